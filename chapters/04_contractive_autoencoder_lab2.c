// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 04 Contractive autoencoder: the second laboratory

The lesson has made codes that keep still and counted in how many directions they still move. Here
are the questions that come up then. What are these directions? What does noise do to such a code?
And is training with noise the same thing as training with the penalty? The program includes the
lesson's file and trains the lesson's nets.

    make 04-lab2                           # all of it: about a minute on two cores
    make 04-lab2 ARGS="--part tangents"    # one part; --list names them
    build/04_contractive_autoencoder_lab2 --data mnist

**Map.**

- `tangents`: the directions in which a code moves, held against directions that we know.
- `noise`: contraction and denoising, by number.

Look at `figures/04_contractive_autoencoder_lab2/tangents.png` first.
*/
#pragma push_macro("main")
#undef main
#define main lesson_main
#define PARTS LESSON_PARTS
#include "04_contractive_autoencoder.c"
#undef PARTS
#pragma pop_macro("main")

/*
## Part tangents: the directions in which a code moves

At a picture $x$ the Jacobian has singular values $\sigma_1 \ge \sigma_2 \ge \dots$ and, with them,
directions in the space of pictures. Write $J J^\top = U \Sigma^2 U^\top$, as in (04.10). Then the
direction of the $k$-th singular value is, (04.16),

$$ t_k = \frac{1}{\sigma_k} \, J^\top u_k , \qquad \lVert t_k \rVert = 1 . $$

In words: change the picture along $t_1$, and the code moves more than along any other direction.
Rifai and others take these directions for the *tangents* of the data: the ways in which a digit can
change and remain a likely digit. Is that so? For some ways we know the answer. Move a picture to
the right by a hair, turn it, make it larger, slant it: each of these is a direction too, and a
digit remains the same digit. We take five such directions $g$, of length 1, and ask how much of
them lies among the first ten $t_k$, (04.17):

$$ \text{share} = \sum_{k \le 10} (t_k \cdot g)^2 . $$

A share of 1 says that the code follows this change as much as any, and ten random directions have
a share of $10/D$ on average. Three controls stand beside the nets: the first ten principal axes,
which are the same for all pictures; an untrained net; and the tangents of *another* picture.
*/
enum { TANGENTS = 10, CHANGES = 5, LOOKED = 100 };

static real *codes_of(const Autoencoder *a, const Pictures *pictures)  // (n, H); free it
{
    real *code = alloc_zeroed((size_t)pictures->n * (size_t)data.H, sizeof *code);
    for (int from = 0; from < pictures->n; from += WATCHED, step_reset()) {
        Tensor *h = evaluate(a, some(pictures, from, least(WATCHED, pictures->n - from)));
        memcpy(code + (long)from * data.H, h->data, (size_t)h->size * sizeof *code);
    }
    return code;
}

// The picture (Y, X, C) at an affine map of its places, between pixels by halves; outside: 0.
static double pixel_at(const real *x, int Y, int X, int C, int c, double v, double u)
{
    const int i = (int)floor(v), j = (int)floor(u);
    double total = 0;
    for (int di = 0; di < 2; di++)
        for (int dj = 0; dj < 2; dj++)
            if (i + di >= 0 && i + di < Y && j + dj >= 0 && j + dj < X)
                total += (di ? v - i : 1 - v + i) * (dj ? u - j : 1 - u + j) *
                         (double)x[((long)(i + di) * X + j + dj) * C + c];
    return total;
}

// g (D): the direction of one change, of length 1, by the difference of two small opposite ones
static void change_direction(const real *x, int Y, int X, int C, int change, double *g)
{
    const double by[] = {0.5, 0.5, 0.05, 0.05, 0.05}, t = by[change];
    double length = 0;
    for (int i = 0; i < Y; i++)
        for (int j = 0; j < X; j++)
            for (int c = 0; c < C; c++) {
                const double v = i - 0.5 * (Y - 1), u = j - 0.5 * (X - 1);
                const double dv[] = {0, 1, u, v, 0}, du[] = {1, 0, -v, u, v};
                double up = pixel_at(x, Y, X, C, c, i - t * dv[change], j - t * du[change]);
                double down = pixel_at(x, Y, X, C, c, i + t * dv[change], j + t * du[change]);
                g[((long)i * X + j) * C + c] = up - down;
                length += (up - down) * (up - down);
            }
    for (int i = 0; i < Y * X * C; i++)
        g[i] /= sqrt(length) + 1e-300;
}

static double slope_at(real h) { return (double)h * (1 - (double)h); }  // of a sigmoid

// t (k, D): the first directions of the Jacobian at a picture whose code is h; (04.16)
static void tangents_of(const Autoencoder *a, const real *h, const Tensor *gram, int k, double *t)
{
    const int D = a->W->shape.n[0], H = a->W->shape.n[1];
    double *matrix = alloc_zeroed((size_t)H * (size_t)H + (size_t)H, sizeof *matrix),
           *value = matrix + (long)H * H;
    for (int i = 0; i < H; i++)
        for (int j = 0; j < H; j++)
            matrix[(long)i * H + j] =
                slope_at(h[i]) * (double)gram->data[(long)i * H + j] * slope_at(h[j]);
    eigen_symmetric(matrix, H, value);
    for (int r = 0; r < k; r++) {
        const double *u = matrix + (long)(H - 1 - r) * H;
        double length = 0;
        for (int i = 0; i < D; i++) {
            double entry = 0;
            for (int j = 0; j < H; j++)
                entry += u[j] * slope_at(h[j]) * (double)a->W->data[(long)i * H + j];
            t[(long)r * D + i] = entry;
            length += entry * entry;
        }
        for (int i = 0; i < D; i++)
            t[(long)r * D + i] /= sqrt(length) + 1e-300;
    }
    free(matrix);
}

static double share_of(const double *t, int k, const double *g, int D)  // (04.17)
{
    double share = 0;
    for (int r = 0; r < k; r++) {
        double along = 0;
        for (int i = 0; i < D; i++)
            along += t[(long)r * D + i] * g[i];
        share += along * along;
    }
    return share;
}

enum { AXES_OF_DATA = METHODS, ANOTHER, KINDS_OF_DIRECTION };  // beside the methods

// share (KINDS_OF_DIRECTION): mean over pictures and changes, one net of each method, and controls
static void shares(const Autoencoder *a, const double *axes, double *share)
{
    const int D = data.D, n = least(LOOKED, data.test->n), Y = data.test->Y, X = data.test->X,
              C = data.test->C, k = least(TANGENTS, data.H);
    double *g = alloc_zeroed((size_t)(CHANGES + 2 * k) * (size_t)D, sizeof *g);
    double *t = g + (long)CHANGES * D, *last = t + (long)k * D;
    memset(share, 0, KINDS_OF_DIRECTION * sizeof *share);
    for (int m = 0; m < METHODS; m++) {
        real *code = codes_of(&a[m], data.test);
        Tensor *gram = matmul_tn(a[m].W, a[m].W), *x = some(data.test, 0, n);
        tangents_of(&a[m], code + (long)(n - 1) * data.H, gram, k, last);
        for (int i = 0; i < n; i++) {
            tangents_of(&a[m], code + (long)i * data.H, gram, k, t);
            for (int c = 0; c < CHANGES; c++) {
                change_direction(x->data + (long)i * D, Y, X, C, c, g);
                share[m] += share_of(t, k, g, D) / (n * CHANGES);
                if (m == CONTRACTIVE)
                    share[ANOTHER] += share_of(last, k, g, D) / (n * CHANGES);
                if (m == CONTRACTIVE)
                    share[AXES_OF_DATA] += share_of(axes, k, g, D) / (n * CHANGES);
            }
            memcpy(last, t, (size_t)k * (size_t)D * sizeof *last);
        }
        free(code);
        step_reset();
    }
    free(g);
}

// (TANGENTS, D): principal axes of some training pictures, the longest first; free it
static double *principal_axes(void)
{
    const int D = data.D, n = least(2000, data.train->n), k = least(TANGENTS, data.H);
    double *matrix = alloc_zeroed((size_t)n * (size_t)n, sizeof *matrix),
           *value = alloc_zeroed((size_t)n, sizeof *value),
           *axis = alloc_zeroed((size_t)TANGENTS * (size_t)D, sizeof *axis);
    Tensor *x = some(data.train, 0, n);
    x = subtract(x, scale(sum_to(x, shape1(D)), 1.0 / n));
    Tensor *products = matmul_nt(x, x);  // (n, n): fewer than (D, D), for large pictures
    for (long i = 0; i < products->size; i++)
        matrix[i] = (double)products->data[i];
    eigen_symmetric(matrix, n, value);
    for (int r = 0; r < k && value[n - 1 - r] > 0; r++)
        for (int m = 0; m < n; m++)
            for (int i = 0; i < D; i++)
                axis[(long)r * D + i] += matrix[(long)(n - 1 - r) * n + m] *
                                         (double)x->data[(long)m * D + i] / sqrt(value[n - 1 - r]);
    free(matrix);
    free(value);
    step_reset();
    return axis;
}

static void tangents_figure(Program *p, const Autoencoder *a)
{
    enum { SHOWN = 7, PICTURED = 3 };
    static const Method row[] = {CONTRACTIVE, PLAIN};
    static const char *const label[] = {"contractive", "plain",       "contractive",
                                        "plain",       "contractive", "plain"};
    const int D = data.D, k = least(SHOWN - 1, data.H);
    real *sheet = alloc_zeroed((size_t)(2 * PICTURED * SHOWN) * (size_t)D, sizeof *sheet);
    real *to = sheet;
    double *t = alloc_zeroed((size_t)SHOWN * (size_t)D, sizeof *t);
    Tensor *x = some(data.test, 0, PICTURED);
    for (int i = 0; i < PICTURED; i++)
        for (int r = 0; r < 2; r++, to += (long)SHOWN * D) {
            const Autoencoder *net = &a[row[r]];
            const Tensor *h = evaluate(net, x), *gram = matmul_tn(net->W, net->W);
            tangents_of(net, h->data + (long)i * data.H, gram, k, t);
            memcpy(to, x->data + (long)i * D, (size_t)D * sizeof *to);
            for (int s = 0; s < k; s++) {
                double most = 1e-300;
                for (int d = 0; d < D; d++)
                    most = fmax(most, fabs(t[(long)s * D + d]));
                for (int d = 0; d < D; d++)
                    to[(long)(s + 1) * D + d] = (real)(0.5 + 0.5 * t[(long)s * D + d] / most);
            }
        }
    Figure *f = program_figure(
        p, "tangents", "The contractive code moves in smooth directions, the plain one in rough ones",
        "Test pictures, and the first six directions of the Jacobian there, of two nets.",
        "Digits, each followed by grey squares with light and dark lines along its strokes.");
    figure_pictures(f, sheet, 2 * PICTURED, SHOWN, data.test->Y, data.test->X, data.test->C, label,
                    NULL);
    figure_draw(f);
    free(sheet);
    free(t);
    step_reset();
}

static void filters_figure(Program *p, const Autoencoder *a)  // (METHODS): weights of some units
{
    enum { SHOWN = 12, ROWS = 4 };
    static const Method row[] = {PLAIN, GAUSSIAN, DECAY, CONTRACTIVE};
    const char *label[ROWS];
    const int shown = least(SHOWN, data.H);
    real *sheet = alloc_zeroed((size_t)ROWS * SHOWN * (size_t)data.D, sizeof *sheet), *to = sheet;
    for (int r = 0; r < ROWS; r++) {
        const real *W = a[row[r]].W->data;
        label[r] = NAME[row[r]];
        for (int j = 0; j < shown; j++, to += data.D) {
            double most = 1e-300;
            for (long i = 0; i < data.D; i++)
                most = fmax(most, fabs((double)W[i * data.H + j]));
            for (long i = 0; i < data.D; i++)
                to[i] = (real)(0.5 + 0.5 * (double)W[i * data.H + j] / most);
        }
    }
    Figure *f = program_figure(
        p, "filters", "Both penalties smooth the weights, Gaussian noise leaves them rough",
        "Incoming weights of the first twelve units of four nets; grey is zero.",
        "Four rows of grey squares with light and dark blots; two are grainy, two are smooth.");
    figure_pictures(f, sheet, ROWS, shown, data.test->Y, data.test->X, data.test->C, label, NULL);
    figure_draw(f);
    free(sheet);
}

static void nets_of(Program *p, int seed, Autoencoder *a)  // (METHODS): trained once for two parts
{
    for (int m = 0; m < METHODS; m++)
        a[m] = digit_autoencoder(p, "tangents", m, seed);
}

static void free_nets(Autoencoder *a)
{
    for (int m = 0; m < METHODS; m++)
        autoencoder_free(&a[m]);
}

static void part_tangents(Program *p)
{
    double share[KINDS_OF_DIRECTION][SEEDS], one[KINDS_OF_DIRECTION], ratio[SEEDS];
    load_data(p);
    double *axes = principal_axes();
    for (int seed = p->seeds - 1; seed >= 0; seed--) {
        Autoencoder a[METHODS];
        nets_of(p, seed, a);
        shares(a, axes, one);
        for (int m = 0; m < KINDS_OF_DIRECTION; m++)
            share[m][seed] = one[m];
        if (seed == 0)
            tangents_figure(p, a);
        if (seed == 0)
            filters_figure(p, a);
        free_nets(a);
    }
    const int n = p->seeds;
    for (int m = 0; m < KINDS_OF_DIRECTION; m++) {
        char *text = text_format("tangents, %s: share of five changes in ten directions",
                                 m == AXES_OF_DATA ? "principal axes"
                                 : m == ANOTHER    ? "contractive, of another picture"
                                                   : NAME[m]);
        control_seeds(p, text, share[m], m == AXES_OF_DATA ? 1 : n, "(04.17)");
        free(text);
    }
    static const struct {
        int other;
        double target;
        const char *text;
    } above[] = {{PLAIN, 1.2, "tangents: share, contractive / plain"},
                 {DECAY, 1.1, "tangents: share, contractive / decay"},
                 {GAUSSIAN, 1.1, "tangents: share, contractive / Gaussian"},
                 {AXES_OF_DATA, 1.05, "tangents: share, contractive / principal axes"},
                 {ANOTHER, 1.2, "tangents, contractive: share, own picture / another one"}};
    for (size_t k = 0; k < sizeof above / sizeof *above; k++) {
        for (int i = 0; i < n; i++)
            ratio[i] = share[CONTRACTIVE][i] / share[above[k].other][i];
        goal_seeds(p, above[k].text, ratio, n, AT_LEAST, above[k].target, 0, "(04.17)");
    }
    control(p, "tangents: share of ten random directions", (double)TANGENTS / data.D, "10/D");
    free(axes);
    free_data();
}

/*
The figure `tangents` shows the first directions at three pictures, and the figure `filters` shows
what they are made of: the weights of single units. A direction is a sum of such weights, each times
the slope of its unit, so it is as smooth as they are.

What came out: among its first ten directions the contractive code has 0.222 of the five changes.
That is more than any other code has: 0.179 under weight decay, 0.178 under Gaussian denoising,
0.144 without any penalty. Ten random directions would have 0.0128, and ten directions of the
untrained net have hardly more, 0.0135. The first ten principal axes have 0.195, which is a strong
control: what digits have in common as a whole is a good part of how each of them may change. But
the contractive code's directions belong to the picture: those of another picture have only 0.153 of
its changes.

So the directions in which the code moves do know something of how digits change. Four fifths of the
changes lie elsewhere, though. To call these directions *the* tangents of the data, as is often
done, promises more than there is.

## Part noise: contraction and denoising, by number

A code is asked to keep still, and the simplest test is to shake the picture. By (04.12), for noise
$\varepsilon$ of mean 0 and variance 1 in each pixel, (04.18),

$$ E \, \lVert f(x + \sigma \varepsilon) - f(x) \rVert^2 = \sigma^2 \, \lVert J(x) \rVert_F^2
   + O(\sigma^4) . $$

In words: the Frobenius norm *is* how far a code moves under small noise, all directions taken
together. So a contractive autoencoder is robust to small noise by construction, and without having
seen any. Is it robust to noise that is not small?

*Training with noise* is the older way. Let $r(x) = g(f(x))$ be the copy. A denoising autoencoder
with small noise and the squared error minimises, (04.19),

$$ E \, \lVert r(x + \sigma \varepsilon) - x \rVert^2 = \lVert r(x) - x \rVert^2 + \sigma^2 \Bigl(
   \lVert J_r(x) \rVert_F^2 + \bigl( r(x) - x \bigr) \cdot \Delta r(x) \Bigr) + O(\sigma^4) . $$

In words: to copy under small noise is to copy without noise and to pay for the Jacobian of the
*copy*, plus a term with the second derivatives $\Delta r = \sum_k \partial^2 r / \partial x_k^2$,
which vanishes where the copy is perfect (Alain and Bengio, 2014). So both methods contract. One of
them contracts the code, the other one the copy; one adds up all directions exactly, the other one
tries a random direction at a time.
*/
static struct {
    uint8_t *train, *test;  // the only labels of this chapter: for its 1-NN errors
    bool there;             // for all pictures
} labels;

static void load_labels(Program *p)
{
    int n[2] = {0, 0};
    labels.train = program_labels(p, TRAIN, data.train->n, &n[0]);
    labels.test = program_labels(p, TEST, data.test->n, &n[1]);
    labels.there = n[0] >= data.train->n && n[1] >= data.test->n;
}

enum { LOUDNESS = 7, SHAKEN = 1000, EXPANDED = 30, PAIRS = 200 };
static const double LOUD[LOUDNESS] = {0, 0.01, 0.03, 0.1, 0.3, 0.6, 1};  // 0: no noise

static Tensor *shaken(Tensor *x, double sigma, Rng *rng)
{
    return add(x, scale(tensor_normal(x->shape, rng), sigma));
}

static double squared_distance(const Tensor *a, const Tensor *b)  // summed over all entries
{
    double total = 0;
    for (long i = 0; i < a->size; i++)
        total += pow((double)a->data[i] - (double)b->data[i], 2);
    return total;
}

// Mean squared movement of the codes of n test pictures under noise / (sigma^2 ||J||^2); (04.18)
static double movement(const Autoencoder *a, double sigma, int draws)
{
    const int n = least(SHAKEN, data.test->n);
    double moved = 0, norm2 = 0;
    Rng rng = rng_new(4, "noise.movement");
    for (int from = 0; from < n; from += WATCHED, step_reset()) {
        double square_norm;
        const int count = least(WATCHED, n - from);
        Tensor *x = some(data.test, from, count), *h = evaluate(a, x);
        mean_norm(a, h, &square_norm);
        norm2 += square_norm * count / n;
        for (int k = 0; k < draws; k++) {
            StepMark mark = step_mark();
            moved += squared_distance(evaluate(a, shaken(x, sigma, &rng)), h) / n / draws;
            step_release(mark);
        }
    }
    return moved / (sigma * sigma * norm2);
}

static double shaken_error(const Autoencoder *a, const real *base, double sigma)  // 1-NN, codes
{
    const int n = least(2 * SHAKEN, data.test->n);
    double wrong = 0;
    Rng rng = rng_new(4, "noise.nearest");
    for (int from = 0; from < n; from += WATCHED, step_reset()) {
        const int count = least(WATCHED, n - from);
        Tensor *h = evaluate(a, shaken(some(data.test, from, count), sigma, &rng));
        wrong += count * nearest_error(h->data, labels.test + from, count, base,
                                       labels.train, data.train->n, data.H) / n;
    }
    return wrong;
}

static Tensor *copies(const Autoencoder *a, Tensor *x) { return sigmoid(decode(a, encode(a, x))); }

// ||J_r||^2 and (r - x) . laplacian of r, at one picture x (1, D); tied weights, sigmoids
static void expansion(const Autoencoder *a, Tensor *x, double *norm2, double *curved)
{
    const int D = data.D, H = data.H;
    Tensor *h = encode(a, x), *s = slope(h, SIGMOID), *r = copies(a, x);
    Tensor *M = matmul_nt(multiply(a->W, s), a->W);  // (D, D): sum over j of W_ij s'_j W_kj
    double *length2 = alloc_zeroed((size_t)H, sizeof *length2);
    for (long i = 0; i < a->W->size; i++)
        length2[i % H] += pow((double)a->W->data[i], 2);
    *norm2 = *curved = 0;
    for (int i = 0; i < D; i++) {
        const double ri = (double)r->data[i], rho = ri * (1 - ri);
        double row = 0, bend = 0;
        for (int k = 0; k < D; k++)
            row += pow((double)M->data[(long)i * D + k], 2);
        for (int j = 0; j < H; j++)
            bend += (double)a->W->data[(long)i * H + j] * (double)s->data[j] *
                    (1 - 2 * (double)h->data[j]) * length2[j];
        *norm2 += rho * rho * row;
        *curved += (ri - (double)x->data[i]) * (rho * (1 - 2 * ri) * row + rho * bend);
    }
    free(length2);
}

// (E ||r(x + sigma e) - x||^2 - ||r(x) - x||^2) / sigma^2: measured in pairs e, -e; (04.19)
static double surplus(const Autoencoder *a, Tensor *x, double sigma, Rng *rng)
{
    const Shape many = shape2(PAIRS, data.D);
    Tensor *wide = broadcast_to(x, many), *e = scale(tensor_normal(many, rng), sigma);
    double up = squared_distance(copies(a, add(wide, e)), wide),
           down = squared_distance(copies(a, subtract(wide, e)), wide);
    return (0.5 * (up + down) / PAIRS - squared_distance(copies(a, x), x)) / (sigma * sigma);
}

// What noise costs a copy: measured / by the whole of (04.19); and by the norm alone.
static void compare(const Autoencoder *a, int seed, double *whole, double *alone)
{
    const int n = least(EXPANDED, data.test->n);
    double measured = 0, norm2 = 0, curved = 0, one[2];
    Rng rng = rng_new((uint64_t)seed, "noise.pairs");
    bool before = tape_recording(false);
    for (int m = 0; m < n; m++, step_reset()) {
        Tensor *x = some(data.test, m, 1);
        expansion(a, x, &one[0], &one[1]);
        norm2 += one[0];
        curved += one[1];
        measured += surplus(a, x, 0.01, &rng);
    }
    tape_recording(before);
    *whole = measured / (norm2 + curved);
    *alone = measured / norm2;
}

static void noise_figure(Program *p, double (*moves)[LOUDNESS], double (*wrong)[LOUDNESS])
{
    static const Method drawn[] = {PLAIN, GAUSSIAN, CONTRACTIVE};
    Figure *f = program_figure(
        p, "noise", "Small noise moves a code as the norm says; loud noise moves it less",
        "Movement of the codes under noise, as a share of what the norm predicts.",
        "Three curves that begin at one and fall where the noise is loud.");
    figure_panel(f, NULL, "standard deviation of the noise", "movement / prediction by the norm");
    figure_command(f, "set logscale x\nset yrange [0:1.1]");
    for (int k = 0; k < 3; k++) {
        method_role(f, drawn[k]);
        figure_xy(f, NAME[drawn[k]], LINES_POINTS, LOUD + 1, moves[drawn[k]] + 1,
                  LOUDNESS - 1);
    }
    figure_draw(f);
    if (!labels.there)
        return;
    f = program_figure(
        p, "shaken", "Training makes a code withstand noise, by the penalty or by Gaussian noise",
        "1-nearest-neighbour error of the codes of noisy test pictures, mean over seeds.",
        "Curves that lie together and rise where the noise is loud; one rises far earlier.");
    figure_panel(f, NULL, "standard deviation of the noise", "1-NN error of the code");
    for (int k = 0; k < 3; k++) {
        const Method m = (const Method[]){UNTRAINED, GAUSSIAN, CONTRACTIVE}[k];
        method_role(f, m);
        figure_xy(f, NAME[m], LINES_POINTS, LOUD, wrong[m], LOUDNESS);
    }
    figure_draw(f);
}

static double nearest_of_pixels(void)
{
    const int n = least(2 * SHAKEN, data.test->n);
    Tensor *x = some(data.test, 0, n), *base = some(data.train, 0, data.train->n);
    double error = nearest_error(x->data, labels.test, n, base->data, labels.train, data.train->n,
                                 data.D);
    step_reset();
    return error;
}

static void part_noise(Program *p)
{
    double moves[METHODS][LOUDNESS], wrong[METHODS][LOUDNESS] = {{0}};
    double small[METHODS][SEEDS], loud[METHODS][SEEDS], whole[SEEDS], alone[SEEDS];
    double quiet[METHODS][SEEDS];
    double mean_wrong[METHODS][LOUDNESS] = {{0}};
    load_data(p);
    load_labels(p);
    for (int seed = p->seeds - 1; seed >= 0; seed--) {
        Autoencoder a[METHODS];
        nets_of(p, seed, a);
        for (int m = 0; m < METHODS; m++) {
            real *base = codes_of(&a[m], data.train);
            for (int k = 0; k < LOUDNESS; k++) {
                moves[m][k] = k ? movement(&a[m], LOUD[k], k > 1 ? 2 : pick(p, 2, 20, 20)) : 1;
                wrong[m][k] = labels.there ? shaken_error(&a[m], base, LOUD[k]) : NAN;
                mean_wrong[m][k] += wrong[m][k] / p->seeds;
            }
            small[m][seed] = moves[m][1];
            quiet[m][seed] = wrong[m][0];
            loud[m][seed] = wrong[m][LOUDNESS - 1];
            free(base);
        }
        compare(&a[CONTRACTIVE], seed, &whole[seed], &alone[seed]);
        free_nets(a);
    }
    noise_figure(p, moves, mean_wrong);
    const int n = p->seeds;
    for (int m = 0; m < METHODS && labels.there; m++) {
        Text line = {0};
        for (int k = 0; k < LOUDNESS; k++)
            put(&line, "  %g: %.4f", LOUD[k], mean_wrong[m][k]);
        say(p, "   1-NN error by noise, %-12s%s", NAME[m], line.bytes);
        free(line.bytes);
    }
    goal_seeds(p, "noise 0.01, contractive: movement / prediction by ||J||", small[CONTRACTIVE], n,
               EXACTLY, 1, 0.01, "(04.18)");
    goal_seeds(p, "noise 0.01, plain: movement / prediction by ||J||", small[PLAIN], n, EXACTLY, 1,
               0.01, "(04.18)");
    goal_seeds(p, "noise 0.01, contractive: cost of a copy / (04.19)", whole, n, EXACTLY, 1, 0.03,
               "(04.19)");
    control_seeds(p, "noise 0.01, contractive: cost of a copy / norm alone", alone, n,
                  "without curvature");
    for (int m = 0; m < METHODS && labels.there; m++) {
        char *text = text_format("noise 0, %s: 1-NN error of the code", NAME[m]);
        control_seeds(p, text, quiet[m], n, "not the aim");
        text[6] = '1';
        control_seeds(p, text, loud[m], n, "not the aim");
        free(text);
    }
    if (labels.there)
        control(p, "noise 0: 1-NN error of the pixels", nearest_of_pixels(), "no code");
    free(labels.train);
    free(labels.test);
    memset(&labels, 0, sizeof labels);
    free_data();
}

/*
The figure `noise` shows how far the prediction (04.18) reaches, and the figure `shaken` shows
whether labels are still found under noise.

What came out: at noise of 0.01 the codes move as far as the norm says, the contractive one 1.001
times as far. Under loud noise all codes move less than predicted, because a sigmoid has an end. The
plain code falls below the prediction first: its slopes are steep and its units reach their ends
early. What noise costs a copy is by (04.19) the norm and a term of curvature, and the measured cost
is 0.995 times their sum. The norm alone would be wrong by a sixth: the cost is 0.834 of it. So it
is not quite true that denoising *is* contraction. It is contraction of the copy, and something else
where the copy is off.

*Neighbours.* A code that keeps still should be a good place to look for neighbours, one would
think. How often does the training picture whose code is nearest show another digit than the test
picture? Without noise in 3.78 per cent of cases for the contractive code, in 3.00 under weight
decay, in 2.92 for the plain code, in 2.90 for the pixels themselves. With 3.65 per cent an
untrained net, which copies nothing, is no worse than the contractive one. The two codes with the
fewest directions, contractive and masked (4.18), have the largest errors. The directions that were
given up varied little, and yet they told digits apart.

*Robustness.* Under noise the contractive code does not stand out either. At noise of 1 the 1-NN
error is 0.201 for it, 0.197 under weight decay, 0.198 under Gaussian denoising, 0.223 for the plain
code. The untrained code shows what is gained by training at all: 0.629. These pictures have pixels
between 0 and 1, so noise of 1 is as loud as the picture.

## What went wrong in the second laboratory

*A title that was a hope.* The figure `tangents` was to say that the directions follow the strokes
of the picture. Looked at, they do so now and then. The title now says what can be seen, and the
share (04.17), with its controls, says what cannot.

## The laboratory's parts, and main
*/
static const Part PARTS[] = {
    {.name = "tangents", .promise = "directions as pictures", .run = part_tangents,
     .size = {"few", "20,000 pictures", "all, 1,000 units"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = FILMED, .numbers = 16384}},
    {.name = "noise", .promise = "contraction and denoising", .run = part_noise,
     .size = {"few", "20,000 pictures", "all, 1,000 units"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = FILMED, .numbers = 4096}},
};

int main(int argc, char **argv)
{
    static const Chapter laboratory = {
        .name = "04_contractive_autoencoder_lab2",
        .title = "Contractive autoencoder: the second laboratory",
        .promise = "Asks in which directions a code moves, what noise does to it, and whether "
                   "training with noise is the same thing.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&laboratory, argc, argv);
}
