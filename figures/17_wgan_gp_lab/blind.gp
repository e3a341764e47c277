# blind.gp: to draw this figure again, in its folder: gnuplot blind.gp
# caption: Two points, and two bumps, that drift apart.
# alt: A straight line that rises; two curves that rise and stay at ln 2.
kind = 'png'; width = 1280; height = 720; scale = 1.067; down = 1; across = 1
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
set yrange [0:2]
set xrange [0:5]
plot 'blind.tsv' index 0 using 1:2 with lines lt 1 title 'W₁ of both', \
     'blind.tsv' index 1 using 1:2 with lines lt 2 title 'JS of bumps, σ = 0.5', \
     'blind.tsv' index 2 using 1:2 with linespoints lt 3 pointinterval 3 title 'JS of points', \
     0.693147181 with lines ls 100 title 'ln 2'

unset multiplot
set output
