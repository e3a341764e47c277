# spectrum.gp: to draw this figure again, in its folder: gnuplot spectrum.gp
# caption: Mean singular values of the Jacobian at 20 test pictures while five nets learn.
# alt: Five flat curves tilt; all fronts rise, and the contractive net's tail sinks deepest.
kind = 'gif'; width = 1024; height = 576; scale = 0.8; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The penalty lets a few directions grow and holds the others down'
load '../style.gp'
if (!exists('picture')) picture = 'spectrum.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 0 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 1 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 2 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 3 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 4 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 100'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 5 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 6 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 7 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 8 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 9 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 200'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 10 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 11 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 12 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 13 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 14 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 300'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 15 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 16 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 17 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 18 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 19 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 400'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 20 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 21 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 22 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 23 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 24 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 500'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 25 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 26 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 27 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 28 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 29 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 600'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 30 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 31 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 32 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 33 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 34 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 700'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 35 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 36 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 37 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 38 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 39 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 800'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 40 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 41 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 42 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 43 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 44 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 900'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 45 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 46 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 47 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 48 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 49 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1000'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 50 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 51 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 52 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 53 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 54 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1100'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 55 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 56 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 57 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 58 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 59 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1200'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 60 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 61 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 62 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 63 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 64 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1200'
set title panel font panel_font(panel) noenhanced
set xlabel 'direction, the strongest first' noenhanced
set ylabel 'singular value of J' noenhanced
set xrange [1:128]
set yrange [2.205681e-08:3.511569]
names = ''; gap = ''
set logscale y
set yrange [0.02:5]
set xrange [1:60]
plot 'spectrum.tsv' index 60 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'spectrum.tsv' index 61 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'spectrum.tsv' index 62 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'spectrum.tsv' index 63 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'spectrum.tsv' index 64 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot
set output
