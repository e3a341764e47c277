# pictures.gp: to draw this figure again, in its folder: gnuplot pictures.gp
# caption: Pictures of A, their true translations, what four kinds of translators make of them, and one way back.
# alt: Digits; leaning thick striped ones; nearly the same; spotty ones that do not lean; other digits; roughly the first row again; one and the same blot.
kind = 'png'; width = 1176; height = 654; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With round trips and a straight path each digit keeps its class and shape'
load '../style.gp'
if (!exists('picture')) picture = 'pictures.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:189.5]
set yrange [109.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('A' 6.5, 'truth' 22.5, 'cycle' 38.5, 'no cycle' 54.5, 'no path' 70.5, 'its return' 86.5, 'nothing' 102.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1680272
set rmargin at screen 0.9758503
set bmargin at screen 0.04281346
set tmargin at screen 0.883792
names = ''; gap = ''
plot 'pictures.pgm' binary array=(190,110) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(54.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(70.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(86.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:11:1] '+' using (t * 16 + 6.5):(102.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
