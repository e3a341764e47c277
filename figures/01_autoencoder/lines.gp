# lines.gp: to draw this figure again, in its folder: gnuplot lines.gp
# caption: Each row walks in nine equal steps from the code of one test digit to that of the next.
# alt: Digits melt into one another; in the middle they are often neither.
kind = 'png'; width = 977; height = 467; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Halfway between two digits is often none'
load '../style.gp'
if (!exists('picture')) picture = 'lines.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.02865916
set rmargin at screen 0.9713408
set bmargin at screen 0.05995717
set tmargin at screen 0.8372591
names = ''; gap = ''
plot 'lines.pgm' binary array=(307,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
