// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 18 Conditional GAN: a picture that was asked for

A generator of chapter 15 draws a digit, and nobody can say beforehand which one. What one wants
from a machine that draws is usually more than a picture: one wants the picture of *something*. A
*conditional* GAN is told what to draw. The generator gets noise and a *condition*, here the label
of a digit or a caption such as "a thin seven leaning right". And the discriminator gets a picture
*and the condition*, and says how likely it is that the picture is real and shows what the
condition says.

The older way to get from a caption to a picture is regression: train a network to draw, for each
caption, the picture that stands beside the caption in the data. But many pictures are right for one
caption, and the network is compared with one of them at a time. The answer that is the least wrong
on average, by its squared error, is the average of all right pictures, and it is blurred. (The reading notes give a train
as the example: some photographs show its front, others its side, and the average shows neither.) A
discriminator does not compare with one right picture. Its question is whether *a* right picture
could look like this, and an average picture could not.

There is a trap. A discriminator that only tells real pictures from generated ones may look at the
picture alone and forget the condition. So it is shown a third kind of pair: a real picture with a
condition that it does not fulfil. Such a pair is to be rejected, and nothing but reading the
condition can tell why.

    make 18                                # this lesson: a minute and a half on two cores
    make 18 ARGS="--part words"            # one part; --list names them
    build/18_conditional_gan --full --data mnist

Look at `figures/18_conditional_gan/captions.png` first: eight captions, and seven pictures that were
drawn for each.

**Assumed.** Chapter 15: the game of generator and discriminator, and its two losses. The judge of
chapter 00. The proofs of the numbered equations are in `notes/18_conditional_gan.md`.

## The one equation

(18.1), after Mirza and Osindero (2014), with the third kind of pair of Reed and others (2016):

$$ \max_D \; E \ln D(x, c) + E \ln \bigl( 1 - D(G(z, c), c) \bigr) + E \ln \bigl( 1 - D(x, c') \bigr) . $$

In words: the discriminator wants to accept a real picture $x$ beside its own condition $c$, to
reject a generated picture beside the condition that it was generated for, and to reject a real
picture beside a wrong condition $c'$. The generator can change the second term only, and wants its
pairs to be accepted.

Six symbols are enough to read the program:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $c$, $c'$ | `right`, `wrong` | words; (B, E) when read | a condition that $x$ fulfils; one that it does not |
| $z$ | in `generate` | (B, Z), normal | noise: what the condition leaves open |
| $x$ | `x` | (B, D), in $[-1, 1]$ | real pictures |
| $G(z, c)$ | `fake` | (B, D) | generated pictures |
| $a(x, c)$ | `match` | (B, 1) | logit of the discriminator |
| $D(x, c)$ | `sigmoid` of that | in (0, 1) | probability that the pair is real and right |
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 64, SEEDS = 3, CODE = 32, MEANING = 32, LONGEST = 7, FRAMES = 15, GRADIENTS = 16 };

/*
## The model: a reader and two players

A condition is a list of words. A label is a list of one word, and so one program serves for both. A
network cannot compute with a word, so each word of the vocabulary owns a row of a table, $E$
numbers, and the rows are learnt like all other weights. A *reader* makes one list of $E$ numbers, a
*meaning*, of all the words of a caption. There are two readers:

- the *bag of words* adds up the rows of its words;
- the *recurrent reader* goes from word to word and adds up what it understands at each of them.

Both begin with $h_1 = e_{w_1}$. The bag goes on with $h_t = e_{w_t}$, the recurrent reader with
(18.6):

$$ c = \sum_t h_t, \qquad h_t = \tanh \bigl( e_{w_t} + g_{w_t} \odot (h_{t-1} W) \bigr) \quad (t > 1) . $$

In words: what is understood at a word, the *state* $h_t$, is made of that word's row $e_{w_t}$ and
of what was understood at the word before it. Each word owns a second row $g_{w_t}$, its *gates*,
which says how much of the earlier state it lets through and with which sign. The meaning is the sum
of all states. A sum of rows does not know in which order its terms came, and a state does. For a
label, with its one word, both readers give the row of that word. Part `words` asks what the order is
worth.
*/
typedef struct Reader {
    bool recurrent;        // else a bag of words
    Tensor *table;         // (V, E): a row for each word
    Tensor *gates, *W;     // (V, E), (E, E): of the recurrent reader only
} Reader;

static Reader reader_new(Params *params, int V, bool recurrent, Rng *rng)
{
    Reader r = {.recurrent = recurrent, .table = params_add(params, "words", shape2(V, MEANING))};
    init_normal(r.table, 0.5, rng);
    if (recurrent) {
        r.gates = params_add(params, "gates", shape2(V, MEANING));
        r.W = params_add(params, "read", shape2(MEANING, MEANING));
        init_normal(r.gates, 1, rng);
        init_normal(r.W, 0.25, rng);
    }
    return r;
}

static Tensor *next_state(const Reader *r, Tensor *state, const int *word, int B)  // (B, E)
{
    Tensor *row = gather_rows(r->table, word, B);
    if (!r->recurrent)
        return row;
    Tensor *before = multiply(gather_rows(r->gates, word, B), matmul(state, r->W));
    return tanh_of(add(row, before));
}

// Captions word (T, B), one in each column, to meanings (B, E); (18.6)
static Tensor *read_words(const Reader *r, const int *word, int B, int T)
{
    Tensor *state = gather_rows(r->table, word, B), *meaning = state;
    for (int t = 1; t < T; t++) {
        state = next_state(r, state, word + t * B, B);
        meaning = add(meaning, state);
    }
    return meaning;
}

/*
The figure `model` shows who feeds whom. The generator is a net of dense layers, and its input is
the noise and the meaning, side by side. The discriminator's first layer multiplies the picture with
one matrix and the meaning with another one, and adds both before the units of that layer become
active. This is what a layer does whose input is picture and meaning side by side: its matrix can be
cut in two, because each unit only adds up what it gets. The cut saves work: a real picture
is shown to the discriminator twice, with a right and a wrong condition, and what the picture
contributes is computed once (`look`).

The addition is all that happens between picture and words in the first layer. A unit of that layer is
active if picture and words *together* push it above zero, and the layers behind it can therefore ask
questions such as "is this a seven, and was a seven asked for?". A net without a hidden layer could not:
the sum of a score of the picture and a score of the words never asks whether the two agree.

There is one reader, and it belongs to the discriminator. The discriminator has to know what words
mean, because otherwise it could not reject the third kind of pair. So the discriminator's loss can
teach the reader. The generator takes the meaning as it is given.
*/
typedef struct Player {
    Params *params;
    Optimizer *optimizer;
} Player;

enum { LOSS_D, LOSS_G };

typedef struct Game {
    Player G, D;
    Mlp draw;        // G: (B, Z + E) to (B, D)
    Reader reader;   // of D; G gets to know what it says
    Dense look;      // (B, D) to (B, H): a picture ...
    Tensor *listen;  // (E, H): ... and a meaning, added to it ...
    Mlp decide;      // (B, H) to (B, 1): ... make a logit
    int Z;
    Curve film;      // pictures of one caption, while the game goes on
} Game;

static Game game_new(int D, int V, bool recurrent, int wide, Rng *rng)
{
    Game g = {.Z = CODE, .G.params = params_new(), .D.params = params_new()};
    g.draw = mlp_new(g.G.params, 3, (int[]){CODE + MEANING, wide, 2 * wide, D}, RELU, TANH, rng);
    g.reader = reader_new(g.D.params, V, recurrent, rng);
    g.look = dense_new(g.D.params, "look", D, 2 * wide, LINEAR, rng);
    g.listen = params_add(g.D.params, "listen", shape2(MEANING, 2 * wide));
    init_he(g.listen, MEANING, rng);
    g.decide = mlp_new(g.D.params, 2, (int[]){2 * wide, wide, 1}, LEAKY_RELU, LINEAR, rng);
    g.G.optimizer = adam_new(g.G.params, 1e-3, 0, 0.999);
    g.D.optimizer = adam_new(g.D.params, 2e-3, 0, 0.999);
    return g;
}

static void game_free(Game *g)
{
    Player *player[] = {&g->G, &g->D};
    for (int i = 0; i < 2; i++) {
        optimizer_free(player[i]->optimizer);
        params_free(player[i]->params);
    }
    curve_free(&g->film);
}

static Tensor *generate(const Game *g, Tensor *meaning, Rng *rng)  // (B, E) to (B, D)
{
    Tensor *z = tensor_normal(shape2(meaning->shape.n[0], g->Z), rng);
    return mlp_apply(&g->draw, concat((Tensor *[]){z, detach(meaning)}, 2, 1));
}

static Tensor *look(const Game *g, Tensor *x) { return dense_apply(&g->look, x); }

static Tensor *match(const Game *g, Tensor *seen, Tensor *meaning)  // logit of D: (B, 1)
{
    Tensor *both = add(seen, matmul(meaning, g->listen));
    return mlp_apply(&g->decide, activate(both, LEAKY_RELU));
}

/*
## The losses

As in chapter 15, with $D = \sigma(a)$ we have $-\ln D = \ln(1 + e^{-a})$ and $-\ln(1 - D) = \ln(1 +
e^a)$, and both are the function `softplus`. The discriminator's loss is the expression of (18.1)
with its sign turned, one term for each kind of pair. The generator descends $-\ln D$ of its own
pairs.
*/
static Tensor *discriminator_loss(Tensor *right, Tensor *fake, Tensor *wrong)  // logits; (18.1)
{
    Tensor *two = add(mean(softplus(scale(right, -1))), mean(softplus(fake)));
    return wrong ? add(two, mean(softplus(wrong))) : two;  // NULL: the third kind is left out
}

static Tensor *generator_loss(Tensor *fake) { return mean(softplus(scale(fake, -1))); }

/*
## One training step

A `Batch` holds real pictures, and for each of them a right and a wrong condition. The wrong one is
chosen by the part, and it must really be wrong: a wrong caption that happened to be right would
teach the discriminator to reject what it should accept.
*/
typedef struct Batch {
    int B, T;                   // pairs; words in a caption
    Tensor *x;                  // (B, D): real pictures
    int right[LONGEST * BATCH];  // (T, B): what they show ...
    int wrong[LONGEST * BATCH];  // (T, B): ... and what they do not show
} Batch;

static double improve(Player *player, Tensor *loss)  // one descent by this player's weights alone
{
    Tensor *gradient[GRADIENTS];
    grad(loss, player->params->tensor, player->params->count, gradient, false);
    optimizer_step(player->optimizer, gradient);
    return tensor_item(loss);
}

static void train_step(Game *g, const Batch *b, Rng *rng, double loss[2])
{
    Tensor *right = read_words(&g->reader, b->right, b->B, b->T);  // (B, E)
    Tensor *wrong = read_words(&g->reader, b->wrong, b->B, b->T);  // (B, E)
    Tensor *fake = generate(g, right, rng);                        // (B, D)
    Tensor *seen = look(g, b->x);                                  // (B, H)
    Tensor *loss_d = discriminator_loss(match(g, seen, right), match(g, look(g, fake), right),
                                        match(g, seen, wrong));
    loss[LOSS_D] = improve(&g->D, loss_d);
    right = read_words(&g->reader, b->right, b->B, b->T);  // by the reader as it is now
    loss[LOSS_G] = improve(&g->G, generator_loss(match(g, look(g, fake), right)));
}

/*
Line by line:

1. The reader reads the right and the wrong captions.
2. The generator draws a picture for each right caption. It draws for conditions that occur in the
   data, as often as they occur there.
3. The discriminator looks at each real picture once and matches it with both captions. It looks at
   the generated pictures and matches them with the captions that they were drawn for.
4. `improve` differentiates the loss by the weights of the discriminator, the reader's included, and
   its Adam makes one step. The generator's weights are not among them, so they stay. The loss is kept
   for the display.
5. The captions are read again and the same generated pictures are matched again, because reader and
   discriminator have just changed. `improve` differentiates the generator's loss by the generator's
   weights alone.

Two lines are easy to get wrong. In `generate`, `detach` cuts the way from the generated picture
back to the table of words. Without it the gradient of $D$'s loss would flow through the generator's
input into the reader, and $D$ could lower its loss by giving the generator meanings from which it draws
badly. It is the mirror image of the cheat of chapter 15's laboratory, in which the generator's loss
moves $D$. And the third kind of pair uses the same `seen` as the first. The two pairs differ in nothing
but the words, so the words must make the difference.

What does the first step say? All logits are near 0, so the loss of $D$ is near $3 \ln 2 = 2.08$ and
the loss of $G$ near $\ln 2 = 0.69$. At the end of a good game $D$ rejects wrong pairs without
effort and cannot tell the others apart, which makes a loss of $2 \ln 2 = 1.39$.

## The loop, and two lesser games

The loop is that of chapter 15. The learning rates fall to zero. A `Task` says which pairs are
shown, and which step is made of them.

Whether the third kind of pair is needed, and whether $D$ needs the condition at all, can only be
seen beside games without them. Both are made by `lesser_step`:

- *two kinds of pairs*: the third one is left out. This is the method of Mirza and Osindero;
- *a blind discriminator*: it is not told the condition, so it sees a meaning of zeros. The
  generator still gets the condition. This is the control.
*/
static void lesser_step(Game *g, const Batch *b, bool blind, Rng *rng, double loss[2])
{
    Tensor *right = read_words(&g->reader, b->right, b->B, b->T), *fake = generate(g, right, rng);
    Tensor *told = blind ? tensor_zeros(right->shape) : right;
    Tensor *loss_d = discriminator_loss(match(g, look(g, b->x), told),
                                        match(g, look(g, fake), told), NULL);
    loss[LOSS_D] = improve(&g->D, loss_d);
    told = blind ? told : read_words(&g->reader, b->right, b->B, b->T);
    loss[LOSS_G] = improve(&g->G, generator_loss(match(g, look(g, fake), told)));
}

static void two_kinds_step(Game *g, const Batch *b, Rng *rng, double loss[2])
{
    lesser_step(g, b, false, rng, loss);
}

static void blind_step(Game *g, const Batch *b, Rng *rng, double loss[2])
{
    lesser_step(g, b, true, rng, loss);
}

typedef struct Task {
    void (*data_batch)(Batch *b, Rng *rng);
    void (*step)(Game *g, const Batch *b, Rng *rng, double loss[2]);  // train_step, or a lesser one
    void (*watch)(Game *g, long step);                                // films it; or NULL
} Task;

static void train(Run *run, Game *g, const Task *task)
{
    static Batch b;
    double loss[2] = {0, 0};
    run->falling = true;
    run_net(run, "G", g->G.params, g->G.optimizer);
    run_net(run, "D", g->D.params, g->D.optimizer);
    checkpoint_curve(run->state, "film", &g->film);
    if (run_begin(run) && task->watch)
        task->watch(g, 0);
    while (run_next(run, "loss of D", loss[LOSS_D])) {
        task->data_batch(&b, &run->rng);
        task->step(g, &b, &run->rng, loss);
        if (task->watch && run_look(run, FRAMES))
            task->watch(g, run->step);
    }
}

/*
*Sampling* is one pass: read the caption, draw noise, apply the generator. The noise comes from a
stream of its own that is named by the caller. So two captions, or two generators, can be given the
same noise and compared picture by picture.
*/
// n pictures of one caption of T words, to x (n, D) in [0, 1]
static void sample(const Game *g, const int *caption, int T, int n, const char *stream, real *x)
{
    const bool before = tape_recording(false);
    StepMark mark = step_mark();
    Rng rng = rng_new(1, stream);
    int *word = alloc_zeroed((size_t)(T * n), sizeof *word);
    for (int i = 0; i < T * n; i++)
        word[i] = caption[i / n];
    Tensor *y = generate(g, read_words(&g->reader, word, n, T), &rng);  // (n, D)
    for (long i = 0; i < y->size; i++)
        x[i] = (real)0.5 * (y->data[i] + 1);
    step_release(mark);
    tape_recording(before);
    free(word);
}

/*
## Part mean: what regression draws

Take the same generator, noise and all, and train it by the squared distance to the picture that
stands beside the condition in the data. What can it reach at best? Let $\mu_c$ be the mean of all
pictures with condition $c$. Since $x - G = (x - \mu_c) + (\mu_c - G)$, and noise knows nothing of
the picture that the answer will be compared with, (18.2):

$$ E \lVert x - G(z, c) \rVert^2 = E \lVert x - \mu_c \rVert^2 + E \lVert G(z, c) - \mu_c \rVert^2 . $$

In words: the error consists of two parts. The first is the variance of the pictures within their
class, and no generator can change it. The second is how far the answers are from the mean picture,
and it becomes zero when the generator draws the mean picture of the class, whatever the noise. So
the known answer of this part is a number that is computed from the data, the *variance within
classes*. The generator that reaches it has learnt to ignore its noise.

*An example by hand.* Let a picture be a single pixel, and let half of the sevens have a bar, which
puts ink on that pixel: $x$ is 0 or 1, and $\mu_c = \frac12$. A net that answers 0, or 1, is wrong
by 1 in half of the cases, and its mean squared error is $\frac12$. A net that answers $\frac12$ is wrong
by $\frac12$ in all cases, and its error is $\frac14$, the variance of $x$. So regression puts half a bar
on every seven, and no seven has half a bar. By (18.2) the difference of the two errors is the squared
distance of the answers from $\mu_c$, which is $\frac14$.

(18.3) says what labels are worth to regression: the variance of all pictures is the variance within
classes and the variance of the class means,

$$ E \lVert x - \mu \rVert^2 = E \lVert x - \mu_c \rVert^2 + E \lVert \mu_c - \mu \rVert^2 . $$

In words: a net that knows nothing has the left side as its error. A net that knows the label saves the
last term.
*/
enum { MARKED = 3000, FEATURES = 64, SHOWN = 10, ROOM = 16000000 };

static struct {
    Pictures *train;
    uint8_t *label;            // (train->n)
    int D, V, classes, each;   // numbers in a picture; labels; how many occur; marked of each
    int class[CLASSES_MOST];   // (classes): those that occur
    real *real_row;            // (classes, each, D): test pictures by class, in [0, 1]
    double within, total;      // variance within classes; of all
    Judge *judge;              // or NULL
    real *feature;             // (classes, each, FEATURES): of the real pictures
    Batches order;
} data;

static int least(int a, int b) { return a < b ? a : b; }

static void measure_classes(void)  // (18.3), over the training pictures
{
    const int n = data.train->n, D = data.D;
    double *sum = alloc_zeroed((size_t)(CLASSES_MOST + 1) * (size_t)D, sizeof *sum);
    double *all = sum + (long)CLASSES_MOST * D, square = 0;
    int count[CLASSES_MOST] = {0};
    for (int i = 0; i < n; i++) {
        count[data.label[i]]++;
        for (int j = 0; j < D; j++) {
            double ink = data.train->pixel[(long)i * D + j] / 255.0;
            sum[(long)data.label[i] * D + j] += ink;
            all[j] += ink;
            square += ink * ink;
        }
    }
    data.within = data.total = square / n;
    for (int j = 0; j < D; j++) {
        data.total -= all[j] / n * all[j] / n;
        for (int k = 0; k < CLASSES_MOST; k++)
            if (count[k] > 0)
                data.within -= sum[(long)k * D + j] * sum[(long)k * D + j] / count[k] / n;
    }
    free(sum);
}

// x (classes, each, D): pictures of each class; again from the first where there are too few
static void by_class(const Pictures *pictures, const uint8_t *label, real *x)
{
    for (int k = 0; k < data.classes; k++, step_reset())
        for (int i = 0, at = 0; i < data.each; at = (at + 1) % pictures->n)
            if (label[at] == data.class[k]) {
                Tensor *row = pictures_rows(pictures, &at, 1);
                memcpy(x + ((long)k * data.each + i++) * data.D, row->data, (size_t)data.D * sizeof *x);
            }
}

static real *room_for(int n)  // (classes, n, D); free it
{
    return alloc_zeroed((size_t)data.classes * (size_t)n * (size_t)data.D, sizeof(real));
}

static void load_data(Program *p)
{
    int n;
    Pictures *test = pictures_load(p->source, TEST, 0);
    uint8_t *label = program_labels(p, TEST, 0, &n);
    data.train = pictures_load(p->source, TRAIN, pick(p, 1000, 20000, 0));
    data.label = program_labels(p, TRAIN, data.train->n, &(int){0});
    data.D = test->Y * test->X * test->C;
    data.V = p->set.classes;
    for (int k = 0; k < data.V; k++)  // classes of which there are pictures in both splits
        if (memchr(label, k, (size_t)n) && memchr(data.label, k, (size_t)data.train->n))
            data.class[data.classes++] = k;
    data.each = least(pick(p, 200, MARKED, MARKED), ROOM / data.D) / data.V + 1;
    data.real_row = room_for(data.each);
    by_class(test, label, data.real_row);
    measure_classes();
    free(label);
    pictures_free(test);
}

static void free_data(void)
{
    free(data.label);
    free(data.real_row);
    free(data.feature);
    pictures_free(data.train);
    judge_free(data.judge);
    memset(&data, 0, sizeof data);
}

static void label_batch(Batch *b, Rng *rng)
{
    const int *index = batches_next(&data.order);
    b->B = data.order.size, b->T = 1;
    b->x = shift(scale(pictures_rows(data.train, index, b->B), 2), -1);  // to the range of tanh
    for (int i = 0; i < b->B; i++) {
        b->right[i] = data.label[index[i]];
        do
            b->wrong[i] = (int)rng_below(rng, data.V);
        while (b->wrong[i] == b->right[i]);
    }
}

static Tensor *regression_error(const Game *g, const Batch *b, Rng *rng)  // (18.2)
{
    Tensor *drawn = generate(g, read_words(&g->reader, b->right, b->B, b->T), rng);
    return scale(squared_error(drawn, b->x), 0.25);  // from the range of tanh to that of ink
}

static void regress_step(Game *g, const Batch *b, Rng *rng, double loss[2])  // D stands idle
{
    loss[LOSS_D] = loss[LOSS_G] = improve(&g->G, regression_error(g, b, rng));
}

/*
*Four kinds of games* are trained on labels, all from the same first weights and on the same
pictures in the same order: regression here, and three games in the next part.
*/
typedef enum { REGRESSION, GAME, TWO_KINDS, BLIND, KINDS } Kind;
static const char *const NAME[KINDS] = {"regression", "conditional GAN", "two kinds of pairs", "blind D"};
static const Role ROLE[KINDS] = {ROLE_DATA, ROLE_MODEL, ROLE_THIRD, ROLE_RIVAL};

static Game label_game(Program *p, const char *owner, Kind kind, int seed)  // trained
{
    static void (*const step[KINDS])(Game *, const Batch *, Rng *, double *) = {
        regress_step, train_step, two_kinds_step, blind_step};
    const Task task = {.data_batch = label_batch, .step = step[kind]};
    const double length = kind == REGRESSION ? pick(p, 20, 2000, 8000) : pick(p, 20, 2000, 20000);
    Rng rng = rng_new(p->seed + (uint64_t)seed, "labels");
    Game g = game_new(data.D, data.V, false, pick(p, 8, 128, 256), &rng);
    Run *run = run_new(p, scaled(p, length), "%s.%s%d", owner,
                       (const char *[]){"regression", "game", "two", "blind"}[kind], seed);
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &rng);
    checkpoint_long(run->state, "taken", &data.order.taken);
    train(run, &g, &task);
    batches_free(&data.order);
    return g;
}

/*
*Pictures of your own.* With `--data` the parts `mean` and `labels` take any set that has labels, of any
size and colour, and the targets of part `labels`, which were set for digits, become plain rows. Part
`words` needs factors that are known, so it runs on the built-in digits only and says so.

Two things are measured: the error of the regression on the training pictures, with fresh noise for
each of them, and how much its answers for one label differ. Both are divided by the variance within
classes.
*/
static double training_error(const Game *g)  // over whole batches of one epoch
{
    static Batch b;
    const bool before = tape_recording(false);
    Rng rng = rng_new(1, "error");
    double error = 0;
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &rng);
    const int batches = data.train->n / data.order.size;
    for (int i = 0; i < batches; i++, step_reset()) {
        label_batch(&b, &rng);
        error += tensor_item(regression_error(g, &b, &rng)) / batches;
    }
    batches_free(&data.order);
    tape_recording(before);
    return error;
}

// x (groups, n, width): mean squared distance of a row to the mean of its group
static double spread_within(const real *x, int groups, int n, int width)
{
    double total = 0;
    for (int k = 0; k < groups; k++, x += (long)n * width)
        for (int j = 0; j < width; j++) {
            double sum = 0, square = 0;
            for (int i = 0; i < n; i++) {
                double v = (double)x[(long)i * width + j];
                sum += v;
                square += v * v;
            }
            total += (square - sum * sum / n) / n / groups;
        }
    return total;
}

static real *sample_classes(const Game *g, int n, const char *stream)  // (classes, n, D); free it
{
    real *x = room_for(n);
    for (int k = 0; k < data.classes; k++)
        sample(g, &data.class[k], 1, n, stream, x + (long)k * n * data.D);
    return x;
}

// A sheet: a column for each class, rows of pictures (classes, each, D), `rows` of each kind
static void class_sheet(Figure *f, const real *const *kind, const char *const *name, const int *each,
                        const int *rows, int kinds)
{
    const int columns = least(data.classes, SHOWN), Y = data.train->Y, X = data.train->X;
    const char *label[16] = {NULL};
    real *sheet = alloc_zeroed((size_t)(16 * columns) * (size_t)data.D, sizeof *sheet), *to = sheet;
    int row = 0;
    for (int k = 0; k < kinds; k++) {
        label[row] = name[k];
        for (int r = 0; r < rows[k]; r++, row++)
            for (int c = 0; c < columns; c++, to += data.D)
                memcpy(to, kind[k] + ((long)c * each[k] + r) * data.D, (size_t)data.D * sizeof *to);
    }
    figure_pictures(f, sheet, row, columns, Y, X, data.train->C, label, NULL);
    figure_draw(f);
    free(sheet);
}

static void model_figure(Program *p)
{
    Figure *f = program_figure(
        p, "model", "D sees pairs, and must reject two kinds of them",
        "The reader belongs to D; G draws for a meaning, D accepts or rejects picture and meaning.",
        "Words and noise to a generator; pictures and meanings to a discriminator; a loss.");
    figure_diagram(f, "w [@data label=\"words c, c'\"]; z [@random label=\"noise z\"]; "
                      "r [@rival label=\"reader\"]; G [@net label=\"generator\\nG(z, c)\"]; "
                      "x [@data label=\"picture x\"]; D [@rival label=\"discriminator\\nD(x, c)\"]; "
                      "L [@loss label=\"x, c: accept\\nG, c: reject\\nx, c': reject\"]; "
                      "w -> r; r -> D [label=\"meaning\"]; r -> G [label=\"detached\"]; z -> G; G -> D; "
                      "x -> D; D -> L; D -> G [@gradient label=\"G, c: accept!\"]");
    figure_draw(f);
}

static void part_mean(Program *p)
{
    enum { DRAWN = 100 };
    double error[SEEDS], spread[SEEDS];
    load_data(p);
    for (int s = p->seeds - 1; s >= 0; s--) {
        Game g = label_game(p, "mean", REGRESSION, s);
        real *drawn = sample_classes(&g, DRAWN, "mean");
        error[s] = training_error(&g) / data.within;
        spread[s] = spread_within(drawn, data.classes, DRAWN, data.D) / data.within;
        if (s == 0) {
            Figure *f = program_figure(
                p, "mean", "Whatever the noise, regression draws the mean of the class",
                "Test pictures, and what regression draws for their label with three noises.",
                "Three rows of different sharp digits, three equal rows of blurred ones.");
            class_sheet(f, (const real *[]){data.real_row, drawn}, (const char *[]){"data", "regression"},
                        (int[]){data.each, DRAWN}, (int[]){3, 3}, 2);
        }
        free(drawn);
        game_free(&g);
    }
    model_figure(p);
    goal_seeds(p, "mean: error of regression / variance within classes", error, p->seeds, EXACTLY, 1,
               0.01, "(18.2)");
    control(p, "mean: variance of all pictures / within classes", data.total / data.within,
            "(18.3): no label");
    goal_seeds(p, "mean: spread of the answers for a label / of the data", spread, p->seeds, AT_MOST,
               0.01, 0, "(18.2)");
    free_data();
}

/*
The figure `mean` shows three test pictures of each class and three answers of the regression.

What came out: over three seeds the error of the regression is 1.0075 times the variance within
classes, and the spread of its answers for one label is 0.0068 of that of the data. So nearly all of
the excess is spread: the answers keep a trace of the noise, because the training ends, and hardly
anything else is wrong with them. Without labels the error could not be below 1.271. This is
regression at its best, and nobody would call its pictures digits that somebody wrote.

The number of the first row cannot be had by accident. A generator that drew sharp digits, however
good, would have about *twice* the variance within classes as its error, by (18.2). Measured by its
squared error, a sharp picture is worse than a blurred one.

## Part labels: three games

Now the question of the chapter. The condition is the label, and the three games differ in the pairs
that the discriminator is shown: all three kinds, two kinds, or pictures without a condition.

*What the third kind of pair does* can be said exactly for players that can be any function. Fix the
condition. Let $p$ be the density of the right pictures, $q$ that of the generated ones, and $m$
that of the pictures in wrong pairs. The best discriminator is the share of right pairs among all
pairs that are found at $x$, (18.4):

$$ D^\ast(x) = \frac{p(x)}{p(x) + q(x) + m(x)} . $$

In words: it is $\frac12$ where real and generated pictures are equally frequent and nobody else
draws such pictures. It is smaller where pictures of another condition look like this. Without the
third kind $m$ is missing, and what $D$ says of a picture with a wrong label is not determined by the
loss: the data never show such a pair, and a generator that obeys never draws one.

*An example by hand.* Let a discriminator be shown 100 pairs of each kind with the label 7. Of the real
sevens 10 look like a one, and of the generated sevens 10 do, too. Of the pictures in wrong pairs, 20 look
like that: they are ones. At such a picture $D^\ast$ is $10 / (10 + 10 + 20) = \frac14$, and at a clear
seven it is $90 / (90 + 90) = \frac12$. So the generator gains by drawing clear sevens. By (18.5) the best
generator stops drawing the unclear ones altogether: $\kappa \cdot 0.9 = 1$, and $\kappa \cdot 0.1 - 0.2 <
0$.

(The price stands in the theory, (18.5): the generator now leaves out pictures that would be as
right for another condition. Nobody can tell a 1 that looks like a 7 from a 7, and $D$ has to reject
one of them. So $q$ is not quite $p$ where classes overlap.)

*How should the three games differ?* Before the numbers, a prediction for each of them:

- The blind discriminator cannot know whether the generator did what it was asked. So the generator has
  no reason to do it, and the label is one more source of noise for it. The judge should find the label
  that was asked for in one picture of ten.
- With two kinds of pairs, the discriminator learns what sevens look like from pairs of the first kind,
  and what the generator's wrong pictures look like from pairs of the second kind. So labels should be
  obeyed. But a pair of a real picture and a wrong label never occurs, and nothing is known of what $D$
  says to it.
- With three kinds the discriminator learns to compare from the first step on, before the generator can
  draw anything. Labels should be obeyed better, and pictures that could be two digits should be rarer.

*The scores.* Of each generator, 301 pictures are drawn for each label.

- *Right*: the share of pictures in which the judge sees the label that was asked for. This is the
  score of the condition. Regression is good at it: a blurred 3 is a 3.
- *Spread*: the variance within classes, in the judge's 64 features, divided by that of test
  pictures. Regression has 0. A value near 1 is no proof: the pictures of one label may vary as much as real
  ones and yet show the wrong digits.
- *FLD within classes*: the Frechet distance (chapter 15) between drawn pictures and test pictures
  of one class, mean over classes. Only a generator with right labels *and* the right variety makes
  it small.
- *What D says* of test pictures, beside their label and beside a wrong one.
*/
enum { RIGHT, FLD, SPREAD, ACCEPTS_WRONG, ACCEPTS_RIGHT, GAP, MEASURES };
typedef struct Score { double measure[MEASURES]; } Score;

static int *seen_by_judge(const real *feature, int n)  // the classes of the largest logits; free it
{
    const bool before = tape_recording(false);
    StepMark mark = step_mark();
    int *seen = alloc_zeroed((size_t)n, sizeof *seen);
    Tensor *x = tensor_view(shape2(n, FEATURES), (real *)feature),
           *logit = dense_apply(&data.judge->out, x);  // (n, K)
    const int K = logit->shape.n[1];
    for (long i = 0; i < logit->size; i++)
        if (logit->data[i] > logit->data[i / K * K + seen[i / K]])
            seen[i / K] = (int)(i % K);
    step_release(mark);
    tape_recording(before);
    return seen;
}

static double accepted(const Game *g, bool right)  // mean D of test pictures
{
    const bool before = tape_recording(false);
    const int n = data.each, others = data.classes - 1;
    int word[MARKED];
    double total = 0;
    for (int k = 0; k < data.classes; k++, step_reset()) {
        for (int i = 0; i < n; i++)  // wrong: each of the others in turn
            word[i] = data.class[right ? k : (k + 1 + i % others) % data.classes];
        Tensor *x = tensor_view(shape2(n, data.D), data.real_row + (long)k * n * data.D);
        Tensor *a = match(g, look(g, shift(scale(x, 2), -1)), read_words(&g->reader, word, n, 1));
        total += tensor_item(mean(sigmoid(a))) / data.classes;
    }
    tape_recording(before);
    return total;
}

static Score score_pictures(Program *p, const char *name, const real *x)  // (classes, each, D)
{
    const int n = data.each;
    real *feature = judge_features_of(data.judge, x, data.classes * n);
    int *seen = seen_by_judge(feature, data.classes * n);
    Score s = {0};
    for (int i = 0; i < data.classes * n; i++)
        s.measure[RIGHT] += (double)(seen[i] == data.class[i / n]) / (data.classes * n);
    s.measure[SPREAD] = spread_within(feature, data.classes, n, FEATURES) /
               spread_within(data.feature, data.classes, n, FEATURES);
    for (int k = 0; k < data.classes; k++)
        s.measure[FLD] += frechet_distance(feature + (long)k * n * FEATURES, n,
                                  data.feature + (long)k * n * FEATURES, n, FEATURES) / data.classes;
    say(p, "   %-18s right %.3f  spread %.3f  FLD within classes %7.2f", name, s.measure[RIGHT],
        s.measure[SPREAD], s.measure[FLD]);
    free(feature);
    free(seen);
    return s;
}

static void labels_figure(Program *p, const real *mean, const real *game)
{
    Figure *f = program_figure(
        p, "labels", "Regression draws one mean per label, the game draws many digits",
        "One column for each label: test pictures, regression, and four noises of the game.",
        "Rows of sharp digits, one row of blurred ones, four rows of varied, slightly speckled ones.");
    class_sheet(f, (const real *[]){data.real_row, mean, game},
                (const char *[]){"data", "regression", "conditional GAN"},
                (int[]){data.each, data.each, data.each}, (int[]){1, 1, 4}, 3);
}

// the three seeds of one row of groups, value (seeds, groups), as points side by side
static void seed_points(Figure *f, const char *name, Role role, const double *value, int seeds, int groups,
                        double aside)
{
    double x[32];
    for (int i = 0; i < seeds * groups; i++)
        x[i] = i % groups + aside;
    figure_role(f, role);
    figure_xy(f, name, POINTS, x, value, seeds * groups);
}

static void pairs_figure(Program *p, Score (*s)[SEEDS])  // (KINDS)
{
    Figure *f = program_figure(
        p, "pairs", "Only a discriminator that was shown wrong pairs rejects them",
        "Mean D of test pictures beside a right and a wrong label, each seed a point.",
        "Two groups of points: one discriminator tells them apart, the other hardly does.");
    figure_panel(f, NULL, NULL, "mean D of real pictures");
    figure_command(f, "set yrange [0:1]\nset xrange [-0.5:1.5]\nset xtics ('wrong label' 0, 'right label' 1)");
    for (Kind k = GAME; k <= TWO_KINDS; k++) {
        double said[2 * SEEDS];
        for (int i = 0; i < 2 * p->seeds; i++)
            said[i] = s[k][i / 2].measure[ACCEPTS_WRONG + i % 2];
        seed_points(f, k == GAME ? "three kinds" : "two kinds", ROLE[k], said, p->seeds, 2, k == GAME ? -0.04 : 0.04);
    }
    figure_draw(f);
}

static void label_rows(Program *p, Score (*s)[SEEDS])  // (KINDS)
{
    static const char *const what[MEASURES] = {"share that the judge finds right", "FLD within classes",
                                               "spread within classes / of data", "mean D, wrong label",
                                               "mean D, right label", "mean D, right label less wrong label"};
    static const struct { int measure; Kind over, under; double target; } row[] = {
        {RIGHT, GAME, BLIND, 0.6},  {SPREAD, GAME, REGRESSION, 0.3}, {FLD, REGRESSION, GAME, 120},
        {FLD, BLIND, GAME, 200},    {RIGHT, GAME, TWO_KINDS, 0.02},  {GAP, GAME, TWO_KINDS, 0.4}};
    double value[SEEDS];
    for (int m = 0; m < MEASURES; m++)
        for (Kind k = REGRESSION; k < KINDS; k++) {
            char *text = text_format("labels, %s: %s", NAME[k], what[m]);
            for (int i = 0; i < p->seeds; i++)
                value[i] = s[k][i].measure[m];
            if (m <= SPREAD || k == GAME || k == TWO_KINDS)
                control_seeds(p, text, value, p->seeds, m == ACCEPTS_RIGHT ? "(18.4): 1/2" : "");
            free(text);
        }
    for (int r = 0; r < (int)(sizeof row / sizeof *row); r++) {
        char *text = text_format("labels: %s, %s less %s", what[row[r].measure], NAME[row[r].over], NAME[row[r].under]);
        for (int i = 0; i < p->seeds; i++)
            value[i] = s[row[r].over][i].measure[row[r].measure] - s[row[r].under][i].measure[row[r].measure];
        if (data_are_digits(p))
            goal_seeds(p, text, value, p->seeds, AT_LEAST, row[r].target, 0, "0 if equal");
        else
            control_seeds(p, text, value, p->seeds, "0 if equal");
        free(text);
    }
}

static void part_labels(Program *p)
{
    static Score s[KINDS][SEEDS];
    load_data(p);
    data.judge = program_judge(p);
    data.feature = judge_features_of(data.judge, data.real_row, data.classes * data.each);
    for (int i = p->seeds - 1; i >= 0; i--) {
        Game g[KINDS];
        real *drawn[KINDS];
        for (Kind k = REGRESSION; k < KINDS; k++) {
            g[k] = label_game(p, k == REGRESSION ? "mean" : "labels", k, i);
            drawn[k] = sample_classes(&g[k], data.each, "labels");
            s[k][i] = score_pictures(p, NAME[k], drawn[k]);
            for (int r = 0; r < 2; r++)
                s[k][i].measure[ACCEPTS_WRONG + r] = accepted(&g[k], r);
            s[k][i].measure[GAP] = s[k][i].measure[ACCEPTS_RIGHT] - s[k][i].measure[ACCEPTS_WRONG];
        }
        if (i == 0)
            labels_figure(p, drawn[REGRESSION], drawn[GAME]);
        for (Kind k = REGRESSION; k < KINDS; k++) {
            game_free(&g[k]);
            free(drawn[k]);
        }
    }
    pairs_figure(p, s);
    label_rows(p, s);
    real *copies = room_for(data.each);  // training pictures, as if they had been drawn
    by_class(data.train, data.label, copies);
    Score best = score_pictures(p, "training pictures", copies);
    control(p, "labels, training pictures: share that the judge finds right", best.measure[RIGHT], "real pictures");
    control(p, "labels, training pictures: FLD within classes", best.measure[FLD], "real pictures");
    free(copies);
    free_data();
}

/*
*The rows of the table.* First come the scores of all four generators, as plain rows. No single score
is a claim, because for each score there is a control that is good at it. So the claims below them are
differences between two generators of the same seed, from the same first weights and on the same
pictures in the same order:
conditional GAN and blind discriminator for the label, conditional GAN and regression for the spread,
both controls for the FLD within classes, and two kinds of pairs and three for what the third kind
brings. Regression shows what one picture for each label scores. Copies of training pictures show what a
generator could reach.

The figure `labels` shows what the regression and the game draw, and the figure `pairs` what the
discriminators say of test pictures.

What came out, over three seeds:

| | right | spread | FLD within classes | $D$, wrong label | $D$, right label |
|---|---|---|---|---|---|
| regression | 1.000 | 0.009 | 257 | | |
| conditional GAN, three kinds | 0.987 | 0.600 | 59 | 0.037 | 0.679 |
| two kinds of pairs | 0.929 | 0.740 | 56 | 0.633 | 0.695 |
| blind $D$ | 0.119 | 1.009 | 577 | | |
| training pictures | 0.996 | | 7.8 | | |

- Each control is good at one score and fails at the other. Regression obeys every label and draws one
  picture for it. The blind game has the spread of real pictures, 1.009, but they are the wrong ones: its
  FLD is 577. Each label leads to a few digits of its own, and which ones they are is luck: the three seeds
  are right in 0.058 to 0.173 of the pictures.
- Without the third kind, $D$ gives a real picture with a wrong label 0.633, nearly what it gives to a
  right one. It has learnt what real pictures look like, and on real pictures the label hardly changes its
  answer. With the third kind it says 0.037.
- All the same, the game of two kinds obeys in 0.929 of the cases. While the generator still drew wrong
  digits, $D$ learnt to reject those. The third kind brings the share from 0.929 to 0.987, and it takes
  spread: 0.600 of that of the data instead of 0.740. (The FLD, 59 instead of 56, differs little.) This is the direction that (18.5) predicts for best players. The players of this
  run are not the best ones yet, so the run does not prove that (18.5) is the reason.
- For a right label $D$ says 0.679 and not $\frac12$. The game is not over after 2,000 steps, and $D$
  still tells real pictures from generated ones.

The generated digits are still far from real ones: their FLD within classes is 59, and that of training
pictures is 7.8. They are speckled, and `--full` trains wider nets ten times as long.

## Part words: captions, and what order is worth

A label is a poor description. The built-in digits are drawn from strokes, and the program that
draws them knows how thick the pen was and how far the digit leans. So captions can be made that are
true, by a small grammar:

    a [[not] thin | [not] bold] DIGIT [[not] leaning left | [not] leaning right]

A third of the digits is thin, a third is bold, and a third is in between. Of those in between, the
caption says nothing of the pen. The same holds for leaning. Every statement is turned round with
probability 1/4: "not thin" is said of a bold digit, and "not bold" of a thin one.

*A wrong caption* differs from the right one in one statement: another digit, the other pen, or the
other way of leaning. If wrong captions were taken from other pictures, as Reed and others do, nine of
ten would name another digit, and the discriminator would learn little about pens.

A caption that is silent about the pen is only ever shown with a pen in between, so silence has a
meaning of its own here. What no caption names is left to the noise: the style of the digit, its size,
its rotation, and the exact thickness and slant.

*Held out.* For each digit one combination of pen and leaning is taken away: no such picture is
among the training pictures, and no caption, right or wrong, ever says so. A generator that has
learnt captions by heart cannot draw what it has never read. One that has learnt what the *words*
mean can.

*What order is worth*, exactly. "A not thin seven leaning right" and "a thin seven not leaning
right" are made of the same words. The first is bold and leans right, the second is thin and leans
left. A bag of words has one meaning for both, so with the same noise it draws the same picture for
both, and of each named factor it is right for exactly one of them, (18.7):

$$ \tfrac12 \bigl( P(\text{right} \mid \text{first}) + P(\text{right} \mid \text{second}) \bigr) = \tfrac12 . $$

In words: over both captions a bag of words is right about the pen in half of the cases, whatever it
has learnt. This is the known answer of this part. The recurrent reader may do better.
*/
enum { BLANK, ARTICLE, NOT, THIN, BOLD, LEANS_LEFT, LEANS_RIGHT, ZERO, VOCABULARY = ZERO + 10 };
static const char *const WORD[VOCABULARY] = {
    "", "a", "not", "thin", "bold", "leaning left", "leaning right", "zero", "one",
    "two", "three", "four", "five", "six", "seven", "eight", "nine"};

typedef struct Meaning { int digit, pen, lean; } Meaning;  // pen, lean: -1 thin, left; 0 neither; 1

static Meaning meaning_of(const DigitFactors *f)
{
    return (Meaning){f->label, f->thickness < 1.85f ? -1 : f->thickness > 2.3f,
                     f->slant < 1 ? -1 : f->slant > 11};
}

static bool held_out(Meaning m)  // one combination of four for each digit
{
    return m.pen == (m.digit & 1 ? 1 : -1) && m.lean == (m.digit & 2 ? 1 : -1);
}

// word[0], word[step] ... (LONGEST of them): the caption, after blanks
static void caption(Meaning m, bool not_pen, bool not_lean, int *word, int step)
{
    int said[LONGEST], n = 0;
    said[n++] = ARTICLE;
    if (m.pen && not_pen)
        said[n++] = NOT;
    if (m.pen)
        said[n++] = (m.pen > 0) != not_pen ? BOLD : THIN;
    said[n++] = ZERO + m.digit;
    if (m.lean && not_lean)
        said[n++] = NOT;
    if (m.lean)
        said[n++] = (m.lean > 0) != not_lean ? LEANS_RIGHT : LEANS_LEFT;
    for (int t = 0; t < LONGEST; t++)
        word[t * step] = t < LONGEST - n ? BLANK : said[t - LONGEST + n];
}

static Meaning one_thing_wrong(Meaning m, Rng *rng)  // never one that is held out
{
    Meaning wrong;
    do {
        wrong = m;
        switch (rng_below(rng, 3)) {
        case 0: wrong.digit = (m.digit + 1 + (int)rng_below(rng, 9)) % 10; break;
        case 1: wrong.pen = -m.pen; break;
        case 2: wrong.lean = -m.lean; break;
        }
    } while (held_out(wrong) || memcmp(&wrong, &m, sizeof m) == 0);
    return wrong;
}

/*
Captions are made anew whenever a picture is shown, so one picture has several. The control
`shuffled` gets captions of other pictures: everything is the same, but what is said is not true.
*/
static struct {
    DigitFactors *factors;  // of the training pictures
    int *kept, n;           // training pictures that are not held out
    bool shuffled;
    Mlp ruler;              // reads slant and thickness off a picture
    Params *ruler_params;
} told;

static void word_batch(Batch *b, Rng *rng)
{
    const int *taken = batches_next(&data.order);
    int index[BATCH];
    b->B = data.order.size, b->T = LONGEST;
    for (int i = 0; i < b->B; i++) {
        index[i] = told.kept[taken[i]];
        Meaning m = meaning_of(told.factors + (told.shuffled ? told.kept[rng_below(rng, told.n)] : index[i]));
        caption(m, rng_below(rng, 4) == 0, rng_below(rng, 4) == 0, b->right + i, b->B);
        caption(one_thing_wrong(m, rng), rng_below(rng, 4) == 0, rng_below(rng, 4) == 0, b->wrong + i, b->B);
    }
    b->x = shift(scale(pictures_rows(data.train, index, b->B), 2), -1);
}

/*
*Padding.* All captions of a batch have to be lists of one length. Short ones get blanks in
front, so that the last word of each caption stands at the same place. The blank owns rows of the table
like any other word. For the recurrent reader it is the state in which reading begins, and to a bag of
words the blanks say how long the caption is, which is harmless.

*Who measures?* The digit is read by the judge. For pen and leaning we train a third instrument, the
*ruler*: a small net that learns to tell thickness and slant from a picture, by regression on
training pictures, whose factors are known. (Here the mean is what we want.) Generated pictures have no
known factors, so the ruler's word has to do. How often the ruler is right on test pictures stands in
the table. Generated pictures can score higher than that, because they show what the caption says more
plainly than many real pictures do.
*/
static void train_ruler(Program *p)
{
    double loss = 0;
    Rng rng = rng_new(1, "ruler");
    told.ruler_params = params_new();
    told.ruler = mlp_new(told.ruler_params, 3, (int[]){data.D, 64, 32, 2}, RELU, LINEAR, &rng);
    Optimizer *adam = adam_new(told.ruler_params, 2e-3, 0.9, 0.999);
    Run *run = run_new(p, scaled(p, pick(p, 50, 800, 2000)), "words.ruler");
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &rng);
    checkpoint_long(run->state, "taken", &data.order.taken);
    run->falling = true;
    run_net(run, "ruler", told.ruler_params, adam);
    while (run_next(run, "error of the ruler", loss)) {
        const int *index = batches_next(&data.order), n = data.order.size;
        Tensor *target = tensor_new(shape2(n, 2)), *gradient[GRADIENTS];
        for (int i = 0; i < n; i++) {  // standardised
            target->data[2 * i] = (real)((told.factors[index[i]].thickness - 2.1) / 0.6);
            target->data[2 * i + 1] = (real)((told.factors[index[i]].slant - 6) / 13);
        }
        Tensor *error = squared_error(mlp_apply(&told.ruler, pictures_rows(data.train, index, n)), target);
        grad(error, told.ruler_params->tensor, told.ruler_params->count, gradient, false);
        optimizer_step(adam, gradient);
        loss = tensor_item(error);
    }
    batches_free(&data.order);
    optimizer_free(adam);
}

/*
A factor is *found* if the judge sees the digit of the caption, if the ruler sees a thickness above the
middle for a bold pen and below it for a thin one, and a slant above 6 degrees, the mean of all digits,
for one that leans right and below it for one that leans left. So by chance a digit is right in one
of ten pictures, and pen and leaning in one of two.
*/
enum { DIGIT, PEN, LEAN, FACTORS };

// x (n, D): in how many the named factors of m are found; adds to right (FACTORS); the spread of x
static double read_back(const real *x, int n, Meaning m, double *right)
{
    const bool before = tape_recording(false);
    StepMark mark = step_mark();
    real *feature = judge_features_of(data.judge, x, n);
    int *seen = seen_by_judge(feature, n);
    Tensor *found = mlp_apply(&told.ruler, tensor_view(shape2(n, data.D), (real *)x));  // (n, 2)
    for (int i = 0; i < n; i++) {
        right[DIGIT] += seen[i] == m.digit;
        right[PEN] += (found->data[2 * i] > 0) == (m.pen > 0);
        right[LEAN] += (found->data[2 * i + 1] > 0) == (m.lean > 0);
    }
    const double spread = spread_within(feature, 1, n, FEATURES);
    free(feature);
    free(seen);
    step_release(mark);
    tape_recording(before);
    return spread;
}

/*
*The scores.* Captions of three kinds are drawn, with the same noises for all of them:

- *seen*: digit, pen and leaning are named, without a "not"; the combination was in the training;
- *held out*: the same for combinations that were not;
- *order*: one "not", and the two captions of the same words have both been seen.

Of each named factor we count how often it is found in the pictures.

Captions of the third kind come in twos. For a digit whose held-out combination is thin and leaning
right, the pair is "not thin, leaning right" and "thin, not leaning right": both combinations that they
mean, bold leaning right and thin leaning left, have been seen. The other pair of captions of this
digit would be of no use. One of its two meanings is the held-out one, so its words have only ever been
read in one sense, and a bag of words could not be wrong about them.
*/
enum { SEEN, HELD, ORDER, SETS };
typedef double Found[SETS][FACTORS];

// n pictures of a caption: adds to right (FACTORS); their spread, in the judge's eyes
static double score_caption(const Game *g, Meaning m, bool not_pen, bool not_lean, int n, double *right)
{
    int word[LONGEST];
    real *x = alloc_zeroed((size_t)n * (size_t)data.D, sizeof *x);
    caption(m, not_pen, not_lean, word, 1);
    sample(g, word, LONGEST, n, "words", x);
    const double spread = read_back(x, n, m, right);
    free(x);
    return spread;
}

static double score_words(const Game *g, int n, Found found)  // mean spread within captions
{
    double count[SETS] = {0}, spread = 0;
    memset(found, 0, sizeof(Found));
    for (int k = 0; k < 40; k++) {
        const Meaning m = {k / 4, k & 1 ? 1 : -1, k & 2 ? 1 : -1}, other = {m.digit, -m.pen, -m.lean};
        const int set = held_out(m) ? HELD : SEEN;
        spread += score_caption(g, m, false, false, n, found[set]) / 40;
        count[set] += n;
        for (int t = 0; t < 2 && set == SEEN && !held_out(other); t++, count[ORDER] += n)
            score_caption(g, m, t == 0, t == 1, n, found[ORDER]);
    }
    for (int s = 0; s < SETS; s++)
        for (int f = 0; f < FACTORS; f++)
            found[s][f] /= count[s];
    return spread;
}

typedef enum { RECURRENT, BAG, SHUFFLED, REGRESSED, READERS } Reading;
static const char *const READER[READERS] = {"recurrent", "bag of words", "captions shuffled", "regression"};

enum { FILMED = 10 };
static const Meaning SEVEN = {7, -1, 1};  // a thin seven leaning right

static void word_watch(Game *g, long step)
{
    int word[LONGEST];
    real *x = alloc_zeroed((size_t)FILMED * (size_t)data.D, sizeof *x);
    caption(SEVEN, false, false, word, 1);
    sample(g, word, LONGEST, FILMED, "film", x);
    for (long i = 0; i < (long)FILMED * data.D; i++)
        curve_add(&g->film, (double)step, (double)x[i]);
    free(x);
}

static Game word_game(Program *p, Reading reading, int seed)  // trained
{
    const Task task = {.data_batch = word_batch, .step = reading == REGRESSED ? regress_step : train_step,
                       .watch = reading == RECURRENT && seed == 0 ? word_watch : NULL};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "words");
    Game g = game_new(data.D, VOCABULARY, reading != BAG, pick(p, 8, 128, 256), &rng);
    Run *run = run_new(p, scaled(p, pick(p, 20, 1600, 20000)), "words.%s%d",
                       (const char *[]){"recurrent", "bag", "shuffled", "regression"}[reading], seed);
    data.order = batches_new(told.n, least(BATCH, told.n), &rng);
    told.shuffled = reading == SHUFFLED;
    checkpoint_long(run->state, "taken", &data.order.taken);
    train(run, &g, &task);
    batches_free(&data.order);
    return g;
}

static void captions_figure(Program *p, const Game *g)
{
    static const struct { Meaning m; bool not_pen, not_lean; } shown[] = {
        {{7, -1, 1}, false, false}, {{7, 1, -1}, false, false}, {{2, 1, 1}, true, false},
        {{2, -1, -1}, false, true}, {{4, 1, 1}, false, false},  {{4, -1, -1}, false, false},
        {{5, -1, 1}, false, false}, {{5, 1, -1}, false, false}};
    enum { ROWS = sizeof shown / sizeof *shown, COLUMNS = 7 };
    char *label[ROWS];
    real *sheet = alloc_zeroed((size_t)(ROWS * COLUMNS) * (size_t)data.D, sizeof *sheet);
    for (int r = 0; r < ROWS; r++) {
        int word[LONGEST];
        Text text = {0};
        caption(shown[r].m, shown[r].not_pen, shown[r].not_lean, word, 1);
        for (int t = 0; t < LONGEST; t++)
            if (word[t])
                put(&text, "%s%s", word[t] == ARTICLE ? "" : " ", WORD[word[t]]);
        put(&text, held_out(shown[r].m) ? "\tnew" : "\t");
        label[r] = text.bytes;
        sample(g, word, LONGEST, COLUMNS, "captions", sheet + (long)r * COLUMNS * data.D);
    }
    Figure *f = program_figure(
        p, "captions", "Captions that were never read are drawn as well",
        "One caption in each row, the same seven noises in each column; new: never read in the training.",
        "Eight rows of digits: thin, bold, leaning left or right, as the captions say.");
    figure_pictures(f, sheet, ROWS, COLUMNS, 28, 28, 1, (const char *const *)label, NULL);
    figure_draw(f);
    for (int r = 0; r < ROWS; r++)
        free(label[r]);
    free(sheet);
}

static void film_figure(Program *p, const Game *g)
{
    Figure *f = program_figure(p, "film", "Speckles become thin sevens that lean to the right",
                               "Samples of one caption for ten fixed noises at some moments of the game.",
                               "Speckles become strokes, and the strokes become thin slanted sevens.");
    figure_film(f, &g->film, "step %g", 2, FILMED / 2, 28, 28, 1);
    figure_draw(f);
}

static void order_figure(Program *p, Found (*found)[SEEDS])  // (READERS)
{
    static const Role role[] = {ROLE_MODEL, ROLE_RIVAL, ROLE_THIRD};
    Figure *f = program_figure(
        p, "order", "Where word order decides, the bag of words is right half the time",
        "The share in which pen and leaning are as the caption says, each seed a point.",
        "Two readers high on the left; on the right only one of them, the other at one half.");
    figure_panel(f, NULL, NULL, "share right, pen and leaning");
    figure_command(f, "set yrange [0.3:1.05]\nset xrange [-0.5:2.5]\n"
                      "set xtics ('seen' 0, 'held out' 1, 'order decides' 2)");
    for (int r = RECURRENT; r <= SHUFFLED; r++) {
        double right[SETS * SEEDS];
        for (int i = 0; i < SETS * p->seeds; i++)
            right[i] = (found[r][i / SETS][i % SETS][PEN] + found[r][i / SETS][i % SETS][LEAN]) / 2;
        seed_points(f, READER[r], role[r], right, p->seeds, SETS, 0.12 * (r - 1));
    }
    figure_level(f, "by chance", 0.5);
    figure_draw(f);
}

static void word_rows(Program *p, Found (*found)[SEEDS], const double *real_right)
{
    static const char *const factor[FACTORS] = {"digit", "pen", "leaning"},
                            *const set[SETS] = {"seen", "held out", "order decides"};
    for (int r = 0; r < READERS; r++)
        for (int k = 0; k < SETS * FACTORS; k++) {
            const int s = k / FACTORS, f = k % FACTORS;
            double right[SEEDS];
            for (int i = 0; i < p->seeds; i++)
                right[i] = found[r][i][s][f];
            char *text = text_format("words, %s, %s: %s is right", READER[r], set[s], factor[f]);
            if (r == BAG && s == ORDER && f)
                claim_seeds(p, text, right, p->seeds, EXACTLY, 0.5, 0.005, "(18.7)");
            else if (r <= BAG || s != ORDER)
                control_seeds(p, text, right, p->seeds, f ? "chance: 0.5" : "chance: 0.1");
            free(text);
        }
    for (int k = 0; k < SETS * FACTORS; k++) {  // what the captions' truth is worth, and their order
        const int s = k / FACTORS, f = k % FACTORS, under = s == ORDER ? BAG : SHUFFLED;
        double more[SEEDS];
        for (int i = 0; i < p->seeds; i++)
            more[i] = found[RECURRENT][i][s][f] - found[under][i][s][f];
        char *text = text_format("words, %s: %s is right, recurrent less %s", set[s], factor[f], READER[under]);
        if (s != ORDER || f)
            goal_seeds(p, text, more, p->seeds, AT_LEAST, f ? 0.2 : 0.5, 0, "0 if equal");
        free(text);
    }
    for (int f = 0; f < FACTORS; f++) {
        char *text = text_format("words, test pictures: %s is right", factor[f]);
        control(p, text, real_right[f], "real pictures");
        free(text);
    }
}

static void spread_rows(Program *p, double (*spread)[SEEDS])  // (READERS)
{
    double more[SEEDS];
    for (int r = 0; r < READERS; r++) {
        char *text = text_format("words, %s: spread within captions / of the data", READER[r]);
        control_seeds(p, text, spread[r], p->seeds, "one picture a caption: 0");
        free(text);
    }
    for (int i = 0; i < p->seeds; i++)
        more[i] = spread[RECURRENT][i] - spread[REGRESSED][i];
    goal_seeds(p, "words: spread within captions, recurrent less regression", more, p->seeds, AT_LEAST, 0.1, 0,
               "0 if equal");
}

// n test pictures of each of the 40 meanings with a named pen and leaning: right (FACTORS); their spread
static double score_test_pictures(Program *p, int n, double *right)
{
    Pictures *test = pictures_load(p->source, TEST, 0);
    DigitFactors *f = alloc_zeroed((size_t)test->n, sizeof *f);
    int *index = alloc_zeroed((size_t)n, sizeof *index), seen = 0;
    double spread = 0;
    digits_factors(60000, test->n, f);  // the test split
    for (int k = 0; k < 40; k++, step_reset()) {
        const Meaning m = {k / 4, k & 1 ? 1 : -1, k & 2 ? 1 : -1};
        int count = 0;
        for (int i = 0; i < test->n && count < n; i++) {
            const Meaning shown = meaning_of(f + i);
            if (memcmp(&shown, &m, sizeof m) == 0)
                index[count++] = i;
        }
        spread += count ? read_back(pictures_rows(test, index, count)->data, count, m, right) / 40 : 0;
        seen += count;
    }
    for (int k = 0; k < FACTORS; k++)
        right[k] /= seen;
    free(f);
    free(index);
    pictures_free(test);
    return spread;
}

static void part_words(Program *p)
{
    static Found found[READERS][SEEDS];
    double real_right[FACTORS] = {0}, spread[READERS][SEEDS];
    const int n = pick(p, 2, 25, 100);
    if (p->source->folder) {
        say(p, "   captions need factors that are known, as those of the built-in digits: left out");
        return;
    }
    load_data(p);
    data.judge = program_judge(p);
    told.factors = alloc_zeroed((size_t)data.train->n, sizeof *told.factors);
    told.kept = alloc_zeroed((size_t)data.train->n, sizeof *told.kept);
    digits_factors(0, data.train->n, told.factors);
    for (int i = told.n = 0; i < data.train->n; i++)
        if (!held_out(meaning_of(told.factors + i)))
            told.kept[told.n++] = i;
    train_ruler(p);
    const double real_spread = score_test_pictures(p, n, real_right);
    for (int i = p->seeds - 1; i >= 0; i--)
        for (int r = 0; r < READERS; r++) {
            Game g = word_game(p, r, i);
            spread[r][i] = score_words(&g, n, found[r][i]) / real_spread;
            say(p, "   %-18s pen and leaning, seen %.3f, held out %.3f, order decides %.3f", READER[r],
                (found[r][i][SEEN][PEN] + found[r][i][SEEN][LEAN]) / 2,
                (found[r][i][HELD][PEN] + found[r][i][HELD][LEAN]) / 2,
                (found[r][i][ORDER][PEN] + found[r][i][ORDER][LEAN]) / 2);
            if (r == RECURRENT && i == 0) {
                captions_figure(p, &g);
                film_figure(p, &g);
            }
            game_free(&g);
        }
    order_figure(p, found);
    word_rows(p, found, real_right);
    spread_rows(p, spread);
    params_free(told.ruler_params);
    free(told.factors);
    free(told.kept);
    free_data();
}

/*
The figure `captions` shows what one generator draws for eight captions, the figure `film` what it
draws for one caption while the game goes on, and the figure `order` all readers and all seeds.

What came out, over three seeds, as shares of pictures in which the named factor is found:

| captions | reader | digit | pen | leaning |
|---|---|---|---|---|
| seen | recurrent | 0.967 | 0.949 | 0.993 |
| seen | bag of words | 0.969 | 0.920 | 0.999 |
| seen | captions shuffled | 0.113 | 0.501 | 0.513 |
| seen | regression | 0.998 | 0.517 | 1.000 |
| held out | recurrent | 0.928 | 0.936 | 0.939 |
| held out | bag of words | 0.927 | 0.87 | 0.992 |
| held out | captions shuffled | 0.093 | 0.495 | 0.528 |
| order decides | recurrent | 0.910 | 0.930 | 0.949 |
| order decides | bag of words | 0.916 | 0.500 | 0.500 |
| real test pictures | | 0.995 | 0.972 | 0.917 |

- What a caption names is drawn. (The leaning of generated pictures is read *better* than that of real
  ones. A generator draws what $D$ can tell apart, and its digits lean more clearly than real ones.)
- Combinations that were never read are drawn nearly as well as the others. The generator has not learnt
  captions by heart.
- Where the order decides, the bag of words is right in exactly half of the cases, as (18.7) says, and
  the recurrent reader nearly as often as elsewhere. Where the order does not matter, the recurrent reader
  is no better than the bag: a sum is all that such captions need.
- With captions that are not true, everything is at chance.
- Regression draws the digit and the leaning, and its pen is neither thin nor bold: a mean over pictures
  has no sharp edge.

What is not good is the variety. The pictures of one caption have a spread of 0.259 of that of real
pictures of the same meaning, less than the 0.600 of part `labels`. Regression has 0.028. In each row of
the figure `captions` the columns resemble each other: the noise decides little once a caption has said so
much. And the pictures are rougher than those of part `labels`, from fewer steps and for many more
conditions.
*/

/*
## Notation in full

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $c$, $c'$ | `right`, `wrong` | words (T, B); meanings (B, E) | a condition that $x$ fulfils; one that it does not |
| $e_w$, $g_w$ | `table`, `gates` | rows of (V, E) | what a word says; what it lets through of the words before |
| $h_t$, $W$ | `state`, `r->W` | (B, E), (E, E) | what is understood at word $t$; how it is carried on |
| $z$ | in `generate` | (B, Z), normal | noise |
| $x$, $G(z, c)$ | `x`, `fake` | (B, D), in $[-1, 1]$ | real pictures; generated ones |
| $a(x, c)$, $D(x, c)$ | `match`, its sigmoid | (B, 1); in (0, 1) | logit; probability that a pair is real and right |
| $\mu_c$, $\mu$ | in `measure_classes` | (D) | mean picture of a class; of all |
| $p$, $q$, $m$ | | densities | right pictures; generated ones; pictures in wrong pairs |

## Where we differ from the papers, and hyper-parameters

| setting | the papers | this chapter | why |
|---|---|---|---|
| weight of the third kind | 1/2, and 1/2 for the second (Reed) | 1 for each kind | the formula of the lecture |
| wrong captions | those of other pictures (Reed) | one statement turned | else nearly all of them name another digit |
| reader | trained before, on pairs (Reed) | trained by the loss of $D$ | one training instead of two |
| reader's cell | convolutional and recurrent (Reed) | a state with gates for each word | it learns "not" |
| captions | written by people | made from known factors | what is true of a picture can be tested |
| nets | dense with maxout (Mirza and Osindero), convolutional (Reed) | dense | a minute and a half |

| hyper-parameter | value | `--full` | meaning |
|---|---|---|---|
| Z, E | 32, 32 | 32, 32 | numbers of noise; of a meaning |
| inner units of $G$ | 128, 256 | 256, 512 | ReLU; the last unit is a tanh |
| inner units of $D$ | 256, 128 | 512, 256 | leaky ReLU; the first layer hears the words |
| rate of $G$, of $D$ | 0.001, 0.002 | the same | of Adam, falling to zero |
| $\beta_1$ | 0 | 0 | no momentum |
| batch | 64 | 64 | pairs of each kind in a step |
| steps of `mean`, `labels`, `words` | 2,000, 2,000, 1,600 | 8,000, 20,000, 20,000 | |

## What went wrong while writing this chapter

*One picture for each label.* In the first trial the inner layers of both players had 128 units.
Nearly all pictures were right, and the spread within a class was an eighth of that of the data: the
generator had found one picture for each label. A discriminator whose first layer is twice as wide,
with twice the rate and no momentum, made it half.

*A memory that was asked too much.* The recurrent reader first gave its last state as the meaning.
It had to carry the digit past the leaning, and the digit was wrong more often than with a bag of
words. The sum of all states mended this.

*A "not" that was half understood.* Without gates the reader understood "not thin" in two of three
seeds and "not leaning right" hardly at all. Turning a sense round is a product, and a sum inside a
tanh is a poor product. Gates that begin with random signs made both easy. (The vocabulary has "leaning
right" as one entry. As two words it was harder, because the "not" must be carried past "leaning".)

*Scores that controls pass.* Regression draws right digits, and a blind discriminator leads to
varied ones. So neither the share of right pictures nor the spread is a claim alone: each is compared
with the control that lacks it, and only the FLD within classes is bad for both.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own: add
`--out build/try1` and so on. Answers stand in `notes/solutions/18_conditional_gan.md`; guess first.

1. *Less patience.* Run `--part mean --epochs 0.25`. How far above the variance within classes is
   the error now, and how much of that is spread?
2. *Labels that mean nothing.* In `label_batch` let `right[i]` be the label of the next picture of the
   batch, `index[(i + 1) % b->B]` (`--part mean`). What is the error, divided by the variance within
   classes? Compute it first, from a row of the table.
3. *One number of noise.* Set `CODE` to 1 (`--part mean`). What becomes of the spread of the answers?
4. *Sometimes right.* In `label_batch` draw the wrong label from all labels, the right one included
   (`--part labels`). What does $D$ say of a right label now? Compute from (18.4) by how much it should
   fall for perfect players.
5. *A second stage that dreams.* In the laboratory replace `doubled(small, ...)` in `enlarge` by zeros of
   its shape, so that the second stage draws from the small picture what it likes (`--part stack`). How
   near does it stay to it?

## References

- M. Mirza, S. Osindero, "Conditional generative adversarial nets", arXiv 1411.1784 (2014).
- S. Reed, Z. Akata, X. Yan, L. Logeswaran, B. Schiele, H. Lee, "Generative adversarial text to image
  synthesis", *ICML* (2016).
- I. Sutskever, J. Martens, G. Hinton, "Generating text with recurrent neural networks", *ICML*
  (2011).

## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "mean", .promise = "what regression draws", .run = part_mean,
     .size = {"20 steps", "2,000", "8,000"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = SHOWN, .labels = true, .numbers = 16384}},
    {.name = "labels", .promise = "three games, and what each draws", .run = part_labels,
     .size = {"20 steps", "2,000", "20,000, wider"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = SHOWN, .labels = true, .judge = true, .numbers = 16384}},
    {.name = "words", .promise = "captions, in order and as a bag", .run = part_words,
     .size = {"20 steps", "1,600", "20,000, wider"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = SHOWN, .labels = true, .judge = true, .numbers = 16384}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "18_conditional_gan",
        .title = "Conditional GAN: a picture that was asked for",
        .promise = "Asks a generator for pictures of a label, and of a caption; shows what regression\n"
                   "draws instead, and what the third kind of pair is for.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
