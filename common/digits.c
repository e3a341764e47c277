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
turns and stretches; the pen is fine or bold. The stages of this file are the stages of that story:

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
test picture: 13.4, and on MNIST 13.87. A network that learned from either set reads most of the
other; how many is not quoted here, because no program of the book prints it yet. What is left out:
specks and broken lines of the scanner, and habits that fewer than about one writer in fifty has.
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
writer lies somewhere between the two, or a little beyond. That one trick gives more variety than
any amount of shaking, because the extremes differ as people do: narrow or wide, closed or open,
small loop or large.

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
  {0, 45, "oval, closed",
   {55,3, 38,12, 27,35, 26,62, 36,88, 52,97, 68,86, 76,60, 73,30, 62,10, 48,5, 36,14},
   {52,3, 26,14, 10,38, 12,64, 28,88, 52,97, 76,86, 90,60, 86,34, 72,14, 60,5, 54,4}},
  {0, 35, "begun inside, or open at the top right",
   {62,20, 48,6, 30,22, 20,50, 26,80, 46,96, 68,84, 80,56, 76,26, 62,8, 48,8, 40,14},
   {60,4, 40,14, 22,32, 12,56, 16,84, 38,97, 64,88, 82,64, 90,36, 86,14, 76,6, 68,6}},
  {0, 16, "open at the top left",
   {28,12, 18,36, 16,64, 32,92, 54,96, 74,82, 84,54, 80,26, 64,8, 46,6},
   {34,24, 18,44, 14,68, 32,94, 58,96, 80,76, 88,44, 82,16, 66,7, 56,10}},
  {0, 18, "drawn clockwise",
   {46,10, 60,3, 74,14, 80,40, 74,70, 58,94, 38,96, 23,78, 20,50, 30,22, 46,8, 56,8},
   {34,20, 50,5, 72,8, 86,30, 82,62, 66,90, 42,97, 21,84, 13,60, 18,38, 30,20, 42,10}},

  {1, 84, "a stroke, straight or bowed",
   {57,2, 54,26, 50,50, 47,74, 43,98},
   {55,2, 56,26, 54,50, 49,74, 42,98}},
  {1, 11, "with a flag",
   {42,14, 48,8, 53,2, 53,2, 52,34, 52,66, 52,98},
   {24,28, 40,16, 54,2, 54,2, 54,34, 54,66, 54,98}},
  {1, 5, "with flag and foot",
   {38,16, 46,10, 52,3, 52,3, 52,35, 52,66, 52,97, UP, 30,97, 52,97, 76,96},
   {26,24, 40,14, 54,3, 54,3, 54,35, 54,66, 54,97, UP, 22,96, 54,97, 88,97}},

  {2, 28, "angular foot",
   {18,22, 30,8, 54,3, 74,14, 72,36, 56,58, 36,78, 16,95, 16,95, 40,95, 64,95, 88,94},
   {14,14, 34,6, 58,4, 76,18, 70,40, 50,62, 30,80, 12,96, 12,96, 38,90, 64,92, 90,98}},
  {2, 15, "like a Z",
   {14,12, 40,7, 64,6, 78,10, 68,30, 50,52, 32,74, 14,95, 14,95, 40,94, 66,92, 92,90},
   {10,18, 30,8, 54,4, 72,14, 66,36, 52,56, 38,76, 24,95, 24,95, 40,94, 56,94, 72,94}},
  {2, 20, "looped foot",
   {24,34, 27,14, 50,3, 70,15, 71,40, 54,66, 34,88, 18,92, 14,82, 28,76, 46,84, 66,94, 88,90},
   {18,18, 34,6, 58,4, 72,20, 66,44, 52,68, 36,90, 16,96, 6,82, 20,68, 44,76, 68,88, 94,84}},
  {2, 16, "round back, small loop",
   {24,40, 22,20, 44,4, 70,12, 78,36, 70,62, 46,82, 22,92, 10,84, 22,74, 48,80, 70,94, 86,98},
   {30,46, 20,26, 40,6, 70,8, 82,32, 74,62, 50,84, 26,96, 14,86, 28,74, 54,80, 78,88, 96,86}},
  {2, 8, "small hook",
   {30,14, 44,4, 56,12, 52,34, 40,60, 26,84, 16,96, 16,96, 40,92, 64,94, 90,96},
   {40,20, 50,6, 60,14, 52,40, 38,66, 22,88, 12,97, 12,97, 40,94, 70,90, 98,84}},
  {2, 12, "wide, with a long foot",
   {20,34, 34,16, 54,12, 66,24, 60,44, 40,62, 22,76, 8,88, 8,88, 40,82, 70,84, 104,90},
   {26,24, 40,10, 58,10, 66,26, 56,46, 38,64, 20,80, 6,92, 10,84, 40,78, 76,84, 112,88}},
  {2, 16, "large loop, falling foot",
   {30,36, 26,16, 50,4, 70,18, 70,46, 54,70, 32,90, 12,94, 8,80, 26,70, 48,78, 70,92, 90,97},
   {18,16, 34,5, 58,4, 76,22, 74,50, 54,76, 30,94, 8,94, 4,76, 20,64, 46,74, 72,90, 98,92}},
  {2, 16, "swan neck, curled foot",
   {26,28, 28,10, 48,3, 66,12, 68,36, 58,62, 42,84, 24,95, 30,93, 50,90, 70,92, 90,96},
   {30,20, 40,6, 62,5, 74,20, 68,44, 52,66, 32,82, 14,92, 24,96, 46,92, 66,92, 86,88}},

  {3, 40, "round",
   {22,14, 40,4, 62,6, 72,22, 62,40, 42,48, 42,48, 64,54, 76,72, 66,92, 42,97, 20,88},
   {18,20, 34,5, 58,4, 70,18, 60,36, 36,44, 36,44, 62,48, 80,66, 74,90, 46,98, 14,92}},
  {3, 18, "flat top",
   {20,8, 46,6, 74,6, 74,6, 58,24, 44,42, 44,42, 66,48, 78,68, 68,90, 42,98, 18,90},
   {16,6, 44,8, 72,4, 72,4, 52,22, 36,40, 36,40, 62,42, 80,62, 72,88, 44,98, 12,96}},
  {3, 14, "small lower bowl, shallow notch",
   {26,12, 50,4, 70,10, 70,26, 56,40, 46,46, 56,52, 68,62, 66,78, 50,92, 30,97},
   {20,8, 48,4, 74,8, 72,24, 58,38, 50,45, 58,52, 64,66, 56,82, 40,94, 20,98}},
  {3, 16, "large lower bowl, curled end",
   {24,20, 32,6, 54,3, 64,16, 54,34, 34,44, 34,44, 58,46, 76,60, 76,82, 56,97, 30,94, 18,82},
   {30,16, 44,4, 64,6, 68,20, 54,34, 36,40, 36,40, 62,46, 80,66, 72,88, 48,98, 24,94, 14,80}},
  {3, 16, "looped or blunt in the middle",
   {24,12, 44,3, 64,8, 70,24, 58,40, 40,50, 36,46, 50,46, 70,56, 76,74, 62,94, 38,97, 20,90},
   {20,10, 44,4, 68,10, 72,28, 62,40, 50,46, 50,48, 60,50, 72,58, 76,74, 64,92, 38,98, 14,88}},

  {4, 40, "open, two strokes",
   {28,4, 24,20, 21,36, 20,50, 34,54, 54,52, 74,49, UP, 75,4, 72,28, 68,52, 65,76, 62,98},
   {20,10, 14,28, 12,46, 18,60, 40,60, 64,58, 90,54, UP, 75,2, 71,28, 66,52, 62,76, 57,98}},
  {4, 20, "open, angular",
   {26,6, 22,22, 18,38, 15,54, 15,54, 44,53, 72,52, UP, 71,16, 68,36, 66,58, 63,78, 61,98},
   {38,2, 30,20, 21,38, 12,58, 12,58, 48,58, 90,56, UP, 67,30, 65,46, 62,62, 59,80, 56,98}},
  {4, 20, "closed",
   {62,4, 46,22, 30,42, 16,62, 16,62, 40,62, 64,60, 90,58, UP, 64,5, 63,30, 62,54, 61,76, 60,98},
   {66,2, 50,20, 30,40, 10,58, 10,58, 34,60, 60,62, 84,64, UP, 66,3, 66,30, 66,54, 66,76, 66,98}},
  {4, 14, "without lifting the pen",
   {32,4, 25,24, 20,46, 30,56, 52,48, 68,28, 76,8, 76,8, 72,36, 66,66, 62,98},
   {22,8, 16,28, 14,50, 30,58, 54,54, 74,40, 82,14, 82,14, 74,40, 66,70, 60,98}},

  {5, 34, "hat drawn last",
   {30,8, 27,26, 25,44, 25,44, 48,42, 66,52, 72,70, 58,92, 36,97, 16,90, UP, 30,7, 52,6, 78,5},
   {26,10, 24,28, 22,48, 22,48, 46,36, 70,46, 80,68, 66,92, 38,98, 14,80, UP, 34,12, 58,8, 86,2}},
  {5, 30, "hat drawn first",
   {80,5, 56,7, 34,9, 34,9, 30,26, 26,44, 26,44, 48,44, 66,54, 70,72, 56,92, 34,97, 18,84},
   {94,2, 70,6, 44,12, 44,12, 36,28, 30,46, 30,46, 52,46, 66,58, 66,76, 50,94, 28,98, 6,92}},
  {5, 19, "bowl large, nearly closed",
   {76,4, 54,8, 36,12, 36,12, 32,28, 28,42, 28,42, 50,36, 72,46, 78,68, 66,90, 44,97, 24,88, 20,74},
   {66,4, 52,6, 38,14, 38,14, 34,28, 30,44, 30,44, 48,40, 68,50, 72,70, 58,92, 36,97,
    20,84, 28,68}},
  {5, 10, "wide, with a low bowl",
   {96,8, 70,10, 46,16, 46,16, 36,30, 30,44, 30,44, 52,44, 68,56, 64,76, 44,90, 22,92, 4,86},
   {108,2, 78,8, 46,18, 46,18, 38,34, 34,48, 34,48, 56,50, 68,62, 58,80, 36,92, 14,94, 2,90}},
  {5, 22, "like an S",
   {80,6, 58,4, 40,12, 32,28, 44,42, 60,52, 66,68, 56,86, 38,96, 18,90},
   {92,4, 70,6, 52,14, 42,30, 50,44, 62,56, 62,72, 48,88, 28,97, 8,92}},

  {6, 34, "curved stem",
   {62,3, 44,16, 30,36, 22,58, 22,80, 38,96, 58,94, 70,78, 64,60, 46,54, 30,66, 26,80},
   {74,4, 50,14, 30,32, 18,54, 16,78, 36,97, 64,96, 82,80, 76,62, 54,58, 32,72, 24,88}},
  {6, 24, "straight stem",
   {46,2, 38,22, 32,42, 27,64, 27,84, 40,97, 58,92, 68,76, 62,60, 48,60, 34,74, 30,88},
   {60,2, 48,20, 38,38, 28,58, 24,80, 38,97, 60,94, 72,78, 66,64, 52,64, 38,76, 32,92}},
  {6, 11, "large bowl, short stem",
   {56,3, 38,18, 24,38, 16,62, 24,88, 48,97, 72,88, 82,64, 72,44, 52,40, 34,52, 24,72},
   {66,4, 40,18, 20,40, 12,66, 26,92, 52,97, 78,84, 84,60, 70,42, 48,44, 28,58, 20,80}},
  {6, 14, "stem well to the left of a small bowl",
   {36,3, 26,26, 20,50, 20,76, 34,95, 58,96, 74,84, 76,66, 62,54, 48,62, 40,78, 46,90},
   {56,3, 34,24, 18,50, 16,78, 34,96, 60,96, 80,82, 80,64, 64,56, 46,68, 40,84, 50,94}},
  {6, 14, "open bowl, or a curl inward",
   {58,3, 38,18, 24,40, 18,66, 28,90, 50,97, 70,88, 76,70, 64,58, 46,60, 34,70, 32,74},
   {66,2, 46,14, 28,36, 20,62, 28,88, 50,98, 70,86, 72,66, 58,54, 42,64, 40,80, 48,86}},

  {7, 38, "angular",
   {16,12, 38,10, 60,9, 82,8, 82,8, 72,36, 62,66, 54,98},
   {8,20, 32,14, 58,9, 84,8, 84,8, 76,36, 68,66, 62,98}},
  {7, 25, "rounded",
   {14,18, 34,8, 58,5, 76,12, 76,32, 66,54, 56,76, 50,98},
   {10,8, 34,6, 60,4, 80,12, 78,32, 64,54, 52,76, 44,98}},
  {7, 12, "with a hump",
   {22,30, 26,14, 44,8, 64,8, 76,16, 72,40, 62,68, 56,98},
   {14,40, 20,16, 40,5, 66,5, 80,18, 76,42, 66,70, 56,98}},
  {7, 15, "with a serif",
   {18,22, 18,8, 18,8, 40,10, 62,8, 82,6, 82,6, 72,36, 62,66, 54,98},
   {10,34, 14,8, 14,8, 38,14, 62,12, 86,4, 86,4, 76,34, 68,66, 62,98}},
  {7, 11, "with a bar",
   {14,10, 36,9, 58,8, 80,7, 80,7, 70,36, 60,66, 52,98, UP, 38,54, 56,52, 78,50},
   {10,14, 34,8, 58,6, 84,8, 84,8, 70,36, 55,66, 42,98, UP, 28,50, 60,50, 92,46}},
  {7, 11, "narrow, with a low bar",
   {26,20, 34,10, 50,8, 66,8, 68,10, 60,36, 54,66, 50,98, UP, 32,60, 54,56, 76,52},
   {18,14, 36,8, 56,4, 76,8, 76,14, 66,38, 52,66, 40,98, UP, 18,60, 54,56, 92,54}},
  {7, 12, "narrow",
   {26,18, 38,14, 52,10, 66,8, 66,8, 62,36, 57,66, 53,98},
   {22,26, 34,12, 52,6, 68,8, 70,14, 66,38, 58,66, 50,98}},

  {8, 28, "one stroke, crossing as an S",
   {68,14, 52,3, 36,10, 34,28, 48,44, 62,58, 68,76, 56,95, 38,95, 28,78, 38,58, 54,44,
    66,28, 66,12},
   {80,10, 60,4, 36,10, 28,26, 44,42, 64,56, 74,76, 58,96, 34,96, 20,80, 32,60, 56,46,
    76,30, 84,16}},
  {8, 28, "open at the top right",
   {70,10, 50,4, 34,14, 36,32, 52,46, 66,62, 64,84, 48,97, 34,86, 36,66, 50,50, 62,36,
    70,24, 76,16},
   {84,10, 58,5, 34,14, 28,30, 44,44, 62,58, 68,78, 54,96, 34,92, 28,76, 44,56, 64,40,
    80,26, 92,12}},
  {8, 10, "begun at the top left, crossing as an X",
   {32,12, 50,6, 70,8, 60,28, 46,50, 32,78, 38,96, 58,96, 66,84, 56,62, 44,44, 34,26, 32,10},
   {26,14, 50,3, 76,10, 64,32, 44,52, 24,78, 36,97, 62,97, 76,82, 60,60, 42,42, 26,28, 24,12}},
  {8, 14, "upper loop the wider",
   {78,12, 54,3, 30,12, 30,30, 50,46, 62,60, 62,80, 50,96, 40,92, 38,76, 46,58, 66,42,
    78,26, 80,12},
   {84,14, 58,4, 34,10, 24,26, 44,42, 58,56, 60,78, 46,97, 34,90, 36,72, 48,54, 68,38,
    90,18, 98,6}},
  {8, 10, "lower loop the wider",
   {62,14, 50,4, 36,12, 36,28, 52,42, 68,58, 74,78, 56,96, 34,95, 24,78, 32,58, 48,42,
    62,28, 64,14},
   {60,14, 50,5, 38,12, 38,24, 52,38, 72,54, 84,76, 62,97, 30,95, 14,78, 26,56, 46,40,
    60,26, 62,14}},
  {8, 14, "two circles",
   {50,3, 34,12, 32,30, 48,45, 66,32, 66,12, 52,3, UP, 48,45, 30,58, 26,80, 46,97, 70,86,
    70,60, 50,45},
   {50,3, 28,14, 26,34, 50,47, 74,34, 72,12, 52,3, UP, 50,47, 24,58, 18,80, 48,98, 80,84,
    78,60, 50,47}},
  {8, 12, "begun in the middle",
   {52,46, 36,32, 36,12, 54,3, 68,16, 64,34, 50,48, 36,64, 32,84, 46,97, 62,90, 66,70,
    52,46, 40,36},
   {46,44, 28,30, 30,10, 56,3, 76,14, 70,34, 50,48, 32,62, 24,82, 44,98, 64,90, 66,70,
    54,52, 40,40}},

  {9, 30, "straight tail",
   {70,14, 54,4, 36,14, 30,34, 42,48, 60,40, 70,22, 72,10, 70,34, 67,64, 64,98},
   {76,16, 56,3, 32,12, 22,32, 36,48, 58,42, 74,24, 78,12, 74,36, 68,66, 62,98}},
  {9, 12, "curved tail",
   {68,16, 52,4, 34,14, 28,34, 42,48, 60,40, 70,22, 72,10, 72,36, 70,64, 58,88, 40,97, 26,90},
   {72,12, 52,3, 28,16, 22,36, 38,50, 60,42, 72,24, 76,10, 80,38, 78,68, 62,92, 36,98, 12,88}},
  {9, 29, "bowl open at the top",
   {60,12, 44,6, 32,18, 28,34, 40,46, 56,40, 68,24, 74,8, 72,34, 66,66, 60,98},
   {50,4, 34,10, 22,24, 22,40, 38,50, 58,42, 70,26, 80,6, 74,36, 68,68, 60,98}},
  {9, 12, "large bowl, tail to the right",
   {66,12, 48,3, 28,14, 20,38, 30,56, 50,58, 66,42, 70,20, 70,44, 70,70, 70,97},
   {72,16, 50,3, 24,14, 12,40, 26,64, 50,66, 70,48, 76,22, 76,46, 80,72, 84,96}},
  {9, 24, "roof to the right",
   {80,6, 60,6, 42,12, 32,28, 40,42, 58,38, 70,20, 70,20, 68,46, 63,72, 58,98},
   {94,2, 66,4, 38,12, 24,28, 32,44, 54,42, 72,30, 72,30, 66,50, 58,74, 48,98}},
  {9, 20, "loop closed from below",
   {66,30, 52,46, 36,40, 34,20, 50,5, 66,10, 70,26, 68,50, 64,74, 60,98},
   {72,28, 52,44, 26,38, 24,18, 46,3, 70,8, 78,26, 74,50, 66,74, 58,98}},
};

enum { STYLES = sizeof styles / sizeof styles[0] };

/*
## Recipe

The factors of a digit that are known, and that a chapter on disentangling may ask for. Slant is how
far the strokes lean from upright; writers lean to the right, by 6 degrees on average, and differ
much more than that. Rotation turns the finished digit and is small. Thickness is the diameter of
the pen; the square in its formula gives the distribution the long tail of felt pens that MNIST has.
Scale is the size of the box that the digit is fitted to.

Class and style are drawn with the first two rolls, so that a longer list of factors would leave
them as they are.
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
are moved by a random combination of $u^2$, $uv$, $v^2$, $v^3$ and $u^2 v$. These smooth terms
change proportions as people do: $uv$ makes the upper half wider than the lower, $v^2$ one loop
taller than the other or a stem bowed. Narrow digits are bent sideways in proportion: nobody writes
a 1 as crooked as a 3.
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
turns the whole. The digit is also stretched sideways by a random ratio, a factor that is not
reported: it says little, since what is wide for a 1 is narrow for a 0.
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
on lengths are in pixels. The tremor is roughness at the scale of a pixel, from paper and scanner;
like the slips it is remembered from dot to dot.
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
between, ink falls linearly in the *squared* distance. That is nearly linear in the distance itself,
and saves a square root for each of the thousands of pixels that a digit's dots touch. Where dots
overlap the strongest counts, so a line stays equally white however densely it is dotted.
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
