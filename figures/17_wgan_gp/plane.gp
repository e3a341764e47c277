# plane.gp: to draw this figure again, in its folder: gnuplot plane.gp
# caption: True points, generated points, and the critic at the end of the game: darker is higher.
# alt: Generated points on the ring's bumps, along the grid, and along the roll.
kind = 'png'; width = 1500; height = 640; scale = 1.25; down = 1; across = 3
dense = 0; styled = 0
title = 'Three toys, with the penalty'
load '../style.gp'
if (!exists('picture')) picture = 'plane.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = '8 Gaussians'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2:2]
set yrange [-2:2]
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 22
set cbrange [-2.47033:2.03674]
plot 'plane.tsv' index 0 using 1:2:3 with image notitle, \
     'plane.tsv' index 1 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'plane.tsv' index 2 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = '25 Gaussians'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2:2]
set yrange [-2:2]
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 22
set cbrange [-2.48445:0.437639]
plot 'plane.tsv' index 3 using 1:2:3 with image notitle, \
     'plane.tsv' index 4 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'plane.tsv' index 5 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'swiss roll'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 22
set cbrange [-2.62432:3.44717]
plot 'plane.tsv' index 6 using 1:2:3 with image notitle, \
     'plane.tsv' index 7 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'plane.tsv' index 8 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot
set output
