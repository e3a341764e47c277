// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 22 InfoGAN: a code that nobody labelled

A generator of chapter 15 is fed noise. Each number of the noise does something to the picture, but
nobody can say what: to turn one knob changes the digit, its slant and its thickness all at once. In
chapter 18 the knobs had names, because every training picture came with a label. InfoGAN wants named
knobs and has no labels. Some of the generator's input is declared to be a *code*: a choice of one in
ten, and two numbers between -1 and 1. Nobody says what the code should mean. It is only demanded
that the code can be read off the picture that was drawn from it.

Why should a code that can be read have a meaning? Because there are two demands. A third network, the
*reader* $Q$, has to tell the code from the picture, so the code must make a difference that can be
seen. And the discriminator $D$ demands that the picture look like the data. The generator could write
the code into a corner of the picture, as a thief might scratch a number into a coin, and the reader
would be content. The discriminator would not: the data have no numbers in their corners. What is
left is to use differences that the data have themselves, and the most visible of those are
which digit it is, how it leans, and how thick the pen was.

That is the hope. This chapter measures how much of it is granted: how much information arrives, and,
which is another question, whether the code means what a person would have meant by it. No label is
read before the training has ended. A test takes all labels away and the training ends all the same.

    make 22                                # this lesson: a minute and a half on two cores
    make 22-lab                            # the laboratory: the bound turned round; functions
    make 22 ARGS="--part bound"            # one part; --list names them
    build/22_infogan --full --data mnist   # nets of the paper's size, hours

Look at `figures/22_infogan/codes.png` first: ten columns, one for each choice of the code.

**Assumed.** Chapter 15: the game of generator and discriminator, and its losses. The judge of
chapter 00. Entropy and the KL divergence are explained in chapter 10. The proofs of the numbered
equations are in `notes/22_infogan.md`.

## The one equation

(22.1), by Chen and others (2016, equation 6):

$$ \min_{G, Q} \max_D \; V(G, D) - \lambda L_I(G, Q) , \qquad
   L_I(G, Q) = H(c) + E_{c, z} \ln Q \bigl( c \mid G(z, c) \bigr) . $$

In words: the game is that of chapter 15, and generator and reader together want one thing more, that
the logarithm of the probability which the reader gives to the true code is large. $H(c)$, the entropy
of the code, is a constant. It makes the number mean something: $L_I$ is never larger than the mutual
information $I(c; G(z, c))$ between code and picture, (22.2), and is equal to it for the best reader.

Seven symbols are enough to read the program:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $c$ | `way`, `u` | (B), 0 to 9; (B, U), in (-1, 1) | code: a choice of ten ways; U = 2 numbers |
| $z$ | `z` | (B, Z), normal | noise: what the code leaves open |
| $x$ | `x` | (B, D), in $[-1, 1]$ | real pictures |
| $G(z, c)$ | `fake` | (B, D) | generated pictures |
| $D(x)$ | `sigmoid(real_logit(...))` | (B, 1), in (0, 1) | probability that $x$ is real |
| $Q(c \mid x)$ | `read_code` | (B, K + U) | logits of the K = 10 ways; means of the U numbers |
| $\lambda$ | `WEIGHT` | 0.2 | weight of the information |
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

The figure `model` shows who feeds whom. The generator gets code and noise side by side: ten inputs
of which one is switched on and nine are off, then the two numbers, then the noise. All inputs are scaled to
a standard deviation of 1. (An input that is on in one case of ten has a deviation of 0.3, so it is on
with 1/0.3.) The generator is a net of dense layers with batch normalisation, as in the paper.

The reader is not a network of its own. The paper lets it share all layers with the discriminator but
the last ones, and so does this program: a `Critic` looks at a picture once (`look`), and then two
heads answer two questions. The first, `real_logit`, is the discriminator. The second, `read_code`, is
the reader. Sharing saves work, and it also helps the reader to see what the discriminator
sees: features of real pictures, since the discriminator is shown real pictures in every step, and the
reader is never taught on any.

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

The two losses of the game are those of chapter 15. The third is the reader's. For the ten ways $Q$
gives ten probabilities, and $-\ln Q$ is the cross-entropy. For each of the two numbers $Q$ is a normal
density around the mean $\mu$ that the net gives, with a fixed width $\sigma$, (22.5):

$$ -\ln Q(u \mid x) = \frac{(u - \mu(x))^2}{2 \sigma^2} + \ln \bigl( \sigma \sqrt{2 \pi} \bigr) . $$

In words: the reader pays for the square of its error, and the smaller $\sigma$ is, the more it pays.
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
    improve(&g->D.player, add(loss_d, scale(loss_q, WEIGHT)));
    seen = look(&g->D, fog(fake, rng));                                     // by the critic as it is now
    Tensor *loss_g = generator_loss(real_logit(&g->D, seen));
    Tensor *still = information_loss(read_code(&g->D, seen), &c);
    improve(&g->G.player, add(loss_g, scale(still, WEIGHT)));
    loss[LOSS_D] = tensor_item(loss_d), loss[LOSS_G] = tensor_item(loss_g), loss[LOSS_Q] = tensor_item(loss_q);
}

/*
Line by line:

1. A code and noise are drawn for each picture, and the generator draws the pictures.
2. The critic looks at generated and at real pictures, through a fog of normal noise (see below).
3. Its first head says how real they look. Its second head reads the code, of generated pictures
   only: a real picture has no code that anybody knows.
4. `improve` differentiates both losses by all weights of the critic, the shared layers and both heads.
5. The generator descends *the same* reader's loss, beside its own loss of the game. Here is what makes
   a GAN an InfoGAN: the gradient of $-\ln Q$ flows through reader and picture into the generator.

Two faults are known from public programs, and both train without complaint. The first hands the
*labels* of the real pictures to the step as codes. The code then means the digit, which is no
wonder, and what is trained is the conditional GAN of chapter 18. The second takes
step 5 for a step of $D$: the reader's loss moves the reader's head and nothing else, because the fake
pictures were detached, or because the optimiser that descends it owns the head only. The reader then
learns to read, and the generator learns nothing of it. The check of this chapter plants both faults and must
notice them (exercise 3 plants the second).

*The fog* is not in the paper. Without it our small generator hides the code in specks that a person
does not see, which the reader finds and the discriminator does not mind: $L_I$ is near its ceiling
before the first digit is drawn. Noise in front of both heads drowns specks. A difference that is to be
read through noise of deviation 1 at every pixel must be as large as a stroke.

What does the first step say? $Q$ knows nothing, so the loss of the ten ways is near $\ln 10 = 2.303$
and $L_I$ is near 0. The logits of $D$ are near 0, and its loss is near $2 \ln 2 = 1.386$.

## The loop, and two controls

The loop is that of chapter 15. `step` says which step it makes: `train_step`, or one of two controls.

- *Without the term*: the game of chapter 15. The generator gets the same code and the same noise, but
  nobody rewards it for a code that can be read. To be fair, a reader is taught all the same: a
  critic of its own, with all layers, which learns to read the code from *detached* pictures. It reads
  whatever there is to be read.
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
        step(g, data_batch(), &run->rng, loss);
        if (run_look(run, 20))
            look_at(g, (double)run->step);
    }
}

/*
## Part bound: what the information is, exactly

How can a net that guesses measure information? The mutual information of code and picture is the
entropy of the code less what remains of it when the picture is known, $I(c; x) = H(c) - H(c \mid x)$. To compute
it one needs $P(c \mid x)$, the true probabilities of the codes given the picture, and nobody has them:
they would follow from the density of all pictures that the generator can draw. The bound puts a
guess in their place. (22.3) says exactly what this costs:

$$ I(c; x) - L_I = E_x \, \mathrm{KL} \bigl( P(c \mid x) \,\Vert\, Q(c \mid x) \bigr) . $$

In words: the gap is the mean KL divergence between what is true of the code and what the reader
says. A KL divergence is never negative, so $L_I \le I$. It is zero only where both are equal, so a perfect
reader has no gap.

*An example by hand.* Let the code be a fair coin, and let the picture show the right side in three of
four cases. Then $P(c \mid x)$ is $\frac34$ for the side that is shown, and $I = \ln 2 - H(\frac34) =
0.693 - 0.562 = 0.131$ nats. A reader who believes every picture to 99 in 100 gives the true code a
probability of 0.99 in three cases of four and 0.01 in one, and $L_I = 0.693 + 0.75 \ln 0.99 + 0.25
\ln 0.01 = -0.466$. A bound below zero: whoever is too sure knows less than
nothing. The gap is 0.597 nats.

There is a second trick in the paper. To compute $E_x E_{c' \sim P(c \mid x)}$ one would need samples
from the posterior. The paper's lemma 5.1 says that the codes which were fed in are such
samples, (22.4): for any $f$

$$ E_x \, E_{c' \sim P(c \mid x)} f(c', x) = E_c \, E_{x \sim P(x \mid c)} f(c, x) . $$

In words: draw a code and then a picture of it, or draw a picture and then a code that fits it, and the
pairs are the same. This is why the step needs nothing but its own codes.

On a joint distribution of three codes and four pictures all this is sums of twelve terms. The generator
is a table of $P(x \mid c)$, the reader a table of $Q(c \mid x)$. Both tables are a softmax of free
numbers, so both can be trained, by the exact gradient of the exact $L_I$:

- *only the reader learns*: the gap must close, and $I$ cannot change;
- *both learn*: the generator must make the codes tell apart, and $I$ can rise to its ceiling
  $H(c) = \ln 3$, (22.6);
- *a reader that is taught codes at random*, as the control: codes of other pictures teach it nothing
  but how frequent each code is.
*/
enum { THREE = 3, FOUR = 4, BOUND_STEPS = 400, RANDOM_READERS = 1000 };

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

static void bound_identities(Program *p)
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

typedef enum { READER_LEARNS, BOTH_LEARN, TAUGHT_AT_RANDOM, TEACHINGS } Teaching;
static const char *const TAUGHT[TEACHINGS] = {"only the reader learns", "both learn", "codes at random"};

typedef struct Tables {
    Params *params;  // logits of P(x | c) (3, 4) and of Q(c | x) (4, 3)
    Curve I, L;
} Tables;

static Tensor *tables_bound(Tensor *draw, Tensor *read, Tensor *c)  // L_I less H(c), (22.2)
{
    Tensor *joint = multiply(softmax(draw), broadcast_to(c, shape2(THREE, FOUR)));
    return sum(multiply(joint, log_of(transpose(softmax(read)))));
}

static Tables teach_tables(uint64_t seed, Teaching t)
{
    Tables tables = {.params = params_new()};
    Rng rng = rng_new(seed, "tables");
    Tensor *draw = params_add(tables.params, "draw", shape2(THREE, FOUR)),
           *read = params_add(tables.params, "read", shape2(FOUR, THREE)), *gradient[2];
    init_normal(draw, 1, &rng), init_normal(read, 1, &rng);
    Optimizer *adam = adam_new(tables.params, 0.05, 0.9, 0.999);
    for (int step = 0; step <= BOUND_STEPS; step++, step_reset()) {
        Law l;
        Tensor *x = softmax(draw), *q = softmax(read), *c = tensor_fill(shape2(THREE, 1), 1.0 / THREE);
        for (int k = 0; k < THREE * FOUR; k++) {
            l.c[k / FOUR] = 1.0 / THREE;
            l.x[k / FOUR][k % FOUR] = (double)x->data[k];
            l.q[k / THREE][k % THREE] = (double)q->data[k];
        }
        curve_add(&tables.I, step, law_information(&l));
        curve_add(&tables.L, step, law_bound(&l));
        Tensor *loss = t != TAUGHT_AT_RANDOM ? scale(tables_bound(draw, read, c), -1)
                                             : scale(mean(log_of(q)), -1);  // every code as often with every x
        grad(loss, tables.params->tensor, 2, gradient, false);
        if (t != BOTH_LEARN)
            gradient[0] = tensor_zeros(draw->shape);
        optimizer_step(adam, gradient);
    }
    optimizer_free(adam);
    return tables;
}

static void bound_figure(Program *p, const Tables *t)  // (TEACHINGS)
{
    Figure *f = program_figure(p, "bound", "A reader that learns closes the gap; a generator that learns lifts both",
                               "Information and its bound while tables of three codes and four pictures learn.",
                               "Left a curve rises to a level line; right two curves rise to ln 3 together.");
    figure_layout(f, 1, 2, 1280, 720);
    for (Teaching k = READER_LEARNS; k <= BOTH_LEARN; k++) {
        figure_panel(f, TAUGHT[k], "step", k ? NULL : "nats");
        figure_command(f, "set yrange [-0.6:1.3]");
        figure_role(f, ROLE_TRUTH);
        figure_curve(f, "I(c; x)", LINES, &t[k].I);
        figure_role(f, ROLE_MODEL);
        figure_curve(f, "L_I", LINES, &t[k].L);
        if (k == READER_LEARNS) {
            figure_role(f, ROLE_RIVAL);
            figure_curve(f, "codes at random", LINES, &t[TAUGHT_AT_RANDOM].L);
        } else
            figure_level(f, "ln 3", log(3));
    }
    figure_draw(f);
}

static void part_bound(Program *p)
{
    double gap[TEACHINGS][SEEDS], L[TEACHINGS][SEEDS];
    bound_identities(p);
    for (int s = p->seeds - 1; s >= 0; s--) {
        Tables t[TEACHINGS];
        for (Teaching k = READER_LEARNS; k < TEACHINGS; k++) {
            t[k] = teach_tables(p->seed + (uint64_t)s, k);
            L[k][s] = curve_last(&t[k].L);
            gap[k][s] = curve_last(&t[k].I) - L[k][s];
        }
        if (s == 0)
            bound_figure(p, t);
        for (Teaching k = READER_LEARNS; k < TEACHINGS; k++) {
            params_free(t[k].params);
            curve_free(&t[k].I);
            curve_free(&t[k].L);
        }
    }
    claim_seeds(p, "bound, only the reader learns: I - L_I in the end", gap[READER_LEARNS], p->seeds, EXACTLY, 0, 1e-3,
                "(22.3)");
    control_seeds(p, "bound, reader taught codes at random: I - L_I in the end", gap[TAUGHT_AT_RANDOM], p->seeds, "I");
    claim_seeds(p, "bound, both learn: L_I in the end", L[BOTH_LEARN], p->seeds, EXACTLY, log(3), 0.02, "(22.6): ln 3");
    control_seeds(p, "bound, only the reader learns: L_I in the end", L[READER_LEARNS], p->seeds, "ln 3 is 1.09861");
}

/*
BOUND_OUT

## Part digits: ten ways

Now the question of the chapter. The code has ten ways and two numbers, the data are digits, and nobody
says that there are ten kinds of them. (That the code has ten ways is a hint, of course. The paper
gives the same one.)

*What is measured*, after the training, with all weights fixed:

- *Information*: $L_I$ of the ten ways, on 2,000 fresh codes. Its ceiling is $\ln 10 = 2.303$ nats,
  (22.6). No generator and no reader can be above it.
- *Error of the code*: the number that the paper gives. The reader is shown *real* test pictures, of
  which it has never been taught any, and says a way for each. Now labels are read for the first time:
  half of the test pictures are used to give each way a digit, no digit to two ways, so that as
  many pictures as possible are right, (22.7). The error is measured on the other half. A code without
  any meaning has an error near 0.9.
- *Nats about the digit*: the information that the way which $Q$ reads off a real picture has about its
  label, from the counts of both.
- *Drawn error*: the same as the error of the code, for 2,000 *generated* pictures. Way by way, the judge
  says which digit was drawn.
- *FLD*: the Frechet distance of chapter 15, which only asks whether the pictures look like the data.

*The best matching* of ten ways to digits is one of $10! = 3{,}628{,}800$. There is a short and exact
way to find it. Let $B(S)$ be the largest number of pictures that are right if the ways of the set $S$
have been given to the digits looked at so far. A next digit gets one of the ways in $S$ or none,
(22.7):

$$ B_{d}(S) = \max \Bigl( B_{d-1}(S), \; \max_{k \in S} B_{d-1}(S \setminus k) + n_{kd} \Bigr) , $$

where $n_{kd}$ counts pictures of digit $d$ that were read as way $k$. In words: the best use of some
ways for some digits ends with one decision about the last digit. A set of ten ways has $2^{10} = 1{,}024$
subsets, and that is the size of the table. With more classes than ways, some classes stay without a
way, and that counts as error.
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

// The matching is fitted on the even ones of n pictures, its error measured on the odd ones
static double matched_error(const int *way, const uint8_t *class, int n, int classes, int *class_of)
{
    int *count = alloc_zeroed((size_t)(WAYS * classes), sizeof *count), wrong = 0;
    for (int i = 0; i < n; i += 2)
        count[way[i] * classes + class[i]]++;
    best_matching(count, classes, class_of);
    for (int i = 1; i < n; i += 2)
        wrong += class_of[way[i]] != class[i];
    free(count);
    return (double)wrong / (n / 2);
}

static double nats_about(const int *way, const uint8_t *class, int n, int classes)  // from counts
{
    double *joint = alloc_zeroed((size_t)(WAYS * classes), sizeof *joint), total = 0;
    double ways[WAYS] = {0}, kinds[CLASSES_MOST] = {0};
    for (int i = 0; i < n; i++) {
        joint[way[i] * classes + class[i]] += 1.0 / n;
        ways[way[i]] += 1.0 / n, kinds[class[i]] += 1.0 / n;
    }
    for (int k = 0; k < WAYS * classes; k++)
        if (joint[k] > 0)
            total += joint[k] * log(joint[k] / (ways[k / classes] * kinds[k % classes]));
    free(joint);
    return total;
}

/*
*Reading and drawing*, in chunks, with nothing recorded. `read_pictures` gives the way and the two
numbers that $Q$ reads off real pictures. `informed` measures $L_I$ on fresh codes. For the two
numbers the bound holds for every width of the normal density, so the best one is taken, which is the
mean square of the error, (22.5):

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
*Three kinds of games* are trained from the same first weights and on the same pictures in the same
order. Without $D$ the training is shorter, because nothing happens any more after a few hundred steps.
The trained nets are kept in files, and part `factors` finds them there.
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
    Game g = {.G = generator_new(H, rng), .D = critic_new(H, rng), .apart = apart};
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
    Run *run = run_new(p, scaled(p, length), "digits.%s%d", (const char *[]){"infogan", "plain", "alone"}[kind], seed);
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &run->rng);
    checkpoint_long(run->state, "taken", &data.order.taken);
    train(run, &g, step[kind]);
    batches_free(&data.order);
    return g;
}

/*
*Pictures of your own.* With `--data` the part takes pictures of any size and colour, with labels or
without. Labels are asked for in one place, `load_labels`, which is called after the last training. Without
labels, what needs them is left out.
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

typedef enum { INFORMATION, ERROR, NATS, DRAWN, DISTANCE, MEASURES } Measure;

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
    for (Measure m = INFORMATION; m < MEASURES; m++)
        s.measure[m] = NAN;
    for (int k = 0; k < WAYS; k++)
        s.class_of[k] = -1;
    informed(g, 2000, L);
    s.measure[INFORMATION] = L[0];
    if (data.label) {
        read_pictures(g, data.test, data.labels, way, NULL);
        s.measure[ERROR] = matched_error(way, data.label, data.labels, p->set.classes, s.class_of);
        s.measure[NATS] = nats_about(way, data.label, data.labels, p->set.classes);
    }
    if (data.judge)
        score_drawn(g, &s);
    tape_recording(before);
    say(p, "   %-16s L_I %6.3f + %6.3f  error %.3f  nats %.3f  drawn error %.3f  FLD %7.2f", NAME[kind], L[0], L[1],
        s.measure[ERROR], s.measure[NATS], s.measure[DRAWN], s.measure[DISTANCE]);
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
        p, "codes", "Each way of the code draws shapes of its own, and some are digits",
        "One column for each way, one noise in each row; above, the way and the digit matched to it.",
        "Ten columns of generated digits; most columns show one or two digits that resemble each other.");
    figure_pictures(f, sheet, ROWS, WAYS, data.train->Y, data.train->X, data.train->C, NULL, name);
    figure_draw(f);
    free(sheet);
}

static void training_figure(Program *p, const Curve (*told)[SEEDS])  // (KINDS)
{
    Figure *f = program_figure(p, "training", "Only with the term does the code arrive",
                               "The bound on the information about the ten ways, three seeds of each game.",
                               "Three curves rise to just below ln 10; three others stay near the ground.");
    figure_panel(f, NULL, "step", "L_I of the ten ways, in nats");
    figure_command(f, "set yrange [-0.5:2.6]");
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
    static const char *const what[MEASURES] = {"L_I of the ten ways, in nats", "error of the code, real pictures",
                                               "nats about the digit, real pictures", "drawn error, by the judge", "FLD"};
    static const char *const note[MEASURES] = {"ln 10 is 2.30259", "no meaning: 0.9", "at most ln 10", "no meaning: 0.9", ""};
    static const struct { Measure measure; Kind over, under; double target; } row[] = {
        {INFORMATION, INFOGAN, PLAIN, 1}, {ERROR, PLAIN, INFOGAN, 0.05}, {NATS, INFOGAN, PLAIN, 0.1},
        {ERROR, ALONE, INFOGAN, 0.1},     {DISTANCE, ALONE, INFOGAN, 200}};
    double value[SEEDS];
    for (Measure m = INFORMATION; m < MEASURES; m++)
        for (Kind k = INFOGAN; k < KINDS; k++) {
            char *text = text_format("digits, %s: %s", NAME[k], what[m]);
            for (int i = 0; i < p->seeds; i++)
                value[i] = s[k][i].measure[m];
            if (m == INFORMATION && k == INFOGAN)
                goal_seeds(p, text, value, p->seeds, AT_LEAST, 1.7, 0, note[m]);
            else if (!isnan(value[0]))
                control_seeds(p, picture_words(p, text), value, p->seeds, note[m]);
            free(text);
        }
    for (int r = 0; r < (int)(sizeof row / sizeof *row); r++) {
        char *text = text_format("digits: %s, %s less %s", what[row[r].measure], NAME[row[r].over], NAME[row[r].under]);
        for (int i = 0; i < p->seeds; i++)
            value[i] = s[row[r].over][i].measure[row[r].measure] - s[row[r].under][i].measure[row[r].measure];
        if (!isnan(value[0]) && data_are_digits(p))
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
The figure `codes` shows what one generator draws, the figure `training` how the information arrives.

DIGITS_OUT

## Part factors: two numbers, and what they turn

The digits of this book are drawn by a program, and the program knows how far each digit leans, how thick its
pen was and how far the finished digit was turned. So it can be asked what the two numbers of the code
have to do with these *factors*. No net is told of them. Two measurements are made:

- *Read*: $Q$ reads two numbers off each real test picture, and their rank correlation with each known
  factor is computed over all test pictures. A rank correlation is 1 or -1 if two quantities rise and
  fall together, and near 0 if they have nothing to do with each other. For each factor the better of
  the two numbers counts, without its sign, for the game and for the control alike.
- *Drawn*: the generator draws 2,000 pictures, and *lean* and *ink* of each picture are measured by
  moments, without any net. The ink is the sum of all pixels. The lean comes from the second moments of
  the ink around its centre, with $x$ to the right and $y$ upwards, (22.8):

$$ \text{lean} = \arctan \frac{E \, x y}{E \, y^2} , $$

the angle of the line through the picture's centre along which the ink is best followed from bottom to
top. How well this ruler reads the known slant of real pictures stands in the table, too. The moments need
nothing but grey pixels, so other grey pictures get the second measurement only.

Rows that compare a game with the control are differences, as in part `digits`. In the control the two
numbers move the pictures as well, since they are two numbers of the noise. But nothing makes them
different from the noise.
*/
enum { FACTORS = 3, DRAWN_RULED = 2000, WALK = 11, WALKERS = 10 };
static const char *const FACTOR[FACTORS] = {"slant", "thickness", "rotation"};

static void ruled(const real *x, double *lean, double *ink)  // one grey picture; lean in degrees, (22.8)
{
    const int Y = data.train->Y, X = data.train->X;
    double total = 0, at[2] = {0}, second[2] = {0};
    *ink = 0;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < Y * X; i++) {
            const double w = fmax(0, (double)x[i] - 0.3), right = i % X, up = -i / X;  // faint specks count for nothing
            if (pass == 0) {
                *ink += (double)x[i];
                total += w, at[0] += w * right, at[1] += w * up;
            } else {
                second[0] += w * (right - at[0] / total) * (up - at[1] / total);
                second[1] += w * (up - at[1] / total) * (up - at[1] / total);
            }
        }
    *lean = second[1] > 0 ? atan(second[0] / second[1]) * 180 / acos(-1) : 0;
}

static const double *ranked_by;

static int by_rank(const void *a, const void *b)
{
    const double x = ranked_by[*(const int *)a], y = ranked_by[*(const int *)b];
    return (x > y) - (x < y);
}

static double *ranks(const double *x, int n)  // 0 .. n-1; free it
{
    int *order = alloc_zeroed((size_t)n, sizeof *order);
    double *rank = alloc_zeroed((size_t)n, sizeof *rank);
    for (int i = 0; i < n; i++)
        order[i] = i;
    ranked_by = x;
    qsort(order, (size_t)n, sizeof *order, by_rank);
    for (int i = 0; i < n; i++)
        rank[order[i]] = i;
    free(order);
    return rank;
}

static double rank_correlation(const double *x, const double *y, int n)
{
    double *a = ranks(x, n), *b = ranks(y, n), both = 0;
    for (int i = 0; i < n; i++)
        both += (a[i] - 0.5 * (n - 1)) * (b[i] - 0.5 * (n - 1));
    free(a);
    free(b);
    return both / (n * ((double)n * n - 1) / 12);
}

static double best_number(const double *number, const double *factor, int n)  // number (U, n)
{
    double best = 0;
    for (int j = 0; j < NUMBERS; j++)
        best = fmax(best, fabs(rank_correlation(number + (long)j * n, factor, n)));
    return best;
}

typedef struct Turned { double read[FACTORS], drawn[2]; } Turned;  // drawn: lean, ink

static double *known_factors(int n)  // (FACTORS, n) of the built-in test pictures; free it
{
    DigitFactors *f = alloc_zeroed((size_t)n, sizeof *f);
    double *factor = alloc_zeroed((size_t)(FACTORS * n), sizeof *factor);
    digits_factors(60000, n, f);
    for (int i = 0; i < n; i++)
        factor[i] = f[i].slant, factor[n + i] = f[i].thickness, factor[2 * n + i] = f[i].rotation;
    free(f);
    return factor;
}

static Turned measure_turned(Game *g, const double *factor)  // factor (FACTORS, test->n), or NULL
{
    Turned t = {.read = {NAN, NAN, NAN}};
    const int n = data.test->n, B = DRAWN_RULED;
    if (factor) {
        int *way = alloc_zeroed((size_t)n, sizeof *way);
        double *number = alloc_zeroed((size_t)(NUMBERS * n), sizeof *number);
        read_pictures(g, data.test, n, way, number);
        for (int k = 0; k < FACTORS; k++)
            t.read[k] = best_number(number, factor + (long)k * n, n);
        free(way);
        free(number);
    }
    double u[NUMBERS * DRAWN_RULED], found[2][DRAWN_RULED];
    real *x = alloc_zeroed((size_t)B * (size_t)data.D, sizeof *x);
    Rng rng = rng_new(1, "ruled");
    Code c = draw_code(B, &rng);
    draw(g, &c, x);
    for (int i = 0; i < B; i++) {
        ruled(x + (long)i * data.D, &found[0][i], &found[1][i]);
        for (int j = 0; j < NUMBERS; j++)
            u[j * B + i] = (double)c.u->data[i * NUMBERS + j];
    }
    for (int k = 0; k < 2; k++)
        t.drawn[k] = best_number(u, found[k], B);
    free(x);
    step_reset();
    return t;
}

/*
*Walks.* One number of the code goes from -1 to 1 while everything else stays. `walk` draws such a walk
for each way of the code, and for both numbers: a sheet of two rows, whose pictures are put into a curve for
each place of the walk, so that a film can be made of them.
*/
static double place(int i) { return -1 + 2.0 * i / (WALK - 1); }

static void walk(Game *g, Curve *film, double lean[NUMBERS][WALK], double ink[NUMBERS][WALK])
{
    enum { EACH = 40 };  // noises that the means are taken over
    const int B = WAYS * EACH;
    real *x = alloc_zeroed((size_t)B * (size_t)data.D, sizeof *x);
    for (int i = 0; i < WALK; i++)
        for (int j = 0; j < NUMBERS; j++, step_reset()) {
            Rng rng = rng_new(1, "walk");  // the same codes at each place
            Code c = draw_code(B, &rng);
            for (int b = 0; b < B; b++) {
                c.way[b] = b % WAYS;
                for (int l = 0; l < NUMBERS && b < WAYS; l++)
                    c.u->data[b * NUMBERS + l] = 0;
                for (int l = 0; l < NOISE && b < WAYS; l++)  // the first ten are the film's: one noise
                    c.z->data[b * NOISE + l] = c.z->data[l];
                c.u->data[b * NUMBERS + j] = (real)place(i);
            }
            draw(g, &c, x);
            for (long k = 0; k < (long)WAYS * data.D; k++)
                curve_add(film, place(i), (double)x[k]);
            lean[j][i] = ink[j][i] = 0;
            for (int b = 0; b < B; b++) {
                double a, w;
                ruled(x + (long)b * data.D, &a, &w);
                lean[j][i] += a / B, ink[j][i] += w / B;
            }
        }
    free(x);
}

static void walk_figures(Program *p, Game *g)
{
    Curve film = {0};
    double lean[NUMBERS][WALK], ink[NUMBERS][WALK], at[WALK];
    walk(g, &film, lean, ink);
    for (int i = 0; i < WALK; i++)
        at[i] = place(i);
    Figure *f = program_figure(p, "walks", "One number moves, and the digit keeps its way",
                               "Above the first number goes from -1 to 1, below the second; one column a way.",
                               "Twenty generated digits that change their shape a little from frame to frame.");
    figure_film(f, &film, "number at %+.1f", NUMBERS, WAYS, data.train->Y, data.train->X, 1);
    figure_draw(f);
    f = program_figure(p, "factors", "What each of the two numbers does to lean and ink",
                       "Means over 400 generated pictures while one number of the code moves.",
                       "Two panels with two curves each over the place of a number between -1 and 1.");
    figure_layout(f, 1, 2, 1280, 720);
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "ink" : "lean", "the number", panel ? "pixels' worth of ink" : "degrees to the right");
        for (int j = 0; j < NUMBERS; j++) {
            figure_role(f, j ? ROLE_THIRD : ROLE_MODEL);
            figure_xy(f, j ? "second" : "first", LINES_POINTS, at, panel ? ink[j] : lean[j], WALK);
        }
    }
    figure_draw(f);
    curve_free(&film);
}

static void factor_rows(Program *p, Turned (*t)[SEEDS])  // (PLAIN + 1)
{
    static const char *const drawn[2] = {"lean", "ink"};
    double value[PLAIN + 1][SEEDS], more[SEEDS];
    for (int r = 0; r < FACTORS + 2; r++) {
        char *row = r < FACTORS ? text_format("read, %s", FACTOR[r]) : text_format("drawn, %s", drawn[r - FACTORS]);
        for (int i = 0; i < p->seeds; i++) {
            for (Kind k = INFOGAN; k <= PLAIN; k++)
                value[k][i] = r < FACTORS ? t[k][i].read[r] : t[k][i].drawn[r - FACTORS];
            more[i] = value[INFOGAN][i] - value[PLAIN][i];
        }
        for (Kind k = INFOGAN; k <= PLAIN && !isnan(value[k][0]); k++) {
            char *text = text_format("factors, %s: |rank correlation|, %s", row, NAME[k]);
            control_seeds(p, text, value[k], p->seeds, "");
            free(text);
        }
        if (r == 0 && !isnan(more[0]))
            goal_seeds(p, "factors, read, slant: InfoGAN less without the term", more, p->seeds, AT_LEAST, 0.1, 0,
                       "0 if equal");
        free(row);
    }
}

static void part_factors(Program *p)
{
    static Turned t[PLAIN + 1][SEEDS];
    load_pictures(p);
    double *factor = p->source->folder ? NULL : known_factors(data.test->n);
    for (int i = p->seeds - 1; i >= 0; i--)
        for (Kind k = INFOGAN; k <= PLAIN; k++) {
            Game g = trained_game(p, k, i);
            t[k][i] = measure_turned(&g, factor);
            if (k == INFOGAN && i == 0)
                walk_figures(p, &g);
            game_free(&g);
        }
    factor_rows(p, t);
    if (factor) {  // how well the ruler reads real pictures
        const int n = data.test->n;
        double *lean = alloc_zeroed((size_t)(2 * n), sizeof *lean), *ink = lean + n;
        for (int i = 0; i < n; i++, step_reset())
            ruled(pictures_rows(data.test, &i, 1)->data, lean + i, ink + i);
        control(p, "factors, real pictures: rank correlation of lean with slant", rank_correlation(lean, factor, n), "the ruler");
        control(p, "factors, real pictures: rank correlation of ink with thickness", rank_correlation(ink, factor + n, n),
                "the ruler");
        free(lean);
    }
    free(factor);
    free_data();
}

/*
FACTORS_OUT

*/
static const Part PARTS[] = {
    {.name = "bound", .promise = "what the information is, exactly", .run = part_bound,
     .size = {"400 steps", "400", "400"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "digits", .promise = "ten ways, and which digits they are", .run = part_digits,
     .size = {"20 steps", "1,600", "20,000, the paper's nets"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 20, .numbers = 16384}},
    {.name = "factors", .promise = "two numbers, and what they turn", .run = part_factors,
     .size = {"20 steps", "1,600", "20,000, the paper's nets"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 20, .grey = true, .numbers = 16384}},
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
