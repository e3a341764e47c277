// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 00 First steps: from a straight line to a program that reads

This chapter ends with a program that reads handwriting, and nobody tells it how. It is shown
pictures of digits together with what they say, it guesses, it is told by how much it was wrong,
and it changes some hundred thousand numbers a little, so that the next guess is a little less
wrong. That is all. The art lies in "by how much" and in "change a little", and both are calculus
of one kind: the slope of one number with respect to many.

So we begin where the slope can be found with a pencil, at a straight line through a cloud of
points. Then the line learns to bend, and we work out its slopes by hand once more, and check them.
Then a *tape* does that work for us, and for every chapter after this one. Then we look at what can
go wrong on the way down. And then we read digits.

    make 00                                  # all of it, on the built-in digits
    make 00 ARGS="--part line"               # one part; --list names them
    make 00 ARGS="--data mnist"              # the last two parts on MNIST, if you have it
    make 00 ARGS="--part judge --data NAME"  # train and keep the judge of a data set

The default run took 40 seconds on two cores of a shared server and 170 MiB of memory. Look at
`figures/00_first_steps/learning.png` first, and remember `curve.gif`.

**Assumed.** C; what a derivative is. Matrices only as tables of numbers that can be multiplied.
The derivations stand in `notes/00_first_steps.md`; where this text says (00.7), it means the
equation of that number there. The notes also use eigenvectors and the normal distribution; the
chapter can be read without them.

The book is read beside a set of course notes. It calls them "the reading notes", and
`notes/errata.md` corrects them; nothing in this chapter needs them.

**Notation.** The letters of all chapters are in `notes/notation.md`; these are used here.

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $x$, $t$ | `x`, `t` | (B) or (B, D) | what goes in; what should come out (the target) |
| $y$ | `y` | as $t$ | what does come out |
| $\theta$ | `theta` | one row of numbers | all parameters, whatever else they are called |
| $w, b$ | `w`, `b` | one number each | slope and intercept of the line |
| $W_1, b_1, W_2, b_2$ | `W1`, ... | (D, H), (H), (H, K), (K) | of a net with one hidden layer |
| $a$, $h$ | `a`, `h` | (B, H) | sum into a hidden unit; what the unit makes of it |
| $L$ | `loss` | one number, $\ge 0$ | how wrong we are, on average over a batch |
| $\partial L / \partial w$ | `d_w` | as $w$ | slope of the loss along $w$; all of them: $\nabla L$ |
| $\eta$ | `rate` | one number, $> 0$ | the learning rate: how far to go along the slope |
| $K$, $p$ | `K`, softmax | (B, K), rows sum to 1 | number of classes; their probabilities |

**The one equation** of this chapter, and in a way of the book, is gradient descent, (00.3); Cauchy
wrote it down in 1847:

$$ \theta \leftarrow \theta - \eta \, \nabla L(\theta). $$

In words: find out in which direction the loss rises most steeply, and take a step the other way.
The step is the slope times the learning rate. Everything else is about what $L$ should be, how to
get $\nabla L$ cheaply, and how large $\eta$ may be.

**Where we differ from the textbooks.** The squared error has no factor $\frac12$ in front, so that
it can be read as a mean squared distance; its gradient therefore carries a 2. A batch is a table
with one datum to a *row*, and a layer is $xW + b$, where many texts write columns and $Wx + b$. In
the part about the ravine "SGD" means descent along the true gradient: there are no random batches
in that part, and so no noise. Nowhere else do we differ.

**Hyper-parameters**, the numbers that we choose and nobody learns. `LINE_RATE` 0.2: the largest
stable value is 0.4745 there. `UNITS` 16 hidden units for the curve: each adds one smooth step, and
four turned out to be too few. `CURVE_RATE` 0.1: the largest of 0.02, 0.05, 0.1 and 0.2 that does
not diverge. `BATCH` 100 pictures a step: small enough for many steps, large enough for a fast
product of matrices. `HIDDEN` 128 units for the digits, `RATE` 0.001 for Adam: the usual values.
The judge: 0.002 falling to zero over 3 epochs, which takes the noise out of the last steps.

**Map.** `line` (a gradient by hand; an exact answer to compare with), `curve` (a network by hand;
differences as the judge), `tape` (the same by machine; slopes of slopes), `ravine` (three ways
downhill), `digits` (reading; and memorising, which is something else), `judge` (a classifier that
later chapters use as an eye).
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_POINTS = 30, LINE_STEPS = 400 };
enum { UNITS = 16, WEIGHTS = 3 * UNITS + 1, CURVE_POINTS = 200, FRAMES = 36 };
enum { BATCH = 100, HIDDEN = 128, SEEDS = 8 };
static const double LINE_NOISE = 0.4, LINE_RATE = 0.2;
static const double CURVE_NOISE = 0.1, CURVE_RATE = 0.1;
static const double RATE = 1e-3;        // of Adam, for the digits
static const double JUDGE_RATE = 2e-3;  // of Adam at the judge's first step
static const double CONDITION = 1000;   // how much steeper the ravine is across than along

/*
## Part line: the whole idea, with two numbers

Somebody measured 30 pairs $(x, t)$ and we suspect a straight line behind them, $y = wx + b$, with
some noise on top. Which line? We need a number that says how bad a line is. Ours is the mean
squared distance, (00.1):

$$ L(w, b) = \frac1n \sum_i (w x_i + b - t_i)^2 . $$

In words: for each point, how far the line passes above or below it, squared, so that above and
below count alike and one large miss counts more than two half as large; and the mean of that over
all points.

The points below are made up, so we know the truth: a line of slope 1.5 and intercept -0.5, and
noise with standard deviation 0.4. The program is not told.
*/
enum { POINTS_MOST = 2000 };
typedef struct Points {
    int n;
    double x[POINTS_MOST], t[POINTS_MOST];
} Points;

static double straight(double x) { return 1.5 * x - 0.5; }

static void draw_points(Points *d, int n, double (*truth)(double), double low, double high,
                        double noise, Rng *rng)
{
    d->n = n;
    for (int i = 0; i < n; i++) {
        d->x[i] = low + (high - low) * rng_uniform(rng);
        d->t[i] = truth(d->x[i]) + noise * rng_normal(rng);
    }
}

static double line_loss(const Points *d, double w, double b)  // (00.1)
{
    double loss = 0;
    for (int i = 0; i < d->n; i++) {
        double miss = w * d->x[i] + b - d->t[i];
        loss += miss * miss / d->n;
    }
    return loss;
}

/*
Now the slopes. Hold $b$ still and turn $w$ a little: by the chain rule each squared miss changes
by twice the miss times what the miss changes by, and the miss changes by $x_i$. Hold $w$ still and
lift $b$ a little: the miss changes by 1. So, (00.2),

$$ \frac{\partial L}{\partial w} = \frac2n \sum_i (w x_i + b - t_i) \, x_i, \qquad
   \frac{\partial L}{\partial b} = \frac2n \sum_i (w x_i + b - t_i) . $$

In words: a line that passes too high on average must come down (second sum); one that passes too
high on the right and too low on the left must turn clockwise (first sum). The loop is the formula.
*/
static void line_gradient(const Points *d, double w, double b, double *d_w, double *d_b)  // (00.2)
{
    *d_w = *d_b = 0;
    for (int i = 0; i < d->n; i++) {
        double miss = w * d->x[i] + b - d->t[i];
        *d_w += 2 * miss * d->x[i] / d->n;
        *d_b += 2 * miss / d->n;
    }
}

/*
The same problem has an answer in closed form. Where $L$ is least both slopes are zero; that is two
linear equations in two unknowns, (00.4), and their solution is *least squares*, as Gauss and
Legendre knew it. Hardly anything else in this book can be solved in one line, so we use the chance
to see whether the descent arrives.
*/
static void line_exact(const Points *d, double *w, double *b)  // (00.4)
{
    double mean_x = 0, mean_t = 0, xx = 0, xt = 0;
    for (int i = 0; i < d->n; i++) {
        mean_x += d->x[i] / d->n;
        mean_t += d->t[i] / d->n;
    }
    for (int i = 0; i < d->n; i++) {
        xx += (d->x[i] - mean_x) * (d->x[i] - mean_x);
        xt += (d->x[i] - mean_x) * (d->t[i] - mean_t);
    }
    *w = xt / xx;
    *b = mean_t - *w * mean_x;
}

/*
And here is learning, in one loop: slopes, step, repeat. What surrounds it is the same in all
trainings of the book. `training_new` gives the training a name; then all that decides its future
is registered (here two numbers, the count of steps and the path so far), so that Ctrl-C or a power
cut loses nothing; `training_tick` shows progress and stops the program should the loss become
infinite or not a number.
*/
static struct {
    double theta[2], path[2][LINE_STEPS + 1];  // slope and intercept: now, and after each step
    long step;
} line;

static void train_line(Program *p, const Points *d)
{
    Training *t = training_new(p, "line");
    checkpoint_doubles(t->state, "theta", line.theta, 2);
    checkpoint_doubles(t->state, "path", line.path[0], 2 * (LINE_STEPS + 1));
    checkpoint_long(t->state, "step", &line.step);
    training_begin(t);
    while (line.step < LINE_STEPS) {
        double d_w, d_b;
        line_gradient(d, line.theta[0], line.theta[1], &d_w, &d_b);
        line.theta[0] -= LINE_RATE * d_w;  // (00.3)
        line.theta[1] -= LINE_RATE * d_b;
        line.step++;
        for (int k = 0; k < 2; k++)
            line.path[k][line.step] = line.theta[k];
        training_tick(t, line.step, LINE_STEPS, "loss", line_loss(d, line.theta[0], line.theta[1]));
    }
    training_end(t);
}

static void line_figure(Program *p, const Points *d, double w, double b)
{
    enum { GRID = 81 };
    static const int shown[] = {0, 1, 3, 12, LINE_STEPS};
    static const double w0 = -0.4, w1 = 2.4, b0 = -1.5, b1 = 1;
    static double field[GRID * GRID];
    Figure *f = program_figure(
        p, "line", "Twelve steps find the valley, four hundred walk along it",
        "The line after 0, 1, 3, 12 and 400 steps, and the same steps on the loss.",
        "Lines turn towards points; a path drops into a long valley and creeps along it.");
    figure_panel(f, "the line, step by step", "x", "t");
    figure_role(f, ROLE_DATA);
    figure_xy(f, NULL, POINTS, d->x, d->t, d->n);
    for (int i = 0; i < 5; i++) {
        double slope = line.path[0][shown[i]], start = line.path[1][shown[i]];
        char *label = text_format("step %d", shown[i]);
        figure_ramp(f, i, 5);
        figure_xy(f, label, LINES, (double[]){0, 2}, (double[]){start, start + 2 * slope}, 2);
        free(label);
    }
    for (int i = 0; i < GRID * GRID; i++)
        field[i] = line_loss(d, w0 + (w1 - w0) * (i % GRID) / (GRID - 1),
                             b0 + (b1 - b0) * (i / GRID) / (GRID - 1));
    figure_panel(f, "the same steps on the loss L(w, b)", "slope w", "intercept b");
    figure_field(f, field, GRID, GRID, w0, w1, b0, b1, true);
    figure_xy(f, NULL, LINES, line.path[0], line.path[1], LINE_STEPS + 1);
    figure_xy(f, "steps 0 to 12", POINTS, line.path[0], line.path[1], 13);
    figure_xy(f, "exact", POINTS, &w, &b, 1);
    figure_draw(f);
}

/*
How fast should it arrive? The loss is a quadratic bowl, and a bowl has two principal curvatures,
$\lambda_{\min}$ and $\lambda_{\max}$. The notes show, (00.6), that each step multiplies the
distance along a principal direction by $1 - \eta \lambda$: the steep direction dies out at once
and the flat one is left, shrinking by $1 - \eta \lambda_{\min}$ per step. We measure that factor
between steps 100 and 200 and hold it against the formula.

The curvatures are the eigenvalues of the 2x2 matrix of second derivatives, which for (00.1) is
$2 \begin{pmatrix} \overline{x^2} & \bar x \\ \bar x & 1 \end{pmatrix}$, whatever $t$ is.
*/
static void line_curvatures(const Points *d, double *least, double *most)  // (00.5)
{
    double m1 = 0, m2 = 0;
    for (int i = 0; i < d->n; i++) {
        m1 += d->x[i] / d->n;
        m2 += d->x[i] * d->x[i] / d->n;
    }
    double root = sqrt((m2 - 1) * (m2 - 1) + 4 * m1 * m1);
    *least = m2 + 1 - root;
    *most = m2 + 1 + root;
}

static double line_distance(int step, double w, double b)
{
    return hypot(line.path[0][step] - w, line.path[1][step] - b);
}

static void part_line(Program *p)
{
    static Points d;
    Rng rng = rng_new(p->seed, "line.points");
    double w, b, least, most, mean = 0;
    draw_points(&d, LINE_POINTS, straight, 0, 2, LINE_NOISE, &rng);
    train_line(p, &d);
    line_exact(&d, &w, &b);
    line_curvatures(&d, &least, &most);
    for (int i = 0; i < d.n; i++)
        mean += d.t[i] / d.n;
    say(p, "   exact  w %.9f  b %.9f  (behind the noise: 1.5, -0.5)", w, b);
    say(p, "   curvatures %.4f and %.4f: rates above %.4f diverge", least, most, 2 / most);
    claim(p, "line: slope after 400 steps", line.theta[0], EXACTLY, w, 1e-6,
          "least squares (00.4)");
    claim(p, "line: intercept after 400 steps", line.theta[1], EXACTLY, b, 1e-6,
          "least squares (00.4)");
    claim(p, "line: distance left per step",
          pow(line_distance(200, w, b) / line_distance(100, w, b), 0.01), EXACTLY,
          1 - LINE_RATE * least, 1e-9, "1 - rate x least curvature (00.6)");
    control(p, "line: squared error", line_loss(&d, line.theta[0], line.theta[1]),
            "noise variance 0.16");
    control(p, "line: squared error of a constant", line_loss(&d, 0, mean), "sham: x not used");
    line_figure(p, &d, w, b);
}

/*
## Part curve: a network, and its gradient by hand

A line cannot follow a wave. So give the program a function that can bend: take 16 copies of the
line, bend each with the function $\tanh$, which is steep around 0 and flat to both sides, and add
up what comes out, (00.7):

$$ a_j = x W_{1j} + b_{1j}, \qquad h_j = \tanh a_j, \qquad y = \sum_j h_j W_{2j} + b_2 . $$

In words: each of the 16 *hidden units* is a smooth step somewhere on the axis ($W_1$ says how
steep, $-b_1/W_1$ where), and the output is a weighted sum of steps. That is a neural network with
one hidden layer. It has 49 parameters, and no closed form gives the best ones. All we can do is go
downhill.

Other bends serve as well. The *sigmoid*, $1/(1 + e^{-a})$, is a smooth step too, from 0 to 1; the
*ReLU*, $\max(0, a)$, is zero up to a corner and a straight line after it.

The parameters stand in one row, $\theta = (W_1, b_1, W_2, b_2)$, because that is how one asks for
a slope "with respect to everything".
*/
static double wave(double x) { return sin(3 * x); }

// theta (WEIGHTS), h (UNITS); (00.7)
static double net(const double *theta, double x, double *h)
{
    const double *W1 = theta, *b1 = theta + UNITS, *W2 = theta + 2 * UNITS;
    double y = theta[3 * UNITS];
    for (int j = 0; j < UNITS; j++) {
        h[j] = tanh(x * W1[j] + b1[j]);
        y += h[j] * W2[j];
    }
    return y;
}

static double net_loss(const double *theta, const Points *d)  // (00.1), as for the line
{
    double loss = 0, h[UNITS];
    for (int i = 0; i < d->n; i++) {
        double miss = net(theta, d->x[i], h) - d->t[i];
        loss += miss * miss / d->n;
    }
    return loss;
}

/*
The gradient goes through the same formulas backwards, (00.8). Ask first how the loss feels the
output: $\partial L / \partial y = \frac2n (y - t)$, as before. The output feels $W_{2j}$ with
strength $h_j$, and $h_j$ with strength $W_{2j}$. The unit feels its sum $a_j$ with the slope of
$\tanh$, which is $1 - \tanh^2 a_j = 1 - h_j^2$. And the sum feels $W_{1j}$ with strength $x$ and
$b_{1j}$ with strength 1. Multiply along the way, add up over the points. Each line below is one of
these sentences.

Note what is cheap here: the backward pass costs about as much as the forward pass (in large nets
about twice as much), and gives all 49 slopes at once. That remains true with a hundred million
parameters, and is why any of this works.
*/
// Fills gradient (WEIGHTS); returns the loss. (00.8)
static double net_gradient(const double *theta, const Points *d, double *gradient)
{
    const double *W2 = theta + 2 * UNITS;  // the only weights that the way back needs
    double *d_W1 = gradient, *d_b1 = gradient + UNITS, *d_W2 = gradient + 2 * UNITS,
           *d_b2 = gradient + 3 * UNITS;
    double h[UNITS], loss = 0;
    for (int k = 0; k < WEIGHTS; k++)
        gradient[k] = 0;
    for (int i = 0; i < d->n; i++) {
        double miss = net(theta, d->x[i], h) - d->t[i];
        double d_y = 2 * miss / d->n;
        loss += miss * miss / d->n;
        *d_b2 += d_y;
        for (int j = 0; j < UNITS; j++) {
            double d_h = d_y * W2[j];
            double d_a = d_h * (1 - h[j] * h[j]);
            d_W2[j] += d_y * h[j];
            d_W1[j] += d_a * d->x[i];
            d_b1[j] += d_a;
        }
    }
    return loss;
}

/*
### The judge: differences

A wrong gradient is treacherous: the network still learns, only worse, and nobody notices. So every
gradient of this book is checked against the definition of a derivative. Move one parameter by a
small $\varepsilon$ to both sides and see what the loss does, (00.9):

$$ \frac{\partial L}{\partial \theta_k} \approx
   \frac{L(\theta_k + \varepsilon) - L(\theta_k - \varepsilon)}{2 \varepsilon} . $$

In words: the slope is the rise over the run. The difference needs two evaluations of the loss for
each parameter, so it is hopeless for training, and just right for a check. Two errors compete in
it, (00.10). The *truncation* error is there because a curve is not its chord: it falls like
$\varepsilon^2$. The *rounding* error is there because a computer keeps 16 digits, and the
difference of two nearly equal numbers keeps fewer: it grows like $10^{-16} / \varepsilon$. The
best $\varepsilon$ lies near where they cross, near $10^{-5}$. The one-sided difference
$(L(\theta_k + \varepsilon) - L(\theta_k)) / \varepsilon$ has a truncation error like $\varepsilon$
and is much worse; the figure `differences` shows both.
*/
// |a - b| / (|a| + |b|): 0 when equal, 1 when opposite.
static double relative_error(const double *a, const double *b, int n)
{
    double apart = 0, size_a = 0, size_b = 0;
    for (int i = 0; i < n; i++) {
        apart += (a[i] - b[i]) * (a[i] - b[i]);
        size_a += a[i] * a[i];
        size_b += b[i] * b[i];
    }
    return sqrt(apart) / (sqrt(size_a) + sqrt(size_b));
}

static void differences(double *theta, const Points *d, double epsilon, bool central,  // (00.9)
                        double *slope)
{
    double here = net_loss(theta, d);
    for (int k = 0; k < WEIGHTS; k++) {
        double home = theta[k];
        theta[k] = home + epsilon;
        double above = net_loss(theta, d);
        theta[k] = home - epsilon;
        double below = central ? net_loss(theta, d) : here;
        theta[k] = home;
        slope[k] = (above - below) / ((central ? 2 : 1) * epsilon);
    }
}

/*
The claims of this section are exact ones. The gradient must agree with the central difference to
$10^{-6}$ or better. On the side of truncation the error must fall as the theory says: by $10^2$
for each factor of 10 in $\varepsilon$ (by $10^1$ for the one-sided one). And the check must be
able to fail: we plant the mistake that everybody makes once, leaving out the slope $1 - h^2$, and
look whether it is found. (A planted mistake in $d_{b_1}$ alone: the rest of the gradient is
right.)
*/
static void check_gradient(Program *p, double *theta, const Points *d)
{
    enum { TRIED = 45 };
    double g[WEIGHTS], s[WEIGHTS], eps[TRIED], one[TRIED], two[TRIED];
    net_gradient(theta, d, g);
    for (int i = 0; i < TRIED; i++) {
        eps[i] = pow(10, -1 - 0.25 * i);
        differences(theta, d, eps[i], false, s);
        one[i] = relative_error(g, s, WEIGHTS);
        differences(theta, d, eps[i], true, s);
        two[i] = relative_error(g, s, WEIGHTS);
    }
    claim(p, "curve: gradient by hand against differences", two[16], AT_MOST, 1e-6, 0,
          "relative error (00.9), step 1e-5");
    claim(p, "curve: order of the central difference", log10(two[4] / two[8]), EXACTLY, 2, 0.01,
          "Taylor (00.10)");
    claim(p, "curve: order of the one-sided difference", log10(one[8] / one[12]), EXACTLY, 1, 0.01,
          "Taylor (00.10)");
    differences(theta, d, 1e-5, true, s);
    for (int j = 0; j < UNITS; j++) {
        double h[UNITS];
        g[UNITS + j] = 0;
        for (int i = 0; i < d->n; i++)  // the mistake: no (1 - h^2)
            g[UNITS + j] += 2 * (net(theta, d->x[i], h) - d->t[i]) / d->n * theta[2 * UNITS + j];
    }
    control(p, "curve: the same with a planted mistake", relative_error(g, s, WEIGHTS),
            "sham: must be far above 1e-6");
    Figure *f = program_figure(
        p, "differences", "The best step is neither the smallest nor a large one: chord against rounding",
        "Relative error of differences over the size of their step, in double precision.",
        "Two V-shaped curves; the central difference's minimum is far lower.");
    figure_panel(f, NULL, "step ε", "relative error of the gradient");
    figure_command(f, "set logscale xy\nset format xy '10^{%%L}'");
    figure_xy(f, "one-sided", LINES_POINTS, eps, one, TRIED);
    figure_xy(f, "central", LINES_POINTS, eps, two, TRIED);
    figure_level(f, "asked for: 1e-6", 1e-6);
    figure_draw(f);
}

/*
### Down the slope

How should the weights begin? Not all equal: equal units get equal gradients and stay equal for
ever, and the net would have one unit, sixteen times. Not all zero: then $W_2 = 0$ lets no gradient
through to $W_1$. So they begin random, and of a size that keeps the signals at their size,
(00.11): here $W_2$ has variance $1/16$, since 16 units are added up. The first layer is spread so
that the steps of the units lie all over the axis from -2 to 2.

Then 20,000 steps of the same descent as before. During it we keep 36 snapshots of the 49 numbers,
close together at first and further apart later: they become the animation `curve.gif`.
*/
typedef struct Fit {
    Points train, test;
    double theta[WEIGHTS], history[FRAMES][WEIGHTS];
    long step, steps;
} Fit;

static void fit_begin(Fit *fit, uint64_t seed, long steps)
{
    Rng data = rng_new(seed, "curve.points"), fresh = rng_new(seed, "curve.test"),
        start = rng_new(seed, "curve.start");
    draw_points(&fit->train, CURVE_POINTS, wave, -2, 2, CURVE_NOISE, &data);
    draw_points(&fit->test, POINTS_MOST, wave, -2, 2, CURVE_NOISE, &fresh);
    for (int j = 0; j < UNITS; j++) {
        double place = 4 * rng_uniform(&start) - 2;
        fit->theta[j] = 2 * rng_normal(&start);                        // how steep the step is
        fit->theta[UNITS + j] = -place * fit->theta[j];                // so that a = 0 at x = place
        fit->theta[2 * UNITS + j] = rng_normal(&start) / sqrt(UNITS);  // (00.11)
    }
    fit->theta[3 * UNITS] = 0;
    fit->steps = steps;
    fit->step = 0;
}

static long frame_step(int frame, long steps)  // 0, then evenly on a logarithmic axis up to `steps`
{
    return frame == 0 ? 0 : lround(pow((double)steps, frame / (FRAMES - 1.0)));
}

static void keep_frames(Fit *fit)
{
    for (int k = 0; k < FRAMES; k++)
        if (frame_step(k, fit->steps) == fit->step)
            memcpy(fit->history[k], fit->theta, sizeof fit->theta);
}

static void train_curve(Program *p, Fit *fit, int seed)
{
    fit_begin(fit, p->seed + (uint64_t)seed, scaled(p, pick(p, 300, 20000, 200000)));
    keep_frames(fit);
    Training *t = training_new(p, "curve.seed%d", seed);
    checkpoint_doubles(t->state, "theta", fit->theta, WEIGHTS);
    checkpoint_doubles(t->state, "history", &fit->history[0][0], FRAMES * WEIGHTS);
    checkpoint_long(t->state, "step", &fit->step);
    training_begin(t);
    while (fit->step < fit->steps) {
        double gradient[WEIGHTS];
        double loss = net_gradient(fit->theta, &fit->train, gradient);
        for (int k = 0; k < WEIGHTS; k++)
            fit->theta[k] -= CURVE_RATE * gradient[k];  // (00.3) again
        fit->step++;
        keep_frames(fit);
        training_tick(t, fit->step, fit->steps, "loss", loss);
    }
    training_end(t);
}

/*
### How good is it?

On the points it learned from, a network may look better than it is: it can follow the noise. So we
judge it on 2,000 fresh points. Noise cannot be predicted, and even the true wave misses the fresh
points by the noise: its error, about $0.1^2 = 0.01$, is the *floor*. What a fit has above the
floor is its own fault. For a *linear* model with $p$ parameters, $n$ points and noise variance
$\sigma^2$ the excess is $\sigma^2 p / n$ on average, (00.12), if the fresh noise comes at the
*same* $x$. We test at new $x$, where the excess is somewhat larger, roughly
$\sigma^2 p / (n - p)$. And ours is not linear, only nearly so near its minimum. But we stop before
the minimum, and only few directions of the parameters are really used. So with 49 parameters and
200 points we take $1 + 49/200 = 1.245$ times the floor as a target with room in it; it is not a
bound. The straight line, fitted exactly, is the control.

What came out, three seeds: 1.12 times the floor (spread 0.07); the line: 45 times.
*/
static void curve_animation(Program *p, const Fit *fit, const double *x, const double *truth, int n)
{
    Figure *f = program_figure(p, "curve", "Sixteen bends learn a wave", "The network's curve while it learns.",
                               "A line bends into a sine wave.");
    double y[400], h[UNITS];
    for (int k = 0; k < FRAMES; k += pick(p, 5, 1, 1)) {
        char *title = text_format("step %ld", frame_step(k, fit->steps));
        for (int i = 0; i < n; i++)
            y[i] = net(fit->history[k], x[i], h);
        figure_frame(f);
        figure_panel(f, title, "x", "t, y");
        figure_command(f, "set yrange [-1.6:1.6]");
        figure_role(f, ROLE_DATA);
        figure_xy(f, "points", DOTS, fit->train.x, fit->train.t, fit->train.n);
        figure_role(f, ROLE_TRUTH);
        figure_xy(f, "truth", LINES, x, truth, n);
        figure_role(f, ROLE_MODEL);
        figure_xy(f, "network", LINES, x, y, n);
        free(title);
    }
    figure_draw(f);
}

static void curve_figures(Program *p, const Fit *fit, double w, double b)
{
    enum { GRID = 201 };
    double x[GRID], truth[GRID], y[GRID], flat[GRID], h[UNITS];
    double step[FRAMES], train[FRAMES], test[FRAMES];
    for (int i = 0; i < GRID; i++) {
        x[i] = -2 + 4.0 * i / (GRID - 1);
        truth[i] = wave(x[i]);
        y[i] = net(fit->theta, x[i], h);
        flat[i] = w * x[i] + b;
    }
    for (int k = 0; k < FRAMES; k++) {
        step[k] = (double)frame_step(k, fit->steps);
        train[k] = net_loss(fit->history[k], &fit->train);
        test[k] = net_loss(fit->history[k], &fit->test);
    }
    Figure *f = program_figure(
        p, "fit", "A network follows the wave that a straight line misses",
        "The network after its last step, and its error over the steps.",
        "A sine wave through points; two falling curves level off above a dashed line.");
    figure_panel(f, "what it learned", "x", "t, y");
    figure_role(f, ROLE_DATA);
    figure_xy(f, "points", DOTS, fit->train.x, fit->train.t, fit->train.n);
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "straight line", LINES, x, flat, GRID);
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "network", LINES, x, y, GRID);
    figure_panel(f, "how it got there", "step", "mean squared error");
    figure_command(f, "set logscale xy\nset format xy '10^{%%L}'\nset yrange [0.005:1]");
    figure_xy(f, "training points", LINES_POINTS, step + 1, train + 1, FRAMES - 1);  // not step 0
    figure_xy(f, "fresh points", LINES_POINTS, step + 1, test + 1, FRAMES - 1);
    figure_level(f, "noise", CURVE_NOISE * CURVE_NOISE);
    figure_draw(f);
    curve_animation(p, fit, x, truth, GRID);
}

static void part_curve(Program *p)
{
    double ours[SEEDS], straight_line[SEEDS], w, b;
    for (int s = 0; s < p->seeds; s++) {
        static Fit fit;
        train_curve(p, &fit, s);
        double truth = 0;
        for (int i = 0; i < fit.test.n; i++)
            truth += pow(wave(fit.test.x[i]) - fit.test.t[i], 2) / fit.test.n;
        line_exact(&fit.train, &w, &b);
        ours[s] = net_loss(fit.theta, &fit.test) / truth;
        straight_line[s] = line_loss(&fit.test, w, b) / truth;
        say(p,
            "   seed %d: error on fresh points %.5f, on its own %.5f; the truth itself %.5f; a "
            "line %.3f",
            s, net_loss(fit.theta, &fit.test), net_loss(fit.theta, &fit.train), truth,
            line_loss(&fit.test, w, b));
        if (s == 0) {
            check_gradient(p, fit.history[0], &fit.train);
            curve_figures(p, &fit, w, b);
        }
    }
    goal_seeds(p, "curve: error / noise floor, fresh points", ours, p->seeds, AT_MOST, 1 + (double)WEIGHTS / CURVE_POINTS, 0, "1 + parameters / points (00.12)");
    control_seeds(p, "curve: the same for a straight line", straight_line, p->seeds,
                  "sham: no bends");
}

/*
## Part tape: the same by machine

The backward pass above was 8 lines for a network of two layers. For the networks to come it would
be pages, and every change of the model would change them. But look at what we did: for each simple
operation, in reverse order, we multiplied what came back by the operation's own slope. That is
mechanical. So let the program keep a list of the operations it performs (the *tape*,
`autodiff.c`), and let each operation know its own slope (its *adjoint*, `ops.c`). Then `grad`
walks the list backwards.

Here is the network of part `curve` again. `dense` is $\tanh(xW + b)$ for a whole batch: 200 points
are 200 rows of $x$. Two lines of model, one of loss, and no backward pass at all. What a step
computes lies in one large piece of memory, the *arena*; `step_reset`, at the end of a step,
forgets all of it and the tape at once.
*/
// w: W1 (1, H), b1 (H), W2 (H, 1), b2 (1); x, t (B, 1)
static Tensor *tape_loss(Tensor *const w[4], Tensor *x, Tensor *t)
{
    Tensor *h = dense(x, w[0], w[1], TANH);    // (B, H)
    Tensor *y = dense(h, w[2], w[3], LINEAR);  // (B, 1)
    return squared_error(y, t);                // ()
}

static Tensor *column(const double *value, Shape shape)  // doubles to a tensor of this step
{
    Tensor *x = tensor_new(shape);
    for (long i = 0; i < x->size; i++)
        x->data[i] = (real)value[i];
    return x;
}

static void tape_inputs(const double *theta, const Points *d, Tensor *w[4], Tensor **x, Tensor **t)
{
    w[0] = column(theta, shape2(1, UNITS));
    w[1] = column(theta + UNITS, shape1(UNITS));
    w[2] = column(theta + 2 * UNITS, shape2(UNITS, 1));
    w[3] = column(theta + 3 * UNITS, shape1(1));
    *x = column(d->x, shape2(d->n, 1));
    *t = column(d->t, shape2(d->n, 1));
}

// gradient (WEIGHTS) in the order of theta, by the tape; returns the loss.
static double tape_gradient(const double *theta, const Points *d, double *gradient)
{
    Tensor *w[4], *x, *t, *g[4];
    tape_inputs(theta, d, w, &x, &t);
    Tensor *loss = tape_loss(w, x, t);
    grad(loss, w, 4, g, false);
    for (int i = 0, at = 0; i < 4; i++)
        for (long k = 0; k < g[i]->size; k++)
            gradient[at++] = (double)g[i]->data[k];
    double value = tensor_item(loss);
    step_reset();
    return value;
}

/*
The tape can be looked at. `tape_node(i)` is operation number i, with its inputs and its result; an
input that is nobody's result is a *leaf*: data or a parameter. And `grad`, asked for a gradient
that can itself be differentiated, records the way back on the same tape. The figure `graph` is
read off that tape, so it is not a drawing of what the program should do but a print of what it
did. Find in its upper half the lines of `net_gradient`: the product that makes
$\partial L / \partial h$, the step through the slope of $\tanh$ (`activate_back`), and the four
ends that are the four gradients.

Blue boxes were computed on the way there, orange ones on the way back. A grey arrow says that the
way back needed a number of the way there.
*/
static int tape_maker(const Tensor *x, int before)  // the operation whose result x is; -1: a leaf
{
    for (int i = before - 1; i >= 0; i--)
        if (tape_node(i)->out == x)
            return i;
    return -1;
}

// One line for Graphviz: operation i, a box with its name and what came out; an arrow from each of
// its inputs. On the way back arrows are laid against their direction, so that it runs to the left.
static void graph_node(Text *dot, int i, int forward, Tensor *const *leaf, const char *what)
{
    static const char *const name[] = {"W₁", "b₁", "W₂", "b₂", "t", "x"};
    const Node *node = tape_node(i);
    const bool back = i >= forward;
    put(dot, "n%d [@%s label=\"%s\\n%s\"]\n", i, back ? "rival" : "net", node->name, what);
    for (int k = 0; k < node->count; k++) {
        int maker = tape_maker(node->in[k], i);
        if (maker >= forward)
            put(dot, "n%d -> n%d [dir=back color=\"#d55e00\"]\n", i, maker);
        else if (maker >= 0)
            put(dot, "n%d -> n%d%s\n", maker, i,
                back ? " [color=\"#b0b0b0\" penwidth=2 constraint=false]" : "");
        for (int j = 0; j < 6 && !back; j++)
            if (node->in[k] == leaf[j])
                put(dot, "leaf%d [@data label=\"%s\\n%s\"]\nleaf%d -> n%d\n", j, name[j],
                    shape_text(leaf[j]->shape), j, i);
    }
}

static void graph_figure(Program *p, const double *theta, const Points *d)
{
    static const char *const slope[] = {"∂L/∂W₁", "∂L/∂b₁", "∂L/∂W₂", "∂L/∂b₂"};
    Text dot = {0};
    Tensor *leaf[6], *g[4];
    tape_inputs(theta, d, leaf, &leaf[5], &leaf[4]);
    Tensor *loss = tape_loss(leaf, leaf[5], leaf[4]);
    int forward = tape_length();
    grad(loss, leaf, 4, g, true);  // true: write the way back down, too
    say(p, "   the tape holds %d operations forward and %d back", forward, tape_length() - forward);
    Figure *f = program_figure(
        p, "graph", "The way back passes the same stations as the way there",
        "A loss (blue, to the right) and its gradient (orange, to the left), as the tape recorded them; grey arrows: "
        "results that the way back needs again.",
        "A chain of blue boxes to the right; above it an orange one that runs back to four gradients.");
    for (int i = 0; i < tape_length(); i++) {
        const char *what = shape_text(tape_node(i)->out->shape);
        for (int k = 0; k < 4; k++)
            what = tape_node(i)->out == g[k] ? slope[k] : what;
        graph_node(&dot, i, forward, leaf, what);
    }
    figure_diagram(f, dot.bytes);
    free(dot.bytes);
    figure_draw(f);
    step_reset();
}

/*
### Slopes of slopes

Since the way back is made of recorded operations, it can be differentiated in its turn. That
sounds like a curiosity, and several later models need it: they put a price on the size of a
gradient, and then need the gradient of that price.

A toy with exact answers: $x^4$ at $x = 1.5$ has the value 5.0625 and the derivatives 13.5, 27, 36,
24 and 0, and each of these numbers, with all that is computed on the way, fits into the 24 binary
digits of a float. So the claim is equality, without any tolerance. The second toy is $\tanh$:
three derivatives in a row, drawn, and held against the formulas of (00.13).
*/
static void slopes_of_slopes(Program *p)
{
    enum { GRID = 241 };
    static const char *const name[] = {"tanh", "first", "second", "third"};
    static const double exact[] = {13.5, 27, 36, 24, 0};
    double at[GRID], value[4][GRID], worst = 0, off = 0;
    Tensor *x = tensor_fill(shape0(), 1.5), *y = square(square(x));
    for (int k = 0; k < 5; k++) {
        grad(y, &x, 1, &y, true);  // y becomes its own derivative
        off = fmax(off, fabs(tensor_item(y) - exact[k]));
    }
    claim(p, "tape: five derivatives of x^4 at 1.5", off, EXACTLY, 0, 0,
          "13.5, 27, 36, 24, 0: exact in binary");
    for (int i = 0; i < GRID; i++)
        at[i] = -3 + 6.0 * i / (GRID - 1);
    x = column(at, shape1(GRID));
    y = tanh_of(x);
    for (int k = 0; k < 4; k++) {
        for (int i = 0; i < GRID; i++)
            value[k][i] = (double)y->data[i];
        grad(sum(y), &x, 1, &y, true);  // each y[i] depends on its own x[i] only
    }
    for (int i = 0; i < GRID; i++) {  // (00.13)
        double h = tanh(at[i]), s = 1 - h * h;
        worst = fmax(worst, fmax(fabs(value[1][i] - s), fabs(value[2][i] + 2 * h * s)));
        worst = fmax(worst, fabs(value[3][i] - s * (6 * h * h - 2)));
    }
    claim(p, "tape: three derivatives of tanh", worst, AT_MOST, 2e-6, 0,
          "formulas (00.13); float has 7 digits");
    Figure *f = program_figure(p, "derivatives", "The tape differentiates tanh three times, and each time the curve gets one bend more",
                               "Each curve is the tape's gradient of the one before.",
                               "An S-shaped curve, a bump, a wave, and a dip between two bumps.");
    figure_panel(f, NULL, "x", "value");
    for (int k = 0; k < 4; k++)
        figure_xy(f, name[k], LINES, at, value[k], GRID);
    figure_draw(f);
    step_reset();
}

/*
### What agreement may one expect?

The hand-written gradient computes in double, 16 digits; the tape in float, 7 digits, because
floats are half as large and twice as fast, and learning does not need more. Each result of a float
operation is off by up to $6 \cdot 10^{-8}$ of itself; a sum of 200 terms, some of them negative,
gathers perhaps ten times that. So at the start of the training, where the gradient is large, the
two should agree to better than $10^{-5}$. At its end the gradient is a small difference of large
terms that nearly cancel, and the same rounding is a larger *share* of it: no claim there, but look
at the number. The exact comparison is made by `tests/check_00.c`, which builds the tape itself in
double: there they must agree to $10^{-10}$.
*/
static void part_tape(Program *p)
{
    static Fit fit;
    double hand[WEIGHTS], tape[WEIGHTS];
    train_curve(p, &fit, 0);  // the state that part `curve` left, or trained here
    net_gradient(fit.history[0], &fit.train, hand);
    tape_gradient(fit.history[0], &fit.train, tape);
    claim(p, "tape: gradient against hand, at the start", relative_error(hand, tape, WEIGHTS),
          AT_MOST, 1e-5, 0, "float rounding, 6e-8 a step");
    net_gradient(fit.theta, &fit.train, hand);
    tape_gradient(fit.theta, &fit.train, tape);
    control(p, "tape: the same at the end", relative_error(hand, tape, WEIGHTS),
            "the gradient is nearly 0 there");
    double begun = clock_seconds();
    for (int i = 0; i < 200; i++)
        net_gradient(fit.theta, &fit.train, hand);
    double by_hand = (clock_seconds() - begun) / 200;
    begun = clock_seconds();
    for (int i = 0; i < 200; i++)
        tape_gradient(fit.theta, &fit.train, tape);
    say(p, "   one gradient: %.0f us by hand, %.0f us by the tape", 1e6 * by_hand,
        1e6 * (clock_seconds() - begun) / 200);
    graph_figure(p, fit.history[0], &fit.train);
    slopes_of_slopes(p);
}

/*
## Part ravine: three ways downhill

The loss of the line was a valley 11 times steeper across than along, and we saw the path drop to
its floor and then creep. That is the rule, not the exception: in a large network directions differ
by factors of thousands. Here is the trouble in its purest form, a bowl in two dimensions,

$$ L(\theta) = \tfrac12 \left( \lambda_1 u_1^2 + \lambda_2 u_2^2 \right), \qquad
   \lambda_1 = 1, \quad \lambda_2 = 1000, $$

once with the axes $u = \theta$ and once turned by 30 degrees. And a valley with a bend in it,
Rosenbrock's, $L = (1 - \theta_1)^2 + 100 (\theta_2 - \theta_1^2)^2$, on which methods have been
tried since 1960; at its end it is 2,508 times steeper across than along.
*/
typedef struct Landscape {
    const char *name;
    double (*loss)(const double *theta, double *slope);  // slope receives the gradient, by hand
    double start[2], end[2];
} Landscape;

static double bowl(const double *theta, double *slope)
{
    slope[0] = theta[0];
    slope[1] = CONDITION * theta[1];
    return 0.5 * (theta[0] * slope[0] + theta[1] * slope[1]);
}

// u = R theta, and the gradient turns back with R'.
static double turned_bowl(const double *theta, double *slope)
{
    const double c = sqrt(0.75), s = 0.5;
    const double u[2] = {c * theta[0] + s * theta[1], c * theta[1] - s * theta[0]};
    double v[2], loss = bowl(u, v);
    slope[0] = c * v[0] - s * v[1];
    slope[1] = s * v[0] + c * v[1];
    return loss;
}

static double rosenbrock(const double *theta, double *slope)
{
    const double a = 1 - theta[0], b = theta[1] - theta[0] * theta[0];
    slope[0] = -2 * a - 400 * theta[0] * b;
    slope[1] = 200 * b;
    return a * a + 100 * b * b;
}

static const Landscape LANDSCAPE[] = {
    {"bowl along the axes", bowl, {1, 0.3}, {0, 0}},
    {"bowl turned by 30 degrees", turned_bowl, {0.7160254037844386, 0.7598076211353316}, {0, 0}},
    {"Rosenbrock's valley", rosenbrock, {-1.2, 1}, {1, 1}},
};
enum { LANDSCAPES = 3, METHODS = 3 };
static const char *const METHOD[] = {"SGD", "momentum", "Adam"};

/*
Three rules. **SGD** is (00.3). **Momentum** adds up past gradients, fading by the factor $\beta$
per step, and moves along the sum, (00.14): across the ravine the gradients alternate and cancel,
along it they agree and add up to $1/(1-\beta)$ times one gradient. A ball that rolls does the
same. **Adam** (Kingma and Ba 2015), (00.15), keeps two fading averages for each parameter, of the
gradient and of its square, and divides the first by the root of the second: each parameter then
moves by about $\eta$ per step, however steep its direction is. Both averages begin at zero and are
too small at first, by a factor that is known and divided out.

These are the rules of `optimizer.c`, in double precision and written down once in full.
*/
typedef struct Descent {
    Rule rule;
    double rate, momentum, first[2], second[2];
    int step;
} Descent;

static void descend(Descent *o, double *theta, const double *slope)
{
    const double beta1 = 0.9, beta2 = 0.999;
    o->step++;
    for (int i = 0; i < 2; i++) {
        if (o->rule == SGD) {  // (00.3), (00.14)
            o->first[i] = o->momentum * o->first[i] + slope[i];
            theta[i] -= o->rate * o->first[i];
        } else {  // (00.15)
            o->first[i] = beta1 * o->first[i] + (1 - beta1) * slope[i];
            o->second[i] = beta2 * o->second[i] + (1 - beta2) * slope[i] * slope[i];
            double m = o->first[i] / (1 - pow(beta1, o->step)),
                   v = o->second[i] / (1 - pow(beta2, o->step));
            theta[i] -= o->rate * m / (sqrt(v) + 1e-8);
        }
    }
}

static double distance(const Landscape *land, const double *theta)
{
    return hypot(theta[0] - land->end[0], theta[1] - land->end[1]);
}

// Steps until the distance to the end is `share` of what it was, from `stretch` times the start, or
// `most`. path: NULL, or receives the places (POINTS_MOST of them at most).
static int steps_needed(const Landscape *land, Descent o, double stretch, double share, int most,
                        Points *path)
{
    double theta[2] = {stretch * land->start[0], stretch * land->start[1]}, slope[2];
    double goal_distance = share * distance(land, theta);
    for (int i = 0; i < most; i++) {
        double far = distance(land, theta);
        if (path && i < POINTS_MOST) {
            path->x[i] = theta[0];
            path->t[i] = theta[1];
            path->n = i + 1;
        }
        if (far <= goal_distance)
            return i;
        if (!(far < 1e6))  // diverged, or NaN
            return most;
        land->loss(theta, slope);
        descend(&o, theta, slope);
    }
    return most;
}

/*
A comparison of methods is fair only if each runs at its own best rate: with a bad rate any of them
can be made to lose. So each gets a grid, 16 rates per factor of ten from $10^{-5}$ to 10, and
momentum a choice of seven $\beta$, and we report its best. What counts is the number of steps
until the distance to the minimum has shrunk to a thousandth of what it was, and then to a
billionth. A wild rate can be lucky from one starting point, so each must do it from four (0.8,
0.9, 1 and 1.1 times the start), and the slowest counts. On the bowls SGD and momentum are linear,
and scaling the start changes nothing; the four starts only guard Rosenbrock's valley and Adam.
*/
static Descent best_of(const Landscape *land, int method, double share, int most, int *steps)
{
    static const double momenta[] = {0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99};
    Descent best = {0};
    *steps = most;
    for (int m = 0; m < (method == 1 ? 7 : 1); m++)
        for (int i = 0; i <= 96; i++) {
            Descent o = {.rule = method == 2 ? ADAM : SGD, .rate = pow(10, -5 + i / 16.0)};
            o.momentum = method == 1 ? momenta[m] : 0;
            int needed = 0;
            for (int s = 0; s < 4 && needed < *steps; s++) {
                int one = steps_needed(land, o, 0.8 + 0.1 * s, share, *steps, NULL);
                needed = one > needed ? one : needed;
            }
            if (needed < *steps) {
                *steps = needed;
                best = o;
            }
        }
    return best;
}

static void ravine_paths(Program *p)
{
    enum { GRID = 61 };
    static const double window[2][4] = {{-0.4, 1.2, -0.8, 0.8}, {-1.8, 1.6, -0.8, 2.2}};
    static double field[GRID * GRID];
    for (int i = 0; i < 2; i++) {
        const Landscape *land = &LANDSCAPE[2 * i];
        const double *v = window[i];
        Figure *f = i == 0 ? program_figure(p, "ravine", "In the ravine SGD creeps, momentum swings, Adam walks along",
                                            "The first 60 steps of each method at its best rate, in the bowl "
                                            "along the axes; the cross is the end.",
                                            "SGD hardly moves along; momentum swings; Adam goes along it.")
                           : program_figure(p, "valley", "In the bent valley SGD stands still, and the others overshoot",
                                            "The first 60 steps of each method at its best rate, in "
                                            "Rosenbrock's valley; the cross is the end.",
                                            "Three paths into a bent valley; one of them soon stands still.");
        figure_layout(f, 1, METHODS, 1000, 480);
        for (int k = 0; k < GRID * GRID; k++) {
            double slope[2], at[] = {v[0] + (v[1] - v[0]) * (k % GRID) / (GRID - 1),
                                     v[2] + (v[3] - v[2]) * (k / GRID) / (GRID - 1)};
            field[k] = land->loss(at, slope);
        }
        for (int m = 0, steps; m < METHODS; m++) {
            Points path;
            steps_needed(land, best_of(land, m, 1e-3, 20000, &steps), 1, 1e-3, 61, &path);
            figure_panel(f, METHOD[m], "θ₁", m ? NULL : "θ₂");
            figure_field(f, field, GRID, GRID, v[0], v[1], v[2], v[3], true);
            figure_command(f, "unset colorbox");
            figure_role(f, ROLE_RIVAL);
            figure_xy(f, NULL, LINES, path.x, path.t, path.n);
            figure_role(f, ROLE_RIVAL);
            figure_xy(f, NULL, DOTS, path.x, path.t, path.n);
            figure_role(f, ROLE_TRUTH);
            figure_xy(f, NULL, POINTS, &land->end[0], &land->end[1], 1);
        }
        figure_draw(f);
    }
}

// The distance to the end as a share of that at the start; drawn too, if f is not NULL.
static double distance_left(Figure *f, const char *label, const Landscape *land, Descent o,
                            int steps)
{
    Points path;
    double step[POINTS_MOST], left[POINTS_MOST];
    steps_needed(land, o, 1, 1e-12, steps + 1, &path);
    for (int i = 0; i < path.n; i++) {
        step[i] = i;
        left[i] = distance(land, (double[]){path.x[i], path.t[i]}) / distance(land, land->start);
    }
    if (f)
        figure_xy(f, label, LINES, step, left, path.n);
    return left[path.n - 1];
}

/*
### How large a step may be

Along a direction of curvature $\lambda$ each step of SGD multiplies the distance by
$1 - \eta \lambda$, (00.6). Larger rates are faster, until $\eta \lambda_{\max} = 2$: there the
factor for the steepest direction is $-1$, and beyond it each step lands farther away, on the other
side, than it began. So the steepest direction sets the limit, and the flattest one, which then
gets a factor of nearly 1, sets the time. The best compromise is
$\eta = 2 / (\lambda_{\min} + \lambda_{\max})$, where both directions shrink by the same factor
$(\kappa - 1)/(\kappa + 1)$, $\kappa = \lambda_{\max} / \lambda_{\min}$: for $\kappa = 1000$ that
is 0.998 per step, 3,450 steps to a thousandth. All three statements are exact and are claimed
below.
*/
static void ravine_speed(Program *p)
{
    const Landscape *land = &LANDSCAPE[1];
    const double limit = 2 / CONDITION;
    const Descent below = {.rule = SGD, .rate = 0.99 * limit};
    const Descent above = {.rule = SGD, .rate = 1.01 * limit};
    const Descent best = {.rule = SGD, .rate = 2 / (1 + CONDITION)};
    int steps;
    claim(p, "ravine: SGD at 0.99 of its limit, distance left after 500 steps",
          distance_left(NULL, NULL, land, below, 500), AT_MOST, 1, 0, "limit 2 / curvature (00.6)");
    claim(p, "ravine: SGD at 1.01 of its limit, distance left after 500 steps",
          distance_left(NULL, NULL, land, above, 500), AT_LEAST, 100, 0,
          "limit 2 / curvature (00.6)");
    claim(p, "ravine: distance left per step at SGD's best rate",
          pow(distance_left(NULL, NULL, land, best, 1000), 0.001), EXACTLY,
          (CONDITION - 1) / (CONDITION + 1), 1e-9, "(k - 1) / (k + 1) (00.6)");
    Figure *f = program_figure(
        p, "speed", "Momentum has twelve digits while SGD has one; above the limit steps grow",
        "Distance to the minimum of the turned bowl, at best rates, and around SGD's limit.",
        "SGD is slow, Adam and momentum are fast; just above the limit the distance grows.");
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "SGD around its limit 2/λ" : "each at its best rate", "step",
                     "distance / distance at the start");
        figure_command(f, "set logscale y\nset format y '10^{%%L}'");
        if (panel) {
            distance_left(f, "rate 0.99 of the limit", land, below, 200);
            distance_left(f, "rate 1.01 of the limit", land, above, 200);
        }
        for (int m = 0; m < METHODS && !panel; m++)
            distance_left(f, METHOD[m], land, m ? best_of(land, m, 1e-9, 20000, &steps) : best,
                          1000);
    }
    figure_draw(f);
}

/*
The last claims compare the bowl with the turned bowl. SGD and momentum use the gradient as an
arrow and never ask along which axis it points, so turning the bowl turns the path and changes no
count of steps: equality is claimed. Adam divides axis by axis. Along the axes that is just what
the ravine needs; in the turned bowl both coordinates feel the steep direction, and the advantage
shrinks. It depends on the coordinates that one happens to have. In networks it is still a good
bet, because there the coordinates (weights of early and late layers, of rare and of frequent
inputs) do differ in scale: chapter after chapter uses it. But a bowl of known curvature is
momentum's home: the theory says that it needs about $\sqrt\kappa$ times fewer steps than SGD.

What came out, steps to a thousandth for SGD, momentum and Adam: 3,857, 111 and 102 in the bowl
along the axes; 3,857, 111 and 414 in the turned one; 8,566, 379 and 527 in Rosenbrock's valley. So
Adam wins, narrowly, only where the ravine lies along an axis. What the table does not show is how
near its best rate each method was: momentum needs the right $\beta$ *and* the right rate, and
whoever has no grid to try is better served by Adam, which moves by about $\eta$ per step whatever
the loss is measured in.
*/
static void part_ravine(Program *p)
{
    static const double share[] = {1e-3, 1e-9};
    int most = pick(p, 12000, 40000, 40000), steps[LANDSCAPES][METHODS][2];
    say(p, "   steps to a distance of 1e-3 and 1e-9 of the start (best rate for 1e-3), at most %d",
        most);
    for (int i = 0; i < LANDSCAPES; i++)
        for (int m = 0; m < METHODS; m++) {
            Descent best = best_of(&LANDSCAPE[i], m, share[0], most, &steps[i][m][0]);
            best_of(&LANDSCAPE[i], m, share[1], most, &steps[i][m][1]);
            say(p, "   %-26s %-9s %6d %6d   rate %.5f%s%.2f", LANDSCAPE[i].name, METHOD[m],
                steps[i][m][0], steps[i][m][1], best.rate, m == 1 ? ", beta " : ", no beta ",
                best.momentum);
        }
    ravine_speed(p);
    for (int m = 0; m < METHODS; m++)
        for (int i = 0; i < LANDSCAPES; i++) {
            char *text = text_format("ravine: steps of %s to 1e-3, %s", METHOD[m],
                                     LANDSCAPE[i].name);
            if (i == 1 && m < 2)
                claim(p, text, steps[i][m][0], EXACTLY, steps[0][m][0], 0,
                      "as in the bowl along the axes");
            else
                control(p, text, steps[i][m][0], "best rate of the grid");
            free(text);
        }
    claim(p, "ravine: SGD's steps / momentum's, to 1e-9", (double)steps[1][0][1] / steps[1][1][1],
          AT_LEAST, 0.5 * sqrt(CONDITION), 0, "half of root k (00.14)");
    ravine_paths(p);
}

/*
## Part digits: reading

Now the real thing. A picture is 28 by 28 pixels: one point in a space of 784 dimensions. Instead
of one output there are ten, one for each digit, and the largest says what the program reads. Two
things are new.

**The loss.** "Right or wrong" has no slope: move a weight a little and the answer stays what it
was. So the outputs are turned into probabilities that sum to one, by the *softmax* (00.16), and
the loss is the surprise at the truth, (00.17):

$$ p_k = \frac{e^{y_k}}{\sum_j e^{y_j}}, \qquad L = - \ln p_{\text{true class}} . $$

In words: minus the logarithm of the probability that was given to what turned out to be true; the
unit is the nat. A classifier that knows nothing gives each of ten classes 0.1 and pays
$\ln 10 = 2.3026$; one that is sure and right pays 0; one that is sure and wrong pays without
limit. The slope is the plainest one could wish for, (00.18):
$\partial L / \partial y_k = p_k - [k \text{ is true}]$. What was given to the wrong classes pushes
them down; what was withheld from the right one pulls it up.

**The batch.** The loss is a mean over 20,000 pictures; its slope can be estimated from 100 of
them, drawn at random, at a 200th of the cost. The estimate is noisy and right on average, and 200
rough steps go much further than one exact step. This is the "stochastic" in stochastic gradient
descent.

With `--data` the pictures are your own, and the classes 2 to 64. Of fewer pictures the program
learns for as many steps as of 20,000, so it sees each of them more often.
*/
static struct {
    Pictures *train, *test;
    int *train_label, *test_label, D, K;
    int *said;     // what the network (first seed) reads in each test picture ...
    double *sure;  // ... and how probable it finds that
} data;

static int *labels(Program *p, Split split, int n)
{
    int found;
    uint8_t *byte = program_labels(p, split, n, &found);
    int *label = alloc_zeroed((size_t)found, sizeof *label);
    for (int i = 0; i < found; i++)
        label[i] = byte[i];
    free(byte);
    return label;
}

static void load_data(Program *p)
{
    if (data.train)
        return;
    int train = pick(p, 2000, 0, 0), test = pick(p, 500, 0, 0);  // 0: all there are
    data.train = pictures_load(p->source, TRAIN, train);
    data.test = pictures_load(p->source, TEST, test);
    data.train_label = labels(p, TRAIN, train);
    data.test_label = labels(p, TEST, test);
    data.D = data.train->Y * data.train->X * data.train->C;
    data.K = p->set.classes;
    data.said = alloc_zeroed((size_t)data.test->n, sizeof *data.said);
    data.sure = alloc_zeroed((size_t)data.test->n, sizeof *data.sure);
}

static int least_of(int a, int b) { return a < b ? a : b; }

/*
The network is the one of part `curve`, wider: 784 inputs, 128 hidden units, 10 outputs, 101,770
parameters. The bend is now the ReLU, $\max(0, a)$: as good as $\tanh$ here, and cheaper. And the
starting weights have variance $2/784$, since a ReLU lets half of its inputs through (He et al.
2015; (00.11)). With no hidden layer what remains is the *linear classifier*, also called
multinomial logistic regression: one template for each digit, and the digit whose template fits
best wins. It is our control, and it starts from zero, so its first loss must be $\ln 10$ exactly.
*/
typedef struct Reader {
    Params *params;
    Dense hidden, out;
} Reader;  // hidden.W NULL: linear

static Reader reader_new(int units, Rng *rng)
{
    Reader r = {.params = params_new()};
    if (units)
        r.hidden = dense_new(r.params, "hidden", data.D, units, RELU, rng);
    r.out = dense_new(r.params, "out", units ? units : data.D, data.K, LINEAR, rng);
    if (!units)
        memset(r.out.W->data, 0, (size_t)r.out.W->size * sizeof(real));
    return r;
}

typedef Tensor *Logits(const void *network, Tensor *x);  // (B, D) to (B, K)

static Tensor *reader_logits(const void *network, Tensor *x)
{
    const Reader *r = network;
    Tensor *h = r->hidden.W ? dense_apply(&r->hidden, x) : x;
    return dense_apply(&r->out, h);
}

/*
To grade it, let it read and count. No tape is wanted for that: `tape_recording(false)` makes
operations compute without being written down. (And `step_release` forgets what the arena received
since its `step_mark`.) `said` receives the answer for each picture and `sure` the probability it
gave to that answer; the return value is the share of wrong ones.
*/
enum { CHUNK = 1000 };

static int chunk(void)  // of the pictures that are looked at together: fewer when they are large
{
    return data.D <= 1024 ? CHUNK : 1 + 1024 * CHUNK / data.D;
}

static double grade(Logits *logits, const void *network, const Pictures *pictures, const int *label,
                    int n, int *said, double *sure)
{
    int wrong = 0, index[CHUNK];
    bool before = tape_recording(false);
    for (int from = 0; from < n; from += chunk()) {
        int count = least_of(n - from, chunk());
        StepMark mark = step_mark();
        for (int i = 0; i < count; i++)
            index[i] = from + i;
        Tensor *q = softmax(logits(network, pictures_rows(pictures, index, count)));
        for (int i = 0; i < count; i++) {
            const real *row = q->data + (long)i * data.K;
            int best = 0;
            for (int k = 1; k < data.K; k++)
                best = row[k] > row[best] ? k : best;
            wrong += best != label[from + i];
            if (said)
                said[from + i] = best;
            if (sure)
                sure[from + i] = (double)row[best];
        }
        step_release(mark);
    }
    tape_recording(before);
    return (double)wrong / n;
}

/*
The lesson. Draw 100 pictures, compute the loss, walk the tape back, take an Adam step; 200 such
steps are an *epoch*, once through the 20,000 pictures. Here is one step: its six lines, with
another loss in the middle, are the core of most chapters to come.

For the curves the program is graded after each epoch (or every fifth) on up to 2,000 pictures that
it learns from and 2,000 that it has never seen.
*/
typedef struct Lesson {
    Logits *logits;  // what is to learn: a network ...
    const void *network;
    Params *params;       // ... and its parameters
    const int *label;     // what it is told about the first n training pictures
    int n, nominal;       // an epoch is as many steps as `nominal` pictures make, however few n are
    int every;            // it is graded after every .. epochs
    double epochs, rate;  // how long, and Adam's rate
    bool falling;         // whether the rate falls to zero on the way
} Lesson;

static double learn_step(const Lesson *l, Optimizer *adam, const int *index, int B)
{
    Tensor *gradient[16];
    int label[BATCH];
    for (int i = 0; i < B; i++)
        label[i] = l->label[index[i]];
    Tensor *logits = l->logits(l->network, pictures_rows(data.train, index, B));
    Tensor *loss = softmax_cross_entropy(logits, label);               // (00.17)
    grad(loss, l->params->tensor, l->params->count, gradient, false);  // (00.18), and back
    optimizer_step(adam, gradient);                                    // (00.15)
    double value = tensor_item(loss);
    step_reset();
    return value;
}

static void add_grades(const Lesson *l, double epoch, Curve grades[2])
{
    int a = least_of(l->n, 2000), b = least_of(data.test->n, 2000);
    curve_add(&grades[0], epoch,
              100 * grade(l->logits, l->network, data.train, l->label, a, NULL, NULL));
    curve_add(&grades[1], epoch,
              100 * grade(l->logits, l->network, data.test, data.test_label, b, NULL, NULL));
}

// grades: % wrong, on its own pictures and on unseen ones. Returns the seconds it took.
static double learn(Program *p, const char *name, const Lesson *l, Rng *rng, Curve grades[2])
{
    Optimizer *adam = adam_new(l->params, l->rate, 0.9, 0.999);
    Batches batches = batches_new(l->n, least_of(BATCH, l->n), rng);
    long step = 0, epoch = l->nominal / BATCH, steps = lround(fmax(1, l->epochs * (double)epoch));
    Training *t = training_new(p, "%s", name);
    checkpoint_params(t->state, "network", l->params);
    checkpoint_optimizer(t->state, "adam", adam);
    checkpoint_long(t->state, "taken", &batches.taken);
    checkpoint_long(t->state, "step", &step);
    checkpoint_curve(t->state, "own", &grades[0]);
    checkpoint_curve(t->state, "unseen", &grades[1]);
    if (!training_begin(t))
        add_grades(l, 0, grades);
    while (step < steps) {
        if (l->falling)
            adam->rate = l->rate * (1 - (double)step / (double)steps);
        double loss = learn_step(l, adam, batches_next(&batches), batches.size);
        if (++step % (epoch * l->every) == 0 || step == steps)
            add_grades(l, (double)step / (double)epoch, grades);
        training_tick(t, step, steps, "loss", loss);
    }
    double seconds = training_end(t);  // saves what was registered: free that only afterwards
    optimizer_free(adam);
    batches_free(&batches);
    return seconds;
}

/*
Which digits does it confuse? A table: the row says what the picture is, the column what the
program said. And the mistakes of which it was surest, because a list of numbers does not show
whether a mistake is stupid or one that you would make.
*/
// The table without its diagonal, which would take all the colour; its numbers stand on grey.
static void confusion_figure(Program *p)
{
    int K = data.K, often[2] = {0, 0};  // the two most frequent mistakes: cells of the table
    double most[2] = {0, 0};
    double *table = alloc_zeroed((size_t)K * (size_t)K, sizeof *table);
    for (int i = 0; i < data.test->n; i++)
        table[data.test_label[i] * K + data.said[i]]++;
    for (int i = 0; i < K * K; i++)
        if (i / K != i % K && table[i] > most[1]) {
            int first = table[i] > most[0];
            often[1] = first ? often[0] : i;
            most[1] = first ? most[0] : table[i];
            often[0] = first ? i : often[0];
            most[0] = first ? table[i] : most[0];
        }
    char *title = most[1] > 0 ? text_format("%d is read as %d, %d as %d: %.0f and %.0f times",
                                            often[0] / K, often[0] % K, often[1] / K, often[1] % K,
                                            most[0], most[1])
                              : text_format("Hardly a picture is read as what it is not");
    Figure *f = program_figure(p, "confusion", title, "The network (first seed) on the test pictures.",
                               "A table; off the diagonal two cells stand out.");
    figure_panel(f, NULL, "the program said", "the picture is a");
    for (int k = 0; k < K; k++) {
        figure_command(f, "set object rectangle center %d, %d size 1, 1 front fc rgb '#e4e4e4' "
                       "fs solid noborder", k, k);
        if (K <= 20)
            figure_command(f, "set label '%.0f' at %d, %d center front tc rgb '#6f6f6f'",
                           table[k * K + k], k, k);
        table[k * K + k] = NAN;
    }
    figure_matrix(f, table, K, K, K <= 20 ? "%.0f" : NULL);
    figure_draw(f);
    free(title);
    free(table);
}

static int surer(const void *a, const void *b)  // for qsort: the surest first
{
    double x = data.sure[*(const int *)a], y = data.sure[*(const int *)b];
    return (x < y) - (x > y);
}

static void mistakes_row(Figure *f, const int *wrong, int count, int across)
{
    char *name[8];
    real *sheet = alloc_zeroed((size_t)across * (size_t)data.D, sizeof *sheet);
    Tensor *x = pictures_rows(data.test, wrong, count);
    memcpy(sheet, x->data, (size_t)x->size * sizeof *sheet);
    for (int i = 0; i < across; i++)
        name[i] = i < count ? text_format("%d → %d", data.test_label[wrong[i]], data.said[wrong[i]])
                            : text_format("%s", "");
    figure_panel(f, NULL, NULL, NULL);
    figure_command(f, "set tmargin 2.5\nset bmargin 0.5");
    figure_pictures(f, sheet, 1, across, data.test->Y, data.test->X, data.test->C, NULL,
                    (const char *const *)name);
    for (int i = 0; i < across; i++)
        free(name[i]);
    free(sheet);
}

static void mistakes_figure(Program *p)
{
    enum { ACROSS = 8, DOWN = 3 };
    int count = 0, *wrong = alloc_zeroed((size_t)data.test->n, sizeof *wrong);
    for (int i = 0; i < data.test->n; i++)
        if (data.said[i] != data.test_label[i])
            wrong[count++] = i;
    qsort(wrong, (size_t)count, sizeof *wrong, surer);
    int across = least_of(ACROSS, count), down = least_of(DOWN, (count + ACROSS - 1) / ACROSS);
    if (count == 0)
        say(p, "   no mistakes, so there is no figure of them");
    else {
        Figure *f = program_figure(
            p, "mistakes", "The mistakes of which it was surest (is → said)",
            "Test pictures that the network reads wrongly with the highest probability.",
            data_are_digits(p) ? "Three rows of odd digits." : "Rows of odd pictures.");
        figure_layout(f, down, 1, 1200, 260 * down);
        for (int row = 0; row < down; row++)
            mistakes_row(f, wrong + row * ACROSS, least_of(count - row * ACROSS, ACROSS), across);
        figure_draw(f);
    }
    free(wrong);
    step_reset();
}

/*
Percentages that fall by decades want a logarithmic axis, and it ends at half a percent here. It has
no place for a zero, which a small set of easy pictures may reach: then the axis is a plain one.
*/
static void percent_axis(Figure *f, Curve curve[2])
{
    double least = INFINITY;
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < curve[i].count; k++)
            least = fmin(least, curve[i].y[k]);
    if (least > 0)
        figure_command(f, "set logscale y\nset yrange [%g:100]", least < 0.5 ? 0.8 * least : 0.5);
    else
        figure_command(f, "set yrange [0:100]");
}

// nominal: how many pictures make an epoch of each lesson
static void learning_figure(Program *p, Curve curve[3][SEEDS][2], const int *nominal)
{
    static const char *const title[] = {"128 hidden units", "no hidden units", "shuffled labels"};
    Figure *f = program_figure(
        p, "learning", "With shuffled labels only the network's own pictures are learnt, by heart",
        "Wrong answers on up to 2,000 pictures of each kind, over the epochs; first seed.",
        "Errors fall; with shuffled labels only that on its own pictures does.");
    figure_layout(f, 1, 3, 1280, 720);
    for (int i = 0; i < 3; i++) {
        char *epoch = data.train->n < nominal[i] ? text_format("epochs of %d steps", nominal[i] / BATCH)
                                                 : text_format("epoch");
        figure_panel(f, title[i], epoch, i ? NULL : "wrong answers, %");
        if (i < 2)
            percent_axis(f, curve[i][0]);
        else
            figure_command(f, "set yrange [0:100]");
        figure_role(f, ROLE_DATA);
        figure_curve(f, "learns from", LINES_POINTS, &curve[i][0][0]);
        figure_role(f, ROLE_MODEL);
        figure_curve(f, "never seen", LINES_POINTS, &curve[i][0][1]);
        figure_level(f, "guessing", 100 - 100.0 / data.K);
        free(epoch);
    }
    figure_draw(f);
}

/*
### Controls

Three, each for another doubt. *Guessing*: ten classes, 90 % wrong. *Linear*: what does the hidden
layer bring? *Shuffled labels*: the same kind of network, with 256 hidden units, on 2,000 pictures
whose labels have been dealt out anew, at random. There is nothing to learn. If the training error
falls all the same, then a falling training error does not show that something was learned; only
unseen pictures can show that (Zhang et al. 2017 made this experiment famous).

What came out, on the built-in digits, mean of three seeds: the network misreads 2.4 % of the
unseen pictures, the linear classifier 7.4 %. On MNIST the two numbers are 3.9 % and 8.3 %. With
shuffled labels the network ends with 0.1 % wrong on its own pictures and 89 % on unseen ones: it
has learned 2,000 answers by heart and nothing about digits.
*/
static int *shuffled_labels(Program *p, int n)
{
    Rng rng = rng_new(p->seed, "digits.shuffle");
    int *order = alloc_zeroed((size_t)n, sizeof *order),
        *label = alloc_zeroed((size_t)n, sizeof *label);
    rng_permutation(&rng, order, n);
    for (int i = 0; i < n; i++)
        label[i] = data.train_label[order[i]];
    free(order);
    return label;
}

/*
Whoever has learned nothing but how often each answer is right may as well deal the answers out at
random, as often. That errs in a share of $1 - \sum_k p_k q_k$, $p$ and $q$ the shares of the classes
among the pictures learned from and those never seen: for ten equally frequent classes 0.9.
*/
static double dealt_out(Program *p, int n)  // %, from the first n training labels
{
    double right = 0;
    if (data_are_digits(p))
        return 100 - 100.0 / data.K;
    for (int k = 0; k < data.K; k++) {
        int seen = 0, unseen = 0;
        for (int i = 0; i < n; i++)
            seen += data.train_label[i] == k;
        for (int i = 0; i < data.test->n; i++)
            unseen += data.test_label[i] == k;
        right += (double)seen / n * unseen / data.test->n;
    }
    return 100 - 100 * right;
}

static double first_loss(void)  // of a linear reader that has learned nothing yet
{
    Rng rng = rng_new(0, "unused");
    Reader r = reader_new(0, &rng);
    double loss = tensor_item(softmax_cross_entropy(
        reader_logits(&r, pictures_rows(data.test, NULL, least_of(BATCH, data.test->n))),
        data.test_label));
    params_free(r.params);
    step_reset();
    return loss;
}

// few: how many shuffled labels there were
static void digits_claims(Program *p, double own[3][SEEDS], double unseen[3][SEEDS], int few)
{
    bool mnist = strcmp(p->source->name, "mnist") == 0;
    claim(p, "digits: loss of a reader that knows nothing", first_loss(), EXACTLY, log(data.K),
          1e-6, "ln K (00.17)");
    if (mnist)
        goal_seeds(p, "digits: wrong on unseen pictures, %", unseen[0], p->seeds, AT_MOST, 4.7, 0, "MNIST page: 300 hidden units");
    else
        control_seeds(p, "digits: wrong on unseen pictures, %", unseen[0], p->seeds,
                      "this data set");
    control_seeds(p, "digits: the same, linear classifier", unseen[1], p->seeds,
                  mnist ? "MNIST page: 12.0" : "sham: no hidden units");
    control(p, "digits: the same, guessing", 100 - 100.0 / data.K, "sham: no picture used");
    goal_seeds(p, "digits: shuffled labels, wrong on its own, %", own[2], p->seeds, AT_MOST, 5, 0, "learned by heart");
    goal_seeds(p, "digits: shuffled labels, wrong on unseen, %", unseen[2], p->seeds, AT_LEAST, dealt_out(p, few) - 3, 0, "guessing, 3 granted");
}

static void part_digits(Program *p)
{
    static Curve grades[3][SEEDS][2];
    static const char *const name[] = {"network", "linear", "shuffled"};
    const int units[] = {HIDDEN, 0, 2 * HIDDEN};
    double own[3][SEEDS], unseen[3][SEEDS];
    load_data(p);
    int n = pick(p, 2000, 20000, 60000), few = pick(p, 500, 2000, 2000);
    int some = least_of(few, data.train->n), *shuffled = shuffled_labels(p, some);
    for (int i = 0; i < 3; i++)
        for (int s = 0; s < p->seeds; s++) {
            Rng rng = rng_new(p->seed + (uint64_t)s, name[i]);
            Reader r = reader_new(units[i], &rng);
            Lesson l = {reader_logits,
                        &r,
                        r.params,
                        data.train_label,
                        p->size == SIZE_FULL ? data.train->n : least_of(n, data.train->n),
                        n,
                        1,
                        p->epochs * pick(p, 3, 8, 20),
                        RATE,
                        false};
            if (i == 2) {
                l.label = shuffled;
                l.n = some;
                l.nominal = few;
                l.every = 5;
                l.epochs = p->epochs * pick(p, 30, 80, 200);
            }
            char *training = text_format("digits.%s.seed%d", name[i], s);
            learn(p, training, &l, &rng, grades[i][s]);
            bool keep = i == 0 && s == 0;
            own[i][s] = 100 * grade(reader_logits, &r, data.train, l.label, l.n, NULL, NULL);
            unseen[i][s] = 100 * grade(reader_logits, &r, data.test, data.test_label, data.test->n,
                                       keep ? data.said : NULL, keep ? data.sure : NULL);
            say(p, "   %-8s seed %d: %6ld parameters, wrong on its own %5.2f %%, unseen %5.2f %%",
                name[i], s, params_size(r.params), own[i][s], unseen[i][s]);
            params_free(r.params);
            free(training);
        }
    confusion_figure(p);
    mistakes_figure(p);
    learning_figure(p, grades, (const int[]){n, n, few});
    digits_claims(p, own, unseen, some);
    free(shuffled);
}

/*
## Part judge: a reader that others look through

Later chapters draw digits, and someone has to say how good they are. To compare pixels does not
help: a digit moved by two pixels is far from itself. So we train one more reader, a better one,
and freeze it: the *judge* of `measure.c`. It slides small windows of weights over the picture (a
convolutional network; chapter 02 explains it), and before its last layer it describes a picture by
64 numbers. If the digits of a generator and real digits look alike to it, their clouds of
64-number descriptions should lie on top of each other. The *Frechet distance* measures that,
(00.19): it fits a Gaussian to each cloud and compares the two,

$$ d^2 = \lVert \mu_1 - \mu_2 \rVert^2 +
   \mathrm{tr} \left( S_1 + S_2 - 2 (S_1^{1/2} S_2 S_1^{1/2})^{1/2} \right) . $$

In words: how far apart the middles are, plus how different size, shape and direction of the clouds
are. We call it **FLD (this book)**, Frechet distance in *our* judge's eyes. Its values mean
nothing beside values from elsewhere, and nothing between two data sets, since each has a judge of
its own. What they mean here, this part finds out: it computes the FLD of things whose quality is
known.

A frozen judge must be the same for everybody, so no option but `--data` changes it: not `--seed`,
not `--epochs`, not `--full`. (Another number of threads adds in another order and changes last
digits.) A `--quick` judge is a poor one and is kept under another name, `NAME-quick`. Any set of at
least 1,000 training and 100 test pictures with 2 to 64 classes can have a judge.
*/
enum { SAMPLES = 10000, FEATURES = 64, AXES = 30 };

static Tensor *judge_answers(const void *judge, Tensor *x) { return judge_logits(judge, x); }

static Judge *train_judge(Program *p)
{
    static Curve grades[2];
    Rng rng = rng_new(1, "judge");  // not p->seed
    Judge *judge = judge_new(data.train->Y, data.train->X, data.train->C, data.K, &rng);
    const Lesson lesson = {judge_answers, judge, judge->params, data.train_label, data.train->n,
                           pick(p, 2000, 60000, 60000), 1, 3, JUDGE_RATE, true};
    double seconds = learn(p, "judge", &lesson, &rng, grades);
    say(p, "   the judge learned from %d pictures in %.1f s", data.train->n, seconds);
    return judge;
}

/*
The things of known quality. All start from (or imitate) the first 10,000 *training* pictures and
are compared with the 10,000 *test* pictures. So the first row, the training pictures as they are,
is the floor: two samples of the very same kind. Each function below spoils pictures in place, `x`
(n, D); `amount` says how much.
*/
typedef void Spoil(real *x, int n, double amount, Rng *rng);

static real clipped(double v) { return (real)(v < 0 ? 0 : v > 1 ? 1 : v); }

static void add_noise(real *x, int n, double amount, Rng *rng)  // amount: standard deviation
{
    for (long i = 0; i < (long)n * data.D; i++)
        x[i] = clipped((double)x[i] + amount * rng_normal(rng));
}

// amount: how often a 3 x 3 window is averaged, with weights 1 2 1 both ways
static void blur(real *x, int n, double amount, Rng *rng)
{
    int Y = data.train->Y, X = data.train->X, C = data.train->C;
    real *was = alloc_zeroed((size_t)data.D, sizeof *was);
    (void)rng;
    for (int i = 0; i < n * (int)amount; i++) {
        real *picture = x + (long)(i % n) * data.D;
        memcpy(was, picture, (size_t)data.D * sizeof *was);
        for (int at = 0; at < data.D; at++) {
            int row = at / (X * C), column = at / C % X;
            double total = 0;
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++)
                    if (row + dy >= 0 && row + dy < Y && column + dx >= 0 && column + dx < X)
                        total += (2 - abs(dy)) * (2 - abs(dx)) / 16.0 *
                                 (double)was[at + (dy * X + dx) * C];
            picture[at] = (real)total;
        }
    }
    free(was);
}

// each picture in an order of its own
static void shuffle_pixels(real *x, int n, double amount, Rng *rng)
{
    int *order = alloc_zeroed((size_t)data.D, sizeof *order);
    real *was = alloc_zeroed((size_t)data.D, sizeof *was);
    (void)amount;
    for (int i = 0; i < n; i++) {
        rng_permutation(rng, order, data.D);
        memcpy(was, x + (long)i * data.D, (size_t)data.D * sizeof *was);
        for (int k = 0; k < data.D; k++)
            x[(long)i * data.D + k] = was[order[k]];
    }
    free(order);
    free(was);
}

/*
The last one is a generator already, the simplest one that deserves the name: fit a Gaussian to the
pictures along their 30 longest principal axes (chapter 01), draw from it, and see what comes out.
It is the mark that a generator has to beat. (Pictures of more than 4,096 numbers do without this
row: it takes a table of the square of that number.) With `amount` 0 nothing is drawn, and every
picture is the mean picture.

What came out on the built-in digits (on MNIST): training pictures 0.85 (1.53), noise of 0.1 to 0.5
from 11.0 to 232 (16.7 to 273), blurred once 18.0 (23.9), PCA-30 samples 141 (165), shuffled pixels
634 (515), the mean picture 732 (608). So below 1 is as good as real; below 20 is a flaw that one
has to look for; above 140 a Gaussian does as well. And a warning: to this judge noise of standard
deviation 0.1, which nobody minds, is nearly as bad (11.0) as one blur, which everybody sees
(18.0).
*/
static void gaussian_samples(real *x, int n, double amount, Rng *rng)
{
    int D = data.D, axes = D < AXES ? D : AXES;
    double *mean = alloc_zeroed((size_t)D, sizeof *mean),
           *value = alloc_zeroed((size_t)D, sizeof *value);
    double *axis = alloc_zeroed((size_t)D * (size_t)D, sizeof *axis),
           *sample = alloc_zeroed((size_t)D, sizeof *sample);
    covariance(x, n, D, mean, axis);
    eigen_symmetric(axis, D, value);  // ascending
    for (int i = 0; i < n; i++) {
        memcpy(sample, mean, (size_t)D * sizeof *sample);
        for (int k = D - axes; k < D; k++) {
            double z = amount * sqrt(fmax(value[k], 0)) * rng_normal(rng);
            for (int d = 0; d < D; d++)
                sample[d] += z * axis[(long)k * D + d];
        }
        for (int d = 0; d < D; d++)
            x[(long)i * D + d] = clipped(sample[d]);
    }
    free(mean);
    free(value);
    free(axis);
    free(sample);
}

static void mean_picture(real *x, int n, double amount, Rng *rng)
{
    double *sum = alloc_zeroed((size_t)data.D, sizeof *sum);
    (void)amount;
    (void)rng;
    for (long i = 0; i < (long)n * data.D; i++)
        sum[i % data.D] += (double)x[i];
    for (long i = 0; i < (long)n * data.D; i++)
        x[i] = clipped(sum[i % data.D] / n);
    free(sum);
}

static const struct {
    const char *name;
    Spoil *spoil;
    double amount;
} EXAMPLE[] = {
    {"training pictures", NULL, 0},
    {"noise 0.1", add_noise, 0.1},
    {"noise 0.2", add_noise, 0.2},
    {"noise 0.3", add_noise, 0.3},
    {"noise 0.4", add_noise, 0.4},
    {"noise 0.5", add_noise, 0.5},
    {"blur, once", blur, 1},
    {"blur, twice", blur, 2},
    {"blur, 4 times", blur, 4},
    {"PCA-30 samples", gaussian_samples, 1},
    {"mean picture", mean_picture, 0},
    {"shuffled pixels", shuffle_pixels, 0},
};
enum { EXAMPLES = sizeof EXAMPLE / sizeof EXAMPLE[0], NOISES = 5, SHOWN = 7, WIDEST = 4096 };

static bool left_out(int i) { return EXAMPLE[i].spoil == gaussian_samples && data.D > WIDEST; }

static real *features(const Judge *judge, const Tensor *x)  // (n, D) to (n, FEATURES)
{
    int n = x->shape.n[0];
    real *feature = step_alloc((size_t)n * FEATURES * sizeof(real));
    for (int from = 0; from < n; from += chunk()) {
        int count = least_of(n - from, chunk());
        StepMark mark = step_mark();
        Tensor *part = tensor_view(shape2(count, data.D), x->data + (long)from * data.D);
        Tensor *h = judge_features(judge, part);
        memcpy(feature + (long)from * FEATURES, h->data, (size_t)h->size * sizeof(real));
        step_release(mark);
    }
    return feature;
}

// What is shown, by its FLD; returns how many.
static int by_score(const double *score, int *order)
{
    int n = 0;
    for (int i = 0; i < EXAMPLES; i++)
        if (!left_out(i)) {
            int at = n++;
            for (; at > 0 && score[order[at - 1]] > score[i]; at--)
                order[at] = order[at - 1];
            order[at] = i;
        }
    return n;
}

// Two columns of rows, by their FLD: the first ACROSS pictures of each; picture (rows, SHOWN, D).
static void judged_figure(Program *p, const double *score, const real *picture)
{
    enum { ACROSS = 3 };
    int order[EXAMPLES], rows = by_score(score, order), half = (rows + 1) / 2;
    const Pictures *t = data.test;
    char *label[EXAMPLES], *title = text_format("The judge puts “%s” first and “%s” last",
                                                EXAMPLE[order[0]].name, EXAMPLE[order[rows - 1]].name);
    real *sheet = alloc_zeroed((size_t)(half * ACROSS) * (size_t)data.D, sizeof *sheet);
    Figure *f = program_figure(
        p, "judged", title,
        "Pictures of each kind in the order of their FLD (this book) against the test pictures.",
        data_are_digits(p) ? "Twelve rows of digits: real, noisy, blurred, and worse; the FLD at their right."
                           : "Rows of pictures: real, noisy, blurred, and worse; the FLD at their right.");
    figure_layout(f, 1, 2, 1280, 640);
    for (int from = 0; from < rows; from += half) {
        int count = least_of(half, rows - from);
        for (int i = 0; i < count; i++) {
            int k = order[from + i], row = k;  // its row: what is left out has none
            for (int j = 0; j < k; j++)
                row -= left_out(j);
            label[from + i] = text_format("%s\t%.*f", EXAMPLE[k].name,
                                          score[k] < 10    ? 2
                                          : score[k] < 100 ? 1
                                                           : 0,
                                          score[k]);
            memcpy(sheet + (long)i * ACROSS * data.D, picture + (long)row * SHOWN * data.D,
                   (size_t)ACROSS * (size_t)data.D * sizeof *sheet);
        }
        figure_panel(f, NULL, NULL, NULL);
        figure_pictures(f, sheet, count, ACROSS, t->Y, t->X, t->C,
                        (const char *const *)label + from, NULL);
        figure_command(f, "set lmargin at screen %g; set rmargin at screen %g", from ? 0.70 : 0.22,
                       from ? 0.91 : 0.43);
        figure_command(f, "set tmargin at screen 0.88; set bmargin at screen 0.03");
    }
    figure_draw(f);
    for (int i = 0; i < rows; i++)
        free(label[i]);
    free(title);
    free(sheet);
}

// At which noise the curve reaches the FLD given, between the levels by a straight line; or NAN.
static double noise_like(const double *score, const double *level, double fld)
{
    for (int i = 0; i < NOISES; i++)
        if (score[i] <= fld && fld < score[i + 1])
            return level[i] + (level[i + 1] - level[i]) * (fld - score[i]) / (score[i + 1] - score[i]);
    return NAN;
}

// Grey lines for things of known quality, their names at the right, pushed apart where two are near.
static void judge_levels(Figure *f, const double *score, double low, double high, bool logarithmic)
{
    int order[EXAMPLES], n = by_score(score, order), lines = 0;
    double at[EXAMPLES];  // of each name, as a share of the axis
    for (int k = 0; k < n; k++)
        if (order[k] > NOISES) {
            double y = score[order[k]];
            figure_role(f, ROLE_DATA);
            figure_xy(f, NULL, LINES, (double[]){0, 0.5}, (double[]){y, y}, 2);
            at[lines] = logarithmic ? log(y / low) / log(high / low) : (y - low) / (high - low);
            order[lines++] = order[k];
        }
    for (int turn = 0; turn < 100; turn++)
        for (int k = 1; k < lines; k++) {
            double lack = fmax(0, 0.055 - (at[k] - at[k - 1])) / 2;
            at[k] += lack;
            at[k - 1] -= lack;
        }
    for (int k = 0; k < lines; k++)
        figure_command(f, "set label '%s' at graph 1.02, %.4f left tc rgb dark", EXAMPLE[order[k]].name,
                       at[k]);
}

static void judge_figure(Program *p, const double *score)
{
    static const double level[] = {0, 0.1, 0.2, 0.3, 0.4, 0.5};
    double least = INFINITY, most = 0, blur4 = NAN;
    for (int i = 0; i < EXAMPLES; i++)
        if (!left_out(i)) {
            least = fmin(least, score[i]);
            most = fmax(most, score[i]);
            blur4 = EXAMPLE[i].spoil == blur && EXAMPLE[i].amount == 4 ? score[i] : blur4;
        }
    const bool logarithmic = least > 1e-6;  // less is rounding: the judge sees no difference
    const double low = logarithmic ? fmin(0.5, 0.8 * least) : 0, like = noise_like(score, level, blur4);
    char *title = isnan(like) ? text_format("The FLD rises with the noise")
                              : text_format("The FLD calls four blurs as bad as noise of %.2f", like);
    Figure *f = program_figure(
        p, "judge", title,
        "FLD of training pictures with noise added, and of things of known quality.",
        "A rising curve, and grey lines with their names.");
    figure_panel(f, NULL, "standard deviation of the noise (pixels are 0 to 1)", "FLD (this book)");
    figure_command(f, "%sset yrange [%g:%g]\nset rmargin 17", logarithmic ? "set logscale y\n" : "", low,
                   1.4 * most);
    judge_levels(f, score, low, 1.4 * most, logarithmic);
    figure_xy(f, NULL, LINES_POINTS, level, score, NOISES + 1);
    figure_text(f, 0.13, 0.5 * score[1], "noise");
    figure_draw(f);
    free(title);
}

static void judge_claims(Program *p, double error, const double *score)
{
    double rise = INFINITY;
    if (data_are_digits(p))
        goal_seeds(p, "judge: wrong on unseen pictures, %", &error, 1, AT_MOST,
                   p->source->folder ? 1.5 : 1, 0, "asked of a judge");  // a folder: MNIST
    else
        control(p, "judge: wrong on unseen pictures, %", error, "this data set");
    for (int i = 0; i < NOISES; i++)
        rise = fmin(rise, score[i + 1] - score[i]);
    claim(p, "judge: least rise of the FLD from noise to noise", rise, AT_LEAST, 0, 0,
          "more noise must be worse");
    for (int i = 0; i < EXAMPLES; i++) {
        char *text = text_format("FLD (this book): %s", EXAMPLE[i].name);
        if (!left_out(i))
            control(p, text, score[i], "against the test pictures");
        free(text);
    }
}

static void part_judge(Program *p)
{
    judge_room();  // better now than after the training
    load_data(p);
    Judge *judge = train_judge(p);
    char *name = judge_name(p);
    judge_save(judge, name);
    double score[EXAMPLES], error = 100 * grade(judge_answers, judge, data.test, data.test_label,
                                                data.test->n, NULL, NULL);
    char *path = judge_path(name);
    say(p, "   wrong on unseen pictures: %.2f %%; kept in %s", error, path);
    int n = least_of(least_of(data.train->n, data.test->n), SAMPLES);
    long sheet = (long)SHOWN * data.D;
    real *shown = alloc_zeroed((size_t)(EXAMPLES * sheet), sizeof *shown), *row = shown;
    bool before = tape_recording(false);
    real *genuine = features(judge, pictures_rows(data.test, NULL, n));
    for (int i = 0; i < EXAMPLES; i++) {
        if (left_out(i)) {
            say(p, "   %s are left out: pictures of %d numbers are too large for them",
                EXAMPLE[i].name, data.D);
            continue;
        }
        StepMark mark = step_mark();
        Rng rng = rng_new(1, EXAMPLE[i].name);
        Tensor *x = pictures_rows(data.train, NULL, n);
        if (EXAMPLE[i].spoil)
            EXAMPLE[i].spoil(x->data, n, EXAMPLE[i].amount, &rng);
        memcpy(row, x->data, (size_t)sheet * sizeof *row);
        row += sheet;
        score[i] = frechet_distance(features(judge, x), n, genuine, n, FEATURES);  // (00.19)
        say(p, "   FLD (this book) %10.3f  %s", score[i], EXAMPLE[i].name);
        step_release(mark);
    }
    tape_recording(before);
    step_reset();
    judged_figure(p, score, shown);
    judge_figure(p, score);
    judge_claims(p, error, score);
    judge_free(judge);
    free(shown);
    free(name);
    free(path);
}

static const Part PARTS[] = {
    {.name = "line",
     .promise = "a straight line, its gradient by hand, and the exact answer",
     .run = part_line,
     .size = {"400 steps", "400 steps", "400 steps"},
     .seeds = {1, 1, 1}},
    {.name = "curve",
     .promise = "a small network, its gradient by hand, differences as the judge",
     .run = part_curve,
     .size = {"300 steps", "20,000 steps", "200,000 steps"},
     .seeds = {1, 3, 5}},
    {.name = "tape",
     .promise = "the same gradient by the tape, and slopes of slopes",
     .run = part_tape,
     .size = {"300 steps", "20,000 steps", "200,000 steps"},
     .seeds = {1, 1, 1}},
    {.name = "ravine",
     .promise = "SGD, momentum and Adam, each at its best",
     .run = part_ravine,
     .size = {"12,000 steps", "40,000 steps", "40,000 steps"},
     .seeds = {1, 1, 1}},
    {.name = "digits",
     .promise = "reading digits, and learning them by heart",
     .run = part_digits,
     .size = {"2,000 pictures, 3 epochs", "20,000 pictures, 8 epochs", "all pictures, 20 epochs"},
     .seeds = {1, 3, 5},
     .needs = {.train = 100, .test = 20, .labels = true}},
    {.name = "judge",
     .promise = "the frozen classifier of later chapters, and what its distances mean",
     .run = part_judge,
     .size = {"2,000 pictures, 3 epochs", "60,000 pictures, 3 epochs", "the same"},
     .seeds = {1, 1, 1},
     .needs = {.train = 1000, .test = 100, .labels = true, .side = 4}},  // of judge_needs
};

static const Chapter CHAPTER = {
    "00_first_steps",
    "00 First steps: from a straight line to a program that reads",
    "Fits a line, then a curve, by gradients worked out with a pencil; lets the tape do the same; "
    "walks down a ravine in three "
    "ways; reads handwritten digits; and trains the judge that later chapters look through.",
    "the length of the trainings of curve and digits times X",
    "digits",
    PARTS,
    sizeof PARTS / sizeof PARTS[0],
};

int main(int argc, char **argv) { return program_main(&CHAPTER, argc, argv); }

/*
## What to look for in the figures

`line`: on the right, the first step leads to the floor of the valley; along it, each step does 8 %
of what is left. `differences`: the two slopes on the right of each V, 1 and 2, and the common
slope -1 on the left, where rounding rules. `curve`: the wave grows from where the steps of the
units happen to lie; its ends come last. `graph`: the upper half, read from the right, is
`net_gradient`. `ravine` and `valley`: each dot is a step, and SGD's, after the first, lie almost
on one spot. `speed`: at the right, two rates that differ by two percent. `learning`: in the left
panel the gap between the curves opens while both still fall; in the right one there is nothing but
gap. `confusion`: not every mistake has a twin across the diagonal: 3 is read as 5 thirty times, 5
as 3 four times. `judged`: would your own eye put the rows in the same order? `judge`: read off which
noise is as bad as which blur.

## What went wrong while writing it

The five derivatives of $x^4$ were first written down by hand as 13.5, 27, 36, 36 and 0. The claim,
having no tolerance, said 12, and was right.

The ravine was first run from one start. Momentum seemed to need 200 steps for Rosenbrock's valley,
with a rate at which it leapt over half of it; the worst of four neighbouring starts takes 379
steps. Adam's best rate is wild even now, 1.5: its first step carries it out of the picture. The
table is honest about the grid, and that is all a table can be.

Four rates were tried for the curve. With 0.2 one seed of three diverged at step 256, and the
program stopped, naming part, training and step, as it should. With 0.02 all three were safe and,
after 20,000 steps, not there yet: 1.32 times the floor, with 0.05 1.19, with 0.1 1.12.

The optimiser of a lesson was once freed a line too early, before its last state was saved. What
was saved were freed bytes, and the program stopped with "expected a finite number, found
adam.first.hidden.W nan": the check of what goes into a checkpoint, made for diverging losses,
found a bug of another kind.

The shuffled lesson was graded after each of its 80 epochs, on twice as many pictures as it had
learned from in that epoch; it is graded after every fifth now.

In 20,000 steps the first seed of the curve is not done either: its training error, 0.00995, would
still fall. So the target for the fresh points has room in it because few directions are used yet;
it is neither a bound (at new $x$ a finished fit may well exceed it) nor a prediction.

## Exercises

Each ends in a number that the program prints. Change one line, `make 00 ARGS="--part NAME"`,
change it back. Solutions: `notes/solutions/00_first_steps.md`.

1. `LINE_RATE` 0.47, then 0.48. Before you run it: which one arrives, and with what factor per step
   does the other diverge? What does "slope after 400 steps" say?
2. In `net_gradient`, forget the factor 2 of `d_y`. What relative error must the check print? Work
   it out, then look.
3. `UNITS` 2, 4 and 8. Which error over the noise floor? Why does the target $1 + p/n$ not hold for
   them? With 64 the program stops: at which step? Which `CURVE_RATE` mends it, and what does 64
   then score?
4. `CURVE_POINTS` 30. What are the errors on its own points and on fresh ones, and which of them
   would you report?
5. Double-precision differences reach $2 \cdot 10^{-11}$. What would the best step and the best
   error be in float? Use (00.10), then replace `double` by `float` in `net` and `net_loss`, and
   read the figure's minimum off `differences.tsv`.
6. `CONDITION` 10,000. By what factor do the steps to $10^{-3}$ grow for SGD, momentum and Adam?
   Compare with $\kappa$ and $\sqrt\kappa$.
7. `HIDDEN` 8, 32 and 512. Which error on unseen pictures? And what happens to the shuffled lesson,
   which has twice as many units?
8. `SAMPLES` 1,000 (and `--part judge`). The floor of the FLD rises although nothing became worse.
   To what, and why? (Then run it again with 10,000: the judge is trained anew and is the same.)

## References

- A. Cauchy, *Comptes rendus de l'Académie des sciences* 25 (1847): gradient descent.
- H. Rosenbrock, *The Computer Journal* 3 (1960): the valley.
- B. Polyak, *USSR Computational Mathematics and Mathematical Physics* 4 (1964): momentum.
- D. Dowson, B. Landau, *Journal of Multivariate Analysis* 12 (1982): the Frechet distance of two
  Gaussians.
- D. Rumelhart, G. Hinton, R. Williams, *Nature* 323 (1986): back-propagation.
- Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, *Proceedings of the IEEE* 86 (1998): MNIST; its
  page lists a linear classifier at 12.0 % and a network with 300 hidden units at 4.7 %.
- X. Glorot, Y. Bengio, *AISTATS* (2010), and K. He et al., *ICCV* (2015): how weights begin.
- D. Kingma, J. Ba, *ICLR* (2015), arXiv 1412.6980: Adam.
- C. Zhang et al., *ICLR* (2017), arXiv 1611.03530: learning shuffled labels.
- M. Heusel et al., *NIPS* (2017), arXiv 1706.08500: the Frechet distance as a score.
*/
