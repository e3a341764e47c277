# likelihood.gp: to draw this figure again, in its folder: gnuplot likelihood.gp
# caption: Left: how much ink training digits have, and the likeliest binomial model. Right: mean log-likelihood and minus the KL divergence, for every parameter.
# alt: Two curves of the same shape, one above the other, with their peaks at the same place.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The likeliest model is the nearest in KL'
load '../style.gp'
if (!exists('picture')) picture = 'likelihood.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'ink of a digit'
set title panel font panel_font(panel) noenhanced
set xlabel 'bin' noenhanced
set ylabel 'share of the pictures' noenhanced
set xtics 5
set ytics 0.1
names = ''; gap = ''
set xrange [-0.7:7.7]
plot 'likelihood.tsv' index 0 using 1:2 with boxes lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data' @names, \
     'likelihood.tsv' index 1 using 1:2 with linespoints lt 12 title gap.'model' @names

load '../style.gp'
panel = 'for every parameter'
set title panel font panel_font(panel) noenhanced
set xlabel 'parameter θ' noenhanced
set ylabel 'nats' noenhanced
set xtics 0.5
set ytics 2
names = ''; gap = ''
set yrange [-6:0.2]
plot 'likelihood.tsv' index 2 using 1:2 with lines lt 1 title gap.'mean log-likelihood' @names, \
     'likelihood.tsv' index 3 using 1:2 with lines lt 2 title gap.'−KL(data ‖ model)' @names

unset multiplot
set output
