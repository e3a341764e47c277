# strokes.gp: to draw this figure again, in its folder: gnuplot strokes.gp
# caption: Filters of the same network, with the penalty and without it.
# alt: Two squares of filters: black and white strokes in the middle of grey.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'On whole digits the filters of both networks are bundles of strokes'
load '../style.gp'
if (!exists('picture')) picture = 'strokes.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'with the penalty'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:182.5]
set yrange [182.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'strokes.pgm' binary array=(183,183) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'without'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:182.5]
set yrange [182.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'strokes.2.pgm' binary array=(183,183) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
