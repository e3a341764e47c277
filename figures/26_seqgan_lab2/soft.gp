# soft.gp: to draw this figure again, in its folder: gnuplot soft.gp
# caption: Share of strings that the grammar allows, first seed, for two games.
# alt: The critic's curve rises at once; the other stays at zero, jumps, and ends a little higher.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A critic teaches from the first step, the plain game has to wait'
load '../style.gp'
if (!exists('picture')) picture = 'soft.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step of the generator' noenhanced
set ylabel 'share of valid strings' noenhanced
set xtics 500
set ytics 0.2
names = ''; gap = ''
set yrange [0:1]
plot 'soft.tsv' index 0 using 1:2 with lines lt 13 title gap.'game of chapter 15' @names, \
     'soft.tsv' index 1 using 1:2 with lines lt 12 title gap.'critic with penalty' @names

unset multiplot
set output
