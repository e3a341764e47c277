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

The scores of part `digits` come from the frozen judge of chapter 00, which is trained when there is
none yet. The default run took 1 minute and 58 seconds on two cores
where this was written, and 411 MiB of memory. Look at `figures/15_gan/toy.gif` first.

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
changed. The game on the line uses Adam with $\beta_1 = 0$, and where a row says how a game ends the
rates mostly fall to zero, so that it shows where the game settles and not where it happened to
swing. Our toy's noise is normal, not uniform: from a bounded $z$ no $G$ of bounded slope, and so no
net of ReLUs or tanh, reaches the tails of a Gaussian. On digits we use leaky ReLU nets and those of
Radford and others (DCGAN, 2016) in place of maxout; the latter by default at half the width, from
our own initial weights and in batches of 64.

**Hyper-parameters.** The rates stand where the players are made. For pictures $\beta_1 = 0.5$ and
$D$'s 0.0002 are DCGAN's. One turn of $D$ for one of $G$; the paper allows $k$ of $D$. In the toy
$D$'s rate is ten times $G$'s, which is the same thought.

**Map.** `toy`: the game on a line. `best`: what the best discriminator knows. `alternate`: why
turns, and what becomes of a cheat. `signal`: two losses for $G$. `alone`: one player without the
other. `modes`: rings, grids, and three ways to be poor. `digits`: an MLP and a DCGAN, and are they
good?
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 128, LAYERS = 4, SLOPES = 16, SEEDS = 3 };
enum { LOSS_D, LOSS_G, SEEN, FILM = SEEN + 3, CURVES };

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
    Shape picture;      // (Y, X, C) of what they draw and look at;
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
    static const char *const name[LAYERS] = {"0", "1", "2", "3"};
    for (int i = 0; i < layers; i++)
        player.layer[i] = dense_new(player.params, name[i], width[i], width[i + 1],
                                    i + 1 < layers ? inner : last, rng);
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
    Curve curve[CURVES];  // losses of D and G; three numbers watched; a film
} Game;

static void forget(Game *g)  // what was seen so far
{
    for (int i = 0; i < CURVES; i++)
        curve_free(&g->curve[i]);
}

static void game_free(Game *g)
{
    forget(g);
    for (int k = 0; k < 2; k++) {
        Player *player = k ? &g->G : &g->D;
        optimizer_free(player->optimizer);
        params_free(player->params);
        for (int i = 0; i < 2; i++)
            tensor_free(player->norm[i].running);
    }
}

static Tensor *noise(const Game *g, int n, Rng *rng)  // (n, Z)
{
    Shape shape = shape2(n, g->Z);
    return g->uniform ? shift(scale(tensor_uniform(shape, rng), 2), -1) : tensor_normal(shape, rng);
}

/*
The discriminator ends in a *logit* $a$, a number without bounds, and $D = \sigma(a) =
1/(1+e^{-a})$. Then $-\ln D = \ln(1 + e^{-a})$ and $-\ln(1 - D) = \ln(1 + e^{a})$: both are the
function `softplus`, which neither overflows nor takes the logarithm of zero. The generator has a
choice of two losses, (15.9), which part `signal` compares: $\ln(1 - D)$, as in (15.1), or $-\ln D$,
which nearly everybody uses.
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
    static const char *const curve[CURVES] = {"curve0", "curve1", "curve2",
                                              "curve3", "curve4", "curve5"};
    Player *player[2] = {&g->D, &g->G};
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
    for (int i = 0; i < CURVES; i++)
        checkpoint_curve(run->state, curve[i], &g->curve[i]);
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
                curve_add(&g->curve[i], (double)step, loss[i]);
        if (step == steps && m->watch)
            m->watch(g, m->source, step);
        training_tick(run, step, steps, "loss of D", loss[0]);
    }
    training_end(run);
}

static double last_of(const Game *g, int curve)
{
    return g->curve[curve].y[g->curve[curve].count - 1];
}

static void note(Game *g, int curve, long step, double value)
{
    curve_add(&g->curve[curve], (double)step, value);
}

static Tensor *look(Player *player, Tensor *x)  // apply, without recording
{
    bool before = tape_recording(false);
    Tensor *y = player->apply(player, x);
    tape_recording(before);
    return y;
}

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
enum { CELLS = 400, PIECES = 2000, ARROWS = 21, LOOKS = 58, FRAME = CELLS + ARROWS };
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

static void evaluate(Player *player, const double *x, int n, double *y)  // a net of the line
{
    Tensor *input = tensor_new(shape2(n, 1));
    for (int i = 0; i < n; i++)
        input->data[i] = (real)x[i];
    Tensor *output = look(player, input);
    for (int i = 0; i < n; i++)
        y[i] = (double)output->data[i];
}

static void line_scores(Player *D, double *score)  // (CELLS): D at the middle of each cell
{
    double x[CELLS];
    for (int i = 0; i < CELLS; i++)
        x[i] = edge(i + 0.5);
    evaluate(D, x, CELLS, score);
    for (int i = 0; i < CELLS; i++)
        score[i] = 1 / (1 + exp(-score[i]));
}

// image (PIECES + 1): where G sends the edges of the pieces. The outermost two stand for infinity.
static void line_images(Player *G, double *image)
{
    static double z[PIECES + 1];
    for (int k = 0; k <= PIECES && z[PIECES] == 0; k++) {
        double low = -9, high = 9, share = fmin(fmax(k, 0.1), PIECES - 0.1) / PIECES;
        for (int i = 0; i < 60; i++)
            *(normal_below((low + high) / 2) < share ? &low : &high) = (low + high) / 2;
        z[k] = low;
    }
    evaluate(G, z, PIECES + 1, image);
}

/*
With both laws as 400 cells of probability, each question is a sum. The *Jensen-Shannon divergence*
compares both laws with their mixture $m = (p + q)/2$:
$\mathrm{JS} = \frac12 \mathrm{KL}(p \Vert m) + \frac12 \mathrm{KL}(q \Vert m)$. It is zero for
equal laws and $\ln 2$, one bit, for laws that have nothing in common; the next part says why it is
the one that counts here. The discriminator's *accuracy* is how often "real if $D > \frac12$" is
right.
*/
static double part_ln(double p, double ratio) { return p > 0 ? p * log(ratio) : 0; }

static double js(const double *p, const double *q)  // in nats, 0 to ln 2
{
    double total = 0;
    for (int i = 0; i < CELLS; i++) {
        double m = 0.5 * (p[i] + q[i]);
        total += 0.5 * (part_ln(p[i], p[i] / m) + part_ln(q[i], q[i] / m));
    }
    return total;
}

static double value_of(const double *p, const double *q, const double *D)  // V, (15.1)
{
    double total = 0;
    for (int i = 0; i < CELLS; i++)
        total += part_ln(p[i], D[i]) + part_ln(q[i], 1 - D[i]);
    return total;
}

static Tensor *toy_draw(void *source, int n, Rng *rng)
{
    const double *law = source;
    return shift(scale(tensor_normal(shape2(n, 1), rng), law[1]), law[0]);
}

// Seen: JS, V, accuracy. Film: a frame of q and D in each cell, then of the arrows and the step.
static void toy_watch(Game *g, void *source, long step)
{
    const double *law = source;
    double p[CELLS], q[CELLS], D[CELLS], image[PIECES + 1], right = 0;
    normal_cells(law[0], law[1], p);
    line_images(&g->G, image);
    push_forward(image, PIECES, q);
    line_scores(&g->D, D);
    for (int i = 0; i < CELLS; i++) {
        right += 0.5 * (D[i] > 0.5 ? p[i] : q[i]);
        curve_add(&g->curve[FILM], q[i], D[i]);
    }
    for (int k = 0; k < ARROWS; k++)
        curve_add(&g->curve[FILM], image[PIECES / ARROWS * k + PIECES / (2 * ARROWS)],
                  (double)step);
    note(g, SEEN, step, js(p, q));
    note(g, SEEN + 1, step, value_of(p, q, D));
    note(g, SEEN + 2, step, right);
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
    double x[CELLS], p[CELLS], q[CELLS], at[3 * ARROWS], up[3 * ARROWS];
    const double *film = g->curve[FILM].x + (long)frame * FRAME,
                 *D = g->curve[FILM].y + (long)frame * FRAME;
    normal_cells(TOY_LAW[0], TOY_LAW[1], p);
    for (int i = 0; i < CELLS; i++) {
        x[i] = edge(i + 0.5);
        p[i] *= CELLS / WIDE;
        q[i] = film[i] * CELLS / WIDE;
    }
    for (int k = 0; k < ARROWS; k++) {  // z below, by its rank; x above it
        at[3 * k] = -2 + 4.0 * k / (ARROWS - 1);
        at[3 * k + 1] = film[CELLS + k];
        at[3 * k + 2] = up[3 * k + 2] = NAN;
        up[3 * k] = -0.55;
        up[3 * k + 1] = -0.05;
    }
    char *title = text_format("step %g", D[CELLS]);
    figure_panel(f, title, "x; below it z, and the lines from z to G(z)", "density; D");
    figure_command(f, "set xrange [-3:3.5]\nset yrange [-0.6:1.3]\nset ytics 0, 0.5");
    figure_command(f, "set linetype 4 lc rgb '#777777' lw 0.5 * pen dashtype solid");
    figure_xy(f, "data p(x)", LINES, x, p, CELLS);
    figure_xy(f, "generated q(x)", LINES, x, q, CELLS);
    figure_xy(f, "D(x)", LINES, x, D, CELLS);
    figure_xy(f, "z to G(z)", LINES, at, up, 3 * ARROWS);
    free(title);
}

static void part_toy(Program *p)
{
    const Match m = {toy_draw, toy_watch, (void *)TOY_LAW, true, 2 * BATCH, LOOKS, NULL};
    long steps = scaled(p, pick(p, 200, 4000, 40000));
    Game g = toy_game(p, false), sham = toy_game(p, true);
    train(p, "toy.net", &g, &m, steps);
    train(p, "toy.line", &sham, &m, steps);
    goal(p, "JS of data and generator", last_of(&g, SEEN), AT_MOST, 0.01, 0, "0 if equal");
    goal(p, "V(G, D) in the end", last_of(&g, SEEN + 1), EXACTLY, -2 * log(2), 0.02, "(15.4)");
    goal(p, "accuracy of D in the end", last_of(&g, SEEN + 2), EXACTLY, 0.5, 0.05, "E27: not 0");
    control(p, "before training: JS", g.curve[SEEN].y[0], "ln 2 is 0.69315");
    control(p, "D a straight line: JS", last_of(&sham, SEEN), "sham: too weak a judge");
    control(p, "D a straight line: V(G, D)", last_of(&sham, SEEN + 1), "as good as -2 ln 2");
    Figure *f = program_figure(
        p, "toy", "A generator chases a density",
        "Densities of data and generator, and D, while both learn; below, lines from z to G(z).",
        "One bump walks to another until they coincide; the third curve sinks to one half.");
    figure_layout(f, 1, 1, 900, 640);
    for (int i = 0; i < g.curve[SEEN].count; i++) {
        figure_frame(f);
        toy_frame(f, &g, i);
    }
    figure_draw(f);
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

In words: the most that a discriminator can earn tells how different the two laws are, but for a
factor and a constant. (The notes say that it *is* the JS divergence; factor and constant matter as
soon as one reads a printed loss as a distance. Errata, E25.) What any other $D$ earns less is twice
the mean divergence of its answers from the best ones, (15.5):

$$ V(G, D^\ast) - V(G, D) = 2 \, E_{x \sim m} \, \mathrm{KL} \bigl( D^\ast(x) \,\Vert\, D(x) \bigr) . $$

In words: there is no other way to be a bad discriminator than to give wrong probabilities, and each
is charged by how wrong it is; the KL is that of two coins. So one can say how good a *learnt* $D$
is. We hold a generator $G(z) = -0.4 + 0.9 z$ still, train $D$ on samples, and compare.
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

// What D earns less than D*, by (15.5); *gap: the mean of |D - D*| under m.
static double shortfall(const double *p, const double *q, const double *D, double *gap)
{
    double total = 0, best[CELLS];
    best_scores(p, q, best);
    *gap = 0;
    for (int i = 0; i < CELLS; i++) {
        *gap += 0.5 * (p[i] + q[i]) * fabs(D[i] - best[i]);
        total += (p[i] + q[i]) * (part_ln(best[i], best[i] / D[i]) +
                                  part_ln(1 - best[i], (1 - best[i]) / (1 - D[i])));
    }
    return total;
}

/*
So far so good; now the trouble. Take two uniform laws of width 1 at a distance $d$. The mixture is
doubled where they overlap, and the sum gives, (15.6),

$$ \mathrm{JS} = \min(d, 1) \, \ln 2 . $$

In words: JS grows until the last overlap is gone, and from then on it is $\ln 2$, next door or a
mile away. Its slope by $d$ is zero, and a generator that follows it has no reason to move in any
direction. (Pictures are said to be like that: both laws live near thin sheets in a space of 784
dimensions.) Chapter 17 makes a GAN of a distance that does not have this fault.

There is a second reason, which the notes give too, and it is worse, for it does not need laws that
differ. We never have the laws; we have $n$ samples of each. No sample occurs in both lists. So some
function is 1 on one list and 0 on the other, the best $V$ is 0 and the estimated JS is $\ln 2$,
(15.7), *even if both lists come from the same law*. To see it we draw 200 points twice from one and
the same Gaussian in ten dimensions, and let a net tell the lists apart.
*/
enum { CROWD = 200, CROWD_D = 10, FRESH = 2000 };
typedef struct Crowds {
    Player p, q, fresh_p, fresh_q;  // tables of points of one law
} Crowds;

static Player normal_crowd(int n, Rng *rng)
{
    real *x = alloc_zeroed((size_t)n * CROWD_D, sizeof *x);
    for (int i = 0; i < n * CROWD_D; i++)
        x[i] = (real)rng_normal(rng);
    return crowd_new(x, n, CROWD_D);
}

static Tensor *crowd_draw(void *source, int n, Rng *rng)
{
    Crowds *c = source;
    return pick_rows(&c->p, shift(scale(tensor_uniform(shape2(n, 1), rng), 2), -1));
}

static double js_guess(Player *D, const Player *p, const Player *q)  // (V + 2 ln 2) / 2
{
    Tensor *x = tensor_from(shape2(p->crowded, CROWD_D), p->crowd),
           *y = tensor_from(shape2(q->crowded, CROWD_D), q->crowd);
    return log(2) - 0.5 * tensor_item(discriminator_loss(look(D, x), look(D, y)));
}

static void crowd_watch(Game *g, void *source, long step)  // seen: JS by its own points, by fresh
{
    const Crowds *c = source;
    note(g, SEEN, step, js_guess(&g->D, &c->p, &c->q));
    note(g, SEEN + 1, step, js_guess(&g->D, &c->fresh_p, &c->fresh_q));
}

static double js_uniform(double d)  // of two uniform laws of width 1; d: a whole number of cells
{
    double p[CELLS] = {0}, q[CELLS] = {0};
    const int width = (int)(CELLS / WIDE);
    for (int i = 0; i < width; i++)
        p[i] = q[i + (int)(d * width + 1e-9)] = 1.0 / width;
    return js(p, q);
}

static void best_figure(Program *p, const double *P, const double *Q, const double *D,
                        const Game *crowds)
{
    enum { N = 31 };
    double x[CELLS], best[CELLS], d[N], flat[N], round[N], left[CELLS], right[CELLS];
    best_scores(P, Q, best);
    for (int i = 0; i < CELLS; i++)
        x[i] = edge(i + 0.5);
    for (int i = 0; i < N; i++) {
        d[i] = 0.1 * i;
        flat[i] = js_uniform(d[i]);
        normal_cells(-d[i] / 2, sqrt(1.0 / 12), left);
        normal_cells(d[i] / 2, sqrt(1.0 / 12), right);
        round[i] = js(left, right);
    }
    Figure *f = program_figure(
        p, "best", "What the best discriminator knows, and when it is no help",
        "Learnt D on D*; JS against distance; JS of two samples of one law, as a net estimates it.",
        "Two curves on each other; two that rise to ln 2 and stay; one that rises where 0 is "
        "true.");
    figure_layout(f, 1, 3, 1600, 680);
    figure_panel(f, "G stands still", "x", "D(x)");
    figure_command(f, "set xrange [-2.5:2.5]\nset yrange [0:1.05]");
    figure_xy(f, "p/(p+q)", LINES, x, best, CELLS);
    figure_xy(f, "D, learnt", LINES, x, D, CELLS);
    figure_panel(f, "two laws of equal width", "distance d", "JS, nats");
    figure_command(f, "set yrange [0:0.8]");
    figure_xy(f, "uniform", LINES_POINTS, d, flat, N);
    figure_xy(f, "normal", LINES_POINTS, d, round, N);
    figure_level(f, "ln 2", log(2));
    figure_panel(f, "one law, 200 points twice", "step", "JS by the net, nats");
    if (p->size == SIZE_DEFAULT)
        figure_command(f, "set yrange [-1.6:0.8]\nset xtics 500");
    figure_curve(f, "its own points", LINES, &crowds->curve[SEEN]);
    figure_curve(f, "fresh points", LINES, &crowds->curve[SEEN + 1]);
    figure_level(f, "ln 2", log(2));
    figure_draw(f);
}

static void part_best(Program *p)
{
    static const int line[] = {1, 64, 64, 1}, space[] = {CROWD_D, 128, 128, 1};
    double P[CELLS], Q[CELLS], D[CELLS], best[CELLS], coin[CELLS], gap, coin_gap;
    Rng rng = rng_new(p->seed, "best");
    static Crowds c;
    c = (Crowds){normal_crowd(CROWD, &rng), normal_crowd(CROWD, &rng), normal_crowd(FRESH, &rng),
                 normal_crowd(FRESH, &rng)};
    Game g = {.Z = 1, .G = crowd_new(NULL, 0, 1)}, crowds = {.Z = 1, .uniform = true, .G = c.q};
    g.G.apply = straight;
    g.D = player_new(3, line, TANH, LINEAR, 5e-3, 0.9, &rng);
    crowds.D = player_new(3, space, LEAKY_RELU, LINEAR, 1e-3, 0.9, &rng);
    Match m = {toy_draw, NULL, (void *)TOY_LAW, true, 2 * BATCH, 1, NULL};
    Match k = {crowd_draw, crowd_watch, &c, false, BATCH, 30, NULL};
    train(p, "best.net", &g, &m, scaled(p, pick(p, 200, 3000, 10000)));
    train(p, "best.crowds", &crowds, &k, scaled(p, pick(p, 60, 1500, 6000)));
    normal_cells(TOY_LAW[0], TOY_LAW[1], P);
    normal_cells(FIXED_LAW[0], FIXED_LAW[1], Q);
    best_scores(P, Q, best);
    line_scores(&g.D, D);
    for (int i = 0; i < CELLS; i++)
        coin[i] = 0.5;
    double top = value_of(P, Q, best), V = value_of(P, Q, D), less = shortfall(P, Q, D, &gap);
    shortfall(P, Q, coin, &coin_gap);
    claim(p, "V(G, D*)", top, EXACTLY, 2 * js(P, Q) - 2 * log(2), 1e-12, "(15.4)");
    claim(p, "V(G, D*) - V(G, D) - its formula", top - V - less, EXACTLY, 0, 1e-12, "(15.5)");
    goal(p, "learnt D: earns less than D* by", less, AT_MOST, 0.005, 0, "(15.5)");
    goal(p, "learnt D: mean distance from D*", gap, AT_MOST, 0.02, 0, "(15.3)");
    control(p, "D = 1/2: mean distance from D*", coin_gap, "sham: a coin");
    claim(p, "uniform laws: JS at distance 1/2", js_uniform(0.5), EXACTLY, 0.5 * log(2), 1e-12,
          "(15.6)");
    claim(p, "uniform laws: JS at distance 1 / at 3", js_uniform(1) / js_uniform(3), EXACTLY, 1,
          1e-12, "(15.6): stuck at ln 2");
    goal(p, "200 points twice from one law: JS by its own points", last_of(&crowds, SEEN), AT_LEAST,
         0.65, 0, "(15.7): ln 2, where 0 is true");
    control(p, "200 points twice from one law: JS by fresh points", last_of(&crowds, SEEN + 1),
            "worse than a coin");
    best_figure(p, P, Q, D, &crowds);
    game_free(&g);
    game_free(&crowds);
}

/*
## Part alternate: why turns, and what a cheat learns

With (15.4) the generator's task is to descend $L(\theta) = \max_D V(\theta, D)$, the upper edge of
infinitely many curves, one for each discriminator. How does one differentiate a maximum? Piece by
piece: find the curve that is on top at $\theta$ and take *its* slope, (15.8):

$$ L'(\theta) = \frac{\partial V(\theta, D)}{\partial \theta} \bigg|_{D = D^\ast_\theta} . $$

In words (it is the *envelope theorem*): at the point itself the best discriminator may be held
still; that it will change when $\theta$ does costs nothing to first order, because it stands at the
top of its own hill. Away from the point it costs. Hold that $D$ and walk on, and one follows a
curve that has long been overtaken by others. So: $D$ to (near) its best, one small step of $G$, and
again. That is why one takes turns, why $D$'s turn may be long, and why $G$'s must be short (errata,
L29).

It can be done exactly for data $N(0, 1)$ and a generator $G(z) = \theta + z$, whose best
discriminator has the logit $\ln p/q = \theta^2/2 - \theta x$. The program differentiates both sides
of (15.8) by differences, and the figure `alternate` shows three held discriminators under the edge.
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

/*
And the cheat. In $G$'s turn the loss $-\ln D(G(z))$ is a function of both players' weights, and
file 002 of the notes warns that one must not let it move $D$: the easiest way to a score of 1 is a
last bias that says yes. Here it is as a run, on the toy. The first cheat lets $G$'s turn move $D$
too, while $D$ still has turns of its own. In effect $D$ is told of each fake once that it is false
and once that it is true. Its best answer is then $(p + q)/(p + 2q)$, (15.18), never below
$\frac12$: it can no longer say no. The run does not get even there. It ends near the best
*constant*, which is $\frac23$ whatever $p$ and $q$ are, for fakes and real numbers alike, and a
constant has no slope. So the generator stops, much too narrow; the answer (15.18) to its law would
be lower on fakes. Why $D$ stays flat was not tested.

The second cheat leaves $D$ no turn of its own, and there the notes' prophecy comes true: the score
of the fakes is 1, and the generator has learnt nothing. (The notes' example, all weights zero and a
bias, says yes to everything. A net that is only shown fakes need not: ours says yes to them, and to
the real numbers, about which nobody asked it, mostly no.)
*/
typedef struct Frame {
    double fakes, real_ones,
        told_twice;  // mean score of fakes and of real ones; of fakes by (15.18)
    double width;    // deviation of q
} Frame;

static Frame frame_of(const Game *g, int frame)
{
    double p[CELLS], mean = 0, square = 0;
    const long from = (long)frame * FRAME;
    const double *q = g->curve[FILM].x + from, *D = g->curve[FILM].y + from;
    Frame f = {0, 0, 0, 0};
    normal_cells(TOY_LAW[0], TOY_LAW[1], p);
    for (int i = 0; i < CELLS; i++) {
        f.fakes += q[i] * D[i];
        f.real_ones += p[i] * D[i];
        f.told_twice += q[i] > 0 ? q[i] * (p[i] + q[i]) / (p[i] + 2 * q[i]) : 0;
        mean += q[i] * edge(i + 0.5);
        square += q[i] * edge(i + 0.5) * edge(i + 0.5);
    }
    f.width = sqrt(fmax(square - mean * mean, 0));
    return f;
}

static void alternate_figure(Program *p, const Game g[3])
{
    enum { N = 61 };
    static const char *const name[] = {"honest", "G's turn moves D too", "and D has no turn"};
    static const double held[] = {2.5, 1.5, 0.5};
    double x[N], y[N], L[N];
    Figure *f = program_figure(
        p, "alternate", "Why turns, and what a cheat learns",
        "Left: V of three discriminators held still, and the largest V. Right: JS in three games.",
        "Curves that touch an upper edge at one point each; only the honest game falls to zero.");
    figure_layout(f, 1, 2, 1400, 700);
    figure_panel(f, "D held still, and the best D", "θ", "V, nats");
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
    figure_panel(f, "what was learnt", "step", "JS, nats");
    figure_command(f, "set yrange [0:0.75]");
    for (int k = 0; k < 3; k++)
        figure_curve(f, name[k], LINES_POINTS, &g[k].curve[SEEN]);
    figure_draw(f);
}

static void part_alternate(Program *p)
{
    static const char *const name[] = {"alternate.honest", "alternate.cheat", "alternate.alone"};
    const Match m = {toy_draw, toy_watch, (void *)TOY_LAW, false, 2 * BATCH, LOOKS, NULL};
    double gap = 0;
    Game g[3];
    for (double theta = 0.25; theta <= 4; theta *= 2)
        gap = fmax(gap, fabs(slope_held(theta, theta) - slope_of_max(theta)));
    for (int k = 0; k < 3; k++) {
        g[k] = toy_game(p, false);
        g[k].manners = k == 0 ? HONEST : k == 1 ? CHEAT : CHEAT_ALONE;
        train(p, name[k], &g[k], &m, scaled(p, pick(p, 100, 1000, 10000)));
    }
    claim(p, "slope of max V - slope of V at the held D*", gap, AT_MOST, 1e-6, 0, "(15.8)");
    goal(p, "honest: JS in the end", last_of(&g[0], SEEN), AT_MOST, 0.05, 0, "0 if equal");
    Frame cheat = frame_of(&g[1], g[1].curve[SEEN].count - 1);
    Frame alone = frame_of(&g[2], g[2].curve[SEEN].count - 1);
    goal(p, "cheat: mean score of fakes", cheat.fakes, EXACTLY, 2.0 / 3, 0.02, "best constant");
    control(p, "cheat: mean score of real ones", cheat.real_ones, "a constant: the same");
    control(p, "cheat: mean score of fakes by (15.18)", cheat.told_twice, "not reached");
    control(p, "cheat: deviation of the fakes", cheat.width, "data: 0.6");
    control(p, "cheat: JS in the end", last_of(&g[1], SEEN), "D cannot say no");
    goal(p, "cheat, no turn of D: mean score of fakes", alone.fakes, AT_LEAST, 0.99, 0, "002:198");
    control(p, "cheat, no turn of D: mean score of real ones", alone.real_ones, "nobody asked");
    control(p, "cheat, no turn of D: JS in the end", last_of(&g[2], SEEN), "ln 2: nothing");
    alternate_figure(p, g);
    for (int k = 0; k < 3; k++)
        game_free(&g[k]);
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
static void generated(Game *g, int n, const char *stream, real *x)  // (n, width of G's output)
{
    Rng rng = rng_new(1, stream);
    for (int from = 0; from < n; from += 500, step_reset()) {
        int count = n - from < 500 ? n - from : 500;
        Tensor *y = look(&g->G, noise(g, count, &rng));
        memcpy(x + (long)from * (y->size / count), y->data, (size_t)y->size * sizeof(real));
    }
}

// The size of the slope of G's loss by all its weights; *score: mean D of the fakes.
static double slope_size(Game *g, bool minimax, double *score)
{
    enum { N = 512 };
    Rng rng = rng_new(1, "slope");
    Tensor *a = g->D.apply(&g->D, g->G.apply(&g->G, noise(g, N, &rng))), *slope[SLOPES];
    grad(generator_loss(a, minimax), g->G.params->tensor, g->G.params->count, slope, false);
    double square = 0;
    for (int i = 0; i < g->G.params->count; i++)
        for (long j = 0; j < slope[i]->size; j++)
            square += (double)slope[i]->data[j] * (double)slope[i]->data[j];
    *score = 0;
    for (int i = 0; i < N; i++)
        *score += 1 / (1 + exp(-(double)a->data[i])) / N;
    step_reset();
    return sqrt(square);
}

static void slope_watch(Game *g, void *source, long step)  // seen: both slopes, mean score
{
    (void)source;
    double score;
    note(g, SEEN, step, slope_size(g, true, &score));
    note(g, SEEN + 1, step, slope_size(g, false, &score));
    note(g, SEEN + 2, step, score);
}

/*
A small slope need not be a slow step. Adam divides each slope by its own running size, so it hardly
notices whether slopes are small or large; plain gradient descent does. So the trained discriminator
is let loose with four generators: both losses, each with plain descent (SGD) and with Adam. The
slopes explain the first pair: on $\ln(1 - D)$ the generator seems to wait. In truth it creeps,
under a discriminator that stays as sure as before; its law, at first a needle, widens, until some
draws come near the data, and then all goes quickly. The second pair explains why many people who
try the minimax loss find that it works; here it is even the quicker of the two. And all four come
to the same place.
*/
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
        g.G.rate = 0.01;
        g.G.optimizer = sgd_new(g.G.params, g.G.rate, 0);
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

static int look_before(const Curve *seen, double step)  // number of the last look up to that step
{
    int i = 0;
    while (i + 1 < seen->count && seen->x[i + 1] <= step)
        i++;
    return i;
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
    figure_curve(f, "−ln D", LINES_POINTS, &fixed->curve[SEEN + 1]);
    figure_curve(f, "ln(1−D)", LINES_POINTS, &fixed->curve[SEEN]);
    figure_panel(f, "then both learn", "step", "JS, nats");
    figure_command(f, "set yrange [0:0.75]");
    for (int k = 0; k < FOUR; k++)
        figure_curve(f, label[k], LINES_POINTS, &four[k].curve[SEEN]);
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
    double minimax = last_of(&g, SEEN), practical = last_of(&g, SEEN + 1), time[FOUR], worst = 0;
    for (int k = 0; k < FOUR; k++) {
        four[k] = four_game(p, k, &fixed, before);
        train(p, FOUR_NAME[k], &four[k], &both, steps);
        time[k] = steps_to_half(&four[k].curve[SEEN]);
        worst = fmax(worst, last_of(&four[k], SEEN));
        say(p, "   %s: JS below half of ln 2 after %.0f steps", FOUR_NAME[k], time[k]);
    }
    claim(p, "slope of -ln D at D* - that of KL(q||p) - 2 JS", practical_gap(), AT_MOST, 1e-6, 0,
          "(15.11)");
    control(p, "G still, D trained: mean score of fakes", last_of(&g, SEEN + 2), "D is sure");
    control(p, "G still, D trained: slope of ln(1 - D)", minimax, "(15.10): like D");
    goal(p, "G still, D trained: slope of -ln D / of ln(1 - D)", practical / minimax, AT_LEAST, 100,
         0, "(15.10)");
    control(p, "G still, D untrained: the same ratio", g.curve[SEEN + 1].y[0] / g.curve[SEEN].y[0],
            "sham: D is not sure");
    goal(p, "SGD: steps to half of ln 2, ln(1 - D) / -ln D", time[1] / time[0], AT_LEAST, 3, 0,
         "(15.10)");
    Frame creeping = frame_of(&four[1], look_before(&four[1].curve[SEEN], time[1] / 2));
    control(p, "SGD on ln(1 - D), half-way there: mean score of fakes", creeping.fakes,
            "D is still sure");
    control(p, "SGD on ln(1 - D): deviation of the fakes, half-way / at first",
            creeping.width / frame_of(&four[1], 0).width, "so G creeps");
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
hits a pattern with probability 0.00046: all that matters here is how pixels go together.

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
yes? From *negatives*: first noise; then, again and again, from what it finds itself and is not
among the data. If $n(x)$ is the law of its negatives it learns $p/(p + n)$, (15.13), and of
pictures that are in neither the formula says nothing: there it guesses, and often yes. A search
finds these gaps, and they are filled, round by round. This works, and it shows the price: each
search asks about all pictures, 65,536 of them here, and about $2^{784} \approx 10^{236}$ for digits
of one bit a pixel.
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

// The generator alone: each z is paired with a pattern drawn at random. A second of work, so it is
// not kept. Returns the mean loss of the last steps.
static double regress(Program *p, Player *G)
{
    Rng rng = rng_new(p->seed, "alone.regression");
    double error = 0;
    long steps = scaled(p, pick(p, 60, 1500, 6000));
    for (long step = 0; step < steps; step++, step_reset()) {
        G->optimizer->rate = G->rate * (1 - (double)step / (double)steps);
        Tensor *z = tensor_normal(shape2(BATCH, PIXELS), &rng);
        Tensor *loss = squared_error(G->apply(G, z), bars_draw(NULL, BATCH, &rng));  // (15.12)
        error += step >= steps / 2 ? tensor_item(loss) / (double)(steps - steps / 2) : 0;
        descend(G, loss);
    }
    return error;
}

// D looks at all pictures and says yes where D > 1/2. found (FOUND, PIXELS) receives false ones, each
// equally likely to be kept; *kept: how many; *right: patterns among what it accepts. Returns how
// many false ones it accepts.
static int search_all(Player *D, Rng *rng, real *found, int *kept, int *right)
{
    enum { BLOCK = 4096 };
    int wrong = 0;
    *right = 0;
    for (int from = 0; from < STATES; from += BLOCK, step_reset()) {
        Tensor *x = tensor_new(shape2(BLOCK, PIXELS));
        for (int i = 0; i < BLOCK; i++)
            picture_of(from + i, x->data + (long)i * PIXELS);
        Tensor *a = look(D, x);
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
    }
    *kept = wrong < FOUND ? wrong : FOUND;
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
    g.G = crowd_new(pool, FOUND, PIXELS);  // the negatives play the generator's part
    g.D = player_new(3, width, LEAKY_RELU, LINEAR, 1e-3, 0.9, &rng);
    int n = FOUND, kept;
    for (long i = 0; i < FOUND * PIXELS; i++)
        pool[i] = (real)rng_below(&rng, 2);
    for (int r = 0; r < ROUNDS; r++) {
        const Match m = {.draw = bars_draw, .B = BATCH};
        char *name = text_format("alone.round%d", r);
        real *found = pool + (long)n * PIXELS;
        g.G.crowded = n;
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
        forget(&g);
        free(name);
    }
    game_free(&g);
}

/*
*Together*, each has what the other lacks. The generator draws at once, with no search; the
discriminator looks at all 16 pixels, and its slope tells each output unit what the others are
doing. So the game finds patterns. Whether it finds *all* of them is another question, and the
figure `alone` has the answer. It draws almost nothing but patterns, and of the two kinds only one:
stripes that lie, and never bars that stand. The generator is judged picture by picture, and no
picture can show that others are missing. That is *mode dropping*; part `modes` comes back to it.
*/
typedef struct Drawn {
    double valid, upright;  // shares: of patterns, of upright bars
    int different;          // of the 30
} Drawn;

static Drawn look_at(const real *x)  // x (POINTS_DRAWN, PIXELS)
{
    Drawn d = {0, 0, 0};
    bool seen[PATTERNS + 1] = {false};
    for (int i = 0; i < POINTS_DRAWN; i++) {
        int which = bars.which[bits_of(x + i * PIXELS)];
        int bits = bits_of(x + i * PIXELS), row = bits & ((1 << SIDE) - 1);
        d.valid += (which > 0) / (double)POINTS_DRAWN;
        d.upright += (which > 0 && row > 0 && row < (1 << SIDE) - 1) / (double)POINTS_DRAWN;
        d.different += which && !seen[which];
        seen[which] = true;
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
    load_bars();
    Game single = bars_game(p, 2e-3, 0.9), g = bars_game(p, 1e-3, 0.5);
    double error = regress(p, &single.G), from_mean = 0;
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
    alone_figure(p, found, grey, drawn);
    game_free(&single);
    game_free(&g);
}

/*
## Part modes: rings and grids, and three ways to be poor

In the plane one can see what a generator leaves out. The usual toys are mixtures of round bumps:
eight on a ring of radius 1 with deviation 0.01, and 25 on a grid with deviation 0.05 and spacing 2
(Srivastava and others, 2017; Lin and others, 2018). The usual scores, from 2,500 draws: a draw is
*good* if it lies within three deviations of its nearest centre; of the mixture's own draws a share
of $1 - e^{-4.5} = 0.98889$ is, and no honest generator has more. A mode counts as *found* if it has
one good draw. That rule is too kind, since a smear finds modes, so we ask for 20. And since bumps
can be served unequally, the *reverse* KL divergence of their shares from equal ones, (15.14),
$\sum_k \hat q_k \ln (8 \hat q_k)$: 0 if all are served alike, $\ln 8 = 2.079$ if only one is.

The notes keep two words apart. *Mode collapse*: the generator's law is smaller and tighter than the
true one, and the same picture comes again and again. *Mode dropping*: it is as rich as it should be
and lives in a part of the data only. They have different causes, so each can be provoked.

*Collapse* is greed. Against a discriminator held still, the best law for the generator is not a
copy of the data; it is a single point, where $D$ is largest. Give $G$ fifty turns for one of $D$,
and it runs there with all its draws. Then $D$ learns that this point is false, its largest value is
elsewhere, and the draws follow. In honest turns $G$ never has the time to arrive. We measure the
*width*: the spread of all draws around their mean, over that of the data. Ours huddle near the
middle of the ring, now and then fly far out, and come back; in the end not one is at a bump.

*Dropping* can be a bargain. Let there be two bumps, at $-1$ and $1$, and a generator that can do
only one: $G(z) = A z + b$. A Gaussian that serves both must put most draws where there are no data.
To keep to one bump costs JS only, (15.15),

$$ \mathrm{JS} = \tfrac12 \left[ \tfrac12 \ln \tfrac23 + \tfrac12 \ln 2 + \ln \tfrac43 \right] = 0.2158, $$

in words: a third of a bit for half of the data. Likelihood would never do that, as it charges
infinitely for a missed picture; JS charges little, and 0.3996 for the wide Gaussian (sorted into
our 400 cells 0.3993, as cells can only hide a difference). Nor does the game look around: where $q$
has no draws, $G$ gets no slope. So it matters where it starts. We start the straight generator in
one bump, and another wide across both, which stays wide, in the worse of the two places.

*Local collapse* is the geometer's word (000:956): at some $z$ the generator stands still in one
direction or in all, and $\partial G / \partial z$ loses rank. We measure it by the two singular
values of that 2 by 2 matrix, (15.16): how far a small circle around $z$ is stretched, and how wide
it stays. It is another thing than the first two. The honest generator of the ring serves all eight
bumps and is nearly of rank one: along the ring it stretches, across it stays as thin as a bump. The
straight one in its bump has full rank everywhere, and drops half of the data (errata, L22).
*/
typedef struct Fit {
    double good, reverse, width, flat;  // flat: median of smaller / larger singular value
    int found, twenty;
} Fit;

static Fit fit_points(const Mixture *m, const real *x)  // x (POINTS_DRAWN, 2)
{
    int hit[MODES_MOST], all = 0;
    double mean[2] = {0, 0}, own = 0, data = 2 * m->deviation * m->deviation;
    Fit f = {.good = mixture_good(m, x, POINTS_DRAWN, 3, hit)};
    for (int k = 0; k < m->K; k++) {
        f.found += hit[k] >= 1;
        f.twenty += hit[k] >= 20;
        all += hit[k];
        for (int d = 0; d < 2; d++)
            data += m->centre[k][d] * m->centre[k][d] / m->K;
    }
    for (int k = 0; k < m->K && all; k++)
        f.reverse += part_ln((double)hit[k] / all, (double)hit[k] / all * m->K);  // (15.14)
    for (int i = 0; i < 2 * POINTS_DRAWN; i++) {
        mean[i % 2] += (double)x[i] / POINTS_DRAWN;
        own += (double)x[i] * (double)x[i] / POINTS_DRAWN;
    }
    f.width = sqrt(fmax(own - mean[0] * mean[0] - mean[1] * mean[1], 0) / data);
    return f;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *value, int n)  // sorts them
{
    qsort(value, (size_t)n, sizeof *value, by_size);
    return value[n / 2];
}

static double flatness(Game *g)  // (15.16): from squares = s1^2 + s2^2 and |det| = s1 s2
{
    enum { PLACES = 500 };
    double ratio[PLACES];
    Rng rng = rng_new(1, "places");
    Tensor *z = noise(g, PLACES, &rng), *x = g->G.apply(&g->G, z), *row[2];
    for (int k = 0; k < 2; k++)  // a sum will do: no draw depends on another's z
        grad(sum(slice(x, 1, k, k + 1)), &z, 1, &row[k], false);
    for (int i = 0; i < PLACES; i++) {
        double a = (double)row[0]->data[2 * i], b = (double)row[0]->data[2 * i + 1];
        double c = (double)row[1]->data[2 * i], d = (double)row[1]->data[2 * i + 1];
        double squares = a * a + b * b + c * c + d * d, det = fabs(a * d - b * c);
        double larger2 = 0.5 * (squares + sqrt(fmax(squares * squares - 4 * det * det, 0)));
        ratio[i] = larger2 > 0 ? det / larger2 : 0;
    }
    step_reset();
    return median(ratio, PLACES);
}

static Fit fit_game(Game *g, const Mixture *m)
{
    static real point[2 * POINTS_DRAWN];
    generated(g, POINTS_DRAWN, "points", point);
    Fit f = fit_points(m, point);
    f.flat = flatness(g);
    return f;
}

enum { FILMED = 400 };

static void fit_watch(Game *g, void *source, long step)  // seen: good, width; film: points
{
    static real point[2 * POINTS_DRAWN];
    generated(g, POINTS_DRAWN, "points", point);
    Fit f = fit_points(source, point);
    note(g, SEEN, step, f.good);
    note(g, SEEN + 1, step, f.width);
    for (int i = 0; i < FILMED; i++)
        curve_add(&g->curve[FILM], (double)point[2 * i], (double)point[2 * i + 1]);
}

static Tensor *mixture_points(void *source, int n, Rng *rng)
{
    Tensor *x = tensor_new(shape2(n, 2));
    mixture_draw(source, rng, x->data, n);
    return x;
}

static Game plane_game(uint64_t seed)
{
    static const int G[] = {2, 128, 128, 2}, D[] = {2, 128, 128, 1};
    Rng rng = rng_new(seed, "modes.plane");
    Game g = {.Z = 2, .turns = 1};
    g.G = player_new(3, G, RELU, LINEAR, 1e-3, 0.5, &rng);
    g.D = player_new(3, D, LEAKY_RELU, LINEAR, 1e-3, 0.5, &rng);
    return g;
}

static Game straight_game(Program *p, bool aside)  // starts in the right bump, or wide across both
{
    static const int G[] = {2, 2}, D[] = {2, 64, 64, 1};
    Rng rng = rng_new(p->seed, "modes.straight");
    Game g = {.Z = 2, .turns = 1};
    g.G = player_new(1, G, LINEAR, LINEAR, 2e-3, 0.5, &rng);
    g.D = player_new(3, D, LEAKY_RELU, LINEAR, 2e-3, 0.5, &rng);
    for (int i = 0; i < 4; i++)
        g.G.layer[0].W->data[i] = (real)(i % 3 ? 0 : aside ? 0.2 : 1);
    g.G.layer[0].b->data[0] = aside;
    return g;
}

// JS of the two bumps from one of them, or from the Gaussian of their mean and variance: along the
// line that joins them, as across it all three are alike. (15.15)
static double js_of_bumps(bool one)
{
    double left[CELLS], right[CELLS], p[CELLS], wide[CELLS];
    normal_cells(-1, 0.1, left);
    normal_cells(1, 0.1, right);
    normal_cells(0, sqrt(1 + 0.1 * 0.1), wide);
    for (int i = 0; i < CELLS; i++)
        p[i] = 0.5 * (left[i] + right[i]);
    return js(p, one ? right : wide);
}

static Fit fit_sham(const Mixture *m, bool smear)  // its own draws, or a Gaussian of their spread
{
    static real x[2 * POINTS_DRAWN];
    Rng rng = rng_new(1, "shams");
    mixture_draw(m, &rng, x, POINTS_DRAWN);
    for (int i = 0; i < 2 * POINTS_DRAWN && smear; i++)
        x[i] = (real)(sqrt(0.5) * rng_normal(&rng));
    return fit_points(m, x);
}

static void cloud_panel(Figure *f, const char *title, const Mixture *m, const Game *g, int frame,
                        double half)
{
    double cx[MODES_MOST], cy[MODES_MOST];
    const Curve *film = &g->curve[FILM];
    long from = frame < 0 ? film->count - FILMED : (long)frame * FILMED;
    for (int k = 0; k < m->K; k++) {
        cx[k] = m->centre[k][0];
        cy[k] = m->centre[k][1];
    }
    figure_panel(f, title, "x₁", "x₂");
    figure_command(f, "set size ratio -1\nset xrange [-%g:%g]\nset yrange [-%g:%g]", half, half,
                   half, half);
    figure_command(f, "set linetype 2 pt 6 ps 1.6 * scale lw 0.5 * pen lc rgb '#D55E00'");
    figure_xy(f, "generated", DOTS, film->x + from, film->y + from, FILMED);
    figure_xy(f, "centres", POINTS, cx, cy, m->K);
}

enum { RING, GRID, GREEDY, ASIDE, ACROSS, KINDS };

static void modes_figures(Program *p, const Game *g, const Mixture *ring, const Mixture *grid,
                          const Mixture *pair)
{
    Figure *f = program_figure(
        p, "ring", "A generator finds eight bumps",
        "Draws of the generator while it learns; circles: the eight centres.",
        "A blob becomes a ring and the ring breaks up into eight dots.");
    figure_layout(f, 1, 1, 640, 700);
    for (int i = 0; i < g[RING].curve[SEEN].count; i++) {
        char *title = text_format("step %g", g[RING].curve[SEEN].x[i]);
        figure_frame(f);
        cloud_panel(f, title, ring, &g[RING], i, 1.5);
        free(title);
    }
    figure_draw(f);
    f = program_figure(
        p, "modes", "Rich and poor generators",
        "Ring and grid after training; collapse at three moments; dropping of one bump.",
        "Eight dots joined by arcs; rays across a grid; small clouds amid a ring; one bump of "
        "two.");
    figure_layout(f, 2, 2, 1200, 1300);
    cloud_panel(f, "ring of 8", ring, &g[RING], -1, 1.5);
    cloud_panel(f, "grid of 25", grid, &g[GRID], -1, 5);
    const Curve *film = &g[GREEDY].curve[FILM];
    int looks = g[GREEDY].curve[SEEN].count;
    cloud_panel(f, "collapse: three moments", ring, &g[GREEDY], looks / 4, 1.5);
    for (int i = 2; i <= 3; i++) {  // the first and these two, a quarter of the game apart
        long from = (long)(i * looks / 4) * FILMED;
        figure_xy(f, NULL, DOTS, film->x + from, film->y + from, FILMED);
    }
    cloud_panel(f, "dropping: one bump of two", pair, &g[ASIDE], -1, 1.5);
    figure_draw(f);
}

static void ring_rows(Program *p, const Fit *fit, const Mixture *ring)  // fit (seeds)
{
    double good[SEEDS], modes[SEEDS], reverse[SEEDS];
    Fit own = fit_sham(ring, false), smear = fit_sham(ring, true);
    for (int k = 0; k < p->seeds; k++) {
        good[k] = fit[k].good;
        modes[k] = fit[k].twenty;
        reverse[k] = fit[k].reverse;
    }
    claim(p, "ring, the data: share within 3 sigma", own.good, EXACTLY, 1 - exp(-4.5), 0.0084,
          "1 - e^-4.5; 4 deviations");
    goal_seeds(p, "ring: modes with 20 good draws", modes, p->seeds, AT_LEAST, 8, 0, "all 8");
    goal_seeds(p, "ring: share within 3 sigma", good, p->seeds, AT_LEAST, 0.6, 0,
               "at most 0.98889");
    goal_seeds(p, "ring: reverse KL", reverse, p->seeds, AT_MOST, 0.2, 0, "(15.14)");
    control(p, "ring, a Gaussian: share within 3 sigma", smear.good, "sham: a smear");
    control(p, "ring, a Gaussian: modes with 1 good draw", smear.found, "a rule that is too kind");
}

static void part_modes(Program *p)
{
    static const char *const name[KINDS] = {"modes.ring", "modes.grid", "modes.greedy",
                                            "modes.aside", "modes.across"};
    Mixture ring = mixture_ring(8, 1, 0.01), grid = mixture_grid(5, 2, 0.05);
    Mixture pair = mixture_ring(2, 1, 0.1), *source[] = {&ring, &grid, &ring, &pair, &pair};
    const long steps[] = {pick(p, 60, 4000, 40000), pick(p, 60, 4000, 100000),
                          pick(p, 10, 120, 400), pick(p, 60, 3000, 20000),
                          pick(p, 60, 3000, 20000)};
    Game g[KINDS];
    Fit fit[KINDS], ring_fit[SEEDS], untrained;
    for (int k = 0; k < KINDS; k++)
        for (int seed = k == RING ? p->seeds - 1 : 0; seed >= 0; seed--) {  // the first seed last
            const Match m = {mixture_points, fit_watch, source[k], k != GREEDY, BATCH, 40, NULL};
            char *own = text_format("%s%d", name[k], seed);
            g[k] = k < ASIDE ? plane_game(p->seed + (uint64_t)seed) : straight_game(p, k == ASIDE);
            g[k].turns = k == GREEDY ? 50 : 1;
            untrained = k == RING ? fit_game(&g[k], &ring) : untrained;
            train(p, own, &g[k], &m, scaled(p, (double)steps[k]));
            fit[k] = fit_game(&g[k], source[k]);
            ring_fit[seed] = k == RING ? fit[k] : ring_fit[seed];
            say(p, "   %-13s good %.3f, modes %d (%d), width %.3f, smaller/larger %.3f", own,
                fit[k].good, fit[k].twenty, fit[k].found, fit[k].width, fit[k].flat);
            if (seed > 0)
                game_free(&g[k]);
            free(own);
        }
    ring_rows(p, ring_fit, &ring);
    control(p, "ring, untrained: share within 3 sigma", untrained.good, "sham");
    control(p, "grid: share within 3 sigma", fit[GRID].good, "at length in --full");
    control(p, "grid: modes with 20 good draws, of 25", fit[GRID].twenty, "at length in --full");
    Curve *width = &g[GREEDY].curve[SEEN + 1];
    int late = width->count / 4;
    goal(p, "collapse, 50 turns for one: width / the data's",
         median(width->y + late, width->count - late), AT_MOST, 0.2, 0, "median, last 3 quarters");
    control(p, "honest turns: width / the data's", fit[RING].width, "1 is right");
    claim(p, "one bump of two: JS", js_of_bumps(true), EXACTLY, 0.25 * log(64.0 / 27), 1e-6,
          "(15.15)");
    control(p, "a Gaussian over both bumps: JS", js_of_bumps(false), "likelihood's choice");
    goal(p, "dropping: modes of 2 with 20 good draws", fit[ASIDE].twenty, EXACTLY, 1, 0, "1 of 2");
    goal(p, "dropping: share within 3 sigma", fit[ASIDE].good, AT_LEAST, 0.9, 0, "a whole bump");
    control(p, "started wide across both: share within 3 sigma", fit[ACROSS].good,
            "the worse place");
    goal(p, "dropping: smaller / larger singular value", fit[ASIDE].flat, AT_LEAST, 0.5, 0,
         "(15.16): full rank");
    goal(p, "honest ring: smaller / larger singular value", fit[RING].flat, AT_MOST, 0.2, 0,
         "(15.16): nearly rank one");
    modes_figures(p, g, &ring, &grid, &pair);
    for (int k = 0; k < KINDS; k++)
        game_free(&g[k]);
}

/*
What came out: the ring is found, all eight bumps nearly alike, with 0.785 of the draws inside three
deviations; what is missing to 0.989 lies on the arcs between. The published tables show how little
such numbers mean by themselves: for the plain GAN on this ring one paper has 1 mode and another
6.3. The grid is hard: after 4,000 steps one mode of 25 has its 20 good draws, and the share is
0.0716. A default run has no more time.

`--full --part modes` has: some minutes. After 40,000 steps the ring's share is 0.977 $\pm$ 0.004
over three seeds, and after 100,000 the grid has 20 of its 25 modes and a share of 0.907. (The same
two papers have 3.3 and 17.3 modes there.) So the 4,000 steps were too few, and yet five modes are
still missing: patience makes what is drawn good, and brings back most of what was dropped, but not
all. The greedy game, 400 rounds long there, does not stay as tight as in the 120 of a default run:
its width is 0.43, and that claim is short.

## Part digits: pictures, and how to tell whether they are good

Two games on digits. In one both players are perceptrons, 100-256-512-784 against 784-512-256-1. In
the other they are convolutional, after Radford and others (DCGAN, 2016): the generator makes 7 by 7
little maps of its noise and doubles their size twice, the discriminator does the reverse, and batch
normalisation stands between. Nothing else changes: it is the same `play`.

The convolutional generator's rate is five times the discriminator's: with equal rates, in an early
version, $D$'s loss fell much lower and the pictures were worse. Real and generated pictures go
through $D$ in batches of their own, because its batch normalisation would otherwise mix the moments
of both.

With `--data` the pictures are your own. The perceptrons draw any height, width and colours; the
convolutional nets, which double their maps twice, what four divides. The number of steps stays what
it is, so a few hundred pictures are seen again and again: then watch the distance to the nearest
training picture, for a generator that is shown so few can learn them by heart. What the judge of
your pictures says is on a scale of its own; an FLD of digits and one of faces do not compare.
*/
enum { FEATURES = 64, JUDGED = 10000, FEW = 2000, CODE = 100, GAMES = 2 };
enum { SHEET = 4 * SHOWN };  // draws of a game that its figure shows
enum { ROOM = 32000000 };    // numbers that the judged pictures may take

static struct {
    Pictures *train, *test;
    int D, rows, n;               // pixels; training pictures to compare with; how many are judged
    real *train_row, *row;        // (rows, D), (n, D): training and test pictures in [0, 1]
    Judge *judge;                 // or NULL
    real *feature;                // (n, FEATURES): of the test pictures, in the judge's eyes
    real twins;                   // squared distance below which two of them count as twins
    int K;                        // classes
    double rarity[CLASSES_MOST];  // of each: 1 / the share that is due to it
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
    int B = z->shape.n[0], Y = g->picture.n[0], X = g->picture.n[1];
    Tensor *x = dense_apply(&g->layer[0], z);
    x = reshape(x, shape4(B, Y / 4, X / 4, x->shape.n[1] / (Y / 4 * (X / 4))));
    for (int i = 0; i < 2; i++) {
        x = g->performing ? batch_norm_apply(&g->norm[i], x) : batch_norm_train(&g->norm[i], x);
        x = conv_transpose_apply(&g->conv[i], relu(x), i ? Y : Y / 2, i ? X : X / 2);
    }
    return reshape(x, shape2(B, (int)(x->size / B)));
}

static Tensor *convolutional_discriminator(Player *d, Tensor *x)
{
    int B = x->shape.n[0];
    const int *p = d->picture.n;
    x = conv_apply(&d->conv[0], reshape(x, shape4(B, p[0], p[1], p[2])));
    x = activate(batch_norm_train(&d->norm[1], conv_apply(&d->conv[1], x)), LEAKY_RELU);
    return dense_apply(&d->layer[0], reshape(x, shape2(B, (int)(x->size / B))));
}

static Game perceptron_game(Rng *rng)
{
    const int G[] = {CODE, 256, 512, data.D}, D[] = {data.D, 512, 256, 1};
    Game g = {.Z = CODE, .turns = 1};
    g.G = player_new(3, G, RELU, TANH, 5e-4, 0.5, rng);
    g.D = player_new(3, D, LEAKY_RELU, LINEAR, 5e-4, 0.5, rng);
    return g;
}

// Of pictures (Y, X, colours), where 4 divides Y and X. C, 2 C: channels; 64 in the paper's size.
static Game convolutional_game(Shape picture, int C, Rng *rng)
{
    const int colours = picture.n[2], cells = picture.n[0] / 4 * (picture.n[1] / 4);
    Game g = {.Z = CODE, .turns = 1};
    Player *d = &g.D, *n = &g.G;
    *d = (Player){.params = params_new(), .apply = convolutional_discriminator, .rate = 2e-4};
    *n = (Player){.params = params_new(), .apply = convolutional_generator, .rate = 1e-3};
    d->picture = n->picture = picture;
    d->conv[0] = conv_new(d->params, "0", 4, colours, C, 2, 1, LEAKY_RELU, rng);
    d->conv[1] = conv_new(d->params, "1", 4, C, 2 * C, 2, 1, LINEAR, rng);
    d->norm[1] = batch_norm_new(d->params, "1.norm", 2 * C);
    d->layer[0] = dense_new(d->params, "2", cells * 2 * C, 1, LINEAR, rng);
    n->layer[0] = dense_new(n->params, "0", CODE, cells * 2 * C, LINEAR, rng);
    n->norm[0] = batch_norm_new(n->params, "0.norm", 2 * C);
    n->conv[0] = conv_transpose_new(n->params, "1", 4, 2 * C, C, 2, 1, LINEAR, rng);
    n->norm[1] = batch_norm_new(n->params, "1.norm", C);
    n->conv[1] = conv_transpose_new(n->params, "2", 4, C, colours, 2, 1, TANH, rng);
    d->optimizer = adam_new(d->params, d->rate, 0.5, 0.999);
    n->optimizer = adam_new(n->params, n->rate, 0.5, 0.999);
    return g;
}

/*
Five questions about 10,000 generated pictures. A loss answers none of them.

- *Do they look right?* The Frechet distance of chapter 00 in the frozen judge's eyes, the FLD of
  this book: below 1 is as good as real, 142 is a Gaussian on 30 principal axes.
- *Is each one good, and are all kinds there?* Precision and recall (Kynkaanniemi and others, 2019),
  (15.17). Give each test picture a ball that just reaches its third nearest fellow; the share of
  fakes inside some ball is the precision. Exchange both sets, and it is the recall.
- *Are classes served alike?* The judge sorts the fakes; the KL divergence of their shares from a
  tenth each. (Other pictures than digits: from the shares that it finds among test pictures.)
- *How many different ones are there?* The birthday estimate (Arora and Zhang, 2017), (15.19): if
  two draws are twins with probability $c$, the generator is as rich as a box of $1/c$ pictures.
  Twins are what lies nearer, in the judge's eyes, than all but one in 100,000 pairs of test
  pictures. So these count as 100,000, and a box of 500 real pictures, which is a sham that the FLD
  hardly notices, must count as 500. Large numbers are coarse: they rest on some twenty pairs.
  Training pictures, of the same law, come out at 39,980, lower than chance would have it; a likely
  cause is that the judge has learnt from these very pictures, and sees them nearer together.
- *Are they copies?* The mean distance to the nearest training picture, over that of a test picture.
  A copying machine has 0; the danger is a number well below 1. (To pass is easy: a bad picture is
  far from all the others too.)
*/
static real *rows_of(const Pictures *pictures, int n)  // (n, D); free it
{
    Tensor *x = pictures_rows(pictures, NULL, n);
    real *copy = alloc_zeroed((size_t)x->size, sizeof *copy);
    memcpy(copy, x->data, (size_t)x->size * sizeof *copy);
    step_reset();
    return copy;
}

// feature (n, FEATURES), free it; logit (n, K) or NULL: what the judge sees in pictures (n, D).
static real *features(const real *picture, int n, real *logit)
{
    real *feature = alloc_zeroed((size_t)n * FEATURES, sizeof *feature);
    bool before = tape_recording(false);
    for (int from = 0; from < n; from += 500, step_reset()) {
        int count = n - from < 500 ? n - from : 500;
        Tensor *x = tensor_from(shape2(count, data.D), picture + (long)from * data.D);
        Tensor *h = judge_features(data.judge, x), *a = dense_apply(&data.judge->out, h);
        memcpy(feature + (long)from * FEATURES, h->data, (size_t)h->size * sizeof(real));
        if (logit)
            memcpy(logit + (long)from * data.K, a->data, (size_t)a->size * sizeof(real));
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

static real distance2(const real *a, const real *b)  // squared, of two feature vectors
{
    real total = 0;
    for (int k = 0; k < FEATURES; k++)
        total += (a[k] - b[k]) * (a[k] - b[k]);
    return total;
}

// Share of n queries in the ball of some base row that reaches its third neighbour. (15.17)
static double covered(const real *query, const real *base, int n)
{
    enum { THIRD = 3 };
    int inside = 0, *index = alloc_zeroed((size_t)n * THIRD, sizeof *index);
    double *reach = alloc_zeroed((size_t)n * THIRD, sizeof *reach);
    nearest(base, n, base, n, FEATURES, THIRD, true, index, reach);
    for (long i = 0, j; i < n; i++) {
        for (j = 0; j < n; j++)
            if ((double)distance2(query + i * FEATURES, base + j * FEATURES) <=
                reach[j * THIRD + THIRD - 1])
                break;
        inside += j < n;
    }
    free(index);
    free(reach);
    return (double)inside / n;
}

static double twins(const real *feature, int n, real limit)  // share of all pairs
{
    double pairs = 0.5 * n * (n - 1), found = 0;
    for (long i = 1; i < n; i++)
        for (long j = 0; j < i; j++)
            found += distance2(feature + i * FEATURES, feature + j * FEATURES) <= limit;
    return found / pairs;
}

static real twin_limit(const real *feature, int n)  // that makes it 1 in 100,000
{
    real low = 0, high = 1000;
    for (int i = 0; i < 20; i++)
        *(twins(feature, n, (low + high) / 2) < 1e-5 ? &low : &high) = (low + high) / 2;
    return high;
}

// Mean distance to training pictures; index (n): the nearest of them.
static double nearness(const real *picture, int n, int *index)
{
    double *d2 = alloc_zeroed((size_t)n, sizeof *d2), total = 0;
    nearest(picture, n, data.train_row, data.rows, data.D, 1, false, index, d2);
    for (int i = 0; i < n; i++)
        total += sqrt(d2[i]) / n;
    free(d2);
    return total;
}

enum { FLD, PRECISION, RECALL, CLASS_KL, RICH, NEAR, NUMBERS };
typedef struct Score {
    double number[NUMBERS], share[CLASSES_MOST];
} Score;

static void sort_out(const real *logit, double *share)  // logit (n, K), share (K): of each class
{
    memset(share, 0, (size_t)data.K * sizeof *share);
    for (long i = 0; i < data.n; i++) {
        int best = 0;
        for (int k = 1; k < data.K; k++)
            best = logit[i * data.K + k] > logit[i * data.K + best] ? k : best;
        share[best] += 1.0 / data.n;
    }
}

static Score score(const Program *p, const char *name, const real *picture)  // (data.n, D)
{
    Score s = {0};
    int few = data.n < FEW ? data.n : FEW, *index = alloc_zeroed((size_t)few, sizeof *index);
    s.number[NEAR] = nearness(picture, few, index) / nearness(data.row, few, index);
    free(index);
    if (!data.judge)
        return s;
    real *logit = alloc_zeroed((size_t)data.n * (size_t)data.K, sizeof *logit);
    real *feature = features(picture, data.n, logit);
    s.number[FLD] = frechet_distance(feature, data.n, data.feature, data.n, FEATURES);
    s.number[PRECISION] = covered(feature, data.feature, few);
    s.number[RECALL] = covered(data.feature, feature, few);
    s.number[RICH] = 1 / fmax(twins(feature, few, data.twins), 2.0 / few / few);  // (15.19)
    sort_out(logit, s.share);
    for (int k = 0; k < data.K; k++)
        s.number[CLASS_KL] += part_ln(s.share[k], s.share[k] * data.rarity[k]);
    say(p,
        "   %-18s FLD %6.2f  precision %.3f  recall %.3f  classes %.3f  birthday %6.0f  near %.3f",
        name, s.number[FLD], s.number[PRECISION], s.number[RECALL], s.number[CLASS_KL],
        s.number[RICH], s.number[NEAR]);
    free(logit);
    free(feature);
    return s;
}

/*
During training the FLD of 1,000 fakes is taken now and then, to be laid beside the losses. (Few
pictures bias it upwards, so it compares with itself only.) Everything that the judge says is left
out when there is no judge.
*/
static void digit_watch(Game *g, void *source, long step)  // seen: FLD of few
{
    (void)source;
    int n = data.n < FEW / 2 ? data.n : FEW / 2;
    if (!data.judge)
        return;
    real *picture = draw_pictures(g, n, "watch"), *feature = features(picture, n, NULL);
    note(g, SEEN, step, frechet_distance(feature, n, data.feature, n, FEATURES));
    free(picture);
    free(feature);
}

static int least(int a, int b) { return a < b ? a : b; }

static void call_judge(Program *p)
{
    data.judge = program_judge(p);
    if (!data.judge)
        return;
    double share[CLASSES_MOST];
    data.K = data.judge->K;
    real *logit = alloc_zeroed((size_t)data.n * (size_t)data.K, sizeof *logit);
    data.feature = features(data.row, data.n, logit);
    data.twins = twin_limit(data.feature, least(data.n, FEW));
    sort_out(logit, share);
    for (int k = 0; k < data.K; k++)
        data.rarity[k] = data_are_digits(p) ? data.K : 1 / fmax(share[k], 0.5 / data.n);
    free(logit);
}

static void load_data(Program *p)
{
    data.train = pictures_load(p->source, TRAIN, pick(p, 1000, 20000, 0));
    data.test = pictures_load(p->source, TEST, pick(p, 300, 0, 0));
    data.D = data.test->Y * data.test->X * data.test->C;
    data.rows = least(data.train->n, 5 * (ROOM / data.D));
    data.n = least(least(data.test->n, JUDGED), least(data.rows, ROOM / data.D));
    data.train_row = rows_of(data.train, data.rows);
    data.row = rows_of(data.test, data.n);
    call_judge(p);
}

/*
What the losses tell and what they do not can be read off the figure `losses`. The FLD falls by a
factor of ten or more, and all the while the generator's own loss *rises*, and trembles. A loss says
how the two players stand to each other, and that can be said of two bad chess players as well as of
two good ones. So one looks at the pictures, as the notes have it, or keeps a judge who does not
play.

What came out: both games are far better than the Gaussian, with an FLD of 51.9 and 46.1; real
pictures have 0.84. The MLP's digits are speckled and often well formed, DCGAN's are clean and often
misshapen. So the MLP is ahead in precision, 0.59 against 0.29, and DCGAN in recall, 0.71 against
0.64. Neither copies. And neither lacks variety: the birthday estimate of the MLP is 42,532, about
that of training pictures, and among two million pairs of DCGAN's draws there are no twins at all,
fewer than among real ones. Monsters differ from each other, too.
*/
static const char *const GAME[GAMES] = {"MLP", "DCGAN"};

// Rows of a sheet: test pictures, three of each game, and of the last one ten more over those
// training pictures that are nearest to them.
static void digits_figure(Program *p, real *const drawn[GAMES], int games)
{
    const bool digits = data_are_digits(p);
    const size_t D = (size_t)data.D, row = SHOWN * D;
    const char *label[9] = {"data"};
    int index[SHOWN], rows = 1;
    real *sheet = alloc_zeroed(9 * row, sizeof *sheet);
    memcpy(sheet, data.row, row * sizeof *sheet);
    for (int k = 0; k < games; k++) {
        size_t n = k + 1 == games ? 4 : 3;
        memcpy(sheet + (size_t)rows * row, drawn[k], n * row * sizeof *sheet);
        label[rows] = GAME[k];
        rows += (int)n;
    }
    label[rows - 1] = GAME[games - 1];
    label[rows] = "nearest real";
    nearness(sheet + (size_t)(rows - 1) * row, SHOWN, index);
    for (size_t i = 0; i < SHOWN; i++)
        memcpy(sheet + (size_t)rows * row + i * D, data.train_row + (size_t)index[i] * D,
               D * sizeof *sheet);
    rows++;
    Figure *f = program_figure(
        p, "digits", digits ? "Digits that nobody wrote" : "Pictures that nobody made",
        games == GAMES
            ? "Test pictures; the first draws of both games; DCGAN's next ten over their "
              "nearest neighbours."
            : "Test pictures; the MLP's first draws; its next ten over their nearest "
              "neighbours.",
        digits
            ? "A row of digits, three of speckled ones, four of clean ones, some misshapen; real "
              "ones."
            : "A row of real pictures, rows of generated ones, and real ones again.");
    figure_layout(f, 1, 1, 1100, 59 + 89.0 * rows * data.test->Y / data.test->X);
    figure_pictures(f, sheet, rows, SHOWN, data.test->Y, data.test->X, data.test->C, label, NULL);
    figure_draw(f);
    free(sheet);
}

static void classes_panel(Figure *f, const Program *p, const Score *s, int games)
{
    const bool digits = data_are_digits(p);
    double class[CLASSES_MOST], due[CLASSES_MOST];
    for (int k = 0; k < data.K; k++) {
        class[k] = k;
        due[k] = 1 / data.rarity[k];
    }
    figure_panel(f, "classes of the draws", digits ? "digit" : "class", "share");
    figure_command(f, "set xrange [-0.6:%d.6]\nset yrange [0:%s]", data.K - 1,
                   digits && p->size != SIZE_QUICK ? "0.2" : "*");
    if (data.K <= 12)
        figure_command(f, "set xtics 1");
    figure_xy(f, GAME[0], BOXES, class, s[0].share, data.K);
    if (games == GAMES)
        figure_xy(f, GAME[1], POINTS, class, s[1].share, data.K);
    if (digits)
        figure_level(f, "one tenth", 0.1);
    else
        figure_xy(f, "test pictures", LINES, class, due, data.K);
}

static void losses_figure(Program *p, const Game g[GAMES], const Score s[GAMES], int games)
{
    const bool usual = p->size == SIZE_DEFAULT && games == GAMES;
    char *title = text_format("losses of %s", GAME[games - 1]);
    Figure *f = program_figure(
        p, "losses",
        data.judge ? "What the losses do not tell, and what the judge says"
                   : "What the losses do not tell",
        !data.judge ? "Losses of both players while they learn."
        : data_are_digits(p)
            ? "DCGAN's losses while it learns; the FLD of both games; how often each digit is "
              "drawn."
            : "Losses of a game while it learns; the FLD; how often each class is drawn.",
        data.judge
            ? "Two wavering lines; two that fall by an order of magnitude; bars around one tenth."
            : "Two wavering lines.");
    figure_layout(f, 1, data.judge ? 3 : 1, data.judge ? 1700 : 1000, 700);
    figure_panel(f, title, "step", "loss, nats");
    if (usual)
        figure_command(f, "set xtics 500");
    figure_curve(f, "of D", LINES, &g[games - 1].curve[LOSS_D]);
    figure_curve(f, "of G", LINES, &g[games - 1].curve[LOSS_G]);
    if (data.judge) {
        figure_panel(f, "what was learnt", "step", "FLD (this book)");
        figure_command(f, usual ? "set logscale y\nset xtics 1000" : "set logscale y");
        for (int k = 0; k < games; k++)
            figure_curve(f, GAME[k], LINES_POINTS, &g[k].curve[SEEN]);
        classes_panel(f, p, s, games);
    }
    figure_draw(f);
    free(title);
}

static void sham_rows(Program *p)
{
    const int box = least(500, data.rows / 2);
    const size_t D = (size_t)data.D, n = (size_t)data.n;
    Rng rng = rng_new(1, "digits.shams");
    real *x = alloc_zeroed(n * D, sizeof *x);
    memcpy(x, data.train_row, n * D * sizeof *x);
    Score copies = score(p, "training pictures", x);
    for (size_t i = 0; i < n; i++)
        memcpy(x + i * D, data.train_row + (size_t)rng_below(&rng, box) * D, D * sizeof *x);
    char *name = text_format("a box of %d", box);
    char *fld = text_format("a box of %d pictures: FLD", box);
    char *birthday = text_format("a box of %d pictures: birthday estimate", box);
    Score few = score(p, name, x);
    control(p, "training pictures: distance to nearest", copies.number[NEAR], "sham: copies");
    if (data.judge) {
        control(p, "training pictures: FLD", copies.number[FLD], "sham: copies");
        control(p, fld, few.number[FLD], "sham: real ones, but few");
        if (data.n >= FEW || p->size == SIZE_QUICK)
            goal(p, birthday, few.number[RICH], EXACTLY, box, 0.1 * box, "(15.19)");
        else  // too few pairs
            control(p, birthday, few.number[RICH], "(15.19)");
    }
    free(name);
    free(fld);
    free(birthday);
    free(x);
}

static Game digit_game(Program *p, int k, int seed)  // k: 0 MLP, 1 DCGAN; trained
{
    char *name = text_format("digits.%s%d", k ? "dcgan" : "mlp", seed);
    Rng rng = rng_new(p->seed + (uint64_t)seed, name);
    Shape picture = shape3(data.train->Y, data.train->X, data.train->C);
    Game g = k ? convolutional_game(picture, pick(p, 8, 32, 64), &rng) : perceptron_game(&rng);
    data.order = batches_new(data.train->n, BATCH / 2, &rng);
    const Match m = {digit_draw,        digit_watch,      NULL, false, BATCH / 2,
                     pick(p, 2, 8, 20), &data.order.taken};
    train(p, name, &g, &m, scaled(p, k ? pick(p, 3, 1250, 9375) : pick(p, 12, 3750, 37500)));
    batches_free(&data.order);
    free(name);
    return g;
}

// One number of a game, over the seeds: claimed where there is something to claim.
static void digit_row(Program *p, int k, const Score *s, int which)
{
    const bool built_in = !p->source->folder, digits = data_are_digits(p);
    const struct {
        const char *text, *source;
    } row[NUMBERS] = {
        {"FLD (this book)", digits ? "a Gaussian on 30 axes" : "0: as real ones"},
        {"precision", "(15.17)"},
        {"recall", "(15.17)"},
        {digits ? "KL of classes from a tenth each" : "KL of classes from the test pictures'",
         "equal: 0"},
        {"birthday estimate", "(15.19); real: 100,000"},
        {"distance to nearest / a test picture's", "copies: 0"}};
    double value[SEEDS];
    char *label = text_format("%s: %s", GAME[k], row[which].text);
    for (int i = 0; i < p->seeds; i++)
        value[i] = s[i].number[which];
    if (which == NEAR)
        goal_seeds(p, label, value, p->seeds, AT_LEAST, 0.9, 0, row[which].source);
    else if (which == FLD && digits && data.judge)  // what a Gaussian has there, or on MNIST
        goal_seeds(p, label, value, p->seeds, AT_MOST, built_in ? 142 : 165, 0, row[which].source);
    else if (data.judge)
        control_seeds(p, label, value, p->seeds, row[which].source);
    free(label);
}

static void part_digits(Program *p)
{
    Score s[GAMES][SEEDS], first[GAMES];
    Game g[GAMES];
    real *drawn[GAMES];
    load_data(p);
    const int games = data.train->Y % 4 || data.train->X % 4 ? 1 : GAMES;
    if (games < GAMES)
        say(p, "   DCGAN draws heights and widths that 4 divides; here the MLP plays alone");
    sham_rows(p);
    for (int k = 0; k < games; k++) {
        for (int i = p->seeds - 1; i >= 0; i--) {  // the first seed last: it is kept for figures
            g[k] = digit_game(p, k, i);
            drawn[k] = draw_pictures(&g[k], data.n > SHEET ? data.n : SHEET, "scores");
            first[k] = s[k][i] = score(p, GAME[k], drawn[k]);
            say(p, "   %s: losses of D and G in the end %.3f, %.3f", GAME[k],
                last_of(&g[k], LOSS_D), last_of(&g[k], LOSS_G));
            if (i > 0) {
                game_free(&g[k]);
                free(drawn[k]);
            }
        }
        for (int which = 0; which < NUMBERS; which++)
            digit_row(p, k, s[k], which);
    }
    digits_figure(p, drawn, games);
    losses_figure(p, g, first, games);
    for (int k = 0; k < games; k++) {
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
    {.name = "toy",
     .promise = "a chase on the line",
     .run = part_toy,
     .size = {"200 steps", "4,000", "40,000"},
     .seeds = {1, 1, 1}},
    {.name = "best",
     .promise = "the best discriminator",
     .run = part_best,
     .size = {"200 steps", "3,000", "10,000"},
     .seeds = {1, 1, 1}},
    {.name = "alternate",
     .promise = "turns, and cheats",
     .run = part_alternate,
     .size = {"100 steps", "1,000", "10,000"},
     .seeds = {1, 1, 1}},
    {.name = "signal",
     .promise = "two losses for G",
     .run = part_signal,
     .size = {"100 steps", "1,500", "10,000"},
     .seeds = {1, 1, 1}},
    {.name = "alone",
     .promise = "one without the other",
     .run = part_alone,
     .size = {"60 steps", "4,000", "20,000"},
     .seeds = {1, 1, 1}},
    {.name = "modes",
     .promise = "rich and poor",
     .run = part_modes,
     .size = {"60 steps", "4,000", "40,000 or more"},
     .seeds = {1, 1, SEEDS}},
    {.name = "digits",
     .promise = "MLP, DCGAN",
     .run = part_digits,
     .size = {"12 and 3 steps", "3,750 and 1,250", "37,500 and 9,375, wider"},
     .seeds = {1, 1, SEEDS},
     .needs = {.train = 100, .test = SHOWN, .numbers = 16384}},
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

`toy`: watch the lines, not the curves. Where $D$ rises the lines lean over, and where too many meet
the density piles up and $D$ sinks. `best`: in the last panel the lower line; that is what a
memorised difference is worth on fresh points. `alternate`: each held curve touches the edge at one
$\theta$ only. `signal`: on the left the distance of the two lines grows while $D$ learns; on the
right only one curve seems to wait. `alone`: look for an upright bar in the last row. `ring`: the
arcs between the bumps never quite go, since a smooth $G$ of a connected $z$ cannot jump. `modes`:
on the grid the generator has found the lines before the points. `digits`: read the rows aloud, and
count how often you hesitate. `losses`: cover the middle panel and say when training was over.

## What went wrong while writing this chapter

*A toy that circled.* With equal rates and $\beta_1 = 0.5$ the generator's bump swung to and fro
across the data's for as long as one cared to watch. A discriminator ten times as quick and no
momentum let it settle. With uniform $z$, as in the paper, JS stayed higher: a bounded $z$ and a $G$
of bounded slope make a bump with edges.

*A prophecy that came half true.* That all scores go to 1 under the second cheat was claimed before
the run, and failed: nothing tells such a $D$ of real numbers. The claim is now about fakes.

*A stall that was a delay.* The claim that plain descent on $\ln(1 - D)$ does not move at all failed
too: it moves, slowly. Nor was the first explanation right, that the discriminator becomes less sure
by and by: the rows of part `signal` show that it does not. The claim is now about the waiting time.

*A number that was right for another reason.* The mean score under the first cheat is $\frac23$, as
(15.18) has it for equal laws. But the laws are not equal; the rows added since show a constant $D$.

*Bars that nobody drew.* Part `alone` was to end with "and together they draw all 30". They do not,
and the row stands as it fell.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own: add
`--out build/try1` and so on. Answers stand in `notes/solutions/15_gan.md`; guess first.

1. *A slower detective.* In `toy_game` give $D$ the rate of $G$ (`--part toy`). What is JS in the
   end?
2. *Nothing to find.* Set `FIXED_LAW` to the law of the data (`--part best`). What is $V(G,
   D^\ast)$, and how far from $D^\ast$ is the learnt $D$?
3. *How many points are enough?* `CROWD` 50 and 2,000 (`--part best`). What do own and fresh points
   say of JS now? Why does (15.7) not care about $n$, and the net does?
4. *Twice the cheat.* In `part_alternate` give the first cheat two turns of $G$ (`g[k].turns`).
   Predict the mean score of fakes, from (15.18) and from a constant $D$, then read it off.
5. *A timid search.* `FOUND` 10 (`--part alone`). What does $D$ accept wrongly after six rounds?
6. *How much greed?* In `part_modes` give the greedy game 5 and 20 turns instead of 50. What is its
   width?

## References

- I. Goodfellow, J. Pouget-Abadie, M. Mirza, B. Xu, D. Warde-Farley, S. Ozair, A. Courville,
  Y. Bengio, "Generative adversarial nets", *NIPS* (2014).
- A. Radford, L. Metz, S. Chintala, "Unsupervised representation learning with deep convolutional
  generative adversarial networks", *ICLR* (2016).
- M. Arjovsky, L. Bottou, "Towards principled methods for training generative adversarial networks",
  *ICLR* (2017).
- S. Arora, Y. Zhang, "Do GANs actually learn the distribution? An empirical study" (2017).
- A. Srivastava, L. Valkov, C. Russell, M. Gutmann, C. Sutton, "VEEGAN", *NIPS* (2017): ring and
  grid.
- Z. Lin, A. Khetan, G. Fanti, S. Oh, "PacGAN", *NeurIPS* (2018): the same toys.
- G.-J. Qi, L. Zhang, H. Hu, M. Edraki, J. Wang, X.-S. Hua, "Global versus localized generative
  adversarial nets", *CVPR* (2018): rank and collapse.
- T. Kynkaanniemi, T. Karras, S. Laine, J. Lehtinen, T. Aila, "Improved precision and recall metric
  for assessing generative models", *NeurIPS* (2019).
*/
