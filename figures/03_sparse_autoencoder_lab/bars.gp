# bars.gp: to draw this figure again, in its folder: gnuplot bars.gp
# caption: For each of the sixteen bars the atom that is most like it, of six sets of atoms.
# alt: Sixteen bars, and the same again; below, bars with stripes, with speckles, none.
kind = 'png'; width = 1280; height = 640; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'Sparse coding finds the bars, and the autoencoder nearly'
load '../style.gp'
if (!exists('picture')) picture = 'bars.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:142.5]
set yrange [52.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('the truth' 3.5, 'sparse coding' 12.5, 'sparse autoencoder' 21.5, 'plain autoencoder' 30.5, 'untrained' 39.5, 'PCA' 48.5) scale 0 noenhanced textcolor rgb dark
names = ''; gap = ''
plot 'bars.pgm' binary array=(143,53) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:15:1] '+' using (t * 9 + 3.5):(3.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 9 + 3.5):(12.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 9 + 3.5):(21.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 9 + 3.5):(30.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 9 + 3.5):(39.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:15:1] '+' using (t * 9 + 3.5):(48.5):(4):(4) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
