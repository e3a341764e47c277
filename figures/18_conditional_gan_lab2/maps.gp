# maps.gp: to draw this figure again, in its folder: gnuplot maps.gp
# caption: Pictures of two halves; the place that looks across most; its attention map, white at its largest.
# alt: Four pictures; a dot in one half of each; a map with a few bright places in the other half.
kind = 'png'; width = 1241; height = 512; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = '50 % of the attention goes to the other half, to few places'
load '../style.gp'
if (!exists('picture')) picture = 'maps.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:42.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('picture' 2, 'who looks' 8, 'at what' 14) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1452377
set rmargin at screen 0.9768251
set bmargin at screen 0.0546875
set tmargin at screen 0.8515625
names = ''; gap = ''
plot 'maps.pgm' binary array=(43,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 11 + 4.5):(2):(5):(2.5) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 11 + 4.5):(8):(5):(2.5) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 11 + 4.5):(14):(5):(2.5) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
