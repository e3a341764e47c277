# curves.gp: to draw this figure again, in its folder: gnuplot curves.gp
# caption: exp(s), its tangent 1 + s at s = 0, and their difference, twice the price of a variance exp(s).
# alt: The difference is zero at s = 0 and grows on both sides: like -s on the left, like exp(s) on the right.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A code is fined for being too sure, and for being too vague'
load '../style.gp'
if (!exists('picture')) picture = 'curves.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 's = ln σ²' noenhanced
set ylabel 'fine (2 × nats)' noenhanced
set xtics 1
set ytics 2
names = ''; gap = ''
set yrange [-3:5]
plot 'curves.tsv' index 0 using 1:2 with lines lt 11 title gap.'exp(s)' @names, \
     'curves.tsv' index 1 using 1:2 with lines lt 14 title gap.'1 + s' @names, \
     'curves.tsv' index 2 using 1:2 with lines lt 12 title gap.'exp(s) − (1 + s)' @names

unset multiplot
set output
