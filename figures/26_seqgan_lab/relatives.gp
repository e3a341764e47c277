# relatives.gp: to draw this figure again, in its folder: gnuplot relatives.gp
# caption: Quality and diversity of five methods, each seed a point, and of temperatures (mean of seeds).
# alt: A falling black curve; the points of all rewards lie above it.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = '100 words: no reward beats a lower temperature'
load '../style.gp'
if (!exists('picture')) picture = 'relatives.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'NLL-test - H(p): what the generator leaves out' noenhanced
set ylabel 'NLL-oracle, 0 real, 1 random' noenhanced
set xrange [0.6744585:1.461135]
set xtics 0.2
set yrange [-0.0705327:0.4785157]
set ytics 0.1
names = ''; gap = ''
plot 'relatives.tsv' index 0 using 1:2 with linespoints lt 14 title gap.'likelihood, at temperatures' @names, \
     'relatives.tsv' index 1 using 1:2 with points lt 12 title gap.'SeqGAN' @names, \
     'relatives.tsv' index 2 using 1:2 with points lt 24 title gap.'SeqGAN with baseline' @names, \
     'relatives.tsv' index 3 using 1:2 with points lt 15 title gap.'boundary-seeking' @names, \
     'relatives.tsv' index 4 using 1:2 with points lt 11 title gap.'MaliGAN' @names, \
     'relatives.tsv' index 5 using 1:2 with points lt 13 title gap.'constant reward' @names

unset multiplot
set output
