# hidden.gp: to draw this figure again, in its folder: gnuplot hidden.gp
# caption: Error of the round trip against the noise on the middle picture; mean over seeds.
# alt: A level line at a quarter, and one that rises steeply from near zero past it.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'One per cent of noise spoils the way back, unless nothing was hidden'
load '../style.gp'
if (!exists('picture')) picture = 'hidden.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'noise on the middle picture, % (logarithmic)' noenhanced
set ylabel 'error of the round trip' noenhanced
names = 'at end'; gap = ' '
set rmargin 15.65
set logscale x
set xtics (0.25, 0.5, 1, 2, 4, 8)
set yrange [0:*]
plot 'hidden.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'cycle' @names, \
     'hidden.tsv' index 1 using 1:2 with linespoints lt 13 title gap.'hides nothing' @names, \
     'hidden.tsv' index 2 using 1:2 with lines lt 14 title gap.'(20.10)' @names

unset multiplot
set output
