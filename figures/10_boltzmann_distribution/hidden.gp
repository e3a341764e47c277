# hidden.gp: to draw this figure again, in its folder: gnuplot hidden.gp
# caption: Divergence while learning three-bit parity; and the eight states.
# alt: One line stays at ln 2, one falls; four of eight states are left.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
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
set ylabel 'KL(data ‖ model), nats' noenhanced
names = ''; gap = ''
set logscale xy
set format x '10^{%T}'
set format y '10^{%T}'
plot 'hidden.tsv' index 0 using 1:2 with lines lt 13 title gap.'visible only' @names, \
     'hidden.tsv' index 1 using 1:2 with lines lt 12 title gap.'one hidden unit' @names

load '../style.gp'
panel = 'what it believes in the end'
set title panel font panel_font(panel) noenhanced
set xlabel 'state (bits 1, 2, 3)' noenhanced
set ylabel 'probability' noenhanced
set xrange [-0.28:7.28]
set yrange [-0.009978284:0.2594354]
set ytics 0.05
names = ''; gap = ''
set xtics ('000' 0, '100' 1, '010' 2, '110' 3, '001' 4, '101' 5, '011' 6, '111' 7)
set yrange [0:0.3]
plot 'hidden.tsv' index 2 using 1:2 with boxes lt 12 dashtype solid fillstyle transparent solid 0.5 border title gap.'one hidden unit' @names, \
     'hidden.tsv' index 3 using 1:2 with points lt 13 title gap.'visible only' @names

unset multiplot
set output
