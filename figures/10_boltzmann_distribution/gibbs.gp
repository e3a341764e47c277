# gibbs.gp: to draw this figure again, in its folder: gnuplot gibbs.gp
# caption: The four cases of ΔG = ΔH − TΔS; and the share of shape B, enumerated.
# alt: Four straight lines; four curves that cross one half where a line crosses zero.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Where ΔG changes its sign, the share of B passes one half'
load '../style.gp'
if (!exists('picture')) picture = 'gibbs.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
panel = 'ΔG = ΔH − TΔS'
set title panel font panel_font(panel) noenhanced
set xlabel 'T (K)' noenhanced
set ylabel 'ΔG (kJ/mol)' noenhanced
set ytics 10
names = ''; gap = ''
set xtics 200
plot 'gibbs.tsv' index 0 using 1:2 with lines lt 1 title gap.'ΔH < 0, ΔS > 0: always' @names, \
     'gibbs.tsv' index 1 using 1:2 with lines lt 2 title gap.'ΔH > 0, ΔS > 0: when hot' @names, \
     'gibbs.tsv' index 2 using 1:2 with lines lt 3 title gap.'ΔH < 0, ΔS < 0: when cold' @names, \
     'gibbs.tsv' index 3 using 1:2 with lines lt 4 title gap.'ΔH > 0, ΔS < 0: never' @names, \
     0 with lines ls 100 notitle

load '../style.gp'
panel = 'share of B, enumerated'
set title panel font panel_font(panel) noenhanced
set xlabel 'T (K)' noenhanced
set ylabel 'P(B)' noenhanced
set ytics 0.2
names = ''; gap = ''
set xtics 200
plot 'gibbs.tsv' index 4 using 1:2 with lines lt 1 title gap.'ΔH < 0, ΔS > 0: always' @names, \
     'gibbs.tsv' index 5 using 1:2 with lines lt 2 title gap.'ΔH > 0, ΔS > 0: when hot' @names, \
     'gibbs.tsv' index 6 using 1:2 with lines lt 3 title gap.'ΔH < 0, ΔS < 0: when cold' @names, \
     'gibbs.tsv' index 7 using 1:2 with lines lt 4 title gap.'ΔH > 0, ΔS < 0: never' @names, \
     0.5 with lines ls 100 notitle

unset multiplot
set output
