# search.gp: to draw this figure again, in its folder: gnuplot search.gp
# caption: Share of positions of noughts and crosses where the chosen move is a best one.
# alt: A curve that rises with the rounds and passes a level; a lower level for chance.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A tree corrects what endless roll-outs get wrong'
load '../style.gp'
if (!exists('picture')) picture = 'search.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'rounds of tree search' noenhanced
set ylabel 'share of best moves' noenhanced
names = ''; gap = ''
set logscale x
set yrange [0.5:1.01]
plot 'search.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'tree search' @names, \
     0.966371681 with lines ls 100 title gap.'roll-outs, endlessly many' @names, \
     0.579650232 with lines ls 101 title gap.'any move' @names

unset multiplot
set output
