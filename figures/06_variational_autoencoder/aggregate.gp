# aggregate.gp: to draw this figure again, in its folder: gnuplot aggregate.gp
# caption: Encoder's laws for five values of x, their average over all data, and the prior.
# alt: Five narrow bells in different places; the average over all data lies near the standard normal curve, with a dip where the data have a valley.
kind = 'png'; width = 1200; height = 744; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Narrow posteriors, and the crowd of all of them'
load '../style.gp'
if (!exists('picture')) picture = 'aggregate.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'code z' noenhanced
set ylabel 'density' noenhanced
set xtics 2
set ytics 0.5
set xrange [-3.5:3.5]; set yrange [0:2.6]
plot 'aggregate.tsv' index 0 using 1:2 with lines lt 1 title 'average of all, q(z)', \
     'aggregate.tsv' index 1 using 1:2 with lines lt 2 title 'prior, N(0, 1)', \
     'aggregate.tsv' index 2 using 1:2 with lines lt 3 title 'q(z | x = -2.1)', \
     'aggregate.tsv' index 3 using 1:2 with lines lt 4 title 'q(z | x = -1.0)', \
     'aggregate.tsv' index 4 using 1:2 with lines lt 5 title 'q(z | x = 0.4)', \
     'aggregate.tsv' index 5 using 1:2 with lines lt 6 title 'q(z | x = 2.0)', \
     'aggregate.tsv' index 6 using 1:2 with lines lt 7 title 'q(z | x = 4.0)'

unset multiplot
set output
