# bars.gp: to draw this figure again, in its folder: gnuplot bars.gp
# caption: Exact ln p of all 30 patterns, by the exact slope and by three rules, one run each.
# alt: The exact slope nears the optimum, CD-10 close below; CD-1 and PCD turn and come down.
kind = 'png'; width = 1200; height = 744; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'Bars and stripes: three rules, and the truth'
load '../style.gp'
if (!exists('picture')) picture = 'bars.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'steps' noenhanced
set ylabel 'sum of ln p(v), nats' noenhanced
set logscale x
set format x '10^{%T}'
set xrange [200:30000]
set yrange [-400:-80]
plot 'bars.tsv' index 0 using 1:2 with linespoints lt 1 pointinterval 3 title 'exact', \
     'bars.tsv' index 1 using 1:2 with linespoints lt 2 pointinterval 3 title 'CD-1', \
     'bars.tsv' index 2 using 1:2 with linespoints lt 3 pointinterval 3 title 'CD-10', \
     'bars.tsv' index 3 using 1:2 with linespoints lt 4 pointinterval 3 title 'PCD', \
     -102.035921 with lines ls 100 title 'best possible'

unset multiplot
set output
