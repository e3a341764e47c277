// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_20_lab2.c: chapter 20, the second laboratory, as it is printed

The prediction (20.10) is held against draws, the map that hides nothing against what it must know, the names of bijections
against bijections that are made by hand, counts against formulas, and the recipes in a row against the recipe at once.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/20_cyclegan_lab2.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected, tolerance, found);
}

static Rng stream(const char *name) { return rng_new(20, name); }

/*
## The hidden message
*/
static void predictions(void **state)  // (20.10)
{
    (void)state;
    near_to(predicted(0), 0, 1e-12);
    assert_true(GRAIN == 0.02 && NOISE[GRAINY] * 2 == GRAIN);
    near_to(predicted(1e-5) / (0.5 * 2e-5 * (sqrt(2 / M_PI) + sqrt(2) / M_PI / GRAIN)), 1, 0.02);  // small noise
    double sum = 0;
    Rng rng = stream("predicted");
    enum { DRAWS = 200000 };
    for (int i = 0; i < DRAWS; i++) {
        const double x = rng_normal(&rng), n = rng_normal(&rng);
        sum += 0.5 * (fabs(GRAIN * n) + fabs(2 * normal_below(x + n) - 2 * normal_below(x))) / DRAWS;
    }
    near_to(predicted(GRAIN / 2), sum, 0.002);
}

static void an_honest_map_hides_nothing(void **state)
{
    (void)state;
    static const int G[] = {2, 3, 2}, D[] = {2, 3, 1};
    Rng rng = stream("honest");
    Game g = {.AB = player_new(2, G, RELU, LINEAR, false, 1e-3, &rng), .BA = player_new(2, G, RELU, LINEAR, false, 1e-3, &rng),
              .DA = player_new(2, D, RELU, LINEAR, false, 1e-3, &rng), .DB = player_new(2, D, RELU, LINEAR, false, 1e-3, &rng)};
    Player *const all[] = {&g.AB, &g.BA, &g.DA, &g.DB};
    double loss[LOSSES];
    Tensor *a = grain_batch(HEAP_A, 4000, &rng), *b = honest(a, &rng);
    for (int i = 0; i < 4000; i++)
        assert_true(b->data[2 * i] == a->data[2 * i] && b->data[2 * i + 1] != a->data[2 * i + 1]);
    near_to(deviation_of_second(b), GRAIN, 5 * GRAIN / sqrt(2 * 4000));
    near_to(deviation_of_second(a), 1 / sqrt(3), 0.03);
    near_to(deviation_of_second(grain_batch(HEAP_B, 4000, &rng)), GRAIN, 5 * GRAIN / sqrt(2 * 4000));
    assert_true(looks_and_returns(GRAIN, 0.05) && !looks_and_returns(1 / sqrt(3), 0) && !looks_and_returns(GRAIN, 0.25));
    honest_step(&g, a, b, loss);
    for (int i = 0; i < 4; i++)
        assert_int_equal(all[i]->optimizer->step, i == 1);
    game_free(&g);
    step_reset();
}

/*
## Maps of three points and of the ring, and recipes
*/
static void maps_have_names(void **state)
{
    (void)state;
    assert_int_equal(count_maps(false), 36);
    assert_int_equal(count_maps(true), 6);
    int to[TURNS];
    for (int k = 0; k < TURNS; k++) {
        for (int i = 0; i < TURNS; i++)
            to[i] = (i + k) % TURNS;
        assert_int_equal(kind_of_map(to), k);
        for (int i = 0; i < TURNS; i++)
            to[i] = (k - i + TURNS) % TURNS;
        assert_int_equal(kind_of_map(to), TURNS + k);
    }
    const int swapped[TURNS] = {1, 0, 2, 3, 4, 5, 6, 7, 8, 9}, twice[TURNS] = {1, 1, 2, 3, 4, 5, 6, 7, 8, 9},
              lost[TURNS] = {0, -1, 2, 3, 4, 5, 6, 7, 8, 9};
    assert_int_equal(kind_of_map(swapped), OTHER);
    assert_int_equal(kind_of_map(twice), NO_BIJECTION);
    assert_int_equal(kind_of_map(lost), NO_BIJECTION);
    assert_int_equal(liked_best(), 2);
    Rng rng = stream("turn");  // the map that is meant, as a net
    Player turn = player_new(1, (const int[]){2, 2}, RELU, LINEAR, false, 1e-3, &rng);
    const double angle = M_PI / TURNS;
    const real W[] = {(real)cos(angle), (real)sin(angle), (real)-sin(angle), (real)cos(angle)};
    memcpy(turn.net.layer[0].W->data, W, sizeof W);
    memset(turn.net.layer[0].b->data, 0, 2 * sizeof(real));
    ring_map(&turn, to);
    assert_int_equal(kind_of_map(to), 0);
    turn.net.layer[0].W->data[0] = -W[0], turn.net.layer[0].W->data[2] = -W[2];  // and mirrored
    ring_map(&turn, to);
    assert_true(kind_of_map(to) >= TURNS && kind_of_map(to) < 2 * TURNS);
    player_free(&turn);
}

static void recipes_in_a_row_are_the_recipe(void **state)
{
    (void)state;
    Program p = {.size = SIZE_QUICK, .seed = 1, .source = source_open("digits")};
    p.set = source_survey(p.source);
    load_heaps(&p);
    near_to(recipes_in_a_row(), 0, 1e-6);
    free_heaps();
    source_free(p.source);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(predictions),
        cmocka_unit_test(an_honest_map_hides_nothing),
        cmocka_unit_test(maps_have_names),
        cmocka_unit_test(recipes_in_a_row_are_the_recipe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
