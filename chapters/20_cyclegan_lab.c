// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 20 CycleGAN: the laboratory

The reading notes list four remedies for a translator that forgets its input: to do nothing about it
in the hope that a shallow net keeps the input; to compare input and output by a frozen encoder; the
cycle; and one generator for all styles, which is chapter 21's. The first two are tried here beside
the third, after the paper's own additions to it. The last part translates between two kinds of
things. The program includes the lesson's file and adds parts to it. What a round trip proves, and
what it does not, is asked by the second laboratory.

    make 20-lab                                   # all parts: about two minutes
    make 20-lab ARGS="--part shallow"             # one part; --list names them
    build/20_cyclegan_lab --data fashion-mnist --part kinds   # sandals and boots

**Map.**

- `additions`: the paper's identity loss and its pool, and what a reader of labels makes of the
  lesson's translations.
- `shallow`: the game alone, in nets of one, two, three and five layers.
- `encoder`: a frozen encoder in the place of the way back.
- `kinds`: pictures of one class and of another, as in DiscoGAN's bags and shoes.

Look at `figures/20_cyclegan_lab/film.gif` first: how the lesson's translations begin.
*/
#pragma push_macro("main")
#pragma push_macro("PARTS")
#undef main
#undef PARTS
#define main lesson_main
#define PARTS LESSON_PARTS
#include "20_cyclegan.c"
#pragma pop_macro("PARTS")
#pragma pop_macro("main")

/*
## A reader of labels

The lesson measures without labels. Where there are labels, a *reader* can be trained on pictures of
$B$ and their labels, by the same recipe as any classifier. It reads the translations, and the
*class kept* is the share of them in which it finds the label of the picture that was put in. The
labels are no part of the translators' training.
*/
static struct {
    int classes;                 // 0: no labels
    uint8_t *label_b, *label;    // (n) of heap B, for the reader; (tests)
} known;

static void load_labelled(Program *p)
{
    int train_labels = 0, test_labels = 0;
    load_heaps(p);
    uint8_t *label = program_labels(p, TRAIN, 2 * data.n, &train_labels);
    known.label = label ? program_labels(p, TEST, data.tests, &test_labels) : NULL;
    if (label && known.label && train_labels >= 2 * data.n && test_labels >= data.tests) {
        known.classes = p->set.classes;
        known.label_b = alloc_zeroed((size_t)data.n, 1);
        memcpy(known.label_b, label + data.n, (size_t)data.n);
    }
    free(label);
}

static void free_labelled(void)
{
    free(known.label_b), free(known.label);
    memset(&known, 0, sizeof known);
    free_heaps();
}

static Player reader_trained(Program *p, const char *owner)  // reads pictures of B
{
    Rng rng = rng_new(p->seed, "reader");
    Player reader = player_new(3, (const int[]){data.D, 128, 64, known.classes}, RELU, LINEAR, false, 2e-3, &rng);
    Run *run = run_new(p, scaled(p, pick(p, 40, 1000, 4000)), "%s.reader", owner);
    double loss = 0;
    run_net(run, "reader", reader.params, reader.optimizer);
    run->falling = true;
    run_begin(run);
    while (run_next(run, "loss", loss)) {
        int label[100];
        Tensor *x = tensor_new(shape2(100, data.D));
        for (int i = 0; i < 100; i++) {
            const long index = rng_below(&run->rng, data.n);
            memcpy(x->data + (long)i * data.D, data.heap[HEAP_B] + index * data.D, (size_t)data.D * sizeof(real));
            label[i] = known.label_b[index];
        }
        loss = improve(&reader, NULL, softmax_cross_entropy(apply(&reader, x), label));
    }
    return reader;
}

static double share_read(const Player *reader, const real *x)  // of pictures whose label the reader finds
{
    StepMark mark = step_mark();
    const Tensor *logit = evaluate(reader, tensor_from(shape2(data.tests, data.D), x));
    int right = 0;
    for (int i = 0; i < data.tests; i++) {
        const real *row = logit->data + (long)i * known.classes;
        int best = 0;
        for (int k = 1; k < known.classes; k++)
            best = row[k] > row[best] ? k : best;
        right += best == known.label[i];
    }
    step_release(mark);
    return (double)right / data.tests;
}

static void read_score(Program *p, const char *words, const real *truth, const Player *reader, Outcome *o)
{
    score(p, words, truth, o);
    if (!reader)
        return;
    o->kept = share_read(reader, o->ab);
    say(p, "   %-22s class kept %.3f", words, o->kept);
}

/*
## Part additions: what else the paper pays for

Two additions of the paper are tried here, beside the lesson's method and its translators without a
path, and two controls that belong beside the lesson's table.

*Identity loss* (Zhu and others, section 5.2), (20.8): a picture that is in $B$ already shall stay
as it is,

$$ L_{\text{id}} = E \lVert G_{AB}(b) - b \rVert_1 + E \lVert G_{BA}(a) - a \rVert_1 ,
   \qquad \text{with the weight } \lambda / 2 . $$

In words: $G_{AB}$ must not change what does not need to be changed. The paper uses it for
paintings, whose colours were exchanged without it.

*A pool of pictures*, (20.9): each discriminator keeps 50 older translations. A new translation is
shown as it is with probability one half; otherwise an older one is shown in its place, and the new
one takes the older one's place in the pool. So $D$ does not forget what it has rejected before.

*No D*: round trips without a game. *Mixed*: both heaps hold pictures of both kinds, so there is
nothing to be learnt.
*/
enum { IDENTITY = 5, POOL = 50 };

typedef struct Pool {  // older translations
    Tensor *kept;      // (POOL, D)
    long filled;
    Rng rng;
} Pool;

static Pool pool[2];   // of translations to A, to B

static Tensor *two_games(const Game *g, Tensor *ab, Tensor *ba)
{
    return add(generator_loss(apply(&g->DB, ab)), generator_loss(apply(&g->DA, ba)));
}

static Tensor *both_rounds(const Game *g, Tensor *a, Tensor *b, Tensor *ab, Tensor *ba)  // (20.3)
{
    return add(distance(apply(&g->BA, ab), a), distance(apply(&g->AB, ba), b));
}

static double discriminators_turn(Game *g, Tensor *a, Tensor *b, Tensor *ab, Tensor *ba)  // the turn of D_A and D_B
{
    return improve(&g->DA, &g->DB, add(discriminator_loss(apply(&g->DB, b), apply(&g->DB, ab)),
                                       discriminator_loss(apply(&g->DA, a), apply(&g->DA, ba))));
}

static void round_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])  // no game
{
    Tensor *cycle = both_rounds(g, a, b, apply(&g->AB, a), apply(&g->BA, b));
    loss[LOSS_G] = improve(&g->AB, &g->BA, scale(cycle, g->lambda));
    loss[LOSS_CYCLE] = tensor_item(cycle);
}

static void plain_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])  // A to B, no round trip
{
    Tensor *ab = apply(&g->AB, a);
    loss[LOSS_D] = improve(&g->DB, NULL, discriminator_loss(apply(&g->DB, b), apply(&g->DB, ab)));
    loss[LOSS_G] = improve(&g->AB, NULL, generator_loss(apply(&g->DB, ab)));
}

static Tensor *identity_loss(const Game *g, Tensor *a, Tensor *b)  // (20.8)
{
    return add(distance(apply(&g->AB, b), b), distance(apply(&g->BA, a), a));
}

static void identity_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])
{
    Tensor *ab = apply(&g->AB, a), *ba = apply(&g->BA, b);
    loss[LOSS_D] = discriminators_turn(g, a, b, ab, ba);
    Tensor *cycle = both_rounds(g, a, b, ab, ba), *rest = scale(identity_loss(g, a, b), IDENTITY);
    loss[LOSS_G] = improve(&g->AB, &g->BA, add(add(two_games(g, ab, ba), scale(cycle, g->lambda)), rest));
    loss[LOSS_CYCLE] = tensor_item(cycle);
}

static Tensor *exchange(Pool *p, Tensor *fake)  // (B, D): some of them older. (20.9)
{
    const int D = fake->shape.n[1];
    Tensor *shown = tensor_from(fake->shape, fake->data);
    for (int i = 0; i < fake->shape.n[0]; i++) {
        real *row = shown->data + (long)i * D;
        if (p->filled < POOL)
            memcpy(p->kept->data + p->filled++ * D, row, (size_t)D * sizeof *row);
        else if (rng_uniform(&p->rng) < 0.5) {
            real *old = p->kept->data + rng_below(&p->rng, POOL) * D;
            for (int j = 0; j < D; j++) {
                const real new = row[j];
                row[j] = old[j], old[j] = new;
            }
        }
    }
    return shown;
}

static void pool_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])
{
    Tensor *ab = apply(&g->AB, a), *ba = apply(&g->BA, b);
    loss[LOSS_D] = discriminators_turn(g, a, b, exchange(&pool[HEAP_B], ab), exchange(&pool[HEAP_A], ba));
    Tensor *cycle = both_rounds(g, a, b, ab, ba);
    loss[LOSS_G] = improve(&g->AB, &g->BA, add(two_games(g, ab, ba), scale(cycle, g->lambda)));
    loss[LOSS_CYCLE] = tensor_item(cycle);
}

static Tensor *mixed_batch(int heap, int n, Rng *rng)  // (n, D)
{
    (void)heap;
    const int from_a = n / 2;
    Tensor *both[] = {picture_batch(HEAP_A, from_a, rng), picture_batch(HEAP_B, n - from_a, rng)};
    return concat(both, 2, 0);
}

enum { WITH_IDENTITY, WITH_POOL, NO_D, MIXED, ADDITIONS };
static const struct { const char *words, *file; Step *step; } ADDED[ADDITIONS] = {
    {"identity loss", "identity", identity_step}, {"pool", "pool", pool_step}, {"no D", "rounds", round_step},
    {"mixed heaps", "mixed", train_step}};

static Game added_game(Program *p, int kind, int seed)  // trained
{
    const Task task = {.data_batch = kind == MIXED ? mixed_batch : picture_batch, .step = ADDED[kind].step,
                       .B = BATCH};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "pictures");
    Game g = {.lambda = LAMBDA, .AB = translator_new(p, true, 2e-3, &rng),
              .BA = translator_new(p, true, 2e-3, &rng),
              .DA = discriminator_new(p, &rng), .DB = discriminator_new(p, &rng)};
    Run *run = run_new(p, scaled(p, pick(p, 20, 1200, 20000)), "additions.%s%d", ADDED[kind].file, seed);
    for (int i = 0; i < 2; i++) {
        pool[i] = (Pool){.kept = tensor_keep(shape2(POOL, data.D)),
                         .rng = rng_new(p->seed, i ? "pool.B" : "pool.A")};
        checkpoint_tensor(run->state, (const char *[]){"pool.A", "pool.B"}[i], pool[i].kept);
        checkpoint_long(run->state, (const char *[]){"filled.A", "filled.B"}[i], &pool[i].filled);
        checkpoint_rng(run->state, (const char *[]){"chance.A", "chance.B"}[i], &pool[i].rng);
    }
    train(run, &g, &task);
    for (int i = 0; i < 2; i++)
        tensor_free(pool[i].kept);
    return g;
}

static double mean_age(void)  // of older translations when they are shown, in pictures; theory: 2 POOL
{
    enum { SHOWN_ = 400000 };
    double total = 0, older = 0;
    Pool one = {.kept = tensor_keep(shape2(POOL, 1)), .rng = rng_new(1, "age")};
    for (int i = 0; i < SHOWN_; i++) {
        StepMark mark = step_mark();
        const double age = i - (double)exchange(&one, tensor_fill(shape2(1, 1), i))->data[0];
        total += age, older += age > 0;
        step_release(mark);
    }
    tensor_free(one.kept);
    return total / older;
}

/*
*The film* keeps the translations of 24 pictures at some moments while the lesson's method learns.
*/
enum { FILMED = 24 };

static void picture_watch(Game *g, long step)
{
    StepMark mark = step_mark();
    const int n = least(FILMED, data.tests);
    const Tensor *ab = evaluate(&g->AB, tensor_from(shape2(n, data.D), data.a));
    for (long i = 0; i < ab->size; i++)
        curve_add(&g->curve[FILM], (double)step, 0.5 * ((double)ab->data[i] + 1));
    step_release(mark);
}

enum { METHOD = ADDITIONS, WITHOUT_PATH, ALL_ADDED };

static void film_figure(Program *p, const Curve *film)
{
    Figure *f = program_figure(p, "film", "Translations begin as copies, get stripes, and learn to lean",
                               "Translations of 24 pictures while the lesson's translators learn.",
                               "Copies of digits get stripes, grow thick, and lean over.");
    const int filmed = least(FILMED, data.tests), rows = filmed % 3 ? 1 : 3;
    figure_film(f, film, "step %g", rows, filmed / rows, data.Y, data.X, data.C);
    figure_draw(f);
}

static void part_additions(Program *p)
{
    static Outcome o[ALL_ADDED][SEEDS];
    double error[ALL_ADDED][SEEDS], kept[ALL_ADDED][SEEDS], cycle[ALL_ADDED][SEEDS], worse[SEEDS];
    Curve film = {0};
    Player reader = {0};
    load_labelled(p);
    if (known.classes > 0)
        reader = reader_trained(p, "additions");
    for (int k = 0; k < ALL_ADDED; k++)
        for (int i = k == NO_D || k == MIXED ? 0 : p->seeds - 1; i >= 0; i--) {
            const bool filmed = k == METHOD && i == 0;
            Game g = k < METHOD ? added_game(p, k, i)
                                : picture_game(p, "additions", k == METHOD ? CYCLED : NO_PATH, i, filmed ? picture_watch : NULL);
            o[k][i] = translate(&g.AB, &g.BA);
            if (filmed) {
                film = g.curve[FILM];
                g.curve[FILM] = (Curve){0};
            }
            game_free(&g);
        }
    real *truth = ask_truth(data.kept, data.tests);
    film_figure(p, &film);
    for (int k = ALL_ADDED - 1; k >= 0; k--) {
        const int n = k == NO_D || k == MIXED ? 1 : p->seeds;
        const char *words = k == METHOD ? "cycle" : k == WITHOUT_PATH ? "no path" : ADDED[k].words;
        for (int i = 0; i < n; i++) {
            read_score(p, words, truth, known.classes > 0 ? &reader : NULL, &o[k][i]);
            error[k][i] = o[k][i].error, kept[k][i] = o[k][i].kept, cycle[k][i] = o[k][i].cycle;
            worse[i] = error[k][i] - error[METHOD][i];
            outcome_free(&o[k][i]);
        }
        const char *source = n == 1 ? "a control, one seed" : k >= METHOD ? "as in the lesson" : "";
        row(p, words, "true error", error[k], n, source);
        if (k <= WITH_POOL)
            row(p, words, "true error - that of the cycle alone", worse, n, "0: it changes nothing");
        if (known.classes > 0)
            row(p, words, "class kept", kept[k], n, source);
        row(p, words, "cycle error", cycle[k], n, source);
    }
    if (known.classes > 0) {
        control(p, "true translations: class kept", share_read(&reader, truth), "the reader's best");
        control(p, "identity: class kept", share_read(&reader, data.a), "copy of the input");
        double lost[SEEDS];
        for (int i = 0; i < p->seeds; i++)
            lost[i] = kept[METHOD][i] - kept[WITHOUT_PATH][i];
        if (data_are_digits(p))
            goal_seeds(p, "class kept: cycle - no path", lost, p->seeds, AT_LEAST, 0.5, 0, "the path's share");
    }
    claim(p, "pool of 50: mean age of older translations, in pictures", mean_age(), EXACTLY, 2 * POOL, 2,
          "(20.9): 100");
    free(truth);
    curve_free(&film);
    player_free(&reader);
    free_labelled();
}

/*
The figure `film` shows how the lesson's translations begin as copies, get stripes, and lean.

What came out for the reader: it finds the class in 0.90 of the translations of the lesson's method,
in 0.94 of the true translations, and in 0.77 of mere copies. So this number alone says little. In
translators without a path it finds the class in 0.16, where chance has 0.10: digits are exchanged as
by lot.

What came out for the additions: with the identity loss the true error is 0.331, with the pool it is
0.348, and with neither it is 0.324. So with either of them the error is a little larger here, by
0.006 and by 0.024. The paper uses the first one against colours
that are exchanged, which grey pictures do not have, and the second one against games that swing,
which falling rates prevent as well. Part `wrong` of the second laboratory has a case in which the
identity loss decides.

What came out for the controls: round trips without a game have a cycle error of 0.020 and translate
nothing, since their true error, 1.97, is that of a copy. With mixed heaps there is nothing to be
learnt, and nothing is learnt: 1.88. Both keep the class, as copies do. So a class that is kept
proves nothing by itself. (These two have one seed each.)

## Part shallow: doing without

The simplest remedy is none. The notes say: if nothing else is asked of the generator and its net is
shallow, it *tends* to keep its input. A reason can be given. The gradient of the game is a
direction in which each pixel should change, and a net with few layers moves its output little by
little and all inputs alike. A deep net can bend its inputs apart and together again at no cost.

So we play the game from $A$ to $B$ alone, with nets of one, two, three and five layers, without a
straight path and with one. The measures are those of part `cycle`.
*/
enum { DEPTHS = 4 };
static const int DEPTH[DEPTHS] = {1, 2, 3, 5};

static Game shallow_game(Program *p, const char *owner, int layers, bool path, int seed)  // trained, from A to B
{
    const Task task = {.data_batch = picture_batch, .step = plain_step, .B = BATCH};
    const int H = pick(p, 16, 128, 256), D = data.D;
    int width[7];
    for (int i = 0; i <= layers; i++)
        width[i] = i == 0 || i == layers ? D : H;
    Rng rng = rng_new(p->seed + (uint64_t)seed, "shallow");
    Game g = {.lambda = LAMBDA, .AB = player_new(layers, width, RELU, TANH, path, 1e-3, &rng),
              .BA = translator_new(p, path, 1e-3, &rng),
              .DA = discriminator_new(p, &rng), .DB = discriminator_new(p, &rng)};
    train(run_new(p, scaled(p, pick(p, 20, 1200, 20000)), "%s.%s%d_%d", owner, owner[0] == 's' ? path ? "path" : "free" : "alone", layers, seed), &g, &task);
    return g;
}

static void part_shallow(Program *p)
{
    static double error[2][DEPTHS][SEEDS], kept[2][DEPTHS][SEEDS];
    static Outcome o[2][DEPTHS][SEEDS];
    Player reader = {0};
    load_labelled(p);
    if (known.classes > 0)
        reader = reader_trained(p, "shallow");
    for (int path = 0; path < 2; path++)
        for (int d = 0; d < DEPTHS; d++)
            for (int i = 0; i < p->seeds; i++) {
                Game g = shallow_game(p, "shallow", DEPTH[d], path, i);
                o[path][d][i] = translate(&g.AB, NULL);
                game_free(&g);
            }
    real *truth = ask_truth(data.kept, data.tests);
    double depth[DEPTHS], y[2][DEPTHS], low[2][DEPTHS], high[2][DEPTHS];
    for (int path = 0; path < 2; path++)
        for (int d = 0; d < DEPTHS; d++) {
            depth[d] = DEPTH[d], y[path][d] = 0, low[path][d] = INFINITY, high[path][d] = 0;
            for (int i = 0; i < p->seeds; i++) {
                char *words = text_format("%d layers, %s path", DEPTH[d], path ? "with a" : "no");
                read_score(p, words, truth, known.classes > 0 ? &reader : NULL, &o[path][d][i]);
                error[path][d][i] = o[path][d][i].error, kept[path][d][i] = o[path][d][i].kept;
                y[path][d] += error[path][d][i] / p->seeds;
                low[path][d] = fmin(low[path][d], error[path][d][i]),
                    high[path][d] = fmax(high[path][d], error[path][d][i]);
                outcome_free(&o[path][d][i]);
                free(words);
            }
        }
    Figure *f = program_figure(p, "shallow",
                               "Without a path the game alone misses the truth at every depth",
                               "True error of the game alone against the number of layers; mean and range over seeds.",
                               "Two lines; the upper one near two, the lower one near one.");
    figure_panel(f, NULL, "layers", "true error (2: unrelated)");
    figure_command(f, "set yrange [0:3.2]\nset xrange [0.6:5.4]\nset xtics (1, 2, 3, 5)");
    figure_role(f, ROLE_RIVAL);
    figure_spread(f, "no path", depth, y[0], low[0], high[0], DEPTHS);
    figure_role(f, ROLE_MODEL);
    figure_spread(f, "with a path", depth, y[1], low[1], high[1], DEPTHS);
    figure_draw(f);
    for (int path = 0; path < 2; path++)
        for (int d = 0; d < DEPTHS; d++) {
            char *text = text_format("game alone, %d layer%s, %s path: true error", DEPTH[d],
                                     DEPTH[d] > 1 ? "s" : "", path ? "with a" : "no");
            control_seeds(p, text, error[path][d], p->seeds, path ? "" : "2: unrelated");
            free(text);
            text = text_format("game alone, %d layer%s, %s path: class kept", DEPTH[d], DEPTH[d] > 1 ? "s" : "",
                               path ? "with a" : "no");
            if (known.classes > 0)
                control_seeds(p, text, kept[path][d], p->seeds, "");
            free(text);
        }
    double less[SEEDS] = {0};  // what a path saves, as a mean over depths
    for (int i = 0; i < p->seeds; i++)
        for (int d = 0; d < DEPTHS; d++)
            less[i] += (error[0][d][i] - error[1][d][i]) / DEPTHS;
    if (data_are_digits(p))
        goal_seeds(p, "game alone: true error without a path - with one, mean over depths", less, p->seeds, AT_LEAST, 0.4, 0,
                   "0: a path does nothing");
    free(truth);
    player_free(&reader);
    free_labelled();
}

/*
The figure `shallow` shows the true error against the number of layers.

What came out: without a path the game alone keeps the class in 0.10 to 0.13 of the pictures, which is
hardly more than chance. Nets of one and two layers miss the truth by 1.65 and 1.81, those of three
and five by 2.30 and 2.90.
So shallow nets do less harm, and they do not *keep* the input, as the notes hope. With a path the
class is kept in 0.77 to 0.84, and the true error lies between 0.81 and 1.18. So what keeps the
input is not that a net is shallow. It is that the net begins as a copy: then the game has to change
little, and it changes little.

This does not refute the notes for all nets. Ours begin with small weights, so a shallow net without
a path begins at a constant, and not at its input. A convolution keeps each place where it was, and
so may begin nearer to a copy.

One layer with a path is a bad translator (1.18). It adds a straight path to a matrix, which is one
matrix again. A guess: the maximum over nine pixels needs a bend, which no matrix has.

## Part encoder: what must not change

The second remedy names what has to be kept. A frozen encoder $F$ reads input and translation, and
the distance of both codes is added to the game, (20.40):

$$ L_G = E \bigl[ -\ln D_B(G(a)) \bigr] + \mu \, E \lVert F(G(a)) - F(a) \rVert_1 , \qquad \mu = 10 . $$

In words: what the encoder sees must stay, and what the encoder does not see is free. So everything
depends on what the encoder was trained for. We take two. The first is the reader of labels, trained
on pictures of *both* heaps, up to its last hidden layer: its 64 numbers know the class and care
little for the style. The second is the encoder of an autoencoder of both heaps: its 32 numbers must
tell the whole picture, style and all. The first one needs labels, which the cycle does not need.
*/
enum { CODE = 32, BY_CLASS = 0, BY_COPY, ENCODERS };
static struct { Player net; int layers; } encoder;  // the first so many layers of it are F

static Tensor *encode(Tensor *x)
{
    for (int i = 0; i < encoder.layers; i++)
        x = dense_apply(&encoder.net.net.layer[i], x);
    return x;
}

static void encoder_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])  // (20.40)
{
    Tensor *ab = apply(&g->AB, a);
    loss[LOSS_D] = improve(&g->DB, NULL, discriminator_loss(apply(&g->DB, b), apply(&g->DB, ab)));
    Tensor *gap = distance(encode(ab), encode(a));
    loss[LOSS_G] = improve(&g->AB, NULL, add(generator_loss(apply(&g->DB, ab)), scale(gap, LAMBDA)));
    loss[LOSS_CYCLE] = tensor_item(gap);
}

static Player encoder_trained(Program *p, int kind, const uint8_t *label_a)
{
    Rng rng = rng_new(p->seed, "encoder");
    const int K = known.classes, read[] = {data.D, 128, 64, K}, copy[] = {data.D, 128, CODE, 128, data.D};
    Player net = kind == BY_CLASS ? player_new(3, read, RELU, LINEAR, false, 2e-3, &rng)
                                  : player_new(4, copy, TANH, TANH, false, 2e-3, &rng);
    Run *run = run_new(p, scaled(p, pick(p, 40, 1000, 4000)), "encoder.%s", kind == BY_CLASS ? "class" : "copy");
    double loss = 0;
    run_net(run, "net", net.params, net.optimizer);
    run->falling = true;
    run_begin(run);
    while (run_next(run, "loss", loss)) {
        int label[100];
        Tensor *x = tensor_new(shape2(100, data.D));
        for (int i = 0; i < 100; i++) {
            const long index = rng_below(&run->rng, data.n);
            const int heap = i % 2;
            memcpy(x->data + (long)i * data.D, data.heap[heap] + index * data.D, (size_t)data.D * sizeof(real));
            label[i] = known.classes > 0 ? (heap == HEAP_B ? known.label_b : label_a)[index] : 0;
        }
        Tensor *y = apply(&net, x);
        loss = improve(&net, NULL, kind == BY_CLASS ? softmax_cross_entropy(y, label) : distance(y, x));
    }
    return net;
}

static real *same_class(const real *truth)  // (tests, D): for each picture, the truth of the next one of its class
{
    real *other = alloc_zeroed((size_t)data.tests * (size_t)data.D, sizeof *other);
    for (int i = 0; i < data.tests; i++) {
        int j = (i + 1) % data.tests;
        while (known.label[j] != known.label[i])
            j = (j + 1) % data.tests;
        memcpy(other + (long)i * data.D, truth + (long)j * data.D, (size_t)data.D * sizeof *other);
    }
    return other;
}

static void part_encoder(Program *p)
{
    static double error[2][ENCODERS][SEEDS], kept[2][ENCODERS][SEEDS];
    static Outcome o[2][ENCODERS][SEEDS];
    const Task task = {.data_batch = picture_batch, .step = encoder_step, .B = BATCH};
    double lone[SEEDS];
    int n;
    load_labelled(p);
    Player reader = reader_trained(p, "encoder");
    uint8_t *label_a = program_labels(p, TRAIN, 2 * data.n, &n);
    for (int e = 0; e < ENCODERS; e++) {
        encoder.net = encoder_trained(p, e, label_a);
        encoder.layers = 2;
        for (int path = 0; path < 2; path++)
            for (int i = 0; i < p->seeds; i++) {
                Rng rng = rng_new(p->seed + (uint64_t)i, "pictures");
                Game g = {.lambda = LAMBDA, .AB = translator_new(p, path, 1e-3, &rng),
                          .BA = translator_new(p, path, 1e-3, &rng),
                          .DA = discriminator_new(p, &rng), .DB = discriminator_new(p, &rng)};
                train(run_new(p, scaled(p, pick(p, 20, 1200, 20000)), "encoder.%s%d_%d", path ? "path" : "free",
                              e, i), &g, &task);
                o[path][e][i] = translate(&g.AB, NULL);
                game_free(&g);
            }
        player_free(&encoder.net);
    }
    real *truth = ask_truth(data.kept, data.tests);
    static const char *const by[] = {"encoder of classes", "encoder of copies"};
    for (int e = 0; e < ENCODERS; e++)
        for (int path = 0; path < 2; path++) {
            for (int i = 0; i < p->seeds; i++) {
                read_score(p, by[e], truth, &reader, &o[path][e][i]);
                error[path][e][i] = o[path][e][i].error, kept[path][e][i] = o[path][e][i].kept;
            }
            char *text = text_format("%s, %s path: true error", by[e], path ? "with a" : "no");
            control_seeds(p, text, error[path][e], p->seeds, "cycle: lesson");
            free(text);
            text = text_format("%s, %s path: class kept", by[e], path ? "with a" : "no");
            control_seeds(p, text, kept[path][e], p->seeds, "");
            free(text);
            double both[SEEDS];  // looks like B, since copies have an error of 1.9, and keeps the class
            for (int i = 0; i < p->seeds; i++)
                both[i] = kept[path][e][i] >= 0.5 && error[path][e][i] <= 1.2;
            text = text_format("%s, %s path: share with class 0.5 and error 1.2", by[e], path ? "with a" : "no");
            if (e == BY_CLASS && !path && data_are_digits(p))
                goal_seeds(p, text, both, p->seeds, EXACTLY, 1, 0, "controls below");
            else
                control_seeds(p, text, both, p->seeds, "");
            free(text);
        }
    Outcome same = {.ab = data.a}, mates = {.ab = same_class(truth)};
    read_score(p, "identity", truth, &reader, &same);
    read_score(p, "another of its class", truth, &reader, &mates);
    control(p, "identity: this share", same.kept >= 0.5 && same.error <= 1.2, "copy of the input");
    for (int i = 0; i < p->seeds; i++) {
        Game g = shallow_game(p, "encoder", 3, false, i);
        Outcome alone = translate(&g.AB, NULL);
        read_score(p, "game alone", truth, &reader, &alone);
        lone[i] = alone.kept >= 0.5 && alone.error <= 1.2;
        outcome_free(&alone);
        game_free(&g);
    }
    control_seeds(p, "game alone, no path: this share", lone, p->seeds, "a control");
    control(p, "another picture of the same class: true error", mates.error, "a translator of classes");
    free(mates.ab);
    Figure *f = program_figure(p, "encoder", "A frozen encoder of classes keeps the digit without a way back",
                               "Pictures of A, their true translations, and translations held by two frozen encoders, without a path.",
                               "Digits; leaning striped digits; other digits of the same class; blurred ones.");
    sheet_figure(f, (const real *const[]){data.a, truth, o[0][BY_CLASS][0].ab, o[0][BY_COPY][0].ab},
                 (const char *const[]){"A", "truth", "classes", "copies"}, 4);
    for (int e = 0; e < ENCODERS; e++)
        for (int path = 0; path < 2; path++)
            for (int i = 0; i < p->seeds; i++)
                outcome_free(&o[path][e][i]);
    free(truth);
    free(label_a);
    player_free(&reader);
    free_labelled();
}

/*
The figure `encoder` shows what both encoders make of translators without a path.

What came out: the encoder of classes keeps the class in 0.90 of the translations, with a path and
without one. In this it is as good as the cycle, and it needs no straight path for it. It asks for
labels, which the cycle does without. Its true error is 0.73 without a path, more than twice that of
the cycle, and 0.66 with one. The truth of another picture of the same class has 1.35. So more than
the class is kept, and less than everything. The encoder of copies has errors of 0.75 and 0.79, and
it keeps the class in 0.76 and 0.81. Its code tells style and all, so the second term pulls against
the game, and the translations come out between the styles.

In short, an encoder keeps what it was trained to see.

## Part kinds: sandals and boots

DiscoGAN found relations between *kinds* of things: bags and shoes of one colour. There is no true
translation then. This part takes pictures of one class as $A$ and of another as $B$, of any set
with labels: sandals and ankle boots of Fashion-MNIST, the digits 4 and 9 otherwise (or the first
two classes, of other sets). What can be measured without a truth? Whether a reader of classes takes
the translations for $B$, whether they come back, and how far translations lie from the pictures
they were made of, beside how far any picture of $B$ lies from them.
*/
// moves them to the front; how many
static int pictures_of_class(real *heap, const uint8_t *label, int class, int n)
{
    int found = 0;
    for (int i = 0; i < n; i++)
        if (label[i] == class)
            memmove(heap + (long)found++ * data.D, heap + (long)i * data.D, (size_t)data.D * sizeof *heap);
    return found;
}

static Player kinds_reader(Program *p, const int count[2])  // A or B?
{
    Rng rng = rng_new(p->seed, "kinds.reader");
    Player reader = player_new(2, (const int[]){data.D, 64, 2}, RELU, LINEAR, false, 2e-3, &rng);
    Run *run = run_new(p, scaled(p, pick(p, 40, 400, 1000)), "kinds.reader");
    double loss = 0;
    run_net(run, "reader", reader.params, reader.optimizer);
    run->falling = true;
    run_begin(run);
    while (run_next(run, "loss", loss)) {
        int label[64];
        Tensor *x = tensor_new(shape2(64, data.D));
        for (int i = 0; i < 64; i++) {
            label[i] = i % 2;
            memcpy(x->data + (long)i * data.D, data.heap[i % 2] + rng_below(&run->rng, count[i % 2]) * data.D,
                   (size_t)data.D * sizeof(real));
        }
        loss = improve(&reader, NULL, softmax_cross_entropy(apply(&reader, x), label));
    }
    return reader;
}

static double taken_for(const Player *reader, const real *x, int n, int class)
{
    StepMark mark = step_mark();
    const Tensor *logit = evaluate(reader, tensor_from(shape2(n, data.D), x));
    double share = 0;
    for (int i = 0; i < n; i++)
        share += (logit->data[2 * i + class] > logit->data[2 * i + 1 - class]) / (double)n;
    step_release(mark);
    return share;
}

static void part_kinds(Program *p)
{
    int n = 0, tests = 0, count[2];
    load_labelled(p);
    uint8_t *label = program_labels(p, TRAIN, 2 * data.n, &n);
    const bool fashion = strstr(p->source->name, "fashion") != NULL, digits = data_are_digits(p);
    const int class[2] = {fashion ? 5 : digits ? 4 : 0, fashion || digits ? 9 : 1};
    Pictures *train_set = pictures_load(p->source, TRAIN, 2 * data.n);
    free(data.heap[HEAP_B]);
    data.heap[HEAP_B] = heap_of(train_set, data.n, data.n, AS_IT_IS);
    pictures_free(train_set);
    for (int k = 0; k < 2; k++)
        count[k] = pictures_of_class(data.heap[k], label + k * data.n, class[k], data.n);
    tests = pictures_of_class(data.a, known.label, class[HEAP_A], data.tests);
    free(label);
    if (count[0] < 10 || count[1] < 10 || tests < 4) {
        say(p, "   too few pictures of these two classes; nothing is trained");
        control(p, "kinds: pictures of both classes", count[0] + count[1], "too few");
        free_labelled();
        return;
    }
    data.n = least(count[0], count[1]), data.tests = tests;
    Player reader = kinds_reader(p, count);
    double taken[SEEDS], cycle[SEEDS], near_[SEEDS], back[SEEDS];
    real *sheet[3] = {data.a, NULL, NULL};
    for (int i = p->seeds - 1; i >= 0; i--) {
        Game g = picture_game(p, "kinds", CYCLED, i, NULL);
        Outcome o = translate(&g.AB, &g.BA);
        taken[i] = taken_for(&reader, o.ab, tests, HEAP_B), back[i] = taken_for(&reader, o.back, tests, HEAP_A);
        cycle[i] = o.cycle;
        near_[i] = square_distance(o.ab, data.a);
        double other = 0;
        for (int j = 0; j < tests; j++)
            for (int d = 0; d < data.D; d++) {
                const double gap = (double)data.a[(long)j * data.D + d] - (double)data.heap[HEAP_B][(long)(j % data.n) * data.D + d];
                other += gap * gap / tests;
            }
        near_[i] /= other;
        if (i == 0)
            sheet[1] = o.ab, sheet[2] = o.back;
        else
            outcome_free(&o);
        game_free(&g);
    }
    Figure *f = program_figure(p, "kinds", "A picture of one kind becomes one of another, and comes back",
                               "Pictures of the first class, their translations to the second, and what comes back.",
                               "Three rows of pictures: one kind, the other kind, the first again.");
    sheet_figure(f, (const real *const[]){sheet[0], sheet[1], sheet[2]},
                 (const char *const[]){"A", "to B", "back"}, 3);
    if (digits || fashion)
        goal_seeds(p, "kinds: share of translations that are read as B", taken, p->seeds, AT_LEAST, 0.6, 0,
                   "identity below");
    else
        control_seeds(p, "kinds: share of translations that are read as B", taken, p->seeds, "");
    control(p, "kinds, identity: share that is read as B", taken_for(&reader, data.a, tests, HEAP_B),
            "copy of the input");
    control_seeds(p, "kinds: share of what comes back that is read as A", back, p->seeds, "");
    control_seeds(p, "kinds: cycle error", cycle, p->seeds, "of the whole range");
    control_seeds(p, "kinds: square distance to the input / of any picture of B", near_, p->seeds, "1: unrelated");
    free(sheet[1]), free(sheet[2]);
    player_free(&reader);
    free_labelled();
}

/*
The figure `kinds` shows twelve pictures, their translations, and what comes back.

What came out for fours and nines: a reader of both kinds takes 0.96 of the translations for nines
(and 0.01 of the fours), and 0.99 of what comes back for fours. A translation lies at a third of the
distance, squared, of any nine from the four that it was made of. So the translator closes the top
of *this* four, and slant and pen remain. Whether this is the right nine nobody can say: there is no
truth.

(With `--data fashion-mnist` sandals become ankle boots, 0.99 of them in the eyes of the reader, and
0.97 of what comes back are sandals. The heel of a sandal becomes the heel of a boot, and its
straps, which a boot does not have, come back nevertheless. Look in the figure where they may have
been kept.)

## The parts of the laboratory
*/
static const Part PARTS[] = {
    {.name = "additions", .promise = "identity loss, pool", .run = part_additions,
     .size = {"20 steps", "1,200", "20,000, 28x28"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 10, .numbers = 16384}},
    {.name = "shallow", .promise = "the game alone, by depth", .run = part_shallow,
     .size = {"20 steps", "1,200", "20,000, 28x28"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 10, .numbers = 16384}},
    {.name = "encoder", .promise = "a frozen encoder", .run = part_encoder,
     .size = {"20 steps", "1,200", "20,000, 28x28"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 10, .numbers = 16384, .labels = true}},
    {.name = "kinds", .promise = "one class for another", .run = part_kinds,
     .size = {"20 steps", "1,200", "20,000, 28x28"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 40, .numbers = 16384, .labels = true}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "20_cyclegan_lab",
        .title = "CycleGAN: the laboratory",
        .promise = "Tries what else may keep a picture's content, counts wrong bijections, and chains translations.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
