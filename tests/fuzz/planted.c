// SPDX-License-Identifier: MIT
/*
# planted.c: faults put there on purpose

A fuzzer that finds nothing proves something only if it would have found it. The first byte of the
input chooses a fault; test_fuzz.sh asks that each is found, and that a death in good order ('.') and
a return (anything else) are not.
*/
#include "fuzz.h"

static void fault(void *what)
{
    volatile char *letter = malloc(3);
    void *volatile large;
    *letter = *(const char *)what;
    switch (*letter) {
    case '.': die("a death in good order");
    case 's': exit(3);
    case 'q': exit(1);
    case 'l': fprintf(stderr, "a first line\n"); die("and a second");
    case 'w': warn("a warning, and all is well"); break;
    case 'm': return;
    case 'f': fopen("left open", "r"); break;
    case 'o': letter[3] = 0; break;
    case 'u': *letter = (char)(1 << *letter); break;
    case 'h':
        for (;;)
            *letter = 'h';
    case 'g': free(large = calloc(3, (size_t)1 << 30)); break;
    }
    free((void *)letter);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char letter[2] = {size ? (char)*bytes : 0, 0};
    if (fuzz_watch(fault, letter, 1, true) == CAME_BACK)
        fuzz_done();
    return 0;
}
