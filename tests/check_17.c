// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_17.c: chapter 17, lesson and laboratories, as they are printed

The file of the second laboratory is included whole; it includes that of the first, and this the
lesson's. The assignment is held against all permutations and against its
own prices, distances against closed forms, the penalty's gradient (a gradient of a gradient) and its
derivative against central differences, the derivation by hand against the tape, the power iteration
against matrices whose singular values are known, samplers against their laws. Comparisons that
could pass by accident are also made with a planted mistake, which they must find.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/17_wgan_gp_lab2.c"
#undef main

static const double DIGITS = sizeof(real) == sizeof(double) ? 1e-8 : 2e-5;

/*
## Transport
*/
// The least mean cost over all ways to pair n rows with columns, one by one.
static double cheapest_of_all(const double *cost, int n, int row, unsigned taken)
{
    double least = row < n ? INFINITY : 0;
    for (int j = 0; row < n && j < n; j++)
        if (!(taken >> j & 1))
            least = fmin(least, cost[row * n + j] / n +
                                    cheapest_of_all(cost, n, row + 1, taken | 1u << j));
    return least;
}

static void test_assign(void **state)
{
    (void)state;
    enum { N = 6, MANY = 60 };
    static double cost[MANY * MANY];
    double v[MANY];
    int partner[MANY];
    Rng rng = rng_new(1, "check_17");
    for (int t = 0; t < 30; t++) {
        for (int i = 0; i < N * N; i++)
            cost[i] = t % 2 ? rng_uniform(&rng) : (double)rng_below(&rng, 3);  // and with ties
        double found = assign(cost, N, partner, v), all = cheapest_of_all(cost, N, 0, 0);
        check(fabs(found - all) < 1e-12, "found %g, the least is %g", found, all);
    }
    for (int i = 0; i < MANY * MANY; i++)
        cost[i] = rng_normal(&rng);
    double found = assign(cost, MANY, partner, v), bound = 0, worse = 0;
    bool used[MANY] = {false};
    for (int i = 0; i < MANY; i++) {  // the prices are a lower bound that is met
        double u = INFINITY;
        for (int j = 0; j < MANY; j++)
            u = fmin(u, cost[i * MANY + j] - v[j]);
        bound += (u + v[i]) / MANY;
        worse += cost[i * MANY + (partner[i] + 1) % MANY] / MANY;
        check(!used[partner[i]], "column %d has two partners", partner[i]);
        used[partner[i]] = true;
    }
    check(fabs(found - bound) < 1e-12, "cost %g, bound by the prices %g", found, bound);
    check(worse > found + 0.1, "another assignment is no worse");
}

static void test_transport(void **state)
{
    (void)state;
    Plan plan = best_plan();
    double w1, js, cost = 0;
    for (int i = 0; i < BINS; i++) {
        double out = 0, in = 0;
        for (int j = 0; j < BINS; j++) {
            out += plan.moved[i * BINS + j];
            in += plan.moved[j * BINS + i];
            cost += plan.moved[i * BINS + j] * abs(i - j) / BLOCKS;
        }
        check(out == HEAP[0][i] && in == HEAP[1][i], "place %d: %g go, %g come", i, out, in);
    }
    check(fabs(cost - plan.cost) < 1e-13, "the matrix costs %g, the plan %g", cost, plan.cost);
    two_bumps(3, 0, &w1, &js);
    check(fabs(w1 - 3) < 1e-11 && fabs(js - log(2)) < 1e-13, "two points: %g, %g", w1, js);
    two_bumps(0, 0.5, &w1, &js);
    check(w1 < 1e-13 && fabs(js) < 1e-13, "no distance: %g, %g", w1, js);
    double a[] = {3, 1, 2}, b[] = {5, 3.5, 4};  // a shift by 2, 1.5 or 2
    check(fabs(w1_line(a, b, 3) - (2.5 + 2 + 2) / 3) < 1e-14, "sorted: %g", w1_line(a, b, 3));
    real x[] = {0, 0, 1, 0}, y[] = {1, 1, 0, 1};
    check(fabs(w1_points(x, y, 2, 2, NULL) - 1) < 1e-6, "two points of the plane to two");
    // L38: from a point at 0, a point at 1 and half masses at 0 and 2 are equally far
    double point[] = {1, 0, 0}, one[] = {0, 1, 0}, halves[] = {0.5, 0, 0.5};
    check(w1_heaps(point, one, 3, 1) == 1 && w1_heaps(point, halves, 3, 1) == 1, "errata, L38");
}

/*
## The penalty
*/
static Player critic_of(Mlp *net) { return (Player){.apply = dense_layers, .net = net}; }

static void test_penalty_identity(void **state)  // a linear critic's slope is its weight
{
    (void)state;
    static const int width[] = {2, 1};
    for (int two = 0; two < 2; two++)
        for (double length = 0.5; length < 3; length += 1) {
            Rng rng = rng_new(1, "check_17.linear");
            Params *params = params_new();
            Mlp net = mlp_new(params, 1, width, RELU, LINEAR, &rng);
            Player critic = critic_of(&net);
            net.layer[0].W->data[0] = (real)(0.6 * length);
            net.layer[0].W->data[1] = (real)(-0.8 * length);
            Tensor *x = tensor_normal(shape2(7, 2), &rng);
            double found = tensor_item(two ? gradient_penalty(&critic, x)
                                           : one_sided_penalty(&critic, x));
            double expected = length < 1 && !two ? 0 : (length - 1) * (length - 1);
            check(fabs(found - expected) < 1e-6, "slope %g: %g, not %g", length, found, expected);
            params_free(params);
            step_reset();
        }
}

#ifdef LTG_DOUBLE
typedef struct Case {
    Activation act;
    Tensor *x, *u[3];
} Case;

static Mlp net_of(Tensor *const *w, Activation act)  // of W1, b1, W2, b2, W3
{
    static const int order[] = {0, 2, 4};
    Mlp net = {.layers = 3};
    for (int i = 0; i < 3; i++)
        net.layer[i] = (Dense){w[order[i]], i < 2 ? w[order[i] + 1] : NULL, i < 2 ? act : LINEAR};
    return net;
}

// Of leaky ReLUs the biases are constants, since the penalty does not depend on them.
static Tensor *penalty_function(Tensor *const *w, const void *more)
{
    const Case *one = more;
    Tensor *all[5] = {w[0], NULL, w[1], NULL, w[2]};
    if (one->act == LEAKY_RELU)
        all[1] = all[3] = tensor_fill(shape1(4), 0.3);
    else
        memcpy(all, w, sizeof all);
    Mlp net = net_of(all, one->act);
    Player critic = critic_of(&net);
    return gradient_penalty(&critic, one->x);
}

static Tensor *spectral_function(Tensor *const *w, const void *more)
{
    const Case *one = more;
    Params u = {.count = 3, .tensor = (Tensor **)one->u};
    Spectral s = {net_of(w, one->act), &u, 1};
    return spectral_layers(&s, one->x);
}

static void test_gradients(void **state)
{
    (void)state;
    for (int k = 0; k < 4; k++) {
        Case one = {.act = k < 2 ? LEAKY_RELU : k == 2 ? SOFTPLUS : TANH};
        inputs_seed = (uint64_t)k + 1;
        one.x = input_signed(shape2(5, 2), 0.4, 1.2);
        Tensor *W1 = input_signed(shape2(2, 4), 0.3, 1), *W2 = input_signed(shape2(4, 4), 0.3, 1);
        Tensor *W3 = input_signed(shape2(4, 1), 0.3, 1);
        Tensor *b1 = input(shape1(4), -0.5, 0.5), *b2 = input(shape1(4), -0.5, 0.5);
        if (k < 2)
            check_gradients("penalty, leaky ReLU", penalty_function, &one, 3,
                            (Tensor *[]){W1, W2, W3}, 2, 2);
        else
            check_gradients(k == 2 ? "penalty, softplus" : "penalty, tanh", penalty_function, &one,
                            5, (Tensor *[]){W1, b1, W2, b2, W3}, 2, 2);
        one.act = SOFTPLUS;
        const int rows[] = {2, 4, 4};
        for (int i = 0; i < 3; i++) {  // u stays as it is: |W'u| has the slope of a constant v
            one.u[i] = input_signed(shape1(rows[i]), 0.3, 1);
            unit(one.u[i]->data, rows[i]);
        }
        check_gradients("spectral norm", spectral_function, &one, 5,
                        (Tensor *[]){W1, b1, W2, b2, W3}, 2, 1);
        inputs_free();
    }
}
#endif

static void test_by_hand(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed < 6; seed++) {
        HandTest leaky = hand_test(LEAKY_RELU, false, seed), bent = hand_test(SOFTPLUS, true, seed);
        check(leaky.gap < DIGITS && leaky.biases == 0, "leaky ReLU: off by %g", leaky.gap);
        check(bent.gap < DIGITS && bent.biases > 1e-3, "softplus: off by %g", bent.gap);
        check(bent.identity < DIGITS && leaky.identity < DIGITS, "the tangent is not the slope");
        check(hand_test(SOFTPLUS, false, seed).gap > 0.01, "the second stream is not missed");
        HandTest both = hand_test(LEAKY_RELU, true, seed);  // nothing bends
        check(both.gap < DIGITS, "leaky ReLU with the second stream: off by %g", both.gap);
    }
}

static void test_between(void **state)
{
    (void)state;
    enum { N = 20000 };
    Rng rng = rng_new(5, "check_17.between");
    Tensor *a = tensor_normal(shape2(N, 3), &rng), *b = tensor_normal(shape2(N, 3), &rng);
    Tensor *m = between(a, b, &rng);
    double most = 0;
    int below[10] = {0};
    for (int i = 0; i < N; i++) {
        double share[3];
        for (int d = 0; d < 3; d++)
            share[d] = (double)(m->data[3 * i + d] - b->data[3 * i + d]) /
                       (double)(a->data[3 * i + d] - b->data[3 * i + d]);
        if (fabs((double)(a->data[3 * i] - b->data[3 * i])) > 0.1 &&
            fabs((double)(a->data[3 * i + 1] - b->data[3 * i + 1])) > 0.1)
            most = fmax(most, fabs(share[0] - share[1]));
        below[(int)fmin(fmax(10 * share[2], 0), 9)]++;
    }
    check(most < 1e-4, "coordinates went different shares of the way: %g", most);
    for (int k = 0; k < 10; k++)  // 6 sigma: false alarm 2e-8
        check(abs(below[k] - N / 10) < 6 * sqrt(N * 0.09), "decile %d: %d of %d", k, below[k], N);
    step_reset();
}

/*
## Spectral norm
*/
static void test_power(void **state)
{
    (void)state;
    enum { N = 6 };
    Tensor *W = tensor_zeros(shape2(N, N));
    real u[N];
    for (int i = 0; i < N; i++) {  // a permuted diagonal: singular values 1 .. 6
        W->data[i * N + (i + 2) % N] = (real)((i % 2 ? -1 : 1) * (i + 1));
        u[i] = 1;
    }
    check(fabs(sigma_exact(W) - 6) < 1e-6, "exact: %g", sigma_exact(W));
    check(fabs(power_until_still(W, u, NULL) - 6) < 1e-4, "by turning round");
    real v[N] = {1};
    check(fabs(power_turn(W, v) - 1) < 1e-6, "a singular vector stays where it is");
    Rng rng = rng_new(3, "check_17.power");
    const Setting s = {.Z = 1, .D = 3, .hidden = 2, .width = 20, .inner = RELU, .rate = 1e-3};
    Player critic = player_new(3, 1, LINEAR, s, &rng);
    spectral_critic(&critic, 1, &rng);
    double most = 0;
    for (int i = 0; i < 3; i++) {  // the layers as they are used have norm 1
        Tensor *used = spectral_weights(critic.net, i);
        check(fabs(sigma_exact(used) - 1) < 1e-3, "layer %d: %g", i, sigma_exact(used));
    }
    for (int round = 0; round < 10; round++) {
        Tensor *x = scale(tensor_normal(shape2(20000, 3), &rng), 3), *f = apply(&critic, x);
        for (int i = 0; i < 20000; i += 2) {
            double apart = 0;
            for (int d = 0; d < 3; d++)
                apart += pow((double)(x->data[3 * i + d] - x->data[3 * i + 3 + d]), 2);
            most = fmax(most, fabs((double)(f->data[i] - f->data[i + 1])) / sqrt(apart));
        }
        step_reset();
    }
    check(most > 0.05 && most <= 1.001, "the steepest of 100,000 pairs: %g", most);
    spectral_free(&critic);
    player_free(&critic);
}

/*
## The line, the game
*/
static void test_line(void **state)
{
    (void)state;
    static Line l;
    line_new(&l, 1);
    double mass = 0, steepest = 0, width = l.at[1] - l.at[0], a[POINTS_LINE], b[POINTS_LINE];
    for (int i = 0; i < POINTS_LINE; i++) {
        a[i] = (double)heap[0][i];
        b[i] = (double)heap[1][i];
    }
    for (int g = 0; g < GRID; g++) {
        mass += l.density[g] * width;
        steepest = g ? fmax(steepest, fabs(l.best[g] - l.best[g - 1]) / width) : 0;
    }
    double assigned = w1_points(heap[0], heap[1], POINTS_LINE, 1, NULL);
    check(fabs(l.area - l.w1) < 0.01, "area %g, W1 %g", l.area, l.w1);
    check(fabs(assigned - l.w1) < 1e-9, "assigned %g, sorted %g", assigned, l.w1);
    check(fabs(w1_line(a, b, POINTS_LINE) - l.w1) < 1e-12, "the heaps are those of W1");
    check(fabs(mass - 1) < 0.02, "the density's area is %g", mass);
    check(steepest <= 1 + 1e-9 && steepest > 0.99, "the best critic's slope: %g", steepest);
    double gap = 0;  // the best critic's difference of means is W1, but for the width of a cell
    for (int i = 0; i < POINTS_LINE; i++)
        for (int k = 0; k < 2; k++) {
            int at = (int)lround(((k ? b : a)[i] - LEFT) / width);
            gap += (k ? -1 : 1) * l.best[at] / POINTS_LINE;
        }
    check(fabs(gap - l.w1) < 0.02, "the best critic finds %g of %g", gap, l.w1);
    for (double lambda = 0.1; lambda < 20; lambda *= 7) {  // (17.11), one place: by trying slopes
        double h = 0.7, rho = 0.4, best = -INFINITY, at = 0;
        for (double s = 0; s < 40; s += 1e-4)
            if (h * s - lambda * rho * (s - 1) * (s - 1) > best) {
                best = h * s - lambda * rho * (s - 1) * (s - 1);
                at = s;
            }
        check(fabs(at - 1 - h / (2 * lambda * rho)) < 2e-4, "lambda %g: slope %g", lambda, at);
    }
    check(fabs(larger_half(&l) / l.w1 - 0.5) < 0.15 && larger_half(&l) > l.w1 / 2 - 0.01,
          "the larger half is %g", larger_half(&l));
}

// The heaps come whole, in a new order each time, so that pairs are drawn anew.
static void test_heaps(void **state)
{
    (void)state;
    static Line l;
    line_new(&l, 2);
    Rng rng = rng_new(2, "check_17.heaps");
    double a[POINTS_LINE], b[POINTS_LINE];
    int same = 0;
    Tensor *x = heap_batch(heap[0], POINTS_LINE, &rng), *y = heap_batch(heap[0], POINTS_LINE, &rng);
    for (int i = 0; i < POINTS_LINE; i++) {
        same += x->data[i] == y->data[i];
        a[i] = (double)x->data[i];
        b[i] = (double)heap[0][i];
    }
    check(same < 10, "%d points are where they were", same);
    check(w1_line(a, b, POINTS_LINE) == 0, "all points, each once");
    step_reset();
}

static const Setting SMALL = {.Z = 2, .D = 2, .hidden = 1, .width = 8, .inner = RELU, .rate = 0};

static void test_steps(void **state)
{
    (void)state;
    Rng rng = rng_new(7, "check_17.steps");
    Mixture grid = grid_of_bumps();
    const Match m = {.data_batch = bump_batch, .source = &grid, .B = 32};
    Setting s = {.Z = 2, .D = 2, .hidden = 3, .width = 16, .inner = RELU, .rate = 0.5};
    Game g = game_new(s, &rng);
    use_rmsprop(&g.critic);
    Tensor *x = bump_batch(&grid, 32, &rng);
    Rng again = rng;
    Tensor *fake = evaluate(&g.generator, noise(&g, 32, &again));
    double most = 0,
           expected = tensor_item(distance_estimate(apply(&g.critic, x), apply(&g.critic, fake)));
    clipped_turn(&g, x, &rng);
    check(fabs(g.now[ESTIMATE] - expected) < 1e-5, "estimate %g, not %g", g.now[ESTIMATE],
          expected);
    for (int i = 0; i < g.critic.params->count; i++)
        for (long k = 0; k < g.critic.params->tensor[i]->size; k++)
            most = fmax(most, fabs((double)g.critic.params->tensor[i]->data[k]));
    check(most <= CLIP_AT + 1e-7 && most > 0.9 * CLIP_AT, "clipped weights up to %g", most);
    game_free(&g);
    step_reset();
    g = game_new(SMALL, &rng);
    Tensor *last =
        ((Mlp *)g.critic.net)->layer[1].W;  // a discriminator that says nothing loses 2 ln 2
    memset(last->data, 0, (size_t)last->size * sizeof(real));
    gan_step(&g, &m, &rng);
    check(fabs(g.now[LOSS_D] - 2 * log(2)) < 1e-6, "discriminator's loss %g", g.now[LOSS_D]);
    check(fabs(g.now[LOSS_G] - log(2)) < 1e-6, "generator's loss %g", g.now[LOSS_G]);
    game_free(&g);
    step_reset();
}

// What a step moves: five turns of the critic and one of the generator, each its own weights only.
static void test_turns(void **state)
{
    (void)state;
    Rng rng = rng_new(9, "check_17.turns");
    Mixture grid = grid_of_bumps();
    const Match m = {.data_batch = bump_batch, .source = &grid, .B = 32};
    Setting s = SMALL;
    s.rate = 1e-2;
    s.lambda = 0.1;
    Game g = game_new(s, &rng);
    train_step(&g, &m, &rng);
    check(g.critic.optimizer->step == 5 && g.generator.optimizer->step == 1, "%ld and %ld steps",
          g.critic.optimizer->step, g.generator.optimizer->step);
    Tensor *w[2] = {g.generator.params->tensor[0], g.critic.params->tensor[0]};
    real before[2] = {w[0]->data[0], w[1]->data[0]};
    critic_step(&g, bump_batch(&grid, 32, &rng), &rng);
    check(w[0]->data[0] == before[0] && w[1]->data[0] != before[1],
          "the critic's turn moves it only");
    before[1] = w[1]->data[0];
    generator_step(&g, 32, &rng);
    check(w[0]->data[0] != before[0] && w[1]->data[0] == before[1], "and so does the generator's");
    game_free(&g);
    step_reset();
}

static void test_climbs(void **state)  // small steps raise the estimate, and G's lower it
{
    (void)state;
    Rng rng = rng_new(8, "check_17.climbs");
    Setting s = {.Z = 2, .D = 2, .hidden = 2, .width = 16, .inner = RELU, .rate = 1e-4};
    Game g = game_new(s, &rng);
    real kept[128];
    memcpy(kept, world_batch((void *)&WORLD[ROLL], 64, &rng)->data, sizeof kept);
    const Rng noise_of_all = rng_new(1, "check_17.noise");
    double before = 0;
    for (int k = 0; k < 21; k++) {
        Rng same = noise_of_all;
        bare_turn(&g, tensor_from(shape2(64, 2), kept), &same);
        before = k == 0 ? g.now[ESTIMATE] : before;
        step_reset();
    }
    check(g.now[ESTIMATE] > before + 1e-4, "the estimate went from %g to %g", before,
          g.now[ESTIMATE]);
    double low = tensor_item(mean(apply(&g.critic, sample(&g, 512, "check_17.same"))));
    for (int k = 0; k < 20; k++) {
        generator_step(&g, 128, &rng);
        step_reset();
    }
    double high = tensor_item(mean(apply(&g.critic, sample(&g, 512, "check_17.same"))));
    check(high > low + 1e-4, "the fakes' score went from %g to %g", low, high);
    game_free(&g);
    step_reset();
}

static void test_worlds(void **state)
{
    (void)state;
    enum { N = 20000 };
    Rng rng = rng_new(2, "check_17.worlds");
    Tensor *x = line_batch(NULL, N, &rng);
    double squares = 0, middle = 0;
    for (int i = 0; i < N; i++) {
        middle += (double)x->data[i] / N;
        squares += (double)x->data[i] * (double)x->data[i] / N;
    }
    // variance 1.5^2 + 0.3^2; its own deviation is about 0.91 / sqrt(N): 6 sigma
    check(fabs(middle) < 6 * 1.53 / sqrt(N), "mean %g", middle);
    check(fabs(squares - 2.34) < 6 * 0.92 / sqrt(N), "square %g", squares);
    x = world_batch((void *)&WORLD[ROLL], N, &rng);
    for (int i = 0; i < N; i++) {
        double r = 7.5 * hypot((double)x->data[2 * i], (double)x->data[2 * i + 1]);
        check(r > 1.5 * M_PI - 2 && r < 4.5 * M_PI + 2, "a point of the roll at radius %g", r);
    }
    Mixture ring = bumps_of(RING), grid = bumps_of(BUMPED);
    check(ring.K == 8 && fabs(ring.deviation - 0.0141) < 1e-3, "the ring");
    check(grid.K == BUMPS && fabs(grid.centre[24][0] - 4 / 2.828) < 1e-9, "the grid");
    for (int k = 0; k < 2; k++) {  // drawn by the library, and by ranks
        int hit[MODES_MOST];
        x = k ? world_batch((void *)&WORLD[BUMPED], N, &rng) : bump_batch(&grid, N, &rng);
        double good = mixture_good(&grid, x->data, N, 3, hit);
        check(fabs(good - 0.98889) < 6 * sqrt(0.011 / N), "share of good points %g", good);
        for (int b = 0; b < BUMPS; b++)
            check(abs(hit[b] - N / BUMPS) < 6 * sqrt(N / BUMPS), "bump %d: %d points", b, hit[b]);
    }
    Tensor *z = tensor_normal(shape2(N, 5), &rng), *y = blurred((void *)&WORLD[RING], z);
    Tensor *off = subtract(y, world_points(&WORLD[RING], z));
    double noise_square = tensor_item(mean(square(off)));
    check(fabs(noise_square - 1) < 6 / sqrt(N), "the noise's variance is %g", noise_square);
    step_reset();
}

static void test_ranks(void **state)
{
    (void)state;
    const double up[] = {1, 2, 30, 400}, down[] = {5, 4, 3, -9}, tie[] = {1, 1, 2, 2};
    const double odd[] = {2, 1, 4, 3}, clock[] = {1, 2, 3, 4};
    check(fabs(rank_correlation(up, up, 4) - 1) < 1e-12, "the same order");
    check(fabs(rank_correlation(up, down, 4) + 1) < 1e-12, "the reverse");
    check(fabs(rank_correlation(up, tie, 4) - 2 / sqrt(5)) < 1e-12, "ties");
    check(fabs(rank_correlation(clock, down, 4) + 1) < 1e-12, "a clock and what falls");
    check(fabs(rank_correlation(up, odd, 4) - 0.6) < 1e-12, "two exchanged: 1 - 6 * 4 / 60");
}

// A spoilt generator is the trained one at the share 0, the untrained one at 1, and half of each between.
static void test_mix(void **state)
{
    (void)state;
    const Setting s = {.Z = 2, .D = 3, .hidden = 1, .width = 4, .inner = RELU, .rate = 1e-3};
    Rng rng = rng_new(1, "mix");
    Game a = game_new(s, &rng), b = game_new(s, &rng), c = game_new(s, &rng);
    for (int k = 0; k < 3; k++) {
        mix(c.generator.params, a.generator.params, b.generator.params, k / 2.0);
        for (int i = 0; i < c.generator.params->count; i++)
            for (long j = 0; j < c.generator.params->tensor[i]->size; j++) {
                const double x = (double)a.generator.params->tensor[i]->data[j],
                             y = (double)b.generator.params->tensor[i]->data[j];
                check(fabs((double)c.generator.params->tensor[i]->data[j] - ((2 - k) * x + k * y) / 2) < 1e-6,
                      "weight %ld of tensor %d at the share %g", j, i, k / 2.0);
            }
    }
    // an opponent's turn moves the opponent, and the generator not at all
    for (int kind = 0; kind < GAMES; kind++) {
        const double before = tensor_item(sum(square(c.generator.params->tensor[0])));
        const double own = tensor_item(sum(square(c.critic.params->tensor[0])));
        opponent_turn(&c, kind, tensor_normal(shape2(8, 3), &rng), &rng);
        check(tensor_item(sum(square(c.generator.params->tensor[0]))) == before, "the generator has moved");
        check(tensor_item(sum(square(c.critic.params->tensor[0]))) != own, "the opponent has not");
        step_reset();
    }
    game_free(&a);
    game_free(&b);
    game_free(&c);
}

static void test_batchnorm(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed < 4; seed++) {
        check(cross_slopes(NONE, seed).across == 0, "no normalisation");
        check(cross_slopes(LAYER, seed).across == 0, "layer norm");
        check(cross_slopes(BATCH, seed).across > 0.05, "batch norm");
        Cross c = cross_slopes(BATCH_LAST, seed);
        check(c.seen < 1e-5 && c.own > 0.1, "batch norm last: seen %g, own %g", c.seen, c.own);
    }
}

/*
## The program, in a child: before OpenMP's threads start
*/
static void test_quick_run(void **state)
{
    (void)state;
    int status = chapter_ends(first_lab_main, "--quick --check --part transport", true);
    check(status == 0, "a quick run of the first laboratory ended with status %d", status);
    status = chapter_ends(chapter_main, "--quick --check --part penalty,batchnorm", true);
    check(status == 0, "a quick run of the second laboratory ended with status %d", status);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quick_run), cmocka_unit_test(test_assign),
        cmocka_unit_test(test_transport), cmocka_unit_test(test_penalty_identity),
#ifdef LTG_DOUBLE
        cmocka_unit_test(test_gradients),
#endif
        cmocka_unit_test(test_by_hand),   cmocka_unit_test(test_between),
        cmocka_unit_test(test_power),     cmocka_unit_test(test_line),
        cmocka_unit_test(test_heaps),     cmocka_unit_test(test_steps),
        cmocka_unit_test(test_turns),     cmocka_unit_test(test_climbs),
        cmocka_unit_test(test_worlds),    cmocka_unit_test(test_ranks),
        cmocka_unit_test(test_mix),
        cmocka_unit_test(test_batchnorm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
