# map.gp: to draw this figure again, in its folder: gnuplot map.gp
# caption: Left: test pictures by their two code numbers, to 1.75 standard deviations. Right: what the decoder draws at the same places.
# alt: Clumps of points; where two of them meet, the pictures beside are grey mixtures.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Between the digits the decoder draws what is no digit'
load '../style.gp'
if (!exists('picture')) picture = 'map.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'where the encoder puts pictures'
set title panel font panel_font(panel) noenhanced
set xlabel 'first number of the code' noenhanced
set ylabel 'second number' noenhanced
set label '0' at -1.10086, 0.3610413 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '1' at 1.396626, -3.636443 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '2' at 0.4337327, -0.2750845 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '3' at 0.05215767, -0.5219547 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '4' at -0.6130607, -1.440819 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '5' at 0.4423889, -0.9830622 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '6' at -1.786412, -1.003859 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '7' at -0.04798158, -1.712109 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '8' at -0.3025583, -0.3326779 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '9' at -0.5400192, -2.105845 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set xrange [-3.27315:2.678267]
set yrange [-4.271072:1.427199]
names = ''; gap = ''
set xrange [-3.12573:2.61936]; set yrange [-4.07599:1.22683]; set size ratio 1
set xtics 1; set ytics 1
set lmargin at screen 0.115; set rmargin at screen 0.495
set tmargin at screen 0.82; set bmargin at screen 0.145
plot 'map.tsv' index 0 using 1:2:(mark_of($3)):(colour_of($3)) with points lw 0.5 * pen ps 2 * scale pt variable lc rgb variable notitle

load '../style.gp'
panel = 'what the decoder draws there'
set title panel font panel_font(panel) noenhanced
set xlabel 'first number of the code' noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
set xtics ('−3' 6.21883, '−2' 59.6557, '−1' 113.093, '0' 166.53, '1' 219.966, '2' 273.403) scale 0
set ytics ('−4' 302.1, '−3' 244.207, '−2' 186.313, '−1' 128.419, '0' 70.5257, '1' 12.632) scale 0
set lmargin at screen 0.6; set rmargin at screen 0.98
set tmargin at screen 0.82; set bmargin at screen 0.145
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
