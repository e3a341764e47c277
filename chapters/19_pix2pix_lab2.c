// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 19 pix2pix: the second laboratory

Here we look more closely at the lesson's streets. Does the generator use its chance at all? How far should a
discriminator see? And what is left of the difference between the two losses where there is one right answer?
The last part also takes pairs of your own. The program includes the file of the first laboratory, and with it
the lesson's.

    make 19-lab2                                  # all of it: two minutes on two cores
    make 19-lab2 ARGS="--part noise"              # one part; --list names them
    make 19-lab2 ARGS="--data mnist --part pairs" # other outlines
    build/19_pix2pix_lab2 --full --data camvid --part pairs # plans of real streets, and photographs

**Map.**

- `noise`: does the generator use its chance, or does it draw the same picture again?
- `patches`: how far the discriminator sees, computed, measured, and tried; pairs that do not belong together;
  the price of detail, frequency by frequency.
- `pairs`: outlines to filled pictures, or plans to photographs.

Look at `figures/19_pix2pix_lab2/patches.png` first.
*/
#pragma push_macro("main")
#undef main
#define main first_lab_main
#define PARTS FIRST_LAB_PARTS
#include "19_pix2pix_lab.c"
#undef PARTS
#pragma pop_macro("main")

/*
## The law of the streets

The *law* of the streets is the distribution of the paintings of a plan. Two parts ask what it says. Each test
plan is painted 63 times. Of the values that a pixel gets we take the *mean*, which is the best that any loss
of squares can ask for, (19.6), and the *median*, the best that the distance can ask for, (19.7).
*/
enum { REPAINTED = 63 };

static struct {
    real *mean, *median;  // (n, side, side, 3)
    double miss;          // mean squared distance of paintings from the given answers
} law;

static void law_load(uint64_t seed)
{
    const int D = data.side * data.side * 3;
    uint8_t *painting = alloc_zeroed((size_t)D, 1);
    uint16_t (*count)[256] = alloc_zeroed((size_t)D, sizeof *count);
    Rng rng = rng_new(seed, "repaint");
    law.mean = blank();
    law.median = blank();
    law.miss = 0;
    for (long at = 0; at < numbers(); at += D) {
        memset(count, 0, (size_t)D * sizeof *count);
        for (int r = 0; r < REPAINTED; r++) {
            street_paint(&rng, data.side, data.label + at / 3, painting);
            for (int i = 0; i < D; i++) {
                count[i][painting[i]]++;
                law.mean[at + i] += (real)painting[i] / (255 * REPAINTED);
                law.miss += pow(painting[i] / 255.0 - (double)data.truth[at + i], 2) / (double)(numbers() * REPAINTED);
            }
        }
        for (int i = 0; i < D; i++) {
            int below = 0, value = -1;
            while (below <= REPAINTED / 2)
                below += count[i][++value];
            law.median[at + i] = (real)value / 255;
        }
    }
    free(painting);
    free(count);
}

static void law_free(void)
{
    free(law.mean);
    free(law.median);
}

/*
## Part noise: is $z$ used?

A plan has many right streets, and a perfect generator would draw another one for each $z$. The lesson's only
chance is dropout. Part `patches` shows that two drawings of one plan are nearly the same picture. Dropout
might be too weak. So here the generator also gets $z$ as input: beside the plan lie two more channels of
normal noise, in one of them a number for the whole picture, in the other a number for each pixel. With the
first it could choose a paint for all walls, with the second the grain of the road.

We draw each test plan eight times, and look at how much the drawings of one plan differ. The *spread* is the
standard deviation of a value over the drawings of one plan, as the root of its mean square over all pixels.
The truth is known, since plans can be painted again and again: it is the spread of eight repaintings. A
second number is easier to imagine: how often do two drawings of one plan have walls of different paint? Two
repaintings do in two of three cases.

The two sources of chance are told apart by holding one of them still: the random numbers are drawn by two
streams, and a stream with the same name gives the same numbers.
*/
enum { CHANNELS_Z = 2, SHOTS = 8, EITHER = 0, Z_ONLY, DROPOUT_ONLY, CHANCES };

static Tensor *with_noise(Tensor *x, Rng *rng)  // (B, Y, X, K) to (B, Y, X, K + 2)
{
    const int *n = x->shape.n;
    Tensor *whole = broadcast_to(tensor_normal(shape4(n[0], 1, 1, 1), rng), shape4(n[0], n[1], n[2], 1));
    return concat((Tensor *[]){x, whole, tensor_normal(shape4(n[0], n[1], n[2], 1), rng)}, 3, 3);
}

static void noisy_loss(Game *g, Pair pair, Rng *rng, double loss[3], double price)  // D sees no z
{
    Tensor *fake = generate(&g->G, with_noise(pair.x, rng), rng);
    Tensor *loss_d = discriminator_loss(logits(&g->D, pair.x, pair.y), logits(&g->D, pair.x, fake));
    loss[LOSS_D] = improve(g->D.params, g->D.optimizer, loss_d);
    Tensor *loss_1 = distance(fake, pair.y), *game = generator_loss(logits(&g->D, pair.x, fake));
    improve(g->G.params, g->G.optimizer, add(game, scale(loss_1, price)));
    loss[LOSS_G] = tensor_item(game);
    loss[LOSS_1] = tensor_item(loss_1);
}

static void noisy_step(Game *g, Pair pair, Rng *rng, double loss[3]) { noisy_loss(g, pair, rng, loss, LAMBDA); }

static void noisy_game_step(Game *g, Pair pair, Rng *rng, double loss[3]) { noisy_loss(g, pair, rng, loss, 0); }

static Game noisy_game(Program *p, bool alone, int seed)  // trained; alone: the game without the distance
{
    const int w = pick(p, 4, 16, 32);
    Rng rng = rng_new(p->seed + (uint64_t)seed, "noise");
    Game g = {.G = unet_new(data.side, CLASSES + CHANNELS_Z, 3, w, true, &rng)};
    g.D = patch_new(PATCH_16, 3, CLASSES, 3, w, false, &rng);
    train(run_new(p, scaled(p, pick(p, 4, 2000, 20000)), "noise.%s%d", alone ? "game" : "both", seed), &g, &data.train,
          alone ? noisy_game_step : noisy_step, NULL);
    return g;
}

static void draw_once(const Game *g, const char *z, const char *drop, real *out)  // names of two streams
{
    Rng chance = rng_new(1, z), dropping = rng_new(1, drop);
    const bool before = tape_recording(false);
    for (int k = 0; k < data.n; k++, step_reset()) {
        Tensor *y = generate(&g->G, with_noise(shaped(data.test.x, &k, 1), &chance), &dropping);
        for (long i = 0; i < y->size; i++)
            out[k * y->size + i] = (real)0.5 * (y->data[i] + 1);
    }
    tape_recording(before);
}

static void draw_shots(const Game *g, int chance, real *out)  // (SHOTS, n, D)
{
    for (int r = 0; r < SHOTS; r++) {
        char z[24], drop[24];
        snprintf(z, sizeof z, "z%d", chance == DROPOUT_ONLY ? 0 : r);
        snprintf(drop, sizeof drop, "dropout%d", chance == Z_ONLY ? 0 : r);
        draw_once(g, z, drop, out + r * numbers());
    }
}

static void repaint_shots(uint64_t seed, real *out)  // the same by the law
{
    const long D = (long)data.side * data.side * 3;
    uint8_t *painting = alloc_zeroed((size_t)D, 1);
    Rng rng = rng_new(seed, "repaint shots");
    for (long k = 0; k < SHOTS * (long)data.n; k++) {
        street_paint(&rng, data.side, data.label + k % data.n * data.side * data.side, painting);
        for (long i = 0; i < D; i++)
            out[k * D + i] = (real)painting[i] / 255;
    }
    free(painting);
}

static double spread_of(const real *shot, long size)  // shot (SHOTS, size): of 255
{
    double total = 0;
    for (long i = 0; i < size; i++) {
        double sum = 0, square = 0;
        for (int r = 0; r < SHOTS; r++) {
            sum += (double)shot[r * size + i];
            square += (double)shot[r * size + i] * (double)shot[r * size + i];
        }
        total += (square - sum * sum / SHOTS) / (SHOTS - 1);
    }
    return 255 * sqrt(total / (double)size);
}

static double late_mean(const Curve *curve)  // of its last fifth
{
    double sum = 0;
    const int n = (curve->count + 4) / 5;
    for (int i = curve->count - n; i < curve->count; i++)
        sum += curve->y[i] / n;
    return sum;
}

static double different_paints(const real *shot)  // share of the pairs of drawings of one plan
{
    const int pixels = data.side * data.side;
    double differ = 0, pairs = 0, unused[2];
    for (int k = 0; k < data.n; k++) {
        int paint[SHOTS];
        for (int r = 0; r < SHOTS; r++)
            paint[r] = paint_of(shot + r * numbers() + k * 3L * pixels, data.label + (long)k * pixels, &unused[0],
                                &unused[1]);
        for (int r = 0; r < SHOTS && paint[0] >= 0; r++)
            for (int s = 0; s < r; s++) {
                differ += paint[r] != paint[s];
                pairs++;
            }
    }
    return differ / fmax(pairs, 1);
}

/*
*What it costs to use $z$.* The distance has an opinion about it. Let $m(x)$ be the median of the answers,
pixel by pixel, and $y'$ a second answer for the same question, drawn by the law. The median is what the
distance asks for, and $y'$ is what a perfect generator draws. The generator that commits itself pays,
(19.40),

$$ \lambda \bigl( E \lVert y - y' \rVert_1 - E \lVert y - m(x) \rVert_1 \bigr) $$

more than the one that does not. In words: each drawing that follows the law misses the given answer, and a
drawing between all answers misses it by less. We compute this price from repaintings, in the units of the
loss. On the other side of the scale is the game. It takes $-\ln D$ from the trained generator, and a
generator that nobody can tell from the law would pay $\ln 2$, so that committing saves the difference at
most.
*/
static double mean_gap(const real *a, const real *b, long n)
{
    double gap = 0;
    for (long i = 0; i < n; i++)
        gap += fabs((double)a[i] - (double)b[i]) / (double)n;
    return gap;
}

// (19.40), by eight repaintings, from a drawing (n, side, side, 3): the median of others, or what a net draws
static double price_of(const real *other, const real *drawing)
{
    double committed = 0, between = 0;
    for (int r = 0; r < SHOTS; r++) {
        between += mean_gap(other + r * numbers(), drawing, numbers()) / SHOTS;
        for (int s = 0; s < r; s++)
            committed += mean_gap(other + r * numbers(), other + s * numbers(), numbers()) * 2 / (SHOTS * (SHOTS - 1));
    }
    return 2 * LAMBDA * (committed - between);  // the loss is in units of half the range
}

static void noise_figure(Program *p, const real *other, real *const *shot, double ratio)
{
    enum { ROWS = 6 };
    const long D = (long)data.side * data.side * 3;
    static const char *const label[ROWS] = {"repaintings", "", "both", "", "game alone", ""};
    real *sheet = alloc_zeroed((size_t)(ROWS * SHOTS * D), sizeof *sheet);
    for (int row = 0; row < ROWS; row++)
        for (int r = 0; r < SHOTS; r++)
            memcpy(sheet + (row * SHOTS + r) * D, (row < 2 ? other : shot[row / 2 - 1]) + r * numbers() + row % 2 * D,
                   (size_t)D * sizeof *sheet);
    char *title = text_format("Eight drawings of a plan are alike: their spread is %.0f %% of the repaintings'",
                              100 * ratio);
    Figure *f = program_figure(p, "noise", title,
                               "Two plans, painted eight times by the law and drawn eight times by two generators.",
                               "Above, streets in changing paints; below, streets that hardly change.");
    figure_pictures(f, sheet, ROWS, SHOTS, data.side, data.side, 3, label, NULL);
    figure_draw(f);
    free(title);
    free(sheet);
}

typedef struct Variety {  // spread: over the law's; rest: what following the law costs from here
    double spread[CHANCES][SEEDS], paints[SEEDS], game[SEEDS], rest[SEEDS];
} Variety;

static void part_noise(Program *p)
{
    load_streets(p, pick(p, 8, 32, 100));
    law_load(p->seed);
    real *other = alloc_zeroed((size_t)(SHOTS * numbers()), sizeof *other), *shot[2];
    repaint_shots(p->seed, other);
    const double truth = spread_of(other, numbers());
    Variety v[2];
    for (int k = 0; k < 2; k++) {
        shot[k] = alloc_zeroed((size_t)(SHOTS * numbers()), sizeof *other);
        for (int s = p->seeds - 1; s >= 0; s--) {
            Game g = noisy_game(p, k == 1, s);
            for (int chance = CHANCES - 1; chance >= 0; chance--) {
                draw_shots(&g, chance, shot[k]);
                v[k].spread[chance][s] = spread_of(shot[k], numbers()) / truth;
            }
            v[k].paints[s] = different_paints(shot[k]);
            v[k].game[s] = late_mean(&g.curve[LOSS_G]);
            v[k].rest[s] = price_of(other, shot[k]);
            game_free(&g);
        }
    }
    double mean_spread = 0;
    for (int s = 0; s < p->seeds; s++)
        mean_spread += v[0].spread[EITHER][s] / p->seeds;
    noise_figure(p, other, shot, mean_spread);
    const double price = price_of(other, law.median);
    control_seeds(p, "noise, both: spread of drawings of one plan, over the truth's", v[0].spread[EITHER], p->seeds,
                  "untrained: 0");
    control_seeds(p, "noise, both: that spread by z alone", v[0].spread[Z_ONLY], p->seeds, "dropout held still");
    control_seeds(p, "noise, both: that spread by dropout alone", v[0].spread[DROPOUT_ONLY], p->seeds,
                  "z held still");
    control_seeds(p, "noise, game alone: spread, over the truth's", v[1].spread[EITHER], p->seeds, "no distance");
    control_seeds(p, "noise, game alone: that spread by z alone", v[1].spread[Z_ONLY], p->seeds,
                  "dropout held still");
    goal(p, "noise, repaintings: two of one plan have walls of different paint", different_paints(other), EXACTLY,
         2.0 / 3, 0.06, "by the law");
    control_seeds(p, "noise, both: two drawings have walls of different paint", v[0].paints, p->seeds,
                  "2/3 is true");
    control_seeds(p, "noise, game alone: two drawings have walls of different paint", v[1].paints, p->seeds,
                  "2/3 is true");
    control(p, "noise: what commitment costs in distance, from the median, nats", price, "(19.40)");
    control_seeds(p, "noise, both: what of it remains to be paid, nats", v[0].rest, p->seeds, "(19.40)");
    for (int s = 0; s < p->seeds; s++)
        v[0].game[s] -= log(2);
    control_seeds(p, "noise, both: what following the law could save in the game, nats", v[0].game, p->seeds,
                  "at most");
    free(other);
    free(shot[0]);
    free(shot[1]);
    law_free();
    free_streets();
}

/*
The figure `noise` shows two test plans, each painted eight times by the law and drawn eight times by two
generators.

What came out: the drawings of one plan differ by 16 % of what repaintings differ by, and no two of them have
walls of different paint, where 66 % of the pairs of repaintings have. By $z$ alone they differ by 13 %, by
dropout alone by 10 %. Without the distance it is 41 %, so the game does not use $z$ well either: a
discriminator that sees one drawing for each plan cannot notice that they are all alike.

The price (19.40) is what commitment costs, with chance or without. From the median to the law it is 6.2 nats.
Our generator has paid most of it already, since it draws boards and a paint: what remains is 1.06 nats, and
it could save at most 1.34 nats in the game. What it does not do is vary, and neither loss asks for that. The
discriminator sees one drawing of each plan, and the distance is content with the one paint that is nearest to
all answers on average. That generators of this kind ignore $z$ is what the paper's authors found, too.
Methods that make $z$ count add a third loss, which asks for drawings that differ or from which $z$ can be
read back.
*/

/*
## Part patches: how far should the discriminator see?

A logit of the discriminator sees a patch of the picture. How large that patch is follows from the
convolutions under it, (19.12): begin with one pixel, $r = 1$, and a step of $j = 1$; each convolution of
kernel $k$ and stride $s$ makes

$$ r \leftarrow r + (k - 1) \, j , \qquad j \leftarrow j \, s . $$

In words: a kernel of $k$ adds $k - 1$ of the steps that neighbours are apart where it stands. The program
computes this, and it also measures it: the derivative of one logit with respect to the pixels is zero outside
the patch, and the square of pixels where it is not zero is the patch.

The figure `game` shows what the discriminator is given. The paper's stacks for patches of 16 and of 70 pixels
are both checked. Our streets have 32 pixels, so three sizes are trained: 1, 16, and all. A discriminator that
sees one pixel knows its colour and its class, and no texture. One that sees everything could judge the street
as a whole, and has the most weights.
*/
enum { PATCH_1, PATCH_16_PIXELS, PATCH_ALL, PATCH_70, STACKS };

// The convolutions of a discriminator; returns how many. PATCH_ALL ends in one logit for a side.
static int stack_forms(int patch, int side, Form *form)
{
    static const Form pixel = {1, 1, 0}, slow = {4, 1, 1};
    int n = 0;
    if (patch == PATCH_ALL) {
        for (; side > 2 && n + 1 < LEVELS; side /= 2)
            form[n++] = HALF;
        form[n++] = (Form){side, 1, 0};
        return n;
    }
    const int halvings = patch == PATCH_1 ? 0 : patch == PATCH_16_PIXELS ? 1 : 3;
    while (n < halvings)
        form[n++] = HALF;
    while (n < (patch == PATCH_70 ? 5 : 3))
        form[n++] = patch == PATCH_1 ? pixel : slow;
    return n;
}

static int patch_size(int patch, int side)  // (19.12)
{
    Form form[LEVELS];
    const int layers = stack_forms(patch, side, form);
    int r = 1, j = 1;
    for (int i = 0; i < layers; i++) {
        r += (form[i].kernel - 1) * j;
        j *= form[i].stride;
    }
    return r;
}

// The same, measured: the rows of pixels on which a logit in the middle of a large picture depends.
static int patch_seen(int patch, int side)
{
    enum { LARGE = 192 };
    Form form[LEVELS];
    const int layers = stack_forms(patch, side, form);
    Rng rng = rng_new(1, "patch seen");
    Patch d = patch_new(form, layers, 0, 1, 2, true, &rng);
    Tensor *y = tensor_normal(shape4(1, LARGE, LARGE, 1), &rng), *g;
    Tensor *a = logits(&d, NULL, y);
    const int Y = a->shape.n[1], X = a->shape.n[2];
    grad(sum(slice(slice(a, 1, Y / 2, Y / 2 + 1), 2, X / 2, X / 2 + 1)), &y, 1, &g, false);
    int first = LARGE, last = -1;
    for (int i = 0; i < LARGE * LARGE; i++)
        if (g->data[i] != 0) {
            first = i / LARGE < first ? i / LARGE : first;
            last = i / LARGE;
        }
    optimizer_free(d.optimizer);
    params_free(d.params);
    step_reset();
    return last - first + 1;
}

/*
Four kinds of run are compared: three sizes of the patch, and one control with the lesson's patch, whose pairs
are *shuffled*: each plan comes with another plan's painting. This control learns what streets look like and
nothing about plans. (It has one seed.)

Beside the lesson's marks each drawing gets a *tone*: the mean of $|\log_{10}|$ of the ratio of its energy to
that of the given answers, over all bands of (19.11) but the first, which is the mean colour. 0 is right, and
a blur and a drawing full of noise both have more.

Three drawings need no discriminator: the mean and the median painting, and the *colours of the classes*,
which is the mean colour of each class in the training pictures, put where the plan has that class. This is a
copy of the input, and the best that a table of six colours can do for the square.
*/
enum { SHUFFLED = 3, PATCH_KINDS };
static const char *const PATCH_NAME[PATCH_KINDS] = {"pixel", "both", "whole", "shuffled"},
                  *const PATCH_WORDS[PATCH_KINDS] = {"D of 1 pixel", "D of 16 pixels", "D of whole picture",
                                                   "pairs shuffled"};

static Game patch_game(Program *p, int k, int seed)  // trained
{
    Form form[LEVELS];
    const int w = pick(p, 4, 16, 32), layers = stack_forms(k == SHUFFLED ? PATCH_16_PIXELS : k, data.side, form);
    Rng rng = rng_new(p->seed + (uint64_t)seed, PATCH_NAME[k]);
    Game g = {.G = unet_new(data.side, CLASSES, 3, w, true, &rng)};
    g.D = patch_new(form, layers, CLASSES, 3, w, false, &rng);
    Pairs pairs = k == SHUFFLED ? wrong_pairs(&data.train, p->seed) : data.train;
    train(run_new(p, scaled(p, pick(p, 4, 3200, 12000)), "patches.%s%d", PATCH_NAME[k], seed), &g, &pairs, train_step,
          NULL);
    if (k == SHUFFLED)
        pictures_free(pairs.y);
    return g;
}

static double tone(const double *power, const double *truth, int side)  // mean |log10| of the ratio
{
    double total = 0;
    for (int b = 1; b < side; b++)
        total += fabs(log10(power[b] / truth[b])) / (side - 1);
    return total;
}

static double tone_of(const real *drawing)  // of streets
{
    double own[BANDS], truth[BANDS];
    spectrum(drawing, NULL, data.n, data.side, 3, own);
    spectrum(data.truth, NULL, data.n, data.side, 3, truth);
    return tone(own, truth, data.side);
}

static void class_colours(real *flat)
{
    double sum[CLASSES][3] = {{0}}, count[CLASSES] = {0};
    for (long i = 0; i < 3L * data.train.y->n * data.side * data.side; i++) {
        sum[data.train_label[i / 3]][i % 3] += data.train.y->pixel[i] / 255.0;
        count[data.train_label[i / 3]] += i % 3 == 0;
    }
    for (long i = 0; i < numbers(); i++)
        flat[i] = (real)(sum[data.label[i / 3]][i % 3] / fmax(count[data.label[i / 3]], 1));
}

static void game_figure(Program *p)
{
    Figure *f = program_figure(p, "game", "Two losses teach G: a game over patches, and a distance",
                               "Who feeds whom, and where gradients go.",
                               "Plan and chance to generator; plan with drawing or answer to discriminator; the "
                               "distance of drawing and answer; arrows back from both losses to the generator.");
    figure_diagram(f, "x [@data label=\"plan x\"]; z [@random label=\"z\"]; y [@data label=\"answer y\"];"
                      "G [@net label=\"U-Net\\nG\"]; D [@rival label=\"patches\\nD\"];"
                      "L [@loss label=\"distance\"]; V [@loss label=\"game\"];"
                      "x -> G; z -> G; G -> D [label=\"G(x, z)\"]; x -> D; y -> D; G -> L; y -> L; D -> V;"
                      "V -> D [@gradient]; V -> G [@gradient]; L -> G [@gradient]");
    figure_draw(f);
}

/*
*The price of detail, frequency by frequency.* (19.9) holds for every linear function of the pictures, and so
for each number of the cosine transform. A perfect generator therefore misses the given answer, in each band,
by twice what the mean painting leaves. The figure `spectrum` shows this: on the left the energy of the
drawings, on the right the energy of their difference from the given answers.
*/
static void spectrum_figure(Program *p, const real *pixel, const real *patch)
{
    double x[BANDS], y[BANDS], own[2][BANDS], unit[2][BANDS];
    const struct { Role role; const char *name; const real *drawing; } line[] = {
        {ROLE_DATA, "mean painting", law.mean}, {ROLE_RIVAL, "D of 1 pixel", pixel},
        {ROLE_MODEL, "D of 16 pixels", patch}, {ROLE_TRUTH, "another painting", data.again}};
    Figure *f = program_figure(
        p, "spectrum", "Whoever draws fine detail misses the given detail by more",
        "Left: energy of drawings by spatial frequency, over that of the given answers. Right: energy of the "
        "difference from the given answers, over what the mean of all right answers leaves.",
        "Left: two curves near one, two far below. Right: two curves near one, two near two.");
    spectrum(data.truth, NULL, data.n, data.side, 3, unit[0]);
    spectrum(data.truth, law.mean, data.n, data.side, 3, unit[1]);
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "what is missed" : "what is drawn", "frequency, half waves",
                     panel ? "energy / the mean's" : "energy / the answers'");
        figure_command(f, panel ? "set yrange [0:2.5]" : "set logscale y\nset yrange [0.05:3]");
        figure_command(f, "set xrange [0:%d]\nset xtics 10", data.side);
        for (int i = 0; i < 4; i++) {
            spectrum(line[i].drawing, panel ? data.truth : NULL, data.n, data.side, 3, own[panel]);
            for (int b = 1; b < data.side; b++) {
                x[b - 1] = b;
                y[b - 1] = own[panel][b] / unit[panel][b];
            }
            figure_role(f, line[i].role);
            figure_xy(f, line[i].name, LINES, x, y, data.side - 1);
        }
    }
    figure_draw(f);
}

static void named_row(Program *p, const char *who, const char *what, const double *value, int seeds, const char *source)
{
    char *text = text_format("%s: %s", who, what);
    control_seeds(p, text, value, seeds, source);
    free(text);
}

static void patch_rows(Program *p, const Score (*s)[SEEDS], const double (*tones)[SEEDS], const long *weights)
{
    double to[SEEDS];
    int paint = 0;
    for (int c = 0; c < 3; c++)
        to[c] = median((const double[]){WALL[0][c], WALL[1][c], WALL[2][c]}, 3);
    claim(p, "median of three wall paints, distance from the nearest paint", nearest_paint(to, 1, &paint), EXACTLY,
          sqrt(46 * 46 + 50 * 50), 1e-9, "by hand");
    claim(p, "patch of the published stack C64-C128, pixels", patch_size(PATCH_16_PIXELS, 256), EXACTLY, 16, 0,
          "Isola 17");
    claim(p, "patch of the published stack C64-C128-C256-C512, pixels", patch_size(PATCH_70, 256), EXACTLY, 70, 0,
          "Isola 17");
    double worst = 0;
    for (int k = 0; k < STACKS; k++)
        worst = fmax(worst, abs(patch_size(k, 32) - patch_seen(k, 32)));
    claim(p, "patches of four stacks: largest difference of (19.12) and derivative, pixels", worst, EXACTLY, 0, 0,
          "(19.12)");
    for (int k = 0; k < PATCH_KINDS; k++) {
        const int n = k == SHUFFLED ? 1 : p->seeds;
        to[0] = (double)weights[k];
        named_row(p, PATCH_WORDS[k], "weights", to, 1, "parameters");
        named_row(p, PATCH_WORDS[k], "classes read", of(s[k], READ, n, NULL, 0, to), n, "mean over classes");
        named_row(p, PATCH_WORDS[k], "tone", tones[k], n, "0 is right");
        named_row(p, PATCH_WORDS[k], "walls, distance from the nearest paint", of(s[k], WALLS, n, NULL, 0, to), n,
                  "answers: about 1");
        named_row(p, PATCH_WORDS[k], "marks met of three", of(s[k], MARKS, n, NULL, 0, to), n, "the lesson's");
    }
}

static void part_patches(Program *p)
{
    Score s[PATCH_KINDS][SEEDS];
    long weights[PATCH_KINDS];
    double tones[PATCH_KINDS][SEEDS], same[SEEDS], less[SEEDS];
    load_streets(p, pick(p, 8, 96, 200));
    law_load(p->seed);
    data.reader = reader_new(p);
    real *row[2 + PATCH_KINDS] = {blank(), data.truth};
    class_colours(row[0]);
    const Score flat = score_drawings(p, "class colours", row[0]), mean = score_drawings(p, "mean painting", law.mean);
    score_drawings(p, "median painting", law.median);
    for (int k = 0; k < PATCH_KINDS; k++)
        for (int i = (k == SHUFFLED ? 1 : p->seeds) - 1; i >= 0; i--) {
            Game g = patch_game(p, k, i);
            free(row[2 + k]);
            row[2 + k] = sample(&g, &data.test, data.n, "scores");
            s[k][i] = score_drawings(p, PATCH_WORDS[k], row[2 + k]);
            tones[k][i] = tone_of(row[2 + k]);
            weights[k] = params_size(g.D.params);
            if (k == PATCH_16_PIXELS) {
                real *other = sample(&g, &data.test, data.n, "another z");
                same[i] = psnr(row[2 + k], other, numbers());
                free(other);
            }
            game_free(&g);
        }
    sheet_figure(program_figure(p, "patches",
                                "One pixel gives colour and no texture; 16 pixels give joints and reflections",
                                "Plans, answers, and drawings with discriminators that see patches of three sizes.",
                                "Rows of small streets: the first row of drawings is flat, the second has texture."),
                 row, (const char *[]){"plan", "answer", "1 pixel", "16 pixels", "all"}, 5);
    game_figure(p);
    spectrum_figure(p, row[2 + PATCH_1], row[2 + PATCH_16_PIXELS]);
    patch_rows(p, (const Score(*)[SEEDS])s, (const double(*)[SEEDS])tones, weights);
    for (int i = 0; i < p->seeds; i++)
        less[i] = tones[PATCH_1][i] - tones[PATCH_16_PIXELS][i];
    control_seeds(p, "tone with D of 1 pixel - with 16", less, p->seeds, "no texture");
    control_seeds(p, "D of 16 pixels: PSNR of two drawings of one plan, two z, dB", same, p->seeds,
                  "of two paintings: below 14");
    goal(p, "streets: PSNR of the mean painting - of 63 other paintings, dB", mean.of[PSNR] + 10 * log10(law.miss),
         EXACTLY, 3.01, 0.2, "(19.9); 63: 0.07 less");
    score_rows(p, "class colours", &flat, 1, MARKS);
    score_rows(p, "mean painting", &mean, 1, MARKS);
    for (int k = 0; k < PATCH_KINDS; k++)
        free(row[2 + k]);
    free(row[0]);
    law_free();
    free_streets();
}

/*
The figure `patches` shows the same six plans as the lesson, and what the generator draws against
discriminators of three kinds.

What came out: (19.12) and the derivative agree for all four stacks, and the published ones see 16 and 70
pixels.

| patch | weights of $D$ | classes read | tone |
|---|---|---|---|
| 1 pixel | 737 | 0.838 | 0.346 |
| 16 pixels | 11,057 | 0.897 | 0.090 |
| whole picture | 109,233 | 0.842 | 0.107 |

A discriminator of one pixel knows the colours of each class. For it a brown wall is a fake, so the walls move
towards a paint: they are 34 units away, where those of the distance alone (lesson) are 65 units away. It sees
pixels one by one, and cannot know that dark ones lie in rows; the generator draws no joints. With 16 pixels
there are joints, reflections and leaves. With the whole picture the discriminator has ten times as many
weights. Its walls are nearer to a paint (11 units, and 19 with 16 pixels), and fewer classes are read: stripes
that belong to windows cover the walls. Both sizes meet the three marks, so the marks do not tell them apart. In
the paper, too, a discriminator of the whole picture is not better than one of patches.

What came out for shuffled pairs: the walls are 25 units from a paint, so by this mark alone the control would
pass. The reader names 0.38 of the classes: what is drawn is a street, and not the one that was asked for.

What came out for the price of detail: the squared distance of 63 other paintings lies 2.95 decibels above
that of the mean, where (19.9) has 3.01. In the figure `spectrum` the discriminator of one pixel, like the
mean painting, loses the fine detail, and misses hardly more than the mean does. With 16 pixels the drawings
have most of the detail, and miss more. Another true painting misses about twice as much as the mean in every
band. So PSNR ranks a picture of six flat colours before a true street.

What came out for chance: two drawings of one plan with two different $z$ have a PSNR of 33 decibels against
each other, and two true paintings of one plan have 13.5. The paper reports little variety of its photographs,
too.
*/

/*
## Part pairs: a question with one answer

Here the question says nearly everything. A digit is cut down to its *outline*: the pixels of ink that touch
paper. The answer is the digit itself. Nobody has to guess a paint. Where there is one right answer, it is
also the median and the mean of all right answers, so the distance alone should draw it sharply, and the game
should have nothing to add.

Pictures of other sizes than 32 by 32 are framed by paper, or brought to this size.
*/
static Pictures *squared(const Pictures *from, int S)  // the same pictures, grey, S by S
{
    const bool fits = from->Y == from->X && from->Y <= S && (S - from->Y) % 2 == 0;
    Pictures *to = pictures_new(from->n, S, 1);
    for (int i = 0; i < from->n; i++, step_reset()) {
        Tensor *x = shaped(from, &i, 1);
        x = fits ? pad(x, (S - from->Y) / 2, false) : resize_nearest(x, S, S);
        for (int j = 0; j < S * S; j++) {
            real grey = 0;
            for (int c = 0; c < from->C; c++)
                grey += x->data[j * from->C + c] / (real)from->C;
            to->pixel[(long)i * S * S + j] = (uint8_t)(255 * grey + (real)0.5);
        }
    }
    return to;
}

static Pairs outline_pairs(const Source *source, Split split, int most, int S)
{
    Pictures *all = pictures_load(source, split, most);
    Pairs pairs = {.y = squared(all, S)};
    pairs.x = pictures_new(all->n, S, 1);
    for (long i = 0; i < (long)all->n * S * S; i++) {
        const uint8_t *at = pairs.y->pixel + i;
        const int y = (int)(i / S % S), x = (int)(i % S);
        const bool edge = y == 0 || y == S - 1 || x == 0 || x == S - 1 || at[-S] < 128 || at[S] < 128 ||
                          at[-1] < 128 || at[1] < 128;
        pairs.x->pixel[i] = *at >= 128 && edge ? 255 : 0;
    }
    pictures_free(all);
    return pairs;
}

/*
*Photographs.* The set CamVid (Brostow and others, 2009) holds photographs that were taken from a car, and for
each a plan of twelve classes that a person has drawn. In our file they have 128 by 128 pixels; with `--full`
all are used, otherwise each 4 by 4 becomes one: of the photograph the mean, of the plan the middle. Here
nobody knows the law, and each plan has one photograph.
*/
static bool are_photographs(const Source *source)
{
    return source->folder && source->file[TRAIN][0] && strstr(source->file[TRAIN][0], "photo-128");
}

static Pairs photo_pairs(const Source *source, Split split, int most, int S)
{
    enum { PHOTO_CLASSES = 12 };
    Source plans = *source;
    char *path = text_format("%s", source->file[split][0]);
    memcpy(strstr(path, "photo-128"), "label", 5);
    plans.file[split][0] = path;
    Pictures *y = pictures_load(source, split, most), *x = pictures_load(&plans, split, most);
    if (x->n != y->n || x->Y != y->Y || x->X != y->X || x->C != 1 || y->C != 3 || y->Y % S || y->X != y->Y)
        die("%s: expected a plan for each of %d photographs, of %d x %d pixels: fetch or make the file again", path,
            y->n, y->Y, y->X);
    const int k = y->Y / S;
    Pairs pairs = {pictures_new(y->n, S, PHOTO_CLASSES), pictures_new(y->n, S, 3)};
    for (long i = 0; i < (long)y->n * S * S; i++) {
        const long from = i / S * k * y->X + i % S * k;  // the rows of all pictures follow each other
        int sum[3] = {0, 0, 0};
        for (int j = 0; j < 3 * k * k; j++)
            sum[j % 3] += y->pixel[(from + j / 3 / k * y->X + j / 3 % k) * 3 + j % 3];
        for (int c = 0; c < 3; c++)
            pairs.y->pixel[3 * i + c] = (uint8_t)(sum[c] / (k * k));
        const int class = x->pixel[from + k / 2 * y->X + k / 2];
        if (class >= PHOTO_CLASSES)
            die("%s: expected classes 0 to %d, found %d", path, PHOTO_CLASSES - 1, class);
        pairs.x->pixel[i * PHOTO_CLASSES + class] = 255;
    }
    pictures_free(x);
    pictures_free(y);
    free(path);
    return pairs;
}

// A question as a picture of C channels, in [0, 1]: an outline as it is, a plan in greys by class.
static void show_question(const Pictures *x, int i, int C, real *to)
{
    const long pixels = (long)x->Y * x->X;
    for (long j = 0; j < pixels; j++) {
        const uint8_t *at = x->pixel + ((long)i * pixels + j) * x->C;
        int shade = 0;
        for (int k = 0; k < x->C; k++)
            shade += x->C == 1 ? at[k] : at[k] * k / (x->C - 1);
        for (int c = 0; c < C; c++)
            to[j * C + c] = (real)shade / 255;
    }
}

static Game pair_game(Program *p, const Pairs *pairs, int k, int seed)  // trained
{
    Rng rng = rng_new(p->seed + (uint64_t)seed, LAB_KIND[k].name);
    Game g = game_new(pairs->y->Y, pairs->x->C, pairs->y->C, pick(p, 4, 16, 32), &rng);
    train(run_new(p, scaled(p, pick(p, 4, 1500, 12000)), "pairs.%s%d", LAB_KIND[k].name, seed), &g, pairs,
          LAB_KIND[k].step, NULL);
    return g;
}

static void pairs_figure(Program *p, const real *sheet, int shown, int side, int C, bool photo)
{
    Figure *f = program_figure(p, "pairs",
                               photo ? "Plans of real streets, and what two losses make of them"
                                     : "Where an outline has one answer, the distance alone draws it",
                               "Questions, the given answers, and drawings with the distance alone and with both.",
                               "Four rows of pictures: questions, answers, and two rows of drawings.");
    figure_pictures(f, sheet, 4, shown, side, side, C,
                    (const char *[]){photo ? "plan" : "outline", "answer", "distance", "both"}, NULL);
    figure_draw(f);
}

static void pairs_free(Pairs *pairs)
{
    pictures_free(pairs->x);
    pictures_free(pairs->y);
}

static void part_pairs(Program *p)
{
    const bool photo = are_photographs(p->source);
    const int side = photo ? pick(p, 32, 32, 128) : 32, most[2] = {pick(p, 60, 2000, 0), pick(p, 12, 200, 1000)};
    Pairs set[2];
    for (int k = 0; k < 2; k++)
        set[k] = photo ? photo_pairs(p->source, k ? TEST : TRAIN, most[k], side)
                       : outline_pairs(p->source, k ? TEST : TRAIN, most[k], side);
    const int n = set[1].y->n, C = set[1].y->C, shown = n < 8 ? n : 8;
    const long D = (long)side * side * C, all = n * D;
    real *sheet = alloc_zeroed((size_t)(4 * shown * D), sizeof *sheet);
    real *drawing = alloc_zeroed((size_t)all, sizeof *drawing), *truth = reals_of(set[1].y);
    double power[BANDS], own[BANDS], quality[2][SEEDS], tones[2][SEEDS];
    for (int i = 0; i < n; i++)
        show_question(set[1].x, i, C, drawing + i * D);
    const double copied = psnr(drawing, truth, all);
    memcpy(sheet, drawing, (size_t)(shown * D) * sizeof *sheet);
    memcpy(sheet + shown * D, truth, (size_t)(shown * D) * sizeof *sheet);
    spectrum(truth, NULL, n, side, C, power);
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < p->seeds; i++) {
            Game g = pair_game(p, &set[0], k ? WITH_GAME : ALONE, i);
            free(drawing);
            drawing = sample(&g, &set[1], n, "scores");
            spectrum(drawing, NULL, n, side, C, own);
            quality[k][i] = psnr(drawing, truth, all);
            tones[k][i] = tone(own, power, side);
            if (i == 0)
                memcpy(sheet + (2 + k) * shown * D, drawing, (size_t)(shown * D) * sizeof *sheet);
            game_free(&g);
        }
    pairs_figure(p, sheet, shown, side, C, photo);
    const int seeds = p->seeds;
    if (data_are_digits(p)) {
        double price[SEEDS];
        for (int i = 0; i < seeds; i++)
            price[i] = quality[0][i] - quality[1][i];
        control_seeds(p, "outlines, PSNR of distance alone - of both, dB", price, seeds, "streets: 1.8");
        for (long i = 0; i < all; i++)
            drawing[i] = truth[i] >= (real)0.5;
        control(p, "outlines, the answer in black and white: PSNR, dB", psnr(drawing, truth, all), "a filled outline");
        goal_seeds(p, "outlines, both: PSNR, dB", quality[1], seeds, AT_LEAST, 18, 0, "the outline: 13.9");
        goal_seeds(p, "outlines, distance alone: PSNR, dB", quality[0], seeds, AT_LEAST, 18, 0, "the outline: 13.9");
        goal_seeds(p, "outlines, distance alone: tone", tones[0], seeds, AT_MOST, 0.16, 0, "streets: 0.38");
    } else {
        control_seeds(p, "distance alone: PSNR, dB", quality[0], seeds, "higher is nearer");
        control_seeds(p, "distance alone: tone", tones[0], seeds, "0 is right");
    }
    if (!data_are_digits(p))
        control_seeds(p, "both: PSNR, dB", quality[1], seeds, "higher is nearer");
    control_seeds(p, "both: tone", tones[1], seeds, "0 is right");
    control(p, "the question as its own answer: PSNR, dB", copied, "copy of the input");
    void *rest[] = {sheet, drawing, truth};
    for (int i = 0; i < 3; i++)
        free(rest[i]);
    pairs_free(&set[0]);
    pairs_free(&set[1]);
}

/*
The figure `pairs` shows outlines, answers, and what two generators draw.

What came out: the distance alone reaches a PSNR of 21.5 decibels, and both losses together 21.4. The game
costs 0.13 decibels here, and 1.8 with the lesson's streets. (The answer in black and white has 21.6. So both
nets fill the outline, and the grey of its edge is what they miss.) The tone of the distance alone is 0.047,
where streets without texture have 0.35 (part `patches`, one pixel): where there is one right answer the
distance alone is not blurred. Only where two strokes touch does an outline leave something open, for it does
not say which side is ink: see the holes of the figure's 2 and 8. The tone of both losses is 0.031.

## Reference of the second laboratory

- G. Brostow, J. Fauqueur, R. Cipolla, "Semantic object classes in video: a high-definition ground truth
  database", *Pattern Recognition Letters* 30 (2009).
*/
static const Part PARTS[] = {
    {.name = "noise", .promise = "is chance used?", .run = part_noise,
     .size = {"4 steps", "2,000", "20,000, 64x64"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "patches", .promise = "how far D sees", .run = part_patches,
     .size = {"few", "3,200 steps", "12,000, wider, 64x64"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "pairs", .promise = "one right answer, or your own pairs", .run = part_pairs,
     .size = {"few", "1,500 steps", "12,000, wider"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 16, .test = 4, .side = 8}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "19_pix2pix_lab2",
        .title = "pix2pix: the second laboratory",
        .promise = "Asks whether chance is used; lets the discriminator see one pixel, sixteen, and all; fills the\n"
                   "outlines of digits, where there is one right answer, or draws real streets for plans.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
