# curves.gp: to draw this figure again, in its folder: gnuplot curves.gp
# caption: exp(s), its tangent 1 + s at s = 0, and their difference, twice the price of a variance exp(s).
# alt: The difference is zero at s = 0 and grows on both sides: like -s on the left, like exp(s) on the right.
kind = 'png'; width = 1200; height = 744; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'The fine for a precise code'
load '../style.gp'
if (!exists('picture')) picture = 'curves.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 's = ln σ²' noenhanced
set xtics 1
set ytics 2
set yrange [-3:5]
plot 'curves.tsv' index 0 using 1:2 with lines lt 1 title 'exp(s)', \
     'curves.tsv' index 1 using 1:2 with lines lt 2 title '1 + s', \
     'curves.tsv' index 2 using 1:2 with lines lt 3 title 'exp(s) − (1 + s)'

unset multiplot
set output
