// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_15.c: chapter 15, lesson and first laboratory, as they are printed

The laboratory's file is included whole, and it includes the lesson's. Gradients of both players' losses are held against central
differences, the loss against its identities, the law of a generator against laws known in closed
form, measures against cases small enough to count by hand, samplers against the laws they are to
have. Statistical tests raise a false alarm less than once in a million runs with other seeds; the
seeds are fixed, so in fact never.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/15_gan_lab.c"
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
    Game g = {.Z = 3};
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
    Tensor *fake = apply(&s->g->D, apply(&s->g->G, s->z));
    return s->which == 2   ? minimax_loss(fake)
           : s->which == 1 ? generator_loss(fake)
                           : discriminator_loss(apply(&s->g->D, s->x), fake);
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
    near_to(tensor_item(generator_loss(b)), practical, 10 * exact);
    near_to(tensor_item(minimax_loss(b)), minimax, 10 * exact);
    Tensor *coin = tensor_zeros(shape2(7, 1)), *slope;
    near_to(tensor_item(discriminator_loss(coin, coin)), 2 * log(2), exact);
    Tensor *far = tensor_fill(shape2(2, 1), -500);  // no logarithm of zero
    near_to(tensor_item(generator_loss(far)), 500, 1e-3);
    near_to(tensor_item(minimax_loss(far)), 0, exact);
    for (int minimax_too = 0; minimax_too < 2; minimax_too++) {  // (15.10)
        grad(minimax_too ? minimax_loss(b) : generator_loss(b), &b, 1, &slope, false);
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

// "Fixing" a player: whose weights move in which kind of step, and how often.
static void only_the_right_player_moves(void **state)
{
    (void)state;
    static const struct {
        void (*step)(Game *, Tensor *, Rng *, double *);
        int G, D;  // how many steps of each optimiser
    } kind[] = {{discriminator_step, 0, 1}, {train_step, 1, 1},         {minimax_step, 1, 1},
                {cheat_step, 1, 2},         {cheat_alone_step, 1, 1}};
    for (int k = 0; k < COUNT(kind); k++) {
        Game g = small_game("moves");
        real G[64], D[64];
        double loss[2] = {0, 0};
        Rng rng = stream("moves.noise");
        remember(g.G.params, G);
        remember(g.D.params, D);
        Tensor *x = tensor_normal(shape2(8, 2), &rng);
        kind[k].step(&g, x, &rng, loss);
        assert_true((moved(g.G.params, G) > 0) == (kind[k].G > 0));
        assert_true(moved(g.D.params, D) > 0);
        assert_int_equal(g.G.optimizer->step, kind[k].G);
        assert_int_equal(g.D.optimizer->step, kind[k].D);
        game_free(&g);
        step_reset();
    }
}

// One step by hand: D descends -V with both players' old weights, G then -ln D with D's new ones.
static void one_step_by_hand(void **state)
{
    (void)state;
    Game g = small_game("hand"), h = small_game("hand");
    double loss[2] = {0, 0};
    Rng rng = stream("hand.noise"), again = rng;
    Tensor *x = tensor_fill(shape2(6, 2), 0.7);
    train_step(&g, x, &rng, loss);
    Tensor *fake = apply(&h.G, noise(&h, 6, &again)), *gradient[GRADIENTS];
    Tensor *loss_d = discriminator_loss(apply(&h.D, x), apply(&h.D, fake));
    near_to(loss[LOSS_D], tensor_item(loss_d), 0);
    grad(loss_d, h.D.params->tensor, h.D.params->count, gradient, false);
    optimizer_step(h.D.optimizer, gradient);
    Tensor *loss_g = generator_loss(apply(&h.D, fake));
    near_to(loss[LOSS_G], tensor_item(loss_g), 0);
    grad(loss_g, h.G.params->tensor, h.G.params->count, gradient, false);
    optimizer_step(h.G.optimizer, gradient);
    for (int k = 0; k < 2; k++) {
        const Params *a = k ? g.G.params : g.D.params, *b = k ? h.G.params : h.D.params;
        for (int i = 0; i < a->count; i++)
            for (long j = 0; j < a->tensor[i]->size; j++)
                near_to((double)a->tensor[i]->data[j], (double)b->tensor[i]->data[j], 0);
    }
    game_free(&g);
    game_free(&h);
    step_reset();
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
    ((Mlp *)same.net)->layer[0].W->data[0] = 1;
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
    player_free(&same);
}

static void divergences(void **state)
{
    (void)state;
    double p[CELLS], q[CELLS], D[CELLS], other[CELLS], gap;
    normal_cells(0.5, 0.7, p);
    normal_cells(-0.2, 0.4, q);
    near_to(js_divergence(p, p, CELLS), 0, 1e-15);
    near_to(js_divergence(p, q, CELLS), js_divergence(q, p, CELLS), 1e-15);
    normal_cells(3.5, 0.05, other);
    near_to(js_divergence(q, other, CELLS), log(2), 1e-9);
    best_scores(p, q, D);
    near_to(value_of(p, q, D), 2 * js_divergence(p, q, CELLS) - 2 * log(2), 1e-12);
    near_to(shortfall(p, q, D, &gap), 0, 1e-15);
    Rng rng = stream("other D");
    for (int i = 0; i < CELLS; i++)
        other[i] = 0.01 + 0.98 * rng_uniform(&rng);
    double less = shortfall(p, q, other, &gap);
    near_to(value_of(p, q, D) - value_of(p, q, other), less, 1e-12);
    assert_true(less > 0 && gap > 0.05);
    near_to(js_uniform(0.3), 0.3 * log(2), 1e-12);
}

static void maxima_and_their_slopes(void **state)
{
    (void)state;
    for (double theta = 0.5; theta < 3; theta += 0.5) {
        near_to(shifted(theta, theta).V, 2 * shifted(theta, theta).js - 2 * log(2), 1e-9);
        near_to(shifted(theta, theta).kl, theta * theta / 2, 1e-9);
        near_to(gradient_held(theta, theta), gradient_of_max(theta), 1e-7);
        assert_true(shifted(theta, theta).V > shifted(theta, theta + 0.3).V);  // the maximum
        assert_true(fabs(gradient_held(theta, 1) - gradient_of_max(theta)) > 1e-3 ||
                    fabs(theta - 1) < 0.1);  // another D has another slope
    }
    assert_true(practical_gap() < 1e-7);
}

// (15.18) has the mean 2/3 for equal laws only; D(x) = x gives the data's mean.
static void last_frames(void **state)
{
    (void)state;
    static const double law[][2] = {{1.2, 0.6}, {1.2, 0.2}};
    double q[CELLS], real_ones, twice;
    for (int k = 0; k < 2; k++) {
        Game g = {.Z = 1};
        normal_cells(law[k][0], law[k][1], q);
        for (int i = 0; i < 2 * FRAME; i++)  // the first of two frames is not to be looked at
            curve_add(&g.curve[FILM], i >= FRAME && i < FRAME + CELLS ? q[i - FRAME] : 7,
                      i < FRAME ? 9 : edge(i - FRAME + 0.5));
        last_scores(&g, &real_ones, &twice);
        near_to(real_ones, 1.2, 1e-3);
        if (k == 0)
            near_to(twice, 2.0 / 3, 1e-12);
        else
            assert_true(twice > 0.5 && twice < 2.0 / 3 - 0.02);
        curve_free(&g.curve[FILM]);
    }
}

// What is watched in the toy, for a straight G that has the data's law and a D that is constant.
static void watching_the_toy(void **state)
{
    (void)state;
    Rng rng = stream("watching");
    Game g = {.Z = 1};
    g.G = player_new(1, (int[]){1, 1}, LINEAR, LINEAR, 0, 0, &rng);
    g.D = player_new(1, (int[]){1, 1}, LINEAR, LINEAR, 0, 0, &rng);
    const Dense *G = &((Mlp *)g.G.net)->layer[0], *D = &((Mlp *)g.D.net)->layer[0];
    G->W->data[0] = (real)0.6, G->b->data[0] = (real)1.2;
    D->W->data[0] = 0, D->b->data[0] = (real)log(3);  // D = 3/4
    toy_watch(&g, (void *)TOY_DATA, 5);
    near_to(curve_last(&g.curve[JS]), 0, 2e-4);
    near_to(curve_last(&g.curve[VALUE]), log(0.75) + log(0.25), 1e-6);
    near_to(curve_last(&g.curve[ACCURACY]), 0.5, 1e-6);
    near_to(curve_last(&g.curve[SCORE]), 0.75, 1e-6);
    near_to(curve_last(&g.curve[SPREAD]), 0.6, 2e-3);
    assert_true(g.curve[FILM].count == FRAME && g.curve[JS].x[0] == 5);
    double when[] = {0, 10, 20, 30}, fall[] = {0.7, 0.5, 0.3, 0.4}, high[] = {0.7, 0.7, 0.7, 0.7};
    assert_int_equal(look_of_half(&(Curve){.count = 4, .x = when, .y = fall}), 2);
    assert_int_equal(look_of_half(&(Curve){.count = 4, .x = when, .y = high}), 3);
    game_free(&g);
    step_reset();
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
    Tensor *x = bars_batch(NULL, N, &rng);
    real table[30];
    for (int i = 0; i < 30; i++)
        table[i] = (real)i;
    Player crowd = table_new(table, 30, 1);
    Game g = {.Z = 1};
    Tensor *u = noise(&g, N, &rng), *picked = evaluate(&crowd, u),
           *law = toy_batch((void *)TOY_DATA, N, &rng);
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
    near_to(mean_u, 0, 5 * sqrt(1.0 / N));
    near_to(square_u, 1, 5 * sqrt(2.0 / N));
    player_free(&crowd);
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
    const Dense *only = &((Mlp *)D.net)->layer[0];
    memset(only->W->data, 0, PIXELS * sizeof(real));
    only->W->data[0] = 2;  // yes, if the first pixel is on
    only->b->data[0] = -1;
    assert_int_equal(search_all(&D, &rng, found, &kept, &right), STATES / 2 - 15);
    assert_int_equal(right, 15);
    assert_int_equal(kept, FOUND);
    for (int i = 0; i < FOUND; i++) {
        assert_true(found[i * PIXELS] == 1);
        assert_int_equal(bars.which[bits_of(found + i * PIXELS)], 0);
    }
    only->b->data[0] = -10;  // no to everything
    assert_int_equal(search_all(&D, &rng, found, &kept, &right), 0);
    assert_true(kept == 0 && right == 0);
    player_free(&D);
    static real drawn[POINTS_DRAWN * PIXELS];  // all 30 in turn: 14 are upright, 16 are not
    for (int i = 0; i < POINTS_DRAWN; i++)
        memcpy(drawn + i * PIXELS, bars.pattern + i % 30 * PIXELS, PIXELS * sizeof(real));
    Drawn d = survey_bars(drawn);
    near_to(d.valid, 1, 1e-9);
    near_to(d.upright, 14.0 / 30, 3e-3);
    assert_int_equal(d.different, 30);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(losses_have_the_slopes_of_differences),
#endif
        cmocka_unit_test(losses_are_what_they_should_be),
        cmocka_unit_test(only_the_right_player_moves),
        cmocka_unit_test(one_step_by_hand),
        cmocka_unit_test(push_forward_keeps_probability),
        cmocka_unit_test(divergences),
        cmocka_unit_test(maxima_and_their_slopes),
        cmocka_unit_test(last_frames),
        cmocka_unit_test(watching_the_toy),
        cmocka_unit_test(samplers),
        cmocka_unit_test(searching_finds_what_there_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
