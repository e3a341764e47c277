# mean.gp: to draw this figure again, in its folder: gnuplot mean.gp
# caption: Test pictures, and what regression draws for their label with three noises.
# alt: Three rows of different sharp digits, three equal rows of blurred ones.
kind = 'png'; width = 1147; height = 680; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Whatever the noise, regression draws the mean of the class'
load '../style.gp'
if (!exists('picture')) picture = 'mean.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [191.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 13.5, 'regression' 115.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1722755
set rmargin at screen 0.9752398
set bmargin at screen 0.04117647
set tmargin at screen 0.8882353
names = ''; gap = ''
plot 'mean.pgm' binary array=(307,192) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(115.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(146.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(177.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
