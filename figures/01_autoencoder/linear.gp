# linear.gp: to draw this figure again, in its folder: gnuplot linear.gp
# caption: Largest principal angle between the decoder's row space and the first ten principal axes.
# alt: A curve that falls from a right angle to about a hundredth of a radian.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A linear autoencoder turns into PCA’s plane'
load '../style.gp'
if (!exists('picture')) picture = 'linear.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step' noenhanced
set ylabel 'largest angle (rad)' noenhanced
names = ''; gap = ''
set logscale y; set yrange [0.005:3]
plot 'linear.tsv' index 0 using 1:2 with linespoints lt 1 pointinterval 5 title gap.'linear autoencoder, k = 10' @names, \
     1.57079633 with lines ls 100 title gap.'right angle' @names

unset multiplot
set output
