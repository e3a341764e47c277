# held.gp: to draw this figure again, in its folder: gnuplot held.gp
# caption: V of three discriminators held still, and the largest V.
# alt: Curves that touch an upper edge at one point each.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Each discriminator that is held still is right at one point only'
load '../style.gp'
if (!exists('picture')) picture = 'held.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'θ' noenhanced
set ylabel 'V, nats' noenhanced
set xtics 0.5
set ytics 0.5
names = ''; gap = ''
set yrange [-2:0]
plot 'held.tsv' index 0 using 1:2 with lines lt 21 title gap.'D* of θ = 2.5' @names, \
     'held.tsv' index 1 using 1:2 with lines lt 25 title gap.'D* of θ = 1.5' @names, \
     'held.tsv' index 2 using 1:2 with lines lt 29 title gap.'D* of θ = 0.5' @names, \
     'held.tsv' index 3 using 1:2 with lines lt 14 title gap.'max over D' @names

unset multiplot
set output
