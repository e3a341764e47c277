# factors.gp: to draw this figure again, in its folder: gnuplot factors.gp
# caption: Means over 400 generated pictures while one number of the code moves.
# alt: Two panels with two curves each over the place of a number between -1 and 1.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Both numbers turn the digits, and both change their ink'
load '../style.gp'
if (!exists('picture')) picture = 'factors.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'lean'
set title panel font panel_font(panel) noenhanced
set xlabel 'the number' noenhanced
set ylabel 'degrees to the right' noenhanced
set xtics 0.5
set ytics 5
names = 'at end'; gap = ' '
set rmargin 8.3
plot 'factors.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'first' @names, \
     'factors.tsv' index 1 using 1:2 with linespoints lt 15 title gap.'second' @names

load '../style.gp'
panel = 'ink'
set title panel font panel_font(panel) noenhanced
set xlabel 'the number' noenhanced
set ylabel 'pixels’ worth of ink' noenhanced
set xtics 0.5
set ytics 10
names = 'at end'; gap = ' '
set rmargin 8.3
plot 'factors.tsv' index 2 using 1:2 with linespoints lt 12 title gap.'first' @names, \
     'factors.tsv' index 3 using 1:2 with linespoints lt 15 title gap.'second' @names

unset multiplot
set output
