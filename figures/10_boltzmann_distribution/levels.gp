# levels.gp: to draw this figure again, in its folder: gnuplot levels.gp
# caption: Occupation of levels 0 to 3, and U, S, F, against the temperature.
# alt: Four curves spread from 1 and 0 towards 1/4; U and S rise, F falls.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Heat shares the walkers among the levels, and F falls all the way'
load '../style.gp'
if (!exists('picture')) picture = 'levels.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'who is where'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set ylabel 'probability' noenhanced
set xtics 1
set ytics 0.2
names = ''; gap = ''
plot 'levels.tsv' index 0 using 1:2 with lines lt 1 title gap.'level 0' @names, \
     'levels.tsv' index 1 using 1:2 with lines lt 2 title gap.'level 1' @names, \
     'levels.tsv' index 2 using 1:2 with lines lt 3 title gap.'level 2' @names, \
     'levels.tsv' index 3 using 1:2 with lines lt 4 title gap.'level 3' @names, \
     0.25 with lines ls 100 notitle

load '../style.gp'
panel = 'energy, entropy, free energy'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set ylabel 'U, F (and S, in nats)' noenhanced
set xtics 1
set ytics 1
names = ''; gap = ''
plot 'levels.tsv' index 4 using 1:2 with lines lt 1 title gap.'U, energy' @names, \
     'levels.tsv' index 5 using 1:2 with lines lt 2 title gap.'S, entropy' @names, \
     'levels.tsv' index 6 using 1:2 with lines lt 3 title gap.'F = U - TS' @names

unset multiplot
set output
