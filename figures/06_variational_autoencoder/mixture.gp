# mixture.gp: to draw this figure again, in its folder: gnuplot mixture.gp
# caption: The density to be learnt, and the one-dimensional VAE: left with five codes drawn and the Gaussian of each, right with all codes.
# alt: Five thin bells add up to a few bumps; all codes together are near the data's density, but the valley between its two bumps is too shallow.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Gaussians of five codes miss the data, those of all codes come near'
load '../style.gp'
if (!exists('picture')) picture = 'mixture.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'five codes'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 'density' noenhanced
set xtics 5
set ytics 0.2
names = ''; gap = ''
set xrange [-4:7]; set yrange [0:0.65]; set bmargin at screen 0.14
set key inside top right vertical samplen 1.2
plot 'mixture.tsv' index 0 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data' @names, \
     'mixture.tsv' index 1 using 1:2 with lines lt 21 title gap.'one code' @names, \
     'mixture.tsv' index 2 using 1:2 with lines lt 21 notitle, \
     'mixture.tsv' index 3 using 1:2 with lines lt 21 notitle, \
     'mixture.tsv' index 4 using 1:2 with lines lt 21 notitle, \
     'mixture.tsv' index 5 using 1:2 with lines lt 21 notitle, \
     'mixture.tsv' index 6 using 1:2 with lines lt 12 title gap.'model' @names

load '../style.gp'
panel = 'all codes'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 'density' noenhanced
set xtics 5
set ytics 0.2
names = ''; gap = ''
set xrange [-4:7]; set yrange [0:0.65]; set bmargin at screen 0.14
plot 'mixture.tsv' index 7 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder notitle, \
     'mixture.tsv' index 8 using 1:2 with lines lt 12 notitle

unset multiplot
set output
