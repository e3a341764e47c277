# alternate.gp: to draw this figure again, in its folder: gnuplot alternate.gp
# caption: JS of data and generator in three games: honest, and with two cheats.
# alt: One curve falls to zero, one stops halfway, one stays at ln 2.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Only honest play brings JS to zero'
load '../style.gp'
if (!exists('picture')) picture = 'alternate.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step' noenhanced
set ylabel 'JS, nats' noenhanced
set xtics 200
set ytics 0.2
names = 'at end'; gap = ' '
set rmargin 16.7
set yrange [0:0.75]
plot 'alternate.tsv' index 0 using 1:2 with linespoints lt 12 pointinterval 6 title gap.'honest' @names, \
     'alternate.tsv' index 1 using 1:2 with linespoints lt 13 pointinterval 6 title gap.'G moves D, too' @names, \
     'alternate.tsv' index 2 using 1:2 with linespoints lt 15 pointinterval 6 title gap.'D has no turn' @names

unset multiplot
set output
