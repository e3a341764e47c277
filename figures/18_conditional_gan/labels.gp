# labels.gp: to draw this figure again, in its folder: gnuplot labels.gp
# caption: One column for each label: test pictures, regression, and four noises of the game.
# alt: Rows of sharp digits, one row of blurred ones, four rows of varied, slightly speckled ones.
kind = 'png'; width = 1234; height = 707; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Regression draws one mean per label, the game draws many digits'
load '../style.gp'
if (!exists('picture')) picture = 'labels.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:306.5]
set yrange [200.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('data' 13.5, 'regression' 53.5, 'conditional GAN' 93.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.23047
set rmargin at screen 0.9768233
set bmargin at screen 0.03960396
set tmargin at screen 0.8925035
names = ''; gap = ''
plot 'labels.pgm' binary array=(307,201) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(53.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(93.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(124.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(155.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(186.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
