# chains.gp: to draw this figure again, in its folder: gnuplot chains.gp
# caption: Sixteen chains of each machine, through a thousand steps.
# alt: Noise becomes blots, all alike, with CD-1, and various digits with PCD.
kind = 'gif'; width = 800; height = 470; scale = 0.625; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'CD-1’s chains nearly all end as one blot, PCD’s as digits'
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
names = ''; gap = ''
plot 'chains.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.2.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.3.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.4.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.5.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.6.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.7.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.8.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.9.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.10.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.11.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.12.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.13.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.14.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.15.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.16.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.17.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.18.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.19.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.20.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.21.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.22.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.23.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.24.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.25.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.26.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.27.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.28.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

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
names = ''; gap = ''
plot 'chains.27.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

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
names = ''; gap = ''
plot 'chains.28.pgm' binary array=(121,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
