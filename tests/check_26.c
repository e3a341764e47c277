// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_26.c: chapter 26, the lesson, as it is printed

Losses are held against central differences, the policy loss against the enumeration of 27 sentences, draws and roll-outs
against the probabilities that they should have, marks against sums, and the training against one whose oracle has been
destroyed. Statistical tests raise a false alarm less than once in a million runs with other seeds; the seeds are fixed, so
in fact never.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/26_seqgan.c"
#undef main

static const double EXACT = sizeof(real) == 8 ? 1e-12 : 2e-5;

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(26, name); }

enum { WORDS = 6, PLACES_5 = 5, N = 4 };
static const int SAID[PLACES_5 * N] = {0, 1, 2, 3, 1, 5, 3, 2, 2, 0, 0, 1, 4, 4, 2, 1, 5, 3, 2, 0};
static const int OTHER[PLACES_5 * N] = {1, 0, 2, 1, 3, 0, 2, 5, 1, 2, 3, 3, 0, 4, 4, 1, 2, 2, 5, 5};

static Game small_game(const char *name)
{
    Rng rng = stream(name);
    Game g = {.G = writer_new(WORDS, PLACES_5, 3, 4, 0.01, &rng),
              .D = reader_new(WORDS, PLACES_5, 3, 0.01, &rng), .N = 2, .turns = 2};
    init_normal(g.G.b, 0.5, &rng);
    init_normal(g.G.out.b, 0.5, &rng);
    return g;
}

static void text_of(int V, int T)
{
    text.V = V, text.T = T;
}

/*
## Gradients
*/
#ifdef LTG_DOUBLE
typedef struct Setting {
    const Game *g;
    int which;
} Setting;

static const real WORTH[PLACES_5 * N] = {(real)0.3, (real)-0.2, (real)0.7, (real)1.1, (real)0.1, (real)0.9, (real)-0.5,
                                         (real)0.4, (real)0.2, (real)0.6, (real)0.8, (real)-1, (real)0.5, (real)1.5,
                                         (real)0.35, (real)-0.7, (real)0.15, (real)0.95, (real)0.05, (real)0.65};

static Tensor *loss_of(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    return s->which == 0   ? likelihood_loss(&s->g->G, SAID, N)
           : s->which == 1 ? policy_loss(&s->g->G, SAID, N, WORTH)
                           : discriminator_loss(judge(&s->g->D, SAID, N), judge(&s->g->D, OTHER, N));
}

// Units of D that bend are kept away from the bend: half of them sleep, half are awake.
static void losses_have_the_slopes_of_differences(void **state)
{
    (void)state;
    static const char *const name[] = {"likelihood", "policy", "discriminator"};
    Game g = small_game("slopes");
    for (int i = 0; i < FILTERS; i++) {
        for (int k = 0; k < WIDTHS; k++)
            g.D.b[k]->data[i] = i % 4 == 3 ? -9 : 9;
        g.D.hidden.b->data[i] = i % 4 == 3 ? -60 : 60;
    }
    for (int which = 0; which < 3; which++) {
        const Params *p = which == 2 ? g.D.self.params : g.G.self.params;
        Setting s = {&g, which};
        check_gradients(name[which], loss_of, &s, p->count, p->tensor, 1, 1);
    }
    game_free(&g);
}
#endif

// (26.7) with Q = p(y) r(y), over all sentences instead of a batch of drawn ones, has the gradient (26.1)
static void the_policy_loss_against_enumeration(void **state)
{
    (void)state;
    Tiny z = tiny_new(5);
    real Q[PLACES * ALL];
    double total = 0, *slope = alloc_zeroed((size_t)z.P, sizeof *slope);
    for (int kind = 0; kind < 3; kind++) {  // the sentence's reward; the worth of words; minus a baseline
        for (int i = 0; i < PLACES * ALL; i++)
            Q[i] = (real)(-ALL * z.p[i % ALL] * (kind == 0 ? z.reward[i % ALL] : z.Q[i / ALL][i % ALL] - (kind == 2)));
        flatten(&z.G, policy_loss(&z.G, z.word, ALL, Q), slope);
        check(apart(slope, z.exact, z.P) < 100 * EXACT, "kind %d: they differ by %g", kind, apart(slope, z.exact, z.P));
        step_reset();
    }
    for (int i = 0; i < ALL; i++)
        total += z.p[i];
    near_to(total, 1, EXACT);
    free(slope);
    tiny_free(&z);
}

// By differences of J itself, for every weight
static void the_gradient_of_j(void **state)
{
    (void)state;
    Tiny z = tiny_new(6);
    const double h = sizeof(real) == 8 ? 1e-5 : 1e-2;
    double size = 0, gap = 0;
    int at = 0;
    for (int k = 0; k < z.G.self.params->count; k++)
        for (long j = 0; j < z.G.self.params->tensor[k]->size; j++, at++) {
            real *w = z.G.self.params->tensor[k]->data + j, was = *w;
            double J[2] = {0, 0};
            for (int side = 0; side < 2; side++) {
                *w = was + (real)(side ? h : -h);
                Tensor *ln = log_probability(logits(&z.G, z.word, ALL), z.word);
                for (int i = 0; i < ALL; i++)
                    J[side] += z.reward[i] * exp((double)ln->data[i] + (double)ln->data[ALL + i] + (double)ln->data[2 * ALL + i]);
                step_reset();
            }
            *w = was;
            gap += pow((J[1] - J[0]) / (2 * h) - z.exact[at], 2);
            size += z.exact[at] * z.exact[at];
        }
    check(size > 1e-6 && gap < (sizeof(real) == 8 ? 1e-14 : 1e-4) * size, "%g of %g", gap, size);
    tiny_free(&z);
}

/*
## Draws: chi-square of 26 degrees of freedom above 78, of 8 above 43: once in a million
*/
static double chi_square(const double *p, const int *count, int kinds)
{
    double chi = 0, n = 0;
    for (int i = 0; i < kinds; i++)
        n += count[i];
    for (int i = 0; i < kinds; i++)
        chi += (count[i] - n * p[i]) * (count[i] - n * p[i]) / (n * p[i]);
    return chi;
}

enum { MANY = 4000 };

static void sentences_have_their_probabilities(void **state)
{
    (void)state;
    Tiny z = tiny_new(7);
    Rng rng = stream("sentences");
    static int word[PLACES * MANY];
    for (int cold = 0; cold < 2; cold++) {
        int count[ALL] = {0};
        double p[ALL];
        Tensor *logit = logits(&z.G, z.word, ALL);
        Tensor *ln = log_probability(cold ? scale(logit, 2) : logit, z.word);
        for (int i = 0; i < ALL; i++)
            p[i] = exp((double)ln->data[i] + (double)ln->data[ALL + i] + (double)ln->data[2 * ALL + i]);
        step_reset();
        for (int k = 0; k < 5; k++, step_reset()) {
            sample(&z.G, MANY, cold ? 0.5 : 1, word, &rng);
            for (int i = 0; i < MANY; i++)
                count[9 * word[i] + 3 * word[MANY + i] + word[2 * MANY + i]]++;
        }
        const double chi = chi_square(p, count, ALL);
        check(chi < 78 && chi > 4, "chi-square %g", chi);
    }
    tiny_free(&z);
}

static void roll_outs_keep_and_finish(void **state)
{
    (void)state;
    enum { B = 3, EACH = 2000, R = (PLACES - 1) * B * EACH };
    Tiny z = tiny_new(8);
    Rng rng = stream("roll-outs");
    static const int word[PLACES * B] = {0, 1, 2, 2, 1, 0, 1, 1, 2};
    static int finished[PLACES * R];
    roll_out(&z.G, word, B, EACH, finished, &rng);
    for (int k = 1; k < PLACES; k++)
        for (int b = 0; b < B; b++) {
            int count[9] = {0}, kinds = k == 1 ? 9 : 3;
            double p[9] = {0}, mass = 0;
            for (int j = 0; j < EACH; j++) {
                const int r = ((k - 1) * EACH + j) * B + b;
                for (int t = 0; t < k; t++)
                    assert_int_equal(finished[t * R + r], word[t * B + b]);
                count[k == 1 ? 3 * finished[R + r] + finished[2 * R + r] : finished[2 * R + r]]++;
            }
            for (int i = 0; i < kinds; i++) {
                p[i] = z.p[k == 1 ? 9 * word[b] + i : 9 * word[b] + 3 * word[B + b] + i];
                mass += p[i];
            }
            for (int i = 0; i < kinds; i++)
                p[i] /= mass;
            check(chi_square(p, count, kinds) < 43, "%d kept of sentence %d: %g", k, b, chi_square(p, count, kinds));
        }
    static real Q[PLACES * B];
    worth(&z.G, word, B, EACH, tiny_reward, &z, Q, &rng);
    for (int t = 0; t < PLACES; t++)
        for (int b = 0; b < B; b++) {
            const int i = 9 * word[b] + 3 * word[B + b] + word[2 * B + b];
            near_to((double)Q[t * B + b], z.Q[t][i], t == 2 ? EXACT : 5 * sqrt(z.var[t][i] / EACH) + 1e-6);
        }
    tiny_free(&z);
}

// (26.9) against the variance of drawn estimates
static void the_variance_is_that_of_draws(void **state)
{
    (void)state;
    Tiny z = tiny_new(9);
    Rng rng = stream("variance");
    static int word[PLACES * MANY];
    static real Q[PLACES * MANY];
    for (int kind = 0; kind < 2; kind++) {
        const double b = kind ? z.J : 0;
        double *sum = alloc_zeroed(2 * (size_t)z.P, sizeof *sum), *one = sum + z.P, total = 0;
        sample(&z.G, MANY, 1, word, &rng);
        worth(&z.G, word, MANY, 2, tiny_reward, &z, Q, &rng);
        for (int i = 0; i < MANY; i++) {
            const int y = 9 * word[i] + 3 * word[MANY + i] + word[2 * MANY + i];
            memset(one, 0, (size_t)z.P * sizeof *one);
            for (int t = 0; t < PLACES; t++)
                for (int j = 0; j < z.P; j++)
                    one[j] += ((double)Q[t * MANY + i] - b) * z.s[(long)(t * ALL + y) * z.P + j];
            for (int j = 0; j < z.P; j++) {
                sum[j] += one[j] / MANY;
                total += one[j] * one[j] / MANY;
            }
        }
        for (int j = 0; j < z.P; j++)
            total -= sum[j] * sum[j];
        near_to(total / moments(&z, 2, b, NULL), 1, 0.1);
        free(sum);
        step_reset();
    }
    tiny_free(&z);
}

/*
## Marks
*/
static void marks_are_sums(void **state)
{
    (void)state;
    Tiny p = tiny_new(10), q = tiny_new(11);
    int sentence[ALL * PLACES];
    double cross = 0;
    text_of(THREE, PLACES);
    for (int i = 0; i < ALL; i++)
        for (int t = 0; t < PLACES; t++)
            sentence[i * PLACES + t] = p.word[t * ALL + i];
    for (int i = 0; i < ALL; i++) {  // one at a time: weights p
        const double one = nll(&q.G, 1, sentence + i * PLACES, 1);
        near_to(one, -log(q.p[i]) / PLACES, 10 * EXACT);
        cross += p.p[i] * one;
    }
    double H = 0;
    for (int i = 0; i < ALL; i++)
        H -= p.p[i] * log(p.p[i]);
    near_to(cross, (H + kl_divergence(p.p, q.p, ALL)) / PLACES, 20 * EXACT);  // (26.11)
    double half[ALL] = {0}, entropy = 0;  // q at temperature 0.5: its own NLL of what it writes
    for (int i = 0; i < ALL; i++) {
        half[i] = nll(&q.G, 0.5, sentence + i * PLACES, 1) * PLACES;
        entropy += exp(-half[i]) * half[i] / PLACES;
    }
    text.oracle = p.G, text.test = sentence, text.tests = ALL;
    near_to(mark_writer(&q.G, 0.5, MANY, "halves").m[ENTROPY], entropy, 0.05);
    memset(&text, 0, sizeof text);
    text.own = 2, text.uniform = 6;
    near_to(normalised(2), 0, 0);
    near_to(normalised(6), 1, 0);
    tiny_free(&p);
    tiny_free(&q);
}

static void above_and_below_the_curve(void **state)
{
    (void)state;
    Marks tau[TAUS], a = {{0}};
    for (int k = 0; k < TAUS; k++)
        tau[k] = (Marks){{[NLL_ORACLE] = 10 + k, [NLL_TEST] = 9 - k}};
    for (int k = 0; k < 11; k++) {
        a.m[NLL_TEST] = 9 - 0.5 * k, a.m[NLL_ORACLE] = 20;
        near_to(above_curve(tau, &a), 10 - 0.5 * k, 1e-9);
    }
    a.m[NLL_TEST] = 100;
    near_to(above_curve(tau, &a), 10, 1e-9);
    a.m[NLL_TEST] = 1;
    near_to(above_curve(tau, &a), 5, 1e-9);
    tau[5].m[NLL_TEST] = 5.5;  // the curve bends: 1.0 leaves out more than 0.9, and is not asked
    a.m[NLL_TEST] = 4.5;
    near_to(above_curve(tau, &a), 6, 1e-9);
    a.m[NLL_TEST] = 5.5;
    near_to(above_curve(tau, &a), 6.5, 1e-9);
}

// What D says of a sentence depends on the order of its words, and neither on its neighbours nor on the pieces of a batch.
static void every_sentence_has_its_own_answer(void **state)
{
    (void)state;
    enum { SENTENCES = 700 };
    static int word[PLACES_5 * SENTENCES];
    static real answer[SENTENCES];
    Game g = small_game("answers");
    Rng rng = stream("answers");
    for (int i = 0; i < COUNT(word); i++)
        word[i] = (int)rng_below(&rng, WORDS);
    real_score(&g.D, word, SENTENCES, answer);
    for (int i = 0; i < SENTENCES; i++, step_reset()) {
        int one[PLACES_5];
        for (int t = 0; t < PLACES_5; t++)
            one[t] = word[t * SENTENCES + i];
        near_to((double)answer[i], (double)sigmoid(judge(&g.D, one, 1))->data[0], 10 * EXACT);
    }
    int other[PLACES_5 * N];
    memcpy(other, SAID, sizeof other);
    other[0] = SAID[N], other[N] = SAID[0];  // the first two words of sentence 0, which are different
    const real *a = judge(&g.D, SAID, N)->data, *b = judge(&g.D, other, N)->data;
    assert_true(fabs((double)(a[0] - b[0])) > 1e-4);
    for (int i = 1; i < N; i++)
        near_to((double)b[i], (double)a[i], 10 * EXACT);
    step_reset();
    game_free(&g);
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

static int real_words[2 * PLACES_5 * N];

static void only_the_right_player_moves(void **state)
{
    (void)state;
    static const struct {
        Step *step;
        int G, D;
    } kind[] = {{train_step, 1, 2}, {likelihood_step, 1, 0}, {constant_step, 1, 0}, {more_step, 1, 0},
                {shuffled_step, 1, 2}, {reader_step, 0, 2}};
    text_of(WORDS, PLACES_5);
    memcpy(real_words, SAID, sizeof SAID);
    memcpy(real_words + PLACES_5 * N, OTHER, sizeof OTHER);
    for (int k = 0; k < COUNT(kind); k++) {
        Game g = small_game("moves"), before = small_game("moves");
        Rng rng = stream("moves");
        double loss[2];
        kind[k].step(&g, real_words, N, &rng, loss);
        assert_true((moved(g.G.self.params, before.G.self.params) > 0) == (kind[k].G > 0));
        assert_true((moved(g.D.self.params, before.D.self.params) > 0) == (kind[k].D > 0));
        assert_int_equal(g.G.self.optimizer->step, kind[k].G);
        assert_int_equal(g.D.self.optimizer->step, kind[k].D);
        game_free(&g);
        game_free(&before);
        step_reset();
    }
}

// The data are written; then the oracle is destroyed, and nobody notices.
static void training_never_reads_the_oracle(void **state)
{
    (void)state;
    const Program p = {.size = SIZE_QUICK, .seed = 3};
    Params *weights[2];
    Game g[2];
    for (int k = 0; k < 2; k++) {
        load_text(&p);
        for (int i = 0; k == 1 && i < text.oracle.self.params->count; i++)
            for (long j = 0; j < text.oracle.self.params->tensor[i]->size; j++)
                text.oracle.self.params->tensor[i]->data[j] = (real)NAN;
        if (k == 1)
            text.own = text.uniform = NAN;
        g[k] = game_new(&p, NULL, 0.01, 5);
        weights[k] = g[k].G.self.params;
        Rng rng = stream("blind");
        double loss[2];
        int *word = alloc_zeroed((size_t)(2 * 8 * text.T), sizeof *word);
        for (int m = 0; m < METHODS; m++, step_reset()) {
            for (int i = 0; i < 2; i++)
                fetch(text.train + (long)m * 16 * text.T + i * 8 * text.T, NULL, 8, word + i * 8 * text.T);
            METHOD[m].step(&g[k], word, 8, &rng, loss);
        }
        free(word);
        free_text();
    }
    near_to(moved(weights[0], weights[1]), 0, 0);
    game_free(g);
    game_free(g + 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(losses_have_the_slopes_of_differences),
#endif
        cmocka_unit_test(the_policy_loss_against_enumeration),
        cmocka_unit_test(the_gradient_of_j),
        cmocka_unit_test(sentences_have_their_probabilities),
        cmocka_unit_test(roll_outs_keep_and_finish),
        cmocka_unit_test(the_variance_is_that_of_draws),
        cmocka_unit_test(marks_are_sums),
        cmocka_unit_test(above_and_below_the_curve),
        cmocka_unit_test(every_sentence_has_its_own_answer),
        cmocka_unit_test(only_the_right_player_moves),
        cmocka_unit_test(training_never_reads_the_oracle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
