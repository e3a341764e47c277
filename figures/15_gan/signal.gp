# signal.gp: to draw this figure again, in its folder: gnuplot signal.gp
# caption: Left: size of both gradients as D learns, G held still. Right: JS as G then learns.
# alt: One gradient falls by orders of magnitude, one does not; one of four curves waits before it falls.
kind = 'png'; width = 1400; height = 720; scale = 1.167; down = 1; across = 2
dense = 0; styled = 0
title = 'A sure discriminator silences ln(1 − D)'
load '../style.gp'
if (!exists('picture')) picture = 'signal.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'G stands still, D learns'
set title panel font panel_font(panel) noenhanced
set xlabel 'step of D' noenhanced
set ylabel 'size of the gradient' noenhanced
set logscale y
set format y '10^{%T}'
plot 'signal.tsv' index 0 using 1:2 with linespoints lt 1 pointinterval 4 title '−ln D', \
     'signal.tsv' index 1 using 1:2 with linespoints lt 2 pointinterval 4 title 'ln(1−D)'

load '../style.gp'
panel = 'then both learn'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'JS, nats' noenhanced
set xtics 200
set ytics 0.2
set yrange [0:0.75]
plot 'signal.tsv' index 2 using 1:2 with lines lt 1 title '−ln D, SGD', \
     'signal.tsv' index 3 using 1:2 with lines lt 2 title 'ln(1−D), SGD', \
     'signal.tsv' index 4 using 1:2 with lines lt 3 title '−ln D, Adam', \
     'signal.tsv' index 5 using 1:2 with lines lt 4 title 'ln(1−D), Adam'

unset multiplot
set output
