# critic.gp: to draw this figure again, in its folder: gnuplot critic.gp
# caption: The best critic over the two heaps: it is high where P has more, and falls towards Q.
# alt: A roof of slope 1 and -1 over bars that stand up on the left and hang on the right.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
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
names = ''; gap = ''
set xtics 1
plot 'critic.tsv' index 0 using 1:2 with boxes lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'P − Q' @names, \
     'critic.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'best critic' @names

unset multiplot
set output
