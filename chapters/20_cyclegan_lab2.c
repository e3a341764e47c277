// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 20 CycleGAN: the second laboratory

A round trip that ends where it began proves little, and this laboratory asks how little. A message
may have been hidden in the picture in the middle. The translation may be undone exactly and be the
wrong one. And two translations in a row may lose what each of them keeps. The program includes the
file of the first laboratory, and with it the lesson's.

    make 20-lab2                            # all parts: less than two minutes on two cores
    make 20-lab2 ARGS="--part wrong"        # one part; --list names them
    build/20_cyclegan_lab2 --full           # longer, and wider nets

**Map.**

- `hidden`: two pixels, and a message in the grain of one of them.
- `wrong`: ten clusters, ten places, twenty simplest bijections: which one is found?
- `chain`: two translations in a row, each trained on heaps of its own.

Look at `figures/20_cyclegan_lab2/wrong.png` first.
*/
#pragma push_macro("main")
#pragma push_macro("PARTS")
#undef main
#undef PARTS
#define main first_lab_main
#define PARTS FIRST_LAB_PARTS
#include "20_cyclegan_lab.c"
#pragma pop_macro("PARTS")
#pragma pop_macro("main")

/*
## Part hidden: a message in the grain

A round trip can be perfect although the picture in the middle seems to have lost something. The
reading notes put it so: the information is not deleted, it is hidden where people do not see it.
Chu and others (2017) found such a message in maps that were made of aerial photographs: the maps
showed no trace of some details of the roofs, and the photographs that were made of these maps had
them all. The literature's word is *steganography*.

The smallest case has pictures of two pixels. In $A$ both pixels $(u, v)$ are uniform between $-1$
and 1. In $B$ the first pixel is uniform, and the second is 0 but for a *grain* of deviation
$s = 0.02$, which is one per cent of the range. So a picture of $B$ has no visible place for $v$. An
honest translator loses $v$. But this translator is perfect by (20.1), too:

$$ G_{AB}(u, v) = \Bigl( u, \; s \, \Phi^{-1} \bigl( \tfrac12 (1 + v) \bigr) \Bigr) , $$

with the normal distribution function $\Phi$. In words: $v$ is written into the grain. The grain keeps
its distribution, so no discriminator can object, and the way back multiplies the grain by about
$1/s$.

*How to find a hidden message.* Add noise as strong as the grain to the middle picture. A visible
content hardly suffers; a message in the grain is lost. For the code above (20.10) predicts the
error of the round trip at each size of noise. Errors are means over both pixels, in units in which
the range from $-1$ to 1 has the length 2; noise is given in per cent of the range.
*/
enum { NOISES = 5, GRAINY = 3, CURVE_POINTS = 21 };  // GRAINY: the noise that is as strong as the grain
static const double GRAIN = 0.02, NOISE[NOISES] = {0, 0.0025, 0.005, 0.01, 0.02};  // of the range: half of a deviation

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
static double way_back(const Player *BA, const Tensor *a, const Tensor *middle, double noise)  // noise: of the range
{
    Rng rng = rng_new(1, "grain.noise");
    double away = 0;
    Tensor *m = tensor_from(middle->shape, middle->data);
    for (long i = 0; i < m->size; i++)
        m->data[i] += (real)(2 * noise * rng_normal(&rng));
    const Tensor *back = evaluate(BA, m);
    for (long i = 0; i < m->size; i++)
        away += fabs((double)(back->data[i] - a->data[i])) / (double)m->size;
    return away;
}

// (20.10): the second pixel of a is a function of the grain; mean error of both pixels when noise is added.
static double predicted(double noise)  // of the range
{
    enum { QUANTILES = 200 };
    double x[QUANTILES], total = 0, second = 0;
    for (int i = 0; i < QUANTILES; i++)
        x[i] = normal_quantile((i + 0.5) / QUANTILES);
    for (int i = 0; i < QUANTILES; i++)
        for (int j = 0; j < QUANTILES; j++) {
            const double n = 2 * noise * x[j];
            second += fabs(2 * normal_below(x[i] + n / GRAIN) - 2 * normal_below(x[i])) / QUANTILES / QUANTILES;
            total += fabs(n) / QUANTILES / QUANTILES;
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
    double x[NOISES], y[2][NOISES] = {{0}}, at[CURVE_POINTS], theory[CURVE_POINTS];
    for (int i = 0; i < NOISES; i++)
        for (int k = 0; k < 2; k++) {
            x[i] = 100 * NOISE[i];
            for (int s = 0; s < p->seeds; s++)
                y[k][i] += error[k][i][s] / p->seeds;
        }
    for (int i = 0; i < CURVE_POINTS; i++) {
        at[i] = 2.0 * i / (CURVE_POINTS - 1);
        theory[i] = predicted(at[i] / 100);
    }
    Figure *f = program_figure(p, "hidden", "The way back is exact until noise covers the grain",
                               "Error of the round trip against the noise on the middle picture; mean over seeds.",
                               "A level line at a quarter, and one from near zero that crosses it between one and two per cent.");
    figure_panel(f, NULL, "noise on the middle picture, % of the range", "error of the round trip");
    figure_command(f, "set xrange [0:2.1]\nset yrange [0:0.45]\nset xtics 0.5");
    figure_role(f, ROLE_TRUTH);
    figure_xy(f, "theory", LINES, at, theory, CURVE_POINTS);
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "cycle", LINES_POINTS, x, y[0], NOISES);
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "hides nothing", LINES_POINTS, x, y[1], NOISES);
    figure_draw(f);
}

static double deviation_of_second(const Tensor *x)  // of the second pixels of (n, 2)
{
    const int n = x->shape.n[0];
    double sum = 0, square = 0;
    for (int i = 0; i < n; i++) {
        const double v = (double)x->data[2 * i + 1];
        sum += v, square += v * v;
    }
    return sqrt(fmax(0, square / n - sum * sum / n / n));
}

static bool looks_and_returns(double deviation, double error)  // like B, as far as its grain goes; and comes back
{
    return fabs(deviation - GRAIN) <= 0.3 * GRAIN && error <= 0.1;
}

static void part_hidden(Program *p)
{
    static const char *const words[] = {"cycle", "hides nothing"};
    static double error[2][NOISES][SEEDS];
    double grain[2][SEEDS], growth[2][SEEDS], fit[2][SEEDS] = {{0}}, passed[2][SEEDS];
    Rng rng = rng_new(1, "grain.test");
    const double same = deviation_of_second(grain_batch(HEAP_A, TESTED, &rng));  // of copies
    for (int s = p->seeds - 1; s >= 0; s--)
        for (int k = 0; k < 2; k++) {
            const Task task = {.data_batch = grain_batch, .step = k ? honest_step : train_step, .B = 128};
            Game g = toy_game(p->seed + (uint64_t)s, 3e-3, LAMBDA);
            train(run_new(p, scaled(p, pick(p, 40, 1500, 40000)), "hidden.%s%d", k ? "honest" : "cycle", s), &g,
                  &task);
            rng = rng_new(1, "grain.test");
            Tensor *a = grain_batch(HEAP_A, TESTED, &rng), *middle = k ? honest(a, &rng) : evaluate(&g.AB, a);
            grain[k][s] = deviation_of_second(middle);
            for (int i = 0; i < NOISES; i++) {
                error[k][i][s] = way_back(&g.BA, a, middle, NOISE[i]);
                if (i > 0 && i <= GRAINY)  // (20.10)
                    fit[k][s] = fmax(fit[k][s], fabs(error[k][i][s] / predicted(NOISE[i]) - 1));
            }
            growth[k][s] = error[k][GRAINY][s] / error[k][0][s];
            passed[k][s] = looks_and_returns(grain[k][s], error[k][0][s]);
            say(p, "   %-14s seed %d: error %.4f; with noise of 0.25, 0.5, 1, 2 %% %.3f, %.3f, %.3f, %.3f; grain %.4f", words[k],
                s + 1, error[k][0][s], error[k][1][s], error[k][2][s], error[k][3][s], error[k][4][s], grain[k][s]);
            game_free(&g);
            step_reset();
        }
    hidden_figure(p, error);
    goal_seeds(p, "hidden: share that looks like B and comes back (0.1)", passed[0], p->seeds, EXACTLY, 1, 0, "every seed");
    control(p, "hidden, identity: this share", looks_and_returns(same, 0), "looks like A");
    control_seeds(p, "hidden, a map that hides nothing: this share", passed[1], p->seeds, "does not come back");
    control_seeds(p, "hidden: error of the round trip", error[0][0], p->seeds, "hides nothing: 0.25");
    control_seeds(p, "hidden, a map that hides nothing: error of the round trip", error[1][0], p->seeds, "0.25 on average");
    goal_seeds(p, "hidden: error with 1 % noise / without", growth[0], p->seeds, AT_LEAST, 4, 0, "the control: 1");
    control_seeds(p, "hidden, a map that hides nothing: with 1 % noise / without", growth[1], p->seeds, "a control");
    goal_seeds(p, "hidden: largest relative distance from (20.10), up to 1 % noise", fit[0], p->seeds, AT_MOST, 0.3, 0, "(20.10)");
    control_seeds(p, "hidden, a map that hides nothing: this distance", fit[1], p->seeds, "a control");
    control_seeds(p, "hidden: error with 1 % noise", error[0][GRAINY], p->seeds, "");
    control(p, "hidden: error with 1 % noise by (20.10)", predicted(NOISE[GRAINY]), "(20.10)");
    control_seeds(p, "hidden: error with 2 % noise", error[0][NOISES - 1], p->seeds, "");
    control(p, "hidden: error with 2 % noise by (20.10)", predicted(NOISE[NOISES - 1]), "(20.10)");
    control_seeds(p, "hidden: deviation of the middle picture's second pixel", grain[0], p->seeds, "grain of B: 0.02");
}

/*
The figure `hidden` shows the error of the round trip for five sizes of noise, with the prediction.

What came out: without noise the error is 0.005, where an honest map has 0.247. So $v$ has come
through a pixel that looks constant. With noise of one per cent, as strong as the grain, the error is
40 times as large, 0.218, where (20.10) says 0.204. The honest map's grows by three hundredths. The
message has been where we looked for it. (By chance the honest map's test pictures have a mean of
$|v|$ a little below one half.)

Up to the size of the grain the net follows (20.10) within 7 per cent. Beyond it the net does worse:
at two per cent it has 0.403, where (20.10) says 0.320. The code of the theory cannot leave the range
from $-1$ to 1, and the net's last layer is linear and goes on multiplying.

The translators of the lesson's digits hide nothing of the kind: noise of one per cent raised their
cycle error by the factor 1.004 in a run that measured it. $B$ has a visible place for nearly
everything in a picture of $A$, so nothing needs hiding.

## Part wrong: which bijection?

First the counts of the lesson, for three points: by (20.4) $(3!)^2 = 36$ pairs of functions are onto
both ways, and $3! = 6$ of them have exact round trips. The program tries all $27^2$ pairs.

Ten clusters of $A$ on a circle, ten places of $B$ on the same circle. We *mean* that each cluster
goes to the next place, a turn by 18 degrees to the left. Nobody tells the program. By (20.4) there
are $10! = 3{,}628{,}800$ bijections of ten clusters, and all are perfect. But translators are
continuous, and the simplest continuous maps of a circle to itself that meet all places are its ten
turns and its ten mirror images. So a guess would be: twenty maps, and each of them found equally
often. One in twenty is the one that we mean.

The second run of each seed adds the identity loss (20.8), which asks that points of $B$ stay where
they are. The turns by 18 degrees to the left and to the right are as near to that as a turn can be,
by (20.41), and (20.8) cannot tell left from right. So it should leave two maps of the twenty.

The third run is the control: the game from $A$ to $B$ alone, with the same slow discriminator.
Without a round trip nothing forbids two clusters to share a place.
*/
enum { TURNS = 10 };

static Mixture ring_heap(int heap)
{
    Mixture m = mixture_ring(TURNS, 1, 0.05);
    for (int k = 0; k < TURNS && heap == HEAP_A; k++) {
        m.centre[k][0] = cos(2 * M_PI * (k - 0.5) / TURNS);
        m.centre[k][1] = sin(2 * M_PI * (k - 0.5) / TURNS);
    }
    return m;
}

static Tensor *ring_batch(int heap, int n, Rng *rng)
{
    const Mixture m = ring_heap(heap);
    Tensor *x = tensor_new(shape2(n, 2));
    mixture_draw(&m, rng, x->data, n);
    return x;
}

// to (TURNS): the place that most points of each cluster go to, or -1 where no place gets half of them.
static void ring_map(const Player *AB, int *to)
{
    const Mixture from = ring_heap(HEAP_A), places = ring_heap(HEAP_B);
    Rng rng = rng_new(1, "ring.test");
    Tensor *a = ring_batch(HEAP_A, TESTED, &rng), *ab = evaluate(AB, a);
    int arrived[TURNS][TURNS] = {{0}}, of[TURNS] = {0};
    for (int i = 0; i < TESTED; i++) {
        double away;
        const int source = nearest_centre(&from, a->data + 2 * i, &away),
            place = nearest_centre(&places, ab->data + 2 * i, &away);
        of[source]++;
        arrived[source][place] += away <= 3 * places.deviation;
    }
    for (int i = 0; i < TURNS; i++) {
        to[i] = -1;
        for (int j = 0; j < TURNS; j++)
            if (2 * arrived[i][j] > of[i])
                to[i] = j;
    }
    step_reset();
}

// 0 .. 9: a turn by so many places; 10 .. 19: a mirror image; 20: another bijection; 21: none.
static int kind_of_map(const int *to)
{
    bool hit[TURNS] = {false};
    for (int i = 0; i < TURNS; i++)
        if (to[i] < 0 || hit[to[i]])
            return 21;
        else
            hit[to[i]] = true;
    for (int k = 0; k < 2 * TURNS; k++) {
        bool same = true;
        for (int i = 0; i < TURNS; i++)
            same = same && to[i] == (k < TURNS ? i + k : 3 * TURNS + k - i) % TURNS;
        if (same)
            return k;
    }
    return 20;
}

// Of the twenty maps, how many move the places of B least, as a mean? These are what (20.8) likes best.
static int liked_best(void)
{
    double moved[2 * TURNS], least_moved = INFINITY;
    int count = 0;
    for (int k = 0; k < 2 * TURNS; k++) {
        moved[k] = 0;
        for (int j = 0; j < TURNS; j++) {  // a point at the angle j goes to j + k + 1/2; mirrored, to k - 1/2 - j
            const double to = k < TURNS ? j + k + 0.5 : k - TURNS - 0.5 - j;
            moved[k] += fabs(2 * sin(M_PI * (to - j) / TURNS)) / TURNS;
        }
        least_moved = fmin(least_moved, moved[k]);
    }
    for (int k = 0; k < 2 * TURNS; k++)
        count += moved[k] < least_moved + 1e-9;
    return count;
}

enum { RUNS = 8, BY_CYCLE = 0, BY_IDENTITY, BY_GAME, WAYS, OTHER = 2 * TURNS, NO_BIJECTION };

static const struct { const char *words, *file; Step *step; } WAY[WAYS] = {
    {"cycle", "cycle", train_step}, {"identity loss", "identity", identity_step}, {"game alone", "game", plain_step}};

static void ring_figure(Program *p, int found[WAYS][NO_BIJECTION + 1])
{
    double x[2][NO_BIJECTION + 1], y[2][NO_BIJECTION + 1];
    for (int k = 0; k <= NO_BIJECTION; k++)
        for (int way = BY_CYCLE; way <= BY_IDENTITY; way++)
            x[way][k] = k + (way ? 0.2 : -0.2), y[way][k] = found[way][k];
    Figure *f = program_figure(p, "wrong", "The cycle finds another map in each run, with the identity loss one of two",
                               "How often each map was found: turns by 0 to 9 places, mirror images, others, none.",
                               "Single bars scattered over twenty maps; taller bars of another colour at the first and at the tenth.");
    figure_panel(f, NULL, "map that was found", "runs, of 8");
    figure_command(f, "set xrange [-1:22]\nset yrange [0:*]\nset ytics 1\nset boxwidth 0.4\n"
                      "set xtics ('meant' 0, 'turn 5' 5, 'mirror 0' 10, 'mirror 5' 15, 'none' 21)");
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "cycle", BOXES, x[BY_CYCLE], y[BY_CYCLE], NO_BIJECTION + 1);
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "with identity loss", BOXES, x[BY_IDENTITY], y[BY_IDENTITY], NO_BIJECTION + 1);
    figure_draw(f);
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

static void part_wrong(Program *p)
{
    static int found[WAYS][NO_BIJECTION + 1];
    static const int G[] = {2, 64, 64, 2}, D[] = {2, 64, 64, 64, 64, 1};
    const int runs = least(p->seeds, RUNS);
    double one[WAYS][RUNS], right[WAYS][RUNS], side[WAYS][RUNS], wrong[WAYS][RUNS];
    memset(found, 0, sizeof found);
    for (int way = 0; way < WAYS; way++)
        for (int i = 0; i < runs; i++) {
            const Task task = {.data_batch = ring_batch, .step = WAY[way].step, .B = 128};
            Rng rng = rng_new(p->seed + (uint64_t)i, "ring");
            Game g = {.lambda = LAMBDA, .AB = player_new(3, G, RELU, LINEAR, false, 3e-3, &rng),
                      .BA = player_new(3, G, RELU, LINEAR, false, 3e-3, &rng),
                      .DA = player_new(5, D, RELU, LINEAR, false, 5e-4, &rng),
                      .DB = player_new(5, D, RELU, LINEAR, false, 5e-4, &rng)};
            int to[TURNS];
            train(run_new(p, scaled(p, pick(p, 40, 1000, 20000)), "wrong.%s%d", WAY[way].file, i), &g, &task);
            ring_map(&g.AB, to);
            const int kind = kind_of_map(to);
            found[way][kind]++;
            one[way][i] = kind < NO_BIJECTION, wrong[way][i] = kind < NO_BIJECTION && kind != 0;
            right[way][i] = kind == 0, side[way][i] = kind == 0 || kind == TURNS - 1;
            say(p, "   %-14s run %2d: %s%.0d", WAY[way].words, i + 1,
                kind == NO_BIJECTION ? "no bijection"
                : kind == OTHER      ? "another bijection"
                : kind == 0          ? "the map that is meant"
                : kind == TURNS      ? "mirrored"
                : kind > TURNS       ? "mirrored, and turned by places: "
                                     : "turned too far, by places: ", kind < OTHER ? kind % TURNS : 0);
            game_free(&g);
        }
    ring_figure(p, found);
    claim(p, "3 points to 3: pairs of functions that are onto both ways", count_maps(false), EXACTLY, 36, 0, "3! x 3!");
    claim(p, "3 points to 3: of them, pairs whose round trips end at home", count_maps(true), EXACTLY, 6, 0,
          "3!, (20.4)");
    claim(p, "ring: of twenty maps, those that move the places of B least", liked_best(), EXACTLY, 2, 0,
          "left and right");
    goal_seeds(p, "ring, cycle: share of runs that found a bijection", one[BY_CYCLE], runs, AT_LEAST, 0.5, 0,
               "the control: game alone");
    goal_seeds(p, "ring, cycle: share of runs that found a wrong bijection", wrong[BY_CYCLE], runs, AT_LEAST, 0.4, 0,
               "by chance: 0.95");
    static const char *const what[] = {"found a bijection", "found a wrong bijection", "found the one that is meant",
                                       "turned by 18 degrees, left or right"};
    for (int way = 0; way < WAYS; way++)
        for (int k = way == BY_CYCLE ? 2 : 0; k < (way == BY_GAME ? 2 : 4); k++) {
            char *text = text_format("ring, %s: share of runs that %s", WAY[way].words, what[k]);
            control_seeds(p, text, k == 0 ? one[way] : k == 1 ? wrong[way] : k == 2 ? right[way] : side[way], runs,
                          way == BY_GAME ? "a control" : k == 2 ? (way ? "left or right: 0.5" : "by chance: 0.05") : "");
            free(text);
        }
}

/*
The figure `wrong` counts the maps.

What came out: each of the eight runs of the cycle ends in a perfect bijection, and each in another
of the twenty: four turns and four mirror images. One of the eight is the one that we mean. So the
share of wrong bijections is 0.88, and neither of the losses differs between right and wrong ones.
With the identity loss six runs of eight find a bijection, and all six are turns by 18 degrees: four
to the left, as it is meant, and two to the right. That is what (20.41) allows. The identity
loss has cut twenty maps down to two, and what is not in the loss is decided by the seed again.

The game alone ends in a bijection in none of the eight runs: clusters share places.
So it is the round trip that makes bijections, and it does not choose among them.

## Part chain: two translations in a row

DiscoGAN changes the gender of a face and then the colour of its hair. Here pictures of $A$ are
first sheared, and then made bold and striped. Two games are played. The first has pictures as they
are and leaning ones; the second has leaning pictures and pictures that are leaning, bold and
striped. Each game has two heaps of its own, made of different halves of the training set. Then the
translators of both are used one after the other. Nothing was ever trained from the first kind to
the last. What does the chain cost, beside the translator that was trained for it directly?

Is the first step needed at all? Boldness and stripes are most of what has to change. So the control
is the second translator alone, which is given upright pictures.
*/
static Game chain_game(Program *p, int from, int to, const char *name, int seed)  // trained
{
    real *const own[2] = {data.heap[HEAP_A], data.heap[HEAP_B]};
    Pictures *train_set = pictures_load(p->source, TRAIN, 2 * data.n);
    data.heap[HEAP_A] = heap_of(train_set, 0, data.n, from);
    data.heap[HEAP_B] = heap_of(train_set, data.n, data.n, to);
    const Task task = {.data_batch = picture_batch, .step = train_step, .B = BATCH};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "pictures");
    Game g = {.lambda = LAMBDA, .AB = translator_new(p, true, 2e-3, &rng),
              .BA = translator_new(p, true, 2e-3, &rng),
              .DA = discriminator_new(p, &rng), .DB = discriminator_new(p, &rng)};
    train(run_new(p, scaled(p, pick(p, 20, 1200, 20000)), "chain.%s%d", name, seed), &g, &task);
    free(data.heap[HEAP_A]), free(data.heap[HEAP_B]);
    data.heap[HEAP_A] = own[0], data.heap[HEAP_B] = own[1];
    pictures_free(train_set);
    return g;
}

static double recipes_in_a_row(void)  // largest difference from the recipe at once
{
    double most = 0;
    const int Y = data.kept->Y, X = data.kept->X, size = Y * X * data.C;
    real *first = alloc_zeroed((size_t)size, sizeof *first), *second = alloc_zeroed((size_t)size, sizeof *second),
         *at_once = alloc_zeroed((size_t)size, sizeof *at_once);
    for (int i = 0; i < 10; i++) {
        StepMark mark = step_mark();
        const real *one = pictures_rows(data.kept, &i, 1)->data;
        restyle(one, Y, X, LEANING, first);
        restyle(first, Y, X, BOLD | STRIPED, second);
        restyle(one, Y, X, RESTYLED, at_once);
        for (int j = 0; j < size; j++)
            most = fmax(most, fabs((double)(second[j] - at_once[j])));
        step_release(mark);
    }
    free(first), free(second), free(at_once);
    return most;
}

static void part_chain(Program *p)
{
    static Outcome chained[SEEDS], half[SEEDS];
    static Outcome alone[SEEDS];
    Outcome direct;
    double error[SEEDS], kept[SEEDS], first[SEEDS], second[SEEDS], saved[SEEDS];
    Player reader = {0};
    load_labelled(p);
    if (known.classes > 0)
        reader = reader_trained(p, "chain");
    for (int i = 0; i < p->seeds; i++) {
        Game lean = chain_game(p, AS_IT_IS, LEANING, "lean", i), bold = chain_game(p, LEANING, RESTYLED, "bold", i);
        half[i] = translate(&lean.AB, NULL);
        alone[i] = translate(&bold.AB, NULL);
        real *const own = data.a;
        data.a = half[i].ab;
        chained[i] = translate(&bold.AB, NULL);
        data.a = own;
        game_free(&lean), game_free(&bold);
    }
    Game both = chain_game(p, AS_IT_IS, RESTYLED, "direct", 0);
    direct = translate(&both.AB, NULL);
    game_free(&both);
    real *truth = ask_truth(data.kept, data.tests), *leaning = heap_of(data.kept, 0, data.tests, LEANING);
    const Player *const by = known.classes > 0 ? &reader : NULL;
    read_score(p, "direct", truth, by, &direct);
    for (int i = 0; i < p->seeds; i++) {
        read_score(p, "chained", truth, by, &chained[i]);
        read_score(p, "second alone", truth, by, &alone[i]);
        first[i] = square_distance(half[i].ab, leaning) / variance_of(leaning);
        error[i] = chained[i].error, kept[i] = chained[i].kept;
        second[i] = alone[i].error, saved[i] = second[i] - error[i];
    }
    Figure *f = program_figure(p, "chain", "Two translators in a row do what neither was trained for",
                               "Pictures, the first translation, the second of it; the truth; and one translation at once.",
                               "Upright digits, leaning ones, leaning striped ones; the truth and the direct one alike.");
    sheet_figure(f, (const real *const[]){data.a, half[0].ab, chained[0].ab, truth, direct.ab},
                 (const char *const[]){"A", "first", "second", "truth", "direct"}, 5);
    claim(p, "chain: both recipes in a row - the recipe at once", recipes_in_a_row(), EXACTLY, 0, 1e-6,
          "by definition");
    if (data_are_digits(p))
        goal_seeds(p, "chain: true error of the second alone - of both", saved, p->seeds, AT_LEAST, 0.1, 0,
                   "0: the first does nothing");
    else
        control_seeds(p, "chain: true error of the second alone - of both", saved, p->seeds, "");
    control_seeds(p, "chain of two: true error", error, p->seeds, "");
    control_seeds(p, "second of the chain alone: true error", second, p->seeds, "upright digits");
    control(p, "direct: true error, one seed", direct.error, "trained for it");
    control_seeds(p, "first of the chain: its own true error", first, p->seeds, "leaning only");
    control(p, "identity: error against leaning pictures", square_distance(data.a, leaning) / variance_of(leaning),
            "copy of the input");
    if (known.classes > 0) {
        control_seeds(p, "chain of two: class kept", kept, p->seeds, "");
        control(p, "direct: class kept, one seed", direct.kept, "trained for it");
    }
    for (int i = 0; i < p->seeds; i++)
        outcome_free(&half[i]), outcome_free(&chained[i]), outcome_free(&alone[i]);
    outcome_free(&direct), free(truth), free(leaning);
    player_free(&reader);
    free_labelled();
}

/*
The figure `chain` shows both steps.

What came out: the chain has a true error of 0.42, where the translator that was trained directly
has 0.33, and the class is kept in 0.89 of the pictures. The first step alone misses its own truth
by 0.39, where a copy misses it by 0.87. The second step alone, given upright digits, has a true
error of 0.92. So both steps are needed, and their errors do not add up.

## The second laboratory's parts, and main
*/
static const Part PARTS[] = {
    {.name = "hidden", .promise = "a message in the grain", .run = part_hidden,
     .size = {"40 steps", "1,500", "40,000"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "wrong", .promise = "which bijection?", .run = part_wrong,
     .size = {"40 steps", "1,000, eight runs", "20,000"}, .seeds = {2, 8, 8}},
    {.name = "chain", .promise = "two translations in a row", .run = part_chain,
     .size = {"20 steps", "1,200", "20,000, 28x28"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 10, .numbers = 16384}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "20_cyclegan_lab2",
        .title = "CycleGAN: the second laboratory",
        .promise = "Finds a hidden message by noise, counts which of the perfect translations is found, and chains two "
                   "of them.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
