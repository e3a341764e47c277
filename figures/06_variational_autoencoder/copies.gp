# copies.gp: to draw this figure again, in its folder: gnuplot copies.gp
# caption: Test digits, the zeros and ones that the net saw, its copies; decoded codes from the prior, and zeros and ones drawn from those.
# alt: Copies are clean; most of the drawn pictures are digits, somewhat soft, some are between two digits.
kind = 'png'; width = 1147; height = 560; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The VAE copies digits, and draws new ones from the prior'
load '../style.gp'
if (!exists('picture')) picture = 'copies.'.kind
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
set ytics ('grey' 13.5, 'seen' 44.5, 'copy' 75.5, 'drawn' 106.5, 'drawn, 0/1' 137.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1722755
set rmargin at screen 0.9752398
set bmargin at screen 0.05
set tmargin at screen 0.8642857
names = ''; gap = ''
plot 'copies.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
