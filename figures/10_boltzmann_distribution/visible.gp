# visible.gp: to draw this figure again, in its folder: gnuplot visible.gp
# caption: Divergence from the teacher, by the exact and the sampled gradient.
# alt: One line falls for ever, the other to a noisy floor.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The exact gradient never stops; a hundred chains lag ten powers of ten behind'
load '../style.gp'
if (!exists('picture')) picture = 'visible.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'steps' noenhanced
set ylabel 'KL(data || model), nats' noenhanced
names = 'at end'; gap = ' '
set rmargin 12.5
set logscale y
set format y '10^{%T}'
plot 'visible.tsv' index 0 using 1:2 with lines lt 1 title gap.'exact sum' @names, \
     'visible.tsv' index 1 using 1:2 with lines lt 2 title gap.'100 chains' @names

unset multiplot
set output
