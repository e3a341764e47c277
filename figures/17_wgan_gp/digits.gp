# digits.gp: to draw this figure again, in its folder: gnuplot digits.gp
# caption: Samples of the trained WGAN-GP; none is left out.
# alt: Eight rows of sixteen pictures, most of them clear, some misshapen.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Of 128 samples most are digits, some are nothing'
load '../style.gp'
if (!exists('picture')) picture = 'digits.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:492.5]
set yrange [244.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'digits.pgm' binary array=(493,245) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:15:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 31 + 13.5):(199.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 31 + 13.5):(230.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
