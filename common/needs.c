// SPDX-License-Identifier: MIT
/*
# needs.c: what the parts of a chapter ask of a set of pictures

A reader brings pictures of his own: faces instead of digits, forty classes or none, colours, three
hundred pictures instead of sixty thousand. Most parts of most chapters can take them. So each part
says in the chapter's table what it cannot do without, and the set is held against that once, when
it is opened, before anything is trained. A part whose needs are not met is left out with one line
that says what was asked and what was found; the others run.

The judge of chapter 00 is such a need, too. It is a classifier of the very set that is looked at,
so every set needs one of its own. When it is not there yet, the program of chapter 00 that lies
beside this one is started to train it.
*/
#include "common.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *shape_words(int Y, int X, int C)  // in one of two static buffers
{
    static char text[2][48];
    static int turn;
    turn = !turn;
    snprintf(text[turn], sizeof text[turn], C == 1 ? "%dx%d" : "%dx%dx%d", Y, X, C);
    return text[turn];
}

// Labels: of each split that is needed, 2 to CLASSES_MOST classes.
static char *labels_unmet(const Needs *needs, const char *name, const Survey *set)
{
    const char *withheld = getenv("LTG_NO_LABELS");
    if (withheld && *withheld)
        return text_format("needs labels, and LTG_NO_LABELS withholds them");
    if ((needs->train && !set->train_labels) || (needs->test && !set->test_labels))
        return text_format("needs labels, and --data %s has none%s", name,
                           set->train_labels  ? " for its test pictures"
                           : set->test_labels ? " for its training pictures"
                                              : "");
    if (set->classes < 2 || set->classes > CLASSES_MOST)
        return text_format("needs labels of 2 to %d classes (numbers 0 to %d), and the largest of "
                           "--data %s is %d",
                           CLASSES_MOST, CLASSES_MOST - 1, name, set->classes - 1);
    return NULL;
}

static char *shape_unmet(const Needs *needs, const char *name, const Survey *set)
{
    const Survey *s = set;
    int Y = needs->train ? s->Y : s->testY, X = needs->train ? s->X : s->testX;
    int C = needs->train ? s->C : s->testC, side = Y < X ? Y : X;
    const char *shape = shape_words(Y, X, C);
    if (needs->train && needs->test && (Y != s->testY || X != s->testX || C != s->testC))
        return text_format("needs training and test pictures of one size, and --data %s has %s and "
                           "%s",
                           name, shape, shape_words(s->testY, s->testX, s->testC));
    if (C != 1 && (C != 3 || needs->grey))
        return text_format("needs %s pictures, and those of --data %s have %d channels",
                           needs->grey ? "grey" : "grey or red-green-blue", name, C);
    if (needs->square && Y != X)
        return text_format("needs square pictures, and those of --data %s are %s", name, shape);
    if (needs->multiple && (Y % needs->multiple || X % needs->multiple))
        return text_format("needs pictures whose height and width are multiples of %d, and those "
                           "of --data %s are %s",
                           needs->multiple, name, shape);
    if (side < needs->side)
        return text_format("needs pictures of at least %dx%d, and those of --data %s are %s",
                           needs->side, needs->side, name, shape);
    if (needs->numbers && (long)Y * X * C > needs->numbers)
        return text_format("needs pictures of at most %d numbers, and those of --data %s have %ld "
                           "(%s)",
                           needs->numbers, name, (long)Y * X * C, shape);
    return NULL;
}

// What a part needs and the set `name` has not, as the end of a sentence that begins with the part:
// "needs labels, and --data faces has none". NULL: nothing is missing. Free it.
char *needs_unmet(const Needs *needs, const char *name, const Survey *set)
{
    const struct {
        int least, found;
        const char *kind;
    } split[] = {{needs->train, set->train, "training"}, {needs->test, set->test, "test"}};
    for (int i = 0; i < 2; i++)
        if (split[i].found < split[i].least)
            return text_format("needs %d %s pictures, and --data %s has %d", split[i].least,
                               split[i].kind, name, split[i].found);
    if (!needs->train && !needs->test)
        return NULL;
    char *why = shape_unmet(needs, name, set);
    if (!why && (needs->labels || needs->judge))
        why = labels_unmet(needs, name, set);
    if (!why && needs->judge) {
        const Needs judge = judge_needs();
        why = needs_unmet(&judge, name, set);
    }
    return why;
}

// What chapter 00 asks of a set that it trains a judge for.
Needs judge_needs(void) { return (Needs){.train = 1000, .test = 100, .labels = true, .side = 4}; }

// Are the pictures known to be digits? Figures and tables speak of digits only then.
bool data_are_digits(const Program *program)
{
    const Source *source = program->source;
    return !source->folder || !strcmp(source->name, "mnist");
}

// A text for a figure or a row: as it is where the data are digits, else with "picture" for each
// "digit". In one of a few static buffers, for texts of up to 390 bytes.
const char *picture_words(const Program *program, const char *text)
{
    enum { TEXTS = 8, ROOM = 400 };
    static char buffer[TEXTS][ROOM];
    static int turn;
    if (data_are_digits(program))
        return text;
    char *words = buffer[turn = (turn + 1) % TEXTS], *to = words;
    while (*text && to < words + ROOM - 8) {
        if ((*text == 'd' || *text == 'D') && !strncmp(text + 1, "igit", 4)) {
            to += sprintf(to, "%cicture", *text + 'p' - 'd');
            text += 5;
        } else
            *to++ = *text++;
    }
    *to = 0;
    return words;
}

// The labels of the first `most` pictures of a split (0: all), *n of them; free it. NULL, *n 0 and
// one line on standard output when there are none, when they are withheld, or when there are more
// classes than the book counts with: what needs them is then left out, and the rest goes on.
uint8_t *program_labels(Program *program, Split split, int most, int *n)
{
    const bool train = split == TRAIN;
    const Needs needs = {.train = train, .test = !train, .labels = true};
    char *why = labels_unmet(&needs, program->source->name, &program->set);
    *n = 0;
    if (!why)
        return labels_load(program->source, split, most, n);
    say(program, "   what %s, is left out", why);
    free(why);
    return NULL;
}

/*
## The judge, trained when it is asked for

Its file is called after the set, and a set that is not built in also by the fingerprint of its
files: two folders called `mine` are two sets. A quick run has a quick judge, whose name says so.
*/

// The name under which measure.c keeps the judge of this run; free it.
char *judge_name(const Program *program)
{
    const char *quick = program->size == SIZE_QUICK ? "-quick" : "", *name = program->source->name;
    return program->source->folder ? text_format("%s-%08x%s", name, program->set.print, quick)
                                   : text_format("%s%s", name, quick);
}

// Is that judge there already?
bool judge_there(const Program *program)
{
    char *name = judge_name(program), *path = judge_path(name);
    bool there = access(path, F_OK) == 0;
    free(name);
    free(path);
    return there;
}

// Starts chapter 00's program to train it; true when that ended well. Its own errors reach the
// reader, its table does not.
static bool train_judge(const Program *program, const char *teacher, const char *path)
{
    char *out = text_format("%.*s.run", (int)(strlen(path) - strlen(".safetensors")), path);
    const char *data = program->source->folder ? program->source->folder : program->source->name;
    char *slashed = strchr(data, '/') || !program->source->folder ? text_format("%s", data)
                                                                  : text_format("./%s", data);
    char *quick = program->size == SIZE_QUICK ? "--quick" : NULL;
    char *word[] = {(char *)teacher, "--part", "judge", "--data", slashed, "--out", out, quick, NULL};
    int status = -1;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        int nothing = open("/dev/null", O_WRONLY);
        if (dup2(nothing, STDOUT_FILENO) >= 0)
            execv(teacher, word);
        _exit(127);
    }
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    free(out);
    free(slashed);
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static char *find_teacher(void)
{
    char *folder = program_folder();
    char *teacher = folder ? text_format("%s/00_first_steps", folder) : NULL;
    if (teacher && access(teacher, X_OK)) {
        free(teacher);
        teacher = NULL;
    }
    free(folder);
    return teacher;
}

// The frozen judge of the run's data; free it with judge_free. Where there is none yet, chapter 00
// trains it (seconds, said in one line). NULL, and one line that says why, when the set cannot have
// one or chapter 00 is not there to train it: what the judge measures is then left out.
Judge *program_judge(Program *program)
{
    const Survey *set = &program->set;
    const Needs needs = judge_needs();
    const char *name = program->source->name;
    char *kept = judge_name(program), *path = judge_path(kept);
    bool there = judge_there(program);
    char *why = there ? NULL : needs_unmet(&needs, name, set), *teacher = find_teacher();
    Judge *judge = NULL;
    double begun = clock_seconds();
    if (!there && !why) {
        if (!teacher)
            why = text_format("is not in %s, and there is no program of chapter 00 beside this one "
                              "to train it: make 00",
                              path);
        else if (!train_judge(program, teacher, path) || !judge_there(program))
            why = text_format("could not be trained by %s", teacher);
        else
            say(program, "   chapter 00 has trained the judge of %s, in %.0f s: %s", name,
                clock_seconds() - begun, path);
    }
    if (why)
        say(program, "   the judge %s; what it measures is left out", why);
    else
        judge = judge_load(kept, set->Y, set->X, set->C, set->classes);
    free(kept);
    free(path);
    free(why);
    free(teacher);
    return judge;
}
