// SPDX-License-Identifier: MIT
/*
# idx.c: the input as a file of pictures, and as the labels beside five good pictures

A plain file that is accepted must come back number by number, and the survey of a set that it is
both files of must agree. gzip.c is this file again, with inputs that are packed.
*/
#include "fuzz.h"

static const Source source = {.name = "fuzz", .folder = "fuzz", .origin = "fuzz",
                              .file = {{"images", NULL}, {"images", "labels"}}};
static const uint8_t five[] = {0, 0, 8, 3, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 3, 4, 5};

typedef struct Loaded {
    int most, labels;
    Pictures *pictures;
    uint8_t *label;
    Survey survey;
} Loaded;

static void load_pictures(void *what)
{
    Loaded *loaded = what;
    loaded->pictures = pictures_load(&source, TRAIN, loaded->most);
}

static void load_labels(void *what)
{
    Loaded *loaded = what;
    loaded->label = labels_load(&source, TEST, loaded->most, &loaded->labels);
}

static void survey(void *what)
{
    Loaded *loaded = what;
    loaded->survey = source_survey(&source);
}

// The numbers that a plain file holds, `step` from one to the next that count, against those found.
static bool same_numbers(const uint8_t *found, const uint8_t *input, size_t n, size_t step)
{
    static const size_t widths[] = {[8] = 1, [9] = 1, [11] = 2, [12] = 4};
    volatile uint8_t all = 0;
    for (size_t i = 0; i < n; i++)
        all = (uint8_t)(all ^ found[i]);  // every byte must be ours to read
    if (input[0] == 0x1f)
        return true;
    size_t width = widths[input[2]];
    const uint8_t *content = input + 4 + 4 * input[3];
    for (size_t i = 0; i < n; i++) {
        const uint8_t *number = content + i * step * width;
        for (size_t j = 0; j + 1 < width; j++)
            if (number[j])
                return false;
        if (number[width - 1] != found[i] || (input[2] == 9 && found[i] > 127))
            return false;
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Loaded loaded = {.most = (int)(size % 3)};
    fuzz_fill(fuzz_input, bytes, size);
    fuzz_fill(fuzz_beside, five, sizeof five);

    fuzz_two_files = false;
    if (fuzz_watch(load_pictures, &loaded, 1, true) == CAME_BACK) {
        const Pictures *p = loaded.pictures;
        size_t n = (size_t)p->n * (size_t)p->Y * (size_t)p->X * (size_t)p->C;
        if (p->n < 1 || p->Y < 1 || p->X < 1 || p->C < 1 || (loaded.most && p->n > loaded.most))
            finding("%d pictures of %dx%dx%d", p->n, p->Y, p->X, p->C);
        if (!same_numbers(p->pixel, bytes, n, 1))
            finding("other pictures than those in the file");
        pictures_free(loaded.pictures);
        fuzz_done();
    }
    fuzz_two_files = true;
    if (fuzz_watch(load_labels, &loaded, 1, true) == CAME_BACK) {
        if (loaded.labels != (loaded.most ? loaded.most : 5))
            finding("%d labels for 5 pictures", loaded.labels);
        const size_t step = bytes[3] == 2 ? bytes[11] : 1;
        if (!same_numbers(loaded.label, bytes, (size_t)loaded.labels, step))
            finding("other labels than those in the file");
        free(loaded.label);
        fuzz_done();
        if (fuzz_watch(survey, &loaded, 1, true) == CAME_BACK) {
            const Survey *s = &loaded.survey;
            if (s->train != 5 || s->test != 5 || s->train_labels || s->test_labels != 5 ||
                s->classes < 1 || s->classes > 256)
                finding("a survey of %d and %d pictures, %d labels", s->train, s->test,
                        s->test_labels);
            fuzz_done();
        }
    }
    fuzz_two_files = false;  // pictures in both splits, and labels that are the same file
    if (fuzz_watch(survey, &loaded, 1, true) == CAME_BACK)
        finding("a file of pictures is one of labels, too");
    return 0;
}
