// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 15 Generative adversarial nets: a forger, a detective, and what each can know

The models so far learnt by comparing: a copy with its original, a probability with the data. Here
nothing is compared with anything. One network, the *generator* $G$, turns noise into pictures and
never sees a real one. Another, the *discriminator* $D$, is shown real pictures and generated ones
in turn and says for each how likely it is to be real. It learns to be right; the generator learns
to make it wrong. The reading notes tell it as natural history: a butterfly turns brown because the
sparrow eats what is not brown; so the sparrow looks for the veins of leaves, and the butterfly
grows veins. Neither is told what a leaf is.

People wanted this because a density was in the way. To sample is easy, to write down $p(x)$ for
pictures is hard, and a model trained to copy pixels blurs wherever two answers are possible. A GAN
samples without a density and decides instead of averaging. The price is that there is no number
that falls while it learns. So this chapter brings its own: in one dimension everything can be
computed, and we look at what the players believe, and at what is so.

    make 15                                # all of it: about two minutes on two cores
    make 15 ARGS="--part modes"            # one part; --list names them
    build/15_gan --full --data mnist       # longer, three seeds, DCGAN at full width

The scores of part `digits` come from the frozen judge of chapter 00; if there is none yet,
`make 00 ARGS="--part judge"` trains it. The default run took @TIME@ on two cores where this was
written, and @MEM@ MiB of memory. Look at `figures/15_gan/toy.gif` first.

**Assumed.** Chapter 00: gradient, tape, Adam, the cross-entropy, the judge. Densities, and the KL
divergence of chapter 10. The derivations, with their numbers (15.k), are in `notes/15_gan.md`.

**Notation.**

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $z$ | `z`, `noise` | (B, Z), normal | what the generator is given |
| $x$ | `x` | (B, D) | real pictures or points |
| $G(z)$ | `fake` | (B, D) | generated ones |
| $a(x)$, $D(x)$ | `D.apply`, its sigmoid | (B, 1); in (0, 1) | logit; the chance that $x$ is real |
| $p$, $q$ | `p`, `q` | densities; (CELLS) in one dimension | law of the data; law of $G(z)$ |
| $D^\ast$ | `best` | $p/(p+q)$ | the best discriminator |
| $V(G, D)$ | `-loss_d` | at most 0 | what $D$ wants large |
| JS | `js` | 0 to $\ln 2$ | Jensen-Shannon divergence of $p$ and $q$ |

**The one equation** (Goodfellow and others, 2014, equation 1), (15.1):

$$ \min_G \max_D \; V(G, D) = E_{x \sim p} \ln D(x) + E_z \ln \bigl( 1 - D(G(z)) \bigr) . $$

In words: the discriminator earns the logarithm of the probability that it gives to the truth, once
for a real picture and once for a generated one; it wants to earn much, and the generator wants it
to earn little.

**Where we differ from the paper.** The paper draws new noise for the generator's turn; we let one
batch of fakes serve both turns, which saves a pass through $G$ and is fresh enough, as $D$ has just
changed. Toys use Adam with $\beta_1 = 0$ and rates that fall to zero, so that the last step shows
where the game settles and not where it happened to swing. Our toy's noise is normal, not uniform:
from a bounded $z$ no smooth $G$ reaches the tails of a Gaussian. On digits we use leaky ReLU nets
and those of Radford and others (DCGAN, 2016), by default at half the width, in place of maxout.

**Hyper-parameters.** The rates stand where the players are made. For pictures 0.0002 and
$\beta_1 = 0.5$ are DCGAN's. One turn of $D$ for one of $G$; the paper allows $k$ of $D$. In the toy
$D$'s rate is ten times $G$'s, which is the same thought.

**Map.** `toy` (the whole game on a line), `best` (what the best discriminator knows, and when it
knows nothing useful), `alternate` (why turns, and what happens to a cheat), `signal` (two losses
for $G$), `alone` (each player without the other), `modes` (rings and grids), `collapse` (three ways
to be poor), `digits`.
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BATCH = 128, LAYERS = 4, SLOPES = 16, SEEN = 3, SEEDS = 3 };

/*
## The game: two players, two losses, and whose parameters move

A player is a network with its own weights and its own optimiser. Nothing else is needed: the game
is two losses, each of which depends on both players.
*/
typedef struct Player Player;
struct Player {
    Params *params;
    Optimizer *optimizer;
    double rate;
    Tensor *(*apply)(Player *, Tensor *);
    Dense layer[LAYERS];
    int layers;
    Conv conv[2];       // of the convolutional players in part digits ...
    BatchNorm norm[2];  // ... and their normalisation,
    bool performing;    // by the running moments once training is over
    const real *crowd;  // or no network at all: rows of a table (crowded, D)
    int crowded, D;
};

static Tensor *perceptron(Player *player, Tensor *x)
{
    for (int i = 0; i < player->layers; i++)
        x = dense_apply(&player->layer[i], x);
    return x;
}

// A net of width[0] inputs and width[layers] outputs, trained by Adam.
static Player player_new(int layers, const int *width, Activation inner, Activation last,
                         double rate, double beta1, Rng *rng)
{
    Player player = {.params = params_new(), .apply = perceptron, .layers = layers, .rate = rate};
    for (int i = 0; i < layers; i++) {
        char *name = text_format("%d", i);
        player.layer[i] = dense_new(player.params, name, width[i], width[i + 1],
                                    i + 1 < layers ? inner : last, rng);
        free(name);
    }
    player.optimizer = adam_new(player.params, rate, beta1, 0.999);
    return player;
}

// Not a network: z, uniform in (-1, 1), picks rows of a table.
static Tensor *pick_rows(Player *player, Tensor *z)
{
    Tensor *x = tensor_new(shape2(z->shape.n[0], player->D));
    for (long i = 0; i < z->shape.n[0]; i++) {
        long row = (long)(0.5 * ((double)z->data[i * z->shape.n[1]] + 1) * player->crowded);
        row = row < player->crowded ? row : player->crowded - 1;
        memcpy(x->data + i * player->D, player->crowd + row * player->D,
               (size_t)player->D * sizeof(real));
    }
    return x;
}

static Player crowd_new(const real *row, int n, int D)
{
    Player player = {
        .params = params_new(), .apply = pick_rows, .crowd = row, .crowded = n, .D = D};
    player.optimizer = sgd_new(player.params, 0, 0);
    return player;
}

typedef struct Game {
    Player G, D;
    int Z;                                        // numbers in z
    bool uniform;                                 // z uniform in (-1, 1); else N(0, I)
    bool minimax;                                 // G descends ln(1 - D); else -ln D
    enum { HONEST, CHEAT, CHEAT_ALONE } manners;  // see part alternate
    int turns;                                    // of G for one of D; 0: G stands still
    Curve loss[2], seen[SEEN], film;              // of D and G; what was watched; see each part
} Game;

static void player_free(Player *player)
{
    optimizer_free(player->optimizer);
    params_free(player->params);
}

static void curve_free(Curve *curve)
{
    free(curve->x);
    free(curve->y);
    *curve = (Curve){0};
}

static void forget(Game *g)  // what was seen so far
{
    for (int i = 0; i < SEEN; i++)
        curve_free(&g->seen[i]);
    for (int i = 0; i < 2; i++)
        curve_free(&g->loss[i]);
    curve_free(&g->film);
}

static void game_free(Game *g)
{
    forget(g);
    player_free(&g->G);
    player_free(&g->D);
}

static Tensor *noise(const Game *g, int n, Rng *rng)  // (n, Z)
{
    Shape shape = shape2(n, g->Z);
    return g->uniform ? shift(scale(tensor_uniform(shape, rng), 2), -1) : tensor_normal(shape, rng);
}

/*
The discriminator ends in a *logit* $a$, a number without bounds, and $D = \sigma(a) = 1/(1+e^{-a})$.
Then $-\ln D = \ln(1 + e^{-a})$ and $-\ln(1 - D) = \ln(1 + e^{a})$: both are the function
`softplus`, which neither overflows nor takes the logarithm of zero. The generator has a choice of
two losses, (15.9), which part `signal` compares: $\ln(1 - D)$, as in (15.1), or $-\ln D$, which
nearly everybody uses.
*/
static Tensor *discriminator_loss(Tensor *real_logit, Tensor *fake_logit)  // -V(G, D), (15.1)
{
    return add(mean(softplus(scale(real_logit, -1))), mean(softplus(fake_logit)));
}

static Tensor *generator_loss(Tensor *fake_logit, bool minimax)  // (15.9)
{
    return minimax ? scale(mean(softplus(fake_logit)), -1)   // ln(1 - D)
                   : mean(softplus(scale(fake_logit, -1)));  // -ln D
}

/*
One round of the game. The books say: *fix* the generator and improve the discriminator, then *fix*
the discriminator and improve the generator. Look for the fixing in the code below; there is
nothing to find. A loss depends on all the weights of both nets, and `grad` is asked for its slopes
with respect to one player's. That is all that "fixing the other" means: a partial derivative.

The only other thing to note is that the generator's slope goes *through* the discriminator,

$$ \frac{\partial}{\partial \theta_G} \bigl( -\ln D(G(z)) \bigr) =
   -\frac{1}{D} \cdot \frac{\partial D}{\partial x} \bigg|_{x = G(z)} \cdot
   \frac{\partial G(z)}{\partial \theta_G} . $$

In words: the discriminator says in which direction each generated picture would have to be changed
to look more real, and the generator's weights follow. So the generator "never sees a picture", and
yet all it learns comes from pictures, through $\partial D / \partial x$.

A cheat is built in, for part `alternate`: the turn of $G$ may move both players' weights.
*/
static void descend(Player *player, Tensor *loss)
{
    Tensor *slope[SLOPES];
    grad(loss, player->params->tensor, player->params->count, slope, false);  // one player's slopes
    optimizer_step(player->optimizer, slope);
}

static void descend_both(Game *g, Tensor *loss)  // the cheat: the same loss, all weights of both
{
    int n = g->G.params->count, m = g->D.params->count;
    Tensor *all[2 * SLOPES], *slope[2 * SLOPES];
    memcpy(all, g->G.params->tensor, (size_t)n * sizeof *all);
    memcpy(all + n, g->D.params->tensor, (size_t)m * sizeof *all);
    grad(loss, all, n + m, slope, false);
    optimizer_step(g->G.optimizer, slope);
    optimizer_step(g->D.optimizer, slope + n);
}

static void play(Game *g, Tensor *x, int B, Rng *rng, double loss[2])  // one round
{
    Tensor *fake = g->G.apply(&g->G, noise(g, B, rng));
    Tensor *loss_d = discriminator_loss(g->D.apply(&g->D, x), g->D.apply(&g->D, fake));
    loss[0] = tensor_item(loss_d);
    if (g->manners != CHEAT_ALONE)
        descend(&g->D, loss_d);
    for (int i = 0; i < g->turns; i++) {
        if (i > 0)  // further turns want fresh fakes; the first takes those that D has just seen
            fake = g->G.apply(&g->G, noise(g, B, rng));
        Tensor *loss_g = generator_loss(g->D.apply(&g->D, fake), g->minimax);
        loss[1] = tensor_item(loss_g);
        if (g->manners == HONEST)
            descend(&g->G, loss_g);
        else
            descend_both(g, loss_g);
        step_reset();
    }
    step_reset();
}

/*
The loop around it is the same in all parts. They differ in where real samples come from, and in
what is measured on the way.
*/
typedef struct Match {
    Tensor *(*draw)(void *source, int n, Rng *rng);   // real samples (n, D)
    void (*watch)(Game *g, void *source, long step);  // adds to the game's curves; or NULL
    void *source;
    bool falling;  // rates fall in a straight line to zero
    int B, looks;  // batch; how often `watch` is called
    long *taken;   // place in a shuffled order, or NULL
} Match;

static void register_game(Training *run, Game *g)
{
    Player *player[2] = {&g->D, &g->G};
    Curve *curve[] = {&g->loss[0], &g->loss[1], &g->seen[0], &g->seen[1], &g->seen[2], &g->film};
    for (int k = 0; k < 2; k++) {
        checkpoint_params(run->state, k ? "G" : "D", player[k]->params);
        checkpoint_optimizer(run->state, k ? "optimizer.G" : "optimizer.D", player[k]->optimizer);
        for (int i = 0; i < 2; i++)
            if (player[k]->norm[i].running) {
                char *name = text_format("%c.running%d", k ? 'G' : 'D', i);
                checkpoint_tensor(run->state, name, player[k]->norm[i].running);
                free(name);
            }
    }
    for (int i = 0; i < 6; i++) {
        char *name = text_format("curve%d", i);
        checkpoint_curve(run->state, name, curve[i]);
        free(name);
    }
}

static void train(Program *p, const char *name, Game *g, const Match *m, long steps)
{
    Rng rng = rng_new(p->seed, name);
    long step = 0, none = 0;
    double loss[2] = {0, 0};
    Training *run = training_new(p, "%s", name);
    register_game(run, g);
    checkpoint_rng(run->state, "rng", &rng);
    checkpoint_long(run->state, "taken", m->taken ? m->taken : &none);
    checkpoint_long(run->state, "step", &step);
    training_begin(run);
    while (step < steps) {
        bool look = step == 0 || step * m->looks / steps != (step - 1) * m->looks / steps;
        if (m->watch && look)
            m->watch(g, m->source, step);
        double left = m->falling ? 1 - (double)step / (double)steps : 1;
        g->G.optimizer->rate = g->G.rate * left;
        g->D.optimizer->rate = g->D.rate * left;
        play(g, m->draw(m->source, m->B, &rng), m->B, &rng, loss);
        if (step++ % (steps / 100 + 1) == 0)
            for (int i = 0; i < 2; i++)
                curve_add(&g->loss[i], (double)step, loss[i]);
        if (step == steps && m->watch)
            m->watch(g, m->source, step);
        training_tick(run, step, steps, "loss of D", loss[0]);
    }
    training_end(run);
}

// A claim about a run of full length; from a --quick run the number is only reported.
static void goal(Program *p, const char *text, double ours, Relation relation, double target,
                 double tolerance, const char *source)
{
    if (p->size == SIZE_QUICK)
        control(p, text, ours, "too short a run to claim anything");
    else
        claim(p, text, ours, relation, target, tolerance, source);
}

static double last_of(const Curve *c) { return c->y[c->count - 1]; }

/*
## Part toy: a game that can be looked through

The data are numbers from $N(1.2, 0.6^2)$. The generator is a small net from the line to the line;
its $z$ is normal, and it is started on the wrong side. On a line everything about the game can be
computed.

First the law of $G(z)$. Cut the $z$ axis into 2,000 pieces of equal probability. $G$ stretches each
piece over an interval of the $x$ axis, and its probability with it, so where $G$ is steep the
density is thin, and where $G$ is flat it is thick, (15.2):

$$ q(x) = \sum_{z :\, G(z) = x} \frac{p_z(z)}{|G'(z)|} . $$

In words: the density at $x$ adds up all the $z$ that land there, each diluted by how fast $G$ moves
there. That is how a generator draws a density: by crowding and spreading its arrows. It never
knows a value of it, but we do.
*/
enum { CELLS = 400, PIECES = 2000, ARROWS = 21, LOOKS = 58 };
static const double LEFT = -4, WIDE = 8;     // the piece of the line that is looked at
static const double TOY_LAW[] = {1.2, 0.6};  // mean and deviation of the toy's data

static double edge(double i) { return LEFT + WIDE * i / CELLS; }

static double normal_below(double x) { return 0.5 * erfc(-x / sqrt(2)); }

// p (CELLS): what N(mean, deviation^2) has in each cell; what lies outside goes to the end cells.
static void normal_cells(double mean, double deviation, double *p)
{
    double before = 0;
    for (int i = 0; i < CELLS; i++) {
        double below = i + 1 == CELLS ? 1 : normal_below((edge(i + 1) - mean) / deviation);
        p[i] = below - before;
        before = below;
    }
}

// q (CELLS): n pieces of equal probability, piece k stretched from image[k] to image[k + 1]. (15.2)
static void push_forward(const double *image, int n, double *q)
{
    memset(q, 0, CELLS * sizeof *q);
    for (int k = 0; k < n; k++) {
        double a = (fmin(image[k], image[k + 1]) - LEFT) * CELLS / WIDE,
               b = (fmax(image[k], image[k + 1]) - LEFT) * CELLS / WIDE;
        a = fmin(fmax(a, 0), CELLS - 1e-9);
        b = fmin(fmax(b, a + 1e-9), CELLS);
        for (int i = (int)a; i < b && i < CELLS; i++)
            q[i] += (fmin(b, i + 1) - fmax(a, i)) / (b - a) / n;
    }
}

// image (PIECES + 1): where G sends the edges of the pieces. The outermost two stand for infinity.
static void line_images(Player *G, double *image)
{
    static double z[PIECES + 1];
    for (int k = 0; k <= PIECES && z[PIECES] == 0; k++) {
        double low = -9, high = 9, wanted = (k == 0 ? 0.1 : k == PIECES ? k - 0.1 : k) / PIECES;
        for (int i = 0; i < 60; i++)
            *(normal_below((low + high) / 2) < wanted ? &low : &high) = (low + high) / 2;
        z[k] = low;
    }
    bool before = tape_recording(false);
    StepMark mark = step_mark();
    Tensor *x = tensor_new(shape2(PIECES + 1, 1));
    for (int k = 0; k <= PIECES; k++)
        x->data[k] = (real)z[k];
    x = G->apply(G, x);
    for (int k = 0; k <= PIECES; k++)
        image[k] = (double)x->data[k];
    step_release(mark);
    tape_recording(before);
}

static void line_scores(Player *D, double *score)  // (CELLS): D at the middle of each cell
{
    bool before = tape_recording(false);
    StepMark mark = step_mark();
    Tensor *x = tensor_new(shape2(CELLS, 1));
    for (int i = 0; i < CELLS; i++)
        x->data[i] = (real)edge(i + 0.5);
    Tensor *a = D->apply(D, x);
    for (int i = 0; i < CELLS; i++)
        score[i] = 1 / (1 + exp(-(double)a->data[i]));
    step_release(mark);
    tape_recording(before);
}

/*
With both laws as 400 cells of probability, each question is a sum. The *Jensen-Shannon divergence*
compares both laws with their mixture $m = (p + q)/2$:
$\mathrm{JS} = \frac12 \mathrm{KL}(p \Vert m) + \frac12 \mathrm{KL}(q \Vert m)$. It is zero for
equal laws and $\ln 2$, one bit, for laws that have nothing in common; the next part says why it is
the one that counts here. The *Wasserstein distance* $W_1$ is how far probability must be carried on
average to turn one law into the other; on a line it is the area between the two distribution
functions. And the discriminator's *accuracy*: how often "real if $D > \frac12$" is right.
*/
static double part_ln(double p, double ratio) { return p > 0 ? p * log(ratio) : 0; }

static double js(const double *p, const double *q, int n)  // in nats, 0 to ln 2
{
    double total = 0;
    for (int i = 0; i < n; i++) {
        double m = 0.5 * (p[i] + q[i]);
        total += 0.5 * (part_ln(p[i], p[i] / m) + part_ln(q[i], q[i] / m));
    }
    return total;
}

static double wasserstein(const double *p, const double *q)  // W1 of laws on the cells
{
    double ahead = 0, total = 0;
    for (int i = 0; i < CELLS; i++)
        total += fabs(ahead += p[i] - q[i]) * WIDE / CELLS;
    return total;
}

static double value_of(const double *p, const double *q, const double *D)  // V, (15.1)
{
    double total = 0;
    for (int i = 0; i < CELLS; i++)
        total += part_ln(p[i], D[i]) + part_ln(q[i], 1 - D[i]);
    return total;
}

static double accuracy(const double *p, const double *q, const double *D)
{
    double right = 0;
    for (int i = 0; i < CELLS; i++)
        right += 0.5 * (D[i] > 0.5 ? p[i] : q[i]);
    return right;
}

static Tensor *toy_draw(void *source, int n, Rng *rng)
{
    const double *law = source;
    return shift(scale(tensor_normal(shape2(n, 1), rng), law[1]), law[0]);
}

// seen: JS, W1, accuracy. film: a frame of q and D in each cell, then of the arrows and the step.
static void toy_watch(Game *g, void *source, long step)
{
    const double *law = source;
    double p[CELLS], q[CELLS], D[CELLS], image[PIECES + 1];
    normal_cells(law[0], law[1], p);
    line_images(&g->G, image);
    push_forward(image, PIECES, q);
    line_scores(&g->D, D);
    curve_add(&g->seen[0], (double)step, js(p, q, CELLS));
    curve_add(&g->seen[1], (double)step, wasserstein(p, q));
    curve_add(&g->seen[2], (double)step, accuracy(p, q, D));
    for (int i = 0; i < CELLS; i++)
        curve_add(&g->film, q[i], D[i]);
    for (int k = 0; k < ARROWS; k++)
        curve_add(&g->film, image[PIECES / (2 * ARROWS) + k * (PIECES / ARROWS)], (double)step);
}

/*
Two games are played. In the second the discriminator is the sham: a single straight line,
$D = \sigma(w x + b)$. It can say "more to the right, please" and nothing else. So any law with the
right mean will do against it, and the generator has no reason to get the width right.

The reading notes say that a GAN gives no clear signal, and that a discriminator that cannot tell
may be beaten or may be stupid. The two runs show just that. In both the value $V$ ends near that of
a coin, $-2 \ln 2 = -1.386$; in the first the laws agree, in the second they do not. (The notes say
there that the aim is an accuracy of 0. It is $\frac12$: a detective who is always wrong knows
everything. Errata, E27.)
*/
static Game toy_game(Program *p, bool sham)
{
    static const int G[] = {1, 32, 32, 1}, D[] = {1, 64, 64, 1}, line[] = {1, 1};
    Rng rng = rng_new(p->seed, "toy");
    Game g = {.Z = 1, .turns = 1};
    g.G = player_new(3, G, TANH, LINEAR, 5e-4, 0, &rng);
    g.D = player_new(sham ? 1 : 3, sham ? line : D, TANH, LINEAR, 5e-3, 0, &rng);
    g.G.layer[2].b->data[0] = (real)-1.2;  // on the wrong side
    return g;
}

static void toy_frame(Figure *f, const Game *g, int frame)
{
    double x[CELLS], p[CELLS], q[CELLS], D[CELLS], at[3 * ARROWS], up[3 * ARROWS];
    const double *film = g->film.x + (long)frame * (CELLS + ARROWS),
                 *score = g->film.y + (long)frame * (CELLS + ARROWS);
    normal_cells(TOY_LAW[0], TOY_LAW[1], p);
    for (int i = 0; i < CELLS; i++) {
        x[i] = edge(i + 0.5);
        p[i] *= CELLS / WIDE;
        q[i] = film[i] * CELLS / WIDE;
        D[i] = score[i];
    }
    for (int k = 0; k < ARROWS; k++) {  // z below, by its rank; x above it
        at[3 * k] = -2 + 4.0 * k / (ARROWS - 1);
        at[3 * k + 1] = film[CELLS + k];
        at[3 * k + 2] = up[3 * k + 2] = NAN;
        up[3 * k] = -0.55;
        up[3 * k + 1] = -0.05;
    }
    char *title = text_format("step %g", score[CELLS]);
    figure_panel(f, title, "x; below it z, and the lines from z to G(z)", "density; D");
    figure_command(f, "set xrange [-3:3.5]\nset yrange [-0.6:1.3]\nset ytics 0, 0.5");
    figure_xy(f, "data p(x)", LINES, x, p, CELLS);
    figure_xy(f, "generated q(x)", LINES, x, q, CELLS);
    figure_xy(f, "D(x)", LINES, x, D, CELLS);
    figure_xy(f, "z to G(z)", LINES, at, up, 3 * ARROWS);
    figure_command(f, "set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid");
    free(title);
}

static double end_value(const Game *g)  // V at the last look, exactly
{
    double p[CELLS];
    long last = g->film.count - CELLS - ARROWS;
    normal_cells(TOY_LAW[0], TOY_LAW[1], p);
    return value_of(p, g->film.x + last, g->film.y + last);
}

static void toy_film(Program *p, const Game *g)
{
    Figure *f = program_figure(
        p, "toy", "A generator chases a density",
        "Densities of data and generator, and D, while both learn; below, lines from z to G(z).",
        "One bump walks to another until they coincide; the third curve sinks to one half.");
    figure_layout(f, 1, 1, 900, 640);
    for (int i = 0; i < g->seen[0].count; i++) {
        figure_frame(f);
        toy_frame(f, g, i);
    }
    figure_draw(f);
}

static void part_toy(Program *p)
{
    const Match m = {.draw = toy_draw,
                     .watch = toy_watch,
                     .source = (void *)TOY_LAW,
                     .falling = true,
                     .B = 2 * BATCH,
                     .looks = LOOKS};
    long steps = scaled(p, pick(p, 200, 4000, 40000));
    Game g = toy_game(p, false), sham = toy_game(p, true);
    train(p, "toy.net", &g, &m, steps);
    train(p, "toy.line", &sham, &m, steps);
    goal(p, "JS of data and generator", last_of(&g.seen[0]), AT_MOST, 0.01, 0, "0 if equal");
    goal(p, "W1 of data and generator", last_of(&g.seen[1]), AT_MOST, 0.1, 0, "deviation is 0.6");
    goal(p, "V(G, D) in the end", end_value(&g), EXACTLY, -2 * log(2), 0.02, "(15.4): -2 ln 2");
    goal(p, "accuracy of D in the end", last_of(&g.seen[2]), EXACTLY, 0.5, 0.05, "E27: not 0");
    control(p, "before training: JS", g.seen[0].y[0], "ln 2 is 0.69315");
    control(p, "before training: W1", g.seen[1].y[0], "untrained");
    control(p, "D a straight line: JS", last_of(&sham.seen[0]), "sham: too weak a judge");
    control(p, "D a straight line: V(G, D)", end_value(&sham), "as good as -2 ln 2");
    toy_film(p, &g);
    game_free(&g);
    game_free(&sham);
}

/*
## Part best: what the best discriminator knows

Hold the generator still. Then $V$ is a sum over the points $x$ of $p \ln D + q \ln(1 - D)$, and as
$D$ may be any function it can be chosen at each point by itself. The slope $p/D - q/(1 - D)$ is
zero at, (15.3),

$$ D^\ast(x) = \frac{p(x)}{p(x) + q(x)} . $$

In words: the best answer to "real or not?" is the share of real ones among all that are found at
$x$. Put it back, write $p/(p+q) = p/2m$, and the two logarithms of 2 come out, (15.4):

$$ V(G, D^\ast) = 2 \, \mathrm{JS}(p, q) - 2 \ln 2 . $$

In words: the most that a discriminator can earn tells how different the two laws are, once 2 JS and
a constant have been taken apart. (The notes say that it *is* the JS divergence; factor and constant
matter as soon as one reads a printed loss as a distance. Errata, E25.) What any other $D$ earns
less is twice the mean divergence of its answers from the best ones, (15.5):

$$ V(G, D^\ast) - V(G, D) = 2 \, E_{x \sim m} \, \mathrm{KL} \bigl( D^\ast(x) \,\Vert\, D(x) \bigr) . $$

In words: there is no other way to be a bad discriminator than to give wrong probabilities, and each
is charged like a weather forecast. So one can say how good a *learnt* $D$ is. We hold a generator
$G(z) = -0.4 + 0.9 z$ still, train $D$ on samples, and compare.
*/
static const double FIXED_LAW[] = {-0.4, 0.9};

static Tensor *straight(Player *player, Tensor *z)  // the generator that is held still
{
    (void)player;
    return shift(scale(z, FIXED_LAW[1]), FIXED_LAW[0]);
}

static void best_scores(const double *p, const double *q, double *D)  // (15.3)
{
    for (int i = 0; i < CELLS; i++)
        D[i] = p[i] + q[i] > 0 ? p[i] / (p[i] + q[i]) : 0.5;
}

static double shortfall(const double *p, const double *q, const double *D)  // (15.5)
{
    double total = 0, best[CELLS];
    best_scores(p, q, best);
    for (int i = 0; i < CELLS; i++)
        total += (p[i] + q[i]) * (part_ln(best[i], best[i] / D[i]) +
                                  part_ln(1 - best[i], (1 - best[i]) / (1 - D[i])));
    return total;
}

static double mean_gap(const double *p, const double *q, const double *D)  // E_m |D - D*|
{
    double total = 0, best[CELLS];
    best_scores(p, q, best);
    for (int i = 0; i < CELLS; i++)
        total += 0.5 * (p[i] + q[i]) * fabs(D[i] - best[i]);
    return total;
}

static void best_watch(Game *g, void *source, long step)  // seen: V, the mean gap
{
    const double *law = source;
    double p[CELLS], q[CELLS], D[CELLS];
    normal_cells(law[0], law[1], p);
    normal_cells(FIXED_LAW[0], FIXED_LAW[1], q);
    line_scores(&g->D, D);
    curve_add(&g->seen[0], (double)step, value_of(p, q, D));
    curve_add(&g->seen[1], (double)step, mean_gap(p, q, D));
}

/*
So far so good; now the trouble. Take two uniform laws of width 1 at a distance $d$. The mixture is
doubled where they overlap, and the sum gives, (15.6),

$$ \mathrm{JS} = \min(d, 1) \, \ln 2 . $$

In words: JS grows until the last overlap is gone, and from then on it is $\ln 2$, next door or a
mile away. Its slope by $d$ is zero, and a generator that follows it has no reason to move in any
direction. (Pictures are like that: both laws live on thin sheets in a space of 784 dimensions.)
$W_1$, which is $d$ itself, does not have this fault; chapter 17 makes a GAN of it.

There is a second reason, which the notes give too, and it is worse, for it does not need laws that
differ. We never have the laws; we have $n$ samples of each. No sample occurs in both lists. So some
function is 1 on one list and 0 on the other, the best $V$ is 0 and the estimated JS is $\ln 2$,
(15.7), *even if both lists come from the same law*. To see it we draw 200 points twice from one and
the same Gaussian in ten dimensions, and let a net tell the lists apart.
*/
enum { CROWD = 200, CROWD_D = 10, FRESH = 2000 };
typedef struct Crowds {
    real p[CROWD * CROWD_D], q[CROWD * CROWD_D];  // two samples of one law
} Crowds;

static void normal_rows(Rng *rng, real *x, long n)
{
    for (long i = 0; i < n; i++)
        x[i] = (real)rng_normal(rng);
}

static double js_guess(Player *D, const real *p, const real *q, int n)  // (V + 2 ln 2) / 2
{
    bool before = tape_recording(false);
    StepMark mark = step_mark();
    Tensor *x = tensor_from(shape2(n, CROWD_D), p), *y = tensor_from(shape2(n, CROWD_D), q);
    double V = -tensor_item(discriminator_loss(D->apply(D, x), D->apply(D, y)));
    step_release(mark);
    tape_recording(before);
    return 0.5 * V + log(2);
}

static void crowd_watch(Game *g, void *source, long step)  // seen: JS by its own points, by fresh
{
    static real fresh[2][FRESH * CROWD_D];
    const Crowds *c = source;
    Rng rng = rng_new(1, "best.fresh");
    normal_rows(&rng, fresh[0], FRESH * CROWD_D);
    normal_rows(&rng, fresh[1], FRESH * CROWD_D);
    curve_add(&g->seen[0], (double)step, js_guess(&g->D, c->p, c->q, CROWD));
    curve_add(&g->seen[1], (double)step, js_guess(&g->D, fresh[0], fresh[1], FRESH));
}

static Tensor *crowd_draw(void *source, int n, Rng *rng)
{
    const Crowds *c = source;
    Tensor *x = tensor_new(shape2(n, CROWD_D));
    for (long i = 0; i < n; i++)
        memcpy(x->data + i * CROWD_D, c->p + rng_below(rng, CROWD) * CROWD_D,
               CROWD_D * sizeof(real));
    return x;
}

static Game crowd_game(Program *p, Crowds *c)
{
    static const int width[] = {CROWD_D, 128, 128, 1};
    Rng rng = rng_new(p->seed, "best.crowds");
    normal_rows(&rng, c->p, CROWD * CROWD_D);
    normal_rows(&rng, c->q, CROWD * CROWD_D);
    Game g = {.Z = 1, .uniform = true, .G = crowd_new(c->q, CROWD, CROWD_D)};
    g.D = player_new(3, width, LEAKY_RELU, LINEAR, 1e-3, 0.9, &rng);
    return g;
}

static double js_uniform(double d)  // of two uniform laws of width 1, on the cells
{
    double p[CELLS] = {0}, q[CELLS] = {0}, shifted = d * CELLS / WIDE;
    int width = (int)(CELLS / WIDE);
    for (int i = 0; i < width; i++) {
        p[i] += 1.0 / width;
        int cell = i + (int)(shifted + 1e-9);  // d: a whole number of cells
        q[cell] += 1.0 / width;
    }
    return js(p, q, CELLS);
}

static void best_figure(Program *p, const Game *g, const double *P, const double *Q,
                        const double *D)
{
    double x[CELLS], best[CELLS], thick[2][CELLS];
    best_scores(P, Q, best);
    for (int i = 0; i < CELLS; i++) {
        x[i] = edge(i + 0.5);
        thick[0][i] = P[i] * CELLS / WIDE;
        thick[1][i] = Q[i] * CELLS / WIDE;
    }
    Figure *f = program_figure(
        p, "best", "The learnt discriminator and the best one",
        "Left: two densities, D* = p/(p+q) and the learnt D. Right: V while D learns.",
        "Two curves that lie on each other; a line that rises to a level and stays below it.");
    figure_layout(f, 1, 2, 1400, 680);
    figure_panel(f, "the generator stands still", "x", "density; D");
    figure_command(f, "set xrange [-3.2:3.2]\nset yrange [0:1.05]");
    figure_xy(f, "p", LINES, x, thick[0], CELLS);
    figure_xy(f, "q", LINES, x, thick[1], CELLS);
    figure_xy(f, "D* = p/(p+q)", LINES, x, best, CELLS);
    figure_xy(f, "D, learnt", LINES, x, D, CELLS);
    figure_panel(f, "what D earns", "step", "V(G, D), nats");
    figure_command(f, "set yrange [-1.5:-0.5]");
    figure_curve(f, "learnt", LINES, &g->seen[0]);
    figure_level(f, "2 JS − 2 ln 2", 2 * js(P, Q, CELLS) - 2 * log(2));
    figure_level(f, "a coin: −2 ln 2", -2 * log(2));
    figure_draw(f);
}

static void stuck_figure(Program *p, const Game *crowds)
{
    enum { N = 31 };
    double d[N], flat[N], round[N], P[CELLS], Q[CELLS];
    for (int i = 0; i < N; i++) {
        d[i] = 0.1 * i;
        flat[i] = js_uniform(d[i]);
        normal_cells(-d[i] / 2, sqrt(1.0 / 12), P);
        normal_cells(d[i] / 2, sqrt(1.0 / 12), Q);
        round[i] = js(P, Q, CELLS);
    }
    Figure *f = program_figure(
        p, "stuck", "Where JS says nothing",
        "Left: JS against distance. Right: JS of two samples of one law, as a net estimates it.",
        "Two curves that rise to ln 2 and stay; a curve that rises to ln 2 where 0 is true.");
    figure_layout(f, 1, 2, 1400, 680);
    figure_panel(f, "two laws of equal width", "distance d", "JS, nats");
    figure_command(f, "set yrange [0:0.8]");
    figure_xy(f, "uniform", LINES_POINTS, d, flat, N);
    figure_xy(f, "normal", LINES_POINTS, d, round, N);
    figure_level(f, "ln 2", log(2));
    figure_panel(f, "one law, 200 points twice", "step", "JS by the net, nats");
    figure_command(f, "set yrange [-1:0.8]");
    figure_curve(f, "its own points", LINES, &crowds->seen[0]);
    figure_curve(f, "fresh points", LINES, &crowds->seen[1]);
    figure_level(f, "ln 2", log(2));
    figure_level(f, "the truth", 0);
    figure_draw(f);
}

static void part_best(Program *p)
{
    static const int width[] = {1, 64, 64, 1};
    static Crowds c;
    double P[CELLS], Q[CELLS], D[CELLS], best[CELLS], coin[CELLS];
    normal_cells(TOY_LAW[0], TOY_LAW[1], P);
    normal_cells(FIXED_LAW[0], FIXED_LAW[1], Q);
    best_scores(P, Q, best);
    for (int i = 0; i < CELLS; i++)
        coin[i] = 0.5;
    Rng rng = rng_new(p->seed, "best");
    Game g = {.Z = 1, .G = crowd_new(NULL, 0, 1)}, crowds = crowd_game(p, &c);
    g.G.apply = straight;
    g.D = player_new(3, width, TANH, LINEAR, 5e-3, 0.9, &rng);
    Match m = {toy_draw, best_watch, (void *)TOY_LAW, true, 2 * BATCH, 50, NULL};
    Match k = {crowd_draw, crowd_watch, &c, false, BATCH, 30, NULL};
    train(p, "best.net", &g, &m, scaled(p, pick(p, 200, 3000, 10000)));
    train(p, "best.crowds", &crowds, &k, scaled(p, pick(p, 60, 1500, 6000)));
    line_scores(&g.D, D);
    double top = value_of(P, Q, best);
    claim(p, "V(G, D*)", top, EXACTLY, 2 * js(P, Q, CELLS) - 2 * log(2), 1e-12, "(15.4)");
    claim(p, "V(G, D*) - V(G, D) - its formula, learnt D",
          top - value_of(P, Q, D) - shortfall(P, Q, D), EXACTLY, 0, 1e-12, "(15.5)");
    goal(p, "learnt D: earns less than D* by", shortfall(P, Q, D), AT_MOST, 0.005, 0, "(15.5)");
    goal(p, "learnt D: mean distance from D*", mean_gap(P, Q, D), AT_MOST, 0.02, 0, "(15.3)");
    control(p, "D = 1/2: mean distance from D*", mean_gap(P, Q, coin), "sham: a coin");
    claim(p, "uniform laws half apart: JS", js_uniform(0.5), EXACTLY, 0.5 * log(2), 1e-12,
          "(15.6)");
    claim(p, "uniform laws: JS at distance 1 / at 3", js_uniform(1) / js_uniform(3), EXACTLY, 1,
          1e-12, "(15.6): stuck at ln 2");
    goal(p, "200 points twice from one law: JS by its own points", last_of(&crowds.seen[0]),
         AT_LEAST, 0.65, 0, "(15.7): ln 2, where 0 is true");
    control(p, "200 points twice from one law: JS by fresh points", last_of(&crowds.seen[1]),
            "worse than a coin");
    best_figure(p, &g, P, Q, D);
    stuck_figure(p, &crowds);
    game_free(&g);
    game_free(&crowds);
}

/*
## Part alternate: why turns, and what a cheat learns

With (15.4) the generator's task is to descend $L(\theta) = \max_D V(\theta, D)$, the upper edge of
infinitely many curves, one for each discriminator. How does one differentiate a maximum? Piece by
piece: find the curve that is on top at $\theta$ and take *its* slope, (15.8):

$$ L'(\theta) = \frac{\partial V(\theta, D)}{\partial \theta} \bigg|_{D = D^\ast_\theta} . $$

In words: at the point itself the best discriminator may be held still; that it will change when
$\theta$ does costs nothing to first order, because it stands at the top of its own hill. Away from
the point it costs. Hold that $D$ and walk on, and one follows a curve that has long been overtaken
by others. So: $D$ to (near) its best, one small step of $G$, and again. That is why one takes
turns, why $D$'s turn may be long, and why $G$'s must be short (errata, L29).

It can be done exactly for data $N(0, 1)$ and a generator $G(z) = \theta + z$, whose best
discriminator has the logit $\ln p/q = \theta^2/2 - \theta x$. The program differentiates both sides
of (15.8) by differences, and then walks from $\theta = 2$ in three ways: a new $D^\ast$ for each
step, for every 25th, and never.
*/
enum { FINE = 8000, WALK = 100 };

// p = N(0, 1), q = N(theta, 1), D the best one for `held`: V, E_q -ln D, JS, KL(q || p), by
// quadrature.
typedef struct Shifted {
    double V, practical, js, kl;
} Shifted;

static Shifted shifted(double theta, double held)
{
    Shifted s = {0, 0, 0, 0};
    for (int i = 0; i < FINE; i++) {
        double x = -12 + 24.0 * (i + 0.5) / FINE, dx = 24.0 / FINE / sqrt(2 * acos(-1));
        double p = exp(-0.5 * x * x) * dx, q = exp(-0.5 * (x - theta) * (x - theta)) * dx;
        double a = 0.5 * held * held - held * x, m = 0.5 * (p + q);  // a: the logit of D
        s.V -= p * log1p(exp(-a)) + q * log1p(exp(a));
        s.practical += q * log1p(exp(-a));
        s.js += 0.5 * (part_ln(p, p / m) + part_ln(q, q / m));
        s.kl += part_ln(q, q / p);
    }
    return s;
}

static double slope_held(double theta, double held)  // of V by theta, D held still
{
    const double h = 1e-4;
    return (shifted(theta + h, held).V - shifted(theta - h, held).V) / (2 * h);
}

static double slope_of_max(double theta)  // of L: a new D* at either side
{
    const double h = 1e-4;
    return (shifted(theta + h, theta + h).V - shifted(theta - h, theta - h).V) / (2 * h);
}

static double walk(int renew, Curve *path)  // a new D* every `renew` steps, or never; the end
{
    double theta = 2, held = 2;
    for (int k = 0; k <= WALK; k++) {
        curve_add(path, k, theta);
        if (renew && k % renew == 0)
            held = theta;
        theta -= 0.3 * slope_held(theta, held);
    }
    return path->y[WALK];
}

static void alternate_figure(Program *p, const Curve path[3])
{
    enum { N = 61 };
    static const double held[] = {2.5, 1.5, 0.5};
    double x[N], y[N], L[N];
    Figure *f = program_figure(
        p, "alternate", "The gradient of a maximum",
        "Left: V of three discriminators held still, and the largest V. Right: three descents.",
        "Curves that each touch an upper edge at one point; one path to zero, two that overshoot.");
    figure_layout(f, 1, 2, 1400, 680);
    figure_panel(f, "V of three D held still, and of the best", "θ", "V, nats");
    figure_command(f, "set yrange [-2:0]");
    for (int c = 0; c < 3; c++) {
        for (int i = 0; i < N; i++) {
            x[i] = 0.05 * i;
            y[i] = shifted(x[i], held[c]).V;
            L[i] = shifted(x[i], x[i]).V;
        }
        char *label = text_format("D* of θ = %g", held[c]);
        figure_xy(f, label, LINES, x, y, N);
        free(label);
    }
    figure_xy(f, "max over D", LINES, x, L, N);
    figure_panel(f, "descending from θ = 2", "step of G", "θ");
    figure_curve(f, "D* renewed each step", LINES, &path[0]);
    figure_curve(f, "each 25th step", LINES, &path[1]);
    figure_curve(f, "never", LINES, &path[2]);
    figure_level(f, "the data", 0);
    figure_draw(f);
}

/*
And the cheat. In $G$'s turn the loss $-\ln D(G(z))$ is a function of both players' weights, and
file 002 of the notes warns that one must not let it move $D$: the easiest way to a score of 1 is a
last bias that says yes. Here it is as a run, on the toy. The first cheat lets $G$'s turn move $D$
too, while $D$ still has turns of its own. In effect $D$ is told of each fake once that it is false
and once that it is true. Its best answer is then $(p + q)/(p + 2q)$, (15.18), which is
$\frac23$ where the laws agree and never below $\frac12$: it can no longer say no. The second cheat
leaves $D$ no turn of its own, and there the notes' prophecy comes true: the score of the fakes is
1, and the generator has learnt nothing. (The notes' example, all weights zero and a bias, says yes
to everything. A net that is only shown fakes need not: ours says yes to them, and to the real
numbers, about which nobody asked it, mostly no.)
*/
static double mean_score(const Game *g, int look, bool fake)  // of D at fakes, or at real ones
{
    double p[CELLS], total = 0;
    long at = (long)look * (CELLS + ARROWS);
    normal_cells(TOY_LAW[0], TOY_LAW[1], p);
    for (int i = 0; i < CELLS; i++)
        total += (fake ? g->film.x[at + i] : p[i]) * g->film.y[at + i];
    return total;
}

static void cheat_figure(Program *p, const Game g[3])
{
    static const char *const name[] = {"honest", "G's turn moves D too", "and D has no turn"};
    Figure *f = program_figure(
        p, "cheat", "If the generator's turn moves the discriminator",
        "Left: JS of data and generator. Right: mean score of fakes. An honest game, two cheats.",
        "Only the honest curve falls to zero; the cheats' scores go to two thirds and to one.");
    figure_layout(f, 1, 2, 1400, 680);
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "what D says of fakes" : "what was learnt", "step",
                     panel ? "mean D(G(z))" : "JS, nats");
        figure_command(f, "set yrange [0:%g]", panel ? 1.05 : 0.75);
        for (int k = 0; k < 3; k++) {
            double y[LOOKS + 2];
            const Curve *seen = &g[k].seen[0];
            for (int i = 0; i < seen->count; i++)
                y[i] = panel ? mean_score(&g[k], i, true) : seen->y[i];
            figure_xy(f, name[k], LINES_POINTS, seen->x, y, seen->count);
        }
    }
    figure_draw(f);
}

static void part_alternate(Program *p)
{
    static const char *const name[] = {"alternate.honest", "alternate.cheat", "alternate.alone"};
    static const int renew[] = {1, 25, 0};
    const Match m = {toy_draw, toy_watch, (void *)TOY_LAW, false, 2 * BATCH, LOOKS, NULL};
    Curve path[3] = {{0}, {0}, {0}};
    double end[3], gap = 0;
    Game g[3];
    for (double theta = 0.25; theta <= 4; theta *= 2)
        gap = fmax(gap, fabs(slope_held(theta, theta) - slope_of_max(theta)));
    for (int k = 0; k < 3; k++) {
        end[k] = walk(renew[k], &path[k]);
        g[k] = toy_game(p, false);
        g[k].manners = k == 0 ? HONEST : k == 1 ? CHEAT : CHEAT_ALONE;
        train(p, name[k], &g[k], &m, scaled(p, pick(p, 100, 1000, 10000)));
    }
    int last = g[0].seen[0].count - 1;
    claim(p, "slope of max V - slope of V at the held D*", gap, AT_MOST, 1e-6, 0, "(15.8)");
    claim(p, "D* renewed each step: theta in the end", fabs(end[0]), AT_MOST, 1e-3, 0, "data: 0");
    control(p, "D* renewed each 25th step: theta in the end", end[1], "far too late");
    control(p, "D* never renewed: theta in the end", end[2], "runs away");
    goal(p, "honest: JS in the end", last_of(&g[0].seen[0]), AT_MOST, 0.05, 0, "0 if equal");
    goal(p, "cheat: mean score of fakes", mean_score(&g[1], last, true), EXACTLY, 2.0 / 3, 0.02,
         "(15.18)");
    control(p, "cheat: JS in the end", last_of(&g[1].seen[0]), "D cannot say no");
    goal(p, "cheat, D without a turn: mean score of fakes", mean_score(&g[2], last, true), AT_LEAST,
         0.99, 0, "notes, 002:198");
    control(p, "cheat, D without a turn: mean score of real ones", mean_score(&g[2], last, false),
            "1 if D said yes to all");
    control(p, "cheat, D without a turn: JS in the end", last_of(&g[2].seen[0]), "ln 2: nothing");
    alternate_figure(p, path);
    cheat_figure(p, g);
    for (int k = 0; k < 3; k++) {
        curve_free(&path[k]);
        game_free(&g[k]);
    }
}

/*
## Part signal: two losses for the generator

At the start fakes are bad and $D$ is sure: $D(G(z)) \approx 0$. Look at the two losses (15.9) as
functions of the logit $a$ of a fake, (15.10):

$$ \frac{d}{da} \ln(1 - D) = -D , \qquad \frac{d}{da} (-\ln D) = -(1 - D) . $$

In words: both push the logit up, but with $\ln(1 - D)$ the push is weakest where the fake is worst,
and with $-\ln D$ it is strongest there. The first is the game (15.1) itself, called *minimax*; the
second, the *practical* objective, has the same place of rest and better manners on the way. What it
descends is then no longer JS. At $D^\ast$ its slope is, (15.11),

$$ \nabla_\theta \, E_q [-\ln D^\ast] = \nabla_\theta \bigl[ \mathrm{KL}(q \Vert p) - 2 \, \mathrm{JS}(p, q) \bigr] . $$

In words: it descends a reverse KL divergence, which punishes fakes where there are no data, and
*climbs* a JS divergence while it does so, which nobody would have ordered (Arjovsky and Bottou,
2017). It is an odd objective that works.

The measurement: hold the untrained generator of the toy still, let $D$ get better and better, and
take the size of both slopes with respect to the generator's weights.
*/
static void generated(Game *g, int n, const char *stream, real *point)  // (n, width of G's output)
{
    Rng rng = rng_new(1, stream);
    bool before = tape_recording(false);
    for (int from = 0; from < n; from += 500) {
        StepMark mark = step_mark();
        int count = n - from < 500 ? n - from : 500;
        Tensor *x = g->G.apply(&g->G, noise(g, count, &rng));
        memcpy(point + (long)from * (x->size / count), x->data, (size_t)x->size * sizeof(real));
        step_release(mark);
    }
    tape_recording(before);
}

// The size of the slope of G's loss by all its weights; *score: mean D of the fakes.
static double slope_size(Game *g, bool minimax, double *score)
{
    enum { N = 512 };
    Rng rng = rng_new(1, "slope");
    StepMark mark = step_mark();
    Tensor *a = g->D.apply(&g->D, g->G.apply(&g->G, noise(g, N, &rng))), *slope[SLOPES];
    grad(generator_loss(a, minimax), g->G.params->tensor, g->G.params->count, slope, false);
    double square = 0;
    for (int i = 0; i < g->G.params->count; i++)
        for (long j = 0; j < slope[i]->size; j++)
            square += (double)slope[i]->data[j] * (double)slope[i]->data[j];
    *score = 0;
    for (int i = 0; i < N; i++)
        *score += 1 / (1 + exp(-(double)a->data[i])) / N;
    step_release(mark);
    return sqrt(square);
}

static void slope_watch(Game *g, void *source, long step)  // seen: both slopes, mean score
{
    (void)source;
    double score;
    curve_add(&g->seen[0], (double)step, slope_size(g, true, &score));
    curve_add(&g->seen[1], (double)step, slope_size(g, false, &score));
    curve_add(&g->seen[2], (double)step, score);
}

/*
A small slope need not be a slow step. Adam divides each slope by its own running size, so it hardly
notices whether slopes are small or large; plain gradient descent does. So the trained
discriminator is let loose with four generators: both losses, each with plain descent (SGD) and with
Adam. The slopes explain the first pair: on $\ln(1 - D)$ the generator first waits, until by and by
the discriminator has made itself less sure, and only then sets out. The second pair explains why
many people who try the minimax loss find that it works. And all four come to the same place.
*/
static const double SGD_RATE = 0.01;
enum { FOUR = 4 };
static const char *const FOUR_NAME[FOUR] = {"signal.sgd.practical", "signal.sgd.minimax",
                                            "signal.adam.practical", "signal.adam.minimax"};

static Game four_game(Program *p, int k, const Match *fixed, long before)
{
    Game g = toy_game(p, false);
    g.turns = 0;
    train(p, "signal.fixed", &g, fixed, before);  // trained once, then taken from its state
    forget(&g);
    g.turns = 1;
    g.minimax = k % 2;
    if (k < 2) {
        optimizer_free(g.G.optimizer);
        g.G.rate = SGD_RATE;
        g.G.optimizer = sgd_new(g.G.params, SGD_RATE, 0);
    }
    return g;
}

static double steps_to_half(const Curve *js_seen)  // the first look at which JS < ln 2 / 2
{
    for (int i = 0; i < js_seen->count; i++)
        if (js_seen->y[i] < 0.5 * log(2))
            return js_seen->x[i];
    return js_seen->x[js_seen->count - 1];
}

static double practical_gap(void)  // (15.11): both sides by differences, the worst of some thetas
{
    const double h = 1e-4;
    double gap = 0;
    for (double theta = 0.25; theta <= 4; theta *= 2) {
        Shifted a = shifted(theta + h, theta), b = shifted(theta - h, theta);
        double left = a.practical - b.practical, right = a.kl - b.kl - 2 * (a.js - b.js);
        gap = fmax(gap, fabs(left - right) / (2 * h));
    }
    return gap;
}

static void signal_figure(Program *p, const Game *fixed, const Game four[FOUR])
{
    static const char *const label[] = {"−ln D, SGD", "ln(1−D), SGD", "−ln D, Adam",
                                        "ln(1−D), Adam"};
    Figure *f = program_figure(
        p, "signal", "How hard the generator is pushed",
        "Left: size of both slopes as D learns, G held still. Right: JS as G then learns.",
        "One slope falls by orders of magnitude, one does not; one of four curves waits before it "
        "falls.");
    figure_layout(f, 1, 2, 1400, 720);
    figure_panel(f, "G stands still, D learns", "step of D", "size of the slope");
    figure_command(f, "set logscale y\nset format y '10^{%%T}'");
    figure_curve(f, "−ln D", LINES_POINTS, &fixed->seen[1]);
    figure_curve(f, "ln(1−D)", LINES_POINTS, &fixed->seen[0]);
    figure_panel(f, "then both learn", "step", "JS, nats");
    figure_command(f, "set yrange [0:0.75]");
    for (int k = 0; k < FOUR; k++)
        figure_curve(f, label[k], LINES_POINTS, &four[k].seen[0]);
    figure_draw(f);
}

static void part_signal(Program *p)
{
    const Match fixed = {toy_draw, slope_watch, (void *)TOY_LAW, false, 2 * BATCH, 30, NULL};
    const Match both = {toy_draw, toy_watch, (void *)TOY_LAW, false, 2 * BATCH, LOOKS, NULL};
    long before = scaled(p, pick(p, 60, 600, 2000)), steps = scaled(p, pick(p, 100, 1500, 10000));
    Game g = toy_game(p, false), four[FOUR];
    g.turns = 0;
    train(p, "signal.fixed", &g, &fixed, before);
    double minimax = last_of(&g.seen[0]), practical = last_of(&g.seen[1]), time[FOUR], worst = 0;
    for (int k = 0; k < FOUR; k++) {
        four[k] = four_game(p, k, &fixed, before);
        train(p, FOUR_NAME[k], &four[k], &both, steps);
        time[k] = steps_to_half(&four[k].seen[0]);
        worst = fmax(worst, last_of(&four[k].seen[0]));
        say(p, "   %s: JS below half of ln 2 after %.0f steps", FOUR_NAME[k], time[k]);
    }
    claim(p, "slope of -ln D at D* - that of KL(q||p) - 2 JS", practical_gap(), AT_MOST, 1e-6, 0,
          "(15.11)");
    control(p, "G still, D trained: mean score of fakes", last_of(&g.seen[2]), "near 0: D is sure");
    control(p, "G still, D trained: slope of ln(1 - D)", minimax, "(15.10): like D");
    goal(p, "G still, D trained: slope of -ln D / of ln(1 - D)", practical / minimax, AT_LEAST, 100,
         0, "(15.10)");
    control(p, "G still, D untrained: the same ratio", g.seen[1].y[0] / g.seen[0].y[0],
            "sham: D is not sure");
    goal(p, "SGD: steps to half of ln 2, ln(1 - D) / -ln D", time[1] / time[0], AT_LEAST, 3, 0,
         "(15.10)");
    control(p, "Adam: steps to half of ln 2, ln(1 - D) / -ln D", time[3] / time[2],
            "Adam rescales slopes");
    goal(p, "all four: largest JS in the end", worst, AT_MOST, 0.1, 0, "the same place of rest");
    signal_figure(p, &g, four);
    for (int k = 0; k < FOUR; k++)
        game_free(&four[k]);
    game_free(&g);
}

/*
## Part alone: each player without the other

Why two players? The notes ask what each could do alone, and give an answer for each. We try both on
pictures so small that nothing can hide: the 30 patterns of bars *or* stripes, among 65,536 pictures
of 4 by 4 bits. A machine that draws each pixel by itself, however well it knows the pixel's odds,
hits a pattern in 0.046 % of all cases: all that matters here is how pixels go together.

*The generator alone* needs a target for each $z$. A VAE makes one by encoding; with no encoder all
that can be done is to pair each $z$ with some picture, and make the squared error small. But $z$
says nothing about the picture it is paired with, so the best answer is the same for all $z$, the
mean picture, (15.12):

$$ \min_G E \lVert G(z) - x \rVert^2 = E \lVert x - E x \rVert^2, \qquad G(z) = E x . $$

In words: who must answer before hearing the question says the average. Here the average is a
uniform grey with the squared error 4; on digits it is a blur. Each output unit does its best by
itself, and none knows what the others say.

*The discriminator alone* can judge a whole picture, and can be asked for one: look at *all*
pictures and keep those it likes. What is it to learn from, as real pictures alone teach it to say
yes? From *negatives*: first noise; then, again and again, from the best of what it finds itself. If
$n(x)$ is the law of its negatives it learns $p/(p + n)$, (15.13), so it says yes wherever there are
no negatives yet. So a search finds the gaps, and they are filled, round by round. This works, and
it shows the price: each search asks about all pictures, 65,536 of them here, and about
$2^{784} \approx 10^{236}$ for digits of one bit a pixel.
*/
enum { SIDE = 4, PIXELS = SIDE * SIDE, PATTERNS = 30, STATES = 1 << PIXELS };
enum { FOUND = 100, ROUNDS = 6, POINTS_DRAWN = 2500 };
static struct {
    real pattern[PATTERNS * PIXELS];
    int which[STATES];       // 1 .. 30: the number of a pattern; 0: none
    int accepted[PATTERNS];  // bits of those that D said yes to in its last search
} bars;

static int bits_of(const real *x)  // rounded pixels as the bits of a number
{
    int bits = 0;
    for (int i = 0; i < PIXELS; i++)
        bits |= (x[i] > (real)0.5) << i;
    return bits;
}

static void picture_of(int bits, real *x)
{
    for (int i = 0; i < PIXELS; i++)
        x[i] = (real)(bits >> i & 1);
}

static void load_bars(void)
{
    bars_and_stripes(SIDE, bars.pattern);
    for (int k = 0; k < PATTERNS; k++)
        bars.which[bits_of(bars.pattern + k * PIXELS)] = k + 1;
}

static Tensor *bars_draw(void *source, int n, Rng *rng)
{
    (void)source;
    Tensor *x = tensor_new(shape2(n, PIXELS));
    for (long i = 0; i < n; i++)
        memcpy(x->data + i * PIXELS, bars.pattern + rng_below(rng, PATTERNS) * PIXELS,
               PIXELS * sizeof(real));
    return x;
}

/*
The first of them has a loop of its own, since there is no game; the target of each $z$ is a pattern
drawn at random.
*/
static void regress(Program *p, Player *G, Curve *error)
{
    Rng rng = rng_new(p->seed, "alone.regression");
    long step = 0, steps = scaled(p, pick(p, 60, 1500, 6000));
    Training *run = training_new(p, "alone.regression");
    checkpoint_params(run->state, "G", G->params);
    checkpoint_optimizer(run->state, "optimizer", G->optimizer);
    checkpoint_curve(run->state, "error", error);
    checkpoint_rng(run->state, "rng", &rng);
    checkpoint_long(run->state, "step", &step);
    training_begin(run);
    while (step < steps) {
        G->optimizer->rate = G->rate * (1 - (double)step / (double)steps);
        Tensor *z = tensor_normal(shape2(BATCH, PIXELS), &rng), *x = bars_draw(NULL, BATCH, &rng);
        Tensor *loss = squared_error(G->apply(G, z), x);  // (15.12)
        if (++step > steps - steps / 4)
            curve_add(error, (double)step, tensor_item(loss));
        descend(G, loss);
        training_tick(run, step, steps, "squared error", error->count ? last_of(error) : 0);
        step_reset();
    }
    training_end(run);
}

// D looks at all pictures and says yes where D > 1/2. found (FOUND, PIXELS) receives false ones, each
// equally likely to be kept; *kept: how many; *right: patterns among what it accepts. Returns how
// many false ones it accepts.
static int search_all(Player *D, Rng *rng, real *found, int *kept, int *right)
{
    enum { BLOCK = 4096 };
    bool before = tape_recording(false);
    int wrong = 0;
    *right = 0;
    for (int from = 0; from < STATES; from += BLOCK) {
        StepMark mark = step_mark();
        Tensor *x = tensor_new(shape2(BLOCK, PIXELS));
        for (int i = 0; i < BLOCK; i++)
            picture_of(from + i, x->data + (long)i * PIXELS);
        Tensor *a = D->apply(D, x);
        for (int i = 0; i < BLOCK; i++) {
            if (a->data[i] <= 0)
                continue;
            if (bars.which[from + i]) {
                bars.accepted[(*right)++] = from + i;
                continue;
            }
            long place = wrong < FOUND ? wrong : rng_below(rng, wrong + 1);
            if (place < FOUND)
                picture_of(from + i, found + place * PIXELS);
            wrong++;
        }
        step_release(mark);
    }
    *kept = wrong < FOUND ? wrong : FOUND;
    tape_recording(before);
    return wrong;
}

// Rounds of learning and searching. wrong, right (ROUNDS): what D accepts after each; shown (2 SHOWN,
// PIXELS): SHOWN of what it accepts after the first round, and after the last.
enum { SHOWN = 10 };

static void hunt(Program *p, int *wrong, int *right, real *shown)
{
    static const int width[] = {PIXELS, 64, 64, 1};
    static real pool[(ROUNDS + 1) * FOUND * PIXELS];
    Rng rng = rng_new(p->seed, "alone.hunt");
    Game g = {.Z = 1, .uniform = true};
    g.D = player_new(3, width, LEAKY_RELU, LINEAR, 1e-3, 0.9, &rng);
    int n = FOUND, kept;
    for (long i = 0; i < FOUND * PIXELS; i++)
        pool[i] = (real)rng_below(&rng, 2);
    for (int r = 0; r < ROUNDS; r++) {
        const Match m = {.draw = bars_draw, .B = BATCH};
        char *name = text_format("alone.round%d", r);
        real *found = pool + (long)n * PIXELS;
        g.G = crowd_new(pool, n, PIXELS);  // the negatives play the generator's part
        train(p, name, &g, &m, scaled(p, pick(p, 60, 300, 1000)));
        wrong[r] = search_all(&g.D, &rng, found, &kept, &right[r]);
        say(p, "   round %d: %d negatives; says yes to %d patterns and %d other pictures", r + 1, n,
            right[r], wrong[r]);
        for (int i = 0; i < SHOWN && (r == 0 || r == ROUNDS - 1); i++) {
            real *to = shown + (i + (r ? SHOWN : 0)) * PIXELS;
            if (i < kept)
                memcpy(to, found + i * PIXELS, PIXELS * sizeof(real));
            else if (right[r] > 0)
                picture_of(bars.accepted[(3 * i + 1) % right[r]], to);
        }
        n += kept;
        player_free(&g.G);
        forget(&g);
        free(name);
    }
    player_free(&g.D);
}

/*
*Together*, each has what the other lacks. The generator draws at once, with no search; the
discriminator looks at all 16 pixels, and its slope tells each output unit what the others are
doing. So the game finds patterns. Whether it finds *all* of them is another question, and the
figure `alone` has the answer. It draws almost nothing but patterns, and of the two kinds only one:
stripes that lie, and never bars that stand. The generator is judged picture by picture, and no
picture can show that others are missing. That is *mode dropping*; part `collapse` comes back to it.
*/
typedef struct Drawn {
    double valid, grey, upright;  // shares of patterns, of upright bars; a pixel's way to 0 or 1
    int different;                // of the 30
} Drawn;

static Drawn look_at(const real *x)  // x (POINTS_DRAWN, PIXELS)
{
    Drawn d = {0, 0, 0, 0};
    bool seen[PATTERNS + 1] = {false};
    for (int i = 0; i < POINTS_DRAWN; i++) {
        int which = bars.which[bits_of(x + i * PIXELS)];
        int bits = bits_of(x + i * PIXELS), row = bits & ((1 << SIDE) - 1);
        d.valid += (which > 0) / (double)POINTS_DRAWN;
        d.upright += (which > 0 && row > 0 && row < (1 << SIDE) - 1) / (double)POINTS_DRAWN;
        d.different += which && !seen[which];
        seen[which] = true;
        for (int k = 0; k < PIXELS; k++)
            d.grey += fmin((double)x[i * PIXELS + k], 1 - (double)x[i * PIXELS + k]) /
                      (POINTS_DRAWN * PIXELS);
    }
    return d;
}

static Game bars_game(Program *p, double rate, double beta1)
{
    static const int G[] = {PIXELS, 64, 64, PIXELS}, D[] = {PIXELS, 64, 64, 1};
    Rng rng = rng_new(p->seed, "alone.game");
    Game g = {.Z = PIXELS, .turns = 1};
    g.G = player_new(3, G, RELU, SIGMOID, rate, beta1, &rng);
    g.D = player_new(3, D, LEAKY_RELU, LINEAR, rate, beta1, &rng);
    return g;
}

static void alone_figure(Program *p, const real *found, const real *grey, const real *together)
{
    static const char *const name[] = {"data", "G alone", "D alone, round 1", "D alone, round 6",
                                       "together"};
    real *sheet = alloc_zeroed(5 * SHOWN * PIXELS, sizeof *sheet);
    for (int i = 0; i < SHOWN; i++)
        memcpy(sheet + i * PIXELS, bars.pattern + 3 * i * PIXELS, PIXELS * sizeof(real));
    memcpy(sheet + SHOWN * PIXELS, grey, SHOWN * PIXELS * sizeof(real));
    memcpy(sheet + 2 * SHOWN * PIXELS, found, 2 * SHOWN * PIXELS * sizeof(real));
    memcpy(sheet + 4 * SHOWN * PIXELS, together, SHOWN * PIXELS * sizeof(real));
    Figure *f = program_figure(
        p, "alone", "Bars or stripes, by each player alone and by both",
        "Patterns; what G alone draws; what D alone accepts after 1 and 6 rounds; what both draw.",
        "Rows of small black and white squares: patterns, grey, wrong patterns, patterns again.");
    figure_pictures(f, sheet, 5, SHOWN, SIDE, SIDE, 1, name, NULL);
    figure_draw(f);
    free(sheet);
}

static void part_alone(Program *p)
{
    static real grey[POINTS_DRAWN * PIXELS], drawn[POINTS_DRAWN * PIXELS],
        found[2 * SHOWN * PIXELS];
    int wrong[ROUNDS], right[ROUNDS];
    double error = 0, from_mean = 0;
    Curve curve = {0};
    load_bars();
    Game single = bars_game(p, 2e-3, 0.9), g = bars_game(p, 1e-3, 0.5);
    regress(p, &single.G, &curve);
    for (int i = 0; i < curve.count; i++)
        error += curve.y[i] / curve.count;
    generated(&single, POINTS_DRAWN, "alone.grey", grey);
    for (int i = 0; i < POINTS_DRAWN * PIXELS; i++)
        from_mean += fabs((double)grey[i] - 0.5) / (POINTS_DRAWN * PIXELS);
    hunt(p, wrong, right, found);
    const Match m = {.draw = bars_draw, .falling = true, .B = BATCH};
    train(p, "alone.together", &g, &m, scaled(p, pick(p, 60, 4000, 20000)));
    generated(&g, POINTS_DRAWN, "alone.drawn", drawn);
    Drawn d = look_at(drawn);
    goal(p, "G alone: squared error per picture", error, EXACTLY, PIXELS / 4.0, 0.05, "(15.12)");
    goal(p, "G alone: mean distance of a pixel from 1/2", from_mean, AT_MOST, 0.05, 0, "(15.12)");
    control(p, "each pixel by itself: share of patterns", (double)PATTERNS / STATES, "exact");
    control(p, "D alone, noise as negatives: accepts other pictures", wrong[0], "of 65,506");
    goal(p, "D alone, after searching: accepts other pictures", wrong[ROUNDS - 1], EXACTLY, 0, 0,
         "(15.13)");
    goal(p, "D alone, after searching: accepts patterns", right[ROUNDS - 1], EXACTLY, PATTERNS, 0,
         "all 30");
    control(p, "D alone: pictures looked at in a search", STATES, "digits: 10^236");
    goal(p, "together: share of patterns", d.valid, AT_LEAST, 0.9, 0, "by chance 0.00046");
    control(p, "together: how many of the 30", d.different, "dropping: the rest never appear");
    control(p, "together: share of upright bars", d.upright, "of the data: 14 of 30, 0.46667");
    control(p, "together: mean distance of a pixel from 0 or 1", d.grey, "grey would be 0.5");
    alone_figure(p, found, grey, drawn);
    curve_free(&curve);
    game_free(&single);
    game_free(&g);
}

/*
## Part modes: a ring and a grid

In the plane one can see what a generator leaves out. The usual toys are mixtures of round bumps:
eight on a ring of radius 1 with deviation 0.01, and 25 on a grid with deviation 0.05 and spacing 2
(Srivastava and others, 2017; Lin and others, 2018). The usual scores, from 2,500 draws: a draw is
*good* if it lies within three deviations of its nearest centre; a mode counts as *found* if it has
one good draw. That rule is too kind, since a smear finds every mode, so we ask for 20 good ones as
well. And since bumps can be served unequally, the *reverse* KL divergence of the good draws' shares
from the equal ones, (15.14): $\sum_k \hat q_k \ln (8 \hat q_k)$, 0 if all modes are served alike
and $\ln 8 = 2.079$ if only one is.

No honest generator has all its draws good: of the mixture's own, a share of
$1 - e^{-4.5} = 98.889$ % is. Two numbers more tell how a generator is poor. *Width* is the spread
of all its draws around their own mean, over that of the data. *Fill* is the spread of the good
draws of a mode around their own middle, over the mode's deviation: near 1 for a full bump
(three-sigma cutting makes it 0.97), near 0 for a point.
*/
typedef struct Fit {
    double good, reverse, width, fill;
    int found, twenty;
} Fit;

static int nearest_mode(const Mixture *m, const real *x, double *square)
{
    int best = 0;
    *square = INFINITY;
    for (int k = 0; k < m->K; k++) {
        double dx = (double)x[0] - m->centre[k][0], dy = (double)x[1] - m->centre[k][1];
        if (dx * dx + dy * dy < *square) {
            *square = dx * dx + dy * dy;
            best = k;
        }
    }
    return best;
}

static double spread(const real *x, const int *group, int n, int groups)  // rms around the means
{
    double sum[MODES_MOST][4] = {{0}}, total = 0;  // count, x, y, squares
    int counted = 0;
    for (int i = 0; i < n; i++) {
        double a = (double)x[2 * i], b = (double)x[2 * i + 1], *s = sum[group ? group[i] : 0];
        if (group && group[i] < 0)
            continue;
        s[0]++;
        s[1] += a;
        s[2] += b;
        s[3] += a * a + b * b;
    }
    for (int k = 0; k < groups; k++)
        if (sum[k][0] > 0) {
            total += sum[k][3] - (sum[k][1] * sum[k][1] + sum[k][2] * sum[k][2]) / sum[k][0];
            counted += (int)sum[k][0];
        }
    return counted ? sqrt(fmax(total, 0) / (2 * counted)) : 0;
}

static Fit fit_points(const Mixture *m, const real *x)  // x (POINTS_DRAWN, 2)
{
    int hit[MODES_MOST], group[POINTS_DRAWN], all = 0;
    double square, centres = 0;
    Fit f = {.good = mixture_good(m, x, POINTS_DRAWN, 3, hit)};
    for (int k = 0; k < m->K; k++) {
        f.found += hit[k] >= 1;
        f.twenty += hit[k] >= 20;
        all += hit[k];
        centres += (m->centre[k][0] * m->centre[k][0] + m->centre[k][1] * m->centre[k][1]) / m->K;
    }
    for (int k = 0; k < m->K && all; k++)
        f.reverse += part_ln((double)hit[k] / all, (double)hit[k] / all * m->K);  // (15.14)
    for (int i = 0; i < POINTS_DRAWN; i++) {
        int k = nearest_mode(m, x + 2 * i, &square);
        group[i] = square <= 9 * m->deviation * m->deviation ? k : -1;
    }
    f.width = spread(x, NULL, POINTS_DRAWN, 1) / sqrt(centres / 2 + m->deviation * m->deviation);
    f.fill = spread(x, group, POINTS_DRAWN, m->K) / m->deviation;
    return f;
}

static Fit fit_game(Game *g, const Mixture *m)
{
    static real point[2 * POINTS_DRAWN];
    generated(g, POINTS_DRAWN, "points", point);
    return fit_points(m, point);
}

enum { FILMED = 400 };

static void fit_watch(Game *g, void *source, long step)  // seen: good, twenty, width; film: points
{
    static real point[2 * POINTS_DRAWN];
    generated(g, POINTS_DRAWN, "points", point);
    Fit f = fit_points(source, point);
    curve_add(&g->seen[0], (double)step, f.good);
    curve_add(&g->seen[1], (double)step, f.twenty);
    curve_add(&g->seen[2], (double)step, f.width);
    for (int i = 0; i < FILMED; i++)
        curve_add(&g->film, (double)point[2 * i], (double)point[2 * i + 1]);
}

static Tensor *mixture_points(void *source, int n, Rng *rng)
{
    Tensor *x = tensor_new(shape2(n, 2));
    mixture_draw(source, rng, x->data, n);
    return x;
}

static Game plane_game(uint64_t seed, const char *name)
{
    static const int G[] = {2, 128, 128, 2}, D[] = {2, 128, 128, 1};
    Rng rng = rng_new(seed, name);
    Game g = {.Z = 2, .turns = 1};
    g.G = player_new(3, G, RELU, LINEAR, 1e-3, 0.5, &rng);
    g.D = player_new(3, D, LEAKY_RELU, LINEAR, 1e-3, 0.5, &rng);
    return g;
}

/*
Two shams: a generator that has learnt nothing, and a Gaussian with the mean and the covariance of
the data, which is the best that a generator without bends could do.
*/
static Fit fit_smear(const Mixture *m, bool genuine)
{
    static real x[2 * POINTS_DRAWN];
    Rng rng = rng_new(1, "smear");
    mixture_draw(m, &rng, x, POINTS_DRAWN);
    if (!genuine) {
        double square = 0;
        for (int i = 0; i < 2 * POINTS_DRAWN; i++)
            square += (double)x[i] * (double)x[i] / (2 * POINTS_DRAWN);
        for (int i = 0; i < 2 * POINTS_DRAWN; i++)
            x[i] = (real)(sqrt(square) * rng_normal(&rng));
    }
    return fit_points(m, x);
}

static void cloud_panel(Figure *f, const char *title, const Mixture *m, const Game *g, int look,
                        double half)
{
    double x[FILMED], y[FILMED], cx[MODES_MOST], cy[MODES_MOST];
    look = look < 0 ? g->seen[0].count - 1 : look;
    memcpy(x, g->film.x + (long)look * FILMED, sizeof x);
    memcpy(y, g->film.y + (long)look * FILMED, sizeof y);
    for (int k = 0; k < m->K; k++) {
        cx[k] = m->centre[k][0];
        cy[k] = m->centre[k][1];
    }
    figure_panel(f, title, "x₁", "x₂");
    figure_command(f, "set size ratio -1\nset xrange [-%g:%g]\nset yrange [-%g:%g]", half, half,
                   half, half);
    figure_xy(f, "generated", DOTS, x, y, FILMED);
    figure_xy(f, "centres", POINTS, cx, cy, m->K);
    figure_command(f, "set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'");
}

static void ring_film(Program *p, const Mixture *ring, const Game *g)
{
    Figure *f = program_figure(
        p, "ring", "A generator finds eight bumps",
        "Draws of the generator while it learns; circles: the eight centres.",
        "A blob becomes a ring and the ring breaks up into eight dots.");
    figure_layout(f, 1, 1, 640, 700);
    for (int i = 0; i < g->seen[0].count; i++) {
        char *title = text_format("step %g", g->seen[0].x[i]);
        figure_frame(f);
        cloud_panel(f, title, ring, g, i, 1.5);
        free(title);
    }
    figure_draw(f);
}

static void modes_figure(Program *p, const Mixture *ring, const Mixture *grid, const Game *r,
                         const Game *g)
{
    Figure *f = program_figure(
        p, "modes", "A ring of 8 and a grid of 25",
        "Draws of the generator: on the ring during and after training, on the grid after it.",
        "A crooked ring; eight tight dots; a net of points that leaves some of 25 circles empty.");
    figure_layout(f, 1, 3, 1500, 640);
    char *title = text_format("ring, step %g", r->seen[0].x[r->seen[0].count / 4]);
    cloud_panel(f, title, ring, r, r->seen[0].count / 4, 1.5);
    cloud_panel(f, "ring, in the end", ring, r, -1, 1.5);
    cloud_panel(f, "grid, in the end", grid, g, -1, 5);
    figure_draw(f);
    free(title);
}

static void part_modes(Program *p)
{
    Mixture ring = mixture_ring(8, 1, 0.01), grid = mixture_grid(5, 2, 0.05);
    const Match mr = {mixture_points, fit_watch, &ring, true, BATCH, 40, NULL};
    const Match mg = {mixture_points, fit_watch, &grid, true, BATCH, 10, NULL};
    double good[SEEDS], modes[SEEDS], reverse[SEEDS];
    Game first, g;
    Fit genuine = fit_smear(&ring, true), smear = fit_smear(&ring, false), untrained, fit;
    for (int k = 0; k < p->seeds; k++) {
        char *name = text_format("modes.ring%d", k);
        g = plane_game(p->seed + (uint64_t)k, name);
        if (k == 0)
            untrained = fit_game(&g, &ring);
        train(p, name, &g, &mr, scaled(p, pick(p, 60, 4000, 40000)));
        fit = fit_game(&g, &ring);
        good[k] = fit.good;
        modes[k] = fit.twenty;
        reverse[k] = fit.reverse;
        say(p, "   ring %d: good %.3f, modes %d, reverse KL %.3f, width %.2f, fill %.2f", k + 1,
            fit.good, fit.twenty, fit.reverse, fit.width, fit.fill);
        if (k == 0)
            first = g;
        else
            game_free(&g);
        free(name);
    }
    claim(p, "ring, the data: share within 3 sigma", genuine.good, EXACTLY, 1 - exp(-4.5), 0.0084,
          "1 - e^-4.5; 4 deviations");
    if (p->size == SIZE_QUICK) {
        control_seeds(p, "ring: share within 3 sigma", good, p->seeds, "too short a run");
    } else {
        claim_seeds(p, "ring: modes with 20 good draws", modes, p->seeds, AT_LEAST, 8, 0, "all 8");
        claim_seeds(p, "ring: share within 3 sigma", good, p->seeds, AT_LEAST, 0.6, 0,
                    "ceiling 0.98889");
        claim_seeds(p, "ring: reverse KL", reverse, p->seeds, AT_MOST, 0.2, 0, "(15.14)");
    }
    control(p, "ring, untrained: share within 3 sigma", untrained.good, "sham");
    control(p, "ring, a Gaussian: share within 3 sigma", smear.good, "sham: mean and covariance");
    control(p, "ring, a Gaussian: modes with 1 good draw", smear.found, "a rule that is too kind");
    g = plane_game(p->seed, "modes.grid");
    train(p, "modes.grid", &g, &mg, scaled(p, pick(p, 60, 4000, 100000)));
    fit = fit_game(&g, &grid);
    control(p, "grid: share within 3 sigma", fit.good, "at length in --full");
    control(p, "grid: modes with 1 good draw", fit.found, "of 25");
    control(p, "grid: modes with 20 good draws", fit.twenty, "of 25");
    ring_film(p, &ring, &first);
    modes_figure(p, &ring, &grid, &first, &g);
    game_free(&first);
    game_free(&g);
}

/*
## Part collapse: three ways to be poor

The notes keep two words apart. *Mode collapse*: the generator's law is smaller and tighter than the
true one, and the same picture comes again and again. *Mode dropping*: it is as rich as it should be
and lives in a part of the data only. Each can be provoked, and they have different causes.

*Collapse* is greed. Against a discriminator held still, the best law for the generator is not a
copy of the data; it is a single point, the one where $D$ is largest. Give $G$ fifty turns for one
of $D$, and it runs there with all its draws. Then $D$ learns that this point is false, the maximum
jumps elsewhere, and the draws follow: collapse is a chase. Honest turns prevent it because $G$
never has the time to arrive.

*Dropping* can be a bargain. Let there be two bumps, at $-1$ and $1$, and a generator that can do
only one: $G(z) = A z + b$, of full rank. A Gaussian that serves both bumps must put most draws where
there are no data. To keep to one bump costs JS only, (15.15),

$$ \mathrm{JS} = \tfrac12 \left[ \tfrac12 \ln \tfrac23 + \tfrac12 \ln 2 + \ln \tfrac43 \right] = 0.2158, $$

in words: a third of a bit for half of the data. Likelihood would never do that, as it charges
infinitely for a missed picture; JS charges little (and 0.3993 for the wide Gaussian). Nor does the
game look around: where $q$ has no draws, $G$ gets no slope. So it matters where it starts. We start
the straight generator in one bump, and another wide across both, which stays the wide Gaussian, the
worse of the two places.

*Local collapse* is the geometer's word (000:956): at some $z$ the generator stands still in one
direction or in all, and $\partial G / \partial z$ loses rank. We measure it by the two singular
values of that 2 by 2 matrix, (15.16): how far a small circle around $z$ is stretched, and how wide
it stays. It is another thing than the first two. The honest generator of the ring serves all eight
bumps and is nearly of rank one: along the ring it stretches, across it stays as thin as a bump. The
straight one in its bump has full rank everywhere, and drops half of the data (errata, L22).
*/
enum { PLACES = 500 };

// one (PLACES), two: the singular values of dG/dz at random z, the larger first. (15.16)
static void singular_values(Game *g, double *one, double *two)
{
    Rng rng = rng_new(1, "places");
    StepMark mark = step_mark();
    Tensor *z = noise(g, PLACES, &rng), *row[2];
    Tensor *x = g->G.apply(&g->G, z);
    for (int k = 0; k < 2;
         k++)  // no sample's output depends on another's z: sums may be differentiated
        grad(sum(slice(x, 1, k, k + 1)), &z, 1, &row[k], false);
    for (int i = 0; i < PLACES; i++) {
        double a = (double)row[0]->data[2 * i], b = (double)row[0]->data[2 * i + 1];
        double c = (double)row[1]->data[2 * i], d = (double)row[1]->data[2 * i + 1];
        double squares = a * a + b * b + c * c + d * d, det = fabs(a * d - b * c);
        one[i] = sqrt(0.5 * (squares + sqrt(fmax(squares * squares - 4 * det * det, 0))));
        two[i] = one[i] > 0 ? det / one[i] : 0;
    }
    step_release(mark);
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *value, int n)
{
    double sorted[PLACES], middle;
    memcpy(sorted, value, (size_t)n * sizeof *sorted);
    qsort(sorted, (size_t)n, sizeof *sorted, by_size);
    middle = sorted[n / 2];
    return middle;
}

// JS of the two bumps from one bump, or from the Gaussian of their mean and variance: along the line
// that joins them, since across it all three are alike. (15.15)
static double js_of_bumps(bool one)
{
    const double sigma = 0.1;
    double left[CELLS], right[CELLS], p[CELLS], wide[CELLS];
    normal_cells(-1, sigma, left);
    normal_cells(1, sigma, right);
    normal_cells(0, sqrt(1 + sigma * sigma), wide);
    for (int i = 0; i < CELLS; i++)
        p[i] = 0.5 * (left[i] + right[i]);
    return js(p, one ? right : wide, CELLS);
}

static Game straight_game(Program *p,
                          bool aside)  // started in the right bump, or wide between both
{
    static const int G[] = {2, 2}, D[] = {2, 64, 64, 1};
    Rng rng = rng_new(p->seed, "collapse.straight");
    Game g = {.Z = 2, .turns = 1};
    g.G = player_new(1, G, LINEAR, LINEAR, 2e-3, 0.5, &rng);
    g.D = player_new(3, D, LEAKY_RELU, LINEAR, 2e-3, 0.5, &rng);
    for (int i = 0; i < 4; i++)
        g.G.layer[0].W->data[i] = (real)(i % 3 ? 0 : aside ? 0.2 : 1);
    g.G.layer[0].b->data[0] = aside;
    return g;
}

typedef struct Poor {
    double one[PLACES], two[PLACES];  // singular values
    Fit fit;
} Poor;

static void collapse_figure(Program *p, const Mixture *ring, const Mixture *pair, const Game *g,
                            const Poor *poor)
{
    static const char *const name[] = {"honest", "collapsed", "straight, in one bump"};
    Figure *f = program_figure(
        p, "collapse", "Three ways to be poor",
        "Collapse: 50 turns of G for one of D. Dropping: one bump of two. Right: ranks of dG/dz.",
        "All draws at one spot near a ring; all draws in one of two bumps; clouds of marks.");
    figure_layout(f, 1, 3, 1500, 680);
    cloud_panel(f, "collapse: one spot", ring, &g[1], -1, 1.5);
    cloud_panel(f, "dropping: one bump of two", pair, &g[2], -1, 1.5);
    figure_panel(f, "stretch of a small circle of z", "larger singular value", "smaller");
    figure_command(f, "set logscale xy\nset xrange [1e-2:1e2]\nset yrange [1e-5:1e1]\n"
                      "set format xy '10^{%%T}'\nset xtics 100\nset ytics 100");
    for (int k = 0; k < 3; k++)
        figure_xy(f, name[k], POINTS, poor[k].one, poor[k].two, PLACES / 5);
    figure_draw(f);
}

static void part_collapse(Program *p)
{
    Mixture ring = mixture_ring(8, 1, 0.01), pair = mixture_ring(2, 1, 0.1);
    const Match on_ring = {mixture_points, fit_watch, &ring, true, BATCH, 40, NULL};
    const Match greedy = {mixture_points, fit_watch, &ring, false, BATCH, 40, NULL};
    const Match bumps = {mixture_points, fit_watch, &pair, true, BATCH, 10, NULL};
    static const char *const name[] = {"modes.ring0", "collapse.greedy", "collapse.aside",
                                       "collapse.wide"};
    const Match *const match[] = {&on_ring, &greedy, &bumps, &bumps};
    static Poor poor[4];
    const int length = pick(p, 60, 4000, 40000), turns = 50;
    Game g[4] = {plane_game(p->seed, name[0]), plane_game(p->seed, name[0]), straight_game(p, true),
                 straight_game(p, false)};
    g[1].turns = turns;
    for (int k = 0; k < 4; k++) {
        train(p, name[k], &g[k], match[k], scaled(p, k == 1 ? pick(p, 10, 120, 400) : length));
        poor[k].fit = fit_game(&g[k], k > 1 ? &pair : &ring);
        singular_values(&g[k], poor[k].one, poor[k].two);
        say(p, "   %-17s good %.3f, modes %d, width %.3f, fill %.2f, stretch %.3g by %.3g", name[k],
            poor[k].fit.good, poor[k].fit.twenty, poor[k].fit.width, poor[k].fit.fill,
            median(poor[k].one, PLACES), median(poor[k].two, PLACES));
    }
    const Curve *width = &g[1].seen[2];
    int late = width->count / 4;
    goal(p, "collapse, 50 turns for one: width / the data's",
         median(width->y + late, width->count - late), AT_MOST, 0.2, 0, "median, last 3 quarters");
    control(p, "honest turns: width / the data's", poor[0].fit.width, "1 is right");
    claim(p, "one bump of two: JS", js_of_bumps(true), EXACTLY,
          0.25 * log(2.0 / 3) + 0.25 * log(2) + 0.5 * log(4.0 / 3), 1e-6, "(15.15)");
    control(p, "a Gaussian over both bumps: JS", js_of_bumps(false), "likelihood's choice");
    goal(p, "dropping: modes of 2 with 20 good draws", poor[2].fit.twenty, EXACTLY, 1, 0,
         "provoked");
    goal(p, "dropping: fill of that mode", poor[2].fit.fill, EXACTLY, 0.97, 0.2, "a whole bump");
    goal(p, "dropping: smaller / larger singular value of dG/dz",
         median(poor[2].two, PLACES) / median(poor[2].one, PLACES), AT_LEAST, 0.5, 0, "full rank");
    goal(p, "honest ring, all modes: smaller / larger",
         median(poor[0].two, PLACES) / median(poor[0].one, PLACES), AT_MOST, 0.2, 0,
         "(15.16): nearly rank one");
    control(p, "started wide, between the bumps: share within 3 sigma", poor[3].fit.good,
            "the worse place");
    control(p, "started in one bump: share within 3 sigma", poor[2].fit.good, "ceiling 0.98889");
    collapse_figure(p, &ring, &pair, g, poor);
    for (int k = 0; k < 4; k++)
        game_free(&g[k]);
}

/*
## Part digits: pictures, and how to tell whether they are good

Two games on digits. In one both players are perceptrons, 100-256-512-784 against 784-512-256-1. In
the other they are convolutional, after Radford and others (DCGAN, 2016): the generator makes 7 by 7
little maps of its noise and doubles their size twice, the discriminator does the reverse, and batch
normalisation stands between. Nothing else changes: it is the same `play`.

The convolutional generator's rate is five times the discriminator's. With equal rates the
discriminator was too good: its loss fell to 0.25 and the pictures were worse (FLD 76 in place of
37). Real and generated pictures go through the discriminator in batches of their own, as is the
habit, because its batch normalisation would otherwise mix the moments of both.
*/
enum { CLASSES = 10, FEATURES = 64, JUDGED = 10000, FEW = 2000, CODE = 100, BATCH_DIGITS = 64 };

static struct {
    Pictures *train, *test;
    int D, n;               // pixels; how many pictures are judged
    real *train_row, *row;  // (train->n, D), (n, D): training and test pictures in [0, 1]
    Judge *judge;           // or NULL
    real *feature;          // (n, FEATURES): of the test pictures, in the judge's eyes
    Batches order;
} data;

static Tensor *digit_draw(void *source, int n, Rng *rng)
{
    (void)source;
    (void)rng;
    Tensor *x = pictures_rows(data.train, batches_next(&data.order), n);
    return shift(scale(x, 2), -1);  // [0, 1] to [-1, 1], the range of tanh
}

static Tensor *convolutional_generator(Player *g, Tensor *z)
{
    int B = z->shape.n[0], C = g->layer[0].b->shape.n[0] / 49;
    Tensor *x = reshape(dense_apply(&g->layer[0], z), shape4(B, 7, 7, C));
    for (int i = 0; i < 2; i++) {
        x = g->performing ? batch_norm_apply(&g->norm[i], x) : batch_norm_train(&g->norm[i], x);
        x = conv_transpose_apply(&g->conv[i], relu(x), i ? 28 : 14, i ? 28 : 14);
    }
    return reshape(x, shape2(B, 28 * 28));
}

static Tensor *convolutional_discriminator(Player *d, Tensor *x)
{
    int B = x->shape.n[0];
    x = conv_apply(&d->conv[0], reshape(x, shape4(B, 28, 28, 1)));
    x = activate(batch_norm_train(&d->norm[1], conv_apply(&d->conv[1], x)), LEAKY_RELU);
    return dense_apply(&d->layer[0], reshape(x, shape2(B, (int)(x->size / B))));
}

static Game perceptron_game(Rng *rng)
{
    static const int G[] = {CODE, 256, 512, 784}, D[] = {784, 512, 256, 1};
    Game g = {.Z = CODE, .turns = 1};
    g.G = player_new(3, G, RELU, TANH, 5e-4, 0.5, rng);
    g.D = player_new(3, D, LEAKY_RELU, LINEAR, 5e-4, 0.5, rng);
    return g;
}

static Game convolutional_game(int C, Rng *rng)  // C, 2 C: channels; 64 in the paper's size
{
    Game g = {.Z = CODE, .turns = 1};
    Player *d = &g.D, *n = &g.G;
    *d = (Player){.params = params_new(), .apply = convolutional_discriminator, .rate = 2e-4};
    *n = (Player){.params = params_new(), .apply = convolutional_generator, .rate = 1e-3};
    d->conv[0] = conv_new(d->params, "0", 4, 1, C, 2, 1, LEAKY_RELU, rng);
    d->conv[1] = conv_new(d->params, "1", 4, C, 2 * C, 2, 1, LINEAR, rng);
    d->norm[1] = batch_norm_new(d->params, "1.norm", 2 * C);
    d->layer[0] = dense_new(d->params, "2", 49 * 2 * C, 1, LINEAR, rng);
    n->layer[0] = dense_new(n->params, "0", CODE, 49 * 2 * C, LINEAR, rng);
    n->norm[0] = batch_norm_new(n->params, "0.norm", 2 * C);
    n->conv[0] = conv_transpose_new(n->params, "1", 4, 2 * C, C, 2, 1, LINEAR, rng);
    n->norm[1] = batch_norm_new(n->params, "1.norm", C);
    n->conv[1] = conv_transpose_new(n->params, "2", 4, C, 1, 2, 1, TANH, rng);
    d->optimizer = adam_new(d->params, d->rate, 0.5, 0.999);
    n->optimizer = adam_new(n->params, n->rate, 0.5, 0.999);
    return g;
}

/*
Five questions about 10,000 generated pictures. A loss answers none of them.

1.  *Do they look right?* The Frechet distance of chapter 00 in the frozen judge's eyes, the FLD of
    this book; below 1 is as good as real, 142 a Gaussian on 30 principal axes.
2.  *Is each one good, and are all kinds there?* Precision and recall (Kynkaanniemi and others, 2019),
    (15.17): give each test picture a ball that just reaches its third nearest fellow; the share of
    fakes inside some ball is the precision. Exchange both sets and it is the recall.
3.  *Are classes served alike?* The judge sorts the fakes, and the divergence of the shares from a
    tenth each is printed.
4.  *How many different ones are there?* The birthday estimate (Arora and Zhang, 2017): if two draws
    are twins with probability $c$, the generator is as rich as a box of $1/c$ pictures, and among
    $\sqrt{2 \ln 2 / c}$ draws twins are as likely as not, (15.19). Twins are what lies nearer, in the
    judge's eyes, than all but one in 100,000 pairs of real pictures; so real ones count as 100,000.
    Three shams show what the scores see: a box of 500 real pictures, which is exact and poor, the
    training pictures themselves, and training pictures with noise.
5.  *Are they copies?* The mean distance to the nearest training picture, over that of a test
    picture. A copying machine has 0; the danger is a number well below 1.
*/
static real *rows_of(const Pictures *pictures, int n)  // (n, D); free it
{
    StepMark mark = step_mark();
    Tensor *x = pictures_rows(pictures, NULL, n);
    real *copy = alloc_zeroed((size_t)x->size, sizeof *copy);
    memcpy(copy, x->data, (size_t)x->size * sizeof *copy);
    step_release(mark);
    return copy;
}

static real *features(const real *picture, int n)  // (n, D) to (n, FEATURES); free it
{
    real *feature = alloc_zeroed((size_t)n * FEATURES, sizeof *feature);
    bool before = tape_recording(false);
    for (int from = 0; from < n; from += 500) {
        StepMark mark = step_mark();
        int count = n - from < 500 ? n - from : 500;
        Tensor *x = tensor_from(shape2(count, data.D), picture + (long)from * data.D);
        memcpy(feature + (long)from * FEATURES, judge_features(data.judge, x)->data,
               (size_t)count * FEATURES * sizeof(real));
        step_release(mark);
    }
    tape_recording(before);
    return feature;
}

static real *draw_pictures(Game *g, int n, const char *stream)  // (n, D) in [0, 1]; free it
{
    real *picture = alloc_zeroed((size_t)n * (size_t)data.D, sizeof *picture);
    g->G.performing = true;
    generated(g, n, stream, picture);
    g->G.performing = false;
    for (long i = 0; i < (long)n * data.D; i++)
        picture[i] = (real)0.5 * (picture[i] + 1);
    return picture;
}

// (na, nb), free it: squared distances of all pairs of rows of a and b.
static real *distances(const real *a, int na, const real *b, int nb)
{
    real *d2 = alloc_zeroed((size_t)na * (size_t)nb, sizeof *d2);
    for (long i = 0; i < na; i++)
        for (long j = 0; j < nb; j++) {
            real sum = 0;
            for (int k = 0; k < FEATURES; k++) {
                real d = a[i * FEATURES + k] - b[j * FEATURES + k];
                sum += d * d;
            }
            d2[i * nb + j] = sum;
        }
    return d2;
}

// Share of the n queries that lie in the ball of some base row, reaching its third neighbour. (15.17)
static double covered(const real *query, const real *base, int n)
{
    enum { NEAREST = 3 };
    real *radius = alloc_zeroed((size_t)n, sizeof *radius);
    real *own = distances(base, n, base, n), *d2 = distances(query, n, base, n);
    int inside = 0;
    for (long i = 0; i < n; i++) {
        real least[NEAREST + 1] = {INFINITY, INFINITY, INFINITY, INFINITY};  // itself, and three
        for (long j = 0; j < n; j++) {
            real d = own[i * n + j];
            for (int k = 0; k <= NEAREST; k++)
                if (d < least[k]) {
                    real larger = least[k];
                    least[k] = d;
                    d = larger;
                }
        }
        radius[i] = least[NEAREST];
    }
    for (long i = 0; i < n; i++) {
        bool in = false;
        for (long j = 0; j < n && !in; j++)
            in = d2[i * n + j] <= radius[j];
        inside += in;
    }
    free(own);
    free(d2);
    free(radius);
    return (double)inside / n;
}

static int by_value(const void *a, const void *b)
{
    real x = *(const real *)a, y = *(const real *)b;
    return (x > y) - (x < y);
}

// The squared distance below which one in 100,000 pairs of n rows lies.
static double twin_limit(const real *feature, int n)
{
    real *d2 = distances(feature, n, feature, n), limit;
    long pairs = 0;
    for (long i = 0; i < n; i++)
        for (long j = 0; j < i; j++)
            d2[pairs++] = d2[i * n + j];  // behind what is still to be read
    qsort(d2, (size_t)pairs, sizeof *d2, by_value);
    limit = d2[pairs / 100000];
    free(d2);
    return (double)limit;
}

static double birthday(const real *feature, int n, double limit)  // 1/c; (15.19)
{
    real *d2 = distances(feature, n, feature, n);
    long twins = 0;
    for (long i = 0; i < n; i++)
        for (long j = 0; j < i; j++)
            twins += (double)d2[i * n + j] <= limit;
    free(d2);
    return 0.5 * n * (n - 1) / (twins > 0 ? (double)twins : 1);  // no twins: at least this
}

enum { FLD, PRECISION, RECALL, CLASS_KL, RICH, NEAR, NUMBERS };
typedef struct Score {
    double number[NUMBERS], share[CLASSES];
} Score;

static void count_classes(const real *feature, int n, Score *s)
{
    bool before = tape_recording(false);
    StepMark mark = step_mark();
    Tensor *a = dense_apply(&data.judge->out, tensor_from(shape2(n, FEATURES), feature));
    for (long i = 0; i < n; i++) {
        int best = 0;
        for (int k = 1; k < CLASSES; k++)
            best = a->data[i * CLASSES + k] > a->data[i * CLASSES + best] ? k : best;
        s->share[best] += 1.0 / n;
    }
    for (int k = 0; k < CLASSES; k++)
        s->number[CLASS_KL] += part_ln(s->share[k], s->share[k] * CLASSES);
    step_release(mark);
    tape_recording(before);
}

static double nearness(const real *picture, int n,
                       int *index)  // mean distance to training pictures
{
    double *d2 = alloc_zeroed((size_t)n, sizeof *d2), total = 0;
    nearest(picture, n, data.train_row, data.train->n, data.D, false, index, d2);
    for (int i = 0; i < n; i++)
        total += sqrt(d2[i]) / n;
    free(d2);
    return total;
}

static Score score(const real *picture)  // (data.n, D)
{
    Score s = {0};
    int few = data.n < FEW ? data.n : FEW, *index = alloc_zeroed((size_t)few, sizeof *index);
    s.number[NEAR] = nearness(picture, few, index) / nearness(data.row, few, index);
    free(index);
    if (!data.judge)
        return s;
    real *feature = features(picture, data.n);
    s.number[FLD] = frechet_distance(feature, data.n, data.feature, data.n, FEATURES);
    s.number[PRECISION] = covered(feature, data.feature, few);
    s.number[RECALL] = covered(data.feature, feature, few);
    s.number[RICH] = birthday(feature, few, twin_limit(data.feature, few));
    count_classes(feature, data.n, &s);
    free(feature);
    return s;
}

/*
During training the FLD of 1,000 fakes is taken now and then, to be laid beside the losses. (Few
pictures bias it upwards, so it compares with itself only.)
*/
static void digit_watch(Game *g, void *source, long step)  // seen: FLD of few
{
    (void)source;
    int n = data.n < FEW / 2 ? data.n : FEW / 2;
    if (!data.judge)
        return;
    real *picture = draw_pictures(g, n, "watch"), *feature = features(picture, n);
    curve_add(&g->seen[0], (double)step, frechet_distance(feature, n, data.feature, n, FEATURES));
    free(picture);
    free(feature);
}

static void load_data(Program *p)
{
    data.train = pictures_load(p->source, TRAIN, pick(p, 1000, 20000, 0));
    data.test = pictures_load(p->source, TEST, pick(p, 300, 0, 0));
    data.D = data.test->Y * data.test->X * data.test->C;
    if (data.test->Y != 28 || data.test->X != 28 || data.test->C != 1)
        die("--data %s: expected pictures of 28x28x1, found %dx%dx%d; this chapter's nets draw no "
            "other",
            p->source->name, data.test->Y, data.test->X, data.test->C);
    data.n = data.test->n < JUDGED ? data.test->n : JUDGED;
    data.n = data.train->n < data.n ? data.train->n : data.n;
    data.train_row = rows_of(data.train, data.train->n);
    data.row = rows_of(data.test, data.n);
    char *name = text_format("%s%s", p->source->name, p->size == SIZE_QUICK ? "-quick" : "");
    char *path = judge_path(name);
    if (access(path, F_OK) == 0) {
        data.judge = judge_load(name, 28, 28, 1, CLASSES);
        data.feature = features(data.row, data.n);
    } else
        say(p,
            "   there is no judge in %s, so what it would say is left out; to train it: "
            "make 00 ARGS=\"--part judge --data %s%s\"",
            path, p->source->name, p->size == SIZE_QUICK ? " --quick" : "");
    free(name);
    free(path);
}

/*
What the losses tell and what they do not can be read off the figure `losses`. The FLD falls by a
factor of ten or more. The losses, after the first moments, move sideways; where they have a trend,
that of the discriminator's says how the two players stand to each other. It could as well be said
of two bad chess players as of two good ones. So one looks at the pictures, as the notes have it, or
keeps a judge who does not play.
*/
enum { GAMES = 2 };
static const char *const GAME[GAMES] = {"MLP", "DCGAN"};

static void sheet_figure(Program *p, real *const drawn[GAMES])
{
    static const char *const label[] = {"data", "", "MLP", "", "", "DCGAN", "", ""};
    const size_t row = SHOWN * (size_t)data.D;
    real *sheet = alloc_zeroed(8 * row, sizeof *sheet);
    memcpy(sheet, data.row, 2 * row * sizeof *sheet);
    for (int k = 0; k < GAMES; k++)
        memcpy(sheet + (2 + 3 * (size_t)k) * row, drawn[k], 3 * row * sizeof *sheet);
    Figure *f = program_figure(
        p, "digits", "Digits that nobody wrote",
        "Test pictures, then the first draws of both generators; nothing was selected.",
        "Two rows of digits, three of speckled ones, three of clean ones, some of them misshapen.");
    figure_layout(f, 1, 1, 1100, 900);
    figure_pictures(f, sheet, 8, SHOWN, 28, 28, 1, label, NULL);
    figure_draw(f);
    free(sheet);
}

static void neighbours_figure(Program *p, real *const drawn[GAMES])
{
    static const char *const label[] = {"MLP", "nearest", "DCGAN", "nearest"};
    const size_t row = SHOWN * (size_t)data.D;
    real *sheet = alloc_zeroed(4 * row, sizeof *sheet);
    for (int k = 0; k < GAMES; k++) {
        int index[SHOWN];
        memcpy(sheet + 2 * (size_t)k * row, drawn[k], row * sizeof *sheet);
        nearness(drawn[k], SHOWN, index);
        for (int i = 0; i < SHOWN; i++)
            memcpy(sheet + (2 * (size_t)k + 1) * row + (size_t)i * (size_t)data.D,
                   data.train_row + (size_t)index[i] * (size_t)data.D,
                   (size_t)data.D * sizeof *sheet);
    }
    Figure *f = program_figure(
        p, "neighbours", "Draws, and the training pictures nearest to them",
        "The first draws of both generators, each above its nearest training picture.",
        "Pairs of digits, alike in shape and never the same.");
    figure_layout(f, 1, 1, 1100, 500);
    figure_pictures(f, sheet, 4, SHOWN, 28, 28, 1, label, NULL);
    figure_draw(f);
    free(sheet);
}

static void losses_figure(Program *p, const Game g[GAMES])
{
    Figure *f = program_figure(
        p, "losses", "What the losses do not tell",
        "Losses of both players and, below, the FLD of 1,000 draws (logarithmic), for both games.",
        "Two wavering curves for each game above; below, one that falls by an order of magnitude.");
    figure_layout(f, 2, 2, 1400, 1100);
    for (int k = 0; k < GAMES; k++) {
        figure_panel(f, GAME[k], NULL, "loss, nats");
        figure_curve(f, "of D", LINES, &g[k].loss[0]);
        figure_curve(f, "of G", LINES, &g[k].loss[1]);
        figure_level(f, "D a coin: 2 ln 2", 2 * log(2));
    }
    for (int k = 0; k < GAMES; k++) {
        figure_panel(f, NULL, "step", "FLD (this book)");
        figure_command(f, "set logscale y\nset yrange [20:1000]");
        if (g[k].seen[0].count)
            figure_curve(f, "FLD of 1,000 draws", LINES_POINTS, &g[k].seen[0]);
    }
    figure_draw(f);
}

static void classes_figure(Program *p, const Score s[GAMES])
{
    double class[CLASSES];
    for (int k = 0; k < CLASSES; k++)
        class[k] = k;
    Figure *f = program_figure(p, "classes", "Which digits are drawn",
                               "Share of each class among 10,000 draws, as the judge sorts them.",
                               "Bars of uneven height around a level at one tenth.");
    figure_layout(f, 1, 2, 1400, 600);
    for (int k = 0; k < GAMES; k++) {
        figure_panel(f, GAME[k], "class, by the judge", "share");
        figure_command(f, "set yrange [0:0.25]\nset xtics 1");
        figure_xy(f, "draws", BOXES, class, s[k].share, CLASSES);
        figure_level(f, "one tenth", 0.1);
    }
    figure_draw(f);
}

/*
The part itself: load, look at the shams, play both games, put everything into the table. With
`--full` there are three seeds, all pictures and DCGAN at its own width.
*/
static void say_score(const Program *p, const char *name, const Score *s)
{
    if (data.judge)
        say(p,
            "   %-28s FLD %6.2f  precision %.3f  recall %.3f  classes %.3f  birthday %6.0f  "
            "nearest %.3f",
            name, s->number[FLD], s->number[PRECISION], s->number[RECALL], s->number[CLASS_KL],
            s->number[RICH], s->number[NEAR]);
}

static void sham_rows(Program *p)
{
    enum { BOX = 500 };
    const size_t D = (size_t)data.D, n = (size_t)data.n;
    Rng rng = rng_new(1, "digits.shams");
    real *x = alloc_zeroed(n * D, sizeof *x);
    memcpy(x, data.train_row, n * D * sizeof *x);
    Score copies = score(x);
    for (size_t i = 0; i < n * D; i++)
        x[i] += (real)(0.1 * rng_normal(&rng));
    Score noisy = score(x);
    for (size_t i = 0; i < n; i++)
        memcpy(x + i * D, data.train_row + (size_t)rng_below(&rng, BOX) * D, D * sizeof *x);
    Score box = score(x);
    say_score(p, "training pictures", &copies);
    say_score(p, "the same with noise of 0.1", &noisy);
    say_score(p, "a box of 500 pictures", &box);
    if (data.judge) {
        control(p, "training pictures: FLD", copies.number[FLD], "sham: a copying machine");
        control(p, "training pictures, noise of 0.1: FLD", noisy.number[FLD], "sham");
        goal(p, "a box of 500 pictures: birthday estimate", box.number[RICH], EXACTLY, 500, 50,
             "(15.19)");
    }
    control(p, "training pictures: distance to nearest", copies.number[NEAR], "0: copies");
    free(x);
}

static Game digit_game(Program *p, int k, int seed)  // k: 0 MLP, 1 DCGAN; trained
{
    char *name = text_format("digits.%s%d", k ? "dcgan" : "mlp", seed);
    Rng rng = rng_new(p->seed + (uint64_t)seed, name);
    Game g = k ? convolutional_game(pick(p, 8, 32, 64), &rng) : perceptron_game(&rng);
    data.order = batches_new(data.train->n, BATCH_DIGITS, &rng);
    const Match m = {.draw = digit_draw,
                     .watch = digit_watch,
                     .B = BATCH_DIGITS,
                     .looks = pick(p, 2, 8, 20),
                     .taken = &data.order.taken};
    train(p, name, &g, &m, scaled(p, k ? pick(p, 3, 1250, 9375) : pick(p, 12, 3750, 37500)));
    batches_free(&data.order);
    free(name);
    return g;
}

// One number of a game, over the seeds; claimed where there is something to claim.
static void digit_row(Program *p, int k, const Score *s, int which)
{
    static const char *const text[NUMBERS] = {
        "FLD (this book)",   "precision",         "recall",
        "KL of its classes", "birthday estimate", "distance to nearest / a test picture's"};
    static const char *const source[NUMBERS] = {"a Gaussian on 30 axes",  "(15.17); real: 0.9",
                                                "(15.17); real: 0.9",     "equal classes: 0.001",
                                                "(15.19); real: 100,000", "copies: 0"};
    bool digits = strcmp(p->source->name, "digits") == 0;
    bool mnist = strcmp(p->source->name, "mnist") == 0, quick = p->size == SIZE_QUICK;
    double value[SEEDS];
    char *label = text_format("%s: %s", GAME[k], text[which]);
    for (int i = 0; i < p->seeds; i++)
        value[i] = s[i].number[which];
    if (which == NEAR && !quick)
        claim_seeds(p, label, value, p->seeds, AT_LEAST, 0.9, 0, source[which]);
    else if (which == FLD && (digits || mnist) && !quick)
        claim_seeds(p, label, value, p->seeds, AT_MOST, digits ? 142 : 165, 0, source[which]);
    else if (which == NEAR || data.judge)
        control_seeds(p, label, value, p->seeds, source[which]);
    free(label);
}

static void part_digits(Program *p)
{
    Score s[GAMES][SEEDS], first[GAMES];
    Game g[GAMES];
    real *drawn[GAMES];
    load_data(p);
    sham_rows(p);
    for (int k = 0; k < GAMES; k++) {
        for (int i = p->seeds - 1; i >= 0;
             i--) {  // the first seed last: it is kept for the figures
            g[k] = digit_game(p, k, i);
            drawn[k] = draw_pictures(&g[k], data.n, "scores");
            first[k] = s[k][i] = score(drawn[k]);
            say_score(p, GAME[k], &s[k][i]);
            say(p, "   %s: loss of D %.3f, of G %.3f in the end", GAME[k], last_of(&g[k].loss[0]),
                last_of(&g[k].loss[1]));
            if (i > 0) {
                game_free(&g[k]);
                free(drawn[k]);
            }
        }
        for (int which = 0; which < NUMBERS; which++)
            digit_row(p, k, s[k], which);
    }
    sheet_figure(p, drawn);
    neighbours_figure(p, drawn);
    losses_figure(p, g);
    if (data.judge)
        classes_figure(p, first);
    for (int k = 0; k < GAMES; k++) {
        game_free(&g[k]);
        free(drawn[k]);
    }
    free(data.train_row);
    free(data.row);
    free(data.feature);
}

/*
## The parts, and main
*/
static const Part PARTS[] = {
    {"toy",
     "a generator chases a density on the line",
     part_toy,
     {"200 steps", "4,000 steps", "40,000 steps"},
     {1, 1, 1}},
    {"best",
     "what the best discriminator knows, and when it is no help",
     part_best,
     {"200 steps", "3,000 steps", "10,000 steps"},
     {1, 1, 1}},
    {"alternate",
     "why turns: the gradient of a maximum, and a cheat",
     part_alternate,
     {"100 steps", "1,000 steps", "10,000 steps"},
     {1, 1, 1}},
    {"signal",
     "two losses for the generator, and how hard they push",
     part_signal,
     {"100 steps", "1,500 steps", "10,000 steps"},
     {1, 1, 1}},
    {"alone",
     "each player without the other, on bars or stripes",
     part_alone,
     {"60 steps", "4,000 steps", "20,000 steps"},
     {1, 1, 1}},
    {"modes",
     "a ring of 8 bumps and a grid of 25",
     part_modes,
     {"60 steps", "4,000 steps", "40,000 steps; grid 100,000"},
     {1, 1, 3}},
    {"collapse",
     "collapse, dropping and local collapse, each provoked",
     part_collapse,
     {"60 steps", "4,000 steps", "40,000 steps"},
     {1, 1, 1}},
    {"digits",
     "digits by an MLP and by a DCGAN, and how good they are",
     part_digits,
     {"a few steps", "20,000 pictures; DCGAN of half width", "all pictures; DCGAN of full width"},
     {1, 1, SEEDS}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "15_gan",
        .title = "Generative adversarial nets: a forger, a detective, and what each can know",
        .promise = "Plays the game of generator and discriminator where everything about it can be "
                   "computed,\n"
                   "provokes its diseases one by one, and then draws digits.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}

/*
## What to look for in the figures

To be written.
*/
