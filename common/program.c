// SPDX-License-Identifier: MIT
/*
# program.c: what every chapter's main shares

A chapter is a list of named parts. This file reads the command line, runs the parts that were asked
for, and ends with the table of claims: what was promised, what came out, and whether that is
enough. It also keeps long trainings safe: they can be stopped with Ctrl-C, killed, or run into a
power cut, go on later, and end with the bits they would have had anyway. Chapters keep one rule:

*A part is run again from its beginning; only its trainings are not.* Whatever a part does outside
`training_begin` ... `training_end` (drawing samples, scoring, figures, claims) is done again when
the program is resumed, with the states that the finished trainings left. So it must give the same
numbers each time: it takes its random numbers from streams of its own (`rng_new(program->seed,
"deep.scores")`) and never from a generator that a training advances, unless that one is registered
in its state.

    Training *t = training_new(program, "deep.k%d", k);
    checkpoint_params(t->state, "net", params);
    checkpoint_optimizer(t->state, "adam", adam);
    checkpoint_rng(t->state, "rng", &rng);
    checkpoint_long(t->state, "step", &step);
    training_begin(t);
    while (step < steps) {
        ... one step ...
        training_tick(t, ++step, steps, "loss", loss);
    }
    training_end(t);

A training belongs to the part that its name begins with, and any part may ask for it: whoever comes
first trains, the others find the end state and skip the loop.
*/
#include "common.h"

#include <cblas.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef struct Row {  // of the table of claims
    double ours, spread, target, tolerance;
    int seeds;  // 0: not a matter of seeds
    Relation relation;
    char *cell[6];  // as it is printed: claim, ours, the book's, target, source, verdict
} Row;
enum { CLAIM, OURS, BOOK, TARGET, SOURCE, VERDICT };

static struct {  // what this run of the program knows; there is one, so it needs no owner
    const char *data, *format, *sources;
    bool resume, force, check, live;
    bool some, *chosen;  // --part was given; (parts): those to run
    double save_every, begun;
    double carried;        // seconds of the part's trainings in earlier sittings
    char *folder, *about;  // OUT/state; what a saved state must agree with
    Row *row;
    Text *lines, *book;    // (parts): of results.tsv, of this run or an earlier one; of the book's
    char **figure, **met;  // names; met: trainings that have begun, so none is counted twice
    int rows, figures, mets;
    int whole, left;       // rows of the parts that have ended; parts that are left out
    Text out;              // a line for each of those
    bool ended, changed;   // the table was printed; the chapter is not as the book recorded it
    time_t date;           // when it began
    bool bar;  // a progress bar stands on the terminal's last line
} run = {.format = "png", .save_every = 20};

static const Relation no_target = AT_LEAST + 1;  // of a control
static const char *const size_name[] = {"quick", "default", "full"};
static const char *const precision = sizeof(real) == sizeof(float) ? "single" : "double";

// The part whose name is the first `length` bytes of `name`; -1: none.
static int part_named(const Chapter *chapter, const char *name, size_t length)
{
    for (int i = 0; i < chapter->parts; i++)
        if (!strncmp(chapter->part[i].name, name, length) && !chapter->part[i].name[length])
            return i;
    return -1;
}

// The part that a training, the file of its state, or a line of results.tsv belongs to.
static int owner_of(const Program *program, const char *name)
{
    return part_named(program->chapter, name, strcspn(name, ".\t"));
}

// Makes tabs, line ends and their like a harmless character, for they are the table's, and so it
// makes bytes that are not UTF-8: a folder's name may hold anything, a state's header may not.
static char *on_one_line(char *text, char instead)
{
    for (unsigned char *c = (unsigned char *)text; *c; c++) {
        int more = *c < 0x80 ? 0 : *c < 0xC2 ? -1 : *c < 0xE0 ? 1 : *c < 0xF0 ? 2 : *c < 0xF5 ? 3 : -1;
        for (int i = 1; i <= more; i++)
            more = (c[i] & 0xC0) == 0x80 ? more : -1;
        if ((*c == 0xE0 && c[1] < 0xA0) || (*c == 0xED && c[1] > 0x9F) ||  // written too long, or half a pair
            (*c == 0xF0 && c[1] < 0x90) || (*c == 0xF4 && c[1] > 0x8F))
            more = -1;
        if (*c < 32 || more < 0)
            *c = (unsigned char)instead;
        c += more > 0 ? more : 0;
    }
    return text;
}

/*
## Options
*/
enum { PART = 256, LIST, QUICK, FULL, DATA, SEED, THREADS, EPOCHS };
enum { OUT = 300, FORMAT, LIVE, RESUME, FORCE, SAVE_EVERY, CHECK, HELP };
static const struct {
    int id;
    const char *name, *value, *help;  // value "": it takes none; help may have one %s
} known[] = {
    {PART, "part", "NAME", "only this part (several: repeat it, or a,b,c); --list names them"},
    {LIST, "list", "", "the parts, their sizes, and how long each took last time"},
    {QUICK, "quick", "", "all parts in seconds, small; into build/quick/%s"},
    {FULL, "full", "", "paper-size"},
    {DATA, "data", "NAME", "digits (built in), a set in data/ or $LTG_DATA, or a folder [%s]"},
    {SEED, "seed", "N", "same seed and threads: same bits on the same machine [1]"},
    {THREADS, "threads", "N", "1 to 256 [OMP_NUM_THREADS, or all cores]"},
    {EPOCHS, "epochs", "X", "%s [1]"},
    {OUT, "out", "DIR", "for figures, results.tsv and saved states [out/%s]"},
    {FORMAT, "format", "KIND", "png, svg or pdf [png]"},
    {LIVE, "live", "", "the progress bar shows the training's curve, in digits 0 to 9"},
    {RESUME, "resume", "", "go on from what is saved in --out; give the same options as before"},
    {FORCE, "force", "", "with --resume: also from what this program saved before it was changed"},
    {SAVE_EVERY, "save-every", "N",
     "save a running training every N seconds; Ctrl-C saves too [20]"},
    {CHECK, "check", "", "exit with status 1 if a claim falls short"},
    {HELP, "help", "", "this text"},
};
enum { OPTIONS = sizeof known / sizeof *known };

static void print_wrapped(const char *text)
{
    for (int column = 0; *text; text += strspn(text, " \n")) {
        int length = (int)strcspn(text, " \n");
        bool wraps = column > 0 && column + 1 + length > 78;
        printf("%s%.*s", wraps ? "\n" : column ? " " : "", length, text);
        column = (wraps || !column ? 0 : column + 1) + length;
        text += length;
    }
    putchar('\n');
}

static void help(const Chapter *chapter, const char *command)
{
    printf("%s: %s\n\n", chapter->name, chapter->title);
    print_wrapped(chapter->promise);
    printf("\nusage: %s [options]\n\n", command);
    for (int i = 0; i < OPTIONS; i++) {
        int id = known[i].id;
        printf("  --%s %-*s ", known[i].name, 12 - (int)strlen(known[i].name), known[i].value);
        printf(known[i].help, id == DATA     ? run.data
                              : id == EPOCHS ? chapter->epochs
                                             : chapter->name);
        putchar('\n');
    }
    printf("\nExit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted.\n");
}

static void choose_parts(Program *program, const char *list)
{
    for (const char *name = list;; name++) {
        size_t length = strcspn(name, ",");
        int found = part_named(program->chapter, name, length);
        if (found < 0)
            die_usage("--part expects a part of this chapter (--list names them), found '%.*s'",
                      (int)length, name);
        run.some = run.chosen[found] = true;
        name += length;
        if (!*name)
            return;
    }
}

// The number that `text` is, wholly; NaN if it is anything else: "3 apples", "inf", "0x10", "".
static double read_number(const char *text)
{
    char *end = NULL;
    double value = text[strspn(text, "0123456789.eE+-")] ? NAN : strtod(text, &end);
    return end && end != text && !*end && isfinite(value) ? value : NAN;
}

static uint64_t read_whole(const char *option, const char *text, uint64_t least, uint64_t most)
{
    errno = 0;
    unsigned long long value = strtoull(text, NULL, 10);
    if (!*text || text[strspn(text, "0123456789")] || errno || value < least || value > most)
        die_usage("%s expects a whole number from %llu to %llu, found '%s'", option,
                  (unsigned long long)least, (unsigned long long)most, text);
    return value;
}

static void take_option(Program *program, int option, const char *text)
{
    Size size = option == QUICK ? SIZE_QUICK : SIZE_FULL;
    switch (option) {
    case PART: choose_parts(program, text); break;
    case QUICK:
    case FULL:
        if (program->size != SIZE_DEFAULT && program->size != size)
            die_usage("expected --quick or --full, found both");
        program->size = size;
        break;
    case SEED: program->seed = read_whole("--seed", text, 0, UINT64_MAX); break;
    case THREADS: threads_set((int)read_whole("--threads", text, 1, THREADS_MOST)); break;
    case EPOCHS:
        program->epochs = read_number(text);
        if (!(program->epochs > 0 && program->epochs <= 1e6))
            die_usage("--epochs expects a number above 0, at most 1e6 (%s), found '%s'",
                      program->chapter->epochs, text);
        break;
    case DATA:
    case OUT:
        if (!*text)
            die_usage("--%s, found ''",
                      option == OUT ? "out expects a folder" : "data expects a name or a folder");
        *(option == OUT ? &program->out : &run.data) = text;
        break;
    case FORMAT:
        figure_settings(text, 0);
        run.format = text;
        break;
    case LIVE: run.live = true; break;
    case RESUME: run.resume = true; break;
    case FORCE: run.force = true; break;
    case SAVE_EVERY:
        run.save_every = read_number(text);
        if (!(run.save_every >= 0))
            die_usage("--save-every expects a number of seconds, 0 or more, found '%s'", text);
        break;
    case CHECK: run.check = true; break;
    }
}

// Fills the program from the command line. Returns LIST or HELP when only that is wanted, else 0.
static int read_options(Program *program, int argc, char **argv)
{
    int instead = 0;
    struct option options[OPTIONS + 1] = {0};
    for (int i = 0; i < OPTIONS; i++)
        options[i] = (struct option){known[i].name, *known[i].value != 0, NULL, known[i].id};
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, ":", options, NULL)) != -1;) {
        if (option == ':')
            die_usage("%s expects a value, found none; see --help", argv[optind - 1]);
        if (option == '?' && optopt > 0 && optopt < PART)
            die_usage("expected an option of --help, found '-%c'", optopt);
        if (option == '?')
            die_usage("expected an option of --help, found '%s'", argv[optind - 1]);
        if (option == HELP || option == LIST)
            instead = instead == HELP ? HELP : option;
        take_option(program, option, optarg);
    }
    if (optind < argc)
        die_usage("expected options only, found '%s'; see --help", argv[optind]);
    if (run.force && !run.resume)
        die_usage("--force goes with --resume, found it alone");
    for (int i = 0; i < program->chapter->parts; i++)
        run.chosen[i] = run.chosen[i] || !run.some;
    if (!program->out)
        program->out = text_format("%s/%s", program->size == SIZE_QUICK ? "build/quick" : "out",
                                   program->chapter->name);
    run.folder = text_format("%s/state", program->out);
    return instead;
}

/*
## The folder

Everything of a run lies in one folder, so two runs must not share it: the second finds the lock
taken and says by whom. The lock is the system's (`flock`), not the existence of a file: it is gone
when the program is gone, even after `kill -9`.
*/
static void make_folder(char *path)
{
    struct stat status;
    char *slash = strrchr(path, '/');
    if (slash && slash > path) {  // first the folder that it lies in
        *slash = 0;
        make_folder(path);
        *slash = '/';
    }
    if (mkdir(path, 0777) && (errno != EEXIST || stat(path, &status) || !S_ISDIR(status.st_mode)))
        die("cannot create the folder '%s': %s; choose another with --out", path,
            errno == EEXIST ? "a file has that name" : strerror(errno));
}

static void lock_folder(const Program *program)
{
    char *path = text_format("%s/lock", run.folder), owner[32] = "";
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);  // stays open until the program ends
    if (file < 0 || access(program->out, W_OK))
        die("cannot write into '%s': %s; choose another folder with --out", program->out,
            strerror(errno));
    if (flock(file, LOCK_EX | LOCK_NB) && errno == EWOULDBLOCK) {
        ssize_t got = pread(file, owner, sizeof owner - 1, 0);
        die("'%s' is in use by another run (process %ld): wait for it, or choose another folder "
            "with --out",
            program->out, got > 0 ? strtol(owner, NULL, 10) : 0);
    }  // any other error: a file system without locks, where the user has to be careful
    int length = snprintf(owner, sizeof owner, "%ld\n", (long)getpid());
    if (ftruncate(file, 0) || pwrite(file, owner, (size_t)length, 0) != length)
        die("cannot write '%s': %s; choose another folder with --out", path, strerror(errno));
    free(path);
}

/*
States, rows and pictures are named after parts, and two chapters may have parts of one name. So a
folder belongs to the chapter that used it first.
*/
static void claim_folder(const Program *program)
{
    char *path = text_format("%s/chapter", run.folder), owner[100] = "";
    const char *ours = program->chapter->name;
    FILE *file = fopen(path, "re");
    if (file && fgets(owner, sizeof owner, file))
        owner[strcspn(owner, "\n")] = 0;
    if (file)
        fclose(file);
    if (*owner && strcmp(owner, ours))
        die("'%s' holds a run of %s: choose a folder for this chapter alone, such as --out %s/%s",
            program->out, on_one_line(owner, '?'), program->out, ours);
    char *line = text_format("%s\n", ours);
    if (!*owner)
        file_replace(path, &(Piece){line, strlen(line)}, 1);
    free(line);
    free(path);
}

/*
A state belongs to the program that made it: once the chapter or the library has been changed (in
more than words), the next run trains anew. What has been changed is for the reader to judge, so
--force lets a state of the former program pass; what is then saved has the mark `*` and never
passes for the work of one program.
*/
static char *state_differs(const char *path)
{
    char *differs = checkpoint_difference(path, run.about);
    if (differs && strstr(differs, "program=")) {
        free(differs);
        return text_format("made by this program before it was changed");
    }
    return differs;
}

// States of the parts that are about to run: with --resume they must fit this run (better said now
// than in an hour), without it they are in the way. Those of other parts are left alone.
static void sort_out_states(const Program *program)
{
    DIR *folder = opendir(run.folder);
    if (!folder)
        die("cannot read the folder '%s': %s", run.folder, strerror(errno));
    for (struct dirent *file; (file = readdir(folder)) != NULL;) {
        int owner = owner_of(program, file->d_name);
        const char *ending = strstr(file->d_name, ".safetensors");
        if (owner < 0 || !run.chosen[owner] || !ending)
            continue;
        bool whole = !ending[strlen(".safetensors")];  // else the temporary file of a killed run
        char *path = text_format("%s/%s", run.folder, file->d_name);
        char *differs = run.resume && whole ? state_differs(path) : NULL;
        if (differs)
            die("'%s' was %s; %s, or run without --resume", path, differs,
                strstr(differs, "changed") ? "add --force to go on all the same"
                                           : "use those options");
        if ((!run.resume || !whole) && unlink(path))
            die("cannot remove the old state '%s': %s", path, strerror(errno));
        free(path);
    }
    closedir(folder);
}

/*
## Interruption

A signal may arrive in the middle of anything, so the handler only notes it; the training that is
running looks at the note after each step, saves and stops. When no training is open there is
nothing to lose and no reason to wait. A second signal means it.
*/
static volatile sig_atomic_t interrupted, trainings_open;

static void on_signal(int number)
{
    static const char later[] = "\nstopping after this step, to save it (once more: at once)\n";
    static const char now[] = "\nstopped\n";
    bool wait = trainings_open > 0 && !interrupted;
    (void)number;
    (void)!write(STDERR_FILENO, wait ? later : now, wait ? sizeof later - 1 : sizeof now - 1);
    if (!wait) {
        if (half_writer > 0)
            kill(-half_writer, SIGKILL);
        if (half_written)
            unlink(half_written);
        _exit(130);
    }
    interrupted = 1;
}

static void catch_signals(void)
{
    const int caught[] = {SIGINT, SIGTERM, SIGHUP};  // the last unless nohup says to ignore it
    for (int i = 0; i < 3; i++) {
        struct sigaction old, action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
        sigemptyset(&action.sa_mask);
        if (caught[i] != SIGHUP || (!sigaction(SIGHUP, NULL, &old) && old.sa_handler != SIG_IGN))
            sigaction(caught[i], &action, NULL);
    }
    signal(SIGXFSZ, SIG_IGN);  // a file that grows too large is then an error with a message
}

/*
## What a part may ask for
*/

// One of three numbers, by the size of the run.
int pick(const Program *program, int quick, int normal, int full)
{
    return program->size == SIZE_QUICK ? quick : program->size == SIZE_FULL ? full : normal;
}

// amount x --epochs, rounded, at least 1: the length of a training.
long scaled(const Program *program, double amount)
{
    return lround(fmin(fmax(amount * program->epochs, 1), 1e15));
}

static void clear_bar(void)
{
    if (run.bar)
        fputs("\r\033[K", stderr);
    run.bar = false;
}

// A line of results on standard output, at once, so that it stands in order with the progress.
void say(const Program *program, const char *format, ...)
{
    (void)program;
    clear_bar();
    va_list list;
    va_start(list, format);
    vprintf(format, list);
    va_end(list);
    putchar('\n');
    fflush(stdout);
}

static void append(char ***list, int *count, const char *text)
{
    *list = alloc_again(*list, (size_t)*count + 1, sizeof **list);
    (*list)[(*count)++] = text_format("%s", text);
}

// A figure in the folder of this run, named at the end. Draw it with figure_draw, which frees it.
Figure *program_figure(Program *program, const char *name, const char *title, const char *caption,
                       const char *alt)
{
    append(&run.figure, &run.figures, name);
    return figure_new(program->out, name, title, caption, alt);
}

static const char *time_text(double seconds)  // "41.2 s", "12 min 05 s", in a static buffer
{
    static char text[32];
    if (seconds < 59.95)
        snprintf(text, sizeof text, "%.1f s", seconds);
    else
        snprintf(text, sizeof text, "%ld min %02ld s", lround(seconds) / 60, lround(seconds) % 60);
    return text;
}

/*
## Progress

On a terminal a bar with speed and time left is redrawn ten times a second; anywhere else (a log, a
pipe) a plain line comes every ten seconds, so that short trainings leave no trace. With --live the
cells of the bar show the quantity: a digit for its height between the least and the greatest yet.
*/
static void fill_bar(const Training *t, char *bar)
{
    double least = INFINITY, most = -INFINITY;
    for (int i = 0; i < BAR_CELLS; i++) {
        least = fmin(least, t->cell[i]);
        most = fmax(most, t->cell[i]);
    }
    int full = (int)((double)t->done / (double)t->total * BAR_CELLS);
    for (int i = 0; i < BAR_CELLS; i++) {
        bar[i] = i < full ? '=' : i == full ? '>' : ' ';
        if (run.live && !isnan(t->cell[i]))
            bar[i] = (char)('0' + 9.99 * (t->cell[i] - least) / fmax(most - least, 1e-300));
    }
}

static void show_progress(Training *t, const char *quantity, double value, double now)
{
    bool terminal = isatty(STDERR_FILENO);
    if (now - t->drawn < (terminal ? 0.1 : 10) || (terminal && now - t->begun < 0.5))
        return;
    t->drawn = now;
    char bar[BAR_CELLS + 1] = "", line[512], left[80] = "";
    double rate = now > t->since ? (double)(t->done - t->first) / (now - t->since) : 0;
    if (rate > 0)
        snprintf(left, sizeof left, ", %.4g/s, %s left", rate,
                 time_text((double)(t->total - t->done) / rate));
    if (terminal || run.live)
        fill_bar(t, bar);
    snprintf(line, sizeof line, "%s %s%s%s%ld/%ld, %s %.4g%s", t->name, *bar ? "[" : "", bar,
             *bar ? "] " : "", t->done, t->total, quantity, value, left);
    struct winsize window;
    bool sized = terminal && !ioctl(STDERR_FILENO, TIOCGWINSZ, &window) && window.ws_col > 1;
    clear_bar();
    fprintf(stderr, terminal ? "%.*s" : "%.*s\n", sized ? window.ws_col - 1 : 500, line);
    run.bar = terminal;
}

/*
## Trainings
*/

// A training that can be interrupted. Its name is that of the part it belongs to, then, if the part
// has several, a dot and the rest. Register all that decides its future in ->state, then call
// training_begin; training_end frees it.
Training *training_new(Program *program, const char *name, ...)
{
    char text[160];
    va_list list;
    va_start(list, name);
    vsnprintf(text, sizeof text, name, list);
    va_end(list);
    if (owner_of(program, text) < 0 || strpbrk(text, "/ \t\n"))
        die("training '%s': expected a name that begins with a part of the chapter and has no "
            "slash or space",
            text);
    Training *t = alloc_zeroed(1, sizeof *t);
    *t = (Training){.program = program, .state = checkpoint_new(), .name = text_format("%s", text)};
    t->path = text_format("%s/%s.safetensors", run.folder, text);
    for (int i = 0; i < BAR_CELLS; i++)
        t->cell[i] = NAN;
    checkpoint_long(t->state, "training.finished", &t->finished);
    checkpoint_doubles(t->state, "training.seconds", &t->seconds, 1);
    return t;
}

// Loads what was saved of this training, if it fits: the state of an earlier sitting (with
// --resume), the end state that another part reached in this run, or the state of a part that is
// not being run. Otherwise nothing changes, and the training starts from what the caller has set
// up. Returns whether a state was loaded. Dies when that of a part that is being run does not fit.
bool training_begin(Training *t)
{
    int owner = owner_of(t->program, t->name);
    char *differs = run.chosen[owner] ? NULL : state_differs(t->path);
    if (differs)
        warn("'%s' was %s: it is trained anew, and replaced", t->path, differs);
    else
        t->kept = checkpoint_load(t->state, t->path, run.about);
    free(differs);
    bool met = false;
    for (int i = 0; i < run.mets; i++)
        met = met || strcmp(run.met[i], t->name) == 0;
    if (t->kept && !met && &t->program->chapter->part[owner] == t->program->part)
        run.carried += t->seconds;
    if (!met)
        append(&run.met, &run.mets, t->name);
    if (t->kept && (run.resume || !run.chosen[owner])) {  // else this very run has trained it
        clear_bar();
        fprintf(stderr, "%s: %s, after %s\n", t->name, t->finished ? "was finished" : "goes on",
                time_text(t->seconds));
    }
    t->begun = t->counted = t->saved = t->drawn = clock_seconds();
    trainings_open++;
    return t->kept;
}

_Noreturn static void spoiled(const Training *t, const char *where, const char *found)
{
    die("part %s, training %s, step %ld of %ld: expected a finite number, found %s %s; %s%s",
        t->program->part->name, t->name, t->done, t->total, where, found,
        t->kept ? "its last good state is in " : "nothing was saved yet", t->kept ? t->path : "");
}

// A loss can be finite on the very step that spoils the weights, so the weights are asked, too: the
// last good state must not be replaced by a bad one.
static void save(Training *t)
{
    const char *bad = checkpoint_spoiled(t->state);
    if (bad)
        spoiled(t, bad, "with a NaN or an infinity");
    double now = clock_seconds();
    t->seconds += now - t->counted;
    t->counted = now;
    checkpoint_save(t->state, t->path, run.about);
    t->kept = true;
    t->saved = clock_seconds();
}

_Noreturn static void stop(const Training *t)
{
    clear_bar();
    fprintf(stderr,
            "stopped at step %ld of %ld of %s, and saved; the same command with --resume goes on\n",
            t->done, t->total, t->name);
    exit(130);
}

// After each completed step (`done` of `total`): shows progress and the value of a quantity, dies
// if that is not finite, saves when it is time, and after Ctrl-C saves and ends the program. What
// is registered must be the state between two steps, the count of steps included.
void training_tick(Training *t, long done, long total, const char *quantity, double value)
{
    double now = clock_seconds();
    if (t->total == 0) {
        t->since = now;
        t->first = done;
    }
    t->done = done;
    t->total = total > 0 ? total : 1;
    if (!isfinite(value))
        spoiled(t, quantity, isnan(value) ? "nan" : value > 0 ? "inf" : "-inf");
    double cell = ceil((double)done / (double)t->total * BAR_CELLS) - 1;
    t->cell[(int)fmin(fmax(cell, 0), BAR_CELLS - 1)] = value;
    if (interrupted || now - t->saved >= run.save_every)
        save(t);
    if (interrupted)
        stop(t);
    show_progress(t, quantity, value, now);
}

// Saves the training as finished (unless it was found finished) and frees it. Returns the seconds
// spent in it over all sittings; steps that a kill lost, and that were done again, count once.
double training_end(Training *t)
{
    if (!t->finished) {
        t->finished = 1;
        save(t);
        clear_bar();
        if (t->seconds > 2)
            fprintf(stderr, "%s: done in %s\n", t->name, time_text(t->seconds));
    }
    if (interrupted)
        stop(t);
    trainings_open--;
    double seconds = t->seconds;
    checkpoint_free(t->state);
    free(t->name);
    free(t->path);
    free(t);
    return seconds;
}

/*
## Claims
*/
static const char *verdict(const Row *row, double ours)
{
    bool ok = row->relation == AT_MOST    ? ours <= row->target
              : row->relation == AT_LEAST ? ours >= row->target
                                          : fabs(ours - row->target) <= row->tolerance;
    return row->relation == no_target ? "-" : ok ? "ok" : "short";
}

/*
A number in the table has five significant digits, or as many decimals as its spread deserves. That
can hide the very difference that decides: 13.8704 shows as 13.87 and yet misses "at most 13.87". So
digits are added until the number as printed gets the same verdict as the number itself.
*/
static const char *number_text(double value, int digits)  // in a static buffer
{
    static char text[64];
    bool large = fabs(value) >= 1e5 && fabs(value) < 1e15;  // 1234567, not 1.2346e+06
    int whole = large ? (int)log10(fabs(value)) + 1 : 0;
    snprintf(text, sizeof text, "%.*g", whole > digits ? whole : digits, value);
    return text;
}

// A row's number, by that rule, and behind it the spread over seeds, if there are several.
static char *mean_text(const Row *row)
{
    char fixed[64], spread[64] = "";
    const char *number = number_text(row->ours, 5), *right = verdict(row, row->ours);
    if (row->spread > 0 && fabs(row->ours) < 1e15) {
        snprintf(spread, sizeof spread, "%.1e", row->spread);  // "2.1e-02": two digits count
        int decimals = (int)fmin(fmax(1 - atoi(strchr(spread, 'e') + 1), 0), 12);
        snprintf(fixed, sizeof fixed, "%.*f", decimals, row->ours);
        snprintf(spread, sizeof spread, " +- %.*f", decimals, row->spread);
        number = fixed;
    }
    for (int more = 6; more <= 17 && strcmp(verdict(row, strtod(number, NULL)), right); more++)
        number = number_text(row->ours, more);
    return text_format("%s%s", number, row->seeds > 1 ? spread : "");
}

static char *book_text(const Program *program, const Row *row);  // in the section on results.tsv

static char *ours_text(const Row *row)
{
    char *mean = mean_text(row);
    char *text = row->seeds == 0   ? text_format("%s", mean)
                 : row->seeds == 1 ? text_format("%s (one seed)", mean)
                                   : text_format("%s (%d seeds)", mean, row->seeds);
    free(mean);
    return text;
}

static char *target_text(const Row *row)
{
    static const char *const sign[] = {"", "<= ", ">= "};
    char tolerance[32] = "";
    if (row->relation == no_target)
        return text_format("%s", "");
    if (row->relation == EXACTLY && row->tolerance != 0)
        snprintf(tolerance, sizeof tolerance, " +- %g", row->tolerance);
    return text_format("%s%s%s", sign[row->relation], number_text(row->target, 6), tolerance);
}

// A claim about one number that does not depend on the luck of a seed: it equals the target within
// the tolerance, or is at most, or at least, the target (the tolerance is then not used). `source`
// says where the target comes from. A NaN falls short of any target.
void claim(Program *program, const char *text, double ours, Relation relation, double target,
           double tolerance, const char *source)
{
    claim_seeds(program, text, &ours, 0, relation, target, tolerance, source);
}

// A claim about the mean over seeds; ours (seeds). Their sample deviation is shown beside it.
// No seeds: one number, which is not a matter of seeds.
void claim_seeds(Program *program, const char *text, const double *ours, int seeds,
                 Relation relation, double target, double tolerance, const char *source)
{
    Row row = {.relation = relation, .target = target, .tolerance = tolerance, .seeds = seeds};
    int n = seeds > 0 ? seeds : 1;
    for (int i = 0; i < n; i++)
        row.ours += ours[i] / n;
    for (int i = 0; i < n && n > 1; i++)
        row.spread += (ours[i] - row.ours) * (ours[i] - row.ours) / (n - 1);
    row.spread = sqrt(row.spread);  // sample standard deviation
    row.cell[CLAIM] = on_one_line(text_format("%s", text), ' ');
    row.cell[OURS] = ours_text(&row);
    row.cell[BOOK] = book_text(program, &row);
    row.cell[TARGET] = target_text(&row);
    row.cell[SOURCE] = on_one_line(text_format("%s", source), ' ');
    row.cell[VERDICT] = text_format("%s", verdict(&row, row.ours));
    run.row = alloc_again(run.row, (size_t)run.rows + 1, sizeof row);
    run.row[run.rows++] = row;
}

// A row without verdict: a sham control, or a number to compare with.
void control(Program *program, const char *text, double ours, const char *source)
{
    control_seeds(program, text, &ours, 0, source);
}

// The same for the mean over seeds; ours (seeds).
void control_seeds(Program *program, const char *text, const double *ours, int seeds,
                   const char *source)
{
    claim_seeds(program, text, ours, seeds, no_target, 0, 0, source);
}

// A claim about a run of full length; from a --quick run the number is only reported.
void goal(Program *program, const char *text, double ours, Relation relation, double target,
          double tolerance, const char *source)
{
    goal_seeds(program, text, &ours, 0, relation, target, tolerance, source);
}

// The same for the mean over seeds; ours (seeds).
void goal_seeds(Program *program, const char *text, const double *ours, int seeds,
                Relation relation, double target, double tolerance, const char *source)
{
    if (program->size == SIZE_QUICK)
        control_seeds(program, text, ours, seeds, "too short a run to claim anything");
    else
        claim_seeds(program, text, ours, seeds, relation, target, tolerance, source);
}

// Prints the first `rows` rows of the table, with the book's numbers where any row has one; returns
// how many claims fall short.
static int print_claims(int rows)
{
    static const Row title = {.cell = {"claim", "ours", "book", "target", "source", "verdict"}};
    int width[6] = {0}, claims = 0, missed = 0;
    bool book = false;
    putchar('\n');
    for (int i = -1; i < rows; i++)
        for (int j = 0; j < 6; j++)
            width[j] = text_characters(i < 0 ? title.cell[j] : run.row[i].cell[j], width[j]);
    for (int i = 0; i < rows; i++)
        book = book || *run.row[i].cell[BOOK];
    for (int i = -1; i < rows; i++) {
        const Row *row = i < 0 ? &title : &run.row[i];
        int last = row->relation == no_target ? SOURCE : VERDICT;  // a control has no verdict
        for (int j = 0; j < last; j++)
            if (j != BOOK || book)
                printf("%s%*s  ", row->cell[j], width[j] - text_characters(row->cell[j], 0), "");
        printf("%s\n", row->cell[last]);
        claims += i >= 0 && last == VERDICT;
        missed += strcmp(row->cell[VERDICT], "short") == 0;
    }
    printf("\n%d claim%s, %d short\n", claims, claims == 1 ? "" : "s", missed);
    if (run.left)
        printf("%d part%s left out: --data %s has not what %s; see above\n", run.left,
               run.left == 1 ? " is" : "s are", run.data, run.left == 1 ? "it needs" : "they need");
    if (book && run.changed)
        printf("the chapter has been changed since the book's numbers were recorded\n");
    return missed;
}

// A run that fails in a later part has not lost what came before: its claims are shown on the way out.
static void print_what_ran(void)
{
    if (run.ended || run.whole == 0)
        return;
    run.ended = true;
    clear_bar();
    print_claims(run.whole);
    printf("these are the claims of the parts that ran; results.tsv has them\n");
}

/*
## results.tsv

The same rows in a file, numbers in full, one row to a line. A run of some parts replaces the rows
of those parts and keeps the others; each row says of which size, data, seed and program it is,
because the folder may hold parts of several runs, and the program may have been changed between
them. The last is two checksums, of the chapter's code and of the library's.

The book's own rows lie in its folder `figures/`. A run elsewhere shows them beside its own, where
part, claim, size and data are the same: so a reader sees what a change of his, or another machine,
has changed.
*/
static const char tsv_title[] = "part\tclaim\tours\tspread\tseeds\trelation\ttarget\ttolerance\t"
                                "source\tverdict\tpart_seconds\tsize\tdata\tseed";
enum { TSV_CLAIM = 1, TSV_OURS, TSV_SPREAD, TSV_SEEDS };
enum { TSV_SECONDS = 10, TSV_SIZE, TSV_DATA, TSV_SEED, TSV_PROGRAM };

static const char *tsv_field(const char *line, int column)
{
    while (column-- > 0)
        line += strcspn(line, "\t") + 1;
    return line;
}

static bool tsv_is(const char *line, int column, const char *word)
{
    const char *field = tsv_field(line, column);
    return strlen(word) == strcspn(field, "\t\n") && !strncmp(field, word, strlen(word));
}

// The first rows ever recorded do not name their program.
static bool tsv_row(const char *line, size_t length)
{
    int tabs = 0;
    for (size_t i = 0; i < length; i++) {
        tabs += line[i] == '\t';
        if ((unsigned char)line[i] < 32 && line[i] != '\t')
            return false;
    }
    return tabs == TSV_SEED || tabs == TSV_PROGRAM;
}

// Reads rows into `lines`, one text for each part. A file that is not what we write is not worth an
// error; one that cannot be read is, because it may be replaced, and its rows would be lost.
static void read_results(const Program *program, const char *path, Text *lines)
{
    char *line = NULL;
    size_t room = 0;
    FILE *file = fopen(path, "re");
    bool good = true, absent = !file && (errno == ENOENT || errno == ENOTDIR);
    ssize_t length;
    for (int i = 0; file && good && (length = getline(&line, &room, file)) >= 0; i++) {
        if (length && line[length - 1] == '\n')
            line[--length] = 0;
        good = i == 0 ? !strncmp(line, tsv_title, strlen(tsv_title))
                      : tsv_row(line, (size_t)length) && i < 10000;
        if (!good)
            warn("'%s', line %d: expected a row of results, found something else; the file will be "
                 "replaced",
                 path, i + 1);
        else if (i && owner_of(program, line) >= 0)
            put(&lines[owner_of(program, line)], "%s\n", line);
    }
    if (file ? good && !feof(file) : !absent)
        die("cannot read '%s': %s; move it away, or choose another folder with --out", path,
            strerror(errno));
    if (file)
        fclose(file);
    for (int i = 0; i < program->chapter->parts && !good; i++)
        lines[i].used = 0;
    free(line);
}

// The rows that the book recorded, unless this very run records them.
static void read_book(const Program *program)
{
    char *name = text_format("figures/%s/results.tsv", program->chapter->name);
    char *book = find_above(name), *ours = text_format("%s/results.tsv", program->out);
    char *own = realpath(ours, NULL);
    if (book && (!own || strcmp(own, book)))
        read_results(program, book, run.book);
    free(name);
    free(book);
    free(ours);
    free(own);
}

// What the book has for a claim of the part that runs, at this size and on these data; "" if nothing.
static char *book_text(const Program *program, const Row *row)
{
    const char *line = run.book ? run.book[program->part - program->chapter->part].bytes : NULL;
    while (line && *line &&
           !(tsv_is(line, TSV_CLAIM, row->cell[CLAIM]) && tsv_is(line, TSV_DATA, program->source->name) &&
             tsv_is(line, TSV_SIZE, size_name[program->size])))
        line += strcspn(line, "\n") + 1;
    if (!line || !*line)
        return text_format("%s", "");
    Row book = *row;
    book.ours = strtod(tsv_field(line, TSV_OURS), NULL);
    book.spread = strtod(tsv_field(line, TSV_SPREAD), NULL);  // "-": 0
    book.seeds = atoi(tsv_field(line, TSV_SEEDS));
    int chapter = (int)strcspn(run.sources, "-");  // the first of the two checksums
    run.changed = run.changed || (chapter > 0 && strncmp(tsv_field(line, TSV_PROGRAM), run.sources, (size_t)chapter));
    return mean_text(&book);
}

// Adds a row of the part that has run to the part's lines.
static void add_row(const Program *program, int part, const Row *row, double seconds)
{
    static const char *const relation[] = {"=", "<=", ">="};
    char spread[64] = "-\t-", target[96] = "-\t-\t-";
    if (row->seeds)
        snprintf(spread, sizeof spread, "%.10g\t%d", row->spread, row->seeds);
    if (row->relation != no_target)
        snprintf(target, sizeof target, "%s\t%.10g\t%.10g", relation[row->relation], row->target,
                 row->tolerance);
    put(&run.lines[part], "%s\t%s\t%.10g\t%s\t%s\t%s\t%s\t%.2f\t%s\t%s\t%llu\t%s\n",
        program->part->name, row->cell[CLAIM], row->ours, spread, target, row->cell[SOURCE],
        row->cell[VERDICT], seconds, size_name[program->size], program->source->name,
        (unsigned long long)program->seed, run.sources);
}

// The lines of all parts, in the chapter's order.
static void write_results(const Program *program)
{
    char *path = text_format("%s/results.tsv", program->out);
    Text all = {0};
    put(&all, "%s\tprogram\n", tsv_title);
    for (int i = 0; i < program->chapter->parts; i++)
        if (run.lines[i].used)
            put(&all, "%s", run.lines[i].bytes);
    file_replace(path, &(Piece){all.bytes, all.used}, 1);
    free(all.bytes);
    free(path);
}

/*
## The run
*/
static void list_parts(const Program *program)
{
    char *path = text_format("%s/results.tsv", program->out);
    read_results(program, path, run.lines);
    read_book(program);
    free(path);
    for (int i = 0; i < program->chapter->parts; i++) {
        const Part *part = &program->chapter->part[i];
        printf("%s: %s\n", part->name, part->promise);
        for (int j = 0; j < 3; j++)
            printf("    %-8s %s, %d seed%s\n", size_name[j], part->size[j] ? part->size[j] : "",
                   part->seeds[j], part->seeds[j] == 1 ? "" : "s");
        const char *line = run.lines[i].used ? run.lines[i].bytes : run.book[i].bytes;
        if (!line)
            continue;
        const char *size = tsv_field(line, TSV_SIZE);
        bool same = tsv_is(line, TSV_PROGRAM, run.sources);
        printf("    %s (%.*s%s) took %s\n", run.lines[i].used ? "its last run" : "the book's run",
               (int)strcspn(size, "\t"), size, same ? "" : ", before the program was changed",
               time_text(strtod(tsv_field(line, TSV_SECONDS), NULL)));
    }
}

static void print_head(const Program *program)
{
    const char *blas = openblas_get_config();  // "OpenBLAS 0.3.21 NO_AFFINITY ...": two words of it
    int words = (int)strcspn(blas, " ");
    words += blas[words] ? 1 + (int)strcspn(blas + words + 1, " ") : 0;
    char *where = realpath(program->out, NULL);
    printf("%s\n\n", program->chapter->title);
    printf("data  %s\n%s", program->source->origin, run.out.used ? run.out.bytes : "");
    printf("run   %s size, seed %llu, %d thread%s, %s precision, version %s\n",
           size_name[program->size], (unsigned long long)program->seed, threads_count(),
           threads_count() == 1 ? "" : "s", precision, LTG_VERSION);
    printf("BLAS  %.*s, kernels for %s\n", words, blas, openblas_get_corename());
    printf("out   %s\n", where ? where : program->out);
    fflush(stdout);
    free(where);
}

// Runs a part and writes the table. Its time is that of this sitting and, of its own trainings,
// that of the earlier ones: what it would have taken in one go.
static void run_part(Program *program, int i)
{
    const Part *part = &program->chapter->part[i];
    double begun = clock_seconds();
    int first = run.rows;
    program->part = part;
    program->seeds = part->seeds[program->size] > 0 ? part->seeds[program->size] : 1;
    run.carried = 0;
    say(program, "\n== %s: %s", part->name, part->promise);
    part->run(program);
    step_reset();
    double seconds = clock_seconds() - begun + run.carried;
    run.lines[i].used = 0;
    for (int j = first; j < run.rows; j++)
        add_row(program, i, &run.row[j], seconds);
    write_results(program);
    run.whole = run.rows;
    say(program, "   %s took %s", part->name, time_text(seconds));
}

// Was it drawn by this run? An older picture of that name is another run's.
static bool fresh(const char *picture)
{
    struct stat status;
    return !stat(picture, &status) && status.st_mtime >= run.date;
}

static void print_end(const Program *program)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    double peak = (double)usage.ru_maxrss / 1024;  // Linux counts in KiB, macOS in bytes
#ifdef __APPLE__
    peak /= 1024;
#endif
    printf("%s in all, at most %.0f MiB of memory\n", time_text(clock_seconds() - run.begun), peak);
    for (int i = 0; i < run.figures; i++) {
        char *still = text_format("%s/%s.%s", program->out, run.figure[i], run.format);
        char *moving = text_format("%s/%s.gif", program->out, run.figure[i]);
        const char *drawn = fresh(still) ? still : fresh(moving) ? moving : NULL;
        printf("%s %s%s\n", i ? "       " : "figures", drawn ? drawn : run.figure[i],
               drawn ? "" : " (not drawn)");
        free(still);
        free(moving);
    }
}

// Holds the set against what the chosen parts need; a part that cannot use it is left out, in one
// line. Dies when none is left.
static void fit_parts(Program *program)
{
    const Chapter *chapter = program->chapter;
    int chosen = 0;
    char *first = NULL;
    program->set = source_survey(program->source);
    for (int i = 0; i < chapter->parts; i++) {
        Needs needs = chapter->part[i].needs;
        chosen += run.chosen[i];
        if (!run.chosen[i])
            continue;
        needs.judge = needs.judge && !judge_there(program);  // it may have been trained before
        char *why = needs_unmet(&needs, program->source->name, &program->set);
        if (why) {
            run.chosen[i] = false;
            run.left++;
            put(&run.out, "part %s is left out: it %s\n", chapter->part[i].name, why);
            first = first ? first : text_format("part %s %s", chapter->part[i].name, why);
        }
        free(why);
    }
    if (run.left && run.left == chosen)
        die("%s%s; other pictures, or --data digits, would do", first,
            chosen > 1 ? ", and no other part that was asked for can use them" : "");
    free(first);
}

// Opens data and folder, and says in `about` all that a saved state must share with this run.
static void prepare(Program *program)
{
    catch_signals();
    program->source = source_open(run.data);
    on_one_line(program->source->name, '?');  // a folder's name may hold a tab or a line end
    fit_parts(program);
    char print[16] = "";  // of a folder: two may have one name
    if (program->source->folder)
        snprintf(print, sizeof print, "/%08x", program->set.print);
    run.about = text_format("chapter=%s; data=%s%s; size=%s; epochs=%.12g; seed=%llu; threads=%d; "
                            "precision=%s; program=%s",
                            program->chapter->name, program->source->name, print,
                            size_name[program->size], program->epochs,
                            (unsigned long long)program->seed, threads_count(), precision,
                            run.force ? "*" : run.sources);
    make_folder(run.folder);
    lock_folder(program);
    claim_folder(program);
    sort_out_states(program);
    char *path = text_format("%s/results.tsv", program->out);
    read_results(program, path, run.lines);
    free(path);
    read_book(program);
    atexit(print_what_ran);
}

// A stream that the caller has closed (`>&-`) would come back as the first file that we open, and
// words would go into it. Opened the wrong way round it is a stream that fails, and says so.
static void keep_streams(void)
{
    for (int i = 0; i <= 2; i++)
        if (fcntl(i, F_GETFD) < 0)
            (void)!open("/dev/null", i ? O_RDONLY : O_WRONLY);
}

// What was printed may have gone nowhere: a full disk, a closed stream.
static void check_output(const Program *program, bool ran)
{
    int lost = fflush(stdout) ? errno : 0;
    if (lost || ferror(stdout))
        die("standard output cannot be written: %s%s%s", lost ? strerror(lost) : "some is lost",
            ran ? "; the claims are in results.tsv in " : "", ran ? program->out : "");
}

// Runs a chapter: the whole of its main, to be called once; `sources` is the checksum of the code
// that it was built from ("": not known). Returns the exit status: 0, or 1 when --check was given
// and a claim falls short, or when the data cannot serve a part that --part names. Whatever else ends a program early says so in one line
// and exits: 1 failed, 2 wrong usage, 130 interrupted.
int program_run(const Chapter *chapter, const char *sources, int argc, char **argv)
{
    static Program program;  // static, like `run`: lives as long as the process, nothing is freed
    keep_streams();
    run.begun = clock_seconds();
    run.date = time(NULL) - 1;  // a file system's clock may lag behind
    run.sources = *sources ? sources : "-";
    run.data = chapter->default_data ? chapter->default_data : "digits";
    run.chosen = alloc_zeroed((size_t)chapter->parts, sizeof *run.chosen);
    run.lines = alloc_zeroed((size_t)chapter->parts, sizeof *run.lines);
    run.book = alloc_zeroed((size_t)chapter->parts, sizeof *run.book);
    program = (Program){
        .chapter = chapter, .size = SIZE_DEFAULT, .seeds = 1, .seed = 1, .epochs = 1};
    int instead = read_options(&program, argc, argv), missed = 0;
    if (instead == HELP)
        help(chapter, argv[0]);
    else if (instead == LIST)
        list_parts(&program);
    else {
        prepare(&program);
        print_head(&program);
        for (int i = 0; i < chapter->parts; i++)
            if (run.chosen[i])
                run_part(&program, i);
        run.ended = true;
        missed = print_claims(run.rows);
        print_end(&program);
    }
    check_output(&program, !instead);
    return (run.check && missed) || (run.some && run.left) ? 1 : 0;
}
