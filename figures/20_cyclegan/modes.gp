# modes.gp: to draw this figure again, in its folder: gnuplot modes.gp
# caption: Places of B that are hit, of ten; each seed is a point.
# alt: Four columns of points: low, at five, at ten, and between.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'One way round finds five places at most, both ways all ten'
load '../style.gp'
if (!exists('picture')) picture = 'modes.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set ylabel 'places hit, of 10' noenhanced
set xrange [-0.2496:3.2496]
set yrange [0.64:10.36]
names = ''; gap = ''
set xrange [-0.5:3.5]
set yrange [-0.5:10.8]
set ytics 0, 5
set xtics ('plain' 0, 'one way' 1, 'both ways' 2, 'plain, quick D' 3)
plot 'modes.tsv' index 0 using 1:2 with points lt 13 notitle, \
     'modes.tsv' index 1 using 1:2 with points lt 13 notitle, \
     'modes.tsv' index 2 using 1:2 with points lt 12 notitle, \
     'modes.tsv' index 3 using 1:2 with points lt 13 notitle, \
     5 with lines ls 100 title gap.'one place for each cluster of A' @names

unset multiplot
set output
