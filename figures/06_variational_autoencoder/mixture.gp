# mixture.gp: to draw this figure again, in its folder: gnuplot mixture.gp
# caption: The density to be learnt, and the one-dimensional VAE with 5 codes drawn, with 50, and with all codes.
# alt: Five members make a few bumps, fifty are near, all codes together are nearest to the data's density; the valley between the two bumps is too shallow.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 3
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A VAE is a mixture: of 5, of 50 and of infinitely many Gaussians'
load '../style.gp'
if (!exists('picture')) picture = 'mixture.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = '5 codes'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 'density' noenhanced
set xtics 5
set ytics 0.2
names = ''; gap = ''
set xrange [-4:7]; set yrange [0:0.8]
plot 'mixture.tsv' index 0 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data' @names, \
     'mixture.tsv' index 1 using 1:2 with lines lt 12 title gap.'model' @names

load '../style.gp'
panel = '50 codes'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 'density' noenhanced
set xtics 5
set ytics 0.2
names = ''; gap = ''
set xrange [-4:7]; set yrange [0:0.8]
plot 'mixture.tsv' index 2 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder notitle, \
     'mixture.tsv' index 3 using 1:2 with lines lt 12 notitle

load '../style.gp'
panel = 'all codes'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 'density' noenhanced
set xtics 5
set ytics 0.2
names = ''; gap = ''
set xrange [-4:7]; set yrange [0:0.8]
plot 'mixture.tsv' index 4 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder notitle, \
     'mixture.tsv' index 5 using 1:2 with lines lt 12 notitle

unset multiplot
set output
