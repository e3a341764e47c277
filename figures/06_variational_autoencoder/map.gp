# map.gp: to draw this figure again, in its folder: gnuplot map.gp
# caption: Left: means of the encoder's law for 400 test digits, two latent numbers, the axes stretched so that equal lengths are equal shares of the prior. Right: what the decoder draws there.
# alt: Classes are islands that touch, two of them pressed against an edge; digits of the same kinds stand beside them.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Without a label the encoder puts digits of a kind together'
load '../style.gp'
if (!exists('picture')) picture = 'map.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'where the encoder puts digits'
set title panel font panel_font(panel) noenhanced
set xlabel 'z₁' noenhanced
set ylabel 'z₂' noenhanced
set label '0' at 0.9930648, 0.7713182 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '1' at 0.1357654, 0.03965874 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '2' at 0.722078, 0.8102919 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '3' at 0.6588557, 0.4300298 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '4' at 0.1660521, 0.8492346 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '5' at 0.7489368, 0.270227 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '6' at 0.4736678, 0.7048422 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '7' at 0.01541118, 0.7096611 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '8' at 0.5932992, 0.3399738 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '9' at 0.2104341, 0.5976259 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set xrange [0.001013761:0.9998836]
set yrange [0.0008052104:0.9998387]
names = ''; gap = ''
set lmargin at screen 0.115; set rmargin at screen 0.495; set tmargin at screen 0.82; set bmargin at screen 0.145
set xrange [0:1]; set yrange [0:1]; set grid noxtics noytics; scale = 1.2 * scale
set xtics ('−2' 0.0227501, '−1' 0.158655, '0' 0.5, '1' 0.841345, '2' 0.97725)
set ytics ('−2' 0.0227501, '−1' 0.158655, '0' 0.5, '1' 0.841345, '2' 0.97725)
plot 'map.tsv' index 0 using 1:2:(mark_of($3)):(colour_of($3)) with points lw 0.5 * pen ps 2 * scale pt variable lc rgb variable notitle

load '../style.gp'
panel = 'what the decoder draws there'
set title panel font panel_font(panel) noenhanced
set xlabel 'z₁' noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
set lmargin at screen 0.6; set rmargin at screen 0.98; set tmargin at screen 0.82; set bmargin at screen 0.145
set xtics ('−2' 6.48429, '−1' 48.2072, '0' 153, '1' 257.793, '2' 299.516) scale 0
set ytics ('−2' 299.516, '−1' 257.793, '0' 153, '1' 48.2072, '2' 6.48429) scale 0
plot 'map.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(199.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(230.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(261.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(292.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
