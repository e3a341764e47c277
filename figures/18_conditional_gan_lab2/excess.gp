# excess.gp: to draw this figure again, in its folder: gnuplot excess.gp
# caption: Agreement beyond chance of drawn pictures while the game goes on, one seed.
# alt: One curve rises, the other stays at zero; a dashed line at four fifths is the data.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Without attention the halves never learn to agree'
load '../style.gp'
if (!exists('picture')) picture = 'excess.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step' noenhanced
set ylabel 'agreement beyond chance' noenhanced
set xtics 500
set ytics 0.2
names = 'at end'; gap = ' '
set rmargin 16.7
set yrange [-0.1:1]
plot 'excess.tsv' index 0 using 1:2 with linespoints lt 12 pointinterval 2 title gap.'attention' @names, \
     'excess.tsv' index 1 using 1:2 with linespoints lt 13 pointinterval 2 title gap.'gain held at 0' @names, \
     0.8 with lines ls 100 title gap.'data' @names

unset multiplot
set output
