# judged.gp: to draw this figure again, in its folder: gnuplot judged.gp
# caption: Seven pictures of each kind, and its FLD (this book) against the test pictures.
# alt: Twelve rows of digits: real, noisy, blurred, and worse.
kind = 'png'; width = 1094; height = 1211; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
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
set ytics ('training pictures: 0.85' 13.5, 'noise 0.1: 11.0' 44.5, 'noise 0.2: 45.7' 75.5, 'noise 0.3: 101' 106.5, 'noise 0.4: 168' 137.5, 'noise 0.5: 232' 168.5, 'blur, once: 18.0' 199.5, 'blur, twice: 58.4' 230.5, 'blur, 4 times: 163' 261.5, 'PCA-30 samples: 141' 292.5, 'mean picture: 732' 323.5, 'shuffled pixels: 634' 354.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.3869104
set rmargin at screen 0.9737477
set bmargin at screen 0.02312139
set tmargin at screen 0.9372419
names = ''; gap = ''
plot 'judged.pgm' binary array=(214,369) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(199.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(230.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(261.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(292.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(323.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(354.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
