// SPDX-License-Identifier: MIT
/*
# idx.c: the input as a file of pictures, and as the labels beside five good pictures

A plain file that is accepted must come back byte by byte. gzip.c is this file again, with inputs
that are packed.
*/
#include "fuzz.h"

static const Source source = {.name = "fuzz", .folder = "fuzz", .origin = "fuzz"};
static const uint8_t five[] = {0, 0, 8, 3, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 3, 4, 5};

typedef struct Loaded {
    int most, labels;
    Pictures *pictures;
    uint8_t *label;
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

static bool same_bytes(const uint8_t *found, const uint8_t *input, size_t n)
{
    volatile uint8_t all = 0;
    for (size_t i = 0; i < n; i++)
        all = (uint8_t)(all ^ found[i]);  // every byte must be ours to read
    return input[0] == 0x1f || memcmp(found, input, n) == 0;
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
        if (!same_bytes(p->pixel, *bytes == 0x1f ? bytes : bytes + 4 + 4 * bytes[3], n))
            finding("other pictures than those in the file");
        pictures_free(loaded.pictures);
        fuzz_done();
    }
    fuzz_two_files = true;
    if (fuzz_watch(load_labels, &loaded, 1, true) == CAME_BACK) {
        if (loaded.labels != (loaded.most ? loaded.most : 5))
            finding("%d labels for 5 pictures", loaded.labels);
        if (!same_bytes(loaded.label, *bytes == 0x1f ? bytes : bytes + 8, (size_t)loaded.labels))
            finding("other labels than those in the file");
        free(loaded.label);
        fuzz_done();
    }
    return 0;
}
