# line.gp: to draw this figure again, in its folder: gnuplot line.gp
# caption: The line after 0, 1, 3, 12 and 400 steps, and the same steps on the loss.
# alt: Lines turn towards points; a path drops into a long valley and creeps along it.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Twelve steps find the valley, four hundred walk along it'
load '../style.gp'
if (!exists('picture')) picture = 'line.'.kind
set output picture
set table $contour_6
set contour base
unset surface
set cntrparam linear levels discrete 0.237684077, 0.370730937, 0.537489343, 0.735964891, 0.968374127, 1.29324516, 1.71737364, 2.26504191, 3.08656917, 4.48043322
splot 'line.tsv' index 6 using 1:2:3 notitle
unset table

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'the line, step by step'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't' noenhanced
set xrange [-0.08:2.08]
set xtics 0.5
set yrange [-1.120518:3.240383]
set ytics 1
names = ''; gap = ''
plot 'line.tsv' index 0 using 1:2 with points lt 11 notitle, \
     'line.tsv' index 1 using 1:2 with lines lt 21 title gap.'step 0' @names, \
     'line.tsv' index 2 using 1:2 with lines lt 23 title gap.'step 1' @names, \
     'line.tsv' index 3 using 1:2 with lines lt 25 title gap.'step 3' @names, \
     'line.tsv' index 4 using 1:2 with lines lt 27 title gap.'step 12' @names, \
     'line.tsv' index 5 using 1:2 with lines lt 29 title gap.'step 400' @names

load '../style.gp'
panel = 'the same steps on the loss L(w, b)'
set title panel font panel_font(panel) noenhanced
set xlabel 'slope w' noenhanced
set ylabel 'intercept b' noenhanced
eval light
set xrange [-0.4:2.4]
set yrange [-1.5:1]
set palette maxcolors 22
set cbrange [0:2]
unset colorbox
unset grid
set xtics 1
set ytics 0.5
names = ''; gap = ''
plot 'line.tsv' index 6 using 1:2:4 with image notitle, \
     $contour_6 using 1:2 with lines ls 110 notitle, \
     'line.tsv' index 7 using 1:2 with lines lt 1 notitle, \
     'line.tsv' index 8 using 1:2 with points lt 2 title gap.'steps 0 to 12' @names, \
     'line.tsv' index 9 using 1:2 with points lt 3 title gap.'exact' @names

unset multiplot
set output
