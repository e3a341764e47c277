# spoilt.gp: to draw this figure again, in its folder: gnuplot spoilt.gp
# caption: A trained generator spoilt in three ways. Left: the critic's estimate against the FLD. Right: the discriminator's loss.
# alt: Left: points that rise. Right: points that fall to nothing.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Noise in the pixels raises the FLD, and the critic’s estimate falls'
load '../style.gp'
if (!exists('picture')) picture = 'spoilt.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'FLD (this book)' noenhanced
set ylabel 'estimate of W₁' noenhanced
names = ''; gap = ''
set logscale x
set xrange [20:2000]
set logscale y
set yrange [0.5:100]
plot 'spoilt.tsv' index 0 using 1:2 with points lt 12 title gap.'weights' @names, \
     'spoilt.tsv' index 1 using 1:2 with points lt 13 title gap.'noise' @names, \
     'spoilt.tsv' index 2 using 1:2 with points lt 15 title gap.'narrow' @names

load '../style.gp'
set xlabel 'FLD (this book)' noenhanced
set ylabel 'loss of the discriminator, nats' noenhanced
names = ''; gap = ''
set logscale x
set xrange [20:2000]
set yrange [0:*]
plot 'spoilt.tsv' index 3 using 1:2 with points lt 12 notitle, \
     'spoilt.tsv' index 4 using 1:2 with points lt 13 notitle, \
     'spoilt.tsv' index 5 using 1:2 with points lt 15 notitle

unset multiplot
set output
