# memory.gp: to draw this figure again, in its folder: gnuplot memory.gp
# caption: Sweeps after which the energy is forgotten, at the critical temperature.
# alt: One line rises steeply with the size, one hardly.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Clusters forget at once, single spins the slower the larger the lattice'
load '../style.gp'
if (!exists('picture')) picture = 'memory.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'L' noenhanced
set ylabel 'sweeps' noenhanced
names = ''; gap = ''
set logscale xy
set xtics (8, 16, 32)
set xrange [7:37]
plot 'memory.tsv' index 0 using 1:2 with linespoints lt 1 title gap.'Gibbs sweeps' @names, \
     'memory.tsv' index 1 using 1:2 with linespoints lt 2 title gap.'Wolff clusters' @names

unset multiplot
set output
