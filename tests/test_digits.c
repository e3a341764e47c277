// SPDX-License-Identifier: MIT
// flavours: double float
/*
# Tests of digits.c

The set is fixed, so a statistic of it cannot fail by bad luck: where a rate of false alarms is
stated, it is the rate at which a fair generator would fail such a check, and says how strict the
check was when the constants were chosen. The test includes the source file: some checks hold the
hand of a digit still and change one factor of its recipe.
*/
#include "check.h"

#include "../common/digits.c"

#include <limits.h>
#ifdef _OPENMP
#include <omp.h>
#endif

enum { AREA_OF = SIDE * SIDE, ALL = 70000, SOME = 10000 };

static uint8_t *pixels, *labels; // (ALL, AREA_OF), (ALL): drawn once
static DigitFactors *factors;    // (ALL)

static int set_up(void **state)
{
    (void)state;
    pixels = malloc((size_t)ALL * AREA_OF);
    labels = malloc(ALL);
    factors = malloc(ALL * sizeof *factors);
    if (!pixels || !labels || !factors) return 1;
    digits_draw(0, 60000, pixels);
    digits_draw(60000, 10000, pixels + 60000L * AREA_OF);
    digits_labels(0, ALL, labels);
    digits_factors(0, ALL, factors);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    free(pixels);
    free(labels);
    free(factors);
    return 0;
}

// FNV-1a, 64 bits (Fowler, Noll, Vo)
static uint64_t checksum(uint64_t sum, const uint8_t *bytes, long n)
{
    for (long i = 0; i < n; i++) sum = (sum ^ bytes[i]) * UINT64_C(0x100000001b3);
    return sum;
}

static void same_bits_everywhere(void **state)
{
    (void)state;
    const uint64_t start = UINT64_C(0xcbf29ce484222325);
    uint64_t thousand = checksum(checksum(start, pixels, 1000L * AREA_OF), labels, 1000);
    uint64_t all = checksum(checksum(start, pixels, (long)ALL * AREA_OF), labels, ALL);
    check(thousand == UINT64_C(0x1addbc0cb2acf18d), "first 1000 digits: checksum is %016llx",
          (unsigned long long)thousand);
    check(all == UINT64_C(0x80955f84a9abff40), "all 70,000 digits: checksum is %016llx",
          (unsigned long long)all);
}

static void a_digit_depends_on_its_index_alone(void **state)
{
    (void)state;
    uint8_t one[AREA_OF + 2], label;
    DigitFactors f;
    for (long i = 0; i < 3000; i += 7) {
        memset(one, 77, sizeof one);
        digits_draw(i, 1, one + 1);
        check(memcmp(one + 1, pixels + i * AREA_OF, AREA_OF) == 0, "digit %ld drawn alone differs", i);
        check(one[0] == 77 && one[AREA_OF + 1] == 77, "digit %ld writes outside its picture", i);
        digits_labels(i, 1, &label);
        digits_factors(i, 1, &f);
        check(label == labels[i] && memcmp(&f, &factors[i], sizeof f) == 0,
              "digit %ld: factors differ", i);
    }
    memset(one, 77, sizeof one);
    digits_draw(5, 0, one);
    digits_labels(5, 0, one);
    check(one[0] == 77, "no digits asked for, something written");
    digits_draw(LONG_MAX, 1, one); // any index is valid
    digits_draw(INT_MAX, 1, one);
}

static void threads_do_not_matter(void **state)
{
    (void)state;
#ifdef _OPENMP
    const int n = 2001, threads[] = {1, 2, 3, 5};
    int before = omp_get_max_threads();
    uint8_t *again = malloc((size_t)n * AREA_OF);
    check(again != NULL, "no memory");
    for (int t = 0; t < COUNT(threads); t++) {
        omp_set_num_threads(threads[t]);
        memset(again, 77, (size_t)n * AREA_OF);
        digits_draw(100, n, again);
        check(memcmp(again, pixels + 100L * AREA_OF, (size_t)n * AREA_OF) == 0,
              "%d threads draw something else", threads[t]);
    }
    omp_set_num_threads(before);
    free(again);
#else
    skip();
#endif
}

// Chi-square of the ten classes: 9 degrees of freedom; a fair generator exceeds 27.88 once in 1000
// times. Chi-square of pairs of neighbours: 99 degrees of freedom, 148.23 once in 1000 times.
// Train, test and a far stretch: six such checks.
static void classes_are_equally_likely_and_independent(void **state)
{
    (void)state;
    const long first[] = {0, 60000, 2000000000L}, count[] = {60000, 10000, 60000};
    for (int s = 0; s < COUNT(first); s++) {
        uint8_t *l = malloc((size_t)count[s]);
        check(l != NULL, "no memory");
        digits_labels(first[s], count[s], l);
        long single[10] = {0}, pair[100] = {0};
        for (long i = 0; i < count[s]; i++) {
            check(l[i] < 10, "label %d", l[i]);
            single[l[i]]++;
            if (i % 2) pair[10 * l[i - 1] + l[i]]++;
        }
        double chi = 0, chi_pairs = 0, expected = (double)count[s] / 10,
               expected_pairs = (double)count[s] / 200;
        for (int c = 0; c < 10; c++) chi += pow((double)single[c] - expected, 2) / expected;
        for (int c = 0; c < 100; c++)
            chi_pairs += pow((double)pair[c] - expected_pairs, 2) / expected_pairs;
        check(chi < 27.88, "digits from %ld on: chi-square of classes %.1f", first[s], chi);
        check(chi_pairs < 148.23, "digits from %ld on: chi-square of pairs %.1f", first[s],
              chi_pairs);
        free(l);
    }
}

static void the_three_calls_agree(void **state)
{
    (void)state;
    for (long i = 0; i < ALL; i++) {
        const DigitFactors *f = &factors[i];
        check(f->label == labels[i], "digit %ld: label %d, factor %d", i, labels[i], f->label);
        check(f->thickness >= 1 && f->thickness <= 5.5f && fabsf(f->slant) < 52 &&
                  fabsf(f->rotation) < 18 && f->scale > 0.86f && f->scale < 1.04f,
              "digit %ld: factors out of range", i);
    }
}

// Every style comes as often as its weight says. Below 5 standard deviations: of the 54 checks of a
// fair generator one fails once in 30,000 times.
static void styles_come_as_often_as_their_weights_say(void **state)
{
    (void)state;
    double total[10] = {0}, digits[10] = {0};
    int number[10] = {0};
    for (int s = 0; s < STYLES; s++) total[styles[s].label] += styles[s].weight;
    for (long i = 0; i < ALL; i++) digits[labels[i]]++;
    for (int s = 0; s < STYLES; s++) {
        int label = styles[s].label, mine = number[label]++;
        double share = styles[s].weight / total[label], seen = 0;
        for (long i = 0; i < ALL; i++)
            seen += factors[i].label == label && factors[i].style == mine;
        double off = (seen - digits[label] * share) / sqrt(digits[label] * share * (1 - share));
        check(fabs(off) < 5, "%d %s: %g digits, %.1f deviations off", label, styles[s].name, seen,
              off);
    }
    for (int c = 0; c < 10; c++) check(number[c] >= 3, "class %d has %d styles only", c, number[c]);
}

// The table can be mistyped: both extremes need the same points, every stroke two of them, and the
// list an end.
static void styles_are_well_formed(void **state)
{
    (void)state;
    for (int s = 0; s < STYLES; s++) {
        const Style *style = &styles[s];
        int points = 0, length = 0, since_up = 0;
        check(style->label >= 0 && style->label < 10 && style->weight > 0, "%s: label or weight",
              style->name);
        check(style->one[MOST_NUMBERS - 1] == 0 && style->other[MOST_NUMBERS - 1] == 0,
              "%s: no end", style->name);
        for (; style->one[length] != 0; length++) {
            check((style->one[length] == UP) == (style->other[length] == UP),
                  "%d %s: the pen lifts at %d in one extreme only", style->label, style->name,
                  length);
            check(style->one[length] != UP || (since_up >= 4 && since_up % 2 == 0),
                  "%d %s: stroke before %d", style->label, style->name, length);
            since_up = style->one[length] == UP ? 0 : since_up + 1;
            points += style->one[length] != UP;
        }
        check(style->other[length] == 0 && (length == 0 || style->other[length - 1] != 0),
              "%d %s: lengths differ", style->label, style->name);
        check(since_up >= 4 && since_up % 2 == 0 && points / 2 <= MOST_POINTS, "%d %s: last stroke",
              style->label, style->name);
    }
}

typedef struct Moments {
    double ink, x, y, lean; // pixels; lean: shift to the right per height
    int left, right, top, bottom, brightest;
} Moments;

static Moments moments_of(const uint8_t *picture)
{
    Moments m = {.left = SIDE, .right = -1, .top = SIDE, .bottom = -1};
    double xy = 0, yy = 0;
    for (int k = 0; k < AREA_OF; k++) {
        int x = k % SIDE, y = k / SIDE, ink = picture[k];
        m.ink += ink;
        m.x += ink * (x + 0.5);
        m.y += ink * (y + 0.5);
        if (ink > m.brightest) m.brightest = ink;
        if (ink == 0) continue;
        if (x < m.left) m.left = x;
        if (x > m.right) m.right = x;
        if (y < m.top) m.top = y;
        if (y > m.bottom) m.bottom = y;
    }
    m.x /= m.ink;
    m.y /= m.ink;
    for (int k = 0; k < AREA_OF; k++) {
        double dx = k % SIDE + 0.5 - m.x, dy = k / SIDE + 0.5 - m.y;
        xy += picture[k] * dx * dy;
        yy += picture[k] * dy * dy;
    }
    m.lean = -xy / yy;
    return m;
}

// The window is moved by whole pixels, so the centre of mass is anywhere in one pixel: from 14
// to 15.
static void ink_is_inside_and_centred(void **state)
{
    (void)state;
    long centred = 0;
    for (long i = 0; i < ALL; i++) {
        Moments m = moments_of(pixels + i * AREA_OF);
        check(m.left >= 1 && m.right <= SIDE - 2 && m.top >= 1 && m.bottom <= SIDE - 2,
              "digit %ld touches the border", i);
        int width = m.right - m.left + 1, height = m.bottom - m.top + 1,
            longer = width > height ? width : height;
        check(longer >= 16 && longer <= 25, "digit %ld is %d pixels long", i, longer);
        check(fabs(m.x - 14.5) < 4 && fabs(m.y - 14.5) < 4, "digit %ld: centre at %.2f %.2f", i,
              m.x, m.y);
        centred += m.x >= 14 && m.x < 15 && m.y >= 14 && m.y < 15;
    }
    check(centred > ALL * 0.95, "only %ld of %d digits are centred", centred, ALL);
}

static void pixels_use_the_whole_range(void **state)
{
    (void)state;
    long histogram[256] = {0}, dim = 0;
    double sum = 0, square = 0;
    for (long k = 0; k < (long)ALL * AREA_OF; k++) {
        histogram[pixels[k]]++;
        sum += pixels[k] / 255.0;
        square += pixels[k] / 255.0 * (pixels[k] / 255.0);
    }
    for (int v = 0; v < 256; v++) check(histogram[v] > 0, "no pixel is %d", v);
    for (long i = 0; i < SOME; i++) {
        int brightest = moments_of(pixels + i * AREA_OF).brightest;
        check(brightest >= 200, "digit %ld: brightest pixel %d", i, brightest);
        dim += brightest < 250;
    }
    check(dim < SOME / 100, "%ld of %d digits never reach white", dim, SOME);
    double n = (double)ALL * AREA_OF, mean = sum / n, deviation = sqrt(square / n - mean * mean);
    check(fabs(mean - 0.1307) < 0.005, "mean pixel %.4f; MNIST's is 0.1307", mean);
    check(fabs(deviation - 0.3081) < 0.005, "deviation %.4f; MNIST's is 0.3081", deviation);
}

static int by_value(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void no_picture_comes_twice(void **state)
{
    (void)state;
    uint64_t *sums = malloc(ALL * sizeof *sums);
    check(sums != NULL, "no memory");
    for (long i = 0; i < ALL; i++) sums[i] = checksum(0, pixels + i * AREA_OF, AREA_OF);
    qsort(sums, ALL, sizeof *sums, by_value);
    for (long i = 1; i < ALL; i++) check(sums[i] != sums[i - 1], "two pictures are the same");
    free(sums);
}

static double correlation(const double *a, const double *b, long n)
{
    double ma = 0, mb = 0, aa = 0, bb = 0, ab = 0;
    for (long i = 0; i < n; i++) {
        ma += a[i] / (double)n;
        mb += b[i] / (double)n;
    }
    for (long i = 0; i < n; i++) {
        aa += (a[i] - ma) * (a[i] - ma);
        bb += (b[i] - mb) * (b[i] - mb);
        ab += (a[i] - ma) * (b[i] - mb);
    }
    return ab / sqrt(aa * bb);
}

// Over the digits of a class: thickness goes with ink, slant with the lean of the second moments.
static void factors_show_in_the_pictures(void **state)
{
    (void)state;
    static double thickness[SOME], ink[SOME], slant[SOME], lean[SOME];
    for (int c = 0; c < 10; c++) {
        long n = 0;
        for (long i = 0; i < SOME; i++) {
            if (labels[i] != c) continue;
            Moments m = moments_of(pixels + i * AREA_OF);
            thickness[n] = factors[i].thickness;
            ink[n] = m.ink;
            slant[n] = tan(factors[i].slant * 3.14159265 / 180);
            lean[n++] = m.lean;
        }
        double with_ink = correlation(thickness, ink, n), with_lean = correlation(slant, lean, n);
        check(with_ink > 0.7, "class %d: thickness and ink correlate by %.2f", c, with_ink);
        check(with_lean > 0.7, "class %d: slant and lean correlate by %.2f", c, with_lean);
    }
}

// One hand, other recipes: each factor moves what it should, in the direction that is promised.
static void one_factor_at_a_time(void **state)
{
    (void)state;
    uint8_t picture[AREA_OF];
    for (long i = 0; i < 500; i++) {
        Recipe base = recipe_of(i), other;
        base.slant = base.rotation = 0;
        base.thickness = 2 * PIXEL;
        base.scale = 240;
        draw_digit(&base, i, picture);
        Moments still = moments_of(picture), moved;

        other = base;
        other.thickness = 3 * PIXEL;
        draw_digit(&other, i, picture);
        moved = moments_of(picture);
        check(moved.ink > 1.1 * still.ink, "digit %ld: a thicker pen, ink %.0f to %.0f", i,
              still.ink, moved.ink);

        other = base;
        other.slant = 15 * DEGREE;
        draw_digit(&other, i, picture);
        moved = moments_of(picture);
        check(moved.lean > still.lean + 0.12, "digit %ld: slanted, lean %.2f to %.2f", i,
              still.lean, moved.lean);

        other = base;
        other.rotation = 10 * DEGREE;
        draw_digit(&other, i, picture);
        moved = moments_of(picture);
        if (labels[i] == 1) // clockwise: the top of an upright stroke goes to the right
            check(moved.lean > still.lean + 0.1, "digit %ld: turned, lean %.2f to %.2f", i,
                  still.lean, moved.lean);

        other = base;
        other.scale = 200;
        draw_digit(&other, i, picture);
        moved = moments_of(picture);
        check(moved.bottom - moved.top + moved.right - moved.left <
                  still.bottom - still.top + still.right - still.left,
              "digit %ld: a smaller scale is not smaller", i);
    }
}

static void sine_and_cosine_are_right(void **state)
{
    (void)state;
    for (int a = -60 * DEGREE; a <= 60 * DEGREE; a++) {
        double angle = a / (double)DEGREE * 3.14159265358979 / 180;
        check(fabs((double)sine(a) / 65536 - sin(angle)) < 2e-4, "sine of %d/256 degrees", a);
        check(fabs((double)cosine(a) / 65536 - cos(angle)) < 2e-4, "cosine of %d/256 degrees", a);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_bits_everywhere),
        cmocka_unit_test(a_digit_depends_on_its_index_alone),
        cmocka_unit_test(threads_do_not_matter),
        cmocka_unit_test(classes_are_equally_likely_and_independent),
        cmocka_unit_test(the_three_calls_agree),
        cmocka_unit_test(styles_come_as_often_as_their_weights_say),
        cmocka_unit_test(styles_are_well_formed),
        cmocka_unit_test(ink_is_inside_and_centred),
        cmocka_unit_test(pixels_use_the_whole_range),
        cmocka_unit_test(no_picture_comes_twice),
        cmocka_unit_test(factors_show_in_the_pictures),
        cmocka_unit_test(one_factor_at_a_time),
        cmocka_unit_test(sine_and_cosine_are_right),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
