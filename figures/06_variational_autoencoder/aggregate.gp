# aggregate.gp: to draw this figure again, in its folder: gnuplot aggregate.gp
# caption: Encoder's laws for five values of x, their average over all data, and the prior.
# alt: Five narrow bells in different places; the average over all data lies near the standard normal curve, with a dip where the data have a valley.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'All codes together almost fill the prior'
load '../style.gp'
if (!exists('picture')) picture = 'aggregate.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'code z' noenhanced
set ylabel 'density' noenhanced
set xtics 2
set ytics 0.5
names = ''; gap = ''
set xrange [-3.5:3.5]; set yrange [0:1.3]
plot 'aggregate.tsv' index 0 using 1:2 with lines lt 11 title gap.'q(z|x) of five x' @names, \
     'aggregate.tsv' index 1 using 1:2 with lines lt 11 notitle, \
     'aggregate.tsv' index 2 using 1:2 with lines lt 11 notitle, \
     'aggregate.tsv' index 3 using 1:2 with lines lt 11 notitle, \
     'aggregate.tsv' index 4 using 1:2 with lines lt 11 notitle, \
     'aggregate.tsv' index 5 using 1:2 with filledcurves y1=0 lt 12 dashtype solid fillstyle transparent solid 0.5 border title gap.'average of all, q(z)' @names, \
     'aggregate.tsv' index 6 using 1:2 with lines lt 14 title gap.'prior, N(0, 1)' @names

unset multiplot
set output
