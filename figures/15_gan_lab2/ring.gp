# ring.gp: to draw this figure again, in its folder: gnuplot ring.gp
# caption: Draws of the generator while it learns; circles: the eight centres.
# alt: A blob becomes a ring and the ring breaks up into eight dots.
kind = 'gif'; width = 1024; height = 1024; scale = 0.8; down = 1; across = 1
table_low = 0; table_high = 1
dense = 1; styled = 0
title = 'A generator finds eight bumps'
load '../style.gp'
if (!exists('picture')) picture = 'ring.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 0 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 1 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 200'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 4 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 5 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 400'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 8 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 9 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 600'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 12 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 13 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 800'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 16 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 17 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1000'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 20 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 21 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1200'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 24 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 25 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1400'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 28 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 29 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1600'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 32 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 33 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1800'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 36 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 37 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2000'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 40 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 41 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2200'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 44 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 45 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2400'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 48 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 49 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2600'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 52 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 53 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2800'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 56 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 57 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3000'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 60 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 61 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3200'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 64 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 65 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3400'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 68 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 69 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3600'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 72 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 73 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3800'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 76 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 77 using 1:2 with points lt 14 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 80 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 81 using 1:2 with points lt 14 notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xrange [-4.686555:7.288877]
set yrange [-4.021473:7.213788]
names = ''; gap = ''
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
unset xtics
unset ytics
set border 15
set linetype 14 pt 6 ps 2.4 * scale lw 0.5 * pen
plot 'ring.tsv' index 80 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'ring.tsv' index 81 using 1:2 with points lt 14 notitle

unset multiplot
set output
