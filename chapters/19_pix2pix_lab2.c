// SPDX-License-Identifier: MIT AND CC-BY-4.0
/*
# 19 pix2pix: the second laboratory

The lesson's discriminator sees patches of 16 pixels, and the lesson's streets have many right
answers to each plan. This laboratory asks how far a discriminator should see, and what is left of
the difference between the two losses where there is one right answer. It also takes pairs of the
reader's own. The program includes the lesson's file and adds parts to it: networks, losses,
`train_step` and `train` are the lesson's.

    make 19-lab2                                  # both parts: a minute on two cores
    make 19-lab2 ARGS="--data mnist --part pairs" # other outlines
    build/19_pix2pix_lab2 --full --data camvid --part pairs # plans of real streets, and photographs

**Map.**

- `patches`: how far the discriminator sees, computed, measured, and tried.
- `pairs`: outlines to filled pictures, or plans to photographs.

Look at `figures/19_pix2pix_lab2/patches.png` first.
*/
#pragma push_macro("main")
#undef main
#define main lesson_main
#define PARTS LESSON_PARTS
#include "19_pix2pix.c"
#undef PARTS
#pragma pop_macro("main")

/*
## Part patches: how far should the discriminator see?

A logit of the discriminator sees a patch of the picture. How large that patch is follows from the
convolutions under it, (19.12): begin with one pixel, $r = 1$, and a step of $j = 1$; each
convolution of kernel $k$ and stride $s$ makes

$$ r \leftarrow r + (k - 1) \, j , \qquad j \leftarrow j \, s . $$

In words: a kernel of $k$ adds $k - 1$ of the steps that neighbours are apart where it stands. The
program computes this, and it also measures it: the derivative of one logit with respect to the
pixels is zero outside the patch, and the square of pixels where it is not zero is the patch.

The paper's stacks for patches of 16 and of 70 pixels are both checked. Our streets have 32 pixels,
so three sizes are trained: 1, 16, and all. A discriminator that sees one pixel knows its colour and
its class, and no texture. One that sees everything could judge the street as a whole, and has the
most weights.
*/
static int patch_size(int patch, int side)  // (19.12)
{
    Form form[LEVELS];
    const int layers = stack_forms(patch, side, form);
    int r = 1, j = 1;
    for (int i = 0; i < layers; i++) {
        r += (form[i].kernel - 1) * j;
        j *= form[i].stride;
    }
    return r;
}

// The same, measured: the rows of pixels on which a logit in the middle of a large picture depends.
static int patch_seen(int patch, int side)
{
    enum { LARGE = 192 };
    Form form[LEVELS];
    const int layers = stack_forms(patch, side, form);
    Rng rng = rng_new(1, "patch seen");
    Patch d = patch_new(form, layers, 0, 1, 2, true, &rng);
    Tensor *y = tensor_normal(shape4(1, LARGE, LARGE, 1), &rng), *g;
    Tensor *a = logits(&d, NULL, y);
    const int Y = a->shape.n[1], X = a->shape.n[2];
    grad(sum(slice(slice(a, 1, Y / 2, Y / 2 + 1), 2, X / 2, X / 2 + 1)), &y, 1, &g, false);
    int first = LARGE, last = -1;
    for (int i = 0; i < LARGE * LARGE; i++)
        if (g->data[i] != 0) {
            first = i / LARGE < first ? i / LARGE : first;
            last = i / LARGE;
        }
    optimizer_free(d.optimizer);
    params_free(d.params);
    step_reset();
    return last - first + 1;
}

static void part_patches(Program *p)
{
    static const struct Kind kind[3] = {
        {.name = "pixel", .words = "1 pixel", .patch = PATCH_1, .step = train_step},
        {.name = "both", .words = "16 pixels", .patch = PATCH_16, .step = train_step},
        {.name = "whole", .words = "whole picture", .patch = PATCH_ALL, .step = train_step},
    };
    Score s[3][SEEDS];
    long weights[3];
    double to[SEEDS];
    real *row[5] = {NULL};
    load_streets(p);
    for (int k = 0; k < 3; k++)
        for (int i = 0; i < p->seeds; i++) {
            Game g = street_game(p, &kind[k], i);
            real *drawing = drawings(&g);
            s[k][i] = score_drawings(p, kind[k].words, drawing);
            weights[k] = params_size(g.D.params);
            if (i == 0)
                row[2 + k] = drawing;
            else
                free(drawing);
            game_free(&g);
        }
    row[0] = data.flat;
    row[1] = data.truth;
    sheet_figure(program_figure(p, "patches",
                                "One pixel gives colour and no texture; 16 pixels give joints and reflections",
                                "Plans, answers, and drawings with discriminators that see patches of three sizes.",
                                "Rows of small streets: the first row of drawings is flat, the second has texture."),
                 row, (const char *[]){"plan", "answer", "1 pixel", "16 pixels", "all"}, 5);
    const int n = p->seeds;
    claim(p, "patch of the published stack C64-C128, pixels", patch_size(PATCH_16, 256), EXACTLY, 16, 0, "Isola 17");
    claim(p, "patch of the published stack C64-C128-C256-C512, pixels", patch_size(PATCH_70, 256), EXACTLY, 70, 0,
          "Isola 17");
    double worst = 0;
    for (int k = 0; k < STACKS; k++)
        worst = fmax(worst, abs(patch_size(k, 32) - patch_seen(k, 32)));
    claim(p, "patches of four stacks: largest difference of (19.12) and derivative, pixels", worst, EXACTLY, 0, 0,
          "(19.12)");
    for (int k = 0; k < 3; k++) {
        char text[3][100];
        snprintf(text[0], sizeof text[0], "D of %s: weights", kind[k].words);
        snprintf(text[1], sizeof text[1], "D of %s: classes read", kind[k].words);
        snprintf(text[2], sizeof text[2], "D of %s: tone", kind[k].words);
        control(p, text[0], (double)weights[k], "parameters");
        control_seeds(p, text[1], of(s[k], FAIR, n, to), n, "mean over classes");
        control_seeds(p, text[2], of(s[k], TONE, n, to), n, "0 is right");
        snprintf(text[0], sizeof text[0], "D of %s: walls, distance from the nearest paint", kind[k].words);
        control_seeds(p, text[0], of(s[k], WALLS, n, to), n, "answers: about 1");
        snprintf(text[1], sizeof text[1], "D of %s: marks met of three", kind[k].words);
        for (int i = 0; i < n; i++)
            to[i] = marks_met(&s[k][i]);
        if (k == 1)
            goal_seeds(p, text[1], to, n, EXACTLY, 3, 0, "the lesson's marks");
        else
            control_seeds(p, text[1], to, n, "the lesson's marks");
    }
    control_seeds(p, "tone with D of 1 pixel - with 16", over(s[0], s[1], TONE, n, to), n, "no texture");
    for (int i = 2; i < 5; i++)
        free(row[i]);
    free_streets();
}

/*
The figure `patches` shows the same six plans as the lesson, and what the generator draws against
discriminators of three kinds.

What came out: (19.12) and the derivative agree for all four stacks, and the published ones see 16
and 70 pixels.

| patch | weights of $D$ | classes read | tone |
|---|---|---|---|
| 1 pixel | 737 | 0.840 | 0.351 |
| 16 pixels | 11,057 | 0.891 | 0.076 |
| whole picture | 109,233 | 0.859 | 0.081 |

A discriminator of one pixel knows the colours of each class. For it a brown wall is a fake, so the
walls move towards a paint: they are 34 units away, where those of the distance alone are 65 units away. It cannot know that walls have joints, and so they have none. With 16
pixels there are joints, reflections and leaves. With the whole picture the discriminator has ten
times as many weights, and the drawings are not better: stripes that belong to windows cover the
walls. In the paper, too, a discriminator of the whole picture is not better than one of patches.
*/

/*
## Part pairs: a question with one answer

Here the question says nearly everything. A digit is cut down to its *outline*: the pixels of ink
that touch paper. The answer is the digit itself. Nobody has to guess a paint. Where there is one
right answer, it is also the median and the mean of all right answers, so the distance alone should
draw it sharply, and the game should have nothing to add.

Pictures of other sizes than 32 by 32 are framed by paper, or made smaller.
*/
static Pictures *squared(const Pictures *from, int S)  // the same pictures, grey, S by S
{
    const bool fits = from->Y == from->X && from->Y <= S && (S - from->Y) % 2 == 0;
    Pictures *to = pictures_new(from->n, S, 1);
    for (int i = 0; i < from->n; i++, step_reset()) {
        Tensor *x = shaped(from, &i, 1);
        x = fits ? pad(x, (S - from->Y) / 2, false) : resize_nearest(x, S, S);
        for (int j = 0; j < S * S; j++) {
            real grey = 0;
            for (int c = 0; c < from->C; c++)
                grey += x->data[j * from->C + c] / (real)from->C;
            to->pixel[(long)i * S * S + j] = (uint8_t)(255 * grey + (real)0.5);
        }
    }
    return to;
}

static Pairs outline_pairs(const Source *source, Split split, int most, int S)
{
    Pictures *all = pictures_load(source, split, most);
    Pairs pairs = {.y = squared(all, S)};
    pairs.x = pictures_new(all->n, S, 1);
    for (long i = 0; i < (long)all->n * S * S; i++) {
        const uint8_t *at = pairs.y->pixel + i;
        const int y = (int)(i / S % S), x = (int)(i % S);
        const bool edge = y == 0 || y == S - 1 || x == 0 || x == S - 1 || at[-S] < 128 || at[S] < 128 ||
                          at[-1] < 128 || at[1] < 128;
        pairs.x->pixel[i] = *at >= 128 && edge ? 255 : 0;
    }
    pictures_free(all);
    return pairs;
}

/*
*Photographs.* The set CamVid (Brostow and others, 2009) holds photographs that were taken from a
car, and for each a plan of twelve classes that a person has drawn. Its pictures have 128 by 128
pixels; with `--full` all are used, otherwise each 4 by 4 becomes one: of the photograph the mean,
of the plan the middle. Here nobody knows the law, and each plan has one photograph.
*/
static bool are_photographs(const Source *source)
{
    return source->folder && source->file[TRAIN][0] && strstr(source->file[TRAIN][0], "photo-128");
}

static Pairs photo_pairs(const Source *source, Split split, int most, int S)
{
    enum { PHOTO_CLASSES = 12 };
    Source plans = *source;
    char *path = text_format("%s", source->file[split][0]);
    memcpy(strstr(path, "photo-128"), "label", 5);
    plans.file[split][0] = path;
    Pictures *y = pictures_load(source, split, most), *x = pictures_load(&plans, split, most);
    if (x->n != y->n || x->Y != y->Y || x->X != y->X || x->C != 1 || y->C != 3 || y->Y % S || y->X != y->Y)
        die("%s: expected a plan for each of %d photographs, of %d x %d pixels: fetch or make the file again", path,
            y->n, y->Y, y->X);
    const int k = y->Y / S;
    Pairs pairs = {pictures_new(y->n, S, PHOTO_CLASSES), pictures_new(y->n, S, 3)};
    for (long i = 0; i < (long)y->n * S * S; i++) {
        const long from = i / S * k * y->X + i % S * k;  // the rows of all pictures follow each other
        int sum[3] = {0, 0, 0};
        for (int j = 0; j < 3 * k * k; j++)
            sum[j % 3] += y->pixel[(from + j / 3 / k * y->X + j / 3 % k) * 3 + j % 3];
        for (int c = 0; c < 3; c++)
            pairs.y->pixel[3 * i + c] = (uint8_t)(sum[c] / (k * k));
        const int class = x->pixel[from + k / 2 * y->X + k / 2];
        if (class >= PHOTO_CLASSES)
            die("%s: expected classes 0 to %d, found %d", path, PHOTO_CLASSES - 1, class);
        pairs.x->pixel[i * PHOTO_CLASSES + class] = 255;
    }
    pictures_free(x);
    pictures_free(y);
    free(path);
    return pairs;
}

// A question as a picture of C channels, in [0, 1]: an outline as it is, a plan in greys by class.
static void show_question(const Pictures *x, int i, int C, real *to)
{
    const long pixels = (long)x->Y * x->X;
    for (long j = 0; j < pixels; j++) {
        const uint8_t *at = x->pixel + ((long)i * pixels + j) * x->C;
        int shade = 0;
        for (int k = 0; k < x->C; k++)
            shade += x->C == 1 ? at[k] : at[k] * k / (x->C - 1);
        for (int c = 0; c < C; c++)
            to[j * C + c] = (real)shade / 255;
    }
}

static Game pair_game(Program *p, const Pairs *pairs, int k, int seed)  // trained
{
    const struct Kind *kind = &KIND[k];
    Rng rng = rng_new(p->seed + (uint64_t)seed, kind->name);
    const int w = pick(p, 4, 16, 32);
    Game g = game_new(pairs->y->Y, pairs->x->C, pairs->y->C, w, kind, &rng);
    const Match m = {.pairs = pairs, .step = kind->step, .B = BATCH};
    train(run_new(p, scaled(p, pick(p, 4, 1500, 12000)), "pairs.%s%d", kind->name, seed), &g, &m);
    return g;
}

static void pairs_figure(Program *p, const real *sheet, int shown, int side, int C, bool photo)
{
    Figure *f = program_figure(p, "pairs",
                               photo ? "Plans of real streets, and what two losses make of them"
                                     : "Where an outline has one answer, the distance alone draws it",
                               "Questions, the given answers, and drawings with the distance alone and with both.",
                               "Four rows of pictures: questions, answers, and two rows of drawings.");
    figure_pictures(f, sheet, 4, shown, side, side, C,
                    (const char *[]){photo ? "plan" : "outline", "answer", "distance", "both"}, NULL);
    figure_draw(f);
}

static void part_pairs(Program *p)
{
    const bool photo = are_photographs(p->source);
    const int side = photo ? pick(p, 32, 32, 128) : 32, most[2] = {pick(p, 60, 2000, 0), pick(p, 12, 200, 1000)};
    Pairs set[2];
    for (int k = 0; k < 2; k++)
        set[k] = photo ? photo_pairs(p->source, k ? TEST : TRAIN, most[k], side)
                       : outline_pairs(p->source, k ? TEST : TRAIN, most[k], side);
    const int n = set[1].y->n, C = set[1].y->C, shown = n < 8 ? n : 8;
    const long D = (long)side * side * C, all = n * D;
    real *sheet = alloc_zeroed((size_t)(4 * shown * D), sizeof *sheet);
    real *drawing = alloc_zeroed((size_t)all, sizeof *drawing), *truth = alloc_zeroed((size_t)all, sizeof *truth);
    double power[BANDS], own[BANDS], quality[2][SEEDS], tones[2][SEEDS];
    for (long i = 0; i < all; i++)
        truth[i] = (real)set[1].y->pixel[i] / 255;
    for (int i = 0; i < n; i++)
        show_question(set[1].x, i, C, drawing + i * D);
    const double copied = psnr(drawing, truth, all);
    memcpy(sheet, drawing, (size_t)(shown * D) * sizeof *sheet);
    memcpy(sheet + shown * D, truth, (size_t)(shown * D) * sizeof *sheet);
    spectrum(truth, NULL, n, side, C, power);
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < p->seeds; i++) {
            Game g = pair_game(p, &set[0], k ? BOTH : DISTANCE, i);
            sample(&g, &set[1], n, "scores", drawing);
            spectrum(drawing, NULL, n, side, C, own);
            quality[k][i] = psnr(drawing, truth, all);
            tones[k][i] = tone(own, power, side);
            if (i == 0)
                memcpy(sheet + (2 + k) * shown * D, drawing, (size_t)(shown * D) * sizeof *sheet);
            game_free(&g);
        }
    pairs_figure(p, sheet, shown, side, C, photo);
    const int seeds = p->seeds;
    if (data_are_digits(p)) {
        double price[SEEDS];
        for (int i = 0; i < seeds; i++)
            price[i] = quality[0][i] - quality[1][i];
        control_seeds(p, "outlines, PSNR of distance alone - of both, dB", price, seeds, "streets: 1.8");
        for (long i = 0; i < all; i++)
            drawing[i] = truth[i] >= (real)0.5;
        control(p, "outlines, the answer in black and white: PSNR, dB", psnr(drawing, truth, all), "a filled outline");
        goal_seeds(p, "outlines, both: PSNR, dB", quality[1], seeds, AT_LEAST, 18, 0, "the outline: 13.9");
        goal_seeds(p, "outlines, distance alone: PSNR, dB", quality[0], seeds, AT_LEAST, 18, 0, "the outline: 13.9");
        goal_seeds(p, "outlines, distance alone: tone", tones[0], seeds, AT_MOST, 0.16, 0, "streets: 0.38");
    } else {
        control_seeds(p, "distance alone: PSNR, dB", quality[0], seeds, "higher is nearer");
        control_seeds(p, "distance alone: tone", tones[0], seeds, "0 is right");
    }
    if (!data_are_digits(p))
        control_seeds(p, "both: PSNR, dB", quality[1], seeds, "higher is nearer");
    control_seeds(p, "both: tone", tones[1], seeds, "0 is right");
    control(p, "the question as its own answer: PSNR, dB", copied, "copy of the input");
    void *rest[] = {sheet, drawing, truth};
    for (int i = 0; i < 3; i++)
        free(rest[i]);
    pairs_free(&set[0]);
    pairs_free(&set[1]);
}

/*
The figure `pairs` shows outlines, answers, and what two generators draw.

What came out: the distance alone reaches a PSNR of 21.5 decibels, and both losses together 21.4.
The game costs 0.11 decibels here, and 1.8 with the lesson's streets. (The answer in black and white has
21.6. So both nets fill the outline, and the grey of its edge is what they miss.) The tone of the distance
alone is 0.046, where that of its streets is 0.38: where there is one right answer the distance alone is
not blurred. Only where two strokes touch does an outline leave something open, for it does not say
which side is ink. The holes of the figure's 2 and 8 are such places. The tone of both losses is
0.030.
*/
static const Part PARTS[] = {
    {.name = "patches", .promise = "how far D sees", .run = part_patches,
     .size = {"few", "3,200 steps", "12,000, wider, 64x64"}, .seeds = {1, SEEDS, SEEDS}},
    {.name = "pairs", .promise = "one right answer, or your own pairs", .run = part_pairs,
     .size = {"few", "1,500 steps", "12,000, wider"}, .seeds = {1, SEEDS, SEEDS},
     .needs = {.train = 16, .test = 4, .side = 8}},
};

int main(int argc, char **argv)
{
    static const Chapter chapter = {
        .name = "19_pix2pix_lab2",
        .title = "pix2pix: the second laboratory",
        .promise = "Lets the discriminator see one pixel, sixteen, and all; fills the outlines of digits, where there\n"
                   "is one right answer, or draws real streets for plans.",
        .epochs = "multiplies the length of all trainings",
        .default_data = "digits",
        .part = PARTS,
        .parts = sizeof PARTS / sizeof PARTS[0]};
    return program_main(&chapter, argc, argv);
}
