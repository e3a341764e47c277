# stacked.gp: to draw this figure again, in its folder: gnuplot stacked.gp
# caption: Squared error on test pictures against passes over the data, those for single layers included.
# alt: From a random start the error stays high; after stacking it falls quickly.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Stacked layer by layer, a deep net of sigmoids leaves its random start behind'
load '../style.gp'
if (!exists('picture')) picture = 'stacked.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'passes over the training pictures' noenhanced
set ylabel 'squared error per picture' noenhanced
set xtics 1
set ytics 10
names = ''; gap = ''
set yrange [0:60]
plot 'stacked.tsv' index 0 using 1:2 with linespoints lt 1 title gap.'random start' @names, \
     'stacked.tsv' index 1 using 1:2 with linespoints lt 2 title gap.'one layer at a time, then together' @names, \
     13.3676858 with lines ls 100 title gap.'PCA-30' @names

unset multiplot
set output
