// SPDX-License-Identifier: MIT
/*
# digits.c: handwritten-looking digits, drawn from strokes

Every chapter needs pictures, and the reader should not have to fetch any before the first program
runs. So the book brings its own: digits of 28 by 28 grey pixels, white ink on black, laid out like
the MNIST set, and as many as anybody asks for. Digit number $i$ is a pure function of $i$. Nothing
is stored, nothing depends on a seed, on the number of threads or on what was drawn before; by
convention digits 0 to 59,999 are for training and 60,000 to 69,999 for testing.

A digit comes about as on paper. A writer has one of several habits for the class (a 7 with or
without a bar); the hand follows a few remembered points, never twice exactly; the whole leans,
turns and stretches; the pen is fine or bold. The stages of this file:

1. *dice*: random numbers that depend on the number of the digit alone;
2. *styles*: the table of remembered points, two extremes for every habit;
3. *recipe*: class, style, slant, thickness, rotation and scale of digit $i$, the factors that are
   known;
4. *hand*: points between the two extremes, shaken and bent, joined by splines, leaned, turned and
   fitted;
5. *ink*: round dots stamped along the path, then a window cut out around the centre of mass.

All arithmetic that leads to a pixel is on whole numbers, so that every processor and compiler draws
the same bits. Lengths are in 1/256 of their unit, angles in 1/256 of a degree. Divisions truncate
towards zero, as C defines them; no negative number is ever shifted; nothing overflows 64 bits.

How close is it to real handwriting? Chapter 01 prints what thirty principal components leave of a
test picture: 13.4, and on MNIST 13.87. What is left out: specks and broken lines of the scanner, and
habits that fewer than about one writer in fifty has.
*/
#include "common.h"

#include <stdlib.h>
#include <string.h>

/*
## Dice

The generator of random.c is a stream; here every digit needs its own, reached without drawing the
others first. A hash gives that: the number of the digit, scrambled, is where its stream starts, and
each roll moves on by a fixed odd step and scrambles again (Steele, Lea and Flood's SplitMix64,
2014). A digit has two streams, one for the recipe and one for the hand, so that asking for labels
need not draw.
*/
typedef struct Dice { uint64_t state; } Dice;

static uint64_t scramble(uint64_t z)
{
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

static Dice dice_of(long index, uint64_t stream)
{
    return (Dice){scramble(scramble((uint64_t)index + UINT64_C(0x6c6561726e)) + stream)};
}

static uint64_t roll(Dice *dice)
{
    dice->state += UINT64_C(0x9e3779b97f4a7c15);
    return scramble(dice->state);
}

// A whole number 0 .. n-1; the bias of the multiplication is below n / 2^32.
static int64_t roll_below(Dice *dice, int64_t n)
{
    return (int64_t)((roll(dice) >> 32) * (uint64_t)n >> 32);
}

/*
Hands err in a bell shape. The sum of four uniform numbers of 16 bits is close enough to normal, and
its range is finite: no digit can ever be further than 3.46 standard deviations off. The sum has
mean 131070 and standard deviation $65536\sqrt{4/12} = 37837$.
*/
static int64_t roll_normal(Dice *dice, int64_t deviation)
{
    uint64_t bits = roll(dice), sum = 0;
    for (int k = 0; k < 4; k++) sum += bits >> 16 * k & 0xffff;
    return ((int64_t)sum - 131070) * deviation / 37837;
}

static int64_t clamp(int64_t x, int64_t low, int64_t high)
{
    return x < low ? low : x > high ? high : x;
}

/*
## Styles

One entry is one habit of writing one class. Its points are pairs x, y on a grid of about 100 by
100, x to the right and y down, in the order in which the pen visits them; `UP` lifts the pen; a
point given twice makes a corner; zeros end the list. Two extremes are given, point for point: a
writer lies somewhere between the two, or a little beyond.

`weight` is how common a style is within its class. The points were drawn by eye, beside pages of
real handwriting, and mended wherever a network trained on our digits misread real ones: the open 8,
the 9 with a roof and the 2 with a falling foot came in that way.
*/
enum { UP = -1, MOST_NUMBERS = 40 };

typedef struct Style {
    int label, weight;
    const char *name;
    signed char one[MOST_NUMBERS], other[MOST_NUMBERS];
} Style;

static const Style styles[] = {
#include "digits_styles.inc"  // data, drawn by eye
};

enum { STYLES = sizeof styles / sizeof styles[0] };

/*
## Recipe

The factors of a digit that are known, and that a chapter on disentangling may ask for. Slant is how
far the strokes lean from upright; writers lean to the right, by 6 degrees on average, and differ
much more than that. Rotation turns the finished digit and is small. Thickness is the diameter of
the pen; the square in its formula gives the distribution the long tail of felt pens that MNIST has.
Scale is the size of the box that the digit is fitted to.
*/
enum {
    GRID = 256,   // one unit of the grid of points
    DEGREE = 256, // one degree
    PIXEL = 256,  // one pixel
    WHOLE = 256   // the number one, for ratios
};

typedef struct Recipe {
    const Style *style;
    int number; // of the style within its class: 0, 1, 2 ...
    int64_t slant, rotation, thickness, scale;
} Recipe;

static void choose_style(Recipe *recipe, Dice *dice)
{
    int label = (int)roll_below(dice, 10), total = 0;
    for (int s = 0; s < STYLES; s++)
        if (styles[s].label == label) total += styles[s].weight;
    int ticket = (int)roll_below(dice, total), number = 0;
    for (int s = 0; s < STYLES; s++) {
        if (styles[s].label != label) continue;
        if (ticket < styles[s].weight) {
            recipe->style = &styles[s];
            recipe->number = number;
            return;
        }
        ticket -= styles[s].weight;
        number++;
    }
}

static Recipe recipe_of(long index)
{
    Dice dice = dice_of(index, 1);
    Recipe recipe = {0};
    choose_style(&recipe, &dice);
    recipe.slant = 6 * DEGREE + roll_normal(&dice, 13 * DEGREE);
    recipe.rotation = roll_normal(&dice, 5 * DEGREE);
    int64_t bold = roll_normal(&dice, WHOLE);
    int64_t pen = 528 + 155 * bold / WHOLE + 38 * bold * bold / (WHOLE * WHOLE);
    recipe.thickness = clamp(pen, PIXEL, 11 * PIXEL / 2);
    recipe.scale = clamp(245 + roll_normal(&dice, 7), 221, 264);
    return recipe;
}

/*
## Hand

The points of this digit. `blend` says how far the writer is from one extreme to the other, and
`drift` lets that change from the beginning of the digit to its end. To this comes a slip of the
hand. Slips of neighbouring points are alike, each being five eighths of the last one and something
new: independent ones would put kinks into every curve. The pen is pressed a little harder here and
there.
*/
enum { MOST_POINTS = MOST_NUMBERS / 2, MOST_STEPS = 40, MOST_DOTS = MOST_POINTS * MOST_STEPS };

typedef struct Dot { int64_t x, y, pen; } Dot;

typedef struct Path {
    int n;
    Dot dot[MOST_POINTS];
    bool begins[MOST_POINTS + 1]; // a stroke begins at this point; true also behind the last point
} Path;

static int64_t between(int64_t one, int64_t other, int64_t blend)
{
    return (one - 50) * GRID + (other - one) * blend * GRID / WHOLE;
}

static void remember(const Style *style, Path *path, Dice *dice)
{
    int64_t blend = WHOLE / 2 + roll_normal(dice, 125), drift = roll_normal(dice, 115);
    int64_t slip_x = 0, slip_y = 0;
    int length = 0;
    while (length < MOST_NUMBERS && style->one[length] != 0) length++;
    *path = (Path){.begins = {true}};
    for (int k = 0; k < length; k++) {
        if (style->one[k] == UP) {
            path->begins[path->n] = true;
            continue;
        }
        int64_t here = blend + drift * (2 * k - length) / length;
        slip_x = slip_x * 5 / 8 + roll_normal(dice, 520);
        slip_y = slip_y * 5 / 8 + roll_normal(dice, 520);
        Dot *dot = &path->dot[path->n++];
        dot->x = between(style->one[k], style->other[k], here) + slip_x;
        k++;
        dot->y = between(style->one[k], style->other[k], here) + slip_y;
        dot->pen = WHOLE + roll_normal(dice, 26);
    }
    path->begins[path->n] = true;
}

/*
Then the paper is bent. With $u$ and $v$ the place of a point between $-1$ and $1$, both coordinates
are moved by a random combination of $u^2$, $uv$, $v^2$, $v^3$ and $u^2 v$, which change proportions
as people do. Narrow digits are bent sideways in proportion: nobody writes a 1 as crooked as a 3.
*/
static void bend(Path *path, Dice *dice)
{
    const int64_t half = 50 * GRID;
    int64_t left = 0, right = 0, move_x[5], move_y[5];
    for (int k = 0; k < path->n; k++) {
        if (path->dot[k].x < left) left = path->dot[k].x;
        if (path->dot[k].x > right) right = path->dot[k].x;
    }
    int64_t reach = clamp(WHOLE * (right - left) / (56 * GRID), 80, 320);
    for (int j = 0; j < 5; j++) {
        move_x[j] = roll_normal(dice, j < 3 ? 6 * GRID : 5 * GRID) * reach / WHOLE;
        move_y[j] = roll_normal(dice, j < 3 ? 5 * GRID : 4 * GRID);
    }
    for (int k = 0; k < path->n; k++) {
        Dot *dot = &path->dot[k];
        int64_t u = dot->x, v = dot->y, uu = u * u / half, vv = v * v / half;
        int64_t term[5] = {uu, u * v / half, vv, vv * v / half, uu * v / half};
        for (int j = 0; j < 5; j++) {
            dot->x += move_x[j] * term[j] / half;
            dot->y += move_y[j] * term[j] / half;
        }
    }
}

/*
A pen does not run from point to point in straight lines. A Catmull-Rom spline passes through all
points, and leaves each in the direction from the point before it to the point after it. Between
points $b$ and $c$, with neighbours $a$ and $d$ and $t$ going from 0 to 1, it is

$$ b + \tfrac12 \left( (c-a)\,t + (2a-5b+4c-d)\,t^2 + (3b-3c+d-a)\,t^3 \right). $$

The cubic is computed from the inside outwards with $t$ in 1/4096. At the ends of a stroke the
missing neighbour is the end point itself.
*/
static int64_t spline(int64_t a, int64_t b, int64_t c, int64_t d, int64_t t)
{
    int64_t sum = (3 * (b - c) + d - a) * t / 4096 + 2 * a - 5 * b + 4 * c - d;
    sum = sum * t / 4096 + c - a;
    return b + sum * t / 4096 / 2;
}

// Follows the path in steps of about one unit of the grid (1/5 pixel); how many dots it took.
static int trace(const Path *path, Dot *dots)
{
    int n = 0;
    for (int k = 0; k + 1 < path->n; k++) {
        if (path->begins[k + 1]) continue;
        const Dot *b = &path->dot[k], *c = b + 1;
        const Dot *a = path->begins[k] ? b : b - 1, *d = path->begins[k + 2] ? c : c + 1;
        int64_t way = llabs(c->x - b->x) + llabs(c->y - b->y);
        int64_t steps = clamp(way / GRID, 8, MOST_STEPS);
        for (int64_t i = 0; i < steps; i++) {
            int64_t t = 4096 * i / steps;
            dots[n++] = (Dot){spline(a->x, b->x, c->x, d->x, t), spline(a->y, b->y, c->y, d->y, t),
                              b->pen + (c->pen - b->pen) * t / 4096};
        }
    }
    dots[n++] = path->dot[path->n - 1];
    return n;
}

/*
Sine and cosine of an angle of at most 90 degrees either way, in 1/65536, by the first terms of
their series. No table and no library call, because libraries differ in the last bit. The error is
below 0.0002 for the angles that occur (60 degrees). One radian is 14668 units of angle.
*/
static int64_t sine(int64_t angle)
{
    int64_t x = angle * 65536 / 14668, xx = x * x / 65536;
    int64_t cube = x * xx / 65536, fifth = cube * xx / 65536, seventh = fifth * xx / 65536;
    return x - cube / 6 + fifth / 120 - seventh / 5040;
}

static int64_t cosine(int64_t angle)
{
    int64_t x = angle * 65536 / 14668, xx = x * x / 65536;
    int64_t fourth = xx * xx / 65536, sixth = fourth * xx / 65536;
    return 65536 - xx / 2 + fourth / 24 - sixth / 720;
}

/*
Slant moves a point sideways in proportion to its height, by the tangent of the angle; rotation then
turns the whole. The digit is also stretched sideways by a random ratio that is not reported.
*/
static void lean_and_turn(Dot *dots, int n, const Recipe *recipe, int64_t stretch)
{
    int64_t shear = 65536 * sine(recipe->slant) / cosine(recipe->slant);
    int64_t s = sine(recipe->rotation), c = cosine(recipe->rotation);
    for (int k = 0; k < n; k++) {
        int64_t y = dots[k].y, x = dots[k].x * stretch / WHOLE - y * shear / 65536;
        dots[k].x = (x * c - y * s) / 65536;
        dots[k].y = (x * s + y * c) / 65536;
    }
}

/*
MNIST's makers fitted every digit into a box of 20 by 20 pixels without changing its proportions, so
that a tall digit is 20 high and a wide one 20 wide. So do we, pen included, in the middle of a
canvas that is larger than the picture. Where the middle falls within a pixel is random. From here
on lengths are in pixels. The tremor is roughness of a pixel's size, remembered from dot to dot.
*/
enum { SIDE = 28, CANVAS = 40, BOX = 20, TREMOR = 22 };

static void fit_box(Dot *dots, int n, const Recipe *recipe, Dice *dice)
{
    Dot low = dots[0], high = dots[0];
    for (int k = 1; k < n; k++) {
        if (dots[k].x < low.x) low.x = dots[k].x;
        if (dots[k].y < low.y) low.y = dots[k].y;
        if (dots[k].x > high.x) high.x = dots[k].x;
        if (dots[k].y > high.y) high.y = dots[k].y;
    }
    int64_t width = high.x - low.x, height = high.y - low.y;
    int64_t longer = width > height ? width : height;
    int64_t room = BOX * PIXEL * recipe->scale / WHOLE - recipe->thickness;
    int64_t middle_x = CANVAS * PIXEL / 2 + roll_below(dice, PIXEL), tremor_x = 0;
    int64_t middle_y = CANVAS * PIXEL / 2 + roll_below(dice, PIXEL), tremor_y = 0;
    for (int k = 0; k < n; k++) {
        tremor_x = tremor_x * 3 / 4 + roll_normal(dice, TREMOR);
        tremor_y = tremor_y * 3 / 4 + roll_normal(dice, TREMOR);
        dots[k].x = middle_x + (2 * dots[k].x - low.x - high.x) * room / longer / 2 + tremor_x;
        dots[k].y = middle_y + (2 * dots[k].y - low.y - high.y) * room / longer / 2 + tremor_y;
        dots[k].pen = dots[k].pen * recipe->thickness / WHOLE / 2; // from here on a radius
    }
}

/*
## Ink

A dot has full ink up to half an edge inside its radius and none beyond half an edge outside. In
between, ink falls linearly in the *squared* distance, which saves square roots. Where dots overlap
the strongest counts, so a line stays equally white however densely it is dotted.
*/
enum { FULL = 255, HALF_EDGE = 140 };

static void stamp(uint8_t *canvas, const Dot *dot)
{
    int32_t radius = (int32_t)dot->pen, outer = radius + HALF_EDGE;
    int32_t inner = radius > HALF_EDGE ? radius - HALF_EDGE : 0;
    int32_t span = outer * outer - inner * inner;
    int64_t gain = ((int64_t)FULL << 24) / span + 1; // times `span` this is just full ink
    int32_t x = (int32_t)dot->x, y = (int32_t)dot->y;
    int x_first = (int)clamp((x - outer) / PIXEL, 0, CANVAS - 1);
    int x_last = (int)clamp((x + outer) / PIXEL, 0, CANVAS - 1);
    int y_first = (int)clamp((y - outer) / PIXEL, 0, CANVAS - 1);
    int y_last = (int)clamp((y + outer) / PIXEL, 0, CANVAS - 1);
    for (int q = y_first; q <= y_last; q++)
        for (int p = x_first; p <= x_last; p++) {
            int32_t dx = PIXEL * p + PIXEL / 2 - x, dy = PIXEL * q + PIXEL / 2 - y;
            int32_t depth = outer * outer - dx * dx - dy * dy;
            if (depth <= 0) continue;
            int ink = depth >= span ? FULL : (int)(depth * gain >> 24);
            if (ink > canvas[q * CANVAS + p]) canvas[q * CANVAS + p] = (uint8_t)ink;
        }
}

/*
The last step is MNIST's too: the picture is the window of 28 by 28 pixels whose centre lies nearest
to the centre of mass. The window moves by whole pixels, so centres of mass are spread evenly over
one pixel. It never cuts ink off: where it would, a line of black is kept at the border instead.
*/
static void cut_window(const uint8_t *canvas, uint8_t *picture)
{
    int64_t mass = 0, moment[2] = {0, 0};
    int first[2] = {CANVAS, CANVAS}, last[2] = {0, 0}, corner[2];
    for (int y = 0; y < CANVAS; y++)
        for (int x = 0; x < CANVAS; x++) {
            int ink = canvas[y * CANVAS + x], place[2] = {x, y};
            if (ink == 0) continue;
            mass += ink;
            for (int axis = 0; axis < 2; axis++) {
                moment[axis] += ink * (2 * place[axis] + 1); // twice the middle of the pixel
                if (place[axis] < first[axis]) first[axis] = place[axis];
                if (place[axis] > last[axis]) last[axis] = place[axis];
            }
        }
    for (int axis = 0; axis < 2; axis++) {
        int64_t wanted = moment[axis] / (2 * mass) - SIDE / 2;
        int64_t uncut = clamp(wanted, last[axis] + 2 - SIDE, first[axis] - 1);
        corner[axis] = (int)clamp(uncut, 0, CANVAS - SIDE);
    }
    for (int y = 0; y < SIDE; y++)
        memcpy(picture + y * SIDE, canvas + (corner[1] + y) * CANVAS + corner[0], SIDE);
}

// The hand depends on the index alone: another recipe gives the same movements of another writer.
static void draw_digit(const Recipe *recipe, long index, uint8_t *picture)
{
    Dice dice = dice_of(index, 2);
    Path path;
    Dot dots[MOST_DOTS];
    uint8_t canvas[CANVAS * CANVAS] = {0};
    remember(recipe->style, &path, &dice);
    bend(&path, &dice);
    int n = trace(&path, dots);
    lean_and_turn(dots, n, recipe, clamp(266 + roll_normal(&dice, 44), 140, 420));
    fit_box(dots, n, recipe, &dice);
    for (int k = 0; k < n; k++) stamp(canvas, &dots[k]);
    cut_window(canvas, picture);
}

/*
## What the chapters call

Three calls, because drawing must not hand out labels: a program that takes pictures only has no way
to cheat, and one that takes labels has to say so. All three take digits `first` to `first + n - 1`,
with `first` and `n` at least 0, fill memory that belongs to the caller, and cannot fail.
*/

// Draws the digits: `pixels` is (n, 28, 28), 0 black paper to 255 white ink.
// About 30,000 digits a second on one core.
void digits_draw(long first, long n, uint8_t *pixels)
{
#pragma omp parallel for schedule(static) if (n > 64)
    for (long i = 0; i < n; i++) {
        Recipe recipe = recipe_of(first + i);
        draw_digit(&recipe, first + i, pixels + i * SIDE * SIDE);
    }
}

// The classes: `labels` is (n), 0 .. 9.
void digits_labels(long first, long n, uint8_t *labels)
{
    for (long i = 0; i < n; i++) labels[i] = (uint8_t)recipe_of(first + i).style->label;
}

/*
The factors, for evaluation: `label`; `style`, numbered from 0 within the class; `slant` in degrees
from upright, positive to the right; `thickness`, the mean diameter of the pen in pixels; `rotation`
in degrees, positive clockwise; `scale`, the longer side of the digit's box in units of 20 pixels.
Only here do whole numbers become `float`, exactly: all are multiples of 1/256.
*/
void digits_factors(long first, long n, DigitFactors *factors)
{
    for (long i = 0; i < n; i++) {
        Recipe recipe = recipe_of(first + i);
        factors[i] = (DigitFactors){
            .label = recipe.style->label,
            .style = recipe.number,
            .slant = (float)recipe.slant / DEGREE,
            .thickness = (float)recipe.thickness / PIXEL,
            .rotation = (float)recipe.rotation / DEGREE,
            .scale = (float)recipe.scale / WHOLE,
        };
    }
}
