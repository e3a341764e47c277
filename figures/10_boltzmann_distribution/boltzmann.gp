# boltzmann.gp: to draw this figure again, in its folder: gnuplot boltzmann.gp
# caption: e^(-E/RT) against E and against T; normalised, curves cross; the law from counting.
# alt: Falling curves; rising curves; curves that cross; lines the straighter the larger n.
kind = 'png'; width = 1200; height = 1100; scale = 1; down = 2; across = 2
dense = 0; styled = 0
title = 'Chance against energy, chance against temperature'
load '../style.gp'
if (!exists('picture')) picture = 'boltzmann.'.kind
set output picture

set multiplot layout 2, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'weight against E'
set title panel font panel_font(panel) noenhanced
set xlabel 'E (kJ/mol)' noenhanced
set ylabel 'exp(-E/RT)' noenhanced
set xtics 2
set ytics 0.2
set xrange [0:10]
plot 'boltzmann.tsv' index 0 using 1:2 with lines lt 1 title '150 K', \
     'boltzmann.tsv' index 1 using 1:2 with lines lt 2 title '300 K', \
     'boltzmann.tsv' index 2 using 1:2 with lines lt 3 title '600 K'

load '../style.gp'
panel = 'weight against T'
set title panel font panel_font(panel) noenhanced
set xlabel 'T (K)' noenhanced
set ylabel 'exp(-E/RT)' noenhanced
set xtics 200
set ytics 0.2
set xrange [0:1000]
plot 'boltzmann.tsv' index 3 using 1:2 with lines lt 1 title '2 kJ/mol', \
     'boltzmann.tsv' index 4 using 1:2 with lines lt 2 title '5 kJ/mol', \
     'boltzmann.tsv' index 5 using 1:2 with lines lt 3 title '10 kJ/mol'

load '../style.gp'
panel = 'normalised'
set title panel font panel_font(panel) noenhanced
set xlabel 'E (kJ/mol)' noenhanced
set ylabel 'probability per kJ/mol' noenhanced
set xtics 2
set ytics 0.2
set xrange [0:10]
plot 'boltzmann.tsv' index 6 using 1:2 with lines lt 1 title '150 K', \
     'boltzmann.tsv' index 7 using 1:2 with lines lt 2 title '300 K', \
     'boltzmann.tsv' index 8 using 1:2 with lines lt 3 title '600 K'

load '../style.gp'
panel = 'by counting: n oscillators share n quanta'
set title panel font panel_font(panel) noenhanced
set xlabel 'quanta k in one of them' noenhanced
set ylabel 'P(k)' noenhanced
set logscale y
set yrange [3e-4:1]
set format y '10^{%T}'
plot 'boltzmann.tsv' index 9 using 1:2 with linespoints lt 1 title 'n = 4', \
     'boltzmann.tsv' index 10 using 1:2 with linespoints lt 2 title 'n = 10', \
     'boltzmann.tsv' index 11 using 1:2 with linespoints lt 3 title 'n = 30', \
     'boltzmann.tsv' index 12 using 1:2 with linespoints lt 4 title 'n = 1000'

unset multiplot
set output
