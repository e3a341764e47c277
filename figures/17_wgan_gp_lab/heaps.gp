# heaps.gp: to draw this figure again, in its folder: gnuplot heaps.gp
# caption: Left: heap P above the line, heap Q below, and the ways of a best plan. Right: the plan as a matrix, in blocks.
# alt: Bars up, bars down, slanting arrows; a staircase of numbers.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 3
dense = 0; styled = 0
title = 'A best plan carries a block 2 places on average, chance 3.145'
load '../style.gp'
if (!exists('picture')) picture = 'heaps.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'place' noenhanced
set ylabel 'blocks: P up, Q down' noenhanced
set arrow from 1, 0.5 to 0, -0.5 front as 1
set arrow from 2, 0.5 to 4, -0.5 front as 1
set arrow from 2, 0.5 to 5, -0.5 front as 1
set arrow from 2, 0.5 to 6, -0.5 front as 1
set arrow from 3, 0.5 to 6, -0.5 front as 1
set arrow from 3, 0.5 to 7, -0.5 front as 1
set arrow from 4, 0.5 to 7, -0.5 front as 1
set arrow from 5, 0.5 to 7, -0.5 front as 1
set arrow from 6, 0.5 to 7, -0.5 front as 1
set ytics 5
names = ''; gap = ''
set yrange [-7:7]
set xrange [-0.6:7.6]
set xtics 1
plot 'heaps.tsv' index 0 using 1:2 with boxes lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'P' @names, \
     'heaps.tsv' index 1 using 1:2 with boxes lt 12 dashtype solid fillstyle transparent solid 0.5 border title gap.'Q' @names

load '../style.gp'
set xlabel 'to place' noenhanced
set ylabel 'from place' noenhanced
eval table_colours
set cbrange [(table_signs ? table_from : 0):(table_signs ? table_to : 1)]
unset grid
unset border
set tics scale 0
set xrange [-0.5:7.5]
set yrange [7.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
names = ''; gap = ''
plot 'heaps.tsv' index 2 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'heaps.tsv' index 2 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(8, 8, 1) tc rgb variable notitle

unset multiplot
set output
