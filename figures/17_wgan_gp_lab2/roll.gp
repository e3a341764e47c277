# roll.gp: to draw this figure again, in its folder: gnuplot roll.gp
# caption: True points and generated points, when the games are over.
# alt: Generated points along a spiral, in both panels.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Both games find the ribbon of the swiss roll'
load '../style.gp'
if (!exists('picture')) picture = 'roll.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-1.417157:1.814127]
set yrange [-1.637212:2.040263]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'roll.tsv' index 0 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'roll.tsv' index 1 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-1.416841:1.821771]
set yrange [-1.643853:2.212914]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'roll.tsv' index 2 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'roll.tsv' index 3 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot
set output
