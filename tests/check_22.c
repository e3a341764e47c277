// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_22.c: chapter 22, the lesson, as it is printed

The losses are held against central differences and against their formulas, the step against who may move whom, the bound
against cases made by hand, the matching against a search of all matchings. Two faults of public programs are planted and must be noticed: labels that are fed in as codes, and a reader's loss
that moves the reader's head alone. Statistical tests raise a false alarm less than once in a million runs with other
seeds; the seeds are fixed, so in fact never.
*/
#include "check.h"

static int asked;  // how often a label was asked for

static uint8_t *program_labels_counted(Program *program, Split split, int most, int *n)
{
    (void)program, (void)split;
    asked++;
    *n = most;
    uint8_t *label = alloc_zeroed((size_t)most, 1);
    for (int i = 0; i < most; i++)
        label[i] = (uint8_t)(i % 10);
    return label;
}

#define program_labels program_labels_counted
#define main chapter_main
#include "../chapters/22_infogan.c"
#undef main

static const double EXACT = sizeof(real) == 8 ? 1e-12 : 2e-5;

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected,
          tolerance, found);
}

static Rng stream(const char *name) { return rng_new(22, name); }

enum { PIXELS = 12, N = 6, WIDE = 8 };
static Pictures shape;

static void pictures_of(int Y, int X, bool paper)  // the shape that the nets make
{
    shape = (Pictures){.Y = Y, .X = X, .C = 1};
    memset(&data, 0, sizeof data);
    data.train = &shape;
    data.D = Y * X;
    data.paper = paper;
}

/*
## Gradients
*/
#ifdef LTG_DOUBLE
typedef struct Setting {
    Game *g;
    Tensor *x;
    int which;  // 0: D's and Q's loss; 1: G's and Q's; 2: Q's alone
} Setting;

static Tensor *loss_of(Tensor *const *parameter, const void *more)
{
    (void)parameter;
    const Setting *s = more;
    Rng rng = stream("slopes.noise");
    Code c = draw_code(N, &rng);
    Tensor *seen = look(&s->g->D, fog(generate(&s->g->G, &c), &rng)), *right = look(&s->g->D, fog(s->x, &rng));
    Tensor *told = scale(information_loss(read_code(&s->g->D, seen), &c), WEIGHT);
    if (s->which == 2)
        return told;
    Tensor *fake = real_logit(&s->g->D, seen);
    return add(s->which ? generator_loss(fake) : discriminator_loss(real_logit(&s->g->D, right), fake), told);
}

static void losses_have_the_slopes_of_differences(void **state)
{
    (void)state;
    static const char *const name[] = {"D and Q", "G and Q", "Q"};
    for (int paper = 0; paper < 2; paper++)
        for (int which = 0; which < 3; which++) {
            pictures_of(4, paper ? 4 : 3, paper);
            Rng rng = stream("slopes");
            Game g = game_new(4, false, &rng);
            g.D.first.act = g.D.body.act = g.D.code.layer[0].act = TANH;  // without the kink, near which differences fail
            g.D.down[0].act = g.D.down[1].act = TANH;
            for (int k = 0; k < 3; k++)  // six normalised numbers are at most sqrt(5): all units stay active
                for (int c = 0; g.G.norm[k].bias && k < 2 && c < g.G.norm[k].bias->shape.n[0]; c++)
                    g.G.norm[k].bias->data[c] = (real)(2.5 + 0.1 * (c % 5));
            if (paper)  // six pictures of two by two numbers: at most sqrt(23)
                for (int c = 0; c < g.G.norm[2].bias->shape.n[0]; c++)
                    g.G.norm[2].bias->data[c] = (real)(5 + 0.1 * (c % 5));
            Setting s = {&g, input_signed(shape2(N, data.D), 0.2, 0.9), which};
            const Params *by[] = {g.G.player.params, g.D.player.params};
            Tensor *used[2 * GRADIENTS];
            int n = 0;
            for (int k = 0; k < 2; k++)
                for (int i = 0; i < by[k]->count && n < 12; i++) {  // a bias before batch normalisation has no slope
                    Tensor *slope;
                    if (by[k]->tensor[i]->size > 150)  // of the paper's nets the small ones only, for the time it takes
                        continue;
                    grad(loss_of(NULL, &s), &by[k]->tensor[i], 1, &slope, false);
                    if (sqrt(tensor_item(sum(square(slope)))) > 1e-4)
                        used[n++] = by[k]->tensor[i];
                    step_reset();
                }
            check(n >= 8, "%s: only %d tensors have a slope", name[which], n);
            check_gradients(name[which], loss_of, &s, n, used, 1, 1);
            game_free(&g);
            inputs_free();
        }
}

#endif

/*
## The losses
*/
static void losses_are_what_they_should_be(void **state)
{
    (void)state;
    Rng rng = stream("losses");
    Code c = draw_code(N, &rng);
    Tensor *read = input(shape2(N, CODE), -2, 2);
    double ways = 0, numbers = 0;
    for (int i = 0; i < N; i++) {
        double total = 0;
        for (int k = 0; k < WAYS; k++)
            total += exp((double)read->data[i * CODE + k]);
        ways -= ((double)read->data[i * CODE + c.way[i]] - log(total)) / N;
        for (int j = 0; j < NUMBERS; j++) {
            const double error = (double)c.u->data[i * NUMBERS + j] - (double)read->data[i * CODE + WAYS + j];
            numbers -= log(exp(-error * error / (2 * SIGMA * SIGMA)) / sqrt(2 * acos(-1) * SIGMA * SIGMA)) / N;
        }
    }
    near_to(tensor_item(ways_loss(read, &c)), ways, EXACT);
    near_to(tensor_item(numbers_loss(read, &c)) / numbers, 1, EXACT);
    near_to(tensor_item(information_loss(read, &c)) / (ways + numbers), 1, EXACT);
    near_to(tensor_item(ways_loss(tensor_zeros(shape2(N, CODE)), &c)), log(10), EXACT);  // knows nothing
    Tensor *sure = tensor_zeros(shape2(N, CODE));
    for (int i = 0; i < N; i++)
        sure->data[i * CODE + c.way[i]] = 50;
    near_to(tensor_item(ways_loss(sure, &c)), 0, EXACT);  // the ceiling, (22.6)
    inputs_free();
    step_reset();
}

static void codes_are_drawn_as_they_should(void **state)  // chi-square of 9 degrees of freedom above 48: one in 10^6
{
    (void)state;
    enum { MANY = 20000 };
    Rng rng = stream("codes");
    Code c = draw_code(MANY, &rng);
    int count[WAYS] = {0};
    double chi = 0, square_u = 0, square_z = 0;
    for (int i = 0; i < MANY; i++)
        count[c.way[i]]++;
    for (int k = 0; k < WAYS; k++)
        chi += (count[k] - MANY / 10.0) * (count[k] - MANY / 10.0) / (MANY / 10.0);
    check(chi < 48, "ways are not equally likely: chi-square %g", chi);
    for (long i = 0; i < c.u->size; i++) {
        assert_true(c.u->data[i] >= -1 && c.u->data[i] <= 1);
        square_u += (double)c.u->data[i] * (double)c.u->data[i] / (double)c.u->size;
    }
    for (long i = 0; i < c.z->size; i++)
        square_z += (double)c.z->data[i] * (double)c.z->data[i] / (double)c.z->size;
    near_to(square_u, 1 / 3.0, 5 * sqrt(4 / 45.0 / (2 * MANY)));
    near_to(square_z, 1, 5 * sqrt(2.0 / (4 * MANY)));
    step_reset();
}

/*
## Who moves whom

`reach` makes one step with the reader's loss and one without it, from the same state, and tells which weights the reader's
loss has moved. An InfoGAN moves all three. The two planted faults do not pass.
*/
enum { MOVES_HEAD = 1, MOVES_TRUNK = 2, MOVES_GENERATOR = 4, READS_LABELS = 8, ALL_THREE = 7 };

static Tensor *improve_by(Game *g, Code *c, Tensor *x, Rng *rng, double weight, bool detached, double loss[LOSSES])
{
    Tensor *fake = generate(&g->G, c);
    Tensor *seen = look(&g->D, fog(fake, rng)), *right = look(&g->D, fog(x, rng));
    Tensor *told = scale(information_loss(read_code(&g->D, detached ? detach(seen) : seen), c), weight);
    loss[LOSS_D] = improve(&g->D.player, add(discriminator_loss(real_logit(&g->D, right), real_logit(&g->D, seen)), told));
    seen = look(&g->D, fog(fake, rng));
    Tensor *loss_g = generator_loss(real_logit(&g->D, seen));
    if (!detached)
        loss_g = add(loss_g, scale(information_loss(read_code(&g->D, seen), c), weight));
    loss[LOSS_G] = improve(&g->G.player, loss_g);
    return fake;
}

static void without_information(Game *g, Tensor *x, Rng *rng, double loss[LOSSES])  // WEIGHT is 0
{
    Code c = draw_code(x->shape.n[0], rng);
    improve_by(g, &c, x, rng, 0, false, loss);
}

static void by_hand(Game *g, Tensor *x, Rng *rng, double loss[LOSSES])
{
    Code c = draw_code(x->shape.n[0], rng);
    improve_by(g, &c, x, rng, WEIGHT, false, loss);
}

static void labels_fed_in(Game *g, Tensor *x, Rng *rng, double loss[LOSSES])  // the first planted fault
{
    Code c = draw_code(x->shape.n[0], rng);
    int n;
    uint8_t *label = program_labels(NULL, TRAIN, x->shape.n[0], &n);
    for (int i = 0; i < n; i++)
        c.way[i] = label[i];
    free(label);
    improve_by(g, &c, x, rng, WEIGHT, false, loss);
}

static void head_only(Game *g, Tensor *x, Rng *rng, double loss[LOSSES])  // the second planted fault
{
    Code c = draw_code(x->shape.n[0], rng);
    improve_by(g, &c, x, rng, WEIGHT, true, loss);
}

static bool differ(const Tensor *a, const Tensor *b)
{
    return memcmp(a->data, b->data, (size_t)a->size * sizeof(real)) != 0;
}

static int reach(Step *step)
{
    Game g[2];
    double loss[LOSSES];
    asked = 0;
    for (int i = 0; i < 2; i++) {
        pictures_of(3, 4, false);
        Rng rng = stream("reach"), noise = stream("reach.noise");
        g[i] = game_new(WIDE, false, &rng);
        Tensor *x = tensor_normal(shape2(N, PIXELS), &rng);
        (i ? step : without_information)(&g[i], x, &noise, loss);
        step_reset();
    }
    const int found = MOVES_HEAD * differ(g[0].D.code.layer[1].W, g[1].D.code.layer[1].W) +
                      MOVES_TRUNK * differ(g[0].D.first.W, g[1].D.first.W) +
                      MOVES_GENERATOR * differ(g[0].G.out.W, g[1].G.out.W) + READS_LABELS * (asked > 0);
    game_free(&g[0]), game_free(&g[1]);
    return found;
}

static void planted_faults_are_noticed(void **state)
{
    (void)state;
    assert_int_equal(reach(train_step), ALL_THREE);
    assert_int_equal(reach(by_hand), ALL_THREE);
    assert_int_equal(reach(labels_fed_in), ALL_THREE + READS_LABELS);
    assert_int_equal(reach(head_only), MOVES_HEAD);
    assert_int_equal(reach(without_information), 0);
}

static void one_step_by_hand(void **state)  // by_hand shares no line of the step itself
{
    (void)state;
    Game g[2];
    double loss[2][LOSSES];
    for (int i = 0; i < 2; i++) {
        pictures_of(3, 4, false);
        Rng rng = stream("hand"), noise = stream("hand.noise");
        g[i] = game_new(WIDE, false, &rng);
        Tensor *x = tensor_normal(shape2(N, PIXELS), &rng);
        for (int t = 0; t < 3; t++)
            (i ? by_hand : train_step)(&g[i], x, &noise, loss[i]);
        step_reset();
    }
    const Params *a[] = {g[0].G.player.params, g[0].D.player.params}, *b[] = {g[1].G.player.params, g[1].D.player.params};
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < a[k]->count; i++)
            assert_false(differ(a[k]->tensor[i], b[k]->tensor[i]));
    near_to(loss[0][LOSS_G], loss[1][LOSS_G] - WEIGHT * loss[0][LOSS_Q], 2);
    game_free(&g[0]), game_free(&g[1]);
}

// The control's reader reads, and nobody hears of it; without D, D stands still.
static void controls(void **state)
{
    (void)state;
    Game g[2];
    double loss[LOSSES];
    for (int kind = 0; kind < 2; kind++) {
        Step *const step = kind ? alone_step : plain_step;
        for (int i = 0; i < 2; i++) {
            pictures_of(3, 4, false);
            Rng rng = stream("controls"), noise = stream("controls.noise");
            g[i] = game_new(WIDE, true, &rng);
            if (i)
                init_normal(g[i].R.first.W, 1, &rng);  // another reader
            Rng pictures = stream("controls.x");
            step(&g[i], tensor_normal(shape2(N, PIXELS), &pictures), &noise, loss);
            step_reset();
        }
        assert_true(differ(g[0].G.out.W, g[1].G.out.W) == (kind == 1));
        assert_false(differ(g[0].D.first.W, g[1].D.first.W));
        assert_int_equal(g[0].D.player.optimizer->step, kind == 0);
        assert_int_equal(g[0].R.player.optimizer->step, 1);
        game_free(&g[0]), game_free(&g[1]);
    }
}

/*
## The bound
*/
static void a_coin_by_hand(void **state)  // the example of the chapter, as a law of three codes of which one is rare
{
    (void)state;
    const double rare = 1e-12;
    Law l = {.c = {0.5, 0.5 - rare, rare}};
    for (int c = 0; c < THREE; c++)
        for (int x = 0; x < FOUR; x++) {
            l.x[c][x] = x < 2 ? (x == c ? 0.75 : 0.25) : rare;
            l.q[x][c] = c < 2 ? (x == c ? 0.99 : 0.01) : rare;
        }
    near_to(law_information(&l), 0.130812, 1e-5);
    near_to(law_bound(&l), -0.465679, 1e-5);
    near_to(law_gap(&l), 0.596491, 1e-5);
}

// (22.9): any cut of the data into parts of equal probability is perfect; nothing says which one
static void many_codes_are_perfect(void **state)
{
    (void)state;
    for (int cut = 0; cut < 2; cut++) {
        double p[6] = {0}, I = 0;
        for (int c = 0; c < 3; c++)
            for (int k = 0; k < 2; k++) {
                const int x = cut ? 3 * k + c : 2 * c + k;
                p[x] += 0.5 / 3;
                I += 0.5 / 3 * log(0.5 / (1 / 6.0));
            }
        for (int x = 0; x < 6; x++)
            near_to(p[x], 1 / 6.0, 1e-15);
        near_to(I, log(3), 1e-12);
    }
}

/*
## Matching
*/
static int every_matching(const int *count, int classes, int d, int used)  // the best of all, one by one
{
    if (d == classes)
        return 0;
    int best = every_matching(count, classes, d + 1, used);
    for (int k = 0; k < WAYS; k++)
        if (!(used >> k & 1)) {
            const int with = count[k * classes + d] + every_matching(count, classes, d + 1, used | 1 << k);
            best = with > best ? with : best;
        }
    return best;
}

static void the_best_matching(void **state)  // (22.7)
{
    (void)state;
    Rng rng = stream("matching");
    for (int t = 0; t < 12; t++) {
        const int classes = 2 + t % 4;
        int count[WAYS * 16], class_of[WAYS], total = 0, seen = 0;
        for (int i = 0; i < WAYS * classes; i++)
            count[i] = (int)rng_below(&rng, 50);
        best_matching(count, classes, class_of);
        for (int k = 0; k < WAYS; k++)
            if (class_of[k] >= 0) {
                assert_false(seen >> class_of[k] & 1);
                seen |= 1 << class_of[k];
                total += count[k * classes + class_of[k]];
            }
        assert_int_equal(total, every_matching(count, classes, 0, 0));
    }
    int count[WAYS * 13] = {0}, class_of[WAYS];  // more classes than ways
    for (int k = 0; k < WAYS; k++)
        count[k * 13 + (k * 5 + 2) % 13] = 1 + k;
    best_matching(count, 13, class_of);
    for (int k = 0; k < WAYS; k++)
        assert_int_equal(class_of[k], (k * 5 + 2) % 13);
}

static void errors_of_codes(void **state)
{
    (void)state;
    enum { MANY = 20000 };
    static int way[MANY], other[MANY], class_of[WAYS];
    static uint8_t class[MANY];
    Rng rng = stream("errors");
    for (int i = 0; i < MANY; i++) {
        class[i] = (uint8_t)rng_below(&rng, 10);
        way[i] = (class[i] * 3 + 4) % 10;
        other[i] = (int)rng_below(&rng, WAYS);
    }
    near_to(matched_error(way, class, MANY, 10, class_of), 0, 0);
    near_to(matched_error(other, class, MANY, 10, class_of), 0.9, 5 * sqrt(0.09 / (MANY / 2)));
}

/*
## Measures
*/
static void what_a_generator_tells(void **state)  // (22.5), (22.6): a generator that paints its code into the first pixels
{
    (void)state;
    pictures_of(3, 4, false);
    Rng rng = stream("tells");
    Game g = game_new(WIDE, false, &rng);
    double L[2];
    informed(&g, 1000, L);
    assert_true(L[0] <= log(10) && L[1] <= 2 * (log(2) - 0.5 * log(2 * acos(-1) * exp(1) * 1e-6)));
    for (int i = 0; i < g.D.code.layers; i++)  // a reader that says nothing
        memset(g.D.code.layer[i].W->data, 0, (size_t)g.D.code.layer[i].W->size * sizeof(real));
    informed(&g, 10000, L);
    near_to(L[0], 0, 1e-6);
    near_to(L[1], 2 * (log(2) - 0.5 * log(2 * acos(-1) * exp(1) / 3)), 0.03);
    game_free(&g);
    step_reset();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#ifdef LTG_DOUBLE
        cmocka_unit_test(losses_have_the_slopes_of_differences),
#endif
        cmocka_unit_test(losses_are_what_they_should_be),
        cmocka_unit_test(codes_are_drawn_as_they_should),
        cmocka_unit_test(planted_faults_are_noticed),
        cmocka_unit_test(one_step_by_hand),
        cmocka_unit_test(controls),
        cmocka_unit_test(a_coin_by_hand),
        cmocka_unit_test(many_codes_are_perfect),
        cmocka_unit_test(the_best_matching),
        cmocka_unit_test(errors_of_codes),
        cmocka_unit_test(what_a_generator_tells),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
