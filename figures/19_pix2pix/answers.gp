# answers.gp: to draw this figure again, in its folder: gnuplot answers.gp
# caption: Three losses of one generated number g; the right answers are -1 (four in ten) and 1 (six in ten).
# alt: A parabola with its minimum between the answers; a broken line that falls to the likelier one; a curve with two wells.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The square asks for the middle, the distance for the likelier answer, the game for either'
load '../style.gp'
if (!exists('picture')) picture = 'answers.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'generated number g' noenhanced
set ylabel 'loss (scaled)' noenhanced
set xtics 1
set ytics 0.5
names = ''; gap = ''
set yrange [0:1.6]
do for [a = -1:1:2] { set arrow from a,0 to a,1.6 nohead lt 14 }
plot 'answers.tsv' index 0 using 1:2 with lines lt 11 title gap.'squared' @names, \
     'answers.tsv' index 1 using 1:2 with lines lt 13 title gap.'distance' @names, \
     'answers.tsv' index 2 using 1:2 with lines lt 12 title gap.'game' @names

unset multiplot
set output
