# alone.gp: to draw this figure again, in its folder: gnuplot alone.gp
# caption: Patterns; what G alone draws; what D alone accepts after 1 and 6 rounds; what both draw.
# alt: Rows of small black and white squares: patterns, grey, wrong patterns, patterns again.
kind = 'png'; width = 1261; height = 560; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'G alone draws grey, D alone must search, both together draw'
load '../style.gp'
if (!exists('picture')) picture = 'alone.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:48.5]
set yrange [23.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 1.5, 'G alone' 6.5, 'D alone, round 1' 11.5, 'D alone, round 6' 16.5, 'together' 21.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.2393021
set rmargin at screen 0.9776051
set bmargin at screen 0.05
set tmargin at screen 0.8642857
names = ''; gap = ''
plot 'alone.pgm' binary array=(49,24) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 5 + 1.5):(1.5):(2):(2) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 5 + 1.5):(6.5):(2):(2) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 5 + 1.5):(11.5):(2):(2) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 5 + 1.5):(16.5):(2):(2) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 5 + 1.5):(21.5):(2):(2) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
