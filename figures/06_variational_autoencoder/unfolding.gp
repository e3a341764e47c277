# unfolding.gp: to draw this figure again, in its folder: gnuplot unfolding.gp
# caption: What a grid of codes is decoded to, while the net learns.
# alt: A sheet of identical grey pictures unfolds into a map of digits.
kind = 'gif'; width = 420; height = 490; scale = 0.35; down = 1; across = 1
dense = 0; styled = 0
title = 'Two latent numbers while learning'
load '../style.gp'
if (!exists('picture')) picture = 'unfolding.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 0.02 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 0.08 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.2.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 0.19 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.3.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 0.33 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.4.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 0.52 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.5.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 0.75 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.6.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 1.02 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.7.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 1.33 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.8.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 1.69 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.9.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 2.08 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.10.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 2.52 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.11.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 3.00 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.12.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 3.00 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.12.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 3.00 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.12.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 3.00 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.12.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 3.00 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.12.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 3.00 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.12.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 3.00 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.12.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'after 3.00 passes'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [306.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'unfolding.12.pgm' binary array=(307,307) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
