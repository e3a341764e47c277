# amortise.gp: to draw this figure again, in its folder: gnuplot amortise.gp
# caption: How far F is above its minimum after so many steps, from zero and from the encoder's code
# alt: Two falling curves; the one that begins at the encoder's code is ahead at first.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'An encoder is worth some steps of FISTA, and then FISTA goes on'
load '../style.gp'
if (!exists('picture')) picture = 'amortise.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step of FISTA' noenhanced
set ylabel 'F / min F − 1' noenhanced
names = ''; gap = ''
set logscale xy
set format y '10^{%T}'
set xrange [1:100]
set yrange [1e-6:1]
plot 'amortise.tsv' index 0 using 1:2 with lines lt 13 title gap.'from zero' @names, \
     'amortise.tsv' index 1 using 1:2 with lines lt 12 title gap.'from the encoder’s code' @names, \
     0.0382931726 with lines ls 100 title gap.'the encoder alone' @names

unset multiplot
set output
