// SPDX-License-Identifier: MIT
/*
# test_checkpoint.c: a state comes back whole, or not at all

One state with everything in it that can be registered is saved and loaded; then its file is damaged
in every way we could think of, and each time the program must end with one line, before it has
touched anything that the caller owns.
*/
#include "check.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#define ABOUT "chapter=t; data=digits; seed=1; threads=2"

static char folder[64], path[96];

typedef struct State {
    Params *params;
    Optimizer *adam, *plain;
    Tensor *number, *line, *block;  // ranks 0, 1, 4
    Rng rng;
    long step, least;
    double value[5];
    Curve curve, empty;
    Checkpoint *list;
} State;

static void fill(Tensor *t, Rng *rng)
{
    for (long i = 0; i < t->size; i++)
        t->data[i] = (real)rng_normal(rng);
}

static State state_new(uint64_t seed)
{
    State s = {.params = params_new(), .rng = rng_new(seed, "state")};
    params_add(s.params, "in.W", shape2(7, 3));
    params_add(s.params, "in.b", shape1(3));
    s.adam = adam_new(s.params, 1e-3, 0.9, 0.999);
    s.plain = sgd_new(s.params, 0.1, 0);  // keeps no moments
    s.number = tensor_keep(shape0());
    s.line = tensor_keep(shape1(6));
    s.block = tensor_keep(shape4(2, 3, 1, 2));
    for (int i = 0; i < 2; i++) {
        fill(s.params->tensor[i], &s.rng);
        fill(s.adam->first[i], &s.rng);
        fill(s.adam->second[i], &s.rng);
    }
    fill(s.number, &s.rng);
    fill(s.line, &s.rng);
    fill(s.block, &s.rng);
    for (int i = 0; i < 5; i++)
        s.value[i] = rng_normal(&s.rng);
    s.adam->step = (long)seed + 12;
    s.adam->rate = 0.1 / (double)(seed + 1);
    s.step = (long)seed + 70;
    s.least = -(long)seed;
    for (int i = 0; i < 100 + (int)seed; i++)
        curve_add(&s.curve, i / 3.0, rng_normal(&s.rng));
    return s;
}

static void state_list(State *s)
{
    s->list = checkpoint_new();
    checkpoint_long(s->list, "step", &s->step);
    checkpoint_params(s->list, "net", s->params);
    checkpoint_optimizer(s->list, "adam", s->adam);
    checkpoint_optimizer(s->list, "plain", s->plain);
    checkpoint_tensor(s->list, "number", s->number);
    checkpoint_tensor(s->list, "line", s->line);
    checkpoint_tensor(s->list, "block", s->block);
    checkpoint_rng(s->list, "rng", &s->rng);
    checkpoint_long(s->list, "least", &s->least);
    checkpoint_doubles(s->list, "values", s->value, 5);
    checkpoint_curve(s->list, "curve", &s->curve);
    checkpoint_curve(s->list, "empty", &s->empty);
}

static void state_free(State *s)
{
    checkpoint_free(s->list);
    optimizer_free(s->adam);
    optimizer_free(s->plain);
    params_free(s->params);
    tensor_free(s->number);
    tensor_free(s->line);
    tensor_free(s->block);
    check(s->curve.count == 0 || curve_last(&s->curve) == s->curve.y[s->curve.count - 1], "its last");
    curve_free(&s->curve);
    curve_free(&s->empty);
}

static bool same_tensor(const Tensor *a, const Tensor *b)
{
    return shape_equal(a->shape, b->shape) &&
           !memcmp(a->data, b->data, (size_t)a->size * sizeof(real));
}

static bool same_curve(const Curve *a, const Curve *b)
{
    size_t bytes = (size_t)a->count * sizeof(double);
    return a->count == b->count &&
           (!bytes || (!memcmp(a->x, b->x, bytes) && !memcmp(a->y, b->y, bytes)));
}

// Which of its parts differ, for a message; NULL: not a bit does.
static const char *differs(const State *a, const State *b)
{
    for (int i = 0; i < 2; i++) {
        if (!same_tensor(a->params->tensor[i], b->params->tensor[i]))
            return "parameters";
        if (!same_tensor(a->adam->first[i], b->adam->first[i]) ||
            !same_tensor(a->adam->second[i], b->adam->second[i]))
            return "moments";
    }
    if (a->adam->step != b->adam->step || memcmp(&a->adam->rate, &b->adam->rate, 8))
        return "optimiser";
    if (!same_tensor(a->number, b->number) || !same_tensor(a->line, b->line) ||
        !same_tensor(a->block, b->block))
        return "tensors";
    if (a->rng.key != b->rng.key || a->rng.counter != b->rng.counter)
        return "generator";
    if (a->step != b->step || a->least != b->least)
        return "longs";
    if (memcmp(a->value, b->value, sizeof a->value))
        return "doubles";
    return same_curve(&a->curve, &b->curve) && same_curve(&a->empty, &b->empty) ? NULL : "curves";
}

/*
## Files by hand
*/
typedef struct File {
    char *header;
    unsigned char *data;
    size_t bytes;
} File;

static File file_read(void)
{
    FILE *in = fopen(path, "rb");
    check(in != NULL, "no %s", path);
    uint64_t length = 0;
    check(fread(&length, 8, 1, in) == 1 && length < 100000, "no length");
    File file = {.header = alloc_zeroed(length + 1, 1), .data = alloc_zeroed(100000, 1)};
    check(fread(file.header, 1, length, in) == length, "no header");
    file.bytes = fread(file.data, 1, 100000, in);
    fclose(in);
    return file;
}

static void file_write(const File *file)
{
    FILE *out = fopen(path, "wb");
    uint64_t length = strlen(file->header);
    check(out && fwrite(&length, 8, 1, out) == 1 &&
              fwrite(file->header, 1, length, out) == length &&
              fwrite(file->data, 1, file->bytes, out) == file->bytes && !fclose(out),
          "cannot write");
}

static void file_free(File *file)
{
    free(file->header);
    free(file->data);
}

static void substitute(File *file, const char *from, const char *to)
{
    char *at = strstr(file->header, from);
    check(at != NULL, "no '%s' in %s", from, file->header);
    char *made = text_format("%.*s%s%s", (int)(at - file->header), file->header, to,
                             at + strlen(from));
    free(file->header);
    file->header = made;
}

static void bytes_write(const void *bytes, size_t n)
{
    FILE *out = fopen(path, "wb");
    check(out && fwrite(bytes, 1, n, out) == n && !fclose(out), "cannot write");
}

static void save_example(void)
{
    State s = state_new(1);
    state_list(&s);
    checkpoint_save(s.list, path, ABOUT);
    state_free(&s);
}

/*
## What comes back
*/
static void every_kind_comes_back(void **unused)
{
    (void)unused;
    State a = state_new(1), b = state_new(2);
    a.rng.counter = 0xfedcba9876543210ULL;  // more than a double can hold
    a.least = -0x7fffffffffffffffL - 1;
    a.value[0] = NAN;
    a.value[1] = -INFINITY;
    a.value[2] = -0.0;
    a.value[3] = 5e-324;
    state_list(&a);
    state_list(&b);
    curve_add(&b.empty, 1, 2);  // loading makes a curve shorter, too
    check(differs(&a, &b) != NULL, "the two states are equal before: the test tests nothing");
    checkpoint_save(a.list, path, ABOUT);
    check(checkpoint_load(b.list, path, ABOUT), "no file");
    const char *what = differs(&a, &b);
    check(!what, "%s came back different", what);
    check(b.empty.count == 0 && b.curve.count == 101, "curves have the wrong length");
    curve_add(&b.curve, 1, 1);  // and can go on growing
    curve_add(&b.empty, 1, 1);
    curve_free(&b.curve);
    check(!b.curve.count && !b.curve.room && !b.curve.x && !b.curve.y, "freed, but not empty");
    curve_add(&b.curve, 2, 3);
    check(b.curve.count == 1 && b.curve.y[0] == 3, "a freed curve cannot begin anew");
    state_free(&a);
    state_free(&b);
}

static void saving_twice_gives_the_same_bytes(void **unused)
{
    (void)unused;
    save_example();
    File first = file_read();
    save_example();
    File second = file_read();
    check(!strcmp(first.header, second.header) && first.bytes == second.bytes &&
              !memcmp(first.data, second.data, first.bytes),
          "two files of one state differ");
    check((strlen(first.header) & 7) == 0, "the header is not padded");
    file_free(&first);
    file_free(&second);
}

static void no_file_is_no_error(void **unused)
{
    (void)unused;
    State a = state_new(1), b = state_new(1);
    state_list(&a);
    char *nowhere = text_format("%s/nowhere.safetensors", folder);
    check(!checkpoint_load(a.list, nowhere, ABOUT), "a file that is not there was loaded");
    check(!differs(&a, &b), "something changed without a file");
    check(!checkpoint_difference(nowhere, ABOUT), "a file that is not there differs");
    free(nowhere);
    state_free(&a);
    state_free(&b);
}

static void differences_are_named(void **unused)
{
    (void)unused;
    save_example();
    check(!checkpoint_difference(path, ABOUT), "a file differs from itself");
    const char *const other[] = {"chapter=t; data=digits; seed=12; threads=2",
                                 "chapter=t; data=digits; seed=1",
                                 "chapter=t; data=digits; seed=1; threads=2; more=3"};
    const char *const said[] = {"made with seed=1, but this run has seed=12",
                                "made with threads=2, but this run has nothing",
                                "made with nothing, but this run has more=3"};
    check(!checkpoint_difference(path, "chapter=t; data=digits; seed=*; threads=2"), "* is not any value");
    check(!checkpoint_difference("nowhere", ABOUT) && !checkpoint_about("nowhere"), "a file that is not there");
    char *about = checkpoint_about(path);
    check(about && !strcmp(about, ABOUT), "found '%s'", about ? about : "nothing");
    free(about);
    for (int i = 0; i < 3; i++) {
        char *text = checkpoint_difference(path, other[i]);
        check(text && strstr(text, said[i]), "expected '%s', found '%s'", said[i],
              text ? text : "nothing");
        free(text);
    }
}

static void spoiled_tensors_are_found(void **unused)
{
    (void)unused;
    State s = state_new(1);
    state_list(&s);
    s.value[0] = NAN;  // allowed: a best score may begin at infinity
    check(!checkpoint_spoiled(s.list), "nothing is spoiled yet");
    s.adam->second[1]->data[2] = (real)INFINITY;
    const char *name = checkpoint_spoiled(s.list);
    check(name && !strcmp(name, "adam.second.in.b"), "found %s", name ? name : "nothing");
    state_free(&s);
}

// The standard library of Python is enough to read the format.
static void python_can_read_it(void **unused)
{
    (void)unused;
    if (system("python3 -c 'import json, struct' 2>/dev/null"))
        skip();
    save_example();
    char *command = text_format(
        "python3 - '%s' <<'END'\n"
        "import json, struct, sys\n"
        "b = open(sys.argv[1], 'rb').read()\n"
        "n = struct.unpack('<Q', b[:8])[0]\n"
        "h = json.loads(b[8:8 + n]); d = b[8 + n:]\n"
        "m = h.pop('__metadata__')\n"
        "assert all(isinstance(v, str) for v in m.values()) and m['format_version'] == '1'\n"
        "size = {'F32': 4, 'F64': 8, 'I64': 8}; at = 0\n"
        "for e in sorted(h.values(), key=lambda e: e['data_offsets']):\n"
        "    count = size[e['dtype']]\n"
        "    for k in e['shape']: count *= k\n"
        "    assert e['data_offsets'] == [at, at + count] and at %% size[e['dtype']] == 0\n"
        "    at += count\n"
        "assert at == len(d)\n"
        "o = h['step']['data_offsets']; assert struct.unpack('<q', d[o[0]:o[1]])[0] == 71\n"
        "END",
        path);
    check(system(command) == 0, "python reads it differently");
    free(command);
}

/*
## Damage

Each case makes a file; loading must end with status 1 and one line. When the program ends, the
state of the caller is compared with a copy: had anything been copied before all was checked, a
second line would say so, and the test would fail.
*/
static State loading, untouched;

static void at_exit(void)
{
    const char *what = differs(&loading, &untouched);
    if (what)
        fprintf(stderr, "half loaded: %s\n", what);
}

static void load_doomed(int which)
{
    (void)which;
    loading = state_new(2);
    untouched = state_new(2);
    state_list(&loading);
    atexit(at_exit);
    checkpoint_load(loading.list, path, ABOUT);
}

#define REAL (sizeof(real) == 4 ? "F32" : "F64")

typedef struct Damage {
    const char *from, *to, *word, *word2;
} Damage;

static void a_changed_header_is_refused(void **unused)
{
    (void)unused;
    static const Damage damage[] = {
        {"\"ltg-checkpoint\"", "\"pt\"", "another", "checkpoint"},
        {"\"__metadata__\"", "\"__metatada__\"", "another", ""},
        {"\"format_version\":\"1\"", "\"format_version\":\"2\"", "version 1", "newer program"},
        {"\"format_version\":\"1\"", "\"format_version\":\"x\\n\\u0007y\"", "version 1", "x??y"},
        {"\"format_version\":\"1\"", "\"format_version\":1", "version 1", "'nothing'"},
        {"seed=1;", "seed=3;", "seed=3", "this run has seed=1"},
        {"threads=2", "threads=8", "threads=8", "this run has threads=2"},
        {"\"net.in.W\"", "\"net.in.V\"", "expected an entry 'net.in.W'", "none"},
        {"\"net.in.W\"", "\"net.in.w\"", "expected an entry 'net.in.W'", "none"},
        {"[7,3]", "[7,4]", "(7, 3)", "[7,4]"},
        {"[7,3]", "[3,7]", "(7, 3)", "[3,7]"},
        {"[7,3]", "[21]", "(7, 3)", "[21]"},
        {"[7,3]", "[7.5,3]", "(7, 3)", "7.5"},
        {"[7,3]", "[-7,-3]", "(7, 3)", "-7"},
        {"[7,3]", "\"7,3\"", "(7, 3)", "net.in.W"},
        {"[2,101]", "[2,100]", "'curve'", "damaged"},
        {"[2,101]", "[2,1e300]", "(2, any)", "'curve'"},
        {"[2,101]", "[2,2147483647]", "'curve'", "damaged"},
        {"[2,101]", "[3,101]", "(2, any)", "[3,101]"},
        {"\"dtype\":\"I64\"", "\"dtype\":\"F64\"", "I64", "F64"},
        {"\"dtype\":\"I64\"", "\"dtype\":7", "I64", "nothing"},
        {"\"dtype\":\"I64\",", "", "I64", "nothing"},
        {"\"step\":{",
         "\"stop\":{\"dtype\":\"I64\",\"shape\":[0],\"data_offsets\":[0,0]},\"step\":{",
         "entry 'stop' besides", ""},
        {"\"step\":{",
         "\"step\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]},\"step\":{",
         "entry 'step' besides", ""},
        {"\"data_offsets\":[0,8]", "\"data_offsets\":[8,16]", "'step'", "8 to 16"},
        {"\"data_offsets\":[0,8]", "\"data_offsets\":[0,9]", "'step'", "0 to 9"},
        {"\"data_offsets\":[0,8]", "\"data_offsets\":[8,0]", "'step'", "8 to 0"},
        {"\"data_offsets\":[0,8]", "\"data_offsets\":[0]", "'step'", "damaged"},
        {"\"data_offsets\":[0,8]", "\"data_offsets\":[-8,0]", "'step'", "damaged"},
        {"\"data_offsets\":[0,8]", "\"data_offsets\":[1e308,1e309]", "'step'", "damaged"},
        {"\"data_offsets\":[8,", "\"data_offsets\":[0,", "found 0 to", "damaged"},
        {"\"data_offsets\":[0,8]", "\"data_offsets\":{\"a\":0,\"b\":8}", "'step'", "damaged"},
        {"\"crc32\":\"", "\"crc32\":\"f", "checksum", "damaged"},
        {"\"crc32\":", "\"crc33\":", "checksum nothing", "damaged"},
        {"{", "[", "JSON", "damaged"},
        {"}}", "}", "JSON", "damaged"},
        {"\"__metadata__\":{", "\"__metadata__\":[{", "JSON", "damaged"},
    };
    for (int i = 0; i < COUNT(damage); i++) {
        save_example();
        File file = file_read();
        substitute(&file, damage[i].from, damage[i].to);
        file_write(&file);
        file_free(&file);
        CHECK_DIES(1, load_doomed, i, path, damage[i].word, damage[i].word2,
                   "delete it, or run without --resume");
    }
    save_example();
    File file = file_read();  // the other precision
    substitute(&file, REAL, sizeof(real) == 4 ? "F16" : "F32");
    file_write(&file);
    file_free(&file);
    CHECK_DIES(1, load_doomed, 0, "expected", REAL);
}

static void a_file_of_another_length_is_refused(void **unused)
{
    (void)unused;
    save_example();
    File whole = file_read();
    size_t header = 8 + strlen(whole.header), size = header + whole.bytes;
    unsigned char *bytes = alloc_zeroed(size + 8, 1);
    uint64_t length = strlen(whole.header);
    memcpy(bytes, &length, 8);
    memcpy(bytes + 8, whole.header, length);
    memcpy(bytes + header, whole.data, whole.bytes);
    const size_t cut[] = {
        0, 1, 7, 8, 9, header - 1, header, header + 1, header + whole.bytes / 2, size - 1};
    for (int i = 0; i < COUNT(cut); i++) {
        bytes_write(bytes, cut[i]);
        CHECK_DIES(1, load_doomed, i, path, "cut off", "delete it");
    }
    for (size_t more = 1; more <= 8; more += 7) {
        bytes_write(bytes, size + more);
        CHECK_DIES(1, load_doomed, (int)more, "behind the end", "delete it");
    }
    bytes_write(bytes, size);  // and the whole one is fine
    State s = state_new(2), t = state_new(1);
    state_list(&s);
    check(checkpoint_load(s.list, path, ABOUT) && !differs(&s, &t),
          "the undamaged file does not load");
    state_free(&s);
    state_free(&t);
    free(bytes);
    file_free(&whole);
}

static void a_lying_length_allocates_nothing(void **unused)
{
    (void)unused;
    const uint64_t lie[] = {UINT64_MAX, (uint64_t)1 << 62, (uint64_t)1 << 40, 57, UINT64_MAX - 7};
    for (int i = 0; i < COUNT(lie); i++) {
        unsigned char bytes[64] = {0};
        memcpy(bytes, &lie[i], 8);
        bytes_write(bytes, sizeof bytes);
        CHECK_DIES(1, load_doomed, i, path, "found a file of only 64");
    }
    char jpeg[] = "\xff\xd8\xff\xe0 not a checkpoint, whatever its name says";
    bytes_write(jpeg, sizeof jpeg);
    CHECK_DIES(1, load_doomed, 10, "header");
    char *deep = alloc_zeroed(1, 60009);  // JSON nested 60,000 deep must not eat the stack
    uint64_t length = 60000;
    memset(deep + 8, '[', 60000);
    memcpy(deep, &length, 8);
    bytes_write(deep, 60008);
    CHECK_DIES(1, load_doomed, 11, "JSON");
    free(deep);
    const size_t long_header = (size_t)9 << 20;  // a true length, but every "0," of it is 80 bytes when read
    char *zeros = alloc_zeroed(1, long_header + 8);
    for (size_t i = 0; i < long_header; i += 2)
        memcpy(zeros + 8 + i, "0,", 2);
    memcpy(zeros, &long_header, 8);
    bytes_write(zeros, long_header + 8);
    CHECK_DIES(1, load_doomed, 12, path, "a header of at most 8388608 bytes", "claims one of 9437184");
    remove(path);
    check(mkfifo(path, 0600) == 0, "no pipe");  // nobody will ever write into it
    CHECK_DIES(1, load_doomed, 13, path, "something that is not a file");
    remove(path);
    free(zeros);
}

// Every single bit of the data is under the checksum; those of the header either change nothing
// that we use or are refused. No flip may crash, or load something else in silence.
static void flipped_bits_never_load_wrong(void **unused)
{
    (void)unused;
    save_example();
    File whole = file_read();
    State good = state_new(1);
    int refused = 0, all = 0;
    Rng rng = rng_new(1, "flips");
    for (int i = 0; i < (under_valgrind() ? 30 : 150); i++, all++) {
        bool data = i % 2;
        unsigned char *byte = data ? whole.data + rng_below(&rng, (long)whole.bytes)
                                   : (unsigned char *)whole.header +
                                         rng_below(&rng, (long)strlen(whole.header));
        unsigned char was = *byte, flipped = (unsigned char)(was ^ (1u << rng_below(&rng, 7)));
        if (flipped == 0)
            continue;
        *byte = flipped;
        file_write(&whole);
        *byte = was;
        fflush(NULL);
        pid_t child = fork();
        if (child == 0) {
            check_doomed = true;
            check(freopen("/dev/null", "w", stderr) != NULL, "no /dev/null");
            State s = state_new(2);
            state_list(&s);
            checkpoint_load(s.list, path, ABOUT);
            _exit(differs(&s, &good) ? 3 : 0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        check(WIFEXITED(status) && WEXITSTATUS(status) <= 1 && !(data && WEXITSTATUS(status) == 0),
              "flip %d: ended with %d", i, status);
        refused += WEXITSTATUS(status);
    }
    check(refused > all * 3 / 4, "only %d of %d flips were refused", refused, all);
    state_free(&good);
    file_free(&whole);
}

static void load_folder(int which)
{
    (void)which;
    State s = state_new(2);
    state_list(&s);
    checkpoint_load(s.list, folder, ABOUT);
}

static void list_twice(int which)
{
    (void)which;
    Checkpoint *list = checkpoint_new();
    long a = 0;
    checkpoint_long(list, "a", &a);
    checkpoint_long(list, "a", &a);
}

static void odd_files_are_refused(void **unused)
{
    (void)unused;
    CHECK_DIES(1, load_folder, 0, folder);
    CHECK_DIES(1, list_twice, 0, "'a' twice");
}

/*
## Whole or not at all
*/
static int files_in_folder(void)
{
    int count = 0;
    DIR *in = opendir(folder);
    for (struct dirent *file; (file = readdir(in)) != NULL;)
        count += file->d_name[0] != '.';
    closedir(in);
    return count;
}

static void save_into(int which)  // a file system that is full, in effect
{
    State s = state_new(2);
    state_list(&s);
    struct rlimit limit = {(rlim_t)which, (rlim_t)which};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    checkpoint_save(s.list, path, ABOUT);
}

static void save_nowhere(int which)
{
    State s = state_new(2);
    state_list(&s);
    checkpoint_save(s.list, which ? "/nowhere/at/all" : "/dev/null/x", ABOUT);
}

static void a_failing_save_keeps_the_old_file(void **unused)
{
    (void)unused;
    save_example();
    File before = file_read();
    int count = files_in_folder();
    for (int room = 0; room < 3000; room += 700) {
        CHECK_DIES(1, save_into, room, path, "cannot write", "untouched");
        File after = file_read();
        check(!strcmp(before.header, after.header) && before.bytes == after.bytes &&
                  !memcmp(before.data, after.data, after.bytes),
              "the old file was changed");
        file_free(&after);
        check(files_in_folder() == count, "a temporary file was left behind");
    }
    file_free(&before);
    CHECK_DIES(1, save_nowhere, 0, "/dev/null/x", "Not a directory");
    CHECK_DIES(1, save_nowhere, 1, "/nowhere/at/all", "No such file");
}

// Two states are saved in turn, over and over, and the process is killed at a random moment, twenty
// times: what is there must always be one of the two.
static void a_killed_save_leaves_a_whole_file(void **unused)
{
    (void)unused;
    Rng rng = rng_new(7, "kills");
    State first = state_new(1), second = state_new(5);
    state_list(&first);
    state_list(&second);
    checkpoint_save(first.list, path, ABOUT);
    for (int kills = 0; kills < 20; kills++) {
        fflush(NULL);
        pid_t child = fork();
        if (child == 0)
            for (;;) {
                checkpoint_save(second.list, path, ABOUT);
                checkpoint_save(first.list, path, ABOUT);
            }
        usleep((useconds_t)(1000 + rng_below(&rng, 20000)));
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        State found = state_new(9);
        state_list(&found);
        check(checkpoint_load(found.list, path, ABOUT), "the file is gone");
        check(!differs(&found, &first) || !differs(&found, &second),
              "the file is neither of the two");
        state_free(&found);
    }
    state_free(&first);
    state_free(&second);
}

static void a_replaced_file_has_all_pieces(void **unused)
{
    (void)unused;
    file_replace(path, (Piece[]){{"one ", 4}, {NULL, 0}, {"two\n", 4}}, 3);
    char text[16] = "";
    FILE *in = fopen(path, "r");
    size_t got = in ? fread(text, 1, 15, in) : 0;
    check(got == 8 && !strcmp(text, "one two\n"), "found '%s'", text);
    fclose(in);
    file_replace(path, NULL, 0);
    struct stat status;
    check(!stat(path, &status) && status.st_size == 0, "not empty");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_comes_back),
        cmocka_unit_test(saving_twice_gives_the_same_bytes),
        cmocka_unit_test(no_file_is_no_error),
        cmocka_unit_test(differences_are_named),
        cmocka_unit_test(spoiled_tensors_are_found),
        cmocka_unit_test(python_can_read_it),
        cmocka_unit_test(a_changed_header_is_refused),
        cmocka_unit_test(a_file_of_another_length_is_refused),
        cmocka_unit_test(a_lying_length_allocates_nothing),
        cmocka_unit_test(flipped_bits_never_load_wrong),
        cmocka_unit_test(odd_files_are_refused),
        cmocka_unit_test(a_failing_save_keeps_the_old_file),
        cmocka_unit_test(a_killed_save_leaves_a_whole_file),
        cmocka_unit_test(a_replaced_file_has_all_pieces),
    };
    snprintf(folder, sizeof folder, "/tmp/ltg-checkpoint-XXXXXX");
    if (!mkdtemp(folder))
        return 1;
    snprintf(path, sizeof path, "%s/state.safetensors", folder);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(path);
    char *left = text_format("%s.tmp", path);
    unlink(left);
    free(left);
    rmdir(folder);
    return failed;
}
