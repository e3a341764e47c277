// SPDX-License-Identifier: MIT
#ifndef LTG_SITTING_H
#define LTG_SITTING_H

/*
# sitting.h: what program.c, folder.c, training.c and claims.c share

One start of a program is a *sitting*: a training that is interrupted and goes on has several. What
the four files know of the present one stands here. Chapters do not include this: what they may know
stands in `Program`.
*/
#include "common.h"

#include <signal.h>
#include <time.h>

typedef struct Row {  // of the table of claims
    double ours, spread, target, tolerance;
    int seeds;  // 0: not a matter of seeds
    Relation relation;
    char *cell[6];  // as it is printed: claim, ours, the book's, target, source, verdict
} Row;
enum { CLAIM, OURS, BOOK, TARGET, SOURCE, VERDICT };

typedef struct Sitting {
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
} Sitting;
extern Sitting sitting;  // there is one, so it needs no owner

static const Relation no_target = AT_LEAST + 1;  // of a control
static const char *const size_name[] = {"quick", "default", "full"};

// program.c
int part_named(const Chapter *chapter, const char *name, size_t length); // -1: none
int owner_of(const Program *program, const char *name); // part of a training, its file, or a row
char *on_one_line(char *text, char instead);
void append(char ***list, int *count, const char *text);
const char *time_text(double seconds);

// folder.c: in this order
void make_folder(char *path);
void lock_folder(const Program *program);
void claim_folder(const Program *program);
void sort_out_states(const Program *program);
char *state_differs(const char *path);   // from what this sitting would save, in words; or NULL

// training.c
void catch_signals(void);
void clear_bar(void);

// claims.c
void read_results(const Program *program, const char *path, Text *lines);
void read_book(const Program *program);
void write_results(const Program *program);
void add_rows(const Program *program, int part, int first, double seconds);
int print_claims(int rows);              // how many fall short
void print_what_ran(void);
void list_results(int part);

#endif
