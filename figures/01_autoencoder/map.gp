# map.gp: to draw this figure again, in its folder: gnuplot map.gp
# caption: Decoded pictures on a grid over the two code numbers, 1.75 standard deviations to each side.
# alt: Regions of different digits that flow into one another through shapes that are no digits.
kind = 'png'; width = 910; height = 962; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'What the decoder draws at each point of the page'
load '../style.gp'
if (!exists('picture')) picture = 'map.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:430.5]
set yrange [430.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.02637363
set rmargin at screen 0.9736264
set bmargin at screen 0.02494802
set tmargin at screen 0.9209979
plot 'map.pgm' binary array=(431,431) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
