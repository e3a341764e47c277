// SPDX-License-Identifier: MIT
/*
# ops.c: every operation beside its adjoint

Each operation comes as a pair of neighbours: first the adjoint, then the forward pass that computes
the result and records the pair on the tape. The forward pass is plain loops. The adjoint answers:
if $y$, the number that we differentiate in the end, changes by $g$ for each unit of my result, by
how much does it change for each unit of my inputs? It is written with other operations of this
file, so that it can be differentiated in its turn.

Many operations come in families whose adjoints are each other, and then second derivatives cost
nothing to write: products of matrices; {repeat, sum}; {slice, pad}; {gather, scatter};
{convolution, its transpose, its weight gradient}.
*/
#include "common.h"

#include <limits.h>
#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PARALLEL 16384  // elementwise loops shorter than this stay on one thread

/*
## Repeat and sum

`broadcast_to` repeats a tensor along axes that it lacks, or has with length 1; `sum_to` adds up
along the same axes. They are each other's adjoint: a number that was used in many places gets the
sum of what those places report, and a number that was added into a sum gets the report of the sum.

Both walk through the larger tensor in order and keep the place in the smaller one, whose step along
a repeated axis is zero. Two cases are so common that they have loops of their own: one number, and
whole rows (a bias).
*/
static bool broadcasts(Shape from, Shape to)
{
    int extra = to.rank - from.rank;
    if (extra < 0)
        return false;
    for (int i = 0; i < from.rank; i++)
        if (from.n[i] != 1 && from.n[i] != to.n[i + extra])
            return false;
    return true;
}

// Through the numbers of the larger tensor in order; step[k] is how far the smaller one moves when
// axis k (both seen as rank 4) advances by one. Adds the larger one's numbers to the smaller one's,
// or copies the smaller one's into the larger.
static void walk(Shape small, real *few, Shape large, real *many, bool adding)
{
    long step[4], stride = 1;
    int n[4];
    for (int k = 3; k >= 0; k--) {
        int i = k - (4 - large.rank), j = k - (4 - small.rank), own = j >= 0 ? small.n[j] : 1;
        n[k] = i >= 0 ? large.n[i] : 1;
        step[k] = own == 1 ? 0 : stride;
        stride *= own;
    }
    for (int a = 0; a < n[0]; a++)
        for (int b = 0; b < n[1]; b++)
            for (int c = 0; c < n[2]; c++) {
                real *at = few + a * step[0] + b * step[1] + c * step[2];
                for (int d = 0; d < n[3] && adding; d++)
                    at[d * step[3]] += many[d];
                for (int d = 0; d < n[3] && !adding; d++)
                    many[d] = at[d * step[3]];
                many += n[3];
            }
}

static bool is_trailing(Shape small, Shape large)  // the smaller one is a row that is repeated
{
    for (int i = 1; i <= small.rank; i++)
        if (small.n[small.rank - i] != large.n[large.rank - i])
            return false;
    return true;
}

static void sum_to_adjoint(Node *node, Tensor *g)
{
    tape_give(node, 0, broadcast_to(g, node->in[0]->shape));
}

// y (columns): the sum over rows of (u - mean_u)(v - mean_v), or of u alone if v is NULL. Each
// thread adds up its own columns.
static void sum_products(const real *u, const real *mean_u, const real *v, const real *mean_v,
                         real *restrict y, long rows, long columns)
{
    int threads = rows * columns > PARALLEL ? threads_count() : 1;
    long width = ((columns + threads - 1) / threads + 15) / 16 * 16;
#pragma omp parallel for schedule(static) num_threads(threads)
    for (int t = 0; t < threads; t++) {
        long from = t * width, to = from + width < columns ? from + width : columns;
        for (long i = from; i < to; i++)
            y[i] = 0;
        for (long r = 0; r < rows * columns; r += columns)
            if (v) {
#pragma omp simd
                for (long i = from; i < to; i++)
                    y[i] += (u[r + i] - mean_u[i]) * (v[r + i] - mean_v[i]);
            } else {
#pragma omp simd
                for (long i = from; i < to; i++)
                    y[i] += u[r + i];
            }
    }
}

static void sum_rows(const real *x, real *y, long rows, long columns)
{
    sum_products(x, NULL, NULL, NULL, y, rows, columns);
}

Tensor *sum_to(Tensor *x, Shape shape)
{
    if (!broadcasts(shape, x->shape))
        die("sum_to: shape %s cannot be summed to %s", shape_text(x->shape), shape_text(shape));
    if (shape_equal(x->shape, shape))
        return x;
    Tensor *y = tensor_new(shape);
    if (y->size == 1) {
        y->data[0] = (real)kernel_sum(x->data, x->size);
    } else if (is_trailing(shape, x->shape)) {
        sum_rows(x->data, y->data, x->size / y->size, y->size);
    } else {
        memset(y->data, 0, (size_t)y->size * sizeof(real));
        walk(shape, y->data, x->shape, x->data, true);
    }
    tape_record("sum_to", sum_to_adjoint, y, 1, &x);
    return y;
}

static void broadcast_to_adjoint(Node *node, Tensor *g)
{
    tape_give(node, 0, sum_to(g, node->in[0]->shape));
}

Tensor *broadcast_to(Tensor *x, Shape shape)
{
    if (!broadcasts(x->shape, shape))
        die("broadcast_to: shape %s cannot be repeated to %s", shape_text(x->shape),
            shape_text(shape));
    if (shape_equal(x->shape, shape))
        return x;
    Tensor *y = tensor_new(shape);
    if (x->size == 1) {
        for (long i = 0; i < y->size; i++)
            y->data[i] = x->data[0];
    } else if (is_trailing(x->shape, shape)) {
        for (long r = 0; r < y->size / x->size; r++)
            memcpy(y->data + r * x->size, x->data, (size_t)x->size * sizeof(real));
    } else {
        walk(x->shape, x->data, shape, y->data, false);
    }
    tape_record("broadcast_to", broadcast_to_adjoint, y, 1, &x);
    return y;
}

Tensor *sum(Tensor *x) { return sum_to(x, shape0()); }
Tensor *mean(Tensor *x) { return scale(sum(x), 1.0 / (double)x->size); }

static Shape without_last(Shape shape)  // the last axis with length 1: where a sum over it goes
{
    if (shape.rank == 0)
        die("expected a tensor of rank 1 or more, found one number");
    shape.n[shape.rank - 1] = 1;
    return shape;
}

/*
## Arithmetic, number by number

If the shapes differ, the smaller operand is first repeated to the shape of the larger.
*/
// The result of an operation on a and b of one shape, recorded; its numbers are still to come.
static Tensor *result_of(const char *name, Adjoint *adjoint, Tensor **a, Tensor **b)
{
    if (broadcasts((*b)->shape, (*a)->shape))
        *b = broadcast_to(*b, (*a)->shape);
    else if (broadcasts((*a)->shape, (*b)->shape))
        *a = broadcast_to(*a, (*b)->shape);
    else
        die("%s: shapes %s and %s do not fit", name, shape_text((*a)->shape),
            shape_text((*b)->shape));
    Tensor *y = tensor_new((*a)->shape);
    tape_record(name, adjoint, y, 2, (Tensor *[]){*a, *b});
    return y;
}

static void add_adjoint(Node *node, Tensor *g)
{
    tape_give(node, 0, g);
    tape_give(node, 1, g);
}

Tensor *add(Tensor *a, Tensor *b)
{
    Tensor *y = result_of("add", add_adjoint, &a, &b);
#pragma omp parallel for simd schedule(static) if (parallel : y->size > PARALLEL)
    for (long i = 0; i < y->size; i++)
        y->data[i] = a->data[i] + b->data[i];
    return y;
}

static void subtract_adjoint(Node *node, Tensor *g)
{
    tape_give(node, 0, g);
    if (tape_wants(node, 1))
        tape_give(node, 1, scale(g, -1));
}

Tensor *subtract(Tensor *a, Tensor *b)
{
    Tensor *y = result_of("subtract", subtract_adjoint, &a, &b);
#pragma omp parallel for simd schedule(static) if (parallel : y->size > PARALLEL)
    for (long i = 0; i < y->size; i++)
        y->data[i] = a->data[i] - b->data[i];
    return y;
}

static void multiply_adjoint(Node *node, Tensor *g)  // d(ab) = b da + a db
{
    if (tape_wants(node, 0))
        tape_give(node, 0, multiply(g, node->in[1]));
    if (tape_wants(node, 1))
        tape_give(node, 1, multiply(g, node->in[0]));
}

Tensor *multiply(Tensor *a, Tensor *b)
{
    Tensor *y = result_of("multiply", multiply_adjoint, &a, &b);
#pragma omp parallel for simd schedule(static) if (parallel : y->size > PARALLEL)
    for (long i = 0; i < y->size; i++)
        y->data[i] = a->data[i] * b->data[i];
    return y;
}

static void divide_adjoint(Node *node, Tensor *g)  // y = a / b: dy = da / b - (y / b) db
{
    Tensor *b = node->in[1];
    if (tape_wants(node, 0))
        tape_give(node, 0, divide(g, b));
    if (tape_wants(node, 1))
        tape_give(node, 1, scale(multiply(g, divide(node->out, b)), -1));
}

Tensor *divide(Tensor *a, Tensor *b)
{
    Tensor *y = result_of("divide", divide_adjoint, &a, &b);
#pragma omp parallel for simd schedule(static) if (parallel : y->size > PARALLEL)
    for (long i = 0; i < y->size; i++)
        y->data[i] = a->data[i] / b->data[i];
    return y;
}

static void scale_adjoint(Node *node, Tensor *g) { tape_give(node, 0, scale(g, node->number)); }

Tensor *scale(Tensor *x, double factor)
{
    Tensor *y = tensor_new(x->shape);
    real f = (real)factor;
#pragma omp parallel for simd schedule(static) if (parallel : y->size > PARALLEL)
    for (long i = 0; i < y->size; i++)
        y->data[i] = f * x->data[i];
    tape_record("scale", scale_adjoint, y, 1, &x)->number = factor;
    return y;
}

static void shift_adjoint(Node *node, Tensor *g) { tape_give(node, 0, g); }

Tensor *shift(Tensor *x, double constant)
{
    Tensor *y = tensor_new(x->shape);
    real c = (real)constant;
#pragma omp parallel for simd schedule(static) if (parallel : y->size > PARALLEL)
    for (long i = 0; i < y->size; i++)
        y->data[i] = x->data[i] + c;
    tape_record("shift", shift_adjoint, y, 1, &x);
    return y;
}

/*
## Functions of one number

Each adjoint is the chain rule with the function's derivative, told from the result where that is
cheaper.
*/
static void exp_adjoint(Node *node, Tensor *g)  // (e^x)' = e^x
{
    tape_give(node, 0, multiply(g, node->out));
}

Tensor *exp_of(Tensor *x)
{
    Tensor *y = tensor_new(x->shape);
    kernel_exp(x->data, y->data, x->size);
    tape_record("exp", exp_adjoint, y, 1, &x);
    return y;
}

static void log_adjoint(Node *node, Tensor *g) { tape_give(node, 0, divide(g, node->in[0])); }

Tensor *log_of(Tensor *x)
{
    Tensor *y = tensor_new(x->shape);
    kernel_log(x->data, y->data, x->size);
    tape_record("log", log_adjoint, y, 1, &x);
    return y;
}

static void sqrt_adjoint(Node *node, Tensor *g)  // (sqrt x)' = 1 / (2 sqrt x)
{
    tape_give(node, 0, scale(divide(g, node->out), 0.5));
}

Tensor *sqrt_of(Tensor *x)
{
    Tensor *y = tensor_new(x->shape);
    for (long i = 0; i < x->size; i++)
        y->data[i] = (real)sqrt((double)x->data[i]);
    tape_record("sqrt", sqrt_adjoint, y, 1, &x);
    return y;
}

static void square_adjoint(Node *node, Tensor *g)
{
    tape_give(node, 0, scale(multiply(g, node->in[0]), 2));
}

Tensor *square(Tensor *x)
{
    Tensor *y = tensor_new(x->shape);
#pragma omp parallel for simd schedule(static) if (parallel : y->size > PARALLEL)
    for (long i = 0; i < y->size; i++)
        y->data[i] = x->data[i] * x->data[i];
    tape_record("square", square_adjoint, y, 1, &x);
    return y;
}

// The sign is constant almost everywhere: it needs no derivative.
static void abs_adjoint(Node *node, Tensor *g)
{
    const Tensor *x = node->in[0];
    Tensor *sign = tensor_new(x->shape);
#pragma omp parallel for simd schedule(static) if (parallel : x->size > PARALLEL)
    for (long i = 0; i < x->size; i++)
        sign->data[i] = (real)((x->data[i] > 0) - (x->data[i] < 0));
    tape_give(node, 0, multiply(g, sign));
}

Tensor *abs_of(Tensor *x)
{
    Tensor *y = tensor_new(x->shape);
#pragma omp parallel for simd schedule(static) if (parallel : y->size > PARALLEL)
    for (long i = 0; i < y->size; i++)
        y->data[i] = x->data[i] < 0 ? -x->data[i] : x->data[i];
    tape_record("abs", abs_adjoint, y, 1, &x);
    return y;
}

// The same numbers as a constant: the tape does not know where they come from.
Tensor *detach(Tensor *x) { return tensor_view(x->shape, x->data); }

/*
## Activations

`activate_back(y, g)` is $g \cdot s(y)$, where $s(y)$ is the slope of the activation at the point
where its value was $y$. It is the adjoint of `activate`; its own adjoint needs $s'$, which is zero
for the piecewise linear ones. That a ReLU network has no curvature inside a piece is thus not
computed but known, and costs nothing.
*/
static Tensor *activate_back(Tensor *y, Tensor *g, Activation act);

static void activate_back_adjoint(Node *node, Tensor *h)
{
    Tensor *y = node->in[0], *g = node->in[1];
    Activation act = (Activation)node->whole[0];
    if (tape_wants(node, 1))
        tape_give(node, 1, activate_back(y, h, act));
    if (!tape_wants(node, 0))
        return;
    if (act == SIGMOID)  // s = y (1 - y), s' = 1 - 2 y
        tape_give(node, 0, multiply(multiply(h, g), shift(scale(y, -2), 1)));
    else if (act == TANH)  // s = 1 - y^2, s' = -2 y
        tape_give(node, 0, multiply(multiply(h, g), scale(y, -2)));
    else if (act == SOFTPLUS)  // s = 1 - e^-y, s' = e^-y
        tape_give(node, 0, multiply(multiply(h, g), exp_of(scale(y, -1))));
}

static Tensor *activate_back(Tensor *y, Tensor *g, Activation act)
{
    if (act == LINEAR)
        return g;
    Tensor *out = tensor_new(y->shape);
    kernel_activate_back(y->data, g->data, out->data, y->size, act);
    tape_record("activate_back", activate_back_adjoint, out, 2, (Tensor *[]){y, g})->whole[0] = act;
    return out;
}

static void activate_adjoint(Node *node, Tensor *g)
{
    tape_give(node, 0, activate_back(node->out, g, (Activation)node->whole[0]));
}

Tensor *activate(Tensor *x, Activation act)
{
    static const char *const name[] = {"linear",  "relu", "leaky_relu",
                                       "sigmoid", "tanh", "softplus"};
    if (act == LINEAR)
        return x;
    Tensor *y = tensor_new(x->shape);
    kernel_activate(x->data, y->data, x->size, act);
    tape_record(name[act], activate_adjoint, y, 1, &x)->whole[0] = act;
    return y;
}

Tensor *relu(Tensor *x) { return activate(x, RELU); }
Tensor *sigmoid(Tensor *x) { return activate(x, SIGMOID); }
Tensor *tanh_of(Tensor *x) { return activate(x, TANH); }
Tensor *softplus(Tensor *x) { return activate(x, SOFTPLUS); }

/*
## Softmax and its logarithm

$y_k = e^{x_k} / \sum_j e^{x_j}$ has $\partial y_k / \partial x_j = y_k (\delta_{kj} - y_j)$, so the
adjoint is $\bar x_j = y_j \left( g_j - \sum_k g_k y_k \right)$: what each entry is worth above the
average.
*/
static void softmax_adjoint(Node *node, Tensor *g)
{
    Tensor *y = node->out;
    Tensor *average = sum_to(multiply(g, y), without_last(y->shape));
    tape_give(node, 0, multiply(y, subtract(g, average)));
}

Tensor *softmax(Tensor *x)
{
    long columns = x->size / shape_size(without_last(x->shape));
    Tensor *y = tensor_new(x->shape);
    kernel_softmax(x->data, y->data, x->size / columns, columns);
    tape_record("softmax", softmax_adjoint, y, 1, &x);
    return y;
}

/*
## Moving numbers about

Nothing is computed here, so each adjoint only moves the reports back to where the numbers came
from.
*/
static void reshape_adjoint(Node *node, Tensor *g)
{
    tape_give(node, 0, reshape(g, node->in[0]->shape));
}

Tensor *reshape(Tensor *x, Shape shape)
{
    if (shape_size(shape) != x->size)
        die("reshape: shape %s does not hold as many numbers as %s", shape_text(shape),
            shape_text(x->shape));
    Tensor *y = tensor_view(shape, x->data);
    tape_record("reshape", reshape_adjoint, y, 1, &x);
    return y;
}

static void transpose_adjoint(Node *node, Tensor *g) { tape_give(node, 0, transpose(g)); }

Tensor *transpose(Tensor *x)
{
    if (x->shape.rank != 2)
        die("transpose: expected rank 2, found shape %s", shape_text(x->shape));
    int M = x->shape.n[0], N = x->shape.n[1];
    Tensor *y = tensor_new(shape2(N, M));
    for (int i = 0; i < M; i++)
        for (int j = 0; j < N; j++)
            y->data[(long)j * M + i] = x->data[(long)i * N + j];
    tape_record("transpose", transpose_adjoint, y, 1, &x);
    return y;
}

// The sizes before and after an axis.
static void around_axis(const char *operation, Shape shape, int axis, long *outer, long *inner)
{
    if (axis < 0 || axis >= shape.rank)
        die("%s: axis %d is not one of shape %s", operation, axis, shape_text(shape));
    *outer = *inner = 1;
    for (int i = 0; i < axis; i++)
        *outer *= shape.n[i];
    for (int i = axis + 1; i < shape.rank; i++)
        *inner *= shape.n[i];
}

static void pad_axis_adjoint(Node *node, Tensor *g)
{
    int axis = (int)node->whole[0], from = (int)node->whole[1];
    tape_give(node, 0, slice(g, axis, from, from + node->in[0]->shape.n[axis]));
}

// Zeros of the given length along one axis, with x from `from` on: what slice took, put back.
static Tensor *pad_axis(Tensor *x, int axis, int from, int length)
{
    long outer, inner;
    around_axis("pad_axis", x->shape, axis, &outer, &inner);
    Shape shape = x->shape;
    long part = shape.n[axis] * inner;
    shape.n[axis] = length;
    Tensor *y = tensor_zeros(shape);
    for (long o = 0; o < outer; o++)
        memcpy(y->data + (o * length + from) * inner, x->data + o * part,
               (size_t)part * sizeof(real));
    Node *node = tape_record("pad_axis", pad_axis_adjoint, y, 1, &x);
    node->whole[0] = axis, node->whole[1] = from;
    return y;
}

static void slice_adjoint(Node *node, Tensor *g)
{
    int axis = (int)node->whole[0];
    tape_give(node, 0, pad_axis(g, axis, (int)node->whole[1], node->in[0]->shape.n[axis]));
}

// The part from <= index < to of one axis.
Tensor *slice(Tensor *x, int axis, int from, int to)
{
    long outer, inner;
    around_axis("slice", x->shape, axis, &outer, &inner);
    if (from < 0 || to > x->shape.n[axis] || from >= to)
        die("slice: %d to %d is not a part of axis %d of shape %s", from, to, axis,
            shape_text(x->shape));
    Shape shape = x->shape;
    long length = shape.n[axis], part = (to - from) * inner;
    shape.n[axis] = to - from;
    Tensor *y = tensor_new(shape);
    for (long o = 0; o < outer; o++)
        memcpy(y->data + o * part, x->data + (o * length + from) * inner,
               (size_t)part * sizeof(real));
    Node *node = tape_record("slice", slice_adjoint, y, 1, &x);
    node->whole[0] = axis, node->whole[1] = from;
    return y;
}

static void concat_adjoint(Node *node, Tensor *g)
{
    int axis = (int)node->whole[0], from = 0;
    for (int i = 0; i < node->count; i++) {
        int length = node->in[i]->shape.n[axis];
        if (tape_wants(node, i))
            tape_give(node, i, slice(g, axis, from, from + length));
        from += length;
    }
}

// n tensors, one behind the other along one axis; the other axes must agree.
Tensor *concat(Tensor *const *x, int n, int axis)
{
    long outer, inner, from = 0;
    around_axis("concat", x[0]->shape, axis, &outer, &inner);
    Shape shape = x[0]->shape;
    shape.n[axis] = 0;
    for (int i = 0; i < n; i++) {
        Shape expected = x[0]->shape;
        expected.n[axis] = x[i]->shape.n[axis];
        require_shape("concat", x[i], expected);
        shape.n[axis] += x[i]->shape.n[axis];
    }
    Tensor *y = tensor_new(shape);
    for (int i = 0; i < n; i++) {
        long part = x[i]->shape.n[axis] * inner;
        for (long o = 0; o < outer; o++)
            memcpy(y->data + o * shape.n[axis] * inner + from, x[i]->data + o * part,
                   (size_t)part * sizeof(real));
        from += part;
    }
    tape_record("concat", concat_adjoint, y, n, x)->whole[0] = axis;
    return y;
}

/*
Picking by index: rows of a table (an embedding), or single numbers, which are rows of length 1. The
index is a constant; scatter puts reports back where the numbers were picked, adding when a row was
picked twice.
*/
static int *copy_index(const char *operation, const int *index, long n, int K)
{
    int *copy = step_alloc((size_t)n * sizeof(int));
    for (long i = 0; i < n; i++) {
        if (index[i] < 0 || index[i] >= K)
            die("%s: index %d at place %ld is not in 0 .. %d", operation, index[i], i, K - 1);
        copy[i] = index[i];
    }
    return copy;
}

static void gather_rows_adjoint(Node *node, Tensor *g)
{
    tape_give(node, 0, scatter_rows(g, node->index, (int)node->whole[0], node->in[0]->shape.n[0]));
}

Tensor *gather_rows(Tensor *table, const int *row, int n)
{
    int K = table->shape.n[0], D = table->shape.n[1];
    require_shape("gather_rows", table, shape2(K, D));
    const int *index = copy_index("gather_rows", row, n, K);
    Tensor *y = tensor_new(shape2(n, D));
    for (int i = 0; i < n; i++)
        for (int j = 0; j < D; j++)
            y->data[(long)i * D + j] = table->data[(long)index[i] * D + j];
    Node *node = tape_record("gather_rows", gather_rows_adjoint, y, 1, &table);
    node->index = index, node->whole[0] = n;
    return y;
}

static void scatter_rows_adjoint(Node *node, Tensor *g)
{
    tape_give(node, 0, gather_rows(g, node->index, (int)node->whole[0]));
}

Tensor *scatter_rows(Tensor *x, const int *row, int n, int K)
{
    int D = x->shape.n[1];
    require_shape("scatter_rows", x, shape2(n, D));
    const int *index = copy_index("scatter_rows", row, n, K);
    Tensor *y = tensor_zeros(shape2(K, D));
    for (int i = 0; i < n; i++)
        for (int j = 0; j < D; j++)
            y->data[(long)index[i] * D + j] += x->data[(long)i * D + j];
    Node *node = tape_record("scatter_rows", scatter_rows_adjoint, y, 1, &x);
    node->index = index, node->whole[0] = n;
    return y;
}

// A picture (B, Y2, X2, C) whose pixel i is pixel from[i] of x (B, Y, X, C); -1: zero.
static Tensor *pick_pixels(Tensor *x, const int *from, int Y2, int X2)
{
    const int B = x->shape.n[0], own = x->shape.n[1] * x->shape.n[2], C = x->shape.n[3], all = Y2 * X2;
    int *row = step_alloc((size_t)B * (size_t)all * sizeof *row);
    for (int i = 0; i < B * all; i++)
        row[i] = from[i % all] < 0 ? B * own : i / all * own + from[i % all];
    Tensor *table[] = {reshape(x, shape2(B * own, C)), tensor_zeros(shape2(1, C))};
    return reshape(gather_rows(concat(table, 2, 0), row, B * all), shape4(B, Y2, X2, C));
}

// Each pixel of the result is the nearest one of x (B, Y, X, C): enlarges, or leaves out.
Tensor *resize_nearest(Tensor *x, int Y2, int X2)
{
    const int *n = x->shape.n;
    require_shape("resize_nearest", x, shape4(n[0], n[1], n[2], n[3]));
    int *from = step_alloc((size_t)(Y2 * X2) * sizeof *from);
    for (int i = 0; i < Y2 * X2; i++)
        from[i] = (2 * (i / X2) + 1) * n[1] / (2 * Y2) * n[2] + (2 * (i % X2) + 1) * n[2] / (2 * X2);
    return pick_pixels(x, from, Y2, X2);
}

// k more pixels on every side of x (B, Y, X, C): zeros, or the picture's own, reflected at its outermost
// pixels, k < Y, X.
Tensor *pad(Tensor *x, int k, bool reflect)
{
    const int *n = x->shape.n, Y = n[1], X = n[2], Y2 = Y + 2 * k, X2 = X + 2 * k;
    require_shape("pad", x, shape4(n[0], Y, X, n[3]));
    if (k < 0 || (reflect && (k >= Y || k >= X)))
        die("pad: %d pixels cannot be had from a picture of %dx%d", k, Y, X);
    int *from = step_alloc((size_t)(Y2 * X2) * sizeof *from);
    for (int i = 0; i < Y2 * X2; i++) {
        const int v = abs(i / X2 - k), u = abs(i % X2 - k);
        const int y = v < Y ? v : 2 * (Y - 1) - v, z = u < X ? u : 2 * (X - 1) - u;
        from[i] = reflect || (y == i / X2 - k && z == i % X2 - k) ? y * X + z : -1;
    }
    return pick_pixels(x, from, Y2, X2);
}

/*
## Products of matrices

With $C = A B$ a small change gives $dC = dA\, B + A\, dB$, and collecting what multiplies each
entry of $dA$ and of $dB$,

$$ \bar A = \bar C B^\top, \qquad \bar B = A^\top \bar C. $$

The adjoints are products again. All four combinations of transposes are one function, so the family
is closed: nothing is ever transposed in memory. A dense layer is product, bias and activation in one
pass over the result: the slab is finished while it is in the cache.
*/
static Tensor *product(const char *name, Tensor *a, Tensor *b, bool ta, bool tb, Tensor *bias,
                       Activation act);

static Tensor *times(Tensor *a, Tensor *b, bool ta, bool tb)
{
    return product("matmul", a, b, ta, tb, NULL, LINEAR);
}

static void product_adjoint(Node *node, Tensor *g)
{
    Tensor *a = node->in[0], *b = node->in[1];
    bool ta = node->whole[0], tb = node->whole[1];
    Tensor *gz = activate_back(node->out, g, (Activation)node->whole[2]);  // before the activation
    if (tape_wants(node, 0))
        tape_give(node, 0, ta ? times(b, gz, tb, true) : times(gz, b, false, !tb));
    if (tape_wants(node, 1))
        tape_give(node, 1, tb ? times(gz, a, true, ta) : times(a, gz, !ta, false));
    if (node->count > 2 && tape_wants(node, 2))
        tape_give(node, 2, sum_to(gz, node->in[2]->shape));
}

// act(op(a) op(b) + bias), where op transposes if ta, tb say so; bias may be NULL.
static Tensor *product(const char *name, Tensor *a, Tensor *b, bool ta, bool tb, Tensor *bias,
                       Activation act)
{
    const int *m = a->shape.n, *n = b->shape.n;
    if (a->shape.rank != 2 || b->shape.rank != 2 || (ta ? m[0] : m[1]) != (tb ? n[1] : n[0]))
        die("matmul%s: shapes %s and %s do not fit", ta ? "_tn" : (tb ? "_nt" : ""),
            shape_text(a->shape), shape_text(b->shape));
    int M = ta ? m[1] : m[0], K = ta ? m[0] : m[1], N = tb ? n[0] : n[1];
    Tensor *y = tensor_new(shape2(M, N));
    gemm(ta, tb, M, N, K, a->data, b->data, 0, y->data, bias ? bias->data : NULL, act);
    Node *node = tape_record(name, product_adjoint, y, bias ? 3 : 2, (Tensor *[]){a, b, bias});
    node->whole[0] = ta, node->whole[1] = tb, node->whole[2] = act;
    return y;
}

Tensor *matmul(Tensor *a, Tensor *b) { return times(a, b, false, false); }
Tensor *matmul_tn(Tensor *a, Tensor *b) { return times(a, b, true, false); }
Tensor *matmul_nt(Tensor *a, Tensor *b) { return times(a, b, false, true); }

// act(x W + b): x (B, D), W (D, H), b (H) or NULL, result (B, H).
Tensor *dense(Tensor *x, Tensor *W, Tensor *b, Activation act)
{
    int B = x->shape.n[0], D = x->shape.n[1], H = W->shape.n[1];
    require_shape("dense, x", x, shape2(B, D));
    require_shape("dense, W", W, shape2(D, H));
    require_shape("dense, b", b, shape1(H));
    return product("dense", x, W, false, false, b, act);
}

/*
## Convolution

Each output pixel sees a window of $K_y \times K_x$ input pixels with $C$ channels. Written out as
one row of $K_y K_x C$ numbers per output pixel, all windows form a matrix, the *columns* (the name
is older than the layout), and the convolution is that matrix times the weights. Since channels come
last, a window's row of pixels is one run of memory.

Convolution is linear in the picture and linear in the weights: $f(x, W, g) = \sum_{\text{pixels}} g
\cdot (x * W)$ is linear in each of its three arguments, so its three partial derivatives are three
linear maps that are each other's adjoints:

- `conv2d(x, W)`: what multiplies $g$, the convolution itself;
- `conv2d_transpose(g, W)`: what multiplies $x$, which is also the map that enlarges pictures;
- `conv_weight(x, g)`: what multiplies $W$.

The columns of a whole batch would not fit in the cache, so pictures are taken in chunks of about 2
MB of columns, and the threads share the pictures evenly.
*/
typedef struct Window {
    int B, Y, X, C, Ky, Kx, Cout, stride, pad, Yo, Xo;
    long size, pixels, picture;  // numbers of a window; windows of a picture; numbers of a picture
    real *x, *out;               // a picture, and where the result goes
    const real *W, *g, *bias;    // what else one of the three maps is given
    Activation act;
} Window;

#define COLUMN_BYTES (2 << 20)

static Window window_new(const char *operation, int B, int Y, int X, const Tensor *W, int stride,
                         int pad)
{
    if (W->shape.rank != 4)
        die("%s: expected weights (Ky, Kx, C, Cout), found shape %s", operation,
            shape_text(W->shape));
    const int *k = W->shape.n;
    Window w = {.B = B, .Y = Y, .X = X, .C = k[2], .Ky = k[0], .Kx = k[1], .Cout = k[3]};
    w.stride = stride;
    w.pad = pad;
    if (stride < 1 || pad < 0 || Y + 2 * pad < w.Ky || X + 2 * pad < w.Kx)
        die("%s: a %dx%d window with stride %d and pad %d does not fit into %dx%d pixels",
            operation, w.Ky, w.Kx, stride, pad, Y, X);
    w.Yo = (Y + 2 * pad - w.Ky) / stride + 1;
    w.Xo = (X + 2 * pad - w.Kx) / stride + 1;
    w.size = (long)w.Ky * w.Kx * w.C;
    w.pixels = (long)w.Yo * w.Xo;
    w.picture = (long)Y * X * w.C;
    w.W = W->data;
    return w;
}

// Between one picture and its columns (Yo Xo, Ky Kx C), run by run: of each row of a window, what
// lies inside the picture is copied to the columns, among zeros; or, `back`, the columns are added
// to the picture, where windows overlap. `back` is a constant wherever this is inlined.
static inline __attribute__((always_inline)) void run_columns(const Window *w, real *picture,
                                                              real *column, bool back)
{
    const int C = w->C;
    for (int yo = 0; yo < w->Yo; yo++)
        for (int xo = 0; xo < w->Xo; xo++)
            for (int ky = 0; ky < w->Ky; ky++, column += w->Kx * C) {
                int y = yo * w->stride - w->pad + ky, x = xo * w->stride - w->pad;
                int from = x < 0 ? -x : 0, to = x + w->Kx > w->X ? w->X - x : w->Kx;
                if (y < 0 || y >= w->Y || to < from)
                    from = to = 0;
                real *run = picture + ((long)y * w->X + x) * C;
                for (int i = 0; i < from * C && !back; i++)
                    column[i] = 0;
                for (int i = from * C; i < to * C && !back; i++)
                    column[i] = run[i];
                for (int i = to * C; i < w->Kx * C && !back; i++)
                    column[i] = 0;
                for (int i = from * C; i < to * C && back; i++)
                    run[i] += column[i];
            }
}

// What a thread does with n pictures from b on; their columns fit `columns`.
typedef void ConvWork(const Window *w, int b, int n, real *columns, int thread);

static void conv_parallel(const Window *w, ConvWork *work)
{
    double work_size = 2.0 * w->B * (double)(w->pixels * w->size) * w->Cout;
    int threads = work_size < 0.4e6 ? 1 : threads_count();  // few numbers: as in gemm
    int share = (w->B + threads - 1) / threads;  // in equal chunks, each with about 2 MB of columns
    long bytes = w->pixels * w->size * (long)sizeof(real);
    long chunks = (share * bytes + COLUMN_BYTES - 1) / COLUMN_BYTES;
    int chunk = chunks < share ? (int)((share + chunks - 1) / chunks) : 1;
    size_t room = (size_t)chunk * (size_t)(w->pixels * w->size);
    StepMark mark = step_mark();
    real *scratch = step_alloc((size_t)threads * room * sizeof(real));
#pragma omp parallel for schedule(static, 1) num_threads(threads)
    for (int t = 0; t < threads; t++) {
        int end = (t + 1) * share < w->B ? (t + 1) * share : w->B;
        for (int b = t * share; b < end; b += chunk)
            work(w, b, end - b < chunk ? end - b : chunk, scratch + (size_t)t * room, t);
    }
    step_release(mark);
}

static void conv2d_work(const Window *w, int b, int n, real *columns, int thread)
{
    (void)thread;
    for (int i = 0; i < n; i++)
        run_columns(w, w->x + (b + i) * w->picture, columns + i * w->pixels * w->size, false);
    gemm(false, false, (int)(n * w->pixels), w->Cout, (int)w->size, columns, w->W, 0,
         w->out + b * w->pixels * w->Cout, w->bias, w->act);
}

static void conv2d_transpose_work(const Window *w, int b, int n, real *columns, int thread)
{
    real *out = w->out + b * w->picture;
    (void)thread;
    gemm(false, true, (int)(n * w->pixels), (int)w->size, w->Cout, w->g + b * w->pixels * w->Cout,
         w->W, 0, columns, NULL, LINEAR);
    for (long pixel = 0; pixel < n * w->picture; pixel += w->C)
        for (int c = 0; c < w->C; c++)
            out[pixel + c] = w->bias ? w->bias[c] : 0;
    for (int i = 0; i < n; i++)
        run_columns(w, out + i * w->picture, columns + i * w->pixels * w->size, true);
    kernel_activate(out, out, n * w->picture, w->act);
}

static void conv_weight_work(const Window *w, int b, int n, real *columns, int thread)
{
    for (int i = 0; i < n; i++)
        run_columns(w, w->x + (b + i) * w->picture, columns + i * w->pixels * w->size, false);
    gemm(true, false, (int)w->size, w->Cout, (int)(n * w->pixels), columns,
         w->g + b * w->pixels * w->Cout, 1, w->out + thread * w->size * w->Cout,  // its own sum
         NULL, LINEAR);
}

static void keep_window(Node *node, const Window *w, bool transposed)
{
    node->whole[0] = w->stride, node->whole[1] = w->pad, node->whole[2] = w->act;
    node->whole[3] = transposed;
}

static void conv_weight_adjoint(Node *node, Tensor *h)
{
    Tensor *x = node->in[0], *g = node->in[1];
    int stride = (int)node->whole[0], pad = (int)node->whole[1];
    if (tape_wants(node, 0))
        tape_give(node, 0,
                  conv2d_transpose(g, h, NULL, x->shape.n[1], x->shape.n[2], stride, pad, LINEAR));
    if (tape_wants(node, 1))
        tape_give(node, 1, conv2d(x, h, NULL, stride, pad, LINEAR));
}

static Tensor *conv_weight(Tensor *x, Tensor *g, Shape weights, int stride, int pad)
{
    int threads = threads_count();
    Tensor *W = tensor_zeros(weights), *partial = tensor_zeros(shape2(threads, (int)W->size));
    Window w = window_new("conv_weight", x->shape.n[0], x->shape.n[1], x->shape.n[2], W, stride,
                          pad);
    require_shape("conv_weight, g", g, shape4(w.B, w.Yo, w.Xo, w.Cout));
    w.x = x->data, w.g = g->data, w.out = partial->data;
    conv_parallel(&w, conv_weight_work);
    for (int t = 0; t < threads; t++) {
        const real *part = partial->data + t * W->size;
#pragma omp parallel for simd schedule(static) if (parallel : W->size > PARALLEL)
        for (long i = 0; i < W->size; i++)
            W->data[i] += part[i];
    }
    Node *node = tape_record("conv_weight", conv_weight_adjoint, W, 2, (Tensor *[]){x, g});
    keep_window(node, &w, false);
    return W;
}

// Of the convolution and of its transpose: x is what was mapped, by W and perhaps a bias.
static void conv_adjoint(Node *node, Tensor *g)
{
    Tensor *x = node->in[0], *W = node->in[1];
    int stride = (int)node->whole[0], pad = (int)node->whole[1];
    bool transposed = node->whole[3];
    Tensor *gz = activate_back(node->out, g, (Activation)node->whole[2]);
    if (tape_wants(node, 0) && transposed)
        tape_give(node, 0, conv2d(gz, W, NULL, stride, pad, LINEAR));
    else if (tape_wants(node, 0))
        tape_give(node, 0,
                  conv2d_transpose(gz, W, NULL, x->shape.n[1], x->shape.n[2], stride, pad, LINEAR));
    if (tape_wants(node, 1))
        tape_give(node, 1,
                  conv_weight(transposed ? gz : x, transposed ? x : gz, W->shape, stride, pad));
    if (node->count > 2 && tape_wants(node, 2))
        tape_give(node, 2, sum_to(gz, node->in[2]->shape));
}

Tensor *conv2d(Tensor *x, Tensor *W, Tensor *b, int stride, int pad, Activation act)
{
    const int *n = x->shape.n;
    Window w = window_new("conv2d", n[0], n[1], n[2], W, stride, pad);
    require_shape("conv2d, x", x, shape4(n[0], n[1], n[2], w.C));
    require_shape("conv2d, b", b, shape1(w.Cout));
    Tensor *y = tensor_new(shape4(w.B, w.Yo, w.Xo, w.Cout));
    w.x = x->data, w.bias = b ? b->data : NULL, w.out = y->data, w.act = act;
    conv_parallel(&w, conv2d_work);
    Node *node = tape_record("conv2d", conv_adjoint, y, b ? 3 : 2, (Tensor *[]){x, W, b});
    keep_window(node, &w, false);
    return y;
}

Tensor *conv2d_transpose(Tensor *g, Tensor *W, Tensor *b, int Y, int X, int stride, int pad,
                         Activation act)
{
    Window w = window_new("conv2d_transpose", g->shape.n[0], Y, X, W, stride, pad);
    require_shape("conv2d_transpose, x", g, shape4(w.B, w.Yo, w.Xo, w.Cout));
    require_shape("conv2d_transpose, b", b, shape1(w.C));
    Tensor *x = tensor_new(shape4(w.B, Y, X, w.C));
    w.g = g->data, w.bias = b ? b->data : NULL, w.out = x->data, w.act = act;
    conv_parallel(&w, conv2d_transpose_work);
    Node *node = tape_record("conv2d_transpose", conv_adjoint, x, b ? 3 : 2, (Tensor *[]){g, W, b});
    keep_window(node, &w, true);
    return x;
}

/*
## Normalisation

Batch normalisation (Ioffe and Szegedy 2015, algorithm 1) takes from each channel its mean over the
$N$ rows of the batch and divides by its standard deviation: $\hat x = (x - \mu) / s$ with $s =
\sqrt{\sigma^2 + \epsilon}$ and $\sigma^2 = \frac1N \sum (x - \mu)^2$; then $y = \text{gain} \cdot
\hat x + \text{bias}$. Mean and deviation depend on all rows, so the adjoint of one row has shares
from all. With $\hat g = g \cdot \text{gain}$, the adjoint of $\hat x$,

$$ \bar x = \frac1s \left( \hat g - \overline{\hat g} - \hat x \, \overline{\hat g \hat x} \right), $$

where the bar on the right is the mean over rows: of what the report wants, the parts that would
only move the mean or stretch the spread are taken out, because the normalisation undoes them.
Forward and backward use the same $N$ and the same $\epsilon$.

Instance normalisation (Ulyanov, Vedaldi and Lempitsky 2016) does the same for each picture by itself,
over its pixels. So there are *groups* of rows: one, or as many as pictures. Gain and bias are shared.

There are two adjoints. The fast one is three loops and cannot be differentiated again; when the way
back is being recorded, the same formula is written with recorded operations instead.
*/
static Tensor *row_mean(Tensor *x)  // x (groups, rows, C): over the rows of each group
{
    int groups = x->shape.n[0], C = x->shape.n[2];
    Tensor *total = sum_to(x, groups == 1 ? shape1(C) : shape3(groups, 1, C));
    return scale(total, (double)total->size / (double)x->size);
}

static void norm_recorded(Node *node, Tensor *g)
{
    Tensor *gain = node->in[1];
    int groups = (int)node->whole[0], C = gain->shape.n[0], rows = (int)(g->size / groups / C);
    Tensor *x = reshape(node->in[0], shape3(groups, rows, C));
    g = reshape(g, x->shape);
    Tensor *centred = subtract(x, row_mean(x)), *g_hat = multiply(g, gain);
    Tensor *s = sqrt_of(shift(row_mean(square(centred)), node->number)), *hat = divide(centred, s);
    Tensor *rest = subtract(subtract(g_hat, row_mean(g_hat)), multiply(hat, row_mean(multiply(g_hat, hat))));
    tape_give(node, 0, reshape(divide(rest, s), node->in[0]->shape));
    tape_give(node, 1, sum_to(multiply(g, hat), gain->shape));
    tape_give(node, 2, sum_to(g, gain->shape));
}

static void norm_adjoint(Node *node, Tensor *g)
{
    if (tape_is_recording()) {
        norm_recorded(node, g);
        return;
    }
    const Tensor *x = node->in[0], *gain = node->in[1];
    int groups = (int)node->whole[0], C = gain->shape.n[0];
    long rows = x->size / groups / C;
    Tensor *sum_g = tensor_zeros(gain->shape), *sum_gh = tensor_zeros(gain->shape),
           *gx = tensor_new(x->shape), *zero = tensor_zeros(gain->shape);
    real *restrict a = tensor_new(gain->shape)->data, *restrict b = tensor_new(gain->shape)->data;
    const real *gamma = gain->data;
    for (int i = 0; i < groups; i++) {
        const long from = i * rows * C;
        const real *restrict mu = node->saved->data + 2L * i * C, *restrict inverse = mu + C;
        sum_rows(g->data + from, a, rows, C);
        sum_products(g->data + from, zero->data, x->data + from, mu, b, rows, C);
        for (int c = 0; c < C; c++) {
            b[c] *= inverse[c];
            sum_g->data[c] += a[c];
            sum_gh->data[c] += b[c];
        }
#pragma omp parallel for schedule(static) if (rows * C > PARALLEL)
        for (long r = from; r < from + rows * C; r += C) {
            const real *restrict xr = x->data + r, *restrict gr = g->data + r;
            real *restrict out = gx->data + r;
#pragma omp simd
            for (int c = 0; c < C; c++)
                out[c] = gamma[c] * inverse[c] *
                         (gr[c] - (a[c] + (xr[c] - mu[c]) * inverse[c] * b[c]) / (real)rows);
        }
    }
    tape_give(node, 0, gx);
    tape_give(node, 1, sum_gh);
    tape_give(node, 2, sum_g);
}

static Tensor *normalise(const char *name, Tensor *x, int groups, Tensor *gain, Tensor *bias, double epsilon,
                         Tensor *moments)
{
    int C = x->shape.n[x->shape.rank - 1];
    char what[32];
    for (int i = 0; i < 2; i++) {
        snprintf(what, sizeof what, "%s, %s", name, i ? "bias" : "gain");
        require_shape(what, i ? bias : gain, shape1(C));
    }
    Tensor *saved = tensor_new(shape2(2 * groups, C)), *y = tensor_new(x->shape);
    long rows = x->size / groups / C;
    const real *gamma = gain->data, *beta = bias->data;
    for (int i = 0; i < groups; i++) {
        const long from = i * rows * C;
        real *restrict mu = saved->data + 2L * i * C, *restrict inverse = mu + C;
        sum_rows(x->data + from, mu, rows, C);
        for (int c = 0; c < C; c++)
            mu[c] /= (real)rows;
        sum_products(x->data + from, mu, x->data + from, mu, inverse, rows, C);
        for (int c = 0; c < C; c++)
            inverse[c] /= (real)rows;  // the variance, for now
        if (moments)
            memcpy(moments->data, saved->data, (size_t)saved->size * sizeof(real));
        for (int c = 0; c < C; c++)
            inverse[c] = (real)(1 / sqrt((double)inverse[c] + epsilon));
#pragma omp parallel for schedule(static) if (rows * C > PARALLEL)
        for (long r = from; r < from + rows * C; r += C) {
            const real *restrict xr = x->data + r;
            real *restrict out = y->data + r;
#pragma omp simd
            for (int c = 0; c < C; c++)
                out[c] = gamma[c] * (xr[c] - mu[c]) * inverse[c] + beta[c];
        }
    }
    Node *node = tape_record(name, norm_adjoint, y, 3, (Tensor *[]){x, gain, bias});
    node->saved = saved, node->number = epsilon, node->whole[0] = groups;
    return y;
}

// gain * (x - mean) / sqrt(variance + epsilon) + bias, per channel (last axis of x). gain and bias
// (C). moments (2, C) receives the batch's mean and variance (divided by the number of rows),
// unless NULL.
Tensor *batch_norm(Tensor *x, Tensor *gain, Tensor *bias, double epsilon, Tensor *moments)
{
    if (moments)
        require_shape("batch_norm, moments", moments, shape2(2, x->shape.n[x->shape.rank - 1]));
    return normalise("batch_norm", x, 1, gain, bias, epsilon, moments);
}

// The same per channel and picture (first axis of x), with one gain and bias (C) for all pictures.
Tensor *instance_norm(Tensor *x, Tensor *gain, Tensor *bias, double epsilon)
{
    return normalise("instance_norm", x, x->shape.n[0], gain, bias, epsilon, NULL);
}

// The same over the last axis, for each row by itself (Ba, Kiros, Hinton 2016); composed of
// recorded operations.
Tensor *layer_norm(Tensor *x, Tensor *gain, Tensor *bias, double epsilon)
{
    Shape row = without_last(x->shape);
    double share = (double)shape_size(row) / (double)x->size;
    Tensor *centred = subtract(x, scale(sum_to(x, row), share));
    Tensor *variance = scale(sum_to(square(centred), row), share);
    return add(multiply(divide(centred, sqrt_of(shift(variance, epsilon))), gain), bias);
}

/*
## Losses

Sums over the pixels (or classes) of one picture, means over the pictures of a batch. The two
cross-entropies leave their slope behind on the way forward, so the way back is one multiplication;
when it is being recorded, the slope is computed again from its formula.
*/
// dy/d(sum) from dy/d(mean over B), repeated.
static Tensor *batch_share(Tensor *g, int B, Shape shape)
{
    return broadcast_to(scale(g, 1.0 / B), shape);
}

static Tensor *scaled_slope(const Node *node, Tensor *g)
{
    double factor = tensor_item(g);  // 1: grad() differentiates the loss, or a sum it is a term of
    return factor == 1 ? node->saved : scale(node->saved, factor);
}

static void bce_adjoint(Node *node, Tensor *g)
{
    Tensor *logits = node->in[0], *target = node->in[1];
    int B = logits->shape.n[0];
    if (tape_wants(node, 0) && !tape_is_recording())
        tape_give(node, 0, scaled_slope(node, g));
    else if (tape_wants(node, 0))
        tape_give(node, 0,
                  multiply(batch_share(g, B, logits->shape), subtract(sigmoid(logits), target)));
    if (tape_wants(node, 1))
        tape_give(node, 1, multiply(batch_share(g, -B, logits->shape), logits));
}

// Mean over B of the sum over the rest of -t ln sigmoid(l) - (1 - t) ln (1 - sigmoid(l)), in nats.
// Equal shapes (B, ...).
Tensor *bce_with_logits(Tensor *logits, Tensor *target)
{
    require_shape("bce_with_logits, target", target, logits->shape);
    Tensor *slope = tensor_new(logits->shape), *y = tensor_new(shape0());
    int B = logits->shape.n[0];
    double total = kernel_bce(logits->data, target->data, slope->data, logits->size,
                              (real)(1.0 / B));
    y->data[0] = (real)(total / B);
    tape_record("bce_with_logits", bce_adjoint, y, 2, (Tensor *[]){logits, target})->saved = slope;
    return y;
}

static void softmax_cross_entropy_adjoint(Node *node, Tensor *g)
{
    Tensor *logits = node->in[0];
    if (!tape_is_recording()) {
        tape_give(node, 0, scaled_slope(node, g));
        return;
    }
    int B = logits->shape.n[0], K = logits->shape.n[1];
    Tensor *one_hot = tensor_zeros(logits->shape);
    for (int b = 0; b < B; b++)
        one_hot->data[(long)b * K + node->index[b]] = 1;
    tape_give(node, 0,
              multiply(batch_share(g, B, logits->shape), subtract(softmax(logits), one_hot)));
}

// Mean over B of -ln softmax(logits)[label], in nats; its slope is softmax - one-hot. logits (B,
// K), label (B) in 0 .. K-1.
Tensor *softmax_cross_entropy(Tensor *logits, const int *label)
{
    int B = logits->shape.n[0], K = logits->shape.n[1];
    require_shape("softmax_cross_entropy", logits, shape2(B, K));
    const int *index = copy_index("softmax_cross_entropy", label, B, K);
    Tensor *slope = tensor_new(logits->shape), *y = tensor_new(shape0());
    double total = kernel_cross_entropy(logits->data, index, slope->data, B, K, (real)(1.0 / B));
    y->data[0] = (real)(total / B);
    Node *node = tape_record("softmax_cross_entropy", softmax_cross_entropy_adjoint, y, 1, &logits);
    node->index = index, node->saved = slope;
    return y;
}

// Mean over B of the sum over the rest of (x - target)^2. Equal shapes (B, ...).
Tensor *squared_error(Tensor *x, Tensor *target)
{
    require_shape("squared_error, target", target, x->shape);
    return scale(sum(square(subtract(x, target))), 1.0 / x->shape.n[0]);
}
