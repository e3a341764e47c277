// SPDX-License-Identifier: MIT
/*
# checkpoint.c: the input as a checkpoint

Of all kinds of things that can be registered there is one. A load that dies must have left all of
them as they were; one that succeeds must find as many points in the curve as it says.

Header, length and checksum of a safetensors file belong together, so half of the inputs are changed
in the header or in the numbers and then made consistent again.
*/
#include "fuzz.h"

#include <ctype.h>
#include <zlib.h>

static const char about[] = "chapter=fuzz; seed=1", path[] = "fuzz.safetensors";

static struct State {
    Rng rng;
    long step;
    double value[2];
    Curve curve;
    Shape shape;
    real weight[6];
} state, before;
static double before_x[2], before_y[2];
static Tensor weight;
static Checkpoint *list;

static void state_begin(void)
{
    static const struct State fresh = {
        .rng = {1, 2}, .step = 3, .value = {4, 5}, .weight = {6, 7, 8}};
    state = fresh;
    state.shape = shape2(2, 3);
    for (int i = 0; i < 2; i++)
        curve_add(&state.curve, 9 + i, 11 + i);
    before = state;
    memcpy(before_x, state.curve.x, sizeof before_x);
    memcpy(before_y, state.curve.y, sizeof before_y);
    weight = (Tensor){.data = state.weight, .shape = state.shape, .size = 6};
    if (list)
        return;
    list = checkpoint_new();
    checkpoint_tensor(list, "net.W", &weight);
    checkpoint_rng(list, "rng", &state.rng);
    checkpoint_long(list, "step", &state.step);
    checkpoint_doubles(list, "value", state.value, 2);
    checkpoint_curve(list, "curve", &state.curve);
}

static void load(void *what) { *(bool *)what = checkpoint_load(list, path, about); }

static void compare(void *what) { *(char **)what = checkpoint_difference(path, about); }

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    bool loaded = false;
    char *differs = NULL;
    fuzz_fill(fuzz_input, bytes, size);
    state_begin();
    if (fuzz_watch(load, &loaded, 1, true) == CAME_BACK) {
        const Curve *c = &state.curve;
        if (!loaded || c->count < 0 || c->room < c->count || (size_t)c->count > size / 16)
            finding("loaded %d, a curve of %d points in %d bytes", loaded, c->count, (int)size);
        volatile double all = 0;
        for (int i = 0; i < c->count; i++)
            all = all + c->x[i] + c->y[i];  // every number must be ours to read
        curve_free(&state.curve);
        fuzz_done();
    } else {
        if (memcmp(&state, &before, sizeof state) || memcmp(before_x, state.curve.x, 16) ||
            memcmp(before_y, state.curve.y, 16))
            finding("a load that failed changed the state");
        curve_free(&state.curve);
    }
    if (fuzz_watch(compare, &differs, 1, true) == CAME_BACK) {
        free(differs);
        fuzz_done();
    }
    return 0;
}

// The checksum in the header (eight digits) becomes that of the numbers.
static void right_checksum(char *header, size_t length, const uint8_t *numbers, size_t n)
{
    static const char key[] = "\"crc32\":\"";
    char *at = memmem(header, length, key, sizeof key - 1), digits[9];
    if (!at || header + length - (at += sizeof key - 1) < 8)
        return;
    for (int i = 0; i < 8; i++)
        if (!isxdigit((unsigned char)at[i]))
            return;
    snprintf(digits, sizeof digits, "%08lx", n ? crc32_z(0, numbers, n) : 0);
    memcpy(at, digits, 8);
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t most, unsigned seed)
{
    static uint8_t numbers[1 << 16];
    uint64_t length = 0;
    if (size >= 8)
        memcpy(&length, bytes, 8);
    if (seed % 2 || size < 8 || length > size - 8 || size > sizeof numbers || most < size)
        return LLVMFuzzerMutate(bytes, size, most);
    size_t n = size - 8 - length;
    memcpy(numbers, bytes + 8 + length, n);
    if (seed / 2 % 3)
        length = LLVMFuzzerMutate(bytes + 8, length, most - 8 - n);
    else
        n = LLVMFuzzerMutate(numbers, n, most - 8 - length);
    memcpy(bytes, &length, 8);
    memcpy(bytes + 8 + length, numbers, n);
    right_checksum((char *)bytes + 8, length, numbers, n);
    return 8 + length + n;
}
