// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_26_lab2.c: chapter 26, the second laboratory, as it is printed

The grammar is held against all strings of eight letters, the penalty against that of a straight line, and the game against
positions that are known.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/26_seqgan_lab2.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(226, name); }

/*
## Strings of the grammar
*/
static void the_grammar_has_108_strings(void **state)
{
    (void)state;
    int valid = 0, hit[1 << 16] = {0}, kinds = 0;
    for (int code = 0; code < 1 << 16; code++) {
        int letter[PLACES_8];
        for (int i = 0; i < PLACES_8; i++)
            letter[i] = code >> (14 - 2 * i) & 3;
        valid += in_grammar(letter);
    }
    assert_int_equal(valid, STRINGS);
    Rng rng = stream("strings");
    double chi = 0;
    enum { DRAWN = 21600 };
    for (int i = 0; i < DRAWN; i++) {
        int letter[PLACES_8], code = 0;
        grammar_string(&rng, letter);
        assert_true(in_grammar(letter));
        for (int k = 0; k < PLACES_8; k++)
            code = 4 * code + letter[k];
        hit[code]++;
    }
    for (int code = 0; code < 1 << 16; code++)
        if (hit[code]) {
            kinds++;
            chi += pow(hit[code] - DRAWN / (double)STRINGS, 2) / (DRAWN / (double)STRINGS);
        }
    assert_int_equal(kinds, STRINGS);
    check(chi < 190, "chi-square of 107 degrees of freedom: %g", chi);
}

// The penalty of a critic that is a straight line is (|w| - 1)^2, wherever it is asked.
static void the_penalty_of_a_line(void **state)
{
    (void)state;
    Rng rng = stream("penalty");
    Soft s = soft_new(&rng);
    player_free(&s.D);
    s.D.params = params_new();
    s.read = mlp_new(s.D.params, 1, (int[]){WIDE, 1}, LINEAR, LINEAR, &rng);
    s.D.optimizer = adam_new(s.D.params, 1e-3, 0.5, 0.9);
    double size = 0;
    for (int i = 0; i < WIDE; i++)
        size += pow((double)s.read.layer[0].W->data[i], 2);
    near_to(tensor_item(penalty(&s, string_batch(6, &rng), soft_strings(&s, 6, &rng), &rng)), pow(sqrt(size) - 1, 2), 1e-5);
    player_free(&s.G);
    player_free(&s.D);
    step_reset();
}

/*
## Noughts and crosses
*/
static Board board(const char *squares, int turn)
{
    Board b = {.turn = turn};
    for (int i = 0; i < SQUARES; i++) {
        b.square[i] = squares[i] == 'x' ? 1 : squares[i] == 'o' ? -1 : 0;
        b.empty += b.square[i] == 0;
    }
    return b;
}

static void games_are_judged(void **state)
{
    (void)state;
    long n = 0, m = 0;
    const Board won = board("xxxoo....", -1), draw = board("xoxxoooxx", 1), fork = board("x...o...x", -1),
                win = board("xx.oo....", 1);
    assert_int_equal(winner(&won), 1);
    assert_true(over(&won) && over(&draw) && winner(&draw) == 0);
    assert_int_equal(minimax(&fork, &n), 0);  // a side, not a corner
    assert_int_equal(alpha_beta(&fork, -2, 2, &m), 0);
    assert_true(m < n);
    assert_int_equal(minimax(&win, &n), 1);
    assert_int_equal(flat_move(&win), 2);
    TreeNode *tree = alloc_zeroed(NODES_MOST, sizeof *tree);
    Rng rng = stream("tree");
    assert_int_equal(tree_search(&win, 500, tree, &rng), 2);
    const int answer = tree_search(&fork, 5000, tree, &rng);
    assert_true(answer % 2 == 1);
    assert_int_equal(tree[0].visits, 5000);
    int visits = 0;
    for (int i = 0; i < SQUARES; i++)
        visits += tree[0].child[i] ? tree[tree[0].child[i]].visits : 0;
    assert_int_equal(visits, 5000);
    free(tree);
    const Board mirrored = {.square = {-1, -1, 0, 1, 1}, .turn = -1, .empty = 5};
    near_to(random_value(&mirrored), random_value(&win), 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_grammar_has_108_strings),
        cmocka_unit_test(the_penalty_of_a_line),
        cmocka_unit_test(games_are_judged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
