# factors.gp: to draw this figure again, in its folder: gnuplot factors.gp
# caption: Mutual information in nats between the factors of test digits and the ten most active latent numbers, after training and before; less than 0.05 is white.
# alt: Trained units each tell something about the class and a few about slant or thickness; before training the same information is spread over all units.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 2; across = 1
table_low = 0.05083816; table_high = 0.3989059
dense = 0; styled = 0
title = 'The best latent number tells 0.40 nats of the class, untrained 0.26'
load '../style.gp'
if (!exists('picture')) picture = 'factors.'.kind
set output picture

set multiplot layout 2, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'trained'
set title panel font panel_font(panel) noenhanced
eval table_colours
set cbrange [(table_signs ? table_from : 0):(table_signs ? table_to : 1)]
unset grid
unset border
set tics scale 0
set xrange [-0.5:9.5]
set yrange [2.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
names = ''; gap = ''
set ytics ('class' 0, 'slant' 1, 'thickness' 2)
plot 'factors.tsv' index 0 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'factors.tsv' index 0 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(3, 10, 4) tc rgb variable notitle

load '../style.gp'
panel = 'untrained'
set title panel font panel_font(panel) noenhanced
set xlabel 'latent number, by activity' noenhanced
eval table_colours
set cbrange [(table_signs ? table_from : 0):(table_signs ? table_to : 1)]
unset grid
unset border
set tics scale 0
set xrange [-0.5:9.5]
set yrange [2.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
names = ''; gap = ''
set ytics ('class' 0, 'slant' 1, 'thickness' 2)
plot 'factors.tsv' index 1 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'factors.tsv' index 1 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(3, 10, 4) tc rgb variable notitle

unset multiplot
set output
