# counting.gp: to draw this figure again, in its folder: gnuplot counting.gp
# caption: How many ways a bath has to hold the rest of the energy, against E.
# alt: Lines that become the straighter the larger the bath is.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Counting alone gives the exponential, the better the larger the bath'
load '../style.gp'
if (!exists('picture')) picture = 'counting.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'n oscillators share n quanta'
set title panel font panel_font(panel) noenhanced
set xlabel 'quanta k in one of them' noenhanced
set ylabel 'P(k)' noenhanced
names = ''; gap = ''
set logscale y
set yrange [3e-4:1]
set format y '10^{%T}'
plot 'counting.tsv' index 0 using 1:2 with linespoints lt 21 title gap.'n = 4' @names, \
     'counting.tsv' index 1 using 1:2 with linespoints lt 24 title gap.'n = 10' @names, \
     'counting.tsv' index 2 using 1:2 with linespoints lt 26 title gap.'n = 30' @names, \
     'counting.tsv' index 3 using 1:2 with linespoints lt 29 title gap.'n = 1000' @names

unset multiplot
set output
