// SPDX-License-Identifier: MIT
/*
# layers.c: parameters, how they begin, and the layers made of them

A network is a list of named tensors and a function that uses them. The list is `Params`: it is what
`grad` is asked for, what an optimiser moves and what a checkpoint saves. The layers here only add
their tensors to the list and say how these begin; the chapters write the functions.

How weights begin matters. If each of the $n$ inputs of a unit has variance $v$ and the weights are
independent with mean 0 and variance $w$, the unit's sum has variance $n w v$. With $n w = 1$
signals keep their size from layer to layer; with more they explode, with less they die. On the way
back the same holds with the number of outputs. Glorot and Bengio (2010, eq. 16) meet in the middle:
$w = 2 / (n_\text{in} + n_\text{out})$. A ReLU sets half of its inputs to zero, which halves the
mean square, so He et al. (2015, eq. 10) take $w = 2 / n_\text{in}$.
*/
#include "common.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NORM_EPSILON 1e-5  // added to the variance
#define NORM_MOMENTUM 0.1  // how much of the running moments each batch replaces

// An empty list; params_free frees it with its tensors.
Params *params_new(void) { return alloc_zeroed(1, sizeof(Params)); }

void params_free(Params *params)
{
    if (!params)
        return;
    for (int i = 0; i < params->count; i++) {
        tensor_free(params->tensor[i]);
        free(params->name[i]);
    }
    free(params->tensor);
    free(params->name);
    free(params);
}

// Adds a tensor of zeros under a name that must be new; the list owns it.
Tensor *params_add(Params *params, const char *name, Shape shape)
{
    for (int i = 0; i < params->count; i++)
        if (strcmp(params->name[i], name) == 0)
            die("params_add: there is a parameter '%s' already", name);
    size_t count = (size_t)params->count + 1;
    params->tensor = alloc_again(params->tensor, count, sizeof *params->tensor);
    params->name = alloc_again(params->name, count, sizeof *params->name);
    params->tensor[params->count] = tensor_keep(shape);
    params->name[params->count] = text_format("%s", name);
    return params->tensor[params->count++];
}

// As "name.part".
static Tensor *add_part(Params *params, const char *name, const char *part, Shape shape)
{
    char *full = text_format("%s.%s", name, part);
    Tensor *t = params_add(params, full, shape);
    free(full);
    return t;
}

long params_size(const Params *params)
{
    long size = 0;
    for (int i = 0; i < params->count; i++)
        size += params->tensor[i]->size;
    return size;
}

// Each number uniform in (-bound, bound).
void init_uniform(Tensor *W, double bound, Rng *rng)
{
    for (long i = 0; i < W->size; i++)
        W->data[i] = (real)(bound * (2 * rng_uniform(rng) - 1));
}

// Each number from N(0, deviation^2).
void init_normal(Tensor *W, double deviation, Rng *rng)
{
    for (long i = 0; i < W->size; i++)
        W->data[i] = (real)(deviation * rng_normal(rng));
}

// Uniform with variance 2 / (in + out): a uniform number in (-a, a) has variance a^2 / 3.
void init_glorot(Tensor *W, int in, int out, Rng *rng)
{
    init_uniform(W, sqrt(6.0 / (in + out)), rng);
}

// Normal with variance 2 / in.
void init_he(Tensor *W, int in, Rng *rng) { init_normal(W, sqrt(2.0 / in), rng); }

static void init_for(Tensor *W, int in, int out, Activation act, Rng *rng)
{
    if (act == RELU || act == LEAKY_RELU)
        init_he(W, in, rng);
    else
        init_glorot(W, in, out, rng);
}

/*
## Dense layers
*/

// Weights (D, H) and biases (H), as name.W and name.b: He's start before a (leaky) ReLU, Glorot's
// otherwise; biases 0.
Dense dense_new(Params *params, const char *name, int D, int H, Activation act, Rng *rng)
{
    Dense layer = {add_part(params, name, "W", shape2(D, H)),
                   add_part(params, name, "b", shape1(H)), act};
    init_for(layer.W, D, H, act, rng);
    return layer;
}

// act(x W + b): (B, D) to (B, H).
Tensor *dense_apply(const Dense *layer, Tensor *x)
{
    return dense(x, layer->W, layer->b, layer->act);
}

// A net of dense layers "0", "1" ...: from width[0] numbers by way of width[1] ... to width[layers].
Mlp mlp_new(Params *params, int layers, const int *width, Activation inner, Activation last, Rng *rng)
{
    Mlp net = {.layers = layers};
    if (layers < 1 || layers > (int)(sizeof net.layer / sizeof net.layer[0]))
        die("mlp_new: expected 1 to 6 layers, found %d", layers);
    for (int i = 0; i < layers; i++)
        net.layer[i] = dense_new(params, (const char[]){(char)('0' + i), 0}, width[i], width[i + 1],
                                 i + 1 < layers ? inner : last, rng);
    return net;
}

// The layers of a net, one after another: (B, width[0]) to (B, width[layers]).
Tensor *mlp_apply(const Mlp *net, Tensor *x)
{
    for (int i = 0; i < net->layers; i++)
        x = dense_apply(&net->layer[i], x);
    return x;
}

/*
## Convolutional layers

A unit of a convolution has $K_y K_x C$ inputs. A transposed convolution with stride $s$ spreads
each input over $K_y K_x$ outputs that are $s$ apart, so each output adds up only about $K_y K_x C /
s^2$ of them.
*/

// A square kernel from C channels to Cout; weights (kernel, kernel, C, Cout), biases (Cout).
Conv conv_new(Params *params, const char *name, int kernel, int C, int Cout, int stride, int pad,
              Activation act, Rng *rng)
{
    Conv layer = {add_part(params, name, "W", shape4(kernel, kernel, C, Cout)),
                  add_part(params, name, "b", shape1(Cout)), stride, pad, act};
    init_for(layer.W, kernel * kernel * C, kernel * kernel * Cout, act, rng);
    return layer;
}

// (B, Y, X, C) to (B, Y', X', Cout), Y' = (Y + 2 pad - kernel) / stride + 1.
Tensor *conv_apply(const Conv *layer, Tensor *x)
{
    return conv2d(x, layer->W, layer->b, layer->stride, layer->pad, layer->act);
}

// From C channels to Cout, enlarging by the stride; weights (kernel, kernel, Cout, C): those of the
// convolution it transposes.
Conv conv_transpose_new(Params *params, const char *name, int kernel, int C, int Cout, int stride,
                        int pad, Activation act, Rng *rng)
{
    Conv layer = {add_part(params, name, "W", shape4(kernel, kernel, Cout, C)),
                  add_part(params, name, "b", shape1(Cout)), stride, pad, act};
    int in = kernel * kernel * C / (stride * stride);
    init_for(layer.W, in > 0 ? in : 1, kernel * kernel * Cout, act, rng);
    return layer;
}

// (B, Y', X', C) to (B, Y, X, Cout), where a convolution with this kernel would lead from Y to Y'.
Tensor *conv_transpose_apply(const Conv *layer, Tensor *x, int Y, int X)
{
    return conv2d_transpose(x, layer->W, layer->b, Y, X, layer->stride, layer->pad, layer->act);
}

/*
## Batch normalisation

While training, a batch is normalised by its own moments, and a running average of them is kept, for
use when there is no batch. The running moments are no parameters (nothing is differentiated with
respect to them), but they decide the future: a checkpoint must hold them.
*/

// gain 1, bias 0 (C), and running moments (2, C) of mean 0 and variance 1, which the caller frees
// (tensor_free).
BatchNorm batch_norm_new(Params *params, const char *name, int C)
{
    BatchNorm layer = {add_part(params, name, "gain", shape1(C)),
                       add_part(params, name, "bias", shape1(C)), tensor_keep(shape2(2, C))};
    for (int c = 0; c < C; c++)
        layer.gain->data[c] = layer.running->data[C + c] = 1;
    return layer;
}

Tensor *batch_norm_train(BatchNorm *layer, Tensor *x)
{
    Tensor *moments = tensor_new(layer->running->shape);
    Tensor *y = batch_norm(x, layer->gain, layer->bias, NORM_EPSILON, moments);
    for (long i = 0; i < moments->size; i++)
        layer->running->data[i] += (real)NORM_MOMENTUM *
                                   (moments->data[i] - layer->running->data[i]);
    return y;
}

Tensor *batch_norm_apply(const BatchNorm *layer, Tensor *x)
{
    int C = layer->gain->shape.n[0];
    Tensor *factor = tensor_new(shape1(C)), *mean = tensor_from(shape1(C), layer->running->data);
    for (int c = 0; c < C; c++)
        factor->data[c] = (real)(1 / sqrt((double)layer->running->data[C + c] + NORM_EPSILON));
    return add(multiply(multiply(subtract(x, mean), factor), layer->gain), layer->bias);
}
