// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 26 SeqGAN: the laboratory

The lesson has a reward from a discriminator and a gradient that is right on average. This
laboratory asks what else could be done with words. The program includes the lesson's file and adds
parts to it: writer, reader, oracle, marks and the loop are the lesson's.

    make 26-lab                              # all parts: two minutes on two idle cores
    make 26-lab ARGS="--part weights"         # one part; --list names them
    build/26_seqgan_lab --part released --full --data seqgan-oracle   # the paper's oracle: hours

**Map.**

- `weights`: what MaliGAN and boundary-seeking GAN do with $D/(1-D)$, computed exactly for three words.
- `rivals`: scheduled sampling, and BLEU as a reward.
- `relatives`: SeqGAN with a baseline, MaliGAN, boundary-seeking GAN on a language of 100 words.
- `released`: the lesson's experiment with the oracle that the authors of SeqGAN have published.

(Distributions instead of words, and searching trees, have a laboratory of their own, `make
26-lab2`.)

Look at `figures/26_seqgan_lab/rivals.png` first: a reward that beats everybody, and how it does it.
*/
#pragma push_macro("main")
#undef main
#define main lesson_main
#define PARTS LESSON_PARTS
#include "26_seqgan.c"
#undef PARTS
#pragma pop_macro("main")

/*
## Part weights: a generator that is wrong, and weights that make it right

Chapter 15 found the best discriminator, $D^\ast = p/(p+q)$. Solve this for $p$, (26.20):

$$ p(y) = q(y) \, \frac{D^\ast(y)}{1 - D^\ast(y)} . $$

In words: a wrong generator and its best discriminator together know the data's distribution. Each
drawn sentence need only be weighted by the odds that $D^\ast$ gives to its being real. So the
gradient of the likelihood, which needs real sentences, can be had from generated ones, (26.21):

$$ E_{y \sim p} \nabla \ln q(y) = E_{y \sim q} \, r(y) \, \nabla \ln q(y), \qquad r = \frac{D^\ast}{1 - D^\ast} . $$

This is the step of *MaliGAN* (Che and others, 2017) and of *boundary-seeking GAN* (Hjelm and
others, 2018). Both divide the weights of a batch of $m$ sentences by their sum, (26.22), and
MaliGAN subtracts a baseline:

$$ \sum_{i=1}^{m} \Bigl( \frac{r(y_i)}{\sum_j r(y_j)} - b \Bigr) \nabla \ln q(y_i) . $$

SeqGAN takes $D$ itself in the place of $r$. Then the mean of the step is the gradient of the mean
of $D$, which is another aim.

*What if $D$ is not the best?* The part takes three words, $p = (0.6, 0.3, 0.1)$ and $q = (0.2, 0.3,
0.5)$, and lets $D$ have the logit $\lambda \ln(p/q)$. For $\lambda = 1$ this is $D^\ast$, for
$\lambda = 0$ a coin, and above 1 it is surer than it should be. Then $r = (p/q)^\lambda$. Mean and
variance of every estimate are computed by adding up all batches: with three words, a batch of 16 is
described by how often each word occurs in it, and there are 153 ways.

*A slip that the reading notes noticed.* Line 12 of MaliGAN's algorithm, as printed, has the
gradient of $P_\theta$ where that of $\ln P_\theta$ should stand. The row "as printed" computes it.
*/
enum { MALI_BATCH = 16, LAMBDAS = 13, ESTIMATES = 4 };
enum { REWARD_D, RAW, NORMALISED, MINUS };  // D as reward; r; r / sum; r / sum - 1/m
static const char *const ESTIMATE[ESTIMATES] = {"D as reward", "odds", "odds, normalised", "minus baseline"};
static const double DATA_P[THREE] = {0.6, 0.3, 0.1}, MODEL_Q[THREE] = {0.2, 0.3, 0.5};

static double odds(int y, double lambda) { return pow(DATA_P[y] / MODEL_Q[y], lambda); }

// Mean (3) and summed variance of an estimate over all batches of m: gradients by the three logits
static double batch_moments(int kind, double lambda, int m, double *mean)
{
    double variance = 0, log_factorial[MALI_BATCH + 1] = {0};
    memset(mean, 0, THREE * sizeof *mean);
    for (int i = 2; i <= m; i++)
        log_factorial[i] = log_factorial[i - 1] + log(i);
    for (int a = 0; a <= m; a++)
        for (int b = 0; a + b <= m; b++) {
            const int count[THREE] = {a, b, m - a - b};
            double chance = log_factorial[m], sum = 0, step[THREE] = {0};
            for (int y = 0; y < THREE; y++) {
                chance += count[y] * log(MODEL_Q[y]) - log_factorial[count[y]];
                sum += count[y] * odds(y, lambda);
            }
            chance = exp(chance);
            for (int y = 0; y < THREE; y++) {
                const double r = odds(y, lambda);
                const double weight = kind == REWARD_D ? r / (1 + r) / m : kind == RAW ? r / m
                                      : r / sum - (kind == MINUS ? 1.0 / m : 0);  // (26.22)
                for (int k = 0; k < THREE; k++)
                    step[k] += count[y] * weight * ((k == y) - MODEL_Q[k]);
            }
            for (int k = 0; k < THREE; k++) {
                mean[k] += chance * step[k];
                variance += chance * step[k] * step[k];
            }
        }
    for (int k = 0; k < THREE; k++)
        variance -= mean[k] * mean[k];
    return variance;
}

static double bias_of(const double *mean)  // distance from p - q, the gradient of the likelihood, relative
{
    double gap = 0, size = 0;
    for (int k = 0; k < THREE; k++) {
        const double exact = DATA_P[k] - MODEL_Q[k];
        gap += (mean[k] - exact) * (mean[k] - exact);
        size += exact * exact;
    }
    return sqrt(gap / size);
}

static void weights_figure(Program *p, double x[LAMBDAS], double bias[ESTIMATES][LAMBDAS],
                           double deviation[ESTIMATES][LAMBDAS])
{
    static const Role role[ESTIMATES] = {ROLE_RIVAL, ROLE_DATA, ROLE_THIRD, ROLE_MODEL};
    Figure *f = program_figure(
        p, "weights", "Odds need a D near its best; sum and baseline halve their noise",
        "Three words, batches of 16, exact. On the left the two normalised estimates have one curve.",
        "Left, curves with a minimum at 1; right, deviations, lowest for normalised odds with a baseline.");
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "standard deviation" : "error of the mean", "logit of D / best logit",
                     panel ? NULL : "over the size of the gradient");
        figure_command(f, "set yrange [0:%s]", panel ? "1" : "1.1");
        for (int e = 0; e < ESTIMATES; e++) {
            figure_role(f, role[e]);
            figure_xy(f, panel ? ESTIMATE[e] : NULL, LINES_POINTS, x, panel ? deviation[e] : bias[e], LAMBDAS);
        }
    }
    figure_draw(f);
}

static void part_weights(Program *p)
{
    double mean[THREE], x[LAMBDAS], bias[ESTIMATES][LAMBDAS], deviation[ESTIMATES][LAMBDAS], worst = 0, size = 0;
    double printed[THREE] = {0};
    for (int y = 0; y < THREE; y++) {
        const double best = DATA_P[y] / (DATA_P[y] + MODEL_Q[y]);
        worst = fmax(worst, fabs(MODEL_Q[y] * best / (1 - best) - DATA_P[y]));  // (26.20)
        size += pow(DATA_P[y] - MODEL_Q[y], 2);
        for (int k = 0; k < THREE; k++)  // r times the gradient of q(y) itself, in the mean over q
            printed[k] += MODEL_Q[y] * odds(y, 1) * MODEL_Q[y] * ((k == y) - MODEL_Q[k]);
    }
    for (int i = 0; i < LAMBDAS; i++)
        for (int e = 0; e < ESTIMATES; e++) {
            x[i] = i / 8.0;
            deviation[e][i] = sqrt(batch_moments(e, x[i], MALI_BATCH, mean) / size);
            bias[e][i] = bias_of(mean);
        }
    weights_figure(p, x, bias, deviation);
    claim(p, "three words: q D* / (1 - D*) - p", worst, EXACTLY, 0, 1e-12, "(26.20)");
    claim(p, "three words: mean step by odds - gradient of the likelihood, relative", bias[RAW][8], EXACTLY, 0, 1e-12,
          "(26.21)");
    control(p, "three words, line 12 as printed: the same difference", bias_of(printed), "not ln: L57");
    batch_moments(NORMALISED, 1, 4, mean);
    const double four = bias_of(mean);
    batch_moments(NORMALISED, 1, MALI_BATCH, mean);
    claim(p, "three words, odds normalised: error in batches of 16 / of 4", bias_of(mean) / four, AT_MOST, 0.3, 0,
          "about 4 / 16");
    control(p, "three words, odds normalised, batches of 16: error of the mean", bias_of(mean), "D is the best");
    claim(p, "three words: deviation, with baseline 1/m / without", deviation[MINUS][8] / deviation[NORMALISED][8], AT_MOST,
          0.7, 0, "D is the best");
    control(p, "three words: deviation, odds normalised / odds", deviation[NORMALISED][8] / deviation[RAW][8], "no baseline");
    control(p, "three words, D as reward: error of the mean", bias[REWARD_D][8], "another aim");
    control(p, "three words, D half as sharp: error of the mean, odds normalised", bias[NORMALISED][4], "");
    control(p, "three words, D a coin: error of the mean, odds normalised", bias[NORMALISED][0], "knows nothing");
}

/*
The figure `weights` shows both sides against the sharpness of $D$.

What came out: with the best $D$ the odds give the gradient of the likelihood to the last digit,
(26.21). With the formula as printed in line 12 the mean is off by 0.82 of its size. $D$ as a reward
is off by 0.78: it does not aim at the likelihood. A $D$ whose logit is half of the best one leaves
half of the way, and one that is a coin leaves all of it. A $D$ that is too sure overshoots.

To divide by the sum makes a bias of its own, 0.080 in batches of 16, which falls as one over the
size of the batch. Less noise is bought with it: the deviation falls to 0.75 of that of the plain
odds, and with the baseline to 0.49. It does not explode when $D$ is too sure. With a coin for $D$
the baseline makes the step exactly zero, whereas all others still make steps at random. The
lesson's constant reward would do nothing here.
*/

/*
## Part rivals: scheduled sampling, and BLEU as a reward

The paper compares SeqGAN with two methods that have no discriminator. Both begin here with the
generator that has learnt by likelihood, like the rows of the lesson.

*Scheduled sampling* (Bengio and others, 2015) is likelihood again, but the generator reads a share
of its own words where a real one was, and the share grows from 0 to 1. So the generator gets used
to its own mistakes.

*BLEU* (Papineni and others, 2002) counts which sequences of words of a sentence occur in sentences
that were written by people. The reward here is the geometric mean, over pairs and triples of words,
of the share that occurs in the training sentences, (26.13). A sequence that is repeated within a
sentence counts once. No discriminator is needed, and no roll-outs are made: every word gets the
reward of its sentence.

Beside the two marks the table has the share of *distinct pairs*: among all pairs of neighbouring
words in 800 sentences, how many are different ones? It is a diversity that everybody can count.
*/
static struct {
    uint64_t *code[2];  // sorted: pairs and triples that occur in the training sentences
    long count[2];
} known;

static double progress;    // of the training that runs: 0 .. 1
static long course_steps;  // how many steps it has

static uint64_t sequence(const int *word, long step, int n)  // n words as one number
{
    uint64_t code = 0;
    for (int i = 0; i < n; i++)
        code = code * (uint64_t)text.V + (uint64_t)word[i * step];
    return code;
}

static int by_code(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

// The different sequences of n words in sentences (count, T), sorted; free it
static uint64_t *sequences(const int *sentence, int count, int n, long *kinds)
{
    const int places = text.T - n + 1;
    const long all = (long)count * places;
    uint64_t *code = alloc_zeroed((size_t)all, sizeof *code);
    for (long i = 0; i < all; i++)
        code[i] = sequence(sentence + i / places * text.T + i % places, 1, n);
    qsort(code, (size_t)all, sizeof *code, by_code);
    *kinds = 0;
    for (long i = 0; i < all; i++)
        if (i == 0 || code[i] != code[i - 1])
            code[(*kinds)++] = code[i];
    return code;
}

static void bleu_score(const void *source, const int *word, int n, real *reward)  // (26.13)
{
    (void)source;
    for (int i = 0; i < n; i++) {
        double product = 1;
        for (int w = 2; w <= 3; w++) {
            uint64_t met[LONGEST];
            int good = 0;
            for (int t = 0; t + w <= text.T; t++) {
                const uint64_t code = sequence(word + (long)t * n + i, n, w);
                bool again = false;
                for (int k = 0; k < good; k++)
                    again = again || met[k] == code;
                if (!again && bsearch(&code, known.code[w - 2], (size_t)known.count[w - 2], sizeof code, by_code))
                    met[good++] = code;
            }
            product *= (good + 0.1) / (text.T - w + 1.1);
        }
        reward[i] = (real)sqrt(product);
    }
}

static void bleu_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])  // (26.7), Q_t = r(y)
{
    (void)real_word;
    int *word = step_alloc((size_t)(g->G.T * B) * sizeof *word);
    real *Q = step_alloc((size_t)(g->G.T * B) * sizeof *Q);
    sample(&g->G, B, 1, word, rng);
    bleu_score(NULL, word, B, Q);
    for (int t = 1; t < g->G.T; t++)
        memcpy(Q + t * B, Q, (size_t)B * sizeof *Q);
    loss[0] = improve(&g->G.self, policy_loss(&g->G, word, B, Q));
}

// Writes from place `kept` on, each word `own` of the time, and takes given words (T, B) otherwise
static void write_on(const Writer *g, const int *given, int B, int kept, double own, int *word, Rng *rng)
{
    const bool before = tape_recording(false);
    StepMark mark = step_mark();
    State s = blank(g, B);
    int *none = step_alloc((size_t)B * sizeof *none);
    memset(none, 0, (size_t)B * sizeof *none);
    for (int t = 0; t < g->T; t++) {
        read_words(g, t > 0 ? word + (t - 1) * B : none, B, &s);
        StepMark inner = step_mark();
        sample_rows(dense_apply(&g->out, s.h), word + t * B, rng);
        for (int b = 0; b < B; b++)
            if (t < kept || (own < 1 && rng_uniform(rng) >= own))
                word[t * B + b] = given[t * B + b];
        step_release(inner);
    }
    step_release(mark);
    tape_recording(before);
}

static void scheduled_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])
{
    int *read = step_alloc((size_t)(g->G.T * B) * sizeof *read);
    progress = (double)(g->G.self.optimizer->step + 1) / (double)course_steps;
    write_on(&g->G, real_word, B, 0, progress, read, rng);
    loss[0] = improve(&g->G.self, softmax_cross_entropy(logits(&g->G, read, B), real_word));
}

/*
`compete` trains by likelihood, trains $D$ if a rival needs it, lets each rival go on, and marks all
of them; row 0 is likelihood. It serves the next part, too.
*/
enum { RIVALS_MOST = 7 };
typedef struct Rival {
    const char *name, *file;
    Step *step;
    Role role;
} Rival;

typedef struct Contest {
    Marks mark[RIVALS_MOST][SEEDS], tau[SEEDS][TAUS];
    double distinct[RIVALS_MOST][SEEDS], right[SEEDS];
} Contest;

static double distinct_pairs(const Writer *g, int n)
{
    Rng rng = rng_new(3, "pairs");
    int *sentence = alloc_zeroed((size_t)n * (size_t)text.T, sizeof *sentence);
    long kinds;
    write_sentences(g, n, 1, &rng, sentence);
    free(sequences(sentence, n, 2, &kinds));
    free(sentence);
    return (double)kinds / ((double)n * (text.T - 1));
}

static void compete(Program *p, const Rival *rival, int rivals, bool reads, Contest *c)
{
    const int n = pick(p, 100, 800, 4000);
    History unseen = {{0}, {0}};
    for (int s = p->seeds - 1; s >= 0; s--) {
        const uint64_t seed = p->seed + (uint64_t)s;
        Game first = game_new(p, NULL, 0.01, seed);
        train(run_new(p, scaled(p, pick(p, 20, 800, 18000)), "%s.%s%d", p->part->name, rival[0].file, s), &first,
              rival[0].step, &unseen, 0);
        if (reads)
            train(run_new(p, scaled(p, pick(p, 5, 200, 2000)), "%s.reader%d", p->part->name, s), &first, reader_step,
                  &unseen, 0);
        c->right[s] = reads ? accuracy(&first, text.tests) : 0;
        for (int k = 0; k < TAUS; k++)
            c->tau[s][k] = mark_writer(&first.G, TAU[k], n, "marks");
        for (int m = 0; m < rivals; m++) {
            Game g = game_new(p, &first, 0.005, seed);
            course_steps = scaled(p, pick(p, 5, 80, 200));
            if (m > 0)
                train(run_new(p, course_steps, "%s.%s%d", p->part->name, rival[m].file, s), &g, rival[m].step, &unseen, 0);
            c->mark[m][s] = mark_writer(&g.G, 1, n, "marks");
            c->distinct[m][s] = distinct_pairs(&g.G, n);
            const double *a = c->mark[m][s].m;
            say(p, "   seed %d, %s: NLL-oracle %.3f = H %.3f + KL %.3f; NLL-test %.3f; distinct pairs %.2f", s + 1,
                rival[m].name, a[NLL_ORACLE], a[ENTROPY], a[NLL_ORACLE] - a[ENTROPY], a[NLL_TEST], c->distinct[m][s]);
            game_free(&g);
        }
        game_free(&first);
    }
}

static void contest_rows(Program *p, const Rival *rival, int rivals, const Contest *c)
{
    for (int m = 0; m < rivals; m++) {
        double v[3][SEEDS];
        char *row[] = {text_format("%s, %s: quality", p->part->name, rival[m].name),
                       text_format("%s, %s: NLL-test", p->part->name, rival[m].name),
                       text_format("%s, %s: NLL-oracle above the temperature curve", p->part->name, rival[m].name)};
        for (int s = 0; s < p->seeds; s++) {
            v[0][s] = normalised(c->mark[m][s].m[NLL_ORACLE]);
            v[1][s] = c->mark[m][s].m[NLL_TEST];
            v[2][s] = above_curve(c->tau[s], &c->mark[m][s]);
        }
        for (int i = 0; i < 3; i++) {
            control_seeds(p, row[i], v[i], p->seeds, "");
            free(row[i]);
        }
    }
}

static void contest_map(Program *p, Figure *f, const Rival *rival, int rivals, const Contest *c)
{
    double x[TAUS] = {0}, y[TAUS] = {0};
    for (int k = 0; k < TAUS; k++)
        for (int s = 0; s < p->seeds; s++) {
            x[k] += (c->tau[s][k].m[NLL_TEST] - text.own) / p->seeds;
            y[k] += normalised(c->tau[s][k].m[NLL_ORACLE]) / p->seeds;
        }
    figure_panel(f, NULL, "NLL-test - H(p): what the generator leaves out", "NLL-oracle, 0 real, 1 random");
    figure_role(f, ROLE_TRUTH);
    figure_xy(f, "likelihood, at temperatures", LINES_POINTS, x, y, TAUS);
    for (int m = 1; m < rivals; m++) {
        double at[SEEDS], up[SEEDS];
        for (int s = 0; s < p->seeds; s++) {
            at[s] = c->mark[m][s].m[NLL_TEST] - text.own;
            up[s] = normalised(c->mark[m][s].m[NLL_ORACLE]);
        }
        figure_role(f, rival[m].role);
        figure_xy(f, rival[m].name, POINTS, at, up, p->seeds);
    }
    figure_draw(f);
}

static void halves_figure(Program *p, const Rival *rival, int rivals, const Contest *c)
{
    double x[2][RIVALS_MOST], y[2][RIVALS_MOST] = {{0}};
    Text tics = {0};
    for (int m = 0; m < rivals; m++) {
        put(&tics, "%s'%s' %d", m ? ", " : "", rival[m].name, m);
        for (int s = 0; s < p->seeds; s++) {
            y[0][m] += c->mark[m][s].m[ENTROPY] / p->seeds;
            y[1][m] += (c->mark[m][s].m[NLL_ORACLE] - c->mark[m][s].m[ENTROPY]) / p->seeds;
        }
        x[0][m] = m - 0.2, x[1][m] = m + 0.2;
    }
    Figure *f = program_figure(
        p, "halves", "BLEU's better NLL-oracle is lost entropy, not likeness",
        "NLL-oracle of each method, cut into entropy of the generator and KL from the oracle.",
        "Three pairs of bars: BLEU has by far the lowest entropy, and the highest divergence.");
    figure_panel(f, NULL, NULL, "nats per word");
    figure_command(f, "set xtics (%s)\nset xrange [-0.6:%g]\nset yrange [0:*]\nset boxwidth 0.36", tics.bytes, rivals - 0.4);
    figure_role(f, ROLE_DATA);
    figure_xy(f, "entropy H(q)", BOXES, x[0], y[0], rivals);
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "KL(q || p)", BOXES, x[1], y[1], rivals);
    figure_draw(f);
    free(tics.bytes);
}

static void part_rivals(Program *p)
{
    static const Rival rival[] = {{"likelihood", "likelihood", likelihood_step, ROLE_TRUTH},
                                  {"scheduled sampling", "scheduled", scheduled_step, ROLE_DATA},
                                  {"BLEU as reward", "bleu", bleu_step, ROLE_THIRD}};
    static Contest c;
    double change[3][SEEDS], low[2][SEEDS];
    load_text(p);
    for (int w = 0; w < 2; w++)
        known.code[w] = sequences(text.train, text.n, w + 2, &known.count[w]);
    compete(p, rival, 3, false, &c);
    for (int s = 0; s < p->seeds; s++) {
        change[0][s] = c.mark[2][s].m[NLL_ORACLE] - c.mark[0][s].m[NLL_ORACLE];
        change[1][s] = c.mark[2][s].m[NLL_TEST] - c.mark[0][s].m[NLL_TEST];
        change[2][s] = change[0][s] - (c.mark[2][s].m[ENTROPY] - c.mark[0][s].m[ENTROPY]);  // (26.10)
        for (int k = 0; k < 2; k++)
            low[k][s] = c.distinct[k * 2][s];
    }
    halves_figure(p, rival, 3, &c);
    contest_map(p, program_figure(p, "rivals", "BLEU writes probable sentences, and always the same few",
                                  "Quality and diversity of two rivals, each seed a point, and of temperatures.",
                                  "A falling black curve; scheduled sampling above its beginning, BLEU beside its end."),
                rival, 3, &c);
    contest_rows(p, rival, 3, &c);
    control_seeds(p, "rivals, BLEU as reward: NLL-oracle, change", change[0], p->seeds, "looks good; so does a low temperature");
    goal_seeds(p, "rivals, BLEU as reward: KL(q, p), change", change[2], p->seeds, AT_LEAST, 0.3, 0, "and is not");
    goal_seeds(p, "rivals, BLEU as reward: NLL-test, change", change[1], p->seeds, AT_LEAST, 0.6, 0, "and is not");
    control_seeds(p, "rivals, likelihood: share of distinct pairs", low[0], p->seeds, "");
    goal_seeds(p, "rivals, BLEU as reward: share of distinct pairs", low[1], p->seeds, AT_MOST, 0.35, 0, "says the same");
    for (int w = 0; w < 2; w++)
        free(known.code[w]);
    free_text();
}

/*
The figures `rivals` and `halves` show the map, and NLL-oracle cut in two.

What came out: BLEU as a reward brings NLL-oracle down by 2.1 nats per word, near the oracle's own.
No other method of this chapter comes close, and a table with this mark alone would call it the
winner. NLL-test rises by 1.3 at the same time, above that of an untrained generator (6.2), and
the share of distinct pairs falls from 0.78 to 0.16. The generator has found some sentences that are
made of frequent pairs, and says them. All that it gains comes from a loss of entropy: 5.2 nats
become 2.5, and in the figure `halves` the divergence rises from 1.43 to 2.08. On the map its points
lie to the right of the temperature 0.5, the coldest that was tried, at no better quality.

Scheduled sampling is worse than likelihood on both marks. When all the words that the generator
reads are its own, it is taught to write at each place the word of a real sentence, whatever it has
written before. The best answer to this is to forget what was written (Huszár, 2015), and the
entropy rises.
*/

/*
## Part relatives: better weights, and a baseline

Now the methods of part `weights`, on a language of 100 words. It is small enough that the
discriminator learns something.

- *SeqGAN*: the lesson's step.
- *with baseline*: from each worth the mean worth of its place is subtracted, over the batch. By (26.8)
  it changes nothing on average.
- *boundary-seeking*: (26.22) without a baseline. The name says what the generator is looking for: where
  the odds are 1, $D = \frac12$, the boundary between real and generated. No roll-outs: a sentence has one weight.
- *MaliGAN*: (26.22) with the baseline $1/m$, and with *mixed training*: the first $n$ words are taken
  from a real sentence and learnt by likelihood, and the generator writes the rest $m = 8$ times and weighs the eight
  against each other. $n$ falls from 16 by $K = 4$ to 0. While $n$ is large the real words say most; in the
  end none are left. (The paper begins with nearly whole sentences.)
- *constant reward*: the control.
- *likelihood goes on*: as many steps of (26.4) at the same rate.
*/
enum { MALI_GROUP = 8, MALI_K = 4 };

static void based_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])
{
    const int T = g->G.T;
    int *word = step_alloc((size_t)(T * B) * sizeof *word);
    real *Q = step_alloc((size_t)(T * B) * sizeof *Q);
    sample(&g->G, B, 1, word, rng);
    worth(&g->G, word, B, g->N, real_score, &g->D, Q, rng);
    for (int t = 0; t < T; t++) {
        const real mean_worth = (real)(kernel_sum(Q + t * B, B) / B);
        for (int b = 0; b < B; b++)
            Q[t * B + b] -= mean_worth;  // (26.8)
    }
    loss[0] = improve(&g->G.self, policy_loss(&g->G, word, B, Q));
    reader_step(g, real_word, B, rng, loss);
}

// Q (T, B): m times the odds over their sum, in groups of m; minus 1 if there is a baseline. (26.22)
static void weigh(const Reader *d, const int *word, int B, int T, int m, bool baseline, real *Q)
{
    real *answer = step_alloc((size_t)B * sizeof *answer);
    real_score(d, word, B, answer);
    for (int from = 0; from < B; from += m) {
        double total = 0;
        for (int b = from; b < from + m; b++)
            total += (double)answer[b] / (1 - (double)answer[b] + 1e-6);
        for (int b = from; b < from + m; b++)
            Q[b] = (real)(m * (double)answer[b] / (1 - (double)answer[b] + 1e-6) / total - baseline);
    }
    for (int t = 1; t < T; t++)
        memcpy(Q + t * B, Q, (size_t)B * sizeof *Q);
}

static void boundary_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])
{
    int *word = step_alloc((size_t)(g->G.T * B) * sizeof *word);
    real *Q = step_alloc((size_t)(g->G.T * B) * sizeof *Q);
    sample(&g->G, B, 1, word, rng);
    weigh(&g->D, word, B, g->G.T, B, false, Q);
    loss[0] = improve(&g->G.self, policy_loss(&g->G, word, B, Q));
    reader_step(g, real_word, B, rng, loss);
}

static int words_kept(int T, double share)  // of a real sentence, when so much of the training is over
{
    const int n = T - MALI_K * (1 + (int)(share * T / MALI_K));
    return n > 0 ? n : 0;
}

static void mali_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])
{
    const int T = g->G.T;
    int *given = step_alloc((size_t)(T * B) * sizeof *given), *word = step_alloc((size_t)(T * B) * sizeof *word);
    real *Q = step_alloc((size_t)(T * B) * sizeof *Q);
    progress = (double)g->G.self.optimizer->step / (double)course_steps;
    const int kept = words_kept(T, progress);
    for (int i = 0; i < T * B; i++)  // each real sentence for a whole group
        given[i] = real_word[i / B * B + i % B / MALI_GROUP * MALI_GROUP];
    write_on(&g->G, given, B, kept, 1, word, rng);
    weigh(&g->D, word, B, T, MALI_GROUP, true, Q);
    for (int i = 0; i < kept * B; i++)
        Q[i] = 1;  // likelihood
    loss[0] = improve(&g->G.self, policy_loss(&g->G, word, B, Q));
    reader_step(g, real_word, B, rng, loss);
}

static void part_relatives(Program *p)
{
    static const Rival rival[] = {{"likelihood", "likelihood", likelihood_step, ROLE_TRUTH},
                                  {"SeqGAN", "seqgan", train_step, ROLE_MODEL},
                                  {"SeqGAN with baseline", "based", based_step, (Role)(ROLE_RAMP + 3)},
                                  {"boundary-seeking", "boundary", boundary_step, ROLE_THIRD},
                                  {"MaliGAN", "mali", mali_step, ROLE_DATA},
                                  {"constant reward", "constant", constant_step, ROLE_RIVAL},
                                  {"likelihood goes on", "more", more_step, ROLE_RAMP_END}};
    static Contest c;
    double gain[SEEDS], test[3][SEEDS];
    Rng rng = rng_new(p->seed, "a small oracle");
    text.given = writer_new(pick(p, 20, 100, 500), LONGEST, E_WORD, H_WORD, 0, &rng);
    for (int i = 0; i < text.given.self.params->count; i++)
        init_normal(text.given.self.params->tensor[i], 1, &rng);
    load_text(p);
    say(p, "   %d words: the oracle's own NLL %.3f, of uniform words %.3f", text.V, text.own, text.uniform);
    compete(p, rival, 7, true, &c);
    for (int s = 0; s < p->seeds; s++) {
        gain[s] = c.mark[1][s].m[NLL_TEST] - c.mark[5][s].m[NLL_TEST];
        for (int m = 2; m < 5; m++)
            test[m - 2][s] = c.mark[m][s].m[NLL_TEST] - c.mark[0][s].m[NLL_TEST];
    }
    contest_map(p, program_figure(p, "relatives", "100 words: no reward beats a lower temperature",
                                  "Quality and diversity of five methods, each seed a point, and of temperatures (mean of seeds).",
                                  "A falling black curve; the points of all rewards lie above it."),
                rival, 6, &c);  // likelihood that goes on stays at the beginning of the curve
    contest_rows(p, rival, 7, &c);
    double above[2][SEEDS];
    for (int s = 0; s < p->seeds; s++)
        for (int k = 0; k < 2; k++)
            above[k][s] = above_curve(c.tau[s], &c.mark[k ? 4 : 1][s]) - above_curve(c.tau[s], &c.mark[6][s]);
    goal_seeds(p, "relatives, SeqGAN: above the temperature curve, minus likelihood that goes on", above[0], p->seeds, AT_LEAST,
               0.15, 0, "no gain");
    control_seeds(p, "relatives, MaliGAN: above the temperature curve, minus likelihood that goes on", above[1], p->seeds, "");
    goal_seeds(p, "relatives, SeqGAN: NLL-test minus that of a constant reward", gain, p->seeds, AT_MOST, -0.03, 0,
               "D's answers count");
    control_seeds(p, "relatives, SeqGAN with baseline: NLL-test, change", test[0], p->seeds, "");
    control_seeds(p, "relatives, boundary-seeking: NLL-test, change", test[1], p->seeds, "");
    control_seeds(p, "relatives, MaliGAN: NLL-test, change", test[2], p->seeds, "");
    control_seeds(p, "relatives, D before the game: share of right answers", c.right, p->seeds, "1/2: a coin");
    free_text();
    player_free(&text.given.self);
    memset(&text.given, 0, sizeof text.given);
}

/*
The figure `relatives` is the map of this contest.

What came out: every reward ends to the right of the likelihood generator and above the curve of
temperatures. Nothing has been gained by any of them here. Likelihood that goes on for as many steps
at the same rate ends 0.04 above the curve, with a spread of 0.05, and SeqGAN 0.97. So the harm
comes from learning by rewards at this rate, and not from the rate alone. They differ in what they
lose. NLL-test rises by 0.33 with the constant reward, by 0.10 with SeqGAN, 0.12 with
boundary-seeking weights, and by 0.05 with MaliGAN, whose steps contain real words until the last
fifth of the training. How much of MaliGAN's step is likelihood, and how much is $D$, this row does
not say.

*A baseline is no help here.* NLL-test rises by 0.17 with it and by 0.10 without it. One explanation
would be this. Adam divides by the size of the gradient, so the steps do not become shorter when
noise goes, and more of each step follows $D$, which is right in 62 % of the cases. This has not
been tested; plain gradient descent would tell.
*/

/*
## Part released: the oracle of the paper

The authors of SeqGAN have published the weights of their oracle. `--data seqgan-oracle` takes them,
from a folder `data/seqgan-oracle` or one of that name in a folder of `LTG_DATA`, and the lesson's
part `oracle` runs with 5,000 words. It takes ten times as long as with 500.

The file `oracle.f32le` holds numbers, little-endian, four bytes each: the table, then $W$, $U$, $b$
of the gates $i$, $f$, $o$ and of $g$, then the layer that makes logits. Its size tells the number
of words.
*/
static real number_at(const unsigned char **at)
{
    const unsigned char *b = *at;
    const uint32_t bits = (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
    float number;
    memcpy(&number, &bits, sizeof number);
    *at += 4;
    return (real)number;
}

static void read_oracle(Writer *w, const unsigned char *at)
{
    const int E = E_WORD, H = H_WORD;
    for (long i = 0; i < w->table->size; i++)
        w->table->data[i] = number_at(&at);
    for (int gate = 0; gate < 4; gate++) {
        for (int i = 0; i < E * H; i++)
            w->Wx->data[i / H * 4 * H + gate * H + i % H] = number_at(&at);
        for (int i = 0; i < H * H; i++)
            w->Wh->data[i / H * 4 * H + gate * H + i % H] = number_at(&at);
        for (int i = 0; i < H; i++)
            w->b->data[gate * H + i] = number_at(&at);
    }
    for (long i = 0; i < w->out.W->size; i++)
        w->out.W->data[i] = number_at(&at);
    for (long i = 0; i < w->out.b->size; i++)
        w->out.b->data[i] = number_at(&at);
}

static char *released_path;  // of the oracle that --data has named; or NULL

static Writer released_oracle(const char *path)
{
    enum { MOST = 1 << 25 };
    Rng rng = rng_new(1, "released");
    FILE *file = fopen(path, "rb");
    unsigned char *byte = alloc_zeroed(MOST, 1);
    const long gates = 4 * (E_WORD * H_WORD + H_WORD * H_WORD + H_WORD), each = E_WORD + H_WORD + 1;
    const long numbers = file ? (long)fread(byte, 1, MOST, file) / 4 : 0;
    if (numbers <= gates + each || (numbers - gates) % each)
        die("%s: expected %ld numbers and %ld for each word, found %ld", path, gates, each, numbers);
    fclose(file);
    Writer w = writer_new((int)((numbers - gates) / each), LONGEST, E_WORD, H_WORD, 0, &rng);
    read_oracle(&w, byte);
    free(byte);
    return w;
}

// Takes `--data NAME` out of a program's arguments where NAME holds an oracle: data/NAME, NAME in one of
// the folders of LTG_DATA, or NAME as it is. All other sets are left to the library.
static void take_words(int *argc, char **argv)
{
    for (int i = 1; i < *argc; i++) {
        const bool apart = strcmp(argv[i], "--data") == 0 && i + 1 < *argc;
        const char *name = apart ? argv[i + 1] : strncmp(argv[i], "--data=", 7) == 0 ? argv[i] + 7 : NULL;
        const char *list = getenv("LTG_DATA") ? getenv("LTG_DATA") : "";
        char *place = name ? text_format("data/%s/oracle.f32le", name) : NULL;
        for (bool more = true; name && more && access(place, R_OK) != 0;) {
            const int span = (int)strcspn(list, ":");
            free(place);
            more = *list != 0;
            place = more ? text_format("%.*s/%s/oracle.f32le", span, list, name) : text_format("%s/oracle.f32le", name);
            list += span + (list[span] == ':');
        }
        if (name && access(place, R_OK) == 0) {
            free(released_path);
            released_path = place;
            for (int j = i; j + 1 + apart <= *argc; j++)
                argv[j] = argv[j + 1 + apart];
            *argc -= 1 + apart;
            i--;
        } else
            free(place);
    }
}

static void part_released(Program *p)
{
    control(p, "released oracle: given by --data", released_path != NULL, "1: yes");
    if (!released_path) {
        say(p, "   part released needs the oracle: --data seqgan-oracle");
        return;
    }
    text.given = released_oracle(released_path);
    part_oracle(p);
    player_free(&text.given.self);
    memset(&text.given, 0, sizeof text.given);
}

/*
What came out, of a quick run: 100 sentences of the released oracle have an NLL of 5.75 per word
under it, and uniform words have 11.38 (with more sentences 5.767 and 11.44). So the paper's table
can be put on the scale of (26.12), as the lesson does; its row "random", 10.31, is 0.80 and not 1:
these were not uniform words. The full experiment takes hours, and no number of it is quoted here.

## What went wrong while writing it

*A curve that ends too early.* `above_curve` compares a method with the temperature that has the
same NLL-test. BLEU as a reward leaves out more than the coldest temperature that was tried, and is
compared with that one. Its row is therefore a lower bound of what it is behind.

## References of the laboratory

- K. Papineni, S. Roukos, T. Ward, W. Zhu, "BLEU: a method for automatic evaluation of machine
  translation", *ACL* (2002).
- S. Bengio, O. Vinyals, N. Jaitly, N. Shazeer, "Scheduled sampling for sequence prediction with recurrent
  neural networks", *NIPS* (2015).
- F. Huszár, "How (not) to train your generative model: scheduled sampling, likelihood, adversary?", arXiv
  1511.05101 (2015).
- T. Che, Y. Li, R. Zhang, R. D. Hjelm, W. Li, Y. Song, Y. Bengio, "Maximum-likelihood augmented discrete
  generative adversarial networks", arXiv 1702.07983 (2017).
- R. D. Hjelm, A. P. Jacob, T. Che, A. Trischler, K. Cho, Y. Bengio, "Boundary-seeking generative adversarial
  networks", *ICLR* (2018).

## The parts of the laboratory, and main
*/
static const Part PARTS[] = {
    {.name = "weights", .promise = "a wrong generator, and weights that make it right", .run = part_weights,
     .size = {"exact", "exact", "exact"}, .seeds = {1, 1, 1}},
    {.name = "rivals", .promise = "scheduled sampling, and BLEU as a reward", .run = part_rivals,
     .size = {"few steps", "800 and 80 steps", "18,000 and 200"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "relatives", .promise = "a baseline, MaliGAN, boundary-seeking GAN", .run = part_relatives,
     .size = {"few steps", "800 and 80 steps", "18,000 and 200"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "released", .promise = "the oracle of the paper, if --data has it", .run = part_released,
     .size = {"few steps", "800 and 80 steps", "18,000 and 200"}, .seeds = {1, SEEDS, SEEDS}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "26_seqgan_lab",
        .title = "SeqGAN: the laboratory",
        .promise = "Weighs sentences by the odds of a discriminator, rewards them by BLEU, and runs the lesson\n"
                   "with the oracle of the paper (--data seqgan-oracle).",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    take_words(&argc, argv);
    return program_main(&chapter, argc, argv);
}
