# softmax.gp: to draw this figure again, in its folder: gnuplot softmax.gp
# caption: Jacobian of a softmax classifier: five classes by twelve inputs; last row: the sums.
# alt: A table of colours, each column with both light and dark; its last row has one colour.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = -0.0763654; table_high = 0.07965558
dense = 0; styled = 0
title = 'What one class gains the others lose: every column adds up to 0'
load '../style.gp'
if (!exists('picture')) picture = 'softmax.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'input' noenhanced
set ylabel 'class; below them the sum' noenhanced
eval table_colours
set cbrange [(table_signs ? table_from : 0):(table_signs ? table_to : 1)]
unset grid
unset border
set tics scale 0
set xrange [-0.5:11.5]
set yrange [5.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
names = ''; gap = ''
plot 'softmax.tsv' index 0 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'softmax.tsv' index 0 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(6, 12, 5) tc rgb variable notitle

unset multiplot
set output
