# map.gp: to draw this figure again, in its folder: gnuplot map.gp
# caption: Diversity and quality, means of the seeds: likelihood at temperatures, SeqGAN, two controls.
# alt: A black curve falls steeply; SeqGAN lies above it, the two controls farther to the right.
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
set label '0.7' at 1.278518, 0.2952603 center front noenhanced offset 0, 0 boxed
set label '0.8' at 1.165809, 0.3943104 center front noenhanced offset 0, 0 boxed
set label '0.9' at 1.120171, 0.4638389 center front noenhanced offset 0, 0 boxed
set label '1.0' at 1.111937, 0.5264242 center front noenhanced offset 0, 0 boxed
set xrange [1.07715:2.016406]
set xtics 0.1
set yrange [0.07354725:0.5961602]
set ytics 0.1
names = ''; gap = ''
set xrange [1.07994:1.57994]
plot 'map.tsv' index 0 using 1:2 with linespoints lt 14 title gap.'likelihood, at temperatures' @names, \
     'map.tsv' index 1 using 1:2 with points lt 12 title gap.'SeqGAN' @names, \
     'map.tsv' index 2 using 1:2 with points lt 13 title gap.'constant reward' @names, \
     'map.tsv' index 3 using 1:2 with points lt 15 title gap.'D’s answers shuffled' @names

unset multiplot
set output
