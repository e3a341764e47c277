# derivatives.gp: to draw this figure again, in its folder: gnuplot derivatives.gp
# caption: Each curve is the tape's gradient of the one before.
# alt: An S-shaped curve, a bump, a wave, and a dip between two bumps.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The tape differentiates tanh three times, and each time the curve gets one bend more'
load '../style.gp'
if (!exists('picture')) picture = 'derivatives.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'x' noenhanced
set ylabel 'value' noenhanced
set xtics 1
set ytics 0.5
names = ''; gap = ''
plot 'derivatives.tsv' index 0 using 1:2 with lines lt 1 title gap.'tanh' @names, \
     'derivatives.tsv' index 1 using 1:2 with lines lt 2 title gap.'first' @names, \
     'derivatives.tsv' index 2 using 1:2 with lines lt 3 title gap.'second' @names, \
     'derivatives.tsv' index 3 using 1:2 with lines lt 4 title gap.'third' @names

unset multiplot
set output
