// SPDX-License-Identifier: MIT
#ifndef LTG_CHECK_H
#define LTG_CHECK_H

/*
# check.h: what the tests of common/ share

A check with a message, a way to see that a call ends the program with one line, where the real data
are, and the comparison of gradients with differences.
*/

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../common/common.h"

#include <float.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define check(condition, ...)                                                                      \
    do {                                                                                           \
        if (!(condition))                                                                          \
            fail_msg(__VA_ARGS__);                                                                 \
    } while (0)

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

// Programs keep their sets to the end; a test that opens many does not.
static inline void source_free(Source *source)
{
    if (!source)
        return;
    free(source->name);
    free(source->folder);
    free(source->origin);
    for (int i = 0; i < 4; i++)
        free(source->file[i / 2][i % 2]);
    free(source);
}

static bool check_doomed;  // this is the child that shall die

// The sanitizer's allocator is told to return NULL when memory is short, like any other, and not to
// look for leaks in a process that was cut off in the middle.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1  // clang's way to say what gcc says by itself
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "allocator_may_return_null=1"; }
int __lsan_is_turned_off(void);
int __lsan_is_turned_off(void) { return check_doomed; }
#endif

/*
## Dying with a line

The call runs in a child process, whose standard error we read. It must end by itself, with the
expected status, after exactly one line that begins with "error: " and contains all the given
words.
*/
typedef void Doomed(int which);

static inline void check_dies(const char *name, int status, Doomed *call, int which,
                              const char *const *words, int count)
{
    int pipe_end[2], state = 0;
    char text[4096];
    size_t length = 0;
    fflush(NULL);
    check(pipe(pipe_end) == 0, "no pipe");
    pid_t child = fork();
    check(child >= 0, "no child process");
    if (child == 0) {
        check_doomed = true;
        alarm(60);
        dup2(pipe_end[1], 2);
        close(pipe_end[0]);
        call(which);
        _exit(0);
    }
    close(pipe_end[1]);
    for (ssize_t got; length < sizeof text - 1 &&
                      (got = read(pipe_end[0], text + length, sizeof text - 1 - length)) > 0;)
        length += (size_t)got;
    text[length] = 0;
    close(pipe_end[0]);
    waitpid(child, &state, 0);
    check(WIFEXITED(state), "%s: ended by signal %d, said: %s", name, WTERMSIG(state), text);
    check(WEXITSTATUS(state) == status, "%s: expected status %d, found %d; said: %s", name, status,
          WEXITSTATUS(state), text);
    char *line = text;
#if defined(__SANITIZE_ADDRESS__)  // which has its own say first when memory is short
    if (strstr(text, "failed to allocate") && strstr(text, "\nerror: "))
        line = strstr(text, "\nerror: ") + 1;
#endif
    char *end = strchr(line, '\n');
    check(strncmp(line, "error: ", 7) == 0 && end && end[1] == 0,
          "%s: expected one line 'error: ...', found: %s", name, text);
    for (int i = 0; i < count; i++)
        check(strstr(line, words[i]) != NULL, "%s: expected '%s' in: %s", name, words[i], line);
}

#define CHECK_DIES(status, call, which, ...)                                                       \
    check_dies(#call " " #which, status, call, which, (const char *const[]){__VA_ARGS__},          \
               (int)(sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *)))

/*
## Running a chapter

In a child process, for a program runs once; so before the first region of two threads, which a
child would wait for in vain.
*/
typedef int Main(int count, char **argument);

// The status with which a chapter ends, given options without odd characters. What it says and writes
// is thrown away; after status 0 its results must be there. Without labels: as where there are none.
static inline int chapter_ends(Main *chapter, const char *options, bool labels)
{
    char folder[] = "/tmp/ltg-check-XXXXXX";
    int state = 0, count = 0;
    check(mkdtemp(folder) != NULL, "no folder in /tmp");
    char *line = text_format("chapter --out %s %s", folder, options), *rest = line, *argument[32];
    for (char *word; (word = strsep(&rest, " "));)
        argument[count++] = word;
    argument[count] = NULL;
    fflush(NULL);
    pid_t child = fork();
    check(child >= 0, "no child process");
    if (child == 0) {
        check_doomed = true;
        setenv("LTG_JUDGE", folder, 1);
        if (!labels)
            setenv("LTG_NO_LABELS", "1", 1);
        freopen("/dev/null", "w", stdout);
        freopen("/dev/null", "w", stderr);
        _exit(chapter(count, argument));
    }
    waitpid(child, &state, 0);
    char *results = text_format("%s/results.tsv", folder), *command = text_format("rm -rf %s", folder);
    bool written = access(results, R_OK) == 0;
    check(system(command) == 0, "%s cannot be removed", folder);
    int status = WIFEXITED(state) ? WEXITSTATUS(state) : -WTERMSIG(state);
    check(status != 0 || written, "status 0, but no results.tsv");
    free(line);
    free(results);
    free(command);
    return status;
}

/*
## Inputs

Kept tensors with random numbers, the same in each run; `inputs_free` frees them all. Another
`inputs_seed` gives others.
*/
#define INPUTS 32

static Tensor *inputs_kept[INPUTS];
static int inputs_count;
static uint64_t inputs_seed;

// Uniform between the two.
static inline Tensor *input(Shape shape, double low, double high)
{
    check(inputs_count < INPUTS, "too many inputs");
    Rng rng = rng_new(100 * inputs_seed + (uint64_t)inputs_count, shape_text(shape));
    Tensor *x = tensor_keep(shape);
    for (long i = 0; i < x->size; i++)
        x->data[i] = (real)(low + (high - low) * rng_uniform(&rng));
    return inputs_kept[inputs_count++] = x;
}

// Sizes between the two, both signs: no zeros.
static inline Tensor *input_signed(Shape shape, double low, double high)
{
    Tensor *x = input(shape, low, high);
    Rng rng = rng_new(100 * inputs_seed + (uint64_t)inputs_count, "signs");
    for (long i = 0; i < x->size; i++)
        if (i % 2 == 0 ? rng_below(&rng, 2)
                       : x->data[i - 1] > 0)  // of two neighbours one or both are negative
            x->data[i] = -x->data[i];
    return x;
}

// Whole numbers of size 1 to most, both signs.
static inline Tensor *input_whole(Shape shape, int most)
{
    Tensor *x = input_signed(shape, 0.5, most + 0.5);
    for (long i = 0; i < x->size; i++)
        x->data[i] = (real)round((double)x->data[i]);
    return x;
}

static inline void inputs_free(void)
{
    while (inputs_count > 0)
        tensor_free(inputs_kept[--inputs_count]);
    step_reset();
}

// Weights of size 0.5 to 1.5, both signs; a result of this step.
static inline Tensor *uneven(Shape shape, uint64_t seed)
{
    Rng rng = rng_new(seed, "uneven weights");
    Tensor *w = tensor_new(shape);
    for (long i = 0; i < w->size; i++) {
        double size = 0.5 + rng_uniform(&rng);
        w->data[i] = (real)(rng_below(&rng, 2) ? size : -size);
    }
    return w;
}

static inline double largest_difference(const Tensor *a, const Tensor *b)
{
    check(shape_equal(a->shape, b->shape), "expected equal shapes, found %s and %s",
          shape_text(a->shape), shape_text(b->shape));
    double most = 0;
    for (long i = 0; i < a->size; i++) {
        double difference = fabs((double)a->data[i] - (double)b->data[i]);
        if (!(difference <= most))  // a NaN counts
            most = difference;
    }
    return most;
}

/*
## Products

Each library adds the terms of a product up in an order of its own, some all in one row, some in a
tree, with fused operations or without. Two kinds of factors tell a right product from a wrong one
whatever the order is. *Whole numbers* (`input_whole`), so small that every sum of some of the terms
has a place in a `real`, are not rounded at all: the product is exact. Of others, each operation
loses at most a share $u$ of what it comes to, half the distance from 1 to the next number, and a
sum that takes $n$ operations is off by no more than $n u / (1 - n u)$ times the sum of the *sizes*
of its terms (Higham, "Accuracy and Stability of Numerical Algorithms", section 3.1).
*/
static inline double rounding_bound(int operations, double sizes)
{
    const double u = (sizeof(real) == sizeof(float) ? (double)FLT_EPSILON : DBL_EPSILON) / 2;
    return operations * u / (1 - operations * u) * sizes;
}

/*
## Where we are

Under valgrind (test_valgrind.sh) all is slow, and fresh memory is written to.
*/
static inline bool under_valgrind(void)
{
    const char *loaded = getenv("LD_PRELOAD");
    return loaded && strstr(loaded, "vgpreload");
}

// MNIST in the first folder that has it, or NULL: the library itself would end the program.
static inline Source *find_mnist(void)
{
    const char *data = getenv("LTG_DATA");
    char *list = text_format("%s:../shared/data", data ? data : ""), *rest = list;
    Source *found = NULL;
    for (char *place; !found && (place = strsep(&rest, ":"));) {
        char *path = text_format("%s/mnist", *place ? place : "data");
        struct stat about;
        if (stat(path, &about) == 0)
            found = source_open(path);
        free(path);
    }
    free(list);
    return found;
}

/*
## Rare numbers

The generator's hash can be undone: this is a state whose next number has the given bits.
*/
// Modulo 2^64, by Newton's method.
static inline uint64_t inverse(uint64_t odd)
{
    uint64_t x = odd;
    for (int i = 0; i < 6; i++)
        x *= 2 - odd * x;
    return x;
}

static inline Rng about_to_give(uint64_t bits)
{
    uint64_t x = bits;
    x ^= x >> 31 ^ x >> 62;
    x *= inverse(0x94d049bb133111ebULL);
    x ^= x >> 27 ^ x >> 54;
    x *= inverse(0xbf58476d1ce4e5b9ULL);
    x ^= x >> 30 ^ x >> 60;
    Rng rng = {x - 0x9e3779b97f4a7c15ULL, 0}, copy = rng;
    check(rng_bits(&copy) == bits, "the hash could not be undone");
    return rng;
}

/*
## Gradients against differences

A function $f$ of some tensors is probed by numbers. With fixed random weights $w_0$ for its
result and $w_1, w_2$ for its gradients,

$$ P_0 = w_0 \cdot f(x), \qquad
   P_{k+1} = \sum_i w_{k+1,i} \cdot \frac{\partial P_k}{\partial x_i}, $$

and the gradient of each $P_k$, from the tape, is compared with central differences of $P_k$,
entry by entry: $k = 0$ tests the first derivative, $k = 1$ the second, $k = 2$ the third. The
weights are uneven, so neither a permutation nor a dropped term can hide. In the differences,
$P_k$ is taken with the adjoints of the common case (not recorded) and summed by a plain loop; in
the gradients with the recorded ones; so the two sets of adjoints are tested against each other as
well.

The difference is the four-point one, $\left(8 (P(h) - P(-h)) - (P(2h) - P(-2h))\right) / 12 h$,
whose error is $h^4 P^{(5)} / 30$: with $h = 3 \cdot 10^{-4}$ both it and rounding stay below
$10^{-11}$.
*/
#ifdef LTG_DOUBLE

typedef Tensor *Function(Tensor *const *x, const void *more);

typedef struct Probe {
    const char *name;
    Function *f;
    const void *more;
    int n;
    Tensor *const *x;
} Probe;

#define GRADIENT_STEP 3e-4
#define GRADIENT_ERROR 1e-8  // ||a - b|| / (||a|| + ||b||)

static double gradient_worst;  // of all comparisons so far
static long gradient_compared;

// P_order, to be differentiated.
static inline Tensor *probe(const Probe *p, int order)
{
    if (order == 0) {
        Tensor *y = p->f(p->x, p->more);
        return sum(multiply(y, uneven(y->shape, 0)));
    }
    Tensor *g[INPUTS], *total = tensor_zeros(shape0());
    grad(probe(p, order - 1), p->x, p->n, g, true);
    for (int i = 0; i < p->n; i++)
        total = add(total, sum(multiply(g[i], uneven(g[i]->shape, (uint64_t)(100 * order + i)))));
    return total;
}

static inline double weighted(const Tensor *y, uint64_t seed)
{
    const Tensor *w = uneven(y->shape, seed);
    double total = 0;
    for (long i = 0; i < y->size; i++)
        total += (double)y->data[i] * (double)w->data[i];
    return total;
}

static inline double probe_value(const Probe *p, int order)
{
    StepMark mark = step_mark();
    double total = 0;
    if (order == 0) {
        total = weighted(p->f(p->x, p->more), 0);
    } else {
        Tensor *g[INPUTS];
        grad(probe(p, order - 1), p->x, p->n, g, false);
        for (int i = 0; i < p->n; i++)
            total += weighted(g[i], (uint64_t)(100 * order + i));
    }
    step_release(mark);
    return total;
}

static inline double probe_slope(const Probe *p, int order, real *place)
{
    static const double at[4] = {1, -1, 2, -2}, share[4] = {8, -8, -1, 1};
    real home = *place;
    double slope = 0;
    for (int k = 0; k < 4; k++) {
        *place = home + at[k] * GRADIENT_STEP;
        slope += share[k] * probe_value(p, order);
    }
    *place = home;
    return slope / (12 * GRADIENT_STEP);
}

// Compares the first `orders` derivatives of f with respect to x[0] .. x[n-1]. Those above order
// `curved` must be exactly zero, those up to it must not be; each input must have a first
// derivative.
static inline void check_gradients(const char *name, Function *f, const void *more, int n,
                                   Tensor *const *x, int curved, int orders)
{
    const Probe p = {name, f, more, n, x};
    for (int order = 0; order < orders; order++) {
        StepMark mark = step_mark();
        Tensor *g[INPUTS], *recorded[INPUTS];
        grad(probe(&p, order), x, n, g, false);
        grad(probe(&p, order), x, n, recorded, true);
        double all = 0;
        for (int i = 0; i < n; i++) {
            double apart = 0, ours = 0, theirs = 0, two_ways = 0;
            for (long j = 0; j < x[i]->size; j++) {
                double a = g[i]->data[j], c = (double)recorded[i]->data[j];
                double b = order < curved ? probe_slope(&p, order, &x[i]->data[j]) : 0;
                apart += (a - b) * (a - b);
                two_ways += (a - c) * (a - c);
                ours += a * a;
                theirs += b * b;
            }
            all += ours;
            double error = sqrt(apart) / (sqrt(ours) + sqrt(theirs) + 1e-300);
            if (order >= curved) {
                check(ours == 0 && two_ways == 0,
                      "%s: derivative %d by input %d should be zero, has norm %g", name, order + 1,
                      i, sqrt(ours));
                continue;
            }
            // a derivative that is zero in truth is zero up to the rounding of the differences
            check(error < GRADIENT_ERROR || (order > 0 && sqrt(ours) + sqrt(theirs) < 1e-9),
                  "%s: derivative %d by input %d differs from differences by %g of its size", name,
                  order + 1, i, error);
            check(sqrt(two_ways) <= 1e-12 * sqrt(ours) + 1e-14,
                  "%s: derivative %d by input %d: recorded and not differ by %g", name, order + 1,
                  i, sqrt(two_ways));
            check(order > 0 || sqrt(ours) > 1e-4, "%s: the gradient by input %d is zero", name, i);
            if (error > gradient_worst && error < GRADIENT_ERROR)
                gradient_worst = error;
            gradient_compared++;
        }
        check(order >= curved || sqrt(all) > 1e-4, "%s: derivative %d is zero", name, order + 1);
        step_release(mark);
    }
}

#endif
/*
An operation that only tests need: ln of the sum of e^x over the last axis, which is left with length
1. Its derivative is the softmax.
*/
static inline void log_sum_exp_adjoint(Node *node, Tensor *g)
{
    tape_give(node, 0, multiply(softmax(node->in[0]), g));
}

// The largest entry is taken out: nothing overflows.
static inline real row_log_sum_exp(const real *x, real *scratch, long n)
{
    real most = x[0], total = 0;
    for (long i = 1; i < n; i++)
        most = x[i] > most ? x[i] : most;
    if (!isfinite(most))
        return most;
    for (long i = 0; i < n; i++)
        scratch[i] = x[i] - most;
    kernel_exp(scratch, scratch, n);
    for (long i = 0; i < n; i++)
        total += scratch[i];
    kernel_log(&total, &total, 1);
    return most + total;
}

static inline Tensor *log_sum_exp(Tensor *x)
{
    Shape shape = x->shape;
    shape.n[shape.rank - 1] = 1;
    Tensor *y = tensor_new(shape);
    long columns = x->size / y->size;
    real *scratch = step_alloc((size_t)columns * sizeof(real));
    for (long r = 0; r < y->size; r++)
        y->data[r] = row_log_sum_exp(x->data + r * columns, scratch, columns);
    tape_record("log_sum_exp", log_sum_exp_adjoint, y, 1, &x);
    return y;
}

#endif
