# film.gp: to draw this figure again, in its folder: gnuplot film.gp
# caption: Drawings of six test plans while the generator learns.
# alt: Grey noise becomes flat colours, and these get texture.
kind = 'gif'; width = 770; height = 617; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Edges come first, over the skips; boards and leaves come last'
load '../style.gp'
if (!exists('picture')) picture = 'film.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 0'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 320'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.2.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 640'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.3.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 960'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.4.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1280'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.5.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1600'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.6.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 1920'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.7.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2240'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.8.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2560'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.9.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 2880'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.10.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3200'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.11.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'step 3200'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:101.5]
set yrange [66.5:-0.5]
unset border
unset grid
unset key
unset tics
set lmargin at screen 0.03636364
set rmargin at screen 0.9636364
set bmargin at screen 0.04538088
set tmargin at screen 0.8055105
names = ''; gap = ''
plot 'film.11.ppm' binary array=(102,67) skip=14 format='%uchar%uchar%uchar' using 1:2:3 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(15.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 35 + 15.5):(50.5):(16):(16) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
