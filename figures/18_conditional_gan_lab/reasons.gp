# reasons.gp: to draw this figure again, in its folder: gnuplot reasons.gp
# caption: Mean answers of the second design to three kinds of pairs, each seed a point.
# alt: Real? is low for drawn pictures only, right? is low for the wrong label only.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The second design says what is wrong with a pair'
load '../style.gp'
if (!exists('picture')) picture = 'reasons.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set ylabel 'mean answer' noenhanced
set xrange [-0.1232:2.1232]
set yrange [0.0228627:0.9863411]
set ytics 0.2
names = ''; gap = ''
set yrange [0:1]
set xrange [-0.5:2.5]
set xtics ('real, right label' 0, 'real, wrong label' 1, 'drawn, right label' 2)
plot 'reasons.tsv' index 0 using 1:2 with points lt 13 title gap.'real?' @names, \
     'reasons.tsv' index 1 using 1:2 with points lt 12 title gap.'right?' @names

unset multiplot
set output
