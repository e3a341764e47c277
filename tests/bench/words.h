// SPDX-License-Identifier: MIT
/*
# words.h: a table of words, an LSTM, the largest over time: for rows of the bench without a chapter

They move into common/layers.c with the first chapter that needs them; their tests stand in
tests/test_layers.c.
*/

#include "common.h"

#include <math.h>
#include <stdlib.h>

// A table (K, D) of K words' vectors, N(0, 1 / D); look words up with gather_rows.
static inline Tensor *embedding_new(Params *params, const char *name, int K, int D, Rng *rng)
{
    Tensor *table = params_add(params, name, shape2(K, D));
    init_normal(table, 1 / sqrt((double)D), rng);
    return table;
}

/*
A long short-term memory cell (Hochreiter and Schmidhuber 1997; with the forget gate of Gers et al.
2000). Its memory $c$ is a sum that each step may fade, by the gate $f$, and add to, by the gate
$i$; the gate $o$ says how much of it is shown as $h$:

$$ i, f, o = \sigma(x W_x + h W_h + b), \quad g = \tanh(\dots), \quad c' = f c + i g, \quad h' = o \tanh c'. $$

Because $c$ is carried by addition, a report about it travels back through many steps without fading
away.
*/

// Weights (D, 4H) and (H, 4H), the four blocks in the order i, f, o, g; biases 0, but 1 for f, so
// that a fresh cell remembers.
typedef struct Lstm { Tensor *Wx, *Wh, *b; int H; } Lstm; // (D, 4H), (H, 4H), (4H): i, f, o, g

static inline Tensor *lstm_part(Params *params, const char *name, const char *part, Shape shape)
{
    char *whole = text_format("%s.%s", name, part);
    Tensor *tensor = params_add(params, whole, shape);
    free(whole);
    return tensor;
}

// Weights (D, 4H) and (H, 4H), the four blocks in the order i, f, o, g; biases 0, but 1 for f, so
// that a fresh cell remembers.
static inline Lstm lstm_new(Params *params, const char *name, int D, int H, Rng *rng)
{
    Lstm cell = {lstm_part(params, name, "Wx", shape2(D, 4 * H)),
                 lstm_part(params, name, "Wh", shape2(H, 4 * H)),
                 lstm_part(params, name, "b", shape1(4 * H)), H};
    init_glorot(cell.Wx, D, H, rng);
    init_glorot(cell.Wh, H, H, rng);
    for (int i = H; i < 2 * H; i++)
        cell.b->data[i] = 1;
    return cell;
}

// One step: x (B, D), *h and *c (B, H) are replaced by the next ones.
static inline void lstm_step(const Lstm *cell, Tensor *x, Tensor **h, Tensor **c)
{
    int H = cell->H;
    Tensor *z = add(dense(x, cell->Wx, cell->b, LINEAR), matmul(*h, cell->Wh));
    Tensor *gates = sigmoid(slice(z, 1, 0, 3 * H)), *g = tanh_of(slice(z, 1, 3 * H, 4 * H));
    Tensor *i = slice(gates, 1, 0, H), *f = slice(gates, 1, H, 2 * H),
           *o = slice(gates, 1, 2 * H, 3 * H);
    *c = add(multiply(f, *c), multiply(i, g));
    *h = multiply(o, tanh_of(*c));
}

// The largest over time: (B, T, 1, C) to (B, C). The gradient goes to that entry alone, the first of
// equals.
static inline Tensor *max_over_time(Tensor *x)
{
    const int B = x->shape.n[0], length = x->shape.n[1], C = x->shape.n[3];
    int *place = step_alloc((size_t)B * (size_t)C * sizeof *place);
    real *best = step_alloc((size_t)C * sizeof *best);
    for (int b = 0; b < B; b++) {
        const real *row = x->data + (long)b * length * C;
        int *index = place + (long)b * C;
        for (int c = 0; c < C; c++) {
            best[c] = row[c];
            index[c] = 0;
        }
        for (int t = 1; t < length; t++) {
            row += C;
#pragma omp simd
            for (int c = 0; c < C; c++) {
                index[c] = row[c] > best[c] ? t : index[c];
                best[c] = row[c] > best[c] ? row[c] : best[c];
            }
        }
        for (int c = 0; c < C; c++)
            index[c] = (b * length + index[c]) * C + c;
    }
    return reshape(gather_rows(reshape(x, shape2((int)x->size, 1)), place, B * C), shape2(B, C));
}
