# variance.gp: to draw this figure again, in its folder: gnuplot variance.gp
# caption: Variance of the gradient of one sentence, over that of the whole-sentence reward; mean of seeds.
# alt: Two falling curves, one far below the other; each flattens at its level of the exact worth.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Rewards in 0 .. 1: a baseline removes more noise than roll-outs do'
load '../style.gp'
if (!exists('picture')) picture = 'variance.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'roll-outs N' noenhanced
set ylabel 'variance (whole sentence: 1)' noenhanced
names = ''; gap = ''
set logscale x 2
set yrange [0:*]
set xrange [0.9:90]
plot 'variance.tsv' index 0 using 1:2 with linespoints lt 13 title gap.'roll-outs' @names, \
     0.894347026 with lines ls 100 title gap.'exact worth' @names, \
     'variance.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'roll-outs, baseline J' @names, \
     0.116282648 with lines ls 101 title gap.'exact worth, baseline J' @names, \
     0.231251658 with lines ls 102 title gap.'whole sentence, baseline J' @names

unset multiplot
set output
