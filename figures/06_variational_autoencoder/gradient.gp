# gradient.gp: to draw this figure again, in its folder: gnuplot gradient.gp
# caption: f(z) = z², mean 1, by the code's deviation. Lines: formulas (06.16). Marks: 100,000 draws.
# alt: The reparameterised estimate's variance falls with the deviation squared; the score function's grows as the deviation falls.
kind = 'png'; width = 1200; height = 744; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'One draw’s estimate of a gradient: its variance'
load '../style.gp'
if (!exists('picture')) picture = 'gradient.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'deviation σ of the code' noenhanced
set ylabel 'variance of the estimate' noenhanced
set logscale xy; set format y '10^{%T}'; set ytics 100
plot 'gradient.tsv' index 0 using 1:2 with lines lt 1 title 'reparameterised', \
     'gradient.tsv' index 1 using 1:2 with lines lt 2 title 'score function', \
     'gradient.tsv' index 2 using 1:2 with lines lt 3 title 'score function, less baseline', \
     'gradient.tsv' index 3 using 1:2 with points lt 4 title 'measured', \
     'gradient.tsv' index 4 using 1:2 with points lt 5 notitle, \
     'gradient.tsv' index 5 using 1:2 with points lt 6 notitle

unset multiplot
set output
