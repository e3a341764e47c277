# modes.gp: to draw this figure again, in its folder: gnuplot modes.gp
# caption: Draws of the generator on ring and grid after training; circles: the centres.
# alt: Eight clusters joined by arcs; a grid of which lines are found, and few points.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The ring is found, the grid hardly'
load '../style.gp'
if (!exists('picture')) picture = 'modes.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'ring of 8'
set title panel font panel_font(panel) noenhanced
set xrange [-1.168244:1.126882]
set yrange [-1.112787:1.218006]
names = ''; gap = ''
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'modes.tsv' index 0 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'modes.tsv' index 1 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'grid of 25'
set title panel font panel_font(panel) noenhanced
set xrange [-10.02716:9.969792]
set yrange [-11.08781:10.08316]
names = ''; gap = ''
set size ratio -1
set xrange [-5:5]
set yrange [-5:5]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'modes.tsv' index 2 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'modes.tsv' index 3 using 1:2 with points lt 14 notitle

unset multiplot
set output
