# quality.gp: to draw this figure again, in its folder: gnuplot quality.gp
# caption: The FLD of 2,000 samples over the updates of both games; the WGAN-GP's penalty by itself.
# alt: Two falling lines; one that falls.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The FLD of both games falls; so does the penalty, apart from the estimate'
load '../style.gp'
if (!exists('picture')) picture = 'quality.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'updates of a net' noenhanced
set ylabel 'FLD (this book)' noenhanced
names = 'at end'; gap = ' '
set rmargin 9.35
set logscale y
set xtics 2000
plot 'quality.tsv' index 0 using 1:2 with linespoints lt 12 pointinterval 2 title gap.'WGAN-GP' @names, \
     'quality.tsv' index 1 using 1:2 with linespoints lt 13 pointinterval 2 title gap.'GAN' @names

load '../style.gp'
set xlabel 'step of the generator' noenhanced
set ylabel 'mean of (|∇f| − 1)²' noenhanced
names = ''; gap = ''
set logscale y
set xtics 250
plot 'quality.tsv' index 2 using 1:2 with linespoints lt 12 pointinterval 2 title gap.'penalty' @names

unset multiplot
set output
