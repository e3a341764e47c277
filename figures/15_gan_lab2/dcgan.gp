# dcgan.gp: to draw this figure again, in its folder: gnuplot dcgan.gp
# caption: Test pictures; samples of both games; the nearest training pictures of the last row.
# alt: A row of pictures, then speckled ones, then clean ones, some misshapen; real ones.
kind = 'png'; width = 1182; height = 920; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Dense nets draw speckles, convolutions draw strokes'
load '../style.gp'
if (!exists('picture')) picture = 'dcgan.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [271.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 13.5, 'MLP' 53.5, '' 84.5, '' 115.5, 'DCGAN' 155.5, '' 186.5, '' 217.5, 'nearest real' 257.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1965482
set rmargin at screen 0.975736
set bmargin at screen 0.03043478
set tmargin at screen 0.9173913
names = ''; gap = ''
plot 'dcgan.pgm' binary array=(307,272) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(53.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(84.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(115.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(155.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(186.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(217.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(257.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
