# ring.gp: to draw this figure again, in its folder: gnuplot ring.gp
# caption: Draws of the generator while it learns; circles: the eight centres.
# alt: A blob becomes a ring and the ring breaks up into eight dots.
kind = 'gif'; width = 640; height = 700; scale = 0.5333; down = 1; across = 1
dense = 1; styled = 0
title = 'A generator finds eight bumps'
load '../style.gp'
if (!exists('picture')) picture = 'ring.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 0 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 1 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 100'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 2 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 3 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 200'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 4 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 5 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 300'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 6 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 7 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 400'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 8 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 9 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 10 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 11 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 600'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 12 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 13 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 700'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 14 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 15 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 800'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 16 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 17 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 900'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 18 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 19 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 20 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 21 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1100'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 22 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 23 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1200'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 24 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 25 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1300'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 26 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 27 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1400'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 28 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 29 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 30 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 31 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1600'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 32 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 33 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1700'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 34 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 35 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1800'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 36 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 37 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1900'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 38 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 39 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 40 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 41 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2100'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 42 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 43 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2200'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 44 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 45 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2300'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 46 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 47 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2400'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 48 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 49 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 50 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 51 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2600'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 52 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 53 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2700'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 54 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 55 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2800'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 56 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 57 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2900'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 58 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 59 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 60 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 61 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3100'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 62 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 63 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3200'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 64 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 65 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3300'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 66 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 67 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3400'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 68 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 69 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 70 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 71 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3600'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 72 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 73 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3700'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 74 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 75 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3800'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 76 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 77 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3900'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 78 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 79 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 80 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 81 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 80 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 81 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 80 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 81 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 80 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 81 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 80 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 81 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 80 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 81 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 80 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 81 using 1:2 with points lt 2 title 'centres'

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-4.686555:7.288877]
set xtics 0.5
set yrange [-4.021473:7.213788]
set ytics 0.5
set size ratio -1
set xrange [-1.5:1.5]
set yrange [-1.5:1.5]
set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'
plot 'ring.tsv' index 80 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'generated', \
     'ring.tsv' index 81 using 1:2 with points lt 2 title 'centres'

unset multiplot
set output
