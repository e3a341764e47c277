# carrying.gp: to draw this figure again, in its folder: gnuplot carrying.gp
# caption: Twenty blocks on the ways of a best plan.
# alt: A heap on the left falls apart and becomes a heap on the right.
kind = 'gif'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'One heap is carried into the shape of another'
load '../style.gp'
if (!exists('picture')) picture = 'carrying.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'heap P'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 0 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 1 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 2 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 3 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 4 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 5 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 6 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 7 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 8 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 9 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 10 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 11 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 12 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 13 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 14 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 15 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 16 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 17 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 18 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'on the way'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 19 using 1:2 with points lt 1 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'heap Q'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 20 using 1:2 with points lt 1 notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'heap Q'
set title panel font panel_font(panel) noenhanced
set xlabel 'place' noenhanced
set xrange [-0.28:7.28]
set yrange [0.2642915:6.628421]
set ytics 2
names = ''; gap = ''
set xrange [-0.6:7.6]
set yrange [0:8]
set xtics 1
set linetype 1 pt 5 ps 9 lc rgb '#0072B2'
plot 'carrying.tsv' index 20 using 1:2 with points lt 1 notitle

unset multiplot
set output
