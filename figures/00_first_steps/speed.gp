# speed.gp: to draw this figure again, in its folder: gnuplot speed.gp
# caption: Distance to the minimum of the turned bowl, at best rates, and around SGD's limit.
# alt: SGD is slow, Adam and momentum are fast; just above the limit the distance grows.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Momentum has twelve digits while SGD has one; above the limit steps grow'
load '../style.gp'
if (!exists('picture')) picture = 'speed.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'each at its best rate'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'distance / distance at the start' noenhanced
names = ''; gap = ''
set logscale y
set format y '10^{%L}'
plot 'speed.tsv' index 0 using 1:2 with lines lt 1 title gap.'SGD' @names, \
     'speed.tsv' index 1 using 1:2 with lines lt 2 title gap.'momentum' @names, \
     'speed.tsv' index 2 using 1:2 with lines lt 3 title gap.'Adam' @names

load '../style.gp'
panel = 'SGD around its limit 2/λ'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'distance / distance at the start' noenhanced
names = ''; gap = ''
set logscale y
set format y '10^{%L}'
plot 'speed.tsv' index 3 using 1:2 with lines lt 1 title gap.'rate 0.99 of the limit' @names, \
     'speed.tsv' index 4 using 1:2 with lines lt 2 title gap.'rate 1.01 of the limit' @names

unset multiplot
set output
