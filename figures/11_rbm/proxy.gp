# proxy.gp: to draw this figure again, in its folder: gnuplot proxy.gp
# caption: Pseudo-likelihood and ln p (by AIS) while two machines learn; AIS up and down.
# alt: Left: two lines as one. Middle: PCD ends higher. Right: the walks nearly meet.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 3
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The proxy sees no difference'
load '../style.gp'
if (!exists('picture')) picture = 'proxy.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'pseudo-likelihood'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'nats a test picture' noenhanced
names = ''; gap = ''
set logscale x
set xrange [30:*] noextend
set yrange [-220:-70]
set format x '10^{%T}'
plot 'proxy.tsv' index 0 using 1:2 with linespoints lt 1 title gap.'CD-1' @names, \
     'proxy.tsv' index 1 using 1:2 with linespoints lt 2 title gap.'PCD' @names

load '../style.gp'
panel = 'ln p, by AIS'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'nats a test picture' noenhanced
names = ''; gap = ''
set logscale x
set xrange [30:*] noextend
set yrange [-220:-70]
set format x '10^{%T}'
plot 'proxy.tsv' index 2 using 1:2 with linespoints lt 1 title gap.'CD-1' @names, \
     'proxy.tsv' index 3 using 1:2 with linespoints lt 2 title gap.'PCD' @names

load '../style.gp'
panel = 'ln Z of PCD’s machine'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps from base to machine' noenhanced
set ylabel 'estimate of ln Z, nats' noenhanced
names = ''; gap = ''
set logscale x
set xrange [8:1300]
plot 'proxy.tsv' index 4 using 1:2 with linespoints lt 1 title gap.'upwards (AIS)' @names, \
     'proxy.tsv' index 5 using 1:2 with linespoints lt 2 title gap.'downwards (reverse)' @names

unset multiplot
set output
