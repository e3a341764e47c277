# stairs.gp: to draw this figure again, in its folder: gnuplot stairs.gp
# caption: Reward of the word drawn with a fixed u, and the mean reward, as one logit moves.
# alt: Two step functions, flat between their jumps, and one smooth rising curve.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The reward of a drawn word is a flight of stairs, its mean is smooth'
load '../style.gp'
if (!exists('picture')) picture = 'stairs.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'logit of the second word' noenhanced
set ylabel 'reward' noenhanced
set xtics 2
set ytics 0.2
names = ''; gap = ''
set yrange [0:1]
set key top left
plot 'stairs.tsv' index 0 using 1:2 with lines lt 25 title gap.'drawn with u = 0.35' @names, \
     'stairs.tsv' index 1 using 1:2 with lines lt 29 title gap.'drawn with u = 0.8' @names, \
     'stairs.tsv' index 2 using 1:2 with lines lt 14 title gap.'mean over all u' @names

unset multiplot
set output
