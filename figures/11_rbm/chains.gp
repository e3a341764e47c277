# chains.gp: to draw this figure again, in its folder: gnuplot chains.gp
# caption: Sixteen chains of each machine, through a thousand steps.
# alt: Noise becomes blots, all alike, with CD-1, and various digits with PCD.
kind = 'gif'; width = 900; height = 540; scale = 0.75; down = 1; across = 2
dense = 0; styled = 0
title = 'Chains that start from noise'
load '../style.gp'
if (!exists('picture')) picture = 'chains.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 1'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 1'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.2.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 2'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.3.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 2'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.4.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 3'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.5.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 3'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.6.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 5'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.7.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 5'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.8.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 9'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.9.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 9'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.10.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 15'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.11.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 15'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.12.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 25'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.13.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 25'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.14.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 42'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.15.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 42'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.16.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 71'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.17.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 71'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.18.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 120'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.19.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 120'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.20.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 204'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.21.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 204'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.22.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 346'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.23.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 346'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.24.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 588'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.25.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 588'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.26.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.27.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.28.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.27.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.28.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.27.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.28.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.27.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.28.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.27.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.28.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.27.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.28.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.27.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.28.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'CD-1, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.27.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

load '../style.gp'
panel = 'PCD, step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:120.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
plot 'chains.28.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
