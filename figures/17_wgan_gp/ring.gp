# ring.gp: to draw this figure again, in its folder: gnuplot ring.gp
# caption: What the two generators draw while they learn, the noise being the same in all frames.
# alt: Two clouds spread over eight bumps, in different ways.
kind = 'gif'; width = 1000; height = 640; scale = 0.8333; down = 1; across = 2
dense = 1; styled = 0
title = 'Eight Gaussians: WGAN-GP and GAN'
load '../style.gp'
if (!exists('picture')) picture = 'ring.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 50'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 0 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 1 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 150'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 2 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 3 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 100'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 4 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 5 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 300'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 6 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 7 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 150'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 8 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 9 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 450'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 10 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 11 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 200'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 12 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 13 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 600'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 14 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 15 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 250'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 16 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 17 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 750'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 18 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 19 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 300'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 20 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 21 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 900'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 22 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 23 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 350'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 24 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 25 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 1050'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 26 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 27 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 400'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 28 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 29 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 1200'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 30 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 31 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 450'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 32 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 33 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 1350'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 34 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 35 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 36 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 37 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 1500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 38 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 39 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 550'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 40 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 41 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 1650'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 42 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 43 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 600'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 44 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 45 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 1800'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 46 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 47 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 650'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 48 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 49 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 1950'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 50 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 51 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 700'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 52 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 53 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 2100'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 54 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 55 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 750'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 56 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 57 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 2250'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 58 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 59 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 800'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 60 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 61 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 2400'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 62 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 63 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 850'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 64 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 65 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 2550'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 66 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 67 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 900'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 68 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 69 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 2700'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 70 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 71 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 950'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 72 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 73 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 2850'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 74 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 75 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 76 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 77 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 3000'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 78 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 79 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1050'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 80 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 81 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 3150'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 82 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 83 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1100'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 84 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 85 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 3300'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 86 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 87 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1150'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 88 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 89 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 3450'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 90 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 91 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1200'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 92 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 93 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 3600'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 94 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 95 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1250'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 96 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 97 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 3750'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 98 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 99 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1300'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 100 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 101 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 3900'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 102 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 103 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1350'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 104 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 105 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4050'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 106 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 107 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1400'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 108 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 109 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4200'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 110 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 111 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1450'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 112 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 113 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4350'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 114 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 115 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 116 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 117 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 118 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 119 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 116 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 117 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 118 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 119 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 116 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 117 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 118 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 119 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 116 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 117 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 118 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 119 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 116 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 117 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 118 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 119 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 116 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 117 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 118 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 119 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 116 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 117 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 118 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 119 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'penalty, step 1500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-2.842118:3.830123]
set yrange [-2.843167:3.066741]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 116 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 117 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

load '../style.gp'
panel = 'GAN, step 4500'
set title panel font panel_font(panel) noenhanced
set xlabel 'x₁' noenhanced
set ylabel 'x₂' noenhanced
set xrange [-3.247779:5.335566]
set yrange [-4.764179:4.272198]
set size ratio -1
set xrange [-2:2]
set yrange [-2:2]
set xtics 1
set ytics 1
plot 'ring.tsv' index 118 using 1:2 with points lt 1 pt 7 ps 0.5 * scale title 'true', \
     'ring.tsv' index 119 using 1:2 with points lt 2 pt 7 ps 0.5 * scale title 'generated'

unset multiplot
set output
