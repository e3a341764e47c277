# map.gp: to draw this figure again, in its folder: gnuplot map.gp
# caption: Means of the encoder's law for 400 test digits, two latent numbers.
# alt: Classes are islands that touch, together a round cloud about zero.
kind = 'png'; width = 1280; height = 1180; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Without a label the encoder puts digits of a kind together'
load '../style.gp'
if (!exists('picture')) picture = 'map.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'μ₁' noenhanced
set ylabel 'μ₂' noenhanced
set label '0' at 2.294683, 0.9036425 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '1' at -1.099544, -1.75466 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '2' at 0.5890257, 0.8789725 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '3' at 0.4093422, -0.1762982 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '4' at -0.9698842, 1.033156 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '5' at 0.5108128, -0.8865592 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '6' at -0.06605314, 0.5383788 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '7' at -1.982164, 0.6201283 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '8' at -0.1795259, -0.2666648 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set label '9' at -0.804916, 0.2472067 center front noenhanced offset 0, 0 boxed font bold(1.1 * text)
set xrange [-3.356839:3.951194]
set xtics 2
set yrange [-3.424034:3.866532]
set ytics 2
names = ''; gap = ''
set xrange [-4:4]; set yrange [-4:4]; set size square
plot 'map.tsv' index 0 using 1:2:(mark_of($3)):(colour_of($3)) with points lw 0.5 * pen ps 2 * scale pt variable lc rgb variable notitle

unset multiplot
set output
