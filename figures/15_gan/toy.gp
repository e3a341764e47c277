# toy.gp: to draw this figure again, in its folder: gnuplot toy.gp
# caption: Densities of data and generator, and D, while both learn; below, lines from z to G(z).
# alt: One bump walks to another until they coincide; the third curve sinks to one half.
kind = 'gif'; width = 1024; height = 576; scale = 0.8; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The generator walks to the data, and D sinks to one half'
load '../style.gp'
if (!exists('picture')) picture = 'toy.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 0 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 1 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 2 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 3 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 44'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 4 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 5 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 6 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 7 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 87'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 8 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 9 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 10 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 11 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 130'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 12 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 13 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 14 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 15 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 173'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 16 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 17 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 18 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 19 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 216'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 20 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 21 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 22 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 23 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 259'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 24 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 25 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 26 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 27 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 302'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 28 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 29 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 30 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 31 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 345'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 32 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 33 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 34 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 35 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 388'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 36 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 37 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 38 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 39 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 432'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 40 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 41 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 42 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 43 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 475'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 44 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 45 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 46 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 47 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 518'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 48 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 49 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 50 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 51 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 561'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 52 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 53 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 54 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 55 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 604'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 56 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 57 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 58 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 59 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 776'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 60 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 61 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 62 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 63 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 949'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 64 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 65 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 66 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 67 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1121'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 68 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 69 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 70 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 71 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1294'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 72 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 73 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 74 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 75 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1466'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 76 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 77 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 78 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 79 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1638'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 80 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 81 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 82 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 83 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1811'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 84 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 85 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 86 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 87 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1983'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 88 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 89 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 90 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 91 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2156'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 92 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 93 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 94 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 95 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2328'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 96 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 97 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 98 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 99 using 1:2 with lines lt 21 notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 100 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 101 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 102 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 103 using 1:2 with lines lt 21 notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
names = ''; gap = ''
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
plot 'toy.tsv' index 100 using 1:2 with filledcurves y1=0 lt 11 dashtype solid fillstyle transparent solid 0.35 noborder title gap.'data p(x)' @names, \
     'toy.tsv' index 101 using 1:2 with lines lt 12 title gap.'generated q(x)' @names, \
     'toy.tsv' index 102 using 1:2 with lines lt 13 title gap.'D(x)' @names, \
     'toy.tsv' index 103 using 1:2 with lines lt 21 notitle

unset multiplot
set output
