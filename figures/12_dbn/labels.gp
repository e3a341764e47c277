# labels.gp: to draw this figure again, in its folder: gnuplot labels.gp
# caption: Ten dreams for each label, held from 0 to 9. Not chosen. Framed: read as another digit.
# alt: Two blocks of five rows; most pictures show the digit of their row, the others have frames.
kind = 'png'; width = 1280; height = 380; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Of 100 digits on request the judge reads 79 as asked for'
load '../style.gp'
if (!exists('picture')) picture = 'labels.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('0' 13.5, '1' 44.5, '2' 75.5, '3' 106.5, '4' 137.5) scale 0 noenhanced textcolor rgb dark
names = ''; gap = ''
set object rectangle center 106.5, 44.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 168.5, 44.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 230.5, 44.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 261.5, 44.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 292.5, 44.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 230.5, 75.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 13.5, 106.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 230.5, 106.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
plot 'labels.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('5' 13.5, '6' 44.5, '7' 75.5, '8' 106.5, '9' 137.5) scale 0 noenhanced textcolor rgb dark
names = ''; gap = ''
set object rectangle center 199.5, 13.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 261.5, 13.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 292.5, 13.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 13.5, 44.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 230.5, 75.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 13.5, 106.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 75.5, 106.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 106.5, 106.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 137.5, 106.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 106.5, 137.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 168.5, 137.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 230.5, 137.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
set object rectangle center 261.5, 137.5 size 28, 28 front fillstyle empty border rgb '#D55E00' lw pen
plot 'labels.2.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
