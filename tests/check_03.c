// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_03.c: chapter 03, lesson and first laboratory, as they are printed

The laboratory's file is included whole, and it includes the lesson's. The objective's gradient is held against central
differences and against the one by hand, the penalty against its identities, one training step against one by hand; the
whitening against the covariance that it promises, the scores of filters against filters whose score is known; codes
against problems with a solution in closed form, an atom's update against all its neighbours. Statistical tests raise a
false alarm less than once in a million runs with other seeds; the seeds are fixed, so in fact never.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/03_sparse_autoencoder_lab.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(3, name); }

static const Penalty SMALL = {.rho = 0.1, .beta = 0.7, .lambda = 0.02};
static const double EXACT = sizeof(real) == 8 ? 1e-12 : 2e-6;

static Autoencoder small_net(const char *name)
{
    Rng rng = stream(name);
    Autoencoder a = autoencoder_new(4, 5, SMALL, 1e-2, &rng);
    for (int j = 0; j < 5; j++)
        a.encoder.b->data[j] += (real)(0.2 * j);
    for (int i = 0; i < 4; i++)
        a.decoder.b->data[i] = (real)(0.1 * i - 0.2);
    return a;
}

/*
## The objective and its gradient
*/
#ifdef LTG_DOUBLE
typedef struct Setting {
    const Autoencoder *a;
    Tensor *x;
} Setting;

static Tensor *loss_of(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    return objective(s->a, s->x);
}

static Tensor *penalty_of(Tensor *const *h, const void *more)
{
    (void)more;
    return kl_penalty(h[0], 0.1);
}

static void slopes_of_differences(void **state)
{
    (void)state;
    Autoencoder a = small_net("slopes");
    Setting s = {&a, input_signed(shape2(6, 4), 0.3, 1.5)};
    Tensor *h = input(shape2(5, 3), 0.1, 0.9);
    check_gradients("objective", loss_of, &s, 4, a.params->tensor, 2, 2);
    check_gradients("penalty", penalty_of, NULL, 1, &h, 2, 2);
    autoencoder_free(&a);
    inputs_free();
}

static void theta_loss_guess(void **state)  // of the encoder that descends F
{
    (void)state;
    Rng rng = stream("guess");
    Dictionary d = dictionary_new(6, 4, &rng);
    Guess g = guess_new(&d, &rng);
    Tensor *x = input_signed(shape2(5, 4), 0.5, 2), *gradient[3];
    grad(guess_loss(&g, x), g.params->tensor, 3, gradient, false);
    double found[3] = {0}, all = 0;
    for (int i = 0; i < 3; i++)
        for (long j = 0; j < g.params->tensor[i]->size; j++) {
            real *at = &g.params->tensor[i]->data[j], home = *at;
            double difference = 0;
            for (int side = -1; side <= 1; side += 2) {
                *at = home + side * 1e-6;
                difference += side * tensor_item(guess_loss(&g, x)) / 2e-6;
            }
            *at = home;
            found[i] = fmax(found[i], fabs(difference - (double)gradient[i]->data[j]));
            all += fabs(difference);
        }
    assert_true(all > 1);
    for (int i = 0; i < 3; i++)
        near_to(found[i], 0, 1e-7);
    guess_free(&g);
    dictionary_free(&d);
    inputs_free();
}
#endif

static void by_hand_and_by_tape(void **state)
{
    (void)state;
    enum { B = 7, ALL = 2 * 4 * 5 + 5 + 4 };
    Autoencoder a = small_net("hand");
    Rng rng = stream("hand.x");
    Tensor *x = tensor_normal(shape2(B, 4), &rng), *gradient[4], *loss = objective(&a, x);
    double theta[ALL], rows[B * 4], hand[ALL], all = 0;
    for (int i = 0; i < B * 4; i++)
        rows[i] = (double)x->data[i];
    for (int i = 0, k = 0; i < 4; i++)
        for (long j = 0; j < a.params->tensor[i]->size; j++)
            theta[k++] = (double)a.params->tensor[i]->data[j];
    near_to(by_hand((Sizes){B, 4, 5}, SMALL, theta, rows, hand) / tensor_item(loss), 1, EXACT);
    near_to(by_hand((Sizes){B, 4, 5}, SMALL, theta, rows, NULL) / tensor_item(loss), 1, EXACT);
    grad(loss, a.params->tensor, 4, gradient, false);
    for (int i = 0, k = 0; i < 4; i++)
        for (long j = 0; j < gradient[i]->size; j++, k++) {
            near_to(hand[k], (double)gradient[i]->data[j], 10 * EXACT);
            all += fabs(hand[k]);
        }
    assert_true(all > 1);
    double one[] = {1, 2}, other[] = {1, 2}, less[] = {0, 0};
    near_to(apart(one, other, 2), 0, 0);
    near_to(apart(one, less, 2), 1, 1e-15);
    autoencoder_free(&a);
    step_reset();
}

static void the_penalty(void **state)
{
    (void)state;
    enum { B = 4, H = 3 };
    Tensor *h = tensor_new(shape2(B, H)), *slope;
    for (int i = 0; i < B * H; i++)
        h->data[i] = (real)(0.05 + 0.07 * i);
    double expected = 0, rho = 0.2;
    for (int j = 0; j < H; j++) {
        double q = 0;
        for (int b = 0; b < B; b++)
            q += (double)h->data[b * H + j] / B;
        expected += rho * log(rho / q) + (1 - rho) * log((1 - rho) / (1 - q));
    }
    Tensor *penalty = kl_penalty(h, rho);
    near_to(tensor_item(penalty), expected, 10 * EXACT);
    grad(penalty, &h, 1, &slope, false);
    for (int j = 0; j < H; j++) {
        double q = 0;
        for (int b = 0; b < B; b++)
            q += (double)h->data[b * H + j] / B;
        for (int b = 0; b < B; b++)  // (03.3): the same for all b
            near_to((double)slope->data[b * H + j], (-rho / q + (1 - rho) / (1 - q)) / B, 20 * EXACT);
    }
    near_to(tensor_item(kl_penalty(tensor_fill(shape2(3, 7), 0.2), 0.2)), 0, 10 * EXACT);
    step_reset();
}

static void one_step_by_hand(void **state)
{
    (void)state;
    Autoencoder a = small_net("step"), b = small_net("step");
    Rng rng = stream("step.x");
    Tensor *x = tensor_normal(shape2(6, 4), &rng), *gradient[4], *loss = objective(&b, x);
    const double said = train_step(&a, x);
    near_to(said, tensor_item(loss), 0);
    grad(loss, b.params->tensor, 4, gradient, false);
    optimizer_step(b.optimizer, gradient);
    assert_int_equal(a.optimizer->step, 1);
    for (int i = 0; i < 4; i++)
        for (long j = 0; j < a.params->tensor[i]->size; j++)
            near_to((double)a.params->tensor[i]->data[j], (double)b.params->tensor[i]->data[j], 0);
    autoencoder_free(&a);
    autoencoder_free(&b);
    Rng again = stream("start");
    Autoencoder c = autoencoder_new(4, 5, SMALL, 0, &again);  // small weights: near rho
    near_to(1 / (1 + exp(-(double)c.encoder.b->data[2])), SMALL.rho, 1e-6);
    autoencoder_free(&c);
    step_reset();
}

/*
## Patches and filters
*/
static void batches_are_even(void **state)
{
    (void)state;
    enum { N = 20, DRAWN = 40000 };
    real row[2 * N];
    for (int i = 0; i < 2 * N; i++)
        row[i] = (real)i;
    const Samples s = {N, 2, row};
    Rng rng = stream("batches");
    Tensor *x = data_batch(&s, DRAWN, &rng);
    double count[N] = {0}, chi = 0;
    for (int i = 0; i < DRAWN; i++) {
        count[(int)x->data[2 * i] / 2]++;
        near_to((double)x->data[2 * i + 1], (double)x->data[2 * i] + 1, 0);
    }
    for (int k = 0; k < N; k++)
        chi += (count[k] - DRAWN / N) * (count[k] - DRAWN / N) / (DRAWN / (double)N);
    check(chi < 72, "chi-square of 19 degrees of freedom: %g", chi);  // one in 10^7
    step_reset();
}

static void whitened_is_white(void **state)
{
    (void)state;
    enum { N = 4000 };
    static double whiten[PIXELS * PIXELS], colour[PIXELS * PIXELS], axis[PIXELS * PIXELS];
    double mean[PIXELS], value[PIXELS], raw[PIXELS], both[PIXELS], total = 0, kept = 0;
    Rng rng = stream("white");
    Pictures *from = leaves(&rng);
    Samples s = patches_of(from, 0, PICTURES, N, &rng);
    for (int i = 0; i < N; i++) {
        double sum_of = 0;
        for (int k = 0; k < PIXELS; k++)
            sum_of += (double)s.row[i * PIXELS + k];
        near_to(sum_of, 0, 1e-4);
    }
    whitening(&s, whiten, colour);
    covariance(s.row, N, PIXELS, mean, axis);
    eigen_symmetric(axis, PIXELS, raw);
    turn(&s, whiten);
    covariance(s.row, N, PIXELS, mean, axis);
    eigen_symmetric(axis, PIXELS, value);
    for (int k = 0; k < PIXELS; k++)
        total += raw[k] / PIXELS;
    for (int k = 0; k < PIXELS; k++)
        kept += raw[k] / (raw[k] + total / AXIS_SHARE) / PIXELS;
    double trace = 0;
    for (int k = 0; k < PIXELS; k++) {
        near_to(value[k], raw[k] / ((raw[k] + total / AXIS_SHARE) * kept), 2e-3);  // (03.17)
        trace += value[k] / PIXELS;
    }
    near_to(trace, 1, 1e-4);
    covariance(s.row, N, PIXELS, mean, axis);
    for (int i = 0; i < PIXELS; i++) {  // the noise's covariance is colour colour'
        double product_of = 0;
        for (int k = 0; k < PIXELS; k++)
            product_of += colour[i * PIXELS + k] * colour[9 * PIXELS + k];
        both[i] = product_of;
        near_to(both[i], axis[i * PIXELS + 9], 2e-3);
    }
    pictures_free(from);
    free(s.row);
}

static void scores_of_known_filters(void **state)
{
    (void)state;
    double w[PIXELS] = {0};
    w[3 * PATCH + 4] = -2;
    near_to(score_locality(w), 1, 1e-12);
    near_to(score_orientation(w), 0, 1e-12);  // a dot
    for (int i = 0; i < PIXELS; i++)
        w[i] = i % 2 ? 0.3 : -0.3;
    near_to(score_locality(w), 0, 1e-12);
    for (int i = 0; i < PIXELS; i++)
        w[i] = cos(0.9 * (i % PATCH) + 0.4);
    near_to(score_orientation(w), 1, 1e-12);  // a wave along one side
    for (int i = 0; i < PIXELS; i++)
        w[i] = cos(0.5 * (i % PATCH) + 0.5 * (i / PATCH));
    near_to(score_orientation(w), 1, 1e-12);  // and along the diagonal
    memset(w, 0, sizeof w);
    w[0] = w[PIXELS - 1] = 1;  // opposite corners
    near_to(score_locality(w), 1 - 6.0 / 63 * 24.5, 1e-12);
    memset(w, 0, sizeof w);
    w[3 * PATCH + 3] = w[4 * PATCH + 3] = 1, w[3 * PATCH + 4] = w[4 * PATCH + 4] = -1;  // an edge
    const Look look = score_filters(w, 1);
    assert_true(look.locality > 0.9 && look.orientation > 0.5);
    near_to(look.score, look.locality * look.orientation, 1e-12);
}

/*
## Codes
*/
static void shrinking(void **state)
{
    (void)state;
    for (double v = -2; v < 2; v += 0.37) {
        const double u = shrink(v, 0.5), least = 0.5 * (u - v) * (u - v) + 0.5 * fabs(u);
        for (double other = -3; other < 3; other += 0.01)
            assert_true(0.5 * (other - v) * (other - v) + 0.5 * fabs(other) >= least - 1e-12);
    }
}

// With orthonormal atoms one step of either method is the solution, S_lambda(x W').
static void orthonormal_atoms(void **state)
{
    (void)state;
    Rng rng = stream("orthonormal");
    Dictionary d = dictionary_new(6, 6, &rng);
    for (int i = 0; i < 36; i++)
        d.atom[i] = i / 6 == (i % 6 + 1) % 6;
    dictionary_ready(&d);
    near_to(d.L, 1, 1e-12);
    double x[6] = {1, -2, 0.1, 0.4, -0.05, 3};
    for (int m = ISTA; m <= FISTA; m++) {
        Codes c = codes_new(1, 6);
        codes_begin(&c, &d, x);
        for (int k = 0; k < 3; k++)
            codes_step(&c, &d, 0.3, (Method)m);
        for (int j = 0; j < 6; j++)
            near_to(c.h[j], shrink(x[(j + 5) % 6], 0.3), 1e-12);
        near_to(coding_objective(&c, &d, x, 0.3),
                0.5 * (3 * 0.09 + 0.3 * 0.3 + 0.01 + 0.0025) + 0.3 * (0.7 + 1.7 + 0.1 + 2.7), 1e-12);
        codes_free(&c);
    }
    dictionary_free(&d);
}

// Both methods on a batch of rows find what each row finds alone, and the same minimum.
static void batches_of_codes(void **state)
{
    (void)state;
    enum { N = 5, H = 12, D = 7 };
    Rng rng = stream("codes");
    Dictionary d = dictionary_new(H, D, &rng);
    dictionary_ready(&d);
    double x[N * D], F[2], rest[D];
    for (int i = 0; i < N * D; i++)
        x[i] = rng_normal(&rng);
    for (int m = ISTA; m <= FISTA; m++) {
        Codes c = codes_new(N, H);
        codes_begin(&c, &d, x);
        for (int k = 0; k < 4000; k++)
            codes_step(&c, &d, 0.2, (Method)m);
        F[m] = coding_objective(&c, &d, x, 0.2);
        Codes one = {1, H, c.h + 2 * H, NULL, NULL, NULL, 1};
        rest_of(&one, &d, x + 2 * D, rest);
        for (int j = 0; j < H; j++) {  // (03.13)
            const double g = cblas_ddot(D, rest, 1, d.atom + j * D, 1), h = one.h[j];
            assert_true(h == 0 ? fabs(g) <= 0.2 + 1e-9 : fabs(g - (h > 0 ? 0.2 : -0.2)) < 1e-6);
        }
        codes_free(&c);
    }
    near_to(F[ISTA], F[FISTA], 1e-7);
    dictionary_free(&d);
}

static void promises(void **state)
{
    (void)state;
    near_to(promised(ISTA, 6, 3), 1, 1e-15);
    near_to(promised(FISTA, 8, 3), 1, 1e-15);
    Rng rng = stream("race");
    Race r = run_race(&rng, 300);
    assert_true(r.bound[ISTA] > 0 && r.bound[ISTA] <= 1);
    assert_true(r.bound[FISTA] > 0 && r.bound[FISTA] <= 1);
    assert_true(r.gap <= 1e-12 && r.tangent <= 1e-12 && r.excess < 1e-9);
    for (int m = 0; m < 2; m++) {
        curve_free(&r.above[m]);
        curve_free(&r.promise[m]);
    }
}

// No small move of one atom inside its ball lowers the error after it was updated, if it is the last.
static void atoms_go_to_their_best(void **state)
{
    (void)state;
    enum { N = 30, H = 4, D = 5 };
    Rng rng = stream("atoms");
    Dictionary d = dictionary_new(H, D, &rng);
    Codes c = codes_new(N, H);
    double x[N * D], moved[D];
    for (int i = 0; i < N * D; i++)
        x[i] = rng_normal(&rng);
    for (int i = 0; i < N * H; i++)
        c.h[i] = rng_normal(&rng) * (i % 3 == 0);
    const double before = coding_objective(&c, &d, x, 0);
    atoms_update(&d, &c, x, true);
    const double after = coding_objective(&c, &d, x, 0);
    assert_true(after < before);
    double *last = d.atom + (H - 1) * D;
    for (int j = 0; j < H; j++)
        assert_true(cblas_dnrm2(D, d.atom + j * D, 1) <= 1 + 1e-12);
    for (int tries = 0; tries < 200; tries++) {
        memcpy(moved, last, sizeof moved);
        for (int i = 0; i < D; i++)
            last[i] += 0.1 * rng_normal(&rng);
        const double length = cblas_dnrm2(D, last, 1);
        cblas_dscal(D, length > 1 ? 1 / length : 1, last, 1);
        assert_true(coding_objective(&c, &d, x, 0) >= after - 1e-12);
        memcpy(last, moved, sizeof moved);
    }
    codes_free(&c);
    dictionary_free(&d);
}

/*
## Bars
*/
static void bars_are_drawn_evenly(void **state)
{
    (void)state;
    enum { N = 20000 };
    static double x[N * PIXELS];
    double count[3] = {0}, first = 0;
    Rng rng = stream("bars");
    draw_bars(&rng, N, x);
    for (int i = 0; i < N; i++) {
        double total = 0, row = 0;
        for (int k = 0; k < PIXELS; k++)
            total += x[i * PIXELS + k];
        for (int k = 0; k < PATCH; k++)
            row += x[i * PIXELS + k] / PATCH;
        const int bars = (int)lround(total / PATCH);
        assert_true(bars >= 2 && bars <= 4);
        count[bars - 2]++;
        first += row > 0.5 + 0.125 * bars;  // a row that is on has 1 + the columns' share
    }
    for (int k = 0; k < 3; k++)
        near_to(count[k] / N, 1.0 / 3, 5 * sqrt(2.0 / 9 / N));
    near_to(first / N, 3.0 / 16, 5 * sqrt(0.16 / N));
}

static void finding_bars(void **state)
{
    (void)state;
    static double atom[BARS * PIXELS];
    for (int j = 0; j < BARS; j++)
        for (int s = 0; s < PATCH; s++)
            atom[(BARS - 1 - j) * PIXELS + (j < PATCH ? j * PATCH + s : s * PATCH + j - PATCH)] = -3;
    double likeness;
    assert_int_equal(most_like(2, atom, BARS, &likeness), 13);
    near_to(likeness, 1, 1e-12);
    Found f = find_bars(atom, BARS);
    near_to(f.good, 16, 0);
    near_to(f.mean, 1, 1e-12);
    f = find_bars(atom, BARS - 1);  // one is missing: the others cross it in one pixel of eight, or not
    near_to(f.good, 15, 0);
    near_to(f.worst, 1.0 / 8, 1e-12);
}

/*
## The frontier
*/
static void keeping_the_largest(void **state)
{
    (void)state;
    enum { N = 3, H = 2 };
    static double atom[H * PIXELS], base[PIXELS], x[N * PIXELS];
    const double h[N * H] = {1, 0, 0, 4, 2, 2};  // means 1, 2
    double error[KEPT];
    atom[0] = 3, atom[PIXELS + 1] = 1, base[2] = 5;
    for (int i = 0; i < N; i++) {
        x[i * PIXELS] = 3 * h[i * H];
        x[i * PIXELS + 1] = h[i * H + 1];
        x[i * PIXELS + 2] = 5;
    }
    kept_frontier(h, H, atom, base, x, N, error);
    // deviations times lengths: (0, 2), (3, 2), (3, 0); lost with one kept: 0, 4, 0
    near_to(error[0], 4.0 / 3, 1e-12);
    for (int k = 1; k < KEPT; k++)
        near_to(error[k], 0, 1e-12);
    const double used[WEIGHTS] = {64, 32, 16, 4, 2, 1, 0.5}, wrong[WEIGHTS] = {1, 2, 3, 5, 9, 9, 9};
    near_to(at_eight(used, wrong), 4, 1e-12);
    Rng rng = stream("alike");
    Dictionary d = dictionary_new(UNITS, PIXELS, &rng);
    near_to(alike(d.atom, &d), 1, 1e-12);
    dictionary_free(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(slopes_of_differences),
        cmocka_unit_test(theta_loss_guess),
#endif
        cmocka_unit_test(by_hand_and_by_tape),
        cmocka_unit_test(the_penalty),
        cmocka_unit_test(one_step_by_hand),
        cmocka_unit_test(batches_are_even),
        cmocka_unit_test(whitened_is_white),
        cmocka_unit_test(scores_of_known_filters),
        cmocka_unit_test(shrinking),
        cmocka_unit_test(orthonormal_atoms),
        cmocka_unit_test(batches_of_codes),
        cmocka_unit_test(promises),
        cmocka_unit_test(atoms_go_to_their_best),
        cmocka_unit_test(bars_are_drawn_evenly),
        cmocka_unit_test(finding_bars),
        cmocka_unit_test(keeping_the_largest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
