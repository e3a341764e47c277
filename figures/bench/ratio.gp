# SPDX-License-Identifier: MIT
# ratio.gp: to draw this figure again, in its folder: gnuplot ratio.gp
# caption: Training speed, samples per second, ours over the fastest peer's and over PyTorch's operation by operation, two threads.
# alt: For each kind of model a point with its quartiles, on a line that also has the ratio to PyTorch without compiling, and 1 for equal speed.
kind = 'png'; width = 1600; height = 1000; scale = 1.333; down = 1; across = 1
dense = 0; styled = 0
title = 'How many times as fast as the fastest peer'
load '../style.gp'
if (!exists('picture')) picture = 'ratio.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set datafile missing '?'
stats 'ratio.tsv' using 1 nooutput
set xlabel 'samples per second, ours / theirs (median and quartiles over rounds)' noenhanced
set logscale x 2
set xrange [0.5:13]
set xtics ('½' 0.5, '1' 1, '1½' 1.5, '2' 2, '3' 3, '4' 4, '6' 6, '8' 8, '12' 12)
set yrange [0.4:STATS_max + 0.6]
set ytics scale 0 noenhanced
set arrow from 1, graph 0 to 1, graph 1 nohead ls 100 back
plot 'ratio.tsv' using (1):1:($3 - 1):(0):ytic(2) with vectors nohead lc rgb '#56B4E9' lw 4 * pen notitle, \
     'ratio.tsv' using 3:1:4:5 with xerrorbars lt 1 lw pen ps 0 notitle, \
     'ratio.tsv' using 3:1 with points lt 1 title 'fastest peer', \
     'ratio.tsv' using 7:1 with points lc rgb '#000000' lw pen pt 12 ps 2.3 * scale title 'PyTorch, eager', \
     'ratio.tsv' using 3:1:(sprintf('   %s', strcol(6))) with labels left offset 1, 0 font ',18' notitle

unset multiplot
set output
