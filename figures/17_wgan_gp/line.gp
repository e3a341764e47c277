# line.gp: to draw this figure again, in its folder: gnuplot line.gp
# caption: Left: the critic that the penalty with λ = 10 trains, and the best one. Right: the estimates of three critics while they learn.
# alt: Two Vs that lie on each other; a curve that settles near W1, one that settles seven times higher, and one that rises without end.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With λ = 10 the critic is a V of slope about 1, and its estimate is nearly W₁'
load '../style.gp'
if (!exists('picture')) picture = 'line.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'x' noenhanced
set ylabel 'f(x) − f(0)' noenhanced
set xtics 2
set ytics 1
names = 'at end'; gap = ' '
set rmargin 8.3
plot 'line.tsv' index 0 using 1:2 with lines lt 12 title gap.'λ = 10' @names, \
     'line.tsv' index 1 using 1:2 with lines lt 14 title gap.'best' @names

load '../style.gp'
set xlabel 'step of the critic' noenhanced
set ylabel 'estimate of W₁' noenhanced
names = ''; gap = ''
set logscale y
set yrange [0.5:30000]
set format y '10^{%T}'
set xtics 500
plot 'line.tsv' index 2 using 1:2 with lines lt 13 title gap.'λ = 0.1' @names, \
     'line.tsv' index 3 using 1:2 with lines lt 12 title gap.'then λ = 10' @names, \
     'line.tsv' index 4 using 1:2 with lines lt 15 title gap.'λ = 0' @names, \
     1.24988766 with lines ls 100 title gap.'W₁' @names

unset multiplot
set output
