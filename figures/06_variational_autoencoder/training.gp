# training.gp: to draw this figure again, in its folder: gnuplot training.gp
# caption: Mean over 1,000 test pictures: the bound, its reconstruction term, and its KL term.
# alt: Bound and reconstruction rise steeply, then slowly; the KL term rises too, to some 25 nats, since more is told about each picture.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The bound rises although the KL term costs more and more'
load '../style.gp'
if (!exists('picture')) picture = 'training.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'bound and copy'
set title panel font panel_font(panel) noenhanced
set xlabel 'passes over the training pictures' noenhanced
set ylabel 'nats' noenhanced
set xtics 5
set ytics 50
names = ''; gap = ''
set yrange [-210:-60]
plot 'training.tsv' index 0 using 1:2 with linespoints lt 11 pointinterval 3 title gap.'copy, E ln p(x|z)' @names, \
     'training.tsv' index 1 using 1:2 with linespoints lt 12 pointinterval 3 title gap.'bound' @names

load '../style.gp'
panel = 'KL term'
set title panel font panel_font(panel) noenhanced
set xlabel 'passes over the training pictures' noenhanced
set ylabel 'nats' noenhanced
set xtics 5
set ytics 5
names = ''; gap = ''
set yrange [0:*]; unset key
plot 'training.tsv' index 2 using 1:2 with linespoints lt 13 pointinterval 3 notitle

unset multiplot
set output
