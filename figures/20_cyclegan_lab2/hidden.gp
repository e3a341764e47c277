# hidden.gp: to draw this figure again, in its folder: gnuplot hidden.gp
# caption: Error of the round trip against the noise on the middle picture; mean over seeds.
# alt: A level line at a quarter, and one from near zero that crosses it between one and two per cent.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The way back is exact until noise covers the grain'
load '../style.gp'
if (!exists('picture')) picture = 'hidden.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'noise on the middle picture, % of the range' noenhanced
set ylabel 'error of the round trip' noenhanced
set ytics 0.1
names = ''; gap = ''
set xrange [0:2.1]
set yrange [0:0.45]
set xtics 0.5
plot 'hidden.tsv' index 0 using 1:2 with lines lt 14 title gap.'theory' @names, \
     'hidden.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'cycle' @names, \
     'hidden.tsv' index 2 using 1:2 with linespoints lt 13 title gap.'hides nothing' @names

unset multiplot
set output
