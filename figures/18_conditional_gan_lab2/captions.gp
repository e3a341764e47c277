# captions.gp: to draw this figure again, in its folder: gnuplot captions.gp
# caption: One caption in each row, the same seven noises in each column; new: never read in the training.
# alt: Eight rows of digits: thin, bold, leaning left or right, as the captions say.
kind = 'png'; width = 1229; height = 839; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Captions that were never read are drawn, too'
load '../style.gp'
if (!exists('picture')) picture = 'captions.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:213.5]
set yrange [244.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('a thin seven leaning right' 13.5, 'a bold seven leaning left' 44.5, 'a not thin two leaning right' 75.5, 'a thin two not leaning right' 106.5, 'a bold four leaning right' 137.5, 'a thin four leaning left' 168.5, 'a thin five leaning right' 199.5, 'a bold five leaning left' 230.5) scale 0 noenhanced textcolor rgb dark
set y2tics ('' 13.5, '' 44.5, '' 75.5, '' 106.5, '' 137.5, 'new' 168.5, '' 199.5, 'new' 230.5) scale 0 noenhanced textcolor rgb dark
set y2range [244.5:-0.5]
set lmargin at screen 0.4150366
set rmargin at screen 0.9374125
set bmargin at screen 0.03337306
set tmargin at screen 0.909416
names = ''; gap = ''
plot 'captions.pgm' binary array=(214,245) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(199.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(230.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
