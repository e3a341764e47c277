# factors.gp: to draw this figure again, in its folder: gnuplot factors.gp
# caption: Mutual information in nats between the factors of test digits and the ten most active latent numbers, after training and before.
# alt: Trained units each tell something about the class and a few about slant or thickness; before training the same information is spread over all units.
kind = 'png'; width = 1200; height = 900; scale = 1; down = 2; across = 1
dense = 0; styled = 0
title = 'What ten latent numbers tell about the digit'
load '../style.gp'
if (!exists('picture')) picture = 'factors.'.kind
set output picture

set multiplot layout 2, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'trained'
set title panel font panel_font(panel) noenhanced
eval light
set cbrange [0:1]
unset grid
unset border
set tics scale 0
set xrange [-0.5:9.5]
set yrange [4.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
set ytics ('class' 0, 'slant' 1, 'thickness' 2, 'rotation' 3, 'scale' 4)
plot 'factors.tsv' index 0 using 1:2:(0.5):(0.5):4 with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#ffffff' notitle, \
     'factors.tsv' index 0 using 1:2:5:6 with labels noenhanced font cell_font(5, 10, 4) tc rgb variable notitle

load '../style.gp'
panel = 'untrained'
set title panel font panel_font(panel) noenhanced
set xlabel 'latent number, by activity' noenhanced
eval light
set cbrange [0:1]
unset grid
unset border
set tics scale 0
set xrange [-0.5:9.5]
set yrange [4.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
set ytics ('class' 0, 'slant' 1, 'thickness' 2, 'rotation' 3, 'scale' 4)
plot 'factors.tsv' index 1 using 1:2:(0.5):(0.5):4 with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#ffffff' notitle, \
     'factors.tsv' index 1 using 1:2:5:6 with labels noenhanced font cell_font(5, 10, 4) tc rgb variable notitle

unset multiplot
set output
