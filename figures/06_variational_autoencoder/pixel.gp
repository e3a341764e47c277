# pixel.gp: to draw this figure again, in its folder: gnuplot pixel.gp
# caption: Test digits, with one pixel more at the tail, with one far from all ink; at the right the squared distance and what the pixel costs, on average over all that were tried.
# alt: In the second row the rings are round the ends of strokes; in the third round specks beside the digits.
kind = 'png'; width = 1277; height = 734; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The squared distance is the same, but a speck costs 12.6 nats more'
load '../style.gp'
if (!exists('picture')) picture = 'pixel.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:120.5]
set yrange [89.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('digit' 13.5, 'at the tail' 44.5, 'far from ink' 75.5) scale 0 noenhanced textcolor rgb dark
set y2tics ('distance 1'."\n".'−0.9 nats' 44.5, 'distance 1'."\n".'11.7 nats' 75.5) scale 0 noenhanced textcolor rgb dark
set y2range [89.5:-0.5]
set lmargin at screen 0.1819264
set rmargin at screen 0.8451997
set bmargin at screen 0.03814714
set tmargin at screen 0.8964578
names = ''; gap = ''
set object circle at 17, 48 size 3 front fillstyle empty border rgb '#D55E00' lw pen
set object circle at 4, 66 size 3 front fillstyle empty border rgb '#D55E00' lw pen
set object circle at 41, 43 size 3 front fillstyle empty border rgb '#D55E00' lw pen
set object circle at 35, 66 size 3 front fillstyle empty border rgb '#D55E00' lw pen
set object circle at 80, 40 size 3 front fillstyle empty border rgb '#D55E00' lw pen
set object circle at 66, 66 size 3 front fillstyle empty border rgb '#D55E00' lw pen
set object circle at 114, 41 size 3 front fillstyle empty border rgb '#D55E00' lw pen
set object circle at 116, 85 size 3 front fillstyle empty border rgb '#D55E00' lw pen
plot 'pixel.pgm' binary array=(121,90) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
