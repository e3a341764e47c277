# norms.gp: to draw this figure again, in its folder: gnuplot norms.gp
# caption: Mean norm of the Jacobian, and error of the copies, of five nets while they learn.
# alt: Left, five curves rise and end far apart; right, four of five fall to the same error.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'At the same error the contractive code moves least'
load '../style.gp'
if (!exists('picture')) picture = 'norms.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step' noenhanced
set ylabel 'mean norm of Jacobian' noenhanced
set ytics 1
names = ''; gap = ''
set xtics 400
set yrange [3:8]
plot 'norms.tsv' index 0 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'norms.tsv' index 1 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'norms.tsv' index 2 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'norms.tsv' index 3 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'norms.tsv' index 4 using 1:2 with lines lt 12 title gap.'contractive' @names

load '../style.gp'
set xlabel 'step' noenhanced
set ylabel 'error of a copy, nats' noenhanced
set ytics 20
names = ''; gap = ''
set xtics 400
set yrange [80:200]
plot 'norms.tsv' index 5 using 1:2 with lines lt 13 title gap.'plain' @names, \
     'norms.tsv' index 6 using 1:2 with lines lt 5 title gap.'masked' @names, \
     'norms.tsv' index 7 using 1:2 with lines lt 6 title gap.'decay' @names, \
     'norms.tsv' index 8 using 1:2 with lines lt 15 title gap.'Gaussian' @names, \
     'norms.tsv' index 9 using 1:2 with lines lt 12 title gap.'contractive' @names

unset multiplot
set output
