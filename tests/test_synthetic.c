// SPDX-License-Identifier: MIT
// flavours: double float
/*
# test_synthetic.c: the made-up data follow the law that they are said to follow

Seeds are fixed. Each statistical threshold lies five standard errors out, which a right generator
would pass for all but one seed in a million; there are about ten comparisons of that kind.
*/
#include "check.h"

static void near(double ours, double right, double tolerance, const char *what)
{
    check(fabs(ours - right) <= tolerance, "%s: %.9g, not %.9g +- %.2g", what, ours, right,
          tolerance);
}

static void nonsense(int what)
{
    if (what == 0)
        bars_and_stripes(17, NULL);
    else if (what == 1)
        mixture_ring(MODES_MOST + 1, 1, 1);
    else
        mixture_grid(0, 1, 1);
}

static void refuse(void **state)
{
    (void)state;
    CHECK_DIES(1, nonsense, 0, "bars_and_stripes", "1 to 16", "found 17");
    CHECK_DIES(1, nonsense, 1, "mixture_ring", "1 to 32", "found 33");
    CHECK_DIES(1, nonsense, 2, "mixture_grid", "1 to 5", "found 0");
}

static void test_bars(void **state)
{
    (void)state;
    for (int side = 1; side <= 5; side++) {
        const int n = bars_and_stripes(side, NULL), D = side * side;
        check(n == (2 << side) - 2, "side %d: %d patterns", side, n);
        real *p = alloc_zeroed((size_t)(n * D), sizeof *p);
        check(bars_and_stripes(side, p) == n, "the same number when drawn");
        for (int k = 0; k < n; k++) {
            bool rows = true, columns = true;
            for (int i = 0; i < D; i++) {
                check(p[k * D + i] == 0 || p[k * D + i] == 1, "pixels are 0 or 1");
                rows = rows && p[k * D + i] == p[k * D + i / side * side];
                columns = columns && p[k * D + i] == p[k * D + i % side];
            }
            check(rows || columns, "side %d, pattern %d is neither", side, k);
            for (int j = 0; j < k; j++)
                check(memcmp(p + k * D, p + j * D, (size_t)D * sizeof *p) != 0,
                      "side %d: %d and %d are the same", side, j, k);
        }
        for (int i = 0; i < D; i++)
            check(p[i] == 0, "blank first");
        free(p);
    }
}

static void test_centres(void **state)
{
    (void)state;
    Mixture ring = mixture_ring(8, 2, 0.1), grid = mixture_grid(5, 2, 0.05);
    check(ring.K == 8 && grid.K == 25, "counts");
    near(ring.centre[1][0], sqrt(2), 1e-12, "second centre of the ring");
    near(ring.centre[6][1], -2, 1e-12, "seventh centre of the ring");
    near(grid.centre[0][0], -4, 1e-12, "the grid's first centre");
    near(grid.centre[0][1], -4, 1e-12, "the grid's first centre");
    near(grid.centre[9][0], 4, 1e-12, "the tenth is the end of the second row");
    near(grid.centre[9][1], -2, 1e-12, "the tenth is the end of the second row");
    check(fabs(grid.centre[12][0]) + fabs(grid.centre[12][1]) < 1e-12, "the middle is 0");
}

// Every centre equally often, the spread right in both directions, the share of good points at its
// ceiling, and spoilt points noticed.
static void test_draws(void **state)
{
    (void)state;
    enum { N = 100000, K = 8 };
    Mixture ring = mixture_ring(K, 1, 0.05);
    Rng rng = rng_new(1, "draws");
    real *point = alloc_zeroed(2 * N, sizeof *point);
    int hit[K];
    mixture_draw(&ring, &rng, point, N);
    const double ceiling = 1 - exp(-4.5), good = mixture_good(&ring, point, N, 3, hit);
    near(good, ceiling, 5 * sqrt(ceiling * (1 - ceiling) / N), "share within 3 sigma");
    const double each = ceiling / K;
    int all = 0;
    for (int k = 0; k < K; k++) {
        near((double)hit[k] / N, each, 5 * sqrt(each * (1 - each) / N), "share of a centre");
        all += hit[k];
    }
    near(all, good * N, 0.5, "hits add up to the good points");
    near(mixture_good(&ring, point, N, 1, NULL), 1 - exp(-0.5), 5 * 0.49 / sqrt(N),
         "share within 1 sigma");
    double spread[2] = {0, 0};
    for (int i = 0; i < N; i++)
        for (int d = 0; d < 2; d++)
            spread[d] += point[2 * i + d] * point[2 * i + d] / N;
    for (int d = 0; d < 2; d++)  // half of the radius squared, and the variance
        near(spread[d], 0.5 + 0.0025, 5 * 0.36 / sqrt(N), "mean square of a coordinate");
    for (int i = 0; i < 2 * N; i++)
        point[i] = (real)(i % 4 < 2 ? NAN : 3);
    near(mixture_good(&ring, point, N, 3, hit), 0, 0, "neither NaN nor far away is good");
    free(point);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(refuse), cmocka_unit_test(test_bars),
                                       cmocka_unit_test(test_centres),
                                       cmocka_unit_test(test_draws)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
