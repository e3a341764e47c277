# digits.gp: to draw this figure again, in its folder: gnuplot digits.gp
# caption: Test pictures; the first draws of both games; DCGAN's next ten over their nearest neighbours.
# alt: A row of digits, three of speckled ones, four of clean ones, some misshapen; real ones.
kind = 'png'; width = 1100; height = 860; scale = 0.9167; down = 1; across = 1
dense = 0; styled = 0
title = 'Digits that nobody wrote'
load '../style.gp'
if (!exists('picture')) picture = 'digits.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [275.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 13.5, 'MLP' 44.5, '' 75.5, '' 106.5, 'DCGAN' 137.5, '' 168.5, '' 199.5, 'DCGAN' 230.5, 'nearest real' 261.5) scale 0 noenhanced textcolor rgb dark
plot 'digits.pgm' binary array=(307,276) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
