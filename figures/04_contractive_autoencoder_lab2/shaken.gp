# shaken.gp: to draw this figure again, in its folder: gnuplot shaken.gp
# caption: 1-nearest-neighbour error of the codes of noisy test pictures, mean over seeds.
# alt: Curves that lie together and rise where the noise is loud; one rises far earlier.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Training makes a code withstand noise, by the penalty or by Gaussian noise'
load '../style.gp'
if (!exists('picture')) picture = 'shaken.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'standard deviation of the noise' noenhanced
set ylabel '1-NN error of the code' noenhanced
set xtics 0.2
set ytics 0.1
names = ''; gap = ''
plot 'shaken.tsv' index 0 using 1:2 with linespoints lt 13 title gap.'untrained' @names, \
     'shaken.tsv' index 1 using 1:2 with linespoints lt 15 title gap.'Gaussian' @names, \
     'shaken.tsv' index 2 using 1:2 with linespoints lt 12 title gap.'contractive' @names

unset multiplot
set output
