# visible.gp: to draw this figure again, in its folder: gnuplot visible.gp
# caption: Divergence from the teacher, by the exact and the sampled gradient.
# alt: One line falls for ever, the other to a noisy floor.
kind = 'png'; width = 1200; height = 744; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'A Boltzmann machine learns from its teacher'
load '../style.gp'
if (!exists('picture')) picture = 'visible.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'steps' noenhanced
set ylabel 'KL(data || model), nats' noenhanced
set logscale y
set format y '10^{%T}'
plot 'visible.tsv' index 0 using 1:2 with lines lt 1 title 'exact sum over all states', \
     'visible.tsv' index 1 using 1:2 with lines lt 2 title '100 chains, one sweep a step'

unset multiplot
set output
