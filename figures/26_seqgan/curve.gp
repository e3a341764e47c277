# curve.gp: to draw this figure again, in its folder: gnuplot curve.gp
# caption: First seed: NLL-oracle, the curve that papers print, and NLL-test, while rewards train.
# alt: Left, three curves that cross each other; right, three that rise, SeqGAN's the least.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'NLL-oracle cannot tell SeqGAN from controls, NLL-test can'
load '../style.gp'
if (!exists('picture')) picture = 'curve.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'published: NLL-oracle'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'nats per word' noenhanced
set xtics 20
set ytics 0.05
names = ''; gap = ''
plot 'curve.tsv' index 0 using 1:2 with linespoints lt 12 notitle, \
     'curve.tsv' index 1 using 1:2 with linespoints lt 13 notitle, \
     'curve.tsv' index 2 using 1:2 with linespoints lt 15 notitle

load '../style.gp'
panel = 'not published: NLL-test'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'nats per word' noenhanced
set xtics 20
set ytics 0.05
names = ''; gap = ''
plot 'curve.tsv' index 3 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'curve.tsv' index 4 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'curve.tsv' index 5 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names

unset multiplot
set output
