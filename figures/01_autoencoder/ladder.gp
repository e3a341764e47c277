# ladder.gp: to draw this figure again, in its folder: gnuplot ladder.gp
# caption: Squared error per test picture: left against the length of the code, right over training, k = 30.
# alt: The deep autoencoder's error lies below PCA's at all five code lengths from 2 to 30.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = '16 numbers of the net are worth 45 of PCA'
load '../style.gp'
if (!exists('picture')) picture = 'ladder.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'five code lengths'
set title panel font panel_font(panel) noenhanced
set xlabel 'numbers in the code, k' noenhanced
set ylabel 'squared error per picture' noenhanced
names = ''; gap = ''
set logscale x 2; set xrange [1.8:140]
set yrange [0:50]
plot 'ladder.tsv' index 0 using 1:2 with lines lt 13 title gap.'PCA' @names, \
     'ladder.tsv' index 1 using 1:2:3:4 with yerrorbars lt 12 dashtype solid ps 0 notitle, \
     'ladder.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'deep autoencoder' @names

load '../style.gp'
panel = 'while learning, k = 30'
set title panel font panel_font(panel) noenhanced
set xlabel 'passes over the training pictures' noenhanced
set ylabel 'squared error per picture' noenhanced
set label 'PCA-30' at 2.25, 14.56769 center front noenhanced offset 0, 0 boxed
set label 'PCA-128' at 2.25, 1.449403 center front noenhanced offset 0, 0 boxed
set xtics 1
set ytics 5
names = ''; gap = ''
set yrange [0:30]
plot 'ladder.tsv' index 2 using 1:2 with linespoints lt 1 title gap.'deep autoencoder' @names, \
     13.3676858 with lines ls 100 notitle, \
     2.74940278 with lines ls 101 notitle

unset multiplot
set output
