# losses.gp: to draw this figure again, in its folder: gnuplot losses.gp
# caption: One point for each look. Left: the estimate against the FLD. Right: both losses of chapter 15's game.
# alt: Left: points along one rising line. Right: two clouds.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The critic’s estimate falls with the FLD, the generator’s loss does not'
load '../style.gp'
if (!exists('picture')) picture = 'losses.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP'
set title panel font panel_font(panel) noenhanced
set xlabel 'FLD (this book)' noenhanced
set ylabel 'estimate of W₁' noenhanced
names = ''; gap = ''
set logscale x
set xrange [20:1000]
set yrange [0:*]
plot 'losses.tsv' index 0 using 1:2 with points lt 12 title gap.'estimate' @names

load '../style.gp'
panel = 'GAN'
set title panel font panel_font(panel) noenhanced
set xlabel 'FLD (this book)' noenhanced
set ylabel 'loss, nats' noenhanced
names = ''; gap = ''
set logscale x
set xrange [20:1000]
set yrange [0:*]
plot 'losses.tsv' index 1 using 1:2 with points lt 12 title gap.'of the generator' @names, \
     'losses.tsv' index 2 using 1:2 with points lt 13 title gap.'of the discriminator' @names

unset multiplot
set output
