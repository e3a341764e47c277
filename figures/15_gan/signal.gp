# signal.gp: to draw this figure again, in its folder: gnuplot signal.gp
# caption: The size of both gradients of the generator while D learns and G is held still.
# alt: Two curves begin together; one falls by orders of magnitude, the other stays.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A sure discriminator silences ln(1 − D), and not −ln D'
load '../style.gp'
if (!exists('picture')) picture = 'signal.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step of D' noenhanced
set ylabel 'size of the gradient by G’s weights' noenhanced
names = 'at end'; gap = ' '
set rmargin 9.35
set logscale y
set format y '10^{%T}'
plot 'signal.tsv' index 0 using 1:2 with linespoints lt 12 pointinterval 4 title gap.'−ln D' @names, \
     'signal.tsv' index 1 using 1:2 with linespoints lt 13 pointinterval 4 title gap.'ln(1−D)' @names

unset multiplot
set output
