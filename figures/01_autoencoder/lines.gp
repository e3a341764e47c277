# lines.gp: to draw this figure again, in its folder: gnuplot lines.gp
# caption: Each row walks in nine equal steps from the code of one test digit to that of the next.
# alt: Digits melt into one another; in the middle they are often neither.
kind = 'png'; width = 969; height = 463; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Straight lines between codes'
load '../style.gp'
if (!exists('picture')) picture = 'lines.'.kind
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
set lmargin at screen 0.0247678
set rmargin at screen 0.9752322
set bmargin at screen 0.05183585
set tmargin at screen 0.8358531
plot 'lines.pgm' binary array=(307,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
