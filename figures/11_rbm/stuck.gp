# stuck.gp: to draw this figure again, in its folder: gnuplot stuck.gp
# caption: During CD-1: chains that stay, the cosine to the exact slope, copy error.
# alt: Chains come to stay, the cosine falls from 1 to 0; copy error only falls.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'CD-1 goes blind while its copies get better'
load '../style.gp'
if (!exists('picture')) picture = 'stuck.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'what a chain of one step sees'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'share of chains; cosine' noenhanced
names = ''; gap = ''
set logscale x
set format x '10^{%T}'
set xrange [10:30000]
plot 'stuck.tsv' index 0 using 1:2 with linespoints lt 13 pointinterval 3 title gap.'chains that stay' @names, \
     'stuck.tsv' index 1 using 1:2 with linespoints lt 15 pointinterval 3 title gap.'cosine to uphill' @names

load '../style.gp'
panel = 'what a watcher of copies sees'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'squared error of a copy' noenhanced
names = ''; gap = ''
set logscale xy
set format xy '10^{%T}'
set xrange [10:30000]
plot 'stuck.tsv' index 2 using 1:2 with linespoints lt 13 pointinterval 3 notitle

unset multiplot
set output
