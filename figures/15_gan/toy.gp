# toy.gp: to draw this figure again, in its folder: gnuplot toy.gp
# caption: Densities of data and generator, and D, while both learn; below, lines from z to G(z).
# alt: One bump walks to another until they coincide; the third curve sinks to one half.
kind = 'gif'; width = 900; height = 640; scale = 0.75; down = 1; across = 1
dense = 0; styled = 0
title = 'A generator chases a density'
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
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 0 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 1 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 2 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 3 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 69'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 4 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 5 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 6 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 7 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 138'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 8 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 9 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 10 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 11 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 207'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 12 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 13 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 14 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 15 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 276'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 16 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 17 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 18 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 19 using 1:2 with lines lt 4 title 'z to G(z)'

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
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 20 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 21 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 22 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 23 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 414'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 24 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 25 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 26 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 27 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 483'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 28 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 29 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 30 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 31 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 552'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 32 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 33 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 34 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 35 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 621'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 36 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 37 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 38 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 39 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 690'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 40 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 41 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 42 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 43 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 759'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 44 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 45 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 46 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 47 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 828'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 48 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 49 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 50 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 51 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 897'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 52 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 53 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 54 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 55 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 966'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 56 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 57 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 58 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 59 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1035'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 60 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 61 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 62 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 63 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1104'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 64 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 65 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 66 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 67 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1173'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 68 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 69 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 70 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 71 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1242'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 72 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 73 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 74 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 75 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1311'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 76 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 77 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 78 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 79 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1380'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 80 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 81 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 82 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 83 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1449'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 84 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 85 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 86 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 87 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1518'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 88 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 89 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 90 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 91 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1587'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 92 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 93 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 94 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 95 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1656'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 96 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 97 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 98 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 99 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1725'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 100 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 101 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 102 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 103 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1794'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 104 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 105 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 106 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 107 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1863'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 108 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 109 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 110 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 111 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1932'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 112 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 113 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 114 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 115 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 116 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 117 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 118 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 119 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2069'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 120 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 121 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 122 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 123 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2138'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 124 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 125 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 126 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 127 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2207'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 128 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 129 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 130 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 131 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2276'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 132 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 133 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 134 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 135 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2345'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 136 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 137 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 138 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 139 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2414'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 140 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 141 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 142 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 143 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2483'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 144 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 145 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 146 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 147 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2552'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 148 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 149 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 150 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 151 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2621'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 152 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 153 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 154 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 155 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2690'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 156 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 157 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 158 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 159 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2759'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 160 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 161 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 162 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 163 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2828'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 164 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 165 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 166 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 167 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2897'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 168 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 169 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 170 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 171 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2966'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 172 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 173 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 174 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 175 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3035'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 176 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 177 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 178 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 179 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3104'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 180 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 181 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 182 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 183 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3173'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 184 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 185 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 186 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 187 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3242'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 188 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 189 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 190 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 191 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3311'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 192 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 193 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 194 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 195 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3380'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 196 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 197 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 198 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 199 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3449'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 200 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 201 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 202 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 203 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3518'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 204 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 205 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 206 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 207 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3587'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 208 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 209 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 210 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 211 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3656'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 212 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 213 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 214 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 215 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3725'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 216 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 217 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 218 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 219 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3794'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 220 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 221 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 222 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 223 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3863'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 224 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 225 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 226 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 227 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3932'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 228 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 229 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 230 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 231 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 232 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 233 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 234 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 235 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 232 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 233 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 234 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 235 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 232 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 233 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 234 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 235 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 232 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 233 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 234 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 235 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 232 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 233 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 234 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 235 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 232 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 233 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 234 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 235 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 232 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 233 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 234 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 235 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x; below it z, and the lines from z to G(z)' noenhanced
set ylabel 'density; D' noenhanced
set xrange [-4.3092:4.3092]
set xtics 2
set yrange [-1.56996:25.96895]
set xrange [-3:3.5]
set yrange [-0.6:1.3]
set ytics 0, 0.5
set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid
plot 'toy.tsv' index 232 using 1:2 with lines lt 1 title 'data p(x)', \
     'toy.tsv' index 233 using 1:2 with lines lt 2 title 'generated q(x)', \
     'toy.tsv' index 234 using 1:2 with lines lt 3 title 'D(x)', \
     'toy.tsv' index 235 using 1:2 with lines lt 4 title 'z to G(z)'

unset multiplot
set output
