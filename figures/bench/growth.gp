# SPDX-License-Identifier: MIT
# growth.gp: to draw this figure again, in its folder: gnuplot growth.gp
# caption: A variational autoencoder's training: speed and memory against the batch (400 units) and the width (batch 128).
# alt: Four panels, speed and memory against batch and against width, each with a line of ours and one of PyTorch.
kind = 'png'; width = 1600; height = 1300; scale = 1.333; down = 2; across = 2
dense = 0; styled = 0
title = 'How speed and memory grow with batch and width'
load '../style.gp'
if (!exists('picture')) picture = 'growth.'.kind
set output picture

set multiplot layout 2, 2 title title font title_font(title) noenhanced

do for [y = 0:1] {
    do for [x = 0:1] {
        load '../style.gp'
        set datafile missing '?'
        set logscale x 2
        set ylabel (y == 0 ? 'samples per second' : 'most memory, MB') noenhanced
        if (x == 0) { set xrange [13:1260]; set xtics (16, 64, 256, 1024) }
        if (x == 1) { set xrange [84:1900]; set xtics (100, 200, 400, 800, 1600) }
        set xlabel (x == 0 ? 'batch, B' : 'width, H') noenhanced
        if (y == 0) {
            set logscale y; set yrange [*:*] noextend; set offsets graph 0, graph 0, graph 0.1, graph 0.1
            set ytics ('1k' 1e3, '2k' 2e3, '5k' 5e3, '10k' 1e4, '20k' 2e4, '50k' 5e4, '100k' 1e5, '200k' 2e5)
        } else { set yrange [0:*]; set ytics 100 }
        plot 'growth.tsv' index x using 1:(column(2 + 2 * y)) with linespoints lt 1 title 'ours', \
             'growth.tsv' index x using 1:(column(3 + 2 * y)) with linespoints lt 2 title 'PyTorch'
    }
}

unset multiplot
set output
