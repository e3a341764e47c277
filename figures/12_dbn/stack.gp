# stack.gp: to draw this figure again, in its folder: gnuplot stack.gp
# caption: Test digits; dreams of the machine 784-500; dreams with a second layer on top. Not chosen.
# alt: Five rows of ten digits; most of the dreams can be read.
kind = 'png'; width = 1164; height = 614; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'One layer’s samples and two layers’ look alike'
load '../style.gp'
if (!exists('picture')) picture = 'stack.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [169.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('test digits' 13.5, 'one layer' 53.5, '' 84.5, 'two layers' 124.5, '' 155.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1846735
set rmargin at screen 0.9759107
set bmargin at screen 0.04560261
set tmargin at screen 0.8762215
names = ''; gap = ''
plot 'stack.pgm' binary array=(307,170) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(53.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(84.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(124.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(155.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
