# gradient.gp: to draw this figure again, in its folder: gnuplot gradient.gp
# caption: f(z) = z², mean 1, by the code's deviation. Lines: formulas (06.16). Marks: 100,000 draws.
# alt: The reparameterised estimate's variance falls with the deviation squared; the score function's grows as the deviation falls.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Ten times more precise: the score function’s noise grows a hundredfold'
load '../style.gp'
if (!exists('picture')) picture = 'gradient.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'deviation σ of the code' noenhanced
set ylabel 'variance of the estimate' noenhanced
names = ''; gap = ''
set logscale xy; set format y '10^{%T}'; set ytics 100
plot 'gradient.tsv' index 0 using 1:2 with lines lt 12 title gap.'reparameterised' @names, \
     'gradient.tsv' index 1 using 1:2 with lines lt 13 title gap.'score function' @names, \
     'gradient.tsv' index 2 using 1:2 with lines lt 15 title gap.'score function, less baseline' @names, \
     'gradient.tsv' index 3 using 1:2 with points lt 12 notitle, \
     'gradient.tsv' index 4 using 1:2 with points lt 13 notitle, \
     'gradient.tsv' index 5 using 1:2 with points lt 15 notitle

unset multiplot
set output
