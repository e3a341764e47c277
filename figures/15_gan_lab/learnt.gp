# learnt.gp: to draw this figure again, in its folder: gnuplot learnt.gp
# caption: Learnt D on D*; JS of two lists from one distribution, as a net estimates it.
# alt: Two curves on each other; one that rises to ln 2 where 0 is true, one that falls.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A learnt D finds D*, and, from few points, a difference where there is none'
load '../style.gp'
if (!exists('picture')) picture = 'learnt.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'G stands still'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 'D(x)' noenhanced
set xtics 2
set ytics 0.2
names = ''; gap = ''
set xrange [-2.5:2.5]
set yrange [0:1.05]
plot 'learnt.tsv' index 0 using 1:2 with lines lt 14 title gap.'p/(p+q)' @names, \
     'learnt.tsv' index 1 using 1:2 with lines lt 13 title gap.'D, learnt' @names

load '../style.gp'
panel = '200 points twice'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'JS by the net, nats' noenhanced
set xtics 500
set ytics 0.5
names = ''; gap = ''
plot 'learnt.tsv' index 2 using 1:2 with lines lt 12 title gap.'its own points' @names, \
     'learnt.tsv' index 3 using 1:2 with lines lt 13 title gap.'fresh points' @names, \
     0.693147181 with lines ls 100 title gap.'ln 2' @names

unset multiplot
set output
