// SPDX-License-Identifier: MIT
/*
# test_program.c: what every chapter's main shares, tried on a small chapter

It tests program.c, folder.c, training.c and claims.c, which are four files of one thing.

This program is two programs. Started with FAKE in its environment it is a chapter of three parts
whose trainings are random walks: cheap, and every bit of their end depends on every step. Otherwise
it is the test, which starts the chapter (itself) in a folder of its own, interrupts it, kills it,
and looks at what it said, what it left behind, and how it ended.
*/
#include "check.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

/*
## The chapter
*/
enum { WIDTH = 16 };

static long setting(const char *name)  // of the environment; 0 if it is not there
{
    const char *text = getenv(name);
    return text ? atol(text) : 0;
}

// What a test puts in the place of a number: FAKE_BAD ("nan", "inf", "-inf"), a NaN if it is not
// there.
static double bad_number(void)
{
    const char *text = getenv("FAKE_BAD");
    return text ? strtod(text, NULL) : NAN;
}

// At a step, before it ends, says that it has come so far, and waits until it may go on.
static void gate(const char *own, const char *parent_says)
{
    fclose(fopen(own, "w"));
    while (access(parent_says, F_OK) != 0)
        usleep(500);  // a signal ends a sleep, not a step
}

static void walk(Program *p, const char *name, double *end)
{
    Tensor *place = tensor_keep(shape1(WIDTH));
    Rng rng = rng_new(p->seed, name);
    long step = 0, steps = scaled(p, pick(p, 20, 200, 1000));
    Curve curve = {0};
    Training *t = training_new(p, "%s", name);
    checkpoint_tensor(t->state, "place", place);
    checkpoint_rng(t->state, "rng", &rng);
    checkpoint_long(t->state, "step", &step);
    checkpoint_curve(t->state, "curve", &curve);
    training_begin(t);
    while (step < steps) {
        double norm = 0;
        for (int i = 0; i < WIDTH; i++) {
            place->data[i] = (real)(0.99 * (double)place->data[i] + rng_normal(&rng));
            norm += (double)place->data[i] * (double)place->data[i];
        }
        curve_add(&curve, (double)step++, norm);
        const char *only = getenv("FAKE_ONLY");
        if (step == setting("FAKE_SPOIL") && (!only || !strcmp(only, name)))
            place->data[3] = (real)bad_number();
        for (double end_of_step = clock_seconds() + 1e-6 * (double)setting("FAKE_DELAY");
             clock_seconds() < end_of_step;)
            usleep(500);  // a signal ends a sleep, not a step
        if (step == setting("FAKE_GATE"))
            gate("arrived", "go");
        training_tick(t, step, steps, "norm", step == setting("FAKE_NAN") ? bad_number() : norm);
    }
    training_end(t);
    *end = 0;
    for (int i = 0; i < WIDTH; i++)
        *end += (i + 1) * (double)place->data[i];
    for (int i = 0; i < curve.count; i++)
        *end += curve.y[i];
    say(p, "bits %s %ld %d %a", name, step, curve.count, *end);
    tensor_free(place);
    curve_free(&curve);
}

static void run_walk(Program *p)
{
    double end[3];
    Rng scores = rng_new(p->seed, "walk.scores");
    struct rlimit limit = {(rlim_t)setting("FAKE_ROOM"), RLIM_INFINITY};
    if (limit.rlim_cur)  // bytes in any file
        setrlimit(RLIMIT_FSIZE, &limit);
    for (int i = 0; i < 3; i++) {
        char *name = text_format("walk.k%d", i);
        walk(p, name, &end[i]);
        free(name);
        say(p, "bits score %a", rng_normal(&scores));
    }
    claim(p, "one is one", 1, EXACTLY, 1, 0, "arithmetic");
    claim_seeds(p, "walks end above", end, 3, AT_LEAST, 0, 0, "chance");
}

// The same by the loop of training.c: a net, its falling rate, looks, the run's own random numbers.
static void glide(Program *p)
{
    Rng rng = rng_new(p->seed, "glide");
    Params *params = params_new();
    Dense layer = dense_new(params, "0", 2, 1, LINEAR, &rng);
    Optimizer *adam = adam_new(params, 0.5, 0.9, 0.999);
    Curve seen = {0};
    double loss = 0, rate = 0;
    Run *run = run_new(p, scaled(p, pick(p, 20, 200, 1000)), "drift.%s", "glide");
    run_net(run, "net", params, adam);
    checkpoint_curve(run->state, "seen", &seen);
    run->falling = true;
    if (run_begin(run))
        curve_add(&seen, 0, -1);
    while (run_next(run, "loss", loss)) {
        Tensor *y = dense_apply(&layer, tensor_normal(shape2(3, 2), &run->rng)), *g[2];
        Tensor *distance = mean(square(shift(y, -1)));
        grad(distance, params->tensor, 2, g, false);
        optimizer_step(adam, g);
        loss = tensor_item(distance);
        rate = adam->rate;
        if (run_look(run, 7))
            curve_add(&seen, (double)run->step, loss);
        usleep((useconds_t)setting("FAKE_DELAY"));
    }
    say(p, "bits glide %a %a %d", (double)layer.W->data[0], curve_last(&seen), seen.count);
    say(p, "glide: looks at %g, %g, %g, ... %g; rates %g, %g; tape %d", seen.x[0], seen.x[1],
        seen.x[2], seen.x[seen.count - 1], rate, adam->rate, tape_length());
    optimizer_free(adam);
    params_free(params);
    curve_free(&seen);
}

static void run_drift(Program *p)
{
    double end, first;
    glide(p);
    walk(p, "walk.k0", &first);  // what this part needs of the other
    walk(p, "drift", &end);
    say(p, "bits sum %a", first + end);
    claim(p, "sum", first + end, AT_LEAST, setting("FAKE_SHORT") ? 1e9 : 0, 0, "chance");
}

static void run_table(Program *p)
{
    if (getenv("FAKE_FIGURE")) {
        Figure *f = program_figure(p, "line", "A line", "One line.", "One line.");
        figure_xy(f, "y", LINES, (double[]){0, 1}, (double[]){0, 1}, 2);
        figure_draw(f);
    }
    const double three[] = {13.90, 13.92, 13.91}, one[] = {2};
    say(p, "seeds %d, picked %d, scaled %ld", p->seeds, pick(p, 1, 2, 3), scaled(p, 10));
    claim(p, "PCA-30 squared error per test image", 13.866, EXACTLY, 13.87, 0.01,
          "Hinton & Salakhutdinov 06");
    claim(p, "na\xc3\xafve r\xc3\xa9sum\xc3\xa9", 13.8704, AT_MOST, 13.87, 0, "a b\tc");
    claim_seeds(p, "three seeds", three, 3, AT_LEAST, 13, 0, "x");
    claim_seeds(p, "a seed", one, 1, AT_MOST, 1, 0, "x");
    claim(p, "large", 1234567, EXACTLY, 1234567, 0, "x");
    claim(p, "none", NAN, AT_MOST, 1, 0, "x");
    goal(p, "length", 2, AT_MOST, 1.5, 0, "full runs");
    control(p, "sham", 0.5, "constant reward");
    control_seeds(p, "shams", three, 3, "constant reward");
}

static void run_pictures(Program *p)
{
    int n = 0;
    Pictures *pictures = pictures_load(p->source, TRAIN, 3);
    uint8_t *label = program_labels(p, TRAIN, 3, &n);
    say(p, "pictures of %dx%d, %d labels", pictures->Y, pictures->X, n);
    claim(p, "three pictures", pictures->n, EXACTLY, 3, 0, "asked for");
    free(label);
    pictures_free(pictures);
}

static int fake_main(int argc, char **argv)
{
    static const Part part[] = {
        {.name = "walk",
         .promise = "three random walks",
         .run = run_walk,
         .size = {"20 steps", "200 steps", "1,000 steps"},
         .seeds = {3, 3, 3}},
        {.name = "drift",
         .promise = "one more, and the first again",
         .run = run_drift,
         .size = {"20 steps", "200 steps", "1,000 steps"},
         .seeds = {1, 1, 1}},
        {.name = "table",
         .promise = "claims of all kinds",
         .run = run_table,
         .size = {"none", "none", "none"},
         .seeds = {1, 2, 3}},
        {.name = "pictures",
         .promise = "three pictures",
         .run = run_pictures,
         .size = {"3", "3", "3"},
         .seeds = {1, 1, 1},
         .needs = {.train = 3}},
        {.name = "classes",
         .promise = "three pictures with labels",
         .run = run_pictures,
         .size = {"3", "3", "3"},
         .seeds = {1, 1, 1},
         .needs = {.train = 3, .labels = true}},
    };
    const Chapter chapter = {
        .name = "99_fake",
        .title = "A chapter for tests",
        .promise = "It walks at random. Nothing is learnt, and that is why its last bit tells whether "
                   "it was resumed well: there is no minimum that forgives a lost step.",
        .epochs = "multiplies the length of every walk",
        .default_data = "digits",
        .part = part,
        .parts = getenv("FAKE_PICTURES") ? 5 : 3};
    const char *sources = getenv("FAKE_SOURCES");
    return program_run(&chapter, sources ? sources : "", argc, argv);
}

/*
## Starting it
*/
static char self[4096], folder[64];

typedef struct Ended {
    int status;
    char *out, *err;
} Ended;

static char *text_of(const char *path)
{
    char *text = alloc_zeroed(1, 1 << 18);
    FILE *in = fopen(path, "r");
    if (in) {
        size_t got = fread(text, 1, (1 << 18) - 1, in);
        text[got] = 0;
        fclose(in);
    }
    return text;
}

// Starts the chapter with a command line as a shell would split it at spaces; its process.
static pid_t start(const char *line, const char *err)
{
    char *words = text_format("%s", line), *argument[40] = {self};
    int count = 1;
    for (char *word = strtok(words, " "); word; word = strtok(NULL, " "))
        argument[count++] = word;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        int out = open("out.txt", O_WRONLY | O_CREAT | O_TRUNC, 0666);
        int errors = open(err, O_WRONLY | O_CREAT | O_TRUNC, 0666);
        dup2(out, 1);
        dup2(errors, 2);
        setenv("FAKE", "1", 1);
        setenv("OMP_NUM_THREADS", "1", 1);
        alarm(120);
        execv(self, argument);
        _exit(99);
    }
    free(words);
    return child;
}

static Ended finish(pid_t child)
{
    int status = 0;
    waitpid(child, &status, 0);
    return (Ended){WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), text_of("out.txt"),
                 text_of("err.txt")};
}

static Ended run(const char *line) { return finish(start(line, "err.txt")); }

static void run_free(Ended *r)
{
    free(r->out);
    free(r->err);
}

static void expect(const char *line, int status, const char *in_out, const char *in_err)
{
    Ended r = run(line);
    check(r.status == status, "'%s': expected status %d, found %d; said %s%s", line, status,
          r.status, r.out, r.err);
    check(strstr(r.out, in_out) != NULL, "'%s': expected '%s' in output: %s", line, in_out, r.out);
    check(strstr(r.err, in_err) != NULL, "'%s': expected '%s' in errors: %s", line, in_err, r.err);
    run_free(&r);
}

// A refusal: status, and on standard error exactly one line with the two words in it.
static void refused(const char *line, int status, const char *word, const char *word2)
{
    setenv("ASAN_OPTIONS", "detect_leaks=0", 1);  // who dies in the middle frees nothing
    Ended r = run(line);
    unsetenv("ASAN_OPTIONS");
    char *end = strchr(r.err, '\n');
    check(r.status == status, "'%s': expected status %d, found %d: %s", line, status, r.status,
          r.err);
    check(!strncmp(r.err, "error: ", 7) && end && !end[1], "'%s': expected one line, found: %s",
          line, r.err);
    check(strstr(r.err, word) && strstr(r.err, word2), "'%s': expected '%s' and '%s' in: %s", line,
          word, word2, r.err);
    run_free(&r);
}

static char *bits_of(const char *out)  // the lines that a resumed run must repeat exactly
{
    char *bits = alloc_zeroed(strlen(out) + 1, 1);
    for (const char *line = out; *line; line += strcspn(line, "\n"), line += *line == '\n')
        if (!strncmp(line, "bits", 4))
            strncat(bits, line, strcspn(line, "\n") + 1);
    return bits;
}

static void clean(void)
{
    check(system("rm -rf figures build elsewhere out o arrived go made") == 0, "cannot clean");
}

static bool exists(const char *path) { return access(path, F_OK) == 0; }

/*
## Options
*/
static void bad_options_are_refused(void **unused)
{
    (void)unused;
    clean();
    refused("--epochs banana", 2,
            "--epochs expects a number above 0, at most 1e6 (multiplies the length of every walk)",
            "found 'banana'");
    refused("--epochs 0", 2, "--epochs", "'0'");
    refused("--epochs -1", 2, "--epochs", "'-1'");
    refused("--epochs inf", 2, "--epochs", "'inf'");
    refused("--epochs nan", 2, "--epochs", "'nan'");
    refused("--epochs 1x", 2, "--epochs", "'1x'");
    refused("--epochs 0x1", 2, "--epochs", "'0x1'");
    refused("--epochs 1e", 2, "--epochs", "'1e'");
    refused("--epochs 1e400", 2, "--epochs", "'1e400'");
    refused("--epochs 1e7", 2, "--epochs", "'1e7'");
    refused("--epochs 1e-400", 2, "--epochs", "'1e-400'");
    refused("--epochs=", 2, "--epochs", "''");
    refused("--seed x", 2, "--seed expects a whole number from 0 to 18446744073709551615", "'x'");
    refused("--seed -1", 2, "--seed", "'-1'");
    refused("--seed 18446744073709551616", 2, "--seed", "616");
    refused("--seed 1.5", 2, "--seed", "'1.5'");
    refused("--seed 1e3", 2, "--seed", "'1e3'");
    refused("--seed +1", 2, "--seed", "'+1'");
    refused("--seed=", 2, "--seed", "''");
    refused("--threads=", 2, "--threads", "''");
    refused("--threads 18446744073709551617", 2, "--threads", "617'");
    refused("--threads 0", 2, "--threads", "from 1 to 256");
    refused("--threads 99999", 2, "--threads", "'99999'");
    refused("--part nothing", 2, "--part", "'nothing'");
    refused("--part walk,nothing", 2, "--part", "'nothing'");
    refused("--part wal", 2, "--part", "'wal'");
    refused("--part walk,", 2, "--part", "''");
    refused("--part=", 2, "--part", "''");
    refused("--data=", 2, "--data expects a name or a folder", "''");
    refused("--format=", 2, "--format", "''");
    refused("--format jpeg", 2, "--format expects png, svg or pdf", "'jpeg'");
    refused("--save-every soon", 2, "--save-every", "'soon'");
    refused("--save-every -3", 2, "--save-every", "'-3'");
    refused("--save-every inf", 2, "--save-every", "'inf'");
    refused("--save-every=", 2, "--save-every", "''");
    refused("--out=", 2, "--out", "''");
    refused("--quick --full", 2, "--quick or --full", "both");
    const char *const wants_value[] = {"--part",   "--data", "--seed",   "--threads",
                                       "--epochs", "--out",  "--format", "--save-every"};
    for (int i = 0; i < COUNT(wants_value); i++) {
        char *line = text_format("--quick %s", wants_value[i]);
        refused(line, 2, wants_value[i], "expects a value, found none");
        free(line);
    }
    refused("--frobnicate", 2, "'--frobnicate'", "--help");
    refused("--s 3", 2, "'--s'", "--help");  // --seed or --save-every?
    refused("--quick=3", 2, "'--quick=3'", "--help");
    refused("-x", 2, "'-x'", "--help");
    refused("-", 2, "'-'", "--help");
    refused("-- quick", 2, "'quick'", "--help");
    refused("quick", 2, "'quick'", "--help");
    check(!exists("figures") && !exists("build"), "a refused command line made folders");
}

static void help_and_list(void **unused)
{
    (void)unused;
    clean();
    Ended r = run("--help");
    check(r.status == 0 && !*r.err, "status %d, %s", r.status, r.err);
    const char *const words[] = {"99_fake",
                                 "A chapter for tests",
                                 "walks at random",
                                 "--part",
                                 "--list",
                                 "--quick",
                                 "--full",
                                 "--data",
                                 "--seed",
                                 "--threads",
                                 "multiplies the length of every walk",
                                 "--out",
                                 "--format",
                                 "--live",
                                 "--resume",
                                 "--save-every",
                                 "--check",
                                 "130"};
    for (int i = 0; i < COUNT(words); i++)
        check(strstr(r.out, words[i]) != NULL, "expected '%s' in the help", words[i]);
    for (const char *line = r.out; *line; line += strcspn(line, "\n"), line += *line == '\n')
        check(strcspn(line, "\n") <= 90, "a long line: %.*s", (int)strcspn(line, "\n"), line);
    run_free(&r);
    expect("--list", 0, "walk: three random walks\n    quick    20 steps, 3 seeds\n", "");
    expect("--quick --list", 0, "drift: one more", "");
    check(!exists("figures") && !exists("build"), "asking made folders");
    expect("--quick", 0, "", "");
    expect("--quick --list", 0, "its last run (quick) took 0.", "");
}

static void sizes_seeds_and_lengths(void **unused)
{
    (void)unused;
    clean();
    expect("--part table", 0, "seeds 2, picked 2, scaled 10\n", "");
    expect("--part table --quick --epochs 0.001", 0, "seeds 1, picked 1, scaled 1\n", "");
    expect("--part table --full --epochs 2.5", 0, "seeds 3, picked 3, scaled 25\n", "");
    check(exists("out/99_fake/results.tsv") && exists("build/quick/99_fake/results.tsv"),
          "no results");
    expect("--part table --out elsewhere/deep/er --seed 18446744073709551615", 0,
           "seed 18446744073709551615", "");
    check(exists("elsewhere/deep/er/results.tsv"), "no results in --out");
    char *here = realpath("elsewhere/deep/er", NULL);
    expect("--part table --out elsewhere/deep/er", 0, here, "");
    expect("--part table --out elsewhere/deep/er/", 0, here, "");
    free(here);
    expect("--quick --part drift --part table,walk", 0, "== walk", "");
}

static void the_head_says_what_is_used(void **unused)
{
    (void)unused;
    clean();
    const char *const words[] = {"A chapter for tests",
                                 "digits (built in",
                                 "quick size",
                                 "seed 4",
                                 "2 threads",
                                 "OpenBLAS",
                                 "version ",
                                 "build/quick/99_fake",
                                 "precision"};
    Ended r = run("--quick --seed 4 --threads 2");
    for (int i = 0; i < COUNT(words); i++)
        check(strstr(r.out, words[i]) && strstr(r.out, words[i]) < strstr(r.out, "== walk"),
              "no '%s' in the head: %s", words[i], r.out);
    check(!*r.err, "short trainings say something: %s", r.err);
    run_free(&r);
    refused("--data nowhere-at-all", 1, "nowhere-at-all", "t10k");
}

/*
## Claims
*/
static void the_table_of_claims(void **unused)
{
    (void)unused;
    clean();
    static const char table[] =
        "\nclaim ours target source verdict\n"
        "PCA-30 squared error per test image 13.866 13.87 +- 0.01 Hinton & Salakhutdinov 06 ok\n"
        "na\xc3\xafve r\xc3\xa9sum\xc3\xa9 13.8704 <= 13.87 a b c short\n"
        "three seeds 13.910 +- 0.010 (3 seeds) >= 13 x ok\n"
        "a seed 2 (one seed) <= 1 x short\n"
        "large 1234567 1234567 x ok\n"
        "none nan <= 1 x short\n"
        "length 2 <= 1.5 full runs short\n"
        "sham 0.5 constant reward\n"
        "shams 13.910 +- 0.010 (3 seeds) constant reward\n"
        "\n7 claims, 4 short\n";
    Ended r = run("--part table");
    check(r.status == 0, "status %d", r.status);
    const char *found = strstr(r.out, "\nclaim");
    check(found != NULL, "no table in %s", r.out);
    // compared with runs of spaces made one; that the columns are straight is checked after this
    char squeezed[4096] = "";
    for (const char *c = found; *c && strlen(squeezed) < 4000; c++)
        if (*c != ' ' || c[1] != ' ')
            strncat(squeezed, c, 1);
    check(!strncmp(table, squeezed, strlen(table)), "expected\n%s\nfound\n%s", table, found);
    int column = (int)(strstr(found, "ours") - found);  // "ours" stands above all of its column
    for (const char *line = found + 1; *line != '\n'; line += strcspn(line, "\n") + 1) {
        int at = 0;
        const char *c = line;
        for (; at < column - 1; c++)
            at += ((unsigned char)*c & 0xc0) != 0x80;
        while (((unsigned char)*c & 0xc0) == 0x80)
            c++;
        check(c[-1] == ' ' && *c != ' ', "column 'ours' is not straight in: %.60s", line);
    }
    check(strstr(r.out, "in all, at most ") != NULL, "no time and memory");
    run_free(&r);
    char *tsv = text_of("out/99_fake/results.tsv");
    check(strstr(tsv, "table\tthree seeds\t13.91\t0.01\t3\t>=\t13\t0\tx\tok\t") != NULL, "found %s",
          tsv);
    check(strstr(tsv, "table\tsham\t0.5\t-\t-\t-\t-\t-\tconstant reward\t-\t") != NULL, "found %s",
          tsv);
    check(strstr(tsv, "\tdefault\tdigits\t1\t-\n") != NULL, "found %s", tsv);
    free(tsv);
}

static void a_short_claim_and_check(void **unused)
{
    (void)unused;
    clean();
    expect("--quick --part walk --check", 0, " ok\n", "");
    expect("--quick --part table", 0, "6 claims, 3 short", "");
    expect("--quick --part table --check", 1, "too short a run to claim anything", "");
    setenv("FAKE_SHORT", "1", 1);
    expect("--quick --part drift --check", 1, "1 claim, 1 short", "");
    unsetenv("FAKE_SHORT");
    expect("--quick --part drift --check", 0, "1 claim, 0 short", "");
}

static int rows_of(const char *part)
{
    char *tsv = text_of("o/results.tsv");
    int count = 0;
    size_t length = strlen(part);
    for (const char *line = tsv; *line; line += strcspn(line, "\n"), line += *line == '\n')
        count += !strncmp(line, part, length) && line[length] == '\t';
    free(tsv);
    return count;
}

static void rows_of_other_parts_are_kept(void **unused)
{
    (void)unused;
    clean();
    expect("--out o --part table", 0, "", "");
    check(rows_of("table") == 9 && rows_of("walk") == 0, "rows of table only");
    expect("--out o --part walk", 0, "", "");
    check(rows_of("table") == 9 && rows_of("walk") == 2 && rows_of("drift") == 0,
          "rows of two parts");
    expect("--out o --part walk", 0, "", "");
    check(rows_of("table") == 9 && rows_of("walk") == 2, "rows are doubled");
    char *tsv = text_of("o/results.tsv");
    check(strstr(tsv, "\nwalk\t") < strstr(tsv, "\ntable\t"), "not in the order of the parts: %s",
          tsv);
    const char *const damage[] = {"no table at all\n", "%s\nwalk\ttoo\tfew\n", "\xff\xfe\n",
                                  "%s\nno end"};
    for (int i = 0; i < COUNT(damage); i++) {
        FILE *out = fopen("o/results.tsv", "w");
        char *title = text_format("%.*s", (int)strcspn(tsv, "\n"), tsv);
        fprintf(out, i % 2 ? damage[i] : "%s", i % 2 ? title : damage[i]);
        fclose(out);
        free(title);
        expect("--out o --part drift", 0, "", "the file will be replaced");
        check(rows_of("drift") == 1 && rows_of("walk") == 0 && rows_of("table") == 0,
              "damage was kept");
    }
    free(tsv);
    FILE *out = fopen("o/results.tsv", "w");
    fclose(out);
    expect("--out o --part drift", 0, "", "");  // an empty file is no damage
    check(rows_of("drift") == 1, "no row");
}

/*
## The folder
*/
static void two_runs_cannot_share_a_folder(void **unused)
{
    (void)unused;
    clean();
    setenv("FAKE_DELAY", "20000", 1);
    pid_t first = start("--out o", "first.txt");
    for (int i = 0; i < 500 && !exists("o/state/lock"); i++)
        usleep(10000);
    usleep(100000);
    char number[32];
    snprintf(number, sizeof number, "(process %ld)", (long)first);
    refused("--out o", 1, "'o' is in use", number);
    refused("--out o --resume", 1, "--out", number);
    unsetenv("FAKE_DELAY");
    expect("--quick --out elsewhere", 0, "", "");
    kill(first, SIGKILL);
    waitpid(first, NULL, 0);
    expect("--quick --out o", 0, "", "");  // a lock does not outlive its owner
}

static void folders_that_cannot_be(void **unused)
{
    (void)unused;
    clean();
    check(system("touch o") == 0, "no file");
    refused("--out o/p", 1, "cannot create the folder 'o'", "--out");
    refused("--out o", 1, "cannot create the folder 'o'", "--out");
    char *longer = text_format("--out %0300d", 0);  // than any name may be
    refused(longer, 1, "cannot create the folder '000", "--out");
    free(longer);
    clean();
}

static void no_room_is_said_in_one_line(void **unused)
{
    (void)unused;
    clean();
    setenv("FAKE_ROOM", "700", 1);  // the output fits, a state does not
    refused("--quick --out o", 1, "cannot write 'o/state/walk.k0.safetensors'", "File too large");
    unsetenv("FAKE_ROOM");
    check(!exists("o/state/walk.k0.safetensors.tmp"), "a temporary file was left behind");
}

/*
## Stopping and going on
*/
static char *straight(const char *line)  // the bits of a run that nothing interrupts
{
    char *whole = text_format("%s --out straight", line);
    check(system("rm -rf straight") == 0, "cannot clean");
    Ended r = run(whole);
    check(r.status == 0, "status %d, %s", r.status, r.err);
    char *bits = bits_of(r.out);
    check(strlen(bits) > 100, "no bits in %s", r.out);
    run_free(&r);
    free(whole);
    return bits;
}

// Starts, stops by a signal at random moments, resumes, until a run comes through; then compares.
static int stop_and_go_on(int signal_number, const char *options, int most, int longest_ms,
                          uint64_t seed)
{
    clean();
    char *expected = straight("--part walk,drift"),
         *line = text_format("--part walk,drift --out o %s", options);
    char *again = text_format("%s --resume", line);
    Rng rng = rng_new(seed, "moments");
    int stops = 0;
    setenv("FAKE_DELAY", "1000", 1);
    for (int i = 0;; i++) {
        pid_t child = start(i ? again : line, "err.txt");
        if (i < most) {
            usleep((useconds_t)(20000 + 1000 * rng_below(&rng, longest_ms)));
            kill(child, signal_number);
        }
        Ended r = finish(child);
        int halted = signal_number == SIGKILL ? -SIGKILL : 130;
        check(r.status == halted || r.status == -signal_number || r.status == 0, "status %d, %s",
              r.status, r.err);
        stops += r.status != 0;
        if (r.status == 130 && strstr(r.err, "and saved"))
            check(strstr(r.err, "--resume goes on") != NULL, "found %s", r.err);
        if (r.status == 0) {
            char *bits = bits_of(r.out);
            check(!strcmp(bits, expected), "after %d stops, expected\n%s\nfound\n%s", stops,
                  expected, bits);
            free(bits);
            run_free(&r);
            break;
        }
        run_free(&r);
    }
    unsetenv("FAKE_DELAY");
    free(again);
    free(line);
    free(expected);
    return stops;
}

// A fast machine is through before many stops have come: then another round, from other moments.
static void ctrl_c_then_resume(void **unused)
{
    (void)unused;
    int stops = 0;
    for (uint64_t round = 0; stops < 4; round++) {
        check(round < 10, "only %d interruptions took place: this tests too little", stops);
        stops += stop_and_go_on(SIGINT, "", 8, 250, 1 + 10 * round);
        stops += stop_and_go_on(SIGTERM, "", 4, 300, 2 + 10 * round);
    }
}

static void kill_then_resume(void **unused)
{
    (void)unused;
    int stops = 0;
    for (uint64_t round = 0; stops < 8; round++) {
        check(round < 10, "only %d kills took place: this tests too little", stops);
        stops += stop_and_go_on(SIGKILL, "--save-every 0.01", 14, 250, 3 + 10 * round);
    }
}

// A run that stands in its seventh step, which does not end before the file 'go' is there.
static pid_t standing(void)
{
    clean();
    setenv("FAKE_GATE", "7", 1);
    pid_t child = start("--part walk --out o", "err.txt");
    unsetenv("FAKE_GATE");
    while (!exists("arrived") && waitpid(child, NULL, WNOHANG) == 0)
        usleep(1000);
    check(exists("arrived"), "the run ended before its seventh step");
    return child;
}

static void ctrl_c_waits_for_one_step_only(void **unused)
{
    (void)unused;
    pid_t child = standing();
    kill(child, SIGINT);
    fclose(fopen("go", "w"));
    Ended r = finish(child);
    check(r.status == 130 && strstr(r.err, "stopped at step 7 of 200 of walk.k0, and saved"),
          "status %d, %s", r.status, r.err);
    run_free(&r);
}

static void a_second_ctrl_c_stops_at_once(void **unused)
{
    (void)unused;
    pid_t child = standing();
    int status = 0;
    for (; waitpid(child, &status, WNOHANG) == 0; usleep(20000))
        kill(child, SIGINT);  // the step never ends by itself; two that come together are one
    char *err = text_of("err.txt"), *first = strstr(err, "stopping after this step");
    check(WIFEXITED(status) && WEXITSTATUS(status) == 130, "status %d, %s", status, err);
    check(first && strstr(first, "stopped\n"), "expected to wait, then to stop, found %s", err);
    check(!exists("o/state/walk.k0.safetensors"), "a step was finished");
    free(err);
}

static void a_finished_run_resumes_to_the_same(void **unused)
{
    (void)unused;
    clean();
    char *bits = straight("--part walk,drift");
    Ended r = run("--part walk,drift --out straight --resume");
    char *again = bits_of(r.out);
    check(r.status == 0 && !strcmp(bits, again), "expected\n%s\nfound\n%s", bits, again);
    check(strstr(r.err, "drift: was finished") != NULL, "found %s", r.err);
    run_free(&r);
    free(again);
    free(bits);
}

// Steps count from 1; seven looks, the last after the last step, and one before the first; rates fall
// to zero step by step and are as they were in the end; the tape is cut.
static void the_loop_of_a_training(void **unused)
{
    (void)unused;
    clean();
    expect("--quick --part drift --out o", 0,
           "glide: looks at 0, 3, 6, ... 20; rates 0.025, 0.5; tape 0", "");
}

static void resuming_with_other_options_is_refused(void **unused)
{
    (void)unused;
    clean();
    expect("--quick --out o", 0, "", "");
    refused("--quick --out o --resume --seed 2", 1, "made with seed=1, but this run has seed=2",
            "o/state/");
    refused("--out o --resume", 1, "made with size=quick, but this run has size=default",
            "--resume");
    refused("--quick --out o --resume --epochs 2", 1, "epochs=1, but this run has epochs=2",
            "--resume");
    refused("--quick --out o --resume --threads 2", 1, "threads=1, but this run has threads=2",
            "--resume");
    check(system("echo damage > o/state/drift.safetensors") == 0, "cannot damage");
    refused("--quick --out o --resume", 1, "o/state/drift.safetensors",
            "delete it, or run without --resume");
    expect("--quick --out o", 0, "", "");  // which is true
}

static void states_of_other_parts(void **unused)
{
    (void)unused;
    clean();
    char *expected = straight("--part drift");  // trains walk.k0 itself
    check(exists("straight/state/walk.k0.safetensors"), "the state of walk.k0 was not kept");
    expect("--part walk --out o", 0, "", "");
    Ended r = run("--part drift --out o");  // finds it
    char *bits = bits_of(r.out);
    check(!strcmp(bits, expected), "expected\n%s\nfound\n%s", expected, bits);
    check(strstr(r.err, "walk.k0: was finished") != NULL, "found %s", r.err);
    check(exists("o/state/walk.k1.safetensors"), "the state of a part that was not run is gone");
    free(bits);
    run_free(&r);
    expect("--part drift --out o --seed 2", 0, "",
           "made with seed=1, but this run has seed=2: it is trained anew");
    expect("--part drift --out o --resume --seed 2", 0, "", "walk.k0: was finished");
    check(system("touch o/state/walk.k9.safetensors.tmp o/state/walker.safetensors") == 0,
          "cannot touch");
    expect("--part walk --out o", 0, "", "");
    check(!exists("o/state/walk.k9.safetensors.tmp") && exists("o/state/walker.safetensors"),
          "the wrong file went");
    free(expected);
}

static void a_changed_program_trains_anew(void **unused)
{
    (void)unused;
    clean();
    setenv("FAKE_SOURCES", "11111111-22222222", 1);
    expect("--quick --out o", 0, "", "");
    expect("--quick --out o --part drift", 0, "", "walk.k0: was finished");
    setenv("FAKE_SOURCES", "33333333-22222222", 1);
    refused("--quick --out o --resume", 1, "made by this program before it was changed", "--force");
    expect("--quick --out o --list", 0, "(quick, before the program was changed) took", "");
    expect("--quick --out o --part drift", 0, "", "before it was changed: it is trained anew");
    char *tsv = text_of("o/results.tsv");
    check(strstr(tsv, "\t33333333-22222222\n") && strstr(tsv, "\t11111111-22222222\n"),
          "rows do not tell two programs apart: %s", tsv);
    free(tsv);
    expect("--quick --out o --resume --force", 0, "", "was finished");
    refused("--quick --out o --force", 2, "--force goes with --resume", "alone");
    refused("--quick --out o --resume --force --seed 7", 1, "made with seed=1", "has seed=7");
    // what was forced is nobody's work: once saved, it does not pass for this program's
    check(system("rm o/state/walk.k1.safetensors") == 0, "cannot remove");
    expect("--quick --out o --resume --force", 0, "", "");
    refused("--quick --out o --resume", 1, "o/state/walk.k", "before it was changed");
    expect("--quick --out o", 0, "", "");
    expect("--quick --out o --resume", 0, "", "was finished");
    unsetenv("FAKE_SOURCES");
}

static void a_folder_belongs_to_one_chapter(void **unused)
{
    (void)unused;
    clean();
    expect("--quick --part table --out o", 0, "", "");
    check(system("echo 01_autoencoder > o/state/chapter") == 0, "cannot write");
    refused("--quick --part table --out o", 1, "'o' holds a run of 01_autoencoder",
            "such as --out o/99_fake");
    expect("--quick --part table --out o/99_fake", 0, "", "");
}

/*
## The book's numbers, and what ran before a failure
*/
static void the_book_stands_beside(void **unused)
{
    (void)unused;
    clean();
    setenv("FAKE_SOURCES", "11111111-22222222", 1);
    expect("--part table,drift --out figures/99_fake", 0, "", "");  // the book records
    Ended r = run("--part table");
    const char *title = strstr(r.out, "\nclaim "), *book = title ? strstr(title, " book ") : NULL;
    check(book && book < strstr(title, " target ") && book > strstr(title, " ours "), "found %s", r.out);
    const char *row = strstr(r.out, "three seeds  ");
    check(row && strstr(row, "13.910 +- 0.010 (3 seeds)  13.910 +- 0.010  >= 13"), "found %s", r.out);
    check(!strstr(r.out, "has been changed"), "found %s", r.out);
    run_free(&r);
    check(system("sed -i.bak 's/\t2\t0\t1\t<=/\t7\t0\t1\t<=/' figures/99_fake/results.tsv") == 0, "sed");
    setenv("FAKE_SOURCES", "11111111-44444444", 1);  // the library changed, the chapter did not
    r = run("--part table --seed 2");
    row = strstr(r.out, "a seed  ");
    check(row && strstr(row, "2 (one seed)               7   "), "found %s", r.out);
    check(!strstr(r.out, "has been changed"), "found %s", r.out);
    run_free(&r);
    setenv("FAKE_SOURCES", "33333333-22222222", 1);
    expect("--part table", 0, "the chapter has been changed since the book's numbers", "");
    expect("--list", 0, "before the program was changed", "");
    r = run("--part table --quick");  // the book has no quick run
    check(!strstr(r.out, "book"), "found %s", r.out);
    run_free(&r);
    r = run("--part table --out figures/99_fake");  // who records compares with nothing
    check(!strstr(r.out, "book"), "found %s", r.out);
    run_free(&r);
    unsetenv("FAKE_SOURCES");
}

// While gnuplot draws, one Ctrl-C is enough, and what it had begun to write does not stay.
static void ctrl_c_leaves_nothing_half_drawn(void **unused)
{
    (void)unused;
    clean();
    check(system("mkdir -p made && printf '#!/bin/sh\\necho half >line.png.part\\nsleep 60\\n' >made/gnuplot && "
                 "chmod +x made/gnuplot") == 0, "no false gnuplot");
    char *path = text_format("%s", getenv("PATH")), *here = realpath("made", NULL);
    char *ours = text_format("%s:%s", here, path);
    setenv("PATH", ours, 1);
    setenv("FAKE_FIGURE", "1", 1);
    pid_t child = start("--quick --part table --out o", "err.txt");
    for (int i = 0; i < 500 && !exists("o/line.png.part"); i++)
        usleep(10000);
    check(exists("o/line.png.part"), "nothing was begun");
    kill(child, SIGINT);
    Ended r = finish(child);
    check(r.status == 130, "status %d", r.status);
    check(!exists("o/line.png.part") && exists("o/line.gp"), "half a picture stays");
    run_free(&r);
    setenv("PATH", "/nowhere", 1);  // without gnuplot a picture of an earlier run is not this one's
    check(!fclose(fopen("o/line.png", "w")), "no picture");
    const struct timespec long_ago[2] = {{1000000000, 0}, {1000000000, 0}};
    check(utimensat(AT_FDCWD, "o/line.png", long_ago, 0) == 0, "no time");
    expect("--quick --part table --out o", 0, "figures line (not drawn)", "no gnuplot here");
    setenv("PATH", path, 1);
    unsetenv("FAKE_FIGURE");
    free(path);
    free(ours);
    free(here);
}

static void a_failure_loses_no_claims(void **unused)
{
    (void)unused;
    clean();
    setenv("FAKE_NAN", "10", 1);
    setenv("FAKE_PICTURES", "1", 1);
    expect("--quick --part walk,table", 1, "", "step 10 of 20");
    setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
    Ended r = run("--quick --part walk,table");
    check(!strstr(r.out, "claims of the parts that ran"), "nothing ran, and yet: %s", r.out);
    run_free(&r);
    unsetenv("FAKE_NAN");
    setenv("FAKE_SPOIL", "10", 1);
    setenv("FAKE_BAD", "inf", 1);
    setenv("FAKE_ONLY", "drift", 1);  // walk holds, drift fails
    r = run("--quick --part walk,drift");
    check(r.status == 1 && strstr(r.out, "one is one") && strstr(r.out, "2 claims, 0 short"), "found %s%s", r.out, r.err);
    check(strstr(r.out, "these are the claims of the parts that ran") != NULL, "found %s", r.out);
    run_free(&r);
    unsetenv("ASAN_OPTIONS");
    unsetenv("FAKE_SPOIL");
    unsetenv("FAKE_BAD");
    unsetenv("FAKE_ONLY");
    unsetenv("FAKE_PICTURES");
}

/*
## A reader's own pictures
*/
static void write_idx(const char *name, int rank, const int *dim, int value)
{
    char *path = text_format("made/%s", name);
    FILE *file = fopen(path, "wb");
    long size = 1;
    fprintf(file, "%c%c%c%c", 0, 0, 8, rank);
    for (int i = 0; i < rank; i++) {
        fprintf(file, "%c%c%c%c", 0, 0, dim[i] >> 8, dim[i] & 255);
        size *= dim[i];
    }
    for (long i = 0; i < size; i++)
        fputc(value < 0 ? (int)(i % -value) : value, file);
    fclose(file);
    free(path);
}

static void parts_that_can_run_do(void **unused)
{
    (void)unused;
    clean();
    setenv("FAKE_PICTURES", "1", 1);
    check(system("mkdir -p made") == 0, "no folder");
    write_idx("train-images-idx3-ubyte", 3, (int[]){5, 4, 6}, 9);
    expect("--quick --data ./made", 0, "pictures of 4x6, 0 labels", "");
    expect("--quick --data ./made", 0, "part classes is left out: it needs labels, and --data made has none\n", "");
    expect("--quick --data ./made", 0, "1 part is left out", "");
    expect("--quick --data ./made --part classes,pictures", 1, "three pictures", "");
    refused("--quick --data ./made --part classes", 1, "part classes needs labels, and --data made has none", "--data digits");
    write_idx("train-labels-idx1-ubyte", 1, (int[]){5}, -5);
    expect("--quick --data ./made", 0, "pictures of 4x6, 3 labels", "");
    write_idx("train-labels-idx1-ubyte", 1, (int[]){5}, 64);
    expect("--quick --data ./made --part pictures", 0,
           "needs labels of 2 to 64 classes (numbers 0 to 63), and the largest of --data made is 64, is left out", "");
    write_idx("train-images-idx3-ubyte", 3, (int[]){2, 4, 6}, 9);
    write_idx("train-labels-idx1-ubyte", 1, (int[]){2}, -5);
    expect("--quick --data ./made --part table,pictures", 1, "needs 3 training pictures, and --data made has 2", "");
    unsetenv("FAKE_PICTURES");
}

// A set is known by what is in it, not by the last part of its folder's name.
static void two_sets_of_one_name(void **unused)
{
    (void)unused;
    clean();
    check(system("mkdir -p made o") == 0, "no folder");
    write_idx("train-images-idx3-ubyte", 3, (int[]){5, 4, 6}, 9);
    expect("--quick --data ./made --part walk --out o", 0, "", "");
    check(system("mv made o/made && ln -s o/made made") == 0, "cannot move");
    expect("--quick --data ./made --part walk --out o --resume", 0, "", "was finished");
    check(system("rm made && mkdir made") == 0, "cannot remove");
    write_idx("train-images-idx3-ubyte", 3, (int[]){5, 4, 6}, 8);
    refused("--quick --data ./made --part walk --out o --resume", 1, "made with data=made/", "but this run has data=made/");
    check(system("rm -rf made && cp -R o/made \"$(printf 'caf\\351')\"") == 0, "cannot copy");
    Ended r = run("--quick --data ./caf\351 --part walk --out elsewhere");
    check(r.status == 0, "status %d: %s", r.status, r.err);
    char *about = checkpoint_about("elsewhere/state/walk.k0.safetensors");
    check(about && strstr(about, "data=caf?/"), "found %s", about);
    free(about);
    run_free(&r);
    check(system("rm -rf \"$(printf 'caf\\351')\"") == 0, "cannot remove");
}

static void seconds_add_up_over_sittings(void **unused)
{
    (void)unused;
    clean();
    double begun = clock_seconds();
    setenv("FAKE_DELAY", "10000", 1);  // 20 steps: 0.2 s and more for each of three
    pid_t child = start("--quick --part walk --out o", "err.txt");
    for (int i = 0; i < 500 && !exists("o/state/walk.k1.safetensors"); i++)
        usleep(10000);  // two are finished
    kill(child, SIGTERM);
    Ended r = finish(child);
    check(r.status == 130, "status %d", r.status);
    run_free(&r);
    expect("--quick --part walk --out o --resume", 0, "", "");
    unsetenv("FAKE_DELAY");
    char *tsv = text_of("o/results.tsv");
    const char *row = strstr(tsv, "walk\tone is one\t1\t-\t-\t=\t1\t0\tarithmetic\tok\t");
    double seconds = row ? atof(strstr(row, "ok\t") + 3) : 0;
    double passed = clock_seconds() - begun;
    check(seconds >= 0.6 && seconds <= passed, "expected 0.6 to %g s, found %g in %s", passed,
          seconds, tsv);
    free(tsv);
}

/*
## Numbers that are none
*/
static void stops_at(const char *bad, const char *expected)
{
    clean();
    char *found = text_format("norm %s; nothing was saved yet", bad);
    setenv("FAKE_BAD", bad, 1);
    setenv("FAKE_NAN", "150", 1);
    refused("--part walk --out o", 1, "part walk, training walk.k0, step 150 of 200", found);
    found[strcspn(found, ";")] = 0;
    refused("--part walk --out o --save-every 0", 1, found,
            "its last good state is in o/state/walk.k0.safetensors");
    unsetenv("FAKE_NAN");
    setenv("FAKE_SPOIL", "150", 1);  // the loss looks well, the weights are not
    refused("--part walk --out elsewhere --save-every 0", 1, "step 150 of 200",
            "place with a NaN or an infinity; its last good state");
    unsetenv("FAKE_SPOIL");
    unsetenv("FAKE_BAD");
    const char *const go_on[] = {"--part walk --out o --resume",
                                 "--part walk --out elsewhere --resume"};
    for (int i = 0; i < 2; i++) {  // what was kept is good
        check(!exists(i ? "elsewhere/results.tsv" : "o/results.tsv"), "results of a spoiled run");
        Ended r = run(go_on[i]);
        char *bits = bits_of(r.out);
        check(r.status == 0 && strstr(r.err, "walk.k0: goes on"), "status %d, %s", r.status, r.err);
        check(!strcmp(bits, expected), "expected\n%s\nfound\n%s", expected, bits);
        free(bits);
        run_free(&r);
    }
    free(found);
}

static void nan_and_infinity_stop_the_run(void **unused)
{
    (void)unused;
    clean();
    char *expected = straight("--part walk");
    const char *const bad[] = {"nan", "inf", "-inf"};
    for (int i = 0; i < COUNT(bad); i++)
        stops_at(bad[i], expected);
    free(expected);
}

/*
## Progress
*/
static void a_terminal_gets_a_bar(void **unused)
{
    (void)unused;
    for (int live = 0; live < 2; live++) {
        clean();
        int terminal = posix_openpt(O_RDWR | O_NOCTTY);
        if (terminal < 0 || grantpt(terminal) || unlockpt(terminal))
            skip();
        char *other = text_format("%s", ptsname(terminal));
        setenv("FAKE_DELAY", "5000", 1);
        pid_t child = start(live ? "--part drift --out o --live" : "--part drift --out o", other);
        static char seen[1 << 16];
        size_t length = 0;
        for (ssize_t got; length < sizeof seen - 1 &&
                          (got = read(terminal, seen + length, sizeof seen - 1 - length)) > 0;)
            length += (size_t)got;
        seen[length] = 0;
        Ended r = finish(child);
        unsetenv("FAKE_DELAY");
        check(r.status == 0, "status %d", r.status);
        check(strstr(seen, live ? "walk.k0 [" : "walk.k0 [=====") && strstr(seen, "/200, norm") &&
                  strstr(seen, "/s, ") && strstr(seen, " left"),
              "no bar in: %s", seen);
        check(!strstr(r.out, "[="), "the bar is on standard output");
        if (live)
            check(strstr(seen, "walk.k0 [0") && !strstr(seen, "==="), "no curve in: %s", seen);
        run_free(&r);
        free(other);
        close(terminal);
    }
}

int main(int argc, char **argv)
{
    if (getenv("FAKE"))
        return fake_main(argc, argv);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bad_options_are_refused),
        cmocka_unit_test(help_and_list),
        cmocka_unit_test(sizes_seeds_and_lengths),
        cmocka_unit_test(the_head_says_what_is_used),
        cmocka_unit_test(the_table_of_claims),
        cmocka_unit_test(a_short_claim_and_check),
        cmocka_unit_test(rows_of_other_parts_are_kept),
        cmocka_unit_test(two_runs_cannot_share_a_folder),
        cmocka_unit_test(folders_that_cannot_be),
        cmocka_unit_test(no_room_is_said_in_one_line),
        cmocka_unit_test(ctrl_c_then_resume),
        cmocka_unit_test(kill_then_resume),
        cmocka_unit_test(ctrl_c_waits_for_one_step_only),
        cmocka_unit_test(a_second_ctrl_c_stops_at_once),
        cmocka_unit_test(the_loop_of_a_training),
        cmocka_unit_test(a_finished_run_resumes_to_the_same),
        cmocka_unit_test(resuming_with_other_options_is_refused),
        cmocka_unit_test(states_of_other_parts),
        cmocka_unit_test(a_changed_program_trains_anew),
        cmocka_unit_test(a_folder_belongs_to_one_chapter),
        cmocka_unit_test(the_book_stands_beside),
        cmocka_unit_test(ctrl_c_leaves_nothing_half_drawn),
        cmocka_unit_test(a_failure_loses_no_claims),
        cmocka_unit_test(parts_that_can_run_do),
        cmocka_unit_test(two_sets_of_one_name),
        cmocka_unit_test(seconds_add_up_over_sittings),
        cmocka_unit_test(nan_and_infinity_stop_the_run),
        cmocka_unit_test(a_terminal_gets_a_bar),
    };
    snprintf(folder, sizeof folder, "/tmp/ltg-program-XXXXXX");
    if (!realpath(argv[0], self) || !mkdtemp(folder) || chdir(folder))
        return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    char *remove = text_format("rm -rf '%s'", folder);
    if (chdir("/") || system(remove))
        fprintf(stderr, "cannot remove %s\n", folder);
    free(remove);
    return failed;
}
