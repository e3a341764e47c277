// SPDX-License-Identifier: MIT
/*
# bench.c: our side of `make bench`

One training step of each kind of model in the book, on random data, as often as fits into the time:

    build/bench ROW [--threads N] [--seconds S] [--batch B] [--width H] [--limit 0]
    build/bench sgemm [--threads N]    the most that the linear algebra library reaches here
    build/bench pingpong               how long a cache line takes from one core to the other

It prints one line of key=value pairs. peers.py has the same models in PyTorch, peers_jax.py in JAX,
and run.py lets them alternate. The steps are written as a chapter would write them: nothing here is faster than what
a reader of the book can have.

`flop_per_sample` counts products and convolutions only, and only those that the mathematics asks
for. `allocations` counts calls of malloc and its relatives after the first step;
`library_allocations`, apart, those that OpenMP and the library of products make for themselves.
*/
#include "common.h"
#include "words.h"

#include <cblas.h>
#include <dlfcn.h>
#include <math.h>
#include <omp.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

/*
## Counting allocations

The C library lets a program have its own malloc. Ours counts and hands on.
*/
static atomic_long allocations, library_allocations;

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#include "../libraries.h"
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);
#define COUNTED(call)                                                                              \
    (atomic_fetch_add(libraries_call(__builtin_return_address(0)) ? &library_allocations           \
                                                                  : &allocations,                  \
                      1),                                                                          \
     call)
void *malloc(size_t n) { return COUNTED(__libc_malloc(n)); }
void *calloc(size_t n, size_t size) { return COUNTED(__libc_calloc(n, size)); }
void *realloc(void *old, size_t n) { return COUNTED(__libc_realloc(old, n)); }
void *aligned_alloc(size_t a, size_t n) { return COUNTED(__libc_memalign(a, n)); }
#else
static void libraries_find(void) {}
#endif

/*
## The limit

What could a row reach at most, with this library of products? With `--limit 1` a step is listened to:
each product is written down, with its shapes, where its numbers lie and which thread computes it, and
each call of the optimiser is counted. Then the products are computed again, each thread its own one
after the other, with nothing between them, and the optimiser is called as often. No training step that
makes the same products can be faster than that.
*/
typedef struct Product {
    CBLAS_TRANSPOSE a, b;
    int M, N, K, lda, ldb, ldc;
    float beta;
    const float *A, *B;
    float *C;
} Product;

enum { THREADS_HEARD = 256 };
static struct {
    Product *product;
    int count, room;
} heard[THREADS_HEARD];
static bool listening;
static int descents[2];  // of each optimiser

typedef void Sgemm(CBLAS_ORDER, CBLAS_TRANSPOSE, CBLAS_TRANSPOSE, blasint, blasint, blasint, float, const float *,
                   blasint, const float *, blasint, float, float *, blasint);
static Sgemm *sgemm;

static void write_down(Product p)
{
    const int thread = omp_get_thread_num();
    if (thread >= THREADS_HEARD)
        die("--limit: expected fewer than %d threads", THREADS_HEARD);
    if (heard[thread].count == heard[thread].room) {
        heard[thread].room = 2 * heard[thread].room + 64;
        heard[thread].product = alloc_again(heard[thread].product, (size_t)heard[thread].room, sizeof p);
    }
    heard[thread].product[heard[thread].count++] = p;
}

// The library's own function stands behind this one, which every call of a product in this program meets first.
void cblas_sgemm(CBLAS_ORDER order, CBLAS_TRANSPOSE a, CBLAS_TRANSPOSE b, blasint M, blasint N, blasint K, float alpha,
                 const float *A, blasint lda, const float *B, blasint ldb, float beta, float *C, blasint ldc)
{
    if (listening)
        write_down((Product){.a = a, .b = b, .M = M, .N = N, .K = K, .lda = lda, .ldb = ldb, .ldc = ldc, .beta = beta,
                             .A = A, .B = B, .C = C});
    sgemm(order, a, b, M, N, K, alpha, A, lda, B, ldb, beta, C, ldc);
}

static void products_again(void)
{
#pragma omp parallel num_threads(threads_count())
    for (int i = 0; i < heard[omp_get_thread_num()].count; i++) {
        const Product *p = &heard[omp_get_thread_num()].product[i];
        sgemm(CblasRowMajor, p->a, p->b, p->M, p->N, p->K, 1, p->A, p->lda, p->B, p->ldb, p->beta, p->C, p->ldc);
    }
}

/*
## What the rows share
*/
static int B, H;  // --batch and --width
static Rng rng;

static Tensor *random_rows(int n, int D)  // uniform in (0, 1), kept
{
    Tensor *x = tensor_keep(shape2(n, D));
    for (long i = 0; i < x->size; i++)
        x->data[i] = (real)rng_uniform(&rng);
    return x;
}

static Params *params_g;

static void descend(Tensor *loss, Params *params, Optimizer *optimizer)
{
    Tensor *gradient[64];
    grad(loss, params->tensor, params->count, gradient, false);
    optimizer_step(optimizer, gradient);
    descents[params == params_g] += listening;
}

static Tensor *bce_all(Tensor *logits, double target)  // the discriminator's and generator's loss
{
    return bce_with_logits(logits, tensor_fill(logits->shape, target));
}

// Products of a perceptron: forward, weights' gradients, inputs' gradients without the first layer.
static double mlp_flop(double weights, double first) { return 6 * weights - 2 * first; }

/*
## ae_deep, vae_mlp, cae, cae_penalty
*/
static Params *params;
static Optimizer *adam;
static Dense layer[16];
static Tensor *data;

static void ae_deep_new(void)
{
    const int D[] = {784, 1000, 500, 250, 30, 250, 500, 1000, 784};
    for (int i = 0; i < 8; i++)
        layer[i] = dense_new(params, text_format("%d", i), D[i], D[i + 1],
                             i == 3 || i == 7 ? LINEAR : RELU, &rng);
    data = random_rows(B, 784);
}

static void ae_deep_step(void)
{
    Tensor *x = data;
    for (int i = 0; i < 8; i++)
        x = dense_apply(&layer[i], x);
    descend(bce_with_logits(x, data), params, adam);
}

static double ae_deep_flop(void) { return mlp_flop(2 * (784e3 + 500e3 + 125e3 + 7.5e3), 784e3); }

static void vae_mlp_new(void)
{
    layer[0] = dense_new(params, "encoder", 784, H, RELU, &rng);
    layer[1] = dense_new(params, "mean", H, 20, LINEAR, &rng);
    layer[2] = dense_new(params, "log_variance", H, 20, LINEAR, &rng);
    layer[3] = dense_new(params, "decoder", 20, H, RELU, &rng);
    layer[4] = dense_new(params, "pixels", H, 784, LINEAR, &rng);
    data = random_rows(B, 784);
}

static void vae_mlp_step(void)
{
    Tensor *h = dense_apply(&layer[0], data);
    Tensor *mu = dense_apply(&layer[1], h), *lv = dense_apply(&layer[2], h);
    Tensor *z = add(mu, multiply(exp_of(scale(lv, 0.5)), tensor_normal(mu->shape, &rng)));
    Tensor *logits = dense_apply(&layer[4], dense_apply(&layer[3], z));
    Tensor *kl = scale(sum(subtract(add(exp_of(lv), square(mu)), shift(lv, 1))), 0.5 / B);
    descend(add(bce_with_logits(logits, data), kl), params, adam);
}

static double vae_mlp_flop(void) { return mlp_flop(H * (2 * 784.0 + 3 * 20), H * 784.0); }

static Tensor *tied_W, *tied_b, *tied_c;

static void cae_new(void)
{
    tied_W = params_add(params, "W", shape2(784, 256));
    tied_b = params_add(params, "b", shape1(256));
    tied_c = params_add(params, "c", shape1(784));
    init_glorot(tied_W, 784, 256, &rng);
    data = random_rows(B, 784);
}

// ||dh/dx||^2 = sum over j of (h_j (1 - h_j))^2 sum over i of W_ij^2 (Rifai et al. 2011)
static void cae_step(void)
{
    Tensor *h = dense(data, tied_W, tied_b, SIGMOID);
    Tensor *logits = add(matmul_nt(h, tied_W), tied_c);
    Tensor *slope = subtract(h, square(h));
    Tensor *jacobian = sum(
        multiply(sum_to(square(slope), tied_b->shape), sum_to(square(tied_W), tied_b->shape)));
    descend(add(bce_with_logits(logits, data), scale(jacobian, 0.1 / B)), params, adam);
}

static double cae_flop(void) { return 10 * 784.0 * 256; }

// An encoder of two layers has no such formula: ||J' v||^2 along one random direction v of the code,
// whose mean over v is ||J||^2, as a gradient of a gradient.
static void cae_penalty_new(void)
{
    const int D[] = {784, 256, 64, 256, 784};
    for (int i = 0; i < 4; i++)
        layer[i] = dense_new(params, text_format("%d", i), D[i], D[i + 1], i < 3 ? SIGMOID : LINEAR,
                             &rng);
    data = random_rows(B, 784);
}

static void cae_penalty_step(void)
{
    Tensor *h = dense_apply(&layer[1], dense_apply(&layer[0], data)), *along;
    grad(sum(multiply(h, tensor_normal(h->shape, &rng))), &data, 1, &along, true);
    Tensor *logits = dense_apply(&layer[3], dense_apply(&layer[2], h));
    descend(add(bce_with_logits(logits, data), scale(sum(square(along)), 0.1 / B)), params, adam);
}

// The penalty: the encoder backwards once, and two products for each of that to differentiate it.
static double cae_penalty_flop(void)
{
    const double encoder = 784.0 * 256 + 256 * 64;
    return mlp_flop(2 * encoder, 784.0 * 256) + 6 * encoder;
}

/*
## rbm_cd1: no tape; the update is a difference of two products
*/
static void rbm_new(void)
{
    tied_W = params_add(params, "W", shape2(784, 500));
    tied_b = params_add(params, "b", shape1(784));
    tied_c = params_add(params, "c", shape1(500));
    init_normal(tied_W, 0.01, &rng);
    data = random_rows(B, 784);
    for (long i = 0; i < data->size; i++)
        data->data[i] = data->data[i] < 0.13;
}

// W += rate (v0' h0 - v1' h1) / B is one product: both signs stacked, added to W where it stands.
static void rbm_step(void)
{
    bool before = tape_recording(false);
    const double rate = 0.01 / B;
    Tensor *h0 = dense(data, tied_W, tied_c, SIGMOID), *hidden = tensor_bernoulli(h0, &rng);
    Tensor *p1 = tensor_new(data->shape);
    gemm(false, true, B, 784, 500, hidden->data, tied_W->data, 0, p1->data, tied_b->data, SIGMOID);
    Tensor *v1 = tensor_bernoulli(p1, &rng), *h1 = dense(v1, tied_W, tied_c, SIGMOID);
    Tensor *v = concat((Tensor *[]){data, v1}, 2, 0);
    Tensor *h = concat((Tensor *[]){scale(h0, rate), scale(h1, -rate)}, 2, 0);
    gemm(true, false, 784, 500, 2 * B, v->data, h->data, 1, tied_W->data, NULL, LINEAR);
    Tensor *db = sum_to(subtract(data, v1), tied_b->shape), *dc = sum_to(h, tied_c->shape);
    for (int i = 0; i < 784; i++)
        tied_b->data[i] += (real)rate * db->data[i];
    for (int i = 0; i < 500; i++)
        tied_c->data[i] += dc->data[i];
    tape_recording(before);
}

static double rbm_flop(void) { return 10 * 784.0 * 500; }

/*
## fista: chapter 03's codes by minimising, in single precision

128 atoms in 64 dimensions, each row a mixture of about 8 of them, the 1-norm weighted by 0.2. After 40 steps from zero
the objective is within a ten-thousandth of its minimum; scikit-learn's row is stopped at the same error.
*/
enum { FISTA_STEPS = 40, FISTA_ATOMS = 128, FISTA_D = 64 };
static const double FISTA_LAMBDA = 0.2;
static Tensor *gram, *code, *ahead, *fista_slope, *fista_target;
static double largest;

static void fista(int steps)
{
    const int n = FISTA_ATOMS;
    const real rate = (real)(1 / largest), threshold = (real)(FISTA_LAMBDA / largest);
    double t = 1;
    gemm(false, true, B, n, FISTA_D, data->data, tied_W->data, 0, fista_target->data, NULL, LINEAR);
    memset(code->data, 0, (size_t)code->size * sizeof(real));
    memset(ahead->data, 0, (size_t)ahead->size * sizeof(real));
    for (int k = 0; k < steps; k++) {
        const double next = 0.5 * (1 + sqrt(1 + 4 * t * t));
        const real more = (real)((t - 1) / next);
        gemm(false, false, B, n, n, ahead->data, gram->data, 0, fista_slope->data, NULL, LINEAR);
        real *h = code->data, *y = ahead->data, *g = fista_slope->data, *c = fista_target->data;
#pragma omp parallel for simd
        for (long i = 0; i < code->size; i++) {
            const real u = y[i] - rate * (g[i] - c[i]);
            const real size = u < 0 ? -u - threshold : u - threshold, kept = size > 0 ? size : 0;
            const real z = u < 0 ? -kept : kept;
            y[i] = z + more * (z - h[i]);
            h[i] = z;
        }
        t = next;
    }
}

static double fista_objective(void)
{
    const Tensor *copy = matmul(code, tied_W);
    double total = 0;
    for (long i = 0; i < copy->size; i++)
        total += 0.5 * pow((double)data->data[i] - (double)copy->data[i], 2);
    for (long i = 0; i < code->size; i++)
        total += FISTA_LAMBDA * fabs((double)code->data[i]);
    return total;
}

static void fista_new(void)
{
    const int n = FISTA_ATOMS;
    static double matrix[FISTA_ATOMS * FISTA_ATOMS], value[FISTA_ATOMS];
    tied_W = tensor_keep(shape2(n, FISTA_D));
    init_normal(tied_W, 1, &rng);
    for (int j = 0; j < n; j++) {
        real *w = tied_W->data + (long)j * FISTA_D;
        double length = 0;
        for (int i = 0; i < FISTA_D; i++)
            length += (double)w[i] * (double)w[i];
        for (int i = 0; i < FISTA_D; i++)
            w[i] /= (real)sqrt(length);
    }
    gram = tensor_keep(shape2(n, n));
    gemm(false, true, n, n, FISTA_D, tied_W->data, tied_W->data, 0, gram->data, NULL, LINEAR);
    for (int i = 0; i < n * n; i++)
        matrix[i] = (double)gram->data[i];
    eigen_symmetric(matrix, n, value);
    largest = value[n - 1];
    code = tensor_keep(shape2(B, n));
    ahead = tensor_keep(shape2(B, n));
    fista_slope = tensor_keep(shape2(B, n));
    fista_target = tensor_keep(shape2(B, n));
    for (long i = 0; i < code->size; i++)
        code->data[i] = rng_uniform(&rng) < 8.0 / n ? (real)rng_normal(&rng) : 0;
    data = tensor_keep(shape2(B, FISTA_D));
    gemm(false, false, B, FISTA_D, n, code->data, tied_W->data, 0, data->data, NULL, LINEAR);
    fista(FISTA_STEPS);
    const double found = fista_objective();
    fista(10 * FISTA_STEPS);
    const double excess = found / fista_objective() - 1;
    if (!(excess < 1e-4))
        die("fista: expected an objective within 1e-4 of its minimum, found %g", excess);
    step_reset();
}

static void fista_step(void) { fista(FISTA_STEPS); }

static double fista_flop(void)
{
    return 2 * ((double)FISTA_D * FISTA_ATOMS + (double)FISTA_STEPS * FISTA_ATOMS * FISTA_ATOMS);
}

/*
## gan_mlp, wgan_gp, wgan_gp_ch17: `params` are the discriminator's, `params_g` the generator's
*/
static Optimizer *adam_g;
static const int *size_G, *size_D;  // of both players' layers
static int depth;

static void players_new(const int *G, const int *D, int layers, Activation hidden_G)
{
    size_G = G;
    size_D = D;
    depth = layers;
    for (int i = 0; i < layers; i++) {
        bool last = i == layers - 1;
        layer[i] = dense_new(params, text_format("d%d", i), D[i], D[i + 1],
                             last ? LINEAR : LEAKY_RELU, &rng);
        layer[8 + i] = dense_new(params_g, text_format("g%d", i), G[i], G[i + 1],
                                 last ? TANH : hidden_G, &rng);
    }
    data = random_rows(B, 784);
}

static void gan_new(void)
{
    static const int G[] = {100, 256, 512, 784}, D[] = {784, 512, 256, 1};
    players_new(G, D, 3, RELU);
}

static void gan_ch17_new(void)
{
    static const int G[] = {64, 128, 128, 128, 784}, D[] = {784, 128, 128, 128, 1};
    players_new(G, D, 4, LEAKY_RELU);
}

static Tensor *through(const Dense *first, Tensor *x)
{
    for (int i = 0; i < depth; i++)
        x = dense_apply(&first[i], x);
    return x;
}

static Tensor *critic(Tensor *x) { return through(layer, x); }

static Tensor *generate(void)
{
    return through(layer + 8, tensor_normal(shape2(B, size_G[0]), &rng));
}

static Tensor *generate_fixed(void)  // not recorded: this step moves only the discriminator
{
    bool before = tape_recording(false);
    Tensor *fake = generate();
    tape_recording(before);
    return fake;
}

static void gan_step(void)
{
    Tensor *fake = generate_fixed();
    descend(add(bce_all(critic(data), 1), bce_all(critic(fake), 0)), params, adam);
    step_reset();
    descend(bce_all(critic(generate()), 1), params_g, adam_g);
}

static double weights(const int *size)
{
    double all = 0;
    for (int i = 0; i < depth; i++)
        all += (double)size[i] * size[i + 1];
    return all;
}

static double generator_flop(void)  // forward through both, back through both, weights of G
{
    return 6 * weights(size_G) - 2 * size_G[0] * size_G[1] + 4 * weights(size_D);
}

static double gan_flop(void)
{
    return 2 * weights(size_G) + 2 * mlp_flop(weights(size_D), size_D[0] * size_D[1]) +
           generator_flop();
}

static void wgan_step(void)
{
    for (int k = 0; k < 5; k++) {
        Tensor *fake = generate_fixed();
        Tensor *share = tensor_uniform(shape2(B, 1), &rng), *slope;
        Tensor *between = add(fake, multiply(share, subtract(data, fake)));
        grad(sum(critic(between)), &between, 1, &slope, true);
        Tensor *norm = sqrt_of(shift(sum_to(square(slope), shape2(B, 1)), 1e-12));
        Tensor *penalty = scale(mean(square(shift(norm, -1))), 10);
        Tensor *distance = subtract(mean(critic(data)), mean(critic(fake)));
        descend(subtract(penalty, distance), params, adam);
        step_reset();
    }
    descend(scale(mean(critic(generate())), -1), params_g, adam_g);
}

// The penalty: forward, its gradient, and three products to differentiate that.
static double wgan_flop(void)
{
    return 2 * weights(size_G) + 2 * mlp_flop(weights(size_D), size_D[0] * size_D[1]) +
           8 * weights(size_D) + generator_flop() / 5;
}

/*
## dcgan, and dcgan_ch15 with half the channels
*/
static Conv conv[16];
static BatchNorm norm[16];

static int channels;

static void dcgan_of(int C)
{
    channels = C;
    conv[0] = conv_new(params, "d0", 4, 1, C, 2, 1, LEAKY_RELU, &rng);
    conv[1] = conv_new(params, "d1", 4, C, 2 * C, 2, 1, LINEAR, &rng);
    norm[1] = batch_norm_new(params, "d1n", 2 * C);
    layer[0] = dense_new(params, "d2", 7 * 7 * 2 * C, 1, LINEAR, &rng);
    layer[1] = dense_new(params_g, "g0", 100, 7 * 7 * 2 * C, LINEAR, &rng);
    norm[8] = batch_norm_new(params_g, "g0n", 2 * C);
    conv[9] = conv_transpose_new(params_g, "g1", 4, 2 * C, C, 2, 1, LINEAR, &rng);
    norm[9] = batch_norm_new(params_g, "g1n", C);
    conv[10] = conv_transpose_new(params_g, "g2", 4, C, 1, 2, 1, TANH, &rng);
    data = random_rows(B, 784);
    data->shape = shape4(B, 28, 28, 1);
}

static void dcgan_new(void) { dcgan_of(64); }
static void dcgan_ch15_new(void) { dcgan_of(32); }

static Tensor *dcgan_critic(Tensor *x)
{
    x = conv_apply(&conv[0], x);
    x = activate(batch_norm_train(&norm[1], conv_apply(&conv[1], x)), LEAKY_RELU);
    return dense_apply(&layer[0], reshape(x, shape2(B, 7 * 7 * 2 * channels)));
}

static Tensor *dcgan_generate(void)
{
    Tensor *x = dense_apply(&layer[1], tensor_normal(shape2(B, 100), &rng));
    x = relu(batch_norm_train(&norm[8], reshape(x, shape4(B, 7, 7, 2 * channels))));
    x = relu(batch_norm_train(&norm[9], conv_transpose_apply(&conv[9], x, 14, 14)));
    return conv_transpose_apply(&conv[10], x, 28, 28);
}

static void dcgan_step(void)
{
    bool before = tape_recording(false);
    Tensor *fake = dcgan_generate();
    tape_recording(before);
    descend(add(bce_all(dcgan_critic(data), 1), bce_all(dcgan_critic(fake), 0)), params, adam);
    step_reset();
    descend(bce_all(dcgan_critic(dcgan_generate()), 1), params_g, adam_g);
}

static double conv_flop(int Y, int C, int Cout) { return 2.0 * Y * Y * 16 * C * Cout; }  // 4 x 4

static double dcgan_flop(void)
{
    double rows = 7 * 7 * 2 * channels, noise = 2 * 100 * rows;
    double first = conv_flop(14, 1, channels), second = conv_flop(7, channels, 2 * channels);
    double D = first + second + 2 * rows, G = noise + second + first;
    return G + 2 * (3 * D - first) + 3 * G - noise + 2 * D;
}

/*
## pix2pix_small: a U-Net and a patch critic
*/
static Tensor *wanted;  // the picture that belongs to `data`

static void pix2pix_new(void)
{
    const int down[] = {1, 32, 64, 128, 128}, in[] = {128, 256, 128, 64}, out[] = {128, 64, 32, 1};
    for (int i = 0; i < 4; i++) {
        bool plain = i == 0 || i == 3;
        conv[i] = conv_new(params_g, text_format("e%d", i), 4, down[i], down[i + 1], 2, 1,
                           i == 0   ? LEAKY_RELU
                           : i == 3 ? RELU
                                    : LINEAR,
                           &rng);
        if (!plain)
            norm[i] = batch_norm_new(params_g, text_format("e%dn", i), down[i + 1]);
        conv[4 + i] = conv_transpose_new(params_g, text_format("d%d", i), 4, in[i], out[i], 2, 1,
                                         i == 3 ? TANH : LINEAR, &rng);
        if (i < 3)
            norm[4 + i] = batch_norm_new(params_g, text_format("d%dn", i), out[i]);
    }
    conv[8] = conv_new(params, "c0", 4, 2, 32, 2, 1, LEAKY_RELU, &rng);
    conv[9] = conv_new(params, "c1", 4, 32, 64, 2, 1, LINEAR, &rng);
    norm[9] = batch_norm_new(params, "c1n", 64);
    conv[10] = conv_new(params, "c2", 4, 64, 1, 1, 1, LINEAR, &rng);
    data = random_rows(B, 1024);
    wanted = random_rows(B, 1024);
    data->shape = wanted->shape = shape4(B, 32, 32, 1);
}

static Tensor *unet(Tensor *x)
{
    Tensor *skip[4] = {NULL};
    for (int i = 0; i < 4; i++) {
        x = conv_apply(&conv[i], x);
        if (norm[i].gain)
            x = activate(batch_norm_train(&norm[i], x), LEAKY_RELU);
        skip[i] = x;
    }
    for (int i = 0; i < 4; i++) {
        x = conv_transpose_apply(&conv[4 + i], x, 4 << i, 4 << i);
        if (i < 3)
            x = concat((Tensor *[]){relu(batch_norm_train(&norm[4 + i], x)), skip[2 - i]}, 2, 3);
    }
    return x;
}

static Tensor *patch_critic(Tensor *y)
{
    Tensor *x = conv_apply(&conv[8], concat((Tensor *[]){data, y}, 2, 3));
    return conv_apply(&conv[10],
                      activate(batch_norm_train(&norm[9], conv_apply(&conv[9], x)), LEAKY_RELU));
}

static Tensor *bce_mean(Tensor *logits, double target)  // mean over the patches as well
{
    return scale(bce_all(logits, target), (double)B / (double)logits->size);
}

static void pix2pix_step(void)
{
    Tensor *fake = unet(data), *constant = detach(fake);
    descend(add(bce_mean(patch_critic(wanted), 1), bce_mean(patch_critic(constant), 0)), params,
            adam);
    Tensor *distance = mean(abs_of(subtract(fake, wanted)));
    descend(add(bce_mean(patch_critic(fake), 1), scale(distance, 100)), params_g, adam_g);
}

static double pix2pix_flop(void)
{
    double first = conv_flop(16, 1, 32);
    double G = first + conv_flop(8, 32, 64) + conv_flop(4, 64, 128) + 2 * conv_flop(2, 128, 128) +
               conv_flop(4, 256, 64) + conv_flop(8, 128, 32) + conv_flop(16, 64, 1);
    double D = conv_flop(16, 2, 32) + conv_flop(8, 32, 64) + conv_flop(7, 64, 1);
    return 3 * G - first + 2 * (3 * D - conv_flop(16, 2, 32)) + 2 * D;
}

/*
## lstm_lm, lstm_sample: words (T, B), time first
*/
enum { VOCABULARY = 5000, WORDS = 32, T = 20 };
static Lstm cell;
static Tensor *table;
static int *input, *label;

static void lstm_new_row(void)
{
    table = embedding_new(params, "words", VOCABULARY, WORDS, &rng);
    cell = lstm_new(params, "cell", WORDS, WORDS, &rng);
    layer[0] = dense_new(params, "out", WORDS, VOCABULARY, LINEAR, &rng);
    input = alloc_zeroed((size_t)T * (size_t)B, sizeof *input);
    label = alloc_zeroed((size_t)T * (size_t)B, sizeof *label);
    for (int i = 0; i < T * B; i++) {
        label[i] = (int)rng_below(&rng, VOCABULARY);
        input[i] = i < B ? 0 : label[i - B];
    }
}

static void lstm_lm_step(void)
{
    Tensor *h = tensor_zeros(shape2(B, WORDS)), *c = tensor_zeros(h->shape), *hidden[T];
    Tensor *words = gather_rows(table, input, T * B);
    for (int t = 0; t < T; t++) {
        lstm_step(&cell, slice(words, 0, t * B, (t + 1) * B), &h, &c);
        hidden[t] = h;
    }
    Tensor *logits = dense_apply(&layer[0], concat(hidden, T, 0));
    descend(softmax_cross_entropy(logits, label), params, adam);
}

static double lstm_sample_flop(void) { return T * 2.0 * WORDS * (8 * WORDS + VOCABULARY); }
static double lstm_lm_flop(void) { return 3 * lstm_sample_flop(); }

static void lstm_sample_step(void)
{
    bool before = tape_recording(false);
    Tensor *h = tensor_zeros(shape2(B, WORDS)), *c = tensor_zeros(h->shape);
    for (int t = 0; t < T; t++) {
        lstm_step(&cell, gather_rows(table, t ? label + (t - 1) * B : input, B), &h, &c);
        sample_rows(dense_apply(&layer[0], h), label + t * B, &rng);
    }
    tape_recording(before);
}

/*
## text_cnn: SeqGAN's discriminator (Yu et al. 2017)
*/
enum { TEXT_WIDTHS = 12, TEXT_D = 64, TEXT_FEATURES = 1720 };
static const int text_width[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20};
static const int text_filters[] = {100, 200, 200, 200, 200, 100, 100, 100, 100, 100, 160, 160};
static Tensor *text_W[TEXT_WIDTHS], *text_b[TEXT_WIDTHS];

static void text_cnn_new(void)
{
    table = embedding_new(params, "words", VOCABULARY, TEXT_D, &rng);
    for (int i = 0; i < TEXT_WIDTHS; i++) {
        text_W[i] = params_add(params, text_format("W%d", i),
                               shape4(text_width[i], 1, TEXT_D, text_filters[i]));
        text_b[i] = params_add(params, text_format("b%d", i), shape1(text_filters[i]));
        init_he(text_W[i], text_width[i] * TEXT_D, &rng);
    }
    layer[0] = dense_new(params, "highway", TEXT_FEATURES, TEXT_FEATURES, RELU, &rng);
    layer[1] = dense_new(params, "gate", TEXT_FEATURES, TEXT_FEATURES, SIGMOID, &rng);
    layer[2] = dense_new(params, "out", TEXT_FEATURES, 2, LINEAR, &rng);
    input = alloc_zeroed((size_t)(T * B), sizeof *input);
    label = alloc_zeroed((size_t)B, sizeof *label);
    for (int i = 0; i < T * B; i++)
        input[i] = (int)rng_below(&rng, VOCABULARY);
    for (int i = 0; i < B; i++)
        label[i] = i % 2;
}

static void text_cnn_step(void)
{
    Tensor *words = reshape(gather_rows(table, input, B * T), shape4(B, T, 1, TEXT_D));
    Tensor *feature[TEXT_WIDTHS];
    for (int i = 0; i < TEXT_WIDTHS; i++) {
        Tensor *map = conv2d(words, text_W[i], text_b[i], 1, 0, RELU);
        feature[i] = max_over_time(map);
    }
    Tensor *x = concat(feature, TEXT_WIDTHS, 1), *gate = dense_apply(&layer[1], x);
    x = add(x, multiply(gate, subtract(dense_apply(&layer[0], x), x)));
    descend(softmax_cross_entropy(dense_apply(&layer[2], x), label), params, adam);
}

static double text_cnn_flop(void)
{
    double flop = 3 * 2 * (2.0 * TEXT_FEATURES * TEXT_FEATURES + 2 * TEXT_FEATURES);
    for (int i = 0; i < TEXT_WIDTHS; i++)
        flop += 3 * 2.0 * (T - text_width[i] + 1) * text_width[i] * TEXT_D * text_filters[i];
    return flop;
}

/*
## The machine itself
*/
static void sgemm_peak(void)  // each thread its own product of 384 x 384, which fits into its cache
{
    const int n = 384, threads = threads_count(), rounds = 400;
    double best = 0;
    for (int trial = 0; trial < 5; trial++) {
        double start = 0;
#pragma omp parallel num_threads(threads)
        {
            size_t numbers = (size_t)n * (size_t)n;
            real *a = alloc_zeroed(3 * numbers, sizeof *a);
            for (size_t i = 0; i < 2 * numbers; i++)
                a[i] = (real)(i % 7);
#pragma omp barrier
#pragma omp master
            start = clock_seconds();
            for (int k = 0; k < rounds; k++)
                cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, n, n, n, 1, (float *)a, n,
                            (float *)a + numbers, n, 0, (float *)a + 2 * numbers, n);
            free(a);
        }
        double rate = 2.0 * n * n * n * rounds * threads / (clock_seconds() - start) / 1e9;
        best = rate > best ? rate : best;
    }
    printf("row=sgemm threads=%d gflops=%.1f\n", threads, best);
}

static void ping_pong(void)  // two threads take turns at counting up one number
{
    enum { TURNS = 200000 };
    static _Alignas(128) atomic_long ball;
    double best = INFINITY;
    for (int trial = 0; trial < 5; trial++) {
        atomic_store(&ball, 0);
        double start = clock_seconds();
#pragma omp parallel num_threads(2)
        for (long turn = omp_get_thread_num(); omp_get_num_threads() == 2 && turn < TURNS;
             turn += 2) {
            for (long spins = 0; atomic_load_explicit(&ball, memory_order_acquire) != turn; spins++)
                if (spins > 10000000000)
                    die("pingpong: the other core does not answer; is there only one?");
            atomic_store_explicit(&ball, turn + 1, memory_order_release);
        }
        double each = (clock_seconds() - start) / TURNS;
        best = each < best ? each : best;
    }
    printf("row=pingpong ping_pong_ns=%.1f\n", 1e9 * best);
}

/*
## The rows
*/
typedef struct Row {
    const char *name;
    int batch, samples;  // samples of one step, in batches
    void (*start)(void), (*step)(void);
    double (*flop)(void);  // of one sample
    double rate, beta1;    // Adam's
} Row;

static const Row rows[] = {
    {"ae_deep", 100, 1, ae_deep_new, ae_deep_step, ae_deep_flop, 1e-3, 0.9},
    {"vae_mlp", 128, 1, vae_mlp_new, vae_mlp_step, vae_mlp_flop, 1e-3, 0.9},
    {"cae", 100, 1, cae_new, cae_step, cae_flop, 1e-3, 0.9},
    {"cae_penalty", 100, 1, cae_penalty_new, cae_penalty_step, cae_penalty_flop, 1e-3, 0.9},
    {"rbm_cd1", 100, 1, rbm_new, rbm_step, rbm_flop, 0, 0},
    {"fista", 256, 1, fista_new, fista_step, fista_flop, 0, 0},
    {"gan_mlp", 64, 1, gan_new, gan_step, gan_flop, 2e-4, 0.5},
    {"wgan_gp", 64, 5, gan_new, wgan_step, wgan_flop, 2e-4, 0.5},
    {"wgan_gp_ch17", 64, 5, gan_ch17_new, wgan_step, wgan_flop, 2e-4, 0.5},
    {"dcgan", 64, 1, dcgan_new, dcgan_step, dcgan_flop, 2e-4, 0.5},
    {"dcgan_ch15", 64, 1, dcgan_ch15_new, dcgan_step, dcgan_flop, 2e-4, 0.5},
    {"pix2pix_small", 16, 1, pix2pix_new, pix2pix_step, pix2pix_flop, 2e-4, 0.5},
    {"lstm_lm", 64, 1, lstm_new_row, lstm_lm_step, lstm_lm_flop, 1e-3, 0.9},
    {"lstm_sample", 64, 1, lstm_new_row, lstm_sample_step, lstm_sample_flop, 0, 0},
    {"text_cnn", 64, 1, text_cnn_new, text_cnn_step, text_cnn_flop, 1e-3, 0.9},
};

// Steps a second at most: the products of one step and its optimiser's calls, alone.
static double limit_rate(const Row *row, double seconds)
{
    Params *const both[] = {params, params_g};
    Optimizer *const optimizer[] = {adam, adam_g};
    Tensor *gradient[2][64];
    listening = true;
    row->step();
    step_reset();
    listening = false;
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < both[k]->count; i++)
            gradient[k][i] = tensor_keep(both[k]->tensor[i]->shape);
    long steps = 0;
    double begun = 0;
    do {
        if (steps == 1)
            begun = clock_seconds();
        products_again();
        for (int k = 0; k < 2; k++)
            for (int i = 0; i < descents[k]; i++)
                optimizer_step(optimizer[k], gradient[k]);
        steps++;
    } while (steps < 2 || clock_seconds() - begun < seconds);
    return (double)(steps - 1) / (clock_seconds() - begun);
}

int main(int argc, char **argv)
{
    const Row *row = NULL;
    const char *name = argc > 1 ? argv[1] : "";
    double threads = 0, seconds = 2, batch = 0, width = 400, limit = 0;
    const struct {
        const char *name;
        double *value;
    } option[] = {
        {"--threads", &threads}, {"--seconds", &seconds}, {"--batch", &batch}, {"--width", &width}, {"--limit", &limit}};
    enum { OPTIONS = sizeof option / sizeof *option };
    for (int i = 2; i < argc; i += 2) {
        size_t k = 0;
        char *end = NULL;
        while (k < OPTIONS && strcmp(argv[i], option[k].name))
            k++;
        if (k == OPTIONS || i + 1 == argc || (*option[k].value = strtod(argv[i + 1], &end), *end) ||
            !(*option[k].value >= 0 && *option[k].value < 1e6))
            die_usage("expected --threads N, --seconds S, --batch B, --width H or --limit 1, found %s",
                      argv[i]);
    }
    *(void **)&sgemm = dlsym(RTLD_NEXT, "cblas_sgemm");
    if (!sgemm)
        die("cblas_sgemm: expected it in a shared library, found %s", dlerror());
    threads_set((int)threads);
    if (strcmp(name, "sgemm") == 0)
        return sgemm_peak(), 0;
    if (strcmp(name, "pingpong") == 0)
        return ping_pong(), 0;
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
        if (strcmp(rows[k].name, name) == 0)
            row = &rows[k];
    if (!row)
        die_usage(
            "expected sgemm, pingpong or a row of performance (ae_deep, vae_mlp, ...), found '%s'",
            name);

    B = batch > 0 ? (int)batch : row->batch;
    H = (int)width;
    rng = rng_new(1, "bench");
    params = params_new();
    params_g = params_new();
    row->start();
    adam = adam_new(params, row->rate, row->beta1, 0.999);
    adam_g = adam_new(params_g, row->rate, row->beta1, 0.999);

    enum { WARM_UP = 3 };
    double begun = 0;
    long step = 0, counted = 0, by_libraries = 0;
    libraries_find();
    do {
        if (step == 1) {
            counted = atomic_load(&allocations);
            by_libraries = atomic_load(&library_allocations);
        }
        if (step == WARM_UP)
            begun = clock_seconds();
        row->step();
        step_reset();
        step++;
    } while (step <= WARM_UP || (limit == 0 && clock_seconds() - begun < seconds));
    double elapsed = clock_seconds() - begun;
    if (limit > 0) {
        printf("row=%s threads=%d batch=%d width=%d limit_per_second=%.1f\n", row->name, threads_count(), B, H,
               limit_rate(row, seconds) * B * row->samples);
        return 0;
    }
    counted = atomic_load(&allocations) - counted;
    by_libraries = atomic_load(&library_allocations) - by_libraries;

    for (int i = 0; i < params->count; i++)
        if (!isfinite(kernel_sum(params->tensor[i]->data, params->tensor[i]->size)))
            die("%s: %s is no longer a number", row->name, params->name[i]);
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    printf("row=%s threads=%d batch=%d width=%d samples_per_second=%.1f flop_per_sample=%.0f "
           "peak_bytes=%.0f allocations=%ld library_allocations=%ld\n",
           row->name, threads_count(), B, H, (double)(step - WARM_UP) * B * row->samples / elapsed,
           row->flop(), 1024.0 * (double)use.ru_maxrss, counted, by_libraries);
    return 0;
}
