# drawn.gp: to draw this figure again, in its folder: gnuplot drawn.gp
# caption: Pictures of the data, of the game with attention, and of the game without it.
# alt: Pairs of bars in the same row; the same, with some slips; pairs in rows of their own.
kind = 'png'; width = 1249; height = 760; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With attention 74 % of the drawn bars agree with the left one, without it 20 %'
load '../style.gp'
if (!exists('picture')) picture = 'drawn.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:64.5]
set yrange [40.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 2, '' 8, 'attention' 17, '' 23, 'gain 0' 32, '' 38) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1443074
set rmargin at screen 0.9769736
set bmargin at screen 0.03684211
set tmargin at screen 0.9
names = ''; gap = ''
plot 'drawn.pgm' binary array=(65,41) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:5:1] '+' using (t * 11 + 4.5):(2):(5):(2.5) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 11 + 4.5):(8):(5):(2.5) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 11 + 4.5):(17):(5):(2.5) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 11 + 4.5):(23):(5):(2.5) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 11 + 4.5):(32):(5):(2.5) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 11 + 4.5):(38):(5):(2.5) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
