// SPDX-License-Identifier: MIT
/*
# memory.c: what happens when there is no memory, wherever memory is asked for

For test_memory.sh, which builds it and checks its list of places. Each scenario below is a small
program of its own. It is run once, unharmed, to see all places where it asks for memory; then, for
each such place (each chain of callers) again, twice: once a single call fails there, once all
calls from there on. A run that fails must end with status 1 and one line that speaks of memory, one
that goes on correctly (what the C library asked for was not essential, or a figure was not drawn
and a warning said so) with status 0; and each file of its folder must be as it was before or as a
whole run leaves it, with none besides.

The calls fail because this program has its own `malloc` and so on, which the linker prefers for
every library: those that zlib, cJSON, LAPACKE and the C library (in fopen, opendir, ...) make for
common/ are seen as well. Calls from inside OpenMP and the BLAS itself are let through (libraries.h):
what these do without memory is not ours to say. So are the calls of other threads; there is one
thread here.

The clock stands still, so that two runs leave the same bytes.
*/
#include "../common/common.h"
#include "libraries.h"
#include "bench/words.h"

#include <dirent.h>
#include <limits.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <ftw.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

#define require(condition, ...)                                                                    \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            printf("%s:%d: ", __FILE__, __LINE__);                                                 \
            printf(__VA_ARGS__);                                                                   \
            putchar('\n');                                                                         \
            exit(3);                                                                               \
        }                                                                                          \
    } while (0)

/*
## The memory that fails
*/
enum { DEPTH = 40, PLACES = 4000 };
typedef struct Place {
    long call;  // the how-manieth call of the run it is the first time
    int depth;
    void *caller[DEPTH];
} Place;

static struct Shared {  // between the run, a child process, and us
    long calls, fails;  // fails: the call that shall; 0: none
    bool all, reached, full;
    int places;
    Place place[PLACES];
} * shared;

static bool armed, inside;

// Is this the place whose turn it is to fail? Notes places that are new.
static bool fails(const void *back)
{
    if (!armed || inside || libraries_call(back))
        return false;
    long call = ++shared->calls;
    if (shared->fails) {
        bool now = call == shared->fails || (shared->all && call > shared->fails);
        shared->reached |= now;
        if (now)
            errno = ENOMEM;
        return now;
    }
    inside = true;
    Place *new = &shared->place[shared->places], *old = shared->place;
    memset(new, 0, sizeof *new);
    new->call = call;
    new->depth = backtrace(new->caller, DEPTH);
    while (old < new &&memcmp(old->caller, new->caller, sizeof new->caller) != 0)
        old++;
    if (old == new && ++shared->places == PLACES - 1)
        shared->full = true, shared->places--;
    inside = false;
    return false;
}

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_memalign(alignment, size);
}

void *mmap(void *place, size_t size, int kind, int flags, int file, off_t from)
{
    return fails(__builtin_return_address(0))
               ? MAP_FAILED
               : (void *)syscall(SYS_mmap, place, size, kind, flags, file, from);
}

// Nothing is lost if the power fails in here, and a thousand runs take half the time.
int fsync(int file) { return file < 0 ? -1 : 0; }

int clock_gettime(clockid_t clock, struct timespec *now)
{
    (void)clock;
    *now = (struct timespec){1000, 0};
    return 0;
}

/*
## Scenarios

What there was before is made by `before`, unharmed.
*/
static uint8_t bytes[200000];

static void write_file(const char *path, const void *from, size_t size)
{
    FILE *f = fopen(path, "wb");
    require(f && fwrite(from, 1, size, f) == size && !fclose(f), "cannot write %s", path);
}

static void write_packed(const char *path, const void *from, size_t size)
{
    gzFile f = gzopen(path, "wb");
    require(f && gzwrite(f, from, (unsigned)size) == (int)size && gzclose(f) == Z_OK,
            "cannot write %s", path);
}

static void data_before(void)
{
    const uint8_t pictures[] = {0, 0, 8, 3, 0, 0, 0, 100, 0, 0, 0, 28, 0, 0, 0, 28},
                  labels[] = {0, 0, 8, 1, 0, 0, 0, 100}, wide[] = {0, 0, 12, 1, 0, 0, 0, 100};
    memset(bytes, 0, sizeof bytes);
    memcpy(bytes, pictures, sizeof pictures);
    mkdir("set", 0777);
    mkdir("above", 0777);
    mkdir("above/deep", 0777);
    mkdir("named", 0777);
    write_file("set/train-images-idx3-ubyte", bytes, 16 + 78400);
    write_packed("set/t10k-images-idx3-ubyte.gz", bytes, 16 + 78400);
    write_packed("above/deep/train-images-idx3-ubyte.gz", bytes, 16 + 78400);
    write_file("named/x-train-images-idx3-ubyte", bytes, 16 + 78400);
    memcpy(bytes, labels, sizeof labels);
    write_file("set/train-labels-idx1-ubyte", bytes, 8 + 100);
    write_packed("set/t10k-labels-idx1-ubyte.gz", bytes, 8 + 100);
    memcpy(bytes, wide, sizeof wide);
    write_file("named/x-train-labels-idx1-int", bytes, 8 + 400);
}

static int data(void)
{
    const char *const name[] = {"set", "./set/", "deep", "named", "./named/x", "digits"};
    for (int i = 0; i < 6; i++) {
        Source *source = source_open(name[i]);
        source_survey(source);
        for (Split split = TRAIN; split <= (i > 1 && i < 5 ? TRAIN : TEST); split++) {
            int n = 0;
            Pictures *p = pictures_load(source, split, i == 5 ? 10 : 0);
            pictures_rows(p, NULL, 10);
            step_reset();
            pictures_free(p);
            free(labels_load(source, split, i == 5 ? 10 : 0, &n));
        }
    }
    Rng rng = rng_new(1, "data");
    Batches batches = batches_new(100, 10, &rng);
    batches_next(&batches);
    batches_free(&batches);
    free(program_folder());
    return 0;
}

static void nothing_before(void) {}

static int training(void)
{
    Rng rng = rng_new(1, "training");
    Params *p = params_new();
    Conv down = conv_new(p, "down", 3, 1, 2, 2, 1, RELU, &rng);
    Conv up = conv_transpose_new(p, "up", 3, 2, 1, 2, 1, RELU, &rng);
    BatchNorm norm = batch_norm_new(p, "norm", 1);
    Dense out = dense_new(p, "out", 64, 3, LINEAR, &rng);
    Tensor *table = embedding_new(p, "table", 3, 64, &rng);
    Lstm cell = lstm_new(p, "cell", 3, 3, &rng);
    Optimizer *rule[] = {sgd_new(p, 0.1, 0.9), rmsprop_new(p, 0.1, 0.9),
                         adam_new(p, 0.1, 0.9, 0.99)};
    static const int label[] = {0, 2, 1};
    for (int i = 0; i < 3; i++) {
        Tensor *x = tensor_uniform(shape4(3, 8, 8, 1), &rng), *g[20];
        x = conv_transpose_apply(&up, conv_apply(&down, x), 8, 8);
        x = add(reshape(batch_norm_train(&norm, x), shape2(3, 64)), gather_rows(table, label, 3));
        Tensor *h = tensor_zeros(shape2(3, 3)), *c = h;
        for (int t = 0; t < 300; t++)  // until the tape must grow
            lstm_step(&cell, dense_apply(&out, x), &h, &c);
        grad(softmax_cross_entropy(h, label), p->tensor, p->count, g, false);
        optimizer_step(rule[i], g);
        step_reset();
        optimizer_free(rule[i]);
    }
    tensor_free(norm.running);
    params_free(p);
    return 0;
}

static void state_with(const char *about, double first, bool load)
{
    Params *p = params_new();
    Rng rng = rng_new(1, "state");
    long step = 3;
    double value[] = {first, 2};
    Curve curve = {0};
    for (int i = 0; i < (load ? 10 : 70); i++)
        curve_add(&curve, i, i);
    Tensor *own = tensor_keep(shape1(4));
    dense_new(p, "dense", 3, 2, RELU, &rng);
    Optimizer *adam = adam_new(p, 0.1, 0.9, 0.99);
    Checkpoint *list = checkpoint_new();
    checkpoint_params(list, "net", p);
    checkpoint_optimizer(list, "adam", adam);
    checkpoint_rng(list, "rng", &rng);
    checkpoint_long(list, "step", &step);
    checkpoint_tensor(list, "own", own);
    checkpoint_doubles(list, "value", value, 2);
    checkpoint_curve(list, "curve", &curve);
    checkpoint_save(list, "state.safetensors", about);
    if (load)
        require(checkpoint_load(list, "state.safetensors", about), "nothing saved");
    free(checkpoint_difference("state.safetensors", "seed=2"));
    checkpoint_free(list);
    optimizer_free(adam);
    params_free(p);
    tensor_free(own);
    curve_free(&curve);
}

static void state_before(void) { state_with("seed=1", 1, false); }

static int state(void)
{
    state_with("seed=1", 9, true);
    return 0;
}

static void measures_before(void)
{
    Rng rng = rng_new(2, "judge");
    Judge *judge = judge_new(4, 4, 1, 2, &rng);
    judge_save(judge, "set");
    judge_free(judge);
}

static int measures(void)
{
    enum { N = 12, D = 3 };
    static real x[N * D];
    static uint8_t label[N];
    double mean[D], S[D * D], value[D], span[] = {1, 0, 0, 0, 1, 0}, other[] = {1, 0, 0, 0, 1, 1};
    Rng rng = rng_new(1, "measures");
    for (int i = 0; i < N * D; i++)
        x[i] = (real)rng_normal(&rng);
    covariance(x, N, D, mean, S);
    eigen_symmetric(S, D, value);
    nearest_error(x, label, N, x, label, N, D);
    nearest_distance(x, N, x, N, D, NULL);
    uint8_t leaves[8 * 8];
    dead_leaves(&rng, 8, leaves);
    frechet_distance(x, N / 2, x + D * N / 2, N / 2, D);
    principal_angle(span, other, 2, 3);
    Judge *judge = judge_new(4, 4, 1, 2, &rng);
    judge_logits(judge, tensor_zeros(shape2(2, 16)));
    free(judge_features_of(judge, tensor_zeros(shape2(2, 16))->data, 2));
    judge_save(judge, "set");
    judge_free(judge);
    judge_free(judge_load("set", 4, 4, 1, 2));
    step_reset();
    return 0;
}

static void figures_before(void)
{
    mkdir("pictures", 0777);
    mkdir("figures", 0777);
    mkdir("figures/own", 0777);
    write_file("figures/style.gp", "# a style\n", 10);
    write_file("pictures/all.png", "an old picture\n", 15);
    write_file("pictures/all.gp", "an old script\n", 14);
}

static int figures(void)
{
    static const double x[] = {0, 1, 2, 3}, y[] = {0, 1, 4, 9};
    static const uint8_t label[] = {0, 1, 0, 1};
    static const real picture[2 * 9] = {0.5};
    static const char *const name[] = {"one\tone", "two"};
    Curve curve = {4, 4, (double *)x, (double *)y};
    for (int i = 0; i < 2; i++) {
        Figure *f = figure_new(i ? "figures/own" : "pictures", i ? "moving" : "all", "Title",
                               "Caption", "Alternative");
        figure_layout(f, 2, 3, 800, 600);
        figure_panel(f, "first", "x", "y");
        figure_xy(f, "xy", LINES, x, y, 4);
        figure_curve(f, "curve", STEPS, &curve);
        figure_spread(f, "spread", x, y, x, y, 4);
        figure_level(f, "level", 3);
        figure_command(f, "set logscale y");
        figure_panel(f, "second", "x", "y");
        figure_classes(f, x, y, label, 4, 2, name);
        figure_panel(f, "third", NULL, NULL);
        figure_matrix(f, x, 2, 2, "%g");
        figure_panel(f, "fourth", NULL, NULL);
        figure_field(f, x, 2, 2, 0, 1, 0, 1, true);
        figure_panel(f, "fifth", NULL, NULL);
        figure_pictures(f, picture, 1, 2, 3, 3, 1, name, name);
        figure_pictures(f, picture, 1, 2, 3, 3, 1, NULL, name);  // a second sheet
        figure_panel(f, "sixth", NULL, NULL);
        figure_text(f, 3, 3, "words");
        if (i)
            figure_frame(f);
        figure_xy(f, "again", POINTS, x, y, 4);
        figure_draw(f);  // its style is copied first, then loaded from the folder above
        figure_settings("png", 5);
    }
    Curve film = {0};
    for (int i = 0; i < 8; i++)
        curve_add(&film, i / 4, i % 2);
    Figure *f = figure_new("pictures", "film", "Two looks", NULL, NULL);
    figure_film(f, &film, "step %g", 1, 1, 2, 2, 1);
    figure_draw(f);
    curve_free(&film);
    return 0;
}

// A chapter of two parts; the first trains, draws and claims.
static void train(Program *program, const char *name)
{
    Params *p = params_new();
    Rng rng = rng_new(program->seed, "train");
    Dense layer = dense_new(p, "layer", 4, 2, SIGMOID, &rng);
    Optimizer *adam = adam_new(p, 0.1, 0.9, 0.99);
    double value = 0;
    Run *run = run_new(program, 3, "%s", name);
    run_net(run, "net", p, adam);
    while (run_next(run, "loss", value)) {
        Tensor *g[2], *x = tensor_fill(shape2(3, 4), 0.1);
        Tensor *loss = squared_error(dense_apply(&layer, x), tensor_zeros(shape2(3, 2)));
        grad(loss, p->tensor, 2, g, false);
        optimizer_step(adam, g);
        value = tensor_item(loss);
    }
    optimizer_free(adam);
    params_free(p);
}

// The same by the library's loop.
static void train_in_loop(Program *program)
{
    Params *p = params_new();
    Rng rng = rng_new(program->seed, "train");
    Dense layer = dense_new(p, "layer", 4, 2, SIGMOID, &rng);
    Optimizer *adam = adam_new(p, 0.1, 0.9, 0.99);
    Run *run = run_new(program, 3, "first.loop");
    run_net(run, "net", p, adam);
    double value = 0;
    while (run_next(run, "loss", value)) {
        Tensor *g[2], *x = tensor_fill(shape2(3, 4), 0.1);
        Tensor *loss = squared_error(dense_apply(&layer, x), tensor_zeros(shape2(3, 2)));
        grad(loss, p->tensor, 2, g, false);
        optimizer_step(adam, g);
        value = tensor_item(loss);
    }
    optimizer_free(adam);
    params_free(p);
}

static void first(Program *program)
{
    static const double x[] = {0, 1, 2}, ours[] = {1, 2, 3};
    train(program, "first.one");
    train(program, "second");
    train_in_loop(program);
    Figure *f = program_figure(program, "curve", "Title", "Caption", "Alternative");
    figure_xy(f, "xy", LINES, x, x, 3);
    figure_draw(f);
    claim(program, "a claim", 1, EXACTLY, 1, 0.1, "source");
    claim_seeds(program, "over seeds", ours, 3, AT_MOST, 3, 0, "source");
    claim_seeds(program, "one seed", ours, 1, AT_LEAST, 3, 0, "source");
    control(program, "a control", 1, "source");
    control_seeds(program, "controls", ours, 2, "source");
}

static void second(Program *program)
{
    train(program, "second");
    claim(program, "another claim", 1, EXACTLY, 1, 0.1, "source");
}

static const Part parts[] = {
    {.name = "first",
     .promise = "the first part",
     .run = first,
     .size = {"small", "middle", "large"},
     .seeds = {1, 2, 3}},
    {.name = "second",
     .promise = "the second part",
     .run = second,
     .size = {"small", "middle", "large"},
     .seeds = {1, 2, 3}},
    {.name = "third",
     .promise = "the third part, which no set can serve",
     .run = second,
     .size = {"small", "middle", "large"},
     .seeds = {1, 2, 3},
     .needs = {.train = 1000000}},
};
static const Chapter chapter = {
    "99_memory", "A chapter", "It promises to end.", "all lengths", "digits", parts, 3};

#define MAIN(...)                                                                                  \
    program_main(&chapter, (int)(sizeof((char *[]){"99_memory", __VA_ARGS__}) / sizeof(char *)),   \
                 (char *[]){"99_memory", __VA_ARGS__, NULL})

// An older run of the other part, with another seed: its row must survive, its state is replaced.
static void program_before(void) { MAIN("--quick", "--part", "second", "--seed", "2"); }

static int program(void) { return MAIN("--quick", "--part", "first", "--save-every", "0"); }

static void resume_before(void) { MAIN("--out", "here", "--save-every", "0"); }

static int resume(void) { return MAIN("--out", "here", "--resume"); }

// A program that was changed: states of its former self are not taken.
static void changed_before(void)
{
    program_run(&chapter, "11-22", 4, (char *[]){"99_memory", "--quick", "--part", "second", NULL});
}

static int changed(void)
{
    return program_run(&chapter, "33-22", 4, (char *[]){"99_memory", "--quick", "--part", "first", NULL});
}

static void teacher_path(char *path)  // (PATH_MAX): chapter 00, beside this program
{
    ssize_t length = readlink("/proc/self/exe", path, PATH_MAX - 20);
    while (length > 0 && path[length - 1] != '/')
        length--;
    strcpy(path + (length > 0 ? length : 0), "00_first_steps");
}

static void needs_before(void)  // a chapter 00 that fails
{
    char path[PATH_MAX];
    teacher_path(path);
    write_file(path, "#!/bin/sh\nexit 3\n", 17);
}

// What a part needs and a set has not, in each of its sentences; and a judge that cannot be had.
static int needs(void)
{
    const Survey set = {.train = 9, .test = 9, .Y = 8, .X = 6, .C = 1, .testY = 8, .testX = 6, .testC = 1};
    Survey other = set, labelled = set, coloured = set;
    other.testX = 7;
    labelled.train_labels = labelled.test_labels = labelled.classes = 99;
    coloured.C = coloured.testC = 3;
    const struct { Needs needs; const Survey *set; } unmet[] = {
        {{.train = 10}, &set}, {{.train = 1, .test = 1}, &other}, {{.train = 1, .grey = true}, &coloured},
        {{.test = 1, .square = true}, &set}, {{.test = 1, .multiple = 4}, &set}, {{.test = 1, .side = 7}, &set},
        {{.test = 1, .numbers = 47}, &set}, {{.test = 1, .labels = true}, &set},
        {{.test = 1, .labels = true}, &labelled}, {{.train = 1, .judge = true}, &set}};
    for (size_t i = 0; i < sizeof unmet / sizeof unmet[0]; i++)
        free(needs_unmet(&unmet[i].needs, "set", unmet[i].set));
    setenv("LTG_NO_LABELS", "1", 1);
    free(needs_unmet(&unmet[7].needs, "set", &set));
    unsetenv("LTG_NO_LABELS");
    int n;
    Source source = {.name = "set", .folder = "set", .origin = "set"};
    Program p = {.size = SIZE_QUICK, .source = &source, .set = set};
    free(program_labels(&p, TRAIN, 0, &n));
    judge_free(program_judge(&p));
    p.set.train = p.set.test = 1000;
    p.set.train_labels = p.set.test_labels = p.set.classes = 10;
    static char teacher[PATH_MAX];
    teacher_path(teacher);
    chmod(teacher, 0644);
    judge_free(program_judge(&p));
    chmod(teacher, 0755);
    judge_free(program_judge(&p));
    source.folder = NULL;
    judge_free(program_judge(&p));
    return 0;
}

static int list(void) { return MAIN("--out", "here", "--list"); }

static const struct Scenario {
    const char *name;
    void (*before)(void);
    int (*run)(void);
} scenarios[] = {
    {"data", data_before, data},          {"training", nothing_before, training},
    {"state", state_before, state},       {"measures", measures_before, measures},
    {"figures", figures_before, figures}, {"program", program_before, program},
    {"resume", resume_before, resume},    {"list", resume_before, list},
    {"changed", changed_before, changed}, {"needs", needs_before, needs},
};

/*
## Files
*/
typedef struct File {
    char *path, *text;  // text NULL: a folder
    size_t size;
} File;
typedef struct Folder {
    File file[80];
    int count;
} Folder;

// Folders before what is in them.
static void read_folder(Folder *folder, const char *path)
{
    DIR *d = opendir(path);
    require(d != NULL, "no %s", path);
    for (struct dirent *entry; (entry = readdir(d)) != NULL;) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
            continue;
        File *file = &folder->file[folder->count++];
        struct stat about;
        require(folder->count < 80, "too many files");
        *file = (File){.path = text_format("%s/%s", path, entry->d_name)};
        require(stat(file->path, &about) == 0, "no %s", file->path);
        if (S_ISDIR(about.st_mode)) {
            read_folder(folder, file->path);
            continue;
        }
        file->size = (size_t)about.st_size;
        file->text = alloc_zeroed(file->size + 1, 1);
        FILE *f = fopen(file->path, "rb");
        require(f && fread(file->text, 1, file->size, f) == file->size && !fclose(f),
                "cannot read %s", file->path);
    }
    closedir(d);
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place)
{
    (void)about, (void)kind, (void)place;
    return remove(path);
}

// The folder `now` becomes this one.
static void write_folder(const Folder *folder)
{
    nftw("now", remove_one, 8, FTW_DEPTH | FTW_PHYS);
    require(mkdir("now", 0777) == 0, "cannot begin anew");
    for (int i = 0; i < folder->count; i++)
        if (folder->file[i].text)
            write_file(folder->file[i].path, folder->file[i].text, folder->file[i].size);
        else
            require(mkdir(folder->file[i].path, 0777) == 0, "cannot make %s", folder->file[i].path);
}

static void forget(Folder *folder)
{
    for (int i = 0; i < folder->count; i++) {
        free(folder->file[i].path);
        free(folder->file[i].text);
    }
    folder->count = 0;
}

static const File *file_of(const Folder *folder, const char *path)
{
    for (int i = 0; i < folder->count; i++)
        if (!strcmp(folder->file[i].path, path))
            return &folder->file[i];
    return NULL;
}

static bool same(const File *a, const File *b)
{
    return a && b && a->size == b->size && a->text && b->text && !memcmp(a->text, b->text, a->size);
}

// A state is saved more than once in a run: any whole one will do.
static bool whole_state(const File *file)
{
    static const char key[] = "\"crc32\":\"";
    uint64_t length = 0;
    memcpy(&length, file->text, file->size < 8 ? 0 : 8);
    const char *at = length && length <= file->size - 8
                         ? memmem(file->text + 8, length, key, sizeof key - 1)
                         : NULL;
    const Bytef *numbers = (const Bytef *)file->text + 8 + length;
    return at &&
           strtoul(at + sizeof key - 1, NULL, 16) == crc32_z(0, numbers, file->size - 8 - length);
}

static const char *what_is_wrong(const Folder *before, const Folder *now, const Folder *after,
                                 bool finished)
{
    static char text[400];
    for (int i = 0; i < now->count; i++) {
        const File *file = &now->file[i];
        const File *old = file_of(before, file->path), *new = file_of(after, file->path);
        size_t length = strlen(file->path);
        if (!file->text)
            continue;
        if (length > 5 && !strcmp(file->path + length - 5, "/lock") && new)
            continue;  // it holds the number of a process
        snprintf(text, sizeof text, "%s is %s", file->path,
                 old || new ? "neither the old nor the new one" : "left over");
        bool state = new &&strstr(file->path, ".safetensors") && whole_state(file);
        if (!same(file, new) && (finished || (!same(file, old) && !state)))
            return text;
    }
    for (int i = 0; i < (finished ? after : before)->count; i++) {
        const char *path = (finished ? after : before)->file[i].path;
        snprintf(text, sizeof text, "%s is gone", path);
        if (!file_of(now, path) && (finished || file_of(after, path)))
            return text;
    }
    return NULL;
}

/*
## Runs
*/
static char said[20000], told[20000];  // on standard error and on standard output

static void read_words(const char *path, char *to)
{
    FILE *f = fopen(path, "rb");
    require(f != NULL, "no %s", path);
    to[fread(to, 1, sizeof said - 1, f)] = 0;
    fclose(f);
}

static void cut_line(char *text, const char *words)
{
    char *at = strstr(text, words), *end = at ? strchr(at, '\n') : NULL;
    if (end)
        memmove(at, end, strlen(end) + 1);
}

// Status of the scenario, in a folder as it was before; NULL: of what makes that folder. What it said
// and told is in `said`, `told`.
static int run(const struct Scenario *scenario, const Folder *before)
{
    int state = 0;
    fflush(NULL);
    write_folder(before ? before : &(Folder){.count = 0});
    shared->calls = 0;
    shared->reached = false;
    pid_t child = fork();
    require(child >= 0, "no process");
    if (child == 0) {
        alarm(60);
        dup2(open("said", O_WRONLY | O_CREAT | O_TRUNC, 0666), 2);
        dup2(open("told", O_WRONLY | O_CREAT | O_TRUNC, 0666), 1);
        if (chdir("now") != 0)
            _exit(9);
        if (!before) {
            scenario->before();
            exit(0);
        }
        armed = true;
        int status = scenario->run();
        armed = false;
        exit(status);
    }
    waitpid(child, &state, 0);
    read_words("said", said);
    read_words("told", told);
    cut_line(told, "out   ");  // without memory a folder's name, not its full path
    cut_line(told, "s in all, at most");
    return WIFEXITED(state) ? WEXITSTATUS(state) : 1000 + WTERMSIG(state);
}

// What is wrong with a run of which a part failed, or NULL. `usual` is what a whole run says.
static const char *judge_run(int status, const char *usual, const char *results,
                             const Folder *before, const Folder *after)
{
    int warnings = 0, errors = 0, strange = 0;  // of the lines that a whole run does not say
    const char *rest = usual;
    for (const char *line = said; *line;) {
        size_t length = strcspn(line, "\n") + (line[strcspn(line, "\n")] == '\n');
        if (strncmp(line, rest, length) == 0) {
            rest += length;
        } else {
            strange += errors > 0 || length < 2 || line[length - 1] != '\n';
            warnings += strncmp(line, "warning: ", 9) == 0;
            errors += strncmp(line, "error: ", 7) == 0;
            strange += strncmp(line, "warning: ", 9) && strncmp(line, "error: ", 7);
        }
        line += length;
    }
    const char *last = strstr(said, "error: ");
    if (!shared->reached)
        return "the call that should fail was not reached";
    if (status != 0 && status != 1)
        return "another status than 0 or 1";
    if (strange || warnings > 1 || errors != status)
        return "expected one line 'error: ...' with status 1, or at most one 'warning: ...'";
    if (last && (!strcasestr(last, "memory") || strstr(last, "fetch") || strstr(last, "damaged")))
        return "what it said is not that memory is short";
    bool warned = warnings > 0;
    if (status == 0 && !warned && (*rest || strcmp(told, results)))
        return "it went on without a warning, and said other things than usual";
    Folder now = {.count = 0};
    read_folder(&now, "now");
    const char *files = what_is_wrong(before, &now, after, status == 0 && !warned);
    forget(&now);
    return files;
}

static void print_place(FILE *to, const Place *place)
{
    extern char __executable_start, etext;
    for (int i = 0; i < place->depth;
         i++)  // callers in this program: the address before the return
        if ((char *)place->caller[i] > &__executable_start && (char *)place->caller[i] < &etext)
            fprintf(to, " 0x%lx", (unsigned long)place->caller[i] - 1);
    fputc('\n', to);
}

// Runs the scenario; writes each place that failed, and was answered well, to `hits`.
static int try_scenario(const struct Scenario *scenario, FILE *hits)
{
    static Place place[PLACES];
    Folder before = {.count = 0}, after = {.count = 0};
    int bad = 0, died = 0, runs = 0;
    require(run(scenario, NULL) == 0, "%s: cannot begin: %s", scenario->name, said);
    read_folder(&before, "now");
    shared->places = 0;
    shared->fails = 0;
    int status = run(scenario, &before), places = shared->places;
    require(status == 0 && !shared->full, "%s: status %d without any failure: %s", scenario->name,
            status, said);
    char *usual = text_format("%s", said), *results = text_format("%s", told);
    read_folder(&after, "now");
    memcpy(place, shared->place, (size_t)places * sizeof *place);
    for (int i = 0; i < places; i++)
        for (int all = 0; all < 2; all++) {
            shared->fails = place[i].call;
            shared->all = all;
            status = run(scenario, &before);
            const char *why = judge_run(status, usual, results, &before, &after);
            runs++;
            died += status == 1;
            if (!why && hits && !all)
                print_place(hits, &place[i]);
            if (why && ++bad <= 10) {
                printf("%s, call %ld%s: %s (status %d); it said: %s\n    from", scenario->name,
                       place[i].call, all ? " and all after it" : "", why, status, said);
                print_place(stdout, &place[i]);
            }
        }
    printf("%s: %d places, %d runs, %d died well\n", scenario->name, places, runs, died);
    forget(&before);
    forget(&after);
    free(usual);
    free(results);
    return bad;
}

// memory HITS [SCENARIO]: in an empty folder, with a gnuplot in $PATH.
int main(int argc, char **argv)
{
    int bad = 0, good = 0;
    void *warm[2];
    backtrace(warm, 2);  // loads what it needs, now
    libraries_find();
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    setenv("LTG_DATA", "nowhere:above", 1);
    unsetenv("LTG_JUDGE");
    unsetenv("LTG_NO_LABELS");
    require(argc > 1 && shared != MAP_FAILED, "usage: memory HITS [SCENARIO]");
    FILE *hits = fopen(argv[1], "w");
    for (size_t i = 0; i < sizeof scenarios / sizeof *scenarios; i++)
        if (argc < 3 || !strcmp(argv[2], scenarios[i].name)) {
            int wrong = try_scenario(&scenarios[i], hits);
            bad += wrong > 0;
            good += wrong == 0;
        }
    fclose(hits);
    printf("%d passed, %d failed\n", good, bad);
    return bad > 0;
}
