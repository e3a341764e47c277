# plane.gp: to draw this figure again, in its folder: gnuplot plane.gp
# caption: True points and generated points of both games, when they are over.
# alt: Generated points on nearly all bumps of a grid; on half of them.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Of 25 bumps the WGAN-GP finds 25, the plain game 10'
load '../style.gp'
if (!exists('picture')) picture = 'plane.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-1.661089:1.609367]
set yrange [-1.642235:1.624379]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
plot 'plane.tsv' index 0 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'plane.tsv' index 1 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-1.796526:1.990481]
set yrange [-1.959197:1.813616]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
plot 'plane.tsv' index 2 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'plane.tsv' index 3 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot
set output
