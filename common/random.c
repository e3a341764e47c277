// SPDX-License-Identifier: MIT
/*
# random.c: random numbers that can be saved

A generator that cannot be saved cannot be resumed. Ours has two integers for a state: a key, which
says which sequence, and a counter, which says how far along it we are. The number at place $i$ is a
hash of the two: the finaliser of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom
number generators", OOPSLA 2014), which passes the usual batteries of statistical tests: multiply
the counter by an odd constant, then mix the bits down.
*/
#include "common.h"

#include <math.h>
#include <stdio.h>

#define GOLDEN 0x9e3779b97f4a7c15ULL  // 2^64 divided by the golden ratio, odd

static uint64_t mix(uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

// A generator for one purpose. Different names, or different seeds, give sequences that have
// nothing to do with each other: so an experiment that draws one number more does not change the
// numbers of the next.
Rng rng_new(uint64_t seed, const char *stream)
{
    uint64_t key = mix(seed + GOLDEN);
    for (const char *c = stream; *c; c++)
        key = mix((key ^ (unsigned char)*c) + GOLDEN);
    return (Rng){key, 0};
}

// The next 64 random bits.
uint64_t rng_bits(Rng *rng) { return mix(rng->key + GOLDEN * ++rng->counter); }

// Uniform in the open interval (0, 1): never 0, so a logarithm may be taken of it.
// (52 bits and a half: with 53 the half would not fit, and 1 could come.)
double rng_uniform(Rng *rng) { return ((double)(rng_bits(rng) >> 12) + 0.5) * 0x1p-52; }

// x (n): the next n numbers, each uniform in (0, 1). Number i needs no other, so threads and vector
// lanes share them out. A float holds 23 bits and a half: 24 and a half would round up to 1.
void rng_fill_uniform(Rng *rng, real *x, long n)
{
    const uint64_t key = rng->key, counter = rng->counter;
#pragma omp parallel for simd schedule(static) if (parallel : n > 16384)
    for (long i = 0; i < n; i++) {
        uint64_t bits = mix(key + GOLDEN * (counter + 1 + (uint64_t)i));
#ifdef LTG_DOUBLE
        x[i] = ((double)(bits >> 12) + 0.5) * 0x1p-52;
#else
        x[i] = ((float)(int32_t)(bits >> 41) + 0.5f) * 0x1p-23f;
#endif
    }
    rng->counter += (uint64_t)n;
}

/*
A normal number by the method of Box and Muller (1958): two independent normals are a point in the
plane whose angle is uniform and whose squared radius is exponential with mean 2. We use one of its
two coordinates and drop the other; keeping it would make the state larger than two integers.
*/
double rng_normal(Rng *rng)
{
    double radius = sqrt(-2 * log(rng_uniform(rng)));
    return radius * cos(6.283185307179586 * rng_uniform(rng));
}

// 0 .. n-1, each equally likely: draws from the incomplete last block of the 64-bit range are drawn
// again. n > 0.
long rng_below(Rng *rng, long n)
{
    if (n <= 0)
        die("rng_below: expected n > 0, found %ld", n);
    uint64_t range = (uint64_t)n, excess = (UINT64_MAX % range + 1) % range, bits;
    do
        bits = rng_bits(rng);
    while (bits > UINT64_MAX - excess);
    return (long)(bits % range);
}

// Fills order (n) with 0 .. n-1 in random order, every order equally likely (Fisher and Yates).
void rng_permutation(Rng *rng, int *order, int n)
{
    for (int i = 0; i < n; i++)
        order[i] = i;
    for (int i = n - 1; i > 0; i--) {
        int j = (int)rng_below(rng, i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
    }
}
