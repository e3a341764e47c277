# slopes.gp: to draw this figure again, in its folder: gnuplot slopes.gp
# caption: The slope of the critic under the penalty with λ = 10, and that of (17.11).
# alt: A flat line at 1.07, and a curve around it that rises from 1 at the middle to 1.1.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The critic has one slope for all places, where (17.11) asks for a curve'
load '../style.gp'
if (!exists('picture')) picture = 'slopes.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'x' noenhanced
set ylabel '|f’(x)|' noenhanced
set ytics 0.05
names = ''; gap = ''
set yrange [0.9:1.2]
set xrange [-2:2]
set xtics 1
plot 'slopes.tsv' index 0 using 1:2 with lines lt 12 title gap.'learnt' @names, \
     'slopes.tsv' index 1 using 1:2 with lines lt 14 title gap.'by (17.11)' @names

unset multiplot
set output
