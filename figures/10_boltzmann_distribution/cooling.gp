# cooling.gp: to draw this figure again, in its folder: gnuplot cooling.gp
# caption: A lattice of 96 by 96 spins is cooled.
# alt: Noise coarsens into islands; one colour wins.
kind = 'gif'; width = 900; height = 506; scale = 0.7031; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'It freezes without a jump'
load '../style.gp'
if (!exists('picture')) picture = 'cooling.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.50'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 0 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 1 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.46'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.2.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 2 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 3 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.41'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.3.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 4 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 5 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.37'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.4.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 6 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 7 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.33'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.5.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 8 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 9 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.28'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.6.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 10 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 11 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.24'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.7.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 12 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 13 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.19'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.8.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 14 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 15 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.15'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.9.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 16 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 17 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.11'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.10.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 18 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 19 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.06'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.11.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 20 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 21 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 3.02'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.12.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 22 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 23 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.98'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.13.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 24 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 25 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.93'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.14.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 26 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 27 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.89'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.15.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 28 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 29 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.85'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.16.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 30 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 31 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.80'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.17.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 32 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 33 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.76'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.18.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 34 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 35 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.72'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.19.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 36 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 37 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.67'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.20.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 38 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 39 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.63'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.21.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 40 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 41 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.58'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.22.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 42 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 43 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.54'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.23.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 44 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 45 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.50'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.24.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 46 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 47 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.45'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.25.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 48 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 49 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.41'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.26.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 50 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 51 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.37'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.27.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 52 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 53 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.32'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.28.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 54 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 55 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.28'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.29.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 56 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 57 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.24'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.30.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 58 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 59 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.19'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.31.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 60 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 61 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.15'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.32.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 62 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 63 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.11'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.33.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 64 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 65 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.06'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.34.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 66 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 67 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 2.02'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.35.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 68 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 69 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 1.97'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.36.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 70 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 71 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 1.93'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.37.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 72 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 73 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 1.89'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.38.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 74 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 75 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 1.84'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.39.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 76 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 77 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 1.80'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.40.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 78 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 79 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot
set output
kind = 'png'; styled = 0
load '../style.gp'
set output picture.'.png'

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'T = 1.80'
set title panel font panel_font(panel) noenhanced
set size ratio -1
set xrange [-0.5:95.5]
set yrange [95.5:-0.5]
unset border
unset grid
unset key
unset tics
names = ''; gap = ''
plot 'cooling.40.pgm' binary array=(96,96) skip=13 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:0:1] '+' using (t * 103 + 47.5):(47.5):(48):(48) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
panel = 'energy per spin'
set title panel font panel_font(panel) noenhanced
set xlabel 'temperature T' noenhanced
set xrange [1.52:3.68]
set xtics 0.5
set yrange [-1.979918:-0.5846533]
set ytics 0.5
names = ''; gap = ''
set xrange [1.6:3.6]
set yrange [-2.05:-0.5]
set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101
plot 'cooling.tsv' index 78 using 1:2 with lines lt 14 title gap.'Onsager' @names, \
     'cooling.tsv' index 79 using 1:2 with points lt 12 title gap.'this lattice' @names

unset multiplot
set output
