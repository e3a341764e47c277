# derivatives.gp: to draw this figure again, in its folder: gnuplot derivatives.gp
# caption: Each curve is the tape's gradient of the one before.
# alt: An S-shaped curve, a bump, a wave, and a dip between two bumps.
kind = 'png'; width = 1200; height = 744; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'tanh and its slopes, from the tape'
load '../style.gp'
if (!exists('picture')) picture = 'derivatives.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'x' noenhanced
set ylabel 'value' noenhanced
set xtics 1
set ytics 0.5
plot 'derivatives.tsv' index 0 using 1:2 with lines lt 1 title 'tanh', \
     'derivatives.tsv' index 1 using 1:2 with lines lt 2 title 'first', \
     'derivatives.tsv' index 2 using 1:2 with lines lt 3 title 'second', \
     'derivatives.tsv' index 3 using 1:2 with lines lt 4 title 'third'

unset multiplot
set output
