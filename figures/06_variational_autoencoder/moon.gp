# moon.gp: to draw this figure again, in its folder: gnuplot moon.gp
# caption: Nine equal steps between two codes. Nets that saw only these two moons, and nets that saw all phases between them.
# alt: Nets that saw two moons draw a moon with a grey side in the middle; nets that saw all phases draw true moons.
kind = 'png'; width = 1151; height = 524; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Who saw only two moons invents a grey one'
load '../style.gp'
if (!exists('picture')) picture = 'moon.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:159.5]
set yrange [69.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('AE, two' 7.5, 'VAE, two' 25.5, 'AE, all' 43.5, 'VAE, all' 61.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1415117
set rmargin at screen 0.9755691
set bmargin at screen 0.05343511
set tmargin at screen 0.8549618
names = ''; gap = ''
plot 'moon.pgm' binary array=(160,70) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:8:1] '+' using (t * 18 + 7.5):(7.5):(8):(8) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:8:1] '+' using (t * 18 + 7.5):(25.5):(8):(8) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:8:1] '+' using (t * 18 + 7.5):(43.5):(8):(8) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:8:1] '+' using (t * 18 + 7.5):(61.5):(8):(8) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
