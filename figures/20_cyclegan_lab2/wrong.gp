# wrong.gp: to draw this figure again, in its folder: gnuplot wrong.gp
# caption: How often each map was found: turns by 0 to 9 places, mirror images, others, none.
# alt: Single bars scattered over twenty maps; taller bars of another colour at the first and at the tenth.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The cycle finds another map in each run, with the identity loss one of two'
load '../style.gp'
if (!exists('picture')) picture = 'wrong.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'map that was found' noenhanced
set ylabel 'runs, of 8' noenhanced
names = ''; gap = ''
set xrange [-1:22]
set yrange [0:*]
set ytics 1
set boxwidth 0.4
set xtics ('meant' 0, 'turn 5' 5, 'mirror 0' 10, 'mirror 5' 15, 'none' 21)
plot 'wrong.tsv' index 0 using 1:2 with boxes lt 12 dashtype solid fillstyle transparent solid 0.5 border title gap.'cycle' @names, \
     'wrong.tsv' index 1 using 1:2 with boxes lt 13 dashtype solid fillstyle transparent solid 0.15 border title gap.'with identity loss' @names

unset multiplot
set output
