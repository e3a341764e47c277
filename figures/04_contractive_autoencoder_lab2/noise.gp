# noise.gp: to draw this figure again, in its folder: gnuplot noise.gp
# caption: Movement of the codes under noise, as a share of what the norm predicts.
# alt: Three curves that begin at one and fall where the noise is loud.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Small noise moves a code as the norm says; loud noise moves it less'
load '../style.gp'
if (!exists('picture')) picture = 'noise.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'standard deviation of the noise' noenhanced
set ylabel 'movement / prediction by the norm' noenhanced
names = 'at end'; gap = ' '
set rmargin 13.55
set logscale x
set yrange [0:1.1]
plot 'noise.tsv' index 0 using 1:2 with linespoints lt 13 title gap.'plain' @names, \
     'noise.tsv' index 1 using 1:2 with linespoints lt 15 title gap.'Gaussian' @names, \
     'noise.tsv' index 2 using 1:2 with linespoints lt 12 title gap.'contractive' @names

unset multiplot
set output
