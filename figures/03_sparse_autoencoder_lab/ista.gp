# ista.gp: to draw this figure again, in its folder: gnuplot ista.gp
# caption: How far ISTA and FISTA are above the minimum, and what the theorems allow.
# alt: Two falling curves, the second much steeper, each below its straight bound.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Both methods keep their promise, and FISTA’s is the better one'
load '../style.gp'
if (!exists('picture')) picture = 'ista.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step k' noenhanced
set ylabel '(F − F*) / F(0)' noenhanced
names = ''; gap = ''
set logscale xy
set format y '10^{%T}'
set yrange [1e-9:1e2]
plot 'ista.tsv' index 0 using 1:2 with lines lt 13 title gap.'ISTA' @names, \
     'ista.tsv' index 1 using 1:2 with lines lt 15 title gap.'ISTA’s bound' @names, \
     'ista.tsv' index 2 using 1:2 with lines lt 12 title gap.'FISTA' @names, \
     'ista.tsv' index 3 using 1:2 with lines lt 14 title gap.'FISTA’s bound' @names

unset multiplot
set output
