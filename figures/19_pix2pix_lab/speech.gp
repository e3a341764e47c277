# speech.gp: to draw this figure again, in its folder: gnuplot speech.gp
# caption: Spectrograms of six recordings: time to the right, frequency upwards, black is loud.
# alt: Stripes drowned in grey; the stripes alone, smooth and sharper; the clean stripes.
kind = 'png'; width = 1114; height = 646; scale = 1; down = 1; across = 1
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The network finds the voice: SNR 8.5 dB, where the best fixed filter has 6.8'
load '../style.gp'
if (!exists('picture')) picture = 'speech.'.kind
set output picture

set multiplot layout 1, 1 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:408.5]
set yrange [270.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('noisy' 31.5, 'distance alone' 100.5, 'both' 169.5, 'clean' 238.5) scale 0 noenhanced textcolor rgb dark
set lmargin at screen 0.2397127
set rmargin at screen 0.9740036
set bmargin at screen 0.04334365
set tmargin at screen 0.8823529
names = ''; gap = ''
plot 'speech.pgm' binary array=(409,271) skip=15 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:5:1] '+' using (t * 69 + 31.5):(31.5):(32):(32) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 69 + 31.5):(100.5):(32):(32) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 69 + 31.5):(169.5):(32):(32) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:5:1] '+' using (t * 69 + 31.5):(238.5):(32):(32) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
