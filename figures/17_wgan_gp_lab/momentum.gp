# momentum.gp: to draw this figure again, in its folder: gnuplot momentum.gp
# caption: W1 in the second half of a game on the line; one point for each seed.
# alt: Clipped: points climb and scatter at 0.9; penalty: they stay low.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Much momentum harms the clipped critic'
load '../style.gp'
if (!exists('picture')) picture = 'momentum.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'β₁ of Adam' noenhanced
set ylabel 'W₁ in the second half' noenhanced
set xrange [-0.0576:0.9576]
set yrange [4.763566e-05:1.76034]
set ytics 0.5
names = ''; gap = ''
set yrange [0:*]
set xrange [-0.15:1.05]
set xtics (0, 0.5, 0.9)
plot 'momentum.tsv' index 0 using 1:2 with points lt 12 title gap.'penalty' @names, \
     'momentum.tsv' index 1 using 1:2 with points lt 13 title gap.'clipped' @names

unset multiplot
set output
