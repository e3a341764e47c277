// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 17 The Wasserstein GAN: a critic on a leash

The discriminator of chapter 15 answers yes or no. While the generator is bad, the answer is a
certain no, and a certain no teaches nothing: the Jensen-Shannon divergence, which that game
measures, stands at $\ln 2$ whether the fakes are a mile away from the data or an inch. This chapter
changes the question. The old question was "can you tell them apart?" The new question is "how far
would one have to *carry* the one heap of points to turn it into the other?" The answer is a number,
the *Wasserstein distance*, and it becomes smaller with every step in the right direction.

A network can compute this distance, on one condition: the network must not be steep anywhere. To
keep a network from being steep is what this chapter is about. The network is then called a *critic*
instead of a discriminator, and the condition is its leash (the field says: a *Lipschitz
constraint*). Gulrajani and others (2017) hold the leash by a *gradient penalty*. On a line, where
the true distance can be computed exactly, the program shows what such a critic measures. In the
plane it shows that the generator forgets fewer things. And on digits the number that is meant as a
distance falls while the pictures get better.

    make 17                                # this lesson: about a minute and a half on two cores
    make 17-lab                            # a laboratory: exact transport, other leashes
    make 17-lab2                           # another one: other games, which loss means something
    make 17 ARGS="--part line"             # one part; --list names them
    build/17_wgan_gp --full --data mnist   # longer, and wider nets

Look at `figures/17_wgan_gp/film.gif` first: what becomes of twenty fixed $z$.

**Assumed.** Chapter 15: the game, the best discriminator, the Jensen-Shannon divergence, mode
dropping (its second laboratory). Chapter 00: gradients, the tape, gradients of gradients, the
judge. The proofs of the numbered equations are in `notes/17_wgan_gp.md`.

## The one equation

(17.2), by Kantorovich and Rubinstein (1958):

$$ W_1(P, Q) = \max_{|\nabla f| \le 1} \; \mathbb E_P f - \mathbb E_Q f . $$

In words: look at all functions $f$ whose slope is nowhere above 1. Take the one that scores the
data $P$ as high above the fakes $Q$ as it can. The difference of the two mean scores *is* the
distance. (The largest slope of a function is called its *Lipschitz constant*. A function may have
corners and still have one, as $|x|$ does.) A GAN whose discriminator is such a function is a
Wasserstein GAN (Arjovsky, Chintala and Bottou, 2017).

Why is this better than the divergence of chapter 15? Let $P$ be a single point, and $Q$ another
point at the distance $d$. Then (17.5)

$$ W_1 = d , \qquad \mathrm{JS} = \ln 2 \quad \text{for every } d > 0 . $$

In words: JS says only *that* the two differ. Its derivative by $d$ is zero, and a generator that
follows it stands still. $W_1$ says *how much* they differ, and its derivative is 1 however far the
way is. (The distance does not tell everything: two half masses at 0 and 2 are as far from a point
at 0 as a point at 1 is. Errata, L38.)

Five symbols are enough to read the program:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $x$ | `x` | (B, D) | real points, or pictures: a batch from $P$ |
| $G(z)$ | `fake` | (B, D) | generated ones: a batch from $Q$ |
| $f$ | `apply(&g->critic, x)` | (B, 1) | the critic's scores, numbers without bounds |
| $\hat x$ | `between(x, fake, rng)` | (B, D) | points between a real one and a fake one |
| $\lambda$ | `lambda` | 10, or 0.1 in toys | weight of the gradient penalty |
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEEDS = 3, GRADIENTS = 16, CRITIC_TURNS = 5 };

/*
## The model: a generator and a critic

A *player* is a network with weights and an optimiser of its own, as in chapter 15. Here both
players are nets of dense layers (`Mlp`, in `common/layers.c`). A player brings the function that
applies its network, because part `line` has a generator that is no network, and the laboratory has
a critic of another kind.

Five things have changed since chapter 15, and this chapter is about them:

| | chapter 15 | here |
|---|---|---|
| the opponent says | a probability, $D(x) = \sigma(a(x))$ | a score $f(x)$ without bounds: only differences mean something |
| its loss is made of | means of logarithms | means of scores, and the penalty |
| what holds it | nothing: a logarithm cannot exceed 0 | the gradient penalty, because a score could grow for ever |
| its turns for one of the generator | 1 | 5 |
| what the printed number says | how the two players stand to each other | an estimate of a distance |
*/
typedef struct Player {
    Tensor *(*apply)(void *net, Tensor *in);  // (B, width in) to (B, width out)
    void *net;                                // an Mlp, if apply is dense_layers
    Params *params;
    Optimizer *optimizer;
} Player;

typedef struct Setting {     // how large both nets are, and how they learn
    int Z, D;                // numbers in z; in a point or picture
    int hidden, width;       // hidden layers, units in each
    Activation inner, last;  // of hidden layers; of the generator's output
    double rate, lambda;     // of learning; weight of the penalty
} Setting;

static Tensor *dense_layers(void *net, Tensor *in) { return mlp_apply(net, in); }

static Player player_new(int in, int out, Activation last, Setting s, Rng *rng)
{
    int width[6] = {in, s.width, s.width, s.width, s.width};
    Player player = {.apply = dense_layers, .net = alloc_zeroed(1, sizeof(Mlp))};
    player.params = params_new();
    width[s.hidden + 1] = out;
    *(Mlp *)player.net = mlp_new(player.params, s.hidden + 1, width, s.inner, last, rng);
    player.optimizer = adam_new(player.params, s.rate, 0.5, 0.9);
    return player;
}

static void player_free(Player *player)
{
    optimizer_free(player->optimizer);
    params_free(player->params);
    free(player->net);
}

static Tensor *apply(const Player *player, Tensor *in) { return player->apply(player->net, in); }

static Tensor *evaluate(const Player *player, Tensor *in)  // unrecorded: nobody asks for gradients
{
    bool before = tape_recording(false);
    Tensor *out = apply(player, in);
    tape_recording(before);
    return out;
}

/*
A *game* is both players, and the curves of what is watched while they play. The curves have names,
because the parts watch different things.
*/
enum { ESTIMATE, PENALTY, LOSS_D, LOSS_G, MEANS };  // each look notes the mean since the last look
enum { QUALITY = MEANS, FILM, CURVES };             // a score; frames of an animation

typedef struct Game {
    Player generator, critic;
    Setting s;
    Curve curve[CURVES];
    double now[MEANS];      // of the last step
    double sum[MEANS + 1];  // of all steps since the last look; the last number: how many
} Game;

static Game game_new(Setting s, Rng *rng)
{
    Game g = {.s = s};
    g.generator = player_new(s.Z, s.D, s.last, s, rng);
    g.critic = player_new(s.D, 1, LINEAR, s, rng);
    return g;
}

static void game_free(Game *g)
{
    player_free(&g->generator);
    player_free(&g->critic);
    for (int i = 0; i < CURVES; i++)
        curve_free(&g->curve[i]);
}

static Tensor *noise(const Game *g, int B, Rng *rng)  // z: (B, Z)
{
    return tensor_normal(shape2(B, g->s.Z), rng);
}

/*
## The losses

*The estimate.* For pictures nobody can write down all functions of slope 1. But the maximum in
(17.2) can be climbed. Let $f$ be a network, and make the difference of its mean scores as large as
possible, (17.6):

$$ \widehat W = \frac1B \sum_i f(x_i) - \frac1B \sum_i f(G(z_i)) . $$

Without a leash there is no maximum, because $10 f$ is ten times as good as $f$.

*The gradient penalty*, (17.8), is the leash. Wherever the slope is not 1, the critic pays:

$$ \mathcal P = \mathbb E_{\hat x} \, \bigl( |\nabla f(\hat x)| - 1 \bigr)^2 . $$

In words: take the length of the critic's gradient at a point, see how far it is from 1, square
that, and take the mean. The penalty is two-sided. A slope of $\frac12$ costs as much as a slope of
$\frac32$, although the theorem forbids only the second: a critic that is at its best has slope 1
wherever points are carried, so a smaller slope there is a sign that the critic has not finished.

One cannot ask for the slope everywhere. The penalty asks at points $\hat x$ between a real point and
a fake one, at a random share of the way, (17.9):

$$ \hat x = \epsilon x + (1 - \epsilon) G(z) , \qquad \epsilon \text{ uniform in } (0, 1) . $$

The reason is that the best critic has slope 1 on the straight ways along which points are carried
(Gulrajani and others, 2017, proposition 1). But nobody knows, while the net learns, which point is
carried to which. So the program pairs points at random. Where the two clouds overlap many of these
pairs are not those of the best plan, and there the penalty asks for a slope that the best critic need
not have. The figure `players` shows who feeds whom.
*/
static Tensor *distance_estimate(Tensor *real_score, Tensor *fake_score)  // (17.6)
{
    return subtract(mean(real_score), mean(fake_score));
}

static Tensor *between(Tensor *x, Tensor *fake, Rng *rng)  // one share for each pair. (17.9)
{
    Tensor *share = tensor_uniform(shape2(x->shape.n[0], 1), rng);
    return add(fake, multiply(subtract(x, fake), share));
}

static Tensor *gradient_lengths(const Player *critic, Tensor *x)  // (B, 1): |df/dx| at each row
{
    Tensor *gradient;  // (B, D)
    grad(sum(apply(critic, x)), &x, 1, &gradient, true);
    return sqrt_of(shift(sum_to(square(gradient), shape2(x->shape.n[0], 1)), 1e-12));
}

static Tensor *gradient_penalty(const Player *critic, Tensor *x)  // (17.8)
{
    return mean(square(shift(gradient_lengths(critic, x), -1)));
}

/*
Two things are subtle about `gradient_lengths`. `grad` gets the *sum* of all scores and is asked for
its gradient by the whole batch. This yields the gradient of each score by its own row only if no
score depends on another row. For dense layers this is so. Batch normalisation breaks it, and the
laboratory shows how.

The `true` at the end of the call asks the tape to record the gradient itself. The penalty depends
on the weights by way of $\nabla f$, so learning takes a gradient of a gradient (chapter 00). The
second laboratory does the same by hand.

## One training step

The critic moves first, and it moves five times for one move of the generator: the generator's
gradient is only as good as the critic that it comes from. The critic climbs $\widehat W - \lambda
\mathcal P$, that is, its loss is $\lambda \mathcal P - \widehat W$. Each of its five moves sees new
real points and new fakes.

Then the generator moves once. Its loss is $-\frac1B \sum_i f(G(z_i))$, (17.20): the fakes are to
get higher scores. There is no logarithm in either loss.

As in chapter 15, a player is held *fixed* by asking for the gradient with respect to the other's
weights only. In the critic's turn the fakes are made unrecorded, because no gradient flows back to
the generator.

Why may the critic be trained so far ahead? Chapter 15 warned of a discriminator that is too good. A
good *critic* does no harm. Where it is at its best, the gradient of the generator's loss is the
gradient of $W_1$ itself: a maximum may be differentiated with the maximiser held still, (15.8). And
$W_1$ changes continuously with the generator's weights, also while data and fakes do not overlap.
*/
typedef struct Match {  // where real samples come from, and what is done with them
    Tensor *(*data_batch)(void *source, int B, Rng *rng);      // (B, D)
    void (*step)(Game *g, const struct Match *m, Rng *rng);    // train_step, or a variant
    void (*watch)(Game *g, const struct Match *m, long step);  // adds to the curves; or NULL
    void *source;
    int B, looks;  // batch; how often to watch
} Match;

static double improve(Player *player, Tensor *loss)  // one descent by this player's weights alone
{
    Tensor *gradient[GRADIENTS];
    grad(loss, player->params->tensor, player->params->count, gradient, false);
    optimizer_step(player->optimizer, gradient);
    return tensor_item(loss);
}

static void critic_step(Game *g, Tensor *x, Rng *rng)  // x (B, D): real
{
    Tensor *fake = evaluate(&g->generator, noise(g, x->shape.n[0], rng));  // (B, D)
    Tensor *estimate = distance_estimate(apply(&g->critic, x), apply(&g->critic, fake));
    Tensor *penalty = gradient_penalty(&g->critic, between(x, fake, rng));
    improve(&g->critic, subtract(scale(penalty, g->s.lambda), estimate));
    g->now[ESTIMATE] = tensor_item(estimate);
    g->now[PENALTY] = tensor_item(penalty);
}

static void generator_step(Game *g, int B, Rng *rng)
{
    Tensor *fake = apply(&g->generator, noise(g, B, rng));             // (B, D)
    improve(&g->generator, scale(mean(apply(&g->critic, fake)), -1));  // (17.20)
}

static void train_step(Game *g, const Match *m, Rng *rng)
{
    for (int turn = 0; turn < CRITIC_TURNS; turn++, step_reset())
        critic_step(g, m->data_batch(m->source, m->B, rng), rng);
    generator_step(g, m->B, rng);
}

/*
Line by line, for one turn of the critic:

1. `noise` draws B vectors $z$, and the generator makes B fakes of them. Nothing is recorded, so for
   the critic the fakes are data, just as $x$ is.
2. The critic scores the real points and the fakes. The difference of the means is the estimate.
3. `between` draws a share for each pair, and the critic's slope at these points makes the penalty.
4. `improve` differentiates $\lambda \mathcal P - \widehat W$ with respect to the critic's weights,
   and the critic's optimiser takes a step. For the penalty this is a gradient of a gradient.

And for the step as a whole:

5. The critic has five turns, each with new data. `step_reset` cuts the tape after each of them:
   what one turn has recorded is of no use to the next.
6. The generator makes new fakes, this time recorded. Its gradient passes through the critic, whose
   weights stay as they are.

What does the first step say? Nothing: the estimate of an untrained critic is whatever its first
weights make of both batches, and may be negative. Then it often *rises* for some steps, while the
critic learns to measure, and it falls when the generator learns. An estimate that rises at first is
no bad sign.

## The loop

`Run`, of `common/training.c`, owns the count of steps, the random numbers, the saved states and the
learning rates, which fall in a straight line to zero. With a constant rate the players keep
oscillating, and a number would depend on the moment at which we stop. At each look the loop notes
the means of estimate, penalty and losses since the look before.
*/
static void train(Run *run, Game *g, const Match *m)
{
    static const char *const name[CURVES] = {"estimate", "penalty", "loss.D",
                                             "loss.G",   "quality", "film"};
    run_net(run, "generator", g->generator.params, g->generator.optimizer);
    run_net(run, "critic", g->critic.params, g->critic.optimizer);
    for (int i = 0; i < CURVES; i++)
        checkpoint_curve(run->state, name[i], &g->curve[i]);
    checkpoint_doubles(run->state, "now", g->now, MEANS);
    checkpoint_doubles(run->state, "sum", g->sum, MEANS + 1);
    run->falling = true;
    while (run_next(run, "estimate or loss", g->now[ESTIMATE] + g->now[LOSS_D])) {
        m->step(g, m, &run->rng);
        for (int i = 0; i <= MEANS; i++)
            g->sum[i] += i < MEANS ? g->now[i] : 1;
        if (!run_look(run, m->looks))
            continue;
        for (int i = 0; i < MEANS; i++)
            curve_add(&g->curve[i], (double)run->step, g->sum[i] / g->sum[MEANS]);
        memset(g->sum, 0, sizeof g->sum);
        if (m->watch)
            m->watch(g, m, run->step);
    }
}

/*
## Part line: the critic alone, where the distance is known

On a line the true distance is cheap, so we begin there. The data $P$ are 256 points around $-1.5$
and $1.5$. The fakes $Q$ are 256 points around 0, and no generator moves them. Only the critic
learns.

*The true distance.* Let $F_P(x)$ be the share of $P$'s points that lie below $x$ (the distribution
function), and $F_Q(x)$ that share of $Q$'s points. Past the place $x$ at least the difference of
the two shares has to be carried, and more need not be carried. So, (17.4),

$$ W_1 = \int | F_P(x) - F_Q(x) | \, dx = \frac1n \sum_k | x_{(k)} - y_{(k)} | , $$

where $x_{(k)}$ is the $k$-th smallest point. In words: the distance is the area between the two
distribution functions; or, for equally many points, sort both lists and pair them off.
*/
enum { POINTS_LINE = 256, GRID = 241 };
static const double LEFT = -3, RIGHT = 3;
static real heap[2][POINTS_LINE];  // P and Q

static double bumpy(Rng *rng)  // half around -1.5, half around 1.5
{
    double middle = rng_below(rng, 2) ? 1.5 : -1.5;  // drawn first, whatever the compiler
    return middle + 0.3 * rng_normal(rng);
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double w1_line(double *a, double *b, int n)  // of n numbers and n others; sorts them. (17.4)
{
    double total = 0;
    qsort(a, (size_t)n, sizeof *a, ascending);
    qsort(b, (size_t)n, sizeof *b, ascending);
    for (int i = 0; i < n; i++)
        total += fabs(a[i] - b[i]) / n;
    return total;
}

/*
An example with numbers: $P$ has points at $-1$ and 1, and $Q$ has two points at 0. Sorted and
paired, each point of $Q$ has to go a way of 1, so $W_1 = 1$. The function $f(x) = |x|$ has slope 1
but for its corner at 0, and scores $P$ higher than $Q$ by 1, so the maximum in (17.2) cannot be
smaller; the theorem says that it is not larger either. And JS of the two is $\ln 2$, wherever the
points of $Q$ stand, as long as they do not stand on those of $P$. The heaps of this part are this
picture, half as wide again and with noise.

*The best critic*, and what the penalty makes of it. Let $h(x) = F_Q(x) - F_P(x)$. On a line the
estimate is $\int f'(x) \, h(x) \, dx$, so the best $f$ of slope 1 rises where $h > 0$ and falls
where $h < 0$. For our heaps it is a V.

The penalty is $\int \rho(x) \, (|f'| - 1)^2 dx$, where $\rho$ is the density of the points $\hat x$
at which it asks. Both are sums over places $x$, and each place can be settled by itself (the proof
is in the notes). With the weight $\lambda$ the critic's best slope, and its estimate, are (17.11)

$$ |f'(x)| = 1 + \frac{|h(x)|}{2 \lambda \rho(x)} , \qquad
   \widehat W = W_1 + \frac{1}{2\lambda} \int \frac{h^2}{\rho} \, dx . $$

In words: a penalty is a price and not a law. Where much has to be carried, it pays to be a little
steeper than 1 and to accept the penalty. So *the estimate is too large*, by an amount that falls
like $1/\lambda$. And this amount is known before anything is learnt: that makes the line a test.

(The reading notes say that the critic's loss with the penalty is the distance. It is so only in the
limit of a large $\lambda$. Errata, L51.)
*/
typedef struct Line {
    double at[GRID], ahead[GRID], density[GRID];  // places; h; rho
    double best[GRID];                            // the best critic there
    double w1, area, surplus;                     // W1 twice; the integral of h^2 / rho
} Line;

static void line_new(Line *l, uint64_t seed)  // and the heaps
{
    Rng rng = rng_new(seed, "line");
    double a[POINTS_LINE], b[POINTS_LINE];
    const double n = POINTS_LINE, width = (RIGHT - LEFT) / (GRID - 1);
    for (int i = 0; i < POINTS_LINE; i++) {
        a[i] = (double)(heap[0][i] = (real)bumpy(&rng));
        b[i] = (double)(heap[1][i] = (real)(0.3 * rng_normal(&rng)));
    }
    *l = (Line){.w1 = w1_line(a, b, POINTS_LINE)};
    for (int g = 0; g < GRID; g++) {
        const double x = l->at[g] = LEFT + width * g;
        for (int i = 0; i < POINTS_LINE; i++) {
            l->ahead[g] += ((b[i] <= x) - (a[i] <= x)) / n;
            for (int j = 0; j < POINTS_LINE; j++)  // (17.9): a pair spreads its weight evenly
                if ((a[i] < x) != (b[j] < x))
                    l->density[g] += 1 / (fabs(a[i] - b[j]) * n * n);
        }
        const double h = l->ahead[g], rho = l->density[g];
        l->best[g] = g ? l->best[g - 1] + width * ((h > 0) - (h < 0)) : 0;
        l->area += fabs(h) * width;
        l->surplus += rho > 0 ? h * h / rho * width : 0;
    }
}

static double foretold(const Line *l, double lambda)  // the estimate, by (17.11)
{
    return l->w1 + l->surplus / (2 * lambda);
}

/*
The critic sees all points of both heaps in each step. $P$ comes in a new order each time, so each
real point is paired with another fake one, and $\hat x$ has the density that (17.11) assumes. The
generator is the heap $Q$, whatever noise comes in.
*/
static Tensor *heap_batch(void *source, int B, Rng *rng)  // all of P: (B, 1)
{
    int order[POINTS_LINE];
    Tensor *x = tensor_new(shape2(B, 1));
    rng_permutation(rng, order, B);
    for (int i = 0; i < B; i++)
        x->data[i] = ((real *)source)[order[i]];
    return x;
}

static Tensor *heap_fakes(void *net, Tensor *z)  // all of Q: (B, 1)
{
    (void)net;
    return tensor_from(z->shape, heap[1]);
}

static void critic_alone(Game *g, const Match *m, Rng *rng)  // the generator stands still
{
    critic_step(g, m->data_batch(m->source, m->B, rng), rng);
}

static Player player_fixed(Tensor *(*function)(void *, Tensor *), void *net)  // learns nothing
{
    Player player = {.apply = function, .net = net, .params = params_new()};
    player.optimizer = sgd_new(player.params, 0, 0);
    return player;
}

static Game line_start(Setting s, Rng *rng)  // a critic, and a heap in the generator's place
{
    Game g = {.s = s, .generator = player_fixed(heap_fakes, NULL)};
    g.critic = player_new(1, 1, LINEAR, s, rng);
    return g;
}

static double line_estimate(const Player *critic)  // of W1, by all points of both heaps
{
    const Shape all = shape2(POINTS_LINE, 1);
    Tensor *x = tensor_from(all, heap[0]), *y = tensor_from(all, heap[1]);
    return tensor_item(distance_estimate(evaluate(critic, x), evaluate(critic, y)));
}

/*
*Three weights.* The same critic learns with $\lambda = 0.1$, which the authors' code uses for its
toys; with $\lambda = 0$, without a leash; and with $\lambda = 10$, the paper's value.

*A valley on the wrong side.* The critic with $\lambda = 10$ begins where the one with $\lambda =
0.1$ has ended, and not at random weights. The penalty does not care for the *sign* of a slope. A
critic that begins with the wrong sign somewhere is drawn to the slope $-1$ there as strongly as
others are to $+1$, and to change the sign it would have to pass the slope 0, where the penalty is
high. From random weights most critics are caught so on one side of the middle, and measure next to
nothing; the laboratory counts them. With a small $\lambda$ the wall at 0 is low.
*/
enum { WEAK, STRONG, LOOSE, LAMBDAS };
static const double LAMBDA[LAMBDAS] = {0.1, 10, 0};
static const char *const LAMBDA_NAME[LAMBDAS] = {"λ = 0.1", "then λ = 10", "λ = 0"};
static const Setting ON_LINE = {
    .Z = 1, .D = 1, .hidden = 2, .width = 64, .inner = RELU, .rate = 2e-3};
static const Match HEAPS = {
    .data_batch = heap_batch, .source = heap[0], .step = critic_alone, .B = POINTS_LINE, .looks = 60};

static Game line_game(Program *p, int which, int seed)  // trained
{
    Rng rng = rng_new(p->seed + (uint64_t)seed, "line.critic");
    Game g = which == STRONG ? line_game(p, WEAK, seed) : line_start(ON_LINE, &rng);
    for (int i = 0; i < CURVES; i++)
        curve_free(&g.curve[i]);
    g.s.lambda = LAMBDA[which];
    const long steps = scaled(p, pick(p, 40, 2000, 20000));
    train(run_new(p, steps, "%s.line%d.%d", p->part->name, which, seed), &g, &HEAPS);
    return g;
}

static void line_values(const Player *critic, const Line *l, double *value)  // f(x) - f(0): (GRID)
{
    Tensor *at = tensor_new(shape2(GRID, 1));
    for (int g = 0; g < GRID; g++)
        at->data[g] = (real)l->at[g];
    const real *f = evaluate(critic, at)->data;
    for (int g = 0; g < GRID; g++)
        value[g] = (double)f[g] - (double)f[GRID / 2];
    step_reset();
}

static void critic_diagram(Program *p)
{
    Figure *f = program_figure(p, "players", "The penalty is taken between a real point and a generated one",
                               "Who feeds whom; the critic's gradient is asked for at points in between.",
                               "Noise to generator; data, fakes and points in between to the critic.");
    figure_diagram(f, "z [@random]; G [@net label=\"generator\\nG\"]; x [@data label=\"data\\nx\"];"
                      "m [@data label=\"in between\\nx̂ = ε x + (1 - ε) G(z)\"]; D [@rival label=\"critic\\nf\"];"
                      "W [@loss label=\"f(x) - f(G(z))\"]; P [@loss label=\"(slope - 1)²\"];"
                      "z -> G; G -> D; x -> D; x -> m; G -> m; m -> D; D -> W; D -> P [label=\"slope at x̂\"];"
                      "W -> D [@gradient label=\"up\"]; P -> D [@gradient label=\"down\"];"
                      "D -> G [@gradient label=\"up, through f\"]");
    figure_draw(f);
}

static void line_figure(Program *p, const Line *l, const Game *game)
{
    double value[GRID], best[GRID];
    Figure *f = program_figure(
        p, "line", "With λ = 10 the critic is a V of slope about 1, and its estimate is nearly W₁",
        "Left: the critic that the penalty with λ = 10 trains, and the best one. Right: the "
        "estimates of three critics while they learn.",
        "Two Vs that lie on each other; a curve that settles near W1, one that settles seven times "
        "higher, and one that rises without end.");
    line_values(&game[STRONG].critic, l, value);
    for (int i = 0; i < GRID; i++)
        best[i] = l->best[i] - l->best[GRID / 2];
    figure_layout(f, 1, 2, 1280, 720);
    figure_panel(f, NULL, "x", "f(x) − f(0)");
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "λ = 10", LINES, l->at, value, GRID);
    figure_role(f, ROLE_TRUTH);
    figure_xy(f, "best", LINES, l->at, best, GRID);
    figure_panel(f, NULL, "step of the critic", "estimate of W₁");
    figure_command(f, "set logscale y\nset yrange [0.5:30000]\nset format y '10^{%%T}'");
    figure_command(f, "set xtics %d", pick(p, 10, 500, 5000));
    for (int k = 0; k < LAMBDAS; k++) {
        figure_role(f, k == STRONG ? ROLE_MODEL : k == WEAK ? ROLE_RIVAL : ROLE_THIRD);
        figure_curve(f, LAMBDA_NAME[k], LINES, &game[k].curve[ESTIMATE]);
    }
    figure_level(f, "W₁", l->w1);
    figure_draw(f);
}

/*
*How the code follows the text.* `line_new` draws the heaps and computes at 241 places what (17.11)
needs: $h$ by counting points to the left, $\rho$ by letting each pair of a real point and a fake
one spread its weight evenly over the stretch between them, and the best critic by adding up slopes
of 1 and $-1$. `foretold` is the right half of (17.11). So the target of the critic's estimate is
known before the critic takes its first step, up to the error of a sum over 241 places, and
`part_line` only has to compare.

*The rows of the table* are of the three kinds of chapter 15: claims, goals and controls. Each number
of a trained net is a mean over three seeds, each with heaps of its own.
*/
static void part_line(Program *p)
{
    static Line l;
    double area[SEEDS], over[LAMBDAS][SEEDS], off[LAMBDAS][SEEDS], untrained[SEEDS];
    const int n = p->seeds;
    for (int s = n - 1; s >= 0; s--) {
        Game game[LAMBDAS];
        line_new(&l, p->seed + (uint64_t)s);
        area[s] = fabs(l.area / l.w1 - 1);
        for (int k = 0; k < LAMBDAS; k++) {
            game[k] = line_game(p, k, s);
            over[k][s] = line_estimate(&game[k].critic) / l.w1;
            off[k][s] = fabs(over[k][s] * l.w1 / foretold(&l, LAMBDA[k]) - 1);
        }
        Rng rng = rng_new(p->seed + (uint64_t)s, "line.critic");
        Game start = line_start(ON_LINE, &rng);
        untrained[s] = fabs(line_estimate(&start.critic) / foretold(&l, LAMBDA[STRONG]) - 1);
        game_free(&start);
        say(p, "   seed %d: W1 %.4f; by (17.11) the estimate is %.4f, with lambda 0.1 %.4f", s,
            l.w1, foretold(&l, LAMBDA[STRONG]), foretold(&l, LAMBDA[WEAK]));
        if (s == 0) {
            critic_diagram(p);
            line_figure(p, &l, game);
        }
        for (int k = 0; k < LAMBDAS; k++)
            game_free(&game[k]);
    }
    claim(p, "line: the area between the distribution functions / W1 by sorting, less 1", area[0],
          AT_MOST, 0.01, 0, "(17.4), 241 places");
    goal_seeds(p, "line, lambda 10: estimate / that of (17.11), distance from 1", off[STRONG], n,
               AT_MOST, 0.03, 0, "(17.11)");
    control_seeds(p, "line, untrained critic: estimate / that of (17.11), distance from 1",
                  untrained, n, "nothing learnt");
    control_seeds(p, "line, lambda 10: estimate / W1", over[STRONG], n, "(17.2): 1");
    goal_seeds(p, "line, lambda 0.1: estimate / that of (17.11), distance from 1", off[WEAK], n,
               AT_MOST, 0.15, 0, "(17.11)");
    control_seeds(p, "line, lambda 0.1: estimate / W1", over[WEAK], n, "(17.11): far too large");
    control_seeds(p, "line, lambda 0: estimate / W1", over[LOOSE], n, "no maximum");
}

/*
The figure `line` shows the critic with $\lambda = 10$ beside the best one, and three estimates
while they are learnt. Where nothing has to be carried, beyond the outermost points, any slope up to
1 is as good as another.

What came out, over three seeds: with $\lambda = 10$ the estimate is 1.064 times $W_1$, and differs
from what (17.11) foretells by a share of 0.0043. So the critic does what theory says, and the
estimate is a distance, 6 % too large. With $\lambda = 0.1$ it is 7.3 times too large. *That number
is no distance*, though it may still go up and down with one. Without a penalty it is 10,331 times
$W_1$, and only the falling learning rate stops it.

Three things are worth a thought. First, the critic with $\lambda = 0.1$ has learnt 7 % less than
(17.11) allows, because slopes that large take long to learn. Second, a game that is played with
$\lambda = 0.1$ (part `plane`) can go well all the same: Adam divides the generator's gradient by
its size, so the generator cares for the direction of the critic's slope, and not for its length.
Third, other leashes do worse. Clipped weights give an estimate of an unknown multiple of $W_1$, and
spectral norm finds little more than half of it. The laboratory has both.
*/

/*
## Part plane: which game forgets less?

Now a generator learns, too. The data are a toy of the authors' code: twenty-five narrow bumps on a
grid. The question is that of chapter 15's second laboratory, *mode dropping*: how many of the bumps
(*modes*) does a generator find, and how many does it forget?

*Why a plane?* A point of a plane can be looked at, so "which bumps are missing" needs no judge. And
what makes the task hard is there: the bumps are narrow, and next to no data lie between them.

*The control* is chapter 15's game with the same nets. Its step is a function of its own, below. Its
generator makes three times as many steps, for this reason. A step of the WGAN-GP moves a net six
times: five times the critic, and once the generator. A step of the plain game moves a net twice. So
in the end both games have updated their weights equally often.
*/
static void gan_step(Game *g, const Match *m, Rng *rng)  // chapter 15's train_step
{
    Player *D = &g->critic;  // its score is read as a logit
    Tensor *x = m->data_batch(m->source, m->B, rng);
    Tensor *fake = apply(&g->generator, noise(g, m->B, rng));
    Tensor *on_real = softplus(scale(apply(D, x), -1)), *on_fake = softplus(apply(D, fake));
    g->now[LOSS_D] = improve(D, add(mean(on_real), mean(on_fake)));
    g->now[LOSS_G] = improve(&g->generator, mean(softplus(scale(apply(D, fake), -1))));
}

enum { WGAN, GAN, GAMES };
typedef void Step(Game *g, const Match *m, Rng *rng);
static Step *const STEP[GAMES] = {train_step, gan_step};
static const char *const GAME[GAMES] = {"WGAN-GP", "GAN"};
static const Role ROLE[GAMES] = {ROLE_MODEL, ROLE_RIVAL};  // in all figures
static const int TIMES[GAMES] = {1, 3};                    // so many times the steps

/*
*Two scores.* A generated point is *good* if it lies within three standard deviations of a bump.
Draws of the true mixture are good with probability $1 - e^{-4.5} = 0.98889$, which is the score of
a perfect generator. A bump is *found* if at least 20 of 2,500 generated points are good ones of
that bump. A perfect generator puts about 99 there.
*/
enum { DRAWN = 2500, DOTTED = 500, BUMPS = 25 };

static Mixture grid_of_bumps(void) { return mixture_grid(5, 2 / 2.828, 0.05 / 2.828); }

static Tensor *bump_batch(void *source, int B, Rng *rng)  // (B, 2)
{
    Tensor *x = tensor_new(shape2(B, 2));
    mixture_draw(source, rng, x->data, B);
    return x;
}

static Tensor *sample(const Game *g, int n, const char *stream)  // (n, D), always of the same z
{
    Rng rng = rng_new(1, stream);
    return evaluate(&g->generator, noise(g, n, &rng));
}

static int bumps_found(const Game *g, const Mixture *bumps, double *good)  // *good: share of points
{
    int hit[MODES_MOST], count = 0;
    *good = mixture_good(bumps, sample(g, DRAWN, "plane.score")->data, DRAWN, 3, hit);
    for (int k = 0; k < bumps->K; k++)
        count += hit[k] >= 20;
    step_reset();
    return count;
}

static Game plane_game(Program *p, int kind, int seed)  // trained
{
    Rng rng = rng_new(p->seed + (uint64_t)seed, "plane");
    const Setting s = {.Z = 2, .D = 2, .hidden = 3, .width = pick(p, 32, 64, 512), .inner = RELU,
                       .rate = kind == WGAN ? 2e-3 : 1e-3, .lambda = 0.1};
    Mixture bumps = grid_of_bumps();
    const Match m = {.data_batch = bump_batch, .source = &bumps, .step = STEP[kind], .B = 128,
                     .looks = pick(p, 3, 30, 30)};
    Game g = game_new(s, &rng);
    const long steps = scaled(p, TIMES[kind] * pick(p, 6, 6000, 6000));
    train(run_new(p, steps, "%s.grid%d.%d", p->part->name, kind, seed), &g, &m);
    return g;
}

static void points_panel(Figure *f, int kind, const Mixture *bumps, Tensor *generated)
{
    Rng rng = rng_new(1, "plane.true");
    Tensor *shown[2] = {bump_batch((void *)bumps, DOTTED, &rng), generated};
    double x[DOTTED], y[DOTTED];
    figure_panel(f, GAME[kind], "x₁", "x₂");
    figure_command(f, "set size ratio -1\nset xrange [-2:2]\nset yrange [-2:2]\nset xtics 1");
    for (int k = 0; k < 2; k++) {
        for (int i = 0; i < DOTTED; i++) {
            x[i] = (double)shown[k]->data[2 * i];
            y[i] = (double)shown[k]->data[2 * i + 1];
        }
        figure_role(f, k ? ROLE[kind] : ROLE_DATA);
        figure_xy(f, k ? "generated" : "data", DOTS, x, y, DOTTED);
    }
}

static void plane_figure(Program *p, const Game game[GAMES], const double count[GAMES])
{
    char *title = text_format("Of 25 bumps the WGAN-GP finds %.0f, the plain game %.0f",
                              count[WGAN], count[GAN]);
    Figure *f = program_figure(
        p, "plane", title, "True points and generated points of both games, when they are over.",
        "Generated points on nearly all bumps of a grid; on half of them.");
    const Mixture bumps = grid_of_bumps();
    figure_layout(f, 1, 2, 1280, 720);
    for (int k = 0; k < GAMES; k++)
        points_panel(f, k, &bumps, sample(&game[k], DOTTED, "plane.figure"));
    figure_draw(f);
    free(title);
    step_reset();
}

static void part_plane(Program *p)
{
    double count[GAMES][SEEDS], good[GAMES][SEEDS];
    const Mixture bumps = grid_of_bumps();
    const int n = p->seeds;
    for (int s = n - 1; s >= 0; s--) {
        Game game[GAMES];
        for (int k = 0; k < GAMES; k++) {
            game[k] = plane_game(p, k, s);
            count[k][s] = bumps_found(&game[k], &bumps, &good[k][s]);
        }
        if (s == 0)
            plane_figure(p, game, (double[]){count[WGAN][0], count[GAN][0]});
        for (int k = 0; k < GAMES; k++)
            game_free(&game[k]);
    }
    goal_seeds(p, "25 Gaussians, WGAN-GP: bumps found", count[WGAN], n, AT_LEAST, 20, 0, "of 25");
    control_seeds(p, "25 Gaussians, GAN: bumps found", count[GAN], n, "as many updates");
    control_seeds(p, "25 Gaussians, WGAN-GP: share of good points", good[WGAN], n,
                  "perfect: 0.989");
    control_seeds(p, "25 Gaussians, GAN: share of good points", good[GAN], n, "perfect: 0.989");
}

/*
The figure `plane` shows one game of each kind. Look at the points *between* the bumps, on straight
lines. A generator is a continuous function of a connected $z$, so it must cross from one bump to
the next.

What came out, over three seeds: the WGAN-GP finds 25 of the 25 bumps, and chapter 15's game 11.
What the plain game draws, it draws better: a share of 0.725 of its points is good, and 0.648 of the
WGAN-GP's. But it leaves out more than half of the bumps.

Why should a critic prevent that? Think of a bump that the generator has left out. The plain
discriminator is sure about it, and says "real" there whatever happens; no fake comes near, so
nothing follows from it. For $W_1$ a forgotten bump is the most expensive thing of all, because its
points have to be carried from elsewhere. The best critic has slope 1 all the way from where the
points are to where they are missing. So it calls fakes from afar.

(That is the reason which theory suggests. The experiment shows the difference of two games, not its
cause.)
*/

/*
## Part digits: pictures, and a number that falls with them

Nothing changes but the nets and the data: it is the same `train_step`. For pictures nobody knows
the true distance. People who trained GANs used to look at samples, because the losses told them
nothing: a loss of that game is the score of a contest between two players who both improve. The
critic's estimate is a measurement. If the estimate falls, the fakes should have come nearer.

We hold the estimate against a quality that neither player sees: the Frechet distance in the eyes of
chapter 00's judge (this book calls it FLD), at 20 looks during training. No label is used in
training. The judge, which has seen labels, only measures.

With `--data` the pictures are your own, of any height, width and colours. Where there can be no
judge, what it measures is left out.
*/
enum { JUDGED = 2000, FEATURES = 64, LOOKS = 20, FILMED = 20, FILM_WIDE = 5 };
enum { SHEET_ROWS = 8, SHEET_WIDE = 16 };

static struct {
    Pictures *train, *test;
    int D, n;       // numbers in a picture; how many are judged
    Judge *judge;   // or NULL
    real *feature;  // (n, FEATURES): test pictures in the judge's eyes
} data;

static void load_data(Program *p)
{
    data.train = pictures_load(p->source, TRAIN, pick(p, 500, 20000, 0));
    data.test = pictures_load(p->source, TEST, pick(p, 500, 0, 0));
    data.D = data.train->Y * data.train->X * data.train->C;
    data.judge = program_judge(p);
    data.n = (int)fmin(data.test->n, pick(p, 100, JUDGED, JUDGED));
    const real *row = pictures_rows(data.test, NULL, data.n)->data;
    data.feature = data.judge ? judge_features_of(data.judge, row, data.n) : NULL;
    step_reset();
}

static void free_data(void)
{
    pictures_free(data.train);
    pictures_free(data.test);
    judge_free(data.judge);
    free(data.feature);
    data.judge = NULL;
}

static Tensor *digit_batch(void *source, int B, Rng *rng)  // (B, D) in [-1, 1], the range of tanh
{
    (void)source;
    int *row = step_alloc((size_t)B * sizeof *row);
    for (int i = 0; i < B; i++)
        row[i] = (int)rng_below(rng, data.train->n);
    return shift(scale(pictures_rows(data.train, row, B), 2), -1);
}

static Tensor *as_pixels(Tensor *x) { return scale(shift(x, 1), 0.5); }  // [-1, 1] to [0, 1]

/*
*At each look* the loop keeps twenty pictures of a fixed noise, for the film, and the FLD of 2,000
samples. The noise is the same at all looks, so what changes from frame to frame is the generator
and nothing else. Few pictures bias an FLD upwards: the covariance of a cloud of 64 axes is badly
known from few points, and two bad guesses differ even where the clouds do not. So these numbers
are a little too large. They compare with each other, and a number that is below another one from
10,000 pictures is below it all the more.
*/
static double score_fld(const Game *g)
{
    const real *picture = as_pixels(sample(g, data.n, "digits.score"))->data;
    const double fld = judge_fld(data.judge, picture, data.n, data.feature, data.n);
    step_reset();
    return fld;
}

static void digit_watch(Game *g, const Match *m, long step)
{
    (void)m;
    const Tensor *picture = as_pixels(sample(g, FILMED, "digits.film"));
    const int look = g->curve[ESTIMATE].count;  // most happens early: later every second look is filmed
    for (long i = 0; i < picture->size && (look <= 5 || look % 2 == 0); i++)
        curve_add(&g->curve[FILM], (double)step, (double)picture->data[i]);
    if (data.judge)
        curve_add(&g->curve[QUALITY], (double)step, score_fld(g));
}

static Game digit_start(const Program *p, int seed)
{
    Rng rng = rng_new(p->seed + (uint64_t)seed, "digits");
    const Setting s = {.Z = 64, .D = data.D, .hidden = 3, .width = pick(p, 16, 128, 512),
                       .inner = LEAKY_RELU, .last = TANH, .rate = 5e-4, .lambda = 10};
    return game_new(s, &rng);
}

static Game digit_game(Program *p, int seed)  // trained
{
    const Match m = {.data_batch = digit_batch, .step = train_step, .watch = digit_watch, .B = 64,
                     .looks = pick(p, 3, LOOKS, LOOKS)};
    Game g = digit_start(p, seed);
    train(run_new(p, scaled(p, pick(p, 6, 1000, 5000)), "%s.wgan%d", p->part->name, seed), &g, &m);
    return g;
}

/*
*Three pictures.* The figure `film` shows twenty fixed $z$ while the generator learns, the figure
`digits` a sheet of 128 samples of which none is left out, and the figure `meaning` the FLD and the
estimate at the same looks.
*/
static void film_figure(Program *p, const Game *g)
{
    Figure *f = program_figure(p, "film", "The same noise becomes ever better pictures",
                               "Twenty fixed z while the WGAN-GP learns.",
                               "Grey clouds become strokes, and the strokes become pictures.");
    figure_layout(f, 1, 1, 1280, 720);
    figure_film(f, &g->curve[FILM], "step %g of the generator", FILMED / FILM_WIDE, FILM_WIDE,
                data.test->Y, data.test->X, data.test->C);
    figure_draw(f);
}

static void digits_figure(Program *p, const Game *g)
{
    const char *title = data_are_digits(p) ? "Of 128 samples most are digits, some are nothing"
                                           : "128 pictures that nobody made";
    Figure *f = program_figure(
        p, "digits", title, "Samples of the trained WGAN-GP; none is left out.",
        "Eight rows of sixteen pictures, most of them clear, some misshapen.");
    figure_layout(f, 1, 1, 1280, 720);
    figure_pictures(f, as_pixels(sample(g, SHEET_ROWS * SHEET_WIDE, "digits.sheet"))->data,
                    SHEET_ROWS, SHEET_WIDE, data.test->Y, data.test->X, data.test->C, NULL, NULL);
    figure_draw(f);
    step_reset();
}

static void meaning_figure(Program *p, const Game *g)
{
    Figure *f = program_figure(p, "meaning",
                               "While the FLD falls, the critic's estimate falls with it",
                               "FLD of 2,000 samples, and the critic's estimate, at twenty looks.",
                               "Two falling curves of the same shape.");
    figure_layout(f, 1, 2, 1280, 720);
    for (int k = 0; k < 2; k++) {
        const char *what = k ? "estimate of W₁" : "FLD (this book)";
        figure_panel(f, NULL, "step of the generator", what);
        figure_command(f, "set logscale y\nset xtics %d", pick(p, 2, 250, 1250));
        figure_role(f, ROLE_MODEL);
        figure_curve(f, what, LINES_POINTS, &g->curve[k ? ESTIMATE : QUALITY]);
    }
    figure_draw(f);
}

static void part_digits(Program *p)
{
    double untrained[SEEDS], fld[SEEDS], first[SEEDS], last[SEEDS];
    const int n = p->seeds;
    load_data(p);
    for (int s = n - 1; s >= 0; s--) {
        Game start = digit_start(p, s), g = digit_game(p, s);
        first[s] = g.curve[ESTIMATE].y[0];
        last[s] = curve_last(&g.curve[ESTIMATE]);
        if (data.judge) {
            untrained[s] = score_fld(&start);
            fld[s] = curve_last(&g.curve[QUALITY]);
        }
        if (s == 0) {
            film_figure(p, &g);
            digits_figure(p, &g);
        }
        if (s == 0 && data.judge)
            meaning_figure(p, &g);
        game_free(&start);
        game_free(&g);
    }
    if (data.judge && data_are_digits(p))
        goal_seeds(p, "WGAN-GP: FLD (this book)", fld, n, AT_MOST, 100, 0, "a Gaussian: 141");
    else if (data.judge)
        control_seeds(p, "WGAN-GP: FLD (this book)", fld, n, "real: about 1");
    if (data.judge)
        control_seeds(p, "untrained generator: FLD (this book)", untrained, n, "nothing learnt");
    control_seeds(p, "WGAN-GP: estimate of W1 of pictures, first look", first, n, "has no scale");
    control_seeds(p, "WGAN-GP: estimate of W1 of pictures, last look", last, n, "has no scale");
    free_data();
}

/*
What came out, over three seeds: in 1,000 steps of the generator the FLD falls from 722 to 46.8, and
the estimate from 15.2 to 2.96. Dense nets make rough digits, and so do 1,000 steps. A Gaussian on
30 axes, which needs no network, has an FLD of 141 (chapter 00, from 10,000 pictures).

*How to read the figure `meaning`.* The vertical axes of both panels are logarithmic, so equal
heights are equal factors. The left panel cannot be drawn without a judge, which has seen labels.
The right one costs nothing, since the critic computes the estimate in every step anyway. If both
curves had the same shape in every training, one could throw the judge away.

*What does the falling number mean?* Less than one would like, for three reasons.

- Nearly everything gets better while a game goes on. The number of minutes that are left falls, too,
  so two curves that fall together prove nothing. The second laboratory spoils a trained generator in
  three ways. The estimate rises when weights are spoilt, and it falls when noise is added to the
  pixels, although the FLD rises both times.
- The estimate is of no unit that one knows: it is a distance between pictures as lists of pixels,
  as seen by this critic, with this $\lambda$.
- It is taken from batches. Two batches of the *same* distribution are at a distance from each
  other, the larger the fewer points they have, so a critic that could learn a batch by heart would
  never say 0. Its gradient is biased for the same reason (Bellemare and others, 2017).

*Is the WGAN-GP better than a GAN, then?* On these pictures this chapter does not say so. With the
same nets and as many updates the plain game comes to a larger FLD, in the second laboratory;
chapter 15's own game, with other nets, comes near to this one. What differs for certain is what the
numbers on the screen are good for.
*/

/*
## What to take away

- A distance that grows with the *way* between two distributions still says something when they do
  not overlap. JS is then $\ln 2$, whatever the way.
- The maximum over all functions of slope at most 1 equals the least mean way of carrying. So a net
  that is trained to score real points high and fakes low, and is kept from being steep, estimates a
  distance.
- The penalty is a price and not a law: the estimate is too large by an amount that falls like
  $1/\lambda$, and with the published $\lambda$ of the toys it is no distance any more.
- The penalty takes a gradient of a gradient. On a tape whose gradients are recorded it takes two
  short functions, `gradient_lengths` and `gradient_penalty`.
- A critic may be trained ahead of the generator. A discriminator that is ahead goes silent under the
  loss $\ln(1 - D)$.
- The estimate falls while the pictures get better, and so does the number of minutes that are left.
  It is as much of the distance as the critic has found so far, and a critic can miss what a judge
  sees (second laboratory).

The first laboratory compares other leashes with exact distances, clipped weights and spectral norm,
and measures what momentum does to a game. The second one looks at critics in the plane, takes the
penalty's gradient by hand, shows what batch normalisation does to the penalty, plays four games on
toys, and asks what the falling number means.

## Names that the literature uses

- *Earth mover's distance*: $W_1$, from the picture of heaps of earth. *Optimal transport*: the least
  costly way of carrying one distribution to another, and the mathematics of it.
- *Kantorovich-Rubinstein duality*: (17.2), a maximum that equals the least mean way of carrying,
  (17.1) in the notes.
- *1-Lipschitz*: no steeper than 1 anywhere. A *leash*, in this chapter, is any means against a steep
  critic: a penalty, clipped weights, spectral norm. Not every one of them holds the slope at 1.
- *Double backpropagation*: to differentiate a gradient, as the penalty requires.

## What became of it

With the gradient penalty Gulrajani and others trained very deep nets that they could not train as a
plain GAN, and the faces of progressive growing (Karras and others, 2018) were drawn by a WGAN-GP.
Other leashes followed. Spectral norm (Miyato and others, 2018) needs no gradient of a gradient. For
its best-known faces StyleGAN (Karras and others, 2019) went back to the loss of chapter 15, with a
penalty on the slope at real pictures only (Mescheder and others, 2018). Lucic and others (2018)
compared seven GANs with an equal search over settings for each, and found none that was better on all
data than the practical loss of chapter 15. So this chapter does not teach that one loss wins. It
teaches that a maximum over functions can measure a distance, and what it takes to hold the functions.

## When your own critic goes wrong

The remedies are where people look first; none of them is certain.

| what you see | what it means | what to try first |
|---|---|---|
| the estimate is negative for long | the critic has not learnt yet | more turns, or a larger rate |
| the estimate grows without end | there is no leash | check that $\lambda$ is not 0, and that the penalty's gradient is asked for |
| the penalty stays near 1 | the critic is flat: all slopes are near 0 | a larger rate of the critic; fewer saturated units |
| the estimate is small and samples are bad | the critic has not learnt; on a line it may sit in a valley with wrong signs | more turns; begin with a small $\lambda$, as part `line` does |

## Notation in full

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $P$, $Q$ | `x`, `fake` | (B, D) | distributions of the data and of $G(z)$; batches of them |
| $f$ | `apply(&g->critic, x)` | (B, D) to (B, 1) | the critic |
| $W_1$ | `w1_line` | $\ge 0$ | Wasserstein distance: least mean length of carrying |
| $\widehat W$ | `distance_estimate` | any number | the critic's estimate of it, (17.6) |
| $\mathcal P$ | `gradient_penalty` | $\ge 0$ | gradient penalty, without its weight, (17.8) |
| $\lambda$ | `lambda` | 10, or 0.1 in toys | weight of the penalty |
| $h$ | `ahead` | $-1 \ldots 1$ | how far $F_Q$ is ahead of $F_P$, on a line |
| $\rho$ | `density` | $\ge 0$ | density of the points at which the penalty asks |

## Where we differ from the papers, and hyper-parameters

"The code" is that of Gulrajani and others, for their toys and for MNIST.

| setting | theirs | ours | why |
|---|---|---|---|
| width of nets for toys | 512 | 64; `--full`: 512 | a default run has a minute and a half |
| batch in toys | 256 | 128 | the same |
| steps of the generator in toys | 100,000 | 6,000 | the same |
| learning rate in toys | 0.0001 | 0.002, falling to 0 | fewer steps, so larger ones |
| nets for pictures | convolutions | dense layers | the second laboratory of chapter 15 has convolutions |
| $\lambda$ in part `line` | 0.1 in toys | 10 | with 0.1 the estimate is far from $W_1$, (17.11) |
| fakes in part `line` | a generator | a fixed heap | so that the true distance is known |

| hyper-parameter | line | plane | digits | meaning |
|---|---|---|---|---|
| $\lambda$ | 10, 0.1, 0 | 0.1 | 10 | weight of the penalty; the paper has 10, its code for toys 0.1 |
| learning rate | 0.002 | 0.002 | 0.0005 | Adam's, of both players; it falls to 0 |
| $\beta_1$, $\beta_2$ | 0.5, 0.9 | 0.5, 0.9 | 0.5, 0.9 | as in the code. The paper's Algorithm 1 has $\beta_1 = 0$: no momentum |
| turns of the critic | no generator | 5 | 5 | as in the paper |
| batch | 256 | 128 | 64 | real points in a turn, and as many fakes |

## What went wrong while writing it

*A penalty that looked at too few points.* In the first edition both heaps of part `line` came in a
fixed order, so the penalty asked along the same 256 ways in every step, and (17.11), which assumes
all pairs, was off by half a per cent. Now the data come in a new order each time.

*Rates that did not fall.* With a constant learning rate the share of good points on a ring was
anything between 6 and 30 % from one hundred steps to the next. To let the rate fall to zero doubled
it, for all methods alike.

*A GAN that learnt nothing.* With pixels between 0 and 1 and plain ReLUs the GAN of the second
laboratory stayed at its first FLD whatever the rate, while the WGAN-GP learned at once. Before
writing that down as a victory we gave both games pixels between $-1$ and 1 and leaky ReLUs. Then
the GAN learns.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own: add
`--out build/try1` and so on. Answers stand in `notes/solutions/17_wgan_gp.md`; guess first.

1. *A tenth of the weight.* Put 1 into `LAMBDA` in the place of 10 (`--part line`). What does
   (17.11) foretell, and what is the estimate over $W_1$?
2. *More layers.* In the laboratory, three hidden layers in the place of two for `SPECTRAL_TWO`
   (`--part leashes`): which share of $W_1$ does spectral norm find?
3. *Where to clip.* In the laboratory, `CLIP_AT` 0.02, then 0.5 (`--part leashes`). What are the
   estimate over $W_1$, and the estimate over $k$ and $W_1$? Which of the two is steady?
4. *The published weight.* In the second laboratory, $\lambda = 0.1$ in `frozen_start` (`--part
   frozen`). How far from 1 is the mean slope?
5. *A share for each coordinate.* In `between`, draw a share for each coordinate of a point, not one
   for the pair. Where do the points lie now, and what is the deviation of the slopes on the roll
   (second laboratory, `--part frozen`)?
6. *Large batches.* In the second laboratory, `BATCHED` 2, then 64 (`--part batchnorm`). How do the
   gradients across points, over the own, depend on the batch? And the slope that the penalty sees
   with batch norm last?
7. *One turn for one.* `CRITIC_TURNS` 1 (`--part plane`). How many bumps are found?

## References

Those of the laboratories stand at the end of the theory.

- L. Kantorovich and G. Rubinstein, *Vestnik Leningrad University* 13 (1958): the dual.
- M. Arjovsky, S. Chintala, L. Bottou, "Wasserstein GAN", *ICML* (2017), arXiv 1701.07875.
- I. Gulrajani, F. Ahmed, M. Arjovsky, V. Dumoulin, A. Courville, "Improved training of Wasserstein
  GANs", *NeurIPS* (2017), arXiv 1704.00028; its code is igul222/improved_wgan_training.
- M. Bellemare and others, "The Cramer distance as a solution to biased Wasserstein gradients"
  (2017).
- T. Karras, T. Aila, S. Laine, J. Lehtinen, "Progressive growing of GANs for improved quality,
  stability, and variation", *ICLR* (2018).
- T. Karras, S. Laine, T. Aila, "A style-based generator architecture for generative adversarial
  networks", *CVPR* (2019).
- M. Lucic, K. Kurach, M. Michalski, S. Gelly, O. Bousquet, "Are GANs created equal? A large-scale
  study", *NeurIPS* (2018).
- L. Mescheder, A. Geiger, S. Nowozin, "Which training methods for GANs do actually converge?",
  *ICML* (2018).
*/

/*
## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "line", .promise = "a critic, and the exact distance", .run = part_line,
     .size = {"40 steps", "2,000", "20,000"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "plane", .promise = "which game forgets less?", .run = part_plane,
     .size = {"6 steps", "6,000; 18,000", "the same, wide"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "digits", .promise = "a loss that means something", .run = part_digits,
     .size = {"6 steps", "1,000", "5,000, wide"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 20, .numbers = 16384}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "17_wgan_gp",
        .title = "The Wasserstein GAN: a critic on a leash",
        .promise = "Replaces the question whether two heaps of points differ by how far they are "
                   "apart; checks\nwhat a critic under the gradient penalty measures, and draws "
                   "digits. Its laboratory holds the\nother leashes against exact distances.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
