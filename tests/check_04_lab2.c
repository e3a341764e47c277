// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_04_lab2.c: chapter 04, the second laboratory, as it is printed

The tangents of a Jacobian against the Jacobian itself, the known changes of a picture against pictures that can be moved
by hand, shares against spaces that hold everything or nothing, and what noise costs a copy against second differences.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/04_contractive_autoencoder_lab2.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

enum { D = 9, H = 6 };

static Autoencoder small_net(const char *name)
{
    Rng rng = rng_new(4, name);
    Autoencoder a = autoencoder_new(D, H, SIGMOID, true, 0.01, &rng);
    init_normal(a.W, 0.8, &rng);
    init_normal(a.b, 0.5, &rng);
    init_normal(a.c, 0.5, &rng);
    data.D = D;
    data.H = H;
    return a;
}

// Orthonormal, ordered, and J t_k is as long as the k-th singular value.
static void tangents_are_directions_of_the_jacobian(void **state)
{
    (void)state;
    Autoencoder a = small_net("tangents");
    Tensor *x = input(shape2(1, D), 0.1, 0.9), *h = encode(&a, x), *gram = matmul_tn(a.W, a.W);
    double t[H * D], value[H];
    singular_values(h->data, gram, value);
    tangents_of(&a, h->data, gram, H, t);
    for (int k = 0; k < H; k++) {
        double moved = 0;
        for (int l = 0; l < H; l++) {
            double along = 0;
            for (int i = 0; i < D; i++)
                along += t[k * D + i] * t[l * D + i];
            near_to(along, k == l, 2e-4);
        }
        for (int j = 0; j < H; j++) {
            double change = 0;
            for (int i = 0; i < D; i++)
                change += slope_at(h->data[j]) * (double)a.W->data[i * H + j] * t[k * D + i];
            moved += change * change;
        }
        near_to(sqrt(moved), value[k], 1e-4);
        check(k == 0 || value[k] <= value[k - 1], "singular values fall");
        near_to(share_of(t, H, t + k * D, D), 1, 1e-3);  // a direction lies among the directions
    }
    double outside[D], along;
    for (int i = 0; i < D; i++)
        outside[i] = i == 0;
    for (int k = 0; k < H; k++) {  // and what is at right angles to all of them does not
        along = 0;
        for (int i = 0; i < D; i++)
            along += outside[i] * t[k * D + i];
        for (int i = 0; i < D; i++)
            outside[i] -= along * t[k * D + i];
    }
    near_to(share_of(t, H, outside, D), 0, 1e-3);
    autoencoder_free(&a);
    inputs_free();
    step_reset();
}

static void changes_are_what_they_are_called(void **state)
{
    (void)state;
    enum { Y = 8, X = 9, ALL = Y * X };
    real x[ALL] = {0};
    double g[ALL], length;
    x[3 * X + 4] = 1;  // one pixel, in the middle column
    for (int c = 0; c < CHANGES; c++) {
        change_direction(x, Y, X, 1, c, g);
        length = 0;
        for (int i = 0; i < ALL; i++)
            length += g[i] * g[i];
        near_to(length, 1, 1e-9);
    }
    change_direction(x, Y, X, 1, 0, g);  // right: it grows on its right and shrinks on its left
    near_to(g[3 * X + 5], sqrt(0.5), 1e-6);
    near_to(g[3 * X + 3], -sqrt(0.5), 1e-6);
    change_direction(x, Y, X, 1, 1, g);  // down
    near_to(g[4 * X + 4], sqrt(0.5), 1e-6);
    near_to(g[2 * X + 4], -sqrt(0.5), 1e-6);
    memset(x, 0, sizeof x);
    for (int i = 0; i < ALL; i++)
        x[i] = 1;
    change_direction(x, Y, X, 1, 3, g);  // an even picture changes at its edge only
    near_to(g[3 * X + 4], 0, 1e-9);
    near_to(pixel_at(x, Y, X, 1, 0, 3.25, 4.5), 1, 1e-9);
    near_to(pixel_at(x, Y, X, 1, 0, -0.25, 4), 0.75, 1e-9);
    near_to(pixel_at(x, Y, X, 1, 0, -7, 4), 0, 0);
}

#ifdef LTG_DOUBLE
// (04.19): half the sum of second derivatives of the squared error of a copy, by differences
static void noise_costs_norm_and_curvature(void **state)
{
    (void)state;
    const double e = 1e-3;
    Autoencoder a = small_net("curvature");
    Tensor *x = input(shape2(1, D), 0.1, 0.9), *clean = tensor_from(x->shape, x->data);
    double norm2, curved, total = 0, at[2], home;
    expansion(&a, x, &norm2, &curved);
    const double middle = squared_distance(copies(&a, x), clean);
    for (int i = 0; i < D; i++) {
        home = x->data[i];
        for (int side = 0; side < 2; side++) {
            x->data[i] = home + (side ? -e : e);
            at[side] = squared_distance(copies(&a, x), clean);
        }
        x->data[i] = home;
        total += (at[0] + at[1] - 2 * middle) / (2 * e * e);
    }
    near_to(norm2 + curved, total, 1e-5 * fabs(total));
    check(fabs(curved) > 0.01 * norm2, "the curvature is %g of %g", curved, norm2);
    double J2 = 0;
    for (int i = 0; i < D; i++) {  // the norm alone, by the tape
        Tensor *gradient;
        grad(slice(copies(&a, x), 1, i, i + 1), &x, 1, &gradient, false);
        for (int k = 0; k < D; k++)
            J2 += gradient->data[k] * gradient->data[k];
    }
    near_to(norm2, J2, 1e-9);
    autoencoder_free(&a);
    inputs_free();
    step_reset();
}
#endif

// The measured cost of small noise is the expansion's, within the scatter of a few thousand pairs.
static void surplus_is_the_expansion(void **state)
{
    (void)state;
    enum { TIMES = 40 };
    Autoencoder a = small_net("surplus");
    Tensor *x = input(shape2(1, D), 0.1, 0.9);
    double norm2, curved, total = 0, squares = 0;
    expansion(&a, x, &norm2, &curved);
    Rng rng = rng_new(4, "surplus");
    for (int i = 0; i < TIMES; i++, step_reset()) {
        double one = surplus(&a, x, 0.05, &rng);
        total += one / TIMES;
        squares += one * one / TIMES;
    }
    double error = sqrt(fmax(squares - total * total, 0) / TIMES);
    check(error < 0.05 * fabs(norm2 + curved), "scatters by %g of %g", error, norm2 + curved);
    near_to(total, norm2 + curved, 5 * error + 0.01 * norm2);
    autoencoder_free(&a);
    inputs_free();
}

static void axes_are_orthonormal(void **state)
{
    (void)state;
    enum { N = 40, SIDE = 3 };
    uint8_t pixel[N * SIDE * SIDE];
    Rng rng = rng_new(4, "axes");
    for (int i = 0; i < N * SIDE * SIDE; i++)
        pixel[i] = (uint8_t)(rng_below(&rng, 100) + (i % 9 == 0 ? 100 * (i / 9 % 2) : 0));
    Pictures some_pictures = {N, SIDE, SIDE, 1, pixel};
    data.D = SIDE * SIDE;
    data.H = 4;
    data.train = &some_pictures;
    double *axis = principal_axes();
    for (int k = 0; k < 4; k++)
        for (int l = 0; l < 4; l++) {
            double along = 0;
            for (int i = 0; i < data.D; i++)
                along += axis[k * data.D + i] * axis[l * data.D + i];
            near_to(along, k == l, 1e-3);
        }
    check(fabs(axis[0]) > 0.9, "the first axis is the pixel that varies most: %g", axis[0]);
    free(axis);
    memset(&data, 0, sizeof data);
}

static void labels_are_not_needed(void **state)
{
    (void)state;
    assert_int_equal(chapter_ends(chapter_main, "--quick --epochs 0.1", false), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_are_not_needed),
        cmocka_unit_test(tangents_are_directions_of_the_jacobian),
        cmocka_unit_test(changes_are_what_they_are_called),
#ifdef LTG_DOUBLE
        cmocka_unit_test(noise_costs_norm_and_curvature),
#endif
        cmocka_unit_test(surplus_is_the_expansion),
        cmocka_unit_test(axes_are_orthonormal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
