# explain.gp: to draw this figure again, in its folder: gnuplot explain.gp
# caption: Probabilities of truck and earthquake: before, after the house jumps, and a guess that treats them apart.
# alt: Before, all in the corner no-no; after, half and half on the diagonal; the guess fills all four cells.
kind = 'png'; width = 1280; height = 600; scale = 1; down = 1; across = 3
table_low = 2.060966e-09; table_high = 0.9999092
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
set cbrange [table_from:table_to]
unset grid
unset border
set tics scale 0
set xrange [-0.5:1.5]
set yrange [1.5:-0.5]
set xtics 1
set ytics 1
set label '0.99991' at 0, 0 center front noenhanced offset 0, 0 boxed
set label '0.00005' at 1, 0 center front noenhanced offset 0, 0 boxed
set label '0.00005' at 0, 1 center front noenhanced offset 0, 0 boxed
set label '0.00000' at 1, 1 center front noenhanced offset 0, 0 boxed
names = ''; gap = ''
eval light; set cbrange [0:1]; unset colorbox; set border
set xtics ('no' 0, 'yes' 1); set ytics ('no' 0, 'yes' 1)
plot 'explain.tsv' index 0 using 1:2:(0.5):(0.5):($3) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle

load '../style.gp'
panel = 'the house jumps'
set title panel font panel_font(panel) noenhanced
set xlabel 'earthquake' noenhanced
eval table_colours
set cbrange [table_from:table_to]
unset grid
unset border
set tics scale 0
set xrange [-0.5:1.5]
set yrange [1.5:-0.5]
set xtics 1
set ytics 1
set label '0.00005' at 0, 0 center front noenhanced offset 0, 0 boxed
set label '0.49995' at 1, 0 center front noenhanced offset 0, 0 boxed
set label '0.49995' at 0, 1 center front noenhanced offset 0, 0 boxed
set label '0.00005' at 1, 1 center front noenhanced offset 0, 0 boxed
names = ''; gap = ''
eval light; set cbrange [0:1]; unset colorbox; set border
set xtics ('no' 0, 'yes' 1); set ytics ('no' 0, 'yes' 1)
plot 'explain.tsv' index 1 using 1:2:(0.5):(0.5):($3) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle

load '../style.gp'
panel = 'causes apart, half each'
set title panel font panel_font(panel) noenhanced
set xlabel 'earthquake' noenhanced
eval table_colours
set cbrange [table_from:table_to]
unset grid
unset border
set tics scale 0
set xrange [-0.5:1.5]
set yrange [1.5:-0.5]
set xtics 1
set ytics 1
set label '0.25000' at 0, 0 center front noenhanced offset 0, 0 boxed
set label '0.25000' at 1, 0 center front noenhanced offset 0, 0 boxed
set label '0.25000' at 0, 1 center front noenhanced offset 0, 0 boxed
set label '0.25000' at 1, 1 center front noenhanced offset 0, 0 boxed
names = ''; gap = ''
eval light; set cbrange [0:1]; unset colorbox; set border
set xtics ('no' 0, 'yes' 1); set ytics ('no' 0, 'yes' 1)
plot 'explain.tsv' index 2 using 1:2:(0.5):(0.5):($3) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle

unset multiplot
set output
