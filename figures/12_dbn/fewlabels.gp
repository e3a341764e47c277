# fewlabels.gp: to draw this figure again, in its folder: gnuplot fewlabels.gp
# caption: Errors on test pictures, by where the weights started: dots are seeds, large marks their means.
# alt: Two panels of five rows; the stack's means lie farthest to the left.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'With 100 labels the stack errs for 21.6 %, a random start for 26.0 %'
load '../style.gp'
if (!exists('picture')) picture = 'fewlabels.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = '100 labels'
set title panel font panel_font(panel) noenhanced
set xlabel 'test errors (%)' noenhanced
set xrange [19.564:30.796]
set xtics 10
set yrange [-0.16:4.16]
names = ''; gap = ''
set xrange [0:33.418]; set yrange [-0.6:4.6]; set ytics ('random start' 0, 'leaky ReLU' 1, 'weights scrambled' 2, 'stack frozen' 3, 'from the stack' 4) scale 0
set lmargin at screen 0.26; set rmargin at screen 0.59
plot 'fewlabels.tsv' index 0 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'fewlabels.tsv' index 1 using 1:2 with points lt 13 notitle, \
     'fewlabels.tsv' index 2 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'fewlabels.tsv' index 3 using 1:2 with points lt 13 notitle, \
     'fewlabels.tsv' index 4 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'fewlabels.tsv' index 5 using 1:2 with points lt 13 notitle, \
     'fewlabels.tsv' index 6 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'fewlabels.tsv' index 7 using 1:2 with points lt 13 notitle, \
     'fewlabels.tsv' index 8 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'fewlabels.tsv' index 9 using 1:2 with points lt 12 notitle

load '../style.gp'
panel = '1000 labels'
set title panel font panel_font(panel) noenhanced
set xlabel 'test errors (%)' noenhanced
set xrange [7.532:14.228]
set xtics 10
set yrange [-0.16:4.16]
names = ''; gap = ''
set xrange [0:33.418]; set yrange [-0.6:4.6]; set ytics ('' 0, '' 1, '' 2, '' 3, '' 4) scale 0
set lmargin at screen 0.65; set rmargin at screen 0.98
plot 'fewlabels.tsv' index 10 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'fewlabels.tsv' index 11 using 1:2 with points lt 13 notitle, \
     'fewlabels.tsv' index 12 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'fewlabels.tsv' index 13 using 1:2 with points lt 13 notitle, \
     'fewlabels.tsv' index 14 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'fewlabels.tsv' index 15 using 1:2 with points lt 13 notitle, \
     'fewlabels.tsv' index 16 using 1:2 with points lt 13 pt 7 ps 1.2 * scale notitle, \
     'fewlabels.tsv' index 17 using 1:2 with points lt 13 notitle, \
     'fewlabels.tsv' index 18 using 1:2 with points lt 12 pt 7 ps 1.2 * scale notitle, \
     'fewlabels.tsv' index 19 using 1:2 with points lt 12 notitle

unset multiplot
set output
