# ladder.gp: to draw this figure again, in its folder: gnuplot ladder.gp
# caption: Squared error per test picture: left against the length of the code, right over training, k = 30.
# alt: The deep autoencoder's error lies below PCA's at all five code lengths from 2 to 30.
kind = 'png'; width = 1600; height = 800; scale = 1.333; down = 1; across = 2
dense = 0; styled = 0
title = 'Error against code length: deep autoencoder and PCA'
load '../style.gp'
if (!exists('picture')) picture = 'ladder.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'five code lengths'
set title panel font panel_font(panel) noenhanced
set xlabel 'numbers in the code, k' noenhanced
set ylabel 'squared error per picture' noenhanced
set logscale x 2; set xrange [1.8:140]
set yrange [0:50]
plot 'ladder.tsv' index 0 using 1:2 with lines lt 1 title 'PCA', \
     'ladder.tsv' index 1 using 1:2:3:4 with yerrorbars lt 2 dashtype solid ps 0 notitle, \
     'ladder.tsv' index 1 using 1:2 with linespoints lt 2 title 'deep autoencoder'

load '../style.gp'
panel = 'while learning, k = 30'
set title panel font panel_font(panel) noenhanced
set xlabel 'passes over the training pictures' noenhanced
set ylabel 'squared error per picture' noenhanced
set label 'PCA-30' at 2.25, 14.56769 center front noenhanced offset 0, 0 boxed
set label 'PCA-128' at 2.25, 1.449402 center front noenhanced offset 0, 0 boxed
set xtics 0.5
set ytics 5
set yrange [0:30]
plot 'ladder.tsv' index 2 using 1:2 with linespoints lt 1 title 'deep autoencoder', \
     13.3676855 with lines ls 100 notitle, \
     2.74940243 with lines ls 101 notitle

unset multiplot
set output
