// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 18 Conditional GAN: the second laboratory

The lesson asks for a picture by one word, a label. This laboratory asks for more, and the two
things that it asks for have something in common: a part must hear of another part that stands
elsewhere. In a caption such as "a not thin two leaning right" the meaning of "thin" depends on the
word before it, and a sum of words does not know what stands before what. In a picture of a dog each
leg must be a leg, *and* there must be four of them, though no leg is near the others. The first
part gives the game captions, and a reader that goes from word to word. The second part builds
*self-attention* (SAGAN, Zhang and others, 2019), a layer in which every place of a picture looks at
every other place at once. The program includes the lesson's file, and plays the lesson's game with
the lesson's losses.

    make 18-lab2                           # a minute and a half on two idle cores
    make 18-lab2 ARGS="--part words"       # one part; --list names them
    build/18_conditional_gan_lab2 --full   # longer

**Map.**

- `words`: captions that are drawn, combinations that were never read, and what the order of words is worth.
- `attention`: two halves that must agree, told apart and drawn, with the layer and without.

Look at `figures/18_conditional_gan_lab2/captions.png` first: eight captions, and seven pictures that
were drawn for each. Then look at `maps.png` beside it: where a place of a picture looks.
*/
#pragma push_macro("main")
#undef main
#define main lesson_main
#define PARTS LESSON_PARTS
#include "18_conditional_gan.c"
#undef PARTS
#pragma pop_macro("main")

/*
## Part words: captions, and what order is worth

A label is a poor description. The built-in digits are drawn from strokes, and the program that
draws them knows how thick the pen was and how far the digit leans. So captions can be made that are
true, by a small grammar:

    a [[not] thin | [not] bold] DIGIT [[not] leaning left | [not] leaning right]

A third of the digits is thin, a third is bold, and a third is in between. Of those in between, the
caption says nothing of the pen. The same holds for leaning. Every statement is turned round with
probability 1/4: "not thin" is said of a bold digit, and "not bold" of a thin one. A caption that is
silent about the pen is only ever shown with a pen in between, so silence has a meaning of its own here.
What no caption names is left to the noise: the style of the digit, its size, its rotation, and the
exact thickness and slant.

*A reader that goes from word to word.* The lesson's reader is a bag of words: it adds up the rows of
its words, and a sum does not know in which order its terms came. The *recurrent reader* adds up what it
understands at each word. It begins with the row of the first word, $h_1 = e_{w_1}$, and goes on with
(18.6):

$$ c = \sum_t h_t, \qquad h_t = \tanh \bigl( e_{w_t} + g_{w_t} \odot (h_{t-1} W) \bigr) \quad (t > 1) . $$

In words: what is understood at a word, the *state* $h_t$, is made of that word's row $e_{w_t}$ and
of what was understood at the word before it. Each word owns a second row $g_{w_t}$, its *gates*,
which says how much of the earlier state it lets through and with which sign. The meaning is the sum
of all states. So "thin" can mean one thing after "a" and its opposite after "not".
*/
static Tensor *next_state(const Reader *r, Tensor *state, const int *word, int B)  // (B, E); (18.6)
{
    Tensor *row = gather_rows(r->table, word, B);
    Tensor *before = multiply(gather_rows(r->gates, word, B), matmul(state, r->W));
    return tanh_of(add(row, before));
}

static Reader recurrent_reader(Params *params, int V, Rng *rng)
{
    Reader r = reader_new(params, V, rng);
    r.next = next_state;
    r.gates = params_add(params, "gates", shape2(V, MEANING));
    r.W = params_add(params, "read", shape2(MEANING, MEANING));
    init_normal(r.gates, 1, rng);
    init_normal(r.W, 0.25, rng);
    return r;
}

/*
*A wrong caption* differs from the right one in one statement: another digit, the other pen, or the
other way of leaning. If wrong captions were taken from other pictures, as Reed and others do, nine of
ten would name another digit, and the discriminator would learn little about pens.

*Held out.* For each digit one combination of pen and leaning is taken away from all trainings of
generators: none of them is shown such a picture, and no caption, right or wrong, ever says so.
(Judge and ruler, which measure, have seen such pictures.) A generator that has learnt captions by
heart cannot draw what it has never read. One that has learnt what the *words* mean can.
*/
enum { BLANK, ARTICLE, NOT, THIN, BOLD, LEANS_LEFT, LEANS_RIGHT, ZERO, VOCABULARY = ZERO + 10 };
static const char *const WORD[VOCABULARY] = {
    "", "a", "not", "thin", "bold", "leaning left", "leaning right", "zero", "one",
    "two", "three", "four", "five", "six", "seven", "eight", "nine"};

typedef struct Meaning { int digit, pen, lean; } Meaning;  // pen, lean: -1 thin, left; 0 neither; 1

static Meaning meaning_of(const DigitFactors *f)
{
    return (Meaning){f->label, f->thickness < 1.85f ? -1 : f->thickness > 2.3f, f->slant < 1 ? -1 : f->slant > 11};
}

static bool held_out(Meaning m)  // one combination of four for each digit
{
    return m.pen == (m.digit & 1 ? 1 : -1) && m.lean == (m.digit & 2 ? 1 : -1);
}

// word[0], word[step] ... (LONGEST of them): the caption, after blanks
static void caption(Meaning m, bool not_pen, bool not_lean, int *word, int step)
{
    const int pen = m.pen ? (m.pen > 0) != not_pen ? BOLD : THIN : BLANK;
    const int lean = m.lean ? (m.lean > 0) != not_lean ? LEANS_RIGHT : LEANS_LEFT : BLANK;
    const int said[] = {ARTICLE, pen && not_pen ? NOT : BLANK, pen, ZERO + m.digit, lean && not_lean ? NOT : BLANK, lean};
    int t = LONGEST;
    for (int i = 5; i >= 0; i--)
        if (said[i] != BLANK)
            word[--t * step] = said[i];
    while (t > 0)
        word[--t * step] = BLANK;
}

static Meaning one_thing_wrong(Meaning m, Rng *rng)  // never one that is held out
{
    Meaning wrong;
    do {
        wrong = m;
        switch (rng_below(rng, 3)) {
        case 0: wrong.digit = (m.digit + 1 + (int)rng_below(rng, 9)) % 10; break;
        case 1: wrong.pen = -m.pen; break;
        case 2: wrong.lean = -m.lean; break;
        }
    } while (held_out(wrong) || memcmp(&wrong, &m, sizeof m) == 0);
    return wrong;
}

/*
Captions are made anew whenever a picture is shown, so one picture has several. The control
`shuffled` gets captions of other pictures: everything is the same, but what is said is not true.

*Padding.* All captions of a batch have to be lists of one length. Short ones get blanks in
front, so that the last word of each caption stands at the same place. The blank owns rows of the table
like any other word. For the recurrent reader it is the state in which reading begins, and to a bag of
words the blanks say how long the caption is, which is harmless.
*/
static struct {
    DigitFactors *factors;  // of the training pictures
    int *kept, n;           // training pictures that are not held out
    bool shuffled;
    Mlp ruler;              // reads thickness and slant off a picture
    Params *ruler_params;
} told;

static void word_batch(Batch *b, Rng *rng)
{
    const int *taken = batches_next(&data.order);
    int index[BATCH];
    b->B = data.order.size, b->T = LONGEST;
    for (int i = 0; i < b->B; i++) {
        index[i] = told.kept[taken[i]];
        Meaning m = meaning_of(told.factors + (told.shuffled ? told.kept[rng_below(rng, told.n)] : index[i]));
        caption(m, rng_below(rng, 4) == 0, rng_below(rng, 4) == 0, b->right + i, b->B);
        caption(one_thing_wrong(m, rng), rng_below(rng, 4) == 0, rng_below(rng, 4) == 0, b->wrong + i, b->B);
    }
    b->x = shift(scale(pictures_rows(data.train, index, b->B), 2), -1);
}

/*
*Who measures?* The digit is read by the judge. For pen and leaning we train a second instrument,
the *ruler*: a small net that learns to tell thickness and slant from a picture, by regression on
training pictures, whose factors are known. (Here the mean is what we want.) Generated pictures have
no known factors, so the ruler's word has to do. How often the ruler is right on test pictures
stands in the table. Generated pictures can score higher than that, because they show what the
caption says more plainly than many real pictures do.

When is a factor *found* in a picture?

- The digit is found if the judge sees the digit that the caption names.
- The pen is found if the ruler's thickness is above 2.1, the middle, for a bold pen, or below 2.1
  for a thin one.
- The leaning is found if the ruler's slant is above 6 degrees, the mean of all digits, for a digit
  that leans right, or below 6 degrees for a digit that leans left.

So by chance a digit is right in one of ten pictures, and pen and leaning in one of two.
*/
static void train_ruler(Program *p)
{
    double loss = 0;
    Rng rng = rng_new(1, "ruler");
    told.ruler_params = params_new();
    told.ruler = mlp_new(told.ruler_params, 3, (int[]){data.D, 64, 32, 2}, RELU, LINEAR, &rng);
    Player ruler = {told.ruler_params, adam_new(told.ruler_params, 2e-3, 0.9, 0.999)};
    Run *run = run_new(p, scaled(p, pick(p, 50, 800, 2000)), "words.ruler");
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &rng);
    checkpoint_long(run->state, "taken", &data.order.taken);
    run->falling = true;
    run_net(run, "ruler", ruler.params, ruler.optimizer);
    while (run_next(run, "error of the ruler", loss)) {
        const int *index = batches_next(&data.order), n = data.order.size;
        Tensor *target = tensor_new(shape2(n, 2));
        for (int i = 0; i < n; i++) {  // standardised
            target->data[2 * i] = (real)((told.factors[index[i]].thickness - 2.1) / 0.6);
            target->data[2 * i + 1] = (real)((told.factors[index[i]].slant - 6) / 13);
        }
        loss = improve(&ruler, squared_error(mlp_apply(&told.ruler, pictures_rows(data.train, index, n)), target));
    }
    batches_free(&data.order);
    optimizer_free(ruler.optimizer);
}

enum { DIGIT, PEN, LEAN, FACTORS };
static const char *const FACTOR[FACTORS] = {"digit", "pen", "leaning"};

// x (n, D): in how many the named factors of m are found; adds to right (FACTORS); the spread of x
static double read_back(const real *x, int n, Meaning m, double *right)
{
    const Evaluation e = evaluate_begin();
    real *feature = judge_features_of(data.judge, x, n);
    int *seen = seen_by_judge(feature, n);
    Tensor *found = mlp_apply(&told.ruler, tensor_view(shape2(n, data.D), (real *)x));  // (n, 2)
    for (int i = 0; i < n; i++) {
        right[DIGIT] += seen[i] == m.digit;
        right[PEN] += (found->data[2 * i] > 0) == (m.pen > 0);
        right[LEAN] += (found->data[2 * i + 1] > 0) == (m.lean > 0);
    }
    const double spread = spread_within(feature, 1, n, FEATURES);
    free(feature);
    free(seen);
    evaluate_end(e);
    return spread;
}

/*
*What order is worth*, exactly. "A not thin two leaning right" and "a thin two not leaning right"
are made of the same words. The first is bold and leans right, the second is thin and leans left. A
bag of words has one meaning for both, so with the same noise it draws the same picture for both.
The captions want opposite pens and opposite leanings. So that picture has the right pen for exactly
one of them, and the right leaning for exactly one of them, (18.7):

$$ \tfrac12 \bigl( P(\text{right} \mid \text{first}) + P(\text{right} \mid \text{second}) \bigr) = \tfrac12 . $$

In words: over both captions a bag of words is right about the pen in half of the cases, and about
the leaning in half of the cases, whatever it has learnt. This is the known answer of this part. The
recurrent reader may do better.

*The scores.* Captions of three kinds are drawn, with the same noises for all of them. Of each named
factor we count how often it is found in the pictures.

- *Seen*: digit, pen and leaning are named, without a "not"; the combination was in the training.
- *Held out*: the same for combinations that were not.
- *Order decides*: one "not", and the two captions of the same words have both been seen.

Captions of the third kind come in pairs. For a digit whose held-out combination is thin and leaning
right, as that of the two is, the pair is "not thin, leaning right" and "thin, not leaning right".
Both combinations that they mean have been seen, so a bag of words has read their words in both
senses. (The theory says why the other pair of captions of this digit would be of no use.)
*/
enum { SEEN, HELD, ORDER, SETS };
static const char *const SET[SETS] = {"seen", "held out", "order decides"};
typedef double Found[SETS][FACTORS];

// n pictures of a caption: adds to right (FACTORS); their spread, in the judge's eyes
static double score_caption(const Game *g, Meaning m, bool not_pen, bool not_lean, int n, double *right)
{
    int word[LONGEST];
    real *x = alloc_zeroed((size_t)n * (size_t)data.D, sizeof *x);
    caption(m, not_pen, not_lean, word, 1);
    sample(g, word, LONGEST, n, "words", x);
    const double spread = read_back(x, n, m, right);
    free(x);
    return spread;
}

static double score_words(const Game *g, int n, Found found)  // mean spread within captions
{
    double count[SETS] = {0}, spread = 0;
    memset(found, 0, sizeof(Found));
    for (int k = 0; k < 40; k++) {
        const Meaning m = {k / 4, k & 1 ? 1 : -1, k & 2 ? 1 : -1}, other = {m.digit, -m.pen, -m.lean};
        const int set = held_out(m) ? HELD : SEEN;
        spread += score_caption(g, m, false, false, n, found[set]) / 40;
        count[set] += n;
        for (int t = 0; t < 2 && set == SEEN && !held_out(other); t++, count[ORDER] += n)
            score_caption(g, m, t == 0, t == 1, n, found[ORDER]);
    }
    for (int k = 0; k < SETS * FACTORS; k++)
        found[k / FACTORS][k % FACTORS] /= count[k / FACTORS];
    return spread;
}

// n test pictures of each of the 40 meanings with a named pen and leaning: right (FACTORS); their spread
static double score_test_pictures(Program *p, int n, double *right)
{
    Pictures *test = pictures_load(p->source, TEST, 0);
    DigitFactors *f = alloc_zeroed((size_t)test->n, sizeof *f);
    int *index = alloc_zeroed((size_t)n, sizeof *index), seen = 0;
    double spread = 0;
    digits_factors(60000, test->n, f);  // the test split
    for (int k = 0; k < 40; k++, step_reset()) {
        const Meaning m = {k / 4, k & 1 ? 1 : -1, k & 2 ? 1 : -1};
        int count = 0;
        for (int i = 0; i < test->n && count < n; i++) {
            const Meaning shown = meaning_of(f + i);
            if (memcmp(&shown, &m, sizeof m) == 0)
                index[count++] = i;
        }
        spread += count ? read_back(pictures_rows(test, index, count)->data, count, m, right) / 40 : 0;
        seen += count;
    }
    for (int k = 0; k < FACTORS; k++)
        right[k] /= seen;
    free(f);
    free(index);
    pictures_free(test);
    return spread;
}

/*
There are *four trainings* for each seed:

- the game with the recurrent reader;
- the game with the bag of words;
- the control: the game with the recurrent reader, and captions that are shuffled;
- regression, by the lesson's `regress_step`. Its reader is recurrent, and nobody teaches it: its
  weights stay random.

A film shows how a thin seven that leans to the right comes out of the first training.
*/
typedef enum { RECURRENT, BAG, SHUFFLED, REGRESSED, READERS } Reading;
static const char *const READER[READERS] = {"recurrent", "bag of words", "captions shuffled", "regression"};

enum { FILMED = 10 };

static void word_watch(Game *g, long step)
{
    int word[LONGEST];
    caption((Meaning){7, -1, 1}, false, false, word, 1);
    film_add(g, step, word, LONGEST, FILMED, "film");
}

static Game word_game(Program *p, Reading reading, int seed)  // trained
{
    static const char *const name[READERS] = {"recurrent", "bag", "shuffled", "regression"};
    const Task task = {.data_batch = word_batch, .step = reading == REGRESSED ? regress_step : train_step,
                       .watch = reading == RECURRENT && seed == 0 ? word_watch : NULL,
                       .reader = reading == BAG ? reader_new : recurrent_reader, .stream = "words",
                       .V = VOCABULARY, .pictures = told.n, .steps = pick(p, 20, 1600, 20000)};
    told.shuffled = reading == SHUFFLED;
    return play(p, &task, "words", name[reading], seed);
}

static void words_figures(Program *p, const Game *g)  // the captions, and the film
{
    static const struct { Meaning m; bool not_pen, not_lean; } shown[] = {
        {{7, -1, 1}, false, false}, {{7, 1, -1}, false, false}, {{2, 1, 1}, true, false},
        {{2, -1, -1}, false, true}, {{4, 1, 1}, false, false},  {{4, -1, -1}, false, false},
        {{5, -1, 1}, false, false}, {{5, 1, -1}, false, false}};
    enum { ROWS = sizeof shown / sizeof *shown, COLUMNS = 7 };
    char *label[ROWS];
    real *sheet = alloc_zeroed((size_t)(ROWS * COLUMNS) * (size_t)data.D, sizeof *sheet);
    for (int r = 0; r < ROWS; r++) {
        int word[LONGEST];
        Text text = {0};
        caption(shown[r].m, shown[r].not_pen, shown[r].not_lean, word, 1);
        for (int t = 0; t < LONGEST; t++)
            if (word[t])
                put(&text, "%s%s", word[t] == ARTICLE ? "" : " ", WORD[word[t]]);
        put(&text, held_out(shown[r].m) ? "\tnew" : "\t");
        label[r] = text.bytes;
        sample(g, word, LONGEST, COLUMNS, "captions", sheet + (long)r * COLUMNS * data.D);
    }
    Figure *f = program_figure(
        p, "captions", "Captions that were never read are drawn, too",
        "One caption in each row, the same seven noises in each column; new: never read in the training.",
        "Eight rows of digits: thin, bold, leaning left or right, as the captions say.");
    figure_pictures(f, sheet, ROWS, COLUMNS, 28, 28, 1, (const char *const *)label, NULL);
    figure_draw(f);
    for (int r = 0; r < ROWS; r++)
        free(label[r]);
    free(sheet);
    f = program_figure(p, "film", "Speckles become thin sevens that lean to the right",
                       "Samples of one caption for ten fixed noises at some moments of the game.",
                       "Speckles become strokes, and the strokes become thin slanted sevens.");
    figure_film(f, &g->film, "step %g", 2, FILMED / 2, 28, 28, 1);
    figure_draw(f);
}

static void order_figure(Program *p, Found (*found)[SEEDS])  // (READERS)
{
    static const Role role[] = {ROLE_MODEL, ROLE_RIVAL, ROLE_THIRD};
    Figure *f = program_figure(
        p, "order", "Where word order decides, the bag of words is right half the time",
        "The share in which pen and leaning are as the caption says, each seed a point.",
        "Two readers high on the left; on the right only one of them, the other at one half.");
    figure_panel(f, NULL, NULL, "share right, pen and leaning");
    figure_command(f, "set yrange [0.3:1.05]\nset xrange [-0.5:2.5]\n"
                      "set xtics ('seen' 0, 'held out' 1, 'order decides' 2)");
    for (int r = RECURRENT; r <= SHUFFLED; r++) {
        double x[SETS * SEEDS], right[SETS * SEEDS];
        for (int i = 0; i < SETS * p->seeds; i++) {
            x[i] = i % SETS + 0.12 * (r - 1);
            right[i] = (found[r][i / SETS][i % SETS][PEN] + found[r][i / SETS][i % SETS][LEAN]) / 2;
        }
        figure_role(f, role[r]);
        figure_xy(f, READER[r], POINTS, x, right, SETS * p->seeds);
    }
    figure_level(f, "by chance", 0.5);
    figure_draw(f);
}

static void word_rows(Program *p, Found (*found)[SEEDS], double (*spread)[SEEDS], const double *real_right)
{
    double value[SEEDS];
    for (int r = 0; r < READERS; r++)
        for (int k = 0; k < SETS * FACTORS; k++) {
            const int s = k / FACTORS, f = k % FACTORS;
            for (int i = 0; i < p->seeds; i++)
                value[i] = found[r][i][s][f];
            char *text = text_format("words, %s, %s: %s is right", READER[r], SET[s], FACTOR[f]);
            if (r == BAG && s == ORDER && f)
                claim_seeds(p, text, value, p->seeds, EXACTLY, 0.5, 0.005, "(18.7)");
            else if (r <= BAG || s != ORDER)
                control_seeds(p, text, value, p->seeds, f ? "chance: 0.5" : "chance: 0.1");
            free(text);
        }
    for (int k = 0; k < SETS * FACTORS; k++) {  // what the captions' truth is worth, and their order
        const int s = k / FACTORS, f = k % FACTORS, under = s == ORDER ? BAG : SHUFFLED;
        for (int i = 0; i < p->seeds; i++)
            value[i] = found[RECURRENT][i][s][f] - found[under][i][s][f];
        char *text = text_format("words, %s: %s is right, recurrent less %s", SET[s], FACTOR[f], READER[under]);
        if (s != ORDER || f)
            goal_seeds(p, text, value, p->seeds, AT_LEAST, f ? 0.2 : 0.5, 0, "0 if equal");
        free(text);
    }
    for (int r = 0; r < READERS + FACTORS; r++) {
        char *text = r < READERS ? text_format("words, %s: spread within captions / of the data", READER[r])
                                 : text_format("words, test pictures: %s is right", FACTOR[r - READERS]);
        if (r < READERS)
            control_seeds(p, text, spread[r], p->seeds, "one picture a caption: 0");
        else
            control(p, text, real_right[r - READERS], "real pictures");
        free(text);
    }
    for (int i = 0; i < p->seeds; i++)
        value[i] = spread[RECURRENT][i] - spread[REGRESSED][i];
    goal_seeds(p, "words: spread within captions, recurrent less regression", value, p->seeds, AT_LEAST, 0.1, 0, "0 if equal");
}

static bool load_words(Program *p)
{
    if (p->source->folder)
        say(p, "   captions need factors that are known, as those of the built-in digits: left out");
    if (p->source->folder || !load_judged(p))
        return false;
    told.factors = alloc_zeroed((size_t)data.train->n, sizeof *told.factors);
    told.kept = alloc_zeroed((size_t)data.train->n, sizeof *told.kept);
    digits_factors(0, data.train->n, told.factors);
    for (int i = told.n = 0; i < data.train->n; i++)
        if (!held_out(meaning_of(told.factors + i)))
            told.kept[told.n++] = i;
    return true;
}

static void part_words(Program *p)
{
    static Found found[READERS][SEEDS];
    double real_right[FACTORS] = {0}, spread[READERS][SEEDS];
    const int n = pick(p, 2, 25, 100);
    if (!load_words(p))
        return;
    train_ruler(p);
    const double real_spread = score_test_pictures(p, n, real_right);
    for (int i = p->seeds - 1; i >= 0; i--)
        for (int r = 0; r < READERS; r++) {
            Game g = word_game(p, r, i);
            double (*right)[FACTORS] = found[r][i];
            spread[r][i] = score_words(&g, n, right) / real_spread;
            say(p, "   %-18s pen and leaning, seen %.3f, held out %.3f, order decides %.3f", READER[r],
                (right[SEEN][PEN] + right[SEEN][LEAN]) / 2, (right[HELD][PEN] + right[HELD][LEAN]) / 2,
                (right[ORDER][PEN] + right[ORDER][LEAN]) / 2);
            if (r == RECURRENT && i == 0)
                words_figures(p, &g);
            game_free(&g);
        }
    order_figure(p, found);
    word_rows(p, found, spread, real_right);
    params_free(told.ruler_params);
    free(told.factors);
    free(told.kept);
    free_data();
}

/*
The figure `captions` shows what one generator draws for eight captions, the figure `film` what it
draws for one caption while the game goes on, and the figure `order` all readers and all seeds.

What came out, over three seeds, as shares of pictures in which the named factor is found:

| captions | reader | digit | pen | leaning |
|---|---|---|---|---|
| seen | recurrent | 0.980 | 0.947 | 0.999 |
| seen | bag of words | 0.964 | 0.927 | 0.992 |
| seen | captions shuffled | 0.097 | 0.492 | 0.496 |
| seen | regression | 0.999 | 0.518 | 1.000 |
| held out | recurrent | 0.857 | 0.887 | 0.92 |
| held out | bag of words | 0.940 | 0.817 | 0.968 |
| held out | captions shuffled | 0.096 | 0.500 | 0.472 |
| held out | regression | 0.78 | 0.500 | 0.861 |
| order decides | recurrent | 0.936 | 0.882 | 0.950 |
| order decides | bag of words | 0.926 | 0.500 | 0.500 |
| real test pictures | | 0.995 | 0.972 | 0.917 |

- What a caption names is drawn. (The leaning of pictures for captions that were read is read *better*
  than that of real ones. A generator draws what $D$ can tell apart, and its digits lean more clearly than real ones.)
- Combinations that were never read are drawn, too, though less well: with the recurrent reader each
  share is lower by about a tenth, and far above chance. The generator has not learnt captions by heart.
- Where the order decides, the bag of words is right in exactly half of the cases, as (18.7) says,
  and the recurrent reader is right nearly as often as elsewhere. Where the order does not matter,
  three seeds do not tell the two readers apart. (The largest differences are in captions that were
  never read, and they point in opposite directions: the bag has 0.940 to 0.857 in the digit, and 0.817
  to 0.887 in the pen, with standard deviations over the seeds of up to 0.06.) A sum is all that such
  captions need.
- With captions that are not true, everything is at chance.
- Regression draws the digit and the leaning of captions that it has read. Its pen is right hardly
  more often than by chance, 0.518: a mean over pictures has no sharp edge by which the ruler could tell a thin
  pen from a bold one. For captions that were never read, its digit is right in 0.78 of the
  pictures, with a standard deviation of 0.19 over the seeds, and its leaning in 0.861.

What is not good is the variety. The pictures of one caption have a spread of 0.258 of that of real
pictures of the same meaning, less than the 0.581 of the lesson's part `labels`. Regression has 0.028. In
each row of the figure `captions` the columns resemble each other: the noise decides little once a caption
has said so much. And the pictures are rougher than those of part `labels`, from fewer steps and for many
more conditions.

## Part attention: places that look at each other

A convolution looks at a neighbourhood, so it takes many layers until two distant places of a picture
hear of each other. Self-attention lets every place look at every other place at once, and choose what to
look at. We build that layer, and ask what it is for on pictures that make the answer exact: their two
halves must agree, and nothing but the new layer leads from one half to the other.

Let a picture be a list of $N$ places, each with $C$ numbers, its features $h_j$. Three matrices make
three things of them: a *query* (what am I looking for?), a *key* (what can be found here?) and a
*value* (what do I have to say?). The weight that place $j$ gives to place $i$ is large where the
query of $j$ and the key of $i$ agree, (18.50):

$$ \beta_{ji} = \frac{\exp (q_j \cdot k_i)}{\sum_{i'} \exp (q_j \cdot k_{i'})} , \qquad
   o_j = \sum_i \beta_{ji} v_i , \qquad y_j = h_j + \gamma \, o_j . $$

In words: each place has a softmax over all places, its *attention map*, takes the mean of all values
by these weights, and adds it to what it knew, multiplied by a number $\gamma$. This *gain* is learnt
and begins at 0. So at first the layer does nothing, to the last bit, and the net learns what can be
learnt nearby. If distant places turn out to be of use, the gain grows.

The price is in the map: $N^2$ weights for each picture. At 14 by 14 places it has 38,416 of them, at
28 by 28 it has 614,656, and twice the side means sixteen times the weights. SAGAN has it
at 32 by 32 places of pictures of 128 by 128, where a map has 1,048,576 weights. The paper tried several
sizes and found middle to large ones best.

*A product for each picture.* The library multiplies matrices, and here is a batch of matrices: for
each picture of the batch its queries by its keys, and its weights by its values. `batch_product` does
so, and since it is a new operation, here is its derivation. For one picture let $P = AB$ and let $g$
be the derivative of the loss by $P$. From $P_{ij} = \sum_k A_{ik} B_{kj}$ follow, (18.51),

$$ \frac{\partial L}{\partial A} = g B^{\mathsf T}, \qquad \frac{\partial L}{\partial B} = A^{\mathsf T} g , $$

and both are batches of products again, so the adjoint is made of the operation itself, with one of
its factors transposed. (Then it can be differentiated again, too.)
*/
static Tensor *batch_product(bool ta, bool tb, Tensor *a, Tensor *b);

static void batch_product_adjoint(Node *node, Tensor *g)  // (18.51), for every choice of transposes
{
    Tensor *a = node->in[0], *b = node->in[1];
    const bool ta = node->whole[0], tb = node->whole[1];
    if (tape_wants(node, 0))
        tape_give(node, 0, ta ? batch_product(tb, true, b, g) : batch_product(false, !tb, g, b));
    if (tape_wants(node, 1))
        tape_give(node, 1, tb ? batch_product(true, ta, g, a) : batch_product(!ta, false, a, g));
}

// op(a) op(b) for each of a batch: a (B, M, K) or its transposes (B, K, M), b (B, K, N) or (B, N, K)
static Tensor *batch_product(bool ta, bool tb, Tensor *a, Tensor *b)
{
    const int B = a->shape.n[0], M = a->shape.n[ta ? 2 : 1], K = a->shape.n[ta ? 1 : 2];
    const int N = b->shape.n[tb ? 1 : 2];
    require_shape("batch_product, b", b, tb ? shape3(B, N, K) : shape3(B, K, N));
    Tensor *y = tensor_new(shape3(B, M, N));
    for (long i = 0; i < B; i++)
        gemm(ta, tb, M, N, K, a->data + i * M * K, b->data + i * K * N, 0, y->data + i * M * N, NULL, LINEAR);
    Node *node = tape_record("batch_product", batch_product_adjoint, y, 2, (Tensor *[]){a, b});
    node->whole[0] = ta, node->whole[1] = tb;
    return y;
}

typedef struct Attention {
    Tensor *query, *key;  // (C, K): fewer numbers than the features have
    Tensor *value;        // (C, C)
    Tensor *gain;         // (1): begins at 0
    bool alike;           // a control: all weights are 1 / N, and nothing is chosen
} Attention;

static Attention attention_new(Params *params, int C, int K, Rng *rng)
{
    Attention a = {params_add(params, "query", shape2(C, K)), params_add(params, "key", shape2(C, K)),
                   params_add(params, "value", shape2(C, C)), params_add(params, "gain", shape1(1)), false};
    init_glorot(a.query, C, K, rng);
    init_glorot(a.key, C, K, rng);
    init_glorot(a.value, C, C, rng);
    return a;
}

static Tensor *per_place(Tensor *h, Tensor *W)  // (B, N, C) by (C, K) to (B, N, K)
{
    const int B = h->shape.n[0], N = h->shape.n[1];
    return reshape(matmul(reshape(h, shape2(B * N, h->shape.n[2])), W), shape3(B, N, W->shape.n[1]));
}

static Tensor *attention_map(const Attention *a, Tensor *h)  // (B, N, C) to (B, N, N), rows sum to 1
{
    if (a->alike)
        return tensor_fill(shape3(h->shape.n[0], h->shape.n[1], h->shape.n[1]), 1.0 / h->shape.n[1]);
    return softmax(batch_product(false, true, per_place(h, a->query), per_place(h, a->key)));
}

static Tensor *attend(const Attention *a, Tensor *h)  // (B, N, C) to (B, N, C); (18.50)
{
    Tensor *o = batch_product(false, false, attention_map(a, h), per_place(h, a->value));
    return add(h, multiply(o, a->gain));
}

/*
## Pictures whose halves must agree

A picture has two halves of 5 by 5 pixels. Each half shows one bar, three pixels long, in one of five
rows, anywhere in its row. The halves *agree* if both bars are in the same row. That is all. The left
half is the condition, and the generator draws the right half for it, from noise. It has to find out
in which row the bar on the left is and to put a bar of its own into that row, and it may choose
where in the row. A *wrong* pair, for the third kind of (18.1), is a picture whose bars are in two
different rows.

The players are built so that only attention can carry anything from one half to the other. A half
that is given goes through a convolution, and the right half that is to be drawn begins as two dense
layers' answer to the noise. Then each place gets numbers of its own added, the same for all
pictures, from which a place knows where it is. Then comes the attention layer, and after it every
place is worked on by itself. The discriminator's logit is the mean over all places, plus the
opinions of a small dense net that looks at each half by itself and as a whole. The figure `halves`
shows who sees what.

The discriminator never sees a picture as it is, but always with normal noise added, and it makes no
difference between real and drawn ones there. Without that noise it would tell them apart by the last
digit of a pixel, since real pixels are $\pm 1$ and those of a generator are not quite.
*/
static const double NOISE = 0.3;  // its standard deviation, on pixels of -1 and 1

enum { SIDE = 5, BAR = 3, HALF = SIDE * SIDE, PLACES = 2 * HALF, CHANNELS = 16, KEYS = 8, HALF_CODE = 8, FEW = 32 };

// Pairs (2n, SIDE, SIDE, 1) in [-1, 1]: left and right halves take turns; in one row or in two
static Tensor *halves_batch(int n, bool agree, Rng *rng)
{
    Tensor *x = tensor_new(shape4(2 * n, SIDE, SIDE, 1));
    for (long i = 0, row = 0; i < 2 * n; i++) {
        if (i % 2 == 0)
            row = rng_below(rng, SIDE);
        else if (!agree)
            row = (row + 1 + rng_below(rng, SIDE - 1)) % SIDE;
        const long from = rng_below(rng, SIDE - BAR + 1);
        for (long j = 0; j < HALF; j++) {
            const bool bar = j / SIDE == row && j % SIDE >= from && j % SIDE < from + BAR;
            x->data[i * HALF + j] = bar ? 1 : -1;
        }
    }
    return x;
}

static Tensor *noisy(Tensor *x, Rng *rng) { return add(x, scale(tensor_normal(x->shape, rng), NOISE)); }

static Tensor *left_half(Tensor *x)  // (2B, SIDE, SIDE, 1) to (B, SIDE, SIDE, 1)
{
    const int B = x->shape.n[0] / 2;
    return reshape(slice(reshape(x, shape3(B, 2, HALF)), 1, 0, 1), shape4(B, SIDE, SIDE, 1));
}

typedef struct Halves {      // one player
    Player own;
    Conv look;               // a half that is given: (., SIDE, SIDE, 1) to (., SIDE, SIDE, C)
    Dense begin, draw;       // G: (B, Z) to (B, HALF C), the half that is to be drawn
    Tensor *place;           // (N, C): what a place knows of itself
    Attention attention;
    bool held;               // the gain stays at 0
    Mlp think;               // (C) to 1, at each place
    Dense whole, opinion;    // D: (HALF) to 2 HALF to 1: each half as a whole
} Halves;

static Halves halves_new(bool draws, bool held, Rng *rng)
{
    Halves h = {.own.params = params_new(), .held = held};
    Params *params = h.own.params;
    h.look = conv_new(params, "look", 3, 1, CHANNELS, 1, 1, LEAKY_RELU, rng);
    if (draws)
        h.begin = dense_new(params, "begin", HALF_CODE, 2 * HALF, LEAKY_RELU, rng),
        h.draw = dense_new(params, "draw", 2 * HALF, HALF * CHANNELS, LEAKY_RELU, rng);
    h.place = params_add(params, "place", shape2(PLACES, CHANNELS));
    init_normal(h.place, 0.5, rng);
    h.attention = attention_new(params, CHANNELS, KEYS, rng);
    h.think = mlp_new(params, 2, (int[]){CHANNELS, 2 * CHANNELS, 1}, LEAKY_RELU, draws ? TANH : LINEAR, rng);
    if (!draws)
        h.whole = dense_new(params, "whole", HALF, 2 * HALF, LEAKY_RELU, rng),
        h.opinion = dense_new(params, "opinion", 2 * HALF, 1, LINEAR, rng);
    h.own.optimizer = adam_new(params, 4e-3, 0.5, 0.99);
    return h;
}

static void halves_free(Halves *h)
{
    optimizer_free(h->own.optimizer);
    params_free(h->own.params);
}

static Tensor *thought(const Halves *h, Tensor *places)  // (B, N, C) to (B, N)
{
    const int B = places->shape.n[0];
    Tensor *y = h->held ? places : attend(&h->attention, places);  // 0 times the rest is 0
    return reshape(mlp_apply(&h->think, reshape(y, shape2(B * PLACES, CHANNELS))), shape2(B, PLACES));
}

static Tensor *seen_places(const Halves *h, Tensor *x)  // both halves, to features (B, N, C)
{
    Tensor *seen = reshape(conv_apply(&h->look, x), shape3(x->shape.n[0] / 2, PLACES, CHANNELS));
    return add(seen, h->place);
}

static Tensor *judge_halves(const Halves *h, Tensor *x)  // (2B, SIDE, SIDE, 1) to logits (B, 1)
{
    const int B = x->shape.n[0] / 2;
    Tensor *each = sum_to(thought(h, seen_places(h, x)), shape2(B, 1));
    Tensor *whole = dense_apply(&h->whole, reshape(x, shape2(2 * B, HALF)));
    Tensor *two = reshape(dense_apply(&h->opinion, whole), shape2(B, 2));
    return add(scale(each, 1.0 / PLACES), sum_to(two, shape2(B, 1)));
}

static Tensor *draw_halves(const Halves *h, Tensor *left, Tensor *z)  // to pairs (2B, SIDE, SIDE, 1)
{
    const int B = left->shape.n[0];
    Tensor *given = reshape(conv_apply(&h->look, left), shape3(B, HALF, CHANNELS));
    Tensor *begun = reshape(dense_apply(&h->draw, dense_apply(&h->begin, z)), shape3(B, HALF, CHANNELS));
    Tensor *drawn = thought(h, add(concat((Tensor *[]){given, begun}, 2, 1), h->place));
    Tensor *pair[2] = {reshape(left, shape2(B, HALF)), slice(drawn, 1, HALF, PLACES)};
    return reshape(concat(pair, 2, 1), shape4(2 * B, SIDE, SIDE, 1));
}

/*
## What can be told without the layer

With the gain at 0 the discriminator's logit is a sum, $a(x) = u(\text{left}) + v(\text{right})$.
Show it pictures whose halves agree, to be accepted, and wrong pairs, to be rejected. In both sets
each half by itself has the same distribution, because all rows are equally likely. So the mean $s$
of the logit is the same in both sets, and the softplus $\zeta$ is convex, (18.52):

$$ E_{\text{agree}} \, \zeta(-a) + E_{\text{wrong}} \, \zeta(a) \;\ge\; \zeta(-s) + \zeta(s) \;\ge\; 2 \ln 2 . $$

In words: no sum of two opinions about two halves does better than to say "one half" to everything,
whatever its weights are. With attention the logit is no such sum, and the bound does not hold; the
loss can fall to 0. So the first experiment is no game. A discriminator is told which pictures agree.
*/
static Tensor *agreement_loss(const Halves *D, Tensor *agree, Tensor *wrong)  // (18.52), left side
{
    return add(mean(softplus(scale(judge_halves(D, agree), -1))), mean(softplus(judge_halves(D, wrong))));
}

typedef enum { CHOOSING, ALIKE, ABSENT, LAYERS } Layer;  // the layer; all weights alike; the gain held at 0

static Halves told_which(Program *p, Layer layer, int seed)  // a trained discriminator
{
    static const char *const name[LAYERS] = {"choosing", "alike", "absent"};
    double loss = 0;
    Rng rng = rng_new(p->seed + (uint64_t)seed, "halves");
    Halves D = halves_new(false, layer == ABSENT, &rng);
    D.attention.alike = layer == ALIKE;
    Run *run = run_new(p, scaled(p, pick(p, 10, 800, 4000)), "attention.%s%d", name[layer], seed);
    run->falling = true;
    run_net(run, "D", D.own.params, D.own.optimizer);
    while (run_next(run, "loss of D", loss)) {
        Tensor *agree = noisy(halves_batch(FEW, true, &run->rng), &run->rng);
        Tensor *wrong = noisy(halves_batch(FEW, false, &run->rng), &run->rng);
        loss = improve(&D.own, agreement_loss(&D, agree, wrong));
    }
    return D;
}

static double fresh_loss(const Halves *D, int batches)  // on pictures that were never shown
{
    double loss = 0;
    Rng rng = rng_new(2, "fresh");
    for (int i = 0; i < batches; i++) {
        const Evaluation e = evaluate_begin();
        Tensor *agree = noisy(halves_batch(FEW, true, &rng), &rng);
        Tensor *wrong = noisy(halves_batch(FEW, false, &rng), &rng);
        loss += tensor_item(agreement_loss(D, agree, wrong)) / batches;
        evaluate_end(e);
    }
    return loss;
}

/*
## The game

Then both players play, with the lesson's losses and all three kinds of pairs. The score is
*agreement*: how often the brightest row of the right half is that of the left half. It has to be read
with care. Whoever draws bars anywhere agrees now and then. So the agreement by chance, $\sum_r p_r
p'_r$ with the shares $p_r$, $p'_r$ of the rows in both halves, is measured from the same pictures and
taken off. What is left over is the *excess*. For the data it is $1 - \frac15$.

With the gain at 0 the excess is known. The right half is a function of the noise, nothing else leads
to it, and the noise is independent of the left half. So the halves are independent, and the excess is
0, (18.53), however long the game goes on. From 2,000 pictures it is measured with a standard
deviation of at most $1/\sqrt{4 \cdot 2000} = 0.011$.
*/
static void halves_step(Halves *G, Halves *D, int n, Rng *rng, double loss[2])
{
    Tensor *x = halves_batch(n, true, rng), *wrong = noisy(halves_batch(n, false, rng), rng);
    Tensor *fake = noisy(draw_halves(G, left_half(x), tensor_normal(shape2(n, HALF_CODE), rng)), rng);
    loss[LOSS_D] = improve(&D->own, discriminator_loss(judge_halves(D, noisy(x, rng)), judge_halves(D, fake),
                                                       judge_halves(D, wrong)));
    loss[LOSS_G] = improve(&G->own, generator_loss(judge_halves(D, fake)));
}

typedef struct Excess { double agree, excess, bars; } Excess;  // bars: drawn halves that show just one

static Excess score_halves(const real *x, int n)  // x (2n, SIDE, SIDE)
{
    double share[2][SIDE] = {{0}}, chance = 0;
    Excess e = {0};
    for (long i = 0, other = 0; i < 2 * n; i++) {
        double row[SIDE] = {0};
        int best = 0, lit[2] = {0, 0};
        for (int j = 0; j < HALF; j++)
            row[j / SIDE] += (double)x[i * HALF + j];
        for (int r = 1; r < SIDE; r++)
            best = row[r] > row[best] ? r : best;
        for (int j = 0; j < HALF; j++)
            lit[j / SIDE == best] += x[i * HALF + j] > 0;
        share[i % 2][best] += 1.0 / n;
        e.bars += (i % 2 && lit[0] == 0 && lit[1] == BAR) / (double)n;
        e.agree += (i % 2 && best == other) / (double)n;
        other = best;
    }
    for (int r = 0; r < SIDE; r++)
        chance += share[0][r] * share[1][r];
    e.excess = e.agree - chance;
    return e;
}

static void draw_many(const Halves *G, int n, real *x)  // (2n, SIDE, SIDE) in [-1, 1]
{
    Rng rng = rng_new(3, "many");
    for (int i = 0; i < n; i += FEW) {
        const Evaluation e = evaluate_begin();
        const int m = least(FEW, n - i);
        Tensor *left = left_half(halves_batch(m, true, &rng));
        Tensor *y = draw_halves(G, left, tensor_normal(shape2(m, HALF_CODE), &rng));
        memcpy(x + 2L * i * HALF, y->data, (size_t)y->size * sizeof *x);
        evaluate_end(e);
    }
}

enum { DRAWN = 2000, CURVE_DRAWN = 500 };

typedef struct Pair { Halves G, D; Curve agree; } Pair;

static Pair halves_game(Program *p, bool held, int seed)  // trained
{
    static real x[2 * CURVE_DRAWN * HALF];
    double loss[2] = {0, 0};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "halves");
    Pair g = {.G = halves_new(true, held, &rng), .D = halves_new(false, held, &rng)};
    Run *run = run_new(p, scaled(p, pick(p, 10, 2500, 10000)), "attention.%s%d", held ? "held" : "game", seed);
    run->falling = true;
    run_net(run, "G", g.G.own.params, g.G.own.optimizer);
    run_net(run, "D", g.D.own.params, g.D.own.optimizer);
    checkpoint_curve(run->state, "agree", &g.agree);
    while (run_next(run, "loss of D", loss[LOSS_D])) {
        halves_step(&g.G, &g.D, FEW, &run->rng, loss);
        if (run_look(run, 20)) {
            draw_many(&g.G, CURVE_DRAWN, x);
            curve_add(&g.agree, (double)run->step, score_halves(x, CURVE_DRAWN).excess);
        }
    }
    return g;
}

static void pair_free(Pair *g)
{
    halves_free(&g->G), halves_free(&g->D);
    curve_free(&g->agree);
}

static double changed_by_layer(double gain)  // how many logits and pixels differ from those without it
{
    double count = 0;
    Rng rng = rng_new(4, "changed");
    const Evaluation e = evaluate_begin();
    Halves G = halves_new(true, false, &rng), D = halves_new(false, false, &rng);
    Tensor *z = tensor_normal(shape2(FEW, HALF_CODE), &rng), *x[2], *a[2];
    Tensor *left = left_half(halves_batch(FEW, true, &rng));
    G.attention.gain->data[0] = D.attention.gain->data[0] = (real)gain;
    for (int held = 0; held < 2; held++) {
        G.held = D.held = held;
        x[held] = draw_halves(&G, left, z);
        a[held] = judge_halves(&D, x[0]);
    }
    for (long i = 0; i < x[0]->size; i++)
        count += x[0]->data[i] != x[1]->data[i];
    for (long i = 0; i < a[0]->size; i++)
        count += a[0]->data[i] != a[1]->data[i];
    evaluate_end(e);
    halves_free(&G), halves_free(&D);
    return count;
}

static double weights_of_map(int side)  // of one picture of side x side places, by making the map
{
    const Evaluation e = evaluate_begin();
    Rng rng = rng_new(5, "map");
    Params *params = params_new();
    Attention a = attention_new(params, CHANNELS, KEYS, &rng);
    double size = (double)attention_map(&a, tensor_normal(shape3(1, side * side, CHANNELS), &rng))->size;
    evaluate_end(e);
    params_free(params);
    return size;
}

/*
*How choosy is it?* A map that looks at $n$ places alike has the entropy $\ln n$. So the exponential of
a map's entropy is the number of places that it looks at in effect, (18.54),

$$ n_j = \exp \Bigl( - \sum_i \beta_{ji} \ln \beta_{ji} \Bigr) , $$

which is 1 for a map that looks at one place only, and 50 for one that looks everywhere alike. The
control whose weights are all alike chooses nothing: each place is told the mean of all values. That mean
hardly knows in which row anything is, because the numbers of the places are the same for all pictures. So
this control lacks the choice and, with it, the rows.
*/
static double looked_at(const real *map, int query)  // (N), the map of any place; (18.54)
{
    (void)query;
    double entropy = 0;
    for (int i = 0; i < PLACES; i++)
        entropy -= map[i] > 0 ? (double)map[i] * log((double)map[i]) : 0;
    return exp(entropy);
}

// n pictures of two halves each, (n, N) from `low` to 1, to pictures of SIDE x 2 SIDE in [0, 1]
static void side_by_side(const real *x, int n, double low, real *to)
{
    for (long i = 0; i < (long)n * PLACES; i++) {
        const long half = i % PLACES / (HALF), pixel = i % (HALF);
        to[i / PLACES * PLACES + pixel / SIDE * 2 * SIDE + half * SIDE + pixel % SIDE] =
            (real)(((double)x[i] - low) / (1 - low));
    }
}

static double across(const real *row, int query)  // what a map gives to the other half
{
    double total = 0;
    for (int j = 0; j < PLACES; j++)
        total += j / (HALF) != query / (HALF) ? (double)row[j] : 0;
    return total;
}

// The mean of looked_at, or of across, over the maps of all places of 50 pictures
static double mean_of_maps(const Halves *D, double (*of)(const real *map, int query))
{
    enum { ASKED = 50 };
    const Evaluation e = evaluate_begin();
    double total = 0;
    Rng rng = rng_new(6, "asked");
    Tensor *x = noisy(halves_batch(ASKED, true, &rng), &rng), *map = attention_map(&D->attention, seen_places(D, x));
    for (long i = 0; i < ASKED * PLACES; i++)
        total += of(map->data + i * PLACES, (int)(i % PLACES)) / (ASKED * PLACES);
    evaluate_end(e);
    return total;
}

static void maps_figure(Program *p, const Halves *D)  // who looks: the place that looks across most
{
    enum { ACROSS = 4 };
    static real sheet[3 * ACROSS * PLACES], map[ACROSS * PLACES], asks[ACROSS * PLACES];
    const Evaluation e = evaluate_begin();
    Rng rng = rng_new(7, "maps");
    Tensor *x = halves_batch(ACROSS, true, &rng), *all = attention_map(&D->attention, seen_places(D, x));
    memset(asks, 0, sizeof asks);
    for (long i = 0; i < ACROSS; i++) {
        const real *row = all->data + i * PLACES * PLACES, *best = row;
        real most = 0;
        for (int j = 1; j < PLACES; j++)
            if (across(row + j * PLACES, j) > across(best, (int)(best - row) / PLACES))
                best = row + j * PLACES;
        asks[i * PLACES + (best - row) / PLACES] = 1;
        for (int j = 0; j < PLACES; j++)
            most = best[j] > most ? best[j] : most;
        for (int j = 0; j < PLACES; j++)
            map[i * PLACES + j] = best[j] / most;
    }
    side_by_side(x->data, ACROSS, -1, sheet);
    side_by_side(asks, ACROSS, 0, sheet + ACROSS * PLACES);
    side_by_side(map, ACROSS, 0, sheet + 2 * ACROSS * PLACES);
    char *title = text_format("%.0f %% of the attention goes to the other half, to few places", 100 * mean_of_maps(D, across));
    Figure *f = program_figure(
        p, "maps", title,
        "Pictures of two halves; the place that looks across most; its attention map, white at its largest.",
        "Four pictures; a dot in one half of each; a map with a few bright places in the other half.");
    figure_pictures(f, sheet, 3, ACROSS, SIDE, 2 * SIDE, 1, (const char *[]){"picture", "who looks", "at what"},
                    NULL);
    figure_draw(f);
    free(title);
    evaluate_end(e);
}

static void halves_figure(Program *p)
{
    Figure *f = program_figure(
        p, "halves", "Only attention leads from one half to the other",
        "The generator draws the right half for the left one; the discriminator sees both halves.",
        "Left half and noise to a box, attention, and to a right half; both halves to another box.");
    figure_diagram(f, "x1 [@data label=\"left half\\ngiven\"]; z [@random label=\"noise\"];"
                      "g [@net label=\"G: attention\\nover 50 places\"];"
                      "x2 [@data label=\"right half\\ndrawn or real\"];"
                      "d [@rival label=\"D: attention\\nover 50 places\"];"
                      "L [@loss label=\"real, and do\\nthey agree?\"];"
                      "x1 -> g; z -> g; g -> x2; x1 -> d; x2 -> d; d -> L; d -> g [@gradient label=\"accept!\"]");
    figure_draw(f);
}

static void excess_figure(Program *p, const Pair *game, const Pair *held)
{
    Figure *f = program_figure(
        p, "excess", "Without attention the halves never learn to agree",
        "Agreement beyond chance of drawn pictures while the game goes on, one seed.",
        "One curve rises, the other stays at zero; a dashed line at four fifths is the data.");
    figure_panel(f, NULL, "step", "agreement beyond chance");
    figure_command(f, "set yrange [-0.1:1]");
    figure_role(f, ROLE_MODEL);
    figure_curve(f, "attention", LINES_POINTS, &game->agree);
    figure_role(f, ROLE_RIVAL);
    figure_curve(f, "gain held at 0", LINES_POINTS, &held->agree);
    figure_level(f, "data", 1 - 1.0 / SIDE);
    figure_draw(f);
}

static void drawn_figure(Program *p, real *const drawn[2], const double *agree)  // held or not
{
    enum { ACROSS = 6, ROWS = 6 };
    static real sheet[ROWS * ACROSS * PLACES];
    Rng rng = rng_new(8, "drawn");
    side_by_side(halves_batch(2 * ACROSS, true, &rng)->data, 2 * ACROSS, -1, sheet);
    for (int k = 0; k < 2; k++)
        side_by_side(drawn[k], 2 * ACROSS, -1, sheet + 2 * (k + 1) * ACROSS * PLACES);
    char *title = text_format("With attention %.0f %% of the drawn bars agree with the left one, without it %.0f %%",
                              100 * agree[0], 100 * agree[1]);
    Figure *f = program_figure(
        p, "drawn", title,
        "Pictures of the data, of the game with attention, and of the game without it.",
        "Pairs of bars in the same row; the same, with some slips; pairs in rows of their own.");
    figure_pictures(f, sheet, ROWS, ACROSS, SIDE, 2 * SIDE, 1,
                    (const char *[]){"data", "", "attention", "", "gain 0", ""}, NULL);
    figure_draw(f);
    free(title);
    step_reset();
}

static void attention_rows(Program *p, double (*row)[SEEDS], const char *const *text)
{
    claim(p, "attention: logits and pixels that the layer changes at gain 0", changed_by_layer(0), EXACTLY, 0, 0,
          "(18.50)");
    control(p, "attention: logits and pixels that the layer changes at gain 0.01", changed_by_layer(0.01), "not 0");
    claim(p, "attention: weights of one map, 14 x 14 places", weights_of_map(14), EXACTLY, 38416, 0, "N^2");
    claim(p, "attention: weights of one map, 28 x 28 places", weights_of_map(28), EXACTLY, 614656, 0, "N^2");
    goal_seeds(p, text[0], row[0], p->seeds, AT_MOST, 0.2, 0, "(18.52): 1.386");
    control_seeds(p, text[1], row[1], p->seeds, "chooses nothing");
    claim_seeds(p, text[2], row[2], p->seeds, AT_LEAST, 2 * log(2) - 0.01, 0, "(18.52): 1.386");
    control_seeds(p, text[3], row[3], p->seeds, "(18.54): 1 to 50");
    control_seeds(p, text[4], row[4], p->seeds, "(18.54): 1 to 50");
    goal_seeds(p, text[5], row[5], p->seeds, AT_LEAST, 0.05, 0, "gain 0: 0, data: 0.8");
    claim_seeds(p, text[6], row[6], p->seeds, EXACTLY, 0, 0.05, "(18.53)");
    control_seeds(p, text[7], row[7], p->seeds, "data: 1");
    control_seeds(p, text[8], row[8], p->seeds, "data: 1");
}

static void part_attention(Program *p)
{
    static const char *const text[] = {
        "attention, told which agree: loss on fresh pictures",
        "all weights alike, told which agree: loss on fresh pictures",
        "gain held at 0, told which agree: loss on fresh pictures",
        "attention, told which agree: places that a place looks at",
        "attention, untrained: places that a place looks at",
        "attention, game: agreement beyond chance", "gain held at 0, game: agreement beyond chance",
        "attention, game: share of drawn halves with one clean bar",
        "gain held at 0, game: share of drawn halves with one clean bar"};
    static real many[2][2 * DRAWN * HALF];
    double row[sizeof text / sizeof *text][SEEDS];
    for (int i = p->seeds - 1; i >= 0; i--) {
        Rng rng = rng_new(p->seed + (uint64_t)i, "halves");  // as told_which begins
        Halves raw = halves_new(false, false, &rng);
        row[4][i] = mean_of_maps(&raw, looked_at);
        halves_free(&raw);
        for (Layer layer = CHOOSING; layer < LAYERS; layer++) {
            Halves D = told_which(p, layer, i);
            row[layer][i] = fresh_loss(&D, pick(p, 4, 50, 200));
            if (layer == CHOOSING)
                row[3][i] = mean_of_maps(&D, looked_at);
            if (layer == CHOOSING && i == 0)
                maps_figure(p, &D);
            halves_free(&D);
        }
        Pair game[2] = {halves_game(p, false, i), halves_game(p, true, i)};
        double agree[2];
        for (int k = 0; k < 2; k++) {
            draw_many(&game[k].G, DRAWN, many[k]);
            Excess e = score_halves(many[k], DRAWN);
            agree[k] = e.agree, row[5 + k][i] = e.excess, row[7 + k][i] = e.bars;
            say(p, "   seed %d, %s: agreement %.3f, beyond chance %.3f, clean bars %.3f", i,
                k ? "gain held at 0" : "attention", e.agree, e.excess, e.bars);
        }
        if (i == 0) {
            excess_figure(p, &game[0], &game[1]);
            drawn_figure(p, (real *[]){many[0], many[1]}, agree);
        }
        pair_free(&game[0]), pair_free(&game[1]);
    }
    halves_figure(p);
    attention_rows(p, row, text);
}

/*
The figure `maps` shows some attention maps of the discriminator that was told which pictures agree, the
figure `excess` how the game went, and the figure `drawn` what came of it.

What came out, of the discriminator that was told: at gain 0 it has a loss of 1.3933 on fresh pictures,
just above the bound of 1.386, and has learnt nothing, as it must. With the layer its loss is 0.074. So
one layer is enough to compare two halves that no other layer joins. The control whose weights are all
alike has learnt nothing either after as many steps, 1.3916, although it, too, carries the mean of each
half to the other one. (With other seeds one of its nets had begun to learn.) What the layer is good for
is *choosing*. It chooses sharply, at 2.10 places in effect, and was less choosy before it had learnt, at
10.4.

What it chooses is another matter. In the figure `maps` stands, for each picture, the place that looks
across the border most. It looks at a single place of the other half. One expects that to be in the other
bar, and in three of the four pictures it is not: the comparison is made by all fifty places together, and
no single map shows it. An attention map says where a place looks, and not why.

Of the game: with attention the drawn bar agrees with the left one more often than by chance, by 0.30 in
the mean over three seeds. The seeds are far apart, 0.540, 0.340 and 0.022: one of the three generators has
hardly begun to learn it, and none reaches the data, which have 0.8. The title of the figure `drawn` is that
of the best seed. With the gain held at 0 the excess is 0.0022, and (18.53) says that it is 0. Attention can
buy agreement, and it costs clean bars: a share of 0.48 of the halves that were drawn with it shows just one
bar of the right length, and of those without it 0.808. A likely reason is that the net without the layer has
less to learn. (In the figure `excess` one seed's curve flattens towards its end, because the learning rates
fall to zero.)

## Where we differ from the papers

Of part `words`:

| setting | Reed and others | here | why |
|---|---|---|---|
| captions | written by people | made from known factors | what is true of a picture can be tested |
| wrong captions | those of other pictures | one statement turned | captions of other pictures nearly all name another digit |
| reader's cell | convolutional and recurrent | a state with gates for each word | it learns "not" |
| length | 600 epochs | 1,600 steps (`--full`: 20,000 steps, wider nets) | a minute on two cores |

Of part `attention`:

| | SAGAN | here | why |
|---|---|---|---|
| pictures | ImageNet, 128 x 128 | two halves with a bar each, 5 x 10 | the answer without the layer is known |
| where the layer stands | at 32 x 32 places, between convolutions | at 50 places, and nothing else joins the halves | what the layer does can be told from the rest |
| noise | one list of numbers for the whole picture | reaches the right half only | a list that reaches both halves could make them agree without the layer |
| value | two 1 x 1 convolutions, there and back | one matrix | fewer letters |
| loss | hinge | the lesson's, with three kinds of pairs | one loss in this chapter |
| spectral normalisation | in both players | none; noise on what $D$ sees | it is another chapter's |

## What went wrong while writing it

*A memory that was asked too much.* The recurrent reader first gave its last state as the meaning.
It had to carry the digit past the leaning, and the digit was wrong more often than with a bag of
words. The sum of all states mended this.

*A "not" that was half understood.* Without gates the reader understood "not thin" in two of three
seeds and "not leaning right" hardly at all. Turning a sense round is a product, and a sum inside a
tanh is a poor product. Gates that begin with random signs made both easy. (The vocabulary has "leaning
right" as one entry. As two words it was harder, because the "not" must be carried past "leaning".)

*A generator that agrees and has learnt nothing.* At first the generator drew both halves from noise. With
attention the halves agreed nearly always, and it looked like a success. But the bars were always in
the same row. The discriminator rejects pictures that disagree, and the easiest way out is to have one
picture. Hence the agreement by chance is taken off, and the left half is given.

*A discriminator that sees no whole.* Its logit was a mean over places only, and each place saw three by
three pixels. Such a discriminator cannot count bars, and the generator drew pieces of several.

*Noise that nobody can draw.* The first pictures had noisy pixels. A generator with eight numbers of
noise cannot draw fifty independent ones, so the discriminator always won.

## References of the second laboratory

- S. Reed, Z. Akata, X. Yan, L. Logeswaran, B. Schiele, H. Lee, "Generative adversarial text to image
  synthesis", *ICML* (2016).
- I. Sutskever, J. Martens, G. Hinton, "Generating text with recurrent neural networks", *ICML* (2011):
  the words choose how the state is carried on.
- H. Zhang, I. Goodfellow, D. Metaxas, A. Odena, "Self-attention generative adversarial networks",
  *ICML* (2019).
- C. K. Sønderby, J. Caballero, L. Theis, W. Shi, F. Huszár, "Amortised MAP inference for image
  super-resolution", *ICLR* (2017): noise on what the discriminator sees.

## The parts, and main
*/
static const Part PARTS[] = {
    {.name = "words", .promise = "captions, in order and as a bag", .run = part_words,
     .size = {"20 steps", "1,600", "20,000, wider"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = SHOWN, .labels = true, .judge = true, .numbers = 16384}},
    {.name = "attention", .promise = "halves that must agree", .run = part_attention,
     .size = {"10 steps", "800 and 2,500", "4,000 and 10,000"}, .seeds = {1, SEEDS, SEEDS}},
};

int main(int argc, char **argv)
{
    static const Chapter laboratory = {
        .name = "18_conditional_gan_lab2",
        .title = "Conditional GAN: the second laboratory",
        .promise = "Asks for pictures by captions, and asks what the order of words is worth; builds a layer\n"
                   "in which distant places of a picture look at each other, and asks what it is for.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&laboratory, argc, argv);
}
