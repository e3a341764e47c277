# copies.gp: to draw this figure again, in its folder: gnuplot copies.gp
# caption: Ten test digits, and their copies through 2, 10 and 30 numbers: PCA and deep autoencoder.
# alt: With ten numbers PCA's copies are ghosts, the autoencoder's are digits.
kind = 'png'; width = 1095; height = 746; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With ten numbers PCA makes ghosts, and the net makes digits'
load '../style.gp'
if (!exists('picture')) picture = 'copies.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [213.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('input' 13.5, 'PCA-2' 44.5, 'deep-2' 75.5, 'PCA-10' 106.5, 'deep-10' 137.5, 'PCA-30' 168.5, 'deep-30' 199.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.132895
set rmargin at screen 0.9739909
set bmargin at screen 0.03753351
set tmargin at screen 0.8981233
names = ''; gap = ''
plot 'copies.pgm' binary array=(307,214) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(199.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
