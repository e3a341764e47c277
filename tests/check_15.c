// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_15.c: chapter 15, as it is printed

The chapter's file is included whole. Gradients of both players' losses are held against central
differences, the loss against its identities, the law of a generator against laws known in closed
form, measures against cases small enough to count by hand, samplers against the laws they are to
have. Statistical tests raise a false alarm less than once in a million runs with other seeds; the
seeds are fixed, so in fact never.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/15_gan.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(15, name); }

static Game small_game(const char *name)
{
    static const int G[] = {3, 4, 2}, D[] = {2, 5, 1};
    Rng rng = stream(name);
    Game g = {.Z = 3, .turns = 1};
    g.G = player_new(2, G, TANH, LINEAR, 1e-2, 0.5, &rng);
    g.D = player_new(2, D, TANH, LINEAR, 1e-2, 0.5, &rng);
    return g;
}

/*
## Gradients
*/
#ifdef LTG_DOUBLE
typedef struct Setting {
    Game *g;
    int which;  // 0: D's loss; 1: G's practical one; 2: G's minimax one
    Tensor *x, *z;
} Setting;

static Tensor *loss_of(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    Tensor *fake = s->g->D.apply(&s->g->D, s->g->G.apply(&s->g->G, s->z));
    return s->which ? generator_loss(fake, s->which == 2)
                    : discriminator_loss(s->g->D.apply(&s->g->D, s->x), fake);
}

// Both losses by all weights of both players, first and second derivatives.
static void losses_have_the_slopes_of_differences(void **state)
{
    (void)state;
    static const char *const name[] = {"D's loss", "-ln D", "ln(1 - D)"};
    Game g = small_game("slopes");
    Setting s = {&g, 0, input_signed(shape2(4, 2), 0.3, 1.5), input_signed(shape2(4, 3), 0.3, 1)};
    for (s.which = 0; s.which < 3; s.which++) {
        Tensor *all[8];
        memcpy(all, g.G.params->tensor, 4 * sizeof *all);
        memcpy(all + 4, g.D.params->tensor, 4 * sizeof *all);
        check_gradients(name[s.which], loss_of, &s, 8, all, 2, 2);
    }
    game_free(&g);
    inputs_free();
}

// The convolutional players have too many weights for that: along one random direction of them all.
static void convolutional_slopes(void **state)
{
    (void)state;
    Rng rng = stream("convolutional");
    Game g = convolutional_game(shape3(28, 28, 1), 2, &rng);
    Setting s = {&g, 0, input(shape2(3, 784), -1, 1), input_signed(shape2(3, CODE), 0.3, 1)};
    for (s.which = 0; s.which < 3; s.which++)
        for (int k = 0; k < 2; k++) {
            Params *params = k ? g.G.params : g.D.params;
            const double h = 1e-6, at[2] = {h, -h};
            double value[2], along = 0, size = 0;
            Tensor *slope[SLOPES];
            grad(loss_of(NULL, &s), params->tensor, params->count, slope, false);
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
                    value[side] = pass ? value[side] : tensor_item(loss_of(NULL, &s));
                }
            }
            double difference = (value[0] - value[1]) / (2 * h);
            check(size > 1e-8, "loss %d by player %d: the slope is zero", s.which, k);
            check(fabs(along - difference) < 1e-6 * (fabs(along) + sqrt(size)),
                  "loss %d by player %d: %.10g, differences %.10g", s.which, k, along, difference);
            step_reset();
        }
    game_free(&g);
    inputs_free();
}
#endif

/*
## The losses
*/
static void losses_are_what_they_should_be(void **state)
{
    (void)state;
    const double exact = sizeof(real) == 8 ? 1e-13 : 1e-6;
    Tensor *a = input(shape2(50, 1), -3, 3), *b = input(shape2(50, 1), -4, 4);
    double V = 0, practical = 0, minimax = 0;
    for (int i = 0; i < 50; i++) {
        double D = 1 / (1 + exp(-(double)a->data[i])), F = 1 / (1 + exp(-(double)b->data[i]));
        V += (log(D) + log(1 - F)) / 50;
        practical -= log(F) / 50;
        minimax += log(1 - F) / 50;
    }
    near_to(tensor_item(discriminator_loss(a, b)), -V, 10 * exact);
    near_to(tensor_item(generator_loss(b, false)), practical, 10 * exact);
    near_to(tensor_item(generator_loss(b, true)), minimax, 10 * exact);
    Tensor *coin = tensor_zeros(shape2(7, 1)), *slope;
    near_to(tensor_item(discriminator_loss(coin, coin)), 2 * log(2), exact);
    Tensor *far = tensor_fill(shape2(2, 1), -500);  // no logarithm of zero
    near_to(tensor_item(generator_loss(far, false)), 500, 1e-3);
    near_to(tensor_item(generator_loss(far, true)), 0, exact);
    for (int minimax_too = 0; minimax_too < 2; minimax_too++) {  // (15.10)
        grad(generator_loss(b, minimax_too), &b, 1, &slope, false);
        for (int i = 0; i < 50; i++) {
            double F = 1 / (1 + exp(-(double)b->data[i]));
            near_to(50 * (double)slope->data[i], minimax_too ? -F : F - 1, 20 * exact);
        }
    }
    inputs_free();
}

static double moved(const Params *params, const real *before)
{
    double total = 0;
    for (int i = 0; i < params->count; i++)
        for (long j = 0; j < params->tensor[i]->size; j++)
            total += fabs((double)params->tensor[i]->data[j] - (double)*before++);
    return total;
}

static void remember(const Params *params, real *to)
{
    for (int i = 0; i < params->count; i++, to += params->tensor[i - 1]->size)
        memcpy(to, params->tensor[i]->data, (size_t)params->tensor[i]->size * sizeof *to);
}

// "Fixing" a player: whose weights move in which kind of game.
static void only_the_right_player_moves(void **state)
{
    (void)state;
    static const struct {
        int turns, manners;
        bool G, D;
    } kind[] = {{0, HONEST, false, true}, {1, HONEST, true, true}, {1, CHEAT_ALONE, true, true}};
    for (int k = 0; k < COUNT(kind); k++) {
        Game g = small_game("moves");
        real G[64], D[64];
        double loss[2] = {0, 0};
        Rng rng = stream("moves.noise");
        g.turns = kind[k].turns;
        g.manners = (unsigned)kind[k].manners;
        remember(g.G.params, G);
        remember(g.D.params, D);
        Tensor *x = tensor_normal(shape2(8, 2), &rng);
        play(&g, x, 8, &rng, loss);
        assert_true((moved(g.G.params, G) > 0) == kind[k].G);
        assert_true((moved(g.D.params, D) > 0) == kind[k].D);
        assert_true(g.D.optimizer->step == 1);
        game_free(&g);
    }
    Game g = small_game("turns");  // further turns move G alone
    double loss[2];
    Rng rng = stream("turns.noise");
    g.turns = 5;
    play(&g, tensor_normal(shape2(8, 2), &rng), 8, &rng, loss);
    assert_true(g.G.optimizer->step == 5 && g.D.optimizer->step == 1);
    game_free(&g);
}

/*
## The line
*/
static void push_forward_keeps_probability(void **state)
{
    (void)state;
    static double z[PIECES + 1], image[PIECES + 1];
    double q[CELLS], p[CELLS], total = 0, gap = 0, folded = 0;
    Rng rng = stream("identity");
    Player same = player_new(1, (int[]){1, 1}, LINEAR, LINEAR, 0, 0, &rng);
    same.layer[0].W->data[0] = 1;
    line_images(&same, z);
    step_reset();
    for (int k = 1; k < PIECES; k++)
        near_to(normal_below(z[k]), (double)k / PIECES, 1e-6);
    for (int k = 0; k <= PIECES; k++)
        image[k] = 0.3 + 0.5 * z[k];
    push_forward(image, PIECES, q);
    normal_cells(0.3, 0.5, p);
    for (int i = 0; i < CELLS; i++) {
        total += q[i];
        gap += fabs(p[i] - q[i]);
    }
    near_to(total, 1, 1e-12);
    check(gap < 0.002, "G(z) = 0.3 + 0.5 z: the laws differ by %g", gap);
    for (int k = 0; k <= PIECES; k++)
        image[k] = fabs(z[k]);  // folds the line: two z for each x
    push_forward(image, PIECES, q);
    normal_cells(0, 1, p);
    for (int i = CELLS / 2; i < CELLS; i++)
        folded += fabs(q[i] - 2 * p[i]);
    check(folded < 0.004, "G(z) = |z|: the laws differ by %g", folded);
    for (int k = 0; k <= PIECES; k++)
        image[k] = 1;  // a point
    push_forward(image, PIECES, q);
    near_to(q[(int)((1 - LEFT) * CELLS / WIDE)], 1, 1e-9);
    optimizer_free(same.optimizer);
    params_free(same.params);
}

static void divergences(void **state)
{
    (void)state;
    double p[CELLS], q[CELLS], D[CELLS], other[CELLS], gap;
    normal_cells(0.5, 0.7, p);
    normal_cells(-0.2, 0.4, q);
    near_to(js(p, p), 0, 1e-15);
    near_to(js(p, q), js(q, p), 1e-15);
    normal_cells(3.5, 0.05, other);
    near_to(js(q, other), log(2), 1e-9);
    best_scores(p, q, D);
    near_to(value_of(p, q, D), 2 * js(p, q) - 2 * log(2), 1e-12);
    near_to(shortfall(p, q, D, &gap), 0, 1e-15);
    Rng rng = stream("other D");
    for (int i = 0; i < CELLS; i++)
        other[i] = 0.01 + 0.98 * rng_uniform(&rng);
    double less = shortfall(p, q, other, &gap);
    near_to(value_of(p, q, D) - value_of(p, q, other), less, 1e-12);
    assert_true(less > 0 && gap > 0.05);
    near_to(js_uniform(0.3), 0.3 * log(2), 1e-12);
    near_to(js_of_bumps(true), 0.2157615543, 1e-8);
}

static void maxima_and_their_slopes(void **state)
{
    (void)state;
    for (double theta = 0.5; theta < 3; theta += 0.5) {
        near_to(shifted(theta, theta).V, 2 * shifted(theta, theta).js - 2 * log(2), 1e-9);
        near_to(shifted(theta, theta).kl, theta * theta / 2, 1e-9);
        near_to(slope_held(theta, theta), slope_of_max(theta), 1e-7);
        assert_true(shifted(theta, theta).V > shifted(theta, theta + 0.3).V);  // the maximum
        assert_true(fabs(slope_held(theta, 1) - slope_of_max(theta)) > 1e-3 ||
                    fabs(theta - 1) < 0.1);  // another D has another slope
    }
    assert_true(practical_gap() < 1e-7);
}

// A frame of the toy's film: a constant D scores all alike; (15.18) has the mean 2/3 for equal laws only.
static void frames_of_the_film(void **state)
{
    (void)state;
    static const double law[][2] = {{1.2, 0.6}, {1.2, 0.2}};
    Game g = {.Z = 1};
    double q[CELLS];
    for (int k = 0; k < 2; k++) {
        normal_cells(law[k][0], law[k][1], q);
        for (int i = 0; i < FRAME; i++)
            curve_add(&g.curve[FILM], i < CELLS ? q[i] : 0, k ? edge(i + 0.5) : 0.25);
    }
    Frame same = frame_of(&g, 0), narrow = frame_of(&g, 1);
    near_to(same.fakes, 0.25, 1e-12);
    near_to(same.real_ones, 0.25, 1e-12);
    near_to(same.told_twice, 2.0 / 3, 1e-12);
    near_to(same.width, 0.6, 1e-3);
    near_to(narrow.fakes, 1.2, 1e-3);  // D(x) = x: the means of both laws
    near_to(narrow.real_ones, 1.2, 1e-3);
    near_to(narrow.width, 0.2, 1e-3);
    assert_true(narrow.told_twice > 0.5 && narrow.told_twice < 2.0 / 3 - 0.02);
    forget(&g);
    double when[] = {0, 10, 20, 30};
    const Curve seen = {.count = 4, .x = when};
    assert_true(look_before(&seen, 0) == 0 && look_before(&seen, 19) == 1 &&
                look_before(&seen, 20) == 2 && look_before(&seen, 99) == 3);
}

/*
## Samplers: chi-square of 29 degrees of freedom above 92, or a mean beyond 5 deviations: one in 10^6
*/
static void samplers(void **state)
{
    (void)state;
    enum { N = 30000 };
    Rng rng = stream("samplers");
    int count[PATTERNS] = {0}, rows[30] = {0};
    double chi = 0, chi_rows = 0, mean_x = 0, square_x = 0, mean_u = 0, square_u = 0;
    load_bars();
    Tensor *x = bars_draw(NULL, N, &rng);
    real table[30];
    for (int i = 0; i < 30; i++)
        table[i] = (real)i;
    Player crowd = crowd_new(table, 30, 1);
    Game g = {.Z = 1, .uniform = true};
    Tensor *u = noise(&g, N, &rng), *picked = pick_rows(&crowd, u),
           *law = toy_draw((void *)TOY_LAW, N, &rng);
    for (int i = 0; i < N; i++) {
        count[bars.which[bits_of(x->data + i * PIXELS)] - 1]++;
        rows[(int)picked->data[i]]++;
        mean_x += (double)law->data[i] / N;
        square_x += (double)law->data[i] * (double)law->data[i] / N;
        mean_u += (double)u->data[i] / N;
        square_u += (double)u->data[i] * (double)u->data[i] / N;
    }
    for (int k = 0; k < 30; k++) {
        chi += (count[k] - N / 30.0) * (count[k] - N / 30.0) / (N / 30.0);
        chi_rows += (rows[k] - N / 30.0) * (rows[k] - N / 30.0) / (N / 30.0);
    }
    check(chi < 92 && chi_rows < 92, "chi-square %g, %g", chi, chi_rows);
    near_to(mean_x, 1.2, 5 * 0.6 / sqrt(N));
    near_to(square_x - mean_x * mean_x, 0.36, 5 * 0.36 * sqrt(2.0 / N));
    near_to(mean_u, 0, 5 * sqrt(1.0 / 3 / N));
    near_to(square_u, 1.0 / 3, 5 * sqrt(4.0 / 45 / N));
    optimizer_free(crowd.optimizer);
    params_free(crowd.params);
    step_reset();
}

/*
## Bars
*/
static void searching_finds_what_there_is(void **state)
{
    (void)state;
    static real found[FOUND * PIXELS];
    load_bars();
    int patterns = 0, kept, right;
    for (int s = 0; s < STATES; s++)
        patterns += bars.which[s] > 0;
    assert_int_equal(patterns, PATTERNS);
    Rng rng = stream("search");
    Player D = player_new(1, (int[]){PIXELS, 1}, LINEAR, LINEAR, 0, 0, &rng);
    memset(D.layer[0].W->data, 0, PIXELS * sizeof(real));
    D.layer[0].W->data[0] = 2;  // yes, if the first pixel is on
    D.layer[0].b->data[0] = -1;
    assert_int_equal(search_all(&D, &rng, found, &kept, &right), STATES / 2 - 15);
    assert_int_equal(right, 15);
    assert_int_equal(kept, FOUND);
    for (int i = 0; i < FOUND; i++) {
        assert_true(found[i * PIXELS] == 1);
        assert_int_equal(bars.which[bits_of(found + i * PIXELS)], 0);
    }
    D.layer[0].b->data[0] = -10;  // no to everything
    assert_int_equal(search_all(&D, &rng, found, &kept, &right), 0);
    assert_true(kept == 0 && right == 0);
    optimizer_free(D.optimizer);
    params_free(D.params);
    static real drawn[POINTS_DRAWN * PIXELS];  // all 30 in turn: 14 are upright, 16 are not
    for (int i = 0; i < POINTS_DRAWN; i++)
        memcpy(drawn + i * PIXELS, bars.pattern + i % 30 * PIXELS, PIXELS * sizeof(real));
    Drawn d = look_at(drawn);
    near_to(d.valid, 1, 1e-9);
    near_to(d.upright, 14.0 / 30, 3e-3);
    assert_int_equal(d.different, 30);
}

/*
## Modes
*/
static void fits_and_ranks(void **state)
{
    (void)state;
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
    memcpy(g.G.layer[0].W->data, turned, sizeof turned);
    near_to(flatness(&g), 0.25, 1e-5);
    g.G.layer[0].W->data[2] = (real)2.4;  // the second row twice the first: rank one
    g.G.layer[0].W->data[3] = (real)3.2;
    near_to(flatness(&g), 0, 1e-5);
    optimizer_free(g.G.optimizer);
    params_free(g.G.params);
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
    near_to(twins(a, N, (real)0.5), 0, 0);
    near_to(twins(a, N, 1), 5.0 / 15, 1e-12);
    near_to(twins(b, N, (real)0.5), 3.0 / 15, 1e-12);
}

// With running moments a picture does not depend on what else is in the batch; in training it does.
static void performing_is_one_picture_at_a_time(void **state)
{
    (void)state;
    const Shape picture[] = {shape3(28, 28, 1), shape3(8, 12, 3)};
    Rng rng = stream("performing");
    for (int k = 0; k < COUNT(picture); k++) {
        Game g = convolutional_game(picture[k], 2, &rng);
        Tensor *z = tensor_normal(shape2(4, CODE), &rng);
        for (int performing = 1; performing >= 0; performing--) {
            g.G.performing = performing;
            Tensor *four = look(&g.G, z), *one = look(&g.G, tensor_from(shape2(1, CODE), z->data));
            assert_true(shape_equal(four->shape, shape2(4, (int)shape_size(picture[k]))));
            double gap = largest_difference(slice(four, 0, 0, 1), one);
            assert_true(performing ? gap < 1e-5 : gap > 1e-3);
        }
        assert_true(shape_equal(look(&g.D, look(&g.G, z))->shape, shape2(4, 1)));
        game_free(&g);
        step_reset();
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(losses_have_the_slopes_of_differences),
        cmocka_unit_test(convolutional_slopes),
#endif
        cmocka_unit_test(losses_are_what_they_should_be),
        cmocka_unit_test(only_the_right_player_moves),
        cmocka_unit_test(push_forward_keeps_probability),
        cmocka_unit_test(divergences),
        cmocka_unit_test(maxima_and_their_slopes),
        cmocka_unit_test(frames_of_the_film),
        cmocka_unit_test(samplers),
        cmocka_unit_test(searching_finds_what_there_is),
        cmocka_unit_test(fits_and_ranks),
        cmocka_unit_test(scores_by_hand),
        cmocka_unit_test(performing_is_one_picture_at_a_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
