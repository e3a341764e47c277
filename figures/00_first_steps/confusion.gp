# confusion.gp: to draw this figure again, in its folder: gnuplot confusion.gp
# caption: The network (first seed) on the test pictures.
# alt: A table; off the diagonal two cells stand out.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 30
dense = 0; styled = 0
title = '3 is read as 5, 4 as 9: 30 and 30 times'
load '../style.gp'
if (!exists('picture')) picture = 'confusion.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'the program said' noenhanced
set ylabel 'the picture is a' noenhanced
eval table_colours
set cbrange [(table_signs ? table_from : 0):(table_signs ? table_to : 1)]
unset grid
unset border
set tics scale 0
set xrange [-0.5:9.5]
set yrange [9.5:-0.5]
unset colorbox
set xtics 1
set ytics 1
names = ''; gap = ''
set object rectangle center 0, 0 size 1, 1 front fc rgb '#e4e4e4' fs solid noborder
set label '1004' at 0, 0 center front tc rgb '#6f6f6f'
set object rectangle center 1, 1 size 1, 1 front fc rgb '#e4e4e4' fs solid noborder
set label '927' at 1, 1 center front tc rgb '#6f6f6f'
set object rectangle center 2, 2 size 1, 1 front fc rgb '#e4e4e4' fs solid noborder
set label '993' at 2, 2 center front tc rgb '#6f6f6f'
set object rectangle center 3, 3 size 1, 1 front fc rgb '#e4e4e4' fs solid noborder
set label '972' at 3, 3 center front tc rgb '#6f6f6f'
set object rectangle center 4, 4 size 1, 1 front fc rgb '#e4e4e4' fs solid noborder
set label '1028' at 4, 4 center front tc rgb '#6f6f6f'
set object rectangle center 5, 5 size 1, 1 front fc rgb '#e4e4e4' fs solid noborder
set label '922' at 5, 5 center front tc rgb '#6f6f6f'
set object rectangle center 6, 6 size 1, 1 front fc rgb '#e4e4e4' fs solid noborder
set label '951' at 6, 6 center front tc rgb '#6f6f6f'
set object rectangle center 7, 7 size 1, 1 front fc rgb '#e4e4e4' fs solid noborder
set label '978' at 7, 7 center front tc rgb '#6f6f6f'
set object rectangle center 8, 8 size 1, 1 front fc rgb '#e4e4e4' fs solid noborder
set label '985' at 8, 8 center front tc rgb '#6f6f6f'
set object rectangle center 9, 9 size 1, 1 front fc rgb '#e4e4e4' fs solid noborder
set label '1008' at 9, 9 center front tc rgb '#6f6f6f'
plot 'confusion.tsv' index 0 using 1:2:(0.5):(0.5):(table_root($3)) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle solid border lc rgb '#d0d0d0' notitle, \
     'confusion.tsv' index 0 using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(10, 10, 2) tc rgb variable notitle

unset multiplot
set output
