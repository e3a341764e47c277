# complete.gp: to draw this figure again, in its folder: gnuplot complete.gp
# caption: Streets with a hole; the given answers; four ways to fill it, of the first seed.
# alt: Streets whose middle is grey, true, blurred, foreign, smooth, and textured.
kind = 'png'; width = 1244; height = 1139; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Paint and sky go on into the hole; the game adds detail that is no street yet'
load '../style.gp'
if (!exists('picture')) picture = 'complete.'.kind
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
set ytics ('question' 15.5, 'answer' 50.5, 'mean fill' 85.5, 'nearest' 120.5, 'distance' 155.5, 'both' 190.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1448875
set rmargin at screen 0.976881
set bmargin at screen 0.02458297
set tmargin at screen 0.9332748
names = ''; gap = ''
plot 'complete.ppm' binary array=(207,207) skip=15 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(85.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(120.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(155.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(190.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
