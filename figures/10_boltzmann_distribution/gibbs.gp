# gibbs.gp: to draw this figure again, in its folder: gnuplot gibbs.gp
# caption: Ten coins with 2 kJ/mol per head; the four cases of ΔG; and the share of shape B.
# alt: Bells that move right and widen; four straight lines; four S-shaped curves.
kind = 'png'; width = 1500; height = 700; scale = 1.25; down = 1; across = 3
dense = 0; styled = 0
title = 'Many states that look alike'
load '../style.gp'
if (!exists('picture')) picture = 'gibbs.'.kind
set output picture

set multiplot layout 1, 3 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'ten coins'
set title panel font panel_font(panel) noenhanced
set xlabel 'heads' noenhanced
set ylabel 'probability' noenhanced
set xtics 2
set ytics 0.1
plot 'gibbs.tsv' index 0 using 1:2 with linespoints lt 1 title '100 K', \
     'gibbs.tsv' index 1 using 1:2 with linespoints lt 2 title '300 K', \
     'gibbs.tsv' index 2 using 1:2 with linespoints lt 3 title '1000 K', \
     'gibbs.tsv' index 3 using 1:2 with linespoints lt 4 title 'no price'

load '../style.gp'
panel = 'ΔG = ΔH - TΔS'
set title panel font panel_font(panel) noenhanced
set xlabel 'T (K)' noenhanced
set ylabel 'ΔG (kJ/mol)' noenhanced
set ytics 10
set key maxcols 1
set xtics 200
plot 'gibbs.tsv' index 4 using 1:2 with lines lt 1 title 'ΔH < 0, ΔS > 0: always', \
     'gibbs.tsv' index 5 using 1:2 with lines lt 2 title 'ΔH > 0, ΔS > 0: when hot', \
     'gibbs.tsv' index 6 using 1:2 with lines lt 3 title 'ΔH < 0, ΔS < 0: when cold', \
     'gibbs.tsv' index 7 using 1:2 with lines lt 4 title 'ΔH > 0, ΔS < 0: never', \
     0 with lines ls 100 notitle

load '../style.gp'
panel = 'share of B, enumerated'
set title panel font panel_font(panel) noenhanced
set xlabel 'T (K)' noenhanced
set ylabel 'P(B)' noenhanced
set ytics 0.2
set key maxcols 1
set xtics 200
plot 'gibbs.tsv' index 8 using 1:2 with lines lt 1 title 'ΔH < 0, ΔS > 0: always', \
     'gibbs.tsv' index 9 using 1:2 with lines lt 2 title 'ΔH > 0, ΔS > 0: when hot', \
     'gibbs.tsv' index 10 using 1:2 with lines lt 3 title 'ΔH < 0, ΔS < 0: when cold', \
     'gibbs.tsv' index 11 using 1:2 with lines lt 4 title 'ΔH > 0, ΔS < 0: never', \
     0.5 with lines ls 100 notitle

unset multiplot
set output
