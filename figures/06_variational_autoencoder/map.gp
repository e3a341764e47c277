# map.gp: to draw this figure again, in its folder: gnuplot map.gp
# caption: Means of the encoder's law for 400 test digits, two latent numbers.
# alt: Classes are islands that touch, together a round cloud about zero.
kind = 'png'; width = 1000; height = 1000; scale = 0.8333; down = 1; across = 1
dense = 0; styled = 0
title = 'Where the encoder puts test digits'
load '../style.gp'
if (!exists('picture')) picture = 'map.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'μ₁' noenhanced
set ylabel 'μ₂' noenhanced
set key samplen 0.5 width 0.5
set label '0' at 2.10431, 0.704379 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '1' at -1.058382, -1.860039 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '2' at 0.7190367, 0.8641564 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '3' at 0.2673682, -0.1298653 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '4' at -0.8435173, 1.013283 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '5' at 0.614598, -0.620154 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '6' at 0.7140204, 0.3549776 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '7' at -1.942623, 0.4880722 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '8' at 0.4268026, -0.3989074 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '9' at -0.7158582, 0.220417 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set xrange [-3.394783:4.047404]
set xtics 2
set yrange [-3.368251:3.454917]
set ytics 2
set xrange [-4:4]; set yrange [-4:4]; set size square
plot 'map.tsv' index 0 using 1:2:(class_mark[$3+1]):(class_colour[$3+1]) with points lw 0.4 * pen ps 1.2 * scale pt variable lc rgb variable notitle, \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[1] lc rgb class_colour[1] title '0', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[2] lc rgb class_colour[2] title '1', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[3] lc rgb class_colour[3] title '2', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[4] lc rgb class_colour[4] title '3', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[5] lc rgb class_colour[5] title '4', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[6] lc rgb class_colour[6] title '5', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[7] lc rgb class_colour[7] title '6', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[8] lc rgb class_colour[8] title '7', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[9] lc rgb class_colour[9] title '8', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[10] lc rgb class_colour[10] title '9'

unset multiplot
set output
