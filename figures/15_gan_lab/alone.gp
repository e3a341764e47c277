# alone.gp: to draw this figure again, in its folder: gnuplot alone.gp
# caption: Patterns; what G alone draws; what D alone accepts after 1 and 6 rounds; what both draw.
# alt: Rows of small black and white squares: patterns, grey, wrong patterns, patterns again.
kind = 'png'; width = 1165; height = 532; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'G alone draws grey, D alone must search, both together draw'
load '../style.gp'
if (!exists('picture')) picture = 'alone.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:48.5]
set yrange [23.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 1.5, 'G alone' 6.5, 'D alone, round 1' 11.5, 'D alone, round 6' 16.5, 'together' 21.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.2215279
set rmargin at screen 0.9786094
set bmargin at screen 0.04511278
set tmargin at screen 0.8571429
plot 'alone.pgm' binary array=(49,24) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
