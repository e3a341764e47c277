# shallow.gp: to draw this figure again, in its folder: gnuplot shallow.gp
# caption: True error of the game alone against the number of layers; mean and range over seeds.
# alt: Two lines; the upper one near two, the lower one near one.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Without a path the game alone misses the truth at every depth'
load '../style.gp'
if (!exists('picture')) picture = 'shallow.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'layers' noenhanced
set ylabel 'true error (2: unrelated)' noenhanced
set xrange [0.84:5.16]
set yrange [0.6905159:3.49883]
set ytics 1
names = ''; gap = ''
set yrange [0:3.2]
set xrange [0.6:5.4]
set xtics (1, 2, 3, 5)
plot 'shallow.tsv' index 0 using 1:2:3:4 with yerrorbars lt 13 dashtype solid ps 0 notitle, \
     'shallow.tsv' index 0 using 1:2 with linespoints lt 13 title gap.'no path' @names, \
     'shallow.tsv' index 1 using 1:2:3:4 with yerrorbars lt 12 dashtype solid ps 0 notitle, \
     'shallow.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'with a path' @names

unset multiplot
set output
