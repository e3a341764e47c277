// SPDX-License-Identifier: MIT
/*
# synthetic.c: small made-up data whose law is known exactly

A generator that is trained on photographs can only be judged by more photographs. Trained on data
whose law we wrote down ourselves, it can be held against the truth: how many of the modes were
found, how much of the mass lies where it belongs, how far the learnt log-likelihood stays below the
best that is possible.
*/
#include "common.h"

#include <math.h>

static void require_range(const char *who, const char *what, int found, int most)
{
    if (found < 1 || found > most)
        die("%s: expected %s from 1 to %d, found %d", who, what, most, found);
}

/*
## Bars and stripes

A square of side $n$ in which either each row or each column is wholly on or wholly off. There are
$2^n$ such pictures of rows and $2^n$ of columns; the blank and the full one are both, so
$2^{n+1} - 2$ are distinct. No single pixel tells anything, pairs tell little, and still a glance
tells a bar from noise: a standard test of models with hidden units (MacKay, "Information Theory,
Inference, and Learning Algorithms", chapter 43).
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

Equally likely round bumps: eight on a ring, twenty-five on a grid. They are the usual toys for
generative adversarial networks, because they show at a glance which modes a generator leaves out.
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
How well do other points (n, 2) fit it? A point within `sigmas` deviations of its nearest centre
counts as good and as a hit of that centre (Srivastava et al., VEEGAN, 2017, with 3). Of the
mixture's own draws a share of $1 - e^{-\mathrm{sigmas}^2/2}$ is good (98.889 % for 3): no honest
generator does better, and one that does has left out the tails. hit (K), or NULL, receives the hits
of each centre; returns the share of good points. A point that is not a number is not good.
*/
double mixture_good(const Mixture *m, const real *point, int n, double sigmas, int *hit)
{
    const double most = sigmas * sigmas * m->deviation * m->deviation;
    int good = 0;
    for (int k = 0; hit && k < m->K; k++)
        hit[k] = 0;
    for (int i = 0; i < n; i++) {
        double best = INFINITY;
        int nearest_k = 0;
        for (int k = 0; k < m->K; k++) {
            double dx = point[2 * i] - m->centre[k][0], dy = point[2 * i + 1] - m->centre[k][1];
            if (dx * dx + dy * dy < best) {
                best = dx * dx + dy * dy;
                nearest_k = k;
            }
        }
        good += best <= most;
        if (hit && best <= most)
            hit[nearest_k]++;
    }
    return (double)good / n;
}
