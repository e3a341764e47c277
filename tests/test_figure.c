// SPDX-License-Identifier: MIT
/*
# test_figure.c: what a figure leaves behind, and what it must not do

Figures are drawn into a folder whose name is an attempt to start a command, with titles that try
the same. What can be compared exactly is: numbers, pixels, names, frames. Where
gnuplot itself misbehaves, a false one takes its place: one that is not there, one that fails, one
that never ends.

Whether a figure is good to look at, nobody tests here.
*/
#include "check.h"

#include <errno.h>
#include <sys/stat.h>

static char root[200], folder[300];  // a folder of this test, and one with a terrible name in it
static bool gnuplot_is_here;

/*
## Looking at files
*/

static const char *path_of(const char *file)  // one of four static buffers in turn
{
    static char path[4][600];
    static int turn;
    turn = (turn + 1) % 4;
    snprintf(path[turn], sizeof path[0], "%s/%s", folder, file);
    return path[turn];
}

static bool is_there(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0;
}

// The whole file, with a 0 behind it; free it.
static char *content(const char *path, size_t *size)
{
    FILE *f = fopen(path, "rb");
    check(f != NULL, "%s is not there", path);
    char *bytes = alloc_zeroed(1 << 22, 1);
    *size = fread(bytes, 1, (1 << 22) - 1, f);
    fclose(f);
    return bytes;
}

static int count_of(const char *text, const char *word)
{
    int n = 0;
    for (const char *at = text; (at = strstr(at, word)); at += strlen(word))
        n++;
    return n;
}

static void check_script(const char *name, const char *const *words, int count)
{
    char file[100];
    size_t size;
    snprintf(file, sizeof file, "%s.gp", name);
    char *script = content(path_of(file), &size);
    for (int i = 0; i < count; i++)
        check(strstr(script, words[i]) != NULL, "%s: expected '%s' in:\n%s", file, words[i],
              script);
    free(script);
}

#define CHECK_SCRIPT(name, ...)                                                                    \
    check_script(name, (const char *const[]){__VA_ARGS__},                                         \
                 COUNT(((const char *const[]){__VA_ARGS__})))

static void check_png(const char *file, int width, int height)
{
    size_t size;
    char *bytes = content(path_of(file), &size);
    const uint8_t *b = (const uint8_t *)bytes;
    check(size > 33 && memcmp(b, "\x89PNG\r\n\x1a\n", 8) == 0, "%s is no PNG", file);
    int found[2] = {b[18] << 8 | b[19], b[22] << 8 | b[23]};
    check(found[0] == width && found[1] == height, "%s: expected %d x %d pixels, found %d x %d",
          file, width, height, found[0], found[1]);
    free(bytes);
}

/*
## Listening

A figure is drawn in a child process, because a warning is given once in a program's life. Returns
what the child said on standard error, in a static buffer.
*/
typedef void Drawing(void);

static const char *said_by(Drawing *drawing)
{
    static char text[4096];
    int pipe_end[2], state = 0;
    size_t length = 0;
    check(pipe(pipe_end) == 0, "no pipe");
    pid_t child = fork();
    check(child >= 0, "no child process");
    if (child == 0) {
        check_doomed = true;
        alarm(100);
        dup2(pipe_end[1], 2);
        close(pipe_end[0]);
        drawing();
        _exit(0);
    }
    close(pipe_end[1]);
    for (ssize_t got; length < sizeof text - 1 &&
                      (got = read(pipe_end[0], text + length, sizeof text - 1 - length)) > 0;)
        length += (size_t)got;
    text[length] = 0;
    close(pipe_end[0]);
    waitpid(child, &state, 0);
    check(WIFEXITED(state) && WEXITSTATUS(state) == 0, "the program did not go on; it said: %s",
          text);
    return text;
}

static void check_quiet(Drawing *drawing)
{
    const char *said = said_by(drawing);
    check(*said == 0, "expected silence, heard: %s", said);
}

// A gnuplot of our own making, the only program that is found from now on.
static void false_gnuplot(const char *commands)
{
    char *bin = text_format("%s/bin", root), *path = text_format("%s/gnuplot", bin);
    mkdir(bin, 0777);
    FILE *f = fopen(path, "w");
    check(f && fprintf(f, "#!/bin/sh\n%s\n", commands) > 0 && fclose(f) == 0, "cannot write %s",
          path);
    check(chmod(path, 0755) == 0 && setenv("PATH", bin, 1) == 0, "cannot make it a program");
    free(bin);
    free(path);
}

/*
## Three files, and what is in them
*/

static bool drawn;  // what figure_draw has said
static const double x4[4] = {1, 2, 3, 4}, y4[4] = {0.5, -1.25, 1e-7, 3e10},
                    bad[4] = {NAN, NAN, NAN, INFINITY};

static void draw_curves(void)
{
    Figure *figure = figure_new(folder, "curves", "Errors", "Two curves.", "They fall.");
    figure_panel(figure, "left", "epoch", "error");
    figure_command(figure, "set logscale %s", "x");
    figure_xy(figure, "first", LINES, x4, y4, 4);
    figure_xy(figure, NULL, POINTS, x4, x4, 4);
    figure_level(figure, "published: 2", 2);
    figure_panel(figure, NULL, NULL, NULL);
    figure_spread(figure, "mean", x4, x4, y4, x4, 4);
    Curve curve = {0};
    for (int i = 0; i < 30; i++)
        curve_add(&curve, i, i * i);
    figure_curve(figure, "squares", LINES_POINTS, &curve);
    drawn = figure_draw(figure);
    curve_free(&curve);
}

static void test_three_files(void **state)
{
    (void)state;
    size_t size;
    check_quiet(draw_curves);
    CHECK_SCRIPT(
        "curves", "\n# caption: Two curves.\n", "\n# alt: They fall.\n", "\ntitle = 'Errors'\n",
        "layout 1, 2", "set xlabel 'epoch' noenhanced", "set ylabel 'error'", "panel = 'left'",
        "\nset logscale x\n", "'curves.tsv' index 0 using 1:2 with lines lt 1 title gap.'first' @names",
        "index 1 using 1:2 with points lt 2 notitle", "2 with lines ls 100 title gap.'published: 2'",
        "index 2 using 1:2:3:4 with yerrorbars lt 1", "pointinterval 3 title gap.'squares'");
    char *data = content(path_of("curves.tsv"), &size);
    const char
        *head = "# block 0: first\n# x\ty\n1\t0.5\n2\t-1.25\n3\t1e-07\n4\t3e+10\n\n\n# block 1: \n";
    check(strncmp(data, head, strlen(head)) == 0, "the numbers are not what was given:\n%s", data);
    check(strstr(data, "\n\n\n# block 2: mean\n# x\ty\tlow\thigh\n1\t1\t0.5\t1\n") != NULL,
          "no spread in:\n%s", data);
    check(count_of(data, "\n\n\n") == 3 && size == strlen(data), "expected 4 blocks in:\n%s", data);
    free(data);
    if (gnuplot_is_here)
        check_png("curves.png", 1280, 720);
    check(!is_there(path_of("curves.png.part")) && !is_there(path_of("curves.tsv.tmp")),
          "a temporary file is left");
}

static void test_drawn_again_without_the_program(void **state)
{
    (void)state;
    if (!gnuplot_is_here)
        skip();
    check_quiet(draw_curves);
    check(unlink(path_of("curves.png")) == 0, "no picture");
    pid_t child = fork();
    if (child == 0) {
        if (chdir(folder) == 0)
            execlp("gnuplot", "gnuplot", "curves.gp", (char *)NULL);
        _exit(127);
    }
    int status = 1;
    waitpid(child, &status, 0);
    check(status == 0, "gnuplot cannot read the script");
    check_png("curves.png", 1280, 720);
}

/*
A book's own figure, two folders below the book, loads the style from the folder above; any other
gets a copy. Nothing of this machine is written into the script.
*/
static void draw_inside(void)
{
    check(chdir(root) == 0, "cannot enter %s", root);
    Figure *figure = figure_new("figures/deep", "inside", "", NULL, NULL);
    figure_xy(figure, NULL, LINES, x4, x4, 4);
    figure_draw(figure);
}

static void test_paths_are_relative(void **state)
{
    (void)state;
    size_t size;
    char *style = realpath("figures/style.gp", NULL), command[600];
    if (!style)
        skip();
    snprintf(command, sizeof command, "mkdir -p %s/figures/deep && cp '%s' %s/figures", root, style,
             root);
    check(system(command) == 0, "cannot make a book in %s", root);
    check_quiet(draw_inside);
    snprintf(command, sizeof command, "%s/figures/deep/inside.gp", root);
    char *script = content(command, &size);
    check(count_of(script, "load '../style.gp'\n") == 2, "style not found by:\n%s", script);
    check(strstr(script, root) == NULL, "%s is in:\n%s", root, script);
    snprintf(command, sizeof command, "%s/figures/deep/style.gp", root);
    check(!is_there(command), "a needless copy of the style");
    CHECK_SCRIPT("curves", "load 'style.gp'\n");  // outside: a copy
    char *ours = content(style, &size), *copy = content(path_of("style.gp"), &size);
    check(strcmp(ours, copy) == 0, "the copy of the style is not the style");
    free(script);
    free(ours);
    free(copy);
    free(style);
}

/*
## No text is a command
*/
#define EVIL                                                                                       \
    "'; system 'touch pwned'; `touch pwned` \"`touch pwned`\" $(touch pwned) @x {/:Bold _a^b} "    \
    "\\\nsystem 'touch pwned'\n\\"

static void draw_evil(void)
{
    const char *name[2] = {EVIL, "b"};
    const uint8_t label[4] = {0, 1, 1, 0};
    const real picture[2] = {0, 1};
    Figure *figure = figure_new(folder, "evil", EVIL, EVIL, EVIL);
    figure_panel(figure, EVIL, EVIL, EVIL);
    figure_xy(figure, EVIL, LINES, x4, y4, 4);
    figure_spread(figure, EVIL, x4, y4, y4, y4, 4);
    figure_level(figure, EVIL, 1);
    figure_text(figure, 1, 1, EVIL);
    figure_panel(figure, EVIL, NULL, NULL);
    figure_classes(figure, x4, x4, label, 4, 2, name);
    figure_panel(figure, EVIL, NULL, NULL);
    figure_matrix(figure, x4, 1, 4, "%.0f");
    figure_panel(figure, EVIL, EVIL, NULL);
    figure_pictures(figure, picture, 2, 1, 1, 1, 1, name, name);
    figure_draw(figure);
}

static void test_no_text_is_a_command(void **state)
{
    (void)state;
    check_quiet(draw_evil);
    char *beside = text_format("%s/pwned", root);
    check(!is_there(path_of("pwned")) && !is_there("pwned") && !is_there(beside),
          "a command was run");
    free(beside);
    if (gnuplot_is_here)
        check(is_there(path_of("evil.png")), "no picture");
    size_t size;
    char *script = content(path_of("evil.gp"), &size), *line = script;
    for (char *end; (end = strchr(line, '\n')); line = end + 1)
        check(line[0] != '#' || end[-1] != '\\', "a comment swallows the next line:\n%s", script);
    check(strstr(script, "\nsystem") == NULL, "a line break came through:\n%s", script);
    free(script);
}

static void name_it(int which)
{
    const char *name[] = {"", "a b", "../up", "Upper", "quote'", "dot.png", "line\n"};
    figure_new(folder, name[which], NULL, NULL, NULL);
}

static void test_names(void **state)
{
    (void)state;
    for (int i = 0; i < 6; i++)
        CHECK_DIES(1, name_it, i, "a-z, 0-9, _ and -");
    Figure *figure = figure_new(folder, "a-z_09", NULL, NULL, NULL);
    figure_draw(figure);
    check(is_there(path_of("a-z_09.gp")), "no script");
}

/*
## Pixels
*/

static void draw_pictures(void)
{
    const real grey[2 * 2 * 3] = {0, (real)0.5, 1, -1, 2, (real)NAN, (real)0.2, 0, 0, 0, 0, 1};
    const real colour[2 * 2 * 3] = {1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 0};
    const char *rows[2] = {"upper", NULL};
    Figure *figure = figure_new(folder, "pixels", NULL, NULL, NULL);
    figure_layout(figure, 1, 2, 600, 300);
    figure_pictures(figure, grey, 2, 1, 2, 3, 1, rows, NULL);  // two rows of one picture (2, 3)
    figure_panel(figure, NULL, NULL, NULL);
    figure_pictures(figure, colour, 1, 2, 2, 1, 3, NULL,
                    rows);  // two columns of one picture (2, 1)
    figure_draw(figure);
}

static void test_pixels_are_what_was_given(void **state)
{
    (void)state;
    static const uint8_t grey[] = {0, 128, 255, 0, 255, 0, 255, 255, 255, 51, 0, 0, 0, 0, 255};
    static const uint8_t colour[] = {255, 0,   0, 255, 255, 255, 0,   0,   255,
                                     0,   255, 0, 255, 255, 255, 255, 255, 0};
    check_quiet(draw_pictures);
    size_t size;
    char *file = content(path_of("pixels.pgm"), &size);
    check(size == 11 + sizeof grey && memcmp(file, "P5\n3 5\n255\n", 11) == 0 &&
              memcmp(file + 11, grey, sizeof grey) == 0,
          "the grey sheet is not what was given");
    free(file);
    file = content(path_of("pixels.2.ppm"), &size);
    check(size == 11 + sizeof colour && memcmp(file, "P6\n3 2\n255\n", 11) == 0 &&
              memcmp(file + 11, colour, sizeof colour) == 0,
          "the coloured sheet is not what was given");
    free(file);
    CHECK_SCRIPT("pixels", "set ytics ('upper' 0.5)", "set x2tics ('upper' 0)",
                 "binary array=(3,5) skip=11 format='%uchar'");
    if (gnuplot_is_here)
        check_png("pixels.png", 600, 300);
}

/*
## Every other kind
*/

static void draw_kinds(void)
{
    double value[12 * 12], x[40], y[40], low[40], high[40];
    uint8_t label[40];
    for (int i = 0; i < 144; i++)
        value[i] = (i / 12 - 5.0) * (i % 12 - 3.0);
    for (int i = 0; i < 40; i++) {
        x[i] = i;
        y[i] = sin(i);
        low[i] = y[i] - 1;
        high[i] = y[i] + 1;
        label[i] = (uint8_t)(i % 10);
    }
    Figure *figure = figure_new(folder, "kinds", "All kinds", NULL, NULL);
    figure_layout(figure, 3, 3, 1200, 1000);
    for (int kind = 0; kind < 9; kind++) {
        figure_panel(figure, NULL, "x", "y");
        if (kind < 3)
            figure_xy(figure, "a", (Mark[]){DOTS, STEPS, BOXES}[kind], x, y, 40);
        else if (kind == 3)
            figure_classes(figure, x, y, label, 40, 10, NULL);
        else if (kind == 4)
            figure_matrix(figure, value, 3, 4, "%.1f%%");
        else if (kind == 5)
            figure_matrix(figure, value, 12, 12, NULL);
        else if (kind == 6)
            figure_spread(figure, "band", x, y, low, high, 40);
        else
            figure_field(figure, value, 12, 12, 0, 1, -2, 2, kind == 8);
    }
    figure_draw(figure);
}

// Beyond ten classes colours and marks come again, but no pair of them, and the key is left out.
static void draw_many_classes(void)
{
    double x[40], y[40];
    uint8_t label[40];
    for (int i = 0; i < 40; i++) {
        x[i] = i % 8;
        y[i] = i / 8;
        label[i] = (uint8_t)i;
    }
    Figure *figure = figure_new(folder, "many", NULL, NULL, NULL);
    figure_classes(figure, x, y, label, 40, 40, NULL);
    figure_draw(figure);
}

static void test_many_classes(void **state)
{
    (void)state;
    size_t size;
    check_quiet(draw_many_classes);
    CHECK_SCRIPT("many", "set label '0' at 0, 0", "set label '39' at 7, 4");
    char *script = content(path_of("many.gp"), &size), command[600];
    check(!strstr(script, "keyentry"), "a key of 40 classes");
    free(script);
    if (!gnuplot_is_here)
        skip();
    check(is_there(path_of("many.png")), "no picture");
    snprintf(command, sizeof command,
             "cd \"$FOLDER\" && gnuplot -d -e \"kind = ''; width = height = scale = across = 1; "
             "styled = 0; load 'style.gp'; set print '-'; do for [k=0:99] "
             "{ print colour_of(k), mark_of(k) }\" | sort -u | wc -l | grep -qx ' *100'");
    check(setenv("FOLDER", folder, 1) == 0 && system(command) == 0,
          "two of a hundred classes look the same");
}

// What cannot be drawn is left out, and the rest is drawn all the same.
static void draw_nothing(void)
{
    double constant[4] = {2, 2, 2, 2};
    figure_draw(figure_new(folder, "empty", NULL, NULL, NULL));
    Figure *figure = figure_new(folder, "nothing", NULL, NULL, NULL);
    figure_layout(figure, 4, 3, 0, 0);
    for (int kind = 0; kind < 10; kind++) {
        figure_panel(figure, "nothing", "x", "y");
        if (kind == 0)
            figure_xy(figure, "lost", LINES, x4, bad, 4);
        else if (kind == 1)
            figure_xy(figure, "none", LINES_POINTS, NULL, NULL, 0);
        else if (kind == 2)
            figure_spread(figure, "lost", x4, bad, bad, bad, 4);
        else if (kind == 3)
            figure_classes(figure, x4, bad, (const uint8_t[]){0, 1, 2, 3}, 4, 4, NULL);
        else if (kind == 4)
            figure_matrix(figure, bad, 2, 2, "%.0f");
        else if (kind == 5)
            figure_matrix(figure, constant, 1, 1, "%.0f");
        else if (kind == 6)
            figure_field(figure, bad, 2, 2, 0, 1, 0, 1, true);
        else if (kind == 7)
            figure_field(figure, constant, 2, 2, 0, 1, 0, 1, true);
        else if (kind == 8)
            figure_level(figure, "lost", NAN);
        else
            figure_xy(figure, "one point", POINTS, x4, x4, 1);
    }
    figure_draw(figure);
}

static void test_every_kind(void **state)
{
    (void)state;
    size_t size;
    check_quiet(draw_kinds);
    check_quiet(draw_nothing);
    if (gnuplot_is_here) {
        check_png("kinds.png", 1200, 1000);
        check(is_there(path_of("empty.png")) && is_there(path_of("nothing.png")), "no picture");
    }
    char *data = content(path_of("kinds.tsv"), &size);
    check(strstr(data, "\n3\t2\t-40\t\"-40.0%\"\n") != NULL,
          "the cells of the table are not in their places:\n%s", data);
    check(strstr(data, "\n0\t-2\t15\t") != NULL && strstr(data, "\n1\t2\t48\t") != NULL,
          "a function's corners are wrong");
    free(data);
}

// Names stand at the ends of lines that end apart, and in the key where they do not.
static void draw_ends(void)
{
    const double x[3] = {0, 1, 2}, up[3] = {0, 1, 2}, down[3] = {2, 1, 0}, near[3] = {0, 0, 0.05};
    for (int k = 0; k < 2; k++) {
        Figure *figure = figure_new(folder, k ? "key" : "ends", NULL, NULL, NULL);
        figure_role(figure, ROLE_MODEL);
        figure_xy(figure, "up", LINES, x, up, 3);
        figure_role(figure, ROLE_RIVAL);
        figure_xy(figure, "down", LINES, x, down, 3);
        figure_ramp(figure, 2, 3);
        if (k)
            figure_xy(figure, "near", LINES, x, near, 3);
        figure_level(figure, "one", 1);
        figure_draw(figure);
    }
}

static void test_names_at_ends(void **state)
{
    (void)state;
    check_quiet(draw_ends);
    CHECK_SCRIPT("ends", "names = 'at end'", "set rmargin", "lines lt 12 title gap.'up'",
                 "lines lt 13 title gap.'down'");
    CHECK_SCRIPT("key", "names = ''", "lines lt 29 title gap.'near'");
}

// A diagram is drawn by Graphviz: without it one warning, and all else goes on.
static void draw_diagram(void)
{
    Figure *figure = figure_new(folder, "diagram", "Who \"feeds\" whom\\", "c", "a");
    figure_diagram(figure, "z [@random]; z -> G; G [@net label=\"a net\"]; D [@rival]; G -> D [@gradient]");
    drawn = figure_draw(figure);
    check(!drawn || is_there(path_of("diagram.png")), "figure_draw says that it has drawn");
}

static void draw_without_dot(void)
{
    char *bin = text_format("%s/only", root), *command = text_format(
        "mkdir -p '%s' && for i in sh gnuplot; do ln -sf \"$(command -v $i)\" '%s'; done", bin, bin);
    check(system(command) == 0 && setenv("PATH", bin, 1) == 0, "no gnuplot alone");
    draw_diagram();
    draw_curves();
    check(drawn, "curves are not drawn any more");
    free(bin);
    free(command);
}

static void test_diagrams(void **state)
{
    (void)state;
    size_t size;
    const char *said = said_by(draw_diagram);
    CHECK_SCRIPT("diagram", "Who  feeds  whom ", "z [shape=circle ", "[shape=box style=\"rounded,filled\"",
                 "\n# caption: c\n");
    if (!gnuplot_is_here)
        skip();
    if (!strstr(said, "Graphviz")) {
        char *png = content(path_of("diagram.png"), &size);
        check(size > 1000 && memcmp(png, "\x89PNG", 4) == 0 && *said == 0, "no diagram; it said %s", said);
        free(png);
    }
    unlink(path_of("diagram.png"));
    said = said_by(draw_without_dot);
    check(count_of(said, "\n") == 1 && strstr(said, "Graphviz"), "expected one warning, heard: %s", said);
}

/*
## Animations and other formats
*/

static void draw_frames(void)
{
    Figure *figure = figure_new(folder, "frames", "Moving", NULL, NULL);
    for (int frame = 0; frame < 70; frame++) {
        const double x[2] = {0, 1}, y[2] = {frame, 2};
        figure_frame(figure);
        figure_panel(figure, "a step", "x", "y");
        figure_xy(figure, NULL, LINES, x, y, 2);
    }
    figure_draw(figure);
}

static void draw_film(void)
{
    Figure *figure = figure_new(folder, "film", "Moving", NULL, NULL);
    Curve film = {0};
    for (int look = 0; look < 3; look++)
        for (int i = 0; i < 2 * 1 * 3 * 2; i++)  // two pictures (3, 2), one below the other
            curve_add(&film, 10 * look, i == look ? 1 : 0);
    curve_add(&film, 30, 1);  // a look that was not finished is no frame
    figure_film(figure, &film, "step %g", 2, 1, 3, 2, 1);
    curve_free(&film);
    figure_draw(figure);
}

// A frame for each look, with its title, and its pixels in the sheet of that frame.
static void test_film(void **state)
{
    (void)state;
    size_t size;
    check_quiet(draw_film);
    char *script = content(path_of("film.gp"), &size);
    const int frames = count_of(script, "\nset multiplot");
    check(frames == 3 + 1, "expected three frames, and the last one alone; found %d", frames);
    for (int look = 0; look < 3; look++) {
        char title[32], name[32];
        snprintf(title, sizeof title, "step %d", 10 * look);
        check(strstr(script, title) != NULL, "no frame is called %s", title);
        snprintf(name, sizeof name, look ? "film.%d.pgm" : "film.pgm", look + 1);
        uint8_t *sheet = (uint8_t *)content(path_of(name), &size);
        const uint8_t *pixel = sheet + size - 2 * 7;  // P5, 2 wide, 3 + gap 1 + 3 high
        for (int i = 0; i < 6; i++)
            check(pixel[i] == (i == look ? 255 : 0), "look %d, pixel %d: %d", look, i, pixel[i]);
        free(sheet);
    }
    free(script);
}

// The frames of a GIF, taken apart; *held: hundredths of a second that its last picture stands.
static int gif_frames(const uint8_t *b, size_t size, int *held)
{
    size_t at = 13 + (b[10] & 0x80 ? (size_t)3 << ((b[10] & 7) + 1) : 0), old = 0, old_length = 0;
    int frames = 0, delay = 0;
    *held = 0;
    while (at < size && b[at] != 0x3B) {
        size_t from = at;
        if (b[at] == 0x21) {  // an extension; the graphic control has the delay
            delay = b[at + 1] == 0xF9 ? b[at + 4] | b[at + 5] << 8 : delay;
            at += 2;
        } else {
            check(b[at] == 0x2C, "no block of a GIF at %zu", at);
            at += 10 + (b[at + 9] & 0x80 ? (size_t)3 << ((b[at + 9] & 7) + 1) : 0) + 1;
            frames++;
        }
        bool picture = b[from] == 0x2C;
        while (at < size && b[at])
            at += b[at] + 1U;
        at++;
        if (picture) {
            bool same = old && at - from == old_length && !memcmp(b + old, b + from, old_length);
            *held = same ? *held + delay : delay;
            old = from;
            old_length = at - from;
        }
    }
    check(at < size, "the GIF has no end");
    return frames;
}

static void test_animation(void **state)
{
    (void)state;
    size_t size;
    check_quiet(draw_frames);
    char *script = content(path_of("frames.gp"), &size);
    int frames = count_of(script, "\nset multiplot");
    check(frames == 36 + 1, "expected every second of 70 frames, the last, and it alone; found %d", frames);
    check(count_of(script, "set yrange [-2.76:71.76]\n") == frames, "the range changes:\n%s",
          script);
    check(strstr(script, "index 69 ") != NULL, "the last frame is not there");
    free(script);
    if (!gnuplot_is_here)
        skip();
    char *gif = content(path_of("frames.gif"), &size);
    check(size > 1000 && size < 1 << 20 && memcmp(gif, "GIF89a", 6) == 0,
          "no animation, or too large: %zu", size);
    int held, count = gif_frames((const uint8_t *)gif, size, &held);
    check(count == 36 && held == 250, "expected 36 frames and the last for 2.5 s, found %d, %d",
          count, held);
    free(gif);
    check_png("frames_end.png", 1024, 576);
    check(!is_there(path_of("frames.gif.part.png")), "a temporary file is left");
}

static void draw_svg(void)
{
    figure_settings("svg", 0);
    draw_curves();
}

static void draw_pdf(void)
{
    figure_settings("pdf", 0);
    draw_curves();
}

static void other_format(int which)
{
    (void)which;
    figure_settings("bmp", 0);
}

static void test_formats(void **state)
{
    (void)state;
    size_t size;
    CHECK_DIES(2, other_format, 0, "png, svg or pdf", "'bmp'");
    check_quiet(draw_svg);
    check_quiet(draw_pdf);
    if (!gnuplot_is_here)
        skip();
    char *svg = content(path_of("curves.svg"), &size), *pdf = content(path_of("curves.pdf"), &size);
    check(strstr(svg, "<svg") && strstr(svg, "</svg>"), "no SVG");
    check(strstr(svg, "font-family=\"DejaVu Sans\" font-weight=\"bold\" ") && !strstr(svg, ":Bold"),
          "the title's font is none that a browser knows");
    check(memcmp(pdf, "%PDF-", 5) == 0, "no PDF");
    free(svg);
    free(pdf);
}

/*
## When gnuplot does not do its part
*/

// The caller is another process: it is told by a file whether figure_draw has said true.
static void draw_once_more(void)
{
    draw_curves();
    if (drawn)
        check(mkdir(path_of("drawn"), 0777) == 0, "cannot tell");
}

static void draw_three_without(void)
{
    setenv("PATH", "/nowhere", 1);
    for (int i = 0; i < 3; i++)
        draw_once_more();
}

static void draw_three_failing(void)
{
    false_gnuplot("echo half > curves.png.part; echo; echo '   ^' >&2; echo 'line 7: it is late' "
                  ">&2; exit 3");
    for (int i = 0; i < 3; i++)
        draw_once_more();
}

static void draw_three_idle(void)
{
    false_gnuplot("exit 0");
    for (int i = 0; i < 3; i++)
        draw_once_more();
}

static void draw_three_hanging(void)
{
    false_gnuplot("(while :; do echo x >>ticks; /bin/sleep 0.02; done) &\nwait");
    figure_settings(NULL, 1);
    for (int i = 0; i < 3; i++)
        draw_once_more();
}

static void check_one_warning(Drawing *drawing, const char *word)
{
    unlink(path_of("curves.png"));
    unlink(path_of("curves.tsv"));
    rmdir(path_of("drawn"));
    const char *said = said_by(drawing);
    check(!is_there(path_of("drawn")), "figure_draw says that it has drawn");
    check(strncmp(said, "warning: ", 9) == 0 && count_of(said, "\n") == 1,
          "expected one warning, heard: %s", said);
    check(strstr(said, word) && strstr(said, "make replot") && strstr(said, "gnuplot curves.gp"),
          "expected '%s' and how to draw later, heard: %s", word, said);
    check(is_there(path_of("curves.tsv")) && is_there(path_of("curves.gp")),
          "data or script are not kept");
    check(!is_there(path_of("curves.png")) && !is_there(path_of("curves.png.part")),
          "half a picture is left");
}

// Without any font there are pictures without words: that is said, with what mends it.
static void draw_fontless(void)
{
    char *path = text_format("%s/no.fonts", root);
    FILE *f = fopen(path, "w");
    check(f && fputs("<fontconfig><dir>/nowhere</dir></fontconfig>", f) >= 0 && fclose(f) == 0,
          "cannot write %s", path);
    setenv("FONTCONFIG_FILE", path, 1);
    unlink(path_of("curves.png"));
    draw_curves();
    draw_kinds();
    draw_once_more();
    free(path);
}

static void test_fonts_are_missing(void **state)
{
    (void)state;
    if (!gnuplot_is_here)
        skip();
    const char *said = said_by(draw_fontless);
    check(rmdir(path_of("drawn")) == 0, "figure_draw does not say that it has drawn");
    check(count_of(said, "\n") == 1 && strstr(said, "warning: ") && strstr(said, "no font") &&
              strstr(said, "fonts-dejavu-core"),
          "expected one warning, and what mends it, heard: %s", said);
}

// The words that gnuplot says are thrown away where it draws: they are looked at here.
static void draw_in_another_locale(void)
{
    setenv("LC_ALL", "C", 1);
    draw_frames();
    setenv("LC_ALL", "de_DE.UTF-8", 1);
    draw_curves();
    false_gnuplot("[ \"$LC_ALL\" = C.UTF-8 ] || echo \"it is $LC_ALL\" >&2; exit 3");
    draw_curves();
}

static void test_locale(void **state)
{
    (void)state;
    const char *said = said_by(draw_in_another_locale);
    check(strstr(said, "gave no reason") != NULL, "another locale: %s", said);
}

static void test_missing_and_failing(void **state)
{
    (void)state;
    check_one_warning(draw_three_without, "no gnuplot");
    check_one_warning(draw_three_failing, "line 7: it is late");
    check_one_warning(draw_three_idle, "no whole picture");
}

static void test_hanging(void **state)
{
    (void)state;
    double begun = clock_seconds();
    check_one_warning(draw_three_hanging, "stopped after 1 s");
    check(clock_seconds() - begun < 30, "three figures took %g s", clock_seconds() - begun);
    struct stat before, after;
    check(stat(path_of("ticks"), &before) == 0, "the false gnuplot was not started");
    usleep(300000);
    check(stat(path_of("ticks"), &after) == 0 && before.st_size == after.st_size,
          "what it had started runs on");
}

/*
## When files cannot be written
*/

static void draw_badly(int which)
{
    const char *place[] = {"nowhere", "curves.gp", "full", "taken"};
    char *into = text_format("%s/%s", folder, place[which]);
    Figure *figure = figure_new(into, "one", NULL, NULL, NULL);
    figure_xy(figure, NULL, LINES, x4, x4, 4);
    figure_draw(figure);
}

static void misuse(int which)
{
    const uint8_t label[1] = {3};
    Figure *figure = figure_new(folder, "misused", NULL, NULL, NULL);
    if (which == 0)
        figure_layout(figure, 0, 1, 0, 0);
    else if (which == 1)
        figure_classes(figure, x4, x4, label, 1, 257, NULL);
    else if (which == 2)
        figure_classes(figure, x4, x4, label, 1, 3, NULL);
    else if (which == 3)
        figure_field(figure, x4, 1, 4, 0, 1, 0, 1, false);
    else if (which == 4)
        figure_pictures(figure, (const real[]){0, 0}, 1, 1, 1, 1, 2, NULL, NULL);
    else
        figure_layout(figure, 1, 1, 0, 0), figure_panel(figure, NULL, NULL, NULL),
            figure_panel(figure, NULL, NULL, NULL);
    figure_draw(figure);
}

static void test_dying_well(void **state)
{
    (void)state;
    draw_curves();
    CHECK_DIES(1, draw_badly, 0, "nowhere", "No such file");
    CHECK_DIES(1, draw_badly, 1, "curves.gp", "Not a directory");
    if (is_there("/dev/full")) {
        check(mkdir(path_of("full"), 0777) == 0 &&
                  symlink("/dev/full", path_of("full/one.tsv.tmp")) == 0,
              "no full disk");
        CHECK_DIES(1, draw_badly, 2, "one.tsv", "No space left");
    }
    check(mkdir(path_of("taken"), 0777) == 0 && mkdir(path_of("taken/one.tsv"), 0777) == 0,
          "no folder");
    CHECK_DIES(1, draw_badly, 3, "one.tsv");
    CHECK_DIES(1, misuse, 0, "misused", "0 x 1");
    CHECK_DIES(1, misuse, 1, "257 classes");
    CHECK_DIES(1, misuse, 2, "label 3 of 3");
    CHECK_DIES(1, misuse, 3, "2 x 2");
    CHECK_DIES(1, misuse, 4, "(1, 1, 2)");
    CHECK_DIES(1, misuse, 5, "2 panels");
}

static int make_folders(void **state)
{
    (void)state;
    snprintf(root, sizeof root, "/tmp/ltg-figure-XXXXXX");
    check(mkdtemp(root) != NULL, "no folder in /tmp");
    snprintf(folder, sizeof folder, "%s/a 'quoted' `touch pwned` $(touch pwned) \"b", root);
    check(mkdir(folder, 0777) == 0, "cannot make %s", folder);
    gnuplot_is_here = system("gnuplot --version >/dev/null 2>&1") == 0;
    return 0;
}

static int remove_folders(void **state)
{
    (void)state;
    char *command = text_format("rm -rf %s", root);
    int failed = system(command);
    free(command);
    return failed;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_three_files),
        cmocka_unit_test(test_drawn_again_without_the_program),
        cmocka_unit_test(test_paths_are_relative),
        cmocka_unit_test(test_no_text_is_a_command),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_pixels_are_what_was_given),
        cmocka_unit_test(test_every_kind),
        cmocka_unit_test(test_many_classes),
        cmocka_unit_test(test_names_at_ends),
        cmocka_unit_test(test_diagrams),
        cmocka_unit_test(test_film),
        cmocka_unit_test(test_animation),
        cmocka_unit_test(test_formats),
        cmocka_unit_test(test_fonts_are_missing),
        cmocka_unit_test(test_locale),
        cmocka_unit_test(test_missing_and_failing),
        cmocka_unit_test(test_hanging),
        cmocka_unit_test(test_dying_well),
    };
    return cmocka_run_group_tests(tests, make_folders, remove_folders);
}
