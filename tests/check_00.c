// SPDX-License-Identifier: MIT
// flavours: float
// deep: double
/*
# check_00.c: chapter 00, as it is printed

The chapter's file is included whole, so what is tested here is what the book shows. Gradients by
hand are held against central differences, the tape against the gradients by hand, the rules of the
ravine against the library's optimisers, and a quick run of the program must come to its end.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/00_first_steps.c"
#undef main

static Points cloud;
static double theta[WEIGHTS];

static void setup_net(void)  // uneven weights, none of them zero
{
    Rng rng = rng_new(7, "check_00");
    draw_points(&cloud, 37, wave, -2, 2, 0.3, &rng);
    for (int k = 0; k < WEIGHTS; k++)
        theta[k] = (0.5 + rng_uniform(&rng)) * (rng_below(&rng, 2) ? 1 : -1);
}

static double size_of(const double *x, int n)
{
    double total = 0;
    for (int i = 0; i < n; i++)
        total += x[i] * x[i];
    return sqrt(total);
}

/*
## Gradients
*/
static void test_line(void **state)
{
    (void)state;
    const double h = 1e-4;
    double d_w, d_b, w, b;
    setup_net();
    line_gradient(&cloud, 0.7, -0.4, &d_w, &d_b);
    double by_w = (line_loss(&cloud, 0.7 + h, -0.4) - line_loss(&cloud, 0.7 - h, -0.4)) / (2 * h);
    double by_b = (line_loss(&cloud, 0.7, -0.4 + h) - line_loss(&cloud, 0.7, -0.4 - h)) / (2 * h);
    check(fabs(d_w) > 0.01 && fabs(d_b) > 0.01, "the gradient should not be zero");
    check(fabs(d_w - by_w) < 1e-9 && fabs(d_b - by_b) < 1e-9, "slopes %g %g, differences %g %g",
          d_w, d_b, by_w, by_b);
    line_exact(&cloud, &w, &b);  // where least squares ends, both slopes are zero
    line_gradient(&cloud, w, b, &d_w, &d_b);
    check(fabs(d_w) < 1e-12 && fabs(d_b) < 1e-12, "least squares leaves slopes %g %g", d_w, d_b);
    double best = line_loss(&cloud, w, b);
    for (int i = 0; i < 8; i++)
        check(line_loss(&cloud, w + 0.01 * cos(i), b + 0.01 * sin(i)) > best, "a better line");
}

static void test_curvatures(void **state)  // against second differences along both axes
{
    (void)state;
    double least, most;
    setup_net();
    line_curvatures(&cloud, &least, &most);
    double at = line_loss(&cloud, 0, 0);
    double ww = line_loss(&cloud, 1, 0) + line_loss(&cloud, -1, 0) - 2 * at;  // exact: a quadratic
    double bb = line_loss(&cloud, 0, 1) + line_loss(&cloud, 0, -1) - 2 * at;
    double wb = (line_loss(&cloud, 1, 1) - line_loss(&cloud, 1, -1) - line_loss(&cloud, -1, 1) +
                 line_loss(&cloud, -1, -1)) /
                4;
    check(fabs(least + most - (ww + bb)) < 1e-11, "trace %g, expected %g", least + most, ww + bb);
    check(fabs(least * most - (ww * bb - wb * wb)) < 1e-10, "determinant %g", least * most);
    check(least > 0 && least < most, "curvatures %g, %g", least, most);
}

static void test_net(void **state)
{
    (void)state;
    double g[WEIGHTS], slope[WEIGHTS];
    setup_net();
    double loss = net_gradient(theta, &cloud, g);
    check(fabs(loss - net_loss(theta, &cloud)) < 1e-13, "two losses");
    differences(theta, &cloud, 1e-5, true, slope);
    for (int part = 0; part < 4; part++) {  // W1, b1, W2, b2
        int from = part * UNITS, n = part < 3 ? UNITS : 1;
        check(size_of(g + from, n) > 1e-3, "part %d of the gradient is zero", part);
        check(relative_error(g + from, slope + from, n) < 1e-7, "part %d is off by %g", part,
              relative_error(g + from, slope + from, n));
    }
    g[2 * UNITS] *= 1.001;  // the check must be able to fail
    check(relative_error(g, slope, WEIGHTS) > 1e-6, "a planted mistake was not found");
}

static void test_landscapes(void **state)
{
    (void)state;
    for (int i = 0; i < LANDSCAPES; i++) {
        const Landscape *land = &LANDSCAPE[i];
        double at[2] = {0.37, -0.81}, slope[2], unused[2], end[2];
        land->loss(at, slope);
        check(size_of(slope, 2) > 1, "%s: the gradient is zero", land->name);
        for (int k = 0; k < 2; k++) {
            double home = at[k], h = 1e-5;
            at[k] = home + h;
            double above = land->loss(at, unused);
            at[k] = home - h;
            double below = land->loss(at, unused);
            at[k] = home;
            check(fabs((above - below) / (2 * h) - slope[k]) < 1e-7 * size_of(slope, 2),
                  "%s: slope %d", land->name, k);
        }
        check(land->loss(land->end, end) < 1e-20 && size_of(end, 2) < 1e-10, "%s: its end",
              land->name);
    }
    double one[2], two[2];
    double a = bowl(LANDSCAPE[0].start, one), b = turned_bowl(LANDSCAPE[1].start, two);
    check(fabs(a - b) < 1e-12 * a, "the starts of the two bowls differ: %g, %g", a, b);
}

/*
## The tape
*/
static void test_tape(void **state)
{
    (void)state;
    double hand[WEIGHTS], tape[WEIGHTS];
    setup_net();
    double a = net_gradient(theta, &cloud, hand), b = tape_gradient(theta, &cloud, tape);
    double most = sizeof(real) == 8 ? 1e-12 : 1e-5;
    check(size_of(hand, WEIGHTS) > 0.1, "the gradient is zero");
    check(relative_error(hand, tape, WEIGHTS) < most, "hand and tape differ by %g",
          relative_error(hand, tape, WEIGHTS));
    check(fabs(a - b) < most * 10, "losses %.15g and %.15g", a, b);
    check(tape_length() == 0, "the tape is not empty");
}

// L = ln sum exp(y) - y_true, and its slope is softmax - one-hot: (00.17), (00.18).
static void test_cross_entropy(void **state)
{
    (void)state;
    enum { B = 3, K = 5 };
    const int label[B] = {4, 0, 2};
    double most = sizeof(real) == 8 ? 1e-13 : 1e-6, expected = 0;
    Rng rng = rng_new(3, "check_00");
    Tensor *y = tensor_normal(shape2(B, K), &rng), *g;
    Tensor *loss = softmax_cross_entropy(y, label);
    grad(loss, &y, 1, &g, false);
    for (int b = 0; b < B; b++) {
        double total = 0, slopes = 0;
        const real *row = y->data + b * K;
        for (int k = 0; k < K; k++)
            total += exp((double)row[k]);
        expected += (log(total) - (double)row[label[b]]) / B;
        for (int k = 0; k < K; k++) {
            double slope = (exp((double)row[k]) / total - (k == label[b])) / B;
            slopes += slope;
            check(fabs((double)g->data[b * K + k] - slope) < most, "slope %d of picture %d", k, b);
        }
        check(fabs(slopes) < 1e-15, "the slopes of a picture add up to 0");
    }
    check(fabs(tensor_item(loss) - expected) < 2 * most, "loss %g, expected %g", tensor_item(loss),
          expected);
    step_reset();
}

/*
## The rules
*/
static void test_rules(void **state)  // the chapter's three rules are those of optimizer.c
{
    (void)state;
    double most = sizeof(real) == 8 ? 1e-12 : 1e-5;
    for (int method = 0; method < METHODS; method++) {
        Descent ours = {
            .rule = method == 2 ? ADAM : SGD, .rate = 0.01, .momentum = method == 1 ? 0.8 : 0};
        Params *params = params_new();
        Tensor *x = params_add(params, "x", shape1(2));
        Optimizer *theirs = method == 2 ? adam_new(params, 0.01, 0.9, 0.999)
                                        : sgd_new(params, 0.01, ours.momentum);
        double at[2] = {0.9, -1.1};
        x->data[0] = (real)at[0];
        x->data[1] = (real)at[1];
        for (int i = 0; i < 20; i++) {
            static double slope[2];
            slope[0] = 3 * at[0] + sin(i);
            slope[1] = at[1] * at[1] - 0.2;
            Tensor *g = column(slope, shape1(2));
            descend(&ours, at, slope);
            optimizer_step(theirs, &g);
            step_reset();
        }
        for (int k = 0; k < 2; k++)
            check(fabs(at[k] - (double)x->data[k]) < most, "%s: %.15g and %.15g", METHOD[method],
                  at[k], (double)x->data[k]);
        optimizer_free(theirs);
        params_free(params);
    }
}

static void test_steps(void **state)
{
    (void)state;
    const Descent best = {.rule = SGD, .rate = 2 / (1 + CONDITION)};
    int expected = (int)ceil(log(1e-3) / log((CONDITION - 1) / (CONDITION + 1)));
    int found = steps_needed(&LANDSCAPE[0], best, 1, 1e-3, 10000, NULL);
    check(abs(found - expected) <= 1, "%d steps, theory says %d", found, expected);
    const Descent wild = {.rule = SGD, .rate = 1};
    check(steps_needed(&LANDSCAPE[0], wild, 1, 1e-3, 500, NULL) == 500,
          "divergence is 'not reached'");
}

/*
## The program
*/
static char folder[] = "/tmp/check_00_XXXXXX";

static void test_judge_needs(void **state)  // what the part asks is what others are told that it asks
{
    (void)state;
    const Needs said = judge_needs();
    for (size_t i = 0; i < sizeof PARTS / sizeof PARTS[0]; i++)
        if (!strcmp(PARTS[i].name, "judge"))
            check(!memcmp(&PARTS[i].needs, &said, sizeof said), "the part judge and judge_needs differ");
}

static void without_labels(int which)
{
    (void)which;
    setenv("LTG_NO_LABELS", "1", 1);
    char *argv[] = {"00", "--quick", "--part", "digits", "--out", folder, NULL};
    freopen("/dev/null", "w", stdout);
    chapter_main(6, argv);
}

static void test_labels_withheld(void **state)
{
    (void)state;
    check(mkdtemp(folder) != NULL, "no folder in /tmp");
    CHECK_DIES(1, without_labels, 0, "labels", "LTG_NO_LABELS");
    char *command = text_format("rm -r %s", folder);
    check(system(command) == 0, "%s cannot be removed", folder);
    free(command);
}

static void test_quick_run(void **state)
{
    (void)state;
    int status = chapter_ends(chapter_main, "--quick --check", true);
    check(status == 0, "a quick run ended with status %d", status);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        // These two first: a child of a process whose OpenMP threads have started would wait for
        // threads that it does not have.
        cmocka_unit_test(test_labels_withheld),
        cmocka_unit_test(test_quick_run),
        cmocka_unit_test(test_line),
        cmocka_unit_test(test_curvatures),
        cmocka_unit_test(test_net),
        cmocka_unit_test(test_landscapes),
        cmocka_unit_test(test_tape),
        cmocka_unit_test(test_cross_entropy),
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_steps),
        cmocka_unit_test(test_judge_needs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
