# unroll.gp: to draw this figure again, in its folder: gnuplot unroll.gp
# caption: Squared error of copies through 30 numbers, on 500 test pictures, during fine-tuning; the random starts begin far above the frame.
# alt: The curve of the stack starts low; that of Glorot's bounds stays high.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Leaky ReLUs catch up with the stack in one pass, random sigmoids never do'
load '../style.gp'
if (!exists('picture')) picture = 'unroll.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'passes of fine-tuning' noenhanced
set ylabel 'squared error per picture' noenhanced
set xtics 0.5
set ytics 10
names = ''; gap = ''
set yrange [0:60]
plot 'unroll.tsv' index 0 using 1:2 with linespoints lt 12 title gap.'stack, unrolled' @names, \
     'unroll.tsv' index 1 using 1:2 with linespoints lt 13 title gap.'Glorot’s bounds' @names, \
     'unroll.tsv' index 2 using 1:2 with linespoints lt 15 title gap.'leaky ReLU, He’s bounds' @names

unset multiplot
set output
