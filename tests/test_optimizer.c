// SPDX-License-Identifier: MIT
// flavours: double float
/*
# test_optimizer.c: each rule against its first steps by hand, and down a quadratic
*/
#include "check.h"

#ifdef LTG_DOUBLE
#define ROUNDING 1e-13
#else
#define ROUNDING 5e-6
#endif

// Three steps on two parameters, gradients below; `expected` after each, for the four numbers.
static const double start[4] = {1, -2, 0.5, 3};
static const double slope[3][4] = {{0.1, -3, 0.02, 0}, {-0.4, 2, 0.01, 1e-5}, {0.3, 0.5, -7, 0}};

static Params *two_params(void)
{
    Params *params = params_new();
    params_add(params, "a", shape1(3));
    params_add(params, "b", shape2(1, 1));
    for (int i = 0; i < 4; i++)
        params->tensor[i / 3]->data[i % 3] = (real)start[i];
    return params;
}

static void step_with(Optimizer *o, const double *g)
{
    Tensor *gradient[2] = {tensor_new(shape1(3)), tensor_new(shape2(1, 1))};
    for (int i = 0; i < 4; i++)
        gradient[i / 3]->data[i % 3] = (real)g[i];
    optimizer_step(o, gradient);
    for (int i = 0; i < 4; i++)
        check(gradient[i / 3]->data[i % 3] == (real)g[i], "a step changes its gradient");
    step_reset();
}

static void check_at(const char *name, int step, const Params *params, const double *expected)
{
    for (int i = 0; i < 4; i++) {
        double found = (double)params->tensor[i / 3]->data[i % 3];
        check(fabs(found - expected[i]) < ROUNDING, "%s, step %d, number %d: %.9g, expected %.9g",
              name, step, i, found, expected[i]);
    }
}

static void test_sgd(void **state)
{
    (void)state;
    Params *params = two_params();
    Optimizer *o = sgd_new(params, 0.1, 0);
    static const double expected[3][4] = {
        {0.99, -1.7, 0.498, 3}, {1.03, -1.9, 0.497, 2.999999}, {1.0, -1.95, 1.197, 2.999999}};
    for (int t = 0; t < 3; t++) {
        step_with(o, slope[t]);
        check_at("SGD", t + 1, params, expected[t]);
        check(o->step == t + 1, "steps are not counted");
    }
    optimizer_free(o);
    params_free(params);
}

// With v = 0.9 v + g: 0.1, -0.31, 0.021 for the first number.
static void test_momentum(void **state)
{
    (void)state;
    Params *params = two_params();
    Optimizer *o = sgd_new(params, 0.1, 0.9);
    static const double expected[3][4] = {
        {0.99, -1.7, 0.498, 3},
        {0.99 + 0.031, -1.7 + 0.07, 0.498 - 0.0028, 3 - 1e-6},
        {1.021 - 0.0021, -1.63 + 0.013, 0.4952 + 0.69748, 3 - 1.9e-6}};
    for (int t = 0; t < 3; t++) {
        step_with(o, slope[t]);
        check_at("momentum", t + 1, params, expected[t]);
    }
    check(fabs((double)o->first[0]->data[0] - 0.021) < ROUNDING, "the momentum is %g",
          (double)o->first[0]->data[0]);
    optimizer_free(o);
    params_free(params);
}

static void test_rmsprop(void **state)
{
    (void)state;
    Params *params = two_params();
    Optimizer *o = rmsprop_new(params, 0.01, 0.9);
    double theta[4], s[4] = {0};
    memcpy(theta, start, sizeof theta);
    for (int t = 0; t < 3; t++) {
        step_with(o, slope[t]);
        for (int i = 0; i < 4; i++) {
            s[i] = 0.9 * s[i] + 0.1 * slope[t][i] * slope[t][i];
            theta[i] -= 0.01 * slope[t][i] / (sqrt(s[i]) + 1e-8);
        }
        check_at("RMSProp", t + 1, params, theta);
        check(t > 0 || fabs(theta[1] - (-2 + 0.01 / sqrt(0.1))) < 1e-8,
              "the first step is rate / sqrt(1 - decay)");
    }
    optimizer_free(o);
    params_free(params);
}

/*
Kingma and Ba (2015), algorithm 1, as printed: both moments are corrected, and epsilon is added to
the corrected root. The fourth number has a gradient of 1e-5 (in one step) and 0, where a
misplaced epsilon shows; after the first step every other number has moved by the rate.
*/
static void test_adam(void **state)
{
    (void)state;
    Params *params = two_params();
    Optimizer *o = adam_new(params, 0.01, 0.9, 0.999);
    double theta[4], m[4] = {0}, v[4] = {0};
    memcpy(theta, start, sizeof theta);
    for (int t = 1; t <= 3; t++) {
        step_with(o, slope[t - 1]);
        for (int i = 0; i < 4; i++) {
            double g = slope[t - 1][i];
            m[i] = 0.9 * m[i] + (1 - 0.9) * g;
            v[i] = 0.999 * v[i] + (1 - 0.999) * g * g;
            double m_hat = m[i] / (1 - pow(0.9, t)), v_hat = v[i] / (1 - pow(0.999, t));
            theta[i] -= 0.01 * m_hat / (sqrt(v_hat) + 1e-8);
        }
        check_at("Adam", t, params, theta);
    }
    static const double by_hand[4] = {1 - 0.01, -2 + 0.01, 0.5 - 0.01,
                                      3};  // the first step: g / |g|
    Params *fresh = two_params();
    Optimizer *first = adam_new(fresh, 0.01, 0.9, 0.999);
    step_with(first, slope[0]);
    for (int i = 0; i < 4; i++)
        check(fabs((double)fresh->tensor[i / 3]->data[i % 3] - by_hand[i]) < 1e-6,
              "Adam's first step, number %d", i);
    optimizer_free(first);
    params_free(fresh);
    optimizer_free(o);
    params_free(params);
}

// A gradient as small as epsilon: half a step, if epsilon stands where the paper has it.
static void test_adam_epsilon(void **state)
{
    (void)state;
    Params *params = two_params();
    Optimizer *o = adam_new(params, 0.01, 0.9, 0.999);
    step_with(o, (double[]){1e-8, -1e-8, 1e-4, 0});
    check_at("Adam's epsilon", 1, params,
             (double[]){1 - 0.005, -2 + 0.005, 0.5 - 0.01 / (1 + 1e-4), 3});
    optimizer_free(o);
    params_free(params);
}

// Sum of curvature times square, 100 to 1: all rules must reach the bottom.
static void test_quadratic(void **state)
{
    (void)state;
    for (int rule = 0; rule < 4; rule++) {
        Params *params = two_params();
        Optimizer *o = rule == 0   ? sgd_new(params, 0.015, 0)
                       : rule == 1 ? sgd_new(params, 0.01, 0.9)
                       : rule == 2 ? rmsprop_new(params, 0.01, 0.9)
                                   : adam_new(params, 0.02, 0.9, 0.999);
        const real curvature[] = {1, 10, 100};
        double loss = 0;
        for (int step = 0; step < 2000; step++) {
            if (rule >= 2 && step == 1000)
                o->rate *= 0.01;  // steps that do not shrink by themselves
            Tensor *c = tensor_from(shape1(3), curvature), *g[2],
                   *target = tensor_fill(shape1(3), 0.25);
            Tensor *y = add(
                scale(sum(multiply(c, square(subtract(params->tensor[0], target)))), 0.5),
                sum(square(params->tensor[1])));
            grad(y, params->tensor, 2, g, false);
            optimizer_step(o, g);
            loss = tensor_item(y);
            step_reset();
        }
        check(loss < 1e-4, "rule %d: the loss after 2000 steps is %g", rule, loss);
        check(fabs((double)params->tensor[0]->data[2] - 0.25) < 1e-3 &&
                  fabs((double)params->tensor[1]->data[0]) < 1e-2,
              "rule %d ends elsewhere", rule);
        optimizer_free(o);
        params_free(params);
    }
}

// Long enough for several threads; the same as one number at a time.
static void test_large(void **state)
{
    (void)state;
    enum { N = 50001 };
    for (int rule = 0; rule < 4; rule++) {
        Params *params = params_new();
        params_add(params, "W", shape1(N));
        Optimizer *o = rule == 0   ? sgd_new(params, 0.1, 0)
                       : rule == 1 ? sgd_new(params, 0.1, 0.9)
                       : rule == 2 ? rmsprop_new(params, 0.1, 0.9)
                                   : adam_new(params, 0.1, 0.9, 0.999);
        for (int step = 0; step < 2; step++) {
            Tensor *g = tensor_new(shape1(N));
            for (int i = 0; i < N; i++)
                g->data[i] = (real)(i % 7 - 3);
            optimizer_step(o, &g);
            step_reset();
        }
        const real *W = params->tensor[0]->data;
        for (int i = 7; i < N; i++)
            check(W[i] == W[i % 7], "rule %d: place %d is treated otherwise", rule, i);
        check(W[0] > 0 && W[3] == 0 && W[6] < 0, "rule %d: a wrong direction", rule);
        optimizer_free(o);
        params_free(params);
    }
}

static void doomed(int which)
{
    Params *params = two_params();
    Optimizer *o = adam_new(params, 0.1, 0.9, 0.999);
    Tensor *g[2] = {tensor_zeros(shape1(3)), tensor_zeros(which ? shape1(1) : shape2(1, 1))};
    if (which)
        optimizer_step(o, g);
    else
        optimizer_step(o, (Tensor *[]){g[1], g[0]});
}

static void refuse(void **state)
{
    (void)state;
    CHECK_DIES(1, doomed, 0, "optimizer_step", "(3)", "(1, 1)");
    CHECK_DIES(1, doomed, 1, "optimizer_step", "(1, 1)", "(1)");
    optimizer_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sgd),          cmocka_unit_test(test_momentum),
        cmocka_unit_test(test_rmsprop),      cmocka_unit_test(test_adam),
        cmocka_unit_test(test_adam_epsilon), cmocka_unit_test(test_quadratic),
        cmocka_unit_test(test_large),        cmocka_unit_test(refuse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
