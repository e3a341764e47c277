# quality.gp: to draw this figure again, in its folder: gnuplot quality.gp
# caption: The FLD of 2,000 samples over the updates of both games; the WGAN-GP's penalty by itself.
# alt: Two falling lines; one that falls.
kind = 'png'; width = 1280; height = 720; scale = 1.067; down = 1; across = 2
dense = 0; styled = 0
title = 'The FLD of both games falls; so does the penalty, apart from the estimate'
load '../style.gp'
if (!exists('picture')) picture = 'quality.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'updates of a net' noenhanced
set ylabel 'FLD (this book)' noenhanced
set logscale y
set xtics 2000
plot 'quality.tsv' index 0 using 1:2 with linespoints lt 1 pointinterval 2 title 'WGAN-GP', \
     'quality.tsv' index 1 using 1:2 with linespoints lt 2 pointinterval 2 title 'GAN'

load '../style.gp'
set xlabel 'step of the generator' noenhanced
set ylabel 'mean of (|∇f| − 1)²' noenhanced
set logscale y
set xtics 250
plot 'quality.tsv' index 2 using 1:2 with linespoints lt 1 pointinterval 2 title 'penalty'

unset multiplot
set output
