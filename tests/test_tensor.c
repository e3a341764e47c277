// SPDX-License-Identifier: MIT
// flavours: double float
/*
# test_tensor.c: shapes, and tensors of both kinds
*/
#include "check.h"

static void test_shapes(void **state)
{
    (void)state;
    check(shape_size(shape0()) == 1 && shape_size(shape1(7)) == 7 &&
              shape_size(shape2(2, 3)) == 6 && shape_size(shape3(2, 3, 4)) == 24 &&
              shape_size(shape4(2, 3, 4, 5)) == 120,
          "sizes");
    check(shape_size(shape2(100000, 100000)) == 10000000000L, "a size beyond 32 bits");
    check(shape_equal(shape2(2, 3), shape2(2, 3)) && !shape_equal(shape2(2, 3), shape2(3, 2)),
          "equal");
    check(!shape_equal(shape1(3), shape2(1, 3)) && !shape_equal(shape1(1), shape0()),
          "the rank counts");
    check(shape_equal((Shape){1, {3, 9, 9, 9}}, (Shape){1, {3, 1, 2, 3}}),
          "axes beyond the rank do not count");
    const char *text[8];
    for (int i = 0; i < 8; i++)  // eight at a time
        text[i] = shape_text(shape2(i, 10 * i));
    for (int i = 0; i < 8; i++) {
        char expected[32];
        snprintf(expected, sizeof expected, "(%d, %d)", i, 10 * i);
        check(strcmp(text[i], expected) == 0, "expected %s, found %s", expected, text[i]);
    }
    check(strcmp(shape_text(shape0()), "()") == 0 && strcmp(shape_text(shape1(5)), "(5)") == 0,
          "short shapes in words");
    check(strcmp(shape_text(shape4(2147483647, 2147483647, 2147483647, -2147483647)),
                 "(2147483647, 2147483647, 2147483647, -2147483647)") == 0,
          "long shapes in words");
}

static void test_results(void **state)
{
    (void)state;
    const real number[] = {1, 2, 3, 4, 5, 6};
    Tensor *zeros = tensor_zeros(shape2(3, 5)), *fill = tensor_fill(shape1(9), 0.25),
           *copy = tensor_from(shape2(2, 3), number);
    real own[4] = {7, 8, 9, 10};
    Tensor *view = tensor_view(shape1(4), own), *one = tensor_fill(shape0(), -3);
    for (long i = 0; i < zeros->size; i++)
        check(zeros->data[i] == 0, "zeros");
    for (long i = 0; i < fill->size; i++)
        check(fill->data[i] == (real)0.25, "fill");
    check(copy->data != number && memcmp(copy->data, number, sizeof number) == 0, "from");
    view->data[2] = 0;
    check(own[2] == 0 && view->size == 4, "a view is no copy");
    check(tensor_item(one) == -3 && tensor_item(tensor_fill(shape3(1, 1, 1), 2)) == 2, "item");
    check(zeros->size == 15 && (uintptr_t)zeros->data % 64 == 0 && zeros->adjoint == NULL,
          "a new tensor");
    step_reset();
}

static void test_random(void **state)
{
    (void)state;
    Rng a = rng_new(1, "a"), b = a;
    Tensor *u = tensor_uniform(shape2(7, 11), &a), *z = tensor_normal(shape1(50), &a);
    const double step = sizeof(real) == 4 ? 0x1p-24 : 0;
    for (int i = 0; i < 77; i++)
        check(fabs((double)u->data[i] - rng_uniform(&b)) <= step, "the generator's own numbers");
    double pair[50];
    for (int i = 0; i < 50; i++)
        pair[i] = rng_uniform(&b);
    for (int i = 0; i < 25; i++) {
        double radius = sqrt(-2 * log(pair[i])), angle = 6.283185307179586 * pair[i + 25];
        double off = fmax(fabs((double)z->data[i] - radius * cos(angle)),
                          fabs((double)z->data[i + 25] - radius * sin(angle)));
        check(off < (sizeof(real) == 4 ? 1e-5 : 1e-14), "Box and Muller's pair is off by %g", off);
    }
    // the same bits for any number of threads, and a generator that goes on where it stopped
    Rng c = rng_new(1, "threads"), d = c;
    threads_set(1);
    Tensor *one = tensor_normal(shape1(40001), &c);
    threads_set(3);
    Tensor *three = tensor_normal(shape1(40001), &d);
    check(memcmp(one->data, three->data, (size_t)one->size * sizeof(real)) == 0, "threads matter");
    check(c.counter == d.counter && c.counter >= 40001, "the counter is %llu",
          (unsigned long long)c.counter);
    step_reset();
}

// Also after rounding to float: a logarithm may be taken of u and of 1 - u.
static void test_open(void **state)
{
    (void)state;
    for (int k = 0; k < 40; k++) {
        Rng high = about_to_give(UINT64_MAX >> k << k), low = about_to_give(UINT64_MAX >> 24 >> k);
        double most = (double)tensor_uniform(shape0(), &high)->data[0],
               least = (double)tensor_uniform(shape0(), &low)->data[0];
        check(most < 1 && most > 0.999, "uniform in (0, 1): found 1 - %g", 1 - most);
        check(least > 0 && least < 0.001, "uniform in (0, 1): found %g", least);
    }
    step_reset();
}

static void test_keep(void **state)
{
    (void)state;
    Tensor *kept = tensor_keep(shape3(2, 3, 4));
    for (long i = 0; i < kept->size; i++)
        check(kept->data[i] == 0, "kept tensors begin as zeros");
    kept->data[23] = 5;
    for (int step = 0; step < 3; step++) {
        Tensor *result = tensor_fill(shape1(1000), 1);
        check(result->data[999] == 1, "fill");
        step_reset();
    }
    check(kept->data[23] == 5 && kept->size == 24 && shape_equal(kept->shape, shape3(2, 3, 4)),
          "kept over the steps");
    tensor_free(kept);
    tensor_free(NULL);
}

static void doomed(int which)
{
    switch (which) {
    case 0: tensor_item(tensor_zeros(shape2(2, 3))); break;
    case 1: require_shape("paint", tensor_zeros(shape2(2, 3)), shape1(6)); break;
    case 2: shape_size(shape2(3, 0)); break;
    case 3: shape_size(shape3(3, -1, 2)); break;
    case 4: shape_size(shape4(2147483647, 2147483647, 2147483647, 2)); break;
    case 5: shape_size((Shape){5, {1, 1, 1, 1}}); break;
    case 6: shape_size((Shape){-1, {1, 1, 1, 1}}); break;
    case 7: tensor_new(shape2(0, 4)); break;
    case 8: tensor_keep(shape2(4, 0)); break;
    case 9:
        tensor_new(shape3(1 << 20, 1 << 21, 1 << 20));
        break;  // 2^61 numbers: their bytes are 2^64 or 2^63
    case 10:
        tensor_new(shape3(1 << 20, 1 << 21, 1 << 21));
        break;  // 2^62 numbers: their bytes are 0 modulo 2^64
    case 11: tensor_keep(shape3(1 << 20, 1 << 21, 1 << 21)); break;
    case 12: tensor_fill(shape4(1 << 16, 1 << 16, 1 << 15, 1 << 15), 1); break;
    }
}

static void refuse(void **state)
{
    (void)state;
    require_shape("paint", tensor_zeros(shape2(2, 3)), shape2(2, 3));
    CHECK_DIES(1, doomed, 0, "tensor_item", "(2, 3)");
    CHECK_DIES(1, doomed, 1, "paint", "expected shape (6)", "found (2, 3)");
    CHECK_DIES(1, doomed, 2, "(3, 0)");
    CHECK_DIES(1, doomed, 3, "(3, -1, 2)");
    CHECK_DIES(1, doomed, 4, "(2147483647, 2147483647, 2147483647, 2)");
    CHECK_DIES(1, doomed, 5, "rank", "5");
    CHECK_DIES(1, doomed, 6, "rank", "-1");
    CHECK_DIES(1, doomed, 7, "(0, 4)");
    CHECK_DIES(1, doomed, 8, "(4, 0)");
}

// More bytes than can be counted must not become few.
static void refuse_overflow(void **state)
{
    (void)state;
    CHECK_DIES(1, doomed, 9, "error: ");
    CHECK_DIES(1, doomed, 10, "error: ");
    CHECK_DIES(1, doomed, 11, "error: ");
    CHECK_DIES(1, doomed, 12, "error: ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shapes),     cmocka_unit_test(test_results),
        cmocka_unit_test(test_random),     cmocka_unit_test(test_open),
        cmocka_unit_test(test_keep),       cmocka_unit_test(refuse),
        cmocka_unit_test(refuse_overflow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
