# digits.gp: to draw this figure again, in its folder: gnuplot digits.gp
# caption: Test digits; the generator's at three looks, from the same noise; the GAN's at its end.
# alt: From grey clouds to digits; the GAN's are rougher.
kind = 'png'; width = 1114; height = 556; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Digits by a WGAN-GP, and by a GAN of the same nets'
load '../style.gp'
if (!exists('picture')) picture = 'digits.'.kind
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
set ytics ('true' 13.5, 'first look' 44.5, 'third' 75.5, 'last' 106.5, 'GAN, last' 137.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.151526
set rmargin at screen 0.9782765
set bmargin at screen 0.04316547
set tmargin at screen 0.8633094
plot 'digits.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
