# inference.gp: to draw this figure again, in its folder: gnuplot inference.gp
# caption: Digits as meant, with a tenth flipped, mended downhill and annealed.
# alt: Four rows: clean, speckled, some specks left, nearly clean.
kind = 'png'; width = 1171; height = 588; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The answer is the picture of least energy'
load '../style.gp'
if (!exists('picture')) picture = 'inference.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:244.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('meant' 13.5, 'seen' 44.5, 'downhill' 75.5, 'annealed' 106.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1390948
set rmargin at screen 0.9759863
set bmargin at screen 0.04761905
set tmargin at screen 0.8707483
names = ''; gap = ''
plot 'inference.pgm' binary array=(245,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
