# rates.gp: to draw this figure again, in its folder: gnuplot rates.gp
# caption: Two landscapes with the same ends, and the share not yet across.
# alt: Two hills of height 4 and 7; two decaying lines, one much slower.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Three units higher, sixteen times slower'
load '../style.gp'
if (!exists('picture')) picture = 'rates.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'two hills'
set title panel font panel_font(panel) noenhanced
set xlabel 'site' noenhanced
set ylabel 'energy' noenhanced
set label 'A' at 1.5, -0.8 center front noenhanced offset 0, 0 boxed
set label 'B' at 10.5, -1.8 center front noenhanced offset 0, 0 boxed
set xtics 5
set ytics 2
names = ''; gap = ''
set yrange [-2.6:8]
plot 'rates.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'height 4' @names, \
     'rates.tsv' index 1 using 1:2 with linespoints lt 13 title gap.'height 7' @names

load '../style.gp'
panel = 'not yet in B'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'share of walkers' noenhanced
names = ''; gap = ''
set logscale xy
set format x '10^{%T}'
set yrange [0.01:1.1]
set xrange [30:1e5]
plot 'rates.tsv' index 2 using 1:2 with points lt 12 title gap.'4, measured' @names, \
     'rates.tsv' index 3 using 1:2 with lines lt 12 title gap.'4, exp(−t/τ)' @names, \
     'rates.tsv' index 4 using 1:2 with points lt 13 title gap.'7, measured' @names, \
     'rates.tsv' index 5 using 1:2 with lines lt 13 title gap.'7, exp(−t/τ)' @names

unset multiplot
set output
