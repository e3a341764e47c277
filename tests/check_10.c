// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_10.c: chapter 10, as it is printed

The chapter's file is included whole. What it computes is held against something computed in another
way: gradients against central differences and against the tape, the master equation against small
steps in time, passage times against linear equations, Kaufman's and Onsager's formulas against
enumeration and against each other, samplers against the laws they are to have. Each comparison is
also made with a planted mistake, which it must find.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/10_boltzmann_distribution.c"
#undef main

static double gap_of(const double *a, const double *b, int n)  // the largest difference
{
    double most = 0;
    for (int i = 0; i < n; i++)
        most = fmax(most, fabs(a[i] - b[i]));
    return most;
}

static double size_of(const double *x, int n)
{
    double total = 0;
    for (int i = 0; i < n; i++)
        total += x[i] * x[i];
    return sqrt(total);
}

/*
## The law and its thermodynamics
*/
static void test_boltzmann(void **state)
{
    (void)state;
    double p[LEVELS], q[LEVELS], lifted[LEVELS];
    double log_z = boltzmann(LADDER, LEVELS, 0.7, p), total = 0;
    for (int i = 0; i < LEVELS; i++) {
        total += p[i];
        lifted[i] = LADDER[i] + 5000;
    }
    check(fabs(total - 1) < 1e-15, "probabilities add up to %.17g", total);
    for (int i = 1; i < LEVELS; i++)
        check(fabs(log(p[i] / p[0]) + LADDER[i] / 0.7) < 1e-13, "odds of level %d", i);
    double lifted_z = boltzmann(lifted, LEVELS, 0.7, q);  // would underflow without the shift
    check(gap_of(p, q, LEVELS) < 1e-12, "a constant in the energy changes the law");
    check(fabs(lifted_z - log_z + 5000 / 0.7) < 1e-9, "ln Z of shifted energies");
    check(fabs(entropy(p, LEVELS) + mean_of(p, p, 0) - (mean_of(p, LADDER, LEVELS) / 0.7 + log_z)) <
              1e-14,
          "S = U/T + ln Z");
    check(kl_divergence(p, p, LEVELS) == 0, "KL of a law from itself");
}

static void test_free_energy(void **state)
{
    (void)state;
    static const double p[] = {.4, .3, .2, .1};  // the errata's example
    Thermo t = thermo(1);
    double excess = free_energy_of(p, 1) - t.F;
    check(fabs(excess - 0.16034) < 5e-6, "F[p] - F: %g", excess);
    check(fabs(excess - kl_divergence(p, t.p, LEVELS)) < 1e-15, "and the KL divergence");
    Rng rng = rng_new(3, "check_10");
    double gap, least;
    try_free_energy(5000, &rng, &gap, &least);
    check(gap < 1e-12 && least > 0, "gap %g, least %g", gap, least);
}

static void test_bath(void **state)  // all ways to share q quanta among n, counted one by one
{
    (void)state;
    enum { N = 4, Q = 6 };
    int count[Q + 1] = {0}, all = 0;
    for (int a = 0; a <= Q; a++)
        for (int b = 0; a + b <= Q; b++)
            for (int c = 0; a + b + c <= Q; c++) {  // the fourth takes the rest
                count[a]++;
                all++;
            }
    for (int k = 0; k <= Q; k++)
        check(fabs(bath_probability(k, Q, N) - (double)count[k] / all) < 1e-13, "P(%d)", k);
    double total = 0;
    for (int k = 0; k <= 1000; k++)
        total += bath_probability(k, 1000, 1000);
    check(fabs(total - 1) < 1e-9, "a bath's probabilities add up to %.12g", total);
}

static void test_gibbs(void **state)
{
    (void)state;
    double chance[COINS + 1], by_gibbs[COINS + 1];
    int ways[COINS + 1], pascal[] = {1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1};
    toss(300, chance, ways);
    toss_by_gibbs(300, ways, by_gibbs);
    for (int k = 0; k <= COINS; k++)
        check(ways[k] == pascal[k], "%d heads: %d ways", k, ways[k]);
    check(gap_of(chance, by_gibbs, COINS + 1) < 1e-14, "coins");
    ways[3] *= 2;  // the check must be able to fail
    toss_by_gibbs(300, ways, by_gibbs);
    check(gap_of(chance, by_gibbs, COINS + 1) > 1e-3, "a planted mistake was not found");
    for (int c = 0; c < 4; c++) {  // the four signs, far from the tipping point
        double cold = chance_of_b(&CHANGE[c], 50), hot = chance_of_b(&CHANGE[c], 5000);
        check((cold > 0.5) == (CHANGE[c].H < 0), "%s: cold", CHANGE[c].name);
        check((hot > 0.5) == (CHANGE[c].ways[1] > CHANGE[c].ways[0]), "%s: hot", CHANGE[c].name);
    }
}

/*
## Times
*/
// Mean steps from each site to the target, by solving t = 1 + sum of chances x t, over and over.
static double passage_by_iteration(const double *energy, int from, int target)
{
    double t[SITES] = {0}, change = 1;
    for (long round = 0; change > 1e-11 && round < 2000000; round++) {
        change = 0;
        for (int i = 0; i < SITES; i++) {
            if (i == target)
                continue;
            double up = i + 1 < SITES ? 0.5 * fmin(1, exp(energy[i] - energy[i + 1])) : 0;
            double down = i > 0 ? 0.5 * fmin(1, exp(energy[i] - energy[i - 1])) : 0;
            double solved = (1 + (up > 0 ? up * t[i + 1] : 0) + (down > 0 ? down * t[i - 1] : 0)) /
                            (up + down);
            change = fmax(change, fabs(solved - t[i]) / (1 + fabs(solved)));
            t[i] = solved;
        }
    }
    return t[from];
}

static void test_passage(void **state)
{
    (void)state;
    double energy[SITES];
    landscape(2, energy);
    double forth = passage_by_iteration(energy, 0, SITES - 1);
    double home = passage_by_iteration(energy, SITES - 1, 0);
    check(fabs(passage_exact(energy, true) / forth - 1) < 1e-7, "there: %g, expected %g",
          passage_exact(energy, true), forth);
    check(fabs(passage_exact(energy, false) / home - 1) < 1e-7, "back: %g, expected %g",
          passage_exact(energy, false), home);
    check(fabs(ratio_by_weights(energy) / (forth / home) - 1) < 1e-7, "the ratio of the two");
}

static void test_master(void **state)  // against small steps in time, Runge and Kutta's
{
    (void)state;
    double start[LEVELS] = {0.1, 0.2, 0.3, 0.4}, p[LEVELS], exact[LEVELS], k[4][LEVELS];
    double h = 0.01;
    Master m = master_new(true);
    memcpy(p, start, sizeof p);
    for (int step = 0; step < 200; step++) {
        for (int r = 0; r < 4; r++) {
            double at[LEVELS], rate[LEVELS] = {0};
            for (int i = 0; i < LEVELS; i++)
                at[i] = p[i] + (r ? (r < 3 ? h / 2 : h) * k[r - 1][i] : 0);
            for (int i = 0; i + 1 < LEVELS; i++) {  // up with e^-1, down always
                double flow = at[i] * exp(-1) - at[i + 1];
                rate[i] -= flow;
                rate[i + 1] += flow;
            }
            memcpy(k[r], rate, sizeof rate);
        }
        for (int i = 0; i < LEVELS; i++)
            p[i] += h / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
    }
    master_after(&m, start, 2, exact);
    check(gap_of(p, exact, LEVELS) < 1e-9, "after t = 2: off by %g", gap_of(p, exact, LEVELS));
    check(gap_of(start, exact, LEVELS) > 0.05, "nothing moved");
    check(fabs(m.decay[LEVELS - 1]) < 1e-14 && m.decay[LEVELS - 2] < -0.1, "decay rates");
    master_after(&m, start, 500, exact);
    check(gap_of(m.p, exact, LEVELS) < 1e-12, "the end is not Boltzmann's law");
}

/*
## Walks
*/
static void test_chi_square(void **state)  // quantiles from tables
{
    (void)state;
    static const struct {
        double X;
        int freedom;
        double tail;
    } known[] = {{3.841459, 1, 0.05},   {9.210340, 2, 0.01},   {7.814728, 3, 0.05},
                 {30.664850, 3, 1e-6},  {18.307038, 10, 0.05}, {24.995790, 15, 0.05},
                 {37.697298, 15, 0.001}};
    for (int i = 0; i < COUNT(known); i++) {
        double found = chi_square_tail(known[i].X, known[i].freedom);
        check(fabs(found / known[i].tail - 1) < 1e-5, "%g with %d: %.8g, expected %g", known[i].X,
              known[i].freedom, found, known[i].tail);
    }
}

static void test_walks(
    void **state)  // every walk leaves its law alone: p M = p, and M is the step's
{
    (void)state;
    Walk walk[3];
    walks_new(walk);
    for (int k = 0; k < 3; k++) {
        const Walk *w = &walk[k];
        double p[STATES], after[STATES] = {0}, mode[STATES * STATES], value[STATES];
        boltzmann(w->energy, w->n, 1, p);
        for (int i = 0; i < w->n; i++) {
            double stay = 1;
            for (int way = 0; way < w->ways; way++) {
                int j = neighbour(w, i, way);
                if (j < 0)
                    continue;
                double there = acceptance(w, i, j), back = acceptance(w, j, i);
                check(fabs(p[i] * there - p[j] * back) < 1e-15, "%s: detailed balance %d %d",
                      w->name, i, j);
                after[j] += p[i] * there / w->ways;
                stay -= there / w->ways;
            }
            after[i] += p[i] * stay;
        }
        check(gap_of(p, after, w->n) < 1e-15, "%s: the law moves", w->name);
        walk_spectrum(w, mode, value);
        check(fabs(value[w->n - 1] - 1) < 1e-13 && value[w->n - 2] < 0.99 && value[0] > -1,
              "%s: eigenvalues", w->name);
        int thin = thinning(w);
        double second = fmax(fabs(value[0]), fabs(value[w->n - 2]));
        check(pow(second, thin) <= 1e-4 && pow(second, thin - 1) > 1e-4, "%s: thinning", w->name);
    }
}

static void test_tau(void **state)  // the sum of correlations, lag by lag, for the levels
{
    (void)state;
    Walk walk[3];
    walks_new(walk);
    double p[LEVELS], now[LEVELS], next[LEVELS], U = 0, tau = 1, variance = 0;
    boltzmann(LADDER, LEVELS, 1, p);
    U = mean_of(p, LADDER, LEVELS);
    for (int i = 0; i < LEVELS; i++) {
        now[i] = p[i] * (LADDER[i] - U);  // carried along by the walk
        variance += p[i] * (LADDER[i] - U) * (LADDER[i] - U);
    }
    for (int lag = 1; lag < 300; lag++) {
        memset(next, 0, sizeof next);
        for (int i = 0; i < LEVELS; i++)
            for (int way = 0; way < 2; way++) {
                int j = i + 2 * way - 1;
                double chance = j < 0 || j >= LEVELS ? 0 : 0.5 * (j < i ? 1 : exp(-1));
                next[i] += now[i] * (0.5 - chance);
                if (j >= 0 && j < LEVELS)
                    next[j] += now[i] * chance;
            }
        memcpy(now, next, sizeof now);
        tau += 2 * mean_of(now, LADDER, LEVELS) / variance;
    }
    check(fabs(tau_exact(&walk[0]) - tau) < 1e-9, "tau %g, expected %g", tau_exact(&walk[0]), tau);
}

/*
## The magnet
*/
static void test_ising_small(void **state)
{
    (void)state;
    static const int table[] = {2, 0, 32, 64, 424, 1728, 6688, 13568, 20524};  // E = -32, -28, ..
    static double energy[SMALL_STATES], p[SMALL_STATES];
    int count[17] = {0};
    small_energies(energy);
    for (int s = 0; s < SMALL_STATES; s++)
        count[(int)(energy[s] + 32) / 4]++;
    for (int k = 0; k < 17; k++)
        check(count[k] == table[k <= 8 ? k : 16 - k], "E = %d: %d states", 4 * k - 32, count[k]);
    for (double T = 1; T < 6; T *= 1.3) {
        double log_z = boltzmann(energy, SMALL_STATES, T, p);
        check(fabs(kaufman(SMALL, 1 / T) - log_z / 16) < 1e-13, "ln Z at T = %g", T);
        double U = mean_of(p, energy, SMALL_STATES) / 16, square = 0;
        for (int s = 0; s < SMALL_STATES; s++)
            square += p[s] * energy[s] * energy[s] / 16;
        check(fabs(kaufman_energy(SMALL, T) - U) < 1e-8, "energy at T = %g", T);
        check(fabs(kaufman_capacity(SMALL, T) - (square - 16 * U * U) / (T * T)) < 1e-6,
              "heat capacity at T = %g", T);
    }
}

static void test_onsager(void **state)
{
    (void)state;
    check(fabs(agm(1, sqrt(0.5)) - 0.8472130847939792) < 1e-15, "Gauss's own example");
    check(fabs(critical_temperature() - 2.269185314213022) < 1e-14, "T_c");
    check(fabs(onsager_energy(critical_temperature()) + sqrt(2)) < 1e-12, "energy at T_c");
    for (double T = 1; T < 5; T += 0.5)  // far from T_c a lattice of 128 is infinite
        check(fabs(onsager_energy(T) - kaufman_energy(128, T)) < 1e-8, "T = %g: %.10g, %.10g", T,
              onsager_energy(T), kaufman_energy(128, T));
    check(yang_magnetisation(2.3) == 0 && fabs(yang_magnetisation(2) - 0.911319377877496) < 1e-12,
          "Yang");
}

static void test_lattice(void **state)  // both ways to move it against enumeration
{
    (void)state;
    static double energy[SMALL_STATES], p[SMALL_STATES], magnet[SMALL_STATES];
    small_energies(energy);
    boltzmann(energy, SMALL_STATES, 2, p);
    for (int s = 0; s < SMALL_STATES; s++)
        magnet[s] = fabs(2.0 * ones((unsigned)s) - 16) / 16;
    double U = mean_of(p, energy, SMALL_STATES) / 16, M = mean_of(p, magnet, SMALL_STATES);
    for (int clusters = 0; clusters < 2; clusters++) {
        Reading r = lattice_read(SMALL, 2, clusters, 100000, 5);
        check(fabs(r.energy - U) < 6 * r.energy_error && r.energy_error < 0.01,
              "energy %g, expected %g +- %g", r.energy, U, r.energy_error);
        check(fabs(r.magnet - M) < 6 * r.magnet_error && r.magnet_error < 0.01,
              "magnetisation %g, expected %g +- %g", r.magnet, M, r.magnet_error);
        check(fabs(r.capacity - kaufman_capacity(SMALL, 2)) < 6 * r.capacity_error,
              "heat capacity %g +- %g", r.capacity, r.capacity_error);
    }
    double x[5000];  // a series whose memory is known: tau = (1 + a) / (1 - a)
    Rng rng = rng_new(2, "check_10");
    x[0] = 0;
    for (int i = 1; i < 5000; i++)
        x[i] = 0.8 * x[i - 1] + rng_normal(&rng);
    check(fabs(tau_of_series(x, 5000) / 9 - 1) < 0.5, "tau %g, expected 9", tau_of_series(x, 5000));
}

/*
## Answers and machines
*/
static void test_answers(void **state)
{
    (void)state;
    enum { Y = 5, X = 4 };
    int8_t x[Y * X], y[Y * X];
    Rng rng = rng_new(9, "check_10");
    for (int i = 0; i < Y * X; i++) {
        x[i] = rng_below(&rng, 2) ? 1 : -1;
        y[i] = rng_below(&rng, 2) ? 1 : -1;
    }
    for (int i = 0; i < Y * X; i++) {  // flipping a pixel costs twice its pull
        double before = answer_energy(x, y, Y, X), expected = 2 * y[i] * pull(x, y, Y, X, i);
        y[i] = (int8_t)-y[i];
        check(fabs(answer_energy(x, y, Y, X) - before - expected) < 1e-12, "pixel %d", i);
        y[i] = (int8_t)-y[i];
    }
    double seen = answer_energy(x, x, Y, X);
    find_answer(x, y, Y, X, 30, NULL);
    double downhill = answer_energy(x, y, Y, X);
    check(downhill <= seen, "downhill went up: %g to %g", seen, downhill);
    for (int i = 0; i < Y * X; i++)
        check(y[i] * pull(x, y, Y, X, i) >= -1e-12, "pixel %d would still like to flip", i);
    check(fabs(one_bit(true, 0.3, 3000) - 0.3) < 1e-12 && one_bit(false, 0.3, 3000) > 0.999, "E19");
}

static Machine uneven_machine(int D, int H)
{
    Rng rng = rng_new(11, "check_10.machine");
    return machine_random(D, H, 0.8, &rng);
}

static void uneven_data(double *data, int n)
{
    Rng rng = rng_new(12, "check_10.data");
    random_distribution(data, n, &rng);
}

static double divergence(const Machine *m, const double *data)
{
    double p[PLANES], visible[PLANES];
    machine_law(m, p, visible);
    return kl_divergence(data, visible, 1 << m->D);
}

static void test_slope(void **state)  // the difference of two expectations against differences
{
    (void)state;
    for (int H = 0; H < 3; H++) {
        Machine m = uneven_machine(3, H);
        double data[8], slope[UNITS * UNITS], differences[UNITS * UNITS] = {0};
        uneven_data(data, 8);
        double found = machine_slope(&m, data, NULL, NULL, slope);
        check(fabs(found - divergence(&m, data)) < 1e-15, "the divergence");
        for (int i = 0; i < 3 + H; i++)
            for (int j = i; j < 3 + H; j++) {
                double home = *tie(&m, i, j), h = 1e-5;
                *tie(&m, i, j) = home + h;
                double above = divergence(&m, data);
                *tie(&m, i, j) = home - h;
                differences[i * UNITS + j] = (above - divergence(&m, data)) / (2 * h);
                *tie(&m, i, j) = home;
            }
        check(size_of(slope, UNITS * UNITS) > 0.05, "the slope is zero");
        check(gap_of(slope, differences, UNITS * UNITS) < 1e-9, "H = %d: off by %g", H,
              gap_of(slope, differences, UNITS * UNITS));
        slope[1] *= 1.001;
        check(gap_of(slope, differences, UNITS * UNITS) > 1e-8 || fabs(slope[1]) < 1e-5,
              "a planted mistake was not found");
    }
}

/*
The tape, on the sums written out: features (states, N^2) times theta (N^2, 1) is -E; the visible
part's -F is a log-sum-exp over the hidden states, ln Z one over all of them.
*/
static void tape_slope(const Machine *m, const double *data, double *slope)
{
    int N = m->D + m->H, states = 1 << N, seen = 1 << m->D, hidden = 1 << m->H;
    Tensor *feature = tensor_zeros(shape2(states, UNITS * UNITS)), *g;
    Tensor *theta = tensor_new(shape2(UNITS * UNITS, 1)), *weight = tensor_new(shape2(seen, 1));
    for (int i = 0; i < UNITS * UNITS; i++)
        theta->data[i] = (real)m->theta[i];
    for (int s = 0; s < states; s++)  // row (v, h): the hidden states of one v together
        for (int i = 0; i < N; i++)
            for (int j = i; j < N; j++)
                feature->data[((long)(s % seen) * hidden + s / seen) * UNITS * UNITS + i * UNITS +
                              j] = (real)((s >> i & 1) * (s >> j & 1));
    for (int v = 0; v < seen; v++)
        weight->data[v] = (real)data[v];
    tape_recording(true);
    Tensor *score = matmul(feature, theta);
    Tensor *minus_f = log_sum_exp(reshape(score, shape2(seen, hidden)));  // (10.34)
    Tensor *log_z = log_sum_exp(reshape(score, shape2(1, states)));
    Tensor *loss = subtract(sum(log_z), sum(multiply(minus_f, weight)));
    grad(loss, &theta, 1, &g, false);
    for (int i = 0; i < UNITS * UNITS; i++)
        slope[i] = (double)g->data[i];
    step_reset();
}

static void test_tape(void **state)
{
    (void)state;
    double most = sizeof(real) == 8 ? 1e-14 : 1e-6;
    for (int H = 0; H < 3; H++) {
        Machine m = uneven_machine(3, H);
        double data[8], slope[UNITS * UNITS], tape[UNITS * UNITS];
        uneven_data(data, 8);
        machine_slope(&m, data, NULL, NULL, slope);
        tape_slope(&m, data, tape);
        check(size_of(tape, UNITS * UNITS) > 0.05, "the tape's slope is zero");
        check(gap_of(slope, tape, UNITS * UNITS) < most, "H = %d: hand and tape differ by %g", H,
              gap_of(slope, tape, UNITS * UNITS));
    }
}

static void test_chains(void **state)  // the sampled slope is right on average
{
    (void)state;
    Machine m = uneven_machine(3, 1);
    double data[8], exact[UNITS * UNITS], one[UNITS * UNITS], mean_slope[UNITS * UNITS] = {0};
    double chain[CHAINS] = {0};
    enum { ROUNDS = 4000 };
    Rng rng = rng_new(4, "check_10.chains");
    uneven_data(data, 8);
    machine_slope(&m, data, NULL, NULL, exact);
    for (int i = 0; i < 50; i++)
        machine_slope(&m, data, chain, &rng, one);
    for (int i = 0; i < ROUNDS; i++) {
        machine_slope(&m, data, chain, &rng, one);
        for (int k = 0; k < UNITS * UNITS; k++)
            mean_slope[k] += one[k] / ROUNDS;
    }
    // a product's deviation is at most 1/2; 4: the chains' memory, tau, is taken as 16 sweeps at most
    double most = 5 * 4 * 0.5 / sqrt((double)ROUNDS * CHAINS);
    check(gap_of(exact, mean_slope, UNITS * UNITS) < most, "off by %g, at most %g",
          gap_of(exact, mean_slope, UNITS * UNITS), most);
}

// 004:3 writes -x'Ux - b'x with a full U: what unit i hears is U_ij + U_ji and U_ii + b_i.
static void test_full_matrix(void **state)
{
    (void)state;
    enum { N = 5 };
    double U[N][N], b[N], energy[1 << N], rows_only = 0;
    Rng rng = rng_new(8, "check_10.full");
    Machine m = {.D = N};
    for (int i = 0; i < N; i++) {
        b[i] = rng_normal(&rng);
        for (int j = 0; j < N; j++)
            U[i][j] = rng_normal(&rng);
    }
    for (int i = 0; i < N; i++)
        for (int j = i; j < N; j++)
            *tie(&m, i, j) = i == j ? U[i][i] + b[i] : U[i][j] + U[j][i];
    for (int s = 0; s < 1 << N; s++) {
        energy[s] = 0;
        for (int i = 0; i < N; i++) {
            energy[s] -= b[i] * (s >> i & 1);
            for (int j = 0; j < N; j++)
                energy[s] -= (s >> i & 1) * U[i][j] * (s >> j & 1);
        }
        check(fabs(energy[s] - machine_energy(&m, s)) < 1e-12, "state %d", s);
    }
    for (int s = 0; s < 1 << N; s++)
        for (int i = 0; i < N; i++) {
            double on = exp(-energy[s | 1 << i]), off = exp(-energy[s & ~(1 << i)]), row = b[i];
            double chance = on / (on + off);
            for (int j = 0; j < N; j++)
                row += j != i ? U[i][j] * (s >> j & 1) : 0;
            check(fabs(chance - 1 / (1 + exp(-unit_input(&m, s, i)))) < 1e-13, "unit %d", i);
            rows_only = fmax(rows_only, fabs(chance - 1 / (1 + exp(-row))));
        }
    check(rows_only > 0.1, "rows of U alone should be wrong, off by %g only", rows_only);
}

static void test_parity(void **state)
{
    (void)state;
    double data[8], slope[UNITS * UNITS];
    parity(data);
    Machine flat = {.D = 3};
    double at = machine_slope(&flat, data, NULL, NULL, slope);
    check(fabs(at - log(2)) < 1e-15, "three fair coins: %g", at);
    check(size_of(slope, UNITS * UNITS) < 1e-15, "and no way down, by pairs");
    for (double M = 3; M < 12; M += 2) {  // a machine with one hidden unit, made by hand: (10.35)
        Machine m = {.D = 3, .H = 1};
        for (int i = 0; i < 3; i++) {
            *tie(&m, i, i) = 3 * M;
            *tie(&m, i, 3) = -4 * M;
            for (int j = i + 1; j < 3; j++)
                *tie(&m, i, j) = -2 * M;
        }
        *tie(&m, 3, 3) = 4 * M;
        double expected = log1p(1.75 * exp(-M)), found = divergence(&m, data);
        check(fabs(found - expected) < 2 * exp(-4 * M) + 1e-13, "M = %g: %g, expected %g", M, found,
              expected);
        check(xor_right(&m) == 4, "M = %g: XOR", M);
    }
    check(xor_right(&flat) == 0, "fair coins know no XOR");
}

/*
## The program
*/
static void test_quick_run(void **state)
{
    (void)state;
    int status = chapter_ends(chapter_main, "--quick --check", false);  // it takes no labels
    check(status == 0, "a quick run ended with status %d", status);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quick_run),  // first: before OpenMP's threads start
        cmocka_unit_test(test_boltzmann),   cmocka_unit_test(test_free_energy),
        cmocka_unit_test(test_bath),        cmocka_unit_test(test_gibbs),
        cmocka_unit_test(test_passage),     cmocka_unit_test(test_master),
        cmocka_unit_test(test_chi_square),  cmocka_unit_test(test_walks),
        cmocka_unit_test(test_tau),         cmocka_unit_test(test_ising_small),
        cmocka_unit_test(test_onsager),     cmocka_unit_test(test_lattice),
        cmocka_unit_test(test_answers),     cmocka_unit_test(test_slope),
        cmocka_unit_test(test_tape),        cmocka_unit_test(test_chains),
        cmocka_unit_test(test_full_matrix), cmocka_unit_test(test_parity),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
