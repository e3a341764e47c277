// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 26 SeqGAN: when the picture is a sentence

A generator of chapter 15 learns because its pictures can be changed a little. The discriminator
says of each pixel whether more ink would look more real, and the generator's weights follow. A
sentence cannot be changed a little. Its words are drawn from a list, one after another, and between
"cat" and "cow" there is no word to move to. The discriminator can still say how real a whole
sentence looks. It cannot say in which direction the sentence should move, because there is no
direction.

*SeqGAN* (Yu and others, 2017) answers with an old idea from the theory of games and robots. Writing
is a series of decisions, the discriminator's answer at the end is the *reward*, and whatever words
have led to a good reward become more probable. No derivative of the reward is needed. Such a rule
is called a *policy gradient*. It is right on average, and its errors are large. Most of this
chapter is about those errors, about what makes them smaller, and about how easily one takes them
for progress.

A second trouble has to be solved on the way. The discriminator judges complete sentences, and the
generator must know what one word is worth. So each unfinished sentence is finished several times by
the generator itself, and the mean reward of the finished ones is the worth of the word. These
attempts are called *roll-outs*.

    make 26                                # this lesson: a minute and a half on two cores
    make 26-lab                            # the laboratory: rivals, and better weights
    make 26-lab2                           # another one: soft words, and searching trees
    make 26 ARGS="--part gradient"         # one part; --list names them
    build/26_seqgan --full                 # longer, with sixteen roll-outs from each word: hours

Look at `figures/26_seqgan/map.png` first: a generator after SeqGAN, after rewards that say nothing,
and at lower temperatures.

**Assumed.** Chapter 15: the game of generator and discriminator. Chapter 00: gradient, tape and
Adam. Chapter 10: KL divergence and entropy. The proofs of the numbered equations are in
`notes/26_seqgan.md`.

## The one equation

(26.1), the policy gradient of Williams (1992) and of Sutton and others (2000), as SeqGAN uses it:

$$ \nabla J = E_{y \sim G} \sum_{t=1}^{T} Q(y_{\le t}) \, \nabla \ln G(y_t \mid y_{<t}) . $$

In words: let the generator write a sentence. At each place, look in which direction the weights
would have to move to make the word that was written there more probable, and go that way as far as
the word was worth. The worth $Q$ of a word is the mean reward of all sentences that begin as this
one does, up to and with this word. Averaged over all sentences that the generator could have
written, this is exactly the gradient of the mean reward $J$.

Six symbols are enough to read the program:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $y_t$ | `word` | (T, B), 0 .. V-1 | the words of B sentences, one sentence in each column |
| $G(y_t \mid y_{<t})$ | softmax of `logits` | (T B, V) | the generator's probability of the next word |
| $D(y)$ | `sigmoid` of `judge` | (B, 1) | probability that the sentence is real |
| $Q$ | `Q` | (T, B) | what a word is worth: mean $D$ of sentences that go on from it |
| $J$ | `J` | a number | mean reward |
| $N$ | `N` | 1 .. | roll-outs from each word |
*/
#include "common.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BATCH = 64, SEEDS = 3, LONGEST = 20, GRADIENTS = 16, FILTERS = 32, WIDTHS = 3, FIRST = 0 };

/*
## The model: a writer and a reader

The *generator* writes from left to right. It reads the words so far, and gives a probability to
each word that could come next. Its memory is an *LSTM* (Hochreiter and Schmidhuber, 1997): two
vectors of H numbers, a state $h$ that it shows and a store $c$ that it keeps. The store is faded by
a gate $f$, is added to by a gate $i$, and is shown by a gate $o$, (26.3):

$$ i, f, o = \sigma(x W_x + h W_h + b), \quad g = \tanh(x W_x + h W_h + b), \quad c' = f c + i g,
   \quad h' = o \tanh c' , $$

each of the four with columns of $W_x$, $W_h$, $b$ of its own. In words: the gates say how much of
the store to forget, how much of what was just read to add, and how much to show. Since the store is
carried by an addition, a gradient can travel back through it over many words. $x$ is the row that
the last word owns in a table of V rows. The sentence begins after a word number 0 that nobody
wrote.
*/
typedef struct Player {
    Params *params;
    Optimizer *optimizer;
} Player;

typedef struct Writer {          // the generator; the oracle of part `oracle` is one, too
    Player self;
    Tensor *table;               // (V, E): a row for each word
    Tensor *Wx, *Wh, *b;         // (E, 4H), (H, 4H), (4H): the columns of i, f, o, g
    Dense out;                   // (H, V)
    int V, T, H;                 // words to choose from; words in a sentence; width of the state
} Writer;

static Writer writer_new(int V, int T, int E, int H, double rate, Rng *rng)
{
    Params *p = params_new();
    Writer g = {.self.params = p, .table = params_add(p, "words", shape2(V, E)), .V = V, .T = T, .H = H};
    g.Wx = params_add(p, "lstm.Wx", shape2(E, 4 * H));
    g.Wh = params_add(p, "lstm.Wh", shape2(H, 4 * H));
    g.b = params_add(p, "lstm.b", shape1(4 * H));
    g.out = dense_new(p, "out", H, V, LINEAR, rng);
    init_normal(g.table, 1 / sqrt(E), rng);
    init_glorot(g.Wx, E, H, rng);
    init_glorot(g.Wh, H, H, rng);
    for (int i = H; i < 2 * H; i++)
        g.b->data[i] = 1;  // a fresh store remembers
    g.self.optimizer = adam_new(p, rate, 0.9, 0.999);
    return g;
}

typedef struct State { Tensor *h, *c; } State;  // (B, H) both

static State blank(const Writer *g, int B)
{
    return (State){tensor_zeros(shape2(B, g->H)), tensor_zeros(shape2(B, g->H))};
}

static void read_words(const Writer *g, const int *word, int B, State *s)  // one word each; (26.3)
{
    const int H = g->H;
    Tensor *x = gather_rows(g->table, word, B);                                       // (B, E)
    Tensor *z = add(dense(x, g->Wx, g->b, LINEAR), matmul(s->h, g->Wh));              // (B, 4H)
    Tensor *gate = sigmoid(slice(z, 1, 0, 3 * H)), *in = tanh_of(slice(z, 1, 3 * H, 4 * H));
    s->c = add(multiply(slice(gate, 1, H, 2 * H), s->c), multiply(slice(gate, 1, 0, H), in));
    s->h = multiply(slice(gate, 1, 2 * H, 3 * H), tanh_of(s->c));
}

static Tensor *logits(const Writer *g, const int *word, int B)  // (T B, V): what comes next, at each place
{
    static const int nothing[1 << 16];  // FIRST, for each sentence
    Tensor *h[LONGEST];
    State s = blank(g, B);
    for (int t = 0; t < g->T; t++) {
        read_words(g, t > 0 ? word + (t - 1) * B : nothing, B, &s);
        h[t] = s.h;
    }
    return dense_apply(&g->out, concat(h, g->T, 0));
}

/*
The *discriminator* reads a whole sentence at once. It is a small convolutional net, as in the
paper: filters that are two, three and five words wide slide over the rows of the words. Each
filter's answers are averaged over the sentence, and a layer of units makes one logit of the
averages. So the discriminator asks how often certain short sequences of words occur. A recurrent
net could read, too. (A convolution is what SeqGAN and most of its successors use. The reading notes
report of translations that a recurrent discriminator is right too early, and then has nothing to
teach.)

Generator and discriminator share no weights, and each has a table of words of its own. What a word
means to someone who writes need not be what it means to someone who looks for mistakes.
*/
typedef struct Reader {
    Player self;
    Tensor *table, *W[WIDTHS], *b[WIDTHS];  // (V, E); (width, 1, E, FILTERS); (FILTERS)
    Dense hidden, out;
    int T;
} Reader;

static const int WIDTH[WIDTHS] = {2, 3, 5};

static Reader reader_new(int V, int T, int E, double rate, Rng *rng)
{
    static const char *const name[WIDTHS][2] = {{"two.W", "two.b"}, {"three.W", "three.b"}, {"five.W", "five.b"}};
    Params *p = params_new();
    Reader d = {.self.params = p, .table = params_add(p, "words", shape2(V, E)), .T = T};
    init_normal(d.table, 1 / sqrt(E), rng);
    for (int i = 0; i < WIDTHS; i++) {
        d.W[i] = params_add(p, name[i][0], shape4(WIDTH[i], 1, E, FILTERS));
        d.b[i] = params_add(p, name[i][1], shape1(FILTERS));
        init_he(d.W[i], WIDTH[i] * E, rng);
    }
    d.hidden = dense_new(p, "hidden", WIDTHS * FILTERS, FILTERS, RELU, rng);
    d.out = dense_new(p, "out", FILTERS, 1, LINEAR, rng);
    d.self.optimizer = adam_new(p, rate, 0.9, 0.999);
    return d;
}

static void player_free(Player *player)
{
    optimizer_free(player->optimizer);
    params_free(player->params);
}

static Tensor *judge(const Reader *d, const int *word, int B)  // logit that it is real: (B, 1)
{
    const int T = d->T, E = d->table->shape.n[1];
    int *along = step_alloc((size_t)(B * T) * sizeof *along);  // (B, T): sentence after sentence
    Tensor *part[WIDTHS];
    for (int i = 0; i < B * T; i++)
        along[i] = word[i % T * B + i / T];
    Tensor *x = reshape(gather_rows(d->table, along, B * T), shape4(B, T, 1, E));
    for (int i = 0; i < WIDTHS; i++) {
        Tensor *y = conv2d(x, d->W[i], d->b[i], 1, 0, RELU);  // (B, T - width + 1, 1, FILTERS)
        Tensor *total = sum_to(y, shape4(B, 1, 1, FILTERS));
        part[i] = reshape(scale(total, 1.0 / (T - WIDTH[i] + 1)), shape2(B, FILTERS));
    }
    return dense_apply(&d->out, dense_apply(&d->hidden, concat(part, WIDTHS, 1)));
}

/*
## The losses

Three losses are needed. *Likelihood* wants the generator to give a high probability to each word of
real sentences, (26.4); before the game begins, the generator learns from it alone. The
*discriminator's loss* is that of chapter 15, (26.6). And the *policy loss* is a function whose
gradient is (26.1) with its sign turned, (26.7):

$$ L_{\text{likelihood}} = - \frac{1}{T} E_{y \sim p} \sum_t \ln G(y_t \mid y_{<t}) , \qquad
   L_{\text{policy}} = - \frac{1}{B} \sum_{b, t} Q_{t,b} \ln G(y_{t,b} \mid y_{<t,b}) . $$

In words: both are logarithms of the probabilities of words. The first is about words that others
have written, and all of them count equally. The second is about words that the generator has
written itself, and each counts as much as it was worth. $Q$ is a number here: no gradient flows
through it.
*/
static Tensor *likelihood_loss(const Writer *g, const int *word, int B)  // nats per word; (26.4)
{
    return softmax_cross_entropy(logits(g, word, B), word);
}

static Tensor *log_probability(Tensor *logit, const int *word)  // (n, 1): ln of each word's probability
{
    const int n = logit->shape.n[0], V = logit->shape.n[1];
    int *place = step_alloc((size_t)n * sizeof *place);
    for (int i = 0; i < n; i++)
        place[i] = i * V + word[i];
    return log_of(gather_rows(reshape(softmax(logit), shape2(n * V, 1)), place, n));
}

static Tensor *policy_loss(const Writer *g, const int *word, int B, const real *Q)  // Q (T, B); (26.7)
{
    Tensor *worth = tensor_from(shape2(g->T * B, 1), Q);
    return scale(sum(multiply(log_probability(logits(g, word, B), word), worth)), -1.0 / B);
}

static Tensor *discriminator_loss(Tensor *real_logit, Tensor *fake_logit)  // (26.6)
{
    return add(mean(softplus(scale(real_logit, -1))), mean(softplus(fake_logit)));
}

/*
## One training step

The generator writes a batch of sentences (`sample`). It finds out what each of their words was
worth (`worth`, below), and makes the worthy words more probable. Then the discriminator learns to
tell new sentences of the generator from real ones. (A temperature divides the logits before a word
is drawn: below 1 the probable words become more probable. It is 1 in training.)
*/
static void sample(const Writer *g, int B, double temperature, int *word, Rng *rng)  // word (T, B)
{
    const bool before = tape_recording(false);
    StepMark mark = step_mark();
    State s = blank(g, B);
    int *none = step_alloc((size_t)B * sizeof *none);
    memset(none, 0, (size_t)B * sizeof *none);
    for (int t = 0; t < g->T; t++) {
        read_words(g, t > 0 ? word + (t - 1) * B : none, B, &s);
        StepMark inner = step_mark();
        Tensor *next = dense_apply(&g->out, s.h);  // (B, V)
        sample_rows(temperature == 1 ? next : scale(next, 1 / temperature), word + t * B, rng);
        step_release(inner);
    }
    step_release(mark);
    tape_recording(before);
}

typedef struct Game {
    Writer G;
    Reader D;
    int N, turns;  // roll-outs from each word; steps of D for one of G
} Game;

typedef void Score(const void *source, const int *word, int n, real *reward);  // word (T, n)

static Score real_score;  // D's answers
static void worth(const Writer *g, const int *word, int B, int N, Score *score, const void *source, real *Q,
                  Rng *rng);

static double improve(Player *player, Tensor *loss)  // one descent by this player's weights alone
{
    Tensor *gradient[GRADIENTS];
    grad(loss, player->params->tensor, player->params->count, gradient, false);
    optimizer_step(player->optimizer, gradient);
    return tensor_item(loss);
}

static void train_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])  // (T, B)
{
    const int size = g->G.T * B;
    int *word = step_alloc((size_t)size * sizeof *word);
    real *Q = step_alloc((size_t)size * sizeof *Q);
    sample(&g->G, B, 1, word, rng);
    worth(&g->G, word, B, g->N, real_score, &g->D, Q, rng);
    loss[0] = improve(&g->G.self, policy_loss(&g->G, word, B, Q));
    for (int i = 0; i < g->turns; i++) {
        sample(&g->G, B, 1, word, rng);
        loss[1] = improve(&g->D.self, discriminator_loss(judge(&g->D, real_word + i * size, B),
                                                         judge(&g->D, word, B)));
    }
}

/*
Line by line:

1. The generator writes B sentences. Nothing is recorded: no gradient will pass through the draws.
2. `worth` finishes each beginning of each sentence $N$ times, asks the discriminator about all of
   them, and leaves the means in `Q`.
3. The policy loss reads the same sentences again, recorded this time, as if they had been given. Its
   gradient is the estimate of (26.1) from this batch. The optimiser takes a step.
4. The generator writes other sentences, and the discriminator takes a step on these and on real ones,
   `turns` times. These are drawn anew, because the generator has just changed and the discriminator
   is to learn about the generator as it is now.

What does the first step of a game say? While the discriminator is near $\frac12$, each worth is
near $\frac12$, and a generator that has learnt some language gives each of its 20 words about 5.2
nats. So the policy loss begins near $\frac12 \cdot 20 \cdot 5.2 = 52$. It is not a measure of
anything. When the discriminator becomes harder to please, the worths fall, and the loss falls with
them. When the generator becomes surer of itself, the loss falls, too. The discriminator's loss is
$2 \ln 2 = 1.386$ when it knows nothing. It has 200 steps of its own before the game, so its loss is
lower when the game begins. This loss does tell something: how well it can tell the sentences apart.

Three mistakes are easily made here. One is to shift words and worths against each other by one
place: the row $t B + b$ of `logits` speaks of the word at place $t$, and was computed from the
words before it. Another is to draw at one temperature and to differentiate at another one: then
(26.1) is not the gradient of anything. The check of this chapter (`tests/check_26.c`) looks for
both, by holding the policy loss against the enumeration of part `gradient`, and draws against their
probabilities. The third is to let a gradient flow through $Q$. Here $Q$ is an array of numbers, and
no gradient can.

What is missing, compared with chapter 15? The gradient of $D$. The generator's loss contains $D$'s
answers as plain numbers, and the discriminator could be a person, a program or a dictionary. This
is the strength of the method, and the reason for its noise: one number for a whole sentence has to
teach forty thousand weights, where the gradient of chapter 15 brings a number for each pixel.

## Roll-outs

`roll_out` takes sentences, keeps the first $k$ words of each, and lets the generator write the
rest, $N$ times, for each $k$ from 1 to $T-1$. All roll-outs of a step are one batch: at place $t$
those with $k \le t$ are under way, and those with $k = t$ join them with the state that the
sentence itself has there.

Each roll-out costs up to as much as writing a sentence, and there are $N (T - 1)$ of them for each
sentence. With 64 sentences of 20 words and two roll-outs these are 2,432 sentences in each step, of
which half of the words are kept and half are drawn. This is where the time of SeqGAN goes. (The
paper has 16 roll-outs.) To draw them in one batch saves nothing in arithmetic, but one product of a
large matrix is much faster than many of small ones.
*/
// finished (T, R), R = (T-1) N B: column ((k-1) N + j) B + b is the j-th that keeps k words of sentence b
static void roll_out(const Writer *g, const int *word, int B, int N, int *finished, Rng *rng)
{
    const int T = g->T, more = N * B, R = (T - 1) * more;
    const bool before = tape_recording(false);
    StepMark mark = step_mark();
    State s = blank(g, B);  // of the sentences, and behind them of the roll-outs under way
    int *read = step_alloc((size_t)(B + R) * sizeof *read), *copy = step_alloc((size_t)(B + R) * sizeof *copy);
    memset(read, 0, (size_t)B * sizeof *read);
    for (int t = 0; t < T; t++) {
        const int rows = B + (t > 0 ? (t - 1) * more : 0);
        for (int r = 0; t > 0 && r < rows; r++)
            read[r] = r < B ? word[(t - 1) * B + r] : finished[(t - 1) * R + r - B];
        read_words(g, read, rows, &s);
        for (int r = t * more; r < R; r++)
            finished[t * R + r] = word[t * B + r % B];  // words that are kept
        if (t == 0)
            continue;
        for (int r = 0; r < B + t * more; r++)
            copy[r] = r < rows ? r : (r - B) % B;
        s = (State){gather_rows(s.h, copy, B + t * more), gather_rows(s.c, copy, B + t * more)};
        StepMark inner = step_mark();
        sample_rows(dense_apply(&g->out, slice(s.h, 0, B, B + t * more)), finished + t * R, rng);
        step_release(inner);
    }
    step_release(mark);
    tape_recording(before);
}

/*
A `Score` gives each of n complete sentences a reward. In the step below it is the discriminator's
answer; other parts of this chapter have other scores. `worth` computes (26.5):

$$ Q_t = \frac{1}{N} \sum_{j=1}^{N} D(y_1 \dots y_t, \, y^{(j)}_{t+1} \dots y^{(j)}_T) \quad (t < T),
   \qquad Q_T = D(y) . $$

In words: the worth of a word is the mean reward of $N$ sentences that keep everything up to this
word. The last word needs no roll-out, because there is nothing to finish.
*/
static void real_score(const void *source, const int *word, int n, real *reward)  // D, in pieces
{
    enum { PIECE = 512 };
    const Reader *d = source;
    const bool before = tape_recording(false);
    for (int from = 0; from < n; from += PIECE) {
        const int B = n - from < PIECE ? n - from : PIECE;
        StepMark mark = step_mark();
        int *piece = step_alloc((size_t)(d->T * B) * sizeof *piece);
        for (int t = 0; t < d->T; t++)
            memcpy(piece + t * B, word + (long)t * n + from, (size_t)B * sizeof *piece);
        memcpy(reward + from, sigmoid(judge(d, piece, B))->data, (size_t)B * sizeof *reward);
        step_release(mark);
    }
    tape_recording(before);
}

static void worth(const Writer *g, const int *word, int B, int N, Score *score, const void *source, real *Q,
                  Rng *rng)  // Q (T, B), (26.5)
{
    const int T = g->T, R = (T - 1) * N * B;
    StepMark mark = step_mark();
    int *finished = step_alloc((size_t)(T * R) * sizeof *finished);
    real *reward = step_alloc((size_t)R * sizeof *reward);
    roll_out(g, word, B, N, finished, rng);
    score(source, finished, R, reward);
    memset(Q, 0, (size_t)(T * B) * sizeof *Q);
    for (int r = 0; r < R; r++)
        Q[r / (N * B) * B + r % B] += reward[r] / (real)N;
    score(source, word, B, Q + (T - 1) * B);
    step_release(mark);
}

/*
## Part blocked: three words, and no direction

Let the language have three words, and let a sentence be one word. The generator has three numbers,
$\theta_1, \theta_2, \theta_3$, and its probabilities are $p = \mathrm{softmax}(\theta)$. The
discriminator rewards the words with $r = (0.2, 0.9, 0.4)$. To draw a word, the computer takes a
uniform number $u$ and chooses the first word at which the running sum of $p$ passes $u$.

Now hold $u$ still, as one holds the noise $z$ still in chapter 15, and move $\theta_2$. The drawn
word does not change at all until $\theta_2$ crosses some value, and there it changes at once into
another. The reward of the drawn word is a flight of stairs. Its derivative is 0 wherever it exists.
This is why no gradient passes through a sampled word. Back-propagation would not be wrong, it would
be right, and of no use.

The *mean* reward is not a flight of stairs. It is $J = \sum_k p_k r_k$, with the derivative (26.2):

$$ \frac{\partial J}{\partial \theta_k} = p_k (r_k - J) = E_{y \sim p} \; r_y
   \frac{\partial \ln p_y}{\partial \theta_k} . $$

In words: a logit should rise if its word is better than the mean. The right side is the mean of
something that can be computed from drawn words alone: reward times the gradient of the logarithm of
the word's own probability. This gradient is called the *score function*, and (26.1) is the same
identity applied to every word of a sentence.

*By hand.* Let all $\theta$ be 0, so that each $p_k$ is $\frac13$ and $J = 0.5$. A draw of word 2
gives the estimate $0.9 \cdot (1 - \frac13) = 0.6$ for $\partial J / \partial \theta_2$; a draw of
word 1 gives $0.2 \cdot (- \frac13) = -0.067$, and a draw of word 3 gives $0.4 \cdot (-\frac13) =
-0.133$. Their mean is 0.133, and $p_2 (r_2 - J) = \frac13 \cdot 0.4 = 0.133$. Each single estimate
is far from the mean.
*/
enum { THREE = 3, DRAWS = 20000, STAIRS = 200 };
static const double REWARD[THREE] = {0.2, 0.9, 0.4};

static void chances(const double *theta, double *p)  // softmax of three
{
    double total = 0;
    for (int k = 0; k < THREE; k++)
        total += p[k] = exp(theta[k]);
    for (int k = 0; k < THREE; k++)
        p[k] /= total;
}

static int drawn_word(const double *theta, double u)
{
    double p[THREE];
    chances(theta, p);
    return u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2;
}

static double mean_reward(const double *theta)  // J
{
    double p[THREE], J = 0;
    chances(theta, p);
    for (int k = 0; k < THREE; k++)
        J += p[k] * REWARD[k];
    return J;
}

static void stairs_figure(Program *p)
{
    static const double fixed[] = {0.35, 0.8};
    double x[STAIRS], y[3][STAIRS];
    for (int i = 0; i < STAIRS; i++) {
        const double theta[] = {0, x[i] = -4 + 8.0 * i / (STAIRS - 1), 0};
        for (int k = 0; k < 2; k++)
            y[k][i] = REWARD[drawn_word(theta, fixed[k])];
        y[2][i] = mean_reward(theta);
    }
    Figure *f = program_figure(
        p, "stairs", "The reward of a drawn word is a flight of stairs, its mean is smooth",
        "Reward of the word drawn with a fixed u, and the mean reward, as one logit moves.",
        "Two step functions, flat between their jumps, and one smooth rising curve.");
    figure_panel(f, NULL, "logit of the second word", "reward");
    figure_command(f, "set yrange [0:1]\nset key top left");
    for (int k = 0; k < 2; k++) {
        figure_ramp(f, k + 1, 3);
        figure_xy(f, k ? "drawn with u = 0.8" : "drawn with u = 0.35", LINES, x, y[k], STAIRS);
    }
    figure_role(f, ROLE_TRUTH);
    figure_xy(f, "mean over all u", LINES, x, y[2], STAIRS);
    figure_draw(f);
}

static void part_blocked(Program *p)
{
    const double theta[] = {0.3, -0.2, 0.1}, tiny = 1e-6;
    double chance[THREE], J = mean_reward(theta), changed = 0, far = 0, sum = 0, square = 0, worst = 0;
    Rng rng = rng_new(p->seed, "blocked");
    chances(theta, chance);
    for (int k = 0; k < THREE; k++) {
        double up[THREE], down[THREE];
        for (int i = 0; i < THREE; i++) {
            up[i] = theta[i] + (i == k ? 1e-4 : 0);
            down[i] = theta[i] - (i == k ? 1e-4 : 0);
        }
        const double slope = (mean_reward(up) - mean_reward(down)) / 2e-4;
        worst = fmax(worst, fabs(slope - chance[k] * (REWARD[k] - J)));
    }
    for (int i = 0; i < DRAWS; i++) {
        const double u = rng_uniform(&rng), moved[] = {theta[0], theta[1] + tiny, theta[2]};
        const int y = drawn_word(theta, u);
        const double estimate = REWARD[y] * ((y == 1) - chance[1]);  // (26.2)
        const double whole[] = {theta[0], theta[1] + 1, theta[2]};
        changed += drawn_word(moved, u) != y;
        far += drawn_word(whole, u) != y;
        sum += estimate / DRAWS;
        square += estimate * estimate / DRAWS;
    }
    const double exact = chance[1] * (REWARD[1] - J), deviation = sqrt(square - sum * sum);
    stairs_figure(p);
    claim(p, "one word: dJ / dtheta by (26.2) and by differences", worst, EXACTLY, 0, 1e-8, "(26.2)");
    claim(p, "one word: mean of 20,000 estimates, in standard errors",
          fabs(sum - exact) / deviation * sqrt(DRAWS), AT_MOST, 4, 0, "unbiased");
    claim(p, "one word: share of draws that change when a logit moves by 1e-6", changed / DRAWS, AT_MOST, 1e-3,
          0, "stairs");
    control(p, "one word: share of draws that change when a logit moves by 1", far / DRAWS, "the same test");
    control(p, "one word: one estimate, its deviation / the exact derivative", deviation / exact, "noise");
}

/*
The figure `stairs` shows two flights and their mean.

What came out: of 20,000 draws not one changes when a logit moves by a millionth. So a net that
differentiates what it has drawn learns nothing. The estimate by the score function is right within
its standard error. But one estimate has a standard deviation of three times the exact derivative,
with three words and one place.
*/

/*
## Part gradient: all 27 sentences

With three words and three places there are 27 sentences. All of them can be written down, with
their probabilities and their rewards, and so everything that (26.1) speaks of can be computed
without drawing anything: $J$, its gradient by every weight of a small LSTM, the worth $Q$ of each
word, and the variance of each estimate. Rewards are drawn once for each sentence, between 0 and 1.

Four estimates of the gradient are compared, each from one sentence $y$:

- *whole*: every word gets the reward of the sentence, $Q_t = r(y)$;
- *worth*: every word gets its exact worth, $Q_t = E[r \mid y_{\le t}]$;
- *roll-outs*: every word gets the mean of $N$ roll-outs, (26.5);
- each of them *with a baseline*: a number $b$ is subtracted from all $Q_t$.

Why may one subtract something? Because (26.8)

$$ E_{y_t \sim G(\cdot \mid y_{<t})} \nabla \ln G(y_t \mid y_{<t}) = \nabla \sum_{k} G(k \mid y_{<t}) =
   \nabla 1 = 0 . $$

In words: to make all words more probable at once is impossible, so a reward that all words get
alike moves nothing on average. It moves a good deal in a single sample, and this is only noise. The
program subtracts $b = J$, the mean reward.

The variance that is meant here is the sum of the variances over all weights, (26.9). With $s_t =
\nabla \ln G(y_t \mid y_{<t})$ it is

$$ \mathrm{var} = E \Bigl\lVert \sum_t s_t (Q_t - b) \Bigr\rVert^2 - \lVert \nabla J \rVert^2 +
   \frac1N \, E \sum_{t<T} \lVert s_t \rVert^2 \, \mathrm{var}(r \mid y_{\le t}) , $$

where $Q_t$ is the exact worth, and the last term is what $N$ roll-outs add. The notes derive it.
*/
enum { PLACES = 3, ALL = 27, ESTIMATED = 20000, PIECES = 200, COUNTS = 7 };

typedef struct Tiny {               // everything about the 27 sentences
    Writer G;
    int P;                          // weights
    int word[PLACES * ALL];         // (T, 27): sentence i has the digits of i, in base 3
    double p[ALL], reward[ALL];     // of each sentence
    double Q[PLACES][ALL], var[PLACES][ALL];  // worth of its words; variance of the reward after them
    double *s;                      // (T, 27, P): gradients of ln G(y_t | y_<t)
    double *exact;                  // (P): gradient of J
    double J;
} Tiny;

static void tiny_reward(const void *source, const int *word, int n, real *reward)
{
    const Tiny *z = source;
    for (int i = 0; i < n; i++)
        reward[i] = (real)z->reward[9 * word[i] + 3 * word[n + i] + word[2 * n + i]];
}

static void flatten(const Writer *g, Tensor *y, double *flat)  // gradient of y by all weights, in one row
{
    Tensor *gradient[GRADIENTS];
    grad(y, g->self.params->tensor, g->self.params->count, gradient, false);
    for (int i = 0; i < g->self.params->count; i++)
        for (long j = 0; j < gradient[i]->size; j++)
            *flat++ = (double)gradient[i]->data[j];
}

static void tiny_worth(Tiny *z)  // Q_t and var(r | y_1 .. y_t): means over sentences that begin alike
{
    for (int t = 0, span = 9; t < PLACES; t++, span /= 3)
        for (int i = 0; i < ALL; i++) {
            double mass = 0, sum = 0, square = 0;
            for (int k = i / span * span; k < i / span * span + span; k++) {
                mass += z->p[k];
                sum += z->p[k] * z->reward[k];
                square += z->p[k] * z->reward[k] * z->reward[k];
            }
            z->Q[t][i] = sum / mass;
            z->var[t][i] = square / mass - sum / mass * (sum / mass);
        }
}

static Tiny tiny_new(uint64_t seed)
{
    Rng rng = rng_new(seed, "tiny");
    Tiny z = {.G = writer_new(THREE, PLACES, 3, 4, 0.01, &rng)};
    init_normal(z.G.out.W, 0.7, &rng);
    init_normal(z.G.out.b, 0.5, &rng);
    z.P = (int)params_size(z.G.self.params);
    z.s = alloc_zeroed((size_t)(PLACES * ALL * z.P), sizeof *z.s);
    z.exact = alloc_zeroed((size_t)z.P, sizeof *z.exact);
    for (int i = 0; i < ALL; i++) {
        const int digit[] = {i / 9, i / 3 % 3, i % 3};
        for (int t = 0; t < PLACES; t++)
            z.word[t * ALL + i] = digit[t];
        z.reward[i] = rng_uniform(&rng);
    }
    Tensor *ln = log_probability(logits(&z.G, z.word, ALL), z.word);  // (T 27, 1)
    Tensor *p = exp_of(sum_to(reshape(ln, shape2(PLACES, ALL)), shape2(1, ALL)));
    Tensor *r = tensor_new(shape2(1, ALL));
    for (int i = 0; i < ALL; i++) {
        z.p[i] = (double)p->data[i];
        z.J += z.p[i] * z.reward[i];
        r->data[i] = (real)z.reward[i];
    }
    flatten(&z.G, sum(multiply(p, r)), z.exact);
    for (int i = 0; i < PLACES * ALL; i++)
        flatten(&z.G, sum(slice(ln, 0, i, i + 1)), z.s + (long)i * z.P);
    tiny_worth(&z);
    step_reset();
    return z;
}

static void tiny_free(Tiny *z)
{
    free(z->s);
    free(z->exact);
    player_free(&z->G.self);
}

/*
`moments` computes mean and variance of an estimate by enumeration. `N` is the number of roll-outs;
0 means the exact worth, and `whole` means that every word gets the reward of the sentence.
*/
enum { EXACT_WORTH = 0, WHOLE = -1 };

static double moments(const Tiny *z, int N, double b, double *mean)  // variance; mean (P) or NULL; (26.9)
{
    double *m = alloc_zeroed(2 * (size_t)z->P, sizeof *m), *one = m + z->P, variance = 0;
    for (int i = 0; i < ALL; i++) {
        memset(one, 0, (size_t)z->P * sizeof *one);
        for (int t = 0; t < PLACES; t++) {
            const double *s = z->s + (long)(t * ALL + i) * z->P, q = N == WHOLE ? z->reward[i] : z->Q[t][i];
            double size = 0;
            for (int j = 0; j < z->P; j++) {
                one[j] += (q - b) * s[j];
                size += s[j] * s[j];
            }
            variance += N > 0 ? z->p[i] * size * z->var[t][i] / N : 0;
        }
        for (int j = 0; j < z->P; j++) {
            m[j] += z->p[i] * one[j];
            variance += z->p[i] * one[j] * one[j];
        }
    }
    for (int j = 0; j < z->P; j++)
        variance -= m[j] * m[j];
    if (mean)
        memcpy(mean, m, (size_t)z->P * sizeof *m);
    free(m);
    return variance;
}

static double apart(const double *a, const double *b, int n)  // ||a - b|| / ||b||
{
    double gap = 0, size = 0;
    for (int i = 0; i < n; i++) {
        gap += (a[i] - b[i]) * (a[i] - b[i]);
        size += b[i] * b[i];
    }
    return sqrt(gap / size);
}

/*
Enumeration says what `train_step` should do. Whether it does is another question. So the generator
also writes 20,000 sentences, in 200 pieces, with `sample`, `worth` and `roll_out` as they stand
above, and the mean of the estimates is compared with the exact gradient. The distance is measured
in standard errors, as a root of the mean square over the weights: it should be about 1. The control
gives each word the worth that belongs to the sentence beside it.
*/
static double in_errors(const Tiny *z, int N, bool neighbour, Rng *rng)
{
    enum { EACH = ESTIMATED / PIECES };
    double *sum = alloc_zeroed(3 * (size_t)z->P, sizeof *sum), *square = sum + z->P, *one = square + z->P;
    double gap = 0, error = 0;
    for (int k = 0; k < PIECES; k++, step_reset()) {
        static int word[PLACES * EACH];
        static real Q[PLACES * EACH];
        sample(&z->G, EACH, 1, word, rng);
        worth(&z->G, word, EACH, N, tiny_reward, z, Q, rng);
        memset(one, 0, (size_t)z->P * sizeof *one);
        for (int b = 0; b < EACH; b++)
            for (int t = 0; t < PLACES; t++) {
                const int i = 9 * word[b] + 3 * word[EACH + b] + word[2 * EACH + b];
                const double q = (double)Q[t * EACH + (b + neighbour) % EACH] / EACH;
                for (int j = 0; j < z->P; j++)
                    one[j] += q * z->s[(long)(t * ALL + i) * z->P + j];
            }
        for (int j = 0; j < z->P; j++) {
            sum[j] += one[j] / PIECES;
            square[j] += one[j] * one[j] / PIECES;
        }
    }
    for (int j = 0; j < z->P; j++) {
        gap += (sum[j] - z->exact[j]) * (sum[j] - z->exact[j]);
        error += (square[j] - sum[j] * sum[j]) / PIECES;
    }
    free(sum);
    return sqrt(gap / error);
}

static void game_figure(Program *p)
{
    Figure *f = program_figure(p, "game", "D's answer comes back as a number, not as a gradient",
                               "Who feeds whom: the generator's words are finished by roll-outs and judged.",
                               "Generator to words to roll-outs to discriminator; a reward goes back to the loss.");
    figure_diagram(f, "G [@net label=\"generator\\n(LSTM)\"]; y [@random label=\"words\"];"
                      "r [@random label=\"N endings\"]; D [@rival label=\"discriminator\\n(text CNN)\"];"
                      "x [@data label=\"real\\nsentences\"]; Q [@loss label=\"worth Q\\n(T, B)\"];"
                      "L [@loss label=\"policy loss\"]; LD [@loss label=\"D's loss\"];"
                      "D -> LD; LD -> D [@gradient]; y -> D; G -> y; y -> r; r -> D [label=\"sentences\"]; x -> D;"
                      "D -> Q [label=\"mean D\"]; Q -> L; y -> L; L -> G [@gradient label=\"ln G\"]");
    figure_draw(f);
}

static void variance_figure(Program *p, double ratio[2][COUNTS], const double *N, const double level[3])
{
    static const char *const name[2] = {"roll-outs", "roll-outs, baseline J"};
    Figure *f = program_figure(
        p, "variance", "Rewards in 0 .. 1: a baseline removes more noise than roll-outs do",
        "Variance of the gradient of one sentence, over that of the whole-sentence reward; mean of seeds.",
        "Two falling curves, one far below the other; each flattens at its level of the exact worth.");
    figure_panel(f, NULL, "roll-outs N", "variance (whole sentence: 1)");
    figure_command(f, "set logscale x 2\nset yrange [0:*]\nset xrange [0.9:90]");
    for (int b = 0; b < 2; b++) {
        figure_role(f, b ? ROLE_MODEL : ROLE_RIVAL);
        figure_xy(f, name[b], LINES_POINTS, N, ratio[b], COUNTS);
        figure_level(f, b ? "exact worth, baseline J" : "exact worth", level[b]);
    }
    figure_level(f, "whole sentence, baseline J", level[2]);
    figure_draw(f);
}

/*
Each seed stands for ten tasks: ten generators, each with rewards of its own. The numbers of the
table are means over the ten tasks.
*/
static void part_gradient(Program *p)
{
    enum { TASKS = 10, MEAN_WHOLE = 0, MEAN_WORTH, MEAN_BASED, WORTH, BASED, BOTH, FOUR, KINDS };
    static const double N[COUNTS] = {1, 2, 4, 8, 16, 32, 64};
    const int n = p->seeds;
    double curve[2][COUNTS] = {{0}}, level[3] = {0}, row[KINDS][SEEDS] = {{0}}, errors[2][SEEDS];
    for (int i = 0; i < n * TASKS; i++) {
        const int s = i / TASKS;
        Tiny z = tiny_new(1000 * p->seed + (uint64_t)i);
        double *mean = alloc_zeroed((size_t)z.P, sizeof *mean), whole = moments(&z, WHOLE, 0, mean);
        row[MEAN_WHOLE][s] += apart(mean, z.exact, z.P) / TASKS;
        row[WORTH][s] += moments(&z, EXACT_WORTH, 0, mean) / whole / TASKS;
        row[MEAN_WORTH][s] += apart(mean, z.exact, z.P) / TASKS;
        row[BOTH][s] += moments(&z, EXACT_WORTH, z.J, mean) / whole / TASKS;
        row[MEAN_BASED][s] += apart(mean, z.exact, z.P) / TASKS;
        row[BASED][s] += moments(&z, WHOLE, z.J, NULL) / whole / TASKS;
        row[FOUR][s] += moments(&z, 4, z.J, NULL) / whole / TASKS;
        for (int b = 0; b < 2; b++) {
            for (int k = 0; k < COUNTS; k++)
                curve[b][k] += moments(&z, (int)N[k], b ? z.J : 0, NULL) / whole / (n * TASKS);
            level[b] += moments(&z, EXACT_WORTH, b ? z.J : 0, NULL) / whole / (n * TASKS);
        }
        level[2] += moments(&z, WHOLE, z.J, NULL) / whole / (n * TASKS);
        if (i % TASKS == 0) {
            Rng rng = rng_new(p->seed + (uint64_t)s, "estimates");
            for (int wrong = 0; wrong < 2; wrong++)
                errors[wrong][s] = in_errors(&z, 2, wrong, &rng);
        }
        free(mean);
        tiny_free(&z);
    }
    game_figure(p);
    variance_figure(p, curve, N, level);
    static const char *const name[3] = {"whole-sentence reward", "worth of each word", "worth minus J"};
    for (int i = 0; i < 3; i++) {
        char *words = text_format("27 sentences: %s, mean estimate - gradient of J, relative", name[i]);
        claim_seeds(p, words, row[i], n, AT_MOST, 1e-5, 0, i < 2 ? "(26.1)" : "(26.8)");
        free(words);
    }
    claim_seeds(p, "27 sentences: 20,000 drawn, 2 roll-outs: error in standard errors", errors[0], n, AT_MOST, 2.5,
                0, "about 1");
    control_seeds(p, "27 sentences, rewards of other sentences: error in standard errors", errors[1], n, "wrong");
    claim_seeds(p, "27 sentences: variance, baseline J / whole-sentence reward", row[BASED], n, AT_MOST, 0.4, 0, "(26.9)");
    claim_seeds(p, "27 sentences: variance, worth and baseline / whole-sentence reward", row[BOTH], n, AT_MOST, 0.16, 0,
                "(26.9)");
    control_seeds(p, "27 sentences: variance, worth of each word / whole-sentence reward", row[WORTH], n, "no baseline");
    control_seeds(p, "27 sentences: variance, 4 roll-outs and baseline / whole-sentence reward", row[FOUR], n, "(26.9)");
}

/*
The figure `game` shows who feeds whom. The figure `variance` shows (26.9) against the number of
roll-outs.

What came out: for every weight, the mean of each of the three estimates is the gradient of $J$, up
to the rounding of single precision. The 20,000 drawn sentences agree with it: they are off by 0.88
standard errors, and by 10 if each word gets the worths of the sentence beside it. So the policy
gradient is right on average, as (26.1) says.

The variances differ. Without a baseline, the exact worth of each word leaves 0.89 of the variance
that the reward of the whole sentence has, and roll-outs can at best come down to this. The baseline
alone leaves 0.23. Worth and baseline together leave 0.12, and four roll-outs with a baseline 0.145.

Why does the baseline do so much? Rewards between 0 and 1 have a mean of one half. Without a
baseline every sentence is praised, a good one a little more than a bad one, and most of each step
goes towards whatever happened to be written. The mean of that part is zero, its variance is not.
Without that part, praise for the better half and blame for the worse remain. With rewards around
zero the baseline has nothing to remove, and the worth of each word is what counts: exercise 3 shows
it.

*Whole sentences or words?* The reading notes put it this way: a sentence that is bad as a whole may
contain good words, and if all its words are made less probable, the good ones suffer, too. It is
true of one sentence. On average nothing is wrong with it, since the good words occur in good
sentences as often as they deserve. The worth of each word makes the same mean with less noise. How
much less depends on how much of the reward is decided late: the last word's worth *is* the reward
of the sentence, so nothing is gained there. The first word gains most.

*By hand.* Two words, two places, reward 1 for the sentence $ab$ and 0 for all others, each word
with probability $\frac12$. The first word $a$ is worth $\frac12$ and the first word $b$ is worth 0.
The sentence $aa$ has reward 0. With one reward for the sentence, its first word gets nothing,
although it was the right one; with the worth it gets $\frac12$. And the first word of $ab$ gets
$\frac12$ instead of 1. The mean for $a$ is the same, $\frac12$; the variance was $\frac14$, and is
0 now. One roll-out gives 0 or 1 with equal chances, and so has the variance of the sentence's own
reward again: it says how lucky *another* end was. With $N$ roll-outs the variance is $\frac1{4N}$.
*/

/*
## Part oracle: a language whose every probability is known

How good is a generated sentence? For a natural language nobody can say. The paper's answer is a
language that is made by a network: an LSTM with weights drawn from $N(0, 1)$, the *oracle*, writes
the "real" sentences. Its language means nothing. But the oracle gives a probability to any sentence
at all, so every sentence of the generator can be marked. The training never sees these
probabilities: it sees 10,000 sentences, and no more. (The check destroys the oracle's weights after
the sentences have been written, and the training does not notice.)

The generator has the same architecture as the oracle, so it could become perfect. The default
language has 500 words and sentences of 20 words. (The authors have published their oracle, with
5,000 words. The laboratory takes it.)
*/
enum { E_WORD = 32, H_WORD = 32, CHUNK = 250 };

static struct {
    Writer oracle;
    Writer given;         // an oracle that somebody else has made; V = 0: none
    int V, T, n, tests;
    int *train, *test;    // (n, T), (tests, T): real sentences, one in each row
    double own, uniform;  // NLL under the oracle: of its own sentences; of uniform words
} text;

static Writer oracle_new(const Program *p)
{
    Rng rng = rng_new(p->seed, "the oracle");
    Writer w = writer_new(pick(p, 40, 500, 500), LONGEST, E_WORD, H_WORD, 0, &rng);
    for (int i = 0; i < w.self.params->count; i++)
        init_normal(w.self.params->tensor[i], 1, &rng);
    return w;
}

/*
*Marks.* Two numbers are needed, and the paper printed one of them. Let $p$ be the oracle and $q$
the generator, and divide everything by the number of words. Then (26.10) and (26.11):

$$ \text{NLL-oracle} = - E_{y \sim q} \ln p(y) = H(q) + \mathrm{KL}(q \Vert p) , $$
$$ \text{NLL-test} = - E_{y \sim p} \ln q(y) = H(p) + \mathrm{KL}(p \Vert q) . $$

In words: the first asks whether what the generator writes is probable in the language. It is the
sum of the generator's entropy $H(q)$ and of a divergence. A generator that always writes the same
probable sentence gets a very good first mark, because its entropy is 0. The second asks whether the
generator would have written what is written in the language, and there the same generator does very
badly. NLL-oracle measures *quality*, NLL-test *diversity*, and only the two together say whether
$q$ is near $p$. Here both divergences can be had: $H(q)$ is the generator's own NLL of its samples.

*By hand.* Let a language have two words of equal probability, and let the generator always write
the first. Then NLL-oracle is $\ln 2 = 0.69$, as good as that of the language itself. It is $0 +
0.69$: no entropy, and all of it divergence. NLL-test is infinite, because half of the words of the
language would never be written. Now let the language write its first word in nine cases of ten. The
same generator has NLL-oracle $-\ln 0.9 = 0.11$, and the language's own sentences have 0.33. Whoever
writes only the most probable beats the truth on this mark.

The first mark is printed on a scale (26.12) on which the oracle's own sentences have 0 and
uniformly drawn words have 1, because the raw numbers depend on the oracle that was drawn.
*/
enum { NLL_ORACLE, ENTROPY, NLL_TEST, MEASURES };
typedef struct Marks { double m[MEASURES]; } Marks;

static void fetch(const int *sentence, const int *index, int B, int *word)  // rows to word (T, B)
{
    for (int b = 0; b < B; b++)
        for (int t = 0; t < text.T; t++)
            word[t * B + b] = sentence[(long)(index ? index[b] : b) * text.T + t];
}

static double nll(const Writer *g, double temperature, const int *sentence, int n)  // nats per word
{
    const bool before = tape_recording(false);
    double total = 0;
    for (int from = 0; from < n; from += CHUNK) {
        const int B = n - from < CHUNK ? n - from : CHUNK;
        StepMark mark = step_mark();
        int *word = step_alloc((size_t)(text.T * B) * sizeof *word);
        fetch(sentence + (long)from * text.T, NULL, B, word);
        Tensor *logit = logits(g, word, B);
        logit = temperature == 1 ? logit : scale(logit, 1 / temperature);
        total += tensor_item(softmax_cross_entropy(logit, word)) * B;
        step_release(mark);
    }
    tape_recording(before);
    return total / n;
}

static void write_sentences(const Writer *g, int n, double temperature, Rng *rng, int *sentence)  // (n, T)
{
    int *word = alloc_zeroed((size_t)(text.T * CHUNK), sizeof *word);
    for (int from = 0; from < n; from += CHUNK) {
        const int B = n - from < CHUNK ? n - from : CHUNK;
        sample(g, B, temperature, word, rng);
        for (int i = 0; i < B * text.T; i++)
            sentence[(long)from * text.T + i] = word[i % text.T * B + i / text.T];
    }
    free(word);
}

static Marks mark_writer(const Writer *g, double temperature, int n, const char *stream)
{
    Rng rng = rng_new(1, stream);
    int *sentence = alloc_zeroed((size_t)n * (size_t)text.T, sizeof *sentence);
    write_sentences(g, n, temperature, &rng, sentence);
    Marks a = {{nll(&text.oracle, 1, sentence, n), nll(g, temperature, sentence, n),
                nll(g, temperature, text.test, n < text.tests ? n : text.tests)}};
    free(sentence);
    return a;
}

static double normalised(double NLL) { return (NLL - text.own) / (text.uniform - text.own); }  // (26.12)

static void load_text(const Program *p)
{
    Rng rng = rng_new(p->seed, "sentences");
    text.oracle = text.given.V ? text.given : oracle_new(p);
    text.V = text.oracle.V, text.T = LONGEST;
    text.n = pick(p, 300, 10000, 10000), text.tests = pick(p, 100, 1000, 4000);
    const int all = text.n + text.tests;
    text.train = alloc_zeroed((size_t)(all + text.tests) * (size_t)text.T, sizeof *text.train);
    text.test = text.train + (long)text.n * text.T;
    int *random = text.train + (long)all * text.T;
    write_sentences(&text.oracle, all, 1, &rng, text.train);
    for (int i = 0; i < text.tests * text.T; i++)
        random[i] = (int)rng_below(&rng, text.V);
    text.own = nll(&text.oracle, 1, text.test, pick(p, 100, 800, 4000));  // of the sentences that are marked
    text.uniform = nll(&text.oracle, 1, random, text.tests);
}

static void free_text(void)
{
    if (!text.given.V)
        player_free(&text.oracle.self);
    free(text.train);
}

/*
## The controls

The generator learns by likelihood first, and `train_step` goes on from there. Four continuations
begin with the same generator. The first two are controls and the third is a rival that makes as
many steps at the same rate:

- *constant reward*: every word is worth $\frac12$. By (26.8) the mean of the gradient is 0. Nothing can
  be learnt.
- *shuffled*: SeqGAN, but each sentence gets the worths of another sentence of its batch. The rewards
  are $D$'s, and say nothing about this sentence.
- *likelihood goes on*: 80 steps more of (26.4), at the rate that the rewards have.
- *temperature*: no training at all. The likelihood generator writes with its logits divided by a
  number $\tau$.

What does a step do that has nothing to go by? The mean over many such steps is zero; each single
step is not zero. It makes more probable what happened to be drawn. What is more probable is drawn
more easily, and so on. An urn of fixed size does the same: draw a ball, put it back with another
one of its colour, and throw away some ball for it. No colour is favoured, and in the end one colour
fills the urn; nobody knows beforehand which. (Biologists call this *genetic drift*.) (26.14) in the
notes says when entropy is lost on the way; here it falls by 0.45 nats per word. So a generator
becomes surer of itself by the noise of its training alone. Whoever measures only whether its
sentences are probable may take this for learning.

(The laboratory has two rivals more, scheduled sampling and a reward that counts sequences of words,
BLEU.)
*/
typedef void Step(Game *g, const int *real_word, int B, Rng *rng, double loss[2]);

static void likelihood_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])
{
    (void)rng;
    loss[0] = improve(&g->G.self, likelihood_loss(&g->G, real_word, B));
}

static void more_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])  // at a rate that does not fall
{
    likelihood_step(g, real_word, B, rng, loss);
}

static void constant_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])
{
    (void)real_word;
    int *word = step_alloc((size_t)(g->G.T * B) * sizeof *word);
    sample(&g->G, B, 1, word, rng);
    const Tensor *half = tensor_fill(shape2(g->G.T, B), 0.5);
    loss[0] = improve(&g->G.self, policy_loss(&g->G, word, B, half->data));
}

static void reader_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])  // D alone
{
    int *word = step_alloc((size_t)(g->G.T * B) * sizeof *word);
    for (int i = 0; i < g->turns; i++) {
        sample(&g->G, B, 1, word, rng);
        loss[1] = improve(&g->D.self, discriminator_loss(judge(&g->D, real_word + i * g->G.T * B, B),
                                                         judge(&g->D, word, B)));
    }
}

static void shuffled_step(Game *g, const int *real_word, int B, Rng *rng, double loss[2])
{
    const int T = g->G.T;
    int *word = step_alloc((size_t)(T * B) * sizeof *word), *other = step_alloc((size_t)B * sizeof *other);
    real *Q = step_alloc((size_t)(T * B) * sizeof *Q), *moved = step_alloc((size_t)(T * B) * sizeof *moved);
    sample(&g->G, B, 1, word, rng);
    worth(&g->G, word, B, g->N, real_score, &g->D, Q, rng);
    rng_permutation(rng, other, B);
    for (int i = 0; i < T * B; i++)
        moved[i] = Q[i / B * B + other[i % B]];
    loss[0] = improve(&g->G.self, policy_loss(&g->G, word, B, moved));
    reader_step(g, real_word, B, rng, loss);
}

/*
*The order of things.* First the generator learns by likelihood, 800 steps, with a rate that falls
to zero. Then the discriminator learns alone, 200 steps, to tell this generator's sentences from
real ones. Only then the game begins. The paper does the same, for good reasons. A generator that
has learnt nothing writes 500 words in any order, and among such sentences the reward makes no
difference that 64 samples could show. And a discriminator that has learnt nothing gives rewards
that say nothing: it would be the control.

The loop is the same for all of them. `real_word` holds `turns` batches of real sentences;
likelihood uses the first.
*/
enum { LIKELIHOOD, SEQGAN, CONSTANT, SHUFFLED, MORE, METHODS };
static const struct {
    const char *name, *file;
    Step *step;
} METHOD[METHODS] = {
    {"likelihood", "likelihood", likelihood_step},
    {"SeqGAN", "seqgan", train_step},
    {"constant reward", "constant", constant_step},
    {"D's answers shuffled", "shuffled", shuffled_step},
    {"likelihood goes on", "more", more_step},
};

enum { LOOKS = 8 };
typedef struct History { Curve oracle, test; } History;  // of NLL-oracle and NLL-test

static void look(const Writer *g, History *history, double step, int n)
{
    const Marks a = mark_writer(g, 1, n, "looks");
    curve_add(&history->oracle, step, a.m[NLL_ORACLE]);
    curve_add(&history->test, step, a.m[NLL_TEST]);
}

static void train(Run *run, Game *g, Step *step, History *history, int n)
{
    Rng rng = run->rng;
    double loss[2] = {0, 0};
    Batches order = batches_new(text.n, BATCH, &rng);
    int *real_word = alloc_zeroed((size_t)(g->turns * BATCH * text.T), sizeof *real_word);
    run_net(run, "G", g->G.self.params, g->G.self.optimizer);
    run_net(run, "D", g->D.self.params, g->D.self.optimizer);
    checkpoint_long(run->state, "taken", &order.taken);
    checkpoint_curve(run->state, "oracle", &history->oracle);
    checkpoint_curve(run->state, "test", &history->test);
    run->falling = step == likelihood_step;
    if (run_begin(run) && n)
        look(&g->G, history, 0, n);
    while (run_next(run, "loss", loss[0])) {
        for (int i = 0; i < g->turns; i++)
            fetch(text.train, batches_next(&order), BATCH, real_word + i * BATCH * text.T);
        step(g, real_word, BATCH, &run->rng, loss);
        if (n && run_look(run, LOOKS))
            look(&g->G, history, (double)run->step, n);
    }
    free(real_word);
    batches_free(&order);
}

static Game game_new(const Program *p, const Game *from, double rate, uint64_t seed)  // a copy of its weights, or new
{
    Rng rng = rng_new(seed, "players");
    Game g = {.G = writer_new(text.V, text.T, E_WORD, H_WORD, rate, &rng),
              .D = reader_new(text.V, text.T, E_WORD, 5e-3, &rng), .N = pick(p, 1, 2, 16), .turns = 2};
    for (int k = 0; from && k < 2; k++) {
        const Params *to = k ? g.D.self.params : g.G.self.params,
                     *source = k ? from->D.self.params : from->G.self.params;
        for (int i = 0; i < to->count; i++)
            memcpy(to->tensor[i]->data, source->tensor[i]->data, (size_t)to->tensor[i]->size * sizeof(real));
    }
    return g;
}

static void game_free(Game *g)
{
    player_free(&g->G.self);
    player_free(&g->D.self);
}

// Share of right answers of D: on test sentences, and on as many that G writes
static double accuracy(const Game *g, int n)
{
    Rng rng = rng_new(2, "accuracy");
    int *word = alloc_zeroed(2 * (size_t)(text.T * n), sizeof *word), right = 0;
    real *answer = alloc_zeroed((size_t)n, sizeof *answer);
    for (int kind = 0; kind < 2; kind++) {
        if (kind)
            sample(&g->G, n, 1, word, &rng);
        else
            fetch(text.test, NULL, n, word);
        real_score(&g->D, word, n, answer);
        for (int i = 0; i < n; i++)
            right += (answer[i] > (real)0.5) == (kind == 0);
    }
    free(word);
    free(answer);
    return right / (2.0 * n);
}

/*
## The measurement

The likelihood generator is marked at six temperatures, and the marks make a curve: lower
temperatures write more probable sentences and fewer different ones. Whoever wants probable
sentences can have them without any training. So the fair question to a method is: *how far is it
above or below this curve, at the same diversity?* `above_curve` answers it: NLL-oracle minus that
of the temperature which has the same NLL-test. A method that only makes its generator surer of
itself ends on the curve or above it; a method that has learnt something about the language ends
below it.

*By hand.* Let the temperature 0.9 have NLL-test 5.16 and NLL-oracle 6.30, and let 0.8 have 5.20 and
5.97. A method ends with NLL-test 5.18 and NLL-oracle 6.60. Half way between both temperatures lies
NLL-oracle 6.135, so the method is 0.465 above the curve: that much worse than what one gets for
nothing. By NLL-oracle alone it might have looked like an improvement on 6.65.
*/
enum { TAUS = 6 };
static const double TAU[TAUS] = {0.5, 0.6, 0.7, 0.8, 0.9, 1.0};

typedef struct Table {  // of all methods and seeds
    Marks random[SEEDS], method[METHODS][SEEDS], tau[SEEDS][TAUS];
    History history[METHODS];       // of the first seed
    double right[2][SEEDS];         // D's share of right answers: before the game, after it
} Table;

static double above_curve(const Marks *tau, const Marks *a)
{
    int k = 0;  // the last temperature with so high an NLL-test
    while (k + 1 < TAUS && tau[k + 1].m[NLL_TEST] >= a->m[NLL_TEST] && tau[k + 1].m[NLL_TEST] < tau[k].m[NLL_TEST])
        k++;
    double share = 0;
    if (k + 1 < TAUS && a->m[NLL_TEST] < tau[k].m[NLL_TEST] && tau[k + 1].m[NLL_TEST] < tau[k].m[NLL_TEST])
        share = (tau[k].m[NLL_TEST] - a->m[NLL_TEST]) / (tau[k].m[NLL_TEST] - tau[k + 1].m[NLL_TEST]);
    share = share > 1 ? 1 : share;
    const double there = tau[k].m[NLL_ORACLE] + (share > 0 ? share * (tau[k + 1].m[NLL_ORACLE] - tau[k].m[NLL_ORACLE]) : 0);
    return a->m[NLL_ORACLE] - there;
}

static void one_seed(Program *p, int s, Table *table)
{
    const int n = pick(p, 100, 800, 4000), looked = s == 0 ? pick(p, 50, 400, 1000) : 0;
    const uint64_t seed = p->seed + (uint64_t)s;
    History unseen = {{0}, {0}};
    Game first = game_new(p, NULL, 0.01, seed);
    table->random[s] = mark_writer(&first.G, 1, n, "marks");
    train(run_new(p, scaled(p, pick(p, 20, 800, 18000)), "%s.%d.likelihood%d", p->part->name, text.V, s), &first,
          likelihood_step, s ? &unseen : &table->history[LIKELIHOOD], looked);
    table->method[LIKELIHOOD][s] = mark_writer(&first.G, 1, n, "marks");
    for (int k = 0; k < TAUS; k++)
        table->tau[s][k] = mark_writer(&first.G, TAU[k], n, "marks");
    train(run_new(p, scaled(p, pick(p, 5, 200, 2000)), "%s.%d.reader%d", p->part->name, text.V, s), &first, reader_step,
          &unseen, 0);
    table->right[0][s] = accuracy(&first, text.tests);
    for (int m = SEQGAN; m < METHODS; m++) {
        Game g = game_new(p, &first, 0.005, seed);
        train(run_new(p, scaled(p, pick(p, 5, 80, 200)), "%s.%d.%s%d", p->part->name, text.V, METHOD[m].file, s), &g,
              METHOD[m].step, s ? &unseen : &table->history[m], looked);
        table->method[m][s] = mark_writer(&g.G, 1, n, "marks");
        if (m == SEQGAN)
            table->right[1][s] = accuracy(&g, text.tests);
        game_free(&g);
    }
    for (int m = 0; m < METHODS; m++) {
        const double *a = table->method[m][s].m;
        say(p, "   seed %d, %s: NLL-oracle %.3f = H %.3f + KL %.3f; NLL-test %.3f", s + 1, METHOD[m].name, a[NLL_ORACLE],
            a[ENTROPY], a[NLL_ORACLE] - a[ENTROPY], a[NLL_TEST]);
    }
    curve_free(&unseen.oracle);
    curve_free(&unseen.test);
    game_free(&first);
}

/*
Three figures. `map` has a point for each method and seed, and the curve of temperatures, a mean
over the seeds; its axes are the two marks. `walk` shows the first seed on the same map, step by
step. `curve` is the figure that papers print, NLL-oracle against the steps, and beside it the one
that they do not print.
*/
static const Role METHOD_ROLE[METHODS] = {ROLE_TRUTH, ROLE_MODEL, ROLE_RIVAL, ROLE_THIRD, ROLE_DATA};

static double mean_of(const Marks *a, int seeds, int which)
{
    double total = 0;
    for (int s = 0; s < seeds; s++)
        total += a[s].m[which] / seeds;
    return total;
}

// The curve of the temperatures, with their names from `first` on, shifted by dx, dy
static void temperature_line(Figure *f, const Table *table, int seeds, int first, double dx, double dy)
{
    double x[TAUS] = {0}, y[TAUS] = {0};
    for (int k = 0; k < TAUS; k++)
        for (int s = 0; s < seeds; s++) {
            x[k] += (table->tau[s][k].m[NLL_TEST] - text.own) / seeds;
            y[k] += normalised(table->tau[s][k].m[NLL_ORACLE]) / seeds;
        }
    figure_ramp(f, 1, 3);
    figure_xy(f, first ? "likelihood, at temperatures" : NULL, LINES_POINTS, x, y, TAUS);
    for (int k = first; k < TAUS; k++) {
        char *name = text_format("%.1f", TAU[k]);
        figure_text(f, x[k] + dx, y[k] + dy, name);
        free(name);
    }
}

static void map_figure(Program *p, const Table *table)
{
    char *caption = text_format("Each seed a point; likelihood at temperatures, mean of seeds. Untrained: far off, (%.2f, %.2f).",
                                mean_of(table->random, p->seeds, NLL_TEST) - text.own,
                                normalised(mean_of(table->random, p->seeds, NLL_ORACLE)));
    Figure *f = program_figure(p, "map", "A lower temperature beats the discriminator's reward", caption,
                               "A curve falls steeply; SeqGAN lies above it, the two controls farther to the right.");
    figure_panel(f, NULL, "NLL-test - H(p): what the generator leaves out", "NLL-oracle, 0: as real, 1: random");
    const double left = mean_of(table->method[LIKELIHOOD], p->seeds, NLL_TEST) - text.own;
    figure_command(f, "set xrange [%g:%g]", left - 0.05, left + 0.45);
    figure_command(f, "set arrow from graph 0.1,0.14 to graph 0.03,0.04\nset label 'better' at graph 0.11,0.16");
    temperature_line(f, table, p->seeds, 2, -0.018, -0.025);
    for (int m = SEQGAN; m < METHODS; m++) {
        double x[SEEDS + 1], y[SEEDS + 1];
        for (int s = 0; s < p->seeds; s++) {
            x[s] = table->method[m][s].m[NLL_TEST] - text.own;
            y[s] = normalised(table->method[m][s].m[NLL_ORACLE]);
        }
        figure_role(f, METHOD_ROLE[m]);
        figure_xy(f, METHOD[m].name, POINTS, x, y, p->seeds);
    }
    figure_draw(f);
    free(caption);
}

static void walk_figure(Program *p, const Table *table)
{
    Figure *f = program_figure(
        p, "walk", "Rewards that say nothing lead away from the language",
        "The first seed on the map of quality and diversity, while three rewards, or likelihood, train it.",
        "From one point of the curve of temperatures three trails go off to the right, SeqGAN's the least far.");
    for (int k = 1; k < table->history[SEQGAN].oracle.count; k++) {
        figure_frame(f);
        char *title = text_format("step %g", table->history[SEQGAN].oracle.x[k]);
        figure_panel(f, title, "NLL-test - H(p): what it leaves out", "NLL-oracle, 0: as real, 1: random");
        const double left = table->history[SEQGAN].test.y[0] - text.own;
        figure_command(f, "set xrange [%g:%g]\nset yrange [0.25:*]", left - 0.05, left + 0.3);
        temperature_line(f, table, 1, 2, -0.018, -0.025);
        for (int m = SEQGAN; m < METHODS; m++) {
            const History *h = &table->history[m];
            double x[LOOKS + 2], y[LOOKS + 2];
            for (int j = 0; j <= k; j++) {
                x[j] = h->test.y[j] - text.own;
                y[j] = normalised(h->oracle.y[j]);
            }
            figure_role(f, METHOD_ROLE[m]);
            figure_xy(f, METHOD[m].name, LINES_POINTS, x, y, k + 1);
        }
        free(title);
    }
    figure_draw(f);
}

static void curve_figure(Program *p, const Table *table)
{
    Figure *f = program_figure(
        p, "curve", "First seed: NLL-oracle mixes them up, NLL-test parts them in the end",
        "NLL-oracle, the curve that papers print, and NLL-test, while rewards or likelihood train.",
        "Left, curves of rewards that cross each other; right, three that rise, SeqGAN's the least, and one that stays.");
    for (int panel = 0; panel < 2; panel++) {
        figure_panel(f, panel ? "not published: NLL-test" : "published: NLL-oracle", "step",
                     "nats per word");
        for (int m = SEQGAN; m < METHODS; m++) {
            const History *h = &table->history[m];
            figure_role(f, METHOD_ROLE[m]);
            figure_curve(f, panel ? METHOD[m].name : NULL, LINES_POINTS, panel ? &h->test : &h->oracle);
        }
    }
    figure_draw(f);
}

enum { ROW_QUALITY, ROW_TEST, ROW_ABOVE, ROW_ENTROPY, ROW_KL, ROW_GAIN, ROW_LOSS, ROW_KINDS };
static const char *const ROW[ROW_KL + 1] = {"quality", "NLL-test", "NLL-oracle above the temperature curve", "entropy, change",
                                  "KL(q, p), change"};

// value (kinds, seeds) of one method: its marks, and its marks minus those of the likelihood generator
static void row_values(const Table *table, const Marks *a, int seeds, double value[ROW_KINDS][SEEDS])
{
    for (int s = 0; s < seeds; s++) {
        const double *start = table->method[LIKELIHOOD][s].m, *end = a[s].m;
        value[ROW_QUALITY][s] = normalised(end[NLL_ORACLE]);
        value[ROW_TEST][s] = end[NLL_TEST];
        value[ROW_ABOVE][s] = above_curve(table->tau[s], a + s);
        value[ROW_ENTROPY][s] = end[ENTROPY] - start[ENTROPY];
        value[ROW_GAIN][s] = end[NLL_ORACLE] - start[NLL_ORACLE];
        value[ROW_KL][s] = value[ROW_GAIN][s] - value[ROW_ENTROPY][s];  // (26.10)
        value[ROW_LOSS][s] = end[NLL_TEST] - start[NLL_TEST];
    }
}

static void oracle_rows(Program *p, const Table *table)
{
    enum { DIFFERENCES = 5 };
    static const struct {
        const char *text;
        int more, less, row;  // methods and what is subtracted
        Relation relation;
        double target;
    } difference[DIFFERENCES] = {
        {"SeqGAN: KL(q, p) minus that of likelihood that goes on", SEQGAN, MORE, ROW_KL, AT_LEAST, 0.05},
        {"SeqGAN: above the temperature curve, minus likelihood that goes on", SEQGAN, MORE, ROW_ABOVE, AT_LEAST, 0.15},
        {"SeqGAN: NLL-test minus that of shuffled answers", SEQGAN, SHUFFLED, ROW_TEST, AT_MOST, -0.03},
        {"SeqGAN: NLL-test minus that of a constant reward", SEQGAN, CONSTANT, ROW_TEST, AT_MOST, -0.03},
    };
    const int n = p->seeds;
    double v[ROW_KINDS][SEEDS], all[METHODS][ROW_KINDS][SEEDS];
    Marks cool[SEEDS];
    for (int s = 0; s < n; s++)
        cool[s] = table->tau[s][3];
    if (text.given.V == 5000) {
        claim(p, "released oracle: NLL of its own sentences", text.own, EXACTLY, 5.767, 0.06, "computed before");
        claim(p, "released oracle: NLL of uniform words", text.uniform, EXACTLY, 11.44, 0.1, "computed before");
    }
    control(p, "oracle: NLL of its own sentences", text.own, "H(p)");
    control(p, "oracle: NLL of uniform words", text.uniform, "");
    row_values(table, table->random, n, v);
    control_seeds(p, "untrained: quality (0: as real, 1: uniform words)", v[ROW_QUALITY], n, "(26.12)");
    control_seeds(p, "untrained: NLL-test", v[ROW_TEST], n, "ln V");
    row_values(table, table->method[LIKELIHOOD], n, v);
    goal_seeds(p, "likelihood: quality", v[ROW_QUALITY], n, AT_MOST, 0.7, 0, "(26.12)");
    control_seeds(p, "likelihood: NLL-test", v[ROW_TEST], n, "(26.11)");
    row_values(table, cool, n, v);
    goal_seeds(p, "likelihood at temperature 0.8: NLL-oracle, change", v[ROW_GAIN], n, AT_MOST, -0.4, 0, "no training");
    goal_seeds(p, "likelihood at temperature 0.8: NLL-test, change", v[ROW_LOSS], n, AT_MOST, 0.12, 0, "its price");
    for (int m = SEQGAN; m < METHODS; m++) {
        row_values(table, table->method[m], n, all[m]);
        for (int k = 0; k <= ROW_KL; k++) {
            char *row = text_format("%s: %s", METHOD[m].name, ROW[k]);
            control_seeds(p, row, all[m][k], n, m == SEQGAN ? "" : m == MORE ? "same steps" : "a control");
            free(row);
        }
    }
    for (int i = 0; i < DIFFERENCES; i++) {
        for (int s = 0; s < n; s++)
            v[0][s] = all[difference[i].more][difference[i].row][s] - all[difference[i].less][difference[i].row][s];
        goal_seeds(p, difference[i].text, v[0], n, difference[i].relation, difference[i].target, 0,
                   i < 2 ? "no gain" : "D's answers count");
    }
    control_seeds(p, "D before the game: share of right answers", table->right[0], n, "1/2: a coin");
    control_seeds(p, "D after SeqGAN: share of right answers", table->right[1], n, "1/2: a coin");
}

static void part_oracle(Program *p)
{
    static Table table;
    load_text(p);
    say(p, "   %d words, sentences of %d; the oracle's own NLL %.3f, of uniform words %.3f", text.V, text.T,
        text.own, text.uniform);
    for (int s = p->seeds - 1; s >= 0; s--)
        one_seed(p, s, &table);
    map_figure(p, &table);
    walk_figure(p, &table);
    curve_figure(p, &table);
    oracle_rows(p, &table);
    for (int m = 0; m < METHODS; m++) {
        curve_free(&table.history[m].oracle);
        curve_free(&table.history[m].test);
    }
    free_text();
}

/*
What came out. Numbers are means over three seeds, in nats per word.

*The generator learns the language in part.* Its sentences have a quality of 0.55: about half way
from uniform words to real sentences. 10,000 sentences and five epochs do not teach an LSTM of this
size more. So there is something left to be gained.

Is the generator better after SeqGAN? It is not. Means of three seeds:

| trained by | NLL-oracle | = H(q) | + KL(q, p) | NLL-test |
|---|--:|--:|--:|--:|
| likelihood | 6.589 | 5.201 | 1.388 | 5.152 |
| likelihood goes on | 6.559 | 5.164 | 1.395 | 5.147 |
| SeqGAN | 6.648 | 5.131 | 1.517 | 5.248 |
| constant reward | 6.565 | 4.756 | 1.809 | 5.453 |
| D's answers shuffled | 6.531 | 4.924 | 1.607 | 5.375 |

SeqGAN leaves its generator farther from the language than likelihood had brought it: by 0.13 in the
one divergence and by 0.10 in the other. It loses to a lower temperature. It beats both controls in
both divergences, and loses to both by NLL-oracle, because they have lost more entropy: 0.45 nats with
the constant reward and 0.28 with shuffled answers, where SeqGAN has lost 0.07. (One of the three
seeds of the constant reward has lost 0.80.) Likelihood that goes on, with as many steps at the same rate, stays where it was, and
slightly below the curve of temperatures (0.03). So the harm comes from learning by a reward at this
rate, and not from the rate alone.

*The published mark does not see whether $D$ knows anything.* SeqGAN ends with a quality of 0.564 ±
0.011, the constant reward with 0.546 ± 0.020 and shuffled answers with 0.539 ± 0.025; the
likelihood generator had 0.551 ± 0.001. By this mark the controls would be preferred, if anything:
their spread (0.02) is as large as the difference. (A user of the released program found the like,
issue 21: with the constant 2 for a reward, or one drawn uniformly from 0 to 1, the curve became
better.) In the figure `curve`, the left panel would be taken for a training that does little, or
for progress, if one stopped at the right step.

*The second mark does see it.* NLL-test rises from 5.152 to 5.248 with SeqGAN, to 5.453 with
the constant reward and to 5.375 with shuffled answers. Adam makes the steps of all three about equally long. So $D$'s answers, at the right
sentences, hold the generator near the language, and without them it drifts away. The divergence
KL(q, p) says the same (1.52 against 1.81 and 1.61). This is a difference that the discriminator has
made.

*And still nothing is gained.* All three rewards lead above the curve of temperatures in the figure
`map`. At the same diversity, the likelihood generator that was only made colder writes better
sentences, by 0.84 nats per word in the case of SeqGAN. The figure `walk` shows the three ways
there. The likelihood generator at a temperature of 0.8 has an NLL-oracle that is lower by 0.62 and
an NLL-test that is higher by 0.05, and nobody has trained anything.

What this does not say: that rewards can never help. Here are 80 steps with two roll-outs from each
word, where the paper has 200 with sixteen, and a discriminator that is right in 66 % of the cases
before the game. (It is right in 77 % after it: the generator has become worse, and $D$ has learnt
for 160 steps more. How much each of these contributes has not been measured.) What can be said is
how a gain has to be shown: on both marks, beside the curve of temperatures, and beside a reward
that knows nothing.

What about the published result? The paper's table has 9.038 for likelihood and 8.736 for SeqGAN, on
the released oracle, whose own sentences have 5.77. On the scale of (26.12) the paper's likelihood
is 0.58, SeqGAN 0.52 and its row "random" (10.310) 0.80: uniform words would be 1. So the published
curve shows that the sentences became more probable under the oracle, by 0.3 nats, and that they
stay far above the oracle's own. It does not show whether the generator came nearer to the language
or only lost 0.3 nats of entropy. It has no row with a temperature or a constant. Later studies that
measured both axes (Caccia and others, 2020) found likelihood at a chosen temperature ahead of
adversarial nets. The laboratory shows an extreme case: a reward that counts pairs and triples of
words brings NLL-oracle down by two nats, to a generator that says the same few things.
*/

/*
## What to take away

- No gradient passes a drawn word, because a draw is constant until it jumps. The mean over draws is smooth, and the
  score function gives its gradient from draws alone.
- This gradient is right on average and wrong each time. On 27 sentences everything about it can be
  counted. With rewards between 0 and 1 a baseline takes three quarters of the
  variance away, and the exact worth of each word half of the rest.
- A reward that says nothing moves nothing on average, and in each run it moves a good deal. A control with such
  a reward belongs beside every result of this kind.
- NLL-oracle is entropy plus a divergence. It rewards a generator for being sure. Quality and diversity
  have to be shown together.
- The temperature is the cheapest rival there is.

## Notation in full

Beside the six symbols of the beginning:

| symbol | C name | shape, range | meaning |
|---|---|---|---|
| $J$, $b$ | `J`, `b` | numbers | mean reward; baseline |
| $s_t$ | `s` | (T, 27, P) | score: gradient of $\ln G(y_t \mid y_{<t})$ |
| $p$, $q$ | `text.oracle`, `G` | | distribution of the oracle; of the generator |
| $H$, KL | `ENTROPY`, in `mark_writer` | nats per word | entropy; divergence |
| $\tau$ | `temperature` | above 0 | divides the logits |

## Where we differ from the paper, and hyper-parameters

| setting | the paper and its program | this chapter | why |
|---|---|---|---|
| words, length | 5,000, 20 | 500, 20; in `--full`, too | not done; the laboratory takes their 5,000, by `--data seqgan-oracle` |
| real text | Obama speeches, Chinese poems, music | none: no sentence of this chapter can be read | not done |
| likelihood | 120 epochs, Adam 0.01 | 5 epochs, 0.01 falling to 0; 115 in `--full` | time |
| rate of $G$ in the game | 0.01 | 0.005 | at 0.01 SeqGAN and both controls drift farther |
| roll-outs | 16 from each word | 2; 16 in `--full` | time |
| roll-outs are written by | a copy that follows $G$ | $G$ | then (26.1) is exact |
| steps of $G$; of $D$ for each | 200; 15 epochs | 80; 2 batches | time |
| $D$ | widths 1 to 20, largest over time, highway, dropout | widths 2, 3, 5, mean over time | the mean is smooth, and quicker |

| hyper-parameter | value | meaning |
|---|---|---|
| batch | 64 | sentences in a step |
| width of $G$ | 32 for words, 32 for the state | that of the oracle |
| filters of $D$ | 32 of each width, 32 hidden units | |
| rate of $D$ | 0.005 | Adam's |
| training sentences | 10,000 | written by the oracle once |

## Names that the literature uses

- *REINFORCE*, *likelihood-ratio* or *score-function estimator*: the right side of (26.1). *Policy*: the
  generator. *Action*: a word. *State*: what was written so far. *Return*, *action value*: $Q$.
- *Advantage*: the worth minus a baseline that may depend on what was written so far.
- *Teacher forcing*: to read real words while learning by likelihood. *Exposure bias*: that the generator then never
  sees its own mistakes.
- *Mode collapse* on text: few different sentences; here a high NLL-test.

## When your own game goes wrong

| what you see | what it means | what to try first |
|---|---|---|
| the same sentence again and again | the reward can be had by one sentence | fewer steps; a baseline; a reward that punishes repetition |
| the curve improves, and so does that of a constant reward | entropy is lost | a smaller rate; a baseline; larger batches |
| rewards near 0 for all sentences | $D$ is sure of everything | fewer steps of $D$; rank the rewards in the batch |
| nothing moves | $D$ knows nothing | train $D$ longer; look at its share of right answers |
| NaN in the policy loss | a drawn word of probability 0 | draw and differentiate with the same temperature |

## What went wrong while writing this chapter

*A discriminator that was a coin.* With Adam's usual rate of 0.001 and 100 steps $D$ was right in 52
% of the cases. SeqGAN and the constant reward then ended alike, and it would have been easy to call
this the truth about SeqGAN. With a rate of 0.005 they part.

*One seed.* With a rate of 0.01 and one seed the constant reward brought NLL-oracle from 6.4 to 5.5,
far below SeqGAN. In the next run it did not. The drift has no direction that could be relied on,
and the spread over seeds is part of the result.

*Too small a rate.* With 0.003 all rows stayed where they were, within 0.1 nats, and nothing could
be told apart.

## Exercises

Each ends in a number that the program prints. A changed program deserves a folder of its own: add
`--out build/try1` and so on. Answers stand in `notes/solutions/26_seqgan.md`; guess first.

1. *One roll-out.* In `part_gradient` call `in_errors` with 1 roll-out instead of 2 (`--part gradient`). By how
   many standard errors is the mean estimate off now? Why not more?
2. *A wrong baseline.* Subtract $2J$ in the place of $J$ in the row that has worth and baseline (`BOTH`). What is the
   ratio of the variances now? And does the mean still agree?
3. *Rewards around zero.* In `tiny_new` take 0.5 from each reward. What does the baseline still save?
4. *Colder.* In `oracle_rows` let `cool` be the temperature 0.5, `table->tau[s][0]` (`--part oracle`). By how
   much does NLL-oracle change? Is it below the oracle's own?
5. *A larger constant.* In `constant_step` give 5 instead of 0.5 (`--part oracle`). How much does the NLL-test of the
   constant reward change, and why so little?

6. *Larger batches of odds.* In the laboratory let `MALI_BATCH` be 64 (`--part weights`). What is the error of the mean
   of normalised odds now? By which factor has it fallen?
7. *A tree without curiosity.* In the second laboratory replace 1.4 by 0 in `promising` (`--part search`). What share of best moves is
   left with 1,000 rounds, and is it still better than roll-outs alone?

## References

- R. Williams, "Simple statistical gradient-following algorithms for connectionist reinforcement learning",
  *Machine Learning* 8 (1992).
- S. Hochreiter, J. Schmidhuber, "Long short-term memory", *Neural Computation* 9 (1997).
- R. Sutton, D. McAllester, S. Singh, Y. Mansour, "Policy gradient methods for reinforcement learning with
  function approximation", *NIPS* (2000).
- L. Yu, W. Zhang, J. Wang, Y. Yu, "SeqGAN: sequence generative adversarial nets with policy gradient", *AAAI*
  (2017).
- T. Che and others, "Maximum-likelihood augmented discrete generative adversarial networks", arXiv 1702.07983
  (2017): MaliGAN.
- Issue 21 of github.com/LantaoYu/SeqGAN, "strange behavior of reward signal" (2017).
- M. Caccia, L. Caccia, W. Fedus, H. Larochelle, J. Pineau, L. Charlin, "Language GANs falling short", *ICLR*
  (2020).

## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "blocked", .promise = "three words, and no direction", .run = part_blocked,
     .size = {"exact", "exact", "exact"}, .seeds = {1, 1, 1}},
    {.name = "gradient", .promise = "the policy gradient against all 27 sentences", .run = part_gradient,
     .size = {"exact", "exact", "exact"}, .seeds = {SEEDS, SEEDS, SEEDS}},
    {.name = "oracle", .promise = "a language whose every probability is known", .run = part_oracle,
     .size = {"few steps", "800 and 80 steps", "18,000 and 200"}, .seeds = {1, SEEDS, SEEDS}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "26_seqgan",
        .title = "SeqGAN: when the picture is a sentence",
        .promise = "Trains a writer of sentences by what a reader says of them, without a gradient from the\n"
                   "reader, and asks what has been gained.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
