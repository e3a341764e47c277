# dcgan.gp: to draw this figure again, in its folder: gnuplot dcgan.gp
# caption: Test pictures; samples of both games; the nearest training pictures of the last row.
# alt: A row of pictures, then speckled ones, then clean ones, some misshapen; real ones.
kind = 'png'; width = 1100; height = 800; scale = 0.9167; down = 1; across = 1
dense = 0; styled = 0
title = 'Nets of layers draw speckles, convolutions draw strokes'
load '../style.gp'
if (!exists('picture')) picture = 'dcgan.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [244.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 13.5, 'MLP' 44.5, '' 75.5, '' 106.5, 'DCGAN' 137.5, '' 168.5, '' 199.5, 'nearest real' 230.5) scale 0 noenhanced textcolor rgb dark
plot 'dcgan.pgm' binary array=(307,245) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
