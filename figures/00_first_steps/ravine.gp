# ravine.gp: to draw this figure again, in its folder: gnuplot ravine.gp
# caption: The first 60 steps of each method at its best rate, in the bowl along the axes; the cross is the end.
# alt: SGD hardly moves along; momentum swings; Adam goes along it.
kind = 'png'; width = 1000; height = 480; scale = 0.7812; down = 1; across = 3
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'In the ravine SGD creeps, momentum swings, Adam walks along'
load '../style.gp'
if (!exists('picture')) picture = 'ravine.'.kind
set output picture
set table $contour_0
set contour base
unset surface
set cntrparam linear levels discrete 3.22275556, 12.8003556, 23.1665778, 43.1790222, 69.7319111, 102.761244, 128.924444, 172.329244, 222.291911, 278.772978
splot 'ravine.tsv' index 0 using 1:2:3 notitle
unset table
set table $contour_4
set contour base
unset surface
set cntrparam linear levels discrete 3.22275556, 12.8003556, 23.1665778, 43.1790222, 69.7319111, 102.761244, 128.924444, 172.329244, 222.291911, 278.772978
splot 'ravine.tsv' index 4 using 1:2:3 notitle
unset table
set table $contour_8
set contour base
unset surface
set cntrparam linear levels discrete 3.22275556, 12.8003556, 23.1665778, 43.1790222, 69.7319111, 102.761244, 128.924444, 172.329244, 222.291911, 278.772978
splot 'ravine.tsv' index 8 using 1:2:3 notitle
unset table

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'SGD'
set title panel font panel_font(panel) noenhanced
set xlabel 'θ₁' noenhanced
set ylabel 'θ₂' noenhanced
eval light
set xrange [-0.4:1.2]
set yrange [-0.8:0.8]
set palette maxcolors 22
set cbrange [0:2]
unset colorbox
unset grid
set xtics 0.5
set ytics 0.5
names = ''; gap = ''
unset colorbox
plot 'ravine.tsv' index 0 using 1:2:4 with image notitle, \
     $contour_0 using 1:2 with lines ls 110 notitle, \
     'ravine.tsv' index 1 using 1:2 with lines lt 13 notitle, \
     'ravine.tsv' index 2 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'ravine.tsv' index 3 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'momentum'
set title panel font panel_font(panel) noenhanced
set xlabel 'θ₁' noenhanced
eval light
set xrange [-0.4:1.2]
set yrange [-0.8:0.8]
set palette maxcolors 22
set cbrange [0:2]
unset colorbox
unset grid
set xtics 0.5
set ytics 0.5
names = ''; gap = ''
unset colorbox
plot 'ravine.tsv' index 4 using 1:2:4 with image notitle, \
     $contour_4 using 1:2 with lines ls 110 notitle, \
     'ravine.tsv' index 5 using 1:2 with lines lt 13 notitle, \
     'ravine.tsv' index 6 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'ravine.tsv' index 7 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'Adam'
set title panel font panel_font(panel) noenhanced
set xlabel 'θ₁' noenhanced
eval light
set xrange [-0.4:1.2]
set yrange [-0.8:0.8]
set palette maxcolors 22
set cbrange [0:2]
unset colorbox
unset grid
set xtics 0.5
set ytics 0.5
names = ''; gap = ''
unset colorbox
plot 'ravine.tsv' index 8 using 1:2:4 with image notitle, \
     $contour_8 using 1:2 with lines ls 110 notitle, \
     'ravine.tsv' index 9 using 1:2 with lines lt 13 notitle, \
     'ravine.tsv' index 10 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'ravine.tsv' index 11 using 1:2 with points lt 14 notitle

unset multiplot
set output
