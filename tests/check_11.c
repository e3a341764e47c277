// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_11.c: chapter 11, as it is printed

The chapter's file is included whole. What it computes is held against something computed in another
way: the slopes against central differences and against the tape on the free energy, the sums
against plain enumeration of all states, the chains against the laws they are to have, annealing
against the exact Z. Most comparisons are also made with a planted mistake, which they must find.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/11_rbm.c"
#undef main

#define ROUNDING (sizeof(real) == 8 ? 1e-12 : 1e-4)

enum { D5 = 5, H3 = 3, STATES5 = 1 << D5, DRAWN = 20000 };

static Rbm *uneven_rbm(int D, int H, double size)
{
    Rng rng = rng_new(11, "check_11");
    Rbm *m = rbm_new(D, H, size, &rng);
    init_normal(m->b, size, &rng);
    init_normal(m->c, size, &rng);
    return m;
}

static Tensor *all_states(int D)  // (2^D, D)
{
    Tensor *v = tensor_new(shape2(1 << D, D));
    for (int s = 0; s < 1 << D; s++)
        for (int i = 0; i < D; i++)
            v->data[s * D + i] = s >> i & 1;
    return v;
}

static Tensor *some_rows(int n,
                         int D)  // (n, D), uneven: pixel i is on with chance (i + 1) / (D + 2)
{
    Tensor *v = tensor_keep(shape2(n, D));
    Rng rng = rng_new(5, "check_11.rows");
    for (int k = 0; k < n * D; k++)
        v->data[k] = rng_uniform(&rng) < (k % D + 1.0) / (D + 2);
    return v;
}

// ln Z and P(v) by all states of both layers; law (2^D)
static double plain_law(const Rbm *m, double *law)
{
    double Z = 0;
    for (int v = 0; v < 1 << m->D; v++) {
        law[v] = 0;
        for (int h = 0; h < 1 << m->H; h++)
            law[v] += exp(-energy(m, v, h, 0));
        Z += law[v];
    }
    for (int v = 0; v < 1 << m->D; v++)
        law[v] /= Z;
    return log(Z);
}

static int state_of(const real *v, int D)
{
    int s = 0;
    for (int i = 0; i < D; i++)
        s |= (v[i] > (real)0.5) << i;
    return s;
}

// Pearson's X for counts of n draws against a law
static double chi_square(const int *count, const double *law, int states, int n)
{
    double X = 0;
    for (int s = 0; s < states; s++)
        X += (count[s] - n * law[s]) * (count[s] - n * law[s]) / (n * law[s]);
    return X;
}

// ---- the machine ----

static void test_restricted(void **state)
{
    (void)state;
    Rbm *m = tiny_rbm(3);
    double gap[4] = {0}, planted[4] = {0};
    restricted_gaps(m, 0, gap);
    for (int i = 0; i < 4; i++)
        check(gap[i] < 1e-14, "gap %d is %g", i, gap[i]);
    restricted_gaps(m, 0.01, planted);
    check(planted[0] > 1e-5 && planted[2] > 1e-6 && planted[3] > 1e-6, "a small tie was not found");
    rbm_free(m);
}

static void test_enumerate(void **state)
{
    (void)state;
    static const int shape[][2] = {{5, 3}, {3, 4}, {9, 2}, {8, 1}, {2, 6}};
    for (int k = 0; k < COUNT(shape); k++) {
        Rbm *m = uneven_rbm(shape[k][0], shape[k][1], 1);
        double p[64], law[512], total = 0;
        double log_z = enumerate(m, p), plain = plain_law(m, law);
        check(fabs(log_z - plain) < 1e-12, "ln Z of %d-%d: %.15g, expected %.15g", m->D, m->H,
              log_z, plain);
        for (int h = 0; h < 1 << m->H; h++) {
            double of_h = 0;
            for (int v = 0; v < 1 << m->D; v++)
                of_h += exp(-energy(m, v, h, 0) - plain);
            check(fabs(of_h - p[h]) < 1e-12, "P(h = %d): %g, expected %g", h, p[h], of_h);
            total += p[h];
        }
        check(fabs(total - 1) < 1e-12, "they add up to %g", total);
        Tensor *v = all_states(m->D);
        for (int s = 0; s < 1 << m->D; s++)
            check(fabs(exp(-free_energy(m, v->data + s * m->D) - log_z) - law[s]) < 1e-12, "P(v)");
        rbm_free(m);
        step_reset();
    }
}

static void call_enumerate(int H)
{
    double p[1];
    Rng rng = rng_new(1, "x");
    enumerate(rbm_new(2, H, 1, &rng), p);
}

static void call_overflow(int H)
{
    double p[4];
    Rng rng = rng_new(1, "x");
    Rbm *m = rbm_new(16, H, 0, &rng);
    for (int i = 0; i < 16; i++)
        m->b->data[i] = 100;
    enumerate(m, p);
}

static void test_dies(void **state)
{
    (void)state;
    CHECK_DIES(1, call_enumerate, 17, "enumerate", "16", "17");
    CHECK_DIES(1, call_overflow, 2, "enumerate", "finite");
}

// ---- slopes ----

typedef double Value(Rbm *m, Tensor *v);

static double log_likelihood(Rbm *m, Tensor *v) { return score(m, v, exact_log_z(m)); }

static double minus_ratio_loss(Rbm *m, Tensor *v)
{
    StepMark mark = step_mark();
    double loss = tensor_item(ratio_loss(m, v));
    step_release(mark);
    return -loss;
}

// The largest relative error of m's slope against central differences of a value, for each of W, b, c
static void check_slope(const char *name, Rbm *m, Value *value, Tensor *v)
{
    if (sizeof(real) != 8)
        return;
    for (int i = 0; i < 3; i++) {
        double apart = 0, ours = 0, theirs = 0, h = 1e-5;
        for (long k = 0; k < m->slope[i]->size; k++) {
            real *place = &m->params->tensor[i]->data[k], home = *place;
            *place = home + (real)h;
            double above = value(m, v);
            *place = home - (real)h;
            double slope = (above - value(m, v)) / (2 * h), mine = (double)m->slope[i]->data[k];
            *place = home;
            apart += (slope - mine) * (slope - mine);
            ours += mine * mine;
            theirs += slope * slope;
        }
        check(sqrt(ours) > 0.01, "%s: the slope of tensor %d is zero", name, i);
        check(sqrt(apart) < 1e-6 * (sqrt(ours) + sqrt(theirs)), "%s: tensor %d is off by %g of %g",
              name, i, sqrt(apart), sqrt(ours));
    }
}

static void test_exact_slope(void **state)
{
    (void)state;
    for (int H = 2; H <= 5; H++) {
        Rbm *m = uneven_rbm(D5, H, 0.8);
        const Recipe recipe = {.negative = EXACT};
        Tensor *v = some_rows(12, D5);
        find_slope(m, &recipe, v, NULL, NULL);
        check_slope("exact", m, log_likelihood, v);
        // the tape: mean of -F over the data, less the log-sum-exp of -F over all visible states
        Tensor *g[3];
        tape_recording(true);
        Tensor *log_z = log_sum_exp(
            reshape(minus_free_energy(m, all_states(D5)), shape2(1, STATES5)));
        grad(subtract(mean(minus_free_energy(m, v)), sum(log_z)), m->params->tensor, 3, g, false);
        tape_recording(false);
        check(fabs(tensor_item(log_z) - exact_log_z(m)) < ROUNDING * 10, "ln Z of the tape");
        for (int i = 0; i < 3; i++) {
            double apart = largest_difference(g[i], m->slope[i]);
            check(apart < ROUNDING, "H = %d: hand and tape differ by %g", H, apart);
            g[i]->data[0] += (real)0.001;
            check(largest_difference(g[i], m->slope[i]) > 9e-4, "a planted mistake was not found");
        }
        step_reset();
        tensor_free(v);
        rbm_free(m);
    }
}

static void test_ratio(void **state)
{
    (void)state;
    Rbm *m = uneven_rbm(D5, H3, 0.8);
    const Recipe recipe = {.negative = RATIO};
    Tensor *v = some_rows(7, D5);
    double law[STATES5], expected = 0;
    plain_law(m, law);
    for (int k = 0; k < 7; k++)
        for (int i = 0; i < D5; i++) {  // Hyvaerinen's g(u) = 1 / (1 + u) of the ratio
            int here = state_of(v->data + k * D5, D5);
            double g = 1 / (1 + law[here] / law[here ^ 1 << i]);
            expected += g * g / 7;
        }
    tape_recording(false);
    check(fabs(-minus_ratio_loss(m, v) - expected) < ROUNDING, "the loss: %g, expected %g",
          -minus_ratio_loss(m, v), expected);
    find_slope(m, &recipe, v, NULL, NULL);
    check_slope("ratio", m, minus_ratio_loss, v);
    tensor_free(v);
    rbm_free(m);
    step_reset();
}

// The mean CD-1 slope by enumeration: data, and the data after one step of block Gibbs sampling.
static void cd_by_hand(Rbm *m, const Tensor *v, Tensor *slope)  // (D, H), of W
{
    double after[STATES5] = {0};
    int n = v->shape.n[0];
    for (int k = 0; k < n; k++) {
        int s = state_of(v->data + k * D5, D5);
        for (int h = 0; h < 1 << H3; h++)
            for (int next = 0; next < STATES5; next++)
                after[next] += coins(m, s, h, true) * coins(m, next, h, false) / n;
        after[s] -= 1.0 / n;
    }
    Tensor *all = all_states(D5), *h = hidden(m, all);
    for (int s = 0; s < STATES5; s++)
        for (int i = 0; i < D5; i++)
            for (int j = 0; j < H3; j++)
                slope->data[i * H3 + j] -= (real)after[s] * all->data[s * D5 + i] *
                                           h->data[s * H3 + j];
}

static void test_cd(void **state)
{
    (void)state;
    Rbm *m = uneven_rbm(D5, H3, 0.8);
    const Recipe cd = {.negative = CD, .k = 1}, exactly = {.negative = EXACT};
    Tensor *few = some_rows(4, D5), *many = tensor_keep(shape2(DRAWN, D5));
    Rng rng = rng_new(2, "check_11.cd");
    tape_recording(false);
    for (int k = 0; k < DRAWN * D5; k++)
        many->data[k] = few->data[k % (4 * D5)];
    Tensor *expected = tensor_zeros(shape2(D5, H3));
    cd_by_hand(m, few, expected);
    find_slope(m, &cd, many, NULL, &rng);
    // a product is between 0 and 1: its mean over DRAWN chains deviates by at most 0.5 / sqrt(DRAWN),
    // and 6 deviations have the chance 2e-9 (for 15 numbers 3e-8)
    double most = 6 * 0.5 / sqrt(DRAWN), apart = largest_difference(expected, m->slope[0]);
    check(apart < most, "CD-1 is off by %g, at most %g", apart, most);
    find_slope(m, &exactly, few, NULL, &rng);
    check(largest_difference(expected, m->slope[0]) > 3 * most, "CD-1 and exact should differ");
    tensor_free(few);
    tensor_free(many);
    rbm_free(m);
    step_reset();
}

static void test_chains(void **state)  // PCD's chains, without learning, come to P(v)
{
    (void)state;
    Rbm *m = uneven_rbm(D5, H3, 0.8);
    const Recipe pcd = {.negative = PCD, .k = 30};
    Tensor *v = some_rows(4, D5), *chain = tensor_keep(shape2(DRAWN, D5));
    double law[STATES5];
    int count[STATES5] = {0};
    Rng rng = rng_new(3, "check_11.chains");
    tape_recording(false);
    plain_law(m, law);
    find_slope(m, &pcd, v, chain, &rng);
    for (int k = 0; k < DRAWN; k++)
        count[state_of(chain->data + k * D5, D5)]++;
    double X = chi_square(count, law, STATES5, DRAWN);
    check(X < 85, "X = %g; with 31 degrees of freedom more than 85 has the chance 7e-7", X);
    memset(count, 0, sizeof count);
    Tensor *drawn = exact_draws(m, DRAWN, &rng);
    for (int k = 0; k < DRAWN; k++)
        count[state_of(drawn->data + k * D5, D5)]++;
    X = chi_square(count, law, STATES5, DRAWN);
    check(X < 85, "exact draws: X = %g", X);
    law[3] *= 1.3;
    check(chi_square(count, law, STATES5, DRAWN) > X, "a wrong law fits better");
    tensor_free(v);
    tensor_free(chain);
    rbm_free(m);
    step_reset();
}

/*
## Centring

By differences: with $b' = b + W\lambda$ and $c' = c + W^{\mathsf T}\mu$ held fixed, a change of
$W_{ij}$ takes $b_i$ and $c_j$ along.
*/
static void test_centred_slope(void **state)
{
    (void)state;
    Rbm *m = uneven_rbm(D5, H3, 0.8);
    const Recipe exactly = {.negative = EXACT};
    Tensor *v = some_rows(12, D5);
    tape_recording(false);
    for (int i = 0; i < D5; i++)
        m->mu->data[i] = (real)(0.1 + 0.15 * i);
    for (int j = 0; j < H3; j++)
        m->lambda->data[j] = (real)(0.3 + 0.2 * j);
    find_slope(m, &exactly, v, NULL, NULL);
    Tensor *b = tensor_from(m->b->shape, m->slope[1]->data),
           *c = tensor_from(m->c->shape, m->slope[2]->data);
    centre_slope(m);
    for (int i = 0; i < D5; i++)
        for (int j = 0; j < H3; j++) {
            double side[2], h = 1e-5;
            for (int k = 0; k < 2; k++) {
                real by = (real)(k ? -h : h);
                m->W->data[i * H3 + j] += by;
                m->b->data[i] -= by * m->lambda->data[j];
                m->c->data[j] -= by * m->mu->data[i];
                side[k] = log_likelihood(m, v);
                m->W->data[i * H3 + j] -= by;
                m->b->data[i] += by * m->lambda->data[j];
                m->c->data[j] += by * m->mu->data[i];
            }
            double slope = (side[0] - side[1]) / (2 * h),
                   mine = (double)m->slope[0]->data[i * H3 + j];
            check(sizeof(real) != 8 || fabs(slope - mine) < 1e-8, "W %d %d: %g, expected %g", i, j,
                  mine, slope);
        }
    for (int i = 0; i < D5; i++) {  // the slope of b' is that of b; then b = b' - W lambda
        double expected = (double)b->data[i];
        for (int j = 0; j < H3; j++)
            expected -= (double)(m->slope[0]->data[i * H3 + j] * m->lambda->data[j]);
        check(fabs(expected - (double)m->slope[1]->data[i]) < ROUNDING, "b %d", i);
    }
    for (int j = 0; j < H3; j++) {
        double expected = (double)c->data[j];
        for (int i = 0; i < D5; i++)
            expected -= (double)(m->slope[0]->data[i * H3 + j] * m->mu->data[i]);
        check(fabs(expected - (double)m->slope[2]->data[j]) < ROUNDING, "c %d", j);
    }
    tensor_free(v);
    rbm_free(m);
    step_reset();
}

// (11.17): the machine that gives to negatives what m gives to the pictures
static Rbm *negative_of(const Rbm *m)
{
    Rbm *n = uneven_rbm(m->D, m->H, 1);
    memcpy(n->c->data, m->c->data, sizeof(real) * (size_t)m->H);
    for (int i = 0; i < m->D; i++) {
        n->b->data[i] = -m->b->data[i];
        for (int j = 0; j < m->H; j++) {
            n->W->data[i * m->H + j] = -m->W->data[i * m->H + j];
            n->c->data[j] += m->W->data[i * m->H + j];
        }
    }
    return n;
}

static double negatives_gap(const Rbm *m, const Rbm *n)  // largest |P(v) - P'(1 - v)|
{
    double law[STATES5], other[STATES5], gap = 0;
    plain_law(m, law);
    plain_law(n, other);
    for (int s = 0; s < STATES5; s++)
        gap = fmax(gap, fabs(law[s] - other[STATES5 - 1 - s]));
    return gap;
}

static void test_negatives(void **state)  // a centred step keeps them alike, a plain one does not
{
    (void)state;
    for (int centred = 0; centred < 2; centred++) {
        Rbm *m = uneven_rbm(D5, H3, 0.8), *n = negative_of(m);
        const Recipe recipe = {.negative = EXACT, .centred = centred};
        Tensor *v = some_rows(12, D5), *w = negatives(v);
        Rng rng = rng_new(1, "check_11");
        tape_recording(false);
        for (int i = 0; i < D5; i++) {
            m->mu->data[i] = (real)(0.1 + 0.15 * i);
            n->mu->data[i] = 1 - m->mu->data[i];
        }
        check(negatives_gap(m, n) < ROUNDING, "(11.17): off by %g", negatives_gap(m, n));
        climb(m, &recipe, 0.3, v, NULL, &rng);
        climb(n, &recipe, 0.3, w, NULL, &rng);
        double gap = negatives_gap(m, n);
        check(centred ? gap < ROUNDING : gap > 1e-3, "after a step, centred %d: %g", centred, gap);
        tensor_free(v);
        tensor_free(w);
        rbm_free(m);
        rbm_free(n);
        step_reset();
    }
}

static void test_sparsity(void **state)  // for one picture: the slope of a cross-entropy
{
    (void)state;
    const Recipe exactly = {.negative = EXACT}, sparse = {.negative = EXACT, .sparsity = 0.2};
    Rbm *m = uneven_rbm(D5, H3, 0.8);
    Tensor *v = some_rows(1, D5);
    Rng rng = rng_new(1, "check_11");
    tape_recording(false);
    real c[H3];
    memcpy(c, m->c->data, sizeof c);
    Tensor *input = dense(v, m->W, m->c, LINEAR);
    climb(m, &exactly, 0, v, NULL, &rng);
    Tensor *before = tensor_from(m->c->shape, m->slope[2]->data);
    climb(m, &sparse, 0, v, NULL, &rng);
    for (int j = 0; j < H3; j++) {
        double a = (double)input->data[j], h = 1e-5, entropy[2];
        for (int k = 0; k < 2; k++) {
            double q = 1 / (1 + exp(-a - (k ? -h : h)));
            entropy[k] = -0.2 * log(q) - 0.8 * log(1 - q);
        }
        double expected = -URGE * (entropy[0] - entropy[1]) / (2 * h);
        double mine = (double)(m->slope[2]->data[j] - before->data[j]);
        check(fabs(expected - mine) < (sizeof(real) == 8 ? 1e-8 : 1e-4), "%g, expected %g", mine,
              expected);
        check(fabs(mine) > 1e-3 && m->c->data[j] == c[j], "no slope, or a step at rate 0");
    }
    tensor_free(v);
    rbm_free(m);
    step_reset();
}

// ---- annealing and the proxy ----

static double free_energy_at(const Rbm *m, const Tensor *base, const real *v, double beta)
{
    double F = 0;
    for (int i = 0; i < m->D; i++)
        F -= ((1 - beta) * (double)base->data[i] + beta * (double)m->b->data[i]) * (double)v[i];
    for (int j = 0; j < m->H; j++) {
        double a = (double)m->c->data[j];
        for (int i = 0; i < m->D; i++)
            a += (double)(v[i] * m->W->data[i * m->H + j]);
        F -= log(1 + exp(beta * a));
    }
    return F;
}

static void test_annealing(void **state)
{
    (void)state;
    Rbm *m = uneven_rbm(D5, H3, 1);
    Tensor *base = tensor_keep(shape1(D5)), *rows = some_rows(50, D5);
    Rng rng = rng_new(6, "check_11.ais");
    double weight[50] = {0}, exact = exact_log_z(m);
    tape_recording(false);
    log_odds(rows, base);
    weigh(m, base, rows, dense(rows, m->W, m->c, LINEAR), 0.2, 0.7, weight);
    for (int k = 0; k < 50; k++) {
        const real *v = rows->data + k * D5;
        double expected = free_energy_at(m, base, v, 0.2) - free_energy_at(m, base, v, 0.7);
        check(fabs(weight[k] - expected) < ROUNDING, "note %d: %g, expected %g", k, weight[k],
              expected);
    }
    // few steps, many chains: unbiased all the same. The weights' deviation is below 3 of their mean,
    // so 6 deviations are 6 * 3 / sqrt(20000) = 0.13
    for (int steps = 1; steps <= 9; steps += 4) {
        double up = ais(m, base, base_draws(base, DRAWN, &rng), false, steps, &rng);
        double down = ais(m, base, exact_draws(m, DRAWN, &rng), true, steps, &rng);
        check(fabs(up - exact) < 0.13, "%d steps up: %g, expected %g", steps, up, exact);
        check(fabs(down - exact) < 0.13, "%d steps down: %g, expected %g", steps, down, exact);
        step_reset();
    }
    // one chain: low on average on the way up, high on the way down
    double low = 0, high = 0;
    for (int k = 0; k < 400; k++) {
        low += ais(m, base, base_draws(base, 1, &rng), false, 2, &rng) / 400;
        high += ais(m, base, exact_draws(m, 1, &rng), true, 2, &rng) / 400;
        step_reset();
    }
    check(low < exact - 0.1 && high > exact + 0.1, "one chain: %g, %g about %g", low, high, exact);
    memset(m->W->data, 0, sizeof(real) * (size_t)m->W->size);
    memset(m->c->data, 0, sizeof(real) * (size_t)m->c->size);
    memcpy(m->b->data, base->data, sizeof(real) * D5);
    check(fabs(base_log_z(m, base) - exact_log_z(m)) < 1e-12, "Z of the base");
    tensor_free(base);
    tensor_free(rows);
    rbm_free(m);
}

static void test_pseudo(void **state)
{
    (void)state;
    Rbm *m = uneven_rbm(D5, H3, 1);
    Tensor *v = some_rows(9, D5);
    double law[STATES5], expected = 0;
    tape_recording(false);
    plain_law(m, law);
    for (int k = 0; k < 9; k++)
        for (int i = 0; i < D5; i++) {
            int s = state_of(v->data + k * D5, D5);
            expected += log(law[s] / (law[s] + law[s ^ 1 << i])) / 9;
        }
    check(fabs(pseudo_likelihood(m, v) - expected) < ROUNDING * 10, "%g, expected %g",
          pseudo_likelihood(m, v), expected);
    check(expected - log_likelihood(m, v) > 0.05, "here it should be too optimistic");
    memset(m->W->data, 0, sizeof(real) * (size_t)m->W->size);
    check(fabs(pseudo_likelihood(m, v) - log_likelihood(m, v)) < ROUNDING * 10,
          "pixels by themselves: it is ln p");
    tensor_free(v);
    rbm_free(m);
    step_reset();
}

// ---- Gaussian units ----

static void test_gauss(void **state)
{
    (void)state;
    Rbm *m = gauss_teacher();
    m->c->data[0] += (real)0.4;  // uneven hills
    double Z = 0, log_z = gauss_log_z(m), step = 0.05, mean_v[2] = {0}, of_h[2] = {0};
    tape_recording(false);
    for (int y = 0; y < 400; y++)
        for (int x = 0; x < 400; x++) {
            Tensor *v = tensor_new(shape2(1, 2));
            v->data[0] = (real)(-10 + step * x);
            v->data[1] = (real)(-10 + step * y);
            double p = exp(-free_energy(m, v->data) - log_z) * step * step;
            Tensor *h = hidden(m, v);
            Z += p;
            for (int i = 0; i < 2; i++) {
                mean_v[i] += p * (double)v->data[i];
                of_h[i] += p * (double)h->data[i];
            }
            step_reset();
        }
    check(fabs(Z - 1) < (sizeof(real) == 8 ? 1e-8 : 1e-4), "the density adds up to %.12g", Z);
    Rng rng = rng_new(4, "check_11.gauss");
    Tensor *points = gauss_points(m, DRAWN, &rng);
    double found[2] = {0}, second = 0;
    for (int k = 0; k < DRAWN; k++)
        for (int i = 0; i < 2; i++)
            found[i] += (double)points->data[2 * k + i] / DRAWN;
    for (int k = 0; k < DRAWN; k++)
        second += pow((double)points->data[2 * k] - found[0], 2) / DRAWN;
    for (int i = 0; i < 2; i++)  // deviation about 2: six of them
        check(fabs(found[i] - mean_v[i]) < 6 * 2 / sqrt(DRAWN), "mean %d: %g, expected %g", i,
              found[i], mean_v[i]);
    check(second > 2.5 && of_h[0] > 0.3 && of_h[0] < 0.9, "one hill only?");
    // the slope by W, c at the exact moments of the model is zero; against differences on few points
    Tensor *few = tensor_keep(shape2(3, 2));
    memcpy(few->data, points->data, sizeof(real) * 6);
    for (int i = 0; i < 3; i++)
        memset(m->slope[i]->data, 0, sizeof(real) * (size_t)m->slope[i]->size);
    add_moments(m, few, hidden(m, few), 1.0 / 3);
    for (int i = 0; i < 2; i++)  // of F itself: v - b for b
        m->slope[1]->data[i] -= m->b->data[i];
    for (int i = 0; i < 3 && sizeof(real) == 8; i++)
        for (long k = 0; k < m->slope[i]->size; k++) {
            real *place = &m->params->tensor[i]->data[k], home = *place, h = (real)1e-5;
            *place = home + h;
            double above = mean_free_energy(m, few);
            *place = home - h;
            double slope = -(above - mean_free_energy(m, few)) / (2 * (double)h);
            *place = home;
            check(fabs(slope - (double)m->slope[i]->data[k]) < 1e-8, "tensor %d: %g, expected %g",
                  i, (double)m->slope[i]->data[k], slope);
        }
    tensor_free(points);
    tensor_free(few);
    rbm_free(m);
    step_reset();
}

static double minus_copy_loss(Rbm *m, Tensor *v)
{
    StepMark mark = step_mark();
    double loss = tensor_item(copy_loss(m, v));
    step_release(mark);
    return -loss;
}

static void test_copier(void **state)  // an autoencoder's loss, and its slope
{
    (void)state;
    Rbm *m = uneven_rbm(D5, H3, 0.8);
    const Recipe recipe = {.negative = COPY};
    Tensor *v = some_rows(7, D5);
    tape_recording(false);
    Tensor *copy = visible(m, hidden(m, v));
    double expected = 0;
    for (int k = 0; k < 7 * D5; k++)
        expected -= log(v->data[k] > 0 ? (double)copy->data[k] : 1 - (double)copy->data[k]) / 7;
    check(fabs(-minus_copy_loss(m, v) - expected) < ROUNDING * 10, "the loss: %g, expected %g",
          -minus_copy_loss(m, v), expected);
    find_slope(m, &recipe, v, NULL, NULL);
    check_slope("copy", m, minus_copy_loss, v);
    tensor_free(v);
    rbm_free(m);
    step_reset();
}

// ---- the program ----

static void test_quick_run(void **state)
{
    (void)state;
    int status = chapter_ends(chapter_main, "--quick --check --epochs 0.2 --part conditionals,gauss,codes", false);  // it takes no labels
    check(status == 0, "a quick run ended with status %d", status);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quick_run),  // these two first: before OpenMP's threads start
        cmocka_unit_test(test_dies),      cmocka_unit_test(test_restricted),
        cmocka_unit_test(test_enumerate), cmocka_unit_test(test_exact_slope),
        cmocka_unit_test(test_ratio),     cmocka_unit_test(test_cd),
        cmocka_unit_test(test_chains),    cmocka_unit_test(test_centred_slope),
        cmocka_unit_test(test_negatives), cmocka_unit_test(test_sparsity),
        cmocka_unit_test(test_annealing), cmocka_unit_test(test_pseudo),
        cmocka_unit_test(test_gauss),     cmocka_unit_test(test_copier),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
