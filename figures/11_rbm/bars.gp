# bars.gp: to draw this figure again, in its folder: gnuplot bars.gp
# caption: Exact ln p of all 30 patterns, by the exact slope and by three rules, one run each.
# alt: The exact slope nears the optimum, CD-10 close below; CD-1 and PCD turn and come down.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'CD-1 and PCD come near and turn back; the exact rule goes on'
load '../style.gp'
if (!exists('picture')) picture = 'bars.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'steps' noenhanced
set ylabel 'sum of ln p(v), nats' noenhanced
names = ''; gap = ''
set logscale x
set format x '10^{%T}'
set xrange [200:30000]
set yrange [-400:-80]
plot 'bars.tsv' index 0 using 1:2 with linespoints lt 14 pointinterval 3 title gap.'exact' @names, \
     'bars.tsv' index 1 using 1:2 with linespoints lt 13 pointinterval 3 title gap.'CD-1' @names, \
     'bars.tsv' index 2 using 1:2 with linespoints lt 15 pointinterval 3 title gap.'CD-10' @names, \
     'bars.tsv' index 3 using 1:2 with linespoints lt 12 pointinterval 3 title gap.'PCD' @names, \
     -102.035921 with lines ls 100 title gap.'best possible' @names

unset multiplot
set output
