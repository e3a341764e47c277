# walk.gp: to draw this figure again, in its folder: gnuplot walk.gp
# caption: The first seed on the map of quality and diversity, while three rewards, or likelihood, train it.
# alt: From one point of the curve of temperatures three trails go off to the right, SeqGAN's the least far.
kind = 'gif'; width = 1024; height = 576; scale = 0.8; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Rewards that say nothing lead away from the language'
load '../style.gp'
if (!exists('picture')) picture = 'walk.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 10'
set title panel font panel_font(panel) noenhanced
set xlabel 'NLL-test - H(p): what it leaves out' noenhanced
set ylabel 'NLL-oracle, 0: as real, 1: random' noenhanced
set label '0.7' at 1.266754, 0.3031469 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.156962, 0.3988663 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.113246, 0.4594395 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.106317, 0.5267384 center front noenhanced offset 0, 0 boxed
set xrange [1.072267:1.991624]
set xtics 0.1
set yrange [0.08499029:0.5904156]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07986:1.42986]
set yrange [0.25:*]
plot 'walk.tsv' index 0 using 1:2 with linespoints lt 25 title gap.'likelihood, at temperatures' @names, \
     'walk.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'walk.tsv' index 2 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'walk.tsv' index 3 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names, \
     'walk.tsv' index 4 using 1:2 with linespoints lt 11 title gap.'likelihood goes on' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 20'
set title panel font panel_font(panel) noenhanced
set xlabel 'NLL-test - H(p): what it leaves out' noenhanced
set ylabel 'NLL-oracle, 0: as real, 1: random' noenhanced
set label '0.7' at 1.266754, 0.3031469 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.156962, 0.3988663 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.113246, 0.4594395 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.106317, 0.5267384 center front noenhanced offset 0, 0 boxed
set xrange [1.072267:1.991624]
set xtics 0.1
set yrange [0.08499029:0.5904156]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07986:1.42986]
set yrange [0.25:*]
plot 'walk.tsv' index 5 using 1:2 with linespoints lt 25 title gap.'likelihood, at temperatures' @names, \
     'walk.tsv' index 6 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'walk.tsv' index 7 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'walk.tsv' index 8 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names, \
     'walk.tsv' index 9 using 1:2 with linespoints lt 11 title gap.'likelihood goes on' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 30'
set title panel font panel_font(panel) noenhanced
set xlabel 'NLL-test - H(p): what it leaves out' noenhanced
set ylabel 'NLL-oracle, 0: as real, 1: random' noenhanced
set label '0.7' at 1.266754, 0.3031469 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.156962, 0.3988663 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.113246, 0.4594395 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.106317, 0.5267384 center front noenhanced offset 0, 0 boxed
set xrange [1.072267:1.991624]
set xtics 0.1
set yrange [0.08499029:0.5904156]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07986:1.42986]
set yrange [0.25:*]
plot 'walk.tsv' index 10 using 1:2 with linespoints lt 25 title gap.'likelihood, at temperatures' @names, \
     'walk.tsv' index 11 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'walk.tsv' index 12 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'walk.tsv' index 13 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names, \
     'walk.tsv' index 14 using 1:2 with linespoints lt 11 title gap.'likelihood goes on' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 40'
set title panel font panel_font(panel) noenhanced
set xlabel 'NLL-test - H(p): what it leaves out' noenhanced
set ylabel 'NLL-oracle, 0: as real, 1: random' noenhanced
set label '0.7' at 1.266754, 0.3031469 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.156962, 0.3988663 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.113246, 0.4594395 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.106317, 0.5267384 center front noenhanced offset 0, 0 boxed
set xrange [1.072267:1.991624]
set xtics 0.1
set yrange [0.08499029:0.5904156]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07986:1.42986]
set yrange [0.25:*]
plot 'walk.tsv' index 15 using 1:2 with linespoints lt 25 title gap.'likelihood, at temperatures' @names, \
     'walk.tsv' index 16 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'walk.tsv' index 17 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'walk.tsv' index 18 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names, \
     'walk.tsv' index 19 using 1:2 with linespoints lt 11 title gap.'likelihood goes on' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 50'
set title panel font panel_font(panel) noenhanced
set xlabel 'NLL-test - H(p): what it leaves out' noenhanced
set ylabel 'NLL-oracle, 0: as real, 1: random' noenhanced
set label '0.7' at 1.266754, 0.3031469 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.156962, 0.3988663 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.113246, 0.4594395 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.106317, 0.5267384 center front noenhanced offset 0, 0 boxed
set xrange [1.072267:1.991624]
set xtics 0.1
set yrange [0.08499029:0.5904156]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07986:1.42986]
set yrange [0.25:*]
plot 'walk.tsv' index 20 using 1:2 with linespoints lt 25 title gap.'likelihood, at temperatures' @names, \
     'walk.tsv' index 21 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'walk.tsv' index 22 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'walk.tsv' index 23 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names, \
     'walk.tsv' index 24 using 1:2 with linespoints lt 11 title gap.'likelihood goes on' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 60'
set title panel font panel_font(panel) noenhanced
set xlabel 'NLL-test - H(p): what it leaves out' noenhanced
set ylabel 'NLL-oracle, 0: as real, 1: random' noenhanced
set label '0.7' at 1.266754, 0.3031469 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.156962, 0.3988663 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.113246, 0.4594395 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.106317, 0.5267384 center front noenhanced offset 0, 0 boxed
set xrange [1.072267:1.991624]
set xtics 0.1
set yrange [0.08499029:0.5904156]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07986:1.42986]
set yrange [0.25:*]
plot 'walk.tsv' index 25 using 1:2 with linespoints lt 25 title gap.'likelihood, at temperatures' @names, \
     'walk.tsv' index 26 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'walk.tsv' index 27 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'walk.tsv' index 28 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names, \
     'walk.tsv' index 29 using 1:2 with linespoints lt 11 title gap.'likelihood goes on' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 70'
set title panel font panel_font(panel) noenhanced
set xlabel 'NLL-test - H(p): what it leaves out' noenhanced
set ylabel 'NLL-oracle, 0: as real, 1: random' noenhanced
set label '0.7' at 1.266754, 0.3031469 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.156962, 0.3988663 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.113246, 0.4594395 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.106317, 0.5267384 center front noenhanced offset 0, 0 boxed
set xrange [1.072267:1.991624]
set xtics 0.1
set yrange [0.08499029:0.5904156]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07986:1.42986]
set yrange [0.25:*]
plot 'walk.tsv' index 30 using 1:2 with linespoints lt 25 title gap.'likelihood, at temperatures' @names, \
     'walk.tsv' index 31 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'walk.tsv' index 32 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'walk.tsv' index 33 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names, \
     'walk.tsv' index 34 using 1:2 with linespoints lt 11 title gap.'likelihood goes on' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 80'
set title panel font panel_font(panel) noenhanced
set xlabel 'NLL-test - H(p): what it leaves out' noenhanced
set ylabel 'NLL-oracle, 0: as real, 1: random' noenhanced
set label '0.7' at 1.266754, 0.3031469 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.156962, 0.3988663 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.113246, 0.4594395 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.106317, 0.5267384 center front noenhanced offset 0, 0 boxed
set xrange [1.072267:1.991624]
set xtics 0.1
set yrange [0.08499029:0.5904156]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07986:1.42986]
set yrange [0.25:*]
plot 'walk.tsv' index 35 using 1:2 with linespoints lt 25 title gap.'likelihood, at temperatures' @names, \
     'walk.tsv' index 36 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'walk.tsv' index 37 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'walk.tsv' index 38 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names, \
     'walk.tsv' index 39 using 1:2 with linespoints lt 11 title gap.'likelihood goes on' @names

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 80'
set title panel font panel_font(panel) noenhanced
set xlabel 'NLL-test - H(p): what it leaves out' noenhanced
set ylabel 'NLL-oracle, 0: as real, 1: random' noenhanced
set label '0.7' at 1.266754, 0.3031469 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.156962, 0.3988663 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.113246, 0.4594395 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.106317, 0.5267384 center front noenhanced offset 0, 0 boxed
set xrange [1.072267:1.991624]
set xtics 0.1
set yrange [0.08499029:0.5904156]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07986:1.42986]
set yrange [0.25:*]
plot 'walk.tsv' index 35 using 1:2 with linespoints lt 25 title gap.'likelihood, at temperatures' @names, \
     'walk.tsv' index 36 using 1:2 with linespoints lt 12 title gap.'SeqGAN' @names, \
     'walk.tsv' index 37 using 1:2 with linespoints lt 13 title gap.'constant reward' @names, \
     'walk.tsv' index 38 using 1:2 with linespoints lt 15 title gap.'D’s answers shuffled' @names, \
     'walk.tsv' index 39 using 1:2 with linespoints lt 11 title gap.'likelihood goes on' @names

unset multiplot
set output
