# film.gp: to draw this figure again, in its folder: gnuplot film.gp
# caption: Samples of 28 fixed z at some moments of the game.
# alt: Grey noise becomes blurred strokes, and the strokes become pictures.
kind = 'gif'; width = 768; height = 511; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
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
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 334'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.2.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 667'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.3.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.4.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1334'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.5.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1667'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.6.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.7.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2334'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.8.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2667'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.9.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.10.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3334'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.11.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3667'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.12.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.13.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:213.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.08203125
set rmargin at screen 0.9179688
set bmargin at screen 0.05479452
set tmargin at screen 0.7651663
names = ''; gap = ''
plot 'film.13.pgm' binary array=(214,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:6:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
