// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_22_lab.c: chapter 22, the laboratory, as it is printed

The ruler is held against sheared bars, the mirror against a case made by hand, the exact process against a second
formula for the same posterior, the entropy bound against a case whose entropy is known, and all objectives against
central differences.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/22_infogan_lab.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(22, name); }

static Pictures shape;

static void pictures_of(int Y, int X)
{
    shape = (Pictures){.Y = Y, .X = X, .C = 1};
    memset(&data, 0, sizeof data);
    data.train = &shape;
    data.D = Y * X;
}

static void rulers(void **state)  // (22.8)
{
    (void)state;
    static real x[28 * 28];
    double lean, ink, before = -90;
    pictures_of(28, 28);
    for (int degrees = -30; degrees <= 30; degrees += 10) {
        memset(x, 0, sizeof x);
        for (int y = 4; y < 24; y++)  // a bar, sheared
            for (int d = -2; d <= 2; d++)
                x[y * 28 + 14 + d + (int)lround((13.5 - y) * tan(degrees * acos(-1) / 180))] = 1;
        ruled(x, &lean, &ink);
        near_to(lean, degrees, 1);
        near_to(ink, 100, 1e-4);
        assert_true(lean > before);
        before = lean;
    }
    memset(x, 0, sizeof x);
    ruled(x, &lean, &ink);
    near_to(lean + ink, 0, 0);
    const double a[] = {3, 1, 4, 1.5, 9}, b[] = {30, 10, 40, 15, 900}, c[] = {-3, -1, -4, -1.5, -9};
    near_to(rank_correlation(a, b, 5), 1, 1e-12);
    near_to(rank_correlation(a, c, 5), -1, 1e-12);
    const double d[] = {1, 2, 3, 4, 5}, e[] = {2, 1, 4, 3, 5};
    near_to(rank_correlation(d, e, 5), 0.8, 1e-12);
    near_to(place(0) + place(WALK - 1), 0, 1e-12);
}

static void the_better_number_counts(void **state)
{
    (void)state;
    const double number[] = {1, 2, 3, 4, 5, 1, -1, 0, 2, -2}, factor[] = {9, 7, 5, 3, 1};
    near_to(best_number(number, factor, 5), 1, 1e-12);
}

/*
## Gradients
*/
#ifdef LTG_DOUBLE
typedef struct Setting { const Chooser *c; const Process *g; bool spread; } Setting;

static Tensor *objective_of(Tensor *const *x, const void *more)
{
    (void)x;
    const Setting *s = more;
    Rng rng = stream("slopes.noise");
    return function_objective(s->c, s->g, s->spread, 5, &rng);
}

static Tensor *mirrored_of(Tensor *const *x, const void *more)
{
    Tensor *p = tensor_new(shape2(1, SIX));
    for (int i = 0; i < SIX; i++)
        p->data[i] = (real)MIRROR_P[i];
    return mirror_objective(x[0], x[1], p, *(const double *)more);
}

static void objectives_have_the_slopes_of_differences(void **state)  // (22.21), (22.30)
{
    (void)state;
    static const double charge[] = {0, 1};
    for (int i = 0; i < 2; i++) {
        Tensor *x[] = {input(shape2(THREE, SIX), -1, 1), input(shape2(SIX, THREE), -1, 1)};
        check_gradients("mirror", mirrored_of, &charge[i], 2, x, 1, 1);
        inputs_free();
    }
    const Process g = exact_process();
    for (int spread = 0; spread < 2; spread++) {
        Rng rng = stream("slopes");
        Chooser c = chooser_new(&rng);
        Setting s = {&c, &g, spread};
        Tensor *used[] = {c.draw.layer[0].b, c.draw.layer[2].W, c.read.layer[0].b, c.read.layer[2].b};
        check_gradients("functions", objective_of, &s, spread ? 4 : 2, used, 1, 1);
        chooser_free(&c);
        inputs_free();
    }
}
static Tensor *bound_of(Tensor *const *x, const void *more)
{
    (void)more;
    return tables_bound(x[0], x[1], tensor_fill(shape2(THREE, 1), 1.0 / THREE));
}

static void the_bound_has_the_slopes_of_differences(void **state)  // (22.2)
{
    (void)state;
    Tensor *x[] = {input(shape2(THREE, FOUR), -1, 1), input(shape2(FOUR, THREE), -1, 1)};
    check_gradients("bound of tables", bound_of, NULL, 2, x, 1, 1);
    inputs_free();
}
#endif

static void tables_learn(void **state)
{
    (void)state;
    for (Teaching k = READER_LEARNS; k < TEACHINGS; k++) {
        Tables t = teach_tables(5, k);
        for (int i = 0; i < t.I.count; i++)
            assert_true(t.L.y[i] <= t.I.y[i] + 1e-6 && t.I.y[i] <= log(3) + 1e-6);
        assert_true((fabs(curve_last(&t.I) - t.I.y[0]) < 1e-9) == (k != BOTH_LEARN));
        params_free(t.params);
        curve_free(&t.I), curve_free(&t.L);
    }
}

/*
## The mirror
*/
static void a_perfect_mirror(void **state)  // each code owns two pictures of equal chance
{
    (void)state;
    const double rare = 1e-14;
    Mirror m;
    for (int x = 0; x < SIX; x++) {
        m.p[x] = 1.0 / SIX;
        for (int c = 0; c < THREE; c++) {
            m.c[c] = 1.0 / THREE;
            m.x[c][x] = x / 2 == c ? 0.5 : rare;
            m.q[x][c] = x / 2 == c ? 1 : rare;
        }
    }
    const Mirrored r = mirror_terms(&m);
    near_to(r.I, log(3), 1e-10);
    near_to(r.L, log(3), 1e-10);
    near_to(r.together, 0, 1e-10);
    near_to(r.each, log(3), 1e-10);
    near_to(r.elbo, -log(3), 1e-10);
    for (int k = 0; k < THREE * SIX; k++)  // and a code that is ignored, of which the ELBO thinks as highly
        m.x[k / SIX][k % SIX] = 1.0 / SIX, m.q[k / THREE][k % THREE] = 1.0 / THREE;
    const Mirrored none = mirror_terms(&m);
    near_to(none.I, 0, 1e-12);
    near_to(none.elbo, r.elbo, 1e-10);
    near_to(none.posterior, 0, 1e-12);
    near_to(entropy(m.c, THREE), log(3), 1e-12);
}

/*
## Functions
*/
static void the_exact_process(void **state)  // (22.32) against the inverse of the precision, C^-1 + 1/tau^2 at the points
{
    (void)state;
    const Process g = exact_process();
    double precision[PLACES * PLACES], V[PLACES * PLACES];
    memcpy(precision, g.prior, sizeof precision);
    for (int i = 0; i < KNOWN; i++)
        precision[OBSERVED[i] * PLACES + OBSERVED[i]] += 1 / (TAU * TAU);
    invert(precision, PLACES, V);
    for (int t = 0; t < PLACES; t++) {
        double mean_t = 0;
        for (int i = 0; i < KNOWN; i++)
            mean_t += V[t * PLACES + OBSERVED[i]] * SAID[i] / (TAU * TAU);
        near_to(g.mean[t], mean_t, 1e-7);
        near_to(g.spread[t], sqrt(V[t * PLACES + t]), 1e-7);
    }
    for (int i = 0; i < PLACES; i++)  // C times its inverse
        for (int j = 0; j < PLACES; j++) {
            double total = 0;
            for (int k = 0; k < PLACES; k++)
                total += kernel_of(i, k) * g.prior[k * PLACES + j];
            near_to(total, i == j, 1e-9);
        }
}

static void a_code_that_does_nothing(void **state)  // then H(f) is that of the grain, and the bound is exact
{
    (void)state;
    Rng rng = stream("nothing");
    Chooser c = chooser_new(&rng);
    for (int i = 0; i < c.player.params->count; i++)
        memset(c.player.params->tensor[i]->data, 0, (size_t)c.player.params->tensor[i]->size * sizeof(real));
    Tensor *z = tensor_normal(shape2(20000, CHOICE), &rng), *f = functions_of(&c, z, &rng);
    const double exact = PLACES * (0.5 * log(2 * acos(-1) * exp(1)) + log(GRAIN));
    near_to(tensor_item(entropy_bound(&c, f, z)), exact, 5 * sqrt(CHOICE / 2.0 / 20000));
    const Process g = exact_process();  // f all zero: the density of the prior there, and of the points
    double expected = -0.5 * g.log_prior - 0.5 * PLACES * log(2 * acos(-1));
    for (int i = 0; i < KNOWN; i++)
        expected -= SAID[i] * SAID[i] / (2 * TAU * TAU) + 0.5 * log(2 * acos(-1) * TAU * TAU);
    near_to(tensor_item(plausible(&g, tensor_zeros(shape2(3, PLACES)))), expected, 1e-3);
    chooser_free(&c);
    step_reset();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(objectives_have_the_slopes_of_differences),
        cmocka_unit_test(the_bound_has_the_slopes_of_differences),
#endif
        cmocka_unit_test(rulers),
        cmocka_unit_test(the_better_number_counts),
        cmocka_unit_test(tables_learn),
        cmocka_unit_test(a_perfect_mirror),
        cmocka_unit_test(the_exact_process),
        cmocka_unit_test(a_code_that_does_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
