// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_20.c: chapter 20, the lesson, as it is printed

The losses are held against central differences, the steps against steps that are made by hand, the recipe of heap B against
pictures of a few pixels, and the measures against maps whose marks are known. And the training never asks for the truth: where the call for it ends the
program, all trainings have ended before.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/20_cyclegan.c"
#undef main

static const double EXACT = sizeof(real) == 8 ? 1e-12 : 2e-5;

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected, tolerance, found);
}

static Rng stream(const char *name) { return rng_new(20, name); }

enum { WIDE = 5, N = 4 };

static Game small_game(const char *name, bool path, Activation inner)
{
    static const int G[] = {WIDE, 4, 3, WIDE}, D[] = {WIDE, 4, 1};
    Rng rng = stream(name);
    Game g = {.lambda = 10, .AB = player_new(3, G, inner, TANH, path, 1e-3, &rng), .BA = player_new(3, G, inner, TANH, path, 1e-3, &rng),
              .DA = player_new(2, D, inner, LINEAR, false, 1e-3, &rng),
              .DB = player_new(2, D, inner, LINEAR, false, 1e-3, &rng)};
    return g;
}

/*
## Gradients
*/
#ifdef LTG_DOUBLE
typedef struct Setting {
    const Game *g;
    Tensor *a, *b;
    int which;
} Setting;

static Tensor *loss_of(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    const Game *g = s->g;
    Tensor *ab = apply(&g->AB, s->a), *ba = apply(&g->BA, s->b);
    if (s->which == 0)
        return add(discriminator_loss(apply(&g->DB, s->b), apply(&g->DB, ab)),
                   discriminator_loss(apply(&g->DA, s->a), apply(&g->DA, ba)));
    if (s->which == 1)
        return add(distance(apply(&g->BA, ab), s->a), distance(apply(&g->AB, ba), s->b));  // (20.3)
    return add(generator_loss(apply(&g->DB, ab)), generator_loss(apply(&g->DA, ba)));
}

// Each loss by all weights that stand in it: those of translators in all three, those of discriminators in two.
static void losses_have_the_slopes_of_differences(void **state)
{
    (void)state;
    static const char *const name[] = {"D's loss", "round trips", "G's loss"};
    for (int path = 0; path < 2; path++)
        for (int which = 0; which < 3; which++) {
            Game g = small_game("slopes", path, TANH);
            Setting s = {&g, input_signed(shape2(N, WIDE), 0.2, 0.9), input_signed(shape2(N, WIDE), 0.3, 0.8), which};
            const Player *const all[] = {&g.AB, &g.BA, &g.DA, &g.DB};
            for (int k = 0; k < (which == 1 ? 2 : 4); k++)
                check_gradients(name[which], loss_of, &s, all[k]->params->count, all[k]->params->tensor, 1, 1);
            game_free(&g);
            inputs_free();
        }
}
#endif

/*
## Losses and steps
*/
static void losses_are_what_they_should_be(void **state)
{
    (void)state;
    Tensor *a = input(shape2(50, 1), -3, 3), *b = input(shape2(50, 1), -4, 4);
    double D = 0, G = 0, gap = 0;
    for (int i = 0; i < 50; i++) {
        const double A = 1 / (1 + exp(-(double)a->data[i])), F = 1 / (1 + exp(-(double)b->data[i]));
        D -= (log(A) + log(1 - F)) / 50;
        G -= log(F) / 50;
        gap += fabs((double)a->data[i] - (double)b->data[i]) / 50;
    }
    near_to(tensor_item(discriminator_loss(a, b)), D, EXACT);
    near_to(tensor_item(generator_loss(b)), G, EXACT);
    near_to(tensor_item(distance(a, b)), gap, EXACT);
    near_to(tensor_item(generator_loss(tensor_fill(shape2(2, 1), -500))), 500, 1e-3);  // no logarithm of zero
    inputs_free();
}

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
    } kind[] = {{train_step, {1, 1, 1, 1}}, {one_way_step, {1, 1, 0, 1}}};
    for (int k = 0; k < COUNT(kind); k++) {
        Game g = small_game("moves", true, RELU), before = small_game("moves", true, RELU);
        const Player *const all[] = {&g.AB, &g.BA, &g.DA, &g.DB}, *const was[] = {&before.AB, &before.BA, &before.DA, &before.DB};
        Tensor *a = input(shape2(N, WIDE), -1, 1), *b = input(shape2(N, WIDE), -1, 1);
        double loss[LOSSES];
        kind[k].step(&g, a, b, loss);
        for (int i = 0; i < 4; i++) {
            check((moved(all[i]->params, was[i]->params) > 0) == kind[k].moves[i], "step %d, player %d", k, i);
            assert_int_equal(all[i]->optimizer->step, kind[k].moves[i]);
        }
        game_free(&g);
        game_free(&before);
        inputs_free();
    }
}

// One step by hand, from the definitions, with the discriminators' turn first.
static void one_step_by_hand(void **state)
{
    (void)state;
    Game g = small_game("hand", true, RELU), h = small_game("hand", true, RELU);
    Tensor *a = input(shape2(N, WIDE), -1, 1), *b = input(shape2(N, WIDE), -1, 1), *slope[GRADIENTS];
    double loss[LOSSES];
    train_step(&g, a, b, loss);
    Tensor *ab = apply(&h.AB, a), *ba = apply(&h.BA, b);
    Tensor *da = add(mean(softplus(scale(apply(&h.DA, a), -1))), mean(softplus(apply(&h.DA, ba))));
    Tensor *db = add(mean(softplus(scale(apply(&h.DB, b), -1))), mean(softplus(apply(&h.DB, ab))));
    near_to(loss[LOSS_D], tensor_item(da) + tensor_item(db), EXACT);
    grad(da, h.DA.params->tensor, h.DA.params->count, slope, false);
    optimizer_step(h.DA.optimizer, slope);
    grad(db, h.DB.params->tensor, h.DB.params->count, slope, false);
    optimizer_step(h.DB.optimizer, slope);
    Tensor *cycle = add(mean(abs_of(subtract(apply(&h.BA, ab), a))), mean(abs_of(subtract(apply(&h.AB, ba), b))));
    Tensor *all = add(add(mean(softplus(scale(apply(&h.DB, ab), -1))), mean(softplus(scale(apply(&h.DA, ba), -1)))),
                      scale(cycle, 10));
    near_to(loss[LOSS_CYCLE], tensor_item(cycle), EXACT);
    near_to(loss[LOSS_G], tensor_item(all), 10 * EXACT);
    Player *const move[] = {&h.AB, &h.BA};
    Tensor *both[2][GRADIENTS];
    for (int i = 0; i < 2; i++)
        grad(all, move[i]->params->tensor, move[i]->params->count, both[i], false);
    for (int i = 0; i < 2; i++)
        optimizer_step(move[i]->optimizer, both[i]);
    near_to(moved(g.AB.params, h.AB.params) + moved(g.BA.params, h.BA.params), 0, 2e-3);
    near_to(moved(g.DA.params, h.DA.params) + moved(g.DB.params, h.DB.params), 0, 2e-3);
    game_free(&g);
    game_free(&h);
    inputs_free();
}

// With the weight 0 a round trip moves nobody: the translator of one way moves by the game alone.
static void no_weight_no_round_trip(void **state)
{
    (void)state;
    Game g = small_game("weightless", true, RELU), h = small_game("weightless", true, RELU);
    Tensor *a = input(shape2(N, WIDE), -1, 1), *b = input(shape2(N, WIDE), -1, 1), *slope[GRADIENTS];
    double loss[LOSSES];
    g.lambda = 0;
    one_way_step(&g, a, b, loss);
    near_to(moved(g.BA.params, h.BA.params), 0, 0);
    Tensor *ab = apply(&h.AB, a);
    grad(discriminator_loss(apply(&h.DB, b), apply(&h.DB, ab)), h.DB.params->tensor, h.DB.params->count, slope, false);
    optimizer_step(h.DB.optimizer, slope);
    grad(generator_loss(apply(&h.DB, ab)), h.AB.params->tensor, h.AB.params->count, slope, false);
    optimizer_step(h.AB.optimizer, slope);
    near_to(moved(g.AB.params, h.AB.params) + moved(g.DB.params, h.DB.params), 0, 2e-3);
    game_free(&g);
    game_free(&h);
    inputs_free();
}

static void a_path_hands_on(void **state)  // (20.2)
{
    (void)state;
    Game g = small_game("path", true, RELU);
    Tensor *x = input(shape2(N, WIDE), -1, 1), *y = apply(&g.AB, x), *net = mlp_apply(&g.AB.net, x);
    for (long i = 0; i < x->size; i++)
        near_to((double)y->data[i], tanh(2 * (double)x->data[i] + (double)net->data[i]), 1e-6);
    game_free(&g);
    inputs_free();
}

/*
## The toy
*/
static Player turned(double angle)  // a translator that turns the plane
{
    Rng rng = stream("turned");
    Player p = player_new(1, (const int[]){2, 2}, RELU, LINEAR, false, 1e-3, &rng);
    const real W[] = {(real)cos(angle), (real)sin(angle), (real)-sin(angle), (real)cos(angle)};
    memcpy(p.net.layer[0].W->data, W, sizeof W);
    memset(p.net.layer[0].b->data, 0, 2 * sizeof(real));
    return p;
}

static void marks_of_known_maps(void **state)
{
    (void)state;
    double mark[MARKS];
    Player turn = turned(M_PI / 10), back = turned(-M_PI / 10);
    toy_score(&turn, &back, mark);  // each cluster to one place
    near_to(mark[HIT], 5, 0);
    near_to(mark[ONE_TO_ONE], 0.5, 1e-12);
    near_to(mark[ARRIVED], 1 - exp(-0.5 * 1.5 * 1.5), 0.05);  // within 0.15 of 0.1
    near_to(mark[CYCLE], 0, 1e-5);
    toy_score(NULL, NULL, mark);
    near_to(mark[HIT], 0, 0);
    near_to(mark[CYCLE], 0, 0);
    memset(turn.net.layer[0].W->data, 0, 4 * sizeof(real));
    turn.net.layer[0].b->data[0] = 1;
    toy_score(&turn, NULL, mark);  // all to the first place
    near_to(mark[HIT], 1, 0);
    near_to(mark[ONE_TO_ONE], 0, 0);
    near_to(mark[ARRIVED], 1, 1e-12);
    player_free(&turn);
    player_free(&back);
}

static void ways_and_places(void **state)
{
    (void)state;
    Curve places = {0};
    for (int look = 0; look <= 40; look++)
        for (int i = 0; i < FIVE; i++)
            curve_add(&places, look < 10 ? 0 : 3.0 * look, look < 10 ? 0 : 4.0 * look);
    near_to(swing(&places), 5, 1e-12);
    curve_free(&places);
    const Mixture to = toy_heap(HEAP_B), from = toy_heap(HEAP_A);
    double away, least_away = INFINITY;
    for (int k = 0; k < FIVE; k++) {
        const real at[] = {(real)from.centre[k][0], (real)from.centre[k][1]};
        nearest_centre(&to, at, &away);
        least_away = fmin(least_away, away);
    }
    near_to(least_away, 2 * sin(M_PI / 20), 1e-6);  // no cluster begins at a place
}

/*
## Pictures
*/
static void restyled_by_hand(void **state)
{
    (void)state;
    data.C = 1, data.shrink = 1;
    real from[49] = {0}, to[49];
    from[3 * 7 + 3] = 1;  // in the middle row, which the shear leaves where it is
    restyle(from, 7, 7, RESTYLED, to);
    for (int y = 0; y < 7; y++)
        for (int x = 0; x < 7; x++) {
            const bool inside = abs(y - 3) <= 1 && abs(x - 3) <= 1;
            near_to((double)to[y * 7 + x], inside ? (y % 2 ? 0.3 : 1) : 0, 1e-6);
        }
    from[3 * 7 + 3] = 0, from[2] = 1;  // three rows above: 1.05 to the right
    restyle(from, 7, 7, RESTYLED, to);
    near_to((double)to[4], 0.95, 1e-6);
    near_to((double)to[5], 0.05, 1e-6);
    near_to((double)to[1], 0, 1e-6);
    real big[16], small[4];
    for (int i = 0; i < 16; i++)
        big[i] = (real)(i / 16.0);
    data.shrink = 2, data.Y = data.X = 2, data.D = 4;
    shrink(big, 4, small);
    near_to((double)small[0], 2 * (0 + 1 + 4 + 5) / 64.0 - 1, 1e-6);
    near_to((double)small[3], 2 * (10 + 11 + 14 + 15) / 64.0 - 1, 1e-6);
    memset(&data, 0, sizeof data);
}

// Heap A and heap B are made of different pictures, and what was kept back is in neither.
static void no_pair_is_in_the_heaps(void **state)
{
    (void)state;
    Program p = {.size = SIZE_QUICK, .seed = 1, .source = source_open("digits")};
    p.set = source_survey(p.source);
    load_heaps(&p);
    assert_true(data.n == 500 && data.tests == 100 && data.D == 196);
    Pictures *train = pictures_load(p.source, TRAIN, 1000);
    const size_t bytes = (size_t)data.D * sizeof(real);
    real *styled = heap_of(train, 0, data.n, RESTYLED), *kept = true_translations(data.kept, data.tests);
    real *b = heap_of(train, data.n, data.n, RESTYLED);
    assert_true(memcmp(b, data.heap[HEAP_B], bytes * (size_t)data.n) == 0);
    for (int i = 0; i < data.n; i++)
        for (int j = 0; j < data.n; j++) {
            const real *one = data.heap[HEAP_B] + (long)j * data.D;
            check(memcmp(styled + (long)i * data.D, one, bytes) != 0, "picture %d of A has its translation in B: %d", i, j);
            if (i < data.tests)
                check(memcmp(kept + (long)i * data.D, one, bytes) != 0, "the truth of %d is in B: %d", i, j);
        }
    near_to(square_distance(kept, kept), 0, 0);
    double direct = 0;
    for (int i = 0; i < data.tests; i++)
        for (int j = 0; j < data.D; j++) {
            double mean_ = 0;
            for (int k = 0; k < data.tests; k++)
                mean_ += (double)kept[(long)k * data.D + j] / data.tests;
            direct += pow((double)kept[(long)i * data.D + j] - mean_, 2) / data.tests;
        }
    near_to(variance_of(kept) / direct, 1, 1e-9);
    double apart = 0;  // (20.7): all pairs of pictures have, on average, twice the variance
    for (int shift_ = 0; shift_ < data.tests; shift_++) {
        real *other = alloc_zeroed((size_t)data.tests, bytes);
        for (int i = 0; i < data.tests; i++)
            memcpy(other + (long)i * data.D, kept + (long)((i + shift_) % data.tests) * data.D, bytes);
        apart += square_distance(other, kept) / data.tests;
        free(other);
    }
    near_to(apart / variance_of(kept), 2, 1e-9);
    near_to(share_nearest(kept, kept), 1, 0);
    real *other = alloc_zeroed((size_t)data.tests, bytes);
    near_to(share_nearest(other, kept), 1.0 / data.tests, 0.5 / data.tests);  // one grey picture is the nearest of one
    for (int i = 0; i < data.tests; i++)
        memcpy(other + (long)i * data.D, kept + (long)((i + 1) % data.tests) * data.D, bytes);
    near_to(share_nearest(other, kept), 0, 0);
    free(other);
    free(styled), free(kept), free(b);
    pictures_free(train);
    free_heaps();
    source_free(p.source);
}

/*
## The truth is not asked for while anything learns

In a child process another function stands where the truth was. It looks whether the files of all trainings are there, and
ends the program.
*/
static char folder[] = "/tmp/ltg-check-XXXXXX";

static real *no_truth(const Pictures *kept, int n)
{
    (void)kept, (void)n;
    bool all = true;
    for (int k = 0; k < KINDS; k++) {
        char *path = text_format("%s/state/cycle.%s0.safetensors", folder, KIND[k].file);
        all = all && access(path, R_OK) == 0;
        free(path);
    }
    _exit(all ? 42 : 43);
}

static void trainings_end_without_the_truth(void **state)
{
    (void)state;
    int status = 0;
    check(mkdtemp(folder) != NULL, "no folder in /tmp");
    fflush(NULL);
    pid_t child = fork();
    check(child >= 0, "no child process");
    if (child == 0) {
        check_doomed = true;
        freopen("/dev/null", "w", stdout);
        freopen("/dev/null", "w", stderr);
        ask_truth = no_truth;
        char *argument[] = {"chapter", "--quick", "--part", "cycle", "--out", folder, NULL};
        _exit(chapter_main(6, argument));
    }
    waitpid(child, &status, 0);
    char *command = text_format("rm -rf %s", folder);
    check(system(command) == 0, "%s cannot be removed", folder);
    free(command);
    check(WIFEXITED(status) && WEXITSTATUS(status) == 42, "expected that all trainings end before the truth is asked for; %d",
          WEXITSTATUS(status));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trainings_end_without_the_truth),  // first: before there are threads
#ifdef LTG_DOUBLE
        cmocka_unit_test(losses_have_the_slopes_of_differences),
#endif
        cmocka_unit_test(losses_are_what_they_should_be),
        cmocka_unit_test(only_the_right_players_move),
        cmocka_unit_test(one_step_by_hand),
        cmocka_unit_test(no_weight_no_round_trip),
        cmocka_unit_test(a_path_hands_on),
        cmocka_unit_test(marks_of_known_maps),
        cmocka_unit_test(ways_and_places),
        cmocka_unit_test(restyled_by_hand),
        cmocka_unit_test(no_pair_is_in_the_heaps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
