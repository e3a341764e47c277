# narrow.gp: to draw this figure again, in its folder: gnuplot narrow.gp
# caption: Test digits and the same digits on their side, copied by a code of 1,024 units and one of 30.
# alt: The wide net copies lying digits well; the narrow net makes blots of them.
kind = 'png'; width = 1164; height = 653; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = '1,024 numbers copy digits on their side too, 30 do not'
load '../style.gp'
if (!exists('picture')) picture = 'narrow.'.kind
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
set ytics ('digit' 13.5, '1,024 units' 44.5, '30 units' 75.5, 'lying' 106.5, '1,024 units' 137.5, '30 units' 168.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1846735
set rmargin at screen 0.9759107
set bmargin at screen 0.04287902
set tmargin at screen 0.8836141
names = ''; gap = ''
plot 'narrow.pgm' binary array=(307,183) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
