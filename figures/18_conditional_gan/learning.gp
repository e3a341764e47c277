# learning.gp: to draw this figure again, in its folder: gnuplot learning.gp
# caption: Samples of each label for two fixed noises at some moments of the game.
# alt: Equal speckles in all columns become strokes, and the strokes become different digits.
kind = 'gif'; width = 768; height = 266; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Each column becomes the digit that was asked for'
load '../style.gp'
if (!exists('picture')) picture = 'learning.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 134'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.2.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 267'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.3.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 400'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.4.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 534'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.5.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 667'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.6.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 800'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.7.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 934'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.8.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1067'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.9.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1200'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.10.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1334'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.11.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1467'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.12.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1600'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.13.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1734'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.14.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1867'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.15.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.16.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:306.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.1002604
set rmargin at screen 0.8997396
set bmargin at screen 0.1052632
set tmargin at screen 0.5488722
names = ''; gap = ''
plot 'learning.16.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
