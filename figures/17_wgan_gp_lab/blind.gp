# blind.gp: to draw this figure again, in its folder: gnuplot blind.gp
# caption: Two points, and two bumps, that drift apart.
# alt: A straight line that rises; one curve that rises to ln 2, one that is flat there.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'JS is blind where W₁ still sees'
load '../style.gp'
if (!exists('picture')) picture = 'blind.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'distance d' noenhanced
set ylabel 'W₁; JS in nats' noenhanced
set xtics 1
set ytics 0.5
names = ''; gap = ''
set yrange [0:2]
set xrange [0:5]
plot 'blind.tsv' index 0 using 1:2 with lines lt 12 title gap.'W₁ of both' @names, \
     'blind.tsv' index 1 using 1:2 with lines lt 13 title gap.'JS of bumps, σ = 0.5' @names, \
     'blind.tsv' index 2 using 1:2 with linespoints lt 15 pointinterval 3 title gap.'JS of points' @names, \
     0.693147181 with lines ls 100 title gap.'ln 2' @names

unset multiplot
set output
