# curve.gp: to draw this figure again, in its folder: gnuplot curve.gp
# caption: NLL-oracle, the curve that papers print, and NLL-test, while rewards or likelihood train.
# alt: Left, curves of rewards that cross each other; right, three that rise, SeqGAN's the least, and one that stays.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'First seed: NLL-oracle mixes them up, NLL-test parts them in the end'
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
     'curve.tsv' index 2 using 1:2 with linespoints lt 15 notitle, \
     'curve.tsv' index 3 using 1:2 with linespoints lt 11 notitle

load '../style.gp'
panel = 'not published: NLL-test'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'nats per word' noenhanced
set xtics 20
set ytics 0.05
names = ''; gap = ''
plot 'curve.tsv' index 4 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'curve.tsv' index 5 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'curve.tsv' index 6 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names, \
     'curve.tsv' index 7 using 1:2 with linespoints lt 11 title gap.'likelihood goes on' @names

unset multiplot
set output
