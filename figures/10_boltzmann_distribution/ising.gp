# ising.gp: to draw this figure again, in its folder: gnuplot ising.gp
# caption: Magnetisation and heat capacity per spin: samples on exact curves; the line marks 2.269.
# alt: Points on a curve that falls to zero at a line; points on a sharp peak at the same line.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'At its critical temperature the magnet loses its order, and its heat capacity peaks'
load '../style.gp'
if (!exists('picture')) picture = 'ising.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'magnetisation'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set ylabel 'per spin' noenhanced
set xrange [1.412:3.788]
set xtics 1
set yrange [-0.03945998:1.02596]
set ytics 0.2
names = ''; gap = ''
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'ising.tsv' index 0 using 1:2 with lines lt 14 title gap.'Yang, infinite' @names, \
     'ising.tsv' index 1 using 1:2 with points lt 12 title gap.'sampled' @names

load '../style.gp'
panel = 'heat capacity'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set ylabel 'per spin' noenhanced
set xrange [1.412:3.788]
set xtics 1
set yrange [0.09695529:2.805576]
set ytics 0.5
names = ''; gap = ''
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'ising.tsv' index 2 using 1:2 with lines lt 14 title gap.'Kaufman, this L' @names, \
     'ising.tsv' index 3 using 1:2 with points lt 12 title gap.'sampled' @names

unset multiplot
set output
