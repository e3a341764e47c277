// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_12.c: chapter 12, as it is printed

The chapter's file is included whole. What it computes is held against something computed in another
way: laws, bounds and posteriors against sums over all hidden states written out, gradients against
central differences and against the tape on the free energy, samplers against the laws they are to
have, the mixture of bumps against quadrature. Samplers are judged by a chi-square, turned into a
normal deviate; 5 of these is a false alarm in 6e-7 of all seeds, and the seeds are fixed. Where it
can be, a planted mistake must be found, too.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/12_dbn.c"
#undef main

static bool is_double(void) { return sizeof(real) == 8; }

static Small uneven_small(int D, int H, uint64_t seed)  // with biases, too
{
    Rng rng = rng_new(seed, "check_12.small");
    Small m = small_new(D, H, 0.9, &rng);
    for (int i = 0; i < D; i++)
        m.b[i] = 0.7 * rng_normal(&rng);
    for (int j = 0; j < H; j++)
        m.c[j] = 0.7 * rng_normal(&rng);
    return m;
}

static void uneven_law(double *p, int n, uint64_t seed)
{
    double total = 0;
    Rng rng = rng_new(seed, "check_12.law");
    for (int i = 0; i < n; i++)
        total += p[i] = 0.05 + rng_uniform(&rng);
    for (int i = 0; i < n; i++)
        p[i] /= total;
}

static double gap_of(const double *a, const double *b, int n)
{
    double most = 0;
    for (int i = 0; i < n; i++)
        most = fmax(most, fabs(a[i] - b[i]));
    return most;
}

static double weight_of(const Small *m, int v, int h)  // exp(-E), by the energy itself
{
    double minus_E = 0;
    for (int i = 0; i < m->D; i++) {
        minus_E += m->b[i] * (v >> i & 1);
        for (int j = 0; j < m->H; j++)
            minus_E += (v >> i & 1) * m->W[i][j] * (h >> j & 1);
    }
    for (int j = 0; j < m->H; j++)
        minus_E += m->c[j] * (h >> j & 1);
    return exp(minus_E);
}

// How far counts are from a law: chi-square as a normal deviate (Wilson and Hilferty).
static double chi_deviate(const double *count, const double *law, int n)
{
    double draws = 0, X = 0, rare[2] = {0};
    int cells = 0;
    for (int i = 0; i < n; i++)
        draws += count[i];
    for (int i = 0; i < n; i++) {
        double expected = law[i] * draws;
        if (expected < 10) {  // rare states share a cell
            rare[0] += count[i];
            rare[1] += expected;
            continue;
        }
        X += (count[i] - expected) * (count[i] - expected) / expected;
        cells++;
    }
    if (rare[1] > 1) {
        X += (rare[0] - rare[1]) * (rare[0] - rare[1]) / rare[1];
        cells++;
    }
    double freedom = cells - 1, spread = 2 / (9 * freedom);
    return (cbrt(X / freedom) - 1 + spread) / sqrt(spread);
}

/*
## Small machines
*/
static void test_laws(void **state)  // against the joint law of both layers
{
    (void)state;
    Small m = uneven_small(4, 3, 1);
    double joint[16][8], sum_v[16] = {0}, sum_h[8] = {0}, Z = 0, p[STATES], law[STATES];
    for (int v = 0; v < 16; v++)
        for (int h = 0; h < 8; h++) {
            joint[v][h] = weight_of(&m, v, h);
            sum_v[v] += joint[v][h];
            sum_h[h] += joint[v][h];
            Z += joint[v][h];
        }
    visible_law(&m, p);
    for (int v = 0; v < 16; v++) {
        check(fabs(p[v] - sum_v[v] / Z) < 1e-14, "p(v) of state %d", v);
        conditional(&m, false, v, law);
        for (int h = 0; h < 8; h++)
            check(fabs(law[h] - joint[v][h] / sum_v[v]) < 1e-14, "P(h | v), %d %d", v, h);
    }
    Small turned = upside_down(&m);
    visible_law(&turned, p);
    for (int h = 0; h < 8; h++) {
        check(fabs(p[h] - sum_h[h] / Z) < 1e-14, "upside down: state %d", h);
        conditional(&m, true, h, law);
        for (int v = 0; v < 16; v++)
            check(fabs(law[v] - joint[v][h] / sum_h[h]) < 1e-14, "P(v | h), %d %d", v, h);
    }
}

static double score_of(const Small *m, const double *law)
{
    double p[STATES];
    visible_law(m, p);
    return mean_log(law, p, 1 << m->D);
}

static void test_slope(void **state)  // against central differences
{
    (void)state;
    Small m = uneven_small(4, 3, 2), slope, differences = {0};
    double law[16], length = 0;
    uneven_law(law, 16, 1);
    check(fabs(small_slope(&m, law, &slope) - score_of(&m, law)) < 1e-14, "the score");
    double *x = m.W[0], *g = slope.W[0], *d = differences.W[0];  // W, b and c in one row
    int size = WIDE * WIDE + 2 * WIDE;
    check(m.b == x + WIDE * WIDE && m.c == m.b + WIDE, "the parameters stand in a row");
    for (int i = 0; i < size; i++) {
        double home = x[i], h = 1e-5;
        x[i] = home + h;
        double above = score_of(&m, law);
        x[i] = home - h;
        d[i] = (above - score_of(&m, law)) / (2 * h);
        x[i] = home;
        length += g[i] * g[i];
    }
    check(length > 1e-3, "the slope is zero");
    check(gap_of(g, d, size) < 1e-6 * sqrt(length), "off by %g of %g", gap_of(g, d, size),
          sqrt(length));
    slope.W[1][2] *= 1.001;
    check(gap_of(g, d, size) > 1e-6 * sqrt(length), "a planted mistake was not found");
}

static int falls(Small *m, const double *law, int steps, double rate)  // steps that went down
{
    int count = 0;
    double last = -INFINITY;
    Small slope;
    for (int k = 0; k <= steps; k++) {
        double now = small_slope(m, law, &slope);
        count += now < last;
        last = now;
        for (int i = 0; i < WIDE; i++) {
            for (int j = 0; j < WIDE; j++)
                m->W[i][j] += rate * slope.W[i][j];
            m->b[i] += rate * slope.b[i];
            m->c[i] += rate * slope.c[i];
        }
    }
    return count;
}

static void test_climb(void **state)  // what the theorem needs: EXACT_RATE is low enough
{
    (void)state;
    double law[STATES], codes[STATES];
    Rng rng = rng_new(1, "helps");
    Small first = small_new(SIDE * SIDE, HIDDEN, 0.1, &rng), second, hasty;
    bars_law(law);
    check(falls(&first, law, 1000, EXACT_RATE) == 0, "the first layer's score fell");
    through(&first, false, law, codes);
    second = hasty = upside_down(&first);
    check(falls(&second, codes, 4000, EXACT_RATE) == 0, "the second layer's score fell");
    check(falls(&hasty, codes, 400, 30 * EXACT_RATE) > 0, "at a far higher rate nothing falls");
}

static Rbm rbm_of(const Small *m)  // the same machine, of the real size's kind
{
    Rng rng = rng_new(1, "check_12.rbm");
    Rbm r = rbm_new(m->D, m->H, BINARY, BINARY, 0, &rng);
    for (int i = 0; i < m->D; i++) {
        r.b->data[i] = (real)m->b[i];
        for (int j = 0; j < m->H; j++)
            r.W->data[i * m->H + j] = (real)m->W[i][j];
    }
    for (int j = 0; j < m->H; j++)
        r.c->data[j] = (real)m->c[j];
    return r;
}

static Tensor *all_states(int D)  // (2^D, D)
{
    Tensor *v = tensor_new(shape2(1 << D, D));
    for (int i = 0; i < v->size; i++)
        v->data[i] = (real)(i / D >> i % D & 1);
    return v;
}

static void test_slope_by_tape(void **state)  // of sum p (-F) - ln Z, Z a log-sum-exp of all -F
{
    (void)state;
    Small m = uneven_small(4, 3, 3), slope;
    Rbm r = rbm_of(&m);
    double law[16], most = 0, length = 0;
    uneven_law(law, 16, 2);
    small_slope(&m, law, &slope);
    Tensor *weight = tensor_new(shape2(16, 1)), *g[3];
    for (int v = 0; v < 16; v++)
        weight->data[v] = (real)law[v];
    tape_recording(true);
    Tensor *minus_F = scale(free_energy(&r, all_states(4)), -1);
    Tensor *log_Z = log_sum_exp(reshape(minus_F, shape2(1, 16)));
    grad(subtract(sum(multiply(minus_F, weight)), sum(log_Z)), r.params->tensor, 3, g, false);
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 3; j++) {
            most = fmax(most, fabs((double)g[0]->data[i * 3 + j] - slope.W[i][j]));
            length += slope.W[i][j] * slope.W[i][j];
        }
    for (int i = 0; i < 4; i++)
        most = fmax(most, fabs((double)g[1]->data[i] - slope.b[i]));
    for (int j = 0; j < 3; j++)
        most = fmax(most, fabs((double)g[2]->data[j] - slope.c[j]));
    check(length > 1e-3 && most < (is_double() ? 1e-13 : 1e-5), "tape and hand differ by %g", most);
    rbm_free(&r);
    step_reset();
}

/*
## Stacks: law, bound, posterior, by sums over all hidden states
*/
static void three_floors(Small *layer)
{
    layer[0] = uneven_small(4, 3, 4);
    layer[1] = uneven_small(3, 4, 5);
    layer[2] = uneven_small(4, 2, 6);
}

static double chance(const Small *m, bool down, int given, int taken)  // one conditional
{
    double p = 1;
    for (int i = 0; i < (down ? m->D : m->H); i++) {
        double on = sigma(down ? input_down(m, i, given) : input_up(m, i, given));
        p *= taken >> i & 1 ? on : 1 - on;
    }
    return p;
}

static void test_stack(void **state)
{
    (void)state;
    Small layer[3];
    double law[16], p[STATES], top[STATES], brute[16] = {0}, bound = 0, score = 0;
    three_floors(layer);
    uneven_law(law, 16, 3);
    visible_law(&layer[2], top);
    for (int v = 0; v < 16; v++)
        for (int h = 0; h < 8; h++)
            for (int k = 0; k < 16; k++) {
                double joint = top[k] * chance(&layer[1], true, k, h) * chance(layer, true, h, v);
                double Q = chance(layer, false, v, h) * chance(&layer[1], false, h, k);
                brute[v] += joint;
                bound += law[v] * Q * (log(joint) - log(Q));
            }
    stack_law(layer, 3, p);
    check(gap_of(p, brute, 16) < 1e-14, "the law (12.1): off by %g", gap_of(p, brute, 16));
    for (int v = 0; v < 16; v++)
        score += law[v] * log(brute[v]);
    check(fabs(stack_score(layer, 3, law) - score) < 1e-13, "the score");
    check(fabs(stack_bound(layer, 3, law) - bound) < 1e-12, "the bound (12.6): %g, expected %g",
          stack_bound(layer, 3, law), bound);
    check(bound < score - 1e-3, "the bound should be below the score here");
}

static void test_tight(void **state)  // (12.7), (12.8), and that it is no accident
{
    (void)state;
    Small layer[3];
    double law[16], codes[STATES];
    three_floors(layer);
    uneven_law(law, 16, 4);
    double one = stack_score(layer, 1, law);
    check(stack_bound(layer, 2, law) < one - 1e-3, "another machine on top changes nothing?");
    layer[1] = upside_down(layer);
    check(fabs(stack_bound(layer, 2, law) - one) < 1e-13, "upside down: the bound");
    check(fabs(stack_score(layer, 2, law) - one) < 1e-13, "upside down: the score");
    layer[2] = upside_down(&layer[1]);
    check(fabs(stack_bound(layer, 3, law) - one) < 1e-13, "three floors: the bound");
    through(layer, false, law, codes);
    double ceiling = layer_share(layer, law) + mean_log(codes, codes, 8);
    for (uint64_t seed = 10; seed < 60; seed++) {
        layer[1] = uneven_small(3, 3, seed);
        double above[STATES];
        visible_law(&layer[1], above);
        double bound = stack_bound(layer, 2, law);
        check(bound < ceiling && fabs(ceiling - bound - kl(codes, above, 8)) < 1e-12, "seed %d",
              (int)seed);
    }
}

static void test_posterior(void **state)
{
    (void)state;
    Small layer[3];
    double law[16], p[STATES], above[STATES], post[STATES];
    three_floors(layer);
    uneven_law(law, 16, 5);
    stack_law(layer, 2, p);
    visible_law(&layer[1], above);
    for (int v = 0; v < 16; v++) {
        posterior(layer, 2, v, post);
        for (int h = 0; h < 8; h++)
            check(fabs(post[h] - above[h] * chance(layer, true, h, v) / p[v]) < 1e-14, "%d %d", v,
                  h);
    }
    double gap = stack_score(layer, 2, law) - stack_bound(layer, 2, law);
    check(gap > 1e-3 && fabs(inference_gap(layer, law) - gap) < 1e-13, "(12.5)");
}

static void test_house(void **state)  // the example's numbers, with pencil and paper
{
    (void)state;
    Small house[2] = {{.D = 1, .H = 2, .W = {{20, 20}}, .b = {-20}},
                      {.D = 2, .H = 1, .b = {-10, -10}}};
    double post[STATES], rare = sigma(-10), common = 1 - rare;
    double none = common * common * sigma(-20), one = rare * common * 0.5;
    double both = rare * rare * sigma(20), all = none + 2 * one + both;
    posterior(house, 2, 1, post);
    check(fabs(post[0] - none / all) < 1e-15 && fabs(post[1] - one / all) < 1e-15 &&
              fabs(post[3] - both / all) < 1e-15,
          "posterior");
}

static void test_ancestral(void **state)
{
    (void)state;
    Small layer[3], columns[3];
    double law[STATES], top[STATES], count[2][STATES] = {{0}};
    Rng rng = rng_new(3, "check_12.ancestral");
    for (int l = 0; l < 3; l++) {
        layer[l] = uneven_small(3, 3, 20 + (uint64_t)l);
        columns[l] = layer[l];
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++)
                columns[l].W[i][j] = layer[l].W[j][i];
    }
    stack_law(layer, 3, law);
    visible_law(&layer[2], top);
    for (int i = 0; i < 50000; i++) {
        count[0][ancestral(layer, 3, top, &rng)]++;
        count[1][ancestral(columns, 3, top, &rng)]++;
    }
    check(fabs(chi_deviate(count[0], law, 8)) < 5, "draws: %g", chi_deviate(count[0], law, 8));
    check(chi_deviate(count[1], law, 8) > 20, "columns for rows (E23) should be found");
    check(fabs(misfit(layer, layer, 3, &rng)) < 5, "misfit");
    check(fabs(misfit(columns, layer, 3, &rng)) > 20, "misfit should find columns for rows");
}

static void test_tied(void **state)  // (12.11): a fixed point, and an approach that never turns
{
    (void)state;
    Small m = uneven_small(4, 3, 7);
    double p[STATES], codes[STATES], again[STATES], last = INFINITY;
    visible_law(&m, p);
    through(&m, false, p, codes);
    through(&m, true, codes, again);
    check(gap_of(p, again, 16) < 1e-15, "the machine's own law moves");
    for (int floors = 0; floors < 12; floors++) {
        double gap = tied_gap(&m, floors);
        check(gap < last || gap < 1e-14, "%d floors: %g after %g", floors, gap, last);
        last = gap;
    }
}

/*
## Machines of the real size
*/
static Rbm uneven_rbm(int D, int H, Kind visible, Kind hidden, int labels)
{
    Rng rng = rng_new(5, "check_12.uneven");
    Rbm m = rbm_new(D, H, visible, hidden, labels, &rng);
    for (int k = 0; k < 3; k++)
        for (long i = 0; i < m.params->tensor[k]->size; i++) {
            m.params->tensor[k]->data[i] = (real)(0.6 * rng_normal(&rng));
            m.velocity->tensor[k]->data[i] = (real)(0.1 * rng_normal(&rng));
        }
    return m;
}

// velocity - MOMENTUM old = -rate x the tape's gradient of <F(v0)> - <F(v1)>: (12.3), (12.17)
static void move_against_tape(Rbm *m, const char *name)
{
    enum { B = 5 };
    Rng rng = rng_new(6, name);
    int D = seen_by(m);
    double rate = 0.3, apart = 0, length = 0;
    Tensor *v[2], *g[3], *W = tensor_from(m->W->shape, m->W->data);
    double old[3][64];
    for (int k = 0; k < 2; k++) {
        v[k] = tensor_new(shape2(B, D));
        for (long i = 0; i < v[k]->size; i++)
            v[k]->data[i] = (real)rng_uniform(&rng);
    }
    tape_recording(true);
    grad(subtract(mean(free_energy(m, v[0])), mean(free_energy(m, v[1]))), m->params->tensor, 3, g,
         false);
    tape_recording(false);
    for (int k = 0; k < 3; k++)
        for (long i = 0; i < g[k]->size; i++)
            old[k][i] = (double)m->velocity->tensor[k]->data[i];
    rbm_move(m, v[0], rbm_up(m, v[0]), v[1], rbm_up(m, v[1]), rate);
    for (int k = 0; k < 3; k++)
        for (long i = 0; i < g[k]->size; i++) {
            double speed = (double)m->velocity->tensor[k]->data[i];
            double moved = speed - MOMENTUM * old[k][i] + rate * (double)g[k]->data[i];
            apart = fmax(apart, fabs(moved));
            length += (double)g[k]->data[i] * (double)g[k]->data[i];
        }
    for (long i = 0; i < W->size; i++) {
        double expected = (1 - rate * DECAY) * (double)W->data[i] +
                          (double)m->velocity->tensor[0]->data[i];
        apart = fmax(apart, fabs((double)m->W->data[i] - expected));
    }
    check(sqrt(length) > 0.05, "%s: the gradient is zero", name);
    check(apart < (is_double() ? 1e-13 : 1e-5), "%s: off by %g", name, apart);
    rbm_free(m);
    step_reset();
}

static void test_move(void **state)
{
    (void)state;
    Rbm plain = uneven_rbm(5, 4, BINARY, BINARY, 0), labels = uneven_rbm(5, 4, BINARY, BINARY, 3);
    Rbm seen = uneven_rbm(5, 4, GAUSSIAN, BINARY, 0), code = uneven_rbm(5, 4, BINARY, GAUSSIAN, 0);
    move_against_tape(&plain, "binary");
    move_against_tape(&labels, "labels");
    move_against_tape(&seen, "real-valued visible");
    move_against_tape(&code, "real-valued hidden");
}

#ifdef LTG_DOUBLE
static const Rbm *probed;

static Tensor *probed_energy(Tensor *const *x, const void *more)
{
    (void)more;
    return free_energy(probed, x[0]);
}

static void test_free_energy_gradient(void **state)  // by v, first and second, and not by accident
{
    (void)state;
    Kind kinds[2] = {BINARY, GAUSSIAN};
    for (int a = 0; a < 2; a++)
        for (int b = 0; b < 2; b++) {
            Rbm m = uneven_rbm(4, 3, kinds[a], kinds[b], 0);
            probed = &m;
            Tensor *v = input_signed(shape2(3, 4), 0.2, 1);
            tape_recording(true);
            check_gradients("free_energy", probed_energy, NULL, 1, &v, 2, 2);
            tape_recording(false);
            rbm_free(&m);
            inputs_free();
        }
}
#endif

static double energy_of(const Rbm *m, const double *v, const double *h)
{
    int D = seen_by(m), H = hidden_of(m);
    double E = 0;
    for (int i = 0; i < D; i++) {
        double b = (double)m->b->data[i];
        E += m->visible == GAUSSIAN ? (v[i] - b) * (v[i] - b) / 2 : -b * v[i];
        for (int j = 0; j < H; j++)
            E -= v[i] * (double)m->W->data[i * H + j] * h[j];
    }
    for (int j = 0; j < H; j++)
        E += (m->hidden == GAUSSIAN ? h[j] * h[j] / 2 : 0) - (double)m->c->data[j] * h[j];
    return E;
}

static void test_free_energy(
    void **state)  // exp(-F(v)) = sum, or integral, over h of exp(-E(v, h))
{
    (void)state;
    double v[2][3] = {{1, 0, 1}, {0.3, -0.8, 0.5}}, most = is_double() ? 1e-12 : 1e-5;
    for (int visible = 0; visible < 2; visible++) {
        Rbm m = uneven_rbm(3, 2, visible ? GAUSSIAN : BINARY, BINARY, 0);
        Rbm code = uneven_rbm(3, 1, visible ? GAUSSIAN : BINARY, GAUSSIAN, 0);
        Tensor *rows = tensor_new(shape2(2, 3));
        for (int i = 0; i < 6; i++)
            rows->data[i] = (real)v[i / 3][i % 3];
        Tensor *F = free_energy(&m, rows), *G = free_energy(&code, rows);
        for (int k = 0; k < 2; k++) {
            double sum_h = 0, integral = 0;
            for (int s = 0; s < 4; s++)
                sum_h += exp(-energy_of(&m, v[k], (double[]){s & 1, s >> 1}));
            check(fabs((double)F->data[k] + log(sum_h)) < most, "binary h: %g, expected %g",
                  (double)F->data[k], -log(sum_h));
            for (double h = -12; h < 12; h += 0.01)
                integral += 0.01 * exp(-energy_of(&code, v[k], &h));
            double expected = log(2 * acos(-1)) / 2 - log(integral);
            check(fabs((double)G->data[k] - expected) < most, "real h: %g, expected %g",
                  (double)G->data[k], expected);
        }
        rbm_free(&m);
        rbm_free(&code);
        step_reset();
    }
}

static void test_bumps(void **state)  // the mixture (12.13): its mass is 1, its shape is exp(-F)
{
    (void)state;
    Rbm m = uneven_rbm(2, 3, GAUSSIAN, BINARY, 0);
    double mass = 0, step = 0.05;
    for (double x = -12; x < 12; x += step)
        for (double y = -12; y < 12; y += step)
            mass += step * step * exp(bumps_log(&m, (real[]){(real)x, (real)y}));
    check(fabs(mass - 1) < (is_double() ? 1e-8 : 1e-4), "the density's mass is %.9g", mass);
    Tensor *two = tensor_new(shape2(2, 2));
    memcpy(two->data, (real[]){(real)0.3, -1, 2, (real)0.7}, sizeof(real) * 4);
    Tensor *F = free_energy(&m, two);
    double by_F = (double)F->data[1] - (double)F->data[0];
    double by_bumps = bumps_log(&m, two->data) - bumps_log(&m, two->data + 2);
    check(fabs(by_F - by_bumps) < (is_double() ? 1e-12 : 1e-4), "%g and %g", by_F, by_bumps);
    rbm_free(&m);
    step_reset();
}

/*
Samplers: the chain of a machine with three plain units and three labels, at rate 0, against the sum
over all its states; held labels against the law given the label.
*/
static void test_chain(void **state)
{
    (void)state;
    enum { B = 4000, PLAIN = 3, LABELS = 3, SWEEPS = 30 };
    Rbm m = uneven_rbm(PLAIN + LABELS, 2, BINARY, BINARY, LABELS);
    double law[8 * LABELS], total = 0, count[8 * LABELS] = {0};
    Rng rng = rng_new(7, "check_12.chain");
    for (int s = 0; s < 8 * LABELS; s++) {
        double v[PLAIN + LABELS] = {s & 1, s >> 1 & 1, s >> 2 & 1};
        v[PLAIN + s / 8] = 1;
        law[s] = 0;
        for (int h = 0; h < 4; h++)
            law[s] += exp(-energy_of(&m, v, (double[]){h & 1, h >> 1}));
        total += law[s];
    }
    for (int s = 0; s < 8 * LABELS; s++)
        law[s] /= total;
    Tensor *chain = first_state(&m, B, NULL, &rng);
    memset(m.velocity->tensor[0]->data, 0, sizeof(real) * (size_t)m.W->size);
    memset(m.velocity->tensor[1]->data, 0, sizeof(real) * (size_t)m.b->size);
    memset(m.velocity->tensor[2]->data, 0, sizeof(real) * (size_t)m.c->size);
    for (int k = 0; k < SWEEPS; k++) {
        StepMark mark = step_mark();
        rbm_step(&m, tensor_zeros(chain->shape), chain, 0, &rng);
        step_release(mark);
    }
    for (int i = 0; i < B; i++) {
        const real *v = chain->data + i * (PLAIN + LABELS);
        int on = 0, label = 0;
        for (int k = 0; k < LABELS; k++) {
            on += v[PLAIN + k] > 0.5;
            label = v[PLAIN + k] > 0.5 ? k : label;
        }
        check(on == 1, "%d labels are on", on);
        count[8 * label + (v[0] > 0.5) + 2 * (v[1] > 0.5) + 4 * (v[2] > 0.5)]++;
    }
    check(fabs(chi_deviate(count, law, 8 * LABELS)) < 5, "the chain: %g deviations",
          chi_deviate(count, law, 8 * LABELS));
    law[0] *= 1.5;
    law[9] *= 0.5;
    check(chi_deviate(count, law, 8 * LABELS) > 5, "a wrong law should be found");
    rbm_free(&m);
    step_reset();
}

static void test_hold(void **state)
{
    (void)state;
    enum { B = 40, K = 7 };
    Rbm m = uneven_rbm(6 + K, 5, BINARY, BINARY, K);
    int label[B];
    Rng rng = rng_new(8, "check_12.hold");
    for (int i = 0; i < B; i++)
        label[i] = (7 * i) % K;
    Tensor *v = first_state(&m, B, label, &rng), *was = tensor_from(v->shape, v->data);
    shake(&m, v, label, 5, &rng);
    for (int i = 0; i < B; i++)
        for (int k = 0; k < K; k++)
            check(v->data[i * (6 + K) + 6 + k] == (k == label[i]), "label %d of %d", k, i);
    check(largest_difference(v, was) == 1, "nothing else moved");
    int says[B];
    rows_best(slice(v, 1, 6, 6 + K), says);
    for (int i = 0; i < B; i++)
        check(says[i] == label[i], "rows_best");
    rbm_free(&m);
    step_reset();
}

/*
## Nets
*/
static void test_unroll(void **state)  // the net is the stack's means, up and then down
{
    (void)state;
    Stack s = {.layers = 2};
    Rng rng = rng_new(9, "check_12.unroll");
    s.layer[0] = uneven_rbm(6, 5, BINARY, BINARY, 0);
    s.layer[1] = uneven_rbm(5, 2, BINARY, GAUSSIAN, 0);
    int width[] = {6, 5, 2, 5, 6};
    Net net = net_new(width, 4, 1, SIGMOID, &rng);
    Tensor *x = tensor_keep(shape2(7, 6));
    for (long i = 0; i < x->size; i++)
        x->data[i] = (real)rng_uniform(&rng);
    unroll(&net, &s);
    Tensor *copy = sigmoid(net_out(&net, x)), *code = climb(&s, 2, x, NULL);
    Tensor *expected = rbm_down(&s.layer[0], rbm_down(&s.layer[1], code));
    double most = is_double() ? 1e-14 : 1e-6;
    check(largest_difference(copy, expected) < most, "off by %g",
          largest_difference(copy, expected));
    check(largest_difference(copy, x) > 0.1, "the copy is no copy yet");
    tensor_free(x);
    params_free(net.params);
    stack_free(&s);
    step_reset();
}

static void test_scramble(void **state)
{
    (void)state;
    Tensor *W = tensor_keep(shape2(30, 20));
    Rng rng = rng_new(10, "check_12.scramble");
    double moment[2][3] = {{0}};
    init_normal(W, 1, &rng);
    real first = W->data[0], second = W->data[1];
    for (int k = 0; k < 2; k++) {
        for (long i = 0; i < W->size; i++)
            for (int q = 0; q < 3; q++)
                moment[k][q] += pow((double)W->data[i], q + 1);
        if (k == 0)
            scramble(W, &rng);
    }
    check(gap_of(moment[0], moment[1], 3) < 1e-9, "other numbers");
    check(W->data[0] != first || W->data[1] != second, "the same places");
    tensor_free(W);
}

/*
## The program
*/
static void test_quick_run(void **state)
{
    (void)state;
    int status = chapter_ends(chapter_main, "--quick --epochs 0.2 --part real,unroll", false);
    check(status == 0, "without labels, what needs none ended with status %d", status);
    check(chapter_ends(chapter_main, "--quick --epochs 0.2 --part fewlabels", false) == 1,
          "without labels, what needs them should fail");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quick_run),  // first: before OpenMP's threads start
        cmocka_unit_test(test_laws),
        cmocka_unit_test(test_slope),
        cmocka_unit_test(test_climb),
        cmocka_unit_test(test_slope_by_tape),
        cmocka_unit_test(test_stack),
        cmocka_unit_test(test_tight),
        cmocka_unit_test(test_posterior),
        cmocka_unit_test(test_house),
        cmocka_unit_test(test_ancestral),
        cmocka_unit_test(test_tied),
        cmocka_unit_test(test_move),
#ifdef LTG_DOUBLE
        cmocka_unit_test(test_free_energy_gradient),
#endif
        cmocka_unit_test(test_free_energy),
        cmocka_unit_test(test_bumps),
        cmocka_unit_test(test_chain),
        cmocka_unit_test(test_hold),
        cmocka_unit_test(test_unroll),
        cmocka_unit_test(test_scramble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
