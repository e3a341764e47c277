# copies.gp: to draw this figure again, in its folder: gnuplot copies.gp
# caption: Test digits, the zeros and ones that the net saw, its copies; decoded codes from the prior, and zeros and ones drawn from those.
# alt: Copies are clean; most of the drawn pictures are digits, somewhat soft, some are between two digits.
kind = 'png'; width = 1114; height = 556; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Copies of test digits, and digits drawn from the prior'
load '../style.gp'
if (!exists('picture')) picture = 'copies.'.kind
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
set ytics ('grey' 13.5, 'seen' 44.5, 'copy' 75.5, 'drawn' 106.5, 'drawn, 0/1' 137.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.151526
set rmargin at screen 0.9782765
set bmargin at screen 0.04316547
set tmargin at screen 0.8633094
plot 'copies.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
