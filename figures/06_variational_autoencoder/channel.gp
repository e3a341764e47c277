# channel.gp: to draw this figure again, in its folder: gnuplot channel.gp
# caption: Left: nats that a number in [0, 10] tells, against how many different numbers are sent. Right: what is heard when 3 numbers are sent through noise of deviation 1.
# alt: All curves rise like ln N at first and then go flat, the earlier the more noise there is; on the right three bells that hardly overlap.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Noise limits what one number can tell'
load '../style.gp'
if (!exists('picture')) picture = 'channel.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'information'
set title panel font panel_font(panel) noenhanced
set xlabel 'numbers sent, N' noenhanced
set ylabel 'nats told by one number' noenhanced
names = ''; gap = ''
set logscale x 2; set yrange [0:5]
plot 'channel.tsv' index 0 using 1:2 with linespoints lt 1 title gap.'σ = 0.1' @names, \
     'channel.tsv' index 1 using 1:2 with linespoints lt 2 title gap.'σ = 0.3' @names, \
     'channel.tsv' index 2 using 1:2 with linespoints lt 3 title gap.'σ = 1' @names, \
     'channel.tsv' index 3 using 1:2 with linespoints lt 4 title gap.'σ = 3' @names, \
     'channel.tsv' index 4 using 1:2 with lines lt 5 title gap.'no noise: ln N' @names

load '../style.gp'
panel = 'three numbers, σ = 1'
set title panel font panel_font(panel) noenhanced
set xlabel 'heard, y' noenhanced
set ylabel 'density, for each number sent' noenhanced
set xtics 5
set ytics 0.1
names = ''; gap = ''
plot 'channel.tsv' index 5 using 1:2 with lines lt 1 title gap.'0 sent' @names, \
     'channel.tsv' index 6 using 1:2 with lines lt 2 title gap.'5 sent' @names, \
     'channel.tsv' index 7 using 1:2 with lines lt 3 title gap.'10 sent' @names

unset multiplot
set output
