// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 03 Sparse autoencoder: many units, and few of them awake

The autoencoder of chapter 01 was forced to think by a keyhole: thirty numbers for a
picture. Here there is no keyhole. The code may be longer than the picture, and something
else is scarce: attention. Of a hundred units only a few may be awake for any one picture. A
unit that may speak so seldom had better stand for something that occurs seldom and matters
when it does. Shown small pieces of pictures, the units choose edges: here, in this
direction, at this place. So do the cells of the first visual area of a brain, and nobody
told either of them.

People wanted this for two reasons. It is an explanation of those cells (Olshausen and
Field, 1996). And it is a way to get features without labels. There are two ways to find
such a code. A *sparse autoencoder* computes it, by one layer of a network that was trained
with a penalty. *Sparse coding* has no encoder: it solves an optimisation problem for every
picture. The reading notes set the two side by side. The lesson trains the autoencoder; its
laboratory finds codes by two algorithms whose speed is a theorem, and compares.

    make 03                                   # this lesson: a quarter of a minute on two cores
    make 03-lab                               # the laboratory: what else there is to ask
    make 03 ARGS="--part patches"             # one part; --list names them
    build/03_sparse_autoencoder --data mnist  # patches of MNIST, or of a folder of your own

The default run took 18 seconds of processor time and 42 MiB of memory where this was
written. It draws its own pictures, so nothing has to be fetched.

Look at `figures/03_sparse_autoencoder/film.gif` first: filters that are born out of noise.

**Assumed.** Chapter 00: gradient, tape, Adam. Chapter 01: the autoencoder, principal
components. The proofs of the numbered equations are in `notes/03_sparse_autoencoder.md`.

## The one equation

(03.1), by Ng (the lecture notes *Sparse autoencoder*, which the reading notes link to):

$$ J = \frac{1}{B} \sum_b \tfrac12 \lVert \hat x_b - x_b \rVert^2
   + \tfrac{\lambda}{2} \bigl( \lVert W_1 \rVert^2 + \lVert W_2 \rVert^2 \bigr)
   + \beta \sum_j \mathrm{KL}(\rho \,\Vert\, \hat\rho_j) . $$

In words: copy well, keep the weights small, and let each unit be awake on average as much
as $\rho$, which is a small number. The average $\hat\rho_j$ is taken over the pictures of
the batch, for each unit by itself.

Seven symbols are enough to read the program:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $x$ | `x` | (B, D) | a batch of patches, or of pictures |
| $h$ | `h` | (B, H), in (0, 1) | codes: how awake each unit is |
| $\hat x$ | `decode(a, h)` | (B, D) | the copies |
| $\hat\rho_j$ | `awake` | (H) | mean of $h_j$ over the batch |
| $\rho$ | `rho` | 0.05 | what this mean should be |
| $\beta, \lambda$ | `beta`, `lambda` | at least 0 | how much the two penalties count |
| $W_1, W_2$ | `encoder.W`, `decoder.W` | (D, H), (H, D) | filters and atoms |
*/
#include "common.h"

#include <cblas.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 256, SEEDS = 3, PATCH = 8, PIXELS = PATCH * PATCH };

/*
## The model

Two dense layers. The first ends in a sigmoid, so a unit's activity lies between asleep (0)
and awake (1). The second is linear: a copy is a sum of *atoms*, the rows of $W_2$, each
taken as often as its unit is awake. A column of $W_1$ is the unit's *filter*: what it looks
for.

      x ---- W1 ----> sigmoid ----> h ---- W2 ----> copy of x
    (B, D)                       (B, H)              (B, D)
                                    |                   |
                         mean over the batch      squared error with x
                                    |
                         KL penalty, against rho

The biases of the encoder start where $\sigma(b) = \rho$. Otherwise all units start half
awake, and the penalty has to put them to sleep first.
*/
typedef struct Penalty {
    double rho, beta, lambda;  // of (03.1)
} Penalty;

enum { ERROR, AWAKE, FILM, CURVES };  // what is watched: the squared error, mean of h, filters

typedef struct Autoencoder {
    Params *params;
    Optimizer *optimizer;
    Dense encoder, decoder;  // (D, H), (H); (H, D), (D)
    Penalty penalty;
    bool filmed;
    Curve curve[CURVES];
} Autoencoder;

static Autoencoder autoencoder_new(int D, int H, Penalty penalty, double rate, Rng *rng)
{
    Autoencoder a = {.params = params_new(), .penalty = penalty};
    a.encoder = dense_new(a.params, "encoder", D, H, SIGMOID, rng);
    a.decoder = dense_new(a.params, "decoder", H, D, LINEAR, rng);
    for (int j = 0; j < H; j++)
        a.encoder.b->data[j] = (real)log(penalty.rho / (1 - penalty.rho));
    a.optimizer = adam_new(a.params, rate, 0.9, 0.999);
    return a;
}

static void autoencoder_free(Autoencoder *a)
{
    optimizer_free(a->optimizer);
    params_free(a->params);
    for (int i = 0; i < CURVES; i++)
        curve_free(&a->curve[i]);
}

static Tensor *encode(const Autoencoder *a, Tensor *x) { return dense_apply(&a->encoder, x); }
static Tensor *decode(const Autoencoder *a, Tensor *h) { return dense_apply(&a->decoder, h); }

/*
## The loss

The penalty treats a unit as a coin. It wants the coin to fall "awake" with probability
$\rho$, it sees $\hat\rho_j$, and it asks for the KL divergence of the two coins, (03.2):

$$ \mathrm{KL}(\rho \,\Vert\, \hat\rho) = \rho \ln \frac{\rho}{\hat\rho}
   + (1 - \rho) \ln \frac{1 - \rho}{1 - \hat\rho} . $$

In words: it is 0 at $\hat\rho = \rho$, rises without bound towards 0, so no unit may die,
and towards 1, so no unit may be always awake. Note what it does *not* say. It speaks of
averages over a batch, so it never asks that the code of one picture be sparse. A unit that
answers $\rho$ to everything has no penalty at all. It is the error that makes this idle
answer expensive: who may be awake on average one time in twenty, and has to help with the
copy, should be wide awake one time in twenty.
*/
static Tensor *kl_penalty(Tensor *h, double rho)  // (03.2), summed over the units
{
    const int B = h->shape.n[0], H = h->shape.n[1];
    Tensor *awake = scale(sum_to(h, shape2(1, H)), 1.0 / B);  // (1, H)
    Tensor *asleep = shift(scale(awake, -1), 1);              // (1, H)
    Tensor *cross = add(scale(log_of(awake), -rho), scale(log_of(asleep), rho - 1));
    return shift(sum(cross), H * (rho * log(rho) + (1 - rho) * log(1 - rho)));
}

static Tensor *weight_decay(const Autoencoder *a)
{
    return scale(add(sum(square(a->encoder.W)), sum(square(a->decoder.W))), 0.5);
}

static Tensor *objective(const Autoencoder *a, Tensor *x)  // (03.1)
{
    Tensor *h = encode(a, x), *copy = scale(squared_error(decode(a, h), x), 0.5);
    Tensor *sparse = scale(kl_penalty(h, a->penalty.rho), a->penalty.beta);
    return add(add(copy, sparse), scale(weight_decay(a), a->penalty.lambda));
}

/*
## One training step

One loss, one network, one gradient. What is subtle stands in the penalty. Its gradient with
respect to one code is, (03.3),

$$ \frac{\partial}{\partial h_{bj}} \, \beta \, \mathrm{KL}(\rho \,\Vert\, \hat\rho_j) =
   \frac{\beta}{B} \Bigl( -\frac{\rho}{\hat\rho_j} + \frac{1 - \rho}{1 - \hat\rho_j} \Bigr) . $$

In words: all the codes of a unit in this batch get the same push, whichever picture they
belong to. Push and error meet at the sigmoid, whose slope $h(1 - h)$ multiplies both. So a
unit that is certain hardly feels the push, and a unit that wavers feels it: the wavering is
what disappears.

This is the only loss of the book so far that is not a mean over pictures. A step needs a
batch that is large enough to know $\hat\rho_j$: with 256 pictures and $\rho = 0.05$ a unit
is awake for about 13 of them. (Ng's program uses all pictures in each step, and L-BFGS.
Ours uses batches, and Adam.)
*/
static double train_step(Autoencoder *a, Tensor *x)  // x (B, D)
{
    Tensor *gradient[4], *loss = objective(a, x);
    grad(loss, a->params->tensor, a->params->count, gradient, false);
    optimizer_step(a->optimizer, gradient);
    return tensor_item(loss);
}

/*
Line by line:

1. `objective` runs the batch through both layers and adds up the three terms of (03.1). The
   tape records how.
2. `grad` differentiates this one number with respect to the four lists of weights. On its
   way back the error passes the atoms, the push of (03.3) is added, and the sum passes the
   sigmoids.
3. The optimiser takes a step. Nothing else happens: no sampling, no second network, no
   inner loop.

What does the first step say? The encoder's biases begin at $\sigma(b) = \rho$ and all filters are
small, so $\hat\rho_j \approx \rho$ and the penalty is nearly zero. The atoms are small,
too, so the copy is nearly zero and the first loss is half the variance of a patch. From
there a unit can lower the loss only by waking up for something, and then the penalty begins
to count.

Why do units not stop at half measures? Hold a unit's mean activity at $\rho$ and ask how it
should be spread over the pictures. The penalty does not care. But a copy gets the product
of activity and atom, and weight decay is paid for the atom alone. So a large swing of the
activity is cheaper than a long atom. The largest swing there is goes from 0 to 1, and at a
mean of $\rho$ it can be had for one picture in twenty. Without weight decay the long atom
costs nothing. Then all activities stay near $\rho$, in the straight part of the sigmoid,
the penalty is satisfied, and the network is a linear autoencoder in disguise. All three
terms of (03.1) are needed for a sparse code; exercise 2 takes one of them away.

## The loop

Samples are rows of a table. A batch is drawn with replacement, so the run's random numbers
are all that decides which rows come next. Adam's rate falls in a straight line to zero,
because the results are about the end of a training. What is watched are the squared error
and the mean activity, on other rows than those of training. One training is filmed: its
filters are kept at moments that lie close together at first, where most happens.
*/
typedef struct Samples {
    int n, D;
    real *row;  // (n, D)
} Samples;

static Tensor *data_batch(const Samples *s, int B, Rng *rng)
{
    Tensor *x = tensor_new(shape2(B, s->D));
    for (int b = 0; b < B; b++)
        memcpy(x->data + (long)b * s->D, s->row + rng_below(rng, s->n) * s->D,
               (size_t)s->D * sizeof(real));
    return x;
}

static void watch(Autoencoder *a, const Samples *test, long step)
{
    bool before = tape_recording(false);
    Tensor *x = tensor_view(shape2(test->n, test->D), test->row), *h = encode(a, x);
    curve_add(&a->curve[ERROR], (double)step, tensor_item(squared_error(decode(a, h), x)));
    curve_add(&a->curve[AWAKE], (double)step, tensor_item(mean(h)));
    for (long i = 0; a->filmed && i < a->encoder.W->size; i++)
        curve_add(&a->curve[FILM], (double)step, (double)a->encoder.W->data[i]);
    tape_recording(before);
}

static bool early(long step) { return step < 256 && (step & (step - 1)) == 0; }  // 1, 2, 4, ...

static void train(Run *run, Autoencoder *a, const Samples *samples, const Samples *test)
{
    static const char *const name[CURVES] = {"error", "awake", "film"};
    double loss = 0;
    run_net(run, "autoencoder", a->params, a->optimizer);
    for (int i = 0; i < CURVES; i++)
        checkpoint_curve(run->state, name[i], &a->curve[i]);
    run->falling = true;
    if (run_begin(run))
        watch(a, test, 0);
    while (run_next(run, "objective", loss)) {
        loss = train_step(a, data_batch(samples, BATCH, &run->rng));
        if (run_look(run, 8) || (a->filmed && early(run->step)))
            watch(a, test, run->step);
    }
}

/*
## Part objective: the gradient by pencil and paper

Before anything is trained: is the gradient right? Ng's exercise is famous for this
question, because in it students write the gradient by hand and are told to compare it with
differences. We do the same, in double precision, and compare three answers: by hand, by the
tape, and by differences. Let $e = (\hat x - x)/B$ and let $p_j$ be the push of (03.3).
Then, (03.4) and (03.5),

$$ \frac{\partial J}{\partial W_2} = h^\top e + \lambda W_2 , \qquad
   \delta = (e \, W_2^\top + p) \cdot h (1 - h) , \qquad
   \frac{\partial J}{\partial W_1} = x^\top \delta + \lambda W_1 . $$

In words: the error goes back through the atoms to the units, the push is added there, the
sum passes the slope of the sigmoid, and each weight gets what its two ends say. The biases
get the column sums of $e$ and of $\delta$.

The function below takes all parameters in one list, in the order in which the network has
them: $W_1, b_1, W_2, b_2$.
*/
typedef struct Sizes {
    int B, D, H;
} Sizes;

// J of (03.1); gradient: its derivatives by theta, (03.4) and (03.5), or NULL.
static double by_hand(Sizes n, Penalty penalty, const double *theta, const double *x,
                      double *gradient)
{
    const double *W1 = theta, *b1 = W1 + n.D * n.H, *W2 = b1 + n.H, *b2 = W2 + n.H * n.D;
    const int all = 2 * n.D * n.H + n.H + n.D;
    double *h = alloc_zeroed((size_t)(n.B * n.H + 2 * n.H + n.D), sizeof *h);
    double *awake = h + n.B * n.H, *push = awake + n.H, *e = push + n.H, J = 0;
    for (int i = 0; i < all; i++) {
        bool bias = (theta + i >= b1 && theta + i < W2) || theta + i >= b2;
        J += bias ? 0 : 0.5 * penalty.lambda * theta[i] * theta[i];
        if (gradient)
            gradient[i] = bias ? 0 : penalty.lambda * theta[i];
    }
    for (int b = 0; b < n.B; b++)
        for (int j = 0; j < n.H; j++) {
            double a = b1[j];
            for (int d = 0; d < n.D; d++)
                a += x[b * n.D + d] * W1[d * n.H + j];
            h[b * n.H + j] = 1 / (1 + exp(-a));
            awake[j] += h[b * n.H + j] / n.B;
        }
    for (int j = 0; j < n.H; j++) {
        const double rho = penalty.rho, q = awake[j];
        J += penalty.beta * (rho * log(rho / q) + (1 - rho) * log((1 - rho) / (1 - q)));
        push[j] = penalty.beta / n.B * ((1 - rho) / (1 - q) - rho / q);  // (03.3)
    }
    for (int b = 0; b < n.B; b++) {
        const double *hb = h + b * n.H, *xb = x + b * n.D;
        for (int d = 0; d < n.D; d++) {
            e[d] = b2[d] - xb[d];
            for (int j = 0; j < n.H; j++)
                e[d] += hb[j] * W2[j * n.D + d];
            J += 0.5 * e[d] * e[d] / n.B;
            e[d] /= n.B;
        }
        for (int j = 0; gradient && j < n.H; j++) {
            double delta = push[j];
            for (int d = 0; d < n.D; d++) {
                delta += e[d] * W2[j * n.D + d];
                gradient[W2 - theta + j * n.D + d] += hb[j] * e[d];  // (03.4)
            }
            delta *= hb[j] * (1 - hb[j]);
            gradient[b1 - theta + j] += delta;
            for (int d = 0; d < n.D; d++)
                gradient[d * n.H + j] += xb[d] * delta;  // (03.5)
        }
        for (int d = 0; gradient && d < n.D; d++)
            gradient[b2 - theta + d] += e[d];
    }
    free(h);
    return J;
}

static double squared_sum(const double *a, long n)
{
    double total = 0;
    for (long i = 0; i < n; i++)
        total += a[i] * a[i];
    return total;
}

static double apart(const double *a, const double *b, int n)  // |a - b| / (|a| + |b|)
{
    double difference = 0, left = 0, right = 0;
    for (int i = 0; i < n; i++) {
        difference += (a[i] - b[i]) * (a[i] - b[i]);
        left += a[i] * a[i];
        right += b[i] * b[i];
    }
    return sqrt(difference) / (sqrt(left) + sqrt(right));
}

/*
*The controls.* A gradient test that nothing can fail tests nothing. So a wrong gradient stands in
the table, a mistake that is made: the penalty's push left out. (Exercise 3 makes another one: a
penalty of each picture's code instead of the mean.)
*/
static void model_figure(Program *p)
{
    Figure *f = program_figure(
        p, "model", "The error speaks of each picture, the penalty only of means",
        "The sparse autoencoder: layers, codes, and the two losses that meet at the codes.",
        "A chain from x over W1 and W2 to a copy; below the codes their mean, and the penalty.");
    figure_diagram(f, "x [@data label=\"x\\n(B, D)\"]\n"
                      "encoder [@net label=\"W₁, sigmoid\\n(D, H)\"]\n"
                      "h [@random label=\"codes h\\n(B, H)\"]\n"
                      "decoder [@net label=\"W₂\\n(H, D)\"]\n"
                      "copy [@data label=\"copy\\n(B, D)\"]\n"
                      "error [@loss label=\"squared error\\nof each picture\"]\n"
                      "mean [@random label=\"mean of h\\n(H)\"]\n"
                      "penalty [@loss label=\"KL(ρ ‖ mean)\\nof each unit\"]\n"
                      "x -> encoder -> h -> decoder -> copy -> error\nx -> error\n"
                      "h -> mean -> penalty\n");
    figure_draw(f);
}

static void part_objective(Program *p)
{
    enum { B = 20, D = 12, H = 9, ALL = 2 * D * H + H + D };
    const Sizes n = {B, D, H};
    const Penalty ngs = {.rho = 0.01, .beta = 3, .lambda = 1e-4};
    double theta[ALL], x[B * D], hand[ALL], tape[ALL], differences[ALL], none[ALL];
    Rng rng = rng_new(p->seed, "objective");
    Autoencoder a = autoencoder_new(D, H, ngs, 0, &rng);
    Tensor *batch = tensor_normal(shape2(B, D), &rng), *gradient[4];
    for (int i = 0; i < B * D; i++)
        x[i] = (double)batch->data[i];
    for (int i = 0, k = 0; i < 4; i++)
        for (long j = 0; j < a.params->tensor[i]->size; j++)
            theta[k++] = (double)(a.params->tensor[i]->data[j] += (real)(0.5 * rng_normal(&rng)));
    Tensor *loss = objective(&a, batch);
    grad(loss, a.params->tensor, 4, gradient, false);
    for (int i = 0, k = 0; i < 4; i++)
        for (long j = 0; j < gradient[i]->size; j++)
            tape[k++] = (double)gradient[i]->data[j];
    const double J = by_hand(n, ngs, theta, x, hand), step = 1e-5;
    by_hand(n, (Penalty){ngs.rho, 0, ngs.lambda}, theta, x, none);
    for (int i = 0; i < ALL; i++) {
        const double home = theta[i];
        theta[i] = home + step;
        differences[i] = by_hand(n, ngs, theta, x, NULL);
        theta[i] = home - step;
        differences[i] = (differences[i] - by_hand(n, ngs, theta, x, NULL)) / (2 * step);
        theta[i] = home;
    }
    claim(p, "objective: J by the tape / J by hand", tensor_item(loss) / J, EXACTLY, 1, 1e-5,
          "(03.1)");
    claim(p, "objective: gradient by hand from central differences", apart(hand, differences, ALL),
          AT_MOST, 1e-7, 0, "(03.4), (03.5)");
    claim(p, "objective: gradient by the tape from that by hand", apart(tape, hand, ALL), AT_MOST,
          1e-5, 0, "the tape is single precision");
    control(p, "objective: gradient without the penalty's push from that by hand",
            apart(none, hand, ALL), "a mistake, seen");
    autoencoder_free(&a);
    step_reset();
    model_figure(p);
}

/*
The figure `model` shows where the two losses meet.

What came out: the gradients by hand and by differences are apart by $6 \cdot 10^{-10}$ of
their size, which is as near as differences in double precision come. The tape, in single
precision, is apart from them by $4 \cdot 10^{-8}$. The gradient that forgets the push is
apart by 0.136. (In `tests/check_03.c` the tape runs in double precision as well.)
*/

/*
## Part patches: what the units become when they look at the world

The data are patches of 8 by 8 pixels, cut out of pictures at random places. The built-in
pictures are *dead leaves* (Lee, Mumford and Huang, 2001): discs of all sizes that lie upon
each other. They share with photographs what matters here: edges at all places, in all
directions and at all scales.

Why all scales? The radius of a disc has the density $r^{-3}$, so by (03.20) the discs with
radii between $r$ and $2r$ cover, all together, as much ground as those between $2r$ and
$4r$. Look at such a picture from twice as far: every disc has half its radius, the smallest
have become too small to see, and what is left has the same distribution as before. (The
density must be cut off at both ends. Ours lets radii run from one pixel to half of the
picture's width.) A photograph of a wood has this property roughly, and for the same reason:
things stand before each other at all distances. `make test` holds the drawn pictures
against it.

With `--data` the patches come from your own pictures: from a data set of the book, or from
a folder of photographs that `make import` has made into one. Then the numbers of the table
are about those, and its targets, which were set for dead leaves, may be missed. Patches of
digits, for instance, have long smooth strokes and few corners.

*Whitening.* Neighbouring pixels are alike, and an autoencoder would spend all it has on the
grey that they share. So each patch loses its mean, and then the patches are turned so that
all directions have nearly the same variance, (03.17): with the principal axes $u_k$ and
their variances $v_k$,

$$ x \leftarrow \sum_k u_k \, \frac{u_k \cdot x}{\sqrt{v_k + \epsilon}} , $$

with $\epsilon$ a tenth of the mean variance, and one factor for all, so that a pixel has
variance 1. In words: along each axis, divide by the standard deviation, but do not blow up
what is nearly nothing. Afterwards PCA has nothing more to say about the patches. Whatever
the units find now is not in the covariance.

Eyes do something alike: cells of the retina compare a point with its surroundings, and what
they send to the brain has lost most of what neighbours share. For a student the lesson is
another one. Half of what looks like learning on raw pictures is second-order statistics,
which linear algebra gives away in a second. Take them away first, and see what the network
adds.

*Locality and orientation.* "The filters look like edges" is no measurement, so we make two
numbers of a filter $w$. Let $e_p = w_p^2 / \lVert w \rVert^2$ be the share of its energy in
the pixel at place $p$, and $\bar p = \sum_p e_p \, p$ its centre. Then, (03.18) and
(03.19),

$$ \mathrm{locality} = 1 - \frac{6}{8^2 - 1} \sum_p e_p \lVert p - \bar p \rVert^2 , \qquad
   \mathrm{orientation} = \frac{\sqrt{(G_{xx} - G_{yy})^2 + 4 G_{xy}^2}}{G_{xx} + G_{yy}} . $$

In words: locality compares how far the energy is spread with an even spread, for which it
is 0; a single pixel has 1. $G$ sums the products of the filter's differences to the right
and downwards; orientation is 1 if the filter changes in one direction only, and near 0 if
it changes in all. A wave across the whole patch has orientation and no locality, a dot has
locality and no orientation. An *edge* has both, so the *score* of a filter is the product
of the two.

What do these numbers say of filters that have learnt nothing? In a filter of independent random
weights each pixel has $1/64$ of the energy on average, so its locality is near 0, a little above it
because no draw is quite even. Its differences point in all directions, so $G$ is nearly a multiple
of the identity; with only 49 differences "nearly" leaves an orientation of about 0.17. The product
is near 0, and that is why we multiply: a wave makes orientation large, a dot makes locality large,
and neither makes the product large.
*/
enum { AXIS_SHARE = 10, PICTURES = 40, SIDE = 128, GRID = 10, LEVELS = 4 };
enum { MANY = 30000, FEW = 5000 };  // patches of training and of test
static const double BETA[LEVELS] = {0, 1, 3, 10};

static double score_locality(const double *w)  // (03.18)
{
    double energy = squared_sum(w, PIXELS), x = 0, y = 0, square = 0;
    for (int i = 0; i < PIXELS; i++) {
        const double e = w[i] * w[i] / energy;
        x += e * (i % PATCH);
        y += e * (i / PATCH);
        square += e * ((i % PATCH) * (i % PATCH) + (i / PATCH) * (i / PATCH));
    }
    return 1 - 6 * (square - x * x - y * y) / (PIXELS - 1);
}

static double score_orientation(const double *w)  // (03.19)
{
    double xx = 0, xy = 0, yy = 0;
    for (int i = 0; i < PIXELS - PATCH; i++) {
        if (i % PATCH == PATCH - 1)
            continue;  // no neighbour to the right
        const double *at = w + i, gx = at[1] + at[PATCH + 1] - at[0] - at[PATCH],
                     gy = at[PATCH] + at[PATCH + 1] - at[0] - at[1];
        xx += gx * gx;
        xy += gx * gy;
        yy += gy * gy;
    }
    return sqrt((xx - yy) * (xx - yy) + 4 * xy * xy) / (xx + yy);
}

typedef struct Look {
    double locality, orientation, score;  // means over filters; score: of the product
} Look;

static Look score_filters(const double *filter, int H)  // (H, PIXELS)
{
    Look all = {0};
    for (int j = 0; j < H; j++) {
        const double l = score_locality(filter + j * PIXELS),
                     o = score_orientation(filter + j * PIXELS);
        all.locality += l / H;
        all.orientation += o / H;
        all.score += l * o / H;
    }
    return all;
}

static void filters_of(const Autoencoder *a, double *filter)  // (H, D): the columns of W1
{
    const int D = a->encoder.W->shape.n[0], H = a->encoder.W->shape.n[1];
    for (int j = 0; j < H; j++)
        for (int i = 0; i < D; i++)
            filter[j * D + i] = (double)a->encoder.W->data[i * H + j];
}

/*
*The shams.* Four sets of filters have learnt nothing about edges: the principal axes of the
patches, the network before its training, the network without a penalty, and, the strictest,
the same network with the same penalty, trained on *noise*. This noise is Gaussian and has
the covariance of the whitened patches, so it differs from them only in what a covariance
cannot say.

This last sham is worth a second look, because most of the early papers lack it. Filters of
an autoencoder that was trained on small patches often look like *something*, and a reader
sees edges where there are speckles. If the same network draws the same speckles from noise,
they are the network's own.
*/
static struct {
    Samples train, test, noise;    // whitened patches; noise of the same covariance
    double axis[PIXELS * PIXELS];  // principal axes of the patches, before the whitening
} data;

/*
*Cutting.* A patch is cut at a random place of a random picture, and its mean is taken off.
The red, green and blue of a coloured picture are averaged. A patch in which nothing is to
be seen, as most of those at the margin of a digit, is thrown away and drawn again. The last
quarter of the pictures is kept apart: its patches are for the test.
*/
static void draw_patch(const Pictures *from, int first, int pictures, Rng *rng, real *x)
{
    double square = 0;
    for (int tries = 0; tries < 1000 && square < 1e-3; tries++) {
        const long k = first + rng_below(rng, pictures), top = rng_below(rng, from->Y - PATCH + 1),
                   left = rng_below(rng, from->X - PATCH + 1);
        double mean = 0;
        square = 0;
        for (int i = 0; i < PIXELS; i++) {
            const uint8_t *pixel = from->pixel +
                ((k * from->Y + top + i / PATCH) * from->X + left + i % PATCH) * from->C;
            x[i] = 0;
            for (int c = 0; c < from->C; c++)
                x[i] += (real)pixel[c] / (real)(255 * from->C);
            mean += (double)x[i] / PIXELS;
        }
        for (int i = 0; i < PIXELS; i++) {
            x[i] -= (real)mean;
            square += (double)x[i] * (double)x[i] / PIXELS;
        }
    }
    if (square < 1e-3)
        die("part patches: expected pictures with something in them, found 1,000 even patches");
}

static Samples patches_of(const Pictures *from, int first, int pictures, int n, Rng *rng)
{
    Samples s = {n, PIXELS, alloc_zeroed((size_t)n * PIXELS, sizeof *s.row)};
    for (int i = 0; i < n; i++)
        draw_patch(from, first, pictures, rng, s.row + (long)i * PIXELS);
    return s;
}

static Pictures *leaves(Rng *rng)
{
    Pictures *all = alloc_zeroed(1, sizeof *all);
    *all = (Pictures){PICTURES, SIDE, SIDE, 1, alloc_zeroed(PICTURES, SIDE * SIDE)};
    for (int i = 0; i < PICTURES; i++)
        dead_leaves(rng, SIDE, all->pixel + (long)i * SIDE * SIDE);
    return all;
}

// x (n, D) becomes x M', M (D, D)
static void turn(Samples *s, const double *M)
{
    Tensor *map = tensor_new(shape2(s->D, s->D));
    for (long i = 0; i < map->size; i++)
        map->data[i] = (real)M[i];
    gemm(false, true, s->n, s->D, s->D, tensor_from(shape2(s->n, s->D), s->row)->data, map->data, 0,
         s->row, NULL, LINEAR);
    step_reset();
}

// The maps of (03.17), and from white noise to noise of the covariance that it leaves.
static void whitening(const Samples *s, double *whiten, double *colour)
{
    double value[PIXELS], mean[PIXELS], total = 0, kept = 0;
    double *axis = data.axis;
    covariance(s->row, s->n, PIXELS, mean, axis);
    eigen_symmetric(axis, PIXELS, value);
    for (int k = 0; k < PIXELS; k++)
        total += fmax(value[k], 0);
    const double epsilon = total / PIXELS / AXIS_SHARE;
    for (int k = 0; k < PIXELS; k++)
        kept += fmax(value[k], 0) / (fmax(value[k], 0) + epsilon) / PIXELS;
    for (int i = 0; i < PIXELS * PIXELS; i++) {
        whiten[i] = colour[i] = 0;
        for (int k = 0; k < PIXELS; k++) {
            const double both = axis[k * PIXELS + i / PIXELS] * axis[k * PIXELS + i % PIXELS],
                         v = fmax(value[k], 0);
            whiten[i] += both / sqrt((v + epsilon) * kept);
            colour[i] += both * sqrt(v / ((v + epsilon) * kept));
        }
    }
}

static Samples white_noise(int n, Rng *rng)
{
    Samples s = {n, PIXELS, alloc_zeroed((size_t)n * PIXELS, sizeof *s.row)};
    for (long i = 0; i < (long)n * PIXELS; i++)
        s.row[i] = (real)rng_normal(rng);
    return s;
}

static void load_data(Program *p)
{
    static double whiten[PIXELS * PIXELS], colour[PIXELS * PIXELS];
    Rng rng = rng_new(1, "patches");
    Pictures *from = p->source->folder ? pictures_load(p->source, TRAIN, 10000) : leaves(&rng);
    const int many = pick(p, 2000, MANY, MANY), few = pick(p, 500, FEW, FEW),
              first = from->n - from->n / 4;  // the last quarter of the pictures is for the test
    data.train = patches_of(from, 0, first, many, &rng);
    data.test = patches_of(from, first == from->n ? 0 : first, from->n - first ? from->n - first
                                                                              : from->n, few, &rng);
    data.noise = white_noise(many, &rng);
    whitening(&data.train, whiten, colour);
    turn(&data.train, whiten);
    turn(&data.test, whiten);
    turn(&data.noise, colour);
    say(p, "   %d patches of %d pictures (%s), %d of others", many, first,
        p->source->folder ? p->source->name : "dead leaves, built in", few);
    pictures_free(from);
}

static void free_data(void)
{
    free(data.train.row);
    free(data.test.row);
    free(data.noise.row);
}

static Autoencoder patch_net(Program *p, double beta, bool on_noise, int seed)  // trained
{
    const Penalty penalty = {.rho = 0.05, .beta = beta, .lambda = 0.01};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "patches");
    Autoencoder a = autoencoder_new(PIXELS, GRID * GRID, penalty, 0.03, &rng);
    a.filmed = seed == 0 && beta == BETA[LEVELS - 1] && !on_noise;
    train(run_new(p, scaled(p, pick(p, 60, 4000, 40000)), "%s.%s%g.%d", p->part->name,
                  on_noise ? "noise" : "beta", beta, seed),
          &a, on_noise ? &data.noise : &data.train, &data.test);
    return a;
}

/*
*How to read a picture of a filter.* Each square is a column of $W_1$, laid out as the
pixels of a patch. Grey is zero. White is what the unit wants to see there, black is what it
does not want to see. A unit whose square is white at one side of a line and black at the
other waits for an edge there, brighter on the white side. Each square is scaled by its own
largest number, so nothing is said about lengths.
*/
// Picture j of a sheet: the atom, grey where it is zero, with its largest number black or white.
static void atom_picture(const double *atom, int n, real *picture)
{
    double most = 1e-300;
    for (int i = 0; i < n; i++)
        most = fmax(most, fabs(atom[i]));
    for (int i = 0; i < n; i++)
        picture[i] = (real)(0.5 + 0.5 * atom[i] / most);
}

static void film_figure(Program *p, const Autoencoder *a)  // of some of the units
{
    enum { H = GRID * GRID, ROWS = 2, WIDE = 4 };
    static real sheet[ROWS * WIDE * PIXELS];
    const long frame = (long)H * PIXELS, frames = a->curve[FILM].count / frame;
    double filter[PIXELS];
    Figure *f = program_figure(
        p, "film", "Filters are born out of noise",
        "The filters of eight units, at some moments of the training.",
        "Squares of noise; in each of them a short edge appears.");
    figure_layout(f, 1, 1, 1280, 720);
    for (long k = 0; k < frames; k++) {
        for (int j = 0; j < ROWS * WIDE; j++) {
            for (int i = 0; i < PIXELS; i++)
                filter[i] = a->curve[FILM].y[k * frame + i * H + j];
            atom_picture(filter, PIXELS, sheet + j * PIXELS);
        }
        char *title = text_format("step %g", a->curve[FILM].x[k * frame]);
        figure_frame(f);
        figure_panel(f, title, NULL, NULL);
        figure_pictures(f, sheet, ROWS, WIDE, PATCH, PATCH, 1, NULL, NULL);
        free(title);
    }
    figure_draw(f);
}

static void filters_figure(Program *p, double *const filter[2])  // of the patches, of the noise
{
    enum { H = GRID * GRID };
    static real sheet[H * PIXELS];
    Figure *f = program_figure(
        p, "filters", "Patches of pictures make edges, noise of equal covariance does not",
        "Filters of the same network with the same penalty, trained on patches and on noise.",
        "Two squares of a hundred filters: short edges at the left, speckles at the right.");
    figure_layout(f, 1, 2, 1280, 720);
    for (int noise = 0; noise < 2; noise++) {
        for (int j = 0; j < H; j++)
            atom_picture(filter[noise] + j * PIXELS, PIXELS, sheet + j * PIXELS);
        figure_panel(f, noise ? "trained on noise" : "trained on patches", NULL, NULL);
        figure_pictures(f, sheet, GRID, GRID, PATCH, PATCH, 1, NULL, NULL);
    }
    figure_draw(f);
}

// What was measured of one kind of net, over seeds.
typedef struct Rows {
    double away[SEEDS], error[SEEDS], locality[SEEDS], orientation[SEEDS], score[SEEDS];
    double dead[SEEDS];
} Rows;

static int dead_units(const Autoencoder *a)  // that no test patch wakes by half
{
    bool before = tape_recording(false);
    Tensor *h = encode(a, tensor_view(shape2(data.test.n, PIXELS), data.test.row));
    const int H = h->shape.n[1];
    int dead = 0;
    for (int j = 0; j < H; j++) {
        real most = 0;
        for (int b = 0; b < data.test.n; b++)
            most = h->data[b * H + j] > most ? h->data[b * H + j] : most;
        dead += most < (real)0.5;
    }
    tape_recording(before);
    step_reset();
    return dead;
}

static void measure(Rows *r, int seed, const Autoencoder *a, const double *filter)
{
    const Look look = score_filters(filter, GRID * GRID);
    r->away[seed] = fabs(curve_last(&a->curve[AWAKE]) - a->penalty.rho);
    r->error[seed] = curve_last(&a->curve[ERROR]);
    r->locality[seed] = look.locality;
    r->orientation[seed] = look.orientation;
    r->score[seed] = look.score;
    r->dead[seed] = dead_units(a);
}

static void patch_rows(Program *p, const Rows *level, const Rows *noise, const double *untrained)
{
    const Rows *sparse = &level[LEVELS - 1];
    const int n = p->seeds;
    const Look pca = score_filters(data.axis + PIXELS, PIXELS - 1);  // the first has variance 0
    double held[SEEDS];  // what the penalty has done: the untrained units are near rho as well
    for (int s = 0; s < n; s++)
        held[s] = level[0].away[s] - sparse->away[s];
    goal_seeds(p, "patches: distance of the mean activity from rho, beta 0 less beta 10", held, n,
               AT_LEAST, 0.3, 0, "of equal nets: 0");
    control_seeds(p, "patches, beta 10: distance of the mean activity from rho", sparse->away, n,
                  "rho is 0.05");
    control_seeds(p, "patches, beta 3: distance of the mean activity from rho", level[2].away, n,
                  "too weak");
    control_seeds(p, "patches, beta 0: distance of the mean activity from rho", level[0].away, n,
                  "half awake");
    goal_seeds(p, "patches, beta 10: score of the filters", sparse->score, n, AT_LEAST, 0.3, 0,
               "locality x orientation");
    control_seeds(p, "patches, beta 0: score of the filters", level[0].score, n, "no penalty");
    control_seeds(p, "patches, untrained: score of the filters", untrained, n, "random weights");
    control_seeds(p, "patches, noise of equal covariance, beta 10: score of the filters",
                  noise->score, n, "nothing to find");
    control(p, "patches, PCA: score of the filters", pca.score, "63 axes");
    control_seeds(p, "patches, beta 10: locality", sparse->locality, n, "(03.18)");
    control(p, "patches, PCA: locality", pca.locality, "(03.18)");
    control_seeds(p, "patches, beta 10: orientation", sparse->orientation, n, "(03.19)");
    control(p, "patches, PCA: orientation", pca.orientation, "(03.19): waves have it");
    control_seeds(p, "patches, beta 10: units that no test patch wakes by half", sparse->dead, n,
                  "of 100");
    control_seeds(p, "patches, beta 10: squared error of a patch", sparse->error, n,
                  "the price of sleep");
    control_seeds(p, "patches, beta 0: squared error of a patch", level[0].error, n,
                  "variance 64");
}

static void part_patches(Program *p)
{
    static double filter[2][GRID * GRID * PIXELS];
    double *const both[2] = {filter[0], filter[1]}, untrained[SEEDS];
    Rows level[LEVELS], noise;
    load_data(p);
    for (int s = p->seeds - 1; s >= 0; s--) {
        Rng rng = rng_new(p->seed + (uint64_t)s, "patches");
        Autoencoder fresh = autoencoder_new(PIXELS, GRID * GRID, (Penalty){0.05, 0, 0}, 0, &rng);
        filters_of(&fresh, filter[0]);
        untrained[s] = score_filters(filter[0], GRID * GRID).score;
        autoencoder_free(&fresh);
        Autoencoder sham = patch_net(p, BETA[LEVELS - 1], true, s);
        filters_of(&sham, filter[1]);
        measure(&noise, s, &sham, filter[1]);
        autoencoder_free(&sham);
        for (int k = 0; k < LEVELS; k++) {
            Autoencoder a = patch_net(p, BETA[k], false, s);
            filters_of(&a, filter[0]);
            measure(&level[k], s, &a, filter[0]);
            say(p, "   beta %-3g seed %d: error %6.3f, mean activity %.4f, score %.3f", BETA[k],
                s + 1, level[k].error[s], curve_last(&a.curve[AWAKE]), level[k].score[s]);
            if (a.filmed)
                film_figure(p, &a);
            autoencoder_free(&a);
        }
        if (s == 0)
            filters_figure(p, both);
    }
    patch_rows(p, level, &noise, untrained);
    free_data();
}

/*
The figure `film` shows one training from its first step to its last. For a while nothing
happens that the eye could see. Then, within a few hundred steps, each square becomes grey
but for a few pixels: a unit gives up most of the patch and keeps one place. The figure
`filters` shows the end of this training, and beside it the same network with the same
penalty that was given noise.

What came out: with the penalty at $\beta = 10$ the filters have a score of 0.573, with a
locality of 0.878 and an orientation of 0.653. No control comes near. PCA has waves, with an
orientation of 0.423 and a locality of 0.008. Random weights have neither. The network
without a penalty scores 0.001. The network that was trained on noise has the penalty and
the sleeping units, and scores 0.001 as well: so it is not the penalty that draws the edges.
The edges are in the pictures, and the penalty makes the units look for what is rare there.

The penalty's weight decides:

| $\beta$ | mean activity less $\rho$ |
|--:|--:|
| 0 | 0.448 |
| 3 | 0.027 |
| 10 | 0.009 |

At $\beta = 3$, which is the weight in Ng's exercise, the units are still awake more often
than they should be by half of $\rho$: the weights of (03.1) depend on the scale of the
pixels, as the section on hyper-parameters says. The printed lines of the part show the
score at each weight; it rises from nothing to its last value as the units fall asleep.

No unit is dead: (03.2) rises without bound at 0, so a unit that nothing wakes is pulled
back until something does. (The row counts units that no test patch brings to one half.) A
penalty that only pushes activity down, such as the sum of all activities, has no such
floor.

Sleep has a price. The squared error of a patch, whose variance is 64, is 18.5 with the
penalty and 2.77 without. Whoever wants copies should not ask for edges.

Two things are *not* shown by this. The filters are short, two or three pixels across,
because the edges of dead leaves are sharp and whitening favours the finest scale that the
pixels can carry. And the score says nothing about use: whether a code is good for anything
is another question, which the second laboratory asks, with few labels.
*/

/*
## The other way: codes without an encoder

The reading notes put *sparse coding* beside the autoencoder. It keeps the atoms and drops
the encoder. The code of a picture is whatever minimises, (03.6),

$$ F(h) = \tfrac12 \lVert x - h W \rVert^2 + \lambda \lVert h \rVert_1 , \qquad \lVert w_j \rVert \le 1 . $$

In words: explain $x$ as a sum of few atoms, the rows of $W$, where every unit of activity
costs $\lambda$. Compare this with (03.1).

| | sparse autoencoder | sparse coding |
|---|---|---|
| the code | computed by one layer | found by an optimisation, for each picture anew |
| what is penalised | the mean activity of a unit, over pictures | the activity in each picture |
| a code's numbers | near 0, but never 0 | most of them exactly 0 |
| new picture | one product | a few to thousands of steps, two products each |
| what keeps the atoms from growing | weight decay | the bound on their length |

The notes say of both that on natural images they find very similar $W$, and that
autoencoders are much more efficient. The laboratory holds them to it. Its parts write the
optimisation out and check its theorems at every step, learn the atoms of a toy whose atoms
are known, and measure how much time an encoder saves and how much error this costs.

*(Generative stochastic networks, which the notes name among the probabilistic relatives,
are the same idea as the denoising autoencoder of chapter 01, run as a chain: spoil a
picture, let the network clean it, spoil the result, and so on. Under conditions that Bengio
and others gave in 2014 the pictures that such a chain visits have the distribution of the
data. This book has no chapter on them.)*
*/

/*
## What to take away

- A code may be wider than its input, if it may use only few of its numbers at a time. What
  limits it is how seldom each unit may be active, and not how many units there are.
- Sparsity can be asked of a unit over many pictures, as here, or of a picture over all
  units, as in sparse coding. The first is a penalty in a loss, and the second an
  optimisation for each picture.
- Edges come out because photographs, and dead leaves, are made of surfaces that end
  somewhere. The same network with
  the same penalty finds none in noise. Neither does it find them without the penalty.
- A penalty's weight is a price against an error, so it depends on the scale of the data.
  A mean activity near $\rho$ is needed and does not suffice: untrained units have it, too.
- A measure of "looks like an edge" must be defined before the filters are looked at, and it
  must be low for random weights, for principal axes and for noise. The score of this
  chapter is low for all three, and a score that was high for one of them would have been
  thrown away, since it would have measured something else than edges, and nobody could
  have told what.

## Names that the literature uses

- *Overcomplete*: with more units than inputs. *Dictionary*: the atoms $W_2$. *Activity*: the
  value of a unit.
- *Gabor filter*: a wave under a bell, the usual model of an edge detector. *Receptive
  field*: the part of the input to which a unit answers. Olshausen and Field (1996) showed
  that the atoms of sparse codes of photographs resemble the receptive fields of cells in
  the visual cortex.
- *Whitening*: to give all directions nearly the same variance, here with the axes turned
  back afterwards (ZCA), so that a patch still looks like a patch.

## When your own filters stay noise

| what you see | what it means | what to try first |
|---|---|---|
| activity near $\rho$, filters of noise | the units have made themselves small | more weight decay |
| activity far above $\rho$ | the penalty is too cheap for the scale of the data | a larger $\beta$, longer training |
| all weights go to zero | the weight decay is too dear | less of it |

## Notation in full

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $x$, $\hat x$ | `x`, `decode(a, h)` | (B, D) | patches, and their copies |
| $W_1, b_1$ | `encoder.W`, `encoder.b` | (D, H), (H) | filters are the columns of $W_1$ |
| $W_2, b_2$ | `decoder.W`, `decoder.b` | (H, D), (D) | atoms are the rows of $W_2$ |
| $h$, $\hat\rho$ | `h`, `awake` | (B, H), (H) | codes, and their mean over the batch |
| $e$, $p$, $\delta$ | `e`, `push`, `delta` | (B, D), (H), (B, H) | error, push of the penalty, what reaches the units |
| $u_k, v_k$ | `axis`, `value` | (D, D), (D) | principal axes of the patches, and their variances |
| $\epsilon$ | `epsilon` | mean variance / `AXIS_SHARE` | what keeps small variances from being blown up |
| $G$ | `xx`, `xy`, `yy` | 2 by 2 | sums of products of a filter's differences |

## Where we differ, and hyper-parameters

The first column of numbers is that of the starter code of Ng's exercise, for patches of
photographs.

| setting | Ng's exercise | this chapter | why |
|---|---|---|---|
| data | 10,000 patches of photographs | 30,000 patches of dead leaves | built in; photographs by `--data` |
| scale of a pixel | cut at 3 deviations, squeezed into 0.1 to 0.9 | variance 1 | see below |
| last layer | sigmoid | linear | copies are sums of atoms, as in sparse coding |
| optimiser | L-BFGS, 400 iterations, all patches | Adam, 4,000 steps, batches of 256 | the book's optimiser; rate 0.03, falling |
| biases at the start | 0 | $\sigma(b_1) = \rho$ | the units begin asleep |
| hidden units | 25 | 100 | more units than pixels: there is no keyhole |

| hyper-parameter | Ng's exercise | bars | patches | meaning |
|---|---|---|---|---|
| $\rho$ | 0.01 | 0.02 | 0.05 | share of the pictures for which a unit is awake |
| $\beta$ | 3 | 0.1 | 0, 1, 3, 10 | weight of the sparsity penalty |
| $\lambda$ | 0.0001 | 0.0001 | 0.01 | weight decay |

The three weights of (03.1) are weights against a squared error, so they depend on the scale
of the pixels. Squeezed into 0.1 to 0.9 a pixel has a variance of a few hundredths. The same
$\beta$ and $\lambda$ count as much there as weights that are larger by the inverse of this
variance count here.

## What went wrong while writing this chapter

*Weights from another scale.* With the $\lambda$ of the exercise on pixels of variance 1 the
filters stayed noise, whatever $\beta$ was, and the mean activity came down all the same.
The units had made themselves small: with small filters and huge atoms they all stayed near
$\rho$, in the straight part of the sigmoid, and added up to a plain linear code. Weight
decay forbids the huge atoms. A hundred times as much of it, and edges appeared. Ten times
more, and nothing was left: every weight went to zero and the copy was the mean.

*A penalty that was too strong.* On the laboratory's bars the first settings were a unit for
each bar, $\rho$ at the true share of 3 in 16, and $\beta$ from 0.3 to 3. They found not one
bar in five seeds. The penalty had decided how often each unit is awake before the error
could decide for what. A $\beta$ of 0.1, a smaller $\rho$ and more units than bars gave the
atoms time.

*Units that began half awake*, with biases at zero, were still far from $\rho$ when the
training was over.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its
own: add `--out build/try1` and so on. Answers stand in
`notes/solutions/03_sparse_autoencoder.md`; guess first.

1. *A unit for each bar.* In the laboratory set `BAR_UNITS` to 16 (`--part bars`). What is
   the mean $|\cos|$ of the sparse autoencoder now, and how many bars does it find?
2. *Ng's weight decay.* In `patch_net` set `lambda` to 0.0001 (`--part patches`). What is
   the score at $\beta = 10$, and what does the mean activity say about it?
3. *One code at a time.* In `kl_penalty` take the KL divergence of every single code from
   $\rho$, with the mean over the batch outside (`--part patches`). What do mean activity
   and score become?
4. *A batch that knows nothing.* Set `BATCH` to 16 (`--part patches`). How far is the mean
   activity from $\rho$?
5. *Colours of noise.* In `load_data` leave out the `turn` of `data.train` and `data.test`
   (`--part patches`). Which of locality and orientation suffers?
6. *Too dear.* In the laboratory set `BAR_LAMBDA` to 1 (`--part bars`). How many bars does
   sparse coding find?
7. *A clock that stands still.* In the laboratory's `codes_step` set `ahead` to 0.9 for
   FISTA (`--part ista`). Is the promise still kept?

## References

- A. Ng, "Sparse autoencoder", lecture notes of CS294A, Stanford (2011).
- B. Olshausen, D. Field, "Emergence of simple-cell receptive field properties by learning a
  sparse code for natural images", *Nature* 381 (1996).
- A. Lee, D. Mumford, J. Huang, "Occlusion models for natural images: a statistical study of
  a scale-invariant dead leaves model", *International Journal of Computer Vision* 41
  (2001).
- A. Beck, M. Teboulle, "A fast iterative shrinkage-thresholding algorithm for linear
  inverse problems", *SIAM Journal on Imaging Sciences* 2 (2009).

## The parts, and main
*/

static const Part PARTS[] = {
    {.name = "objective", .promise = "the gradient, by hand and by tape", .run = part_objective,
     .size = {"one", "one", "one"}, .seeds = {1, 1, 1}},
    {.name = "patches", .promise = "edges out of pictures", .run = part_patches,
     .size = {"60 steps", "4,000", "40,000"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 4, .side = PATCH}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "03_sparse_autoencoder",
        .title = "Sparse autoencoder: many units, and few of them awake",
        .promise = "Checks the gradient of the sparse autoencoder by hand, and lets it find edges "
                   "in patches of\n"
                   "pictures. Its laboratory finds codes by minimising.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
