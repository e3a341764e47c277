# code2d.gp: to draw this figure again, in its folder: gnuplot code2d.gp
# caption: Test pictures by their two code numbers: PCA's plane, and the deep autoencoder's code.
# alt: In PCA's plane the classes overlap in one cloud; in the autoencoder's they form arms.
kind = 'png'; width = 1600; height = 850; scale = 1.333; down = 1; across = 2; styled = 0
title = 'Two numbers for a picture, coloured by what it shows'
load '../style.gp'
if (!exists('picture')) picture = 'code2d.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'PCA-2'
set title panel font panel_font(panel) noenhanced
set xlabel 'first number of the code' noenhanced
set ylabel 'second number' noenhanced
set key samplen 0.4 width -0.5
set label '0' at 3.219379, 0.1993817 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '1' at -3.517241, 1.774251 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '2' at 0.2032058, 1.086339 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '3' at 0.347959, 2.185695 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '4' at 0.01137654, -2.944027 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '5' at 0.4381032, 1.484839 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '6' at 0.9129754, 0.1077287 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '7' at -1.543882, -1.902346 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '8' at 0.2798349, 0.9144281 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '9' at -0.9524631, -2.303548 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set xrange [-4.704859:7.321232]
set xtics 2
set yrange [-5.641828:4.992437]
set ytics 2
plot 'code2d.tsv' index 0 using 1:2:(class_mark[$3+1]):(class_colour[$3+1]) with points lw 0.4 * pen ps 0.75 * scale pt variable lc rgb variable notitle, \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[1] lc rgb class_colour[1] title '0', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[2] lc rgb class_colour[2] title '1', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[3] lc rgb class_colour[3] title '2', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[4] lc rgb class_colour[4] title '3', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[5] lc rgb class_colour[5] title '4', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[6] lc rgb class_colour[6] title '5', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[7] lc rgb class_colour[7] title '6', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[8] lc rgb class_colour[8] title '7', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[9] lc rgb class_colour[9] title '8', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[10] lc rgb class_colour[10] title '9'

load '../style.gp'
panel = 'deep autoencoder'
set title panel font panel_font(panel) noenhanced
set xlabel 'first number of the code' noenhanced
set ylabel 'second number' noenhanced
set key samplen 0.4 width -0.5
set label '0' at -1.951332, 1.12831 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '1' at 3.247845, -4.344496 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '2' at -0.7013441, -0.4583826 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '3' at -1.112032, -0.7617209 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '4' at -0.7303073, -1.457575 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '5' at -0.7419841, -0.8161221 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '6' at -2.046378, -0.5164535 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '7' at -0.622367, -2.236408 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '8' at -0.5926639, -0.8980712 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '9' at -0.7737667, -2.70557 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set xrange [-5.165611:5.32072]
set xtics 2
set yrange [-6.947719:3.137613]
set ytics 2
plot 'code2d.tsv' index 1 using 1:2:(class_mark[$3+1]):(class_colour[$3+1]) with points lw 0.4 * pen ps 0.75 * scale pt variable lc rgb variable notitle, \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[1] lc rgb class_colour[1] title '0', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[2] lc rgb class_colour[2] title '1', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[3] lc rgb class_colour[3] title '2', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[4] lc rgb class_colour[4] title '3', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[5] lc rgb class_colour[5] title '4', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[6] lc rgb class_colour[6] title '5', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[7] lc rgb class_colour[7] title '6', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[8] lc rgb class_colour[8] title '7', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[9] lc rgb class_colour[9] title '8', \
     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[10] lc rgb class_colour[10] title '9'

unset multiplot
set output
