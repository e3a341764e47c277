# digits.gp: to draw this figure again, in its folder: gnuplot digits.gp
# caption: Samples of the trained WGAN-GP; none is left out.
# alt: Eight rows of sixteen pictures, most of them clear, some misshapen.
kind = 'png'; width = 1280; height = 720; scale = 1.067; down = 1; across = 1
dense = 0; styled = 0
title = 'Of 128 samples most are digits, some are nothing'
load '../style.gp'
if (!exists('picture')) picture = 'digits.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:492.5]
set yrange [244.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'digits.pgm' binary array=(493,245) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
