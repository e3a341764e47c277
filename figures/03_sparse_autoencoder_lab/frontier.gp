# frontier.gp: to draw this figure again, in its folder: gnuplot frontier.gp
# caption: Squared error of a patch against how many numbers of its code are kept.
# alt: Four falling curves; sparse coding is lowest at the left.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With few numbers, sparse coding copies best'
load '../style.gp'
if (!exists('picture')) picture = 'frontier.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'numbers kept of a code' noenhanced
set ylabel 'squared error' noenhanced
names = ''; gap = ''
set logscale x 2
set xrange [1:64]
set yrange [0:64]
plot 'frontier.tsv' index 0 using 1:2 with linespoints lt 15 title gap.'sparse coding' @names, \
     'frontier.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'sparse autoencoder' @names, \
     'frontier.tsv' index 2 using 1:2 with linespoints lt 13 title gap.'plain autoencoder' @names, \
     'frontier.tsv' index 3 using 1:2 with linespoints lt 11 title gap.'PCA' @names

unset multiplot
set output
