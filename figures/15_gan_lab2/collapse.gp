# collapse.gp: to draw this figure again, in its folder: gnuplot collapse.gp
# caption: The draws of the greedy game at three moments; circles: the centres.
# alt: A streak across a ring, a small cloud, a hook.
kind = 'png'; width = 1280; height = 560; scale = 1; down = 1; across = 3
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Fifty turns of G for one: the draws are a streak, a dot, a hook, never a ring'
load '../style.gp'
if (!exists('picture')) picture = 'collapse.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'round 30'
set title panel font panel_font(panel) noenhanced
set xrange [-1.448508:10.6612]
set yrange [-1.231:5.005995]
names = ''; gap = ''
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'collapse.tsv' index 0 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'collapse.tsv' index 1 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'round 60'
set title panel font panel_font(panel) noenhanced
set xrange [-1.08:1.08]
set yrange [-1.08:1.08]
names = ''; gap = ''
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'collapse.tsv' index 2 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'collapse.tsv' index 3 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'round 90'
set title panel font panel_font(panel) noenhanced
set xrange [-1.08:1.08]
set yrange [-1.083101:1.160627]
names = ''; gap = ''
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'collapse.tsv' index 4 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'collapse.tsv' index 5 using 1:2 with points lt 14 notitle

unset multiplot
set output
