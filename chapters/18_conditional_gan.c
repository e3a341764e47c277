// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 18 Conditional GAN: a picture that was asked for

A generator of chapter 15 draws a digit, and nobody can say beforehand which one. What one wants
from a machine that draws is usually more than a picture: one wants the picture of *something*. A
*conditional* GAN is told what to draw. The generator gets noise and a *condition*, here the label of
a digit. The discriminator gets a picture *and the condition*, and says how likely it is that the
picture is real and shows what the condition says. The condition may just as well be a caption, such
as "a thin seven leaning right". The second laboratory plays the same game with captions, by the
same `train_step`; `figures/18_conditional_gan_lab2/captions.png` shows what comes of it.

The older way from a condition to a picture is regression: train a network to draw, for each
condition, the picture that stands beside it in the data. But many pictures are right for one
condition, and the network is compared with one of them at a time. The answer with the least squared
error, on average, is the average of all right pictures, and an average of pictures is blurred. (The
reading notes give a train as the example: some photographs show its front, others its side, and the
average shows neither.) A discriminator does not compare with one right picture. It asks whether *a*
right picture could look like this, and no right picture looks like an average.

There is a trap. A discriminator that only tells real pictures from generated ones may look at the
picture alone and forget the condition. So it is shown a third kind of pair: a real picture with a
condition that the picture does not fulfil. Such a pair is to be rejected, and nothing but the
condition can tell why.

    make 18                                # this lesson: a minute on two idle cores
    make 18-lab                            # a laboratory: two designs of D, two stages, growing
    make 18-lab2                           # another one: captions, and self-attention
    make 18 ARGS="--part labels"           # one part; --list names them
    build/18_conditional_gan --full --data mnist

Look at `figures/18_conditional_gan/labels.png` first: what regression draws for a label, and what
the game draws.

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
| $c$, $c'$ | `right`, `wrong` | (T, B) words, here T = 1; (B, E) when read | a condition that $x$ fulfils; one that it does not |
| $z$ | in `generate` | (B, Z), normal | noise: what the condition leaves open |
| $x$ | `x` | (B, D), in $[-1, 1]$ | real pictures |
| $G(z, c)$ | `fake` | (B, D) | generated pictures |
| $a(x, c)$ | `match` | (B, 1) | logit of the discriminator |
| $D(x, c)$ | `sigmoid` of `match` | in (0, 1) | probability that the pair is real and right |

In a shape the letters are numbers: B pairs in a batch, T words in a condition, E numbers in a
meaning (`MEANING`), Z numbers of noise (`CODE`), D numbers in a picture, and H units in the first
layer of the discriminator. In a formula $D$ is the discriminator and $E$ the expectation.
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 64, SEEDS = 3, CODE = 32, MEANING = 32, LONGEST = 7, FRAMES = 15, GRADIENTS = 16 };

/*
## The model: a reader and two players

A network cannot compute with the name of a digit. So each label owns a row of a table, $E$ numbers,
which are learnt like all other weights. This is called an *embedding*, and the row is the *meaning*
of the label. The network need not know beforehand what a seven is, or that a seven looks like a one:
the rows come to say whatever helps the loss.

A *reader* turns a condition into its meaning. For a label it picks the label's row. The reader is
written for a little more than this lesson needs: a condition is a list of $T$ words, and a label is a
list of one word. The reader adds up what it understands at each word. Here that is the word's own
row, so that the meaning of several words would be the sum of their rows, a *bag of words*. The second
laboratory brings a reader with a function `next`, which also hears which words came before.
*/
typedef struct Reader Reader;
struct Reader {
    Tensor *table;  // (V, E): a row for each word
    Tensor *(*next)(const Reader *reader, Tensor *state, const int *word, int B);  // or NULL: a bag of words
    Tensor *gates, *W;  // what `next` needs, in the second laboratory
};

static Reader reader_new(Params *params, int V, Rng *rng)
{
    Reader reader = {.table = params_add(params, "words", shape2(V, MEANING))};
    init_normal(reader.table, 0.5, rng);
    return reader;
}

// Conditions word (T, B), one in each column, to meanings (B, E)
static Tensor *read_words(const Reader *reader, const int *word, int B, int T)
{
    Tensor *state = gather_rows(reader->table, word, B), *meaning = state;  // (B, E)
    for (int t = 1; t < T; t++) {
        const int *now = word + t * B;  // the words at this place
        state = reader->next ? reader->next(reader, state, now, B) : gather_rows(reader->table, now, B);
        meaning = add(meaning, state);
    }
    return meaning;
}

/*
The figure `model` shows who feeds whom. The *generator* is a net of dense layers. Its input is the
noise and the meaning, side by side, and its output is a picture.

The *discriminator* has to look at two things, a picture and a meaning. Its first layer multiplies the
picture with one matrix (`look`) and the meaning with another one (`listen`), and adds the two results
before the units of that layer become active. This is what a dense layer does whose input is picture
and meaning side by side: each unit only adds up what it gets, so the layer's matrix can be cut in two.
The cut saves work. A real picture is shown twice, with a right and with a wrong condition, and what
the picture contributes to the first layer is computed once.

The addition is all that happens between picture and condition in the first layer. It is enough,
because there are layers behind it. A unit of the first layer is active if picture and condition
*together* push it above zero, and the layers behind it can therefore ask questions such as "is this a
seven, and was a seven asked for?". A net without a hidden layer could not ask that: the sum of a score
of the picture and a score of the condition never depends on whether the two agree.

There is one reader, and it belongs to the discriminator. The discriminator has to know what labels
mean, because otherwise it could not reject the third kind of pair. So the discriminator's loss can
teach the reader. The generator takes the meaning as it is given.

`game_new` makes both players. The width of all layers follows from one number, `wide`, and each player
has an Adam of its own, without momentum. Two settings favour the discriminator: its first layer is twice
as wide as the generator's, and its learning rate is twice that of the generator. With an even match the
generator found one picture for each label and drew it whatever the noise (see *What went wrong*).
After that, `generate` draws for some meanings, and `match` gives the logit $a$ for pictures that `look`
has looked at.
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
    Curve film;      // pictures that were drawn while the game went on
} Game;

typedef Reader NewReader(Params *params, int V, Rng *rng);  // reader_new, or a laboratory's

static Game game_new(int D, int V, NewReader *new_reader, int wide, Rng *rng)
{
    Game g = {.Z = CODE, .G.params = params_new(), .D.params = params_new()};
    g.draw = mlp_new(g.G.params, 3, (int[]){CODE + MEANING, wide, 2 * wide, D}, RELU, TANH, rng);
    g.reader = new_reader(g.D.params, V, rng);
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
    optimizer_free(g->G.optimizer), optimizer_free(g->D.optimizer);
    params_free(g->G.params), params_free(g->D.params);
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
    Tensor *both = add(seen, matmul(meaning, g->listen));  // (B, H)
    return mlp_apply(&g->decide, activate(both, LEAKY_RELU));
}

/*
## The losses

As in chapter 15, with $D = \sigma(a)$ we have $-\ln D = \ln(1 + e^{-a})$ and $-\ln(1 - D) = \ln(1 +
e^a)$, and both are the function `softplus`. The discriminator's loss is the expression of (18.1)
with its sign turned, one term for each kind of pair. The generator descends $-\ln D$ of its own
pairs, and not the second term of (18.1) itself, whose gradient is tiny while $D$ is sure (chapter 15).
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
chosen by the part, and it must really be wrong: a "wrong" condition that happened to be right would
teach the discriminator to reject what it should accept.
*/
typedef struct Batch {
    int B, T;                    // pairs; words in a condition
    Tensor *x;                   // (B, D): real pictures
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

1. The reader reads the right and the wrong conditions.
2. The generator draws a picture for each right condition. So it draws for conditions that occur in
   the data, as often as they occur there.
3. The discriminator looks at each real picture once, and matches it with both conditions. It looks
   at the generated pictures, and matches them with the conditions that they were drawn for. From
   these three lists of logits `discriminator_loss` makes one number, (18.1) with its sign turned.
4. `improve` differentiates this number by the weights of the discriminator, the reader's included,
   and the discriminator's Adam makes one step. The generator's weights are not among them, so they
   stay. The loss is kept for the display.
5. The conditions are read again and the same generated pictures are matched again, because reader and
   discriminator have just changed. `improve` differentiates the generator's loss by the generator's
   weights alone.

Two lines are easy to get wrong.

*Who may teach the reader?* In `generate`, `detach` cuts the way from the generated picture back
to the table of meanings. Without it the gradient of $D$'s loss would flow through the generator's input
into the reader, and $D$ could lower its loss by giving the generator meanings from which it draws badly.
(Chapter 15's laboratory shows the opposite cheat, in which the generator's loss moves $D$.)

*What may differ between the two pairs?* The third kind of pair uses the same `seen` as the first. Real
pictures stand in both kinds, and they are the same pictures. The two kinds differ in nothing but the
conditions, so only the conditions can tell them apart.

What does the first step say? All logits are near 0, so the loss of $D$ is near $3 \ln 2 = 2.08$ and
the loss of $G$ near $\ln 2 = 0.69$. At the end of a good game $D$ rejects wrong pairs without
effort and cannot tell the others apart, which makes a loss of $2 \ln 2 = 1.39$.

## The loop, and two lesser games

Whether the third kind of pair is needed, and whether $D$ needs the condition at all, can only be
seen beside games without them. There are two, and both are made by `lesser_step`:

- *two kinds of pairs*: the third kind is left out. This is the method of Mirza and Osindero;
- *a blind discriminator*: it is not told the condition, and sees a meaning of zeros instead. The
  generator still gets the condition. This is the control.

The order of the lines is that of `train_step`. A game of two kinds is `train_step` without `wrong`.
*/
static void lesser_step(Game *g, const Batch *b, bool blind, Rng *rng, double loss[2])
{
    Tensor *right = read_words(&g->reader, b->right, b->B, b->T), *fake = generate(g, right, rng);
    Tensor *told = blind ? tensor_zeros(right->shape) : right;
    Tensor *loss_d = discriminator_loss(match(g, look(g, b->x), told), match(g, look(g, fake), told), NULL);
    loss[LOSS_D] = improve(&g->D, loss_d);
    told = blind ? told : read_words(&g->reader, b->right, b->B, b->T);
    loss[LOSS_G] = improve(&g->G, generator_loss(match(g, look(g, fake), told)));
}

static void two_kinds_step(Game *g, const Batch *b, Rng *rng, double loss[2]) { lesser_step(g, b, false, rng, loss); }
static void blind_step(Game *g, const Batch *b, Rng *rng, double loss[2]) { lesser_step(g, b, true, rng, loss); }

/*
The loop is that of chapter 15. A `Task` says where batches come from, which step is made of them, and
with what the game begins. Both learning rates fall to zero, because players whose rates stay the same
go on moving each other about. At some moments of the game `watch` draws pictures for a film.
*/
typedef struct Task {
    void (*data_batch)(Batch *b, Rng *rng);
    void (*step)(Game *g, const Batch *b, Rng *rng, double loss[2]);  // train_step, or another one
    void (*watch)(Game *g, long step);                                // films it; or NULL
    NewReader *reader;
    const char *stream;    // of the random numbers that the first weights are made of
    int V, pictures, steps;  // words; pictures to learn from; length
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
*Sampling* is one pass: read the condition, draw noise, apply the generator. The noise comes from a
stream of its own that is named by the caller. So two conditions, or two generators, can be given the
same noise and compared picture by picture. Nobody asks for gradients here. So, as in all that only
measures, the tape is switched off before, and results are forgotten afterwards.
*/
typedef struct Evaluation { bool before; StepMark mark; } Evaluation;

static Evaluation evaluate_begin(void) { return (Evaluation){tape_recording(false), step_mark()}; }
static void evaluate_end(Evaluation e) { step_release(e.mark), tape_recording(e.before); }

// n pictures of one condition of T words, to x (n, D) in [0, 1]
static void sample(const Game *g, const int *condition, int T, int n, const char *stream, real *x)
{
    const Evaluation e = evaluate_begin();
    Rng rng = rng_new(1, stream);
    int *word = alloc_zeroed((size_t)(T * n), sizeof *word);
    for (int i = 0; i < T * n; i++)
        word[i] = condition[i / n];
    Tensor *y = generate(g, read_words(&g->reader, word, n, T), &rng);  // (n, D)
    for (long i = 0; i < y->size; i++)
        x[i] = (real)0.5 * (y->data[i] + 1);
    free(word);
    evaluate_end(e);
}

/*
## Part mean: what regression draws

Before the game is played, here is what it has to be better than. Take the same generator, noise and
all, and train it by the squared distance to the picture that stands beside the condition in the
data. (The discriminator stands idle, and the reader with it, so that each label keeps the random
row with which it began. Ten different rows are enough to tell ten labels apart.) What can it reach
at best? Let $\mu_c$ be the mean of all pictures with condition $c$. Since
$x - G = (x - \mu_c) + (\mu_c - G)$, and noise knows nothing of the picture that the answer will be
compared with, (18.2):

$$ E \lVert x - G(z, c) \rVert^2 = E \lVert x - \mu_c \rVert^2 + E \lVert G(z, c) - \mu_c \rVert^2 . $$

In words: the error consists of two parts. The first is the variance of the pictures within their
class, and no generator can change it. The second is how far the answers are from the mean picture,
and it becomes zero when the generator draws the mean picture of the class, whatever the noise. So
the known answer of this part is a number that is computed from the data, the *variance within
classes*. A generator that reaches it has learnt to ignore its noise.

*An example by hand.* Let a picture be a single pixel, and let half of the sevens have a bar, which
puts ink on that pixel: $x$ is 0 or 1, and $\mu_c = \frac12$. A net that always answers 0, or always 1,
is wrong by 1 in half of the cases, and its mean squared error is $\frac12$. A net that answers
$\frac12$ is wrong by $\frac12$ in all cases, and its error is $\frac14$, the variance of $x$. So
regression puts half a bar on every seven, and no seven has half a bar. By (18.2) the difference of the
two errors is the squared distance of the first net's answers from $\mu_c$, which is $\frac14$.

(18.3) says what labels are worth to regression: the variance of all pictures is the variance within
classes and the variance of the class means,

$$ E \lVert x - \mu \rVert^2 = E \lVert x - \mu_c \rVert^2 + E \lVert \mu_c - \mu \rVert^2 . $$

In words: a net that knows nothing answers with the mean $\mu$ of all pictures, and has the left side
as its error. A net that knows the label saves the last term.

All parts share one struct, `data`, with the pictures and what is computed of them.
`measure_classes` goes through the training pictures once and computes the variances of (18.3), by
sums and sums of squares. `load_data` also takes `each` test pictures of every class, because drawn
pictures will be compared with them class by class.
*/
enum { MARKED = 3000, FEATURES = 64, SHOWN = 10, ROOM = 16000000 };

static struct {
    Pictures *train;
    uint8_t *label;            // (train->n)
    int D, V, classes, each;   // of a picture; labels; labels that occur; scored of each
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
    double *all = sum + (long)CLASSES_MOST * D, square = 0;  // one more row, for all pictures
    int count[CLASSES_MOST + 1] = {[CLASSES_MOST] = n};
    for (int i = 0; i < n; i++) {
        double *of_class = sum + (long)data.label[i] * D;
        count[data.label[i]]++;
        for (int j = 0; j < D; j++) {
            double ink = data.train->pixel[(long)i * D + j] / 255.0;
            of_class[j] += ink;
            all[j] += ink;
            square += ink * ink;
        }
    }
    data.within = data.total = square / n;
    for (int k = 0; k <= CLASSES_MOST; k++) {
        double length = 0;  // squared length of the mean picture, times the share of the class
        for (long j = 0; j < D && count[k] > 0; j++)
            length += sum[(long)k * D + j] * sum[(long)k * D + j] / count[k] / n;
        *(k < CLASSES_MOST ? &data.within : &data.total) -= length;
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

/*
A batch takes the next pictures in shuffled order. The right label is that of the picture. The wrong
label is any of the others, each equally likely. Regression uses the right labels only.
*/
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
*Four generators* are trained on labels: one by regression here, and three by games in the next
part. All four begin with the same weights and see the same pictures in the same order, because
weights and order come from a random stream that has the same name for all of them. (The noise and
the wrong labels come from a stream of each training.) `play` makes a `Game` and trains it, and
`label_game` chooses the step.
*/
static Game play(Program *p, const Task *task, const char *owner, const char *name, int seed)  // trained
{
    Rng rng = rng_new(p->seed + (uint64_t)seed, task->stream);
    Game g = game_new(data.D, task->V, task->reader, pick(p, 8, 128, 256), &rng);
    data.order = batches_new(task->pictures, least(BATCH, task->pictures), &rng);
    Run *run = run_new(p, scaled(p, task->steps), "%s.%s%d", owner, name, seed);
    checkpoint_long(run->state, "taken", &data.order.taken);
    train(run, &g, task);
    batches_free(&data.order);
    return g;
}

// n pictures of one condition, always from the same noises, for the film
static void film_add(Game *g, long step, const int *condition, int T, int n, const char *stream)
{
    real *x = alloc_zeroed((size_t)n * (size_t)data.D, sizeof *x);
    sample(g, condition, T, n, stream, x);
    for (long i = 0; i < (long)n * data.D; i++)
        curve_add(&g->film, (double)step, (double)x[i]);
    free(x);
}

static void label_watch(Game *g, long step)  // two pictures of each label
{
    for (int i = 0, columns = least(data.classes, SHOWN); i < 2 * columns; i++)
        film_add(g, step, &data.class[i % columns], 1, 1, i < columns ? "film" : "film, second row");
}

typedef enum { REGRESSION, GAME, TWO_KINDS, BLIND, KINDS } Kind;
static const char *const NAME[KINDS] = {"regression", "conditional GAN", "two kinds of pairs", "blind D"};

static Game label_game(Program *p, const char *owner, Kind kind, int seed)  // trained
{
    static void (*const step[KINDS])(Game *, const Batch *, Rng *, double *) = {
        regress_step, train_step, two_kinds_step, blind_step};
    static const char *const name[KINDS] = {"regression", "game", "two", "blind"};
    const bool filmed = kind == GAME && seed == 0 && data.D <= 4096;
    const Task task = {.data_batch = label_batch, .step = step[kind], .watch = filmed ? label_watch : NULL,
                       .reader = reader_new, .stream = "labels", .V = data.V, .pictures = data.train->n,
                       .steps = pick(p, 20, 2000, kind == REGRESSION ? 8000 : 20000)};
    return play(p, &task, owner, name[kind], seed);
}

/*
*Pictures of your own.* With `--data` both parts take any set that has labels, of any size and colour.
The targets of part `labels`, which were set for digits, then become plain rows.

Two things are measured of the regression. The first is its error on the training pictures, with fresh
noise for each of them. The second is how much its answers for one label differ: `spread_within` is the
mean squared distance of an answer from the mean answer to its label. Both are divided by the variance
within classes.

The pictures for the second number are drawn by `sample_classes`, which asks for every label in turn and
uses the same noises for each. `class_sheet` makes a figure of such pictures: a column for each label, and
some rows of each kind.
*/
static double training_error(const Game *g)  // over whole batches of one epoch
{
    static Batch b;
    Rng rng = rng_new(1, "error");
    double error = 0;
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &rng);
    const int batches = data.train->n / data.order.size;
    for (int i = 0; i < batches; i++) {
        const Evaluation e = evaluate_begin();
        label_batch(&b, &rng);
        error += tensor_item(regression_error(g, &b, &rng)) / batches;
        evaluate_end(e);
    }
    batches_free(&data.order);
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

typedef struct Rows { const char *name; const real *x; int each, rows; } Rows;  // x (classes, each, D)

static void class_sheet(Figure *f, const Rows *kind, int kinds)  // a column for each class, `rows` of each kind
{
    const int columns = least(data.classes, SHOWN);
    const char *label[16] = {NULL};
    real *sheet = alloc_zeroed((size_t)(16 * columns) * (size_t)data.D, sizeof *sheet), *to = sheet;
    int row = 0;
    for (int k = 0; k < kinds; k++) {
        label[row] = kind[k].name;
        for (int r = 0; r < kind[k].rows; r++, row++)
            for (int c = 0; c < columns; c++, to += data.D)
                memcpy(to, kind[k].x + ((long)c * kind[k].each + r) * data.D, (size_t)data.D * sizeof *to);
    }
    figure_pictures(f, sheet, row, columns, data.train->Y, data.train->X, data.train->C, label, NULL);
    figure_draw(f);
    free(sheet);
}

static void model_figure(Program *p)
{
    Figure *f = program_figure(
        p, "model", "D sees pairs, and must reject two kinds of them",
        "The reader belongs to D. G draws for a meaning, and D accepts or rejects pairs of picture and meaning.",
        "Labels and noise go to a generator, pictures and meanings to a discriminator, and pairs to a loss.");
    figure_diagram(f, "w [@data label=\"labels c, c'\"]; z [@random label=\"noise z\"]; "
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
        if (s == 0)
            class_sheet(program_figure(p, "mean", "Whatever the noise, regression draws the mean of the class",
                                       "Test pictures, and what regression draws for their label with three noises.",
                                       "Three rows of different sharp digits, three equal rows of blurred ones."),
                        (Rows[]){{"data", data.real_row, data.each, 3}, {"regression", drawn, DRAWN, 3}}, 2);
        free(drawn);
        game_free(&g);
    }
    model_figure(p);
    goal_seeds(p, "mean: error of regression / variance within classes", error, p->seeds, EXACTLY, 1, 0.01, "(18.2)");
    control(p, "mean: variance of all pictures / within classes", data.total / data.within, "(18.3): no label");
    goal_seeds(p, "mean: spread of the answers for a label / of the data", spread, p->seeds, AT_MOST, 0.01, 0, "(18.2)");
    free_data();
}

/*
The figure `mean` shows three test pictures of each class and three answers of the regression.

What came out: over three seeds the error of the regression is 1.0075 times the variance within
classes, and the spread of its answers for one label is 0.0068 of that of the data. By (18.2) what the
error has above 1 is the squared distance of the answers from the mean pictures, and nine tenths of
that distance are spread. So the answers keep a trace of the noise, because the training ends before the
noise is forgotten, and hardly anything else is wrong with them. Without labels the error could not be
below 1.271. This is regression at its best, and nobody would call its pictures digits that somebody
wrote.

The number of the first row cannot be had by accident. A generator that drew sharp digits, however
good, would have about *twice* the variance within classes as its error: in (18.2) its answers are as
far from the mean picture as real pictures are. Measured by its squared error, a sharp picture is worse
than a blurred one.

## Part labels: three games

Now the question of the chapter: *what makes a generator do what it is told?* The condition is the
label, and three games differ in the pairs that the discriminator is shown: all three kinds, two kinds,
or pictures without a condition.

*What the third kind of pair does* can be said exactly for players that can be any function. Fix the
condition. Let $p$ be the density of the right pictures, $q$ that of the generated ones, and $m$
that of the pictures in wrong pairs. The best discriminator is the share of right pairs among all
pairs that are found at $x$, (18.4):

$$ D^\ast(x) = \frac{p(x)}{p(x) + q(x) + m(x)} . $$

In words: it is $\frac12$ where real and generated pictures are equally frequent and wrong pairs do not
show such pictures. It is smaller where pictures of another condition look like this. Without the third
kind $m$ is missing. Then the loss does not determine what $D$ says of a real picture with a wrong
label: the data never show such a pair, and a generator that obeys never draws one.

*An example by hand.* Let a discriminator be shown 100 pairs of each kind with the label 7. Of the real
sevens 10 look like a one, and of the generated sevens 10 do, too. Of the pictures in wrong pairs, 20 look
like that: they are ones. At such a picture $D^\ast$ is $10 / (10 + 10 + 20) = \frac14$, and at a clear
seven it is $90 / (90 + 90) = \frac12$. So the generator gains by drawing clear sevens.

*The third kind has a price.* How many unclear sevens does the best generator draw? The theory finds its
density, $q^\ast = \max(0, \kappa p - m)$, where the number $\kappa$ makes the shares of all pictures add up
to 1 (18.5). In the example the unclear ones would have $\kappa \cdot 0.1 - 0.2$, which is negative for
every $\kappa$ below 2, so they have none. The clear ones then make up everything, $\kappa \cdot 0.9 = 1$.
So the best generator leaves out the sevens that look like a one, though they are in the data. Nobody can
tell such a seven from a one by looking at it, and $D$ must reject it when it is a one. Where classes
overlap, obedience is bought with variety.

*How should the three games differ?* Before the numbers, here is a prediction for each of them:

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
  pictures. Regression has nearly 0. A value near 1 is no proof: the pictures of one label may vary
  as much as real ones and yet show the wrong digits. So for the games of two and of three kinds the
  spread of the pictures that are right is measured as well.
- *FLD within classes*: the Frechet distance (chapter 15) between drawn pictures and test pictures
  of one class, mean over classes. Only a generator with right labels *and* the right variety makes
  it small.
- *What D says* of test pictures, beside their label and beside a wrong one. The *gap* is the difference.

The functions follow this list. `seen_by_judge` says for each picture which label the judge sees in
it, `accepted` asks a discriminator, and `score_pictures` computes the other scores.
*/
enum { RIGHT, FLD, SPREAD, RIGHT_SPREAD, ACCEPTS_WRONG, ACCEPTS_RIGHT, GAP, MEASURES };
typedef struct Score { double measure[MEASURES]; } Score;

static int *seen_by_judge(const real *feature, int n)  // the classes of the largest logits; free it
{
    const Evaluation e = evaluate_begin();
    int *seen = alloc_zeroed((size_t)n, sizeof *seen);
    Tensor *x = tensor_view(shape2(n, FEATURES), (real *)feature);
    Tensor *logit = dense_apply(&data.judge->out, x);  // (n, K)
    const int K = logit->shape.n[1];
    for (long i = 0; i < logit->size; i++)
        if (logit->data[i] > logit->data[i / K * K + seen[i / K]])
            seen[i / K] = (int)(i % K);
    evaluate_end(e);
    return seen;
}

static double accepted(const Game *g, bool right)  // mean D of test pictures
{
    const int n = data.each, others = data.classes - 1;
    int word[MARKED];
    double total = 0;
    for (int k = 0; k < data.classes; k++) {
        const Evaluation e = evaluate_begin();
        for (int i = 0; i < n; i++)  // wrong: each of the others in turn
            word[i] = data.class[right ? k : (k + 1 + i % others) % data.classes];
        Tensor *x = tensor_view(shape2(n, data.D), data.real_row + (long)k * n * data.D);
        Tensor *a = match(g, look(g, shift(scale(x, 2), -1)), read_words(&g->reader, word, n, 1));
        total += tensor_item(mean(sigmoid(a))) / data.classes;
        evaluate_end(e);
    }
    return total;
}

// feature (classes, each, FEATURES): spread within classes of the pictures that the judge finds right
static double spread_of_right(const real *feature, const int *seen)
{
    double total = 0;
    real *kept = alloc_zeroed((size_t)(data.each * FEATURES), sizeof *kept);
    for (int k = 0; k < data.classes; k++) {
        int n = 0;
        for (int i = 0; i < data.each; i++, seen++, feature += FEATURES)
            if (*seen == data.class[k])
                memcpy(kept + (long)n++ * FEATURES, feature, FEATURES * sizeof *kept);
        total += n ? spread_within(kept, 1, n, FEATURES) / data.classes : 0;
    }
    free(kept);
    return total;
}

static Score score_pictures(Program *p, const char *name, const real *x)  // (classes, each, D)
{
    const int n = data.each, all = data.classes * n;
    real *feature = judge_features_of(data.judge, x, all);
    int *seen = seen_by_judge(feature, all);
    Score s = {0};
    for (int i = 0; i < all; i++)
        s.measure[RIGHT] += (double)(seen[i] == data.class[i / n]) / all;
    const double real_spread = spread_within(data.feature, data.classes, n, FEATURES);
    s.measure[SPREAD] = spread_within(feature, data.classes, n, FEATURES) / real_spread;
    s.measure[RIGHT_SPREAD] = spread_of_right(feature, seen) / real_spread;
    for (long k = 0, size = (long)n * FEATURES; k < data.classes; k++)
        s.measure[FLD] += frechet_distance(feature + k * size, n, data.feature + k * size, n, FEATURES) / data.classes;
    say(p, "   %-18s right %.3f  spread %.3f  FLD within classes %7.2f", name, s.measure[RIGHT],
        s.measure[SPREAD], s.measure[FLD]);
    free(feature);
    free(seen);
    return s;
}

static bool load_judged(Program *p)  // the data, and the judge with what it sees in test pictures
{
    load_data(p);
    data.judge = program_judge(p);
    if (data.judge)
        data.feature = judge_features_of(data.judge, data.real_row, data.classes * data.each);
    else
        free_data();
    return data.judge != NULL;
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
        double x[2 * SEEDS], said[2 * SEEDS];
        for (int i = 0; i < 2 * p->seeds; i++) {
            x[i] = i % 2 + (k == GAME ? -0.04 : 0.04);
            said[i] = s[k][i / 2].measure[ACCEPTS_WRONG + i % 2];
        }
        figure_role(f, k == GAME ? ROLE_MODEL : ROLE_THIRD);
        figure_xy(f, k == GAME ? "three kinds" : "two kinds", POINTS, x, said, 2 * p->seeds);
    }
    figure_draw(f);
}

static void label_figures(Program *p, const Game *g, const real *regressed, const real *drawn)
{
    class_sheet(program_figure(p, "labels", "Regression draws one mean per label, the game draws many digits",
                               "One column for each label: test pictures, regression, and four noises of the game.",
                               "Rows of sharp digits, one row of blurred ones, four rows of varied, slightly speckled ones."),
                (Rows[]){{"data", data.real_row, data.each, 1}, {"regression", regressed, data.each, 1},
                         {"conditional GAN", drawn, data.each, 4}}, 3);
    if (g->film.count == 0)
        return;
    Figure *f = program_figure(p, "learning", "Each column becomes the digit that was asked for",
                               "Samples of each label for two fixed noises at some moments of the game.",
                               "Equal speckles in all columns become strokes, and the strokes become different digits.");
    figure_film(f, &g->film, "step %g", 2, least(data.classes, SHOWN), data.train->Y, data.train->X, data.train->C);
    figure_draw(f);
}

/*
The table begins with the scores of all four generators, as plain rows. No single score is a claim:
regression is good at *right*, the blind game is good at *spread*, and an FLD says little without
another one beside it. So the claims below the plain rows are differences between two generators of
the same seed. The array `row` lists these claims. Each entry names a score, the generator whose
score should be larger, the generator whose score is taken off, and the least difference. The
conditional GAN is compared

- with the blind discriminator in its right labels;
- with regression in its spread;
- with both controls in its FLD within classes;
- with the game of two kinds in its right labels and in the gap: this is what the third kind brings.
*/
static void label_rows(Program *p, Score (*s)[SEEDS])  // (KINDS)
{
    static const char *const what[MEASURES] = {"share that the judge finds right", "FLD within classes",
                                               "spread within classes / of data", "spread of right pictures / of data",
                                               "mean D, wrong label", "mean D, right label",
                                               "mean D, right label less wrong label"};
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
        const int m = row[r].measure;
        char *text = text_format("labels: %s, %s less %s", what[m], NAME[row[r].over], NAME[row[r].under]);
        for (int i = 0; i < p->seeds; i++)
            value[i] = s[row[r].over][i].measure[m] - s[row[r].under][i].measure[m];
        if (data_are_digits(p))
            goal_seeds(p, text, value, p->seeds, AT_LEAST, row[r].target, 0, "0 if equal");
        else
            control_seeds(p, text, value, p->seeds, "0 if equal");
        free(text);
    }
}

/*
`part_labels` trains all four generators for each seed. It trains the regression of part `mean`
again, because a part can be run alone. Last, training pictures are scored as if a generator had
drawn them. Their scores are those of a perfect generator.
*/
static void part_labels(Program *p)
{
    static Score s[KINDS][SEEDS];
    if (!load_judged(p))
        return;
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
            label_figures(p, &g[GAME], drawn[REGRESSION], drawn[GAME]);
        for (Kind k = REGRESSION; k < KINDS; k++) {
            game_free(&g[k]);
            free(drawn[k]);
        }
    }
    pairs_figure(p, s);
    label_rows(p, s);
    real *copies = room_for(data.each);
    by_class(data.train, data.label, copies);
    Score best = score_pictures(p, "training pictures", copies);
    control(p, "labels, training pictures: share that the judge finds right", best.measure[RIGHT], "real pictures");
    control(p, "labels, training pictures: FLD within classes", best.measure[FLD], "real pictures");
    free(copies);
    free_data();
}

/*
The figure `labels` shows what the regression and the game draw, the figure `learning` how the game got
there, and the figure `pairs` what the discriminators say of test pictures.

What came out, over three seeds:

| | right | spread | FLD within classes | $D$, wrong label | $D$, right label |
|---|---|---|---|---|---|
| regression | 1.000 | 0.009 | 254 | | |
| conditional GAN, three kinds | 0.990 | 0.581 | 58 | 0.037 | 0.681 |
| two kinds of pairs | 0.933 | 0.712 | 54 | 0.658 | 0.695 |
| blind $D$ | 0.20 | 1.095 | 468 | | |
| training pictures | 0.996 | | 7.6 | | |

- Each control is good at one score and fails at the other. Regression obeys every label and draws
  one picture for it. The blind game has the spread of real pictures, 1.095, but its pictures show
  wrong digits: its FLD is 468. Nobody tells its generator which digits belong to a label, so the
  share of right pictures is luck, 0.20 with a standard deviation of 0.14 over the seeds.
- Without the third kind, $D$ gives a real picture with a wrong label 0.658, nearly what it gives to a
  right one. It has learnt what real pictures look like, and on real pictures the label hardly changes its
  answer. With the third kind it says 0.037.
- All the same, the game of two kinds obeys in 0.933 of the cases. While the generator still drew
  wrong digits, $D$ learnt to reject those. The third kind brings the share from 0.933 to 0.990.
- The third kind costs variety. The spread is 0.581 of that of the data with it and 0.712 without
  it. A wrong digit counts as spread, too, and the game of two kinds draws more of them. But if only
  pictures that the judge finds right are counted, it is still 0.575 with the third kind and 0.670
  without it. A smaller spread is what (18.5) predicts for best players. The players of this run are
  not the best ones yet, so the run does not prove that (18.5) is the reason. (The FLD hardly
  differs, 58 and 54.)
- For a right label $D$ says 0.681 and not $\frac12$. The game is not over after 2,000 steps, and $D$
  still tells real pictures from generated ones.

The generated digits are still far from real ones: their FLD within classes is 58, and that of training
pictures is 7.6. They are speckled, and `--full` trains wider nets ten times as long.

## What to take away

- Regression answers with the mean of all right answers. Where many answers are right, the mean is
  blurred, and it is the best answer by its squared error. A conditional GAN draws one of the right
  answers, and the noise chooses which.
- A condition works only if somebody is asked about it. The generator obeys because $D$ sees the
  condition, and the blind control shows what becomes of it otherwise: one digit in five is right, by luck.
- $D$ learns to reject what it has been shown. Real pictures with wrong conditions must be among the
  pairs if $D$ is to reject those. The loss says nothing about pairs that never occur.
- For best players the third kind of pair buys obedience with variety where classes overlap: the
  best generator leaves out pictures that are more likely under another condition. In our run, too,
  right pictures vary less with the third kind than without it.
- One score is not enough. A generator with one picture for each label can have a perfect share of
  right pictures, and a generator that draws other digits than it was asked for can have the spread
  of real ones. A generator is worth something only if it is good at both scores.
- Meanings are learnt with everything else. They belong to the player that has to tell right from wrong.

The first laboratory asks whether $D$ should give two answers instead of one, "is it real?" and "does it
fit?". It also draws in two stages, and lets nets grow from 7 by 7 pixels to 28 by 28. The second one
replaces the label by a caption, with words whose order matters, and builds self-attention, by which
distant places of a picture can agree. Chapter 19 takes a whole picture as the condition.

## Names that the literature uses

- *Conditional GAN*, *CGAN*: a GAN whose players are told a condition. *Class-conditional*: the
  condition is a label. *Text-to-image*: the condition is a caption.
- *Embedding*: the row of numbers that a word or a label owns. *Text encoder*: here, the reader.
- *GAN-CLS*, *matching-aware discriminator*: a discriminator that is shown the third kind of pair (Reed
  and others). *Mismatched* or *wrong* pair: a pair of that kind.
- *Auxiliary classifier GAN*, *AC-GAN*: a relative in which $D$ is not told the label and must name it.
- *Projection discriminator*: another way to join picture and condition, by the inner product of what is
  seen and the meaning, in the place of our sum (Miyato and Koyama, 2018).

## What became of it

Conditions made large generators usable. BigGAN (Brock and others, 2019) drew photographs of a thousand
classes. Its $D$ joins picture and label by the projection that is named above. Nets for captions
followed Reed and others: StackGAN (first laboratory), and then readers that let every place of the
picture look at every word. Since about 2021 diffusion models draw better pictures from captions. They
have no discriminator that could demand obedience, and meet the trap of this chapter in another way: the
model is trained with and without the caption, and when it draws, what the caption changes is exaggerated
(*classifier-free guidance*, Ho and Salimans, 2022). That, too, buys obedience with variety.

## When your own conditional GAN goes wrong

The remedies are where people look first; none of them is certain.

| what you see | likely cause | what to look at first |
|---|---|---|
| good pictures, and the condition changes nothing | $D$ does not use the condition | what $D$ says of real pictures with a wrong condition; add the third kind of pair |
| the same picture for each label, whatever the noise | the generator has found one answer for each condition | the spread within classes; a wider or quicker $D$; whether $z$ reaches $G$ at all |
| samples do not fit their condition, though the pictures of the training did | conditions are read in one way in the training and in another way for samples | whether one function reads both; here it is `read_words` |
| $D$ rejects right pairs, too | some "wrong" conditions are right | draw a few wrong pairs and read them |
| two labels are always confused | their meanings are alike, or their pictures are | the two rows of the table; whether $D$'s gradient reaches them |
| loss of $D$ falls to 0 while samples stay bad | $D$ is too strong, or has spoilt the meanings that $G$ is given | $D$'s rate; whether the meaning is detached before $G$ |
| some conditions are drawn badly | they are rare in the data | how often each occurs; draw batches by condition |

## Notation in full

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $c$, $c'$ | `right`, `wrong` | words (T, B); meanings (B, E) | a condition that $x$ fulfils; one that it does not |
| $e_w$ | a row of `table` | (E), of (V, E) | what a word or label says |
| $z$ | in `generate` | (B, Z), normal | noise |
| $x$, $G(z, c)$ | `x`, `fake` | (B, D), in $[-1, 1]$ | real pictures; generated ones |
| $a(x, c)$, $D(x, c)$ | `match`, its sigmoid | (B, 1); in (0, 1) | logit; probability that a pair is real and right |
| $\mu_c$, $\mu$ | in `measure_classes` | (D) | mean picture of a class; of all |
| $p$, $q$, $m$ | | densities | right pictures; generated ones; pictures in wrong pairs |
| $\kappa$ | | at least 1 | makes the shares of the best generator add up to 1 |

## Where we differ from the papers, and hyper-parameters

| setting | the papers | this chapter | why |
|---|---|---|---|
| weights of the second and the third kind | 1/2 each (Reed) | 1 each | the formula of the reading notes |
| wrong conditions | those of other pictures (Reed) | any other label | a label of another picture may be the same |
| reader | trained before, on pairs (Reed) | trained by the loss of $D$ | one training instead of two |
| nets | dense with maxout (Mirza and Osindero), convolutional (Reed) | dense | a minute on two cores |

| hyper-parameter | value | `--full` | meaning |
|---|---|---|---|
| Z, E | 32, 32 | 32, 32 | numbers of noise; of a meaning |
| inner units of $G$ | 128, 256 | 256, 512 | ReLU; the output units are tanh |
| inner units of $D$ | 256, 128 | 512, 256 | leaky ReLU; the first layer hears the condition |
| rate of $G$, of $D$ | 0.001, 0.002 | the same | of Adam, falling to zero |
| $\beta_1$ | 0 | 0 | no momentum |
| batch | 64 | 64 | pairs of each kind in a step |
| steps of `mean`, of `labels` | 2,000, 2,000 | 8,000, 20,000 | |

## What went wrong while writing this chapter

*One picture for each label.* In the first trial the inner layers of both players had 128 units.
Nearly all pictures were right, and the spread within a class was an eighth of that of the data: the
generator had found one picture for each label. The first layer of $D$ was made twice as wide, the
rate of $D$ was doubled, and the momentum was left out. This makes a spread of 0.6 of that of the
data.

*Scores that controls pass.* Regression draws right digits, and a blind discriminator leads to
varied ones. So neither the share of right pictures nor the spread is a claim alone: each score is
compared with that of the control which is bad at it. Both have a bad FLD within classes.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own: add
`--out build/try1` and so on. Answers stand in `notes/solutions/18_conditional_gan.md`; guess first.

1. *Less patience.* Run `--part mean --epochs 0.25`. How far above the variance within classes is
   the error now, and how much of that is spread?
2. *Labels that mean nothing.* In `label_batch` let `right[i]` be the label of the next picture of the
   batch, `index[(i + 1) % b->B]` (`--part mean`). What is the error, divided by the variance within
   classes? Compute it first, from a row of the table.
3. *One number of noise.* Set `CODE` to 1 (`--part mean`). What becomes of the row *spread of the
   answers for a label / of the data*?
4. *Sometimes right.* In `label_batch` draw the wrong label from all labels, the right one included
   (`--part labels`). What does $D$ say of a right label now? Compute from (18.4) by how much it should
   fall for perfect players.
5. *A second stage that draws freely.* In the first laboratory replace `doubled(small, Y, X, C)` in
   `enlarge` by zeros of its shape, so that the large picture no longer begins with the small one
   (`18-lab`, `--part stack`). What becomes of the row *distance to the own small picture / to
   another one*?
6. *A memory instead of a sum.* In `read_words` return `reader->next ? state : meaning`, so that the
   reader of the second laboratory gives its last state only (`18-lab2`, `--part words`). The state
   has to carry the pen past the digit and past the leaning. What becomes of the rows *recurrent,
   held out: pen is right* and *leaning is right*?

## References

- M. Mirza, S. Osindero, "Conditional generative adversarial nets", arXiv 1411.1784 (2014).
- S. Reed, Z. Akata, X. Yan, L. Logeswaran, B. Schiele, H. Lee, "Generative adversarial text to image
  synthesis", *ICML* (2016).
- A. Odena, C. Olah, J. Shlens, "Conditional image synthesis with auxiliary classifier GANs", *ICML*
  (2017).
- T. Miyato, M. Koyama, "cGANs with projection discriminator", *ICLR* (2018).
- A. Brock, J. Donahue, K. Simonyan, "Large scale GAN training for high fidelity natural image
  synthesis", *ICLR* (2019).
- J. Ho, T. Salimans, "Classifier-free diffusion guidance", arXiv 2207.12598 (2022).

## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "mean", .promise = "what regression draws", .run = part_mean,
     .size = {"20 steps", "2,000", "8,000"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = SHOWN, .labels = true, .numbers = 16384}},
    {.name = "labels", .promise = "three games, and what each draws", .run = part_labels,
     .size = {"20 steps", "2,000", "20,000, wider"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = SHOWN, .labels = true, .judge = true, .numbers = 16384}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "18_conditional_gan",
        .title = "Conditional GAN: a picture that was asked for",
        .promise = "Asks a generator for pictures of a label; shows what regression draws instead, what the\n"
                   "condition is worth to the discriminator, and what the third kind of pair is for.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
