# walk.gp: to draw this figure again, in its folder: gnuplot walk.gp
# caption: Four walks through z, from the left to the right.
# alt: Four rows; in each one shape bends into another.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Between two pictures lie pictures, not cross-fades'
load '../style.gp'
if (!exists('picture')) picture = 'walk.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:368.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'walk.pgm' binary array=(369,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:11:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
