# toy.gp: to draw this figure again, in its folder: gnuplot toy.gp
# caption: Translations of A (five shades), the places of B (crosses); grey dots: D_B would like a point here.
# alt: Three planes: points heaped up at a few places; five heaps on five crosses; heaps that lie on nine crosses.
kind = 'gif'; width = 1000; height = 440; scale = 0.7812; down = 1; across = 3
table_low = 0; table_high = 1
dense = 1; styled = 0
title = 'Points crowd without round trips; one way finds 5 places, both ways 9 or 10'
load '../style.gp'
if (!exists('picture')) picture = 'toy.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 0 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 0 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 1 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 2 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 3 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 4 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 5 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 0 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 6 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 7 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 8 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 9 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 10 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 11 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 0 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 12 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 13 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 14 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 15 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 16 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 17 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 2 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 18 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 19 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 20 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 21 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 22 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 23 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 24 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 2 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 25 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 26 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 27 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 28 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 29 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 30 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 31 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 2 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 32 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 33 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 34 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 35 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 36 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 37 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 38 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 5 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 39 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 40 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 41 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 42 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 43 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 44 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 45 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 5 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 46 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 47 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 48 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 49 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 50 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 51 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 52 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 5 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 53 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 54 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 55 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 56 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 57 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 58 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 59 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 7 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 60 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 61 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 62 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 63 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 64 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 65 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 66 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 7 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 67 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 68 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 69 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 70 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 71 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 72 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 73 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 7 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 74 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 75 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 76 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 77 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 78 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 79 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 80 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 10 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 81 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 82 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 83 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 84 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 85 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 86 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 10 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 87 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 88 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 89 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 90 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 91 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 92 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 93 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 10 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 94 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 95 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 96 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 97 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 98 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 99 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 100 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 12 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 101 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 102 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 103 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 104 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 105 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 106 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 107 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 12 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 108 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 109 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 110 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 111 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 112 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 113 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 114 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 12 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 115 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 116 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 117 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 118 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 119 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 120 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 121 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 15 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 122 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 123 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 124 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 125 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 126 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 127 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 128 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 15 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 129 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 130 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 131 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 132 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 133 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 134 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 135 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 15 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 136 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 137 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 138 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 139 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 140 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 141 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 142 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 17 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 143 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 144 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 145 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 146 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 147 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 148 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 149 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 17 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 150 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 151 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 152 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 153 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 154 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 155 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 156 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 17 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 157 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 158 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 159 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 160 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 161 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 162 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 163 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 20 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 164 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 165 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 166 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 167 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 168 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 169 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 20 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 170 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 171 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 172 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 173 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 174 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 175 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 176 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 20 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 177 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 178 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 179 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 180 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 181 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 182 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 183 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 22 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 184 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 185 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 186 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 187 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 188 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 189 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 190 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 22 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 191 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 192 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 193 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 194 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 195 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 196 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 197 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 22 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 198 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 199 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 200 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 201 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 202 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 203 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 204 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 25 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 205 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 206 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 207 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 208 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 209 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 210 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 211 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 25 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 212 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 213 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 214 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 215 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 216 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 217 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 218 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 25 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 219 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 220 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 221 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 222 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 223 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 224 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 225 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 27 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 226 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 227 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 228 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 229 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 230 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 231 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 232 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 27 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 233 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 234 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 235 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 236 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 237 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 238 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 239 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 27 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 240 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 241 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 242 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 243 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 244 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 245 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 246 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 30 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 247 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 248 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 249 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 250 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 251 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 252 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 253 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 30 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 254 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 255 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 256 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 257 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 258 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 259 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 260 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 30 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 261 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 262 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 263 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 264 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 265 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 266 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 267 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 40 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 268 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 269 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 270 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 271 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 272 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 273 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 274 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 40 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 275 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 276 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 277 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 278 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 279 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 280 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 281 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 40 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 282 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 283 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 284 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 285 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 286 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 287 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 288 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 50 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 289 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 290 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 291 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 292 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 293 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 294 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 295 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 50 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 296 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 297 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 298 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 299 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 300 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 301 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 302 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 50 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 303 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 304 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 305 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 306 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 307 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 308 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 309 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 60 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 310 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 311 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 312 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 313 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 314 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 315 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 60 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 316 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 317 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 318 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 319 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 320 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 321 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 322 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 60 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 323 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 324 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 325 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 326 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 327 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 328 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 329 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 70 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 330 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 331 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 332 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 333 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 334 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 335 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 336 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 70 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 337 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 338 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 339 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 340 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 341 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 342 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 343 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 70 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 344 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 345 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 346 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 347 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 348 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 349 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 350 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 80 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 351 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 352 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 353 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 354 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 355 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 356 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 357 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 80 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 358 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 359 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 360 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 361 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 362 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 363 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 364 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 80 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 365 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 366 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 367 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 368 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 369 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 370 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 371 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 90 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 372 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 373 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 374 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 375 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 376 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 377 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 378 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 90 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 379 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 380 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 381 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 382 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 383 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 384 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 385 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 90 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 386 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 387 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 388 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 389 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 390 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 391 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 392 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 100 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 393 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 394 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 395 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 396 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 397 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 398 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 399 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 100 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 400 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 401 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 402 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 403 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 404 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 405 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 406 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 100 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 407 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 408 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 409 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 410 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 411 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 412 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 413 using 1:2 with points lt 14 notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain: 100 %'
set title panel font panel_font(panel) noenhanced
set xrange [-3.381292:1.909637]
set yrange [-1.75902:2.534517]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 393 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 394 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 395 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 396 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 397 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 398 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 399 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'one way: 100 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.762232:1.729317]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 400 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 401 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 402 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 403 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 404 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 405 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 406 using 1:2 with points lt 14 notitle

load '../style.gp'
panel = 'both ways: 100 %'
set title panel font panel_font(panel) noenhanced
set xrange [-1.728:1.728]
set yrange [-1.728:1.728]
names = ''; gap = ''
set size ratio -1
unset xtics
unset ytics
unset key
set xrange [-1.6:1.6]
set yrange [-1.6:1.6]
set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4
plot 'toy.tsv' index 407 using 1:2 with points lt 11 pt 7 ps 1.2 * scale notitle, \
     'toy.tsv' index 408 using 1:2 with points lt 21 notitle, \
     'toy.tsv' index 409 using 1:2 with points lt 23 notitle, \
     'toy.tsv' index 410 using 1:2 with points lt 25 notitle, \
     'toy.tsv' index 411 using 1:2 with points lt 27 notitle, \
     'toy.tsv' index 412 using 1:2 with points lt 29 notitle, \
     'toy.tsv' index 413 using 1:2 with points lt 14 notitle

unset multiplot
set output
