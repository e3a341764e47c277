# inference.gp: to draw this figure again, in its folder: gnuplot inference.gp
# caption: Digits as meant, with a tenth flipped, mended downhill and annealed.
# alt: Four rows: clean, speckled, some specks left, nearly clean.
kind = 'png'; width = 1144; height = 584; scale = 1; down = 1; across = 1
dense = 0; styled = 0
title = 'The answer is the picture of least energy'
load '../style.gp'
if (!exists('picture')) picture = 'inference.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:244.5]
set yrange [120.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('meant' 13.5, 'seen' 44.5, 'downhill' 75.5, 'annealed' 106.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.1215385
set rmargin at screen 0.9781818
set bmargin at screen 0.04109589
set tmargin at screen 0.869863
plot 'inference.pgm' binary array=(245,121) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle

unset multiplot
set output
