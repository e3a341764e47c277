// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 18 Conditional GAN: the second laboratory

A picture of a dog is right when each leg is a leg, *and* when there are four of them. The second
condition is one that distant parts of the picture set each other. A convolution looks at a
neighbourhood, so it takes many layers until two distant places hear of each other. SAGAN (Zhang and
others, 2019) gives both players a layer in which every place looks at every other place at once, and
chooses what to look at: *self-attention*. This laboratory builds that layer and asks what it is for,
on pictures that make the answer exact: their two halves must agree, and nothing but the new layer
leads from one half to the other. The program includes the lesson's file and adds one part to it.

    make 18-lab2                           # less than a minute on two idle cores
    build/18_conditional_gan_lab2 --full   # longer

**Map.**

- `attention`: two halves that must agree, told apart and drawn, with the layer and without.

Look at `figures/18_conditional_gan_lab2/maps.png` first: where a place of a picture looks.
*/
#pragma push_macro("main")
#undef main
#define main lesson_main
#define PARTS LESSON_PARTS
#include "18_conditional_gan.c"
#undef PARTS
#pragma pop_macro("main")

/*
## The layer

Let a picture be a list of $N$ places, each with $C$ numbers, its features $h_j$. Three matrices make
three things of them: a *query* (what am I looking for?), a *key* (what can be found here?) and a
*value* (what do I have to say?). The weight that place $j$ gives to place $i$ is large where the
query of $j$ and the key of $i$ agree, (18.50):

$$ \beta_{ji} = \frac{\exp (q_j \cdot k_i)}{\sum_{i'} \exp (q_j \cdot k_{i'})} , \qquad
   o_j = \sum_i \beta_{ji} v_i , \qquad y_j = h_j + \gamma \, o_j . $$

In words: each place has a softmax over all places, its *attention map*, takes the mean of all values
by these weights, and adds it to what it knew, multiplied by a number $\gamma$. This *gain* is learnt
and begins at 0. So at first the layer does nothing, to the last bit, and the net learns what can be
learnt nearby. If distant places turn out to be of use, the gain grows.

The price is in the map: $N^2$ weights for each picture. At 14 by 14 places it has 38,416 of them, at
28 by 28 it has 614,656, and twice the side means sixteen times the weights. SAGAN has it
at 32 by 32 places of pictures of 128 by 128, where a map has 1,048,576 weights. The paper tried several
sizes and found middle to large ones best.

*A product for each picture.* The library multiplies matrices, and here is a batch of matrices: for
each picture of the batch its queries by its keys, and its weights by its values. `batch_product` does
so, and since it is a new operation, here is its derivation. For one picture let $P = AB$ and let $g$
be the derivative of the loss by $P$. From $P_{ij} = \sum_k A_{ik} B_{kj}$ follow, (18.51),

$$ \frac{\partial L}{\partial A} = g B^{\mathsf T}, \qquad \frac{\partial L}{\partial B} = A^{\mathsf T} g , $$

and both are batches of products again, so the adjoint is made of the operation itself, with one of
its factors transposed. (Then it can be differentiated again, too.)
*/
static Tensor *batch_product(bool ta, bool tb, Tensor *a, Tensor *b);

static void batch_product_adjoint(Node *node, Tensor *g)  // (18.51), for every choice of transposes
{
    Tensor *a = node->in[0], *b = node->in[1];
    const bool ta = node->whole[0], tb = node->whole[1];
    if (tape_wants(node, 0))
        tape_give(node, 0, ta ? batch_product(tb, true, b, g) : batch_product(false, !tb, g, b));
    if (tape_wants(node, 1))
        tape_give(node, 1, tb ? batch_product(true, ta, g, a) : batch_product(!ta, false, a, g));
}

// op(a) op(b) for each of a batch: a (B, M, K) or its transposes (B, K, M), b (B, K, N) or (B, N, K)
static Tensor *batch_product(bool ta, bool tb, Tensor *a, Tensor *b)
{
    const int B = a->shape.n[0], M = a->shape.n[ta ? 2 : 1], K = a->shape.n[ta ? 1 : 2];
    const int N = b->shape.n[tb ? 1 : 2];
    require_shape("batch_product, b", b, tb ? shape3(B, N, K) : shape3(B, K, N));
    Tensor *y = tensor_new(shape3(B, M, N));
    for (long i = 0; i < B; i++)
        gemm(ta, tb, M, N, K, a->data + i * M * K, b->data + i * K * N, 0, y->data + i * M * N, NULL, LINEAR);
    Node *node = tape_record("batch_product", batch_product_adjoint, y, 2, (Tensor *[]){a, b});
    node->whole[0] = ta, node->whole[1] = tb;
    return y;
}

typedef struct Attention {
    Tensor *query, *key;  // (C, K): fewer numbers than the features have
    Tensor *value;        // (C, C)
    Tensor *gain;         // (1): begins at 0
    bool alike;           // a control: all weights are 1 / N, and nothing is chosen
} Attention;

static Attention attention_new(Params *params, int C, int K, Rng *rng)
{
    Attention a = {params_add(params, "query", shape2(C, K)), params_add(params, "key", shape2(C, K)),
                   params_add(params, "value", shape2(C, C)), params_add(params, "gain", shape1(1)), false};
    init_glorot(a.query, C, K, rng);
    init_glorot(a.key, C, K, rng);
    init_glorot(a.value, C, C, rng);
    return a;
}

static Tensor *per_place(Tensor *h, Tensor *W)  // (B, N, C) by (C, K) to (B, N, K)
{
    const int B = h->shape.n[0], N = h->shape.n[1];
    return reshape(matmul(reshape(h, shape2(B * N, h->shape.n[2])), W), shape3(B, N, W->shape.n[1]));
}

static Tensor *attention_map(const Attention *a, Tensor *h)  // (B, N, C) to (B, N, N), rows sum to 1
{
    if (a->alike)
        return tensor_fill(shape3(h->shape.n[0], h->shape.n[1], h->shape.n[1]), 1.0 / h->shape.n[1]);
    return softmax(batch_product(false, true, per_place(h, a->query), per_place(h, a->key)));
}

static Tensor *attend(const Attention *a, Tensor *h)  // (B, N, C) to (B, N, C); (18.50)
{
    Tensor *o = batch_product(false, false, attention_map(a, h), per_place(h, a->value));
    return add(h, multiply(o, a->gain));
}

/*
## Pictures whose halves must agree

A picture has two halves of 5 by 5 pixels. Each half shows one bar, three pixels long, in one of five
rows, anywhere in its row. The halves *agree* if both bars are in the same row. That is all. The left
half is the condition, and the generator draws the right half for it, from noise. It has to find out
in which row the bar on the left is and to put a bar of its own into that row, and it may choose
where in the row. A *wrong* pair, for the third kind of (18.1), is a picture whose bars are in two
different rows.

The players are built so that only attention can carry anything from one half to the other. A half
that is given goes through a convolution, and the right half that is to be drawn begins as two dense
layers' answer to the noise. Then each place gets numbers of its own added, the same for all
pictures, from which a place knows where it is. Then comes the attention layer, and after it every
place is worked on by itself. The discriminator's logit is the mean over all places, plus the
opinions of a small dense net that looks at each half by itself and as a whole. The figure `halves`
shows who sees what.

The discriminator never sees a picture as it is, but always with normal noise added, and it makes no
difference between real and drawn ones there. Without that noise it would tell them apart by the last
digit of a pixel, since real pixels are $\pm 1$ and those of a generator are not quite.
*/
static const double NOISE = 0.3;  // its standard deviation, on pixels of -1 and 1

enum { SIDE = 5, BAR = 3, HALF = SIDE * SIDE, PLACES = 2 * HALF, CHANNELS = 16, KEYS = 8, HALF_CODE = 8, FEW = 32 };

// Pairs (2n, SIDE, SIDE, 1) in [-1, 1]: left and right halves take turns; in one row or in two
static Tensor *halves_batch(int n, bool agree, Rng *rng)
{
    Tensor *x = tensor_new(shape4(2 * n, SIDE, SIDE, 1));
    for (long i = 0, row = 0; i < 2 * n; i++) {
        if (i % 2 == 0)
            row = rng_below(rng, SIDE);
        else if (!agree)
            row = (row + 1 + rng_below(rng, SIDE - 1)) % SIDE;
        const long from = rng_below(rng, SIDE - BAR + 1);
        for (long j = 0; j < HALF; j++) {
            const bool bar = j / SIDE == row && j % SIDE >= from && j % SIDE < from + BAR;
            x->data[i * HALF + j] = bar ? 1 : -1;
        }
    }
    return x;
}

static Tensor *noisy(Tensor *x, Rng *rng) { return add(x, scale(tensor_normal(x->shape, rng), NOISE)); }

static Tensor *left_half(Tensor *x)  // (2B, SIDE, SIDE, 1) to (B, SIDE, SIDE, 1)
{
    const int B = x->shape.n[0] / 2;
    return reshape(slice(reshape(x, shape3(B, 2, HALF)), 1, 0, 1), shape4(B, SIDE, SIDE, 1));
}

typedef struct Halves {      // one player
    Player own;
    Conv look;               // a half that is given: (., SIDE, SIDE, 1) to (., SIDE, SIDE, C)
    Dense begin, draw;       // G: (B, Z) to (B, HALF C), the half that is to be drawn
    Tensor *place;           // (N, C): what a place knows of itself
    Attention attention;
    bool held;               // the gain stays at 0
    Mlp think;               // (C) to 1, at each place
    Dense whole, opinion;    // D: (HALF) to 2 HALF to 1: each half as a whole
} Halves;

static Halves halves_new(bool draws, bool held, Rng *rng)
{
    Halves h = {.own.params = params_new(), .held = held};
    Params *params = h.own.params;
    h.look = conv_new(params, "look", 3, 1, CHANNELS, 1, 1, LEAKY_RELU, rng);
    if (draws)
        h.begin = dense_new(params, "begin", HALF_CODE, 2 * HALF, LEAKY_RELU, rng),
        h.draw = dense_new(params, "draw", 2 * HALF, HALF * CHANNELS, LEAKY_RELU, rng);
    h.place = params_add(params, "place", shape2(PLACES, CHANNELS));
    init_normal(h.place, 0.5, rng);
    h.attention = attention_new(params, CHANNELS, KEYS, rng);
    h.think = mlp_new(params, 2, (int[]){CHANNELS, 2 * CHANNELS, 1}, LEAKY_RELU, draws ? TANH : LINEAR, rng);
    if (!draws)
        h.whole = dense_new(params, "whole", HALF, 2 * HALF, LEAKY_RELU, rng),
        h.opinion = dense_new(params, "opinion", 2 * HALF, 1, LINEAR, rng);
    h.own.optimizer = adam_new(params, 4e-3, 0.5, 0.99);
    return h;
}

static void halves_free(Halves *h)
{
    optimizer_free(h->own.optimizer);
    params_free(h->own.params);
}

static Tensor *thought(const Halves *h, Tensor *places)  // (B, N, C) to (B, N)
{
    const int B = places->shape.n[0];
    Tensor *y = h->held ? places : attend(&h->attention, places);  // 0 times the rest is 0
    return reshape(mlp_apply(&h->think, reshape(y, shape2(B * PLACES, CHANNELS))), shape2(B, PLACES));
}

static Tensor *seen_places(const Halves *h, Tensor *x)  // both halves, to features (B, N, C)
{
    Tensor *seen = reshape(conv_apply(&h->look, x), shape3(x->shape.n[0] / 2, PLACES, CHANNELS));
    return add(seen, h->place);
}

static Tensor *judge_halves(const Halves *h, Tensor *x)  // (2B, SIDE, SIDE, 1) to logits (B, 1)
{
    const int B = x->shape.n[0] / 2;
    Tensor *each = sum_to(thought(h, seen_places(h, x)), shape2(B, 1));
    Tensor *whole = dense_apply(&h->whole, reshape(x, shape2(2 * B, HALF)));
    Tensor *two = reshape(dense_apply(&h->opinion, whole), shape2(B, 2));
    return add(scale(each, 1.0 / PLACES), sum_to(two, shape2(B, 1)));
}

static Tensor *draw_halves(const Halves *h, Tensor *left, Tensor *z)  // to pairs (2B, SIDE, SIDE, 1)
{
    const int B = left->shape.n[0];
    Tensor *given = reshape(conv_apply(&h->look, left), shape3(B, HALF, CHANNELS));
    Tensor *begun = reshape(dense_apply(&h->draw, dense_apply(&h->begin, z)), shape3(B, HALF, CHANNELS));
    Tensor *drawn = thought(h, add(concat((Tensor *[]){given, begun}, 2, 1), h->place));
    Tensor *pair[2] = {reshape(left, shape2(B, HALF)), slice(drawn, 1, HALF, PLACES)};
    return reshape(concat(pair, 2, 1), shape4(2 * B, SIDE, SIDE, 1));
}

/*
## What can be told without the layer

With the gain at 0 the discriminator's logit is a sum, $a(x) = u(\text{left}) + v(\text{right})$.
Show it pictures whose halves agree, to be accepted, and wrong pairs, to be rejected. In both sets
each half by itself has the same distribution, because all rows are equally likely. So the mean $s$
of the logit is the same in both sets, and the softplus $\zeta$ is convex, (18.52):

$$ E_{\text{agree}} \, \zeta(-a) + E_{\text{wrong}} \, \zeta(a) \;\ge\; \zeta(-s) + \zeta(s) \;\ge\; 2 \ln 2 . $$

In words: no sum of two opinions about two halves does better than to say "one half" to everything,
whatever its weights are. With attention the logit is no such sum, and the bound does not hold; the
loss can fall to 0. So the first experiment is no game. A discriminator is told which pictures agree.
*/
static Tensor *agreement_loss(const Halves *D, Tensor *agree, Tensor *wrong)  // (18.52), left side
{
    return add(mean(softplus(scale(judge_halves(D, agree), -1))), mean(softplus(judge_halves(D, wrong))));
}

typedef enum { CHOOSING, ALIKE, ABSENT, LAYERS } Layer;  // the layer; all weights alike; the gain held at 0

static Halves told_which(Program *p, Layer layer, int seed)  // a trained discriminator
{
    static const char *const name[LAYERS] = {"choosing", "alike", "absent"};
    double loss = 0;
    Rng rng = rng_new(p->seed + (uint64_t)seed, "halves");
    Halves D = halves_new(false, layer == ABSENT, &rng);
    D.attention.alike = layer == ALIKE;
    Run *run = run_new(p, scaled(p, pick(p, 10, 800, 4000)), "attention.%s%d", name[layer], seed);
    run->falling = true;
    run_net(run, "D", D.own.params, D.own.optimizer);
    while (run_next(run, "loss of D", loss)) {
        Tensor *agree = noisy(halves_batch(FEW, true, &run->rng), &run->rng);
        Tensor *wrong = noisy(halves_batch(FEW, false, &run->rng), &run->rng);
        loss = improve(&D.own, agreement_loss(&D, agree, wrong));
    }
    return D;
}

static double fresh_loss(const Halves *D, int batches)  // on pictures that were never shown
{
    const bool before = tape_recording(false);
    double loss = 0;
    Rng rng = rng_new(2, "fresh");
    for (int i = 0; i < batches; i++) {
        StepMark mark = step_mark();
        Tensor *agree = noisy(halves_batch(FEW, true, &rng), &rng);
        Tensor *wrong = noisy(halves_batch(FEW, false, &rng), &rng);
        loss += tensor_item(agreement_loss(D, agree, wrong)) / batches;
        step_release(mark);
    }
    tape_recording(before);
    return loss;
}

/*
## The game

Then both players play, with the lesson's losses and all three kinds of pairs. The score is
*agreement*: how often the brightest row of the right half is that of the left half. It has to be read
with care. Whoever draws bars anywhere agrees now and then. So the agreement by chance, $\sum_r p_r
p'_r$ with the shares $p_r$, $p'_r$ of the rows in both halves, is measured from the same pictures and
taken off. What is left over is the *excess*. For the data it is $1 - \frac15$.

With the gain at 0 the excess is known. The right half is a function of the noise, nothing else leads
to it, and the noise is independent of the left half. So the halves are independent, and the excess is
0, (18.53), however long the game goes on. From 2,000 pictures it is measured with a standard
deviation of at most $1/\sqrt{4 \cdot 2000} = 0.011$.
*/
static void halves_step(Halves *G, Halves *D, int n, Rng *rng, double loss[2])
{
    Tensor *x = halves_batch(n, true, rng), *wrong = noisy(halves_batch(n, false, rng), rng);
    Tensor *fake = noisy(draw_halves(G, left_half(x), tensor_normal(shape2(n, HALF_CODE), rng)), rng);
    loss[LOSS_D] = improve(&D->own, discriminator_loss(judge_halves(D, noisy(x, rng)), judge_halves(D, fake),
                                                       judge_halves(D, wrong)));
    loss[LOSS_G] = improve(&G->own, generator_loss(judge_halves(D, fake)));
}

typedef struct Excess { double agree, excess, bars; } Excess;  // bars: drawn halves that show just one

static Excess score_halves(const real *x, int n)  // x (2n, SIDE, SIDE)
{
    double share[2][SIDE] = {{0}}, chance = 0;
    Excess e = {0};
    for (long i = 0, other = 0; i < 2 * n; i++) {
        double row[SIDE] = {0};
        int best = 0, lit[2] = {0, 0};
        for (int j = 0; j < HALF; j++)
            row[j / SIDE] += (double)x[i * HALF + j];
        for (int r = 1; r < SIDE; r++)
            best = row[r] > row[best] ? r : best;
        for (int j = 0; j < HALF; j++)
            lit[j / SIDE == best] += x[i * HALF + j] > 0;
        share[i % 2][best] += 1.0 / n;
        e.bars += (i % 2 && lit[0] == 0 && lit[1] == BAR) / (double)n;
        e.agree += (i % 2 && best == other) / (double)n;
        other = best;
    }
    for (int r = 0; r < SIDE; r++)
        chance += share[0][r] * share[1][r];
    e.excess = e.agree - chance;
    return e;
}

static void draw_many(const Halves *G, int n, real *x)  // (2n, SIDE, SIDE) in [-1, 1]
{
    const bool before = tape_recording(false);
    Rng rng = rng_new(3, "many");
    for (int i = 0; i < n; i += FEW) {
        StepMark mark = step_mark();
        const int m = least(FEW, n - i);
        Tensor *left = left_half(halves_batch(m, true, &rng));
        Tensor *y = draw_halves(G, left, tensor_normal(shape2(m, HALF_CODE), &rng));
        memcpy(x + 2L * i * HALF, y->data, (size_t)y->size * sizeof *x);
        step_release(mark);
    }
    tape_recording(before);
}

enum { DRAWN = 2000, CURVE_DRAWN = 500 };

typedef struct Pair { Halves G, D; Curve agree, bars; } Pair;

static Pair halves_game(Program *p, bool held, int seed)  // trained
{
    static real x[2 * CURVE_DRAWN * HALF];
    double loss[2] = {0, 0};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "halves");
    Pair g = {.G = halves_new(true, held, &rng), .D = halves_new(false, held, &rng)};
    Run *run = run_new(p, scaled(p, pick(p, 10, 2500, 10000)), "attention.%s%d", held ? "held" : "game", seed);
    run->falling = true;
    run_net(run, "G", g.G.own.params, g.G.own.optimizer);
    run_net(run, "D", g.D.own.params, g.D.own.optimizer);
    checkpoint_curve(run->state, "agree", &g.agree);
    checkpoint_curve(run->state, "bars", &g.bars);
    while (run_next(run, "loss of D", loss[LOSS_D])) {
        halves_step(&g.G, &g.D, FEW, &run->rng, loss);
        if (run_look(run, 20)) {
            draw_many(&g.G, CURVE_DRAWN, x);
            Excess e = score_halves(x, CURVE_DRAWN);
            curve_add(&g.agree, (double)run->step, e.excess);
            curve_add(&g.bars, (double)run->step, e.bars);
        }
    }
    return g;
}

static void pair_free(Pair *g)
{
    halves_free(&g->G);
    halves_free(&g->D);
    curve_free(&g->agree);
    curve_free(&g->bars);
}

static double changed_by_layer(double gain)  // how many logits and pixels differ from those without it
{
    double count = 0;
    Rng rng = rng_new(4, "changed");
    const bool before = tape_recording(false);
    Halves G = halves_new(true, false, &rng), D = halves_new(false, false, &rng);
    Tensor *z = tensor_normal(shape2(FEW, HALF_CODE), &rng), *x[2], *a[2];
    Tensor *left = left_half(halves_batch(FEW, true, &rng));
    G.attention.gain->data[0] = D.attention.gain->data[0] = (real)gain;
    for (int held = 0; held < 2; held++) {
        G.held = D.held = held;
        x[held] = draw_halves(&G, left, z);
        a[held] = judge_halves(&D, x[0]);
    }
    for (long i = 0; i < x[0]->size; i++)
        count += x[0]->data[i] != x[1]->data[i];
    for (long i = 0; i < a[0]->size; i++)
        count += a[0]->data[i] != a[1]->data[i];
    step_reset();
    tape_recording(before);
    halves_free(&G);
    halves_free(&D);
    return count;
}

static double weights_of_map(int side)  // of one picture of side x side places, by making the map
{
    const bool before = tape_recording(false);
    Rng rng = rng_new(5, "map");
    Params *params = params_new();
    Attention a = attention_new(params, CHANNELS, KEYS, &rng);
    double size = (double)attention_map(&a, tensor_normal(shape3(1, side * side, CHANNELS), &rng))->size;
    step_reset();
    tape_recording(before);
    params_free(params);
    return size;
}

/*
*How choosy is it?* A map that looks at $n$ places alike has the entropy $\ln n$. So the exponential of
a map's entropy is the number of places that it looks at in effect, (18.54),

$$ n_j = \exp \Bigl( - \sum_i \beta_{ji} \ln \beta_{ji} \Bigr) , $$

which is 1 for a map that looks at one place only, and 50 for one that looks everywhere alike. The
control whose weights are all alike chooses nothing: each place is told the mean of all values. That mean
hardly knows in which row anything is, because the numbers of the places are the same for all pictures. So
this control lacks the choice and, with it, the rows.
*/
static double looked_at(const real *map)  // (N); (18.54)
{
    double entropy = 0;
    for (int i = 0; i < PLACES; i++)
        entropy -= map[i] > 0 ? (double)map[i] * log((double)map[i]) : 0;
    return exp(entropy);
}

static double mean_looked_at(const Halves *D)  // by all places of 50 pictures
{
    enum { ASKED = 50 };
    const bool before = tape_recording(false);
    double total = 0;
    Rng rng = rng_new(6, "asked");
    StepMark mark = step_mark();
    Tensor *x = noisy(halves_batch(ASKED, true, &rng), &rng), *map = attention_map(&D->attention, seen_places(D, x));
    for (long i = 0; i < ASKED * PLACES; i++)
        total += looked_at(map->data + i * PLACES) / (ASKED * PLACES);
    step_release(mark);
    tape_recording(before);
    return total;
}

// n pictures of two halves each, (n, N) from `low` to 1, to pictures of SIDE x 2 SIDE in [0, 1]
static void side_by_side(const real *x, int n, double low, real *to)
{
    for (long i = 0; i < (long)n * PLACES; i++) {
        const long half = i % PLACES / (HALF), pixel = i % (HALF);
        to[i / PLACES * PLACES + pixel / SIDE * 2 * SIDE + half * SIDE + pixel % SIDE] =
            (real)(((double)x[i] - low) / (1 - low));
    }
}

static double across(const real *row, int query)  // what a map gives to the other half
{
    double total = 0;
    for (int j = 0; j < PLACES; j++)
        total += j / (HALF) != query / (HALF) ? (double)row[j] : 0;
    return total;
}

static double mean_across(const Halves *D)  // by all places of 50 pictures
{
    enum { ASKED = 50 };
    const bool before = tape_recording(false);
    double total = 0;
    Rng rng = rng_new(6, "asked");
    StepMark mark = step_mark();
    Tensor *x = noisy(halves_batch(ASKED, true, &rng), &rng), *map = attention_map(&D->attention, seen_places(D, x));
    for (long i = 0; i < ASKED * PLACES; i++)
        total += across(map->data + i * PLACES, (int)(i % PLACES)) / (ASKED * PLACES);
    step_release(mark);
    tape_recording(before);
    return total;
}

static void maps_figure(Program *p, const Halves *D)  // who looks: the place that looks across most
{
    enum { ACROSS = 4 };
    static real sheet[3 * ACROSS * PLACES], map[ACROSS * PLACES], asks[ACROSS * PLACES];
    const bool before = tape_recording(false);
    Rng rng = rng_new(7, "maps");
    Tensor *x = halves_batch(ACROSS, true, &rng), *all = attention_map(&D->attention, seen_places(D, x));
    memset(asks, 0, sizeof asks);
    for (long i = 0; i < ACROSS; i++) {
        int query = 0;
        real most = 0;
        for (int j = 1; j < PLACES; j++)
            if (across(all->data + (i * PLACES + j) * PLACES, j) > across(all->data + (i * PLACES + query) * PLACES, query))
                query = j;
        asks[i * PLACES + query] = 1;
        const real *row = all->data + (i * PLACES + query) * PLACES;
        for (int j = 0; j < PLACES; j++)
            most = row[j] > most ? row[j] : most;
        for (int j = 0; j < PLACES; j++)
            map[i * PLACES + j] = row[j] / most;
    }
    side_by_side(x->data, ACROSS, -1, sheet);
    side_by_side(asks, ACROSS, 0, sheet + ACROSS * PLACES);
    side_by_side(map, ACROSS, 0, sheet + 2 * ACROSS * PLACES);
    char *title = text_format("%.0f %% of the attention goes to the other half, to few places", 100 * mean_across(D));
    Figure *f = program_figure(
        p, "maps", title,
        "Pictures of two halves; the place that looks across most; its attention map, white at its largest.",
        "Four pictures; a dot in one half of each; a map with a few bright places in the other half.");
    figure_pictures(f, sheet, 3, ACROSS, SIDE, 2 * SIDE, 1, (const char *[]){"picture", "who looks", "at what"},
                    NULL);
    figure_draw(f);
    free(title);
    step_reset();
    tape_recording(before);
}

static void halves_figure(Program *p)
{
    Figure *f = program_figure(
        p, "halves", "Only attention leads from one half to the other",
        "The generator draws the right half for the left one; the discriminator sees both halves.",
        "Left half and noise to a box, attention, and to a right half; both halves to another box.");
    figure_diagram(f, "x1 [@data label=\"left half\\ngiven\"]; z [@random label=\"noise\"];"
                      "g [@net label=\"G: attention\\nover 50 places\"];"
                      "x2 [@data label=\"right half\\ndrawn or real\"];"
                      "d [@rival label=\"D: attention\\nover 50 places\"];"
                      "L [@loss label=\"real, and do\\nthey agree?\"];"
                      "x1 -> g; z -> g; g -> x2; x1 -> d; x2 -> d; d -> L; d -> g [@gradient label=\"accept!\"]");
    figure_draw(f);
}

static void excess_figure(Program *p, const Pair *game, const Pair *held)
{
    Figure *f = program_figure(
        p, "excess", "Without attention the halves never learn to agree",
        "Agreement beyond chance of drawn pictures while the game goes on, one seed.",
        "One curve rises, the other stays at zero; a dashed line at four fifths is the data.");
    figure_panel(f, NULL, "step", "agreement beyond chance");
    figure_command(f, "set yrange [-0.1:1]");
    figure_role(f, ROLE_MODEL);
    figure_curve(f, "attention", LINES_POINTS, &game->agree);
    figure_role(f, ROLE_RIVAL);
    figure_curve(f, "gain held at 0", LINES_POINTS, &held->agree);
    figure_level(f, "data", 1 - 1.0 / SIDE);
    figure_draw(f);
}

static void drawn_figure(Program *p, real *const drawn[2], const double *agree)  // held or not
{
    enum { ACROSS = 6, ROWS = 6 };
    static real sheet[ROWS * ACROSS * PLACES];
    Rng rng = rng_new(8, "drawn");
    side_by_side(halves_batch(2 * ACROSS, true, &rng)->data, 2 * ACROSS, -1, sheet);
    for (int k = 0; k < 2; k++)
        side_by_side(drawn[k], 2 * ACROSS, -1, sheet + 2 * (k + 1) * ACROSS * PLACES);
    char *title = text_format("With attention %.0f %% of the drawn bars agree with the left one, without it %.0f %%",
                              100 * agree[0], 100 * agree[1]);
    Figure *f = program_figure(
        p, "drawn", title,
        "Pictures of the data, of the game with attention, and of the game without it.",
        "Pairs of bars in the same row; the same, with some slips; pairs in rows of their own.");
    figure_pictures(f, sheet, ROWS, ACROSS, SIDE, 2 * SIDE, 1,
                    (const char *[]){"data", "", "attention", "", "gain 0", ""}, NULL);
    figure_draw(f);
    free(title);
    step_reset();
}

static void attention_rows(Program *p, double (*row)[SEEDS], const char *const *text)
{
    claim(p, "attention: logits and pixels that the layer changes at gain 0", changed_by_layer(0), EXACTLY, 0, 0,
          "(18.50)");
    control(p, "attention: logits and pixels that the layer changes at gain 0.01", changed_by_layer(0.01), "not 0");
    claim(p, "attention: weights of one map, 14 x 14 places", weights_of_map(14), EXACTLY, 38416, 0, "N^2");
    claim(p, "attention: weights of one map, 28 x 28 places", weights_of_map(28), EXACTLY, 614656, 0, "N^2");
    goal_seeds(p, text[0], row[0], p->seeds, AT_MOST, 0.2, 0, "(18.52): 1.386");
    control_seeds(p, text[1], row[1], p->seeds, "chooses nothing");
    claim_seeds(p, text[2], row[2], p->seeds, AT_LEAST, 2 * log(2) - 0.01, 0, "(18.52): 1.386");
    control_seeds(p, text[3], row[3], p->seeds, "(18.54): 1 to 50");
    control_seeds(p, text[4], row[4], p->seeds, "(18.54): 1 to 50");
    goal_seeds(p, text[5], row[5], p->seeds, AT_LEAST, 0.05, 0, "gain 0: 0, data: 0.8");
    claim_seeds(p, text[6], row[6], p->seeds, EXACTLY, 0, 0.05, "(18.53)");
    control_seeds(p, text[7], row[7], p->seeds, "data: 1");
    control_seeds(p, text[8], row[8], p->seeds, "data: 1");
}

static void part_attention(Program *p)
{
    static const char *const text[] = {
        "attention, told which agree: loss on fresh pictures",
        "all weights alike, told which agree: loss on fresh pictures",
        "gain held at 0, told which agree: loss on fresh pictures",
        "attention, told which agree: places that a place looks at",
        "attention, untrained: places that a place looks at",
        "attention, game: agreement beyond chance", "gain held at 0, game: agreement beyond chance",
        "attention, game: share of drawn halves with one clean bar",
        "gain held at 0, game: share of drawn halves with one clean bar"};
    static real many[2][2 * DRAWN * HALF];
    double row[sizeof text / sizeof *text][SEEDS];
    for (int i = p->seeds - 1; i >= 0; i--) {
        Rng rng = rng_new(p->seed + (uint64_t)i, "halves");  // as told_which begins
        Halves raw = halves_new(false, false, &rng);
        row[4][i] = mean_looked_at(&raw);
        halves_free(&raw);
        for (Layer layer = CHOOSING; layer < LAYERS; layer++) {
            Halves D = told_which(p, layer, i);
            row[layer][i] = fresh_loss(&D, pick(p, 4, 50, 200));
            if (layer == CHOOSING)
                row[3][i] = mean_looked_at(&D);
            if (layer == CHOOSING && i == 0)
                maps_figure(p, &D);
            halves_free(&D);
        }
        Pair game[2] = {halves_game(p, false, i), halves_game(p, true, i)};
        double agree[2];
        for (int k = 0; k < 2; k++) {
            draw_many(&game[k].G, DRAWN, many[k]);
            Excess e = score_halves(many[k], DRAWN);
            agree[k] = e.agree, row[5 + k][i] = e.excess, row[7 + k][i] = e.bars;
            say(p, "   seed %d, %s: agreement %.3f, beyond chance %.3f, clean bars %.3f", i,
                k ? "gain held at 0" : "attention", e.agree, e.excess, e.bars);
        }
        if (i == 0) {
            excess_figure(p, &game[0], &game[1]);
            drawn_figure(p, (real *[]){many[0], many[1]}, agree);
        }
        pair_free(&game[0]), pair_free(&game[1]);
    }
    halves_figure(p);
    attention_rows(p, row, text);
}

/*
The figure `maps` shows some attention maps of the discriminator that was told which pictures agree, the
figure `excess` how the game went, and the figure `drawn` what came of it.

What came out, of the discriminator that was told: at gain 0 it has a loss of 1.3934 on fresh pictures,
just above the bound of 1.386, and has learnt nothing, as it must. With the layer its loss is 0.074. So
one layer is enough to compare two halves that no other layer joins. The control whose weights are all
alike has learnt nothing either after as many steps, 1.3915, although it, too, carries the mean of each
half to the other one. (With other seeds one of its nets had begun to learn.) What the layer is good for
is *choosing*. It chooses sharply, at 2.09 places in effect, and was less choosy before it had learnt, at
10.4.

What it chooses is another matter. In the figure `maps` stands, for each picture, the place that looks
across the border most. It looks at a single place of the other half. One expects that to be the other
bar, and it is not: the comparison is made by all fifty places together, and no single map shows it. An
attention map says where a place looks, and not why.

Of the game: with attention the drawn bar agrees with the left one more often than by chance, by 0.298 in
the mean over three seeds. That is far from the data, which have 0.8. The title of the figure `drawn` is that
of one seed. With the gain held at 0 the excess is 0.0067, and (18.53) says that it is 0. Attention buys
agreement and costs clean bars: a share of 0.474 of the halves that were drawn with it shows just one bar of
the right length, and of those without it 0.803, because the net without the layer has less to learn. (In
the figure `excess` one seed's curve rests at its end, because the learning rates fall to zero.)

## Where we differ from the paper

| | SAGAN | here | why |
|---|---|---|---|
| pictures | ImageNet, 128 x 128 | two halves with a bar each, 5 x 10 | the answer without the layer is known |
| where the layer stands | at 32 x 32 places, between convolutions | at 50 places, and nothing else joins the halves | what the layer does can be told from the rest |
| noise | one list of numbers for the whole picture | reaches the right half only | a list that reaches both halves could make them agree without the layer |
| value | two 1 x 1 convolutions, there and back | one matrix | fewer letters |
| loss | hinge | the lesson's, with three kinds of pairs | one loss in this chapter |
| spectral normalisation | in both players | none; noise on what $D$ sees | it is another chapter's |

## What went wrong while writing it

*A generator that agrees and has learnt nothing.* At first the generator drew both halves from noise. With
attention the halves agreed nearly always, and it looked like a success. But the bars were always in
the same row. The discriminator rejects pictures that disagree, and the easiest way out is to have one
picture. Hence the agreement by chance is taken off, and the left half is given.

*A discriminator that sees no whole.* Its logit was a mean over places only, and each place saw three by
three pixels. Such a discriminator cannot count bars, and the generator drew pieces of several.

*Noise that nobody can draw.* The first pictures had noisy pixels. A generator with eight numbers of
noise cannot draw fifty independent ones, so the discriminator always won.

## References of the second laboratory

- H. Zhang, I. Goodfellow, D. Metaxas, A. Odena, "Self-attention generative adversarial networks",
  *ICML* (2019).
- C. K. Sønderby, J. Caballero, L. Theis, W. Shi, F. Huszár, "Amortised MAP inference for image
  super-resolution", *ICLR* (2017): noise on what the discriminator sees.

## The part, and main
*/
static const Part PARTS[] = {
    {.name = "attention", .promise = "halves that must agree", .run = part_attention,
     .size = {"10 steps", "800 and 2,500", "4,000 and 10,000"}, .seeds = {1, SEEDS, SEEDS}},
};

int main(int argc, char **argv)
{
    static const Chapter laboratory = {
        .name = "18_conditional_gan_lab2",
        .title = "Conditional GAN: the second laboratory",
        .promise = "Builds a layer in which distant places of a picture look at each other, and asks\n"
                   "what it is for.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&laboratory, argc, argv);
}
