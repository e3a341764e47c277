# curve.gp: to draw this figure again, in its folder: gnuplot curve.gp
# caption: The network's curve while it learns.
# alt: A line bends into a sine wave.
kind = 'gif'; width = 1024; height = 576; scale = 0.8; down = 1; across = 1
table_low = 0; table_high = 1
dense = 1; styled = 0
title = 'Sixteen bends learn a wave'
load '../style.gp'
if (!exists('picture')) picture = 'curve.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 0 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 1 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 2 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 3 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 4 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 5 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 6 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 7 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 8 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 9 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 10 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 11 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 12 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 13 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 14 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 15 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 16 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 17 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 5'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 18 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 19 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 20 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 7'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 21 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 22 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 23 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 10'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 24 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 25 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 26 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 13'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 27 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 28 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 29 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 17'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 30 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 31 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 32 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 22'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 33 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 34 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 35 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 30'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 36 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 37 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 38 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 40'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 39 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 40 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 41 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 53'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 42 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 43 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 44 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 70'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 45 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 46 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 47 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 93'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 48 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 49 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 50 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 123'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 51 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 52 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 53 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 163'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 54 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 55 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 56 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 216'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 57 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 58 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 59 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 287'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 60 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 61 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 62 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 381'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 63 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 64 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 65 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 505'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 66 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 67 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 68 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 670'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 69 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 70 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 71 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 890'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 72 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 73 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 74 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1181'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 75 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 76 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 77 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1567'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 78 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 79 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 80 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2079'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 81 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 82 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 83 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2759'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 84 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 85 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 86 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3662'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 87 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 88 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 89 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4860'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 90 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 91 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 92 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 6449'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 93 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 94 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 95 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 8558'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 96 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 97 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 98 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 11357'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 99 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 100 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 101 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 15071'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 102 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 103 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 104 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 20000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 105 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 106 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 107 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 20000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x' noenhanced
set ylabel 't, y' noenhanced
set xrange [-2.16:2.16]
set xtics 1
set yrange [-1.40049:1.162675]
set ytics 1
names = ''; gap = ''
set yrange [-1.6:1.6]
plot 'curve.tsv' index 105 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'points' @names, \
     'curve.tsv' index 106 using 1:2 with lines lt 14 title gap.'truth' @names, \
     'curve.tsv' index 107 using 1:2 with lines lt 12 title gap.'network' @names

unset multiplot
set output
