# transport.gp: to draw this figure again, in its folder: gnuplot transport.gp
# caption: Two heaps, a best plan, the best critic; and two bumps that drift apart, by JS and W1.
# alt: Histograms, a staircase matrix, a roof of slope 1; JS stays at ln 2 where W1 goes on.
kind = 'png'; width = 1200; height = 1120; scale = 1; down = 2; across = 2
dense = 0; styled = 0
title = 'Carrying one heap into the shape of another'
load '../style.gp'
if (!exists('picture')) picture = 'transport.'.kind
set output picture

set multiplot layout 2, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'two heaps'
set title panel font panel_font(panel) noenhanced
set xlabel 'place x' noenhanced
set ylabel 'blocks' noenhanced
set xtics 2
set ytics 2
set yrange [0:8]
set xrange [-0.6:7.6]
plot 'transport.tsv' index 0 using 1:2 with boxes lt 1 lw 0.4 * pen dashtype solid fillstyle transparent solid 0.5 border title 'P', \
     'transport.tsv' index 1 using 1:2 with boxes lt 2 lw 0.8 * pen dashtype solid fillstyle transparent solid 0.1 border title 'Q'

load '../style.gp'
panel = 'a best plan (blocks)'
set title panel font panel_font(panel) noenhanced
set xlabel 'to place' noenhanced
set ylabel 'from place' noenhanced
eval light
set cbrange [0:1]
unset grid
unset border
set tics scale 0
set xrange [-0.5:7.5]
set yrange [7.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
plot 'transport.tsv' index 2 using 1:2:(0.5):(0.5):4 with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#ffffff' notitle, \
     'transport.tsv' index 2 using 1:2:5:6 with labels noenhanced font cell_font(8, 8, 1) tc rgb variable notitle

load '../style.gp'
panel = 'the best critic'
set title panel font panel_font(panel) noenhanced
set xlabel 'place x' noenhanced
set ylabel 'f(x)' noenhanced
set xtics 2
set ytics 1
plot 'transport.tsv' index 3 using 1:2 with linespoints lt 1 title 'f'

load '../style.gp'
panel = 'two bumps apart'
set title panel font panel_font(panel) noenhanced
set xlabel 'distance d' noenhanced
set ylabel 'JS (nats), W₁' noenhanced
set xtics 1
set ytics 0.5
set yrange [0:2]
plot 'transport.tsv' index 4 using 1:2 with lines lt 1 title 'W₁', \
     'transport.tsv' index 5 using 1:2 with lines lt 2 title 'JS, σ = 0.5', \
     'transport.tsv' index 6 using 1:2 with linespoints lt 3 pointinterval 3 title 'JS, points', \
     0.693147181 with lines ls 100 title 'ln 2'

unset multiplot
set output
