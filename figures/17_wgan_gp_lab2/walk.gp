# walk.gp: to draw this figure again, in its folder: gnuplot walk.gp
# caption: Four walks through z, from the left to the right.
# alt: Four rows; in each one shape bends into another.
kind = 'png'; width = 1280; height = 720; scale = 1.067; down = 1; across = 1
dense = 0; styled = 0
title = 'Between two pictures lie pictures, not cross-fades'
load '../style.gp'
if (!exists('picture')) picture = 'walk.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:368.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'walk.pgm' binary array=(369,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
