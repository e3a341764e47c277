// SPDX-License-Identifier: MIT
/*
# test_measure.c: the scores against what can be known without them

Closed forms where there are some (Gaussians, rotations), the plain double loop where there are none, and one number that was
published: how much thirty principal components leave of MNIST. That one needs the data ($LTG_DATA or ../shared/data) and is
skipped without.
*/
#include "check.h"

#include <float.h>
#include <sys/stat.h>

static const double eps = sizeof(real) == sizeof(float) ? (double)FLT_EPSILON : DBL_EPSILON;

static real *normals(int n, int D, uint64_t seed)
{
    Rng rng = rng_new(seed, "points");
    real *x = alloc_zeroed((size_t)n * (size_t)D, sizeof *x);
    for (long i = 0; i < (long)n * D; i++)
        x[i] = (real)rng_normal(&rng);
    return x;
}

static void check_near(const char *what, double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "%s: expected %.15g, found %.15g (off by %.2g)", what, expected, found,
          found - expected);
}

static void eigen_wrong(int which)
{
    double matrix[4] = {1, which ? INFINITY : NAN, 0, 1}, value[2];
    eigen_symmetric(matrix, 2, value);
}

static void eigenvectors(void **state)
{
    (void)state;
    enum { N = 60 };
    static double matrix[N * N], vector[N * N], value[N];
    Rng rng = rng_new(5, "matrix");
    for (int i = 0; i < N; i++)
        for (int j = i; j < N; j++)
            matrix[j * N + i] = matrix[i * N + j] = rng_normal(&rng);
    memcpy(vector, matrix, sizeof vector);
    for (int i = 0; i < N; i++)
        for (int j = 0; j < i; j++)
            vector[i * N + j] = NAN;  // below the diagonal nobody reads
    eigen_symmetric(vector, N, value);
    for (int i = 0; i < N; i++) {
        check(i == 0 || value[i] >= value[i - 1], "value %d is out of order", i);
        double largest = 0;
        for (int j = 0; j < N; j++)
            largest = fabs(vector[i * N + j]) > fabs(largest) ? vector[i * N + j] : largest;
        check(largest > 0, "vector %d has the wrong sign", i);
        for (int j = 0; j < N; j++) {
            double again = 0, product = 0;
            for (int k = 0; k < N; k++) {
                again += value[k] * vector[k * N + i] * vector[k * N + j];
                product += vector[i * N + k] * vector[j * N + k];
            }
            check_near("put together again", again, matrix[i * N + j], 1e-12);
            check_near("orthonormal", product, i == j, 1e-13);
        }
    }
    for (int seed = 0; seed < 20; seed++) {  // all entries of all vectors are 1/2 or -1/2: the first is the positive one
        static const int sign[4][4] = {{1, 1, 1, 1}, {1, -1, 1, -1}, {1, 1, -1, -1}, {1, -1, -1, 1}};
        double tie[16] = {0}, weight[4];
        for (int k = 0; k < 4; k++) {
            weight[k] = k + rng_uniform(&rng);
            for (int i = 0; i < 16; i++)
                tie[i] += weight[k] * sign[k][i / 4] * sign[k][i % 4] / 4;
        }
        eigen_symmetric(tie, 4, value);
        for (int k = 0; k < 4; k++)
            for (int i = 0; i < 4; i++)
                check_near("tie", tie[4 * k + i], sign[k][i] / 2.0, 1e-14);
    }
    CHECK_DIES(1, eigen_wrong, 0, "expected finite numbers", "row 0, column 1");
    CHECK_DIES(1, eigen_wrong, 1, "expected finite numbers, found inf");
}

static void covariances(void **state)
{
    (void)state;
    static const int size[][2] = {{3, 5}, {1, 4}, {2500, 1}, {2100, 70}, {1500, 200}};
    for (int k = 0; k < COUNT(size); k++) {
        int n = size[k][0], D = size[k][1];
        real *x = normals(n, D, 1);
        double *mean = alloc_zeroed((size_t)D, sizeof *mean), *S = alloc_zeroed((size_t)D * (size_t)D, sizeof *S);
        double *again = alloc_zeroed((size_t)D * (size_t)D, sizeof *again);
        for (long i = 0; i < (long)n * D; i++)
            x[i] += (real)(100 * (double)(i % D));  // a mean that would drown the variance
        covariance(x, n, D, mean, S);
        for (int a = 0; a < D; a++) {
            double sum = 0;
            for (int i = 0; i < n; i++)
                sum += (double)x[(long)i * D + a];
            check_near("mean", mean[a], sum / n, 1e-11);
        }
        for (int a = 0; a < D; a += 3)
            for (int b = 0; b < D; b += 2) {
                double sum = 0;
                for (int i = 0; i < n; i++)
                    sum += ((double)x[(long)i * D + a] - mean[a]) * ((double)x[(long)i * D + b] - mean[b]);
                check_near("covariance", S[a * D + b], sum / n, 1e-12);
                check(S[a * D + b] == S[b * D + a], "not symmetric");
            }
        int threads = threads_count();
        threads_set(threads == 1 ? 3 : 1);
        covariance(x, n, D, mean, again);
        threads_set(threads);
        assert_memory_equal(S, again, (size_t)D * (size_t)D * sizeof *S);
        free(x);
        free(mean);
        free(S);
        free(again);
    }
}

// All distances of a query; then the least, the least of the rest, and so on.
static void brute_force(const real *query, int nq, const real *base, int nb, int D, int k, bool skip_self, int *index,
                        double *d2)
{
    double *all = alloc_zeroed((size_t)nb, sizeof *all);
    for (int i = 0; i < nq; i++) {
        for (int j = 0; j < nb; j++) {
            all[j] = skip_self && i == j ? INFINITY : 0;
            for (int d = 0; d < D; d++) {
                double apart = (double)query[(long)i * D + d] - (double)base[(long)j * D + d];
                all[j] += apart * apart;
            }
        }
        for (int n = 0; n < k; n++) {
            int least = 0;
            for (int j = 1; j < nb; j++)
                least = all[j] < all[least] ? j : least;
            index[i * k + n] = least;
            d2[i * k + n] = all[least];
            all[least] = INFINITY;
        }
    }
    free(all);
}

static void check_nearest(const char *what, const real *query, int nq, const real *base, int nb, int D, bool skip_self)
{
    for (int k = 1; k <= 10 && k + skip_self <= nb; k = k == 1 ? 3 : k + 7) {
        size_t room = (size_t)nq * (size_t)k;
        int *ours = alloc_zeroed(room, sizeof *ours), *truth = alloc_zeroed(room, sizeof *truth);
        double *d2 = alloc_zeroed(room, sizeof *d2), *true_d2 = alloc_zeroed(room, sizeof *true_d2);
        nearest(query, nq, base, nb, D, k, skip_self, ours, d2);
        brute_force(query, nq, base, nb, D, k, skip_self, truth, true_d2);
        for (int i = 0; i < nq * k; i++) {
            check(fabs(d2[i] - true_d2[i]) <= 1e-14 * true_d2[i], "%s: query %d, neighbour %d: distance %.17g, expected %.17g",
                  what, i / k, i % k, d2[i], true_d2[i]);
            check(ours[i] == truth[i], "%s: query %d, neighbour %d is %d, expected %d", what, i / k, i % k, ours[i], truth[i]);
        }
        free(ours);
        free(truth);
        free(d2);
        free(true_d2);
    }
}

static void nearest_wrong(int which)
{
    real x[6] = {0, 1, 2, 3, 4, 5};
    int index[3];
    double d2[3];
    if (which < 2)
        x[which ? 5 : 0] = which ? (real)INFINITY : (real)NAN;
    nearest(x, which == 3 ? 0 : which == 2 ? 1 : 3, x, which == 2 ? 1 : 3, 2, which == 4 ? 4 : 1, which == 2, index, d2);
}

static void neighbours(void **state)
{
    (void)state;
    enum { NQ = 1100, NB = 4200, D = 9 };  // more than one tile either way
    real *query = normals(NQ, D, 1), *base = normals(NB, D, 2);
    check_nearest("normal", query, NQ, base, NB, D, false);
    check_nearest("with itself", base, NQ, base, NB, D, true);
    check_nearest("one of each", query, 1, base, 1, D, false);
    check_nearest("on a line", query, 500, base, 700, 1, false);
    for (int i = 0; i < NQ * D; i++)
        query[i] = base[i];
    for (int i = 0; i < 50 * D; i++)
        base[(NB - 50) * D + i] = base[i];  // twins: the nearest of each other, and ties for the queries
    check_nearest("copies", query, NQ, base, NB, D, false);
    check_nearest("twins", base, NQ, base, NB, D, true);
    for (int i = 0; i < NQ * D; i++)
        query[i] = (real)(1000 + 0.001 * (double)query[i]);
    for (int i = 0; i < NB * D; i++)
        base[i] = (real)(1000 + 0.001 * (double)base[i]);  // in float, a dozen steps wide: |q|^2 + |b|^2 - 2qb is all noise
    check_nearest("far away and close together", query, NQ, base, NB, D, false);
    free(query);
    free(base);
    query = normals(130, 784, 3), base = normals(300, 784, 4);
    check_nearest("pictures", query, 130, base, 300, 784, false);
    free(query);
    free(base);
    CHECK_DIES(1, nearest_wrong, 0, "expected finite numbers", "row 0");
    CHECK_DIES(1, nearest_wrong, 1, "expected finite numbers", "row 2");
    CHECK_DIES(1, nearest_wrong, 4, "found 3 and 3 of 2 numbers, 4 wanted");
    CHECK_DIES(1, nearest_wrong, 2, "expected points to compare, found 1 and 1");
    CHECK_DIES(1, nearest_wrong, 3, "expected points to compare, found 0 and 3");
}

static void neighbour_labels(void **state)
{
    (void)state;
    const real base[] = {0, 10, 20, 30}, query[] = {1, 9, 11, 19, 29, 31, 100, -5};
    const uint8_t base_label[] = {0, 1, 2, 255}, query_label[] = {0, 1, 2, 2, 255, 0, 255, 0};
    check_near("share", nearest_error(query, query_label, 8, base, base_label, 4, 1), 2.0 / 8, 0);
    int index[8];
    check_near("distance", nearest_distance(query, 8, base, 4, 1, index), 81.0 / 8, 1e-6);  // 1 1 1 1 1 1 70 5
    check_near("no index", nearest_distance(query, 8, base, 4, 1, NULL), 81.0 / 8, 1e-6);
    assert_true(index[0] == 0 && index[2] == 1 && index[3] == 2 && index[6] == 3 && index[7] == 0);
}

/*
Points with a covariance that is known: the corners $\pm\sqrt{D}\,s_d\,e_d$ have mean 0 and variances $s_d^2$, exactly.
*/
static real *corners(int D, const double *s, const double *mean)
{
    real *x = alloc_zeroed((size_t)(2 * D) * (size_t)D, sizeof *x);
    for (int i = 0; i < 2 * D; i++)
        for (int d = 0; d < D; d++)
            x[i * D + d] = (real)(mean[d] + (i / 2 == d ? (i % 2 ? -1 : 1) * sqrt(D) * s[d] : 0));
    return x;
}

static void frechet_closed_forms(void **state)
{
    (void)state;
    const double none[4] = {0}, at[4] = {1, -2, 0.5, 3}, s[4] = {1, 2, 0.5, 3}, t[4] = {2, 1, 0.25, 3};
    const double flat_s[4] = {2, 0, 0, 0}, flat_t[4] = {0, 3, 0, 0};
    const double size = 30 * eps;  // rounding of the points themselves
    real *a = corners(4, s, none), *b = corners(4, t, none), *moved = corners(4, s, at);
    real *p = corners(4, flat_s, none), *q = corners(4, flat_t, none);
    check_near("equal", frechet_distance(a, 8, a, 8, 4), 0, 1e-13);
    check_near("shifted", frechet_distance(a, 8, moved, 8, 4), 1 + 4 + 0.25 + 9, 14 * size);
    check_near("diagonal", frechet_distance(a, 8, b, 8, 4), 1 + 1 + 0.0625, 14 * size);
    check_near("symmetric", frechet_distance(b, 8, a, 8, 4), frechet_distance(a, 8, b, 8, 4), 1e-13);
    check_near("flat, across", frechet_distance(p, 8, q, 8, 4), 4 + 9, 14 * size);
    check_near("flat and full", frechet_distance(p, 8, b, 8, 4), 0 + 1 + 0.0625 + 9, 14 * size);
    check_near("flat, equal", frechet_distance(q, 8, q, 8, 4), 0, 1e-13);
    check_near("one point each", frechet_distance(a, 1, moved, 1, 4), 1 + 4 + 0.25 + 9, 14 * size);
    free(a);
    free(b);
    free(moved);
    free(p);
    free(q);
}

// For 2x2 matrices the trace of the root is sqrt(tr M + 2 sqrt(det M)) with M = S1 S2, whether or not they commute.
static void frechet_in_the_plane(void **state)
{
    (void)state;
    enum { N = 500 };
    real *a = normals(N, 2, 1), *b = normals(N, 2, 2);
    for (int i = 0; i < N; i++) {
        a[2 * i] += 2 * a[2 * i + 1];
        b[2 * i + 1] -= b[2 * i] / 2;
        b[2 * i] += 5;
    }
    double ma[2], mb[2], S[4], T[4];
    covariance(a, N, 2, ma, S);
    covariance(b, N, 2, mb, T);
    double trace = S[0] * T[0] + 2 * S[1] * T[1] + S[3] * T[3];
    double det = (S[0] * S[3] - S[1] * S[1]) * (T[0] * T[3] - T[1] * T[1]);
    double expected = (ma[0] - mb[0]) * (ma[0] - mb[0]) + (ma[1] - mb[1]) * (ma[1] - mb[1]) + S[0] + S[3] + T[0] + T[3] -
                      2 * sqrt(trace + 2 * sqrt(det));
    check(fabs(S[1] * (T[0] - T[3]) - T[1] * (S[0] - S[3])) > 0.1, "these commute: not much of a test");
    check_near("plane", frechet_distance(a, N, b, N, 2), expected, 1e-12);
    free(a);
    free(b);
}

/*
Fewer points than dimensions, and the answer known: turn and shift a set of 20 points in 64 dimensions. Shifting by $v$ costs
$|v|^2$; scaling by $c$ about the mean costs $(c - 1)^2$ times the trace of the covariance.
*/
static void frechet_of_few_points(void **state)
{
    (void)state;
    enum { N = 20, D = 64 };
    real *a = normals(N, D, 1), *b = normals(N, D, 0);
    static double mean[D], S[D * D];
    double trace = 0, shift2 = 0, change = 0;
    covariance(a, N, D, mean, S);
    for (int d = 0; d < D; d++) {
        trace += S[d * D + d];
        shift2 += (0.125 * d - mean[d]) * (0.125 * d - mean[d]);
    }
    for (int i = 0; i < N * D; i++)
        b[i] = (real)(0.125 * (i % D) + 3 * ((double)a[i] - mean[i % D]));
    check_near("equal", frechet_distance(a, N, a, N, D), 0, 1e-11);
    check_near("scaled and shifted", frechet_distance(a, N, b, N, D), shift2 + 4 * trace, 1000 * eps * shift2);
    for (int i = 0; i < N * D; i++) {
        b[i] = a[i] + (i % D == 7 ? (real)1e-3 : 0);
        change = fmax(change, fabs((double)b[i] - (double)a[i]));
    }
    check_near("a hair apart", frechet_distance(a, N, b, N, D), 1e-6, 1e-6 * 2000 * eps + 1e-11);
    check(change > 9e-4, "nothing changed");
    free(a);
    free(b);
}

/*
Against an isotropic cloud, $S_2 = c\,I$, the trace of the root is $\sqrt{c} \sum_i \sqrt{\lambda_i}$, and a set of 20 points has
19 eigenvalues that are not zero. The other 45 are rounding; their roots would show in the eighth digit.
*/
static void frechet_of_a_flat_cloud(void **state)
{
    (void)state;
    enum { N = 20, D = 64 };
    static double mean[D], S[D * D], value[D], ones[D], none[D];
    real *a = normals(N, D, 1);
    for (int d = 0; d < D; d++)
        ones[d] = 1;
    real *round = corners(D, ones, none);
    covariance(a, N, D, mean, S);
    double expected = D;
    for (int d = 0; d < D; d++)
        expected += S[d * D + d] + mean[d] * mean[d];
    eigen_symmetric(S, D, value);
    for (int i = D - (N - 1); i < D; i++)
        expected -= 2 * sqrt(value[i]);
    check_near("flat and round", frechet_distance(a, N, round, 2 * D, D), expected, 1e-11);
    check_near("round and flat", frechet_distance(round, 2 * D, a, N, D), expected, 1e-11);
    free(a);
    free(round);
}

static void frechet_wrong(int which)
{
    real a[4] = {0, 1, (real)NAN, 3}, b[4] = {0, 1, 2, 3};
    frechet_distance(which ? b : a, 2, which ? a : b, which == 2 ? 0 : 2, 2);
}

static void frechet_dies(void **state)
{
    (void)state;
    CHECK_DIES(1, frechet_wrong, 0, "expected finite numbers, found nan");
    CHECK_DIES(1, frechet_wrong, 1, "expected finite numbers, found nan");
    CHECK_DIES(1, frechet_wrong, 2, "expected one point or more, found 0");
}

static void angle_wrong(int which)
{
    const double a[6] = {1, 2, 3, 2, 4, 6}, b[6] = {1, 0, 0, 0, 1, 0};
    principal_angle(which ? b : a, which ? a : b, which == 2 ? 3 : 2, which == 2 ? 2 : 3);
}

static void principal_angles(void **state)
{
    (void)state;
    enum { D = 9, K = 3 };
    static const double angle[] = {0, 1e-12, 1e-9, 1e-5, 0.3, 0.785398163397448, 1.2, 1.5707963267948966 - 1e-9, 1.5707963267948966};
    double frame[D * D], value[D];
    Rng rng = rng_new(4, "frame");
    for (int i = 0; i < D * D; i++)
        frame[i] = rng_normal(&rng);
    eigen_symmetric(frame, D, value);  // an orthonormal frame in no special position
    for (int k = 0; k < COUNT(angle); k++) {
        double a[K * D], b[K * D], mixed_a[K * D] = {0}, mixed_b[K * D] = {0};
        for (int i = 0; i < K; i++)
            for (int d = 0; d < D; d++) {  // row i is turned by a share of the angle, the last by all of it
                double turn = angle[k] * (i + 1) / K;
                a[i * D + d] = frame[i * D + d];
                b[i * D + d] = cos(turn) * frame[i * D + d] + sin(turn) * frame[(i + K) * D + d];
            }
        for (int i = 0; i < K; i++)
            for (int j = 0; j < K; j++) {  // other bases of the same planes, not orthonormal
                double u = rng_normal(&rng) + 3 * (i == j), v = rng_normal(&rng) + 3 * (i == j);
                for (int d = 0; d < D; d++) {
                    mixed_a[i * D + d] += u * a[j * D + d];
                    mixed_b[i * D + d] += v * b[j * D + d];
                }
            }
        check_near("orthonormal", principal_angle(a, b, K, D), angle[k], 3e-15);
        check_near("mixed", principal_angle(mixed_a, mixed_b, K, D), angle[k], 3e-14);
        check_near("the other way", principal_angle(mixed_b, mixed_a, K, D), angle[k], 3e-14);
        check_near("to itself", principal_angle(mixed_a, a, K, D), 0, 3e-14);
    }
    check_near("the whole space", principal_angle(frame, frame, D, D), 0, 1e-14);
    CHECK_DIES(1, angle_wrong, 0, "expected 2 independent rows");
    CHECK_DIES(1, angle_wrong, 1, "expected 2 independent rows");
    CHECK_DIES(1, angle_wrong, 2, "expected 1 to 2 rows");
}

static char judges[200];  // folder of the judges of this test

static void judge_wrong(int which)
{
    if (which == 2)
        judge_features(judge_load("Toy/Set 1", 12, 9, 3, 4), tensor_zeros(shape2(2, 5)));
    else if (which == 3)
        judge_room();
    else
        judge_load(which ? "Toy/Set 1" : "none", 12, 9, 3, which ? 5 : 4);
}

static void judge(void **state)
{
    (void)state;
    const char *before = getenv("LTG_JUDGE");
    unsetenv("LTG_JUDGE");
    char *path = judge_path("mnist");
    assert_string_equal(path, "build/judge/mnist.safetensors");
    free(path);
    const char *where = getenv("TMPDIR");
    snprintf(judges, sizeof judges, "%s/ltg-judge-XXXXXX", where && *where ? where : "/tmp");
    check(mkdtemp(judges) != NULL, "no folder");
    setenv("LTG_JUDGE", judges, 1);
    path = judge_path("Toy/Set 1");
    check(strncmp(path, judges, strlen(judges)) == 0 && strcmp(path + strlen(judges), "/toy-set-1.safetensors") == 0, "%s", path);

    Rng rng = rng_new(1, "judge"), noise = rng_new(2, "pictures");
    Judge *standard = judge_new(28, 28, 1, 10, &rng), *odd = judge_new(12, 9, 3, 4, &rng);
    check(params_size(standard->params) == 416 + 12832 + 7 * 7 * 32 * 64 + 64 + 650, "%ld parameters",
          params_size(standard->params));
    require_shape("test", judge_features(standard, tensor_uniform(shape2(3, 784), &noise)), shape2(3, 64));
    Tensor *x = tensor_uniform(shape2(5, 12 * 9 * 3), &noise), *h = judge_features(odd, x), *y = judge_logits(odd, x);
    require_shape("test", h, shape2(5, 64));
    require_shape("test", y, shape2(5, 4));
    int active = 0;
    for (int i = 0; i < 5 * 64; i++) {
        check(h->data[i] >= 0, "feature %d is %g", i, (double)h->data[i]);
        active += h->data[i] > 0;
    }
    check(active > 0, "no feature is active");
    for (int i = 0; i < 5; i++)
        for (int k = 0; k < 4; k++) {
            double logit = (double)odd->out.b->data[k];
            for (int j = 0; j < 64; j++)
                logit += (double)h->data[i * 64 + j] * (double)odd->out.W->data[j * 4 + k];
            check_near("logit", (double)y->data[i * 4 + k], logit, 100 * eps);
        }
    judge_save(odd, "Toy/Set 1");
    Judge *again = judge_load("Toy/Set 1", 12, 9, 3, 4);
    assert_memory_equal(judge_logits(again, x)->data, y->data, 20 * sizeof(real));
    Judge *counted = judge_load("Toy/Set 1", 12, 9, 3, 0);  // as many classes as the file says
    check(counted->K == 4, "found %d classes", counted->K);
    judge_free(counted);
    CHECK_DIES(1, judge_wrong, 0, "no judge of none", "chapter 00 trains it");
    char *file = text_format("%s/file", judges);
    check(!fclose(fopen(file, "w")), "no file");
    setenv("LTG_JUDGE", file, 1);
    CHECK_DIES(1, judge_wrong, 3, "no judge can be kept in", "LTG_JUDGE=FOLDER");
    setenv("LTG_JUDGE", judges, 1);
    remove(file);
    free(file);
    CHECK_DIES(1, judge_wrong, 1, path);
    CHECK_DIES(1, judge_wrong, 2, "judge_features: expected shape (2, 324), found (2, 5)");
    judge_free(standard);
    judge_free(odd);
    judge_free(again);
    step_reset();
    remove(path);
    free(path);
    check(rmdir(judges) == 0, "something was left in %s", judges);
    if (before)
        setenv("LTG_JUDGE", before, 1);
    else
        unsetenv("LTG_JUDGE");
}

/*
What principal components of MNIST's training pictures leave of a test picture: squared error summed over the 784 points, mean
over 10,000 pictures. Hinton and Salakhutdinov (Science 313, 2006) print 13.87 for thirty; the third digits are our own, the same
in float and double.
*/
static void mnist_ladder(void **state)
{
    (void)state;
    static const struct { int k; double error; } ladder[] = {{2, 43.645}, {10, 26.714}, {30, 13.866}, {128, 3.297}};
    const int D = 784, n = 60000, tests = 10000, most = 128;
    Source *source = find_mnist();
    if (!source) {
        print_message("no mnist in $LTG_DATA or ../shared/data\n");
        skip();
    }
    Pictures *train = pictures_load(source, TRAIN, 0), *test = pictures_load(source, TEST, 0);
    double *mean = alloc_zeroed((size_t)D, sizeof *mean), *value = alloc_zeroed((size_t)D, sizeof *value);
    double *S = alloc_zeroed((size_t)(D * D), sizeof *S), left[129] = {0};
    covariance(pictures_rows(train, NULL, n)->data, n, D, mean, S);
    step_reset();
    eigen_symmetric(S, D, value);
    Tensor *x = pictures_rows(test, NULL, tests), *top = tensor_new(shape2(most, D)), *code = tensor_new(shape2(tests, most));
    for (int k = 0; k < most; k++)
        for (int d = 0; d < D; d++)
            top->data[k * D + d] = (real)S[(D - 1 - k) * D + d];
    for (long i = 0; i < (long)tests * D; i++) {
        x->data[i] -= (real)mean[i % D];
        left[0] += (double)x->data[i] * (double)x->data[i] / tests;
    }
    gemm(false, true, tests, most, D, x->data, top->data, 0, code->data, NULL, LINEAR);
    for (int k = 0; k < most; k++) {
        left[k + 1] = left[k];
        for (int i = 0; i < tests; i++)
            left[k + 1] -= (double)code->data[(long)i * most + k] * (double)code->data[(long)i * most + k] / tests;
    }
    step_reset();
    pictures_free(train);
    pictures_free(test);
    source_free(source);
    free(mean);
    free(value);
    free(S);
    for (int i = 0; i < COUNT(ladder); i++)
        check_near("squared error left by PCA", left[ladder[i].k], ladder[i].error, 6e-4);
    check_near("as published", left[30], 13.87, 0.005);
}

static void numbers_and_laws(void **state)
{
    (void)state;
    const double odd[] = {3, -1, 7}, even[] = {4, 1, 3, 2};
    assert_true(median(odd, 3) == 3 && median(even, 4) == 3 && odd[0] == 3);
    check_near("normal_below", normal_below(0), 0.5, 0);
    check_near("normal_below", normal_below(-1.959963984540054), 0.025, 1e-14);
    for (double share = 1e-6; share < 1; share += 0.0999)
        check_near("normal_quantile", normal_below(normal_quantile(share)), share, 1e-14);
    const double p[] = {0.5, 0.5, 0}, q[] = {0.25, 0.25, 0.5}, r[] = {0, 0, 1};
    check_near("KL", kl_divergence(p, q, 3), log(2), 1e-15);
    check_near("KL of a law from itself", kl_divergence(q, q, 3), 0, 0);
    assert_true(isinf(kl_divergence(q, p, 3)));
    check_near("JS of almost nothing", js_divergence((double[]){5e-324, 1}, (double[]){0, 1}, 2), 0, 1e-300);
    check_near("JS of laws apart", js_divergence(p, r, 3), log(2), 1e-15);
    check_near("JS", js_divergence(p, q, 3), js_divergence(q, p, 3), 1e-16);
    const double m[] = {0.375, 0.375, 0.25};
    check_near("JS", js_divergence(p, q, 3), 0.5 * (kl_divergence(p, m, 3) + kl_divergence(q, m, 3)), 1e-15);
}

// In chunks, unrecorded: what judge_features sees picture by picture.
static void features_of_many(void **state)
{
    (void)state;
    enum { N = 1003, D = 8 * 6 };
    Rng rng = rng_new(1, "many");
    Judge *judge = judge_new(8, 6, 1, 5, &rng);
    real *x = alloc_zeroed(N * D, sizeof *x);
    rng_fill_uniform(&rng, x, N * D);
    int before = tape_length();
    real *feature = judge_features_of(judge, x, N), *alone = judge_features_of(judge, x, 1);
    check(tape_length() == before && tape_is_recording(), "nothing is recorded, and then again");
    static const int some[] = {0, 499, 500, 1002};
    for (int i = 0; i < COUNT(some); i++) {
        Tensor *one = tensor_from(shape2(1, D), x + some[i] * D), *h = judge_features(judge, one);
        for (int k = 0; k < 64; k++)
            check_near("feature", (double)feature[some[i] * 64 + k], (double)h->data[k], 1e-5);
        step_reset();
    }
    for (int k = 0; k < 64; k++)
        check_near("feature of one", (double)alone[k], (double)feature[k], 1e-5);
    // the FLD of pictures from themselves is 0, from other ones it is the Frechet distance of the features
    enum { HALF = N / 2 };
    check_near("FLD of the same", judge_fld(judge, x, N, feature, N), 0, 1e-3);
    real *later = feature + (size_t)HALF * 64;
    double other = frechet_distance(feature, HALF, later, N - HALF, 64);
    check(other > 1e-3, "halves that differ have the distance %g", other);
    check_near("FLD", judge_fld(judge, x, HALF, later, N - HALF), other, 1e-4 * other);
    free(feature);
    free(alone);
    free(x);
    judge_free(judge);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(eigenvectors),
        cmocka_unit_test(covariances),
        cmocka_unit_test(neighbours),
        cmocka_unit_test(neighbour_labels),
        cmocka_unit_test(frechet_closed_forms),
        cmocka_unit_test(frechet_in_the_plane),
        cmocka_unit_test(frechet_of_few_points),
        cmocka_unit_test(frechet_of_a_flat_cloud),
        cmocka_unit_test(frechet_dies),
        cmocka_unit_test(principal_angles),
        cmocka_unit_test(judge),
        cmocka_unit_test(numbers_and_laws),
        cmocka_unit_test(features_of_many),
        cmocka_unit_test(mnist_ladder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
