# losses.gp: to draw this figure again, in its folder: gnuplot losses.gp
# caption: Both losses while the players learn, and the FLD of what the generator draws.
# alt: Two lines that waver and do not fall; one that falls by an order of magnitude.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The losses do not tell that the pictures get better'
load '../style.gp'
if (!exists('picture')) picture = 'losses.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'what the players say'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'loss, nats' noenhanced
set xtics 1000
set ytics 1
names = 'at end'; gap = ' '
set rmargin 6.2
plot 'losses.tsv' index 0 using 1:2 with lines lt 13 title gap.'of D' @names, \
     'losses.tsv' index 1 using 1:2 with lines lt 12 title gap.'of G' @names

load '../style.gp'
panel = 'what the judge says'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'FLD (this book)' noenhanced
names = ''; gap = ''
set logscale y
set xtics 1000
plot 'losses.tsv' index 2 using 1:2 with linespoints lt 1 title gap.'of 1,000 samples' @names

unset multiplot
set output
