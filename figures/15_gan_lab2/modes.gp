# modes.gp: to draw this figure again, in its folder: gnuplot modes.gp
# caption: Ring and grid after training; collapse at three moments; dropping of one bump.
# alt: Eight dots joined by arcs; rays across a grid; small clouds amid a ring; one bump of two.
kind = 'png'; width = 1200; height = 1300; scale = 1; down = 2; across = 2
dense = 1; styled = 0
title = 'Rich and poor generators'
load '../style.gp'
if (!exists('picture')) picture = 'modes.'.kind
set output picture

set multiplot layout 2, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'ring of 8'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-1.168244:1.126882]
set xtics 0.5
set yrange [-1.112787:1.218006]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'modes.tsv' index 0 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'modes.tsv' index 1 using 1:2 with points lt 2 title 'centres'

load '../style.gp'
panel = 'grid of 25'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-10.02716:9.969792]
set xtics 2
set yrange [-11.08781:10.08316]
set ytics 2
set size ratio -1
set xrange [-5:5]
set yrange [-5:5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'modes.tsv' index 2 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'modes.tsv' index 3 using 1:2 with points lt 2 title 'centres'

load '../style.gp'
panel = 'collapse: three moments'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-1.448508:10.6612]
set xtics 0.5
set yrange [-1.231:5.005995]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'modes.tsv' index 4 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'modes.tsv' index 5 using 1:2 with points lt 2 title 'centres', \
     'modes.tsv' index 6 using 1:2 with points lt 3 pt 7 ps 0.5 * scale notitle, \
     'modes.tsv' index 7 using 1:2 with points lt 4 pt 7 ps 0.5 * scale notitle

load '../style.gp'
panel = 'dropping: one bump of two'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-1.092141:1.395656]
set xtics 0.5
set yrange [-0.3617193:0.3099592]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'modes.tsv' index 8 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'modes.tsv' index 9 using 1:2 with points lt 2 title 'centres'

unset multiplot
set output
