// SPDX-License-Identifier: MIT
/*
# figure.c: figures through gnuplot

A figure is a promise that can be looked at, so it must outlive the program that drew it. Each one
leaves three things: its numbers (`name.tsv`; pictures as `name.pgm`), a gnuplot script that draws
them (`name.gp`), and the image. Colours, fonts and sizes stand in none of them but in
`figures/style.gp`, which every script loads: whoever wants other colours edits that file and says
`make replot`, and nothing is trained again.

Nothing is remembered here but text. A figure has panels; what is put into a panel goes, at once,
into three growing texts: its numbers into the data file, one element into the panel's `plot`
command, and what must be set before into the panel's setup. `figure_draw` puts the texts together,
writes them and starts gnuplot, in the figure's folder and without a shell. A training run must not
be lost because of a picture: when gnuplot is missing, fails or hangs, one warning says so and work
goes on.

Two things about text. Whatever a title or label holds reaches gnuplot inside single quotes, where
nothing is a command. And it is shown as it is: an underscore is an underscore; write Greek and
small indices as the characters they are (λ, x₁, σ²).
*/
#include "common.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <math.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif

#define FRAMES_MOST 60  // of an animation: more are thinned, so that it stays under 1 MiB
#define PAGE 1200       // pixels across a picture whose text is of normal size
#define TEXT 24         // pixels of normal text, as in style.gp

#define MARKS_MOST 1500  // in a figure that is drawn with smooth edges; see style.gp

typedef struct Text {
    char *bytes;
    size_t used, room;
} Text;

typedef struct Box {
    double x, y, width, height;
    char *text;
} Box;

typedef struct Arrow {
    double from[2], to[2];
} Arrow;

typedef struct Sheet {
    uint8_t *bytes;
    int width, height, C;
    int head;    // bytes before the pixels in the file
    int names;   // the longest name of a row, in characters
    bool heads;  // columns have names
} Sheet;

typedef struct Panel {
    int frame, slot;  // which frame, and which place in it
    char *title;
    Text setup, commands;    // what the library sets; what the chapter sets after it
    Text plot;               // what is drawn
    int series, levels;      // line styles used up
    int items;               // calls that asked to plot something
    bool fixed;              // its kind decides the ranges
    bool loose[2];           // x, y: what it holds must not lie on the axes
    double low[2], high[2];  // the rectangle of all that was put in
    Box *box;
    Arrow *arrow;
    int boxes, arrows;
} Panel;

struct Figure {
    char *folder, *name, *title, *caption, *alt;
    int rows, columns;  // 0: no layout was asked for
    double width, height;
    Panel *panel;
    int panels, frames;
    bool animated;
    Text data, before;  // the .tsv; commands before the first panel
    int blocks;         // in the .tsv
    long marks;         // single points in all panels
    Sheet *sheet;
    int sheets;
};

static struct {
    char *format;
    int seconds;
    bool warned, hopeless;
} settings = {NULL, 60, false, false};

// How figures are drawn from now on: format "png" (the default), "svg" or "pdf"; seconds, what
// gnuplot may take for one figure (60). NULL or 0 leave a setting as it is. Dies on another format.
void figure_settings(const char *format, int seconds)
{
    if (format) {
        if (strcmp(format, "png") && strcmp(format, "svg") && strcmp(format, "pdf"))
            die_usage("figures can be png, svg or pdf, not '%s'", format);
        free(settings.format);
        settings.format = text_format("%s", format);
    }
    if (seconds > 0)
        settings.seconds = seconds;
}

/*
## Text that cannot be a command

In gnuplot's single quotes no macro, backquote or backslash has a meaning; only the quote itself has
one. Written twice it stands for itself, but not at the very beginning, so here it becomes a
typographer's: ’. A line break leaves the quotes and comes back: `'a'."\n".'b'`. A comment ends with
its line, unless the line ends with a backslash, so a last backslash is kept from being the last.
*/

static void text_add(Text *text, const char *format, ...) LTG_PRINTF(2, 3);
static void text_add(Text *text, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int length = vsnprintf(NULL, 0, format, list);
    va_end(list);
    size_t need = text->used + (size_t)(length > 0 ? length : 0) + 1;
    if (need > text->room) {
        text->room = 2 * need + 100;
        text->bytes = alloc_again(text->bytes, text->room, 1);
    }
    va_start(list, format);
    vsnprintf(text->bytes + text->used, text->room - text->used, format, list);
    va_end(list);
    text->used = need - 1;
}

// Without line breaks and other control characters.
static void text_line(Text *text, const char *words)
{
    for (const char *c = words; *c; c++)
        text_add(text, "%c", (unsigned char)*c < ' ' || *c == 127 ? ' ' : *c);
}

// A gnuplot string of any words; breaks says whether a line break is kept or becomes a space.
static void text_quote(Text *text, const char *words, bool breaks)
{
    text_add(text, "'");
    for (const char *c = words; *c; c++) {
        const char one[2] = {*c, 0};
        if (*c == '\'')
            text_add(text, "’");
        else if (*c == '\n' && breaks)
            text_add(text, "'.\"\\n\".'");
        else
            text_line(text, one);
    }
    text_add(text, "'");
}

static void text_comment(Text *text, const char *what, const char *words)
{
    text_add(text, "# %s: ", what);
    text_line(text, words);
    text_add(text, *words && words[strlen(words) - 1] == '\\' ? " .\n" : "\n");
}

// How many characters the longest line of a UTF-8 text has.
static int text_width(const char *words)
{
    int longest = 0, here = 0;
    for (const char *c = words; *c; c++) {
        here = *c == '\n' ? 0 : here + ((*c & 0xC0) != 0x80);
        longest = here > longest ? here : longest;
    }
    return longest;
}

static const char *text_of(const Text *text) { return text->bytes ? text->bytes : ""; }

// Centred, in front; more options may follow.
static void text_label(Text *text, const char *words, double x, double y)
{
    int breaks = 0;
    for (const char *c = words; *c; c++)
        breaks += *c == '\n';
    text_add(text, "set label ");
    text_quote(text, words, true);
    text_add(text, " at %.7g, %.7g center front noenhanced offset 0, %g", x, y, 0.5 * breaks);
}

// A line of the data file.
static void text_row(Text *text, int n, const double *value)
{
    for (int i = 0; i < n; i++)
        if (isfinite(value[i]))
            text_add(text, "%.7g%c", value[i], i < n - 1 ? '\t' : '\n');
        else
            text_add(text, "NaN%c", i < n - 1 ? '\t' : '\n');
}

/*
## The figure and its panels
*/

// A new figure: folder/name.tsv, name.gp and the image. The name consists of a-z, 0-9, _ and -, or
// the program dies; title, caption and alternative text may hold anything (NULL: none). The folder
// must exist when the figure is drawn.
Figure *figure_new(const char *folder, const char *name, const char *title, const char *caption,
                   const char *alt)
{
    if (!*name || strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_-") != strlen(name))
        die("a figure's name is made of a-z, 0-9, _ and -, not '%s'", name);
    Figure *figure = alloc_zeroed(1, sizeof *figure);
    figure->folder = text_format("%s", folder);
    figure->name = text_format("%s", name);
    figure->title = text_format("%s", title ? title : "");
    figure->caption = text_format("%s", caption ? caption : "");
    figure->alt = text_format("%s", alt ? alt : "");
    figure->frames = 1;
    return figure;
}

// Panels in rows x columns, filled row by row, on a picture of width x height pixels (0: chosen by
// the number of panels). Text grows with the width: 1600 pixels show the same as 1200, only finer.
// Without this call panels stand side by side.
void figure_layout(Figure *figure, int rows, int columns, double width, double height)
{
    if (rows < 1 || columns < 1 || width < 0 || height < 0)
        die("figure %s: a layout of %d x %d panels on %g x %g pixels", figure->name, rows, columns,
            width, height);
    figure->rows = rows;
    figure->columns = columns;
    figure->width = width;
    figure->height = height;
}

// Starts the next panel; all that follows is put into it. Each text may be NULL. Without this call
// there is one panel, unnamed.
void figure_panel(Figure *figure, const char *title, const char *xlabel, const char *ylabel)
{
    const Panel *last = figure->panels ? &figure->panel[figure->panels - 1] : NULL;
    int slot = last && last->frame == figure->frames - 1 ? last->slot + 1 : 0;
    figure->panel = alloc_again(figure->panel, (size_t)figure->panels + 1, sizeof *figure->panel);
    Panel *panel = &figure->panel[figure->panels++];
    *panel = (Panel){.frame = figure->frames - 1,
                     .slot = slot,
                     .low = {INFINITY, INFINITY},
                     .high = {-INFINITY, -INFINITY},
                     .title = text_format("%s", title ? title : "")};
    const char *label[2] = {xlabel, ylabel};
    for (int i = 0; i < 2; i++)
        if (label[i]) {
            text_add(&panel->setup, "set %clabel ", "xy"[i]);
            text_quote(&panel->setup, label[i], true);
            text_add(&panel->setup, " noenhanced\n");
        }
}

// An animation (a GIF, whatever the format): what follows is the next frame, panel by panel as in
// the first. Axes whose ranges no command fixes keep one range through all frames. Of more than 60
// frames some are left out; the last stands a while.
void figure_frame(Figure *figure)
{
    figure->animated = true;
    if (figure->panels && figure->panel[figure->panels - 1].frame == figure->frames - 1)
        figure->frames++;
}

static Panel *current(Figure *figure)
{
    if (!figure->panels || figure->panel[figure->panels - 1].frame != figure->frames - 1)
        figure_panel(figure, NULL, NULL, NULL);
    return &figure->panel[figure->panels - 1];
}

// A line of gnuplot for this panel, run after all that the library sets and before it plots: "set
// logscale y". It is trusted: no text from outside the program belongs into it.
void figure_command(Figure *figure, const char *format, ...)
{
    Panel *panel = current(figure);
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int length = vsnprintf(NULL, 0, format, list);
    char *line = alloc_zeroed((size_t)(length > 0 ? length : 0) + 1, 1);
    vsnprintf(line, (size_t)(length > 0 ? length : 0) + 1, format, again);
    text_add(&panel->commands, "%s\n", line);
    free(line);
    va_end(again);
    va_end(list);
}

static void include_point(Panel *panel, double x, double y)
{
    double at[2] = {x, y};
    for (int i = 0; i < 2; i++)
        if (isfinite(at[i])) {
            panel->low[i] = fmin(panel->low[i], at[i]);
            panel->high[i] = fmax(panel->high[i], at[i]);
        }
}

// Starts a block of the data file: what it is, then the names of its columns. Returns gnuplot's
// number for it.
static int block_start(Figure *figure, const char *what, const char *columns)
{
    text_add(&figure->data, "%s# block %d: ", figure->blocks ? "\n\n" : "", figure->blocks);
    text_line(&figure->data, what ? what : "");
    text_add(&figure->data, "\n# %s\n", columns);
    return figure->blocks++;
}

// Adds an element of the plot command that reads the newest block.
static void plot_block(Figure *figure, const char *format, ...) LTG_PRINTF(2, 3);
static void plot_block(Figure *figure, const char *format, ...)
{
    Text *plot = &current(figure)->plot;
    char how[300];
    va_list list;
    va_start(list, format);
    vsnprintf(how, sizeof how, format, list);
    va_end(list);
    text_add(plot, "%s'%s.tsv' index %d %s", plot->used ? ", \\\n     " : "", figure->name,
             figure->blocks - 1, how);
}

static void plot_title(Panel *panel, const char *label)
{
    if (label) {
        text_add(&panel->plot, " title ");
        text_quote(&panel->plot, label, true);
    } else {
        text_add(&panel->plot, " notitle");
    }
}

/*
## Numbers over numbers
*/

// Writes n rows as a block: x, y and up to two more columns that share the axis of y. Returns how
// many rows are finite.
static int series_data(Figure *figure, Panel *panel, const char *label, const double *const *column,
                       int columns, int n)
{
    int finite = 0;
    block_start(figure, label, columns > 2 ? "x\ty\tlow\thigh" : "x\ty");
    for (int i = 0; i < n; i++) {
        double row[4] = {0};
        for (int j = 0; j < columns; j++)
            row[j] = column[j][i];
        for (int j = 1; j < columns; j++)
            include_point(panel, row[0], row[j]);
        text_row(&figure->data, columns, row);
        finite += isfinite(row[0] + row[1] + row[2] + row[3]);
    }
    panel->items++;
    panel->series++;
    return finite;
}

// One series of n points in the next line style; label NULL leaves it out of the key. Marks on long
// lines are thinned to about ten; STEPS hold a value until the next; BOXES are a histogram of equal
// bins, x their centres. What is not finite is a gap.
void figure_xy(Figure *figure, const char *label, Mark mark, const double *x, const double *y,
               int n)
{
    const char *way[] = {"lines", "points", "linespoints", "points", "steps", "boxes"};
    Panel *panel = current(figure);
    if (!series_data(figure, panel, label, (const double *const[]){x, y}, 2, n))
        return;
    plot_block(figure, "using 1:2 with %s lt %d", way[mark], panel->series);
    if (mark == POINTS || mark == DOTS) {
        panel->loose[0] = panel->loose[1] = true;
        figure->marks += n;
    }
    if (mark == DOTS)
        text_add(&panel->plot, " pt 7 ps 0.5 * scale");
    if (mark == BOXES) {
        include_point(panel, NAN, 0);
        text_add(&panel->plot, " lw %g * pen dashtype solid fillstyle transparent solid %g border",
                 panel->series % 2 ? 0.4 : 0.8,
                 panel->series % 2 ? 0.5 : 0.1);  // not by colour alone
    }
    if (mark == LINES_POINTS && n > 15)
        text_add(&panel->plot, " pointinterval %d", (n + 9) / 10);
    plot_title(panel, label);
}

// The same for a Curve that grew during training.
void figure_curve(Figure *figure, const char *label, Mark mark, const Curve *curve)
{
    figure_xy(figure, label, mark, curve->x, curve->y, curve->count);
}

// One series with its uncertainty: a line with marks and bars from low to high, or, from 20 points
// on, a line in a band.
void figure_spread(Figure *figure, const char *label, const double *x, const double *y,
                   const double *low, const double *high, int n)
{
    Panel *panel = current(figure);
    panel->loose[0] = panel->loose[0] || n < 20;
    if (!series_data(figure, panel, label, (const double *const[]){x, y, low, high}, 4, n))
        return;
    if (n < 20) {  // bars are never dashed: a dashed bar could end anywhere
        plot_block(figure, "using 1:2:3:4 with yerrorbars lt %d dashtype solid ps 0 notitle",
                   panel->series);
        plot_block(figure, "using 1:2 with linespoints lt %d", panel->series);
    } else {
        plot_block(
            figure,
            "using 1:3:4 with filledcurves lt %d fillstyle transparent solid 0.2 noborder notitle",
            panel->series);
        plot_block(figure, "using 1:2 with lines lt %d", panel->series);
    }
    plot_title(panel, label);
}

// A horizontal line to compare with: a published number, the error of a sham. Three can be told apart.
void figure_level(Figure *figure, const char *label, double y)
{
    Panel *panel = current(figure);
    include_point(panel, NAN, y);
    panel->items++;
    if (!isfinite(y))
        return;
    text_add(&panel->plot, "%s%.9g with lines ls %d", panel->plot.used ? ", \\\n     " : "", y,
             100 + panel->levels++ % 3);
    plot_title(panel, label);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

// Of class k; NaN if it has no points.
static double median(const double *value, const uint8_t *label, int n, int k)
{
    double *one = alloc_zeroed((size_t)n + 1, sizeof *one);
    int count = 0;
    for (int i = 0; i < n; i++)
        if (label[i] == k && isfinite(value[i]))
            one[count++] = value[i];
    qsort(one, (size_t)count, sizeof *one, ascending);
    double middle = count ? one[count / 2] : NAN;
    free(one);
    return middle;
}

// n points, each by its label's colour and mark, label < K <= 10, drawn in the order given, so that
// no class hides the others. The key names the classes (name NULL: by number), and each name stands
// large at the median of its class.
void figure_classes(Figure *figure, const double *x, const double *y, const uint8_t *label, int n,
                    int K, const char *const *name)
{
    Panel *panel = current(figure);
    if (K < 1 || K > 10)
        die("figure %s: %d classes; colours and marks are for 1 to 10", figure->name, K);
    block_start(figure, "points and their classes", "x\ty\tclass");
    for (int i = 0; i < n; i++) {
        if (label[i] >= K)
            die("figure %s: point %d has label %d of %d classes", figure->name, i, label[i], K);
        text_row(&figure->data, 3, (double[]){x[i], y[i], label[i]});
        include_point(panel, x[i], y[i]);
    }
    panel->items++;
    if (!isfinite(panel->low[0] + panel->low[1]))
        return;
    plot_block(figure,
               "using 1:2:(class_mark[$3+1]):(class_colour[$3+1]) with points lw 0.4 * pen "
               "ps %g * scale pt variable lc rgb variable notitle",
               n > 1000  ? 0.75
               : n > 200 ? 1.2
                         : 1.8);
    panel->loose[0] = panel->loose[1] = true;
    figure->marks += n;
    text_add(&panel->setup, "set key samplen 0.5 width 0.5\n");
    for (int k = 0; k < K; k++) {
        double at[2] = {median(x, label, n, k), median(y, label, n, k)};
        if (!isfinite(at[0] + at[1]))
            continue;
        char number[12];
        snprintf(number, sizeof number, "%d", k);
        text_add(&panel->plot,
                 ", \\\n     keyentry with points lw 0.6 * pen ps 1.6 * scale pt class_mark[%d] "
                 "lc rgb class_colour[%d]",
                 k + 1, k + 1);
        plot_title(panel, name ? name[k] : number);
        text_label(&panel->setup, name ? name[k] : number, at[0], at[1]);
        text_add(&panel->setup, " boxed font bold(1.1 * text)\n");
    }
}

/*
## Tables, functions, pictures
*/

static void value_range(const double *value, long n, double *low, double *high)
{
    *low = INFINITY, *high = -INFINITY;
    for (long i = 0; i < n; i++)
        if (isfinite(value[i])) {
            *low = fmin(*low, value[i]);
            *high = fmax(*high, value[i]);
        }
    if (*low > *high)
        *low = *high = 0;
}

/*
A table's colours: with both signs present, blue below zero and red above. Where numbers stand in
the cells, colour only guides the eye, so it follows the square root: a confusion matrix shows its
handful of mistakes beside a thousand hits. Without numbers colour is the only information: it is
linear and has a scale.
*/

// A heat map of (rows, columns), row 0 on top. number_format ("%.0f") writes each value into its
// cell; NULL writes none.
void figure_matrix(Figure *figure, const double *value, int rows, int columns,
                   const char *number_format)
{
    Panel *panel = current(figure);
    int widest = 1;
    double low, high;
    value_range(value, (long)rows * columns, &low, &high);
    double most = fmax(-low, high), span = high > low ? high - low : 1;
    bool signs = low < 0 && high > 0;
    block_start(figure, "cells of a table", "column\trow\tvalue\tcolour\ttext\tink");
    for (int i = 0; i < rows * columns; i++) {
        double at = signs ? value[i] / most : sqrt((value[i] - low) / span);
        char number[64] = "";
        if (number_format && isfinite(value[i]))
            snprintf(number, sizeof number, number_format, value[i]);
        text_row(&figure->data, 4,
                 (double[]){i % columns, i / columns, value[i],
                            number_format && !signs ? at : value[i]});
        figure->data.bytes[figure->data.used - 1] = '\t';
        int ink = fabs(at) > (signs ? 0.62 : 0.5) ? 0xFFFFFF : value[i] == 0 ? 0x8A8A8A : 0x222222;
        text_add(&figure->data, "\"%s\"\t%d\n", number, ink);
        widest = text_width(number) > widest ? text_width(number) : widest;
    }
    panel->items++;
    panel->fixed = true;
    if (signs)
        text_add(&panel->setup, "eval diverging\nset cbrange [%.7g:%.7g]\n", -most, most);
    else if (number_format)
        text_add(&panel->setup, "eval light\nset cbrange [0:1]\n");
    else
        text_add(&panel->setup, "eval sequential\nset cbrange [%.7g:%.7g]\n", low, low + span);
    text_add(&panel->setup,
             "unset grid\nunset border\nset tics scale 0\nset xrange [-0.5:%d.5]\nset yrange "
             "[%d.5:-0.5]\n%s",
             columns - 1, rows - 1, number_format ? "unset colorbox\n" : "");
    if (rows <= 16 && columns <= 16)
        text_add(&panel->setup, "set xtics 1\nset ytics 1\n");
    const char *edge = rows <= 32 && columns <= 32 ? "border lc rgb '#ffffff'" : "noborder";
    plot_block(figure,
               "using 1:2:(0.5):(0.5):4 with boxxyerror lw 0.5 * pen fillcolor palette fillstyle "
               "solid %s notitle",
               edge);
    if (number_format)
        plot_block(figure,
                   "using 1:2:5:6 with labels noenhanced font cell_font(%d, %d, %d) tc rgb "
                   "variable notitle",
                   rows, columns, widest);
}

static int count_below(const double *sorted, int n, double value)
{
    int low = 0, high = n;
    while (low < high) {
        int middle = (low + high) / 2;
        if (sorted[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// A function over the rectangle [x0, x1] x [y0, y1], sampled at (rows, columns) points, both ends
// included, row 0 at y0. As colours with a scale; or, with contours, as a map: the contours part
// the points into eleven equal shares, so that a steep wall does not use up all lines, and colour
// says which share of all points lies lower. The map is pale, to be drawn upon.
void figure_field(Figure *figure, const double *value, int rows, int columns, double x0, double x1,
                  double y0, double y1, bool contours)
{
    if (rows < 2 || columns < 2)
        die("figure %s: a field needs 2 x 2 samples, not %d x %d", figure->name, rows, columns);
    Panel *panel = current(figure);
    double *sorted = alloc_zeroed((size_t)rows * (size_t)columns, sizeof *sorted);
    int block = block_start(figure, "a function", "x\ty\tvalue\tshare of points below"), n = 0;
    for (long i = 0; i < (long)rows * columns; i++)
        if (isfinite(value[i]))
            sorted[n++] = value[i];
    qsort(sorted, (size_t)n, sizeof *sorted, ascending);
    for (long i = 0; i < (long)rows * columns; i++) {
        double x = x0 + (x1 - x0) * (double)(i % columns) / (columns - 1);
        double y = y0 + (y1 - y0) * (double)(i / columns) / (rows - 1);
        if (i && i % columns == 0)
            text_add(&figure->data, "\n");
        text_row(&figure->data, 4,
                 (double[]){x, y, value[i], count_below(sorted, n, value[i]) / fmax(1, n)});
        include_point(panel, x, y);
    }
    panel->items++;
    panel->fixed = true;
    text_add(&panel->setup, "eval %s\nset xrange [%.7g:%.7g]\nset yrange [%.7g:%.7g]\n%s",
             contours ? "light" : "sequential", x0, x1, y0, y1,
             contours ? "set palette maxcolors 22\nset cbrange [0:2]\nunset colorbox\nunset grid\n"
                      : "");
    if (n)
        plot_block(figure, "using 1:2:%d with image notitle", contours ? 4 : 3);
    if (contours && n &&
        sorted[0] < sorted[n - 1]) {  // gnuplot makes the lines before the first panel, as a table
        text_add(&figure->before,
                 "set table $contour_%d\nset contour base\nunset surface\nset cntrparam linear "
                 "levels discrete %.9g",
                 block, sorted[n / 11]);
        for (int i = 2; i < 11; i++)
            text_add(&figure->before, ", %.9g", sorted[(long)i * n / 11]);
        text_add(&figure->before, "\nsplot '%s.tsv' index %d using 1:2:3 notitle\nunset table\n",
                 figure->name, block);
        text_add(&panel->plot, ", \\\n     $contour_%d using 1:2 with lines ls 110 notitle", block);
    }
    free(sorted);
}

static void picture_labels(Panel *panel, const char *axis, const char *const *label, int n,
                           int step, int size)
{
    bool any = false;
    for (int i = 0; label && i < n; i++)
        if (label[i]) {
            text_add(&panel->setup, any ? ", " : "set %s (", axis);
            text_quote(&panel->setup, label[i], false);
            text_add(&panel->setup, " %g", i * step + 0.5 * (size - 1));
            any = true;
        }
    if (any)
        text_add(&panel->setup, ") scale 0 noenhanced textcolor rgb dark\n");
}

// A sheet of rows x columns pictures, picture (rows, columns, Y, X, C) with values clipped to [0,
// 1] (NaN shows as 0), C 1 or 3, thin white gaps between, names at the left of rows and on top of
// columns (each may be NULL). Its pixels are also left as name.pgm or .ppm; a second sheet of the
// figure as name.2.pgm, and so on.
void figure_pictures(Figure *figure, const real *picture, int rows, int columns, int Y, int X,
                     int C, const char *const *row_label, const char *const *column_label)
{
    if (rows < 1 || columns < 1 || Y < 1 || X < 1 || (C != 1 && C != 3))
        die("figure %s: a sheet of %d x %d pictures of shape (%d, %d, %d)", figure->name, rows,
            columns, Y, X, C);
    Panel *panel = current(figure);
    int gap = (X < Y ? X : Y) / 14 + 1, width = columns * (X + gap) - gap,
        height = rows * (Y + gap) - gap;
    figure->sheet = alloc_again(figure->sheet, (size_t)figure->sheets + 1, sizeof *figure->sheet);
    Sheet *sheet = &figure->sheet[figure->sheets++];
    *sheet = (Sheet){.bytes = alloc_zeroed((size_t)height * (size_t)width, (size_t)C),
                     .width = width,
                     .height = height,
                     .C = C,
                     .head = snprintf(NULL, 0, "P5\n%d %d\n255\n", width, height)};
    memset(sheet->bytes, 255, (size_t)height * (size_t)width * (size_t)C);
    for (long i = 0; i < (long)rows * columns * Y; i++) {  // pixel row i % Y of picture i / Y
        long p = i / Y, top = p / columns * (Y + gap) + i % Y, left = p % columns * (X + gap);
        uint8_t *to = sheet->bytes + (top * width + left) * C;
        for (int j = 0; j < X * C; j++)
            to[j] = (uint8_t)(255 * fmin(1, fmax(0, (double)picture[i * X * C + j])) + 0.5);
    }
    panel->items++;
    panel->fixed = true;
    text_add(&panel->setup,
             "set size ratio -1\nset xrange [-0.5:%d.5]\nset yrange [%d.5:-0.5]\nunset "
             "border\nunset grid\n"
             "unset key\nunset tics\n",
             width - 1, height - 1);
    for (int i = 0; row_label && i < rows; i++)
        if (row_label[i] && text_width(row_label[i]) > sheet->names)
            sheet->names = text_width(row_label[i]);
    sheet->heads = column_label != NULL;
    picture_labels(panel, "ytics", row_label, rows, Y + gap, Y);
    picture_labels(panel, "x2tics", column_label, columns, X + gap, X);
    if (column_label)
        text_add(&panel->setup, "set x2range [-0.5:%d.5]\n", width - 1);
    char number[16] = "";
    if (figure->sheets > 1)
        snprintf(number, sizeof number, ".%d", figure->sheets);
    text_add(&panel->plot,
             "'%s%s.%s' binary array=(%d,%d) skip=%d format='%s' using %s with rgbimage notitle",
             figure->name, number, C == 1 ? "pgm" : "ppm", width, height, sheet->head,
             C == 1 ? "%uchar" : "%uchar%uchar%uchar", C == 1 ? "1:1:1" : "1:2:3");
}

/*
## Words, boxes and arrows

A panel into which only these are put is a diagram: it gets no axes, and is as large as what it
holds. An arrow may be drawn from the middle of one box to the middle of another; what lies inside a
box is cut away.
*/

// Words centred at a point of the axes, on a white ground.
void figure_text(Figure *figure, double x, double y, const char *text)
{
    Panel *panel = current(figure);
    include_point(panel, x, y);
    text_label(&panel->setup, text, x, y);
    text_add(&panel->setup, " boxed\n");
}

// An arrow with its head at (x1, y1). Boxes may be drawn before or after it.
void figure_arrow(Figure *figure, double x0, double y0, double x1, double y1)
{
    Panel *panel = current(figure);
    include_point(panel, x0, y0);
    include_point(panel, x1, y1);
    panel->arrow = alloc_again(panel->arrow, (size_t)panel->arrows + 1, sizeof *panel->arrow);
    panel->arrow[panel->arrows++] = (Arrow){{x0, y0}, {x1, y1}};
}

// A diagram's node: a box around its middle (x, y), with words of one or more lines in it, made
// smaller if they do not fit.
void figure_box(Figure *figure, double x, double y, double width, double height, const char *text)
{
    Panel *panel = current(figure);
    include_point(panel, x - width / 2, y - height / 2);
    include_point(panel, x + width / 2, y + height / 2);
    panel->box = alloc_again(panel->box, (size_t)panel->boxes + 1, sizeof *panel->box);
    panel->box[panel->boxes++] = (Box){x, y, width, height, text_format("%s", text ? text : "")};
}

// Moves the end of an arrow that lies in a box towards the other end, to the box's edge.
static void cut_back(const Panel *panel, double end[2], const double other[2])
{
    for (int b = 0; b < panel->boxes; b++) {
        const Box *box = &panel->box[b];
        const double middle[2] = {box->x, box->y}, half[2] = {box->width / 2, box->height / 2};
        double share = 1;  // of the way to the other end
        bool inside = true;
        for (int i = 0; i < 2; i++) {
            double way = other[i] - end[i];
            inside = inside && fabs(end[i] - middle[i]) < half[i];
            if (way != 0)
                share = fmin(share, (middle[i] + copysign(half[i], way) - end[i]) / way);
        }
        for (int i = 0; inside && i < 2; i++)
            end[i] += share * (other[i] - end[i]);
    }
}

static void write_diagram(Text *script, const Panel *panel)
{
    for (int i = 0; i < panel->boxes; i++) {
        const Box *box = &panel->box[i];
        text_add(
            script,
            "set object rectangle center %.7g, %.7g size %.7g, %.7g front fillcolor rgb '#e4eff7' "
            "fillstyle solid border lc rgb '#1f4e79' lw 0.8 * pen\n",
            box->x, box->y, box->width, box->height);
        text_label(script, box->text, box->x, box->y);
        text_add(script, " font label_font(%.4g, %d)\n",
                 0.85 * box->width / (panel->high[0] - panel->low[0]), text_width(box->text));
    }
    for (int i = 0; i < panel->arrows; i++) {
        Arrow a = panel->arrow[i];
        const double from[2] = {a.from[0], a.from[1]};
        cut_back(panel, a.from, a.to);
        cut_back(panel, a.to, from);
        text_add(script, "set arrow from %.7g, %.7g to %.7g, %.7g front as 1\n", a.from[0],
                 a.from[1], a.to[0], a.to[1]);
    }
}

/*
## The script

Every panel loads the style anew, which also undoes what the panel before it set. Ranges are
gnuplot's to choose, except where a panel of an animation must keep one range through all frames,
and where nothing finite was put in: gnuplot refuses to draw an empty panel, and the curve of a
training that came to NaN at its first step is no reason to lose the other panels.
*/

static void range_command(Text *script, char axis, double low, double high)
{
    double pad = 0.04 * (high - low);
    if (low > 0 && low <= pad)  // not across 0: the axis may be logarithmic
        pad = 0;
    if (low == high)
        pad = 0.5;
    if (low <= high)
        text_add(script, "set %crange [%.7g:%.7g]\n", axis, low - pad, high + pad);
    else
        text_add(script, "set %crange [0:1]\n", axis);
}

// Fewer numbers along an axis than gnuplot would write, since text is large; unless the chapter
// sets them, or a logarithmic axis. A range that the chapter sets counts, not the data's.
static void tics_command(Text *script, char axis, double low, double high, const char *commands)
{
    const char tics[] = {axis, 't', 'i', 'c', 's', 0},
               range[] = {axis, 'r', 'a', 'n', 'g', 'e', ' ', '[', 0};
    const char *set = strstr(commands, range), *colon = set ? strchr(set, ':') : NULL;
    if (colon) {
        char *end[2];
        double from = strtod(set + 8, &end[0]), to = strtod(colon + 1, &end[1]);
        low = end[0] > set + 8 ? from : low;
        high = end[1] > colon + 1 ? to : high;
    }
    double span = fabs(high - low), step = pow(10, floor(log10(span / 6)));
    if (!(span > 0) || !isfinite(span) || strstr(commands, "log") || strstr(commands, tics))
        return;
    step *= span <= 6 * step ? 1 : span <= 12 * step ? 2 : span <= 30 * step ? 5 : 10;
    text_add(script, "set %ctics %g\n", axis, step);
}

static void write_ranges(Text *script, const Figure *figure, const Panel *panel)
{
    double low[2] = {INFINITY, INFINITY}, high[2] = {-INFINITY, -INFINITY};
    bool empty = !panel->plot.used, logarithmic = strstr(text_of(&panel->commands), "log");
    for (int p = 0; p < figure->panels; p++)
        for (int i = 0; i < 2 && figure->panel[p].slot == panel->slot; i++) {
            low[i] = fmin(low[i], figure->panel[p].low[i]);
            high[i] = fmax(high[i], figure->panel[p].high[i]);
        }
    for (int i = 0; i < 2; i++) {
        if (!panel->fixed && (empty || figure->animated || (panel->loose[i] && !logarithmic)))
            range_command(script, "xy"[i], low[i], high[i]);
        tics_command(script, "xy"[i], low[i], high[i], text_of(&panel->commands));
    }
    if (empty && !panel->items)
        text_add(script, "unset border\nunset tics\nunset grid\n");
    else if (empty)
        text_add(script, "set label 'no finite value' at graph 0.5, 0.5 center front\n");
}

static void write_panel(Text *script, const Figure *figure, const Panel *panel, const char *style)
{
    text_add(script, "\nload ");
    text_quote(script, style, false);
    if (*panel->title) {
        text_add(script, "\npanel = ");
        text_quote(script, panel->title, true);
        text_add(script, "\nset title panel font panel_font(panel) noenhanced");
    }
    text_add(script, "\n%s", text_of(&panel->setup));
    write_diagram(script, panel);
    write_ranges(script, figure, panel);
    text_add(script, "%splot %s\n", text_of(&panel->commands),
             panel->plot.used ? panel->plot.bytes : "NaN notitle");
}

static void write_frame(Text *script, const Figure *figure, int frame, int rows, int columns,
                        const char *style)
{
    text_add(script, "\nset multiplot layout %d, %d", rows, columns);
    if (*figure->title)
        text_add(script, " title title font title_font(title) noenhanced");
    text_add(script, "\n");
    for (int p = 0; p < figure->panels; p++)
        if (figure->panel[p].frame == frame)
            write_panel(script, figure, &figure->panel[p], style);
    text_add(script, "\nunset multiplot\n");
}

static const char *picture_kind(const Figure *figure)
{
    return figure->animated ? "gif" : settings.format ? settings.format : "png";
}

/*
A sheet of pictures that has the figure to itself gets a page made for it: a whole number of screen
pixels for each of its own (otherwise some columns of a digit come out wider than others), as large
as fits, and margins just right for the names.
*/
static void fit_sheet(Figure *figure)
{
    Panel *panel = &figure->panel[0];
    const Sheet *sheet = &figure->sheet[0];
    double left = sheet->names ? 20 + 0.62 * TEXT * sheet->names : TEXT,
           bottom = strstr(panel->setup.bytes, "xlabel") ? 60 : TEXT;
    double top = 16 + (*figure->title ? 60 : 0) + (*panel->title ? 44 : 0) +
                 (sheet->heads ? 40 : 0);
    double zoom = (PAGE - TEXT - left) / sheet->width;
    if (zoom >= 1)
        zoom = fmax(1, floor(fmin(zoom, (PAGE - top) / sheet->height)));
    double wide = zoom * sheet->width, high = zoom * sheet->height;
    figure->width = ceil(fmax(0.6 * PAGE, left + wide + TEXT));
    figure->height = ceil(top + high + bottom);
    left += floor((figure->width - left - wide - TEXT) / 2);
    text_add(&panel->setup,
             "set lmargin at screen %.7g\nset rmargin at screen %.7g\nset bmargin at screen %.7g\n"
             "set tmargin at screen %.7g\n",
             left / figure->width, (left + wide) / figure->width, bottom / figure->height,
             (bottom + high) / figure->height);
}

// Decides on rows, columns and size where the chapter did not; returns how large text is to be, 1
// being normal.
static double decide_layout(Figure *figure)
{
    int most = 0;
    for (int p = 0; p < figure->panels; p++)
        most = figure->panel[p].slot + 1 > most ? figure->panel[p].slot + 1 : most;
    if (!figure->columns && most == 1 && figure->panels == 1 && figure->sheets == 1) {
        figure->rows = figure->columns = 1;
        fit_sheet(figure);
        return 1;
    }
    if (!figure->columns) {
        figure->columns = most < 4 ? most : (int)ceil(sqrt(most));
        figure->rows = (most + figure->columns - 1) / figure->columns;
    }
    if (most > figure->rows * figure->columns)
        die("figure %s: %d panels do not fit a layout of %d x %d", figure->name, most, figure->rows,
            figure->columns);
    if (!figure->width)
        figure->width = figure->animated && figure->columns == 1 ? 0.75 * PAGE : PAGE;
    if (!figure->height)
        figure->height = ceil(60 + figure->rows * figure->width / figure->columns *
                                       (figure->columns == 1 ? 0.57 : 0.9));
    return figure->width / PAGE;
}

static void write_script(Text *script, Figure *figure, const char *style)
{
    double scale = decide_layout(figure);
    text_add(script, "# %s.gp: to draw this figure again, in its folder: gnuplot %s.gp\n",
             figure->name, figure->name);
    text_comment(script, "caption", figure->caption);
    text_comment(script, "alt", figure->alt);
    text_add(script,
             "kind = '%s'; width = %g; height = %g; scale = %.4g; down = %d; across = %d\n"
             "dense = %d; styled = 0\ntitle = ",
             picture_kind(figure), figure->width, figure->height, scale, figure->rows,
             figure->columns, figure->marks > MARKS_MOST);
    text_quote(script, figure->title, true);
    text_add(script, "\nload ");
    text_quote(script, style, false);
    text_add(script, "\nif (!exists('picture')) picture = '%s.'.kind\nset output picture\n%s",
             figure->name, text_of(&figure->before));
    int last = figure->panel[figure->panels - 1].frame, every = last / FRAMES_MOST + 1;
    for (int frame = 0; frame <= last; frame++)
        for (int again = frame == last && last > 0 ? 8 : 1;
             again && (frame % every == 0 || frame == last); again--)
            write_frame(script, figure, frame, figure->rows, figure->columns, style);
    text_add(script, "set output\n");
}

/*
## Files
*/

static void write_file(const Figure *figure, const char *file, const char *head, const void *bytes,
                       size_t size)
{
    char *path = text_format("%s/%s", figure->folder, file);
    file_replace(path, (Piece[]){{head, strlen(head)}, {bytes, size}}, 2);
    free(path);
}

// Where style.gp is: in the working folder's figures/, or in the figures/ of a folder above the
// program's own. NULL if nowhere. Nothing else is looked at: gnuplot obeys what it loads.
static char *find_style(void)
{
    char *found = realpath("figures/style.gp", NULL), self[PATH_MAX];
    ssize_t length = found ? 0 : readlink("/proc/self/exe", self, sizeof self - 1);
    while (!found && length > 0) {
        while (length > 0 && self[length - 1] != '/')
            length--;
        if (length > 0) {
            char *path = text_format("%.*sfigures/style.gp", (int)length, self);
            found = realpath(path, NULL);
            free(path);
            length--;
        }
    }
    return found;
}

static void copy_style(const Figure *figure, const char *style)
{
    Text text = {0};
    FILE *f = fopen(style, "rb");
    char line[1000];
    while (f && fgets(line, sizeof line, f))
        text_add(&text, "%s", line);
    if (!f || ferror(f))
        die("cannot read %s: %s", style, strerror(errno));
    fclose(f);
    write_file(figure, "style.gp", "", text_of(&text), text.used);
    free(text.bytes);
}

// The name by which a script in the figure's folder loads the style: "../style.gp", or so, if both
// are in one book, and no path of this machine enters the script; otherwise "style.gp", a copy that
// is put beside the script. Free it.
static char *place_style(const Figure *figure)
{
    char *style = find_style(), *folder = realpath(figure->folder, NULL);
    if (!folder)
        die("cannot draw into %s: %s", figure->folder, strerror(errno));
    Text name = {0};
    size_t base = style ? strlen(style) : 0;
    for (int up = 0; up < 2 && base && !name.used; up++) {  // style.gp's folder, the one above
        do
            base--;
        while (base > 0 && style[base] != '/');
        if (strncmp(folder, style, base) || (folder[base] && folder[base] != '/') ||
            strchr(style + base, '\''))
            continue;
        for (const char *c = folder + base; *c; c++)
            if (*c == '/')
                text_add(&name, "../");
        text_add(&name, "%s", style + base + 1);
    }
    if (!name.used && style)
        copy_style(figure, style);
    if (!name.used)
        text_add(&name, "style.gp");
    free(style);
    free(folder);
    return name.bytes;
}

/*
## gnuplot

It is started by its name and a list of arguments, in the figure's folder, in a process group of its
own, so that it can be stopped with all that it started; it draws under a temporary name. `-d` keeps
the user's own gnuplot settings out. What it says goes to a file without a name, from which a
warning can quote.
*/

typedef enum Outcome { DRAWN, MISSING, FAILED, SLOW } Outcome;

static pid_t start_gnuplot(const Figure *figure, const char *picture, const char *script,
                           FILE *said)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    setpgid(0, 0);
#if defined(__linux__)
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // a run that is stopped leaves nothing behind that hangs
#endif
    int nothing = open("/dev/null", O_RDONLY);
    if (chdir(figure->folder) == 0 && dup2(nothing, 0) == 0 && dup2(fileno(said), 1) == 1 &&
        dup2(1, 2) == 2)
        execlp("gnuplot", "gnuplot", "-d", "-e", picture, script, (char *)NULL);
    _exit(errno == ENOENT ? 127 : 126);
}

static Outcome wait_for(pid_t child)
{
    double until = clock_seconds() + settings.seconds;
    struct timespec pause = {0, 2000000};
    int status = 0;
    pid_t ended;
    while ((ended = waitpid(child, &status, WNOHANG)) == 0 || (ended < 0 && errno == EINTR)) {
        if (clock_seconds() > until) {
            kill(-child, SIGKILL);
            kill(child, SIGKILL);  // should it not have come to its own group yet
            while (waitpid(child, &status, 0) < 0 && errno == EINTR)
                ;
            return SLOW;
        }
        nanosleep(&pause, NULL);
    }
    if (ended < 0)  // somebody ignores SIGCHLD: the picture will tell
        return DRAWN;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0     ? DRAWN
           : WIFEXITED(status) && WEXITSTATUS(status) == 127 ? MISSING
                                                             : FAILED;
}

// The last line with something in it that gnuplot said; in a static buffer.
static const char *last_words(FILE *said)
{
    static char words[300];
    char line[300];
    snprintf(words, sizeof words, "no reason given; the disk may be full");
    rewind(said);
    while (fgets(line, sizeof line, said)) {
        line[strcspn(line, "\n")] = 0;
        if (strspn(line, " \t^") != strlen(line))
            snprintf(words, sizeof words, "%s", line);
    }
    return words;
}

static void complain(const Figure *figure, Outcome outcome, FILE *said)
{
    settings.hopeless = outcome == MISSING || outcome == SLOW;
    if (settings.warned)
        return;
    settings.warned = true;
    const char *later =
        "data and scripts are kept: `make replot` draws, or, in the figure's folder, `gnuplot";
    if (outcome == MISSING)
        warn("no gnuplot here, so no figures; %s %s.gp`", later, figure->name);
    else if (outcome == SLOW)
        warn("gnuplot was stopped after %d s at figure %s, so no more figures; %s %s.gp`",
             settings.seconds, figure->name, later, figure->name);
    else
        warn("gnuplot failed at figure %s (%s); %s %s.gp`", figure->name, last_words(said), later,
             figure->name);
}

// A full disk does not make gnuplot fail: a picture is believed when its format's end is there.
static bool is_whole(const char *path, const char *kind)
{
    const char *end = *kind == 'g'     ? "\0;"
                      : *kind == 's'   ? "</svg>"
                      : kind[1] == 'n' ? "IEND"
                                       : "%%EOF";
    char tail[16];
    FILE *file = fopen(path, "rb");
    bool got = file && !fseek(file, -16, SEEK_END) && fread(tail, sizeof tail, 1, file) == 1;
    if (file)
        fclose(file);
    return got && memmem(tail, sizeof tail, end, *end ? strlen(end) : 2);
}

static void start_and_wait(const Figure *figure)
{
    const char *kind = picture_kind(figure);
    char *command = text_format("picture = '%s.%s.part'", figure->name, kind),
         *script = text_format("%s.gp", figure->name);
    char *picture = text_format("%s/%s.%s", figure->folder, figure->name, kind),
         *part = text_format("%s.part", picture);
    FILE *said = tmpfile();
    said = said ? said : fopen("/dev/null", "w+e");  // /tmp is full: it draws without words
    pid_t child = said && !settings.hopeless ? start_gnuplot(figure, command, script, said) : -1;
    Outcome outcome = child > 0 ? wait_for(child) : FAILED;
    struct stat about;
    if (outcome == DRAWN && !is_whole(part, kind))
        outcome = FAILED;
    if (outcome == DRAWN && rename(part, picture) != 0)
        die("cannot write %s: %s", picture, strerror(errno));
    long most = figure->animated ? 1024 : 150;
    if (outcome == DRAWN && strcmp(kind, "pdf") && stat(picture, &about) == 0 &&
        about.st_size > most * 1024)
        warn("%s is larger than it should be: %ld KiB, not at most %ld", picture,
             (long)about.st_size / 1024, most);
    if (outcome != DRAWN) {
        unlink(part);
        if (said && !settings.hopeless)
            complain(figure, outcome, said);
    }
    if (said)
        fclose(said);
    free(command);
    free(script);
    free(picture);
    free(part);
}

static void figure_free(Figure *figure)
{
    for (int p = 0; p < figure->panels; p++) {
        Panel *panel = &figure->panel[p];
        for (int b = 0; b < panel->boxes; b++)
            free(panel->box[b].text);
        void *owned[] = {panel->title,      panel->setup.bytes, panel->commands.bytes,
                         panel->plot.bytes, panel->box,         panel->arrow};
        for (int i = 0; i < 6; i++)
            free(owned[i]);
    }
    for (int i = 0; i < figure->sheets; i++)
        free(figure->sheet[i].bytes);
    void *owned[] = {figure->folder, figure->name,  figure->title,      figure->caption,
                     figure->alt,    figure->panel, figure->data.bytes, figure->before.bytes,
                     figure->sheet,  figure};
    for (int i = 0; i < 10; i++)
        free(owned[i]);
}

// Writes data, pictures and script, has gnuplot draw, and frees the figure. Dies if a file cannot
// be written. If gnuplot is missing, fails or takes too long, that is said once in a program's
// life, and the program goes on.
void figure_draw(Figure *figure)
{
    current(figure);
    Text script = {0};
    char *style = place_style(figure);
    write_script(&script, figure, style);
    if (figure->data.used) {
        char *file = text_format("%s.tsv", figure->name);
        write_file(figure, file, "", figure->data.bytes, figure->data.used);
        free(file);
    }
    for (int i = 0; i < figure->sheets; i++) {
        const Sheet *sheet = &figure->sheet[i];
        char *number = i ? text_format(".%d", i + 1) : text_format("%s", "");
        char *file = text_format("%s%s.%s", figure->name, number, sheet->C == 1 ? "pgm" : "ppm");
        char *head = text_format("P%d\n%d %d\n255\n", sheet->C == 1 ? 5 : 6, sheet->width,
                                 sheet->height);
        write_file(figure, file, head, sheet->bytes,
                   (size_t)sheet->width * (size_t)sheet->height * (size_t)sheet->C);
        free(number);
        free(file);
        free(head);
    }
    char *file = text_format("%s.gp", figure->name);
    write_file(figure, file, "", script.bytes, script.used);
    free(file);
    start_and_wait(figure);
    free(style);
    free(script.bytes);
    figure_free(figure);
}
