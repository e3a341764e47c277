# toy.gp: to draw this figure again, in its folder: gnuplot toy.gp
# caption: Translations of A (five colours), the places of B (crosses), and D_B: the bluer, the more like B.
# alt: Three planes: points heaped up at one place; five heaps on five crosses; ten heaps on ten crosses.
kind = 'gif'; width = 812; height = 388; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Plain points gather, one way finds five places, both ways all ten'
load '../style.gp'
if (!exists('picture')) picture = 'toy.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 0 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 2 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.2.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 5 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.3.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 7 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.4.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 10 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.5.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 12 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.6.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 15 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.7.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 17 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.8.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 20 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.9.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 22 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.10.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 25 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.11.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 27 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.12.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 30 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.13.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 40 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.14.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 50 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.15.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 60 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.16.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 70 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.17.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 80 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.18.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 90 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.19.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 100 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.20.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'plain, one way, both ways: 100 %'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:251.5]
set yrange [79.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.07216495
set tmargin at screen 0.6907216
names = ''; gap = ''
plot 'toy.20.ppm' binary array=(252,80) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 86 + 39.5):(39.5):(40):(40) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
