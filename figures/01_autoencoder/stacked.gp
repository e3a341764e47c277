# stacked.gp: to draw this figure again, in its folder: gnuplot stacked.gp
# caption: Squared error on test pictures against passes over the data, those for single layers included.
# alt: From a random start the error stays high; after stacking it falls quickly.
kind = 'png'; width = 1200; height = 744; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'A deep net of sigmoids: from a random start, and stacked'
load '../style.gp'
if (!exists('picture')) picture = 'stacked.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'passes over the training pictures' noenhanced
set ylabel 'squared error per picture' noenhanced
set xtics 1
set ytics 10
set yrange [0:60]
plot 'stacked.tsv' index 0 using 1:2 with linespoints lt 1 title 'random start', \
     'stacked.tsv' index 1 using 1:2 with linespoints lt 2 title 'one layer at a time, then together', \
     13.3676855 with lines ls 100 title 'PCA-30'

unset multiplot
set output
