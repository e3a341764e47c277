# order.gp: to draw this figure again, in its folder: gnuplot order.gp
# caption: The share in which pen and leaning are as the caption says, each seed a point.
# alt: Two readers high on the left; on the right only one of them, the other at one half.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Where word order decides, the bag of words is right half the time'
load '../style.gp'
if (!exists('picture')) picture = 'order.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set ylabel 'share right, pen and leaning' noenhanced
set xrange [-0.2096:2.2096]
set yrange [0.44752:1.00048]
set ytics 0.2
names = ''; gap = ''
set yrange [0.3:1.05]
set xrange [-0.5:2.5]
set xtics ('seen' 0, 'held out' 1, 'order decides' 2)
plot 'order.tsv' index 0 using 1:2 with points lt 12 title gap.'recurrent' @names, \
     'order.tsv' index 1 using 1:2 with points lt 13 title gap.'bag of words' @names, \
     'order.tsv' index 2 using 1:2 with points lt 15 title gap.'captions shuffled' @names, \
     0.5 with lines ls 100 title gap.'by chance' @names

unset multiplot
set output
