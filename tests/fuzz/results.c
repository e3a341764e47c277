// SPDX-License-Identifier: MIT
/*
# results.c: the input as the results.tsv that an earlier run left

It is read by --list and by every run into the same folder. Whatever it holds, the program goes on;
one warning says that the file is not what was expected.
*/
#include "fuzz.h"

#include <getopt.h>

static void part(Program *program) { (void)program; }

static const Part parts[] = {
    {.name = "pca",
     .promise = "the first part",
     .run = part,
     .size = {"small", "middle", "large"},
     .seeds = {1, 2, 3}},
    {.name = "deep",
     .promise = "the third part",
     .run = part,
     .size = {"small", "middle", "large"},
     .seeds = {0, 5, 10}},
};
static const Chapter chapter = {
    "99_fuzz", "A chapter", "It promises nothing.", "all lengths", "digits", parts, 2};

static void list(void *what)
{
    char *line[] = {"99_fuzz", "--list", "--out", "fuzz", NULL};
    optind = 0;
    *(int *)what = program_main(&chapter, 4, line);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    int status = CAME_BACK;
    fuzz_fill(fuzz_input, bytes, size);
    if (fuzz_watch(list, &status, 1, false) != CAME_BACK || status != 0)
        finding("--list ended with status %d and said '%s'", fuzz_status, fuzz_said);
    if (*fuzz_said)
        fuzz_one_line("warning: ");
    if (fuzz_opens)
        finding("results.tsv is left open");
    fuzz_clean_up();
    return 0;
}
