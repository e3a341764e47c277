# hidden.gp: to draw this figure again, in its folder: gnuplot hidden.gp
# caption: Divergence while learning three-bit parity; and the eight states.
# alt: One line stays at ln 2, one falls; four of eight states are left.
kind = 'png'; width = 1400; height = 740; scale = 1.167; down = 1; across = 2
dense = 0; styled = 0
title = 'One hidden unit says what pairs cannot'
load '../style.gp'
if (!exists('picture')) picture = 'hidden.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'learning'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'KL(data || model), nats' noenhanced
set logscale xy
set format x '10^{%T}'
set format y '10^{%T}'
plot 'hidden.tsv' index 0 using 1:2 with lines lt 1 title 'visible units only', \
     'hidden.tsv' index 1 using 1:2 with lines lt 2 title 'one hidden unit', \
     0.693147181 with lines ls 100 title 'ln 2'

load '../style.gp'
panel = 'what it believes in the end'
set title panel font panel_font(panel) noenhanced
set xlabel 'state (bits 1, 2, 3)' noenhanced
set ylabel 'probability' noenhanced
set ytics 0.05
set xtics ('000' 0, '100' 1, '010' 2, '110' 3, '001' 4, '101' 5, '011' 6, '111' 7)
set yrange [0:0.3]
plot 'hidden.tsv' index 2 using 1:2 with boxes lt 1 lw 0.4 * pen dashtype solid fillstyle transparent solid 0.5 border title 'one hidden unit', \
     'hidden.tsv' index 3 using 1:2 with linespoints lt 2 title 'visible units only'

unset multiplot
set output
