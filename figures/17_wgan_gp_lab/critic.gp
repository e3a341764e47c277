# critic.gp: to draw this figure again, in its folder: gnuplot critic.gp
# caption: The best critic over the two heaps: it is high where P has more, and falls towards Q.
# alt: A roof of slope 1 and -1 over bars that stand up on the left and hang on the right.
kind = 'png'; width = 1280; height = 720; scale = 1.067; down = 1; across = 1
dense = 0; styled = 0
title = 'The best critic has slope 1 wherever something is carried'
load '../style.gp'
if (!exists('picture')) picture = 'critic.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'place' noenhanced
set ylabel 'f; blocks that P has more than Q' noenhanced
set ytics 2
set xtics 1
set linetype 1 lc rgb '#999999'
set linetype 2 lc rgb '#0072B2'
plot 'critic.tsv' index 0 using 1:2 with boxes lt 1 lw 0.4 * pen dashtype solid fillstyle transparent solid 0.5 border title 'P − Q', \
     'critic.tsv' index 1 using 1:2 with linespoints lt 2 title 'best critic'

unset multiplot
set output
