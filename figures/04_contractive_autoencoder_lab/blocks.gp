# blocks.gp: to draw this figure again, in its folder: gnuplot blocks.gp
# caption: Norm of the derivative of each code by each picture, for eight pictures of a batch.
# alt: Two square tables; one has numbers on its diagonal and zeros elsewhere, the other has no zeros.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 4.827345
dense = 0; styled = 0
title = 'Batch normalisation makes every code depend on every picture'
load '../style.gp'
if (!exists('picture')) picture = 'blocks.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'one layer'
set title panel font panel_font(panel) noenhanced
set xlabel 'picture m' noenhanced
set ylabel 'code n' noenhanced
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
plot 'blocks.tsv' index 0 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'blocks.tsv' index 0 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(8, 8, 3) tc rgb variable notitle

load '../style.gp'
panel = 'with batch normalisation'
set title panel font panel_font(panel) noenhanced
set xlabel 'picture m' noenhanced
set ylabel 'code n' noenhanced
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
plot 'blocks.tsv' index 1 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'blocks.tsv' index 1 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(8, 8, 3) tc rgb variable notitle

unset multiplot
set output
