# race.gp: to draw this figure again, in its folder: gnuplot race.gp
# caption: JS of data and generator after D has become sure: two losses, two optimisers.
# alt: Four curves fall from ln 2 to zero; one waits several times as long as the others.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Plain descent waits for ln(1 − D), and Adam does not'
load '../style.gp'
if (!exists('picture')) picture = 'race.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step' noenhanced
set ylabel 'JS, nats' noenhanced
set xtics 200
set ytics 0.2
names = ''; gap = ''
set yrange [0:0.75]
plot 'race.tsv' index 0 using 1:2 with lines lt 1 title gap.'−ln D, SGD' @names, \
     'race.tsv' index 1 using 1:2 with lines lt 2 title gap.'ln(1−D), SGD' @names, \
     'race.tsv' index 2 using 1:2 with lines lt 3 title gap.'−ln D, Adam' @names, \
     'race.tsv' index 3 using 1:2 with lines lt 4 title gap.'ln(1−D), Adam' @names

unset multiplot
set output
