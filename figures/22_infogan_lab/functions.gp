# functions.gp: to draw this figure again, in its folder: gnuplot functions.gp
# caption: Mean and twice the spread of the functions that a net draws, and the exact process's.
# alt: Two panels: on the left bands that agree with dashed ones, on the right a thin band.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With the entropy the functions spread as the exact answer does'
load '../style.gp'
if (!exists('picture')) picture = 'functions.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'with the entropy'
set title panel font panel_font(panel) noenhanced
set xlabel 'place t' noenhanced
set ylabel 'f(t)' noenhanced
set xrange [-0.04:1.04]
set xtics 0.5
set yrange [-2.523814:2.52116]
set ytics 1
names = ''; gap = ''
set yrange [-3:3]
plot 'functions.tsv' index 0 using 1:2 with lines lt 14 title gap.'exact' @names, \
     'functions.tsv' index 1 using 1:2 with lines lt 14 notitle, \
     'functions.tsv' index 2 using 1:2 with lines lt 12 title gap.'net' @names, \
     'functions.tsv' index 3 using 1:2 with lines lt 12 notitle, \
     'functions.tsv' index 4 using 1:2 with points lt 11 title gap.'points' @names

load '../style.gp'
panel = 'without the entropy'
set title panel font panel_font(panel) noenhanced
set xlabel 'place t' noenhanced
set xrange [-0.04:1.04]
set xtics 0.5
set yrange [-2.523814:2.52116]
set ytics 1
names = ''; gap = ''
set yrange [-3:3]
plot 'functions.tsv' index 5 using 1:2 with lines lt 14 title gap.'exact' @names, \
     'functions.tsv' index 6 using 1:2 with lines lt 14 notitle, \
     'functions.tsv' index 7 using 1:2 with lines lt 13 title gap.'net' @names, \
     'functions.tsv' index 8 using 1:2 with lines lt 13 notitle, \
     'functions.tsv' index 9 using 1:2 with points lt 11 title gap.'points' @names

unset multiplot
set output
