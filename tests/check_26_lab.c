// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_26_lab.c: chapter 26, the laboratory, as it is printed

Sums over batches are held against drawn batches, sequences against lists that are made otherwise, steps against their
parts, and the reader of the released oracle against a file made here.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/26_seqgan_lab.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(126, name); }

enum { WORDS = 6, PLACES_5 = 5, N = 8 };

static Game small_game(const char *name)
{
    Rng rng = stream(name);
    Game g = {.G = writer_new(WORDS, PLACES_5, 3, 4, 0.01, &rng),
              .D = reader_new(WORDS, PLACES_5, 3, 0.01, &rng), .N = 2, .turns = 2};
    init_normal(g.G.b, 0.5, &rng);
    init_normal(g.G.out.b, 0.5, &rng);
    text.V = WORDS, text.T = PLACES_5;
    return g;
}

static int real_words[2 * PLACES_5 * N];

static void fill_words(void)
{
    Rng rng = stream("words");
    for (int i = 0; i < COUNT(real_words); i++)
        real_words[i] = (int)rng_below(&rng, WORDS);
}

// Means and variances over all batches, against 200,000 drawn batches
static void sums_over_batches(void **state)
{
    (void)state;
    enum { DRAWN = 200000, M = 5 };
    Rng rng = stream("batches");
    for (int kind = 0; kind < ESTIMATES; kind++) {
        double exact[THREE], mean[THREE] = {0}, square = 0, variance = batch_moments(kind, 0.7, M, exact);
        for (int i = 0; i < DRAWN; i++) {
            int y[M];
            double sum = 0, step[THREE] = {0};
            for (int j = 0; j < M; j++) {
                const double u = rng_uniform(&rng);
                y[j] = u < MODEL_Q[0] ? 0 : u < MODEL_Q[0] + MODEL_Q[1] ? 1 : 2;
                sum += odds(y[j], 0.7);
            }
            for (int j = 0; j < M; j++) {
                const double r = odds(y[j], 0.7),
                             w[] = {r / (1 + r) / M, r / M, r / sum, r / sum - 1.0 / M};
                for (int k = 0; k < THREE; k++)
                    step[k] += w[kind] * ((k == y[j]) - MODEL_Q[k]);
            }
            for (int k = 0; k < THREE; k++) {
                mean[k] += step[k] / DRAWN;
                square += step[k] * step[k] / DRAWN;
            }
        }
        for (int k = 0; k < THREE; k++) {
            near_to(mean[k], exact[k], 5 * sqrt(variance / DRAWN));
            square -= mean[k] * mean[k];
        }
        near_to(square / variance, 1, 0.05);
    }
}

static void sequences_are_counted(void **state)
{
    (void)state;
    text.V = 4, text.T = 5;
    static const int sentence[] = {0, 1, 2, 3, 0, 0, 1, 0, 1, 0};
    for (int w = 0; w < 2; w++)
        known.code[w] = sequences(sentence, 2, w + 2, &known.count[w]);
    assert_int_equal(known.count[0], 5);  // 01 12 23 30 10
    assert_int_equal(known.count[1], 5);  // 012 123 230 010 101
    static const int word[5 * 2] = {0, 3, 1, 3, 0, 3, 1, 3, 2, 3};  // 01012 and 33333
    real reward[2];
    bleu_score(NULL, word, 2, reward);
    near_to((double)reward[0], sqrt(3.1 / 4.1 * 3.1 / 3.1), 1e-6);  // 01 10 12; 010 101 012
    near_to((double)reward[1], sqrt(0.1 / 4.1 * 0.1 / 3.1), 1e-6);
    for (int w = 0; w < 2; w++)
        free(known.code[w]);
}

static void words_are_kept(void **state)
{
    (void)state;
    fill_words();
    Game g = small_game("kept");
    Rng rng = stream("kept"), again = rng;
    int word[PLACES_5 * N], free_word[PLACES_5 * N];
    write_on(&g.G, real_words, N, PLACES_5, 1, word, &rng);
    assert_memory_equal(word, real_words, sizeof word);
    write_on(&g.G, real_words, N, 0, 0, word, &rng);
    assert_memory_equal(word, real_words, sizeof word);
    write_on(&g.G, real_words, N, 2, 1, word, &rng);
    assert_memory_equal(word, real_words, 2 * N * sizeof *word);
    assert_memory_not_equal(word + 2 * N, real_words + 2 * N, 3 * N * sizeof *word);
    rng = again;
    write_on(&g.G, real_words, N, 0, 1, word, &rng);  // nothing kept: as `sample`
    sample(&g.G, N, 1, free_word, &again);
    assert_memory_equal(word, free_word, sizeof word);
    game_free(&g);
    static const struct { double share; int kept; } course[] = {{0, 16}, {0.19, 16}, {0.21, 12}, {0.45, 8}, {0.7, 4}, {0.9, 0}, {1, 0}};
    for (int i = 0; i < COUNT(course); i++)
        assert_int_equal(words_kept(20, course[i].share), course[i].kept);
    step_reset();
}

static void weights_of_groups(void **state)
{
    (void)state;
    fill_words();
    Game g = small_game("groups");
    real Q[PLACES_5 * N], answer[N];
    real_score(&g.D, real_words, N, answer);
    for (int baseline = 0; baseline < 2; baseline++) {
        weigh(&g.D, real_words, N, PLACES_5, 4, baseline, Q);
        for (int from = 0; from < N; from += 4) {
            double sum = 0, total = 0;
            for (int b = from; b < from + 4; b++) {
                sum += (double)Q[b];
                total += (double)answer[b] / (1 - (double)answer[b]);
                near_to((double)Q[3 * N + b], (double)Q[b], 0);
            }
            near_to(sum, baseline ? 0 : 4, 1e-4);
            near_to((double)Q[from], 4 * (double)answer[from] / (1 - (double)answer[from]) / total - baseline, 1e-4);
        }
    }
    game_free(&g);
    step_reset();
}

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
        Step *step;
        int G, D;
    } kind[] = {{scheduled_step, 1, 0}, {bleu_step, 1, 0}, {based_step, 1, 2}, {boundary_step, 1, 2}, {mali_step, 1, 2}};
    int sentence[PLACES_5 * N];
    fill_words();
    for (int i = 0; i < PLACES_5 * N; i++)
        sentence[i] = real_words[i % PLACES_5 * N + i / PLACES_5];
    course_steps = 10;
    for (int k = 0; k < COUNT(kind); k++) {
        Game g = small_game("moves"), before = small_game("moves");
        for (int w = 0; w < 2; w++)
            known.code[w] = sequences(sentence, N, w + 2, &known.count[w]);
        Rng rng = stream("moves");
        double loss[2];
        kind[k].step(&g, real_words, N, &rng, loss);
        assert_true((moved(g.G.self.params, before.G.self.params) > 0) == (kind[k].G > 0));
        assert_true((moved(g.D.self.params, before.D.self.params) > 0) == (kind[k].D > 0));
        assert_int_equal(g.D.self.optimizer->step, kind[k].D);
        game_free(&g);
        game_free(&before);
        for (int w = 0; w < 2; w++)
            free(known.code[w]);
        step_reset();
    }
}

/*
## The released oracle's file
*/
static void an_oracle_from_a_file(void **state)
{
    (void)state;
    enum { V = 7, NUMBERS = V * E_WORD + 4 * (E_WORD * H_WORD + H_WORD * H_WORD + H_WORD) + H_WORD * V + V };
    char folder[] = "/tmp/check26XXXXXX";
    assert_non_null(mkdtemp(folder));
    char *path = text_format("%s/oracle.f32le", folder);
    FILE *file = fopen(path, "wb");
    for (int i = 0; i < NUMBERS; i++) {
        const float f = (float)i / 1000;
        uint32_t bits;
        memcpy(&bits, &f, 4);
        for (int k = 0; k < 4; k++)
            fputc((int)(bits >> 8 * k & 255), file);
    }
    fclose(file);
    char *words[] = {(char *)"chapter", (char *)"--quick", (char *)"--data", folder, (char *)"--check", NULL};
    int count = 5;
    take_words(&count, words);
    assert_int_equal(count, 3);
    assert_string_equal(words[2], "--check");
    Writer w = released_oracle(released_path);
    assert_int_equal(w.V, V);
    near_to((double)w.table->data[V * E_WORD - 1], (V * E_WORD - 1) / 1000.0, 1e-6);
    const int gates = V * E_WORD, gate = 2 * E_WORD * H_WORD + H_WORD;
    near_to((double)w.Wx->data[5 * 4 * H_WORD + 2 * H_WORD + 3], (gates + 2 * gate + 5 * H_WORD + 3) / 1000.0, 1e-5);
    near_to((double)w.Wh->data[1 * 4 * H_WORD + 3 * H_WORD + 9],
            (gates + 3 * gate + E_WORD * H_WORD + 1 * H_WORD + 9) / 1000.0, 1e-5);
    near_to((double)w.b->data[H_WORD + 4], (gates + gate + 2 * E_WORD * H_WORD + 4) / 1000.0, 1e-5);
    near_to((double)w.out.W->data[8], (gates + 4 * gate + 8) / 1000.0, 1e-5);
    near_to((double)w.out.b->data[V - 1], (NUMBERS - 1) / 1000.0, 1e-5);
    player_free(&w.self);
    free(released_path);
    released_path = NULL;
    char *pictures[] = {(char *)"chapter", (char *)"--data", (char *)"digits", NULL};
    count = 3;
    take_words(&count, pictures);
    assert_int_equal(count, 3);
    assert_null(released_path);
    unlink(path);
    rmdir(folder);
    free(path);
}

// Found: the numbers of data/README, by the file itself; skipped where it is not there.
static void the_released_oracle(void **state)
{
    (void)state;
    char *words[] = {(char *)"chapter", (char *)"--data", (char *)"seqgan-oracle", NULL};
    int count = 3;
    take_words(&count, words);
    if (!released_path)
        skip();
    text.oracle = released_oracle(released_path);
    assert_int_equal(text.oracle.V, 5000);
    text.V = 5000, text.T = LONGEST;
    Rng rng = stream("released");
    static int sentence[500 * LONGEST];
    write_sentences(&text.oracle, 500, 1, &rng, sentence);
    near_to(nll(&text.oracle, 1, sentence, 500), 5.767, 0.1);
    for (int i = 0; i < 500 * LONGEST; i++)
        sentence[i] = (int)rng_below(&rng, 5000);
    near_to(nll(&text.oracle, 1, sentence, 500), 11.44, 0.15);
    player_free(&text.oracle.self);
    free(released_path);
    released_path = NULL;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums_over_batches),
        cmocka_unit_test(sequences_are_counted),
        cmocka_unit_test(words_are_kept),
        cmocka_unit_test(weights_of_groups),
        cmocka_unit_test(only_the_right_player_moves),
        cmocka_unit_test(an_oracle_from_a_file),
        cmocka_unit_test(the_released_oracle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
