# helps.gp: to draw this figure again, in its folder: gnuplot helps.gp
# caption: Mean ln p of the 14 patterns while the second layer learns: the bound, and the truth.
# alt: Two rising curves, the bound below the truth, both above the level of one layer.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Started as the first upside down, a second layer never loses'
load '../style.gp'
if (!exists('picture')) picture = 'helps.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step of the second layer' noenhanced
set ylabel 'mean ln p of a pattern (nats)' noenhanced
set xtics 1000
set ytics 0.02
names = ''; gap = ''
plot 'helps.tsv' index 0 using 1:2 with linespoints lt 14 pointinterval 3 title gap.'truth, ln p' @names, \
     'helps.tsv' index 1 using 1:2 with linespoints lt 12 pointinterval 3 title gap.'bound' @names, \
     -3.77739223 with lines ls 100 title gap.'ceiling of the bound' @names, \
     -3.8445726 with lines ls 101 title gap.'one layer' @names

unset multiplot
set output
