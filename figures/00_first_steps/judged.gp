# judged.gp: to draw this figure again, in its folder: gnuplot judged.gp
# caption: Seven pictures of each kind, and its FLD (this book) against the test pictures.
# alt: Twelve rows of digits: real, noisy, blurred, and worse.
kind = 'png'; width = 1029; height = 1207; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'What the judge sees, and its FLD'
load '../style.gp'
if (!exists('picture')) picture = 'judged.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:213.5]
set yrange [368.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('training pictures: 0.84' 13.5, 'noise 0.1: 10.8' 44.5, 'noise 0.2: 44.7' 75.5, 'noise 0.3: 99.2' 106.5, 'noise 0.4: 165' 137.5, 'noise 0.5: 229' 168.5, 'blur, once: 18.3' 199.5, 'blur, twice: 59.0' 230.5, 'blur, 4 times: 165' 261.5, 'PCA-30 samples: 142' 292.5, 'mean picture: 727' 323.5, 'shuffled pixels: 638' 354.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.3520311
set rmargin at screen 0.9759378
set bmargin at screen 0.01988401
set tmargin at screen 0.937034
plot 'judged.pgm' binary array=(214,369) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
