// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_18_lab2.c: chapter 18, the second laboratory, as it is printed

The recurrent reader is held against central differences and against sums that are made word by word, captions against what
they must say and batches against the laws they are to have. The product of batches and the attention layer are held against
central differences, first and second order, and against plain loops; the players against what they may know; the pictures
against their law; scores against pictures made by hand. Statistical tests raise a false alarm less than once in a million
runs with other seeds; the seeds are fixed, so in fact never.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/18_conditional_gan_lab2.c"
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

/*
## Gradients
*/
#ifdef LTG_DOUBLE
static Tensor *meaning_by(Tensor *const *x, const void *more)
{
    (void)more;
    const Reader r = {.table = x[0], .gates = x[1], .W = x[2], .next = next_state};
    return read_words(&r, SAID, N, LONG);
}

static void the_reader_has_the_slopes_of_differences(void **state)  // (18.6)
{
    (void)state;
    Tensor *x[3] = {input(shape2(WORDS, MEANING), -1, 1), input(shape2(WORDS, MEANING), -1, 1),
                    input(shape2(MEANING, MEANING), -0.5, 0.5)};
    check_gradients("recurrent reader", meaning_by, NULL, 3, x, 1, 1);
    inputs_free();
}

static Tensor *product_of(Tensor *const *x, const void *more)
{
    const bool *transposed = more;
    return batch_product(transposed[0], transposed[1], x[0], x[1]);
}

static void products_have_the_slopes_of_differences(void **state)
{
    (void)state;
    enum { B = 2, M = 3, K = 4, L = 5 };
    for (int t = 0; t < 4; t++) {
        const bool transposed[2] = {t & 1, t & 2};
        Tensor *x[2] = {input(transposed[0] ? shape3(B, K, M) : shape3(B, M, K), -1, 1),
                        input(transposed[1] ? shape3(B, L, K) : shape3(B, K, L), -1, 1)};
        check_gradients("batch_product", product_of, transposed, 2, x, 2, 3);  // (18.51), and again
        inputs_free();
    }
}

static Tensor *layer_of(Tensor *const *x, const void *more)
{
    (void)more;
    const Attention a = {.query = x[1], .key = x[2], .value = x[3], .gain = x[4]};
    return attend(&a, x[0]);
}

static void the_layer_has_the_slopes_of_differences(void **state)  // (18.50)
{
    (void)state;
    Tensor *x[5] = {input(shape3(2, 4, 3), -1, 1), input(shape2(3, 2), -1, 1), input(shape2(3, 2), -1, 1),
                    input(shape2(3, 3), -1, 1), input(shape1(1), 0.5, 0.9)};
    check_gradients("attention", layer_of, NULL, 5, x, 2, 2);
    inputs_free();
}

typedef struct Setting { const Halves *G, *D; Tensor *x, *wrong; int which; } Setting;

static Tensor *loss_of(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    Rng rng = stream("slopes.noise");
    Tensor *fake = draw_halves(s->G, left_half(s->x), tensor_normal(shape2(2, HALF_CODE), &rng));
    if (s->which == 0)
        return generator_loss(judge_halves(s->D, fake));
    if (s->which == 1)
        return agreement_loss(s->D, s->x, s->wrong);
    return discriminator_loss(judge_halves(s->D, s->x), judge_halves(s->D, fake), judge_halves(s->D, s->wrong));
}

static void without_kinks(Halves *h)  // of 1,600 leaky units some stand near the kink, where differences fail
{
    h->look.act = h->begin.act = h->draw.act = h->whole.act = h->think.layer[0].act = TANH;
}

// The small tensors of both players: the gain, queries and keys, through the whole of both nets
static void losses_have_the_slopes_of_differences(void **state)
{
    (void)state;
    Rng rng = stream("slopes");
    Halves G = halves_new(true, false, &rng), D = halves_new(false, false, &rng);
    without_kinks(&G), without_kinks(&D);
    G.attention.gain->data[0] = 0.7, D.attention.gain->data[0] = -0.6;
    Setting s = {&G, &D, input(shape4(4, SIDE, SIDE, 1), -1, 1), input(shape4(4, SIDE, SIDE, 1), -1, 1), 0};
    Tensor *ours[] = {G.attention.gain, G.attention.query, G.attention.key, G.begin.b, G.look.W},
           *theirs[] = {D.attention.gain, D.attention.query, D.attention.key, D.look.b, D.opinion.W};
    for (s.which = 0; s.which < 3; s.which++)
        check_gradients("players", loss_of, &s, 5, s.which ? theirs : ours, 1, 1);
    halves_free(&G);
    halves_free(&D);
    inputs_free();
}
#endif

/*
## The reader
*/
static void the_reader_reads_word_by_word(void **state)  // (18.6)
{
    (void)state;
    static const int there[LONG] = {1, 3, 2}, back[LONG] = {3, 2, 1};
    Rng rng = stream("readers");
    Params *params = params_new();
    const Reader r = recurrent_reader(params, WORDS, &rng);
    Tensor *one = read_words(&r, there, 1, LONG), *word = read_words(&r, there, 1, 1);
    double h[MEANING], next[MEANING], total[MEANING];
    for (int j = 0; j < MEANING; j++) {
        near_to((double)word->data[j], (double)r.table->data[MEANING + j], 0);  // one word: its row
        h[j] = total[j] = (double)r.table->data[MEANING + j];
    }
    for (int t = 1; t < LONG; t++) {
        for (int j = 0; j < MEANING; j++) {
            double before = 0;
            for (int i = 0; i < MEANING; i++)
                before += h[i] * (double)r.W->data[i * MEANING + j];
            next[j] = tanh((double)r.table->data[there[t] * MEANING + j] +
                           (double)r.gates->data[there[t] * MEANING + j] * before);
            total[j] += next[j];
        }
        memcpy(h, next, sizeof h);
    }
    for (int j = 0; j < MEANING; j++)
        near_to((double)one->data[j], total[j], EXACT);
    assert_true(largest_difference(one, read_words(&r, back, 1, LONG)) > 0.01);  // it hears the order
    params_free(params);
    step_reset();
}

// The lesson's step teaches this reader, too: rows, gates and matrix move, by D's loss, and regression moves none of them.
static void the_step_teaches_the_reader(void **state)
{
    (void)state;
    for (int regresses = 0; regresses < 2; regresses++) {
        Rng rng = stream("teaches"), again = rng;
        Game g = game_new(PIXELS, WORDS, recurrent_reader, WIDE, &rng), before = game_new(PIXELS, WORDS, recurrent_reader, WIDE, &again);
        Batch b = {.B = N, .T = LONG, .x = tensor_normal(shape2(N, PIXELS), &rng)};
        double loss[2];
        for (int i = 0; i < LONG * N; i++)
            b.right[i] = SAID[i], b.wrong[i] = (SAID[i] + 1) % WORDS;
        (regresses ? regress_step : train_step)(&g, &b, &rng, loss);
        const Tensor *now[] = {g.reader.table, g.reader.gates, g.reader.W},
                     *then[] = {before.reader.table, before.reader.gates, before.reader.W};
        for (int k = 0; k < 3; k++)
            assert_true((largest_difference(now[k], then[k]) > 0) == !regresses);
        game_free(&g);
        game_free(&before);
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
        Game g = game_new(PIXELS, VOCABULARY, recurrent ? recurrent_reader : reader_new, WIDE, &rng);
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
## Batches of captions: a share beyond 5 deviations: one in 10^6
*/
enum { PICTURES = 2000 };

static void set_up(void)
{
    Source *source = source_open("digits");
    data.train = pictures_load(source, TRAIN, PICTURES);
    data.D = 784;
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
## The layer against plain loops
*/
static void the_layer_by_hand(void **state)
{
    (void)state;
    enum { B = 2, P = 5, C = 3, K = 2 };
    Tensor *h = input(shape3(B, P, C), -2, 2);
    Attention a = {.query = input(shape2(C, K), -1, 1), .key = input(shape2(C, K), -1, 1),
                   .value = input(shape2(C, C), -1, 1), .gain = input(shape1(1), 0.3, 0.8)};
    Tensor *map = attention_map(&a, h), *y = attend(&a, h);
    for (int b = 0; b < B; b++)
        for (int j = 0; j < P; j++) {
            double weight[P], total = 0, out[C] = {0};
            for (int i = 0; i < P; i++) {
                double fits = 0;
                for (int k = 0; k < K; k++) {
                    double q = 0, key = 0;
                    for (int c = 0; c < C; c++) {
                        q += (double)h->data[(b * P + j) * C + c] * (double)a.query->data[c * K + k];
                        key += (double)h->data[(b * P + i) * C + c] * (double)a.key->data[c * K + k];
                    }
                    fits += q * key;
                }
                total += weight[i] = exp(fits);
            }
            for (int i = 0; i < P; i++) {
                near_to((double)map->data[(b * P + j) * P + i], weight[i] / total, EXACT);
                for (int c = 0; c < C; c++)
                    for (int e = 0; e < C; e++)
                        out[c] += weight[i] / total * (double)h->data[(b * P + i) * C + e] *
                                  (double)a.value->data[e * C + c];
            }
            for (int c = 0; c < C; c++)
                near_to((double)y->data[(b * P + j) * C + c],
                        (double)h->data[(b * P + j) * C + c] + (double)a.gain->data[0] * out[c], 10 * EXACT);
        }
    a.alike = true;  // the control: each place is told the mean of all values
    Tensor *even = attention_map(&a, h);
    for (long i = 0; i < even->size; i++)
        near_to((double)even->data[i], 1.0 / P, EXACT);
    inputs_free();
    step_reset();
}

static void the_layer_at_gain_0_is_nothing(void **state)
{
    (void)state;
    near_to(changed_by_layer(0), 0, 0);
    assert_true(changed_by_layer(0.01) > 100);
    near_to(weights_of_map(3), 81, 0);
}

/*
## What the players may know
*/
// Without the layer a logit is a sum of two opinions: of four pairs of two halves, u + v = u' + v'. With it, not.
static void only_the_layer_joins_the_halves(void **state)
{
    (void)state;
    Rng rng = stream("join");
    for (int held = 0; held < 2; held++) {
        Halves D = halves_new(false, held, &rng), G = halves_new(true, held, &rng);
        D.attention.gain->data[0] = G.attention.gain->data[0] = 2;
        Tensor *x = tensor_normal(shape4(4, SIDE, SIDE, 1), &rng), *four = tensor_new(shape4(8, SIDE, SIDE, 1));
        for (int pair = 0; pair < 4; pair++)
            for (int half = 0; half < 2; half++)  // left of picture pair / 2, right of picture pair % 2
                memcpy(four->data + (2 * pair + half) * HALF,
                       x->data + (2 * (half ? pair % 2 : pair / 2) + half) * HALF, HALF * sizeof(real));
        const real *a = judge_halves(&D, four)->data;
        const double joined = fabs((double)(a[0] - a[1] - a[2] + a[3]));
        check(held ? joined < 10 * EXACT : joined > 1e-4, "held %d: four logits of four pairs give %g", held, joined);
        // the same noise for two left halves: without the layer, the same right half
        Tensor *z = tensor_normal(shape2(1, HALF_CODE), &rng), *left = left_half(x), *drawn[2];
        for (int k = 0; k < 2; k++)
            drawn[k] = draw_halves(&G, tensor_from(shape4(1, SIDE, SIDE, 1), left->data + k * HALF), z);
        double apart = 0;
        for (int j = 0; j < HALF; j++) {
            near_to((double)drawn[1]->data[j], (double)left->data[HALF + j], 0);  // the left half is given
            apart += fabs((double)(drawn[0]->data[HALF + j] - drawn[1]->data[HALF + j]));
        }
        assert_true(held ? apart == 0 : apart > 1e-3);
        halves_free(&D);
        halves_free(&G);
        step_reset();
    }
}

// (18.52): whatever the opinions are, the mean loss over all pairs is at least 2 ln 2
static void no_sum_of_opinions_is_better(void **state)
{
    (void)state;
    Rng rng = stream("opinions");
    for (int t = 0; t < 200; t++) {
        double u[SIDE], v[SIDE], loss = 0;
        for (int r = 0; r < SIDE; r++)
            u[r] = 2 * rng_normal(&rng), v[r] = 2 * rng_normal(&rng);
        for (int r = 0; r < SIDE; r++)
            for (int s = 0; s < SIDE; s++)
                loss += r == s ? log1p(exp(-u[r] - v[s])) / SIDE : log1p(exp(u[r] + v[s])) / (SIDE * (SIDE - 1));
        assert_true(loss > 2 * log(2));
    }
}

/*
## Pictures and scores. Chi-square of 24 degrees of freedom above 80: less than one in 10^7.
*/
static void halves_are_what_they_should_be(void **state)
{
    (void)state;
    enum { PAIRS = 4000 };
    for (int agree = 0; agree < 2; agree++) {
        Rng rng = stream("halves");
        int count[SIDE][SIDE] = {{0}};
        double chi = 0;
        Tensor *x = halves_batch(PAIRS, agree, &rng);
        for (long i = 0; i < PAIRS; i++) {
            int row[2] = {-1, -1};
            for (int half = 0; half < 2; half++) {
                int lit = 0;
                for (int j = 0; j < HALF; j++)
                    if (x->data[(2 * i + half) * HALF + j] > 0) {
                        assert_true(row[half] < 0 || row[half] == j / SIDE);
                        row[half] = j / SIDE;
                        lit++;
                    }
                assert_int_equal(lit, BAR);
            }
            count[row[0]][row[1]]++;
        }
        for (int r = 0; r < SIDE; r++)
            for (int s = 0; s < SIDE; s++) {
                const bool may = (r == s) == agree;
                const double due = may ? (double)PAIRS / (agree ? SIDE : SIDE * (SIDE - 1)) : 0;
                assert_true(may || count[r][s] == 0);
                chi += may ? (count[r][s] - due) * (count[r][s] - due) / due : 0;
            }
        check(chi < 80, "rows are not equally likely: chi-square %.1f", chi);
        Excess e = score_halves(x->data, PAIRS);
        near_to(e.agree, agree, 1e-9);
        near_to(e.excess, agree ? 0.8 : -0.2, 0.01);
        near_to(e.bars, 1, 1e-9);
        step_reset();
    }
}

static void scores_by_hand(void **state)
{
    (void)state;
    real x[4 * HALF], map[PLACES] = {0};
    for (int i = 0; i < 4 * HALF; i++)
        x[i] = -1;
    for (int i = 0; i < 4; i++)  // both pictures: left bar in row 2, right bar in row 2
        for (int c = 0; c < BAR; c++)
            x[i * HALF + 2 * SIDE + c] = 1;
    x[3 * HALF] = 1;  // a stray pixel in the second right half
    Excess e = score_halves(x, 2);
    near_to(e.agree, 1, 0);
    near_to(e.excess, 0, 1e-12);  // always the same row: agreement by chance
    near_to(e.bars, 0.5, 1e-12);
    for (int i = 0; i < 7; i++)
        map[3 * i] = (real)1 / 7;
    near_to(looked_at(map, 0), 7, 1e-4);  // (18.54)
    near_to(across(map, 0), 0, 0);
    near_to(across(map, HALF), 1, 1e-4);
    real sheet[PLACES];
    side_by_side(x, 1, -1, sheet);
    for (int j = 0; j < PLACES; j++)
        near_to((double)sheet[j], j / (2 * SIDE) == 2 && j % SIDE < BAR, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(the_reader_has_the_slopes_of_differences),
        cmocka_unit_test(products_have_the_slopes_of_differences),
        cmocka_unit_test(the_layer_has_the_slopes_of_differences),
        cmocka_unit_test(losses_have_the_slopes_of_differences),
#endif
        cmocka_unit_test(the_reader_reads_word_by_word),
        cmocka_unit_test(the_step_teaches_the_reader),
        cmocka_unit_test(a_bag_has_one_picture),
        cmocka_unit_test(captions_say_what_they_mean),
        cmocka_unit_test(captions_in_batches),
        cmocka_unit_test(the_layer_by_hand),
        cmocka_unit_test(the_layer_at_gain_0_is_nothing),
        cmocka_unit_test(only_the_layer_joins_the_halves),
        cmocka_unit_test(no_sum_of_opinions_is_better),
        cmocka_unit_test(halves_are_what_they_should_be),
        cmocka_unit_test(scores_by_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
