// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_18.c: chapter 18, the lesson, as it is printed

The losses are held against central differences and against their identities, the step against one that is made by hand,
the readers against sums that are made word by word, captions against what they must say, batches against the laws they
are to have, and the theory of the third kind of pair against sums over a grid. Statistical tests raise a false alarm less
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

static Game small_game(bool recurrent, const char *name)  // whose biases are not zero
{
    Rng rng = stream(name);
    Game g = game_new(PIXELS, WORDS, recurrent, WIDE, &rng);
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
    for (int recurrent = 0; recurrent < 2; recurrent++)
        for (int which = 0; which < 4; which++) {
            Game g = small_game(recurrent, "slopes");
            Setting s = {&g, input_signed(shape2(N, PIXELS), 0.2, 0.9),
                         input_signed(shape2(N, MEANING), 0.2, 0.9), which};
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
    Game g = small_game(false, "cut");
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
        Game g = small_game(true, "moves"), before = small_game(true, "moves");
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
    Game g = small_game(true, "hand"), h = small_game(true, "hand");
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
## Readers
*/
static void readers_read(void **state)
{
    (void)state;
    static const int there[LONG] = {1, 3, 2}, back[LONG] = {3, 2, 1};
    for (int recurrent = 0; recurrent < 2; recurrent++) {
        Game g = small_game(recurrent, "readers");
        const Reader *r = &g.reader;
        Tensor *one = read_words(r, there, 1, LONG), *other = read_words(r, back, 1, LONG),
               *word = read_words(r, there, 1, 1);
        double h[MEANING], next[MEANING], total[MEANING];
        for (int j = 0; j < MEANING; j++) {
            near_to((double)word->data[j], (double)r->table->data[MEANING + j], 0);  // one word: its row
            h[j] = total[j] = (double)r->table->data[MEANING + j];
        }
        for (int t = 1; t < LONG; t++) {
            for (int j = 0; j < MEANING; j++) {
                double before = 0;
                for (int i = 0; recurrent && i < MEANING; i++)
                    before += h[i] * (double)r->W->data[i * MEANING + j];
                next[j] = (double)r->table->data[there[t] * MEANING + j];
                if (recurrent)
                    next[j] = tanh(next[j] + (double)r->gates->data[there[t] * MEANING + j] * before);
                total[j] += next[j];
            }
            memcpy(h, next, sizeof h);
        }
        for (int j = 0; j < MEANING; j++)
            near_to((double)one->data[j], total[j], EXACT);
        assert_true((largest_difference(one, other) > 0.01) == recurrent);  // a bag has no order
        game_free(&g);
        step_reset();
    }
}

// (18.7): with the same noise a bag draws the same picture for both orders of the same words, a recurrent reader does not.
static void a_bag_has_one_picture(void **state)
{
    (void)state;
    const Meaning m = {7, 1, 1}, other = {7, -1, -1};
    for (int recurrent = 0; recurrent < 2; recurrent++) {
        Rng rng = stream("bag");
        Game g = game_new(PIXELS, VOCABULARY, recurrent, WIDE, &rng);
        int first[LONGEST], second[LONGEST];
        real x[2][6 * PIXELS];
        double gap = 0, noise = 0;
        caption(m, true, false, first, 1);
        caption(other, false, true, second, 1);
        sample(&g, first, LONGEST, 6, "bag", x[0]);
        sample(&g, second, LONGEST, 6, "bag", x[1]);
        for (int i = 0; i < 6 * PIXELS; i++) {
            gap = fmax(gap, fabs((double)x[0][i] - (double)x[1][i]));
            noise = fmax(noise, fabs((double)x[0][i] - (double)x[0][i % PIXELS]));
            assert_true(x[0][i] >= 0 && x[0][i] <= 1);
        }
        assert_true(noise > 1e-3);
        assert_true(recurrent ? gap > 1e-3 : gap < 1e-5);
        game_free(&g);
    }
}

/*
## Captions
*/
static void says(Meaning m, bool not_pen, bool not_lean, const char *expected)
{
    int word[2 * LONGEST];
    Text text = {0};
    caption(m, not_pen, not_lean, word, 2);
    for (int t = 0; t < LONGEST; t++)
        if (word[2 * t])
            put(&text, "%s ", WORD[word[2 * t]]);
    check(strcmp(text.bytes, expected) == 0, "expected '%s', found '%s'", expected, text.bytes);
    free(text.bytes);
}

static Meaning understood(const int *word, int step)  // by a reader of grammar that shares no line with `caption`
{
    Meaning m = {-1, 0, 0};
    for (int t = 0, turned = 1; t < LONGEST; t++) {
        const int w = word[t * step];
        turned = w == NOT ? -1 : turned;
        if (w >= ZERO)
            m.digit = w - ZERO;
        if (w == THIN || w == BOLD)
            m.pen = turned * (w == BOLD ? 1 : -1);
        if (w == LEANS_LEFT || w == LEANS_RIGHT)
            m.lean = turned * (w == LEANS_LEFT ? -1 : 1);
        turned = w == NOT ? turned : 1;
    }
    return m;
}

static bool same_meaning(Meaning a, Meaning b) { return a.digit == b.digit && a.pen == b.pen && a.lean == b.lean; }

static void captions_say_what_they_mean(void **state)
{
    (void)state;
    int held[10] = {0}, word[LONGEST];
    says((Meaning){7, -1, 1}, false, false, "a thin seven leaning right ");
    says((Meaning){7, -1, 1}, true, false, "a not bold seven leaning right ");
    says((Meaning){0, 1, -1}, true, true, "a not thin zero not leaning right ");
    says((Meaning){3, 0, 0}, true, true, "a three ");
    for (int k = 0; k < 90; k++) {
        const Meaning m = {k / 9, k / 3 % 3 - 1, k % 3 - 1};
        held[m.digit] += held_out(m);
        assert_false(held_out(m) && (m.pen == 0 || m.lean == 0));
        for (int t = 0; t < 4; t++) {
            caption(m, t & 1, t & 2, word, 1);
            assert_true(word[0] == BLANK && same_meaning(understood(word, 1), m));
        }
        Rng rng = stream("wrong");
        for (int t = 0; t < 50 && !held_out(m); t++) {
            const Meaning w = one_thing_wrong(m, &rng);
            assert_int_equal((w.digit != m.digit) + (w.pen != m.pen) + (w.lean != m.lean), 1);
            assert_true(!held_out(w) && (w.pen == 0) == (m.pen == 0) && (w.lean == 0) == (m.lean == 0));
        }
    }
    for (int d = 0; d < 10; d++)
        assert_int_equal(held[d], 1);
    const DigitFactors f = {.label = 4, .thickness = 1.5f, .slant = 20};
    assert_true(same_meaning(meaning_of(&f), (Meaning){4, -1, 1}));
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
    told.factors = alloc_zeroed(PICTURES, sizeof *told.factors);
    told.kept = alloc_zeroed(PICTURES, sizeof *told.kept);
    digits_factors(0, PICTURES, told.factors);
    told.n = 0;
    for (int i = 0; i < PICTURES; i++)
        if (!held_out(meaning_of(told.factors + i)))
            told.kept[told.n++] = i;
    source_free(source);
}

static void tear_down(void)
{
    free(told.factors);
    free(told.kept);
    free_data();
    memset(&told, 0, sizeof told);
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
    tear_down();
}

static void captions_in_batches(void **state)
{
    (void)state;
    static Batch b;
    int pens = 0, nots = 0, agree = 0, all = 0;
    Rng rng = stream("caption batches");
    set_up();
    for (int shuffled = 0; shuffled < 2; shuffled++) {
        data.order = batches_new(told.n, BATCH, &rng);
        Batches mirror = data.order;
        mirror.order = alloc_zeroed((size_t)told.n, sizeof *mirror.order);
        memcpy(mirror.order, data.order.order, (size_t)told.n * sizeof *mirror.order);
        told.shuffled = shuffled;
        for (int i = 0; i < 100; i++, step_reset()) {
            const int *index = batches_next(&mirror);
            word_batch(&b, &rng);
            for (int j = 0; j < BATCH; j++) {
                const Meaning right = understood(b.right + j, BATCH), wrong = understood(b.wrong + j, BATCH),
                              shown = meaning_of(told.factors + told.kept[index[j]]);
                assert_false(held_out(right) || held_out(wrong) || same_meaning(right, wrong));
                assert_true(shuffled || same_meaning(right, shown));
                agree += shuffled && right.digit == shown.digit;
                all += shuffled;
                pens += right.pen != 0;
                for (int t = 0; t + 1 < LONGEST; t++)
                    nots += b.right[t * BATCH + j] == NOT &&
                            (b.right[(t + 1) * BATCH + j] == THIN || b.right[(t + 1) * BATCH + j] == BOLD);
            }
        }
        free(mirror.order);
        batches_free(&data.order);
    }
    near_to((double)nots / pens, 0.25, 5 * sqrt(0.25 * 0.75 / pens));
    near_to((double)agree / all, 0.1, 5 * sqrt(0.1 * 0.9 / all) + 0.003);  // the digits are not quite equally frequent
    tear_down();
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
    tear_down();
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
        cmocka_unit_test(readers_read),
        cmocka_unit_test(a_bag_has_one_picture),
        cmocka_unit_test(captions_say_what_they_mean),
        cmocka_unit_test(labels_in_batches),
        cmocka_unit_test(captions_in_batches),
        cmocka_unit_test(variances),
        cmocka_unit_test(what_the_third_kind_does),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
