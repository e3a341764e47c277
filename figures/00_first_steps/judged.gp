# judged.gp: to draw this figure again, in its folder: gnuplot judged.gp
# caption: Pictures of each kind in the order of their FLD (this book) against the test pictures.
# alt: Twelve rows of digits: real, noisy, blurred, and worse; the FLD at their right.
kind = 'png'; width = 1280; height = 640; scale = 1; down = 1; across = 2
table_low = 0; table_high = 1
dense = 0; styled = 0
title = 'The judge puts “training pictures” first and “mean picture” last'
load '../style.gp'
if (!exists('picture')) picture = 'judged.'.kind
set output picture

set multiplot layout 1, 2 title title font title_font(title) noenhanced

load '../style.gp'
set size ratio -1
set xrange [-0.5:89.5]
set yrange [182.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('training pictures' 13.5, 'noise 0.1' 44.5, 'blur, once' 75.5, 'noise 0.2' 106.5, 'blur, twice' 137.5, 'noise 0.3' 168.5) scale 0 noenhanced textcolor rgb dark
set y2tics ('0.85' 13.5, '11.0' 44.5, '18.0' 75.5, '45.7' 106.5, '58.4' 137.5, '101' 168.5) scale 0 noenhanced textcolor rgb dark
set y2range [182.5:-0.5]
names = ''; gap = ''
set lmargin at screen 0.22; set rmargin at screen 0.43
set tmargin at screen 0.88; set bmargin at screen 0.03
plot 'judged.pgm' binary array=(90,183) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

load '../style.gp'
set size ratio -1
set xrange [-0.5:89.5]
set yrange [182.5:-0.5]
unset border
unset grid
unset key
unset tics
set ytics ('PCA-30 samples' 13.5, 'blur, 4 times' 44.5, 'noise 0.4' 75.5, 'noise 0.5' 106.5, 'shuffled pixels' 137.5, 'mean picture' 168.5) scale 0 noenhanced textcolor rgb dark
set y2tics ('141' 13.5, '163' 44.5, '168' 75.5, '232' 106.5, '634' 137.5, '732' 168.5) scale 0 noenhanced textcolor rgb dark
set y2range [182.5:-0.5]
names = ''; gap = ''
set lmargin at screen 0.7; set rmargin at screen 0.91
set tmargin at screen 0.88; set bmargin at screen 0.03
plot 'judged.2.pgm' binary array=(90,183) skip=14 format='%uchar' using 1:1:1 with rgbimage notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(13.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(44.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(75.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(106.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(137.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle, \
     [t=0:2:1] '+' using (t * 31 + 13.5):(168.5):(14):(14) with boxxyerror ls 111 fillstyle empty notitle

unset multiplot
set output
