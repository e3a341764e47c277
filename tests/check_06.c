// SPDX-License-Identifier: MIT
// flavours: double
/*
# check_06.c: what chapter 06 says, in double and on cases whose answer is known

The chapter is included whole, so what is tested is what is printed. Every slope that it takes by
hand is held against differences, every loss against a sum written out again, every integral against
one that can be done on paper, and every sampler against its law, with five standard errors (a false
alarm in two million runs of a test; the seeds are fixed, so there is none twice). What the built
program does as a program is in check_06.sh.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/06_variational_autoencoder.c"
#undef main

static Rng random_of(const char *test) { return rng_new(1, test); }

#define near_to(ours, target, tolerance)                                                                               \
    check(fabs((ours) - (target)) <= (tolerance), #ours ": expected %.12g, found %.12g", (double)(target),             \
          (double)(ours))

static void fill(Params *params, double size, const char *test)
{
    Rng rng = random_of(test);
    for (int k = 0; k < params->count; k++)
        for (long i = 0; i < params->tensor[k]->size; i++)
            params->tensor[k]->data[i] = size * (2 * rng_uniform(&rng) - 1);
}

// A data set of n pictures of Y by X random grey pixels.
static void pictures_to_order(int n, int Y, int X, const char *test)
{
    Rng rng = random_of(test);
    Pictures *p = alloc_zeroed(1, sizeof *p);
    *p = (Pictures){n, Y, X, 1, alloc_zeroed((size_t)n, (size_t)(Y * X))};
    data.D = Y * X;
    data.Y = Y;
    data.X = X;
    data.C = 1;
    data.mean = alloc_zeroed((size_t)data.D, sizeof(double));
    for (int i = 0; i < n * data.D; i++) {
        p->pixel[i] = (uint8_t)rng_below(&rng, 256);
        data.mean[i % data.D] += p->pixel[i] / 255.0 / n;
    }
    data.train = data.test = p;
}

static int clear(void **state)
{
    (void)state;
    if (data.train)
        pictures_free(data.train);
    free(data.mean);
    memset(&data, 0, sizeof data);
    inputs_free();
    tape_recording(true);
    return 0;
}

/*
## Exact tools, and the channel
*/
static double bell(double z, const void *more)
{
    return exp(log_normal(z, ((const double *)more)[0], ((const double *)more)[1]));
}

static void tools(void **state)
{
    (void)state;
    double q[2] = {0.3, 0.04};
    near_to(integral(bell, q, -5, 6, 2000), 1, 1e-13);
    near_to(integral(bell, (double[]){0, 1}, -12, 1.5, 200000), below(1.5), 1e-10);
    for (double z = -4; z <= 4; z += 0.37)
        near_to(normal_quantile(below(z)), z, 1e-9);
    Estimate e = estimate((double[]){1, 2, 3, 6}, 4);
    near_to(e.mean, 3, 1e-15);
    near_to(e.error, sqrt(14.0 / 3 / 4), 1e-15);
}

static void what_a_number_tells(void **state)
{
    (void)state;
    near_to(information((Channel){2, 0.5}), log(2), 1e-6);  // ends ten apart: never confused
    near_to(information((Channel){11, 0.05}), log(11), 1e-9);
    assert_true(information((Channel){2, 100}) < 0.002);  // 1/2 ln(1 + 25/10000) at most
    near_to(information((Channel){2, 100}), 0.5 * log(1 + 25e-4), 2e-6);
    // far wider than the noise: h(y) is ln 10 and a little for the rounded ends
    near_to(information((Channel){0, 0.01}), log(10) - 0.5 * (LN_2PI + 1 + 2 * log(0.01)), 0.005);
    for (int n = 2; n < 40; n += 5)
        assert_true(information((Channel){n, 1}) <= log(n));
    Rng rng = random_of("send");
    double wrong, exact = confusion((Channel){5, 1});
    Estimate told = send((Channel){5, 1}, 100000, &rng, &wrong);
    near_to(wrong, exact, 5 * sqrt(exact / 100000));
    near_to(told.mean, information((Channel){5, 1}), 5 * told.error);
    near_to(confusion((Channel){2, 2}), below(-2.5), 1e-15);
}

/*
## Moons
*/
static void moons_are_moons(void **state)
{
    (void)state;
    draw_moons();
    double area[PHASES] = {0}, phase = 0;
    for (int i = 0; i < PHASES; i++)
        for (int d = 0; d < MOON_D; d++)
            area[i] += (double)moons[i][d];
    near_to(area[PHASES - 1], acos(-1) * 0.45 * 0.45 * MOON_D, 1.5);
    for (int i = 0; i < PHASES; i++) {
        near_to(area[i] / area[PHASES - 1], phase_of(i), 0.01);  // the lit share is the phase
        near_to(nearest_moon(moons[i], &phase), 0, 0);
        assert_true(fabs(phase - phase_of(i)) < 0.011);  // two phases may round to one picture
    }
}

typedef struct Setting {
    const Vae *net;
    Lesson *lesson;
    const void *more;
} Setting;

// The same batch and noise at each call: the lesson as a function of the weights alone.
static Tensor *frozen_lesson(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    Rng rng = random_of("frozen");
    return s->lesson(s->net, s->more, &rng);
}

static void lessons_have_the_slopes_of_differences(void **state)
{
    (void)state;
    pictures_to_order(30, 3, 4, "lessons");
    draw_moons();
    double beta = 1.7;
    Sky sky[2] = {{true, true}, {false, false}};
    Rng rng = random_of("lessons");
    Vae digits = vae_new(12, 5, 3, 2, 12, &rng), line = vae_new(1, 4, 1, 1, 2, &rng);
    Vae moon = vae_new(MOON_D, 2, 1, 1, MOON_D, &rng), bare = vae_new(12, 0, 2, 0, 12, &rng);
    const struct {
        const char *name;
        Setting s;
    } lesson[] = {{"digits", {&digits, digit_lesson, &beta}},
                  {"no hidden layer", {&bare, digit_lesson, &beta}},
                  {"bumps", {&line, bumps_lesson, NULL}},
                  {"moon, VAE", {&moon, moon_lesson, &sky[0]}}};
    for (int i = 0; i < COUNT(lesson); i++) {
        fill(lesson[i].s.net->params, 0.4, lesson[i].name);
        check_gradients(lesson[i].name, frozen_lesson, &lesson[i].s, lesson[i].s.net->params->count,
                        lesson[i].s.net->params->tensor, 1, 1);
    }
    Tensor *g[14];  // the autoencoder's loss does not know s: that slope is zero, the others are not
    Setting ae = {&moon, moon_lesson, &sky[1]};
    grad(frozen_lesson(NULL, &ae), moon.params->tensor, moon.params->count, g, false);
    for (int k = 0; k < moon.params->count; k++) {
        bool of_s = moon.params->tensor[k] == moon.s.W || moon.params->tensor[k] == moon.s.b;
        assert_true((tensor_item(sum(abs_of(g[k]))) == 0) == of_s);
    }
    params_free(digits.params);
    params_free(line.params);
    params_free(moon.params);
    params_free(bare.params);
}

/*
## (06.6): reference rows
*/
static void references(void **state)
{
    (void)state;
    pictures_to_order(40, 2, 3, "references");
    double uniform, base, grey, direct[2] = {0, 0};
    reference_rows(&uniform, &base, &grey);
    near_to(uniform, 6 * log(0.5), 1e-12);
    for (int i = 0; i < 40; i++)
        for (int d = 0; d < 6; d++) {
            double x = data.test->pixel[6 * i + d] / 255.0, m = data.mean[d];
            direct[0] += (x * log(m) + (1 - x) * log(1 - m)) / 40;
            if (x > 0 && x < 1)
                direct[1] -= (x * log(x) + (1 - x) * log(1 - x)) / 40;
        }
    near_to(base, direct[0], 1e-10);
    near_to(grey, direct[1], 1e-10);
    double model[BINS], total = 0, mean = 0;
    binomial(0.37, model);
    for (int k = 0; k < BINS; k++) {
        total += model[k];
        mean += k * model[k];
    }
    near_to(total, 1, 1e-14);
    near_to(mean, 7 * 0.37, 1e-13);
}

// Fresh zeros and ones: the mean over many is the grey level.
static void zeros_and_ones_have_the_right_share(void **state)
{
    (void)state;
    enum { N = 20000 };
    pictures_to_order(1, 2, 4, "shares");
    Rng rng = random_of("shares of ink");
    static int index[N];
    Tensor *x = zeros_and_ones(data.train, index, N, &rng);
    for (int d = 0; d < 8; d++) {
        double share = 0, p = data.train->pixel[d] / 255.0;
        for (int i = 0; i < N; i++) {
            assert_true(x->data[8 * i + d] == 0 || x->data[8 * i + d] == 1);
            share += x->data[8 * i + d] / N;
        }
        near_to(share, p, 5 * sqrt(p * (1 - p) / N) + 1e-12);
    }
}

/*
## (06.7) to (06.11): bound and gap
*/
typedef struct Plane {
    const Linear *m;
    const double *x;
    double z0;
} Plane;

static double over_z1(double z1, const void *more)
{
    const Plane *c = more;
    double log_p = log_normal(c->z0, 0, 1) + log_normal(z1, 0, 1);
    for (int i = 0; i < PIXELS; i++)
        log_p += log_normal(c->x[i], c->m->W[i][0] * c->z0 + c->m->W[i][1] * z1, c->m->noise2);
    return exp(log_p);
}

static double over_z0(double z0, const void *more)
{
    Plane c = *(const Plane *)more;
    c.z0 = z0;
    return integral(over_z1, &c, -9, 9, 600);
}

static void linear_model(void **state)
{
    (void)state;
    Linear m = {{{0.5, -0.3}, {-0.2, 0.8}, {0.1, 0.4}, {0.7, 0.2}, {-0.6, 0.1}}, 0.4};
    double x[PIXELS] = {0.3, -1, 0.5, 0.8, 0.2}, mean[2], P[2][2];
    near_to(linear_evidence(&m, x), log(integral(over_z0, &(Plane){&m, x, 0}, -9, 9, 600)), 1e-10);
    // columns at a right angle: the posterior has independent entries, and its gap is zero
    Linear square = {{{1, 0}, {0, 2}, {1, 0}, {0, -1}, {0, 0}}, 0.3};
    linear_posterior(&square, x, mean, P);
    double s[2] = {-log(P[0][0]), -log(P[1][1])};
    near_to(P[0][1], 0, 0);
    near_to(linear_gap(&square, x, mean, s), 0, 1e-13);
    near_to(linear_bound(&square, x, mean, s), linear_evidence(&square, x), 1e-12);
    assert_true(linear_bound(&square, x, (double[]){mean[0] + 0.1, mean[1]}, s) < linear_evidence(&square, x) - 0.01);
}

static void bent_model(void **state)
{
    (void)state;
    assert_true(bent_mismatch(1.2, 0.4, -2) < 1e-10);
    assert_true(bent_mismatch(-2.5, -0.7, 0.5) < 1e-10);
}

static void climbing_goes_up_the_slope(void **state)
{
    (void)state;
    Climb at[] = {{0.8, 0.1, -0.4}, {1.7, 0.4, 0.3}, {-0.5, 0.7, -1}};
    for (int i = 0; i < COUNT(at); i++) {
        const double h = 1e-5, rate = 0.1;
        Climb c = at[i], q = climb_step(c, false), d = climb_step(c, true);
        double by_theta = (climb_bound((Climb){c.theta + h, c.a, c.s}) - climb_bound((Climb){c.theta - h, c.a, c.s})) /
                          (2 * h);
        double by_a = (climb_bound((Climb){c.theta, c.a + h, c.s}) - climb_bound((Climb){c.theta, c.a - h, c.s})) /
                      (2 * h);
        double by_s = (climb_bound((Climb){c.theta, c.a, c.s + h}) - climb_bound((Climb){c.theta, c.a, c.s - h})) /
                      (2 * h);
        near_to(d.theta - c.theta, rate * by_theta, 1e-9);
        near_to(q.a - c.a, rate * by_a, 1e-9);
        near_to(q.s - c.s, rate * by_s, 1e-9);
        assert_true(q.theta == c.theta && d.a == c.a && d.s == c.s);
        assert_true(fabs(by_theta) > 1e-3 && fabs(by_a) > 1e-3 && fabs(by_s) > 1e-3);
        assert_true(climb_bound(c) <= climb_evidence(c));
    }
    // the posterior of x = theta z + noise: mean theta x / (1 + theta^2), variance 1 / (1 + theta^2)
    Climb best = {1.3, 1.3 / (1 + 1.69), -log(1 + 1.69)};
    near_to(climb_bound(best), climb_evidence(best), 1e-12);
}

/*
## (06.12), (06.14): the KL term and the draw
*/
static Tensor *kl_of(Tensor *const *x, const void *more)
{
    (void)more;
    return kl_to_prior((Code){x[0], x[1]});
}

static Tensor *draw_of(Tensor *const *x, const void *more) { return draw((Code){x[0], x[1]}, (Tensor *)more); }

static void kl_term(void **state)
{
    (void)state;
    Tensor *x[2] = {input_signed(shape2(4, 3), 0.2, 2), input_signed(shape2(4, 3), 0.2, 2)};
    check_gradients("KL", kl_of, NULL, 2, x, 2, 2);
    Code q = {x[0], x[1]};
    double direct = 0, rows = 0;
    for (long i = 0; i < 12; i++) {
        double pair[2] = {x[0]->data[i], x[1]->data[i]}, far = 14 * exp(pair[1] / 2);
        direct += integral(kl_integrand, pair, pair[0] - far, pair[0] + far, 3000) / 4;
    }
    for (int b = 0; b < 4; b++)
        rows += row_kl(q, b) / 4;
    near_to(tensor_item(kl_to_prior(q)), direct, 1e-10);
    near_to(rows, direct, 1e-10);
    assert_true(kl_number(0, 0) == 0 && kl_number(0.01, 0) > 0 && kl_number(0, 0.01) > 0 && kl_number(0, -0.01) > 0);
}

static void a_draw_has_its_law(void **state)
{
    (void)state;
    Tensor *x[2] = {input_signed(shape2(2, 3), 0.2, 2), input_signed(shape2(2, 3), 0.2, 2)};
    check_gradients("draw", draw_of, input(shape2(2, 3), -2, 2), 2, x, 1, 1);
    enum { N = 40000 };
    Rng rng = random_of("law");
    Tensor *mu = tensor_fill(shape2(N, 1), -0.7), *s = tensor_fill(shape2(N, 1), 1.2);
    Tensor *z = draw((Code){mu, s}, tensor_normal(mu->shape, &rng));
    double mean = 0, square = 0;
    for (int i = 0; i < N; i++) {
        mean += z->data[i] / N;
        square += (z->data[i] + 0.7) * (z->data[i] + 0.7) / N;
    }
    near_to(mean, -0.7, 5 * exp(0.6) / sqrt(N));
    near_to(square, exp(1.2), 5 * exp(1.2) * sqrt(2.0 / N));
}

/*
## (06.15), (06.16): two estimates of a slope
*/
typedef struct Moment {
    double mu, sigma;
    int which, power;
} Moment;

static double slope_moment(double noise, const void *more)
{
    const Moment *m = more;
    Slopes s = slopes_of_square(m->mu, m->sigma, noise);
    return exp(log_normal(noise, 0, 1)) * pow(m->which == 0 ? s.rep : m->which == 1 ? s.score : s.based, m->power);
}

static void two_slopes_of_a_square(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) {
        double mu = 0.4 + i, sigma = 1.5 / (1 + i);
        Slopes v = exact_variances(mu, sigma);
        for (int k = 0; k < 3; k++) {
            double mean = integral(slope_moment, &(Moment){mu, sigma, k, 1}, -14, 14, 4000);
            double square = integral(slope_moment, &(Moment){mu, sigma, k, 2}, -14, 14, 4000);
            near_to(mean, 2 * mu, 1e-9);  // d/dmu of mu^2 + sigma^2
            near_to(square - mean * mean, k == 0 ? v.rep : k == 1 ? v.score : v.based, 1e-8);
        }
        const double h = 1e-5, z = mu + 0.8 * sigma;  // the score: d ln q / d mu = noise / sigma
        double score = (log_normal(z, mu + h, sigma * sigma) - log_normal(z, mu - h, sigma * sigma)) / (2 * h);
        near_to(score, 0.8 / sigma, 1e-8);
    }
}

static void slope_through_the_net(void **state)
{
    (void)state;
    Rng rng = random_of("through");
    Vae net = vae_new(6, 4, 2, 1, 6, &rng);
    fill(net.params, 0.8, "through");
    Tensor *x = tensor_bernoulli(input(shape2(3, 6), 0.2, 0.8), &rng), *noise = input(shape2(3, 2), -1, 1);
    Tensor *mu = input(shape2(3, 2), -1, 1), *s = input(shape2(3, 2), -1, 1), *slope, *unused;
    double f[3], up[3], down[3];
    through_the_net(&net, x, mu, s, noise, f, &slope);
    for (long i = 0; i < 6; i++) {
        const double h = 1e-5, home = mu->data[i];
        mu->data[i] = home + h;
        through_the_net(&net, x, mu, s, noise, up, &unused);
        mu->data[i] = home - h;
        through_the_net(&net, x, mu, s, noise, down, &unused);
        mu->data[i] = home;
        near_to(slope->data[i], (up[i / 2] - down[i / 2]) / (2 * h), 1e-7);
        assert_true(fabs(slope->data[i]) > 1e-6);
        for (int b = 0; b < 3; b++)  // another picture's f does not move
            assert_true(b == i / 2 || up[b] == f[b]);
    }
    params_free(net.params);
}

/*
## (06.17) to (06.19): the infinite mixture, and the crowd of codes
*/
static void the_truth_is_drawn(void **state)
{
    (void)state;
    enum { N = 100000 };
    Rng rng = random_of("truth");
    double mean = 0, low = 0, total = 0, mass = 0;
    for (int i = 0; i < N; i++) {
        double x = draw_truth(&rng);
        mean += x / N;
        low += (x < -0.5) / (double)N;
    }
    for (double x = -14; x < 20; x += 0.01) {
        total += 0.01 * truth(x);
        mass += x < -0.5 - 0.005 ? 0.01 * truth(x) : 0;
    }
    near_to(total, 1, 1e-9);
    near_to(mean, 1.01, 5 * sqrt(3.350525 / N));
    near_to(low, 0.33 * below(2) + 0.67 * below(-2.5 / sqrt(2)), 5 * 0.5 / sqrt(N));
    near_to(low, mass, 0.01);
}

// Data N(0, 1), codes N(a x, 1 - a^2): the crowd is the prior exactly, and price = information =
// -1/2 ln(1 - a^2). The decoder N(a z, 1 - a^2) gives the data's density back.
static void ledger_of_a_gaussian(void **state)
{
    (void)state;
    static Exact e;
    const double a = 0.8, v = 1 - a * a;
    Rng rng = random_of("ledger");
    Vae net = vae_new(1, 0, 1, 0, 2, &rng);
    net.mu.W->data[0] = net.out.W->data[0] = a;
    net.out.W->data[1] = net.s.W->data[0] = 0;
    net.s.b->data[0] = net.out.b->data[1] = log(v);
    exact_of(&net, &e);
    for (int i = 0; i < ZS; i++)
        e.crowd[i] = 0;
    for (int j = 0; j < XS; j++) {
        near_to(e.model[j], exp(log_normal(e.x[j], 0, 1)), 1e-8);
        e.data[j] = exp(log_normal(e.x[j], 0, 1));
        for (int i = 0; i < ZS; i++)
            e.crowd[i] += (e.x[1] - e.x[0]) * e.data[j] * exp(log_normal(e.z[i], a * e.x[j], v));
    }
    Ledger l = ledger_of(&e);
    near_to(l.misfit, 0, 1e-7);
    near_to(l.waste, 0, 1e-6);
    near_to(l.told, -0.5 * log(v), 1e-6);
    near_to(l.price, -0.5 * log(v), 1e-9);
    params_free(net.params);
}

static void discrepancy(void **state)
{
    (void)state;
    near_to(mmd2((double[]){0, 1}, (double[]){0.5, 3}, 2, 1),
            exp(-0.5) + exp(-3.125) - 0.5 * (exp(-0.125) + exp(-4.5) + exp(-0.125) + exp(-2)), 1e-14);
    enum { N = 1500 };
    static double a[N], b[N];
    Rng rng = random_of("discrepancy");
    normal_points(a, N, &rng);
    normal_points(b, N, &rng);
    near_to(mmd2(a, b, N, 1), 0, 0.003);
    for (int i = 0; i < N; i++)
        b[i] += 1;
    near_to(mmd2(a, b, N, 1), 2 / sqrt(3) * (1 - exp(-1.0 / 6)), 0.04);  // bandwidth 1: on paper
}

static void codes_are_drawn_from_active_units(void **state)
{
    (void)state;
    enum { N = 4000 };
    Code q = {tensor_zeros(shape2(N, 3)), tensor_fill(shape2(N, 3), -2)};
    Rng rng = random_of("active");
    for (int i = 0; i < N; i++) {
        q.mu->data[3 * i + 1] = i % 2 ? 1 : -1;  // only unit 1 says anything
        q.mu->data[3 * i + 2] = 5;
    }
    static double a[N * 3], variance[3];
    spread_of(q, variance);
    near_to(variance[0], 0, 0);
    near_to(variance[1], 1, 1e-12);
    near_to(variance[2], 0, 1e-12);
    assert_int_equal(active_units(q), 1);
    assert_int_equal(drawn_codes(q, N, 1, a, &rng), 1);
    Estimate e = estimate(a, N);
    near_to(e.error * sqrt(N), sqrt(1 + exp(-2)), 0.05);
    assert_int_equal(drawn_codes(q, N, 0, a, &rng), 1);  // of picture 0 alone
    e = estimate(a, N);
    near_to(e.mean, -1, 5 * exp(-1) / sqrt(N));
    near_to(e.error * sqrt(N), exp(-1), 5 * exp(-1) / sqrt(2.0 * N));
}

/*
## The bound on pictures, and (06.20)

Three pixels and one latent number: the log-probability of each of the eight pictures is an
integral, the eight add up to one, and the bounds must lie where they should.
*/
typedef struct Tiny {
    const Vae *net;
    const double *x;
    Code q;
    bool bound;
} Tiny;

static double tiny_copy(const Tiny *t, double z)  // ln p(x | z), with the net's weights by hand
{
    double log_p = 0;
    for (int d = 0; d < 3; d++) {
        double logit = t->net->out.b->data[d];
        for (int h = 0; h < 4; h++)
            logit += t->net->out.W->data[h * 3 + d] * tanh(t->net->back[0].W->data[h] * z + t->net->back[0].b->data[h]);
        log_p -= log1p(exp(t->x[d] > 0.5 ? -logit : logit));
    }
    return log_p;
}

static double tiny_integrand(double z, const void *more)
{
    const Tiny *t = more;
    if (!t->bound)
        return exp(log_normal(z, 0, 1) + tiny_copy(t, z));
    return exp(log_normal(z, t->q.mu->data[0], exp(t->q.s->data[0]))) * tiny_copy(t, z);
}

static void bounds_of_eight_pictures(void **state)
{
    (void)state;
    enum { N = 40000 };
    static double w[N];
    Rng rng = random_of("eight");
    Vae net = vae_new(3, 4, 1, 1, 3, &rng);
    fill(net.params, 1.5, "eight");
    for (int h = 0; h < 4; h++) {  // q somewhat wider than the prior, so that no weight is wild
        net.mu.W->data[h] *= 0.2;
        net.s.W->data[h] *= 0.2;
    }
    net.s.b->data[0] = 0.6;
    double total = 0;
    tape_recording(false);
    for (int i = 0; i < 8; i++) {
        double x[3] = {i & 1, i >> 1 & 1, i >> 2};
        Tensor *row = tensor_new(shape2(1, 3));
        for (int d = 0; d < 3; d++)
            row->data[d] = x[d];
        Tiny t = {&net, x, encode(&net, row), false};
        double log_p = log(integral(tiny_integrand, &t, -10, 10, 2000));
        total += exp(log_p);
        t.bound = true;
        double mu = t.q.mu->data[0], s = t.q.s->data[0], far = 12 * exp(s / 2);
        double bound = integral(tiny_integrand, &t, mu - far, mu + far, 2000) - kl_number(mu, s);
        assert_true(bound <= log_p);
        log_weights(&net, row, N, w, &rng);
        Estimate one = estimate(w, N);
        near_to(one.mean, bound, 5 * one.error);  // IW-1 is the bound
        double most = -INFINITY;
        for (int k = 0; k < N; k++)
            most = fmax(most, w[k]);
        double many = log_mean_exp(w, N);
        for (int k = 0; k < N; k++)
            w[k] = exp(w[k] - log_p);
        near_to(many, log_p, 6 * estimate(w, N).error);  // and IW-infinity ln p(x)
        step_reset();
    }
    near_to(total, 1, 1e-9);
    params_free(net.params);
}

static void bound_of_a_set(void **state)
{
    (void)state;
    pictures_to_order(1100, 2, 3, "set");
    Rng rng = random_of("set");
    Vae net = vae_new(6, 4, 2, 1, 6, &rng);
    fill(net.params, 0.7, "set");
    Bound b = bound_of(&net, data.test, 1100, random_of("noise"));
    near_to(b.total, b.copy - b.price, 1e-10);
    Rng again = random_of("noise");  // the first lot, by hand
    Bound lot = bound_of(&net, data.test, 500, random_of("noise"));
    Tensor *x = zeros_and_ones(data.test, NULL, 500, &again);
    Code q = encode(&net, x);
    Tensor *loss = add(bce_with_logits(decode(&net, draw(q, tensor_normal(q.mu->shape, &again))), x), kl_to_prior(q));
    near_to(lot.total, -tensor_item(loss), 1e-10);
    Code all = codes_of(&net, data.test, 1100), one = encode(&net, pictures_rows(data.test, (int[]){1003}, 1));
    for (int k = 0; k < 2; k++) {
        near_to(all.mu->data[2 * 1003 + k], one.mu->data[k], 1e-14);
        near_to(all.s->data[2 * 1003 + k], one.s->data[k], 1e-14);
    }
    code_free(all);
    params_free(net.params);
}

static void logarithms_of_means(void **state)
{
    (void)state;
    near_to(log_mean_exp((double[]){-1000, -1000 + log(3)}, 2), -1000 + log(2), 1e-12);
    near_to(log_mean_exp((double[]){5, -2000}, 2), 5 - log(2), 1e-14);
    Rng rng = random_of("means");
    double w[50], halves = 0;
    for (int i = 0; i < 50; i++)
        w[i] = 5 * rng_normal(&rng);
    halves = 0.5 * (log_mean_exp(w, 25) + log_mean_exp(w + 25, 25));
    assert_true(halves <= log_mean_exp(w, 50));
}

/*
## (06.21): factors and cells
*/
static void information_in_cells(void **state)
{
    (void)state;
    enum { N = 2400 };
    static double value[N];
    static int a[N], b[N], count[CELLS];
    Rng rng = random_of("cells");
    normal_points(value, N, &rng);
    into_cells(value, N, a);
    for (int i = 0; i < N; i++)
        count[a[i]]++;
    for (int c = 0; c < CELLS; c++)
        assert_int_equal(count[c], N / CELLS);
    near_to(shared_nats(a, a, N), log(CELLS), 1e-12);
    for (int i = 0; i < N; i++)
        b[i] = a[i] / 2;  // six of twelve cells
    near_to(shared_nats(a, b, N), log(6), 1e-12);
    for (int i = 0; i < N; i++) {
        a[i] = i % 12;
        b[i] = i / 12 % 10;
    }
    near_to(shared_nats(a, b, N), 0, 1e-12);
    for (int i = 0; i < N; i++)  // more classes than cells, up to the most that are allowed
        a[i] = i % CLASSES_MOST;
    for (int i = 0; i < N; i++)
        b[i] = a[i] % CELLS;
    double nats = 0;
    for (int c = 0; c < CELLS; c++) {  // a tells b wholly: what they share is the entropy of b
        double share = 0;
        for (int i = 0; i < N; i++)
            share += b[i] == c ? 1.0 / N : 0;
        nats -= share * log(share);
    }
    near_to(shared_nats(a, b, N), nats, 1e-12);
}

static void factors_belong_to_the_test_pictures(void **state)
{
    (void)state;
    Source *source = source_open("digits");
    int n;
    uint8_t *label = labels_load(source, TEST, 50, &n);
    DigitFactors known[50];
    digits_factors(FIRST_TEST, 50, known);
    for (int i = 0; i < 50; i++)
        assert_int_equal(known[i].label, label[i]);
    free(label);
    source_free(source);
}

/*
## Part problem
*/
static void softness(void **state)
{
    (void)state;
    pictures_to_order(2, 5, 5, "soft");
    Tensor *x = tensor_zeros(shape2(1, 25));
    x->data[12] = 1;
    near_to(sharpness(x), 4, 1e-12);  // four edges of height one, ink one
    Tensor *y = blurred(x, 1);
    near_to(y->data[12], 1.0 / 9, 1e-12);
    near_to(y->data[6], 1.0 / 9, 1e-12);
    near_to(y->data[0], 0, 0);
    assert_true(largest_difference(blurred(x, 0), x) == 0);
    near_to(sharpness(as_soft_as(x, 2)), 2, 1e-4);
}

static void spans(void **state)
{
    (void)state;
    pictures_to_order(60, 5, 6, "spans");
    Tensor *base = pictures_rows(data.train, NULL, 60), *x = tensor_zeros(shape2(2, 30));
    int index[2 * NEAR], row[NEAR];
    for (int k = 0; k < NEAR; k++) {
        row[k] = 3 * k;
        for (int d = 0; d < 30; d++)
            x->data[d] += (k - 4) * base->data[(3 * k) * 30 + d];
    }
    near_to(share_outside(x->data, base->data, row), 0, 1e-12);
    row[1] = row[0];  // twice the same row: one direction less, nothing breaks
    assert_true(share_outside(x->data, base->data, row) > 1e-4);
    memset(base->data, 0, (size_t)base->size * sizeof(real));
    base->data[0] = base->data[30 + 1] = 2;
    for (int k = 0; k < NEAR; k++)
        row[k] = k;
    memset(x->data, 0, (size_t)x->size * sizeof(real));
    x->data[0] = x->data[5] = 1;
    near_to(share_outside(x->data, base->data, row), 0.5, 1e-12);
    base = pictures_rows(data.train, NULL, 60);
    Tensor *query = slice(base, 0, 7, 9);
    nearest_ten(query, base, index);
    for (int i = 0; i < 2; i++) {
        double last = -1;
        assert_int_equal(index[i * NEAR], 7 + i);
        for (int k = 0; k < NEAR; k++) {
            double d2 = 0;
            int closer = 0;
            for (int d = 0; d < 30; d++)
                d2 += pow(query->data[i * 30 + d] - base->data[index[i * NEAR + k] * 30 + d], 2);
            for (int j = 0; j < 60; j++) {
                double other = 0;
                for (int d = 0; d < 30; d++)
                    other += pow(query->data[i * 30 + d] - base->data[j * 30 + d], 2);
                closer += other < d2 - 1e-12;
            }
            assert_int_equal(closer, k);
            assert_true(d2 > last);
            last = d2;
        }
    }
}

// In three colours each is as soft as it is by itself, and a picture of three equal ones is no other.
static void softness_of_colours(void **state)
{
    (void)state;
    pictures_to_order(2, 5, 4, "soft colours");
    Tensor *grey = pictures_rows(data.test, NULL, 2), *colour = tensor_new(shape2(2, 60));
    for (long i = 0; i < colour->size; i++)
        colour->data[i] = grey->data[i / 3];
    double expected = sharpness(grey);
    Tensor *soft = blurred(grey, 0.6);
    data.C = 3;
    data.D = 60;
    near_to(sharpness(colour), expected, 1e-12);
    Tensor *both = blurred(colour, 0.6);
    for (long i = 0; i < both->size; i++)
        near_to(both->data[i], soft->data[i / 3], 1e-12);
    colour->data[20 * 3 + 1] += 0.5;  // green of the second picture: its own neighbours notice
    assert_true(fabs(sharpness(colour) - expected) > 1e-3);
    memset(colour->data, 0, (size_t)colour->size * sizeof(real));
    near_to(sharpness(colour), 0, 0);  // an empty picture has no edges
}

static void where_the_pixel_goes(void **state)
{
    (void)state;
    pictures_to_order(1, 12, 12, "pixel");
    real x[3 * 144] = {0};
    int tail = -1, stray = -1;
    for (int row = 4; row < 8; row++)  // an L: its inner corner touches most ink
        x[row * 12 + 4] = 1;
    x[7 * 12 + 5] = x[7 * 12 + 6] = 1;
    assert_true(two_pixels(x, &tail, &stray));
    assert_int_equal(tail, 6 * 12 + 5);
    assert_int_equal(stray, 1 * 12 + 10);  // the outermost seventh is not the middle
    for (int d = 143; d >= 0; d--) {  // the same L, each pixel in one of three colours: any is ink
        real ink = x[d];
        x[3 * d] = x[3 * d + 1] = x[3 * d + 2] = 0;
        x[3 * d + d % 3] = ink;
    }
    data.C = 3;
    data.D = 3 * 144;
    assert_true(two_pixels(x, &tail, &stray));
    assert_int_equal(tail, 6 * 12 + 5);
    assert_int_equal(stray, 1 * 12 + 10);
    for (int d = 0; d < data.D; d++)
        x[d] = 1;
    x[0] = x[1] = x[2] = 0;  // the only empty pixel is in a corner
    assert_false(two_pixels(x, &tail, &stray));
}

static void pictures_with_a_pixel_more(void **state)
{
    (void)state;
    pictures_to_order(4, 7, 7, "with a pixel");
    real sheet[3 * 3 * 49];
    memset(data.test->pixel, 0, 4 * 49);
    memset(data.test->pixel + 49, 255, 49);  // the second is full
    for (int i = 0; i < 4; i++)
        data.test->pixel[49 * i + 24] = 255;
    assert_int_equal(with_one_pixel(3, sheet), 3);  // the first, the third and the fourth
    assert_int_equal(with_one_pixel(2, sheet), 2);
    for (int i = 0; i < 2; i++)
        for (int k = 1; k < 3; k++) {
            double distance = 0;
            for (int d = 0; d < 49; d++)
                distance += pow(sheet[(k * 2 + i) * 49 + d] - sheet[i * 49 + d], 2);
            near_to(distance, 1, 0);
        }
}

// Pictures of one random row out of four: a bound near -ln 4 is possible, and much better than
// pixels one by one.
static void a_tiny_one_learns(void **state)
{
    (void)state;
    pictures_to_order(200, 4, 4, "learns");
    for (int i = 0; i < 200; i++)
        for (int d = 0; d < 16; d++)
            data.train->pixel[16 * i + d] = d / 4 == i % 4 ? 255 : 0;
    for (int d = 0; d < 16; d++)
        data.mean[d] = 0.25;
    Rng rng = random_of("learns");
    Vae net = vae_new(16, 16, 2, 1, 16, &rng);
    start_at_mean(&net, data.mean);
    Optimizer *adam = adam_new(net.params, 5e-3, 0.9, 0.999);
    double one = 1, uniform, base, grey;
    reference_rows(&uniform, &base, &grey);
    for (int step = 0; step < 800; step++) {
        Tensor *g[20], *loss = digit_lesson(&net, &one, &rng);
        grad(loss, net.params->tensor, net.params->count, g, false);
        optimizer_step(adam, g);
        step_reset();
    }
    Bound b = bound_of(&net, data.test, 200, random_of("after"));
    check(b.total > base / 2 && b.total < -log(4) + 5 * b.error, "expected a bound between %g and %g, found %g",
          base / 2, -log(4), b.total);
    optimizer_free(adam);
    params_free(net.params);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(tools, clear),
        cmocka_unit_test_teardown(what_a_number_tells, clear),
        cmocka_unit_test_teardown(moons_are_moons, clear),
        cmocka_unit_test_teardown(lessons_have_the_slopes_of_differences, clear),
        cmocka_unit_test_teardown(references, clear),
        cmocka_unit_test_teardown(zeros_and_ones_have_the_right_share, clear),
        cmocka_unit_test_teardown(linear_model, clear),
        cmocka_unit_test_teardown(bent_model, clear),
        cmocka_unit_test_teardown(climbing_goes_up_the_slope, clear),
        cmocka_unit_test_teardown(kl_term, clear),
        cmocka_unit_test_teardown(a_draw_has_its_law, clear),
        cmocka_unit_test_teardown(two_slopes_of_a_square, clear),
        cmocka_unit_test_teardown(slope_through_the_net, clear),
        cmocka_unit_test_teardown(the_truth_is_drawn, clear),
        cmocka_unit_test_teardown(ledger_of_a_gaussian, clear),
        cmocka_unit_test_teardown(discrepancy, clear),
        cmocka_unit_test_teardown(codes_are_drawn_from_active_units, clear),
        cmocka_unit_test_teardown(bounds_of_eight_pictures, clear),
        cmocka_unit_test_teardown(bound_of_a_set, clear),
        cmocka_unit_test_teardown(logarithms_of_means, clear),
        cmocka_unit_test_teardown(information_in_cells, clear),
        cmocka_unit_test_teardown(factors_belong_to_the_test_pictures, clear),
        cmocka_unit_test_teardown(softness, clear),
        cmocka_unit_test_teardown(spans, clear),
        cmocka_unit_test_teardown(softness_of_colours, clear),
        cmocka_unit_test_teardown(where_the_pixel_goes, clear),
        cmocka_unit_test_teardown(pictures_with_a_pixel_more, clear),
        cmocka_unit_test_teardown(a_tiny_one_learns, clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
