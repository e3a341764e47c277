// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_18_lab.c: chapter 18, the laboratory, as it is printed

The two resizes, the losses of the second design and the nets that grow are held against central differences and against
cases made by hand; new layers at alpha 0 and 1 against the nets that they must equal, bit for bit; the best answers of the
second design against every other answer.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/18_conditional_gan_lab.c"
#undef main

static const double EXACT = sizeof(real) == 8 ? 1e-12 : 2e-5;

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(18, name); }

enum { WORDS = 4, WIDE = 4, N = 3 };
static Pictures shape;

static void pictures_of(int Y, int X, int C)  // the shape that the nets make
{
    shape = (Pictures){.Y = Y, .X = X, .C = C};
    data.train = &shape;
    data.D = Y * X * C;
}

static Batch batch_of(Tensor *x)
{
    return (Batch){.B = N, .T = 1, .x = x, .right = {0, 1, 3}, .wrong = {2, 0, 1}};
}

/*
## Gradients
*/
#ifdef LTG_DOUBLE
static Tensor *half_of(Tensor *const *x, const void *more)
{
    (void)more;
    return square(halved(x[0], 4, 6, 3));
}

static Tensor *double_of(Tensor *const *x, const void *more)
{
    (void)more;
    return square(doubled(x[0], 2, 3, 3));
}

static void resizes_have_the_slopes_of_differences(void **state)
{
    (void)state;
    Tensor *large = input(shape2(2, 72), -1, 1), *small = input(shape2(2, 18), -1, 1);
    check_gradients("halved", half_of, NULL, 1, &large, 2, 3);
    check_gradients("doubled", double_of, NULL, 1, &small, 2, 3);
    inputs_free();
}

typedef struct Setting {
    const Apart *a;
    const Grown *g;
    const Stack *s;
    Tensor *x, *heard;  // real pictures; what a generator is told, held fixed, as the step holds it
    int which;          // 0: G's loss, 1: D's
} Setting;

static Tensor *apart_loss(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    Rng rng = stream("slopes.noise");
    const Batch b = batch_of(s->x);
    Tensor *fake = generate(&s->a->g, s->heard, &rng);
    return s->which ? apart_loss_d(s->a, &b, fake)
                    : apart_loss_g(s->a, fake, read_words(&s->a->g.reader, b.right, N, 1), true);
}

static Tensor *grown_loss(Tensor *const *parameter, const void *more)  // a step's losses, while layers fade in
{
    (void)parameter;
    const Setting *s = more;
    const Grown *g = s->g;
    Rng rng = stream("slopes.noise");
    const Batch b = batch_of(s->x);
    Tensor *right = read_words(&g->reader, b.right, N, 1), *wrong = read_words(&g->reader, b.wrong, N, 1);
    Tensor *fake = grown_match(g, grown_look(g, grown_draw(g, s->heard, &rng)), right);
    Tensor *seen = grown_look(g, grown_real(g, s->x));
    return s->which ? discriminator_loss(grown_match(g, seen, right), fake, grown_match(g, seen, wrong))
                    : generator_loss(fake);
}

static Tensor *enlarged(Tensor *const *x, const void *more)  // (18.43)
{
    const Setting *s = more;
    return enlarge(&s->s->large, x[0], s->heard);
}

static void by_all_weights(const char *name, Function *f, Setting *s, const Params *G, const Params *D)
{
    for (s->which = 0; s->which < 2; s->which++) {
        const Params *by = s->which ? D : G;
        Tensor *used[GRADIENTS];
        int n = 0;
        for (int i = 0; i < by->count; i++) {  // layers that sleep are not used, and have no slope
            Tensor *slope;
            grad(f(NULL, s), &by->tensor[i], 1, &slope, false);
            if (tensor_item(sum(square(slope))) > 0)
                used[n++] = by->tensor[i];
            step_reset();
        }
        check(n >= by->count / 2, "%s: only %d of %d tensors have a slope", name, n, by->count);
        check_gradients(name, f, s, n, used, 1, 1);
    }
}

static void without_kink(Dense *layer)  // near which differences fail
{
    layer->act = TANH;
}

static void shaken_biases(Params *params, Rng *rng)
{
    for (int i = 0; i < params->count; i++)
        if (params->tensor[i]->shape.rank == 1)
            init_normal(params->tensor[i], 0.3, rng);
}

static void losses_have_the_slopes_of_differences(void **state)  // (18.40), (18.41), (18.44), (18.45)
{
    (void)state;
    Rng rng = stream("slopes");
    pictures_of(4, 4, 1);
    Apart a = apart_new(16, WORDS, WIDE, 600, &rng);
    Setting s = {.a = &a, .x = input_signed(shape2(N, 16), 0.2, 0.9),
                 .heard = input_signed(shape2(N, MEANING), 0.2, 0.9)};
    shaken_biases(a.g.G.params, &rng), shaken_biases(a.g.D.params, &rng);
    without_kink(&a.g.look), without_kink(&a.feature), without_kink(&a.g.decide.layer[0]);
    for (int i = 0; i < 2; i++)
        without_kink(&a.g.draw.layer[i]);
    by_all_weights("two answers", apart_loss, &s, a.g.G.params, a.g.D.params);
    for (int level = 1; level < LEVELS; level++) {
        Grown g = grown_new(WORDS, WIDE, &rng);
        g.level = level, g.alpha = 0.37;
        s.g = &g;
        for (int l = 0; l < LEVELS; l++)
            without_kink(&g.body[l]);
        without_kink(&g.decide.layer[0]);
        shaken_biases(g.G.params, &rng), shaken_biases(g.D.params, &rng);
        by_all_weights("fading in", grown_loss, &s, g.G.params, g.D.params);
        grown_free(&g);
    }
    Stack stack = stack_new(16, WORDS, WIDE, &rng);
    without_kink(&stack.large.draw.layer[0]);
    s.s = &stack;
    Tensor *small = input(shape2(N, 4), -0.9, 0.9);
    check_gradients("stage 2", enlarged, &s, 1, &small, 2, 2);
    game_free(&a.g), game_free(&stack.small), game_free(&stack.large);
    inputs_free();
}
#endif

/*
## Resizes
*/
static void resizes_by_hand(void **state)
{
    (void)state;
    const real four[] = {0, 4, 1, 1, 8, 0, 1, 5};  // 2 x 4, one channel
    Tensor *x = tensor_from(shape2(1, 8), four), *half = halved(x, 2, 4, 1);
    assert_true(shape_equal(half->shape, shape2(1, 2)));
    near_to((double)half->data[0], 3, 0);
    near_to((double)half->data[1], 2, 0);
    Tensor *y = doubled(x, 2, 4, 1);
    for (int r = 0; r < 4; r++)
        for (int c = 0; c < 8; c++)
            near_to((double)y->data[r * 8 + c], (double)four[r / 2 * 4 + c / 2], 0);
    Tensor *colours = input(shape2(2, 3 * 5 * 3), -1, 1);
    near_to(unlike(halved(doubled(colours, 3, 5, 3), 6, 10, 3), colours), 0, 0);  // to the last bit
    Tensor *wide = doubled(colours, 3, 5, 3);
    for (int i = 0; i < 2 * 6 * 10 * 3; i++)
        near_to((double)wide->data[i],
                (double)colours->data[i / 180 * 45 + i % 180 / 30 / 2 * 15 + i % 30 / 3 / 2 * 3 + i % 3], 0);
    inputs_free();
    step_reset();
}

/*
## The second design
*/
static void losses_of_a_coin(void **state)
{
    (void)state;
    Rng rng = stream("coin");
    pictures_of(4, 4, 1);
    Apart a = apart_new(16, WORDS, WIDE, 600, &rng);
    for (int i = 0; i < a.g.D.params->count; i++)  // a D that knows nothing says one half to all
        memset(a.g.D.params->tensor[i]->data, 0, (size_t)a.g.D.params->tensor[i]->size * sizeof(real));
    Tensor *x = input(shape2(N, 16), -1, 1), *c = input(shape2(N, MEANING), -1, 1);
    const Batch b = batch_of(x);
    near_to(tensor_item(apart_loss_d(&a, &b, x)), 4 * log(2), EXACT);
    near_to(tensor_item(apart_loss_g(&a, x, c, true)), 2 * log(2), EXACT);
    near_to(tensor_item(apart_loss_g(&a, x, c, false)), log(2), EXACT);
    game_free(&a.g);
    inputs_free();
    step_reset();
}

static void designs_are_of_one_size(void **state)
{
    (void)state;
    Rng rng = stream("size");
    static const int wide[] = {128, 512};
    for (int i = 0; i < 2; i++) {
        Game g = game_new(784, 10, reader_new, wide[i], &rng);
        Apart a = apart_new(784, 10, wide[i], params_size(g.D.params), &rng);
        const double share = (double)params_size(a.g.D.params) / (double)params_size(g.D.params);
        check(fabs(share - 1) < 0.01, "the second D has %.4f of the first one's weights", share);
        assert_true(params_size(a.g.G.params) == params_size(g.G.params));
        game_free(&g), game_free(&a.g);
    }
}

// (18.42): on a grid of pictures, no other answers have a lower loss (18.40)
static void best_answers(void **state)
{
    (void)state;
    enum { CELLS = 30 };
    double p[CELLS], q[CELLS], right[CELLS], wrong[CELLS], r[CELLS], m[CELLS], best = 0;
    Rng rng = stream("answers");
    for (int i = 0; i < CELLS; i++) {
        p[i] = 0.01 + rng_uniform(&rng), q[i] = 0.01 + rng_uniform(&rng);
        right[i] = 0.01 + rng_uniform(&rng), wrong[i] = 0.01 + rng_uniform(&rng);
        r[i] = log(p[i] / q[i]), m[i] = log(right[i] / wrong[i]);  // logits of (18.42)
    }
    for (int t = 0; t < 200; t++) {
        double loss = 0, size = t ? pow(10, -3 * rng_uniform(&rng)) : 0;
        for (int i = 0; i < CELLS; i++) {
            const double a = r[i] + size * rng_normal(&rng), b = m[i] + size * rng_normal(&rng);
            loss += p[i] * log1p(exp(-a)) + q[i] * log1p(exp(a)) + right[i] * log1p(exp(-b)) + wrong[i] * log1p(exp(b));
        }
        assert_true(t == 0 || loss > best);
        best = t ? best : loss;
    }
}

/*
## Two stages
*/
static void the_second_stage_begins_with_the_first(void **state)  // (18.43)
{
    (void)state;
    Rng rng = stream("stack");
    pictures_of(4, 4, 1);
    Stack s = stack_new(16, WORDS, WIDE, &rng);
    Dense *last = &s.large.draw.layer[1];
    memset(last->W->data, 0, (size_t)last->W->size * sizeof(real));
    Tensor *small = input(shape2(N, 4), -1, 1), *c = input(shape2(N, MEANING), -1, 1), *y = enlarge(&s.large, small, c);
    for (int i = 0; i < N * 16; i++)
        near_to((double)y->data[i], tanh(2 * (double)small->data[i / 16 * 4 + i % 16 / 8 * 2 + i % 4 / 2]), 1e-6);
    game_free(&s.small), game_free(&s.large);
    inputs_free();
    step_reset();
}

static void faithful_or_not(void **state)
{
    (void)state;
    pictures_of(4, 4, 1);
    data.classes = 2, data.each = 50;
    Rng rng = stream("faithful");
    real first[100 * 16], other[100 * 16];
    for (int i = 0; i < 100; i++) {
        for (int j = 0; j < 4; j++) {
            const real v = (real)rng_uniform(&rng), w = (real)rng_uniform(&rng);
            for (int k = 0; k < 4; k++) {
                const int at = i * 16 + j / 2 * 8 + j % 2 * 2 + k / 2 * 4 + k % 2;
                first[at] = v, other[at] = w;
            }
        }
    }
    near_to(faithful(first, first), 0, 1e-9);
    near_to(faithful(first, other), 1, 0.25);
    real *coarse = blocky(first, 100);
    near_to(memcmp(coarse, first, sizeof first), 0, 0);
    free(coarse);
    data.classes = data.each = 0;
    step_reset();
}

/*
## Growing
*/
static void new_layers(void **state)  // at alpha 0 they change nothing, at 1 the old ones are gone
{
    (void)state;
    Rng rng = stream("new layers");
    pictures_of(8, 12, 3);
    Grown g = grown_new(WORDS, WIDE, &rng);
    Tensor *x = input(shape2(N, data.D), -1, 1);
    const Batch b = batch_of(x);
    for (int level = 1; level < LEVELS; level++) {
        static const double at[] = {1, 0, 1, 0.25};
        Tensor *drawn[4], *said[4];
        for (int k = 0; k < 4; k++) {  // the old net, and the new one at three alphas
            Rng same = stream("same");
            g.level = level - (k == 0), g.alpha = at[k];
            Tensor *c = read_words(&g.reader, b.right, N, 1);
            drawn[k] = grown_draw(&g, c, &same);
            said[k] = grown_match(&g, grown_look(&g, grown_real(&g, x)), c);
        }
        Tensor *old = level_doubled(drawn[0], level - 1);
        near_to(unlike(old, drawn[1]), 0, 0);
        near_to(unlike(said[0], said[1]), 0, 0);
        assert_true(unlike(old, drawn[2]) > 0.9 * (double)old->size && unlike(said[0], said[2]) == N);
        for (long i = 0; i < old->size; i++)
            near_to((double)drawn[3]->data[i], 0.75 * (double)old->data[i] + 0.25 * (double)drawn[2]->data[i], EXACT);
    }
    grown_free(&g);
    inputs_free();
    step_reset();
}

static void when_and_how_dear(void **state)
{
    (void)state;
    Rng rng = stream("dear");
    pictures_of(28, 28, 1);
    Grown g = grown_new(10, 8, &rng);
    static const double share[] = {0.01, 0.149, 0.2, 0.3, 0.399, 0.45, 0.6, 1};
    static const int level[] = {0, 0, 1, 1, 1, 2, 2, 2};
    static const double alpha[] = {1, 1, 0.5, 1, 1, 0.5, 1, 1};
    for (int i = 0; i < 8; i++) {
        grow_to(&g, share[i]);
        assert_int_equal(g.level, level[i]);
        near_to(g.alpha, alpha[i], 1e-9);
    }
    const double small = 64 * 8 + 8 * 49 * 2 + 32 * 8 + 8 * 8 + 8,  // body, paint and look, listen, decide
                 middle = small - 8 * 49 * 2 + 2 * 8 * 12 + 2 * 12 * 196;
    grow_to(&g, 0.1);
    near_to(weights_in_use(&g), small, 0);
    grow_to(&g, 0.3);
    near_to(weights_in_use(&g), middle, 0);
    grow_to(&g, 0.2);
    near_to(weights_in_use(&g), middle + 8 * 49 * 2, 0);  // while a layer fades in, the old ones work, too
    const long at_once = steps_at_once(&g, 1000);
    assert_true(at_once > 600 && at_once < 1000 && g.level == 2 && g.alpha == 1);
    g.G.optimizer->step = 7;
    g.G.optimizer->second[0]->data[0] = 3;
    forget(g.G.optimizer);
    assert_true(g.G.optimizer->step == 0 && g.G.optimizer->second[0]->data[0] == 0);
    grown_free(&g);
}

// Layers that sleep stay as they are, and a step moves both players.
static void only_what_is_awake_learns(void **state)
{
    (void)state;
    Rng rng = stream("awake");
    pictures_of(8, 8, 1);
    double loss[2];
    Grown g = grown_new(WORDS, WIDE, &rng);
    Batch b = batch_of(input(shape2(N, 64), -1, 1));
    Tensor *watched[] = {g.body[2].W, g.paint[2].W, g.look[2].W, g.fold[2].W, g.body[1].W, g.look[1].W};
    real was[6];
    for (int i = 0; i < 6; i++)
        was[i] = watched[i]->data[0];
    g.level = 1, g.alpha = 0.5;
    grown_step(&g, &b, &rng, loss);
    for (int i = 0; i < 6; i++)
        assert_true((watched[i]->data[0] == was[i]) == (i < 4));
    near_to(loss[LOSS_D], 3 * log(2), 2);
    grown_free(&g);
    inputs_free();
    step_reset();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(resizes_have_the_slopes_of_differences),
        cmocka_unit_test(losses_have_the_slopes_of_differences),
#endif
        cmocka_unit_test(resizes_by_hand),
        cmocka_unit_test(losses_of_a_coin),
        cmocka_unit_test(designs_are_of_one_size),
        cmocka_unit_test(best_answers),
        cmocka_unit_test(the_second_stage_begins_with_the_first),
        cmocka_unit_test(faithful_or_not),
        cmocka_unit_test(new_layers),
        cmocka_unit_test(when_and_how_dear),
        cmocka_unit_test(only_what_is_awake_learns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
