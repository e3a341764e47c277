# tangents.gp: to draw this figure again, in its folder: gnuplot tangents.gp
# caption: Test pictures, and the first six directions of the Jacobian there, of two nets.
# alt: Digits, each followed by grey squares with light and dark lines along its strokes.
kind = 'png'; width = 1099; height = 836; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The contractive code moves in smooth directions, the plain one in rough ones'
load '../style.gp'
if (!exists('picture')) picture = 'tangents.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:213.5]
set yrange [182.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('contractive' 13.5, 'plain' 44.5, 'contractive' 75.5, 'plain' 106.5, 'contractive' 137.5, 'plain' 168.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.195596
set rmargin at screen 0.9744859
set bmargin at screen 0.03349282
set tmargin at screen 0.9090909
names = ''; gap = ''
plot 'tangents.pgm' binary array=(214,183) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
