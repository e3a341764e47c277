# best.gp: to draw this figure again, in its folder: gnuplot best.gp
# caption: JS of two distributions of equal width against their distance: uniform ones and normal ones.
# alt: Two curves that rise to ln 2 and stay there.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Beyond touching, JS says nothing'
load '../style.gp'
if (!exists('picture')) picture = 'best.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'distance d' noenhanced
set ylabel 'JS, nats' noenhanced
set xtics 0.5
set ytics 0.2
names = ''; gap = ''
set yrange [0:0.8]
plot 'best.tsv' index 0 using 1:2 with linespoints lt 1 pointinterval 4 title gap.'uniform' @names, \
     'best.tsv' index 1 using 1:2 with linespoints lt 2 pointinterval 4 title gap.'normal' @names, \
     0.693147181 with lines ls 100 title gap.'ln 2' @names

unset multiplot
set output
