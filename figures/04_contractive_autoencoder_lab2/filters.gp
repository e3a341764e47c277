# filters.gp: to draw this figure again, in its folder: gnuplot filters.gp
# caption: Incoming weights of the first twelve units of four nets; grey is zero.
# alt: Four rows of grey squares with light and dark blots; two are grainy, two are smooth.
kind = 'png'; width = 981; height = 346; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Both penalties smooth the weights, Gaussian noise leaves them rough'
load '../style.gp'
if (!exists('picture')) picture = 'filters.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:368.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('plain' 13.5, 'Gaussian' 44.5, 'decay' 75.5, 'contractive' 106.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.2191233
set rmargin at screen 0.9714169
set bmargin at screen 0.08092486
set tmargin at screen 0.7803468
names = ''; gap = ''
plot 'filters.pgm' binary array=(369,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:11:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
