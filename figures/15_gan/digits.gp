# digits.gp: to draw this figure again, in its folder: gnuplot digits.gp
# caption: Test pictures; the first samples of the game; below the last of them their nearest training pictures.
# alt: A row of pictures, four rows of speckled ones that resemble them, a row of real ones.
kind = 'png'; width = 1100; height = 660; scale = 0.9167; down = 1; across = 1
dense = 0; styled = 0
title = 'Digits that nobody wrote'
load '../style.gp'
if (!exists('picture')) picture = 'digits.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [182.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 13.5, 'samples' 44.5, '' 75.5, '' 106.5, '' 137.5, 'nearest real' 168.5) scale 0 noenhanced textcolor rgb dark
plot 'digits.pgm' binary array=(307,183) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
