// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 10 The Boltzmann distribution: how energy becomes chance

The chapters before this one drew pictures by computing them. This one, and the three after it, draw
by *shaking*. Give every possible picture an energy, a single number that says how badly its parts
get on with one another; then shake the picture at random, so that moves which lower the energy are
taken gladly and moves which raise it are taken now and then. Left alone, such a thing visits each
state with a definite probability, and the law of these probabilities is more than a hundred years
older than the machine that learns by it. Ludwig Boltzmann found it for the molecules of a gas:

$$ p_i = \frac{1}{Z} \, e^{-E_i / k_B T} . $$

In words: the probability of a state falls exponentially with its energy, and the temperature $T$
sets the scale, how large a difference of energy must be to matter. ($k_B$, Boltzmann's constant,
turns kelvin into units of energy; $Z$ is whatever number makes the probabilities add up to one.)
That is the whole of the physics. What makes it useful to us is the reverse reading. *Any*
distribution that nowhere vanishes can be written like that, so a program that wants to model data
may learn an energy instead of a probability, and need not care that probabilities must add up to
one. The price is the number $Z$, and the price is high; how it is paid, evaded and sometimes not
paid is the story of chapters 11 to 13.

    make 10                                    # all of it: half a minute on two cores
    make 10 ARGS="--part ising"                # one part; --list names them
    build/10_boltzmann_distribution --full     # larger lattice, more draws: 13 minutes

The default run took 29 seconds on two cores where this was written, and 10 MiB of memory. Look at
`figures/10_boltzmann_distribution/cooling.gif` first.

**Assumed.** Chapter 00: gradient, tape. One course of calculus; what a probability is. No physics:
what is needed is derived, from coins. The derivations, with their numbers (10.k), are in
`notes/10_boltzmann_distribution.md`. Almost everything here is small enough to be *enumerated*,
state by state, in double precision, so most claims are exact.

**Notation.** Boltzmann's constant is 1, so that a temperature is an energy, except where kJ/mol and
kelvin are written.

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $E_i$ | `energy` | (n) | energy of state $i$ |
| $T$, $\beta$ | `T`, `beta` | $> 0$ | temperature; $1/T$ |
| $Z$ | `exp(log_z)` | $> 0$ | partition function: the sum of all $e^{-E_i/T}$ |
| $p_i$ | `p` | (n), adds up to 1 | probability of state $i$ |
| $U, S, F$ | `U`, `S`, `F` | one number each | mean energy, entropy $-\sum p \ln p$, free energy $U - TS$ |
| $\Omega$ | `ways` | 1, 2, ... | how many arrangements look the same (the reading notes write $W$) |
| $H, G$ | `H`, `G` | kJ/mol | enthalpy; Gibbs free energy $H - TS$ |
| $R$ | `R` | 0.0083145 kJ/(mol K) | Boltzmann's constant for a mole of things |
| $s_i$, $x_i$ | `spin`; a bit of `state` | $-1$ or 1; 0 or 1 | spin of a lattice; unit of a machine |
| $\theta_{ij}$ | `theta` | (N, N), $i \le j$ used | weights of a Boltzmann machine; $\theta_{ii}$ are the biases |
| $v, h$ | low and high bits | D and H units | visible and hidden units |

**The one equation** (equation (10.2) in the notes) stands above. It is Boltzmann's of 1868; Gibbs
gave it its present form in 1902. Ackley, Hinton and Sejnowski made a learning machine of it in
1985, and its learning rule is the equation to take home, (10.31):

$$ \frac{\partial}{\partial \theta_{ij}} \, \mathrm{KL}(\text{data} \,\Vert\, \text{model}) =
   \langle x_i x_j \rangle_{\text{model}} - \langle x_i x_j \rangle_{\text{data}} . $$

In words: if two units are on together more often in the data than in the model's own dreams,
strengthen their tie; if less often, weaken it. (Angle brackets are means; KL, which measures how
far the model is from the data, is explained in part `levels`.)

**Where we differ from the papers.** Units are 0 and 1, as in 1985, but the bias of a unit is its
tie to itself (as $x_i x_i = x_i$), so one triangle of numbers is the whole machine. That of 1985
was annealed and trained by samples only; ours is small, so the exact expectations stand beside the
sampled ones. On the lattice all couplings are 1 and there is no field.

**Hyper-parameters.** `DRAWS` 100,000 draws for each test of a sampler: by so many a temperature that
is 5 % wrong escapes for four units once in fifty runs, for the four levels hardly ever ($7 \cdot
10^{-11}$). `RATE` 0.5 for the machines: the largest curvature of (10.32) is at most 3.75 for five
units, so at rates below $2/3.75 = 0.53$ every step goes down. `CHAINS` 100 for the sampled one.

**Map.** `exponential` (why this law and no other); `levels` (four levels, exactly; the free
energy); `gibbs` (when many states look alike: coins, ice, and the universe); `rates` (what the free
energy does not tell); `relax` (how a system finds its law); `sampling` (Metropolis and Gibbs, and
how to test them); `ising` (a magnet, and critical slowing down); `inference` (learning's side: an
energy for questions and answers); `visible` and `hidden` (Boltzmann machines, without and with
hidden units).
*/
#include "common.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEVELS = 4, STATES = 16, DRAWS = 100000, TESTS = 400, CHAINS = 100 };
static const double KB = 1.380649e-23;                // J/K, exact by definition since 2019
static const double ELECTRON_VOLT = 1.602176634e-19;  // J, likewise
static const double R = 8.31446261815324e-3;          // kJ/(mol K): KB x 6.02214076e23 / 1000
static const double RATE = 0.5;                       // of the exact gradient descent
static const double LADDER[LEVELS] = {0, 1, 2, 3};    // the four levels of the exact parts

/*
## Tools: a distribution and four numbers about it

Everything below hangs on one function. It takes the energies of all states and makes probabilities
of them, (10.2). Two details matter. The least energy is taken off before the exponential, or
$e^{-E/T}$ would overflow at $E/T = -710$, and put back into the logarithm of $Z$, which is what the
function returns, because $Z$ itself would overflow too. Adding a constant to all energies changes
no probability: only differences of energy mean anything. The figure `machine` shows where $Z$ is
needed, and where it is not.
*/
// p (n): the Boltzmann distribution of energy (n) at temperature T. Returns ln Z. (10.2)
static double boltzmann(const double *energy, int n, double T, double *p)
{
    double least = INFINITY, Z = 0;
    for (int i = 0; i < n; i++)
        least = fmin(least, energy[i]);
    for (int i = 0; i < n; i++)
        Z += p[i] = exp((least - energy[i]) / T);
    for (int i = 0; i < n; i++)
        p[i] /= Z;
    return log(Z) - least / T;
}

// Above: what a probability takes. Below: what a step of a walk takes (part `sampling`).
static void machine_figure(Program *p)
{
    Figure *f = program_figure(
        p, "machine", "A probability takes the sum over all states, a step does not",
        "From a state to its probability, and from a state to the next one of Metropolis' walk.",
        "Above: state, energy, weight, and a division by Z, which is a sum over all states. Below: a move, the "
        "difference of two energies, a coin, the next state.");
    figure_diagram(f, "x [@data label=\"state x\"]; E [@net label=\"energy\\nE(x)\"];"
                      "w [@net label=\"weight\\nexp(−E/T)\"];"
                      "Z [@rival label=\"÷ Z, the sum\\nover all states\"]; p [@data label=\"probability\\np(x)\"];"
                      "x -> E; E -> w; w -> Z; Z -> p;"
                      "y [@random label=\"move\"]; d [@net label=\"difference\\nΔE\"]; a [@random label=\"coin\"];"
                      "n [@data label=\"next state\"]; x -> y; y -> d; d -> a [label=\"  exp(−ΔE/T)  \"]; a -> n;"
                      "n -> x [label=\"and again\" style=dashed constraint=false]");
    figure_draw(f);
}

static double mean_of(const double *p, const double *value, int n)
{
    double total = 0;
    for (int i = 0; i < n; i++)
        total += p[i] * value[i];
    return total;
}

static double entropy(const double *p, int n)  // in nats; p ln p is 0 at p = 0
{
    double total = 0;
    for (int i = 0; i < n; i++)
        total -= p[i] > 0 ? p[i] * log(p[i]) : 0;
    return total;
}

static double worst(double so_far, double a, double b)  // the larger of two distances
{
    return fmax(so_far, fabs(a - b));
}

/*
## Part exponential: why this law and no other

Put two boxes side by side that have nothing to do with each other. The energy of the pair is the
*sum* of the two energies. The probability that the first is in state $i$ and the second in state
$j$ is the *product* of the two probabilities. So if the probability of a state is to depend on its
energy through some weight $f(E)$, the weight must turn sums into products, (10.1):

$$ f(E_A + E_B) = f(E_A) \, f(E_B) . $$

In words: doing the sum first, or the product afterwards, must make no difference. The notes prove
that among functions without jumps only $f(E) = e^{-\beta E}$ does it. (It holds for the *weights*.
The probabilities have a constant in front of them, which for the pair is the product of the two
constants; errata, L48.) The number $\beta$ is left open, also its sign. Energies have a unit, and
an exponent has none, so $\beta$ is one over an energy; that energy is called the temperature.

The function below takes two boxes with a few levels each, enumerates all pairs, and asks how far
the law of the pair is from the product of the two laws. For the exponential the answer is zero to
the last digit; for $1/(1 + E)$, which falls too, it is not.
*/
static double exponential_weight(double e) { return exp(-e); }
static double hyperbolic_weight(double e) { return 1 / (1 + e); }  // a sham

// The largest |P(pair) - P(first) P(second)|, when weight(E) makes the probabilities.
static double pair_against_product(double (*weight)(double))
{
    static const double A[] = {0, 1, 2, 3}, B[] = {0, 0.5, 4};
    double ZA = 0, ZB = 0, Z = 0, gap = 0;
    for (int i = 0; i < 4; i++)
        ZA += weight(A[i]);
    for (int j = 0; j < 3; j++)
        ZB += weight(B[j]);
    for (int i = 0; i < 12; i++)
        Z += weight(A[i / 3] + B[i % 3]);
    for (int i = 0; i < 12; i++)
        gap = worst(gap, weight(A[i / 3] + B[i % 3]) / Z,
                    weight(A[i / 3]) / ZA * weight(B[i % 3]) / ZB);
    return gap;
}

/*
That settles the form and not the reason. Where does the chance come from? From *counting*. Let the
box be an *oscillator*: a thing that can hold 0, 1, 2, ... equal portions of energy, called
*quanta*. Let $n$ such oscillators share $q$ quanta, all ways to share them being equally likely. If
ours holds $k$ of them, the others hold $q - k$, and there are $\binom{q-k+n-2}{n-2}$ ways for that.
So, (10.4),

$$ P(k) = \binom{q-k+n-2}{n-2} \bigg/ \binom{q+n-1}{n-1} \;\longrightarrow\;
   \text{const} \cdot e^{-k/T}, \qquad \frac1T = \ln \Bigl( 1 + \frac nq \Bigr) . $$

In words: a state of high energy is rare because it leaves the rest of the world fewer ways to be.
No state of the oscillator itself is disfavoured; there is only less room around it. That also fixes
the sign that (10.1) left open, since the rest has fewer ways with less energy. The exponential is
the limit of a large rest, called the *bath*. With $n = q$ the temperature is $1/\ln 2$ quanta and
$P(k)$ should be $2^{-k-1}$. We look how fast it gets there.
*/
static double ln_choose(double n, double k)
{
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1);
}

static double bath_probability(int k, double q, double n)  // (10.4)
{
    return exp(ln_choose(q - k + n - 2, n - 2) - ln_choose(q + n - 1, n - 1));
}

static double bath_departure(double n)  // from 2^(-k-1), relative, at most, for k = 0 .. 8
{
    double most = 0;
    for (int k = 0; k <= 8; k++)
        most = worst(most, bath_probability(k, n, n) * exp2(k + 1), 1);
    return most;
}

/*
Now numbers. Chemists count molecules by the *mole*, a fixed and very large number of them; energies
per mole have the constant $R = 8.314$ J/(mol K) in the place of $k_B$. At 300 K, $k_B T$ is
$4.14 \cdot 10^{-21}$ J, or 1/38.7 of an electron volt, or 2.494 kJ/mol. Two states that differ by 5
kJ/mol have the odds $e^{5/2.494} = 7.42$ at 300 K, and at 600 K the square root of that, 2.72. Heat
makes states more alike.

How does one state's probability move with the temperature? Let $U = \sum_j p_j E_j$ be the mean
energy. Differentiating (10.2) by $T$ gives (10.5),

$$ \frac{dp_i}{dT} = p_i \, \frac{E_i - U}{T^2} , $$

in words: heating moves probability from all states below the mean energy to all states above it.
That is why curves of $p$ against $E$ for two temperatures must cross. If the energy can be any
positive number, $p(E) = e^{-E/RT}/RT$, the curves of $T_1$ and $T_2$ cross at
$E^\ast = R \ln(T_2/T_1) / (1/T_1 - 1/T_2)$, (10.6): for 300 and 600 K at 3.458 kJ/mol. Without the
$RT$ in the denominator they would not cross at all, and nothing would pay for what the high
energies gain.
*/
static double density(double E, double T) { return exp(-E / (R * T)) / (R * T); }  // per kJ/mol

static double crossing(double T1, double T2)  // by bisection
{
    double low = 0, high = 100;
    for (int i = 0; i < 60; i++) {
        double middle = (low + high) / 2;
        if (density(middle, T1) > density(middle, T2))
            low = middle;
        else
            high = middle;
    }
    return low;
}

static double heating_error(double T)  // (10.5) against central differences, on the four levels
{
    double p[LEVELS], more[LEVELS], less[LEVELS], error = 0, h = 1e-5;
    boltzmann(LADDER, LEVELS, T, p);
    boltzmann(LADDER, LEVELS, T + h, more);
    boltzmann(LADDER, LEVELS, T - h, less);
    double U = mean_of(p, LADDER, LEVELS);
    for (int i = 0; i < LEVELS; i++)
        error = worst(error, (more[i] - less[i]) / (2 * h), p[i] * (LADDER[i] - U) / (T * T));
    return error;
}

static void bath_panel(Figure *f)
{
    static const double size[] = {4, 10, 30, 1000};
    figure_panel(f, "n oscillators share n quanta", "quanta k in one of them", "P(k)");
    figure_command(f, "set logscale y\nset yrange [3e-4:1]\nset format y '10^{%%T}'");
    for (int b = 0; b < 4; b++) {
        double k[11], chance[11];
        int n = 0;
        for (; n <= 10 && n <= size[b]; n++) {
            k[n] = n;
            chance[n] = bath_probability(n, size[b], size[b]);
        }
        char *label = text_format("n = %g", size[b]);
        figure_ramp(f, b, 4);
        figure_xy(f, label, LINES_POINTS, k, chance, n);
        free(label);
    }
}

static void exponential_figure(Program *p)
{
    enum { N = 101 };
    static const double hot[] = {150, 300, 600}, gap[] = {2, 5, 10};
    double x[N], y[N];
    Figure *f = program_figure(
        p, "boltzmann", "Heat makes high states likelier, and all others rarer",
        "Left: the weight e^(-E/RT) against T for three energies. Right: normalised, against E.",
        "Three rising curves; three falling ones that cross.");
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "probability at three temperatures" : "weight of three energies",
                     panel ? "E (kJ/mol)" : "T (K)",
                     panel ? "probability per kJ/mol" : "exp(−E/RT)");
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < N; i++) {
                x[i] = panel ? 0.1 * i : 1 + 10.0 * i;
                y[i] = panel ? density(x[i], hot[c]) : exp(-gap[c] / (R * x[i]));
            }
            char *label = panel ? text_format("%g K", hot[c]) : text_format("%g kJ/mol", gap[c]);
            figure_ramp(f, c, 3);
            figure_xy(f, label, LINES, x, y, N);
            free(label);
        }
    }
    figure_draw(f);
    f = program_figure(p, "counting", "Counting alone gives the exponential, the better the larger the bath",
                       "How many ways a bath has to hold the rest of the energy, against E.",
                       "Lines that become the straighter the larger the bath is.");
    bath_panel(f);
    figure_draw(f);
}

static void part_exponential(Program *p)
{
    double ratio_300 = exp(5 / (R * 300)), ratio_600 = exp(5 / (R * 600)), heating = 0;
    machine_figure(p);
    for (double T = 0.5; T <= 2; T *= 2)
        heating = fmax(heating, heating_error(T));
    say(p, "   k_B T at 300 K: %.4g J = 1/%.1f eV; RT = %.4f kJ/mol", KB * 300,
        ELECTRON_VOLT / (KB * 300), R * 300);
    claim(p, "pair of boxes: law of the pair against the product",
          pair_against_product(exponential_weight), AT_MOST, 1e-15, 0, "(10.1), all 12 pairs");
    control(p, "the same with weights 1/(1 + E)", pair_against_product(hyperbolic_weight),
            "sham: does not turn sums into products");
    claim(p, "5 kJ/mol at 300 K: odds of the lower state", ratio_300, EXACTLY, 7.4, 0.05,
          "reading notes; (10.3)");
    claim(p, "5 kJ/mol at 600 K: odds of the lower state", ratio_600, EXACTLY, 2.7, 0.05,
          "reading notes; (10.3)");
    claim(p, "odds at 300 K / square of the odds at 600 K", ratio_300 / (ratio_600 * ratio_600),
          EXACTLY, 1, 1e-14, "(10.3)");
    claim(p, "bath of a million: P(1)/P(0)",
          bath_probability(1, 1e6, 1e6) / bath_probability(0, 1e6, 1e6), EXACTLY, 0.5, 1e-6,
          "(10.4), T = 1/ln 2");
    claim(p, "bath of 1,000 against 10,000: departure from the exponential",
          bath_departure(1e3) / bath_departure(1e4), EXACTLY, 10, 0.2, "falls like 1/n");
    control(p, "bath of 10: departure from the exponential", bath_departure(10),
            "too small a bath");
    claim(p, "300 and 600 K: the curves cross at kJ/mol", crossing(300, 600), EXACTLY,
          R * log(2) / (1.0 / 300 - 1.0 / 600), 1e-12, "(10.6)");
    claim(p, "dp/dT against central differences", heating, AT_MOST, 1e-9, 0, "(10.5)");
    exponential_figure(p);
}

/*
## Part levels: four levels, and the free energy

The smallest system that shows everything has four states with energies 0, 1, 2, 3. Its sums can be
done in the head of a patient person, (10.7): at $T = 1$,
$Z = 1 + e^{-1} + e^{-2} + e^{-3} = 1.5530$. From the probabilities come the mean energy $U$ and the
entropy $S = -\sum p \ln p$, which says how undecided the system is: 0 if it sits in one state,
$\ln 4$ if all four are equally likely. (Its unit, that of a natural logarithm, is called the
*nat*.) And from those the *free energy*, (10.8):

$$ F = U - T S = -T \ln Z . $$

In words: energy less temperature times indecision; and that is minus $T$ times the logarithm of
$Z$. The second equality is one line (put $\ln p_i = -E_i/T - \ln Z$ into $S$), and it is why $Z$, a
mere normalising constant, is worth so much trouble. All the rest are its derivatives, (10.9):
$S = -dF/dT$, $U = -d \ln Z / d\beta$, and the heat capacity $C = dU/dT$, the energy that one more
degree costs, is the *variance of the energy* over $T^2$. The last one is used below to measure a
heat capacity by doing nothing and watching the energy fluctuate.
*/
typedef struct Thermo {
    double p[LEVELS], Z, U, S, F, C;
} Thermo;

static Thermo thermo(double T)  // of the levels 0 .. 3: (10.7), (10.8)
{
    Thermo t;
    double square = 0, log_z = boltzmann(LADDER, LEVELS, T, t.p);
    for (int i = 0; i < LEVELS; i++)
        square += t.p[i] * LADDER[i] * LADDER[i];
    t.Z = exp(log_z);
    t.U = mean_of(t.p, LADDER, LEVELS);
    t.S = entropy(t.p, LEVELS);
    t.F = -T * log_z;
    t.C = (square - t.U * t.U) / (T * T);
    return t;
}

/*
Why is *this* the number that counts? Because it is what *equilibrium*, the state in which the
probabilities no longer change, makes small. Define the free energy of any distribution $p$ at all,
Boltzmann's or not, as $F[p] = \sum p_i E_i + T \sum p_i \ln p_i$. Then, (10.10),

$$ F[p] - F[p^B] = T \; \mathrm{KL}(p \,\Vert\, p^B) \ge 0 . $$

In words: whatever distribution a system has, its free energy exceeds the equilibrium's by the
temperature times the *divergence* $\mathrm{KL}(p \,\Vert\, p^B) = \sum p_i \ln (p_i / p^B_i)$ of
the two, which measures how different they are, is zero only if they are the same, and is never
negative (the notes prove it in one line). So the Boltzmann distribution has the least free energy,
among *all* distributions and not only among those of the same mean energy (errata, L21). At $T = 0$
this says: least energy wins. At a very high $T$ it says: most entropy wins. In between the two
bargain, and $T$ is the exchange rate. The same equation, with other letters, is the evidence lower
bound of chapter 06.

The program tries it on random distributions. It also takes the derivative by each $p_i$, (10.11),
$\partial F/\partial p_i = E_i + T \ln p_i + T$, by central differences: at the Boltzmann
distribution all four must be equal, namely $T - T \ln Z$, because otherwise one could move
probability from one state to another and gain. (The reading notes have three signs wrong here, and
the right conclusion: errata, E20.)
*/
static double free_energy_of(const double *p, double T)  // (10.10), left side
{
    return mean_of(p, LADDER, LEVELS) - T * entropy(p, LEVELS);
}

static void random_distribution(double *p, int n, Rng *rng)  // each equally likely
{
    double total = 0;
    for (int i = 0; i < n; i++)
        total += p[i] = -log(rng_uniform(rng));
    for (int i = 0; i < n; i++)
        p[i] /= total;
}

// Over `tries` random p: the largest |F[p] - F - T KL|, and the least F[p] - F.
static void try_free_energy(int tries, Rng *rng, double *gap, double *least)
{
    *gap = 0;
    *least = INFINITY;
    for (int i = 0; i < tries; i++) {
        double p[LEVELS], T = exp2(i % 3 - 1);
        Thermo t = thermo(T);
        random_distribution(p, LEVELS, rng);
        double excess = free_energy_of(p, T) - t.F;
        *gap = worst(*gap, excess, T * kl_divergence(p, t.p, LEVELS));
        *least = fmin(*least, excess);
    }
}

static double slope_of_free_energy(int i)  // dF/dp_i at T = 1 and at equilibrium, by differences
{
    Thermo t = thermo(1);
    double h = 1e-6, home = t.p[i];
    t.p[i] = home + h;
    double above = free_energy_of(t.p, 1);
    t.p[i] = home - h;
    return (above - free_energy_of(t.p, 1)) / (2 * h);
}

static void levels_figure(Program *p)
{
    enum { N = 120 };
    static double T[N], y[LEVELS + 3][N];
    static const char *const name[] = {"level 0",   "level 1",    "level 2",   "level 3",
                                       "U, energy", "S, entropy", "F = U - TS"};
    for (int i = 0; i < N; i++) {
        T[i] = 0.05 + 3.95 * i / (N - 1);
        Thermo t = thermo(T[i]);
        for (int k = 0; k < LEVELS; k++)
            y[k][i] = t.p[k];
        y[LEVELS][i] = t.U;
        y[LEVELS + 1][i] = t.S;
        y[LEVELS + 2][i] = t.F;
    }
    Figure *f = program_figure(
        p, "levels", "Heat shares the walkers among the levels, and F falls all the way",
        "Occupation of levels 0 to 3, and U, S, F, against the temperature.",
        "Four curves spread from 1 and 0 towards 1/4; U and S rise, F falls.");
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "energy, entropy, free energy" : "who is where", "temperature T",
                     panel ? "U, F (and S, in nats)" : "probability");
        for (int k = panel ? LEVELS : 0; k < (panel ? LEVELS + 3 : LEVELS); k++)
            figure_xy(f, name[k], LINES, T, y[k], N);
        if (!panel)
            figure_level(f, NULL, 0.25);
    }
    figure_draw(f);
}

// Largest distances: F = U - TS from -T ln Z; Z, U from closed forms; S, C from differences.
static void check_levels(double T, double *identity, double *closed, double *slopes)
{
    double h = 1e-4, four = exp(-4 / T), one = exp(-1 / T);
    Thermo t = thermo(T), more = thermo(T + h), less = thermo(T - h);
    *identity = worst(*identity, t.U - T * t.S, t.F);
    *closed = worst(*closed, t.Z, (1 - four) / (1 - one));  // a geometric series
    *closed = worst(*closed, t.U, one / (1 - one) - 4 * four / (1 - four));
    *slopes = worst(*slopes, t.S, -(more.F - less.F) / (2 * h));
    *slopes = worst(*slopes, t.C, (more.U - less.U) / (2 * h));  // (10.9)
}

static void part_levels(Program *p)
{
    double identity = 0, closed = 0, slopes = 0, gap, least, same = 0;
    for (double T = 0.5; T <= 2; T *= 2) {
        Thermo t = thermo(T);
        say(p, "   T = %-3g  Z %.5f  U %.6f  S %.6f  F %.7f  C %.6f", T, t.Z, t.U, t.S, t.F, t.C);
        check_levels(T, &identity, &closed, &slopes);
    }
    Thermo t = thermo(1);
    Rng rng = rng_new(p->seed, "levels.p");
    try_free_energy(pick(p, 3000, 300000, 3000000), &rng, &gap, &least);
    for (int i = 0; i < LEVELS; i++)
        same = worst(same, slope_of_free_energy(i), 1 - log(t.Z));
    claim(p, "levels 0 to 3 at T = 1: Z", t.Z, EXACTLY, 1.5530, 5e-5, "by hand");
    claim(p, "levels 0 to 3 at T = 1: U", t.U, EXACTLY, 0.50735, 5e-6, "by hand");
    claim(p, "levels 0 to 3 at T = 1: S, nats", t.S, EXACTLY, 0.94754, 5e-6, "by hand");
    claim(p, "levels 0 to 3 at T = 1: F", t.F, EXACTLY, -0.44019, 5e-6, "by hand");
    claim(p, "F = U - TS against -T ln Z", identity, AT_MOST, 1e-12, 0, "(10.8), T = 0.5, 1, 2");
    claim(p, "Z and U against the geometric series", closed, AT_MOST, 1e-12, 0, "(10.7)");
    claim(p, "S = -dF/dT, var E / T^2 = dU/dT: by differences", slopes, AT_MOST, 1e-7, 0, "(10.9)");
    claim(p, "F[p] - F against T KL(p || Boltzmann)", gap, AT_MOST, 1e-12, 0,
          "(10.10), random p, three T");
    claim(p, "least F[p] - F of all random p", least, AT_LEAST, 0, 0, "(10.10)");
    claim(p, "dF/dp_i at equilibrium against 1 - ln Z, all four", same, AT_MOST, 1e-8, 0,
          "(10.11)");
    control(p, "the same number, ours", slope_of_free_energy(0), "reading notes: -1.44019 (E20)");
    levels_figure(p);
}

/*
## Part gibbs: when many states look alike

Toss ten coins. The sequence HHHHHTTTTT has the same chance as HHHHHHHHHH, 1/1024. Yet "five heads"
comes 252 times as often as "ten heads", because 252 sequences look like that. What we call a state
of a thing, "a folded protein", "water", is nearly always such a class of very many arrangements,
and its probability is the number $\Omega$ of arrangements times the weight of one, (10.12):

$$ P \;\propto\; \Omega \, e^{-H/RT} = e^{S/R} e^{-H/RT} = e^{-(H - TS)/RT} = e^{-G/RT} . $$

In words: count the arrangements, call $R$ times the logarithm of the count *entropy*, move it into
the exponent, and the class behaves like one state with the energy $G = H - TS$. (It is the entropy
of part `levels`: if $\Omega$ states are equally likely, $-\sum p \ln p = \ln \Omega$.) This is the
*Gibbs free energy*. It is no new law, only bookkeeping for states that come in crowds. (Chemists
write $H$, *enthalpy*, for an energy that includes the work of pushing the air aside. Nothing in our
programs pushes air, so $H$ is the energy here, and $G$ and $F$ are the same.)

Give each coin a price: heads cost 2 kJ/mol. The function enumerates all 1,024 sequences, adds up
their Boltzmann probabilities by the number of heads, and holds that against $e^{-G/RT}$.
*/
enum { COINS = 10, SEQUENCES = 1 << COINS };
static const double PRICE = 2;  // kJ/mol for each head

static int ones(unsigned bits)
{
    int count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

// chance, ways (COINS + 1): of each number of heads, by enumeration, and how many sequences.
static void toss(double T, double *chance, int *ways)
{
    static double energy[SEQUENCES], p[SEQUENCES];
    for (unsigned s = 0; s < SEQUENCES; s++)
        energy[s] = PRICE * ones(s);
    boltzmann(energy, SEQUENCES, R * T, p);
    for (int k = 0; k <= COINS; k++)
        chance[k] = ways[k] = 0;
    for (unsigned s = 0; s < SEQUENCES; s++) {
        chance[ones(s)] += p[s];
        ways[ones(s)]++;
    }
}

static void toss_by_gibbs(double T, const int *ways, double *chance)  // (10.12)
{
    double G[COINS + 1];
    for (int k = 0; k <= COINS; k++)
        G[k] = PRICE * k - R * T * log(ways[k]);
    boltzmann(G, COINS + 1, R * T, chance);
}

/*
### Four signs

Take a molecule with two shapes, A and B. Going from A to B changes the energy by $\Delta H$ and the
entropy by $\Delta S = R \ln(\Omega_B/\Omega_A)$; which shape wins is decided by the sign of

$$ \Delta G = \Delta H - T \Delta S , $$

(10.13). There are four cases. Down in energy and up in entropy: B wins at every temperature. Up and
down: A always wins. In the other two the tendencies disagree, and the temperature decides: the
balance tips at $T^\ast = \Delta H / \Delta S$. Ice melts: 6.01 kJ/mol up in energy and 22.0
J/(mol K) up in entropy (handbook values), so it should tip at 273 K. The program enumerates a
molecule with 5 kJ/mol up or down and ten times more, or fewer, arrangements.
*/
static const struct Change {
    const char *name;
    double H;     // kJ/mol, B less A
    int ways[2];  // of A and of B
} CHANGE[4] = {{"ΔH < 0, ΔS > 0: always", -5, {1, 10}},
               {"ΔH > 0, ΔS > 0: when hot", 5, {1, 10}},
               {"ΔH < 0, ΔS < 0: when cold", -5, {10, 1}},
               {"ΔH > 0, ΔS < 0: never", 5, {10, 1}}};

static double gibbs_change(const struct Change *c, double T)  // ΔG in kJ/mol; (10.13)
{
    return c->H - T * R * log((double)c->ways[1] / c->ways[0]);
}

static double chance_of_b(const struct Change *c, double T)  // arrangement by arrangement
{
    double energy[STATES], p[STATES], chance = 0;
    int n = c->ways[0] + c->ways[1];
    for (int i = 0; i < n; i++)
        energy[i] = i < c->ways[0] ? 0 : c->H;
    boltzmann(energy, n, R * T, p);
    for (int i = c->ways[0]; i < n; i++)
        chance += p[i];
    return chance;
}

/*
### Whose entropy?

Entropy, they say, must grow. But in case three the molecule's entropy falls by itself, in the cold.
It may, because the heat that it gives off makes the entropy of the *surroundings* grow by more. At
constant temperature (and pressure) the surroundings take up $-\Delta H$, which raises their entropy
by $-\Delta H / T$. So for system and surroundings together, (10.14),

$$ \Delta S_{\text{universe}} = \Delta S - \frac{\Delta H}{T} = - \frac{\Delta G}{T} . $$

In words: $\Delta G$ negative *means* that the entropy of everything grows. The free energy is a way
of watching the universe by looking at the system alone. We can watch the universe itself if it is
small: our bath of oscillators. The molecule takes 5 quanta from it and gains a factor 10 of
arrangements; the bath's ways are counted before and after. The two sides agree up to an error that
falls like one over the size of the bath, since giving away 5 quanta cools a small bath a little.
*/
static double universe_gap(double n)  // (10.14): left less right, with a bath of n oscillators
{
    double before = ln_choose(n + n - 1, n - 1), after = ln_choose(n - 5 + n - 1, n - 1);
    double universe = log(10) + after - before, T = 1 / log(2);
    return universe - (log(10) - 5 / T);
}

static void gibbs_figure(Program *p)
{
    enum { N = 60 };
    static const double hot[] = {100, 300, 1000, 1e9};
    static const char *const name[] = {"100 K", "300 K", "1000 K", "no price"};
    double x[N], y[N], heads[COINS + 1], chance[COINS + 1];
    int ways[COINS + 1];
    Figure *f = program_figure(
        p, "coins", "Heat buys heads: five of ten in the end, as there are most such states",
        "Ten coins with 2 kJ/mol per head, at four temperatures: how many heads they show.",
        "Bells that move right, from no head to five of ten.");
    figure_panel(f, NULL, "heads", "probability");
    for (int c = 0; c < 4; c++) {
        toss(hot[c], chance, ways);
        for (int k = 0; k <= COINS; k++)
            heads[k] = k;
        figure_ramp(f, c, 4);
        figure_xy(f, name[c], LINES_POINTS, heads, chance, COINS + 1);
    }
    figure_draw(f);
    f = program_figure(p, "gibbs", "Where ΔG changes its sign, the share of B passes one half",
                       "The four cases of ΔG = ΔH − TΔS; and the share of shape B, enumerated.",
                       "Four straight lines; four curves that cross one half where a line crosses zero.");
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "share of B, enumerated" : "ΔG = ΔH − TΔS", "T (K)",
                     panel ? "P(B)" : "ΔG (kJ/mol)");
        figure_command(f, "set xtics 200");
        for (int c = 0; c < 4; c++) {
            for (int i = 0; i < N; i++) {
                x[i] = 10 + 10 * i;
                y[i] = panel ? chance_of_b(&CHANGE[c], x[i]) : gibbs_change(&CHANGE[c], x[i]);
            }
            figure_xy(f, CHANGE[c].name, LINES, x, y, N);
        }
        figure_level(f, NULL, panel ? 0.5 : 0);
    }
    figure_draw(f);
}

static void part_gibbs(Program *p)
{
    double chance[COINS + 1], by_gibbs[COINS + 1], coins = 0, shapes = 0;
    int ways[COINS + 1];
    for (double T = 100; T <= 800; T *= 2) {
        toss(T, chance, ways);
        toss_by_gibbs(T, ways, by_gibbs);
        for (int k = 0; k <= COINS; k++)
            coins = worst(coins, chance[k], by_gibbs[k]);
        for (int c = 0; c < 4; c++)
            shapes = worst(shapes, chance_of_b(&CHANGE[c], T),
                           1 / (1 + exp(gibbs_change(&CHANGE[c], T) / (R * T))));
    }
    double middle = 5 / (R * log(10));
    double tip = worst(chance_of_b(&CHANGE[1], middle) - 0.5, chance_of_b(&CHANGE[2], middle), 0.5);
    say(p, "   the two cases that disagree tip at %.1f K", middle);
    claim(p, "ten coins: sequences with five heads", ways[5], EXACTLY, 252, 0, "10! / (5! 5!)");
    claim(p, "ten coins: enumeration against exp(-G/RT)", coins, AT_MOST, 1e-12, 0,
          "(10.12), 100 to 800 K");
    claim(p, "four signs: share of B against 1/(1 + exp(dG/RT))", shapes, AT_MOST, 1e-12, 0,
          "(10.13), arrangement by arrangement");
    claim(p, "share of B at T* = dH/dS, from one half", tip, AT_MOST, 1e-12, 0, "(10.13)");
    claim(p, "ice: T* in K", 6.01 / 0.0220, EXACTLY, 273.15, 0.5, "it melts at 0 C");
    claim(p, "entropy of the universe + dG/T, bath of a million", universe_gap(1e6), EXACTLY, 0,
          2e-5, "(10.14)");
    claim(p, "the same, bath of 1,000 against 10,000", universe_gap(1e3) / universe_gap(1e4),
          EXACTLY, 10, 0.2, "falls like 1/n");
    control(p, "the same, bath of 10", universe_gap(10), "it cools when it gives heat");
    gibbs_figure(p);
}

/*
## Part rates: what the free energy does not tell

A diamond should turn into graphite: $\Delta G$ is negative. It does not, in any time one could wait
for. The free energies of the two ends say which way a thing will go, and nothing about how fast,
because speed is a matter of what lies *between* the ends.

Our walker lives on a row of 15 sites. On the left four sites have energy 0 (state A), on the right
eight have energy $-1$ (state B). So at $T = 1$ $\Delta G = -1 - \ln 2$: an energy lower by 1, and
twice as many sites. Between them stands a hill of three sites, whose top is 4 or 7 high. Each step
the walker looks at a random neighbour; if that is lower, it goes there; if it is higher by
$\Delta E$, it goes with probability $e^{-\Delta E/T}$. That is the rule of Metropolis and others
(1953), (10.15), and part `sampling` will show that it leads to Boltzmann's law. Here we take the
time it needs from one end to the other.

The mean of that time is known exactly. In a row one must pass every link on the way, and the mean
time to get over a link follows from that of the link before. With $p_i$ the Boltzmann probability
of site $i$ and $w_{i,i+1}$ the chance that a step from $i$ leads to $i + 1$, (10.16):

$$ \tau_{A \to B} = \sum_{i} \frac{1}{p_i \, w_{i,i+1}} \sum_{j \le i} p_j . $$

In words: crossing the link from $i$ to $i+1$ takes as long as the weight of all that lies behind
it, divided by the traffic over the link, $p_i w_{i,i+1}$; the hill's top has the least traffic and
decides. So each extra unit of height costs a factor of about $e$, the nearer the higher the hill.
*/
enum { SITES = 15, MOST_TIMES = 40000 };

static void landscape(double height, double *energy)
{
    for (int i = 0; i < SITES; i++)
        energy[i] = i < 4 ? 0 : i < 7 ? height * (i == 5 ? 1 : 0.6) : -1;
}

static double metropolis(double rise, double T)  // (10.15)
{
    return rise <= 0 ? 1 : exp(-rise / T);
}

// Mean steps from site 0 to the last (forward), or back; T = 1. (10.16)
static double passage_exact(const double *energy, bool forward)
{
    double p[SITES], behind = 0, time = 0;
    boltzmann(energy, SITES, 1, p);
    for (int k = 0; k < SITES - 1; k++) {
        int i = forward ? k : SITES - 1 - k, next = forward ? i + 1 : i - 1;
        behind += p[i];
        time += behind / (p[i] * 0.5 * metropolis(energy[next] - energy[i], 1));
    }
    return time;
}

// `crossings` journeys there and back; time[0], time[1] receive their lengths, in steps.
static void passage_measured(const double *energy, int crossings, Rng *rng, double *time[2])
{
    int at = 0;
    double step[2][SITES];  // chance to go left, right
    for (int i = 0; i < SITES; i++)
        for (int way = 0; way < 2; way++) {
            int to = way ? i + 1 : i - 1;
            step[way][i] = to < 0 || to >= SITES ? 0 : 0.5 * metropolis(energy[to] - energy[i], 1);
        }
    for (int k = 0; k < 2 * crossings; k++) {
        int end = k % 2 ? 0 : SITES - 1;
        long steps = 0;
        for (; at != end; steps++) {
            double u = rng_uniform(rng);
            at += (u < step[1][at]) - (u > 1 - step[0][at]);
        }
        time[k % 2][k / 2] = (double)steps;
    }
}

/*
What $\Delta G$ *does* fix is the ratio of the two times, there and back, whatever the hill (errata,
L19). For an exact statement one must say which sites belong to A. Let $c_i$ be the probability that
a walker from site $i$ comes to B's end before A's. Count a site to B with the weight $c_i$ and to A
with the weight $1 - c_i$; then (10.17),

$$ \frac{\tau_{A \to B}}{\tau_{B \to A}} = \frac{\sum_i p_i (1 - c_i)}{\sum_i p_i c_i} =
   e^{\Delta G / T} . $$

In words: the time to leave a state is proportional to the weight of that state. Since the hill's
sites weigh almost nothing, this is nearly the $\Delta G$ of the bare ends.
*/
static double ratio_by_weights(const double *energy)  // (10.17), the middle
{
    double p[SITES], c[SITES], total = 0, a = 0, b = 0;
    boltzmann(energy, SITES, 1, p);
    c[0] = 0;
    for (int i = 0; i + 1 < SITES; i++)  // c rises over each link by one over its traffic
        c[i + 1] = total += 1 / (p[i] * 0.5 * metropolis(energy[i + 1] - energy[i], 1));
    for (int i = 0; i < SITES; i++) {
        a += p[i] * (1 - c[i] / total);
        b += p[i] * c[i] / total;
    }
    return a / b;
}

static double average(const double *x, int n)
{
    double total = 0;
    for (int i = 0; i < n; i++)
        total += x[i] / n;
    return total;
}

static void rates_figure(Program *p, double *const energy[2], double *const time[2], int n)
{
    enum { N = 30 };
    double x[N], y[N], site[SITES];
    Figure *f = program_figure(p, "rates", "Three units higher, sixteen times slower",
                               "Two landscapes with the same ends, and the share not yet across.",
                               "Two hills of height 4 and 7; two decaying lines, one much slower.");
    figure_panel(f, "two hills", "site", "energy");
    figure_command(f, "set yrange [-2.6:8]");
    for (int i = 0; i < SITES; i++)
        site[i] = i;
    for (int hill = 0; hill < 2; hill++)
        figure_role(f, hill ? ROLE_RIVAL : ROLE_MODEL),
            figure_xy(f, hill ? "height 7" : "height 4", LINES_POINTS, site, energy[hill], SITES);
    figure_text(f, 1.5, -0.8, "A");
    figure_text(f, 10.5, -1.8, "B");
    figure_panel(f, "not yet in B", "steps", "share of walkers");
    figure_command(f, "set logscale xy\nset format x '10^{%%T}'\nset yrange [0.01:1.1]\n"
                      "set xrange [30:1e5]");
    for (int hill = 0; hill < 2; hill++) {
        double exact = passage_exact(energy[hill], true);
        for (int i = 0; i < N; i++) {
            x[i] = 30 * pow(10, 3.5 * i / N);
            int left = 0;
            for (int k = 0; k < n; k++)
                left += time[hill][k] > x[i];
            y[i] = (double)left / n;
        }
        figure_role(f, hill ? ROLE_RIVAL : ROLE_MODEL);
        figure_xy(f, hill ? "7, measured" : "4, measured", POINTS, x, y, N);
        for (int i = 0; i < N; i++)
            y[i] = exp(-x[i] / exact);
        figure_role(f, hill ? ROLE_RIVAL : ROLE_MODEL);
        figure_xy(f, hill ? "7, exp(−t/τ)" : "4, exp(−t/τ)", LINES, x, y, N);
    }
    figure_draw(f);
}

static void part_rates(Program *p)
{
    static double shape[2][SITES], there[2][MOST_TIMES], back[MOST_TIMES];
    static const double height[2] = {4, 7};
    double slow[2], off = 0, identity = 0, ends = 0;
    int n = pick(p, 300, 4000, MOST_TIMES);
    for (int hill = 0; hill < 2; hill++) {
        Rng rng = rng_new(p->seed, hill ? "rates.7" : "rates.4");
        landscape(height[hill], shape[hill]);
        passage_measured(shape[hill], n, &rng, (double *[]){there[hill], back});
        double forth = passage_exact(shape[hill], true), home = passage_exact(shape[hill], false);
        slow[hill] = forth;
        off = worst(off, average(there[hill], n) / forth, 1);
        off = worst(off, average(back, n) / home, 1);
        identity = worst(identity, forth / home / ratio_by_weights(shape[hill]), 1);
        ends = worst(ends, forth / home / exp(-1 - log(2)), 1);
        say(p, "   height %g: steps A to B %.0f (exact %.0f), B to A %.0f (exact %.0f)",
            height[hill], average(there[hill], n), forth, average(back, n), home);
    }
    claim(p, "time there / time back against weights of the ends", identity, AT_MOST, 1e-12, 0,
          "(10.17), both hills");
    claim(p, "the same against exp(dG/T) of the bare ends", ends, AT_MOST, 0.1, 0,
          "hill sites weigh little");
    claim(p, "measured mean times / exact, farthest from 1", off, AT_MOST, 5 / sqrt(n), 0,
          "(10.16); false alarm 2e-6");
    claim(p, "hill 7 against 4: times longer, A to B", slow[1] / slow[0], AT_LEAST, 10, 0,
          "same dG; exp(7 - 4) = 20");
    rates_figure(p, (double *[]){shape[0], shape[1]}, (double *[]){there[0], there[1]}, n);
}

/*
## Part relax: how a system finds its law

Nobody tells a molecule what $Z$ is. It only hops between neighbouring states, with rates that
depend on nothing but the two states. Yet the crowd ends up distributed by Boltzmann's law, if the
rates have one property, *detailed balance*, (10.18):

$$ p^B_i \, w_{ij} = p^B_j \, w_{ji} . $$

Here $p^B$ is Boltzmann's law and $w_{ij}$ the rate of hops from $i$ to $j$, hops per unit of time
that a system in state $i$ makes. In words: at equilibrium every road carries equal traffic in both
directions. As the ratio $p^B_i / p^B_j$ is $e^{-(E_i - E_j)/T}$, the rates never need to know $Z$;
Metropolis' rule has the property (one of the two factors is 1, the other makes up the difference).

How the probabilities move is a set of linear equations, the *master equation*, (10.19):

$$ \frac{dp_i}{dt} = \sum_j \bigl( p_j w_{ji} - p_i w_{ij} \bigr) . $$

In words: what comes in less what goes out. An *eigenvector* of these equations is a pattern of
probabilities that keeps its shape and only shrinks. Detailed balance makes the matrix symmetric if
one measures each $p_i$ in units of $\sqrt{p^B_i}$, and a symmetric matrix has enough eigenvectors
to put every start together from them. So the solution can be written down: each of them decays at a
rate of its own, and the one with rate zero, which is $p^B$, stays. We use the library's
eigenvectors, so there is no error of time steps.

While that happens the free energy can only fall, (10.20): $dF/dt \le 0$, whatever the start. This
is the second law of thermodynamics, that the entropy of everything never falls, for a system in a
bath, (10.14); and for us a promise: the distribution of a sampler with detailed balance never gets
farther from its target, in KL, at any step, without anybody watching.
*/
typedef struct Master {
    double p[LEVELS], mode[LEVELS * LEVELS], decay[LEVELS];  // modes as rows; decay rates, <= 0
} Master;

// Hops between neighbouring levels at T = 1: Metropolis' rates; or, as a sham, all rates 1.
static Master master_new(bool obey)
{
    Master m = {0};
    boltzmann(LADDER, LEVELS, 1, m.p);
    if (!obey)
        for (int i = 0; i < LEVELS; i++)
            m.p[i] = 1.0 / LEVELS;  // what such rates lead to
    for (int i = 0; i < LEVELS; i++)
        for (int j = i - 1; j <= i + 1; j += 2)
            if (j >= 0 && j < LEVELS) {
                double rate = obey ? metropolis(LADDER[j] - LADDER[i], 1) : 1;
                m.mode[i * LEVELS + j] += rate * sqrt(m.p[i] / m.p[j]);  // the symmetric form
                m.mode[i * LEVELS + i] -= rate;
            }
    eigen_symmetric(m.mode, LEVELS, m.decay);
    return m;
}

// now (LEVELS): the distribution after time t from `start`. (10.19)
static void master_after(const Master *m, const double *start, double t, double *now)
{
    for (int i = 0; i < LEVELS; i++)
        now[i] = 0;
    for (int k = 0; k < LEVELS; k++) {
        const double *mode = m->mode + k * LEVELS;
        double share = 0;
        for (int i = 0; i < LEVELS; i++)
            share += mode[i] * start[i] / sqrt(m->p[i]);
        for (int i = 0; i < LEVELS; i++)
            now[i] += share * exp(m->decay[k] * t) * mode[i] * sqrt(m->p[i]);
    }
}

// The largest rise of F from one moment to the next, t = 0 .. 20; below 0 if it always falls.
static double largest_rise(const Master *m, const double *start)
{
    double now[LEVELS], most = -INFINITY, before = free_energy_of(start, 1);
    for (int k = 1; k <= 400; k++) {
        master_after(m, start, 0.05 * k, now);
        double F = free_energy_of(now, 1);
        most = fmax(most, F - before);
        before = F;
    }
    return most;
}

static void relax_figure(Program *p, const Master *m, const Master *sham)
{
    enum { N = 161 };
    static const double start[3][LEVELS] = {{0, 0, 0, 1}, {1, 0, 0, 0}, {0.25, 0.25, 0.25, 0.25}};
    static const char *const name[] = {"from level 3", "from level 0", "from all alike",
                                       "sham: always hop"};
    double t[N], y[N], now[LEVELS];
    Figure *f = program_figure(p, "relax", "The free energy falls, to Boltzmann's value",
                               "F of a crowd on four levels, from three starts, against time.",
                               "Three curves fall to a dashed level, a fourth ends above it.");
    figure_panel(f, NULL, "time t", "free energy F[p]");
    figure_command(f, "set yrange [-0.6:3]\nset xrange [0:8]");
    for (int s = 0; s < 4; s++) {
        for (int k = 0; k < N; k++) {
            t[k] = 0.05 * k;
            master_after(s < 3 ? m : sham, start[s % 3], t[k], now);
            y[k] = free_energy_of(now, 1);
        }
        figure_xy(f, name[s], LINES, t, y, N);
    }
    figure_level(f, "-T ln Z", thermo(1).F);
    figure_draw(f);
}

static void part_relax(Program *p)
{
    Master m = master_new(true), sham = master_new(false);
    Rng rng = rng_new(p->seed, "relax.starts");
    double top[LEVELS] = {0, 0, 0, 1}, start[LEVELS], early[LEVELS], late[LEVELS];
    double rise = largest_rise(&m, top), exact = thermo(1).F;
    for (int i = 0; i < pick(p, 20, 1000, 1000); i++) {
        random_distribution(start, LEVELS, &rng);
        rise = fmax(rise, largest_rise(&m, start));
    }
    master_after(&m, top, 200, late);
    claim(p, "F after a long time against -T ln Z", free_energy_of(late, 1), EXACTLY, exact, 1e-12,
          "(10.19), from level 3");
    claim(p, "largest rise of F between two moments", rise, AT_MOST, 1e-14, 0, "(10.20)");
    master_after(&m, top, 15, early);
    master_after(&m, top, 16, late);
    claim(p, "KL left per unit of time, late", kl_divergence(late, m.p, LEVELS) / kl_divergence(early, m.p, LEVELS),
          EXACTLY, exp(2 * m.decay[LEVELS - 2]), 1e-3, "twice the slowest mode");
    master_after(&sham, top, 200, late);
    control(p, "F after a long time, all hops alike", free_energy_of(late, 1),
            "sham: no detailed balance at T = 1");
    control(p, "largest rise of F, all hops alike, from level 0",
            largest_rise(&sham, (double[]){1, 0, 0, 0}), "sham: no detailed balance");
    relax_figure(p, &m, &sham);
}

/*
## Part sampling: Metropolis and Gibbs, and how to test them

Now turn it round. We *want* to draw from $p_i \propto e^{-E_i/T}$, and $Z$ is out of reach. So we
build a walk with detailed balance and let it run. Two recipes matter. *Metropolis*: propose a
neighbour, go with the probability $\min(1, e^{-\Delta E/T})$. *Gibbs sampling*: pick one unit,
forget it, and draw it again given all the others; with two values, (10.21),

$$ P(\text{flip}) = \frac{1}{1 + e^{\Delta E/T}} = \sigma(-\Delta E/T) , $$

in words, the sigmoid of the gain. (Geman and Geman named it after Gibbs in 1984; physicists knew it
as the heat bath.) Both use only the difference of two energies, in which $Z$ cancels.

We test both on states whose probabilities we know: the four levels, and the 16 states of four units
with uneven ties. The usual test is the *chi-square*, (10.22): $X = \sum_i (n_i - n p_i)^2 / n p_i$.
If the $n$ draws are independent, its law is known, and so is the probability that pure chance makes
$X$ as large as we saw, the *p-value*. If that is below $10^{-6}$ we say the sampler is wrong, and
will be mistaken once in a million tests.

*If the draws are independent.* Successive states of a walk are not: it stays, or goes next door.
Here we can say how dependent they are, because we can write down the walk's whole *transition
matrix*, the chance of every step from every state, and its eigenvalues. The memory of a state fades
like $|\lambda_2|^k$, with $\lambda_2$ the largest eigenvalue in size after the one that is 1. So we
keep every $k$-th state, with $|\lambda_2|^k \le 10^{-4}$; then no variance is off by more than 2
parts in 10,000. What happens without this care, the control rows show: of 400 short tests that call
a sampler wrong if the p-value is below 1 %, 1 % should cry wolf, and on successive states 30 to
84 % do. And a test that never fails is worthless, so another control gives it a target at a
temperature 5 % too high.
*/
typedef struct Walk {
    const char *name;
    int n, ways;  // states; neighbours to choose from
    bool gibbs;   // the rule: Gibbs, or Metropolis
    double energy[STATES];
} Walk;

static void walks_new(Walk walk[3])
{
    static const double tie[4][4] = {
        {0.3, 1.1, -0.7, 0.4}, {0, -0.6, 0.9, -1.2}, {0, 0, 0.5, 0.8}, {0, 0, 0, -0.2}};
    walk[0] = (Walk){"levels, Metropolis", LEVELS, 2, false, {0, 1, 2, 3}};
    walk[1] = (Walk){"four units, Metropolis", STATES, 4, false, {0}};
    walk[2] = (Walk){"four units, Gibbs", STATES, 4, true, {0}};
    for (int s = 0; s < STATES; s++)
        for (int i = 0; i < 4; i++)
            for (int j = i; j < 4; j++)
                walk[1].energy[s] -= tie[i][j] * (s >> i & 1) * (s >> j & 1);
    memcpy(walk[2].energy, walk[1].energy, sizeof walk[1].energy);
}

static int neighbour(const Walk *w, int state, int way)  // -1: beyond the ends
{
    int to = w->n == LEVELS ? state + 2 * way - 1 : state ^ 1 << way;
    return to < w->n ? to : -1;
}

static double acceptance(const Walk *w, int from, int to)  // at T = 1; (10.15), (10.21)
{
    double rise = w->energy[to] - w->energy[from];
    return w->gibbs ? 1 / (1 + exp(rise)) : metropolis(rise, 1);
}

static int walk_step(const Walk *w, int state, Rng *rng)
{
    int to = neighbour(w, state, (int)rng_below(rng, w->ways));
    return to >= 0 && rng_uniform(rng) < acceptance(w, state, to) ? to : state;
}

// Eigenvalues (ascending) of the transition matrix, and its symmetric form's eigenvectors as rows.
static void walk_spectrum(const Walk *w, double *mode, double *value)
{
    double p[STATES];
    int n = w->n;
    boltzmann(w->energy, n, 1, p);
    memset(mode, 0, sizeof *mode * (size_t)(n * n));
    for (int i = 0; i < n; i++) {
        mode[i * n + i] = 1;
        for (int k = 0; k < w->ways; k++) {
            int j = neighbour(w, i, k);
            if (j < 0)
                continue;
            double chance = acceptance(w, i, j) / w->ways;
            mode[i * n + j] += chance * sqrt(p[i] / p[j]);
            mode[i * n + i] -= chance;
        }
    }
    eigen_symmetric(mode, n, value);
}

static int thinning(const Walk *w)  // the least k with |lambda_2|^k <= 1e-4
{
    double mode[STATES * STATES], value[STATES];
    walk_spectrum(w, mode, value);
    return (int)ceil(log(1e-4) / log(fmax(fabs(value[0]), fabs(value[w->n - 2]))));
}

static double chi_square(const long *count, const double *p, int n, long draws)  // (10.22)
{
    double X = 0;
    for (int i = 0; i < n; i++) {
        double expected = p[i] * (double)draws, miss = (double)count[i] - expected;
        X += miss * miss / expected;
    }
    return X;
}

// The chance that a chi-square variable with `freedom` degrees exceeds X, by the recursion from
// freedom - 2 to freedom.
static double chi_square_tail(double X, int freedom)
{
    double half = X / 2, tail = freedom % 2 ? erfc(sqrt(half)) : exp(-half);
    for (int k = freedom % 2 ? 3 : 4; k <= freedom; k += 2)
        tail += exp((k / 2.0 - 1) * log(half) - half - lgamma(k / 2.0));
    return tail;
}

/*
How many independent draws are $n$ correlated ones worth? For the mean of an observable (a number
that one reads off the state, such as its energy) it is $n / \tau$ with
$\tau = 1 + 2 \sum_k \rho_k$, (10.23): $\rho_k$ is the correlation of the observable with itself $k$
steps later. From the eigenvalues this is exact; from a run one estimates it by cutting the run into
blocks much longer than $\tau$ and looking how much their means scatter. On the lattice of the next
part only the second way is open, so we try it where the first is open too.
*/
static double tau_exact(const Walk *w)  // of the energy; (10.23)
{
    double mode[STATES * STATES], value[STATES], p[STATES], tau = 0, variance = 0;
    walk_spectrum(w, mode, value);
    boltzmann(w->energy, w->n, 1, p);
    for (int m = 0; m < w->n - 1; m++) {  // all modes but that of the eigenvalue 1
        double share = 0;
        for (int i = 0; i < w->n; i++)
            share += mode[m * w->n + i] * sqrt(p[i]) * w->energy[i];
        variance += share * share;
        tau += share * share * (1 + value[m]) / (1 - value[m]);
    }
    return tau / variance;
}

static double tau_measured(const Walk *w, int blocks, int length, Rng *rng)
{
    double sum = 0, squares = 0, of_means = 0, count = (double)blocks * length;
    int state = 0;
    double *block = alloc_zeroed((size_t)blocks, sizeof *block);
    for (int b = 0; b < blocks; b++) {
        for (int i = 0; i < length; i++) {
            state = walk_step(w, state, rng);
            block[b] += w->energy[state] / length;
            squares += w->energy[state] * w->energy[state];
        }
        sum += block[b];
    }
    for (int b = 0; b < blocks; b++)
        of_means += (block[b] - sum / blocks) * (block[b] - sum / blocks) / (blocks - 1);
    free(block);
    return of_means * length / (squares / count - sum / blocks * (sum / blocks));
}

// The p-value of `draws` states, every `thin`-th of the walk, against the law at temperature T.
static double walk_test(const Walk *w, int draws, int thin, double T, Rng *rng)
{
    long count[STATES] = {0};
    double p[STATES];
    int state = 0;
    for (int i = 0; i < 500; i++)  // away from the start
        state = walk_step(w, state, rng);
    for (int i = 0; i < draws; i++) {
        for (int k = 0; k < thin; k++)
            state = walk_step(w, state, rng);
        count[state]++;
    }
    boltzmann(w->energy, w->n, T, p);
    return chi_square_tail(chi_square(count, p, w->n, draws), w->n - 1);
}

// The share of TESTS short tests of a right sampler whose p-value is below 1 %.
static double false_alarms(const Walk *w, int thin, Rng *rng)
{
    int alarms = 0;
    for (int i = 0; i < TESTS; i++)
        alarms += walk_test(w, 1000, thin, 1, rng) < 0.01;
    return (double)alarms / TESTS;
}

// A target below 0 makes it a control.
static void claim_about(Program *p, const Walk *w, const char *what, double ours, Relation relation,
                        double target, double tolerance, const char *source)
{
    char *text = text_format("%s: %s", w->name, what);
    if (target < 0)
        control(p, text, ours, source);
    else
        claim(p, text, ours, relation, target, tolerance, source);
    free(text);
}

static void part_sampling(Program *p)
{
    Walk walk[3];
    walks_new(walk);
    for (int k = 0; k < 3; k++) {
        const Walk *w = &walk[k];
        int thin = thinning(w), blocks = pick(p, 400, 2000, 2000);
        Rng rng = rng_new(p->seed, w->name);
        double exact = tau_exact(w), tau = tau_measured(w, blocks, 2000, &rng);
        say(p, "   %s: every %d-th state kept; tau %.3f, measured %.3f", w->name, thin, exact, tau);
        claim_about(p, w, "p-value of the chi-square", walk_test(w, DRAWS, thin, 1, &rng), AT_LEAST,
                    1e-6, 0, "(10.22), false alarm 1e-6");
        claim_about(p, w, "the same, target 5 % too hot", walk_test(w, DRAWS, thin, 1.05, &rng),
                    AT_LEAST, -1, 0, "sham: the test can fail");
        claim_about(p, w, "alarms at the 1 % level", false_alarms(w, thin, &rng), AT_MOST,
                    0.01 + 5 * sqrt(0.0099 / TESTS), 0, "five deviations above 1 %");
        claim_about(p, w, "the same, successive states", false_alarms(w, 1, &rng), AT_LEAST, -1, 0,
                    "wrong test: not independent");
        claim_about(p, w, "tau of the energy, measured / exact", tau / exact, EXACTLY, 1,
                    6 * sqrt(2.0 / blocks), "(10.23), six deviations");
    }
}

/*
## Part ising: a magnet

The states so far could be listed. Now a system with more states than there are atoms to write them
on: a square lattice of $L \times L$ spins, each up or down, each liking to agree with its four
neighbours (the lattice closes on itself, so nobody lives at an edge):

$$ E = - \sum_{\text{neighbours}} s_i s_j . $$

Each pair of neighbours counts once. This is Ising's model, of 1925, and the ancestor of every
Boltzmann machine. Hot, it is noise. Cold, it is nearly all of one colour, and has had to choose
which. In between, at one sharp temperature, $T_c = 2/\ln(1 + \sqrt 2) = 2.26919$, the one turns
into the other, and there it looks the same at all scales. Nothing in the rule says "2.269"; order
at long range comes out of what neighbours do.

Three exact results exist to compare with. For 4 by 4 spins: all 65,536 states. For any $L$:
Kaufman's formula of 1949, (10.24), a sum of four products; from $\ln Z$ in double precision its
derivatives give energy and heat capacity *of this very lattice*. And for the infinite lattice:
Onsager's energy (1944), (10.25), and Yang's magnetisation (1952), (10.27),

$$ u = - \coth 2\beta \, \Bigl[ 1 + \frac2\pi \, \kappa' \, \mathcal K \Bigr], \qquad
   m = \bigl( 1 - \sinh^{-4} 2\beta \bigr)^{1/8}, \qquad \kappa' = 2 \tanh^2 2\beta - 1 . $$

Here $\mathcal K$ is the complete elliptic integral with complementary modulus $|\kappa'|$. It need
not frighten anyone: Gauss found that it is $\pi/2$ divided by the limit of taking arithmetic and
geometric means of 1 and $|\kappa'|$ in turn, (10.26), and the digits double with every round.
*/
static double agm(double a, double g)  // (10.26)
{
    for (int i = 0; i < 40 && fabs(a - g) > 1e-16 * a; i++) {
        double next = (a + g) / 2;
        g = sqrt(a * g);
        a = next;
    }
    return a;
}

static double critical_temperature(void) { return 2 / log(1 + sqrt(2)); }

static double onsager_energy(double T)  // per spin, infinite lattice; (10.25)
{
    double t = tanh(2 / T), k = 2 * t * t - 1;
    double elliptic = fabs(k) > 1e-300 ? M_PI / 2 / agm(1, fabs(k)) : 0;  // only k times it is used
    return -(1 + 2 / M_PI * k * elliptic) / t;
}

static double yang_magnetisation(double T)  // (10.27)
{
    return T < critical_temperature() ? pow(1 - pow(sinh(2 / T), -4), 0.125) : 0;
}

/*
Kaufman's four products run over $L$ factors $2\cosh$ or $2\sinh$ of $L\gamma_l/2$, far too large
for a double, so they are added up as logarithms. One of the $\gamma$ changes its sign at $T_c$,
and with it one of the four products: that small thing is all that is left of the phase transition
in a finite lattice.
*/
// ln Z per spin of the L x L lattice that closes on itself. (10.24)
static double kaufman(int L, double beta)
{
    double log_product[4] = {0}, sign = 1, top = -INFINITY, total = 0;
    double base = cosh(2 * beta) / tanh(2 * beta);
    for (int l = 0; l < 2 * L; l++) {
        double above = base - cos(M_PI * l / L) - 1;  // cosh(gamma) - 1
        double gamma = l ? log1p(above + sqrt(above * (above + 2))) : 2 * beta + log(tanh(beta));
        double size = fabs(gamma) * L;
        int odd = l % 2 ? 0 : 2;
        log_product[odd] += size / 2 + log1p(exp(-size));       // 2 cosh
        log_product[odd + 1] += size / 2 + log1p(-exp(-size));  // 2 sinh
        if (gamma < 0)
            sign = -1;
    }
    for (int k = 0; k < 4; k++)
        top = fmax(top, log_product[k]);
    for (int k = 0; k < 4; k++)
        total += (k == 3 ? sign : 1) * exp(log_product[k] - top);
    double spins = (double)L * L;
    return (top + log(total / 2)) / spins + 0.5 * log(2 * sinh(2 * beta));
}

static double kaufman_energy(int L, double T)  // per spin: -d(ln Z)/d(beta)
{
    double beta = 1 / T, h = 1e-5;
    return -(kaufman(L, beta + h) - kaufman(L, beta - h)) / (2 * h);
}

static double kaufman_capacity(int L, double T)  // per spin: beta^2 d2(ln Z)/d(beta)2; (10.9)
{
    double beta = 1 / T, h = 1e-4;
    return beta * beta * (kaufman(L, beta + h) - 2 * kaufman(L, beta) + kaufman(L, beta - h)) /
           (h * h);
}

/*
### Four by four, by enumeration

All 65,536 states, one after the other; energy and number of up spins of each. They are also the
judge of the sampler, and of Kaufman's formula as it is printed above.
*/
enum { SMALL = 4, SMALL_STATES = 1 << SMALL * SMALL };

static void small_energies(double *energy)
{
    for (int s = 0; s < SMALL_STATES; s++) {
        energy[s] = 0;
        for (int i = 0; i < SMALL * SMALL; i++) {
            int right = i - i % SMALL + (i + 1) % SMALL, below = (i + SMALL) % (SMALL * SMALL);
            int unlike = ((s >> i ^ s >> right) & 1) + ((s >> i ^ s >> below) & 1);
            energy[s] -= 2 - 2 * unlike;
        }
    }
}

/*
### Sampling a large one

Gibbs sampling asks one spin after the other: given your four neighbours, be drawn again. On a
chessboard no white field touches a white field, so all white ones may be drawn at once, then all
black ones; a *sweep* is both. The chance depends on the sum of the neighbours alone, which has five
values, so the exponentials are computed once for each temperature.
*/
typedef struct Lattice {
    int L;         // even
    int8_t *spin;  // (L, L), -1 or 1
    real *chance;  // (L * L / 2), random numbers for one colour
    int *stack;    // (L * L), for clusters
    Rng rng;
} Lattice;

static Lattice lattice_new(int L, uint64_t seed, const char *stream)
{
    size_t n = (size_t)L * (size_t)L;
    Lattice a = {L, alloc_zeroed(n, 1), alloc_zeroed(n / 2, sizeof(real)),
                 alloc_zeroed(n, sizeof(int)), rng_new(seed, stream)};
    memset(a.spin, 1, n);
    return a;
}

static void lattice_free(Lattice *a)
{
    free(a->spin);
    free(a->chance);
    free(a->stack);
}

static void gibbs_sweep(Lattice *a, double T)  // white fields, then black ones; (10.21)
{
    int L = a->L;
    real up[5];
    for (int k = 0; k < 5; k++)
        up[k] = (real)(1 / (1 + exp(-2 * (2 * k - 4) / T)));  // the neighbours' sum is 2k - 4
    for (int colour = 0; colour < 2; colour++) {
        const real *u = a->chance;  // made at once: faster than one by one
        rng_fill_uniform(&a->rng, a->chance, (long)L * L / 2);
        for (int y = 0; y < L; y++) {
            int8_t *row = a->spin + y * L, *above = a->spin + (y ? y - 1 : L - 1) * L;
            int8_t *below = a->spin + (y + 1 < L ? y + 1 : 0) * L;
            for (int x = (y + colour) % 2; x < L; x += 2) {
                int sum = row[x ? x - 1 : L - 1] + row[x + 1 < L ? x + 1 : 0] + above[x] + below[x];
                row[x] = (int8_t)(2 * (*u++ < up[sum / 2 + 2]) - 1);
            }
        }
    }
}

/*
Near $T_c$ that fails. Domains are then as large as the lattice, a spin inside one has no reason to
turn, and only the slow wandering of the borders changes anything: the number of sweeps until the
lattice has forgotten its state grows like $L^{2.17}$ (critical slowing down). Wolff (1989) turns
whole domains. Start at a random spin; let each neighbour of the same sign join with probability
$1 - e^{-2/T}$; likewise their neighbours; then flip all who joined. That probability is just right
for detailed balance: the energy at the border of the cluster is what the refusals to join have
already paid for, (10.28).

There is a trap. A cluster flip is much work in the cold and little in the heat, so one would like
to flip "until as many spins have turned as the lattice has" between measurements. Then the moment
of measuring would depend on what the clusters looked like, and that biases the mean. The number of
flips is therefore fixed beforehand, from the mean size during the warm-up.
*/
static int wolff_flip(Lattice *a, double T)  // returns the cluster's size; (10.28)
{
    int L = a->L, n = L * L, top = 0, size = 0, first = (int)rng_below(&a->rng, n);
    int8_t old = a->spin[first];
    double join = 1 - exp(-2 / T);
    a->spin[first] = (int8_t)-old;
    a->stack[top++] = first;
    while (top) {
        int i = a->stack[--top], x = i % L, y = i - x;
        int next[4] = {y + (x ? x - 1 : L - 1), y + (x + 1 < L ? x + 1 : 0), (y ? y : n) - L + x,
                       (y + L < n ? y + L : 0) + x};
        size++;
        for (int k = 0; k < 4; k++)
            if (a->spin[next[k]] == old && rng_uniform(&a->rng) < join) {
                a->spin[next[k]] = (int8_t)-old;
                a->stack[top++] = next[k];
            }
    }
    return size;
}

static void lattice_measure(const Lattice *a, double *energy, double *magnetisation)  // per spin
{
    int L = a->L, agree = 0, up = 0;
    for (int y = 0; y < L; y++) {
        const int8_t *row = a->spin + y * L, *below = a->spin + (y + 1 < L ? y + 1 : 0) * L;
        for (int x = 0; x < L; x++) {
            agree += row[x] * (row[x + 1 < L ? x + 1 : 0] + below[x]);
            up += row[x];
        }
    }
    *energy = -(double)agree / (L * L);
    *magnetisation = fabs((double)up) / (L * L);
}

/*
A run at one temperature: warm up, then measure energy and magnetisation `n` times. Errors come from
50 blocks, as tried out in part `sampling`, each much longer than the memory. The heat capacity is
the variance of the energy, (10.9); its error comes from leaving out one block at a time. All spins
start up, because from noise a lattice below $T_c$ may get stuck in two stripes.
*/
enum { BLOCKS = 50 };

typedef struct Reading {
    double T, energy, energy_error, magnet, magnet_error, capacity, capacity_error;
    bool clusters;
} Reading;

// sums (BLOCKS, 3): the means of e, e^2 and m in each block.
static void block_errors(Reading *r, const double *sums, int L)
{
    double all[3] = {0}, spins = (double)L * L, squares[3] = {0};
    for (int i = 0; i < 3 * BLOCKS; i++)
        all[i % 3] += sums[i] / BLOCKS;
    r->energy = all[0];
    r->magnet = all[2];
    r->capacity = spins * (all[1] - all[0] * all[0]) / (r->T * r->T);
    for (int b = 0; b < BLOCKS; b++) {
        const double *one = sums + 3 * b;
        double e = (BLOCKS * all[0] - one[0]) / (BLOCKS - 1);
        double e2 = (BLOCKS * all[1] - one[1]) / (BLOCKS - 1);
        squares[0] += pow(one[0] - all[0], 2);
        squares[1] += pow(spins * (e2 - e * e) / (r->T * r->T) - r->capacity, 2);
        squares[2] += pow(one[2] - all[2], 2);
    }
    r->energy_error = sqrt(squares[0] / (BLOCKS * (BLOCKS - 1)));
    r->capacity_error = sqrt(squares[1] * (BLOCKS - 1) / BLOCKS);
    r->magnet_error = sqrt(squares[2] / (BLOCKS * (BLOCKS - 1)));
}

static Reading lattice_read(int L, double T, bool clusters, int n, uint64_t seed)
{
    Reading r = {.T = T, .clusters = clusters};
    double sums[3 * BLOCKS] = {0}, flipped = 0, energy, magnet;
    char *stream = text_format("ising.%d.%.4f", L, T);
    Lattice a = lattice_new(L, seed, stream);
    int warm = n / 10, flips = 1, length = n / BLOCKS;
    for (int i = 0; i < warm; i++) {
        if (clusters && i >= warm / 2)  // half the warm-up says how large clusters are
            flipped += wolff_flip(&a, T) / (double)(warm - warm / 2);
        else
            gibbs_sweep(&a, T);
    }
    if (clusters)
        flips = (int)ceil(L * L / flipped);
    for (int i = 0; i < length * BLOCKS; i++) {
        for (int k = 0; k < flips; k++) {
            if (clusters)
                wolff_flip(&a, T);
            else
                gibbs_sweep(&a, T);
        }
        lattice_measure(&a, &energy, &magnet);
        double *block = sums + 3 * (i / length);
        block[0] += energy / length;
        block[1] += energy * energy / length;
        block[2] += magnet / length;
    }
    block_errors(&r, sums, L);
    lattice_free(&a);
    free(stream);
    return r;
}

/*
### How slow is slow?

At $T_c$, for lattices of 8, 16 and 32: the time $\tau$ of (10.23) for the squared magnetisation.
The correlations $\rho_k$ are added up while $k$ is less than six times the sum so far: further out
there is only noise. (The two larger lattices are looked at every second and every eighth Gibbs
sweep, which is often enough for memories many times as long, and cheaper.) A Wolff flip counts as
the share of the lattice that it turns, so that both are measured in sweeps' worth of work. Times
that grow like $L^z$ are straight lines of slope $z$ on logarithmic paper.
*/
static double tau_of_series(const double *x, int n)
{
    double center = average(x, n), variance = 0, tau = 1;
    for (int i = 0; i < n; i++)
        variance += (x[i] - center) * (x[i] - center) / n;
    for (int k = 1; k < n / 4 && k < 6 * tau; k++) {
        double rho = 0;
        for (int i = 0; i + k < n; i++)
            rho += (x[i] - center) * (x[i + k] - center);
        tau += 2 * rho / (n - k) / variance;
    }
    return tau;
}

static double critical_tau(int L, bool clusters, int n, uint64_t seed)  // in sweeps
{
    double T = critical_temperature(), energy, magnet, flipped = 0;
    double *square = alloc_zeroed((size_t)n, sizeof *square);
    int every = !clusters && L > 8 ? L * L / 128 : 1;
    char *stream = text_format("slow.%d.%d", L, clusters);
    Lattice a = lattice_new(L, seed, stream);
    for (int i = -n / 10; i < n; i++) {
        int size = 0;
        for (int k = 0; k < every; k++) {
            if (clusters)
                size += wolff_flip(&a, T);
            else
                gibbs_sweep(&a, T);
        }
        lattice_measure(&a, &energy, &magnet);
        if (i >= 0) {
            square[i] = magnet * magnet;
            flipped += size / (double)n / (L * L);
        }
    }
    double tau = tau_of_series(square, n) * (clusters ? flipped : every);
    lattice_free(&a);
    free(stream);
    free(square);
    return tau;
}

/*
### The figures, and the film

Four panels: energy, magnetisation and heat capacity against the temperature; the times against $L$.
Then three lattices, below, at and above $T_c$; and the film `cooling.gif`, a lattice of 96 by 96
that is cooled through $T_c$ by Gibbs sweeps, with a mark that shows where it is on Onsager's curve.
Just below $T_c$ watch it choose a colour.
*/
static const double HEAT[] = {1.6,  1.8, 2.0, 2.1, 2.2, 2.25, 2.2692, 2.29,
                              2.32, 2.4, 2.5, 2.6, 2.8, 3.0,  3.2,    3.6};
enum { HEATS = sizeof HEAT / sizeof HEAT[0], SIZES = 3, CURVE = 201 };

static bool needs_clusters(double T) { return T > 2.15 && T < 2.45; }

static void ising_figure(Program *p, const Reading *r, int L, double tau[2][SIZES])
{
    static double T[CURVE], y[5][CURVE];
    double x[HEATS], seen[HEATS], side[SIZES] = {8, 16, 32};
    for (int i = 0; i < CURVE; i++) {
        T[i] = 1.5 + 2.2 * i / (CURVE - 1);
        y[0][i] = onsager_energy(T[i]);
        y[1][i] = yang_magnetisation(T[i]);
        y[2][i] = kaufman_capacity(L, T[i]);
    }
    Figure *f = program_figure(
        p, "ising", "At its critical temperature the magnet loses its order, and its heat capacity peaks",
        "Magnetisation and heat capacity per spin: samples on exact curves; the line marks 2.269.",
        "Points on a curve that falls to zero at a line; points on a sharp peak at the same line.");
    static const char *const title[] = {"energy", "magnetisation", "heat capacity"};
    static const char *const exact[] = {"Onsager, infinite", "Yang, infinite", "Kaufman, this L"};
    for (int panel = 1; panel < 3; panel++) {
        figure_panel(f, title[panel], "temperature T", "per spin");
        figure_command(f, "set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101");
        for (int i = 0; i < HEATS; i++) {
            double value[] = {r[i].energy, r[i].magnet, r[i].capacity};
            x[i] = r[i].T;
            seen[i] = value[panel];
        }
        figure_role(f, ROLE_TRUTH);
        figure_xy(f, exact[panel], LINES, T, y[panel], CURVE);
        figure_role(f, ROLE_MODEL);
        figure_xy(f, "sampled", POINTS, x, seen, HEATS);
    }
    figure_draw(f);
    f = program_figure(p, "memory", "Clusters forget at once, single spins the slower the larger the lattice",
                       "Sweeps after which the energy is forgotten, at the critical temperature.",
                       "One line rises steeply with the size, one hardly.");
    figure_panel(f, NULL, "L", "sweeps");
    figure_command(f, "set logscale xy\nset xtics (8, 16, 32)\nset xrange [7:37]");
    figure_xy(f, "Gibbs sweeps", LINES_POINTS, side, tau[0], SIZES);
    figure_xy(f, "Wolff clusters", LINES_POINTS, side, tau[1], SIZES);
    figure_draw(f);
}

static void copy_spins(const Lattice *a, real *picture)  // up is dark
{
    for (int i = 0; i < a->L * a->L; i++)
        picture[i] = a->spin[i] > 0 ? (real)0.15 : (real)0.95;
}

static void lattices_figure(Program *p, int L)
{
    static const double T[] = {2.0, 2.2692, 2.8};
    static const char *const name[] = {"T = 2.00", "T = 2.27", "T = 2.80"};
    real *picture = alloc_zeroed((size_t)(3 * L * L), sizeof *picture);
    for (int k = 0; k < 3; k++) {
        Lattice a = lattice_new(L, p->seed, name[k]);
        for (int i = 0; i < 200; i++) {
            gibbs_sweep(&a, T[k]);
            wolff_flip(&a, T[k]);
        }
        copy_spins(&a, picture + k * L * L);
        lattice_free(&a);
    }
    Figure *f = program_figure(p, "lattices", "Order breaks up at the critical temperature, 2.27",
                               "One state of the lattice at each of three temperatures.",
                               "Nearly one colour; islands of all sizes; fine noise.");
    figure_pictures(f, picture, 1, 3, L, L, 1, NULL, name);
    figure_draw(f);
    free(picture);
}

static void cooling_film(Program *p)
{
    enum { L = 96 };
    static double T[CURVE], u[CURVE];
    static real picture[L * L];
    int frames = pick(p, 4, 40, 40);
    double energy, magnet;
    Lattice a = lattice_new(L, p->seed, "ising.film");
    for (int i = 0; i < CURVE; i++) {
        T[i] = 1.6 + 2 * i / (CURVE - 1.0);
        u[i] = onsager_energy(T[i]);
    }
    for (int i = 0; i < 100; i++)
        gibbs_sweep(&a, 3.5);
    Figure *f = program_figure(p, "cooling", "It freezes without a jump", "A lattice of 96 by 96 spins is cooled.",
                               "Noise coarsens into islands; one colour wins.");
    figure_layout(f, 1, 2, 900, 506);
    for (int k = 0; k < frames; k++) {
        double hot = 3.5 - 1.7 * k / (frames - 1.0);
        for (int i = 0; i < 120; i++)
            gibbs_sweep(&a, hot);
        lattice_measure(&a, &energy, &magnet);
        copy_spins(&a, picture);
        char *title = text_format("T = %.2f", hot);
        figure_frame(f);
        figure_panel(f, title, NULL, NULL);
        figure_pictures(f, picture, 1, 1, L, L, 1, NULL, NULL);
        figure_panel(f, "energy per spin", "temperature T", NULL);
        figure_command(f, "set xrange [1.6:3.6]\nset yrange [-2.05:-0.5]");
        figure_command(f, "set arrow from 2.2692, graph 0 to 2.2692, graph 1 nohead ls 101");
        figure_role(f, ROLE_TRUTH);
        figure_xy(f, "Onsager", LINES, T, u, CURVE);
        figure_role(f, ROLE_MODEL);
        figure_xy(f, "this lattice", POINTS, &hot, &energy, 1);
        free(title);
    }
    figure_draw(f);
    lattice_free(&a);
}

/*
### What is claimed

For each temperature the sampled energy, less Kaufman's exact one for this $L$, in units of its own
error; 7 such errors would be chance once in a million runs or more rarely, all temperatures taken
together. Likewise the heat capacity. Against the *infinite* lattice there is a difference that is
not chance: near $T_c$ a lattice of this size is too small to know that it should decide. So
Onsager's energy is claimed to 0.002 away from $T_c$ and Yang's magnetisation to 0.005 up to 2.2;
nearer to $T_c$ the program says what it finds.
*/
static void small_claims(Program *p)
{
    static double energy[SMALL_STATES], law[SMALL_STATES];
    double free_gap = 0, energy_gap = 0;
    int least = 0, flat = 0;
    small_energies(energy);
    for (int s = 0; s < SMALL_STATES; s++) {
        least += energy[s] == -32;
        flat += energy[s] == 0;
    }
    for (double T = 1.5; T < 4; T += 0.5) {
        double log_z = boltzmann(energy, SMALL_STATES, T, law);
        free_gap = worst(free_gap, log_z / 16, kaufman(SMALL, 1 / T));
        energy_gap = worst(energy_gap, mean_of(law, energy, SMALL_STATES) / 16,
                           kaufman_energy(SMALL, T));
    }
    boltzmann(energy, SMALL_STATES, 2.5, law);
    double exact = mean_of(law, energy, SMALL_STATES) / 16;
    Reading gibbs = lattice_read(SMALL, 2.5, false, pick(p, 20000, 1000000, 1000000), p->seed);
    Reading wolff = lattice_read(SMALL, 2.5, true, pick(p, 20000, 400000, 400000), p->seed);
    claim(p, "4 by 4: states of least energy", least, EXACTLY, 2, 0, "all up, all down");
    claim(p, "4 by 4: states of energy 0", flat, EXACTLY, 20524, 0,
          "known table of the 4 x 4 torus");
    claim(p, "4 by 4: ln Z per spin, enumerated against Kaufman", free_gap, AT_MOST, 1e-12, 0,
          "(10.24), T = 1.5 .. 3.5");
    claim(p, "4 by 4: energy, enumerated against Kaufman", energy_gap, AT_MOST, 1e-8, 0,
          "derivative by differences");
    claim(p, "4 by 4: Gibbs sweeps against enumeration, in errors",
          fabs(gibbs.energy - exact) / gibbs.energy_error, AT_MOST, 6, 0, "false alarm 1e-6");
    claim(p, "4 by 4: Wolff clusters against enumeration, in errors",
          fabs(wolff.energy - exact) / wolff.energy_error, AT_MOST, 6, 0, "false alarm 1e-6");
}

static void large_claims(Program *p, const Reading *r, int L)
{
    double energy = 0, capacity = 0, onsager = 0, yang = 0, critical = 0;
    for (int i = 0; i < HEATS; i++) {
        double T = r[i].T, e = kaufman_energy(L, T), c = kaufman_capacity(L, T);
        say(p,
            "   T = %-6g %s energy %.5f (%.5f for this L, %.5f infinite)  m %.4f (%.4f)  C %.3f "
            "(%.3f)",
            T, r[i].clusters ? "Wolff" : "Gibbs", r[i].energy, e, onsager_energy(T), r[i].magnet,
            yang_magnetisation(T), r[i].capacity, c);
        energy = fmax(energy, fabs(r[i].energy - e) / r[i].energy_error);
        capacity = fmax(capacity, fabs(r[i].capacity - c) / r[i].capacity_error);
        if (fabs(T - critical_temperature()) > 0.1)
            onsager = worst(onsager, r[i].energy, onsager_energy(T));
        else
            critical = worst(critical, r[i].energy, onsager_energy(T));
        if (T <= 2.2)
            yang = worst(yang, r[i].magnet, yang_magnetisation(T));
    }
    claim(p, "large lattice: energy against Kaufman, in errors, worst", energy, AT_MOST, 7, 0,
          "(10.24), 16 temperatures");
    claim(p, "large lattice: heat capacity against Kaufman, in errors, worst", capacity, AT_MOST, 7,
          0, "(10.9), fluctuations");
    goal(p, "large lattice: energy against Onsager, away from T_c", onsager, AT_MOST, 0.002, 0,
         "(10.25), |T - T_c| > 0.1");
    goal(p, "large lattice: magnetisation against Yang, T <= 2.2", yang, AT_MOST, 0.005, 0,
         "(10.27)");
    control(p, "large lattice: energy against Onsager, near T_c", critical, "a finite lattice");
}

static void part_ising(Program *p)
{
    Reading r[HEATS];
    double tau[2][SIZES];
    int L = pick(p, 32, 128, 256), sweeps = pick(p, 1000, 10000, 100000);
    small_claims(p);
#pragma omp parallel for schedule(dynamic) num_threads(threads_count())
    for (int k = 0; k < HEATS + 2 * SIZES; k++) {  // the slowest, in the middle, first
        int i = k < HEATS ? (k + HEATS / 2 - 3) % HEATS : k - HEATS;
        if (k < HEATS) {
            bool clusters = needs_clusters(HEAT[i]);
            r[i] = lattice_read(L, HEAT[i], clusters, clusters ? sweeps * 2 / 5 : sweeps, p->seed);
        } else
            tau[i / SIZES][i % SIZES] = critical_tau(8 << i % SIZES, i >= SIZES,
                                                     pick(p, 4000, 100000, 400000), p->seed);
    }
    large_claims(p, r, L);
    double slow = log(tau[0][2] / tau[0][0]) / log(4), fast = log(tau[1][2] / tau[1][0]) / log(4);
    say(p, "   memory at T_c, L = 8, 16, 32: Gibbs %.0f, %.0f, %.0f sweeps; Wolff %.2f, %.2f, %.2f",
        tau[0][0], tau[0][1], tau[0][2], tau[1][0], tau[1][1], tau[1][2]);
    goal(p, "memory of Gibbs sweeps at T_c: exponent", slow, EXACTLY, 2.17, 0.3,
         "Nightingale & Bloete 96");
    control(p, "memory of Wolff clusters at T_c: exponent", fast, "small");
    claim(p, "memory at T_c, L = 32: Gibbs / Wolff", tau[0][2] / tau[1][2], AT_LEAST, 10, 0,
          "why clusters");
    ising_figure(p, r, L, tau);
    lattices_figure(p, pick(p, 32, 128, 256));
    cooling_film(p);
}

/*
## Part inference: an energy for questions and answers

Now leave physics, and keep the formula. Somebody wants a model of a variable $x$ and has a function
$f(x)$ that says how plausible each value is, on no particular scale. To make probabilities of it
they must be positive and add up to one, so take the exponential and divide by the sum. That is the
Boltzmann distribution with $f(x) = -E(x)$ and $T = 1$; for a handful of classes it is called
*softmax*, and the last layer of every classifier in this book is a small physical system. With a
question $x$ and an answer $y$, (10.29):

$$ P(y \mid x) = \frac{e^{-E(x, y)/T}}{\sum_{y'} e^{-E(x, y')/T}}, \qquad
   y^\ast = \arg\min_y E(x, y) . $$

In words: given the question $x$, answers are as probable as their energies are low; and if only the
best answer is wanted, one may forget the exponential, the sum and $Z$, and look for the least
energy. That is the attraction of energy-based models: *comparing* needs no $Z$. As $T \to 0$ the
first formula turns into the second.

*Learning* is another matter. It is tempting to lower the energy of the data and be done. But
$-\ln P(x) = E(x)/T + \ln Z$, and $Z$ depends on the parameters too: whoever lowers the energy of
everything has learnt nothing (errata, E19). One bit shows it. $E(x) = -\theta x$, and three
quarters of the data are ones. The mean energy falls without end as $\theta$ grows; the mean of
$-\ln P$, (10.30), has its minimum where $P(1) = 3/4$, because $\ln Z$ pulls back with the force
$\langle x \rangle_{\text{model}}$.
*/
// P(1) after descending the mean energy of the data, or, with the ln Z, the mean of -ln P. (10.30)
static double one_bit(bool with_z, double share, int steps)
{
    double theta = 0;
    for (int i = 0; i < steps; i++) {
        double model = 1 / (1 + exp(-theta));
        theta -= 0.5 * ((with_z ? model : 0) - share);
    }
    return 1 / (1 + exp(-theta));
}

static double softmax_gap(double T)  // the library's softmax against boltzmann()
{
    real logit[LEVELS], soft[LEVELS];
    double p[LEVELS], gap = 0;
    for (int i = 0; i < LEVELS; i++)
        logit[i] = (real)(-LADDER[i] / T);
    kernel_softmax(logit, soft, 1, LEVELS);
    boltzmann(LADDER, LEVELS, T, p);
    for (int i = 0; i < LEVELS; i++)
        gap = worst(gap, (double)soft[i], p[i]);
    return gap;
}

/*
An answer may be a whole picture. Let $x$ be a black and white picture in which a tenth of the
pixels has been flipped, $y$ the picture that was meant. Two things are known: a pixel is likely to
be what we see, and likely to be what its neighbours are. As an energy of spins,

$$ E(x, y) = - \alpha \sum_{\text{neighbours}} y_i y_j - \eta \sum_i x_i y_i . $$

The second weight follows from the noise. A pixel agrees with what was meant nine times as often as
not, and agreeing has the energy $-\eta$, the contrary $+\eta$; so at $T = 1$ the odds $e^{2\eta}$
must be 9, $\eta = \frac12 \ln (0.9 / 0.1) = 1.10$. The first weight, $\alpha = 0.5$, was chosen by
hand. Now $\arg\min_y$ goes over $2^{784}$ pictures. *Going downhill*, flipping a pixel only if that
lowers the energy, stops in the first hollow. *Annealing* (Kirkpatrick and others 1983) runs Gibbs
sampling while the temperature falls slowly to nothing, so that early on it can climb out of
hollows.

With `--data` the pictures are your own: black and white is made of them at half brightness, and of a
picture in colours three. The energy says that neighbours are alike, so it mends what consists of
areas, as letters do; the claim about wrong pixels falls short on pictures as fine as sand.
*/
static const double ALPHA = 0.5, NOISE = 0.1;

static double eta(void) { return 0.5 * log((1 - NOISE) / NOISE); }

// The terms of E that pixel i appears in are -y_i pull.
static double pull(const int8_t *x, const int8_t *y, int Y, int X, int i)
{
    int r = i / X, c = i % X;
    int sum = (r ? y[i - X] : 0) + (r + 1 < Y ? y[i + X] : 0) + (c ? y[i - 1] : 0) +
              (c + 1 < X ? y[i + 1] : 0);
    return ALPHA * sum + eta() * x[i];
}

static double answer_energy(const int8_t *x, const int8_t *y, int Y, int X)
{
    double energy = 0;
    for (int i = 0; i < Y * X; i++) {  // each tie counts for the pixel above or to the left of it
        energy -= eta() * x[i] * y[i];
        energy -= i / X + 1 < Y ? ALPHA * y[i] * y[i + X] : 0;
        energy -= i % X + 1 < X ? ALPHA * y[i] * y[i + 1] : 0;
    }
    return energy;
}

// y starts as x and descends: downhill only (rng NULL), or while it is cooled from T = 3 to 0.03.
static void find_answer(const int8_t *x, int8_t *y, int Y, int X, int sweeps, Rng *rng)
{
    memcpy(y, x, (size_t)(Y * X));
    for (int k = 0; k < sweeps; k++) {
        double T = 3 * pow(0.01, k / (sweeps - 1.0));
        for (int i = 0; i < Y * X; i++) {
            double gain = 2 * pull(x, y, Y, X, i) / T;
            y[i] = (rng ? rng_uniform(rng) < 1 / (1 + exp(-gain)) : gain > 0) ? 1 : -1;
        }
    }
}

static void flip_some(int8_t *x, int n, Rng *rng)
{
    for (int i = 0; i < n; i++)
        x[i] = (int8_t)(rng_uniform(rng) < NOISE ? -x[i] : x[i]);
}

enum { SHOWN = 8, ROWS = 4 };

// wrong[ROWS], energy[ROWS]: pixels that differ from the clean picture, and E, means over pictures.
// shown (ROWS, columns, Y, X, C): the first of them.
static void mend_pictures(const Pictures *from, double *wrong, double *energy, real *shown,
                          int columns, Rng *rng)
{
    int n = from->Y * from->X, C = from->C;
    int8_t *y = alloc_zeroed((size_t)(ROWS * n), 1);  // clean, noisy, downhill, annealed
    for (int k = 0; k < from->n * C; k++) {           // each colour is a picture of its own
        int picture = k / C, colour = k % C;
        for (int i = 0; i < n; i++)
            y[i] = from->pixel[((long)picture * n + i) * C + colour] > 127 ? 1 : -1;
        memcpy(y + n, y, (size_t)n);
        flip_some(y + n, n, rng);
        find_answer(y + n, y + 2 * n, from->Y, from->X, 20, NULL);
        find_answer(y + n, y + 3 * n, from->Y, from->X, 200, rng);
        for (int r = 0; r < ROWS; r++) {
            energy[r] += answer_energy(y + n, y + r * n, from->Y, from->X) / from->n;
            for (int i = 0; i < n; i++)
                wrong[r] += (double)(y[r * n + i] != y[i]) / from->n;
            for (int i = 0; i < n && picture < columns; i++)
                shown[((long)(r * columns + picture) * n + i) * C + colour] = y[r * n + i] > 0 ? 1 : 0;
        }
    }
    free(y);
}

static void part_inference(Program *p)
{
    static const char *const row[ROWS] = {"meant", "seen", "downhill", "annealed"};
    double wrong[ROWS] = {0}, energy[ROWS] = {0}, cold[LEVELS];
    Rng rng = rng_new(p->seed, "inference");
    Pictures *pictures = pictures_load(p->source, TEST, pick(p, 8, 200, 1000));
    int columns = pictures->n < SHOWN ? pictures->n : SHOWN;
    int numbers = pictures->Y * pictures->X * pictures->C;
    real *shown = alloc_zeroed((size_t)(ROWS * columns) * (size_t)numbers, sizeof *shown);
    mend_pictures(pictures, wrong, energy, shown, columns, &rng);
    boltzmann(LADDER, LEVELS, 0.02, cold);
    claim(p, "softmax of -E/T against the Boltzmann distribution", softmax_gap(0.7), AT_MOST, 2e-7,
          0, "(10.29); float");
    claim(p, "T = 0.02: probability of the least energy", cold[0], EXACTLY, 1, 1e-15,
          "(10.29), argmin");
    claim(p, "one bit, trained by -ln P: P(1)", one_bit(true, 0.75, 1000), EXACTLY, 0.75, 1e-12,
          "(10.30), as in the data");
    control(p, "one bit, trained by its energy alone: P(1)", one_bit(false, 0.75, 1000),
            "sham: no ln Z (E19)");
    claim(p, "pictures: energy of the annealed answer less downhill's", energy[3] - energy[2],
          AT_MOST, 0, 0, "mean over pictures");
    claim(p, "pictures: wrong pixels, annealed", wrong[3], AT_MOST, wrong[1] / 2, 0,
          "half of the seen");
    control(p, "pictures: wrong pixels, downhill", wrong[2], "sham: temperature 0");
    control(p, "pictures: wrong pixels, seen", wrong[1], "a tenth is flipped");
    control(p, "pictures: energy of the annealed answer less the truth's", energy[3] - energy[0],
            "below 0: the model prefers it");
    Figure *f = program_figure(
        p, "inference", "The answer is the picture of least energy",
        data_are_digits(p) ? "Digits as meant, with a tenth flipped, mended downhill and annealed."
                           : "Pictures as meant, with a tenth flipped, mended downhill and annealed.",
        "Four rows: clean, speckled, some specks left, nearly clean.");
    figure_pictures(f, shown, ROWS, columns, pictures->Y, pictures->X, pictures->C, row, NULL);
    figure_draw(f);
    free(shown);
    pictures_free(pictures);
}

/*
## Part visible: a Boltzmann machine

Take $N$ units that are 0 or 1 and give every pair a tie:

$$ E(x) = - \sum_{i \le j} \theta_{ij} \, x_i x_j . $$

A positive tie wants both units on. Since $x_i x_i = x_i$, the tie of a unit to itself is its bias.
(The reading notes write $-x^{\mathsf T} U x - b^{\mathsf T} x$ with a full matrix; then
$\theta_{ij} = U_{ij} + U_{ji}$ for $i < j$, $\theta_{ii} = U_{ii} + b_i$. The sum matters: with a
full matrix a unit hears $U_{ij} + U_{ji}$ from each of the others, not $U_{ij}$.) Each unit, given
the others, is a logistic regression on them, which is (10.21) once more:

$$ P(x_i = 1 \mid \text{others}) = \sigma \Bigl( \theta_{ii} + \sum_{j \ne i} \theta_{ij} x_j \Bigr) . $$

How does it learn? By making the data probable, that is, making $\mathrm{KL}(\text{data} \Vert
\text{model}) = -\sum_x p_{\text{data}} \ln p - S_{\text{data}}$ small; the second term, the entropy
of the data, is a constant. As $\ln p = -E - \ln Z$, the first is
$\langle E \rangle_{\text{data}} + \ln Z$. The derivative by $\theta_{ij}$ of the mean energy is
$-\langle x_i x_j \rangle_{\text{data}}$, that of $\ln Z$ is
$\langle x_i x_j \rangle_{\text{model}}$, and we have (10.31), a *difference of two expectations*.
No tape was needed, and none would help: the second expectation is a sum over all states, which a
tape can differentiate only if somebody writes the sum down. `tests/check_10.c` does so for these
small machines, and finds the same gradient.
*/
enum { UNITS = 6, PLANES = 1 << UNITS };

typedef struct Machine {
    int D, H;  // visible units: the low bits of a state; hidden units: the high bits
    double theta[UNITS * UNITS];
} Machine;

static double *tie(Machine *m, int i, int j)  // in any order
{
    return &m->theta[i < j ? i * UNITS + j : j * UNITS + i];
}

static double machine_energy(const Machine *m, int state)
{
    double energy = 0;
    for (int i = 0; i < m->D + m->H; i++)
        for (int j = i; j < m->D + m->H; j++)
            energy -= m->theta[i * UNITS + j] * (state >> i & 1) * (state >> j & 1);
    return energy;
}

// p (all states), and what the visible units make of it: visible (2^D).
static void machine_law(const Machine *m, double *p, double *visible)
{
    double energy[PLANES] = {0};
    int states = 1 << (m->D + m->H), seen = 1 << m->D;
    for (int s = 0; s < states; s++)
        energy[s] = machine_energy(m, s);
    boltzmann(energy, states, 1, p);
    for (int v = 0; v < seen; v++)
        visible[v] = 0;
    for (int s = 0; s < states; s++)
        visible[s % seen] += p[s];
}

/*
Here is the gradient. `p` is the machine's distribution over all its states, `data` that of the
visible units. Each state is taken off with its weight in the data and added with its weight in the
model; the sum is (10.31). (Hidden units are filled in by the machine's own conditional
distribution, `p[s] / visible[v]`: next part. Without them that factor is 1.)

The sum over all states is possible for six units and not for sixty. So the second version takes
100 *chains*, machines in some state each, lets each be redrawn unit by unit by Gibbs sampling, and
averages over them in the place of the model. The chains are not started anew after each change of
the weights, because the change is small and they are nearly at equilibrium already (Neal 1992,
Tieleman 2008).
*/
static void add_moments(int state, double share, double *moment)  // moment (UNITS, UNITS), i <= j
{
    for (int i = 0; i < UNITS; i++)
        for (int j = i; j < UNITS; j++)
            moment[i * UNITS + j] += share * (state >> i & 1) * (state >> j & 1);
}

static double unit_input(Machine *m, int state, int i)  // what unit i hears from the others
{
    double input = *tie(m, i, i);
    for (int j = 0; j < m->D + m->H; j++)
        input += j != i ? *tie(m, i, j) * (state >> j & 1) : 0;
    return input;
}

static void gibbs_units(Machine *m, int *state, Rng *rng)  // each unit once, in turn; (10.21)
{
    for (int i = 0; i < m->D + m->H; i++) {
        int on = rng_uniform(rng) < 1 / (1 + exp(-unit_input(m, *state, i)));
        *state = (*state & ~(1 << i)) | on << i;
    }
}

// slope (UNITS, UNITS) of KL(data || model), i <= j; data (2^D). chain (CHAINS): states that stand
// for the model, moved on by one sweep; NULL: the exact sum. Returns the exact KL. (10.31), (10.34)
static double machine_slope(Machine *m, const double *data, double *chain, Rng *rng, double *slope)
{
    double p[PLANES], visible[PLANES];
    int seen = 1 << m->D;
    machine_law(m, p, visible);
    memset(slope, 0, sizeof *slope * UNITS * UNITS);
    for (int s = 0; s < seen << m->H; s++) {
        int v = s % seen;
        add_moments(s, -data[v] * p[s] / visible[v], slope);  // data, hidden units filled in
        if (!chain)
            add_moments(s, p[s], slope);
    }
    for (int c = 0; chain && c < CHAINS; c++) {
        int state = (int)chain[c];
        gibbs_units(m, &state, rng);
        add_moments(state, 1.0 / CHAINS, slope);
        chain[c] = state;
    }
    return kl_divergence(data, visible, seen);
}

/*
One loop for all machines of this chapter. With exact slopes the rate is constant. With sampled
slopes it falls to zero along a straight line, or the weights would tremble for ever.
*/
static void learn(Program *p, const char *name, Machine *m, const double *data, long steps,
                  bool sampled, Curve *curve)
{
    double slope[UNITS * UNITS], chain[CHAINS];
    long step = 0;
    Rng rng = rng_new(p->seed, name);
    for (int c = 0; c < CHAINS; c++)
        chain[c] = (double)rng_below(&rng, 1L << (m->D + m->H));
    Training *t = training_new(p, "%s", name);
    checkpoint_doubles(t->state, "theta", m->theta, UNITS * UNITS);
    checkpoint_doubles(t->state, "chain", chain, CHAINS);
    checkpoint_rng(t->state, "rng", &rng);
    checkpoint_long(t->state, "step", &step);
    checkpoint_curve(t->state, "kl", curve);
    training_begin(t);
    while (step < steps) {
        double rate = sampled ? RATE * (1 - (double)step / (double)steps) : RATE;
        double divergence = machine_slope(m, data, sampled ? chain : NULL, &rng, slope);
        if (step % (steps / 100 + 1) == 0)
            curve_add(curve, (double)step, divergence);
        for (int i = 0; i < UNITS * UNITS; i++)
            m->theta[i] -= rate * slope[i];
        training_tick(t, ++step, steps, "KL", divergence);
    }
    training_end(t);
}

static Machine machine_random(int D, int H, double size, Rng *rng)
{
    Machine m = {.D = D, .H = H};
    for (int i = 0; i < D + H; i++)
        for (int j = i; j < D + H; j++)
            *tie(&m, i, j) = size * rng_normal(rng);
    return m;
}

/*
The lesson's data come from a machine of the same kind, the *teacher*: five units with random ties.
So a perfect answer exists, and there is only one, because for a machine without hidden units the
divergence is a *bowl*: its second derivatives are the covariances of the products $x_i x_j$ under
the model, (10.32), and so its curvature in any direction is a variance, which is never negative
(nor zero, as the notes show). The learner starts from nothing and must find all 15 numbers of the
teacher.

In some directions the bowl is nearly flat, the same trouble as in the ravine of chapter 00.
*/
// Largest gap between P(x_i = 1 | others), from the energies of two states, and its sigmoid.
static double regression_gap(Machine *m)
{
    double gap = 0;
    for (int s = 0; s < 1 << m->D; s++)
        for (int i = 0; i < m->D; i++) {
            double on = exp(-machine_energy(m, s | 1 << i)),
                   off = exp(-machine_energy(m, s & ~(1 << i)));
            gap = worst(gap, on / (on + off), 1 / (1 + exp(-unit_input(m, s, i))));
        }
    return gap;
}

static void visible_figure(Program *p, const Curve *exact, const Curve *sampled)
{
    Figure *f = program_figure(
        p, "visible", "The exact gradient never stops; a hundred chains lag ten powers of ten behind",
        "Divergence from the teacher, by the exact and the sampled gradient.",
        "One line falls for ever, the other to a noisy floor.");
    figure_panel(f, NULL, "steps", "KL(data || model), nats");
    figure_command(f, "set logscale y\nset format y '10^{%%T}'");
    figure_curve(f, "exact sum", LINES, exact);
    figure_curve(f, "100 chains", LINES, sampled);
    figure_draw(f);
}

static void part_visible(Program *p)
{
    double data[PLANES], law[PLANES], seen[PLANES], divergence[8], far = 0;
    Curve exact = {0}, sampled = {0};
    Rng rng = rng_new(p->seed, "visible.teacher");
    Machine teacher = machine_random(5, 0, 1, &rng), learner = {.D = 5};
    machine_law(&teacher, law, data);
    learn(p, "visible.exact", &learner, data, scaled(p, pick(p, 400, 5000, 5000)), false, &exact);
    for (int i = 0; i < UNITS * UNITS; i++)
        far = worst(far, learner.theta[i], teacher.theta[i]);
    machine_law(&learner, law, seen);
    double end = kl_divergence(data, seen, 32);
    for (int k = 0; k < p->seeds; k++) {
        Machine m = {.D = 5};
        Curve unused = {0};
        char *name = text_format("visible.chains%d", k);
        learn(p, name, &m, data, scaled(p, pick(p, 400, 5000, 50000)), true,
              k ? &unused : &sampled);
        machine_law(&m, law, seen);
        divergence[k] = kl_divergence(data, seen, 32);
        curve_free(&unused);
        free(name);
    }
    claim(p, "each unit a logistic regression of the others", regression_gap(&teacher), AT_MOST,
          1e-12, 0, "(10.21), enumerated");
    goal(p, "exact gradient: KL from the teacher", end, AT_MOST, 1e-12, 0, "(10.31)");
    goal(p, "exact gradient: largest error of a weight", far, AT_MOST, 1e-5, 0,
         "(10.32): only one bowl");
    claim_seeds(p, "sampled gradient: KL from the teacher", divergence, p->seeds, AT_MOST,
                p->size == SIZE_QUICK ? 0.05 : 0.001, 0, "(10.31), 100 chains");
    control(p, "no training: KL from the teacher", exact.y[0], "sham: all states alike");
    visible_figure(p, &exact, &sampled);
    curve_free(&exact);
    curve_free(&sampled);
}

/*
## Part hidden: what pairs cannot say

Three bits, all eight states, and only those with an even number of ones occur, each a quarter of
the time. Read the third bit as an answer and the first two as a question: it is their XOR. Look at
the data in pairs: each unit is on half of the time, each pair is on together a quarter of the time,
just as if three fair coins were tossed. And pairs are all that the rule (10.31) ever sees. At
$\theta = 0$ the model *is* three fair coins, its moments agree with those of the data, the slope is
zero, and since there is only one bowl this is the best there is, (10.33):

$$ \min_\theta \mathrm{KL} = \ln 8 - \ln 4 = \ln 2 = 0.6931 . $$

In words: the best machine of visible units wastes half its probability on states that never occur,
exactly what knowing nothing costs. Not the learning fails here but the machine.

Now add *one* hidden unit $h$, with a tie to each visible one. What we see of the machine is the sum
over $h$, $p(v) \propto e^{-F(v)}$ with a *free energy* of the part that we do not see, (10.34):

$$ F(v) = - \sum_{i \le j} \theta_{ij} v_i v_j - \ln \bigl( 1 + e^{c + \sum_i w_i v_i} \bigr) . $$

Here $c$ is the bias of $h$ and $w_i$ its tie to $v_i$. The logarithm is a bent line, almost
$\max(0, \cdot)$, the ReLU. Let all $w_i$ be equal, so that it depends on the number of ones alone,
and take differences along 0, 1, 2, 3 ones three times over. For a sum over pairs, if all are alike
a quadratic in that number, nothing is left; for a bent line something is. So it contains a term
$v_1 v_2 v_3$, which no sum of pairs has, and three visible units need no more than that; the notes
make such a machine by hand, (10.35). The hidden unit is a name for a fact about three units at once
("none of you is on"), and by names of that kind pairs can say everything, given enough of them.

The rule of learning stays (10.31); only, the data do not say what $h$ was, so it is filled in with
the machine's own conditional probabilities. There is a price: with hidden units the bowl is gone.
Where all ties are zero, those of $h$ among them, the slope is zero as well, so one starts at random
ties and hopes. The program takes several starts and reports the mean over *all* of them.
*/
static void parity(double *data)
{
    for (int v = 0; v < 8; v++)
        data[v] = ones((unsigned)v) % 2 ? 0 : 0.25;
}

// Of the four questions x1, x2, how many does argmin over y of F(x1, x2, y) answer by their XOR?
static int xor_right(const Machine *m)
{
    double p[PLANES], visible[PLANES];
    int right = 0;
    machine_law(m, p, visible);
    for (int x = 0; x < 4; x++) {  // least F is greatest p
        double gap = log(visible[x + 4]) - log(visible[x]);
        right += fabs(gap) > 1e-6 && (gap > 0) == (ones((unsigned)x) % 2);
    }
    return right;
}

// m[0] and its curve: visible units only; m[1]: one hidden unit.
static void hidden_figure(Program *p, const Curve *without, const Curve *with, const Machine *m[2])
{
    double law[PLANES], seen[2][8], at[8];
    for (int v = 0; v < 8; v++)
        at[v] = v;
    for (int k = 0; k < 2; k++)
        machine_law(m[k], law, seen[k]);
    Figure *f = program_figure(p, "hidden", "One hidden unit says what pairs cannot",
                               "Divergence while learning three-bit parity; and the eight states.",
                               "One line stays at ln 2, one falls; four of eight states are left.");
    figure_panel(f, "learning", "steps", "KL(data ‖ model), nats");
    figure_command(f, "set logscale xy\nset format x '10^{%%T}'\nset format y '10^{%%T}'");
    figure_role(f, ROLE_RIVAL);
    figure_curve(f, "visible only", LINES, without);
    figure_role(f, ROLE_MODEL);
    figure_curve(f, "one hidden unit", LINES, with);
    figure_panel(f, "what it believes in the end", "state (bits 1, 2, 3)", "probability");
    figure_command(f, "set xtics ('000' 0, '100' 1, '010' 2, '110' 3, '001' 4, '101' 5, '011' 6, "
                      "'111' 7)\nset yrange [0:0.3]");
    figure_role(f, ROLE_MODEL);
    figure_xy(f, "one hidden unit", BOXES, at, seen[1], 8);
    figure_role(f, ROLE_RIVAL);
    figure_xy(f, "visible only", POINTS, at, seen[0], 8);
    figure_draw(f);
}

static void part_hidden(Program *p)
{
    double data[8], law[PLANES], seen[8], right = 0, divergence[20];
    Curve without = {0}, with = {0};
    Rng rng = rng_new(p->seed, "hidden.start");
    parity(data);
    long steps = scaled(p, pick(p, 2000, 60000, 600000));
    Machine visible = machine_random(3, 0, 1, &rng), first = {0};
    learn(p, "hidden.without", &visible, data, steps, false, &without);
    machine_law(&visible, law, seen);
    double floor_found = kl_divergence(data, seen, 8), uniform = 0;
    for (int v = 0; v < 8; v++)
        uniform = worst(uniform, seen[v], 1.0 / 8);
    for (int k = 0; k < p->seeds; k++) {
        Machine m = machine_random(3, 1, 1, &rng);
        Curve curve = {0};
        char *name = text_format("hidden.start%d", k);
        learn(p, name, &m, data, steps, false, &curve);
        machine_law(&m, law, seen);
        divergence[k] = kl_divergence(data, seen, 8);
        say(p, "   start %d: KL %.5f, XOR right on %d of 4", k + 1, divergence[k], xor_right(&m));
        right += xor_right(&m) / (4.0 * p->seeds);
        if (k == 0) {
            with = curve;
            first = m;
        } else
            curve_free(&curve);
        free(name);
    }
    claim(p, "parity, visible units only: KL", floor_found, EXACTLY, log(2), 1e-10,
          "(10.33): ln 2");
    claim(p, "parity, visible units only: farthest from 1/8", uniform, AT_MOST, 1e-6, 0, "(10.33)");
    control(p, "parity, visible units only: XOR right, of 4", xor_right(&visible), "cannot say");
    if (p->size == SIZE_QUICK)
        control_seeds(p, "parity, one hidden unit: KL, all starts", divergence, p->seeds,
                      "too short a run to claim anything");
    else
        claim_seeds(p, "parity, one hidden unit: KL, all starts", divergence, p->seeds, AT_MOST,
                    0.01, 0, "(10.34); best visible: ln 2");
    control(p, "parity, one hidden unit: share of XOR right", right, "argmin of F, all starts");
    hidden_figure(p, &without, &with, (const Machine *[]){&visible, &first});
    curve_free(&without);
    curve_free(&with);
}

/*
## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "exponential",
     .promise = "why the exponential, and what 5 kJ/mol are worth",
     .run = part_exponential,
     .size = {"exact", "exact", "exact"},
     .seeds = {1, 1, 1}},
    {.name = "levels",
     .promise = "four levels: Z, U, S, F, and why F is least",
     .run = part_levels,
     .size = {"3,000 random p", "300,000 random p", "3,000,000 random p"},
     .seeds = {1, 1, 1}},
    {.name = "gibbs",
     .promise = "many arrangements: coins, four signs, the universe",
     .run = part_gibbs,
     .size = {"exact", "exact", "exact"},
     .seeds = {1, 1, 1}},
    {.name = "rates",
     .promise = "two hills, the same free energies, other rates",
     .run = part_rates,
     .size = {"300 journeys", "4,000 journeys", "40,000 journeys"},
     .seeds = {1, 1, 1}},
    {.name = "relax",
     .promise = "the master equation: F falls to its least value",
     .run = part_relax,
     .size = {"21 starts", "1,001 starts", "1,001 starts"},
     .seeds = {1, 1, 1}},
    {.name = "sampling",
     .promise = "Metropolis and Gibbs against exact probabilities",
     .run = part_sampling,
     .size = {"100,000 draws", "100,000 draws", "100,000 draws"},
     .seeds = {1, 1, 1}},
    {.name = "ising",
     .promise = "a magnet, enumerated and through its critical temperature",
     .run = part_ising,
     .size = {"L = 32", "L = 128", "L = 256, 10 times the sweeps"},
     .seeds = {1, 1, 1}},
    {.name = "inference",
     .promise = "softmax, argmin of an energy, mended pictures",
     .run = part_inference,
     .size = {"8 pictures", "200 pictures", "1,000 pictures"},
     .seeds = {1, 1, 1},
     .needs = {.test = 1, .numbers = 65536}},
    {.name = "visible",
     .promise = "a Boltzmann machine learns its teacher",
     .run = part_visible,
     .size = {"400 steps", "5,000 steps", "5,000 steps; chains 50,000"},
     .seeds = {1, 5, 5}},
    {.name = "hidden",
     .promise = "three-bit parity, without and with a hidden unit",
     .run = part_hidden,
     .size = {"2,000 steps", "60,000 steps", "600,000 steps"},
     .seeds = {2, 10, 20}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "10_boltzmann_distribution",
        .title = "The Boltzmann distribution: how energy becomes chance",
        .promise = "Derives the law, checks it by enumeration, samples from it, takes a magnet "
                   "through its\n"
                   "critical temperature, and lets small Boltzmann machines learn.",
        .epochs = "multiplies the length of the machines' trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}

/*
## What to look for in the figures

`boltzmann`: the curves on the left only rise, those on the right cross; ask why nothing can cross
on the left. `counting`: see how small a bath already gives a straight line. `levels`: level 1 first
gains and then loses. `coins`: no price, and still no coin shows ten heads. `gibbs`: on the left, two
lines that meet zero at the same place. `rates`: the ends of the two landscapes are the same, the times are not. `relax`: no curve
ever turns up, and only the sham's, which goes to another law, ends above the dashed level. `ising`:
the marks above $T_c$ in the left panel, which do not come down to zero: 128 by 128 spins are not
infinitely many. `memory`: the distance of the two lines at the right, on a logarithmic axis. `lattices`: cover the labels and guess which is critical. `cooling`: the energy has
no jump anywhere. `inference`: thin strokes suffer, since the energy knows that neighbours agree and
does not know what a stroke is. `visible`: one straight line down, one that trembles and comes to
rest only as the rate does. `hidden`: a slope of $-1$.

## What went wrong while writing this chapter

*A hill that was not nothing.* The first landscape had a smooth hill of 13 sites, and the claim said
that the ratio of the two times is $e^{\Delta G/T}$ of the ends. It was wrong by 27 %: the foot of a
smooth hill weighs as much as the ends do. That is why (10.17) counts every site by its share. The
claim that three units of height cost a factor $e^3 = 20.1$ failed too; it is 16.1.

*A control that did not show.* To show what happens without thinning, one test was run on successive
states. Its p-value was 0.02, which proves nothing. One test is one number drawn at random; it takes
400 of them to see that 30 % of them cry wolf where 1 % should.

*Faster was slower.* Random numbers of a row at once, by the library's function for arrays, made the
magnet more than twice as slow as one at a time: the function asks OpenMP each time whether to use
threads, which costs more than 64 numbers. With half a lattice at a time it is no slower. The
numbers are the same in all three.

*Searching better, finding worse.* With $\alpha = 0.7$ annealing found answers of lower energy than
going downhill did, by 3.4, and more wrong pixels, 22.0 against 21.4. The search was right; the
energy was wrong. Even at 0.5 the answers have less energy than the truth.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own: add
`--out build/try1` and so on. Answers stand in `notes/solutions/10_boltzmann_distribution.md`; guess
first.

1. *Which weights multiply?* In `exponential_weight` put $e^{+E}$, then $e^{-E^2}$ (`--part
   exponential`). What is the largest gap between pair and product? What has (10.1) not decided?
2. *The turning point of level 1.* At which temperature is level 1 fullest? Use (10.5) to say what
   $U$ must be there; then, in `part_levels`, begin the loop at other temperatures until the program
   prints that $U$.
3. *One more unit of hill.* Predict the time from A to B for a hill of 8 from those for 4 and 7. Then
   put 8 for 7 in `height` (`--part rates`).
4. *Started from noise.* In `lattice_new` draw each spin at random instead of up (`--part ising`).
   What are $m$ and the heat capacity at $T = 1.8$? Why does the claim against Kaufman not notice?
5. *The trap.* In `lattice_read`, let the Wolff branch flip until as many spins have turned as the
   lattice has. By how many errors is the 4 by 4 lattice off?
6. *A wrong energy.* `ALPHA` 0.3, 0.4, 0.6, 0.7 (`--part inference`). Which leaves the fewest wrong
   pixels, annealed? When is going downhill as good?
7. *Fewer dreamers.* `CHAINS` 10, then 1,000 (`--part visible`). How does the divergence of the
   sampled gradient depend on the number of chains?
8. *Without ties among the visible.* In `learn`, set the tie to 0 instead of taking the step where
   $i < j <$ `m->D`: now the machine of part `hidden` is a restricted one (chapter 11). What is the
   mean KL with 1, 2 and 3 hidden units (`machine_random(3, 1, 1, &rng)`)? How many are needed?

## References

- L. Boltzmann, *Wiener Berichte* 58 (1868); J. W. Gibbs, *Elementary Principles in Statistical
  Mechanics* (1902).
- E. Ising, *Zeitschrift fuer Physik* 31 (1925); L. Onsager, *Physical Review* 65 (1944); B. Kaufman,
  *Physical Review* 76 (1949); C. N. Yang, *Physical Review* 85 (1952).
- N. Metropolis, A. Rosenbluth, M. Rosenbluth, A. Teller, E. Teller, *Journal of Chemical Physics* 21
  (1953).
- S. Kirkpatrick, C. Gelatt, M. Vecchi, *Science* 220 (1983): annealing.
- S. Geman, D. Geman, *IEEE Transactions on Pattern Analysis and Machine Intelligence* 6 (1984):
  Gibbs sampling, and pictures mended by it.
- D. Ackley, G. Hinton, T. Sejnowski, *Cognitive Science* 9 (1985): the Boltzmann machine.
- U. Wolff, *Physical Review Letters* 62 (1989): clusters.
- R. Neal, *Artificial Intelligence* 56 (1992); T. Tieleman, *ICML* (2008): chains that go on.
- M. P. Nightingale, H. Bloete, *Physical Review Letters* 76 (1996): the exponent 2.17.
- Y. LeCun, S. Chopra, R. Hadsell, M. Ranzato, F. Huang, "A tutorial on energy-based learning" (2006).
*/
