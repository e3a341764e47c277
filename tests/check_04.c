// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_04.c: chapter 04, lesson and first laboratory, as they are printed

The laboratory's file is included whole, and it includes the lesson's. The losses and the penalty are held against central
differences, first and second derivatives, for each kind of unit; the penalty in three ways against each other; the linear
code against its exact minimum; singular values, samplers and the batch trick against cases with known answers. Statistical
tests raise a false alarm less than once in a million runs with other seeds; the seeds are fixed, so in fact never.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/04_contractive_autoencoder_lab.c"
#undef main

static const double EXACT = sizeof(real) == 8 ? 1e-9 : 2e-5;
static const Activation KIND[] = {SIGMOID, TANH, SOFTPLUS};

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(4, name); }

// A small net whose biases are not zero.
static Autoencoder small_net(Activation act, bool tied, const char *name)
{
    Rng rng = stream(name);
    Autoencoder a = autoencoder_new(5, 4, act, tied, 0.01, &rng);
    init_normal(a.b, 0.5, &rng);
    init_normal(a.c, 0.5, &rng);
    return a;
}

/*
## Gradients
*/
#ifdef LTG_DOUBLE
typedef struct Setting {
    const Autoencoder *a;
    Tensor *x;
} Setting;

static Tensor *loss_of(Tensor *const *parameter, const void *more)  // (04.1)
{
    (void)parameter;
    const Setting *s = more;
    Tensor *h = encode(s->a, s->x);
    return add(s->a->error(decode(s->a, h), s->x), scale(mean(norms2(s->a, h)), 0.7));
}

static Tensor *penalty_of(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    return norms2(s->a, encode(s->a, s->x));
}

static void losses_have_the_slopes_of_differences(void **state)
{
    (void)state;
    static const char *const name[] = {"sigmoid", "tanh", "softplus", "untied"};
    for (int k = 0; k < 4; k++) {
        Autoencoder a = small_net(KIND[k % 3], k < 3, "slopes");
        Setting s = {&a, input(shape2(3, 5), 0.1, 0.9)};
        check_gradients(name[k], loss_of, &s, a.params->count, a.params->tensor, 2, 2);
        Tensor *by[] = {a.W, a.b};
        check_gradients(name[k], penalty_of, &s, 2, by, 2, 2);
        autoencoder_free(&a);
        inputs_free();
    }
}

// An encoder of two layers, for which there is no formula: a gradient of a gradient of a gradient.
static Tensor *deep_penalty(Tensor *const *parameter, const void *more)
{
    Tensor *x = (Tensor *)more;
    Tensor *h = dense(dense(x, parameter[0], parameter[1], TANH), parameter[2], parameter[3], SIGMOID);
    return penalty_by_outputs(x, h);
}

static void deep_encoders_have_a_penalty_too(void **state)
{
    (void)state;
    Tensor *x = input(shape2(3, 4), 0.1, 0.9);
    Tensor *parameter[] = {input_signed(shape2(4, 5), 0.3, 1), input_signed(shape1(5), 0.1, 0.5),
                           input_signed(shape2(5, 3), 0.3, 1), input_signed(shape1(3), 0.1, 0.5)};
    check_gradients("deep", deep_penalty, x, 4, parameter, 1, 1);
    inputs_free();
}
#endif

/*
## The penalty, in several ways
*/
static void penalties_agree(void **state)
{
    (void)state;
    enum { B = 3, D = 6, H = 4 };
    for (int k = 0; k < 3; k++) {
        Rng rng = stream("penalties");
        Layer l = layer_new(B, H, D, KIND[k], false, &rng);
        double *x = doubles(l.x), *W = doubles(l.W), *b = doubles(l.b), J[H * D], other[H * D];
        double total = 0, hand[(D + 1) * H], tape[(D + 1) * H];
        Autoencoder a = {.W = l.W, .b = l.b, .act = KIND[k]};
        const Tensor *each = norms2(&a, layer_apply(&l));
        require_shape("norms2", each, shape2(B, 1));
        for (int n = 0; n < B; n++) {
            jacobian_formula(x + n * D, W, b, D, H, KIND[k], J);
            jacobian_differences(x + n * D, W, b, D, H, KIND[k], other);
            check(largest_gap(J, other, H * D) < 1e-8, "differences: %g", largest_gap(J, other, H * D));
            double norm2 = sum_of_squares(J, H * D);
            near_to((double)each->data[n] / norm2, 1, EXACT);
            total += norm2 / B;
        }
        near_to(tensor_item(penalty_by_outputs(l.x, layer_apply(&l))) / total, 1, EXACT);
        gradient_by_hand(&l, hand, hand + D * H);
        for (int way = FORMULA; way <= OUTPUTS; way++) {
            penalty_gradient(&l, way, &rng, tape);
            check(largest_gap(hand, tape, (D + 1) * H) < EXACT, "gradient %d of %d: %g", way, k,
                  largest_gap(hand, tape, (D + 1) * H));
        }
        free(x);
        free(W);
        free(b);
        layer_free(&l);
        step_reset();
    }
}

// (04.5) and (04.20) against differences of the units themselves
static void units_have_their_slopes(void **state)
{
    (void)state;
    for (int k = 0; k < 3; k++)
        for (double at = -4; at <= 4; at += 0.25) {
            const double e = 1e-5, by = (unit(at + e, KIND[k]) - unit(at - e, KIND[k])) / (2 * e);
            near_to(unit_slope(unit(at, KIND[k]), KIND[k]), by, 1e-9);
            near_to(slope2(at, KIND[k]), by * by, 1e-9);
            near_to(slope2_slope(at, KIND[k]),
                    (slope2(at + e, KIND[k]) - slope2(at - e, KIND[k])) / (2 * e), 1e-9);
            Tensor *a = tensor_fill(shape2(1, 1), at);
            near_to(tensor_item(slope(activate(a, KIND[k]), KIND[k])), by, 1e-6);
            step_reset();
        }
    near_to(unit(800, SOFTPLUS), 800, 1e-9);  // nothing overflows
    near_to(unit(-800, SOFTPLUS), 0, 1e-9);
}

static void directions_at_random_are_unbiased(void **state)
{
    (void)state;
    enum { N = 4000 };
    Rng rng = stream("chance");
    Layer l = layer_new(2, 5, 7, TANH, false, &rng);
    Autoencoder a = {.W = l.W, .b = l.b, .act = TANH};
    double total = 0, squares = 0, exact = tensor_item(mean(norms2(&a, layer_apply(&l))));
    for (int i = 0; i < N; i++, step_reset()) {
        double one = tensor_item(penalty_by_chance(l.x, layer_apply(&l), &rng));
        total += one / N;
        squares += one * one / N;
    }
    double error = sqrt((squares - total * total) / N);
    check(error < 0.05 * exact, "the estimate scatters by %g of %g", error, exact);
    near_to(total, exact, 5 * error);
    layer_free(&l);
}

/*
## The four ways, and the batch
*/
static void four_ways_agree(void **state)
{
    (void)state;
    enum { B = 4, H = 5, D = 6, ALL = B * H * D };
    double rows[ALL * B], own[ALL], outputs[ALL], formula_J[ALL], size[B * B] = {0};
    for (int normalised = 0; normalised < 2; normalised++) {
        Rng rng = stream("four");
        Layer l = layer_new(B, H, D, SIGMOID, normalised, &rng);
        double *x = doubles(l.x), *W = doubles(l.W), *b = doubles(l.b);
        memset(size, 0, sizeof size);
        jacobian_rows(&l, rows);
        jacobian_outputs(&l, outputs);
        blocks(&l, rows, own, size);
        for (int n = 0; n < B; n++)
            jacobian_formula(x + n * D, W, b, D, H, SIGMOID, formula_J + n * H * D);
        if (!normalised) {
            check(largest_gap(formula_J, own, ALL) < EXACT, "rows: %g", largest_gap(formula_J, own, ALL));
            check(largest_gap(formula_J, outputs, ALL) < EXACT, "outputs: %g",
                  largest_gap(formula_J, outputs, ALL));
            near_to(beside(size, B), 0, 0);
            near_to(size[0], sqrt(sum_of_squares(formula_J, H * D)), 1e-5);
        } else {
            check(beside(size, B) > 0.1, "batch normalisation: blocks beside the diagonal %g",
                  beside(size, B));
            check(largest_gap(own, outputs, ALL) > 0.05, "the trick does not fail: %g",
                  largest_gap(own, outputs, ALL));
            // what is true of the sum over all outputs' batch: adding a constant to a column of x W
            // changes nothing, so the rows of all inputs add up to 0
            for (int r = 0; r < B * H; r++)
                for (int i = 0; i < D; i++) {
                    double total = 0;
                    for (int m = 0; m < B; m++)
                        total += rows[((long)r * B + m) * D + i];
                    near_to(total, 0, sizeof(real) == 8 ? 1e-9 : 1e-4);
                }
        }
        free(x);
        free(W);
        free(b);
        layer_free(&l);
    }
}

static void slips_are_slips(void **state)
{
    (void)state;
    double J[SMALL * SMALL], x[SMALL];
    memcpy(x, SMALL_X, sizeof x);
    jacobian_differences(x, SMALL_W, SMALL_B, SMALL, SMALL, SIGMOID, J);
    const double truth = sum_of_squares(J, SMALL * SMALL);
    near_to(small_penalty(false), truth, 1e-9);
    check(fabs(small_penalty(true) / truth - 1) > 0.2, "rows: %g for %g", small_penalty(true), truth);
    for (int j = 0; j < SMALL; j++)
        check(fabs(small_slip(j) / truth - 1) > 0.1, "slip %d: %g for %g", j, small_slip(j), truth);
}

static void classifiers_and_predictions(void **state)
{
    (void)state;
    double x[NET_D], J[NET_K * NET_D], other[NET_K * NET_D], t[] = {1e-3, 1e-2}, error[3][2], one[3];
    Net net;
    Rng rng = stream("net");
    net_draw(&net, x, &rng);
    net_jacobian(&net, x, J);
    net_differences(&net, x, other);
    check(largest_gap(J, other, NET_K * NET_D) < 1e-7, "differences");
    net_by_tape(&net, x, other);
    check(largest_gap(J, other, NET_K * NET_D) < EXACT, "tape");
    for (int i = 0; i < NET_D; i++) {
        double total = 0;
        for (int k = 0; k < NET_K; k++)
            total += J[k * NET_D + i];
        near_to(total, 0, 1e-14);
    }
    Layer l = layer_new(1, TAYLOR, TAYLOR, SIGMOID, false, &rng);
    double *at = doubles(l.x), *W = doubles(l.W), *b = doubles(l.b);
    for (int k = 0; k < 2; k++) {
        predict(at, W, b, t[k], one);
        for (int m = 0; m < 3; m++)
            error[m][k] = one[m];
    }
    near_to(order(t, error[NONE], 2), 1, 0.02);
    near_to(order(t, error[WRONG], 2), 1, 0.02);
    near_to(order(t, error[RIGHT], 2), 2, 0.02);
    const double cube[] = {1, 8, 27, 64}, root[] = {1, 2, 3, 4};
    near_to(order(root, cube, 4), 3, 1e-12);
    free(at);
    free(W);
    free(b);
    layer_free(&l);
}

/*
## The linear code
*/
// At the formula's W the gradient is zero, of the penalty's loss and of the mean of the denoising one.
static void formulas_are_at_rest(void **state)
{
    (void)state;
    static const Method method[] = {CONTRACTIVE, GAUSSIAN};
    Rng rng = stream("cloud");
    cloud_draw(&rng);
    for (int k = 0; k + 1 < AXES; k++)
        check(cloud.variance[k] < cloud.variance[k + 1], "variances rise");
    Autoencoder a = autoencoder_new(AXES, AXES, LINEAR, true, 0.01, &rng);
    for (int m = 0; m < 2; m++) {
        Tensor *gradient;
        double s[AXES], most = 0, error = 0, expected = 0;
        for (int i = 0; i < AXES; i++)
            for (int k = 0; k < AXES; k++)
                a.W->data[i * AXES + k] = (real)(cloud.axis[k * AXES + i] *
                                                 sqrt(formula(method[m], cloud.variance[k])));
        near_to(shortened(&a, method[m], s), 0, 1e-6);
        check(shortened(&a, PLAIN, s) > 0.5, "and is not the plain net");
        Tensor *h = encode(&a, cloud.x), *copy = squared_error(decode(&a, h), cloud.x);
        for (int k = 0; k < AXES; k++)
            expected += cloud.variance[k] * pow(1 - formula(method[m], cloud.variance[k]), 2);
        error = tensor_item(copy);
        near_to(error, expected, 1e-4);
        Tensor *M = matmul_nt(a.W, a.W);
        Tensor *price = method[m] == CONTRACTIVE ? scale(mean(norms2(&a, h)), LAMBDA)
                                                 : scale(sum(square(M)), LAMBDA / 2);
        grad(add(copy, price), &a.W, 1, &gradient, false);
        for (long i = 0; i < gradient->size; i++)
            most = fmax(most, fabs((double)gradient->data[i]));
        check(most < 2e-4, "gradient %g at the formula of %s", most, NAME[method[m]]);
        step_reset();
    }
    double error, penalty;
    cheat(&a, &error, &penalty);
    near_to(error, 1, 1e-4);
    near_to(penalty, 0.01, 1e-5);
    autoencoder_free(&a);
    tensor_free(cloud.x);
    near_to(formula(CONTRACTIVE, LAMBDA / 2), 0, 1e-12);
    near_to(formula(GAUSSIAN, LAMBDA / 2), 0.5, 1e-12);
}

/*
## Steps and samplers
*/
static void one_step_by_hand(void **state)
{
    (void)state;
    for (int method = 0; method < 3; method++) {  // plain, contractive, decay
        Autoencoder a = small_net(SIGMOID, true, "step"), b = small_net(SIGMOID, true, "step");
        Tensor *x = tensor_fill(shape2(3, 5), 0.4), *gradient[PARAMS_MOST];
        Rng rng = stream("unused");
        double found = method == 2 ? rival_step(&a, x, DECAY, 0.3, &rng)
                                   : train_step(&a, x, method == 1 ? 0.3 : 0);
        Tensor *h = encode(&b, x), *loss = bce_with_logits(decode(&b, h), x);
        if (method == 1)
            loss = add(loss, scale(mean(norms2(&b, h)), 0.3));
        if (method == 2)
            loss = add(loss, scale(sum(square(b.W)), 0.3));
        near_to(found, tensor_item(loss), 1e-6);
        grad(loss, b.params->tensor, b.params->count, gradient, false);
        optimizer_step(b.optimizer, gradient);
        for (int i = 0; i < a.params->count; i++)
            near_to(largest_difference(a.params->tensor[i], b.params->tensor[i]), 0, 1e-6);
        autoencoder_free(&a);
        autoencoder_free(&b);
        step_reset();
    }
    Autoencoder untied = small_net(SIGMOID, false, "untied");
    check(untied.params->count == 4 && untied.V != untied.W, "an untied net has weights of its own");
    autoencoder_free(&untied);
}

static void spoiling(void **state)
{
    (void)state;
    enum { N = 40000 };
    Rng rng = stream("spoil");
    Tensor *x = tensor_fill(shape2(1, N), 0.5);
    Tensor *masked = spoil(x, MASKED, 0.3, &rng), *shaken = spoil(x, GAUSSIAN, 0.7, &rng);
    double zeros = 0, total = 0, squares = 0;
    for (int i = 0; i < N; i++) {
        double m = (double)masked->data[i], s = (double)shaken->data[i] - 0.5;
        check(m == 0 || m == 0.5, "a pixel is masked or as it was, not %g", m);
        zeros += m == 0;
        total += s / N;
        squares += s * s / N;
    }
    near_to(zeros / N, 0.3, 5 * sqrt(0.21 / N));
    near_to(total, 0, 5 * 0.7 / sqrt(N));
    near_to(squares, 0.49, 5 * 0.49 * sqrt(2.0 / N));
    step_reset();
}

/*
## Directions
*/
static void spectra(void **state)
{
    (void)state;
    enum { D = 4, H = 3 };
    Autoencoder a = {.act = SIGMOID, .W = tensor_keep(shape2(D, H)), .b = tensor_keep(shape1(H))};
    for (int j = 0; j < H; j++)
        a.W->data[(j + 1) * H + j] = (real)(j + 1);  // columns at right angles, lengths 1, 2, 3
    const real h[] = {(real)0.5, (real)0.5, (real)0.9};
    double value[H];
    singular_values(h, matmul_tn(a.W, a.W), value);  // slopes 1/4, 1/4, 0.09
    near_to(value[0], 0.5, 1e-6);
    near_to(value[1], 0.27, 1e-6);
    near_to(value[2], 0.25, 1e-6);
    Tensor *norm2 = norms2(&a, tensor_from(shape2(1, H), h));
    near_to(tensor_item(norm2), 0.25 + 0.27 * 0.27 + 0.0625, 1e-6);
    const double flat[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, steep[] = {3, 0.9, 0.4}, none[] = {0, 0};
    assert_int_equal(directions(flat, 10), 9);
    assert_int_equal(directions(steep, 3), 1);
    assert_int_equal(directions(none, 2), 0);
    tensor_free(a.W);
    tensor_free(a.b);
    step_reset();
}

// No training looks at a label: without them the pictures are trained on and only 1-NN is left out.
static void labels_are_not_needed(void **state)
{
    (void)state;
    assert_int_equal(chapter_ends(lesson_main, "--quick --epochs 0.1 --part digits,spectrum", false), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_are_not_needed),
#ifdef LTG_DOUBLE
        cmocka_unit_test(losses_have_the_slopes_of_differences),
        cmocka_unit_test(deep_encoders_have_a_penalty_too),
#endif
        cmocka_unit_test(penalties_agree),
        cmocka_unit_test(units_have_their_slopes),
        cmocka_unit_test(directions_at_random_are_unbiased),
        cmocka_unit_test(four_ways_agree),
        cmocka_unit_test(slips_are_slips),
        cmocka_unit_test(classifiers_and_predictions),
        cmocka_unit_test(formulas_are_at_rest),
        cmocka_unit_test(one_step_by_hand),
        cmocka_unit_test(spoiling),
        cmocka_unit_test(spectra),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
