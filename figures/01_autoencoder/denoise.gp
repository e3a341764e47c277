# denoise.gp: to draw this figure again, in its folder: gnuplot denoise.gp
# caption: Clean digits, what the nets see, the best linear filter, and the same net trained without and with noise.
# alt: The denoising autoencoder restores clean strokes; the linear filter leaves grey clouds.
kind = 'png'; width = 1031; height = 408; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Only the net trained on noise cleans'
load '../style.gp'
if (!exists('picture')) picture = 'denoise.'.kind
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
set ytics ('clean' 13.5, 'noisy' 44.5, 'best linear' 75.5, 'trained without noise' 106.5, 'trained with noise' 137.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.3768768
set rmargin at screen 0.9724151
set bmargin at screen 0.06862745
set tmargin at screen 0.8137255
names = ''; gap = ''
plot 'denoise.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
