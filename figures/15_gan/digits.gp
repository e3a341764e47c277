# digits.gp: to draw this figure again, in its folder: gnuplot digits.gp
# caption: Test pictures; the first samples of the game; below the last of them their nearest training pictures.
# alt: A row of pictures, four rows of speckled ones that resemble them, a row of real ones.
kind = 'png'; width = 1123; height = 506; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Digits that nobody wrote'
load '../style.gp'
if (!exists('picture')) picture = 'digits.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:430.5]
set yrange [200.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 13.5, 'samples' 53.5, '' 84.5, '' 115.5, '' 146.5, 'nearest real' 186.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.2068744
set rmargin at screen 0.9744613
set bmargin at screen 0.05533597
set tmargin at screen 0.8498024
names = ''; gap = ''
plot 'digits.pgm' binary array=(431,201) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(53.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(84.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(115.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(146.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:13:1] '+' using (t * 31 + 13.5):(186.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
