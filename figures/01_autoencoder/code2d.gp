# code2d.gp: to draw this figure again, in its folder: gnuplot code2d.gp
# caption: Test pictures by their two code numbers: PCA's plane, and the deep autoencoder's code.
# alt: In PCA's plane the classes overlap in one cloud; in the autoencoder's some stand apart.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Two numbers of the net part the digits better than two of PCA'
load '../style.gp'
if (!exists('picture')) picture = 'code2d.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'PCA-2'
set title panel font panel_font(panel) noenhanced
set xlabel 'first number of the code' noenhanced
set ylabel 'second number' noenhanced
set label '0' at 3.127264, 0.01257385 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '1' at -3.51093, 1.774251 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '2' at 0.2168289, 1.23433 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '3' at 0.3066533, 2.185695 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '4' at 0.1802285, -3.013689 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '5' at -0.4618537, 1.16408 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '6' at 0.9129754, 0.1136517 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '7' at -1.787656, -1.853799 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '8' at -0.3088187, 0.03713212 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '9' at -0.8601856, -2.393187 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set xrange [-4.690429:7.30311]
set xtics 5
set yrange [-5.45029:4.985071]
set ytics 2
names = ''; gap = ''
plot 'code2d.tsv' index 0 using 1:2:(mark_of($3)):(colour_of($3)) with points lw 0.5 * pen ps 1.2 * scale pt variable lc rgb variable notitle

load '../style.gp'
panel = 'deep autoencoder'
set title panel font panel_font(panel) noenhanced
set xlabel 'first number of the code' noenhanced
set ylabel 'second number' noenhanced
set label '0' at -2.078404, 0.4554606 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '1' at 3.17385, -4.384842 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '2' at 0.4337327, -0.2750845 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '3' at -0.1490497, -0.6086135 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '4' at -0.612545, -1.530655 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '5' at 0.4614829, -1.131844 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '6' at -1.962155, -1.17322 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '7' at 0.03643048, -2.09428 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '8' at -0.9361387, -0.4910694 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '9' at -0.5422184, -2.367007 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set xrange [-4.525618:5.778205]
set xtics 5
set yrange [-6.779817:2.643812]
set ytics 2
names = ''; gap = ''
plot 'code2d.tsv' index 1 using 1:2:(mark_of($3)):(colour_of($3)) with points lw 0.5 * pen ps 1.2 * scale pt variable lc rgb variable notitle

unset multiplot
set output
