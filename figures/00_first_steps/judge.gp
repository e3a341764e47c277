# judge.gp: to draw this figure again, in its folder: gnuplot judge.gp
# caption: FLD of training pictures with noise added, and of things of known quality.
# alt: A rising curve that crosses four of six horizontal lines.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'FLD (this book): a scale for later chapters'
load '../style.gp'
if (!exists('picture')) picture = 'judge.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'standard deviation of the noise (pixels are 0 to 1)' noenhanced
set ylabel 'FLD (this book)' noenhanced
names = ''; gap = ''
set logscale y
set yrange [0.5:*]
plot 'judge.tsv' index 0 using 1:2 with linespoints lt 1 title gap.'noise' @names, \
     'judge.tsv' index 1 using 1:2 with lines lt 2 title gap.'blur, once' @names, \
     'judge.tsv' index 2 using 1:2 with lines lt 3 title gap.'blur, twice' @names, \
     'judge.tsv' index 3 using 1:2 with lines lt 4 title gap.'blur, 4 times' @names, \
     'judge.tsv' index 4 using 1:2 with lines lt 5 title gap.'PCA-30 samples' @names, \
     'judge.tsv' index 5 using 1:2 with lines lt 6 title gap.'mean picture' @names, \
     'judge.tsv' index 6 using 1:2 with lines lt 7 title gap.'shuffled pixels' @names

unset multiplot
set output
