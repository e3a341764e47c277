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
    else if (what == 2)
        mixture_grid(0, 1, 1);
    else if (what == 3)
        dead_leaves(NULL, 7, NULL);
    else
        street_plan(NULL, 31, NULL);
}

static void refuse(void **state)
{
    (void)state;
    CHECK_DIES(1, nonsense, 0, "bars_and_stripes", "1 to 16", "found 17");
    CHECK_DIES(1, nonsense, 1, "mixture_ring", "1 to 32", "found 33");
    CHECK_DIES(1, nonsense, 2, "mixture_grid", "1 to 5", "found 0");
    CHECK_DIES(1, nonsense, 3, "dead_leaves", "at least 8");
    CHECK_DIES(1, nonsense, 4, "street_plan", "at least 32");
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

/*
Two points see the same leaf if the topmost leaf that covers one of them covers both. With the mean
area $\gamma(d)$ that a leaf has in common with itself, moved by $d$, the chance of that is
$\gamma(d) / (2 \gamma(0) - \gamma(d))$, and otherwise their greys are independent (Matheron 1968). So
the mean square of a difference is known for each distance. The greys are 1 .. 255, so their variance
is $(255^2 - 1) / 12$; a pixel is the mean of four points.
*/
static double common_area(double d, double least, double most)
{
    double total = 0, all = 0;
    for (double u = 5e-5; u < 1; u += 1e-4) {  // r = least / sqrt(u), cut off at most
        const double r = least / sqrt(u);
        if (r >= most)
            continue;
        all++;
        if (d < 2 * r)
            total += 2 * r * r * acos(d / (2 * r)) - 0.5 * d * sqrt(4 * r * r - d * d);
    }
    return total / all;
}

static double pixels_covary(int right)  // two pixels so far apart, in units of a point's variance
{
    double total = 0, whole = common_area(0, 2, 33);
    for (int i = 0; i < 16; i++) {
        const double x = 2 * right + i % 2 - i / 2 % 2, y = i / 4 % 2 - i / 8,
                     shared = common_area(sqrt(x * x + y * y), 2, 33);
        total += shared / (2 * whole - shared) / 16;
    }
    return total;
}

static void test_leaves(void **state)
{
    (void)state;
    enum { SIDE = 64, N = 400 };
    static uint8_t picture[SIDE * SIDE];
    static const int distance[] = {3, 6, 12, 24};
    double square[4] = {0}, sum = 0;
    uint32_t print = 2166136261u;
    Rng rng = rng_new(1, "leaves");
    for (int k = 0; k < N; k++) {
        dead_leaves(&rng, SIDE, picture);
        for (int i = 0; i < SIDE * SIDE; i++) {
            print = k == 0 ? (print ^ picture[i]) * 16777619u : print;
            sum += picture[i];
            for (int j = 0; j < 4; j++) {
                const int right = i / SIDE * SIDE + (i + distance[j]) % SIDE,
                          down = (i + distance[j] * SIDE) % (SIDE * SIDE);
                square[j] += pow(picture[i] - picture[right], 2) + pow(picture[i] - picture[down], 2);
            }
        }
    }
    check(print == 0xeaa492c0, "the bits of the first picture: %#x", print);
    near(sum / (N * SIDE * SIDE), 128, 5 * 74 / sqrt(N * 20), "mean grey");
    for (int j = 0; j < 4; j++) {
        const double right = (255.0 * 255 - 1) / 6 * (pixels_covary(0) - pixels_covary(distance[j]));
        near(square[j] / (2.0 * N * SIDE * SIDE) / right, 1, 0.03, "mean square of a difference");
    }
}

// The same bits everywhere; every class occurs; a painting depends on plan and chance alone, and has the paints, joints
// and grains in equal shares (five standard errors of as many independent choices as there are).
static void test_streets(void **state)
{
    (void)state;
    enum { SIDE = 32, N = 3000, D = SIDE * SIDE };
    static uint8_t plan[D], picture[3 * D], same[3 * D];
    long pixels[STREET_CLASSES] = {0}, grain[3] = {0}, joints = 0, walls = 0;
    int paint[3] = {0}, houses = 0;
    uint32_t print = 2166136261u;
    Rng rng = rng_new(1, "streets"), chance = rng_new(1, "paint");
    for (int k = 0; k < N; k++) {
        Rng before = chance;
        street_plan(&rng, SIDE, plan);
        street_paint(&chance, SIDE, plan, picture);
        street_paint(&before, SIDE, plan, same);
        check(memcmp(picture, same, sizeof same) == 0, "the same plan and chance, another painting");
        int red = -1;
        for (int i = 0; i < D; i++) {
            check(plan[i] < STREET_CLASSES, "class %d", plan[i]);
            pixels[plan[i]]++;
            print = k < 3 ? ((print ^ plan[i]) * 16777619u ^ picture[3 * i + 1]) * 16777619u : print;
            if (plan[i] == ROAD)
                grain[(picture[3 * i] - 84) / 34]++;
            if (plan[i] != HOUSE)
                continue;
            red = picture[3 * i] > red ? picture[3 * i] : red;
            walls++;
            joints += picture[3 * i] < 115;  // half of 222 at most, of 120 at least
        }
        if (red >= 0) {
            check(red == 176 || red == 222 || red == 120, "a wall of red %d", red);
            paint[red == 176 ? 0 : red == 222 ? 1 : 2]++;
            houses++;
        }
    }
    check(print == 0x787ceaf5, "the bits of the first three streets: %#x", print);
    for (int c = 0; c < STREET_CLASSES; c++)
        check(pixels[c] > N * D / 100, "class %d has %ld pixels", c, pixels[c]);
    for (int w = 0; w < 3; w++) {
        near((double)paint[w] / houses, 1 / 3.0, 5 * sqrt(2 / 9.0 / houses), "share of a paint");
        near((double)grain[w] / (double)pixels[ROAD], 1 / 3.0, 5 * sqrt(2 / 9.0 / (double)pixels[ROAD]), "share of a grain");
    }
    near((double)joints / (double)walls, 0.25, 0.01, "share of joints");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(refuse), cmocka_unit_test(test_streets), cmocka_unit_test(test_bars),
                                       cmocka_unit_test(test_centres),
                                       cmocka_unit_test(test_draws),
                                       cmocka_unit_test(test_leaves)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
