// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 01 Autoencoder: copying through a keyhole

Show a program a picture and ask it to draw the same picture again. That is no task at all, unless
between looking and drawing the picture has to pass through a keyhole: thirty numbers, say, where
the picture had 784. Now the program must find out what is worth saying about a picture. Whatever
all pictures have in common it need not say, because the drawing side can know it; what makes this
picture different from the others must go through. Nobody tells it what that is. There are no
labels, and no teacher but the picture itself.

Such a program is an *autoencoder*: an encoder that turns a picture $x$ into a short code $z$, and
a decoder that turns the code back into a picture $\hat x$. People wanted it for four reasons, and
this chapter tries each of them: to compress; to see many-dimensional data on a flat page; to clean
noisy pictures; and to generate new ones. The first three work. The last one does not, and how it
fails is the reason for most of this book.

    make 01                      # all of it: a minute and a half on two cores, built-in digits
    make 01 ARGS="--data mnist"  # the same on MNIST
    build/01_autoencoder --part deep --full --data mnist

The default run took 155 seconds of processor time, so about 80 on two idle cores, and 285 MiB of
memory where this was written. The figure to look at first is `figures/01_autoencoder/copies.png`.

**Assumed.** Chapter 00: gradient, tape, Adam, the cross-entropy. Linear algebra as far as
eigenvectors. The derivations, with their numbers (01.k), are in `notes/01_autoencoder.md`.

**Notation.**

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $x$ | `x` | (B, D), in [0, 1] | a batch of pictures, one per row |
| $z = f(x)$ | `z`, `encode` | (B, k) | codes |
| $\hat x = g(z)$ | `decode` | (B, D), in (0, 1) | the copies |
| $W, b, V, c$ | `W`, `b`, `V`, `c` | (D, H), (H), (H, D), (D) | weights of a net with one hidden layer |
| $\mu$ | `data.mean` | (D) | mean picture |
| $u_i$ | `data.axis` | rows of (D, D) | principal axes, unit length |
| $\lambda_i$ | `data.variance` | (D), $\lambda_1 \ge \lambda_2 \ge \dots$ | variance along $u_i$ |
| $\tilde x$ | `seen` | (B, D) | a picture with noise on it |

**The one equation** (equation (01.1) in the notes). As a test for learning machines it is the
"encoder problem" of Ackley, Hinton and Sejnowski (1985), which Rumelhart, Hinton and Williams
(1986) solved by back-propagation:

$$ \min_{f, g} \; E \, \lVert x - g(f(x)) \rVert^2, \qquad f: R^D \to R^k, \quad k < D. $$

In words: of all encoders and decoders with a code of $k$ numbers, take the pair whose copies are
on average nearest to the originals. The distance is the sum over all pixels of the squared
difference; this chapter always prints it per picture, averaged over pictures that were not used
for training.

**Where we differ from the paper** (Hinton and Salakhutdinov, Science 313, 2006), which made deep
autoencoders work, on MNIST. They started each layer with a Boltzmann machine (chapter 11), because
from a random start their nets of logistic units would not learn; we use leaky ReLUs and Adam,
which do learn from a random start, and look at their difficulty in part `stacked`. They trained
784-1000-500-250-30 for long; `--full` does that, and the default run trains 784-512-256-k for three
passes over 20,000 pictures. Like them we train on the cross-entropy and report the squared error.

**Hyper-parameters.** `BATCH` 100 pictures per step: enough to keep two cores busy. `RATE` 0.002 for
Adam, falling in a straight line to zero at the last step: the usual 0.001 is slower here, and the
fall takes the noise out of the last steps (the paper used conjugate gradients, which have no rate).
`NOISE` 0.5, the standard deviation of what part `denoise` adds to pixels between 0 and 1.

**Map.** Parts in order: `pca`, the best *linear* keyhole; `linear`, a network that must find the
same one; `byhand`, one hidden layer with its gradient worked out with pencil and paper; `deep`,
the autoencoder proper; `narrow`, why the keyhole must be narrow; `stacked`, how it was done before
it was easy; `code2d`, a map of the digits; `denoise`; and `generate`, the failure.
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 100, DEPTH = 4, LONGEST = 128, SHOWN = 10 };
static const int CODES[] = {2, 5, 10, 16, 30};  // the ladder of code lengths
enum { RUNGS = sizeof CODES / sizeof CODES[0], SEEDS = 8 };
static const double RATE = 2e-3;  // of Adam, at the first step
static const double NOISE = 0.5;  // standard deviation, on pixels between 0 and 1

/*
## The data, and their principal axes

Pictures are rows of $D$ numbers, so a data set is a cloud of points in a space of $D$ dimensions.
The cloud is far from round. Pixels of a stroke are bright together, corner pixels are always dark;
along some directions the cloud is long, along most it is almost flat. *Principal component
analysis* finds these directions. It computes the covariance of every pixel with every other and
takes the eigenvectors of that matrix: the first points where the cloud is longest, the next where
it is longest at a right angle to the first, and so on, and the eigenvalue $\lambda_i$ is the
variance along the $i$-th (equation (01.2)).

All parts want these axes, to compare with or to compute with, so they are found once, from all
training pictures. That takes three seconds and no training. All networks but that of part `linear`,
which must see what PCA saw, learn from 20,000 of them: the comparison favours PCA.

With `--data` the pictures are your own, and may have colours: then $D$ counts three numbers for
each pixel. A set of fewer than 20,000 pictures is trained for as many steps all the same.
*/
static struct {
    Pictures *all, *train, *test;  // all: PCA and part linear; train: the first of them, for the others
    int Y, X, C, D;
    int nominal;       // so many pictures make a pass, also where there are fewer
    double *mean;      // (D): the mean picture
    int axes;          // how many there are: D, or fewer for large pictures
    double *axis;      // (axes, D): principal axes as rows, the longest first
    double *variance;  // (axes): along each axis
} data;

static int least_of(int a, int b) { return a < b ? a : b; }

static void find_principal_axes(void)
{
    int D = data.axes = data.D;
    data.mean = alloc_zeroed((size_t)D, sizeof(double));
    data.axis = alloc_zeroed((size_t)D * (size_t)D, sizeof(double));
    data.variance = alloc_zeroed((size_t)D, sizeof(double));
    Tensor *x = pictures_rows(data.all, NULL, data.all->n);
    covariance(x->data, data.all->n, D, data.mean, data.axis);
    eigen_symmetric(data.axis, D, data.variance);
    for (int i = 0, j = D - 1; i < j; i++, j--) {  // LAPACK's order is ascending, ours descending
        double swap = data.variance[i];
        data.variance[i] = data.variance[j];
        data.variance[j] = swap;
        for (int d = 0; d < D; d++) {
            swap = data.axis[(long)i * D + d];
            data.axis[(long)i * D + d] = data.axis[(long)j * D + d];
            data.axis[(long)j * D + d] = swap;
        }
    }
    step_reset();
}

/*
The matrix of covariances has $D^2$ entries: needlessly many where there are fewer pictures than
that, and too many for large ones. But $n$ pictures, less their mean, span at most $n$ directions,
and these can be found from the products of every picture with every other, which are only $n^2$. If
$X$ is the table of the pictures less their mean and $X X^\top v = n \lambda v$, then
$(X^\top X) X^\top v = n \lambda\, X^\top v$: so $X^\top v$ is a principal axis, of length
$\sqrt{n \lambda}$. The built-in digits, 60,000 of 784 numbers, do not need this. Of pictures of more
than 4,096 numbers the first 2,000 are taken.
*/
enum { WIDEST = 4096, FEW = 2000 };

static void find_axes_by_pictures(void)
{
    int n = data.all->n, D = data.D;
    data.mean = alloc_zeroed((size_t)D, sizeof(double));
    double *product = alloc_zeroed((size_t)n * (size_t)n, sizeof *product),
           *value = alloc_zeroed((size_t)n, sizeof *value);
    Tensor *x = pictures_rows(data.all, NULL, n);
    for (long i = 0; i < x->size; i++)
        data.mean[i % D] += (double)x->data[i] / n;
    for (long i = 0; i < x->size; i++)
        x->data[i] -= (real)data.mean[i % D];
    Tensor *products = matmul_nt(x, x);  // (n, n)
    for (long i = 0; i < products->size; i++)
        product[i] = (double)products->data[i] / n;
    eigen_symmetric(product, n, value);  // ascending
    while (data.axes < n && value[n - 1 - data.axes] > 1e-6 * value[n - 1])
        data.axes++;  // those behind are rounding
    data.variance = alloc_zeroed((size_t)data.axes + 1, sizeof(double));
    Tensor *v = tensor_new(shape2(data.axes ? data.axes : 1, n));
    for (int k = 0; k < data.axes; k++) {
        data.variance[k] = value[n - 1 - k];
        for (int i = 0; i < n; i++)
            v->data[(long)k * n + i] = (real)(product[(long)(n - 1 - k) * n + i] /
                                              sqrt(n * data.variance[k]));
    }
    Tensor *axis = matmul(v, x);  // (axes, D)
    data.axis = alloc_zeroed((size_t)axis->size, sizeof(double));
    for (long i = 0; i < axis->size; i++)
        data.axis[i] = (double)axis->data[i];
    free(product);
    free(value);
    step_reset();
}

static int rows_of(int numbers)  // pictures that hold so many numbers together
{
    return numbers / data.D > 16 ? numbers / data.D : 16;
}

static int at_once(void)  // test pictures that many tensors may be made of: fewer where they are large
{
    return least_of(data.test->n, rows_of(1 << 23));
}

static Pictures *pictures_first(const Pictures *all, int n)  // the first of them, in the same memory
{
    Pictures *first = alloc_zeroed(1, sizeof *first);
    *first = *all;
    first->n = least_of(n, all->n);
    return first;
}

static void load_data(Program *p)
{
    if (data.all)
        return;
    const Survey *set = &p->set;
    data.Y = set->Y;
    data.X = set->X;
    data.C = set->C;
    data.D = set->Y * set->X * set->C;
    data.nominal = pick(p, 2000, 20000, 60000);
    const int room = rows_of(1 << 28), few = p->size == SIZE_QUICK ? 2000 : room;
    Pictures *all = pictures_load(p->source, TRAIN, least_of(room, few));
    data.all = pictures_first(all, data.D > WIDEST ? FEW : rows_of(1 << 26));
    data.train = pictures_first(all, p->size == SIZE_FULL ? all->n : data.nominal);
    free(all);  // its pixels are theirs now
    data.test = pictures_load(p->source, TEST, pick(p, 500, 0, 0));
    if (data.D > WIDEST || (data.all->n < data.D && data.all->n <= FEW))
        find_axes_by_pictures();
    else
        find_principal_axes();
    if (!(data.variance[0] > 0) || data.axes < 10)  // part linear looks for ten
        die("--data %s: expected training pictures that differ in at least 10 ways, found %d that "
            "are nearly alike",
            p->source->name, data.all->n);
}

/*
## Part pca: the best flat keyhole

If encoder and decoder may only be linear, the answer to equation (01.1) is known exactly. Take off
the mean, keep the coordinates along the first $k$ principal axes, forget the rest; to decode, walk
those coordinates along the axes again and put the mean back:

$$ z_i = u_i \cdot (x - \mu), \qquad \hat x = \mu + \sum_{i \le k} z_i u_i. $$

In words: the code says how far to go along each of the $k$ longest directions of the cloud. What is
lost is what the picture had along the others, so the squared error of one picture is
$\lVert x - \mu \rVert^2 - \sum_{i \le k} z_i^2$ (equation (01.3)), and averaged over the pictures
that the axes were found from it is the sum of the dropped variances,
$\lambda_{k+1} + \dots + \lambda_D$ (equation (01.4)). No flat keyhole of $k$ numbers does better
(Eckart and Young 1936); the notes prove it. The figure `model` shows the arrangement, which all
parts of this chapter share.

This gives a *ladder*: an error for every code length, computed without any training, against which
every network of this chapter has to stand. On MNIST its rungs are known to four digits or five,
which also checks our reading of the files, the mean, the covariance and the eigenvectors.
*/
static Tensor *first_axes(int k)  // (k, D)
{
    Tensor *U = tensor_new(shape2(k, data.D));
    for (long i = 0; i < U->size; i++)
        U->data[i] = (real)data.axis[i];
    return U;
}

static Tensor *mean_picture(void)  // (D)
{
    Tensor *m = tensor_new(shape1(data.D));
    for (int d = 0; d < data.D; d++)
        m->data[d] = (real)data.mean[d];
    return m;
}

/*
Where all of many pictures are looked at, that is done in pieces of 500: the memory of the step is
given back (`step_reset`) after each.
*/
enum { PIECE = 500 };

static Tensor *piece(const Pictures *pictures, int from, int n)  // (n, D)
{
    int index[PIECE];
    for (int i = 0; i < n; i++)
        index[i] = from + i;
    return pictures_rows(pictures, index, n);
}

static Tensor *pca_encode(Tensor *x, int k)  // (n, D) to (n, k)
{
    return matmul_nt(subtract(x, mean_picture()), first_axes(least_of(k, data.axes)));
}

static Tensor *pca_decode(Tensor *z)  // (n, k) to (n, D)
{
    return add(matmul(z, first_axes(z->shape.n[1])), mean_picture());
}

// error[k], k = 0 .. LONGEST: the squared error that k axes leave, mean over the pictures; (01.3).
// Few or small pictures have fewer axes: more of them leave as much as all.
static void pca_errors(const Pictures *pictures, double *error)
{
    const int longest = least_of(LONGEST, data.axes);
    bool before = tape_recording(false);
    for (int k = 0; k <= LONGEST; k++)
        error[k] = 0;
    for (int from = 0; from < pictures->n; from += PIECE) {
        int n = least_of(PIECE, pictures->n - from);
        Tensor *x = piece(pictures, from, n), *z = pca_encode(x, longest);
        for (int i = 0; i < n; i++) {
            double left = 0;
            for (int d = 0; d < data.D; d++) {
                double c = (double)x->data[(long)i * data.D + d] - data.mean[d];
                left += c * c;
            }
            error[0] += left / pictures->n;
            for (int k = 1; k <= longest; k++) {
                double c = (double)z->data[(long)i * longest + k - 1];
                left -= c * c;
                error[k] += left / pictures->n;
            }
        }
        step_reset();
    }
    for (int k = longest + 1; k <= LONGEST; k++)
        error[k] = error[longest];
    tape_recording(before);
}

// Do k axes leave more than rounding? If not, there is nothing to be compared with it.
static bool leaves(const double *error, int k) { return error[k] > 1e-5 * error[0]; }

static const double *pca_ladder(void)  // of the test pictures; computed once
{
    static double error[LONGEST + 1];
    if (error[0] == 0)
        pca_errors(data.test, error);
    return error;
}

static const char *word(const Program *p, const char *digits, const char *others)
{
    return data_are_digits(p) ? digits : others;
}

static void sheet(Figure *f, Tensor *const *row, int rows, const char *const *label)  // row: (SHOWN, D)
{
    figure_pictures(f, concat(row, rows, 0)->data, rows, SHOWN, data.Y, data.X, data.C, label, NULL);
    figure_draw(f);
}

// What all parts share: f and g are two matrices here, and two deep nets from part `deep` on.
static void model_figure(Program *p)
{
    Figure *f = program_figure(
        p, "model", "Whatever the copy knows of the picture has passed the code",
        "An encoder makes k numbers of a picture, a decoder makes a picture of them; the loss compares the two, "
        "and its gradient goes back through both.",
        "Picture, encoder, code, decoder, copy, error, in a row; dashed arrows go back.");
    figure_diagram(f, "x [@data label=\"picture x\\n(B, D)\"]; f [@net label=\"encoder\\nf\"];"
                      "z [@data label=\"code z\\n(B, k)\"]; g [@net label=\"decoder\\ng\"];"
                      "y [@data label=\"copy\\n(B, D)\"]; L [@loss label=\"squared\\nerror\"];"
                      "x -> f; f -> z; z -> g; g -> y; y -> L; x -> L [weight=0];"
                      "L -> g [@gradient label=\"gradient\"]; g -> f [@gradient label=\"gradient\"]");
    figure_draw(f);
}

static void pca_figure(Program *p)
{
    static const int length[] = {2, 10, 30, 128};
    static const char *const label[] = {"input", "PCA-2", "PCA-10", "PCA-30", "PCA-128"};
    Tensor *x = pictures_rows(data.test, NULL, SHOWN), *row[5] = {x};
    int rows = 1;
    for (; rows < 5 && length[rows - 1] < data.D; rows++)
        row[rows] = pca_decode(pca_encode(x, length[rows - 1]));
    Figure *f = program_figure(
        p, "pca", word(p, "PCA needs 128 numbers before a digit looks right", "The more principal components, the truer the copies"),
        word(p, "Ten test digits and what 2, 10, 30 and 128 principal components keep of them.",
             "Ten test pictures and what 2, 10, 30 and 128 principal components keep of them."),
        word(p, "Five rows of ten digits; with 2 numbers all look alike, with 128 they are almost "
                "perfect.",
             "Rows of ten pictures; the more numbers, the more alike to those of the first row."));
    sheet(f, row, rows, label);
    step_reset();
}

static void part_pca(Program *p)
{
    static const struct { int k; double error; } mnist[] = {
        {2, 43.645}, {6, 32.651}, {10, 26.714}, {16, 21.058}, {30, 13.866},
        {32, 13.193}, {50, 9.004}, {64, 7.093}, {128, 3.297}};
    load_data(p);
    const double *test = pca_ladder();
    bool anchored = strcmp(p->source->name, "mnist") == 0 && p->size != SIZE_QUICK;
    for (size_t i = 0; i < sizeof mnist / sizeof mnist[0] && mnist[i].k < data.D; i++) {
        char *text = text_format("PCA-%d: squared error per test picture", mnist[i].k);
        if (anchored)  // computed with NumPy in double; the paper prints 13.87 for 30
            claim(p, text, test[mnist[i].k], EXACTLY, mnist[i].error, 0.0006, "NumPy, double");
        else
            control(p, text, test[mnist[i].k], "this data set");
        free(text);
    }
    double left = 0, train[LONGEST + 1];
    pca_errors(data.all, train);
    for (int i = 30; i < data.axes; i++)
        left += data.variance[i];
    if (leaves(train, 30) && data.axes == data.D)  // else some of the dropped ones are not known
        claim(p, "PCA-30: error on its own data / dropped variance", train[30] / left, EXACTLY, 1,
              fmax(1e-4, 1e-6 * train[0] / left), "(01.4)");
    say(p, "  the mean image leaves %.2f, 30 axes leave %.2f, 128 axes %.2f", test[0], test[30],
        test[128]);
    model_figure(p);
    pca_figure(p);
}

/*
## Part linear: a network that must find the same plane

PCA was computed by linear algebra. A network without any non-linearity, $\hat x = x W V$ with a
hidden layer of $k$ units, is given the same freedom and nothing but a gradient. Its loss,

$$ E \, \lVert x - x W V \rVert^2, $$

has no false bottoms: every local minimum is a global one, and in each of them the rows of $V$ span
the plane of the first $k$ principal axes (Baldi and Hornik 1989; equation (01.6), where the notes
prove it for data like ours too, in which some pixels never vary). So there is nowhere
else for a descent to settle, though no theorem says how soon it arrives. If our tape, our optimiser
and our loop are right, the largest angle between the two planes must become small, and that can be
measured.

What it need not find is the axes themselves. Stretch and turn the code by any invertible matrix $A$
and let the decoder undo it: $x (W A)(A^{-1} V)$ is the same copy. The network finds the plane, and
some crooked set of ten coordinates in it. The last two rows that this part adds to the table show
both sides of this: the angle before training, and how little any single row of $V$ looks like the
first axis.
*/
enum { PLANE = 10 };

static double angle_to_pca(const Tensor *V)  // between the row space of V (PLANE, D) and PCA's
{
    double *row = alloc_zeroed((size_t)V->size, sizeof *row);
    for (long i = 0; i < V->size; i++)
        row[i] = (double)V->data[i];
    double angle = principal_angle(row, data.axis, PLANE, data.D);
    free(row);
    return angle;
}

static double likest_row(const Tensor *V)  // largest |cosine| between a row of V and the first axis
{
    double best = 0;
    for (int j = 0; j < PLANE; j++) {
        double dot = 0, norm = 0;
        for (int d = 0; d < data.D; d++) {
            double v = (double)V->data[(long)j * data.D + d];
            dot += v * data.axis[d];
            norm += v * v;
        }
        best = fmax(best, fabs(dot) / sqrt(norm));
    }
    return best;
}

static void linear_train(Program *p, Params *net, Rng *rng, Curve *angle)
{
    Tensor *W = net->tensor[0], *V = net->tensor[1];  // (D, PLANE), (PLANE, D)
    Optimizer *adam = adam_new(net, RATE, 0.9, 0.999);
    const int B = least_of(BATCH, data.all->n);
    Batches order = batches_new(data.all->n, B, rng);
    long step = 0, steps = scaled(p, pick(p, 40, 6000, 20000)), every = steps / 40 + 1;
    Training *run = training_new(p, "linear.k%d", PLANE);
    checkpoint_params(run->state, "net", net);
    checkpoint_optimizer(run->state, "adam", adam);
    checkpoint_long(run->state, "taken", &order.taken);
    checkpoint_long(run->state, "step", &step);
    checkpoint_curve(run->state, "angle", angle);
    training_begin(run);
    while (step < steps) {
        if (step % every == 0)
            curve_add(angle, (double)step, angle_to_pca(V));
        adam->rate = RATE * (1 - (double)step / (double)steps);
        Tensor *x = subtract(pictures_rows(data.all, batches_next(&order), B), mean_picture());
        Tensor *loss = squared_error(matmul(matmul(x, W), V), x), *gradient[2];  // (01.5)
        grad(loss, net->tensor, net->count, gradient, false);
        optimizer_step(adam, gradient);
        if (++step == steps)
            curve_add(angle, (double)step, angle_to_pca(V));
        training_tick(run, step, steps, "squared error", tensor_item(loss));
        step_reset();
    }
    training_end(run);
    batches_free(&order);
    optimizer_free(adam);
}

static void part_linear(Program *p)
{
    load_data(p);
    Rng rng = rng_new(p->seed, "linear");
    Params *net = params_new();
    Tensor *W = params_add(net, "W", shape2(data.D, PLANE)),
           *V = params_add(net, "V", shape2(PLANE, data.D));
    init_glorot(W, data.D, PLANE, &rng);
    init_glorot(V, PLANE, data.D, &rng);
    double before = angle_to_pca(V);
    Curve angle = {0};
    linear_train(p, net, &rng, &angle);

    double error = 0;
    tape_recording(false);
    for (int from = 0; from < data.test->n; from += PIECE) {
        int n = least_of(PIECE, data.test->n - from);
        Tensor *x = subtract(piece(data.test, from, n), mean_picture());
        error += n * tensor_item(squared_error(matmul(matmul(x, W), V), x)) / data.test->n;
        step_reset();
    }
    tape_recording(true);
    if (leaves(pca_ladder(), PLANE))
        goal(p, "linear autoencoder: its error / PCA-10's", error / pca_ladder()[PLANE], EXACTLY, 1,
             0.01, "(01.6)");
    goal(p, "largest angle between its plane and PCA's, rad", angle_to_pca(V), AT_MOST, 0.05, 0,
         "(01.6)");
    control(p, "the same angle before training", before, "untrained");
    control(p, "largest |cosine| of a decoder row and axis 1", likest_row(V),
            "rows need not be axes");

    Figure *f = program_figure(
        p, "linear", "A linear autoencoder turns into PCA's plane",
        "Largest principal angle between the decoder's row space and the first ten principal axes.",
        "A curve that falls from a right angle to about a hundredth of a radian.");
    figure_panel(f, NULL, "step", "largest angle (rad)");
    double least = 0.005;
    for (int i = 0; i < angle.count; i++)
        least = fmin(least, 0.8 * angle.y[i]);
    figure_command(f, "set logscale y; set yrange [%g:3]", least);
    figure_curve(f, "linear autoencoder, k = 10", LINES_POINTS, &angle);
    figure_level(f, "right angle", acos(0));
    figure_draw(f);
    curve_free(&angle);
    params_free(net);
}

/*
## Part byhand: one hidden layer, and its gradient with pencil and paper

Before we leave gradients to the tape for good, one network whose gradient we work out ourselves:
one hidden layer of $H$ sigmoid units, $\sigma(a) = 1 / (1 + e^{-a})$. Forward (equation (01.7)):

$$ a = x W + b, \quad h = \sigma(a), \quad \hat x = h V + c, \qquad L = \frac1B \sum \lVert \hat x - x \rVert^2 . $$

Backward, one line per line, in the opposite order (equation (01.8)); a bar over a letter is the
slope of $L$ by that letter:

$$ \bar{\hat x} = \tfrac2B (\hat x - x), \quad
   \bar V = h^\top \bar{\hat x}, \quad \bar c = \textstyle\sum \bar{\hat x}, \quad
   \bar h = \bar{\hat x} V^\top, \quad
   \bar a = \bar h \cdot h (1 - h), \quad
   \bar W = x^\top \bar a, \quad \bar b = \textstyle\sum \bar a . $$

In words: the output should move against its error. The decoder's weights get, from each picture,
the product of what went in ($h$) and how wrong the outcome was. The error goes back through $V$ to
the hidden units, shrinks by the sigmoid's slope $h(1-h)$, and meets the encoder's weights, which
get the product of what went in ($x$) and how wrong it was there. That is all of back-propagation.

Each step of the function below is one of these. The claim is that it equals the tape's gradient: to
the last digits of float here, and to $10^{-6}$ against central differences, in double, in
`tests/check_01.c`. Then the hand-made gradient trains the net. With a linear output it cannot beat
the 64 axes of PCA on the pictures that gave the axes, nor on others but by luck, which is a check
too: an error well below that floor would mean a bug.
*/
typedef struct Hand {
    Params *params;
    Tensor *W, *b, *V, *c;
} Hand;  // (D, H), (H), (H, D), (D)

static Hand hand_new(int D, int H, Rng *rng)
{
    Hand net = {.params = params_new()};
    net.W = params_add(net.params, "W", shape2(D, H));
    net.b = params_add(net.params, "b", shape1(H));
    net.V = params_add(net.params, "V", shape2(H, D));
    net.c = params_add(net.params, "c", shape1(D));
    init_glorot(net.W, D, H, rng);
    init_glorot(net.V, H, D, rng);
    return net;
}

// gemm(transpose A?, transpose B?, rows, columns, inner, A, B, beta, C, bias, activation) makes
// C = act(A B + beta C + bias).
//
// The loss of a batch x (B, D), and in gradient[4] its slopes by W, b, V, c: equations (01.7),
// (01.8).
static double hand_gradient(const Hand *net, const Tensor *x, Tensor **gradient)
{
    int B = x->shape.n[0], D = x->shape.n[1], H = net->b->shape.n[0];
    Tensor *h = tensor_new(shape2(B, H)), *slope_h = tensor_new(shape2(B, H));
    Tensor *out = tensor_new(shape2(B, D)), *slope_out = tensor_new(shape2(B, D));
    gemm(false, false, B, H, D, x->data, net->W->data, 0, h->data, net->b->data, SIGMOID);
    gemm(false, false, B, D, H, h->data, net->V->data, 0, out->data, net->c->data, LINEAR);

    double loss = 0;
    for (long i = 0; i < out->size; i++) {
        double miss = (double)(out->data[i] - x->data[i]);
        loss += miss * miss / B;
        slope_out->data[i] = (real)(2 * miss / B);
    }
    for (int k = 0; k < 4; k++)
        gradient[k] = tensor_zeros(net->params->tensor[k]->shape);
    real *W = gradient[0]->data, *b = gradient[1]->data, *V = gradient[2]->data,
         *c = gradient[3]->data;
    gemm(true, false, H, D, B, h->data, slope_out->data, 0, V, NULL, LINEAR);
    for (long i = 0; i < slope_out->size; i++)
        c[i % D] += slope_out->data[i];
    gemm(false, true, B, H, D, slope_out->data, net->V->data, 0, slope_h->data, NULL, LINEAR);
    for (long i = 0; i < slope_h->size; i++)
        slope_h->data[i] *= h->data[i] * (1 - h->data[i]);  // now the slope before the sigmoid
    gemm(true, false, D, H, B, x->data, slope_h->data, 0, W, NULL, LINEAR);
    for (long i = 0; i < slope_h->size; i++)
        b[i % H] += slope_h->data[i];
    return loss;
}

// The same loss, left to the tape.
static Tensor *tape_loss(const Hand *net, Tensor *x)
{
    Tensor *h = dense(x, net->W, net->b, SIGMOID);
    return squared_error(dense(h, net->V, net->c, LINEAR), x);
}

// The largest of four: |by hand - by tape| / |by tape|, for W, b, V and c.
static double hand_against_tape(const Hand *net, Tensor *x)
{
    Tensor *by_hand[4], *by_tape[4];
    hand_gradient(net, x, by_hand);
    grad(tape_loss(net, x), net->params->tensor, 4, by_tape, false);
    double worst = 0;
    for (int k = 0; k < 4; k++) {
        double difference = 0, length = 0;
        for (long i = 0; i < by_tape[k]->size; i++) {
            double g = (double)by_tape[k]->data[i], d = (double)by_hand[k]->data[i] - g;
            difference += d * d;
            length += g * g;
        }
        if (difference != 0)  // black pictures have a slope of zero, by hand and by tape
            worst = fmax(worst, sqrt(difference / length));
    }
    return worst;
}

static void hand_train(Program *p, Hand *net, Rng *rng)
{
    Optimizer *adam = adam_new(net->params, RATE, 0.9, 0.999);
    const int B = least_of(BATCH, data.train->n);
    Batches order = batches_new(data.train->n, B, rng);
    long step = 0, steps = scaled(p, pick(p, 20, 1000, 6000));
    Training *run = training_new(p, "byhand.net");
    checkpoint_params(run->state, "net", net->params);
    checkpoint_optimizer(run->state, "adam", adam);
    checkpoint_long(run->state, "taken", &order.taken);
    checkpoint_long(run->state, "step", &step);
    training_begin(run);
    while (step < steps) {
        adam->rate = RATE * (1 - (double)step / (double)steps);
        Tensor *x = pictures_rows(data.train, batches_next(&order), B), *gradient[4];
        double loss = hand_gradient(net, x, gradient);
        optimizer_step(adam, gradient);
        training_tick(run, ++step, steps, "squared error", loss);
        step_reset();
    }
    training_end(run);
    batches_free(&order);
    optimizer_free(adam);
}

static void part_byhand(Program *p)
{
    load_data(p);
    enum { H = 64 };
    Rng rng = rng_new(p->seed, "byhand");
    Hand net = hand_new(data.D, H, &rng);
    const int B = least_of(BATCH, data.train->n);
    double fresh = hand_against_tape(&net, pictures_rows(data.train, NULL, B));
    step_reset();
    hand_train(p, &net, &rng);
    double trained = hand_against_tape(&net, pictures_rows(data.train, NULL, B)), error = 0;
    step_reset();
    tape_recording(false);
    for (int from = 0; from < data.test->n; from += PIECE) {
        int n = least_of(PIECE, data.test->n - from);
        error += n * tensor_item(tape_loss(&net, piece(data.test, from, n))) / data.test->n;
        step_reset();
    }
    tape_recording(true);
    claim(p, "gradient by hand against the tape, fresh net", fresh, AT_MOST, 1e-5, 0,
          "float arithmetic");
    claim(p, "gradient by hand against the tape, trained net", trained, AT_MOST, 1e-5, 0,
          "float arithmetic");
    claim(p, "64 sigmoid units, trained by hand: squared error", error, AT_LEAST, pca_ladder()[H],
          0, "PCA-64, the floor");
    params_free(net.params);
}

/*
## The deep autoencoder

A plane is a poor description of handwriting. Slant a 1 a little more and a little more: its pixels
go dark and bright in turn, and the path through the space of pictures is a curve that no plane
follows. A number that says "slant" must be turned into pixels by something that can bend.

So encoder and decoder get hidden layers. Each is a stack of dense layers with a *leaky ReLU* ($a$
where $a$ is above zero, $0.2 a$ below: the slope is never zero), wide at the picture and narrower
towards the code; the code itself is a bare linear layer, since nothing says that its numbers should
be positive or small. The decoder is the encoder's mirror image in its widths but has weights of its
own (the reading notes, the course notes beside which this book is read, remark that they need not
be each other's transpose). The last layer gives one *logit* per pixel, and a sigmoid makes it a
brightness between 0 and 1.
*/
typedef struct Autoencoder {
    Params *params;
    Dense layer[2 * DEPTH];  // the first `depth` encode, the next `depth` decode
    int depth;
} Autoencoder;

// width (depth + 1): from D to the code. The decoder's widths are the same in the opposite order.
static Autoencoder autoencoder_new(const int *width, int depth, Activation act, Rng *rng)
{
    Autoencoder net = {.params = params_new(), .depth = depth};
    for (int i = 0; i < 2 * depth; i++) {
        bool encodes = i < depth, bare = i == depth - 1 || i == 2 * depth - 1;
        int in = encodes ? width[i] : width[2 * depth - i];
        int out = encodes ? width[i + 1] : width[2 * depth - i - 1];
        char *name = text_format("%s.%d", encodes ? "encoder" : "decoder", encodes ? i : i - depth);
        net.layer[i] = dense_new(net.params, name, in, out, bare ? LINEAR : act, rng);
        free(name);
    }
    return net;
}

static Tensor *encode(const Autoencoder *net, Tensor *x)  // (B, D) to (B, k)
{
    for (int i = 0; i < net->depth; i++)
        x = dense_apply(&net->layer[i], x);
    return x;
}

static Tensor *decode_logits(const Autoencoder *net, Tensor *z)  // (B, k) to (B, D)
{
    for (int i = net->depth; i < 2 * net->depth; i++)
        z = dense_apply(&net->layer[i], z);
    return z;
}

static Tensor *decode(const Autoencoder *net, Tensor *z)  // (B, k) to (B, D), brightness
{
    return sigmoid(decode_logits(net, z));
}

/*
How good are the copies? Squared error per picture, summed over the pixels, on pictures that were
not trained on. The tape rests, since no gradient is wanted.
*/
static double copy_error(const Autoencoder *net, const Pictures *pictures, int most)
{
    bool before = tape_recording(false);
    int total = least_of(pictures->n, most);
    double error = 0;
    for (int from = 0; from < total; from += PIECE) {
        int n = least_of(PIECE, total - from);
        Tensor *x = piece(pictures, from, n);
        error += n * tensor_item(squared_error(decode(net, encode(net, x)), x)) / total;
        step_reset();
    }
    tape_recording(before);
    return error;
}

/*
Now the loop that every part below uses. A pixel's brightness is taken as a probability of ink, and
the loss is the cross-entropy between the original's and the copy's (equation (01.9)),

$$ -\sum_d \bigl( x_d \ln \hat x_d + (1 - x_d) \ln (1 - \hat x_d) \bigr) , $$

in words the price, in nats, of being surprised by $x$ if one believed in $\hat x$. It is smallest
where the squared error is smallest, at $\hat x = x$. But a pixel of a missing stroke costs the
squared error at most 1, while the logarithm has no such limit, and the slope of the loss by the
logit is the plain difference $\hat x - x$, which never vanishes for a wrong pixel. In our trials it
gave the lower *squared error* too.

With `noise` above zero the encoder sees a spoilt picture, while the loss still asks for the clean
one; part `denoise` explains. What the run learns about itself, the error on the first 500 test
pictures ten times along the way, goes into `curve`, unless that is NULL. All that decides the rest
of the run is registered with the training, so an interrupted run goes on as if it had never
stopped.
*/
static void train(Program *p, Autoencoder *net, const char *name, double epochs, double noise,
                  Curve *curve)
{
    const int B = least_of(BATCH, data.train->n);
    Curve nobody = {0};
    char *stream = text_format("%s.order", name);  // the weights have drawn from the one called name
    Rng rng = rng_new(p->seed, stream);
    Optimizer *adam = adam_new(net->params, RATE, 0.9, 0.999);
    Batches order = batches_new(data.train->n, B, &rng);
    long step = 0, steps = scaled(p, epochs * data.nominal / BATCH), every = steps / 10 + 1;
    Training *run = training_new(p, "%s", name);
    checkpoint_params(run->state, "net", net->params);
    checkpoint_optimizer(run->state, "adam", adam);
    checkpoint_rng(run->state, "rng", &rng);
    checkpoint_long(run->state, "taken", &order.taken);
    checkpoint_long(run->state, "step", &step);
    checkpoint_curve(run->state, "curve", curve ? curve : &nobody);
    training_begin(run);
    while (step < steps) {
        adam->rate = RATE * (1 - (double)step / (double)steps);
        Tensor *x = pictures_rows(data.train, batches_next(&order), B), *gradient[4 * DEPTH];
        Tensor *seen = noise > 0 ? add(x, scale(tensor_normal(x->shape, &rng), noise)) : x;
        Tensor *loss = bce_with_logits(decode_logits(net, encode(net, seen)),
                                       x);  // (01.9), (01.11)
        grad(loss, net->params->tensor, net->params->count, gradient, false);
        optimizer_step(adam, gradient);
        double nats = tensor_item(loss);
        step_reset();
        step++;
        if (curve && (step % every == 0 || step == steps))
            curve_add(curve, (double)step * BATCH / data.nominal, copy_error(net, data.test, 500));
        training_tick(run, step, steps, "cross-entropy", nats);
    }
    training_end(run);
    curve_free(&nobody);
    batches_free(&order);
    optimizer_free(adam);
    free(stream);
}

/*
## Part deep: thirty bent numbers against many straight ones

The experiment of the paper, on every rung of the ladder: the same number of numbers in the code,
once along straight axes (PCA) and once through the deep net.

Two controls stand beside it. Taking the leaky ReLUs out of the very same net leaves a linear
encoder and a linear decoder with a sigmoid at its end: *logistic PCA*. It tells what the sigmoid,
which knows that brightness lies between 0 and 1, does for the copies without any bending. And the
ladder of PCA read the other way round tells what the code is *worth*: how many straight numbers
would do as well as $k$ bent ones.

The first control keeps us honest about what bending does. With 2 numbers logistic PCA is hardly
better than PCA (42.7 against 42.9); with 10 it takes 25.9 down to 23.1, and the bending goes on to
13.4. With 30 the sigmoid alone brings 13.4 down to 7.4, and the bending the rest, to 6.1. And with
64 numbers the straight net wins, 4.1 against 4.7 (exercise 8): a deep net is worth its trouble
where the keyhole is narrow.

Another random start gives another number. For 30 numbers the program tries two, and they differ by
less than a hundredth of the error; where the nets stand against PCA does not hang on that.
*/
// A training that has run to its end is found again by its name: a second call loads the net. Only
// that of 30 numbers is watched: its curve is drawn.
static Autoencoder deep_net(Program *p, int k, int seed, Activation act, Curve *curve)
{
    int usual[] = {data.D, 512, 256, k}, paper[] = {data.D, 1000, 500, 250, k};
    bool full = p->size == SIZE_FULL;
    char *name = text_format("deep.%sk%d.seed%d", act == LINEAR ? "linear." : "", k, seed);
    Rng rng = rng_new(p->seed, name);
    Autoencoder net = autoencoder_new(full ? paper : usual, full ? 4 : 3, act, &rng);
    bool bends = act != LINEAR && seed == 0, watched = k == 30 && bends;
    Curve unseen = {0};
    train(p, &net, name, pick(p, 1, 3, watched ? 120 : k == 2 && bends ? 60 : 5), 0,
          watched && !curve ? &unseen : curve);
    curve_free(&unseen);
    free(name);
    return net;
}

static char *passes_text(void)  // the axis of a curve; free it
{
    return data.train->n < data.nominal ? text_format("passes of %d pictures", data.nominal)
                                        : text_format("passes over the training pictures");
}

static double deep_error(Program *p, int k, int seed, Activation act, Curve *curve)
{
    Autoencoder net = deep_net(p, k, seed, act, curve);
    double error = copy_error(&net, data.test, data.test->n);
    say(p, "  %2d numbers, seed %d%s: squared error %.2f (PCA %.2f)", k, seed,
        act == LINEAR ? ", ReLUs taken out" : "", error, pca_ladder()[k]);
    params_free(net.params);
    return error;
}

static int worth(double error)  // how many linear numbers do as well
{
    int k = 0;
    while (k < LONGEST && pca_ladder()[k] > error)
        k++;
    return k;
}

static int seeds_of(const Program *p, int rung)  // the spread is small: the last rung shows it
{
    return rung == RUNGS - 1 ? p->seeds : 1;
}

// While it learns, against the levels of two straight codes; the names stand at the levels if there
// is room.
static void learning_panel(Program *p, Figure *f, const Curve *learning)
{
    const double *ladder = pca_ladder();
    double right = learning->count ? learning->x[learning->count - 1] : 1, top = ladder[30];
    for (int i = 0; i < learning->count; i++)
        top = fmax(top, learning->y[i]);
    bool usual = data_are_digits(p) && top < 30;
    top = usual ? 30 : 1.1 * top;
    char *passes = passes_text();
    figure_panel(f, "while learning, k = 30", passes, "squared error per picture");
    figure_command(f, "set yrange [0:%g]", top);
    figure_curve(f, "deep autoencoder", LINES_POINTS, learning);
    figure_level(f, usual ? NULL : "PCA-30", ladder[30]);
    if (data.D > 128)
        figure_level(f, usual ? NULL : "PCA-128", ladder[128]);
    if (usual) {
        figure_text(f, 0.75 * right, ladder[30] + 1.2, "PCA-30");
        figure_text(f, 0.75 * right, ladder[128] - 1.3, "PCA-128");
    }
    free(passes);
}

static void ladder_figure(Program *p, double error[RUNGS][SEEDS], const Curve *learning)
{
    double k[LONGEST], pca[LONGEST], x[RUNGS], y[RUNGS], low[RUNGS], high[RUNGS], top = 0;
    int longest = least_of(LONGEST, data.axes);
    for (int i = 0; i < longest; i++) {
        k[i] = i + 1;
        pca[i] = pca_ladder()[i + 1];
        top = fmax(top, pca[i]);
    }
    for (int i = 0; i < RUNGS; i++) {
        x[i] = CODES[i];
        y[i] = 0;
        low[i] = high[i] = error[i][0];
        for (int s = 0; s < seeds_of(p, i); s++) {
            y[i] += error[i][s] / seeds_of(p, i);
            top = fmax(top, error[i][s]);
            low[i] = fmin(low[i], error[i][s]);
            high[i] = fmax(high[i], error[i][s]);
        }
    }
    char *title = text_format("%d numbers of the net are worth %d of PCA", CODES[3], worth(y[3]));
    Figure *f = program_figure(
        p, "ladder", title,
        "Squared error per test picture: left against the length of the code, right over training, "
        "k = 30.",
        "The deep autoencoder's error lies below PCA's at all five code lengths from 2 to 30.");
    free(title);
    figure_panel(f, "five code lengths", "numbers in the code, k", "squared error per picture");
    figure_command(f, "set logscale x 2; set xrange [1.8:140]");
    if (data_are_digits(p) && top < 50)
        figure_command(f, "set yrange [0:50]");
    else
        figure_command(f, "set yrange [0:*]");
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "PCA", LINES, k, pca, longest);
    figure_role(f, ROLE_MODEL);
    figure_spread(f, "deep autoencoder", x, y, low, high, RUNGS);
    learning_panel(p, f, learning);
    figure_draw(f);
}

static void copies_figure(Program *p)
{
    static const char *const label[] = {"input",   "PCA-2",  "deep-2", "PCA-10",
                                        "deep-10", "PCA-30", "deep-30"};
    static const int length[] = {2, 10, 30};
    Autoencoder net[3];
    for (int i = 0; i < 3; i++)
        net[i] = deep_net(p, length[i], 0, LEAKY_RELU, NULL);
    tape_recording(false);
    Tensor *x = pictures_rows(data.test, NULL, SHOWN), *row[7] = {x};
    for (int i = 0; i < 3; i++) {
        row[2 * i + 1] = pca_decode(pca_encode(x, length[i]));
        row[2 * i + 2] = decode(&net[i], encode(&net[i], x));
    }
    Figure *f = program_figure(
        p, "copies", word(p, "With ten numbers PCA makes ghosts, and the net makes digits", "Copies by PCA and by a deep autoencoder"),
        word(p, "Ten test digits, and their copies through 2, 10 and 30 numbers: PCA and deep "
                "autoencoder.",
             "Ten test pictures, and their copies through 2, 10 and 30 numbers: PCA and deep "
             "autoencoder."),
        word(p, "With ten numbers PCA's copies are ghosts, the autoencoder's are digits.",
             "Rows of pictures: with more numbers the copies come nearer to the originals."));
    sheet(f, row, 7, label);
    step_reset();
    tape_recording(true);
    for (int i = 0; i < 3; i++)
        params_free(net[i].params);
}

static void part_deep(Program *p)
{
    load_data(p);
    double error[RUNGS][SEEDS], mean = 0;
    Curve learning = {0};
    for (int i = 0; i < RUNGS; i++) {
        int seeds = seeds_of(p, i);
        for (int s = 0; s < seeds; s++)
            error[i][s] = deep_error(p, CODES[i], s, LEAKY_RELU,
                                     CODES[i] == 30 && s == 0 ? &learning : NULL);
        char *text = text_format("deep-%d: squared error per test picture", CODES[i]);
        goal_seeds(p, text, error[i], seeds, AT_MOST, pca_ladder()[CODES[i]], 0,
                   "PCA of the same length");
        free(text);
    }
    for (int s = 0; s < p->seeds; s++)
        mean += error[RUNGS - 1][s] / p->seeds;
    for (int i = 0; i < RUNGS; i += 2) {
        char *text = text_format("deep-%d with its ReLUs taken out", CODES[i]);
        control(p, text, deep_error(p, CODES[i], 0, LINEAR, NULL), "logistic PCA");
        free(text);
    }
    goal(p, "deep-30 is worth this many straight numbers", worth(mean), AT_LEAST, 30, 0,
         "PCA ladder");
    if (p->size == SIZE_FULL && data_are_digits(p))
        claim(p, "deep-30, long training: squared error", error[RUNGS - 1][0], AT_MOST, 5.0, 0,
              "paper: 3.00, as remembered");
    if (data.D > 128)
        control(p, "PCA-128: squared error per test picture", pca_ladder()[128],
                "128 straight numbers");
    ladder_figure(p, error, &learning);
    copies_figure(p);
    curve_free(&learning);
}

/*
## Part narrow: why the keyhole must be narrow

If the code may be as long as the picture, copying is no task: let every code unit look at one pixel
and hand it on (equation (01.10)). Then next to nothing is lost and nothing has been learnt, because
a machine that copies digits faithfully for that reason copies *anything* faithfully. That is how to
catch it: show it something else.

We train a net with 1,024 code units for 784 pixels, and compare it with the 30-number net. Both see
digits only. Then both get test digits lying on their side, turned by a quarter: strokes like any
others, but hardly ever the strokes of a digit. Measured is the share that is lost: squared error
divided by the spread of those pictures around their own mean, so that 0 is a perfect copy and 1 is
no better than drawing the mean.

The two nets differ in depth and in bending as well as in width. Exercise 7 takes these apart: it is
the width that matters.
*/
static double share_lost(const Autoencoder *net, Tensor *x)
{
    Tensor *own_mean = scale(sum_to(x, shape1(data.D)), 1.0 / x->shape.n[0]);
    double spread = tensor_item(squared_error(broadcast_to(own_mean, x->shape), x));
    return tensor_item(squared_error(decode(net, encode(net, x)), x)) / spread;
}

// Each picture turned by a quarter; one that is not square by a half, since its turned self would
// not fit into the nets.
static Tensor *lying(const Tensor *x)
{
    const int Y = data.Y, X = data.X, C = data.C;
    Tensor *turned = tensor_new(x->shape);
    for (long i = 0; i < x->size; i++) {
        long picture = i / data.D, at = i % data.D;
        int row = (int)(at / (X * C)), column = (int)(at / C % X);
        int to = Y == X ? column * X + (Y - 1 - row) : (Y - 1 - row) * X + (X - 1 - column);
        turned->data[picture * data.D + (long)to * C + at % C] = x->data[i];
    }
    return turned;
}

static void narrow_figure(Program *p, const Autoencoder *wide, const Autoencoder *deep)
{
    const char *const label[] = {word(p, "digit", "picture"), "1,024 units", "30 units",
                                 data.Y == data.X ? "lying" : "head down", "1,024 units", "30 units"};
    Tensor *x = pictures_rows(data.test, NULL, SHOWN), *turned = lying(x);
    Tensor *row[6] = {
        x,      decode(wide, encode(wide, x)),      decode(deep, encode(deep, x)),
        turned, decode(wide, encode(wide, turned)), decode(deep, encode(deep, turned))};
    Figure *f = program_figure(
        p, "narrow",
        word(p, "1,024 numbers copy digits on their side too, 30 do not",
             "What 1,024 numbers copy, and what 30"),
        word(p, "Test digits and the same digits on their side, copied by a code of 1,024 units and "
                "one of 30.",
             "Test pictures and the same pictures turned, copied by a code of 1,024 units and one of "
             "30."),
        word(p, "The wide net copies lying digits well; the narrow net makes blots of them.",
             "Rows of pictures: upright, turned, and their copies."));
    sheet(f, row, 6, label);
}

// A row about an upright digit or a lying one; a target makes it a goal, NAN a control.
static void share_row(Program *p, const char *units, bool turned, double ours, Relation relation,
                      double target, const char *source)
{
    const char *what = word(p, turned ? "lying digit" : "digit", turned ? "turned picture" : "picture");
    char *text = text_format("%s code units: share lost of a %s", units, what);
    if (isnan(target))
        control(p, text, ours, source);
    else
        goal(p, text, ours, relation, target, 0, source);
    free(text);
}

static void wide_against_narrow(Program *p)
{
    int width[] = {data.D, 1024};
    Rng rng = rng_new(p->seed, "narrow.wide");
    Autoencoder wide = autoencoder_new(width, 1, LINEAR, &rng);
    train(p, &wide, "narrow.wide", pick(p, 1, 3, 20), 0, NULL);
    Autoencoder deep = deep_net(p, 30, 0, LEAKY_RELU, NULL);
    tape_recording(false);
    Tensor *x = pictures_rows(data.test, NULL, least_of(1000, at_once())), *turned = lying(x);
    double narrow_digit = share_lost(&deep, x);
    share_row(p, "1,024", true, share_lost(&wide, turned), AT_MOST, narrow_digit,
              word(p, "30 units, upright digit", "30 units, upright"));
    share_row(p, "30", true, share_lost(&deep, turned), AT_LEAST, 2 * narrow_digit,
              "twice that of an upright one");
    share_row(p, "1,024", false, share_lost(&wide, x), AT_MOST, NAN, "as trained");
    share_row(p, "30", false, narrow_digit, AT_MOST, NAN, "as trained");
    step_reset();
    narrow_figure(p, &wide, &deep);
    step_reset();
    tape_recording(true);
    params_free(wide.params);
    params_free(deep.params);
}

/*
The reading notes quote an observation from practice: wide first layers and thin last ones do better
than "more obvious architectures", since a wide layer can compute more about the picture before it
has to be squeezed. We try it fairly, with three encoders that have the same number of weights, and
the same two passes over the data: wide first and thin last, two equal layers, thin first and wide
last.

The advice does not survive: on the built-in digits wide-first leaves an error of 11.6, equal widths
10.0, and thin-first 9.7. On MNIST it is the same: 12.6, 11.1 and 10.5. The layer of 70 in front of
the code is a keyhole before the keyhole. What is true in the observation is its reason, that a wide
layer can compute more; it seems to matter most just before the code, where our wide-first net is
thin.
*/
static void shapes_of_the_funnel(Program *p)
{
    const struct {
        const char *name;
        int width[4];
    } shape[] = {// about 224,000 weights in each encoder
                 {"wide first (260, 70)", {data.D, 260, 70, 30}},
                 {"equal (217, 217)", {data.D, 217, 217, 30}},
                 {"thin first (150, 585)", {data.D, 150, 585, 30}}};
    double error[3][SEEDS];
    for (int i = 0; i < 3; i++)
        for (int s = 0; s < p->seeds && s < SEEDS; s++) {
            char *name = text_format("narrow.shape%d.seed%d", i, s);
            Rng rng = rng_new(p->seed, name);
            Autoencoder net = autoencoder_new(shape[i].width, 3, LEAKY_RELU, &rng);
            train(p, &net, name, pick(p, 1, 2, 20), 0, NULL);
            error[i][s] = copy_error(&net, data.test, data.test->n);
            say(p, "  %s, %ld weights, seed %d: squared error %.2f", shape[i].name,
                params_size(net.params), s, error[i][s]);
            params_free(net.params);
            free(name);
        }
    for (int i = 0; i < 3; i++) {
        char *text = text_format("%s: squared error", shape[i].name);
        control_seeds(p, text, error[i], p->seeds, "same number of weights");
        free(text);
    }
}

static void part_narrow(Program *p)
{
    load_data(p);
    wide_against_narrow(p);
    shapes_of_the_funnel(p);
}

/*
## Part stacked: one layer at a time

With logistic units, and no ReLU, a deep autoencoder from a random start hardly learns. Each
sigmoid's slope is at most 1/4, and the slopes multiply on the way back; four sigmoids lie between
the loss and the first weights, whose gradient here is at first some 900 times smaller than that of
the last (equation (01.14), exercise 5). And on the way forward each sigmoid squeezes what it gets
into a small part of its range, so that at first all pictures have nearly the same code. The way
out, which started deep learning, was to train one layer at a time. The first layer and its mirror
image form an autoencoder of their own, with one hidden layer, which is easy. Its codes are pictures
for the second pair, and so on inwards (Bengio et al. 2007; Hinton and Salakhutdinov used a
Boltzmann machine for each pair, chapter 11). Only then is the whole stack trained together, from
where the pairs have brought it.

Each pair is trained by asking for the gradient of *its* four tensors and of nothing else: that
alone freezes the layers before it. Both nets below see the same number of pictures.
*/
static void train_pair(Program *p, Autoencoder *net, int i, double epochs)
{
    Dense *in = &net->layer[i], *back = &net->layer[2 * net->depth - 1 - i];
    Tensor *tensor[4] = {in->W, in->b, back->W, back->b};
    char *name[4] = {"in.W", "in.b", "back.W", "back.b"};
    Params pair = {.count = 4, .tensor = tensor, .name = name};
    Rng rng = rng_new(p->seed, "stacked.pair");
    Optimizer *adam = adam_new(&pair, RATE, 0.9, 0.999);
    const int B = least_of(BATCH, data.train->n);
    Batches order = batches_new(data.train->n, B, &rng);
    long step = 0, steps = scaled(p, epochs * data.nominal / BATCH);
    Training *run = training_new(p, "stacked.pair%d", i);
    checkpoint_params(run->state, "pair", &pair);
    checkpoint_optimizer(run->state, "adam", adam);
    checkpoint_long(run->state, "taken", &order.taken);
    checkpoint_long(run->state, "step", &step);
    training_begin(run);
    while (step < steps) {
        Tensor *h = pictures_rows(data.train, batches_next(&order), B), *gradient[4];
        for (int j = 0; j < i; j++)  // what the pairs before make of the picture, in (0, 1)
            h = dense_apply(&net->layer[j], h);
        Tensor *loss = bce_with_logits(dense(dense_apply(in, h), back->W, back->b, LINEAR), h);
        grad(loss, tensor, 4, gradient, false);
        optimizer_step(adam, gradient);
        training_tick(run, ++step, steps, "cross-entropy", tensor_item(loss));
        step_reset();
    }
    training_end(run);
    batches_free(&order);
    optimizer_free(adam);
}

static void stacked_figure(Program *p, const Curve *from_random, Curve *from_pairs, double before)
{
    double top = pca_ladder()[30];
    for (int i = 0; i < from_pairs->count; i++) {
        from_pairs->x[i] += before;  // the pairs came first: their passes count
        top = fmax(top, from_pairs->y[i]);
    }
    for (int i = 0; i < from_random->count; i++)
        top = fmax(top, from_random->y[i]);
    char *passes = passes_text();
    Figure *f = program_figure(
        p, "stacked", "Stacked layer by layer, a deep net of sigmoids leaves its random start behind",
        "Squared error on test pictures against passes over the data, those for single layers "
        "included.",
        "From a random start the error stays high; after stacking it falls quickly.");
    figure_panel(f, NULL, passes, "squared error per picture");
    figure_command(f, "set yrange [0:%g]", data_are_digits(p) && top < 60 ? 60 : 1.1 * top);
    figure_curve(f, "random start", LINES_POINTS, from_random);
    figure_curve(f, "one layer at a time, then together", LINES_POINTS, from_pairs);
    figure_level(f, "PCA-30", pca_ladder()[30]);
    figure_draw(f);
    free(passes);
}

static void part_stacked(Program *p)
{
    load_data(p);
    enum { PAIRS = 3 };
    const int width[PAIRS + 1] = {data.D, 512, 256, 30};
    double each = 1, together = pick(p, 1, 2, 10);
    Rng rng = rng_new(p->seed, "stacked");
    Autoencoder plain = autoencoder_new(width, PAIRS, SIGMOID, &rng);
    Autoencoder stacked = autoencoder_new(width, PAIRS, SIGMOID, &rng);
    Curve from_random = {0}, from_pairs = {0};
    train(p, &plain, "stacked.random", PAIRS * each + together, 0, &from_random);
    for (int i = 0; i < PAIRS; i++)
        train_pair(p, &stacked, i, each);
    double pairs_only = copy_error(&stacked, data.test, data.test->n);
    curve_add(&from_pairs, 0, pairs_only);
    train(p, &stacked, "stacked.together", together, 0, &from_pairs);
    double random_error = copy_error(&plain, data.test, data.test->n);
    goal(p, "sigmoid net, stacked: squared error", copy_error(&stacked, data.test, data.test->n),
         AT_MOST, random_error, 0, "random start, same pictures");
    control(p, "sigmoid net, random start: squared error", random_error, "no stacking");
    control(p, "sigmoid net, pairs only, never trained together", pairs_only, "no fine-tuning");
    stacked_figure(p, &from_random, &from_pairs, PAIRS * each);
    curve_free(&from_random);
    curve_free(&from_pairs);
    params_free(plain.params);
    params_free(stacked.params);
}

/*
## Part code2d: a map of the digits

With a code of two numbers every picture becomes a point on a page. PCA's page and that of `deep-2`
show the same pictures; nobody has told either which is a 3 and which is an 8. Now, and only now,
the labels are read, to colour the points and to count: how often does the nearest training picture
on the page belong to another class (the *1-nearest-neighbour error*)? The autoencoder's page errs
for 54 % of the pictures, PCA's for 64 %: better, but two numbers are few. An encoder with random
weights is the control: some order of the input survives any smooth map.
*/
static Tensor *page(const Autoencoder *net, const Pictures *pictures,
                    int n)  // (n, 2); net NULL: PCA's
{
    Tensor *z = tensor_new(shape2(n, 2));
    for (int from = 0; from < n; from += PIECE) {
        StepMark mark = step_mark();
        Tensor *x = piece(pictures, from, least_of(PIECE, n - from));
        Tensor *part = net ? encode(net, x) : pca_encode(x, 2);
        memcpy(z->data + 2L * from, part->data, (size_t)part->size * sizeof(real));
        step_release(mark);
    }
    return z;
}

static double page_error(const Autoencoder *net, const uint8_t *train_label,
                         const uint8_t *test_label, int nq)
{
    Tensor *base = page(net, data.train, data.train->n), *query = page(net, data.test, nq);
    double error = nearest_error(query->data, test_label, nq, base->data, train_label,
                                 data.train->n, 2);
    step_reset();
    return error;
}

// Codes z (n, 2) as points, by their labels (NULL: all alike), in a new panel.
static void page_panel(Figure *f, const char *title, const Tensor *z, const uint8_t *label)
{
    const int n = z->shape.n[0];
    double *x = alloc_zeroed((size_t)n, sizeof *x), *y = alloc_zeroed((size_t)n, sizeof *y);
    int K = 0;
    for (int i = 0; i < n; i++) {
        x[i] = (double)z->data[2 * i];
        y[i] = (double)z->data[2 * i + 1];
        K = label && label[i] >= K ? label[i] + 1 : K;
    }
    figure_panel(f, title, "first number of the code", "second number");
    if (label)
        figure_classes(f, x, y, label, n, K, NULL);
    else
        figure_xy(f, NULL, DOTS, x, y, n);
    free(x);
    free(y);
}

static double tic_step(double span)  // 1, 2 or 5 times a power of ten, so that some four fit
{
    double step = pow(10, floor(log10(span / 4)));
    return step * (span > 10 * step ? 5 : span > 6 * step ? 2 : 1);
}

// Numbers of the axis from low to high beside a sheet of so many pixels, which `down` counts from
// the top: a command of gnuplot.
static void sheet_tics(Figure *f, const char *axis, double low, double high, int pixels, bool down)
{
    Text list = {0};
    double step = tic_step(high - low);
    for (double at = ceil(low / step); at * step <= high; at++) {
        double share = (at * step - low) / (high - low);
        put(&list, "%s'%s%g' %g", list.used ? ", " : "", at < 0 ? "−" : "", fabs(at * step),
            pixels * (down ? 1 - share : share) - 0.5);
    }
    if (list.used)
        figure_command(f, "set %s (%s) scale 0", axis, list.bytes);
    free(list.bytes);
}

// The page itself: where the encoder puts pictures in the middle of the codes, and beside it, on
// the same axes, what the decoder draws there, at the middle of each of 10 by 10 fields.
static void map_figure(Program *p, const Autoencoder *net, const uint8_t *label, int labels)
{
    enum { SIDE = 10, POINTS_SHOWN = 500 };
    Tensor *z = page(net, data.test, data.test->n), *grid = tensor_new(shape2(SIDE * SIDE, 2));
    double mean_z[2] = {0}, deviation[2] = {0}, low[2], high[2];
    for (long i = 0; i < z->size; i++)
        mean_z[i % 2] += (double)z->data[i] / data.test->n;
    for (long i = 0; i < z->size; i++)
        deviation[i % 2] += pow((double)z->data[i] - mean_z[i % 2], 2) / data.test->n;
    for (int k = 0; k < 2; k++) {
        low[k] = mean_z[k] - 1.75 * sqrt(deviation[k]);
        high[k] = mean_z[k] + 1.75 * sqrt(deviation[k]);
    }
    for (int i = 0; i < SIDE * SIDE; i++) {
        grid->data[2 * i] = (real)(low[0] + (high[0] - low[0]) * (i % SIDE + 0.5) / SIDE);
        grid->data[2 * i + 1] = (real)(high[1] - (high[1] - low[1]) * (i / SIDE + 0.5) / SIDE);
    }
    int n = label ? labels : data.test->n, inside = 0;
    Tensor *shown = tensor_new(shape2(POINTS_SHOWN, 2));
    uint8_t kind[POINTS_SHOWN] = {0};
    for (int i = 0; i < n && inside < POINTS_SHOWN; i++) {
        const real *at = z->data + 2L * i;
        if (fabs((double)at[0] - mean_z[0]) < mean_z[0] - low[0] &&
            fabs((double)at[1] - mean_z[1]) < mean_z[1] - low[1]) {
            kind[inside] = label ? label[i] : 0;
            memcpy(shown->data + 2L * inside++, at, 2 * sizeof *at);
        }
    }
    Figure *f = program_figure(
        p, "map", word(p, "Between the digits the decoder draws what is no digit",
                       "What lies near on the page looks alike"),
        "Left: test pictures by their two code numbers, to 1.75 standard deviations. Right: what the decoder "
        "draws at the same places.",
        word(p, "Clumps of points; where two of them meet, the pictures beside are grey mixtures.",
             "Clumps of points; pictures that flow into one another."));
    figure_layout(f, 1, 2, 1280, 720);
    page_panel(f, "where the encoder puts pictures", slice(shown, 0, 0, inside ? inside : 1), label ? kind : NULL);
    figure_command(f, "set xrange [%g:%g]; set yrange [%g:%g]; set size ratio 1", low[0], high[0], low[1],
                   high[1]);
    figure_command(f, "set xtics %g; set ytics %g", tic_step(high[0] - low[0]), tic_step(high[1] - low[1]));
    figure_command(f, "set lmargin at screen 0.115; set rmargin at screen 0.495");
    figure_command(f, "set tmargin at screen 0.82; set bmargin at screen 0.145");
    figure_panel(f, "what the decoder draws there", "first number of the code", NULL);
    figure_pictures(f, decode(net, grid)->data, SIDE, SIDE, data.Y, data.X, data.C, NULL, NULL);
    int gap = (data.X < data.Y ? data.X : data.Y) / 14 + 1;  // figure_pictures'
    sheet_tics(f, "xtics", low[0], high[0], SIDE * (data.X + gap) - gap, false);
    sheet_tics(f, "ytics", low[1], high[1], SIDE * (data.Y + gap) - gap, true);
    figure_command(f, "set lmargin at screen 0.6; set rmargin at screen 0.98");
    figure_command(f, "set tmargin at screen 0.82; set bmargin at screen 0.145");
    figure_draw(f);
    step_reset();
}

// How far the labels of neighbours on the page agree, and the page in their colours.
static void page_rows(Program *p, const Autoencoder *deep, const Autoencoder *untrained,
                      const uint8_t *train_label, const uint8_t *test_label, int nq)
{
    double pca = page_error(NULL, train_label, test_label, nq);
    goal(p, "2-D code: 1-NN error", page_error(deep, train_label, test_label, nq), AT_MOST, pca, 0,
         "PCA's plane");
    control(p, "PCA's plane: 1-NN error", pca, "linear model");
    control(p, "untrained encoder's plane: 1-NN error",
            page_error(untrained, train_label, test_label, nq), "untrained");
    Figure *f = program_figure(p, "code2d", word(p, "Two numbers of the net part the digits better than two of PCA", "A picture as a point on a page: PCA and autoencoder"),
                               "Test pictures by their two code numbers: PCA's plane, and the deep "
                               "autoencoder's code.",
                               "In PCA's plane the classes overlap in one cloud; in the "
                               "autoencoder's some stand apart.");
    int shown = least_of(nq, 1500);
    page_panel(f, "PCA-2", page(NULL, data.test, shown), test_label);
    page_panel(f, "deep autoencoder", page(deep, data.test, shown), test_label);
    figure_draw(f);
    step_reset();
}

static void part_code2d(Program *p)
{
    load_data(p);
    const int width[] = {data.D, 512, 256, 2};
    Rng rng = rng_new(p->seed, "code2d");
    Autoencoder deep = deep_net(p, 2, 0, LEAKY_RELU, NULL);
    Autoencoder untrained = autoencoder_new(width, 3, LEAKY_RELU, &rng);
    int nb, nq = 0;  // here the labels are read, and nowhere else
    uint8_t *train_label = program_labels(p, TRAIN, data.train->n, &nb), *test_label = NULL;
    if (train_label)
        test_label = program_labels(p, TEST, data.test->n, &nq);
    tape_recording(false);
    map_figure(p, &deep, test_label, nq);
    if (test_label)
        page_rows(p, &deep, &untrained, train_label, test_label, nq);
    tape_recording(true);
    free(train_label);
    free(test_label);
    params_free(deep.params);
    params_free(untrained.params);
}

/*
## Part denoise: spoil the question, not the answer

Now use the copying for something. Add noise to the picture before the encoder sees it, $\tilde x =
x + \sigma \varepsilon$, and go on asking for the *clean* one (Vincent et al. 2008, who wiped pixels
out instead; equation (01.11)):

$$ \min_{f, g} \; E \, \lVert x - g(f(\tilde x)) \rVert^2 . $$

Copying its input is now the wrong thing to do, however wide the code is. The best possible answer
to a noisy picture is the average of all pictures that it may have been, $E[x \mid \tilde x]$ (the
notes show why, and that the cross-entropy which we minimise has the same best answer), so the net
has to learn where pictures lie, in order to move $\tilde x$ back there.

What is that worth? If answers may only be linear, the best one is known (Wiener; equation (01.12)):
along each principal axis keep the share $\lambda_i / (\lambda_i + \sigma^2)$ of what you see. Long
axes are mostly picture and are kept, short ones mostly noise and are dropped. It is exact, needs no
training, and is what the net has to beat. A second control is the same net trained on clean
pictures: is it the noise that makes the method?
*/
static Tensor *linear_denoise(Tensor *seen)  // (01.12)
{
    Tensor *z = pca_encode(seen, data.axes);
    for (long i = 0; i < z->size; i++) {
        double v = fmax(data.variance[i % data.axes], 0);
        z->data[i] = (real)((double)z->data[i] * v / (v + NOISE * NOISE));
    }
    return pca_decode(z);
}

static void denoise_figure(Program *p, Tensor *x, Tensor *seen, const Autoencoder *clean,
                           const Autoencoder *noisy)
{
    static const char *const label[] = {"clean", "noisy", "best linear",
                                        "trained without noise", "trained with noise"};
    Tensor *some = slice(x, 0, 0, SHOWN), *spoilt = slice(seen, 0, 0, SHOWN);
    Tensor *row[5] = {some, spoilt, linear_denoise(spoilt), decode(clean, encode(clean, spoilt)),
                      decode(noisy, encode(noisy, spoilt))};
    Figure *f = program_figure(
        p, "denoise", "Only the net trained on noise cleans",
        word(p, "Clean digits, what the nets see, the best linear filter, and the same net trained "
                "without and with noise.",
             "Clean pictures, what the nets see, the best linear filter, and the same net trained "
             "without and with noise."),
        word(p, "The denoising autoencoder restores clean strokes; the linear filter leaves grey "
                "clouds.",
             "Rows of pictures: clean, noisy, and cleaned in three ways."));
    sheet(f, row, 5, label);
}

static void part_denoise(Program *p)
{
    load_data(p);
    const int width[] = {data.D, 512, 256};
    double epochs = pick(p, 1, 3, 30);
    Rng rng = rng_new(p->seed, "denoise"), fresh = rng_new(p->seed, "denoise.test");
    Autoencoder noisy = autoencoder_new(width, 2, LEAKY_RELU, &rng),
                clean = autoencoder_new(width, 2, LEAKY_RELU, &rng);
    train(p, &noisy, "denoise.noisy", epochs, NOISE, NULL);
    train(p, &clean, "denoise.clean", epochs, 0, NULL);

    tape_recording(false);
    Tensor *x = pictures_rows(data.test, NULL, least_of(2000, at_once())),
           *seen = add(x, scale(tensor_normal(x->shape, &fresh), NOISE));
    double linear = tensor_item(squared_error(linear_denoise(seen), x));
    goal(p, "denoising autoencoder: error against the clean picture",
         tensor_item(squared_error(decode(&noisy, encode(&noisy, seen)), x)), AT_MOST, linear, 0,
         "best linear filter");
    control(p, "the noisy picture as it is", tensor_item(squared_error(seen, x)),
            "copy of the input");
    control(p, "best linear filter", linear, "linear model, (01.12)");
    control(p, "the same net, trained on clean pictures",
            tensor_item(squared_error(decode(&clean, encode(&clean, seen)), x)),
            "no noise in training");
    denoise_figure(p, x, seen, &clean, &noisy);
    step_reset();
    tape_recording(true);
    params_free(noisy.params);
    params_free(clean.params);
}

/*
## Part generate: why this is no generator

The decoder turns thirty numbers into a picture. So why not give it thirty numbers of our own? The
reading notes say that an autoencoder can only return the pictures it has stored. That is not the
reason (errata, E1): the copies above are copies of test pictures, which it had never seen. The
reason is that nobody knows which codes are codes *of something*. The loss speaks only about codes
that the encoder makes; between and around them the decoder may do what it likes.

Three ways to make codes, from naive to careful: each number uniform over the range that it has in
the data; each number taken from a random picture's code, independently of the others (right one by
one, wrong together); and halfway between the codes of two pictures. And a number to judge by: the
distance from a decoded picture to the nearest training picture. It is fair only among pictures of
equal sharpness (a blurred picture is near to everything), so the row to compare with is that of the
decoder's own *copies* of test digits. (The box is held against the real digits
themselves, which is harder.) Halfway between the pixels of two pictures, two ghosts on top of each
other, is the control for the third; it is blurred in a way of its own, so take it as a hint.
*/
static double nearest_of(const Tensor *query, const Tensor *base)  // mean over the queries
{
    return nearest_distance(query->data, query->shape.n[0], base->data, base->shape.n[0], data.D, NULL);
}

static Tensor *between(Tensor *a, double share)  // from each row a share of the way to the next row
{
    int n = a->shape.n[0];
    Tensor *next = concat((Tensor *[]){slice(a, 0, 1, n), slice(a, 0, 0, 1)}, 2, 0);
    return add(scale(a, 1 - share), scale(next, share));
}

static Tensor *codes_in_box(const Tensor *z, Rng *rng)  // each number uniform over its range in z
{
    int n = z->shape.n[0], k = z->shape.n[1];
    Tensor *made = tensor_new(z->shape);
    for (int j = 0; j < k; j++) {
        double low = INFINITY, high = -INFINITY;
        for (int i = 0; i < n; i++) {
            low = fmin(low, (double)z->data[(long)i * k + j]);
            high = fmax(high, (double)z->data[(long)i * k + j]);
        }
        for (int i = 0; i < n; i++)
            made->data[(long)i * k + j] = (real)(low + (high - low) * rng_uniform(rng));
    }
    return made;
}

static Tensor *codes_mixed(const Tensor *z,
                           Rng *rng)  // each number from the code of another picture
{
    Tensor *made = tensor_new(z->shape);
    int n = z->shape.n[0], k = z->shape.n[1];
    for (long i = 0; i < made->size; i++)
        made->data[i] = z->data[rng_below(rng, n) * k + i % k];
    return made;
}

static void generate_figures(Program *p, const Autoencoder *net, Tensor *x, Tensor *z, Tensor *box,
                             Tensor *mixed)
{
    static const char *const label[] = {"real", "copies", "box codes", "mixed codes", "halfway"};
    Tensor *row[5] = {slice(x, 0, 0, SHOWN)}, *code[4] = {z, box, mixed, between(z, 0.5)},
           *line[4 * SHOWN];
    for (int i = 0; i < 4; i++)
        row[i + 1] = decode(net, slice(code[i], 0, 0, SHOWN));
    Figure *f = program_figure(
        p, "generate",
        word(p, "Made-up codes do not decode to digits", "What made-up codes decode to"),
        word(p, "Real digits, their copies, and what the decoder makes of codes drawn in three ways.",
             "Real pictures, their copies, and what the decoder makes of codes drawn in three ways."),
        word(p, "Codes from a box decode to blots, mixed codes to half-digits, halfway codes to "
                "doubtful digits.",
             "Rows of pictures: real, copied, and of codes from a box, mixed, and halfway."));
    sheet(f, row, 5, label);
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < SHOWN; j++)
            line[i * SHOWN + j] = slice(between(z, j / (SHOWN - 1.0)), 0, i, i + 1);
    Figure *g = program_figure(
        p, "lines", word(p, "Halfway between two digits is often none", "Straight lines between codes"),
        word(p, "Each row walks in nine equal steps from the code of one test digit to that of the "
                "next.",
             "Each row walks in nine equal steps from the code of one test picture to that of the "
             "next."),
        word(p, "Digits melt into one another; in the middle they are often neither.",
             "Pictures melt into one another."));
    figure_pictures(g, decode(net, concat(line, 4 * SHOWN, 0))->data, 4, SHOWN, data.Y, data.X,
                    data.C, NULL, NULL);
    figure_draw(g);
}

static void part_generate(Program *p)
{
    load_data(p);
    Autoencoder net = deep_net(p, 30, 0, LEAKY_RELU, NULL);
    Rng rng = rng_new(p->seed, "generate");
    tape_recording(false);
    Tensor *base = pictures_rows(data.train, NULL, least_of(data.train->n, rows_of(1 << 26))),
           *x = pictures_rows(data.test, NULL, least_of(1000, at_once()));
    Tensor *z = encode(&net, x), *box = codes_in_box(z, &rng), *mixed = codes_mixed(z, &rng);
    double copies = nearest_of(decode(&net, z), base), real_ones = nearest_of(x, base);
    goal(p, word(p, "codes from a box: distance to the nearest digit",
                 "codes from a box: distance to the nearest picture"),
         nearest_of(decode(&net, box), base), AT_LEAST, real_ones, 0,
         word(p, "real test digits", "real test pictures"));
    goal(p, word(p, "mixed codes: distance to the nearest digit",
                 "mixed codes: distance to the nearest picture"),
         nearest_of(decode(&net, mixed), base), AT_LEAST, copies, 0, "copies");
    goal(p, word(p, "halfway codes: distance to the nearest digit",
                 "halfway codes: distance to the nearest picture"),
         nearest_of(decode(&net, between(z, 0.5)), base), AT_LEAST, copies, 0, "copies");
    control(p, word(p, "copies of test digits: the same distance",
                    "copies of test pictures: the same distance"),
            copies, "codes that are codes");
    control(p, word(p, "real test digits: the same distance", "real test pictures: the same distance"),
            real_ones, "real");
    control(p, "halfway between pixels: the same distance", nearest_of(between(x, 0.5), base),
            "two ghosts");
    generate_figures(p, &net, x, z, box, mixed);
    step_reset();
    tape_recording(true);
    params_free(net.params);
}

/*
## The parts, and main
*/
#define ANY_PICTURES {.train = 50, .test = 10, .side = 6, .numbers = 16384}

static const Part PARTS[] = {
    {.name = "pca",
     .promise = "the best linear code: PCA's ladder of errors",
     .run = part_pca,
     .size = {"2,000 pictures", "all pictures", "all pictures"},
     .seeds = {1, 1, 1},
     .needs = ANY_PICTURES},
    {.name = "linear",
     .promise = "a linear autoencoder finds PCA's plane",
     .run = part_linear,
     .size = {"40 steps", "6,000 steps", "20,000 steps"},
     .seeds = {1, 1, 1},
     .needs = ANY_PICTURES},
    {.name = "byhand",
     .promise = "one hidden layer, its gradient by hand",
     .run = part_byhand,
     .size = {"20 steps", "1,000 steps", "6,000 steps"},
     .seeds = {1, 1, 1},
     .needs = ANY_PICTURES},
    {.name = "deep",
     .promise = "the deep autoencoder against PCA at five code lengths",
     .run = part_deep,
     .size = {"1 pass over 2,000", "3 passes over 20,000; both seeds for k = 30",
              "paper's net, 5 passes, 120 for k = 30, 60 for k = 2"},
     .seeds = {1, 2, 1},
     .needs = ANY_PICTURES},
    {.name = "narrow",
     .promise = "why the code must be narrow, and the shape of the funnel",
     .run = part_narrow,
     .size = {"1 pass", "2 to 3 passes", "20 passes"},
     .seeds = {1, 2, 3},
     .needs = ANY_PICTURES},
    {.name = "stacked",
     .promise = "a net of sigmoids, one layer at a time",
     .run = part_stacked,
     .size = {"4 passes over 2,000", "5 passes over 20,000", "13 passes"},
     .seeds = {1, 1, 1},
     .needs = ANY_PICTURES},
    {.name = "code2d",
     .promise = "a map of the digits with two numbers each",
     .run = part_code2d,
     .size = {"from deep", "from deep", "from deep"},
     .seeds = {1, 1, 1},
     .needs = ANY_PICTURES},
    {.name = "denoise",
     .promise = "noise in, clean pictures out, against the best linear filter",
     .run = part_denoise,
     .size = {"1 pass", "3 passes", "30 passes"},
     .seeds = {1, 1, 1},
     .needs = ANY_PICTURES},
    {.name = "generate",
     .promise = "why it is not a generator",
     .run = part_generate,
     .size = {"from deep", "from deep", "from deep"},
     .seeds = {1, 1, 1},
     .needs = ANY_PICTURES},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "01_autoencoder",
        .title = "Autoencoder: copying through a keyhole",
        .promise = "Learns to copy pictures through a code of a few numbers, and measures what "
                   "that is good for:\n"
                   "compressing (against PCA), mapping, denoising, and, in vain, generating.",
        .epochs = "multiplies the length of every training",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}

/*
## What to look for in the figures

`copies`: go down the rows in pairs. With 2 numbers PCA knows hardly more than the mean picture.
With 10, PCA's copies are ghosts and the autoencoder's are digits, though sometimes the wrong ones:
where it is unsure it draws something that *could* be a digit. With 30 both are readable; look at
the grey dirt around PCA's strokes.

`ladder`: the bent code's error at 16 numbers is PCA's at some 45. `linear`: a right angle that
closes, on a logarithmic scale, to a hundredth of a radian. `narrow`: rows 5 and 6 have the same
inputs; the wide net hands lying digits on, the narrow one makes blots of them (except the 0, which
looks the same lying down). `stacked`: two curves for one and the same net. `map`: choose a point
between two clumps on the left, and look at the picture in the same place on the right. `denoise`:
the row "trained without noise" shows that copying is not cleaning. `generate`: which of the last
three rows would pass for handwriting? `lines`: stop in the middle of a row and ask what the picture
shows.

## What went wrong while writing this chapter

*The control beat the method.* Our first net was 784-400-200-100-30 with plain ReLUs. After three
passes over MNIST its error at 30 numbers was 11.6: better than PCA's 13.9, and we were content,
until the row "with its ReLUs taken out" was added. The linear net with a sigmoid at its end had
9.3. All that the bending had achieved was to do damage. The layer of 100 was too thin, and many of
its ReLUs had died (a unit whose sum is negative for every picture has no slope, and stays dead).
Widths 512-256 and a small slope below zero gave 7.1.

*A test picture that could not pass.* For part `narrow` we first scrambled the pixels of test
digits. The wide net lost 147 % of them. But a pixel at the border is dark in every training
picture, so the weights that leave it are never moved: that net had not learnt to copy *anything*,
only anything made of pixels that digits use. Lying digits use the same pixels.

*A rounded rounding.* Our PCA-2 error on MNIST is 43.645, and a table of targets said 43.65.
Somebody had rounded 43.645 once more; but 43.645 was itself 43.64488 rounded, and to two decimals
that is 43.64. The claims of part `pca` now carry three decimals, computed by other software in
double precision.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own, so
that it neither finds nor overwrites what the unchanged one has left: add `--out build/try1` and so
on. Answers with explanations stand in `notes/solutions/01_autoencoder.md`; guess first.

1. *The angle is slower than the error.* Run `--part linear --epochs 0.25` and `--epochs 4`. By how
   much does the error exceed PCA's, and what is the largest angle? With the variances
   $\lambda_{10} = 1.132$ and $\lambda_{11} = 1.063$, how large could the angle be while the claim
   about the error still says "ok"?
2. *Forgetting the mean.* (a) In `find_principal_axes`, put
   `memset(data.mean, 0, (size_t)D * sizeof *data.mean);` just before `step_reset();`: the axes are
   right, but nobody subtracts the mean. What does PCA-2 leave, what PCA-30? (b) Put the same line
   just before `eigen_symmetric(...)` instead, and before it
   `for (int i = 0; i < D * D; i++) data.axis[i] += data.mean[i / D] * data.mean[i % D];`: now the
   axes are those of the cloud as seen from the origin. Again PCA-2 and PCA-30 (`--part pca`). Why
   is one mistake so much worse than the other, and why do both hardly matter at 128?
3. *More noise, less noise.* Set `NOISE` to 0.25 and to 1.0 (`--part denoise`). Before you run it,
   work out the error of the best linear filter from equation (01.12) for a single axis of
   variance 1. At which noise is the net's advantage over the filter greatest, as a ratio?
4. *Three choices.* The chapter says that cross-entropy gives the lower squared error, that ReLUs
should leak, and that the decoder's weights are its own. Test each with one change, after setting
`CODES[] = {30}` (`--part deep`): (a) in `train`, the loss becomes `squared_error(decode(net,
encode(net, seen)), x)`; (b) every `LEAKY_RELU` becomes `RELU`; (c) in `decode_logits`, the line of
the loop becomes `z = dense(z, transpose(net->layer[2 * net->depth - 1 - i].W), net->layer[i].b,
net->layer[i].act);`. Which change costs most? And (c) halves the number of weights: does it help,
as one would hope?
5. *How little reaches the first layer.* In `part_stacked`, after both nets are made, print the
   length of the loss's slope by each matrix of `plain`, on the first `BATCH` training pictures
   (`grad`, then `sqrt(tensor_item(sum(square(slope[i]))))`). What is it for `encoder.0.W` and for
   `decoder.2.W`? What if the net is made with `LEAKY_RELU`? (`--quick` will do.) Compare with
   equation (01.14).
6. *A Gaussian for noise is not the only choice.* Wipe out pixels instead: with probability 1/2 each
   becomes 0, in `train` and in `part_denoise` (this is the noise of the paper of 2008). What does
   the net leave now? The row "best linear filter" still follows (01.12) and is no longer the best:
   derive the one that is, for a share $s$ of wiped pixels, from the covariance of $\tilde x$ and
   that of $x$ with $\tilde x$, and print its error.
7. *Is it the width?* In `wide_against_narrow` the two nets differ in width, but also in depth and
   bending. (a) Train the wide one longer, `pick(p, 1, 12, 20)`: what share of a lying digit does it
   lose? Can it come down to 0? (b) Take the bending out of the narrow one, by `LINEAR` for
   `LEAKY_RELU` in the call of `deep_net`: what share does it lose now, of a lying digit and of an
   upright one? (`--part narrow`)
8. *Where bending does not pay.* Set `CODES[] = {64}` (`--part deep`). What is the error of the deep
   net, and what with its ReLUs taken out? Then with `--epochs 5`. What does this say about the
   ladder of the chapter?
9. *Half a generator.* Write `codes_gaussian`, which draws codes from the Gaussian that has the mean
   and the covariance of the codes of real digits (`covariance` and `eigen_symmetric` do the work),
   and put it in the place of `codes_mixed` (`--part generate`). Which share of the way from mixed
   codes to copies does it go, by the distance to the nearest digit? What is missing?

## References

- P. Baldi and K. Hornik, "Neural networks and principal component analysis: learning from examples
  without local minima", Neural Networks 2, 1989.
- Y. Bengio, P. Lamblin, D. Popovici and H. Larochelle, "Greedy layer-wise training of deep
  networks",
  NIPS 2006 (published 2007).
- C. Eckart and G. Young, "The approximation of one matrix by another of lower rank", Psychometrika
  1,
  1936.
- G. Hinton and R. Salakhutdinov, "Reducing the dimensionality of data with neural networks",
  Science
  313, 2006.
- D. Rumelhart, G. Hinton and R. Williams, "Learning internal representations by error propagation",
  in
  Parallel Distributed Processing, volume 1, 1986.
- P. Vincent, H. Larochelle, Y. Bengio and P.-A. Manzagol, "Extracting and composing robust features
  with
  denoising autoencoders", ICML 2008.
*/
