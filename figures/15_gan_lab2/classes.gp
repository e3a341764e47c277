# classes.gp: to draw this figure again, in its folder: gnuplot classes.gp
# caption: DCGAN's losses while it learns; how often each class is drawn by both games.
# alt: One line that falls and one that rises; bars around those of the data.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Neither game serves all classes alike, and no loss tells'
load '../style.gp'
if (!exists('picture')) picture = 'classes.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'losses of DCGAN'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'loss, nats' noenhanced
set xtics 200
set ytics 0.5
names = ''; gap = ''
plot 'classes.tsv' index 0 using 1:2 with lines lt 13 title gap.'of D' @names, \
     'classes.tsv' index 1 using 1:2 with lines lt 12 title gap.'of G' @names

load '../style.gp'
panel = 'classes of the samples'
set title panel font panel_font(panel) noenhanced
set xlabel 'class' noenhanced
set ylabel 'share' noenhanced
set xrange [-0.36:9.36]
set yrange [-0.008132:0.211432]
set ytics 0.05
names = ''; gap = ''
set xrange [-0.6:9.6]
set yrange [0:*]
set xtics 1
plot 'classes.tsv' index 2 using 1:2 with boxes lt 12 dashtype solid fillstyle transparent solid 0.5 border title gap.'MLP' @names, \
     'classes.tsv' index 3 using 1:2 with points lt 13 title gap.'DCGAN' @names, \
     'classes.tsv' index 4 using 1:2 with lines lt 14 title gap.'data' @names

unset multiplot
set output
