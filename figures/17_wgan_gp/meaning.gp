# meaning.gp: to draw this figure again, in its folder: gnuplot meaning.gp
# caption: The WGAN-GP's estimate and the GAN's losses against the FLD of the same look; the FLDs over training; the penalty by itself.
# alt: The estimate's points climb in one line; the GAN's generator's do not.
kind = 'png'; width = 1400; height = 1250; scale = 1.167; down = 2; across = 2
dense = 0; styled = 0
title = 'A loss that means something, and one that does not'
load '../style.gp'
if (!exists('picture')) picture = 'meaning.'.kind
set output picture

set multiplot layout 2, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP'
set title panel font panel_font(panel) noenhanced
set xlabel 'FLD (this book)' noenhanced
set ylabel 'estimate of W₁' noenhanced
set logscale x
plot 'meaning.tsv' index 0 using 1:2 with points lt 1 title 'one look each'

load '../style.gp'
panel = 'GAN'
set title panel font panel_font(panel) noenhanced
set xlabel 'FLD (this book)' noenhanced
set ylabel 'loss' noenhanced
set logscale x
set yrange [0:*]
plot 'meaning.tsv' index 1 using 1:2 with points lt 1 title 'generator', \
     'meaning.tsv' index 2 using 1:2 with points lt 2 title 'discriminator'

load '../style.gp'
panel = 'quality'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps of the generator' noenhanced
set ylabel 'FLD (this book)' noenhanced
set logscale y
plot 'meaning.tsv' index 3 using 1:2 with linespoints lt 1 pointinterval 2 title 'WGAN-GP', \
     'meaning.tsv' index 4 using 1:2 with linespoints lt 2 pointinterval 2 title 'GAN'

load '../style.gp'
panel = 'the penalty apart'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps of the generator' noenhanced
set ylabel 'mean of (|∇f| - 1)²' noenhanced
set logscale y
set xtics 250
plot 'meaning.tsv' index 5 using 1:2 with linespoints lt 1 pointinterval 2 title 'WGAN-GP'

unset multiplot
set output
