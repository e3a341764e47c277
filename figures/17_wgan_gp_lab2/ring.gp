# ring.gp: to draw this figure again, in its folder: gnuplot ring.gp
# caption: What both generators draw while they learn, of the same noise in all frames; at equal numbers of updates.
# alt: Two clouds that spread over eight bumps: one closes in, the other jumps.
kind = 'gif'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 1; styled = 0
title = 'The WGAN-GP closes in on all bumps, the plain game shoots out and comes back'
load '../style.gp'
if (!exists('picture')) picture = 'ring.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 300: W₁ 0.63'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 0 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 1 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 300: W₁ 0.77'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 2 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 3 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 600: W₁ 0.53'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 4 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 5 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 600: W₁ 0.70'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 6 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 7 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 900: W₁ 0.40'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 8 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 9 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 900: W₁ 0.64'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 10 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 11 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 1200: W₁ 0.26'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 12 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 13 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 1200: W₁ 0.48'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 14 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 15 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 1500: W₁ 0.26'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 16 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 17 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 1500: W₁ 0.41'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 18 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 19 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 1800: W₁ 0.28'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 20 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 21 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 1800: W₁ 0.34'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 22 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 23 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 2100: W₁ 0.29'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 24 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 25 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 2100: W₁ 0.32'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 26 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 27 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 2400: W₁ 0.26'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 28 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 29 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 2400: W₁ 0.33'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 30 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 31 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 2700: W₁ 0.25'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 32 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 33 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 2700: W₁ 0.28'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 34 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 35 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 3000: W₁ 0.24'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 36 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 37 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 3000: W₁ 0.29'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 38 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 39 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 3300: W₁ 0.25'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 40 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 41 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 3300: W₁ 0.27'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 42 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 43 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 3600: W₁ 0.27'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 44 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 45 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 3600: W₁ 0.29'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 46 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 47 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 3900: W₁ 0.23'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 48 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 49 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 3900: W₁ 0.28'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 50 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 51 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 4200: W₁ 0.22'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 52 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 53 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 4200: W₁ 0.28'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 54 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 55 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 4500: W₁ 0.22'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 56 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 57 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 4500: W₁ 0.31'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 58 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 59 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 4800: W₁ 0.21'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 60 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 61 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 4800: W₁ 0.29'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 62 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 63 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 5100: W₁ 0.20'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 64 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 65 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 5100: W₁ 0.29'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 66 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 67 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 5400: W₁ 0.21'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 68 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 69 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 5400: W₁ 0.27'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 70 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 71 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 5700: W₁ 0.21'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 72 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 73 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 5700: W₁ 0.27'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 74 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 75 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 6000: W₁ 0.20'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 76 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 77 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 6000: W₁ 0.26'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 78 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 79 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 6300: W₁ 0.22'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 80 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 81 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 6300: W₁ 0.27'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 82 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 83 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 6600: W₁ 0.22'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 84 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 85 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 6600: W₁ 0.26'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 86 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 87 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 6900: W₁ 0.19'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 88 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 89 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 6900: W₁ 0.27'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 90 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 91 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 7200: W₁ 0.19'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 92 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 93 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 7200: W₁ 0.26'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 94 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 95 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 7500: W₁ 0.21'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 96 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 97 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 7500: W₁ 0.27'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 98 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 99 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 7800: W₁ 0.20'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 100 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 101 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 7800: W₁ 0.27'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 102 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 103 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 8100: W₁ 0.18'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 104 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 105 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 8100: W₁ 0.26'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 106 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 107 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 8400: W₁ 0.18'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 108 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 109 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 8400: W₁ 0.26'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 110 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 111 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 8700: W₁ 0.18'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 112 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 113 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 8700: W₁ 0.25'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 114 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 115 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 9000: W₁ 0.18'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 116 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 117 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 9000: W₁ 0.25'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 118 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 119 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'WGAN-GP, update 9000: W₁ 0.18'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.889389:3.195238]
set yrange [-4.917622:3.824104]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 116 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 117 using 1:2 with points lt 12 pt 7 ps 1.2 * scale title gap.'generated' @names

load '../style.gp'
panel = 'GAN, update 9000: W₁ 0.25'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.931217:3.027537]
set yrange [-3.853049:4.692878]
set ytics 1
names = ''; gap = ''
set size ratio -1
set xrange [-2.2:2.2]
set yrange [-2.2:2.2]
set xtics 1
plot 'ring.tsv' index 118 using 1:2 with points lt 11 pt 7 ps 1.2 * scale title gap.'data' @names, \
     'ring.tsv' index 119 using 1:2 with points lt 13 pt 7 ps 1.2 * scale title gap.'generated' @names

unset multiplot
set output
