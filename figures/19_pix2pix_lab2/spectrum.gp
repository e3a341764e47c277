# spectrum.gp: to draw this figure again, in its folder: gnuplot spectrum.gp
# caption: Left: energy of drawings by spatial frequency, over that of the given answers. Right: energy of the difference from the given answers, over what the mean of all right answers leaves.
# alt: Left: two curves near one, two far below. Right: two curves near one, two near two.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Whoever draws fine detail misses the given detail by more'
load '../style.gp'
if (!exists('picture')) picture = 'spectrum.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'what is drawn'
set title panel font panel_font(panel) noenhanced
set xlabel 'frequency, half waves' noenhanced
set ylabel 'energy / the answers’' noenhanced
names = ''; gap = ''
set logscale y
set yrange [0.05:3]
set xrange [0:32]
set xtics 10
plot 'spectrum.tsv' index 0 using 1:2 with lines lt 11 title gap.'mean painting' @names, \
     'spectrum.tsv' index 1 using 1:2 with lines lt 13 title gap.'D of 1 pixel' @names, \
     'spectrum.tsv' index 2 using 1:2 with lines lt 12 title gap.'D of 16 pixels' @names, \
     'spectrum.tsv' index 3 using 1:2 with lines lt 14 title gap.'another painting' @names

load '../style.gp'
panel = 'what is missed'
set title panel font panel_font(panel) noenhanced
set xlabel 'frequency, half waves' noenhanced
set ylabel 'energy / the mean’s' noenhanced
set ytics 0.5
names = ''; gap = ''
set yrange [0:2.5]
set xrange [0:32]
set xtics 10
plot 'spectrum.tsv' index 4 using 1:2 with lines lt 11 title gap.'mean painting' @names, \
     'spectrum.tsv' index 5 using 1:2 with lines lt 13 title gap.'D of 1 pixel' @names, \
     'spectrum.tsv' index 6 using 1:2 with lines lt 12 title gap.'D of 16 pixels' @names, \
     'spectrum.tsv' index 7 using 1:2 with lines lt 14 title gap.'another painting' @names

unset multiplot
set output
