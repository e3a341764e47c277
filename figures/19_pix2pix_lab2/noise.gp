# noise.gp: to draw this figure again, in its folder: gnuplot noise.gp
# caption: Two plans, painted eight times by the law and drawn eight times by two generators.
# alt: Above, streets in changing paints; below, streets that hardly change.
kind = 'png'; width = 1074; height = 779; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Eight drawings of a plan are alike: their spread is 16 % of the repaintings’'
load '../style.gp'
if (!exists('picture')) picture = 'noise.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:276.5]
set yrange [224.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('repaintings' 15.5, '' 50.5, 'both' 94.5, '' 129.5, 'game alone' 173.5, '' 208.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.200149
set rmargin at screen 0.973892
set bmargin at screen 0.03594352
set tmargin at screen 0.902439
names = ''; gap = ''
plot 'noise.ppm' binary array=(277,225) skip=15 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 35 + 15.5):(94.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 35 + 15.5):(129.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 35 + 15.5):(173.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 35 + 15.5):(208.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
