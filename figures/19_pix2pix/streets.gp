# streets.gp: to draw this figure again, in its folder: gnuplot streets.gp
# caption: Test plans in colours by class; given answers; four generators' drawings.
# alt: Rows of small streets: flat colours, textured, blurred, then textured again.
kind = 'png'; width = 1226; height = 1139; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The distance draws brown walls, the game adds paint and boards'
load '../style.gp'
if (!exists('picture')) picture = 'streets.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:206.5]
set yrange [206.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('plan' 15.5, 'answer' 50.5, 'distance' 85.5, 'game' 120.5, 'both' 155.5, 'no skips' 190.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1328548
set rmargin at screen 0.9770636
set bmargin at screen 0.02458297
set tmargin at screen 0.9332748
names = ''; gap = ''
plot 'streets.ppm' binary array=(207,207) skip=15 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(85.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(120.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(155.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(190.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
