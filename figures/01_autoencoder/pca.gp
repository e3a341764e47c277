# pca.gp: to draw this figure again, in its folder: gnuplot pca.gp
# caption: Ten test digits and what 2, 10, 30 and 128 principal components keep of them.
# alt: Five rows of ten digits; with 2 numbers all look alike, with 128 they are almost perfect.
kind = 'png'; width = 1095; height = 560; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'PCA needs 128 numbers before a digit looks right'
load '../style.gp'
if (!exists('picture')) picture = 'pca.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('input' 13.5, 'PCA-2' 44.5, 'PCA-10' 75.5, 'PCA-30' 106.5, 'PCA-128' 137.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.132895
set rmargin at screen 0.9739909
set bmargin at screen 0.05
set tmargin at screen 0.8642857
names = ''; gap = ''
plot 'pca.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
