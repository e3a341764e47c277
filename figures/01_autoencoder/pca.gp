# pca.gp: to draw this figure again, in its folder: gnuplot pca.gp
# caption: Ten test digits and what 2, 10, 30 and 128 principal components keep of them.
# alt: Five rows of ten digits; with 2 numbers all look alike, with 128 they are almost perfect.
kind = 'png'; width = 1070; height = 556; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Digits through a flat keyhole'
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
set lmargin at screen 0.1160374
set rmargin at screen 0.976785
set bmargin at screen 0.04316547
set tmargin at screen 0.8633094
plot 'pca.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
