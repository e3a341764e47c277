# bound.gp: to draw this figure again, in its folder: gnuplot bound.gp
# caption: Information and its bound while tables of three codes and four pictures learn.
# alt: Left a curve rises to a level line; right two curves rise to ln 3 together.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A reader that learns closes the gap; a generator that learns lifts both'
load '../style.gp'
if (!exists('picture')) picture = 'bound.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'only the reader learns'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'nats' noenhanced
set xtics 100
set ytics 0.5
names = ''; gap = ''
set yrange [-0.6:1.3]
plot 'bound.tsv' index 0 using 1:2 with lines lt 14 title gap.'I(c; x)' @names, \
     'bound.tsv' index 1 using 1:2 with lines lt 12 title gap.'L_I' @names, \
     'bound.tsv' index 2 using 1:2 with lines lt 13 title gap.'codes at random' @names

load '../style.gp'
panel = 'both learn'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set xtics 100
set ytics 0.5
names = ''; gap = ''
set yrange [-0.6:1.3]
plot 'bound.tsv' index 3 using 1:2 with lines lt 14 title gap.'I(c; x)' @names, \
     'bound.tsv' index 4 using 1:2 with lines lt 12 title gap.'L_I' @names, \
     1.09861229 with lines ls 100 title gap.'ln 3' @names

unset multiplot
set output
