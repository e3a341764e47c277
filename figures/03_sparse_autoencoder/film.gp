# film.gp: to draw this figure again, in its folder: gnuplot film.gp
# caption: The filters of eight units, at some moments of the training.
# alt: Squares of noise; in each of them a short edge appears.
kind = 'gif'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Filters are born out of noise'
load '../style.gp'
if (!exists('picture')) picture = 'film.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.2.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.3.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.4.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 8'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.5.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 16'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.6.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 32'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.7.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 64'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.8.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 128'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.9.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 500'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.10.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.11.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1500'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.12.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.13.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2500'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.14.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.15.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3500'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.16.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 4000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.17.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

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
set xrange [-0.5:34.5]
set yrange [16.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'film.17.pgm' binary array=(35,17) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:3:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
