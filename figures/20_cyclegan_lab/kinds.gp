# kinds.gp: to draw this figure again, in its folder: gnuplot kinds.gp
# caption: Pictures of the first class, their translations to the second, and what comes back.
# alt: Three rows of pictures: one kind, the other kind, the first again.
kind = 'png'; width = 1262; height = 380; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A picture of one kind becomes one of another, and comes back'
load '../style.gp'
if (!exists('picture')) picture = 'kinds.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:189.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('A' 6.5, 'to B' 22.5, 'back' 38.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.0740412
set rmargin at screen 0.9773693
set bmargin at screen 0.07368421
set tmargin at screen 0.8
names = ''; gap = ''
plot 'kinds.pgm' binary array=(190,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
