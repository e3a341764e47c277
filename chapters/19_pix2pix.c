// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 19 pix2pix: a picture for a picture, where more than one is right

A plan of a street says where there is sky, wall, window, door, road and tree. Draw the street.
The question is a picture and the answer is a picture, and so it is in many other tasks: colour
this photograph, fill this gap, enlarge this face, clean this recording. Pairs of question and
answer are at hand. So the task looks like plain supervised learning: let a network draw, compare
its drawing with the given answer pixel by pixel, and descend.

The drawings of such a network are blurred, and the network is not at fault. A plan does not say
whether the walls are red or yellow, nor where their boards meet. Many streets are right answers
to one plan. A loss that compares pixels is smallest for a picture that lies between all of them:
for their mean or for their median, pixel by pixel. Where the plan leaves the paint open this
picture is brown, and no street looks like it.

*pix2pix* (Isola, Zhu, Zhou and Efros, 2017) adds a discriminator. The discriminator sees plan
and drawing together, and says for each small *patch* of the drawing whether the patch looks
real. A blurred patch does not look real. So the generator has to commit itself: it draws boards
at one height, and not the mean over all heights. The comparison of pixels stays in the loss as a
second term, because it says what belongs where.

    make 19                                # this lesson: a minute and a half
    make 19-lab                            # the laboratory: gaps, small pictures, voices
    make 19-lab2                           # another one: chance, how far D sees, your own pairs
    make 19 ARGS="--part street"           # one part; --list names them

With `--full` the streets have 64 by 64 pixels and the nets twice the width; that takes an hour
or more. Look at `figures/19_pix2pix/streets.png` first: it shows one plan in each column, and
what four generators draw for it.

**Assumed.** Chapter 15: the game of two players, its two losses, the practical one. Chapter 00:
convolution and the tape. The proofs of the numbered equations are in `notes/19_pix2pix.md`.

## The one equation

(19.1), by Isola and others (2017, equation 4):

$$ G^\ast = \arg \min_G \max_D \; E \bigl[ \ln D(x, y) + \ln ( 1 - D(x, G(x, z)) ) \bigr]
   + \lambda \, E \lVert y - G(x, z) \rVert_1 , \qquad \lambda = 100 . $$

In words: play the game of chapter 15 with pairs, where the discriminator always sees the
question $x$ beside the answer, and add a hundred times the distance of the drawing from the
given answer. The distance $\lVert \cdot \rVert_1$ takes the absolute difference in each pixel.
Here it is a *mean* over the pixels, since the paper's 100 belongs to the mean; everywhere else
in this book losses are sums over pixels. The first term asks whether the drawing is *an* answer,
and the second how far it is from *the* answer that was given.

Six symbols are enough to read the program:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $x$ | `pair.x` | (B, Y, X, K), 0 to 1 | questions; of a plan: one channel per class |
| $y$ | `pair.y` | (B, Y, X, C), $-1$ to 1 | the answers that were given |
| $G(x, z)$ | `fake` | as $y$ | drawings |
| $z$ | `dropout` | 0 or 2 | chance: numbers that are set to zero |
| $a(x, y)$ | `logits(&g->D, ...)` | (B, Y', X', 1) | one logit per patch, $D = \sigma(a)$ |
| $\lambda$ | `LAMBDA` | 100 | what a unit of distance costs |
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 1, SEEDS = 3, LEVELS = 6, LAMBDA = 100, PARAMS_MOST = 48, CLASSES = STREET_CLASSES, SHOWN = 6 };

/*
## The model: a generator in the shape of a U

The generator has two duties. It has to know a lot about the whole picture (which wall is this, and
what is its paint?), and it has to put each edge exactly where the plan has it. For the first duty
it halves the picture again and again, until 2 by 2 cells are left. The convolutions under each of
these cells reach over 31 of the 32 rows and columns, by (19.12) in the notes. Then it doubles the
picture as often. Edges do not survive this way: nothing that is one pixel wide can be read from 2
by 2 cells. So for the second duty each layer of the way up is given two things: what comes from
the layer below, and beside it the layer of the way down that has the same size. These *skips*
carry the edges across. Such a net is called a *U-Net* (Ronneberger, Fischer and Brox, 2015). The
figure `model` shows it.

We build the net from *units*. A unit is a convolution with a kernel of 4 by 4, a normalisation,
and an activation. On the way down the convolution halves the picture. On the way up it is
*transposed* and doubles the picture: each cell is spread, times the kernel, over 4 by 4 new cells,
and where these overlap they are added. Deep nets of this kind hardly learn if some channels are a
hundred times as large as others, and the normalisation sees to that. It is *instance
normalisation*: it subtracts from each channel of each picture the mean over the pixels, and
divides by the deviation $\sigma_{bc}$, (19.2), where $\epsilon$ is small:

$$ \hat h_{byxc} = \frac{h_{byxc} - \mu_{bc}}{\sqrt{\sigma_{bc}^2 + \epsilon}} , \qquad
   \mu_{bc} = \frac{1}{YX} \sum_{y, x} h_{byxc} . $$

In words: each channel of each picture gets the mean 0 and the deviation 1. No picture depends on
which others happen to be in its batch, neither in training nor afterwards. The paper uses batch
normalisation, which is the same where a batch holds one picture. A learnt gain and bias for each
channel follow.
*/
typedef struct Unit {
    Conv conv;
    Tensor *gain, *bias;  // of the normalisation, (Cout); NULL: none
    Activation act;
    bool transposed;      // it doubles the picture
} Unit;

typedef struct Form { int kernel, stride, pad; } Form;
static const Form HALF = {4, 2, 1}, SAME = {3, 1, 1};

static Unit unit_new(Params *params, const char *name, int i, Form f, int C, int Cout, Activation act, bool norm,
                     bool transposed, Rng *rng)
{
    Unit u = {.act = act, .transposed = transposed};
    char own[3][40];
    for (int k = 0; k < 3; k++)
        snprintf(own[k], sizeof own[k], "%s%d%s", name, i, (const char *[]){"", ".gain", ".bias"}[k]);
    u.conv = (transposed ? conv_transpose_new : conv_new)(params, own[0], f.kernel, C, Cout, f.stride, f.pad,
                                                          norm ? LINEAR : act, rng);
    if (norm) {
        u.gain = params_add(params, own[1], shape1(Cout));
        u.bias = params_add(params, own[2], shape1(Cout));
        for (int c = 0; c < Cout; c++)
            u.gain->data[c] = 1;
    }
    return u;
}

static Tensor *unit_apply(const Unit *u, Tensor *x, int side)  // side: of a doubled picture
{
    Tensor *y = u->transposed ? conv_transpose_apply(&u->conv, x, side, side) : conv_apply(&u->conv, x);
    return u->gain ? activate(instance_norm(y, u->gain, u->bias, 1e-5), u->act) : y;  // (19.2)
}

/*
The net is made in the order in which it is applied: the way down, the way up, and one last unit
that turns channels into colours. On the way up a unit takes twice the channels where a skip
ends. Two units of the way down go without normalisation: the first, as in the paper, and the
innermost, because over 2 by 2 cells a mean and a deviation say little. With `skips` false there
are no skips, and the last unit does not see the plan; that net is for comparison.
*/
typedef struct UNet {
    Params *params; Optimizer *optimizer;
    Unit down[LEVELS], up[LEVELS], last;
    int side, levels;  // of a picture; how often it is halved
    bool skips;
} UNet;

static int width_at(int w, int level) { return w << (level < 2 ? level : 2); }

// From K channels to C, for pictures of side x side, a power of two; w channels at the first level.
static UNet unet_new(int side, int K, int C, int w, bool skips, Rng *rng)
{
    UNet g = {.params = params_new(), .side = side, .skips = skips};
    while (side >> (g.levels + 1) >= 2 && g.levels < LEVELS)  // down to 2 by 2
        g.levels++;
    for (int i = 0; i < g.levels; i++)
        g.down[i] = unit_new(g.params, "down", i, HALF, i ? width_at(w, i - 1) : K, width_at(w, i), LEAKY_RELU,
                             i > 0 && i + 1 < g.levels, false, rng);
    for (int i = g.levels - 1; i >= 0; i--) {
        const int across = skips && i + 1 < g.levels ? 2 : 1;  // what comes over the skip
        g.up[i] = unit_new(g.params, "up", i, HALF, across * width_at(w, i), width_at(w, i ? i - 1 : 0), RELU, true,
                           true, rng);
    }
    g.last = unit_new(g.params, "last", 0, SAME, w + (skips ? K : 0), C, TANH, false, false, rng);
    g.optimizer = adam_new(g.params, 1e-3, 0.5, 0.999);
    return g;
}

/*
The default net, for streets of 32 by 32 pixels and six classes, has these sizes:

| unit | cells | channels in | channels out | beside it |
|---|--:|--:|--:|---|
| down, 0 to 3 | 16, 8, 4, 2 | 6, 16, 32, 64 | 16, 32, 64, 64 | |
| up, 3 | 4 | 64 | 64 | down 2 |
| up, 2 | 8 | 128 | 32 | down 1 |
| up, 1 | 16 | 64 | 16 | down 0 |
| up, 0 | 32 | 32 | 16 | the plan |
| last | 32 | 22 | 3 | |

*Where is $z$?* The generator of chapter 15 begins with noise. Here it begins with a plan, and the
paper's chance is *dropout*: each number that the innermost unit of the way up gives is set to zero
with probability one half. The others are doubled, so that the mean stays. In other nets dropout
ends with training. Here it goes on afterwards, since it is all the chance that the generator has.
Whether the generator makes anything of it is measured in the second laboratory.
*/
static Tensor *dropout(Tensor *h, Rng *rng)
{
    return multiply(h, scale(tensor_bernoulli(tensor_fill(h->shape, 0.5), rng), 2));
}

static Tensor *generate(const UNet *g, Tensor *x, Rng *rng)  // (B, side, side, K) to (B, side, side, C)
{
    Tensor *across[LEVELS], *h = x;
    for (int i = 0; i < g->levels; i++)
        h = across[i] = unit_apply(&g->down[i], h, 0);  // (B, side >> (i + 1), ..., width)
    for (int i = g->levels - 1; i >= 0; i--) {
        h = unit_apply(&g->up[i], h, g->side >> i);  // (B, side >> i, ..., width)
        if (i + 1 == g->levels)
            h = dropout(h, rng);
        if (g->skips)
            h = concat((Tensor *[]){h, i ? across[i - 1] : x}, 2, 3);
    }
    return unit_apply(&g->last, h, 0);
}

/*
*The discriminator* is a stack of convolutions over question and answer, which lie upon each
other as channels. It does not end in one logit but in a small picture of logits. Each of them
sees only a *patch* of the input, because the convolutions under it reach no farther: 16 by 16
pixels, (19.12). So the discriminator judges texture, patch by patch, with few weights, and the
same weights serve pictures of any size. The second laboratory asks how large a patch should be.
There is no normalisation in this net: a mean over the whole picture would let every logit see
everything.
*/
typedef struct Patch {
    Params *params; Optimizer *optimizer;
    Unit layer[LEVELS];
    int layers;
    bool blind;  // the control that does not see the question
} Patch;

static Patch patch_new(const Form *form, int layers, int K, int C, int w, bool blind, Rng *rng)
{
    Patch d = {.params = params_new(), .layers = layers, .blind = blind};
    for (int i = 0; i < layers; i++) {
        const bool last = i + 1 == layers;
        d.layer[i] = unit_new(d.params, "layer", i, form[i], i ? width_at(w, i - 1) : C + (blind ? 0 : K),
                              last ? 1 : width_at(w, i), last ? LINEAR : LEAKY_RELU, false, false, rng);
    }
    d.optimizer = adam_new(d.params, 4e-3, 0.5, 0.999);
    return d;
}

static Tensor *logits(const Patch *d, Tensor *x, Tensor *y)  // (B, Y', X', 1)
{
    Tensor *h = d->blind ? y : concat((Tensor *[]){x, y}, 2, 3);
    for (int i = 0; i < d->layers; i++)
        h = unit_apply(&d->layer[i], h, 0);
    return h;
}

/*
## The losses

The discriminator's loss, (19.3), is that of chapter 15, $-\ln D$ of the given answers and $-\ln
(1 - D)$ of the drawings, as a mean over all patches. The half in front is the paper's, and was
meant to slow the discriminator down. (Adam divides each gradient by its own size, so a constant
factor changes nothing here. The two learning rates decide.) The generator's loss is the
practical one, $-\ln D$ of its drawings, (19.4), and the distance, (19.5).
*/
static Tensor *discriminator_loss(Tensor *real_logit, Tensor *fake_logit)  // (19.3)
{
    return scale(add(mean(softplus(scale(real_logit, -1))), mean(softplus(fake_logit))), 0.5);
}

static Tensor *generator_loss(Tensor *fake_logit) { return mean(softplus(scale(fake_logit, -1))); }  // (19.4)

static Tensor *distance(Tensor *fake, Tensor *y) { return mean(abs_of(subtract(fake, y))); }  // (19.5)

/*
## One training step

The step is that of chapter 15. Two things are new: the question stands beside the answer, and
the distance is added. Below, a `Game` is the two players; `improve` is one descent of a loss by
the weights of one player, while the other's stay as they are.
*/
enum { LOSS_D, LOSS_G, LOSS_1, FILM, CURVES };

typedef struct Game {
    UNet G;
    Patch D;
    Curve curve[CURVES];  // both losses, the distance; frames of an animation
} Game;

typedef struct Pair { Tensor *x, *y; } Pair;  // (B, side, side, K) in [0, 1], (B, side, side, C) in [-1, 1]

static double improve(Params *params, Optimizer *optimizer, Tensor *loss)  // one descent by these weights alone
{
    Tensor *gradient[PARAMS_MOST];
    grad(loss, params->tensor, params->count, gradient, false);
    optimizer_step(optimizer, gradient);
    return tensor_item(loss);
}

static void train_step(Game *g, Pair pair, Rng *rng, double loss[3])
{
    Tensor *fake = generate(&g->G, pair.x, rng);  // (B, side, side, C)
    Tensor *loss_d = discriminator_loss(logits(&g->D, pair.x, pair.y), logits(&g->D, pair.x, fake));
    loss[LOSS_D] = improve(g->D.params, g->D.optimizer, loss_d);
    Tensor *loss_1 = distance(fake, pair.y);
    Tensor *loss_g = add(generator_loss(logits(&g->D, pair.x, fake)), scale(loss_1, LAMBDA));  // (19.1)
    loss[LOSS_G] = improve(g->G.params, g->G.optimizer, loss_g);
    loss[LOSS_1] = tensor_item(loss_1);
}

/*
Line by line:

1. The generator draws an answer to each question, with a new $z$.
2. The discriminator sees the questions twice: once with the given answers, which it should call
   real, and once with the drawings, which it should call fakes.
3. `improve` differentiates this loss by the discriminator's weights alone. So the generator
   stays as it is, and the discriminator moves first. The loss is kept for the curve.
4. The distance of the drawings from the given answers is a mean over pixels and colours.
5. The generator's loss is what the *new* discriminator says about the *same* drawings, plus a
   hundred times the distance. The drawings need not be made again, since the generator has not
   moved.
6. `improve` now differentiates by the generator's weights alone. The gradient runs from the
   logits through the discriminator, and through the drawing, into the generator. It is never
   used for a step of the discriminator.
7. The distance is kept for its curve.

*What is subtle in it.* The two terms of the generator's loss ask for different things. The
distance says for each pixel in which direction the given answer lies. For boards that may begin at
any of four heights it asks for a wall without boards. Leaving a joint out costs a little at this
joint. A joint that is drawn at the wrong height costs twice: where it is drawn, and where it is
missing. For the discriminator, though, a wall without boards is the easiest of all fakes. So the
game punishes what the distance leaves over.

Two other objectives are made of the same losses, and they are what we compare with. The first is
the distance alone, which is the supervised learning of the introduction. The second is the game
alone, which is a conditional GAN (chapter 18) with pictures as labels.
*/
static void distance_step(Game *g, Pair pair, Rng *rng, double loss[3])  // no discriminator
{
    Tensor *loss_1 = distance(generate(&g->G, pair.x, rng), pair.y);
    loss[LOSS_G] = improve(g->G.params, g->G.optimizer, scale(loss_1, LAMBDA));
    loss[LOSS_1] = tensor_item(loss_1);
}

static void game_step(Game *g, Pair pair, Rng *rng, double loss[3])  // no distance
{
    Tensor *fake = generate(&g->G, pair.x, rng);
    Tensor *loss_d = discriminator_loss(logits(&g->D, pair.x, pair.y), logits(&g->D, pair.x, fake));
    loss[LOSS_D] = improve(g->D.params, g->D.optimizer, loss_d);
    loss[LOSS_G] = improve(g->G.params, g->G.optimizer, generator_loss(logits(&g->D, pair.x, fake)));
    loss[LOSS_1] = tensor_item(distance(fake, pair.y));
}

/*
## The loop

Pairs are kept as bytes, and `data_batch` makes tensors of some of them, drawn by chance:
questions between 0 and 1, answers between $-1$ and 1, which is what the generator's last tanh
can reach. The learning rates fall to zero in a straight line over the whole run, because a game
that is not slowed down goes on swinging; the paper keeps them constant and takes many more
steps.
*/
typedef struct Pairs { Pictures *x, *y; } Pairs;  // bytes: (n, side, side, K) and (n, side, side, C)

static Tensor *shaped(const Pictures *p, const int *index, int n)  // (n, Y, X, C) in [0, 1]
{
    return reshape(pictures_rows(p, index, n), shape4(n, p->Y, p->X, p->C));
}

static Pair data_batch(const Pairs *pairs, int B, Rng *rng)
{
    int index[64];
    for (int i = 0; i < B; i++)
        index[i] = (int)rng_below(rng, pairs->x->n);
    return (Pair){shaped(pairs->x, index, B), shift(scale(shaped(pairs->y, index, B), 2), -1)};
}

/*
`sample` draws without recording, and gives the drawings back as numbers between 0 and 1. The
name of a stream of random numbers stands for $z$: the same name gives the same drawings again.
*/
static real *sample(const Game *g, const Pairs *pairs, int n, const char *chance)  // for n questions; free it
{
    enum { CHUNK = 16 };
    real *out = alloc_zeroed((size_t)n * (size_t)(pairs->y->Y * pairs->y->X * pairs->y->C), sizeof *out), *to = out;
    Rng rng = rng_new(1, chance);
    const bool before = tape_recording(false);
    for (int from = 0; from < n; from += CHUNK, step_reset()) {
        int index[CHUNK], count = 0;
        for (; count < CHUNK && from + count < n; count++)
            index[count] = from + count;
        Tensor *y = generate(&g->G, shaped(pairs->x, index, count), &rng);
        for (long i = 0; i < y->size; i++)
            *to++ = (real)0.5 * (y->data[i] + 1);
    }
    tape_recording(before);
    return out;
}

/*
The loop is the same for each of the three steps. If it is given questions for a film, it looks
at their drawings from time to time, and keeps them in a curve.
*/
typedef void Step(Game *g, Pair pair, Rng *rng, double loss[3]);

static void film_frame(Game *g, const Pairs *film, long step)
{
    real *drawing = sample(g, film, SHOWN, "film");
    for (long i = 0; i < (long)SHOWN * film->y->Y * film->y->X * film->y->C; i++)
        curve_add(&g->curve[FILM], (double)step, (double)drawing[i]);
    free(drawing);
}

static void train(Run *run, Game *g, const Pairs *pairs, Step *make_step, const Pairs *film)  // film NULL: none
{
    double loss[3] = {0, 0, 0};
    run_net(run, "G", g->G.params, g->G.optimizer);
    run_net(run, "D", g->D.params, g->D.optimizer);
    for (int i = 0; i < CURVES; i++)
        checkpoint_curve(run->state, (const char *[]){"loss_d", "loss_g", "loss_1", "film"}[i], &g->curve[i]);
    run->falling = true;
    if (run_begin(run) && film)
        film_frame(g, film, 0);
    while (run_next(run, "distance", loss[LOSS_1])) {
        make_step(g, data_batch(pairs, BATCH, &run->rng), &run->rng, loss);
        for (int i = LOSS_D; i <= LOSS_1 && run_look(run, 100); i++)
            curve_add(&g->curve[i], (double)run->step, loss[i]);
        if (film && run_look(run, 10))
            film_frame(g, film, run->step);
    }
}

static void game_free(Game *g)
{
    optimizer_free(g->G.optimizer);
    params_free(g->G.params);
    optimizer_free(g->D.optimizer);
    params_free(g->D.params);
    for (int i = 0; i < CURVES; i++)
        curve_free(&g->curve[i]);
}

/*
## Part answers: one question with two right answers

Before we draw streets, we want to know what each loss asks for where more than one answer is
right. Forget pictures, and ask one question whose answer is one number. It is $+1$ six times out
of ten, and $-1$ four times out of ten. A generator without chance gives one number $g$ for all.
Which one? That depends on the loss, and for three losses we can compute it.

*The squared distance* $E (y - g)^2$ is smallest at the mean, (19.6): $g = 0.2$, an answer that
never occurs.

*The distance* $E |y - g|$ is smallest at the median, (19.7), a number with at most half of the
answers above it and at most half below: $g = 1$, where more than half of them are. So on a line
with two answers the distance gives one of them. But in a picture each number has a median of its
own, and together these need not be any answer. The walls of our streets have one of three paints:

| paint | red | green | blue |
|---|--:|--:|--:|
| red | 176 | 72 | 56 |
| yellow | 222 | 190 | 110 |
| blue | 120 | 140 | 176 |
| the median of each column | 176 | 140 | 110 |

The median is a brown that no wall has. Joints are a quarter of each wall and half as bright.
When they are counted, exactly half of the values lie at or below (120, 95, 88), and the other
half at or above the brown. So every colour between these two is a median, and the distance does
not mind which.

*The game.* Give each answer, right or generated, a little noise of deviation 0.25 (`BLUR`), so
that densities exist. The density $p$ of right answers has two bumps, and the density $q$ of
generated ones has one bump, at $g$. The best discriminator is $D^\ast = p / (p + q)$. With it held
still the generator's loss $-\ln D^\ast$ has the derivative, (19.8),

$$ \frac{d}{dg} \, E_q \bigl[ -\ln D^\ast \bigr] =
   E_{y \sim q} \Bigl[ - \bigl( 1 - D^\ast(y) \bigr) \Bigl( \frac{p'(y)}{p(y)} - \frac{q'(y)}{q(y)} \Bigr) \Bigr] . $$

In words: each generated number is pushed to where the density of right answers rises faster, in
proportion, than its own. The push is strong where the discriminator is sure of a fake. (By chapter
15 this is the derivative of $\mathrm{KL}(q \Vert p) - 2\,\mathrm{JS}(p, q)$.) The program descends
it from nine beginnings, with the best discriminator anew at each step.
*/
enum { CELLS = 1600, STARTS = 9, WALK = 4000 };
static const double REACH = 4, BLUR = 0.25, ANSWER[2] = {-1, 1}, SHARE[2] = {0.4, 0.6};

static double bump(double y, double at)  // density of N(at, BLUR^2)
{
    return exp(-0.5 * pow((y - at) / BLUR, 2)) / (BLUR * sqrt(2 * M_PI));
}

static double right_density(double y, double *slope)  // p(y); its derivative
{
    double p = 0;
    *slope = 0;
    for (int k = 0; k < 2; k++) {
        const double part = SHARE[k] * bump(y, ANSWER[k]);
        p += part;
        *slope -= part * (y - ANSWER[k]) / (BLUR * BLUR);
    }
    return p;
}

static double game_slope(double g)  // (19.8)
{
    double total = 0;
    for (int i = 0; i < CELLS; i++) {
        double slope, y = -REACH + 2 * REACH * (i + 0.5) / CELLS, p = right_density(y, &slope), q = bump(y, g);
        if (q > 1e-200 && p > 1e-200)
            total -= q * q / (p + q) * (slope / p + (y - g) / (BLUR * BLUR)) * 2 * REACH / CELLS;
    }
    return total;
}

/*
The program descends the other two losses, too. Their derivatives are twice the mean difference of
$g$ from the answers, and the share of answers below $g$ less the share above.
*/
static double smallest_at(bool squared)  // the g that descent finds, from -0.3. (19.6), (19.7)
{
    double g = -0.3;
    for (int i = 0; i < WALK; i++) {
        const double rate = 0.02 * (1 - (double)i / WALK), gap[2] = {g - ANSWER[0], g - ANSWER[1]};
        for (int k = 0; k < 2; k++)
            g -= rate * SHARE[k] * (squared ? 2 * gap[k] : (gap[k] > 0) - (gap[k] < 0));
    }
    return g;
}

static double gap_to_answer(double g) { return fmin(fabs(g - ANSWER[0]), fabs(g - ANSWER[1])); }

static void answers_figure(Program *p)
{
    enum { AT = 241 };
    double x[AT], loss[3][AT], least = INFINITY;
    for (int i = 0; i < AT; i++) {
        x[i] = -1.8 + 3.6 * i / (AT - 1);
        const double gap[2] = {fabs(x[i] - ANSWER[0]), fabs(x[i] - ANSWER[1])};
        loss[0][i] = (SHARE[0] * gap[0] * gap[0] + SHARE[1] * gap[1] * gap[1]) / 2;
        loss[1][i] = (SHARE[0] * gap[0] + SHARE[1] * gap[1]) / 2;
        loss[2][i] = i ? loss[2][i - 1] + 3.6 / (AT - 1) * game_slope(x[i] - 1.8 / (AT - 1)) : 0;  // its integral
        least = fmin(least, loss[2][i]);
    }
    const double top = loss[2][AT / 2] - least;
    for (int i = 0; i < AT; i++)
        loss[2][i] = (loss[2][i] - least) / top;
    Figure *f = program_figure(
        p, "answers", "The square asks for the middle, the distance for the likelier answer, the game for either",
        "Three losses of one generated number g; the right answers are -1 (four in ten) and 1 (six in ten).",
        "A parabola with its minimum between the answers; a broken line that falls to the likelier one; "
        "a curve with two wells.");
    figure_panel(f, NULL, "generated number g", "loss (scaled)");
    figure_command(f, "set yrange [0:1.6]\ndo for [a = -1:1:2] { set arrow from a,0 to a,1.6 nohead lt 14 }");
    for (int i = 0; i < 3; i++) {
        figure_role(f, (const Role[]){ROLE_DATA, ROLE_RIVAL, ROLE_MODEL}[i]);
        figure_xy(f, (const char *[]){"squared", "distance", "game"}[i], LINES, x, loss[i], AT);
    }
    figure_draw(f);
}

static void part_answers(Program *p)
{
    double farthest = 0, rarer = 0;
    for (int i = 0; i < STARTS; i++) {
        double g = -1.8 + 3.6 * (i + 0.5) / STARTS;
        for (int k = 0; k < WALK; k++)
            g -= 0.01 * game_slope(g);
        farthest = fmax(farthest, gap_to_answer(g));
        rarer += (g < 0) / (double)STARTS;
    }
    answers_figure(p);
    claim(p, "answers: g where E (y - g)^2 is smallest, by descent", smallest_at(true), EXACTLY, 0.2, 1e-5,
          "(19.6): the mean");
    claim(p, "answers: g where E |y - g| is smallest, by descent", smallest_at(false), EXACTLY, 1, 1e-3,
          "(19.7): the median");
    claim(p, "answers, the game from nine beginnings: largest distance from a right answer", farthest, AT_MOST,
          0.05, 0, "(19.8)");
    control(p, "answers, the mean: distance from a right answer", gap_to_answer(0.2), "no right answer");
    control(p, "answers, the game: share of beginnings that end at the rarer answer", rarer, "0.4 of the answers");
}

/*
The figure `answers` shows the three losses of the one number, each on a scale of its own, and
the two right answers as dotted lines.

What came out: descent of the square ends at 0.2, and descent of the distance at 1. The game leads
from nine beginnings to a right answer each time, with a distance of at most 0.00008; the mean is
0.8 away from the nearest. Where the game ends depends on where it begins: the share of beginnings
that end at the rarer answer is 0.44. So the game gives *an* answer, frequent or rare.
*/

/*
## Part street: pairs whose right answers are all known

A photograph is one answer to one question. Whether another photograph would have been right,
too, nobody can say. So our streets are made by a program (`street_plan` and `street_paint` in
`common/synthetic.c`). A *plan* has six classes. It is *painted* by chance:

- all walls in one of three paints, and the doors in the paint that goes with it;
- boards whose joints begin at one of four heights;
- a sky that is lighter or darker, and reflections in the windows;
- a grain for each pixel of road and trees.

A painting depends on the plan and on chance, and on nothing else. So we can paint a plan as
often as we like, and then we know what nobody knows about photographs. The *mean* of many
paintings, pixel by pixel, is the best that a loss of squares can ask for. *Another painting* of
the same plan is what a perfect generator would draw.

Another painting is a perfect street. Yet its squared distance from the given answer is twice that
of the mean, because the other painting varies as well as the given answer. With $m(x) = E[y | x]$,
and $y'$ drawn again for the same $x$, (19.9):

$$ E \lVert y - y' \rVert^2 = 2 \, E \lVert y - m(x) \rVert^2 . $$

In words: the squared distance of two right answers is twice that of a right answer from the mean.
(The second laboratory paints each plan 63 times and checks this.) So whoever measures a generator
by the distance to the one given answer gives the better mark to a picture that is no street.

The data stand in one struct. A question has one channel for each class, with a one in the
channel of the pixel's class. Of each test plan one more painting is made, and kept as `again`.
*/
typedef struct Reader { Params *params; Optimizer *optimizer; Conv layer[3]; } Reader;  // see below

static struct {
    Pairs train, test;
    int n, side;                   // test pictures; their side
    uint8_t *train_label, *label;  // (n, side, side): a class a pixel
    real *truth, *again;           // (n, side, side, 3) in [0, 1]: the given answers; other paintings
    Reader reader;
} data;

static long numbers(void) { return (long)data.n * data.side * data.side * 3; }
static real *blank(void) { return alloc_zeroed((size_t)numbers(), sizeof(real)); }  // (n, side, side, 3); free it

static Pictures *pictures_new(int n, int side, int C)
{
    Pictures *p = alloc_zeroed(1, sizeof *p);
    *p = (Pictures){n, side, side, C, alloc_zeroed((size_t)n * (size_t)(side * side), (size_t)C)};
    return p;
}

static Pairs street_pairs(int n, uint64_t seed, const char *stream, uint8_t **label)
{
    const long pixels = (long)data.side * data.side;
    Rng rng = rng_new(seed, stream);
    Pairs pairs = {pictures_new(n, data.side, CLASSES), pictures_new(n, data.side, 3)};
    *label = alloc_zeroed((size_t)n, (size_t)pixels);
    for (long i = 0; i < n; i++) {
        street_plan(&rng, data.side, *label + i * pixels);
        street_paint(&rng, data.side, *label + i * pixels, pairs.y->pixel + i * pixels * 3);
    }
    for (long i = 0; i < n * pixels; i++)
        pairs.x->pixel[i * CLASSES + (*label)[i]] = 255;
    return pairs;
}

static void load_streets(Program *p, int n)  // n test pictures; without a reader
{
    Rng rng = rng_new(p->seed, "another painting");
    data.side = pick(p, 32, 32, 64);
    data.n = n;
    data.train = street_pairs(pick(p, 40, 1000, 3000), p->seed, "streets", &data.train_label);
    data.test = street_pairs(n, p->seed, "test streets", &data.label);
    data.truth = blank();
    data.again = blank();
    uint8_t *painting = alloc_zeroed((size_t)numbers(), 1);
    for (long i = 0; i < numbers(); i++) {
        if (i % (numbers() / n) == 0)
            street_paint(&rng, data.side, data.label + i / 3, painting + i);
        data.truth[i] = (real)data.test.y->pixel[i] / 255;
        data.again[i] = (real)painting[i] / 255;
    }
    free(painting);
}

/*
### How good is a drawing?

No single number tells, so we ask three questions.

*How near is the given answer?* The *PSNR* (peak signal-to-noise ratio), (19.10), is the squared
distance on a logarithmic scale: $10 \log_{10} (1 / m)$ decibels, where $m$ is the mean squared
error of a value between 0 and 1. Higher is nearer. A factor of two in (19.9) is 3.01 decibels,
so a perfect generator lies so much below the mean painting.

*Are the walls painted?* Of each drawing we take the mean colour of its walls, and ask how far it
lies from the nearest mean colour of a true wall: seven eighths of a paint, because of the joints.
Black and white are 255 units apart in each channel. *Boards* is the deviation of the walls'
brightness, as a share of its mean. With a quarter of the wall at half the brightness it is 0.25,
and a blurred wall has less.

*Is the plan in it?* A small network, the *reader*, is trained once on real pairs, to read the plan
back from a painting. It has three convolutions, so it sees 5 by 5 pixels. Shown a drawing, it must
name the class of each pixel. If it cannot, the drawing is no street of this plan; if it can, the
drawing may still be flat. What is *read* is the share of pixels that it names rightly, as a mean
over the six classes, so that large classes do not outvote small ones. The paper asks a large
network in the same way, and calls the result the FCN score.
*/
static double psnr(const real *a, const real *b, long n)  // (19.10)
{
    double square = 0;
    for (long i = 0; i < n; i++)
        square += ((double)a[i] - (double)b[i]) * ((double)a[i] - (double)b[i]);
    return -10 * log10(square / (double)n);
}

static const double WALL[3][3] = {{176, 72, 56}, {222, 190, 110}, {120, 140, 176}};

// How far a colour is from the nearest of the paints, each times `share`; which paint that is.
static double nearest_paint(const double colour[3], double share, int *paint)
{
    double nearest = INFINITY;
    for (int w = 0; w < 3; w++) {
        double square = 0;
        for (int c = 0; c < 3; c++)
            square += (share * WALL[w][c] - colour[c]) * (share * WALL[w][c] - colour[c]);
        *paint = square < nearest ? w : *paint;
        nearest = fmin(nearest, square);
    }
    return sqrt(nearest);
}

// Of one drawing's walls: their paint (-1: there are none), how far their mean colour is from it, and boards.
static int paint_of(const real *drawing, const uint8_t *plan, double *gap, double *boards)
{
    double colour[3] = {0, 0, 0}, walls = 1e-9, square = 0;
    int paint = -1;
    for (int i = 0; i < data.side * data.side; i++)
        if (plan[i] == HOUSE) {
            const real *x = drawing + 3 * i;
            for (int c = 0; c < 3; c++)
                colour[c] += 255 * (double)x[c];
            square += pow(255 * (double)(x[0] + x[1] + x[2]), 2);
            walls++;
        }
    const double light = (colour[0] + colour[1] + colour[2]) / walls;
    for (int c = 0; c < 3; c++)
        colour[c] /= walls;
    *gap = walls > 1 ? nearest_paint(colour, 0.875, &paint) : 0;  // a quarter of it are joints, of half the colour
    *boards = sqrt(fmax(square / walls - light * light, 0)) / fmax(light, 1);
    return paint;
}

/*
The reader comes next: its net, its training, and its answers. It is trained on the pairs of the
training set in the other direction, from painting to plan, with the loss of a classifier.
*/
static Tensor *reader_logits(const Reader *r, Tensor *y)  // (n, side, side, 3) in [-1, 1] to (n side^2, K)
{
    for (int i = 0; i < 3; i++)
        y = conv_apply(&r->layer[i], y);
    return reshape(y, shape2(y->shape.n[0] * y->shape.n[1] * y->shape.n[2], y->shape.n[3]));
}

static int largest(const real *x)  // which of CLASSES numbers
{
    int best = 0;
    for (int c = 1; c < CLASSES; c++)
        best = x[c] > x[best] ? c : best;
    return best;
}

static Reader reader_new(Program *p)  // trained on real pairs
{
    double loss = 0;
    Reader r = {.params = params_new()};
    Rng rng = rng_new(p->seed, "reader");
    r.layer[0] = conv_new(r.params, "0", 3, 3, 16, 1, 1, RELU, &rng);
    r.layer[1] = conv_new(r.params, "1", 3, 16, 16, 1, 1, RELU, &rng);
    r.layer[2] = conv_new(r.params, "2", 1, 16, CLASSES, 1, 0, LINEAR, &rng);
    r.optimizer = adam_new(r.params, 5e-3, 0.9, 0.999);
    Run *run = run_new(p, scaled(p, pick(p, 20, 500, 2000)), "%s.reader", p->part->name);
    run_net(run, "reader", r.params, r.optimizer);
    run->falling = true;
    while (run_next(run, "cross-entropy", loss)) {
        Pair pair = data_batch(&data.train, 4, &run->rng);
        const long pixels = pair.x->size / CLASSES;
        int *label = step_alloc((size_t)pixels * sizeof *label);
        for (long i = 0; i < pixels; i++)
            label[i] = largest(pair.x->data + i * CLASSES);
        loss = improve(r.params, r.optimizer, softmax_cross_entropy(reader_logits(&r, pair.y), label));
    }
    return r;
}

static double readable(const real *drawing)  // the share of pixels whose class is named: the mean over classes
{
    const long pixels = (long)data.side * data.side;
    double right[CLASSES] = {0}, all[CLASSES] = {0}, total = 0;
    const bool before = tape_recording(false);
    for (long k = 0; k < data.n; k++, step_reset()) {
        Tensor *y = tensor_from(shape4(1, data.side, data.side, 3), drawing + k * pixels * 3);
        Tensor *a = reader_logits(&data.reader, shift(scale(y, 2), -1));
        for (long i = 0; i < pixels; i++) {
            const int class = data.label[k * pixels + i];
            all[class]++;
            right[class] += largest(a->data + i * CLASSES) == class;
        }
    }
    tape_recording(before);
    for (int c = 0; c < CLASSES; c++)
        total += right[c] / fmax(all[c], 1) / CLASSES;
    return total;
}

/*
*What must hold.* A generator that commits itself to a street of this plan leaves three *marks*:
at least 0.78 of the classes are read, its walls are at most 36 units from a paint, and boards
are at least 0.15. The claim is that both losses together meet all three in each seed. No mark
alone would do. A drawing without any paint can be read, and a generator that ignores the plan
can still have painted walls with boards.
*/
typedef enum Measure { PSNR, READ, WALLS, BOARDS, MARKS, MEASURES } Measure;
typedef struct Score { double of[MEASURES]; } Score;

static Score score_drawings(const Program *p, const char *name, const real *drawing)  // (data.n, D)
{
    double gap, boards, walls[2] = {0, 0}, houses = 0;
    for (long i = 0; i < (long)data.n * data.side * data.side; i += (long)data.side * data.side) {
        houses += paint_of(drawing + 3 * i, data.label + i, &gap, &boards) >= 0;
        walls[0] += gap;
        walls[1] += boards;
    }
    gap = walls[0] / houses;
    boards = walls[1] / houses;
    const double near = psnr(drawing, data.truth, numbers()), read = readable(drawing);
    say(p, "   %-18s PSNR %6.3f  read %.4f  walls %5.1f  boards %.3f", name, near, read, gap, boards);
    return (Score){{near, read, gap, boards, (read >= 0.78) + (gap <= 36) + (boards >= 0.15)}};
}

/*
### The runs

Five kinds of run are compared. They share the pairs, the widths, the length and the rates. The
first three differ in the objective alone. The fourth has both losses and a generator without
skips, whose last layer does not see the plan either. The last one is a control that must fail: it
plays the game alone with a discriminator that does not see the plan, so any street is right for
any plan. It has one seed. (The second laboratory has another control: pairs whose answers belong
to other questions.)
*/
enum { DISTANCE, GAME, BOTH, SEVERED, BLIND, KINDS };
typedef struct Kind { const char *name, *words; Step *step; bool severed, blind; } Kind;
static const Kind KIND[KINDS] = {
    {.name = "distance", .words = "distance alone", .step = distance_step},
    {.name = "game", .words = "game alone", .step = game_step},
    {.name = "both", .words = "both", .step = train_step},
    {.name = "severed", .words = "both, no skips", .step = train_step, .severed = true},
    {.name = "blind", .words = "game, D is blind", .step = game_step, .blind = true},
};
static const Form PATCH_16[3] = {{4, 2, 1}, {4, 1, 1}, {4, 1, 1}};  // each logit sees 16 pixels, (19.12)

static Game street_game(Program *p, const Kind *kind, int seed)  // trained; the first seed with a film
{
    const int w = pick(p, 4, 16, 32);
    Rng rng = rng_new(p->seed + (uint64_t)seed, kind->name);
    Game g = {.G = unet_new(data.side, CLASSES, 3, w, !kind->severed, &rng)};
    g.D = patch_new(PATCH_16, 3, CLASSES, 3, w, kind->blind, &rng);
    train(run_new(p, scaled(p, pick(p, 4, 3200, 12000)), "%s.%s%d", p->part->name, kind->name, seed), &g, &data.train,
          kind->step, seed == 0 ? &data.test : NULL);
    return g;
}

static void free_streets(void)
{
    Pictures *const bytes[] = {data.train.x, data.train.y, data.test.x, data.test.y};
    for (int i = 0; i < 4; i++)
        pictures_free(bytes[i]);
    optimizer_free(data.reader.optimizer);
    params_free(data.reader.params);
    void *rest[] = {data.train_label, data.label, data.truth, data.again};
    for (int i = 0; i < 4; i++)
        free(rest[i]);
    memset(&data, 0, sizeof data);
}

/*
The figures: a diagram of the generator, a sheet of drawings, and the film. (A diagram of the
game, with the way of the gradients, is the figure `game` of the second laboratory.)
*/
static void model_figure(Program *p)
{
    Figure *f = program_figure(p, "model", "The long way finds out what, the skips carry where",
                               "The U-Net: sides of the picture on the way down and up; skips across.",
                               "A chain of boxes from 32 down to 2 and up to 32, with arrows across between equals.");
    figure_diagram(f, "x [@data label=\"plan\\n32\"]; d0 [@net label=\"16\"]; d1 [@net label=\"8\"]; "
                      "d2 [@net label=\"4\"]; d3 [@net label=\"2\"]; u3 [@net label=\"4\"]; u2 [@net label=\"8\"]; "
                      "u1 [@net label=\"16\"]; u0 [@net label=\"32\"]; y [@data label=\"drawing\\n32\"]; z [@random]; "
                      "x -> d0 -> d1 -> d2 -> d3 -> u3 -> u2 -> u1 -> u0 -> y; z -> u3; "
                      "d2 -> u2 [label=\"skip\"]; d1 -> u1; d0 -> u0; x -> y");
    figure_draw(f);
}

// Rows of the first test pictures: row[i] (data.n, side, side, 3).
static void sheet_figure(Figure *f, real *const *row, const char *const *label, int rows)
{
    const long size = SHOWN * numbers() / data.n;
    real *sheet = alloc_zeroed((size_t)(rows * size), sizeof *sheet);
    for (int i = 0; i < rows; i++)
        memcpy(sheet + i * size, row[i], (size_t)size * sizeof *sheet);
    figure_pictures(f, sheet, rows, SHOWN, data.side, data.side, 3, label, NULL);
    figure_draw(f);
    free(sheet);
}

// One number of each seed, less that of `less`: NULL, a reference (step 0), or a seed for a seed (step 1).
static const double *of(const Score *s, Measure which, int n, const Score *less, int step, double *to)
{
    for (int i = 0; i < n; i++)
        to[i] = s[i].of[which] - (less ? less[i * step].of[which] : 0);
    return to;
}

static void score_rows(Program *p, const char *who, const Score *s, int seeds, Measure last)
{
    static const char *const what[] = {"PSNR, dB", "classes read", "walls, distance from the nearest paint", "boards",
                                       "marks met of three"},
                      *const note[] = {"", "mean over classes", "answers: about 1", "answers: 0.25", "not all"};
    double to[SEEDS];
    for (Measure m = READ; m <= last; m++) {
        char *text = text_format("%s: %s", who, what[m]);
        control_seeds(p, text, of(s, m, seeds, NULL, 0, to), seeds, note[m]);
        free(text);
    }
}

static void street_rows(Program *p, const Score *again, const Score (*s)[SEEDS])
{
    const int n = p->seeds;
    double to[SEEDS];
    goal_seeds(p, "both: marks met of three (read 0.78, walls 36, boards 0.15)", of(s[BOTH], MARKS, n, NULL, 0, to), n,
               EXACTLY, 3, 0, "no control meets all");
    control_seeds(p, "PSNR of both - of another painting, dB", of(s[BOTH], PSNR, n, again, 0, to), n,
                  "distance alone: more");
    goal_seeds(p, "classes read in drawings of both - of distance alone", of(s[BOTH], READ, n, s[DISTANCE], 1, to), n,
               AT_LEAST, 0.03, 0, "more than colours");
    goal_seeds(p, "classes read in drawings with skips - without", of(s[BOTH], READ, n, s[SEVERED], 1, to), n,
               AT_LEAST, 0.15, 0, "edges");
    control_seeds(p, "PSNR of distance alone - of both, dB", of(s[DISTANCE], PSNR, n, s[BOTH], 1, to), n, "(19.9)");
    control_seeds(p, "PSNR of both - of game alone, dB", of(s[BOTH], PSNR, n, s[GAME], 1, to), n, "the distance adds");
    for (int k = 0; k < KINDS; k++)
        score_rows(p, KIND[k].words, s[k], k == BLIND ? 1 : n, k == BOTH ? BOARDS : MARKS);
    score_rows(p, "another painting", again, 1, BOARDS);
}

/*
The part runs all of it. The seeds go downwards, so that the figure shows drawings of the first
one. A plan is shown by the three bits of each class: sky is dark, walls are red, windows green,
doors yellow, the road is blue, and trees are magenta.
*/
static void part_street(Program *p)
{
    Score s[KINDS][SEEDS];
    load_streets(p, pick(p, 8, 96, 200));
    data.reader = reader_new(p);
    const Score again = score_drawings(p, "another painting", data.again);
    real *shown[2 + KINDS] = {blank(), data.truth};
    for (long i = 0; i < numbers(); i++)  // a plan's colours: the three bits of the class
        shown[0][i] = (real)(data.label[i / 3] >> i % 3 & 1 ? 0.8 : 0.25);
    for (int k = 0; k < KINDS; k++)
        for (int i = (k == BLIND ? 1 : p->seeds) - 1; i >= 0; i--) {
            Game g = street_game(p, &KIND[k], i);
            free(shown[2 + k]);
            shown[2 + k] = sample(&g, &data.test, data.n, "scores");
            s[k][i] = score_drawings(p, KIND[k].words, shown[2 + k]);
            if (k == BOTH && i == 0) {
                Figure *f = program_figure(p, "film", "Edges come first, over the skips; boards and leaves come last",
                                           "Drawings of six test plans while the generator learns.",
                                           "Grey noise becomes flat colours, and these get texture.");
                figure_film(f, &g.curve[FILM], "step %g", 2, SHOWN / 2, data.side, data.side, 3);
                figure_draw(f);
            }
            game_free(&g);
        }
    model_figure(p);
    sheet_figure(program_figure(p, "streets", "The distance draws brown walls, the game adds paint and boards",
                                "Test plans in colours by class; given answers; four generators' drawings.",
                                "Rows of small streets: flat colours, textured, blurred, then textured again."), shown,
                 (const char *[]){"plan", "answer", "distance", "game", "both", "no skips"}, 6);
    street_rows(p, &again, (const Score(*)[SEEDS])s);
    for (int k = 0; k < 2 + KINDS; k++)
        free(k == 1 ? NULL : shown[k]);
    free_streets();
}

/*
The figure `streets` shows six plans, the answers that were given, and what four generators draw.
The figure `film` shows the drawings of both losses together while the generator learns.

What came out for the distance alone: it does what (19.7) says. It draws what nobody has seen:
brown walls without joints, trees without leaves, and windows without reflections. Its walls are 65
units from the nearest paint. The colour half-way between the two ends of the medians of part
`answers` would be 67 away. Its boards are 0.05.

What came out for both losses together: the walls are 21 units from a paint, the doors are in the
paint that goes with it, and boards are 0.31. The reader names 0.884 of the classes, where it
names 0.813 in drawings of the distance alone and 0.96 in other true paintings.

What came out for PSNR: both losses together are 1.8 decibels *below* the distance alone. A perfect
generator would be further below: another true painting of the same plans has 0.7 decibels less
than both losses. PSNR ranks the blur first, and a true street behind both losses. This is (19.9),
and no fault of the generator.

What came out for the game alone: it has detail, too, and puts it in wrong places. Its walls are
mixtures of paints, 50 units from the nearest. It has 0.90 decibels less of PSNR than both
losses, and the reader names 0.764 of its classes; both numbers depend on the seed, and nothing
is claimed of them. So the distance holds the drawing to one street long enough for the game to
settle on it.

What came out for the controls: without skips 0.33 less is read. The cells at the bottom of the U
know what is in the street, and they do not know exactly where. If the discriminator does not see
the plan, 0.50 is read, and the walls are 55 units from a paint: the generator draws something
like a street, and not the street that was asked for.

*Is $z$ used?* Hardly. Two drawings of one plan with two different $z$ are nearly the same
picture (second laboratory). The game pushes to *a* right answer, as in part `answers`, and
nothing in (19.1) asks for all of them.

## What to take away

- Where a question has several right answers, a loss that compares pixels asks for something
  between them: the square for the mean, the distance for the median. The blur is the answer to
  this question, and no larger net removes it.
- A discriminator that sees question and answer together turns "near to the given answer" into
  "could be an answer". Then one right answer is as good as another, and the generator commits
  itself.
- The two losses need each other. The distance alone is blurred; the game alone has detail in the
  wrong places. Their sum is near to the given answer *and* looks like one.
- Skips carry where things are, and the long way finds out what they are.
- A distance to one given answer ranks a perfect generator below a blur, by a factor of two in
  the square. Measure with something that knows what an answer looks like, and keep controls.
- The generator gives *an* answer and not the distribution of answers: it hardly uses its chance.

The first laboratory gives the program other pairs: a picture with a hole, one pixel for sixteen,
a voice in noise. The second one asks what becomes of $z$, how far the discriminator should see,
and what is left of the difference between the losses where there is one right answer.

## Names that the literature uses

- *Image-to-image translation*: all tasks of this kind. *Paired*: each question comes with an
  answer, as here. *Unpaired*: a heap of questions and a heap of answers, and nobody knows which
  belong together (CycleGAN, chapter 20).
- *PatchGAN*, or *Markovian discriminator*: one that judges patches. *Receptive field*: the
  patch.
- *L1 loss*, or *reconstruction loss*: the distance. *Adversarial loss*: (19.4). *Perceptual
  loss*: a distance between what a trained net sees in both pictures, in the place of pixels.
- *Distortion* and *perception*: how far from the given answer, and how far from the distribution
  of answers (Blau and Michaeli, 2018).

## When your own pix2pix goes wrong

The remedies are where people look first; none of them is certain.

| what you see | likely cause | what to look at |
|---|---|---|
| drawings are blurred though there is a game | $\lambda$ is large beside the game, or $D$ has not learnt | the loss of $D$: near $\ln 2$ it says nothing; then a larger rate for $D$ |
| sharp drawings that do not follow the question | $D$ does not see the question, or pairs are out of order | show pairs as they are loaded, side by side |
| right colours, edges off by a pixel or two | questions and answers are not aligned; skips end at the wrong layer | a net without skips: is it as good? |
| a grid of dots or squares over everything | kernel and stride of the doubling do not fit | a kernel that is a multiple of the stride |
| the same texture everywhere, also in the sky | the patch is too small to know where it is | a larger patch |
| loss of $D$ near 0 from the first steps | real and drawn differ in something silly: range, padding, bytes | means and ranges of both, as $D$ gets them |
| PSNR falls while drawings look better | nothing is wrong, (19.9) | a reader, or people |

## Notation in full

Those of the first table, and:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $y'$ | `data.again` | (n, side, side, 3) | another right answer to the same question |
| $m(x)$ | second laboratory | as $y'$ | mean of all right answers to $x$ |
| $g$, $p$, $q$ | `g`, `p`, `q` | numbers | of part `answers`: what is generated; densities |

## Where we differ from the paper, and hyper-parameters

| setting | the paper | this chapter | why |
|---|---|---|---|
| pictures | 256 by 256 photographs | 32 by 32 streets, made; `--full` 64 | all right answers are known; minutes |
| way down | 8 halvings, to 1 by 1 | to 2 by 2 | a mean over one cell is the cell itself |
| widths | 64 to 512 | 16, 32, 64, 64; `--full` 32 to 128 | time |
| last layer | doubles | a 3 by 3 convolution more, which sees the plan | edges are one pixel wide |
| $z$ | dropout in three layers | in one | dropout in three of our four would leave one that is exact |
| normalisation in $D$ | batch, of one picture | none | a mean over the picture would let each logit see all |
| patch | 70 | 16 | 70 is more than the picture |
| first weights | N(0, 0.02) | He's, Glorot's | few steps |

| hyper-parameter | the paper | here | meaning |
|---|---|---|---|
| $\lambda$ | 100 | 100 | of a mean over pixels |
| rate of $G$, of $D$ | 0.0002 both | 0.001, 0.004 | few steps; found by trying |
| falling | none | whole run | few steps |
| $\beta_1$ | 0.5 | 0.5 | momentum |
| batch | 1 to 10 | 1 | see below |
| steps | 80,000 (400 pairs, 200 times) | 3,200 of 1,000 pairs | time |

## What went wrong while writing this chapter

*Bricks.* The first walls had bricks, which could begin anywhere across and down: 24 right
answers for one paint. In the time that we have, the game drew coloured noise there. Boards have
four right answers.

*Large batches.* With four pictures in a step the drawings stayed blotched. One picture in a
step, and more steps, gave reflections, leaves and joints in the same time.

*A reader that was too kind.* Counted by pixels, the reader read the colours of the classes as
well as the drawings, because sky, road and walls are most of a picture. It now counts each class
alike.

*Claims that controls met.* Walls near a paint are not enough: with shuffled pairs they are 25
units away. Only all three marks together are met by no control.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own:
add `--out build/try1` and so on. Answers stand in `notes/solutions/19_pix2pix.md`; guess first.

1. *Even odds.* In part `answers` set `SHARE` to one half each. Where does descent of the
   distance end now, and why there?
2. *A blunt game.* In part `answers` set `BLUR` to 1. How far from a right answer does the game
   end, and what does the figure `answers` look like?
3. *Cheap distance.* Set `LAMBDA` to 10 (`--part street`). What becomes of the walls of both, of
   what is read, and of the PSNR?
4. *Smaller kernels.* In the second laboratory's `stack_forms` give `slow` a kernel of 3. How large
   are the patches of 16 and of 70 pixels now? Work it out by (19.12), then ask the program
   (`--quick --part patches`).
5. *Squares.* Let the lesson's `distance` be the mean of the square, and run the second laboratory
   (`--part pairs`). What are PSNR and tone of the distance alone?
6. *Cheap chance.* In the second laboratory's `noisy_step` pay 10 for the distance and not `LAMBDA`
   (`--part noise`). What becomes of the spread of both, and of what could be saved in the game?
7. *Straight lines.* In the laboratory let `keys` return `fmax(0, 1 - u)`: linear interpolation
   (`--part super --epochs 0.002`). What are PSNR and contrast gap in the rows of bicubic
   interpolation now?
8. *Turned up.* In the laboratory take the limit out of `gain_of`, so that a frequency may also
   be turned up (`--part speech --epochs 0.002`). What does the perfect answer reach?

## References

- P. Isola, J.-Y. Zhu, T. Zhou, A. Efros, "Image-to-image translation with conditional
  adversarial networks", *CVPR* (2017).
- O. Ronneberger, P. Fischer, T. Brox, "U-Net: convolutional networks for biomedical image
  segmentation", *MICCAI* (2015).
- D. Ulyanov, A. Vedaldi, V. Lempitsky, "Instance normalization: the missing ingredient for fast
  stylization" (2016).
- Y. Blau, T. Michaeli, "The perception-distortion tradeoff", *CVPR* (2018).

## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "answers", .promise = "one question, two right answers", .run = part_answers,
     .size = {"exact", "exact", "exact"}, .seeds = {1, 1, 1}},
    {.name = "street", .promise = "a street for a plan", .run = part_street,
     .size = {"few", "3,200 steps", "12,000, wider, 64x64"}, .seeds = {1, SEEDS, SEEDS}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "19_pix2pix",
        .title = "pix2pix: a picture for a picture, where more than one is right",
        .promise = "Draws streets for plans with a distance, with a game, and with both, where all right answers "
                   "are known.",
        .epochs = "multiplies the length of all trainings", .default_data = "digits",
        .part = PARTS, .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
