// SPDX-License-Identifier: MIT
#ifndef LTG_COMMON_H
#define LTG_COMMON_H

/*
# common.h: the library's table of contents

Everything that the chapters share is declared here, one group for each source file, in reading
order. A line or two says what a function is for; the full contract (what comes back, who owns it,
what happens on failure) stands above its definition. The library knows no chapter: training loops,
models and losses of a subject stand in the chapters.

Axis letters, everywhere: B batch, D data width, H hidden, Z latent, Y/X/C height/width/channel, T
time, K classes. Tensors are row-major and contiguous; pictures are (B, Y, X, C) or, flattened, (B,
D); a dense layer is x W + b. Whatever fails says so in one line on standard error and ends the
program with status 1 (2 for wrong usage).
*/

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef LTG_DOUBLE
typedef double real;   // the tests: central differences need the digits
#else
typedef float real;    // the programs
#endif

#define LTG_PRINTF(text, first) __attribute__((format(printf, text, first)))

/*
## base.c: failing with a useful message, checked allocation, the arena of a step, threads, the clock
*/

_Noreturn void die(const char *format, ...) LTG_PRINTF(1, 2);     // one line, exit status 1
_Noreturn void die_usage(const char *format, ...) LTG_PRINTF(1, 2); // one line, exit status 2
void warn(const char *format, ...) LTG_PRINTF(1, 2);              // one line, and on we go
void *alloc_zeroed(size_t count, size_t size); // dies when memory is short; free() it
void *alloc_again(void *old, size_t count, size_t size); // realloc that dies; not zeroed
char *text_format(const char *format, ...) LTG_PRINTF(1, 2);      // a fresh string; free() it
typedef struct Text { char *bytes; size_t used, room; } Text; // grows; start with {0}; free(bytes)
void put(Text *text, const char *format, ...) LTG_PRINTF(2, 3);   // adds to its end
void put_list(Text *text, const char *format, va_list list);      // the same
int text_characters(const char *text, int least); // of its longest line, but at least `least`
char *program_folder(void);     // that this program lies in, or NULL; free() it
char *true_path(const char *path); // without links, or NULL; free() it
char *find_above(const char *name); // a file of the book, as "figures/style.gp", or NULL; free() it
extern const char *volatile half_written; // a temporary file, or NULL: goes when a signal ends us
extern volatile int half_writer; // a process that writes it, or 0
double clock_seconds(void);               // since some fixed moment

typedef struct ArenaMark { int block; size_t used; } ArenaMark;
void *step_alloc(size_t bytes); // from the arena, aligned to 64, not zeroed; valid until released
ArenaMark arena_mark(void);            // remember how full the arena is ...
void arena_release(ArenaMark mark);    // ... and take back all that came later
size_t step_bytes(void);               // what the arena holds of the system's memory, in bytes

#define THREADS_MOST 256
void threads_set(int threads); // 0: all cores (or OMP_NUM_THREADS); flushes denormals
int threads_count(void);

/*
## random.c: a counter-based generator: two integers are its whole state
*/

typedef struct Rng { uint64_t key, counter; } Rng;
Rng rng_new(uint64_t seed, const char *stream);   // different streams of one seed are independent
uint64_t rng_bits(Rng *rng);                      // 64 random bits
double rng_uniform(Rng *rng);                     // in the open interval (0, 1)
double rng_normal(Rng *rng);                      // N(0, 1)
long rng_below(Rng *rng, long n);                 // 0 .. n-1, each equally likely
void rng_fill_uniform(Rng *rng, real *x, long n); // x (n): the next n numbers in (0, 1)
void rng_permutation(Rng *rng, int *order, int n); // a random order of 0 .. n-1

/*
## kernels.c: the loops that must be fast: vectorised functions with tested error bounds, products over threads
*/

typedef enum Activation { LINEAR, RELU, LEAKY_RELU, SIGMOID, TANH, SOFTPLUS } Activation;
#define LEAKY_SLOPE 0.2                // of LEAKY_RELU below zero

void kernel_exp(const real *x, real *y, long n); // relative error below 2e-7; inf above 88.72
void kernel_log(const real *x, real *y, long n);         // -inf at 0, NaN below
void kernel_normal(real *x, long n);      // n even: uniform numbers become normal ones
void kernel_activate(const real *x, real *y, long n, Activation act);
void kernel_activate_back(const real *y, const real *g, real *gx, long n, Activation act); // g * act'(x), by y = act(x)
// sum of losses; slope = share * (sigmoid - target)
double kernel_bce(const real *logit, const real *target, real *slope, long n, real share);
void kernel_softmax(const real *x, real *y, long rows, long columns); // each row of y sums to 1
// sum of ln sum exp(x) - x[label]; slope = share * (softmax - one-hot)
double kernel_cross_entropy(const real *x, const int *label, real *slope, long rows, long columns, real share);
// one of each row, by its softmax; share: uniform; scratch (threads, columns)
void kernel_sample(const real *x, const real *share, real *scratch, int *drawn, long rows, long columns);
double kernel_sum(const real *x, long n); // the same bits for the same number of threads

// C (M, N) = act(op(A) op(B) + beta C + bias), bias (N) or NULL; ta, tb: A, B are transposed
void gemm(bool ta, bool tb, int M, int N, int K, const real *A, const real *B, real beta, real *C,
          const real *bias, Activation act);

/*
## tensor.c: row-major tensors up to rank 4
*/

typedef struct Shape { int rank; int n[4]; } Shape;      // rank 0: one number
Shape shape0(void), shape1(int a), shape2(int a, int b);
Shape shape3(int a, int b, int c);
Shape shape4(int a, int b, int c, int d);
long shape_size(Shape shape);
bool shape_equal(Shape a, Shape b);
const char *shape_text(Shape shape); // "(100, 784)", in one of a few static buffers

typedef struct Tensor {
    real *data;
    Shape shape;
    long size;                  // product of shape
    struct Tensor *adjoint;     // grad()'s notes: d y / d this ...
    unsigned mark;              // ... valid when mark is that of the running call
    bool summed;                // adjoint is a sum of shares that nobody else holds
} Tensor;

Tensor *tensor_new(Shape shape);                         // a result of this step, not filled
Tensor *tensor_zeros(Shape shape);                       // a result of this step
Tensor *tensor_fill(Shape shape, double value);          // a result of this step
Tensor *tensor_from(Shape shape, const real *data);      // a copy, a result of this step
Tensor *tensor_view(Shape shape, real *data); // a header of this step for data owned elsewhere
Tensor *tensor_uniform(Shape shape, Rng *rng);           // a result of this step, U(0, 1)
Tensor *tensor_normal(Shape shape, Rng *rng);            // a result of this step, N(0, 1)
Tensor *tensor_bernoulli(const Tensor *p, Rng *rng);     // a result of this step, 1 with chance p, else 0
void sample_rows(const Tensor *logits, int *drawn, Rng *rng); // a class a row, by its softmax
Tensor *tensor_keep(Shape shape); // zeros that outlive the step; tensor_free() it
void tensor_free(Tensor *tensor);                        // of tensor_keep only
double tensor_item(const Tensor *tensor);                // the number in a tensor of size 1
void require_shape(const char *operation, const Tensor *tensor, Shape expected); // dies naming both

/*
## autodiff.c: the tape
*/

typedef struct Node Node;
typedef void Adjoint(Node *node, Tensor *g); // g = dy/d(node->out): hand each input its share
struct Node {
    const char *name;           // of the operation
    Adjoint *adjoint;
    int count;                  // of inputs
    Tensor **in, *out;
    Tensor *saved;              // what the forward pass left for its adjoint, or NULL
    long whole[6];              // attributes of the operation: strides, axes, kinds
    double number;
    const int *index;           // labels or row numbers, or NULL
};

// never NULL: while nothing is recorded, a node that nobody reads
Node *tape_record(const char *name, Adjoint *adjoint, Tensor *out, int count, Tensor *const *in);
bool tape_recording(bool on), tape_is_recording(void);   // switch it, and get what it was; is it on?
int tape_length(void);
const Node *tape_node(int i);
bool tape_wants(const Node *node, int i);                // does grad() need the share of input i?
void tape_give(Node *node, int i, Tensor *share);        // add to the adjoint of input i

typedef struct StepMark { ArenaMark arena; int nodes; } StepMark;
StepMark step_mark(void);              // remember how full arena and tape are ...
void step_release(StepMark mark);      // ... and forget all that came later
void step_reset(void);                 // forget everything: the end of a training step

// gradient[i] = dy/dx[i] for the one number y; differentiable: for gradients of gradients
void grad(Tensor *y, Tensor *const *x, int n, Tensor **gradient, bool differentiable);

/*
## ops.c: every differentiable operation, each beside its adjoint. All results belong to the step.
*/

// these four want equal shapes, or b of a shape that broadcasts to a's
Tensor *add(Tensor *a, Tensor *b);
Tensor *subtract(Tensor *a, Tensor *b);
Tensor *multiply(Tensor *a, Tensor *b);
Tensor *divide(Tensor *a, Tensor *b);
Tensor *scale(Tensor *x, double factor);
Tensor *shift(Tensor *x, double constant);    // x + constant
Tensor *exp_of(Tensor *x);
Tensor *log_of(Tensor *x);
Tensor *sqrt_of(Tensor *x);                   // slope at 0 is infinite: shift first
Tensor *square(Tensor *x);
Tensor *abs_of(Tensor *x);                    // slope at 0 is taken as 0
Tensor *activate(Tensor *x, Activation act);
Tensor *relu(Tensor *x);
Tensor *sigmoid(Tensor *x);
Tensor *tanh_of(Tensor *x);
Tensor *softplus(Tensor *x);                  // log(1 + exp x)
Tensor *detach(Tensor *x);                    // the same numbers; no gradient flows through

Tensor *sum(Tensor *x);                       // () from any shape
Tensor *mean(Tensor *x);
Tensor *sum_to(Tensor *x, Shape shape);       // sum over the axes that broadcast_to would repeat
Tensor *broadcast_to(Tensor *x, Shape shape); // repeats axes that are missing or of length 1
Tensor *softmax(Tensor *x);                   // over the last axis

Tensor *reshape(Tensor *x, Shape shape);      // no copy
Tensor *transpose(Tensor *x);                 // (M, N) to (N, M)
Tensor *slice(Tensor *x, int axis, int from, int to);            // from <= index < to
Tensor *concat(Tensor *const *x, int n, int axis);
Tensor *gather_rows(Tensor *table, const int *row, int n); // (n, D) from (K, D); row is copied
Tensor *scatter_rows(Tensor *x, const int *row, int n, int K); // (K, D) from (n, D), summed
Tensor *resize_nearest(Tensor *x, int Y2, int X2); // (B, Y, X, C) to (B, Y2, X2, C)
Tensor *pad(Tensor *x, int k, bool reflect);  // k more pixels on each side: zeros, or reflected

Tensor *matmul(Tensor *a, Tensor *b);         // (M, K) (K, N)
Tensor *matmul_tn(Tensor *a, Tensor *b);      // a' b: (K, M) (K, N)
Tensor *matmul_nt(Tensor *a, Tensor *b);      // a b': (M, K) (N, K)
Tensor *dense(Tensor *x, Tensor *W, Tensor *b, Activation act); // act(x W + b); b or NULL

// x (B, Y, X, C), W (Ky, Kx, C, Cout), b (Cout) or NULL, to (B, Y', X', Cout), Y' = (Y + 2 pad -
// Ky) / stride + 1
Tensor *conv2d(Tensor *x, Tensor *W, Tensor *b, int stride, int pad, Activation act);
// The transpose of that map, by the same W: x (B, Y', X', Cout), b (C) or NULL, to (B, Y, X, C).
Tensor *conv2d_transpose(Tensor *x, Tensor *W, Tensor *b, int Y, int X, int stride, int pad, Activation act);

// Normalise the last axis's channels over all others; moments (2, C) or NULL: mean and variance.
Tensor *batch_norm(Tensor *x, Tensor *gain, Tensor *bias, double epsilon, Tensor *moments);
Tensor *instance_norm(Tensor *x, Tensor *gain, Tensor *bias, double epsilon); // each picture by itself
Tensor *layer_norm(Tensor *x, Tensor *gain, Tensor *bias, double epsilon); // over the last axis

// Losses: sums over D (or K), means over B: nats, or squared error, for one picture.
Tensor *bce_with_logits(Tensor *logits, Tensor *target);
Tensor *softmax_cross_entropy(Tensor *logits, const int *label); // label (B), 0 .. K-1, copied
Tensor *squared_error(Tensor *x, Tensor *target);

/*
## layers.c: parameters by name, their initialisation, and the layers made of them
*/

typedef struct Params {
    int count;
    Tensor **tensor;            // (count): hand this to grad()
    char **name;                // "encoder.1.W"
} Params;
Params *params_new(void);
void params_free(Params *params);
Tensor *params_add(Params *params, const char *name, Shape shape); // zeros
long params_size(const Params *params);                            // how many numbers
void init_uniform(Tensor *W, double bound, Rng *rng);
void init_normal(Tensor *W, double deviation, Rng *rng);
void init_glorot(Tensor *W, int in, int out, Rng *rng); // variance 2 / (in + out): sigmoid, tanh
void init_he(Tensor *W, int in, Rng *rng);                         // variance 2 / in: ReLU

typedef struct Dense { Tensor *W, *b; Activation act; } Dense;     // (D, H), (H)
Dense dense_new(Params *params, const char *name, int D, int H, Activation act, Rng *rng);
Tensor *dense_apply(const Dense *layer, Tensor *x);

typedef struct Mlp { int layers; Dense layer[6]; } Mlp;            // a net of dense layers
Mlp mlp_new(Params *params, int layers, const int *width, Activation inner, Activation last, Rng *rng);
Tensor *mlp_apply(const Mlp *net, Tensor *x);          // (B, width[0]) to (B, width[layers])

typedef struct Conv { Tensor *W, *b; int stride, pad; Activation act; } Conv;
Conv conv_new(Params *params, const char *name, int kernel, int C, int Cout, int stride, int pad,
              Activation act, Rng *rng);
Tensor *conv_apply(const Conv *layer, Tensor *x);
Conv conv_transpose_new(Params *params, const char *name, int kernel, int C, int Cout, int stride, int pad,
                        Activation act, Rng *rng);                 // from C channels to Cout
Tensor *conv_transpose_apply(const Conv *layer, Tensor *x, int Y, int X);

typedef struct BatchNorm { Tensor *gain, *bias, *running; } BatchNorm; // (C), (C), (2, C): mean and variance
BatchNorm batch_norm_new(Params *params, const char *name, int C);
Tensor *batch_norm_train(BatchNorm *layer, Tensor *x); // by the batch's moments; updates running
Tensor *batch_norm_apply(const BatchNorm *layer, Tensor *x);       // by the running moments

/*
## optimizer.c: from gradients to better parameters
*/

typedef enum Rule { SGD, RMSPROP, ADAM } Rule;
typedef struct Optimizer {
    Rule rule;
    Params *params;             // not owned
    double rate, momentum, beta1, beta2, epsilon;
    long step;
    Tensor **first, **second;   // running moments, if the rule has them, shaped like the parameters
} Optimizer;
Optimizer *sgd_new(Params *params, double rate, double momentum);
Optimizer *rmsprop_new(Params *params, double rate, double decay);
Optimizer *adam_new(Params *params, double rate, double beta1, double beta2);
void optimizer_free(Optimizer *optimizer);
void optimizer_step(Optimizer *optimizer, Tensor *const *gradient); // in the order of the params

/*
## data.c: pictures and labels from IDX files, batches in shuffled order
*/

typedef enum Split { TRAIN, TEST } Split;
// folder NULL: the built-in digits; origin: what they are and where they were found, in one line;
// file[split]: paths of pictures and labels, NULL: not there
typedef struct Source { char *name, *folder, *origin, *file[2][2]; } Source;
Source *source_open(const char *name_or_folder);         // dies with the places it looked at
// pictures of each split (0: no file), their shapes, how many labels (0: none, or withheld), classes:
// 1 + the largest label; print tells sets of one name apart (digits: 0)
typedef struct Survey {
    int train, test, Y, X, C, testY, testX, testC, classes, train_labels, test_labels;
    uint32_t print;
} Survey;
Survey source_survey(const Source *source);

typedef struct Pictures { int n, Y, X, C; uint8_t *pixel; } Pictures; // (n, Y, X, C), 0 .. 255
Pictures *pictures_load(const Source *source, Split split, int most); // the first `most`; 0: all
void pictures_free(Pictures *pictures);
Tensor *pictures_rows(const Pictures *pictures, const int *index, int n); // (n, Y*X*C) in [0, 1]; index NULL: 0..n-1
// free() it; NULL when there are none, or they are withheld
uint8_t *labels_load(const Source *source, Split split, int most, int *n);

typedef struct Batches { uint64_t key; int n, size; long taken; int *order; long epoch; } Batches;
Batches batches_new(int n, int size, Rng *rng); // each epoch in a new order
const int *batches_next(Batches *batches); // (size) indices; a checkpoint needs only `taken`
void batches_free(Batches *batches);

/*
## digits.c: the built-in data: handwritten-looking digits, drawn from strokes, the same bits everywhere
*/

typedef struct DigitFactors { int label; int style; float slant, thickness, rotation, scale; } DigitFactors;
void digits_draw(long first, long n, uint8_t *pixels);              // (n, 28, 28)
void digits_labels(long first, long n, uint8_t *labels);            // (n)
void digits_factors(long first, long n, DigitFactors *factors);     // (n)

/*
## synthetic.c: small made-up data whose law is known exactly
*/

int bars_and_stripes(int side, real *pattern); // (2^(side+1) - 2, side * side), blank first; returns how many; NULL: counts
#define MODES_MOST 32
typedef struct Mixture { int K; double deviation, centre[MODES_MOST][2]; } Mixture; // equally likely round bumps in the plane
Mixture mixture_ring(int K, double radius, double deviation);
Mixture mixture_grid(int side, double spacing, double deviation);       // side^2 centres
void mixture_draw(const Mixture *m, Rng *rng, real *point, int n);      // (n, 2)
double mixture_good(const Mixture *m, const real *point, int n, double sigmas, int *hit); // share near centres; hit (K)
enum { SKY, HOUSE, WINDOW, DOOR, ROAD, TREE, STREET_CLASSES };
void street_plan(Rng *rng, int side, uint8_t *label);    // (side, side): a class a pixel
void street_paint(Rng *rng, int side, const uint8_t *label, uint8_t *picture); // (side, side, 3)
void dead_leaves(Rng *rng, int side, uint8_t *picture); // (side, side): discs of all sizes upon each other

/*
## checkpoint.c: all that decides the future, saved whole or not at all
*/

typedef struct Curve { int count, room; double *x, *y; } Curve; // grows; start with {0}
void curve_add(Curve *curve, double x, double y);
void curve_free(Curve *curve);              // and leaves it empty
double curve_last(const Curve *curve);      // the y that was added last; dies when there is none

typedef struct Piece { const void *data; size_t size; } Piece;
void file_replace(const char *path, const Piece *piece, int pieces); // whole or not at all

typedef struct Checkpoint Checkpoint; // a list: registered once, saved and loaded by it
Checkpoint *checkpoint_new(void);
void checkpoint_free(Checkpoint *checkpoint);
void checkpoint_tensor(Checkpoint *checkpoint, const char *name, Tensor *tensor);
void checkpoint_params(Checkpoint *checkpoint, const char *name, Params *params);
void checkpoint_optimizer(Checkpoint *checkpoint, const char *name, Optimizer *optimizer);
void checkpoint_rng(Checkpoint *checkpoint, const char *name, Rng *rng);
void checkpoint_long(Checkpoint *checkpoint, const char *name, long *value);
void checkpoint_doubles(Checkpoint *checkpoint, const char *name, double *value, int n);
void checkpoint_curve(Checkpoint *checkpoint, const char *name, Curve *curve);
void checkpoint_save(const Checkpoint *checkpoint, const char *path, const char *about); // temporary name, flush, rename
// false: no such file; dies if damaged or foreign
bool checkpoint_load(Checkpoint *checkpoint, const char *path, const char *about);
char *checkpoint_about(const char *path); // what that run said of itself, or NULL; free() it
char *checkpoint_difference(const char *path, const char *about); // in which option that run differs, or NULL; free() it
const char *checkpoint_spoiled(const Checkpoint *checkpoint); // a tensor with a NaN in it, or NULL

/*
## figure.c: figures through gnuplot: data, script and picture for each
*/

typedef struct Figure Figure;
void figure_settings(const char *format, int seconds); // "png", "svg", "pdf"; NULL, 0: as it is
typedef enum Mark { LINES, POINTS, LINES_POINTS, DOTS, STEPS, BOXES, AREA } Mark;
typedef enum Role { ROLE_DATA = 11, ROLE_MODEL, ROLE_RIVAL, ROLE_TRUTH, ROLE_THIRD, ROLE_RAMP = 21, ROLE_RAMP_END = 29 } Role;
// folder/name.tsv, .gp and the picture; caption and alternative text go into the script
Figure *figure_new(const char *folder, const char *name, const char *title, const char *caption, const char *alt);
void figure_layout(Figure *figure, int rows, int columns, double width, double height); // pixels
void figure_panel(Figure *figure, const char *title, const char *xlabel, const char *ylabel); // starts the next panel
void figure_command(Figure *figure, const char *format, ...) LTG_PRINTF(2, 3); // a line of gnuplot for this panel
void figure_xy(Figure *figure, const char *label, Mark mark, const double *x, const double *y, int n);
void figure_curve(Figure *figure, const char *label, Mark mark, const Curve *curve);
void figure_role(Figure *figure, Role role), figure_ramp(Figure *figure, int i, int n); // of the next series: i of n
void figure_spread(Figure *figure, const char *label, const double *x, const double *y, const double *low,
                   const double *high, int n); // a line with marks, and bars from low to high
// points by colour and mark, K <= 256; name NULL: the numbers
void figure_classes(Figure *figure, const double *x, const double *y, const uint8_t *label, int n, int K,
                    const char *const *name);
void figure_level(Figure *figure, const char *label, double y); // a horizontal line to compare with
// heat map, numbers in cells or NULL
void figure_matrix(Figure *figure, const double *value, int rows, int columns, const char *number_format);
void figure_field(Figure *figure, const double *value, int rows, int columns, double x0, double x1, double y0,
                  double y1, bool contours); // a function over a rectangle
// a sheet of pictures, values clipped to [0, 1]; labels may be NULL; written at once
void figure_pictures(Figure *figure, const real *picture, int rows, int columns, int Y, int X, int C,
                     const char *const *row_label, const char *const *column_label);
void figure_text(Figure *figure, double x, double y, const char *text); // at a point of the axes
void figure_arrow(Figure *figure, double x0, double y0, double x1, double y1);
void figure_diagram(Figure *figure, const char *dot); // by Graphviz: @data @random @net @rival @loss @gradient
void figure_frame(Figure *figure); // an animation: what follows is the next frame
// an animation of sheets: `film` holds rows x columns pictures (Y, X, C) for each x, which `when` ("step %g") names
void figure_film(Figure *figure, const Curve *film, const char *when, int rows, int columns, int Y, int X, int C);
// writes, runs gnuplot, frees; false: not drawn (gnuplot is missing or failed), but data and script are there
bool figure_draw(Figure *figure);

/*
## measure.c: the scores
*/

double median(const double *value, int n);  // of an even number: the larger of the middle two
double normal_below(double x), normal_quantile(double share); // distribution function of N(0, 1); its inverse
double kl_divergence(const double *p, const double *q, int n); // sum of p ln(p / q), in nats
double js_divergence(const double *p, const double *q, int n); // Jensen-Shannon, 0 .. ln 2

void eigen_symmetric(double *matrix, int n, double *value); // ascending; rows of matrix become the unit eigenvectors
void covariance(const real *x, int n, int D, double *mean, double *matrix); // (D), (D, D), divided by n
// k nearest base rows of each query row, squared distances
void nearest(const real *query, int nq, const real *base, int nb, int D, int k, bool skip_self, int *index,
             double *distance2);
// share of wrong 1-nearest-neighbour labels
double nearest_error(const real *query, const uint8_t *query_label, int nq, const real *base,
                     const uint8_t *base_label, int nb, int D);
double nearest_distance(const real *query, int nq, const real *base, int nb, int D, int *index); // mean; which, or NULL
double frechet_distance(const real *a, int na, const real *b, int nb, int D); // between Gaussians fitted to both
double principal_angle(const double *a, const double *b, int k, int D); // largest, radians, between row spaces (k, D)

typedef struct Judge { Params *params; Conv conv1, conv2; Dense hidden, out; int Y, X, C, K; } Judge;
Judge *judge_new(int Y, int X, int C, int K, Rng *rng);  // untrained: chapter 00 trains it
void judge_free(Judge *judge);
Tensor *judge_features(const Judge *judge, Tensor *x);   // (B, D) to (B, 64)
Tensor *judge_logits(const Judge *judge, Tensor *x);     // (B, D) to (B, K)
// of n pictures (n, D), in chunks, unrecorded: (n, 64), free() it
real *judge_features_of(const Judge *judge, const real *picture, int n);
double judge_fld(const Judge *judge, const real *picture, int n, const real *real_feature, int m); // Frechet distance
char *judge_path(const char *data_name); // where the frozen judge of a data set is kept; free() it
void judge_room(void);          // makes that folder; dies when a judge cannot be kept there
void judge_save(const Judge *judge, const char *data_name); // there
Judge *judge_load(const char *data_name, int Y, int X, int C, int K); // K 0: as the file has it

/*
## program.c, folder.c, training.c, claims.c: what every chapter's main shares: options, parts, trainings, claims
*/

typedef enum Size { SIZE_QUICK, SIZE_DEFAULT, SIZE_FULL } Size;
typedef struct Program Program;

#define CLASSES_MOST 64
typedef struct Needs {          // what a part cannot do without; all zero: it uses no pictures
    int train, test;            // pictures of each split, at least; 0: that split is not used
    bool labels, judge;         // of 2 to CLASSES_MOST classes; the judge of chapter 00
    bool grey, square;          // one channel (else one or three); Y = X
    int side, multiple, numbers; // least Y and X; what divides both; most Y*X*C (0: any)
} Needs;

typedef struct Part {
    const char *name, *promise;
    void (*run)(Program *program);
    const char *size[3];        // in words, for --list: quick, default, full
    int seeds[3];
    Needs needs;                // of --data; where they are not met the part is left out
} Part;

typedef struct Chapter {
    const char *name, *title;   // "01_autoencoder"
    const char *promise;        // a few sentences for --help
    const char *epochs;         // what --epochs means here
    const char *default_data;   // "digits"
    const Part *part;
    int parts;
} Chapter;

struct Program {
    const Chapter *chapter;
    const Part *part;           // the one that runs
    Size size;
    int seeds;                  // of this part at this size
    uint64_t seed;
    double epochs;              // from --epochs; 1 by default
    Source *source;
    Survey set;                 // what it holds, when a part that runs needs pictures
    const char *out;            // folder of the figures
};

int program_run(const Chapter *chapter, const char *sources, int argc, char **argv);
#ifndef LTG_SOURCES
#define LTG_SOURCES ""          // the Makefile puts a checksum of chapter and library here
#endif
static inline int program_main(const Chapter *chapter, int argc, char **argv) // the whole of a chapter's main
{
    return program_run(chapter, LTG_SOURCES, argc, argv);
}
int pick(const Program *program, int quick, int normal, int full); // by size
long scaled(const Program *program, double amount);      // amount x --epochs, at least 1
void say(const Program *program, const char *format, ...) LTG_PRINTF(2, 3); // a line of results, on standard output
Figure *program_figure(Program *program, const char *name, const char *title, const char *caption, const char *alt);

#define BAR_CELLS 24           // of the progress bar
typedef struct Training {
    Program *program;
    Checkpoint *state;          // register here all that decides its future, before training_begin
    char *name, *path;          // "deep.k1" of part "deep"; OUT/state/deep.k1.safetensors
    long finished;              // 1: what is in the file is the end of it
    double seconds;             // spent in it up to `counted`, over all sittings
    double begun, counted, saved; // moments of clock_seconds()
    bool kept;                  // the file holds a state of this very training
    long first, done, total;    // steps: at the first tick, now, in the end
    double since, drawn;        // moments of the first tick and of the last line of progress
    double cell[BAR_CELLS];     // the latest value in each stretch of the training; NaN: none yet
} Training;
Training *training_new(Program *program, const char *name, ...) LTG_PRINTF(2, 3); // "part.rest": the part that owns it
bool training_begin(Training *training); // after registering: true when a saved state was loaded
// progress, NaN, Ctrl-C, saving
void training_tick(Training *training, long done, long total, const char *quantity, double value);
double training_end(Training *training); // saves it as finished, frees; seconds spent in it, over all sittings

#define RUN_NETS 4
typedef struct Run {            // a training that is one loop: its steps, random numbers, falling rates
    Training *training;
    Checkpoint *state;          // register here what else decides the future, before run_begin
    Rng rng;                    // the run's own random numbers
    long step, steps;           // the step that is being made, 1 .. steps; 0 before the first
    bool falling, begun, made;  // rates fall in a straight line to zero; states are loaded; a step was made
    int nets;
    struct { Optimizer *optimizer; double rate; } net[RUN_NETS]; // and the rate that it begins with
} Run;
Run *run_new(Program *program, long steps, const char *name, ...) LTG_PRINTF(3, 4);
void run_net(Run *run, const char *name, Params *params, Optimizer *optimizer);
bool run_begin(Run *run);       // true: nothing has been trained yet, so look at it now, if at all
bool run_next(Run *run, const char *quantity, double value); // ends a step, begins one; false: no more, and freed
bool run_look(const Run *run, int looks); // is it time for one of so many looks?

typedef enum Relation { EXACTLY, AT_MOST, AT_LEAST } Relation;
void claim(Program *program, const char *text, double ours, Relation relation, double target, double tolerance,
           const char *source);                          // tolerance: of EXACTLY, absolute
void claim_seeds(Program *program, const char *text, const double *ours, int seeds, Relation relation,
                 double target, double tolerance, const char *source); // mean and spread
// a claim about a run of full length: from a --quick run the number is only reported
void goal(Program *program, const char *text, double ours, Relation relation, double target, double tolerance,
          const char *source);
void goal_seeds(Program *program, const char *text, const double *ours, int seeds, Relation relation,
                double target, double tolerance, const char *source);
void control(Program *program, const char *text, double ours, const char *source); // a sham control or a reference: no verdict
void control_seeds(Program *program, const char *text, const double *ours, int seeds, const char *source);

/*
## needs.c: a reader's own pictures: what the parts of a chapter ask of them, and their judge
*/

char *needs_unmet(const Needs *needs, const char *name, const Survey *set); // "needs labels, and ...", or NULL; free() it
Needs judge_needs(void);        // what a set must have to get a judge
bool data_are_digits(const Program *program); // else figures and tables speak of pictures
const char *picture_words(const Program *program, const char *text); // so: "digit" as "picture"
// free() it; NULL where there are none, or too many classes: says so
uint8_t *program_labels(Program *program, Split split, int most, int *n);
char *judge_name(const Program *program); // of this run's judge, for judge_path; free() it
bool judge_there(const Program *program); // has it been trained?
Judge *program_judge(Program *program); // trained by chapter 00 if need be; NULL where there can be none: says so

#endif
