// SPDX-License-Identifier: MIT
// flavours: float
// deep: double asan
/*
# check_19_lab.c: chapter 19, the laboratory, as it is printed

The laboratory's file is included whole, and it includes the lesson's. What has an exact value is held against it:
interpolation against polynomials, the transform against its way back, the Wiener filter against its neighbours, the
sound file against its own bytes, the voice against its checksum.
*/
#include "check.h"

#define main chapter_main
#include "../chapters/19_pix2pix_lab.c"
#undef main

static void near_to(double found, double expected, double tolerance)
{
    check(fabs(found - expected) <= tolerance, "expected %.12g +- %g, found %.12g", expected, tolerance, found);
}

static Rng stream(const char *name) { return rng_new(19, name); }

static double number(double k) { return sin(12.9898 * k + 1); }  // uneven, of both signs

/*
## Holes and small pictures
*/
static void holes(void **state)
{
    (void)state;
    enum { SIDE = 32, D = SIDE * SIDE * 3 };
    static uint8_t y[D], x[D];
    static real question[D], drawing[D];
    for (int i = 0; i < D; i++)
        y[i] = (uint8_t)(i * 7 % 101);
    cut_hole(y, SIDE, x);
    int changed = 0;
    for (int i = 0; i < D; i++) {
        changed += x[i] == 128;  // y has no such value
        check(x[i] == 128 || x[i] == y[i], "what is not cut out stays");
        question[i] = x[i];
        drawing[i] = -1;
    }
    assert_int_equal(changed, D / 4);
    data.n = 1;
    data.side = SIDE;
    task.from = 8;
    task.to = 24;
    task.question = question;
    keep_the_given(drawing);
    for (int i = 0; i < D; i++)
        check(drawing[i] == (x[i] == 128 ? -1 : (real)x[i]), "drawn is the hole, and nothing but the hole");
    real *part = marked_part(question);
    for (int i = 0; i < changed; i++)
        check(part[i] == 128, "marked is the hole");
    free(part);
}

static double cubic(double x, int degree) { return degree < 3 ? pow(x, degree) : x * x * x; }

// Keys's weights add up to one and give back parabolas exactly. Of x^3 they miss t (1 - t) (1 - 2t), which is
// what (19.42) is known to leave.
static void bicubic_is_exact_on_parabolas(void **state)
{
    (void)state;
    near_to(keys(0), 1, 0);
    near_to(keys(1) + keys(-1) + keys(2) + keys(3), 0, 1e-15);
    for (int k = 0; k <= 20; k++) {
        const double t = k / 20.0;
        for (int degree = 0; degree <= 3; degree++) {
            double value = 0;
            for (int j = -1; j <= 2; j++)
                value += keys(t - j) * cubic(j, degree);
            near_to(value - cubic(t, degree), degree < 3 ? 0 : t * (1 - t) * (1 - 2 * t), 1e-14);
        }
    }
    enum { N = 9 };  // and so does a row, away from its ends
    real old[2 * N], new[2 * N * SHRINK];
    for (int i = 0; i < N; i++)
        old[2 * i] = (real)(0.01 * i * i - 0.02 * i + 0.3);
    interpolate(old, N, 2, new);
    for (int i = 2 * SHRINK; i < (N - 2) * SHRINK; i++) {
        const double at = (i + 0.5) / SHRINK - 0.5;
        near_to((double)new[2 * i], 0.01 * at * at - 0.02 * at + 0.3, sizeof(real) == 4 ? 1e-6 : 1e-14);
    }
}

static void shrinking_takes_means(void **state)
{
    (void)state;
    enum { SIDE = 32, D = SIDE * SIDE * 3 };
    static uint8_t y[D], x[D];
    static real question[D];
    for (int i = 0; i < D; i++)  // each colour has its slope, down and to the right
        y[i] = (uint8_t)(2 * (i / 3 % SIDE) + (i % 3) * (i / 3 / SIDE) + 10);
    shrink(y, SIDE, x);
    for (int i = 0; i < D; i++) {
        const int row = i / 3 / SIDE / 4 * 4, left = i / 3 % SIDE / 4 * 4, c = i % 3;
        near_to(x[i], floor(2 * (left + 1.5) + c * (row + 1.5) + 10 + 0.5), 0);
        question[i] = (real)x[i] / 255;
    }
    data.n = 1;
    data.side = SIDE;
    task.question = question;
    real *smooth = bicubic();
    for (int i = 0; i < D; i++) {
        const int row = i / 3 / SIDE, left = i / 3 % SIDE;
        if (row >= 8 && row < 24 && left >= 8 && left < 24)  // a plane comes back, but for rounding to bytes
            near_to(255 * (double)smooth[i], y[i], 0.75);
    }
    free(smooth);
}

// Planes come back but for rounding to bytes; on the pictures it was fitted to the map is nearer than bicubic interpolation.
static void the_linear_map_is_the_best_one(void **state)
{
    (void)state;
    enum { SIDE = 32, N = 60, D = SIDE * SIDE * 3 };
    for (int streets = 0; streets < 2; streets++) {
        Rng rng = stream("linear");
        data.side = SIDE;
        data.n = N;
        data.train = data.test = (Pairs){pictures_new(N, SIDE, 3), pictures_new(N, SIDE, 3)};
        for (long k = 0; k < N; k++) {
            static uint8_t plan[SIDE * SIDE];
            uint8_t *y = data.train.y->pixel + k * D;
            const double slope[3] = {6 * rng_uniform(&rng) - 3, 6 * rng_uniform(&rng) - 3, 20 * rng_uniform(&rng) + 120};
            street_plan(&rng, SIDE, plan);
            street_paint(&rng, SIDE, plan, y);
            for (int i = 0; i < D && !streets; i++)
                y[i] = (uint8_t)lround(slope[2] + slope[0] * (i / 3 % SIDE - 15.5) + slope[1] * (i / 3 / SIDE - 15.5));
            shrink(y, SIDE, data.train.x->pixel + k * D);
        }
        task.question = reals_of(data.test.x);
        data.truth = reals_of(data.test.y);
        real *linear = linear_map(), *smooth = bicubic();
        const double own = psnr(linear, data.truth, numbers()), other = psnr(smooth, data.truth, numbers());
        check(own > other || !streets, "%g decibels, bicubic %g", own, other);
        for (int i = 0; i < D && !streets; i++) {
            const int row = i / 3 / SIDE, left = i / 3 % SIDE;
            if (row >= 8 && row < 24 && left >= 8 && left < 24)
                near_to(255 * (double)linear[i], 255 * (double)data.truth[i], 1.5);
        }
        free(linear);
        free(smooth);
        data.test = (Pairs){NULL, NULL};
        task_free();
    }
}

static void decibels(void **state)
{
    (void)state;
    real a[30], b[30];
    double s[30], half[30];
    for (int i = 0; i < 30; i++) {
        a[i] = (real)(0.4 + 0.3 * number(i));
        b[i] = a[i] + (real)(i % 2 ? 0.1 : -0.1);
        s[i] = number(i);
        half[i] = 0.5 * s[i];
    }
    near_to(psnr(a, b, 30), 20, 1e-4);  // a tenth everywhere
    near_to(snr(s, half, 30), 20 * log10(2), 1e-12);
    double power[4] = {9, 9, 3, 1}, truth[4] = {1, 1, 4, 4};
    near_to(fine_share(power, truth, 4), 0.5, 1e-15);
    real flat[64] = {0}, rough[64] = {0};  // 8 by 8: of four squares one is half black and half white
    for (int i = 0; i < 64; i++)
        rough[i] = i % 8 < 4 && i < 32 && i % 2 ? (real)1 : 0;
    near_to(contrast_gap(rough, flat, 1, 8, 1), 255 * 0.5 / 4, 1e-4);
    near_to(contrast_gap(rough, rough, 1, 8, 1), 0, 0);
    for (int i = 0; i < 64; i++)  // the same elsewhere in its square: nobody asks where
        flat[i] = i % 8 < 4 && i < 32 && i % 2 == 0 ? (real)1 : 0;
    near_to(contrast_gap(rough, flat, 1, 8, 1), 0, 1e-4);
}

/*
## Voice and noise
*/
static void voice_has_the_same_bits_everywhere(void **state)
{
    (void)state;
    enum { N = 16000 };
    static int16_t x[N];
    Rng rng = stream("voice");
    for (int v = 0; v < VOWELS; v++)
        for (int f = 0; f < FORMANTS; f++)
            for (int k = 0; k < 2; k++) {  // no coefficient is so near a half that another libm rounds it elsewhere
                const double c = resonance(v, f, k);
                check(fabs(c - floor(c) - 0.5) > 1e-6, "vowel %d, formant %d: %.9f", v, f, c);
                check(fabs(resonance(v, f, 1)) < ONE, "the resonator is stable");
            }
    uint64_t sum = 0;
    int loudest = 0;
    voice(&rng, N, x);
    for (int i = 0; i < N; i++) {
        sum = sum * UINT64_C(6364136223846793005) + (uint16_t)x[i];
        loudest = abs(x[i]) > loudest ? abs(x[i]) : loudest;
    }
    hiss(&rng, N, x);
    for (int i = 0; i < N; i++)
        sum = sum * UINT64_C(6364136223846793005) + (uint16_t)x[i];
    check(sum == UINT64_C(0x9e8bfeb9b2ae75ce), "other bits: %016llx", (unsigned long long)sum);
    check(loudest > 2000 && loudest < 32767, "as loud as %d", loudest);
}

// Mean 0 and the variance of four uniform numbers, neighbours independent: five deviations, a false alarm in a million.
static void hiss_is_white(void **state)
{
    (void)state;
    enum { N = 20000 };
    static int16_t x[N];
    const double variance = 4 * 65536.0 * 65536.0 / 12 / 64;
    double sum = 0, square = 0, beside = 0;
    Rng rng = stream("hiss");
    hiss(&rng, N, x);
    for (int i = 0; i < N; i++) {
        sum += x[i];
        square += (double)x[i] * x[i] / variance;
        beside += i ? (double)x[i] * x[i - 1] / variance : 0;
    }
    near_to(sum / N / sqrt(variance), 0, 5 / sqrt(N));
    near_to(square / N, 1, 5 * sqrt(1.7 / N));  // E u^4 of four uniform numbers: 3 - 0.3
    near_to(beside / N, 0, 5 / sqrt(N));
}

// The best correlation of 40 ms with what comes one turn of the folds later, at a pitch between 100 and 230 hertz.
static double pitch_of(const int16_t *x, int n)
{
    enum { LENGTH = 320 };
    double best = 0;
    for (int from = 0; from + LENGTH + RATE / 100 < n; from += 80)
        for (int lag = RATE / 230; lag <= RATE / 100; lag++) {
            double both = 0, one = 1, two = 1;
            for (int i = from; i < from + LENGTH; i++) {
                both += (double)x[i] * x[i + lag];
                one += (double)x[i] * x[i];
                two += (double)x[i + lag] * x[i + lag];
            }
            best = fmax(best, both / sqrt(one * two));
        }
    return best;
}

static void voice_has_a_pitch(void **state)
{
    (void)state;
    enum { N = 4000 };
    static int16_t x[N], noise[N];
    Rng rng = stream("pitch");
    voice(&rng, N, x);
    hiss(&rng, N, noise);
    check(pitch_of(x, N) > 0.9, "the voice has none: %.3f", pitch_of(x, N));
    check(pitch_of(noise, N) < 0.5, "the noise has one: %.3f", pitch_of(noise, N));
}

static void there_and_back(void **state)
{
    (void)state;
    enum { T = 5 };
    for (int i = 0; i < HOP; i++)
        near_to(fade(i) * fade(i) + fade(i + HOP) * fade(i + HOP), 1, 1e-14);  // (19.44)
    double x[(T - 1) * HOP], y[(T - 1) * HOP], z[2 * T * BINS], energy = 0;
    for (int i = 0; i < samples_of(T); i++)
        x[i] = number(i);
    analyse(x, T, z);
    synthesise(z, T, y);
    for (int i = 0; i < samples_of(T); i++)
        near_to(y[i], x[i], 1e-12);
    for (int i = 0; i < samples_of(T); i++)  // a wave of eight turns a frame is at frequency 8
        x[i] = cos(2 * M_PI * 8 * i / LONG);
    analyse(x, T, z);
    for (int k = 0; k < BINS; k++)
        energy += k < 7 || k > 9 ? z[2 * (2 * BINS + k)] * z[2 * (2 * BINS + k)] : 0;
    const double *own = z + 2 * (2 * BINS + 8);
    check(own[0] * own[0] + own[1] * own[1] > 50 * energy, "a wave is not at its frequency");
}

static void wiener_is_best(void **state)
{
    (void)state;
    for (int k = 0; k < 40; k++) {
        const double P = exp(3 * number(k)), Q = exp(3 * number(k + 0.5)), H = wiener(P, Q);
        const double least = (1 - H) * (1 - H) * P + H * H * Q;
        near_to(least, P * Q / (P + Q), 1e-12 * P);
        for (int side = -1; side <= 1; side += 2) {
            const double other = H + side * 0.01;
            near_to((1 - other) * (1 - other) * P + other * other * Q - least, 1e-4 * (P + Q), 1e-10 * (P + Q));
        }
    }
}

// The mixture is as loud as it says, and gains do what their names say.
static void talk_is_mixed_as_stated(void **state)
{
    (void)state;
    Talk t = talk_new(3, FRAMES, 1, "check talk", true);
    const int n = samples_of(FRAMES);
    real *asked_for = reals_of(t.pairs.x);
    double *signal = alloc_zeroed((size_t)n, sizeof *signal), *half = alloc_zeroed((size_t)n, sizeof *half);
    for (long i = 0; i < 3; i++) {
        near_to(snr(t.clean + i * n, t.noisy + i * n, n), 0, 1e-9);
        enhance(&t, (int)i, FRAMES, asked_for, signal);  // the question as a drawing: nothing is turned down
        for (int j = 0; j < n; j++)
            near_to(signal[j], t.noisy[i * n + j], 1e-5);
    }
    near_to(gain_of(0.5, 0.5), 1, 1e-12);
    near_to(gain_of(0.9, 0.5), 1, 0);  // never up
    near_to(20 * log10(gain_of(0.5, 0.75)), -0.25 * RANGE, 1e-9);
    near_to(gain_of(0, 0), 1, 0);
    const double c[2] = {pow(10, TOP / 20), 0}, quiet[2] = {0, 0};
    near_to(level(c), 1, 1e-12);
    near_to(level(quiet), 0, 0);
    check(mean_snr(&t, NULL) > 3, "the filter does not help");
    talk_free(&t);
    free(asked_for);
    free(signal);
    free(half);
}

// A recording of several pictures is one signal: each frame stands in its own picture.
static void long_recordings_are_several_pictures(void **state)
{
    (void)state;
    Talk t = talk_new(1, 2 * FRAMES, 1, "long", false);
    const int n = samples_of(2 * FRAMES);
    assert_int_equal(t.pairs.x->n, 2);
    for (int frame = 0; frame < 2 * FRAMES; frame++)
        for (int k = 0; k < HOP; k++)
            assert_int_equal(t.pairs.x->pixel[frame * HOP + k], (int)lround(255 * level(t.z + 2 * (frame * BINS + k))));
    near_to(snr(t.clean, t.noisy, n), 0, 1e-9);
    talk_free(&t);
}

static uint32_t field(const uint8_t *at, int size)
{
    uint32_t value = 0;
    for (int k = size - 1; k >= 0; k--)
        value = value << 8 | at[k];
    return value;
}

static void sound_files_read_back(void **state)
{
    (void)state;
    enum { N = 50 };
    char path[] = "/tmp/ltg-wav-XXXXXX";
    const int made = mkstemp(path);
    assert_true(made >= 0);
    close(made);
    double x[N];
    for (int i = 0; i < N; i++)
        x[i] = 3 * number(i);
    x[7] = 99;  // louder than the loudest
    wav_write(path, x, N, 3);
    uint8_t bytes[44 + 2 * N + 1];
    FILE *file = fopen(path, "rb");
    assert_true(file != NULL);
    assert_int_equal(fread(bytes, 1, sizeof bytes, file), 44 + 2 * N);
    fclose(file);
    unlink(path);
    assert_memory_equal(bytes, "RIFF", 4);
    assert_memory_equal(bytes + 8, "WAVEfmt ", 8);
    assert_memory_equal(bytes + 36, "data", 4);
    const struct { int at, size; uint32_t value; } expected[] = {
        {4, 4, 36 + 2 * N}, {16, 4, 16}, {20, 2, 1}, {22, 2, 1}, {24, 4, 8000}, {28, 4, 16000}, {32, 2, 2},
        {34, 2, 16}, {40, 4, 2 * N}};
    for (int i = 0; i < COUNT(expected); i++)
        assert_int_equal(field(bytes + expected[i].at, expected[i].size), expected[i].value);
    for (int i = 0; i < N; i++)
        near_to((int16_t)field(bytes + 44 + 2 * i, 2), i == 7 ? 32767 : 32767 * number(i), 0.5 + 1e-9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(holes),
        cmocka_unit_test(bicubic_is_exact_on_parabolas),
        cmocka_unit_test(shrinking_takes_means),
        cmocka_unit_test(the_linear_map_is_the_best_one),
        cmocka_unit_test(decibels),
        cmocka_unit_test(voice_has_the_same_bits_everywhere),
        cmocka_unit_test(hiss_is_white),
        cmocka_unit_test(voice_has_a_pitch),
        cmocka_unit_test(there_and_back),
        cmocka_unit_test(wiener_is_best),
        cmocka_unit_test(talk_is_mixed_as_stated),
        cmocka_unit_test(long_recordings_are_several_pictures),
        cmocka_unit_test(sound_files_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
