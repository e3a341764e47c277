// SPDX-License-Identifier: MIT
// flavours: double
/*
# check_01.c: what chapter 01 says, in double and on cases whose answer is known

The chapter is included whole, so what is tested is what is printed. Its own claims are stochastic
and approximate; here each equation that it names is held to 1e-10 or better: the ladder, the plane,
the gradient by hand, the loss, the linear filter. What the built program does as a program is in
check_01.sh.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/01_autoencoder.c"
#undef main

static Rng random_of(const char *test) { return rng_new(1, test); }

static void fill(Tensor *x, double low, double high, Rng *rng)
{
    for (long i = 0; i < x->size; i++)
        x->data[i] = (real)(low + (high - low) * rng_uniform(rng));
}

static double squared_length(const Tensor *x)
{
    double total = 0;
    for (long i = 0; i < x->size; i++)
        total += x->data[i] * x->data[i];
    return total;
}

/*
## Pictures to order

`cloud` makes n pictures of Y by X pixels around a grey one: a sum of `rank` fixed patterns with
random whole-number amounts, so that pixels stay bytes and the rank is exact. It becomes all of the
chapter's data sets, and the chapter finds its axes.
*/
static void cloud(int n, int Y, int X, int rank, const char *test)
{
    Rng rng = random_of(test);
    int D = Y * X, reach = 120 / rank;  // rank times reach stays below 127
    Pictures *p = alloc_zeroed(1, sizeof *p);
    *p = (Pictures){n, Y, X, 1, alloc_zeroed((size_t)n, (size_t)D)};
    int *pattern = alloc_zeroed((size_t)(rank * D), sizeof *pattern);
    for (int i = 0; i < rank * D; i++)
        pattern[i] = (int)rng_below(&rng, 3) - 1;
    for (int i = 0; i < n; i++) {
        int pixel[1024];
        for (int d = 0; d < D; d++)
            pixel[d] = 127;
        for (int r = 0; r < rank; r++) {
            int amount = (int)rng_below(&rng, 2 * reach + 1) - reach;
            for (int d = 0; d < D; d++)
                pixel[d] += amount * pattern[r * D + d];
        }
        for (int d = 0; d < D; d++)
            p->pixel[i * D + d] = (uint8_t)pixel[d];
    }
    free(pattern);
    data.all = data.train = data.test = p;
    data.nominal = n;
    data.Y = Y;
    data.X = X;
    data.C = 1;
    data.D = D;
    find_principal_axes();
}

static int clear(void **state)
{
    (void)state;
    if (data.all)
        pictures_free(data.all);
    free(data.mean);
    free(data.axis);
    free(data.variance);
    memset(&data, 0, sizeof data);
    inputs_free();
    tape_recording(true);
    return 0;
}

static double dropped(int k)
{
    double left = 0;
    for (int i = k; i < data.D; i++)
        left += data.variance[i];
    return left;
}

/*
## (01.2) to (01.4): the ladder
*/
static void low_rank_is_copied_exactly(void **state)
{
    (void)state;
    cloud(150, 12, 12, 3, "low rank");
    double error[LONGEST + 1];
    pca_errors(data.all, error);
    assert_true(error[2] > 0.01);
    for (int k = 3; k <= LONGEST; k++)
        check(fabs(error[k]) < 1e-12 * error[0], "rank 3, %d axes: expected 0, found %g", k,
              error[k]);
    Tensor *x = pictures_rows(data.all, NULL, data.all->n);
    assert_true(largest_difference(pca_decode(pca_encode(x, 3)), x) < 1e-12);
    assert_true(largest_difference(pca_decode(pca_encode(x, 2)), x) > 1e-3);
}

// Of few large pictures the axes come from the products of the pictures: the same axes.
static void axes_by_pictures(void **state)
{
    (void)state;
    cloud(30, 12, 12, 25, "by pictures");
    const int D = data.D;
    double *axis = data.axis, *variance = data.variance, *mean = data.mean;
    assert_int_equal(data.axes, D);
    data.axes = 0;
    find_axes_by_pictures();
    assert_int_equal(data.axes, 25);
    for (int k = 0; k < data.axes; k++) {
        double dot = 0;
        check(fabs(data.variance[k] - variance[k]) < 1e-10 * variance[0], "variance %d: expected %.12g, found %.12g",
              k, variance[k], data.variance[k]);
        for (int d = 0; d < D; d++)
            dot += data.axis[k * D + d] * axis[k * D + d];
        check(fabs(fabs(dot) - 1) < 1e-8, "axis %d: the cosine with what it should be is %.12g", k, dot);
    }
    for (int d = 0; d < D; d++)
        check(fabs(data.mean[d] - mean[d]) < 1e-12, "mean of number %d", d);
    Tensor *x = pictures_rows(data.all, NULL, data.all->n);
    assert_true(largest_difference(pca_decode(pca_encode(x, 128)), x) < 1e-9);  // 128: more than there are
    free(axis);
    free(variance);
    free(mean);
}

static void error_is_the_dropped_variance(void **state)
{
    (void)state;
    cloud(400, 12, 12, 100, "dropped");
    double error[LONGEST + 1];
    pca_errors(data.all, error);
    assert_true(error[60] > 1e-3 * error[0]);
    Tensor *x = pictures_rows(data.all, NULL, data.all->n);
    for (int k = 0; k <= LONGEST; k++) {
        check(fabs(error[k] - dropped(k)) < 1e-10 * error[0], "k = %d: expected %.12g, found %.12g",
              k, dropped(k), error[k]);
        if (k == 1 || k == 30)  // and the copies themselves miss by that much
            assert_true(fabs(tensor_item(squared_error(pca_decode(pca_encode(x, k)), x)) -
                             error[k]) < 1e-10 * error[0]);
    }
    for (int i = 1; i < data.D; i++)
        assert_true(data.variance[i - 1] >= data.variance[i]);
}

// Turning axis 3 of five by 0.3 towards the dropped axis 9 must cost (variance 3 - variance 9)
// sin^2 0.3, and nothing less.
static void no_turned_plane_does_better(void **state)
{
    (void)state;
    cloud(300, 12, 12, 40, "turned");
    int D = data.D;
    Tensor *x = subtract(pictures_rows(data.all, NULL, data.all->n), mean_picture()),
           *U = first_axes(5);
    double before = tensor_item(squared_error(matmul(matmul_nt(x, U), U), x));
    for (int d = 0; d < D; d++)
        U->data[3 * D + d] = cos(0.3) * data.axis[3 * D + d] + sin(0.3) * data.axis[9 * D + d];
    double after = tensor_item(squared_error(matmul(matmul_nt(x, U), U), x));
    double cost = (data.variance[3] - data.variance[9]) * sin(0.3) * sin(0.3);
    assert_true(cost > 1e-4);
    check(fabs(after - before - cost) < 1e-10 * before, "expected %.12g more, found %.12g", cost,
          after - before);
}

/*
## (01.5), (01.6): the linear autoencoder
*/
static void plane_and_not_axes(void **state)
{
    (void)state;
    cloud(300, 12, 12, 40, "plane");
    Rng rng = random_of("mix");
    Tensor *mix = tensor_normal(shape2(PLANE, PLANE), &rng), *U = first_axes(PLANE);
    assert_true(angle_to_pca(matmul(mix, U)) < 1e-9);
    assert_true(fabs(likest_row(U) - 1) < 1e-12);
    assert_true(likest_row(matmul(mix, U)) < 1 - 1e-3);
    Tensor *other = tensor_new(U->shape);  // one axis exchanged for a dropped one: a right angle
    memcpy(other->data, U->data, (size_t)U->size * sizeof(real));
    for (int d = 0; d < data.D; d++)
        other->data[(PLANE - 1) * data.D + d] = data.axis[(PLANE + 5) * data.D + d];
    assert_true(fabs(angle_to_pca(other) - acos(0)) < 1e-9);
}

// x (U' A^-1)(A U): the slope is zero for any ten axes, mixed by any A, but only the longest ten
// have the least loss. A is a mirror, stretched: A = S M with M M = 1, so that A^-1 = M S^-1.
static void stationary_points(void **state)
{
    (void)state;
    cloud(300, 12, 12, 40, "stationary");
    Rng rng = random_of("A");
    Tensor *x = subtract(pictures_rows(data.all, NULL, data.all->n), mean_picture());
    for (int first = 0; first < 2; first++) {
        Tensor *U = slice(first_axes(PLANE + 1), 0, first, first + PLANE), *gradient[2];
        Tensor *v = tensor_normal(shape2(1, PLANE), &rng), *A = tensor_new(shape2(PLANE, PLANE));
        Tensor *inverted = tensor_new(A->shape);
        double length2 = squared_length(v);
        for (int i = 0; i < PLANE; i++)
            for (int j = 0; j < PLANE; j++) {
                double mirror = (i == j) - 2 * v->data[i] * v->data[j] / length2;
                A->data[i * PLANE + j] = (real)(mirror * (1 + i));
                inverted->data[i * PLANE + j] = (real)(mirror / (1 + j));
            }
        Tensor *W = matmul_tn(U, inverted), *V = matmul(A, U);
        Tensor *loss = squared_error(matmul(matmul(x, W), V), x);
        grad(loss, (Tensor *[]){W, V}, 2, gradient, false);
        double expected = dropped(PLANE);
        if (first)
            expected += data.variance[0] - data.variance[PLANE];
        check(fabs(tensor_item(loss) - expected) < 1e-10 * expected,
              "from axis %d: expected %.12g, found %.12g", first, expected, tensor_item(loss));
        double slope = squared_length(gradient[0]) + squared_length(gradient[1]);
        check(slope < 1e-20, "from axis %d: expected no slope, found %g squared", first, slope);
    }
}

/*
## (01.7), (01.8): the gradient by hand
*/
static void by_hand_against_differences(void **state)
{
    (void)state;
    Rng rng = random_of("by hand");
    Hand net = hand_new(7, 4, &rng);
    for (int k = 0; k < 4; k++)
        fill(net.params->tensor[k], -1.5, 1, &rng);
    Tensor *x = input(shape2(3, 7), 0, 1), *slope[4], *unused[4];
    hand_gradient(&net, x, slope);
    for (int k = 0; k < 4; k++) {
        Tensor *p = net.params->tensor[k];
        double apart = 0;
        for (long i = 0; i < p->size; i++) {
            const double h = 1e-3, home = p->data[i], at[4] = {1, -1, 2, -2},
                         share[4] = {8, -8, -1, 1};
            double difference = 0;
            for (int j = 0; j < 4; j++) {
                p->data[i] = home + at[j] * h;
                StepMark mark = step_mark();
                difference += share[j] * hand_gradient(&net, x, unused) / (12 * h);
                step_release(mark);
            }
            p->data[i] = home;
            apart += pow(difference - slope[k]->data[i], 2);
            check(fabs(slope[k]->data[i]) > 1e-9, "%s[%ld]: the slope is zero", net.params->name[k],
                  i);
        }
        check(sqrt(apart) < 1e-6 * sqrt(squared_length(slope[k])),
              "%s: differs from differences by %g of %g", net.params->name[k], sqrt(apart),
              sqrt(squared_length(slope[k])));
    }
    check(hand_against_tape(&net, x) < 1e-10, "by hand and by tape differ by %g",
          hand_against_tape(&net, x));
    params_free(net.params);
}

static void by_hand_against_tape_at_full_size(void **state)
{
    (void)state;
    Rng rng = random_of("full size");
    Hand net = hand_new(784, 64, &rng);
    double difference = hand_against_tape(&net, input(shape2(100, 784), 0, 1));
    check(difference < 1e-10, "they differ by %g", difference);
    params_free(net.params);
}

static void slope_of_nothing(void **state)
{
    (void)state;
    Rng rng = random_of("nothing");
    Hand net = hand_new(4, 2, &rng);
    fill(net.V, 0, 0, &rng);  // copies are 0 whatever the code: right for black pictures
    assert_true(hand_against_tape(&net, tensor_zeros(shape2(3, 4))) == 0);
    params_free(net.params);
}

/*
## The deep net, and its loss (01.9)
*/
typedef struct Case {
    const Autoencoder *net;
    Tensor *seen, *x;
} Case;

static Tensor *deep_loss(Tensor *const *parameter, const void *more)
{
    (void)parameter;  // the net's own tensors
    const Case *c = more;
    return bce_with_logits(decode_logits(c->net, encode(c->net, c->seen)), c->x);
}

static void deep_gradient_against_differences(void **state)
{
    (void)state;
    const Activation act[] = {LEAKY_RELU, SIGMOID, LINEAR};
    for (int i = 0; i < COUNT(act); i++) {
        Rng rng = random_of("deep");
        Autoencoder net = autoencoder_new((int[]){9, 7, 5, 3}, 3, act[i], &rng);
        for (int k = 0; k < net.params->count; k++)
            if (net.params->tensor[k]->shape.rank == 1)
                fill(net.params->tensor[k], -0.5, 0.5, &rng);
        Case c = {&net, input(shape2(4, 9), -0.5, 1.5),
                  input(shape2(4, 9), 0, 1)};  // seen is not x: noise
        check_gradients("deep loss", deep_loss, &c, net.params->count, net.params->tensor, 1, 1);
        params_free(net.params);
    }
}

static void encoder_and_decoder_are_mirror_images(void **state)
{
    (void)state;
    const int width[] = {20, 11, 6, 2};
    Rng rng = random_of("mirror");
    Autoencoder net = autoencoder_new(width, 3, LEAKY_RELU, &rng);
    assert_int_equal(net.params->count, 12);
    for (int i = 0; i < 3; i++) {
        const Dense *in = &net.layer[i], *back = &net.layer[5 - i];
        assert_true(shape_equal(in->W->shape, shape2(width[i], width[i + 1])));
        assert_true(shape_equal(back->W->shape, shape2(width[i + 1], width[i])));
        assert_true(in->act == (i == 2 ? LINEAR : LEAKY_RELU) &&
                    back->act == (i == 0 ? LINEAR : LEAKY_RELU));
    }
    Tensor *x = input(shape2(5, 20), 0, 1), *z = encode(&net, x), *copy = decode(&net, z);
    assert_true(shape_equal(z->shape, shape2(5, 2)) && shape_equal(copy->shape, x->shape));
    for (long i = 0; i < copy->size; i++)
        assert_true(copy->data[i] > 0 && copy->data[i] < 1);
    params_free(net.params);
}

// At x_hat = x the loss is the entropy of the grey levels and its slope is zero; elsewhere the
// slope is (x_hat - x) / B, and the loss above the floor is at least twice the squared error.
static void floor_and_slope_of_the_loss(void **state)
{
    (void)state;
    Tensor *x = input(shape2(3, 8), 0.05, 0.95), *logit = input(shape2(3, 8), -3, 3), *slope[1];
    double least = 0;
    for (long i = 0; i < x->size; i++)
        least -= (x->data[i] * log(x->data[i]) + (1 - x->data[i]) * log(1 - x->data[i])) / 3;
    Tensor *loss = bce_with_logits(logit, x), *copy = sigmoid(logit);
    grad(loss, &logit, 1, slope, false);
    assert_true(largest_difference(scale(slope[0], 3), subtract(copy, x)) < 1e-12);
    assert_true(tensor_item(loss) - least > 2 * tensor_item(squared_error(copy, x)));
    for (long i = 0; i < x->size; i++)
        logit->data[i] = log(x->data[i] / (1 - x->data[i]));
    loss = bce_with_logits(logit, x);
    grad(loss, &logit, 1, slope, false);
    assert_true(fabs(tensor_item(loss) - least) < 1e-12 * least);
    assert_true(squared_length(slope[0]) < 1e-24);
}

// 1,100 pictures go through in three lots of 500, 500 and 100; the mean must not notice.
static void copy_error_is_the_mean(void **state)
{
    (void)state;
    cloud(1100, 3, 4, 5, "lots");
    Rng rng = random_of("lots");
    Autoencoder net = autoencoder_new((int[]){12, 3}, 1, LEAKY_RELU, &rng);
    const int most[] = {1100, 5000, 700, 20};
    for (int i = 0; i < COUNT(most); i++) {
        double ours = copy_error(&net, data.test, most[i]);
        Tensor *x = pictures_rows(data.test, NULL, most[i] < 1100 ? most[i] : 1100);
        double direct = tensor_item(squared_error(decode(&net, encode(&net, x)), x));
        check(fabs(ours - direct) < 1e-12 * direct, "of %d: expected %.12g, found %.12g", most[i],
              direct, ours);
        step_reset();
    }
    params_free(net.params);
}

// Two patterns: a code of two numbers can say all, and the squared error must fall to a small share
// of the spread.
static void a_tiny_one_learns(void **state)
{
    (void)state;
    cloud(200, 4, 4, 2, "tiny");
    Rng rng = random_of("tiny");
    Autoencoder net = autoencoder_new((int[]){16, 12, 2}, 2, LEAKY_RELU, &rng);
    Optimizer *adam = adam_new(net.params, 1e-2, 0.9, 0.999);
    double before = copy_error(&net, data.all, 200);
    for (int step = 0; step < 600; step++) {
        adam->rate = 1e-2 * (1 - step / 600.0);
        Tensor *x = pictures_rows(data.all, NULL, 200), *gradient[4 * DEPTH];
        grad(bce_with_logits(decode_logits(&net, encode(&net, x)), x), net.params->tensor,
             net.params->count, gradient, false);
        optimizer_step(adam, gradient);
        step_reset();
    }
    double after = copy_error(&net, data.all, 200);
    check(after < before / 50 && after < dropped(0) / 50,
          "the squared error went from %g to %g; the spread is %g", before, after, dropped(0));
    optimizer_free(adam);
    params_free(net.params);
}

/*
## Turned pictures, and the share that is lost
*/
static void four_quarter_turns(void **state)
{
    (void)state;
    cloud(6, 5, 5, 2, "turns");
    Tensor *x = pictures_rows(data.all, NULL, 6), *once = lying(x);
    x->data[4] = 0.125;  // right end of the first row ...
    once = lying(x);
    assert_true((double)once->data[24] == 0.125);  // ... comes to the lower right
    assert_true(largest_difference(once, x) > 0.1);
    assert_true(largest_difference(lying(once), x) > 0.1);
    assert_true(largest_difference(lying(lying(lying(once))), x) == 0);
}

// Colours stay with their pixel, and what is not square is turned by a half.
static void turns_of_colours(void **state)
{
    (void)state;
    data.Y = 2;
    data.X = data.C = 3;
    data.D = 18;
    Tensor *x = input(shape2(4, 18), 0, 1), *once = lying(x);
    for (int i = 0; i < 4; i++)
        for (int c = 0; c < 3; c++)
            for (int at = 0; at < 6; at++)
                assert_true(once->data[18 * i + 3 * (5 - at) + c] == x->data[18 * i + 3 * at + c]);
    data.Y = 3;
    data.D = 27;
    x = input(shape2(2, 27), 0, 1);
    once = lying(x);
    assert_true(once->data[3 * 8 + 1] == x->data[3 * 2 + 1]);  // green: right end of the first row, lower right
    assert_true(largest_difference(lying(lying(lying(once))), x) == 0);
}

static void share_of_the_mean_is_one(void **state)
{
    (void)state;
    data.D = 12;
    Rng rng = random_of("share");
    Autoencoder net = autoencoder_new((int[]){12, 3}, 1, LINEAR, &rng);
    for (int k = 0; k < net.params->count; k++)
        fill(net.params->tensor[k], 0, 0, &rng);  // so every copy is grey, 1/2 ...
    Tensor *x = input(shape2(6, 12), 0, 1);
    for (long i = 0; i < x->size / 2; i++)
        x->data[x->size / 2 + i] = 1 - x->data[i];  // ... and so is the mean of these
    assert_true(fabs(share_lost(&net, x) - 1) < 1e-12);
    params_free(net.params);
}

/*
## (01.12): the best linear filter
*/
static double determinant(const double m[9])
{
    return m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) +
           m[2] * (m[3] * m[7] - m[4] * m[6]);
}

// On pictures of three pixels: mean + S (S + NOISE^2)^-1 (seen - mean), the system solved by
// Cramer's rule.
static void filter_against_a_solved_system(void **state)
{
    (void)state;
    cloud(50, 1, 3, 5, "three pixels");
    double S[9], M[9], mean_again[3];
    Tensor *x = pictures_rows(data.all, NULL, 50), *seen = input(shape2(4, 3), -1, 2),
           *clean = linear_denoise(seen);
    covariance(x->data, 50, 3, mean_again, S);
    for (int i = 0; i < 9; i++)
        M[i] = S[i] + (i % 4 == 0 ? NOISE * NOISE : 0);
    for (int row = 0; row < 4; row++) {
        double solution[3], whole = determinant(M);
        for (int j = 0; j < 3; j++) {
            double replaced[9];
            memcpy(replaced, M, sizeof M);
            for (int i = 0; i < 3; i++)
                replaced[3 * i + j] = seen->data[3 * row + i] - mean_again[i];
            solution[j] = determinant(replaced) / whole;
        }
        for (int i = 0; i < 3; i++) {
            double expected = mean_again[i];
            for (int j = 0; j < 3; j++)
                expected += S[3 * i + j] * solution[j];
            check(fabs(clean->data[3 * row + i] - expected) < 1e-12, "expected %.15g, found %.15g",
                  expected, clean->data[3 * row + i]);
        }
    }
}

// Noise of plus or minus NOISE on each pixel has the covariance that the formula assumes, and can
// be tried out completely: the mean error is the sum of v s / (v + s), s = NOISE^2.
static void error_of_the_filter(void **state)
{
    (void)state;
    cloud(40, 2, 3, 9, "filter's error");
    double error = 0, expected = 0, s = NOISE * NOISE;
    for (int signs = 0; signs < 64; signs++) {
        Tensor *x = pictures_rows(data.all, NULL, 40), *seen = tensor_from(x->shape, x->data);
        for (long i = 0; i < seen->size; i++)
            seen->data[i] += signs >> i % 6 & 1 ? NOISE : -NOISE;
        error += tensor_item(squared_error(linear_denoise(seen), x)) / 64;
        step_reset();
    }
    for (int i = 0; i < 6; i++)
        expected += data.variance[i] * s / (data.variance[i] + s);
    check(fabs(error - expected) < 1e-10 * expected, "expected %.12g, found %.12g", expected,
          error);
}

// Little noise against the variance: the picture comes back. Variance zero: the mean picture.
static void limits_of_the_filter(void **state)
{
    (void)state;
    cloud(40, 2, 3, 9, "limits");
    Tensor *seen = input(shape2(3, 6), 0, 1);
    for (int i = 0; i < 6; i++)
        data.variance[i] = 1e14;
    assert_true(largest_difference(linear_denoise(seen), seen) < 1e-12);
    for (int i = 0; i < 6; i++)
        data.variance[i] = i == 5 ? -1e-18 : 0;  // rounding can leave an eigenvalue below zero
    assert_true(largest_difference(linear_denoise(seen),
                                   add(tensor_zeros(seen->shape), mean_picture())) < 1e-12);
}

/*
## Codes that nobody encoded
*/
static void ways_to_make_codes(void **state)
{
    (void)state;
    Tensor *z = input(shape2(50, 4), -2, 3);
    for (int i = 0; i < 50; i++)
        z->data[4 * i + 3] += 10;  // the columns do not overlap everywhere
    Rng rng = random_of("codes"), again = rng;
    Tensor *mixed = codes_mixed(z, &rng), *box = codes_in_box(z, &rng);
    assert_true(largest_difference(mixed, codes_mixed(z, &again)) == 0);
    int moved = 0, whole = 0;
    for (int i = 0; i < 50; i++) {
        int from_one_row = 0;
        for (int j = 0; j < 4; j++) {
            int at = -1;
            double low = INFINITY, high = -INFINITY;
            for (int r = 0; r < 50; r++) {
                if (mixed->data[4 * i + j] == z->data[4 * r + j])
                    at = r;
                low = fmin(low, z->data[4 * r + j]);
                high = fmax(high, z->data[4 * r + j]);
            }
            check(at >= 0, "mixed code %d, number %d: not one of its column", i, j);
            moved += at != i;
            from_one_row += mixed->data[4 * i] == z->data[4 * at];
            assert_true(box->data[4 * i + j] >= low && box->data[4 * i + j] <= high);
        }
        whole += from_one_row == 4;
    }
    assert_true(moved > 150 && whole < 5);  // they really are mixed
}

static void between_ends_where_it_should(void **state)
{
    (void)state;
    Tensor *a = input(shape2(5, 3), -1, 1), *next = tensor_new(a->shape);
    for (int i = 0; i < 15; i++)
        next->data[i] = a->data[(i + 3) % 15];
    assert_true(largest_difference(between(a, 0), a) == 0);
    assert_true(largest_difference(between(a, 1), next) == 0);
    assert_true(largest_difference(between(a, 0.5), scale(add(a, next), 0.5)) < 1e-15);
}

static void distance_to_the_nearest(void **state)
{
    (void)state;
    data.D = 3;
    Tensor *base = input(shape2(20, 3), 0, 1), *query = tensor_from(shape2(2, 3), base->data);
    assert_true(nearest_of(query, base) == 0);
    for (int i = 0; i < 3; i++)
        query->data[i] = (real)(i ? 0 : 100);  // far away: the distance itself, not its square
    double least = INFINITY;
    for (int r = 0; r < 20; r++)
        least = fmin(least, sqrt(pow(100 - base->data[3 * r], 2) + pow(base->data[3 * r + 1], 2) +
                                 pow(base->data[3 * r + 2], 2)));
    assert_true(fabs(nearest_of(query, base) - least / 2) < 1e-9);
}

// The ladder is computed once for all, so this comes last.
static void worth_in_straight_numbers(void **state)
{
    (void)state;
    cloud(200, 12, 12, 60, "worth");
    const double *ladder = pca_ladder();
    assert_int_equal(worth(ladder[30]), 30);
    assert_int_equal(worth(ladder[30] * (1 + 1e-9)), 30);
    assert_int_equal(worth(ladder[30] * (1 - 1e-9)), 31);
    assert_int_equal(worth(2 * ladder[0]), 0);
    assert_int_equal(worth(-1), LONGEST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(low_rank_is_copied_exactly, clear),
        cmocka_unit_test_teardown(axes_by_pictures, clear),
        cmocka_unit_test_teardown(error_is_the_dropped_variance, clear),
        cmocka_unit_test_teardown(no_turned_plane_does_better, clear),
        cmocka_unit_test_teardown(plane_and_not_axes, clear),
        cmocka_unit_test_teardown(stationary_points, clear),
        cmocka_unit_test_teardown(by_hand_against_differences, clear),
        cmocka_unit_test_teardown(by_hand_against_tape_at_full_size, clear),
        cmocka_unit_test_teardown(slope_of_nothing, clear),
        cmocka_unit_test_teardown(deep_gradient_against_differences, clear),
        cmocka_unit_test_teardown(encoder_and_decoder_are_mirror_images, clear),
        cmocka_unit_test_teardown(floor_and_slope_of_the_loss, clear),
        cmocka_unit_test_teardown(copy_error_is_the_mean, clear),
        cmocka_unit_test_teardown(a_tiny_one_learns, clear),
        cmocka_unit_test_teardown(four_quarter_turns, clear),
        cmocka_unit_test_teardown(turns_of_colours, clear),
        cmocka_unit_test_teardown(share_of_the_mean_is_one, clear),
        cmocka_unit_test_teardown(filter_against_a_solved_system, clear),
        cmocka_unit_test_teardown(error_of_the_filter, clear),
        cmocka_unit_test_teardown(limits_of_the_filter, clear),
        cmocka_unit_test_teardown(ways_to_make_codes, clear),
        cmocka_unit_test_teardown(between_ends_where_it_should, clear),
        cmocka_unit_test_teardown(distance_to_the_nearest, clear),
        cmocka_unit_test_teardown(worth_in_straight_numbers, clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
