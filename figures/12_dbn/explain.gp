# explain.gp: to draw this figure again, in its folder: gnuplot explain.gp
# caption: Probabilities of truck and earthquake, in whole percent: before, after the house jumps, and a guess that treats them apart.
# alt: Before, all in the corner no-no; after, half and half on the diagonal; the guess fills all four cells.
kind = 'png'; width = 1280; height = 560; scale = 1; down = 1; across = 3
table_low = 2.060966e-07; table_high = 99.99092
dense = 0; styled = 0
title = 'One cause explains the other away'
load '../style.gp'
if (!exists('picture')) picture = 'explain.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'before anything is seen'
set title panel font panel_font(panel) noenhanced
set xlabel 'earthquake' noenhanced
set ylabel 'truck' noenhanced
eval table_colours
set cbrange [(table_signs ? table_from : 0):(table_signs ? table_to : 1)]
unset grid
unset border
set tics scale 0
set xrange [-0.5:1.5]
set yrange [1.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
names = ''; gap = ''
set xtics ('no' 0, 'yes' 1); set ytics ('no' 0, 'yes' 1); set size square
plot 'explain.tsv' index 0 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'explain.tsv' index 0 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(2, 2, 5) tc rgb variable notitle

load '../style.gp'
panel = 'the house jumps'
set title panel font panel_font(panel) noenhanced
set xlabel 'earthquake' noenhanced
set ylabel 'truck' noenhanced
eval table_colours
set cbrange [(table_signs ? table_from : 0):(table_signs ? table_to : 1)]
unset grid
unset border
set tics scale 0
set xrange [-0.5:1.5]
set yrange [1.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
names = ''; gap = ''
set xtics ('no' 0, 'yes' 1); set ytics ('no' 0, 'yes' 1); set size square
plot 'explain.tsv' index 1 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'explain.tsv' index 1 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(2, 2, 4) tc rgb variable notitle

load '../style.gp'
panel = 'causes apart, half each'
set title panel font panel_font(panel) noenhanced
set xlabel 'earthquake' noenhanced
set ylabel 'truck' noenhanced
eval table_colours
set cbrange [(table_signs ? table_from : 0):(table_signs ? table_to : 1)]
unset grid
unset border
set tics scale 0
set xrange [-0.5:1.5]
set yrange [1.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
names = ''; gap = ''
set xtics ('no' 0, 'yes' 1); set ytics ('no' 0, 'yes' 1); set size square
plot 'explain.tsv' index 2 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'explain.tsv' index 2 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(2, 2, 4) tc rgb variable notitle

unset multiplot
set output
