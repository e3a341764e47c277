# manifold.gp: to draw this figure again, in its folder: gnuplot manifold.gp
# caption: Codes on a 10 by 10 grid of equal shares of the prior, decoded.
# alt: Digits change into one another without a jump; each class has a region of its own.
kind = 'png'; width = 977; height = 1025; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Two numbers draw all kinds of digits, without a jump between them'
load '../style.gp'
if (!exists('picture')) picture = 'manifold.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.02865916
set rmargin at screen 0.9713408
set bmargin at screen 0.02731707
set tmargin at screen 0.9258537
names = ''; gap = ''
plot 'manifold.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(199.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(230.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(261.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(292.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
