// SPDX-License-Identifier: MIT
// flavours: double float
/*
# test_random.c: the generator is the published one, and its numbers are spread as they should be

Every statistical test has a fixed seed, so it either always passes or always fails. Each
threshold is set so that a perfect generator would miss it with probability 1e-6 (over all seeds);
there are some 60 comparisons, so the whole file would fail by bad luck once in 15,000 choices of
its seeds.
*/
#include "check.h"

#define Z_ONE 4.753  // a normal number is above this with probability 1e-6
#define Z_TWO 4.892  // ... farther from 0 than this

// The value that chi-square with k degrees of freedom exceeds with probability 1e-6 (Wilson and
// Hilferty 1931).
static double chi_limit(int k)
{
    double a = 2.0 / (9.0 * k);
    return k * pow(1 - a + Z_ONE * sqrt(a), 3);
}

static void check_chi(const char *name, const long *seen, int cells, double draws,
                      const double *share)
{
    double chi = 0;
    for (int i = 0; i < cells; i++) {
        double expected = draws * (share ? share[i] : 1.0 / cells);
        chi += ((double)seen[i] - expected) * ((double)seen[i] - expected) / expected;
    }
    check(chi < chi_limit(cells - 1), "%s: chi-square %g with %d degrees of freedom", name, chi,
          cells - 1);
}

// SplitMix64 with seeds 0 and 1234567, as published (the reference code by Vigna, and Rosetta
// Code).
static void test_known(void **state)
{
    (void)state;
    static const uint64_t zero[] = {0xe220a8397b1dcdafULL, 0x6e789e6aa1b965f4ULL,
                                    0x06c45d188009454fULL};
    static const uint64_t other[] = {6457827717110365317ULL, 3203168211198807973ULL,
                                     9817491932198370423ULL, 4593380528125082431ULL,
                                     16408922859458223821ULL};
    Rng a = {0, 0}, b = {1234567, 0};
    for (int i = 0; i < COUNT(zero); i++)
        check(rng_bits(&a) == zero[i], "seed 0, number %d", i);
    for (int i = 0; i < COUNT(other); i++)
        check(rng_bits(&b) == other[i], "seed 1234567, number %d", i);
}

static void test_saved(void **state)
{
    (void)state;
    Rng rng = rng_new(5, "saved"), copy;
    for (int i = 0; i < 99; i++)
        rng_normal(&rng);
    copy = rng;
    for (int i = 0; i < 100; i++)
        check(rng_normal(&rng) == rng_normal(&copy), "a saved generator goes on otherwise");
    Rng first = rng_new(5, "saved"), jump = {first.key, 41};  // the 42nd number without the others
    for (int i = 0; i < 41; i++)
        rng_bits(&first);
    check(rng_bits(&first) == rng_bits(&jump), "a jump lands elsewhere");
    Rng same = rng_new(5, "saved"), again = rng_new(5, "saved");
    check(rng_bits(&same) == rng_bits(&again), "the same seed and name give other numbers");
}

/*
The ends of the uniform distribution are one case in $2^{53}$, but a logarithm of 0, or of 1 where
its result is divided by, would end a long training. `about_to_give` (check.h) undoes the hash, so
we can ask for the extreme bits.
*/
static void test_open(void **state)
{
    (void)state;
    Rng low = about_to_give(0), high = about_to_give(UINT64_MAX);
    double least = rng_uniform(&low), most = rng_uniform(&high);
    check(least > 0 && least < 1e-15, "the smallest uniform number is %g", least);
    check(most < 1 && most > 1 - 1e-15, "the largest uniform number is 1 - %g", 1 - most);
    low = about_to_give(0);
    check(isfinite(rng_normal(&low)), "the largest normal number is not finite");
}

// Numbers one at a time, or many at once as a tensor: two ways to the same distribution.
static void draw(bool normal, bool many, Rng *rng, double *x, int n)
{
    if (!many) {
        for (int i = 0; i < n; i++)
            x[i] = normal ? rng_normal(rng) : rng_uniform(rng);
        return;
    }
    Tensor *t = normal ? tensor_normal(shape1(n), rng) : tensor_uniform(shape1(n), rng);
    for (int i = 0; i < n; i++)
        x[i] = (double)t->data[i];
    step_reset();
}

static void try_uniform(bool many)
{
    enum { CELLS = 1000, DRAWS = 1000000 };
    static double u[DRAWS + 1];
    long seen[CELLS] = {0}, pair[32 * 32] = {0};
    Rng rng = rng_new(1, "uniform");
    draw(false, many, &rng, u, DRAWS + 1);
    double total = 0, square = 0;
    for (int i = 1; i <= DRAWS; i++) {
        check(u[i] > 0 && u[i] < 1, "uniform number %g", u[i]);
        seen[(int)(u[i] * CELLS)]++;
        pair[(int)(u[i - 1] * 32) * 32 + (int)(u[i] * 32)]++;
        total += u[i];
        square += u[i] * u[i];
    }
    check_chi("uniform", seen, CELLS, DRAWS, NULL);
    check_chi("pairs of uniform numbers", pair, 32 * 32, DRAWS, NULL);
    check(fabs(total / DRAWS - 0.5) < Z_TWO * sqrt(1.0 / 12 / DRAWS), "mean of uniform %g",
          total / DRAWS);
    check(fabs(square / DRAWS - 1.0 / 3) < Z_TWO * sqrt(4.0 / 45 / DRAWS),
          "second moment of uniform %g", square / DRAWS);
}

static void test_uniform(void **state)
{
    (void)state;
    try_uniform(false);
    try_uniform(true);
}

static void test_bits(void **state)
{
    (void)state;
    enum { DRAWS = 100000 };
    long set[64] = {0};
    Rng rng = rng_new(2, "bits");
    for (int i = 0; i < DRAWS; i++) {
        uint64_t bits = rng_bits(&rng);
        for (int b = 0; b < 64; b++)
            set[b] += bits >> b & 1;
    }
    double chi = 0;  // 64 independent coins
    for (int b = 0; b < 64; b++)
        chi += pow((double)set[b] - DRAWS / 2.0, 2) / (DRAWS / 4.0);
    check(chi < chi_limit(64), "single bits: chi-square %g with 64 degrees of freedom", chi);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void try_normal(bool many)
{
    enum { DRAWS = 400001 };  // odd: the last one has no partner
    static double z[DRAWS];
    Rng rng = rng_new(3, "normal");
    double total = 0, square = 0, cube = 0, fourth = 0, neighbours = 0, partners = 0;
    long tail = 0;
    draw(true, many, &rng, z, DRAWS);
    for (int i = 0; i < DRAWS; i++) {
        total += z[i];
        square += z[i] * z[i];
        cube += z[i] * z[i] * z[i];
        fourth += pow(z[i], 4);
        neighbours += i ? z[i] * z[i - 1] : 0;
        partners += z[i] *
                    z[(i + DRAWS / 2) % DRAWS];  // a tensor's pairs are half its length apart
        tail += fabs(z[i]) > 3;
    }
    double n = DRAWS, share = erfc(3 / sqrt(2));
    check(fabs(total / n) < Z_TWO / sqrt(n), "mean of normal %g", total / n);
    check(fabs(square / n - 1) < Z_TWO * sqrt(2 / n), "variance of normal %g", square / n);
    check(fabs(cube / n) < Z_TWO * sqrt(15 / n), "third moment of normal %g", cube / n);
    check(fabs(fourth / n - 3) < Z_TWO * sqrt(96 / n), "fourth moment of normal %g", fourth / n);
    check(fabs(neighbours / n) < Z_TWO / sqrt(n), "neighbours' correlation %g", neighbours / n);
    check(fabs(partners / n) < Z_TWO / sqrt(n), "partners' correlation %g", partners / n);
    check(fabs((double)tail - n * share) < Z_TWO * sqrt(n * share * (1 - share)),
          "beyond three: %ld", tail);
    qsort(z, DRAWS, sizeof *z, ascending);
    double most = 0;
    for (int i = 0; i < DRAWS; i++) {
        double phi = 0.5 * erfc(-z[i] / sqrt(2));
        most = fmax(most, fmax(phi - i / n, (i + 1) / n - phi));
    }
    // Kolmogorov and Smirnov: P(sqrt(n) D > t) is about 2 exp(-2 t^2)
    check(sqrt(n) * most < sqrt(log(2e6) / 2),
          "normal: largest distance of the distribution functions %g", most);
}

static void test_normal(void **state)
{
    (void)state;
    try_normal(false);
    try_normal(true);
}

// Of the chances 0.1 to 0.9 each is met, 0 never and 1 always.
static void test_bernoulli(void **state)
{
    (void)state;
    enum { DRAWS = 200000 };
    Tensor *p = tensor_new(shape2(DRAWS, 11));
    for (long i = 0; i < p->size; i++)
        p->data[i] = (real)(i % 11) / 10;
    Rng rng = rng_new(8, "bernoulli");
    Tensor *drawn = tensor_bernoulli(p, &rng);
    for (int k = 0; k < 11; k++) {
        double ones = 0, chance = k / 10.0;
        for (long i = k; i < p->size; i += 11) {
            check(drawn->data[i] == 0 || drawn->data[i] == 1, "a coin shows %g",
                  (double)drawn->data[i]);
            ones += (double)drawn->data[i];
        }
        check(fabs(ones - DRAWS * chance) <= Z_TWO * sqrt(DRAWS * chance * (1 - chance)),
              "chance %g: %g of %d", chance, ones, DRAWS);
    }
    step_reset();
}

// Rows of their own chances, as logits with any constant; what has no chance is never drawn.
static void test_rows(void **state)
{
    (void)state;
    enum { ROWS = 200000, K = 7 };
    const double share[2][K] = {{0, 0.3, 0, 0.05, 0.25, 0.4, 0}, {0.5, 0, 0.1, 0.1, 0.1, 0.1, 0.1}};
    static int drawn[2 * ROWS];
    Tensor *p = tensor_new(shape2(2 * ROWS, K));
    for (long i = 0; i < p->size; i++)
        p->data[i] = (real)(log(share[i / K % 2][i % K]) + (i / K % 2 ? 500 : -30));
    Rng rng = rng_new(9, "rows");
    sample_rows(p, drawn, &rng);
    for (int side = 0; side < 2; side++) {
        long seen[K] = {0}, kept[K];
        double kept_share[K];
        int cells = 0;
        for (int r = side; r < 2 * ROWS; r += 2) {
            check(drawn[r] >= 0 && drawn[r] < K && share[side][drawn[r]] > 0, "drawn %d", drawn[r]);
            seen[drawn[r]]++;
        }
        for (int k = 0; k < K; k++)
            if (share[side][k] > 0)
                kept[cells] = seen[k], kept_share[cells++] = share[side][k];
        check_chi("rows", kept, cells, ROWS, kept_share);
    }
    step_reset();
}

// 5,000 words in 20 classes, each class an arithmetic sequence of words: runs are passed at once.
static void test_words(void **state)
{
    (void)state;
    enum { ROWS = 2000, K = 5000, CLASSES = 20 };
    Tensor *logits = tensor_new(shape2(ROWS, K));
    double share[CLASSES], score[CLASSES], total = 0;
    long seen[CLASSES] = {0}, quarter[4] = {0};
    static int drawn[ROWS];
    for (int c = 0; c < CLASSES; c++)
        total += share[c] = 1 + c;
    for (int c = 0; c < CLASSES; c++)
        score[c] = log(share[c] /= total);
    for (long i = 0; i < logits->size; i++)
        logits->data[i] = (real)score[i % K % CLASSES];
    Rng rng = rng_new(10, "words"), again = rng;
    sample_rows(logits, drawn, &rng);
    for (int r = 0; r < ROWS; r++)
        seen[drawn[r] % CLASSES]++, quarter[drawn[r] / (K / 4)]++;
    check_chi("classes of words", seen, CLASSES, ROWS, share);
    check_chi("quarters of the vocabulary", quarter, 4, ROWS, NULL);
    static int other[ROWS];
    threads_set(1);
    sample_rows(logits, other, &again);
    threads_set(2);
    check(memcmp(drawn, other, sizeof drawn) == 0, "the number of threads changes what is drawn");
    step_reset();
}

static void no_chance(int which)
{
    Rng rng = rng_new(1, "none");
    int drawn[2];
    Tensor *logits = tensor_fill(shape2(2, 3), which ? 0 : -INFINITY);
    logits->data[4] = which ? (real)NAN : 0;
    sample_rows(logits, drawn, &rng);
}

static void test_below(void **state)
{
    (void)state;
    static const long top[] = {2, 3, 6, 7, 10, 64, 100, 1000};
    static long seen[1000];
    for (int k = 0; k < COUNT(top); k++) {
        Rng rng = rng_new(4, "below");
        memset(seen, 0, sizeof seen);
        for (int i = 0; i < 200000; i++) {
            long r = rng_below(&rng, top[k]);
            check(r >= 0 && r < top[k], "below %ld: %ld", top[k], r);
            seen[r]++;
        }
        check_chi("below", seen, (int)top[k], 200000, NULL);
    }
    // 3 * 2^61 fits 2 2/3 times into 2^64: without drawing again, the lower two thirds would come
    // half as often again
    Rng rng = rng_new(5, "far below"), one = rng;
    memset(seen, 0, sizeof seen);
    for (int i = 0; i < 30000; i++)
        seen[rng_below(&rng, 3L << 61) / (1L << 61)]++;
    check_chi("below 3 * 2^61", seen, 3, 30000, NULL);
    check(rng_below(&one, 1) == 0, "below 1");
}

static void test_permutation(void **state)
{
    (void)state;
    static long seen[256], orders[24], place[100];
    Rng rng = rng_new(6, "permutation");
    for (int i = 0; i < 60000; i++) {
        int order[4], code = 0;
        rng_permutation(&rng, order, 4);
        for (int k = 0; k < 4; k++)
            code = 4 * code + order[k];
        seen[code]++;
    }
    int found = 0;
    for (int code = 0; code < 256; code++)
        if (seen[code]) {
            check(found < 24, "more than 24 orders of four");
            orders[found++] = seen[code];
        }
    check(found == 24, "%d orders of four", found);
    check_chi("orders of four", orders, 24, 60000, NULL);
    for (int i = 0; i < 20000; i++) {  // where the last of a hundred goes
        int order[100], there[100] = {0};
        rng_permutation(&rng, order, 100);
        for (int k = 0; k < 100; k++) {
            check(order[k] >= 0 && order[k] < 100 && !there[order[k]], "not a permutation");
            there[order[k]] = 1;
            if (order[k] == 99)
                place[k]++;
        }
    }
    check_chi("place of the last of a hundred", place, 100, 20000, NULL);
    int nothing = 5;
    rng_permutation(&rng, &nothing, 0);
    check(nothing == 5, "a permutation of nothing writes");
    rng_permutation(&rng, &nothing, 1);
    check(nothing == 0, "a permutation of one");
}

static void test_streams(void **state)
{
    (void)state;
    enum { DRAWS = 200000 };
    static const struct {
        uint64_t seed;
        const char *name;
    } stream[] = {{1, "weights"}, {1, "noise"}, {2, "weights"}, {1, "weightt"},
                  {1, "ab"},      {1, "ba"},    {1, ""},        {3, ""}};
    for (int a = 0; a < COUNT(stream); a++)
        for (int b = a + 1; b < COUNT(stream); b++) {
            Rng p = rng_new(stream[a].seed, stream[a].name),
                q = rng_new(stream[b].seed, stream[b].name);
            double product = 0;
            for (int i = 0; i < DRAWS; i++)
                product += (rng_uniform(&p) - 0.5) * (rng_uniform(&q) - 0.5) * 12;
            check(fabs(product) < Z_TWO * sqrt(DRAWS), "streams %d and %d: correlation %g", a, b,
                  product / DRAWS);
        }
    // the first numbers of many seeds are as good as many numbers of one
    static long seen[256];
    for (int seed = 0; seed < 100000; seed++) {
        Rng rng = rng_new((uint64_t)seed, "seeds");
        seen[(int)(rng_uniform(&rng) * 256)]++;
    }
    check_chi("first numbers of 100,000 seeds", seen, 256, 100000, NULL);
}

static void nonsense(int which)
{
    Rng rng = {1, 1};
    rng_below(&rng, which);
}

static void refuse(void **state)
{
    (void)state;
    CHECK_DIES(1, nonsense, 0, "rng_below", "n > 0", "found 0");
    CHECK_DIES(1, nonsense, -5, "rng_below", "n > 0", "found -5");
    CHECK_DIES(1, no_chance, 0, "sample_rows", "NaN", "row 0");
    CHECK_DIES(1, no_chance, 1, "sample_rows", "NaN", "row 1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuse),  // first: it forks, and a child has no threads
        cmocka_unit_test(test_known),   cmocka_unit_test(test_saved),
        cmocka_unit_test(test_open),    cmocka_unit_test(test_uniform),
        cmocka_unit_test(test_bits),    cmocka_unit_test(test_normal),
        cmocka_unit_test(test_below),   cmocka_unit_test(test_permutation),
        cmocka_unit_test(test_streams), cmocka_unit_test(test_bernoulli),
        cmocka_unit_test(test_rows),    cmocka_unit_test(test_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
