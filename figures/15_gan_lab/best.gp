# best.gp: to draw this figure again, in its folder: gnuplot best.gp
# caption: Learnt D on D*; JS against distance; JS of two samples of one law, as a net estimates it.
# alt: Two curves on each other; two that rise to ln 2 and stay; one that rises where 0 is true.
kind = 'png'; width = 1600; height = 680; scale = 1.333; down = 1; across = 3
dense = 0; styled = 0
title = 'Beyond touching, JS says nothing'
load '../style.gp'
if (!exists('picture')) picture = 'best.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'G stands still'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 'D(x)' noenhanced
set xtics 1
set ytics 0.2
set xrange [-2.5:2.5]
set yrange [0:1.05]
plot 'best.tsv' index 0 using 1:2 with lines lt 1 title 'p/(p+q)', \
     'best.tsv' index 1 using 1:2 with lines lt 2 title 'D, learnt'

load '../style.gp'
panel = 'two laws of equal width'
set title panel font panel_font(panel) noenhanced
set xlabel 'distance d' noenhanced
set ylabel 'JS, nats' noenhanced
set xtics 0.5
set ytics 0.2
set yrange [0:0.8]
plot 'best.tsv' index 2 using 1:2 with linespoints lt 1 pointinterval 4 title 'uniform', \
     'best.tsv' index 3 using 1:2 with linespoints lt 2 pointinterval 4 title 'normal', \
     0.693147181 with lines ls 100 title 'ln 2'

load '../style.gp'
panel = 'one law, 200 points twice'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'JS by the net, nats' noenhanced
set ytics 0.5
set yrange [-2:0.8]
set xtics 500
plot 'best.tsv' index 4 using 1:2 with lines lt 1 title 'its own points', \
     'best.tsv' index 5 using 1:2 with lines lt 2 title 'fresh points', \
     0.693147181 with lines ls 100 title 'ln 2'

unset multiplot
set output
