// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 22 InfoGAN: a code that nobody labelled

A generator of chapter 15 is fed noise. Each number of the noise does something to the picture,
but nobody can say what: to turn one knob changes the digit, its slant and its thickness all at
once. In chapter 18 the knobs had names, because every training picture came with a label.
InfoGAN wants named knobs and has no labels. Some of the generator's input is declared to be a
*code*: a choice of one in ten, and two numbers between -1 and 1. Nobody says what the code
should mean. It is only demanded that the code can be read off the picture that was drawn from
it.

Why should a code that can be read have a meaning? Because there are two demands. A third
network, the *reader* $Q$, has to tell the code from the picture, so the code must make a
difference that can be seen. And the discriminator $D$ demands that the picture look like the
data. The generator could write the code into a corner of the picture, as a thief might scratch
a number into a coin, and the reader would be content. The discriminator would not: the data
have no numbers in their corners. What is left is to use differences that the data have
themselves, and the most visible of those are which digit it is, how it leans, and how thick the
pen was.

That is the hope. This chapter measures how much of it is granted: how much information arrives,
and, which is another question, whether the code means what a person would have meant by it. No
label is read before the training has ended. A test takes all labels away and the training ends
all the same.

    make 22                                # this lesson: a minute and a half on two cores
    make 22-lab                            # the laboratory: what the numbers turn; the bound as a VAE's; functions
    make 22 ARGS="--part bound"            # one part; --list names them
    build/22_infogan --full --data mnist   # nets of the paper's size, hours

Look at `figures/22_infogan/codes.png` first: ten columns, one for each choice of the code.

**Assumed.** Chapter 15: the game of generator and discriminator, and its losses. The judge of
chapter 00. Entropy and the KL divergence are explained in chapter 10. The proofs of the
numbered equations are in `notes/22_infogan.md`.

## The one equation

(22.1), by Chen and others (2016, equation 6):

$$ \min_{G, Q} \max_D \; V(G, D) - \lambda L_I(G, Q) , \qquad
   L_I(G, Q) = H(c) + E_{c, z} \ln Q \bigl( c \mid G(z, c) \bigr) . $$

In words: the game is that of chapter 15, and generator and reader together want one thing more,
that the logarithm of the probability which the reader gives to the true code is large. $H(c)$,
the entropy of the code, is a constant. It makes the number mean something: $L_I$ is never
larger than the mutual information $I(c; G(z, c))$ between code and picture, (22.2), and is
equal to it for the best reader.

Seven symbols are enough to read the program:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $c$ | `way`, `u` | (B), 0 to 9; (B, U), in (-1, 1) | code: a choice of ten ways; U = 2 numbers |
| $z$ | `z` | (B, Z), normal | noise: what the code leaves open |
| $x$ | `x` | (B, D), in $[-1, 1]$ | real pictures |
| $G(z, c)$ | `fake` | (B, D) | generated pictures |
| $D(x)$ | `sigmoid(real_logit(...))` | (B, 1), in (0, 1) | probability that $x$ is real |
| $Q(c \mid x)$ | `read_code` | (B, K + U) | logits of the K = 10 ways; means of the U numbers |
| $\lambda$ | `g->weight` | rises from 0 to 0.2 | weight of the information |
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 64, SEEDS = 3, WAYS = 10, NUMBERS = 2, CODE = WAYS + NUMBERS, NOISE = 4, GRADIENTS = 24 };
static const double WEIGHT = 0.2, FOG = 1, SIGMA = 0.3;

/*
## The model: two players, and a reader inside one of them

The figure `model` shows who feeds whom. The generator gets code and noise side by side: ten
inputs of which one is switched on and nine are off, then the two numbers, then the noise. All
inputs are scaled to a standard deviation of 1. (An input that is on in one case of ten has a
deviation of 0.3, so it is on with 1/0.3.) The generator is a net of dense layers with batch
normalisation, as in the paper.

The reader is not a network of its own. The paper lets it share all layers with the
discriminator but the last ones, and so does this program: a `Critic` looks at a picture once
(`look`), and then two heads answer two questions. The first, `real_logit`, is the
discriminator. The second, `read_code`, is the reader. Sharing saves work, and it also helps the
reader to see what the discriminator sees: features of real pictures, since the discriminator is
shown real pictures in every step, and the reader is never taught on any.

`--full` puts the paper's convolutions next to the pixels, and dense layers of its widths. Two
functions know of them, `paint` and `look`.
*/
typedef struct Player {
    Params *params;
    Optimizer *optimizer;
} Player;

typedef struct Generator {
    Player player;
    Dense dense[2], out;  // (B, K + U + Z) to (B, H), to (B, 2 H); to (B, D)
    BatchNorm norm[3];
    Conv up[2];           // of --full, instead of `out`
} Generator;

typedef struct Critic {
    Player player;
    Dense first, body;    // (B, D) to (B, 2 H), to (B, H)
    Conv down[2];         // of --full, instead of `first`
    Dense real;           // (B, H) to (B, 1): the discriminator's head
    Mlp code;             // (B, H) to (B, K + U): the reader's head
} Critic;

enum { L_WAYS, L_NUMBERS, CURVES };  // L_I of the ten ways, and of the two numbers, while the game goes on
enum { LOSS_D, LOSS_G, LOSS_Q, LOSSES };

typedef struct Game {
    Generator G;
    Critic D, R;          // R: a reader of its own, for the control
    bool apart;           // R reads, not D's second head
    double weight;        // lambda at this step
    Curve curve[CURVES];
} Game;

static struct {
    Pictures *train, *test;
    int D;                // numbers in a picture
    bool paper;           // nets of --full
    Batches order;
    uint8_t *label;       // of the test pictures, or NULL: read after the training only
    int labels;           // how many
    Judge *judge;         // or NULL
    real *feature;        // (JUDGED, 64) of test pictures
} data;

static Tensor *normal(BatchNorm *norm, Tensor *x)  // while nothing is recorded, by the running moments
{
    return relu(tape_is_recording() ? batch_norm_train(norm, x) : batch_norm_apply(norm, x));
}

static Tensor *paint(Generator *g, Tensor *h)  // (B, 2 H) to pictures (B, D)
{
    if (!data.paper)
        return dense_apply(&g->out, h);
    const int B = h->shape.n[0], Y = data.train->Y, X = data.train->X;
    h = reshape(h, shape4(B, Y / 4, X / 4, (int)(h->size / B) / (Y / 4 * (X / 4))));
    h = normal(&g->norm[2], conv_transpose_apply(&g->up[0], h, Y / 2, X / 2));
    return reshape(conv_transpose_apply(&g->up[1], h, Y, X), shape2(B, data.D));
}

static Tensor *look(const Critic *d, Tensor *x)  // (B, D) to (B, H)
{
    const int B = x->shape.n[0];
    if (!data.paper)
        return dense_apply(&d->body, dense_apply(&d->first, x));
    x = reshape(x, shape4(B, data.train->Y, data.train->X, data.train->C));
    x = conv_apply(&d->down[1], conv_apply(&d->down[0], x));
    return dense_apply(&d->body, reshape(x, shape2(B, (int)(x->size / B))));
}

static Tensor *real_logit(const Critic *d, Tensor *seen) { return dense_apply(&d->real, seen); }

static Tensor *read_code(const Critic *d, Tensor *seen) { return mlp_apply(&d->code, seen); }

typedef struct Code {     // what is drawn for each picture of a batch
    int *way;             // (B)
    Tensor *u, *z;        // (B, U), (B, Z)
} Code;

static Code draw_code(int B, Rng *rng)
{
    Code c = {.way = step_alloc((size_t)B * sizeof(int)), .z = tensor_normal(shape2(B, NOISE), rng)};
    c.u = shift(scale(tensor_uniform(shape2(B, NUMBERS), rng), 2), -1);
    for (int i = 0; i < B; i++)
        c.way[i] = (int)rng_below(rng, WAYS);
    return c;
}

static Tensor *generate(Generator *g, const Code *c)  // (B, D)
{
    const int B = c->u->shape.n[0];
    Tensor *way = tensor_zeros(shape2(B, WAYS));
    for (int i = 0; i < B; i++)
        way->data[i * WAYS + c->way[i]] = (real)(1 / 0.3);  // its deviation is 1, as that of all inputs
    Tensor *h = concat((Tensor *[]){way, scale(c->u, sqrt(3)), c->z}, 3, 1);
    for (int i = 0; i < 2; i++)
        h = normal(&g->norm[i], dense_apply(&g->dense[i], h));
    return paint(g, h);
}

/*
## The losses

The two losses of the game are those of chapter 15. The third is the reader's. For the ten ways
$Q$ gives ten probabilities, and $-\ln Q$ is the cross-entropy. For each of the two numbers $Q$
is a normal density around the mean $\mu$ that the net gives, with a fixed width $\sigma$,
(22.5):

$$ -\ln Q(u \mid x) = \frac{(u - \mu(x))^2}{2 \sigma^2} + \ln \bigl( \sigma \sqrt{2 \pi} \bigr) . $$

In words: the reader pays for the square of its error, and the smaller $\sigma$ is, the more it
pays.

*An example by hand.* Let $\sigma = 0.3$, so that the last term is $\ln 0.752 = -0.285$. A reader that
is always wrong by 0.3 pays $0.5 - 0.285 = 0.215$. One that says 0 to every picture is wrong by
$\frac13$ in the mean of squares, and pays $1.852 - 0.285 = 1.567$. The entropy of a number that is
uniform in $(-1, 1)$ is $\ln 2 = 0.693$. So $L_I$ is 0.478 nats for the first reader and $-0.874$
for the second. The second knows nothing, and its bound is below 0 because it believes that the
numbers are all near 0.
*/
static Tensor *discriminator_loss(Tensor *right, Tensor *fake)  // logits; -V(G, D), (15.1)
{
    return add(mean(softplus(scale(right, -1))), mean(softplus(fake)));
}

static Tensor *generator_loss(Tensor *fake) { return mean(softplus(scale(fake, -1))); }  // (15.9)

static Tensor *ways_loss(Tensor *read, const Code *c)  // -E ln Q of the ten ways
{
    return softmax_cross_entropy(slice(read, 1, 0, WAYS), c->way);
}

static Tensor *numbers_loss(Tensor *read, const Code *c)  // -E ln Q of the two numbers, (22.5)
{
    Tensor *error = squared_error(slice(read, 1, WAYS, CODE), c->u);
    return shift(scale(error, 0.5 / (SIGMA * SIGMA)), NUMBERS * log(SIGMA * sqrt(2 * acos(-1))));
}

static Tensor *information_loss(Tensor *read, const Code *c)  // H(c) - L_I, (22.2)
{
    return add(ways_loss(read, c), numbers_loss(read, c));
}

/*
## One training step

Look at what is *not* an argument of `train_step`: it gets pictures, and no labels.
*/
static double improve(Player *player, Tensor *loss)  // one descent by this player's weights alone
{
    Tensor *gradient[GRADIENTS];
    grad(loss, player->params->tensor, player->params->count, gradient, false);
    optimizer_step(player->optimizer, gradient);
    return tensor_item(loss);
}

static Tensor *fog(Tensor *x, Rng *rng) { return add(x, scale(tensor_normal(x->shape, rng), FOG)); }

static void train_step(Game *g, Tensor *x, Rng *rng, double loss[LOSSES])  // x (B, D): real
{
    Code c = draw_code(x->shape.n[0], rng);
    Tensor *fake = generate(&g->G, &c);                                     // (B, D)
    Tensor *seen = look(&g->D, fog(fake, rng)), *seen_real = look(&g->D, fog(x, rng));  // (B, H)
    Tensor *loss_d = discriminator_loss(real_logit(&g->D, seen_real), real_logit(&g->D, seen));
    Tensor *loss_q = information_loss(read_code(&g->D, seen), &c);
    improve(&g->D.player, add(loss_d, scale(loss_q, g->weight)));
    seen = look(&g->D, fog(fake, rng));                                     // by the critic as it is now
    Tensor *loss_g = generator_loss(real_logit(&g->D, seen));
    Tensor *still = information_loss(read_code(&g->D, seen), &c);
    improve(&g->G.player, add(loss_g, scale(still, g->weight)));
    loss[LOSS_D] = tensor_item(loss_d), loss[LOSS_G] = tensor_item(loss_g), loss[LOSS_Q] = tensor_item(loss_q);
}

/*
Line by line:

1. A code and noise are drawn for each picture, and the generator draws the pictures.
2. The critic looks at generated and at real pictures, through a fog of normal noise (see
   below).
3. Its first head says how real they look. Its second head reads the code, of generated pictures
   only: a real picture has no code that anybody knows.
4. `improve` differentiates both losses by all weights of the critic, the shared layers and both
   heads.
5. The generator descends *the same* reader's loss, beside its own loss of the game. Here is
   what makes a GAN an InfoGAN: the gradient of $-\ln Q$ flows through reader and picture into
   the generator.

Two faults are known from public programs, and both train without complaint. The first hands the
*labels* of the real pictures to the step as codes. The code then means the digit, which is no
wonder, and what is trained is the conditional GAN of chapter 18. The second takes step 5 for a
step of $D$: the reader's loss moves the reader's head and nothing else, because the fake
pictures were detached, or because the optimiser that descends it owns the head only. The reader
then learns to read, and the generator learns nothing of it. The check of this chapter plants
both faults and must notice them (exercise 3 plants the second).

*The fog* is not in the paper. Without it our small generator hides the code in specks that a
person does not see, which the reader finds and the discriminator does not mind: $L_I$ is near
its ceiling before the first digit is drawn. Noise in front of both heads drowns specks. A
difference that is to be read through noise of deviation 1 at every pixel must be as large as a
stroke.

What does the first step say? $Q$ knows nothing, so the loss of the ten ways is near
$\ln 10 = 2.303$ and $L_I$ is near 0. The logits of $D$ are near 0, and its loss is near
$2 \ln 2 = 1.386$.

## The loop, and two controls

The loop is that of chapter 15, and $\lambda$ rises from 0 to 0.2 while it goes on. The paper keeps
it constant. But a large weight at the beginning makes the generator write before it can draw, and
the way that it finds first it keeps. With a small weight the game comes first. The reader learns
from the first step on all the same, since Adam does not care how a loss is scaled that is the only
one to move a head. `step` says which step is made: `train_step`, or one of two controls.

- *Without the term*: the game of chapter 15. The generator gets the same code and the same
  noise, but nobody rewards it for a code that can be read. To be fair, a reader is taught all
  the same: a critic of its own, with all layers, which learns to read the code from *detached*
  pictures. It reads whatever there is to be read.
- *Without $D$*: generator and reader are alone, and only the information is wanted.
*/
static void plain_step(Game *g, Tensor *x, Rng *rng, double loss[LOSSES])
{
    Code c = draw_code(x->shape.n[0], rng);
    Tensor *fake = generate(&g->G, &c);
    Tensor *loss_d = discriminator_loss(real_logit(&g->D, look(&g->D, fog(x, rng))),
                                        real_logit(&g->D, look(&g->D, fog(fake, rng))));
    loss[LOSS_D] = improve(&g->D.player, loss_d);
    Tensor *read = read_code(&g->R, look(&g->R, fog(detach(fake), rng)));
    loss[LOSS_Q] = improve(&g->R.player, information_loss(read, &c));
    loss[LOSS_G] = improve(&g->G.player, generator_loss(real_logit(&g->D, look(&g->D, fog(fake, rng)))));
}

static void alone_step(Game *g, Tensor *x, Rng *rng, double loss[LOSSES])  // no D
{
    Code c = draw_code(x->shape.n[0], rng);
    Tensor *fake = generate(&g->G, &c);
    improve(&g->R.player, information_loss(read_code(&g->R, look(&g->R, fog(fake, rng))), &c));
    Tensor *still = information_loss(read_code(&g->R, look(&g->R, fog(fake, rng))), &c);
    loss[LOSS_Q] = improve(&g->G.player, still);
    loss[LOSS_D] = loss[LOSS_G] = 0;
}

typedef void Step(Game *g, Tensor *x, Rng *rng, double loss[LOSSES]);

static Tensor *data_batch(void)  // (B, D), in the range of tanh
{
    const int *index = batches_next(&data.order);
    return shift(scale(pictures_rows(data.train, index, data.order.size), 2), -1);
}

static void look_at(Game *g, double step);

static void train(Run *run, Game *g, Step *step)
{
    double loss[LOSSES] = {0};
    run->falling = true;
    run_net(run, "G", g->G.player.params, g->G.player.optimizer);
    run_net(run, "D", g->D.player.params, g->D.player.optimizer);
    if (g->apart)
        run_net(run, "R", g->R.player.params, g->R.player.optimizer);
    for (int i = 0; i < 3; i++)
        if (g->G.norm[i].running)
            checkpoint_tensor(run->state, (const char *[]){"norm0", "norm1", "norm2"}[i], g->G.norm[i].running);
    checkpoint_curve(run->state, "ways", &g->curve[L_WAYS]);
    checkpoint_curve(run->state, "numbers", &g->curve[L_NUMBERS]);
    if (run_begin(run))
        look_at(g, 0);
    while (run_next(run, "loss of Q", loss[LOSS_Q])) {
        g->weight = WEIGHT * (double)run->step / (double)run->steps;
        step(g, data_batch(), &run->rng, loss);
        if (run_look(run, 20))
            look_at(g, (double)run->step);
    }
}

/*
## Part bound: what the information is, exactly

How can a net that guesses measure information? The mutual information of code and picture is
the entropy of the code less what remains of it when the picture is known,
$I(c; x) = H(c) - H(c \mid x)$. To compute it one needs $P(c \mid x)$, the true probabilities of
the codes given the picture, and nobody has them: they would follow from the density of all
pictures that the generator can draw. The bound puts a guess in their place. (22.3) says exactly
what this costs:

$$ I(c; x) - L_I = E_x \, \mathrm{KL} \bigl( P(c \mid x) \,\Vert\, Q(c \mid x) \bigr) . $$

In words: the gap is the mean KL divergence between what is true of the code and what the reader
says. A KL divergence is never negative, so $L_I \le I$. It is zero only where both are equal,
so a perfect reader has no gap.

*An example by hand.* Let the code be a fair coin, and let the picture show the right side in
three of four cases. Then $P(c \mid x)$ is $\frac34$ for the side that is shown, and
$I = \ln 2 - H(\frac34) = 0.693 - 0.562 = 0.131$ nats. A reader who believes every picture to 99
in 100 gives the true code a probability of 0.99 in three cases of four and 0.01 in one, and
$L_I = 0.693 + 0.75 \ln 0.99 + 0.25 \ln 0.01 = -0.466$. A bound below zero: whoever is too sure
knows less than nothing. The gap is 0.597 nats.

There is a second trick in the paper. To compute $E_x E_{c' \sim P(c \mid x)}$ one would need
samples from the posterior. The paper's lemma 5.1 says that the codes which were fed in are such
samples, (22.4): for any $f$

$$ E_x \, E_{c' \sim P(c \mid x)} f(c', x) = E_c \, E_{x \sim P(x \mid c)} f(c, x) . $$

In words: draw a code and then a picture of it, or draw a picture and then a code that fits it,
and the pairs are the same. This is why the step needs nothing but its own codes.

On a joint distribution of three codes and four pictures all this is sums of twelve terms. The
generator is a table of $P(x \mid c)$, the reader a table of $Q(c \mid x)$. Part `bound` draws
1,000 pairs of such tables at random, and computes both sides of (22.3) and of (22.4) by
separate functions, with no step in common but the table.
*/
enum { THREE = 3, FOUR = 4, RANDOM_READERS = 1000 };

typedef struct Law {
    double c[THREE], x[THREE][FOUR], q[FOUR][THREE];  // P(c), P(x | c), Q(c | x)
} Law;

static double chance_of(const Law *l, int x)  // P(x)
{
    double total = 0;
    for (int c = 0; c < THREE; c++)
        total += l->c[c] * l->x[c][x];
    return total;
}

static double posterior(const Law *l, int c, int x) { return l->c[c] * l->x[c][x] / chance_of(l, x); }

static double law_information(const Law *l)  // I(c; x)
{
    double total = 0;
    for (int c = 0; c < THREE; c++)
        for (int x = 0; x < FOUR; x++)
            total += l->c[c] * l->x[c][x] * log(l->x[c][x] / chance_of(l, x));
    return total;
}

static double law_bound(const Law *l)  // L_I, (22.2)
{
    double total = 0;
    for (int c = 0; c < THREE; c++) {
        total -= l->c[c] * log(l->c[c]);
        for (int x = 0; x < FOUR; x++)
            total += l->c[c] * l->x[c][x] * log(l->q[x][c]);
    }
    return total;
}

static double law_gap(const Law *l)  // E KL(P(c | x) || Q(c | x)), (22.3)
{
    double total = 0;
    for (int x = 0; x < FOUR; x++)
        for (int c = 0; c < THREE; c++)
            total += chance_of(l, x) * posterior(l, c, x) * log(posterior(l, c, x) / l->q[x][c]);
    return total;
}

static double law_lemma(const Law *l, double f[THREE][FOUR])  // left side of (22.4) less right side
{
    double total = 0;
    for (int x = 0; x < FOUR; x++)
        for (int c = 0; c < THREE; c++)
            total += chance_of(l, x) * posterior(l, c, x) * f[c][x] - l->c[c] * l->x[c][x] * f[c][x];
    return total;
}

static void random_shares(Rng *rng, double *share, int n, double spread)  // n shares of 1
{
    double total = 0;
    for (int i = 0; i < n; i++)
        total += share[i] = exp(spread * rng_normal(rng));
    for (int i = 0; i < n; i++)
        share[i] /= total;
}

static Law random_law(Rng *rng)
{
    Law l;
    random_shares(rng, l.c, THREE, 0.5);
    for (int c = 0; c < THREE; c++)
        random_shares(rng, l.x[c], FOUR, 1);
    for (int x = 0; x < FOUR; x++)
        random_shares(rng, l.q[x], THREE, 1);
    return l;
}

static void part_bound(Program *p)
{
    double gap = 0, lemma = 0, least_gap = 1, best = 0, loosest = 0;
    Rng rng = rng_new(p->seed, "laws");
    for (int i = 0; i < RANDOM_READERS; i++) {
        Law l = random_law(&rng);
        double f[THREE][FOUR];
        for (int k = 0; k < THREE * FOUR; k++)
            f[k / FOUR][k % FOUR] = rng_normal(&rng);
        const double I = law_information(&l), apart = I - law_bound(&l);
        gap = fmax(gap, fabs(apart - law_gap(&l)));
        lemma = fmax(lemma, fabs(law_lemma(&l, f)));
        least_gap = fmin(least_gap, apart);
        loosest = fmax(loosest, apart);
        for (int k = 0; k < THREE * FOUR; k++)  // the perfect reader
            l.q[k / THREE][k % THREE] = posterior(&l, k % THREE, k / THREE);
        best = fmax(best, fabs(I - law_bound(&l)));
    }
    claim(p, "bound, 1,000 random readers: I - L_I less the mean KL divergence", gap, EXACTLY, 0, 1e-12, "(22.3)");
    claim(p, "bound, 1,000 random readers: smallest I - L_I", least_gap, AT_LEAST, 0, 0, "(22.2)");
    control(p, "bound, 1,000 random readers: largest I - L_I", loosest, "any size");
    claim(p, "bound, perfect readers: I - L_I", best, EXACTLY, 0, 1e-12, "(22.3)");
    claim(p, "bound: the two sides of the lemma, apart by", lemma, EXACTLY, 0, 1e-12, "(22.4)");
}

/*
What came out: over 1,000 random readers the two sides of (22.3) differ by rounding errors, and so
do the two sides of the lemma. The gap is up to 1.74 nats wide, which is more than the
information itself ever is: a bad reader may say anything. A perfect reader has no gap. (In the
laboratory's part `tables` the tables learn, and the gap closes by itself.)

## Part digits: ten ways

Now the question of the chapter. The code has ten ways and two numbers, the data are digits, and
nobody says that there are ten kinds of them. (That the code has ten ways is a hint, of course.
The paper gives the same one.)

*What is measured*, after the training, with all weights fixed:

- *Information*: $L_I$ on 2,000 fresh codes, of the ten ways and of the two numbers. The ceiling
  of the first is $\ln 10 = 2.303$ nats, (22.6). No generator and no reader can be above it.
- *Error of the code*: the number that the paper gives. The reader is shown *real* test
  pictures, of which it has never been taught any, and says a way for each. Now labels are read
  for the first time: half of the test pictures are used to give each way a digit, no digit to
  two ways, so that as many pictures as possible are right, (22.7). The error is measured on the
  other half. A code without any meaning has an error near 0.9.
- *Drawn error*: the same as the error of the code, for 2,000 *generated* pictures. Way by way,
  the judge says which digit was drawn.
- *FLD*: the Frechet distance of chapter 15, which only asks whether the pictures look like the
  data.

*The best matching* of ten ways to digits is one of $10! = 3{,}628{,}800$. There is a short and
exact way to find it. Let $B(S)$ be the largest number of pictures that are right if the ways of
the set $S$ have been given to the digits looked at so far. A next digit gets one of the ways in
$S$ or none, (22.7):

$$ B_{d}(S) = \max \Bigl( B_{d-1}(S), \; \max_{k \in S} B_{d-1}(S \setminus k) + n_{kd} \Bigr) , $$

where $n_{kd}$ counts pictures of digit $d$ that were read as way $k$. In words: the best use of
some ways for some digits ends with one decision about the last digit. A set of ten ways has
$2^{10} = 1{,}024$ subsets, and that is the size of the table. With more classes than ways, some
classes stay without a way, and that counts as error.

*An example by hand.* Way A is read off 50 threes and 40 eights, way B off 45 threes and 5 eights. If
each way simply took the digit that it is most often read off, both would be threes, 95 of the 140
pictures would be right, and no eight would ever be found. One digit to one way leaves two matchings:
A for three and B for eight makes $50 + 5 = 55$ pictures right, A for eight and B for three $40 + 45
= 85$. So A is the eight, though threes are read as A more often, and the error is $55 / 140 =
0.393$.

*Where labels are read.* Look for `label` in the listing: there is one call, in `load_labels`, and
`part_digits` makes it when all nine trainings are over. The test of this chapter withholds all labels
(`LTG_NO_LABELS=1`). The program then says what it has to leave out, and the rows of $L_I$ are the
same to the last digit.
*/
enum { SETS = 1 << WAYS, JUDGED = 2000, TESTED = 10000, FEATURES = 64 };

static int least(int a, int b) { return a < b ? a : b; }

// count (WAYS, classes): which class each way gets, or -1, so that most are right; (22.7)
static void best_matching(const int *count, int classes, int *class_of)
{
    static int best[SETS];
    static signed char gave[CLASSES_MOST][SETS];  // the way that this class got, or -1
    memset(best, 0, sizeof best);
    for (int d = 0; d < classes; d++)
        for (int S = SETS - 1; S >= 0; S--) {  // downwards: smaller sets are still those of the last class
            gave[d][S] = -1;
            for (int k = 0; k < WAYS; k++) {
                const int without = S & ~(1 << k);
                if (without != S && best[without] + count[k * classes + d] > best[S]) {
                    best[S] = best[without] + count[k * classes + d];
                    gave[d][S] = (signed char)k;
                }
            }
        }
    for (int k = 0; k < WAYS; k++)
        class_of[k] = -1;
    for (int d = classes - 1, S = SETS - 1; d >= 0; d--)
        if (gave[d][S] >= 0) {
            class_of[gave[d][S]] = d;
            S &= ~(1 << gave[d][S]);
        }
}

// The matching is fitted on half of n pictures, by the toss of a coin, and its error is measured on the others
static double matched_error(const int *way, const uint8_t *class, int n, int classes, int *class_of)
{
    int *count = alloc_zeroed((size_t)(WAYS * classes), sizeof *count), wrong = 0, others = 0;
    Rng rng = rng_new(1, "halves"), again = rng;
    for (int i = 0; i < n; i++)
        count[way[i] * classes + class[i]] += rng_below(&rng, 2) == 0;
    best_matching(count, classes, class_of);
    for (int i = 0; i < n; i++)
        if (rng_below(&again, 2) == 1) {
            others++;
            wrong += class_of[way[i]] != class[i];
        }
    free(count);
    return (double)wrong / (others > 0 ? others : 1);
}

/*
*Reading and drawing*, in chunks, with nothing recorded. `read_pictures` gives the way and the
two numbers that $Q$ reads off real pictures. `informed` measures $L_I$ on fresh codes. For the
two numbers the bound holds for every width of the normal density, so the best one is taken,
which is the mean square of the error, (22.5):

$$ L_I = \sum_j \Bigl( \ln 2 - \tfrac12 \ln \bigl( 2 \pi e \, E (u_j - \mu_j)^2 \bigr) \Bigr) . $$
*/
static Critic *reader(Game *g) { return g->apart ? &g->R : &g->D; }

static int largest(const real *x, int n)
{
    int best = 0;
    for (int i = 1; i < n; i++)
        best = x[i] > x[best] ? i : best;
    return best;
}

static void informed(Game *g, int n, double L[2])  // nats of the ten ways; of the two numbers
{
    enum { CHUNK = 500 };
    const bool before = tape_recording(false);
    double error[NUMBERS] = {0}, ways = 0;
    Rng rng = rng_new(1, "informed");
    for (int i = 0; i < n; i += CHUNK) {
        const StepMark mark = step_mark();
        Code c = draw_code(CHUNK, &rng);
        Tensor *read = read_code(reader(g), look(reader(g), generate(&g->G, &c)));
        ways += tensor_item(ways_loss(read, &c)) * CHUNK / n;
        for (int j = 0; j < CHUNK * NUMBERS; j++)
            error[j % NUMBERS] += pow((double)(read->data[j / NUMBERS * CODE + WAYS + j % NUMBERS] - c.u->data[j]), 2) / n;
        step_release(mark);
    }
    L[0] = log(WAYS) - ways, L[1] = 0;
    for (int j = 0; j < NUMBERS; j++)
        L[1] += log(2) - 0.5 * log(2 * acos(-1) * exp(1) * error[j]);
    tape_recording(before);
}

static void look_at(Game *g, double step)
{
    double L[2];
    informed(g, 500, L);
    curve_add(&g->curve[L_WAYS], step, L[0]);
    curve_add(&g->curve[L_NUMBERS], step, L[1]);
}

static void read_pictures(Game *g, const Pictures *pictures, int n, int *way, double *number)  // (n); (U, n) or NULL
{
    enum { CHUNK = 200 };
    const bool before = tape_recording(false);
    int index[CHUNK];
    for (int from = 0; from < n; from += CHUNK) {
        const StepMark mark = step_mark();
        const int B = least(CHUNK, n - from);
        for (int i = 0; i < B; i++)
            index[i] = from + i;
        Tensor *x = shift(scale(pictures_rows(pictures, index, B), 2), -1);
        Tensor *read = read_code(reader(g), look(reader(g), x));
        for (int i = 0; i < B; i++) {
            way[from + i] = largest(read->data + i * CODE, WAYS);
            for (int j = 0; j < NUMBERS && number; j++)
                number[j * n + from + i] = (double)read->data[i * CODE + WAYS + j];
        }
        step_release(mark);
    }
    tape_recording(before);
}

static void draw(Game *g, const Code *c, real *x)  // x (B, D) in [0, 1]
{
    const bool before = tape_recording(false);
    const StepMark mark = step_mark();
    Tensor *y = generate(&g->G, c);
    for (long i = 0; i < y->size; i++)
        x[i] = (real)0.5 * (y->data[i] + 1);
    step_release(mark);
    tape_recording(before);
}

/*
*Three kinds of games* are trained from the same first weights and on the same pictures in the
same order. Without $D$ the training is shorter, because nothing happens any more after a few
hundred steps.
*/
typedef enum { INFOGAN, PLAIN, ALONE, KINDS } Kind;
static const char *const NAME[KINDS] = {"InfoGAN", "without the term", "without D"};

static Critic critic_new(int H, Rng *rng)
{
    Critic d = {.player.params = params_new()};
    Params *params = d.player.params;
    if (data.paper) {
        d.down[0] = conv_new(params, "down0", 4, data.train->C, 64, 2, 1, LEAKY_RELU, rng);
        d.down[1] = conv_new(params, "down1", 4, 64, 128, 2, 1, LEAKY_RELU, rng);
        d.body = dense_new(params, "body", data.train->Y / 4 * (data.train->X / 4) * 128, H, LEAKY_RELU, rng);
    } else {
        d.first = dense_new(params, "first", data.D, 2 * H, LEAKY_RELU, rng);
        d.body = dense_new(params, "body", 2 * H, H, LEAKY_RELU, rng);
    }
    d.real = dense_new(params, "real", H, 1, LINEAR, rng);
    d.code = mlp_new(params, 2, (int[]){H, data.paper ? 128 : H / 2, CODE}, LEAKY_RELU, LINEAR, rng);
    d.player.optimizer = adam_new(params, data.paper ? 2e-4 : 2e-3, data.paper ? 0.5 : 0, 0.999);
    return d;
}

static Generator generator_new(int H, Rng *rng)
{
    Generator g = {.player.params = params_new()};
    Params *params = g.player.params;
    const int wide = data.paper ? data.train->Y / 4 * (data.train->X / 4) * 128 : 2 * H;
    g.dense[0] = dense_new(params, "0", CODE + NOISE, H, LINEAR, rng);
    g.norm[0] = batch_norm_new(params, "norm0", H);
    g.dense[1] = dense_new(params, "1", H, wide, LINEAR, rng);
    g.norm[1] = batch_norm_new(params, "norm1", wide);
    if (data.paper) {
        g.up[0] = conv_transpose_new(params, "up0", 4, 128, 64, 2, 1, LINEAR, rng);
        g.norm[2] = batch_norm_new(params, "norm2", 64);
        g.up[1] = conv_transpose_new(params, "up1", 4, 64, data.train->C, 2, 1, TANH, rng);
    } else
        g.out = dense_new(params, "out", wide, data.D, TANH, rng);
    g.player.optimizer = adam_new(params, 1e-3, data.paper ? 0.5 : 0, 0.999);
    return g;
}

static Game game_new(int H, bool apart, Rng *rng)
{
    Game g = {.G = generator_new(H, rng), .D = critic_new(H, rng), .apart = apart, .weight = WEIGHT};
    if (apart)
        g.R = critic_new(H, rng);
    return g;
}

static void player_free(Player *player)
{
    optimizer_free(player->optimizer);
    params_free(player->params);
}

static void game_free(Game *g)
{
    player_free(&g->G.player), player_free(&g->D.player);
    if (g->apart)
        player_free(&g->R.player);
    for (int i = 0; i < 3; i++)
        if (g->G.norm[i].running)
            tensor_free(g->G.norm[i].running);
    for (int i = 0; i < CURVES; i++)
        curve_free(&g->curve[i]);
}

static Game trained_game(Program *p, Kind kind, int seed)
{
    static Step *const step[KINDS] = {train_step, plain_step, alone_step};
    const double length = kind == ALONE ? pick(p, 20, 500, 5000) : pick(p, 20, 1600, 20000);
    Rng rng = rng_new(p->seed + (uint64_t)seed, "digits");
    Game g = game_new(data.paper ? 1024 : pick(p, 16, 128, 256), kind != INFOGAN, &rng);
    Run *run = run_new(p, scaled(p, length), "%s.%s%d", p->part->name,
                       (const char *[]){"infogan", "plain", "alone"}[kind], seed);
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &run->rng);
    checkpoint_long(run->state, "taken", &data.order.taken);
    train(run, &g, step[kind]);
    batches_free(&data.order);
    return g;
}

/*
*Pictures of your own.* With `--data` the part takes pictures of any size and colour, with
labels or without. Labels are asked for in one place, `load_labels`, which is called after the
last training. Without labels, what needs them is left out.
*/
static void load_pictures(Program *p)
{
    data.train = pictures_load(p->source, TRAIN, pick(p, 1000, 20000, 0));
    data.test = pictures_load(p->source, TEST, TESTED);
    data.D = data.train->Y * data.train->X * data.train->C;
    data.paper = p->size == SIZE_FULL && data.train->Y % 4 == 0 && data.train->X % 4 == 0;
}

static void load_labels(Program *p)  // the only place that reads one
{
    data.label = program_labels(p, TEST, data.test->n, &data.labels);
    data.judge = program_judge(p);
    if (data.judge) {
        Tensor *x = pictures_rows(data.test, NULL, data.test->n);
        data.feature = judge_features_of(data.judge, x->data, least(JUDGED, data.test->n));
        step_reset();
    }
}

static void free_data(void)
{
    free(data.label);
    free(data.feature);
    pictures_free(data.train);
    pictures_free(data.test);
    judge_free(data.judge);
    memset(&data, 0, sizeof data);
}

typedef enum { OF_WAYS, OF_NUMBERS, ERROR, DRAWN, DISTANCE, MEASURES } Measure;

typedef struct Score {
    double measure[MEASURES];  // NaN: not measured
    int class_of[WAYS];        // by the matching, or -1
} Score;

static void score_drawn(Game *g, Score *s)  // DRAWN and DISTANCE, by the judge
{
    enum { CHUNK = 500 };
    real *x = alloc_zeroed((size_t)JUDGED * (size_t)data.D, sizeof *x);
    int way[JUDGED], unused[WAYS];
    uint8_t seen[JUDGED];
    Rng rng = rng_new(1, "judged");
    for (int i = 0; i < JUDGED; i += CHUNK, step_reset()) {
        Code c = draw_code(CHUNK, &rng);
        memcpy(way + i, c.way, CHUNK * sizeof *way);
        draw(g, &c, x + (long)i * data.D);
    }
    real *feature = judge_features_of(data.judge, x, JUDGED);
    Tensor *logit = dense_apply(&data.judge->out, tensor_view(shape2(JUDGED, FEATURES), feature));
    const int K = logit->shape.n[1];
    for (int i = 0; i < JUDGED; i++)
        seen[i] = (uint8_t)largest(logit->data + (long)i * K, K);
    s->measure[DRAWN] = matched_error(way, seen, JUDGED, K, unused);
    s->measure[DISTANCE] = frechet_distance(feature, JUDGED, data.feature, least(JUDGED, data.test->n), FEATURES);
    free(feature);
    free(x);
    step_reset();
}

static Score score_game(Program *p, Game *g, Kind kind)
{
    Score s;
    double L[2];
    int way[TESTED];
    const bool before = tape_recording(false);
    for (Measure m = OF_WAYS; m < MEASURES; m++)
        s.measure[m] = NAN;
    for (int k = 0; k < WAYS; k++)
        s.class_of[k] = -1;
    informed(g, 2000, L);
    s.measure[OF_WAYS] = L[0], s.measure[OF_NUMBERS] = L[1];
    if (data.label) {
        read_pictures(g, data.test, data.labels, way, NULL);
        s.measure[ERROR] = matched_error(way, data.label, data.labels, p->set.classes, s.class_of);
    }
    if (data.judge)
        score_drawn(g, &s);
    tape_recording(before);
    say(p, "   %-16s L_I %6.3f + %6.3f  error %.3f  drawn error %.3f  FLD %7.2f", NAME[kind], L[0], L[1],
        s.measure[ERROR], s.measure[DRAWN], s.measure[DISTANCE]);
    return s;
}

static void model_figure(Program *p)
{
    Figure *f = program_figure(
        p, "model", "The reader's loss reaches the generator, and no label reaches anybody",
        "Code and noise to G; pictures to a critic with two heads; the gradient of both losses to G.",
        "Code, noise, generator, critic with heads D and Q, two losses, dashed arrows back to the generator.");
    figure_diagram(f, "c [@random label=\"code c\"]; z [@random label=\"noise z\"]; "
                      "G [@net label=\"generator\\nG(z, c)\"]; x [@data label=\"pictures x\"]; "
                      "T [@rival label=\"shared layers\\n(B, D) to (B, H)\"]; D [@rival label=\"head D:\\nreal?\"]; "
                      "Q [@net label=\"head Q:\\nwhich c?\"]; V [@loss label=\"V(G, D)\"]; L [@loss label=\"ln Q(c | G)\"]; "
                      "c -> G; z -> G; G -> T; x -> T; T -> D; T -> Q; D -> V; Q -> L; c -> L; "
                      "V -> G [@gradient label=\"down\"]; L -> G [@gradient label=\"up\"]");
    figure_draw(f);
}

static void codes_figure(Program *p, Game *g, const int *class_of)
{
    enum { ROWS = 7 };
    char text[WAYS][16];
    const char *name[WAYS];
    real *sheet = alloc_zeroed((size_t)(ROWS * WAYS) * (size_t)data.D, sizeof *sheet);
    Rng rng = rng_new(1, "sheet");
    Code c = draw_code(ROWS * WAYS, &rng);
    for (int i = 0; i < ROWS * WAYS; i++) {
        c.way[i] = i % WAYS;
        for (int j = 0; j < NOISE; j++)  // one noise, and two numbers, for each row
            c.z->data[i * NOISE + j] = c.z->data[i / WAYS * WAYS * NOISE + j];
        for (int j = 0; j < NUMBERS; j++)
            c.u->data[i * NUMBERS + j] = c.u->data[i / WAYS * WAYS * NUMBERS + j];
    }
    draw(g, &c, sheet);
    step_reset();
    for (int k = 0; k < WAYS; k++) {
        snprintf(text[k], sizeof text[k], class_of[k] < 0 ? "way %d" : "%d: \"%d\"", k, class_of[k]);
        name[k] = text[k];
    }
    Figure *f = program_figure(
        p, "codes", "Each way draws one of a few shapes; the noise chooses among them",
        "One column for each way, one noise in each row; above, the way and the digit matched to it.",
        "Ten columns of generated digits; most columns show one or two digits that resemble each other.");
    figure_pictures(f, sheet, ROWS, WAYS, data.train->Y, data.train->X, data.train->C, NULL, name);
    figure_draw(f);
    free(sheet);
}

static void training_figure(Program *p, const Curve (*told)[SEEDS])  // (KINDS)
{
    Figure *f = program_figure(p, "training", "With the term the code always arrives, without it by luck",
                               "The bound on the information about the ten ways, three seeds of each game.",
                               "Three curves rise to just below ln 10; three others end at different heights.");
    figure_panel(f, NULL, "step", "L_I of the ten ways, in nats");
    figure_command(f, "set yrange [-0.5:2.6]\nset xrange [0:%g]", told[INFOGAN][0].x[told[INFOGAN][0].count - 1]);
    for (Kind k = INFOGAN; k <= PLAIN; k++)
        for (int s = 0; s < p->seeds; s++) {
            figure_role(f, k == INFOGAN ? ROLE_MODEL : ROLE_RIVAL);
            figure_curve(f, s ? NULL : NAME[k], LINES, &told[k][s]);
        }
    figure_level(f, "ln 10", log(WAYS));
    figure_draw(f);
}

static void digit_rows(Program *p, Score (*s)[SEEDS])  // (KINDS)
{
    static const char *const what[MEASURES] = {"L_I of the ten ways, in nats", "L_I of the two numbers, in nats",
                                               "error of the code, real pictures", "drawn error, by the judge", "FLD"};
    static const char *const note[MEASURES] = {"ln 10 is 2.30259", "always 0: -0.35", "no meaning: 0.9", "no meaning: 0.9", ""};
    static const struct { Measure measure; Kind over, under; double target; } row[] = {  // target 0: no claim
        {OF_WAYS, INFOGAN, PLAIN, 0}, {OF_NUMBERS, INFOGAN, PLAIN, 1}, {ERROR, PLAIN, INFOGAN, 0},
        {ERROR, ALONE, INFOGAN, 0.1},   {DISTANCE, ALONE, INFOGAN, 300}};
    double value[SEEDS];
    for (Measure m = OF_WAYS; m < MEASURES; m++)
        for (Kind k = INFOGAN; k < KINDS; k++) {
            char *text = text_format("digits, %s: %s", NAME[k], what[m]);
            for (int i = 0; i < p->seeds; i++)
                value[i] = s[k][i].measure[m];
            if (!isnan(value[0]))
                control_seeds(p, picture_words(p, text), value, p->seeds, note[m]);
            free(text);
        }
    for (int r = 0; r < (int)(sizeof row / sizeof *row); r++) {
        char *text = text_format("digits: %s, %s less %s", what[row[r].measure], NAME[row[r].over], NAME[row[r].under]);
        for (int i = 0; i < p->seeds; i++)
            value[i] = s[row[r].over][i].measure[row[r].measure] - s[row[r].under][i].measure[row[r].measure];
        if (!isnan(value[0]) && data_are_digits(p) && row[r].target > 0)
            goal_seeds(p, text, value, p->seeds, AT_LEAST, row[r].target, 0, "0 if equal");
        else if (!isnan(value[0]))
            control_seeds(p, picture_words(p, text), value, p->seeds, "0 if equal");
        free(text);
    }
}

static void part_digits(Program *p)
{
    static Game game[KINDS][SEEDS];
    static Score s[KINDS][SEEDS];
    Curve told[KINDS][SEEDS];
    load_pictures(p);
    for (int i = 0; i < p->seeds; i++)
        for (Kind k = INFOGAN; k < KINDS; k++)
            game[k][i] = trained_game(p, k, i);
    load_labels(p);  // from here on nothing is trained
    for (int i = p->seeds - 1; i >= 0; i--)
        for (Kind k = INFOGAN; k < KINDS; k++) {
            s[k][i] = score_game(p, &game[k][i], k);
            told[k][i] = game[k][i].curve[L_WAYS];
        }
    model_figure(p);
    codes_figure(p, &game[INFOGAN][0], s[INFOGAN][0].class_of);
    training_figure(p, (const Curve (*)[SEEDS])told);
    digit_rows(p, s);
    for (int i = 0; i < p->seeds; i++)
        for (Kind k = INFOGAN; k < KINDS; k++)
            game_free(&game[k][i]);
    free_data();
}

/*
*The rows of the table.* First come the measures of all three games, as plain rows. None of them is a
claim by itself: the training without $D$ has as large an $L_I$ as InfoGAN has, and the game without
the term as small an error. The claims are differences between two games of the same seed, which
begin with the same first weights:

- InfoGAN and the game without the term, in $L_I$ of the two numbers: that is what the term is for;
- InfoGAN and the training without $D$, in the error of the code and in the FLD: that is what $D$
  is for.

Two differences between InfoGAN and the game without the term stand in the table without a target: that
in $L_I$ of the ways, because it differs from run to run, and that in the error of the code, because
we know of no target that it meets.

The figure `codes` shows what one generator draws, the figure `training` how the information
arrives.

What came out, over three seeds:

| | $L_I$ of the ways | $L_I$ of the numbers | error, real | drawn error | FLD |
|---|---|---|---|---|---|
| InfoGAN | 2.301 | 2.87 | 0.527 | 0.47 | 95 |
| without the term | 1.896 | 0.64 | 0.570 | 0.48 | 95 |
| without $D$ | 2.296 | 3.41 | 0.819 | 0.73 | 673 |

- With the term the code arrives: 2.301 of the 2.303 nats that there are, with hardly any spread.
  Without it the generator makes what use of the code it likes. It has been free to ignore ten of its
  loudest inputs, and has not done so: 1.9 $\pm$ 0.5 nats can be read all the same, in other runs of
  this program between 1.2 and 1.8. So what the term does for the ten ways is to make certain what
  otherwise is luck, and no claim is made of the difference. Of the two numbers, which are quieter
  inputs, little is read without the term: 0.64 nats instead of 2.87.
- Without $D$ the information is just as perfect, and it means nothing: the pictures are 673 away
  from the data, and what the reader says of real digits is wrong in 0.819 of the cases, a little
  better than chance.
- With $D$ the code means something. In the figure `codes` each way draws one to three digits, and
  the noise chooses among them. The best matching errs in 0.527 of the real pictures. The paper's
  5 % is far away: its nets are convolutional, and much wider. `--full` has such nets, and its
  numbers have not been measured for this text.
- *The term is not what makes the meaning.* The errors of the control are larger by 0.04 $\pm$ 0.09,
  which three seeds cannot tell from nothing. That is what
  (22.9) says in theory: the term demands that the code be readable, and it has no opinion on what
  the code should mean. The meaning comes from the game, and from the code's being a loud part of
  the input (see *What went wrong*). The paper has no such control.
- The term costs nothing here: the FLD is 95 with it and without it.

## What to take away

- InfoGAN declares a part of the generator's input to be a code and demands that a reader can
  tell the code from the picture.
- The demand is a lower bound of the mutual information of code and picture. The gap is the mean
  KL divergence between the truth about the code and what the reader says.
- The game makes sure that the differences which carry the code are differences that data have.
  Without it the information is perfect and means nothing.
- With it the code *may* mean what a person would have meant. No equation says so, (22.9): every
  cut of the data into ten equal parts carries as much information.
- Information is measured without labels. Meaning is not.

In the literature the bound is called *variational information maximisation*, the hope
*disentanglement*, and the matched error *unsupervised classification accuracy*. If your own net
goes wrong:

| what you see | why | what helps |
|---|---|---|
| $L_I$ at its ceiling, pictures poor | the code is hidden in specks | a smaller $\lambda$; noise before $D$ and $Q$ |
| each row of `codes` shows one digit | the noise chose the digit before the code could | code as large as the noise; less noise |
| $L_I$ stays at 0 | $G$ does not get the reader's gradient | see *One training step*: nothing detached |
| the matched error is near 0.05 at once | labels were fed in | look for the label in the step |

## Notation in full

The table at the beginning has what the step needs. The rest: $H$ entropy, $I$ mutual
information, $L_I$ its bound (`informed`), $\mu_j$ the mean that $Q$ gives for number $u_j$,
$\sigma$ (`SIGMA`) its width, $n_{kd}$ (`count`) pictures of class $d$ read as way $k$, $B_d(S)$
(`best`), $B$, $D$, $H$, $K$, $U$, $Z$ sizes: batch, picture, layer, ways, numbers, noise.

## Where we differ from the paper, and hyper-parameters

| setting | the paper (MNIST) | this chapter | why |
|---|---|---|---|
| nets | convolutional | dense; `--full`: convolutional, widths of the paper | a minute and a half |
| batch normalisation | in both players | in $G$ only | separate batches of real and generated pictures blind $D$ |
| noise | 62 uniform numbers | 4 normal numbers | with more the noise chooses the digit |
| code's scale | 1 | deviation 1 for each input | the same |
| before $D$ and $Q$ | nothing | noise of deviation 1 | specks carry no code then |
| rate of $G$, of $D$ | 0.001, 0.0002 | 0.001, 0.002 (`--full`: the paper's) | our $D$ is small |
| $\lambda$, $\sigma$ | 1, 1 | from 0 to 0.2, 0.3 | first the game, then the information |
| batch, steps | 128, 5,000 | 64, 1,600 (`--full`: 20,000) | |
| inner units of $G$, of $D$ | 1,024, 6,272; 1,024 | 128, 256; 256, 128 (`--full`: the paper's) | |

## What went wrong while writing it

*The code in the specks.* The first generators reached 2.29 nats of 2.30 within 300 steps,
before they could draw a digit. An information that is easily had is had in the easiest way.

*The noise was louder than the code.* With an input of 1 for the way that is chosen, and four
noises of deviation 1, the rows of the figure `codes` showed one digit each and the columns ten
ways of smearing it. $L_I$ was 2.28 all the same, and the drawn error 0.70. Inputs of equal size
brought it to 0.53: what is loud at the input decides what is large in the picture, and which digit
it is, is large.

*Information first.* With $\lambda = 0.2$ from the first step on the FLD was 124, worse than that
of the control. With a $\lambda$ that rises it is better.

*An error that flatters.* In that version the control's $L_I$ was 0.19, and yet its matched
error was 0.652. The matching asks for the most probable way only. A generator that draws ones a
little more often with way 3 has given way 3 its digit, though it has told next to nothing. So
no claim of this chapter rests on that error against this control.

*A reader that was not fair.* A control without any reader has no $L_I$ at all, and the
difference would be the whole 2.3 nats. The reader with layers of its own finds half of them or more.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own:
add `--out build/try1` and so on. Answers stand in `notes/solutions/22_infogan.md`; guess first.

1. *Too sure.* Sharpen the readers: the last `1` in `random_law` to `3` (`--part bound`). What
   is the largest gap now, and why has it no ceiling although $I$ has?
2. *Less patience.* Run `--part digits --epochs 0.25`. Which rows of InfoGAN are nearly there, and
   which one is not?
3. *The planted fault.* In `train_step` leave the reader out of the generator's loss,
   `improve(&g->G.player, loss_g)`, and run the same. Which of the two kinds of $L_I$ gives the
   fault away?
4. *Half a charge.* In the laboratory's `part_mirror` climb $J - \frac12 I$: give `mirror_climb` the
   charge `0.5 * charge` instead of `charge` (`--part mirror`). What is $I$ in the end, and how is
   that to be understood?
5. *Two numbers for a function.* In the laboratory set `CHOICE` to 2 (`--part functions`). How many
   nats is $F$ below the evidence now, and how large is the largest miss of the spread?

## References

- X. Chen, Y. Duan, R. Houthooft, J. Schulman, I. Sutskever, P. Abbeel, "InfoGAN: interpretable
  representation learning by information maximizing generative adversarial nets", *NeurIPS*
  (2016).
- D. Barber, F. Agakov, "The IM algorithm: a variational approach to information maximization",
  *NeurIPS* (2003).

## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "bound", .promise = "what the information is, exactly", .run = part_bound,
     .size = {"1,000 tables", "1,000", "1,000"}, .seeds = {1, 1, 1}},
    {.name = "digits", .promise = "ten ways, and which digits they are", .run = part_digits,
     .size = {"20 steps", "1,600", "20,000, the paper's nets"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 20, .numbers = 16384}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "22_infogan",
        .title = "InfoGAN: a code that nobody labelled",
        .promise = "Asks a generator for a code that can be read off its pictures, and finds out what the\n"
                   "code has come to mean; the bound on the information, exactly, on small tables.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
