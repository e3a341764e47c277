# losses.gp: to draw this figure again, in its folder: gnuplot losses.gp
# caption: DCGAN's losses while it learns; the FLD of both games; how often each digit is drawn.
# alt: Two wavering lines; two that fall by an order of magnitude; bars around one tenth.
kind = 'png'; width = 1700; height = 700; scale = 1.417; down = 1; across = 3
dense = 0; styled = 0
title = 'What the losses do not tell, and what the judge says'
load '../style.gp'
if (!exists('picture')) picture = 'losses.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'losses of DCGAN'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'loss, nats' noenhanced
set ytics 0.5
set xtics 500
plot 'losses.tsv' index 0 using 1:2 with lines lt 1 title 'of D', \
     'losses.tsv' index 1 using 1:2 with lines lt 2 title 'of G'

load '../style.gp'
panel = 'what was learnt'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'FLD (this book)' noenhanced
set logscale y
set xtics 1000
plot 'losses.tsv' index 2 using 1:2 with linespoints lt 1 title 'MLP', \
     'losses.tsv' index 3 using 1:2 with linespoints lt 2 title 'DCGAN'

load '../style.gp'
panel = 'classes of the draws'
set title panel font panel_font(panel) noenhanced
set xlabel 'digit' noenhanced
set ylabel 'share' noenhanced
set xrange [-0.36:9.36]
set yrange [-0.00642:0.16692]
set ytics 0.05
set xrange [-0.6:9.6]
set yrange [0:0.2]
set xtics 1
plot 'losses.tsv' index 4 using 1:2 with boxes lt 1 lw 0.4 * pen dashtype solid fillstyle transparent solid 0.5 border title 'MLP', \
     'losses.tsv' index 5 using 1:2 with points lt 2 title 'DCGAN', \
     0.1 with lines ls 100 title 'one tenth'

unset multiplot
set output
