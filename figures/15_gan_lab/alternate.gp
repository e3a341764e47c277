# alternate.gp: to draw this figure again, in its folder: gnuplot alternate.gp
# caption: Left: V of three discriminators held still, and the largest V. Right: JS in three games.
# alt: Curves that touch an upper edge at one point each; only the honest game falls to zero.
kind = 'png'; width = 1400; height = 700; scale = 1.167; down = 1; across = 2
dense = 0; styled = 0
title = 'D held still is right at one point only; only honest play brings JS to zero'
load '../style.gp'
if (!exists('picture')) picture = 'alternate.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'D held still, and the best D'
set title panel font panel_font(panel) noenhanced
set xlabel 'θ' noenhanced
set ylabel 'V, nats' noenhanced
set xtics 0.5
set ytics 0.5
set yrange [-2:0]
plot 'alternate.tsv' index 0 using 1:2 with lines lt 1 title 'D* of θ = 2.5', \
     'alternate.tsv' index 1 using 1:2 with lines lt 2 title 'D* of θ = 1.5', \
     'alternate.tsv' index 2 using 1:2 with lines lt 3 title 'D* of θ = 0.5', \
     'alternate.tsv' index 3 using 1:2 with lines lt 4 title 'max over D'

load '../style.gp'
panel = 'what was learnt'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'JS, nats' noenhanced
set xtics 200
set ytics 0.2
set yrange [0:0.75]
plot 'alternate.tsv' index 4 using 1:2 with linespoints lt 1 pointinterval 6 title 'honest', \
     'alternate.tsv' index 5 using 1:2 with linespoints lt 2 pointinterval 6 title 'G’s turn moves D too', \
     'alternate.tsv' index 6 using 1:2 with linespoints lt 3 pointinterval 6 title 'and D has no turn'

unset multiplot
set output
