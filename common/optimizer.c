// SPDX-License-Identifier: MIT
/*
# optimizer.c: from gradients to better parameters

The gradient points uphill; every rule here walks the other way, and they differ in how long the
steps are. *SGD* takes steps proportional to the gradient, optionally with momentum. *RMSProp* and
*Adam* keep, for each parameter, a running mean square of its gradient and divide by its root, so a
parameter with small gradients moves as briskly as one with large gradients: that is what helps in a
ravine, where one direction is a thousand times steeper than the other (chapter 00 draws it).

Each update is one pass over memory, because it is memory that limits it.
*/
#include "common.h"

#include <math.h>
#include <stdlib.h>

#define PARALLEL 16384

static Optimizer *optimizer_new(Rule rule, Params *params, double rate, bool first, bool second)
{
    Optimizer *o = alloc_zeroed(1, sizeof *o);
    *o = (Optimizer){.rule = rule, .params = params, .rate = rate, .epsilon = 1e-8};
    size_t n = (size_t)params->count;
    o->first = first ? alloc_zeroed(n, sizeof *o->first) : NULL;
    o->second = second ? alloc_zeroed(n, sizeof *o->second) : NULL;
    for (size_t i = 0; i < n; i++) {
        if (first)
            o->first[i] = tensor_keep(params->tensor[i]->shape);
        if (second)
            o->second[i] = tensor_keep(params->tensor[i]->shape);
    }
    return o;
}

// theta -= rate * v with v = momentum * v + g; momentum 0 is plain gradient descent. The optimiser
// does not own the parameters, and must be made after the last of them was added. typical: rate
// 0.01 to 0.1, momentum 0.9.
Optimizer *sgd_new(Params *params, double rate, double momentum)
{
    Optimizer *o = optimizer_new(SGD, params, rate, momentum != 0, false);
    o->momentum = momentum;
    return o;
}

// theta -= rate * g / (sqrt(s) + epsilon) with s = decay * s + (1 - decay) * g^2 (Tieleman and
// Hinton 2012, lecture 6.5). Typical: rate 1e-3, decay 0.9.
Optimizer *rmsprop_new(Params *params, double rate, double decay)
{
    Optimizer *o = optimizer_new(RMSPROP, params, rate, false, true);
    o->beta2 = decay;
    return o;
}

// Kingma and Ba 2015, algorithm 1. Typical: rate 1e-3, beta1 0.9, beta2 0.999.
Optimizer *adam_new(Params *params, double rate, double beta1, double beta2)
{
    Optimizer *o = optimizer_new(ADAM, params, rate, true, true);
    o->beta1 = beta1;
    o->beta2 = beta2;
    return o;
}

// Frees the optimiser and its moments; the parameters stay.
void optimizer_free(Optimizer *o)
{
    if (!o)
        return;
    for (int i = 0; i < o->params->count; i++) {
        if (o->first)
            tensor_free(o->first[i]);
        if (o->second)
            tensor_free(o->second[i]);
    }
    free(o->first);
    free(o->second);
    free(o);
}

static void sgd_update(real *restrict theta, const real *restrict g, real *restrict v, long n,
                       real rate, real momentum)
{
    if (!v) {
#pragma omp parallel for simd schedule(static) if (parallel : n > PARALLEL)
        for (long i = 0; i < n; i++)
            theta[i] -= rate * g[i];
        return;
    }
#pragma omp parallel for simd schedule(static) if (parallel : n > PARALLEL)
    for (long i = 0; i < n; i++) {
        v[i] = momentum * v[i] + g[i];
        theta[i] -= rate * v[i];
    }
}

static void rmsprop_update(real *restrict theta, const real *restrict g, real *restrict s, long n,
                           real rate, real decay, real epsilon)
{
#pragma omp parallel for simd schedule(static) if (parallel : n > PARALLEL)
    for (long i = 0; i < n; i++) {
        s[i] = decay * s[i] + (1 - decay) * g[i] * g[i];
        theta[i] -= rate * g[i] / ((real)sqrt(s[i]) + epsilon);
    }
}

/*
Adam's moments start at zero and are therefore too small at first, by the factors $1 - \beta_1^t$
and $1 - \beta_2^t$. Dividing both out is the same as using the rate $\alpha \sqrt{1 - \beta_2^t} /
(1 - \beta_1^t)$ and an $\epsilon$ scaled by $\sqrt{1 - \beta_2^t}$, so the loop below does not see
the correction.
*/
static void adam_update(real *restrict theta, const real *restrict g, real *restrict m,
                        real *restrict v, long n, real rate, real beta1, real beta2, real epsilon)
{
#pragma omp parallel for simd schedule(static) if (parallel : n > PARALLEL)
    for (long i = 0; i < n; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        theta[i] -= rate * m[i] / ((real)sqrt(v[i]) + epsilon);
    }
}

// One step: moves every parameter by its gradient, gradient[i] being that of params->tensor[i].
void optimizer_step(Optimizer *o, Tensor *const *gradient)
{
    o->step++;
    double bias1 = 1 - pow(o->beta1, (double)o->step),
           bias2 = sqrt(1 - pow(o->beta2, (double)o->step));
    for (int i = 0; i < o->params->count; i++) {
        Tensor *theta = o->params->tensor[i];
        require_shape("optimizer_step", gradient[i], theta->shape);
        real *g = gradient[i]->data, *first = o->first ? o->first[i]->data : NULL;
        real *second = o->second ? o->second[i]->data : NULL;
        if (o->rule == SGD)
            sgd_update(theta->data, g, first, theta->size, (real)o->rate, (real)o->momentum);
        else if (o->rule == RMSPROP)
            rmsprop_update(theta->data, g, second, theta->size, (real)o->rate, (real)o->beta2,
                           (real)o->epsilon);
        else
            adam_update(theta->data, g, first, second, theta->size, (real)(o->rate * bias2 / bias1),
                        (real)o->beta1, (real)o->beta2, (real)(o->epsilon * bias2));
    }
}
