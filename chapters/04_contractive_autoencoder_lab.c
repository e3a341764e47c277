// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 04 Contractive autoencoder: the laboratory

The lesson has a formula for the Jacobian of one layer, and so it never needed the whole table. Here
the table is made, in four ways, and differentiated once more. Most results are exact, so most parts
take less than a second. The program includes the lesson's file and adds parts to it: model,
penalty, `train_step` and `train` are the lesson's.

    make 04-lab                            # all of it: a few seconds
    make 04-lab ARGS="--part second"       # one part; --list names them

**Map.**

- `jacobian`: four ways to the same table, and what batch normalisation does to one of them.
- `penalty`: what makes a unit cheap, and two wrong indices.
- `softmax`: the Jacobian of a whole classifier, and a sum that is always zero.
- `taylor`: what a Jacobian is good for.
- `second`: the gradient of the penalty by hand, as a gradient of a gradient, and by one random
  direction.

The second laboratory, `chapters/04_contractive_autoencoder_lab2.c`, looks at trained nets: in which
directions their codes move, and what noise does to them.

Look at `figures/04_contractive_autoencoder_lab/blocks.png` first.
*/
#pragma push_macro("main")
#undef main
#define main lesson_main
#define PARTS LESSON_PARTS
#include "04_contractive_autoencoder.c"
#undef PARTS
#pragma pop_macro("main")

/*
## Part jacobian: four ways to the same table

For one layer (04.3) is the shortest way to the Jacobian. For other functions there are others, and
the reading notes quote several programs for them. We take an encoder at their size, a batch of 16
pictures, 40 outputs and 200 inputs, and go four ways:

- *by formula*: (04.3), one pass;
- *row by row*: for each picture and each output, `grad` is asked for the derivative of this one
  number by the whole batch: 640 backward passes;
- *by outputs*: for each output, `grad` is asked for the derivative of the *sum* of this output over
  the batch: 40 backward passes;
- *by differences*: each input is moved by $\pm \epsilon$, and the outputs are compared: 400 forward
  passes. This needs no derivative at all, and so it is the judge of the other three, (04.9).

The third way rests on an observation. The gradient by the batch of $\sum_n h_{nj}$ has in its row
$m$ the sum $\sum_n \partial h_{nj} / \partial x_m$. If the code of a picture depends on this
picture only, all terms but that of $n = m$ are zero, and the row is what we wanted. (The notes do
not say that it needs this. Errata, L13.) So what happens if it is not true? *Batch normalisation*
subtracts from every unit its mean over the batch and divides by its deviation. Then every code
depends on every picture, and the sum is a sum of different things.

All functions below are for a layer, with or without batch normalisation. `rows` keeps the whole
table, of every output by every input of every picture, because that is what the first program of
the notes does. Where an output does not depend on an input, `grad` returns zeros; some of the
quoted programs have to see to that themselves.
*/
typedef struct Layer {
    int B, H, D;
    Tensor *x, *W, *b, *gain, *bias;  // (B, D), (D, H), (H), (H), (H); gain NULL: not normalised
    Activation act;
} Layer;

static Tensor *layer_apply(const Layer *l)  // (B, H)
{
    if (!l->gain)
        return dense(l->x, l->W, l->b, l->act);
    Tensor *a = dense(l->x, l->W, l->b, LINEAR);
    return activate(batch_norm(a, l->gain, l->bias, 1e-5, NULL), l->act);
}

// J (B, H, B, D): of output j of picture n by the batch; B * H backward passes
static void jacobian_rows(const Layer *l, double *J)
{
    Tensor *h = layer_apply(l), *gradient, *x = l->x;
    for (int n = 0; n < l->B; n++)
        for (int j = 0; j < l->H; j++) {
            StepMark mark = step_mark();
            grad(slice(slice(h, 0, n, n + 1), 1, j, j + 1), &x, 1, &gradient, false);
            for (long i = 0; i < gradient->size; i++)
                *J++ = (double)gradient->data[i];
            step_release(mark);
        }
    step_reset();
}

// J (B, H, D): of output j of each picture by this picture; H backward passes
static void jacobian_outputs(const Layer *l, double *J)
{
    Tensor *h = layer_apply(l), *gradient, *x = l->x;
    for (int j = 0; j < l->H; j++) {
        StepMark mark = step_mark();
        grad(sum(slice(h, 1, j, j + 1)), &x, 1, &gradient, false);
        for (int n = 0; n < l->B; n++)
            for (int i = 0; i < l->D; i++)
                J[((long)n * l->H + j) * l->D + i] = (double)gradient->data[n * l->D + i];
        step_release(mark);
    }
    step_reset();
}

/*
The other two compute in double precision and without the tape. `unit` is one unit of a layer, and
`unit_slope` is (04.5) again.
*/
static double unit(double a, Activation act)  // s(a), in double
{
    return act == TANH       ? tanh(a)
           : act == SOFTPLUS ? fmax(a, 0) + log1p(exp(-fabs(a)))
           : act == SIGMOID  ? 1 / (1 + exp(-a))
                             : a;
}

static double unit_slope(double h, Activation act)  // (04.5)
{
    return act == TANH       ? 1 - h * h
           : act == SOFTPLUS ? -expm1(-h)
           : act == SIGMOID  ? h * (1 - h)
                             : 1;
}

// h (H): of one x (D) and weights W (D, H), b (H)
static void units(const double *x, const double *W, const double *b, int D, int H, Activation act,
                  double *h)
{
    for (int j = 0; j < H; j++) {
        double a = b[j];
        for (int i = 0; i < D; i++)
            a += x[i] * W[(long)i * H + j];
        h[j] = unit(a, act);
    }
}

// J (H, D): s'(a_j) W_ij; (04.3)
static void jacobian_formula(const double *x, const double *W, const double *b, int D, int H,
                             Activation act, double *J)
{
    double *h = alloc_zeroed((size_t)H, sizeof *h);
    units(x, W, b, D, H, act, h);
    for (int j = 0; j < H; j++)
        for (int i = 0; i < D; i++)
            J[(long)j * D + i] = unit_slope(h[j], act) * W[(long)i * H + j];
    free(h);
}

// J (H, D) by central differences; x is moved and put back. (04.9)
static void jacobian_differences(double *x, const double *W, const double *b, int D, int H,
                                 Activation act, double *J)
{
    const double step = 1e-5;
    double *up = alloc_zeroed(2 * (size_t)H, sizeof *up), *down = up + H;
    for (int i = 0; i < D; i++) {
        const double home = x[i];
        x[i] = home + step;
        units(x, W, b, D, H, act, up);
        x[i] = home - step;
        units(x, W, b, D, H, act, down);
        x[i] = home;
        for (int j = 0; j < H; j++)
            J[(long)j * D + i] = (up[j] - down[j]) / (2 * step);
    }
    free(up);
}

static double largest_gap(const double *a, const double *b, long n)  // / the largest entry of a
{
    double gap = 0, most = 0;
    for (long i = 0; i < n; i++) {
        gap = fmax(gap, fabs(a[i] - b[i]));
        most = fmax(most, fabs(a[i]));
    }
    return gap / most;
}

static double *doubles(const Tensor *x)  // a copy; free it
{
    double *copy = alloc_zeroed((size_t)x->size, sizeof *copy);
    for (long i = 0; i < x->size; i++)
        copy[i] = (double)x->data[i];
    return copy;
}

static Layer layer_new(int B, int H, int D, Activation act, bool normalised, Rng *rng)
{
    Layer l = {.B = B, .H = H, .D = D, .act = act, .x = tensor_keep(shape2(B, D)),
               .W = tensor_keep(shape2(D, H)), .b = tensor_keep(shape1(H))};
    rng_fill_uniform(rng, l.x->data, l.x->size);
    init_normal(l.W, 2 / sqrt(D), rng);
    init_normal(l.b, 0.5, rng);
    if (normalised) {
        l.gain = tensor_keep(shape1(H));
        l.bias = tensor_keep(shape1(H));
        for (int j = 0; j < H; j++)
            l.gain->data[j] = 1;
    }
    return l;
}

static void layer_free(Layer *l)
{
    Tensor *all[] = {l->x, l->W, l->b, l->gain, l->bias};
    for (int i = 0; i < 5; i++)
        if (all[i])
            tensor_free(all[i]);
}

// own (B, H, D): the blocks of picture n by picture n; size (B, B): the norms of all blocks
static void blocks(const Layer *l, const double *rows, double *own, double *size)
{
    for (long n = 0; n < l->B; n++)
        for (long j = 0; j < l->H; j++)
            for (long m = 0; m < l->B; m++)
                for (long i = 0; i < l->D; i++) {
                    double entry = rows[((n * l->H + j) * l->B + m) * l->D + i];
                    size[n * l->B + m] += entry * entry;
                    if (n == m)
                        own[(n * l->H + j) * l->D + i] = entry;
                }
    for (int k = 0; k < l->B * l->B; k++)
        size[k] = sqrt(size[k]);
}

static double beside(const double *size, int B)  // the largest norm of a block off the diagonal
{
    double most = 0;
    for (int k = 0; k < B * B; k++)
        most = k / B == k % B ? most : fmax(most, size[k]);
    return most;
}

static void blocks_figure(Program *p, double (*size)[256], int B)  // (2, B * B)
{
    enum { SHOWN = 8 };
    double block[2][SHOWN * SHOWN];
    for (int i = 0; i < 2 * SHOWN * SHOWN; i++)
        block[i / (SHOWN * SHOWN)][i % (SHOWN * SHOWN)] =
            size[i / (SHOWN * SHOWN)][i / SHOWN % SHOWN * B + i % SHOWN];
    Figure *f = program_figure(
        p, "blocks", "Batch normalisation makes every code depend on every picture",
        "Norm of the derivative of each code by each picture, for eight pictures of a batch.",
        "Two square tables; one has numbers on its diagonal and zeros elsewhere, the other has no "
        "zeros.");
    figure_layout(f, 1, 2, 0, 0);
    figure_panel(f, "one layer", "picture m", "code n");
    figure_matrix(f, block[0], SHOWN, SHOWN, "%.1f");
    figure_panel(f, "with batch normalisation", "picture m", "code n");
    figure_matrix(f, block[1], SHOWN, SHOWN, "%.1f");
    figure_draw(f);
}

static void part_jacobian(Program *p)
{
    enum { B = 16, H = 40, D = 200, ALL = B * H * D };
    double *formula_J = alloc_zeroed(4 * ALL, sizeof(double)), *differences = formula_J + ALL,
           *outputs = formula_J + 2 * ALL, *own = formula_J + 3 * ALL, seconds[4], moment;
    double *rows = alloc_zeroed((size_t)ALL * B, sizeof *rows);
    double size[2][B * B] = {{0}}, wrong[2];
    for (int normalised = 1; normalised >= 0; normalised--) {
        Rng rng = rng_new(p->seed, "jacobian");
        Layer l = layer_new(B, H, D, SIGMOID, normalised, &rng);
        moment = clock_seconds();
        jacobian_rows(&l, rows);
        seconds[1] = clock_seconds() - moment;
        moment = clock_seconds();
        jacobian_outputs(&l, outputs);
        seconds[2] = clock_seconds() - moment;
        blocks(&l, rows, own, size[normalised]);
        wrong[normalised] = largest_gap(own, outputs, ALL);
        double *x = doubles(l.x), *W = doubles(l.W), *b = doubles(l.b);
        moment = clock_seconds();
        for (int n = 0; n < B; n++)
            jacobian_formula(x + n * D, W, b, D, H, SIGMOID, formula_J + n * H * D);
        seconds[0] = clock_seconds() - moment;
        moment = clock_seconds();
        for (int n = 0; n < B; n++)
            jacobian_differences(x + n * D, W, b, D, H, SIGMOID, differences + n * H * D);
        seconds[3] = clock_seconds() - moment;
        free(x);
        free(W);
        free(b);
        layer_free(&l);
    }
    for (int k = 0; k < 4; k++)
        say(p, "   %-15s %.0f us in all, %d passes",
            (const char *[]){"by formula", "row by row", "by outputs", "by differences"}[k],
            1e6 * seconds[k], (const int[]){1, B * H, H, 2 * D}[k]);
    blocks_figure(p, size, B);
    claim(p, "jacobian: formula - differences, in double", largest_gap(formula_J, differences, ALL),
          AT_MOST, 1e-7, 0, "(04.3), (04.9)");
    claim(p, "jacobian: formula - row by row on the tape", largest_gap(formula_J, own, ALL),
          AT_MOST, 5e-6, 0, "(04.3)");
    claim(p, "jacobian: formula - by outputs on the tape", largest_gap(formula_J, outputs, ALL),
          AT_MOST, 5e-6, 0, "(04.3)");
    claim(p, "jacobian: code of one picture by another, largest norm", beside(size[0], B), EXACTLY,
          0, 0, "a picture's own affair");
    control(p, "jacobian, batch norm: code of one picture by another", beside(size[1], B),
            "L13: not 0");
    claim(p, "jacobian, batch norm: by outputs - row by row", wrong[1], AT_LEAST, 0.05, 0,
          "L13: the trick fails");
    free(rows);
    free(formula_J);
}

/*
The figure `blocks` shows the norm of every block of the table.

What came out: the four ways agree, formula and differences to ten digits (1.1e-10 of the largest
entry), the tape to what single precision has (3.7e-07). Without batch normalisation no code depends
on another picture, not even by rounding. With it every code does, a little: a code moves with
another picture by a norm of 0.47 at most. That is a tenth of the diagonal, but the sum over the
batch has fifteen such terms for each right one, and so what the third way returns is off by 0.82 of
the largest entry. The times are printed above the table. The tape pays for each of its 640 or 40
backward passes, and differences pay for 400 forward ones.

## Part penalty: what makes a unit cheap, and two wrong indices

(04.4) holds for any kind of unit, and the reading notes list three kinds. The squares of their
slopes are, (04.8),

| unit | $s(a)$ | $s'(a)^2$ |
|---|---|---|
| sigmoid | $h = \sigma(a) = 1 / (1 + e^{-a})$ | $h^2 (1-h)^2$ |
| tanh | $h = \tanh a$ | $(1-h^2)^2$ |
| softplus | $h = \ln(1 + e^a)$ | $\sigma(a)^2$ |

In words: a sigmoid and a tanh are cheap at both ends. A softplus is cheap only on the left, where
it is off. So the penalty drives sigmoids into saturation on either side, and it makes softplus
units sparse: mostly zero, with few exceptions.

*Two slips.* The notes derive (04.4) with two slips of the index. Both are of a kind that nothing
stops, so they are worth a test. In the first, $a = W^\top x + b$ is differentiated to $W_{kj}$
instead of $W_{jk}$. With as many units as inputs the program runs and sums over the *rows* of $W$
where it should sum over the columns (errata, E2). In the second, the inner sum runs over $i$ twice,
$\sum_i s'(a_i)^2 \sum_i W_{ij}^2$, and leaves $j$ over: the result depends on which $j$ one takes
(errata, E3). Here is an encoder of three inputs and three units, and its penalty in four ways.
*/
enum { SMALL = 3 };
static const double SMALL_W[] = {2, -0.4, 0.3, 1.1, 0.6, -0.7, -1.5, 0.2, 0.3};
static const double SMALL_B[] = {1.5, -0.2, 0.4}, SMALL_X[] = {0.8, 0.3, 0.5};

// By (04.4), summed over column j of W as it should be, or, turned, over row j.
static double small_penalty(bool turned)
{
    double h[SMALL], total = 0;
    units(SMALL_X, SMALL_W, SMALL_B, SMALL, SMALL, SIGMOID, h);
    for (int j = 0; j < SMALL; j++)
        for (int i = 0; i < SMALL; i++) {
            double w = SMALL_W[turned ? j * SMALL + i : i * SMALL + j];
            total += pow(unit_slope(h[j], SIGMOID) * w, 2);
        }
    return total;
}

static double small_slip(int j)  // sum over i of s'(a_i)^2, times the sum over i of W_ij^2
{
    double h[SMALL], slopes = 0, column = 0;
    units(SMALL_X, SMALL_W, SMALL_B, SMALL, SMALL, SIGMOID, h);
    for (int i = 0; i < SMALL; i++) {
        slopes += pow(unit_slope(h[i], SIGMOID), 2);
        column += pow(SMALL_W[i * SMALL + j], 2);
    }
    return slopes * column;
}

static double sum_of_squares(const double *x, long n)
{
    double total = 0;
    for (long i = 0; i < n; i++)
        total += x[i] * x[i];
    return total;
}

static void penalty_figure(Program *p)
{
    enum { N = 161 };
    static const Activation act[] = {SIGMOID, TANH, SOFTPLUS};
    double at[N], y[N];
    Figure *f = program_figure(
        p, "penalty", "A sigmoid is cheap at both ends, a softplus only where it is off",
        "Square of the slope of three kinds of unit against the input of the unit.",
        "Two bumps around zero, a low and a high one; one curve that rises from left to right.");
    figure_panel(f, NULL, "input a of a unit", "square of its slope, s'(a)²");
    figure_command(f, "set yrange [0:1.05]");
    for (int k = 0; k < 3; k++) {
        Tensor *a = tensor_new(shape2(1, N));
        for (int i = 0; i < N; i++)
            a->data[i] = (real)(at[i] = -6 + 12.0 * i / (N - 1));
        Tensor *price = square(slope(activate(a, act[k]), act[k]));
        for (int i = 0; i < N; i++)
            y[i] = (double)price->data[i];
        figure_xy(f, (const char *[]){"sigmoid", "tanh", "softplus"}[k], LINES, at, y, N);
    }
    figure_draw(f);
    step_reset();
}

static void part_penalty(Program *p)
{
    enum { D = 12, H = 7 };
    static const Activation act[] = {SIGMOID, TANH, SOFTPLUS};
    static const char *const text[] = {"penalty, sigmoids: (04.4) / differences - 1",
                                       "penalty, tanh units: (04.4) / differences - 1",
                                       "penalty, softplus units: (04.4) / differences - 1"};
    double J[H * D], x[SMALL];
    for (int k = 0; k < 3; k++) {
        Rng rng = rng_new(p->seed, "penalty");
        Layer l = layer_new(1, H, D, act[k], false, &rng);
        double *own = doubles(l.x), *W = doubles(l.W), *b = doubles(l.b);
        jacobian_differences(own, W, b, D, H, act[k], J);
        const double truth = sum_of_squares(J, H * D);
        Autoencoder a = {.W = l.W, .b = l.b, .act = act[k]};
        claim(p, text[k], tensor_item(norms2(&a, layer_apply(&l))) / truth - 1, EXACTLY, 0, 1e-5,
              "(04.4), (04.5)");
        if (act[k] == SIGMOID)
            control(p, "penalty, sigmoids: weights alone / differences",
                    sum_of_squares(W, H * D) / truth, "weight decay");
        free(own);
        free(W);
        free(b);
        layer_free(&l);
        step_reset();
    }
    penalty_figure(p);
    memcpy(x, SMALL_X, sizeof x);
    jacobian_differences(x, SMALL_W, SMALL_B, SMALL, SMALL, SIGMOID, J);
    const double truth = sum_of_squares(J, SMALL * SMALL);
    claim(p, "penalty, 3 units: sum over columns of W - differences", small_penalty(false) - truth,
          EXACTLY, 0, 1e-9, "(04.4)");
    control(p, "penalty, 3 units: sum over columns of W", small_penalty(false), "right");
    control(p, "penalty, 3 units: sum over rows of W", small_penalty(true), "E2: wrong");
    control(p, "penalty, 3 units: two sums over i, first column", small_slip(0), "E3: wrong");
    control(p, "penalty, 3 units: two sums over i, last column", small_slip(2), "E3: another");
}

/*
The figure `penalty` shows the squares of the slopes.

What came out: for all three kinds of unit the formula agrees with the differences, to what single
precision has. The sum of the squared weights alone, which is what weight decay looks at, is 42.7
times the penalty of these sigmoids. It would be 16 times if all units stood in the middle of their
sigmoids, where the slope is $\frac14$. What exceeds 16 is saturation.

And the slips: the right penalty of the small encoder is 0.0964. With rows for columns it is 0.266,
and nothing complains. With the sum over $i$ twice it is 0.875 or 0.0786, as one likes.

## Part softmax: what one class gains the others lose

The reading notes take the Jacobian of a small classifier: a layer of ReLUs and a softmax behind it,
$p = \mathrm{softmax}(\mathrm{relu}(x W_1 + b_1) W_2 + b_2)$. Each stage has a simple Jacobian, and
the chain rule multiplies them, (04.11):

$$ J = \bigl( \mathrm{diag}(p) - p p^\top \bigr) \, W_2^\top \, \mathrm{diag}(1_{a > 0}) \,
   W_1^\top . $$

In words: the weights of the first layer count where its unit is on, the second layer mixes them,
and the softmax lets each class rise at the cost of all classes, itself included. The probabilities
add up to 1 for every input, so their derivatives by any input add up to 0. (The columns of the
first factor do: $p_k - p_k \sum_m p_m = 0$.)
*/
enum { NET_D = 12, NET_H = 30, NET_K = 5 };

typedef struct Net {
    double W1[NET_D * NET_H], b1[NET_H], W2[NET_H * NET_K], b2[NET_K];
} Net;

static void net_draw(Net *net, double *x, Rng *rng)
{
    for (int i = 0; i < NET_D * NET_H; i++)
        net->W1[i] = rng_normal(rng) / sqrt(NET_D);
    for (int j = 0; j < NET_H; j++)
        net->b1[j] = 0.3 * rng_normal(rng);
    for (int i = 0; i < NET_H * NET_K; i++)
        net->W2[i] = rng_normal(rng) / sqrt(NET_H);
    for (int k = 0; k < NET_K; k++)
        net->b2[k] = 0.3 * rng_normal(rng);
    for (int i = 0; i < NET_D; i++)
        x[i] = rng_normal(rng);
}

static void net_apply(const Net *net, const double *x, double *a, double *p)  // (H), (K)
{
    double total = 0;
    for (int j = 0; j < NET_H; j++) {
        a[j] = net->b1[j];
        for (int i = 0; i < NET_D; i++)
            a[j] += x[i] * net->W1[i * NET_H + j];
    }
    for (int k = 0; k < NET_K; k++) {
        p[k] = net->b2[k];
        for (int j = 0; j < NET_H; j++)
            p[k] += fmax(a[j], 0) * net->W2[j * NET_K + k];
        total += p[k] = exp(p[k]);
    }
    for (int k = 0; k < NET_K; k++)
        p[k] /= total;
}

static void net_jacobian(const Net *net, const double *x, double *J)  // (K, D); (04.11)
{
    double a[NET_H], p[NET_K], logit[NET_K];
    net_apply(net, x, a, p);
    for (int i = 0; i < NET_D; i++) {
        double mean = 0;
        for (int k = 0; k < NET_K; k++) {
            logit[k] = 0;
            for (int j = 0; j < NET_H; j++)
                logit[k] += a[j] > 0 ? net->W1[i * NET_H + j] * net->W2[j * NET_K + k] : 0;
            mean += p[k] * logit[k];
        }
        for (int k = 0; k < NET_K; k++)
            J[k * NET_D + i] = p[k] * (logit[k] - mean);
    }
}

static void net_differences(const Net *net, double *x, double *J)  // (04.9)
{
    const double step = 1e-6;
    double a[NET_H], up[NET_K], down[NET_K];
    for (int i = 0; i < NET_D; i++) {
        const double home = x[i];
        x[i] = home + step;
        net_apply(net, x, a, up);
        x[i] = home - step;
        net_apply(net, x, a, down);
        x[i] = home;
        for (int k = 0; k < NET_K; k++)
            J[k * NET_D + i] = (up[k] - down[k]) / (2 * step);
    }
}

static Tensor *tensor_of(const double *x, Shape shape)
{
    Tensor *y = tensor_new(shape);
    for (long i = 0; i < y->size; i++)
        y->data[i] = (real)x[i];
    return y;
}

static void net_by_tape(const Net *net, const double *x, double *J)  // output by output
{
    Tensor *in = tensor_of(x, shape2(1, NET_D)), *gradient;
    Tensor *a = dense(in, tensor_of(net->W1, shape2(NET_D, NET_H)),
                      tensor_of(net->b1, shape1(NET_H)), RELU);
    Tensor *p = softmax(dense(a, tensor_of(net->W2, shape2(NET_H, NET_K)),
                              tensor_of(net->b2, shape1(NET_K)), LINEAR));
    for (int k = 0; k < NET_K; k++) {
        grad(slice(p, 1, k, k + 1), &in, 1, &gradient, false);
        for (int i = 0; i < NET_D; i++)
            J[k * NET_D + i] = (double)gradient->data[i];
    }
    step_reset();
}

static void part_softmax(Program *p)
{
    double x[NET_D], J[(NET_K + 1) * NET_D] = {0}, other[NET_K * NET_D], tape[NET_K * NET_D];
    double a[NET_H], share[NET_K], most = 0, without = 0;
    Net net;
    Rng rng = rng_new(p->seed, "softmax");
    net_draw(&net, x, &rng);
    double moment = clock_seconds();
    net_by_tape(&net, x, tape);
    say(p, "   by the tape, output by output: %.0f us in all", 1e6 * (clock_seconds() - moment));
    moment = clock_seconds();
    net_jacobian(&net, x, J);
    say(p, "   by hand: %.0f us in all", 1e6 * (clock_seconds() - moment));
    net_differences(&net, x, other);
    net_apply(&net, x, a, share);
    for (int i = 0; i < NET_D; i++) {
        double rise = 0;  // of all classes, if the softmax were a product p_k times logit
        for (int k = 0; k < NET_K; k++) {
            J[NET_K * NET_D + i] += J[k * NET_D + i];
            for (int j = 0; j < NET_H; j++)
                rise += a[j] > 0 ? share[k] * net.W1[i * NET_H + j] * net.W2[j * NET_K + k] : 0;
        }
        most = fmax(most, fabs(J[NET_K * NET_D + i]));
        without = fmax(without, fabs(rise));
    }
    for (int i = NET_K * NET_D; i < (NET_K + 1) * NET_D; i++)
        J[i] = fabs(J[i]) < 1e-12 ? 0 : J[i];  // for the figure
    Figure *f = program_figure(
        p, "softmax", "What one class gains the others lose: every column adds up to 0",
        "Jacobian of a softmax classifier: five classes by twelve inputs; last row: the sums.",
        "A table of colours, each column with both light and dark; its last row has one colour.");
    figure_panel(f, NULL, "input", "class; below them the sum");
    figure_matrix(f, J, NET_K + 1, NET_D, "%.2f");
    figure_draw(f);
    claim(p, "softmax: Jacobian by hand - differences", largest_gap(J, other, NET_K * NET_D),
          AT_MOST, 1e-7, 0, "(04.11), (04.9)");
    claim(p, "softmax: Jacobian by hand - tape", largest_gap(J, tape, NET_K * NET_D), AT_MOST, 5e-6,
          0, "(04.11)");
    claim(p, "softmax: sum over classes, largest", most, AT_MOST, 1e-12, 0, "sum of p is 1");
    control(p, "softmax without - p p': sum over classes, largest", without, "the half of it");
}

/*
The figure `softmax` shows the table and, in its last row, its sums.

What came out: the three Jacobians agree, and every column adds up to 0
as exactly as a computer can. If
the second half of the first factor is forgotten, the columns add up to 0.284 at worst.

## Part taylor: what a Jacobian is good for

The Jacobian is the part of a change that is proportional to the step, (04.12):

$$ f(x + e) = f(x) + J e + O(\lVert e \rVert^2) . $$

In words: predict the new code from the old one and the Jacobian; halve the step, and the error of
the prediction falls to a quarter. Without the second term it falls to a half only. This gives a
sharp test of a Jacobian, for a wrong one is no better than none. The wrong one here is the slip E2
of the reading notes: rows of $W$ for columns.
*/
enum { TAYLOR = 40, STEPS_TAYLOR = 13 };
enum { NONE, WRONG, RIGHT, PREDICTIONS };

// error (PREDICTIONS): mean distance of f(x + t e) from its prediction, over some directions e.
static void predict(const double *x, const double *W, const double *b, double t, double *error)
{
    enum { N = TAYLOR, DIRECTIONS_TRIED = 20 };
    double J[N * N], h[N], moved[N], at[N], e[N];
    jacobian_formula(x, W, b, N, N, SIGMOID, J);
    units(x, W, b, N, N, SIGMOID, h);
    Rng rng = rng_new(4, "taylor.directions");
    memset(error, 0, PREDICTIONS * sizeof *error);
    for (int k = 0; k < DIRECTIONS_TRIED; k++) {
        double length = 0, off[PREDICTIONS] = {0};
        for (int i = 0; i < N; i++) {
            e[i] = rng_normal(&rng);
            length += e[i] * e[i];
        }
        for (int i = 0; i < N; i++) {
            e[i] *= t / sqrt(length);
            at[i] = x[i] + e[i];
        }
        units(at, W, b, N, N, SIGMOID, moved);
        for (int j = 0; j < N; j++) {
            double right = 0, wrong = 0;
            for (int i = 0; i < N; i++) {
                right += J[j * N + i] * e[i];  // s'(a_j) W_ij
                wrong += unit_slope(h[j], SIGMOID) * W[j * N + i] * e[i];
            }
            off[NONE] += pow(moved[j] - h[j], 2);
            off[WRONG] += pow(moved[j] - h[j] - wrong, 2);
            off[RIGHT] += pow(moved[j] - h[j] - right, 2);
        }
        for (int m = 0; m < PREDICTIONS; m++)
            error[m] += sqrt(off[m]) / DIRECTIONS_TRIED;
    }
}

static double order(const double *t, const double *error, int n)  // slope of ln error against ln t
{
    double x = 0, y = 0, xx = 0, xy = 0;
    for (int i = 0; i < n; i++) {
        x += log(t[i]) / n;
        y += log(error[i]) / n;
        xx += log(t[i]) * log(t[i]) / n;
        xy += log(t[i]) * log(error[i]) / n;
    }
    return (xy - x * y) / (xx - x * x);
}

static void part_taylor(Program *p)
{
    double t[STEPS_TAYLOR], error[PREDICTIONS][STEPS_TAYLOR], one[PREDICTIONS];
    Rng rng = rng_new(p->seed, "taylor");
    Layer l = layer_new(1, TAYLOR, TAYLOR, SIGMOID, false, &rng);
    double *x = doubles(l.x), *W = doubles(l.W), *b = doubles(l.b);
    for (int k = 0; k < STEPS_TAYLOR; k++) {
        t[k] = 1e-3 * pow(10, k / 6.0);  // 0.001 to 0.1
        predict(x, W, b, t[k], one);
        for (int m = 0; m < PREDICTIONS; m++)
            error[m][k] = one[m];
    }
    Figure *f = program_figure(
        p, "taylor", "With the Jacobian, a step of a tenth leaves a hundredth of the error",
        "Error of the predicted code against the length of the step.",
        "Three straight lines in a plot with logarithmic axes; one of them is twice as steep.");
    figure_panel(f, NULL, "length of the step", "error of the predicted code");
    figure_command(f, "set logscale xy\nset xrange [0.001:0.2]\nset format x '10^{%%T}'\n"
                      "set format y '10^{%%T}'");
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "no Jacobian", LINES, t, error[NONE], STEPS_TAYLOR);
    figure_role(f, ROLE_THIRD);
    figure_xy(f, "wrong index", LINES, t, error[WRONG], STEPS_TAYLOR);
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "Jacobian", LINES, t, error[RIGHT], STEPS_TAYLOR);
    figure_draw(f);
    claim(p, "taylor: order of the error of f(x) + Je", order(t, error[RIGHT], STEPS_TAYLOR),
          EXACTLY, 2, 0.02, "(04.12)");
    control(p, "taylor: order of the error of f(x)", order(t, error[NONE], STEPS_TAYLOR), "1");
    control(p, "taylor, rows of W for columns: order", order(t, error[WRONG], STEPS_TAYLOR),
            "E2: 1");
    free(x);
    free(W);
    free(b);
    layer_free(&l);
}

/*
The figure `taylor` has logarithmic axes, so a power of the step is a straight line and its exponent
is the slope.

What came out: the error of the prediction falls with the power 2.000 of the step, without the
Jacobian with the power 1.000. A Jacobian with the wrong index is no better than none: its power is
1, too.

## Part second: the gradient of a penalty that is a derivative

The penalty (04.4) is a sum over units, $P = \sum_l q(a_l) \, \ell_l$, with $q = s'^2$ and $\ell_l =
\sum_i W_{il}^2$. A weight $W_{kl}$ stands in it twice: openly in $\ell_l$, and inside $a_l = \sum_i
x_i W_{il} + b_l$. So its derivative has two terms, (04.13), and that of a bias has one, (04.14):

$$ \frac{\partial P}{\partial W_{kl}} = 2 \, q(a_l) \, W_{kl} + \ell_l \, q'(a_l) \, x_k , \qquad
   \frac{\partial P}{\partial b_l} = \ell_l \, q'(a_l) . $$

In words: the first term is weight decay whose strength depends on the picture: a saturated unit
feels none. The second term pushes the unit's input $a_l$ to where its slope is smaller, and the
direction of the push depends on the side of the sigmoid on which the unit stands. The derivatives
$q' = d(s'^2)/da$ are, (04.20),

| unit | $q(a)$ | $q'(a)$ |
|---|---|---|
| sigmoid | $h^2 (1-h)^2$ | $2 h^2 (1-h)^2 (1-2h)$ |
| tanh | $(1-h^2)^2$ | $-4 h (1-h^2)^2$ |
| softplus | $\sigma(a)^2$ | $2 \sigma(a)^2 - 2 \sigma(a)^3$ |

The tape computes the same gradient, with no formula at all. Ask for the Jacobian by outputs, with
the way back recorded (`grad` with its last argument `true`), square and add its entries, and ask
for the gradient of this sum by the weights. That is a *gradient of a gradient*. It needs one
backward pass for each of the $H$ outputs, and then a backward pass through all of them.

*One random direction* makes it cheap. If $v$ has independent entries of mean 0 and variance 1, then
(04.15)

$$ E_v \, \lVert J^\top v \rVert^2 = \lVert J \rVert_F^2 , $$

and $J^\top v$ is the gradient of the one number $\sum_j v_j h_j$: a single backward pass, for an
encoder of any depth. In words: look at the code along a random direction; on average over
directions the squared gradient is the whole penalty. `make bench` has a row that trains a
deep encoder in this way.
*/
static double slope2(double a, Activation act)  // s'(a)^2
{
    double s = unit_slope(unit(a, act), act);
    return s * s;
}

static double slope2_slope(double a, Activation act)  // its derivative; (04.20)
{
    double h = unit(a, act), s = 1 / (1 + exp(-a));
    return act == SIGMOID ? 2 * h * h * (1 - h) * (1 - h) * (1 - 2 * h)
           : act == TANH  ? -4 * h * (1 - h * h) * (1 - h * h)
                          : 2 * s * s - 2 * s * s * s;
}

// gW (D, H), gb (H): (04.13), (04.14), mean over the pictures x (B, D)
static void gradient_by_hand(const Layer *l, double *gW, double *gb)
{
    const int B = l->B, D = l->D, H = l->H;
    double *x = doubles(l->x), *W = doubles(l->W), *b = doubles(l->b);
    for (int h = 0; h < H; h++) {
        double length2 = 0;
        for (int i = 0; i < D; i++)
            length2 += W[i * H + h] * W[i * H + h];
        gb[h] = 0;
        for (int n = 0; n < B; n++) {
            double a = b[h];
            for (int i = 0; i < D; i++)
                a += x[n * D + i] * W[i * H + h];
            double q = slope2(a, l->act), bend = slope2_slope(a, l->act);
            for (int i = 0; i < D; i++)
                gW[i * H + h] = (n ? gW[i * H + h] : 0) +
                                (2 * q * W[i * H + h] + length2 * bend * x[n * D + i]) / B;
            gb[h] += length2 * bend / B;
        }
    }
    free(x);
    free(W);
    free(b);
}

// ||J||^2, mean over the batch, by H gradients whose way back is recorded
static Tensor *penalty_by_outputs(Tensor *x, Tensor *h)
{
    Tensor *total = tensor_zeros(shape0()), *row;
    for (int j = 0; j < h->shape.n[1]; j++) {
        grad(sum(slice(h, 1, j, j + 1)), &x, 1, &row, true);  // (B, D)
        total = add(total, sum(square(row)));
    }
    return scale(total, 1.0 / x->shape.n[0]);
}

// An estimate of it by one random direction for each picture; (04.15)
static Tensor *penalty_by_chance(Tensor *x, Tensor *h, Rng *rng)
{
    Tensor *along;
    grad(sum(multiply(h, tensor_normal(h->shape, rng))), &x, 1, &along, true);
    return scale(sum(square(along)), 1.0 / x->shape.n[0]);
}

static Tensor *penalty_by_formula(const Layer *l, Tensor *h)
{
    Autoencoder a = {.W = l->W, .b = l->b, .act = l->act};
    return mean(norms2(&a, h));
}

// The gradient (D * H + H) of one of the three by W and b, and the seconds that it took.
enum { FORMULA, OUTPUTS, CHANCE, WAYS };
static double penalty_gradient(const Layer *l, int way, Rng *rng, double *gradient)
{
    Tensor *by[] = {l->W, l->b}, *g[2];
    double moment = clock_seconds();
    Tensor *h = layer_apply(l);
    Tensor *penalty = way == FORMULA   ? penalty_by_formula(l, h)
                      : way == OUTPUTS ? penalty_by_outputs(l->x, h)
                                       : penalty_by_chance(l->x, h, rng);
    grad(penalty, by, 2, g, false);
    moment = clock_seconds() - moment;
    for (int k = 0; k < 2; k++)
        for (long i = 0; i < g[k]->size; i++)
            *gradient++ = (double)g[k]->data[i];
    step_reset();
    return moment;
}

static void second_figure(Program *p)
{
    static const int width[] = {10, 20, 40, 80, 160};
    enum { WIDTHS = 5, D = 200, B = 16, TIMES = 5 };
    double H[WIDTHS], us[WAYS][WIDTHS], once[TIMES];
    double *gradient = alloc_zeroed((D + 1) * 160, sizeof *gradient);
    for (int k = 0; k < WIDTHS; k++) {
        Rng rng = rng_new(p->seed, "second.times");
        Layer l = layer_new(B, width[k], D, SIGMOID, false, &rng);
        H[k] = width[k];
        for (int way = 0; way < WAYS; way++) {
            for (int i = 0; i < TIMES; i++)
                once[i] = 1e6 * penalty_gradient(&l, way, &rng, gradient);
            us[way][k] = median(once, TIMES);
        }
        layer_free(&l);
    }
    for (int way = 0; way < WAYS; way++)
        say(p, "   gradient of the penalty, 16 x 40 x 200, %s: %.0f us in all",
            (const char *[]){"by formula", "by outputs", "by one direction"}[way], us[way][2]);
    free(gradient);
    Figure *f = program_figure(
        p, "second", "One backward pass for each unit is dear; one random direction is not",
        "Time of the gradient of the penalty on one batch, against the number of units.",
        "One steep line high above two flat ones.");
    figure_panel(f, NULL, "units H of the code", "time of one gradient, microseconds");
    figure_command(f, "set logscale xy\nset xrange [8:200]");
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "gradient of a gradient", LINES_POINTS, H, us[OUTPUTS], WIDTHS);
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "one random direction", LINES_POINTS, H, us[CHANCE], WIDTHS);
    figure_role(f, ROLE_TRUTH);
    figure_xy(f, "formula", LINES_POINTS, H, us[FORMULA], WIDTHS);
    figure_draw(f);
}

static void part_second(Program *p)
{
    enum { B = 6, D = 11, H = 7, N = (D + 1) * H };
    static const Activation act[] = {SIGMOID, TANH, SOFTPLUS};
    const int draws = pick(p, 200, 4000, 40000);
    double hand[N], other[N], off[WAYS] = {0}, differences = 0, halves = 0, chance = 0, bend = 0;
    for (int k = 0; k < 3; k++) {
        Rng rng = rng_new(p->seed, "second");
        Layer l = layer_new(B, H, D, act[k], false, &rng);
        for (double at = -5; at <= 5; at += 0.5) {
            double by_differences = (slope2(at + 1e-5, act[k]) - slope2(at - 1e-5, act[k])) / 2e-5;
            bend = fmax(bend, fabs(by_differences - slope2_slope(at, act[k])));
        }
        gradient_by_hand(&l, hand, hand + D * H);
        for (int way = FORMULA; way <= OUTPUTS; way++) {
            penalty_gradient(&l, way, &rng, other);
            off[way] = fmax(off[way], largest_gap(hand, other, N));
        }
        double *x = doubles(l.x), *W = doubles(l.W), *b = doubles(l.b), J[H * D];
        for (int i = 0; i < N; i++) {  // central differences of ||J||^2, in double
            double *at = i < D * H ? &W[i] : &b[i - D * H], home = *at, P[2] = {0, 0};
            for (int side = 0; side < 2; side++) {
                *at = home + (side ? -1e-5 : 1e-5);
                for (int n = 0; n < B; n++) {
                    jacobian_formula(x + n * D, W, b, D, H, act[k], J);
                    P[side] += sum_of_squares(J, H * D) / B;
                }
            }
            *at = home;
            other[i] = (P[0] - P[1]) / 2e-5;
        }
        differences = fmax(differences, largest_gap(hand, other, N));
        for (int i = 0; i < D * H; i++) {  // without the second term of (04.13)
            double q = 0;
            for (int n = 0; n < B; n++) {
                double a = b[i % H];
                for (int m = 0; m < D; m++)
                    a += x[n * D + m] * W[m * H + i % H];
                q += slope2(a, act[k]) / B;
            }
            other[i] = 2 * q * W[i];
        }
        halves = fmax(halves, largest_gap(hand, other, D * H));
        if (act[k] == SIGMOID) {
            double total = 0, exact = tensor_item(penalty_by_formula(&l, layer_apply(&l)));
            for (int i = 0; i < draws; i++, step_reset())
                total += tensor_item(penalty_by_chance(l.x, layer_apply(&l), &rng)) / draws;
            chance = total / exact;
        }
        free(x);
        free(W);
        free(b);
        layer_free(&l);
        step_reset();
    }
    second_figure(p);
    claim(p, "second, three kinds of unit: derivative of s'(a)^2 - differences", bend, AT_MOST,
          1e-8, 0, "(04.20)");
    claim(p, "second, three kinds of unit: by hand - differences, in double", differences, AT_MOST,
          1e-7, 0, "(04.13), (04.14)");
    claim(p, "second, three kinds of unit: by hand - tape on the formula", off[FORMULA], AT_MOST,
          1e-5, 0, "(04.13), (04.14)");
    claim(p, "second, three kinds of unit: by hand - gradient of a gradient", off[OUTPUTS], AT_MOST,
          1e-5, 0, "(04.13), (04.14)");
    control(p, "second, three kinds of unit: only the first term - all", halves, "weight decay");
    goal(p, "second: penalty by random directions / exact", chance, EXACTLY, 1, 0.03, "(04.15)");
}

/*
The figure `second` compares what the three ways cost. The times differ from machine to machine.

What came out: the gradient by hand agrees with differences to ten digits (8.0e-11), with the tape
on the formula (1.7e-07) and with the gradient of a gradient (9.8e-08) to what single precision has.
The second term of (04.13) is not small: without it the gradient is off by 0.68 of its largest
entry. The mean over 4,000 random directions is the exact penalty times 1.002.

## What went wrong in the laboratory

*A figure that showed nothing.* The first table of `blocks` had all sixteen pictures and one scale
of colours from 0 to the largest entry. Beside the diagonal everything looked alike with and without
batch normalisation, because a tenth of the scale is no colour. It has numbers in its cells now.

*Weights that were too kind.* The first weights of the small encoder in part `penalty` gave nearly
the same sum over rows and over columns, and the slip would have passed for rounding. A test of an
index needs uneven numbers.

## The laboratory's parts, and main
*/
static const Part PARTS[] = {
    {.name = "jacobian", .promise = "four ways to one table", .run = part_jacobian,
     .size = {"16 x 40 x 200", "16 x 40 x 200", "16 x 40 x 200"}, .seeds = {1, 1, 1}},
    {.name = "penalty", .promise = "three units, two slips", .run = part_penalty,
     .size = {"exact", "exact", "exact"}, .seeds = {1, 1, 1}},
    {.name = "softmax", .promise = "the Jacobian of a classifier", .run = part_softmax,
     .size = {"exact", "exact", "exact"}, .seeds = {1, 1, 1}},
    {.name = "taylor", .promise = "a change to first order", .run = part_taylor,
     .size = {"exact", "exact", "exact"}, .seeds = {1, 1, 1}},
    {.name = "second", .promise = "a gradient of a gradient", .run = part_second,
     .size = {"200 directions", "4,000", "40,000"}, .seeds = {1, 1, 1}},
};

int main(int argc, char **argv)
{
    static const Chapter laboratory = {
        .name = "04_contractive_autoencoder_lab",
        .title = "Contractive autoencoder: the laboratory",
        .promise = "Makes a Jacobian in four ways, and asks what it costs to train with one that "
                   "has no formula.",
        .epochs = "changes nothing here: nothing is trained",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&laboratory, argc, argv);
}
