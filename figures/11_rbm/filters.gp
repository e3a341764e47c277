# filters.gp: to draw this figure again, in its folder: gnuplot filters.gp
# caption: Weights of the first 28 units of both machines; white: ink is welcome.
# alt: Short strokes and spots; two rows for each machine.
kind = 'png'; width = 984; height = 364; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The filters do not tell which machine fails'
load '../style.gp'
if (!exists('picture')) picture = 'filters.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:430.5]
set yrange [129.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('CD-1' 13.5, '' 44.5, 'PCD' 84.5, '' 115.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.09495935
set rmargin at screen 0.9709756
set bmargin at screen 0.07692308
set tmargin at screen 0.7912088
names = ''; gap = ''
plot 'filters.pgm' binary array=(431,130) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(84.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(115.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
