// SPDX-License-Identifier: MIT
/*
# checkpoint.c: all that decides the future, saved whole or not at all

A training that is stopped and goes on later must end with the same bits as one that was never
stopped. That asks for two things. Everything that decides the future has to be in the file:
weights, but also the optimiser's moments and step, the state of the random generator, the place in
the shuffle, the curves drawn so far. And the file must never be half of one state and half of
another, whatever happens while it is written.

For the first, a checkpoint is a *list*: the caller registers each thing once, by name, and saving
and loading walk the same list. For the second, a state is written to a temporary name beside the
old one, flushed to the disk, and renamed. Renaming is one step for the file system, so at every
moment the name stands for a whole state: the old one or the new one.

The format is *safetensors*: the length of a header (eight bytes, low byte first), the header in
JSON, then the bare numbers.

    {"__metadata__": {"format": "ltg-checkpoint", ...},
     "net.0.W": {"dtype": "F32", "shape": [784, 128], "data_offsets": [0, 401408]}, ...}

Python reads it in two lines (`from safetensors.numpy import load_file`), which is why we did not
invent one. Integers are I64 data and not in the JSON, where a number has 53 of our 64 bits.
*/
#include "common.h"

#include <cJSON.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#define FORMAT "ltg-checkpoint"
#define FORMAT_VERSION 1
#define MOST_HEADER (8L << 20)  // bytes; ours have thousands, and reading takes forty times that

_Static_assert(sizeof(long) == 8 && sizeof(double) == 8 && sizeof(Rng) == 16,
               "I64, F64, and a generator that is two I64");
_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "safetensors: low byte first");

/*
## Replacing a file

The same three steps serve every file that must not be half written. The order matters: were the new
file renamed before its bytes are on the disk, a power cut could leave the new name with nothing in
it. And a name lives in its folder, so the folder is flushed as well, after the renaming.
*/
_Noreturn static void replace_failed(const char *path, char *temporary, int error)
{
    unlink(temporary);
    half_written = NULL;
    free(temporary);
    die("cannot write '%s': %s; what was there before is untouched; make room, or choose another "
        "folder with --out",
        path, strerror(error));
}

static void folder_flush(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash ? text_format("%.*s", (int)(slash - path) + 1, path) : text_format(".");
    int file = open(folder, O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        fsync(file);  // some file systems cannot; the renaming has happened all the same
        close(file);
    }
    free(folder);
}

// Makes the pieces, one behind the other, the content of the file `path`. If anything fails, the
// temporary file goes, a file that was there stays as it was, and the program dies with the reason.
void file_replace(const char *path, const Piece *piece, int pieces)
{
    char *temporary = text_format("%s.tmp", path);
    half_written = temporary;
    int file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0)
        replace_failed(path, temporary, errno);
    for (int i = 0; i < pieces; i++)
        for (size_t done = 0; done < piece[i].size;) {
            size_t rest = piece[i].size - done, most = (size_t)1 << 30;  // macOS refuses 2 GiB
            const char *from = (const char *)piece[i].data + done;
            ssize_t wrote = write(file, from, rest < most ? rest : most);
            if (wrote < 0 && errno != EINTR)
                replace_failed(path, temporary, errno);
            done += wrote > 0 ? (size_t)wrote : 0;
        }
    if (fsync(file) && errno != EINVAL && errno != EROFS)  // EINVAL: not a disk file
        replace_failed(path, temporary, errno);
    if (close(file) || rename(temporary, path))
        replace_failed(path, temporary, errno);
    half_written = NULL;
    free(temporary);
    folder_flush(path);
}

/*
## The list

An entry knows its name, the type and shape it has in the file, and where its numbers live. Those of
a tensor are looked up when they are needed, because a tensor may be given other memory between
registering and saving. A curve grows, so its shape, (2, n), is that of the moment: all x, all y.

The list is kept in the order of the file: types of eight bytes first, otherwise as registered. So
each number begins at a multiple of its size, and Python can use it where it lies.
*/
typedef enum Kind { F32, F64, I64 } Kind;
static const char *const kind_name[] = {"F32", "F64", "I64"};
static const long kind_size[] = {4, 8, 8};

typedef struct Entry {
    char *name;
    Kind kind;
    Shape shape;  // (2, length found in the file) for a curve
    void *data;   // or one of the next two
    Tensor *tensor;
    Curve *curve;
} Entry;

struct Checkpoint {
    int count;
    Entry *entry;
};

// An empty list; free it with checkpoint_free.
Checkpoint *checkpoint_new(void) { return alloc_zeroed(1, sizeof(Checkpoint)); }

// Frees the list, not what was registered in it; NULL is fine.
void checkpoint_free(Checkpoint *checkpoint)
{
    if (!checkpoint)
        return;
    for (int i = 0; i < checkpoint->count; i++)
        free(checkpoint->entry[i].name);
    free(checkpoint->entry);
    free(checkpoint);
}

// Takes over entry.name. Two things of one name would be one in the file: a mistake in the program.
static void list_add(Checkpoint *checkpoint, Entry entry)
{
    int place = 0;
    for (int i = 0; i < checkpoint->count; i++) {
        if (strcmp(checkpoint->entry[i].name, entry.name) == 0)
            die("checkpoint: expected different names, found '%s' twice", entry.name);
        if (kind_size[checkpoint->entry[i].kind] >= kind_size[entry.kind])
            place = i + 1;
    }
    checkpoint->entry = alloc_again(checkpoint->entry, (size_t)checkpoint->count + 1, sizeof entry);
    Entry *at = checkpoint->entry + place;
    memmove(at + 1, at, (size_t)(checkpoint->count++ - place) * sizeof entry);
    *at = entry;
}

static void list_tensor(Checkpoint *checkpoint, char *name, Tensor *tensor)
{
    Kind kind = sizeof(real) == sizeof(float) ? F32 : F64;
    list_add(checkpoint,
             (Entry){.name = name, .kind = kind, .shape = tensor->shape, .tensor = tensor});
}

static void list_data(Checkpoint *checkpoint, char *name, Kind kind, void *data, int n)
{
    list_add(checkpoint, (Entry){.name = name, .kind = kind, .shape = shape1(n), .data = data});
}

// A kept tensor; like everything registered, it must live as long as the list.
void checkpoint_tensor(Checkpoint *checkpoint, const char *name, Tensor *tensor)
{
    list_tensor(checkpoint, text_format("%s", name), tensor);
}

// All parameters there are by now, as "name.encoder.1.W".
void checkpoint_params(Checkpoint *checkpoint, const char *name, Params *params)
{
    for (int i = 0; i < params->count; i++)
        list_tensor(checkpoint, text_format("%s.%s", name, params->name[i]), params->tensor[i]);
}

// Step, rate (a schedule may have changed it) and whatever moments the rule keeps; not the weights.
void checkpoint_optimizer(Checkpoint *checkpoint, const char *name, Optimizer *optimizer)
{
    const Params *params = optimizer->params;
    Tensor **first = optimizer->first, **second = optimizer->second;
    list_data(checkpoint, text_format("%s.step", name), I64, &optimizer->step, 1);
    list_data(checkpoint, text_format("%s.rate", name), F64, &optimizer->rate, 1);
    for (int i = 0; i < params->count; i++) {
        if (first)
            list_tensor(checkpoint, text_format("%s.first.%s", name, params->name[i]), first[i]);
        if (second)
            list_tensor(checkpoint, text_format("%s.second.%s", name, params->name[i]), second[i]);
    }
}

// Key and counter: the next numbers drawn will be the same.
void checkpoint_rng(Checkpoint *checkpoint, const char *name, Rng *rng)
{
    list_data(checkpoint, text_format("%s", name), I64, rng, 2);
}

// A whole number: a step, the place in the shuffle (`taken` of a Batches), a count.
void checkpoint_long(Checkpoint *checkpoint, const char *name, long *value)
{
    list_data(checkpoint, text_format("%s", name), I64, value, 1);
}

// n numbers, kept to the last bit; infinities and NaN are allowed here.
void checkpoint_doubles(Checkpoint *checkpoint, const char *name, double *value, int n)
{
    list_data(checkpoint, text_format("%s", name), F64, value, n);
}

// A curve of whatever length it has when it is saved; loading gives it the stored length.
void checkpoint_curve(Checkpoint *checkpoint, const char *name, Curve *curve)
{
    list_add(checkpoint, (Entry){.name = text_format("%s", name),
                                 .kind = F64,
                                 .curve = curve,
                                 .shape = shape2(2, 0)});
}

// Adds the point (x, y). The curve owns its points: curve_free in the end.
void curve_add(Curve *curve, double x, double y)
{
    if (curve->count == curve->room) {
        curve->room = curve->room ? 2 * curve->room : 64;
        curve->x = alloc_again(curve->x, (size_t)curve->room, sizeof *curve->x);
        curve->y = alloc_again(curve->y, (size_t)curve->room, sizeof *curve->y);
    }
    curve->x[curve->count] = x;
    curve->y[curve->count++] = y;
}

double curve_last(const Curve *curve)
{
    if (curve->count == 0)
        die("curve_last: expected a point or more, found an empty curve");
    return curve->y[curve->count - 1];
}

// Frees the points and leaves an empty curve.
void curve_free(Curve *curve)
{
    free(curve->x);
    free(curve->y);
    *curve = (Curve){0};
}

// The name of a registered tensor that holds a NaN or an infinity, or NULL. Who saves asks first.
const char *checkpoint_spoiled(const Checkpoint *checkpoint)
{
    for (int i = 0; i < checkpoint->count; i++) {
        const Tensor *t = checkpoint->entry[i].tensor;
        for (long j = 0; t && j < t->size; j++)
            if (!isfinite(t->data[j]))
                return checkpoint->entry[i].name;
    }
    return NULL;
}

static Shape entry_shape(const Entry *entry)
{
    return entry->curve ? shape2(2, entry->curve->count) : entry->shape;
}

static size_t shape_bytes(Shape shape, Kind kind)
{
    size_t bytes = (size_t)kind_size[kind];
    for (int i = 0; i < shape.rank; i++)
        bytes *= (size_t)shape.n[i];
    return bytes;
}

static int entry_pieces(const Entry *entry, Piece *piece)
{
    size_t bytes = shape_bytes(entry_shape(entry), entry->kind);
    if (!entry->curve) {
        piece[0] = (Piece){entry->tensor ? entry->tensor->data : entry->data, bytes};
        return 1;
    }
    piece[0] = (Piece){entry->curve->x, bytes / 2};
    piece[1] = (Piece){entry->curve->y, bytes / 2};
    return 2;
}

/*
## Saving

The header's own remarks hold the version of the format, a checksum over the numbers (CRC-32), and
one line *about* the run: chapter, data, seed and all else that a run must share with the one that
saved, or the state means nothing to it. Spaces at its end make its length a multiple of eight.
*/
static void *json_memory(size_t bytes)
{
    return alloc_zeroed(bytes, 1);  // so cJSON, too, dies with a message when memory is short
}

static void json_prepare(void)
{
    cJSON_InitHooks(&(cJSON_Hooks){.malloc_fn = json_memory, .free_fn = free});
}

static char *header_text(const Checkpoint *checkpoint, const char *about, uint32_t checksum)
{
    json_prepare();
    cJSON *json = cJSON_CreateObject(), *remarks = cJSON_AddObjectToObject(json, "__metadata__");
    double offsets[2] = {0, 0};  // where the data of an entry begins and ends
    char version[16], crc[16];
    snprintf(version, sizeof version, "%d", FORMAT_VERSION);
    snprintf(crc, sizeof crc, "%08x", (unsigned)checksum);
    cJSON_AddStringToObject(remarks, "format", FORMAT);
    cJSON_AddStringToObject(remarks, "format_version", version);
    cJSON_AddStringToObject(remarks, "program_version", LTG_VERSION);
    cJSON_AddStringToObject(remarks, "about", about);
    cJSON_AddStringToObject(remarks, "crc32", crc);
    for (int i = 0; i < checkpoint->count; i++) {
        const Entry *entry = &checkpoint->entry[i];
        Shape shape = entry_shape(entry);
        offsets[1] = offsets[0] + (double)shape_bytes(shape, entry->kind);
        cJSON *item = cJSON_AddObjectToObject(json, entry->name);
        cJSON_AddStringToObject(item, "dtype", kind_name[entry->kind]);
        cJSON_AddItemToObject(item, "shape", cJSON_CreateIntArray(shape.n, shape.rank));
        cJSON_AddItemToObject(item, "data_offsets", cJSON_CreateDoubleArray(offsets, 2));
        offsets[0] = offsets[1];
    }
    char *bare = cJSON_PrintUnformatted(json);
    char *text = text_format("%s%*s", bare, (int)(-strlen(bare) & 7), "");
    cJSON_Delete(json);
    free(bare);
    return text;
}

// Saves everything on the list as the file `path`, together with the line `about`. A file of that
// name is replaced in one step; when that fails (no room, no right) it stays, and the program dies.
void checkpoint_save(const Checkpoint *checkpoint, const char *path, const char *about)
{
    Piece *piece = alloc_zeroed(2 * (size_t)checkpoint->count + 2, sizeof *piece);
    int pieces = 2;  // the first two: the header's length and the header
    uint32_t checksum = 0;
    for (int i = 0; i < checkpoint->count; i++)
        pieces += entry_pieces(&checkpoint->entry[i], piece + pieces);
    for (int i = 2; i < pieces; i++)
        if (piece[i].size)  // zlib takes NULL as "start anew"
            checksum = (uint32_t)crc32_z(checksum, piece[i].data, piece[i].size);
    char *header = header_text(checkpoint, about, checksum);
    uint64_t length = strlen(header);
    piece[0] = (Piece){&length, sizeof length};
    piece[1] = (Piece){header, length};
    file_replace(path, piece, pieces);
    free(header);
    free(piece);
}

/*
## Loading

A file may be anything: cut off, of another program, of a newer one, or of a run with other options.
Its sizes are held against its length before memory is asked for, and then there are three questions
in turn. Is this a safetensors file that our program wrote, with options that agree? Does its header
list exactly what the caller registered, in those types and shapes, side by side in the order of the
list, up to the end of the file? Do the numbers have the checksum that was written beside them? Only
after three times yes are the numbers copied into the caller's variables.

Whatever the answer, it is one line: the file, what was expected, what was found, what mends it.
*/
typedef struct Saved {
    const char *path;
    FILE *file;
    size_t data, bytes;  // where the numbers begin, and how many bytes of them there are
    cJSON *json;
} Saved;

LTG_PRINTF(2, 3) _Noreturn static void reject(const Saved *saved, const char *format, ...)
{
    char why[512];
    va_list list;
    va_start(list, format);
    vsnprintf(why, sizeof why, format, list);
    va_end(list);
    die("'%s': %s; delete it, or run without --resume", saved->path, why);
}

_Noreturn static void unreadable(const Saved *saved)
{
    reject(saved, "cannot be read: %s", ferror(saved->file) ? strerror(errno) : "it was cut short");
}

// Text out of a file for a message, which shows 79 bytes of it (%.79s) and makes them printable.
static const char *shown(const char *text) { return text && *text ? text : "nothing"; }

static const cJSON *field(const cJSON *json, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(json, key);
}

static const char *remark(const Saved *saved, const char *key)
{
    const char *text = cJSON_GetStringValue(field(field(saved->json, "__metadata__"), key));
    return text ? text : "";
}

static void saved_header(Saved *saved, size_t size)
{
    uint64_t length = 0;
    if (size < 8)
        reject(saved, "expected a checkpoint, found a file of %zu bytes (cut off?)", size);
    if (fread(&length, 8, 1, saved->file) != 1)
        unreadable(saved);
    if (length > size - 8 || length > MOST_HEADER)
        reject(saved,
               "expected a header of at most %ld bytes, found a file of only %zu that claims "
               "one of %llu (cut off, or no checkpoint)",
               MOST_HEADER, size, (unsigned long long)length);
    char *text = alloc_zeroed(length + 1, 1);
    if (length && fread(text, length, 1, saved->file) != 1)
        unreadable(saved);
    json_prepare();
    const char *end = NULL;
    saved->json = cJSON_ParseWithLengthOpts(text, length + 1, &end, true);
    if (!cJSON_IsObject(saved->json))
        reject(saved,
               "expected a header in JSON, found something else at byte %zu (damaged, or no "
               "checkpoint)",
               end ? (size_t)(end - text) + 8 : 8);
    free(text);
    saved->data = 8 + length;
    saved->bytes = size - saved->data;
}

// Opens the file and checks that it is ours. False: there is no such file.
static bool saved_open(Saved *saved, const char *path)
{
    struct stat status;
    *saved = (Saved){.path = path};
    if (stat(path, &status) == 0 && !S_ISREG(status.st_mode))  // opening a pipe might never end
        reject(saved, "expected a checkpoint, found something that is not a file");
    saved->file = fopen(path, "rbe");
    if (!saved->file && errno == ENOENT)
        return false;
    if (!saved->file || fstat(fileno(saved->file), &status))
        die("'%s': cannot be read: %s", path, strerror(errno));
    saved_header(saved, (size_t)status.st_size);
    if (strcmp(remark(saved, "format"), FORMAT) != 0)
        reject(saved, "expected a checkpoint of this program, found a file of another one");
    char *end;
    const char *version = remark(saved, "format_version");
    long number = strtol(version, &end, 10);
    if (number != FORMAT_VERSION || *end)
        reject(saved, "expected format version %d, found '%.79s'%s", FORMAT_VERSION, shown(version),
               number > FORMAT_VERSION ? " (written by a newer program: use that one)" : "");
    return true;
}

static void saved_close(Saved *saved)
{
    cJSON_Delete(saved->json);
    fclose(saved->file);
}

static int field_length(const char *text)
{
    size_t length = strcspn(text, ";");
    return length < 79 ? (int)length : 79;
}

// The first fields in which two lines "a=1; b=2" differ, as a fresh text for a message, or NULL. The
// value `*` of ours agrees with any.
static char *difference(const char *there, const char *here)
{
    while (*there || *here) {
        size_t theirs = strcspn(there, ";"), ours = strcspn(here, ";");
        bool any = ours >= 2 && !strncmp(here + ours - 2, "=*", 2) && !strncmp(there, here, ours - 1);
        if (!any && (theirs != ours || strncmp(there, here, ours)))
            return text_format("made with %.*s, but this run has %.*s",
                               field_length(shown(there)), shown(there), field_length(shown(here)),
                               shown(here));
        there += theirs + strspn(there + theirs, "; ");
        here += ours + strspn(here + ours, "; ");
    }
    return NULL;
}

// The line `about` of the run that saved `path`, a fresh text, or NULL: no such file. Dies when the
// file is damaged or foreign.
char *checkpoint_about(const char *path)
{
    Saved saved;
    if (!saved_open(&saved, path))
        return NULL;
    char *text = text_format("%s", remark(&saved, "about"));
    saved_close(&saved);
    return text;
}

// How the run that saved `path` differs from that of `about`, a fresh text ("made with seed=1, but
// this run has seed=2"), or NULL: not, or no such file. Dies when the file is damaged or foreign.
char *checkpoint_difference(const char *path, const char *about)
{
    char *there = checkpoint_about(path), *text = there ? difference(there, about) : NULL;
    free(there);
    return text;
}

// A number of the header that must be whole and at most `most`; -1 if it is not.
static double whole(const cJSON *item, double most)
{
    double value = cJSON_IsNumber(item) ? item->valuedouble : -1;
    return value >= 0 && value <= most && value == floor(value) ? value : -1;
}

// Does the file's shape agree? Only the length of a curve is the file's to say: it is noted.
static bool shape_agrees(Entry *entry, const cJSON *json)
{
    if (!cJSON_IsArray(json) || cJSON_GetArraySize(json) != entry->shape.rank)
        return false;
    for (int i = 0; i < entry->shape.rank; i++) {
        double n = whole(cJSON_GetArrayItem(json, i), INT_MAX);
        if (entry->curve && i == 1 && n >= 0)
            entry->shape.n[1] = (int)n;
        else if (n != entry->shape.n[i])
            return false;
    }
    return true;
}

// Checks what the header says of an entry whose data must begin at `begin`; returns where they end.
static size_t entry_check(const Saved *saved, Entry *entry, size_t begin)
{
    const cJSON *json = field(saved->json, entry->name), *shape = field(json, "shape");
    const cJSON *offsets = field(json, "data_offsets");
    const char *name = entry->name, *kind = cJSON_GetStringValue(field(json, "dtype"));
    if (!json)
        reject(saved, "expected an entry '%s', found none (the chapter was changed?)", name);
    if (!kind || strcmp(kind, kind_name[entry->kind]) || !shape_agrees(entry, shape)) {
        const char *expected = entry->curve ? "(2, any)" : shape_text(entry->shape);
        reject(saved, "entry '%s': expected %s %s, found %.79s %.79s (the chapter was changed?)",
               name, kind_name[entry->kind], expected, shown(kind),
               shown(cJSON_PrintUnformatted(shape)));
    }
    size_t end = begin + shape_bytes(entry->shape, entry->kind);
    double first = whole(cJSON_GetArrayItem(offsets, 0), 0x1p53);
    double last = whole(cJSON_GetArrayItem(offsets, 1), 0x1p53);
    if (!cJSON_IsArray(offsets) || first != (double)begin || last != (double)end)
        reject(saved, "entry '%s': expected its data at %zu to %zu, found %.0f to %.0f (damaged)",
               name, begin, end, first, last);
    return end;
}

// The header must list just what was registered, once; the file must end with the last entry.
static void entries_check(const Saved *saved, const Checkpoint *checkpoint)
{
    size_t end = 0;
    for (int i = 0; i < checkpoint->count; i++)
        end = entry_check(saved, &checkpoint->entry[i], end);
    for (const cJSON *json = saved->json->child; json; json = json->next) {
        bool known = strcmp(json->string, "__metadata__") == 0;
        for (int i = 0; i < checkpoint->count && !known; i++)
            known = strcmp(json->string, checkpoint->entry[i].name) == 0;
        if (!known || json != field(saved->json, json->string))
            reject(saved,
                   "expected nothing but what this training has, found an entry '%.79s' "
                   "besides (the chapter was changed?)",
                   shown(json->string));
    }
    if (end != saved->bytes)
        reject(saved, "expected %zu bytes, found %zu: %s", saved->data + end,
               saved->data + saved->bytes,
               end > saved->bytes ? "cut off" : "something stands behind the end (damaged)");
}

static void checksum_check(const Saved *saved)
{
    unsigned char buffer[1 << 15];
    uint32_t checksum = 0;
    for (size_t got; (got = fread(buffer, 1, sizeof buffer, saved->file)) > 0;)
        checksum = (uint32_t)crc32_z(checksum, buffer, got);
    char found[16];
    snprintf(found, sizeof found, "%08x", (unsigned)checksum);
    const char *expected = remark(saved, "crc32");
    if (strcmp(found, expected) != 0)
        reject(saved, "expected data of checksum %.79s, found %s (damaged)", shown(expected),
               found);
}

// Reads the numbers of an entry from where the file is now.
static void entry_read(const Saved *saved, const Entry *entry)
{
    Piece piece[2];
    Curve *curve = entry->curve;
    if (curve) {
        curve->count = curve->room = entry->shape.n[1];
        curve->x = alloc_again(curve->x, (size_t)curve->room, sizeof *curve->x);
        curve->y = alloc_again(curve->y, (size_t)curve->room, sizeof *curve->y);
    }
    for (int i = 0, pieces = entry_pieces(entry, piece); i < pieces; i++)
        if (piece[i].size && fread((void *)piece[i].data, piece[i].size, 1, saved->file) != 1)
            unreadable(saved);
}

// Fills everything on the list from the file `path`. False: there is no such file, and nothing has
// changed. Dies, before anything is copied, when the file is damaged, foreign, of another format
// version, of a run that `about` does not describe, or does not hold exactly what is on the list.
bool checkpoint_load(Checkpoint *checkpoint, const char *path, const char *about)
{
    Saved saved;
    if (!saved_open(&saved, path))
        return false;
    char *differs = difference(remark(&saved, "about"), about);
    if (differs)
        reject(&saved, "expected a state of the same options, found one %s; use those", differs);
    entries_check(&saved, checkpoint);
    checksum_check(&saved);
    if (fseeko(saved.file, (off_t)saved.data, SEEK_SET))
        unreadable(&saved);
    for (int i = 0; i < checkpoint->count; i++)
        entry_read(&saved, &checkpoint->entry[i]);
    saved_close(&saved);
    return true;
}
