# power.gp: to draw this figure again, in its folder: gnuplot power.gp
# caption: Error of the largest singular value. Left: of random matrices of 128 by 128, from a random start. Right: of a critic that learns, medians of six looks.
# alt: A line that falls to 1 % after 20 turns; two wavering lines, that of ten turns lower.
kind = 'png'; width = 1280; height = 720; scale = 1.067; down = 1; across = 2
dense = 0; styled = 0
title = 'From cold, 20 turns are right to 1 %; warm, one turn a step is not'
load '../style.gp'
if (!exists('picture')) picture = 'power.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'turns' noenhanced
set ylabel 'relative error of σ' noenhanced
set logscale xy
set format y '10^{%T}'
set xrange [0.9:1000]
plot 'power.tsv' index 0 using 1:2 with linespoints lt 1 title 'mean of 20', \
     0.01 with lines ls 100 title '1 %'

load '../style.gp'
set xlabel 'step of the critic' noenhanced
set ylabel 'largest error of a layer' noenhanced
set logscale y
set format y '10^{%T}'
set xtics 500
plot 'power.tsv' index 1 using 1:2 with linespoints lt 1 title 'one turn a step', \
     'power.tsv' index 2 using 1:2 with linespoints lt 2 title 'ten turns a step', \
     0.01 with lines ls 100 title '1 %'

unset multiplot
set output
