# film.gp: to draw this figure again, in its folder: gnuplot film.gp
# caption: Samples of one caption for ten fixed noises at some moments of the game.
# alt: Speckles become strokes, and the strokes become thin slanted sevens.
kind = 'gif'; width = 816; height = 443; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Speckles become thin sevens that lean to the right'
load '../style.gp'
if (!exists('picture')) picture = 'film.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 107'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.2.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 214'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.3.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 320'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.4.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 427'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.5.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 534'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.6.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 640'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.7.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 747'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.8.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 854'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.9.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 960'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.10.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1067'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.11.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1174'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.12.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1280'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.13.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1387'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.14.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1494'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.15.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1600'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.16.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1600'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [58.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03431373
set rmargin at screen 0.9656863
set bmargin at screen 0.06320542
set tmargin at screen 0.7291196
names = ''; gap = ''
plot 'film.16.pgm' binary array=(152,59) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
