# price.gp: to draw this figure again, in its folder: gnuplot price.gp
# caption: The two terms of the bound, and the number of active units of 20, against the weight of the KL term.
# alt: With a growing weight the KL divergence and the number of active units fall to zero, and the copies get worse.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
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
names = ''; gap = ''
set logscale x; set yrange [0:*]
plot 'price.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'copy, −E ln p(x|z)' @names, \
     'price.tsv' index 1 using 1:2 with linespoints lt 13 title gap.'KL' @names

load '../style.gp'
panel = 'active units of 20'
set title panel font panel_font(panel) noenhanced
set xlabel 'weight β' noenhanced
set ylabel 'active units' noenhanced
names = ''; gap = ''
set logscale x; set yrange [0:21]; unset key
plot 'price.tsv' index 2 using 1:2 with linespoints lt 1 notitle

unset multiplot
set output
