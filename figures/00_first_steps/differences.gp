# differences.gp: to draw this figure again, in its folder: gnuplot differences.gp
# caption: Relative error of differences over the size of their step, in double precision.
# alt: Two V-shaped curves; the central difference's minimum is far lower.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The best step is neither the smallest nor a large one: chord against rounding'
load '../style.gp'
if (!exists('picture')) picture = 'differences.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step ε' noenhanced
set ylabel 'relative error of the gradient' noenhanced
names = ''; gap = ''
set logscale xy
set format xy '10^{%L}'
plot 'differences.tsv' index 0 using 1:2 with linespoints lt 1 pointinterval 5 title gap.'one-sided' @names, \
     'differences.tsv' index 1 using 1:2 with linespoints lt 2 pointinterval 5 title gap.'central' @names, \
     1e-06 with lines ls 100 title gap.'asked for: 1e-6' @names

unset multiplot
set output
