# denoise.gp: to draw this figure again, in its folder: gnuplot denoise.gp
# caption: Clean digits, what the nets see, the best linear filter, and the same net trained without and with noise.
# alt: The denoising autoencoder restores clean strokes; the linear filter leaves grey clouds.
kind = 'png'; width = 971; height = 404; scale = 1; down = 1; across = 1
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
set lmargin at screen 0.3424099
set rmargin at screen 0.9747477
set bmargin at screen 0.05940594
set tmargin at screen 0.8118812
plot 'denoise.pgm' binary array=(307,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
