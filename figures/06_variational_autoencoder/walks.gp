# walks.gp: to draw this figure again, in its folder: gnuplot walks.gp
# caption: From the code of the first test digit along its five most active latent numbers.
# alt: Some walks change the slant or the thickness, others turn the digit into another.
kind = 'png'; width = 1119; height = 560; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'One latent number turns a digit into another, the others held'
load '../style.gp'
if (!exists('picture')) picture = 'walks.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:337.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('z48' 13.5, 'z3' 44.5, 'z5' 75.5, 'z34' 106.5, 'z21' 137.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.06798928
set rmargin at screen 0.9741555
set bmargin at screen 0.05
set tmargin at screen 0.8642857
names = ''; gap = ''
plot 'walks.pgm' binary array=(338,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:10:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:10:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:10:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:10:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:10:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
