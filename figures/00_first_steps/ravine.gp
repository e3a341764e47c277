# ravine.gp: to draw this figure again, in its folder: gnuplot ravine.gp
# caption: The first 60 steps of each method at its best rate; left, θ₂ is stretched.
# alt: SGD hardly moves along the ravine; momentum swings; Adam goes along it.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'SGD creeps, momentum swings, Adam follows the ravine'
load '../style.gp'
if (!exists('picture')) picture = 'ravine.'.kind
set output picture
set table $contour_0
set contour base
unset surface
set cntrparam linear levels discrete 1.80048828, 6.1403125, 14.4500031, 24.2903125, 39.2000031, 54.5403125, 76.0500031, 96.8903125, 125.000003, 180.000003
splot 'ravine.tsv' index 0 using 1:2:3 notitle
unset table
set table $contour_5
set contour base
unset surface
set cntrparam linear levels discrete 3.2825, 7.448125, 14.653125, 25, 38.3413585, 57.5469444, 84.0111111, 120.545525, 173.405903, 273.9425
splot 'ravine.tsv' index 5 using 1:2:3 notitle
unset table

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'bowl along the axes'
set title panel font panel_font(panel) noenhanced
set xlabel 'θ₁' noenhanced
set ylabel 'θ₂' noenhanced
eval light
set xrange [-0.25:1.1]
set yrange [-0.7:0.5]
set palette maxcolors 22
set cbrange [0:2]
unset colorbox
unset grid
set xtics 0.5
set ytics 0.5
names = ''; gap = ''
plot 'ravine.tsv' index 0 using 1:2:4 with image notitle, \
     $contour_0 using 1:2 with lines ls 110 notitle, \
     'ravine.tsv' index 1 using 1:2 with linespoints lt 1 pointinterval 7 title gap.'SGD' @names, \
     'ravine.tsv' index 2 using 1:2 with linespoints lt 2 pointinterval 7 title gap.'momentum' @names, \
     'ravine.tsv' index 3 using 1:2 with linespoints lt 3 pointinterval 7 title gap.'Adam' @names, \
     'ravine.tsv' index 4 using 1:2 with points lt 4 notitle

load '../style.gp'
panel = 'Rosenbrock’s valley'
set title panel font panel_font(panel) noenhanced
set xlabel 'θ₁' noenhanced
set ylabel 'θ₂' noenhanced
eval light
set xrange [-1.6:1.4]
set yrange [-0.6:1.6]
set palette maxcolors 22
set cbrange [0:2]
unset colorbox
unset grid
set xtics 1
set ytics 1
names = ''; gap = ''
plot 'ravine.tsv' index 5 using 1:2:4 with image notitle, \
     $contour_5 using 1:2 with lines ls 110 notitle, \
     'ravine.tsv' index 6 using 1:2 with linespoints lt 1 pointinterval 7 title gap.'SGD' @names, \
     'ravine.tsv' index 7 using 1:2 with linespoints lt 2 pointinterval 7 title gap.'momentum' @names, \
     'ravine.tsv' index 8 using 1:2 with linespoints lt 3 pointinterval 7 title gap.'Adam' @names, \
     'ravine.tsv' index 9 using 1:2 with points lt 4 notitle

unset multiplot
set output
