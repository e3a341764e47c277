// SPDX-License-Identifier: MIT
// flavours: double
/*
# test_autodiff.c: the tape by itself

The derivatives of single operations are test_ops.c's; here are the graphs: chains, diamonds, dead
ends, gradients of gradients, and what is recorded and computed, and what is not.
*/
#include "check.h"

static int nodes_called(const char *name)
{
    int count = 0;
    for (int i = 0; i < tape_length(); i++)
        count += strcmp(tape_node(i)->name, name) == 0;
    return count;
}

static void test_recording(void **state)
{
    (void)state;
    step_reset();
    check(tape_length() == 0 && tape_is_recording(), "the tape should begin empty and recording");
    Tensor *x = tensor_fill(shape1(3), 2), *y = square(x);
    check(tape_length() == 1 && strcmp(tape_node(0)->name, "square") == 0, "one node");
    check(tape_node(0)->count == 1 && tape_node(0)->in[0] == x && tape_node(0)->out == y,
          "the node's ends");
    check(tape_recording(false) == true && !tape_is_recording(), "switched off");
    Tensor *z = sum(multiply(
        exp_of(y), dense(tensor_zeros(shape2(1, 2)), tensor_zeros(shape2(2, 3)), NULL, TANH)));
    Tensor *c = conv2d(tensor_zeros(shape4(1, 3, 3, 1)), tensor_zeros(shape4(2, 2, 1, 1)), NULL, 1,
                       0, RELU),
           *g;
    check(tape_length() == 1 && z->size == 1 && c->size == 4, "recording off leaves a trace");
    check(tape_recording(true) == false, "switched on");
    grad(z, &x, 1, &g, false);
    check(g->data[0] == 0, "a gradient through what was not recorded");
    step_reset();
    check(tape_length() == 0, "a reset leaves nodes");
}

// As it was, and the tape as long as it was.
static void test_grad_leaves_recording(void **state)
{
    (void)state;
    Tensor *x = tensor_fill(shape0(), 2), *y = square(x), *g;
    int length = tape_length();
    grad(y, &x, 1, &g, false);
    check(tape_is_recording() && tape_length() == length, "a plain gradient is recorded");
    grad(y, &x, 1, &g, true);
    check(tape_is_recording() && tape_length() > length,
          "a differentiable gradient is not recorded");
    tape_recording(false);
    grad(y, &x, 1, &g, true);
    check(!tape_is_recording(), "recording was switched on");
    tape_recording(true);
    step_reset();
}

static void test_release_cuts(void **state)
{
    (void)state;
    Tensor *x = tensor_fill(shape0(), 3), *y = square(x), *g;
    StepMark mark = step_mark();
    for (int i = 0; i < 10; i++)
        y = square(scale(y, 0.1));
    check(tape_length() == 21, "21 nodes, found %d", tape_length());
    step_release(mark);
    check(tape_length() == 1, "a release leaves nodes");
    y = tape_node(0)->out;
    grad(y, &x, 1, &g, false);
    check(tensor_item(g) == 6, "after a release");
    step_reset();
}

static void test_simple(void **state)
{
    (void)state;
    Tensor *x = tensor_fill(shape1(2), 3), *unused = tensor_fill(shape2(2, 2), 1),
           *y = tensor_fill(shape0(), 5), *g[3];
    grad(sum(square(x)), (Tensor *[]){x, unused}, 2, g, false);
    check(g[0]->data[0] == 6 && g[0]->data[1] == 6, "a square");
    check(shape_equal(g[1]->shape, unused->shape),
          "the gradient of what is not used has another shape");
    for (int i = 0; i < 4; i++)
        check(g[1]->data[i] == 0, "the gradient of what is not used");
    grad(y, &y, 1, g, false);
    check(tensor_item(g[0]) == 1, "dy/dy");
    grad(y, &x, 1, g, false);
    check(g[0]->data[0] == 0, "a constant has a gradient");
    grad(sum(add(x, x)), &x, 1, g, false);
    check(g[0]->data[0] == 2, "x + x");
    grad(sum(subtract(x, x)), &x, 1, g, false);
    check(g[0]->data[0] == 0, "x - x");
    grad(sum(multiply(x, x)), &x, 1, g, false);
    check(g[0]->data[0] == 6, "x times x");
    grad(sum(divide(x, x)), &x, 1, g, false);
    check(fabs(g[0]->data[0]) < 1e-15, "x / x");
    grad(sum(square(x)), (Tensor *[]){x, x}, 2, g, false);
    check(g[0]->data[0] == 6 && g[1]->data[0] == 6, "asked for twice");
    step_reset();
}

// With respect to something inside, to that and its origin, to a reshaped view.
static void test_intermediate(void **state)
{
    (void)state;
    Tensor *x = tensor_fill(shape2(1, 3), 2), *h = square(x), *v = reshape(h, shape1(3)),
           *y = sum(square(v)), *g[3];
    grad(y, &h, 1, g, false);
    check(g[0]->data[0] == 8 && shape_equal(g[0]->shape, h->shape), "by the intermediate");
    grad(y, (Tensor *[]){h, x, v}, 3, g, false);
    check(g[0]->data[0] == 8 && g[1]->data[1] == 32 && g[2]->data[2] == 8,
          "by intermediate, origin and view");
    grad(y, (Tensor *[]){x, h}, 2, g, false);
    check(g[0]->data[0] == 32 && g[1]->data[0] == 8, "the order of asking matters");
    step_reset();
}

static void test_diamonds(void **state)
{
    (void)state;
    Tensor *x = tensor_fill(shape0(), 1), *y = x, *g, *a, *b;
    for (int i = 0; i < 50; i++)  // 2^50 ways from x to y; each edge is walked once
        y = add(y, y);
    grad(y, &x, 1, &g, false);
    check(tensor_item(g) == 0x1p50, "50 diamonds");
    x = tensor_fill(shape0(), 3);
    a = square(x);
    b = multiply(a, x);
    grad(add(multiply(a, b), subtract(b, a)), &x, 1, &g, true);  // x^5 + x^3 - x^2
    check(tensor_item(g) == 5 * 81 + 3 * 9 - 2 * 3, "a diamond of products");
    grad(g, &x, 1, &g, true);
    check(tensor_item(g) == 20 * 27 + 6 * 3 - 2, "its second derivative");
    step_reset();
}

// Gradients may be scaled in place, so no two of them share their numbers.
static void test_own_numbers(void **state)
{
    (void)state;
    for (int differentiable = 0; differentiable < 2; differentiable++) {
        Tensor *p = tensor_fill(shape1(3), 2), *q = tensor_fill(shape1(3), 5), *x[] = {p, q, p},
               *g[3];
        Tensor *y = sum(add(add(p, q), add(p, reshape(q, shape1(3)))));
        for (int call = 0; call < 2; call++) {
            grad(y, x, 3, g, differentiable);
            for (int i = 0; i < 3; i++)
                for (int k = 0; k < 3; k++) {
                    check(g[i]->data[k] == 2, "gradient %d is %g", i, (double)g[i]->data[k]);
                    g[i]->data[k] = 7;
                }
        }
        step_reset();
    }
}

// Twenty uses of one tensor: all but the first two shares are added in place.
static void test_many_shares(void **state)
{
    (void)state;
    Tensor *x = tensor_fill(shape1(4), 3), *y = tensor_zeros(shape0()), *g, *h;
    for (int i = 1; i <= 20; i++)
        y = add(y, sum(scale(multiply(x, i % 2 ? x : square(x)), i)));
    grad(y, &x, 1, &g, true);
    int length = tape_length();
    grad(y, &x, 1, &h, false);
    check(tape_length() == length, "a gradient that is not asked to be differentiable is recorded");
    for (int i = 0; i < 4; i++)  // 100 x^2 + 110 x^3
        check(g->data[i] == 200 * 3 + 330 * 9 && h->data[i] == g->data[i], "found %g and %g",
              (double)g->data[i], (double)h->data[i]);
    grad(sum(g), &x, 1, &g, false);
    check(g->data[0] == 200 + 660 * 3, "second derivative: found %g", (double)g->data[0]);
    step_reset();
}

// Whole numbers: exact.
static void test_fourth_power(void **state)
{
    (void)state;
    static const double expected[] = {4 * 27, 12 * 9, 24 * 3, 24, 0, 0};
    for (int way = 0; way < 3; way++) {
        Tensor *x = tensor_fill(shape0(), 3), *g = way == 0 ? square(square(x))
                                                   : way == 1
                                                       ? multiply(multiply(multiply(x, x), x), x)
                                                       : divide(multiply(square(square(x)), x), x);
        for (int order = 0; order < 6; order++) {
            grad(g, &x, 1, &g, true);
            check(way == 2 ? fabs(tensor_item(g) - expected[order]) < 1e-9
                           : tensor_item(g) == expected[order],
                  "derivative %d of x^4 is %g", order + 1, tensor_item(g));
        }
        step_reset();
    }
}

// For x^2 y^3: the Hessian is symmetric.
static void test_mixed_second(void **state)
{
    (void)state;
    Tensor *x = tensor_fill(shape0(), 2), *y = tensor_fill(shape0(), 3), *g[2], *by_x[2], *by_y[2];
    grad(multiply(square(x), multiply(y, square(y))), (Tensor *[]){x, y}, 2, g, true);
    grad(g[0], (Tensor *[]){x, y}, 2, by_x, false);
    grad(g[1], (Tensor *[]){x, y}, 2, by_y, false);
    check(tensor_item(g[0]) == 108 && tensor_item(g[1]) == 108, "first");
    check(tensor_item(by_x[0]) == 54 && tensor_item(by_x[1]) == 108, "second, by x");
    check(tensor_item(by_y[0]) == 108 && tensor_item(by_y[1]) == 72, "second, by y");
    step_reset();
}

// An earlier gradient leaves nothing behind in a later one.
static void test_repeated_calls(void **state)
{
    (void)state;
    Tensor *x = tensor_fill(shape1(2), 3), *z = tensor_fill(shape1(2), 4), *p = multiply(x, z),
           *y = sum(p), *w = sum(square(p)), *g[2];
    for (int again = 0; again < 3; again++) {
        grad(y, (Tensor *[]){x, z}, 2, g, false);
        check(g[0]->data[0] == 4 && g[1]->data[0] == 3, "round %d", again);
        grad(w, &z, 1, g, again == 1);
        check(g[0]->data[0] == 2 * 12 * 3, "round %d, the other one", again);
        grad(y, &z, 1, g, false);
        check(g[0]->data[0] == 3, "round %d, by z alone", again);
    }
    step_reset();
}

/*
Holding a network fixed is not asking for its gradient. Of the discriminator's layers only the way
to their inputs may then be computed (products of the kind `a b'`), and none to their weights (`a'
b`).
*/
static Tensor *mlp(Tensor *x, Tensor *const *W, int layers)
{
    for (int i = 0; i < layers; i++)
        x = dense(x, W[i], NULL, i + 1 < layers ? TANH : LINEAR);
    return x;
}

static void count_products(int from, int *weights, int *inputs)
{
    *weights = *inputs = 0;
    for (int i = from; i < tape_length(); i++)
        if (strcmp(tape_node(i)->name, "matmul") == 0)
            *(tape_node(i)->whole[0] ? weights : inputs) += 1;
}

static void test_frozen(void **state)
{
    (void)state;
    Tensor *G[3] = {input(shape2(2, 5), -1, 1), input(shape2(5, 5), -1, 1),
                    input(shape2(5, 4), -1, 1)},
           *g[4];
    Tensor *D[4] = {input(shape2(4, 6), -1, 1), input(shape2(6, 6), -1, 1),
                    input(shape2(6, 6), -1, 1), input(shape2(6, 1), -1, 1)};
    Tensor *z = input(shape2(3, 2), -1, 1), *fake = mlp(z, G, 3),
           *score = mean(softplus(mlp(fake, D, 4)));
    int length = tape_length(), weights, inputs;
    grad(score, G, 3, g, true);
    count_products(length, &weights, &inputs);
    check(weights == 3 && inputs == 4 + 2, "only G: %d and %d products, expected 3 and 6", weights,
          inputs);
    length = tape_length();
    grad(score, D, 4, g, true);
    count_products(length, &weights, &inputs);
    check(weights == 4 && inputs == 3, "only D: %d and %d products, expected 4 and 3", weights,
          inputs);
    length = tape_length();
    grad(score, &z, 1, g, true);
    count_products(length, &weights, &inputs);
    check(weights == 0 && inputs == 7, "only z: %d and %d products, expected 0 and 7", weights,
          inputs);
    length = tape_length();
    grad(mean(mlp(detach(fake), D, 4)), G, 3, g, true);
    count_products(length, &weights, &inputs);
    check(weights == 0 && inputs == 0, "detached: %d and %d products, expected none", weights,
          inputs);
    inputs_free();
}

// Nodes that the differentiable gradient of a chain of n operations records.
static int chain_cost(int n)
{
    step_reset();
    Tensor *x = tensor_fill(shape1(4), 0.5), *y = x, *g;
    for (int i = 0; i < n; i++)
        y = i % 3 == 0 ? tanh_of(y) : i % 3 == 1 ? scale(y, 1.1) : add(y, square(y));
    y = sum(y);
    int length = tape_length();
    grad(y, &x, 1, &g, true);
    return tape_length() - length;
}

static void test_linear_cost(void **state)
{
    (void)state;
    int a = chain_cost(300), b = chain_cost(600), c = chain_cost(1200);
    check(b - a > 300 && c - b == 2 * (b - a), "300, 600 and 1200 operations record %d, %d and %d",
          a, b, c);
    step_reset();
}

// The tape grows, and moves, in the forward pass and on the recorded way back.
static void test_long_tape(void **state)
{
    (void)state;
    Tensor *x = tensor_fill(shape0(), 1), *y = x, *g, *h;
    for (int i = 0; i < 100000; i++)
        y = scale(y, i % 2 ? 2 : 0.5);
    y = square(y);
    check(tape_length() == 100001, "the tape holds %d", tape_length());
    grad(y, &x, 1, &g, true);
    check(tensor_item(g) == 2, "the gradient through 100,000 nodes is %g", tensor_item(g));
    check(nodes_called("scale") == 200001, "scale: %d nodes", nodes_called("scale"));
    grad(g, &x, 1, &h, false);
    check(tensor_item(h) == 2, "the second derivative through 100,000 nodes is %g", tensor_item(h));
    step_reset();
    check(tape_length() == 0, "the tape is not emptied");
}

// A parameter's mark of an earlier step means nothing.
static void test_kept_inputs(void **state)
{
    (void)state;
    Tensor *W = tensor_keep(shape1(3)), *V = tensor_keep(shape1(3)), *g;
    for (int i = 0; i < 3; i++)
        W->data[i] = 1 + i, V->data[i] = 10;
    for (int step = 0; step < 4; step++) {
        Tensor *both[2] = {W, V};
        Tensor *y = sum(multiply(square(W), V));
        grad(y, &both[step % 2], 1, &g, step > 1);
        for (int i = 0; i < 3; i++)
            check(g->data[i] == (step % 2 ? (1 + i) * (1 + i) : 20 * (1 + i)), "step %d", step);
        step_reset();
    }
    tensor_free(W);
    tensor_free(V);
}

static void wrong_adjoint(Node *node, Tensor *g) { tape_give(node, 0, reshape(g, shape1(1))); }

static void doomed(int which)
{
    Tensor *x = tensor_zeros(shape2(2, 3)), *g, *y;
    if (which == 0)
        grad(x, &x, 1, &g, false);
    else if (which == 3) {
        y = tensor_zeros(shape0());
        tape_record("paint", wrong_adjoint, y, 1, &x);
        grad(y, &x, 1, &g, false);
    } else
        tape_node(which == 1 ? -1 : tape_length());
}

static void refuse(void **state)
{
    (void)state;
    CHECK_DIES(1, doomed, 0, "grad", "(2, 3)");
    CHECK_DIES(1, doomed, 1, "tape_node", "-1");
    CHECK_DIES(1, doomed, 2, "tape_node", "found 0");
    CHECK_DIES(1, doomed, 3, "adjoint of paint", "input 0", "(2, 3)", "(1)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_recording),      cmocka_unit_test(test_grad_leaves_recording),
        cmocka_unit_test(test_release_cuts),   cmocka_unit_test(test_simple),
        cmocka_unit_test(test_intermediate),   cmocka_unit_test(test_diamonds),
        cmocka_unit_test(test_fourth_power),   cmocka_unit_test(test_mixed_second),
        cmocka_unit_test(test_repeated_calls), cmocka_unit_test(test_frozen),
        cmocka_unit_test(test_linear_cost),    cmocka_unit_test(test_long_tape),
        cmocka_unit_test(test_kept_inputs),    cmocka_unit_test(test_own_numbers),
        cmocka_unit_test(test_many_shares),    cmocka_unit_test(refuse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
