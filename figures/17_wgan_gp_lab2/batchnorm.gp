# batchnorm.gp: to draw this figure again, in its folder: gnuplot batchnorm.gp
# caption: Length of the gradient of each score by each point of a batch of 8, as a share of the largest: without normalisation, with batch norm.
# alt: A diagonal in an empty square; a diagonal in a full one.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With batch norm every score hangs on every point'
load '../style.gp'
if (!exists('picture')) picture = 'batchnorm.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'no normalisation'
set title panel font panel_font(panel) noenhanced
set xlabel 'point i' noenhanced
set ylabel 'score j' noenhanced
eval table_colours
set cbrange [table_from:table_to]
unset grid
unset border
set tics scale 0
set xrange [-0.5:7.5]
set yrange [7.5:-0.5]
set xtics 1
set ytics 1
names = ''; gap = ''
eval light
set cbrange [0:1]
plot 'batchnorm.tsv' index 0 using 1:2:(0.5):(0.5):($3) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle

load '../style.gp'
panel = 'batch norm'
set title panel font panel_font(panel) noenhanced
set xlabel 'point i' noenhanced
set ylabel 'score j' noenhanced
eval table_colours
set cbrange [table_from:table_to]
unset grid
unset border
set tics scale 0
set xrange [-0.5:7.5]
set yrange [7.5:-0.5]
set xtics 1
set ytics 1
names = ''; gap = ''
eval light
set cbrange [0:1]
plot 'batchnorm.tsv' index 1 using 1:2:(0.5):(0.5):($3) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle

unset multiplot
set output
