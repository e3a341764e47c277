# judge.gp: to draw this figure again, in its folder: gnuplot judge.gp
# caption: FLD of training pictures with noise added, and of things of known quality.
# alt: A rising curve, and grey lines with their names.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The FLD calls four blurs as bad as noise of 0.39'
load '../style.gp'
if (!exists('picture')) picture = 'judge.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'standard deviation of the noise (pixels are 0 to 1)' noenhanced
set ylabel 'FLD (this book)' noenhanced
set label 'noise' at 0.13, 5.51353 center front noenhanced offset 0, 0 boxed
names = ''; gap = ''
set logscale y
set yrange [0.5:1025.37]
set rmargin 17
set label 'blur, once' at graph 1.02, 0.4702 left tc rgb dark
set label 'blur, twice' at graph 1.02, 0.6242 left tc rgb dark
set label 'PCA-30 samples' at graph 1.02, 0.7221 left tc rgb dark
set label 'blur, 4 times' at graph 1.02, 0.7771 left tc rgb dark
set label 'shuffled pixels' at graph 1.02, 0.9189 left tc rgb dark
set label 'mean picture' at graph 1.02, 0.9739 left tc rgb dark
plot 'judge.tsv' index 0 using 1:2 with lines lt 11 notitle, \
     'judge.tsv' index 1 using 1:2 with lines lt 11 notitle, \
     'judge.tsv' index 2 using 1:2 with lines lt 11 notitle, \
     'judge.tsv' index 3 using 1:2 with lines lt 11 notitle, \
     'judge.tsv' index 4 using 1:2 with lines lt 11 notitle, \
     'judge.tsv' index 5 using 1:2 with lines lt 11 notitle, \
     'judge.tsv' index 6 using 1:2 with linespoints lt 1 notitle

unset multiplot
set output
