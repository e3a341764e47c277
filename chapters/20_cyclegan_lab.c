// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 20 CycleGAN: the laboratory

The reading notes list four remedies for a translator that forgets its input: to do nothing about it
in the hope that a shallow net keeps the input; to compare input and output by a frozen encoder; the
cycle; and one generator for all styles, which is chapter 21's. The first two are tried here beside
the third. Then come the two questions that the lesson leaves open: which wrong bijections are
found, and whether translations can be chained. The program includes the lesson's file and adds
parts to it.

    make 20-lab                                   # all parts: about two minutes
    make 20-lab ARGS="--part wrong"               # one part; --list names them
    build/20_cyclegan_lab --data fashion-mnist --part kinds   # sandals and boots

**Map.**

- `additions`: the paper's identity loss and its pool, and two controls.
- `shallow`: the game alone, in nets of one, two, three and five layers.
- `encoder`: a frozen encoder in the place of the way back.
- `wrong`: ten clusters, ten places, twenty simplest bijections: which one is found?
- `chain`: two translations in a row, each trained on heaps of its own.
- `kinds`: pictures of one class and of another, as in DiscoGAN's bags and shoes.

Look at `figures/20_cyclegan_lab/wrong.png` first.
*/
#pragma push_macro("main")
#undef main
#define main lesson_main
#define PARTS LESSON_PARTS
#include "20_cyclegan.c"
#undef PARTS
#pragma pop_macro("main")

/*
## Part additions: what else the paper pays for

Two additions of the paper are tried here, and two controls that belong beside the lesson's table.

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

static double judge_styles(Game *g, Tensor *a, Tensor *b, Tensor *ab, Tensor *ba)  // the turn of D_A and D_B
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

static Tensor *identity_loss(const Game *g, Tensor *a, Tensor *b)  // (20.8)
{
    return add(distance(apply(&g->AB, b), b), distance(apply(&g->BA, a), a));
}

static void identity_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])
{
    Tensor *ab = apply(&g->AB, a), *ba = apply(&g->BA, b);
    loss[LOSS_D] = judge_styles(g, a, b, ab, ba);
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
    loss[LOSS_D] = judge_styles(g, a, b, exchange(&pool[HEAP_B], ab), exchange(&pool[HEAP_A], ba));
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
              .DA = judge_of_style_new(p, &rng), .DB = judge_of_style_new(p, &rng)};
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

static void part_additions(Program *p)
{
    static Outcome o[ADDITIONS][SEEDS];
    double error[SEEDS], kept[SEEDS], cycle[SEEDS];
    Player reader = {0};
    load_heaps(p);
    if (data.classes > 0)
        reader = reader_trained(p, "additions");
    for (int k = 0; k < ADDITIONS; k++)
        for (int i = 0; i < (k <= WITH_POOL ? p->seeds : 1); i++) {
            Game g = added_game(p, k, i);
            o[k][i] = translate(&g.AB, &g.BA);
            game_free(&g);
        }
    real *truth = ask_truth(data.kept, data.tests);
    for (int k = 0; k < ADDITIONS; k++) {
        const int n = k <= WITH_POOL ? p->seeds : 1;
        for (int i = 0; i < n; i++) {
            score(p, ADDED[k].words, truth, data.classes > 0 ? &reader : NULL, &o[k][i]);
            error[i] = o[k][i].error, kept[i] = o[k][i].kept, cycle[i] = o[k][i].cycle;
            free(o[k][i].ab);
        }
        char *text[3] = {text_format("%s: true error", ADDED[k].words),
                         text_format("%s: class kept", ADDED[k].words),
                         text_format("%s: cycle error", ADDED[k].words)};
        if (k <= WITH_POOL && data_are_digits(p))
            goal_seeds(p, text[0], error, n, AT_MOST, 0.55, 0, "the controls: near 2");
        else
            control_seeds(p, text[0], error, n, k <= WITH_POOL ? "" : "a control, one seed");
        if (data.classes > 0)
            control_seeds(p, text[1], kept, n, "");
        control_seeds(p, text[2], cycle, n, "of the whole range");
        for (int i = 0; i < 3; i++)
            free(text[i]);
    }
    claim(p, "pool of 50: mean age of older translations, in pictures", mean_age(), EXACTLY, 2 * POOL, 2,
          "(20.9): 100");
    free(truth);
    player_free(&reader);
    free_heaps();
}

/*
What came out: with the identity loss the true error is 0.333, with the pool it is 0.346, and with
neither it is 0.331 (lesson). Here they make no difference that three seeds could show. The paper
uses the first one against colours that are exchanged, which grey pictures do not have, and the
second one against games that swing, which falling rates prevent as well. Part `wrong` has a case in
which the identity loss decides.

What came out for the controls: round trips without a game have a cycle error of 0.020 and translate
nothing, since their true error, 1.96, is that of a copy. With mixed heaps there is nothing to be
learnt, and nothing is learnt: 1.86. Both keep the class, as copies do. So a class that is kept
proves nothing by itself.

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

static Game shallow_game(Program *p, int layers, bool path, int seed)  // trained, from A to B
{
    const Task task = {.data_batch = picture_batch, .step = plain_step, .B = BATCH};
    const int H = pick(p, 16, 128, 256), D = data.D;
    int width[7];
    for (int i = 0; i <= layers; i++)
        width[i] = i == 0 || i == layers ? D : H;
    Rng rng = rng_new(p->seed + (uint64_t)seed, "shallow");
    Game g = {.lambda = LAMBDA, .AB = player_new(layers, width, RELU, TANH, path, 1e-3, &rng),
              .BA = translator_new(p, path, 1e-3, &rng),
              .DA = judge_of_style_new(p, &rng), .DB = judge_of_style_new(p, &rng)};
    train(run_new(p, scaled(p, pick(p, 20, 1200, 20000)), "shallow.%s%d_%d", path ? "path" : "free", layers,
                  seed), &g, &task);
    return g;
}

static void part_shallow(Program *p)
{
    static double error[2][DEPTHS][SEEDS], kept[2][DEPTHS][SEEDS];
    static Outcome o[2][DEPTHS][SEEDS];
    Player reader = {0};
    load_heaps(p);
    if (data.classes > 0)
        reader = reader_trained(p, "shallow");
    for (int path = 0; path < 2; path++)
        for (int d = 0; d < DEPTHS; d++)
            for (int i = 0; i < p->seeds; i++) {
                Game g = shallow_game(p, DEPTH[d], path, i);
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
                score(p, words, truth, data.classes > 0 ? &reader : NULL, &o[path][d][i]);
                error[path][d][i] = o[path][d][i].error, kept[path][d][i] = o[path][d][i].kept;
                y[path][d] += error[path][d][i] / p->seeds;
                low[path][d] = fmin(low[path][d], error[path][d][i]),
                    high[path][d] = fmax(high[path][d], error[path][d][i]);
                free(o[path][d][i].ab);
                free(words);
            }
        }
    Figure *f = program_figure(p, "shallow",
                               "The game alone misses the truth at every depth, and by less with a path",
                               "True error of the game alone against the number of layers; mean and range over seeds.",
                               "Two lines; the upper one near two, the lower one below one.");
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
            if (data.classes > 0)
                control_seeds(p, text, kept[path][d], p->seeds, "");
            free(text);
        }
    free(truth);
    player_free(&reader);
    free_heaps();
}

/*
The figure `shallow` shows the true error against the number of layers.

What came out: without a path the game alone keeps the class in 0.10 of the pictures at every depth,
which is chance. Nets of one and two layers miss the truth by 1.60, those of three and five by 2.5.
So shallow nets do less harm, and they do not *keep* the input, as the notes hope. With a path the
class is kept in 0.77 to 0.83, and the true error lies between 0.83 and 1.19. So what keeps the
input is not that a net is shallow. It is that the net begins as a copy: then the game has to change
little, and it changes little.

One layer with a path is a bad translator (1.19), because the maximum over nine pixels, and stripes
that depend on nothing, need a bend.

## Part encoder: what must not change

The second remedy names what has to be kept. A frozen encoder $E$ reads input and translation, and
the distance of both codes is added to the game, (20.40):

$$ L_G = E \bigl[ -\ln D_B(G(a)) \bigr] + \mu \, E \lVert E(G(a)) - E(a) \rVert_1 , \qquad \mu = 10 . $$

In words: what the encoder sees must stay, and what the encoder does not see is free. So everything
depends on what the encoder was trained for. We take two. The first is the reader of labels, trained
on pictures of *both* heaps, up to its last hidden layer: its 64 numbers know the class and care
little for the style. The second is the encoder of an autoencoder of both heaps: its 32 numbers must
tell the whole picture, style and all. The first one needs labels, which the cycle does not need.
*/
enum { CODE = 32, BY_CLASS = 0, BY_COPY, ENCODERS };
static struct { Player net; int layers; } encoder;  // the first so many layers of it are E

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
    const int K = data.classes, read[] = {data.D, 128, 64, K}, copy[] = {data.D, 128, CODE, 128, data.D};
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
            label[i] = data.classes > 0 ? (heap == HEAP_B ? data.label_b : label_a)[index] : 0;
        }
        Tensor *y = apply(&net, x);
        loss = improve(&net, NULL, kind == BY_CLASS ? softmax_cross_entropy(y, label) : distance(y, x));
    }
    return net;
}

static void part_encoder(Program *p)
{
    static double error[2][ENCODERS][SEEDS], kept[2][ENCODERS][SEEDS];
    static Outcome o[2][ENCODERS][SEEDS];
    const Task task = {.data_batch = picture_batch, .step = encoder_step, .B = BATCH};
    int n;
    load_heaps(p);
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
                          .DA = judge_of_style_new(p, &rng), .DB = judge_of_style_new(p, &rng)};
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
                score(p, by[e], truth, &reader, &o[path][e][i]);
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
                both[i] = kept[path][e][i] >= 0.5 && error[path][e][i] <= 1.3;
            if (e == BY_CLASS && !path && data_are_digits(p))
                goal_seeds(p, "encoder of classes, no path: share with class 0.5 and error 1.3", both, p->seeds,
                           EXACTLY, 1, 0,
                           "game alone, copies: 0");
        }
    Figure *f = program_figure(p, "encoder", "An encoder of classes keeps the digit and not the hand",
                               "Pictures of A, their true translations, and translations held by two frozen encoders, without a path.",
                               "Digits; leaning striped digits; other digits of the same class; blurred ones.");
    sheet_figure(f, (const real *const[]){data.a, truth, o[0][BY_CLASS][0].ab, o[0][BY_COPY][0].ab},
                 (const char *const[]){"A", "truth", "classes", "copies"}, 4);
    for (int e = 0; e < ENCODERS; e++)
        for (int path = 0; path < 2; path++)
            for (int i = 0; i < p->seeds; i++)
                free(o[path][e][i].ab);
    free(truth);
    free(label_a);
    player_free(&reader);
    free_heaps();
}

/*
The figure `encoder` shows what both encoders make of translators without a path.

What came out: the encoder of classes keeps the class in 0.90 of the translations, with a path and
without one. In this it is as good as the cycle, and it needs no straight path for it. It asks for
labels, which the cycle does without. Its true error is 0.79 without a path and 0.66 with one, twice
that of the cycle: within a class the pictures need not correspond, and what makes a hand a hand is
lost. The encoder of copies has errors of 0.76 and 0.79, and it keeps the class in 0.76 and 0.79.
Its code tells style and all, so the second term pulls against the game, and the translations come
out between the styles.

In short, an encoder keeps what it was trained to see.

## Part wrong: which bijection?

Ten clusters of $A$ on a circle, ten places of $B$ on the same circle. We *mean* that each cluster
goes to the next place, a turn by 18 degrees to the left. Nobody tells the program. By (20.4) there
are $10! = 3{,}628{,}800$ bijections of ten clusters, and all are perfect. But translators are
continuous, and the simplest continuous maps of a circle to itself that meet all places are its ten
turns and its ten mirror images. So a guess would be: twenty maps, and each of them found equally
often. One in twenty is the one that we mean.

The second run of each seed adds the identity loss (20.8), which asks that points of $B$ stay where
they are. The turns by 18 degrees to the left and to the right are as near to that as a turn can be,
and (20.8) cannot tell left from right.
*/
enum { TURNS = 10 };

static Mixture ring_heap(int heap)
{
    Mixture m = mixture_ring(TURNS, 1, 0.05);
    for (int k = 0; k < TURNS && heap == HEAP_A; k++) {
        m.centre[k][0] = cos(2 * M_PI * (k - 0.5) / TURNS);
        m.centre[k][1] = sin(2 * M_PI * (k - 0.5) / TURNS);
    }
    return m;
}

static Tensor *ring_batch(int heap, int n, Rng *rng)
{
    const Mixture m = ring_heap(heap);
    Tensor *x = tensor_new(shape2(n, 2));
    mixture_draw(&m, rng, x->data, n);
    return x;
}

// to (TURNS): the place that most points of each cluster go to, or -1 where no place gets half of them.
static void ring_map(const Player *AB, int *to)
{
    const Mixture from = ring_heap(HEAP_A), places = ring_heap(HEAP_B);
    Rng rng = rng_new(1, "ring.test");
    Tensor *a = ring_batch(HEAP_A, TESTED, &rng), *ab = evaluate(AB, a);
    int arrived[TURNS][TURNS] = {{0}}, of[TURNS] = {0};
    for (int i = 0; i < TESTED; i++) {
        double away;
        const int source = nearest_centre(&from, a->data + 2 * i, &away),
            place = nearest_centre(&places, ab->data + 2 * i, &away);
        of[source]++;
        arrived[source][place] += away <= 3 * places.deviation;
    }
    for (int i = 0; i < TURNS; i++) {
        to[i] = -1;
        for (int j = 0; j < TURNS; j++)
            if (2 * arrived[i][j] > of[i])
                to[i] = j;
    }
    step_reset();
}

// 0 .. 9: a turn by so many places; 10 .. 19: a mirror image; 20: another bijection; 21: none.
static int kind_of_map(const int *to)
{
    bool hit[TURNS] = {false};
    for (int i = 0; i < TURNS; i++)
        if (to[i] < 0 || hit[to[i]])
            return 21;
        else
            hit[to[i]] = true;
    for (int k = 0; k < 2 * TURNS; k++) {
        bool same = true;
        for (int i = 0; i < TURNS; i++)
            same = same && to[i] == (k < TURNS ? i + k : 3 * TURNS + k - i) % TURNS;
        if (same)
            return k;
    }
    return 20;
}

// Of the twenty maps, how many move the places of B least, as a mean? These are what (20.8) likes best.
static int liked_best(void)
{
    double moved[2 * TURNS], least_moved = INFINITY;
    int count = 0;
    for (int k = 0; k < 2 * TURNS; k++) {
        moved[k] = 0;
        for (int j = 0; j < TURNS; j++) {  // a point at the angle j goes to j + k + 1/2; mirrored, to k - 1/2 - j
            const double to = k < TURNS ? j + k + 0.5 : k - TURNS - 0.5 - j;
            moved[k] += fabs(2 * sin(M_PI * (to - j) / TURNS)) / TURNS;
        }
        least_moved = fmin(least_moved, moved[k]);
    }
    for (int k = 0; k < 2 * TURNS; k++)
        count += moved[k] < least_moved + 1e-9;
    return count;
}

static void part_wrong(Program *p)
{
    enum { RUNS = 8 };
    const int runs = least(p->seeds, RUNS);
    static int found[2][22];
    double one[2][RUNS], right[2][RUNS], side[2][RUNS], wrong[RUNS];
    static const int G[] = {2, 64, 64, 2}, D[] = {2, 64, 64, 64, 64, 1};
    memset(found, 0, sizeof found);
    for (int with = 0; with < 2; with++)
        for (int i = 0; i < runs; i++) {
            const Task task = {.data_batch = ring_batch, .step = with ? identity_step : train_step, .B = 128};
            Rng rng = rng_new(p->seed + (uint64_t)i, "ring");
            Game g = {.lambda = LAMBDA, .AB = player_new(3, G, RELU, LINEAR, false, 3e-3, &rng),
                      .BA = player_new(3, G, RELU, LINEAR, false, 3e-3, &rng),
                      .DA = player_new(5, D, RELU, LINEAR, false, 5e-4, &rng),
                          .DB = player_new(5, D, RELU, LINEAR, false, 5e-4, &rng)};
            int to[TURNS];
            train(run_new(p, scaled(p, pick(p, 40, 1000, 20000)), "wrong.%s%d", with ? "identity" : "cycle", i),
                  &g, &task);
            ring_map(&g.AB, to);
            const int kind = kind_of_map(to);
            found[with][kind]++;
            if (!with)
                wrong[i] = kind < 21 && kind != 0;
            one[with][i] = kind < 21, right[with][i] = kind == 0, side[with][i] = kind == 0 || kind == TURNS - 1;
            say(p, "   %-14s run %2d: %s%s", with ? "identity loss" : "cycle", i + 1,
                kind == 21 ? "no bijection" : kind == 20 ? "another bijection" : kind >= TURNS ? "mirrored, and turned by place " : "turned by place ",
                kind < 20 ? (const char *[]){"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}[kind % TURNS] : "");
            game_free(&g);
        }
    double x[2 * TURNS + 2], y[2][2 * TURNS + 2];
    for (int k = 0; k < 2 * TURNS + 2; k++)
        for (int with = 0; with < 2; with++)
            x[k] = k, y[with][k] = with || found[with][k] ? found[with][k] : NAN;
    Figure *f = program_figure(p, "wrong", "The cycle finds any of twenty maps, with the identity loss one of two",
                               "How often each map was found: turns by 0 to 9 places, mirror images, others, none.",
                               "Points scattered over twenty maps; bars at the first and at the tenth, and at none.");
    figure_panel(f, NULL, "map that was found", "runs");
    figure_command(f, "set xrange [-1:22]\nset yrange [0:*]\nset xtics ('meant' 0, 'turn 5' 5, 'mirror 0' 10, 'mirror 5' 15, 'none' 21)");
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "with identity loss", BOXES, x, y[1], 2 * TURNS + 2);
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "cycle", POINTS, x, y[0], 2 * TURNS + 2);
    figure_draw(f);
    Rng fresh = rng_new(p->seed, "ring");
    Player untrained = player_new(3, G, RELU, LINEAR, false, 3e-3, &fresh);
    int to[TURNS];
    ring_map(&untrained, to);
    player_free(&untrained);
    control(p, "ring, untrained: a bijection was found", kind_of_map(to) < 21, "a control");
    claim(p, "ring: of twenty maps, those that move the places of B least", liked_best(), EXACTLY, 2, 0,
          "left and right");
    goal_seeds(p, "ring, cycle: share of runs that found a bijection", one[0], runs, AT_LEAST, 0.5, 0,
               "untrained: 0");
    goal_seeds(p, "ring, cycle: share of runs that found a wrong bijection", wrong, runs, AT_LEAST, 0.4, 0,
               "by chance: 0.95");
    control_seeds(p, "ring, cycle: share of runs that found the one that is meant", right[0], runs,
                  "by chance: 0.05");
    control_seeds(p, "ring, identity loss: share of runs that found a bijection", one[1], runs, "");
    control_seeds(p, "ring, identity loss: share that found the one that is meant", right[1], runs,
                  "left or right: 0.5");
    control_seeds(p, "ring, cycle: share that turned by 18 degrees, left or right", side[0], runs,
                  "by chance: 0.1");
    control_seeds(p, "ring, identity loss: share that turned by 18 degrees", side[1], runs, "what (20.8) can see");
}

/*
The figure `wrong` counts the maps.

What came out: each of the eight runs of the cycle ends in a perfect bijection, and each in another
of the twenty: four turns and four mirror images. One of the eight is the one that we mean. So the
share of wrong bijections is 0.88, and neither of the losses differs between right and wrong ones.
With the identity loss seven runs of eight find a bijection, and all seven are turns by 18 degrees:
five to the left, as it is meant, and two to the right. That is what (20.41) allows. The identity
loss has cut twenty maps down to two, and what is not in the loss is decided by the seed again.

## Part chain: two translations in a row

DiscoGAN changes the gender of a face and then the colour of its hair. Here pictures of $A$ are
first sheared, and then made bold and striped. Three heaps of different pictures are used: as they
are, leaning, and leaning, bold and striped. Two pairs of translators are trained, each on two of
the heaps, and then used one after the other. Nothing was ever trained from the first heap to the
third. What does the chain cost, beside the translator that was trained for it directly?
*/
static Game chain_game(Program *p, int from, int to, const char *name, int seed)  // trained
{
    real *const own[2] = {data.heap[HEAP_A], data.heap[HEAP_B]};
    Pictures *train_set = pictures_load(p->source, TRAIN, 2 * data.n);
    data.heap[HEAP_A] = heap_of(train_set, 0, data.n, from);
    data.heap[HEAP_B] = heap_of(train_set, data.n, data.n, to);
    const Task task = {.data_batch = picture_batch, .step = train_step, .B = BATCH};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "pictures");
    Game g = {.lambda = LAMBDA, .AB = translator_new(p, true, 2e-3, &rng),
              .BA = translator_new(p, true, 2e-3, &rng),
              .DA = judge_of_style_new(p, &rng), .DB = judge_of_style_new(p, &rng)};
    train(run_new(p, scaled(p, pick(p, 20, 1200, 20000)), "chain.%s%d", name, seed), &g, &task);
    free(data.heap[HEAP_A]), free(data.heap[HEAP_B]);
    data.heap[HEAP_A] = own[0], data.heap[HEAP_B] = own[1];
    pictures_free(train_set);
    return g;
}

static double recipes_in_a_row(void)  // largest difference from the recipe at once
{
    double most = 0;
    const int Y = data.kept->Y, X = data.kept->X, size = Y * X * data.C;
    real *first = alloc_zeroed((size_t)size, sizeof *first), *second = alloc_zeroed((size_t)size, sizeof *second),
         *at_once = alloc_zeroed((size_t)size, sizeof *at_once);
    for (int i = 0; i < 10; i++) {
        StepMark mark = step_mark();
        const real *one = pictures_rows(data.kept, &i, 1)->data;
        restyle(one, Y, X, LEANING, first);
        restyle(first, Y, X, BOLD | STRIPED, second);
        restyle(one, Y, X, RESTYLED, at_once);
        for (int j = 0; j < size; j++)
            most = fmax(most, fabs((double)(second[j] - at_once[j])));
        step_release(mark);
    }
    free(first), free(second), free(at_once);
    return most;
}

static void part_chain(Program *p)
{
    static Outcome chained[SEEDS], half[SEEDS];
    Outcome direct;
    double error[SEEDS], kept[SEEDS], first[SEEDS], ratio[SEEDS];
    Player reader = {0};
    load_heaps(p);
    if (data.classes > 0)
        reader = reader_trained(p, "chain");
    for (int i = 0; i < p->seeds; i++) {
        Game lean = chain_game(p, AS_IT_IS, LEANING, "lean", i), bold = chain_game(p, LEANING, RESTYLED, "bold", i);
        half[i] = translate(&lean.AB, NULL);
        real *const own = data.a;
        data.a = half[i].ab;
        chained[i] = translate(&bold.AB, NULL);
        data.a = own;
        game_free(&lean), game_free(&bold);
    }
    Game both = chain_game(p, AS_IT_IS, RESTYLED, "direct", 0);
    direct = translate(&both.AB, NULL);
    game_free(&both);
    real *truth = ask_truth(data.kept, data.tests), *leaning = heap_of(data.kept, 0, data.tests, LEANING);
    const Player *const by = data.classes > 0 ? &reader : NULL;
    score(p, "direct", truth, by, &direct);
    for (int i = 0; i < p->seeds; i++) {
        score(p, "chained", truth, by, &chained[i]);
        first[i] = square_distance(half[i].ab, leaning) / variance_of(leaning);
        error[i] = chained[i].error, kept[i] = chained[i].kept, ratio[i] = error[i] / direct.error;
    }
    Figure *f = program_figure(p, "chain", "Two translators in a row do what neither was trained for",
                               "Pictures, the first translation, the second of it; the truth; and one translation at once.",
                               "Upright digits, leaning ones, leaning striped ones; the truth and the direct one alike.");
    sheet_figure(f, (const real *const[]){data.a, half[0].ab, chained[0].ab, truth, direct.ab},
                 (const char *const[]){"A", "first", "second", "truth", "direct"}, 5);
    claim(p, "chain: both recipes in a row - the recipe at once", recipes_in_a_row(), EXACTLY, 0, 1e-6,
          "by definition");
    if (data_are_digits(p))
        goal_seeds(p, "chain of two: true error", error, p->seeds, AT_MOST, 0.8, 0, "identity: lesson");
    else
        control_seeds(p, "chain of two: true error", error, p->seeds, "");
    control(p, "direct: true error, one seed", direct.error, "trained for it");
    control_seeds(p, "chain of two: true error / direct", ratio, p->seeds, "");
    control_seeds(p, "first of the chain: its own true error", first, p->seeds, "leaning only");
    if (data.classes > 0) {
        control_seeds(p, "chain of two: class kept", kept, p->seeds, "");
        control(p, "direct: class kept, one seed", direct.kept, "trained for it");
    }
    for (int i = 0; i < p->seeds; i++)
        free(half[i].ab), free(chained[i].ab);
    free(direct.ab), free(truth), free(leaning);
    player_free(&reader);
    free_heaps();
}

/*
The figure `chain` shows both steps.

What came out: the chain has a true error of 0.42, where the translator that was trained directly
has 0.32, and the class is kept in 0.89 of the pictures. The first step alone misses its own truth
by 0.38. Errors do not add up here, because the second step forgets some of what the first did
wrong: it moves whatever it is given towards the third heap.

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
    load_heaps(p);
    uint8_t *label = program_labels(p, TRAIN, 2 * data.n, &n);
    const bool fashion = strstr(p->source->name, "fashion") != NULL, digits = data_are_digits(p);
    const int class[2] = {fashion ? 5 : digits ? 4 : 0, fashion || digits ? 9 : 1};
    Pictures *train_set = pictures_load(p->source, TRAIN, 2 * data.n);
    free(data.heap[HEAP_B]);
    data.heap[HEAP_B] = heap_of(train_set, data.n, data.n, AS_IT_IS);
    pictures_free(train_set);
    for (int k = 0; k < 2; k++)
        count[k] = pictures_of_class(data.heap[k], label + k * data.n, class[k], data.n);
    tests = pictures_of_class(data.a, data.label, class[HEAP_A], data.tests);
    free(label);
    if (count[0] < 10 || count[1] < 10 || tests < 4) {
        say(p, "   too few pictures of these two classes; nothing is trained");
        control(p, "kinds: pictures of both classes", count[0] + count[1], "too few");
        free_heaps();
        return;
    }
    data.n = least(count[0], count[1]), data.tests = tests;
    Player reader = kinds_reader(p, count);
    double taken[SEEDS], cycle[SEEDS], near_[SEEDS], back[SEEDS];
    real *sheet[3] = {data.a, NULL, NULL};
    for (int i = p->seeds - 1; i >= 0; i--) {
        Game g = picture_game(p, "kinds", CYCLED, i, NULL);
        Outcome o = translate(&g.AB, &g.BA);
        StepMark mark = step_mark();
        Tensor *again = evaluate(&g.BA, tensor_from(shape2(tests, data.D), o.ab));
        taken[i] = taken_for(&reader, o.ab, tests, HEAP_B),
            back[i] = taken_for(&reader, again->data, tests, HEAP_A);
        cycle[i] = o.cycle;
        near_[i] = square_distance(o.ab, data.a);
        double other = 0;
        for (int j = 0; j < tests; j++)
            for (int d = 0; d < data.D; d++) {
                const double gap = (double)data.a[(long)j * data.D + d] - (double)data.heap[HEAP_B][(long)(j % data.n) * data.D + d];
                other += gap * gap / tests;
            }
        near_[i] /= other;
        if (i == 0) {
            sheet[2] = alloc_zeroed((size_t)tests * (size_t)data.D, sizeof(real));
            memcpy(sheet[2], again->data, (size_t)tests * (size_t)data.D * sizeof(real));
            sheet[1] = o.ab;
        } else
            free(o.ab);
        step_release(mark);
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
    free_heaps();
}

/*
The figure `kinds` shows twelve pictures, their translations, and what comes back.

What came out for fours and nines: a reader of both kinds takes 0.95 of the translations for nines
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
    {.name = "wrong", .promise = "which bijection?", .run = part_wrong,
     .size = {"40 steps", "1,000, eight runs", "20,000"}, .seeds = {2, 8, 8}},
    {.name = "chain", .promise = "two translations in a row", .run = part_chain,
     .size = {"20 steps", "1,200", "20,000, 28x28"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 10, .numbers = 16384}},
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
