// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 20 CycleGAN: two heaps of pictures and no pairs

Chapter 19 learnt from pairs: for each plan there was a street. Mostly there are no pairs. There are
photographs of horses and photographs of zebras, and nobody has photographed one animal as both. Two
heaps of pictures are all that one has, a heap $A$ and a heap $B$. Can a network learn from them to
turn a picture of $A$ into the picture of $B$ that *belongs* to it?

A discriminator can say whether a picture looks like one of $B$. But it cannot say whether the
picture belongs to the one that was put in: a network that draws one good zebra for all horses
satisfies it. So a condition is added. A second network translates back, and the way to $B$ and back
to $A$ must end where it began. What has been lost on the way out cannot be found again, so nothing
may be lost. The condition is called *cycle consistency*. Two papers had it in the same year:
*DiscoGAN* (Kim and others, 2017) for finding relations between two kinds of things, and *CycleGAN*
(Zhu, Park, Isola and Efros, 2017) for pictures in another style.

The condition is weaker than it sounds. It asks that the way back undoes the way out, and it never
asks whether the way out was right. A dictionary in which all words are exchanged, and exchanged
again on the way back, passes the test. This chapter uses pictures whose true translation is known,
keeps the truth from the program while it learns, and then looks.

    make 20                                # this lesson: a minute and a half
    make 20-lab                            # the laboratory: doing without, wrong maps, chains
    make 20 ARGS="--part toy"              # one part; --list names them
    build/20_cyclegan --data fashion-mnist # other pictures; --full: 28 by 28 pixels

Look at `figures/20_cyclegan/toy.gif` first: five heaps of points look for ten places.

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

/*
## The model: two translators, two judges of style

All four players are nets of dense layers. A generator for pictures has something beside its net: a
*straight path*, (20.2),

$$ G(x) = \tanh \bigl( x S + N(x) \bigr) , \qquad S = 2 I \text{ at first} . $$

In words: a matrix leads from each pixel of the input to all pixels of the output, and the net $N$
adds to it what the matrix cannot do. The matrix begins as twice the identity, and $N$ begins small.
So an untrained translator hands on what it was given. (The paper's generator has nine residual
blocks, and its convolutions keep each place where it was. Both make it easy to hand on the input.
The straight path is how a net of dense layers gets this property.) Part `cycle` takes the path away
and shows that half of the method's success is in it.

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
        p.straight->data[i * D + i] = 2;
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
    if (!p->params)
        return;
    optimizer_free(p->optimizer);
    params_free(p->params);
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
Line by line:

1. Both translators translate a batch of their heap.
2. $D_B$ sees real pictures of $B$ and translations that should look like them, and $D_A$ likewise
   sees pictures and translations of $A$. Both losses are added. Neither discriminator has a weight
   in the other's loss, so the sum descends as both would alone. (The reading notes name only the
   pictures of $B$ at this place. A discriminator that saw nothing else would learn to say yes to
   everything. Errata, L33.)
3. `improve` differentiates by the weights of both discriminators. The translators stay as they are.
4. The translations are translated back, each by the other translator, and compared with what they
   were made of. `apply(&g->AB, ...)` occurs twice in this step: on pictures of $A$ and on
   translations of pictures of $B$. The reading notes draw two generators $G_{AB}$ that "are the
   same". There is one, and the tape adds the gradients of both uses.
5. The new discriminators are asked about the same translations.
6. `improve` differentiates the sum by the weights of both translators.

Where is the pairing? There is none: `a` and `b` were drawn from their heaps independently, and no
line compares one with the other. The first step of an untrained game has a loss of $D$ near
$4 \ln 2 = 2.77$.

What each way round asks for is worth a sentence. The round trip from $A$ asks that $G_{BA}$ undoes
$G_{AB}$, so no two pictures of $A$ may share a translation: $G_{AB}$ is *one to one*. The round
trip from $B$ asks that each picture of $B$ is $G_{AB}$ of something, so none may be left out:
$G_{AB}$ is *onto*. Both together make a *bijection*. Part `toy` takes one of them away, and then
the other.

## Lesser games, and the loop

*One way*: the round trip from $A$ alone, and the game for translations to $B$ alone. *Plain*: that
game and no round trip. Both are in the reading notes, as the steps that led to DiscoGAN.
*/
typedef void Step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES]);

static void plain_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])  // A to B, no round trip
{
    Tensor *ab = apply(&g->AB, a);
    loss[LOSS_D] = improve(&g->DB, NULL, discriminator_loss(apply(&g->DB, b), apply(&g->DB, ab)));
    loss[LOSS_G] = improve(&g->AB, NULL, generator_loss(apply(&g->DB, ab)));
}

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
        checkpoint_curve(run->state, (const char *[]){"loss_d", "loss_g", "cycle", "film", "places"}[i],
                         &g->curve[i]);
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
## Part toy: five heaps of points, ten places

Instead of pictures take points of the plane. The heap $B$ has ten round clusters of deviation 0.05
on a circle, and the heap $A$ has five of deviation 0.1 on a circle of the same size. So each
cluster of $A$ has to be cut in two, if all of $B$ is to be reached. The nets are those that the
reading notes describe: three layers in the generator, five in the discriminator.

*What should come out?* At first take clusters for points, and translators for functions of points.
Then the answers can be counted.

- *Plain*: any function will do whose values lie in $B$. From $n$ points to $n$ points there are
  $n^n$ of them, and if the discriminator sees how often each point occurs, $n!$.
- *One way*: from 5 points to 10, each of the $10 \cdot 9 \cdot 8 \cdot 7 \cdot 6 = 30{,}240$
  one-to-one functions makes a perfect round trip, and each of them leaves out five places.
- *Both ways*, from $n$ points to $n$ points: each of the $n!$ bijections, with its inverse, (20.4),
  makes both losses zero. There are $n!$ ways of being perfect, and at most one of them is what we
  meant.

*An example by hand.* Let $A$ be the points 1 and 2, and $B$ the points $x$, $y$, $z$ and $w$. Take
$1 \to x$, $2 \to y$ for the way out, and $x \to 1$, $y \to 2$, $z \to 1$, $w \to 2$ for the way
back. Round trips from $A$ are perfect: $1 \to x \to 1$ and $2 \to y \to 2$. Round trips from $B$
are not: $z \to 1 \to x$, and nothing else could be done, since 1 has only one translation. Now let
1 and 2 be clusters of many points each. Then the way out can send one half of cluster 1 to $x$ and
the other half to $z$, the way back can tell by the place which half it was, and round trips from
$B$ are perfect, too.

The first and the last number are counted below by trying all pairs of functions. From 5 to 10
points there is no bijection, so the clusters must be cut, and translators that are continuous find
it hard to cut.

*A slow discriminator.* In the first three games the discriminator's rate is a sixth of the
generator's. The generator then runs ahead and gathers all its points at the place that looks best
at the moment. This is the *mode collapse* of chapter 15, and it is where a round trip can show what
it is good for. The fourth game is plain, too, with a discriminator as quick as the generator.
*/
enum { FIVE = 5, TEN = 10, FIELD = 33, DOTS_EACH = 20, TESTED = 2000, LOOKS = 40 };
enum { PLAIN, ONE_WAY, BOTH_WAYS, QUICK_D, TOYS };
static const double AROUND = 1.6;  // how far the figure looks

static const struct {
    const char *words;
    Step *step;
    double rate_d;
} TOY[TOYS] = {{"plain", plain_step, 5e-4}, {"one way", one_way_step, 5e-4}, {"both ways", train_step, 5e-4},
               {"plain, quick D", plain_step, 3e-3}};

static Mixture toy_heap(int heap)
{
    if (heap == HEAP_B)
        return mixture_ring(TEN, 1, 0.05);
    Mixture m = mixture_ring(FIVE, 1, 0.1);
    for (int k = 0; k < FIVE; k++) {  // half a step of B aside: no place of B is a place of A
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
        of[source]++;
        arrived[source][place] += away <= 3 * to.deviation;
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
points that have found their place stay there.
*/
static void toy_watch(Game *g, long step)
{
    static const int each = FIELD * FIELD + FIVE * DOTS_EACH;
    const Mixture from = toy_heap(HEAP_A);
    StepMark mark = step_mark();
    Tensor *grid = tensor_new(shape2(FIELD * FIELD, 2)), *a = tensor_new(shape2(FIVE * DOTS_EACH, 2));
    Tensor *centre = tensor_new(shape2(FIVE, 2));
    Rng rng = rng_new(1, "toy.film");
    for (int i = 0; i < FIELD * FIELD; i++) {
        grid->data[2 * i] = (real)(AROUND * (2.0 * (i % FIELD) / (FIELD - 1) - 1));
        grid->data[2 * i + 1] = (real)(AROUND * (2.0 * (i / FIELD) / (FIELD - 1) - 1));
    }
    for (int i = 0; i < FIVE * DOTS_EACH; i++)
        for (int c = 0; c < 2; c++)
            a->data[2 * i + c] = (real)(from.centre[i / DOTS_EACH][c] + from.deviation * rng_normal(&rng));
    for (int i = 0; i < 2 * FIVE; i++)
        centre->data[i] = (real)from.centre[i / 2][i % 2];
    Tensor *D = evaluate(&g->DB, grid), *ab = evaluate(&g->AB, a), *place = evaluate(&g->AB, centre);
    for (int i = 0; i < each; i++) {
        const int dot = i - FIELD * FIELD;
        if (dot < 0)
            curve_add(&g->curve[FILM], (double)step, 1 / (1 + exp(-(double)D->data[i])));
        else
            curve_add(&g->curve[FILM], (double)ab->data[2 * dot], (double)ab->data[2 * dot + 1]);
    }
    for (int i = 0; i < FIVE; i++)
        curve_add(&g->curve[PLACES], (double)place->data[2 * i], (double)place->data[2 * i + 1]);
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

// (20.4): of all pairs of functions between 3 points and 3 points, how many are onto, and how many go back and forth?
static int count_maps(bool cycle)
{
    enum { N = 3, MAPS = 27 };
    int found = 0;
    for (int f = 0; f < MAPS; f++)
        for (int h = 0; h < MAPS; h++) {
            const int F[N] = {f % 3, f / 3 % 3, f / 9}, H[N] = {h % 3, h / 3 % 3, h / 9};
            bool good = (F[0] != F[1]) & (F[0] != F[2]) & (F[1] != F[2]) & (H[0] != H[1]) & (H[0] != H[2]) & (H[1] != H[2]);
            for (int i = 0; i < N && cycle; i++)
                good = good && H[F[i]] == i && F[H[i]] == i;
            found += good;
        }
    return found;
}

static void game_figure(Program *p)
{
    Figure *f = program_figure(
        p, "game", "Four nets: two translate, two judge, and each way round must end where it began",
        "Pictures of A go to B and back; D_B compares translations with pictures of B. The way from B is the mirror image.",
        "A chain from a over G_AB and G_BA back to a, and its mirror image from b.");
    figure_diagram(f, "a [@data label=\"a\"]; AB [@net label=\"translator\\nG_AB\"]; BA [@net label=\"translator\\nG_BA\"]; "
                      "back [@loss label=\"= a ?\"]; b [@data label=\"b\"]; DB [@rival label=\"discriminator\\nD_B\"]; "
                      "like [@loss label=\"like B ?\"]; a -> AB; AB -> BA [label=\"G_AB(a)\"]; BA -> back; AB -> DB; b -> DB; "
                      "DB -> like; b2 [@data label=\"b\"]; BA2 [@net label=\"translator\\nG_BA\"]; "
                      "AB2 [@net label=\"translator\\nG_AB\"]; back2 [@loss label=\"= b ?\"]; a2 [@data label=\"a\"]; "
                      "DA [@rival label=\"discriminator\\nD_A\"]; like2 [@loss label=\"like A ?\"]; b2 -> BA2; "
                      "BA2 -> AB2 [label=\"G_BA(b)\"]; AB2 -> back2; BA2 -> DA; a2 -> DA; DA -> like2");
    figure_draw(f);
}

/*
*A film of planes.* Each frame is three small pictures, painted pixel by pixel: $D_B$ in five steps
from white to blue, a cross at each place of $B$, and a dot for each translation in the colour of
its cluster of $A$.
*/
enum { PLANE = 80 };

static void dab(real *picture, double x, double y, const real *colour, bool cross)  // 3 by 3, or a cross of 5 by 5
{
    const int at[2] = {(int)((x + AROUND) / (2 * AROUND) * PLANE), (int)((AROUND - y) / (2 * AROUND) * PLANE)};
    const int reach = cross ? 2 : 1;
    for (int i = -reach; i <= reach; i++)
        for (int j = -reach; j <= reach; j++) {
            const int row = at[1] + i, column = at[0] + j;
            if (row >= 0 && row < PLANE && column >= 0 && column < PLANE && (!cross || abs(i) == abs(j)))
                memcpy(picture + (row * PLANE + column) * 3, colour, 3 * sizeof *colour);
        }
}

static void paint_plane(const Curve *film, int look, real *picture)  // (PLANE, PLANE, 3)
{
    static const real CLUSTER[FIVE][3] = {{(real)0.84, (real)0.37, 0}, {(real)0.95, (real)0.75, 0},
        {0, (real)0.55, (real)0.4}, {(real)0.75, (real)0.35, (real)0.6}, {(real)0.4, (real)0.25, (real)0.1}};
    const double *x = film->x + (long)look * (FIELD * FIELD + FIVE * DOTS_EACH), *y = film->y + (x - film->x);
    const Mixture to = toy_heap(HEAP_B);
    for (int i = 0; i < PLANE * PLANE; i++) {
        const int row = (PLANE - 1 - i / PLANE) * FIELD / PLANE, column = i % PLANE * FIELD / PLANE;
        const double D = floor(fmin(4, 5 * y[row * FIELD + column])) / 4;
        picture[3 * i] = (real)(1 - 0.55 * D), picture[3 * i + 1] = (real)(1 - 0.3 * D), picture[3 * i + 2] = 1;
    }
    for (int k = 0; k < TEN; k++)
        dab(picture, to.centre[k][0], to.centre[k][1], (const real[]){0, 0, 0}, true);
    for (int i = 0; i < FIVE * DOTS_EACH; i++)
        dab(picture, x[FIELD * FIELD + i], y[FIELD * FIELD + i], CLUSTER[i / DOTS_EACH], false);
}

static void toy_figures(Program *p, const Curve *film, double mark[TOYS][MARKS][TOY_SEEDS])
{
    const int looks = film[0].count / (FIELD * FIELD + FIVE * DOTS_EACH);
    Figure *f = program_figure(
        p, "toy", "Plain points gather, one way finds five places, both ways all ten",
        "Translations of A (five colours), the places of B (crosses), and D_B: the bluer, the more like B.",
        "Three planes: points heaped up at one place; five heaps on five crosses; ten heaps on ten crosses.");
    real *sheet = alloc_zeroed(3 * PLANE * PLANE * 3, sizeof *sheet);
    for (int i = 0; i < looks; i += i < 12 ? 1 : 4) {
        char *title = text_format("plain, one way, both ways: %d %%", 100 * i / (looks - 1));
        for (int k = PLAIN; k <= BOTH_WAYS; k++)
            paint_plane(&film[k], i, sheet + k * PLANE * PLANE * 3);
        figure_frame(f);
        figure_panel(f, title, NULL, NULL);
        figure_pictures(f, sheet, 1, 3, PLANE, PLANE, 3, NULL, NULL);
        free(title);
    }
    free(sheet);
    figure_draw(f);
    f = program_figure(p, "modes", "One way round finds five places at most, both ways all ten",
                       "Places of B that are hit, of ten; each seed is a point.",
                       "Four columns of points: low, at five, at ten, and between.");
    figure_panel(f, NULL, NULL, "places hit, of 10");
    figure_command(f, "set xrange [-0.5:3.5]\nset yrange [-0.5:10.8]\nset ytics 0, 5\nset xtics ('plain' 0, 'one way' 1, "
                      "'both ways' 2, 'plain, quick D' 3)");
    for (int k = 0; k < TOYS; k++) {
        double x[TOY_SEEDS];
        for (int i = 0; i < p->seeds; i++)
            x[i] = k + 0.06 * (i - 0.5 * (p->seeds - 1));
        figure_role(f, k == BOTH_WAYS ? ROLE_MODEL : ROLE_RIVAL);
        figure_xy(f, NULL, POINTS, x, mark[k][HIT], p->seeds);
    }
    figure_level(f, "one place for each cluster of A", FIVE);
    figure_draw(f);
}

static void toy_rows(Program *p, double mark[TOYS][MARKS][TOY_SEEDS], const double *same)
{
    const int n = p->seeds;
    double gain[TOY_SEEDS], ratio[TOY_SEEDS], still[TOY_SEEDS];
    for (int i = 0; i < n; i++) {
        gain[i] = mark[BOTH_WAYS][HIT][i] - mark[ONE_WAY][HIT][i];
        ratio[i] = mark[PLAIN][SWING][i] / fmax(mark[BOTH_WAYS][SWING][i], 1e-9);
        still[i] = mark[ONE_WAY][SWING][i] / fmax(mark[BOTH_WAYS][SWING][i], 1e-9);
    }
    claim(p, "3 points to 3: pairs of functions that are onto both ways", count_maps(false), EXACTLY, 36, 0,
          "3! x 3!");
    claim(p, "3 points to 3: of them, pairs whose round trips end at home", count_maps(true), EXACTLY, 6, 0,
          "3!, (20.4)");
    goal_seeds(p, "toy, both ways: places hit, of 10", mark[BOTH_WAYS][HIT], n, AT_LEAST, 7, 0,
               "paper's figure: 10");
    goal_seeds(p, "toy: places hit both ways - one way", gain, n, AT_LEAST, 2.5, 0, "one way: 5 by counting");
    goal_seeds(p, "toy, both ways: share of places with exactly one source", mark[BOTH_WAYS][ONE_TO_ONE], n,
               AT_LEAST, 0.75,
               0, "1 is one to one");
    static const char *const what[] = {[HIT] = "places hit, of 10",
                                       [ONE_TO_ONE] = "share of places with exactly one source",
                                       [CYCLE] = "cycle error", [ARRIVED] = "share of points that arrive"};
    for (Measured m = HIT; m <= CYCLE; m++) {
        for (int k = 0; k < TOYS; k++)
            if (m >= ARRIVED ? k == ONE_WAY || k == BOTH_WAYS : k != BOTH_WAYS) {
                char *text = text_format("toy, %s: %s", TOY[k].words, what[m]);
                control_seeds(p, text, mark[k][m], n,
                              m == ARRIVED ? "data: 0.989" : k == ONE_WAY && m == HIT ? "(20.4): 5" : "");
                free(text);
            }
        char *text = text_format("toy, identity: %s", what[m]);
        control(p, text, same[m], "copy of the input");
        free(text);
    }
    goal_seeds(p, "toy: swing of plain / of both ways", ratio, n, AT_LEAST, 2, 0, "second quarter");
    control_seeds(p, "toy: swing of one way / of both ways", still, n, "second quarter");
}

static void part_toy(Program *p)
{
    static double mark[TOYS][MARKS][TOY_SEEDS];
    Curve film[TOYS] = {{0}};
    double same[MARKS];
    for (int k = 0; k < TOYS; k++)
        for (int i = p->seeds - 1; i >= 0; i--) {
            const Task task = {.data_batch = toy_batch, .step = TOY[k].step, .watch = toy_watch, .B = 128,
                               .looks = LOOKS};
            Game g = toy_game(p->seed + (uint64_t)i, TOY[k].rate_d, 1);
            double of[MARKS];
            train(run_new(p, scaled(p, pick(p, 40, 1500, 40000)), "toy.%s%d",
                          (const char *[]){"plain", "one", "both", "quick"}[k], i), &g, &task);
            toy_score(&g.AB, TOY[k].step == plain_step ? NULL : &g.BA, of);
            of[SWING] = swing(&g.curve[PLACES]);
            for (int m = 0; m < MARKS; m++)
                mark[k][m][i] = of[m];
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
    toy_figures(p, film, mark);
    toy_rows(p, mark, same);
    for (int k = 0; k < TOYS; k++)
        curve_free(&film[k]);
}

/*
The figure `toy` is a film of the first seed's games: five colours for the five clusters of $A$,
crosses at the ten places of $B$, and behind them what $D_B$ says. The figure `modes` counts for all
seeds.

What came out: with both ways round the translations hit all ten places, in each of the five runs,
and each place has exactly one source. One way round hits 5 places in four runs and 4 in the fifth:
five clusters are sent to five different places, the way back is good, and half of $B$ is missing.
That is what the counting said. Plain translations hit 2.4 places when the discriminator is slow,
and their swing is 4.8 times that of both ways: the points run together from place to place. With a
quick discriminator they swing, too, but they end at 5 places. So it is not the game as such that
collapses. (The notes expect the swing of one way round: two clusters share a place, and the way
back turns now to the one and now to the other. In these runs clusters do not share places one way
round, and it swings 1.5 times as much as both ways do.)

Look at the ground behind the points of one way round. The five places that are left out have become
blue: only real points are found there, so $D_B$ is sure of them. It says so to the generator, too,
but the generator asks only where its points are, and there the ground is flat or slopes to the
nearest place. Nothing pulls a cluster apart. With both ways round something does: the way from $B$
begins at each of the ten places, and must come back to it.

Two rows tell what a cycle error is worth. One way round has 0.042, and both ways have 0.033, which
is hardly less, though half of $B$ is missing from the first. The identity has no cycle error at
all, and hits nothing. A cycle error says that a map can be undone, and it says nothing else. (The
notes conclude from "all ten places are covered" that the map is a bijection. Covering is half of
it; that no two sources share a place is the other half. Here both halves are counted. Errata, L25.)

Cutting has its price: of the points of both ways 0.82 arrive, and of the points of $B$ itself 0.989
would. A continuous map that cuts a cluster in two sends what lies along the cut to somewhere
between the two places.

## Part cycle: pictures, and a truth that is kept secret

The heap $A$ holds pictures as they are, made smaller: 14 by 14 pixels. The heap $B$ holds *other*
pictures that have been *restyled* by a fixed recipe $T$: sheared to the right, made thicker by the
maximum over 3 by 3 pixels, and striped, with every second row at 0.3 of its brightness. The two
heaps are made of two halves of the training set, so not a single picture of $A$ has its translation
in $B$. Nothing that learns is ever told the recipe.

But we know it. For pictures that were kept back we can ask what the right translation is, $T(a)$,
once everything has been trained. Three numbers are read then:

- the *true error*, (20.6), as a share of the variance of $B$,
  $$ \varepsilon = \frac{E \lVert G_{AB}(a) - T(a) \rVert^2}{E \lVert T(a) - E \, T(a) \rVert^2} ; $$
  in words: 0 is the truth, 1 is what one gets with the mean picture of $B$, and 2 is what one gets
  with a picture of $B$ that has nothing to do with $a$, (20.7);
- the *class kept*: a reader, which was trained on pictures of $B$ and their labels, reads the
  translations. It reads what *is* to be read there; the labels are no part of the translators'
  training;
- the *cycle error*: the mean distance of a pixel from what comes back, in parts of the whole range.
*/
enum { TESTS_MOST = 2000, BATCH = 32 };
// steps of a recipe
enum { AS_IT_IS = 0, LEANING = 1, BOLD = 2, STRIPED = 4, RESTYLED = LEANING | BOLD | STRIPED };
static const double LEAN = 0.35, DARK = 0.3;

static struct {
    int Y, X, C, D, shrink;     // of a picture after it was made smaller, by so much
    int n, tests, classes;      // pictures of each heap; kept back; classes of labels (0: no labels)
    real *heap[2];              // (n, D) in [-1, 1]
    Pictures *kept;             // the pictures that were kept back, as they are
    real *a;                    // (tests, D): the same, made smaller
    uint8_t *label_b, *label;   // (n) of heap B, for the reader; (tests)
} data;

static void shrink(const real *from, int X, real *to)  // (Y, X, C) in [0, 1] to (data.Y, data.X, C) in [-1, 1]
{
    const int f = data.shrink;
    for (int y = 0; y < data.Y; y++)
        for (int x = 0; x < data.X; x++)
            for (int c = 0; c < data.C; c++) {
                double sum = 0;
                for (int i = 0; i < f * f; i++)
                    sum += (double)from[((y * f + i / f) * X + x * f + i % f) * data.C + c];
                to[(y * data.X + x) * data.C + c] = (real)(2 * sum / (f * f) - 1);
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
    int train_labels = 0, test_labels = 0;
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
    uint8_t *label = program_labels(p, TRAIN, train->n, &train_labels);
    data.label = label ? program_labels(p, TEST, data.tests, &test_labels) : NULL;
    if (label && data.label && train_labels >= 2 * data.n && test_labels >= data.tests) {
        data.classes = p->set.classes;
        data.label_b = alloc_zeroed((size_t)data.n, 1);
        memcpy(data.label_b, label + data.n, (size_t)data.n);
    }
    free(label);
    pictures_free(train);
}

static void free_heaps(void)
{
    void *const all[] = {data.heap[HEAP_A], data.heap[HEAP_B], data.a, data.label_b, data.label};
    for (int i = 0; i < 5; i++)
        free(all[i]);
    pictures_free(data.kept);
    memset(&data, 0, sizeof data);
}

static Tensor *picture_batch(int heap, int n, Rng *rng)  // (n, D)
{
    Tensor *x = tensor_new(shape2(n, data.D));
    for (int i = 0; i < n; i++) {
        memcpy(x->data + (long)i * data.D, data.heap[heap] + rng_below(rng, data.n) * data.D,
               (size_t)data.D * sizeof(real));
    }
    return x;
}

/*
*Four kinds of translators* are trained, with three seeds each.

| name | step | what it is there for |
|---|---|---|
| cycle | `train_step` | the method |
| no cycle | `apart_step` | two games without a round trip, from translators that begin as the identity |
| no path | `train_step` | the method, with translators that have no straight path |
| nothing | `apart_step` | neither round trip nor path: the GAN alone |

What should come out? Before the numbers, a prediction for each:

- *no cycle*: the game changes the picture, beginning with what is nearest. It has no reason to keep
  anything, and no reason to destroy much. Something will be lost, and nothing says how much.
- *no path*: by (20.4) there are as many perfect answers as there are bijections, and the net begins
  at none of them. So it should end at some bijection, and the right one would be an accident. With
  ten classes the class is then kept in a tenth of the pictures.
- *nothing*: any map will do whose pictures look like $B$, one picture for all included.
- *cycle*: it may not lose anything, and begins next to a right answer.

(The laboratory has the paper's additions, an identity loss and a pool of older translations, and
two more controls: round trips without a game, and heaps that are mixed.)
*/
static void apart_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])  // two games, no round trip
{
    Tensor *ab = apply(&g->AB, a), *ba = apply(&g->BA, b);
    Tensor *loss_d = add(discriminator_loss(apply(&g->DB, b), apply(&g->DB, ab)),
                         discriminator_loss(apply(&g->DA, a), apply(&g->DA, ba)));
    loss[LOSS_D] = improve(&g->DA, &g->DB, loss_d);
    Tensor *game = add(generator_loss(apply(&g->DB, ab)), generator_loss(apply(&g->DA, ba)));
    loss[LOSS_G] = improve(&g->AB, &g->BA, game);
}

enum { CYCLED, NO_CYCLE, NO_PATH, NOTHING, KINDS };

static const struct {
    const char *words, *file;
    Step *step;
    bool path;    // translators begin as the identity
    double rate;  // of the translators
} KIND[KINDS] = {{"cycle", "cycle", train_step, true, 2e-3}, {"no cycle", "apart", apart_step, true, 1e-3},
                 {"no path", "nopath", train_step, false, 2e-3}, {"nothing", "nothing", apart_step, false, 1e-3}};

static Player translator_new(Program *p, bool path, double rate, Rng *rng)
{
    const int H = pick(p, 16, 128, 256), width[] = {data.D, H, H, data.D};
    return player_new(3, width, RELU, TANH, path, rate, rng);
}

static Player judge_of_style_new(Program *p, Rng *rng)
{
    const int H = pick(p, 16, 128, 256), width[] = {data.D, H, H, 1};
    return player_new(3, width, LEAKY_RELU, LINEAR, false, 1e-3, rng);
}

static Game picture_game(Program *p, const char *owner, int kind, int seed, void (*watch)(Game *, long))  // trained
{
    const Task task = {.data_batch = picture_batch, .step = KIND[kind].step, .watch = watch, .B = BATCH,
                       .looks = 12};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "pictures");
    Game g = {.lambda = LAMBDA,
              .AB = translator_new(p, KIND[kind].path, KIND[kind].rate, &rng),
              .BA = translator_new(p, KIND[kind].path, KIND[kind].rate, &rng), .DA = judge_of_style_new(p, &rng),
              .DB = judge_of_style_new(p, &rng)};
    train(run_new(p, scaled(p, pick(p, 20, 1200, 20000)), "%s.%s%d", owner, KIND[kind].file, seed), &g, &task);
    return g;
}

static Player reader_trained(Program *p, const char *owner)  // reads pictures of B
{
    Rng rng = rng_new(p->seed, "reader");
    Player reader = player_new(3, (const int[]){data.D, 128, 64, data.classes}, RELU, LINEAR, false, 2e-3, &rng);
    Run *run = run_new(p, scaled(p, pick(p, 40, 1000, 4000)), "%s.reader", owner);
    double loss = 0;
    run_net(run, "reader", reader.params, reader.optimizer);
    run->falling = true;
    run_begin(run);
    while (run_next(run, "loss", loss)) {
        int label[100];
        Tensor *x = tensor_new(shape2(100, data.D));
        for (int i = 0; i < 100; i++) {
            const long index = rng_below(&run->rng, data.n);
            memcpy(x->data + (long)i * data.D, data.heap[HEAP_B] + index * data.D, (size_t)data.D * sizeof(real));
            label[i] = data.label_b[index];
        }
        loss = improve(&reader, NULL, softmax_cross_entropy(apply(&reader, x), label));
    }
    return reader;
}

/*
*Measuring.* `translate` gives the translations of the pictures that were kept back, and what comes
back from them. It does not need the truth. `score` does.
*/
typedef struct Outcome {
    real *ab;                     // (tests, D)
    double cycle, noisy;          // cycle error; the same with noise on the middle picture; see part hidden
    double error, kept;           // true error; class kept
} Outcome;

static double round_trip(const Player *BA, const real *middle, double noise)  // mean distance from a, range 1
{
    StepMark mark = step_mark();
    Rng rng = rng_new(1, "middle");
    Tensor *m = tensor_from(shape2(data.tests, data.D), middle);
    for (long i = 0; i < m->size && noise > 0; i++)
        m->data[i] += (real)(2 * noise * rng_normal(&rng));
    const double away = 0.5 * tensor_item(distance(evaluate(BA, m), tensor_view(m->shape, data.a)));
    step_release(mark);
    return away;
}

static Outcome translate(const Player *AB, const Player *BA)  // AB NULL: the identity
{
    Outcome o = {.ab = alloc_zeroed((size_t)data.tests * (size_t)data.D, sizeof(real))};
    const size_t bytes = (size_t)data.tests * (size_t)data.D * sizeof(real);
    StepMark mark = step_mark();
    memcpy(o.ab, AB ? evaluate(AB, tensor_view(shape2(data.tests, data.D), data.a))->data : data.a, bytes);
    step_release(mark);
    if (BA) {
        o.cycle = round_trip(BA, o.ab, 0);
        o.noisy = round_trip(BA, o.ab, 0.01);
    }
    return o;
}

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
        for (int i = 0; i < data.tests; i++) {
            const double v = (double)x[(long)i * data.D + j];
            sum += v, square += v * v;
        }
        total += (square - sum * sum / data.tests) / data.tests;
    }
    return total;
}

static double share_read(const Player *reader, const real *x)  // of pictures whose label the reader finds
{
    StepMark mark = step_mark();
    const Tensor *logit = evaluate(reader, tensor_from(shape2(data.tests, data.D), x));
    int right = 0;
    for (int i = 0; i < data.tests; i++) {
        const real *row = logit->data + (long)i * data.classes;
        int best = 0;
        for (int k = 1; k < data.classes; k++)
            best = row[k] > row[best] ? k : best;
        right += best == data.label[i];
    }
    step_release(mark);
    return (double)right / data.tests;
}

static void score(Program *p, const char *words, const real *truth, const Player *reader, Outcome *o)
{
    o->error = square_distance(o->ab, truth) / variance_of(truth);  // (20.6)
    o->kept = reader ? share_read(reader, o->ab) : 0;
    if (o->cycle > 0)
        say(p, "   %-22s true error %.3f, class kept %.3f, cycle error %.4f", words, o->error, o->kept, o->cycle);
    else
        say(p, "   %-22s true error %.3f, class kept %.3f", words, o->error, o->kept);
}

/*
*The film* keeps the translations of 24 pictures at some moments.
*/
enum { FILMED = 24, SHOWN = 12 };

static void picture_watch(Game *g, long step)
{
    StepMark mark = step_mark();
    const int n = least(FILMED, data.tests);
    const Tensor *ab = evaluate(&g->AB, tensor_from(shape2(n, data.D), data.a));
    for (long i = 0; i < ab->size; i++)
        curve_add(&g->curve[FILM], (double)step, 0.5 * ((double)ab->data[i] + 1));
    step_release(mark);
}

// (tests, D) in [-1, 1]
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

static void cycle_figures(Program *p, Outcome o[KINDS][SEEDS], const real *truth, const Curve *film)
{
    Figure *f = program_figure(
        p, "pictures", "With round trips and a straight path, translations are nearly the truth",
        "Pictures of A, their true translations, and what four kinds of translators make of them.",
        "Thin digits; leaning thick striped ones; the same, a little blurred; others; other digits.");
    sheet_figure(f, (const real *const[]){data.a, truth, o[CYCLED][0].ab, o[NO_CYCLE][0].ab, o[NO_PATH][0].ab,
                                          o[NOTHING][0].ab},
                 (const char *const[]){"A", "truth", "cycle", "no cycle", "no path", "nothing"}, 6);
    f = program_figure(p, "film", "Translations begin as copies and learn to lean",
                       "Translations of 24 pictures while the nets learn.",
                       "Copies of digits grow thick, lean over, and get stripes.");
    const int filmed = least(FILMED, data.tests), rows = filmed % 3 ? 1 : 3;
    figure_film(f, film, "step %g", rows, filmed / rows, data.Y, data.X, data.C);
    figure_draw(f);
    f = program_figure(p, "errors", "Only round trips and a straight path together come near the truth",
                       "True error of four kinds of translators; each seed is a point.",
                       "Four columns of points: low with round trips and a path, higher without one of them.");
    figure_panel(f, NULL, NULL, "true error");
    figure_command(f, "set yrange [0:2.9]\nset xrange [-0.5:3.5]\nset xtics ('cycle' 0, 'no cycle' 1, 'no path' 2, 'nothing' 3)");
    for (int k = 0; k < KINDS; k++) {
        double x[SEEDS], y[SEEDS];
        for (int i = 0; i < p->seeds; i++)
            x[i] = k + 0.1 * (i - 0.5 * (p->seeds - 1)), y[i] = o[k][i].error;
        figure_role(f, k == CYCLED ? ROLE_MODEL : ROLE_RIVAL);
        figure_xy(f, NULL, POINTS, x, y, p->seeds);
    }
    figure_level(f, "an unrelated picture of B", 2);
    figure_draw(f);
}

static void cycle_rows(Program *p, Outcome o[KINDS][SEEDS], const Outcome *same, const Outcome *other, double read)
{
    const int n = p->seeds;
    double error[KINDS][SEEDS], kept[KINDS][SEEDS], cycle[KINDS][SEEDS], gain[SEEDS], grown[SEEDS];
    for (int k = 0; k < KINDS; k++)
        for (int i = 0; i < n; i++)
            error[k][i] = o[k][i].error, kept[k][i] = o[k][i].kept, cycle[k][i] = o[k][i].cycle;
    for (int i = 0; i < n; i++) {
        gain[i] = error[NO_CYCLE][i] - error[CYCLED][i];
        grown[i] = o[CYCLED][i].noisy / o[CYCLED][i].cycle;
    }
    const bool digits = data_are_digits(p);
    if (digits) {
        goal_seeds(p, "cycle: true error (0: truth, 2: unrelated)", error[CYCLED], n, AT_MOST, 0.55, 0,
                   "every control is above");
        goal_seeds(p, "cycle: true error saved by round trips", gain, n, AT_LEAST, 0.2, 0, "two games alone");
    } else {
        control_seeds(p, "cycle: true error (0: truth, 2: unrelated)", error[CYCLED], n, "");
        control_seeds(p, "cycle: true error saved by round trips", gain, n, "");
    }
    for (int k = NO_CYCLE; k < KINDS; k++) {
        char *text = text_format("%s: true error", KIND[k].words);
        control_seeds(p, text, error[k], n, k == NOTHING ? "GAN alone" : "");
        free(text);
    }
    control(p, "identity: true error", same->error, "copy of the input");
    control(p, "another picture of B: true error", other->error, "(20.7): 2");
    for (int k = 0; k < KINDS && data.classes > 0; k++) {
        double wrong[SEEDS];  // comes back, and is another class
        for (int i = 0; i < n; i++)
            wrong[i] = cycle[k][i] <= 0.1 && kept[k][i] <= 0.4;
        char *text[2] = {text_format("%s: share of wrong bijections (cycle 0.1, class 0.4)", KIND[k].words),
                         text_format("%s: class kept", KIND[k].words)};
        if (k == NO_PATH && digits)
            goal_seeds(p, text[0], wrong, n, EXACTLY, 1, 0, "every seed");
        else
            control_seeds(p, text[0], wrong, n, "");
        control_seeds(p, text[1], kept[k], n, k == NOTHING ? "GAN alone" : "");
        free(text[0]), free(text[1]);
    }
    if (data.classes > 0) {
        control(p, "true translations: class kept", read, "the reader's best");
        control(p, "identity: class kept", same->kept, "copy of the input");
    }
    for (int k = 0; k < KINDS; k++) {
        char *text = text_format("%s: cycle error", KIND[k].words);
        control_seeds(p, text, cycle[k], n, "of the whole range");
        free(text);
    }
    control_seeds(p, "cycle: cycle error with 1 % noise / without", grown, n, "part hidden");
}

static void part_cycle(Program *p)
{
    static Outcome o[KINDS][SEEDS];
    Curve film = {0};
    Player reader = {0};
    load_heaps(p);
    if (data.classes > 0)
        reader = reader_trained(p, "cycle");
    for (int k = 0; k < KINDS; k++)
        for (int i = p->seeds - 1; i >= 0; i--) {
            const bool filmed = k == CYCLED && i == 0;
            Game g = picture_game(p, "cycle", k, i, filmed ? picture_watch : NULL);
            o[k][i] = translate(&g.AB, &g.BA);
            if (filmed) {
                film = g.curve[FILM];
                g.curve[FILM] = (Curve){0};
            }
            game_free(&g);
        }
    real *truth = ask_truth(data.kept, data.tests);  // all trainings have ended
    real *moved = heap_of(data.kept, 0, data.tests, AS_IT_IS);
    for (int i = 0; i < data.tests; i++)  // each picture gets the translation of the next one
        memcpy(moved + (long)i * data.D, truth + (long)((i + 1) % data.tests) * data.D,
               (size_t)data.D * sizeof *moved);
    Outcome same = translate(NULL, NULL), other = {.ab = moved};
    const Player *const read_by = data.classes > 0 ? &reader : NULL;
    for (int k = 0; k < KINDS; k++)
        for (int i = 0; i < p->seeds; i++)
            score(p, KIND[k].words, truth, read_by, &o[k][i]);
    score(p, "identity", truth, read_by, &same);
    score(p, "another picture of B", truth, read_by, &other);
    cycle_figures(p, o, truth, &film);
    cycle_rows(p, o, &same, &other, read_by ? share_read(read_by, truth) : 0);
    for (int k = 0; k < KINDS; k++)
        for (int i = 0; i < SEEDS; i++)
            free(o[k][i].ab);
    memset(o, 0, sizeof o);
    free(same.ab), free(moved), free(truth);
    curve_free(&film);
    player_free(&reader);
    free_heaps();
}

/*
The figure `pictures` shows twelve pictures of $A$, the truth, and what four kinds of translators
make of them. The figure `film` shows how translations begin as copies and learn to lean. The figure
`errors` has the true error of each run.

What came out for the method: a true error of 0.33, over three seeds. Copying the input has 1.86,
and another picture of $B$ has 2.01. The reader finds the class in 0.90 of the translations, and in
0.94 of the true ones. So two heaps without a single pair were enough to learn, roughly, what a
picture of one heap looks like in the other.

What came out without the round trip, from the same beginning: a true error of 0.98, three times as
much, and the class in 0.82 of the translations. The game changes a picture until it looks like $B$,
and it does not mind what is lost on the way.

What came out without the path: a true error of 1.71, nearly that of an unrelated picture. The class
is kept in 0.09 of the translations, which is chance. But look at their row in the figure
`pictures`: these are good leaning, bold, striped digits, and their cycle error is 0.070, where the
copies' is 0 and that of translators with neither path nor round trip is 0.171. The translators have
found a way to write a 5 as a 1 and a 1 back as that 5. This is a *wrong bijection*, and all three
seeds found one (a row of the table counts them). None of the terms of (20.1) objects. The only
thing that objects is the truth, which nobody has when there are no pairs.

So what has made the method work? The round trip and the beginning, together. The round trip forbids
to forget, and a translator that begins as the identity has a right answer nearby. The paper's
generators have the same advantage by their convolutions, and neither paper's loss says so.

On MNIST (`--data mnist`) all this comes out as here: a true error of 0.39 with both, of 0.99
without the round trip and of 1.4 without the path, and the class is kept in 0.86 of the
translations, where the reader finds it in 0.91 of the true ones.
*/
enum { NOISES = 7, PAIRED = 500 };
static const double GRAIN = 0.01, NOISE[NOISES] = {0, 0.0025, 0.005, 0.01, 0.02, 0.04, 0.08};

static Tensor *grain_batch(int heap, int n, Rng *rng)  // (n, 2): pictures of two pixels
{
    Tensor *x = tensor_new(shape2(n, 2));
    for (int i = 0; i < n; i++) {
        x->data[2 * i] = (real)(2 * rng_uniform(rng) - 1);
        x->data[2 * i + 1] = (real)(heap == HEAP_B ? GRAIN * rng_normal(rng) : 2 * rng_uniform(rng) - 1);
    }
    return x;
}

// What comes back from middle pictures (TESTED, 2) with noise: mean distance from a, over both pixels
static double way_back(const Player *BA, const Tensor *a, const Tensor *middle, double noise)
{
    Rng rng = rng_new(1, "grain.noise");
    double away = 0;
    Tensor *m = tensor_from(middle->shape, middle->data);
    for (long i = 0; i < m->size; i++)
        m->data[i] += (real)(noise * rng_normal(&rng));
    const Tensor *back = evaluate(BA, m);
    for (long i = 0; i < m->size; i++)
        away += fabs((double)(back->data[i] - a->data[i])) / (double)m->size;
    return away;
}

// (20.10): the second pixel of a is a function of the grain; mean error of both pixels when noise is added.
static double predicted(double noise)
{
    enum { POINTS_ = 400 };
    double total = 0, second = 0;
    for (int i = 0; i < POINTS_; i++) {
        const double x = normal_quantile((i + 0.5) / POINTS_);
        for (int j = 0; j < POINTS_; j++) {
            const double n = normal_quantile((j + 0.5) / POINTS_) * noise;
            second += fabs(2 * normal_below(x + n / GRAIN) - 2 * normal_below(x)) / POINTS_ / POINTS_;
            total += fabs(n) / POINTS_ / POINTS_;
        }
    }
    return 0.5 * (total + second);
}

/*
*A map that hides nothing* is the control: it keeps the first pixel, and puts grain of its own where
the second was. Its way back is a net of the same size that has been trained on such pairs, by the
same distance. Of the second pixel it can know nothing, so its best answer is 0, and its error there
is the mean of $|v|$, one half.
*/
static Tensor *honest(const Tensor *a, Rng *rng)  // (n, 2)
{
    Tensor *b = tensor_from(a->shape, a->data);
    for (int i = 0; i < a->shape.n[0]; i++)
        b->data[2 * i + 1] = (real)(GRAIN * rng_normal(rng));
    return b;
}

static void honest_step(Game *g, Tensor *a, Tensor *b, double loss[LOSSES])  // the way back alone, by pairs
{
    Tensor *pair = tensor_from(b->shape, a->data);
    for (int i = 0; i < a->shape.n[0]; i++)  // the first pixel of a, and the grain of b
        pair->data[2 * i + 1] = b->data[2 * i + 1];
    loss[LOSS_CYCLE] = improve(&g->BA, NULL, distance(apply(&g->BA, pair), a));
}

static void hidden_figure(Program *p, double error[2][NOISES][SEEDS])
{
    double x[NOISES - 1], mean_[2][NOISES - 1], best[NOISES - 1];
    for (int i = 1; i < NOISES; i++) {
        x[i - 1] = 100 * NOISE[i];
        best[i - 1] = predicted(NOISE[i]);
        for (int k = 0; k < 2; k++) {
            mean_[k][i - 1] = 0;
            for (int s = 0; s < p->seeds; s++)
                mean_[k][i - 1] += error[k][i][s] / p->seeds;
        }
    }
    Figure *f = program_figure(p, "hidden", "One per cent of noise spoils the way back, unless nothing was hidden",
                               "Error of the round trip against the noise on the middle picture; mean over seeds.",
                               "A level line at a quarter, and one that rises steeply from near zero past it.");
    figure_panel(f, NULL, "noise on the middle picture, % (logarithmic)", "error of the round trip");
    figure_command(f, "set logscale x\nset xtics (0.25, 0.5, 1, 2, 4, 8)\nset yrange [0:*]");
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "cycle", LINES_POINTS, x, mean_[0], NOISES - 1);
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "hides nothing", LINES_POINTS, x, mean_[1], NOISES - 1);
    figure_role(f, ROLE_TRUTH);
    figure_xy(f, "(20.10)", LINES, x, best, NOISES - 1);
    figure_draw(f);
}

static void part_hidden(Program *p)
{
    static double error[2][NOISES][SEEDS];
    double grain[SEEDS], growth[2][SEEDS], before[SEEDS], after[SEEDS], plain[SEEDS], passed[SEEDS],
        honest_passed[SEEDS];
    for (int s = p->seeds - 1; s >= 0; s--)
        for (int k = 0; k < 2; k++) {
            const Task task = {.data_batch = grain_batch, .step = k ? honest_step : train_step, .B = 128};
            Game g = toy_game(p->seed + (uint64_t)s, 3e-3, LAMBDA);
            train(run_new(p, scaled(p, pick(p, 40, 1500, 40000)), "hidden.%s%d", k ? "honest" : "cycle", s), &g,
                  &task);
            Rng rng = rng_new(1, "grain.test");
            Tensor *a = grain_batch(HEAP_A, TESTED, &rng), *middle = k ? honest(a, &rng) : evaluate(&g.AB, a);
            double sum = 0, square = 0;
            for (int i = 0; i < TESTED; i++) {
                const double v = (double)middle->data[2 * i + 1];
                sum += v, square += v * v;
            }
            if (k == 0)
                grain[s] = sqrt(fmax(0, square / TESTED - sum * sum / TESTED / TESTED));
            for (int i = 0; i < NOISES; i++)
                error[k][i][s] = way_back(&g.BA, a, middle, NOISE[i]);
            growth[k][s] = error[k][3][s] / error[k][0][s];
            say(p, "   %-14s seed %d: error %.4f, with 1 %% noise %.4f", k ? "hides nothing" : "cycle", s + 1,
                error[k][0][s],
                error[k][3][s]);
            game_free(&g);
            step_reset();
        }
    for (int s = 0; s < p->seeds; s++) {
        before[s] = error[0][0][s], after[s] = error[0][3][s], plain[s] = error[1][0][s];
        passed[s] = fabs(grain[s] - GRAIN) <= 0.005 && before[s] <= 0.1;
        honest_passed[s] = plain[s] <= 0.1;
    }
    hidden_figure(p, error);
    goal_seeds(p, "hidden: share that looks like B and comes back (0.1)", passed, p->seeds, EXACTLY, 1, 0,
               "identity: does not look like B");
    control_seeds(p, "hidden, a map that hides nothing: this share", honest_passed, p->seeds, "does not come back");
    control_seeds(p, "hidden: error of the round trip", before, p->seeds, "hides nothing: 0.25");
    control_seeds(p, "hidden, a map that hides nothing: error of the round trip", plain, p->seeds, "0.25 at least");
    goal_seeds(p, "hidden: error with 1 % noise / without", growth[0], p->seeds, AT_LEAST, 4, 0, "the control: 1");
    control_seeds(p, "hidden, a map that hides nothing: with 1 % noise / without", growth[1], p->seeds,
                  "a control");
    goal_seeds(p, "hidden: error with 1 % noise", after, p->seeds, EXACTLY, predicted(0.01), 0.03,
               "(20.10); hides nothing: 0.25");
    control_seeds(p, "hidden: deviation of the middle picture's second pixel", grain, p->seeds, "grain of B: 0.01");
}

/*
The figure `hidden` shows the error of the round trip for six sizes of noise, with the prediction.

What came out: without noise the error is 0.008, a thirtieth of what an honest map has. So $v$ has
come through a pixel that looks black. With one per cent of noise the error is 26 times as large,
0.202, where (20.10) says 0.200. The message has been where we looked for it. The honest map has
0.247 without noise and 1.014 times that with noise. (By chance its test pictures have a mean of
$|v|$ a little below one half.)

The digits of part `cycle` hide nothing of the kind: one per cent of noise raises their cycle error
by the factor 1.004. There is little that $B$ has no place for, and a net would have to learn for
long until it multiplies by a hundred.
*/

/*
## What to take away

- Without pairs one can learn what pictures of the other heap look like, by a game, and that nothing
  is lost on the way, by a round trip.
- A round trip from $A$ makes the translation one to one; a round trip from $B$ makes it onto. Plain
  games promise neither.
- Both together still admit every bijection between the heaps, and no loss made of these terms can
  tell the right one from a wrong one. What decides is where the translators begin and what their
  nets find easy.
- A small cycle error proves that something comes back. Look at the picture in the middle, and
  disturb it: what comes back may have been hidden there.
- Where no truth is known, a sheet of good-looking translations and a small cycle error are
  compatible with a translation that is wrong for every picture.

The laboratory goes on: the paper's additions; what happens without the cycle, in nets of different
depths; a frozen encoder in the place of the way back; which of the wrong bijections are found, and
how often; and two translations in a row.

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
| $s$ | `GRAIN` | 0.01 | deviation of the grain in part `hidden` |

## Where we differ from the papers, and hyper-parameters

| setting | CycleGAN | this chapter | why |
|---|---|---|---|
| game | squares (LSGAN) | logarithms, as in DiscoGAN | chapter 16 has the squares |
| generators | convolutions, nine residual blocks | dense, with a straight path | minutes; the path does what the blocks do |
| discriminators | patches of 70 | dense, the whole picture | pictures have 14 by 14 pixels |
| batch | 1 | 32; 128 in the toy | dense nets gain by it |
| pool, identity loss | yes; for some tasks | in the laboratory | to see what they do |
| distance | the sum over pixels, in the formula; its programs take the mean | mean | $\lambda = 10$ belongs to the mean |

| hyper-parameter | papers | toy, hidden | pictures |
|---|---|---|---|
| rate of $G$ | 0.0002 | 0.003 | 0.002 |
| rate of $D$ | 0.0002 | 0.0005; 0.003 in `hidden` | 0.001 |
| $\beta_1$ | 0.5 | 0.5 | 0.5 |
| $\lambda$ | 10 (DiscoGAN: 1, of squares) | 1; 10 in `hidden` | 10 |
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
- *Steganography*: hiding a message in a harmless picture (Chu, Zhmoginov and Sandler, 2017).

## When your own translator goes wrong

| what you see | what it means | what to try first |
|---|---|---|
| translations look right and belong to other inputs | a wrong bijection | begin near the identity; fewer layers; skips |
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

*A message that nobody hid.* The first part `hidden` used digits and coarse digits. One per cent of
noise changed the error by one part in a thousand. Nets with a few hundred steps cannot multiply by
a hundred, which is what a faint message needs. Two pixels show what pictures need a long training
for.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own: add
`--out build/try1` and so on. Answers stand in `notes/solutions/20_cyclegan.md`; guess first.

1. *Count.* In `count_maps` ask for the round trip from the first heap only. How many pairs are left
   of 27 times 27, if they need not be onto? Work it out first.
2. *Dear round trips.* In `part_toy` give `toy_game` the weight 10 in the place of 1 (`--part toy`).
   How many places do both ways hit, and how many points arrive?
3. *As many as places.* In `toy_heap` give $A$ ten clusters, too: `FIVE` 10 (`--part toy`). How many
   places does one way hit now? Why?
4. *A steeper lean.* Set `LEAN` to 0.7 (`--part cycle`). What becomes of the true error with the
   cycle, and of that of the identity?
5. *Half a path.* In `player_new` let `straight` begin at 0.5 in the place of 2 (`--part cycle`).
   What is the true error?
6. *Coarser grain.* Set `GRAIN` to 0.05 (`--part hidden`). By what factor does 1 % of noise raise
   the error now, and what does (20.10) say?

## References

- J.-Y. Zhu, T. Park, P. Isola, A. Efros, "Unpaired image-to-image translation using
  cycle-consistent adversarial networks", *ICCV* (2017).
- T. Kim, M. Cha, H. Kim, J. K. Lee, J. Kim, "Learning to discover cross-domain relations with
  generative adversarial networks", *ICML* (2017).
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
    {.name = "hidden", .promise = "a message in the grain", .run = part_hidden,
     .size = {"40 steps", "1,500", "40,000"}, .seeds = {1, SEEDS, SEEDS}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "20_cyclegan",
        .title = "CycleGAN: two heaps of pictures and no pairs",
        .promise = "Learns to translate between two heaps of pictures without a pair, where the true translation is "
                   "known\nand kept secret until the end.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
