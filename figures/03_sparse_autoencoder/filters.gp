# filters.gp: to draw this figure again, in its folder: gnuplot filters.gp
# caption: Filters of the same network with the same penalty, trained on patches and on noise.
# alt: Two squares of a hundred filters: short edges at the left, speckles at the right.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Patches of pictures make edges, noise of equal covariance does not'
load '../style.gp'
if (!exists('picture')) picture = 'filters.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'trained on patches'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:88.5]
set yrange [88.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'filters.pgm' binary array=(89,89) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(21.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(30.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(39.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(48.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(57.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(66.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(75.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(84.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'trained on noise'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:88.5]
set yrange [88.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'filters.2.pgm' binary array=(89,89) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(21.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(30.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(39.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(48.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(57.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(66.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(75.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 9 + 3.5):(84.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
