// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 15 Generative adversarial nets: a forger, a detective, and what each can know

The models so far learnt by comparing: a copy with its original, a probability with the data. A GAN
compares nothing with anything. One network, the *generator* $G$, turns noise into pictures and
never sees a real one. Another network, the *discriminator* $D$, is shown real pictures and
generated ones in turn and says for each of them how likely it is to be real. The discriminator
learns to be right, and the generator learns to make it wrong. The reading notes tell this as
natural history: a butterfly turns brown because the sparrow eats butterflies that are not brown; so
the sparrow looks for the veins of leaves, and the butterfly grows veins. Nobody has told either of
them what a leaf is.

People wanted this because a density was in the way. To draw a picture is easy, to write down the
probability density $p(x)$ of pictures is hard, and a model that is trained to copy pixels blurs
wherever two answers are possible. A GAN never writes down $p(x)$. It draws samples, and where two
answers are possible it draws one of them, not their average. For this it gives up the one number
that falls while a network learns. So this chapter makes numbers of its own: on a line everything
about the game can be computed, and on pictures a judge that does not play gives marks.

    make 15                                # this lesson: a minute and a half on two cores
    make 15-lab                            # the laboratory: what else there is to ask
    make 15-lab2                           # another one: what a generator leaves out
    make 15 ARGS="--part signal"           # one part; --list names them
    build/15_gan --full --data mnist       # longer, and wider nets

Look at `figures/15_gan/toy.gif` first: a generator that chases a density.

**Assumed.** Chapter 00: gradient, tape, Adam, the cross-entropy, the judge. A density, and the KL
divergence, are explained in chapter 10. The proofs of the numbered equations are in
`notes/15_gan.md`.

## The one equation

(15.1), by Goodfellow and others (2014, equation 1):

$$ \min_G \max_D \; V(G, D) = E_{x \sim p} \ln D(x) + E_z \ln \bigl( 1 - D(G(z)) \bigr) . $$

In words: the discriminator gets the logarithm of the probability that it gave to the truth, once
for a real picture and once for a generated one. The discriminator wants this value $V$ to be large,
and the generator wants $V$ to be small.

Five symbols are enough to read the program:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $z$ | `noise` | (B, Z), normal | what the generator is given |
| $x$ | `x` | (B, D) | real pictures, or points |
| $G(z)$ | `fake` | (B, D) | generated pictures, or points |
| $a(x)$ | `apply(&g->D, x)` | (B, 1) | logit: $D$'s answer before the sigmoid |
| $D(x)$ | `sigmoid` of that | in (0, 1) | probability that $x$ is real, as $D$ sees it |
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 128, SEEDS = 3, GRADIENTS = 16 };

/*
## The model: two players

The two networks share no weights. The table says what each of them is told:

| | generator $G$ | discriminator $D$ |
|---|---|---|
| is given | noise $z$ | one picture $x$ at a time |
| gives | one picture $G(z)$ | one number: how likely $x$ is to be real |
| sees real pictures | never | in every step |
| is told which of them are real | - | yes, in training: this is its only label |
| learns from | the gradient of $D$'s answer by the pixels | the difference of both kinds of pictures |
| wants $V$ | small | large |

A *player* is a network with weights and an optimiser of its own. Here the network is always a net
of dense layers (`Mlp`, in `common/layers.c`). The laboratory has players of other kinds, and that
is why a player brings the function that applies its network.
*/
typedef struct Player {
    Params *params;                           // its weights ...
    Optimizer *optimizer;                     // ... and what moves them
    void *net;                                // the network that `apply` applies: an Mlp
    Tensor *(*apply)(void *net, Tensor *in);  // (B, width in) to (B, width out)
} Player;

static Tensor *perceptron(void *net, Tensor *in) { return mlp_apply(net, in); }

// A net from width[0] numbers to width[layers], trained by Adam with that rate and momentum.
static Player player_new(int layers, const int *width, Activation inner, Activation last,
                         double rate, double momentum, Rng *rng)
{
    Player player = {.params = params_new(), .apply = perceptron};
    Mlp *net = player.net = alloc_zeroed(1, sizeof *net);
    *net = mlp_new(player.params, layers, width, inner, last, rng);
    player.optimizer = adam_new(player.params, rate, momentum, 0.999);
    return player;
}

static void player_free(Player *player)
{
    optimizer_free(player->optimizer);
    params_free(player->params);
    free(player->net);
}

static Tensor *apply(Player *player, Tensor *in) { return player->apply(player->net, in); }

static Tensor *evaluate(Player *player,
                        Tensor *in)  // the same, unrecorded: nobody asks for gradients
{
    bool before = tape_recording(false);
    Tensor *out = apply(player, in);
    tape_recording(before);
    return out;
}

/*
A *game* is two players, as the figure `game` shows them, and the curves of what is watched while
they play. The curves have names, because the parts of this chapter watch different things.
*/
enum {
    LOSS_D, LOSS_G,               // the losses of both players
    JS, VALUE, ACCURACY, SPREAD,  // on the line: JS(p, q), V(G, D), D's accuracy, width of q
    PRACTICAL, MINIMAX, SCORE,    // sizes of the gradients of G's two losses; mean D of fakes
    JUDGED, FILM,                 // FLD of generated pictures; frames of an animation
    LAB_A, LAB_B,                 // two numbers that the laboratories watch
    CURVES
};

typedef struct Game {
    Player G, D;
    int Z;  // numbers in z
    Curve curve[CURVES];
} Game;

static void game_free(Game *g)
{
    player_free(&g->G);
    player_free(&g->D);
    for (int i = 0; i < CURVES; i++)
        curve_free(&g->curve[i]);
}

static Tensor *noise(const Game *g, int B, Rng *rng) { return tensor_normal(shape2(B, g->Z), rng); }

/*
## The two losses

The discriminator ends in a *logit* $a$, a number without bounds, and $D = \sigma(a) =
1/(1+e^{-a})$. Then $-\ln D = \ln(1 + e^{-a})$ and $-\ln(1 - D) = \ln(1 + e^{a})$. Both are the
function `softplus`, which neither overflows nor takes the logarithm of zero.

The discriminator's loss is $-V$, so the discriminator descends it. The generator's loss could be
the second term of (15.1), $\ln(1 - D)$. The paper recommends another one, and nearly everybody uses
it: $-\ln D$, which is called the *practical* loss, (15.9). Both are small when the discriminator
takes fakes for real ones. Part `signal` measures why the second is the better one to descend.
*/
static Tensor *discriminator_loss(Tensor *real_logit, Tensor *fake_logit)  // -V(G, D), (15.1)
{
    return add(mean(softplus(scale(real_logit, -1))), mean(softplus(fake_logit)));
}

static Tensor *generator_loss(Tensor *fake_logit)  // -ln D, (15.9)
{
    return mean(softplus(scale(fake_logit, -1)));
}

/*
## One training step

The books say: *fix* the generator and improve the discriminator, then *fix* the discriminator and
improve the generator. Look for the fixing in the code below: there is nothing to find. Each loss
depends on the weights of both networks, and `grad` is asked for the gradient with respect to the
weights of one player only. To fix the other player means no more than that: to take a partial
derivative.

The gradient of the generator's loss goes *through* the discriminator. By the chain rule

$$ \frac{\partial}{\partial \theta_G} \bigl( -\ln D(G(z)) \bigr) =
   -\frac{1}{D} \cdot \frac{\partial D}{\partial x} \bigg|_{x = G(z)} \cdot
   \frac{\partial G(z)}{\partial \theta_G} . $$

In words: the discriminator says in which direction each generated picture would have to be changed
to look more real, and the generator's weights follow. The generator never sees a real picture, and
yet all that it learns comes from real pictures, by way of $\partial D / \partial x$.

Mind the order of the lines (exercise 2 asks whether it matters). The discriminator moves first. The
generator's loss is computed after that, with the discriminator's new weights, and from the same
fakes. (The paper draws new noise for the generator's turn. To use the fakes again saves a pass
through $G$.)
*/
static double improve(Player *player, Tensor *loss)  // one descent by this player's weights alone
{
    Tensor *gradient[GRADIENTS];
    grad(loss, player->params->tensor, player->params->count, gradient, false);
    optimizer_step(player->optimizer, gradient);
    return tensor_item(loss);
}

static void train_step(Game *g, Tensor *x, Rng *rng, double loss[2])  // x (B, D): real
{
    Tensor *fake = apply(&g->G, noise(g, x->shape.n[0], rng));  // (B, D)
    Tensor *loss_d = discriminator_loss(apply(&g->D, x), apply(&g->D, fake));
    loss[LOSS_D] = improve(&g->D, loss_d);
    Tensor *loss_g = generator_loss(apply(&g->D, fake));
    loss[LOSS_G] = improve(&g->G, loss_g);
}

/*
Line by line:

1. `noise` draws B vectors $z$, and the generator makes B fakes of them. The tape records how.
2. The discriminator gives a logit to each real $x$ and to each fake, and its loss is computed from
   both lists.
3. `improve` differentiates this loss with respect to the discriminator's weights, and the
   discriminator's optimiser takes a step. The generator's weights have a part in the loss as well,
   but nobody asked for their gradient.
4. The same fakes go through the discriminator again, because the discriminator is another one now.
5. `improve` differentiates the generator's loss with respect to the generator's weights. On the way
   the gradient passes through the discriminator, whose weights stay as they are.

What does the first step say? An untrained discriminator has logits near 0, so $D = \frac12$ for
everything. Then the loss of $D$ is $2 \ln 2 = 1.386$ and the loss of $G$ is $\ln 2 = 0.693$. Keep
both numbers in mind. They come back at the end of a game that went well, because then $D$ says
$\frac12$ again, for a better reason.

Two mistakes are easily made here, and neither stops the program. One is to let the generator's loss
move the discriminator as well, by asking for the gradients of all weights at once: then the
discriminator is trained to be fooled. The other is to make the fakes unrecorded, which is harmless if they serve $D$'s turn
only, and to use them again in $G$'s turn: then the generator's gradient is zero. The check of this chapter (`tests/check_15.c`) looks for both.

## The loop

The parts of this chapter differ in where real samples come from, in the kind of step, and in what
is watched on the way. A `Match` says so. All else that a training needs is in `Run`, of
`common/training.c`: the count of steps, the random numbers, saving and going on.

A step returns both losses, so that the loop can show them. They are watched and not trusted: for
the two players they add up to nothing that must fall.

When a result is about the *end* of a game, we let the learning rates fall to zero
(`.falling = true`). Otherwise the players keep oscillating, and the number depends on the moment at
which we stop.
*/
typedef struct Match {
    Tensor *(*data_batch)(void *source, int B, Rng *rng);        // real samples (B, D)
    void (*step)(Game *g, Tensor *x, Rng *rng, double loss[2]);  // train_step, or a variant
    void (*watch)(Game *g, void *source, long step);             // adds to the curves; or NULL
    void *source;                                                // handed to both
    int B, looks;                                                // batch; how often to watch
    bool falling;
} Match;

static void train(Run *run, Game *g, const Match *m)
{
    double loss[2] = {0, 0};
    run_net(run, "G", g->G.params, g->G.optimizer);
    run_net(run, "D", g->D.params, g->D.optimizer);
    for (int i = 0; i < CURVES; i++) {
        char name[] = {'c', 'u', 'r', 'v', 'e', (char)('a' + i), 0};
        checkpoint_curve(run->state, name, &g->curve[i]);
    }
    run->falling = m->falling;
    if (run_begin(run) && m->watch)
        m->watch(g, m->source, 0);
    while (run_next(run, "loss of D", loss[LOSS_D])) {
        m->step(g, m->data_batch(m->source, m->B, &run->rng), &run->rng, loss);
        for (int i = LOSS_D; i <= LOSS_G && run_look(run, 100); i++)
            curve_add(&g->curve[i], (double)run->step, loss[i]);
        if (m->watch && run_look(run, m->looks))
            m->watch(g, m->source, run->step);
    }
}

/*
## Part toy: a game whose every number is known

The data are numbers from $N(1.2, 0.6^2)$. The generator is a small net from the line to the line,
and we start it on the wrong side, at $-1.2$.

*The distribution of $G(z)$.* A generator has no formula for its density, but on a line we can
compute it. Cut the $z$ axis into 2,000 pieces of equal probability. $G$ stretches each piece over
an interval of the $x$ axis, and the probability is spread over the whole interval, (15.2):

$$ q(x) = \sum_{z :\, G(z) = x} \frac{p_z(z)}{|G'(z)|} . $$

In words: the density at $x$ adds up the densities of all the $z$ that land there, each divided by
how fast $G$ moves at that $z$. Where $G$ is steep the density is thin, and where $G$ is flat the
density is high.
*/
enum { CELLS = 400, PIECES = 2000, ARROWS = 21, LOOKS = 58, FRAME = CELLS + ARROWS };
static const double LEFT = -4, WIDE = 8;      // the stretch of the line that is looked at
static const double TOY_DATA[] = {1.2, 0.6};  // mean and standard deviation

static double edge(double i) { return LEFT + WIDE * i / CELLS; }

// p (CELLS): probability of each cell under N(mean, deviation^2); the end cells get what is beyond.
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

static void evaluate_line(Player *player, const double *x, int n, double *y)  // a net of the line
{
    Tensor *in = tensor_new(shape2(n, 1));
    for (int i = 0; i < n; i++)
        in->data[i] = (real)x[i];
    Tensor *out = evaluate(player, in);
    for (int i = 0; i < n; i++)
        y[i] = (double)out->data[i];
}

static void line_scores(Player *D, double *score)  // (CELLS): D at the middle of each cell
{
    double x[CELLS];
    for (int i = 0; i < CELLS; i++)
        x[i] = edge(i + 0.5);
    evaluate_line(D, x, CELLS, score);
    for (int i = 0; i < CELLS; i++)
        score[i] = 1 / (1 + exp(-score[i]));
}

// image (PIECES + 1): where G sends the edges of the pieces. The outermost two stand for infinity.
static void line_images(Player *G, double *image)
{
    static double z[PIECES + 1];
    for (int k = 0; k <= PIECES && z[PIECES] == 0; k++)
        z[k] = normal_quantile(fmin(fmax(k, 0.1), PIECES - 0.1) / PIECES);
    evaluate_line(G, z, PIECES + 1, image);
}

/*
*The best discriminator.* Hold the generator still. Then $V$ is a sum over the points $x$ of $p \ln
D + q \ln(1 - D)$, and since $D$ may be any function we can choose its value at each point
separately. The derivative $p/D - q/(1 - D)$ is zero at, (15.3),

$$ D^\ast(x) = \frac{p(x)}{p(x) + q(x)} . $$

In words: the best answer to "real or not?" is the share of real ones among all the samples that are
found at $x$. Put $D^\ast$ into (15.1), with the mixture $m = (p + q)/2$, and two logarithms of 2
come out, (15.4):

$$ V(G, D^\ast) = 2 \, \mathrm{JS}(p, q) - 2 \ln 2, \qquad
   \mathrm{JS}(p, q) = \tfrac12 \mathrm{KL}(p \Vert m) + \tfrac12 \mathrm{KL}(q \Vert m) . $$

In words: the largest value that a discriminator can reach tells how different the two distributions
are. JS is the *Jensen-Shannon divergence*. It is 0 if the distributions are equal and $\ln 2$ if
they share no point. So the game has one place of rest for players that can be any function: $q =
p$, $D = \frac12$ everywhere, $V = -2 \ln 2 = -1.386$. (The notes say that $V(G, D^\ast)$ *is* the
JS divergence. The factor and the constant matter as soon as one reads a printed loss as a distance.
Errata, E25.)

*What theory needs, and what the program has.* (15.3) and (15.4) assume that $D$ may be any function.
The paper goes on to prove that a game ends at $q = p$ (its proposition 2), and for this it assumes
two things more. None of the three holds here:

- In theory $D$ may be any function. Here $D$ is a net of a given size, which can be only some of them.
- In the proof $D$ is at its best whenever $G$ moves. Here $D$ takes one step for each step of $G$, and
  the best answer to the last fakes is not the best answer to the next ones.
- In the proof $G$ moves its density $q$ itself, and $\max_D V$ is convex in $q$. Here $G$ moves
  weights. Each weight moves the density at many points, and $\max_D V$ is not convex in the weights.

So the proof does not say that the game below ends well. (15.4) says where the game can rest, and it
gives numbers to check a game against.

*Densities, in code.* `line_images` asks the generator where it sends the edges of
the 2,000 pieces of the $z$ axis. `push_forward` spreads each piece over the interval between its
two images, which is (15.2) if the generator is straight, as a function of the rank of $z$, on each piece. `normal_cells` does the
same for the data, whose distribution function is known. Both fill the same cells, so everything
that follows is a sum over cells: `value_of` is (15.1), `best_scores` is (15.3), and
`js_divergence`, of `common/measure.c`, is the JS of (15.4). No sample is drawn for any of these
numbers, so none of them has an error of sampling. Training itself sees samples only.

For a learnt $D$ the difference
between both sides of (15.4) says how far $D$ is from its best answers.
*/
static double plog(double p, double ratio) { return p > 0 ? p * log(ratio) : 0; }

static double value_of(const double *p, const double *q, const double *D)  // V, (15.1)
{
    double total = 0;
    for (int i = 0; i < CELLS; i++)
        total += plog(p[i], D[i]) + plog(q[i], 1 - D[i]);
    return total;
}

static void best_scores(const double *p, const double *q, double *D)  // (15.3)
{
    for (int i = 0; i < CELLS; i++)
        D[i] = p[i] + q[i] > 0 ? p[i] / (p[i] + q[i]) : 0.5;
}

static Tensor *toy_batch(void *source, int B, Rng *rng)
{
    const double *law = source;
    return shift(scale(tensor_normal(shape2(B, 1), rng), law[1]), law[0]);
}

/*
*At each look* the part notes JS, $V$, the accuracy of $D$, the mean score of fakes, and how wide
$q$ is. For the film it keeps $q$ and $D$ in every cell, and for 21 values of $z$, evenly spread by
rank, the place to which the generator sends them.
*/
static void toy_watch(Game *g, void *source, long step)
{
    const double *law = source;
    double p[CELLS], q[CELLS], D[CELLS], image[PIECES + 1];
    double right = 0, score = 0, centre = 0, square = 0;
    normal_cells(law[0], law[1], p);
    line_images(&g->G, image);
    push_forward(image, PIECES, q);
    line_scores(&g->D, D);
    for (int i = 0; i < CELLS; i++) {
        right += 0.5 * (D[i] > 0.5 ? p[i] : q[i]);  // "real" where D > 1/2
        score += q[i] * D[i];
        centre += q[i] * edge(i + 0.5);
        square += q[i] * edge(i + 0.5) * edge(i + 0.5);
        curve_add(&g->curve[FILM], q[i], D[i]);
    }
    for (int k = 0; k < ARROWS; k++)
        curve_add(&g->curve[FILM], image[PIECES / ARROWS * k + PIECES / (2 * ARROWS)],
                  (double)step);
    curve_add(&g->curve[JS], (double)step, js_divergence(p, q, CELLS));
    curve_add(&g->curve[VALUE], (double)step, value_of(p, q, D));
    curve_add(&g->curve[ACCURACY], (double)step, right);
    curve_add(&g->curve[SCORE], (double)step, score);
    curve_add(&g->curve[SPREAD], (double)step, sqrt(fmax(square - centre * centre, 0)));
}

/*
*Two games.* In the first game the discriminator is a net of two hidden layers. In the second, the
control, the discriminator is a single straight line, $D = \sigma(w x + b)$. A straight line can say
"more to the right, please" and nothing else. Any distribution with the right mean will do against
it, and the generator has no reason to get the width right.

In the toy the discriminator's rate is ten times the generator's. This serves the same purpose as
several turns of $D$ for one of $G$, which the paper allows: $D$ stays close to its best answer.
*/
static Game toy_game(uint64_t seed, bool line)
{
    static const int G[] = {1, 32, 32, 1}, D[] = {1, 64, 64, 1}, straight[] = {1, 1};
    Rng rng = rng_new(seed, "toy");
    Game g = {.Z = 1};
    g.G = player_new(3, G, TANH, LINEAR, 5e-4, 0, &rng);
    g.D = player_new(line ? 1 : 3, line ? straight : D, TANH, LINEAR, 5e-3, 0, &rng);
    ((Mlp *)g.G.net)->layer[2].b->data[0] = (real)-1.2;  // on the wrong side
    return g;
}

static void toy_frame(Figure *f, const Game *g, int frame)
{
    double x[CELLS], p[CELLS], q[CELLS], at[3 * ARROWS], up[3 * ARROWS];
    const double *film = g->curve[FILM].x + (long)frame * FRAME,
                 *D = g->curve[FILM].y + (long)frame * FRAME;
    normal_cells(TOY_DATA[0], TOY_DATA[1], p);
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
    figure_role(f, ROLE_DATA);
    figure_xy(f, "data p(x)", AREA, x, p, CELLS);
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "generated q(x)", LINES, x, q, CELLS);
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "D(x)", LINES, x, D, CELLS);
    figure_ramp(f, 0, 2);
    figure_xy(f, NULL, LINES, at, up, 3 * ARROWS);
    free(title);
}

static void game_figure(Program *p)
{
    Figure *f = program_figure(p, "game", "Two players, one value: D pushes it up, G down",
                               "Who feeds whom, and whom the gradient of V reaches.",
                               "Noise to generator; generator and data to discriminator; two arrows back.");
    figure_diagram(f, "z [@random]; G [@net label=\"generator\\nG\"]; D [@rival label=\"discriminator\\nD\"];"
                      "x [@data label=\"data\\nx\"]; V [@loss label=\"V(G, D)\"];"
                      "z -> G; G -> D [label=\"G(z)\"]; x -> D; D -> V;"
                      "V -> D [@gradient label=\"up\"]; D -> G [@gradient label=\"down, through D\"]");
    figure_draw(f);
}

static void toy_figure(Program *p, const Game *g)
{
    Figure *f = program_figure(
        p, "toy", "The generator walks to the data, and D sinks to one half",
        "Densities of data and generator, and D, while both learn; below, lines from z to G(z).",
        "One bump walks to another until they coincide; the third curve sinks to one half.");
    for (int i = 0; i < g->curve[JS].count; i += i < 14 ? 1 : 4) {  // most happens early
        figure_frame(f);
        toy_frame(f, g, i);
    }
    figure_draw(f);
}

/*
Part `toy` plays each of the two games three times, with three seeds. After each game the curves hold
the history of its numbers, and the table takes their last values.

*The rows of the table.* A trained net is an accident of its first weights and of its samples. So
each number below is the mean over three seeds, and the table prints the standard deviation over the
seeds beside it. Three kinds of rows occur, here and in the other parts:

- `claim`: a formula that must hold to many digits;
- `goal_seeds`: a target for trained nets, far enough from the mean that another seed does not
  overturn it, and far enough from the control that the control does not meet it;
- `control_seeds`: what the same measure says where nothing was learnt, or where something was left
  out. It has no target.

The accuracy of $D$ is such a control: it is near $\frac12$ when the game ends well, and a
discriminator that says nothing has an accuracy of $\frac12$, too.
*/
static void part_toy(Program *p)
{
    const Match m = {.data_batch = toy_batch, .source = (void *)TOY_DATA, .B = 2 * BATCH,
                     .step = train_step, .falling = true, .watch = toy_watch, .looks = LOOKS};
    double js[2][SEEDS], V[2][SEEDS], below[2][SEEDS], accuracy[SEEDS], before[SEEDS];
    for (int s = p->seeds - 1; s >= 0; s--)
        for (int line = 1; line >= 0; line--) {
            Game g = toy_game(p->seed + (uint64_t)s, line);
            train(run_new(p, scaled(p, pick(p, 200, 2500, 40000)), "toy.%s%d",
                          line ? "line" : "net", s),
                  &g, &m);
            js[line][s] = curve_last(&g.curve[JS]);
            V[line][s] = curve_last(&g.curve[VALUE]);
            below[line][s] = 2 * js[line][s] - 2 * log(2) - V[line][s];
            accuracy[s] = curve_last(&g.curve[ACCURACY]);
            before[s] = g.curve[JS].y[0];
            if (s == 0 && !line) {
                game_figure(p);
                toy_figure(p, &g);
            }
            game_free(&g);
        }
    const int n = p->seeds;
    double P[CELLS], Q[CELLS], best[CELLS];
    normal_cells(TOY_DATA[0], TOY_DATA[1], P);
    normal_cells(-0.4, 0.9, Q);
    best_scores(P, Q, best);
    claim(p, "toy, two normal laws: V(G, D*) - (2 JS - 2 ln 2)",
          value_of(P, Q, best) - 2 * js_divergence(P, Q, CELLS) + 2 * log(2), EXACTLY, 0, 1e-12,
          "(15.4)");
    goal_seeds(p, "toy: JS of data and generator in the end", js[0], n, AT_MOST, 0.02, 0,
               "0 if equal");
    goal_seeds(p, "toy: V(G, D) in the end is below 2 JS - 2 ln 2 by", below[0], n, AT_MOST, 0.02,
               0, "(15.4)");
    control_seeds(p, "toy: V(G, D) in the end", V[0], n, "-2 ln 2 is -1.38629");
    control_seeds(p, "toy: accuracy of D in the end", accuracy, n, "1/2, not 0: E27");
    control_seeds(p, "toy, untrained: JS", before, n, "ln 2 is 0.69315");
    control_seeds(p, "toy, D a straight line: JS in the end", js[1], n, "too weak a player");
    control_seeds(p, "toy, D a straight line: V(G, D) in the end", V[1], n, "looks as good");
    control_seeds(p, "toy, D a straight line: V below 2 JS - 2 ln 2 by", below[1], n, "and is not");
}

/*
The figure `toy` shows the first game. Three things are to be seen in it:

- The lines below the axis lead from $z$ to $G(z)$. Where $D$ rises the lines lean over: each
  generated number walks uphill on $D$, and this is all that the generator ever does.
- Where many lines meet the density piles up, and there $D$ sinks, because $D$ has noticed.
- In the end the densities coincide and $D$ is $\frac12$ wherever there is anything to be told
  apart. Far from the data $D$ may be anything: no sample, real or generated, falls there, and
  nobody teaches $D$ an answer.

What came out: over three seeds JS falls from 0.692 to 0.0028, and $D$ ends 0.0007 below the best
value that (15.4) allows. Against the straight line JS stays at 0.380: the generator finds the right
mean and a wrong width. And yet both games end with a value near $-2 \ln 2$: -1.381 in the first
game, -1.389 in the second.

This is what the reading notes mean when they say that a GAN gives no clear signal. A discriminator
that cannot tell real numbers from fakes may be beaten, or it may be stupid, and $V$ alone does not
say which. The difference of the two sides of (15.4) says it: 0.0007 in the first game, 0.762 in the
second. But this difference contains JS, and on pictures nobody can compute it.

(The notes say at that place that the generator aims at an accuracy of 0. The aim is $\frac12$, and
the first game ends at 0.520: a discriminator that is always wrong would know everything, for it
would be enough to believe the opposite. Errata, E27.)
*/

/*
## Part signal: two losses for the generator

At the start fakes are bad and a good discriminator is sure of it: $D(G(z)) \approx 0$. Look at the
two losses of (15.9) as functions of the logit $a$ of a fake, (15.10):

$$ \frac{d}{da} \ln(1 - D) = -D , \qquad \frac{d}{da} (-\ln D) = -(1 - D) . $$

In words: both losses push the logit up. The *minimax* loss $\ln(1 - D)$, which belongs to the game
(15.1) itself, pushes with the force $D$, so its gradient is smallest where the fake is worst. The
*practical* loss $-\ln D$ pushes with the force $1 - D$, so its gradient is largest there. Both
losses have the same equilibrium.

An example with numbers: the discriminator gives a fake $D = 0.01$. The minimax loss pushes its
logit with 0.01, the practical loss with 0.99, which is 99 times as hard. Later, when the fake has
become good and $D = 0.5$, both push with 0.5. For a fake that passes as real, $D = 0.99$, it is the
other way round: the practical loss lets go of it, and the minimax loss pulls at it still.

The practical loss does not descend JS. At the best discriminator its gradient is, (15.11),

$$ \nabla_\theta \, E_q [-\ln D^\ast] = \nabla_\theta \bigl[ \mathrm{KL}(q \Vert p) - 2 \, \mathrm{JS}(p, q) \bigr] . $$

(On the left $D^\ast$ is held still while $\theta$ moves.) In words: the generator descends a reverse KL divergence, which punishes fakes where there are no
data, and at the same time it *climbs* a JS divergence, which nobody would have ordered (Arjovsky
and Bottou, 2017). The laboratory checks this equation.

*The measurement.* Hold the untrained generator of the toy still and let $D$ learn. Now and then
take the size of both gradients with respect to all of the generator's weights.
*/
static Tensor *minimax_loss(Tensor *fake_logit)  // ln(1 - D), (15.9)
{
    return scale(mean(softplus(fake_logit)), -1);
}

static void discriminator_step(Game *g, Tensor *x, Rng *rng, double loss[2])  // G stands still
{
    Tensor *fake = evaluate(&g->G, noise(g, x->shape.n[0], rng));
    loss[LOSS_D] = improve(&g->D, discriminator_loss(apply(&g->D, x), apply(&g->D, fake)));
}

static double push(Tensor *(*generators_loss)(Tensor *), double D)  // (15.10), by the tape
{
    Tensor *a = tensor_fill(shape2(1, 1), log(D / (1 - D))), *gradient;
    grad(generators_loss(a), &a, 1, &gradient, false);
    double found = (double)gradient->data[0];
    step_reset();
    return found;
}

// The size of the gradient of one of G's losses by all its weights; *score: mean D of the fakes.
static double gradient_size(Game *g, Tensor *(*generators_loss)(Tensor *), double *score)
{
    enum { N = 512 };
    Rng rng = rng_new(1, "slope");
    Tensor *a = apply(&g->D, apply(&g->G, noise(g, N, &rng))), *gradient[GRADIENTS];
    grad(generators_loss(a), g->G.params->tensor, g->G.params->count, gradient, false);
    double square = 0;
    for (int i = 0; i < g->G.params->count; i++)
        for (long j = 0; j < gradient[i]->size; j++)
            square += (double)gradient[i]->data[j] * (double)gradient[i]->data[j];
    *score = 0;
    for (int i = 0; i < N; i++)
        *score += 1 / (1 + exp(-(double)a->data[i])) / N;
    step_reset();
    return sqrt(square);
}

static void gradient_watch(Game *g, void *source, long step)
{
    (void)source;
    double score;
    curve_add(&g->curve[MINIMAX], (double)step, gradient_size(g, minimax_loss, &score));
    curve_add(&g->curve[PRACTICAL], (double)step, gradient_size(g, generator_loss, &score));
    curve_add(&g->curve[SCORE], (double)step, score);
}

static Game sure_game(Program *p, int seed)  // G untrained, D trained against it
{
    const Match still = {.data_batch = toy_batch, .source = (void *)TOY_DATA, .B = 2 * BATCH,
                         .step = discriminator_step, .watch = gradient_watch, .looks = 30};
    Game g = toy_game(p->seed + (uint64_t)seed, false);  // trained once, then found in its file
    train(run_new(p, scaled(p, pick(p, 60, 1000, 2000)), "%s.still%d", p->part->name, seed), &g,
          &still);
    return g;
}

// log10 of how many times as large the gradient of -ln D is: the median of the later half of looks.
static double late_ratio(const Game *still)
{
    double ratio[32];
    const Curve *strong = &still->curve[PRACTICAL], *weak = &still->curve[MINIMAX];
    const int from = strong->count / 2, n = strong->count - from;
    for (int i = 0; i < n; i++)
        ratio[i] = log10(strong->y[from + i] / weak->y[from + i]);
    return median(ratio, n);
}

static void signal_figure(Program *p, const Game *still)
{
    Figure *f = program_figure(
        p, "signal", "A sure discriminator silences ln(1 − D), and not −ln D",
        "The size of both gradients of the generator while D learns and G is held still.",
        "Two curves begin together; one falls by orders of magnitude, the other stays.");
    figure_panel(f, NULL, "step of D", "size of the gradient by G's weights");
    figure_command(f, "set logscale y\nset format y '10^{%%T}'");
    figure_role(f, ROLE_MODEL);
    figure_curve(f, "−ln D", LINES_POINTS, &still->curve[PRACTICAL]);
    figure_role(f, ROLE_RIVAL);
    figure_curve(f, "ln(1−D)", LINES_POINTS, &still->curve[MINIMAX]);
    figure_draw(f);
}

static void part_signal(Program *p)
{
    double score[SEEDS], ratio[SEEDS], before[SEEDS];
    for (int s = p->seeds - 1; s >= 0; s--) {
        Game still = sure_game(p, s);
        score[s] = curve_last(&still.curve[SCORE]);
        ratio[s] = late_ratio(&still);
        before[s] = log10(still.curve[PRACTICAL].y[0] / still.curve[MINIMAX].y[0]);
        if (s == 0)
            signal_figure(p, &still);
        game_free(&still);
    }
    claim(p, "signal: derivative of ln(1 - D) by the logit, at D = 0.01", push(minimax_loss, 0.01),
          EXACTLY, -0.01, 1e-6, "(15.10)");
    claim(p, "signal: derivative of -ln D by the logit, at D = 0.01", push(generator_loss, 0.01),
          EXACTLY, -0.99, 1e-6, "(15.10)");
    goal_seeds(p, "signal, G still, D trained: log10(gradient of -ln D / of ln(1 - D))", ratio,
               p->seeds, AT_LEAST, 1, 0, "(15.10)");
    control_seeds(p, "signal, G still, D untrained: log10(gradient of -ln D / of ln(1 - D))",
                  before, p->seeds, "D is not sure");
    control_seeds(p, "signal, G still, D trained: mean D of fakes", score, p->seeds, "D is sure");
}

/*
The figure `signal` shows the measurement for one seed. The distance of the two curves grows while
$D$ learns: the surer $D$ becomes, the weaker is the gradient of $\ln(1 - D)$, and the gradient of
$-\ln D$ stays.

What came out: after its 1,000 steps alone $D$ gives the fakes 0.0006 on average, and the gradient
of $-\ln D$ is larger than that of $\ln(1 - D)$ by 3.0 powers of ten. Before $D$ has learnt anything
the two are about equal: the logarithm of their ratio is -0.085.

A small gradient need not make a small step, because an optimiser may rescale it. In the
laboratory's part `race` this discriminator meets four generators, with both losses and two
optimisers, and the answer there is not the one that most people expect.
*/

/*
## Part digits: pictures, and how to tell whether they are good

Nothing changes but the nets and the data: it is the same `train_step`. A picture is a list of 784
numbers here (or as many as your pictures have), and the nets do not know which pixels are
neighbours.

| player | default | `--full` | inner units | last unit |
|---|---|---|---|---|
| $G$ | 100-128-256-784 | 100-256-512-784 | ReLU | tanh, between $-1$ and $1$ |
| $D$ | 784-256-128-1 | 784-512-256-1 | leaky ReLU | none: a logit |

The second laboratory plays the same game with convolutional nets, as Radford and others do (DCGAN,
2016).

With `--data` the pictures are your own, of any height, width and colours. The number of steps stays
what it is, so a few hundred pictures are seen again and again. Then look at the last two rows of the
figure `digits`, because a generator that is shown so few can learn them by heart; the second
laboratory measures the distance. What the
judge of your pictures says is on a scale of its own; an FLD of digits and one of faces do not
compare.
*/
enum { ROOM = 32000000 };  // numbers that the marked pictures may take
enum { CODE = 100, FEATURES = 64, MARKED = 10000, FEW = 1000, SHOWN = 14, FILMED = 28 };

static struct {
    Pictures *train, *test;
    int D, n;       // numbers in a picture; how many pictures are marked
    Judge *judge;   // or NULL
    real *feature;  // (n, FEATURES): of the test pictures, in the judge's eyes
    Batches order;
} data;

/*
*The data.* Pictures come as numbers from 0 to 1. The generator ends in a tanh, whose values lie
between $-1$ and $1$, so the pictures are stretched to that range before the discriminator sees
them. Otherwise it would recognise fakes by their range alone, and would teach the generator
nothing else. The order of the pictures is a new one in each epoch, and the place in that order is
part of the saved state.
*/
static Tensor *digit_batch(void *source, int B, Rng *rng)
{
    (void)source;
    (void)rng;
    Tensor *x = pictures_rows(data.train, batches_next(&data.order), B);
    return shift(scale(x, 2), -1);  // [0, 1] to [-1, 1], the range of tanh
}

static Game perceptron_game(int wide, Rng *rng)
{
    const int G[] = {CODE, wide, 2 * wide, data.D}, D[] = {data.D, 2 * wide, wide, 1};
    Game g = {.Z = CODE};
    g.G = player_new(3, G, RELU, TANH, 1e-3, 0.5, rng);
    g.D = player_new(3, D, LEAKY_RELU, LINEAR, 1e-3, 0.5, rng);
    return g;
}

/*
*Sampling* is one pass through the generator. There is no chain to wait for, as with a Boltzmann
machine, and no encoder. This is the second reason, beside the sharp pictures, why people took to
GANs.
*/
static void sample(Game *g, int n, const char *stream, real *x)  // (n, width of G's output)
{
    Rng rng = rng_new(1, stream);
    for (int from = 0; from < n; from += 500, step_reset()) {
        int count = n - from < 500 ? n - from : 500;
        Tensor *y = evaluate(&g->G, noise(g, count, &rng));
        memcpy(x + (long)from * (y->size / count), y->data, (size_t)y->size * sizeof(real));
    }
}

static real *sample_pictures(Game *g, int n, const char *stream)  // (n, D) in [0, 1]; free it
{
    real *picture = alloc_zeroed((size_t)n * (size_t)data.D, sizeof *picture);
    sample(g, n, stream, picture);
    for (long i = 0; i < (long)n * data.D; i++)
        picture[i] = (real)0.5 * (picture[i] + 1);
    return picture;
}

/*
We ask one question about 10,000 generated pictures, and a loss does not answer it: do they look
right? The judge of chapter 00 is a classifier that was trained once and is frozen. Take what it
sees in real pictures and in generated ones, 64 numbers each. Each kind is now a cloud of 10,000
points with a mean $\mu$ and a covariance matrix $C$. The Frechet distance of the two clouds is

$$ \lVert \mu_a - \mu_b \rVert^2 + \mathrm{tr} \bigl( C_a + C_b - 2 (C_a C_b)^{1/2} \bigr) . $$

In words: how far apart the centres are, and how differently the clouds are stretched. This book
calls the number FLD; the FID of the literature is the same distance in the eyes of a much larger
classifier of photographs. Real pictures have an FLD below 1. A Gaussian on 30 principal axes, which
needs no network, has 141 (chapter 00).

The FLD has a blind spot, and a control of the table shows it: a machine that hands out training
pictures would have the FLD of real ones. So look at the last two rows of the figure `digits`, where
each of the last samples stands above its nearest training picture. The second laboratory measures that distance,
and asks four questions more: whether each picture is good, whether all kinds are there, whether
classes are served alike, and how many different pictures there are.

*While the game goes on* the same noise is shown again and again, and the judge marks 1,000 samples
now and then. The pictures make the figure `film`, and the marks are laid beside the losses, in the
figure `losses`. (Few pictures bias an FLD upwards, so the curve compares with itself only.)
*/
static int least(int a, int b) { return a < b ? a : b; }
static int few(void) { return least(data.n, FEW); }

static void digit_watch(Game *g, void *source, long step)  // pixels of a fixed noise, and the FLD
{
    (void)source;
    real *picture = sample_pictures(g, few(), "watch");
    for (long i = 0; i < (long)least(few(), FILMED) * data.D; i++)
        curve_add(&g->curve[FILM], (double)step, (double)picture[i]);
    if (data.judge)
        curve_add(&g->curve[JUDGED], (double)step,
                  judge_fld(data.judge, picture, few(), data.feature, data.n));
    free(picture);
}

static void load_data(Program *p)
{
    data.train = pictures_load(p->source, TRAIN, pick(p, 1000, 20000, 0));
    data.test = pictures_load(p->source, TEST, pick(p, 300, 0, 0));
    data.D = data.test->Y * data.test->X * data.test->C;
    data.n = least(least(data.test->n, data.train->n), least(MARKED, ROOM / data.D));
    data.judge = program_judge(p);
    const real *row = pictures_rows(data.test, NULL, data.n)->data;
    data.feature = data.judge ? judge_features_of(data.judge, row, data.n) : NULL;
    step_reset();
}

static void free_data(void)
{
    free(data.feature);
    pictures_free(data.train);
    pictures_free(data.test);
    judge_free(data.judge);
    memset(&data, 0, sizeof data);
}

static int batch_of_pictures(void) { return least(data.train->n, BATCH / 2); }

static Game digit_game(Program *p, int seed)  // trained
{
    const Match m = {.data_batch = digit_batch, .B = batch_of_pictures(), .step = train_step,
                     .falling = true, .watch = digit_watch, .looks = pick(p, 2, 12, 20)};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "digits.mlp");
    Game g = perceptron_game(pick(p, 32, 128, 256), &rng);
    Run *run = run_new(p, scaled(p, pick(p, 12, 4000, 37500)), "%s.mlp%d", p->part->name, seed);
    data.order = batches_new(data.train->n, m.B, &rng);
    checkpoint_long(run->state, "taken", &data.order.taken);
    train(run, &g, &m);
    batches_free(&data.order);
    return g;
}

static void digits_figure(Program *p, Game *g)
{
    const char *const label[6] = {"data", "samples", "", "", "", "nearest real"};
    const int shown = least(few(), SHOWN), samples = few() / shown < 4 ? 1 : 4;
    const int compared = least(data.train->n, ROOM / data.D);
    int index[SHOWN];
    real *drawn = sample_pictures(g, samples * shown, "scores");
    const real *train = pictures_rows(data.train, NULL, compared)->data;
    nearest_distance(drawn + (long)(samples - 1) * shown * data.D, shown, train, compared, data.D, index);
    Tensor *sheet[] = {pictures_rows(data.test, NULL, shown),
                       tensor_view(shape2(samples * shown, data.D), drawn),
                       pictures_rows(data.train, index, shown)};
    Figure *f = program_figure(
        p, "digits", data_are_digits(p) ? "Digits that nobody wrote" : "Pictures that nobody made",
        "Test pictures; the first samples of the game; below the last of them their nearest "
        "training pictures.",
        "A row of pictures, four rows of speckled ones that resemble them, a row of real ones.");
    figure_pictures(f, concat(sheet, 3, 0)->data, samples + 2, shown, data.test->Y, data.test->X,
                    data.test->C, samples == 4 ? label : NULL, NULL);
    figure_draw(f);
    free(drawn);
    step_reset();
}

static void film_figure(Program *p, const Game *g)
{
    const int shown = least(few(), FILMED), wide = shown % 4 ? 1 : shown / 4;
    Figure *f = program_figure(
        p, "film", "The same noise, as the generator learns",
        "Samples of 28 fixed z at some moments of the game.",
        "Grey noise becomes blurred strokes, and the strokes become pictures.");
    figure_film(f, &g->curve[FILM], "step %g", shown / wide, wide, data.test->Y, data.test->X,
                data.test->C);
    figure_draw(f);
}

static void losses_figure(Program *p, const Game *g)
{
    Figure *f = program_figure(
        p, "losses", "The losses do not tell that the pictures get better",
        "Both losses while the players learn, and the FLD of what the generator draws.",
        "Two lines that waver and do not fall; one that falls by an order of magnitude.");
    figure_panel(f, "what the players say", "step", "loss, nats");
    figure_role(f, ROLE_RIVAL);
    figure_curve(f, "of D", LINES, &g->curve[LOSS_D]);
    figure_role(f, ROLE_MODEL);
    figure_curve(f, "of G", LINES, &g->curve[LOSS_G]);
    figure_panel(f, "what the judge says", "step", "FLD (this book)");
    figure_command(f, "set logscale y\nset xtics %g",
                   ceil(g->curve[LOSS_G].x[g->curve[LOSS_G].count - 1] / 4));
    if (data.judge)
        figure_curve(f, "of 1,000 samples", LINES_POINTS, &g->curve[JUDGED]);
    figure_draw(f);
}

static void digit_rows(Program *p, const double *fld)  // (seeds), by the judge
{
    const bool mnist = strcmp(p->source->name, "mnist") == 0;
    if (data_are_digits(p))
        goal_seeds(p, "MLP on digits: FLD (this book)", fld, p->seeds, AT_MOST, mnist ? 120 : 100,
                   0, mnist ? "a Gaussian: 165" : "a Gaussian: 141");
    else
        control_seeds(p, "MLP on pictures: FLD (this book)", fld, p->seeds, "real: about 1");
    const real *copies = pictures_rows(data.train, NULL, data.n)->data;
    control(p, "training pictures as samples: FLD",
            judge_fld(data.judge, copies, data.n, data.feature, data.n), "copies");
    step_reset();
}

static void part_digits(Program *p)
{
    double fld[SEEDS];
    load_data(p);
    for (int i = p->seeds - 1; i >= 0; i--) {
        Game g = digit_game(p, i);
        real *drawn = sample_pictures(&g, data.n, "scores");
        if (data.judge) {
            fld[i] = judge_fld(data.judge, drawn, data.n, data.feature, data.n);
            say(p, "   seed %d: FLD %.2f", i + 1, fld[i]);
        }
        say(p, "   losses of D and G in the end: %.3f, %.3f", curve_last(&g.curve[LOSS_D]),
            curve_last(&g.curve[LOSS_G]));
        if (i == 0) {
            digits_figure(p, &g);
            film_figure(p, &g);
            losses_figure(p, &g);
        }
        game_free(&g);
        free(drawn);
    }
    if (data.judge)
        digit_rows(p, fld);
    free_data();
}

/*
The figure `film` shows what becomes of 28 fixed $z$ while the generator learns. The figure
`digits` shows samples of the trained generator, and under the last row of samples their nearest
neighbours among the training pictures. Read the rows aloud, and count how often you hesitate.

What the losses tell, and what they do not tell, can be read off the figure `losses`. Cover its
right half and say when training was over. The FLD falls by an order of magnitude, and no loss falls
with it. A loss says how the two players stand to each other, and this can be said of two bad chess
players as well as of two good ones. So one looks at the pictures, as the notes advise, or keeps a
judge who does not play.

What came out: over three seeds the generator reaches an FLD of 54; the Gaussian has 141, and real
pictures 0.85. Its digits are speckled and often well formed. They are no copies: in the second
laboratory, one seed, a sample lies 1.33 times as far from its nearest training picture as a test
picture does.
*/

/*
## What to take away

- A generator can learn a distribution without ever being shown it, if somebody who is shown it says
  in which direction each sample should move.
- The best discriminator measures the JS divergence, and a discriminator that is not the best
  measures something smaller. From $V$ alone nobody can tell which of the two one has.
- "To fix" a player is to take a partial derivative: two losses, two calls of `grad`.
- The generator descends $-\ln D$ instead of $\ln(1 - D)$, because the gradient of the second is tiny
  while $D$ is sure. Plain descent waits for it. Adam rescales gradients, and hardly minds (first
  laboratory, part `race`).
- No loss tells when to stop, or which of two nets is better. Look at samples, and measure them with
  something that does not take part in the game.

The first laboratory goes on with the theory: it meets the best discriminator on fresh points, races
both losses under two optimisers, and asks what becomes of the turns and of a discriminator without
a generator. The second one provokes the diseases of a generator: modes that are left out, and
classes that are served unequally. Chapter 17 asks $D$ for a score in the place of a
probability, and holds $D$ by a penalty. Its loss then contains an estimate of a distance.

## Notation in full

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $z$ | `noise` | (B, Z), normal | what the generator is given |
| $x$ | `x` | (B, D) | real pictures or points |
| $G(z)$ | `fake` | (B, D) | generated ones |
| $a(x)$, $D(x)$ | `apply(&g->D, x)`, its sigmoid | (B, 1); in (0, 1) | logit; probability that $x$ is real |
| $p$, $q$ | `p`, `q` | densities; (CELLS) on the line | distribution of the data; of $G(z)$ |
| $D^\ast$ | `best_scores` | $p/(p+q)$ | the best discriminator |
| $V(G, D)$ | `VALUE`, `-loss_d` | at most 0 | what $D$ wants large |
| JS | `JS` | 0 to $\ln 2$ | Jensen-Shannon divergence of $p$ and $q$ |

## Where we differ from the paper, and hyper-parameters

| setting | the paper | this chapter | why |
|---|---|---|---|
| noise in $G$'s turn | new | that of $D$'s turn | saves a pass through $G$ |
| noise in the toy | uniform | normal | from a bounded $z$ no $G$ of bounded slope reaches the tails of a Gaussian |
| nets for pictures | maxout, ReLU | leaky ReLU, ReLU | as in DCGAN |
| turns of $D$ for one of $G$ | $k$ | 1 | in the toy $D$'s rate is ten times $G$'s instead |

| hyper-parameter | toy and signal | digits | meaning |
|---|---|---|---|
| rate of $G$, of $D$ | 0.0005, 0.005 | 0.001 both | Adam's; SGD in the laboratory's part `race` has 0.01 |
| $\beta_1$ | 0 | 0.5 (DCGAN's) | momentum |
| batch | 256 | 64 | real samples in a step, and as many fakes |
| falling rates | toy only | yes | to see where a game settles |

## Names that the literature uses

- *Saturating* or *minimax* loss: $\ln(1 - D)$, the game's own. *Non-saturating* loss: $-\ln D$, here
  the practical loss.
- *Mode collapse*: the generator draws few kinds of pictures, or only one. *Mode dropping*: some
  kinds are missing. The second laboratory measures both.
- *Implicit model*: a model that draws samples and gives no density. *Likelihood-free* training: to
  fit such a model. A GAN is the best-known case of both.
- *Critic*: a discriminator whose answer is not a probability (chapter 17). *Fake*: a generated
  sample. The notes call $D$'s answer a *score*.

## What became of it

The idea is from 2014. Convolutional nets (DCGAN, 2016) made it work on photographs, means to keep $D$
from being steep (chapter 17) made it steadier, and by 2019 the faces of StyleGAN could hardly be told
from photographs at a glance. Since about 2021 diffusion models draw better and more varied pictures
(Dhariwal and Nichol, 2021), and they are trained by an ordinary loss, without an opponent. The game
is still played where a sample must come in one pass, and where the output of another model is to be
made sharper.

## When your own game goes wrong

Most games that fail do so in one of a few ways, and the two losses with a sheet of samples tell
which. The remedies are where people look first; none of them is certain.

| what you see | what it means | what to try first |
|---|---|---|
| loss of $D$ near 0, loss of $G$ large and rising | $D$ is sure of everything | a smaller rate for $D$; look whether fakes differ from real pictures in something silly, such as their range |
| loss of $D$ stays at 1.386, loss of $G$ at 0.693, samples are noise | $D$ learns nothing | a larger rate for $D$; look whether its gradient is asked for |
| both losses swing, samples change their kind from look to look | the players chase each other | less momentum, falling rates |
| all samples are alike | the generator has found one answer | more turns of $D$; a smaller rate for $G$; chapter 17 |
| pixels pure black or white, the same for every $z$ | the generator's last units are saturated, so their gradient is nearly zero | smaller first weights, or a smaller rate for $G$ |
| grey samples without contrast | the generator has hardly moved | look at the size of its gradient; a larger rate for $G$ |
| good samples, and then bad ones | nothing; this is a game, not a descent | keep states, and let a judge choose |

## What went wrong while writing this chapter

*A toy that circled.* With equal rates and $\beta_1 = 0.5$ the generator's bump swung to and fro
across that of the data for as long as one cared to watch. A discriminator ten times as quick and no
momentum let the generator settle.

*A row that said too little.* $V$ in the end was claimed to be $-2 \ln 2$, and a discriminator that
is a straight line passed the claim as well. The claim is now about the difference of the two sides
of (15.4), which only a good discriminator makes small.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own: add
`--out build/try1` and so on. Answers stand in `notes/solutions/15_gan.md`; guess first.

1. *A slower detective.* In `toy_game` give $D$ the rate of $G$ (`--part toy`). What is JS in the
   end?
2. *Who moves first?* In `train_step` let the generator take its step before the discriminator, with
   the logits that the old discriminator gave (`--part toy`). What is JS in the end? What would have
   to be different for the order to matter?
3. *A good beginning.* In `toy_game` start the generator at 1.2, where the data are, instead of $-1.2$
   (`--part signal`). By how many powers of ten is the gradient of $-\ln D$ larger now, and why?
4. *Nothing to find.* In the laboratory set `FIXED_LAW` to the distribution of the data (`--part
   best`). What is $V(G, D^\ast)$, and how far from $D^\ast$ is the learnt $D$?
5. *How many points are enough?* In the laboratory, `CROWD` 50 and 2,000 (`--part best`). What do
   own and fresh points say of JS now? Why does (15.7) not care about $n$, and the net does?
6. *Twice the cheat.* In the laboratory, let `cheat_step` take two turns of $G$ (`--part alternate`).
   Predict the mean score of fakes, from (15.18) and from a constant $D$, then read it off.
7. *A timid search.* In the laboratory, `FOUND` 10 (`--part alone`). What does $D$ accept wrongly
   after six rounds?
8. *How much greed?* In the second laboratory, `GREED` 5 and 20 instead of 50 (`--part modes`). What
   is the width?

## References

- I. Goodfellow, J. Pouget-Abadie, M. Mirza, B. Xu, D. Warde-Farley, S. Ozair, A. Courville,
  Y. Bengio, "Generative adversarial nets", *NIPS* (2014).
- A. Radford, L. Metz, S. Chintala, "Unsupervised representation learning with deep convolutional
  generative adversarial networks", *ICLR* (2016).
- M. Arjovsky, L. Bottou, "Towards principled methods for training generative adversarial networks",
  *ICLR* (2017).
- P. Dhariwal, A. Nichol, "Diffusion models beat GANs on image synthesis", *NeurIPS* (2021).

## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "toy", .promise = "a chase on the line", .run = part_toy,
     .size = {"200 steps", "2,500", "40,000"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "signal", .promise = "two losses for G", .run = part_signal,
     .size = {"60 steps", "1,000", "2,000"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "digits", .promise = "pictures, and a judge", .run = part_digits,
     .size = {"few", "20,000 pictures", "all, wider"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 10, .numbers = 16384}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "15_gan",
        .title = "Generative adversarial nets: a forger, a detective, and what each can know",
        .promise = "Plays the game of generator and discriminator where everything about it can be "
                   "computed,\n"
                   "and then draws digits. Its laboratories provoke the diseases of the game, one "
                   "by one.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
