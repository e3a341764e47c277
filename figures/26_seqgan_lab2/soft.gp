# soft.gp: to draw this figure again, in its folder: gnuplot soft.gp
# caption: First seed. Of 108 kinds the game writes 5 in the end, the critic 108 (mean of seeds).
# alt: Both curves rise within 300 steps; that of the plain game ends higher.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The plain game writes more valid strings than the critic'
load '../style.gp'
if (!exists('picture')) picture = 'soft.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step of the generator' noenhanced
set ylabel 'share of valid strings' noenhanced
set xtics 500
set ytics 0.2
names = 'at end'; gap = ' '
set rmargin 21.95
set yrange [0:1]
plot 'soft.tsv' index 0 using 1:2 with lines lt 13 title gap.'game of chapter 15' @names, \
     'soft.tsv' index 1 using 1:2 with lines lt 12 title gap.'critic with penalty' @names

unset multiplot
set output
