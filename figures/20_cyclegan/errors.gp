# errors.gp: to draw this figure again, in its folder: gnuplot errors.gp
# caption: True error of four kinds of translators; each seed is a point.
# alt: Four columns of points: low with round trips and a path, higher without one of them.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Only round trips and a straight path together come near the truth'
load '../style.gp'
if (!exists('picture')) picture = 'errors.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set ylabel 'true error' noenhanced
set xrange [-0.228:3.228]
set yrange [0.236378:2.643683]
set ytics 0.5
names = ''; gap = ''
set yrange [0:2.9]
set xrange [-0.5:3.5]
set xtics ('cycle' 0, 'no cycle' 1, 'no path' 2, 'nothing' 3)
plot 'errors.tsv' index 0 using 1:2 with points lt 12 notitle, \
     'errors.tsv' index 1 using 1:2 with points lt 13 notitle, \
     'errors.tsv' index 2 using 1:2 with points lt 13 notitle, \
     'errors.tsv' index 3 using 1:2 with points lt 13 notitle, \
     2 with lines ls 100 title gap.'an unrelated picture of B' @names

unset multiplot
set output
