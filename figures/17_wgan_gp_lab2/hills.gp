# hills.gp: to draw this figure again, in its folder: gnuplot hills.gp
# caption: Critics between the swiss roll (dots) and such points plus noise, in bands of equal height; darker is higher.
# alt: A tent of four sides; a round hill.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Clipping pitches a tent over the roll, the penalty a round hill'
load '../style.gp'
if (!exists('picture')) picture = 'hills.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'clipped'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
names = ''; gap = ''
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 26
set cbrange [-19.1706:18.3893]
set linetype 1 lc rgb '#000000'
plot 'hills.tsv' index 0 using 1:2:3 with image notitle, \
     'hills.tsv' index 1 using 1:2 with points lt 1 pt 7 ps 1.2 * scale title gap.'data' @names

load '../style.gp'
panel = 'penalty'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
names = ''; gap = ''
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 26
set cbrange [-3.55272:3.43214]
set linetype 1 lc rgb '#000000'
plot 'hills.tsv' index 2 using 1:2:3 with image notitle, \
     'hills.tsv' index 3 using 1:2 with points lt 1 pt 7 ps 1.2 * scale title gap.'data' @names

unset multiplot
set output
