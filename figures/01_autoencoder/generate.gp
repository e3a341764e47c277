# generate.gp: to draw this figure again, in its folder: gnuplot generate.gp
# caption: Real digits, their copies, and what the decoder makes of codes drawn in three ways.
# alt: Codes from a box decode to blots, mixed codes to half-digits, halfway codes to doubtful digits.
kind = 'png'; width = 1164; height = 560; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Made-up codes do not decode to digits'
load '../style.gp'
if (!exists('picture')) picture = 'generate.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('real' 13.5, 'copies' 44.5, 'box codes' 75.5, 'mixed codes' 106.5, 'halfway' 137.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1846735
set rmargin at screen 0.9759107
set bmargin at screen 0.05
set tmargin at screen 0.8642857
names = ''; gap = ''
plot 'generate.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
