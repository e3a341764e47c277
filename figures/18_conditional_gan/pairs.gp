# pairs.gp: to draw this figure again, in its folder: gnuplot pairs.gp
# caption: Mean D of test pictures beside a right and a wrong label, each seed a point.
# alt: Two groups of points: one discriminator tells them apart, the other hardly does.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Only a discriminator that was shown wrong pairs rejects them'
load '../style.gp'
if (!exists('picture')) picture = 'pairs.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set ylabel 'mean D of real pictures' noenhanced
set xrange [-0.0832:1.0832]
set yrange [0.008813272:0.7250991]
set ytics 0.2
names = ''; gap = ''
set yrange [0:1]
set xrange [-0.5:1.5]
set xtics ('wrong label' 0, 'right label' 1)
plot 'pairs.tsv' index 0 using 1:2 with points lt 12 title gap.'three kinds' @names, \
     'pairs.tsv' index 1 using 1:2 with points lt 15 title gap.'two kinds' @names

unset multiplot
set output
