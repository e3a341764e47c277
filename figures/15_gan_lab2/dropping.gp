# dropping.gp: to draw this figure again, in its folder: gnuplot dropping.gp
# caption: Draws of the straight generator that was started in the right bump.
# alt: Two circles, of which one is full of points.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A generator that can do one bump keeps to one, and drops the other'
load '../style.gp'
if (!exists('picture')) picture = 'dropping.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xrange [-1.092141:1.395656]
set yrange [-0.3617193:0.3099592]
names = ''; gap = ''
set size ratio -1
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'dropping.tsv' index 0 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'dropping.tsv' index 1 using 1:2 with points lt 14 notitle

unset multiplot
set output
