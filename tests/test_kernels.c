// SPDX-License-Identifier: MIT
// flavours: double float
/*
# test_kernels.c: how far the fast functions are from the truth; the split product is the product

The vectorised functions are compared with the C library's in double precision over the whole
range of floats: every 997th bit pattern of the 4.3 thousand million, infinities, NaNs and
denormals among them. The largest errors are printed. The bounds are a fifth above the maxima over
*all* bit patterns, found once with `STRIDE` set to 1, which stand beside them, and so well within
what kernels.c promises.
*/
#include "check.h"

#include <errno.h>
#include <float.h>

#ifndef STRIDE
#define STRIDE 997
#endif

static const char *const act_name[] = {"linear",  "relu", "leaky relu",
                                       "sigmoid", "tanh", "softplus"};

#ifndef LTG_DOUBLE

typedef enum Kind { EXP, LOG, SIGM, TNH, SOFTP, KINDS } Kind;

static const struct {
    const char *name;
    double bound;
} kind[KINDS] = {
    // with fused multiply-add / without, over all floats:
    {"exp", 1.0e-7},       // 8.53e-8 at -5.891    / 8.31e-8 at -81.44
    {"log", 1.0e-7},       // 8.16e-8 at 2.803     / 8.12e-8 at 2.805
    {"sigmoid", 2.4e-7},   // 2.02e-7 at -7.570    / 2.03e-7 at -6.808
    {"tanh", 1.7e-7},      // 1.43e-7 at 0.6283    / 1.43e-7 at 0.6283
    {"softplus", 2.1e-7},  // 1.79e-7 at -1.238    / 1.79e-7 at -1.254
};

static void kernel(Kind k, const float *x, float *y, long n)
{
    switch (k) {
    case EXP: kernel_exp(x, y, n); break;
    case LOG: kernel_log(x, y, n); break;
    case SIGM: kernel_activate(x, y, n, SIGMOID); break;
    case TNH: kernel_activate(x, y, n, TANH); break;
    case SOFTP: kernel_activate(x, y, n, SOFTPLUS); break;
    case KINDS: break;
    }
}

static double truth(Kind k, double x)
{
    switch (k) {
    case EXP: return exp(x);
    case LOG: return log(x);
    case SIGM: return x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x));
    case TNH: return tanh(x);
    case SOFTP: return x > 40 ? x : log1p(exp(x));
    case KINDS: break;
    }
    return NAN;
}

// Relative error; for the logarithm relative to at least 1. What is too small for a normal float
// may be anything that small, too.
static double error_of(Kind k, float x, float y)
{
    if (isnan(x))
        return isnan(y) ? 0 : INFINITY;
    if (fabsf(x) < FLT_MIN)  // a denormal is itself or zero
        x = 0;
    if (k == LOG && x == 0)
        return y == -INFINITY ? 0 : INFINITY;
    double t = truth(k, (double)x);
    if (isnan(t))
        return isnan(y) ? 0 : INFINITY;
    if (isinf(t) || t > FLT_MAX)
        return (double)y == (t > 0 ? INFINITY : -INFINITY) ||
                       (y == FLT_MAX && t < FLT_MAX * (1 + 1e-7))
                   ? 0
                   : INFINITY;
    if (isinf(y))
        return t > FLT_MAX * (1 - 1e-7) ? 0 : INFINITY;
    if (fabs(t) < FLT_MIN)
        return fabs((double)y) <= FLT_MIN * (1 + 4e-7) && (double)y * t >= 0 ? 0 : INFINITY;
    double size = k == LOG ? fmax(fabs(t), 1) : fabs(t), error = fabs((double)y - t) / size;
    return isnan(error) ? INFINITY : error;
}

static void test_range(void **state)
{
    (void)state;
    enum { BLOCK = 1 << 15 };
    const uint64_t count = (((uint64_t)1 << 32) + STRIDE - 1) / STRIDE;
    double worst[KINDS] = {0};
    float place[KINDS] = {0};
#pragma omp parallel for schedule(dynamic)
    for (uint64_t first = 0; first < count; first += BLOCK) {
        float *x = alloc_zeroed(BLOCK, sizeof *x), *y = alloc_zeroed(BLOCK, sizeof *y);
        long n = (long)(count - first < BLOCK ? count - first : BLOCK);
        for (long i = 0; i < n; i++) {
            uint32_t bits = (uint32_t)((first + (uint64_t)i) * STRIDE);
            memcpy(&x[i], &bits, sizeof bits);
        }
        for (Kind k = 0; k < KINDS; k++) {
            kernel(k, x, y, n);
            double most = 0;
            float where = 0;
            for (long i = 0; i < n; i++) {
                double error = error_of(k, x[i], y[i]);
                if (error > most)
                    most = error, where = x[i];
            }
#pragma omp critical
            if (most > worst[k])
                worst[k] = most, place[k] = where;
        }
        free(x);
        free(y);
    }
    for (Kind k = 0; k < KINDS; k++)
        print_message("%-8s largest error %.3e at %.9g (allowed %.1e)\n", kind[k].name, worst[k],
                      (double)place[k], kind[k].bound);
    for (Kind k = 0; k < KINDS; k++)
        check(worst[k] < kind[k].bound, "%s of %.9g is off by %g", kind[k].name, (double)place[k],
              worst[k]);
}

static void test_special(void **state)
{
    (void)state;
    const float x[] = {0,      -0.0f,  INFINITY, -INFINITY, NAN, 1e-42f,  -1e-42f, 88.72f,
                       88.73f, -87.3f, -104,     1,         -1,  FLT_MAX, -FLT_MAX};
    enum { N = COUNT(x) };
    const float want[KINDS][N] = {
        {1, 1, INFINITY, 0, NAN, 1, 1, 3.39318e38f, INFINITY, 1.2192e-38f, 0, 2.7182818f,
         0.36787944f, INFINITY, 0},
        {-INFINITY, -INFINITY, INFINITY, NAN, NAN, -INFINITY, -INFINITY, 4.4854853f, 4.4855980f,
         NAN, NAN, 0, NAN, 88.722839f, NAN},
        {0.5f, 0.5f, 1, 0, NAN, 0.5f, 0.5f, 1, 1, 1.2192e-38f, 0, 0.73105858f, 0.26894142f, 1, 0},
        {0, 0, 1, -1, NAN, 0, 0, 1, 1, -1, -1, 0.76159416f, -0.76159416f, 1, -1},
        {0.69314718f, 0.69314718f, INFINITY, 0, NAN, 0.69314718f, 0.69314718f, 88.72f, 88.73f,
         1.2192e-38f, 0, 1.3132617f, 0.31326169f, FLT_MAX, 0}};
    for (Kind k = 0; k < KINDS; k++) {
        float y[N];
        kernel(k, x, y, N);
        for (int i = 0; i < N; i++) {
            bool good = isnan(want[k][i]) ? isnan(y[i])
                        : isinf(want[k][i]) || want[k][i] == 0
                            ? fabsf(y[i]) <= 1e-42f || y[i] == want[k][i]
                            : fabsf(y[i] / want[k][i] - 1) < 2e-4f;
            check(good && (!isinf(want[k][i]) || y[i] == want[k][i]),
                  "%s of %g: expected %g, found %g", kind[k].name, (double)x[i], (double)want[k][i],
                  (double)y[i]);
        }
    }
    float one = 1, zero = 0, y;
    kernel_log(&one, &y, 1);
    check(y == 0, "the logarithm of 1 is %g", (double)y);
    kernel_exp(&zero, &y, 1);
    check(y == 1, "exp of 0 is %g", (double)y);
    for (Activation act = RELU; act <= LEAKY_RELU; act++) {
        const float in[] = {NAN, INFINITY, -INFINITY, -2, 3};
        float out[5];
        kernel_activate(in, out, 5, act);
        check(isnan(out[0]) && out[1] == INFINITY && out[4] == 3, "%s", act_name[act]);
        check(act == RELU ? out[2] == 0 && out[3] == 0 : out[2] == -INFINITY && out[3] == -0.4f,
              "%s", act_name[act]);
    }
}

#else

// In double: the C library's functions, against long double.
static void test_range(void **state)
{
    (void)state;
    Rng rng = rng_new(1, "range");
    double worst = 0;
    for (int i = 0; i < 20000; i++) {
        double size = exp(12 * rng_uniform(&rng) - 6), x = rng_below(&rng, 2) ? size : -size, y;
        long double e = expl((long double)x),
                    t[4] = {e, e / (1 + e), tanhl((long double)x), log1pl(e)};
        for (int k = 0; k < 4; k++) {
            if (k == 0)
                kernel_exp(&x, &y, 1);
            else
                kernel_activate(&x, &y, 1, k == 1 ? SIGMOID : k == 2 ? TANH : SOFTPLUS);
            worst = fmax(worst, x < 600 ? fabs((double)((long double)y / t[k] - 1)) : 0);
        }
        kernel_log(&size, &y, 1);
        worst = fmax(worst, fabs(y - (double)logl((long double)size)) / fmax(1, fabs(y)));
    }
    print_message("double: largest error %.1e\n", worst);
    check(worst < 1e-15, "the functions in double are off by %g", worst);
}

static void test_special(void **state)
{
    (void)state;
    const double x[] = {INFINITY, -INFINITY, NAN, 800, -800};
    double y[5];
    kernel_activate(x, y, 5, SIGMOID);
    check(y[0] == 1 && y[1] == 0 && isnan(y[2]) && y[3] == 1 && y[4] < 1e-300, "sigmoid");
    kernel_activate(x, y, 5, SOFTPLUS);
    check(y[0] == INFINITY && y[1] == 0 && isnan(y[2]) && y[3] == 800 && y[4] < 1e-300, "softplus");
    kernel_activate(x, y, 5, RELU);
    check(y[0] == INFINITY && y[1] == 0 && isnan(y[2]) && y[3] == 800 && y[4] == 0, "relu");
}

#endif

/*
The slope is told from the value. It is compared with the true slope where the argument was: the
rounding of the value is in it.
*/
static void test_slopes(void **state)
{
    (void)state;
    enum { N = 4001 };
    static real x[N], y[N], g[N], gx[N];
    for (Activation act = LINEAR; act <= SOFTPLUS; act++) {
        double worst = 0;
        for (int i = 0; i < N; i++)
            x[i] = (real)((i - 2000) * 0.01 + 0.003), g[i] = (real)(1 + i % 3);
        kernel_activate(x, y, N, act);
        kernel_activate_back(y, g, gx, N, act);
        for (int i = 0; i < N; i++) {
            double v = (double)x[i], s = 1 / (1 + exp(-v)), t = tanh(v);
            double slope = act == LINEAR       ? 1
                           : act == RELU       ? v > 0
                           : act == LEAKY_RELU ? (v > 0 ? 1 : 0.2)
                           : act == SIGMOID    ? s * (1 - s)
                           : act == TANH       ? 1 - t * t
                                               : s;
            worst = fmax(worst, fabs((double)gx[i] / (double)g[i] - slope));
        }
        check(worst < (sizeof(real) == 4 ? 4e-7 : 1e-15), "the slope of %s is off by %g",
              act_name[act], worst);
    }
}

static void test_bce(void **state)
{
    (void)state;
    double worst = 0, worst_slope = 0;
    for (double size = 1e-3; size < 1e4; size *= 1.3)
        for (int sign = -1; sign <= 1; sign += 2)
            for (double t = 0; t <= 1; t += 0.125) {
                real logit = (real)(sign * size), target = (real)t, slope;
                double l = (double)logit, e = log1p(exp(-fabs(l)));  // -ln sigmoid is e, or -l + e
                double expected = t * ((l < 0 ? -l : 0) + e) + (1 - t) * ((l > 0 ? l : 0) + e);
                double found = kernel_bce(&logit, &target, &slope, 1, 1);
                worst = fmax(worst, fabs(found - expected) / fmax(size, expected));
                worst_slope = fmax(
                    worst_slope,
                    fabs((double)slope - (l < 0 ? exp(l) / (1 + exp(l)) : 1 / (1 + exp(-l))) + t));
            }
    check(worst < (sizeof(real) == 4 ? 4e-7 : 1e-15), "kernel_bce is off by %g", worst);
    check(worst_slope < (sizeof(real) == 4 ? 3e-7 : 1e-15), "its slope is off by %g", worst_slope);
    real hot = 90, cold = -90, one = 1, zero = 0,
         slope;  // right and very sure: the loss is small, not lost
    double sure = kernel_bce(&hot, &one, &slope, 1, 1) + kernel_bce(&cold, &zero, &slope, 1, 1);
    check(sure >= 0 && sure < 1e-38, "a sure and right answer costs %g", sure);
    real nan = (real)NAN;
    check(isnan(kernel_bce(&nan, &one, &slope, 1, 1)) && isnan(slope),
          "a NaN is lost in kernel_bce");
}

// Against the same sums in double, over rows of many lengths; the slope sums to zero in each row.
static void test_cross_entropy(void **state)
{
    (void)state;
    enum { ROWS = 5, MOST = 5000 };
    static real x[ROWS * MOST], slope[ROWS * MOST];
    Rng rng = rng_new(3, "cross-entropy");
    for (int columns = 1; columns <= MOST; columns = columns * 3 + 1) {
        int label[ROWS];
        double expected = 0, worst = 0;
        for (int i = 0; i < ROWS * columns; i++)
            x[i] = (real)(4 * rng_normal(&rng));
        x[0] = 300;  // exp overflows
        for (int r = 0; r < ROWS; r++)
            label[r] = (int)rng_below(&rng, columns);
        double found = kernel_cross_entropy(x, label, slope, ROWS, columns, (real)0.25);
        for (int r = 0; r < ROWS; r++) {
            double total = 0;
            const real *row = x + r * columns;
            for (int i = 0; i < columns; i++)
                total += exp((double)row[i] - (double)row[0]);
            expected += log(total) + (double)row[0] - (double)row[label[r]];
            for (int i = 0; i < columns; i++) {
                double p = exp((double)row[i] - (double)row[0]) / total - (i == label[r]);
                worst = fmax(worst, fabs((double)slope[r * columns + i] - 0.25 * p));
            }
        }
        check(fabs(found - expected) <= (sizeof(real) == 4 ? 1e-6 : 1e-14) * (300 + expected),
              "%d columns: %.9g, not %.9g", columns, found, expected);
        check(worst < (sizeof(real) == 4 ? 1e-6 : 1e-14), "%d columns: its slope is off by %g",
              columns, worst);
    }
    x[1] = (real)NAN;
    check(isnan(kernel_cross_entropy(x, (int[]){0}, slope, 1, 4, 1)), "a NaN is lost");
}

static void run_all(int k, const real *x, real *y, long n)
{
    if (k < 6)
        kernel_activate(x, y, n, (Activation)k);
    else if (k == 6)
        kernel_exp(x, y, n);
    else if (k == 7)
        kernel_log(x, y, n);
    else
        kernel_activate_back(x, x, y, n, (Activation)(k - 8));
}

// The last few numbers of a loop, a loop shorter than a vector, in place or not, one thread or
// more: the same bits.
static void test_tails(void **state)
{
    (void)state;
    enum { N = 40000 };
    static real x[N], whole[N], part[64];
    Rng rng = rng_new(2, "tails");
    for (int i = 0; i < N; i++)
        x[i] = (real)(4 * rng_normal(&rng));
    x[20] = (real)NAN, x[33] = INFINITY, x[7] = 0;
    for (int k = 0; k < 14; k++) {
        threads_set(3);
        run_all(k, x, whole, N);
        threads_set(1);
        for (int from = 0; from < 9; from++)
            for (int n = 1; n <= 40; n++) {
                for (int in_place = 0; in_place < (k < 8 ? 2 : 1); in_place++) {
                    memcpy(part, x + from, (size_t)n * sizeof(real));
                    part[n] = 77;
                    run_all(k, in_place ? part : x + from, part, n);
                    for (int i = 0; i < n; i++)
                        check(part[i] == whole[from + i] ||
                                  (isnan(part[i]) && isnan(whole[from + i])),
                              "kernel %d of %.9g: %.9g in a loop of %d, %.9g in one of %d", k,
                              (double)x[from + i], (double)part[i], n, (double)whole[from + i], N);
                    check(part[n] == 77, "kernel %d writes behind its end", k);
                }
            }
    }
    threads_set(0);
}

static void test_sum(void **state)
{
    (void)state;
    enum { N = 3000001 };
    real *x = alloc_zeroed(N, sizeof *x);
    double expected = 0;
    for (int i = 0; i < N; i++)
        x[i] = (real)0.1, expected += (double)x[i];
    for (int n = 1; n < 70; n++)
        check(fabs(kernel_sum(x, n) / (n * (double)x[0]) - 1) < 1e-6, "the sum of %d", n);
    for (int threads = 1; threads < 8; threads += 2) {
        threads_set(threads);
        double once = kernel_sum(x, N);
        check(fabs(once / expected - 1) < 1e-6, "%d threads: a sum of three million is off by %g",
              threads, once / expected - 1);
        for (int again = 0; again < 5; again++)
            check(kernel_sum(x, N) == once, "%d threads: the same sum has other bits", threads);
    }
    threads_set(0);
    x[N / 2] = (real)NAN;
    check(isnan(kernel_sum(x, N)), "a NaN is lost in a sum");
    free(x);
}

static void test_softmax(void **state)
{
    (void)state;
    for (int columns = 1; columns < 40; columns++)
        for (int rows = 1; rows < 4; rows++) {
            real x[128], y[129];
            Rng rng = rng_new((uint64_t)columns, "softmax");
            for (int i = 0; i < rows * columns; i++)
                x[i] = (real)(5 * rng_normal(&rng) + 1000);
            y[rows * columns] = 77;
            kernel_softmax(x, y, rows, columns);
            check(y[rows * columns] == 77, "softmax writes behind its end");
            for (int r = 0; r < rows; r++) {
                double total = 0;
                for (int i = 0; i < columns; i++)
                    total += exp((double)x[r * columns + i] - 1000);
                for (int i = 0; i < columns; i++) {
                    double t = exp((double)x[r * columns + i] - 1000) / total;
                    check(fabs((double)y[r * columns + i] / t - 1) <
                              (sizeof(real) == 4 ? 2e-6 : 1e-14),
                          "softmax of %d x %d is off by %g", rows, columns,
                          (double)y[r * columns + i] / t - 1);
                }
            }
        }
}

/*
## The product
*/
static double act_textbook(double x, Activation act)
{
    return act == RELU         ? (x > 0 ? x : 0)
           : act == LEAKY_RELU ? (x > 0 ? x : 0.2 * x)
           : act == SIGMOID    ? 1 / (1 + exp(-x))
           : act == TANH       ? tanh(x)
           : act == SOFTPLUS   ? log1p(exp(x))
                               : x;
}

static const int size[][3] = {  // M, N, K; those above 0.4 million operations are split
    {1, 1, 1},      {2, 3, 4},      {15, 17, 33},  {17, 15, 1},   {1, 33, 7},     {33, 1, 5},
    {16, 16, 16},   {31, 33, 15},   {33, 257, 65}, {257, 33, 65}, {1, 1500, 301}, {1500, 1, 301},
    {17, 15, 2001}, {129, 130, 64}, {64, 64, 64},  {5, 7, 20011}};

// One product, how it should come out, and the sum of the sizes of its terms.
typedef struct Product {
    int M, N, K;
    bool whole;  // all numbers are: nothing is rounded
    Tensor *a, *b, *bias, *old;
    double *exact, *sizes;
} Product;

static Product product_new(const int *n, bool whole)
{
    Product p = {.M = n[0], .N = n[1], .K = n[2], .whole = whole};
    Tensor **const part[] = {&p.a, &p.b, &p.bias, &p.old};
    const Shape shape[] = {shape2(p.M, p.K), shape2(p.K, p.N), shape1(p.N), shape2(p.M, p.N)};
    for (int i = 0; i < 4; i++)
        *part[i] = whole ? input_whole(shape[i], 8) : input_signed(shape[i], 0.75, 1.25);
    p.exact = alloc_zeroed((size_t)p.old->size, sizeof *p.exact);
    p.sizes = alloc_zeroed((size_t)p.old->size, sizeof *p.sizes);
    for (int i = 0; i < p.M; i++)
        for (int k = 0; k < p.K; k++)
            for (int j = 0; j < p.N; j++) {
                double term = (double)p.a->data[i * p.K + k] * (double)p.b->data[k * p.N + j];
                p.exact[i * p.N + j] += term;
                p.sizes[i * p.N + j] += fabs(term);
            }
    return p;
}

static void product_free(Product *p)
{
    free(p->exact);
    free(p->sizes);
    inputs_free();
}

// The largest error of c, which should be act(A B + beta old + bias), as a share of what is allowed:
// what rounding may do to the sum, and the function's own error (its bound stands further up).
static double product_error(const Product *p, const real *c, double beta, bool with, Activation act)
{
    const double own = act == LINEAR || act == RELU ? 0 : sizeof(real) == 4 ? 2.4e-7 : 1e-15;
    double worst = 0;
    for (long i = 0; i < p->old->size; i++) {
        double old = beta * (double)p->old->data[i];
        double bias = with ? (double)p->bias->data[i % p->N] : 0;
        double expected = act_textbook(p->exact[i] + old + bias, act);
        double sizes = p->sizes[i] + fabs(old) + fabs(bias);
        double allowed = (p->whole ? 0 : rounding_bound(p->K + 3, sizes)) + own * fabs(expected) +
                         (double)FLT_MIN;  // which is flushed
        double error = fabs((double)c[i] - expected) / allowed;
        if (!(error <= worst))
            worst = error;  // a NaN, too
    }
    return worst;
}

// The same for gemm, all ways to store the factors; fails if the same product twice differs.
static double gemm_error(const int *n, bool whole, int threads)
{
    Product p = product_new(n, whole);
    Tensor *at = transpose(p.a), *bt = transpose(p.b), *c = tensor_new(p.old->shape),
           *again = tensor_new(p.old->shape);
    double worst = 0;
    threads_set(threads);
    for (int way = 0; way < 4; way++)
        for (int variant = 0; variant < 8; variant += whole && variant == 1 ? 5 : 1) {
            bool ta = way / 2, tb = way % 2;  // curves of whole numbers tell nothing new
            Activation act = variant < 6 ? (Activation)variant : LINEAR;
            double beta = variant == 7 ? 1 : variant == 6 ? -0.5 : 0;
            const real *with = variant % 2 ? p.bias->data : NULL;
            for (int k = 0; k < 2; k++) {
                real *to = k ? again->data : c->data;
                for (long i = 0; i < c->size; i++)  // beta 0: what was there does not matter
                    to[i] = beta != 0 ? p.old->data[i] : (real)NAN;
                gemm(ta, tb, p.M, p.N, p.K, ta ? at->data : p.a->data, tb ? bt->data : p.b->data,
                     (real)beta, to, with, act);
            }
            double error = product_error(&p, c->data, beta, with, act);
            if (!(error <= worst))
                worst = error;
            check(memcmp(c->data, again->data, (size_t)c->size * sizeof(real)) == 0,
                  "%d threads: the same product has other bits", threads);
        }
    product_free(&p);
    return worst;
}

static void test_gemm(void **state)
{
    (void)state;
    static const int threads[] = {1, 2, 3, 7};
    double worst = 0;
    for (int s = 0; s < COUNT(size); s++)
        for (int t = 0; t < COUNT(threads); t++)
            for (int whole = 0; whole < 2; whole++) {
                double error = gemm_error(size[s], whole, threads[t]);
                check(error <= 1, "%d x %d x %d, %d threads%s: off by %g times what is allowed",
                      size[s][0], size[s][2], size[s][1], threads[t],
                      whole ? ", whole numbers" : "", error);
                worst = fmax(worst, whole ? 0 : error);
            }
    print_message("products: largest error %.3f of what is allowed\n", worst);
    threads_set(0);
}

/*
The bound itself must let through every order of adding up and nothing else. So it is shown sums of
four orders; then products with one term too few, one twice, entries that have changed places, and
factors of 8 bits (as a processor may have them that was built for something else). Among the whole
numbers none may pass; of the others the longest may, whose bound has grown to more than a term.
*/
typedef enum Order { AHEAD, BACK, FUSED, PAIRS, ORDERS } Order;

// The sum of a[k] b[k N] for from <= k < to.
static real add_up(Order order, const real *a, const real *b, long N, int from, int to)
{
    if (order == PAIRS && to - from > 1) {
        int middle = (from + to) / 2;
        return add_up(order, a, b, N, from, middle) + add_up(order, a, b, N, middle, to);
    }
    real total = 0;
    for (int i = from; i < to; i++) {
        int k = order == BACK ? from + to - 1 - i : i;
        volatile real term = a[k] * b[k * N];  // volatile: rounded, whatever the compiler would do
        total = order != FUSED      ? total + term
                : sizeof(real) == 4 ? (real)fmaf((float)a[k], (float)b[k * N], (float)total)
                                    : (real)fma((double)a[k], (double)b[k * N], (double)total);
    }
    return total;
}

static void add_all_up(const Product *p, Order order, real *c)
{
    for (int i = 0; i < p->M; i++)
        for (int j = 0; j < p->N; j++)
            c[i * p->N + j] = add_up(order, p->a->data + i * p->K, p->b->data + j, p->N, 0, p->K);
}

// c with one term of one entry left out, or there twice, is refused, whichever term it is.
static void check_one_term(const Product *p, real *c)
{
    for (int k = 0; k < p->K; k += p->K < 500 ? 1 : 97) {
        int entry = k * 7 % (p->M * p->N);
        double term = (double)p->a->data[entry / p->N * p->K + k] *
                      (double)p->b->data[k * p->N + entry % p->N];
        real right = c[entry];
        for (int sign = -1; sign <= 1; sign += 2) {
            c[entry] = (real)((double)right + sign * term);
            check(product_error(p, c, 0, false, LINEAR) > 1, "%d x %d x %d: term %d %s passes",
                  p->M, p->K, p->N, k, sign < 0 ? "left out" : "there twice");
        }
        c[entry] = right;
    }
}

static real eight_bits(real x)
{
    int exponent;
    double mantissa = frexp((double)x, &exponent);
    return (real)ldexp(round(ldexp(mantissa, 8)), exponent - 8);
}

static void check_bound(const int *n, bool whole)
{
    Product p = product_new(n, whole);
    real *c = alloc_zeroed((size_t)p.old->size, sizeof *c);
    for (Order order = AHEAD; order < ORDERS; order++) {
        add_all_up(&p, order, c);
        check(product_error(&p, c, 0, false, LINEAR) <= 1,
              "%d x %d x %d: a sum in order %d is refused", p.M, p.K, p.N, order);
    }
    if (whole || sizeof(real) == 8 || p.K <= 2001)
        check_one_term(&p, c);
    real first = c[0];
    memmove(c, c + 1, (size_t)(p.old->size - 1) * sizeof *c);
    c[p.old->size - 1] = first;
    check(p.old->size == 1 || product_error(&p, c, 0, false, LINEAR) > 1,
          "%d x %d x %d: entries in wrong places pass", p.M, p.K, p.N);
    for (long i = 0; i < p.a->size; i++)
        p.a->data[i] = eight_bits(p.a->data[i]);
    add_all_up(&p, AHEAD, c);
    check(whole || p.K > 301 || product_error(&p, c, 0, false, LINEAR) > 1,
          "%d x %d x %d: factors of 8 bits pass", p.M, p.K, p.N);
    free(c);
    product_free(&p);
}

static void test_product_bound(void **state)
{
    (void)state;
    for (int s = 0; s < COUNT(size); s++)
        for (int whole = 0; whole < 2; whole++)
            check_bound(size[s], whole);
}

/*
OpenMP may give fewer threads than it was asked for (OMP_THREAD_LIMIT, or a machine that is short
of them). The product must then still be whole. The limit is read when a program starts, so this
one starts itself again.
*/
static const char *self;

static void test_fewer_threads(void **state)
{
    (void)state;
    int status = 0;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        setenv("OMP_THREAD_LIMIT", "2", 1);
        execl(self, self, "fewer", (char *)NULL);
        _exit(errno == ENOEXEC ? 8 : 9);
    }
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 8)
        skip();  // the programs of an emulated processor can start no others of its kind
    check(WIFEXITED(status) && WEXITSTATUS(status) == 0,
          "with fewer threads than asked for, a product is wrong");
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_range),         cmocka_unit_test(test_special),
        cmocka_unit_test(test_slopes),        cmocka_unit_test(test_bce),
        cmocka_unit_test(test_cross_entropy), cmocka_unit_test(test_tails),
        cmocka_unit_test(test_sum),           cmocka_unit_test(test_softmax),
        cmocka_unit_test(test_gemm),          cmocka_unit_test(test_product_bound),
        cmocka_unit_test(test_fewer_threads),
    };
    self = argv[0];
    if (argc > 1)
        return gemm_error((int[]){129, 130, 64}, true, 4) <= 1 &&
                       gemm_error((int[]){33, 257, 65}, true, 4) <= 1
                   ? 0
                   : 1;
    threads_set(0);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
