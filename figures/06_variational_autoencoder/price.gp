# price.gp: to draw this figure again, in its folder: gnuplot price.gp
# caption: The two terms of the bound, and the number of active units of 20, against the weight of the KL term.
# alt: With a growing weight the KL divergence and the number of active units fall to zero, and the copies get worse.
kind = 'png'; width = 1600; height = 800; scale = 1.333; down = 1; across = 2
dense = 0; styled = 0
title = 'Too much of the KL term switches the code off'
load '../style.gp'
if (!exists('picture')) picture = 'price.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'the two terms'
set title panel font panel_font(panel) noenhanced
set xlabel 'weight β' noenhanced
set ylabel 'nats' noenhanced
set logscale x; set yrange [0:*]
plot 'price.tsv' index 0 using 1:2 with linespoints lt 1 title 'copy, −E ln p(x|z)', \
     'price.tsv' index 1 using 1:2 with linespoints lt 2 title 'KL'

load '../style.gp'
panel = 'active units of 20'
set title panel font panel_font(panel) noenhanced
set xlabel 'weight β' noenhanced
set logscale x; set yrange [0:21]; unset key
plot 'price.tsv' index 2 using 1:2 with linespoints lt 1 notitle

unset multiplot
set output
