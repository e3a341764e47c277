# learning.gp: to draw this figure again, in its folder: gnuplot learning.gp
# caption: Wrong answers on up to 2,000 pictures of each kind, over the epochs; first seed.
# alt: Errors fall; with shuffled labels only that on its own pictures does.
kind = 'png'; width = 1800; height = 750; scale = 1.5; down = 1; across = 3
dense = 0; styled = 0
title = 'Learning, and memorising'
load '../style.gp'
if (!exists('picture')) picture = 'learning.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'reading: 128 hidden units'
set title panel font panel_font(panel) noenhanced
set xlabel 'epoch' noenhanced
set ylabel 'wrong answers, %' noenhanced
set logscale y
set yrange [0.5:100]
plot 'learning.tsv' index 0 using 1:2 with linespoints lt 1 title 'learns from', \
     'learning.tsv' index 1 using 1:2 with linespoints lt 2 title 'never seen', \
     90 with lines ls 100 title 'guessing'

load '../style.gp'
panel = 'linear: no hidden units'
set title panel font panel_font(panel) noenhanced
set xlabel 'epoch' noenhanced
set logscale y
set yrange [0.5:100]
plot 'learning.tsv' index 2 using 1:2 with linespoints lt 1 title 'learns from', \
     'learning.tsv' index 3 using 1:2 with linespoints lt 2 title 'never seen', \
     90 with lines ls 100 title 'guessing'

load '../style.gp'
panel = 'shuffled labels'
set title panel font panel_font(panel) noenhanced
set xlabel 'epoch' noenhanced
set xtics 20
set ytics 20
set yrange [0:100]
plot 'learning.tsv' index 4 using 1:2 with linespoints lt 1 pointinterval 2 title 'learns from', \
     'learning.tsv' index 5 using 1:2 with linespoints lt 2 pointinterval 2 title 'never seen', \
     90 with lines ls 100 title 'guessing'

unset multiplot
set output
