# fit.gp: to draw this figure again, in its folder: gnuplot fit.gp
# caption: The network after its last step, and its error over the steps.
# alt: A sine wave through points; two falling curves level off above a dashed line.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A network follows the wave that a straight line misses'
load '../style.gp'
if (!exists('picture')) picture = 'fit.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'what it learned'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.259949:1.15727]
set ytics 0.5
names = ''; gap = ''
plot 'fit.tsv' index 0 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'fit.tsv' index 1 using 1:2 with lines lt 13 title gap.'straight line' @names, \
     'fit.tsv' index 2 using 1:2 with lines lt 12 title gap.'network' @names

load '../style.gp'
panel = 'how it got there'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'mean squared error' noenhanced
names = ''; gap = ''
set logscale xy
set format xy '10^{%L}'
set yrange [0.005:1]
plot 'fit.tsv' index 3 using 1:2 with linespoints lt 1 pointinterval 4 title gap.'training points' @names, \
     'fit.tsv' index 4 using 1:2 with linespoints lt 2 pointinterval 4 title gap.'fresh points' @names, \
     0.01 with lines ls 100 title gap.'noise' @names

unset multiplot
set output
