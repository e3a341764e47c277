# bound.gp: to draw this figure again, in its folder: gnuplot bound.gp
# caption: Log-likelihood and bound of a model with one pixel. Left: 200 steps of q, 200 of the decoder, and again. Right: a decoder that climbs alone, with a q that says nothing.
# alt: On the left the likelihood is flat while q closes the gap and rises with the decoder; on the right the bound rises while the likelihood falls.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'A rising bound can hide a falling likelihood'
load '../style.gp'
if (!exists('picture')) picture = 'bound.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'q and decoder climb in turn'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'nats' noenhanced
set label 'q' at 100, -2.07 center front noenhanced offset 0, 0 boxed
set label 'decoder' at 300, -2.07 center front noenhanced offset 0, 0 boxed
set label 'q' at 500, -2.07 center front noenhanced offset 0, 0 boxed
set label 'decoder' at 700, -2.07 center front noenhanced offset 0, 0 boxed
set xtics 200
set ytics 0.1
names = ''; gap = ''
set yrange [-2.45:-2.05]
set arrow from 0, graph 0 to 0, graph 0.88 nohead lc rgb '#999999'
set arrow from 200, graph 0 to 200, graph 0.88 nohead lc rgb '#999999'
set arrow from 400, graph 0 to 400, graph 0.88 nohead lc rgb '#999999'
set arrow from 600, graph 0 to 600, graph 0.88 nohead lc rgb '#999999'
plot 'bound.tsv' index 0 using 1:3:4 with filledcurves lt 12 fillstyle transparent solid 0.2 noborder notitle, \
     'bound.tsv' index 0 using 1:2 with lines lt 12 notitle, \
     'bound.tsv' index 1 using 1:2 with lines lt 14 notitle

load '../style.gp'
panel = 'the decoder climbs alone'
set title panel font panel_font(panel) noenhanced
set xlabel 'step' noenhanced
set ylabel 'nats' noenhanced
set label 'ln p(x)' at 15, -2.35 center front noenhanced offset 0, 0 boxed
set label 'gap' at 6, -2.9 center front noenhanced offset 0, 0 boxed
set label 'bound' at 14, -3.6 center front noenhanced offset 0, 0 boxed
set xtics 20
set ytics 0.5
names = ''; gap = ''
set xrange [0:50]; set yrange [-4.5:-2]
plot 'bound.tsv' index 2 using 1:3:4 with filledcurves lt 12 fillstyle transparent solid 0.2 noborder notitle, \
     'bound.tsv' index 2 using 1:2 with lines lt 12 notitle, \
     'bound.tsv' index 3 using 1:2 with lines lt 14 notitle

unset multiplot
set output
