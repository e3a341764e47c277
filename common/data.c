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
with a slash in it is that folder and looked for nowhere else. A folder counts only when a file of a
set lies in it: an empty `data/mnist`, left by a download that failed, must not hide a good one.

The authors of MNIST called their files `train-images-idx3-ubyte`, `t10k-labels-idx1-ubyte` and so
on; "t10k" is the test set, whatever its size, and colour pictures say `idx4`. Since then unpackers
have put a dot for a dash (`train-images.idx3-ubyte`), archives have put each file into a folder of
its own name, EMNIST says `test` for `t10k` and puts the name of the set in front
(`emnist-letters-train-images-idx3-ubyte`), grey photographs may be `bsds-train-gray.idx`, those that
have plans `train-photo-128.idx`. All are known; of several for one file the first in the alphabet
counts. A folder may hold several sets: meant is the one with nothing in front, or the only one, or that
which `FOLDER/emnist-letters` says.
*/

// Which file of a set has this name: 2 * split, plus 1 for labels; -1: none. *front: how many bytes
// stand in front.
static int known_name(const char *name, int *front)
{
    static const char *const word[] = {"train-images",    "train-labels", "t10k-images",
                                       "t10k-labels",     "test-images",  "test-labels",
                                       "train-photo-128", "train-gray",   "val-photo-128"};
    for (int i = 0; i < 9; i++) {
        const char *at = strstr(name, word[i]), *rest = at ? at + strlen(word[i]) : "";
        if ((*rest != '-' && *rest != '.') || strncmp(rest + 1, "idx", 3) != 0 || *name == '.' ||
            (at > name && at[-1] != '-') || at == name + 1)
            continue;
        rest += 4 + strspn(rest + 4, "0123456789");
        rest += *rest == '-' ? 1 + strspn(rest + 1, "abcdefghijklmnopqrstuvwxyz") : 0;  // "-ubyte"
        rest += strncmp(rest, ".idx", 4) == 0 ? 4 : 0;
        *front = (int)(at - name);
        if (!*rest || strcmp(rest, ".gz") == 0)
            return i < 4 ? i : i < 6 ? i - 2 : i < 8 ? 0 : 2;
    }
    return -1;
}

static bool may_be_meant(const char *name)
{
    return *name != '.' && (strcasestr(name, "image") || strcasestr(name, "label")) &&
           (strcasestr(name, "train") || strcasestr(name, "test") || strcasestr(name, "10k"));
}

static bool find_files(Source *source, const char *path, const char *front, Text *unread,
                       bool inside);

// Takes over a path, of a file of the set or of a folder in which it may lie. True if it is there.
static bool take_file(Source *source, int slot, char *path, const char *front, bool inside)
{
    char **file = &source->file[slot / 2][slot % 2], *left = path;
    struct stat about;
    bool there = stat(path, &about) == 0;
    if (there && S_ISDIR(about.st_mode))
        there = !inside && find_files(source, path, front, NULL, true);
    else if (there && (!*file || strcmp(path, *file) < 0)) {
        left = *file;
        *file = path;
    }
    free(left);
    return there;
}

// Takes the files in a folder that have this in front of their names (NULL: what the first of them
// has; then all must have it). True if there are any. `unread` (or NULL) receives the names that
// are only like those of a set; `inside` such a folder no further ones are looked into.
static bool find_files(Source *source, const char *path, const char *front, Text *unread,
                       bool inside)
{
    DIR *folder = opendir(path);
    char *only = NULL;
    bool any = false;
    if (!folder && errno == ENOMEM)
        die("%s: cannot be searched: out of memory", path);
    for (struct dirent *entry; folder && (entry = readdir(folder)) != NULL;) {
        const char *name = entry->d_name;
        int length, slot = known_name(name, &length);
        if (slot < 0 && unread && unread->used < 200 && may_be_meant(name))
            put(unread, "%s%s", unread->used ? ", " : "; not read: ", name);
        if (slot < 0)
            continue;
        if (!front)
            front = only = text_format("%.*s", length, name);
        if (length == (int)strlen(front) && strncmp(front, name, (size_t)length) == 0)
            any |= take_file(source, slot, text_format("%s/%s", path, name), front, inside);
        else if (only)
            die("%s: expected one set, found %s..., %.*s... and maybe more: choose one, as by "
                "--data %s/%.*s", path, only, length, name, path, length - 1, name);
    }
    free(only);
    if (folder)
        closedir(folder);
    return any;
}

// Fills the source if a set is at this place, a folder or FOLDER/FRONT; takes over `place`. If not,
// the place joins those looked at.
static bool try_place(Source *source, char *place, Text *looked)
{
    Text unread = {0};
    char *slash = strrchr(place, '/'), *front = text_format("%s-", slash ? slash + 1 : place);
    char *above = slash ? text_format("%.*s/", (int)(slash - place), place) : text_format(".");
    bool found = find_files(source, place, "", &unread, false) ||
                 find_files(source, place, NULL, NULL, false) ||
                 find_files(source, above, front, NULL, false);
    const char *note = unread.used ? unread.bytes : "";
    if (found) {
        char *whole = realpath(place, NULL);  // so that ".", "x/" and links have a name too
        slash = strrchr(whole ? whole : place, '/');
        source->folder = place;
        source->name = text_format("%s", !slash ? place : slash[1] ? slash + 1 : "data");
        source->origin = text_format("%s (%s%s)", source->name, place, note);
        free(whole);
    } else {
        put(looked, "%s%s%s", looked->used ? ", " : "", place, note);
        free(place);
    }
    free(unread.bytes);
    free(front);
    free(above);
    return found;
}

static bool find_set(Source *source, const char *name, Text *looked)
{
    int length = (int)strlen(name);
    while (length > 1 && name[length - 1] == '/')
        length--;  // "mnist/" is what the shell makes of a folder's name
    if (strchr(name, '/'))
        return try_place(source, text_format("%.*s", length, name), looked);
    bool found = try_place(source, text_format("data/%s", name), looked);
    const char *list = getenv("LTG_DATA");
    while (!found && list && *list) {
        int span = (int)strcspn(list, ":");
        if (span)
            found = try_place(source, text_format("%.*s/%s", span, list, name), looked);
        list += span + (list[span] == ':');
    }
    return found || try_place(source, text_format("%s", name), looked);
}

// The built-in "digits", or the folder that a name or path stands for; a set from a folder has the
// folder's name. Opens no file yet. Dies with the places it looked at when none holds a file of a
// set, and when one holds several sets. It is there until the program ends.
Source *source_open(const char *name_or_folder)
{
    Source *source = alloc_zeroed(1, sizeof *source);
    Text looked = {0};
    if (strcmp(name_or_folder, "digits") == 0) {
        source->name = text_format("digits");
        source->origin =
            text_format("digits (built in, drawn from strokes, 60,000 + 10,000 of 28x28)");
    } else if (!find_set(source, name_or_folder, &looked))
        die("no data set '%s': looked in %s for train-images-idx3-ubyte, train-labels-idx1-ubyte, "
            "t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, each plain or .gz; put them there, "
            "or set LTG_DATA to the folder above them, or use --data digits",
            name_or_folder, looked.bytes);
    free(looked.bytes);
    return source;
}

/*
## Reading an IDX file, packed or not

The first two bytes tell whether a file is packed, whatever its name. `idx_read` hands out the
content and comes back with less than was asked for only at its true end. zlib has a call that reads
packed files as if they were plain (`gzread`); we do not use it, because version 1.2.13 takes a file
that breaks off before or inside its checksum for a whole one. So we feed `inflate` ourselves: a
gzip stream must end, its checksum must be right, and behind it there may only be another gzip
stream, which goes on where the first one ended, or zeros, with which tapes fill their last block.
*/
typedef struct Idx {
    const char *path;       // the source's
    FILE *file;
    bool gzip, inside;      // inside: in the middle of a gzip stream
    bool padding;           // behind the last one
    z_stream stream;
    unsigned char buffer[1 << 16];
    int type, width, rank;  // of its numbers; bytes of one; dimensions
    long dim[4], record;    // the dimensions; bytes of one picture or label
    long bytes;             // length of the file
} Idx;

// "PATH: what is wrong: fetch or make the file again", and status 1.
LTG_PRINTF(2, 3) static _Noreturn void refuse(const Idx *idx, const char *format, ...)
{
    char text[300];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    die("%s: %s: fetch or make the file again", idx->path, text);
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
        if (!idx->inside && *z->next_in == 0) {
            idx->padding = true;
            z->next_in++;
            z->avail_in--;
            continue;
        }
        if (idx->padding)
            refuse(idx, "something stands behind the zeros that follow the gzip data");
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
    free(idx);
}

/*
## Believing the header

The third byte says of what type the numbers are. Nearly always they are bytes; but QMNIST's labels
are 32-bit integers, eight for each picture, of which the first is the class. Integers of any length
are read if each is a number of a byte, 0 to 255: then nothing is lost, and nothing is guessed.
Floats are refused. White is 1 in one file and 255 in the next, a third has mean 0 and deviation 1,
and no header says which: whoever made the file knows, and can store bytes.

The dimensions multiply to the number of bytes that must follow. For a plain file this and the
length of the file have to agree exactly. For a packed one a bound is known: the densest code of the
deflate format says "258 bytes as before" in two bits, so a file of $m$ bytes holds less than
$1032\,m$. A header that claims more lies, and we know it before we ask for memory. The rest is
found while inflating: the buffer is as large as the claim, and the content must fill it and end.
*/
static const struct {
    int width;
    const char *name;
} idx_type[] = {[8] = {1, "bytes"}, [9] = {1, "signed bytes"}, [11] = {2, "16-bit integers"},
                [12] = {4, "32-bit integers"}, [13] = {4, "32-bit floats"},
                [14] = {8, "64-bit floats"}};

// A file may be all that it says and yet not for us: to fetch it again would not help.
static void idx_suits(const Idx *idx, bool images)
{
    int rank = idx->rank;
    if (images ? rank < 3 : rank > 2)
        die("%s: expected %s, found %d dimension%s: has it another file's name?", idx->path,
            images ? "pictures, of 3 dimensions (or 4: colours)" : "labels, of 1 dimension", rank,
            rank == 1 ? "" : "s");
    if (idx->type > 12)
        die("%s: expected whole numbers from 0 to 255, found %s: store what they mean as bytes, "
            "IDX type 08", idx->path, idx_type[idx->type].name);
    if (!images && rank == 2 && idx->dim[1] != 1 && (idx->dim[1] != 8 || idx->type != 12))
        die("%s: expected one label for each picture (or QMNIST's eight 32-bit integers), found "
            "%ld %s: store the class alone", idx->path, idx->dim[1], idx_type[idx->type].name);
}

static void idx_header(Idx *idx, bool images)
{
    unsigned char b[4 + 4 * 4] = {0};
    long got = idx_read(idx, b, 4);
    idx->type = b[2];
    idx->rank = b[3];
    if (got < 4)
        refuse(idx, "expected an IDX header, found %ld bytes in all", got);
    if (b[0] == 'P' && b[1] == 'K')
        die("%s: expected an IDX file, found a zip archive: unpack it", idx->path);
    idx->width = b[2] <= 14 ? idx_type[b[2]].width : 0;
    if (b[0] || b[1] || !idx->width || idx->rank < 1 || idx->rank > 4)
        refuse(idx, "expected an IDX file (at byte 0: 00 00 08 0%d), found %02x %02x %02x %02x",
               images ? 3 : 1, b[0], b[1], b[2], b[3]);
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
    idx_suits(idx, images);
}

static void idx_believe(Idx *idx)
{
    long n = idx->dim[0], claim;
    bool over = false;
    idx->record = idx->width;
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
        die("%s: expected a file, found a pipe or a device", path);
    FILE *file = fopen(path, "rb");
    if (!file || fstat(fileno(file), &about) != 0)
        die("%s: cannot be opened: %s", path, strerror(errno));
    *bytes = (long)about.st_size;
    return file;
}

// Opens a file of pictures or of labels and checks its header.
static Idx *idx_open(const char *path, bool images)
{
    Idx *idx = alloc_zeroed(1, sizeof *idx);
    unsigned char magic[2];
    idx->path = path;
    idx->file = open_file(path, &idx->bytes);
    idx->gzip = idx->inside = file_read(idx, magic, 2) == 2 && magic[0] == 0x1f && magic[1] == 0x8b;
    rewind(idx->file);
    if (idx->gzip && inflateInit2(&idx->stream, 15 + 16) != Z_OK)  // the largest window, + 16: gzip
        die("%s: cannot be unpacked: out of memory", path);
    idx_header(idx, images);
    idx_believe(idx);
    return idx;
}

static uint8_t idx_number(const Idx *idx, const unsigned char *b, long record)
{
    long number = idx->type != 8 && b[0] > 127 ? -1 : 0;  // high byte first, by two's complement
    for (int i = 0; i < idx->width; i++)
        number = number * 256 + b[i];
    if (number < 0 || number > 255)
        die("%s: expected numbers from 0 to 255, found %ld in record %ld (of %s): renumber labels, "
            "or bring grey values into that range", idx->path, number, record,
            idx_type[idx->type].name);
    return (uint8_t)number;
}

// Reads the first `most` records (0: all), the first `count` numbers of each, a byte a number,
// freshly allocated, and closes the file.
static uint8_t *idx_records(Idx *idx, long count, int most, int *n)
{
    unsigned char beyond;
    *n = most > 0 && most < idx->dim[0] ? most : (int)idx->dim[0];
    bool as_it_is = idx->type == 8 && count == idx->record;
    uint8_t *byte = alloc_zeroed((size_t)*n, (size_t)count);
    uint8_t *piece = as_it_is ? byte : alloc_zeroed(1, (size_t)idx->record);  // all, or a record
    for (int i = 0, pieces = as_it_is ? 1 : *n; i < pieces; i++) {
        long size = *n / pieces * idx->record, got = idx_read(idx, piece, size);
        if (got < size)
            refuse(idx, "its header claims %ld records of %ld bytes: found the end in record %ld",
                   idx->dim[0], idx->record, i + got / idx->record);
        for (long j = 0; j < count && !as_it_is; j++)
            byte[i * count + j] = idx_number(idx, piece + j * idx->width, i);
    }
    if (*n == idx->dim[0] && idx_read(idx, &beyond, 1) != 0)
        refuse(idx, "its header claims %ld records of %ld bytes: found more than that", idx->dim[0],
               idx->record);
    free(as_it_is ? NULL : piece);
    idx_close(idx);
    return byte;
}

/*
## Pictures and labels
*/
static int digits_range(Split split, int most, long *first)
{
    int all = split == TRAIN ? DIGITS_TRAIN : DIGITS_TEST;
    *first = split == TRAIN ? 0 : DIGITS_TRAIN;
    return most > 0 && most < all ? most : all;
}

// How many pictures a split has, and of what shape; and their file.
static Pictures pictures_head(const Source *source, Split split, Idx **file)
{
    const char *path = source->file[split][0];
    if (!path)
        die("no %s pictures in %s: expected %s-images-idx3-ubyte, plain or .gz: put the file "
            "there, or use --data digits", split == TRAIN ? "training" : "test", source->origin,
            split == TRAIN ? "train" : "t10k");
    Idx *idx = *file = idx_open(path, true);
    return (Pictures){(int)idx->dim[0], (int)idx->dim[1], (int)idx->dim[2],
                      idx->rank == 4 ? (int)idx->dim[3] : 1, NULL};
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
    Idx *idx;
    *p = pictures_head(source, split, &idx);
    p->pixel = idx_records(idx, idx->record / idx->width, most, &p->n);
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

// The labels of the first `most` pictures of a split (0: all), a byte each; *n receives how many;
// free() them. NULL, and *n is 0, when there is no such file, or when the environment variable
// LTG_NO_LABELS is set to something: so a test can prove that a training never needed them. Dies on
// a damaged file, and unless there are as many labels as pictures.
uint8_t *labels_load(const Source *source, Split split, int most, int *n)
{
    *n = 0;
    if (most < 0)
        die("labels_load: expected how many labels, or 0 for all, found %d", most);
    const char *withheld = getenv("LTG_NO_LABELS");
    if ((withheld && *withheld) || (source->folder && !source->file[split][1]))
        return NULL;
    if (!source->folder) {
        long first;
        *n = digits_range(split, most, &first);
        uint8_t *label = alloc_zeroed((size_t)*n, 1);
        digits_labels(first, *n, label);
        return label;
    }
    Idx *labels = idx_open(source->file[split][1], false), *images;
    int pictures = pictures_head(source, split, &images).n;
    if (labels->dim[0] != pictures)
        die("%s: expected %d labels, one for each picture beside it, found %ld: are both files of "
            "one set?", labels->path, pictures, labels->dim[0]);
    idx_close(images);
    return idx_records(labels, 1, most, n);
}

/*
## What a set holds

Whether a set fits what a chapter wants to do with it should be known before the first training, not
after the last. So all headers are looked at, and all labels, which are few. Two folders may have
one name, and a folder may be moved: what a set *is* says a checksum (CRC-32) over the size of each
file and its first and last mebibyte, which takes milliseconds.
*/
static uint32_t add_print(uint32_t print, const char *path)
{
    enum { MOST = 1 << 20 };
    long bytes;
    FILE *file = open_file(path, &bytes);
    Bytef *piece = alloc_zeroed(MOST, 1);
    print = (uint32_t)crc32(print, (const Bytef *)&bytes, sizeof bytes);
    for (int end = 0; end < 2; end++) {
        bool there = fseek(file, end && bytes > MOST ? bytes - MOST : 0, SEEK_SET) == 0;
        print = (uint32_t)crc32(print, piece, (uInt)fread(piece, 1, MOST, file));
        if (!there || ferror(file))
            die("%s: cannot be read: %s", path, strerror(errno));
    }
    free(piece);
    fclose(file);
    return print;
}

// What the files of a set say: their headers and the labels, not the values of pictures. Of a file
// that is not there the count is 0. Dies on a damaged one, and when labels and pictures of a split
// are not of one number.
Survey source_survey(const Source *source)
{
    Pictures train = {DIGITS_TRAIN, DIGIT_SIDE, DIGIT_SIDE, 1, NULL}, test = train;
    int labels[2], classes = 0;
    uint32_t print = 0;
    test.n = DIGITS_TEST;
    for (Split split = TRAIN; split <= TEST; split++) {
        Pictures *p = split == TRAIN ? &train : &test;
        Idx *idx = NULL;
        if (source->folder)
            *p = source->file[split][0] ? pictures_head(source, split, &idx) : (Pictures){0};
        if (idx)
            idx_close(idx);
        uint8_t *label = labels_load(source, split, 0, &labels[split]);
        for (int i = 0; i < labels[split]; i++)
            classes = label[i] >= classes ? label[i] + 1 : classes;
        free(label);
        for (int i = 0; i < 2; i++)
            print = source->file[split][i] ? add_print(print, source->file[split][i]) : print;
    }
    return (Survey){train.n, test.n, train.Y, train.X, train.C, test.Y, test.X, test.C, classes,
                    labels[0], labels[1], print};
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
