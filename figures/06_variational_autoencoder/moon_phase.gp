# moon_phase.gp: to draw this figure again, in its folder: gnuplot moon_phase.gp
# caption: The phase of the true moon nearest to what is drawn, for nets that saw all phases; each line is one seed.
# alt: The autoencoder's phases run differently for each seed; the VAE's run together, through three quarters in the middle.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'From every seed the VAE goes the same way, the autoencoder goes its own'
load '../style.gp'
if (!exists('picture')) picture = 'moon_phase.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'autoencoder'
set title panel font panel_font(panel) noenhanced
set xlabel 'place between the two codes' noenhanced
set ylabel 'phase of the nearest moon' noenhanced
set xtics 0.5
set ytics 0.1
names = ''; gap = ''
set yrange [0.45:1.05]; set xrange [0:1]; unset key
plot 'moon_phase.tsv' index 0 using 1:2 with lines lt 13 notitle, \
     'moon_phase.tsv' index 1 using 1:2 with lines lt 13 notitle, \
     'moon_phase.tsv' index 2 using 1:2 with lines lt 13 notitle, \
     'moon_phase.tsv' index 3 using 1:2 with lines lt 13 notitle, \
     0.75 with lines ls 100 notitle

load '../style.gp'
panel = 'VAE'
set title panel font panel_font(panel) noenhanced
set xlabel 'place between the two codes' noenhanced
set ylabel 'phase of the nearest moon' noenhanced
set xtics 0.5
set ytics 0.1
names = ''; gap = ''
set yrange [0.45:1.05]; set xrange [0:1]; unset key
plot 'moon_phase.tsv' index 4 using 1:2 with lines lt 12 notitle, \
     'moon_phase.tsv' index 5 using 1:2 with lines lt 12 notitle, \
     'moon_phase.tsv' index 6 using 1:2 with lines lt 12 notitle, \
     'moon_phase.tsv' index 7 using 1:2 with lines lt 12 notitle, \
     0.75 with lines ls 100 notitle

unset multiplot
set output
