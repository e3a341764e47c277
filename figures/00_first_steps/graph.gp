# graph.gp: to draw this figure again, in its folder: gnuplot graph.gp
# caption: A loss (upper row, to the right) and its gradient (below, to the left), as recorded.
# alt: A chain of boxes to the right; below it one that runs back and ends in four gradients.
kind = 'png'; width = 1600; height = 900; scale = 1.333; down = 1; across = 1
dense = 0; styled = 0
title = 'What the tape wrote down'
load '../style.gp'
if (!exists('picture')) picture = 'graph.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
span = 34.3
set object rectangle center -5, 0 size 3.6, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'x'."\n".'(200, 1)' at -5, 0 center front noenhanced offset 0, 0.5 font label_font(3.06 / span, 8)
set object rectangle center -1.25, 2.8 size 2.35, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'W₁'."\n".'(1, 16)' at -1.25, 2.8 center front noenhanced offset 0, 0.5 font label_font(1.9975 / span, 7)
set object rectangle center 1.25, 2.8 size 2.35, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'b₁'."\n".'  (16)  ' at 1.25, 2.8 center front noenhanced offset 0, 0.5 font label_font(1.9975 / span, 8)
set object rectangle center 0, 0 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'dense'."\n".'(200, 16)' at 0, 0 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 9)
set object rectangle center 3.75, 2.8 size 2.35, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'W₂'."\n".'(16, 1)' at 3.75, 2.8 center front noenhanced offset 0, 0.5 font label_font(1.9975 / span, 7)
set object rectangle center 6.25, 2.8 size 2.35, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'b₂'."\n".'  (1)  ' at 6.25, 2.8 center front noenhanced offset 0, 0.5 font label_font(1.9975 / span, 7)
set object rectangle center 5, 0 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'dense'."\n".'(200, 1)' at 5, 0 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 8)
set object rectangle center 10, 2.8 size 3.6, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 't'."\n".'(200, 1)' at 10, 2.8 center front noenhanced offset 0, 0.5 font label_font(3.06 / span, 8)
set object rectangle center 10, 0 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'subtract'."\n".'(200, 1)' at 10, 0 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 8)
set object rectangle center 15, 0 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'square'."\n".'(200, 1)' at 15, 0 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 8)
set object rectangle center 20, 0 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'sum_to'."\n".'()' at 20, 0 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 6)
set object rectangle center 25, 0 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'scale'."\n".'()' at 25, 0 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 5)
set object rectangle center 25, -3 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'scale'."\n".'()' at 25, -3 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 5)
set object rectangle center 20, -3 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'broadcast_to'."\n".'(200, 1)' at 20, -3 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 12)
set object rectangle center 15, -3 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'multiply'."\n".'(200, 1)' at 15, -3 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 8)
set object rectangle center 10, -3 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'scale'."\n".'(200, 1)' at 10, -3 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 8)
set object rectangle center 5, -3 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'matmul'."\n".'(200, 16)' at 5, -3 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 9)
set object rectangle center 4.2, -5 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'matmul'."\n".'∂L/∂W₂' at 4.2, -5 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 6)
set object rectangle center 5, -7 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'sum_to'."\n".'∂L/∂b₂' at 5, -7 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 6)
set object rectangle center 0, -3 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'activate_back'."\n".'(200, 16)' at 0, -3 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 13)
set object rectangle center -5, -3 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'matmul'."\n".'∂L/∂W₁' at -5, -3 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 6)
set object rectangle center -5.8, -5 size 3.5, 1.6 front fillcolor rgb '#e4eff7' fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen
set label 'sum_to'."\n".'∂L/∂b₁' at -5.8, -5 center front noenhanced offset 0, 0.5 font label_font(2.975 / span, 6)
set arrow from -3.2, 0 to -1.75, 0 front as 1
set arrow from -0.8928571, 2 to -0.3571429, 0.8 front as 1
set arrow from 0.8928571, 2 to 0.3571429, 0.8 front as 1
set arrow from 4.107143, 2 to 4.642857, 0.8 front as 1
set arrow from 5.892857, 2 to 5.357143, 0.8 front as 1
set arrow from 1.75, 0 to 3.25, 0 front as 1
set arrow from 10, 2 to 10, 0.8 front as 1
set arrow from 6.75, 0 to 8.25, 0 front as 1
set arrow from 11.75, 0 to 13.25, 0 front as 1
set arrow from 16.75, 0 to 18.25, 0 front as 1
set arrow from 21.75, 0 to 23.25, 0 front as 1
set arrow from 23.25, -3 to 21.75, -3 front as 1
set arrow from 18.25, -3 to 16.75, -3 front as 1
set arrow from 11.33333, -0.8 to 13.66667, -2.2 front as 1
set arrow from 13.25, -3 to 11.75, -3 front as 1
set arrow from 8.25, -3 to 6.75, -3 front as 1
set arrow from 0.672, -0.8 to 3.528, -4.2 front as 1
set arrow from 8.25, -3.603448 to 5.95, -4.396552 front as 1
set arrow from 9, -3.8 to 6, -6.2 front as 1
set arrow from 0, -0.8 to 0, -2.2 front as 1
set arrow from 3.25, -3 to 1.75, -3 front as 1
set arrow from -1.75, -3 to -3.25, -3 front as 1
set arrow from -1.75, -3.603448 to -4.05, -4.396552 front as 1
set xrange [-8.922:28.122]
set xtics 10
set yrange [-8.256:4.056]
set ytics 2
unset border
unset tics
unset grid
plot NaN notitle

unset multiplot
set output
