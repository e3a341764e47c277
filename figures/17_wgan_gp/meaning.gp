# meaning.gp: to draw this figure again, in its folder: gnuplot meaning.gp
# caption: FLD of 2,000 samples, and the critic's estimate, at twenty looks.
# alt: Two falling curves of the same shape.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'While the FLD falls, the critic’s estimate falls with it'
load '../style.gp'
if (!exists('picture')) picture = 'meaning.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step of the generator' noenhanced
set ylabel 'FLD (this book)' noenhanced
names = ''; gap = ''
set logscale y
set xtics 250
plot 'meaning.tsv' index 0 using 1:2 with linespoints lt 12 pointinterval 2 title gap.'FLD (this book)' @names

load '../style.gp'
set xlabel 'step of the generator' noenhanced
set ylabel 'estimate of W₁' noenhanced
names = ''; gap = ''
set logscale y
set xtics 250
plot 'meaning.tsv' index 1 using 1:2 with linespoints lt 12 pointinterval 2 title gap.'estimate of W₁' @names

unset multiplot
set output
