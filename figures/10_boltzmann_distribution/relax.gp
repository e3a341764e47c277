# relax.gp: to draw this figure again, in its folder: gnuplot relax.gp
# caption: F of a crowd on four levels, from three starts, against time.
# alt: Three curves fall to a dashed level, a fourth ends above it.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The free energy falls, to Boltzmann’s value'
load '../style.gp'
if (!exists('picture')) picture = 'relax.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'time t' noenhanced
set ylabel 'free energy F[p]' noenhanced
set xtics 2
set ytics 1
names = ''; gap = ''
set yrange [-0.6:3]
set xrange [0:8]
plot 'relax.tsv' index 0 using 1:2 with lines lt 1 title gap.'from level 3' @names, \
     'relax.tsv' index 1 using 1:2 with lines lt 2 title gap.'from level 0' @names, \
     'relax.tsv' index 2 using 1:2 with lines lt 3 title gap.'from all alike' @names, \
     'relax.tsv' index 3 using 1:2 with lines lt 4 title gap.'sham: always hop' @names, \
     -0.440189699 with lines ls 100 title gap.'-T ln Z' @names

unset multiplot
set output
