# rivals.gp: to draw this figure again, in its folder: gnuplot rivals.gp
# caption: Test pictures; samples of the WGAN-GP; samples of chapter 15's game with the same nets.
# alt: A row of true pictures, two rows of samples of one game, two of the other.
kind = 'png'; width = 1280; height = 720; scale = 1.067; down = 1; across = 1
dense = 0; styled = 0
title = 'With the same nets and as many updates, both games draw what can be read'
load '../style.gp'
if (!exists('picture')) picture = 'rivals.'.kind
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
set ytics ('data' 13.5, 'WGAN-GP' 44.5, '' 75.5, 'GAN' 106.5, '' 137.5) scale 0 noenhanced textcolor rgb dark
plot 'rivals.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
