# codes.gp: to draw this figure again, in its folder: gnuplot codes.gp
# caption: One column for each way, one noise in each row; above, the way and the digit matched to it.
# alt: Ten columns of generated digits; most columns show one or two digits that resemble each other.
kind = 'png'; width = 977; height = 790; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Each way draws one of a few shapes; the noise chooses among them'
load '../style.gp'
if (!exists('picture')) picture = 'codes.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [213.5:-0.5]
unset border
unset grid
unset key
unset tics
set x2tics ('0: "0"' 13.5, '1: "4"' 44.5, '2: "5"' 75.5, '3: "1"' 106.5, '4: "7"' 137.5, '5: "2"' 168.5, '6: "3"' 199.5, '7: "9"' 230.5, '8: "8"' 261.5, '9: "6"' 292.5) scale 0 noenhanced textcolor rgb dark
set x2range [-0.5:306.5]
set lmargin at screen 0.02865916
set rmargin at screen 0.9713408
set bmargin at screen 0.03544304
set tmargin at screen 0.8481013
names = ''; gap = ''
plot 'codes.pgm' binary array=(307,214) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(199.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
