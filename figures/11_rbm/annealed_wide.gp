# annealed_wide.gp: to draw this figure again, in its folder: gnuplot annealed_wide.gp
# caption: PCD's machine: ln Z by annealing from the base rates up, and from its own states down.
# alt: Two lines that come near each other.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = '784-500, PCD: after 1000 steps the walks are 2.0 nats apart'
load '../style.gp'
if (!exists('picture')) picture = 'annealed_wide.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'steps from base to machine' noenhanced
set ylabel 'estimate of ln Z, nats' noenhanced
names = ''; gap = ''
set logscale x
set xrange [8:1300]
plot 'annealed_wide.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'upwards (AIS)' @names, \
     'annealed_wide.tsv' index 1 using 1:2 with linespoints lt 13 title gap.'downwards (reverse)' @names

unset multiplot
set output
