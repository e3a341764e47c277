# pairs.gp: to draw this figure again, in its folder: gnuplot pairs.gp
# caption: Questions, the given answers, and drawings with the distance alone and with both.
# alt: Four rows of pictures: questions, answers, and two rows of drawings.
kind = 'png'; width = 1022; height = 515; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Where an outline has one answer, the distance alone draws it'
load '../style.gp'
if (!exists('picture')) picture = 'pairs.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:276.5]
set yrange [136.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('outline' 15.5, 'answer' 50.5, 'distance' 85.5, 'both' 120.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1593738
set rmargin at screen 0.9724853
set bmargin at screen 0.05436893
set tmargin at screen 0.8524272
names = ''; gap = ''
plot 'pairs.pgm' binary array=(277,137) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 35 + 15.5):(85.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 35 + 15.5):(120.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
