# weights.gp: to draw this figure again, in its folder: gnuplot weights.gp
# caption: Three words, batches of 16, exact. On the left the two normalised estimates have one curve.
# alt: Left, curves with a minimum at 1; right, deviations, lowest for normalised odds with a baseline.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Odds need a D near its best; sum and baseline halve their noise'
load '../style.gp'
if (!exists('picture')) picture = 'weights.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'error of the mean'
set title panel font panel_font(panel) noenhanced
set xlabel 'logit of D / best logit' noenhanced
set ylabel 'over the size of the gradient' noenhanced
set xtics 0.5
set ytics 0.2
names = ''; gap = ''
set yrange [0:1.1]
plot 'weights.tsv' index 0 using 1:2 with linespoints lt 13 notitle, \
     'weights.tsv' index 1 using 1:2 with linespoints lt 11 notitle, \
     'weights.tsv' index 2 using 1:2 with linespoints lt 15 notitle, \
     'weights.tsv' index 3 using 1:2 with linespoints lt 12 notitle

load '../style.gp'
panel = 'standard deviation'
set title panel font panel_font(panel) noenhanced
set xlabel 'logit of D / best logit' noenhanced
set xtics 0.5
set ytics 0.2
names = ''; gap = ''
set yrange [0:1]
plot 'weights.tsv' index 4 using 1:2 with linespoints lt 13 title gap.'D as reward' @names, \
     'weights.tsv' index 5 using 1:2 with linespoints lt 11 title gap.'odds' @names, \
     'weights.tsv' index 6 using 1:2 with linespoints lt 15 title gap.'odds, normalised' @names, \
     'weights.tsv' index 7 using 1:2 with linespoints lt 12 title gap.'minus baseline' @names

unset multiplot
set output
