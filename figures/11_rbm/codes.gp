# codes.gp: to draw this figure again, in its folder: gnuplot codes.gp
# caption: The first ten filters of RBM and autoencoder, plain and sparse.
# alt: Strokes and spots in all rows; in the sparse ones larger, some like digits.
kind = 'png'; width = 1234; height = 467; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Sparseness turns strokes into digits'
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
set lmargin at screen 0.23047
set rmargin at screen 0.9768233
set bmargin at screen 0.05995717
set tmargin at screen 0.8372591
names = ''; gap = ''
plot 'codes.pgm' binary array=(307,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
