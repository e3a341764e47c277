# fewlabels.gp: to draw this figure again, in its folder: gnuplot fewlabels.gp
# caption: Errors on test pictures in percent, for seven kinds of features and two counts of labels
# alt: A table of seven rows and two columns; rows differ more at the left than at the right.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 8.55; table_high = 34.58333
dense = 0; styled = 0
title = 'A sparse code helps with 100 labels; with 1,000 the deep net wins'
load '../style.gp'
if (!exists('picture')) picture = 'fewlabels.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
eval table_colours
set cbrange [(table_signs ? table_from : 0):(table_signs ? table_to : 1)]
unset grid
unset border
set tics scale 0
set xrange [-0.5:1.5]
set yrange [6.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
names = ''; gap = ''
set ytics ('pixels' 0, 'PCA' 1, 'untrained' 2, 'plain' 3, 'sparse' 4, 'stacked' 5, 'deep net' 6)
set xtics ('percent of errors, 100 labels' 0, '1,000 labels' 1)
plot 'fewlabels.tsv' index 0 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'fewlabels.tsv' index 0 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(7, 2, 4) tc rgb variable notitle

unset multiplot
set output
