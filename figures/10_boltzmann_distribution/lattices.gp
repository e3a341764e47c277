# lattices.gp: to draw this figure again, in its folder: gnuplot lattices.gp
# caption: One state of the lattice at each of three temperatures.
# alt: Nearly one colour; islands of all sizes; fine noise.
kind = 'png'; width = 1268; height = 532; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Order breaks up at the critical temperature, 2.27'
load '../style.gp'
if (!exists('picture')) picture = 'lattices.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:403.5]
set yrange [127.5:-0.5]
unset border
unset grid
unset key
unset tics
set x2tics ('T = 2.00' 63.5, 'T = 2.27' 201.5, 'T = 2.80' 339.5) scale 0 noenhanced textcolor rgb dark
set x2range [-0.5:403.5]
set lmargin at screen 0.02208202
set rmargin at screen 0.977918
set bmargin at screen 0.05263158
set tmargin at screen 0.7744361
names = ''; gap = ''
plot 'lattices.pgm' binary array=(404,128) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 138 + 63.5):(63.5):(64):(64) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
