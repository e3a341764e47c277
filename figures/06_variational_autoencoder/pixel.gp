# pixel.gp: to draw this figure again, in its folder: gnuplot pixel.gp
# caption: Test digits, with one pixel more at the tail, with one far from all ink.
# alt: The second row looks like the first; in the third each digit has a speck beside it.
kind = 'png'; width = 1182; height = 374; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The same distance, but not the same picture'
load '../style.gp'
if (!exists('picture')) picture = 'pixel.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [89.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('digit' 13.5, 'at the tail' 44.5, 'far from ink' 75.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1965482
set rmargin at screen 0.975736
set bmargin at screen 0.07486631
set tmargin at screen 0.7967914
names = ''; gap = ''
plot 'pixel.pgm' binary array=(307,90) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
