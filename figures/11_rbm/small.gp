# small.gp: to draw this figure again, in its folder: gnuplot small.gp
# caption: Exact ln p of test pictures while four machines learn; AIS up and down, and exact ln Z.
# alt: Both centred lines as one, on top; plain negatives last; two walks meet at the truth.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A machine of 784-16, measured exactly'
load '../style.gp'
if (!exists('picture')) picture = 'small.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'exact ln p of test pictures'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'nats' noenhanced
names = ''; gap = ''
set logscale x
set xrange [100:*] noextend
set format x '10^{%T}'
plot 'small.tsv' index 0 using 1:2 with linespoints lt 1 title gap.'plain' @names, \
     'small.tsv' index 1 using 1:2 with linespoints lt 2 title gap.'centred' @names, \
     'small.tsv' index 2 using 1:2 with linespoints lt 3 title gap.'plain, negatives' @names, \
     'small.tsv' index 3 using 1:2 with linespoints lt 4 title gap.'centred, negatives' @names

load '../style.gp'
panel = 'ln Z of the centred machine'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps from base to machine' noenhanced
set ylabel 'estimate of ln Z, nats' noenhanced
names = ''; gap = ''
set logscale x
set xrange [8:1300]
plot 'small.tsv' index 4 using 1:2 with linespoints lt 1 title gap.'upwards (AIS)' @names, \
     'small.tsv' index 5 using 1:2 with linespoints lt 2 title gap.'downwards (reverse)' @names, \
     214.280678 with lines ls 100 title gap.'exact' @names

unset multiplot
set output
