# linear.gp: to draw this figure again, in its folder: gnuplot linear.gp
# caption: What the copy keeps of each axis, by formula (lines) and by training (points).
# alt: Two rising curves with points on them; one is zero below 0.3, the other never.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The penalty switches off whatever varies less than λ/2; noise does not'
load '../style.gp'
if (!exists('picture')) picture = 'linear.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'variance of the data along an axis' noenhanced
set ylabel 'share that the copy keeps' noenhanced
names = ''; gap = ''
set logscale x
set xrange [0.02:6]
set yrange [-0.05:1.05]
plot 'linear.tsv' index 0 using 1:2 with lines lt 14 title gap.'formulas' @names, \
     'linear.tsv' index 1 using 1:2 with points lt 12 title gap.'contractive' @names, \
     'linear.tsv' index 2 using 1:2 with lines lt 14 notitle, \
     'linear.tsv' index 3 using 1:2 with points lt 13 title gap.'denoising' @names

unset multiplot
set output
