# stack.gp: to draw this figure again, in its folder: gnuplot stack.gp
# caption: Test digits; dreams of the machine 784-500; dreams with a second layer on top. Not chosen.
# alt: Five rows of ten digits; most of the dreams can be read.
kind = 'png'; width = 1129; height = 556; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'What one layer dreams, and what two'
load '../style.gp'
if (!exists('picture')) picture = 'stack.'.kind
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
set ytics ('test digits' 13.5, 'one layer' 44.5, '' 75.5, 'two layers' 106.5, '' 137.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1626926
set rmargin at screen 0.9784588
set bmargin at screen 0.04316547
set tmargin at screen 0.8633094
plot 'stack.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
