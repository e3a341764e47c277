// SPDX-License-Identifier: MIT
// flavours: double
/*
# test_layers.c: how parameters begin, and what the layers make of them

The statistical tests have fixed seeds; each threshold would be missed by a perfect initialisation
with probability 1e-6.
*/
#include "check.h"
#include "bench/words.h"

#define Z_TWO 4.892  // a normal number is farther from 0 than this with probability 1e-6

static void test_params(void **state)
{
    (void)state;
    Params *params = params_new();
    check(params->count == 0 && params_size(params) == 0, "a new list");
    for (int i = 0; i < 100; i++) {
        char name[32];
        snprintf(name, sizeof name, "layer.%d", i);
        Tensor *t = params_add(params, name, shape2(i + 1, 2));
        check(params->tensor[i] == t && strcmp(params->name[i], name) == 0, "parameter %d", i);
        check(shape_equal(t->shape, shape2(i + 1, 2)) && t->data[0] == 0 && t->data[2 * i + 1] == 0,
              "zeros");
    }
    check(params->count == 100 && params_size(params) == 10100, "%ld numbers", params_size(params));
    params_free(params);
    params_free(NULL);
}

static void doomed(int which)
{
    Params *params = params_new();
    Rng rng = rng_new(1, "doomed");
    dense_new(params, "encoder", 3, 2, RELU, &rng);
    if (which == 0)
        params_add(params, "encoder.W", shape1(3));
    else
        dense_new(params, "encoder", 3, 2, RELU, &rng);
}

static void test_names(void **state)
{
    (void)state;
    Params *params = params_new();
    Rng rng = rng_new(1, "names");
    dense_new(params, "d", 3, 2, RELU, &rng);
    conv_new(params, "c", 3, 1, 2, 1, 0, RELU, &rng);
    conv_transpose_new(params, "t", 3, 1, 2, 1, 0, RELU, &rng);
    BatchNorm norm = batch_norm_new(params, "n", 2);
    embedding_new(params, "words", 5, 2, &rng);
    lstm_new(params, "l", 3, 2, &rng);
    static const char *const expected[] = {"d.W",    "d.b",    "c.W",   "c.b",  "t.W",  "t.b",
                                           "n.gain", "n.bias", "words", "l.Wx", "l.Wh", "l.b"};
    check(params->count == COUNT(expected), "%d parameters", params->count);
    for (int i = 0; i < COUNT(expected); i++)
        check(strcmp(params->name[i], expected[i]) == 0, "expected %s, found %s", expected[i],
              params->name[i]);
    CHECK_DIES(1, doomed, 0, "encoder.W");
    CHECK_DIES(1, doomed, 1, "encoder.W");
    tensor_free(norm.running);
    params_free(params);
}

// Mean 0 and the given variance; `fourth` is the fourth moment over the squared variance: 3 if
// normal, 9/5 if uniform.
static void check_start(const char *name, const Tensor *W, double variance, double fourth)
{
    double total = 0, square = 0, n = (double)W->size, most = 0;
    for (long i = 0; i < W->size; i++) {
        total += W->data[i];
        square += W->data[i] * W->data[i];
        most = fmax(most, fabs(W->data[i]));
    }
    check(fabs(total / n) < Z_TWO * sqrt(variance / n), "%s: mean %g", name, total / n);
    check(fabs(square / n / variance - 1) < Z_TWO * sqrt((fourth - 1) / n),
          "%s: variance %g, expected %g", name, square / n, variance);
    if (fourth < 2)
        check(most <= sqrt(3 * variance) && most > 0.98 * sqrt(3 * variance),
              "%s: not uniform, largest %g", name, most);
    else
        check(most > 3 * sqrt(variance), "%s: not normal, largest %g", name, most);
}

static void check_constant(const char *name, const Tensor *b, double value)
{
    for (long i = 0; i < b->size; i++)
        check(b->data[i] == value, "%s: %g", name, (double)b->data[i]);
}

static void test_starts(void **state)
{
    (void)state;
    Params *params = params_new();
    Rng rng = rng_new(3, "starts");
    Tensor *W = params_add(params, "W", shape2(200, 300));
    init_uniform(W, 0.3, &rng);
    check_start("init_uniform", W, 0.03, 1.8);
    init_normal(W, 0.3, &rng);
    check_start("init_normal", W, 0.09, 3);
    init_glorot(W, 200, 300, &rng);
    check_start("init_glorot", W, 2.0 / 500, 1.8);
    init_he(W, 200, &rng);
    check_start("init_he", W, 2.0 / 200, 3);
    static const Activation act[] = {LINEAR, SIGMOID, TANH, SOFTPLUS, RELU, LEAKY_RELU};
    for (int i = 0; i < COUNT(act); i++) {
        char name[3][32];
        bool he = act[i] == RELU || act[i] == LEAKY_RELU;
        for (int k = 0; k < 3; k++)
            snprintf(name[k], sizeof name[k], "%d.%d", k, i);
        Dense d = dense_new(params, name[0], 150, 250, act[i], &rng);
        check(d.act == act[i] && shape_equal(d.W->shape, shape2(150, 250)) &&
                  shape_equal(d.b->shape, shape1(250)),
              "dense");
        check_start("dense", d.W, he ? 2.0 / 150 : 2.0 / 400, he ? 3 : 1.8);
        check_constant("dense", d.b, 0);
        Conv c = conv_new(params, name[1], 5, 20, 60, 2, 1, act[i], &rng);
        check(c.act == act[i] && c.stride == 2 && c.pad == 1 &&
                  shape_equal(c.W->shape, shape4(5, 5, 20, 60)) &&
                  shape_equal(c.b->shape, shape1(60)),
              "conv");
        check_start("conv", c.W, he ? 2.0 / 500 : 2.0 / 2000, he ? 3 : 1.8);
        check_constant("conv", c.b, 0);
        Conv t = conv_transpose_new(params, name[2], 4, 20, 60, 2, 1, act[i], &rng);
        check(shape_equal(t.W->shape, shape4(4, 4, 60, 20)) && shape_equal(t.b->shape, shape1(60)),
              "transposed conv");
        check_start("transposed conv", t.W, he ? 2.0 / 80 : 2.0 / (80 + 960), he ? 3 : 1.8);
        check_constant("transposed conv", t.b, 0);
    }
    Tensor *table = embedding_new(params, "words", 500, 100, &rng);
    check_start("embedding", table, 0.01, 3);
    Lstm cell = lstm_new(params, "cell", 120, 80, &rng);
    check(cell.H == 80 && shape_equal(cell.Wx->shape, shape2(120, 320)) &&
              shape_equal(cell.Wh->shape, shape2(80, 320)),
          "lstm");
    check_start("lstm, Wx", cell.Wx, 2.0 / 200, 1.8);
    check_start("lstm, Wh", cell.Wh, 2.0 / 160, 1.8);
    for (int i = 0; i < 320; i++)
        check(cell.b->data[i] == (i >= 80 && i < 160), "lstm, b: %d", i);
    params_free(params);
}

// Layers are the operations with the layer's own numbers.
static void test_apply(void **state)
{
    (void)state;
    Params *params = params_new();
    Rng rng = rng_new(4, "apply");
    Dense d = dense_new(params, "d", 6, 4, TANH, &rng);
    init_normal(d.b, 1, &rng);
    Tensor *x = tensor_normal(shape2(3, 6), &rng);
    check(largest_difference(dense_apply(&d, x), dense(x, d.W, d.b, TANH)) == 0, "dense_apply");
    Conv c = conv_new(params, "c", 4, 3, 5, 2, 1, SIGMOID, &rng);
    init_normal(c.b, 1, &rng);
    Tensor *picture = tensor_normal(shape4(2, 10, 8, 3), &rng), *y = conv_apply(&c, picture);
    check(shape_equal(y->shape, shape4(2, 5, 4, 5)), "conv_apply: shape %s", shape_text(y->shape));
    check(largest_difference(y, conv2d(picture, c.W, c.b, 2, 1, SIGMOID)) == 0, "conv_apply");
    Conv t = conv_transpose_new(params, "t", 4, 5, 3, 2, 1, SOFTPLUS, &rng);
    init_normal(t.b, 1, &rng);
    Tensor *z = conv_transpose_apply(&t, y, 10, 8);
    check(shape_equal(z->shape, shape4(2, 10, 8, 3)), "conv_transpose_apply: shape %s",
          shape_text(z->shape));
    check(largest_difference(z, conv2d_transpose(y, t.W, t.b, 10, 8, 2, 1, SOFTPLUS)) == 0,
          "conv_transpose_apply");
    // 7x7 and 8x8 both lead to 4x4 with stride 2; the caller says which
    Conv s = conv_transpose_new(params, "s", 3, 2, 1, 2, 1, LINEAR, &rng);
    Tensor *small = tensor_normal(shape4(1, 4, 4, 2), &rng);
    check(shape_equal(conv_transpose_apply(&s, small, 7, 8)->shape, shape4(1, 7, 8, 1)), "7 x 8");
    step_reset();
    params_free(params);
}

static void test_batch_norm(void **state)
{
    (void)state;
    Params *params = params_new();
    Rng rng = rng_new(5, "norm");
    BatchNorm norm = batch_norm_new(params, "n", 3);
    check_constant("gain", norm.gain, 1);
    check_constant("bias", norm.bias, 0);
    double running[6] = {0, 0, 0, 1, 1, 1};
    for (int i = 0; i < 3; i++)
        norm.gain->data[i] = 0.5 + i, norm.bias->data[i] = 1 - i;
    for (int step = 0; step < 5; step++) {
        Tensor *x = shift(scale(tensor_normal(shape4(4, 3, 2, 3), &rng), 2), 3),
               *y = batch_norm_train(&norm, x);
        for (int c = 0; c < 3; c++) {
            double mu = 0, variance = 0, out = 0, spread = 0;
            for (int r = 0; r < 24; r++)
                mu += x->data[3 * r + c] / 24, out += y->data[3 * r + c] / 24;
            for (int r = 0; r < 24; r++)
                variance += pow(x->data[3 * r + c] - mu, 2) / 24,
                    spread += pow(y->data[3 * r + c] - out, 2) / 24;
            running[c] += 0.1 * (mu - running[c]);
            running[3 + c] += 0.1 * (variance - running[3 + c]);
            check(fabs(out - norm.bias->data[c]) < 1e-12, "the mean after normalisation is %g",
                  out);
            check(fabs(sqrt(spread) - norm.gain->data[c]) < 1e-4,
                  "the deviation after normalisation is %g", sqrt(spread));
        }
        for (int i = 0; i < 6; i++)
            check(fabs(norm.running->data[i] - running[i]) < 1e-12,
                  "running moment %d is %g, expected %g", i, norm.running->data[i], running[i]);
        step_reset();
    }
    Tensor *x = tensor_normal(shape2(2, 3), &rng),
           *before = tensor_from(norm.running->shape, norm.running->data);
    Tensor *y = batch_norm_apply(&norm, x), *one = batch_norm_apply(&norm, slice(x, 0, 1, 2)),
           *g[2];
    for (int i = 0; i < 6; i++) {
        int c = i % 3;
        double expected = norm.gain->data[c] * (x->data[i] - running[c]) /
                              sqrt(running[3 + c] + 1e-5) +
                          norm.bias->data[c];
        check(fabs(y->data[i] - expected) < 1e-12, "batch_norm_apply: %g, expected %g", y->data[i],
              expected);
        check(i < 3 || one->data[c] == y->data[i], "batch_norm_apply depends on the batch");
    }
    check(largest_difference(norm.running, before) == 0,
          "batch_norm_apply changes the running moments");
    grad(sum(y), (Tensor *[]){x, norm.bias}, 2, g, false);
    check(fabs(g[0]->data[1] - norm.gain->data[1] / sqrt(running[4] + 1e-5)) < 1e-12 &&
              g[1]->data[2] == 2,
          "its gradient");
    Tensor *picture = tensor_normal(shape4(2, 2, 2, 3), &rng);
    check(shape_equal(batch_norm_apply(&norm, picture)->shape, picture->shape),
          "batch_norm_apply of pictures");
    step_reset();
    tensor_free(norm.running);
    params_free(params);
}

/*
The cell, number by number, after Hochreiter and Schmidhuber (1997) with the forget gate of Gers
et al. (2000); the order of the blocks is the one that common.h states: i, f, o, g.
*/
static double logistic(double x) { return 1 / (1 + exp(-x)); }

static void scalar_lstm(const Lstm *cell, int B, int D, int H, const real *x, double *h, double *c)
{
    for (int b = 0; b < B; b++) {
        double z[4][8], old[8];
        for (int j = 0; j < H; j++)
            old[j] = h[b * H + j];
        for (int gate = 0; gate < 4; gate++)
            for (int j = 0; j < H; j++) {
                int column = gate * H + j;
                z[gate][j] = cell->b->data[column];
                for (int k = 0; k < D; k++)
                    z[gate][j] += x[b * D + k] * cell->Wx->data[k * 4 * H + column];
                for (int k = 0; k < H; k++)
                    z[gate][j] += old[k] * cell->Wh->data[k * 4 * H + column];
            }
        for (int j = 0; j < H; j++) {
            c[b * H + j] = logistic(z[1][j]) * c[b * H + j] + logistic(z[0][j]) * tanh(z[3][j]);
            h[b * H + j] = logistic(z[2][j]) * tanh(c[b * H + j]);
        }
    }
}

static void test_lstm(void **state)
{
    (void)state;
    enum { B = 3, D = 4, H = 5 };
    Params *params = params_new();
    Rng rng = rng_new(6, "lstm");
    Lstm cell = lstm_new(params, "cell", D, H, &rng);
    init_normal(cell.b, 0.5, &rng);
    Tensor *h = tensor_normal(shape2(B, H), &rng), *c = tensor_normal(shape2(B, H), &rng);
    double hs[B * H], cs[B * H];
    for (int i = 0; i < B * H; i++)
        hs[i] = h->data[i], cs[i] = c->data[i];
    for (int t = 0; t < 4; t++) {
        Tensor *x = tensor_normal(shape2(B, D), &rng);
        lstm_step(&cell, x, &h, &c);
        scalar_lstm(&cell, B, D, H, x->data, hs, cs);
        check(shape_equal(h->shape, shape2(B, H)) && shape_equal(c->shape, shape2(B, H)), "shapes");
        for (int i = 0; i < B * H; i++)
            check(fabs(h->data[i] - hs[i]) < 1e-13 && fabs(c->data[i] - cs[i]) < 1e-13,
                  "step %d, unit %d", t, i);
    }
    step_reset();
    params_free(params);
}

// Wx, Wh, b, h0, c0, x1, x2, x3.
static Tensor *three_steps(Tensor *const *x, const void *more)
{
    (void)more;
    Lstm cell = {x[0], x[1], x[2], 2};
    Tensor *h = x[3], *c = x[4], *out[4];
    for (int t = 0; t < 3; t++) {
        lstm_step(&cell, x[5 + t], &h, &c);
        out[t] = h;
    }
    out[3] = c;
    return concat(out, 4, 0);
}

static void test_lstm_gradient(void **state)
{
    (void)state;
    threads_set(1);
    Tensor *all[] = {input(shape2(3, 8), -1, 1), input(shape2(2, 8), -1, 1),
                     input(shape1(8), -1, 1),    input(shape2(2, 2), -1, 1),
                     input(shape2(2, 2), -1, 1), input(shape2(2, 3), -1, 1),
                     input(shape2(2, 3), -1, 1), input(shape2(2, 3), -1, 1)};
    check_gradients("three steps of an LSTM", three_steps, NULL, COUNT(all), all, 3, 2);
    inputs_free();
}

static Tensor *embedded(Tensor *const *x, const void *more)
{
    return tanh_of(gather_rows(x[0], more, 4));
}

static void test_embedding(void **state)
{
    (void)state;
    Params *params = params_new();
    Rng rng = rng_new(7, "words");
    static const int word[] = {2, 0, 2, 3};
    Tensor *table = embedding_new(params, "words", 4, 3, &rng), *g;
    check_gradients("an embedding", embedded, word, 1, &table, 3, 2);
    grad(sum(embedded(&table, word)), &table, 1, &g, false);
    check(g->data[3] == 0 && g->data[0] != 0, "a word that does not occur has a gradient");
    step_reset();
    params_free(params);
}

static Tensor *over_time(Tensor *const *x, const void *more)
{
    (void)more;
    return tanh_of(max_over_time(x[0]));
}

static void test_max_over_time(void **state)
{
    (void)state;
    Tensor *x = input(shape4(3, 5, 1, 4), -1, 1), *y = max_over_time(x), *g;
    check(shape_equal(y->shape, shape2(3, 4)), "(3, 5, 1, 4) becomes %s", shape_text(y->shape));
    for (int b = 0; b < 3; b++)
        for (int c = 0; c < 4; c++) {
            real most = x->data[b * 20 + c];
            for (int t = 1; t < 5; t++)
                most = x->data[(b * 5 + t) * 4 + c] > most ? x->data[(b * 5 + t) * 4 + c] : most;
            check(y->data[b * 4 + c] == most, "row %d, channel %d", b, c);
        }
    check_gradients("the largest over time", over_time, NULL, 1, &x, 3, 2);
    Tensor *tie = input(shape4(1, 3, 1, 1), 7, 7);  // of equals the first takes it all
    grad(sum(max_over_time(tie)), &tie, 1, &g, false);
    check(g->data[0] == 1 && g->data[1] == 0 && g->data[2] == 0, "a tie goes to the first");
    inputs_free();
}

// A net of dense layers is its layers one after another.
static void test_mlp(void **state)
{
    (void)state;
    Params *params = params_new();
    Rng rng = rng_new(1, "mlp");
    Mlp net = mlp_new(params, 3, (const int[]){4, 6, 5, 2}, TANH, SIGMOID, &rng);
    check(params->count == 6 && !strcmp(params->name[0], "0.W") && !strcmp(params->name[5], "2.b"),
          "the layers are 0, 1, 2");
    check(net.layer[0].act == TANH && net.layer[1].act == TANH && net.layer[2].act == SIGMOID,
          "inner and last activation");
    Tensor *x = tensor_normal(shape2(7, 4), &rng), *y = mlp_apply(&net, x);
    Tensor *h = dense(x, params->tensor[0], params->tensor[1], TANH);
    h = dense(h, params->tensor[2], params->tensor[3], TANH);
    h = dense(h, params->tensor[4], params->tensor[5], SIGMOID);
    check(shape_equal(y->shape, shape2(7, 2)), "(7, 4) becomes %s", shape_text(y->shape));
    for (long i = 0; i < y->size; i++)
        check(y->data[i] == h->data[i], "place %ld", i);
    params_free(params);
    step_reset();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_params),        cmocka_unit_test(test_names),
        cmocka_unit_test(test_starts),        cmocka_unit_test(test_apply),
        cmocka_unit_test(test_batch_norm),    cmocka_unit_test(test_lstm),
        cmocka_unit_test(test_max_over_time), cmocka_unit_test(test_mlp), cmocka_unit_test(test_lstm_gradient), cmocka_unit_test(test_embedding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
