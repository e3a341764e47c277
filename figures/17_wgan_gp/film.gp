# film.gp: to draw this figure again, in its folder: gnuplot film.gp
# caption: Twenty fixed z while the WGAN-GP learns.
# alt: Grey clouds become strokes, and the strokes become pictures.
kind = 'gif'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The same noise becomes ever better pictures'
load '../style.gp'
if (!exists('picture')) picture = 'film.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 50 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 100 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.2.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 150 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.3.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 200 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.4.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 250 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.5.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 300 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.6.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 400 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.7.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 500 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.8.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 600 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.9.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 700 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.10.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 800 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.11.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 900 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.12.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1000 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.13.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1000 of the generator'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:151.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.13.pgm' binary array=(152,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:4:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
