# growing.gp: to draw this figure again, in its folder: gnuplot growing.gp
# caption: Two pictures of each label at some moments of the training.
# alt: Blurs of large squares become digits of smaller squares, then strokes.
kind = 'gif'; width = 768; height = 266; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The same twenty noises, while the nets grow from 7 to 28 pixels'
load '../style.gp'
if (!exists('picture')) picture = 'growing.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 120: 7 x 7 pixels, alpha 1.0'
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
plot 'growing.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 240: 7 x 7 pixels, alpha 1.0'
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
plot 'growing.2.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 360: 14 x 14 pixels, alpha 0.0'
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
plot 'growing.3.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 480: 14 x 14 pixels, alpha 0.5'
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
plot 'growing.4.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 600: 14 x 14 pixels, alpha 1.0'
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
plot 'growing.5.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 720: 14 x 14 pixels, alpha 1.0'
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
plot 'growing.6.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 840: 14 x 14 pixels, alpha 1.0'
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
plot 'growing.7.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 960: 28 x 28 pixels, alpha 0.0'
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
plot 'growing.8.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1080: 28 x 28 pixels, alpha 0.5'
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
plot 'growing.9.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1200: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.10.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1320: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.11.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1440: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.12.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1560: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.13.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1680: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.14.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1800: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.15.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1920: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.16.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2040: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.17.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2160: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.18.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2280: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.19.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2400: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.20.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2400: 28 x 28 pixels, alpha 1.0'
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
plot 'growing.20.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
