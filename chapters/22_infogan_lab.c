// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 22 InfoGAN: the laboratory

What do the two numbers of the lesson's code turn? That is asked here of pictures whose factors
are known. And the bound of the lesson is a tool that is older than InfoGAN. Three more
questions about it are small enough to be answered exactly.

    make 22-lab                            # all parts: a minute and a half
    make 22-lab ARGS="--part mirror"       # one part; --list names them

**Map.**

- `factors`: the two numbers against slant, thickness and rotation; walks along each of them.
- `tables`: the bound on three codes and four pictures, while tables learn.
- `mirror`: exchange code and picture, and the bound is that of a variational autoencoder. What
  differs is one term, and that term decides whether the code must be used.
- `functions`: a code that chooses a *function*. The bound keeps the functions apart from each
  other, and the exact answer is a Gaussian process.

Look at `figures/22_infogan_lab/functions.png` first.
*/
#pragma push_macro("main")
#undef main
#define main lesson_main
#define PARTS LESSON_PARTS
#include "22_infogan.c"
#undef PARTS
#pragma pop_macro("main")

/*
## Part factors: two numbers, and what they turn

The digits of this book are drawn by a program, and the program knows how far each digit leans,
how thick its pen was and how far the finished digit was turned. So it can be asked what the two
numbers of the code have to do with these *factors*. No net is told of them. Two measurements
are made:

- *Read*: $Q$ reads two numbers off each real test picture, and their rank correlation with each
  known factor is computed over all test pictures. A rank correlation is 1 or -1 if two
  quantities rise and fall together, and near 0 if they have nothing to do with each other. For
  each factor the better of the two numbers counts, without its sign, for the game and for the
  control alike.
- *Drawn*: the generator draws 2,000 pictures, and *lean* and *ink* of each picture are measured
  by moments, without any net. The ink is the sum of all pixels. The lean comes from the second
  moments of the ink around its centre, with $x$ to the right and $y$ upwards, (22.8):

$$ \text{lean} = \arctan \frac{E \, x y}{E \, y^2} , $$

the angle of the line through the picture's centre along which the ink is best followed from
bottom to top. How well this ruler reads the known slant of real pictures stands in the table,
too. The moments need nothing but grey pixels, so other grey pictures get the second measurement
only.

Rows that compare a game with the control are differences, as in part `digits`. In the control
the two numbers move the pictures as well, since they are two numbers of the noise. But nothing
makes them different from the noise.
*/
enum { FACTORS = 3, DRAWN_RULED = 2000, WALK = 11 };
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
*Walks.* One number of the code goes from -1 to 1 while everything else stays. `walk` draws such
a walk for each way of the code, and for both numbers: a sheet of two rows, whose pictures are
put into a curve for each place of the walk, so that a film can be made of them.
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
    f = program_figure(p, "factors", "Both numbers turn the digits, and both change their ink",
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
        char *difference = text_format("factors, %s: InfoGAN less without the term", row);
        if (!isnan(more[0]))
            control_seeds(p, difference, more, p->seeds, "0 if equal");
        free(difference);
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
The figure `walks` is a film of both walks, and the figure `factors` shows what a walk does on
average to lean and ink.

What came out, as rank correlations without their sign, over three seeds:

| | slant, read | thickness, read | rotation, read | lean, drawn | ink, drawn |
|---|---|---|---|---|---|
| InfoGAN | 0.39 | 0.15 | 0.12 | 0.49 | 0.40 |
| without the term | 0.37 | 0.29 | 0.08 | 0.38 | 0.27 |

- The numbers of an InfoGAN move the lean by a little more than those of the control do, in the mean:
  by 0.11 $\pm$ 0.21 in what is drawn. Three seeds cannot tell that from nothing, so nothing is claimed.
  That the term's numbers can be read (2.87 nats, in the lesson) does not make them the factors that a
  person would name.
- No number *is* the slant. In the figure `factors` each number leans the digits over and
  changes their ink as well. A plane of two numbers may be turned in itself without any loss of
  information, so nothing tells the axes where to lie, as the theory says of cuts.
- Of the thickness little is read off real pictures, and of the rotation (which is small, 5
  degrees) next to nothing. We had hoped for 0.7 with the slant. These nets reach about half of
  that.
- The ruler is a rough one: its lean has a rank correlation of 0.779 with the known slant of
  real pictures, its ink one of 0.615 with the thickness.
*/

/*
## Part tables: the bound while it is climbed

The tables of part `bound` can learn. Both are a softmax of free numbers, so both can be
trained, by the exact gradient of the exact $L_I$:

- *only the reader learns*: the gap must close, and $I$ cannot change;
- *both learn*: the generator must make the codes tell apart, and $I$ can rise to its ceiling
  $H(c) = \ln 3$, (22.6);
- *a reader that is taught codes at random*, as the control: codes of other pictures teach it
  nothing but how frequent each code is.
*/
enum { BOUND_STEPS = 400 };

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

static void part_tables(Program *p)
{
    double gap[TEACHINGS][SEEDS], L[TEACHINGS][SEEDS];
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
    claim_seeds(p, "tables, only the reader learns: I - L_I in the end", gap[READER_LEARNS], p->seeds, EXACTLY, 0, 1e-3,
                "(22.3)");
    control_seeds(p, "tables, reader taught codes at random: I - L_I in the end", gap[TAUGHT_AT_RANDOM], p->seeds, "I");
    claim_seeds(p, "tables, both learn: L_I in the end", L[BOTH_LEARN], p->seeds, EXACTLY, log(3), 0.02, "(22.6): ln 3");
    control_seeds(p, "tables, only the reader learns: L_I in the end", L[READER_LEARNS], p->seeds, "ln 3 is 1.09861");
}

/*
The figure `bound` shows one seed: on the left only the reader learns, on the right both.

What came out: a reader that learns closes the gap. Taught codes at random it ends at $L_I = 0$
and leaves all of $I$, 0.184 nats, unread. When both learn, $L_I$ ends at 1.095 nats, and
$\ln 3$ is 1.099.

## Part mirror: a VAE, seen in a mirror

A variational autoencoder (chapter 06) is given pictures, invents a code for each of them, and
must find the picture again from the code. InfoGAN is given codes, invents a picture for each of
them, and must find the code again from the picture. The authors of "On unifying deep generative
models" put it like this: if the code is taken for the data and the picture for the hidden
variable, InfoGAN is a VAE. The reading notes quote the sentence. Let us look into the mirror
and write down what stands where:

| in a VAE | its mirror image | in InfoGAN |
|---|---|---|
| data | the code $c$, from $P(c)$ | chosen by us |
| encoder | $P(x \mid c)$ | the generator |
| decoder | $Q(c \mid x)$ | the reader |
| prior of the hidden variable | $p(x)$ | the data! |
| reconstruction term | $E \ln Q(c \mid x)$ | $L_I - H(c)$ |
| KL term | $E_c \, \mathrm{KL}(P(x \mid c) \Vert p(x))$ | the game of $D$ compares $q(x) = E_c P(x \mid c)$ with $p(x)$ |

So the reconstruction terms are the same. The last rows differ. The VAE's KL term holds the
pictures of *each* code to the prior, InfoGAN's game only the pictures of all codes together.
The difference is known exactly, (22.20):

$$ E_c \, \mathrm{KL}(P(x \mid c) \Vert p) = I(c; x) + \mathrm{KL}(q \Vert p) . $$

In words: holding each code to the prior costs what holding all together costs, and the
information besides. Put a KL divergence in the place of the game, which we may do on a small
table, and write $J$ for the InfoGAN's objective. Then (22.21):

$$ J = L_I - H(c) - \mathrm{KL}(q \Vert p) , \qquad \mathrm{ELBO} = J - I(c; x) . $$

In words: a VAE is an InfoGAN that pays for each nat of information what it gains by it. Since
$L_I \le I$, the ELBO is at most $-H(c)$, and it can be there with every amount of information:
with none, when the code is ignored and the reader says how frequent each code is, or with all
of it. This is the disease that chapter 06 calls posterior collapse, in its purest form: the
objective does not care. $J$ cares.

*The measurement.* Three codes, six pictures with uneven probabilities $p(x)$, tables for
$P(x \mid c)$ and $Q(c \mid x)$. The identities are checked on random tables. Then both
objectives are climbed by exact gradients from the same first tables. $J$ should end with $I$
near its ceiling $\ln 3$: the six pictures are dealt out to the three codes. Since the six are
uneven, the three parts are uneven as well, and $q = p$ cannot be had quite. The ELBO may end
with any $I$.
*/
enum { SIX = 6, MIRROR_STEPS = 1500 };
static const double MIRROR_P[SIX] = {0.25, 0.20, 0.17, 0.15, 0.13, 0.10};

typedef struct Mirror {
    double c[THREE], x[THREE][SIX], q[SIX][THREE], p[SIX];  // P(c), P(x | c), Q(c | x), p(x)
} Mirror;

typedef struct Mirrored { double I, L, together, each, elbo, evidence, posterior; } Mirrored;

static Mirrored mirror_terms(const Mirror *m)  // (22.20) to (22.22)
{
    Mirrored r = {0};
    double q[SIX] = {0}, found[THREE] = {0};
    for (int c = 0; c < THREE; c++)
        for (int x = 0; x < SIX; x++) {
            q[x] += m->c[c] * m->x[c][x];
            found[c] += m->p[x] * m->q[x][c];  // what the decoder says of c, on pictures of the prior
        }
    for (int c = 0; c < THREE; c++) {
        r.evidence += m->c[c] * log(found[c]);
        r.L -= m->c[c] * log(m->c[c]);
        for (int x = 0; x < SIX; x++) {
            const double joint = m->c[c] * m->x[c][x];
            r.I += joint * log(m->x[c][x] / q[x]);
            r.L += joint * log(m->q[x][c]);
            r.each += joint * log(m->x[c][x] / m->p[x]);
            r.elbo += joint * (log(m->q[x][c]) - log(m->x[c][x] / m->p[x]));
            r.posterior += joint * log(m->x[c][x] / (m->p[x] * m->q[x][c] / found[c]));
        }
    }
    r.together = kl_divergence(q, m->p, SIX);
    return r;
}

static double entropy(const double *p, int n)
{
    double total = 0;
    for (int i = 0; i < n; i++)
        total -= p[i] * log(p[i]);
    return total;
}

static void mirror_identities(Program *p)
{
    double each = 0, objective = 0, bound = 0;
    Rng rng = rng_new(p->seed, "mirror");
    for (int t = 0; t < RANDOM_READERS; t++) {
        Mirror m;
        random_shares(&rng, m.c, THREE, 0.5);
        random_shares(&rng, m.p, SIX, 1);
        for (int c = 0; c < THREE; c++)
            random_shares(&rng, m.x[c], SIX, 1);
        for (int x = 0; x < SIX; x++)
            random_shares(&rng, m.q[x], THREE, 1);
        const Mirrored r = mirror_terms(&m);
        each = fmax(each, fabs(r.each - r.I - r.together));
        objective = fmax(objective, fabs(r.L - entropy(m.c, THREE) - r.together - r.I - r.elbo));
        bound = fmax(bound, fabs(r.evidence - r.elbo - r.posterior));
    }
    claim(p, "mirror: KL of each code less (I + KL of all together)", each, EXACTLY, 0, 1e-12, "(22.20)");
    claim(p, "mirror: ELBO less (J - I)", objective, EXACTLY, 0, 1e-12, "(22.21)");
    claim(p, "mirror: evidence of the codes less ELBO less its gap", bound, EXACTLY, 0, 1e-12, "(22.22)");
}

/*
(22.22) is the bound of chapter 06 in the mirror: the ELBO is below the logarithm of the
probability that the decoder gives to the code, $\ln \sum_x p(x) Q(c \mid x)$, and the gap is
the KL divergence between the encoder $P(x \mid c)$ and the decoder's posterior.
*/
static Tensor *mirror_objective(Tensor *draw, Tensor *read, Tensor *p, double charge)  // J - charge I, less H(c)
{
    Tensor *x = softmax(draw), *joint = scale(x, 1.0 / THREE), *q = sum_to(joint, shape2(1, SIX));  // (3, 6), (1, 6)
    Tensor *reconstruction = sum(multiply(joint, log_of(transpose(softmax(read)))));
    Tensor *together = sum(multiply(q, log_of(divide(q, p))));
    Tensor *I = sum(multiply(joint, subtract(log_of(x), broadcast_to(log_of(q), shape2(THREE, SIX)))));
    return subtract(subtract(reconstruction, together), scale(I, charge));
}

static Mirrored mirror_climb(uint64_t seed, double charge, Curve *I)  // charge 0: J; 1: the ELBO
{
    Params *params = params_new();
    Rng rng = rng_new(seed, "mirror.climb");
    Tensor *draw = params_add(params, "draw", shape2(THREE, SIX)), *read = params_add(params, "read", shape2(SIX, THREE)),
           *gradient[2];
    init_normal(draw, 1, &rng), init_normal(read, 1, &rng);
    Optimizer *adam = adam_new(params, 0.03, 0.9, 0.999);
    Mirrored r = {0};
    for (int step = 0; step <= MIRROR_STEPS; step++, step_reset()) {
        Mirror m;
        Tensor *x = softmax(draw), *q = softmax(read), *p = tensor_new(shape2(1, SIX));
        memcpy(m.p, MIRROR_P, sizeof m.p);
        for (int k = 0; k < THREE * SIX; k++) {
            p->data[k % SIX] = (real)MIRROR_P[k % SIX];
            m.c[k / SIX] = 1.0 / THREE;
            m.x[k / SIX][k % SIX] = (double)x->data[k];
            m.q[k / THREE][k % THREE] = (double)q->data[k];
        }
        r = mirror_terms(&m);
        curve_add(I, step, r.I);
        grad(scale(mirror_objective(draw, read, p, charge), -1), params->tensor, 2, gradient, false);
        optimizer_step(adam, gradient);
    }
    optimizer_free(adam);
    params_free(params);
    return r;
}

static void part_mirror(Program *p)
{
    static const char *const name[2] = {"J, as InfoGAN", "ELBO, as a VAE"};
    Curve I[2][SEEDS] = {{{0}}};
    double found[2][SEEDS], apart[2][SEEDS], elbo[SEEDS];
    mirror_identities(p);
    for (int s = 0; s < p->seeds; s++)
        for (int charge = 0; charge < 2; charge++) {
            const Mirrored r = mirror_climb(p->seed + (uint64_t)s, charge, &I[charge][s]);
            found[charge][s] = r.I;
            apart[charge][s] = r.together;
            elbo[s] = r.elbo;
        }
    Figure *f = program_figure(p, "mirror", "InfoGAN must use the code; to a VAE it is all the same",
                               "The information between three codes and six pictures while two objectives are climbed.",
                               "Three curves rise to just below ln 3; three others stay where chance put them.");
    figure_panel(f, NULL, "step", "I(c; x), in nats");
    figure_command(f, "set yrange [0:1.2]\nset xrange [0:%d]", MIRROR_STEPS);
    for (int charge = 0; charge < 2; charge++)
        for (int s = 0; s < p->seeds; s++) {
            figure_role(f, charge ? ROLE_RIVAL : ROLE_MODEL);
            figure_curve(f, s ? NULL : name[charge], LINES, &I[charge][s]);
        }
    figure_level(f, "ln 3", log(3));
    figure_draw(f);
    claim_seeds(p, "mirror, J climbed: I(c; x) in the end", found[0], p->seeds, AT_LEAST, 1, 0, "ln 3 is 1.09861");
    control_seeds(p, "mirror, ELBO climbed: I(c; x) in the end", found[1], p->seeds, "any");
    control_seeds(p, "mirror, J climbed: KL(q || p) in the end", apart[0], p->seeds, "uneven parts");
    claim_seeds(p, "mirror, ELBO climbed: ELBO in the end", elbo, p->seeds, EXACTLY, -log(3), 0.02, "-ln 3 is -1.09861");
    control_seeds(p, "mirror, ELBO climbed: KL(q || p) in the end", apart[1], p->seeds, "(22.21)");
    for (int s = 0; s < p->seeds; s++)
        curve_free(&I[0][s]), curve_free(&I[1][s]);
}

/*
The figure `mirror` shows all trainings.

What came out: the three identities hold to 1e-15. $J$ ends with 1.098 nats of $\ln 3 = 1.099$,
and the ELBO with 0.120, at its best value $-\ln 3$. So the VAE in the mirror has kept little of
the information that its random first tables had, and its objective has lost nothing by that.
$J$ ends with $\mathrm{KL}(q \Vert p) = 0.052 \pm 0.062$: which pictures go to which code is
decided early, and in some seeds the parts are rather uneven.

## Part functions: a code that chooses a function

VFunc (Bachman and others, 2018; the reading notes give the link) asks for a distribution over
*functions*. A few points of an unknown function are known. What could the function be
elsewhere? Not one curve is wanted, but all curves that agree with the points, as different from
each other as they may be. Let a code $z$ choose a function: a net turns $z$ into the values of
a function $f$ at 24 places. Then climb (22.30):

$$ F = E \ln p(y \mid f) + E \ln p(f) + H(f) . $$

In words: the functions should agree with the points $y$, they should be plausible beforehand,
and their entropy should be large. Without the last term the best distribution is a single
function, the most plausible one. With it, the best distribution is the posterior of Bayes, and
then $F$ is $\ln p(y)$, the logarithm of the evidence; for every other distribution $F$ is
smaller (this is the free energy of chapter 10, turned round).

Nobody can compute $H(f)$ for a net. The bound of the lesson can be turned to that use. By the
chain rule $H(f) = H(z) + H(f \mid z) - H(z \mid f)$, and $-H(z \mid f) \ge E \ln q(z \mid f)$
for any reader $q$. So (22.31):

$$ H(f) \ge H(z) + H(f \mid z) + E \ln q(z \mid f) . $$

In words: functions are spread out if the code that chose one can be read off it. $H(z)$ is that
of a normal distribution. For $H(f \mid z)$ the net's values get a little normal noise of
deviation $s$, as the prior's do, and it is a constant.

*The exact answer.* Let the prior be a Gaussian process: $f$ at the 24 places is normal with
covariance $k(t, t') = \exp(-(t - t')^2 / 2 \ell^2) + s^2 [t = t']$, and a point is seen with
noise of deviation $\tau$. Then the posterior is normal, too, and has a closed form, (22.32):

$$ m = C_{\cdot o} A^{-1} y , \qquad V = C - C_{\cdot o} A^{-1} C_{o \cdot} , \qquad A = C_{oo} + \tau^2 , $$

where $o$ are the places of the points. So mean and spread of the net's functions can be held
against exact ones at every place, and $F$ against
$\ln p(y) = -\frac12 y^{\mathsf T} A^{-1} y - \frac12 \ln \lvert 2 \pi A \rvert$.
*/
enum { PLACES = 24, KNOWN = 5, CHOICE = 8, FUNCTIONS = 64, MEASURED_FUNCTIONS = 4000 };
static const double LENGTH = 0.18, GRAIN = 0.1, TAU = 0.1;
static const int OBSERVED[KNOWN] = {2, 4, 7, 16, 18};
static const double SAID[KNOWN] = {-0.6, -0.1, 0.9, 0.3, -0.5};

static double place_of(int i) { return (double)i / (PLACES - 1); }

static double kernel_of(int i, int j)
{
    const double apart = place_of(i) - place_of(j);
    return exp(-apart * apart / (2 * LENGTH * LENGTH)) + (i == j ? GRAIN * GRAIN : 0);
}

// inverse (n, n) of a symmetric positive matrix (n, n), and the logarithm of its determinant
static double invert(const double *matrix, int n, double *inverse)
{
    double vector[PLACES * PLACES], value[PLACES], log_determinant = 0;
    memcpy(vector, matrix, (size_t)(n * n) * sizeof *vector);
    eigen_symmetric(vector, n, value);
    memset(inverse, 0, (size_t)(n * n) * sizeof *inverse);
    for (int k = 0; k < n; k++) {
        log_determinant += log(value[k]);
        for (int i = 0; i < n * n; i++)
            inverse[i] += vector[k * n + i / n] * vector[k * n + i % n] / value[k];
    }
    return log_determinant;
}

typedef struct Process {
    double prior[PLACES * PLACES];        // inverse of C
    double log_prior;                     // ln |C|
    double mean[PLACES], spread[PLACES];  // of the posterior
    double evidence;                      // ln p(y)
} Process;

static Process exact_process(void)  // (22.32)
{
    Process g;
    double C[PLACES * PLACES], A[KNOWN * KNOWN], inverse[KNOWN * KNOWN], weight[KNOWN] = {0};
    for (int i = 0; i < PLACES * PLACES; i++)
        C[i] = kernel_of(i / PLACES, i % PLACES);
    for (int i = 0; i < KNOWN * KNOWN; i++)
        A[i] = kernel_of(OBSERVED[i / KNOWN], OBSERVED[i % KNOWN]) + (i / KNOWN == i % KNOWN ? TAU * TAU : 0);
    g.log_prior = invert(C, PLACES, g.prior);
    g.evidence = -0.5 * invert(A, KNOWN, inverse) - 0.5 * KNOWN * log(2 * acos(-1));
    for (int i = 0; i < KNOWN * KNOWN; i++) {
        weight[i / KNOWN] += inverse[i] * SAID[i % KNOWN];
        g.evidence -= 0.5 * SAID[i / KNOWN] * inverse[i] * SAID[i % KNOWN];
    }
    for (int t = 0; t < PLACES; t++) {
        double variance = kernel_of(t, t);
        g.mean[t] = 0;
        for (int i = 0; i < KNOWN * KNOWN; i++)
            variance -= kernel_of(t, OBSERVED[i / KNOWN]) * inverse[i] * kernel_of(t, OBSERVED[i % KNOWN]);
        for (int i = 0; i < KNOWN; i++)
            g.mean[t] += kernel_of(t, OBSERVED[i]) * weight[i];
        g.spread[t] = sqrt(variance);
    }
    return g;
}

/*
*The net.* The generator turns 8 normal numbers into 24 values, the reader turns 24 values into
means and log-variances of 8 normal densities. Both climb $F$ together, with (22.31) in the
place of $H(f)$: nobody plays against anybody here. The control climbs the first two terms only.
*/
typedef struct Chooser {
    Player player;
    Mlp draw, read;  // (B, 8) to (B, 24); (B, 24) to (B, 16)
} Chooser;

static Mlp named_net(Params *params, const char *const name[3], const int *width, Rng *rng)
{
    Mlp net = {.layers = 3};
    for (int i = 0; i < 3; i++)
        net.layer[i] = dense_new(params, name[i], width[i], width[i + 1], i < 2 ? TANH : LINEAR, rng);
    return net;
}

static Chooser chooser_new(Rng *rng)
{
    Chooser c = {.player.params = params_new()};
    c.draw = named_net(c.player.params, (const char *[]){"draw0", "draw1", "draw2"},
                       (int[]){CHOICE, 48, 48, PLACES}, rng);
    c.read = named_net(c.player.params, (const char *[]){"read0", "read1", "read2"},
                       (int[]){PLACES, 48, 48, 2 * CHOICE}, rng);
    c.player.optimizer = adam_new(c.player.params, 2e-3, 0.9, 0.999);
    return c;
}

static Tensor *functions_of(const Chooser *c, Tensor *z, Rng *rng)  // (B, 24)
{
    Tensor *f = mlp_apply(&c->draw, z);
    return add(f, scale(tensor_normal(f->shape, rng), GRAIN));
}

static Tensor *read_choice(const Chooser *c, Tensor *f, Tensor *z)  // E ln q(z | f)
{
    Tensor *read = mlp_apply(&c->read, f), *mean_z = slice(read, 1, 0, CHOICE),
           *log_var = slice(read, 1, CHOICE, 2 * CHOICE);
    Tensor *miss = multiply(square(subtract(z, mean_z)), exp_of(scale(log_var, -1)));
    return shift(scale(mean(add(miss, log_var)), -0.5 * CHOICE), -0.5 * CHOICE * log(2 * acos(-1)));
}

static Tensor *entropy_bound(const Chooser *c, Tensor *f, Tensor *z)  // (22.31)
{
    const double normal_entropy = 0.5 * log(2 * acos(-1) * exp(1));  // of N(0, 1)
    return shift(read_choice(c, f, z), CHOICE * normal_entropy + PLACES * (normal_entropy + log(GRAIN)));
}

static Tensor *plausible(const Process *g, Tensor *f)  // E ln p(y | f) + E ln p(f)
{
    const int B = f->shape.n[0];
    Tensor *inverse = tensor_new(shape2(PLACES, PLACES)), *total;
    for (int i = 0; i < PLACES * PLACES; i++)
        inverse->data[i] = (real)g->prior[i];
    total = scale(sum(multiply(f, matmul(f, inverse))), -0.5 / B);
    for (int i = 0; i < KNOWN; i++) {
        Tensor *miss = shift(slice(f, 1, OBSERVED[i], OBSERVED[i] + 1), -SAID[i]);
        total = add(total, scale(mean(square(miss)), -0.5 / (TAU * TAU)));
    }
    return shift(total, -0.5 * g->log_prior - 0.5 * PLACES * log(2 * acos(-1)) -
                            KNOWN * log(TAU * sqrt(2 * acos(-1))));
}

static Tensor *function_objective(const Chooser *c, const Process *g, bool spread, int B, Rng *rng)  // (22.30)
{
    Tensor *z = tensor_normal(shape2(B, CHOICE), rng), *f = functions_of(c, z, rng);
    return spread ? add(plausible(g, f), entropy_bound(c, f, z)) : plausible(g, f);
}

static Chooser trained_chooser(Program *p, const Process *g, bool spread, int seed)
{
    double F = 0;
    Rng rng = rng_new(p->seed + (uint64_t)seed, "functions");
    Chooser c = chooser_new(&rng);
    Run *run = run_new(p, scaled(p, pick(p, 50, 4000, 20000)), "functions.%s%d", spread ? "spread" : "single", seed);
    run->falling = true;
    run_net(run, "net", c.player.params, c.player.optimizer);
    while (run_next(run, "F", F))
        F = -improve(&c.player, scale(function_objective(&c, g, spread, FUNCTIONS, &run->rng), -1));
    return c;
}

static void chooser_free(Chooser *c) { player_free(&c->player); }

typedef struct Drawn { double mean[PLACES], spread[PLACES], F; } Drawn;

static Drawn measure_functions(const Chooser *c, const Process *g, bool spread)
{
    const bool before = tape_recording(false);
    Drawn d = {.F = 0};
    Rng rng = rng_new(1, "functions.measure"), again = rng;
    d.F = tensor_item(function_objective(c, g, spread, MEASURED_FUNCTIONS, &rng));
    Tensor *z = tensor_normal(shape2(MEASURED_FUNCTIONS, CHOICE), &again), *f = functions_of(c, z, &again);
    for (int t = 0; t < PLACES; t++) {
        double total = 0, squares = 0;
        for (int i = 0; i < MEASURED_FUNCTIONS; i++) {
            const double v = (double)f->data[i * PLACES + t];
            total += v / MEASURED_FUNCTIONS, squares += v * v / MEASURED_FUNCTIONS;
        }
        d.mean[t] = total;
        d.spread[t] = sqrt(fmax(0, squares - total * total));
    }
    step_reset();
    tape_recording(before);
    return d;
}

static void functions_figure(Program *p, const Process *g, const Drawn *d)  // (2)
{
    double t[PLACES], low[PLACES], high[PLACES], at[KNOWN];
    Figure *f = program_figure(p, "functions", "With the entropy the functions spread as the exact answer does",
                               "Mean and twice the spread of the functions that a net draws, and the exact process's.",
                               "Two panels: on the left bands that agree with dashed ones, on the right a thin band.");
    figure_layout(f, 1, 2, 1280, 720);
    for (int i = 0; i < PLACES; i++)
        t[i] = place_of(i);
    for (int i = 0; i < KNOWN; i++)
        at[i] = place_of(OBSERVED[i]);
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "without the entropy" : "with the entropy", "place t", panel ? NULL : "f(t)");
        figure_command(f, "set yrange [-3:3]");
        for (int kind = 0; kind < 2; kind++) {  // the exact one, then the net's
            const double *m = kind ? d[panel].mean : g->mean, *s = kind ? d[panel].spread : g->spread;
            for (int i = 0; i < PLACES; i++)
                low[i] = m[i] - 2 * s[i], high[i] = m[i] + 2 * s[i];
            const Role role = kind ? panel ? ROLE_RIVAL : ROLE_MODEL : ROLE_TRUTH;
            figure_role(f, role);
            figure_xy(f, kind ? "net" : "exact", LINES, t, low, PLACES);
            figure_role(f, role);
            figure_xy(f, NULL, LINES, t, high, PLACES);
        }
        figure_role(f, ROLE_DATA);
        figure_xy(f, "points", POINTS, at, SAID, KNOWN);
    }
    figure_draw(f);
}

static void part_functions(Program *p)
{
    static Drawn d[2][SEEDS];
    double value[2][3][SEEDS];  // largest miss of the mean; of the spread, as a share; far over near
    const Process g = exact_process();
    const int far = 11, near = OBSERVED[1];
    for (int s = p->seeds - 1; s >= 0; s--)
        for (int kind = 0; kind < 2; kind++) {  // with the entropy, without it
            Chooser c = trained_chooser(p, &g, kind == 0, s);
            d[kind][s] = measure_functions(&c, &g, kind == 0);
            const Drawn *o = &d[kind][s];
            value[kind][0][s] = value[kind][1][s] = 0;
            for (int t = 0; t < PLACES; t++) {
                value[kind][0][s] = fmax(value[kind][0][s], fabs(o->mean[t] - g.mean[t]));
                value[kind][1][s] = fmax(value[kind][1][s], fabs(o->spread[t] / g.spread[t] - 1));
            }
            value[kind][2][s] = o->spread[far] / o->spread[near];
            say(p, "   %-20s F %8.3f, mean off by %.3f, spread by %.3f, far over near %.2f",
                kind ? "without the entropy" : "with the entropy", o->F, value[kind][0][s], value[kind][1][s],
                value[kind][2][s]);
            chooser_free(&c);
        }
    functions_figure(p, &g, (Drawn[]){d[0][0], d[1][0]});
    double below[SEEDS], single[SEEDS];
    for (int s = 0; s < p->seeds; s++) {
        below[s] = g.evidence - d[0][s].F;
        single[s] = g.evidence - d[1][s].F - PLACES * (0.5 * log(2 * acos(-1) * exp(1)) + log(GRAIN));  // H(f | z)
    }
    claim_seeds(p, "functions: F is below the evidence by, in nats, at least", below, p->seeds, AT_LEAST, 0, 0, "(22.30)");
    goal_seeds(p, "functions: F is below the evidence by, in nats, at most", below, p->seeds, AT_MOST, 2, 0, "(22.31)");
    control_seeds(p, "functions, without the entropy: F with H(f | z) alone is below by", single, p->seeds, "(22.31)");
    control(p, "functions: evidence ln p(y), exact", g.evidence, "(22.32)");
    goal_seeds(p, "functions, with the entropy: largest miss of the spread, as a share", value[0][1], p->seeds, AT_MOST,
               0.35, 0, "(22.32)");
    control_seeds(p, "functions, without the entropy: largest miss of the spread, as a share", value[1][1], p->seeds, "(22.32)");
    goal_seeds(p, "functions, with the entropy: largest miss of the mean", value[0][0], p->seeds, AT_MOST, 0.15, 0, "(22.32)");
    control_seeds(p, "functions, without the entropy: largest miss of the mean", value[1][0], p->seeds, "the mean needs no spread");
    control_seeds(p, "functions, with the entropy: spread far from the points / at one", value[0][2], p->seeds, "");
    control_seeds(p, "functions, without the entropy: spread far from the points / at one", value[1][2], p->seeds, "");
    control(p, "functions, exact: spread far from the points / at one", g.spread[far] / g.spread[near], "(22.32)");
}

/*
The figure `functions` shows mean and twice the spread at every place, of the net and of the
exact process.

What came out, over three seeds: with the entropy $F$ ends 1.15 nats below $\ln p(y) = -4.64$,
and never above it. The mean misses the exact one by 0.019 at most and the spread by a fifth.
Far from the points the functions spread 4.0 times as far as at a point, and those of the exact
process 5.3 times: the net is a little too sure, as bounds from below make their readers.
Without the entropy the net draws one function (and the grain), whose mean is right and whose
spread says that nothing is unknown anywhere.

## References of the laboratory

- Z. Hu, Z. Yang, R. Salakhutdinov, E. Xing, "On unifying deep generative models", *ICLR*
  (2018).
- P. Bachman, R. Islam, A. Sordoni, Z. Ahmed, "VFunc: a deep generative model for functions",
  arXiv 1807.04106 (2018).
- D. Barber, F. Agakov, "The IM algorithm: a variational approach to information maximization",
  *NeurIPS* (2003).

## The parts of the laboratory, and main
*/
static const Part PARTS[] = {
    {.name = "factors", .promise = "two numbers, and what they turn", .run = part_factors,
     .size = {"20 steps", "1,600", "20,000, the paper's nets"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = 20, .grey = true, .numbers = 16384}},
    {.name = "tables", .promise = "the bound while it is climbed", .run = part_tables,
     .size = {"400 steps", "400", "400"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "mirror", .promise = "the bound turned round is a VAE's", .run = part_mirror,
     .size = {"1,500 steps", "1,500", "1,500"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "functions", .promise = "a code that chooses a function", .run = part_functions,
     .size = {"50 steps", "4,000", "20,000"}, .seeds = {1, SEEDS, SEEDS}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "22_infogan_lab",
        .title = "InfoGAN: the laboratory",
        .promise = "Turns the bound of InfoGAN round and finds a VAE; lets a code choose a function, beside\n"
                   "the exact Gaussian process.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
