# losses.gp: to draw this figure again, in its folder: gnuplot losses.gp
# caption: Both losses while the players learn, and the FLD of what the generator draws.
# alt: Two lines that waver and do not fall; one that falls by an order of magnitude.
kind = 'png'; width = 1280; height = 640; scale = 1.067; down = 1; across = 2
dense = 0; styled = 0
title = 'The losses do not tell that the pictures get better'
load '../style.gp'
if (!exists('picture')) picture = 'losses.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'what the players say'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'loss, nats' noenhanced
set xtics 1000
set ytics 1
set linetype 1 lc rgb '#D55E00' dashtype solid
set linetype 2 lc rgb '#0072B2'
plot 'losses.tsv' index 0 using 1:2 with lines lt 1 title 'of D', \
     'losses.tsv' index 1 using 1:2 with lines lt 2 title 'of G'

load '../style.gp'
panel = 'what the judge says'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'FLD (this book)' noenhanced
set logscale y
set xtics 1000
plot 'losses.tsv' index 2 using 1:2 with linespoints lt 1 title 'of 1,000 samples'

unset multiplot
set output
