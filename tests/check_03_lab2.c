// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_03_lab2.c: chapter 03, the second laboratory, as it is printed

The hinge loss against its definition and its slopes, locality against pictures whose locality is known, features against what
they should be, and the classifier on data that a line can separate.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/03_sparse_autoencoder_lab2.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static void hinge(void **state)
{
    (void)state;
    const double a[] = {2, -0.5, 0.3, -2, 0.1, -0.2};  // (2, 3)
    const uint8_t label[] = {0, 2};
    double expected = 0;
    Tensor *scores = tensor_new(shape2(2, 3)), *slope;
    for (int i = 0; i < 6; i++) {
        const double y = i % 3 == label[i / 3] ? 1 : -1;
        scores->data[i] = (real)a[i];
        expected += fmax(0, 1 - y * a[i]) / 2;
    }
    Tensor *loss = hinge_loss(scores, label);
    near_to(tensor_item(loss), expected, 1e-6);
    grad(loss, &scores, 1, &slope, false);
    for (int i = 0; i < 6; i++) {
        const double y = i % 3 == label[i / 3] ? 1 : -1;
        near_to((double)slope->data[i], y * a[i] < 1 ? -y / 2 : 0, 1e-6);
    }
    step_reset();
}

static void locality_of_known_pictures(void **state)
{
    (void)state;
    double w[6 * 9] = {0};
    digits.D = 54, digits.Y = 6, digits.X = 9;
    for (int i = 0; i < 54; i++)
        w[i] = i % 2 ? 1 : -1;
    near_to(locality_of(w), 0, 1e-12);
    memset(w, 0, sizeof w);
    w[20] = -3;
    near_to(locality_of(w), 1, 1e-12);
    near_to(mean_locality(w, 1), 1, 1e-12);
}

static void scaling(void **state)
{
    (void)state;
    real a[] = {1, 5, 3, 9}, b[] = {2, 7};
    Samples train_on = {2, 2, a}, test = {1, 2, b};
    scale_features(&train_on, &test);  // means 2, 7; mean square (1 + 4) / 2
    near_to((double)a[0], -1 / sqrt(2.5), 1e-6);
    near_to((double)a[3], 2 / sqrt(2.5), 1e-6);
    near_to((double)b[0], 0, 1e-6);
    near_to((double)b[1], 0, 1e-6);
}

// Three heaps in the plane, far apart: no errors on fresh points; labels that are shuffled: many.
static void separable(void **state)
{
    (void)state;
    enum { N = 120 };
    static const double centre[3][2] = {{3, 0}, {-2, 3}, {-2, -3}};
    real row[2][2 * N];
    uint8_t label[2][N], wrong[N];
    Rng rng = rng_new(3, "heaps");
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < N; i++) {
            label[k][i] = (uint8_t)(i % 3);
            wrong[i] = (uint8_t)rng_below(&rng, 3);
            for (int d = 0; d < 2; d++)
                row[k][2 * i + d] = (real)(centre[i % 3][d] + 0.4 * rng_normal(&rng));
        }
    const Samples seen = {N, 2, row[0]}, fresh = {N, 2, row[1]};
    const Program p = {.size = SIZE_DEFAULT, .seed = 1};
    for (int deep = 0; deep < 2; deep++) {
        near_to(choose_and_classify((Program *)&p, deep, &seen, label[0], 3, &fresh, label[1]), 0, 0);
        assert_true(choose_and_classify((Program *)&p, deep, &seen, wrong, 3, &fresh, label[1]) > 0.3);
    }
    step_reset();
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(hinge),
                                       cmocka_unit_test(locality_of_known_pictures),
                                       cmocka_unit_test(scaling), cmocka_unit_test(separable)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
