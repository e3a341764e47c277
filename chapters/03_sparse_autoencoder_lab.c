// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 03 Sparse autoencoder: the laboratory, codes by minimising

The lesson has trained an encoder. Here codes are found without one, by an optimisation for each
picture. The program includes the lesson's file and adds parts to it; the autoencoder, its
`train_step`, and the patches are the lesson's.

    make 03-lab                             # all of it: a minute on two cores
    make 03-lab ARGS="--part ista"          # one part; --list names them
    build/03_sparse_autoencoder_lab --full  # longer

**Map.**

- `ista`: two algorithms for one code, and what can be promised before the first step.
- `bars`: atoms that are known, by sparse coding and by the autoencoder.
- `bound`: what happens to the penalty when atoms may grow.
- `frontier`: error against the number of numbers, for both and for PCA.
- `amortise`: what an encoder saves in time and loses in error.

The second laboratory, `chapters/03_sparse_autoencoder_lab2.c`, asks what codes are good for.

Look at `figures/03_sparse_autoencoder_lab/ista.png` first.
*/
#pragma push_macro("main")
#undef main
#define main lesson_main
#define PARTS LESSON_PARTS
#include "03_sparse_autoencoder.c"
#undef PARTS
#pragma pop_macro("main")

/*
## Part ista: a code that is found by minimising

Sparse coding has atoms and no encoder. The code of a given $x$ is the minimiser of, (03.6),

$$ F(h) = \tfrac12 \lVert x - h W \rVert^2 + \lambda \lVert h \rVert_1 . $$

In words: explain $x$ as a sum of few rows of $W$; every unit of activity costs $\lambda$. (The
notes write $W$ in columns and leave out the $\frac12$, which doubles $\lambda$.)

$F$ is convex, but it has kinks wherever a code is zero, and zero is where we want most codes. A
gradient does not exist there. The way round is to take the kink exactly and the rest by a step,
and for one number this can be solved in the head, (03.8):

$$ \arg\min_u \tfrac12 (u - v)^2 + \theta |u| = S_\theta(v) = \mathrm{sign}(v) \max(|v| - \theta, 0) . $$

In words: go towards zero by $\theta$, and stop there. This is the *soft threshold*. ISTA
(iterative shrinkage and thresholding) takes a step down the squared error and then thresholds,
(03.9), where $L$ is the largest eigenvalue of $W W^\top$:

$$ h \leftarrow S_{\lambda / L} \bigl( h - \tfrac1L (h W - x) W^\top \bigr) . $$

FISTA (Beck and Teboulle, 2009) does the same from a point that lies a little further along, in
the direction of the last move, (03.11). It costs one more line.
*/
typedef struct Dictionary {
    int H, D;
    double *atom;  // (H, D)
    double *gram;  // (H, H): products of the atoms
    double L;      // its largest eigenvalue
} Dictionary;

typedef struct Codes {
    int n, H;
    double *h;       // (n, H): the codes
    double *at;      // (n, H): where the next gradient is taken
    double *slope;   // (n, H)
    double *target;  // (n, H): x W'
    double t;        // FISTA's clock
} Codes;

typedef enum Method { ISTA, FISTA } Method;

static double *numbers(long n) { return alloc_zeroed((size_t)n, sizeof(double)); }

// C (M, N) = share op(A) op(B) + beta C
static void product(bool ta, bool tb, int M, int N, int K, double share, const double *A,
                    const double *B, double beta, double *C)
{
    cblas_dgemm(CblasRowMajor, ta ? CblasTrans : CblasNoTrans, tb ? CblasTrans : CblasNoTrans, M, N,
                K, share, A, ta ? M : K, B, tb ? K : N, beta, C, N);
}

static Dictionary dictionary_new(int H, int D, Rng *rng)  // atoms of length 1, in any direction
{
    Dictionary d = {H, D, numbers((long)H * D), numbers((long)H * H), 0};
    for (int j = 0; j < H; j++) {
        for (int i = 0; i < D; i++)
            d.atom[j * D + i] = rng_normal(rng);
        const double length = cblas_dnrm2(D, d.atom + j * D, 1);
        cblas_dscal(D, 1 / length, d.atom + j * D, 1);
    }
    return d;
}

static void dictionary_ready(Dictionary *d)  // after a change of its atoms: gram and L
{
    double *copy = numbers((long)d->H * d->H), *value = numbers(d->H);
    product(false, true, d->H, d->H, d->D, 1, d->atom, d->atom, 0, d->gram);
    memcpy(copy, d->gram, (size_t)d->H * (size_t)d->H * sizeof *copy);
    eigen_symmetric(copy, d->H, value);
    d->L = value[d->H - 1];
    free(copy);
    free(value);
}

static void dictionary_free(Dictionary *d)
{
    free(d->atom);
    free(d->gram);
}

static Codes codes_new(int n, int H)  // all zero
{
    const long all = (long)n * H;
    return (Codes){n, H, numbers(all), numbers(all), numbers(all), numbers(all), 1};
}

static void codes_free(Codes *c)
{
    free(c->h);
    free(c->at);
    free(c->slope);
    free(c->target);
}

static void codes_begin(Codes *c, const Dictionary *d, const double *x)  // from the codes it has
{
    product(false, true, c->n, c->H, d->D, 1, x, d->atom, 0, c->target);
    memcpy(c->at, c->h, (size_t)c->n * (size_t)c->H * sizeof *c->at);
    c->t = 1;
}

static double shrink(double v, double theta)  // (03.8)
{
    return v > theta ? v - theta : v < -theta ? v + theta : 0;
}

static void codes_step(Codes *c, const Dictionary *d, double lambda, Method method)
{
    const double t = 0.5 * (1 + sqrt(1 + 4 * c->t * c->t)),
                 ahead = method == FISTA ? (c->t - 1) / t : 0;
    product(false, false, c->n, c->H, c->H, 1, c->at, d->gram, 0, c->slope);
    for (long i = 0; i < (long)c->n * c->H; i++) {
        const double down = (c->slope[i] - c->target[i]) / d->L,
                     next = shrink(c->at[i] - down, lambda / d->L);  // (03.9)
        c->at[i] = next + ahead * (next - c->h[i]);                  // (03.11)
        c->h[i] = next;
    }
    c->t = t;
}

// rest (n, D) = x - h W; returns half of its square
static double rest_of(const Codes *c, const Dictionary *d, const double *x, double *rest)
{
    memcpy(rest, x, (size_t)c->n * (size_t)d->D * sizeof *rest);
    product(false, false, c->n, d->D, c->H, -1, c->h, d->atom, 1, rest);
    return 0.5 * squared_sum(rest, (long)c->n * d->D);
}

static double l1_norm(const Codes *c) { return cblas_dasum(c->n * c->H, c->h, 1); }

static double coding_objective(const Codes *c, const Dictionary *d, const double *x, double lambda)
{
    double *rest = numbers((long)c->n * d->D), F = rest_of(c, d, x, rest) + lambda * l1_norm(c);
    free(rest);
    return F;  // (03.6), summed over the n rows
}

/*
*What is known about them.* Both descend to the minimum $F^\ast$, at a speed that can be
promised before the first step. If $h^\ast$ is a minimiser and $h_0 = 0$, (03.10) and (03.12),

$$ \text{ISTA:} \quad F(h_k) - F^\ast \le \frac{L \lVert h^\ast \rVert^2}{2 k} , \qquad
   \text{FISTA:} \quad F(h_k) - F^\ast \le \frac{2 L \lVert h^\ast \rVert^2}{(k + 1)^2} . $$

In words: for ten times the precision ISTA may need ten times the steps, and FISTA three times.

How does one know that one has arrived? A point is a minimiser if and only if the slope $g = (x
- h W) W^\top$ of the error balances the penalty, (03.13):

$$ g_j = \lambda \, \mathrm{sign}(h_j) \; \text{ where } h_j \ne 0 , \qquad |g_j| \le \lambda \; \text{ elsewhere.} $$

In words: an atom that is used correlates with what is left over by exactly $\lambda$, and one
that is not used by at most $\lambda$. The smallest vector $v$ by which this fails at some $h$
is a subgradient of $F$, and $F$ is convex. So, (03.15), $F(h) - F^\ast \le v \cdot (h -
h^\ast)$. The *duality gap* bounds the same difference without knowing $h^\ast$. With the rest
$r = x - h W$, and $s \le 1$ such that $s \, |r W^\top| \le \lambda$ everywhere, (03.14),

$$ F(h) - F^\ast \;\le\; F(h) - \tfrac12 \lVert x \rVert^2 + \tfrac12 \lVert x - s r \rVert^2 . $$

In words: any rest that has been shrunk until no atom correlates with it by more than $\lambda$
says how low $F$ can be at most.

All four inequalities are checked at every step of both methods, on five problems: 200 random
atoms in 100 dimensions, ten of them mixed, $\lambda = 0.05$. The minimum is known because 6,000
steps of FISTA end in a point that fulfils (03.13).
*/
enum { ROWS_D = 100, ATOMS = 200, MIXED = 10, PROBLEMS = 5, LONG = 6000 };
static const double TOY_LAMBDA = 0.05;

typedef struct Proof {
    double F, gap, excess, tangent;  // (03.6); (03.14); largest |v_j|; v (h - h*), (03.15)
} Proof;

static Proof proof_of(const Codes *c, const Dictionary *d, const double *x, const double *best)
{
    double rest[ROWS_D], largest = 0, half = rest_of(c, d, x, rest);
    Proof p = {.F = half + TOY_LAMBDA * l1_norm(c)};
    for (int j = 0; j < c->H; j++) {
        const double g = cblas_ddot(d->D, rest, 1, d->atom + (long)j * d->D, 1), h = c->h[j],
                     v = h > 0   ? TOY_LAMBDA - g
                         : h < 0 ? -TOY_LAMBDA - g
                                 : -shrink(g, TOY_LAMBDA);  // (03.13)
        largest = fmax(largest, fabs(g));
        p.excess = fmax(p.excess, fabs(v));
        p.tangent += best ? v * (h - best[j]) : 0;
    }
    const double s = fmin(1, TOY_LAMBDA / largest);
    p.gap = p.F;
    for (int i = 0; i < d->D; i++)
        p.gap += 0.5 * (x[i] - s * rest[i]) * (x[i] - s * rest[i]) - 0.5 * x[i] * x[i];
    return p;
}

static void problem(Rng *rng, Dictionary *d, double *x)
{
    *d = dictionary_new(ATOMS, ROWS_D, rng);
    memset(x, 0, ROWS_D * sizeof *x);
    for (int i = 0; i < ATOMS * ROWS_D; i++)
        d->atom[i] = rng_normal(rng) / sqrt(ROWS_D);
    for (int k = 0; k < MIXED; k++)
        cblas_daxpy(ROWS_D, rng_normal(rng), d->atom + rng_below(rng, ATOMS) * ROWS_D, 1, x, 1);
    dictionary_ready(d);
}

static double promised(Method method, double far, int k)  // far: L |h*|^2; (03.10), (03.12)
{
    return method == ISTA ? far / (2 * k) : 2 * far / ((k + 1.0) * (k + 1));
}

typedef struct Race {
    double bound[2], gap, tangent;       // largest (F - F*) / promise; F - F* beyond gap, tangent
    double excess, steps[2];             // of h*, (03.13); to one millionth of F(0)
    Curve above[2], promise[2];          // F - F* and its bound, in units of F(0)
} Race;

static void race(Race *r, Method m, const Dictionary *d, const double *x, const Codes *best,
                 double least, int steps)
{
    const double zero = 0.5 * squared_sum(x, ROWS_D), far = d->L * squared_sum(best->h, ATOMS);
    Codes c = codes_new(1, ATOMS);
    codes_begin(&c, d, x);
    for (int k = 1; k <= steps; k++) {
        codes_step(&c, d, TOY_LAMBDA, m);
        const Proof now = proof_of(&c, d, x, best->h);
        const double above = now.F - least, promise = promised(m, far, k);
        r->bound[m] = fmax(r->bound[m], above / promise);
        r->gap = fmax(r->gap, above - now.gap);
        r->tangent = fmax(r->tangent, above - now.tangent);
        r->steps[m] = above > 1e-6 * zero ? k + 1 : r->steps[m];
        if (k < 200 || k % 50 == 0) {
            curve_add(&r->above[m], k, fmax(above / zero, 1e-12));
            curve_add(&r->promise[m], k, promise / zero);
        }
    }
    codes_free(&c);
}

static Race run_race(Rng *rng, int steps)
{
    Race r = {.gap = -INFINITY, .tangent = -INFINITY};
    Dictionary d;
    double x[ROWS_D];
    problem(rng, &d, x);
    Codes best = codes_new(1, ATOMS);
    codes_begin(&best, &d, x);
    for (int k = 0; k < LONG; k++)
        codes_step(&best, &d, TOY_LAMBDA, FISTA);
    const Proof end = proof_of(&best, &d, x, NULL);
    r.excess = end.excess;
    race(&r, ISTA, &d, x, &best, end.F, steps);
    race(&r, FISTA, &d, x, &best, end.F, steps);
    codes_free(&best);
    dictionary_free(&d);
    return r;
}

static void ista_figure(Program *p, const Race *r)
{
    Figure *f = program_figure(
        p, "ista", "Both methods keep their promise, and FISTA's is the better one",
        "How far ISTA and FISTA are above the minimum, and what the theorems allow.",
        "Two falling curves, the second much steeper, each below its straight bound.");
    figure_layout(f, 1, 1, 1280, 720);
    figure_panel(f, NULL, "step k", "(F − F*) / F(0)");
    figure_command(f, "set logscale xy\nset format y '10^{%%T}'\nset yrange [1e-9:1e2]");
    for (int m = ISTA; m <= FISTA; m++) {
        figure_role(f, m == ISTA ? ROLE_RIVAL : ROLE_MODEL);
        figure_curve(f, m == ISTA ? "ISTA" : "FISTA", LINES, &r->above[m]);
        figure_role(f, m == ISTA ? ROLE_THIRD : ROLE_TRUTH);
        figure_curve(f, m == ISTA ? "ISTA's bound" : "FISTA's bound", LINES, &r->promise[m]);
    }
    figure_draw(f);
}

static void part_ista(Program *p)
{
    double ratio[PROBLEMS];
    Race most = {.gap = -INFINITY, .tangent = -INFINITY};
    Rng rng = rng_new(p->seed, "ista");
    for (int i = 0; i < p->seeds; i++) {
        Race r = run_race(&rng, pick(p, 500, 3000, 3000));
        ratio[i] = r.steps[ISTA] / r.steps[FISTA];
        most.excess = fmax(most.excess, r.excess);
        most.gap = fmax(most.gap, r.gap);
        most.tangent = fmax(most.tangent, r.tangent);
        say(p, "   problem %d: %g steps of ISTA, or %g of FISTA", i + 1, r.steps[ISTA],
            r.steps[FISTA]);
        if (i == 0)
            ista_figure(p, &r);
        for (int m = ISTA; m <= FISTA; m++) {
            most.bound[m] = fmax(most.bound[m], r.bound[m]);
            curve_free(&r.above[m]);
            curve_free(&r.promise[m]);
        }
    }
    claim(p, "ista: the minimiser fails the optimality conditions by", most.excess, AT_MOST, 1e-9,
          0, "(03.13)");
    claim(p, "ista, ISTA: largest (F - F*) / bound over all steps", most.bound[ISTA], AT_MOST, 1, 0,
          "(03.10)");
    claim(p, "ista, FISTA: largest (F - F*) / bound over all steps", most.bound[FISTA], AT_MOST, 1,
          0, "(03.12)");
    claim(p, "ista: F - F* exceeds the duality gap by, over all steps", most.gap, AT_MOST, 1e-12, 0,
          "(03.14)");
    claim(p, "ista: F - F* exceeds v (h - h*) by, over all steps", most.tangent, AT_MOST, 1e-12, 0,
          "(03.15)");
    goal_seeds(p, "ista: ISTA's steps / FISTA's, to one millionth of F(0)", ratio, p->seeds,
               AT_LEAST, 1.5, 0, "five problems");
}

/*
The figure `ista` shows the first problem. What came out: both methods keep below their bounds
at every step, and far below them: $F - F^\ast$ is at most 0.20 of what is allowed to ISTA, and
0.32 of what is allowed to FISTA. Neither the duality gap nor the subgradient is ever
contradicted by more than rounding. To a millionth of $F(0)$ FISTA needs between 52 and 67
steps, and ISTA 1.85 times as many. The bounds would make one expect more. But after some steps
ISTA has found out which atoms are used, and from then on it converges faster than any theorem
about all problems can say.
*/

/*
## Part bars: atoms that are known

A picture of 8 by 8 pixels is the sum of two, three or four bars, drawn from eight rows and
eight columns, and of a little noise. So the right atoms are known: sixteen bars. Nobody shows a
bar alone. For each bar we take the atom that points most nearly in its direction, and the
cosine of the angle between them.

*Sparse coding* alternates, because (03.6) is easy in $h$ when $W$ is held, and easy in $W$ when
$h$ is held. First ten steps of ISTA for all codes, from where they are. Then each atom in turn
goes to its best place while all others are held. With $A = h^\top h$ and $C = h^\top x$ that
place is, (03.16),

$$ w_j \leftarrow \Pi \Bigl( w_j + \frac{1}{A_{jj}} \bigl( C_j - \textstyle\sum_k A_{jk} w_k \bigr) \Bigr),
   \qquad \Pi(w) = w / \max(1, \lVert w \rVert) . $$

In words: least squares for one atom, and if the result is longer than 1 it is cut to length 1.
Neither half of a round can raise the objective, and this is a claim. Sparse coding gets 16
atoms.

*The autoencoder* learns from the same pictures by the lesson's `train_step`, and gets 64 units.

The controls are the autoencoder without a penalty, the autoencoder before its training, and the
principal components. Any mixtures of bars that span the same space copy these pictures as well:
nothing but the penalty asks for *these* directions.
*/
enum { BARS = 16, BAR_UNITS = 64, BAR_PICTURES = 4000, BAR_SEEDS = 5, BAR_CODED = 1000 };
static const double BAR_LAMBDA = 0.3;

static void draw_bars(Rng *rng, int n, double *x)  // (n, PIXELS)
{
    int order[BARS];
    for (int i = 0; i < n; i++, x += PIXELS) {
        rng_permutation(rng, order, BARS);
        for (int k = 0; k < PIXELS; k++)
            x[k] = 0.05 * rng_normal(rng);
        for (long k = rng_below(rng, 3) + 1; k >= 0; k--)  // 2, 3 or 4 of them
            for (int s = 0; s < PATCH; s++)
                x[order[k] < PATCH ? order[k] * PATCH + s : s * PATCH + order[k] - PATCH] += 1;
    }
}

// The atom most like bar j, whose |cos| with it goes to *likeness; stride: between its numbers.
static int most_like(int j, const double *atom, int H, double *likeness)
{
    int best = 0;
    *likeness = 0;
    for (int k = 0; k < H; k++, atom += PIXELS) {
        double dot = 0;
        for (int s = 0; s < PATCH; s++)
            dot += atom[j < PATCH ? j * PATCH + s : s * PATCH + j - PATCH];
        const double cosine = fabs(dot) / sqrt(PATCH * squared_sum(atom, PIXELS) + 1e-300);
        if (cosine > *likeness) {
            *likeness = cosine;
            best = k;
        }
    }
    return best;
}

typedef struct Found {
    double mean, worst, good;  // |cos| of a bar with its atom; how many are above 0.99
} Found;

static Found find_bars(const double *atom, int H)
{
    Found f = {.worst = 1};
    for (int j = 0; j < BARS; j++) {
        double likeness;
        most_like(j, atom, H, &likeness);
        f.mean += likeness / BARS;
        f.worst = fmin(f.worst, likeness);
        f.good += likeness > 0.99;
    }
    return f;
}

static void atoms_update(Dictionary *d, const Codes *c, const double *x, bool bounded)  // (03.16)
{
    double *A = numbers((long)d->H * d->H), *B = numbers((long)d->H * d->D), *w = numbers(d->D);
    product(true, false, d->H, d->H, c->n, 1, c->h, c->h, 0, A);
    product(true, false, d->H, d->D, c->n, 1, c->h, x, 0, B);
    for (int j = 0; j < d->H; j++) {
        double *atom = d->atom + (long)j * d->D, share = A[j * d->H + j];
        if (share < 1e-9)
            continue;  // nobody uses it
        memcpy(w, B + (long)j * d->D, (size_t)d->D * sizeof *w);
        product(false, false, 1, d->D, d->H, -1 / share, A + (long)j * d->H, d->atom, 1 / share, w);
        cblas_daxpy(d->D, 1, w, 1, atom, 1);
        const double length = cblas_dnrm2(d->D, atom, 1);
        cblas_dscal(d->D, bounded && length > 1 ? 1 / length : 1, atom, 1);
    }
    free(A);
    free(B);
    free(w);
}

// So many rounds; *rise: the largest rise of the objective in any half of a round, by its size.
static void alternate(Dictionary *d, Codes *c, const double *x, double lambda, int rounds,
                      bool bounded, double *rise)
{
    double before = INFINITY, now;
    *rise = -INFINITY;
    for (int round = 0; round < rounds; round++) {
        dictionary_ready(d);
        codes_begin(c, d, x);
        for (int k = 0; k < 10; k++)
            codes_step(c, d, lambda, ISTA);
        for (int half = 0; half < 2; half++, before = now) {
            if (half)
                atoms_update(d, c, x, bounded);
            now = coding_objective(c, d, x, lambda);
            *rise = fmax(*rise, (now - before) / now);
        }
    }
    dictionary_ready(d);
}

static void atoms_of(const Autoencoder *a, double *atom)  // (H, D)
{
    for (long i = 0; i < a->decoder.W->size; i++)
        atom[i] = (double)a->decoder.W->data[i];
}

static Samples samples_of(const double *x, int n, int D)
{
    Samples s = {n, D, alloc_zeroed((size_t)n * (size_t)D, sizeof *s.row)};
    for (long i = 0; i < (long)n * D; i++)
        s.row[i] = (real)x[i];
    return s;
}

enum { TRUTH, CODING, SPARSE, PLAIN, UNTRAINED, AXES, KINDS };  // whose atoms

static void bars_figure(Program *p, double *const *atom, const int *H)
{
    static const char *const name[] = {"the truth", "sparse coding", "sparse autoencoder",
                                       "plain autoencoder", "untrained", "PCA"};
    real sheet[KINDS * BARS * PIXELS];
    double likeness;
    for (int kind = 0; kind < KINDS; kind++)
        for (int j = 0; j < BARS; j++)
            atom_picture(atom[kind] + (long)PIXELS * most_like(j, atom[kind], H[kind], &likeness),
                         PIXELS, sheet + (kind * BARS + j) * PIXELS);
    Figure *f = program_figure(
        p, "bars", "Sparse coding finds the bars, and the autoencoder nearly",
        "For each of the sixteen bars the atom that is most like it, of six sets of atoms.",
        "Sixteen bars, and the same again; below, bars with stripes, with speckles, none.");
    figure_layout(f, 1, 1, 1280, 640);
    figure_pictures(f, sheet, KINDS, BARS, PATCH, PATCH, 1, name, NULL);
    figure_draw(f);
}

static void longest_axes(const Samples *s, int n, double *axis)  // (n, D)
{
    double *all = numbers((long)s->D * s->D), *value = numbers(2L * s->D);
    covariance(s->row, s->n, s->D, value + s->D, all);
    eigen_symmetric(all, s->D, value);  // ascending
    memcpy(axis, all + (long)(s->D - n) * s->D, (size_t)n * (size_t)s->D * sizeof *axis);
    free(all);
    free(value);
}

static void train_on_bars(Program *p, const double *x, int seed, double *const *atom,
                          double error[2])
{
    Rng rng = rng_new(p->seed + (uint64_t)seed, "bars.net");
    Samples all = samples_of(x, BAR_PICTURES, PIXELS), seen = all, test = all;
    test.n = BAR_PICTURES / 8;
    seen.n -= test.n;
    test.row += (long)seen.n * PIXELS;
    longest_axes(&seen, BARS, atom[AXES]);
    for (int kind = SPARSE; kind <= PLAIN; kind++) {
        const Penalty penalty = {.rho = 0.02, .beta = kind == SPARSE ? 0.1 : 0, .lambda = 1e-4};
        Autoencoder a = autoencoder_new(PIXELS, BAR_UNITS, penalty, 0.03, &rng);
        atoms_of(&a, atom[UNTRAINED]);
        train(run_new(p, scaled(p, pick(p, 60, 4000, 16000)), "bars.%d.%d", kind, seed), &a, &seen,
              &test);
        atoms_of(&a, atom[kind]);
        error[kind - SPARSE] = curve_last(&a.curve[ERROR]);
        autoencoder_free(&a);
    }
    free(all.row);
}

static void part_bars(Program *p)
{
    static double x[BAR_PICTURES * PIXELS], table[KINDS][BAR_UNITS * PIXELS];
    double like[KINDS][BAR_SEEDS], good[KINDS][BAR_SEEDS], worst[BAR_SEEDS], rise[BAR_SEEDS];
    double error[2][BAR_SEEDS], both[2], most = -INFINITY, *atom[KINDS];
    const int H[KINDS] = {BARS, BARS, BAR_UNITS, BAR_UNITS, BAR_UNITS, BARS};
    for (int kind = 0; kind < KINDS; kind++)
        atom[kind] = table[kind];
    for (int j = 0; j < BARS; j++)
        for (int s = 0; s < PATCH; s++)
            atom[TRUTH][j * PIXELS + (j < PATCH ? j * PATCH + s : s * PATCH + j - PATCH)] = 1;
    for (int s = p->seeds - 1; s >= 0; s--) {
        Rng rng = rng_new(p->seed + (uint64_t)s, "bars");
        draw_bars(&rng, BAR_PICTURES, x);
        train_on_bars(p, x, s, atom, both);
        Dictionary d = dictionary_new(BARS, PIXELS, &rng);
        Codes c = codes_new(BAR_CODED, BARS);
        alternate(&d, &c, x, BAR_LAMBDA, pick(p, 10, 200, 200), true, &rise[s]);
        memcpy(atom[CODING], d.atom, sizeof(double) * BARS * PIXELS);
        codes_free(&c);
        dictionary_free(&d);
        for (int kind = CODING; kind < KINDS; kind++) {
            const Found f = find_bars(atom[kind], H[kind]);
            like[kind][s] = f.mean;
            good[kind][s] = f.good;
            worst[s] = kind == CODING ? f.worst : worst[s];
        }
        error[0][s] = both[0];
        error[1][s] = both[1];
        most = fmax(most, rise[s]);
        if (s == 0)
            bars_figure(p, atom, H);
    }
    const int n = p->seeds;
    goal_seeds(p, "bars, sparse coding: bars found, |cos| > 0.99", good[CODING], n, AT_LEAST, BARS,
               0, "of 16, in every seed");
    control_seeds(p, "bars, sparse coding: |cos| of the worst bar", worst, n, "1 but for noise");
    claim(p, "bars, sparse coding: largest rise of the objective, by its size", most, AT_MOST,
          1e-12,
          0, "(03.9), (03.16)");
    goal_seeds(p, "bars, sparse autoencoder: mean |cos|", like[SPARSE], n, AT_LEAST, 0.92, 0,
               "between the two");
    control_seeds(p, "bars, plain autoencoder: mean |cos|", like[PLAIN], n, "beta = 0");
    control_seeds(p, "bars, untrained: mean |cos|", like[UNTRAINED], n, "64 random atoms");
    control_seeds(p, "bars, PCA: mean |cos|", like[AXES], n, "16 axes");
    control_seeds(p, "bars, sparse autoencoder: bars found, |cos| > 0.99", good[SPARSE], n,
                  "of 16");
    control_seeds(p, "bars, plain autoencoder: bars found, |cos| > 0.99", good[PLAIN], n, "of 16");
    control_seeds(p, "bars, sparse autoencoder: squared error", error[0], n, "the noise is 0.16");
    control_seeds(p, "bars, plain autoencoder: squared error", error[1], n,
                  "it copies noise as well");
}

/*
The figure `bars` shows the atoms of the first seed. What came out: sparse coding finds all 16
bars in each of five seeds; the worst of them has $|\cos| = 0.9991$. It was not told that there
are no negative bars, nor how many bars make a picture. The autoencoder has a mean $|\cos|$ of
0.949, and about one of its atoms is above 0.99: in the figure its atoms are bars with faint
stripes. (All rows together are the same picture as all columns together, so a little of all the
others can be added to an atom and be taken away by its neighbours.) Without a penalty the mean
is 0.873, with speckles; such an autoencoder has the smaller error, 0.077, less than half of
what the noise alone would leave, because it copies the noise. PCA has mixtures, at 0.524.
*/

/*
## Part bound: why the atoms must be bounded

The notes state sparse coding as $\min_{W, H} \lVert W H - X \rVert^2 + \lambda \lVert H
\rVert_1$ and say nothing of the length of the atoms. Take any solution, multiply all atoms by
$a$ and divide all codes by $a$, (03.7): the copies are the same, and the penalty is divided by
$a$. So the infimum of the whole is that of the first term alone, the penalty counts for
nothing, and nothing makes a code sparse. (Errata, L6.) We take the bound out of (03.16), let
both run on the bars of the last part, and watch.
*/
static void part_bound(Program *p)
{
    static double x[BAR_CODED * PIXELS];
    double length[2] = {0, 0}, penalty[2], error[2], used[2], rise;
    for (int free_too = 0; free_too < 2; free_too++) {
        Rng rng = rng_new(p->seed, "bound");
        draw_bars(&rng, BAR_CODED, x);
        Dictionary d = dictionary_new(BAR_UNITS, PIXELS, &rng);
        Codes c = codes_new(BAR_CODED, BAR_UNITS);
        alternate(&d, &c, x, BAR_LAMBDA, pick(p, 20, 1000, 4000), !free_too, &rise);
        penalty[free_too] = BAR_LAMBDA * l1_norm(&c) / BAR_CODED;
        error[free_too] = coding_objective(&c, &d, x, 0) / BAR_CODED;
        used[free_too] = 0;
        for (int i = 0; i < BAR_CODED * BAR_UNITS; i++)
            used[free_too] += (fabs(c.h[i]) > 1e-6) / (double)BAR_CODED;
        for (int j = 0; j < BAR_UNITS; j++)
            length[free_too] = fmax(length[free_too], cblas_dnrm2(PIXELS, d.atom + j * PIXELS, 1));
        if (!free_too) {
            const double before = coding_objective(&c, &d, x, 0);
            const double l1 = l1_norm(&c);
            cblas_dscal(BAR_UNITS * PIXELS, 10, d.atom, 1);
            cblas_dscal(BAR_CODED * BAR_UNITS, 0.1, c.h, 1);
            claim(p, "bound: error of atoms x 10, codes / 10, by the error before",
                  coding_objective(&c, &d, x, 0) / before, EXACTLY, 1, 1e-9, "(03.7)");
            claim(p, "bound: penalty of atoms x 10, codes / 10, by the penalty before",
                  l1_norm(&c) / l1, EXACTLY, 0.1, 1e-12, "(03.7)");
        }
        codes_free(&c);
        dictionary_free(&d);
    }
    goal(p, "bound, left out: penalty / penalty with the bound", penalty[1] / penalty[0], AT_MOST,
         0.2, 0, "runs to 0, L6");
    control(p, "bound, left out: length of the longest atom", length[1], "with the bound: 1");
    control(p, "bound, left out: numbers in a code that are not 0", used[1], "of 64");
    control(p, "bound, kept: numbers in a code that are not 0", used[0], "of 64");
    control(p, "bound, left out: half the squared error", error[1], "the same term as below");
    control(p, "bound, kept: half the squared error", error[0], "pays for the penalty");
}

/*
What came out: after a thousand rounds without the bound the penalty is 0.116 of what it is with
it, and still falling; the longest atom has grown to a length of 2,527. A code has 25 numbers
that are not 0, where it has 2.8 with the bound, and the error is smaller by a factor of three
or four: it is the error that is minimised now, and nothing else.
*/

/*
## Part frontier: error against the number of numbers

The notes say of both ways that on natural images they find very similar $W$. So both get the
same patches, those of the lesson, and the same number of atoms, 100. Then a question that is
fair to both: how well can a patch be copied if only $k$ numbers of its code may be kept?

- *Sparse coding* has codes with $k$ numbers that are not zero, on average; $\lambda$ decides
  how many. The atoms are learnt with one $\lambda$, and the codes of the test patches are found
  with several.
- *An autoencoder's* code is never zero. A unit says nothing when its activity is what it always
  is. So the $k$ units are kept whose activity deviates most from its mean, where a deviation
  counts by the length of the unit's atom. All others are set to their mean.
- *PCA* keeps the $k$ largest of its coordinates. This is the control: on whitened patches all
  directions are alike to it.

Are the $W$ similar? Each atom of the autoencoder is compared with the atom of sparse coding
that is most like it, and so are as many random atoms.
*/
enum { TAUGHT = 6000, ASKED = 1000, KEPT = 7, WEIGHTS = 7, UNITS = GRID * GRID };
static const double PATCH_LAMBDA = 1, WEIGHT[WEIGHTS] = {0.15, 0.3, 0.6, 1.2, 2, 3, 4.5};

enum { BY_CODING, BY_SPARSE, BY_PLAIN, BY_PCA, WAYS };
static const char *const WAY[WAYS] = {"sparse coding", "sparse autoencoder", "plain autoencoder",
                                      "PCA"};

static double *doubles_of(const Samples *s, int n)  // the first n rows
{
    double *x = numbers((long)n * s->D);
    for (long i = 0; i < (long)n * s->D; i++)
        x[i] = (double)s->row[i];
    return x;
}

static Dictionary learn_atoms(Program *p, int seed)  // from patches
{
    const int n = pick(p, 300, TAUGHT, TAUGHT);
    Rng rng = rng_new(p->seed + (uint64_t)seed, "atoms");
    double *x = doubles_of(&data.train, n), rise;
    Dictionary d = dictionary_new(UNITS, PIXELS, &rng);
    Codes c = codes_new(n, UNITS);
    alternate(&d, &c, x, PATCH_LAMBDA, pick(p, 3, 100, 400), true, &rise);
    codes_free(&c);
    free(x);
    return d;
}

static void code_all(Codes *c, const Dictionary *d, const double *x, double lambda, int steps)
{
    codes_begin(c, d, x);
    for (int k = 0; k < steps; k++)
        codes_step(c, d, lambda, FISTA);
}

// The numbers that are not 0 go to their least squares, the others stay: descent without threshold.
static void refit(Codes *c, const Dictionary *d, int steps)
{
    for (int k = 0; k < steps; k++) {
        product(false, false, c->n, c->H, c->H, 1, c->h, d->gram, 0, c->slope);
        for (long i = 0; i < (long)c->n * c->H; i++)
            c->h[i] -= c->h[i] != 0 ? (c->slope[i] - c->target[i]) / d->L : 0;
    }
}

// error[i]: squared error of a test patch with a code of used[i] numbers that are not 0, means;
// shrunk[i]: before they were fitted again
static void coding_frontier(Program *p, const Dictionary *d, const double *x, int n, double *used,
                            double *error, double *shrunk)
{
    for (int i = 0; i < WEIGHTS; i++) {
        Codes c = codes_new(n, d->H);
        code_all(&c, d, x, WEIGHT[i], pick(p, 20, 200, 1000));
        used[i] = 0;
        for (long k = 0; k < (long)n * d->H; k++)
            used[i] += (c.h[k] != 0) / (double)n;
        shrunk[i] = 2 * coding_objective(&c, d, x, 0) / n;
        refit(&c, d, pick(p, 20, 200, 1000));
        error[i] = 2 * coding_objective(&c, d, x, 0) / n;
        codes_free(&c);
    }
}

static int descending(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x < y) - (x > y);
}

// error[i]: the same for codes h (n, H) with all but the 2^i largest deviations from their mean
// set to it; atom (H, D), base (D): what is added to h W.
static void kept_frontier(const double *h, int H, const double *atom, const double *base,
                          const double *x, int n, double *error)
{
    double mean[UNITS] = {0}, length[UNITS], size[UNITS], sorted[UNITS], copy[PIXELS];
    for (int j = 0; j < H; j++) {
        length[j] = cblas_dnrm2(PIXELS, atom + j * PIXELS, 1);
        for (int i = 0; i < n; i++)
            mean[j] += h[i * H + j] / n;
    }
    memset(error, 0, KEPT * sizeof *error);
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < H; j++)
            sorted[j] = size[j] = fabs(h[i * H + j] - mean[j]) * length[j];
        qsort(sorted, (size_t)H, sizeof *sorted, descending);
        for (int k = 0; k < KEPT; k++) {
            const double least = 1 << k < H ? sorted[(1 << k) - 1] : 0;
            memcpy(copy, base, sizeof copy);
            for (int j = 0; j < H; j++)
                cblas_daxpy(PIXELS, size[j] >= least ? h[i * H + j] : mean[j], atom + j * PIXELS, 1,
                            copy, 1);
            for (int s = 0; s < PIXELS; s++)
                error[k] += (copy[s] - x[i * PIXELS + s]) * (copy[s] - x[i * PIXELS + s]) / n;
        }
    }
}

static void net_frontier(const Autoencoder *a, const double *x, int n, double *error)
{
    double *h = numbers((long)n * UNITS), base[PIXELS], atom[UNITS * PIXELS];
    bool before = tape_recording(false);
    Tensor *code = encode(a, tensor_view(shape2(n, PIXELS), data.test.row));
    for (long i = 0; i < code->size; i++)
        h[i] = (double)code->data[i];
    tape_recording(before);
    step_reset();
    for (int i = 0; i < PIXELS; i++)
        base[i] = (double)a->decoder.b->data[i];
    atoms_of(a, atom);
    kept_frontier(h, UNITS, atom, base, x, n, error);
    free(h);
}

static double alike(const double *atom, const Dictionary *d)  // mean over atoms of the best |cos|
{
    double total = 0;
    for (int j = 0; j < UNITS; j++) {
        double best = 0, length = cblas_dnrm2(PIXELS, atom + j * PIXELS, 1) + 1e-300;
        for (int k = 0; k < d->H; k++) {
            const double *other = d->atom + (long)k * PIXELS,
                         dot = cblas_ddot(PIXELS, atom + j * PIXELS, 1, other, 1);
            best = fmax(best, fabs(dot) / (length * cblas_dnrm2(PIXELS, other, 1) + 1e-300));
        }
        total += best / UNITS;
    }
    return total;
}

static double at_eight(const double *used, const double *error)  // between the two nearest points
{
    int i = 0;
    while (i + 2 < WEIGHTS && used[i + 1] > 8)
        i++;
    const double share = (log(used[i]) - log(8)) / (log(used[i]) - log(used[i + 1]));
    return error[i] + share * (error[i + 1] - error[i]);
}

static void frontier_figure(Program *p, const double *used, double error[WAYS][WEIGHTS])
{
    double kept[KEPT];
    for (int k = 0; k < KEPT; k++)
        kept[k] = 1 << k;
    Figure *f = program_figure(
        p, "frontier", "With few numbers, sparse coding copies best",
        "Squared error of a patch against how many numbers of its code are kept.",
        "Four falling curves; sparse coding is lowest at the left.");
    figure_layout(f, 1, 1, 1280, 720);
    figure_panel(f, NULL, "numbers kept of a code", "squared error");
    figure_command(f, "set logscale x 2\nset xrange [1:64]\nset yrange [0:64]");
    static const Role role[WAYS] = {ROLE_THIRD, ROLE_MODEL, ROLE_RIVAL, ROLE_DATA};
    for (int way = 0; way < WAYS; way++) {
        figure_role(f, role[way]);
        figure_xy(f, WAY[way], LINES_POINTS, way == BY_CODING ? used : kept, error[way],
                  way == BY_CODING ? WEIGHTS : KEPT);
    }
    figure_draw(f);
}

static void part_frontier(Program *p)
{
    const int n = pick(p, 100, ASKED, ASKED);
    double used[WEIGHTS], error[WAYS][WEIGHTS], shrunk[WEIGHTS], as_found[SEEDS];
    double eight[WAYS][SEEDS], less[SEEDS], gain[SEEDS];
    double same[SEEDS], chance[SEEDS], score[SEEDS], atom[UNITS * PIXELS];
    load_data(p);
    double *x = doubles_of(&data.test, n), axis[PIXELS * PIXELS], none[PIXELS] = {0};
    longest_axes(&data.train, PIXELS, axis);
    double *coordinate = numbers((long)n * PIXELS);
    product(false, true, n, PIXELS, PIXELS, 1, x, axis, 0, coordinate);
    kept_frontier(coordinate, PIXELS, axis, none, x, n, error[BY_PCA]);
    for (int s = p->seeds - 1; s >= 0; s--) {
        Dictionary d = learn_atoms(p, s);
        Rng rng = rng_new(p->seed + (uint64_t)s, "chance");
        Dictionary random = dictionary_new(UNITS, PIXELS, &rng);
        coding_frontier(p, &d, x, n, used, error[BY_CODING], shrunk);
        as_found[s] = at_eight(used, shrunk);
        for (int way = BY_PLAIN; way >= BY_SPARSE; way--) {
            Autoencoder a = patch_net(p, way == BY_SPARSE ? BETA[LEVELS - 1] : 0, false, s);
            net_frontier(&a, x, n, error[way]);
            atoms_of(&a, atom);
            autoencoder_free(&a);
        }
        same[s] = alike(atom, &d);
        chance[s] = alike(random.atom, &d);
        score[s] = score_filters(d.atom, UNITS).score;
        for (int way = 0; way < WAYS; way++)
            eight[way][s] = way == BY_CODING ? at_eight(used, error[way]) : error[way][3];
        less[s] = eight[BY_CODING][s] / eight[BY_SPARSE][s];
        gain[s] = eight[BY_SPARSE][s] / eight[BY_PLAIN][s];
        if (s == 0)
            frontier_figure(p, used, error);
        dictionary_free(&d);
        dictionary_free(&random);
    }
    const int seeds = p->seeds;
    goal_seeds(p, "frontier, 8 numbers: error of sparse coding / of the sparse autoencoder", less,
               seeds, AT_MOST, 0.9, 0, "an optimisation");
    goal_seeds(p, "frontier, 8 numbers: error of the sparse / of the plain autoencoder", gain,
               seeds, AT_MOST, 0.75, 0, "the penalty; PCA: 0.77");
    for (int way = 0; way < WAYS; way++) {
        char *row = text_format("frontier, 8 numbers: squared error of %s", WAY[way]);
        control_seeds(p, row, eight[way], seeds, "variance 64");
        free(row);
    }
    control_seeds(p, "frontier, 8 numbers: squared error of sparse coding, shrunk as found",
                  as_found, seeds, "before the fit");
    goal_seeds(p, "frontier: |cos| of an autoencoder's atom with the most similar of coding", same,
               seeds, AT_LEAST, 0.6, 0, "the notes: very similar");
    control_seeds(p, "frontier: |cos| of a random atom with the most similar of coding", chance,
                  seeds, "100 directions in 64");
    control_seeds(p, "frontier: score of the atoms of sparse coding", score, seeds,
                  "locality x orientation");
    free(coordinate);
    free(x);
    free_data();
}

/*
The figure `frontier` shows the four curves. What came out: yes, the $W$ are similar. An atom of
the autoencoder has $|\cos| = 0.803$ with the most similar atom of sparse coding, where a random
atom has 0.340. And the atoms of sparse coding score 0.594 by the lesson's measure, as much as
the autoencoder's filters.

With eight numbers sparse coding leaves a squared error of 14.9, the sparse autoencoder 29.8, and
the plain autoencoder 41.2. So the search is worth a factor of two, if the numbers that it has
chosen are fitted once more: as they are found, shrunk towards zero by $\lambda$, they leave 31.6.
And PCA leaves 31.8, which is hardly worse than the sparse autoencoder. That is no mistake. Choosing
the eight largest of its coordinates is a search, too, and its axes are at right angles, so that for
PCA the search is the best there is. The figure shows where each of them belongs: up to eight
numbers the sparse autoencoder is ahead of PCA, from about ten on it falls behind, because its code
was made for few numbers and its error ends at 18.5.
*/

/*
## Part amortise: what an encoder saves, and what it costs

The notes say that autoencoders are much more efficient, because they compute a code instead of
searching for it. How much is that, and what is lost? To compare like with like, both now
descend the same $F$ of (03.6) with the same atoms. The encoder is one dense layer with a soft
threshold,

$$ e(x) = S_\theta(x V + b), $$

and it is trained on the mean of $F(e(x))$ over patches. An optimisation of its own for each
picture is replaced by one function for all pictures; this is called *amortised* inference, and
chapter 06 builds a generative model upon it. What is lost is the *amortisation gap*, (03.21),

$$ E_x \, F(e(x)) - E_x \min_h F(h) \;\ge\; 0 . $$

In words: no function of $x$ can be better, on average, than the best code of each $x$.

Then three questions. After how many steps is FISTA, which begins at zero, as good as the
encoder? How many multiplications are that? And does it help FISTA to begin at the encoder's
code?
*/
typedef struct Guess {
    Params *params;
    Optimizer *optimizer;
    Dense layer;      // (D, H)
    Tensor *theta;    // (H): thresholds, as softplus of it
    Tensor *atom;     // (H, D): not trained
} Guess;

static Tensor *guess_codes(const Guess *g, Tensor *x)  // (B, D) to (B, H)
{
    Tensor *a = dense_apply(&g->layer, x), *theta = softplus(g->theta);
    return subtract(relu(subtract(a, theta)), relu(subtract(scale(a, -1), theta)));  // (03.8)
}

static Tensor *guess_loss(const Guess *g, Tensor *x)  // mean of F over the batch
{
    Tensor *h = guess_codes(g, x);
    Tensor *l1 = scale(sum(abs_of(h)), PATCH_LAMBDA / x->shape.n[0]);
    return add(scale(squared_error(matmul(h, g->atom), x), 0.5), l1);
}

static double guess_step(Guess *g, Tensor *x)
{
    Tensor *gradient[3], *loss = guess_loss(g, x);
    grad(loss, g->params->tensor, g->params->count, gradient, false);
    optimizer_step(g->optimizer, gradient);
    return tensor_item(loss);
}

static Guess guess_new(const Dictionary *d, Rng *rng)
{
    Guess g = {.params = params_new(), .atom = tensor_keep(shape2(d->H, d->D))};
    g.layer = dense_new(g.params, "encoder", d->D, d->H, LINEAR, rng);
    g.theta = params_add(g.params, "theta", shape1(d->H));
    for (long i = 0; i < g.atom->size; i++)
        g.atom->data[i] = (real)d->atom[i];
    g.optimizer = adam_new(g.params, 3e-3, 0.9, 0.999);
    return g;
}

static void guess_free(Guess *g)
{
    optimizer_free(g->optimizer);
    params_free(g->params);
    tensor_free(g->atom);
}

static void guess_train(Program *p, Guess *g, int seed)
{
    double loss = 0;
    Run *run = run_new(p, scaled(p, pick(p, 60, 6000, 30000)), "amortise.%d", seed);
    run_net(run, "encoder", g->params, g->optimizer);
    run->falling = true;
    while (run_next(run, "F", loss))
        loss = guess_step(g, data_batch(&data.train, BATCH, &run->rng));
}

// Steps of FISTA, from the codes that c holds, until F is at most `enough`; F of each step / n goes
// to the curve, if there is one.
static int steps_to(Codes *c, const Dictionary *d, const double *x, double enough, int most,
                    Curve *curve, double least)
{
    int reached = most;
    codes_begin(c, d, x);
    for (int k = 1; k <= most; k++) {
        codes_step(c, d, PATCH_LAMBDA, FISTA);
        const double F = coding_objective(c, d, x, PATCH_LAMBDA);
        reached = F <= enough && k < reached ? k : reached;
        if (curve)
            curve_add(curve, k, fmax(F / least - 1, 1e-9));
    }
    return reached;
}

typedef struct Saving {
    double gap, untrained, steps, times, warm, cold;
} Saving;

static Saving measure_guess(Program *p, const Dictionary *d, int seed, const double *x, int n,
                            Curve curve[2])
{
    const int most = pick(p, 30, 400, 2000);
    Saving s = {0};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "amortise");
    Guess g = guess_new(d, &rng);
    Tensor *test = tensor_view(shape2(n, PIXELS), data.test.row);
    Codes best = codes_new(n, d->H), cold = codes_new(n, d->H), warm = codes_new(n, d->H);
    code_all(&best, d, x, PATCH_LAMBDA, 2 * most);
    const double least = coding_objective(&best, d, x, PATCH_LAMBDA);
    s.untrained = n * tensor_item(guess_loss(&g, test)) / least - 1;
    step_reset();
    guess_train(p, &g, seed);
    test = tensor_view(shape2(n, PIXELS), data.test.row);
    double begun = clock_seconds();
    Tensor *h = guess_codes(&g, test);
    const double spent = clock_seconds() - begun;
    for (long i = 0; i < h->size; i++)
        warm.h[i] = (double)h->data[i];
    step_reset();
    const double found = coding_objective(&warm, d, x, PATCH_LAMBDA), near = 1.01 * least;
    s.gap = found / least - 1;  // (03.21)
    begun = clock_seconds();
    s.steps = steps_to(&cold, d, x, found, most, &curve[0], least);
    say(p, "   seed %d: %.2f us for a code of the encoder, %.2f us for one step of FISTA", seed + 1,
        1e6 * spent / n, 1e6 * (clock_seconds() - begun) / n / most);
    s.times = (PIXELS + (s.steps - 1) * d->H) / PIXELS;  // from zero the first step has one product
    memset(cold.h, 0, sizeof(double) * (size_t)n * (size_t)d->H);
    s.cold = steps_to(&cold, d, x, near, most, NULL, least);
    s.warm = steps_to(&warm, d, x, near, most, &curve[1], least);
    codes_free(&best);
    codes_free(&cold);
    codes_free(&warm);
    guess_free(&g);
    return s;
}

static void amortise_figure(Program *p, const Curve curve[2], double gap)
{
    Figure *f = program_figure(
        p, "amortise", "An encoder is worth some steps of FISTA, and then FISTA goes on",
        "How far F is above its minimum after so many steps, from zero and from the encoder's code",
        "Two falling curves; the one that begins at the encoder's code is ahead at first.");
    figure_layout(f, 1, 1, 1280, 720);
    figure_panel(f, NULL, "step of FISTA", "F / min F − 1");
    figure_command(f, "set logscale xy\nset format y '10^{%%T}'");
    figure_command(f, "set xrange [1:100]\nset yrange [1e-6:1]");
    figure_role(f, ROLE_RIVAL);
    figure_curve(f, "from zero", LINES, &curve[0]);
    figure_role(f, ROLE_MODEL);
    figure_curve(f, "from the encoder's code", LINES, &curve[1]);
    figure_level(f, "the encoder alone", gap);
    figure_draw(f);
}

static void part_amortise(Program *p)
{
    const int n = pick(p, 100, ASKED, ASKED);
    double gap[SEEDS], before[SEEDS], steps[SEEDS], times[SEEDS], warm[SEEDS], cold[SEEDS];
    load_data(p);
    double *x = doubles_of(&data.test, n);
    for (int s = p->seeds - 1; s >= 0; s--) {
        Dictionary d = learn_atoms(p, s);
        Curve curve[2] = {{0}, {0}};
        const Saving now = measure_guess(p, &d, s, x, n, curve);
        gap[s] = now.gap;
        before[s] = now.untrained;
        steps[s] = now.steps;
        times[s] = now.times;
        warm[s] = now.warm;
        cold[s] = now.cold;
        if (s == 0)
            amortise_figure(p, curve, now.gap);
        curve_free(&curve[0]);
        curve_free(&curve[1]);
        dictionary_free(&d);
    }
    free(x);
    free_data();
    goal_seeds(p, "amortise: gap of the encoder, F / min F - 1", gap, p->seeds, AT_MOST, 0.06, 0,
               "(03.21)");
    control_seeds(p, "amortise, untrained: gap of the encoder", before, p->seeds, "random weights");
    goal_seeds(p, "amortise: multiplications of FISTA to the encoder's F / of the encoder", times,
               p->seeds, AT_LEAST, 3, 0, "the notes: much more efficient");
    control_seeds(p, "amortise: steps of FISTA from zero to the encoder's F", steps, p->seeds,
                  "a step costs more");
    control_seeds(p, "amortise: steps of FISTA from zero to 1.01 min F", cold, p->seeds,
                  "from zero");
    control_seeds(p, "amortise: steps of FISTA from the encoder's code to 1.01 min F", warm,
                  p->seeds, "a better start");
}

/*
The figure `amortise` shows the first seed. What came out: the encoder's $F$ is 3.8 % above the
minimum, and an untrained encoder's 212 %. FISTA needs 3 steps from zero to do better than the
encoder, and these cost 4.1 times as many multiplications. That is what "much more efficient" is
worth here: less than one might think, because whitened patches and a hundred atoms make an easy
problem, on which FISTA is within 1 % of the minimum after 4 steps. (On the harder problems of
part `ista` it needed dozens.) To begin at the encoder's code saves one of those 4 steps.
Whether the gap is that of a layer that is too simple, or of a training that is too short,
(03.21) does not say.
*/

static const Part PARTS[] = {
    {.name = "ista", .promise = "two algorithms for one code", .run = part_ista,
     .size = {"500 steps", "3,000", "3,000"}, .seeds = {1, PROBLEMS, PROBLEMS}},
    {.name = "bars", .promise = "atoms that are known", .run = part_bars,
     .size = {"60 steps", "4,000", "16,000"}, .seeds = {1, BAR_SEEDS, BAR_SEEDS}},
    {.name = "bound", .promise = "atoms that may grow", .run = part_bound,
     .size = {"20 rounds", "1,000", "4,000"}, .seeds = {1, 1, 1}},
    {.name = "frontier", .promise = "error against the number of numbers", .run = part_frontier,
     .size = {"60 steps", "4,000", "40,000"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 4, .side = PATCH}},
    {.name = "amortise", .promise = "an encoder against an optimisation", .run = part_amortise,
     .size = {"60 steps", "6,000", "30,000"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 4, .side = PATCH}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "03_sparse_autoencoder_lab",
        .title = "Sparse autoencoder: the laboratory, codes by minimising",
        .promise = "Finds codes by ISTA and FISTA and checks their theorems at every step, learns "
                   "atoms that are\n"
                   "known, and measures what an encoder saves in time and loses in error.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
