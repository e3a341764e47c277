// SPDX-License-Identifier: MIT
/*
# figure.c: figures through gnuplot

A figure is a promise that can be looked at, so it must outlive the program that drew it. Each one
leaves three things: its numbers (`name.tsv`; pictures as `name.pgm`), a gnuplot script that draws
them (`name.gp`), and the image; an animation also leaves its last frame alone, `name_end.png`, for paper. Colours, fonts and sizes stand in
`figures/style.gp`, which every script loads: whoever wants others edits that file and says `make
replot`, and nothing is trained again.

Nothing is remembered here but text. A figure has panels; what is put into a panel goes, at once,
into three growing texts: its numbers into the data file, one element into the panel's `plot`
command, and what must be set before into the panel's setup. `figure_draw` puts the texts together,
writes them and starts gnuplot. A training must not be lost because of a picture: when gnuplot is
missing, fails or hangs, one warning says so and work goes on.
*/
#include "common.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif

#define FRAMES_MOST 40   // of an animation: more are thinned, so that it stays under 1 MiB
#define MARKS_MOST 6000  // in a figure that is drawn with smooth edges; see style.gp
#define PAGE 1280        // pixels across a picture whose text is of normal size
#define TEXT 28          // pixels of normal text, as in style.gp
#define ENDS_MOST 6      // names that can stand at the ends of lines

typedef struct Panel {
    int frame, slot;           // which frame, and which place in it
    Text setup, commands;      // what the library sets; what the chapter sets after it
    Text plot;                 // what is drawn
    unsigned used;             // line styles
    int levels, names;         // how many; named elements of the plot
    double end[ENDS_MOST][2];  // where the named lines end; names is larger where one has no end
    int longest;               // characters of the longest name
    bool asked;                // something was to be plotted, be it finite or not
    bool fixed;                // its kind decides the ranges
    bool loose;                // what it holds must not lie on the axes
    double low[2], high[2];    // x, y: the rectangle of all that was put in
    int width, height;         // of a sheet of pictures, in its own pixels
    double left, right, top, bottom;  // pixels of the screen that names and titles need around it
} Panel;

struct Figure {
    char *folder, *name, *title;
    int rows, columns;  // 0: no layout was asked for
    double width, height;
    Panel *panel;
    int panels, frame, slot, slots;  // the next panel's frame and slot; the most slots of a frame
    bool animated;
    Text about, before;  // the script's first lines; commands before the first panel
    Text data, diagram;  // the .tsv; a text for Graphviz
    int blocks, sheets;  // in the .tsv; files of pictures
    int role;            // line style of the next series; 0: the panel's next
    long marks;          // single points in all panels
    double least, most;  // of all tables
};

static struct {
    const char *format;
    int seconds;
    bool warned, hopeless;
} settings = {"png", 60, false, false};

// How figures are drawn from now on: format "png" (the default), "svg" or "pdf", a text that stays
// where it is; seconds, what gnuplot may take for one figure (60). NULL or 0 leave a setting as it
// is. Dies on another format.
void figure_settings(const char *format, int seconds)
{
    if (format && strcmp(format, "png") && strcmp(format, "svg") && strcmp(format, "pdf"))
        die_usage("--format expects png, svg or pdf, found '%s'", format);
    settings.format = format ? format : settings.format;
    settings.seconds = seconds > 0 ? seconds : settings.seconds;
}

/*
## Text that cannot be a command

Whatever a title or label holds reaches gnuplot inside single quotes, where no macro, backquote or
backslash has a meaning; only the quote itself has one. Written twice it stands for itself, but not
at the very beginning, so here it becomes a typographer's: ’. A line break leaves the quotes and
comes back: `'a'."\n".'b'`. A comment ends with its line, unless that ends with a backslash. All
other control characters become spaces.

What is quoted is shown as it is: an underscore is an underscore; write Greek and small indices as
the characters they are (λ, x₁, σ²).
*/

static const char *text_of(const Text *text) { return text->bytes ? text->bytes : ""; }

// The words (NULL: none) between two `quote`s, or, if that is "", for a comment; in one of four
// static texts in turn.
static const char *safe(const char *words, const char *quote)
{
    static Text spare[4];
    static int turn;
    Text *text = &spare[turn = (turn + 1) % 4];
    text->used = 0;
    put(text, "%s", quote);
    for (const char *c = words ? words : ""; *c; c++)
        if (*quote && *c == '\'')
            put(text, "’");
        else if (*quote && *c == '\n')
            put(text, "'.\"\\n\".'");
        else if ((unsigned char)*c < ' ' || *c == 127 || (!*quote && *c == '\\' && !c[1]))
            put(text, " ");
        else
            put(text, "%c", *c);
    put(text, "%s", quote);
    return text->bytes;
}

static const char *quoted(const char *words) { return safe(words, "'"); }
static const char *remark(const char *words) { return safe(words, ""); }

// Words centred at a point, in front; more options may follow.
static void text_label(Text *text, const char *words, double x, double y)
{
    int breaks = 0;
    for (const char *c = words; *c; c++)
        breaks += *c == '\n';
    put(text, "set label %s at %.7g, %.7g center front noenhanced offset 0, %g", quoted(words), x,
        y, 0.5 * breaks);
}

// Numbers for the data file with so many digits, tabs between them, `end` behind the last.
static void text_numbers(Text *text, int digits, int n, const double *value, const char *end)
{
    for (int i = 0; i < n; i++) {
        if (isfinite(value[i]))
            put(text, "%.*g", digits, value[i]);
        else
            put(text, "NaN");
        put(text, "%s", i < n - 1 ? "\t" : end);
    }
}

// Writes the file `name` + `end` in the figure's folder, or dies.
static void write_file(const Figure *figure, const char *name, const char *end, const void *bytes,
                       size_t size)
{
    char *path = text_format("%s/%s%s", figure->folder, name, end);
    file_replace(path, &(Piece){bytes, size}, 1);
    free(path);
}

/*
## The figure and its panels
*/

// A new figure: folder/name.tsv, name.gp and the image. The name consists of a-z, 0-9, _ and -, or
// the program dies; title, caption and alternative text may hold anything (NULL: none). The folder
// must exist.
Figure *figure_new(const char *folder, const char *name, const char *title, const char *caption,
                   const char *alt)
{
    if (!*name || strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_-") != strlen(name))
        die("a figure's name is made of a-z, 0-9, _ and -, not '%s'", name);
    Figure *figure = alloc_zeroed(1, sizeof *figure);
    figure->folder = text_format("%s", folder);
    figure->name = text_format("%s", name);
    figure->title = text_format("%s", title ? title : "");
    put(&figure->about,
        "# %s.gp: to draw this figure again, in its folder: gnuplot %s.gp\n"
        "# caption: %s\n# alt: %s\n",
        name, name, remark(caption), remark(alt));
    figure->least = INFINITY;
    figure->most = -INFINITY;
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
    bool titled = title && *title;
    figure->panel = alloc_again(figure->panel, (size_t)figure->panels + 1, sizeof *figure->panel);
    Panel *panel = &figure->panel[figure->panels++];
    *panel = (Panel){.frame = figure->frame,
                     .slot = figure->slot++,
                     .low = {INFINITY, INFINITY},
                     .high = {-INFINITY, -INFINITY},
                     .left = TEXT,
                     .right = TEXT,
                     .top = titled ? 44 : 0,
                     .bottom = xlabel ? 60 : TEXT};
    figure->slots = figure->slot > figure->slots ? figure->slot : figure->slots;
    if (titled)
        put(&panel->setup, "panel = %s\nset title panel font panel_font(panel) noenhanced\n",
            quoted(title));
    if (xlabel)
        put(&panel->setup, "set xlabel %s noenhanced\n", quoted(xlabel));
    if (ylabel)
        put(&panel->setup, "set ylabel %s noenhanced\n", quoted(ylabel));
}

// An animation (a GIF, whatever the format): what follows is the next frame, panel by panel as in
// the first. Axes whose ranges no command fixes keep one range through all frames. Of more than 40
// frames some are left out; the last stands for 2.5 seconds.
void figure_frame(Figure *figure)
{
    figure->animated = true;
    figure->frame += figure->slot > 0;
    figure->slot = 0;
}

static Panel *current(Figure *figure)
{
    if (figure->slot == 0)
        figure_panel(figure, NULL, NULL, NULL);
    return &figure->panel[figure->panels - 1];
}

// A line of gnuplot for this panel, run after all that the library sets and before it plots: "set
// logscale y". It is trusted: no text from outside the program belongs into it.
void figure_command(Figure *figure, const char *format, ...)
{
    Text *commands = &current(figure)->commands;
    va_list list;
    va_start(list, format);
    put_list(commands, format, list);
    va_end(list);
    put(commands, "\n");
}

static void include_point(Panel *panel, double x, double y)
{
    const double at[2] = {x, y};
    for (int i = 0; i < 2; i++)
        if (isfinite(at[i])) {
            panel->low[i] = fmin(panel->low[i], at[i]);
            panel->high[i] = fmax(panel->high[i], at[i]);
        }
}

// Starts a block of the data file, for the panel that is returned: what it is, then the names of
// its columns.
static Panel *block_start(Figure *figure, const char *what, const char *columns)
{
    Panel *panel = current(figure);
    panel->asked = true;
    put(&figure->data, "%s# block %d: %s\n# %s\n", figure->blocks ? "\n\n" : "", figure->blocks,
        remark(what), columns);
    figure->blocks++;
    return panel;
}

// Begins the next element of the plot command; the caller goes on to write it.
static Text *plot_next(Panel *panel)
{
    if (panel->plot.used)
        put(&panel->plot, ", \\\n     ");
    return &panel->plot;
}

// The same for an element that reads the newest block of the data file.
static Text *plot_block(Figure *figure)
{
    Text *plot = plot_next(current(figure));
    put(plot, "'%s.tsv' index %d ", figure->name, figure->blocks - 1);
    return plot;
}

// The name of the element just written (NULL: none). It stands at (x, y), the end of a line, if in
// the end there is room for all the names of the panel; otherwise (x is NAN, too) in the key below.
static void plot_name(Panel *panel, const char *words, double x, double y)
{
    if (!words) {
        put(&panel->plot, " notitle");
        return;
    }
    put(&panel->plot, " title gap.%s @names", quoted(words));
    if (isnan(x) || panel->names >= ENDS_MOST)
        panel->names = ENDS_MOST;
    else
        memcpy(panel->end[panel->names], (double[]){x, y}, sizeof panel->end[0]);
    panel->names++;
    panel->longest = text_characters(words, panel->longest);
}

/*
## Numbers over numbers

The same thing has the same colour in every panel of every chapter, so a series is given a role
rather than a number. One without a role gets the first of the panel's line styles that is free.
*/

// The role that the next series plays: ROLE_DATA grey, ROLE_MODEL blue, ROLE_RIVAL (an opponent, a
// critic, a control) orange, ROLE_TRUTH black and dashed, ROLE_THIRD and so on for more.
void figure_role(Figure *figure, Role role) { figure->role = role; }

// The next series is number i of n that are ordered (steps, temperatures): from pale to dark.
void figure_ramp(Figure *figure, int i, int n)
{
    figure->role = n < 2 ? ROLE_RAMP_END : ROLE_RAMP + (8 * i + (n - 1) / 2) / (n - 1);
}

static int next_line(Figure *figure, Panel *panel)
{
    int line = figure->role ? figure->role : 1;
    while (!figure->role && line < 8 && panel->used >> line & 1)
        line++;
    figure->role = 0;
    panel->used |= 1U << line;
    return line;
}

// A series with a range around each point unless low and high are NULL.
static void series(Figure *figure, const char *label, Mark mark, const double *x, const double *y,
                   const double *low, const double *high, int n)
{
    static const char *const way[] = {"lines", "points", "linespoints", "points",
                                      "steps", "boxes",  "filledcurves y1=0"};
    const double *column[] = {x, y, low, high};
    int columns = low ? 4 : 2;
    double end[2] = {NAN, NAN};  // the last point that can be shown
    Panel *panel = block_start(figure, label, low ? "x\ty\tlow\thigh" : "x\ty");
    for (int i = 0; i < n; i++) {
        double row[4] = {0};
        for (int j = 0; j < columns; j++) {
            row[j] = column[j][i];
            include_point(panel, row[0], j ? row[j] : NAN);
        }
        text_numbers(&figure->data, 7, columns, row, "\n");
        if (isfinite(row[0] + row[1] + row[2] + row[3])) {
            end[0] = row[0];
            end[1] = row[1];
        }
    }
    int line = next_line(figure, panel);
    if (isnan(end[0]))
        return;
    if (low && mark == LINES)
        put(plot_block(figure),
            "using 1:3:4 with filledcurves lt %d fillstyle transparent solid 0.2 noborder notitle",
            line);
    else if (low)  // never dashed: a dashed bar could end anywhere
        put(plot_block(figure), "using 1:2:3:4 with yerrorbars lt %d dashtype solid ps 0 notitle",
            line);
    put(plot_block(figure), "using 1:2 with %s lt %d", way[mark], line);
    if (mark == DOTS)
        put(&panel->plot, " pt 7 ps %s * scale", n > 1000 ? "0.8" : "1.2");
    if (mark == LINES_POINTS && n > 15 && !low)
        put(&panel->plot, " pointinterval %d", (n + 9) / 10);
    if (mark == BOXES || mark == AREA) {  // data pale, others not told apart by colour alone
        include_point(panel, NAN, 0);
        put(&panel->plot, " dashtype solid fillstyle transparent solid %s",
            line == ROLE_DATA    ? "0.35 noborder"
            : line == ROLE_RIVAL ? "0.15 border"
                                 : "0.5 border");
    }
    bool ends = mark == LINES || mark == LINES_POINTS || mark == STEPS;
    plot_name(panel, label, ends ? end[0] : NAN, end[1]);
    bool points = mark == POINTS || mark == DOTS;
    panel->loose = panel->loose || points || (low && mark == LINES_POINTS);
    figure->marks += points ? n : 0;
}

// One series of n points in the next line style; label NULL leaves it out of the key. Marks on long
// lines are thinned to about ten; STEPS hold a value until the next; BOXES are a histogram of equal
// bins, x their centres; an AREA is filled down to 0. What is not finite is a gap.
void figure_xy(Figure *figure, const char *label, Mark mark, const double *x, const double *y,
               int n)
{
    series(figure, label, mark, x, y, NULL, NULL, n);
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
    series(figure, label, n < 20 ? LINES_POINTS : LINES, x, y, low, high, n);
}

// A horizontal line to compare with: a published number, the error of a sham. Three can be told
// apart.
void figure_level(Figure *figure, const char *label, double y)
{
    Panel *panel = current(figure);
    panel->asked = true;
    if (!isfinite(y))
        return;
    include_point(panel, NAN, y);
    put(plot_next(panel), "%.9g with lines ls %d", y, 100 + panel->levels++ % 3);
    plot_name(panel, label, INFINITY, y);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

// The finite ones among n values, ascending, and how many they are; where there are labels, those
// of class k only. Free it.
static double *sorted(const double *value, long n, const uint8_t *label, int k, long *count)
{
    double *list = alloc_zeroed((size_t)n, sizeof *list);
    *count = 0;
    for (long i = 0; i < n; i++)
        if (isfinite(value[i]) && (!label || label[i] == k))
            list[(*count)++] = value[i];
    qsort(list, (size_t)*count, sizeof *list, ascending);
    return list;
}

// n points, each by its label's colour and mark, label < K <= 256, drawn in the order given, so that
// no class hides the others. Each name (name NULL: the number) stands large at the point that is
// nearest to its class's median and not too near to another name. Beyond ten classes colours come
// again with other marks.
void figure_classes(Figure *figure, const double *x, const double *y, const uint8_t *label, int n,
                    int K, const char *const *name)
{
    if (K < 1 || K > UINT8_MAX + 1)
        die("figure %s: %d classes; expected 1 to 256", figure->name, K);
    Panel *panel = block_start(figure, "points and their classes", "x\ty\tclass");
    for (int i = 0; i < n; i++) {
        if (label[i] >= K)
            die("figure %s: point %d has label %d of %d classes", figure->name, i, label[i], K);
        text_numbers(&figure->data, 7, 3, (double[]){x[i], y[i], label[i]}, "\n");
        include_point(panel, x[i], y[i]);
    }
    if (!isfinite(panel->low[0] + panel->low[1]))
        return;
    put(plot_block(figure),
        "using 1:2:(mark_of($3)):(colour_of($3)) with points lw 0.5 * pen "
        "ps %g * scale pt variable lc rgb variable notitle",
        n > 1000 ? 1.2 : 2.0);
    panel->loose = true;
    figure->marks += n;
    const double wide = fmax(panel->high[0] - panel->low[0], 1e-30),
                 high = fmax(panel->high[1] - panel->low[1], 1e-30);
    int place[UINT8_MAX + 1];
    for (int k = 0; k < K; k++) {
        char number[16];
        snprintf(number, sizeof number, "%d", k);
        long across, up;
        double *xs = sorted(x, n, label, k, &across), *ys = sorted(y, n, label, k, &up), best = INFINITY;
        place[k] = -1;
        for (int i = 0; across && up && i < n; i++) {
            double away = hypot((x[i] - xs[across / 2]) / wide, (y[i] - ys[up / 2]) / high);
            for (int j = 0; j < k; j++)
                if (place[j] >= 0 && fabs(x[i] - x[place[j]]) < 0.06 * wide &&
                    fabs(y[i] - y[place[j]]) < 0.09 * high)
                    away += 10;
            if (label[i] == k && away < best) {
                best = away;
                place[k] = i;
            }
        }
        if (place[k] >= 0) {
            text_label(&panel->setup, name ? name[k] : number, x[place[k]], y[place[k]]);
            put(&panel->setup, " boxed font bold(1.1 * text)\n");
        }
        free(xs);
        free(ys);
    }
}

/*
## Tables, functions, pictures

All tables of a figure have one scale, on which white is nothing; with both signs present, blue is
below zero and red above. Where numbers stand in the cells, colour only guides the eye, so it follows
the square root: a confusion matrix shows its handful of mistakes beside a thousand hits. Without
numbers colour is the only information: it is linear and has a scale.
*/

// A heat map of (rows, columns), row 0 on top. number_format ("%.0f") writes each value into its
// cell; NULL writes none.
void figure_matrix(Figure *figure, const double *value, int rows, int columns,
                   const char *number_format)
{
    int widest = 1;
    Panel *panel = block_start(figure, "cells of a table", "column\trow\tvalue\ttext");
    for (int i = 0; i < rows * columns; i++) {
        char number[64] = "";
        if (isfinite(value[i])) {
            figure->least = fmin(figure->least, value[i]);
            figure->most = fmax(figure->most, value[i]);
            if (number_format)
                snprintf(number, sizeof number, number_format, value[i]);
        }
        widest = text_characters(number, widest);
        text_numbers(&figure->data, 7, 3, (double[]){i % columns, i / columns, value[i]}, "\t");
        put(&figure->data, "\"%s\"\n", number);
    }
    panel->fixed = true;
    put(&panel->setup,
        "eval table_colours\nset cbrange [%s]\nunset grid\nunset border\nset tics scale 0\n"
        "set xrange [-0.5:%d.5]\nset yrange [%d.5:-0.5]\n%s%s",
        number_format ? "(table_signs ? table_from : 0):(table_signs ? table_to : 1)"
                      : "table_from:table_to",
        columns - 1, rows - 1, number_format ? "unset colorbox\n" : "", rows <= 16 && columns <= 16 ? "set xtics 1\nset ytics 1\n" : "");
    put(plot_block(figure),
        "using 1:2:(0.5):(0.5):(%s) with boxxyerror lw 0.5 * pen fillcolor palette fillstyle "
        "solid %s notitle",
        number_format ? "table_root($3)" : "$3",
        rows <= 32 && columns <= 32 ? "border lc rgb '#d0d0d0'" : "noborder");
    if (number_format)
        put(plot_block(figure),
            "using 1:2:4:(table_ink($3)) with labels noenhanced font cell_font(%d, %d, %d) tc rgb "
            "variable notitle",
            rows, columns, widest);
}

static long count_below(const double *list, long n, double value)
{
    long low = 0, high = n;
    while (low < high) {
        long middle = (low + high) / 2;
        if (list[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// A function over the rectangle [x0, x1] x [y0, y1], sampled at (rows, columns) points, both ends
// included, row 0 at y0. As colours with a scale; or, with contours, as a map: ten contours part
// the points into eleven equal shares, so that a steep wall does not use up all lines, and colour
// says which share of all points lies lower. The map is pale, to be drawn upon.
void figure_field(Figure *figure, const double *value, int rows, int columns, double x0, double x1,
                  double y0, double y1, bool contours)
{
    if (rows < 2 || columns < 2)
        die("figure %s: a field needs 2 x 2 samples, not %d x %d", figure->name, rows, columns);
    Panel *panel = block_start(figure, "a function", "x\ty\tvalue\tshare of points below");
    long size = (long)rows * columns, finite;
    double *list = sorted(value, size, NULL, 0, &finite);
    for (long i = 0; i < size; i++) {
        double x = x0 + (x1 - x0) * (double)(i % columns) / (columns - 1);
        double y = y0 + (y1 - y0) * (double)(i / columns) / (rows - 1);
        double share = (double)count_below(list, finite, value[i]) / fmax(1, (double)finite);
        if (i && i % columns == 0)
            put(&figure->data, "\n");
        text_numbers(&figure->data, 7, 2, (double[]){x, y}, "\t");
        text_numbers(&figure->data, 6, 1, &value[i], "\t");
        text_numbers(&figure->data, 4, 1, isnan(value[i]) ? &value[i] : &share, "\n");
        include_point(panel, x, y);
    }
    panel->fixed = true;
    put(&panel->setup, "eval %s\nset xrange [%.7g:%.7g]\nset yrange [%.7g:%.7g]\n%s",
        contours ? "light" : "sequential", x0, x1, y0, y1,
        contours ? "set palette maxcolors 22\nset cbrange [0:2]\nunset colorbox\nunset grid\n"
                 : "");
    if (finite)
        put(plot_block(figure), "using 1:2:%d with image notitle", contours ? 4 : 3);
    if (contours && finite && list[0] < list[finite - 1]) {
        // gnuplot makes the lines before the first panel, as a table
        int block = figure->blocks - 1;
        put(&figure->before,
            "set table $contour_%d\nset contour base\nunset surface\n"
            "set cntrparam linear levels discrete",
            block);
        for (int k = 1; k < 11; k++)
            put(&figure->before, "%s %.9g", k > 1 ? "," : "", list[k * finite / 11]);
        put(&figure->before, "\nsplot '%s.tsv' index %d using 1:2:3 notitle\nunset table\n",
            figure->name, block);
        put(plot_next(panel), "$contour_%d using 1:2 with lines ls 110 notitle", block);
    }
    free(list);
}

// Names along an axis of a sheet, each at the middle of its picture, of which number i begins at
// from[i]; of a name with a tab in it what stands before, or behind. Returns how many characters the
// longest has.
static int sheet_names(Panel *panel, const char *axis, const char *const *name, int n,
                       const int *from, int size, bool behind)
{
    Text list = {0};
    int longest = 0;
    for (int i = 0; name && i < n; i++) {
        const char *tab = name[i] ? strchr(name[i], '\t') : NULL;
        char *words = !name[i] || (behind && !tab) ? NULL
                      : behind ? text_format("%s", tab + 1)
                               : text_format("%.*s", (int)strcspn(name[i], "\t"), name[i]);
        if (words)
            put(&list, "%s%s %g", list.used ? ", " : "", quoted(words), from[i] + 0.5 * (size - 1));
        longest = words ? text_characters(words, longest) : longest;
        free(words);
    }
    if (list.used)
        put(&panel->setup, "set %s (%s) scale 0 noenhanced textcolor rgb dark\n", axis, list.bytes);
    free(list.bytes);
    return longest;
}

// A sheet of rows x columns pictures, picture (rows, columns, Y, X, C) with values clipped to [0,
// 1] (NaN shows as 0), C 1 or 3, thin gaps between and a grey frame round each. Names stand at the
// left of rows and on top of columns (each may be NULL); what follows a tab in a row's name stands
// at its right. Where some rows have no name, each that has one begins a group, with a wider gap.
// Pixels are at once written as name.pgm or .ppm; those of the figure's second sheet as name.2.pgm,
// and so on. An animation's have 64 levels, for a GIF has 256 colours.
void figure_pictures(Figure *figure, const real *picture, int rows, int columns, int Y, int X,
                     int C, const char *const *row_label, const char *const *column_label)
{
    if (rows < 1 || columns < 1 || Y < 1 || X < 1 || (C != 1 && C != 3))
        die("figure %s: a sheet of %d x %d pictures of shape (%d, %d, %d)", figure->name, rows,
            columns, Y, X, C);
    Panel *panel = current(figure);
    int gap = (X < Y ? X : Y) / 14 + 1, width = columns * (X + gap) - gap, height = -gap, named = 0;
    int *top = alloc_zeroed((size_t)(rows + columns), sizeof *top), *left = top + rows;
    for (int i = 0; i < rows; i++)
        named += row_label && row_label[i] && *row_label[i];
    for (int i = 0; i < rows; i++) {
        top[i] = height + gap * (i && named < rows && row_label && row_label[i] && *row_label[i] ? 4 : 1);
        height = top[i] + Y;
    }
    for (int i = 0; i < columns; i++)
        left[i] = i * (X + gap);
    char head[64];
    int skip = snprintf(head, sizeof head, "P%d\n%d %d\n255\n", C == 1 ? 5 : 6, width, height);
    size_t size = (size_t)height * (size_t)width * (size_t)C + (size_t)skip;
    uint8_t *bytes = alloc_zeroed(size, 1);
    memset(bytes, 255, size);
    memcpy(bytes, head, (size_t)skip);
    const double levels = figure->animated ? 63 : 255;
    for (long i = 0; i < (long)rows * columns * Y; i++) {  // pixel row i % Y of picture i / Y
        long at = i / Y;
        uint8_t *to = bytes + skip +
                      ((top[at / columns] + i % Y) * (long)width + left[at % columns]) * C;
        for (int j = 0; j < X * C; j++) {
            double value = fmin(1, fmax(0, (double)picture[i * X * C + j]));
            to[j] = (uint8_t)(255 / levels * floor(levels * value + 0.5) + 0.5);
        }
    }
    const char *kind = C == 1 ? "pgm" : "ppm";
    char *end = figure->sheets++ ? text_format(".%d.%s", figure->sheets, kind)
                                 : text_format(".%s", kind);
    write_file(figure, figure->name, end, bytes, size);
    panel->asked = true;
    panel->fixed = true;
    panel->width = width;
    panel->height = height;
    put(&panel->setup,
        "set size ratio -1\nset xrange [-0.5:%d.5]\nset yrange [%d.5:-0.5]\n"
        "unset border\nunset grid\nunset key\nunset tics\n",
        width - 1, height - 1);
    int longest = sheet_names(panel, "ytics", row_label, rows, top, Y, false);
    if (longest)
        panel->left = 24 + 0.62 * TEXT * longest;
    longest = sheet_names(panel, "y2tics", row_label, rows, top, Y, true);
    if (longest) {
        panel->right = 24 + 0.62 * TEXT * longest;
        put(&panel->setup, "set y2range [%d.5:-0.5]\n", height - 1);
    }
    if (column_label) {
        panel->top = 44;
        sheet_names(panel, "x2tics", column_label, columns, left, X, false);
        put(&panel->setup, "set x2range [-0.5:%d.5]\n", width - 1);
    }
    put(plot_next(panel),
        "'%s%s' binary array=(%d,%d) skip=%d format='%s' using %s with rgbimage notitle",
        figure->name, end, width, height, skip, C == 1 ? "%uchar" : "%uchar%uchar%uchar",
        C == 1 ? "1:1:1" : "1:2:3");
    for (int i = 0; i < rows; i++)
        put(plot_next(panel),
            "[t=0:%d:1] '+' using (t * %d + %g):(%g):(%g):(%g) with boxxyerror ls 111 fillstyle "
            "empty notitle",
            columns - 1, X + gap, 0.5 * (X - 1), top[i] + 0.5 * (Y - 1), 0.5 * X, 0.5 * Y);
    free(top);
    free(bytes);
    free(end);
}

// An animation of sheets of pictures, one frame for each look: `film` holds the rows x columns pictures (Y, X, C) of
// a look one after the other, pixel by pixel, with the same x, which `when` (as "step %g") makes a title of.
void figure_film(Figure *figure, const Curve *film, const char *when, int rows, int columns, int Y, int X, int C)
{
    const long size = (long)rows * columns * Y * X * C;
    real *sheet = alloc_zeroed((size_t)size, sizeof *sheet);
    for (long from = 0; from + size <= film->count; from += size) {
        for (long i = 0; i < size; i++)
            sheet[i] = (real)film->y[from + i];
        char title[64];
        snprintf(title, sizeof title, when, film->x[from]);
        figure_frame(figure);
        figure_panel(figure, title, NULL, NULL);
        figure_pictures(figure, sheet, rows, columns, Y, X, C, NULL, NULL);
    }
    free(sheet);
}

// Words centred at a point of the axes, on a white ground.
void figure_text(Figure *figure, double x, double y, const char *text)
{
    Panel *panel = current(figure);
    include_point(panel, x, y);
    text_label(&panel->setup, text, x, y);
    put(&panel->setup, " boxed\n");
}

// An arrow between two points of the axes, its head at (x1, y1).
void figure_arrow(Figure *figure, double x0, double y0, double x1, double y1)
{
    Panel *panel = current(figure);
    include_point(panel, x0, y0);
    include_point(panel, x1, y1);
    put(&panel->setup, "set arrow from %.7g, %.7g to %.7g, %.7g front as 1\n", x0, y0, x1, y1);
}

/*
## Diagrams

Who feeds whom is drawn by Graphviz, from a text in its own language, which the script holds and
hands to `dot`. The symbols are the same in all chapters; a word with an @ stands for one.
*/

// The whole figure is a diagram: dot, the inside of a `digraph { }`, where @data is a grey square,
// @random a circle, @net a blue rounded box, @rival an orange one, @loss a dashed ellipse, @gradient
// an orange arrow: "z [@random]; z -> G; G [@net label=\"a net\"]". Trusted, as figure_command's is.
void figure_diagram(Figure *figure, const char *dot)
{
    enum { SYMBOLS = 6 };
    static const char *const symbol[SYMBOLS][2] = {
        {"data", "shape=box style=filled fillcolor=\"#e4e4e4\" color=\"#6f6f6f\""},
        {"random", "shape=circle style=filled fillcolor=white color=black margin=0.02"},
        {"net", "shape=box style=\"rounded,filled\" fillcolor=\"#dbe8f3\" color=\"#004f87\""},
        {"rival", "shape=box style=\"rounded,filled\" fillcolor=\"#fbe5d6\" color=\"#d55e00\""},
        {"loss", "shape=ellipse style=dashed color=black"},
        {"gradient", "color=\"#d55e00\" fontcolor=\"#a84a00\" style=dashed constraint=false"}};
    put(&figure->diagram,
        "digraph {\ngraph [fontname=\"DejaVu Sans Bold\" fontsize=30 labelloc=t dpi=72 "
        "size=\"17.6,9.8!\" ratio=compress pad=0.2 rankdir=LR bgcolor=white label=\"");
    for (const char *c = figure->title; *c; c++)  // no quote, and nothing that escapes one
        put(&figure->diagram, "%c", *c == '"' || *c == '\\' || (unsigned char)*c < ' ' ? ' ' : *c);
    put(&figure->diagram,
        "\\n \"]\nnode [fontname=\"DejaVu Sans\" fontsize=28 penwidth=3]\n"
        "edge [fontname=\"DejaVu Sans\" fontsize=24 penwidth=3 color=\"#333333\"]\n");
    for (const char *c = dot; *c; c++) {
        int i = *c == '@' ? 0 : SYMBOLS;
        while (i < SYMBOLS && strncmp(c + 1, symbol[i][0], strlen(symbol[i][0])))
            i++;
        put(&figure->diagram, i < SYMBOLS ? "%s" : "%.1s", i < SYMBOLS ? symbol[i][1] : c);
        c += i < SYMBOLS ? strlen(symbol[i][0]) : 0;
    }
    put(&figure->diagram, "\n}\n");
}

static void write_diagram(Text *script, const Figure *figure, const char *kind)
{
    put(script,
        "%skind = '%s'\nif (!exists('picture')) picture = '%s.'.kind\n$diagram << DIAGRAM\n%sDIAGRAM\n"
        "if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not "
        "here'; exit status 1 }\n"
        "set print '| dot -T'.kind.' -o '.picture\nprint $diagram\nset print\n",
        figure->about.bytes, kind, figure->name, figure->diagram.bytes);
}

/*
## The script

Every panel loads the style anew, which also undoes what the panel before it set. Ranges are
gnuplot's to choose, except where a panel of an animation must keep one range through all frames,
and where nothing finite was put in: gnuplot refuses to draw an empty panel, and the curve of a
training that came to NaN at its first step is no reason to lose the other panels.

Text is large, so an axis has fewer numbers than gnuplot would write; unless the chapter sets them,
or a logarithmic axis. A range that the chapter sets counts, not the data's.
*/

static void write_axis(Text *script, const Figure *figure, const Panel *panel, int axis)
{
    static const char *const range[] = {"xrange", "yrange"}, *const tics[] = {"xtics", "ytics"};
    const char *commands = text_of(&panel->commands);
    bool logarithmic = strstr(commands, "log"), empty = !panel->plot.used;
    double low = INFINITY, high = -INFINITY;
    for (const Panel *p = figure->panel; p < figure->panel + figure->panels; p++)
        if (p->slot == panel->slot) {  // in all frames
            low = fmin(low, p->low[axis]);
            high = fmax(high, p->high[axis]);
        }
    if (!panel->fixed && (empty || figure->animated || (panel->loose && !logarithmic))) {
        double pad = 0.04 * (high - low);
        if (low > 0 && low <= pad)  // not across 0: the axis may be logarithmic
            pad = 0;
        if (low == high)
            pad = 0.5;
        bool any = low <= high;
        put(script, "set %s [%.7g:%.7g]\n", range[axis], any ? low - pad : 0, any ? high + pad : 1);
    }
    const char *set = strstr(commands, range[axis]), *colon = set ? strchr(set, ':') : NULL;
    if (colon) {
        sscanf(set, "%*s [%lf", &low);
        sscanf(colon, ":%lf", &high);
    }
    double most = axis == 0 && figure->columns > 1 ? 4 : 6;  // steps on the axis
    double span = fabs(high - low), step = pow(10, floor(log10(span / most)));
    step *= span <= most * step ? 1 : span <= 2 * most * step ? 2 : span <= 5 * most * step ? 5 : 10;
    if (span > 0 && isfinite(span) && !logarithmic && !strstr(commands, tics[axis]))
        put(script, "set %s %g\n", tics[axis], step);
}

/*
Names stand at the right ends of lines, if all that have one are lines, and end far enough apart;
otherwise in a key below. `names` is a macro of gnuplot, which each panel sets.
*/

static bool names_at_ends(const Figure *figure, const Panel *panel)
{
    const char *commands = text_of(&panel->commands), *log = strstr(commands, "logscale"),
               *set = strstr(commands, "yrange"), *colon = set ? strchr(set, ':') : NULL;
    double low = panel->low[1], high = panel->high[1], level[ENDS_MOST];
    if (panel->names < 2 || panel->names >= ENDS_MOST || figure->columns > 2 || panel->longest > (figure->columns > 1 ? 13 : 24) ||
        strstr(commands, "set key") || strstr(commands, "set xrange"))
        return false;
    if (colon) {
        sscanf(set, "%*s [%lf", &low);
        sscanf(colon, ":%lf", &high);
    }
    bool logarithmic = log && strchr(log + 8, 'y') && strchr(log + 8, 'y') < log + 12;
    double span = logarithmic ? log10(high / low) : high - low;
    for (int i = 0; i < panel->names; i++) {
        double y = panel->end[i][1], x = panel->end[i][0];
        level[i] = logarithmic ? log10(y / low) : y - low;
        if (!isinf(x) && x < panel->high[0] - 0.02 * (panel->high[0] - panel->low[0]))
            return false;
        if (!(level[i] >= -0.02 * span && level[i] <= 1.02 * span))
            return false;
        for (int j = 0; j < i; j++)
            if (fabs(level[i] - level[j]) < 0.075 * span)
                return false;
    }
    return span > 0;
}

static void write_panel(Text *script, const Figure *figure, const Panel *panel, const char *style)
{
    bool empty = !panel->plot.used, ends = names_at_ends(figure, panel);
    put(script, "\nload '%s'\n%s", style, text_of(&panel->setup));
    write_axis(script, figure, panel, 0);
    write_axis(script, figure, panel, 1);
    put(script, ends ? "names = 'at end'; gap = ' '\nset rmargin %g\n" : "names = ''; gap = ''\n",
        2 + 1.05 * panel->longest);
    if (empty)
        put(script, panel->asked ? "set label 'no finite value' at graph 0.5, 0.5 center front\n"
                                 : "unset border\nunset tics\nunset grid\n");
    put(script, "%splot %s\n", text_of(&panel->commands),
        empty ? "NaN notitle" : panel->plot.bytes);
}

static void write_frame(Text *script, const Figure *figure, int frame, const char *style)
{
    put(script, "\nset multiplot layout %d, %d%s\n", figure->rows, figure->columns,
        *figure->title ? " title title font title_font(title) noenhanced" : "");
    for (const Panel *p = figure->panel; p < figure->panel + figure->panels; p++)
        if (p->frame == frame)
            write_panel(script, figure, p, style);
    put(script, "\nunset multiplot\n");
}

/*
A sheet of pictures that has the figure to itself gets a page made for it: a whole number of screen
pixels for each of its own (otherwise some columns of a digit come out wider than others), as large
as fits, and margins just right for the names. So do all frames of a film of such sheets.
*/
static void fit_sheet(Figure *figure, Panel *sheet)
{
    double left = sheet->left, top = 16 + (*figure->title ? 60 : 0) + sheet->top;
    const double page = (figure->animated ? 0.65 : 1) * PAGE;  // a film is to stay below 1 MiB
    double zoom = (page - sheet->right - left) / sheet->width;
    if (zoom >= 1)
        zoom = fmax(1, floor(fmin(zoom, (page - top) / sheet->height)));
    double wide = zoom * sheet->width, high = zoom * sheet->height;
    figure->rows = figure->columns = 1;
    figure->width = ceil(fmax(0.6 * PAGE, left + wide + sheet->right));
    figure->height = ceil(top + high + sheet->bottom);
    left += floor((figure->width - left - wide - sheet->right) / 2);
    put(&sheet->setup,
        "set lmargin at screen %.7g\nset rmargin at screen %.7g\n"
        "set bmargin at screen %.7g\nset tmargin at screen %.7g\n",
        left / figure->width, (left + wide) / figure->width, sheet->bottom / figure->height,
        (sheet->bottom + high) / figure->height);
}

// Decides on rows, columns and size where the chapter did not; returns how large text is to be, 1
// being normal.
static double decide_layout(Figure *figure)
{
    if (!figure->columns && figure->slots == 1 && figure->sheets == figure->panels) {
        for (int i = 0; i < figure->panels; i++)
            fit_sheet(figure, &figure->panel[i]);
        return 1;
    }
    int most = figure->slots;
    if (!figure->columns)
        figure->rows = 1, figure->columns = most;
    if (most > figure->rows * figure->columns)
        die("figure %s: %d panels do not fit a layout of %d x %d", figure->name, most, figure->rows,
            figure->columns);
    figure->width = figure->width ? figure->width : figure->animated ? 0.8 * PAGE : PAGE;
    if (!figure->height)
        figure->height = ceil(figure->width * 0.5625 * fmax(1, 0.6 * figure->rows));
    return figure->width / PAGE;
}

static void write_script(Text *script, Figure *figure, const char *kind, const char *style)
{
    double scale = decide_layout(figure);
    const bool tables = figure->least <= figure->most;
    put(script,
        "%skind = '%s'; width = %g; height = %g; scale = %.4g; down = %d; across = %d\n"
        "table_low = %.7g; table_high = %.7g\n"
        "dense = %d; styled = 0\ntitle = %s\nload '%s'\n"
        "if (!exists('picture')) picture = '%s.'.kind\nset output picture\n%s",
        figure->about.bytes, kind, figure->width, figure->height, scale, figure->rows,
        figure->columns, tables ? figure->least : 0, tables ? figure->most : 1,
        figure->marks > MARKS_MOST, quoted(figure->title), style, figure->name,
        text_of(&figure->before));
    int last = figure->panel[figure->panels - 1].frame, every = last / FRAMES_MOST + 1;
    for (int frame = 0; frame < last; frame += every)
        write_frame(script, figure, frame, style);
    write_frame(script, figure, last, style);
    if (figure->animated) {  // and its end alone
        put(script, "set output\nkind = 'png'; styled = 0\nload '%s'\nset output picture.'.png'\n",
            style);
        write_frame(script, figure, last, style);
    }
    put(script, "set output\n");
}

/*
The style is found in the working folder's figures/, or in the figures/ of a folder above the
program's own, and nowhere else: gnuplot obeys what it loads. The book's own figures load it from
the folder above theirs; a folder elsewhere gets a copy, and can be given away.
*/

// Puts a copy beside the script where one is needed; returns the name for the script.
static const char *place_style(const Figure *figure)
{
    char *style = find_above("figures/style.gp"), *path = text_format("%s/../style.gp", figure->folder),
         *above = true_path(path), line[1000];
    bool ours = style && above && !strcmp(style, above);
    if (style && !ours) {
        FILE *file = fopen(style, "rb");
        Text text = {0};
        while (file && fgets(line, sizeof line, file))
            put(&text, "%s", line);
        if (!file || ferror(file))
            die("cannot read %s: %s", style, strerror(errno));
        fclose(file);
        write_file(figure, "style", ".gp", text_of(&text), text.used);
        free(text.bytes);
    }
    free(style);
    free(path);
    free(above);
    return ours ? "../style.gp" : "style.gp";
}

/*
## gnuplot

It is started by its name and a list of arguments, without a shell, in the figure's folder; it draws
under a temporary name. `-d` keeps the user's own gnuplot settings out, and the locale is one whose
letters are those of the titles, whatever the user's is. It is given an alarm clock, which ends it
when its time is up, and a process group of its own, so that what it started can be ended too. What
it says goes to a file without a name, from which a warning can quote.

Where no font is installed gnuplot draws without words and calls that success. Afterwards it is
asked how wide it takes a letter to be: less than a pixel means that it has none. (The terminals
made by gd have a small font of their own, and complain.)
*/
static const char font_check[] =
    "if (exists('GPVAL_TERM_HCHAR') && GPVAL_TERM_HCHAR < GPVAL_TERM_SCALE) { print \"cannot find "
    "any font\" }";

static pid_t start_gnuplot(const char *folder, const char *set, const char *script, FILE *said)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    int nothing = open("/dev/null", O_RDWR), words = said ? fileno(said) : nothing;
    setpgid(0, 0);
#if defined(__linux__)
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // a run that is stopped leaves nothing behind that hangs
#endif
    signal(SIGALRM, SIG_DFL);
    alarm((unsigned)settings.seconds);
    setenv("LC_ALL", "C.UTF-8", 1);
    if (chdir(folder) == 0 && dup2(nothing, 0) == 0 && dup2(words, 1) == 1 && dup2(1, 2) == 2)
        execlp("gnuplot", "gnuplot", "-d", "-e", set, script, "-e", font_check, (char *)NULL);
    _exit(errno == ENOENT ? 127 : 126);
}

// Copies the last line with something in it that gnuplot said. Returns whether it missed a font.
static bool last_words(FILE *said, char *words, size_t room)
{
    char line[300];
    bool fontless = false;
    rewind(said);
    while (fgets(line, sizeof line, said)) {
        line[strcspn(line, "\n")] = 0;
        if (line[strspn(line, " \t^")])
            snprintf(words, room, "gnuplot failed: %s", line);
        fontless = fontless || (strstr(line, "find") && strstr(line, "font"));
    }
    return fontless;
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

// Lets the last picture of an animation stand for 2.5 s, which gnuplot cannot. Of a GIF's blocks
// the one before a picture holds its time, in hundredths of a second.
static void hold_last(const char *path)
{
    uint8_t head[16] = {0}, size;
    long at = 13, time = 0;
    FILE *file = fopen(path, "r+b");
    for (bool first = true; file && !fseek(file, first ? 0 : at, SEEK_SET) && fread(head, 1, 13, file) > 1;
         first = false) {
        const uint8_t table = first ? head[10] : *head == 0x2C ? head[9] : 0;
        if (!first && *head != 0x21 && *head != 0x2C)
            break;
        time = !first && *head == 0x21 && head[1] == 0xF9 ? at + 4 : time;
        at += first ? 0 : *head == 0x2C ? 11 : 2;
        at += table & 0x80 ? 3L << ((table & 7) + 1) : 0;
        for (size = !first; size && !fseek(file, at, SEEK_SET) && fread(&size, 1, 1, file); at += size + 1)
            ;
    }
    if (time && !fseek(file, time, SEEK_SET))
        fwrite((const uint8_t[]){250, 0}, 1, 2, file);
    if (file)
        fclose(file);
}

// Says once in a program's life why a figure is not as it should be, and what mends it.
static void warn_once(const Figure *figure, const char *why, bool fontless)
{
    if (!settings.warned && fontless)
        warn("figure %s has no words: gnuplot finds no font; install one (Debian's package is "
             "fonts-dejavu-core), then `make replot` draws all figures again",
             figure->name);
    else if (!settings.warned)
        warn("figure %s is not drawn: %s; data and scripts are kept: `make replot` draws, or, in "
             "the figure's folder, `gnuplot %s.gp`",
             figure->name, why, figure->name);
    settings.warned = true;
}

// Returns whether the picture is drawn; if not, one of an earlier run stays as it was.
static bool run_gnuplot(const Figure *figure, const char *kind)
{
    char *picture = text_format("%s/%s.%s", figure->folder, figure->name, kind),
         *part = text_format("%s.part", picture), *script = text_format("%s.gp", figure->name),
         *set = text_format("picture = '%s.%s.part'", figure->name, kind), *still = text_format("%s.png", part),
         *end = text_format("%s/%s_end.png", figure->folder, figure->name),
         why[400] = "gnuplot failed and gave no reason";
    int status = 0;
    FILE *said = tmpfile();
    half_written = part;
    // without a file for its words (/tmp is full) it draws all the same
    pid_t child = half_writer = start_gnuplot(figure->folder, set, script, said);
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    bool missing = WIFEXITED(status) && WEXITSTATUS(status) == 127,
         slow = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM, done = child > 0 && status == 0,
         drawn = done && is_whole(part, kind) && (!figure->animated || is_whole(still, "png")),
         fontless = said && last_words(said, why, sizeof why);
    settings.hopeless = missing || slow;
    if (missing) {
        snprintf(why, sizeof why, "no gnuplot here");
    } else if (slow) {
        snprintf(why, sizeof why, "gnuplot was stopped after %d s", settings.seconds);
        kill(-child, SIGKILL);  // what it had started
    } else if (done) {
        snprintf(why, sizeof why, "gnuplot left no whole picture: the disk may be full");
    }
    if (drawn && figure->animated)
        hold_last(part);
    if ((drawn && rename(part, picture) != 0) || (drawn && figure->animated && rename(still, end) != 0))
        die("cannot write %s: %s", picture, strerror(errno));
    if (!drawn || fontless)
        warn_once(figure, why, drawn);
    if (!drawn)
        unlink(part), unlink(still);
    free(still), free(end);
    half_written = NULL;
    half_writer = 0;
    if (said)
        fclose(said);
    free(picture);
    free(part);
    free(script);
    free(set);
    return drawn;
}

static void figure_free(Figure *figure)
{
    for (int i = 0; i < figure->panels; i++) {
        Panel *panel = &figure->panel[i];
        free(panel->setup.bytes);
        free(panel->commands.bytes);
        free(panel->plot.bytes);
    }
    free(figure->panel);
    free(figure->about.bytes);
    free(figure->before.bytes);
    free(figure->data.bytes);
    free(figure->diagram.bytes);
    free(figure->folder);
    free(figure->name);
    free(figure->title);
    free(figure);
}

// Writes data and script, has gnuplot draw, and frees the figure. Returns whether it is drawn: if
// not, a picture of that name is an earlier run's. Dies if a file cannot be written. If gnuplot is
// missing, fails or takes too long, that is said once in a program's life, and the program goes on;
// after the first and the last gnuplot is not started again.
bool figure_draw(Figure *figure)
{
    const char *kind = figure->animated ? "gif" : settings.format;
    Text script = {0};
    current(figure);
    if (figure->diagram.used)
        write_diagram(&script, figure, kind);
    else
        write_script(&script, figure, kind, place_style(figure));
    if (figure->data.used)
        write_file(figure, figure->name, ".tsv", figure->data.bytes, figure->data.used);
    write_file(figure, figure->name, ".gp", script.bytes, script.used);
    free(script.bytes);
    bool drawn = !settings.hopeless && run_gnuplot(figure, kind);
    figure_free(figure);
    return drawn;
}
