# second.gp: to draw this figure again, in its folder: gnuplot second.gp
# caption: Time of the gradient of the penalty on one batch, against the number of units.
# alt: One steep line high above two flat ones.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'One backward pass for each unit is dear; one random direction is not'
load '../style.gp'
if (!exists('picture')) picture = 'second.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'units H of the code' noenhanced
set ylabel 'time of one gradient, microseconds' noenhanced
names = ''; gap = ''
set logscale xy
set xrange [8:200]
plot 'second.tsv' index 0 using 1:2 with linespoints lt 13 title gap.'gradient of a gradient' @names, \
     'second.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'one random direction' @names, \
     'second.tsv' index 2 using 1:2 with linespoints lt 14 title gap.'formula' @names

unset multiplot
set output
