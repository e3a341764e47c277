// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 18 Conditional GAN: the laboratory

The lesson's players are small, and they draw a picture at one go. Three ideas have made conditional
generators larger and better: a discriminator that says what is wrong with a pair, pictures that are
drawn twice, and nets that grow while they learn. Each of them is tried here beside a control. The
program includes the lesson's file and adds parts to it: reader, players, losses and scores are the
lesson's.

    make 18-lab                            # all parts: two minutes on two idle cores
    make 18-lab ARGS="--part stack"        # one part; --list names them
    build/18_conditional_gan_lab --full    # longer, wider

**Map.**

- `designs`: one discriminator for everything, or one that keeps two questions apart.
- `stack`: a small picture first, then a large one made of it.
- `grow`: nets that begin with 7 by 7 pixels and end with 28 by 28.

(Captions, and layers in which distant parts of a picture look at each other, have a laboratory of their
own, `make 18-lab2`.)

Look at `figures/18_conditional_gan_lab/stack.png` first.
*/
#pragma push_macro("main")
#undef main
#define main lesson_main
#define PARTS LESSON_PARTS
#include "18_conditional_gan.c"
#undef PARTS
#pragma pop_macro("main")

/*
## Two sizes of one picture

Two parts need pictures of half the size, and of twice the size. `halved` takes the mean of each
square of four pixels. `doubled` repeats each pixel four times, which is called the *nearest* resize.
Both are made of the library's sums and repetitions, so both can be differentiated. A picture that
was doubled and then halved is what it was, to the last bit: four equal numbers are added and divided
by four.
*/
static Tensor *halved(Tensor *x, int Y, int X, int C)  // (B, Y X C) to (B, Y/2 X/2 C)
{
    const int B = x->shape.n[0], half = B * (Y / 2), quarter = half * (X / 2);
    Tensor *rows = sum_to(reshape(x, shape3(half, 2, X * C)), shape3(half, 1, X * C));
    Tensor *both = sum_to(reshape(rows, shape3(quarter, 2, C)), shape3(quarter, 1, C));
    return reshape(scale(both, 0.25), shape2(B, Y / 2 * (X / 2) * C));
}

static Tensor *doubled(Tensor *x, int Y, int X, int C)  // (B, Y X C) to (B, 2Y 2X C)
{
    const int B = x->shape.n[0], pixels = B * Y * X;
    Tensor *wide = broadcast_to(reshape(x, shape3(pixels, 1, C)), shape3(pixels, 2, C));
    Tensor *high = broadcast_to(reshape(wide, shape3(B * Y, 1, 2 * X * C)),
                                shape3(B * Y, 2, 2 * X * C));
    return reshape(high, shape2(B, 4 * Y * X * C));
}

static void pile(const Score *s, double measure[MEASURES][SEEDS], int seed)
{
    for (int m = 0; m < MEASURES; m++)
        measure[m][seed] = s->measure[m];
}

// Rows of the table: what a generator's pictures score, with targets or (right 0) as a control
static void lab_rows(Program *p, const char *name, double measure[MEASURES][SEEDS], int seeds, double right,
                     double fld)
{
    static const char *const what[] = {"share that the judge finds right", "FLD within classes",
                                       "spread within classes / of data"};
    static const int which[] = {RIGHT, FLD, SPREAD};
    for (int i = 0; i < 3; i++) {
        char *text = text_format("%s: %s", name, what[i]);
        if (right > 0 && i < 2)
            goal_seeds(p, text, measure[which[i]], seeds, i ? AT_MOST : AT_LEAST, i ? fld : right, 0,
                       "see the control");
        else
            control_seeds(p, text, measure[which[i]], seeds, i == 2 ? "data: 1" : "");
        free(text);
    }
}

// How far a generator's pictures are from the data, as a share of how far a rival's pictures are
static void rival_row(Program *p, const char *text, double ours[MEASURES][SEEDS], double theirs[MEASURES][SEEDS])
{
    double ratio[SEEDS];
    for (int i = 0; i < p->seeds; i++)
        ratio[i] = ours[FLD][i] / theirs[FLD][i];
    control_seeds(p, text, ratio, p->seeds, "the rival: 1");
}

/*
## Part designs: one question or two

The lesson's discriminator answers one question, "is this a real picture that fits?", and when it
says no, nobody knows which half of the question was meant. The reading notes draw a second design
beside it. There one net looks at the picture alone and says whether the picture is real. Its
features, the numbers in its last hidden layer, then meet the condition, and a small second net says
whether the two fit. The loss has four terms, two for each answer, (18.40):

$$ L_D = E \, \zeta(-r(x)) + E \, \zeta(r(G(z, c))) + E \, \zeta(-m(x, c)) + E \, \zeta(m(x, c')) , $$

where $\zeta(a) = \ln(1 + e^a)$ is the softplus, $r$ the logit of *real* and $m$ the logit of *match*.
In words: real pictures are told from generated ones without a look at the condition, and right
conditions from wrong ones on real pictures only. The generator wants both answers to be yes,
(18.41):

$$ L_G = E \, \zeta(-r(G(z, c))) + E \, \zeta(-m(G(z, c), c)) . $$

What do the best answers say? By the argument of (18.4), with $p$ the density of all real pictures,
$q$ that of all generated ones, $p_c$ that of pictures with condition $c$ and $m_c$ that of pictures
in pairs with the wrong condition $c$, (18.42):

$$ \sigma(r^\ast(x)) = \frac{p(x)}{p(x) + q(x)}, \qquad
   \sigma(m^\ast(x, c)) = \frac{p_c(x)}{p_c(x) + m_c(x)} . $$

In words: the first answer does not depend on the condition, and the second does not depend on the
generator. So the second one is a classifier, and it stays right however good the generator becomes,
whereas the first design's answer to a right pair falls to one half. There is a price. The generator
is rewarded for pictures that are easy to classify, not for pictures as they are: nothing compares $q_c$
with $p_c$ directly. We look at the spread within classes.

*Same size, same budget.* Both designs have the same generator, the same reader, batch, steps and
learning rates, and the second design's widths are chosen so that it has as many weights as the
first, up to one per cent.
*/
typedef struct Apart {
    Game g;              // the lesson's players; `decide` is the net that says whether both fit
    Dense feature, real; // (H, F): what the picture's net has found; (F, 1): is it real?
} Apart;

static Apart apart_new(int D, int V, int wide, long weights, Rng *rng)  // D's weights: about so many
{
    Apart a = {.g = {.Z = CODE, .G.params = params_new(), .D.params = params_new()}};
    Game *g = &a.g;
    const int F = wide, met = wide / 2;
    const long head = (long)V * MEANING + F + (F + 1) + (long)(F + MEANING + 1) * met + met + 1;
    const int H = (int)((weights - head) / (D + 1 + F));
    g->draw = mlp_new(g->G.params, 3, (int[]){CODE + MEANING, wide, 2 * wide, D}, RELU, TANH, rng);
    g->reader = reader_new(g->D.params, V, rng);
    g->look = dense_new(g->D.params, "look", D, H, LEAKY_RELU, rng);
    a.feature = dense_new(g->D.params, "feature", H, F, LEAKY_RELU, rng);
    a.real = dense_new(g->D.params, "real", F, 1, LINEAR, rng);
    g->decide = mlp_new(g->D.params, 2, (int[]){F + MEANING, met, 1}, LEAKY_RELU, LINEAR, rng);
    g->G.optimizer = adam_new(g->G.params, 1e-3, 0, 0.999);
    g->D.optimizer = adam_new(g->D.params, 2e-3, 0, 0.999);
    return a;
}

static Tensor *features(const Apart *a, Tensor *x) { return dense_apply(&a->feature, look(&a->g, x)); }

static Tensor *realness(const Apart *a, Tensor *feature) { return dense_apply(&a->real, feature); }

static Tensor *fit(const Apart *a, Tensor *feature, Tensor *meaning)  // logit of match: (B, 1)
{
    return mlp_apply(&a->g.decide, concat((Tensor *[]){feature, meaning}, 2, 1));
}

static Tensor *accept(Tensor *logit) { return mean(softplus(scale(logit, -1))); }
static Tensor *reject(Tensor *logit) { return mean(softplus(logit)); }

static Tensor *apart_loss_d(const Apart *a, const Batch *b, Tensor *fake)  // (18.40)
{
    Tensor *seen = features(a, b->x);
    Tensor *right = fit(a, seen, read_words(&a->g.reader, b->right, b->B, b->T));
    Tensor *wrong = fit(a, seen, read_words(&a->g.reader, b->wrong, b->B, b->T));
    Tensor *real_or_not = add(accept(realness(a, seen)), reject(realness(a, features(a, fake))));
    return add(real_or_not, add(accept(right), reject(wrong)));
}

static Tensor *apart_loss_g(const Apart *a, Tensor *fake, Tensor *meaning, bool both)  // (18.41)
{
    Tensor *seen = features(a, fake), *loss = accept(realness(a, seen));
    return both ? add(loss, accept(fit(a, seen, meaning))) : loss;
}

static void apart_turns(Game *g, const Batch *b, bool both, Rng *rng, double loss[2])
{
    const Apart *a = (const Apart *)g;  // g is its first member
    Tensor *fake = generate(g, read_words(&g->reader, b->right, b->B, b->T), rng);
    loss[LOSS_D] = improve(&g->D, apart_loss_d(a, b, fake));
    Tensor *meaning = read_words(&g->reader, b->right, b->B, b->T);
    loss[LOSS_G] = improve(&g->G, apart_loss_g(a, fake, meaning, both));
}

static void apart_step(Game *g, const Batch *b, Rng *rng, double loss[2])
{
    apart_turns(g, b, true, rng, loss);
}

static void unmatched_step(Game *g, const Batch *b, Rng *rng, double loss[2])  // G hears r only
{
    apart_turns(g, b, false, rng, loss);
}

/*
*The control* hears the first answer only: its generator descends the first term of (18.41), and its
discriminator learns both answers as before.
*/
static Apart apart_game(Program *p, long weights, bool both, int seed)  // trained
{
    const Task task = {.data_batch = label_batch, .step = both ? apart_step : unmatched_step};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "apart");
    Apart a = apart_new(data.D, data.V, pick(p, 8, 128, 256), weights, &rng);
    Run *run = run_new(p, scaled(p, pick(p, 20, 2000, 20000)), "designs.%s%d", both ? "apart" : "unmatched",
                       seed);
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &rng);
    checkpoint_long(run->state, "taken", &data.order.taken);
    train(run, &a.g, &task);
    batches_free(&data.order);
    return a;
}

enum { REAL_RIGHT, REAL_WRONG, DRAWN_RIGHT, PAIRS };

// Mean answers r and m for pairs of a kind; `drawn` (classes, each, D) are generated pictures
static void ask_apart(const Apart *a, const real *drawn, double answer[2][PAIRS])
{
    memset(answer, 0, 2 * sizeof *answer);
    for (int kind = 0; kind < PAIRS; kind++)
        for (int k = 0; k < data.classes; k++) {
            const Evaluation e = evaluate_begin();
            const real *from = kind == DRAWN_RIGHT ? drawn : data.real_row;
            int *word = alloc_zeroed((size_t)data.each, sizeof *word);
            for (int i = 0; i < data.each; i++)
                word[i] = data.class[kind == REAL_WRONG ? (k + 1 + i % (data.classes - 1)) % data.classes : k];
            Tensor *x = tensor_from(shape2(data.each, data.D), from + (long)k * data.each * data.D);
            Tensor *seen = features(a, shift(scale(x, 2), -1));
            Tensor *fits = fit(a, seen, read_words(&a->g.reader, word, data.each, 1));
            answer[0][kind] += tensor_item(mean(sigmoid(realness(a, seen)))) / data.classes;
            answer[1][kind] += tensor_item(mean(sigmoid(fits))) / data.classes;
            free(word);
            evaluate_end(e);
        }
}

static void designs_figure(Program *p)
{
    Figure *f = program_figure(
        p, "designs", "One net for one question, or two nets for two",
        "The lesson's discriminator gives one answer; the second design gives two, and features meet c.",
        "Picture and condition into one net with one answer; and two nets with an answer each.");
    figure_diagram(f, "x [@data label=\"picture x\"]; c [@data label=\"condition c\"];"
                      "D [@rival label=\"D(x, c)\"]; a [@loss label=\"real and right?\"];"
                      "x2 [@data label=\"picture x\"]; c2 [@data label=\"condition c\"];"
                      "n [@rival label=\"picture's net\"]; r [@loss label=\"real?\"];"
                      "m [@rival label=\"small net\"]; fit [@loss label=\"right?\"];"
                      "x -> D; c -> D; D -> a; x2 -> n; n -> r; n -> m [label=\"features\"]; c2 -> m; m -> fit");
    figure_draw(f);
}

static void reasons_figure(Program *p, double answer[SEEDS][2][PAIRS])
{
    Figure *f = program_figure(
        p, "reasons", "The second design says what is wrong with a pair",
        "Mean answers of the second design to three kinds of pairs, each seed a point.",
        "Real? is low for drawn pictures only, right? is low for the wrong label only.");
    figure_panel(f, NULL, NULL, "mean answer");
    figure_command(f, "set yrange [0:1]\nset xrange [-0.5:2.5]\n"
                      "set xtics ('real, right label' 0, 'real, wrong label' 1, 'drawn, right label' 2)");
    for (int which = 0; which < 2; which++) {
        double x[PAIRS * SEEDS], y[PAIRS * SEEDS];
        for (int i = 0; i < PAIRS * p->seeds; i++) {
            x[i] = i % PAIRS + (which ? 0.04 : -0.04);
            y[i] = answer[i / PAIRS][which][i % PAIRS];
        }
        figure_role(f, which ? ROLE_MODEL : ROLE_RIVAL);
        figure_xy(f, which ? "right?" : "real?", POINTS, x, y, PAIRS * p->seeds);
    }
    figure_draw(f);
}

static void part_designs(Program *p)
{
    static double one[MEASURES][SEEDS], two[MEASURES][SEEDS], deaf[MEASURES][SEEDS];
    double answer[SEEDS][2][PAIRS], size[SEEDS], said[PAIRS][SEEDS];
    if (!load_judged(p))
        return;
    for (int i = p->seeds - 1; i >= 0; i--) {
        Game g = label_game(p, "designs", GAME, i);
        Apart a = apart_game(p, params_size(g.D.params), true, i), u = {0};
        if (i == 0)  // one seed of the control will do
            u = apart_game(p, params_size(g.D.params), false, i);
        Game *const each[] = {&g, &a.g, &u.g};
        for (int k = 0; k < (i == 0 ? 3 : 2); k++) {
            real *drawn = sample_classes(each[k], data.each, "labels");
            Score s = score_pictures(p, k == 0 ? "one net" : k == 1 ? "two answers" : "real? only", drawn);
            pile(&s, k == 0 ? one : k == 1 ? two : deaf, i);
            if (k == 1)
                ask_apart(&a, drawn, answer[i]);
            free(drawn);
        }
        size[i] = (double)params_size(a.g.D.params) / (double)params_size(g.D.params);
        for (int k = 0; k < (i == 0 ? 3 : 2); k++)
            game_free(each[k]);
        for (int kind = 0; kind < PAIRS; kind++)
            said[kind][i] = answer[i][1][kind];
    }
    designs_figure(p);
    reasons_figure(p, answer);
    goal(p, "designs: weights of the second D / of the first", size[0], EXACTLY, 1, 0.02, "same size");
    lab_rows(p, "designs, one net", one, p->seeds, 0, 0);
    lab_rows(p, "designs, two answers", two, p->seeds, 0.8, 150);
    lab_rows(p, "designs, the generator hears 'real?' only", deaf, 1, 0, 0);
    goal_seeds(p, "designs, two answers: mean 'right?', real pictures, right label", said[REAL_RIGHT],
               p->seeds, AT_LEAST, 0.9, 0, "(18.42)");
    goal_seeds(p, "designs, two answers: mean 'right?', real pictures, wrong label", said[REAL_WRONG],
               p->seeds, AT_MOST, 0.1, 0, "(18.42)");
    free_data();
}

/*
The figure `designs` shows both, the figure `reasons` what the second design answers.

What came out: the second design says why it rejects. Its answer to "right?" is 0.97 for test pictures
beside their label and 0.024 beside a wrong one, and its answer to "real?" is the same for both, since
that net is never told the label. The control, whose generator hears the first answer only, draws what
was asked for in a share of 0.074 of its pictures, which is about chance. So the second answer carries the
condition.

But as a teacher the first design is the better one here. The judge finds 0.991 of its generator's
pictures right, and 0.925 of those of the second design, with an FLD of 62 against 97. (18.42) predicts
a loss of spread. There is none: 0.571 against 0.565. What is lost are right digits, and the figure
shows why. The net that asks "right?" has met real pictures only. It says yes to nearly all drawn pictures, those
included in which the judge sees another digit. In the first design the same net that knows what is
real also knows what is right, and it is shown drawn pictures beside their labels at every step.

## Part stack: a small picture first

A large picture has many pixels, and most of what makes it right is in few of them: where the strokes
are, how they lean. StackGAN (Zhang and others, 2017) lets a first generator draw a small picture for
the condition, and a second generator a large one for the condition *and the small picture*. Each
stage has a discriminator of its own, at its own size. In the paper the
first stage is trained and then held while the second learns; the reading notes, and we, let both go on.

Here the first stage is the lesson's game at 14 by 14 pixels. The second generator doubles the small
picture by the nearest resize and adds a change to it, (18.43):

$$ G_2(s, c) = \tanh \bigl( 2 \, \mathrm{double}(s) + f(s, c) \bigr) . $$

In words: where the net $f$ answers 0, the large picture is the small one with squares of four equal
pixels (with white and black at $\pm 0.96$, and greys pushed away from the middle). The net's task is the difference. It
has no noise of its own. So whatever varies in its pictures comes from the first stage. The paper's
second stage has no $z$ either, but its condition is made variable by noise (conditioning augmentation).
*/
typedef struct Stack { Game small, large; } Stack;

static Tensor *enlarge(const Game *large, Tensor *small, Tensor *meaning)  // (18.43)
{
    const int Y = data.train->Y / 2, X = data.train->X / 2, C = data.train->C;
    Tensor *change = mlp_apply(&large->draw, concat((Tensor *[]){small, detach(meaning)}, 2, 1));
    return tanh_of(add(scale(doubled(small, Y, X, C), 2), change));
}

static Stack stack_new(int D, int V, int wide, Rng *rng)
{
    Stack s = {.small = game_new(D / 4, V, reader_new, wide, rng), .large = game_new(D, V, reader_new, wide, rng)};
    Player *G = &s.large.G;  // the second generator begins with a picture, not with noise
    optimizer_free(G->optimizer);
    params_free(G->params);
    G->params = params_new();
    s.large.Z = 0;
    s.large.draw = mlp_new(G->params, 2, (int[]){D / 4 + MEANING, 2 * wide, D}, RELU, LINEAR, rng);
    G->optimizer = adam_new(G->params, 1e-3, 0, 0.999);
    return s;
}

static void small_batch(Batch *b, Rng *rng)
{
    label_batch(b, rng);
    b->x = halved(b->x, data.train->Y, data.train->X, data.train->C);
}

// One step of the second stage, on pictures that the first has drawn: the lesson's losses
static void large_step(Game *g, const Batch *b, Tensor *small, double loss[2])
{
    Tensor *right = read_words(&g->reader, b->right, b->B, b->T);
    Tensor *wrong = read_words(&g->reader, b->wrong, b->B, b->T);
    Tensor *fake = enlarge(g, small, right), *seen = look(g, b->x);
    loss[LOSS_D] = improve(&g->D, discriminator_loss(match(g, seen, right), match(g, look(g, fake), right),
                                                     match(g, seen, wrong)));
    right = read_words(&g->reader, b->right, b->B, b->T);
    loss[LOSS_G] = improve(&g->G, generator_loss(match(g, look(g, fake), right)));
}

static void stack_step(Stack *s, const Batch *b, Rng *rng, double loss[2])  // both stages
{
    Batch little = *b;
    little.x = halved(b->x, data.train->Y, data.train->X, data.train->C);
    train_step(&s->small, &little, rng, loss);
    Tensor *meaning = read_words(&s->small.reader, b->right, b->B, b->T);
    large_step(&s->large, b, detach(generate(&s->small, meaning, rng)), loss);
}

static void train_both(Run *run, Stack *s)
{
    static Batch b;
    double loss[2] = {0, 0};
    run->falling = true;
    run_net(run, "small.G", s->small.G.params, s->small.G.optimizer);
    run_net(run, "small.D", s->small.D.params, s->small.D.optimizer);
    run_net(run, "large.G", s->large.G.params, s->large.G.optimizer);
    run_net(run, "large.D", s->large.D.params, s->large.D.optimizer);
    while (run_next(run, "loss of the larger D", loss[LOSS_D])) {
        label_batch(&b, &run->rng);
        stack_step(s, &b, &run->rng, loss);
    }
}

static Stack stack_game(Program *p, int seed)  // trained: the first stage alone, then both
{
    const Task task = {.data_batch = small_batch, .step = train_step};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "stack");
    Stack s = stack_new(data.D, data.V, pick(p, 8, 128, 256), &rng);
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &rng);
    Run *run = run_new(p, scaled(p, pick(p, 20, 2200, 20000)), "stack.first%d", seed);
    checkpoint_long(run->state, "taken", &data.order.taken);
    train(run, &s.small, &task);
    run = run_new(p, scaled(p, pick(p, 20, 1500, 12000)), "stack.both%d", seed);
    checkpoint_long(run->state, "taken", &data.order.taken);
    train_both(run, &s);
    batches_free(&data.order);
    return s;
}

// Pictures of all classes, (classes, n, D) in [0, 1]: the first stage's, doubled, and the second's
static void sample_stack(const Stack *s, int n, real *first, real *second)
{
    const int Y = data.train->Y / 2, X = data.train->X / 2, C = data.train->C;
    for (int k = 0; k < data.classes; k++) {
        const Evaluation e = evaluate_begin();
        Rng rng = rng_new(1, "labels");
        int *word = alloc_zeroed((size_t)n, sizeof *word);
        for (int i = 0; i < n; i++)
            word[i] = data.class[k];
        Tensor *small = generate(&s->small, read_words(&s->small.reader, word, n, 1), &rng);
        Tensor *large = enlarge(&s->large, small, read_words(&s->large.reader, word, n, 1));
        small = doubled(small, Y, X, C);
        for (long i = 0; i < small->size; i++) {
            first[(long)k * small->size + i] = (real)0.5 * (small->data[i] + 1);
            second[(long)k * small->size + i] = (real)0.5 * (large->data[i] + 1);
        }
        free(word);
        evaluate_end(e);
    }
}

static real *blocky(const real *x, int n)  // pictures (n, D), halved and doubled again; free it
{
    const int Y = data.train->Y, X = data.train->X, C = data.train->C;
    real *y = alloc_zeroed((size_t)n * (size_t)data.D, sizeof *y);
    for (int i = 0; i < n; i++) {
        const Evaluation e = evaluate_begin();
        Tensor *one = tensor_from(shape2(1, data.D), x + (long)i * data.D);
        memcpy(y + (long)i * data.D, doubled(halved(one, Y, X, C), Y / 2, X / 2, C)->data,
               (size_t)data.D * sizeof *y);
        evaluate_end(e);
    }
    return y;
}

/*
*Does the second stage look at the small picture?* Nothing in its loss says so: a generator that drew
one good picture for each label and threw the small picture away would not be told that it does. So
we halve the large picture and measure the squared distance to the small picture that it was made of,
divided by the distance to the small picture of another noise with the same label. A generator that
does not look has 1, and the nearest resize has 0.
*/
static double faithful(const real *first, const real *second)  // both (classes, each, D)
{
    double own = 0, others = 0;
    real *coarse = blocky(second, data.classes * data.each);
    for (int i = 0; i < data.classes * data.each; i++) {
        const int other = i / data.each * data.each + (i + 1) % data.each;
        for (int j = 0; j < data.D; j++) {
            const double v = (double)coarse[(long)i * data.D + j];
            own += pow(v - (double)first[(long)i * data.D + j], 2);
            others += pow(v - (double)first[(long)other * data.D + j], 2);
        }
    }
    free(coarse);
    return own / others;
}

static void stack_figure(Program *p, const real *first, const real *second, double before, double after)
{
    char *title = text_format("The second stage redraws the first: FLD %.0f becomes %.0f", before, after);
    Figure *f = program_figure(
        p, "stack", title,
        "Test pictures; three small pictures of each label, doubled; what the second stage made of them.",
        "Real digits; blocky digits; the same digits with smooth strokes.");
    class_sheet(f, (Rows[]){{"data", data.real_row, data.each, 1}, {"stage 1", first, data.each, 3},
                            {"stage 2", second, data.each, 3}}, 3);
    free(title);
}

static void part_stack(Program *p)
{
    static double first[MEASURES][SEEDS], second[MEASURES][SEEDS];
    double look_at[SEEDS];
    if (!load_judged(p))
        return;
    const int n = data.classes * data.each;
    real *coarse = blocky(data.real_row, n);
    Score real_ones = score_pictures(p, "data, coarse", coarse);
    free(coarse);
    for (int i = p->seeds - 1; i >= 0; i--) {
        Stack s = stack_game(p, i);
        real *small = alloc_zeroed((size_t)n * (size_t)data.D, sizeof *small),
             *large = alloc_zeroed((size_t)n * (size_t)data.D, sizeof *large);
        sample_stack(&s, data.each, small, large);
        Score a = score_pictures(p, "stage 1, doubled", small), b = score_pictures(p, "stage 2", large);
        pile(&a, first, i);
        pile(&b, second, i);
        look_at[i] = faithful(small, large);
        if (i == 0)
            stack_figure(p, small, large, a.measure[FLD], b.measure[FLD]);
        free(small);
        free(large);
        game_free(&s.small);
        game_free(&s.large);
    }
    lab_rows(p, "stack, stage 2", second, p->seeds, 0, 0);
    lab_rows(p, "stack, stage 1 and the nearest resize", first, p->seeds, 0, 0);
    rival_row(p, "stack: FLD of stage 2 / of stage 1 and the nearest resize", second, first);
    control(p, "stack, test pictures, halved and doubled: FLD within classes", real_ones.measure[FLD],
            "what a resize costs");
    control_seeds(p, "stack: distance to the own small picture / to another one", look_at, p->seeds,
                  "blind: 1, resize: 0");
    free_data();
}

/*
The figure `stack` shows both stages.

What came out: the second stage draws strokes where the first had squares, and its FLD is 60.6, against
72.0 for the first stage's pictures after the nearest resize: 0.847 of it, in the mean over seeds, with a
spread of 0.091. (That is too much for a claim.) What a
resize costs at the least is known from test pictures, which have an FLD of 30.6 when they are halved and
doubled. So most of what the first stage lacks is not resolution, and the second stage cannot repair it.
In the figure a four that is a smudge stays a smudge, with finer grain.

The second stage looks at the small picture: its distance to its own one is 0.173 of that to another
one of the same label. It adds specks to the ground as well, the mark of dense layers (chapter 15).

The lesson's net, which draws 28 by 28 pixels at one go, has an FLD of 62.2 (part `designs`). So two
stages, with more steps in sum, are hardly better than one net here. For 28 by 28 pixels nobody would need them.
The idea pays where pictures are so large that one net does not learn them at all.

## Part grow: nets that grow while they learn

Progressive growing (Karras and others, 2018) does not throw the small net away. Generator and
discriminator begin with pictures of 7 by 7. When these are good, each of them gets a layer more, and
the pictures become 14 by 14, and in the end 28 by 28. A new layer comes with random weights, and if
it were put in at once, all that has been learnt behind it would be shaken. So it is *faded in*.
While it is new, the generator's picture is a mixture, (18.44):

$$ x = (1 - \alpha) \, \mathrm{double}(x_{\text{old}}) + \alpha \, x_{\text{new}} , $$

and $\alpha$ rises from 0 to 1. In words: first the larger net draws what the old one drew, doubled,
and then the new layer takes over little by little. The discriminator mixes its features in the same
way, from the old layer that looks at the halved picture and from the new one that looks at the whole,
(18.45):

$$ h = (1 - \alpha) \, h_{\text{old}}(\mathrm{half}(x)) + \alpha \, h_{\text{new}}(x) . $$

So at $\alpha = 0$ nothing has changed, not by one bit, and that can be checked. (Real pictures are
mixed as well, from the doubled half and the whole, so that the discriminator cannot tell real from
drawn by how coarse they are.)

The paper's layers are convolutions, and ours are dense ones, because convolutions at 28 by 28 would
take the whole budget of this laboratory. What fades, and how, is the paper's.
*/
enum { LEVELS = 3 };

typedef struct Grown {
    Player G, D;
    Dense body[LEVELS], paint[LEVELS];  // G: features of a size from those below; a picture of them
    Dense look[LEVELS], fold[LEVELS];   // D: features of a picture; those of a size to the size below
    Reader reader;
    Tensor *listen;
    Mlp decide;
    int level;                          // 0: a quarter of the side, 1: half, 2: all of it
    double alpha;                       // how far the newest layers have been faded in
} Grown;

static int level_size(int level) { return data.D >> 2 * (LEVELS - 1 - level); }

static Grown grown_new(int V, int wide, Rng *rng)
{
    Grown g = {.G.params = params_new(), .D.params = params_new(), .alpha = 1};
    const int H[LEVELS] = {wide, wide * 3 / 2, 2 * wide};
    for (int l = 0; l < LEVELS; l++) {
        char name[4][16];
        for (int i = 0; i < 4; i++)
            snprintf(name[i], sizeof name[i], "%s.%d", (const char *[]){"body", "paint", "look", "fold"}[i], l);
        g.body[l] = dense_new(g.G.params, name[0], l ? H[l - 1] : CODE + MEANING, H[l], RELU, rng);
        g.paint[l] = dense_new(g.G.params, name[1], H[l], level_size(l), TANH, rng);
        g.look[l] = dense_new(g.D.params, name[2], level_size(l), H[l], LINEAR, rng);
        if (l)
            g.fold[l] = dense_new(g.D.params, name[3], H[l], H[l - 1], LINEAR, rng);
    }
    g.reader = reader_new(g.D.params, V, rng);
    g.listen = params_add(g.D.params, "listen", shape2(MEANING, wide));
    init_he(g.listen, MEANING, rng);
    g.decide = mlp_new(g.D.params, 2, (int[]){wide, wide, 1}, LEAKY_RELU, LINEAR, rng);
    g.G.optimizer = adam_new(g.G.params, 1e-3, 0, 0.999);
    g.D.optimizer = adam_new(g.D.params, 2e-3, 0, 0.999);
    return g;
}

static void grown_free(Grown *g)
{
    for (int i = 0; i < 2; i++) {
        Player *player = i ? &g->D : &g->G;
        optimizer_free(player->optimizer);
        params_free(player->params);
    }
}

static Tensor *mixed(const Grown *g, Tensor *old, Tensor *new)
{
    return add(scale(old, 1 - g->alpha), scale(new, g->alpha));
}

static Tensor *level_doubled(Tensor *x, int level)  // from a level to the next
{
    const int down = LEVELS - 1 - level;
    return doubled(x, data.train->Y >> down, data.train->X >> down, data.train->C);
}

static Tensor *level_halved(Tensor *x, int level)  // from a level to the one below
{
    const int down = LEVELS - 1 - level;
    return halved(x, data.train->Y >> down, data.train->X >> down, data.train->C);
}

static Tensor *grown_draw(const Grown *g, Tensor *meaning, Rng *rng)  // (18.44)
{
    Tensor *z = tensor_normal(shape2(meaning->shape.n[0], CODE), rng), *below = NULL;
    Tensor *h = dense_apply(&g->body[0], concat((Tensor *[]){z, detach(meaning)}, 2, 1));
    for (int l = 1; l <= g->level; l++) {
        below = h;
        h = dense_apply(&g->body[l], h);
    }
    Tensor *x = dense_apply(&g->paint[g->level], h);
    if (!below || g->alpha >= 1)
        return x;
    return mixed(g, level_doubled(dense_apply(&g->paint[g->level - 1], below), g->level - 1), x);
}

static Tensor *grown_look(const Grown *g, Tensor *x)  // (18.45); features of the smallest size
{
    Tensor *h = dense_apply(&g->look[g->level], x);
    for (int l = g->level; l > 0; l--) {
        h = dense_apply(&g->fold[l], activate(h, LEAKY_RELU));
        if (l == g->level && g->alpha < 1)
            h = mixed(g, dense_apply(&g->look[l - 1], level_halved(x, l)), h);
    }
    return h;
}

static Tensor *grown_match(const Grown *g, Tensor *seen, Tensor *meaning)  // logit: (B, 1)
{
    return mlp_apply(&g->decide, activate(add(seen, matmul(meaning, g->listen)), LEAKY_RELU));
}

static Tensor *grown_real(const Grown *g, Tensor *x)  // whole pictures as this level sees them
{
    for (int l = LEVELS - 1; l > g->level; l--)
        x = level_halved(x, l);
    return g->level && g->alpha < 1 ? mixed(g, level_doubled(level_halved(x, g->level), g->level - 1), x) : x;
}

static void grown_step(Grown *g, const Batch *b, Rng *rng, double loss[2])  // the lesson's losses
{
    Tensor *right = read_words(&g->reader, b->right, b->B, b->T);
    Tensor *wrong = read_words(&g->reader, b->wrong, b->B, b->T);
    Tensor *fake = grown_draw(g, right, rng), *seen = grown_look(g, grown_real(g, b->x));
    loss[LOSS_D] = improve(&g->D, discriminator_loss(grown_match(g, seen, right),
                                                     grown_match(g, grown_look(g, fake), right),
                                                     grown_match(g, seen, wrong)));
    right = read_words(&g->reader, b->right, b->B, b->T);
    loss[LOSS_G] = improve(&g->G, generator_loss(grown_match(g, grown_look(g, fake), right)));
}

/*
*When does what happen?* The share of the run that has passed decides:

| share of the steps | size | $\alpha$ |
|---|---|---|
| 0 to 0.15 | 7 x 7 | 1 |
| 0.15 to 0.25 | 14 x 14 | rises from 0 to 1 |
| 0.25 to 0.4 | 14 x 14 | 1 |
| 0.4 to 0.5 | 28 x 28 | rises from 0 to 1 |
| 0.5 to 1 | 28 x 28 | 1 |

*The control* is the same net, trained at 28 by 28 from its first step, for the same time. Seconds
depend on what else the machine does, so the same time means here: the same number of
multiplications. Each weight that is in use is multiplied once in each pass, so a step costs in
proportion to the weights in use, and the control gets so many steps that both sums agree.
*/
static void grow_to(Grown *g, double share)
{
    static const double from[2] = {0.15, 0.4};
    g->level = share >= from[1] ? 2 : share >= from[0];
    g->alpha = g->level ? fmin(1, (share - from[g->level - 1]) / 0.1) : 1;
}

static void forget(Optimizer *adam)  // what it knows of gradients, as if no step had been made
{
    adam->step = 0;
    for (int i = 0; i < adam->params->count; i++)
        for (int k = 0; k < 2; k++) {
            Tensor *moment = k ? adam->second[i] : adam->first[i];
            if (moment)
                memset(moment->data, 0, (size_t)moment->size * sizeof(real));
        }
}

static double weights_in_use(const Grown *g)
{
    double used = (double)(g->listen->size + g->decide.layer[0].W->size + g->decide.layer[1].W->size);
    for (int l = 0; l <= g->level; l++) {
        const bool fading = g->alpha < 1 && l == g->level - 1, top = l == g->level;
        used += (double)g->body[l].W->size + (l ? (double)g->fold[l].W->size : 0);
        used += top || fading ? (double)(g->paint[l].W->size + g->look[l].W->size) : 0;
    }
    return used;
}

static long steps_at_once(Grown *g, long steps)  // as many as cost the same
{
    double work = 0;
    for (long i = 1; i <= steps; i++) {
        grow_to(g, (double)i / (double)steps);
        work += weights_in_use(g);
    }
    return (long)(work / weights_in_use(g) + 0.5);  // it is whole by now
}

static void sample_grown(const Grown *g, int n, real *x)  // (classes, n, D) in [0, 1], whole size
{
    for (int k = 0; k < data.classes; k++) {
        const Evaluation e = evaluate_begin();
        Rng rng = rng_new(1, "labels");
        int *word = alloc_zeroed((size_t)n, sizeof *word);
        for (int i = 0; i < n; i++)
            word[i] = data.class[k];
        Tensor *y = grown_draw(g, read_words(&g->reader, word, n, 1), &rng);
        for (int l = g->level; l < LEVELS - 1; l++)
            y = level_doubled(y, l);
        for (long i = 0; i < y->size; i++)
            x[(long)k * y->size + i] = (real)0.5 * (y->data[i] + 1);
        free(word);
        evaluate_end(e);
    }
}

enum { NOISES = 2, LOOKS = 20 };

static void film_grown(const Grown *g, Curve *film, long step)  // NOISES pictures of each class
{
    const long size = (long)data.classes * NOISES * data.D;
    real *x = alloc_zeroed((size_t)size, sizeof *x);
    sample_grown(g, NOISES, x);
    for (long i = 0; i < size; i++)
        curve_add(film, (double)step, (double)x[i]);
    free(x);
}

static Grown grown_game(Program *p, bool growing, int seed, Curve *film)  // trained
{
    static Batch b;
    double loss[2] = {0, 0};
    Rng rng = rng_new(p->seed + (uint64_t)seed, "grow");
    Grown g = grown_new(data.V, pick(p, 8, 128, 256), &rng);
    const long steps = scaled(p, pick(p, 20, 2400, 24000));
    Run *run = run_new(p, growing ? steps : steps_at_once(&g, steps), "grow.%s%d", growing ? "grown" : "whole", seed);
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &rng);
    checkpoint_long(run->state, "taken", &data.order.taken);
    checkpoint_curve(run->state, "film", film);
    run->falling = true;
    run_net(run, "G", g.G.params, g.G.optimizer);
    run_net(run, "D", g.D.params, g.D.optimizer);
    while (run_next(run, "loss of D", loss[LOSS_D])) {
        const int level = g.level;
        grow_to(&g, growing ? (double)run->step / (double)run->steps : 1);
        if (g.level > level)
            forget(g.G.optimizer), forget(g.D.optimizer);
        label_batch(&b, &run->rng);
        grown_step(&g, &b, &run->rng, loss);
        if (growing && seed == 0 && run_look(run, LOOKS))
            film_grown(&g, film, run->step);
    }
    grow_to(&g, 1);
    batches_free(&data.order);
    return g;
}

static double unlike(const Tensor *a, const Tensor *b)  // how many numbers differ, in any bit that counts
{
    double count = fabs((double)(a->size - b->size));
    for (long i = 0; i < a->size && i < b->size; i++)
        count += a->data[i] != b->data[i];
    return count;
}

// How many numbers a net with new layers at this alpha computes otherwise than the net before
static double shaken(Program *p, double alpha)
{
    double count = 0;
    static Batch b;
    Rng rng = rng_new(p->seed, "shaken");
    Grown g = grown_new(data.V, 16, &rng);
    const Evaluation e = evaluate_begin();
    data.order = batches_new(data.train->n, least(BATCH, data.train->n), &rng);
    label_batch(&b, &rng);
    for (int level = 1; level < LEVELS; level++) {
        Tensor *x[2], *a[2];
        for (int k = 0; k < 2; k++) {  // the old net, then the new one
            Rng same = rng_new(p->seed, "same");
            g.level = level - 1 + k, g.alpha = k ? alpha : 1;
            Tensor *meaning = read_words(&g.reader, b.right, b.B, b.T);
            x[k] = grown_draw(&g, meaning, &same);
            a[k] = grown_match(&g, grown_look(&g, grown_real(&g, b.x)), meaning);
        }
        count += unlike(level_doubled(x[0], level - 1), x[1]) + unlike(a[0], a[1]);
    }
    evaluate_end(e);
    batches_free(&data.order);
    grown_free(&g);
    return count;
}

static void growing_figure(Program *p, const Curve *film)
{
    const long frame = (long)data.classes * NOISES * data.D, frames = film->count / frame;
    const int columns = least(data.classes, SHOWN);
    real *sheet = alloc_zeroed((size_t)frame, sizeof *sheet);
    Figure *f = program_figure(p, "growing", "The same twenty noises, while the nets grow from 7 to 28 pixels",
                               "Two pictures of each label at some moments of the training.",
                               "Blurs of large squares become digits of smaller squares, then strokes.");
    for (long k = 0; k < frames; k++) {
        Grown at;
        const double step = film->x[k * frame];
        grow_to(&at, step / film->x[film->count - 1]);
        for (int c = 0; c < columns; c++)
            for (long i = 0; i < (long)NOISES * data.D; i++)
                sheet[(i / data.D * columns + c) * data.D + i % data.D] =
                    (real)film->y[k * frame + (long)c * NOISES * data.D + i];
        char *title = text_format("step %.0f: %d x %d pixels, alpha %.1f", step,
                                  data.train->Y >> (LEVELS - 1 - at.level),
                                  data.train->X >> (LEVELS - 1 - at.level), at.alpha);
        figure_frame(f);
        figure_panel(f, title, NULL, NULL);
        figure_pictures(f, sheet, NOISES, columns, data.train->Y, data.train->X, data.train->C, NULL, NULL);
        free(title);
    }
    figure_draw(f);
    free(sheet);
}

static void part_grow(Program *p)
{
    static double grown[MEASURES][SEEDS], whole[MEASURES][SEEDS];
    if (!load_judged(p))
        return;
    const int n = data.classes * data.each;
    for (int i = p->seeds - 1; i >= 0; i--)
        for (int growing = 0; growing < 2; growing++) {
            Curve film = {0};
            Grown g = grown_game(p, growing, i, &film);
            real *x = alloc_zeroed((size_t)n * (size_t)data.D, sizeof *x);
            sample_grown(&g, data.each, x);
            Score s = score_pictures(p, growing ? "grown" : "28 x 28 at once", x);
            pile(&s, growing ? grown : whole, i);
            if (growing && i == 0)
                growing_figure(p, &film);
            free(x);
            grown_free(&g);
            curve_free(&film);
        }
    claim(p, "grow: numbers that new layers change at alpha 0", shaken(p, 0), EXACTLY, 0, 0, "(18.44), (18.45)");
    control(p, "grow: numbers that new layers change at alpha 0.01", shaken(p, 0.01), "not 0");
    lab_rows(p, "grow, grown", grown, p->seeds, 0, 0);
    lab_rows(p, "grow, whole size at once", whole, p->seeds, 0, 0);
    rival_row(p, "grow: FLD of the grown net / of the whole size at once", grown, whole);
    free_data();
}

/*
The figure `growing` is a film of the training: pictures of large squares, then of smaller ones, then
strokes.

What came out: at $\alpha = 0$ the new layers change 0 of the numbers that both nets compute, and at
$\alpha = 0.01$ they change 62,848. For the same number of multiplications the grown net has an FLD of 74,
and the net that was trained at the whole size at once has 95.9. The ratio is 0.764, with a spread of 0.086
over seeds. It is not the labels that differ: the judge finds 0.984 and 0.990 of the pictures right. It is
the variety. The spread within classes is 0.539 for the grown net and 0.478 for the other one. A net that
begins with 49 pixels has learnt to use its noise before there are strokes to be sharp about.

We claim nothing of the ratio. The net that is trained at once sits at an edge: in other runs, which differ
by rounding only, some of its seeds draw one picture for each label. And the lesson's net is
shallower than both, has the whole size at once, and an FLD of 62.2. Growing
is a cure for deep nets, and a shallow one may not need it.

## Where we differ from the papers

| setting | theirs | here | why |
|---|---|---|---|
| StackGAN: condition | an embedding of a caption, made variable by noise | a label | the second laboratory has captions |
| StackGAN: the first stage in the second phase | left as it is | goes on learning | the reading notes train the stages on top of each other |
| StackGAN: second stage | convolutions down and up | two dense layers that change the resized picture | it begins with the control's picture |
| progressive growing: layers | convolutions | dense layers | convolutions at 28 x 28 take too long |
| progressive growing: loss | WGAN-GP | the lesson's, with three kinds of pairs | one loss in this chapter |
| progressive growing: learning rate | constant | falls to zero over the whole run | as in the lesson, and for the control, too |

## What went wrong while writing it

*Layers that wake with a start.* When the nets grew for the first time, the digits collapsed to one
picture for each label. Adam counts its steps. To a layer that has slept for a thousand of them it
gives no allowance for a young mean any more, and the layer's first step is some thirty times as long
as its rate (the theory works it out). `forget` sets Adam's memory and its count back at each new size.

*A generator without noise and a second stage that was no better than a resize.* The second stage
needs a good first stage and time of its own. In the first pilot it had half of both, and its FLD was
that of the doubled small pictures.

*A match that came too late.* In the growing discriminator the condition first met the features in the
very last layer but one, and no hidden layer stood behind that meeting. The generator's pictures of a
label were then much alike.

## References of the laboratory

- H. Zhang, T. Xu, H. Li, S. Zhang, X. Wang, X. Huang, D. Metaxas, "StackGAN: text to photo-realistic
  image synthesis with stacked generative adversarial networks", *ICCV* (2017).
- T. Karras, T. Aila, S. Laine, J. Lehtinen, "Progressive growing of GANs for improved quality,
  stability, and variation", *ICLR* (2018).
- S. Reed, Z. Akata, X. Yan, L. Logeswaran, B. Schiele, H. Lee, "Generative adversarial text to image
  synthesis", *ICML* (2016).

## The parts of the laboratory, and main
*/
static const Part PARTS[] = {
    {.name = "designs", .promise = "one question or two", .run = part_designs,
     .size = {"20 steps", "2,000", "20,000, wider"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = SHOWN, .labels = true, .judge = true, .numbers = 16384}},
    {.name = "stack", .promise = "small pictures, then large ones", .run = part_stack,
     .size = {"20 steps", "2,200 and 1,500", "20,000 and 12,000, wider"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = SHOWN, .labels = true, .judge = true, .multiple = 4, .side = 8, .numbers = 16384}},
    {.name = "grow", .promise = "nets that grow", .run = part_grow,
     .size = {"20 steps", "2,400", "24,000, wider"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 100, .test = SHOWN, .labels = true, .judge = true, .multiple = 4, .side = 8, .numbers = 16384}},
};

int main(int argc, char **argv)
{
    static const Chapter laboratory = {
        .name = "18_conditional_gan_lab",
        .title = "Conditional GAN: the laboratory",
        .promise = "Lets a discriminator give two answers, draws pictures in two stages, and grows nets\n"
                   "while they learn.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&laboratory, argc, argv);
}
