# film.gp: to draw this figure again, in its folder: gnuplot film.gp
# caption: Twenty fixed z while the WGAN-GP learns.
# alt: Grey clouds become strokes, and the strokes become pictures.
kind = 'gif'; width = 1280; height = 720; scale = 1.067; down = 1; across = 1
dense = 0; styled = 0
title = 'The same noise becomes ever better pictures'
load '../style.gp'
if (!exists('picture')) picture = 'film.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 50 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 100 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.2.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 150 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.3.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 200 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.4.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 250 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.5.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 300 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.6.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 350 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.7.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 450 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.8.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 550 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.9.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 650 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.10.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 750 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.11.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 850 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.12.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 950 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 950 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 950 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 950 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 950 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 950 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 950 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 950 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'film.13.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
