# penalty.gp: to draw this figure again, in its folder: gnuplot penalty.gp
# caption: Square of the slope of three kinds of unit against the input of the unit.
# alt: Two bumps around zero, a low and a high one; one curve that rises from left to right.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A sigmoid is cheap at both ends, a softplus only where it is off'
load '../style.gp'
if (!exists('picture')) picture = 'penalty.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'input a of a unit' noenhanced
set ylabel 'square of its slope, s’(a)²' noenhanced
set xtics 2
set ytics 0.2
names = ''; gap = ''
set yrange [0:1.05]
plot 'penalty.tsv' index 0 using 1:2 with lines lt 1 title gap.'sigmoid' @names, \
     'penalty.tsv' index 1 using 1:2 with lines lt 2 title gap.'tanh' @names, \
     'penalty.tsv' index 2 using 1:2 with lines lt 3 title gap.'softplus' @names

unset multiplot
set output
