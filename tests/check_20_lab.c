// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_20_lab.c: chapter 20, the laboratory, as it is printed

The two losses that the laboratory adds are held against central differences, its steps against who should move, the pool against
its rule, and its heaps against the labels of their pictures.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/20_cyclegan_lab.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected, tolerance, found);
}

static Rng stream(const char *name) { return rng_new(20, name); }

enum { WIDE = 5, N = 4 };

static Game small_game(const char *name, Activation inner)
{
    static const int G[] = {WIDE, 4, 3, WIDE}, D[] = {WIDE, 4, 1};
    Rng rng = stream(name);
    Game g = {.lambda = 10, .AB = player_new(3, G, inner, TANH, true, 1e-3, &rng), .BA = player_new(3, G, inner, TANH, true, 1e-3, &rng),
              .DA = player_new(2, D, inner, LINEAR, false, 1e-3, &rng),
              .DB = player_new(2, D, inner, LINEAR, false, 1e-3, &rng)};
    return g;
}

static void pools_new(void)
{
    for (int i = 0; i < 2; i++)
        pool[i] = (Pool){.kept = tensor_keep(shape2(POOL, WIDE)), .rng = stream(i ? "pool.B" : "pool.A")};
}

static void pools_free(void)
{
    for (int i = 0; i < 2; i++)
        tensor_free(pool[i].kept);
}

static void encoder_new(void)
{
    Rng rng = stream("encoder");
    encoder.net = player_new(3, (const int[]){WIDE, 4, 3, 2}, TANH, LINEAR, false, 1e-3, &rng);
    encoder.layers = 2;
}

/*
## Gradients
*/
#ifdef LTG_DOUBLE
typedef struct Setting {
    const Game *g;
    Tensor *a, *b;
    bool by_code;
} Setting;

static Tensor *loss_of(Tensor *const *parameter, const void *more)  // (20.8), (20.40)
{
    (void)parameter;
    const Setting *s = more;
    if (!s->by_code)
        return identity_loss(s->g, s->a, s->b);
    Tensor *ab = apply(&s->g->AB, s->a);
    return add(generator_loss(apply(&s->g->DB, ab)), scale(distance(encode(ab), encode(s->a)), LAMBDA));
}

static void losses_have_the_slopes_of_differences(void **state)
{
    (void)state;
    encoder_new();
    Game g = small_game("slopes", TANH);
    Setting s = {&g, input_signed(shape2(N, WIDE), 0.2, 0.9), input_signed(shape2(N, WIDE), 0.3, 0.8), false};
    check_gradients("identity loss, G_AB", loss_of, &s, g.AB.params->count, g.AB.params->tensor, 1, 1);
    check_gradients("identity loss, G_BA", loss_of, &s, g.BA.params->count, g.BA.params->tensor, 1, 1);
    s.by_code = true;
    check_gradients("frozen encoder", loss_of, &s, g.AB.params->count, g.AB.params->tensor, 1, 1);
    player_free(&encoder.net);
    game_free(&g);
    inputs_free();
}
#endif

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

static void only_the_right_players_move(void **state)
{
    (void)state;
    static const struct {
        Step *step;
        int moves[4];  // AB, BA, DA, DB
    } kind[] = {{round_step, {1, 1, 0, 0}}, {identity_step, {1, 1, 1, 1}}, {pool_step, {1, 1, 1, 1}}, {encoder_step, {1, 0, 0, 1}},
                {plain_step, {1, 0, 0, 1}}};
    encoder_new();
    pools_new();
    const double first = (double)encoder.net.params->tensor[0]->data[0];
    for (int k = 0; k < COUNT(kind); k++) {
        Game g = small_game("moves", RELU), before = small_game("moves", RELU);
        const Player *const all[] = {&g.AB, &g.BA, &g.DA, &g.DB}, *const was[] = {&before.AB, &before.BA, &before.DA, &before.DB};
        double loss[LOSSES];
        kind[k].step(&g, input(shape2(N, WIDE), -1, 1), input(shape2(N, WIDE), -1, 1), loss);
        for (int i = 0; i < 4; i++)
            check((moved(all[i]->params, was[i]->params) > 0) == kind[k].moves[i], "step %d, player %d", k, i);
        game_free(&g);
        game_free(&before);
        inputs_free();
    }
    near_to((double)encoder.net.params->tensor[0]->data[0], first, 0);  // frozen
    assert_int_equal(encoder.net.optimizer->step, 0);
    player_free(&encoder.net);
    pools_free();
}

// While the pool is not full, a step with it is the step without.
static void a_young_pool_changes_nothing(void **state)
{
    (void)state;
    pools_new();
    Game g = small_game("young", RELU), h = small_game("young", RELU);
    Tensor *a = input(shape2(N, WIDE), -1, 1), *b = input(shape2(N, WIDE), -1, 1);
    double loss[LOSSES], other[LOSSES];
    train_step(&g, a, b, loss);
    pool_step(&h, a, b, other);
    for (int i = 0; i < LOSSES; i++)
        near_to(other[i], loss[i], 1e-5);
    near_to(moved(g.AB.params, h.AB.params) + moved(g.DB.params, h.DB.params), 0, 2e-3);
    game_free(&g);
    game_free(&h);
    pools_free();
    inputs_free();
}

static void the_pool_keeps_its_rule(void **state)  // (20.9)
{
    (void)state;
    pools_new();
    int older = 0, all = 0;
    double held = 0, given = 0;
    for (int t = 0; t < 200; t++) {
        Tensor *fake = tensor_fill(shape2(10, WIDE), 0);
        for (int i = 0; i < 10 * WIDE; i++)
            fake->data[i] = (real)(10 * t + i / WIDE);  // each translation is its own number
        const Tensor *shown = exchange(&pool[1], fake);
        for (int i = 0; i < 10; i++) {
            const double number = (double)shown->data[i * WIDE];
            for (int j = 1; j < WIDE; j++)
                assert_true(shown->data[i * WIDE + j] == shown->data[i * WIDE]);
            if (t < 5)
                assert_true(number == 10 * t + i && pool[1].filled == 10 * t + 10);
            else
                older += number != 10 * t + i, all++;
            held += 10 * t + i, given += number;
        }
        step_reset();
    }
    near_to((double)older / all, 0.5, 5 * 0.5 / sqrt(all));
    double in = 0;  // nothing is lost: while it was filled, pictures were shown and kept
    for (int i = 0; i < POOL; i++)
        in += (double)pool[1].kept->data[i * WIDE];
    near_to(given + in - 49 * 50 / 2, held, 0.5);
    pools_free();
}

/*
## Heaps
*/
static void heaps_and_kinds(void **state)
{
    (void)state;
    Program p = {.size = SIZE_QUICK, .seed = 1, .source = source_open("digits")};
    p.set = source_survey(p.source);
    load_labelled(&p);
    Rng rng = stream("mixed");
    const Tensor *x = mixed_batch(HEAP_B, 6, &rng);
    for (int i = 0; i < 6; i++) {
        int index = -1;
        for (int j = 0; j < data.n && index < 0; j++)
            index = memcmp(x->data + i * data.D, data.heap[i >= 3] + (long)j * data.D, (size_t)data.D * sizeof(real)) == 0 ? j : -1;
        check(index >= 0, "picture %d of a mixed batch is not of heap %d", i, i >= 3);
    }
    step_reset();
    assert_int_equal(known.classes, 10);
    const int n = data.n, D = data.D;
    real *before = alloc_zeroed((size_t)(n * D), sizeof *before);
    memcpy(before, data.heap[HEAP_B], (size_t)(n * D) * sizeof *before);
    real *mates = same_class(data.a);  // another picture, of the same class
    for (int i = 0; i < 20; i++) {
        int index = -1;
        for (int j = 0; j < data.tests && index < 0; j++)
            index = memcmp(mates + i * D, data.a + j * D, (size_t)D * sizeof(real)) == 0 ? j : -1;
        check(index >= 0 && index != i && known.label[index] == known.label[i], "the mate of picture %d is %d", i, index);
    }
    free(mates);
    const int found = pictures_of_class(data.heap[HEAP_B], known.label_b, 7, n);
    int at = 0;
    for (int i = 0; i < n; i++)
        if (known.label_b[i] == 7)
            assert_true(memcmp(data.heap[HEAP_B] + (long)at++ * D, before + (long)i * D, (size_t)D * sizeof *before) == 0);
    assert_int_equal(at, found);
    free(before);
    free_labelled();
    source_free(p.source);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(losses_have_the_slopes_of_differences),
#endif
        cmocka_unit_test(only_the_right_players_move),
        cmocka_unit_test(a_young_pool_changes_nothing),
        cmocka_unit_test(the_pool_keeps_its_rule),
        cmocka_unit_test(heaps_and_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
