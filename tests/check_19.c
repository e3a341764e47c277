// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_19.c: chapter 19, lesson and second laboratory, as they are printed

Gradients of the three losses by all weights of both networks are held against central differences, the losses and one step
against what is computed by hand, patches against derivatives, the spectrum against Parseval, the paintings against their law,
samplers against the laws they are to have. Statistical tests lie five standard errors out: for other seeds they would raise a
false alarm less than once in a million runs; the seeds are fixed, so in fact never.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/19_pix2pix_lab2.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected, tolerance, found);
}

static Rng stream(const char *name) { return rng_new(19, name); }

enum { SMALL = 8, QUESTION = 2, CHANNELS = 1 };

static Game small_game(const char *name, const Kind *kind)
{
    Rng rng = stream(name);
    Game g = {.G = unet_new(SMALL, QUESTION, CHANNELS, 2, !kind->severed, &rng)};
    g.D = patch_new(PATCH_16, 3, QUESTION, CHANNELS, 2, kind->blind, &rng);
    return g;
}

static Pair small_pair(int B)
{
    return (Pair){input(shape4(B, SMALL, SMALL, QUESTION), 0, 1), input(shape4(B, SMALL, SMALL, CHANNELS), -1, 1)};
}

/*
## Gradients
*/
#ifdef LTG_DOUBLE
typedef struct Setting {
    Game *g;
    Pair pair;
    int which;
} Setting;

static Tensor *loss_of(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    Rng rng = stream("z");  // the same z each time
    Tensor *fake = generate(&s->g->G, s->pair.x, &rng), *a = logits(&s->g->D, s->pair.x, fake);
    if (s->which == 0)
        return discriminator_loss(logits(&s->g->D, s->pair.x, s->pair.y), a);
    Tensor *both = add(generator_loss(a), scale(distance(fake, s->pair.y), LAMBDA));
    return s->which == 1 ? both : distance(fake, s->pair.y);
}

static void smooth(Unit *u, int n)  // tanh for what has a kink, which differences would step over
{
    for (int i = 0; i < n; i++) {
        const bool kink = u[i].act == RELU || u[i].act == LEAKY_RELU;
        u[i].act = kink ? TANH : u[i].act;
        u[i].conv.act = u[i].gain ? LINEAR : u[i].act;
    }
}

// Each loss by the weights of each network. The bias of a convolution before a normalisation is taken out by the mean, so
// its gradient must vanish; each other one must not.
static void losses_have_the_slopes_of_differences(void **state)
{
    (void)state;
    static const char *const name[] = {"D's loss", "G's loss", "distance"};
    Game g = small_game("slopes", &KIND[BOTH]);
    Setting s = {&g, small_pair(2), 0};
    for (long i = 0; i < s.pair.y->size; i++)
        s.pair.y->data[i] += s.pair.y->data[i] > 0 ? 1 : -1;  // beyond what tanh can reach: no kink
    smooth(g.G.down, g.G.levels);
    smooth(g.G.up, g.G.levels);
    smooth(g.D.layer, g.D.layers);
    for (s.which = 0; s.which < 3; s.which++)
        for (int D = 0; D < 2; D++) {
            Params *params = D ? g.D.params : g.G.params;
            Tensor *free_ones[INPUTS], *gradient[PARAMS_MOST];
            int n = 0, idle = 0;
            if (s.which == 2 && D)
                continue;
            grad(loss_of(NULL, &s), params->tensor, params->count, gradient, false);
            for (int i = 0; i < params->count; i++) {
                bool normed = false;
                for (int u = 0; u < g.G.levels && !D; u++)
                    normed |= (g.G.down[u].gain && g.G.down[u].conv.b == params->tensor[i]) ||
                              (g.G.up[u].gain && g.G.up[u].conv.b == params->tensor[i]);
                for (long j = 0; j < gradient[i]->size && normed; j++)
                    near_to(gradient[i]->data[j], 0, 1e-9);
                idle += normed;
                if (!normed)
                    free_ones[n++] = params->tensor[i];
            }
            step_reset();
            assert_int_equal(idle, D ? 0 : 2 * g.G.levels - 2);
            for (int from = 0; from < n; from += 8)
                check_gradients(name[s.which], loss_of, &s, n - from < 8 ? n - from : 8, free_ones + from, 1, 1);
        }
    game_free(&g);
    inputs_free();
}
#endif

/*
## Losses and steps
*/
static void losses_are_what_they_should_be(void **state)
{
    (void)state;
    const double exact = sizeof(real) == 8 ? 1e-13 : 2e-6;
    Tensor *a = input(shape4(2, 3, 3, 1), -3, 3), *b = input(shape4(2, 3, 3, 1), -4, 4);
    double D = 0, G = 0, gap = 0;
    for (int i = 0; i < 18; i++) {
        const double real_one = 1 / (1 + exp(-(double)a->data[i])), fake = 1 / (1 + exp(-(double)b->data[i]));
        D -= 0.5 * (log(real_one) + log(1 - fake)) / 18;
        G -= log(fake) / 18;
        gap += fabs((double)a->data[i] - (double)b->data[i]) / 18;
    }
    near_to(tensor_item(discriminator_loss(a, b)), D, 10 * exact);
    near_to(tensor_item(generator_loss(b)), G, 10 * exact);
    near_to(tensor_item(distance(a, b)), gap, 10 * exact);
    near_to(tensor_item(distance(a, a)), 0, 0);
    Tensor *coin = tensor_zeros(shape4(2, 3, 3, 1));
    near_to(tensor_item(discriminator_loss(coin, coin)), log(2), exact);
    near_to(tensor_item(generator_loss(coin)), log(2), exact);
    near_to(tensor_item(generator_loss(tensor_fill(shape4(1, 1, 1, 1), -500))), 500, 1e-3);  // no logarithm of zero
    step_reset();
    inputs_free();
}

static double moved(const Params *a, const Params *b)
{
    double total = 0;
    for (int i = 0; i < a->count; i++)
        for (long j = 0; j < a->tensor[i]->size; j++)
            total += fabs((double)a->tensor[i]->data[j] - (double)b->tensor[i]->data[j]);
    return total;
}

static void only_the_right_player_moves(void **state)
{
    (void)state;
    Pair pair = small_pair(2);
    for (int k = DISTANCE; k <= BOTH; k++) {
        Game g = small_game("moves", &KIND[k]), h = small_game("moves", &KIND[k]);
        double loss[3] = {0, 0, 0};
        Rng rng = stream("moves.z");
        KIND[k].step(&g, pair, &rng, loss);
        assert_true(moved(g.G.params, h.G.params) > 0);
        assert_true((moved(g.D.params, h.D.params) > 0) == (k != DISTANCE));
        assert_int_equal(g.G.optimizer->step, 1);
        assert_int_equal(g.D.optimizer->step, k != DISTANCE);
        game_free(&g);
        game_free(&h);
        step_reset();
    }
    inputs_free();
}

// D descends with both networks' old weights, then G both of its terms with D's new ones.
static void one_step_by_hand(void **state)
{
    (void)state;
    Game g = small_game("hand", &KIND[BOTH]), h = small_game("hand", &KIND[BOTH]);
    double loss[3];
    Rng rng = stream("hand.z"), again = rng;
    Pair pair = small_pair(3);
    train_step(&g, pair, &rng, loss);
    Tensor *fake = generate(&h.G, pair.x, &again), *gradient[PARAMS_MOST];
    Tensor *loss_d = discriminator_loss(logits(&h.D, pair.x, pair.y), logits(&h.D, pair.x, fake));
    near_to(loss[LOSS_D], tensor_item(loss_d), 0);
    grad(loss_d, h.D.params->tensor, h.D.params->count, gradient, false);
    optimizer_step(h.D.optimizer, gradient);
    Tensor *loss_g = add(generator_loss(logits(&h.D, pair.x, fake)), scale(distance(fake, pair.y), 100));
    near_to(loss[LOSS_G], tensor_item(loss_g), 0);
    near_to(loss[LOSS_1], tensor_item(distance(fake, pair.y)), 0);
    grad(loss_g, h.G.params->tensor, h.G.params->count, gradient, false);
    optimizer_step(h.G.optimizer, gradient);
    near_to(moved(g.G.params, h.G.params) + moved(g.D.params, h.D.params), 0, 0);
    assert_int_equal(rng.counter, again.counter);
    game_free(&g);
    game_free(&h);
    step_reset();
    inputs_free();
}

/*
## Networks
*/
static void shapes_and_skips(void **state)
{
    (void)state;
    static const int side[] = {8, 32, 64, 128}, levels[] = {2, 4, 5, 6};
    for (int s = 0; s < COUNT(side); s++)
        for (int skips = 0; skips < 2; skips++) {
            Rng rng = stream("shapes");
            UNet g = unet_new(side[s], 3, 2, 2, skips, &rng);
            assert_int_equal(g.levels, levels[s]);
            check(g.params->count <= PARAMS_MOST, "%d parameters", g.params->count);
            Tensor *x = tensor_uniform(shape4(1, side[s], side[s], 3), &rng);
            Rng z = stream("z"), same = z;
            Tensor *y = generate(&g, x, &z);
            check(shape_equal(y->shape, shape4(1, side[s], side[s], 2)), "%s", shape_text(y->shape));
            for (long i = 0; i < y->size; i++)
                check(fabs((double)y->data[i]) <= 1, "a value of %g", (double)y->data[i]);
            check(largest_difference(y, generate(&g, x, &same)) == 0, "the same z, another drawing");
            check(largest_difference(y, generate(&g, x, &z)) > 0, "another z, the same drawing");
            optimizer_free(g.optimizer);
            params_free(g.params);
            step_reset();
        }
    // no picture depends on the others of its batch
    Game g = small_game("alone", &KIND[BOTH]);
    Tensor *x = input(shape4(2, SMALL, SMALL, QUESTION), 0, 1);
    Tensor *h = unit_apply(&g.G.down[0], x, 0), *first = unit_apply(&g.G.down[0], slice(x, 0, 0, 1), 0);
    Tensor *up = unit_apply(&g.G.up[0], concat((Tensor *[]){h, h}, 2, 3), SMALL);
    Tensor *up_first = unit_apply(&g.G.up[0], concat((Tensor *[]){first, first}, 2, 3), SMALL);
    near_to(largest_difference(slice(up, 0, 0, 1), up_first), 0, sizeof(real) == 8 ? 1e-13 : 1e-5);
    game_free(&g);
    step_reset();
    inputs_free();
}

static void a_blind_discriminator_does_not_see_the_question(void **state)
{
    (void)state;
    Pair pair = small_pair(1);
    Tensor *other = input(pair.x->shape, 0, 1);
    for (int blind = 0; blind < 2; blind++) {
        Game g = small_game("blind", &KIND[blind ? BLIND : GAME]);
        const double gap = largest_difference(logits(&g.D, pair.x, pair.y), logits(&g.D, other, pair.y));
        assert_true((gap == 0) == (blind == 1));
        game_free(&g);
        step_reset();
    }
    inputs_free();
}

static void patches_are_as_large_as_they_say(void **state)
{
    (void)state;
    static const int size[STACKS] = {1, 16, 62, 70};
    for (int k = 0; k < STACKS; k++) {
        assert_int_equal(patch_size(k, 32), size[k]);
        assert_int_equal(patch_seen(k, 32), size[k]);
    }
    for (int side = 8; side <= 64; side *= 2) {  // one logit for the whole picture
        Form form[LEVELS];
        Rng rng = stream("whole");
        Patch d = patch_new(form, stack_forms(PATCH_ALL, side, form), 1, 1, 2, false, &rng);
        Tensor *x = tensor_uniform(shape4(2, side, side, 1), &rng);
        check(shape_equal(logits(&d, x, x)->shape, shape4(2, 1, 1, 1)), "side %d", side);
        check(patch_size(PATCH_ALL, side) >= side, "a patch smaller than the picture of %d", side);
        optimizer_free(d.optimizer);
        params_free(d.params);
        step_reset();
    }
}

/*
## Answers
*/
static double game_loss(double g)  // KL(q, p) - 2 JS(p, q), whose derivative is (19.8)
{
    double p[CELLS], q[CELLS], slope;
    for (int i = 0; i < CELLS; i++) {
        const double y = -REACH + 2 * REACH * (i + 0.5) / CELLS;
        p[i] = fmax(right_density(y, &slope) * 2 * REACH / CELLS, 1e-300);
        q[i] = bump(y, g) * 2 * REACH / CELLS;
    }
    return kl_divergence(q, p, CELLS) - 2 * js_divergence(p, q, CELLS);
}

static void slopes_of_the_game(void **state)
{
    (void)state;
    for (double g = -1.7; g < 1.8; g += 0.31) {  // -ln D*, held at g, averaged over N(g +- h, BLUR^2)
        const double h = 1e-4;
        double loss[2] = {0, 0}, slope;
        for (int i = 0; i < CELLS; i++) {
            const double y = -REACH + 2 * REACH * (i + 0.5) / CELLS, p = right_density(y, &slope), q = bump(y, g);
            for (int k = 0; k < 2 && p > 1e-200; k++)
                loss[k] += bump(y, g + (k ? h : -h)) * log(1 + q / p) * 2 * REACH / CELLS;
        }
        near_to(game_slope(g), (loss[1] - loss[0]) / (2 * h), 1e-5 * (1 + fabs(game_slope(g))));
    }
    near_to(smallest_at(true), SHARE[1] - SHARE[0], 1e-9);  // the mean, and the median
    near_to(smallest_at(false), 1, 2e-5);
    assert_true(game_loss(0) > game_loss(-1) && game_loss(-1) > game_loss(1));  // a hill between two wells
    for (int i = 0; i < 5; i++) {  // (19.8) is its derivative
        const double g = -1.3 + 0.55 * i, h = 1e-4, by_differences = (game_loss(g + h) - game_loss(g - h)) / (2 * h);
        check(fabs(by_differences - game_slope(g)) < 1e-5 * (1 + fabs(by_differences)), "at %g: %.9g, by differences %.9g", g,
              game_slope(g), by_differences);
    }
    for (int k = 0; k < 3; k++) {
        int paint = -1;
        const double half[3] = {WALL[k][0] / 2 + 3, WALL[k][1] / 2, WALL[k][2] / 2 - 4};
        near_to(nearest_paint(half, 0.5, &paint), 5, 1e-12);
        assert_int_equal(paint, k);
    }
    for (int k = 0; k < 3; k++)
        for (int c = 0; c < 3; c++) {  // the paints of the toy are those of the streets
            static uint8_t plan[32 * 32], picture[3 * 32 * 32];
            bool found = false;
            Rng rng = stream("paints");
            memset(plan, HOUSE, sizeof plan);
            for (int i = 0; i < 40 && !found; i++) {
                street_paint(&rng, 32, plan, picture);
                for (int y = 0; y < 2; y++)  // two rows: one at most is a joint
                    found |= fabs(picture[96 * y] - WALL[k][0]) + fabs(picture[96 * y + 1] - WALL[k][1]) +
                                 fabs(picture[96 * y + 2] - WALL[k][2]) == 0;
            }
            assert_true(found);
        }
}

/*
## Scores
*/
static void spectra(void **state)
{
    (void)state;
    enum { S = 16, N = 3, C = 2 };
    Tensor *a = input(shape4(N, S, S, C), 0, 1), *b = input(shape4(N, S, S, C), 0, 1);
    double power[S], sum = 0, squares = 0;
    spectrum(a->data, b->data, N, S, C, power);
    for (int i = 0; i < S; i++)
        sum += power[i];
    for (long i = 0; i < a->size; i++)
        squares += pow((double)a->data[i] - (double)b->data[i], 2) / N;
    near_to(sum, squares, 1e-6 * squares);  // Parseval
    real wave[S * S];
    for (int i = 0; i < S * S; i++)
        wave[i] = (real)(cos(M_PI * 3 * (2 * (i / S) + 1) / (2 * S)) * cos(M_PI * 4 * (2 * (i % S) + 1) / (2 * S)));
    spectrum(wave, NULL, 1, S, 1, power);
    near_to(power[5], S * S / 4.0, 1e-4);  // 3 and 4: band 5, and nothing elsewhere
    double twice[S], ten = psnr(a->data, a->data, 1);
    for (int i = 0; i < S; i++) {
        check(i == 5 || power[i] < 1e-6, "band %d: %g", i, power[i]);
        power[i] = 1 + i;
        twice[i] = 2 * power[i];
    }
    near_to(tone(twice, power, S), log10(2), 1e-12);
    near_to(tone(power, power, S), 0, 0);
    assert_true(isinf(ten));
    real low[4] = {0, (real)0.5, 1, (real)0.25}, high[4] = {(real)0.1, (real)0.6, (real)0.9, (real)0.15};
    near_to(psnr(low, high, 4), 20, 1e-5);  // (19.10)
    near_to(mean_gap(low, high, 4), 0.1, 1e-6);
    inputs_free();
}

static void load_few(void)  // streets without a reader
{
    data.side = 32;
    data.n = 60;
    data.train = street_pairs(200, 1, "few", &data.train_label);
    data.test = street_pairs(data.n, 1, "few test", &data.label);
    data.truth = reals_of(data.test.y);
    data.again = blank();
    law_load(1);
    Rng rng = stream("again");
    uint8_t painting[3 * 32 * 32];
    for (long i = 0; i < numbers(); i++) {
        if (i % (3 * 32 * 32) == 0)
            street_paint(&rng, 32, data.label + i / 3, painting);
        data.again[i] = (real)painting[i % (3 * 32 * 32)] / 255;
    }
}

static double wall_gap(const real *drawing, double *boards)  // means over houses
{
    double total = 0, houses = 0, gap, own;
    *boards = 0;
    for (long i = 0; i < data.n * 32L * 32; i += 32 * 32) {
        houses += paint_of(drawing + 3 * i, data.label + i, &gap, &own) >= 0;
        total += gap;
        *boards += own;
    }
    *boards /= houses;
    return total / houses;
}

static void the_law_of_streets(void **state)
{
    (void)state;
    load_few();
    real *colours = blank();
    class_colours(colours);
    double red = 0, square_mean = 0, square_again = 0, flat = 0;
    long walls = 0, medians = 0;
    for (long i = 0; i < numbers(); i++) {
        square_mean += pow((double)data.truth[i] - (double)law.mean[i], 2);
        square_again += pow((double)data.truth[i] - (double)data.again[i], 2);
        if (data.label[i / 3] != HOUSE || i % 3)
            continue;
        walls++;
        red += 255 * (double)law.mean[i];
        const double m = 255 * (double)law.median[i];  // a paint, or a joint, of one of three
        medians += fabs(m - 176) < 0.5;
        flat = 255 * (double)colours[i];
    }
    near_to(red / (double)walls, 0.875 * (176 + 222 + 120) / 3, 5 * 45 / sqrt(60 * REPAINTED));
    near_to(flat, 0.875 * (176 + 222 + 120) / 3, 5 * 45 / sqrt(200));
    check(medians < walls, "the median of %ld wall pixels of %ld is the middle paint", medians, walls);
    near_to(square_again / square_mean * (1 + 1.0 / REPAINTED), 2, 0.8);  // (19.9), 60 streets
    near_to(law.miss * (double)numbers() / square_mean, 2, 0.35);         // the truth is a painting like others
    double boards[4];
    const double gap[4] = {wall_gap(data.truth, &boards[0]), wall_gap(data.again, &boards[1]), wall_gap(law.mean, &boards[2]),
                           wall_gap(colours, &boards[3])};
    check(gap[0] < 4 && gap[1] < 4, "the walls of true streets are %g and %g off", gap[0], gap[1]);
    check(gap[2] > 40 && gap[3] > 40, "an average of paints passes for a paint");
    near_to(boards[0], sqrt(0.25 * 0.75) * 0.5 / 0.875, 0.02);  // a quarter of a wall at half its brightness
    near_to(boards[3], 0, 1e-3);
    check(boards[2] < 0.1, "the mean of all heights has boards: %g", boards[2]);
    for (long i = 0; i < (long)data.n * 32 * 32; i++) {  // a question is one-hot
        int sum = 0;
        for (int c = 0; c < CLASSES; c++)
            sum += data.test.x->pixel[i * CLASSES + c];
        check(sum == 255 && data.test.x->pixel[i * CLASSES + data.label[i]] == 255, "pixel %ld is not one-hot", i);
    }
    Pairs wrong = wrong_pairs(&data.train, 1);
    const size_t D = 3 * 32 * 32;
    int still = 0, found = 0;
    for (int i = 0; i < wrong.y->n; i++) {
        still += memcmp(wrong.y->pixel + (size_t)i * D, data.train.y->pixel + (size_t)i * D, D) == 0;
        for (int j = 0; j < wrong.y->n; j++)
            found += memcmp(wrong.y->pixel + (size_t)i * D, data.train.y->pixel + (size_t)j * D, D) == 0;
    }
    check(still < 8 && found == wrong.y->n, "%d answers are where they were, %d are there", still, found);
    pictures_free(wrong.y);
    free(colours);
    law_free();
    free_streets();
}

static void samplers(void **state)
{
    (void)state;
    enum { N = 40000 };
    Rng rng = stream("dropout");
    Tensor *h = dropout(tensor_fill(shape2(1, N), 3), &rng);
    int on = 0;
    for (int i = 0; i < N; i++) {
        check(h->data[i] == 0 || h->data[i] == 6, "a unit of %g", (double)h->data[i]);
        on += h->data[i] > 0;
    }
    near_to((double)on / N, 0.5, 5 * 0.5 / sqrt(N));
    step_reset();
    Pictures x = {5, 1, 1, 1, (uint8_t[]){0, 51, 102, 153, 204}};
    const Pairs pairs = {&x, &x};
    int count[5] = {0};
    double chi = 0;
    for (int i = 0; i < 1000; i++, step_reset()) {
        Pair pair = data_batch(&pairs, 4, &rng);
        for (int j = 0; j < 4; j++) {
            count[(int)(5 * pair.x->data[j] + (real)0.5)]++;
            near_to((double)pair.y->data[j], 2 * (double)pair.x->data[j] - 1, 1e-6);  // of one pair
        }
    }
    for (int i = 0; i < 5; i++)
        chi += pow(count[i] - 800, 2) / 800;
    check(chi < 37, "chi-square %g of 4 degrees", chi);  // once in five million
}

#ifdef LTG_DOUBLE
static Tensor *noisy_g_loss(const Game *g, Pair pair)  // the loss of noisy_loss, with chance held still
{
    Rng rng = stream("still");
    Tensor *fake = generate(&g->G, with_noise(pair.x, &rng), &rng);
    return add(generator_loss(logits(&g->D, pair.x, fake)), scale(distance(fake, pair.y), 3));
}

// Along one uneven direction of all of G's weights.
static void gradient_through_the_noise(void **state)
{
    (void)state;
    Rng rng = stream("noisy");
    Game g = {.G = unet_new(32, 4 + CHANNELS_Z, 3, 2, true, &rng)};
    g.D = patch_new(PATCH_16, 3, 4, 3, 2, false, &rng);
    const Pair pair = {input(shape4(1, 32, 32, 4), 0, 1), input(shape4(1, 32, 32, 3), -1, 1)};
    const double h = 1e-7, at[4] = {h, -2 * h, h, 0};
    double value[2], along = 0, size = 0;
    Tensor *slope[PARAMS_MOST], *way[PARAMS_MOST];
    Params *params = g.G.params;
    grad(noisy_g_loss(&g, pair), params->tensor, params->count, slope, false);
    for (int i = 0; i < params->count; i++) {
        way[i] = uneven(params->tensor[i]->shape, (uint64_t)i);
        along += tensor_item(sum(multiply(slope[i], way[i])));
        size += tensor_item(sum(square(slope[i])));
    }
    for (int k = 0; k < 3; k++) {  // there, to the other side, and back
        for (int i = 0; i < params->count; i++)
            for (long j = 0; j < way[i]->size; j++)
                params->tensor[i]->data[j] += at[k] * way[i]->data[j];
        if (k < 2)
            value[k] = tensor_item(noisy_g_loss(&g, pair));
    }
    check(size > 1e-8, "the gradient is zero");
    near_to((value[0] - value[1]) / (2 * h), along, 1e-6 * (fabs(along) + sqrt(size)));
    game_free(&g);
    inputs_free();
    step_reset();
}
#endif

/*
## Chance
*/
static void spread_and_paints(void **state)
{
    (void)state;
    real shot[SHOTS * 2];
    for (int r = 0; r < SHOTS; r++) {
        shot[2 * r] = (real)0.5;                   // never changes
        shot[2 * r + 1] = r % 2 ? (real)1 : 0;     // half of them 0, half 1: variance 8/7 of 1/4
    }
    near_to(spread_of(shot, 2), 255 * sqrt(0.5 * 0.25 * 8 / 7), 1e-4);
    enum { SIDE = 32 };
    uint8_t plan[SIDE * SIDE], painting[SIDE * SIDE * 3];
    real drawing[SIDE * SIDE * 3];
    Rng rng = stream("paints");
    int seen[3] = {0};
    double gap, boards;
    data.side = SIDE;
    for (int k = 0; k < 60; k++) {  // the paint that is found is the one that was used
        street_plan(&rng, SIDE, plan);
        street_paint(&rng, SIDE, plan, painting);
        int used = -1;
        for (int i = 0; i < SIDE * SIDE; i++)
            for (int w = 0; w < 3 && plan[i] == HOUSE; w++)
                used = painting[3 * i] == (int)WALL[w][0] && painting[3 * i + 2] == (int)WALL[w][2] ? w : used;
        for (int i = 0; i < SIDE * SIDE * 3; i++)
            drawing[i] = (real)painting[i] / 255;
        assert_int_equal(paint_of(drawing, plan, &gap, &boards), used);
        seen[used < 0 ? 0 : used]++;
    }
    assert_true(seen[0] && seen[1] && seen[2]);
    memset(plan, SKY, sizeof plan);
    assert_int_equal(paint_of(drawing, plan, &gap, &boards), -1);
    memset(&data, 0, sizeof data);
}

// Eight answers, four 0 and four 1: two of them differ in 4 of 7 cases, and any median misses half of them.
static void price_by_hand(void **state)
{
    (void)state;
    enum { D = 2 * 2 * 3 };
    static real other[SHOTS * D], median[D];
    for (int i = 0; i < SHOTS * D; i++)
        other[i] = i / D % 2;
    for (int i = 0; i < D; i++)
        median[i] = i % 2;
    data.n = 1;
    data.side = 2;
    near_to(price_of(other, median), 2 * LAMBDA * (4.0 / 7 - 0.5), 1e-9);
    memset(&data, 0, sizeof data);
}

// A number for the whole picture, and one for each pixel; the plan stays as it is.
static void noise_lies_beside_the_plan(void **state)
{
    (void)state;
    Rng rng = stream("beside");
    Tensor *x = tensor_normal(shape4(2, 32, 32, 3), &rng), *y = with_noise(x, &rng);
    assert_true(shape_equal(y->shape, shape4(2, 32, 32, 3 + CHANNELS_Z)));
    near_to(largest_difference(slice(y, 3, 0, 3), x), 0, 0);
    double sum = 0, square = 0;
    for (long i = 0; i < 2 * 32 * 32; i++) {
        near_to((double)y->data[5 * i + 3], (double)y->data[5 * (i / 1024 * 1024) + 3], 0);
        sum += (double)y->data[5 * i + 4];
        square += (double)y->data[5 * i + 4] * (double)y->data[5 * i + 4];
    }
    assert_true(y->data[3] != y->data[5 * 1024 + 3]);
    near_to(sum / 2048, 0, 5 / sqrt(2048));           // five deviations: a false alarm in a million
    near_to(square / 2048, 1, 5 * sqrt(2.0 / 2048));
    step_reset();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(losses_have_the_slopes_of_differences),
        cmocka_unit_test(gradient_through_the_noise),
#endif
        cmocka_unit_test(losses_are_what_they_should_be),
        cmocka_unit_test(only_the_right_player_moves),
        cmocka_unit_test(one_step_by_hand),
        cmocka_unit_test(shapes_and_skips),
        cmocka_unit_test(a_blind_discriminator_does_not_see_the_question),
        cmocka_unit_test(patches_are_as_large_as_they_say),
        cmocka_unit_test(slopes_of_the_game),
        cmocka_unit_test(spectra),
        cmocka_unit_test(the_law_of_streets),
        cmocka_unit_test(samplers),
        cmocka_unit_test(spread_and_paints),
        cmocka_unit_test(price_by_hand),
        cmocka_unit_test(noise_lies_beside_the_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
