# film.gp: to draw this figure again, in its folder: gnuplot film.gp
# caption: Samples of twenty fixed z at some moments of the game.
# alt: Grey noise becomes blurred strokes, and the strokes become pictures.
kind = 'gif'; width = 640; height = 600; scale = 0.5333; down = 1; across = 1
dense = 0; styled = 0
title = 'The same noise, as the generator learns'
load '../style.gp'
if (!exists('picture')) picture = 'film.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 334'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.2.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 667'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.3.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.4.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1334'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.5.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1667'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.6.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.7.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2334'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.8.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2667'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.9.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.10.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3334'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.11.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3667'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.12.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [151.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(121,152) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
