# filters.gp: to draw this figure again, in its folder: gnuplot filters.gp
# caption: Weights of the first 28 units of both machines; white: ink is welcome.
# alt: Short strokes and spots; two rows for each machine.
kind = 'png'; width = 966; height = 342; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'What hidden units wait for'
load '../style.gp'
if (!exists('picture')) picture = 'filters.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:430.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('CD-1' 13.5, '' 44.5, 'PCD' 75.5, '' 106.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.08231884
set rmargin at screen 0.9746584
set bmargin at screen 0.07017544
set tmargin at screen 0.7777778
plot 'filters.pgm' binary array=(431,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
