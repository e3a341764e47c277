# copies.gp: to draw this figure again, in its folder: gnuplot copies.gp
# caption: Ten test digits, and their copies through 2, 10 and 30 numbers: PCA and deep autoencoder.
# alt: With ten numbers PCA's copies are ghosts, the autoencoder's are digits.
kind = 'png'; width = 1070; height = 742; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Copies by PCA and by a deep autoencoder'
load '../style.gp'
if (!exists('picture')) picture = 'copies.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [213.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('input' 13.5, 'PCA-2' 44.5, 'deep-2' 75.5, 'PCA-10' 106.5, 'deep-10' 137.5, 'PCA-30' 168.5, 'deep-30' 199.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1160374
set rmargin at screen 0.976785
set bmargin at screen 0.03234501
set tmargin at screen 0.8975741
plot 'copies.pgm' binary array=(307,214) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
