# film.gp: to draw this figure again, in its folder: gnuplot film.gp
# caption: Translations of 24 pictures while the lesson's translators learn.
# alt: Copies of digits get stripes, grow thick, and lean over.
kind = 'gif'; width = 812; height = 424; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Translations begin as copies, get stripes, and learn to lean'
load '../style.gp'
if (!exists('picture')) picture = 'film.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 100'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.2.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 200'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.3.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 300'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.4.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 400'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.5.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 500'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.6.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 600'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.7.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 700'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.8.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 800'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.9.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 900'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.10.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1000'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.11.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1100'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.12.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1200'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.13.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1200'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:125.5]
set yrange [45.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03448276
set rmargin at screen 0.9655172
set bmargin at screen 0.06603774
set tmargin at screen 0.7169811
names = ''; gap = ''
plot 'film.13.pgm' binary array=(126,46) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(6.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(22.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:7:1] '+' using (t * 16 + 6.5):(38.5):(7):(7) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
