// SPDX-License-Identifier: MIT
/*
# training.c: long trainings, shown and kept safe

A training can be stopped with Ctrl-C, killed, or run into a power cut, go on later, and end with
the bits it would have had anyway. Chapters keep one rule:

*A part is run again from its beginning; only its trainings are not.* Whatever a part does outside
`training_begin` ... `training_end` (drawing samples, scoring, figures, claims) is done again when
the program is resumed, with the states that the finished trainings left. So it must give the same
numbers each time: it takes its random numbers from streams of its own (`rng_new(program->seed,
"deep.scores")`) and never from a generator that a training advances, unless that one is registered
in its state.

Most trainings are one loop, a `Run` (below). The others register what decides their future in the
state of a `Training`, and call training_tick after each step.

A training belongs to the part that its name begins with, and any part may ask for it: whoever comes
first trains, the others find the end state and skip the loop.
*/
#include "sitting.h"

#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

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

void catch_signals(void)
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

void clear_bar(void)
{
    if (sitting.bar)
        fputs("\r\033[K", stderr);
    sitting.bar = false;
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
        if (sitting.live && !isnan(t->cell[i]))
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
    if (terminal || sitting.live)
        fill_bar(t, bar);
    snprintf(line, sizeof line, "%s %s%s%s%ld/%ld, %s %.4g%s", t->name, *bar ? "[" : "", bar,
             *bar ? "] " : "", t->done, t->total, quantity, value, left);
    struct winsize window;
    bool sized = terminal && !ioctl(STDERR_FILENO, TIOCGWINSZ, &window) && window.ws_col > 1;
    clear_bar();
    fprintf(stderr, terminal ? "%.*s" : "%.*s\n", sized ? window.ws_col - 1 : 500, line);
    sitting.bar = terminal;
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
    t->path = text_format("%s/%s.safetensors", sitting.folder, text);
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
    char *differs = sitting.chosen[owner] ? NULL : state_differs(t->path);
    if (differs)
        warn("'%s' was %s: it is trained anew, and replaced", t->path, differs);
    else
        t->kept = checkpoint_load(t->state, t->path, sitting.about);
    free(differs);
    bool met = false;
    for (int i = 0; i < sitting.mets; i++)
        met = met || strcmp(sitting.met[i], t->name) == 0;
    if (t->kept && !met && &t->program->chapter->part[owner] == t->program->part)
        sitting.carried += t->seconds;
    if (!met)
        append(&sitting.met, &sitting.mets, t->name);
    if (t->kept &&
        (sitting.resume || !sitting.chosen[owner])) {  // else this very run has trained it
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
    checkpoint_save(t->state, t->path, sitting.about);
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
    if (interrupted || now - t->saved >= sitting.save_every)
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
## The loop of a training

`Run` owns what every loop of steps needs, the count of steps, a stream of random numbers and the
falling of the rates, and registers it, so that no chapter forgets to. The loop stays in the chapter
(notes/adding_a_chapter.md shows one). In the loop `run->step` counts the step that is being made, 1 to `steps`. The tape is cut between two
steps, and `run` is freed when run_next returns false.
*/

// A run of so many steps, named as a training is. Its random numbers are those of the stream NAME.
Run *run_new(Program *program, long steps, const char *name, ...)
{
    char text[160];
    va_list list;
    va_start(list, name);
    vsnprintf(text, sizeof text, name, list);
    va_end(list);
    Training *training = training_new(program, "%s", text);
    Run *run = alloc_zeroed(1, sizeof *run);
    *run = (Run){training, training->state, .rng = rng_new(program->seed, text), .steps = steps};
    checkpoint_long(run->state, "step", &run->step);
    checkpoint_rng(run->state, "rng", &run->rng);
    return run;
}

// A network that the run trains: its parameters, its optimiser and the rate that it begins with.
void run_net(Run *run, const char *name, Params *params, Optimizer *optimizer)
{
    if (run->nets == RUN_NETS)
        die("training %s: expected at most %d networks", run->training->name, RUN_NETS);
    char *own = text_format("optimizer.%s", name);
    checkpoint_params(run->state, name, params);
    checkpoint_optimizer(run->state, own, optimizer);
    run->net[run->nets].optimizer = optimizer;
    run->net[run->nets++].rate = optimizer->rate;
    free(own);
}

// After everything is registered. True when nothing has been trained yet: the moment to look at it.
bool run_begin(Run *run)
{
    if (!run->begun)
        training_begin(run->training);
    run->begun = true;
    return run->step == 0;
}

static void set_rates(Run *run, double share)
{
    for (int i = 0; i < run->nets; i++)
        run->net[i].optimizer->rate = share * run->net[i].rate;
}

// Ends one step, if one was made, with the value of a quantity (shown, and it must be finite), and
// begins the next. False when all have been made: rates are then as they were, and run is freed.
bool run_next(Run *run, const char *quantity, double value)
{
    run_begin(run);
    if (run->made) {
        step_reset();
        training_tick(run->training, run->step, run->steps, quantity, value);
    }
    if (run->step >= run->steps) {
        set_rates(run, 1);
        training_end(run->training);
        free(run);
        return false;
    }
    run->made = true;
    if (run->falling)
        set_rates(run, 1 - (double)run->step / (double)run->steps);
    run->step++;
    return true;
}

// Is it time to look? `looks` times in a run, evenly, the last time after the last step.
bool run_look(const Run *run, int looks)
{
    return run->step * looks / run->steps != (run->step - 1) * looks / run->steps;
}
