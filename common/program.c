// SPDX-License-Identifier: MIT
/*
# program.c: what every chapter's main shares

A chapter is a list of named parts. This file reads the command line, runs the parts that were asked
for, and ends with the table of claims: what was promised, what came out, and whether that is
enough. What that needs stands in three files of its own: `folder.c` keeps two runs apart,
`training.c` keeps long trainings safe, `claims.c` keeps the table.
*/
#include "sitting.h"

#include <cblas.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

Sitting sitting = {.format = "png", .save_every = 20};
static const char *const precision = sizeof(real) == sizeof(float) ? "single" : "double";

// The part whose name is the first `length` bytes of `name`; -1: none.
int part_named(const Chapter *chapter, const char *name, size_t length)
{
    for (int i = 0; i < chapter->parts; i++)
        if (!strncmp(chapter->part[i].name, name, length) && !chapter->part[i].name[length])
            return i;
    return -1;
}

// The part that a training, the file of its state, or a line of results.tsv belongs to.
int owner_of(const Program *program, const char *name)
{
    return part_named(program->chapter, name, strcspn(name, ".\t"));
}

// Makes tabs, line ends and their like a harmless character, for they are the table's, and so it
// makes bytes that are not UTF-8: a folder's name may hold anything, a state's header may not.
char *on_one_line(char *text, char instead)
{
    for (unsigned char *c = (unsigned char *)text; *c; c++) {
        int more = *c < 0x80   ? 0
                   : *c < 0xC2 ? -1
                   : *c < 0xE0 ? 1
                   : *c < 0xF0 ? 2
                   : *c < 0xF5 ? 3
                               : -1;
        for (int i = 1; i <= more; i++)
            more = (c[i] & 0xC0) == 0x80 ? more : -1;
        if ((*c == 0xE0 && c[1] < 0xA0) ||
            (*c == 0xED && c[1] > 0x9F) ||  // written too long, or half a pair
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
        printf(known[i].help, id == DATA     ? sitting.data
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
        sitting.some = sitting.chosen[found] = true;
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
        *(option == OUT ? &program->out : &sitting.data) = text;
        break;
    case FORMAT:
        figure_settings(text, 0);
        sitting.format = text;
        break;
    case LIVE: sitting.live = true; break;
    case RESUME: sitting.resume = true; break;
    case FORCE: sitting.force = true; break;
    case SAVE_EVERY:
        sitting.save_every = read_number(text);
        if (!(sitting.save_every >= 0))
            die_usage("--save-every expects a number of seconds, 0 or more, found '%s'", text);
        break;
    case CHECK: sitting.check = true; break;
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
    if (sitting.force && !sitting.resume)
        die_usage("--force goes with --resume, found it alone");
    for (int i = 0; i < program->chapter->parts; i++)
        sitting.chosen[i] = sitting.chosen[i] || !sitting.some;
    if (!program->out)
        program->out = text_format("%s/%s", program->size == SIZE_QUICK ? "build/quick" : "out",
                                   program->chapter->name);
    sitting.folder = text_format("%s/state", program->out);
    return instead;
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

// A figure in the folder of this run, named at the end. Draw it with figure_draw, which frees it.
Figure *program_figure(Program *program, const char *name, const char *title, const char *caption,
                       const char *alt)
{
    append(&sitting.figure, &sitting.figures, name);
    return figure_new(program->out, name, title, caption, alt);
}

void append(char ***list, int *count, const char *text)
{
    *list = alloc_again(*list, (size_t)*count + 1, sizeof **list);
    (*list)[(*count)++] = text_format("%s", text);
}

// "41.2 s", "12 min 05 s", in a static buffer
const char *time_text(double seconds)
{
    static char text[32];
    if (seconds < 59.95)
        snprintf(text, sizeof text, "%.1f s", seconds);
    else
        snprintf(text, sizeof text, "%ld min %02ld s", lround(seconds) / 60, lround(seconds) % 60);
    return text;
}

/*
## The run
*/
static void list_parts(const Program *program)
{
    char *path = text_format("%s/results.tsv", program->out);
    read_results(program, path, sitting.lines);
    read_book(program);
    free(path);
    for (int i = 0; i < program->chapter->parts; i++) {
        const Part *part = &program->chapter->part[i];
        printf("%s: %s\n", part->name, part->promise);
        for (int j = 0; j < 3; j++)
            printf("    %-8s %s, %d seed%s\n", size_name[j], part->size[j] ? part->size[j] : "",
                   part->seeds[j], part->seeds[j] == 1 ? "" : "s");
        list_results(i);
    }
}

static void print_head(const Program *program)
{
    const char *blas = openblas_get_config();  // "OpenBLAS 0.3.21 NO_AFFINITY ...": two words of it
    int words = (int)strcspn(blas, " ");
    words += blas[words] ? 1 + (int)strcspn(blas + words + 1, " ") : 0;
    char *where = realpath(program->out, NULL);
    printf("%s\n\n", program->chapter->title);
    printf("data  %s\n%s", program->source->origin, sitting.out.used ? sitting.out.bytes : "");
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
    int first = sitting.rows;
    program->part = part;
    program->seeds = part->seeds[program->size] > 0 ? part->seeds[program->size] : 1;
    sitting.carried = 0;
    say(program, "\n== %s: %s", part->name, part->promise);
    part->run(program);
    step_reset();
    double seconds = clock_seconds() - begun + sitting.carried;
    add_rows(program, i, first, seconds);
    write_results(program);
    sitting.whole = sitting.rows;
    say(program, "   %s took %s", part->name, time_text(seconds));
}

// Was it drawn by this run? An older picture of that name is another run's.
static bool fresh(const char *picture)
{
    struct stat status;
    return !stat(picture, &status) && status.st_mtime >= sitting.date;
}

static void print_end(const Program *program)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    double peak = (double)usage.ru_maxrss / 1024;  // Linux counts in KiB, macOS in bytes
#ifdef __APPLE__
    peak /= 1024;
#endif
    printf("%s in all, at most %.0f MiB of memory\n", time_text(clock_seconds() - sitting.begun),
           peak);
    for (int i = 0; i < sitting.figures; i++) {
        char *still = text_format("%s/%s.%s", program->out, sitting.figure[i], sitting.format);
        char *moving = text_format("%s/%s.gif", program->out, sitting.figure[i]);
        const char *drawn = fresh(still) ? still : fresh(moving) ? moving : NULL;
        printf("%s %s%s\n", i ? "       " : "figures", drawn ? drawn : sitting.figure[i],
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
        chosen += sitting.chosen[i];
        if (!sitting.chosen[i])
            continue;
        needs.judge = needs.judge && !judge_there(program);  // it may have been trained before
        char *why = needs_unmet(&needs, program->source->name, &program->set);
        if (why) {
            sitting.chosen[i] = false;
            sitting.left++;
            put(&sitting.out, "part %s is left out: it %s\n", chapter->part[i].name, why);
            first = first ? first : text_format("part %s %s", chapter->part[i].name, why);
        }
        free(why);
    }
    if (sitting.left && sitting.left == chosen)
        die("%s%s; other pictures, or --data digits, would do", first,
            chosen > 1 ? ", and no other part that was asked for can use them" : "");
    free(first);
}

// Opens data and folder, and says in `about` all that a saved state must share with this run.
static void prepare(Program *program)
{
    catch_signals();
    program->source = source_open(sitting.data);
    on_one_line(program->source->name, '?');  // a folder's name may hold a tab or a line end
    fit_parts(program);
    char print[16] = "";  // of a folder: two may have one name
    if (program->source->folder)
        snprintf(print, sizeof print, "/%08x", program->set.print);
    sitting.about = text_format(
        "chapter=%s; data=%s%s; size=%s; epochs=%.12g; seed=%llu; threads=%d; "
        "precision=%s; program=%s",
        program->chapter->name, program->source->name, print, size_name[program->size],
        program->epochs, (unsigned long long)program->seed, threads_count(), precision,
        sitting.force ? "*" : sitting.sources);
    make_folder(sitting.folder);
    lock_folder(program);
    claim_folder(program);
    sort_out_states(program);
    char *path = text_format("%s/results.tsv", program->out);
    read_results(program, path, sitting.lines);
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
// and a claim falls short, or when the data cannot serve a part that --part names. Whatever else
// ends a program early says so in one line and exits: 1 failed, 2 wrong usage, 130 interrupted.
int program_run(const Chapter *chapter, const char *sources, int argc, char **argv)
{
    static Program program;  // static, like `run`: lives as long as the process, nothing is freed
    keep_streams();
    sitting.begun = clock_seconds();
    sitting.date = time(NULL) - 1;  // a file system's clock may lag behind
    sitting.sources = *sources ? sources : "-";
    sitting.data = chapter->default_data ? chapter->default_data : "digits";
    sitting.chosen = alloc_zeroed((size_t)chapter->parts, sizeof *sitting.chosen);
    sitting.lines = alloc_zeroed((size_t)chapter->parts, sizeof *sitting.lines);
    sitting.book = alloc_zeroed((size_t)chapter->parts, sizeof *sitting.book);
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
            if (sitting.chosen[i])
                run_part(&program, i);
        sitting.ended = true;
        missed = print_claims(sitting.rows);
        print_end(&program);
    }
    check_output(&program, !instead);
    return (sitting.check && missed) || (sitting.some && sitting.left) ? 1 : 0;
}
