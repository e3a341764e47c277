// SPDX-License-Identifier: MIT
/*
# synthetic.c: small made-up data whose law is known exactly

A generator that is trained on photographs can only be judged by more photographs. One that is
trained on data whose law we wrote down ourselves can be held against the truth.
*/
#include "common.h"

#include <math.h>
#include <stdlib.h>

static void require_range(const char *who, const char *what, int found, int most)
{
    if (found < 1 || found > most)
        die("%s: expected %s from 1 to %d, found %d", who, what, most, found);
}

/*
## Bars and stripes

A square of side $n$ in which either each row or each column is wholly on or wholly off. There are
$2^n$ such pictures of rows and $2^n$ of columns; the blank and the full one are both, so
$2^{n+1} - 2$ are distinct. A standard test of models with hidden units (MacKay, "Information
Theory, Inference, and Learning Algorithms", chapter 43).
*/
// The distinct patterns, each once, blank first: (2^(side+1) - 2, side * side), 0 or 1. Returns how
// many; pattern NULL only counts. Dies unless side is 1 .. 16.
int bars_and_stripes(int side, real *pattern)
{
    require_range("bars_and_stripes", "a side", side, 16);
    const int full = (1 << side) - 1, count = 2 * full;
    for (int k = 0; pattern && k < count; k++)
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)  // rows 0 .. full, then columns 1 .. full-1
                *pattern++ = (k <= full ? k >> y : (k - full) >> x) & 1;
    return count;
}

/*
## Mixtures of Gaussians in the plane

Equally likely round bumps, the usual toys of GANs: they show which modes a generator leaves out.
*/
// K centres on a circle around 0, the first at angle 0. Dies unless K is 1 .. MODES_MOST.
Mixture mixture_ring(int K, double radius, double deviation)
{
    require_range("mixture_ring", "centres", K, MODES_MOST);
    Mixture m = {.K = K, .deviation = deviation};
    for (int k = 0; k < K; k++) {
        m.centre[k][0] = radius * cos(2 * M_PI * k / K);
        m.centre[k][1] = radius * sin(2 * M_PI * k / K);
    }
    return m;
}

// side * side centres around 0, neighbours `spacing` apart, row by row from below. Dies unless
// side is 1 .. 5.
Mixture mixture_grid(int side, double spacing, double deviation)
{
    require_range("mixture_grid", "a side", side, 5);
    Mixture m = {.K = side * side, .deviation = deviation};
    for (int k = 0; k < m.K; k++) {
        m.centre[k][0] = spacing * (k % side - 0.5 * (side - 1));
        m.centre[k][1] = spacing * (k / side - 0.5 * (side - 1));
    }
    return m;
}

// point (n, 2): n independent draws.
void mixture_draw(const Mixture *m, Rng *rng, real *point, int n)
{
    for (int i = 0; i < n; i++) {
        const double *centre = m->centre[rng_below(rng, m->K)];
        for (int d = 0; d < 2; d++)
            point[2 * i + d] = (real)(centre[d] + m->deviation * rng_normal(rng));
    }
}

/*
The share of points (n, 2) that are good: within `sigmas` deviations of their nearest centre
(Srivastava et al., VEEGAN, 2017, with 3). Of the mixture's own draws that is
$1 - e^{-\mathrm{sigmas}^2/2}$ (98.889 % for 3); who does better has left out the tails. hit (K), or
NULL, receives the hits of each centre. A point that is not a number is not good.
*/
double mixture_good(const Mixture *m, const real *point, int n, double sigmas, int *hit)
{
    const double most = sigmas * sigmas * m->deviation * m->deviation;
    int good = 0;
    for (int k = 0; hit && k < m->K; k++)
        hit[k] = 0;
    for (int i = 0; i < n; i++) {
        double best = INFINITY;
        int at = 0;
        for (int k = 0; k < m->K; k++) {
            double dx = point[2 * i] - m->centre[k][0], dy = point[2 * i + 1] - m->centre[k][1];
            at = dx * dx + dy * dy < best ? k : at;
            best = fmin(best, dx * dx + dy * dy);
        }
        good += best <= most;
        if (hit)
            hit[at] += best <= most;
    }
    return (double)good / n;
}

/*
## Dead leaves

Discs of one grey each fall upon each other like leaves in autumn. Their radii $r_0 / \sqrt u$, $u$
uniform, have the density $r^{-3}$, so what is seen from above has edges everywhere and looks alike at
every scale, as photographs do (Lee, Mumford and Huang, 2001). The topmost leaf is put down first.
All is drawn in integers, at twice the resolution: the same bits everywhere.
*/
// picture (side, side), periodic. Dies unless side is 8 .. 4096.
void dead_leaves(Rng *rng, int side, uint8_t *picture)
{
    require_range("dead_leaves", "a side of at least 8, and so", side < 8 ? 0 : side, 4096);
    const long S = 2L * side;
    uint8_t *leaf = alloc_zeroed((size_t)(S * S), 1);  // 0: bare
    for (long bare = S * S, r = 0; bare > 0; r = 0) {
        const long r2 = (long)((UINT64_C(4) << 32) / (1 + (rng_bits(rng) >> 32)));
        const long x = rng_below(rng, S), y = rng_below(rng, S), grey = 1 + rng_below(rng, 255);
        while ((r + 1) * (r + 1) <= r2)
            r++;
        for (long dy = -r; dy <= r && r <= S / 4; dy++)  // the largest are left out
            for (long dx = -r; dx <= r; dx++) {
                uint8_t *at = leaf + (y + dy + S) % S * S + (x + dx + S) % S;
                const bool falls = dx * dx + dy * dy <= r2 && !*at;
                bare -= falls;
                *at = falls ? (uint8_t)grey : *at;
            }
    }
    for (long i = 0; i < (long)side * side; i++) {
        const uint8_t *at = leaf + i / side * 2 * S + i % side * 2;
        picture[i] = (uint8_t)((at[0] + at[1] + at[S] + at[S + 1] + 2) / 4);
    }
    free(leaf);
}

/*
## Streets

A *plan* says for each pixel what is there. Its *painting* is drawn by the plan and by chance, and by
nothing else: which of three paints all walls have, and the doors with them; where the joints of the
boards are; how light the sky is; where windows reflect it; the grain of each pixel of road and trees.
So a plan can be painted again and again, and a model of paintings be held against their true mean,
median and spread. All is drawn in integers: the same bits everywhere.
*/
static void fill(uint8_t *label, int side, int y, int x, int Y, int X, int class)
{
    for (int i = y < 0 ? 0 : y; i < y + Y && i < side; i++)
        for (int j = x < 0 ? 0 : x; j < x + X && j < side; j++)
            label[i * side + j] = (uint8_t)class;
}

static int between(Rng *rng, int least, int most) { return least + (int)rng_below(rng, most - least + 1); }

// label (side, side): sky, houses with doors and windows along a road, trees. Dies unless side is 32 .. 4096.
void street_plan(Rng *rng, int side, uint8_t *label)
{
    require_range("street_plan", "a side of at least 32, and so", side < 32 ? 0 : side, 4096);
    const int u = side / 16, ground = side - 2 * u - between(rng, 0, u);
    fill(label, side, 0, 0, side, side, SKY);
    fill(label, side, ground, 0, side, side, ROAD);
    for (int x = -between(rng, 0, 2 * u), X; x < side; x += X + between(rng, 0, 3 * u)) {
        const int floors = between(rng, 1, 3), top = ground - floors * 4 * u, door = between(rng, 0, 1);
        X = between(rng, 6 * u, 9 * u);
        fill(label, side, top, x, ground - top, X, HOUSE);
        for (int k = 0; k < 2 * floors; k++)
            fill(label, side, top + k / 2 * 4 * u + u, x + u + k % 2 * (X / 2), 2 * u, 3 * u / 2, WINDOW);
        fill(label, side, ground - 3 * u, x + u + door * (X / 2), 3 * u, 3 * u / 2, DOOR);
    }
    for (int trees = between(rng, 1, 2); trees > 0; trees--) {
        const int r = between(rng, 3 * u / 2, 5 * u / 2), x = between(rng, 0, side - 1);
        const int y = ground - between(rng, 4 * u, 6 * u);
        fill(label, side, y, x, ground - y, (u + 1) / 2, TREE);
        for (int i = 0; i < (2 * r + 1) * (2 * r + 1); i++) {
            const int dy = i / (2 * r + 1) - r, dx = i % (2 * r + 1) - r;
            fill(label, side, y + dy, x + dx, dx * dx + dy * dy <= r * r, 1, TREE);
        }
    }
}

// picture (side, side, 3): a painting of the plan, independent of all others.
void street_paint(Rng *rng, int side, const uint8_t *label, uint8_t *picture)
{
    static const int blue[3] = {110, 160, 225}, glass[3] = {36, 48, 72};
    static const uint8_t wall[3][3] = {{176, 72, 56}, {222, 190, 110}, {120, 140, 176}},
                         wood[3][3] = {{40, 110, 60}, {150, 30, 40}, {230, 225, 210}},
                         leaf[3][3] = {{24, 60, 22}, {60, 120, 40}, {150, 190, 70}};
    const int paint = between(rng, 0, 2), light = between(rng, -24, 24), down = between(rng, 0, 3);
    const int shine = between(rng, 0, 3);
    for (int i = 0; i < side * side; i++) {
        const int y = i / side, x = i % side, grain = between(rng, 0, 2);
        for (int c = 0; c < 3; c++) {
            int value = blue[c] + light + 40 * y / side;
            switch (label[i]) {
            case HOUSE: value = (y + down) % 4 == 0 ? wall[paint][c] / 2 : wall[paint][c]; break;
            case WINDOW: value = glass[c] + ((x + y + shine) % 4 == 0 ? 130 : 0); break;
            case DOOR: value = wood[paint][c]; break;
            case ROAD: value = 84 + 34 * grain; break;
            case TREE: value = leaf[grain][c]; break;
            }
            *picture++ = (uint8_t)(value > 255 ? 255 : value);
        }
    }
}
