# valley.gp: to draw this figure again, in its folder: gnuplot valley.gp
# caption: The first 60 steps of each method at its best rate, in Rosenbrock's valley; the cross is the end.
# alt: Three paths into a bent valley; one of them soon stands still.
kind = 'png'; width = 1000; height = 480; scale = 0.7812; down = 1; across = 3
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'In the bent valley SGD stands still, and the others overshoot'
load '../style.gp'
if (!exists('picture')) picture = 'valley.'.kind
set output picture
set table $contour_0
set contour base
unset surface
set cntrparam linear levels discrete 4.74382716, 12.218981, 25.1085395, 43.7673225, 67.3555646, 101.203756, 147.458896, 213.448759, 305.895456, 463.14707
splot 'valley.tsv' index 0 using 1:2:3 notitle
unset table
set table $contour_4
set contour base
unset surface
set cntrparam linear levels discrete 4.74382716, 12.218981, 25.1085395, 43.7673225, 67.3555646, 101.203756, 147.458896, 213.448759, 305.895456, 463.14707
splot 'valley.tsv' index 4 using 1:2:3 notitle
unset table
set table $contour_8
set contour base
unset surface
set cntrparam linear levels discrete 4.74382716, 12.218981, 25.1085395, 43.7673225, 67.3555646, 101.203756, 147.458896, 213.448759, 305.895456, 463.14707
splot 'valley.tsv' index 8 using 1:2:3 notitle
unset table

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'SGD'
set title panel font panel_font(panel) noenhanced
set xlabel 'θ₁' noenhanced
set ylabel 'θ₂' noenhanced
eval light
set xrange [-1.8:1.6]
set yrange [-0.8:2.2]
set palette maxcolors 22
set cbrange [0:2]
unset colorbox
unset grid
set xtics 1
set ytics 0.5
names = ''; gap = ''
unset colorbox
plot 'valley.tsv' index 0 using 1:2:4 with image notitle, \
     $contour_0 using 1:2 with lines ls 110 notitle, \
     'valley.tsv' index 1 using 1:2 with lines lt 13 notitle, \
     'valley.tsv' index 2 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'valley.tsv' index 3 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'momentum'
set title panel font panel_font(panel) noenhanced
set xlabel 'θ₁' noenhanced
eval light
set xrange [-1.8:1.6]
set yrange [-0.8:2.2]
set palette maxcolors 22
set cbrange [0:2]
unset colorbox
unset grid
set xtics 1
set ytics 1
names = ''; gap = ''
unset colorbox
plot 'valley.tsv' index 4 using 1:2:4 with image notitle, \
     $contour_4 using 1:2 with lines ls 110 notitle, \
     'valley.tsv' index 5 using 1:2 with lines lt 13 notitle, \
     'valley.tsv' index 6 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'valley.tsv' index 7 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'Adam'
set title panel font panel_font(panel) noenhanced
set xlabel 'θ₁' noenhanced
eval light
set xrange [-1.8:1.6]
set yrange [-0.8:2.2]
set palette maxcolors 22
set cbrange [0:2]
unset colorbox
unset grid
set xtics 1
set ytics 1
names = ''; gap = ''
unset colorbox
plot 'valley.tsv' index 8 using 1:2:4 with image notitle, \
     $contour_8 using 1:2 with lines ls 110 notitle, \
     'valley.tsv' index 9 using 1:2 with lines lt 13 notitle, \
     'valley.tsv' index 10 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'valley.tsv' index 11 using 1:2 with points lt 14 notitle

unset multiplot
set output
