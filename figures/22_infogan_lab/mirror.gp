# mirror.gp: to draw this figure again, in its folder: gnuplot mirror.gp
# caption: The information between three codes and six pictures while two objectives are climbed.
# alt: Three curves rise to just below ln 3; three others stay where chance put them.
kind = 'png'; width = 1280; height = 720; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'InfoGAN must use the code; to a VAE it is all the same'
load '../style.gp'
if (!exists('picture')) picture = 'mirror.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set xlabel 'step' noenhanced
set ylabel 'I(c; x), in nats' noenhanced
set xtics 500
set ytics 0.2
names = ''; gap = ''
set yrange [0:1.2]
set xrange [0:1500]
plot 'mirror.tsv' index 0 using 1:2 with lines lt 12 title gap.'J, as InfoGAN' @names, \
     'mirror.tsv' index 1 using 1:2 with lines lt 12 notitle, \
     'mirror.tsv' index 2 using 1:2 with lines lt 12 notitle, \
     'mirror.tsv' index 3 using 1:2 with lines lt 13 title gap.'ELBO, as a VAE' @names, \
     'mirror.tsv' index 4 using 1:2 with lines lt 13 notitle, \
     'mirror.tsv' index 5 using 1:2 with lines lt 13 notitle, \
     1.09861229 with lines ls 100 title gap.'ln 3' @names

unset multiplot
set output
