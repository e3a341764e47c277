# generate.gp: to draw this figure again, in its folder: gnuplot generate.gp
# caption: Real digits, their copies, and what the decoder makes of codes drawn in three ways.
# alt: Codes from a box decode to blots, mixed codes to half-digits, halfway codes to doubtful digits.
kind = 'png'; width = 1129; height = 556; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Made-up codes do not decode to digits'
load '../style.gp'
if (!exists('picture')) picture = 'generate.'.kind
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
set ytics ('real' 13.5, 'copies' 44.5, 'box codes' 75.5, 'mixed codes' 106.5, 'halfway' 137.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1626926
set rmargin at screen 0.9784588
set bmargin at screen 0.04316547
set tmargin at screen 0.8633094
plot 'generate.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
