# code2d.gp: to draw this figure again, in its folder: gnuplot code2d.gp
# caption: Test pictures by their two code numbers: PCA's plane, and the deep autoencoder's code.
# alt: In PCA's plane the classes overlap in one cloud; in the autoencoder's some stand apart.
kind = 'png'; width = 1600; height = 850; scale = 1.333; down = 1; across = 2
dense = 1; styled = 0
title = 'A picture as a point on a page: PCA and autoencoder'
load '../style.gp'
if (!exists('picture')) picture = 'code2d.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'PCA-2'
set title panel font panel_font(panel) noenhanced
set xlabel 'first number of the code' noenhanced
set ylabel 'second number' noenhanced
set key samplen 0.5 width 0.5
set label '0' at 3.115956, 0.05548677 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '1' at -3.50162, 1.735405 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '2' at 0.3256628, 1.113944 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '3' at 0.347959, 2.225758 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '4' at 0.09322685, -3.076203 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '5' at 0.2582339, 1.477708 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '6' at 0.9818438, 0.06323005 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '7' at -1.762149, -1.837828 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '8' at 0.272802, 0.8943935 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '9' at -0.9810953, -2.393187 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set xrange [-4.690428:7.303111]
set xtics 2
set yrange [-5.45029:4.98507]
set ytics 2
plot 'code2d.tsv' index 0 using 1:2:(mark_of($3)):(colour_of($3)) with points lw 0.4 * pen ps 0.75 * scale pt variable lc rgb variable notitle, \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(0) lc rgb colour_of(0) title '0', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(1) lc rgb colour_of(1) title '1', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(2) lc rgb colour_of(2) title '2', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(3) lc rgb colour_of(3) title '3', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(4) lc rgb colour_of(4) title '4', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(5) lc rgb colour_of(5) title '5', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(6) lc rgb colour_of(6) title '6', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(7) lc rgb colour_of(7) title '7', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(8) lc rgb colour_of(8) title '8', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(9) lc rgb colour_of(9) title '9'

load '../style.gp'
panel = 'deep autoencoder'
set title panel font panel_font(panel) noenhanced
set xlabel 'first number of the code' noenhanced
set ylabel 'second number' noenhanced
set key samplen 0.5 width 0.5
set label '0' at -1.982544, 0.6051238 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '1' at 3.477181, -4.343153 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '2' at 0.466453, -0.2987484 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '3' at 0.05411223, -0.7405924 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '4' at -0.6609902, -1.515941 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '5' at 0.07173529, -0.9501405 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '6' at -2.070894, -1.131462 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '7' at -0.1683518, -2.002928 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '8' at 0.0213435, -0.9170643 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '9' at -0.3399544, -2.583999 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set xrange [-4.545164:5.695888]
set xtics 2
set yrange [-6.739787:2.62369]
set ytics 2
plot 'code2d.tsv' index 1 using 1:2:(mark_of($3)):(colour_of($3)) with points lw 0.4 * pen ps 0.75 * scale pt variable lc rgb variable notitle, \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(0) lc rgb colour_of(0) title '0', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(1) lc rgb colour_of(1) title '1', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(2) lc rgb colour_of(2) title '2', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(3) lc rgb colour_of(3) title '3', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(4) lc rgb colour_of(4) title '4', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(5) lc rgb colour_of(5) title '5', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(6) lc rgb colour_of(6) title '6', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(7) lc rgb colour_of(7) title '7', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(8) lc rgb colour_of(8) title '8', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt mark_of(9) lc rgb colour_of(9) title '9'

unset multiplot
set output
