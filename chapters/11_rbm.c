// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 11 RBM: a Boltzmann machine with half of its ties cut

Chapter 10 ended with a machine that can in principle learn anything, and with two reasons why
nobody uses it. To fill in what its hidden units do, one must sum over all their states; and to know
what the machine dreams, over all states of everything. A *restricted* Boltzmann machine (RBM) is
the same machine with the ties inside each layer cut: visible units hear hidden units only, and the
other way round. That one cut makes the first sum disappear. All hidden units can then be computed
at once, by the formula of an ordinary network layer, and drawn at once, and so can all visible
ones: shaking the machine becomes two matrix products.

The second sum stays. So the question of this chapter is how to learn with a $Z$ that one cannot
compute, and, harder, how to *know* whether one has learnt. Three cheap answers are in use, and each
can fool its user: a chain that is too short (contrastive divergence), a copy error that always
looks good, and a pseudo-likelihood that sees no difference between a good machine and a bad one.
This chapter catches all three, with exact sums wherever a machine is small enough for them.

    make 11                                        # all of it, on built-in digits
    make 11 ARGS="--part bars"                     # one part; --list names them
    build/11_rbm --part small --full --data mnist  # fifty passes, against published numbers

The default run took 2 minutes and 17 seconds on two cores where this was written, and 171 MiB of
memory. Look at `figures/11_rbm/chains.gif` first, then at `figures/11_rbm/bars.png`.

**Assumed.** Chapter 10: energy, free energy, $Z$, Gibbs sampling, and the rule of learning (10.31)
with hidden units (10.34). Chapter 00: gradient, tape. Chapter 01 for part `codes`. The derivations,
with their numbers (11.k), are in `notes/11_rbm.md`.

**Notation.**

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $v, h$ | `v`, `h` | (B, D), (B, H); 0 or 1 | visible and hidden units; rows are pictures |
| $W, b, c$ | `W`, `b`, `c` | (D, H), (D), (H) | ties; biases of visible, of hidden units |
| $a$ | `a` | (B, H) | what hidden units hear, $vW + c$ |
| $E, F, Z$ | `energy`, `free_energy`, `exp(log_z)` | | as in chapter 10, at temperature 1 |
| $\mu, \lambda$ | `mu`, `lambda` | (D), (H), 0 to 1 | where a centred slope measures from |
| $\beta$ | `from`, `to`, `beta` | 0 to 1 | how much of the machine is switched on |

**The one equation** (Smolensky 1986, who called it harmonium and had visible units of 1 and -1;
in today's form, equation (11.1)):

$$ E(v, h) = - \sum_i b_i v_i - \sum_j c_j h_j - \sum_{ij} v_i W_{ij} h_j . $$

In words: a state is cheap if units are on that like to be on, and if pairs across the two layers
are on together that are tied by a positive weight. Nothing in it has two $v$ or two $h$.

**Where we differ from the papers.** Hinton's contrastive divergence (2002) is often run with
momentum and weight decay; ours is bare, so what goes wrong is its own fault. Centring (Montavon and
Mueller 2012) is written as a change of the slope, not of the machine. Our annealing is evenly
spaced, that of Salakhutdinov and Murray (2008) was tuned by hand. Lee and others (2008) ask for
sparse units by a squared error, we by a cross-entropy. Digits are black and white throughout.

**Hyper-parameters.** `BATCH` 100 pictures, and as many chains. Rates: 0.1 for bars and stripes, but
0.05 for PCD and 0.5 for ratio matching; 0.01 for the 784-16 machine, as published; falling to zero
from 0.05 in parts `gauss` and `digits`, from 0.2 in part `codes`. `SPARSE` 0.1: a unit should be on
for one picture in ten; `URGE` 3: how strongly.

**Map.** The machine, the sum that gives $Z$, the slope, and one loop that trains everything. Then
the parts: `conditionals` (what the cut buys, enumerated); `bars` (four rules against the exact
slope); `gauss` (real-valued units, in short); `small` (784-16: exact $Z$, centring, annealing);
`digits` (784-500: filters, chains, false friends); `codes` (RBM and autoencoder side by side).
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 100, SIDE = 4, CELLS = SIDE * SIDE, PATTERNS = 30, SMALL = 16, MOST = 16 };
enum { WIDEST = 512, LOOKS = 4 };  // hidden units; numbers taken at each look during a training
enum { ROOM = 64000000 };          // numbers of a split's pictures that are held: 256 MB
static const double SPARSE = 0.1, URGE = 3;

/*
## The machine

Look at (11.1) with $v$ held fixed. What is left is a sum of terms each of which has one hidden unit
in it, so the weight $e^{-E}$ is a *product* of one factor for each hidden unit: given $v$, the
hidden units are independent coins, (11.2),

$$ P(h_j = 1 \mid v) = \sigma \Bigl( c_j + \sum_i v_i W_{ij} \Bigr), \qquad
   P(v_i = 1 \mid h) = \sigma \Bigl( b_i + \sum_j W_{ij} h_j \Bigr) . $$

In words: each unit sums up what it hears from the other layer and is on with the logistic function
of that, whatever its own neighbours do. The first formula is exactly a layer of a network, and the
second is the same layer backwards, through the same weights. So one step of *block Gibbs sampling*
draws all hidden units together, then all visible ones. No tape is needed in this chapter, but for
one rule and for the autoencoders.
*/
typedef struct Rbm {
    int D, H;
    bool gaussian;        // visible units are real numbers: part gauss
    Params *params;       // W, b, c, in this order
    Tensor *W, *b, *c;    // (D, H), (D), (H)
    Tensor *mu, *lambda;  // (D), (H): where a centred slope measures from
    Tensor *slope[3];     // of the mean ln p, by W, b, c
} Rbm;

static Rbm *rbm_new(int D, int H, double deviation, Rng *rng)
{
    Rbm *m = alloc_zeroed(1, sizeof *m);
    if (H > WIDEST)
        die("rbm_new: expected at most %d hidden units, found %d", WIDEST, H);
    *m = (Rbm){.D = D, .H = H, .params = params_new()};
    m->W = params_add(m->params, "W", shape2(D, H));
    m->b = params_add(m->params, "b", shape1(D));
    m->c = params_add(m->params, "c", shape1(H));
    m->mu = tensor_keep(shape1(D));
    m->lambda = tensor_keep(shape1(H));
    for (int i = 0; i < 3; i++)
        m->slope[i] = tensor_keep(m->params->tensor[i]->shape);
    init_normal(m->W, deviation, rng);
    return m;
}

static void rbm_free(Rbm *m)
{
    for (int i = 0; i < 3; i++)
        tensor_free(m->slope[i]);
    tensor_free(m->mu);
    tensor_free(m->lambda);
    params_free(m->params);
    free(m);
}

static Tensor *hidden(const Rbm *m, Tensor *v)  // (B, D) to (B, H): P(h = 1 | v). (11.2)
{
    return dense(v, m->W, m->c, SIGMOID);
}

static Tensor *visible(const Rbm *m, const Tensor *h)  // (B, H) to (B, D): means of v. (11.2)
{
    Tensor *v = tensor_new(shape2(h->shape.n[0], m->D));
    gemm(false, true, h->shape.n[0], m->D, m->H, h->data, m->W->data, 0, v->data, m->b->data,
         m->gaussian ? LINEAR : SIGMOID);
    return v;
}

static Tensor *gibbs(const Rbm *m, Tensor *v, Rng *rng)  // one step: all hidden, all visible units
{
    Tensor *mean = visible(m, tensor_bernoulli(hidden(m, v), rng));
    return m->gaussian ? add(mean, tensor_normal(mean->shape, rng)) : tensor_bernoulli(mean, rng);
}

/*
The same independence sums the hidden units away. Each has two states, with the weights 1 and
$e^{a_j}$, so the sum over all $2^H$ hidden states is a product of $H$ sums of two, and the free
energy of (10.34) is, (11.3),

$$ F(v) = - \sum_i b_i v_i - \sum_j \ln \bigl( 1 + e^{a_j} \bigr), \qquad a = vW + c . $$

In words: what $v$ costs, less what the hidden units make good, each by the bent line of chapter 10.
The function computes in double precision. (Gaussian units have another first term: part `gauss`.)
*/
static double softplus_of(double a) { return fmax(a, 0) + log1p(exp(-fabs(a))); }

static double free_energy(const Rbm *m, const real *v)  // (11.3), (11.15)
{
    double a[WIDEST], F = 0;
    for (int j = 0; j < m->H; j++)
        a[j] = (double)m->c->data[j];
    for (int i = 0; i < m->D; i++) {
        double x = (double)v[i], off = x - (double)m->b->data[i];
        F += m->gaussian ? off * off / 2 : -(double)m->b->data[i] * x;
        for (int j = 0; x != 0 && j < m->H; j++)  // most pixels are off
            a[j] += x * (double)m->W->data[(long)i * m->H + j];
    }
    for (int j = 0; j < m->H; j++)
        F -= softplus_of(a[j]);
    return F;
}

static double mean_free_energy(const Rbm *m, const Tensor *v)  // over the rows
{
    int n = v->shape.n[0];
    double *F = alloc_zeroed((size_t)n, sizeof *F), total = 0;
#pragma omp parallel for schedule(static) if (n > 100)
    for (int k = 0; k < n; k++)
        F[k] = free_energy(m, v->data + (long)k * m->D);
    for (int k = 0; k < n; k++)
        total += F[k] / n;
    free(F);
    return total;
}

static double score(const Rbm *m, const Tensor *v, double log_z)  // mean of ln p(v) = -F(v) - ln Z
{
    return -mean_free_energy(m, v) - log_z;
}

/*
## The sum that gives Z

$Z$ sums over all states of both layers. One layer can always be summed in closed form, so only the
*smaller* one needs enumeration, (11.4):

$$ Z = \sum_h e^{c \cdot h} \prod_i \bigl( 1 + e^{b_i + \sum_j W_{ij} h_j} \bigr) . $$

In words: for each hidden state, the product over the visible units of their two weights. With 16
hidden units there are 65,536 terms, however many pixels the pictures have: a machine of 784 pixels
has an *exact* probability, in a tenth of a second.

To be quick, the exponential of a sum over 16 units is made as a product of two, one for each half
of them, which has only 256 states; and eight factors $1 + x$ share one logarithm.
*/
// factor[i * 2^bits + s] = exp of what visible unit i hears from state s of the hidden units
// first .. first + bits - 1, and from its bias.
static double *factors(const Rbm *m, int first, int bits, bool bias)
{
    double *factor = alloc_zeroed((size_t)m->D << bits, sizeof *factor);
    for (int i = 0; i < m->D; i++) {
        double *of = factor + ((long)i << bits);
        of[0] = bias ? exp((double)m->b->data[i]) : 1;
        for (int j = 0; j < bits; j++)
            for (int s = 0; s < 1 << j; s++)
                of[s | 1 << j] = of[s] * exp((double)m->W->data[(long)i * m->H + first + j]);
    }
    return factor;
}

// total (n) += sum over i of ln(1 + low[i][s] high[i]): all states of one half, one of the other.
__attribute__((noinline)) static void add_logs(const double *restrict low, const double *high,
                                               int stride, int D, int n, double *restrict total)
{
    double product[256];
    for (int i = 0; i < D; i++) {
        double x = high[(long)i * stride];
        for (int s = 0; s < n; s++)
            product[s] = (i % 8 ? product[s] : 1) * (1 + low[(long)i * n + s] * x);
        for (int s = 0; s < n && (i % 8 == 7 || i == D - 1); s++)
            total[s] += log(product[s]);
    }
}

// p (2^H): the distribution of the hidden states. Returns ln Z. (11.4)
static double enumerate(const Rbm *m, double *p)
{
    int low = m->H / 2, high = m->H - low, n = 1 << low, states = 1 << m->H;
    if (m->H > MOST || m->gaussian)
        die("enumerate: expected binary units and at most %d hidden ones, found %d", MOST, m->H);
    double *f = factors(m, 0, low, true), *g = factors(m, low, high, false), most = -INFINITY,
           Z = 0;
    p[0] = 0;
    for (int j = 0; j < m->H; j++)  // c h of all states: twice as many with each unit
        for (int s = 0; s < 1 << j; s++)
            p[s | 1 << j] = p[s] + (double)m->c->data[j];
#pragma omp parallel for schedule(static)
    for (int t = 0; t < 1 << high; t++)
        add_logs(f, g + t, 1 << high, m->D, n, p + t * n);
    for (int s = 0; s < states; s++)
        most = fmax(most, p[s]);
    for (int s = 0; s < states; s++)
        Z += p[s] = exp(p[s] - most);
    for (int s = 0; s < states; s++)
        p[s] /= Z;
    free(f);
    free(g);
    if (!isfinite(most + log(Z)))
        die("enumerate: expected weights whose products of eight are finite, found larger ones");
    return most + log(Z);
}

static double exact_log_z(const Rbm *m)
{
    double *p = alloc_zeroed((size_t)1 << m->H, sizeof *p), log_z = enumerate(m, p);
    free(p);
    return log_z;
}

/*
## The slope: two expectations

The rule is (10.31) with (10.34): the slope of the mean of $\ln p$ is the difference of what a tie
sees in the data and what it sees in the machine's dreams, (11.5):

$$ \frac{\partial \langle \ln p \rangle}{\partial W_{ij}} = \langle v_i h_j \rangle_{\text{data}} -
   \langle v_i h_j \rangle_{\text{model}} , $$

and likewise $\langle v_i \rangle$ for $b_i$, $\langle h_j \rangle$ for $c_j$. In words: learn from
what is, unlearn what you imagine. The first term, the *positive phase*, is one layer: take $v$ from
the data and put the probabilities of (11.2) in the place of $h$. `tests/check_11.c` compares all of
it with the tape on $F$ and with central differences.
*/
// The slopes += share * (v h, v, h), summed over the rows. (11.5)
static void add_moments(Rbm *m, Tensor *v, Tensor *h, double share)
{
    Tensor *mine = scale(h, share);
    gemm(true, false, m->D, m->H, v->shape.n[0], v->data, mine->data, 1, m->slope[0]->data, NULL,
         LINEAR);
    Tensor *of_v = sum_to(v, m->b->shape), *of_h = sum_to(mine, m->c->shape);
    for (int i = 0; i < m->D; i++)
        m->slope[1]->data[i] += (real)share * of_v->data[i];
    for (int j = 0; j < m->H; j++)
        m->slope[2]->data[j] += of_h->data[j];
}

/*
The second term, the *negative phase*, is where the rules of this chapter differ; the figure `machine`
shows two of them.

`EXACT`: by (11.4) we know the probability of each hidden state, and given it the means of the
visible units; so sum over all of them. For small machines only, and the judge of the others.

`CD`, *contrastive divergence* (Hinton 2002): start chains *at the data* and let them run for $k$
steps, often one. What the machine changes about the data in so short a time is what it likes better
than the data, so unlearn that. It costs two layers more.

`PCD`, *persistent* contrastive divergence (Tieleman 2008): as in chapter 10, chains of its own that
are never restarted, on the ground that the weights change little between two steps.

`RATIO`, *ratio matching* (Hyvaerinen 2007): no chain at all. In $p(v) / p(\bar v^i)$, where
$\bar v^i$ is $v$ with pixel $i$ flipped, $Z$ cancels; ask that each ratio be large on the data. The
loss, (11.13), is

$$ L = \Bigl\langle \sum_i \sigma \bigl( F(v) - F(\bar v^i) \bigr)^2 \Bigr\rangle_{\text{data}} , $$

in words: for each pixel, the squared chance that the machine would give to the wrong one of the two
pictures. Its slope is no difference of expectations, so here the tape does the work. It costs $D$
free energies for each picture, and looks no farther than one flip.
*/
typedef enum Negative { EXACT, CD, PCD, RATIO, COPY } Negative;

static void exact_moments(Rbm *m)  // the slopes lose what the model expects. (11.4), (11.5)
{
    int states = 1 << m->H;
    double *p = alloc_zeroed((size_t)states, sizeof *p);
    Tensor *h = tensor_new(shape2(states, m->H)), *share = tensor_new(shape2(states, 1));
    enumerate(m, p);
    for (int s = 0; s < states; s++) {
        share->data[s] = (real)-p[s];
        for (int j = 0; j < m->H; j++)
            h->data[(long)s * m->H + j] = s >> j & 1;
    }
    Tensor *v = visible(m, h), *on = matmul_tn(share, h);
    for (int s = 0; s < states; s++)
        for (int i = 0; i < m->D; i++)
            v->data[s * m->D + i] *= share->data[s];
    gemm(true, false, m->D, m->H, states, v->data, h->data, 1, m->slope[0]->data, NULL, LINEAR);
    Tensor *of_v = sum_to(v, m->b->shape);
    for (int i = 0; i < m->D; i++)
        m->slope[1]->data[i] += of_v->data[i];
    for (int j = 0; j < m->H; j++)
        m->slope[2]->data[j] += on->data[j];
    free(p);
}

static Tensor *minus_free_energy(Rbm *m, Tensor *v)  // (B, D) to (B, 1), for the tape
{
    Tensor *ones = tensor_fill(shape2(m->H, 1), 1);
    return add(matmul(v, reshape(m->b, shape2(m->D, 1))),
               matmul(dense(v, m->W, m->c, SOFTPLUS), ones));
}

static Tensor *ratio_loss(Rbm *m, Tensor *v)  // (11.13)
{
    int B = v->shape.n[0], D = m->D;
    int *row = step_alloc(sizeof *row * (size_t)(B * D));
    for (int k = 0; k < B * D; k++)
        row[k] = k / D;
    Tensor *flipped = gather_rows(v, row, B * D);
    for (int k = 0; k < B * D; k++) {
        real *pixel = &flipped->data[(long)k * D + k % D];
        *pixel = 1 - *pixel;
    }
    Tensor *here = gather_rows(minus_free_energy(m, v), row, B * D);
    Tensor *chance = sigmoid(subtract(minus_free_energy(m, flipped), here));
    return scale(sum(square(chance)), 1.0 / B);
}

static Tensor *copy_loss(Rbm *m, Tensor *v)  // (01.9), with one matrix for both ways
{
    return bce_with_logits(add(matmul_nt(hidden(m, v), m->W), m->b), v);
}

/*
A recipe says which rule, and the rest of what a training needs to know. `find_slope` is the heart
of the chapter.
*/
typedef struct Recipe {
    Negative negative;
    int k;      // Gibbs steps of CD and PCD
    int batch;  // pictures, and chains
    double rate;
    bool falls;  // the rate, in a straight line to zero
    bool draws;  // grey pictures become black and white ones, anew each time
    bool centred;
    double sparsity;  // how often a hidden unit should be on; 0: as often as it likes
    double looks;     // in a decade of steps
} Recipe;

static void slope_by_tape(Rbm *m, Tensor *v, Tensor *loss_of(Rbm *, Tensor *))
{
    Tensor *gradient[3];
    bool before = tape_recording(true);
    grad(loss_of(m, v), m->params->tensor, 3, gradient, false);
    tape_recording(before);
    for (int i = 0; i < 3; i++)
        for (long k = 0; k < gradient[i]->size; k++)
            m->slope[i]->data[k] = -gradient[i]->data[k];
}

// v (B, D): the data; chain (B, D): PCD's, moved on.
static void find_slope(Rbm *m, const Recipe *r, Tensor *v, Tensor *chain, Rng *rng)
{
    double share = 1.0 / v->shape.n[0];
    for (int i = 0; i < 3; i++)
        memset(m->slope[i]->data, 0, sizeof(real) * (size_t)m->slope[i]->size);
    if (r->negative >= RATIO) {
        slope_by_tape(m, v, r->negative == RATIO ? ratio_loss : copy_loss);
        return;
    }
    add_moments(m, v, hidden(m, v), share);
    if (r->negative == EXACT) {
        exact_moments(m);
        return;
    }
    Tensor *x = r->negative == PCD ? chain : v;
    for (int i = 0; i < r->k; i++)
        x = gibbs(m, x, rng);
    add_moments(m, x, hidden(m, x), -share);  // (11.6)
    if (r->negative == PCD)
        memcpy(chain->data, x->data, sizeof(real) * (size_t)x->size);
}

/*
*Centring* changes the direction of the climb, whichever rule found it. Turn all pictures into their
negatives, white on black into black on white. The family of machines does not mind: for each
machine there is one that gives the same probabilities to the negatives ((11.17): flip the signs of
a unit's ties, move the biases). But plain gradient ascent minds a great deal, because if most
pixels are on most of the time, every $\langle v_i h_j \rangle$
is mostly about $\langle h_j \rangle$, and the ties drown in what is really a matter of biases. The
cure is to let a tie see deviations only, $(v_i - \mu_i)(h_j - \lambda_j)$, with the means of the
data and of the hidden units. In terms of the plain slopes this is, (11.8),

$$ \Delta W \to \Delta W - \mu \, \Delta c^{\mathsf T} - \Delta b \, \lambda^{\mathsf T}, \qquad
   \Delta b \to \Delta b - \Delta W \lambda, \qquad
   \Delta c \to \Delta c - \Delta W^{\mathsf T} \mu , $$

the last two with the new $\Delta W$. In words: the machine is the same, only the direction in which
it climbs is another, and that direction is the same for a picture and its negative.
*/
static void centre_slope(Rbm *m)  // (11.8)
{
    real *W = m->slope[0]->data, *b = m->slope[1]->data, *c = m->slope[2]->data;
    const real *mu = m->mu->data, *lambda = m->lambda->data;
    for (int i = 0; i < m->D; i++)
        for (int j = 0; j < m->H; j++)
            W[(long)i * m->H + j] -= mu[i] * c[j] + b[i] * lambda[j];
    for (int i = 0; i < m->D; i++)
        for (int j = 0; j < m->H; j++) {
            b[i] -= W[(long)i * m->H + j] * lambda[j];
            c[j] -= W[(long)i * m->H + j] * mu[i];
        }
}

/*
One step uphill. A *sparse* RBM adds to the slope of each hidden bias the miss between how often the
unit should be on and how often it is, (11.14), the slope of a cross-entropy. What the step returns,
the squared error of a *copy* (data to hidden probabilities and back), is for the progress line
only. Many programs offer it as the loss. Nothing here makes it small on purpose, and part `bars`
shows what its falling proves.
*/
static double climb(Rbm *m, const Recipe *r, double rate, Tensor *v, Tensor *chain, Rng *rng)
{
    find_slope(m, r, v, chain, rng);
    Tensor *h = hidden(m, v), *on = scale(sum_to(h, m->c->shape), 1.0 / v->shape.n[0]);
    if (r->centred) {
        for (int j = 0; j < m->H; j++)
            m->lambda->data[j] += (real)0.01 * (on->data[j] - m->lambda->data[j]);
        centre_slope(m);
    }
    for (int j = 0; r->sparsity > 0 && j < m->H; j++)
        m->slope[2]->data[j] += (real)(URGE * (r->sparsity - (double)on->data[j]));  // (11.14)
    for (int i = 0; i < 3; i++)
        for (long k = 0; k < m->slope[i]->size; k++)
            m->params->tensor[i]->data[k] += (real)rate * m->slope[i]->data[k];
    return tensor_item(squared_error(visible(m, h), v));
}

/*
The loop of all machines in this chapter. Looks, at which a part may take numbers, are evenly spaced
in the logarithm of the step. The state of the chains belongs to what a checkpoint must hold.
*/
typedef void Look(Rbm *m, double *number);

static bool look_now(long step, long steps, double a_decade)
{
    double before = floor(a_decade * log10((double)step - 0.999));
    return step == steps || (step >= 10 && floor(a_decade * log10((double)step)) > before);
}

static void learn(Program *p, Rbm *m, const char *name, const Recipe *r, Tensor *rows, long steps,
                  Look *look, Curve *curve)
{
    Rng rng = rng_new(p->seed, name);
    Batches order = batches_new(rows->shape.n[0], r->batch, &rng);
    Tensor *chain = tensor_keep(shape2(r->batch, m->D));
    long step = 0;
    for (long i = 0; i < chain->size; i++)
        chain->data[i] = rng_uniform(&rng) < 0.5;
    Training *t = training_new(p, "%s", name);
    checkpoint_params(t->state, "rbm", m->params);
    checkpoint_tensor(t->state, "lambda", m->lambda);
    checkpoint_tensor(t->state, "chain", chain);
    checkpoint_rng(t->state, "rng", &rng);
    checkpoint_long(t->state, "taken", &order.taken);
    checkpoint_long(t->state, "step", &step);
    for (int i = 0; look && i < LOOKS; i++) {
        char which[] = {'c', 'u', 'r', 'v', 'e', (char)('0' + i), 0};
        checkpoint_curve(t->state, which, &curve[i]);
    }
    training_begin(t);
    while (step < steps) {
        double rate = r->rate * (r->falls ? 1 - (double)step / (double)steps : 1);
        double number[LOOKS] = {0};
        Tensor *v = gather_rows(rows, batches_next(&order), r->batch);
        double error = climb(m, r, rate, r->draws ? tensor_bernoulli(v, &rng) : v, chain, &rng);
        step_reset();
        if (look_now(++step, steps, r->looks) && look) {
            look(m, number);
            step_reset();
            for (int i = 0; i < LOOKS; i++)
                curve_add(&curve[i], (double)step, number[i]);
        }
        training_tick(t, step, steps, "copy error", error);
    }
    training_end(t);
    batches_free(&order);
    tensor_free(chain);
}

static double last(const Curve *curve) { return curve->y[curve->count - 1]; }

static void machine_figure(Program *p)
{
    Figure *f = program_figure(
        p, "machine", "CD starts at each picture anew, PCD goes on where it stopped",
        "Both rules add what a picture gives (above) and take away what the machine's own chain gives; their chains "
        "differ in where they start.",
        "From a picture up to the hidden units; from there CD's chain of one step; below PCD's chain, which is kept.");
    figure_diagram(f, "v [@data label=\"picture\\nv\"]; h [@random label=\"h\"]; v -> h [label=\"P(h|v)\"];"
                      "a [@rival label=\"v′\"]; b [@rival label=\"h′\"]; h -> a [label=\"P(v|h)\"];"
                      "a -> b [label=\"CD-1\" fontcolor=\"#a84a00\"];"
                      "c [@net label=\"v kept\"]; d [@random label=\"h\"]; e [@net label=\"v′\"];"
                      "g [@net label=\"h′\"];"
                      "c -> d; d -> e; e -> g [label=\"PCD\" fontcolor=\"#004f87\"];"
                      "e -> c [label=\"kept for the next step\" color=\"#004f87\" fontcolor=\"#004f87\" style=dashed "
                      "constraint=false];"
                      "u [@loss label=\"+ ⟨v h⟩\"]; w [@loss label=\"− ⟨v′h′⟩\"]; h -> u; b -> w; g -> w");
    figure_draw(f);
}

/*
## Part conditionals: what the cut ties buy

Four visible and three hidden units have 128 states. Write down the energy of each by (11.1), and
everything the machine is can be looked up. The function asks how far $P(h \mid v)$ is from the
product of sigmoids that (11.2) makes of it, likewise $P(v \mid h)$; whether $e^{-F(v)}/Z$ is the
probability of $v$; and whether one step of block Gibbs sampling, all hidden units and then all
visible ones, leaves $P(v)$ as it is.

The control has a single tie between two hidden units. Then the sigmoids are wrong, and what is
worse, the step that draws all hidden units at once is a walk with another law. A machine that is
not restricted has to be redrawn unit by unit, as in chapter 10.
*/
enum { TINY_D = 4, TINY_H = 3, SEEN = 1 << TINY_D, UNSEEN = 1 << TINY_H };

// The energy of a state, in bits; `tie` would join hidden units 0 and 1. (11.1)
static double energy(const Rbm *m, int v, int h, double tie)
{
    double E = -tie * (h & 1) * (h >> 1 & 1);
    for (int i = 0; i < m->D; i++)
        E -= (double)m->b->data[i] * (v >> i & 1);
    for (int j = 0; j < m->H; j++)
        E -= (double)m->c->data[j] * (h >> j & 1);
    for (int i = 0; i < m->D; i++)
        for (int j = 0; j < m->H; j++)
            E -= (double)m->W->data[i * m->H + j] * (v >> i & 1) * (h >> j & 1);
    return E;
}

static double joint_law(const Rbm *m, double tie, double joint[SEEN][UNSEEN])  // returns Z
{
    double Z = 0;
    for (int v = 0; v < SEEN; v++)
        for (int h = 0; h < UNSEEN; h++)
            Z += joint[v][h] = exp(-energy(m, v, h, tie));
    for (int v = 0; v < SEEN; v++)
        for (int h = 0; h < UNSEEN; h++)
            joint[v][h] /= Z;
    return Z;
}

// The product of units' coins: each is on with the logistic function of what it hears. (11.2)
static double coins(const Rbm *m, int v, int h, bool of_hidden)
{
    double product = 1;
    for (int u = 0; u < (of_hidden ? m->H : m->D); u++) {
        double hears = of_hidden ? energy(m, v, 0, 0) - energy(m, v, 1 << u, 0)
                                 : energy(m, 0, h, 0) - energy(m, 1 << u, h, 0);
        bool on = (of_hidden ? h : v) >> u & 1;
        product *= 1 / (1 + exp(on ? -hears : hears));
    }
    return product;
}

static Rbm *tiny_rbm(uint64_t seed)
{
    Rng rng = rng_new(seed, "conditionals");
    Rbm *m = rbm_new(TINY_D, TINY_H, 1, &rng);
    init_normal(m->b, 1, &rng);
    init_normal(m->c, 1, &rng);
    return m;
}

// The largest gaps: [0] P(h | v) from its coins, [1] P(v | h), [2] P(v) from e^-F / Z, [3] from
// what a step of block Gibbs sampling makes of P(v).
static void restricted_gaps(const Rbm *m, double tie, double gap[4])
{
    double joint[SEEN][UNSEEN], of_v[SEEN] = {0}, of_h[UNSEEN] = {0}, after[SEEN] = {0};
    double Z = joint_law(m, tie, joint);
    for (int v = 0; v < SEEN; v++)
        for (int h = 0; h < UNSEEN; h++) {
            of_v[v] += joint[v][h];
            of_h[h] += joint[v][h];
        }
    for (int v = 0; v < SEEN; v++) {
        real bits[TINY_D];
        for (int i = 0; i < TINY_D; i++)
            bits[i] = v >> i & 1;
        gap[2] = fmax(gap[2], fabs(of_v[v] - exp(-free_energy(m, bits)) / Z));
        for (int h = 0; h < UNSEEN; h++) {
            gap[0] = fmax(gap[0], fabs(joint[v][h] / of_v[v] - coins(m, v, h, true)));
            gap[1] = fmax(gap[1], fabs(joint[v][h] / of_h[h] - coins(m, v, h, false)));
            for (int next = 0; next < SEEN; next++)
                after[next] += of_v[v] * coins(m, v, h, true) * coins(m, next, h, false);
        }
    }
    for (int v = 0; v < SEEN; v++)
        gap[3] = fmax(gap[3], fabs(of_v[v] - after[v]));
}

static void part_conditionals(Program *p)
{
    machine_figure(p);
    Rbm *m = tiny_rbm(p->seed);
    double gap[4] = {0}, tied[4] = {0}, joint[SEEN][UNSEEN];
    restricted_gaps(m, 0, gap);
    restricted_gaps(m, 2, tied);
    claim(p, "P(h | v) from the product of its coins, largest gap", gap[0], AT_MOST, 1e-14, 0,
          "(11.2), enumerated");
    claim(p, "P(v | h) likewise", gap[1], AT_MOST, 1e-14, 0, "(11.2), enumerated");
    claim(p, "P(v) from exp(-F(v)) / Z", gap[2], AT_MOST, 1e-14, 0, "(11.3), enumerated");
    claim(p, "P(v) after a step of block Gibbs sampling", gap[3], AT_MOST, 1e-14, 0, "it stays");
    claim(p, "ln Z by hidden states less ln Z by all states",
          exact_log_z(m) - log(joint_law(m, 0, joint)), EXACTLY, 0, 1e-12, "(11.4)");
    control(p, "one tie between hidden units: gap of P(h | v)", tied[0], "sham: not restricted");
    control(p, "one tie between hidden units: P(v) after a step", tied[3], "sham: not restricted");
    rbm_free(m);
}

/*
## Part bars: four rules against the truth

The data are *bars and stripes*, all 30 pictures of 4 by 4 cells in which either each row or each
column is wholly on or wholly off, each as probable as the others. No law can give them more than
1/30 each, so the best possible sum of $\ln p$ is $-30 \ln 30 = -102.04$. Taken singly each cell is
on half of the time, and a model of independent cells gives $-480 \ln 2 = -332.71$, just as fair
coins do. Between these two numbers lies all that can be learnt.

Sixteen hidden units learn it, by each rule from the same random start, and every look takes the
*exact* sum of $\ln p$. (Fischer and Igel did this in 2010. "Another program" in the table is a
trial of the same settings, written before this one and apart from it.) The exact slope climbs. CD-1
climbs as fast, at first, then slower, reaches a top, and *comes down again*, though the program
goes on doing what it did.
*/
static Tensor *patterns;  // (PATTERNS, CELLS)

static double bars_log_p(const Rbm *m)  // the sum over the 30 patterns, exact
{
    return PATTERNS * score(m, patterns, exact_log_z(m));
}

/*
Why? Look at what CD assumes. Its slope differs from the exact one by, (11.7),

$$ \Bigl\langle \frac{\partial F}{\partial \theta} \Bigr\rangle_{k} - \Bigl\langle \frac{\partial
   F}{\partial \theta} \Bigr\rangle_{\text{model}} , $$

where the first mean is over states that are $k$ steps away from the data. That is small if $k$
steps are enough to forget where the chain began. With weights near zero one step is enough: the
hidden units are coins whatever $v$ is. But learning makes weights *large*, and a machine with large
weights gives back what it is shown. Its chain stays at the pattern where it began, the two terms of
CD cancel, and CD believes that nothing is left to learn. Yet how probable one pattern is *beside
another* shows only in chains that go from the one to the other. When none does, nothing holds the
patterns' weights together, and small errors in what remains of the slope have all the time in the
world to drive them apart.

So at each look we measure three more numbers. The copy error; the share of chains that end, after
one step, exactly where they began; and the cosine of the angle between the mean slope of CD-1 (over
500 chains for each pattern) and the exact slope: 1 is uphill, 0 is sideways.
*/
enum { COPIES = 500 };  // of each pattern, to average CD-1 over

static double dot(Tensor *const *a, Tensor *const *b)
{
    double total = 0;
    for (int i = 0; i < 3; i++)
        for (long k = 0; k < a[i]->size; k++)
            total += (double)a[i]->data[k] * (double)b[i]->data[k];
    return total;
}

// number: ln p; copy error; share of chains that stay; cosine of CD-1 with the exact slope.
static void look_at_bars(Rbm *m, double *number)
{
    const Recipe exactly = {.negative = EXACT}, by_chain = {.negative = CD, .k = 1};
    Rng rng = rng_new(1, "bars.look");
    int n = COPIES * PATTERNS;
    Tensor *exact[3], *v = tensor_new(shape2(n, CELLS));
    for (int k = 0; k < COPIES; k++)
        memcpy(v->data + k * patterns->size, patterns->data, sizeof(real) * (size_t)patterns->size);
    find_slope(m, &exactly, patterns, NULL, &rng);
    for (int i = 0; i < 3; i++)
        exact[i] = tensor_from(m->slope[i]->shape, m->slope[i]->data);
    find_slope(m, &by_chain, v, NULL, &rng);
    Tensor *after = gibbs(m, v, &rng);
    number[0] = bars_log_p(m);
    number[1] = tensor_item(squared_error(visible(m, hidden(m, patterns)), patterns));
    for (int k = 0; k < n; k++)
        number[2] += !memcmp(v->data + k * CELLS, after->data + k * CELLS, sizeof(real) * CELLS);
    number[2] /= n;
    number[3] = dot(exact, m->slope) / sqrt(dot(exact, exact) * dot(m->slope, m->slope));
}

/*
What came out: CD-1 reaches $-145.6$ and loses 28 nats afterwards, mean over three starts. At the
end 97 % of its chains stay where they are, its slope has the cosine $-0.055$ with uphill, and its
likeliest pattern is 14.8 nats above its least likely one; only 3 % of the probability has left the
patterns. (So few chains move that even 500 of each pattern measure the cosine only roughly. The
notes tell of a trial with far more: it is near zero indeed, and the slope of CD-1 is hundreds of
times shorter than the exact one. CD is not led downhill. It hardly feels a hill, and drifts.)

The other rules. CD-10 forgets more before it unlearns, gets higher, and slips later and less: the
same disease, milder. PCD's chains are not bound to the data, and it too reaches a top; but then
large weights slow the chains, the weights go on changing while the chains stand still, and the
machine runs away from its own dreams: it loses 230 nats. A rate that falls to zero stops that
(exercise 2). Ratio matching has no chain that could get stuck, and in its 5,000 steps it stays near
its top. Run four times as long (`--epochs 4`) it loses 8.8 nats too. Perhaps this is why: patterns
are at least four flips apart, and of probability more than one flip from the data it sees nothing.
*/
typedef struct Method {
    const char *name, *label;
    Recipe recipe;
    double steps;  // at default size
} Method;

enum { METHODS = 5, BY_EXACT = 0, BY_CD1, BY_CD10, BY_PCD, BY_RATIO, SEEDS = 5 };
static const Method METHOD[METHODS] = {
    {"exact", "exact", {EXACT, .rate = 0.1, .batch = PATTERNS, .looks = 8}, 5000},
    {"cd1", "CD-1", {CD, .k = 1, .rate = 0.1, .batch = PATTERNS, .looks = 8}, 20000},
    {"cd10", "CD-10", {CD, .k = 10, .rate = 0.1, .batch = PATTERNS, .looks = 8}, 20000},
    {"pcd", "PCD", {PCD, .k = 1, .rate = 0.05, .batch = PATTERNS, .looks = 8}, 20000},
    {"ratio", "ratio matching", {RATIO, .rate = 0.5, .batch = PATTERNS, .looks = 8}, 5000},
};

typedef struct Outcome {  // of one method, for each seed
    double best[SEEDS], lost[SEEDS], copies[SEEDS], stay[SEEDS], cosine[SEEDS];
    Curve curve[SEEDS][LOOKS];
    double outside[SEEDS], apart[SEEDS];  // probability off the patterns; ln of largest over least
} Outcome;

static void learn_bars(Program *p, const Method *how, int seed, Outcome *out)
{
    Curve *c = out->curve[seed];
    char *name = text_format("bars.%s.seed%d", how->name, seed);
    Rng rng = rng_new(p->seed + (uint64_t)seed, "bars.weights");  // the same for all methods
    Rbm *m = rbm_new(CELLS, SMALL, 0.1, &rng);
    double longer = p->size == SIZE_QUICK ? 0.01 : p->size == SIZE_FULL ? 4 : 1;
    int top = 0;
    learn(p, m, name, &how->recipe, patterns, scaled(p, how->steps * longer), look_at_bars, c);
    for (int i = 1; i < c->count; i++)
        top = c->y[i] > c->y[top] ? i : top;
    out->best[seed] = c->y[top];
    out->lost[seed] = c->y[top] - last(c);
    out->copies[seed] = last(&c[1]) / c[1].y[top];
    out->stay[seed] = last(&c[2]);
    out->cosine[seed] = last(&c[3]);
    double log_z = exact_log_z(m), most = -INFINITY, least = INFINITY;
    out->outside[seed] = 1;
    for (int k = 0; k < PATTERNS; k++) {
        double log_p = -free_energy(m, patterns->data + k * CELLS) - log_z;
        out->outside[seed] -= exp(log_p);
        most = fmax(most, log_p);
        least = fmin(least, log_p);
    }
    out->apart[seed] = most - least;
    rbm_free(m);
    free(name);
}

/*
*The copy error proves nothing.* While CD-1 loses tens of nats its copies get better and better, to
the end. One can carry that to the extreme. Give each visible unit a hidden one of its own, with

$$ E = -w \sum_i (2 v_i - 1)(2 h_i - 1), \qquad w = 5 , $$

(11.18): each hidden unit copies its visible one, the copies are perfect, every picture whatever has
the same energy, and the machine knows nothing at all (errata, E21).
*/
static void copier_claims(Program *p)
{
    Rng rng = rng_new(1, "unused");
    Rbm *m = rbm_new(CELLS, CELLS, 0, &rng);
    for (int i = 0; i < CELLS; i++) {
        m->W->data[i * CELLS + i] = 4 * 5;  // (11.18)
        m->b->data[i] = m->c->data[i] = -2 * 5;
    }
    claim(p, "a perfect copier: squared error of its copies",
          tensor_item(squared_error(visible(m, hidden(m, patterns)), patterns)), AT_MOST, 1e-6, 0,
          "(11.18), E21");
    claim(p, "a perfect copier: ln p of all patterns", bars_log_p(m), EXACTLY,
          -PATTERNS * CELLS * log(2), 1e-6, "fair coins: -480 ln 2");
    rbm_free(m);
}

// Is this the run that the book's figures are from? Its axes are fixed; others follow their data.
static bool as_in_book(const Program *p, bool of_pictures)
{
    return !(of_pictures && p->source->folder) && p->size == SIZE_DEFAULT && p->epochs == 1;
}

static void bars_figures(Program *p, const Outcome *of)
{
    Figure *f = program_figure(
        p, "bars", "CD-1 and PCD come near and turn back; the exact rule goes on",
        "Exact ln p of all 30 patterns, by the exact slope and by three rules, one run each.",
        "The exact slope nears the optimum, CD-10 close below; CD-1 and PCD turn and come down.");
    figure_panel(f, NULL, "steps", "sum of ln p(v), nats");
    figure_command(f, "set logscale x\nset format x '10^{%%T}'");
    if (as_in_book(p, false))
        figure_command(f, "set xrange [200:30000]\nset yrange [-400:-80]");
    static const Role role[BY_RATIO] = {ROLE_TRUTH, ROLE_RIVAL, ROLE_THIRD, ROLE_MODEL};
    for (int k = 0; k < BY_RATIO; k++) {
        figure_role(f, role[k]);
        figure_curve(f, METHOD[k].label, LINES_POINTS, of[k].curve[0]);
    }
    figure_level(f, "best possible", -PATTERNS * log(PATTERNS));
    figure_draw(f);
    f = program_figure(p, "stuck", "CD-1 goes blind while its copies get better",
                       "During CD-1: chains that stay, the cosine to the exact slope, copy error.",
                       "Chains come to stay, the cosine falls from 1 to 0; copy error only falls.");
    figure_panel(f, "what a chain of one step sees", "steps", "share of chains; cosine");
    const char *range = as_in_book(p, false) ? "\nset xrange [10:30000]" : "";
    figure_command(f, "set logscale x\nset format x '10^{%%T}'%s", range);
    figure_role(f, ROLE_RIVAL);
    figure_curve(f, "chains that stay", LINES_POINTS, &of[BY_CD1].curve[0][2]);
    figure_role(f, ROLE_THIRD);
    figure_curve(f, "cosine to uphill", LINES_POINTS, &of[BY_CD1].curve[0][3]);
    figure_panel(f, "what a watcher of copies sees", "steps", "squared error of a copy");
    figure_command(f, "set logscale xy\nset format xy '10^{%%T}'%s", range);
    figure_role(f, ROLE_RIVAL);
    figure_curve(f, NULL, LINES_POINTS, &of[BY_CD1].curve[0][1]);
    figure_draw(f);
}

static void part_bars(Program *p)
{
    static Outcome of[METHODS];
    const Outcome *cd1 = &of[BY_CD1];
    double optimum = -PATTERNS * log(PATTERNS), fall = 0;
    tape_recording(false);
    patterns = tensor_keep(shape2(PATTERNS, CELLS));
    bars_and_stripes(SIDE, patterns->data);
    for (int k = 0; k < METHODS; k++)
        for (int seed = 0; seed < (k == BY_EXACT ? 1 : p->seeds); seed++)
            learn_bars(p, &METHOD[k], seed, &of[k]);
    const Curve *climbs = of[BY_EXACT].curve[0];
    for (int i = 1; i < climbs->count; i++)
        fall = fmax(fall, climbs->y[i - 1] - climbs->y[i]);
    claim(p, "best possible ln p of all 30 patterns", optimum, EXACTLY, -102.04, 0.005,
          "-30 ln 30");
    goal(p, "exact slope: nats below the best possible", optimum - of[0].best[0], AT_MOST, 5, 0,
         "one run");
    claim(p, "exact slope: largest fall between two looks", fall, AT_MOST, 0.01, 0, "it climbs");
    goal_seeds(p, "CD-1: best ln p", cd1->best, p->seeds, EXACTLY, -152, 15,
               "another program: -152");
    goal_seeds(p, "CD-1: nats lost afterwards", cd1->lost, p->seeds, AT_LEAST, 10, 0,
               "Fischer & Igel 10");
    goal_seeds(p, "CD-1: copy error, end over best", cd1->copies, p->seeds, AT_MOST, 0.5, 0,
               "copies improve (E21)");
    goal_seeds(p, "CD-1, end: share of chains that stay", cd1->stay, p->seeds, AT_LEAST, 0.9, 0,
               "(11.7)");
    goal_seeds(p, "CD-1, end: cosine to the exact slope", cd1->cosine, p->seeds, AT_MOST, 0.5, 0,
               "(11.7)");
    control(p, "CD-1, step 10: cosine to the exact slope", cd1->curve[0][3].y[0], "small weights");
    control_seeds(p, "CD-1, end: probability off the patterns", cd1->outside, p->seeds, "");
    control_seeds(p, "CD-1, end: likeliest over least likely pattern, ln", cd1->apart, p->seeds,
                  "best possible: 0");
    control(p, "exact slope, end: the same", of[BY_EXACT].apart[0], "one run");
    goal_seeds(p, "CD-10: best ln p", of[BY_CD10].best, p->seeds, EXACTLY, -113, 5,
               "another program");
    control_seeds(p, "CD-10: nats lost afterwards", of[BY_CD10].lost, p->seeds, "milder");
    goal_seeds(p, "PCD: best ln p", of[BY_PCD].best, p->seeds, EXACTLY, -151, 15,
               "another program");
    goal_seeds(p, "PCD: nats lost afterwards", of[BY_PCD].lost, p->seeds, AT_LEAST, 10, 0,
               "runs away");
    goal_seeds(p, "ratio matching: best ln p", of[BY_RATIO].best, p->seeds, AT_LEAST, -152, 0,
               "CD-1 of the other program");
    control_seeds(p, "ratio matching: nats lost afterwards", of[BY_RATIO].lost, p->seeds,
                  "no chain");
    copier_claims(p);
    control(p, "CD-1, step 10: ln p of all patterns", cd1->curve[0]->y[0], "sham: hardly trained");
    bars_figures(p, of);
}

/*
## Part gauss: real-valued visible units, in short

For data that are real numbers, give each visible unit a parabola instead of a bias, (11.15):

$$ E(v, h) = \tfrac12 \sum_i (v_i - b_i)^2 - \sum_j c_j h_j - \sum_{ij} v_i W_{ij} h_j . $$

Given $h$, a visible unit is now *normal*, with mean $b_i + \sum_j W_{ij} h_j$ and variance 1 (so
data should be scaled to the noise they have). Slope and loop stay as they are. What such a machine
can say is seen by summing over $h$, (11.16): a mixture of $2^H$ hills of equal width, whose centres
are the corners of a slanted box (a parallelepiped), $b$ shifted by any subset of the columns of
$W$. Two hidden units make four hills, at the corners of a parallelogram and not anywhere one likes.
$Z$ is known, and as the data come from a teacher of the same kind, so is the best possible score.
*/
static double gauss_log_z(const Rbm *m)  // (11.16); D = H = 2
{
    double Z = 0;
    for (int h = 0; h < 4; h++) {
        double term = 0;
        for (int j = 0; j < 2; j++)
            term += (double)m->c->data[j] * (h >> j & 1);
        for (int i = 0; i < 2; i++) {
            const real *W = m->W->data + 2 * i;
            double pull = (double)W[0] * (h & 1) + (double)W[1] * (h >> 1);
            term += pull * pull / 2 + (double)m->b->data[i] * pull;
        }
        Z += exp(term);
    }
    return log(2 * acos(-1) * Z);
}

static Rbm *gauss_teacher(void)  // four hills of one height: so c is zero
{
    static const real W[] = {3, (real)-1.5, (real)1.5, 3}, b[] = {(real)-0.75, (real)-2.25};
    Rng rng = rng_new(1, "unused");
    Rbm *m = rbm_new(2, 2, 0, &rng);
    m->gaussian = true;
    memcpy(m->W->data, W, sizeof W);
    memcpy(m->b->data, b, sizeof b);
    return m;
}

static Tensor *gauss_points(const Rbm *m, int n, Rng *rng)  // (n, 2): chains of 200 steps
{
    Tensor *points = tensor_keep(shape2(n, 2));
    for (int i = 0; i < 200; i++) {
        memcpy(points->data, gibbs(m, points, rng)->data, sizeof(real) * (size_t)points->size);
        step_reset();
    }
    return points;
}

static void part_gauss(Program *p)
{
    const Recipe recipe = {CD, .k = 1, .rate = 0.05, .falls = true, .batch = BATCH};
    Rng rng = rng_new(p->seed, "gauss");
    tape_recording(false);
    Rbm *teacher = gauss_teacher(), *m = rbm_new(2, 2, 0.5, &rng);
    m->gaussian = true;
    Tensor *points = gauss_points(teacher, pick(p, 1000, 10000, 50000), &rng);
    Tensor *test = gauss_points(teacher, pick(p, 1000, 10000, 50000), &rng);
    learn(p, m, "gauss", &recipe, points, scaled(p, pick(p, 300, 10000, 50000)), NULL, NULL);
    double mean_of[2], S[4], best = score(teacher, test, gauss_log_z(teacher));
    covariance(test->data, test->shape.n[0], 2, mean_of, S);
    double one_hill = -log(2 * acos(-1)) - 1 - log(S[0] * S[3] - S[1] * S[2]) / 2;
    control(p, "Gaussian units: the teacher's mean ln density", best, "the best possible");
    goal(p, "Gaussian units: nats below the teacher", best - score(m, test, gauss_log_z(m)),
         AT_MOST, 0.02, 0, "(11.16), CD-1");
    control(p, "one Gaussian hill, fitted: nats below the teacher", best - one_hill,
            "sham: no hidden units");
    tensor_free(points);
    tensor_free(test);
    rbm_free(teacher);
    rbm_free(m);
}

/*
## Digits, black and white

A binary machine wants binary data, so every pixel from one half upwards counts as ink. Then
$\ln p(v)$ is the logarithm of a probability, in nats for one test picture, and can be set beside
any other model's. Many programs feed grey levels to the same formulas instead, and print
$-F(v) - \ln Z$ for them as a "log-likelihood". At values between 0 and 1 that is no logarithm of
anything: the binary pictures have all the probability there is. We print that score once, beside
the honest one.

Any pictures of one size will do. Of a colour picture each of the three numbers of a pixel is cut at
one half, and is a visible unit. The length of a training is a number of steps, 200 for each pass
over the 20,000 digits of the default run; another set gets as many, however few its pictures are.
*/
static struct {
    int Y, X, C, D;        // D = Y X C
    Tensor *train, *test;  // (n, D), 0 or 1
    Tensor *grey;          // (n, D): the test pictures as they were
    Tensor *base;          // (D): log-odds of the training mean, kept off zero and one
} data;

// The first `most` pictures (0: all), but no more than a small computer has memory for.
static Tensor *load_rows(Program *p, Split split, int most, bool black_white)
{
    const int D = p->set.Y * p->set.X * p->set.C, room = ROOM / D;
    const int all = split == TRAIN ? p->set.train : p->set.test;
    most = most == 0 || most > all ? all : most;
    if (most > room && black_white)
        say(p, "   only the first %d %s pictures are held in memory", room,
            split == TRAIN ? "training" : "test");
    Pictures *pictures = pictures_load(p->source, split, most < room ? most : room);
    Tensor *rows = tensor_keep(shape2(pictures->n, D));
    for (long k = 0; k < rows->size; k++)
        rows->data[k] = black_white ? pictures->pixel[k] > 127 : (real)pictures->pixel[k] / 255;
    data.Y = pictures->Y;
    data.X = pictures->X;
    data.C = pictures->C;
    data.D = D;
    pictures_free(pictures);
    return rows;
}

static void log_odds(const Tensor *rows, Tensor *base)  // of each column's mean
{
    int n = rows->shape.n[0], D = rows->shape.n[1];
    for (int i = 0; i < D; i++) {
        double on = 1;
        for (int k = 0; k < n; k++)
            on += (double)rows->data[(long)k * D + i];
        base->data[i] = (real)log(on / (n + 2 - on));
    }
}

static int some(int n) { return n < data.test->shape.n[0] ? n : data.test->shape.n[0]; }

// Steps of as many passes over as many pictures as the built-in set gives to a run of this size.
static long steps_of(const Program *p, int passes)
{
    return scaled(p, passes * (double)pick(p, 1000, 20000, 60000) / BATCH);
}

static void load_data(Program *p)
{
    tape_recording(false);
    if (data.train)
        return;
    data.train = load_rows(p, TRAIN, pick(p, 1000, 20000, 0), true);
    data.test = load_rows(p, TEST, pick(p, 200, 2000, 0), true);
    data.grey = load_rows(p, TEST, pick(p, 200, 2000, 0), false);
    data.base = tensor_keep(shape1(data.D));
    log_odds(data.train, data.base);
}

/*
## Annealed importance sampling

For machines too large to enumerate $Z$ must be estimated. *Annealed importance sampling*, AIS (Neal
2001; Salakhutdinov and Murray 2008), walks from a machine whose $Z$ is known to ours. Take the base
rates, pixels by themselves, as the start, and switch the machine on by degrees: at $\beta$ between
0 and 1 the visible biases are $(1 - \beta) b^0 + \beta b$, and $W$ and $c$ are multiplied by
$\beta$. The free energy of that mixture is, (11.9),

$$ F_\beta(v) = - \sum_i \bigl( (1 - \beta) b^0_i + \beta b_i \bigr) v_i - \sum_j \ln \bigl( 1 +
   e^{\beta a_j} \bigr) . $$

A chain starts at a draw of the base. At each of many small steps of $\beta$ it notes by how much
the weight $e^{-F}$ of its state has grown, $F_{\text{old}}(v) - F_{\text{new}}(v)$, and then moves
once by Gibbs sampling at the new $\beta$. The sum of its notes is $\ln w$, and the mean of $w$ over
chains is, in expectation and *exactly*, $Z / Z_0$ (11.10), though no chain may be in equilibrium.

The catch is in "expectation". If chains miss a region, the mean of those that we have is too low
and nothing says so: an estimate of $\ln Z$ from few chains lies, as a rule, *below* the truth, and
the $\ln p$ that we print *above*. Hence the second walk, (11.11). Start at states of the machine
and walk down to the base; its mean weight is $Z_0/Z$, and it errs on the other side. Between up and
down lies the truth, if the states one starts from are truly the machine's. With exact draws that is
so. With chains it is a hope.
*/
// log_weight[k] += F at `from` less F at `to`, of row k of v; a (B, H) is v W + c. (11.9)
static void weigh(const Rbm *m, const Tensor *base, const Tensor *v, Tensor *a, double from,
                  double to, double *log_weight)
{
    const real *x = v->data, *before = activate(scale(a, from), SOFTPLUS)->data,
               *after = activate(scale(a, to), SOFTPLUS)->data;
    for (int k = 0; k < v->shape.n[0]; k++, x += m->D, before += m->H, after += m->H) {
        for (int i = 0; i < m->D; i++)
            log_weight[k] += (to - from) * (double)(x[i] * (m->b->data[i] - base->data[i]));
        for (int j = 0; j < m->H; j++)
            log_weight[k] += (double)(after[j] - before[j]);
    }
}

// v (B, D) moves by one Gibbs step at beta. (11.9)
static void move(const Rbm *m, Tensor *base, Tensor *v, Tensor *a, double beta, Rng *rng)
{
    Tensor *h = scale(tensor_bernoulli(sigmoid(scale(a, beta)), rng), beta);
    Tensor *bias = add(scale(base, 1 - beta), scale(m->b, beta)), *mean = tensor_new(v->shape);
    gemm(false, true, v->shape.n[0], m->D, m->H, h->data, m->W->data, 0, mean->data, bias->data,
         SIGMOID);
    memcpy(v->data, tensor_bernoulli(mean, rng)->data, sizeof(real) * (size_t)v->size);
}

static double log_mean_exp(const double *x, int n)
{
    double most = -INFINITY, total = 0;
    for (int i = 0; i < n; i++)
        most = fmax(most, x[i]);
    for (int i = 0; i < n; i++)
        total += exp(x[i] - most) / n;
    return most + log(total);
}

static double base_log_z(const Rbm *m, const Tensor *base)  // 2^H hidden states, all alike
{
    double log_z = m->H * log(2);
    for (int i = 0; i < m->D; i++)
        log_z += softplus_of((double)base->data[i]);
    return log_z;
}

static Tensor *base_draws(Tensor *base, int n, Rng *rng)  // (n, D)
{
    return tensor_bernoulli(broadcast_to(sigmoid(base), shape2(n, (int)base->size)), rng);
}

// An estimate of ln Z. v (chains, D) is moved: draws of the base, to be walked up to the machine,
// or of the machine, to be walked down. (11.10), (11.11)
static double ais(const Rbm *m, Tensor *base, Tensor *v, bool down, int temps, Rng *rng)
{
    int chains = v->shape.n[0];
    double *log_weight = alloc_zeroed((size_t)chains, sizeof *log_weight);
    for (int k = 0; k < temps; k++) {
        double from = (double)k / temps, to = (k + 1.0) / temps;
        StepMark mark = step_mark();
        Tensor *a = dense(v, m->W, m->c, LINEAR);
        weigh(m, base, v, a, down ? 1 - from : from, down ? 1 - to : to, log_weight);
        move(m, base, v, a, down ? 1 - to : to, rng);
        step_release(mark);
    }
    double log_ratio = log_mean_exp(log_weight, chains);
    free(log_weight);
    return base_log_z(m, base) + (down ? -log_ratio : log_ratio);
}

// A ladder repeats both walks with more and more steps. Where up and down have not met, their
// distance is what one does not know.
enum { RUNGS = 5, UP = 0, DOWN };
static const int LADDER[RUNGS] = {10, 30, 100, 300, 1000};

// log_z[UP], log_z[DOWN]: (RUNGS); own (n, D): states of the machine.
static void climb_ladder(Program *p, const Rbm *m, const Tensor *own, double log_z[2][RUNGS])
{
    Rng rng = rng_new(p->seed, "ladder");
    for (int r = 0; r < RUNGS; r++)
        for (int way = UP; way <= DOWN; way++) {
            StepMark mark = step_mark();
            Tensor *v = base_draws(data.base, own->shape.n[0], &rng);
            if (way == DOWN)
                memcpy(v->data, own->data, sizeof(real) * (size_t)v->size);
            log_z[way][r] = ais(m, data.base, v, way == DOWN, LADDER[r], &rng);
            step_release(mark);
        }
}

// Draws estimates of ln Z, less the exact one if that is known, from both sides.
static void ladder_draw(Figure *f, double log_z[2][RUNGS], const double *exact)
{
    static const char *const label[2] = {"upwards (AIS)", "downwards (reverse)"};
    double x[RUNGS], y[RUNGS];
    figure_panel(f, NULL, "steps from base to machine",
                 exact ? "estimate less exact ln Z, nats" : "estimate of ln Z, nats");
    figure_command(f, "set logscale x\nset xrange [8:1300]");
    for (int way = UP; way <= DOWN; way++) {
        for (int r = 0; r < RUNGS; r++) {
            x[r] = LADDER[r];
            y[r] = log_z[way][r] - (exact ? *exact : 0);
        }
        figure_role(f, way == UP ? ROLE_MODEL : ROLE_RIVAL);
        figure_xy(f, label[way], LINES_POINTS, x, y, RUNGS);
    }
    if (exact)
        figure_level(f, "exact", 0);
    figure_draw(f);
}

/*
## Part small: 784-16, where Z is exact

Sixteen hidden units are few for digits, but their $\ln p$ is known. PCD trains four machines from
the same ties: plain and centred, on the digits and on their negatives. The biases of the centred
ones start so that their units hear deviations only, those of the plain ones do not, so what is
called centring here is slope and start together. The exact $\ln p$ of test pictures is taken along
the way. Two things to see. Centring is worth nats even on the digits themselves, whose pixels are
mostly off; on the negatives, where most pixels are on, the plain rule suffers much, and the centred
one does not notice. And AIS, up and down, can be held against the truth.

The setting (one PCD step, 100 chains, rate 0.01, first weights uniform between
$\pm 4 \sqrt{6/(D + H)}$, hidden centres following with 0.01) is that of a published example,
PyDeep's, which prints exact numbers for MNIST after fifty passes: $-149.05$ plain and $-142.56$
centred, on the negatives $-183.36$ and $-142.09$. The text around these does not say so, but the
program beside them takes pictures that are cut at one half, as we do. `--full --data mnist` comes
to $-148.23$ and $-142.33$.
*/
enum { KINDS = 4 };  // plain, centred; the same on negatives
static const char *const KIND_ROW[KINDS] = {", plain: exact ln p of a test picture",
                                            ", centred: the same", ", plain, negatives: the same",
                                            ", centred, negatives: the same"};
static const double PUBLISHED[2] = {-149.05, -142.56};
static Tensor *judged;  // the pictures that look_at_small scores

// A row's name, as "784-16" and the rest; in a static buffer.
static const char *of_machine(int H, const char *rest)
{
    static char text[120];
    snprintf(text, sizeof text, "%d-%d%s", data.D, H, rest);
    return text;
}

static void look_at_small(Rbm *m, double *number)
{
    number[1] = exact_log_z(m);
    number[0] = score(m, judged, number[1]);
}

static Tensor *negatives(const Tensor *x)
{
    Tensor *y = tensor_keep(x->shape);
    for (long i = 0; i < x->size; i++)
        y->data[i] = 1 - x->data[i];
    return y;
}

// Centres at the means of pixels and at one half; the biases so that a unit that hears no deviation
// is on with its mean.
static void centre_start(Rbm *m)
{
    for (int j = 0; j < m->H; j++)
        m->lambda->data[j] = (real)0.5;
    for (int i = 0; i < m->D; i++) {
        m->mu->data[i] = 1 / (1 + (real)exp(-(double)m->b->data[i]));
        for (int j = 0; j < m->H; j++) {
            m->b->data[i] -= m->W->data[(long)i * m->H + j] * m->lambda->data[j];
            m->c->data[j] -= m->W->data[(long)i * m->H + j] * m->mu->data[i];
        }
    }
}

static Rbm *learn_small(Program *p, int kind, Tensor *rows, Curve *curve)
{
    const Recipe recipe = {
        .negative = PCD, .k = 1, .rate = 0.01, .batch = BATCH, .looks = 5, .centred = kind % 2};
    Rng rng = rng_new(p->seed, "small.weights");
    Rbm *m = rbm_new(data.D, SMALL, 0, &rng);
    char name[] = {'s', 'm', 'a', 'l', 'l', '.', (char)('0' + kind), 0};
    init_uniform(m->W, 4 * sqrt(6.0 / (data.D + SMALL)), &rng);
    log_odds(rows, m->b);
    if (recipe.centred)
        centre_start(m);
    learn(p, m, name, &recipe, rows, steps_of(p, pick(p, 1, 20, 50)), look_at_small, curve);
    return m;
}

// (n, D): exact draws: a hidden state by its probability, then coins. (11.4)
static Tensor *exact_draws(const Rbm *m, int n, Rng *rng)
{
    double *law = alloc_zeroed((size_t)1 << m->H, sizeof *law);
    Tensor *h = tensor_new(shape2(n, m->H));
    enumerate(m, law);
    for (int k = 0; k < n; k++) {
        double left = rng_uniform(rng);
        int s = 0;
        while (s < (1 << m->H) - 1 && (left -= law[s]) > 0)
            s++;
        for (int j = 0; j < m->H; j++)
            h->data[k * m->H + j] = s >> j & 1;
    }
    free(law);
    return tensor_bernoulli(visible(m, h), rng);
}

// A logarithmic axis of steps, from `first` on if there are ten times as many.
static void axis_of_steps(Figure *f, const Curve *curve, int first)
{
    double end = curve->x[curve->count - 1];
    figure_command(f, "set logscale x\nset xrange [%d:*] noextend", end > 10 * first ? first : 1);
}

static void small_figure(Program *p, Curve (*curve)[LOOKS], double log_z[2][RUNGS], double exact)
{
    double cost[2], least = INFINITY, most = -INFINITY;  // one range for both panels
    for (int k = 0; k < KINDS; k++)
        for (int j = 0; j < curve[k][0].count; j++) {
            least = fmin(least, curve[k][0].y[j]);
            most = fmax(most, curve[k][0].y[j]);
        }
    for (int k = 0; k < 2; k++) {
        cost[k] = 0;
        for (int j = 0; j < curve[k][0].count && j < curve[k + 2][0].count; j++)
            cost[k] = fmax(cost[k], fabs(curve[k][0].y[j] - curve[k + 2][0].y[j]));
    }
    char *title = text_format("Negatives part the plain runs by up to %.0f nats, the centred ones by %.1f",
                              cost[0], cost[1]);
    Figure *f = program_figure(
        p, "small", title,
        "Exact ln p of test pictures while four machines of 16 hidden units learn by PCD.",
        "The centred line is the same in both panels; the plain one is below it, on the right far below.");
    for (int negative = 0; negative < 2; negative++) {
        figure_panel(f, negative ? "their negatives" : picture_words(p, "the digits"), "steps",
                     "exact ln p, nats a picture");
        axis_of_steps(f, &curve[0][0], 100);
        figure_command(f, "set bmargin at screen 0.14\nset format x '10^{%%T}'\nset yrange [%.9g:%.9g]%s",
                       least - 0.06 * (most - least) - 1e-6, most + 0.06 * (most - least) + 1e-6,
                       negative ? "" : "\nset key inside bottom right vertical");
        for (int centred = 1; centred >= 0; centred--) {
            figure_role(f, centred ? ROLE_MODEL : ROLE_RIVAL);
            figure_curve(f, negative ? NULL : centred ? "centred" : "plain", LINES_POINTS,
                         &curve[2 * negative + centred][0]);
        }
    }
    figure_draw(f);
    free(title);
    const double off = fmax(fabs(log_z[UP][RUNGS - 1] - exact), fabs(log_z[DOWN][RUNGS - 1] - exact));
    title = text_format("After %d steps both walks are within %.2f nats of ln Z", LADDER[RUNGS - 1], off);
    f = program_figure(p, "annealed", title,
                       "The centred machine of 16 hidden units: ln Z by annealing from the base rates up, and "
                       "from draws down, less the exact ln Z.",
                       "Two lines that come to zero.");
    free(title);
    ladder_draw(f, log_z, &exact);
}

// Mean over the later half of the looks: the last one alone depends on the moment, for the plain rule swings.
static double later_gap(const Curve *a, const Curve *b)
{
    const int from = a->count / 2;
    double total = 0;
    for (int i = from; i < a->count; i++)
        total += (a->y[i] - b->y[i]) / (a->count - from);
    return total;
}

static void small_claims(Program *p, Curve (*curve)[LOOKS], const double *end, double grey)
{
    double alone = 0;  // ln p by the base rates
    for (long k = 0; k < data.test->size; k++) {
        double b = (double)data.base->data[k % data.D];
        alone += ((double)data.test->data[k] * b - softplus_of(b)) / data.test->shape.n[0];
    }
    for (int k = 0; k < KINDS; k++)
        if (p->size == SIZE_FULL && !strcmp(p->source->name, "mnist") && k < 2)
            claim(p, of_machine(SMALL, KIND_ROW[k]), end[k], EXACTLY, PUBLISHED[k], 3, "PyDeep");
        else
            control(p, of_machine(SMALL, KIND_ROW[k]), end[k], "one run");
    control(p, of_machine(SMALL, ", centred: its score of grey levels"), grey,
            "no log-probability");
    control(p, "pixels by themselves: ln p of a test picture", alone, "sham: no ties");
    goal(p, of_machine(SMALL, ": nats gained by centring, later looks"),
         later_gap(&curve[1][0], &curve[0][0]), AT_LEAST, 1, 0, "PyDeep on MNIST: 6.5");
    goal(p, of_machine(SMALL, ": nats that negatives cost the plain rule, later looks"),
         later_gap(&curve[0][0], &curve[2][0]), AT_LEAST, 2, 0, "PyDeep on MNIST: 34.3");
    goal(p, of_machine(SMALL, ": nats that negatives cost the centred rule, later looks"),
         later_gap(&curve[1][0], &curve[3][0]), EXACTLY, 0, 0.5, "(11.17)");
}

static void part_small(Program *p)
{
    static Curve curve[KINDS][LOOKS];
    load_data(p);
    Tensor *other[2] = {negatives(data.train), negatives(data.test)};
    double end[KINDS], log_z[2][RUNGS], exact = 0, grey = 0;
    for (int k = 0; k < KINDS; k++) {
        judged = k < 2 ? data.test : other[1];
        Rbm *m = learn_small(p, k, k < 2 ? data.train : other[0], curve[k]);
        end[k] = last(&curve[k][0]);
        if (k == 1) {
            Rng rng = rng_new(p->seed, "small.draws");
            exact = last(&curve[k][1]);
            grey = score(m, data.grey, exact);
            climb_ladder(p, m, exact_draws(m, pick(p, 20, BATCH, BATCH), &rng), log_z);
            step_reset();
        }
        rbm_free(m);
    }
    small_claims(p, curve, end, grey);
    claim(p, of_machine(SMALL, ", centred: ln Z by AIS, 1,000 steps up, less exact"),
          log_z[UP][RUNGS - 1] - exact, EXACTLY, 0, 0.5, "(11.10)");
    claim(p, of_machine(SMALL, ", centred: the same, 1,000 steps down"),
          log_z[DOWN][RUNGS - 1] - exact, EXACTLY, 0, 0.5, "(11.11), from exact draws");
    small_figure(p, curve, log_z, exact);
    tensor_free(other[0]);
    tensor_free(other[1]);
}

/*
## Part digits: 784-500, and a false friend

Five hundred hidden units, CD-1 and PCD, the same start, rate and number of steps. Nobody can
enumerate $2^{500}$ states, so many programs watch the *pseudo-likelihood* instead, (11.12):

$$ \sum_i \ln P(v_i \mid \text{all other pixels}) = \sum_i \ln \sigma \bigl( F(\bar v^i) - F(v)
   \bigr) . $$

In words: cover one pixel at a time and guess it from all others. $Z$ cancels. If the pixels do not
depend on one another it *is* $\ln p$. If they do it is far too optimistic, since each pixel is told
by its neighbours what to be; and it asks nothing about whole pictures. It tells how well a machine
mends a picture that is nearly finished, and not whether it would ever begin one. So does the copy
error.

What came out: the two machines do not differ in it, $-76.21$ and $-75.42$. In $\ln p$ they are 15.6
nats apart. To the eye they differ at once: start chains from noise and see where they are after a
thousand steps (the figure `chains`). Those of PCD become digits, which change into other digits.
Those of CD-1 end, all of them, in the same few blots, whose squared distance to the nearest
training picture is 3.1 times that of PCD's. It is the disease of part `bars`, seen with the naked
eye, and the other half of it. The blots are far from all data, no chain of one step ever went
there, and nobody told the machine that they are wrong. AIS knows of them, if it does, only by its
few chains; so do not take $-105.25$ for the last word. (Nearness alone proves nothing, an empty
sheet is as near; so the program also asks how far chains are from one another. Both numbers are
taken on the means of a chain's last step, which by (01.17) are nearer to everything, and to one
another, than zeros and ones are; so hold CD's chains against PCD's, not against test pictures.)
*/
enum { GRID = 4, FRAMES = 14, CHAIN = 1000, WATCHED = 50 };
static const char *const RULE[2] = {"CD-1", "PCD"};

static double pseudo_likelihood(const Rbm *m, Tensor *v)  // mean over the rows. (11.12)
{
    double total = 0;
    int D = m->D, H = m->H, n = v->shape.n[0];
    for (int k = 0; k < n; k++) {
        StepMark mark = step_mark();
        const real *x = v->data + (long)k * D;
        Tensor *here = dense(slice(v, 0, k, k + 1), m->W, m->c, LINEAR);
        Tensor *there = tensor_new(shape2(D, H));  // a, with pixel i flipped
        for (int i = 0; i < D; i++)
            for (int j = 0; j < H; j++)
                there->data[(long)i * H + j] = here->data[j] +
                                               (1 - 2 * x[i]) * m->W->data[(long)i * H + j];
        double mine = tensor_item(sum(activate(here, SOFTPLUS)));
        Tensor *theirs = matmul(activate(there, SOFTPLUS), tensor_fill(shape2(H, 1), 1));
        for (int i = 0; i < D; i++)  // -F of the flipped picture less that of this one
            total -= softplus_of((double)theirs->data[i] - mine +
                                 (1 - 2 * (double)x[i]) * (double)m->b->data[i]) /
                     n;
        step_release(mark);
    }
    return total;
}

// number: ln p by a short AIS; pseudo-likelihood; copy error; of test pictures.
static void look_at_digits(Rbm *m, double *number)
{
    Rng rng = rng_new(1, "digits.look");
    Tensor *few = slice(data.test, 0, 0, some(WATCHED)), *v = base_draws(data.base, WATCHED, &rng);
    number[0] = score(m, data.test, ais(m, data.base, v, false, 300, &rng));
    number[1] = pseudo_likelihood(m, few);
    number[2] = tensor_item(squared_error(visible(m, hidden(m, few)), few));
}

// v (n, D) runs on for `steps`. frame, if not NULL, receives FRAMES times the means of the first
// GRID * GRID chains, at steps that grow by equal factors.
static void run_chains(const Rbm *m, Tensor *v, int steps, Rng *rng, real *frame)
{
    long shown = (long)GRID * GRID * m->D;
    for (int i = 1, f = 0; i <= steps; i++) {
        StepMark mark = step_mark();
        Tensor *mean = visible(m, tensor_bernoulli(hidden(m, v), rng));
        memcpy(v->data, tensor_bernoulli(mean, rng)->data, sizeof(real) * (size_t)v->size);
        for (; frame && f < FRAMES && i >= pow(steps, f / (FRAMES - 1.0)) - 1e-6; f++)
            memcpy(frame + f * shown, mean->data, sizeof(real) * (size_t)shown);
        step_release(mark);
    }
}

typedef struct Wide {  // a machine of part digits, and what was found out about it
    Rbm *rbm;
    Curve curve[LOOKS];
    real *frame;
    double log_z[2][RUNGS];
} Wide;

static Wide learn_wide(Program *p, int k)
{
    const Recipe recipe = {
        .negative = k ? PCD : CD, .k = 1, .rate = 0.05, .falls = true, .batch = BATCH, .looks = 4};
    Rng rng = rng_new(p->seed, "digits.weights");
    Wide w = {.rbm = rbm_new(data.D, pick(p, 40, 500, 500), 0.01, &rng)};
    long steps = steps_of(p, pick(p, 1, 15, 50));
    memcpy(w.rbm->b->data, data.base->data, sizeof(real) * (size_t)data.D);
    learn(p, w.rbm, k ? "digits.pcd" : "digits.cd1", &recipe, data.train, steps, look_at_digits,
          w.curve);
    w.frame = alloc_zeroed((size_t)(FRAMES * GRID * GRID) * (size_t)data.D, sizeof(real));
    rng = rng_new(p->seed, "digits.chains");
    Tensor *v = tensor_bernoulli(tensor_fill(shape2(GRID * GRID, data.D), 0.5), &rng);
    run_chains(w.rbm, v, CHAIN, &rng, w.frame);
    // the way down starts from chains, begun at data
    Tensor *own = slice(data.train, 0, 0, pick(p, 20, BATCH, BATCH));
    run_chains(w.rbm, own, pick(p, 10, CHAIN, CHAIN), &rng, NULL);
    climb_ladder(p, w.rbm, own, w.log_z);
    step_reset();
    return w;
}

// Mean squared distance of the rows (n, D) from the nearest training picture
static double nearest_square(const real *rows, int n)
{
    int which[4 * WATCHED];
    double distance[4 * WATCHED], total = 0;
    nearest(rows, n, data.train->data, data.train->shape.n[0], data.D, 1, false, which, distance);
    for (int k = 0; k < n; k++)
        total += distance[k] / n;
    return total;
}

// Mean squared distance of two different rows (n, D): nothing, if all are alike
static double spread(const real *rows, int n)
{
    double total = 0;
    for (int k = 0; k < n; k++)
        for (int l = 0; l < k; l++)
            for (int i = 0; i < data.D; i++) {
                double apart = (double)(rows[(long)k * data.D + i] - rows[(long)l * data.D + i]);
                total += apart * apart / (n * (n - 1) / 2.0);
            }
    return total;
}

// The filters of the first units, what they wait for: columns of W, white where ink is welcome;
// picture (units, D).
static void filters(const Tensor *W, int units, real *picture)
{
    int D = W->shape.n[0], H = W->shape.n[1];
    for (int j = 0; j < units; j++) {
        double most = 1e-9;
        for (int i = 0; i < D; i++)
            most = fmax(most, fabs((double)W->data[(long)i * H + j]));
        for (int i = 0; i < D; i++)
            *picture++ = (real)(0.5 + 0.5 * (double)W->data[(long)i * H + j] / most);
    }
}

static void chains_figure(Program *p, const Wide *w)
{
    Figure *f = program_figure(
        p, "chains", data_are_digits(p) ? "CD-1's chains nearly all end as one blot, PCD's as digits" : "Chains that start from noise",
        "Sixteen chains of each machine, through a thousand steps.",
        picture_words(p,
                      "Noise becomes blots, all alike, with CD-1, and various digits with PCD."));
    figure_layout(f, 1, 2, 800, 470);
    for (int i = 0; i < FRAMES; i++) {
        if (i)
            figure_frame(f);
        for (int k = 0; k < 2; k++) {
            char *title = text_format("%s, step %.0f", RULE[k],
                                      ceil(pow(CHAIN, i / (FRAMES - 1.0)) - 1e-6));
            figure_panel(f, title, NULL, NULL);
            figure_pictures(f, w[k].frame + (long)i * GRID * GRID * data.D, GRID, GRID, data.Y,
                            data.X, data.C, NULL, NULL);
            free(title);
        }
    }
    figure_draw(f);
}

// One range of nats for both panels, that can be compared: the book's, or that of all four curves.
static void range_of_nats(Program *p, Figure *f, const Wide *w)
{
    double least = INFINITY, most = -INFINITY;
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < w[k].curve[i].count; j++) {
                least = fmin(least, w[k].curve[i].y[j]);
                most = fmax(most, w[k].curve[i].y[j]);
            }
    double edge = 0.05 * (most - least) + 1e-6 * fabs(most);
    if (as_in_book(p, true))
        figure_command(f, "set yrange [-220:-70]\nset format x '10^{%%T}'");
    else
        figure_command(f, "set yrange [%.9g:%.9g]\nset format x '10^{%%T}'", least - edge,
                       most + edge);
}

static void digits_figures(Program *p, Wide *w)
{
    enum { ROWS = 4, COLUMNS = 14 };
    real *sheet = alloc_zeroed((size_t)(ROWS * COLUMNS) * (size_t)data.D, sizeof *sheet);
    double apart[2];  // at the end: in ln p, in the proxy
    for (int i = 0; i < 2; i++)
        apart[i] = last(&w[1].curve[i]) - last(&w[0].curve[i]);
    char *title = text_format("Between CD-1 and PCD the proxy sees %.1f nats, ln p sees %.0f", fabs(apart[1]),
                              fabs(apart[0]));
    Figure *f = program_figure(
        p, "proxy", title, "Pseudo-likelihood, and ln p (by AIS), while two machines learn.",
        "Left: two lines as one. Right: PCD ends higher.");
    free(title);
    for (int i = 1; i >= 0; i--) {
        figure_panel(f, i ? "pseudo-likelihood, the proxy" : "ln p, by AIS", "steps", "nats a test picture");
        axis_of_steps(f, &w[0].curve[0], 30);
        range_of_nats(p, f, w);
        figure_command(f, "set bmargin at screen 0.14\nset key %s", i ? "inside bottom right vertical" : "off");
        for (int k = 1; k >= 0; k--) {
            figure_role(f, k ? ROLE_MODEL : ROLE_RIVAL);
            figure_curve(f, RULE[k], LINES_POINTS, &w[k].curve[i]);
        }
    }
    const Curve *end = &w[0].curve[0];
    char *gap = text_format("%.0f nats", fabs(apart[0]));
    figure_text(f, 0.55 * end->x[end->count - 1], last(end) + apart[0] + 6, gap);
    free(gap);
    figure_draw(f);
    title = text_format("%s: after %d steps the walks are %.1f nats apart", of_machine(w[1].rbm->H, ", PCD"),
                        LADDER[RUNGS - 1], fabs(w[1].log_z[DOWN][RUNGS - 1] - w[1].log_z[UP][RUNGS - 1]));
    f = program_figure(p, "annealed_wide", title,
                       "PCD's machine: ln Z by annealing from the base rates up, and from its own states down.",
                       "Two lines that come near each other.");
    free(title);
    ladder_draw(f, w[1].log_z, NULL);
    f = program_figure(p, "filters", "The filters do not tell which machine fails",
                       "Weights of the first 28 units of both machines; white: ink is welcome.",
                       "Short strokes and spots; two rows for each machine.");
    for (int k = 0; k < 2; k++)
        filters(w[k].rbm->W, ROWS / 2 * COLUMNS, sheet + (long)(k * ROWS / 2 * COLUMNS) * data.D);
    figure_pictures(f, sheet, ROWS, COLUMNS, data.Y, data.X, data.C,
                    (const char *const[]){"CD-1", "", "PCD", ""}, NULL);
    figure_draw(f);
    free(sheet);
    chains_figure(p, w);
}

// Where the chains from noise have come to, and how far they are from one another.
static void chain_claims(Program *p, const Wide *w)
{
    const int H = w[0].rbm->H, n = some(4 * WATCHED);
    double there[2], wide[2], yardstick = nearest_square(data.test->data, n);
    double whole = spread(data.test->data, n);
    for (int k = 0; k < 2; k++) {
        const real *end = w[k].frame + (long)(FRAMES - 1) * GRID * GRID * data.D;
        there[k] = nearest_square(end, GRID * GRID);
        wide[k] = spread(end, GRID * GRID) / whole;
    }
    control(p, "test pictures: squared distance to the nearest training picture", yardstick,
            "the yardstick");
    control(p, "an empty picture: the same",
            nearest_square(tensor_zeros(data.base->shape)->data, 1),
            picture_words(p, "sham: near, and no digit"));
    step_reset();
    goal(p, of_machine(H, ", PCD: the same for chains from noise, 1,000 steps"), there[1], AT_MOST,
         data_are_digits(p) ? 60 : 1.6 * yardstick, 0, "16 chains");
    if (whole == 0) {
        say(p,
            "   the test pictures are all alike: how far chains are from one another is left out");
        return;
    }
    goal(p, of_machine(H, ", CD-1: the same, over PCD's"), there[0] / there[1], AT_LEAST, 1.5, 0,
         picture_words(p, "chains that never came to a digit"));
    goal(p, of_machine(H, ", PCD: spread of these chains, over test pictures"), wide[1], AT_LEAST,
         0.5, 0, "a constant: 0");
    control(p, of_machine(H, ", CD-1: the same"), wide[0], "the same few blots");
}

static void part_digits(Program *p)
{
    load_data(p);
    Wide w[2] = {learn_wide(p, 0), learn_wide(p, 1)};
    double up[2], down[2], proxy[2];
    for (int k = 0; k < 2; k++) {
        up[k] = score(w[k].rbm, data.test, w[k].log_z[UP][RUNGS - 1]);
        down[k] = score(w[k].rbm, data.test, w[k].log_z[DOWN][RUNGS - 1]);
        proxy[k] = pseudo_likelihood(w[k].rbm, slice(data.test, 0, 0, some(4 * WATCHED)));
        step_reset();
        say(p, "   %s: ln p %.2f upwards, %.2f downwards; pseudo-likelihood %.2f; copy error %.2f",
            RULE[k], up[k], down[k], proxy[k], last(&w[k].curve[2]));
    }
    const int H = w[0].rbm->H;
    control(p, of_machine(H, ", CD-1: ln p of a test picture, AIS upwards"), up[0], "one run");
    control(p, of_machine(H, ", PCD: the same"), up[1], "one run");
    control(p, of_machine(H, ", CD-1: gap between up and down"), up[0] - down[0],
            "what is not known");
    control(p, of_machine(H, ", PCD: gap between up and down"), up[1] - down[1],
            "what is not known");
    chain_claims(p, w);
    goal(p, of_machine(H, ": PCD's ln p less that of CD-1"), up[1] - up[0], AT_LEAST, 5, 0,
         "Tieleman 2008: PCD is better");
    goal(p, of_machine(H, ": the same in pseudo-likelihood"), proxy[1] - proxy[0], EXACTLY, 0, 5,
         "the proxy sees little");
    digits_figures(p, w);
    for (int k = 0; k < 2; k++) {
        for (int i = 0; i < LOOKS; i++)
            curve_free(&w[k].curve[i]);
        rbm_free(w[k].rbm);
        free(w[k].frame);
    }
}

/*
## Part codes: RBM and autoencoder side by side

An RBM's hidden layer is the encoder of a small autoencoder: the same sigmoid of the same sum, and
its copy is that of an autoencoder whose decoder uses the encoder's matrix, transposed. (It need
not; the RBM must.) Some say that the two are one thing; the reading notes quote four answers to
that. So take *one* set of numbers $W, b, c$, one start, the same pictures, and learn it twice: as
an RBM, by CD-1, and as an autoencoder, by the slope of the cross-entropy (01.9) of its copies,
which the tape gives. Each has a *sparse* version too, by (11.14).

What differs is what the numbers are for. The autoencoder's unit may say 0.37 and mean it; the RBM's
is on or off, and 0.37 only says how often. Three guesses, then. Undisturbed, the autoencoder's
copies must be better, since copying is all that it learnt. If one *draws* the code as zeros and
ones, that must cost the autoencoder more. And if its weights are read as those of an RBM, they give
the pictures some probability too, but less, for nobody asked for any.

What came out: all three are so. The copy error is 18.62 against the RBM's 22.57; drawing adds 1.56
times as much to it; and $\ln p$ is 12.8 nats lower, though this third result hangs on the rate
(exercise 5). The pseudo-likelihood prefers the autoencoder. The sparse machines find strokes and
whole digits, and that the reading notes' answers call better. As features, perhaps; in $\ln p$ the
urge costs the RBM 77 nats (errata, L53); the sparse autoencoder is worse than pixels by themselves.
*/
enum { CODERS = 4, UNITS = 100 };
static const char *const CODER[CODERS] = {"RBM", "sparse RBM", "autoencoder", "sparse autoenc."};

static Rbm *learn_coder(Program *p, int k)
{
    static const char *const name[CODERS] = {"codes.rbm", "codes.sparse", "codes.copy",
                                             "codes.lean"};
    Recipe recipe = {k < 2 ? CD : COPY, .k = 1, .rate = 0.2, .falls = true, .batch = BATCH};
    recipe.sparsity = k % 2 ? SPARSE : 0;
    Rng rng = rng_new(p->seed, "codes.weights");
    Rbm *m = rbm_new(data.D, UNITS, 0.01, &rng);
    long steps = steps_of(p, pick(p, 1, 10, 50));
    memcpy(m->b->data, data.base->data, sizeof(real) * (size_t)data.D);
    learn(p, m, name[k], &recipe, data.train, steps, NULL, NULL);
    return m;
}

static void codes_figure(Program *p, Rbm *const *m)
{
    enum { N = 10 };
    real *sheet = alloc_zeroed((size_t)(CODERS * N) * (size_t)data.D, sizeof *sheet);
    Figure *f = program_figure(
        p, "codes", data_are_digits(p) ? "Sparseness turns strokes into digits" : "Filters of four machines with 100 units",
        "The first ten filters of RBM and autoencoder, plain and sparse.",
        picture_words(
            p, "Strokes and spots in all rows; in the sparse ones larger, some like digits."));
    for (int k = 0; k < CODERS; k++)
        filters(m[k]->W, N, sheet + (long)k * N * data.D);
    figure_pictures(f, sheet, CODERS, N, data.Y, data.X, data.C, CODER, NULL);
    figure_draw(f);
    free(sheet);
}

static void part_codes(Program *p)
{
    Rbm *m[CODERS];
    double by_mean[CODERS], by_draw[CODERS], on[CODERS], log_p[CODERS], proxy[CODERS];
    load_data(p);
    Rng rng = rng_new(p->seed, "codes.scores");
    for (int k = 0; k < CODERS; k++) {
        m[k] = learn_coder(p, k);
        Tensor *h = hidden(m[k], data.test), *drawn = tensor_bernoulli(h, &rng);
        by_mean[k] = tensor_item(squared_error(visible(m[k], h), data.test));
        by_draw[k] = tensor_item(squared_error(visible(m[k], drawn), data.test));
        on[k] = tensor_item(mean(h));
        Tensor *v = base_draws(data.base, BATCH, &rng);
        log_p[k] = score(m[k], data.test,
                         ais(m[k], data.base, v, false, pick(p, 30, 500, 2000), &rng));
        proxy[k] = pseudo_likelihood(m[k], slice(data.test, 0, 0, some(4 * WATCHED)));
        say(p, "   %-15s copy error %.2f, of drawn codes %.2f; on %.3f; ln p %.1f; pseudo %.1f",
            CODER[k], by_mean[k], by_draw[k], on[k], log_p[k], proxy[k]);
        step_reset();
    }
    goal(p, "autoencoder: copy error over the RBM's", by_mean[2] / by_mean[0], AT_MOST, 1, 0,
         "copying is its aim");
    if (by_draw[0] != by_mean[0])
        goal(p, "autoencoder: what drawing adds to its error, over the RBM's",
             (by_draw[2] - by_mean[2]) / (by_draw[0] - by_mean[0]), AT_LEAST, 1.2, 0,
             "its units are numbers");
    goal(p, "sparse RBM: how often a unit is on", on[1], EXACTLY, SPARSE, 0.05, "(11.14)");
    goal(p, "sparse autoencoder: how often a unit is on", on[3], EXACTLY, SPARSE, 0.05, "(11.14)");
    goal(p, "RBM less autoencoder, read as an RBM: ln p", log_p[0] - log_p[2], AT_LEAST, 0, 0,
         "AIS; probability is its aim");
    control(p, "RBM less autoencoder: pseudo-likelihood", proxy[0] - proxy[2],
            "the proxy's opinion");
    codes_figure(p, m);
    for (int k = 0; k < CODERS; k++)
        rbm_free(m[k]);
}

/*
## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "conditionals",
     .promise = "what the cut buys",
     .run = part_conditionals,
     .size = {"all", "all", "all"},
     .seeds = {1, 1, 1}},
    {.name = "bars",
     .promise = "four rules, exactly",
     .run = part_bars,
     .size = {"200", "20,000", "80,000 steps"},
     .seeds = {1, 3, 5}},
    {.name = "gauss",
     .promise = "Gaussian units",
     .run = part_gauss,
     .size = {"300", "10,000", "50,000 steps"},
     .seeds = {1, 1, 1}},
    {.name = "small",
     .promise = "784-16: exact Z",
     .run = part_small,
     .size = {"10 steps", "4,000", "30,000 steps"},
     .seeds = {1, 1, 1},
     .needs = {.train = 100, .test = 20, .numbers = 12288}},
    {.name = "digits",
     .promise = "784-500, two rules",
     .run = part_digits,
     .size = {"10 steps", "3,000", "30,000 steps"},
     .seeds = {1, 1, 1},
     .needs = {.train = 100, .test = 20, .numbers = 12288}},
    {.name = "codes",
     .promise = "RBM, autoencoder",
     .run = part_codes,
     .size = {"10 steps", "2,000", "30,000 steps"},
     .seeds = {1, 1, 1},
     .needs = {.train = 100, .test = 20, .numbers = 12288}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "11_rbm",
        .title = "RBM: a Boltzmann machine with half of its ties cut",
        .promise = "Learns with a partition function that cannot be computed, by four rules, and\n"
                   "measures what they have learnt where it can.",
        .epochs = "multiplies the length of every training",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}

/*
## What to look for in the figures

`bars`: CD-1 leaves the exact slope soon after its cosine has begun to fall in `stuck`; where the
lines on the left of that cross, copies begin to be good. `small`: the centred line is the same in
both panels. `annealed`: (11.10) and (11.11) promise only in the mean that the walks come from two
sides; find the points on the wrong one. `annealed_wide`: nobody knows the truth here, so the
distance of the two ends is what is left to judge by. `proxy`: the same two machines left and right.
`filters`: can you tell which rows belong to the machine that draws blots? `chains`: watch for the
first blot. `codes`: all began at the same weights; follow a column.

## What went wrong while writing this chapter

*A bias counted twice.* Of the two halves in the quick sum for $Z$ one carries the visible biases:
the one that begins at the first unit, said the code. With a single hidden unit one half is empty,
and both begin there. No machine of the chapter has one hidden unit; the test did.

*Not centred enough.* In the first version the centred machine began with biases of zero, like the
plain one. On the digits that did no harm. On the negatives, with 600 pixels on, each hidden unit
heard a large random number and was on or off for good, and the claim that centring does not notice
negatives failed by 6 nats. A centred rule needs a centred start.

## Exercises

Each ends in a number that the program prints. Answers stand in `notes/solutions/11_rbm.md`.

1. *A small tie.* In `part_conditionals` let the tie between hidden units be 0.2 instead of 2. By
   what factor do the two gaps of the sham shrink? Why not both alike?
2. *Coming to rest.* In `METHOD` let PCD's rate fall (`.falls = true`; `--part bars`). What is its
   best, and how many nats does it lose afterwards?
3. *A timid start.* In `learn_small` draw the first weights from a normal law of deviation 0.01
   (`--part small`). What does it cost the plain machine, what the centred one?
4. *A witness who was elsewhere.* In `part_small` start the walk down at test pictures instead of
   exact draws (`slice(data.test, 0, 0, BATCH)`). How far off is it after 1,000 steps? Why?
5. *Whose rate?* In `learn_coder` let the RBMs learn with the rate 0.05 (`--part codes`). What is
   then the difference in $\ln p$ between RBM and autoencoder?
6. *Fewer units.* Set `SMALL` to 8 (`--part bars`). How far below the best does the exact slope end?

## References

- P. Smolensky, in *Parallel Distributed Processing* 1 (1986): harmonium. R. Neal, *Statistics and
  Computing* 11 (2001): annealing. G. Hinton, *Neural Computation* 14 (2002): CD.
- A. Hyvaerinen, *Computational Statistics and Data Analysis* 51 (2007): ratio matching. H. Lee, C.
  Ekanadham, A. Ng, *NIPS* (2008): sparse units. T. Tieleman, *ICML* (2008): PCD.
- R. Salakhutdinov, I. Murray, *ICML* (2008): AIS for RBMs. A. Fischer, C. Igel, *ICANN* (2010): CD
  that gets worse. I. Sutskever, T. Tieleman, *AISTATS* (2010): CD is the slope of nothing.
- G. Montavon, K. Mueller (2012); J. Melchior, A. Fischer, L. Wiskott, *JMLR* 17 (2016): centring;
  PyDeep, the program of the last.
*/
