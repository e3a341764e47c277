# encoder.gp: to draw this figure again, in its folder: gnuplot encoder.gp
# caption: Pictures of A, their true translations, and translations held by two frozen encoders, without a path.
# alt: Digits; leaning striped digits; other digits of the same class; blurred ones.
kind = 'png'; width = 1124; height = 414; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A frozen encoder of classes keeps the digit without a way back'
load '../style.gp'
if (!exists('picture')) picture = 'encoder.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:189.5]
set yrange [61.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('A' 6.5, 'truth' 22.5, 'classes' 38.5, 'copies' 54.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1294662
set rmargin at screen 0.9746619
set bmargin at screen 0.06763285
set tmargin at screen 0.8164251
names = ''; gap = ''
plot 'encoder.pgm' binary array=(190,62) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(54.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
