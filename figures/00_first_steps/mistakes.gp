# mistakes.gp: to draw this figure again, in its folder: gnuplot mistakes.gp
# caption: Test pictures that the network reads wrongly with the highest probability.
# alt: Three rows of odd digits.
kind = 'png'; width = 1200; height = 780; scale = 0.9375; down = 3; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The mistakes of which it was surest (is → said)'
load '../style.gp'
if (!exists('picture')) picture = 'mistakes.'.kind
set output picture

set multiplot layout 3, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:244.5]
set yrange [27.5:-0.5]
unset border
unset grid
unset key
unset tics
set x2tics ('3 → 5' 13.5, '3 → 5' 44.5, '7 → 2' 75.5, '1 → 7' 106.5, '9 → 3' 137.5, '8 → 1' 168.5, '3 → 5' 199.5, '1 → 2' 230.5) scale 0 noenhanced textcolor rgb dark
set x2range [-0.5:244.5]
names = ''; gap = ''
set tmargin 2.5
set bmargin 0.5
plot 'mistakes.pgm' binary array=(245,28) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
set size ratio -1
set xrange [-0.5:244.5]
set yrange [27.5:-0.5]
unset border
unset grid
unset key
unset tics
set x2tics ('3 → 5' 13.5, '9 → 0' 44.5, '3 → 5' 75.5, '3 → 5' 106.5, '3 → 5' 137.5, '3 → 2' 168.5, '4 → 9' 199.5, '2 → 7' 230.5) scale 0 noenhanced textcolor rgb dark
set x2range [-0.5:244.5]
names = ''; gap = ''
set tmargin 2.5
set bmargin 0.5
plot 'mistakes.2.pgm' binary array=(245,28) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
set size ratio -1
set xrange [-0.5:244.5]
set yrange [27.5:-0.5]
unset border
unset grid
unset key
unset tics
set x2tics ('2 → 4' 13.5, '7 → 2' 44.5, '4 → 9' 75.5, '3 → 9' 106.5, '5 → 0' 137.5, '4 → 9' 168.5, '3 → 2' 199.5, '5 → 6' 230.5) scale 0 noenhanced textcolor rgb dark
set x2range [-0.5:244.5]
names = ''; gap = ''
set tmargin 2.5
set bmargin 0.5
plot 'mistakes.3.pgm' binary array=(245,28) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
