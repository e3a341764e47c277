# boltzmann.gp: to draw this figure again, in its folder: gnuplot boltzmann.gp
# caption: Left: the weight e^(-E/RT) against T for three energies. Right: normalised, against E.
# alt: Three rising curves; three falling ones that cross.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Heat makes high states likelier, and all others rarer'
load '../style.gp'
if (!exists('picture')) picture = 'boltzmann.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'weight of three energies'
set title panel font panel_font(panel) noenhanced
set xlabel 'T (K)' noenhanced
set ylabel 'exp(−E/RT)' noenhanced
set xtics 500
set ytics 0.2
names = 'at end'; gap = ' '
set rmargin 11.45
plot 'boltzmann.tsv' index 0 using 1:2 with lines lt 21 title gap.'2 kJ/mol' @names, \
     'boltzmann.tsv' index 1 using 1:2 with lines lt 25 title gap.'5 kJ/mol' @names, \
     'boltzmann.tsv' index 2 using 1:2 with lines lt 29 title gap.'10 kJ/mol' @names

load '../style.gp'
panel = 'probability at three temperatures'
set title panel font panel_font(panel) noenhanced
set xlabel 'E (kJ/mol)' noenhanced
set ylabel 'probability per kJ/mol' noenhanced
set xtics 5
set ytics 0.2
names = ''; gap = ''
plot 'boltzmann.tsv' index 3 using 1:2 with lines lt 21 title gap.'150 K' @names, \
     'boltzmann.tsv' index 4 using 1:2 with lines lt 25 title gap.'300 K' @names, \
     'boltzmann.tsv' index 5 using 1:2 with lines lt 29 title gap.'600 K' @names

unset multiplot
set output
