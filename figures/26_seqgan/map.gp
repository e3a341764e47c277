# map.gp: to draw this figure again, in its folder: gnuplot map.gp
# caption: Each seed a point; likelihood at temperatures, mean of seeds. Untrained: far off, (2.19, 1.00).
# alt: A curve falls steeply; SeqGAN lies above it, the two controls farther to the right.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A lower temperature beats the discriminator’s reward'
load '../style.gp'
if (!exists('picture')) picture = 'map.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'NLL-test - H(p): what the generator leaves out' noenhanced
set ylabel 'NLL-oracle, 0: as real, 1: random' noenhanced
set label '0.7' at 1.274613, 0.2946515 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.161904, 0.3937763 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.116266, 0.4635463 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.108032, 0.5260551 center front noenhanced offset 0, 0 boxed
set xrange [1.073245:2.012501]
set xtics 0.1
set yrange [0.07273849:0.5910179]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07603:1.57603]
set arrow from graph 0.1,0.14 to graph 0.03,0.04
set label 'better' at graph 0.11,0.16
plot 'map.tsv' index 0 using 1:2 with linespoints lt 25 title gap.'likelihood, at temperatures' @names, \
     'map.tsv' index 1 using 1:2 with points lt 12 title gap.'SeqGAN' @names, \
     'map.tsv' index 2 using 1:2 with points lt 13 title gap.'constant reward' @names, \
     'map.tsv' index 3 using 1:2 with points lt 15 title gap.'D’s answers shuffled' @names, \
     'map.tsv' index 4 using 1:2 with points lt 11 title gap.'likelihood goes on' @names

unset multiplot
set output
