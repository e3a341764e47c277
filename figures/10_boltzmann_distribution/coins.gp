# coins.gp: to draw this figure again, in its folder: gnuplot coins.gp
# caption: Ten coins with 2 kJ/mol per head, at four temperatures: how many heads they show.
# alt: Bells that move right, from no head to five of ten.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Heat buys heads: five of ten in the end, as there are most such states'
load '../style.gp'
if (!exists('picture')) picture = 'coins.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'heads' noenhanced
set ylabel 'probability' noenhanced
set xtics 2
set ytics 0.1
names = ''; gap = ''
plot 'coins.tsv' index 0 using 1:2 with linespoints lt 21 title gap.'100 K' @names, \
     'coins.tsv' index 1 using 1:2 with linespoints lt 24 title gap.'300 K' @names, \
     'coins.tsv' index 2 using 1:2 with linespoints lt 26 title gap.'1000 K' @names, \
     'coins.tsv' index 3 using 1:2 with linespoints lt 29 title gap.'no price' @names

unset multiplot
set output
