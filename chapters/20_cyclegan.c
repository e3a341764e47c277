// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 20 CycleGAN: two heaps of pictures and no pairs

Chapter 19 learnt from pairs: for each map of a street it was shown the street itself. For most
tasks there are no pairs. There are photographs of horses and photographs of zebras, and nobody has
photographed one animal as both. Two heaps of pictures are all that one has, a heap $A$ and a heap
$B$. Can a network learn from them to turn a picture of $A$ into the picture of $B$ that *belongs*
to it?

A discriminator can say whether a picture looks like one of $B$. But it cannot say whether the
picture belongs to the one that was put in: a network that draws one good zebra for all horses
satisfies it. So a condition is added. A second network translates back, and the way to $B$ and back
to $A$ must end where it began. What has been lost on the way out cannot be found again, so nothing
may be lost. The condition is called *cycle consistency*. Three papers had it in 2017: *DiscoGAN*
(Kim and others) for finding relations between two kinds of things, *CycleGAN* (Zhu, Park, Isola and
Efros) for pictures in another style, and *DualGAN* (Yi and others).

The condition is weaker than it sounds. It asks that the way back undoes the way out, and it never
asks whether the way out was right. A dictionary in which all words are exchanged, and exchanged
again on the way back, passes the test. This chapter uses pictures whose true translation is known,
keeps the truth from the program while it learns, and then looks.

    make 20                                # this lesson: a minute and a half
    make 20-lab                            # the laboratory: the paper's additions, and doing without
    make 20-lab2                           # the second: hidden messages, wrong maps, chains
    make 20 ARGS="--part toy"              # one part; --list names them
    build/20_cyclegan --data fashion-mnist # other pictures; --full: 28 by 28 pixels

Look at `figures/20_cyclegan/toy.gif` first: five heaps of points look for ten places.

**Map.**

- `toy`: five clusters of points and ten places. What does each way round forbid?
- `cycle`: two heaps of pictures whose true translation is known. What does a round trip achieve,
  and what does it owe to the net that makes it?

**Assumed.** Chapter 15: the game of two players, its two losses, the practical one. Chapter 19, for
what pairs are good for. The proofs of the numbered equations are in `notes/20_cyclegan.md`.

## The one equation

(20.1), by Zhu and others (2017, equation 3), in the signs of chapter 15:

$$ \min_{G} \max_{D} \; V(G_{AB}, D_B) + V(G_{BA}, D_A)
   + \lambda \, E \lVert G_{BA}(G_{AB}(a)) - a \rVert_1 + \lambda \, E \lVert G_{AB}(G_{BA}(b)) - b \rVert_1 . $$

In words: play the game of chapter 15 twice, once for pictures that shall look like those of $B$ and
once for pictures that shall look like those of $A$. Where the game of chapter 15 gave noise to the
generator, these games give it pictures of the other heap. Add what is missing after a round trip,
for round trips that begin in $A$ and for round trips that begin in $B$. $G_{AB}$ stands in three of
the four terms, and so does $G_{BA}$. The distance is a mean over pixels, as in chapter 19.

Why are two games needed, when only $G_{AB}$ is wanted? Without the second game $G_{BA}$ would be
asked for nothing but to undo $G_{AB}$. And why are the round trips needed, when both games together
already make pictures of both kinds? Part `toy` answers both questions by leaving things out.

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $a$, $b$ | `a`, `b` | (B, D) | pictures of both heaps; never a pair |
| $G_{AB}(a)$ | `ab` | (B, D) | a translation of $a$, which is to look like a picture of $B$ |
| $G_{BA}(b)$ | `ba` | (B, D) | a translation of $b$ |
| $D_A$, $D_B$ | `&g->DA`, `&g->DB` | logits (B, 1) | is this a picture of $A$? of $B$? |
| $\lambda$ | `g->lambda` | 1 in the toy; 10 | what a unit of the round trip costs |
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEEDS = 3, TOY_SEEDS = 5, LAMBDA = 10, GRADIENTS = 32 };
static const real BEGIN = 2;  // what the straight path begins with

/*
## The model: two translators, two discriminators

All four players are nets of dense layers. A generator for pictures has something beside its net: a
*straight path*, (20.2),

$$ G(x) = \tanh \bigl( x S + N(x) \bigr) , \qquad S = 2 I \text{ at first} . $$

In words: a matrix leads from each pixel of the input to all pixels of the output, and the net $N$
adds to it what the matrix cannot do. The matrix begins as twice the identity, and $N$ begins small.
So an untrained translator hands on what it was given. (The paper's generator has nine residual
blocks, and its convolutions keep each place where it was. Both make it easy to hand on the input.
The straight path is how a net of dense layers gets this property.) Part `cycle` takes the path away
and shows that the method fails without it.

A discriminator is a plain net with one output, the *logit*: positive for "like a picture of my
heap". Its rate is chosen apart from that of the translators, since who runs ahead decides how the
game goes (chapter 15).

The first weights and biases are uniform between $\pm 1/\sqrt{n}$ for $n$ inputs, which is less than
in most chapters. So translators without a path begin near a constant: they send all points to
nearly one place.
*/
typedef struct Player {
    Params *params;        // its weights ...
    Optimizer *optimizer;  // ... and what moves them
    Mlp net;
    Tensor *straight;      // S (D, D), or NULL: no straight path
    Activation last;
} Player;

static Player player_new(int layers, const int *width, Activation inner, Activation last, bool straight,
                         double rate, Rng *rng)
{
    Player p = {.params = params_new(), .last = last};
    const int D = width[0];
    p.net = mlp_new(p.params, layers, width, inner, LINEAR, rng);
    for (int i = 0; i < layers; i++) {
        init_uniform(p.net.layer[i].W, 1 / sqrt(width[i]), rng);
        init_uniform(p.net.layer[i].b, 1 / sqrt(width[i]), rng);
    }
    if (straight)
        p.straight = params_add(p.params, "straight", shape2(D, D));
    for (int i = 0; straight && i < D; i++)
        p.straight->data[i * D + i] = BEGIN;
    p.optimizer = adam_new(p.params, rate, 0.5, 0.999);
    return p;
}

static Tensor *apply(const Player *p, Tensor *x)  // (B, width in) to (B, width out). (20.2)
{
    Tensor *h = mlp_apply(&p->net, x);
    return activate(p->straight ? add(h, matmul(x, p->straight)) : h, p->last);
}

static Tensor *evaluate(const Player *p, Tensor *x)  // the same, unrecorded
{
    const bool before = tape_recording(false);
    Tensor *y = apply(p, x);
    tape_recording(before);
    return y;
}

static void player_free(Player *p)
{
    if (p->params)
        optimizer_free(p->optimizer), params_free(p->params);
}

/*
A *game* is the four players, as the figure `game` shows them, with the curves of what is watched
while they learn.
*/
enum { LOSS_D, LOSS_G, LOSS_CYCLE, LOSSES, FILM = LOSSES, PLACES, CURVES };

typedef struct Game {
    Player AB, BA, DA, DB;
    double lambda;        // weight of round trips
    Curve curve[CURVES];  // losses; frames of a film; where some points are sent
} Game;

static void game_free(Game *g)
{
    Player *const all[] = {&g->AB, &g->BA, &g->DA, &g->DB};
    for (int i = 0; i < 4; i++)
        player_free(all[i]);
    for (int i = 0; i < CURVES; i++)
        curve_free(&g->curve[i]);
}

/*
## The losses

Both losses of the game are those of chapter 15, (15.1) and (15.9). The third one is the distance
between a picture and what came back, (20.3):

$$ L_{\text{cycle}} = E \lVert G_{BA}(G_{AB}(a)) - a \rVert_1 + E \lVert G_{AB}(G_{BA}(b)) - b \rVert_1 . $$
*/
static Tensor *discriminator_loss(Tensor *real_logit, Tensor *fake_logit)  // (15.1)
{
    return add(mean(softplus(scale(real_logit, -1))), mean(softplus(fake_logit)));
}

static Tensor *generator_loss(Tensor *fake_logit) { return mean(softplus(scale(fake_logit, -1))); }  // (15.9)

static Tensor *distance(Tensor *x, Tensor *y) { return mean(abs_of(subtract(x, y))); }  // a term of (20.3)

/*
## One training step

Four networks learn in one step, in two turns. First both discriminators, each from real pictures of
its heap and from translations; then both translators together, since the round trip belongs to
both.
*/
static double improve(Player *one, Player *other, Tensor *loss)  // a descent by their weights alone; other: or NULL
{
    Tensor *weight[GRADIENTS], *gradient[GRADIENTS];
    const int n = one->params->count, m = other ? other->params->count : 0;
    memcpy(weight, one->params->tensor, (size_t)n * sizeof *weight);
    if (other)
        memcpy(weight + n, other->params->tensor, (size_t)m * sizeof *weight);
    grad(loss, weight, n + m, gradient, false);
    optimizer_step(one->optimizer, gradient);
    if (other)
        optimizer_step(other->optimizer, gradient + n);
    return tensor_item(loss);
}

static void train_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])  // a, b (B, D). (20.1)
{
    Tensor *ab = apply(&g->AB, a), *ba = apply(&g->BA, b);  // (B, D)
    Tensor *loss_d = add(discriminator_loss(apply(&g->DB, b), apply(&g->DB, ab)),
                         discriminator_loss(apply(&g->DA, a), apply(&g->DA, ba)));
    loss[LOSS_D] = improve(&g->DA, &g->DB, loss_d);
    Tensor *cycle = add(distance(apply(&g->BA, ab), a), distance(apply(&g->AB, ba), b));  // (20.3)
    Tensor *game = add(generator_loss(apply(&g->DB, ab)), generator_loss(apply(&g->DA, ba)));
    loss[LOSS_G] = improve(&g->AB, &g->BA, add(game, scale(cycle, g->lambda)));
    loss[LOSS_CYCLE] = tensor_item(cycle);
}

/*
Line by line, first the turn of the discriminators:

1. Both translators translate a batch of their heap. They are applied with the tape running, because
   the second turn differentiates through them.
2. $D_B$ sees real pictures of $B$ and translations that should look like them. $D_A$ sees real
   pictures of $A$ and translations to $A$. Both losses are added. Neither discriminator has a
   weight in the other's loss, so the sum descends as both would alone. (The reading notes name only
   the pictures of $B$ at this place. A discriminator that saw nothing else would learn to say yes
   to everything. Errata, L33.)
3. `improve` differentiates by the weights of both discriminators. The translators stay as they are.

Then the turn of the translators:

4. The translations are translated back, each by the other translator, and compared with what they
   were made of. `apply(&g->AB, ...)` occurs twice in this step: on pictures of $A$ and on
   translations of pictures of $B$. The reading notes draw two generators $G_{AB}$ that "are the
   same". There is one, and the tape adds the gradients of both uses.
5. The new discriminators are asked about the same translations. This is the part of the loss that
   makes translations look like the other heap. The round trip alone would be content with copies.
6. `improve` differentiates the sum by the weights of both translators. One gradient must serve
   three purposes: $G_{AB}$ is to make good pictures of $B$, to leave in them what $G_{BA}$ needs,
   and to read what $G_{BA}$ has left in its own.

*Why is $D$ trained first?* So that the translators are told by a discriminator that has just seen
what they do now. The order is a habit: the CycleGAN authors' program moves the translators first.

*Where is the pairing?* There is none: `a` and `b` were drawn from their heaps independently, and no
line compares one with the other.

*What should be seen at the first step?* An untrained discriminator says about one half, and each of
its four terms is near $\ln 2$. So the loss of $D$ begins near $4 \ln 2 = 2.77$, and the game's
part of the loss of $G$ near $2 \ln 2 = 1.39$.

What each way round asks for is worth a sentence. The round trip from $A$ asks that $G_{BA}$ undoes
$G_{AB}$, so no two pictures of $A$ may share a translation: $G_{AB}$ is *one to one*. The round
trip from $B$ asks that each picture of $B$ is $G_{AB}$ of something, so none may be left out:
$G_{AB}$ is *onto*. Both together make a *bijection*. Part `toy` takes one of them away, and then
the other.

## Lesser games, and the loop

*One way*: the round trip from $A$ alone, and the game for translations to $B$ alone. With the weight
$\lambda = 0$ the same step is the *plain* game, which pays nothing for a round trip. Both are in the
reading notes, as the steps that led to DiscoGAN. Neither has a use for $D_A$, since nothing is ever
translated to $A$ for its own sake. In the same way `train_step` with $\lambda = 0$ is two games that
know nothing of each other: the gradient of the round trip is multiplied by 0.
*/
typedef void Step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES]);

static void one_way_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])  // A to B to A
{
    Tensor *ab = apply(&g->AB, a);
    loss[LOSS_D] = improve(&g->DB, NULL, discriminator_loss(apply(&g->DB, b), apply(&g->DB, ab)));
    Tensor *cycle = distance(apply(&g->BA, ab), a);
    loss[LOSS_G] = improve(&g->AB, &g->BA, add(generator_loss(apply(&g->DB, ab)), scale(cycle, g->lambda)));
    loss[LOSS_CYCLE] = tensor_item(cycle);
}

typedef struct Task {
    Tensor *(*data_batch)(int heap, int n, Rng *rng);  // (n, D) of heap A or B
    Step *step;                                        // train_step, or a lesser one
    void (*watch)(Game *g, long step);                 // adds to the curves; or NULL
    int B, looks;
} Task;

enum { HEAP_A, HEAP_B };

static void train(Run *run, Game *g, const Task *task)
{
    double loss[LOSSES] = {0, 0, 0};
    Player *const all[] = {&g->AB, &g->BA, &g->DA, &g->DB};
    for (int i = 0; i < 4; i++)
        run_net(run, (const char *[]){"AB", "BA", "DA", "DB"}[i], all[i]->params, all[i]->optimizer);
    for (int i = 0; i < CURVES; i++)
        checkpoint_curve(run->state, (const char *[]){"loss_d", "loss_g", "cycle", "film", "places"}[i], &g->curve[i]);
    run->falling = true;
    if (run_begin(run) && task->watch)
        task->watch(g, 0);
    while (run_next(run, "cycle", loss[LOSS_CYCLE])) {
        Tensor *a = task->data_batch(HEAP_A, task->B, &run->rng), *b = task->data_batch(HEAP_B, task->B, &run->rng);
        task->step(g, a, b, loss);
        for (int i = 0; i < LOSSES && run_look(run, 100); i++)
            curve_add(&g->curve[i], (double)run->step, loss[i]);
        if (task->watch && run_look(run, task->looks))
            task->watch(g, run->step);
    }
}

/*
The loop is the same for all games. At each step it draws a batch of either heap, independently,
takes one step, and keeps the losses for their curves. A *task* says where batches come from, which
step is taken, and what is watched.

## Part toy: five heaps of points, ten places

Why points, when pictures are meant? Because of a point one can say where it should have gone.
Instead of pictures take points of the plane. The heap $B$ has ten round clusters of deviation 0.05
on a circle, and the heap $A$ has five of deviation 0.1 on a circle of the same size. So each
cluster of $A$ has to be cut in two, if all of $B$ is to be reached. The nets are those that the
reading notes describe: three layers in the generator, five in the discriminator.

*What should come out?* At first take clusters for points, and translators for functions of points.
Then the answers can be counted. A game is *won* if the translations have the distribution of $B$,
so that no discriminator can do better than one half.

- *Plain*: any function will do whose values lie in $B$. From $n$ points to $n$ points there are
  $n^n$ of them, and if the discriminator sees how often each point occurs, $n!$.
- *One way*: from 5 points to 10, each of the $10 \cdot 9 \cdot 8 \cdot 7 \cdot 6 = 30{,}240$
  one-to-one functions makes a perfect round trip, and each of them leaves out five places.
- *Both ways*, from $n$ points to $n$ points: each of the $n!$ bijections, with its inverse, (20.4),
  wins both games and makes both round trips exact. There are $n!$ ways of being perfect, and at
  most one of them is what we meant.

*An example by hand.* Let $A$ be the points 1 and 2, and $B$ the points $x$, $y$, $z$ and $w$. Take
$1 \to x$, $2 \to y$ for the way out, and $x \to 1$, $y \to 2$, $z \to 1$, $w \to 2$ for the way
back. Round trips from $A$ are perfect: $1 \to x \to 1$ and $2 \to y \to 2$. Round trips from $B$
are not: $z \to 1 \to x$, and nothing else could be done, since 1 has only one translation. Now let
1 and 2 be clusters of many points each. Then the way out can send one half of cluster 1 to $x$ and
the other half to $z$, the way back can tell by the place which half it was, and round trips from
$B$ are perfect, too.

For $n = 3$ the second laboratory counts, by trying all pairs of functions: $(3!)^2 = 36$ pairs win
both games, and $3! = 6$ of them have exact round trips. From 5 to 10 points there is no bijection,
so the clusters must be cut, and translators that are continuous find it hard to cut.

*A slow discriminator.* In the first three games the discriminator's rate is a sixth of the
generator's. The generator then runs ahead and gathers all its points at the place that looks best
at the moment. This is the *mode collapse* of chapter 15, and it is where a round trip can show what
it is good for. The fourth game is plain, too, with a discriminator as quick as the generator.
*/
enum { FIVE = 5, TEN = 10, FIELD = 25, SHOWN_POINTS = 100, TESTED = 2000, LOOKS = 40 };
enum { PLAIN, ONE_WAY, BOTH_WAYS, QUICK_D, TOYS };
static const double AROUND = 1.6;  // how far the figure looks

static const struct {
    const char *words;
    Step *step;
    double lambda, rate_d;
} TOY[TOYS] = {{"plain", one_way_step, 0, 5e-4}, {"one way", one_way_step, 1, 5e-4}, {"both ways", train_step, 1, 5e-4},
               {"plain, quick D", one_way_step, 0, 3e-3}};

static Mixture toy_heap(int heap)
{
    if (heap == HEAP_B)
        return mixture_ring(TEN, 1, 0.05);
    Mixture m = mixture_ring(FIVE, 1, 0.1);
    for (int k = 0; k < FIVE; k++) {  // between two places of B
        m.centre[k][0] = cos(2 * M_PI * (k + 0.25) / FIVE);
        m.centre[k][1] = sin(2 * M_PI * (k + 0.25) / FIVE);
    }
    return m;
}

static Tensor *toy_batch(int heap, int size, Rng *rng)
{
    const Mixture m = toy_heap(heap);
    Tensor *x = tensor_new(shape2(size, 2));
    mixture_draw(&m, rng, x->data, size);
    return x;
}

static Game toy_game(uint64_t seed, double rate_d, double lambda)
{
    static const int G[] = {2, 64, 64, 2}, D[] = {2, 64, 64, 64, 64, 1};
    Rng rng = rng_new(seed, "toy");
    Game g = {.lambda = lambda,
              .AB = player_new(3, G, RELU, LINEAR, false, 3e-3, &rng),
              .BA = player_new(3, G, RELU, LINEAR, false, 3e-3, &rng),
              .DA = player_new(5, D, RELU, LINEAR, false, rate_d, &rng),
              .DB = player_new(5, D, RELU, LINEAR, false, rate_d, &rng)};
    return g;
}

static int nearest_centre(const Mixture *m, const real *x, double *away)
{
    int best = 0;
    *away = INFINITY;
    for (int k = 0; k < m->K; k++) {
        const double d = hypot((double)x[0] - m->centre[k][0], (double)x[1] - m->centre[k][1]);
        if (d < *away)
            *away = d, best = k;
    }
    return best;
}

/*
*The measures.* 2,000 fresh points of $A$ are translated. A translation *arrives* at a place of $B$
if it lies within three deviations of its centre. A place is *hit* if at least a quarter of its
share arrives there, that is 2.5 % of all points. A cluster of $A$ is a *source* of a place if a
tenth of its points arrive there. *One to one* is the share of places with exactly one source. The
*cycle error* is the mean distance between a point and what comes back.
*/
typedef enum { HIT, ONE_TO_ONE, ARRIVED, CYCLE, SWING, MARKS } Measured;

static void toy_score(const Player *AB, const Player *BA, double mark[MARKS])  // AB NULL: the identity
{
    const Mixture from = toy_heap(HEAP_A), to = toy_heap(HEAP_B);
    int arrived[FIVE][TEN] = {{0}}, of[FIVE] = {0};
    Rng rng = rng_new(1, "toy.test");
    Tensor *a = toy_batch(HEAP_A, TESTED, &rng), *ab = AB ? evaluate(AB, a) : a, *back = BA ? evaluate(BA, ab) : ab;
    memset(mark, 0, MARKS * sizeof *mark);
    for (int i = 0; i < TESTED; i++) {
        double away;
        const int source = nearest_centre(&from, a->data + 2 * i, &away);
        const int place = nearest_centre(&to, ab->data + 2 * i, &away);
        of[source]++, arrived[source][place] += away <= 3 * to.deviation;
        mark[ARRIVED] += (away <= 3 * to.deviation) / (double)TESTED;
        mark[CYCLE] += hypot((double)(a->data[2 * i] - back->data[2 * i]),
                             (double)(a->data[2 * i + 1] - back->data[2 * i + 1])) / TESTED;
    }
    for (int j = 0; j < TEN; j++) {
        int all = 0, sources = 0;
        for (int i = 0; i < FIVE; i++) {
            all += arrived[i][j];
            sources += 10 * arrived[i][j] >= of[i] && of[i] > 0;
        }
        mark[HIT] += all >= TESTED / (4 * TEN);
        mark[ONE_TO_ONE] += (sources == 1) / (double)TEN;
    }
    step_reset();
}

/*
*What is watched.* At each look the film keeps $D_B$ on a grid of the plane and the translations of
a hundred points of $A$. It also keeps where the five centres of $A$ are sent. The *swing* is how
far these five places move from one look to the next, as a mean over the second quarter of a run:
points that have found their place stay there. (Why not later? Rates fall over the whole run, and at
the end nothing moves in any game.)
*/
static double grid_at(int i) { return AROUND * (2.0 * i / (FIELD - 1) - 1); }

static void toy_watch(Game *g, long step)
{
    const Mixture from = toy_heap(HEAP_A);
    StepMark mark = step_mark();
    Tensor *grid = tensor_new(shape2(FIELD * FIELD, 2)), *a = tensor_new(shape2(FIVE + SHOWN_POINTS, 2));
    Rng rng = rng_new(1, "toy.film");
    for (int i = 0; i < 2 * FIELD * FIELD; i++)
        grid->data[i] = (real)grid_at(i % 2 ? i / 2 / FIELD : i / 2 % FIELD);
    for (int i = 0; i < 2 * (FIVE + SHOWN_POINTS); i++)  // the five centres, then points of each cluster in turn
        a->data[i] = (real)(from.centre[i / 2 % FIVE][i % 2] + (i < 2 * FIVE ? 0 : from.deviation * rng_normal(&rng)));
    Tensor *D = evaluate(&g->DB, grid), *ab = evaluate(&g->AB, a);
    for (int i = 0; i < FIELD * FIELD; i++)
        curve_add(&g->curve[FILM], (double)step, 1 / (1 + exp(-(double)D->data[i])));
    for (int i = 0; i < FIVE + SHOWN_POINTS; i++)
        curve_add(&g->curve[i < FIVE ? PLACES : FILM], (double)ab->data[2 * i], (double)ab->data[2 * i + 1]);
    step_release(mark);
}

static double swing(const Curve *places)  // mean way between looks, in the second quarter
{
    const int looks = places->count / FIVE, from = looks / 4 + 1, to = looks / 2;
    double way = 0;
    int steps = 0;
    for (int i = from * FIVE; i < (to + 1) * FIVE && i < places->count; i++, steps++)
        way += hypot(places->x[i] - places->x[i - FIVE], places->y[i] - places->y[i - FIVE]);
    return steps ? way / steps : 0;
}

static void game_figure(Program *p)
{
    Figure *f = program_figure(
        p, "game", "Two nets translate, one compares, and the way round must end where it began",
        "One half of (20.1): from A to B and back. The other half, from B to A and back with D_A, is its mirror image.",
        "A chain from a over G_AB and G_BA back to a; in its middle D_B compares with b.");
    figure_diagram(f, "a [@data label=\"a\"]; AB [@net label=\"translator\\nG_AB\"]; BA [@net label=\"translator\\nG_BA\"]; "
                      "back [@loss label=\"L_cycle:\\n= a ?\"]; b [@data label=\"b\"]; like [@loss label=\"V:\\nlike B ?\"]; "
                      "DB [@rival label=\"discriminator\\nD_B\"]; a -> AB; AB -> BA [label=\"G_AB(a)\"]; BA -> back; "
                      "AB -> DB; b -> DB; DB -> like");
    figure_draw(f);
}

/*
*A film of planes.* Each frame has three planes: grey dots where $D_B$ says that a point looks more
like $B$ than not, a cross at each place of $B$, and a point for each translation in the shade of
its cluster of $A$.
*/
static void plane(Figure *f, const char *title, const Curve *film, int look)
{
    const double *x = film->x + (long)look * (FIELD * FIELD + SHOWN_POINTS), *y = film->y + (x - film->x);
    const Mixture to = toy_heap(HEAP_B);
    double at[2][FIELD * FIELD];
    int liked = 0;
    figure_panel(f, title, NULL, NULL);
    figure_command(f, "set size ratio -1\nunset xtics\nunset ytics\nunset key\nset xrange [-%g:%g]\nset yrange [-%g:%g]\n"
                      "set linetype 11 lc rgb '#b0b0b0' pt 7 ps 0.4", AROUND, AROUND, AROUND, AROUND);
    for (int i = 0; i < FIELD * FIELD; i++)
        if (y[i] > 0.5)
            at[0][liked] = grid_at(i % FIELD), at[1][liked++] = grid_at(i / FIELD);
    figure_role(f, ROLE_DATA);
    if (liked > 0)
        figure_xy(f, NULL, DOTS, at[0], at[1], liked);
    for (int c = 0; c < FIVE; c++) {
        for (int i = 0; i < SHOWN_POINTS / FIVE; i++)
            at[0][i] = x[FIELD * FIELD + FIVE * i + c], at[1][i] = y[FIELD * FIELD + FIVE * i + c];
        figure_ramp(f, c, FIVE);
        figure_xy(f, NULL, POINTS, at[0], at[1], SHOWN_POINTS / FIVE);
    }
    for (int k = 0; k < TEN; k++)
        at[0][k] = to.centre[k][0], at[1][k] = to.centre[k][1];
    figure_role(f, ROLE_TRUTH);
    figure_xy(f, NULL, POINTS, at[0], at[1], TEN);
}

static void toy_film(Program *p, const Curve *film)
{
    const int looks = film[0].count / (FIELD * FIELD + SHOWN_POINTS);
    Figure *f = program_figure(p, "toy", "Points crowd without round trips; one way finds 5 places, both ways 9 or 10",
        "Translations of A (five shades), the places of B (crosses); grey dots: D_B would like a point here.",
        "Three planes: points heaped up at a few places; five heaps on five crosses; heaps that lie on nine crosses.");
    figure_layout(f, 1, 3, 1000, 440);
    for (int i = 0; i < looks; i += i < 12 ? 1 : 4) {
        figure_frame(f);
        for (int k = PLAIN; k <= BOTH_WAYS; k++) {
            char *title = text_format("%s: %d %%", TOY[k].words, 100 * i / (looks - 1));
            plane(f, title, &film[k], i);
            free(title);
        }
    }
    figure_draw(f);
}

static void row(Program *p, const char *words, const char *what, const double *x, int n, const char *source)
{
    char *text = text_format("%s: %s", words, what);
    control_seeds(p, text, x, n, source);
    free(text);
}

static void toy_rows(Program *p, double mark[MARKS][TOYS][TOY_SEEDS], const double *same)
{
    static const char *const words[] = {"toy, plain", "toy, one way", "toy, both ways", "toy, plain, quick D"},
        *const what[] = {"places hit, of 10", "share of places with exactly one source", "share of points that arrive",
                         "cycle error"};
    const int n = p->seeds;
    double gain[TOY_SEEDS], swings[TOYS][TOY_SEEDS];
    for (int i = 0; i < n * TOYS; i++)
        swings[i / n][i % n] = mark[SWING][i / n][i % n] - mark[SWING][BOTH_WAYS][i % n];
    for (int i = 0; i < n; i++)
        gain[i] = mark[HIT][BOTH_WAYS][i] - mark[HIT][ONE_WAY][i];
    goal_seeds(p, "toy, both ways: places hit, of 10", mark[HIT][BOTH_WAYS], n, AT_LEAST, 7, 0, "paper's figure: 10");
    goal_seeds(p, "toy: places hit both ways - one way", gain, n, AT_LEAST, 2.5, 0, "one way: 5 by counting");
    goal_seeds(p, "toy, both ways: share of places with exactly one source", mark[ONE_TO_ONE][BOTH_WAYS], n, AT_LEAST, 0.75,
               0, "1 is one to one");
    row(p, words[PLAIN], "swing - of both ways", swings[PLAIN], n, "second quarter");
    row(p, words[ONE_WAY], "swing - of both ways", swings[ONE_WAY], n, "no round trip from B");
    row(p, words[QUICK_D], "swing - of both ways", swings[QUICK_D], n, "no collapse, and it swings");
    for (Measured m = HIT; m <= CYCLE; m++) {
        for (int k = 0; k < TOYS; k++)
            if (!(k == BOTH_WAYS && m <= ONE_TO_ONE) && !(m == CYCLE && TOY[k].lambda == 0))
                row(p, words[k], what[m], mark[m][k], n,
                    m == ARRIVED ? "data: 0.989" : k == ONE_WAY && m == HIT ? "one place a cluster: 5" : "");
        row(p, "toy, identity", what[m], &same[m], 1, "copy of the input");
    }
}

static void part_toy(Program *p)
{
    static double mark[MARKS][TOYS][TOY_SEEDS];
    Curve film[TOYS] = {{0}};
    double same[MARKS], of[MARKS];
    for (int k = 0; k < TOYS; k++)
        for (int i = p->seeds - 1; i >= 0; i--) {
            const Task task = {.data_batch = toy_batch, .step = TOY[k].step, .watch = toy_watch, .B = 128, .looks = LOOKS};
            Game g = toy_game(p->seed + (uint64_t)i, TOY[k].rate_d, TOY[k].lambda);
            train(run_new(p, scaled(p, pick(p, 40, 1500, 40000)), "toy.%s%d",
                          (const char *[]){"plain", "one", "both", "quick"}[k], i), &g, &task);
            toy_score(&g.AB, TOY[k].lambda > 0 ? &g.BA : NULL, of);
            of[SWING] = swing(&g.curve[PLACES]);
            for (int m = 0; m < MARKS; m++)
                mark[m][k][i] = of[m];
            say(p, "   %-14s seed %d: %g places hit, %.1f one to one, %.3f arrive, cycle error %.4f, swing %.3f",
                TOY[k].words, i + 1, of[HIT], of[ONE_TO_ONE], of[ARRIVED], of[CYCLE], of[SWING]);
            if (i == 0) {
                film[k] = g.curve[FILM];
                g.curve[FILM] = (Curve){0};
            }
            game_free(&g);
        }
    toy_score(NULL, NULL, same);
    game_figure(p);
    toy_film(p, film);
    toy_rows(p, mark, same);
    for (int k = 0; k < TOYS; k++)
        curve_free(&film[k]);
}

/*
The figure `toy` is a film of the first seed's games, and the table counts for all seeds.

What came out: with both ways round the translations hit 9.6 of the ten places, in the mean over five
runs: nine or ten. Nearly each of them has exactly one source. One way round hits 5 places in each run:
five clusters are sent to five different places, the way back is good, and half of $B$ is missing.
That is what the counting said. Plain translations hit 2.6 places when the discriminator is slow:
the points crowd, and they run together from place to place.

With a quick discriminator plain translations hit 5 places at the end of each of five runs, as one
way round does, and this number cannot tell the two apart. But they do not rest: from look to look
they move by 0.33 more than those of both ways, where slow plain ones move by 0.93 more. The five runs
of slow plain translations differ by 0.5, so nothing is claimed of this. It looks as if a quick
discriminator prevents the collapse, and only a round trip stops the wandering.

(DiscoGAN's article and the reading notes expect the swing of *one way round*: two clusters share a
place, and the way back turns now to the one and now to the other. In these runs clusters do not
share places one way round, and it moves by only 0.12 more than both ways do. A guess at the reason:
the round trip has parted the five clusters long before the second quarter.)

Look at the ground behind the points of one way round. The five places that are left out have become
grey: only real points are found there, so $D_B$ is sure of them. It says so to the generator, too,
but the generator asks only where its points are, and there the ground is flat or slopes to the
nearest place. Nothing pulls a cluster apart. With both ways round something does: the way from $B$
begins at each of the ten places, and must come back to it.

Two rows tell what a cycle error is worth. One way round has 0.036, and both ways have 0.035, which
is no less, though half of $B$ is missing from the first. The identity has no cycle error at
all, and hits nothing. A cycle error says that a map can be undone, and it says nothing else. (The
notes conclude from "all ten places are covered" that the map is a bijection. Covering is half of
it; that no two sources share a place is the other half. Here both halves are counted. Errata, L25.)

Cutting costs points: with both ways round 0.82 of the translations arrive at a place, and of the
points of $B$ itself 0.989 would. A continuous map that cuts a cluster in two sends what lies along the cut to somewhere
between the two places.

## Part cycle: pictures, and a truth that is kept secret

The heap $A$ holds pictures as they are, made smaller: 14 by 14 pixels. The heap $B$ holds *other*
pictures that have been *restyled* by a fixed recipe $T$: sheared to the right, made thicker by the
maximum over 3 by 3 pixels, and striped, with every second row at 0.3 of its brightness. The two
heaps are made of two halves of the training set, so not a single picture of $A$ has its translation
in $B$. Nothing that learns is ever told the recipe.

But we know it. For pictures that were kept back we can ask what the right translation is, $T(a)$,
once everything has been trained. Two numbers are read then:

- the *true error*, (20.6), as a share of the variance of $B$,
  $$ \varepsilon = \frac{E \lVert G_{AB}(a) - T(a) \rVert^2}{E \lVert T(a) - E \, T(a) \rVert^2} ; $$
  in words: 0 is the truth, 1 is what one gets with the mean picture of $B$, and 2 is what one gets
  with a picture of $B$ that has nothing to do with $a$, (20.7);
- the *share of right translations*: of 200 translations, how many lie nearest to their own truth,
  among the truths of all 200? By chance it is 1 in 200.

Two more numbers need no truth, so that anybody can have them:

- the *cycle error*: the mean distance of a pixel from what comes back, in parts of the whole range;
- the *share found again*: of 200 pictures, how many lie nearest to their own return? A small cycle
  error does not say that *the* picture has come back, since one dark picture for all is not far
  from any of them, where most pixels are black. A share that is found again does.
*/
enum { TESTS_MOST = 2000, BATCH = 32, SHOWN = 12 };
// steps of a recipe
enum { AS_IT_IS = 0, LEANING = 1, BOLD = 2, STRIPED = 4, RESTYLED = LEANING | BOLD | STRIPED };
static const double LEAN = 0.35, DARK = 0.3;

static struct {
    int Y, X, C, D, shrink;     // of a picture after it was made smaller, by so much
    int n, tests;               // pictures of each heap; kept back
    real *heap[2];              // (n, D) in [-1, 1]
    Pictures *kept;             // the pictures that were kept back, as they are
    real *a;                    // (tests, D): the same, made smaller
} data;

static void shrink(const real *from, int X, real *to)  // (Y, X, C) in [0, 1] to (data.Y, data.X, C) in [-1, 1]
{
    const int f = data.shrink, C = data.C;
    for (int i = 0; i < data.D; i++) {
        double sum = 0;
        for (int j = 0; j < f * f; j++)
            sum += (double)from[((i / C / data.X * f + j / f) * X + i / C % data.X * f + j % f) * C + i % C];
        to[i] = (real)(2 * sum / (f * f) - 1);
    }
}

static double pixel_at(const real *x, int Y, int X, int y, int i, int c)  // 0 beyond the edge
{
    return y < 0 || y >= Y || i < 0 || i >= X ? 0 : (double)x[(y * X + i) * data.C + c];
}

static void restyle(const real *from, int Y, int X, int recipe, real *to)  // T: (Y, X, C) in [0, 1]
{
    real *sheared = alloc_zeroed((size_t)(Y * X * data.C), sizeof *sheared);
    for (int y = 0; y < Y; y++)
        for (int x = 0; x < X; x++)
            for (int c = 0; c < data.C; c++) {
                const double at = x - (recipe & LEANING ? LEAN : 0) * (0.5 * (Y - 1) - y);
                const int left = (int)floor(at);
                const double part = at - left, before = pixel_at(from, Y, X, y, left, c);
                const double after = pixel_at(from, Y, X, y, left + 1, c);
                sheared[(y * X + x) * data.C + c] = (real)((1 - part) * before + part * after);
            }
    for (int y = 0; y < Y; y++)
        for (int x = 0; x < X; x++)
            for (int c = 0; c < data.C; c++) {
                double most = pixel_at(sheared, Y, X, y, x, c);
                for (int i = 0; i < 9 && recipe & BOLD; i++)
                    most = fmax(most, pixel_at(sheared, Y, X, y + i / 3 - 1, x + i % 3 - 1, c));
                to[(y * X + x) * data.C + c] = (real)(most * (recipe & STRIPED && y / data.shrink % 2 ? DARK : 1));
            }
    free(sheared);
}

static real *heap_of(const Pictures *pictures, int from, int n, int recipe)  // (n, D) in [-1, 1]; free it
{
    const int size = pictures->Y * pictures->X * pictures->C;
    real *heap = alloc_zeroed((size_t)n * (size_t)data.D, sizeof *heap),
        *other = alloc_zeroed((size_t)size, sizeof *other);
    for (int i = 0; i < n; i++) {
        const int index = from + i;
        StepMark mark = step_mark();
        const real *one = pictures_rows(pictures, &index, 1)->data;
        if (recipe)
            restyle(one, pictures->Y, pictures->X, recipe, other);
        shrink(recipe ? other : one, pictures->X, heap + (long)i * data.D);
        step_release(mark);
    }
    free(other);
    return heap;
}

/*
*The heaps* are made once, before anything learns. Each picture of the training set is used for one
heap only: the first half for $A$, as it is, and the second half for $B$, after the recipe. The
recipe works at full size, and pictures are made smaller after it. No label is read.

*The truth* is one function, and it is called through a pointer. The check of this chapter
(`tests/check_20.c`) puts another function there, which ends the program with an error. All
trainings still end, and the program fails after them, when the first translation is to be compared
with the truth.
*/
static real *true_translations(const Pictures *kept, int n) { return heap_of(kept, 0, n, RESTYLED); }

static real *(*ask_truth)(const Pictures *kept, int n) = true_translations;  // (n, D); free it

static int least(int a, int b) { return a < b ? a : b; }

static void load_heaps(Program *p)
{
    Pictures *train = pictures_load(p->source, TRAIN, pick(p, 1000, 20000, 0));
    data.kept = pictures_load(p->source, TEST, pick(p, 100, 1000, TESTS_MOST));
    data.C = train->C;
    const double side = sqrt((double)train->Y * train->X), most = pick(p, 20, 20, 32);
    data.shrink = least((int)ceil(side / most), least(train->Y, train->X));
    data.Y = train->Y / data.shrink, data.X = train->X / data.shrink;
    data.D = data.Y * data.X * data.C;
    data.n = train->n / 2, data.tests = data.kept->n;
    data.heap[HEAP_A] = heap_of(train, 0, data.n, AS_IT_IS);
    data.heap[HEAP_B] = heap_of(train, data.n, data.n, RESTYLED);
    data.a = heap_of(data.kept, 0, data.tests, AS_IT_IS);
    pictures_free(train);
}

static void free_heaps(void)
{
    free(data.heap[HEAP_A]), free(data.heap[HEAP_B]), free(data.a);
    pictures_free(data.kept);
    memset(&data, 0, sizeof data);
}

static Tensor *picture_batch(int heap, int n, Rng *rng)  // (n, D)
{
    Tensor *x = tensor_new(shape2(n, data.D));
    for (int i = 0; i < n; i++)
        memcpy(x->data + (long)i * data.D, data.heap[heap] + rng_below(rng, data.n) * data.D, (size_t)data.D * sizeof(real));
    return x;
}

/*
*Four kinds of translators* are trained, with three seeds each.

| name | $\lambda$ | path | what it is there for |
|---|---|---|---|
| cycle | 10 | yes | the method |
| no cycle | 0 | yes | two games without a round trip, from translators that begin as the identity |
| no path | 10 | no | the method, with translators that have no straight path |
| nothing | 0 | no | neither round trip nor path: the GAN alone |

The kinds without a round trip learn at half the rate (0.001 in the place of 0.002): at 0.002 their
pictures burst, and a control should be as good as it can be made.

What should come out? Before the numbers, a prediction for each:

- *no cycle*: the game changes the picture, beginning with what is nearest. It has no reason to keep
  anything, and no reason to destroy much. Something will be lost, and nothing says how much.
- *no path*: by (20.4) there are as many perfect answers as there are bijections, and the net begins
  at none of them. So it should end at some bijection, and the right one would be an accident. Then
  pictures are found again, and translations are right by chance alone.
- *nothing*: any map will do whose pictures look like $B$, one picture for all included.
- *cycle*: it may not lose anything, and begins next to a right answer. The game asks for stripes, for
  thick strokes and for the lean; nothing asks for an exchange of digits.

(The first laboratory has the paper's additions, an identity loss and a pool of older translations,
and two more controls: round trips without a game, and heaps that are mixed.)
*/
enum { CYCLED, NO_CYCLE, NO_PATH, NOTHING, KINDS };

static const struct {
    const char *words, *file;
    double lambda;
    bool path;    // translators begin as the identity
    double rate;  // of the translators
} KIND[KINDS] = {{"cycle", "cycle", LAMBDA, true, 2e-3}, {"no cycle", "apart", 0, true, 1e-3},
                 {"no path", "nopath", LAMBDA, false, 2e-3}, {"nothing", "nothing", 0, false, 1e-3}};

static Player translator_new(Program *p, bool path, double rate, Rng *rng)
{
    const int H = pick(p, 16, 128, 256), width[] = {data.D, H, H, data.D};
    return player_new(3, width, RELU, TANH, path, rate, rng);
}

static Player discriminator_new(Program *p, Rng *rng)
{
    const int H = pick(p, 16, 128, 256), width[] = {data.D, H, H, 1};
    return player_new(3, width, LEAKY_RELU, LINEAR, false, 1e-3, rng);
}

static Game picture_game(Program *p, const char *owner, int kind, int seed, void (*watch)(Game *, long))  // trained
{
    const Task task = {picture_batch, train_step, watch, BATCH, 12};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "pictures");
    Game g = {.lambda = KIND[kind].lambda,
              .AB = translator_new(p, KIND[kind].path, KIND[kind].rate, &rng),
              .BA = translator_new(p, KIND[kind].path, KIND[kind].rate, &rng), .DA = discriminator_new(p, &rng),
              .DB = discriminator_new(p, &rng)};
    train(run_new(p, scaled(p, pick(p, 20, 1200, 20000)), "%s.%s%d", owner, KIND[kind].file, seed), &g, &task);
    return g;
}

/*
*Measuring.* `translate` gives the translations of the pictures that were kept back, and what comes
back from them. It does not need the truth. `score` does.
*/
typedef struct Outcome {
    real *ab, *back;             // (tests, D): translations, and what comes back from them (or NULL)
    double cycle, found;         // cycle error; share found again
    double error, right;         // true error; share of right translations
    double kept;                 // class kept: for the laboratory, which has a reader of labels
} Outcome;

static real *evaluate_all(const Player *player, const real *x)  // (tests, D), in memory of its own; free it
{
    StepMark mark = step_mark();
    real *y = alloc_zeroed((size_t)data.tests * (size_t)data.D, sizeof *y);
    memcpy(y, evaluate(player, tensor_from(shape2(data.tests, data.D), x))->data,
           (size_t)data.tests * (size_t)data.D * sizeof *y);
    step_release(mark);
    return y;
}

static double share_nearest(const real *x, const real *target)  // of 200: x lies nearest to its own target
{
    const int n = least(200, data.tests);
    int own = 0;
    for (int i = 0; i < n; i++) {
        double nearest = INFINITY;
        int best = -1;
        for (int j = 0; j < n; j++) {
            double away = 0;
            for (int d = 0; d < data.D; d++)
                away += fabs((double)x[(long)i * data.D + d] - (double)target[(long)j * data.D + d]);
            if (away < nearest)
                nearest = away, best = j;
        }
        own += best == i;
    }
    return (double)own / n;
}

static Outcome translate(const Player *AB, const Player *BA)
{
    Outcome o = {.ab = evaluate_all(AB, data.a)};
    if (!BA)
        return o;
    o.back = evaluate_all(BA, o.ab);
    for (long i = 0; i < (long)data.tests * data.D; i++)  // of the range from -1 to 1
        o.cycle += 0.5 * fabs((double)o.back[i] - (double)data.a[i]) / ((double)data.tests * data.D);
    o.found = share_nearest(o.back, data.a);
    return o;
}

static void outcome_free(Outcome *o) { free(o->ab), free(o->back); }

static double square_distance(const real *x, const real *y)  // mean over pictures of the sum over pixels
{
    double total = 0;
    for (long i = 0; i < (long)data.tests * data.D; i++)
        total += ((double)x[i] - (double)y[i]) * ((double)x[i] - (double)y[i]) / data.tests;
    return total;
}

static double variance_of(const real *x)  // of pictures about their mean
{
    double total = 0;
    for (int j = 0; j < data.D; j++) {
        double sum = 0, square = 0;
        for (int i = 0; i < data.tests; i++)
            sum += (double)x[(long)i * data.D + j], square += pow((double)x[(long)i * data.D + j], 2);
        total += (square - sum * sum / data.tests) / data.tests;
    }
    return total;
}

static void score(Program *p, const char *words, const real *truth, Outcome *o)
{
    o->error = square_distance(o->ab, truth) / variance_of(truth);  // (20.6)
    o->right = share_nearest(o->ab, truth);
    say(p, "   %-22s true error %.3f, right %.3f; cycle error %.4f, found again %.3f", words, o->error, o->right, o->cycle,
        o->found);
}

static void sheet_figure(Figure *f, const real *const *row, const char *const *name, int rows)
{
    const int shown = least(SHOWN, data.tests);
    real *sheet = alloc_zeroed((size_t)rows * (size_t)shown * (size_t)data.D, sizeof *sheet);
    for (int r = 0; r < rows; r++)
        for (long i = 0; i < (long)shown * data.D; i++)
            sheet[(long)r * shown * data.D + i] = (real)0.5 * (row[r][i] + 1);
    figure_pictures(f, sheet, rows, shown, data.Y, data.X, data.C, name, NULL);
    figure_draw(f);
    free(sheet);
}

static void pictures_figure(Program *p, Outcome o[KINDS][SEEDS], const real *truth)
{
    Figure *f = program_figure(
        p, "pictures", "With round trips and a straight path each digit keeps its class and shape",
        "Pictures of A, their true translations, what four kinds of translators make of them, and one way back.",
        "Digits; leaning thick striped ones; nearly the same; spotty ones that do not lean; other digits; roughly the "
        "first row again; one and the same blot.");
    sheet_figure(f, (const real *const[]){data.a, truth, o[CYCLED][0].ab, o[NO_CYCLE][0].ab, o[NO_PATH][0].ab,
                                          o[NO_PATH][0].back, o[NOTHING][0].ab},
                 (const char *const[]){"A", "truth", "cycle", "no cycle", "no path", "its return", "nothing"}, 7);
}

/*
*The rows.* What comes back although it was wrong is counted with two thresholds. Translators *come
back* if a quarter of 200 pictures are found again, and they are *wrong* if a tenth of the
translations are right at most. By chance each of these shares is 0.005. (Copies come back, too. But
0.135 of them lie nearest to their own translation, so they are not wrong in this sense.)
*/
static void cycle_rows(Program *p, Outcome o[KINDS][SEEDS], const Outcome *same, const Outcome *other)
{
    const int n = p->seeds;
    double error[KINDS][SEEDS], right[KINDS][SEEDS], cycle[KINDS][SEEDS], found[KINDS][SEEDS], wrong[KINDS][SEEDS],
        gain[SEEDS];
    for (int k = 0; k < KINDS; k++)
        for (int i = 0; i < n; i++) {
            error[k][i] = o[k][i].error, right[k][i] = o[k][i].right, cycle[k][i] = o[k][i].cycle;
            found[k][i] = o[k][i].found, wrong[k][i] = found[k][i] >= 0.25 && right[k][i] <= 0.1;
            gain[i] = o[NO_CYCLE][i].error - o[CYCLED][i].error;
        }
    if (data_are_digits(p)) {
        goal_seeds(p, "cycle: true error (0: truth, 2: unrelated)", error[CYCLED], n, AT_MOST, 0.55, 0, "controls: above");
        goal_seeds(p, "cycle: true error saved by round trips", gain, n, AT_LEAST, 0.2, 0, "two games alone");
        goal_seeds(p, "no path: comes back (0.25), and is wrong (0.1)", wrong[NO_PATH], n, EXACTLY, 1, 0, "every seed");
    }
    for (int k = 0; k < KINDS; k++) {
        row(p, KIND[k].words, "true error", error[k], n, k == NOTHING ? "GAN alone" : "");
        row(p, KIND[k].words, "share of right translations among 200", right[k], n, "by chance: 0.005");
        row(p, KIND[k].words, "cycle error", cycle[k], n, "of the whole range");
        row(p, KIND[k].words, "share found again among 200", found[k], n, "by chance: 0.005");
        row(p, KIND[k].words, "comes back, and is wrong", wrong[k], n, "");
    }
    row(p, "identity", "true error", &same->error, 1, "copy of the input");
    row(p, "identity", "share of right translations among 200", &same->right, 1, "copy of the input");
    row(p, "another picture of B", "true error", &other->error, 1, "(20.7): 2");
}

static void part_cycle(Program *p)
{
    static Outcome o[KINDS][SEEDS];
    load_heaps(p);
    for (int k = 0; k < KINDS; k++)
        for (int i = p->seeds - 1; i >= 0; i--) {
            Game g = picture_game(p, "cycle", k, i, NULL);
            o[k][i] = translate(&g.AB, &g.BA);
            game_free(&g);
        }
    real *truth = ask_truth(data.kept, data.tests);  // all trainings have ended
    real *moved = alloc_zeroed((size_t)data.tests * (size_t)data.D, sizeof *moved);
    for (int i = 0; i < data.tests; i++)  // each picture gets the translation of the next one
        memcpy(moved + (long)i * data.D, truth + (long)((i + 1) % data.tests) * data.D, (size_t)data.D * sizeof *moved);
    Outcome same = {.ab = data.a}, other = {.ab = moved};
    for (int k = 0; k < KINDS; k++)
        for (int i = 0; i < p->seeds; i++)
            score(p, KIND[k].words, truth, &o[k][i]);
    score(p, "identity", truth, &same);
    score(p, "another picture of B", truth, &other);
    pictures_figure(p, o, truth);
    cycle_rows(p, o, &same, &other);
    for (int k = 0; k < KINDS; k++)
        for (int i = 0; i < p->seeds; i++)
            outcome_free(&o[k][i]);
    free(moved), free(truth);
    free_heaps();
}

/*
The figure `pictures` shows twelve pictures of $A$, the truth, what four kinds of translators make
of them, and what comes back without a path.

*What came out for the method*: a true error of 0.33, over three seeds. Copying the input has 1.86,
and another picture of $B$ has 2.01. Of 200 translations 0.92 lie nearest to their own truth, where
0.14 of the copies do. So two heaps without a single pair were enough to learn, roughly, what a
picture of one heap looks like in the other. The paper's additions change little here: with the
identity loss the true error is the same, and with the pool it is 0.35 (first laboratory).

*What came out without the round trip*, from the same beginning: a true error of 0.90, nearly three times
as much, and half of the translations are right. The game changes a picture until it looks like $B$,
and it does not mind what is lost on the way. Oddly, 0.97 of the pictures are found again, although
nobody asked for it. Both translators began as copies, and the game has left enough of each picture.
So a picture that is found again is no proof of a good translation.

*What came out without the path*: a true error of 1.68, nearly that of an unrelated picture, and one
translation of a hundred is right. But look at their row in the figure `pictures`: these
are passable leaning, bold, striped digits. And look at the row below, which was made of nothing but
these. It is roughly the first row again. Of 200 pictures 0.46 are found again, where chance finds
0.005, and where translators with neither path nor round trip find just that. So each translation
says which picture it was made of, in a script that we do not read. The translators have found a way
to write one digit as another, and to turn the other back into the first. This is what counting
promised, a *wrong bijection*, as nearly as nets of this size come to one, and all three seeds found
one.

The terms of (20.1) hardly object. The cycle error is 0.071, where the method's is 0.030, and where
that of two games without a round trip is 0.070. Nobody who sees only these numbers knows which of
the translations is right. What objects is the truth, which nobody has when there are no pairs.

*So what has made the method work?* The round trip and the beginning, together. The round trip
forbids translators to forget, and a translator that begins as the identity has a right answer
nearby. The paper's generators have the same advantage by their convolutions, and neither paper's
loss says so.

A doubt remains. Translators without a path differ from the method's in two ways: they lack a matrix,
and they begin near a constant. Which of the two is it? Exercise 5 keeps the matrix and lets it begin
at 0. Then everything of the method is there but the beginning, and the true error is 1.65, while
0.01 of the translations are right and 0.90 of the pictures are found again. So it is the beginning,
and here the wrong bijection is nearly perfect.

On MNIST (`--data mnist`) this comes out as here: a true error of 0.39 with both, of 0.99 without
the round trip and of 1.4 without the path.

## What to take away

- Without pairs one can learn what pictures of the other heap look like, by a game, and that nothing
  is lost on the way, by a round trip.
- A round trip from $A$ makes the translation one to one; a round trip from $B$ makes it onto. Plain
  games promise neither.
- Both together still admit every bijection between the heaps, and no loss made of these terms can
  tell the right one from a wrong one. What decides is where the translators begin and what their
  nets find easy. (The same nets with the same losses find the right one from one beginning and a
  wrong one from another.)
- A small cycle error proves that something comes back. Ask which picture has come back, look at the
  picture in the middle, and disturb it: the content may have been hidden there.
- No number says anything by itself. Ask what copies, constants and unrelated pictures have by the
  same measure.
- Where no truth is known, a sheet of good-looking translations and a small cycle error are
  compatible with a translation that is wrong for every picture.

The first laboratory asks what else may keep the content: the paper's additions; nothing at all, in
nets of one, two, three and five layers; a frozen encoder in the place of the way back. The second
asks how little a perfect round trip proves: a message that is hidden in a grain; which of twenty
bijections is found, and how often; and two translations in a row.

## Notation in full

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $a$, $b$ | `a`, `b` | (B, D), $-1$ to 1 | pictures (or points) of both heaps |
| $G_{AB}$, $G_{BA}$ | `g->AB`, `g->BA` | (B, D) to (B, D) | the translators |
| $D_A$, $D_B$ | `g->DA`, `g->DB` | logits (B, 1) | the discriminators |
| $S$, $N$ | `straight`, `net` | (D, D); a net | straight path and net of a translator, (20.2) |
| $T$ | `restyle`, `ask_truth` | (D) to (D) | the true translation |
| $\varepsilon$ | `error` | 0 and more | true error as a share of the variance of $B$, (20.6) |
| $\lambda$ | `g->lambda` | 1 in the toy, 10 else | weight of round trips |

## Where we differ from the papers, and hyper-parameters

| setting | CycleGAN | DiscoGAN | this chapter | why |
|---|---|---|---|---|
| pictures | two styles | two kinds | digits as they are, and restyled ones | the truth is known |
| game | squares (LSGAN) | logarithms | logarithms | chapter 16 is kept for the squares |
| generators | convolutions, nine residual blocks | convolutions | dense, with a straight path | minutes; the path does what the blocks do |
| discriminators | patches of 70 | convolutions | dense, the whole picture | pictures have 14 by 14 pixels |
| loss of $D$ | halved | whole | whole | a matter of rates |
| first turn | $G$ | $D$ | $D$ | as in chapter 15 |
| batch | 1 | 200 | 32; 128 in the toy | dense nets gain by it |
| pool, identity loss | yes; for some tasks | no | in the laboratory | to see what they do |
| distance | sum over pixels in the formula, mean in the programs | squares | mean | $\lambda = 10$ belongs to the mean |

| hyper-parameter | papers | toy | pictures |
|---|---|---|---|
| rate of $G$ | 0.0002 | 0.003 | 0.002; 0.001 without a round trip |
| rate of $D$ | 0.0002 | 0.0005; 0.003 where it is quick | 0.001 |
| $\beta_1$ | 0.5 | 0.5 | 0.5 |
| decay of weights | 0 (DiscoGAN: 0.0001) | 0 | 0 |
| $\lambda$ | 10 (DiscoGAN: 1, of squares) | 1 | 10 |
| steps | 40,000 in DiscoGAN's toy | 1,500 | 1,200 |
| falling rates | the last half | whole run | whole run |

## What became of it

CycleGAN made translation without pairs popular: seasons, painters, summer and winter, voices, scans
of one machine into those of another. In medicine it was soon seen that a translator can add or
remove a tumour if the heaps differ in how many they have (Cohen, Luck and Honari, 2018), which the
game asks for. Later methods keep the input in other ways: by comparing patches of input and output
in a common feature space (CUT, Park and others, 2020), or by starting a diffusion model from the
noised input. Chapter 21 uses a common code.

## Names that the literature uses

- *Unpaired* or *unsupervised image-to-image translation*: this task. *Domain*: what we call a heap.
- *Cycle consistency*, *reconstruction loss*: the round trip. *Forward and backward cycle*: from
  $A$, and from $B$.
- *Identity mapping loss*: (20.8). *Image history buffer*: the pool.
- *Mode collapse*: crowding of the translations at few places; the opposite of *onto*.
- *Content and style*: what a translation should keep, and what it should change. No term of (20.1)
  says which is which; the two heaps do, by what they have in common.
- *Steganography*: hiding a message in a harmless picture (Chu, Zhmoginov and Sandler, 2017).

## When your own translator goes wrong

| what you see | what it means | what to try first |
|---|---|---|
| translations look right and belong to other inputs | a wrong bijection | begin near the identity; skips; identity loss |
| the first loss of $D$ is not near 2.77 | a term is missing, or twice there | count the terms of (20.1) |
| translations wander from look to look | $D$ is too slow, or round trips are too cheap | a quicker $D$; falling rates |
| only one direction is good | the heaps differ in what they contain | a round trip must hide what the other heap has no place for |
| all translations are alike | mode collapse; is the round trip paid for at all? | larger $\lambda$, a quicker $D$ |
| translations are copies of the input | round trips are too dear, or $D$ sees nothing | smaller $\lambda$, a larger rate of $D$ |
| round trips are perfect, translations look poor | the message is hidden | noise on the middle picture; a smaller $\lambda$ |
| colours are turned round, everything else is good | the wrong bijection, for colours | identity loss |

## What went wrong while writing it

*A toy that was too kind.* Ten clusters on a circle were first translated to ten places on a circle.
One way round was as good as both, and so was the plain game with a quick discriminator: if each of
ten clusters keeps a place of its own, all ten are covered. Five clusters and ten places tell the
three apart.

*Dear round trips.* With the weight 10 in the toy, both ways hit 9.4 places as a mean. Points along
a cut stayed between two places, because a steeper cut would have cost more than it won. DiscoGAN's
weight is 1.

*Small first weights.* With the usual first weights the toy's translators tear the clusters apart
before they have learnt anything, and all three games ended in a tangle.

*A control of straw.* With the rates of the method, translators without a round trip ended in black
and white noise, with a true error of 9.7. A control that fails for such a reason shows nothing.
Without round trips the translators now learn at half the rate.

*A bijection that was none.* The first edition said of translators without a path that they found a
wrong bijection, because their cycle error was small (0.071). Translators without any round trip had
0.078, and nothing had asked whether the picture came back at all. Counting how many of 200 pictures
are found again is a test that a constant cannot pass.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own: add
`--out build/try1` and so on. Answers stand in `notes/solutions/20_cyclegan.md`; guess first.

1. *Count.* In `count_maps` of the second laboratory ask for the round trip from the first heap only.
   How many pairs are left of 27 times 27, if they need not be onto? Work it out first. (The row
   reads `short` if the number is not 6: that is the answer.)
2. *Dear round trips.* In `part_toy` give `toy_game` the weight 10 in the place of 1 (`--part toy`).
   How many places do both ways hit, and how many points arrive?
3. *As many as places.* In `toy_heap` give $A$ ten clusters, too: `FIVE` 10 (`--part toy`). They now
   lie 9 degrees from the places. How many places does one way hit now? Why?
4. *A steeper lean.* Set `LEAN` to 0.7 (`--part cycle`). What becomes of the true error with the
   cycle, and of that of the identity?
5. *Half a path, and none at first.* Let the straight path begin at 0.5 in the place of 2: `BEGIN`
   (`--part cycle`). What is the true error? And where $S$ begins at 0?
6. *Coarser grain.* In the second laboratory set `GRAIN` to 0.1 (`--part hidden`). By what factor does
   noise of 1 % raise the error now, and what does (20.10) say?

## References

- J.-Y. Zhu, T. Park, P. Isola, A. Efros, "Unpaired image-to-image translation using
  cycle-consistent adversarial networks", *ICCV* (2017).
- T. Kim, M. Cha, H. Kim, J. K. Lee, J. Kim, "Learning to discover cross-domain relations with
  generative adversarial networks", *ICML* (2017).
- Z. Yi, H. Zhang, P. Tan, M. Gong, "DualGAN: unsupervised dual learning for image-to-image
  translation", *ICCV* (2017).
- C. Chu, A. Zhmoginov, M. Sandler, "CycleGAN, a master of steganography" (2017).
- A. Shrivastava, T. Pfister, O. Tuzel, J. Susskind, W. Wang, R. Webb, "Learning from simulated and
  unsupervised images through adversarial training", *CVPR* (2017): the pool.
- J. P. Cohen, M. Luck, S. Honari, "Distribution matching losses can hallucinate features in medical
  image translation", *MICCAI* (2018).
- T. Park, A. Efros, R. Zhang, J.-Y. Zhu, "Contrastive learning for unpaired image-to-image
  translation", *ECCV* (2020).

## The parts, and main
*/

static const Part PARTS[] = {
    {.name = "toy", .promise = "five clusters, ten places", .run = part_toy,
     .size = {"40 steps", "1,500", "40,000"}, .seeds = {1, TOY_SEEDS, TOY_SEEDS}},
    {.name = "cycle", .promise = "two heaps of pictures", .run = part_cycle,
     .size = {"20 steps", "1,200", "20,000, 28x28"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 10, .numbers = 16384}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "20_cyclegan",
        .title = "CycleGAN: two heaps of pictures and no pairs",
        .promise = "Learns to translate between two heaps of pictures without a pair, where the true translation is "
                   "known\nand kept secret until the end.",
        .epochs = "multiplies the length of all trainings", .default_data = "digits",
        .part = PARTS, .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
