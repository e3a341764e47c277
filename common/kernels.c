// SPDX-License-Identifier: MIT
/*
# kernels.c: the loops that must be fast

Nearly all of a training step is spent in two kinds of loop. Matrix products go to OpenBLAS; `gemm`
below only cuts them into one slab per thread and puts bias and activation on while the slab is
still in the cache. The rest is exponentials, logarithms and sigmoids over long arrays. The C
library's `expf` is called once per number; ours are written without branches, so that the compiler
computes eight or sixteen at a time. How far they are from the truth is stated at each and tested
over all magnitudes (tests/test_kernels.c); NaN and infinity come out as they should.

When `real` is `double` (the tests of gradients) the C library's functions are used: there exactness
matters and speed does not.
*/
#include "common.h"

#include <cblas.h>
#include <math.h>
#include <omp.h>
#include <string.h>

#define PARALLEL 16384  // shorter loops are not worth waking a second thread for

/*
## One number at a time, eight at a time

For $e^x$ write $x = n \ln 2 + r$ with an integer $n$ and $|r| \le \ln 2 / 2$, so that $e^x = 2^n
e^r$. The factor $2^n$ is put together from bits; $e^r$ is a polynomial of degree 7, with the
coefficients of Cephes (Moshier 1992). Rounding to an integer is done by adding and subtracting $1.5
\cdot 2^{23}$, where floats are one apart; the integer then stands in the lowest bits. $\ln 2$ is
subtracted in two pieces, the first of which is exact. $2^n$ is applied as two factors, so that
results near the largest float do not overflow on the way.
*/
#ifndef LTG_DOUBLE

static inline float from_bits(uint32_t bits)
{
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline uint32_t to_bits(float x)
{
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

// Relative error below 2e-7; infinity above 88.72, 0 below -87.33 (flushed); NaN for NaN.
static inline float exp_1(float x)
{
    const float magic = 12582912.0f;  // 1.5 * 2^23
    float clamped = x > 90.0f ? 90.0f : x;
    clamped = clamped < -90.0f ? -90.0f : clamped;
    float shifted = clamped * 1.44269504f + magic;
    float n = shifted - magic, r = clamped - n * 0.693359375f + n * 2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    uint32_t biased = to_bits(shifted) - 0x4b400000u + 254u;  // n + 254, positive
    uint32_t half = biased >> 1, rest = biased - half;        // each n/2 + 127: an exponent field
    return p * from_bits(half << 23) * from_bits(rest << 23);
}

/*
For $\ln x$ write $x = 2^n m$ with $m$ between $\sqrt{1/2}$ and $\sqrt 2$; the exponent is read from
the bits, and $\ln m$ is a polynomial in $m - 1$ (Cephes again).
*/

// For 1.2e-38 <= x < infinity; other x give nonsense.
static inline float log_inside(float x)
{
    uint32_t bits = to_bits(x);
    uint32_t shifted = bits - 0x3f3504f3u;  // sqrt(1/2) becomes 0
    float n = (float)((int32_t)shifted >> 23);
    float m = from_bits((shifted & 0x007fffffu) + 0x3f3504f3u) - 1.0f;
    float p = 7.0376836292e-2f;
    p = p * m - 1.1514610310e-1f;
    p = p * m + 1.1676998740e-1f;
    p = p * m - 1.2420140846e-1f;
    p = p * m + 1.4249322787e-1f;
    p = p * m - 1.6668057665e-1f;
    p = p * m + 2.0000714765e-1f;
    p = p * m - 2.4999993993e-1f;
    p = p * m + 3.3333331174e-1f;
    float square = m * m;
    return p * m * square - n * 2.12194440e-4f - 0.5f * square + m + n * 0.693359375f;
}

// Absolute or relative error below 2e-7, whichever is larger; -inf at 0 (and below 1.2e-38), NaN
// for negative numbers and NaN.
static inline float log_1(float x)
{
    float y = log_inside(x);
    y = x < 1.17549435e-38f ? -INFINITY : y;
    y = x < 0.0f ? NAN : y;
    return x > 3.4028234e38f || x != x ? x : y;
}

// log(1 + e) for 0 <= e <= 1: the second term gives back what rounding 1 + e took away, and is NaN
// if e is.
static inline float log1p_1(float e)
{
    float u = 1.0f + e;
    return log_inside(u) - ((u - 1.0f) - e) / u;
}

static inline float sigmoid_1(float x)
{
    float e = exp_1(-fabsf(x)), s = 1.0f / (1.0f + e);
    return x < 0.0f ? e * s : s;  // never 1 - s, which would lose the small digits
}

static inline float tanh_1(float x)
{
    float a = fabsf(x), q = x * x, p = -5.70498872745e-3f;
    p = p * q + 2.06390887954e-2f;
    p = p * q - 5.37397155531e-2f;
    p = p * q + 1.33314422036e-1f;
    p = p * q - 3.33332819422e-1f;
    float large = 1.0f - 2.0f / (exp_1(2.0f * a) + 1.0f);
    return a < 0.625f ? p * q * x + x : copysignf(large, x);
}

/*
Cosine and sine of a whole turn times `turn`, which is in $(0, 1)$: the nearest quarter turn is taken
off, what is left is at most an eighth, where two short polynomials will do (Cephes); the quarters
then swap the two and change their signs.
*/

// Absolute error below 2e-7.
static inline void turn_1(float turn, float *cosine, float *sine)
{
    int quarters = (int)(4.0f * turn + 0.5f);
    float a = 6.2831853f * (turn - 0.25f * (float)quarters), z = a * a;
    float s = ((-1.9515295891e-4f * z + 8.3321608736e-3f) * z - 1.6666654611e-1f) * z * a + a;
    float c = ((2.4433157118e-5f * z - 1.3887316255e-3f) * z + 4.1666645683e-2f) * z * z -
              0.5f * z + 1.0f;
    float x = quarters & 1 ? s : c, y = quarters & 1 ? c : s;
    *cosine = (quarters + 1) & 2 ? -x : x;
    *sine = quarters & 2 ? -y : y;
}

#else

static inline void turn_1(double turn, double *cosine, double *sine)
{
    *cosine = cos(6.283185307179586 * turn);
    *sine = sin(6.283185307179586 * turn);
}
static inline double exp_1(double x) { return exp(x); }
static inline double log_1(double x) { return log(x); }
static inline double log1p_1(double e) { return log1p(e); }
static inline double sigmoid_1(double x)
{
    return x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x));
}
static inline double tanh_1(double x) { return tanh(x); }

#endif

static inline real absolute_1(real x) { return x < 0 ? -x : x; }

/*
An activation, and its derivative told from its *result*: $\sigma' = \sigma (1 - \sigma)$, $\tanh' =
1 - \tanh^2$, and for $y = \ln(1 + e^x)$ the slope is $\sigma(x) = 1 - e^{-y}$. So the way back
needs only what the way forward left behind. `act` is a constant wherever these are inlined, so of
each chain only one line remains.
*/
static inline __attribute__((always_inline)) real activation_1(real x, Activation act)
{
    if (act == RELU)
        return x < 0 ? 0 : x;  // NaN passes
    if (act == LEAKY_RELU)
        return x < 0 ? (real)LEAKY_SLOPE * x : x;
    if (act == SIGMOID)
        return sigmoid_1(x);
    if (act == TANH)
        return tanh_1(x);
    if (act == SOFTPLUS)
        return (x < 0 ? 0 : x) + log1p_1(exp_1(-absolute_1(x)));
    return x;
}

static inline __attribute__((always_inline)) real slope_1(real y, Activation act)
{
    if (act == RELU)
        return y > 0 ? 1 : 0;
    if (act == LEAKY_RELU)
        return y > 0 ? 1 : (real)LEAKY_SLOPE;
    if (act == SIGMOID)
        return y * (1 - y);
    if (act == TANH)
        return 1 - y * y;
    if (act == SOFTPLUS)
        return 1 - exp_1(-y);
    return 1;
}

/*
## Long arrays

`parallel` splits a loop over the threads, `simd` over the lanes of a vector; the split is always
the same, so the same number of threads gives the same bits.
*/

// y[i] = exp(x[i]); y may be x.
void kernel_exp(const real *x, real *y, long n)
{
#pragma omp parallel for simd schedule(static) if (parallel : n > PARALLEL)
    for (long i = 0; i < n; i++)
        y[i] = exp_1(x[i]);
}

// y[i] = log(x[i]); y may be x.
void kernel_log(const real *x, real *y, long n)
{
#pragma omp parallel for simd schedule(static) if (parallel : n > PARALLEL)
    for (long i = 0; i < n; i++)
        y[i] = log_1(x[i]);
}

// x (n, even): independent uniform numbers in (0, 1) on entry, independent N(0, 1) on return: the
// method of Box and Muller (random.c), with both coordinates kept.
void kernel_normal(real *x, long n)
{
    real *y = x + n / 2;
#pragma omp parallel for simd schedule(static) if (parallel : n > PARALLEL)
    for (long i = 0; i < n / 2; i++) {
        real cosine, sine, square = -2 * log_1(x[i]);
        turn_1(y[i], &cosine, &sine);
        real radius = sizeof(real) == 4 ? (real)sqrtf((float)square) : (real)sqrt((double)square);
        x[i] = radius * cosine;
        y[i] = radius * sine;
    }
}

/*
Activations and losses are computed in blocks, which the threads share out. What happens to one block
is a function of its own, and stays one (`noinline`): inside the body of a parallel loop gcc no longer
sees that `act` is a constant, or that arrays do not overlap, and computes one number at a time.
*/
#define BLOCK 1024
#define BLOCK_FUNCTION static __attribute__((noinline))
#define LOOP static inline __attribute__((always_inline)) void

static long block_length(long at, long n) { return n - at < BLOCK ? n - at : BLOCK; }

LOOP activate_loop(const real *x, const real *bias, const real *g, real *y, long n, Activation act)
{
    if (g) {
#pragma omp simd
        for (long i = 0; i < n; i++)
            y[i] = g[i] * slope_1(x[i], act);
    } else if (bias) {
#pragma omp simd
        for (long i = 0; i < n; i++)
            y[i] = activation_1(x[i] + bias[i], act);
    } else {
#pragma omp simd
        for (long i = 0; i < n; i++)
            y[i] = activation_1(x[i], act);
    }
}

// y = act(x), or act(x + bias) unless bias is NULL; or, unless g is NULL, g times the slope of act
// where its result was x. y may be x.
BLOCK_FUNCTION void activate_block(const real *x, const real *bias, const real *g, real *y, long n,
                                   Activation act)
{
    switch (act) {
    case LINEAR: activate_loop(x, bias, g, y, n, LINEAR); break;
    case RELU: activate_loop(x, bias, g, y, n, RELU); break;
    case LEAKY_RELU: activate_loop(x, bias, g, y, n, LEAKY_RELU); break;
    case SIGMOID: activate_loop(x, bias, g, y, n, SIGMOID); break;
    case TANH: activate_loop(x, bias, g, y, n, TANH); break;
    case SOFTPLUS: activate_loop(x, bias, g, y, n, SOFTPLUS); break;
    }
}

// y[i] = act(x[i]); y may be x.
void kernel_activate(const real *x, real *y, long n, Activation act)
{
#pragma omp parallel for schedule(static) if (n > PARALLEL)
    for (long at = 0; at < n; at += BLOCK)
        activate_block(x + at, NULL, NULL, y + at, block_length(at, n), act);
}

// gx[i] = g[i] times the slope of act where its result was y[i].
void kernel_activate_back(const real *y, const real *g, real *gx, long n, Activation act)
{
#pragma omp parallel for schedule(static) if (n > PARALLEL)
    for (long at = 0; at < n; at += BLOCK)
        activate_block(y + at, NULL, g + at, gx + at, block_length(at, n), act);
}

/*
Long sums are taken in `real` over 256 numbers, and over these sums in `double`: their error stays
near the last digit, also where a vector has four lanes only and each of them takes a quarter of the
numbers, and millions of terms do not add theirs.
*/
BLOCK_FUNCTION double sum_block(const real *restrict x, long n)
{
    double total = 0;
    for (long from = 0; from < n; from += 256) {
        long end = from + 256 < n ? from + 256 : n;
        real part = 0;
#pragma omp simd reduction(+ : part)
        for (long i = from; i < end; i++)
            part += x[i];
        total += (double)part;
    }
    return total;
}

static double sum_partial(const double *partial)
{
    double total = 0;
    for (int t = 0; t < THREADS_MOST; t++)
        total += partial[t];
    return total;
}

// The sum of x (n).
double kernel_sum(const real *x, long n)
{
    if (n <= BLOCK)
        return sum_block(x, n);
    double partial[THREADS_MOST] = {0};
#pragma omp parallel for schedule(static) if (n > PARALLEL)
    for (long at = 0; at < n; at += BLOCK)
        partial[omp_get_thread_num()] += sum_block(x + at, block_length(at, n));
    return sum_partial(partial);
}

/*
Binary cross-entropy of a logit $l$ against a target $t$ in $[0, 1]$ is $-t \ln \sigma(l) - (1 - t)
\ln(1 - \sigma(l))$. Taken literally it is infinite minus infinity for large $|l|$; the same
function written as $\max(l, 0) - l t + \ln(1 + e^{-|l|})$ is exact everywhere. Its slope is
$\sigma(l) - t$ and shares the exponential, so it is written down on the way.
*/
BLOCK_FUNCTION real bce_block(const real *restrict logit, const real *restrict target,
                              real *restrict slope, long n, real share)
{
    real total = 0;
#pragma omp simd reduction(+ : total)
    for (long i = 0; i < n; i++) {
        real l = logit[i], e = exp_1(-absolute_1(l)), s = 1 / (1 + e);
        total += (l < 0 ? 0 : l) - l * target[i] + log1p_1(e);
        slope[i] = share * ((l < 0 ? e * s : s) - target[i]);
    }
    return total;
}

// The sum over i of the cross-entropy of logit[i] against target[i]; slope[i] receives `share`
// times its derivative. The three arrays may not overlap.
double kernel_bce(const real *logit, const real *target, real *slope, long n, real share)
{
    double partial[THREADS_MOST] = {0};
#pragma omp parallel for schedule(static) if (n > PARALLEL)
    for (long at = 0; at < n; at += BLOCK)
        partial[omp_get_thread_num()] += (double)bce_block(logit + at, target + at, slope + at,
                                                           block_length(at, n), share);
    return sum_partial(partial);
}

// out (n) = exp(in - m) for the largest entry m, which is returned; so nothing overflows. `total`
// receives the sum of out.
BLOCK_FUNCTION real exp_row(const real *restrict in, real *restrict out, long n, real *total)
{
    real most = in[0], all = 0;
#pragma omp simd reduction(max : most)
    for (long i = 0; i < n; i++)
        most = in[i] > most ? in[i] : most;
#pragma omp simd reduction(+ : all)
    for (long i = 0; i < n; i++) {
        out[i] = exp_1(in[i] - most);
        all += out[i];
    }
    *total = all;
    return most;
}

static void scale_row(real *x, long n, real factor)
{
#pragma omp simd
    for (long i = 0; i < n; i++)
        x[i] *= factor;
}

// y (rows, columns): each row of x through exp(x) / sum exp(x).
void kernel_softmax(const real *x, real *y, long rows, long columns)
{
#pragma omp parallel for schedule(static) if (rows * columns > PARALLEL)
    for (long r = 0; r < rows; r++) {
        real total;
        exp_row(x + r * columns, y + r * columns, columns, &total);
        scale_row(y + r * columns, columns, 1 / total);
    }
}

// drawn[r] is the first k at which the running sum of softmax(row r of x) passes share[r], which is
// uniform in (0, 1); -1 if the row has a NaN or no number above -infinity. Runs of 256 are passed at
// once. scratch (threads, columns).
void kernel_sample(const real *x, const real *share, real *scratch, int *drawn, long rows,
                   long columns)
{
    enum { RUN = 256 };
#pragma omp parallel for schedule(static) if (rows * columns > PARALLEL)
    for (long r = 0; r < rows; r++) {
        real total, *p = scratch + omp_get_thread_num() * columns;
        exp_row(x + r * columns, p, columns, &total);
        double left = (double)share[r] * (double)total, run;
        long k = 0;
        drawn[r] = -1;
        for (; columns - k > RUN && left > (run = sum_block(p + k, RUN)); k += RUN)
            left -= run;
        for (; k < columns && left >= 0; k++)
            if (p[k] > 0) {
                left -= (double)p[k];
                drawn[r] = (int)k;
            }
    }
}

// The sum over rows of ln sum exp(x) - x[label]; slope receives `share` times its derivative,
// softmax minus one-hot, while the row is still in the cache.
double kernel_cross_entropy(const real *x, const int *label, real *slope, long rows, long columns,
                            real share)
{
    double partial[THREADS_MOST] = {0};
#pragma omp parallel for schedule(static) if (rows * columns > PARALLEL)
    for (long r = 0; r < rows; r++) {
        const real *in = x + r * columns;
        real *out = slope + r * columns, total, most = exp_row(in, out, columns, &total);
        scale_row(out, columns, share / total);
        out[label[r]] -= share;
        partial[omp_get_thread_num()] += (double)most + log((double)total) - (double)in[label[r]];
    }
    return sum_partial(partial);
}

/*
## The matrix product

One product is cut into as many slabs as there are threads, and each thread gives its slab to
OpenBLAS, which itself is held to one thread. Then the same thread adds the bias and applies the
activation to its slab, which is still in its cache. Products of a transposed left factor are weight
gradients: they are cut by rows (if there are many), so that the optimiser later finds each half
where the same core wrote it. Others are cut along the longer side.
*/
static void multiply_slab(bool ta, bool tb, int M, int N, int K, const real *A, int lda,
                          const real *B, int ldb, real beta, real *C, int ldc)
{
    const CBLAS_TRANSPOSE a = ta ? CblasTrans : CblasNoTrans, b = tb ? CblasTrans : CblasNoTrans;
#ifdef LTG_DOUBLE
    cblas_dgemm(CblasRowMajor, a, b, M, N, K, 1, A, lda, B, ldb, beta, C, ldc);
#else
    cblas_sgemm(CblasRowMajor, a, b, M, N, K, 1, A, lda, B, ldb, beta, C, ldc);
#endif
}

static void finish_slab(real *C, int rows, int columns, int ldc, const real *bias, Activation act)
{
    if (bias || act != LINEAR)
        for (int r = 0; r < rows; r++, C += ldc)
            activate_block(C, bias, NULL, C, columns, act);
}

// C (M, N) = act(op(A) op(B) + beta C + bias), where op(A) is (M, K) and op(B) is (K, N); A is
// stored (K, M) when ta, and B is stored (N, K) when tb. bias (N) is added to each row, or NULL. C
// may not overlap A or B.
void gemm(bool ta, bool tb, int M, int N, int K, const real *A, const real *B, real beta, real *C,
          const real *bias, Activation act)
{
    const int lda = ta ? M : K, ldb = tb ? K : N;
    int threads = threads_count();
    if (threads == 1 || 2.0 * M * N * K < 0.4e6 || omp_in_parallel()) {
        multiply_slab(ta, tb, M, N, K, A, lda, B, ldb, beta, C, N);
        finish_slab(C, M, N, N, bias, act);
        return;
    }
    const bool by_rows = M > N || (ta && M >= 128);
    const int length = by_rows ? M : N, chunk = ((length + threads - 1) / threads + 15) / 16 * 16;
#pragma omp parallel for schedule(static, 1)                                                       \
    num_threads(threads)  // a loop: whole even if OpenMP gives fewer threads
    for (int t = 0; t < threads; t++) {
        int from = t * chunk;
        int count = length - from < chunk ? length - from : chunk;
        if (count > 0 && by_rows) {
            const real *a = ta ? A + from : A + (long)from * K;
            multiply_slab(ta, tb, count, N, K, a, lda, B, ldb, beta, C + (long)from * N, N);
            finish_slab(C + (long)from * N, count, N, N, bias, act);
        } else if (count > 0) {
            const real *b = tb ? B + (long)from * K : B + from;
            multiply_slab(ta, tb, M, count, K, A, lda, b, ldb, beta, C + from, N);
            finish_slab(C + from, M, count, N, bias ? bias + from : NULL, act);
        }
    }
}
