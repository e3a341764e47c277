# sheet.gp: to draw this figure again, in its folder: gnuplot sheet.gp
# caption: The first samples of the convolutional game, none left out.
# alt: Seven rows of fourteen drawn pictures.
kind = 'png'; width = 918; height = 532; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Clean strokes, most of them no digits'
load '../style.gp'
if (!exists('picture')) picture = 'sheet.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:430.5]
set yrange [213.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03050109
set rmargin at screen 0.9694989
set bmargin at screen 0.05263158
set tmargin at screen 0.8571429
names = ''; gap = ''
plot 'sheet.pgm' binary array=(431,214) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(199.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
