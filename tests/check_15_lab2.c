// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_15_lab2.c: chapter 15, the second laboratory, as it is printed

The laboratory's file is included whole, and it includes the lesson's. Gradients through convolutional players are held
against central differences, scores of points and of pictures against cases small enough to count by hand.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/15_gan_lab2.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(15, name); }

static void pictures_of(int Y, int X, int colours)  // the shape that convolutional players make
{
    static Pictures shape;
    shape = (Pictures){.Y = Y, .X = X, .C = colours};
    data.test = &shape;
    data.D = Y * X * colours;
}

#ifdef LTG_DOUBLE
static Tensor *loss_of(Game *g, int which, Tensor *x, Tensor *z)  // 0: D's loss; 1: G's
{
    Tensor *fake = apply(&g->D, apply(&g->G, z));
    return which ? generator_loss(fake) : discriminator_loss(apply(&g->D, x), fake);
}

// The convolutional players have too many weights for that: along one random direction of them all.
static void convolutional_slopes(void **state)
{
    (void)state;
    Rng rng = stream("convolutional");
    pictures_of(28, 28, 1);
    Game g = convolutional_game(2, &rng);
    Tensor *x = input(shape2(3, 784), -1, 1), *z = input_signed(shape2(3, CODE), 0.3, 1);
    for (int which = 0; which < 2; which++)
        for (int k = 0; k < 2; k++) {
            Params *params = k ? g.G.params : g.D.params;
            const double h = 1e-6, at[2] = {h, -h};
            double value[2], along = 0, size = 0;
            Tensor *slope[GRADIENTS];
            grad(loss_of(&g, which, x, z), params->tensor, params->count, slope, false);
            for (int i = 0; i < params->count; i++) {
                const Tensor *way = uneven(params->tensor[i]->shape, (uint64_t)i);
                for (long j = 0; j < way->size; j++)
                    along += slope[i]->data[j] * way->data[j];
                size += tensor_item(sum(square(slope[i])));
            }
            for (int side = 0; side < 2; side++) {
                for (int pass = 0; pass < 2; pass++) {  // there, and back again
                    for (int i = 0; i < params->count; i++) {
                        const Tensor *way = uneven(params->tensor[i]->shape, (uint64_t)i);
                        for (long j = 0; j < way->size; j++)
                            params->tensor[i]->data[j] += (pass ? -1 : 1) * at[side] * way->data[j];
                    }
                    value[side] = pass ? value[side] : tensor_item(loss_of(&g, which, x, z));
                }
            }
            double difference = (value[0] - value[1]) / (2 * h);
            check(size > 1e-8, "loss %d by player %d: the slope is zero", which, k);
            check(fabs(along - difference) < 1e-6 * (fabs(along) + sqrt(size)),
                  "loss %d by player %d: %.10g, differences %.10g", which, k, along, difference);
            step_reset();
        }
    convolutional_free(&g);
    inputs_free();
}
#endif

// Fifty turns of G are fifty steps of its optimiser, and one of D's.
static void greed_is_counted(void **state)
{
    (void)state;
    double loss[2] = {0, 0};
    Rng rng = stream("greed");
    Game g = plane_game(1);
    greedy_step(&g, tensor_normal(shape2(8, 2), &rng), &rng, loss);
    assert_int_equal(g.G.optimizer->step, GREED);
    assert_int_equal(g.D.optimizer->step, 1);
    near_to(loss[LOSS_D], 2 * log(2), 0.5);
    game_free(&g);
    step_reset();
}

/*
## Modes
*/
static void fits_and_ranks(void **state)
{
    (void)state;
    near_to(js_of_bumps(true), 0.2157615543, 1e-8);
    static real x[2 * POINTS_DRAWN];
    Mixture ring = mixture_ring(8, 1, 0.01);
    for (int i = 0; i < 2 * POINTS_DRAWN; i++)  // all at the second centre
        x[i] = (real)ring.centre[1][i % 2];
    Fit one = fit_points(&ring, x);
    assert_true(one.found == 1 && one.twenty == 1);
    near_to(one.good, 1, 1e-12);
    near_to(one.reverse, log(8), 1e-12);
    near_to(one.width, 0, 1e-3);
    Fit own = fit_sham(&ring, false);
    near_to(own.width, 1, 0.02);
    assert_true(own.twenty == 8 && own.reverse < 0.02);
    Rng rng = stream("ranks");
    Game g = {.Z = 2};
    g.G = player_new(1, (int[]){2, 2}, LINEAR, LINEAR, 0, 0, &rng);
    const real turned[] = {(real)1.2, (real)1.6, (real)-0.4, (real)0.3};  // singular values 2, 0.5
    real *W = ((Mlp *)g.G.net)->layer[0].W->data;
    memcpy(W, turned, sizeof turned);
    near_to(flatness(&g), 0.25, 1e-5);
    W[2] = (real)2.4;  // the second row twice the first: rank one
    W[3] = (real)3.2;
    near_to(flatness(&g), 0, 1e-5);
    player_free(&g.G);
}

/*
## Scores of pictures, in a space of 64 features of which two are used
*/
static void scores_by_hand(void **state)
{
    (void)state;
    enum { N = 6 };
    real a[N * FEATURES] = {0}, b[N * FEATURES] = {0};
    for (int i = 0; i < N; i++) {
        a[i * FEATURES] = (real)i;                        // 0 .. 5 on a line
        b[i * FEATURES] = i < 3 ? (real)(i + 0.5) : 100;  // half of them near, half far
    }
    near_to(covered(a, a, N), 1, 0);
    near_to(covered(b, a, N), 0.5, 1e-12);
    near_to(covered(a, b, N), 1, 1e-12);  // balls of b reach far: three of its points are outliers
    near_to(twins(a, N, 0.5), 0, 0);
    near_to(twins(a, N, 1), 5.0 / 15, 1e-12);
    near_to(twins(b, N, 0.5), 3.0 / 15, 1e-12);
}

// With running moments a picture does not depend on what else is in the batch; in training it does.
static void performing_is_one_picture_at_a_time(void **state)
{
    (void)state;
    Rng rng = stream("performing");
    for (int k = 0; k < 2; k++) {
        pictures_of(k ? 8 : 28, k ? 12 : 28, k ? 3 : 1);
        Game g = convolutional_game(2, &rng);
        Tensor *z = tensor_normal(shape2(4, CODE), &rng);
        for (int performing = 1; performing >= 0; performing--) {
            ((Upward *)g.G.net)->performing = performing;
            Tensor *four = evaluate(&g.G, z),
                   *one = evaluate(&g.G, tensor_from(shape2(1, CODE), z->data));
            assert_true(shape_equal(four->shape, shape2(4, data.D)));
            double gap = largest_difference(slice(four, 0, 0, 1), one);
            assert_true(performing ? gap < 1e-5 : gap > 1e-3);
        }
        assert_true(shape_equal(evaluate(&g.D, evaluate(&g.G, z))->shape, shape2(4, 1)));
        convolutional_free(&g);
        step_reset();
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(convolutional_slopes),
#endif
        cmocka_unit_test(greed_is_counted),
        cmocka_unit_test(fits_and_ranks),
        cmocka_unit_test(scores_by_hand),
        cmocka_unit_test(performing_is_one_picture_at_a_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
