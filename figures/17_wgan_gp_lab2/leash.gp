# leash.gp: to draw this figure again, in its folder: gnuplot leash.gp
# caption: Critics of the swiss roll: their weights, and their slopes in between.
# alt: Clipped weights at both limits; penalised slopes near 1, clipped ones scattered up to 6.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Clipping drives weights to the walls; only the penalty keeps slopes at 1'
load '../style.gp'
if (!exists('picture')) picture = 'leash.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'weight' noenhanced
set ylabel 'share' noenhanced
set xtics 0.5
set ytics 0.2
names = ''; gap = ''
plot 'leash.tsv' index 0 using 1:2 with steps lt 12 title gap.'penalty' @names, \
     'leash.tsv' index 1 using 1:2 with steps lt 13 title gap.'clipped' @names

load '../style.gp'
set xlabel '|∇f(x)|' noenhanced
set ylabel 'share' noenhanced
set xtics 2
set ytics 0.2
names = ''; gap = ''
plot 'leash.tsv' index 2 using 1:2 with steps lt 12 title gap.'penalty' @names, \
     'leash.tsv' index 3 using 1:2 with steps lt 13 title gap.'clipped' @names

unset multiplot
set output
