# training.gp: to draw this figure again, in its folder: gnuplot training.gp
# caption: Mean over 1,000 test pictures: the bound, its reconstruction term, and its KL term.
# alt: Bound and reconstruction rise steeply, then slowly; the KL term rises too, to some 25 nats, since more is told about each picture.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The bound rises although the KL term costs more and more'
load '../style.gp'
if (!exists('picture')) picture = 'training.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'passes over the training pictures' noenhanced
set ylabel 'nats' noenhanced
set label 'KL 18' at 0.8516667, -119.3756 center front noenhanced offset 0, 0 boxed
set label 'KL 24' at 7.348, -89.00235 center front noenhanced offset 0, 0 boxed
names = 'at end'; gap = ' '
set rmargin 7.25
set logscale x
set yrange [-210:-60]
plot 'training.tsv' index 0 using 1:3:4 with filledcurves lt 13 fillstyle transparent solid 0.2 noborder notitle, \
     'training.tsv' index 0 using 1:2 with lines lt 13 notitle, \
     'training.tsv' index 1 using 1:2 with lines lt 11 title gap.'copy' @names, \
     'training.tsv' index 2 using 1:2 with lines lt 12 title gap.'bound' @names

unset multiplot
set output
