// SPDX-License-Identifier: MIT
/*
# measure.c: the scores

How good are the pictures that a model makes? Nobody has one number for it, so the book uses
several: how far apart two sets of points are, as clouds (Frechet distance) or point by point
(nearest neighbours), how much a few directions explain (eigenvalues of the covariance), how far
apart two subspaces are (principal angles). A distance that is the small difference of two large
numbers, an angle near zero, a covariance of too few points: each gets the form that keeps its
digits. Pictures come in as `real`; sums, matrices and results are double.

The last part is the *judge*: a small classifier, trained once by chapter 00 and then frozen, whose
inner features stand in for what a picture shows.
*/
#include "common.h"

#include <cblas.h>
#include <ctype.h>
#include <errno.h>
#include <float.h>
#include <lapacke.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void threads_one(bool one);  // base.c: around a call of OpenBLAS outside our loops

/*
## Numbers and laws of one dimension

The median, the normal distribution function and its inverse, divergences of two laws of $n$ cells.
*/
// The middle one of n numbers by size; of an even number of them the larger of the two in the middle.
double median(const double *value, int n)
{
    for (int i = 0; i < n; i++) {
        int before = 0;
        for (int j = 0; j < n; j++)
            before += value[j] < value[i] || (value[j] == value[i] && j < i);
        if (before == n / 2)
            return value[i];
    }
    die("median: expected numbers, found %s", n > 0 ? "a NaN" : "none");
}

double normal_below(double x) { return 0.5 * erfc(-x / sqrt(2)); }
// The x with normal_below(x) = share, to about 1e-15; share strictly between 0 and 1.
double normal_quantile(double share)
{
    double low = -39, high = 9;
    for (int i = 0; i < 60; i++)
        *(normal_below(0.5 * (low + high)) < share ? &low : &high) = 0.5 * (low + high);
    return low;
}

// Sum of p ln(p / q) over n cells, in nats: infinite where q is 0 and p is not.
double kl_divergence(const double *p, const double *q, int n)
{
    double total = 0;
    for (int i = 0; i < n; i++)
        total += p[i] > 0 ? p[i] * log(p[i] / q[i]) : 0;
    return total;
}

// The mean KL divergence of p and of q from their half-and-half mixture: 0 (equal) to ln 2 (apart).
double js_divergence(const double *p, const double *q, int n)
{
    double total = 0;
    for (int i = 0; i < n; i++)  // not by p + q halved: half of the smallest number is 0
        total += 0.5 * ((p[i] > 0 ? p[i] * log(2 * p[i] / (p[i] + q[i])) : 0) +
                        (q[i] > 0 ? q[i] * log(2 * q[i] / (p[i] + q[i])) : 0));
    return total;
}

/*
## Eigenvectors and covariance

A symmetric matrix is $S = \sum_i \lambda_i v_i v_i^\top$ with orthogonal unit vectors $v_i$. LAPACK
finds them, up to a sign: $-v_i$ serves as well as $v_i$, and which one comes back depends on
library and processor. We choose: the entry of largest magnitude is positive, and where several are
that large to six digits, the first of them.
*/
static void fix_sign(double *v, int n)
{
    double largest = 0;
    int i = 0;
    for (int j = 0; j < n; j++)
        largest = fmax(largest, fabs(v[j]));
    while (i < n - 1 && fabs(v[i]) < largest * (1 - 1e-6))
        i++;
    if (v[i] < 0)
        for (int j = 0; j < n; j++)
            v[j] = -v[j];
}

static void lapack(const char *what, int info)
{
    if (info != 0)
        die("%s: LAPACK failed with code %d (%s)", what, info,
            info == LAPACK_WORK_MEMORY_ERROR ? "no memory" : info < 0 ? "NaN" : "no convergence");
}

// Eigenvalues of a symmetric matrix (n, n) in ascending order, and in the rows of the matrix, which
// is overwritten, the unit eigenvectors that belong to them. Only the upper triangle (column >=
// row) is read. Dies when a number is NaN or infinite.
void eigen_symmetric(double *matrix, int n, double *value)
{
    for (long i = 0; i < n; i++)
        for (long j = i; j < n; j++)
            if (!isfinite(matrix[i * n + j]))
                die("eigen_symmetric: expected finite numbers, found %g in row %ld, column %ld",
                    matrix[i * n + j], i, j);
    // LAPACK goes by columns: our upper triangle is its lower one, its columns are our rows.
    threads_one(true);
    lapack("eigen_symmetric", LAPACKE_dsyevd(LAPACK_COL_MAJOR, 'V', 'L', n, matrix, n, value));
    threads_one(false);
    for (int i = 0; i < n; i++)
        fix_sign(matrix + (long)i * n, n);
}

// The singular values of a matrix (rows, columns), rows <= columns, descending; overwrites it.
static void singular_values(double *matrix, int rows, int columns, double *value)
{
    threads_one(true);
    lapack("singular values", LAPACKE_dgesdd(LAPACK_COL_MAJOR, 'N', columns, rows, matrix, columns,
                                             value, NULL, 1, NULL, 1));
    threads_one(false);
}

/*
The covariance $\frac1n \sum_i (x_i - \mu)(x_i - \mu)^\top$ takes the mean off before it multiplies:
the shortcut $\overline{x x^\top} - \mu \mu^\top$ loses all digits when the mean is large. The
points are turned into doubles a block at a time. The threads share the *result*, by bands of rows,
and not the points, so each number is summed in the same order whatever the number of threads.
*/
static void covariance_block(const double *block, int rows, int D, double *matrix)
{
    const int band = 64;
    if (D <= band)
        threads_one(true);
#pragma omp parallel for schedule(dynamic) num_threads(threads_count()) if (D > band)
    for (int i = 0; i < D; i += band) {
        int height = D - i < band ? D - i : band;  // rows i .. i + height of the upper triangle
        cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, height, D - i, rows, 1, block + i, D,
                    block + i, D, 1, matrix + (long)i * D + i, D);
    }
    threads_one(false);
}

// Mean (D) and covariance (D, D) of the n rows of x (n, D), divided by n: the Gaussian of maximum
// likelihood. The matrix is exactly symmetric. n may be smaller than D.
void covariance(const real *x, int n, int D, double *mean, double *matrix)
{
    if (n < 1 || D < 1)
        die("covariance: expected one point or more, found %d of %d numbers", n, D);
    int rows = (1 << 20) / D < 16 ? 16 : (1 << 20) / D > 1024 ? 1024 : (1 << 20) / D;
    double *block = alloc_zeroed((size_t)rows, (size_t)D * sizeof *block);
    memset(mean, 0, (size_t)D * sizeof *mean);
    memset(matrix, 0, (size_t)D * (size_t)D * sizeof *matrix);
    for (long i = 0; i < n; i++)
        for (int d = 0; d < D; d++)
            mean[d] += (double)x[i * D + d];
    for (int d = 0; d < D; d++)
        mean[d] /= n;
    for (long first = 0; first < n; first += rows) {
        int count = n - first < rows ? (int)(n - first) : rows;
#pragma omp parallel for num_threads(threads_count()) if (count * (long)D > 1 << 16)
        for (int i = 0; i < count; i++)
            for (int d = 0; d < D; d++)
                block[(long)i * D + d] = (double)x[(first + i) * D + d] - mean[d];
        covariance_block(block, count, D, matrix);
    }
    for (long i = 0; i < D; i++)
        for (long j = i; j < D; j++)
            matrix[j * D + i] = matrix[i * D + j] /= n;
    free(block);
}

/*
## Nearest neighbours

The nearest of 20,000 pictures to each of 10,000: 157 billion multiplications if each distance is
summed by itself. Written as $|q - b|^2 = |q|^2 - 2\,q \cdot b + |b|^2$, nearly all of them are a
matrix product, the fastest loop there is. The price is cancellation: for a near pair the result is
a small difference of large numbers, and in `float` its last digits are noise. So the product only
*nominates*. Its rounding error has a bound: a sum of $D$ products is off by no more than $D
\epsilon\,|q||b|$ (Higham, "Accuracy and Stability of Numerical Algorithms", section 3.1). A base
row that, this bound granted, might beat the worst of the best $k$ so far is measured directly and
in double. So the outcome is exact, and few rows are measured.
*/
typedef struct Search {
    const real *query, *base;   // (nq, D), (nb, D)
    int D, k;
    bool skip_self;
    int *index;                 // (nq, k): the k nearest so far, the nearest first ...
    double *distance2;          // ... and how far they are; INFINITY: nobody yet
    double *query_square, *base_square;
} Search;

static double *squares(const real *x, int n, int D)
{
    double *square = alloc_zeroed((size_t)n, sizeof *square);
    for (int i = 0; i < n; i++) {
        for (long d = 0; d < D; d++)
            square[i] += (double)x[(long)i * D + d] * (double)x[(long)i * D + d];
        if (!isfinite(square[i]))
            die("nearest: expected finite numbers, found NaN or infinity in row %d", i);
    }
    return square;
}

static double distance_squared(const real *a, const real *b, int D)
{
    double sum = 0;
#pragma omp simd reduction(+ : sum)
    for (int d = 0; d < D; d++)
        sum += ((double)a[d] - (double)b[d]) * ((double)a[d] - (double)b[d]);
    return sum;
}

// product (nb): of one query with the base rows from `first` on. longest: their largest |b|.
static void search_row(const Search *s, int query, int first, int nb, const real *product,
                       double longest)
{
    const double epsilon = sizeof(real) == sizeof(float) ? (double)FLT_EPSILON : DBL_EPSILON;
    const double error = 2 * epsilon * (s->D + 8) * sqrt(s->query_square[query]) * longest;
    const double *square = s->base_square + first;
    double *best = s->distance2 + (long)query * s->k;
    int *index = s->index + (long)query * s->k;
    double limit = best[s->k - 1] - s->query_square[query] + error;
    for (int j = 0; j < nb; j++) {
        if (square[j] - 2 * (double)product[j] > limit || (s->skip_self && first + j == query))
            continue;
        double distance2 = distance_squared(s->query + (long)query * s->D,
                                            s->base + (long)(first + j) * s->D, s->D);
        if (!(distance2 < best[s->k - 1]))
            continue;
        int place = s->k - 1;
        for (; place > 0 && distance2 < best[place - 1]; place--) {
            best[place] = best[place - 1];
            index[place] = index[place - 1];
        }
        best[place] = distance2;
        index[place] = first + j;
        limit = best[s->k - 1] - s->query_square[query] + error;
    }
}

// For each row of query (nq, D) the k nearest rows of base (nb, D), by brute force: index (nq, k)
// receives their numbers, the nearest first, distance2 (nq, k) the squared distances, exact to
// rounding in double. Ties go to the first. skip_self: query row i is base row i, which does not
// count (an equal row elsewhere does). Dies when fewer than k are left to compare with, and on NaN
// or infinity. Extra memory: 16 MiB for products and a few numbers a row.
void nearest(const real *query, int nq, const real *base, int nb, int D, int k, bool skip_self,
             int *index, double *distance2)
{
    const int Q = 1024, B = 4096;  // a tile: so many queries against so many base rows
    if (nq < 1 || k < 1 || nb < k + skip_self || D < 1)
        die("nearest: expected points to compare, found %d and %d of %d numbers, %d wanted", nq, nb, D, k);
    Search s = {query, base, D, k, skip_self, index, distance2, squares(query, nq, D),
                squares(base, nb, D)};
    real *product = alloc_zeroed((size_t)Q, (size_t)B * sizeof *product);
    for (long i = 0; i < (long)nq * k; i++)
        distance2[i] = INFINITY;
    for (int j = 0; j < nb; j += B) {
        int others = nb - j < B ? nb - j : B;
        double longest = 0;
        for (int row = j; row < j + others; row++)
            longest = fmax(longest, sqrt(s.base_square[row]));
        for (int i = 0; i < nq; i += Q) {
            int queries = nq - i < Q ? nq - i : Q;
            gemm(false, true, queries, others, D, query + (long)i * D, base + (long)j * D, 0,
                 product, NULL, LINEAR);
#pragma omp parallel for num_threads(threads_count())
            for (int row = 0; row < queries; row++)
                search_row(&s, i + row, j, others, product + (long)row * others, longest);
        }
    }
    free(product);
    free(s.query_square);
    free(s.base_square);
}

// The share of the queries whose nearest base row has another label: the error of the 1-nearest-
// neighbour classifier, 0 .. 1.
double nearest_error(const real *query, const uint8_t *query_label, int nq, const real *base,
                     const uint8_t *base_label, int nb, int D)
{
    int wrong = 0, *index = alloc_zeroed((size_t)nq, sizeof *index);
    double *distance2 = alloc_zeroed((size_t)nq, sizeof *distance2);
    nearest(query, nq, base, nb, D, 1, false, index, distance2);
    for (int i = 0; i < nq; i++)
        wrong += query_label[i] != base_label[index[i]];
    free(index);
    free(distance2);
    return (double)wrong / nq;
}

// The mean distance of the queries to the base row that is nearest to each; index (nq), or NULL: which it is.
double nearest_distance(const real *query, int nq, const real *base, int nb, int D, int *index)
{
    int *own = index ? NULL : alloc_zeroed((size_t)nq, sizeof *own);
    double *distance2 = alloc_zeroed((size_t)nq, sizeof *distance2), total = 0;
    nearest(query, nq, base, nb, D, 1, false, index ? index : own, distance2);
    for (int i = 0; i < nq; i++)
        total += sqrt(distance2[i]);
    free(own);
    free(distance2);
    return total / nq;
}

/*
## Frechet distance

Fit a Gaussian to each of two clouds. The least mean squared distance between partners when the two
Gaussians are paired off as well as can be (the squared 2-Wasserstein distance) has a closed form,
found by Dowson and Landau (1982) and made a score for generators by Heusel et al. (2017, eq. 6):

$$d^2 = |\mu_1 - \mu_2|^2 + \mathrm{tr}\bigl(S_1 + S_2
- 2\,(S_1^{1/2} S_2\, S_1^{1/2})^{1/2}\bigr).$$

The last root looks like a job for one more eigendecomposition, and that would cost half the digits:
rounding leaves eigenvalues of $10^{-16}$ where there should be zeros, and the root makes $10^{-8}$
of them. But what stands under the root is $A A^\top$ with $A = S_1^{1/2} S_2^{1/2}$, so the trace
of the root is the sum of the singular values of $A$, and those come straight from $A$ with all
digits. With $S_i = V_i^\top \Lambda_i V_i$ (eigenvectors in rows), and since orthogonal factors
outside change no singular value, $\Lambda_1^{1/2} V_1 V_2^\top \Lambda_2^{1/2}$ does as well as
$A$.
*/
static double *moments(const real *x, int n, int D, double *mean, double *trace)
{
    double *S = alloc_zeroed((size_t)D * (size_t)D, sizeof *S);
    double *value = alloc_zeroed((size_t)D, sizeof *value);
    covariance(x, n, D, mean, S);
    *trace = 0;
    for (long d = 0; d < D; d++)
        *trace += S[d * D + d];
    eigen_symmetric(S, D, value);
    // What rounding alone leaves is no variance: few points for D dimensions, or flat clouds.
    double noise = D * DBL_EPSILON * value[D - 1];
    for (long i = 0; i < D; i++)
        cblas_dscal(D, value[i] > noise ? sqrt(value[i]) : 0, S + i * D, 1);
    free(value);
    return S;  // rows sqrt(lambda_i) v_i
}

// The squared Frechet distance between the Gaussians (of maximum likelihood) fitted to the rows of
// a (na, D) and of b (nb, D), in squared units of the points; 0 or more, and 0 for equal sets. The
// covariances may be singular. Few points bias it upwards: compare only at equal numbers of them.
// Dies when a number is NaN or infinite.
double frechet_distance(const real *a, int na, const real *b, int nb, int D)
{
    double *mean_a = alloc_zeroed((size_t)D, sizeof(double)), trace_a;
    double *mean_b = alloc_zeroed((size_t)D, sizeof(double)), trace_b;
    double *root_a = moments(a, na, D, mean_a, &trace_a);
    double *root_b = moments(b, nb, D, mean_b, &trace_b);
    double *A = alloc_zeroed((size_t)D * (size_t)D, sizeof *A);
    double *singular = alloc_zeroed((size_t)D, sizeof *singular);
    threads_one(true);
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, D, D, D, 1, root_a, D, root_b, D, 0, A, D);
    threads_one(false);
    singular_values(A, D, D, singular);
    double distance = trace_a + trace_b;
    for (int d = 0; d < D; d++)
        distance += (mean_a[d] - mean_b[d]) * (mean_a[d] - mean_b[d]) - 2 * singular[d];
    free(mean_a);
    free(mean_b);
    free(root_a);
    free(root_b);
    free(A);
    free(singular);
    return distance > 0 ? distance : 0;
}

/*
## Principal angles

Two planes through the origin enclose angles $\theta_1 \le \dots \le \theta_k$: the smallest between
a line of one and a line of the other, the smallest among what is orthogonal to those, and so on
(Jordan 1875). With orthonormal rows $Q_a$, $Q_b$ the singular values of $Q_b Q_a^\top$ are their
cosines. Near zero the cosine is flat, and an angle of $10^{-9}$ is lost: $1 - 10^{-18}$ is 1. The
singular values of what is left of $Q_b$ when its part in the other plane is taken off, $Q_b - Q_b
Q_a^\top Q_a$, are the sines, good near zero and bad near the right angle (Bjorck and Golub 1973).
With both, the arctangent is good everywhere.
*/
static double *orthonormal_rows(const double *a, int k, int D)
{
    double *q = alloc_zeroed((size_t)k * (size_t)D, sizeof *q);
    double *tau = alloc_zeroed((size_t)k, sizeof *tau), most = 0, least = INFINITY;
    memcpy(q, a, (size_t)k * (size_t)D * sizeof *q);
    lapack("principal_angle", LAPACKE_dgeqrf(LAPACK_COL_MAJOR, D, k, q, D, tau));
    for (long i = 0; i < k; i++) {
        most = fmax(most, fabs(q[i * D + i]));
        least = fmin(least, fabs(q[i * D + i]));
    }
    if (!(least > D * DBL_EPSILON * most))
        die("principal_angle: expected %d independent rows, found fewer", k);
    lapack("principal_angle", LAPACKE_dorgqr(LAPACK_COL_MAJOR, D, k, k, q, D, tau));
    free(tau);
    return q;
}

// The largest angle, 0 .. pi/2 radians, between the spaces spanned by the k rows of a and of b,
// each (k, D) with independent rows (dies when they are not); neither has to be orthonormal.
// Absolute error about 1e-15 times the condition number of the rows.
double principal_angle(const double *a, const double *b, int k, int D)
{
    if (k < 1 || k > D)
        die("principal_angle: expected 1 to %d rows of %d numbers, found %d", D, D, k);
    threads_one(true);
    double *A = orthonormal_rows(a, k, D), *B = orthonormal_rows(b, k, D);
    double *inner = alloc_zeroed((size_t)k * (size_t)k, sizeof *inner);
    double *cosine = alloc_zeroed((size_t)k, sizeof *cosine);
    double *sine = alloc_zeroed((size_t)k, sizeof *sine);
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, k, k, D, 1, B, D, A, D, 0, inner, k);
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, k, D, k, -1, inner, k, A, D, 1, B, D);
    threads_one(false);
    singular_values(inner, k, k, cosine);
    singular_values(B, k, D, sine);
    double angle = atan2(sine[0], cosine[k - 1]);  // singular values descend
    free(A);
    free(B);
    free(inner);
    free(cosine);
    free(sine);
    return angle;
}

/*
## The judge

Distances between pixels say little about pictures: a digit moved by two pixels is far from itself.
So a generator's pictures and the true ones are compared by what a classifier sees in them.
Published scores use the Inception network, which was trained on photographs and is larger than this
book; ours is a small convolutional network of the same data set, trained once by chapter 00 and
frozen. Its numbers are this book's own: they rank models here and cannot be set beside scores from
elsewhere.

Two convolutions of 5x5 and stride 2, to 16 and 32 channels, a dense layer of 64, all ReLU, and a
dense layer to the K classes. The 64 numbers before the last layer are the features.
*/
enum { FEATURES = 64 };

// A judge with fresh parameters for pictures (Y, X, C) of K classes; free with judge_free.
Judge *judge_new(int Y, int X, int C, int K, Rng *rng)
{
    Judge *judge = alloc_zeroed(1, sizeof *judge);
    Params *p = judge->params = params_new();
    const int y = ((Y + 1) / 2 + 1) / 2, x = ((X + 1) / 2 + 1) / 2;  // stride 2 halves, rounding up
    judge->Y = Y;
    judge->X = X;
    judge->C = C;
    judge->K = K;
    judge->conv1 = conv_new(p, "conv1", 5, C, 16, 2, 2, RELU, rng);
    judge->conv2 = conv_new(p, "conv2", 5, 16, 32, 2, 2, RELU, rng);
    judge->hidden = dense_new(p, "hidden", y * x * 32, FEATURES, RELU, rng);
    judge->out = dense_new(p, "out", FEATURES, K, LINEAR, rng);
    return judge;
}

// Frees the judge and its parameters; NULL is fine.
void judge_free(Judge *judge)
{
    if (!judge)
        return;
    params_free(judge->params);
    free(judge);
}

// What the judge sees in pictures x (B, Y*X*C) with values in [0, 1]: (B, 64), 0 or more. The
// result belongs to the step, and a gradient flows through it to x.
Tensor *judge_features(const Judge *judge, Tensor *x)
{
    const int B = x->shape.n[0];
    require_shape("judge_features", x, shape2(B, judge->Y * judge->X * judge->C));
    Tensor *h = reshape(x, shape4(B, judge->Y, judge->X, judge->C));
    h = conv_apply(&judge->conv2, conv_apply(&judge->conv1, h));
    return dense_apply(&judge->hidden, reshape(h, shape2(B, (int)(h->size / B))));
}

// The logits (B, K) of pictures x (B, Y*X*C): softmax makes probabilities of them.
Tensor *judge_logits(const Judge *judge, Tensor *x)
{
    return dense_apply(&judge->out, judge_features(judge, x));
}

// What the judge sees in n pictures (n, Y*X*C) with values in [0, 1], unrecorded: features (n, 64),
// to be freed.
real *judge_features_of(const Judge *judge, const real *picture, int n)
{
    const int chunk = 500, D = judge->Y * judge->X * judge->C;
    real *feature = alloc_zeroed((size_t)n * FEATURES, sizeof *feature);
    bool before = tape_recording(false);
    for (int from = 0; from < n; from += chunk) {
        StepMark mark = step_mark();
        Shape shape = shape2(n - from < chunk ? n - from : chunk, D);
        Tensor *h = judge_features(judge, tensor_view(shape, (real *)picture + (long)from * D));
        memcpy(feature + (long)from * FEATURES, h->data, (size_t)h->size * sizeof *feature);
        step_release(mark);
    }
    tape_recording(before);
    return feature;
}

// The Frechet distance, in the judge's eyes, of n pictures (n, Y*X*C) from real ones, whose features (m, 64) are
// given: the FLD of this book.
double judge_fld(const Judge *judge, const real *picture, int n, const real *real_feature, int m)
{
    real *feature = judge_features_of(judge, picture, n);
    double fld = frechet_distance(feature, n, real_feature, m, FEATURES);
    free(feature);
    return fld;
}

// The file of the judge of a data set: build/judge/NAME.safetensors, or in the folder that the
// environment variable LTG_JUDGE names. Letters of NAME become small, all but a-z 0-9 - _ become -.
char *judge_path(const char *data_name)
{
    const char *folder = getenv("LTG_JUDGE");
    char *name = text_format("%s", data_name);
    for (char *c = name; *c; c++)
        *c = isalnum((unsigned char)*c) || *c == '_' ? (char)tolower((unsigned char)*c) : '-';
    char *path = text_format("%s/%s.safetensors", folder && *folder ? folder : "build/judge", name);
    free(name);
    return path;
}

static Checkpoint *judge_state(const Judge *judge, char **about)
{
    Checkpoint *state = checkpoint_new();
    checkpoint_params(state, "judge", judge->params);
    *about = text_format("judge of pictures=%dx%dx%d; classes=%d", judge->Y, judge->X, judge->C,
                         judge->K);
    return state;
}

// Makes the folder in which judges are kept. Dies when one cannot be kept there: better said before
// the training than after it.
void judge_room(void)
{
    char *path = judge_path("x");
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        struct stat about;
        bool last = !strchr(slash + 1, '/');
        bool made = !mkdir(path, 0777) ||
                    (errno == EEXIST && !stat(path, &about) && S_ISDIR(about.st_mode));
        if (!made || (last && access(path, W_OK)))
            die("no judge can be kept in '%s': %s; choose another folder with LTG_JUDGE=FOLDER in "
                "the environment",
                path, strerror(errno));
        *slash = '/';
    }
    free(path);
}

// Saves a trained judge where judge_load will look for it. Dies when it cannot.
void judge_save(const Judge *judge, const char *data_name)
{
    judge_room();
    char *about, *path = judge_path(data_name);
    Checkpoint *state = judge_state(judge, &about);
    checkpoint_save(state, path, about);
    checkpoint_free(state);
    free(path);
    free(about);
}

// The trained judge of a data set of K classes (0: of as many as the file says, for who has no
// labels); free with judge_free. Dies when there is none (program_judge has it trained), and when
// the file is damaged or belongs to pictures of another shape.
Judge *judge_load(const char *data_name, int Y, int X, int C, int K)
{
    Rng rng = rng_new(0, "judge");
    char *path = judge_path(data_name), *about = K ? NULL : checkpoint_about(path);
    const char *classes = about ? strstr(about, "classes=") : NULL;
    K = K ? K : classes ? atoi(classes + strlen("classes=")) : 1;
    free(about);
    Judge *judge = judge_new(Y, X, C, K > 0 ? K : 1, &rng);
    Checkpoint *state = judge_state(judge, &about);
    if (!checkpoint_load(state, path, about))
        die("no judge of %s in %s: chapter 00 trains it", data_name, path);
    checkpoint_free(state);
    free(path);
    free(about);
    return judge;
}
