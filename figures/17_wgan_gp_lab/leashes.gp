# leashes.gp: to draw this figure again, in its folder: gnuplot leashes.gp
# caption: Left: critics under three leashes, and the best one. Right: their estimates while they learn.
# alt: A V and three flatter curves; estimates that end above W1, below it, and far below.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Only under the penalty does the critic become the V that measures W₁'
load '../style.gp'
if (!exists('picture')) picture = 'leashes.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'x' noenhanced
set ylabel 'f(x) − f(0)' noenhanced
set xtics 2
set ytics 1
names = ''; gap = ''
set yrange [0:4]
plot 'leashes.tsv' index 0 using 1:2 with lines lt 12 title gap.'penalty' @names, \
     'leashes.tsv' index 1 using 1:2 with lines lt 13 title gap.'clipped, f / k' @names, \
     'leashes.tsv' index 2 using 1:2 with lines lt 15 title gap.'spectral norm' @names, \
     'leashes.tsv' index 3 using 1:2 with lines lt 14 title gap.'best critic' @names

load '../style.gp'
set xlabel 'step of the critic' noenhanced
set ylabel 'estimate of W₁' noenhanced
set ytics 0.5
names = ''; gap = ''
set yrange [0:1.6]
set xtics 1000
plot 'leashes.tsv' index 4 using 1:2 with lines lt 12 title gap.'penalty' @names, \
     'leashes.tsv' index 5 using 1:2 with lines lt 13 title gap.'clipped' @names, \
     'leashes.tsv' index 6 using 1:2 with lines lt 15 title gap.'spectral norm' @names, \
     1.24988766 with lines ls 100 title gap.'W₁' @names

unset multiplot
set output
