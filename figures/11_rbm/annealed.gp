# annealed.gp: to draw this figure again, in its folder: gnuplot annealed.gp
# caption: The centred machine of 16 hidden units: ln Z by annealing from the base rates up, and from draws down, less the exact ln Z.
# alt: Two lines that come to zero.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'After 1000 steps both walks are within 0.05 nats of ln Z'
load '../style.gp'
if (!exists('picture')) picture = 'annealed.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'steps from base to machine' noenhanced
set ylabel 'estimate less exact ln Z, nats' noenhanced
names = ''; gap = ''
set logscale x
set xrange [8:1300]
plot 'annealed.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'upwards (AIS)' @names, \
     'annealed.tsv' index 1 using 1:2 with linespoints lt 13 title gap.'downwards (reverse)' @names, \
     0 with lines ls 100 title gap.'exact' @names

unset multiplot
set output
