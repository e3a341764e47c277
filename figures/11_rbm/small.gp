# small.gp: to draw this figure again, in its folder: gnuplot small.gp
# caption: Exact ln p of test pictures while four machines of 16 hidden units learn by PCD.
# alt: The centred line is the same in both panels; the plain one is below it, on the right far below.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Negatives part the plain runs by up to 18 nats, the centred ones by 0.1'
load '../style.gp'
if (!exists('picture')) picture = 'small.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'the digits'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'exact ln p, nats a picture' noenhanced
names = ''; gap = ''
set logscale x
set xrange [100:*] noextend
set bmargin at screen 0.14
set format x '10^{%T}'
set yrange [-208.939154:-148.796968]
set key inside bottom right vertical
plot 'small.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'centred' @names, \
     'small.tsv' index 1 using 1:2 with linespoints lt 13 title gap.'plain' @names

load '../style.gp'
panel = 'their negatives'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'exact ln p, nats a picture' noenhanced
names = ''; gap = ''
set logscale x
set xrange [100:*] noextend
set bmargin at screen 0.14
set format x '10^{%T}'
set yrange [-208.939154:-148.796968]
plot 'small.tsv' index 2 using 1:2 with linespoints lt 12 notitle, \
     'small.tsv' index 3 using 1:2 with linespoints lt 13 notitle

unset multiplot
set output
