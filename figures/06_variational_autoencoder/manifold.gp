# manifold.gp: to draw this figure again, in its folder: gnuplot manifold.gp
# caption: Codes on a 10 by 10 grid of equal shares of the prior, decoded.
# alt: Digits change into one another without a jump; each class has a region of its own.
kind = 'png'; width = 969; height = 1021; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Everything that two numbers can draw'
load '../style.gp'
if (!exists('picture')) picture = 'manifold.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.0247678
set rmargin at screen 0.9752322
set bmargin at screen 0.02350637
set tmargin at screen 0.9255632
plot 'manifold.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
