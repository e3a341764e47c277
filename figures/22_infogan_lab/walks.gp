# walks.gp: to draw this figure again, in its folder: gnuplot walks.gp
# caption: Above the first number goes from -1 to 1, below the second; one column a way.
# alt: Twenty generated digits that change their shape a little from frame to frame.
kind = 'gif'; width = 768; height = 266; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'One number moves, and the digit keeps its way'
load '../style.gp'
if (!exists('picture')) picture = 'walks.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at -1.0'
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
plot 'walks.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at -0.8'
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
plot 'walks.2.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at -0.6'
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
plot 'walks.3.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at -0.4'
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
plot 'walks.4.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at -0.2'
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
plot 'walks.5.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at +0.0'
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
plot 'walks.6.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at +0.2'
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
plot 'walks.7.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at +0.4'
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
plot 'walks.8.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at +0.6'
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
plot 'walks.9.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at +0.8'
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
plot 'walks.10.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at +1.0'
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
plot 'walks.11.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'number at +1.0'
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
plot 'walks.11.pgm' binary array=(307,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:9:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
