# fewlabels.gp: to draw this figure again, in its folder: gnuplot fewlabels.gp
# caption: Errors on test digits after 100 and 1,000 labels, by where the weights started; bars from least to most.
# alt: Lines that fall from left to right; the one from the stack is lowest.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The stack is the best start on average when labels are few'
load '../style.gp'
if (!exists('picture')) picture = 'fewlabels.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'labelled pictures' noenhanced
set ylabel 'test errors (%)' noenhanced
names = ''; gap = ''
set logscale x; set xrange [75:1400]; set xtics (100, 1000)
plot 'fewlabels.tsv' index 0 using 1:2:3:4 with yerrorbars lt 1 dashtype solid ps 0 notitle, \
     'fewlabels.tsv' index 0 using 1:2 with linespoints lt 1 title gap.'from the stack' @names, \
     'fewlabels.tsv' index 1 using 1:2:3:4 with yerrorbars lt 2 dashtype solid ps 0 notitle, \
     'fewlabels.tsv' index 1 using 1:2 with linespoints lt 2 title gap.'stack frozen' @names, \
     'fewlabels.tsv' index 2 using 1:2:3:4 with yerrorbars lt 3 dashtype solid ps 0 notitle, \
     'fewlabels.tsv' index 2 using 1:2 with linespoints lt 3 title gap.'weights scrambled' @names, \
     'fewlabels.tsv' index 3 using 1:2:3:4 with yerrorbars lt 4 dashtype solid ps 0 notitle, \
     'fewlabels.tsv' index 3 using 1:2 with linespoints lt 4 title gap.'random start' @names, \
     'fewlabels.tsv' index 4 using 1:2:3:4 with yerrorbars lt 5 dashtype solid ps 0 notitle, \
     'fewlabels.tsv' index 4 using 1:2 with linespoints lt 5 title gap.'leaky ReLU' @names

unset multiplot
set output
