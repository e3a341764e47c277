# stack.gp: to draw this figure again, in its folder: gnuplot stack.gp
# caption: Test pictures; three small pictures of each label, doubled; what the second stage made of them.
# alt: Real digits; blocky digits; the same digits with smooth strokes.
kind = 'png'; width = 1095; height = 800; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The second stage redraws the first: FLD 66 becomes 62'
load '../style.gp'
if (!exists('picture')) picture = 'stack.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [231.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 13.5, 'stage 1' 53.5, 'stage 2' 155.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.132895
set rmargin at screen 0.9739909
set bmargin at screen 0.035
set tmargin at screen 0.905
names = ''; gap = ''
plot 'stack.pgm' binary array=(307,232) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(53.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(84.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(115.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(155.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(186.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(217.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
