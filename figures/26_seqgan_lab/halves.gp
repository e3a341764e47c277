# halves.gp: to draw this figure again, in its folder: gnuplot halves.gp
# caption: NLL-oracle of each method, cut into entropy of the generator and KL from the oracle.
# alt: Three pairs of bars: BLEU has by far the lowest entropy, and the highest divergence.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'BLEU’s better NLL-oracle is lost entropy, not likeness'
load '../style.gp'
if (!exists('picture')) picture = 'halves.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set ylabel 'nats per word' noenhanced
set ytics 1
names = ''; gap = ''
set xtics ('likelihood' 0, 'scheduled sampling' 1, 'BLEU as reward' 2)
set xrange [-0.6:2.6]
set yrange [0:*]
set boxwidth 0.36
plot 'halves.tsv' index 0 using 1:2 with boxes lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'entropy H(q)' @names, \
     'halves.tsv' index 1 using 1:2 with boxes lt 13 dashtype solid fillstyle transparent solid 0.15 border title gap.'KL(q || p)' @names

unset multiplot
set output
