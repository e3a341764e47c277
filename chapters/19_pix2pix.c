// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 19 pix2pix: a picture for a picture, where more than one is right

A plan of a street says where there is sky, wall, window, door, road and tree. Draw the street. The
question has a picture as its input and a picture as its answer, and so have many others: colour
this photograph, fill this gap, enlarge this face, clean this recording. Pairs of question and
answer are at hand, so it looks like plain supervised learning: let a network draw, compare its
drawing with the answer pixel by pixel, and go downhill.

The drawings come out blurred, and the network is not at fault. A plan does not say whether the
walls are red or yellow, nor where their boards meet. Many streets are right answers, and a loss
that compares pixels is smallest for a picture between all of them: for their mean, or for their
median, pixel by pixel. Where the plan leaves the paint open, that picture is brown, and no street looks like
it.

*pix2pix* (Isola, Zhu, Zhou and Efros, 2017) adds a discriminator. The discriminator sees plan and
drawing together and says for each small *patch* of the drawing whether it looks real. A blurred
patch does not look real. So the generator has to commit itself: it draws boards at one height, and
not the mean over all heights. The comparison of pixels stays in the loss, because it says what belongs where.

    make 19                                # this lesson: a minute and a half
    make 19-lab                            # the laboratory: gaps, small pictures, voices
    make 19 ARGS="--part street"           # one part; --list names them
    make 19-lab2                           # another one: how far D sees, and pairs of your own

With `--full` the streets have 64 by 64 pixels and the nets twice the width; that takes an hour or
more. The default run took 78 seconds of processor time and 53 MiB of memory where this was written.
A step draws one small picture, so a second core hardly helps. Look at
`figures/19_pix2pix/streets.png` first: one plan to a column, and what four generators draw.

**Assumed.** Chapter 15: the game of two players, its two losses, the practical one. Chapter 00:
convolution and the tape. The proofs of the numbered equations are in `notes/19_pix2pix.md`.

## The one equation

(19.1), by Isola and others (2017, equation 4):

$$ G^\ast = \arg \min_G \max_D \; E \bigl[ \ln D(x, y) + \ln ( 1 - D(x, G(x, z)) ) \bigr]
   + \lambda \, E \lVert y - G(x, z) \rVert_1 , \qquad \lambda = 100 . $$

In words: play the game of chapter 15 with pairs, where the discriminator always sees the question
$x$ beside the answer, and add a hundred times the distance of the drawing from the answer that was
given, pixel by pixel. The distance $\lVert \cdot \rVert_1$ is here a *mean* over the pixels, since
the paper's 100 belongs to the mean; everywhere else in this book losses are sums over pixels.

Six symbols are enough to read the program:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $x$ | `pair.x` | (B, Y, X, K), 0 to 1 | questions; of a plan: one channel per class |
| $y$ | `pair.y` | (B, Y, X, C), $-1$ to 1 | the answers that were given |
| $G(x, z)$ | `fake` | as $y$ | drawings |
| $z$ | `dropout` | 0 or 2 | chance: units that are switched off |
| $a(x, y)$ | `logits(&g->D, ...)` | (B, Y', X', 1) | one logit per patch, $D = \sigma(a)$ |
| $\lambda$ | `LAMBDA` | 100 | what a unit of distance costs |
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 1, SEEDS = 3, LEVELS = 6, LAMBDA = 100, PARAMS_MOST = 48 };

/*
## The model: a generator in the shape of a U

The generator has to know a lot about the whole picture (which wall is this?), and it has to put
each edge exactly where the plan has it. The way down halves the picture again and again, until 2 by
2 cells are left. The convolutions under each of them reach over 31 of the 32 rows and columns,
(19.12). The way up doubles it again. Edges do not
survive that. So each layer of the way up also gets the layer of the way down that has its size,
beside what comes from below. These *skips* carry the edges across, and the long way round carries
the rest. Such a net is called a *U-Net* (Ronneberger, Fischer and Brox, 2015). The figure `model`
shows it, and the figure `game` shows what it plays.

A *unit* is a convolution with a kernel of 4 by 4 that halves or doubles the picture, a
normalisation and an activation. The normalisation is that of each picture by itself (*instance
normalisation*): it takes from each channel its mean over the pixels and divides by the deviation.
The paper uses batch normalisation; where its batches hold one picture, that is the same thing, (19.2):

$$ \hat h_{byxc} = \frac{h_{byxc} - \mu_{bc}}{\sqrt{\sigma_{bc}^2 + \epsilon}} , \qquad
   \mu_{bc} = \frac{1}{YX} \sum_{y, x} h_{byxc} . $$

In words: no picture depends on which others happen to be in its batch, neither in training nor
afterwards.
*/
typedef struct Unit {
    Conv conv;
    Tensor *gain, *bias;  // of the normalisation, (Cout); NULL: none
    Activation act;
    bool transposed;      // it doubles the picture
} Unit;

typedef struct Form { int kernel, stride, pad; } Form;
static const Form HALF = {4, 2, 1}, SAME = {3, 1, 1};

static Unit unit_new(Params *params, const char *name, Form f, int C, int Cout, Activation act, bool norm,
                     bool transposed, Rng *rng)
{
    const Activation inner = norm ? LINEAR : act;
    Unit u = {.act = act, .transposed = transposed};
    u.conv = transposed ? conv_transpose_new(params, name, f.kernel, C, Cout, f.stride, f.pad, inner, rng)
                        : conv_new(params, name, f.kernel, C, Cout, f.stride, f.pad, inner, rng);
    if (norm) {
        char part[2][40];
        snprintf(part[0], sizeof part[0], "%s.gain", name);
        snprintf(part[1], sizeof part[1], "%s.bias", name);
        u.gain = params_add(params, part[0], shape1(Cout));
        u.bias = params_add(params, part[1], shape1(Cout));
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

typedef struct UNet {
    Params *params;
    Optimizer *optimizer;
    Unit down[LEVELS], up[LEVELS], last;
    int side, levels;  // of a picture; how often it is halved
    bool skips;
} UNet;

static int width_at(int w, int level) { return w << (level < 2 ? level : 2); }

// From K channels to C, for pictures of side x side, a power of two; w channels at the first level.
static UNet unet_new(int side, int K, int C, int w, bool skips, Rng *rng)
{
    UNet g = {.params = params_new(), .side = side, .skips = skips};
    char name[24];
    while (side >> (g.levels + 1) && g.levels < LEVELS)  // down to 2 by 2
        g.levels++;
    g.levels -= side >> g.levels == 1;
    for (int i = 0; i < g.levels; i++) {
        const bool norm = i > 0 && i + 1 < g.levels;  // 2 by 2 cells are too few for a mean
        snprintf(name, sizeof name, "down%d", i);
        g.down[i] = unit_new(g.params, name, HALF, i ? width_at(w, i - 1) : K, width_at(w, i), LEAKY_RELU, norm,
                             false, rng);
    }
    for (int i = g.levels - 1; i >= 0; i--) {
        const int across = skips && i + 1 < g.levels ? 2 : 1;  // what comes over the skip
        snprintf(name, sizeof name, "up%d", i);
        g.up[i] = unit_new(g.params, name, HALF, across * width_at(w, i), width_at(w, i ? i - 1 : 0), RELU, true,
                           true, rng);
    }
    g.last = unit_new(g.params, "last", SAME, w + (skips ? K : 0), C, TANH, false, false, rng);
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
paper's chance is *dropout*: in the innermost layer of the way up each unit is set to zero with
probability one half, in training and afterwards too, and the others are doubled. Whether the
generator makes anything of it is measured below.
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
*The discriminator* is a stack of convolutions over question and answer, laid upon each other as
channels. It does not end in one logit but in a small picture of logits. Each of them sees only a
*patch* of the input: the convolutions under it reach no farther. So the discriminator judges
texture, patch by patch, with few weights, and the same weights serve pictures of any size. The
second laboratory asks how large a patch should be. There is no normalisation in it, because a mean
over the whole picture would let every logit see everything.
*/
typedef struct Patch {
    Params *params;
    Optimizer *optimizer;
    Unit layer[LEVELS];
    int layers;
    bool blind;  // the control that does not see the question
} Patch;

static Patch patch_new(const Form *form, int layers, int K, int C, int w, bool blind, Rng *rng)
{
    Patch d = {.params = params_new(), .layers = layers, .blind = blind};
    char name[24];
    for (int i = 0; i < layers; i++) {
        snprintf(name, sizeof name, "layer%d", i);
        const bool last = i + 1 == layers;
        d.layer[i] = unit_new(d.params, name, form[i], i ? width_at(w, i - 1) : C + (blind ? 0 : K),
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

The discriminator's loss is that of chapter 15, with a mean over all patches, and a half in front, as
in the paper, (19.3). The paper's half was meant to slow the discriminator down. Adam divides each
gradient by its own size, so a constant factor changes nothing here. The two rates decide, and ours
lets the discriminator learn faster. The generator's loss is the practical one, (19.4), and the
distance, (19.5).
*/
static Tensor *discriminator_loss(Tensor *real_logit, Tensor *fake_logit)  // (19.3)
{
    return scale(add(mean(softplus(scale(real_logit, -1))), mean(softplus(fake_logit))), 0.5);
}

static Tensor *generator_loss(Tensor *fake_logit) { return mean(softplus(scale(fake_logit, -1))); }  // (19.4)

static Tensor *distance(Tensor *fake, Tensor *y) { return mean(abs_of(subtract(fake, y))); }  // (19.5)

/*
## One training step

The step is that of chapter 15. Two things are new: the question stands beside the answer, and the
distance is added. The two terms of the generator's
loss ask for different things. The distance is a loss that falls, and it says for each pixel in
which direction the given answer lies. For boards that may begin anywhere it asks for a wall without
boards: that costs a little at each joint, and a joint drawn in the wrong place would cost twice.
For the discriminator a wall without boards is the easiest of all fakes. So the game punishes what
the distance leaves over.
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

1. The generator draws an answer to each question.
2. The discriminator sees the questions twice, once with the given answers and once with the drawings.
3. `improve` differentiates this loss by the discriminator's weights alone, so the generator stays as
   it is, and the discriminator moves first. The loss is kept for the curve.
4. The distance of the drawings from the given answers is a mean over pixels.
5. The generator's loss is what the *new* discriminator says about the *same* drawings, plus a hundred
   times the distance.
6. `improve` now differentiates by the generator's weights alone.
7. The distance is kept, too.

The two other objectives that we compare with are made of the same losses: the distance alone, which
is the supervised learning of the introduction, and the game alone, which is a conditional GAN.
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

A batch is drawn from a set of pairs by chance. The learning rates fall to zero in a straight line
over the whole run; the paper keeps them constant.
*/
typedef struct Pairs { Pictures *x, *y; } Pairs;  // bytes: (n, side, side, K) and (n, side, side, C)

static Tensor *shaped(const Pictures *p, const int *index, int n)  // (n, Y, X, C) in [0, 1]
{
    return reshape(pictures_rows(p, index, n), shape4(n, p->Y, p->X, p->C));
}

static Pair pair_of(const Pairs *pairs, const int *index, int n)
{
    return (Pair){shaped(pairs->x, index, n), shift(scale(shaped(pairs->y, index, n), 2), -1)};
}

static Pair data_batch(const Pairs *pairs, int B, Rng *rng)
{
    int index[64];
    for (int i = 0; i < B; i++)
        index[i] = (int)rng_below(rng, pairs->x->n);
    return pair_of(pairs, index, B);
}

typedef void Step(Game *g, Pair pair, Rng *rng, double loss[3]);

typedef struct Match {
    const Pairs *pairs;
    Step *step;                               // train_step, or one of the other two
    void (*watch)(Game *g, const void *what, long step);  // adds to the curves; or NULL
    const void *what;
    int B, looks;
} Match;

static void train(Run *run, Game *g, const Match *m)
{
    double loss[3] = {0, 0, 0};
    run_net(run, "G", g->G.params, g->G.optimizer);
    run_net(run, "D", g->D.params, g->D.optimizer);
    for (int i = 0; i < CURVES; i++)
        checkpoint_curve(run->state, (const char *[]){"loss_d", "loss_g", "loss_1", "film"}[i], &g->curve[i]);
    run->falling = true;
    if (run_begin(run) && m->watch)
        m->watch(g, m->what, 0);
    while (run_next(run, "distance", loss[LOSS_1])) {
        m->step(g, data_batch(m->pairs, m->B, &run->rng), &run->rng, loss);
        for (int i = LOSS_D; i <= LOSS_1 && run_look(run, 100); i++)
            curve_add(&g->curve[i], (double)run->step, loss[i]);
        if (m->watch && run_look(run, m->looks))
            m->watch(g, m->what, run->step);
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

// What G draws for the first n questions: out (n, side, side, C) in [0, 1]; `chance` names the z.
static void sample(const Game *g, const Pairs *pairs, int n, const char *chance, real *out)
{
    enum { CHUNK = 16 };
    Rng rng = rng_new(1, chance);
    const bool before = tape_recording(false);
    for (int from = 0; from < n; from += CHUNK, step_reset()) {
        int index[CHUNK], count = n - from < CHUNK ? n - from : CHUNK;
        for (int i = 0; i < count; i++)
            index[i] = from + i;
        Tensor *y = generate(&g->G, shaped(pairs->x, index, count), &rng);
        for (long i = 0; i < y->size; i++)
            out[(long)from * (y->size / count) + i] = (real)0.5 * (y->data[i] + 1);
    }
    tape_recording(before);
}

/*
## Part answers: one question with two right answers

Forget pictures, and ask one question whose answer is one number. It is $+1$ six times out of ten,
and $-1$ four times out of ten. A generator without chance gives one number $g$ for all. Which one?
It depends on the loss alone, and all three can be computed.

*The squared distance* $E (y - g)^2$ is smallest at the mean, (19.6): $g = 0.2$, an answer that
never occurs.

*The distance* $E |y - g|$ is smallest at the median, (19.7), a number with as many answers above as
below: $g = 1$, since more than half of the answers are there. On a line the median is one of the
answers. In a picture it is taken for each number by itself, and then it need not be any answer: of
the paints of our walls, red (176, 72, 56), yellow (222, 190, 110) and blue (120, 140, 176), the
median is (176, 140, 110), a brown that no wall has. With the joints, which are a quarter of a wall
and half as bright, exactly half of the values lie at or below (120, 95, 88), and the other half at or
above (176, 140, 110). So every brown between these two is a median, (19.7), and the distance does not
mind which.

*The game.* Give each answer, right or generated, a little noise of deviation $\sigma$, so that
densities exist: $p$ has two bumps, $q$ has one, at $g$. The best discriminator is $D^\ast = p / (p
+ q)$, and with it held still the generator's loss $-\ln D^\ast$ has the derivative, (19.8),

$$ \frac{d}{dg} \, E_q \bigl[ -\ln D^\ast \bigr] =
   E_{y \sim q} \Bigl[ - \bigl( 1 - D^\ast(y) \bigr) \Bigl( \frac{p'(y)}{p(y)} - \frac{q'(y)}{q(y)} \Bigr) \Bigr] . $$

In words: each generated number is pushed to where the density of right answers rises faster than
its own, and the push is strong where the discriminator is sure. (This is the derivative of
$\mathrm{KL}(q \Vert p) - 2\,\mathrm{JS}(p, q)$, as chapter 15 shows.) We walk down this derivative from
nine beginnings, with the best discriminator computed anew after each step.
*/
enum { CELLS = 1600, STARTS = 9, WALK = 4000 };
static const double REACH = 4, BLUR = 0.25, ANSWER[2] = {-1, 1}, SHARE[2] = {0.4, 0.6};
static const double WALL[3][3] = {{176, 72, 56}, {222, 190, 110}, {120, 140, 176}};

static double cell(int i) { return -REACH + 2 * REACH * (i + 0.5) / CELLS; }

static double bump(double y, double centre)  // density of N(centre, BLUR^2)
{
    const double u = (y - centre) / BLUR;
    return exp(-0.5 * u * u) / (BLUR * sqrt(2 * M_PI));
}

static double right_density(double y, double *slope)  // p(y); its derivative
{
    double p = 0;
    *slope = 0;
    for (int k = 0; k < 2; k++) {
        p += SHARE[k] * bump(y, ANSWER[k]);
        *slope -= SHARE[k] * bump(y, ANSWER[k]) * (y - ANSWER[k]) / (BLUR * BLUR);
    }
    return p;
}

static double game_slope(double g)  // (19.8)
{
    double total = 0;
    for (int i = 0; i < CELLS; i++) {
        double slope, y = cell(i), p = right_density(y, &slope), q = bump(y, g);
        if (q > 1e-200 && p > 1e-200)
            total -= q * q / (p + q) * (slope / p + (y - g) / (BLUR * BLUR)) * 2 * REACH / CELLS;
    }
    return total;
}

static double game_end(double g)  // where the game leads from g
{
    for (int i = 0; i < WALK; i++)
        g -= 0.01 * game_slope(g);
    return g;
}

static double game_loss(double g)  // KL(q, p) - 2 JS(p, q), whose derivative is (19.8)
{
    double p[CELLS], q[CELLS], slope;
    for (int i = 0; i < CELLS; i++) {
        p[i] = right_density(cell(i), &slope) * 2 * REACH / CELLS;
        q[i] = bump(cell(i), g) * 2 * REACH / CELLS;
    }
    for (int i = 0; i < CELLS; i++)
        p[i] = fmax(p[i], 1e-300);
    return kl_divergence(q, p, CELLS) - 2 * js_divergence(p, q, CELLS);
}

static double expected_loss(double g, bool squared)  // E (y - g)^2 or E |y - g|
{
    double total = 0;
    for (int k = 0; k < 2; k++)
        total += SHARE[k] * (squared ? (ANSWER[k] - g) * (ANSWER[k] - g) : fabs(ANSWER[k] - g));
    return total;
}

static double smallest_at(bool squared)  // the g that descent by the tape finds. (19.6), (19.7)
{
    Params *params = params_new();
    Tensor *g = params_add(params, "g", shape1(1));
    g->data[0] = (real)-0.3;
    Optimizer *optimizer = sgd_new(params, 0, 0);
    for (int i = 0; i < 4000; i++, step_reset()) {
        optimizer->rate = 0.02 * (1 - i / 4000.0);
        Tensor *y = tensor_from(shape1(2), (const real[]){-1, 1}),
               *share = tensor_from(shape1(2), (const real[]){(real)SHARE[0], (real)SHARE[1]});
        Tensor *gap = subtract(y, broadcast_to(g, shape1(2)));
        improve(params, optimizer, sum(multiply(share, squared ? square(gap) : abs_of(gap))));
    }
    const double found = (double)g->data[0];
    optimizer_free(optimizer);
    params_free(params);
    return found;
}

static double gap_to_answer(double g) { return fmin(fabs(g - ANSWER[0]), fabs(g - ANSWER[1])); }

static double middle(double a, double b, double c) { return fmax(fmin(a, b), fmin(fmax(a, b), c)); }

static double median_wall_gap(void)  // the median of the three paints: how far from the nearest of them
{
    double nearest = INFINITY;
    for (int k = 0; k < 3; k++) {
        double square = 0;
        for (int c = 0; c < 3; c++) {
            const double gap = WALL[k][c] - middle(WALL[0][c], WALL[1][c], WALL[2][c]);
            square += gap * gap;
        }
        nearest = fmin(nearest, sqrt(square));
    }
    return nearest;
}

static void answers_figure(Program *p)
{
    enum { AT = 241 };
    double x[AT], loss[3][AT];
    for (int i = 0; i < AT; i++) {
        x[i] = -1.8 + 3.6 * i / (AT - 1);
        loss[0][i] = game_loss(x[i]) - game_loss(ANSWER[1]);
        loss[1][i] = expected_loss(x[i], false) / 2;
        loss[2][i] = expected_loss(x[i], true) / 2;
    }
    const double top = game_loss(0) - game_loss(ANSWER[1]);
    for (int i = 0; i < AT; i++)
        loss[0][i] *= 1 / top;
    Figure *f = program_figure(
        p, "answers", "The square asks for the middle, the distance for the likelier answer, the game for either",
        "Three losses of one generated number g; the right answers are -1 (four in ten) and 1 (six in ten).",
        "A parabola with its minimum between the answers; a broken line that falls to the likelier one; "
        "a curve with two wells.");
    figure_panel(f, NULL, "generated number g", "loss (scaled)");
    figure_command(f, "set yrange [0:1.6]\nset arrow from -1,0 to -1,1.6 nohead lt 14");
    figure_command(f, "set arrow from 1,0 to 1,1.6 nohead lt 14");
    figure_ramp(f, 0, 2);
    figure_xy(f, "squared", LINES, x, loss[2], AT);
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "distance", LINES, x, loss[1], AT);
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "game", LINES, x, loss[0], AT);
    figure_draw(f);
}

static void part_answers(Program *p)
{
    double farthest = 0, rarer = 0;
    for (int i = 0; i < STARTS; i++) {
        const double end = game_end(-1.8 + 3.6 * (i + 0.5) / STARTS);
        farthest = fmax(farthest, gap_to_answer(end));
        rarer += (end < 0) / (double)STARTS;
    }
    answers_figure(p);
    claim(p, "answers: g where E (y - g)^2 is smallest, by descent", smallest_at(true), EXACTLY, 0.2, 1e-5,
          "(19.6): the mean");
    claim(p, "answers: g where E |y - g| is smallest, by descent", smallest_at(false), EXACTLY, 1, 1e-3,
          "(19.7): the median");
    claim(p, "answers: median of three wall paints, distance from the nearest paint", median_wall_gap(), EXACTLY,
          sqrt(46 * 46 + 50 * 50), 1e-9, "by hand");
    claim(p, "answers, the game from nine beginnings: largest distance from a right answer", farthest, AT_MOST,
          0.05, 0, "(19.8)");
    claim(p, "answers, the game from -0.8: distance from the rarer answer", fabs(game_end(-0.8) + 1), AT_MOST, 0.05, 0,
          "(19.8)");
    control(p, "answers, the mean: distance from a right answer", gap_to_answer(0.2), "no right answer");
    control(p, "answers, the game: share of beginnings that end at the rarer answer", rarer, "0.4 of the answers");
}

/*
The figure `answers` shows the three losses of the one number, each on a scale of its own, and the
two right answers as dotted lines.

What came out: descent of the square ends at 0.2, and descent of the distance at 1. The game leads
from nine beginnings to a right answer each time, with a distance of at most 0.00008; the mean is
0.8 away from the nearest. Which answer the game ends at depends on where it begins: the share of
beginnings that end at the rarer answer is 0.44. So the game gives *an* answer, and no probability.
The median of the three paints is 68 units away from the nearest paint.
*/

/*
## Part street: pairs whose law is known

Photographs have one answer to each question, and whether another answer would have been right
nobody can say. So our streets are made (`street_plan` and `street_paint` in `common/synthetic.c`).
A *plan* has six classes. It is *painted* by chance: all walls in one of three paints, and the doors
in the paint that goes with it; boards whose joints begin at one of four heights; a sky that is
lighter or darker; reflections in the windows; and a grain for each pixel of road and trees. A
painting depends on the plan and on chance, and on nothing else. So we can paint each plan of the
test set 63 times again, and then we know what nobody knows about photographs:

- the *mean* painting, the best that any loss of squares can ask for;
- the *median* painting, the best that the distance can ask for;
- *another* painting, which is what a perfect generator would draw.

Another painting is a perfect street, and it misses the given answer by twice as much as the mean
does, because both of them vary. With $m(x) = E[y | x]$, and $y'$ drawn again for the same $x$,
(19.9):

$$ E \lVert y - y' \rVert^2 = 2 \, E \lVert y - m(x) \rVert^2 , $$

In words: the squared distance of two right answers is twice that of a right answer from the mean.
On a logarithmic scale the factor of two is $10 \log_{10} 2 = 3.01$ decibels. A generator that is
measured by the distance to the one given answer scores better if it draws no street.
*/
enum { CLASSES = STREET_CLASSES, REPAINTED = 63, BANDS = 128, SHOWN = 6 };

static struct {
    Pairs train, test;
    int n, side;                             // test pictures; their side
    uint8_t *train_label, *label;            // (n, side, side): a class a pixel
    real *truth;                             // (n, side, side, 3) in [0, 1]: the given answers
    real *mean, *median, *again, *flat, *flat_median;  // three by the law; mean and median colours of classes
    double power[BANDS], rest[BANDS];        // spectra: of the given answers; of what the mean leaves of them
    double spread;                           // mean squared distance of paintings from their mean
    struct Reader *reader;
} data;

static long numbers(void) { return (long)data.n * data.side * data.side * 3; }

static Pictures *pictures_new(int n, int side, int C)
{
    Pictures *p = alloc_zeroed(1, sizeof *p);
    *p = (Pictures){n, side, side, C, alloc_zeroed((size_t)n * (size_t)(side * side), (size_t)C)};
    return p;
}

static void pairs_free(Pairs *pairs)
{
    pictures_free(pairs->x);
    pictures_free(pairs->y);
}

static Pictures *one_hot(const uint8_t *label, int n, int side, int K)  // one channel a class
{
    Pictures *x = pictures_new(n, side, K);
    for (long i = 0; i < (long)n * side * side; i++)
        x->pixel[i * K + label[i]] = 255;
    return x;
}

static Pairs street_pairs(int n, uint64_t seed, const char *stream, uint8_t **label)
{
    const int side = data.side;
    Rng rng = rng_new(seed, stream);
    Pairs pairs = {.y = pictures_new(n, side, 3)};
    *label = alloc_zeroed((size_t)n, (size_t)(side * side));
    for (long i = 0; i < n; i++) {
        street_plan(&rng, side, *label + i * side * side);
        street_paint(&rng, side, *label + i * side * side, pairs.y->pixel + i * side * side * 3);
    }
    pairs.x = one_hot(*label, n, side, CLASSES);
    return pairs;
}

/*
*What the law says.* Each test plan is painted 63 times. Of the values that a pixel gets we take the
mean and the median; one more painting is kept as it is. The *colours of the classes* are a control:
the mean colour of each class in the training pictures, put where the plan has that class. This is
the best that a table of six colours can do for the square. The *medians of the classes* are the best
that it can do for the distance.
*/
static void repaint(uint64_t seed)
{
    const int D = data.side * data.side * 3;
    uint8_t *painting = alloc_zeroed((size_t)D, 1);
    uint16_t (*count)[256] = alloc_zeroed((size_t)D, sizeof *count);
    Rng rng = rng_new(seed, "repaint");
    data.mean = alloc_zeroed((size_t)numbers(), sizeof *data.mean);
    data.median = alloc_zeroed((size_t)numbers(), sizeof *data.median);
    data.again = alloc_zeroed((size_t)numbers(), sizeof *data.again);
    for (int k = 0; k < data.n; k++) {
        const uint8_t *plan = data.label + (long)k * data.side * data.side;
        const long at = (long)k * D;
        memset(count, 0, (size_t)D * sizeof *count);
        for (int r = 0; r < REPAINTED; r++) {
            street_paint(&rng, data.side, plan, painting);
            for (int i = 0; i < D; i++) {
                count[i][painting[i]]++;
                data.mean[at + i] += (real)painting[i] / (255 * REPAINTED);
                data.spread += pow(painting[i] / 255.0, 2) / ((double)numbers() * REPAINTED);
            }
        }
        street_paint(&rng, data.side, plan, painting);
        for (int i = 0; i < D; i++) {
            int below = 0, value = -1;
            while (below <= REPAINTED / 2)
                below += count[i][++value];
            data.spread -= pow((double)data.mean[at + i], 2) / (double)numbers();
            data.median[at + i] = (real)value / 255;
            data.again[at + i] = (real)painting[i] / 255;
        }
    }
    free(painting);
    free(count);
}

static void class_colours(void)
{
    static long count[CLASSES * 3][256];
    double mean[CLASSES * 3] = {0}, median[CLASSES * 3] = {0};
    const Pictures *y = data.train.y;
    memset(count, 0, sizeof count);
    for (long i = 0; i < 3L * y->n * y->Y * y->X; i++)
        count[3 * data.train_label[i / 3] + i % 3][y->pixel[i]]++;
    for (int k = 0; k < CLASSES * 3; k++) {
        long all = 0, below = 0;
        for (int v = 0; v < 256; v++)
            all += count[k][v];
        for (int v = 255; v >= 0; v--) {
            mean[k] += v / 255.0 * (double)count[k][v] / fmax((double)all, 1);
            below += count[k][v];
            median[k] = 2 * below <= all ? v / 255.0 : median[k];
        }
    }
    data.flat = alloc_zeroed((size_t)numbers(), sizeof *data.flat);
    data.flat_median = alloc_zeroed((size_t)numbers(), sizeof *data.flat_median);
    for (long i = 0; i < numbers(); i++) {
        const long k = 3 * data.label[i / 3] + i % 3;
        data.flat[i] = (real)mean[k];
        data.flat_median[i] = (real)median[k];
    }
}

/*
### How good is a drawing?

*PSNR*, (19.10), is the distance to the given answer on a logarithmic scale: $10 \log_{10} (1 / m)$
decibels, where $m$ is the mean squared error of a value between 0 and 1.

*The spectrum.* A blurred picture lacks fine detail, and detail is energy at high spatial
frequencies. The cosine transform, (19.11), writes a picture as a sum of cosines across and down,

$$ \hat f_{uv} = s_u s_v \sum_{y, x} f_{yx} \cos \frac{\pi u (2y + 1)}{2S} \cos \frac{\pi v (2x + 1)}{2S} , $$

with $s_0 = \sqrt{1/S}$ and $s_u = \sqrt{2/S}$ otherwise. In words: each number says how much of one
pattern of waves across and down is in the picture. The transform keeps the sum of squares. We add
up $\hat f_{uv}^2$ by *bands* of about equal frequency $\sqrt{u^2 + v^2}$, and compare with the
bands of the given answers: the *fine* energy is that of the upper half of the bands, and the *tone*
is the mean of $|\log_{10}|$ of the ratio over all bands but the first, which is the mean.

*The reader.* A small network is trained once on real pairs, to read the plan back from a painting:
three convolutions, so that it sees 5 by 5 pixels. It is shown a drawing and must name the class of
each pixel. If it cannot, the drawing is no street. If it can, the drawing may still be flat. What is *read* is the share of pixels that it
names rightly, as a mean over the six classes. The paper does so too, with a large network, and
calls it the FCN score.

*The walls.* Of each drawing we take the mean colour of its walls, and ask how far it lies from the
nearest of the three that walls have, in units of which black and white are 255 apart in each
channel.
*/
static double psnr(const real *a, const real *b, long n)  // (19.10)
{
    double square = 0;
    for (long i = 0; i < n; i++)
        square += ((double)a[i] - (double)b[i]) * ((double)a[i] - (double)b[i]);
    return -10 * log10(square / (double)n);
}

static double mean_gap(const real *a, const real *b, long n)
{
    double gap = 0;
    for (long i = 0; i < n; i++)
        gap += fabs((double)a[i] - (double)b[i]) / (double)n;
    return gap;
}

// power (side): mean energy in each band of n pictures (n, side, side, C), minus those of b unless NULL.
static void spectrum(const real *a, const real *b, int n, int side, int C, double *power)  // (19.11)
{
    double *wave = alloc_zeroed((size_t)(3 * side * side), sizeof *wave), *f = wave + side * side;
    double *half = f + side * side;
    for (int i = 0; i < side * side; i++)
        wave[i] = sqrt((i < side ? 1.0 : 2.0) / side) * cos(M_PI * (i / side) * (2 * (i % side) + 1) / (2 * side));
    memset(power, 0, (size_t)side * sizeof *power);
    for (long k = 0; k < (long)n * C; k++) {
        const long from = k / C * side * side * C + k % C;
        for (int i = 0; i < side * side; i++)
            f[i] = (double)a[from + (long)i * C] - (b ? (double)b[from + (long)i * C] : 0);
        for (int i = 0; i < side * side; i++) {  // rows of half: u; columns: x
            half[i] = 0;
            for (int j = 0; j < side; j++)
                half[i] += wave[i / side * side + j] * f[j * side + i % side];
        }
        for (int i = 0; i < side * side; i++) {
            double sum = 0;
            for (int j = 0; j < side; j++)
                sum += half[i / side * side + j] * wave[i % side * side + j];
            const int band = (int)sqrt((double)(i / side * (i / side) + i % side * (i % side)));
            power[band < side ? band : side - 1] += sum * sum / n;
        }
    }
    free(wave);
}

static double tone(const double *power, const double *truth, int side)  // mean |log10| of the ratio
{
    double total = 0;
    for (int b = 1; b < side; b++)
        total += fabs(log10(power[b] / truth[b])) / (side - 1);
    return total;
}

typedef struct Reader {
    Params *params;
    Optimizer *optimizer;
    Conv layer[3];
} Reader;

static Tensor *reader_logits(const Reader *r, Tensor *y)  // (n, side, side, 3) in [-1, 1] to (n side^2, K)
{
    for (int i = 0; i < 3; i++)
        y = conv_apply(&r->layer[i], y);
    return reshape(y, shape2(y->shape.n[0] * y->shape.n[1] * y->shape.n[2], y->shape.n[3]));
}

static Reader *reader_new(Program *p)  // trained on real pairs
{
    enum { LOOKED_AT = 4 };
    const int pixels = data.side * data.side;
    Reader *r = alloc_zeroed(1, sizeof *r);
    Rng rng = rng_new(p->seed, "reader");
    r->params = params_new();
    r->layer[0] = conv_new(r->params, "0", 3, 3, 16, 1, 1, RELU, &rng);
    r->layer[1] = conv_new(r->params, "1", 3, 16, 16, 1, 1, RELU, &rng);
    r->layer[2] = conv_new(r->params, "2", 1, 16, CLASSES, 1, 0, LINEAR, &rng);
    r->optimizer = adam_new(r->params, 5e-3, 0.9, 0.999);
    Run *run = run_new(p, scaled(p, pick(p, 20, 500, 2000)), "%s.reader", p->part->name);
    run_net(run, "reader", r->params, r->optimizer);
    run->falling = true;
    double loss = 0;
    while (run_next(run, "cross-entropy", loss)) {
        int index[LOOKED_AT], *label = step_alloc((size_t)(LOOKED_AT * pixels) * sizeof *label);
        for (int i = 0; i < LOOKED_AT; i++)
            index[i] = (int)rng_below(&run->rng, data.train.x->n);
        for (int i = 0; i < LOOKED_AT * pixels; i++)
            label[i] = data.train_label[(long)index[i / pixels] * pixels + i % pixels];
        Tensor *y = pair_of(&data.train, index, LOOKED_AT).y;
        loss = improve(r->params, r->optimizer, softmax_cross_entropy(reader_logits(r, y), label));
    }
    return r;
}

// The share of pixels whose class the reader names: of all, or (`fair`) the mean over the classes.
static double readable(const real *drawing, double *fair)  // (data.n, D)
{
    const long pixels = (long)data.side * data.side;
    double right[CLASSES + 1] = {0}, all[CLASSES + 1] = {0};
    int classes = 0;
    const bool before = tape_recording(false);
    for (int k = 0; k < data.n; k++, step_reset()) {
        Tensor *y = tensor_from(shape4(1, data.side, data.side, 3), drawing + k * pixels * 3);
        Tensor *a = reader_logits(data.reader, shift(scale(y, 2), -1));
        for (long i = 0; i < pixels; i++) {
            int best = 0;
            for (int c = 1; c < CLASSES; c++)
                best = a->data[i * CLASSES + c] > a->data[i * CLASSES + best] ? c : best;
            const int class = data.label[k * pixels + i];
            all[class]++;
            all[CLASSES]++;
            right[class] += best == class;
            right[CLASSES] += best == class;
        }
    }
    tape_recording(before);
    *fair = 0;
    for (int c = 0; c < CLASSES; c++) {
        *fair += all[c] > 0 ? right[c] / all[c] : 0;
        classes += all[c] > 0;
    }
    *fair /= classes;
    return right[CLASSES] / all[CLASSES];
}

static double wall_gap(const real *drawing)  // mean distance of the walls' mean colour to the nearest, of 255
{
    double total = 0;
    int houses = 0;
    for (int k = 0; k < data.n; k++) {
        double colour[3] = {0, 0, 0}, nearest = INFINITY;
        long walls = 0;
        for (long i = (long)k * data.side * data.side; i < (k + 1L) * data.side * data.side; i++)
            if (data.label[i] == HOUSE) {
                walls++;
                for (int c = 0; c < 3; c++)
                    colour[c] += 255 * (double)drawing[3 * i + c];
            }
        for (int w = 0; w < 3 && walls; w++) {
            double square = 0;
            for (int c = 0; c < 3; c++) {  // a quarter of the pixels are joints, of half the colour
                const double own = 0.875 * WALL[w][c] - colour[c] / (double)walls;
                square += own * own;
            }
            nearest = fmin(nearest, sqrt(square));
        }
        if (walls) {
            total += nearest;
            houses++;
        }
    }
    return total / houses;
}

typedef enum Measure { PSNR, GAP, READ, FAIR, FINE, TONE, WALLS, SCORES } Measure;
typedef struct Score { double of[SCORES], power[BANDS]; } Score;

static Score score_drawings(const Program *p, const char *name, const real *drawing)  // (data.n, D)
{
    Score s = {.of = {0}};
    double own = 0, fine = 0;
    spectrum(drawing, NULL, data.n, data.side, 3, s.power);
    s.of[TONE] = tone(s.power, data.power, data.side);
    for (int b = 1; b < data.side; b++) {
        own += b >= data.side / 2 ? s.power[b] : 0;
        fine += b >= data.side / 2 ? data.power[b] : 0;
    }
    s.of[FINE] = own / fine;
    s.of[PSNR] = psnr(drawing, data.truth, numbers());
    s.of[GAP] = mean_gap(drawing, data.truth, numbers());
    s.of[READ] = readable(drawing, &s.of[FAIR]);
    s.of[WALLS] = wall_gap(drawing);
    say(p, "   %-24s PSNR %6.3f  distance %.4f  read %.4f %.4f  fine %.3f  tone %.3f  walls %5.1f", name, s.of[PSNR],
        s.of[GAP], s.of[READ], s.of[FAIR], s.of[FINE], s.of[TONE], s.of[WALLS]);
    return s;
}

/*
### The runs

Six kinds of run are compared. They share the pairs, the generator's widths, the length and the
rates. The first three differ in the objective. One has no skips, and its last layer does
not see the plan either. Two are controls that must fail: one plays the game alone, with a
discriminator that does not see the question; the other has both losses and is given pairs whose
answers belong to other questions. (These two have one seed.)
*/
enum { DISTANCE, GAME, BOTH, SEVERED, BLIND, SHUFFLED, KINDS };
enum { PATCH_1, PATCH_16, PATCH_70, PATCH_ALL, STACKS };

static const struct Kind {
    const char *name, *words;
    Step *step;
    int patch;
    bool severed, blind, shuffled;
} KIND[KINDS] = {
    {.name = "distance", .words = "distance alone", .patch = PATCH_16, .step = distance_step},
    {.name = "game", .words = "game alone", .patch = PATCH_16, .step = game_step},
    {.name = "both", .words = "both", .patch = PATCH_16, .step = train_step},
    {.name = "severed", .words = "both, no skips", .patch = PATCH_16, .step = train_step,
     .severed = true},
    {.name = "blind", .words = "game, D is blind", .patch = PATCH_16, .step = game_step,
     .blind = true},
    {.name = "shuffled", .words = "both, wrong pairs", .patch = PATCH_16, .step = train_step,
     .shuffled = true},
};

// The convolutions of a discriminator; returns how many. PATCH_ALL ends in one logit for a side.
static int stack_forms(int patch, int side, Form *form)
{
    static const Form pixel = {1, 1, 0}, slow = {4, 1, 1};
    int n = 0;
    if (patch == PATCH_ALL) {
        for (; side > 2 && n + 1 < LEVELS; side /= 2)
            form[n++] = HALF;
        form[n++] = (Form){side, 1, 0};
        return n;
    }
    const int halvings = patch == PATCH_1 ? 0 : patch == PATCH_16 ? 1 : 3;
    while (n < halvings)
        form[n++] = HALF;
    while (n < (patch == PATCH_70 ? 5 : 3))
        form[n++] = patch == PATCH_1 ? pixel : slow;
    return n;
}

static Game game_new(int side, int K, int C, int w, const struct Kind *kind, Rng *rng)
{
    Form form[LEVELS];
    const int layers = stack_forms(kind->patch, side, form);
    Game g = {.G = unet_new(side, K, C, w, !kind->severed, rng)};
    g.D = patch_new(form, layers, K, C, w, kind->blind, rng);
    return g;
}

static Pairs wrong_pairs(const Pairs *pairs, uint64_t seed)  // each question with another's answer
{
    const Pictures *y = pairs->y;
    const size_t D = (size_t)(y->Y * y->X * y->C);
    Pairs wrong = {pairs->x, pictures_new(y->n, y->Y, y->C)};
    int *order = alloc_zeroed((size_t)y->n, sizeof *order);
    Rng rng = rng_new(seed, "wrong pairs");
    rng_permutation(&rng, order, y->n);
    for (int i = 0; i < y->n; i++)
        memcpy(wrong.y->pixel + (size_t)i * D, y->pixel + (size_t)order[i] * D, D);
    free(order);
    return wrong;
}

// During training: drawings of the first few test questions, for a film.
static void film_watch(Game *g, const void *what, long step)
{
    const Pairs *pairs = what;
    const int n = pairs->x->n < SHOWN ? pairs->x->n : SHOWN;
    const long size = (long)n * pairs->y->Y * pairs->y->X * pairs->y->C;
    real *drawing = alloc_zeroed((size_t)size, sizeof *drawing);
    sample(g, pairs, n, "film", drawing);
    for (long i = 0; i < size; i++)
        curve_add(&g->curve[FILM], (double)step, (double)drawing[i]);
    free(drawing);
}

static Game street_game(Program *p, const struct Kind *kind, int seed)  // trained
{
    Rng rng = rng_new(p->seed + (uint64_t)seed, kind->name);
    Game g = game_new(data.side, CLASSES, 3, pick(p, 4, 16, 32), kind, &rng);
    Pairs pairs = kind->shuffled ? wrong_pairs(&data.train, p->seed) : data.train;
    const Match m = {.pairs = &pairs, .step = kind->step, .B = BATCH, .what = &data.test, .looks = pick(p, 2, 10, 16),
                     .watch = seed == 0 ? film_watch : NULL};
    train(run_new(p, scaled(p, pick(p, 4, 3200, 12000)), "%s.%s%d", p->part->name, kind->name, seed), &g, &m);
    if (kind->shuffled)
        pictures_free(pairs.y);
    return g;
}

static real *drawings(const Game *g)  // of all test questions, (data.n, D); free it
{
    real *out = alloc_zeroed((size_t)numbers(), sizeof *out);
    sample(g, &data.test, data.n, "scores", out);
    return out;
}

static void load_streets(Program *p)
{
    data.side = pick(p, 32, 32, 64);
    data.n = pick(p, 8, 96, 200);
    data.train = street_pairs(pick(p, 40, 1000, 3000), p->seed, "streets", &data.train_label);
    data.test = street_pairs(data.n, p->seed, "test streets", &data.label);
    data.truth = alloc_zeroed((size_t)numbers(), sizeof *data.truth);
    for (long i = 0; i < numbers(); i++)
        data.truth[i] = (real)data.test.y->pixel[i] / 255;
    repaint(p->seed);
    class_colours();
    spectrum(data.truth, NULL, data.n, data.side, 3, data.power);
    spectrum(data.truth, data.mean, data.n, data.side, 3, data.rest);
    data.reader = reader_new(p);
}

static void free_streets(void)
{
    pairs_free(&data.train);
    pairs_free(&data.test);
    optimizer_free(data.reader->optimizer);
    params_free(data.reader->params);
    void *rest[] = {data.train_label, data.label, data.truth, data.mean, data.median,
                    data.again, data.flat, data.flat_median, data.reader};
    for (int i = 0; i < 9; i++)
        free(rest[i]);
    memset(&data, 0, sizeof data);
}

static double diversity(const Game *g, const real *drawing)  // PSNR of two drawings of one question
{
    real *other = alloc_zeroed((size_t)numbers(), sizeof *other);
    sample(g, &data.test, data.n, "another z", other);
    const double same = psnr(drawing, other, numbers());
    free(other);
    return same;
}

static void model_figures(Program *p)
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
    f = program_figure(p, "game", "Two losses teach G: a game over patches, and a distance",
                       "Who feeds whom, and where gradients go.",
                       "Plan and chance to generator; plan with drawing or answer to discriminator; the "
                       "distance of drawing and answer; arrows back from both losses to the generator.");
    figure_diagram(f, "x [@data label=\"plan x\"]; z [@random label=\"z\"]; y [@data label=\"answer y\"];"
                      "G [@net label=\"U-Net\\nG\"]; D [@rival label=\"patches\\nD\"];"
                      "L [@loss label=\"distance\"]; V [@loss label=\"game\"];"
                      "x -> G; z -> G; G -> D [label=\"G(x, z)\"]; x -> D; y -> D; G -> L; y -> L; D -> V;"
                      "V -> D [@gradient]; V -> G [@gradient]; L -> G [@gradient]");
    figure_draw(f);
}

// Rows of the first test pictures: row[i] (data.n, side, side, 3).
static void sheet_figure(Figure *f, real *const *row, const char *const *label, int rows)
{
    const long D = (long)data.side * data.side * 3;
    const int shown = data.n < SHOWN ? data.n : SHOWN;
    real *sheet = alloc_zeroed((size_t)(rows * shown * D), sizeof *sheet);
    for (int i = 0; i < rows; i++)
        memcpy(sheet + i * shown * D, row[i], (size_t)(shown * D) * sizeof *sheet);
    figure_pictures(f, sheet, rows, shown, data.side, data.side, 3, label, NULL);
    figure_draw(f);
    free(sheet);
}

static void film_figure(Program *p, const Game *g)
{
    const int shown = data.n < SHOWN ? data.n : SHOWN, rows = shown > 3 ? 2 : 1;
    Figure *f = program_figure(p, "film", "Edges come first, over the skips; boards and leaves come last",
                               "Drawings of six test plans while the generator learns.",
                               "Grey noise becomes flat colours, and these get texture.");
    figure_film(f, &g->curve[FILM], "step %g", rows, shown / rows, data.side, data.side, 3);
    figure_draw(f);
}

enum { FLAT, FLAT_MEDIAN, MEAN, MEDIAN, AGAIN, REFERENCES };  // drawings that nobody had to train

static void spectrum_figure(Program *p, const Score *reference, const Score (*s)[SEEDS], real *const *row)
{
    double x[BANDS], y[BANDS], rest[BANDS];
    const struct {
        Role role;
        const char *name;
        const double *power;
        const real *drawing;
    } line[] = {{ROLE_DATA, "class colours", reference[FLAT].power, data.flat},
                {ROLE_RIVAL, "distance alone", s[DISTANCE][0].power, row[2]},
                {ROLE_MODEL, "both", s[BOTH][0].power, row[4]},
                {ROLE_TRUTH, "another painting", reference[AGAIN].power, data.again}};
    Figure *f = program_figure(
        p, "spectrum", "Whoever draws fine detail misses the given detail by more",
        "Left: energy of drawings by spatial frequency, over that of the given answers. Right: energy of the "
        "difference from the given answers, over what the mean of all right answers leaves.",
        "Left: two curves near one, two far below. Right: two curves near one, two near two.");
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "what is missed" : "what is drawn", "frequency, half waves",
                     panel ? "energy / the mean's" : "energy / the answers'");
        figure_command(f, panel ? "set yrange [0:2.5]" : "set logscale y\nset yrange [0.05:3]");
        figure_command(f, "set xrange [0:%d]\nset xtics 10", data.side);
        for (int i = 0; i < 4; i++) {
            spectrum(data.truth, line[i].drawing, data.n, data.side, 3, rest);
            for (int b = 1; b < data.side; b++) {
                x[b - 1] = b;
                y[b - 1] = panel ? rest[b] / data.rest[b] : line[i].power[b] / data.power[b];
            }
            figure_role(f, line[i].role);
            figure_xy(f, line[i].name, LINES, x, y, data.side - 1);
        }
    }
    figure_draw(f);
}

static const double *of(const Score *s, Measure which, int n, double *to)  // one number of each seed
{
    for (int i = 0; i < n; i++)
        to[i] = s[i].of[which];
    return to;
}

// The same, a's minus b's.
static const double *over(const Score *a, const Score *b, Measure which, int n, double *to)
{
    for (int i = 0; i < n; i++)
        to[i] = a[i].of[which] - b[i].of[which];
    return to;
}

static double marks_met(const Score *s)  // of three: classes read, walls, tone
{
    return (s->of[FAIR] >= 0.78) + (s->of[WALLS] <= 30) + (s->of[TONE] <= 0.15);
}

static void street_rows(Program *p, const Score *r, const Score (*s)[SEEDS], const double *same)
{
    const int n = p->seeds;
    double to[SEEDS];
    goal(p, "streets: PSNR of the mean painting - of 63 other paintings, dB",
         10 * log10(1 + data.spread * pow(10, 0.1 * r[MEAN].of[PSNR])), EXACTLY, 3.01, 0.2, "(19.9); 63: 0.07 less");
    control_seeds(p, "distance alone: distance to the answer - the median painting's", over(s[DISTANCE],
                  (const Score[]){r[MEDIAN], r[MEDIAN], r[MEDIAN]}, GAP, n, to), n, "0 is the least");
    control(p, "class colours: distance to the answer - the median painting's", r[FLAT].of[GAP] - r[MEDIAN].of[GAP],
            "a table of six colours");
    control(p, "class medians: distance to the answer - the median painting's",
            r[FLAT_MEDIAN].of[GAP] - r[MEDIAN].of[GAP], "a table of six colours");
    for (int i = 0; i < n; i++)
        to[i] = marks_met(&s[BOTH][i]);
    goal_seeds(p, "both: marks met of three (read 0.78, walls 30, tone 0.15)", to, n, EXACTLY, 3, 0,
               "no control meets all");
    for (int k = DISTANCE; k <= SHUFFLED; k++) {
        for (int i = 0; i < (k <= SEVERED ? n : 1); i++)
            to[i] = marks_met(&s[k][i]);
        char *text = text_format("%s: marks met of three", KIND[k].words);
        if (k != BOTH)
            control_seeds(p, text, to, k <= SEVERED ? n : 1, "not all");
        free(text);
    }
    for (int i = 0; i < n; i++)
        to[i] = s[BOTH][i].of[PSNR] - r[AGAIN].of[PSNR];
    goal_seeds(p, "PSNR of both - of another painting, dB", to, n, AT_LEAST, 0.2, 0, "and below distance alone");
    control_seeds(p, "PSNR of distance alone - of both, dB", over(s[DISTANCE], s[BOTH], PSNR, n, to), n, "(19.9)");
    control_seeds(p, "PSNR of both - of game alone, dB", over(s[BOTH], s[GAME], PSNR, n, to), n,
                  "what the distance adds");
    control(p, "class colours: PSNR - of distance alone, first seed, dB", r[FLAT].of[PSNR] - s[DISTANCE][0].of[PSNR],
            "a table of six colours");
    for (int k = DISTANCE; k <= SHUFFLED; k++)
        for (Measure m = TONE; m <= WALLS; m++) {
            char *text = text_format("%s: %s", KIND[k].words, m == TONE ? "tone" : "walls, distance from the nearest paint");
            control_seeds(p, text, of(s[k], m, n, to), k <= SEVERED ? n : 1, m == TONE ? "0 is right" : "answers: about 1");
            free(text);
        }
    control(p, "class colours: tone", r[FLAT].of[TONE], "copy of the input");
    goal_seeds(p, "classes read in drawings of both - of distance alone", over(s[BOTH], s[DISTANCE], FAIR, n, to),
               n, AT_LEAST, 0.03, 0, "more than colours");
    goal_seeds(p, "classes read in drawings with skips - without", over(s[BOTH], s[SEVERED], FAIR, n, to), n,
               AT_LEAST, 0.15, 0, "edges");
    control_seeds(p, "both: classes read", of(s[BOTH], FAIR, n, to), n, "mean over classes");
    control_seeds(p, "distance alone: classes read", of(s[DISTANCE], FAIR, n, to), n, "mean over classes");
    control_seeds(p, "game alone: classes read", of(s[GAME], FAIR, n, to), n, "mean over classes");
    control(p, "another painting: classes read", r[AGAIN].of[FAIR], "a perfect generator");
    control(p, "class colours: classes read", r[FLAT].of[FAIR], "copy of the input");
    control(p, "game alone, D does not see the plan: classes read", s[BLIND][0].of[FAIR], "one seed");
    control(p, "both, pairs shuffled: classes read", s[SHUFFLED][0].of[FAIR], "one seed");
    control_seeds(p, "both: PSNR of two drawings of one plan, two z, dB", same, n, "of two paintings: below 14");
}

static void part_street(Program *p)
{
    Score s[KINDS][SEEDS] = {{{.of = {0}}}}, reference[REFERENCES];
    double same[SEEDS];
    load_streets(p);
    real *row[6] = {data.flat, data.truth}, *const known[] = {
        data.flat, data.flat_median, data.mean, data.median, data.again};
    for (int i = 0; i < REFERENCES; i++)
        reference[i] = score_drawings(
            p, (const char *[]){"class colours", "class medians", "mean painting", "median painting", "another painting"}[i], known[i]);
    score_drawings(p, "given answers", data.truth);
    for (int k = DISTANCE; k <= SHUFFLED; k++)
        for (int i = 0; i < p->seeds && (k <= SEVERED || i == 0); i++) {
            Game g = street_game(p, &KIND[k], i);
            real *drawing = drawings(&g);
            s[k][i] = score_drawings(p, KIND[k].words, drawing);
            if (k == BOTH)
                same[i] = diversity(&g, drawing);
            if (k == BOTH && i == 0)
                film_figure(p, &g);
            if (i == 0 && k <= SEVERED)
                row[2 + k] = drawing;
            else
                free(drawing);
            game_free(&g);
        }
    model_figures(p);
    Figure *f = program_figure(
        p, "streets", "The distance draws brown walls, the game adds paint and boards",
        "Test plans in the colours of their classes; given answers; four generators' drawings.",
        "Rows of small streets: flat colours, textured, blurred, then textured again.");
    sheet_figure(f, (real *const[]){row[0], row[1], row[2], row[4], row[3], row[5]},
                 (const char *[]){"plan", "answer", "distance", "both", "game", "no skips"}, 6);
    spectrum_figure(p, reference, (const Score(*)[SEEDS])s, row);
    street_rows(p, reference, (const Score(*)[SEEDS])s, same);
    for (int i = 2; i < 6; i++)
        free(row[i]);
    free_streets();
}

/*
The figure `streets` shows six plans, with the colours of their classes, the answers that were
given, and what four generators draw. The figure `film` shows the drawings of the third one, *both*,
while it learns.

What came out: the distance alone does what (19.7) says. Its distance from the given answers is
0.0032 above that of the median painting; the mean colours of the classes are 0.0083 above it, and
their median colours 0.0022. (So a table of six colours does it better, and nothing is claimed.) It
draws what nobody has seen: brown walls without joints, 65 units from the nearest paint,
trees without leaves, and windows without reflections. Its tone is 0.38. The walls of both
losses together are 21 units from a paint, the doors are in the paint that goes with it, and
the tone is 0.084.

What came out for PSNR: both losses together are 1.8 decibels below the distance alone. A
perfect generator would be further below: another true painting of the same plans lies 2.95
decibels below the mean painting. The figure `spectrum` takes this apart by frequency. On the left
are the drawings themselves: the distance alone loses the fine detail, and both losses together draw
it. On the right are the differences from the given answers. The distance alone misses
hardly more than the mean does, by a fifth at most, and another painting about twice as much. From the
sixth band on both losses lie between them. Ranked by PSNR, a table of six colours would be first, the
distance alone second, both losses third, and another true street last.

What came out for the reader: it names 0.884 of the classes in drawings of both losses, 0.813 in
drawings of the distance alone, and 0.96 in other true paintings. With a discriminator that does not
see the plan 0.50 is read, and with shuffled pairs 0.40.

What came out for the game alone: it has as much fine detail as both losses together, with a tone of
0.075, and it puts the detail in wrong places. Its walls are mixtures of paints, 50 units from the
nearest, which is 29 units more than with both losses. It also has 0.90 decibels less of PSNR, and
the reader names 0.764 of its classes. We claim nothing of these two numbers,
because they depend on the seed.

What came out for the skips: without them 0.33 less is read. The cells at the bottom of the U know
what is in the street, and they do not know exactly where.

*Is $z$ used?* Two drawings of one plan with two different $z$ have a PSNR of 34 decibels against
each other, and two true paintings of one plan have 13.5. So the generator has noise and hardly
makes use of it: its walls are of one paint, in all streets of the figure. The paper reports little
variety of its photographs, too. The game pushes to *a* right answer, as in part `answers`, and
nothing in (19.1) asks for all of them.
*/

/*
## Notation in full

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $x$ | `pair.x` | (B, Y, X, K), 0 to 1 | questions, one channel per class |
| $y$ | `pair.y` | (B, Y, X, C), $-1$ to 1 | given answers |
| $G(x, z)$ | `generate`, `fake` | as $y$ | drawings |
| $z$ | `dropout` | 0 or 2 | chance in the innermost layer of the way up |
| $a(x, y)$, $D$ | `logits`, its sigmoid | (B, Y', X', 1) | one logit per patch; the probability "given" |
| $\lambda$ | `LAMBDA` | 100 | weight of the distance |
| $m(x)$ | `data.mean` | (n, side, side, 3) | mean of all right answers to $x$ |
| $\mu, \sigma$ | in `instance_norm` | (B, C) | mean and deviation over the pixels of a channel |
| $\hat f_{uv}$ | in `spectrum` | (side, side) | cosine transform |

## Where we differ from the paper, and hyper-parameters

| setting | the paper | this chapter | why |
|---|---|---|---|
| pictures | 256 by 256 photographs | 32 by 32 streets, made; `--full` 64 | the law is known; minutes |
| way down | 8 halvings, to 1 by 1 | to 2 by 2 | a mean over one cell is the cell itself |
| widths | 64 to 512 | 16, 32, 64, 64; `--full` 32 to 128 | time |
| last layer | doubles | a 3 by 3 convolution more, which sees the plan | edges are one pixel wide |
| $z$ | dropout in three layers | in one | we have only four layers on the way up, and dropout in three of them would leave one that is exact |
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

*Bricks.* The first walls had bricks, which could begin anywhere across and down: 24 right answers
for one paint. In the time that we have, the game drew coloured noise there. Boards have four right
answers.

*Doors.* Doors had a paint of their own, and the game smeared them. Now the walls' paint decides,
and the game finds out that red walls have green doors.

*Large batches.* With four pictures in a step the drawings stayed blotched. One picture in a step,
and more steps, gave reflections, leaves and joints in the same time.

*A reader that was too kind.* Counted by pixels, the reader read the colours of the classes as well
as the drawings, because sky, road and walls are most of a picture. It now counts each class alike.

*Claims that controls met.* "The walls are within 45 units of a paint" holds with shuffled pairs, whose
walls are 29 units away. "The walls are 15 units nearer than those of the distance alone" holds with
them, too, and with a grey picture. Only all three marks together are met by no control.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own: add
`--out build/try1` and so on. Answers stand in `notes/solutions/19_pix2pix.md`; guess first.

1. *Even odds.* In part `answers` set `SHARE` to one half each. Where does descent of the distance
   end now, and why there?
2. *A blunt game.* In part `answers` set `BLUR` to 1. How far from a right answer does the game end,
   and what does the figure `answers` look like?
3. *Cheap distance.* Set `LAMBDA` to 10 (`--part street`). What becomes of the tone and of the walls
   of both, and what of the PSNR?
4. *Smaller kernels.* In `stack_forms` give `slow` a kernel of 3. How large are the patches of 16
   and of 70 pixels now? Work it out by (19.12), then ask the second laboratory (`--quick --part
   patches`).
5. *Squares.* In the second laboratory, let `distance` be the mean of the square (`--part pairs`).
   What are PSNR and tone of the distance alone?
6. *Cheap chance.* In the laboratory's `noisy_step` pay 10 for the distance and not `LAMBDA` (`--part
   noise`). What becomes of the spread of both, and of the price (19.40)?
7. *Straight lines.* In the laboratory let `keys` return `fmax(0, 1 - u)`: linear interpolation (`--part
   super --epochs 0.002`). What are PSNR and contrast gap in the rows of bicubic interpolation now?
8. *Turned up.* In the laboratory take the limit out of `gain_of`, so that a frequency may also be turned
   up (`--part speech --epochs 0.002`). What does the perfect answer reach?

## References

- P. Isola, J.-Y. Zhu, T. Zhou, A. Efros, "Image-to-image translation with conditional adversarial
  networks", *CVPR* (2017).
- O. Ronneberger, P. Fischer, T. Brox, "U-Net: convolutional networks for biomedical image
  segmentation", *MICCAI* (2015).
- D. Ulyanov, A. Vedaldi, V. Lempitsky, "Instance normalization: the missing ingredient for fast
  stylization" (2016).
- G. Brostow, J. Fauqueur, R. Cipolla, "Semantic object classes in video: a high-definition ground
  truth database", *Pattern Recognition Letters* (2009).

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
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
