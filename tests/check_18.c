// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_18.c: chapter 18, the lesson, as it is printed

The losses are held against central differences and against their identities, the step against one that is made by hand,
the reader against sums that are made word by word, batches against the laws they are to have, and the theory of the third
kind of pair against sums over a grid. Statistical tests raise a false alarm less
than once in a million runs with other seeds; the seeds are fixed, so in fact never.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/18_conditional_gan.c"
#undef main

static const double EXACT = sizeof(real) == 8 ? 1e-12 : 2e-5;

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(18, name); }

enum { WORDS = 4, WIDE = 3, PIXELS = 5, N = 4, LONG = 3 };
static const int SAID[LONG * N] = {0, 1, 2, 3, 1, 1, 3, 2, 2, 0, 0, 1};
static const int UNTRUE[LONG * N] = {1, 0, 2, 1, 3, 0, 2, 2, 1, 2, 3, 3};

static Game small_game(const char *name)  // whose biases are not zero
{
    Rng rng = stream(name);
    Game g = game_new(PIXELS, WORDS, reader_new, WIDE, &rng);
    init_normal(g.look.b, 0.5, &rng);
    for (int i = 0; i < 3; i++)
        init_normal(g.draw.layer[i].b, 0.5, &rng);
    return g;
}

static Batch small_batch(Tensor *x)
{
    Batch b = {.B = N, .T = LONG, .x = x};
    memcpy(b.right, SAID, sizeof SAID);
    memcpy(b.wrong, UNTRUE, sizeof UNTRUE);
    return b;
}

/*
## Gradients
*/
#ifdef LTG_DOUBLE
typedef struct Setting {
    const Game *g;
    Tensor *x, *heard;  // (N, PIXELS); (N, MEANING): what G is told, held fixed, as the step holds it
    int which;          // 0: D's loss; 1: without the third kind; 2: G's; 3: regression
} Setting;

static Tensor *loss_of(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    Rng rng = stream("slopes.noise");
    Tensor *right = read_words(&s->g->reader, SAID, N, LONG), *fake = generate(s->g, s->heard, &rng);
    if (s->which == 3)
        return scale(squared_error(fake, s->x), 0.25);
    Tensor *logit = match(s->g, look(s->g, fake), right), *seen = look(s->g, s->x);
    if (s->which == 2)
        return generator_loss(logit);
    return discriminator_loss(match(s->g, seen, right), logit,
                              s->which ? NULL : match(s->g, seen, read_words(&s->g->reader, UNTRUE, N, LONG)));
}

// All losses by all weights of both players, words included: first and second derivatives.
static void losses_have_the_slopes_of_differences(void **state)
{
    (void)state;
    static const char *const name[] = {"three kinds", "two kinds", "G's loss", "regression"};
    for (int which = 0; which < 4; which++) {
        Game g = small_game("slopes");
        Setting s = {&g, input_signed(shape2(N, PIXELS), 0.2, 0.9), input_signed(shape2(N, MEANING), 0.2, 0.9), which};
        Tensor *all[GRADIENTS];
        const int G = g.G.params->count, D = which == 3 ? 0 : g.D.params->count;
        memcpy(all, g.G.params->tensor, (size_t)G * sizeof *all);
        memcpy(all + G, g.D.params->tensor, (size_t)D * sizeof *all);
        check_gradients(name[which], loss_of, &s, G + D, all, 1, 1);
        game_free(&g);
        inputs_free();
    }
}
#endif

/*
## The losses
*/
static void losses_are_what_they_should_be(void **state)
{
    (void)state;
    Tensor *a = input(shape2(50, 1), -3, 3), *b = input(shape2(50, 1), -4, 4), *c = input(shape2(50, 1), -2, 5);
    double V = 0, practical = 0, two = 0;
    for (int i = 0; i < 50; i++) {
        double A = 1 / (1 + exp(-(double)a->data[i])), F = 1 / (1 + exp(-(double)b->data[i]));
        two += (log(A) + log(1 - F)) / 50;
        V += log(1 - 1 / (1 + exp(-(double)c->data[i]))) / 50;
        practical -= log(F) / 50;
    }
    near_to(tensor_item(discriminator_loss(a, b, NULL)), -two, EXACT);
    near_to(tensor_item(discriminator_loss(a, b, c)), -two - V, EXACT);
    near_to(tensor_item(generator_loss(b)), practical, EXACT);
    Tensor *coin = tensor_zeros(shape2(7, 1));
    near_to(tensor_item(discriminator_loss(coin, coin, coin)), 3 * log(2), EXACT);
    near_to(tensor_item(generator_loss(tensor_fill(shape2(2, 1), -500))), 500, 1e-3);  // no logarithm of zero
    inputs_free();
}

// The first layer, cut in two, is the layer of picture and meaning side by side.
static void a_layer_cut_in_two(void **state)
{
    (void)state;
    Game g = small_game("cut");
    Tensor *x = input(shape2(N, PIXELS), -1, 1), *c = input(shape2(N, MEANING), -1, 1);
    Tensor *W = concat((Tensor *[]){g.look.W, g.listen}, 2, 0),
           *whole = dense(concat((Tensor *[]){x, c}, 2, 1), W, g.look.b, LEAKY_RELU);
    check(largest_difference(mlp_apply(&g.decide, whole), match(&g, look(&g, x), c)) < EXACT, "they differ");
    game_free(&g);
    inputs_free();
}

/*
## Steps
*/
static double moved(const Params *a, const Params *b)
{
    double total = 0;
    for (int i = 0; i < a->count; i++)
        for (long j = 0; j < a->tensor[i]->size; j++)
            total += fabs((double)a->tensor[i]->data[j] - (double)b->tensor[i]->data[j]);
    return total;
}

static void only_the_right_player_moves(void **state)
{
    (void)state;
    static const struct {
        void (*step)(Game *, const Batch *, Rng *, double *);
        int G, D;  // how many steps of each optimiser
    } kind[] = {{train_step, 1, 1}, {two_kinds_step, 1, 1}, {blind_step, 1, 1}, {regress_step, 1, 0}};
    for (int k = 0; k < COUNT(kind); k++) {
        Game g = small_game("moves"), before = small_game("moves");
        Rng rng = stream("moves.noise");
        double loss[2];
        const Batch b = small_batch(tensor_normal(shape2(N, PIXELS), &rng));
        kind[k].step(&g, &b, &rng, loss);
        assert_true(moved(g.G.params, before.G.params) > 0);
        assert_true((moved(g.D.params, before.D.params) > 0) == (kind[k].D > 0));
        assert_int_equal(g.G.optimizer->step, kind[k].G);
        assert_int_equal(g.D.optimizer->step, kind[k].D);
        bool words = false;  // a blind D has nothing to learn words from
        for (long j = 0; j < g.reader.table->size; j++)
            words = words || g.reader.table->data[j] != before.reader.table->data[j];
        assert_true(words == (kind[k].step == train_step || kind[k].step == two_kinds_step));
        game_free(&g);
        game_free(&before);
        step_reset();
    }
}

// One step by hand. The generated pictures are given as numbers, so no gradient can reach the words through them.
static void one_step_by_hand(void **state)
{
    (void)state;
    Game g = small_game("hand"), h = small_game("hand");
    Rng rng = stream("hand.noise"), again = rng;
    double loss[2];
    Tensor *x = tensor_fill(shape2(N, PIXELS), 0.3), *gradient[GRADIENTS];
    const Batch b = small_batch(x);
    train_step(&g, &b, &rng, loss);
    Tensor *right = read_words(&h.reader, SAID, N, LONG), *wrong = read_words(&h.reader, UNTRUE, N, LONG),
           *fake = generate(&h, right, &again), *copy = tensor_from(fake->shape, fake->data);
    Tensor *loss_d = add(add(mean(softplus(scale(match(&h, look(&h, x), right), -1))),
                             mean(softplus(match(&h, look(&h, copy), right)))),
                         mean(softplus(match(&h, look(&h, x), wrong))));
    near_to(loss[LOSS_D], tensor_item(loss_d), EXACT);
    grad(loss_d, h.D.params->tensor, h.D.params->count, gradient, false);
    optimizer_step(h.D.optimizer, gradient);
    near_to(moved(g.D.params, h.D.params), 0, 1e-3);
    right = read_words(&h.reader, SAID, N, LONG);
    Tensor *loss_g = mean(softplus(scale(match(&h, look(&h, fake), right), -1)));
    near_to(loss[LOSS_G], tensor_item(loss_g), EXACT);
    grad(loss_g, h.G.params->tensor, h.G.params->count, gradient, false);
    optimizer_step(h.G.optimizer, gradient);
    near_to(moved(g.G.params, h.G.params), 0, 1e-3);
    game_free(&g);
    game_free(&h);
    step_reset();
}

/*
## The reader
*/
static void a_bag_adds_up_rows(void **state)
{
    (void)state;
    static const int there[LONG] = {1, 3, 2}, back[LONG] = {3, 2, 1};
    Game g = small_game("readers");
    const Tensor *table = g.reader.table, *sum = read_words(&g.reader, there, 1, LONG);
    for (int j = 0; j < MEANING; j++) {
        double total = 0;
        for (int t = 0; t < LONG; t++)
            total += (double)table->data[there[t] * MEANING + j];
        near_to((double)sum->data[j], total, EXACT);
        near_to((double)read_words(&g.reader, there, 1, 1)->data[j], (double)table->data[MEANING + j], 0);  // a label: its row
    }
    check(largest_difference(sum, read_words(&g.reader, back, 1, LONG)) < EXACT, "a bag has no order");
    game_free(&g);
    step_reset();
}

// The same noise for all labels and all generators, in [0, 1], and another one for each picture of a label
static void samples_have_their_own_noise(void **state)
{
    (void)state;
    Game g = small_game("samples");
    real x[2][6 * PIXELS];
    double noise = 0, gap = 0;
    sample(&g, (int[]){1}, 1, 6, "samples", x[0]);
    sample(&g, (int[]){1}, 1, 6, "samples", x[1]);
    assert_memory_equal(x[0], x[1], sizeof x[0]);
    sample(&g, (int[]){2}, 1, 6, "samples", x[1]);
    for (int i = 0; i < 6 * PIXELS; i++) {
        noise = fmax(noise, fabs((double)x[0][i] - (double)x[0][i % PIXELS]));
        gap = fmax(gap, fabs((double)x[0][i] - (double)x[1][i]));
        assert_true(x[0][i] >= 0 && x[0][i] <= 1);
    }
    assert_true(noise > 1e-3 && gap > 1e-3);
    game_free(&g);
}

/*
## Batches: chi-square of 8 degrees of freedom above 43, or a share beyond 5 deviations: one in 10^6
*/
enum { PICTURES = 2000 };

static void set_up(void)
{
    Source *source = source_open("digits");
    data.train = pictures_load(source, TRAIN, PICTURES);
    data.label = labels_load(source, TRAIN, PICTURES, &(int){0});
    data.D = 784, data.V = 10;
    source_free(source);
}

static void labels_in_batches(void **state)
{
    (void)state;
    static Batch b;
    int count[10] = {0}, threes = 0;
    double chi = 0;
    Rng rng = stream("label batches");
    set_up();
    data.order = batches_new(PICTURES, BATCH, &rng);
    for (int i = 0; i < 400; i++, step_reset()) {
        label_batch(&b, &rng);
        require_shape("x", b.x, shape2(BATCH, 784));
        for (int j = 0; j < BATCH; j++) {
            assert_int_not_equal(b.right[j], b.wrong[j]);
            count[b.wrong[j]] += b.right[j] == 3;
            threes += b.right[j] == 3;
        }
    }
    for (int k = 0; k < 10; k++)
        chi += k == 3 ? 0 : (count[k] - threes / 9.0) * (count[k] - threes / 9.0) / (threes / 9.0);
    assert_true(threes > 1000 && count[3] == 0);
    check(chi < 43, "wrong labels are not equally likely: chi-square %g", chi);
    batches_free(&data.order);
    free_data();
}

/*
## Measures
*/
static void variances(void **state)
{
    (void)state;
    static const real x[] = {0, 0, 2, 0, 1, 1, 1, 5};  // two groups of two points of the plane
    near_to(spread_within(x, 2, 2, 2), (1 + 4) / 2.0, 1e-6);
    near_to(spread_within(x, 1, 4, 1), 0.75, 1e-6);
    set_up();
    measure_classes();
    double within = 0, mean_of[10][784] = {{0}};
    int count[10] = {0};
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < PICTURES; i++) {
            const int k = data.label[i];
            count[k] += !pass;
            for (int j = 0; j < 784; j++) {
                double ink = data.train->pixel[i * 784 + j] / 255.0;
                if (pass)
                    within += pow(ink - mean_of[k][j] / count[k], 2) / PICTURES;
                else
                    mean_of[k][j] += ink;
            }
        }
    near_to(data.within, within, 1e-8);
    double between = 0;  // (18.3)
    for (int j = 0; j < 784; j++) {
        double all = 0;
        for (int k = 0; k < 10; k++)
            all += mean_of[k][j] / PICTURES;
        for (int k = 0; k < 10; k++)
            between += count[k] * pow(mean_of[k][j] / count[k] - all, 2) / PICTURES;
    }
    near_to(data.total, within + between, 1e-8);
    free_data();
}

/*
## The third kind of pair, on a grid: (18.4) is a maximum, (18.5) a minimum of the maximum
*/
enum { CELLS = 60 };

static double value(const double *p, const double *q, const double *m, const double *D)
{
    double total = 0;
    for (int i = 0; i < CELLS; i++)
        total += p[i] * log(D[i]) + (q[i] + m[i]) * log(1 - D[i]);
    return total;
}

static double best_value(const double *p, const double *q, const double *m, double *D)
{
    for (int i = 0; i < CELLS; i++)
        D[i] = p[i] / (p[i] + q[i] + m[i]);
    return value(p, q, m, D);
}

static void what_the_third_kind_does(void **state)
{
    (void)state;
    double p[CELLS], m[CELLS], q[CELLS], D[CELLS], other[CELLS], mass[2] = {0, 0}, low = 0, high = 9;
    for (int i = 0; i < CELLS; i++) {  // two classes that overlap
        p[i] = exp(-0.5 * pow((i - 22) / 8.0, 2));
        m[i] = exp(-0.5 * pow((i - 38) / 8.0, 2));
        mass[0] += p[i], mass[1] += m[i];
    }
    for (int i = 0; i < CELLS; i++)
        p[i] /= mass[0], m[i] /= mass[1];
    for (int t = 0; t < 100; t++) {  // q = max(0, kappa p - m), of mass one
        const double kappa = 0.5 * (low + high);
        double total = 0;
        for (int i = 0; i < CELLS; i++)
            total += q[i] = fmax(0, kappa * p[i] - m[i]);
        *(total > 1 ? &high : &low) = kappa;
    }
    const double best = best_value(p, q, m, D);
    assert_true(q[55] == 0 && q[15] > p[15]);  // none where the other class is likelier, more where it is not
    Rng rng = stream("third kind");
    for (int t = 0; t < 50; t++) {
        double total = 0, there;
        for (int i = 0; i < CELLS; i++)
            other[i] = fmin(fmax(D[i] + 0.05 * rng_normal(&rng), 1e-3), 1 - 1e-3);
        assert_true(value(p, q, m, other) < best);  // (18.4)
        for (int i = 0; i < CELLS; i++)
            total += other[i] = q[i] * exp(0.3 * rng_normal(&rng)) + (t % 2 ? 0.02 * rng_uniform(&rng) : 0);
        for (int i = 0; i < CELLS; i++)
            other[i] /= total;
        double unused[CELLS];
        there = best_value(p, other, m, unused);
        check(there > best, "another q has the value %.9g, below %.9g", there, best);  // (18.5)
    }
    double unused[CELLS];
    assert_true(best_value(p, p, m, unused) > best + 1e-3);  // q = p is not the best answer here
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(losses_have_the_slopes_of_differences),
#endif
        cmocka_unit_test(losses_are_what_they_should_be),
        cmocka_unit_test(a_layer_cut_in_two),
        cmocka_unit_test(only_the_right_player_moves),
        cmocka_unit_test(one_step_by_hand),
        cmocka_unit_test(a_bag_adds_up_rows),
        cmocka_unit_test(samples_have_their_own_noise),
        cmocka_unit_test(labels_in_batches),
        cmocka_unit_test(variances),
        cmocka_unit_test(what_the_third_kind_does),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
