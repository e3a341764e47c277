# confusion.gp: to draw this figure again, in its folder: gnuplot confusion.gp
# caption: The network (first seed) on the test pictures.
# alt: A table with a dark diagonal.
kind = 'png'; width = 1200; height = 1000; scale = 0.9375; down = 1; across = 1
table_low = 0; table_high = 1028
dense = 0; styled = 0
title = 'Nearly all are read as what they are; mistakes have their favourites'
load '../style.gp'
if (!exists('picture')) picture = 'confusion.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'the program said' noenhanced
set ylabel 'the picture is a' noenhanced
eval table_colours
set cbrange [(table_signs ? table_from : 0):(table_signs ? table_to : 1)]
unset grid
unset border
set tics scale 0
set xrange [-0.5:9.5]
set yrange [9.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
names = ''; gap = ''
plot 'confusion.tsv' index 0 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'confusion.tsv' index 0 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(10, 10, 4) tc rgb variable notitle

unset multiplot
set output
