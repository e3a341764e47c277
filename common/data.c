// SPDX-License-Identifier: MIT
/*
# data.c: pictures, labels, and the order in which they come

A program learns from pictures: $n$ of them, each $Y$ by $X$ points of $C$ channels, a byte a value.
They come from the built-in digits or from files in the IDX format, in which MNIST and its many
successors are published. Pictures and labels are two separate calls, so a program that says it
learns without labels can be held to it.

An IDX file is as plain as a format can be: two zero bytes, a byte for the type of the numbers (8:
bytes), a byte for the rank, a 32-bit number (high byte first) for each dimension, then the values
row by row. The care in this file is for files that are not what they say. A download that broke
off, or a header that promises four billion pictures, must end in one line that tells what to do. So
nothing is allocated until the promise has been held against the size of the file.

The second half hands the pictures out: a batch as a tensor of numbers in [0, 1], and a fresh order
for each pass through the data.
*/
#include "common.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

enum { DIGIT_SIDE = 28, DIGIT_SIZE = 28 * 28, DIGITS_TRAIN = 60000, DIGITS_TEST = 10000 };

/*
## Where a data set is

A set is a folder. `--data mnist` means `data/mnist`, or `mnist` inside one of the folders that the
environment variable `LTG_DATA` lists (colons between them), or a folder `mnist` right here. A name
with a slash in it is that folder and looked for nowhere else. A folder counts only when an IDX file
lies in it: an empty `data/mnist`, left by a download that failed, must not hide a good one.
*/
static bool holds_idx(const char *path)
{
    DIR *folder = opendir(path);
    bool found = false;
    if (!folder && errno == ENOMEM)
        die("%s: cannot be searched: out of memory", path);
    for (struct dirent *entry; folder && !found && (entry = readdir(folder)) != NULL;)
        found = strstr(entry->d_name, "idx") != NULL;
    if (folder)
        closedir(folder);
    return found;
}

// Takes over `path`: returns it if data are there; else NULL, and the place joins those looked at.
static char *try_folder(char *path, Text *looked)
{
    if (holds_idx(path))
        return path;
    put(looked, "%s%s", looked->used ? ", " : "", path);
    free(path);
    return NULL;
}

static char *find_folder(const char *name, Text *looked)
{
    int length = (int)strlen(name);
    while (length > 1 && name[length - 1] == '/')
        length--;  // "mnist/" is what the shell makes of a folder's name
    if (strchr(name, '/'))
        return try_folder(text_format("%.*s", length, name), looked);
    char *folder = try_folder(text_format("data/%s", name), looked);
    const char *list = getenv("LTG_DATA");
    while (!folder && list && *list) {
        int span = (int)strcspn(list, ":");
        if (span)
            folder = try_folder(text_format("%.*s/%s", span, list, name), looked);
        list += span + (list[span] == ':');
    }
    return folder ? folder : try_folder(text_format("%s", name), looked);
}

// The built-in "digits", or the folder that a name or path stands for; a set from a folder has the
// folder's name. Opens no file yet. Dies with the places it looked at when none holds an IDX file.
// Free it with source_free.
Source *source_open(const char *name_or_folder)
{
    Source *source = alloc_zeroed(1, sizeof *source);
    if (strcmp(name_or_folder, "digits") == 0) {
        source->name = text_format("digits");
        source->origin =
            text_format("digits (built in, drawn from strokes, 60,000 + 10,000 of 28x28)");
        return source;
    }
    Text looked = {0};
    source->folder = find_folder(name_or_folder, &looked);
    if (!source->folder)
        die("no data set '%s': looked in %s for train-images-idx3-ubyte, train-labels-idx1-ubyte, "
            "t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, each plain or .gz; put them there, "
            "or set LTG_DATA to the folder above them, or use --data digits",
            name_or_folder, looked.bytes);
    free(looked.bytes);
    char *whole = realpath(source->folder, NULL);  // so that ".", "x/" and links have a name too
    if (!whole)
        die("%s: its place cannot be found: %s", source->folder, strerror(errno));
    const char *slash = strrchr(whole, '/');
    source->name = text_format("%s", slash && slash[1] ? slash + 1 : "data");
    source->origin = text_format("%s (%s)", source->name, source->folder);
    free(whole);
    return source;
}

// Frees what source_open made; NULL is fine.
void source_free(Source *source)
{
    if (!source)
        return;
    free(source->name);
    free(source->folder);
    free(source->origin);
    free(source);
}

/*
## Reading an IDX file, packed or not

The first two bytes tell whether a file is packed, whatever its name. `idx_read` hands out the
content and comes back with less than was asked for only at its true end. zlib has a call that reads
packed files as if they were plain (`gzread`); we do not use it, because version 1.2.13 takes a file
that breaks off before or inside its checksum for a whole one. So we feed `inflate` ourselves: a
gzip stream must end, its checksum must be right, and behind it there may only be another gzip
stream, which goes on where the first one ended.
*/
typedef struct Idx {
    char *path;
    FILE *file;
    bool gzip, inside;      // inside: in the middle of a gzip stream
    z_stream stream;
    unsigned char buffer[1 << 16];
    int rank;
    long dim[4], record;    // dimensions; bytes of one picture or label
    long bytes;             // length of the file
} Idx;

// "PATH: what is wrong: fetch the file again", and status 1.
LTG_PRINTF(2, 3) static _Noreturn void refuse(const Idx *idx, const char *format, ...)
{
    char text[300];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    die("%s: %s: fetch the file again", idx->path, text);
}

static long file_read(Idx *idx, unsigned char *to, long want)
{
    size_t got = fread(to, 1, (size_t)want, idx->file);
    if (ferror(idx->file))
        die("%s: cannot be read: %s", idx->path, strerror(errno));
    return (long)got;
}

static long gzip_read(Idx *idx, unsigned char *to, long want)
{
    z_stream *z = &idx->stream;
    const long most = 1L << 30;  // of one call: zlib counts in unsigned int
    long got = 0;
    while (got < want) {
        if (z->avail_in == 0) {
            z->next_in = idx->buffer;
            z->avail_in = (uInt)file_read(idx, idx->buffer, sizeof idx->buffer);
        }
        if (z->avail_in == 0 && idx->inside)
            refuse(idx, "the gzip file breaks off at byte %ld", idx->bytes);
        if (z->avail_in == 0)
            break;
        z->next_out = to + got;
        z->avail_out = (uInt)(want - got < most ? want - got : most);
        int status = inflate(z, Z_NO_FLUSH);
        got = z->next_out - to;
        idx->inside = status != Z_STREAM_END;
        if (status == Z_STREAM_END)
            inflateReset(z);
        else if (status == Z_MEM_ERROR)
            die("%s: cannot be unpacked: out of memory", idx->path);
        else if (status != Z_OK)
            refuse(idx, "damaged gzip data at byte %ld or before (%s)",
                   ftell(idx->file) - (long)z->avail_in, z->msg ? z->msg : zError(status));
    }
    return got;
}

static long idx_read(Idx *idx, unsigned char *to, long want)
{
    return idx->gzip ? gzip_read(idx, to, want) : file_read(idx, to, want);
}

static void idx_close(Idx *idx)
{
    if (idx->gzip)
        inflateEnd(&idx->stream);
    fclose(idx->file);
    free(idx->path);
    free(idx);
}

/*
## Believing the header

The dimensions multiply to the number of bytes that must follow. For a plain file this and the
length of the file have to agree exactly. For a packed one a bound is known: the densest code of the
deflate format says "258 bytes as before" in two bits, so a file of $m$ bytes holds less than
$1032\,m$. A header that claims more lies, and we know it before we ask for memory. The rest is
found while inflating: the buffer is as large as the claim, and the content must fill it and end.
*/
static void idx_header(Idx *idx, int low_rank, int high_rank)
{
    unsigned char b[4 + 4 * 4] = {0};
    long got = idx_read(idx, b, 4);
    idx->rank = b[3];
    if (got < 4)
        refuse(idx, "expected an IDX header, found %ld bytes in all", got);
    if (b[0] || b[1] || b[2] != 8 || idx->rank < low_rank || idx->rank > high_rank)
        refuse(idx, "expected 00 00 08 %02x%s at byte 0 (IDX of bytes), found %02x %02x %02x %02x",
               low_rank, high_rank > low_rank ? " or 04" : "", b[0], b[1], b[2], b[3]);
    got = idx_read(idx, b + 4, 4 * idx->rank);
    if (got < 4 * idx->rank)
        refuse(idx, "expected an IDX header of %d bytes, found %ld", 4 + 4 * idx->rank, 4 + got);
    for (int i = 0; i < idx->rank; i++) {
        unsigned char *d = b + 4 + 4 * i;
        idx->dim[i] = (long)d[0] << 24 | (long)d[1] << 16 | (long)d[2] << 8 | (long)d[3];
        if (idx->dim[i] == 0)
            refuse(idx, "expected pictures or labels, found none (dimension %d, at byte %d, is 0)",
                   i + 1, 4 + 4 * i);
    }
}

static void idx_believe(Idx *idx)
{
    long n = idx->dim[0], claim;
    bool over = false;
    idx->record = 1;
    for (int i = 1; i < idx->rank; i++)
        over |= __builtin_mul_overflow(idx->record, idx->dim[i], &idx->record);
    over |= __builtin_mul_overflow(n, idx->record, &claim);
    over |= __builtin_add_overflow(claim, 4 + 4 * (long)idx->rank, &claim);
    if (over)
        refuse(idx, "its header (byte 4) claims %ld records of more bytes than can be counted", n);
    if (idx->gzip ? claim / 1032 >= idx->bytes : claim != idx->bytes)
        refuse(idx, "its header (byte 4) claims %ld records of %ld bytes (%ld): found %s of %ld", n,
               idx->record, claim, idx->gzip ? "a gzip file" : "a file", idx->bytes);
    if (n > INT_MAX || idx->record > INT_MAX)
        die("%s: expected fewer than 2^31 records of fewer than 2^31 bytes, found %ld of %ld: "
            "split the file", idx->path, n, idx->record);
}

static FILE *open_file(const char *path, long *bytes)
{
    struct stat about;
    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode))  // opening a pipe might never end
        die("%s: expected a file, found a folder or a device", path);
    FILE *file = fopen(path, "rb");
    if (!file || fstat(fileno(file), &about) != 0)
        die("%s: cannot be opened: %s", path, strerror(errno));
    *bytes = (long)about.st_size;
    return file;
}

// Opens a file and checks its header; takes over `path`.
static Idx *idx_open(char *path, int low_rank, int high_rank)
{
    Idx *idx = alloc_zeroed(1, sizeof *idx);
    unsigned char magic[2];
    idx->path = path;
    idx->file = open_file(path, &idx->bytes);
    idx->gzip = idx->inside = file_read(idx, magic, 2) == 2 && magic[0] == 0x1f && magic[1] == 0x8b;
    rewind(idx->file);
    if (idx->gzip && inflateInit2(&idx->stream, 15 + 16) != Z_OK)  // the largest window, + 16: gzip
        die("%s: cannot be unpacked: out of memory", path);
    idx_header(idx, low_rank, high_rank);
    idx_believe(idx);
    return idx;
}

// Reads the first `most` records (0: all), freshly allocated, and closes the file.
static uint8_t *idx_records(Idx *idx, int most, int *n)
{
    unsigned char beyond;
    *n = most > 0 && most < idx->dim[0] ? most : (int)idx->dim[0];
    uint8_t *record = alloc_zeroed((size_t)*n, (size_t)idx->record);
    long got = idx_read(idx, record, *n * idx->record);
    if (got < *n * idx->record)
        refuse(idx, "its header claims %ld records of %ld bytes: found the end in record %ld",
               idx->dim[0], idx->record, got / idx->record);
    if (*n == idx->dim[0] && idx_read(idx, &beyond, 1) != 0)
        refuse(idx, "its header claims %ld records of %ld bytes: found more than that", idx->dim[0],
               idx->record);
    idx_close(idx);
    return record;
}

/*
## Pictures and labels

The files are called as the authors of MNIST called them; "t10k" is the test set, whatever its size.
Grey pictures have rank 3; colour ones have rank 4, and the name says `idx4`.
*/
static char *find_file(const Source *source, Split split, bool images, bool needed)
{
    const char *part = split == TRAIN ? "train" : "t10k", *kind = images ? "images" : "labels";
    for (const char *rank = images ? "34" : "1"; *rank; rank++)
        for (int packed = 0; packed < 2; packed++) {
            struct stat about;
            char *path = text_format("%s/%s-%s-idx%c-ubyte%s", source->folder, part, kind, *rank,
                                     packed ? ".gz" : "");
            if (stat(path, &about) == 0)
                return path;
            free(path);
        }
    if (!needed)
        return NULL;
    die("no %s in %s: expected %s-%s-idx%c-ubyte, plain or .gz: put the file there, or use --data "
        "digits", kind, source->folder, part, kind, images ? '3' : '1');
}

static int digits_range(Split split, int most, long *first)
{
    int all = split == TRAIN ? DIGITS_TRAIN : DIGITS_TEST;
    *first = split == TRAIN ? 0 : DIGITS_TRAIN;
    return most > 0 && most < all ? most : all;
}

// The first `most` pictures of a split (0, or more than there are: all); free with pictures_free.
// Dies on a missing or damaged file. When not all are asked for, a packed file is inflated only so
// far, and damage behind that goes unseen.
Pictures *pictures_load(const Source *source, Split split, int most)
{
    if (most < 0)
        die("pictures_load: expected how many pictures, or 0 for all, found %d", most);
    Pictures *p = alloc_zeroed(1, sizeof *p);
    if (!source->folder) {
        long first;
        *p = (Pictures){digits_range(split, most, &first), DIGIT_SIDE, DIGIT_SIDE, 1, NULL};
        p->pixel = alloc_zeroed((size_t)p->n, DIGIT_SIZE);
        digits_draw(first, p->n, p->pixel);
        return p;
    }
    Idx *idx = idx_open(find_file(source, split, true, true), 3, 4);
    p->Y = (int)idx->dim[1];
    p->X = (int)idx->dim[2];
    p->C = idx->rank == 4 ? (int)idx->dim[3] : 1;
    p->pixel = idx_records(idx, most, &p->n);
    return p;
}

// Frees what pictures_load made; NULL is fine.
void pictures_free(Pictures *pictures)
{
    if (!pictures)
        return;
    free(pictures->pixel);
    free(pictures);
}

static bool labels_withheld(void)
{
    const char *withheld = getenv("LTG_NO_LABELS");
    return withheld && *withheld;
}

// The labels of the first `most` pictures of a split (0: all), a byte each; *n receives how many;
// free() them. NULL, and *n is 0, when there is no such file, or when the environment variable
// LTG_NO_LABELS is set to something: so a test can prove that a training never needed them. Dies on
// a damaged file, and unless there are as many labels as pictures.
uint8_t *labels_load(const Source *source, Split split, int most, int *n)
{
    *n = 0;
    if (most < 0)
        die("labels_load: expected how many labels, or 0 for all, found %d", most);
    if (labels_withheld())
        return NULL;
    if (!source->folder) {
        long first;
        *n = digits_range(split, most, &first);
        uint8_t *label = alloc_zeroed((size_t)*n, 1);
        digits_labels(first, *n, label);
        return label;
    }
    char *path = find_file(source, split, false, false);
    if (!path)
        return NULL;
    Idx *labels = idx_open(path, 1, 1);
    Idx *images = idx_open(find_file(source, split, true, true), 3, 4);
    if (labels->dim[0] != images->dim[0])
        refuse(labels, "expected %ld labels, one for each picture beside it, found %ld",
               images->dim[0], labels->dim[0]);
    idx_close(images);
    return idx_records(labels, most, n);
}

/*
## What a set holds

Whether a set fits what a chapter wants to do with it should be known before the first training, not
after the last. So all headers are looked at, and all labels, which are few. Two folders may have the
same name, and a folder may be moved: what a set *is* says a checksum (CRC-32) of the size of each
file and of its first and last mebibyte, which takes milliseconds.
*/
static uint32_t add_print(uint32_t print, const char *path)
{
    enum { MOST = 1 << 20 };
    long bytes;
    FILE *file = open_file(path, &bytes);
    unsigned char *piece = alloc_zeroed(MOST, 1);
    print = (uint32_t)crc32(print, (const Bytef *)&bytes, sizeof bytes);
    for (int end = 0; end < 2; end++) {
        if (end && fseek(file, bytes > MOST ? bytes - MOST : 0, SEEK_SET) != 0)
            die("%s: cannot be read: %s", path, strerror(errno));
        size_t got = fread(piece, 1, MOST, file);
        if (ferror(file))
            die("%s: cannot be read: %s", path, strerror(errno));
        print = (uint32_t)crc32(print, piece, (uInt)got);
    }
    free(piece);
    fclose(file);
    return print;
}

static void survey_pictures(const Source *source, Split split, int *n, int *Y, int *X, int *C)
{
    char *path = find_file(source, split, true, false);
    if (!path)
        return;
    Idx *idx = idx_open(path, 3, 4);
    *n = (int)idx->dim[0];
    *Y = (int)idx->dim[1];
    *X = (int)idx->dim[2];
    *C = idx->rank == 4 ? (int)idx->dim[3] : 1;
    idx_close(idx);
}

// What the files of a set say: their headers and the labels, not the values of pictures. Of a file
// that is not there the count is 0. Dies on a damaged one, and when labels and pictures of a split
// are not of one number.
Survey source_survey(const Source *source)
{
    Survey s = {0};
    if (!source->folder)
        s = (Survey){.train = DIGITS_TRAIN, .test = DIGITS_TEST, .Y = DIGIT_SIDE, .X = DIGIT_SIDE,
                     .C = 1, .testY = DIGIT_SIDE, .testX = DIGIT_SIDE, .testC = 1};
    else {
        survey_pictures(source, TRAIN, &s.train, &s.Y, &s.X, &s.C);
        survey_pictures(source, TEST, &s.test, &s.testY, &s.testX, &s.testC);
    }
    for (int i = 0; i < 4 && source->folder; i++) {
        char *path = find_file(source, i / 2 ? TEST : TRAIN, i % 2 == 0, false);
        s.print = path ? add_print(s.print, path) : s.print;
        free(path);
    }
    for (Split split = TRAIN; split <= TEST; split++) {
        int *n = split == TRAIN ? &s.train_labels : &s.test_labels;
        uint8_t *label = labels_load(source, split, 0, n);
        for (int i = 0; i < *n; i++)
            s.classes = label[i] >= s.classes ? label[i] + 1 : s.classes;
        free(label);
    }
    return s;
}

// The pictures index[0 .. n-1] (NULL: the first n) as a result of this step (n, Y*X*C), each value
// divided by 255. Dies on an index outside the set. Threads share the work only when it is large: a
// batch of a training step is done sooner by one.
Tensor *pictures_rows(const Pictures *pictures, const int *index, int n)
{
    const long D = (long)pictures->Y * pictures->X * pictures->C;
    if (n < 1 || (!index && n > pictures->n))
        die("pictures_rows: expected 1 to %d pictures, found %d", pictures->n, n);
    for (int i = 0; index && i < n; i++)
        if (index[i] < 0 || index[i] >= pictures->n)
            die("pictures_rows: expected indices 0 to %d, found %d at place %d", pictures->n - 1,
                index[i], i);
    Tensor *x = tensor_new(shape2(n, (int)D));
#pragma omp parallel for if (n * D >= 1 << 20) num_threads(threads_count())
    for (int i = 0; i < n; i++) {
        const uint8_t *from = pictures->pixel + (index ? index[i] : i) * D;
        real *to = x->data + i * D;
        for (long d = 0; d < D; d++)
            to[d] = (real)from[d] / 255;
    }
    return x;
}

/*
## Batches

Stochastic gradient descent wants the pictures in random order, each as often as the others. The
usual way is to shuffle once an epoch and walk through. To continue a run exactly, one would then
have to save the order, or the generator as it was before the shuffle. Here the order of epoch $e$
is a function of a key and $e$ alone: the $e$-th number of the sequence that belongs to the key
starts the generator that shuffles. So the count of pictures handed out so far says everything, and
that one number is all a checkpoint holds.

An epoch is as many whole batches as there are. When the size does not divide $n$, the last few
pictures of the order (fewer than a batch) are left out of that epoch; the next epoch has another
order and leaves out others.
*/

// Batches of `size` out of n pictures, in orders that `rng` decides (it gives one number). Dies
// unless 1 <= size <= n. Free with batches_free. To resume, make it from the same state of the
// generator and set `taken` to what was saved.
Batches batches_new(int n, int size, Rng *rng)
{
    if (size < 1 || size > n)
        die("batches_new: expected batches of 1 to %d pictures (all there are), found %d", n, size);
    int *order = alloc_zeroed((size_t)n, sizeof *order);
    return (Batches){.key = rng_bits(rng), .n = n, .size = size, .order = order, .epoch = -1};
}

// The indices (size) of the next batch, good until the next call; counts them in `taken`. Dies when
// `taken` was set to something that is not a number of whole batches.
const int *batches_next(Batches *batches)
{
    long usable = (long)batches->n / batches->size * batches->size;  // of an epoch
    if (batches->taken < 0 || batches->taken % batches->size)
        die("batches_next: expected whole batches of %d taken, found %ld: was it saved with "
            "another batch size?", batches->size, batches->taken);
    if (batches->epoch != batches->taken / usable) {
        batches->epoch = batches->taken / usable;
        Rng epochs = {batches->key, (uint64_t)batches->epoch};
        Rng shuffle = {rng_bits(&epochs), 0};
        rng_permutation(&shuffle, batches->order, batches->n);
    }
    const int *batch = batches->order + batches->taken % usable;
    batches->taken += batches->size;
    return batch;
}

// Frees the order; the struct itself is the caller's.
void batches_free(Batches *batches)
{
    free(batches->order);
    batches->order = NULL;
}
