# patches.gp: to draw this figure again, in its folder: gnuplot patches.gp
# caption: Plans, answers, and drawings with discriminators that see patches of three sizes.
# alt: Rows of small streets: the first row of drawings is flat, the second has texture.
kind = 'png'; width = 1244; height = 964; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'One pixel gives colour and no texture; 16 pixels give joints and reflections'
load '../style.gp'
if (!exists('picture')) picture = 'patches.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:206.5]
set yrange [171.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('plan' 15.5, 'answer' 50.5, '1 pixel' 85.5, '16 pixels' 120.5, 'all' 155.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1448875
set rmargin at screen 0.976881
set bmargin at screen 0.02904564
set tmargin at screen 0.9211618
names = ''; gap = ''
plot 'patches.ppm' binary array=(207,172) skip=15 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(85.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(120.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 35 + 15.5):(155.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
