# learning.gp: to draw this figure again, in its folder: gnuplot learning.gp
# caption: Wrong answers on up to 2,000 pictures of each kind, over the epochs; first seed.
# alt: Errors fall; with shuffled labels only that on its own pictures does.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 3
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With shuffled labels only the network’s own pictures are learnt, by heart'
load '../style.gp'
if (!exists('picture')) picture = 'learning.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = '128 hidden units'
set title panel font panel_font(panel) noenhanced
set xlabel 'epoch' noenhanced
set ylabel 'wrong answers, %' noenhanced
names = ''; gap = ''
set logscale y
set yrange [0.5:100]
plot 'learning.tsv' index 0 using 1:2 with linespoints lt 11 title gap.'learns from' @names, \
     'learning.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'never seen' @names, \
     90 with lines ls 100 title gap.'guessing' @names

load '../style.gp'
panel = 'no hidden units'
set title panel font panel_font(panel) noenhanced
set xlabel 'epoch' noenhanced
names = ''; gap = ''
set logscale y
set yrange [0.5:100]
plot 'learning.tsv' index 2 using 1:2 with linespoints lt 11 title gap.'learns from' @names, \
     'learning.tsv' index 3 using 1:2 with linespoints lt 12 title gap.'never seen' @names, \
     90 with lines ls 100 title gap.'guessing' @names

load '../style.gp'
panel = 'shuffled labels'
set title panel font panel_font(panel) noenhanced
set xlabel 'epoch' noenhanced
set xtics 20
set ytics 20
names = ''; gap = ''
set yrange [0:100]
plot 'learning.tsv' index 4 using 1:2 with linespoints lt 11 pointinterval 2 title gap.'learns from' @names, \
     'learning.tsv' index 5 using 1:2 with linespoints lt 12 pointinterval 2 title gap.'never seen' @names, \
     90 with lines ls 100 title gap.'guessing' @names

unset multiplot
set output
