# chain.gp: to draw this figure again, in its folder: gnuplot chain.gp
# caption: Pictures, the first translation, the second of it; the truth; and one translation at once.
# alt: Upright digits, leaning ones, leaning striped ones; the truth and the direct one alike.
kind = 'png'; width = 1107; height = 494; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Two translators in a row do what neither was trained for'
load '../style.gp'
if (!exists('picture')) picture = 'chain.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:189.5]
set yrange [77.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('A' 6.5, 'first' 22.5, 'second' 38.5, 'truth' 54.5, 'direct' 70.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1157724
set rmargin at screen 0.9739476
set bmargin at screen 0.05668016
set tmargin at screen 0.8461538
names = ''; gap = ''
plot 'chain.pgm' binary array=(190,78) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(54.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(70.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
