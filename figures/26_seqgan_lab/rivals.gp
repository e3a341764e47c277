# rivals.gp: to draw this figure again, in its folder: gnuplot rivals.gp
# caption: Quality and diversity of two rivals, each seed a point, and of temperatures.
# alt: A falling black curve; scheduled sampling above its beginning, BLEU beside its end.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'BLEU writes probable sentences, and always the same few'
load '../style.gp'
if (!exists('picture')) picture = 'rivals.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'NLL-test - H(p): what the generator leaves out' noenhanced
set ylabel 'NLL-oracle, 0 real, 1 random' noenhanced
set xrange [1.064852:2.64606]
set xtics 0.5
set yrange [0.03883826:0.7141747]
set ytics 0.2
names = ''; gap = ''
plot 'rivals.tsv' index 0 using 1:2 with linespoints lt 14 title gap.'likelihood, at temperatures' @names, \
     'rivals.tsv' index 1 using 1:2 with points lt 11 title gap.'scheduled sampling' @names, \
     'rivals.tsv' index 2 using 1:2 with points lt 15 title gap.'BLEU as reward' @names

unset multiplot
set output
