# codes.gp: to draw this figure again, in its folder: gnuplot codes.gp
# caption: The first ten filters of RBM and autoencoder, plain and sparse.
# alt: Strokes and spots in all rows; in the sparse ones larger, some like digits.
kind = 'png'; width = 1189; height = 463; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Filters of four machines with 100 units'
load '../style.gp'
if (!exists('picture')) picture = 'codes.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('RBM' 13.5, 'sparse RBM' 44.5, 'autoencoder' 75.5, 'sparse autoenc.' 106.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.2045416
set rmargin at screen 0.9791421
set bmargin at screen 0.05183585
set tmargin at screen 0.8358531
plot 'codes.pgm' binary array=(307,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
