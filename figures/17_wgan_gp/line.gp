# line.gp: to draw this figure again, in its folder: gnuplot line.gp
# caption: Critics; the slope under the penalty, and what theory says (from 0.9 to 1.2: at the corner the slope dives off the bottom); estimates while learning.
# alt: A V, which only the penalty's critic draws; slopes of 1 to 1.1, as theory has them but for the outskirts; estimates that end above W1, below it, and far below.
kind = 'png'; width = 1800; height = 800; scale = 1.5; down = 1; across = 3
dense = 0; styled = 0
title = 'Three leashes on a line, where the answer is known'
load '../style.gp'
if (!exists('picture')) picture = 'line.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'critics'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 'f(x) - f(0)' noenhanced
set xtics 1
set ytics 1
plot 'line.tsv' index 0 using 1:2 with lines lt 1 title 'penalty', \
     'line.tsv' index 1 using 1:2 with lines lt 2 title 'clipped, f / k', \
     'line.tsv' index 2 using 1:2 with lines lt 3 title 'spectral norm', \
     'line.tsv' index 3 using 1:2 with lines lt 4 title 'the best'

load '../style.gp'
panel = 'slope under the penalty'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel '|f’(x)|' noenhanced
set ytics 0.05
set yrange [0.9:1.2]
set xrange [-2:2]
set xtics 1
plot 'line.tsv' index 4 using 1:2 with lines lt 1 title 'learnt', \
     'line.tsv' index 5 using 1:2 with lines lt 2 title 'theory'

load '../style.gp'
panel = 'estimates'
set title panel font panel_font(panel) noenhanced
set xlabel 'critic’s steps' noenhanced
set ylabel 'estimate of W₁' noenhanced
set ytics 0.5
set yrange [0:1.6]
set xtics 1000
plot 'line.tsv' index 6 using 1:2 with lines lt 1 title 'penalty', \
     'line.tsv' index 7 using 1:2 with lines lt 2 title 'clipped', \
     'line.tsv' index 8 using 1:2 with lines lt 3 title 'spectral norm', \
     1.24988766 with lines ls 100 title 'W₁, by sorting'

unset multiplot
set output
