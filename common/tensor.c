// SPDX-License-Identifier: MIT
/*
# tensor.c: blocks of numbers with a shape

A tensor is a block of numbers and a shape of up to four axes. The numbers lie row by row without
gaps, so the last axis is the one whose neighbours are neighbours in memory. That is all: no
strides, no views into parts, no reference counts. Tensors come in two kinds, by where they live.
Results of a step come from the arena and vanish at its end; parameters and data are kept
(`tensor_keep`) until they are freed.
*/
#include "common.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Shape shape0(void) { return (Shape){0, {1, 1, 1, 1}}; }
Shape shape1(int a) { return (Shape){1, {a, 1, 1, 1}}; }
Shape shape2(int a, int b) { return (Shape){2, {a, b, 1, 1}}; }
Shape shape3(int a, int b, int c) { return (Shape){3, {a, b, c, 1}}; }
Shape shape4(int a, int b, int c, int d) { return (Shape){4, {a, b, c, d}}; }

// How many numbers a tensor of this shape holds; 1 for rank 0. Dies on a rank or an axis that
// cannot be.
long shape_size(Shape shape)
{
    long size = 1;
    if (shape.rank < 0 || shape.rank > 4)
        die("a shape has rank 0 to 4, found %d", shape.rank);
    for (int i = 0; i < shape.rank; i++)
        if (shape.n[i] <= 0 || __builtin_mul_overflow(size, (long)shape.n[i], &size) ||
            size > LONG_MAX / 16)
            die("a shape has axes of length 1 or more and less than 2^59 numbers, found %s",
                shape_text(shape));
    return size;
}

bool shape_equal(Shape a, Shape b)
{
    if (a.rank != b.rank)
        return false;
    for (int i = 0; i < a.rank; i++)
        if (a.n[i] != b.n[i])
            return false;
    return true;
}

// The shape in words, "(100, 784)"; one of eight static buffers in turn, so that a message can hold
// several.
const char *shape_text(Shape shape)
{
    static char buffer[8][64];
    static int turn;
    char *text = buffer[turn++ % 8];
    int at = snprintf(text, sizeof buffer[0], "(");
    for (int i = 0; i < shape.rank && i < 4; i++)
        at += snprintf(text + at, sizeof buffer[0] - (size_t)at, i ? ", %d" : "%d", shape.n[i]);
    snprintf(text + at, sizeof buffer[0] - (size_t)at, ")");
    return text;
}

// A header for numbers that live somewhere else; the header itself is a result of this step.
Tensor *tensor_view(Shape shape, real *data)
{
    Tensor *t = step_alloc(sizeof *t);
    *t = (Tensor){.data = data, .shape = shape, .size = shape_size(shape)};
    return t;
}

// This and what follows are results of this step. Here the numbers are whatever was in memory;
// then zeros, one value, a copy, U(0, 1), N(0, 1), and 1 with chance p[i], else 0.
Tensor *tensor_new(Shape shape)
{
    return tensor_view(shape, step_alloc((size_t)shape_size(shape) * sizeof(real)));
}

Tensor *tensor_zeros(Shape shape)
{
    Tensor *t = tensor_new(shape);
    memset(t->data, 0, (size_t)t->size * sizeof(real));
    return t;
}

Tensor *tensor_fill(Shape shape, double value)
{
    Tensor *t = tensor_new(shape);
    for (long i = 0; i < t->size; i++)
        t->data[i] = (real)value;
    return t;
}

Tensor *tensor_from(Shape shape, const real *data)
{
    Tensor *t = tensor_new(shape);
    memcpy(t->data, data, (size_t)t->size * sizeof(real));
    return t;
}

Tensor *tensor_uniform(Shape shape, Rng *rng)
{
    Tensor *t = tensor_new(shape);
    rng_fill_uniform(rng, t->data, t->size);
    return t;
}

Tensor *tensor_normal(Shape shape, Rng *rng)
{
    Tensor *t = tensor_new(shape);
    rng_fill_uniform(rng, t->data, t->size);
    kernel_normal(t->data, t->size / 2 * 2);
    if (t->size % 2)
        t->data[t->size - 1] = (real)rng_normal(rng);
    return t;
}

Tensor *tensor_bernoulli(const Tensor *p, Rng *rng)
{
    Tensor *t = tensor_uniform(p->shape, rng);
#pragma omp parallel for simd schedule(static) if (parallel : t->size > 16384)
    for (long i = 0; i < t->size; i++)
        t->data[i] = t->data[i] < p->data[i];
    return t;
}

// drawn (B) receives for each row of logits (B, K) one of 0 .. K-1, k with probability
// softmax(row)[k]; never one whose logit is -infinity. Dies if a row has no number to go by.
void sample_rows(const Tensor *logits, int *drawn, Rng *rng)
{
    int B = logits->shape.n[0], K = logits->shape.n[1];
    require_shape("sample_rows", logits, shape2(B, K));
    ArenaMark mark = arena_mark();
    const real *share = tensor_uniform(shape1(B), rng)->data;
    real *scratch = tensor_new(shape2(threads_count(), K))->data;
    kernel_sample(logits->data, share, scratch, drawn, B, K);
    arena_release(mark);
    for (int b = 0; b < B; b++)
        if (drawn[b] < 0)
            die("sample_rows: expected logits that are numbers, found a NaN or infinities only in "
                "row %d",
                b);
}

// Zeros that outlive the step; the caller frees them with tensor_free.
Tensor *tensor_keep(Shape shape)
{
    Tensor *t = alloc_zeroed(1, sizeof *t);
    long size = shape_size(shape);
    *t = (Tensor){.data = alloc_zeroed((size_t)size, sizeof(real)), .shape = shape, .size = size};
    return t;
}

// Frees what tensor_keep made; NULL is fine.
void tensor_free(Tensor *tensor)
{
    if (!tensor)
        return;
    free(tensor->data);
    free(tensor);
}

// The number in a tensor that holds just one.
double tensor_item(const Tensor *tensor)
{
    if (tensor->size != 1)
        die("tensor_item: expected one number, found shape %s", shape_text(tensor->shape));
    return (double)tensor->data[0];
}

// Dies, naming the operation and both shapes, unless the tensor has the expected shape, or is NULL:
// an input that was left out.
void require_shape(const char *operation, const Tensor *tensor, Shape expected)
{
    if (tensor && !shape_equal(tensor->shape, expected))
        die("%s: expected shape %s, found %s", operation, shape_text(expected),
            shape_text(tensor->shape));
}
