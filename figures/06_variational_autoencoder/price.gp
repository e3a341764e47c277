# price.gp: to draw this figure again, in its folder: gnuplot price.gp
# caption: The two terms of the bound against the weight of the KL term; beside the marks the number of active units.
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
panel = 'KL term, and active units of 20'
set title panel font panel_font(panel) noenhanced
set xlabel 'weight β' noenhanced
set ylabel 'KL term (nats)' noenhanced
set label '20' at 1.3, 25.15364 center front noenhanced offset 0, 0 boxed
set label '20' at 5.2, 8.757504 center front noenhanced offset 0, 0 boxed
set label '18' at 13, 3.950205 center front noenhanced offset 0, 0 boxed
set label '0' at 39, 2.305627 center front noenhanced offset 0, 0 boxed
set label '0' at 1019.2, 2.30479 center front noenhanced offset 0, 0 boxed
names = ''; gap = ''
set logscale x; set xrange [0.7:1500]; set yrange [0:28.5837]
plot 'price.tsv' index 0 using 1:2 with linespoints lt 13 notitle

load '../style.gp'
panel = 'how bad the copies are'
set title panel font panel_font(panel) noenhanced
set xlabel 'weight β' noenhanced
set ylabel '−E ln p(x|z) (nats)' noenhanced
names = ''; gap = ''
set logscale x; set xrange [0.7:1500]; set yrange [0:*]
plot 'price.tsv' index 1 using 1:2 with linespoints lt 11 notitle

unset multiplot
set output
