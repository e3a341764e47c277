# surfaces.gp: to draw this figure again, in its folder: gnuplot surfaces.gp
# caption: Critics between true points (dots) and such points plus noise, in bands of equal height; darker is higher.
# alt: Clipped: four-sided tents. Penalty: a star with the ring's eight corners, round hills.
kind = 'png'; width = 1500; height = 1160; scale = 1.25; down = 2; across = 3
dense = 0; styled = 0
title = 'Critics of a frozen generator'
load '../style.gp'
if (!exists('picture')) picture = 'surfaces.'.kind
set output picture

set multiplot layout 2, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = '8 Gaussians, clipped'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2:2]
set yrange [-2:2]
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 22
set cbrange [-7.53181:8.08549]
plot 'surfaces.tsv' index 0 using 1:2:3 with image notitle, \
     'surfaces.tsv' index 1 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true'

load '../style.gp'
panel = '25 Gaussians, clipped'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2:2]
set yrange [-2:2]
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 22
set cbrange [-15.0187:15.2101]
plot 'surfaces.tsv' index 2 using 1:2:3 with image notitle, \
     'surfaces.tsv' index 3 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true'

load '../style.gp'
panel = 'swiss roll, clipped'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 22
set cbrange [-11.1169:11.3933]
plot 'surfaces.tsv' index 4 using 1:2:3 with image notitle, \
     'surfaces.tsv' index 5 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true'

load '../style.gp'
panel = '8 Gaussians, penalty'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2:2]
set yrange [-2:2]
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 22
set cbrange [-2.67993:2.51388]
plot 'surfaces.tsv' index 6 using 1:2:3 with image notitle, \
     'surfaces.tsv' index 7 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true'

load '../style.gp'
panel = '25 Gaussians, penalty'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2:2]
set yrange [-2:2]
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 22
set cbrange [-2.65317:2.64942]
plot 'surfaces.tsv' index 8 using 1:2:3 with image notitle, \
     'surfaces.tsv' index 9 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true'

load '../style.gp'
panel = 'swiss roll, penalty'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
eval sequential
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set size ratio -1
set xtics 1
set ytics 1
eval light
unset colorbox
set palette maxcolors 22
set cbrange [-3.4318:3.62828]
plot 'surfaces.tsv' index 10 using 1:2:3 with image notitle, \
     'surfaces.tsv' index 11 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true'

unset multiplot
set output
