# taylor.gp: to draw this figure again, in its folder: gnuplot taylor.gp
# caption: Error of the predicted code against the length of the step.
# alt: Three straight lines in a plot with logarithmic axes; one of them is twice as steep.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With the Jacobian, a step of a tenth leaves a hundredth of the error'
load '../style.gp'
if (!exists('picture')) picture = 'taylor.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'length of the step' noenhanced
set ylabel 'error of the predicted code' noenhanced
names = ''; gap = ''
set logscale xy
set xrange [0.001:0.2]
set format x '10^{%T}'
set format y '10^{%T}'
plot 'taylor.tsv' index 0 using 1:2 with lines lt 13 title gap.'no Jacobian' @names, \
     'taylor.tsv' index 1 using 1:2 with lines lt 15 title gap.'wrong index' @names, \
     'taylor.tsv' index 2 using 1:2 with lines lt 12 title gap.'Jacobian' @names

unset multiplot
set output
