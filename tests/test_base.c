// SPDX-License-Identifier: MIT
// flavours: double float
/*
# test_base.c: messages, memory, threads
*/
#include "check.h"

#include <float.h>
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

static const char *self;  // this program's file

static void doomed(int which)
{
    switch (which) {
    case 0: die("expected %d, found %s", 3, "nothing"); break;
    case 1: die_usage("no option '%s'", "--foo"); break;
    case 2: free(alloc_zeroed(SIZE_MAX / 4, 2)); break;
    case 3: free(alloc_zeroed(SIZE_MAX / 2, 16)); break;  // the product overflows
    case 4: free(alloc_again(NULL, SIZE_MAX / 2, 16)); break;
    case 5: free(alloc_again(NULL, SIZE_MAX / 4, 2)); break;
    case 6: step_alloc((size_t)1 << 62); break;
    case 7: step_alloc(SIZE_MAX - 10); break;  // rounding up must not make it small
    case 8:
        warn("only a warning");
        exit(0);
        break;
    }
}

static void test_die(void **state)
{
    (void)state;
    CHECK_DIES(1, doomed, 0, "error: expected 3, found nothing\n");
    CHECK_DIES(2, doomed, 1, "error: no option '--foo'\n");
}

static void test_memory_short(void **state)
{
    (void)state;
    CHECK_DIES(1, doomed, 2, "out of memory", "bytes");
    CHECK_DIES(1, doomed, 3, "out of memory", "bytes");
    CHECK_DIES(1, doomed, 4, "out of memory", "bytes");
    CHECK_DIES(1, doomed, 5, "out of memory", "bytes");
    CHECK_DIES(1, doomed, 6, "out of memory");
}

static void test_arena_overflow(void **state)
{
    (void)state;
    step_alloc(100);
    CHECK_DIES(1, doomed, 7, "out of memory");
    step_reset();
}

// All that it prints, and its status.
static int said_by_child(int which, char *text, size_t size)
{
    int end[2], status = 0;
    size_t length = 0;
    fflush(NULL);
    check(pipe(end) == 0, "no pipe");
    pid_t child = fork();
    if (child == 0) {
        check_doomed = true;
        dup2(end[1], 1);
        dup2(end[1], 2);
        close(end[0]);
        printf("a result\n");
        doomed(which);
    }
    close(end[1]);
    for (ssize_t got; (got = read(end[0], text + length, size - 1 - length)) > 0;)
        length += (size_t)got;
    text[length] = 0;
    close(end[0]);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// What was printed before stands above the message; a warning ends nothing.
static void test_results_first(void **state)
{
    (void)state;
    char text[200];
    check(said_by_child(0, text, sizeof text) == 1, "status of die");
    check(strcmp(text, "a result\nerror: expected 3, found nothing\n") == 0, "found: %s", text);
    check(said_by_child(8, text, sizeof text) == 0, "a warning ended the program");
    check(strcmp(text, "a result\nwarning: only a warning\n") == 0, "found: %s", text);
}

static void test_alloc(void **state)
{
    (void)state;
    unsigned char *memory = alloc_zeroed(1000, 3);
    for (int i = 0; i < 3000; i++)
        check(memory[i] == 0, "byte %d is not zero", i);
    memory[2999] = 9;
    memory = alloc_again(memory, 100000, 2);
    check(memory[2999] == 9, "alloc_again loses what was there");
    free(memory);
    free(alloc_zeroed(0, 8));  // none at all is fine, and may be freed
    free(alloc_again(NULL, 0, 8));
}

static void test_text_format(void **state)
{
    (void)state;
    char *text = text_format("%s has %d, %.3f", "x", 12, 0.5), *none = text_format("%s", "");
    check(strcmp(text, "x has 12, 0.500") == 0, "found: %s", text);
    check(strcmp(none, "") == 0, "found: %s", none);
    char *wide = text_format("%5000d|%s", 1, text);
    check(strlen(wide) == 5001 + strlen(text) && strcmp(wide + 5001, text) == 0,
          "a long text is cut");
    free(text);
    free(none);
    free(wide);
}

// The folder is this program's own, also seen from another folder.
static void test_program_folder(void **state)
{
    (void)state;
    char home[4096];
    check(getcwd(home, sizeof home) != NULL, "no working folder");
    struct stat ours, found;
    check(stat(self, &ours) == 0, "no file %s", self);
    const char *name = strrchr(self, '/') ? strrchr(self, '/') + 1 : self;
    for (int i = 0; i < 2; i++) {
        check(chdir(i ? "/" : home) == 0, "no folder to go to");
        char *folder = program_folder();
        check(chdir(home) == 0, "no way back");
#if defined(__linux__) || defined(__APPLE__)
        char *path = text_format("%s/%s", folder ? folder : "", name);
        check(folder && *folder == '/' && stat(path, &found) == 0 && found.st_ino == ours.st_ino,
              "the program %s is not in %s", name, folder);
        free(path);
#else
        (void)ours, (void)found, (void)name;
#endif
        free(folder);
    }
}

static void test_clock(void **state)
{
    (void)state;
    double before = clock_seconds(), now = before;
    for (int i = 0; i < 1000; i++) {
        double next = clock_seconds();
        check(next >= now, "the clock went back");
        now = next;
    }
    usleep(20000);
    now = clock_seconds();
    check(now - before >= 0.02 && now - before < 30, "20 ms took %g s", now - before);
}

static void test_arena(void **state)
{
    (void)state;
    step_reset();
    unsigned char *at[100];
    for (size_t i = 0; i < 100; i++) {
        size_t bytes = i * i % 257;
        at[i] = step_alloc(bytes);
        check((uintptr_t)at[i] % 64 == 0, "piece %zu is not aligned", i);
        memset(at[i], (int)i, bytes);
    }
    for (size_t i = 0; i < 100; i++)
        for (size_t k = 0; k < i * i % 257; k++)
            check(at[i][k] == i, "pieces overlap");
    StepMark mark = step_mark();
    unsigned char *first = step_alloc(1000);
    step_alloc(5000);
    step_release(mark);
    check(step_alloc(1000) == (void *)first, "a release does not take back");
    check(at[99][10] == 99, "a release takes too much");
#if defined(__SANITIZE_ADDRESS__)
    check(!__asan_address_is_poisoned(first) && __asan_address_is_poisoned(first + 2000),
          "what is released is not poisoned");
#endif
    step_reset();
    check(step_alloc(1) == (void *)at[0], "a reset does not start again");
#if defined(__SANITIZE_ADDRESS__)
    check(__asan_address_is_poisoned(at[99]), "what is reset is not poisoned");
#endif
    step_reset();
}

// More than one block: marks in the first, releases from the third.
static void test_arena_blocks(void **state)
{
    (void)state;
    step_reset();
    const size_t MB = 1 << 20;
    unsigned char *small = step_alloc(100);
    memset(small, 5, 100);
    StepMark mark = step_mark();
    unsigned char *piece[4];
    for (int i = 0; i < 4; i++) {
        piece[i] = step_alloc((size_t)(30 + 20 * i) * MB);
        piece[i][0] = piece[i][(size_t)(30 + 20 * i) * MB - 1] = (unsigned char)i;
    }
    for (int i = 0; i < 4; i++)
        check(piece[i][0] == i && piece[i][(size_t)(30 + 20 * i) * MB - 1] == i, "blocks overlap");
    size_t held = step_bytes();
    check(held >= 240 * MB && held < 600 * MB, "the arena holds %zu MB", held / MB);
    step_release(mark);
    check(step_bytes() == held, "the arena gives back");
#if defined(__SANITIZE_ADDRESS__)
    for (int i = 0; i < 4; i++)
        check(__asan_address_is_poisoned(piece[i]) &&
                  __asan_address_is_poisoned(piece[i] + 20 * MB),
              "piece %d is not poisoned", i);
#endif
    check(small[99] == 5, "the first block was lost");
    for (int i = 0; i < 4; i++)
        check(step_alloc((size_t)(30 + 20 * i) * MB) == (void *)piece[i],
              "the second time piece %d lies elsewhere", i);
    step_reset();
}

static void test_no_new_memory(void **state)
{
    (void)state;
    Rng rng = rng_new(1, "steps");
    Tensor *W = tensor_keep(shape2(300, 200)), *g;
    size_t after_first = 0;
    void *place = NULL;
    for (int step = 0; step < 100; step++) {
        Tensor *x = tensor_normal(shape2(50, 300), &rng), *y = dense(x, W, NULL, SIGMOID);
        grad(mean(square(y)), &W, 1, &g, false);
        if (step == 0)
            after_first = step_bytes(), place = g->data;
        check(step_bytes() == after_first, "step %d asked for memory", step);
        check(g->data == place, "step %d: the same tensor lies elsewhere", step);
        step_reset();
    }
    tensor_free(W);
}

static void test_threads(void **state)
{
    (void)state;
    for (int threads = 1; threads < 6; threads++) {
        threads_set(threads);
        check(threads_count() == threads, "%d threads set, %d found", threads, threads_count());
    }
    threads_set(2);
#if defined(__SSE__) || defined(__aarch64__)
    volatile float tiny = FLT_MIN;
    int flushed = 0;
#pragma omp parallel num_threads(2) reduction(+ : flushed)
    {
        volatile float half = tiny * 0.5f;
        flushed += half == 0;
    }
    check(flushed == 2, "denormals are flushed in %d of 2 threads", flushed);
#endif
    threads_set(0);
    check(threads_count() >= 1, "%d threads", threads_count());
}

int main(int argc, char **argv)
{
    (void)argc;
    self = argv[0];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_die),
        cmocka_unit_test(test_memory_short),
        cmocka_unit_test(test_arena_overflow),
        cmocka_unit_test(test_results_first),
        cmocka_unit_test(test_alloc),
        cmocka_unit_test(test_text_format),
        cmocka_unit_test(test_program_folder),
        cmocka_unit_test(test_clock),
        cmocka_unit_test(test_arena),
        cmocka_unit_test(test_arena_blocks),
        cmocka_unit_test(test_no_new_memory),
        cmocka_unit_test(test_threads),
    };
    int awake = 0;
    // threads that are there before threads_set must be told, too
#pragma omp parallel num_threads(2) reduction(+ : awake)
    awake += 1;
    (void)awake;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
