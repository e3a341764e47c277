# momentum.gp: to draw this figure again, in its folder: gnuplot momentum.gp
# caption: W1 on a line in the second half of the game: mean, range of seeds.
# alt: Clipped: least without momentum; penalty: no worse until 0.9.
kind = 'png'; width = 1200; height = 744; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Momentum, clipped and with the penalty'
load '../style.gp'
if (!exists('picture')) picture = 'momentum.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'β₁ of Adam' noenhanced
set ylabel 'W₁ in the second half' noenhanced
set xrange [-0.036:0.936]
set xtics 0.2
set yrange [0.1902915:2.124304]
set ytics 0.5
set yrange [0:*]
set xrange [-0.1:1]
plot 'momentum.tsv' index 0 using 1:2:3:4 with yerrorbars lt 1 dashtype solid ps 0 notitle, \
     'momentum.tsv' index 0 using 1:2 with linespoints lt 1 title 'clipped', \
     'momentum.tsv' index 1 using 1:2:3:4 with yerrorbars lt 2 dashtype solid ps 0 notitle, \
     'momentum.tsv' index 1 using 1:2 with linespoints lt 2 title 'penalty'

unset multiplot
set output
