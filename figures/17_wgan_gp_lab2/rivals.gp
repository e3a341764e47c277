# rivals.gp: to draw this figure again, in its folder: gnuplot rivals.gp
# caption: Test pictures; samples of the WGAN-GP; samples of chapter 15's game with the same nets.
# alt: A row of true pictures, two rows of samples of one game, two of the other.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With the same nets, the WGAN-GP’s digits are blotched, the plain game’s speckled'
load '../style.gp'
if (!exists('picture')) picture = 'rivals.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [169.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 13.5, 'WGAN-GP' 53.5, '' 84.5, 'GAN' 124.5, '' 155.5) scale 0 noenhanced textcolor rgb dark
names = ''; gap = ''
plot 'rivals.pgm' binary array=(307,170) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(53.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(84.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(124.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(155.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
