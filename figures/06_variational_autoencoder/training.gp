# training.gp: to draw this figure again, in its folder: gnuplot training.gp
# caption: Mean over 1,000 test pictures: the bound, its reconstruction term, and its KL term.
# alt: Bound and reconstruction rise steeply, then slowly; the KL term rises too, to some 25 nats, since more is told about each picture.
kind = 'png'; width = 1600; height = 800; scale = 1.333; down = 1; across = 2
dense = 0; styled = 0
title = 'The bound and its two parts while learning'
load '../style.gp'
if (!exists('picture')) picture = 'training.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'bound and copy'
set title panel font panel_font(panel) noenhanced
set xlabel 'passes over the training pictures' noenhanced
set ylabel 'nats' noenhanced
set xtics 2
set ytics 50
set yrange [-210:-60]
plot 'training.tsv' index 0 using 1:2 with linespoints lt 1 pointinterval 3 title 'copy, E ln p(x|z)', \
     'training.tsv' index 1 using 1:2 with linespoints lt 2 pointinterval 3 title 'bound'

load '../style.gp'
panel = 'KL term'
set title panel font panel_font(panel) noenhanced
set xlabel 'passes over the training pictures' noenhanced
set ylabel 'nats' noenhanced
set xtics 2
set ytics 5
set yrange [0:*]; unset key
plot 'training.tsv' index 2 using 1:2 with linespoints lt 1 pointinterval 3 notitle

unset multiplot
set output
