# power.gp: to draw this figure again, in its folder: gnuplot power.gp
# caption: Error of the largest singular value. Left: of random matrices of 128 by 128, from a random start. Right: of a critic that learns, medians of six looks.
# alt: A line that falls to 1 % after 20 turns; two wavering lines, that of ten turns lower.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'From cold, 20 turns are right to 1 %; warm, one turn a step is not'
load '../style.gp'
if (!exists('picture')) picture = 'power.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'turns' noenhanced
set ylabel 'relative error of σ' noenhanced
names = ''; gap = ''
set logscale xy
set format y '10^{%T}'
set xrange [0.9:1000]
plot 'power.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'mean of 20' @names, \
     0.01 with lines ls 100 title gap.'1 %' @names

load '../style.gp'
set xlabel 'step of the critic' noenhanced
set ylabel 'largest error of a layer' noenhanced
names = ''; gap = ''
set logscale y
set format y '10^{%T}'
set xtics 500
plot 'power.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'one turn a step' @names, \
     'power.tsv' index 2 using 1:2 with linespoints lt 13 title gap.'ten turns a step' @names, \
     0.01 with lines ls 100 title gap.'1 %' @names

unset multiplot
set output
