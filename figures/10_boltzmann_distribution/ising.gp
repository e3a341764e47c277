# ising.gp: to draw this figure again, in its folder: gnuplot ising.gp
# caption: Energy, magnetisation and heat capacity per spin; memory at T_c against size.
# alt: Points on exact curves; a sharp peak; one line rises steeply, one hardly.
kind = 'png'; width = 1200; height = 1100; scale = 1; down = 2; across = 2
dense = 0; styled = 0
title = 'A magnet through its critical temperature'
load '../style.gp'
if (!exists('picture')) picture = 'ising.'.kind
set output picture

set multiplot layout 2, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'energy'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set ylabel 'per spin' noenhanced
set xrange [1.412:3.788]
set xtics 0.5
set yrange [-2.004587:-0.560873]
set ytics 0.5
plot 'ising.tsv' index 0 using 1:2 with lines lt 1 title 'Onsager, infinite', \
     'ising.tsv' index 1 using 1:2 with points lt 2 title 'sampled'

load '../style.gp'
panel = 'magnetisation'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set ylabel 'per spin' noenhanced
set xrange [1.412:3.788]
set xtics 0.5
set yrange [-0.03945998:1.02596]
set ytics 0.2
plot 'ising.tsv' index 2 using 1:2 with lines lt 1 title 'Yang, infinite', \
     'ising.tsv' index 3 using 1:2 with points lt 2 title 'sampled'

load '../style.gp'
panel = 'heat capacity'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set ylabel 'per spin' noenhanced
set xrange [1.412:3.788]
set xtics 0.5
set yrange [0.09695529:2.805576]
set ytics 0.5
plot 'ising.tsv' index 4 using 1:2 with lines lt 1 title 'Kaufman, this L', \
     'ising.tsv' index 5 using 1:2 with points lt 2 title 'sampled'

load '../style.gp'
panel = 'memory at T_c'
set title panel font panel_font(panel) noenhanced
set xlabel 'L' noenhanced
set ylabel 'sweeps' noenhanced
set logscale xy
set xtics (8, 16, 32)
set xrange [7:37]
plot 'ising.tsv' index 6 using 1:2 with linespoints lt 1 title 'Gibbs sweeps', \
     'ising.tsv' index 7 using 1:2 with linespoints lt 2 title 'Wolff clusters'

unset multiplot
set output
