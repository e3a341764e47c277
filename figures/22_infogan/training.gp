# training.gp: to draw this figure again, in its folder: gnuplot training.gp
# caption: The bound on the information about the ten ways, three seeds of each game.
# alt: Three curves rise to just below ln 10; three others end at different heights.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With the term the code always arrives, without it by luck'
load '../style.gp'
if (!exists('picture')) picture = 'training.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step' noenhanced
set ylabel 'L_I of the ten ways, in nats' noenhanced
set xtics 500
set ytics 1
names = ''; gap = ''
set yrange [-0.5:2.6]
set xrange [0:1600]
plot 'training.tsv' index 0 using 1:2 with lines lt 12 title gap.'InfoGAN' @names, \
     'training.tsv' index 1 using 1:2 with lines lt 12 notitle, \
     'training.tsv' index 2 using 1:2 with lines lt 12 notitle, \
     'training.tsv' index 3 using 1:2 with lines lt 13 title gap.'without the term' @names, \
     'training.tsv' index 4 using 1:2 with lines lt 13 notitle, \
     'training.tsv' index 5 using 1:2 with lines lt 13 notitle, \
     2.30258509 with lines ls 100 title gap.'ln 10' @names

unset multiplot
set output
