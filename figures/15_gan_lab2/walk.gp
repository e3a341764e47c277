# walk.gp: to draw this figure again, in its folder: gnuplot walk.gp
# caption: Each row: from one z to another, in ten equal steps along an arc.
# alt: Six rows of ten pictures; each changes by and by into the last.
kind = 'png'; width = 977; height = 653; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Between two samples there are samples'
load '../style.gp'
if (!exists('picture')) picture = 'walk.'.kind
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
set lmargin at screen 0.02865916
set rmargin at screen 0.9713408
set bmargin at screen 0.04287902
set tmargin at screen 0.8836141
names = ''; gap = ''
plot 'walk.pgm' binary array=(307,183) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
