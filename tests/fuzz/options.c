// SPDX-License-Identifier: MIT
/*
# options.c: the input as a command line

Arguments end in a zero byte, as in /proc/PID/cmdline. Options that are good end before anything
begins (fuzz.h, source_open) or have printed their list or help; all others end with one line and
status 2.
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
    {.name = "linear",
     .promise = "the second part",
     .run = part,
     .size = {"small", NULL, "large"},
     .seeds = {1, 1, 1}},
    {.name = "deep",
     .promise = "the third part",
     .run = part,
     .size = {"small", "middle", "large"},
     .seeds = {0, 5, 10}},
};
static const Chapter chapter = {
    "99_fuzz", "A chapter", "It promises nothing.", "all lengths", "digits", parts, 3};

typedef struct Line {
    int count;
    char *word[64];
} Line;

static void run(void *what)
{
    Line *line = what;
    optind = 0;  // getopt begins anew
    if (program_main(&chapter, line->count, line->word) != 0)
        finding("a status other than 0 without a message");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static char text[1 << 16], name[] = "99_fuzz";
    Line line = {1, {name}};
    if (size >= sizeof text)
        return 0;
    memcpy(text, bytes, size);
    text[size] = 0;
    for (char *word = text; word < text + size && line.count < 63; word += strlen(word) + 1)
        line.word[line.count++] = word;
    fuzz_fill(fuzz_input, NULL, 0);
    fuzz_watch(run, &line, 2, true);
    fuzz_clean_up();  // program_main lives as long as the process and frees nothing
    return 0;
}
