# free.gp: to draw this figure again, in its folder: gnuplot free.gp
# caption: The top pair's chain with its labels free, from the first state on.
# alt: Blots become digits, and digits now and then other digits.
kind = 'gif'; width = 1024; height = 310; scale = 0.8; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Chains that nobody holds wander from digit to digit'
load '../style.gp'
if (!exists('picture')) picture = 'free.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 0'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 20'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.2.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 40'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.3.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 60'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.4.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 80'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.5.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 100'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.6.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 120'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.7.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 140'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.8.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 160'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.9.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 180'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.10.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 200'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.11.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 220'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.12.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 240'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.13.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 260'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.14.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 280'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.15.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 300'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.16.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 320'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.17.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 340'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.18.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 360'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.19.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 380'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.20.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'sweep 380'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'free.20.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
