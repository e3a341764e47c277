# SPDX-License-Identifier: MIT
# style.gp: the one look of all figures of the book.
#
# Every figure's script says how large it is (kind, width, height, scale, across) and loads this file, once for each panel; so
# an instructor who edits this file and says `make replot` restyles every lecture, without training anything.
#
# What it wants: a reader in the last row, on paper without colours, or who sees colours differently, reads the same figure.
#  - Text of 28 pixels on a picture 1280 wide; a wider picture gets larger text, so on the screen it looks the same.
#  - The same thing has the same colour in all chapters (roles, below). Series differ in tone, in dashes and in marks, too.
#  - The page is opaque white, so the figure stands on a dark page too; axes left and below, a faint grid, no frame.
#  - Names stand at the ends of lines where there is room; otherwise the key stands below the axes, never on the data.
#  - Text is plain: an underscore is an underscore. Greek and indices are Unicode: λ, x₁, ‖x − x̂‖². A chapter's own command
#    may still say `set ylabel 'L_{KL}' enhanced`.

reset
set encoding utf8

# An SVG's marks come out larger by this factor, of all that `scale` sizes the only thing: here it is as the script says it,
# and at the end of this page as the script's marks need it.
if (!styled) { script_scale = scale }
scale = script_scale
marks = (kind eq 'svg' ? 0.56 : 1) * scale

# Sizes: text in points (gnuplot draws a point as 4/3 pixels), room in pixels.
face = 'DejaVu Sans'
points = 21
crowd = (across > 2 ? 0.8 : across > 1 ? 0.95 : 1.0)
text = points * scale * crowd
pen = 4.5 * scale * crowd
least(a, b) = a < b ? a : b
fit(size, room, characters) = least(size, 1.2 * room / (characters + 0.5))
sized(size) = sprintf('%s,%.1f', face, size)
# gnuplot writes a font's name into an SVG as it is, where ":Bold" is no name: this one closes the quote and goes on.
bold(size) = sprintf(kind eq 'svg' ? '%s" font-weight="bold,%.1f' : '%s:Bold,%.1f', face, size)
title_font(words) = bold(fit(points / 0.9 * script_scale, width, strlen(words)))
panel_font(words) = sized(fit(1.05 * text, 0.85 * width / across, strlen(words)))
cell_font(rows, columns, characters) = sized(least(fit(1.1 * text, 0.75 * width / across / columns, characters), \
                                                   0.28 * height / down / rows))
label_font(room, characters) = sized(fit(text, room * width / across, characters))

# The kinds of picture. `styled` is 0 when the script begins and 1 from then on.
# Many marks with smooth edges have many shades, and do not pack: a dense figure is drawn with sharp edges, in 256 colours.
if (!exists('dense')) { dense = 0 }
sharp = (dense && strstrt(GPVAL_TERMINALS, ' png ') > 0)
if (!styled && kind eq 'png' && !sharp) {
    set terminal pngcairo size width, height font sized(text) background '#ffffff'
}
if (!styled && kind eq 'png' && sharp) {
    eval sprintf("set terminal png size %d, %d font '%s' background '#ffffff'", width, height, sized(text))
}
if (!styled && kind eq 'svg') {
    set terminal svg size width, height dynamic font sized(text) fontscale 1.333 background '#ffffff'
}
if (!styled && kind eq 'pdf') {
    set terminal pdfcairo size width / 100.0, height / 100.0 font sized(text) fontscale 0.72 \
        background '#ffffff' linewidth 1.44 pointscale 0.72
}
if (!styled && kind eq 'gif') {
    eval sprintf("set terminal gif animate delay 28 loop 0 size %d, %d font '%s' background '#ffffff'", \
                 width, height, sized(text))
}
styled = 1

# Series: colour, dash and mark change together.
dark = '#333333'
set linetype 1 lc rgb '#004F87' lw pen dashtype solid           pt 7  ps 1.9 * marks
set linetype 2 lc rgb '#D55E00' lw pen dashtype (16, 8)         pt 9  ps 2.1 * marks
set linetype 3 lc rgb '#009E73' lw pen dashtype (4, 5)          pt 5  ps 1.8 * marks
set linetype 4 lc rgb '#000000' lw pen dashtype (14, 5, 3, 5)   pt 6  ps 2.0 * marks
set linetype 5 lc rgb '#CC79A7' lw pen dashtype (2, 4)          pt 13 ps 2.3 * marks
set linetype 6 lc rgb '#B37400' lw pen dashtype (20, 4)         pt 11 ps 2.1 * marks
set linetype 7 lc rgb '#2A7FB8' lw pen dashtype (10, 4, 10, 4, 2, 4) pt 4 ps 1.9 * marks
set linetype 8 lc rgb '#777777' lw pen dashtype (6, 8)          pt 2  ps 1.9 * marks
# Roles: data, model, rival (opponent, critic, control), truth, a third; and from 21 to 29 what is ordered, pale to dark.
set linetype 11 lc rgb '#6F6F6F' lw pen dashtype solid          pt 7  ps 1.9 * marks
set linetype 12 lc rgb '#004F87' lw pen dashtype solid          pt 7  ps 1.9 * marks
set linetype 13 lc rgb '#D55E00' lw pen dashtype (16, 8)        pt 9  ps 2.1 * marks
set linetype 14 lc rgb '#000000' lw 0.8 * pen dashtype (5, 5)   pt 2  ps 2.0 * marks
set linetype 15 lc rgb '#009E73' lw pen dashtype (4, 5)         pt 5  ps 1.8 * marks
array ramp[9] = [0xB8D4EA, 0x9AC2E0, 0x7BAFD5, 0x5C9BC8, 0x4087BA, 0x2973A8, 0x165F95, 0x0A4C80, 0x06355C]
do for [i = 1:9] { set linetype 20 + i lc rgb ramp[i] lw pen dashtype solid pt 7 ps 1.9 * marks }
set style line 100 lc rgb '#555555' lw 0.8 * pen dashtype (8, 4)      # reference levels
set style line 101 lc rgb '#555555' lw 0.8 * pen dashtype (2, 4)
set style line 102 lc rgb '#555555' lw 0.8 * pen dashtype (14, 4, 2, 4)
set style line 111 lc rgb '#c4c4c4' lw 0.25 * pen dashtype solid                # round a picture
set style line 110 lc rgb '#8a8a8a' lw 0.4 * pen dashtype solid                # a contour
set style arrow 1 head filled size screen 0.016, 18 lw 0.9 * pen lc rgb dark
set style fill solid
set errorbars 1.5
set boxwidth 1 relative

# Classes: ten colours, ten marks; from class 10 on the colours come again, each with the mark of its neighbour.
array class_colour[10] = [0x004F87, 0xD55E00, 0x009E73, 0x000000, 0xE69F00, 0x56B4E9, 0xCC79A7, 0x8C510A, 0x8F8F8F, 0x5D3A9B]
array class_mark[10] = [7, 9, 5, 2, 13, 11, 6, 4, 8, 12]
colour_of(k) = class_colour[int(k) % 10 + 1]
mark_of(k) = class_mark[(int(k) + int(k) / 10) % 10 + 1]

# Colour maps, each monotone in lightness, so that grey print keeps the order: a function's values; a table's cells, on
# paper white for little; both signs, white for nothing.
sequential = "set palette defined (0 '#440154', 1 '#472d7b', 2 '#3b528b', 3 '#2c728e', 4 '#21918c', 5 '#28ae80', " \
             . "6 '#5ec962', 7 '#addc30', 8 '#fde725')"
light = "set palette defined (0 '#ffffff', 1 '#c3def0', 2 '#62abd6', 3 '#0072b2', 4 '#003e63')"
diverging = "set palette defined (0 '#00456e', 1 '#3c92c8', 2 '#f7f7f7', 3 '#ec8a55', 4 '#8a3300')"

# Tables: white is nothing; with both signs present blue is below zero, red above. In cells that hold numbers the colour
# follows the root (`table_root`), and the ink is white where the colour is dark.
table_signs = exists('table_low') && table_low < 0 && table_high > 0
table_most = table_signs ? (table_high > -table_low ? table_high : -table_low) : 1
table_from = !exists('table_low') ? 0 : table_signs ? -table_most : table_low > 0 ? 0 : table_low
table_to = !exists('table_low') ? 1 : table_signs ? table_most : table_high > table_from ? table_high : table_from + 1
table_root(v) = table_signs ? v : sqrt(v > table_from ? (v - table_from) / (table_to - table_from) : 0)
table_ink(v) = abs(table_signs ? v / table_most : table_root(v)) > (table_signs ? 0.62 : 0.5) ? 0xFFFFFF : v == 0 ? 0x8A8A8A : 0x222222
table_colours = table_signs ? diverging : light

# The page.
set border 3 lc rgb '#555555' lw 0.6 * pen
set tics out nomirror scale 0.6 textcolor rgb dark
set xlabel offset 0, 0.3 textcolor rgb '#000000'
set grid back lt 1 lc rgb '#e0e0e0' lw 0.4 * pen
set key bmargin center horizontal Left reverse noenhanced samplen 2.2 spacing 1.1 width 1 \
        title ' ' font sized(4 * scale)     # a small blank line parts it from the axis
set style textbox opaque noborder fillcolor rgb '#ffffff' margins 0.6, 0.4
set colorbox noborder
set samples 400
set minussign
set format '%h'
scale = marks
