// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 06 Variational autoencoder: a code with a law

Chapter 01 ended in a failure. Its decoder could turn codes into digits, but nobody could say which
codes to give it: codes from a box became blots. What was missing is a *law* of the codes, one that
we can draw from. The variational autoencoder begins with the law. Codes shall be drawn from the
plainest distribution there is, $\mathcal N(0, I)$; a decoder shall turn each code into a picture;
and the two together shall give the pictures of our data the greatest possible probability. The
encoder comes in afterwards, as a helper: without it that probability cannot be computed, nor made
larger.

Kingma and Welling, and independently Rezende, Mohamed and Wierstra, found how to train the three
together by one gradient (both 2014). The surprise is what comes out: an autoencoder after all, with
noise in its code and a fine for making the code too precise. This chapter derives it, checks every
step of the derivation on models small enough to be solved exactly, and then trains it on digits.

    make 06                      # all of it: a minute on two cores, built-in digits
    make 06 ARGS="--data mnist"  # the same on MNIST; --epochs 2 for twenty passes
    build/06_variational_autoencoder --full --part digits --data mnist   # about an hour

The default run took 60 seconds on two cores where this was written, and 204 MiB of memory. The
figure to look at first is `figures/06_variational_autoencoder/unfolding.gif`.

**Assumed.** Chapter 00 (gradient, tape, Adam, cross-entropy) and chapter 01 (autoencoder, code).
From probability: density, expectation, the normal distribution. The derivations, with their numbers
(06.k), are in `notes/06_variational_autoencoder.md`.

**Notation.**

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $x$ | `x` | (B, D), 0 or 1 | a batch of pictures, one per row |
| $z$ | `z` | (B, Z) | codes, drawn |
| $p(z)$ | | $\mathcal N(0, I)$ | the prior: the law that codes shall have |
| $p_\theta(x \mid z)$ | `decode` | logits (B, D) | the decoder: ink with probability $\sigma(\text{logit})$ |
| $q_\phi(z \mid x)$ | `encode` | `mu`, `s`: (B, Z) | the encoder: $\mathcal N(\mu, e^s)$, $s$ the log of the *variance* |
| $\varepsilon$ | `noise` | (B, Z) | $\mathcal N(0, I)$ |
| $\mathcal L$ | `Bound` | nats, a picture | the lower bound, ELBO (evidence lower bound) |
| $\mathrm{KL}(q \Vert p)$ | | nats, $\ge 0$ | $E_{z \sim q} \ln (q(z) / p(z))$: how far $q$ is from $p$; 0 only if they agree |
| $\beta$ | `beta` | $\ge 0$ | weight of the KL term; 1 where nothing is said |

Logarithms are natural, and their unit is the *nat*: one nat more of log-probability means $e$ times
as probable.

**The one equation** (Kingma and Welling 2014, equations (1) and (3); (06.7) and (06.8) in the
notes). For every picture $x$ and every law $q$ of codes,

$$ \ln p_\theta(x) = \underbrace{E_{z \sim q} \ln p_\theta(x \mid z) - \mathrm{KL}(q \,\Vert\, p(z))}_{\mathcal L}
   \;+\; \mathrm{KL}(q \,\Vert\, p_\theta(z \mid x)) . $$

In words: the log-probability of a picture is a *bound* plus a *gap*. The bound consists of two
things that we can compute: how well codes drawn from $q$ are decoded to $x$, less how far $q$ is
from the prior. The gap is never negative, and it is zero exactly when $q$ is the true law of codes
behind $x$, the *posterior* $p_\theta(z \mid x) = p(z) \, p_\theta(x \mid z) / p_\theta(x)$. So
whoever raises the bound raises the log-probability, or makes the gap smaller, or both; part
`identity` shows which, and when the first goes wrong.

**Where we differ from the papers.** Kingma and Welling use one hidden layer of 500; our net is that
of Burda, Grosse and Salakhutdinov (2016), 784-200-200-50 with tanh, because its numbers can be
compared. Their rate falls in eight stages over 3,280 passes; ours stays at 0.001 for half of the
run and then falls smoothly, to a third of that after the ten passes of the default run and to a
tenth after the 800 of `--full`. They take batches of 20, we 100; their Adam adds $10^{-4}$ to the
root that it divides by, ours $10^{-8}$. Batches are drawn anew at each step from all training
pictures, with replacement; a "pass" is as many pictures as there are. The length of a training is a
number of steps, 600 for each pass over the 60,000 built-in digits, and another set gets as many,
however few its pictures are. As they do, we make pictures of zeros and ones freshly at each look, a
pixel being ink with its grey level as probability: only then is the cross-entropy a log-likelihood.

**Hyper-parameters.** `BATCH` 100. The rate of Adam: `BRIEF` and `LONG` start at 0.001, `TOY`, for
the tiny nets, at twice that; the second half of each run brings it down to a third or a tenth.
`HIDDEN` 200 units, twice, `CODE` 50 latent numbers. The nets of part `kl` have one hidden layer and
20 latents, those of `moon` and `mixture` are tiny. Part `digits` trains two more beside the main
one: one without hidden layers, to be compared with, and one with two latents, to be drawn.

**Map.** `channel`, what noise does to a code; `moon`, what lies between two codes; `likelihood`,
what is to be made large; `identity`, the equation above, to nine digits; `kl`, its second term;
`gradient`, how to differentiate an average over draws; `mixture`, infinitely many Gaussians;
`digits`, the training; `problem`, what it does not do, and why there are GANs.
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 100, HIDDEN = 200, CODE = 50, SHOWN = 10, SEEDS = 8 };
typedef struct Rate {
    double first, fall;  // of Adam: until half-way, and how many times smaller at the last step
} Rate;
static const Rate BRIEF = {1e-3, 3}, LONG = {1e-3, 10}, TOY = {2e-3, 10};
static const double LN_2PI = 1.83787706640934548356;

/*
## Tools for exact sums

The first parts do without a network, in double precision. They need the normal density and an
integral, for which the trapezoid rule is enough: for smooth functions that vanish at both ends its
error falls faster than any power of the step (parts `identity` and `kl` measure it).

Other numbers are averages over chance draws, and such a number means nothing without the size of
its chance error. `estimate` returns both: the mean, and the standard error, which is the deviation
of a single value divided by $\sqrt n$. Where a claim allows four standard errors, an honest program
fails it about once in sixteen thousand seeds.
*/
static double log_normal(double x, double mean, double variance)
{
    return -0.5 * (LN_2PI + log(variance) + (x - mean) * (x - mean) / variance);
}

static double below(double z) { return 0.5 * erfc(-z / sqrt(2)); }  // chance that N(0, 1) < z

typedef double Integrand(double at, const void *more);

static double integral(Integrand *f, const void *more, double from, double to, int n)
{
    double step = (to - from) / n, total = 0.5 * (f(from, more) + f(to, more));
    for (int i = 1; i < n; i++)
        total += f(from + i * step, more);
    return total * step;
}

typedef struct Estimate {
    double mean, error;
} Estimate;  // error: standard error of the mean

static Estimate estimate(const double *value, long n)
{
    double mean = 0, square = 0;
    for (long i = 0; i < n; i++)
        mean += value[i] / (double)n;
    for (long i = 0; i < n; i++)
        square += (value[i] - mean) * (value[i] - mean);
    return (Estimate){mean, n > 1 ? sqrt(square / (double)(n - 1) / (double)n) : INFINITY};
}

/*
## Part channel: apples and bananas

Somebody tells you a fruit by a number between 0 and 10: 5.43 means apple, 5.44 banana. One number
can say everything, because it has infinitely many digits. Now let noise of deviation 1 be added on
the way. You hear 5.43, and it may have been anything from four and a half to six and a half. The
story is from the reading notes, and it is the whole idea of a noisy code: *noise limits what one
number can tell*, and the limit can be computed.

Let $N$ numbers, evenly spread over $[0, 10]$, be sent with equal chances, and let $y$ be what is
heard. What the listener learns is the mutual information (equation (06.2)),

$$ I = h(y) - h(y \mid \text{sent}) = -\int p(y) \ln p(y) \, dy - \tfrac12 \ln (2 \pi e \sigma^2), $$

where $h$, the entropy, is the mean of minus the log density. In words: how uncertain one is about
what will be heard, less how uncertain one would still be if one knew what was sent, which is the
noise. Without noise $I = \ln N$ and grows for ever. With noise it stops: finer and finer fruits
tell the listener nothing more. The integral is done by quadrature (a sum over a fine grid), and by
sending: the mean of $\ln p(y \mid \text{sent}) - \ln p(y)$ over random messages estimates the same
number.

This is also what the KL term of the bound will charge for. A latent number whose means spread like
$\mathcal N(0, 1 - \sigma^2)$ and whose noise has the deviation $\sigma$ tells $-\ln \sigma$ nats
(equation (06.3)), and the KL term, averaged over pictures, is the same $-\ln\sigma$.
*/
typedef struct Channel {
    int codes;
    double sigma;
} Channel;  // codes 0: every number of [0, 10]

static double sent(const Channel *c, int i) { return 10.0 * i / (c->codes - 1); }

static double heard(double y, const Channel *c)  // the density of what is heard
{
    double p = 0;
    if (c->codes == 0)
        return (below(y / c->sigma) - below((y - 10) / c->sigma)) / 10;
    for (int i = 0; i < c->codes; i++)
        p += exp(log_normal(y, sent(c, i), c->sigma * c->sigma)) / c->codes;
    return p;
}

static double surprise(double y, const void *more)
{
    double p = heard(y, more);
    return p > 0 ? -p * log(p) : 0;
}

// Nats that one number tells; (06.2). Ten deviations beyond the ends nothing is heard any more.
static double information(Channel c)
{
    double far = 10 * c.sigma;
    return integral(surprise, &c, -far, 10 + far, 2000) - 0.5 * (LN_2PI + 1 + 2 * log(c.sigma));
}

// Sends n random numbers: the share that is taken for another, and the mean information.
static Estimate send(Channel c, long n, Rng *rng, double *wrong)
{
    double *nats = alloc_zeroed((size_t)n, sizeof *nats);
    *wrong = 0;
    for (long k = 0; k < n; k++) {
        int i = (int)rng_below(rng, c.codes);
        double y = sent(&c, i) + c.sigma * rng_normal(rng);
        long guess = lround(y / 10 * (c.codes - 1));
        guess = guess < 0 ? 0 : guess >= c.codes ? c.codes - 1 : guess;
        *wrong += (guess != i) / (double)n;
        nats[k] = log_normal(y, sent(&c, i), c.sigma * c.sigma) - log(heard(y, &c));
    }
    Estimate e = estimate(nats, n);
    free(nats);
    return e;
}

static double confusion(Channel c)  // the exact share: an end has one neighbour, the others two
{
    return 2 * (1 - 1.0 / c.codes) * below(-5 / (c.codes - 1.0) / c.sigma);
}

static void channel_figure(Program *p)
{
    enum { STEPS_OF_TWO = 11, FINE = 201 };
    static const double sigma[] = {0.1, 0.3, 1, 3};
    static const char *const label[] = {"σ = 0.1", "σ = 0.3", "σ = 1", "σ = 3"};
    double n[STEPS_OF_TWO], nats[STEPS_OF_TWO], most[STEPS_OF_TWO], y[FINE], density[FINE];
    Figure *f = program_figure(
        p, "channel", "Noise limits what one number can tell",
        "Left: nats that a number in [0, 10] tells, against how many different numbers are sent. "
        "Right: what is heard when 3 numbers are sent through noise of deviation 1.",
        "All curves rise like ln N at first and then go flat, the earlier the more noise there "
        "is; on the right three bells that hardly overlap.");
    figure_panel(f, "information", "numbers sent, N", "nats told by one number");
    figure_command(f, "set logscale x 2; set yrange [0:5]");
    for (int k = 0; k < 4; k++) {
        for (int i = 0; i < STEPS_OF_TWO; i++) {
            n[i] = 1 << i;
            most[i] = log(n[i]);
            nats[i] = i ? information((Channel){1 << i, sigma[k]}) : 0;
        }
        figure_xy(f, label[k], LINES_POINTS, n, nats, STEPS_OF_TWO);
    }
    figure_xy(f, "no noise: ln N", LINES, n, most, STEPS_OF_TWO);
    figure_panel(f, "three numbers, σ = 1", "heard, y", "density, for each number sent");
    for (int k = 0; k < 3; k++) {
        for (int i = 0; i < FINE; i++) {
            y[i] = -4 + 18.0 * i / (FINE - 1);
            density[i] = exp(log_normal(y[i], 5.0 * k, 1));
        }
        figure_xy(f, k == 0 ? "0 sent" : k == 1 ? "5 sent" : "10 sent", LINES, y, density, FINE);
    }
    figure_draw(f);
}

static void part_channel(Program *p)
{
    Rng rng = rng_new(p->seed, "channel");
    long fruits = pick(p, 100000, 1000000, 1000000), n = pick(p, 20000, 100000, 100000);
    double banana = 0, wrong;
    for (long i = 0; i < fruits; i++)
        banana += (5.43 + rng_normal(&rng) > 5.435) / (double)fruits;
    claim(p, "an apple (5.43) taken for a banana (5.44)", banana, EXACTLY, below(-0.005),
          4 * 0.5 / sqrt((double)fruits), "chance below -0.005, 4 standard errors");
    Channel three = {3, 1}, fine = {1001, 1}, every = {0, 1};
    send(three, n, &rng, &wrong);
    claim(p, "3 numbers, noise 1: share taken for another", wrong, EXACTLY, confusion(three),
          4 * sqrt(confusion(three) / (double)n), "exact, 4 standard errors");
    Estimate told = send(fine, n / 10, &rng, &wrong);
    claim(p, "1,001 numbers, noise 1: nats told, by sending", told.mean, EXACTLY, information(fine),
          4 * told.error, "quadrature (06.2), 4 standard errors");
    claim(p, "1,001 numbers tell what all numbers of [0, 10] tell", information(fine), EXACTLY,
          information(every), 1e-3, "quadrature (06.2)");
    control(p, "1,001 numbers without noise: nats told", log(1001), "ln N");
    say(p, "  through noise 1 one number of [0, 10] is worth %.2f fruits; through noise 0.1, %.2f",
        exp(information(every)), exp(information((Channel){0, 0.1})));
    channel_figure(p);
}

/*
## The nets

Every net of this chapter is a `Vae`: hidden layers of tanh on both sides (none at all with `depth`
0), a linear layer for $\mu$ and one for $s = \ln \sigma^2$. That the encoder puts out the *log of
the variance* lets it put out any number; nothing has to be kept positive. The reading notes use
$\sigma$ for the deviation, the variance and its log in turn, and each needs another formula (errata
E6): ours is $\sigma = e^{s/2}$.

The last function is the famous trick (Kingma and Welling's section 2.4). A code is not "drawn" by a
machine that the tape cannot see into: noise is drawn, outside, and the code is *computed* from it,

$$ z = \mu + e^{s/2} \odot \varepsilon, \qquad \varepsilon \sim \mathcal N(0, I) . $$

In words: take the mean and move away from it by the noise, each entry stretched by its own
deviation. The law of $z$ is the same; but now $z$ is a function of $\mu$ and $s$, with slopes 1 and
$\tfrac12 e^{s/2}\varepsilon$. Part `gradient` looks at what that is worth. The figure `model` shows who
feeds whom.
*/
typedef struct Vae {
    Params *params;
    int depth, Z;
    Dense in[2], mu, s, back[2], out;
} Vae;

static Vae vae_new(int D, int H, int Z, int depth, int outputs, Rng *rng)
{
    Vae net = {.params = params_new(), .depth = depth, .Z = Z};
    int wide = depth ? H : D;
    for (int i = 0; i < depth; i++)
        net.in[i] = dense_new(net.params, i ? "encoder.1" : "encoder.0", i ? H : D, H, TANH, rng);
    net.mu = dense_new(net.params, "mu", wide, Z, LINEAR, rng);
    net.s = dense_new(net.params, "s", wide, Z, LINEAR, rng);
    for (int i = 0; i < depth; i++)
        net.back[i] = dense_new(net.params, i ? "decoder.1" : "decoder.0", i ? H : Z, H, TANH, rng);
    net.out = dense_new(net.params, "out", depth ? H : Z, outputs, LINEAR, rng);
    return net;
}

// The mean picture is what the decoder says before it has learnt anything (Burda and others do so):
// otherwise the first steps go into blackening the border, and can drive tanh units to their ends.
static void start_at_mean(Vae *net, const double *mean)
{
    for (long d = 0; d < net->out.b->size; d++) {
        double ink = fmin(fmax(mean[d], 0.001), 0.999);
        net->out.b->data[d] = (real)log(ink / (1 - ink));
    }
}

typedef struct Code {
    Tensor *mu, *s;
} Code;  // (B, Z), (B, Z): the law q(z | x) of each picture

static Code encode(const Vae *net, Tensor *x)
{
    for (int i = 0; i < net->depth; i++)
        x = dense_apply(&net->in[i], x);
    return (Code){dense_apply(&net->mu, x), dense_apply(&net->s, x)};
}

static Tensor *decode(const Vae *net, Tensor *z)  // (B, Z) to (B, outputs), before any sigmoid
{
    for (int i = 0; i < net->depth; i++)
        z = dense_apply(&net->back[i], z);
    return dense_apply(&net->out, z);
}

static Tensor *draw(Code q, Tensor *noise)  // (06.14)
{
    return add(q.mu, multiply(exp_of(scale(q.s, 0.5)), noise));
}

static void model_figure(Program *p)
{
    Figure *f = program_figure(
        p, "model", "The noise enters from the side, so the gradient passes the code",
        "Who feeds whom in a VAE, and where the gradient goes: through the code to mean and "
        "deviation, and not to the noise.",
        "Picture, encoder, mean and deviation, code, decoder, copy term, in a row; noise feeds the "
        "code, the KL term hangs at mean and deviation; dashed arrows go back.");
    figure_diagram(f, "x [@data label=\"picture\\nx\"]; e [@net label=\"encoder\"]; m [@data label=\"μ, σ\"];"
                      "n [@random label=\"ε\"]; z [@data label=\"code z =\\nμ + σ ε\"]; d [@net label=\"decoder\"];"
                      "c [@loss label=\"copy\\n−ln p(x|z)\"]; k [@loss label=\"KL term\"];"
                      "x -> e; e -> m; m -> z; n -> z; z -> d; d -> c; m -> k;"
                      "c -> d [@gradient]; d -> z [@gradient]; z -> m [@gradient];"
                      "k -> m [@gradient]; m -> e [@gradient]");
    figure_draw(f);
}

/*
The second term of the bound, for a batch. Part `kl` takes it apart:

$$ \mathrm{KL}\bigl( \mathcal N(\mu, e^s) \,\Vert\, \mathcal N(0, 1) \bigr) = \tfrac12 (\mu^2 + e^s - 1 - s),
   \qquad \text{summed over the code's numbers} $$

(equation (06.12)). Like all our losses it is a sum within a picture and a mean over pictures.
*/
static Tensor *kl_to_prior(Code q)  // (06.12)
{
    Tensor *twice = subtract(add(square(q.mu), exp_of(q.s)), shift(q.s, 1));
    return scale(sum(twice), 0.5 / q.mu->shape.n[0]);
}

static double kl_number(double mu, double s) { return 0.5 * (mu * mu + exp(s) - 1 - s); }

/*
### One loop for all of them

What a net learns from is a `Lesson`: a function that makes a fresh batch and returns the loss. The
loop around it is chapter 01's. A `Story` is what a training remembers of itself: the bound and its
two parts on test pictures, and, for the net with two latent numbers, a sheet of pictures each time.
Looks are frequent at first, when much happens: look $i$ of 24 comes after the share $(i/24)^2$ of
all steps.
*/
enum { LOOKS = 24, GRID = 10 };

typedef struct Story {
    Curve total, copy, price;  // the bound, its reconstruction term, its KL term
    Tensor *frame;             // (LOOKS, GRID * GRID, D), or NULL
    long looks;
} Story;

typedef Tensor *Lesson(const Vae *net, const void *more, Rng *rng);
typedef void Look(Program *p, const Vae *net, Story *story, double pictures);  // seen so far

static double look_at(long look, long steps)
{
    return (double)steps * (double)((look + 1) * (look + 1)) / (LOOKS * LOOKS);
}

static Rate digits_rate(const Program *p) { return p->size == SIZE_FULL ? LONG : BRIEF; }

static Training *training_of(Program *p, const char *name, Vae *net, Optimizer *adam, Rng *rng,
                             long *step, Story *story)
{
    Training *run = training_new(p, "%s", name);
    checkpoint_params(run->state, "net", net->params);
    checkpoint_optimizer(run->state, "adam", adam);
    checkpoint_rng(run->state, "rng", rng);
    checkpoint_long(run->state, "step", step);
    if (story) {
        checkpoint_long(run->state, "looks", &story->looks);
        checkpoint_curve(run->state, "total", &story->total);
        checkpoint_curve(run->state, "copy", &story->copy);
        checkpoint_curve(run->state, "price", &story->price);
        if (story->frame)
            checkpoint_tensor(run->state, "frame", story->frame);
    }
    training_begin(run);
    return run;
}

static void learn(Program *p, Vae *net, const char *name, long steps, Rate rate, Lesson *lesson,
                  const void *more, Look *look, Story *story)
{
    char *stream = text_format("%s.batches", name);  // first weights drew from the stream `name`
    Rng rng = rng_new(p->seed, stream);
    Optimizer *adam = adam_new(net->params, rate.first, 0.9, 0.999);
    long step = 0;
    Training *run = training_of(p, name, net, adam, &rng, &step, story);
    while (step < steps) {
        Tensor *gradient[20], *loss = lesson(net, more, &rng);
        double late = fmax(0, 2 * (double)step / (double)steps - 1);  // share of the second half
        adam->rate = rate.first * pow(rate.fall, -late);
        grad(loss, net->params->tensor, net->params->count, gradient, false);
        optimizer_step(adam, gradient);
        double nats = tensor_item(loss);
        step_reset();
        step++;
        for (; story && story->looks < LOOKS && (double)step >= look_at(story->looks, steps);
             story->looks++)
            look(p, net, story, (double)step * BATCH);
        training_tick(run, step, steps, "loss", nats);
    }
    training_end(run);
    optimizer_free(adam);
    free(stream);
}

static void story_free(Story *story)
{
    curve_free(&story->total);
    curve_free(&story->copy);
    curve_free(&story->price);
    if (story->frame)
        tensor_free(story->frame);
    *story = (Story){0};
}

/*
## Part moon: what lies between two codes

An autoencoder with a code of one number has seen the full moon and the half moon. What does it draw
for the number halfway between their two codes? One would like: a moon that is three quarters full.
But nobody asked the decoder about that number, so there is no telling; that is the reading notes'
first reason for the VAE. In a VAE the code of a moon is not a point but a cloud, and all of the
cloud must be decoded to that moon. Where the clouds of two pictures overlap, the decoder would have
to draw both. It can draw only one, and its loss is a squared error: so it draws their *mean*,
weighted by how often each stands behind this code (equation (06.4)).

The notes conclude that halfway lies "a picture between full moon and half moon". Here one must look
closely. The mean of two *pictures* is not a picture of the mean *phase*: it is a half moon whose
dark side is grey. To see the difference we measure two things on what comes out: the phase of the
true moon that is nearest to it, and how far away that one is. And we let the nets see two kinds of
data: the full and the half moon only, or every phase in between.

Both halves of the story come out, and they are different. Nets that saw *two* moons draw a ghost in
the middle, the VAE no less than the autoencoder: nobody has shown them a gibbous moon, and averages
do not invent one. Nets that saw *all* phases draw a true moon in the middle, the autoencoder too.
The difference is *which*. The VAE's codes must be spread like $\mathcal N(0, 1)$, so phases take
their places in order of rank, and halfway between the ends lies the median phase, three quarters,
whatever the seed. The autoencoder may stretch its code as it likes, and each seed puts another
phase in the middle. What the prior gives is not better pictures. It is a map with a known scale.
*/
enum { MOON = 16, MOON_D = MOON * MOON, PHASES = 101, MOON_WALK = 9 };
static real moons[PHASES][MOON_D];     // phase 0.5 (half), ..., 1 (full)
static const double MOON_NOISE = 0.2;  // deviation of a pixel, in the decoder's law

static double phase_of(int i) { return 0.5 + 0.5 * i / (PHASES - 1); }

// Each pixel is the mean of 4 by 4 points. The light's edge is half an ellipse: it bulges by 1 - 2
// phase of the radius, from the middle (half moon) to the rim (full).
static void draw_moons(void)
{
    const double radius = 0.45 * MOON;
    for (int i = 0; i < PHASES; i++)
        for (int k = 0; k < MOON_D * 16; k++) {
            int pixel = k / 16, sub = k % 16;
            double y = pixel / MOON + (sub / 4 + 0.5) / 4 - MOON / 2.0;
            double x = pixel % MOON + (sub % 4 + 0.5) / 4 - MOON / 2.0;
            double chord2 = radius * radius - y * y;
            bool lit = chord2 > x * x && x > (1 - 2 * phase_of(i)) * sqrt(chord2);
            moons[i][pixel] = (real)((sub ? (double)moons[i][pixel] : 0) + lit / 16.0);
        }
}

static double nearest_moon(const real *picture, double *phase)  // squared distance
{
    double best = INFINITY;
    for (int i = 0; i < PHASES; i++) {
        double distance = 0;
        for (int d = 0; d < MOON_D; d++)
            distance += pow((double)picture[d] - (double)moons[i][d], 2);
        if (distance < best) {
            best = distance;
            *phase = phase_of(i);
        }
    }
    return best;
}

typedef struct Sky {
    bool every, noisy;
} Sky;  // all phases, or two; VAE, or autoencoder

// The decoder's law of a pixel is normal with deviation 0.2; minus its logarithm is the squared
// error over 2 * 0.2^2, and a constant. That deviation fixes what an error costs beside the KL
// term. The autoencoder is the same net without noise and without the term: its code is mu itself.
static Tensor *moon_lesson(const Vae *net, const void *more, Rng *rng)
{
    const Sky *sky = more;
    Tensor *x = tensor_new(shape2(50, MOON_D));
    for (int b = 0; b < 50; b++) {
        long i = sky->every ? rng_below(rng, PHASES) : (PHASES - 1) * rng_below(rng, 2);
        memcpy(x->data + b * MOON_D, moons[i], sizeof moons[i]);
    }
    Code q = encode(net, x);
    Tensor *z = sky->noisy ? draw(q, tensor_normal(q.mu->shape, rng)) : q.mu;
    Tensor *copy = scale(squared_error(sigmoid(decode(net, z)), x),
                         0.5 / (MOON_NOISE * MOON_NOISE));
    return sky->noisy ? add(copy, kl_to_prior(q)) : copy;
}

// What a trained net draws on the way from the code of the half moon to that of the full one.
static Tensor *moon_walk(const Vae *net)
{
    Tensor *ends = tensor_new(shape2(2, MOON_D)), *z = tensor_new(shape2(MOON_WALK, 1));
    memcpy(ends->data, moons[0], sizeof moons[0]);
    memcpy(ends->data + MOON_D, moons[PHASES - 1], sizeof moons[0]);
    const real *mu = encode(net, ends).mu->data;
    for (int i = 0; i < MOON_WALK; i++)
        z->data[i] = mu[0] + (mu[1] - mu[0]) * (real)i / (MOON_WALK - 1);
    return sigmoid(decode(net, z));
}

typedef struct MoonResult {  // of four kinds: AE and VAE on two moons, AE and VAE on all phases
    double phase[4][SEEDS][MOON_WALK], off[4][SEEDS], away[4][SEEDS];
    real walk[4][MOON_WALK * MOON_D];
} MoonResult;

static void moon_figures(Program *p, const MoonResult *r)
{
    static const char *const label[] = {"AE, two", "VAE, two", "AE, all", "VAE, all"};
    Figure *f = program_figure(
        p, "moon", "Who saw only two moons invents a grey one",
        "Nine equal steps between two codes. Nets that saw only these two moons, and nets that saw "
        "all phases between them.",
        "Nets that saw two moons draw a moon with a grey side in the middle; nets that saw all "
        "phases draw true moons.");
    figure_pictures(f, r->walk[0], 4, MOON_WALK, MOON, MOON, 1, label, NULL);
    figure_draw(f);
    Figure *g = program_figure(
        p, "moon_phase", "From every seed the VAE goes the same way, the autoencoder goes its own",
        "The phase of the true moon nearest to what is drawn, for nets that saw all phases; each "
        "line is one seed.",
        "The autoencoder's phases run differently for each seed; the VAE's run together, through "
        "three quarters in the middle.");
    double at[MOON_WALK];
    for (int i = 0; i < MOON_WALK; i++)
        at[i] = i / (MOON_WALK - 1.0);
    for (int k = 2; k < 4; k++) {
        figure_panel(g, k == 2 ? "autoencoder" : "VAE", "place between the two codes",
                     "phase of the nearest moon");
        figure_command(g, "set yrange [0.45:1.05]; set xrange [0:1]; unset key");
        for (int s = 0; s < p->seeds; s++)
            figure_role(g, k == 2 ? ROLE_RIVAL : ROLE_MODEL), figure_xy(g, NULL, LINES, at, r->phase[k][s], MOON_WALK);
        figure_level(g, NULL, 0.75);
    }
    figure_draw(g);
}

// One net for each kind of sky and seed: what it draws on the way, and how its middle fares.
static void moon_net(Program *p, int k, int seed, const double *mean, MoonResult *r)
{
    static const char *const kind[] = {"two.ae", "two.vae", "all.ae", "all.vae"};
    char *name = text_format("moon.%s.seed%d", kind[k], seed);
    Rng rng = rng_new(p->seed, name);
    Vae net = vae_new(MOON_D, 32, 1, 2, MOON_D, &rng);
    Sky sky = {.every = k >= 2, .noisy = k % 2};
    start_at_mean(&net, mean);
    learn(p, &net, name, scaled(p, pick(p, 50, 2000, 6000)), TOY, moon_lesson, &sky, NULL, NULL);
    Tensor *way = moon_walk(&net);
    for (int i = 0; i < MOON_WALK; i++) {
        double far = nearest_moon(way->data + i * MOON_D, &r->phase[k][seed][i]);
        if (i == MOON_WALK / 2)
            r->away[k][seed] = far;
    }
    r->off[k][seed] = fabs(r->phase[k][seed][MOON_WALK / 2] - 0.75);
    if (seed == 0)
        memcpy(r->walk[k], way->data, (size_t)way->size * sizeof(real));
    step_reset();
    params_free(net.params);
    free(name);
}

static void part_moon(Program *p)
{
    model_figure(p);
    static MoonResult r;
    real both[MOON_D];
    double mean[MOON_D], off = 0;
    draw_moons();
    for (int d = 0; d < MOON_D; d++)
        mean[d] = (double)(both[d] = (moons[0][d] + moons[PHASES - 1][d]) / 2);
    double ghost = nearest_moon(both, &(double){0});
    for (int k = 0; k < 4; k++)
        for (int seed = 0; seed < p->seeds; seed++)
            moon_net(p, k, seed, mean, &r);
    for (int seed = 0; seed < p->seeds; seed++)
        off += r.off[2][seed] / p->seeds;
    goal_seeds(p, "VAE, all phases: the middle's phase is off 3/4 by", r.off[3], p->seeds, AT_MOST,
               off, 0, "the autoencoder");
    goal_seeds(p, "VAE, two moons: the middle's distance to any moon", r.away[1], p->seeds,
               AT_LEAST, ghost / 2, 0, "half that of two ghosts");
    control_seeds(p, "AE, all phases: the middle's phase is off 3/4 by", r.off[2], p->seeds,
                  "no noise, no KL term");
    control_seeds(p, "VAE, all phases: the middle's distance to any moon", r.away[3], p->seeds,
                  "a true moon has 0");
    control_seeds(p, "AE, all phases: the middle's distance to any moon", r.away[2], p->seeds,
                  "no noise, no KL term");
    control_seeds(p, "AE, two moons: the middle's distance to any moon", r.away[0], p->seeds,
                  "no noise, no KL term");
    control(p, "two ghosts: distance to any moon", ghost, "mean of full and half moon");
    moon_figures(p, &r);
}

/*
## The pictures

Pixels are grey, and the model speaks of zeros and ones; so each time a picture is looked at, each
pixel becomes ink with its grey level as the probability. A fresh draw at each look: one drawn once
and for all can be learnt by heart (Burda and others find that it costs about two nats on the test
pictures).

Any pictures of one size will do, with labels or without. In a colour picture each of the three
numbers of a pixel is such a grey level: to the model it is a longer picture.
*/
static struct {
    Pictures *train, *test;
    int Y, X, C, D;  // D = Y X C: a colour picture is three numbers for each pixel
    double *mean;    // (D): share of ink in the training pictures
} data;

static void load_data(Program *p)
{
    if (data.train)
        return;
    data.train = pictures_load(p->source, TRAIN, pick(p, 2000, 0, 0));  // 0: as many as there are
    data.test = pictures_load(p->source, TEST, pick(p, 500, 0, 0));
    data.Y = data.train->Y;
    data.X = data.train->X;
    data.C = data.train->C;
    data.D = data.Y * data.X * data.C;
    data.mean = alloc_zeroed((size_t)data.D, sizeof *data.mean);
    for (long i = 0; i < (long)data.train->n * data.D; i++)
        data.mean[i % data.D] += data.train->pixel[i] / 255.0;
    for (int d = 0; d < data.D; d++)  // half a picture of ink, half a picture of paper: never 0
        data.mean[d] = (data.mean[d] + 0.5) / (data.train->n + 1);
}

// How many pictures a pass counts when lengths are set: those of the built-in digits.
static int usual(const Program *p) { return pick(p, 2000, 60000, 60000); }

// Is this the run that the book's figures are from? Its axes are fixed; others follow their data.
static bool as_in_book(const Program *p)
{
    return !p->source->folder && p->size == SIZE_DEFAULT && p->epochs == 1;
}

static char *count_text(int n)  // "10,000"; free it
{
    return n < 1000 ? text_format("%d", n) : text_format("%d,%03d", n / 1000, n % 1000);
}

static Tensor *zeros_and_ones(const Pictures *pictures, const int *index, int n, Rng *rng)
{
    return tensor_bernoulli(pictures_rows(pictures, index, n), rng);
}

/*
## Part likelihood: what is to be made large

*Maximum likelihood* says: of all parameters take those under which the data are most probable, that
is, make $\frac1n \sum_i \ln p_\theta(x_i)$ as large as possible. Why that, and not some other
score? Write $\hat p$ for the histogram of the data. Grouping equal data gives (equation (06.5))

$$ \frac1n \sum_{i=1}^n \ln p_\theta(x_i) = \sum_x \hat p(x) \ln p_\theta(x)
   = -H(\hat p) - \mathrm{KL}(\hat p \,\Vert\, p_\theta) . $$

In words: the mean log-likelihood is minus the entropy of the histogram, which no model can change,
less the divergence of the histogram from the model. So maximum likelihood *is* minimum KL, with the
data in the first place. The example: how much ink has a digit? Training pictures are counted into
eight bins, and a model with a single parameter, the binomial distribution, is fitted to the
histogram in both ways, by trying 999 values of it.

Then the same for pictures. A model that gives each pixel a probability of ink $m_d$ has

$$ \ln p(x) = \sum_d x_d \ln m_d + (1 - x_d) \ln (1 - m_d) $$

for a picture of zeros and ones (equation (06.6)). With $m_d = \tfrac12$ that is $-784 \ln 2$, and
with the share of ink that pixel $d$ has in the training pictures it is a model without any code:
rows that every later number has to be compared with. If the picture is *grey*, the sum is not the
logarithm of any probability; even a perfect copy, $m = x$, does not bring it to zero. How far from
zero, the *floor*, is printed too: a "cross-entropy of 75" means nothing until one knows it.
*/
enum { BINS = 8 };

static void binomial(double share, double *model)  // BINS - 1 trials
{
    double ways = 1;
    for (int k = 0; k < BINS; k++) {
        model[k] = ways * pow(share, k) * pow(1 - share, BINS - 1 - k);
        ways = ways * (BINS - 1 - k) / (k + 1);
    }
}

// The left side of (06.5): one term for each training picture. It must not use the histogram, or
// the two sides would be one sum, computed twice.
static double mean_log(const int *ink, const double *model)
{
    double total = 0, log_model[BINS];
    for (int k = 0; k < BINS; k++)
        log_model[k] = log(model[k]);
    for (int i = 0; i < data.train->n; i++)
        total += log_model[ink[i]];
    return total / data.train->n;
}

static double divergence(const double *p, const double *q)  // KL(p || q)
{
    double total = 0;
    for (int k = 0; k < BINS; k++)
        total += p[k] > 0 ? p[k] * log(p[k] / q[k]) : 0;
    return total;
}

static void ink_bins(int *ink)  // of each training picture: 0 .. BINS - 1, equal widths
{
    int least = data.D, most = 0;
    memset(ink, 0, (size_t)data.train->n * sizeof *ink);
    for (long i = 0; i < (long)data.train->n * data.D; i++)
        ink[i / data.D] += data.train->pixel[i] > 127;
    for (int i = 0; i < data.train->n; i++) {
        least = ink[i] < least ? ink[i] : least;
        most = ink[i] > most ? ink[i] : most;
    }
    for (int i = 0; i < data.train->n; i++)
        ink[i] = (ink[i] - least) * BINS / (most - least + 1);
}

// (06.6), mean over the test pictures: with m = 1/2, with the training pictures' share of ink, and
// with the picture itself (minus the floor).
static void reference_rows(double *uniform, double *base, double *floor)
{
    *uniform = -data.D * log(2);
    *base = *floor = 0;
    for (long i = 0; i < (long)data.test->n * data.D; i++) {
        double x = data.test->pixel[i] / 255.0, m = data.mean[i % data.D];
        *base += (x * log(m) + (1 - x) * log(1 - m)) / data.test->n;
        *floor -= (x > 0 && x < 1 ? x * log(x) + (1 - x) * log(1 - x) : 0) / data.test->n;
    }
}

static void picture_claims(Program *p)
{
    double uniform, base, grey;
    bool mnist = strcmp(p->source->name, "mnist") == 0 && p->size != SIZE_QUICK;
    reference_rows(&uniform, &base, &grey);
    const struct {
        const char *text;
        double ours, target, tolerance;
    } row[] = {{"uniform: log-likelihood of a test picture", uniform, -543.43, 0.005},
               {"base rates: log-likelihood of a test picture", base, -205.80, 0.05},
               {"cross-entropy of a perfect copy of a grey picture", grey, 45.53, 0.005}};
    for (int i = 0; i < 3; i++)
        if (mnist)
            claim(p, row[i].text, row[i].ours, EXACTLY, row[i].target, row[i].tolerance,
                  "NumPy, double");
        else
            control(p, row[i].text, row[i].ours, i < 2 ? "a model without a code" : "the floor");
}

static void part_likelihood(Program *p)
{
    enum { TRIED = 999 };
    double histogram[BINS], model[BINS], share[TRIED], likelihood[TRIED], minus_kl[TRIED];
    double apart = 0, middle = 0, entropy = 0, bin[BINS];
    int best = 0, nearest_one = 0;
    load_data(p);
    int *ink = alloc_zeroed((size_t)data.train->n, sizeof *ink);
    ink_bins(ink);
    memset(histogram, 0, sizeof histogram);
    for (int i = 0; i < data.train->n; i++)
        histogram[ink[i]] += 1.0 / data.train->n;
    for (int k = 0; k < BINS; k++) {
        middle += histogram[k] * (bin[k] = k) / (BINS - 1);
        entropy -= histogram[k] > 0 ? histogram[k] * log(histogram[k]) : 0;
    }
    for (int i = 0; i < TRIED; i++) {
        share[i] = (i + 1.0) / (TRIED + 1);
        binomial(share[i], model);
        likelihood[i] = mean_log(ink, model);
        minus_kl[i] = -divergence(histogram, model);
        apart = fmax(apart, fabs(likelihood[i] + entropy - minus_kl[i]));
        best = likelihood[i] > likelihood[best] ? i : best;
        nearest_one = minus_kl[i] > minus_kl[nearest_one] ? i : nearest_one;
    }
    free(ink);
    claim(p, "mean log-likelihood against -H - KL, 999 models", apart, AT_MOST, 1e-9, 0, "(06.5)");
    claim(p, "the likeliest parameter", share[best], EXACTLY,
          fmin(fmax(middle, share[0]), share[TRIED - 1]), 0.0005, "mean bin / 7");
    claim(p, "the parameter of least KL(data || model)", share[nearest_one], EXACTLY, share[best],
          0, "the likeliest one");
    binomial(share[best], model);
    Figure *f = program_figure(
        p, "likelihood", "The likeliest model is the nearest in KL",
        picture_words(p, "Left: how much ink training digits have, and the likeliest binomial "
                         "model. Right: mean log-likelihood and minus the KL divergence, for "
                         "every parameter."),
        "Two curves of the same shape, one above the other, with their peaks at the same place.");
    figure_panel(f, picture_words(p, "ink of a digit"), "bin", "share of the pictures");
    figure_command(f, "set xrange [-0.7:7.7]");
    figure_role(f, ROLE_DATA);
    figure_xy(f, "data", BOXES, bin, histogram, BINS);
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "model", LINES_POINTS, bin, model, BINS);
    figure_panel(f, "for every parameter", "parameter θ", "nats");
    figure_command(f, "set yrange [-6:0.2]");  // both fall without end; the tops are above -7 ln 2
    figure_xy(f, "mean log-likelihood", LINES, share, likelihood, TRIED);
    figure_xy(f, "−KL(data ‖ model)", LINES, share, minus_kl, TRIED);
    figure_draw(f);
    picture_claims(p);
}

/*
## Part identity: the bound and its gap

Now the model with codes: $p_\theta(x) = \int p(z)\, p_\theta(x \mid z)\, dz$, equation (06.1). To
make $\ln p_\theta(x)$ large one would have to compute that integral, over fifty dimensions. The way
round is the one equation of the chapter: for *any* law $q$ of codes

$$ \ln p_\theta(x) = \mathcal L + \mathrm{KL}(q \,\Vert\, p_\theta(z \mid x)), \qquad
   \mathcal L = E_q \ln p_\theta(x \mid z) - \mathrm{KL}(q \,\Vert\, p(z)) $$

(equations (06.7) and (06.8)). We do not ask you to believe it. There are models in which each of
its terms can be computed by itself, without the equation.

The first is *probabilistic PCA*: a linear decoder with Gaussian noise,
$x = W z + \sigma \varepsilon$. Then $p(x)$ is a Gaussian with covariance
$W W^{\mathsf T} + \sigma^2 I$, and so is the posterior (equation (06.9)). With five pixels and two
latents the left side costs a Cholesky factor, and the two sides are compared for random $q$, good
and bad. (Here and in the notes $x$ and $z$ of this model are columns.)
*/
enum { PIXELS = 5 };

typedef struct Linear {
    double W[PIXELS][2], noise2;
} Linear;  // noise2: variance of the noise

// ln p(x). The covariance C is factored into L L', L lower triangular (Cholesky): then x' C^-1 x is
// the squared length of the y that solves L y = x, and half of ln |C| the sum of the logarithms on
// L's diagonal.
static double linear_evidence(const Linear *m, const double *x)
{
    double L[PIXELS][PIXELS] = {{0}}, y[PIXELS], log_p = -0.5 * PIXELS * LN_2PI;
    for (int i = 0; i < PIXELS; i++) {
        y[i] = x[i];
        for (int j = 0; j <= i; j++) {
            double c = m->W[i][0] * m->W[j][0] + m->W[i][1] * m->W[j][1] + (i == j) * m->noise2;
            for (int k = 0; k < j; k++)
                c -= L[i][k] * L[j][k];
            L[i][j] = i == j ? sqrt(c) : c / L[j][j];
        }
        for (int j = 0; j < i; j++)
            y[i] -= L[i][j] * y[j];
        y[i] /= L[i][i];
        log_p -= log(L[i][i]) + 0.5 * y[i] * y[i];
    }
    return log_p;
}

// The true law of codes behind x: mean (2), and precision (the inverse of the covariance).
static void linear_posterior(const Linear *m, const double *x, double *mean, double P[2][2])
{
    double Wx[2] = {0, 0};
    for (int a = 0; a < 2; a++)
        for (int b = 0; b < 2; b++)
            P[a][b] = a == b;
    for (int i = 0; i < PIXELS; i++)
        for (int a = 0; a < 2; a++) {
            Wx[a] += m->W[i][a] * x[i] / m->noise2;
            for (int b = 0; b < 2; b++)
                P[a][b] += m->W[i][a] * m->W[i][b] / m->noise2;
        }
    double det = P[0][0] * P[1][1] - P[0][1] * P[1][0];
    mean[0] = (P[1][1] * Wx[0] - P[0][1] * Wx[1]) / det;
    mean[1] = (P[0][0] * Wx[1] - P[1][0] * Wx[0]) / det;
}

// The bound for q = N(mu, diag e^s); (06.8), with the first term by hand: the noise of z adds the
// variance e^s times the column's squared length to the squared error.
static double linear_bound(const Linear *m, const double *x, const double *mu, const double *s)
{
    double error = 0;
    for (int i = 0; i < PIXELS; i++) {
        error += pow(x[i] - m->W[i][0] * mu[0] - m->W[i][1] * mu[1], 2);
        for (int a = 0; a < 2; a++)
            error += exp(s[a]) * m->W[i][a] * m->W[i][a];
    }
    return -0.5 * (PIXELS * (LN_2PI + log(m->noise2)) + error / m->noise2) -
           kl_number(mu[0], s[0]) - kl_number(mu[1], s[1]);
}

// KL(q || posterior), two Gaussians; the last formula of (06.9). It knows nothing of the bound.
static double linear_gap(const Linear *m, const double *x, const double *mu, const double *s)
{
    double mean[2], P[2][2];
    linear_posterior(m, x, mean, P);
    double d[2] = {mu[0] - mean[0], mu[1] - mean[1]}, twice = -2 - s[0] - s[1];
    for (int a = 0; a < 2; a++) {
        twice += P[a][a] * exp(s[a]);
        for (int b = 0; b < 2; b++)
            twice += d[a] * P[a][b] * d[b];
    }
    return 0.5 * (twice - log(P[0][0] * P[1][1] - P[0][1] * P[1][0]));
}

static void linear_claims(Program *p, Rng *rng)
{
    double worst = 0, least = INFINITY, gap_error = 0;
    for (int trial = 0; trial < 200; trial++) {
        Linear m = {.noise2 = 0.1 + rng_uniform(rng)};
        double x[PIXELS], mu[2], s[2], mean[2], P[2][2];
        for (int i = 0; i < PIXELS; i++) {
            x[i] = 2 * rng_normal(rng);
            m.W[i][0] = rng_normal(rng);
            m.W[i][1] = rng_normal(rng);
        }
        for (int a = 0; a < 2; a++) {
            mu[a] = rng_normal(rng);
            s[a] = rng_normal(rng);
        }
        double log_p = linear_evidence(&m, x), gap = linear_gap(&m, x, mu, s);
        worst = fmax(worst, fabs(log_p - linear_bound(&m, x, mu, s) - gap) / fabs(log_p));
        least = fmin(least, gap);
        linear_posterior(&m, x, mean, P);  // the best q with independent entries
        for (int a = 0; a < 2; a++)
            s[a] = -log(P[a][a]);
        double rho2 = P[0][1] * P[0][1] / (P[0][0] * P[1][1]);
        double left = log_p - linear_bound(&m, x, mean, s);
        gap_error = fmax(gap_error, fabs(left + 0.5 * log(1 - rho2)));
    }
    claim(p, "linear model: ln p against bound + gap, 200 cases", worst, AT_MOST, 1e-9, 0,
          "(06.7), (06.9), relative");
    claim(p, "linear model: least gap of the 200", least, AT_LEAST, 0, 0,
          "a gap is never negative");
    claim(p, "gap of the best q with independent entries", gap_error, AT_MOST, 1e-9, 0,
          "-1/2 ln(1 - rho^2), (06.10)");
}

/*
The second model has one latent and a *bent* decoder, $x = 2 \tanh 2z + z/2$ plus noise: no formula
helps, but in one dimension quadrature does. So that the comparison is not one of a number with
itself, the left side and the posterior are computed on different grids, and the two terms of the
bound one by quadrature, one by formula.
*/
typedef struct Bent {
    double x, mu, s, log_evidence;
} Bent;
static const double BENT_NOISE2 = 0.25;

static double bent_joint(double z, const Bent *b)  // ln p(z) + ln p(x | z)
{
    return log_normal(z, 0, 1) + log_normal(b->x, 2 * tanh(2 * z) + z / 2, BENT_NOISE2);
}

static double bent_density(double z, const void *more) { return exp(bent_joint(z, more)); }

static double bent_copy(double z, const void *more)  // q(z) ln p(x | z)
{
    const Bent *b = more;
    return exp(log_normal(z, b->mu, exp(b->s))) *
           log_normal(b->x, 2 * tanh(2 * z) + z / 2, BENT_NOISE2);
}

static double bent_gap(double z, const void *more)  // q(z) ln (q(z) / p(z | x))
{
    const Bent *b = more;
    double log_q = log_normal(z, b->mu, exp(b->s));
    return exp(log_q) * (log_q - (bent_joint(z, b) - b->log_evidence));
}

static double bent_mismatch(double x, double mu, double s)
{
    Bent b = {x, mu, s, 0};
    double far = 14 * exp(s / 2), log_p = log(integral(bent_density, &b, -12, 12, 4000));
    b.log_evidence = log(integral(bent_density, &b, -11, 13, 3001));
    double bound = integral(bent_copy, &b, mu - far, mu + far, 2000) - kl_number(mu, s);
    return fabs(log_p - bound - integral(bent_gap, &b, mu - far, mu + far, 2501));
}

/*
What does raising the bound do? Take the smallest model of all, $x = \theta z + \varepsilon$ with
one pixel, for data with the mean square 4, and $q(z \mid x) = \mathcal N(a x, e^s)$. Bound and
log-likelihood are then functions of three numbers (equation (06.11)), with slopes by hand. Let $q$
and the decoder climb in turn. While $q$ climbs, the likelihood *cannot* move, it contains no $q$;
the gap closes. While the decoder climbs from a closed gap, the likelihood gains *more* than the
bound, because a gap can only open.

And the bad case that the reading notes warn of: start at the best decoder there is,
$\theta = \sqrt 3$, but with a $q$ that says nothing ($a = 0$, $s = 0$), and let the decoder alone
climb. The bound rises at every step. The decoder does it by giving up the code: $\theta$ falls to
zero, and with it the likelihood. The encoder's part in training is to prevent that.
*/
typedef struct Climb {
    double theta, a, s;
} Climb;
static const double SQUARE = 4;  // mean square of the data

static double climb_bound(Climb c)
{
    double miss = 1 - c.theta * c.a, v = exp(c.s);
    return -0.5 * (LN_2PI + SQUARE * miss * miss + c.theta * c.theta * v) -
           0.5 * (c.a * c.a * SQUARE + v - 1 - c.s);
}

static double climb_evidence(Climb c)
{
    double variance = 1 + c.theta * c.theta;
    return -0.5 * (LN_2PI + log(variance) + SQUARE / variance);
}

static Climb climb_step(Climb c, bool decoder)  // uphill by the slope of the bound, (06.11)
{
    double rate = 0.1, miss = 1 - c.theta * c.a, v = exp(c.s);
    Climb up = c;
    if (decoder) {
        up.theta += rate * (SQUARE * c.a * miss - c.theta * v);
    } else {
        up.a += rate * SQUARE * (c.theta * miss - c.a);
        up.s += rate * 0.5 * (1 - v * (1 + c.theta * c.theta));
    }
    return up;
}

enum { TURN = 200, TURNS = 4 };

typedef struct Path {
    double at[TURNS * TURN + 1], bound[TURNS * TURN + 1], evidence[TURNS * TURN + 1];
} Path;

static void climb(Climb c, int turns, int first, Path *path)  // first 0: q begins; 1: the decoder
{
    for (int k = 0; k <= turns * TURN; k++) {
        path->at[k] = k;
        path->bound[k] = climb_bound(c);
        path->evidence[k] = climb_evidence(c);
        c = climb_step(c, (k / TURN + first) % 2);
    }
}

static void climb_figure(Program *p, const Path *good, const Path *bad)
{
    Figure *f = program_figure(
        p, "bound", "A rising bound can hide a falling likelihood",
        "Log-likelihood and bound of a model with one pixel. Left: 200 steps of q, 200 of the "
        "decoder, and again. Right: a decoder that climbs alone, with a q that says nothing.",
        "On the left the likelihood is flat while q closes the gap and rises with the decoder; on "
        "the right the bound rises while the likelihood falls.");
    for (int k = 0; k < 2; k++) {
        const Path *path = k ? bad : good;
        int n = k ? 50 : TURNS * TURN;
        figure_panel(f, k ? "the decoder climbs alone" : "q and decoder climb in turn", "step", "nats");
        figure_command(f, k ? "set xrange [0:50]; set yrange [-4.5:-2]" : "set yrange [-2.45:-2.05]");
        figure_role(f, ROLE_MODEL);
        figure_spread(f, NULL, path->at, path->bound, path->bound, path->evidence, n + 1);  // the gap
        figure_role(f, ROLE_TRUTH);
        figure_xy(f, NULL, LINES, path->at, path->evidence, n + 1);
        for (int turn = 0; !k && turn < TURNS; turn++) {
            figure_text(f, (turn + 0.5) * TURN, -2.07, turn % 2 ? "decoder" : "q");
            figure_command(f, "set arrow from %d, graph 0 to %d, graph 0.88 nohead lc rgb '#999999'",
                           turn * TURN, turn * TURN);
        }
    }
    figure_text(f, 15, -2.35, "ln p(x)");
    figure_text(f, 6, -2.9, "gap");
    figure_text(f, 14, -3.6, "bound");
    figure_draw(f);
}

static void climb_claims(Program *p)
{
    static Path good, bad;
    climb((Climb){0.8, 0, 0}, TURNS, 0, &good);
    climb((Climb){sqrt(3), 0, 0}, 1, 1, &bad);
    double moved = 0, least = INFINITY;
    for (int turn = 0; turn < TURNS; turn++) {
        double rise = good.evidence[(turn + 1) * TURN] - good.evidence[turn * TURN];
        if (turn % 2 == 0)
            moved = fmax(moved, fabs(rise));
        else
            least = fmin(least, rise - (good.bound[(turn + 1) * TURN] - good.bound[turn * TURN]));
    }
    claim(p, "q climbs: change of ln p", moved, EXACTLY, 0, 0, "ln p contains no q");
    claim(p, "q has climbed: gap left", good.evidence[TURN] - good.bound[TURN], AT_MOST, 1e-6, 0,
          "q may be the posterior here");
    claim(p, "the decoder climbs: gain of ln p less gain of the bound", least, AT_LEAST, 0, 0,
          "a gap can only open");
    claim(p, "the bad case: gain of the bound", bad.bound[TURN] - bad.bound[0], EXACTLY, 1.5, 1e-6,
          "half of theta^2 = 3, (06.11)");
    claim(p, "the bad case: gain of ln p", bad.evidence[TURN] - bad.evidence[0], EXACTLY,
          log(2) - 1.5, 1e-6, "a loss; (06.11)");
    climb_figure(p, &good, &bad);
}

static void part_identity(Program *p)
{
    Rng rng = rng_new(p->seed, "identity");
    double worst = 0;
    linear_claims(p, &rng);
    for (int i = 0; i < 20; i++)
        worst = fmax(worst,
                     bent_mismatch(3 * rng_normal(&rng), rng_normal(&rng), rng_normal(&rng)));
    claim(p, "bent decoder: ln p against bound + gap, 20 cases", worst, AT_MOST, 1e-9, 0,
          "(06.7), quadrature");
    climb_claims(p);
}

/*
## The bound on pictures

The two terms of the bound for every picture of a set: one draw of $z$ for the first, the formula
for the second. The mean over many pictures is then an honest estimate of the mean bound, and comes
with its error. The generator is handed over as a copy, on purpose: two calls with the same stream
see the same zeros and ones and the same noise, so two moments of a training, or two nets with
equally long codes, differ by what they have learnt and not by luck.
*/
typedef struct Bound {
    double copy, price, total, error;
} Bound;  // mean, and the total's error

// ln p(x | z) for each row of logits; x has as many rows, or a single one for all (many codes for
// one picture). The kernel also writes the slope, which nobody asks for here.
static void row_nats(const Tensor *logit, const Tensor *x, double *nats)
{
    long D = x->shape.n[1], next = x->shape.n[0] > 1 ? D : 0;
    Tensor *unused = tensor_new(shape1((int)D));
    for (int b = 0; b < logit->shape.n[0]; b++)
        nats[b] = -kernel_bce(logit->data + b * D, x->data + b * next, unused->data, D, 1);
}

static double row_kl(Code q, int b)
{
    double kl = 0;
    for (long k = (long)b * q.mu->shape.n[1]; k < (long)(b + 1) * q.mu->shape.n[1]; k++)
        kl += kl_number((double)q.mu->data[k], (double)q.s->data[k]);
    return kl;
}

static Bound bound_of(const Vae *net, const Pictures *pictures, int n, Rng rng)
{
    double *total = alloc_zeroed((size_t)n, sizeof *total), copy[500];
    Bound bound = {0};
    bool before = tape_recording(false);
    for (int first = 0; first < n; first += 500) {
        StepMark mark = step_mark();
        int lot = n - first < 500 ? n - first : 500, index[500];
        for (int i = 0; i < lot; i++)
            index[i] = first + i;
        Tensor *x = zeros_and_ones(pictures, index, lot, &rng);
        Code q = encode(net, x);
        row_nats(decode(net, draw(q, tensor_normal(q.mu->shape, &rng))), x, copy);
        for (int i = 0; i < lot; i++) {
            double kl = row_kl(q, i);
            bound.copy += copy[i] / n;
            bound.price += kl / n;
            total[first + i] = copy[i] - kl;
        }
        step_release(mark);
    }
    tape_recording(before);
    Estimate e = estimate(total, n);
    free(total);
    bound.total = e.mean;
    bound.error = e.error;
    return bound;
}

static int some(int n) { return n < data.test->n ? n : data.test->n; }

// The codes' laws for the first n pictures: (n, Z) of mu and of s, to be freed. The pictures are
// left grey, so that what is said about a unit does not depend on a draw.
static Code codes_of(const Vae *net, const Pictures *pictures, int n)
{
    Code all = {tensor_keep(shape2(n, net->Z)), tensor_keep(shape2(n, net->Z))};
    bool before = tape_recording(false);
    for (int first = 0; first < n; first += 500) {
        StepMark mark = step_mark();
        int lot = n - first < 500 ? n - first : 500, index[500];
        for (int i = 0; i < lot; i++)
            index[i] = first + i;
        Code q = encode(net, pictures_rows(pictures, index, lot));
        memcpy(all.mu->data + (long)first * net->Z, q.mu->data, (size_t)q.mu->size * sizeof(real));
        memcpy(all.s->data + (long)first * net->Z, q.s->data, (size_t)q.s->size * sizeof(real));
        step_release(mark);
    }
    tape_recording(before);
    return all;
}

static void code_free(Code q)
{
    tensor_free(q.mu);
    tensor_free(q.s);
}

// The variance of each latent number's mean over the pictures.
static void spread_of(Code q, double *variance)
{
    int n = q.mu->shape.n[0], Z = q.mu->shape.n[1];
    for (int k = 0; k < Z; k++) {
        double mean = 0, square = 0;
        for (int i = 0; i < n; i++) {
            double mu = (double)q.mu->data[(long)i * Z + k];
            mean += mu / n;
            square += mu * mu / n;
        }
        variance[k] = square - mean * mean;
    }
}

/*
A latent number is *active* if its mean really changes with the picture; Burda and others draw the
line at a variance of 0.01, and so do we. Where the mean stands still, the decoder hears only noise.
*/
static const double ACTIVE = 0.01;

static int active_units(Code q)
{
    double variance[CODE];
    int active = 0;
    spread_of(q, variance);
    for (int k = 0; k < q.mu->shape.n[1]; k++)
        active += variance[k] > ACTIVE;
    return active;
}

/*
The loss of a digit net: cross-entropy of a batch of fresh zeros and ones, plus $\beta$ times the KL
term. With $\beta = 1$ it is minus the bound.
*/
static Tensor *digit_lesson(const Vae *net, const void *beta, Rng *rng)
{
    int index[BATCH];
    for (int i = 0; i < BATCH; i++)
        index[i] = (int)rng_below(rng, data.train->n);
    Tensor *x = zeros_and_ones(data.train, index, BATCH, rng);
    Code q = encode(net, x);
    Tensor *z = draw(q, tensor_normal(q.mu->shape, rng));
    return add(bce_with_logits(decode(net, z), x), scale(kl_to_prior(q), *(const double *)beta));
}

/*
## Part kl: the price of a code

Where does $\tfrac12(\mu^2 + e^s - 1 - s)$ come from? Under $q = \mathcal N(\mu, \sigma^2)$ the
logarithm of $q$ averages to $-\tfrac12 (\ln 2\pi\sigma^2 + 1)$, and the logarithm of
$\mathcal N(0, 1)$ to $-\tfrac12 (\ln 2\pi + \mu^2 + \sigma^2)$, because
$E z^2 = \mu^2 + \sigma^2$; the difference is the formula. It is checked here against quadrature and
against draws.

The figure of the reading notes: $e^s$, the line $1 + s$ that touches it at $s = 0$, and their
difference, which is therefore least there, at variance one. Far left it grows like $-s$: an
infinitely precise code would cost infinitely much. That is what the term is for. What happens
*without* it? A decoder copies better from a precise code, nothing is charged for precision, so the
noise must go: compared with the spread of the means, the deviations shrink, and the machine turns
into the autoencoder of chapter 01. And with *too much* of it? A latent number has to earn its price
by a better copy. If the price is raised, one number after the other is not worth it, and the
encoder then sets $\mu = 0$, $s = 0$ for all pictures, which is free: the unit has *collapsed*. In
the end all have, and the model draws the mean picture. So the program trains six nets that
differ in $\beta$ alone (and in the chance of first weights and batches). The bound that it prints
for each is the true one, with weight 1: otherwise the six could not be compared.

There is a way to raise the price without noticing. Take the *mean* over the 784 pixels for the
first term and the sum over the latents for the second, as a page in the notes does: that is
$\beta = 784$ (errata E8).
*/
enum { PRICES = 6, SMALL_CODE = 20 };
static const double WEIGHTS[PRICES - 1] = {0, 1, 4, 10, 30};  // and as many as there are pixels

static Vae priced_net(Program *p, double beta)
{
    char *name = text_format("kl.beta%g", beta);
    Rng rng = rng_new(p->seed, name);
    Vae net = vae_new(data.D, HIDDEN, SMALL_CODE, 1, data.D, &rng);
    start_at_mean(&net, data.mean);
    learn(p, &net, name, scaled(p, pick(p, 20, 600, 12000)), digits_rate(p), digit_lesson, &beta,
          NULL, NULL);
    free(name);
    return net;
}

static double kl_integrand(double z, const void *more)
{
    const double *q = more;  // mu, s
    double log_q = log_normal(z, q[0], exp(q[1]));
    return exp(log_q) * (log_q - log_normal(z, 0, 1));
}

static void formula_claims(Program *p)
{
    enum { CASES = 6, DRAWS = 20000 };
    static const double q[CASES][2] = {{0, 0}, {1, 0}, {0, -1}, {-2, 1}, {0.5, -4}, {3, -2}};
    Rng rng = rng_new(p->seed, "kl.formula");
    double worst = 0, sigmas = 0, nats[DRAWS];
    for (int i = 0; i < CASES; i++) {
        double mu = q[i][0], s = q[i][1], far = 14 * exp(s / 2), exact = kl_number(mu, s);
        worst = fmax(worst, fabs(exact - integral(kl_integrand, q[i], mu - far, mu + far, 2000)));
        for (int k = 0; k < DRAWS; k++) {
            double z = mu + exp(s / 2) * rng_normal(&rng);
            nats[k] = log_normal(z, mu, exp(s)) - log_normal(z, 0, 1);
        }
        Estimate e = estimate(nats, DRAWS);
        sigmas = fmax(sigmas, e.error > 1e-12 ? fabs(e.mean - exact) / e.error : 0);
    }
    claim(p, "KL: formula against quadrature, 6 cases", worst, AT_MOST, 1e-9, 0, "(06.12)");
    claim(p, "KL: formula against draws, worst of 6, in standard errors", sigmas, AT_MOST, 4, 0,
          "chance below 0.0004");
}

static void curves_figure(Program *p)
{
    enum { FINE = 121 };
    double s[FINE], e[FINE], line[FINE], difference[FINE];
    for (int i = 0; i < FINE; i++) {
        s[i] = -4 + 6.0 * i / (FINE - 1);
        e[i] = exp(s[i]);
        line[i] = 1 + s[i];
        difference[i] = e[i] - line[i];
    }
    Figure *f = program_figure(p, "curves", "A code is fined for being too sure, and for being too vague",
                               "exp(s), its tangent 1 + s at s = 0, and their difference, twice "
                               "the price of a variance exp(s).",
                               "The difference is zero at s = 0 and grows on both sides: like -s "
                               "on the left, like exp(s) on the right.");
    figure_panel(f, NULL, "s = ln σ²", "fine (2 × nats)");
    figure_command(f, "set yrange [-3:5]");
    figure_role(f, ROLE_DATA);
    figure_xy(f, "exp(s)", LINES, s, e, FINE);
    figure_role(f, ROLE_TRUTH);
    figure_xy(f, "1 + s", LINES, s, line, FINE);
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "exp(s) − (1 + s)", LINES, s, difference, FINE);
    figure_draw(f);
}

// What a net's codes are like: how many units are active, and how noisy these are: the deviation as
// a share of the spread of the means (for neither alone says anything), geometric mean.
static void code_facts(const Vae *net, double *active, double *noise)
{
    Code q = codes_of(net, data.test, some(1000));
    double variance[CODE], sum = 0;
    int n = q.mu->shape.n[0], Z = q.mu->shape.n[1];
    spread_of(q, variance);
    for (int k = 0; k < Z; k++)
        for (int i = 0; i < n && variance[k] > ACTIVE; i++)
            sum += 0.5 * ((double)q.s->data[(long)i * Z + k] - log(variance[k])) / n;
    *active = active_units(q);
    *noise = *active > 0 ? exp(sum / *active) : INFINITY;
    code_free(q);
}

static void part_kl(Program *p)
{
    double active[PRICES], noise[PRICES], price[PRICES], copy[PRICES], total[PRICES], beta[PRICES];
    formula_claims(p);
    curves_figure(p);
    load_data(p);
    for (int i = 0; i < PRICES; i++) {
        beta[i] = i < PRICES - 1 ? WEIGHTS[i] : data.D;
        Vae net = priced_net(p, beta[i]);
        Bound b = bound_of(&net, data.test, some(2000), rng_new(p->seed, "kl.bound"));
        code_facts(&net, &active[i], &noise[i]);
        price[i] = b.price;
        copy[i] = b.copy;
        total[i] = b.total;
        say(p, "  beta %-4g %2.0f of %d units active, KL %7.2f nats, copy %8.2f, bound %8.2f",
            beta[i], active[i], SMALL_CODE, b.price, b.copy, b.total);
        params_free(net.params);
    }
    if (active[0] > 0 && active[1] > 0)
        goal(p, "without the KL term: noise / spread of a code", noise[0], AT_MOST, noise[1] / 3, 0,
             "a third of that with it");
    goal(p, "without the KL term: the bound", total[0], AT_MOST, total[1], 0, "with it");
    goal(p, "with beta 30: active units", active[4], AT_MOST, active[1] / 2, 0,
         "half of those with beta 1");
    char *mean_over = text_format("a mean over pixels (beta %d): active units", data.D);
    goal(p, mean_over, active[5], EXACTLY, 0, 0, "E8: none");
    free(mean_over);
    double uniform, base, grey;
    reference_rows(&uniform, &base, &grey);
    goal(p, "a mean over pixels: bound less that without a code", fabs(total[5] - base), AT_MOST, 3,
         0, "base rates");
    if (active[1] > 0)
        control(p, "with the KL term: noise / spread of a code", noise[1], "beta 1");
    control(p, "with the KL term: active units of 20", active[1], "beta 1");
    char *word_of_units = text_format("KL term, and active units of %d", SMALL_CODE);
    Figure *f = program_figure(
        p, "price", "Too much of the KL term switches the code off",
        "The two terms of the bound against the weight of the KL term; beside the marks the number of "
        "active units.",
        "With a growing weight the KL divergence and the number of active units fall to zero, and "
        "the copies get worse.");
    double loss[PRICES];
    for (int i = 1; i < PRICES; i++)
        loss[i] = -copy[i];
    figure_panel(f, word_of_units, "weight β", "KL term (nats)");
    figure_command(f, "set logscale x; set xrange [0.7:1500]; set yrange [0:%g]", 1.25 * price[1]);
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, NULL, LINES_POINTS, beta + 1, price + 1, PRICES - 1);
    for (int i = 1; i < PRICES; i++) {
        char *units = text_format("%.0f", active[i]);
        figure_text(f, beta[i] * 1.3, price[i] + 0.1 * price[1], units);
        free(units);
    }
    figure_panel(f, "how bad the copies are", "weight β", "−E ln p(x|z) (nats)");
    figure_command(f, "set logscale x; set xrange [0.7:1500]; set yrange [0:*]");
    figure_role(f, ROLE_DATA);
    figure_xy(f, NULL, LINES_POINTS, beta + 1, loss + 1, PRICES - 1);
    figure_draw(f);
    free(word_of_units);
}

/*
## Part gradient: how to differentiate through a draw

The first term of the bound is an average over draws, $F(\mu, s) = E_{z \sim q} f(z)$ with
$f(z) = \ln p_\theta(x \mid z)$. We want its slope by $\mu$ and $s$ and have nothing but samples of
$z$. If a program simply draws $z$ and goes on, the tape sees a constant: the slope that it reports
is *exactly zero* (the part's second claim). Two ways out are known.

*The score function* (also called REINFORCE): the slope of an average is the average of $f$ times
the slope of $\ln q$,

$$ \frac{\partial F}{\partial \mu} = E \Bigl[ f(z) \frac{\varepsilon}{\sigma} \Bigr], \qquad
   \frac{\partial F}{\partial s} = E \Bigl[ f(z) \, \tfrac12 (\varepsilon^2 - 1) \Bigr] , $$

equation (06.15). It needs only the *value* of $f$. *Reparameterisation*, equation (06.14): with
$z = \mu + \sigma \varepsilon$,

$$ \frac{\partial F}{\partial \mu} = E \bigl[ f'(z) \bigr], \qquad
   \frac{\partial F}{\partial s} = E \bigl[ f'(z) \, \tfrac12 \sigma \varepsilon \bigr] . $$

It needs the *slope* of $f$. Both are right on average. How far from the average is a single draw?
For $f(z) = z^2$ everything can be worked out (equation (06.16)); with $z$ around $\mu$,

$$ \mathrm{Var}_{\text{rep}} = 4 \sigma^2, \qquad
   \mathrm{Var}_{\text{score}} = \frac{\mu^4}{\sigma^2} + 14 \mu^2 + 15 \sigma^2, \qquad
   \mathrm{Var}_{\text{score, less the mean of } f} = 8 \mu^2 + 10 \sigma^2 . $$

As the code gets precise, $\sigma \to 0$, reparameterisation becomes exact, and the score function
useless, because $f$ hardly changes and is multiplied by $1/\sigma$. Taking the mean of $f$ off
first (a *baseline*) changes no average and saves it from the worst. Then the same is measured on
digits, where $f$ is minus a hundred nats and there are twenty latents at once.
*/
typedef struct Slopes {
    double rep, score, based;
} Slopes;  // one draw's estimates of dF/dmu

static Slopes slopes_of_square(double mu, double sigma, double noise)
{
    double z = mu + sigma * noise, f = z * z;
    return (Slopes){2 * z, f * noise / sigma, (f - mu * mu - sigma * sigma) * noise / sigma};
}

static Slopes exact_variances(double mu, double sigma)  // (06.16)
{
    double m2 = mu * mu, v = sigma * sigma;
    return (Slopes){4 * v, m2 * m2 / v + 14 * m2 + 15 * v, 8 * m2 + 10 * v};
}

static Slopes measured_variances(double mu, double sigma, long n, Rng *rng)
{
    Slopes sum = {0, 0, 0}, square = {0, 0, 0};
    for (long i = 0; i < n; i++) {
        Slopes one = slopes_of_square(mu, sigma, rng_normal(rng));
        sum.rep += one.rep / (double)n;
        sum.score += one.score / (double)n;
        sum.based += one.based / (double)n;
        square.rep += one.rep * one.rep / (double)n;
        square.score += one.score * one.score / (double)n;
        square.based += one.based * one.based / (double)n;
    }
    return (Slopes){square.rep - sum.rep * sum.rep, square.score - sum.score * sum.score,
                    square.based - sum.based * sum.based};
}

static void square_part(Program *p)
{
    enum { WIDTHS = 7 };
    double sigma[WIDTHS], exact[3][WIDTHS], found[3][WIDTHS], worst = 0;
    Rng rng = rng_new(p->seed, "gradient.square");
    for (int i = 0; i < WIDTHS; i++) {
        sigma[i] = pow(10, -2 + i / 3.0);
        Slopes e = exact_variances(1, sigma[i]), m = measured_variances(1, sigma[i], 100000, &rng);
        double row[3][2] = {{e.rep, m.rep}, {e.score, m.score}, {e.based, m.based}};
        for (int k = 0; k < 3; k++) {
            exact[k][i] = row[k][0];
            found[k][i] = row[k][1];
            worst = fmax(worst, fabs(row[k][1] / row[k][0] - 1));
        }
    }
    claim(p, "f = z^2: measured variances / formulas, worst of 21", worst, AT_MOST, 0.1, 0,
          "(06.16), 100,000 draws each");
    static const char *const label[] = {"reparameterised", "score function",
                                        "score function, less baseline"};
    Figure *f = program_figure(
        p, "gradient", "Ten times more precise: the score function's noise grows a hundredfold",
        "f(z) = z², mean 1, by the code's deviation. Lines: formulas (06.16). Marks: 100,000 "
        "draws.",
        "The reparameterised estimate's variance falls with the deviation squared; the score "
        "function's grows as the deviation falls.");
    figure_panel(f, NULL, "deviation σ of the code", "variance of the estimate");
    figure_command(f, "set logscale xy; set format y '10^{%%T}'; set ytics 100");
    for (int k = 0; k < 3; k++)
        figure_role(f, (Role[]){ROLE_MODEL, ROLE_RIVAL, ROLE_THIRD}[k]), figure_xy(f, label[k], LINES, sigma, exact[k], WIDTHS);
    for (int k = 0; k < 3; k++)
        figure_role(f, (Role[]){ROLE_MODEL, ROLE_RIVAL, ROLE_THIRD}[k]), figure_xy(f, NULL, POINTS, sigma, found[k], WIDTHS);
    figure_draw(f);
}

// One batch of noise on a net: f of each picture, and df/dmu of each picture and latent. The loss
// is a mean over B pictures of minus f; times -B it is the sum of their f, and as no picture's f
// depends on another's mu, its slope by mu holds every picture's own slope.
static void through_the_net(const Vae *net, Tensor *x, Tensor *mu, Tensor *s, Tensor *noise,
                            double *f, Tensor **slope)
{
    int B = x->shape.n[0];
    Tensor *logit = decode(net, draw((Code){mu, s}, noise));
    row_nats(logit, x, f);
    grad(scale(bce_with_logits(logit, x), -B), (Tensor *[]){mu}, 1, slope, false);
}

typedef struct Trial {
    double sum, square;
} Trial;

static double variance_of(Trial t, int n) { return (t.square - t.sum * t.sum / n) / (n - 1); }

static void trial_add(Trial *t, double value)
{
    t->sum += value;
    t->square += value * value;
}

enum { PICTURES = 20, DRAWN = 400, PLACES = PICTURES * SMALL_CODE };

// Many draws for the same 20 pictures: sums of the three estimates of each df/dmu. The baseline of
// a draw is the mean f of the *other* draws: one that contained its own f would depend on its own
// noise, and then taking it off would change the average. All f must be known first, so everything
// is drawn twice from the same state of the generator.
static void estimate_often(const Vae *net, Trial trial[3][PLACES], Rng *rng)
{
    double *f = alloc_zeroed((size_t)DRAWN * PICTURES, sizeof *f), mean[PICTURES] = {0};
    Tensor *x = zeros_and_ones(data.test, NULL, PICTURES, rng);
    Code q = encode(net, x);
    Rng again = *rng;
    for (int pass = 0; pass < 2; pass++) {  // the first for the baseline: the mean of the others' f
        *rng = again;
        for (int r = 0; r < DRAWN; r++) {
            StepMark mark = step_mark();
            Tensor *noise = tensor_normal(q.mu->shape, rng), *slope;
            through_the_net(net, x, q.mu, q.s, noise, f + r * PICTURES, &slope);
            for (int b = 0; b < PICTURES && pass == 0; b++)
                mean[b] += f[r * PICTURES + b] / DRAWN;
            for (int i = 0; i < PLACES && pass == 1; i++) {
                int b = i / SMALL_CODE;
                double here = f[r * PICTURES + b], others = (mean[b] * DRAWN - here) / (DRAWN - 1);
                double score = (double)noise->data[i] / exp(0.5 * (double)q.s->data[i]);
                trial_add(&trial[0][i], (double)slope->data[i]);
                trial_add(&trial[1][i], here * score);
                trial_add(&trial[2][i], (here - others) * score);
            }
            step_release(mark);
        }
    }
    free(f);
}

static void part_gradient(Program *p)
{
    static Trial trial[3][PLACES];
    double variance[3] = {0}, apart = 0;
    memset(trial, 0, sizeof trial);
    square_part(p);
    load_data(p);
    Vae net = priced_net(p, 1);
    Rng rng = rng_new(p->seed, "gradient");
    Code q = encode(&net, zeros_and_ones(data.test, NULL, 10, &rng));
    Tensor *z = draw(q, tensor_normal(q.mu->shape, &rng)), *slope[1];
    Tensor *drawn = tensor_from(z->shape, z->data);  // what a machine outside would hand us
    grad(sum(square(decode(&net, drawn))), &q.mu, 1, slope, false);
    claim(p, "a code drawn outside the tape: slope by its mean", tensor_item(sum(abs_of(slope[0]))),
          EXACTLY, 0, 0, "no way back");
    step_reset();
    estimate_often(&net, trial, &rng);
    for (int i = 0; i < PLACES; i++) {
        for (int k = 0; k < 3; k++)
            variance[k] += variance_of(trial[k][i], DRAWN) / PLACES;
        double error2 = (variance_of(trial[0][i], DRAWN) + variance_of(trial[2][i], DRAWN)) / DRAWN;
        apart += pow((trial[0][i].sum - trial[2][i].sum) / DRAWN, 2) / error2 / PLACES;
    }
    claim(p, picture_words(p, "digits: both ways have the same mean, in standard errors"),
          sqrt(apart), AT_MOST, 1.25, 0, "1 expected, 400 slopes");
    goal(p, picture_words(p, "digits: variance, score function / reparameterised"),
         variance[1] / variance[0], AT_LEAST, 100, 0, "(06.16) at sigma 0.1 has 2,854");
    goal(p, picture_words(p, "digits: the same with a baseline"), variance[2] / variance[0],
         AT_LEAST, 5, 0, "(06.16) at sigma 0.5 has 10.5");
    params_free(net.params);
}

/*
## Part mixture: infinitely many Gaussians

A finite mixture, $p(x) = \sum_m P(m) \, \mathcal N(x; \mu_m, \sigma_m^2)$, can take any shape if it
has enough members. The VAE is the same with a *continuous* member number: draw $z$, look up mean
and variance at $z$, draw $x$,

$$ p(x) = \int \mathcal N(z; 0, 1) \; \mathcal N \bigl(x; \mu(z), \sigma^2(z)\bigr) \, dz $$

(equation (06.17)); the look-up is a net. With one-dimensional $x$ and $z$ the integral can be done,
and we see how near the model comes. The density to be learnt is lopsided, a narrow bump beside a
wide one; the best single Gaussian misses it by 0.2881 nats.

Then the encoder's side. Averaged over the data, where do the codes lie? The *aggregated posterior*
is $q(z) = E_x \, q(z \mid x)$. The reading notes say: training makes every $q(z \mid x)$ standard
normal, so their average is standard normal. If the premise were true the code would say nothing
(errata E13). What is true is an identity (equation (06.18)):

$$ E_x \, \mathrm{KL}(q(z \mid x) \,\Vert\, p(z)) = I(x; z) + \mathrm{KL}(q(z) \,\Vert\, p(z)) . $$

In words: the average price that is paid is what the codes tell about $x$, plus what their crowd
differs from the prior. The first is worth its price to the decoder; only the second is pure waste,
and training has every reason to make it small. So the *conclusion* of the notes holds nearly, and
for another reason.
*/
enum { ZS = 801, XS = 1601 };  // grids: z in [-10, 10], x in [-14, 20]

static double truth(double x)  // the density to be learnt: that of chapter 16's table
{
    return 0.33 * exp(log_normal(x, -1, 0.0625)) + 0.67 * exp(log_normal(x, 2, 2));
}

static double draw_truth(Rng *rng)
{
    return rng_uniform(rng) < 0.33 ? -1 + 0.25 * rng_normal(rng) : 2 + sqrt(2) * rng_normal(rng);
}

// Minus the log of the decoder's normal density, 1/2 (ln 2 pi + s + (x - m)^2 / e^s), and the KL
// term: here the decoder puts out a variance too, and learns how sure it may be.
static Tensor *bumps_lesson(const Vae *net, const void *more, Rng *rng)
{
    (void)more;
    Tensor *x = tensor_new(shape2(200, 1));
    for (int b = 0; b < 200; b++)
        x->data[b] = (real)draw_truth(rng);
    Code q = encode(net, x);
    Tensor *y = decode(net, draw(q, tensor_normal(q.mu->shape, rng)));
    Tensor *m = slice(y, 1, 0, 1), *s = slice(y, 1, 1, 2);  // mean and log variance of x
    Tensor *twice = add(s, multiply(square(subtract(x, m)), exp_of(scale(s, -1))));
    return add(scale(shift(mean(twice), LN_2PI), 0.5), kl_to_prior(q));
}

typedef struct Exact {                      // of the one-dimensional VAE, on the grids
    double z[ZS], m[ZS], s[ZS];             // decoder
    double x[XS], mu[XS], log_var[XS];      // encoder
    double data[XS], model[XS], crowd[ZS];  // densities: data, p(x), q(z)
} Exact;

static double at_grid(int i, int n, double low, double high)
{
    return low + (high - low) * i / (n - 1);
}

static void exact_of(const Vae *net, Exact *e)
{
    bool before = tape_recording(false);
    Tensor *z = tensor_new(shape2(ZS, 1)), *x = tensor_new(shape2(XS, 1));
    for (int i = 0; i < ZS; i++)
        z->data[i] = (real)(e->z[i] = at_grid(i, ZS, -10, 10));
    for (int j = 0; j < XS; j++)
        x->data[j] = (real)(e->x[j] = at_grid(j, XS, -14, 20));
    Tensor *y = decode(net, z);
    Code q = encode(net, x);
    for (int i = 0; i < ZS; i++) {
        e->m[i] = (double)y->data[2 * i];
        e->s[i] = (double)y->data[2 * i + 1];
        e->crowd[i] = 0;
    }
    double dz = e->z[1] - e->z[0], dx = e->x[1] - e->x[0];
    for (int j = 0; j < XS; j++) {
        e->mu[j] = (double)q.mu->data[j];
        e->log_var[j] = (double)q.s->data[j];
        e->data[j] = truth(e->x[j]);
        e->model[j] = 0;
        for (int i = 0; i < ZS; i++) {  // (06.17) and the crowd of all codes
            e->model[j] += dz * exp(log_normal(e->z[i], 0, 1) +
                                    log_normal(e->x[j], e->m[i], exp(e->s[i])));
            e->crowd[i] += dx * e->data[j] * exp(log_normal(e->z[i], e->mu[j], exp(e->log_var[j])));
        }
    }
    step_reset();
    tape_recording(before);
}

typedef struct Ledger {
    double misfit, price, told, waste;
} Ledger;  // (06.18), and KL(data || model)

static Ledger ledger_of(const Exact *e)
{
    Ledger l = {0};
    double dz = e->z[1] - e->z[0], dx = e->x[1] - e->x[0];
    for (int j = 0; j < XS; j++) {
        if (e->data[j] < 1e-300)
            continue;
        l.misfit += dx * e->data[j] * log(e->data[j] / e->model[j]);
        l.price += dx * e->data[j] * kl_number(e->mu[j], e->log_var[j]);
        for (int i = 0; i < ZS; i++) {
            double log_q = log_normal(e->z[i], e->mu[j], exp(e->log_var[j]));
            if (log_q > -700 && e->crowd[i] > 0)
                l.told += dx * e->data[j] * dz * exp(log_q) * (log_q - log(e->crowd[i]));
        }
    }
    for (int i = 0; i < ZS; i++)
        if (e->crowd[i] > 0)
            l.waste += dz * e->crowd[i] * (log(e->crowd[i]) - log_normal(e->z[i], 0, 1));
    return l;
}

static void mixture_figure(Program *p, const Vae *net, const Exact *e)
{
    enum { MEMBERS = 5 };
    Rng rng = rng_new(p->seed, "mixture.figure");
    Figure *f = program_figure(
        p, "mixture", "Gaussians of five codes miss the data, those of all codes come near",
        "The density to be learnt, and the one-dimensional VAE: left with five codes drawn and the Gaussian "
        "of each, right with all codes.",
        "Five thin bells add up to a few bumps; all codes together are near the data's density, but the "
        "valley between its two bumps is too shallow.");
    static double member[MEMBERS][XS], sum[XS];
    memset(sum, 0, sizeof sum);
    Tensor *y = decode(net, tensor_normal(shape2(MEMBERS, 1), &rng));
    for (int m = 0; m < MEMBERS; m++)
        for (int j = 0; j < XS; j++)
            sum[j] += member[m][j] = exp(log_normal(e->x[j], (double)y->data[2 * m],
                                                    exp((double)y->data[2 * m + 1]))) / MEMBERS;
    for (int all = 0; all < 2; all++) {
        figure_panel(f, all ? "all codes" : "five codes", "x", "density");
        figure_command(f, "set xrange [-4:7]; set yrange [0:%s]; set bmargin at screen 0.14",
                       as_in_book(p) ? "0.65" : "*");
        if (!all)
            figure_command(f, "set key inside top right vertical samplen 1.2");
        figure_role(f, ROLE_DATA);
        figure_xy(f, all ? NULL : "data", AREA, e->x, e->data, XS);
        for (int m = 0; m < MEMBERS && !all; m++) {
            figure_ramp(f, 0, 2);
            figure_xy(f, m ? NULL : "one code", LINES, e->x, member[m], XS);
        }
        figure_role(f, ROLE_MODEL);
        figure_xy(f, all ? NULL : "model", LINES, e->x, all ? e->model : sum, XS);
    }
    figure_draw(f);
    step_reset();
}

static void line_of_codes(Program *p)  // the one-dimensional part
{
    static Exact e;
    Rng rng = rng_new(p->seed, "mixture.line");
    Vae net = vae_new(1, 32, 1, 2, 2, &rng);
    learn(p, &net, "mixture.line", scaled(p, pick(p, 50, 4000, 20000)), TOY, bumps_lesson, NULL,
          NULL, NULL);
    exact_of(&net, &e);
    Ledger l = ledger_of(&e);
    double gaussian = 0, dx = e.x[1] - e.x[0];
    for (int j = 0; j < XS; j++)
        gaussian += e.data[j] > 1e-300
                        ? dx * e.data[j] * (log(e.data[j]) - log_normal(e.x[j], 1.01, 3.350525))
                        : 0;
    claim(p, "the best single Gaussian: KL(data || model)", gaussian, EXACTLY, 0.2881, 0.00005,
          "SciPy quadrature");
    goal(p, "infinite mixture: KL(data || model)", l.misfit, AT_MOST, gaussian / 10, 0,
         "a tenth of that");
    claim(p, "mean KL less information less KL(q(z) || p(z))", fabs(l.price - l.told - l.waste),
          AT_MOST, 1e-6, 0, "(06.18), quadrature");
    goal(p, "KL(q(z) || p(z)), as a share of the mean KL", l.waste / l.price, AT_MOST, 0.1, 0,
         "a tenth");
    control(p, "mean KL of a posterior from the prior, nats", l.price, "0 if the notes were right");
    control(p, "what the code tells about x, nats", l.told, "quadrature");
    mixture_figure(p, &net, &e);
    params_free(net.params);
    Figure *f = program_figure(
        p, "aggregate", "All codes together almost fill the prior",
        "Encoder's laws for five values of x, their average over all data, and the prior.",
        "Five narrow bells in different places; the average over all data lies near the standard "
        "normal curve, with a dip where the data have a valley.");
    static const int shown[] = {560, 612, 680, 753, 847};  // x = -2.1, -1.0, 0.45, 2.0, 4.0
    double bell[ZS], prior[ZS];
    figure_panel(f, NULL, "code z", "density");
    figure_command(f, "set xrange [-3.5:3.5]; set yrange [0:%s]", as_in_book(p) ? "1.3" : "*");
    for (int i = 0; i < ZS; i++)
        prior[i] = exp(log_normal(e.z[i], 0, 1));
    for (int k = 0; k < 5; k++) {
        for (int i = 0; i < ZS; i++)
            bell[i] = exp(log_normal(e.z[i], e.mu[shown[k]], exp(e.log_var[shown[k]])));
        figure_role(f, ROLE_DATA);
        figure_xy(f, k ? NULL : "q(z|x) of five x", LINES, e.z, bell, ZS);
    }
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "average of all, q(z)", AREA, e.z, e.crowd, ZS);
    figure_role(f, ROLE_TRUTH);
    figure_xy(f, "prior, N(0, 1)", LINES, e.z, prior, ZS);
    figure_draw(f);
}

/*
On digits there is no quadrature over fifty dimensions. There we draw: a code from $q(z \mid x)$ for
each of a thousand pictures on one side, a thousand from the prior on the other, and ask whether the
two samples differ. The *maximum mean discrepancy* (Gretton and others 2012) compares how near to
each other points are within and between the samples (equation (06.19)),

$$ \mathrm{MMD}^2 = \mathrm{mean}\, k(a, a') + \mathrm{mean}\, k(b, b') - 2\, \mathrm{mean}\, k(a, b),
   \qquad k(a, b) = e^{-\lVert a - b \rVert^2 / 2 h^2} , $$

means over different points. It is zero, up to noise, if the laws agree; how large the noise is,
twenty pairs of samples from the prior tell. Only active units are compared: the others are as good
as copies of the prior, and would hide the difference. Beside it stand as many codes of a *single*
picture: if every posterior were the prior, they too would look like draws from it. As a measure of
everything at once the MMD is weak against any one difference, so the second moments $E \, z_j z_k$
of all test pictures' codes are compared too: the prior has 1 for $j = k$, else 0.
*/
static double nearness(const double *a, const double *b, int n, int Z, bool same)
{
    double total = 0, *row = alloc_zeroed((size_t)n, sizeof *row);
#pragma omp parallel for schedule(static)
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double distance = 0;
            for (int k = 0; k < Z; k++)
                distance += (a[(long)i * Z + k] - b[(long)j * Z + k]) *
                            (a[(long)i * Z + k] - b[(long)j * Z + k]);
            row[i] += same && i == j ? 0 : exp(-distance / (2.0 * Z));  // h^2 = Z
        }
    for (int i = 0; i < n; i++)  // in this order whatever the threads do: the same bits each time
        total += row[i];
    free(row);
    return total / ((double)n * (same ? n - 1 : n));
}

static double mmd2(const double *a, const double *b, int n, int Z)  // (06.19)
{
    return nearness(a, a, n, Z, true) + nearness(b, b, n, Z, true) -
           2 * nearness(a, b, n, Z, false);
}

static void normal_points(double *a, long n, Rng *rng)
{
    for (long i = 0; i < n; i++)
        a[i] = rng_normal(rng);
}

// Codes drawn for the first n pictures (spread 1), or all for picture 0 (spread 0); active units.
static int drawn_codes(Code q, int n, int spread, double *a, Rng *rng)
{
    double variance[CODE];
    int Z = q.mu->shape.n[1], used = active_units(q);
    spread_of(q, variance);
    for (int i = 0; i < n; i++)
        for (int k = 0, at = 0; k < Z; k++) {
            long from = (long)i * spread * Z + k;
            double z = (double)q.mu->data[from] +
                       exp(0.5 * (double)q.s->data[from]) * rng_normal(rng);
            if (variance[k] > ACTIVE)
                a[i * used + at++] = z;
        }
    return used;
}

// How far a second moment E z_j z_k of n codes is from the prior's, at most, in standard errors:
// over all pairs. Of the prior itself 3 to 4 is to be expected (up to 1,275 pairs).
static double moment_off(const double *z, long n, int Z)
{
    double most = 0;
    for (int j = 0; j < Z; j++)
        for (int k = 0; k <= j; k++) {
            double sum = 0;
            for (long i = 0; i < n; i++)
                sum += z[i * Z + j] * z[i * Z + k] - (j == k);
            most = fmax(most, fabs(sum) / sqrt((double)n * (j == k ? 2 : 1)));
        }
    return most;
}

static Vae main_net(Program *p, Story *story);

static void crowd_claims(Program *p, Code q)
{
    enum { PAIRS = 20 };
    int n = data.test->n, m = some(pick(p, 200, 1000, 1000));
    Rng rng = rng_new(p->seed, "mixture.crowd");
    size_t room = (size_t)n * CODE;
    double *a = alloc_zeroed(room, sizeof *a), *b = alloc_zeroed(room, sizeof *b), null[PAIRS];
    int Z = drawn_codes(q, n, 1, a, &rng);
    normal_points(b, (long)n * Z, &rng);
    double crowd = mmd2(a, b, m, Z), moment = moment_off(a, n, Z), sham = moment_off(b, n, Z);
    drawn_codes(q, m, 0, a, &rng);
    double one = mmd2(a, b, m, Z);
    for (int i = 0; i < PAIRS; i++) {
        normal_points(a, (long)m * Z, &rng);
        normal_points(b, (long)m * Z, &rng);
        null[i] = mmd2(a, b, m, Z);
    }
    Estimate e = estimate(null, PAIRS);
    double deviation = e.error * sqrt(PAIRS);
    char *codes = count_text(m), *draws = count_text(n);
    char *of_codes = text_format("%s codes", codes), *of_draws = text_format("%s draws", draws);
    goal(p, picture_words(p, "digits: MMD^2 of all codes / of one picture's codes"), crowd / one,
         AT_MOST, 0.1, 0, "each posterior is narrow, (06.18)");
    control(p, picture_words(p, "digits: MMD^2 of all codes from the prior, deviations"),
            crowd / deviation, of_codes);
    control(p, picture_words(p, "digits: the same for the prior itself, deviations"),
            e.mean / deviation, "mean of 20 pairs");
    goal(p, picture_words(p, "digits: worst second moment of all codes, standard errors"), moment,
         AT_LEAST, 5.5, 0, "near the prior is not the prior");
    control(p, picture_words(p, "digits: the same for the prior itself"), sham, of_draws);
    free(codes);
    free(draws);
    free(of_codes);
    free(of_draws);
    free(a);
    free(b);
}

static void crowd_of_digits(Program *p)
{
    load_data(p);
    Vae net = main_net(p, NULL);
    Code q = codes_of(&net, data.test, data.test->n);
    if (active_units(q))
        crowd_claims(p, q);
    else
        say(p, "   no latent number is active: there is no crowd of codes to compare");
    code_free(q);
    params_free(net.params);
}

static void part_mixture(Program *p)
{
    line_of_codes(p);
    crowd_of_digits(p);
}

/*
## Part digits: the training

The net of the paper: 784-200-200-50 and back, tanh. What to watch is not the bound alone but its
two parts. In the first passes the KL term *rises*: the code is being put to use, and each nat of
price buys more than a nat of better copy.

The bound is not the likelihood. How much is missing? Take not one code but $k$, and average the
*weights* before taking the logarithm (Burda and others; equation (06.20)):

$$ \mathcal L_k = E \, \ln \frac1k \sum_{i=1}^k w_i, \qquad
   w_i = \frac{p_\theta(x \mid z_i) \, p(z_i)}{q(z_i \mid x)}, \quad z_i \sim q(z \mid x) . $$

A weight corrects a code for having been drawn from the encoder and not from the prior; so each is
right on average, its mean is $p_\theta(x)$, and the average of $k$ of them strays less from it. The
logarithm, being concave, loses by straying: less straying, smaller gap. $\mathcal L_1$ is the
bound; $\mathcal L_k$ never falls with $k$ and tends to $\ln p_\theta(x)$ (under a condition that
the notes name). Its estimate is called IW-$k$, for *importance weighted*. The weights of each $k$
are drawn afresh, so our numbers could fall by chance; that they do not is worth a row. Every number
is a mean over test pictures, and these differ far more from one another than the bounds do:
differences between rows are taken picture by picture.

How far does it get? On MNIST the ten passes of the default length end at a bound of -103.95, twenty
(`--epochs 2`) at -99.91, and the 800 of `--full` at -90.56, with -86.64 for IW-5000; for this net
the paper has -86.76 (cited from memory). With length the gap shrinks too: from IW-100 to the bound
it is 4.3 nats after ten passes, 4.4 after twenty and 3.3 after 800, because the decoder learns to
have posteriors that its encoder can describe.
*/
static void look_at_digits(Program *p, const Vae *net, Story *story, double pictures);

static Vae digit_net(Program *p, const char *name, int Z, int depth, double passes, Story *story)
{
    static const double one = 1;
    Rng rng = rng_new(p->seed, name);
    Vae net = vae_new(data.D, HIDDEN, Z, depth, data.D, &rng);
    start_at_mean(&net, data.mean);
    Story own = {0};
    learn(p, &net, name, scaled(p, passes * usual(p) / BATCH), digits_rate(p), digit_lesson, &one,
          look_at_digits, story ? story : &own);
    story_free(&own);
    return net;
}

static double main_passes(const Program *p) { return pick(p, 1, 10, 800); }

static Vae main_net(Program *p, Story *story)
{
    return digit_net(p, "digits.main", CODE, 2, main_passes(p), story);
}

// Codes on a grid of equal shares of the prior: (GRID * GRID, 2), first row on top.
static Tensor *grid_codes(void)
{
    Tensor *z = tensor_new(shape2(GRID * GRID, 2));
    for (int i = 0; i < GRID * GRID; i++) {
        z->data[2 * i] = (real)normal_quantile((i % GRID + 0.5) / GRID);
        z->data[2 * i + 1] = (real)normal_quantile(1 - (i / GRID + 0.5) / GRID);
    }
    return z;
}

static void look_at_digits(Program *p, const Vae *net, Story *story, double pictures)
{
    double passes = pictures / data.train->n;
    Bound b = bound_of(net, data.test, some(1000), rng_new(p->seed, "digits.look"));
    curve_add(&story->total, passes, b.total);
    curve_add(&story->copy, passes, b.copy);
    curve_add(&story->price, passes, b.price);
    if (story->frame) {
        bool before = tape_recording(false);
        Tensor *sheet = sigmoid(decode(net, grid_codes()));
        memcpy(story->frame->data + story->looks * sheet->size, sheet->data,
               (size_t)sheet->size * sizeof(real));
        step_reset();
        tape_recording(before);
    }
}

enum { KS = 4, DRAWS = 25 * 1 + 10 * 5 + 2 * 50 + 500 };
static const int IW_K[KS] = {1, 5, 50, 500}, IW_TIMES[KS] = {25, 10, 2, 1};

/*
A weight is a product of hundreds of probabilities, far below what a number can hold, so one never
leaves the logarithm: the largest is taken out of the sum, and what is left lies between zero and
one. The encoder's and the prior's densities of $z$ need not be computed one by one; with
$z = \mu + e^{s/2} \varepsilon$ their quotient is $\ln p(z) - \ln q(z) = \tfrac12 \sum (\varepsilon^2 + s - z^2)$.
*/
static double log_mean_exp(const double *w, int n)
{
    double most = w[0], total = 0;
    for (int i = 1; i < n; i++)
        most = fmax(most, w[i]);
    for (int i = 0; i < n; i++)
        total += exp(w[i] - most);
    return most + log(total / n);
}

// The logarithms of n weights for one picture x (1, D); (06.20).
static void log_weights(const Vae *net, Tensor *x, int n, double *w, Rng *rng)
{
    Code q = encode(net, x);
    int Z = q.mu->shape.n[1];
    for (int first = 0; first < n; first += 500) {
        StepMark mark = step_mark();
        int lot = n - first < 500 ? n - first : 500;
        Tensor *noise = tensor_normal(shape2(lot, Z), rng);
        Tensor *z = draw(q, noise);
        row_nats(decode(net, z), x, w + first);
        for (long i = 0; i < z->size; i++) {
            double e = (double)noise->data[i], at = (double)z->data[i];
            w[first + i / Z] += 0.5 * (e * e + (double)q.s->data[i % Z] - at * at);
        }
        step_release(mark);
    }
}

/*
Each picture gets 675 weights, which are cut into 25 lots of one, 10 of five, 2 of fifty and one of
five hundred: the small $k$, whose estimates are the noisiest, get the most lots. The five hundred
are used again, as five lots of a hundred, for IW-100. What comes out is a table with a row for each
picture; differences are taken within a row, and only then averaged.
*/
typedef struct Bounds {
    Estimate k[KS], gain[KS], hundred, longest;
} Bounds;  // gain: over the row before

static Bounds many_codes(Program *p, const Vae *net, int n, int longest)
{
    enum { COLUMNS = 2 * KS + 2 };
    double *value = alloc_zeroed((size_t)n * COLUMNS, sizeof *value), *column[COLUMNS];
    double *w = alloc_zeroed((size_t)(longest > DRAWS ? longest : DRAWS), sizeof *w);
    for (int c = 0; c < COLUMNS; c++)
        column[c] = value + (long)c * n;
    Rng rng = rng_new(p->seed, "digits.iw");
    bool before = tape_recording(false);
    for (int i = 0; i < n; i++) {
        StepMark mark = step_mark();
        Tensor *x = zeros_and_ones(data.test, &i, 1, &rng);
        log_weights(net, x, DRAWS, w, &rng);
        for (int k = 0, at = 0; k < KS; k++) {
            for (int t = 0; t < IW_TIMES[k]; t++, at += IW_K[k])
                column[k][i] += log_mean_exp(w + at, IW_K[k]) / IW_TIMES[k];
            column[KS + k][i] = k ? column[k][i] - column[k - 1][i] : 0;
        }
        for (int t = 0; t < 5; t++)
            column[2 * KS][i] += log_mean_exp(w + DRAWS - 500 + 100 * t, 100) / 5;
        if (longest)
            log_weights(net, x, longest, w, &rng);
        column[2 * KS + 1][i] = longest ? log_mean_exp(w, longest) : 0;
        step_release(mark);
    }
    tape_recording(before);
    Bounds b;
    for (int k = 0; k < KS; k++) {
        b.k[k] = estimate(column[k], n);
        b.gain[k] = estimate(column[KS + k], n);
    }
    b.hundred = estimate(column[2 * KS], n);
    b.longest = estimate(column[2 * KS + 1], n);
    free(value);
    free(w);
    return b;
}

static void bound_claims(Program *p, const Vae *net, double straight)
{
    bool mnist = strcmp(p->source->name, "mnist") == 0;
    double uniform, base, grey, passes = p->epochs * main_passes(p);  // of the usual many pictures
    int longest = p->size == SIZE_FULL ? 5000 : 0;
    Bound b = bound_of(net, data.test, data.test->n, rng_new(p->seed, "digits.bound"));
    Bounds iw = many_codes(p, net, some(pick(p, 20, 1000, data.test->n)), longest);
    reference_rows(&uniform, &base, &grey);
    say(p, "  bound %.2f ± %.2f nats: copy %.2f, KL %.2f (all test pictures)", b.total, b.error,
        b.copy, b.price);
    for (int k = 0; k < KS; k++)
        say(p, "  IW-%-4d %8.2f ± %.2f; over the row before %6.3f ± %.3f", IW_K[k], iw.k[k].mean,
            iw.k[k].error, iw.gain[k].mean, iw.gain[k].error);
    char *bound = text_format("bound after %g passes", passes * usual(p) / data.train->n);
    if (mnist && passes >= 10)
        goal(p, bound, b.total, AT_LEAST, passes < 20 ? -105 : -101, 0,
             "NumPy pilot: -104.1, -100.0");
    else
        goal(p, bound, b.total, AT_LEAST, straight, 0, "the straight net");
    free(bound);
    char *shape = text_format("%d-%d-%d", data.D, CODE, data.D);
    control(p, "bound of a net without hidden layers", straight, shape);
    free(shape);
    control(p, "bound: standard error", b.error, "over the test pictures");
    control(p, "base rates: log-likelihood", base, "a model without a code");
    for (int k = 1; k < KS; k++) {
        char *text = text_format("IW-%d less IW-%d", IW_K[k], IW_K[k - 1]);
        goal(p, text, iw.gain[k].mean, AT_LEAST, 0, 0, "never falls with k, (06.20)");
        free(text);
    }
    control(p, "IW-500", iw.k[KS - 1].mean, "test pictures, fresh draws");
    control(p, "IW-500: standard error", iw.k[KS - 1].error, "over the pictures");
    if (passes <= 20)
        goal(p, "IW-100 less the bound", iw.hundred.mean - iw.k[0].mean, AT_LEAST, mnist ? 4 : 1, 0,
             mnist ? "NumPy pilot" : "a gap that matters");
    else
        control(p, "IW-100 less the bound", iw.hundred.mean - iw.k[0].mean,
                "a good encoder closes it");
    if (longest && mnist)
        goal(p, "IW-5000, all test pictures", iw.longest.mean, AT_LEAST, -88, 0,
             "paper: -86.76, remembered");
}

static void training_figure(Program *p, const Story *story)
{
    char *many = count_text(some(1000));
    char *caption = text_format("Mean over %s test pictures: the bound, its reconstruction term, "
                                "and its KL term.",
                                many);
    Figure *f = program_figure(
        p, "training", "The bound rises although the KL term costs more and more", caption,
        "Bound and reconstruction rise steeply, then slowly; the KL term rises too, to some 25 "
        "nats, since more is told about each picture.");
    free(many);
    free(caption);
    const Curve *total = &story->total, *copy = &story->copy;
    const int n = total->count;
    figure_panel(f, NULL, "passes over the training pictures", "nats");
    figure_command(f, "set logscale x");
    if (as_in_book(p))
        figure_command(f, "set yrange [-210:-60]");
    figure_role(f, ROLE_RIVAL);
    figure_spread(f, NULL, total->x, total->y, total->y, copy->y, n);  // the KL term, as what lies between
    figure_role(f, ROLE_DATA);
    figure_curve(f, "copy", LINES, copy);
    figure_role(f, ROLE_MODEL);
    figure_curve(f, "bound", LINES, total);
    for (int i = n / 4; i < n; i += n - 2 - n / 4 > 0 ? n - 2 - n / 4 : n) {  // after a quarter of the looks, and late
        char *nats = text_format("KL %.0f", story->price.y[i]);
        figure_text(f, total->x[i] * (i == n / 4 ? 1 : 0.8), 0.5 * (total->y[i] + copy->y[i]), nats);
        free(nats);
    }
    figure_draw(f);
}

static void copies_figure(Program *p, const Vae *net)
{
    static const char *const label[] = {"grey", "seen", "copy", "drawn", "drawn, 0/1"};
    Rng rng = rng_new(p->seed, "digits.copies");
    Tensor *grey = pictures_rows(data.test, NULL, SHOWN), *x = tensor_bernoulli(grey, &rng);
    Tensor *copy = sigmoid(decode(net, encode(net, x).mu));
    Tensor *drawn = sigmoid(decode(net, tensor_normal(shape2(SHOWN, net->Z), &rng)));
    Tensor *row[] = {grey, x, copy, drawn, tensor_bernoulli(drawn, &rng)};
    Figure *f = program_figure(
        p, "copies", picture_words(p, "The VAE copies digits, and draws new ones from the prior"),
        picture_words(p, "Test digits, the zeros and ones that the net saw, its copies; decoded "
                         "codes from the prior, and zeros and ones drawn from those."),
        data_are_digits(p) ? "Copies are clean; most of the drawn pictures are digits, somewhat "
                             "soft, some are between two digits."
                           : "Copies of test pictures, and pictures drawn, which are softer.");
    figure_pictures(f, concat(row, 5, 0)->data, 5, SHOWN, data.Y, data.X, data.C, label, NULL);
    figure_draw(f);
    step_reset();
}

// The latent numbers of greatest spread, the greatest first.
static void most_active(Code q, int *unit, int n)
{
    double variance[CODE];
    spread_of(q, variance);
    for (int i = 0; i < n; i++) {
        unit[i] = 0;
        for (int k = 1; k < q.mu->shape.n[1]; k++)
            if (variance[k] > variance[unit[i]])
                unit[i] = k;
        variance[unit[i]] = -1;
    }
}

enum { WALKS = 5, WALK = 11 };

/*
### Walking along one latent number

"Latent perturbation" in the reading notes: hold all numbers of a code but one, move that one from
-3 to 3, and look. We walk from the code of one test digit along the five most active units, and
then ask whether a unit *means* something. The built-in digits know their factors, so the mutual
information between factor and unit can be estimated, by cutting both into twelve equal shares of
the pictures (equation (06.21)); the same with the factor shuffled is taken off, because few
pictures in many cells look like information. (The class is not cut: it has its ten values.) The
control is the same encoder before training. The figure shows the ten most active units of each; the
claims take the best of all fifty.

What to expect? The lecture says that a diagonal prior makes the units independent and so
meaningful. But $\mathcal N(0, I)$ looks the same from every side: turn all codes, and let the
decoder turn them back, and the divergence of the crowd of codes from the prior does not notice.
Only the diagonal *posterior* prefers some axes (errata L45). So a unit may follow one factor, and
may not. For slant our claim is missed, and stays in the table as it is: the best of fifty trained
units tells no more about it than the best of fifty untrained ones. Training has made many units
tell about the class, and has not gathered the slant into one.
*/
static void walks_figure(Program *p, const Vae *net)
{
    int unit[WALKS];
    Code q = codes_of(net, data.test, some(1000));
    most_active(q, unit, WALKS);
    Tensor *z = tensor_new(shape2(WALKS * WALK, net->Z));
    char *label[WALKS];
    for (int i = 0; i < WALKS * WALK; i++) {
        memcpy(z->data + (long)i * net->Z, q.mu->data, (size_t)net->Z * sizeof(real));
        z->data[(long)i * net->Z + unit[i / WALK]] = (real)(-3 + 6.0 * (i % WALK) / (WALK - 1));
    }
    for (int i = 0; i < WALKS; i++)
        label[i] = text_format("z%d", unit[i] + 1);
    Figure *f = program_figure(
        p, "walks", "One latent number turns a digit into another, the others held",
        picture_words(p, "From the code of the first test digit along its five most active latent "
                         "numbers."),
        picture_words(p, "Some walks change the slant or the thickness, others turn the digit into "
                         "another."));
    figure_pictures(f, sigmoid(decode(net, z))->data, WALKS, WALK, data.Y, data.X, data.C,
                    (const char *const *)label, NULL);
    figure_draw(f);
    for (int i = 0; i < WALKS; i++)
        free(label[i]);
    code_free(q);
    step_reset();
}

enum {
    CELLS = 12,
    FACTORS = 5,
    UNITS = 10,
    FIRST_TEST = 60000
};  // built-in test digits start there
static const char *const FACTOR[FACTORS] = {"class", "slant", "thickness", "rotation", "scale"};

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

// The cell of each value: edges are where the sorted values have been cut into equal shares.
static void into_cells(const double *value, int n, int *cell)
{
    double *sorted = alloc_zeroed((size_t)n, sizeof *sorted), edge[CELLS];
    memcpy(sorted, value, (size_t)n * sizeof *sorted);
    qsort(sorted, (size_t)n, sizeof *sorted, by_value);
    for (int c = 0; c < CELLS; c++)
        edge[c] = sorted[(long)c * n / CELLS];
    for (int i = 0; i < n; i++)
        for (int c = cell[i] = 0; c < CELLS; c++)
            cell[i] = value[i] >= edge[c] ? c : cell[i];
    free(sorted);
}

// Plug-in mutual information of a, a class or a cell, and b, a cell.
static double shared_nats(const int *a, const int *b, int n)
{
    double joint[CLASSES_MOST][CELLS] = {{0}}, row[CLASSES_MOST] = {0}, column[CELLS] = {0};
    double nats = 0;
    for (int i = 0; i < n; i++) {
        joint[a[i]][b[i]] += 1.0 / n;
        row[a[i]] += 1.0 / n;
        column[b[i]] += 1.0 / n;
    }
    for (int i = 0; i < CLASSES_MOST; i++)
        for (int j = 0; j < CELLS; j++)
            nats += joint[i][j] > 0 ? joint[i][j] * log(joint[i][j] / row[i] / column[j]) : 0;
    return nats;
}

// Nats that units and factors share, over n pictures, the most active unit first; (06.21).
static void factor_nats(const Vae *net, int *const *factor, int factors, int n, double *nats,
                        Rng *rng)
{
    int unit[CODE], *cell = alloc_zeroed((size_t)n, sizeof *cell);
    int *order = alloc_zeroed((size_t)n, sizeof *order),
        *mixed = alloc_zeroed((size_t)n, sizeof *mixed);
    double *value = alloc_zeroed((size_t)n, sizeof *value);
    Code q = codes_of(net, data.test, n);
    most_active(q, unit, CODE);
    rng_permutation(rng, order, n);
    for (int u = 0; u < CODE; u++) {
        for (int i = 0; i < n; i++)
            value[i] = (double)q.mu->data[(long)i * net->Z + unit[u]];
        into_cells(value, n, cell);
        for (int k = 0; k < factors; k++) {
            for (int i = 0; i < n; i++)
                mixed[i] = factor[k][order[i]];
            nats[k * CODE + u] = fmax(0, shared_nats(factor[k], cell, n) -
                                             shared_nats(mixed, cell, n));
        }
    }
    code_free(q);
    free(value);
    free(mixed);
    free(order);
    free(cell);
}

// The known factors of the test pictures, cut into cells; how many: 1 (the class alone) or all.
static int known_factors(Program *p, const uint8_t *label, int n, int **factor)
{
    for (int i = 0; i < n; i++)
        factor[0][i] = label[i];
    if (p->source->folder)
        return 1;
    DigitFactors *known = alloc_zeroed((size_t)n, sizeof *known);
    double *value = alloc_zeroed((size_t)n, sizeof *value);
    digits_factors(FIRST_TEST, n, known);
    for (int k = 1; k < FACTORS; k++) {
        for (int i = 0; i < n; i++)
            value[i] = (double)(k == 1   ? known[i].slant
                                : k == 2 ? known[i].thickness
                                : k == 3 ? known[i].rotation
                                         : known[i].scale);
        into_cells(value, n, factor[k]);
    }
    free(value);
    free(known);
    return FACTORS;
}

// Only the class, slant and thickness: of rotation and scale no unit tells anything. Cells with less
// than 0.05 nats are left white.
static void factors_figure(Program *p, double nats[2][FACTORS * CODE], int factors)
{
    double best[2] = {0, 0};
    for (int u = 0; u < 2 * CODE; u++)
        best[u / CODE] = fmax(best[u / CODE], nats[u / CODE][u % CODE]);
    char *title = text_format("The best latent number tells %.2f nats of the class, untrained %.2f", best[0], best[1]);
    factors = factors > 3 ? 3 : factors;
    Figure *f = program_figure(
        p, "factors", title,
        picture_words(p, "Mutual information in nats between the factors of test digits and the "
                         "ten most active latent numbers, after training and before; less than 0.05 is white."),
        "Trained units each tell something about the class and a few about slant or thickness; "
        "before training the same information is spread over all units.");
    figure_layout(f, 2, 1, 1280, 720);
    for (int k = 0; k < 2; k++) {
        figure_panel(f, k ? "untrained" : "trained", k ? "latent number, by activity" : NULL, NULL);
        double shown[FACTORS * UNITS];
        for (int i = 0; i < factors * UNITS; i++)
            shown[i] = nats[k][i / UNITS * CODE + i % UNITS] < 0.05 ? NAN : nats[k][i / UNITS * CODE + i % UNITS];
        figure_matrix(f, shown, factors, UNITS, "%.2f");
        figure_command(f, "set ytics (%s)",
                       factors > 1 ? "'class' 0, 'slant' 1, 'thickness' 2" : "'class' 0");
    }
    figure_draw(f);
    free(title);
}

static void factor_claims(Program *p, const Vae *net, const uint8_t *label)
{
    static double nats[2][FACTORS * CODE];
    int n = data.test->n, *factor[FACTORS];
    for (int k = 0; k < FACTORS; k++)
        factor[k] = alloc_zeroed((size_t)n, sizeof *factor[k]);
    int factors = known_factors(p, label, n, factor);
    Rng rng = rng_new(p->seed, "digits.factors"), fresh = rng_new(p->seed, "digits.main");
    Vae untrained = vae_new(data.D, HIDDEN, CODE, 2, data.D, &fresh);  // the same first weights
    factor_nats(net, factor, factors, n, nats[0], &rng);
    factor_nats(&untrained, factor, factors, n, nats[1], &rng);
    for (int k = 0; k < factors; k++) {
        double best[2] = {0, 0};
        for (int u = 0; u < 2 * CODE; u++)
            best[u / CODE] = fmax(best[u / CODE], nats[u / CODE][k * CODE + u % CODE]);
        char *text = text_format("factors: nats that the best unit tells of %s", FACTOR[k]);
        if (k == 1 || k == 2)
            goal(p, text, best[0], AT_LEAST, best[1], 0, "before training");
        else
            control(p, text, best[0], "after training");
        free(text);
        text = text_format("factors: the same for %s before training", FACTOR[k]);
        control(p, text, best[1], "sham: an untrained encoder");
        free(text);
    }
    factors_figure(p, nats, factors);
    params_free(untrained.params);
    for (int k = 0; k < FACTORS; k++)
        free(factor[k]);
}

/*
### Two latent numbers

With two numbers for a code the whole of what the model can draw fits on a page: codes on a grid of
ten by ten, each standing for a hundredth of the prior, decoded. The animation shows that page while
the net learns. The map adds the other direction: on its left is where the encoder puts four hundred
test digits (colours are labels, taken for the drawing only), on axes that give equal lengths to
equal shares of the prior, as the page on its right does.
*/
static void plane_figures(Program *p, const Story *story)
{
    long sheet = (long)GRID * GRID * data.D;
    Figure *f = program_figure(p, "manifold", picture_words(p, "Two numbers draw all kinds of digits, without a jump between them"),
                               "Codes on a 10 by 10 grid of equal shares of the prior, decoded.",
                               picture_words(p, "Digits change into one another without a jump; "
                                                "each class has a region of its own."));
    figure_pictures(f, story->frame->data + (LOOKS - 1) * sheet, GRID, GRID, data.Y, data.X, data.C,
                    NULL, NULL);
    figure_draw(f);
    Figure *g = program_figure(p, "unfolding", picture_words(p, "A sheet of one grey digit unfolds into a map of all"),
                               "What a grid of codes is decoded to, while the net learns.",
                               picture_words(p, "A sheet of identical grey pictures unfolds into a "
                                                "map of digits."));
    for (int look = 2; look < LOOKS; look += 3) {
        char *title = text_format("after %.2f passes", story->total.x[look]);
        figure_frame(g);
        figure_panel(g, title, NULL, NULL);
        figure_pictures(g, story->frame->data + look * sheet, GRID, GRID, data.Y, data.X, data.C,
                        NULL, NULL);
        free(title);
    }
    figure_draw(g);
}

// Both panels have the axes of `manifold`: equal lengths are equal shares of the prior, so a point on
// the left stands where its code's picture stands on the right.
static void map_figure(Program *p, const Vae *net, const uint8_t *label, const Story *story)
{
    static const char plain[] = "set lmargin at screen %g; set rmargin at screen %g; set tmargin at screen 0.82; "
                                "set bmargin at screen 0.145";
    int n = some(400), gap = (data.X < data.Y ? data.X : data.Y) / 14 + 1;  // figure_pictures'
    Code q = codes_of(net, data.test, n);
    double *x = alloc_zeroed((size_t)n, sizeof *x), *y = alloc_zeroed((size_t)n, sizeof *y);
    for (int i = 0; i < n; i++) {
        x[i] = normal_below((double)q.mu->data[2 * i]);
        y[i] = normal_below((double)q.mu->data[2 * i + 1]);
    }
    char *caption = text_format("Left: means of the encoder's law for %d test digits, two latent numbers, the axes "
                                "stretched so that equal lengths are equal shares of the prior. Right: what the "
                                "decoder draws there.", n);
    Figure *h = program_figure(
        p, "map", picture_words(p, "Without a label the encoder puts digits of a kind together"), picture_words(p, caption),
        picture_words(p, "Classes are islands that touch, two of them pressed against an edge; digits of the same "
                         "kinds stand beside them."));
    figure_layout(h, 1, 2, 1280, 720);
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(h, panel ? "what the decoder draws there" : picture_words(p, "where the encoder puts digits"),
                     "z₁", panel ? NULL : "z₂");
        if (panel)
            figure_pictures(h, story->frame->data + (LOOKS - 1) * (long)GRID * GRID * data.D, GRID, GRID, data.Y,
                            data.X, data.C, NULL, NULL);
        else if (label)
            figure_classes(h, x, y, label, n, p->set.classes, NULL);
        else
            figure_xy(h, NULL, DOTS, x, y, n);
        figure_command(h, plain, panel ? 0.6 : 0.115, panel ? 0.98 : 0.495);
        if (!panel)
            figure_command(h, "set xrange [0:1]; set yrange [0:1]; set grid noxtics noytics; scale = 1.2 * scale");
        for (int axis = 0; axis < 2; axis++) {
            Text list = {0};
            int pixels = GRID * ((axis ? data.Y : data.X) + gap) - gap;
            for (int z = -2; z <= 2; z++) {
                double share = panel && axis ? normal_below(-z) : normal_below(z);
                put(&list, "%s'%s%d' %g", z > -2 ? ", " : "", z < 0 ? "−" : "", abs(z),
                    panel ? pixels * share - 0.5 : share);
            }
            figure_command(h, "set %s (%s)%s", axis ? "ytics" : "xtics", list.bytes, panel ? " scale 0" : "");
            free(list.bytes);
        }
    }
    figure_draw(h);
    free(caption);
    free(x);
    free(y);
    code_free(q);
}

static void part_digits(Program *p)
{
    load_data(p);
    Story story = {0}, plane_story = {.frame = tensor_keep(shape3(LOOKS, GRID * GRID, data.D))};
    int labels;
    uint8_t *label = program_labels(p, TEST, data.test->n, &labels);  // for tables and colours only
    Vae net = main_net(p, &story);
    Vae straight = digit_net(p, "digits.straight", CODE, 0, pick(p, 1, 10, 100), NULL);
    Bound b = bound_of(&straight, data.test, data.test->n, rng_new(p->seed, "digits.bound"));
    bound_claims(p, &net, b.total);
    if (label)
        factor_claims(p, &net, label);
    training_figure(p, &story);
    copies_figure(p, &net);
    walks_figure(p, &net);
    Vae plane = digit_net(p, "digits.plane", 2, 2, pick(p, 1, 3, 50), &plane_story);
    plane_figures(p, &plane_story);
    map_figure(p, &plane, label, &plane_story);
    free(label);
    story_free(&story);
    story_free(&plane_story);
    params_free(plane.params);
    params_free(straight.params);
    params_free(net.params);
}

/*
## Part problem: what it never learns

The reading notes end their VAE chapter with three complaints. We measure each.

*One pixel.* A 7 with one pixel more at its tail is a 7; a 7 with one pixel more somewhere in the
empty part is a dirty 7. Both are at the same squared distance from the 7, so a machine that
compares pixels cannot tell them apart. As a statement about the *distance* that is plain
arithmetic. But the VAE is not its distance: it is a density, and one can ask it what the two
pictures are worth. For each of some test digits we set the empty pixel that touches most ink, and
the one that is farthest from all ink within the middle 20 by 20, and compute IW-500 for all three
pictures.

*Blur.* Drawn pictures look soft. As a number: squared differences of neighbouring pixels, divided
by squared pixels (equation (06.22)).

*Only linear combinations of the data base.* As it stands the sentence is empty: *every* digit is
nearly a linear combination of a few thousand others (errata L42). So we ask the sharper question
that may have been meant: is a drawn picture a combination of its *ten nearest* training pictures?
What is left of it when its best combination is taken off, as a share of its squared length
(equation (06.23))? Real combinations of neighbours leave nearly nothing. Test digits, which are new
by definition, leave something. But blurred pictures are nearer to everything (chapter 01, equation
(01.17)); so the fair comparison for drawn pictures is with test digits blurred to the same
softness.
*/
enum { NEAR = 10, BASE = 20000 };

static double sharpness(const Tensor *x)  // (06.22); of colours, each by itself
{
    double edges = 0, ink = 0;
    long right = data.C, below_it = (long)data.X * data.C;  // the neighbours
    for (long i = 0; i < x->size; i++) {
        long at = i % data.D;
        double here = (double)x->data[i];
        ink += here * here;
        if (at / right % data.X + 1 < data.X)
            edges += pow((double)x->data[i + right] - here, 2);
        if (at + below_it < data.D)
            edges += pow((double)x->data[i + below_it] - here, 2);
    }
    return ink > 0 ? edges / ink : 0;
}

// A share of each pixel is replaced by the mean of the 3 by 3 pixels around it.
static Tensor *blurred(const Tensor *x, double share)
{
    Tensor *y = tensor_new(x->shape);
    for (long i = 0; i < x->size; i++) {
        int pixel = (int)(i % data.D) / data.C, row = pixel / data.X, column = pixel % data.X;
        double sum = 0;
        for (int r = row - 1; r <= row + 1; r++)
            for (int c = column - 1; c <= column + 1; c++)
                if (r >= 0 && r < data.Y && c >= 0 && c < data.X)
                    sum += (double)x->data[i + ((r - row) * data.X + c - column) * data.C];
        y->data[i] = (real)((1 - share) * (double)x->data[i] + share * sum / 9);
    }
    return y;
}

// x blurred until its sharpness is the one given, by bisection: more blur is softer.
static Tensor *as_soft_as(const Tensor *x, double soft)
{
    double low = 0, high = 1;
    for (int i = 0; i < 20; i++) {
        double middle = (low + high) / 2;
        if (sharpness(blurred(x, middle)) > soft)
            low = middle;
        else
            high = middle;
    }
    return blurred(x, high);
}

// The NEAR rows of base that are nearest to each row of x: index (n, NEAR).
static void nearest_ten(const Tensor *x, const Tensor *base, int *index)
{
    int n = x->shape.n[0];
    double *distance2 = alloc_zeroed((size_t)n * NEAR, sizeof *distance2);
    nearest(x->data, n, base->data, base->shape.n[0], data.D, NEAR, false, index, distance2);
    free(distance2);
}

// What the best combination of the rows leaves of x, as a share of its squared length; (06.23). The
// rows are made orthogonal one after the other (Gram and Schmidt), in double.
static double share_outside(const real *x, const real *base, const int *row)
{
    double *v = alloc_zeroed((size_t)(NEAR + 1) * (size_t)data.D, sizeof *v), all = 0, left = 0;
    for (int k = 0; k <= NEAR; k++) {
        double *now = v + (long)k * data.D, length2 = 0;
        for (int d = 0; d < data.D; d++)
            now[d] = (double)(k < NEAR ? base[(long)row[k] * data.D + d] : x[d]);
        for (int turn = 0; turn < 2; turn++)  // twice: once is not enough when rows are alike
            for (int j = 0; j < k; j++) {
                double dot = 0;
                for (int d = 0; d < data.D; d++)
                    dot += now[d] * v[(long)j * data.D + d];
                for (int d = 0; d < data.D; d++)
                    now[d] -= dot * v[(long)j * data.D + d];
            }
        for (int d = 0; d < data.D; d++)
            length2 += now[d] * now[d];
        for (int d = 0; d < data.D && k < NEAR; d++)
            now[d] *= length2 > 1e-12 ? 1 / sqrt(length2) : 0;
        left = length2;
    }
    for (int d = 0; d < data.D; d++)
        all += (double)x[d] * (double)x[d];
    free(v);
    return all > 0 ? left / all : 0;
}

static Estimate outside_span(const Tensor *x, const Tensor *base)
{
    StepMark mark = step_mark();
    int n = x->shape.n[0], *index = alloc_zeroed((size_t)n * NEAR, sizeof *index);
    double *share = alloc_zeroed((size_t)n, sizeof *share);
    nearest_ten(x, base, index);
    for (int i = 0; i < n; i++)
        share[i] = share_outside(x->data + (long)i * data.D, base->data, index + i * NEAR);
    Estimate e = estimate(share, n);
    free(share);
    free(index);
    step_release(mark);
    return e;
}

// Each row the mean of five training pictures: a picture and its four nearest; n rows at most.
static Tensor *combinations(const Tensor *base, int n)
{
    n = n < base->shape.n[0] ? n : base->shape.n[0];
    Tensor *first = tensor_from(shape2(n, data.D), base->data), *y = tensor_zeros(first->shape);
    int *index = alloc_zeroed((size_t)n * NEAR, sizeof *index);
    nearest_ten(first, base, index);
    for (int i = 0; i < n; i++)
        for (int k = 0; k < 5; k++)
            for (int d = 0; d < data.D; d++)
                y->data[(long)i * data.D + d] +=
                    base->data[(long)index[i * NEAR + k] * data.D + d] / 5;
    free(index);
    return y;
}

static void blur_and_span(Program *p, const Vae *net)
{
    Rng rng = rng_new(p->seed, "problem.drawn");
    int n = some(pick(p, 50, 300, 1000)), room = 40000000 / data.D;  // 160 MB of large pictures
    int m = data.train->n < BASE ? data.train->n : BASE;
    m = m < room ? m : room;
    Tensor *base = pictures_rows(data.train, NULL, m), *test = pictures_rows(data.test, NULL, n);
    Tensor *drawn = sigmoid(decode(net, tensor_normal(shape2(n, net->Z), &rng)));
    Tensor *copy = sigmoid(decode(net, encode(net, tensor_bernoulli(test, &rng)).mu));
    double soft = sharpness(drawn), sharp = sharpness(test);
    Tensor *dull = as_soft_as(test, soft);
    Estimate d = outside_span(drawn, base), t = outside_span(dull, base);
    say(p, "  outside the span of the ten nearest: drawn %.4f ± %.4f, as soft test %s %.4f ± %.4f",
        d.mean, d.error, picture_words(p, "digits"), t.mean, t.error);
    goal(p, "sharpness of drawn pictures", soft, AT_MOST, sharp, 0,
         picture_words(p, "test digits"));
    control(p, "sharpness of copies", sharpness(copy), "the decoder's");
    control(p, picture_words(p, "sharpness of test digits"), sharp, "the data");
    goal(p, "drawn: share outside the span of the ten nearest", d.mean, AT_LEAST, t.mean / 2, 0,
         picture_words(p, "half that of as soft test digits"));
    control(p, picture_words(p, "as soft test digits: the same share"), t.mean,
            "new by definition");
    control(p, picture_words(p, "test digits: the same share"), outside_span(test, base).mean,
            "new, and sharp");
    control(p, "copies: the same share", outside_span(copy, base).mean, "the decoder's");
    control(p, "means of five neighbours: the same share",
            outside_span(combinations(base, n), base).mean, "true combinations");
    step_reset();
}

// The empty pixel with the most ink among its eight neighbours, and that farthest from all ink in
// the middle: of 28 by 28 pixels 20 by 20. (Ink is a pixel of which any colour is on.) False: the
// middle has no empty pixel.
static bool two_pixels(const real *x, int *tail, int *stray)
{
    int pixels = data.Y * data.X, down = data.Y / 7, right = data.X / 7, inks = 0;
    int *ink = alloc_zeroed((size_t)pixels, sizeof *ink);
    double most = -1, farthest = -1;
    for (int d = 0; d < data.D; d++)
        if (x[d] > 0 && (inks == 0 || ink[inks - 1] != d / data.C))
            ink[inks++] = d / data.C;
    for (int at = 0, next = 0; at < pixels; at++) {
        int row = at / data.X, column = at % data.X, touching = 0;
        double nearest_ink = INFINITY;
        if (next < inks && ink[next] == at) {
            next++;
            continue;
        }
        for (int i = 0; i < inks; i++) {
            int dy = ink[i] / data.X - row, dx = ink[i] % data.X - column;
            touching += abs(dy) <= 1 && abs(dx) <= 1;
            nearest_ink = fmin(nearest_ink, dy * dy + dx * dx);
        }
        bool middle = row >= down && row < data.Y - down && column >= right &&
                      column < data.X - right;
        if (touching > most) {
            most = touching;
            *tail = at;
        }
        if (middle && nearest_ink > farthest) {
            farthest = nearest_ink;
            *stray = at;
        }
    }
    free(ink);
    return farthest > 0;
}

// The first n test pictures that have two such pixels, cut at one half, to sheet (3, n, D): as they
// are, with one pixel more at the tail, with one far from ink. How many there are: n, or fewer.
static int with_one_pixel(int n, real *sheet)
{
    int found = 0, tail = 0, stray = 0;
    for (int i = 0; i < data.test->n && found < n; i++) {
        real *x = sheet + (long)found * data.D;
        for (int d = 0; d < data.D; d++)
            x[d] = data.test->pixel[(long)i * data.D + d] > 127;
        if (!two_pixels(x, &tail, &stray))
            continue;
        for (int k = 1; k < 3; k++) {
            real *more = x + (long)k * n * data.D;
            memcpy(more, x, (size_t)data.D * sizeof *x);
            for (int c = 0; c < data.C; c++)
                more[(k == 1 ? tail : stray) * data.C + c] = 1;
        }
        found++;
    }
    return found;
}

// Four digits, large, with rings round the pixels that were added; cost: nats of the two, on average.
static void pixel_figure(Program *p, const real *sheet, int n, int shown, const double *cost)
{
    char *label[3] = {text_format("%s", picture_words(p, "digit")), NULL, NULL};
    size_t row = (size_t)shown * (size_t)data.D;
    real *part = alloc_zeroed(3 * row, sizeof *part);
    for (int k = 0; k < 3; k++)
        memcpy(part + (size_t)k * row, sheet + (long)k * n * data.D, row * sizeof *part);
    for (int k = 1; k < 3; k++)
        label[k] = text_format("%s\tdistance %d\n%s%.1f nats", k == 1 ? "at the tail" : "far from ink", data.C,
                               cost[k - 1] < 0 ? "−" : "", fabs(cost[k - 1]));
    char *title = text_format("The squared distance is the same, but a speck costs %.1f nats more", cost[1] - cost[0]);
    Figure *f = program_figure(
        p, "pixel", title,
        picture_words(p, "Test digits, with one pixel more at the tail, with one far from all ink; at the right the "
                         "squared distance and what the pixel costs, on average over all that were tried."),
        picture_words(p, "In the second row the rings are round the ends of strokes; in the third round specks beside "
                         "the digits."));
    figure_pictures(f, part, 3, shown, data.Y, data.X, data.C, (const char *const *)label, NULL);
    int gap = (data.X < data.Y ? data.X : data.Y) / 14 + 1;  // figure_pictures'
    for (int i = 0; i < shown; i++) {
        int at[2] = {0, 0};
        two_pixels(part + (long)i * data.D, &at[0], &at[1]);
        for (int k = 0; k < 2; k++)
            figure_command(f, "set object circle at %d, %d size 3 front fillstyle empty border rgb '#D55E00' lw pen",
                           i * (data.X + gap) + at[k] % data.X, (k + 1) * (data.Y + gap) + at[k] / data.X);
    }
    figure_draw(f);
    for (int k = 0; k < 3; k++)
        free(label[k]);
    free(title);
    free(part);
}

// IW-500 of the three pictures, for each of n; what it costs to go from one to another: (3, n).
static void pixel_costs(Program *p, const Vae *net, const real *sheet, int n, int found,
                        double *cost, double *distance)
{
    Rng rng = rng_new(p->seed, "problem.pixel");
    for (int i = 0; i < found; i++) {
        StepMark mark = step_mark();
        Tensor *x[3];
        double value[3], w[500];
        for (int k = 0; k < 3; k++) {
            x[k] = tensor_from(shape2(1, data.D), sheet + ((long)k * n + i) * data.D);
            log_weights(net, x[k], 500, w, &rng);
            value[k] = log_mean_exp(w, 500);
            if (k)
                distance[k - 1] += tensor_item(squared_error(x[k], x[0])) / found;
        }
        cost[i] = value[0] - value[1];
        cost[n + i] = value[0] - value[2];
        cost[2 * n + i] = value[1] - value[2];
        step_release(mark);
    }
}

static void one_pixel(Program *p, const Vae *net)
{
    int n = some(pick(p, 5, 100, 300));
    double *cost = alloc_zeroed((size_t)(3 * n), sizeof *cost), distance[2] = {0};
    real *sheet = alloc_zeroed((size_t)(3 * n) * (size_t)data.D, sizeof *sheet);
    int found = with_one_pixel(n, sheet);
    if (found > 1) {
        pixel_costs(p, net, sheet, n, found, cost, distance);
        Estimate at_tail = estimate(cost, found), astray = estimate(cost + n, found),
                 more = estimate(cost + 2 * n, found);
        claim(p, "one pixel: squared distances of the two, difference", distance[1] - distance[0],
              EXACTLY, 0, 0, data.C == 1 ? "both are 1" : "both are 3");
        goal(p, "one pixel: nats that it costs more far from ink", more.mean, AT_LEAST,
             4 * more.error, 0, "4 standard errors");
        control(p, "one pixel at the tail costs, nats", at_tail.mean, "IW-500");
        control(p, "one pixel far from ink costs, nats", astray.mean, "IW-500");
        pixel_figure(p, sheet, n, found < 4 ? found : 4, (double[]){at_tail.mean, astray.mean});
    } else
        say(p,
            "   hardly a test picture has an empty pixel: what one pixel more costs is left out");
    free(sheet);
    free(cost);
}

static void part_problem(Program *p)
{
    load_data(p);
    Vae net = main_net(p, NULL);
    tape_recording(false);
    one_pixel(p, &net);
    blur_and_span(p, &net);
    tape_recording(true);
    params_free(net.params);
}

/*
What comes out? The machine that "cannot tell" the two pictures with one pixel more tells them apart
by many nats, and even likes the one at the tail. Drawn pictures are soft, and the grey in them is
honest: it says where the decoder does not know. And they are not combinations of their neighbours.
Rather the contrary: more of a drawn picture lies outside the span of its neighbours than of a new
digit, because many drawn pictures lie *between* digits, where there are none.

So the complaint has to be put differently. Maximum likelihood asks that no real picture be called
improbable. It hardly asks that what is probable be real: a share of the prior's codes may well
decode to nothing anybody would write, as long as the data have their place. And a decoder that
treats its pixels one by one cannot draw a sharp stroke whose position it does not know. What is
missing is somebody who looks at the *drawn* pictures, as wholes, and says which of them are not
real. Chapter 15 trains one.
*/

/*
## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "channel",
     .promise = "apples and bananas: noise limits what one number can tell",
     .run = part_channel,
     .size = {"100,000 fruits", "1,000,000 fruits", "1,000,000 fruits"},
     .seeds = {1, 1, 1}},
    {.name = "moon",
     .promise = "what lies between the codes of the half moon and the full moon",
     .run = part_moon,
     .size = {"50 steps", "2,000 steps", "6,000 steps"},
     .seeds = {2, 4, 8}},
    {.name = "likelihood",
     .promise = "maximum likelihood is minimum KL; what a nat is worth on digits",
     .run = part_likelihood,
     .size = {"2,000 pictures", "all pictures", "all pictures"},
     .seeds = {1, 1, 1},
     .needs = {.train = 1, .test = 1}},
    {.name = "identity",
     .promise = "ln p = bound + gap to nine digits, and how the bound can mislead",
     .run = part_identity,
     .size = {"no training", "no training", "no training"},
     .seeds = {1, 1, 1}},
    {.name = "kl",
     .promise = "the price of a code: its formula, none of it, too much of it",
     .run = part_kl,
     .size = {"20 steps", "600 steps", "12,000 steps"},
     .seeds = {1, 1, 1},
     .needs = {.train = 100, .test = 20, .numbers = 20000}},
    {.name = "gradient",
     .promise = "two ways to differentiate through a draw, and their variances",
     .run = part_gradient,
     .size = {"from kl", "from kl", "from kl"},
     .seeds = {1, 1, 1},
     .needs = {.train = 100, .test = 20, .numbers = 20000}},
    {.name = "mixture",
     .promise = "infinitely many Gaussians; where all codes together lie",
     .run = part_mixture,
     .size = {"50 steps", "4,000 steps", "20,000 steps"},
     .seeds = {1, 1, 1},
     .needs = {.train = 100, .test = 20, .numbers = 20000}},
    {.name = "digits",
     .promise = "the training: bound, many-sample bounds, drawn digits, factors",
     .run = part_digits,
     .size = {"20 steps", "6,000 steps", "480,000 steps"},
     .seeds = {1, 1, 1},
     .needs = {.train = 100, .test = 20, .numbers = 20000}},
    {.name = "problem",
     .promise = "one pixel, blur, combinations of neighbours: why there are GANs",
     .run = part_problem,
     .size = {"from digits", "from digits", "from digits"},
     .seeds = {1, 1, 1},
     .needs = {.train = 100, .test = 20, .numbers = 20000}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "06_variational_autoencoder",
        .title = "Variational autoencoder: a code with a law",
        .promise = "Derives the variational autoencoder step by step, checks each step on models "
                   "that can be solved exactly, trains it on digits, and measures what it learns "
                   "and what it does not.",
        .epochs = "multiplies the length of every training",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}

/*
## What to look for in the figures

`channel`: where each curve leaves the line ln N, about e^(its level) numbers are as many as can be
told apart; more of them tell *less*, if anything. `moon`: compare the middle column of the first
two rows with that of the last two; a grey side is an average, a curved edge is a moon.
`moon_phase`: the right panel's lines cross 3/4 in the middle, the left panel's where they like.
`bound`: on the left the dotted line, ln p, is flat where the bound rises towards it; on the right
the two approach each other from the wrong side. `curves`: the blue curve touches zero at $s = 0$
only. `price`: at which weight is the code worth nothing? `gradient`: a factor of ten in precision
of the code is a factor of a hundred for the reparameterised estimate and a hundred against the
score function. `map`: a point on the left has its picture in the same place on the right. `mixture`
and `aggregate` belong together: where the data have a valley, the model has a shallower one, and
the crowd of codes has a dip, because the encoder is continuous and can neither leave out a stretch
of codes nor cross it quickly. `copies`: the row of drawn pictures in grey is what papers show, the
row below is what the model really says. `unfolding`: the first thing that is learnt is what the
mean digit lacks. `walks`: does any row change one thing only? `factors`: compare the two tables
before you believe the first. `pixel`: you see the speck at once; so does the model.

## What went wrong while writing this chapter

*An autoencoder that died of its first steps.* In part `moon` the autoencoder, the plain one, drew
the same blurred moon for every code, in all seeds, while the VAE learnt. It would have been easy to
print "the KL term stabilises training". The reason was the black border: the first steps pushed
every logit of the background down, through the hidden units, and drove the encoder's tanh units to
their ends, where they have no slope. With the mean picture in the output's bias (Burda and others
start there, and `start_at_mean` does) both learn, and the difference between them is the one that
the theory predicts. Exercise 5 takes the bias out again.

*A schedule that cost four nats.* We let the rate fall by ten over the ten passes, as in a long
training. On MNIST the bound ended at -108.5, where a pilot in another language had -104.1. With the
rate held for at least the first half it is above -105. A falling rate is for the end of a training,
and ten passes are mostly beginning.

*A test that was too kind to the prior.* We expected that a thousand codes would be told from a
thousand draws from the prior by the MMD. They were not: two deviations. The theory says that there
is no reason for equality, so we asked a narrower question, about second moments, of all test
pictures. A test that finds nothing may be weak; the row of the prior against itself says how weak.

*An identity that held too well.* The first version of part `likelihood` compared the mean
log-likelihood with $-H - \mathrm{KL}$ computed from the same sums. They agreed to the last bit, and
meant nothing. Now one side runs over the pictures and the other over the histogram.

*A pixel too many was welcome.* We had thought that a pixel at the tail costs the model a little and
one far from ink much. The first is less than nothing: filling a notch in a thresholded stroke makes
digits, on the average, *more* probable.

## Exercises

Each ends in a number that the program prints. Give a changed program a folder of its own, such as
`--out build/try1`. Answers with explanations are in
`notes/solutions/06_variational_autoencoder.md`; guess first.

1. *Two fruits.* How much noise makes a number between 0 and 10 worth exactly two fruits? In
   `part_channel` replace the 0.1 of the line that prints what a number is worth, until it prints
   2.00 (`--part channel`). Then predict the answer for numbers between 0 and 100, without running
   it.
2. *When does the bad case turn good?* In `climb_claims` let the bad case start with
   `{sqrt(3), a, 0}` for $a$ = 0.1, 0.2, 0.3 and 0.4. What are the gains of bound and likelihood
   after 200 steps (`--part identity`)? Why is the likelihood's gain never positive?
3. *Half a price.* Take the 0.5 out of `kl_number`, as one formula in the reading notes has it
   (errata E7). Which claims of `--part identity,kl --quick` notice, and what number does the first
   of them print?
4. *A prior-sized posterior.* In `square_part`, replace the mean 1 by 0 in both calls. What are the
   variances of the three estimates at $\sigma = 0.01$, by (06.16)? Print
   `exact_variances(0, 0.01).score / exact_variances(0, 0.01).rep` (`--part gradient --quick`). Why is
   the score function not so bad here?
5. *Without the mean picture.* Make `start_at_mean` return at once (`--part moon`). How far from a
   true moon is the middle of the autoencoder that saw all phases, and of the VAE?
6. *One variance for all.* In `bumps_lesson` and in `exact_of` the decoder's log variance comes from
   the net. Hold it at $\ln 0.25$ in both (`--part mixture`, first rows). What is KL(data || model)
   now, and how much does the code tell? Which of the two numbers did you expect to rise?
7. *More neighbours.* Set `NEAR` to 50 (`--part problem`). What share of a drawn picture, and of an
   equally soft test digit, is outside the span now?

## References

- Y. Burda, R. Grosse and R. Salakhutdinov, "Importance weighted autoencoders", ICLR 2016.
- A. Gretton and others, "A kernel two-sample test", Journal of Machine Learning Research 13, 2012.
- D. Kingma and M. Welling, "Auto-encoding variational Bayes", ICLR 2014.
- D. Rezende, S. Mohamed and D. Wierstra, "Stochastic backpropagation and approximate inference in
  deep generative models", ICML 2014.
- M. Tipping and C. Bishop, "Probabilistic principal component analysis", Journal of the Royal
  Statistical Society B 61, 1999.
*/
