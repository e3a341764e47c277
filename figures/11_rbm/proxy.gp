# proxy.gp: to draw this figure again, in its folder: gnuplot proxy.gp
# caption: Pseudo-likelihood, and ln p (by AIS), while two machines learn.
# alt: Left: two lines as one. Right: PCD ends higher.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Between CD-1 and PCD the proxy sees 0.3 nats, ln p sees 11'
load '../style.gp'
if (!exists('picture')) picture = 'proxy.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'pseudo-likelihood, the proxy'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'nats a test picture' noenhanced
names = ''; gap = ''
set logscale x
set xrange [30:*] noextend
set yrange [-220:-70]
set format x '10^{%T}'
set bmargin at screen 0.14
set key inside bottom right vertical
plot 'proxy.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'PCD' @names, \
     'proxy.tsv' index 1 using 1:2 with linespoints lt 13 title gap.'CD-1' @names

load '../style.gp'
panel = 'ln p, by AIS'
set title panel font panel_font(panel) noenhanced
set xlabel 'steps' noenhanced
set ylabel 'nats a test picture' noenhanced
set label '11 nats' at 1650, -82.61861 center front noenhanced offset 0, 0 boxed
names = ''; gap = ''
set logscale x
set xrange [30:*] noextend
set yrange [-220:-70]
set format x '10^{%T}'
set bmargin at screen 0.14
set key off
plot 'proxy.tsv' index 2 using 1:2 with linespoints lt 12 title gap.'PCD' @names, \
     'proxy.tsv' index 3 using 1:2 with linespoints lt 13 title gap.'CD-1' @names

unset multiplot
set output
