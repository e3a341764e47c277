// SPDX-License-Identifier: MIT
// flavours: double float
/*
# test_ops.c: every operation computes what it says, and its derivatives are true

Three groups. *Identities* compare results with plain loops and textbook formulas, in `float` and
in `double`. *Gradients* compare up to three derivatives of each operation with differences
(check.h), in `double`. *Refusals*: operands that do not fit end the program with a line that
names the operation and the shapes.
*/
#include "check.h"

#ifdef LTG_DOUBLE
#define ROUNDING 1e-13  // for sums of some dozens of terms of size 1
#else
#define ROUNDING 4e-6
#endif

static const char *const act_name[] = {"linear",  "relu", "leaky relu",
                                       "sigmoid", "tanh", "softplus"};

static double act_textbook(double x, Activation act)
{
    switch (act) {
    case LINEAR: return x;
    case RELU: return x > 0 ? x : 0;
    case LEAKY_RELU: return x > 0 ? x : 0.2 * x;
    case SIGMOID: return 1 / (1 + exp(-x));
    case TANH: return tanh(x);
    case SOFTPLUS: return log1p(exp(x));
    }
    return NAN;
}

/*
## The list of shapes that are repeated to others, used by several tests
*/
static const struct {
    Shape small, large;
} broadcasts[] = {
    {{0, {1, 1, 1, 1}}, {2, {2, 3, 1, 1}}},  // a number
    {{1, {1, 1, 1, 1}}, {2, {2, 3, 1, 1}}},
    {{1, {3, 1, 1, 1}}, {2, {2, 3, 1, 1}}},  // a row
    {{2, {1, 3, 1, 1}}, {2, {2, 3, 1, 1}}},
    {{2, {2, 1, 1, 1}}, {2, {2, 3, 1, 1}}},  // a column
    {{2, {1, 1, 1, 1}}, {1, {1, 1, 1, 1}}},  // (1, 1) for (1): the larger rank wins
    {{3, {2, 1, 4, 1}}, {3, {2, 3, 4, 1}}},  // a middle axis
    {{3, {1, 3, 1, 1}}, {3, {2, 3, 4, 1}}},
    {{2, {3, 4, 1, 1}}, {3, {2, 3, 4, 1}}},
    {{2, {3, 1, 1, 1}}, {3, {2, 3, 4, 1}}},
    {{1, {2, 1, 1, 1}}, {4, {2, 3, 2, 2}}},  // rank 4
    {{4, {2, 3, 1, 2}}, {4, {2, 3, 2, 2}}},
    {{4, {1, 3, 1, 2}}, {4, {2, 3, 2, 2}}},
    {{4, {2, 1, 2, 1}}, {4, {2, 3, 2, 2}}},
    {{3, {1, 2, 2, 1}}, {4, {2, 3, 2, 2}}},
    {{4, {2, 1, 1, 1}}, {4, {2, 3, 2, 2}}},
    {{4, {2, 3, 2, 2}}, {4, {2, 3, 2, 2}}},  // nothing to repeat
};

// The place in a tensor of shape `small` that stands for place i of one of shape `large`.
static long place_in(Shape small, Shape large, long i)
{
    long at[4] = {0}, place = 0;
    for (int k = large.rank - 1; k >= 0; k--) {
        at[k] = i % large.n[k];
        i /= large.n[k];
    }
    for (int k = 0; k < small.rank; k++)
        place = place * small.n[k] + (small.n[k] == 1 ? 0 : at[k + large.rank - small.rank]);
    return place;
}

/*
## Identities
*/
static void test_arithmetic(void **state)
{
    (void)state;
    for (int s = 0; s < COUNT(broadcasts); s++) {
        Shape small = broadcasts[s].small, large = broadcasts[s].large;
        if (small.rank > large.rank)
            continue;
        Tensor *a = input_signed(large, 0.5, 2), *b = input_signed(small, 0.5, 2);
        Tensor *result[8] = {add(a, b), subtract(a, b), multiply(a, b), divide(a, b),
                             add(b, a), subtract(b, a), multiply(b, a), divide(b, a)};
        for (int k = 0; k < 8; k++) {
            check(shape_equal(result[k]->shape, large), "operation %d: shape %s", k,
                  shape_text(result[k]->shape));
            for (long i = 0; i < a->size; i++) {
                double u = (double)a->data[i], v = (double)b->data[place_in(small, large, i)];
                double p = k < 4 ? u : v, q = k < 4 ? v : u;
                double expected = k % 4 == 0   ? p + q
                                  : k % 4 == 1 ? p - q
                                  : k % 4 == 2 ? p * q
                                               : p / q;
                check(fabs((double)result[k]->data[i] - expected) < ROUNDING,
                      "operation %d, shapes %s and %s", k, shape_text(large), shape_text(small));
            }
        }
        inputs_free();
    }
}

static void test_repeat_and_sum(void **state)
{
    (void)state;
    for (int s = 0; s < COUNT(broadcasts); s++) {
        Shape small = broadcasts[s].small, large = broadcasts[s].large;
        if (small.rank > large.rank)
            continue;
        Tensor *x = input(large, -1, 1), *y = input(small, -1, 1);
        Tensor *total = sum_to(x, small), *repeated = broadcast_to(y, large);
        double expected[64] = {0};
        for (long i = 0; i < x->size; i++) {
            long place = place_in(small, large, i);
            expected[place] += (double)x->data[i];
            check(repeated->data[i] == y->data[place], "broadcast_to %s to %s", shape_text(small),
                  shape_text(large));
        }
        for (long i = 0; i < y->size; i++)
            check(fabs((double)total->data[i] - expected[i]) < ROUNDING, "sum_to %s from %s",
                  shape_text(small), shape_text(large));
        // each is the other's adjoint: <repeated, x> = <y, total>
        double left = tensor_item(sum(multiply(repeated, x))),
               right = tensor_item(sum(multiply(y, total)));
        check(fabs(left - right) < ROUNDING * 4, "%s and %s are no adjoints", shape_text(small),
              shape_text(large));
        inputs_free();
    }
}

// Long enough for the loops that are split over threads.
static void test_large_sums(void **state)
{
    (void)state;
    Tensor *x = input(shape3(7, 151, 67), -1, 1);
    double all = 0, row[67] = {0};
    for (long i = 0; i < x->size; i++)
        all += (double)x->data[i], row[i % 67] += (double)x->data[i];
    check(fabs(tensor_item(sum(x)) - all) < 300 * ROUNDING, "sum");
    check(fabs(tensor_item(mean(x)) - all / (double)x->size) < ROUNDING, "mean");
    Tensor *rows = sum_to(x, shape1(67));
    for (int i = 0; i < 67; i++)
        check(fabs((double)rows->data[i] - row[i]) < 100 * ROUNDING, "sum_to, column %d", i);
    Tensor *twice = add(x, x), *none = subtract(x, x), *squares = multiply(x, x),
           *ones = divide(x, x);
    for (long i = 0; i < x->size; i++)
        check(twice->data[i] == 2 * x->data[i] && none->data[i] == 0 &&
                  squares->data[i] == x->data[i] * x->data[i] && ones->data[i] == 1,
              "long arithmetic at %ld", i);
    inputs_free();
}

static void test_functions(void **state)
{
    (void)state;
    Tensor *x = input_signed(shape2(5, 7), 0.1, 3), *positive = input(shape2(5, 7), 0.1, 3);
    Tensor *e = exp_of(x), *l = log_of(positive), *r = sqrt_of(positive), *q = square(x),
           *a = abs_of(x);
    Tensor *f = scale(x, -2.5), *c = shift(x, 0.75), *d = detach(x);
    for (long i = 0; i < x->size; i++) {
        double v = (double)x->data[i], p = (double)positive->data[i];
        check(fabs((double)e->data[i] / exp(v) - 1) < ROUNDING, "exp of %g", v);
        check(fabs((double)l->data[i] - log(p)) < ROUNDING, "log of %g", p);
        check(fabs((double)r->data[i] - sqrt(p)) < ROUNDING, "sqrt of %g", p);
        check(fabs((double)q->data[i] - v * v) < ROUNDING, "square of %g", v);
        check((double)a->data[i] == fabs(v), "abs of %g", v);
        check(fabs((double)f->data[i] + 2.5 * v) < ROUNDING, "scale of %g", v);
        check(fabs((double)c->data[i] - v - 0.75) < ROUNDING, "shift of %g", v);
        check(d->data[i] == x->data[i], "detach of %g", v);
        for (int act = LINEAR; act <= SOFTPLUS; act++)
            check(fabs((double)activate(x, act)->data[i] - act_textbook(v, act)) < ROUNDING,
                  "%s of %g", act_name[act], v);
    }
    check(largest_difference(relu(x), activate(x, RELU)) == 0, "relu");
    check(largest_difference(sigmoid(x), activate(x, SIGMOID)) == 0, "sigmoid");
    check(largest_difference(tanh_of(x), activate(x, TANH)) == 0, "tanh_of");
    check(largest_difference(softplus(x), activate(x, SOFTPLUS)) == 0, "softplus");
    inputs_free();
}

static void test_softmax(void **state)
{
    (void)state;
    static const double far[] = {0, 50, -50, 300,
                                 -300};  // a constant for all entries of a row changes nothing
    Tensor *x = input(shape3(2, 3, 5), -2, 2);
    for (int k = 0; k < COUNT(far); k++) {
        Tensor *moved = shift(x, far[k]), *y = softmax(moved), *l = log_sum_exp(moved);
        check(shape_equal(l->shape, shape3(2, 3, 1)), "log_sum_exp: shape %s",
              shape_text(l->shape));
        for (int r = 0; r < 6; r++) {
            double total = 0, share = 0;
            for (int i = 0; i < 5; i++)
                total += exp((double)x->data[r * 5 + i]);
            // the shift itself rounds to a digit of its own size
            double allowed = ROUNDING * (1 + fabs(far[k]) / 10);
            for (int i = 0; i < 5; i++) {
                share += (double)y->data[r * 5 + i];
                check(fabs((double)y->data[r * 5 + i] - exp((double)x->data[r * 5 + i]) / total) <
                          allowed,
                      "softmax");
            }
            check(fabs(share - 1) < ROUNDING, "softmax: row %d sums to 1%+g", r, share - 1);
            check(fabs((double)l->data[r] - far[k] - log(total)) < allowed, "log_sum_exp at %g",
                  far[k]);
        }
    }
    Tensor *low = tensor_fill(shape1(3), -INFINITY);
    check((double)log_sum_exp(low)->data[0] == -INFINITY, "log_sum_exp of zeros' logarithms");
    low->data[1] = 2;
    check(fabs((double)log_sum_exp(low)->data[0] - 2) < ROUNDING && softmax(low)->data[1] == 1,
          "one entry left");
    low->data[0] = (real)NAN;
    check(isnan(log_sum_exp(low)->data[0]), "log_sum_exp loses a NaN");
    check(isnan(softmax(low)->data[0]), "softmax loses a NaN");
    inputs_free();
}

static void test_moving(void **state)
{
    (void)state;
    Tensor *x = input(shape2(4, 6), -1, 1), *t = transpose(x), *r = reshape(x, shape3(2, 3, 4));
    check(shape_equal(t->shape, shape2(6, 4)) && shape_equal(r->shape, shape3(2, 3, 4)), "shapes");
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 6; j++) {
            check(t->data[j * 4 + i] == x->data[i * 6 + j], "transpose");
            check(r->data[i * 6 + j] == x->data[i * 6 + j], "reshape");
        }
    Tensor *big = input(shape4(3, 4, 5, 2), -1, 1);
    for (int axis = 0; axis < 4; axis++) {  // cut in three and put together again
        int n = big->shape.n[axis], a = n > 2 ? 1 : 0, b = n - 1;
        Tensor *part[3] = {slice(big, axis, 0, a > 0 ? a : 1),
                           slice(big, axis, a > 0 ? a : 1, b > 1 ? b : 2), NULL};
        int parts = 2;
        if (b > 1)
            part[parts++] = slice(big, axis, b, n);
        check(largest_difference(concat(part, parts, axis), big) == 0, "slice and concat, axis %d",
              axis);
        Tensor *middle = slice(big, axis, n - 2, n - 1);
        for (long i = 0, k = 0; i < big->size; i++) {
            long inner = 1;
            for (int j = axis + 1; j < 4; j++)
                inner *= big->shape.n[j];
            if (i / inner % n == n - 2)
                check(middle->data[k++] == big->data[i], "slice, axis %d", axis);
        }
    }
    static const int row[] = {2, 0, 2, 3, 2};
    Tensor *picked = gather_rows(x, row, 5), *put = scatter_rows(picked, row, 5, 4);
    for (int j = 0; j < 6; j++) {
        for (int i = 0; i < 5; i++)
            check(picked->data[i * 6 + j] == x->data[row[i] * 6 + j], "gather_rows");
        check(put->data[j] == x->data[j] && put->data[6 + j] == 0, "scatter_rows");
        check(fabs((double)put->data[12 + j] - 3 * (double)x->data[12 + j]) < ROUNDING,
              "scatter_rows adds");
    }
    inputs_free();
}

static void test_matmul(void **state)
{
    (void)state;
    static const int size[][3] = {{1, 1, 1},  {2, 3, 4},   {15, 17, 33}, {1, 33, 7},
                                  {33, 1, 5}, {16, 16, 1}, {65, 70, 129}};
    for (int s = 0; s < COUNT(size); s++) {
        int M = size[s][0], N = size[s][1], K = size[s][2];
        Tensor *a = input_signed(shape2(M, K), 0.5, 1.5), *b = input_signed(shape2(K, N), 0.5, 1.5);
        Tensor *c[3] = {matmul(a, b), matmul_tn(transpose(a), b), matmul_nt(a, transpose(b))};
        for (int k = 0; k < 3; k++)
            check(shape_equal(c[k]->shape, shape2(M, N)), "matmul %d: shape %s", k,
                  shape_text(c[k]->shape));
        for (int i = 0; i < M; i++)
            for (int j = 0; j < N; j++) {
                double expected = 0, sizes = 0;
                for (int l = 0; l < K; l++) {
                    double term = (double)a->data[i * K + l] * (double)b->data[l * N + j];
                    expected += term;
                    sizes += fabs(term);
                }
                for (int k = 0; k < 3; k++)
                    check(fabs((double)c[k]->data[i * N + j] - expected) <=
                              rounding_bound(K, sizes),
                          "matmul %d of %d x %d x %d", k, M, K, N);
            }
        inputs_free();
    }
}

// y is act(z), z off by what is allowed, which no slope makes larger, and the function by its own error.
static void check_activated(real y, double z, double allowed, Activation act, const char *name)
{
    double expected = act_textbook(z, act), own = sizeof(real) == 4 ? 2.4e-7 : 1e-15;
    check(fabs((double)y - expected) <= allowed + own * fabs(expected),
          "%s, %s: expected %g, found %g", name, act_name[act], expected, (double)y);
}

static void test_dense(void **state)
{
    (void)state;
    Tensor *x = input_signed(shape2(9, 5), 0.5, 1.5), *W = input_signed(shape2(5, 7), 0.5, 1.5),
           *b = input(shape1(7), -1, 1);
    for (int act = LINEAR; act <= SOFTPLUS; act++)
        for (int with = 0; with < 2; with++) {
            Tensor *y = dense(x, W, with ? b : NULL, act);
            for (int i = 0; i < 9; i++)
                for (int j = 0; j < 7; j++) {
                    double z = with ? (double)b->data[j] : 0, sizes = fabs(z);
                    for (int k = 0; k < 5; k++) {
                        double term = (double)x->data[i * 5 + k] * (double)W->data[k * 7 + j];
                        z += term;
                        sizes += fabs(term);
                    }
                    check_activated(y->data[i * 7 + j], z, rounding_bound(6, sizes), act, "dense");
                }
        }
    inputs_free();
}

typedef struct ConvCase {
    int B, Y, X, C, Cout, Ky, Kx, stride, pad;
} ConvCase;

static const ConvCase conv_case[] = {
    {2, 4, 5, 1, 1, 3, 3, 1, 0}, {2, 4, 4, 2, 3, 3, 3, 1, 1}, {1, 5, 4, 2, 2, 3, 2, 1, 2},
    {2, 5, 5, 2, 3, 3, 3, 2, 0}, {2, 6, 5, 1, 2, 4, 3, 2, 1}, {1, 4, 3, 3, 2, 2, 4, 2, 2},
    {3, 3, 3, 2, 2, 1, 1, 1, 0}, {2, 3, 4, 2, 1, 3, 4, 1, 0}, {1, 2, 2, 1, 2, 1, 1, 2, 1},
    {1, 3, 3, 1, 1, 2, 2, 3, 1},  // windows outside the picture; pixels that no window sees
};

static int conv_out(int n, int pad, int kernel, int stride)
{
    return (n + 2 * pad - kernel) / stride + 1;
}

static void conv_inputs(const ConvCase *c, Tensor **x, Tensor **W, Tensor **g)
{
    *x = input(shape4(c->B, c->Y, c->X, c->C), -1, 1);
    *W = input(shape4(c->Ky, c->Kx, c->C, c->Cout), -1, 1);
    *g = input(shape4(c->B, conv_out(c->Y, c->pad, c->Ky, c->stride),
                      conv_out(c->X, c->pad, c->Kx, c->stride), c->Cout),
               -1, 1);
}

// The definition, pixel by pixel: y[b, yo, xo, o] = sum x[b, yo s - p + ky, xo s - p + kx, c] W[ky,
// kx, c, o], with zeros outside. With `back`, the other way: each y is sent to all x that it was
// made of.
static void conv_textbook(const ConvCase *c, double *x, const real *W, double *y, bool back)
{
    int Yo = conv_out(c->Y, c->pad, c->Ky, c->stride),
        Xo = conv_out(c->X, c->pad, c->Kx, c->stride);
    for (int b = 0; b < c->B; b++)
        for (int yo = 0; yo < Yo; yo++)
            for (int xo = 0; xo < Xo; xo++)
                for (int o = 0; o < c->Cout; o++)
                    for (int ky = 0; ky < c->Ky; ky++)
                        for (int kx = 0; kx < c->Kx; kx++)
                            for (int k = 0; k < c->C; k++) {
                                int iy = yo * c->stride - c->pad + ky,
                                    ix = xo * c->stride - c->pad + kx;
                                if (iy < 0 || iy >= c->Y || ix < 0 || ix >= c->X)
                                    continue;
                                double w = (double)W[((ky * c->Kx + kx) * c->C + k) * c->Cout + o];
                                double *from = &x[((b * c->Y + iy) * c->X + ix) * c->C + k];
                                double *to = &y[((b * Yo + yo) * Xo + xo) * c->Cout + o];
                                if (back)
                                    *from += *to * w;
                                else
                                    *to += *from * w;
                            }
}

// The same with the sizes of all numbers: how far a sum may be off follows from these.
static void conv_sizes(const ConvCase *c, double *x, const Tensor *W, double *y, bool back)
{
    Tensor *size = tensor_new(W->shape);
    for (long i = 0; i < W->size; i++)
        size->data[i] = (real)fabs((double)W->data[i]);
    for (long i = 0; i < 512; i++) {
        x[i] = fabs(x[i]);
        y[i] = fabs(y[i]);
    }
    conv_textbook(c, x, size->data, y, back);
}

static void widen(const Tensor *x, double *wide)
{
    memset(wide, 0, 512 * sizeof *wide);
    for (long i = 0; i < x->size; i++)
        wide[i] = (double)x->data[i];
}

// One way of the map (`back`: the transposed one), from x to y; b (C) or NULL was added. Returns the
// sum of the sizes of all products with `other`, which has the shape of y.
static double check_conv(const ConvCase *c, bool back, const Tensor *x, const Tensor *W,
                         const Tensor *b, Activation act, const Tensor *y, const Tensor *other)
{
    static double from[512], to[512], sizes[512];
    const int terms = c->Ky * c->Kx * (back ? c->Cout : c->C);
    double total = 0;
    widen(x, from);
    memset(to, 0, sizeof to);
    memset(sizes, 0, sizeof sizes);
    conv_textbook(c, back ? to : from, W->data, back ? from : to, back);
    conv_sizes(c, back ? sizes : from, W, back ? from : sizes, back);
    for (long i = 0; i < y->size; i++) {
        double bias = b ? (double)b->data[i % b->size] : 0;
        check_activated(y->data[i], to[i] + bias, rounding_bound(terms + 1, sizes[i] + fabs(bias)),
                        act, back ? "conv2d_transpose" : "conv2d");
        total += sizes[i] * fabs((double)other->data[i]);
    }
    return total;
}

static void test_conv(void **state)
{
    (void)state;
    for (int s = 0; s < COUNT(conv_case); s++) {
        const ConvCase *c = &conv_case[s];
        for (int variant = 0; variant < 12; variant++) {
            int act = variant / 2;
            Tensor *x, *W, *g;
            conv_inputs(c, &x, &W, &g);
            Tensor *b = variant % 2 ? input(shape1(c->Cout), -1, 1) : NULL,
                   *d = variant % 2 ? input(shape1(c->C), -1, 1) : NULL;
            Tensor *y = conv2d(x, W, b, c->stride, c->pad, act);
            Tensor *t = conv2d_transpose(g, W, d, c->Y, c->X, c->stride, c->pad, act);
            check(shape_equal(y->shape, g->shape), "conv2d, case %d: shape %s", s,
                  shape_text(y->shape));
            check(shape_equal(t->shape, x->shape), "conv2d_transpose, case %d: shape %s", s,
                  shape_text(t->shape));
            double sizes = check_conv(c, false, x, W, b, act, y, g);
            check_conv(c, true, g, W, d, act, t, x);
            if (variant == 0) {  // <conv x, g> = <x, transpose g>
                double left = tensor_item(sum(multiply(y, g))),
                       right = tensor_item(sum(multiply(x, t)));
                int longest = (int)(x->size + y->size) + c->Ky * c->Kx * (c->C + c->Cout);
                check(fabs(left - right) <= rounding_bound(longest, sizes),
                      "case %d: no adjoints, %g and %g", s, left, right);
            }
            inputs_free();
        }
    }
}

// Pictures shared among threads, several chunks for each. Whole numbers come out the same for any
// number of threads, others for the same number twice.
static void test_conv_threads(void **state)
{
    (void)state;
    static const int threads[] = {1, 2, 3, 7, 7};
    int before = threads_count();
    for (int whole = 0; whole < 2; whole++) {
        const Shape shape[] = {shape4(11, 30, 28, 8), shape4(5, 5, 8, 12), shape4(11, 30, 28, 12)};
        Tensor *in[3], *first[3] = {NULL};
        for (int i = 0; i < 3; i++)
            in[i] = whole ? input_whole(shape[i], 8) : input(shape[i], -1, 1);
        for (int k = 0; k < COUNT(threads); k++) {
            threads_set(threads[k]);
            Tensor *y = conv2d(in[0], in[1], NULL, 1, 2, LINEAR), *g[2];
            grad(sum(multiply(y, in[2])), in, 2, g, false);
            Tensor *now[3] = {y, g[0], g[1]};
            for (int i = 0; i < 3; i++) {
                check(k == 0 || (!whole && k < 4) || largest_difference(now[i], first[i]) == 0,
                      "%d threads: result %d off by %g", threads[k], i,
                      largest_difference(now[i], first[i]));
                if (k == 0 || k == 3)
                    first[i] = now[i];
            }
        }
        inputs_free();
    }
    threads_set(before);
}

static void test_norms(void **state)
{
    (void)state;
    Tensor *x = input(shape3(4, 3, 5), 2, 5), *gain = input(shape1(5), 0.5, 2),
           *bias = input(shape1(5), -1, 1);
    Tensor *moments = tensor_new(shape2(2, 5)), *y = batch_norm(x, gain, bias, 0.01, moments);
    for (int c = 0; c < 5; c++) {
        double mu = 0, variance = 0;
        for (int r = 0; r < 12; r++)
            mu += (double)x->data[r * 5 + c] / 12;
        for (int r = 0; r < 12; r++)
            variance += pow((double)x->data[r * 5 + c] - mu, 2) / 12;
        check(fabs((double)moments->data[c] - mu) < ROUNDING &&
                  fabs((double)moments->data[5 + c] - variance) < ROUNDING,
              "moments");
        for (int r = 0; r < 12; r++) {
            double hat = ((double)x->data[r * 5 + c] - mu) / sqrt(variance + 0.01);
            check(fabs((double)y->data[r * 5 + c] - (double)gain->data[c] * hat -
                       (double)bias->data[c]) < 2 * ROUNDING,
                  "batch_norm");
        }
    }
    y = instance_norm(x, gain, bias, 0.01);  // of each of four pictures by itself
    for (int i = 0; i < 4; i++) {
        Tensor *own = batch_norm(slice(x, 0, i, i + 1), gain, bias, 0.01, NULL);
        check(memcmp(own->data, y->data + i * own->size, (size_t)own->size * sizeof(real)) == 0,
              "instance_norm is batch_norm of one picture");
    }
    y = layer_norm(x, gain, bias, 0.01);
    for (int r = 0; r < 12; r++) {
        double mu = 0, variance = 0;
        for (int c = 0; c < 5; c++)
            mu += (double)x->data[r * 5 + c] / 5;
        for (int c = 0; c < 5; c++)
            variance += pow((double)x->data[r * 5 + c] - mu, 2) / 5;
        for (int c = 0; c < 5; c++) {
            double hat = ((double)x->data[r * 5 + c] - mu) / sqrt(variance + 0.01);
            check(fabs((double)y->data[r * 5 + c] - (double)gain->data[c] * hat -
                       (double)bias->data[c]) < 2 * ROUNDING,
                  "layer_norm");
        }
    }
    inputs_free();
}

// Pixels are where they should be: enlarged, thinned out, framed by zeros or by reflections.
static void test_pixels(void **state)
{
    (void)state;
    Tensor *x = input(shape4(2, 3, 4, 2), -1, 1), *big = resize_nearest(x, 6, 8), *small = resize_nearest(big, 3, 4);
    Tensor *zero = pad(x, 2, false), *mirror = pad(x, 2, true), *thin = resize_nearest(x, 1, 2);
    check(memcmp(small->data, x->data, (size_t)x->size * sizeof(real)) == 0, "enlarged and made smaller again");
    check(shape_equal(big->shape, shape4(2, 6, 8, 2)) && shape_equal(zero->shape, shape4(2, 7, 8, 2)) &&
              shape_equal(mirror->shape, zero->shape) && shape_equal(thin->shape, shape4(2, 1, 2, 2)),
          "shapes");
    static const int there_y[] = {2, 1, 0, 1, 2, 1, 0}, there_x[] = {2, 1, 0, 1, 2, 3, 2, 1};
    for (long i = 0; i < zero->size; i++) {
        const long c = i % 2, u = i / 2 % 8, v = i / 16 % 7, b = i / 112;
        const bool inside = u >= 2 && u < 6 && v >= 2 && v < 5;
        check(zero->data[i] == (inside ? x->data[((b * 3 + v - 2) * 4 + u - 2) * 2 + c] : 0), "pad by zeros");
        check(mirror->data[i] == x->data[((b * 3 + there_y[v]) * 4 + there_x[u]) * 2 + c], "pad by reflection");
    }
    for (long i = 0; i < big->size; i++)
        check(big->data[i] == x->data[((i / 96 * 3 + i / 16 % 6 / 2) * 4 + i / 2 % 8 / 2) * 2 + i % 2], "resize_nearest");
    for (long i = 0; i < thin->size; i++)  // the middle row, second and fourth column
        check(thin->data[i] == x->data[((i / 4 * 3 + 1) * 4 + 1 + 2 * (i / 2 % 2)) * 2 + i % 2], "thinned out");
    inputs_free();
}

// The fast adjoint of batch normalisation, its recorded twin and the same function composed of
// plain operations.
static void test_batch_norm_ways(void **state)
{
    (void)state;
    Tensor *x = input(shape4(40, 5, 5, 33), -1, 3), *gain = input(shape1(33), 0.5, 2),
           *bias = input(shape1(33), -1, 1);
    Tensor *all[3] = {x, gain, bias}, *fast[3], *recorded[3], *composed[3],
           *w = uneven(x->shape, 5);
    grad(sum(multiply(batch_norm(x, gain, bias, 1e-5, NULL), w)), all, 3, fast, false);
    grad(sum(multiply(batch_norm(x, gain, bias, 1e-5, NULL), w)), all, 3, recorded, true);
    Tensor *centred = subtract(x, scale(sum_to(x, shape1(33)), 1e-3));
    Tensor *deviation = sqrt_of(shift(scale(sum_to(square(centred), shape1(33)), 1e-3), 1e-5));
    grad(sum(multiply(add(multiply(divide(centred, deviation), gain), bias), w)), all, 3, composed,
         false);
    for (int i = 0; i < 3; i++) {
        double allowed = (i == 0 ? 10 : 100) * ROUNDING;
        check(largest_difference(fast[i], recorded[i]) < allowed,
              "input %d: fast and recorded differ by %g", i,
              largest_difference(fast[i], recorded[i]));
        check(largest_difference(fast[i], composed[i]) < allowed,
              "input %d: fast and composed differ by %g", i,
              largest_difference(fast[i], composed[i]));
    }
    inputs_free();
}

static void test_bce(void **state)
{
    (void)state;
    Tensor *logits = input(shape3(4, 3, 5), -4, 4), *target = input(shape3(4, 3, 5), 0, 1);
    target->data[0] = 0;
    target->data[1] = 1;
    double expected = 0;
    for (long i = 0; i < logits->size; i++) {
        double p = 1 / (1 + exp(-(double)logits->data[i])), t = (double)target->data[i];
        expected -= (t * log(p) + (1 - t) * log(1 - p)) / 4;
    }
    check(fabs(tensor_item(bce_with_logits(logits, target)) / expected - 1) < ROUNDING,
          "bce is not its formula");
    for (int sign = -1; sign <= 1; sign += 2)
        for (int t = 0; t < 2; t++)
            for (double size = 100; size < 1e30; size *= 1e9) {
                Tensor *l = tensor_fill(shape2(2, 3), sign * size),
                       *goal = tensor_fill(shape2(2, 3), t), *g[2];
                Tensor *loss = bce_with_logits(l, goal);
                double wrong = (sign > 0) != (t > 0) ? 3 * size : 0;
                check(fabs(tensor_item(loss) - wrong) <= 1e-6 * wrong + 1e-40,
                      "bce at logit %g: %g", sign * size, tensor_item(loss));
                for (int way = 0; way < 2; way++) {
                    grad(loss, (Tensor *[]){l, goal}, 2, g, way);
                    check(fabs((double)g[0]->data[0] - ((sign > 0) - t) / 2.0) < 1e-7,
                          "slope of bce at %g", sign * size);
                    check(fabs((double)g[1]->data[0] / (-sign * size / 2) - 1) < 1e-6,
                          "slope of bce by its target");
                }
            }
    inputs_free();
}

static void test_cross_entropy(void **state)
{
    (void)state;
    static const int label[] = {3, 0, 6, 3};
    Tensor *same = tensor_fill(shape2(4, 7), 12.5), *x = input(shape2(4, 7), -3, 3);
    check(fabs(tensor_item(softmax_cross_entropy(same, label)) - log(7)) < ROUNDING,
          "equal logits must cost ln K");
    double expected = 0;
    for (int b = 0; b < 4; b++) {
        double total = 0;
        for (int k = 0; k < 7; k++)
            total += exp((double)x->data[b * 7 + k]);
        expected -= ((double)x->data[b * 7 + label[b]] - log(total)) / 4;
    }
    check(fabs(tensor_item(softmax_cross_entropy(x, label)) - expected) < ROUNDING,
          "softmax cross-entropy is not its formula");
    Tensor *far = tensor_zeros(shape2(2, 3));
    far->data[0] = 200, far->data[4] = -200;
    check(fabs(tensor_item(softmax_cross_entropy(far, (int[]){1, 1})) - (200 + 200 + log(2)) / 2) <
              1e-4,
          "far logits");
    Tensor *target = input(shape2(4, 7), -1, 1);
    double squares = 0;
    for (long i = 0; i < x->size; i++)
        squares += pow((double)x->data[i] - (double)target->data[i], 2) / 4;
    check(fabs(tensor_item(squared_error(x, target)) - squares) < 20 * ROUNDING, "squared error");
    inputs_free();
}

/*
## Gradients

`curved` says how often an operation can be differentiated before nothing is left: once if it is
linear (or made of linear pieces), twice if it is a product, thrice (as far as we look) otherwise.
The linear ones are tested a second time with their results cubed, so that the adjoints of their
adjoints have something to do.
*/
#ifdef LTG_DOUBLE

typedef struct Inner {
    Function *f;
    const void *more;
} Inner;

static Tensor *cubed(Tensor *const *x, const void *more)
{
    const Inner *inner = more;
    Tensor *y = inner->f(x, inner->more);
    return multiply(square(y), y);
}

static void check_both(const char *name, Function *f, const void *more, int n, Tensor *const *x,
                       int curved)
{
    Inner inner = {f, more};
    check_gradients(name, f, more, n, x, curved, 3);
    if (curved < 3)
        check_gradients(name, cubed, &inner, n, x, 3, 3);
}

static Tensor *f_add(Tensor *const *x, const void *more)
{
    (void)more;
    return add(x[0], x[1]);
}
static Tensor *f_subtract(Tensor *const *x, const void *more)
{
    (void)more;
    return subtract(x[0], x[1]);
}
static Tensor *f_multiply(Tensor *const *x, const void *more)
{
    (void)more;
    return multiply(x[0], x[1]);
}
static Tensor *f_divide(Tensor *const *x, const void *more)
{
    (void)more;
    return divide(x[0], x[1]);
}
static Tensor *f_sum_to(Tensor *const *x, const void *more)
{
    return sum_to(x[0], *(const Shape *)more);
}
static Tensor *f_broadcast_to(Tensor *const *x, const void *more)
{
    return broadcast_to(x[0], *(const Shape *)more);
}

static void gradient_arithmetic(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        Function *f;
        int curved;
    } op[] = {{"add", f_add, 1},
              {"subtract", f_subtract, 1},
              {"multiply", f_multiply, 2},
              {"divide", f_divide, 3}};
    for (int s = 0; s < COUNT(broadcasts); s++) {
        Shape small = broadcasts[s].small, large = broadcasts[s].large;
        Tensor *a = input_signed(large, 0.5, 1.5), *b = input_signed(small, 0.7, 1.5);
        for (int k = 0; k < COUNT(op); k++)
            for (int swapped = 0; swapped < 2; swapped++) {
                char name[128];
                snprintf(name, sizeof name, "%s of %s and %s%s", op[k].name, shape_text(large),
                         shape_text(small), swapped ? ", swapped" : "");
                check_gradients(name, op[k].f, NULL, 2,
                                swapped ? (Tensor *[]){b, a} : (Tensor *[]){a, b}, op[k].curved, 3);
            }
        if (small.rank <= large.rank) {
            check_both("sum_to", f_sum_to, &small, 1, &a, 1);
            check_both("broadcast_to", f_broadcast_to, &large, 1, &b, 1);
        }
        inputs_free();
    }
    Tensor *x = input_signed(shape2(2, 3), 0.5, 1.5);  // both operands the same tensor
    check_gradients("add to itself", f_add, NULL, 2, (Tensor *[]){x, x}, 1, 1);
    inputs_free();
}

static Tensor *f_self(Tensor *const *x, const void *more)
{
    (void)more;
    return multiply(multiply(x[0], x[0]), x[0]);
}
static Tensor *f_scale(Tensor *const *x, const void *more)
{
    (void)more;
    return scale(x[0], -1.7);
}
static Tensor *f_shift(Tensor *const *x, const void *more)
{
    (void)more;
    return shift(x[0], 0.6);
}
static Tensor *f_exp(Tensor *const *x, const void *more)
{
    (void)more;
    return exp_of(x[0]);
}
static Tensor *f_log(Tensor *const *x, const void *more)
{
    (void)more;
    return log_of(x[0]);
}
static Tensor *f_sqrt(Tensor *const *x, const void *more)
{
    (void)more;
    return sqrt_of(x[0]);
}
static Tensor *f_square(Tensor *const *x, const void *more)
{
    (void)more;
    return square(x[0]);
}
static Tensor *f_abs(Tensor *const *x, const void *more)
{
    (void)more;
    return abs_of(x[0]);
}
static Tensor *f_activate(Tensor *const *x, const void *more)
{
    return activate(x[0], *(const Activation *)more);
}
static Tensor *f_sum(Tensor *const *x, const void *more)
{
    (void)more;
    return sum(x[0]);
}
static Tensor *f_mean(Tensor *const *x, const void *more)
{
    (void)more;
    return mean(x[0]);
}
static Tensor *f_softmax(Tensor *const *x, const void *more)
{
    (void)more;
    return softmax(x[0]);
}
static Tensor *f_log_sum_exp(Tensor *const *x, const void *more)
{
    (void)more;
    return log_sum_exp(x[0]);
}
static Tensor *f_transpose(Tensor *const *x, const void *more)
{
    (void)more;
    return transpose(x[0]);
}
static Tensor *f_reshape(Tensor *const *x, const void *more)
{
    return reshape(x[0], *(const Shape *)more);
}

static int act_curved(Activation act)
{
    return act == LINEAR || act == RELU || act == LEAKY_RELU ? 1 : 3;
}

static void gradient_functions(void **state)
{
    (void)state;
    Tensor *x = input_signed(shape3(2, 3, 2), 0.2, 1.5), *positive = input(shape2(3, 4), 0.5, 2);
    check_gradients("x times x times x", f_self, NULL, 1, &x, 3, 3);
    check_both("scale", f_scale, NULL, 1, &x, 1);
    check_both("shift", f_shift, NULL, 1, &x, 1);
    check_both("exp", f_exp, NULL, 1, &x, 3);
    check_both("log", f_log, NULL, 1, &positive, 3);
    check_both("sqrt", f_sqrt, NULL, 1, &positive, 3);
    check_both("square", f_square, NULL, 1, &x, 2);
    check_both("abs", f_abs, NULL, 1, &x, 1);
    for (Activation act = LINEAR; act <= SOFTPLUS; act++)
        check_both(act_name[act], f_activate, &act, 1, &x, act_curved(act));
    inputs_free();
}

static void gradient_over_axes(void **state)
{
    (void)state;
    Tensor *x = input(shape3(2, 3, 4), -1, 1), *row = input(shape1(5), -1, 1),
           *matrix = input(shape2(3, 4), -1, 1);
    Tensor *rank4 = input(shape4(2, 2, 2, 3), -1, 1);
    check_both("sum", f_sum, NULL, 1, &x, 1);
    check_both("mean", f_mean, NULL, 1, &x, 1);
    Tensor *const ranks[] = {row, matrix, x, rank4};
    for (int r = 0; r < 4; r++) {
        check_both("softmax", f_softmax, NULL, 1, &ranks[r], 3);
        check_both("log_sum_exp", f_log_sum_exp, NULL, 1, &ranks[r], 3);
    }
    check_both("transpose", f_transpose, NULL, 1, &matrix, 1);
    Shape flat = shape2(6, 4), one = shape1(24), four = shape4(4, 1, 3, 2);
    check_both("reshape", f_reshape, &flat, 1, &x, 1);
    check_both("reshape", f_reshape, &one, 1, &x, 1);
    check_both("reshape", f_reshape, &four, 1, &x, 1);
    inputs_free();
}

typedef struct Cut {
    int axis, from, to;
} Cut;

static Tensor *f_slice(Tensor *const *x, const void *more)
{
    const Cut *part = more;
    return slice(x[0], part->axis, part->from, part->to);
}

static Tensor *f_concat(Tensor *const *x, const void *more)
{
    return concat(x, 3, *(const int *)more);
}

static const int picked_row[] = {1, 3, 1, 0, 1};  // one thrice, one never

static Tensor *f_gather(Tensor *const *x, const void *more)
{
    (void)more;
    return gather_rows(x[0], picked_row, 5);
}
static Tensor *f_scatter(Tensor *const *x, const void *more)
{
    (void)more;
    return scatter_rows(x[0], picked_row, 5, 4);
}

static void gradient_moving(void **state)
{
    (void)state;
    Tensor *x = input(shape4(3, 2, 4, 2), -1, 1);
    for (int axis = 0; axis < 4; axis++) {
        int n = x->shape.n[axis];
        const Cut part[] = {{axis, 0, 1}, {axis, n - 1, n}, {axis, 0, n}, {axis, n / 3, n / 3 + 1}};
        for (int k = 0; k < COUNT(part); k++)
            check_both("slice", f_slice, &part[k], 1, &x, 1);
        Shape a = shape4(2, 2, 2, 2), b = a, c = a;
        b.n[axis] = 1;
        c.n[axis] = 3;
        check_both("concat", f_concat, &axis, 3,
                   (Tensor *[]){input(a, -1, 1), input(b, -1, 1), input(c, -1, 1)}, 1);
    }
    Tensor *table = input(shape2(4, 3), -1, 1), *rows = input(shape2(5, 3), -1, 1);
    check_both("gather_rows", f_gather, NULL, 1, &table, 1);
    check_both("scatter_rows", f_scatter, NULL, 1, &rows, 1);
    for (int axis = 0; axis < 2; axis++)  // one tensor in two places
        check_gradients("concat of one tensor", f_concat, &axis, 1,
                        (Tensor *[]){table, table, table}, 1, 1);
    inputs_free();
}

static Tensor *f_matmul(Tensor *const *x, const void *more)
{
    (void)more;
    return matmul(x[0], x[1]);
}
static Tensor *f_matmul_tn(Tensor *const *x, const void *more)
{
    (void)more;
    return matmul_tn(x[0], x[1]);
}
static Tensor *f_matmul_nt(Tensor *const *x, const void *more)
{
    (void)more;
    return matmul_nt(x[0], x[1]);
}
static Tensor *f_gram(Tensor *const *x, const void *more)
{
    (void)more;
    return matmul_tn(x[0], x[0]);
}

typedef struct DenseCase {
    Activation act;
    bool biased;
} DenseCase;

static Tensor *f_dense(Tensor *const *x, const void *more)
{
    const DenseCase *c = more;
    return dense(x[0], x[1], c->biased ? x[2] : NULL, c->act);
}

static int layer_curved(Activation act)
{
    return act_curved(act) == 1 ? 2 : 3;
}  // a product, bent or not

static void gradient_products(void **state)
{
    (void)state;
    Tensor *a = input(shape2(3, 4), -1, 1), *b = input(shape2(4, 2), -1, 1);
    Tensor *at = input(shape2(4, 3), -1, 1), *bt = input(shape2(2, 4), -1, 1);
    check_both("matmul", f_matmul, NULL, 2, (Tensor *[]){a, b}, 2);
    check_both("matmul_tn", f_matmul_tn, NULL, 2, (Tensor *[]){at, b}, 2);
    check_both("matmul_nt", f_matmul_nt, NULL, 2, (Tensor *[]){a, bt}, 2);
    check_both("matmul_tn with itself", f_gram, NULL, 1, &a, 2);
    Tensor *bias = input(shape1(2), -1, 1);
    for (Activation act = LINEAR; act <= SOFTPLUS; act++)
        for (int biased = 0; biased < 2; biased++) {
            char name[64];
            snprintf(name, sizeof name, "dense, %s, %s bias", act_name[act],
                     biased ? "with" : "no");
            check_both(name, f_dense, &(DenseCase){act, biased}, biased ? 3 : 2,
                       (Tensor *[]){a, b, bias}, layer_curved(act));
        }
    inputs_free();
}

typedef struct ConvGradient {
    const ConvCase *c;
    Activation act;
    bool biased;
} ConvGradient;

static Tensor *f_conv(Tensor *const *x, const void *more)
{
    const ConvGradient *v = more;
    return conv2d(x[0], x[1], v->biased ? x[2] : NULL, v->c->stride, v->c->pad, v->act);
}

static Tensor *f_conv_transpose(Tensor *const *x, const void *more)
{
    const ConvGradient *v = more;
    return conv2d_transpose(x[0], x[1], v->biased ? x[2] : NULL, v->c->Y, v->c->X, v->c->stride,
                            v->c->pad, v->act);
}

// How far the differences stay from a kink; exact zeros are pixels that nobody sees.
static double nearest_to_zero(const Tensor *x)
{
    double least = INFINITY;
    for (long i = 0; i < x->size; i++)
        if (x->data[i] != 0)
            least = fmin(least, fabs(x->data[i]));
    return least;
}

static void gradient_conv(void **state)
{
    (void)state;
    for (int s = 0; s < COUNT(conv_case); s++) {
        const ConvCase *c = &conv_case[s];
        for (Activation act = LINEAR; act <= SOFTPLUS; act++)
            for (int biased = 0; biased < 2; biased++) {
                if (s > 1 && (s + act + biased) % 4 !=
                                 0)  // all activations for two cases, some for the others
                    continue;
                Tensor *x, *W, *g, *b, *d;
                char name[96];
                const ConvGradient v = {c, act, biased};
                int orders = s == 0 || act == LINEAR ? 3 : 2;
                do {
                    inputs_free();
                    conv_inputs(c, &x, &W, &g);
                    b = input(shape1(c->Cout), -1, 1);
                    d = input(shape1(c->C), -1, 1);
                    inputs_seed++;
                } while (nearest_to_zero(f_conv((Tensor *[]){x, W, b},
                                                &(ConvGradient){c, LINEAR, biased})) < 2e-3 ||
                         nearest_to_zero(f_conv_transpose(
                             (Tensor *[]){g, W, d}, &(ConvGradient){c, LINEAR, biased})) < 2e-3);
                snprintf(name, sizeof name, "conv2d, case %d, %s, %s bias", s, act_name[act],
                         biased ? "with" : "no");
                check_gradients(name, f_conv, &v, biased ? 3 : 2, (Tensor *[]){x, W, b},
                                layer_curved(act), orders);
                snprintf(name, sizeof name, "conv2d_transpose, case %d, %s, %s bias", s,
                         act_name[act], biased ? "with" : "no");
                check_gradients(name, f_conv_transpose, &v, biased ? 3 : 2, (Tensor *[]){g, W, d},
                                layer_curved(act), orders);
                inputs_free();
            }
    }
}

static Tensor *f_batch_norm(Tensor *const *x, const void *more)
{
    (void)more;
    return batch_norm(x[0], x[1], x[2], 0.1, NULL);
}
static Tensor *f_layer_norm(Tensor *const *x, const void *more)
{
    (void)more;
    return layer_norm(x[0], x[1], x[2], 0.1);
}
static Tensor *f_instance_norm(Tensor *const *x, const void *more)
{
    (void)more;
    return instance_norm(x[0], x[1], x[2], 0.1);
}
static Tensor *f_pad(Tensor *const *x, const void *more) { return pad(x[0], 1, *(const bool *)more); }
static Tensor *f_resize(Tensor *const *x, const void *more)
{
    const int *side = more;
    return resize_nearest(x[0], side[0], side[1]);
}
static Tensor *f_bce(Tensor *const *x, const void *more)
{
    (void)more;
    return bce_with_logits(x[0], x[1]);
}
static Tensor *f_squared_error(Tensor *const *x, const void *more)
{
    (void)more;
    return squared_error(x[0], x[1]);
}

static Tensor *f_cross_entropy(Tensor *const *x, const void *more)
{
    (void)more;
    return softmax_cross_entropy(x[0], (int[]){2, 0, 2});
}

static void gradient_norms(void **state)
{
    (void)state;
    static const Shape shape[] = {
        {2, {5, 3, 1, 1}}, {4, {2, 2, 2, 2}}, {3, {3, 2, 3, 1}}, {2, {2, 1, 1, 1}}};
    for (int s = 0; s < COUNT(shape); s++) {
        int C = shape[s].n[shape[s].rank - 1];
        Tensor *all[3] = {input(shape[s], -1, 2), input_signed(shape1(C), 0.5, 1.5),
                          input(shape1(C), -1, 1)};
        check_gradients("batch_norm", f_batch_norm, NULL, 3, all, 3, 3);
        if (C > 1)  // of one number alone nothing is left
            check_gradients("layer_norm", f_layer_norm, NULL, 3, all, 3, 3);
        inputs_free();
    }
}

static void gradient_pictures(void **state)
{
    (void)state;
    static const Shape shape[] = {{4, {2, 3, 2, 2}}, {4, {1, 2, 2, 3}}, {3, {3, 4, 2, 1}}};
    for (int s = 0; s < COUNT(shape); s++) {
        int C = shape[s].n[shape[s].rank - 1];
        Tensor *all[3] = {input(shape[s], -1, 2), input_signed(shape1(C), 0.5, 1.5), input(shape1(C), -1, 1)};
        check_gradients("instance_norm", f_instance_norm, NULL, 3, all, 3, 3);
        inputs_free();
    }
    Tensor *x = input(shape4(2, 3, 4, 2), -1, 1);
    for (int reflect = 0; reflect < 2; reflect++)
        check_both("pad", f_pad, &(bool){reflect}, 1, &x, 1);
    check_both("resize_nearest, larger", f_resize, (int[]){7, 8}, 1, &x, 1);
    inputs_free();
    x = input(shape4(1, 4, 4, 1), -1, 1);
    check_both("resize_nearest of one", f_resize, (int[]){4, 6}, 1, &x, 1);
    inputs_free();
}

static void gradient_losses(void **state)
{
    (void)state;
    Tensor *logits = input(shape2(3, 4), -2, 2), *target = input(shape2(3, 4), 0.1, 0.9);
    Tensor *picture = input(shape4(2, 2, 2, 1), -2, 2), *goal = input(shape4(2, 2, 2, 1), 0.1, 0.9);
    check_gradients("bce_with_logits", f_bce, NULL, 2, (Tensor *[]){logits, target}, 3, 3);
    check_gradients("bce_with_logits of rank 4", f_bce, NULL, 2, (Tensor *[]){picture, goal}, 3, 3);
    check_gradients("bce_with_logits, target fixed", f_bce, NULL, 1, (Tensor *[]){logits, target},
                    3, 3);
    check_both("softmax_cross_entropy", f_cross_entropy, NULL, 1, &logits, 3);
    check_both("squared_error", f_squared_error, NULL, 2, (Tensor *[]){logits, target}, 2);
    check_both("squared_error of rank 4", f_squared_error, NULL, 2, (Tensor *[]){picture, goal}, 2);
    // cubed: the share that arrives is no longer a constant
    check_gradients("bce, cubed", cubed, &(Inner){f_bce, NULL}, 2, (Tensor *[]){logits, target}, 3,
                    3);
    check_gradients("cross-entropy, cubed", cubed, &(Inner){f_cross_entropy, NULL}, 1, &logits, 3,
                    3);
    inputs_free();
}

/*
## Gradients of whole models

The penalty of WGAN-GP (Gulrajani et al. 2017, equation 3) and that of the contractive autoencoder
(Rifai et al. 2011) are functions of gradients; training differentiates them once more.
*/
// Mean of (|| d value_b / d x_b || - 1)^2.
static Tensor *gradient_penalty(Tensor *value, Tensor *x)
{
    Tensor *g;
    int B = x->shape.n[0];
    grad(sum(value), &x, 1, &g, true);
    Tensor *squares = sum_to(square(reshape(g, shape2(B, (int)(g->size / B)))), shape2(B, 1));
    return mean(square(shift(sqrt_of(shift(squares, 1e-12)), -1)));
}

// W1, b1, W2, b2, W3, x.
static Tensor *f_penalty_mlp(Tensor *const *x, const void *more)
{
    Activation act = *(const Activation *)more;
    Tensor *h = dense(dense(x[5], x[0], x[1], act), x[2], x[3], act);
    return gradient_penalty(dense(h, x[4], NULL, LINEAR), x[5]);
}

// W1, b1, W2, b2, W3, x.
static Tensor *f_penalty_conv(Tensor *const *x, const void *more)
{
    Activation act = *(const Activation *)more;
    Tensor *h = conv2d(conv2d(x[5], x[0], x[1], 2, 1, act), x[2], x[3], 1, 0, act);
    Tensor *flat = reshape(h, shape2(h->shape.n[0], (int)(h->size / h->shape.n[0])));
    return gradient_penalty(dense(flat, x[4], NULL, LINEAR), x[5]);
}

// W1, gain, bias, W2, x: a critic with normalisations.
static Tensor *f_penalty_norms(Tensor *const *x, const void *more)
{
    (void)more;
    Tensor *h = tanh_of(batch_norm(matmul(x[4], x[0]), x[1], x[2], 0.5, NULL));
    return gradient_penalty(matmul(tanh_of(layer_norm(h, x[1], x[2], 0.5)), x[3]), x[4]);
}

static void gradient_penalties(void **state)
{
    (void)state;
    // a leaky ReLU has no curvature: the penalty depends on weights, but (almost everywhere) not on
    // biases and x
    for (Activation act = SIGMOID; act <= SOFTPLUS; act++) {
        Tensor *mlp[] = {input(shape2(3, 4), -1, 1), input(shape1(4), -1, 1),
                         input(shape2(4, 3), -1, 1), input(shape1(3), -1, 1),
                         input(shape2(3, 1), -1, 1), input(shape2(2, 3), -1, 1)};
        check_gradients("WGAN-GP penalty of a dense critic", f_penalty_mlp, &act, 6, mlp, 3, 2);
        Tensor *conv[] = {input(shape4(3, 3, 1, 2), -1, 1), input(shape1(2), -1, 1),
                          input(shape4(2, 2, 2, 2), -1, 1), input(shape1(2), -1, 1),
                          input(shape2(2, 1), -1, 1),       input(shape4(2, 4, 4, 1), -1, 1)};
        check_gradients("WGAN-GP penalty of a convolutional critic", f_penalty_conv, &act, 6, conv,
                        3, 2);
        inputs_free();
    }
    for (Activation act = RELU; act <= LEAKY_RELU; act++) {
        Tensor *mlp[] = {input(shape2(3, 8), -1, 1), input(shape1(8), 0, 1),
                         input(shape2(8, 6), -1, 1), input(shape1(6), 0, 1),
                         input(shape2(6, 1), -1, 1), input(shape2(4, 3), -1, 1)};
        Tensor *conv[] = {input(shape4(3, 3, 1, 4), -1, 1), input(shape1(4), 0, 1),
                          input(shape4(2, 2, 4, 4), -1, 1), input(shape1(4), 0, 1),
                          input(shape2(4, 1), -1, 1),       input(shape4(3, 4, 4, 1), -1, 1)};
        for (int k = 0; k < 2; k++) {
            Tensor **all = k ? conv : mlp, *g[6];
            Function *f = k ? f_penalty_conv : f_penalty_mlp;
            grad(f(all, &act), all, 6, g, false);
            for (int i = 0; i < 6; i++) {
                double apart = 0, size = 0;
                const Probe p = {"penalty", f, &act, 6, all};
                for (long j = 0; j < all[i]->size; j++) {
                    double ours = g[i]->data[j], theirs = probe_slope(&p, 0, &all[i]->data[j]);
                    theirs /= (double)uneven(shape0(), 0)->data[0];
                    apart += (ours - theirs) * (ours - theirs);
                    size += ours * ours;
                }
                if (i == 1 || i == 3 || i == 5)
                    check(size == 0 && apart < 1e-20, "%s penalty: bias or x has a gradient",
                          act_name[act]);
                else
                    check(size > 1e-4 && sqrt(apart) < GRADIENT_ERROR * sqrt(size),
                          "%s penalty, input %d: off by %g", act_name[act], i, sqrt(apart / size));
            }
        }
        inputs_free();
    }
    Tensor *norms[] = {input(shape2(3, 4), -1, 1), input(shape1(4), 0.5, 1.5),
                       input(shape1(4), -1, 1), input(shape2(4, 1), -1, 1),
                       input(shape2(3, 3), -1, 1)};
    check_gradients("WGAN-GP penalty of a normalised critic", f_penalty_norms, NULL, 5, norms, 3,
                    2);
    inputs_free();
}

// Sum over units j of || d h_j / d x ||^2, by the tape; x, W, b.
static Tensor *f_contractive(Tensor *const *x, const void *more)
{
    (void)more;
    Tensor *h = dense(x[0], x[1], x[2], SIGMOID), *total = tensor_zeros(shape0()), *g;
    for (int j = 0; j < h->shape.n[1]; j++) {
        grad(sum(slice(h, 1, j, j + 1)), x, 1, &g, true);
        total = add(total, sum(square(g)));
    }
    return total;
}

// The sum over j of (h_j (1 - h_j))^2 times the sum over i of W_ij^2.
static Tensor *f_contractive_formula(Tensor *const *x, const void *more)
{
    (void)more;
    Tensor *h = dense(x[0], x[1], x[2], SIGMOID), *slope = multiply(h, shift(scale(h, -1), 1));
    return sum(multiply(square(slope), sum_to(square(x[1]), shape1(h->shape.n[1]))));
}

static void gradient_contractive(void **state)
{
    (void)state;
    Tensor *all[] = {input(shape2(2, 3), -1, 1), input(shape2(3, 4), -2, 2),
                     input(shape1(4), -1, 1)},
           *a[3], *b[3];
    check_gradients("contractive penalty", f_contractive, NULL, 3, all, 3, 2);
    Tensor *tape = f_contractive(all, NULL), *formula = f_contractive_formula(all, NULL);
    check(fabs(tensor_item(tape) - tensor_item(formula)) < ROUNDING,
          "the penalty by tape and by formula differ");
    grad(tape, all, 3, a, false);
    grad(formula, all, 3, b, false);
    for (int i = 0; i < 3; i++)
        check(largest_difference(a[i], b[i]) < ROUNDING,
              "the penalty's gradient by tape and by formula differ, input %d", i);
    inputs_free();
}

static Tensor *f_chain(Tensor *const *x, const void *more)
{
    (void)more;
    return tanh_of(exp_of(tanh_of(x[0])));
}

static void gradient_chain(void **state)
{
    (void)state;
    Tensor *x = input(shape1(6), -1, 1), *y = exp_of(x), *t = tanh_of(x), *g, *h, *k;
    check_gradients("tanh exp tanh, four times", f_chain, NULL, 1, &x, 4, 4);
    for (int order = 0; order < 4; order++) {  // every derivative of exp is exp
        grad(sum(y), &x, 1, &y, true);
        check(largest_difference(y, exp_of(x)) < ROUNDING, "derivative %d of exp", order + 1);
    }
    grad(sum(t), &x, 1, &g, true);
    grad(sum(g), &x, 1, &h, true);
    grad(sum(h), &x, 1, &k, true);
    for (int i = 0; i < 6; i++) {  // 1 - t^2, -2 t (1 - t^2), (6 t^2 - 2)(1 - t^2)
        double v = t->data[i], s = 1 - v * v;
        check(fabs(g->data[i] - s) < ROUNDING, "tanh'");
        check(fabs(h->data[i] + 2 * v * s) < ROUNDING, "tanh''");
        check(fabs(k->data[i] - (6 * v * v - 2) * s) < ROUNDING, "tanh'''");
    }
    inputs_free();
}

static Tensor *f_detach(Tensor *const *x, const void *more)
{
    (void)more;
    return multiply(x[0], detach(x[0]));
}

// One factor is a constant: half of what differences would say.
static void gradient_detach(void **state)
{
    (void)state;
    Tensor *x = input_signed(shape1(5), 0.5, 1), *g;
    grad(sum(f_detach(&x, NULL)), &x, 1, &g, false);
    check(largest_difference(g, x) == 0, "detach lets a gradient through");
    inputs_free();
}

static int report_gradients(void **state)
{
    (void)state;
    print_message(
        "%ld gradients compared with differences, largest relative error %.1e (allowed %.0e)\n",
        gradient_compared, gradient_worst, GRADIENT_ERROR);
    return 0;
}
#endif

/*
## Refusals
*/
static Tensor *T0(void) { return tensor_zeros(shape0()); }
static Tensor *T1(int a) { return tensor_zeros(shape1(a)); }
static Tensor *T2(int a, int b) { return tensor_zeros(shape2(a, b)); }
static Tensor *T3(int a, int b, int c) { return tensor_zeros(shape3(a, b, c)); }
static Tensor *T4(int a, int b, int c, int d) { return tensor_zeros(shape4(a, b, c, d)); }

static void misfit(int which)
{
    switch (which) {
    case 0: add(T2(2, 3), T2(2, 4)); break;
    case 1: subtract(T2(2, 3), T1(2)); break;
    case 2: multiply(T2(2, 1), T2(1, 3)); break;
    case 3: divide(T3(2, 3, 4), T2(2, 3)); break;
    case 4: sum_to(T2(2, 3), shape1(2)); break;
    case 5: broadcast_to(T2(2, 3), shape2(4, 3)); break;
    case 6: reshape(T2(2, 3), shape2(4, 2)); break;
    case 7: transpose(T3(2, 3, 4)); break;
    case 8: matmul(T2(2, 3), T2(2, 3)); break;
    case 9: matmul_tn(T2(2, 3), T2(3, 2)); break;
    case 10: matmul_nt(T2(2, 3), T2(3, 2)); break;
    case 11: matmul(T3(2, 3, 1), T2(3, 2)); break;
    case 12: dense(T2(2, 3), T2(4, 5), NULL, LINEAR); break;
    case 13: dense(T2(2, 3), T2(3, 5), T1(3), LINEAR); break;
    case 14: dense(T3(2, 3, 1), T2(3, 5), NULL, LINEAR); break;
    case 15: conv2d(T4(2, 5, 5, 3), T4(3, 3, 2, 4), NULL, 1, 0, LINEAR); break;
    case 16: conv2d(T4(2, 5, 5, 2), T4(3, 3, 2, 4), T1(2), 1, 0, LINEAR); break;
    case 17: conv2d(T4(2, 5, 5, 2), T2(18, 4), NULL, 1, 0, LINEAR); break;
    case 18: conv2d(T3(2, 5, 5), T4(3, 3, 1, 4), NULL, 1, 0, LINEAR); break;
    case 19: conv2d_transpose(T4(2, 4, 4, 4), T4(3, 3, 2, 4), NULL, 5, 5, 1, 0, LINEAR); break;
    case 20: conv2d_transpose(T4(2, 3, 3, 2), T4(3, 3, 2, 4), NULL, 5, 5, 1, 0, LINEAR); break;
    case 21: conv2d_transpose(T4(2, 3, 3, 4), T4(3, 3, 2, 4), T1(4), 5, 5, 1, 0, LINEAR); break;
    case 22: batch_norm(T2(4, 3), T1(4), T1(3), 1e-5, NULL); break;
    case 23: batch_norm(T2(4, 3), T1(3), T1(4), 1e-5, NULL); break;
    case 24: batch_norm(T2(4, 3), T1(3), T1(3), 1e-5, T2(3, 2)); break;
    case 25: layer_norm(T2(4, 3), T1(4), T1(3), 1e-5); break;
    case 26: bce_with_logits(T2(4, 3), T1(3)); break;
    case 27: squared_error(T2(4, 3), T2(3, 4)); break;
    case 28: softmax_cross_entropy(T3(4, 3, 2), (int[]){0, 0, 0, 0}); break;
    case 29: gather_rows(T3(4, 3, 2), (int[]){0}, 1); break;
    case 30: scatter_rows(T2(4, 3), (int[]){0, 1, 2}, 3, 5); break;
    case 31: concat((Tensor *[]){T2(2, 3), T2(2, 4)}, 2, 0); break;
    case 32: layer_norm(T2(4, 3), T1(3), T1(4), 1e-5); break;
    case 33: instance_norm(T4(2, 2, 2, 3), T1(4), T1(3), 1e-5); break;
    case 34: instance_norm(T4(2, 2, 2, 3), T1(3), T1(4), 1e-5); break;
    case 35: pad(T4(2, 3, 4, 1), 3, true); break;
    case 36: pad(T3(2, 3, 4), 1, false); break;
    case 37: resize_nearest(T3(2, 3, 4), 6, 6); break;
    }
}

static void refuse_shapes(void **state)
{
    (void)state;
    CHECK_DIES(1, misfit, 0, "add", "(2, 3)", "(2, 4)");
    CHECK_DIES(1, misfit, 1, "subtract", "(2, 3)", "(2)");
    CHECK_DIES(1, misfit, 2, "multiply", "(2, 1)", "(1, 3)");
    CHECK_DIES(1, misfit, 3, "divide", "(2, 3, 4)", "(2, 3)");
    CHECK_DIES(1, misfit, 4, "sum_to", "(2, 3)", "(2)");
    CHECK_DIES(1, misfit, 5, "broadcast_to", "(2, 3)", "(4, 3)");
    CHECK_DIES(1, misfit, 6, "reshape", "(2, 3)", "(4, 2)");
    CHECK_DIES(1, misfit, 7, "transpose", "rank 2", "(2, 3, 4)");
    CHECK_DIES(1, misfit, 8, "matmul", "shapes (2, 3) and (2, 3)");
    CHECK_DIES(1, misfit, 9, "matmul_tn", "(2, 3)", "(3, 2)");
    CHECK_DIES(1, misfit, 10, "matmul_nt", "(2, 3)", "(3, 2)");
    CHECK_DIES(1, misfit, 11, "matmul", "(2, 3, 1)", "(3, 2)");
    CHECK_DIES(1, misfit, 12, "dense, W", "(3, 5)", "(4, 5)");
    CHECK_DIES(1, misfit, 13, "dense, b", "(5)", "(3)");
    CHECK_DIES(1, misfit, 14, "dense, x", "(2, 3)", "(2, 3, 1)");
    CHECK_DIES(1, misfit, 15, "conv2d, x", "(2, 5, 5, 2)", "(2, 5, 5, 3)");
    CHECK_DIES(1, misfit, 16, "conv2d, b", "(4)", "(2)");
    CHECK_DIES(1, misfit, 17, "conv2d", "(Ky, Kx, C, Cout)", "(18, 4)");
    CHECK_DIES(1, misfit, 18, "conv2d", "(2, 5, 5)");
    CHECK_DIES(1, misfit, 19, "conv2d_transpose, x", "(2, 3, 3, 4)", "(2, 4, 4, 4)");
    CHECK_DIES(1, misfit, 20, "conv2d_transpose, x", "(2, 3, 3, 4)", "(2, 3, 3, 2)");
    CHECK_DIES(1, misfit, 21, "conv2d_transpose, b", "(2)", "(4)");
    CHECK_DIES(1, misfit, 22, "batch_norm, gain", "(3)", "(4)");
    CHECK_DIES(1, misfit, 23, "batch_norm, bias", "(3)", "(4)");
    CHECK_DIES(1, misfit, 24, "batch_norm, moments", "(2, 3)", "(3, 2)");
    CHECK_DIES(1, misfit, 33, "instance_norm, gain", "(3)", "(4)");
    CHECK_DIES(1, misfit, 34, "instance_norm, bias", "(3)", "(4)");
    CHECK_DIES(1, misfit, 35, "pad: 3 pixels", "3x4");
    CHECK_DIES(1, misfit, 36, "pad", "(2, 3, 4)");
    CHECK_DIES(1, misfit, 37, "resize_nearest", "(2, 3, 4)");
    CHECK_DIES(1, misfit, 25, "(4, 3)", "(4)");
    CHECK_DIES(1, misfit, 26, "bce_with_logits", "(4, 3)", "(3)");
    CHECK_DIES(1, misfit, 27, "squared_error", "(4, 3)", "(3, 4)");
    CHECK_DIES(1, misfit, 28, "softmax_cross_entropy", "(4, 3)", "(4, 3, 2)");
    CHECK_DIES(1, misfit, 29, "gather_rows", "(4, 3)", "(4, 3, 2)");
    CHECK_DIES(1, misfit, 30, "scatter_rows", "(3, 3)", "(4, 3)");
    CHECK_DIES(1, misfit, 31, "concat", "(2, 3)", "(2, 4)");
    CHECK_DIES(1, misfit, 32, "(4, 3)", "(4)");
}

static void nonsense(int which)
{
    switch (which) {
    case 0: slice(T2(2, 3), 2, 0, 1); break;
    case 1: slice(T2(2, 3), 1, 1, 4); break;
    case 2: slice(T2(2, 3), 1, 2, 2); break;
    case 3: slice(T2(2, 3), 0, -1, 1); break;
    case 4: concat((Tensor *[]){T2(2, 3)}, 1, -1); break;
    case 6: gather_rows(T2(4, 3), (int[]){0, 4}, 2); break;
    case 7: gather_rows(T2(4, 3), (int[]){-1}, 1); break;
    case 8: scatter_rows(T2(2, 3), (int[]){0, 5}, 2, 5); break;
    case 9: softmax_cross_entropy(T2(2, 3), (int[]){0, 3}); break;
    case 10: conv2d(T4(1, 3, 3, 1), T4(4, 4, 1, 1), NULL, 1, 0, LINEAR); break;
    case 11: conv2d(T4(1, 3, 3, 1), T4(2, 2, 1, 1), NULL, 0, 0, LINEAR); break;
    case 12: conv2d(T4(1, 3, 3, 1), T4(2, 2, 1, 1), NULL, 1, -1, LINEAR); break;
    case 13: conv2d_transpose(T4(1, 3, 3, 1), T4(4, 4, 1, 1), NULL, 3, 3, 1, 0, LINEAR); break;
    case 14: softmax(T0()); break;
    }
}

static void refuse_numbers(void **state)
{
    (void)state;
    CHECK_DIES(1, nonsense, 0, "slice", "axis 2", "(2, 3)");
    CHECK_DIES(1, nonsense, 1, "slice", "1 to 4", "(2, 3)");
    CHECK_DIES(1, nonsense, 2, "slice", "2 to 2", "(2, 3)");
    CHECK_DIES(1, nonsense, 3, "slice", "-1 to 1", "(2, 3)");
    CHECK_DIES(1, nonsense, 4, "concat", "axis -1", "(2, 3)");
    CHECK_DIES(1, nonsense, 6, "gather_rows", "index 4", "0 .. 3");
    CHECK_DIES(1, nonsense, 7, "gather_rows", "index -1", "0 .. 3");
    CHECK_DIES(1, nonsense, 8, "scatter_rows", "index 5", "0 .. 4");
    CHECK_DIES(1, nonsense, 9, "softmax_cross_entropy", "index 3", "0 .. 2");
    CHECK_DIES(1, nonsense, 10, "conv2d", "4x4", "3x3");
    CHECK_DIES(1, nonsense, 11, "conv2d", "stride 0");
    CHECK_DIES(1, nonsense, 12, "conv2d", "pad -1");
    CHECK_DIES(1, nonsense, 13, "conv2d_transpose", "4x4", "3x3");
    CHECK_DIES(1, nonsense, 14, "rank 1 or more");
}

// Waking others for a few numbers costs more than the numbers.
static int one_thread(void **state)
{
    (void)state;
    threads_set(1);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arithmetic),      cmocka_unit_test(test_repeat_and_sum),
        cmocka_unit_test(test_large_sums),      cmocka_unit_test(test_functions),
        cmocka_unit_test(test_softmax),
        cmocka_unit_test(test_moving),          cmocka_unit_test(test_matmul),
        cmocka_unit_test(test_dense),           cmocka_unit_test(test_conv),
        cmocka_unit_test(test_conv_threads),    cmocka_unit_test(test_norms),
        cmocka_unit_test(test_pixels), cmocka_unit_test(test_batch_norm_ways), cmocka_unit_test(test_bce),
        cmocka_unit_test(test_cross_entropy),   cmocka_unit_test(refuse_shapes),
        cmocka_unit_test(refuse_numbers),
#ifdef LTG_DOUBLE
        cmocka_unit_test(gradient_arithmetic),  cmocka_unit_test(gradient_functions),
        cmocka_unit_test(gradient_over_axes),   cmocka_unit_test(gradient_moving),
        cmocka_unit_test(gradient_products),    cmocka_unit_test(gradient_conv),
        cmocka_unit_test(gradient_norms), cmocka_unit_test(gradient_pictures),       cmocka_unit_test(gradient_losses),
        cmocka_unit_test(gradient_penalties),   cmocka_unit_test(gradient_contractive),
        cmocka_unit_test(gradient_chain),       cmocka_unit_test(gradient_detach),
#endif
    };
#ifdef LTG_DOUBLE
    return cmocka_run_group_tests(tests, one_thread, report_gradients);
#else
    return cmocka_run_group_tests(tests, one_thread, NULL);
#endif
}
