// SPDX-License-Identifier: MIT
/*
# test_data.c: files that are right, files that lie, and batches

Data sets of five tiny pictures are written into a folder of their own, good ones and every kind of bad one that we could think
of. A bad one must end the program with one line that names the file and what mends it. MNIST itself is read when it is there
(in $LTG_DATA or ../shared/data) and skipped when not.
*/
#include "check.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <zlib.h>

static char folder[200];   // of all that these tests write
static Source *set;        // folder/set, as it was found last

static char *path_of(const char *file)  // one of two static buffers in turn
{
    static char path[2][400];
    static int turn;
    snprintf(path[turn ^= 1], sizeof path[0], "%s/set/%s", folder, file);
    return path[turn];
}

static Source *found(void)  // the set, with the files that lie there now
{
    source_free(set);
    set = NULL;
    return set = source_open(path_of(""));  // a slash at the end
}

static void write_bytes(const char *file, const void *bytes, size_t size)
{
    FILE *f = fopen(path_of(file), "wb");
    check(f && fwrite(bytes, 1, size, f) == size && fclose(f) == 0, "cannot write %s", path_of(file));
}

static void write_packed(const char *file, const void *bytes, size_t size, size_t zeros)
{
    static unsigned char zero[1 << 16];
    gzFile f = gzopen(path_of(file), "wb9");
    check(f && gzwrite(f, bytes, (unsigned)size) == (int)size, "cannot write %s", path_of(file));
    for (size_t done = 0; done < zeros; done += sizeof zero)
        check(gzwrite(f, zero, sizeof zero) == (int)sizeof zero, "cannot write zeros");
    check(gzclose(f) == Z_OK, "cannot write %s", path_of(file));
}

// Header of that rank and dimensions, then `count` bytes of content: 0, 7, 14, ... modulo 256.
static size_t idx_bytes(unsigned char *to, int rank, const uint32_t *dim, size_t count)
{
    size_t n = 0;
    to[n++] = 0, to[n++] = 0, to[n++] = 8, to[n++] = (unsigned char)rank;
    for (int i = 0; i < rank; i++)
        for (int shift = 24; shift >= 0; shift -= 8)
            to[n++] = (unsigned char)(dim[i] >> shift);
    for (size_t i = 0; i < count; i++)
        to[n++] = (unsigned char)(7 * i);
    return n;
}

static const uint32_t five[] = {5, 3, 2}, colour[] = {5, 3, 2, 3};

static void clear_set(void)
{
    static const char *const part[] = {"train", "t10k"}, *const kind[] = {"images-idx3", "images-idx4", "labels-idx1"};
    for (int i = 0; i < 12; i++) {
        char name[60];
        snprintf(name, sizeof name, "%s-%s-ubyte%s", part[i % 2], kind[i / 2 % 3], i < 6 ? "" : ".gz");
        remove(path_of(name));
    }
}

static int set_up(void **state)
{
    (void)state;
    const char *where = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/ltg-data-XXXXXX", where && *where ? where : "/tmp");
    if (!mkdtemp(folder) || mkdir(path_of(""), 0700) != 0)
        return -1;
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    clear_set();
    source_free(set);
    rmdir(path_of(""));
    return rmdir(folder);
}

static void check_pictures(Split split, int most, int n, int C)
{
    Pictures *p = pictures_load(found(), split, most);
    check(p->n == n && p->Y == 3 && p->X == 2 && p->C == C, "found %d of %dx%dx%d", p->n, p->Y, p->X, p->C);
    for (int i = 0; i < n * 6 * C; i++)
        check(p->pixel[i] == (uint8_t)(7 * i), "byte %d is %d", i, p->pixel[i]);
    pictures_free(p);
}

static void good_files(void **state)
{
    (void)state;
    unsigned char bytes[200];
    const uint32_t count = 5;
    clear_set();
    write_bytes("train-images-idx3-ubyte", bytes, idx_bytes(bytes, 3, five, 30));
    write_packed("t10k-images-idx3-ubyte.gz", bytes, idx_bytes(bytes, 3, five, 30), 0);
    write_bytes("train-labels-idx1-ubyte", bytes, idx_bytes(bytes, 1, &count, 5));
    write_packed("t10k-labels-idx1-ubyte.gz", bytes, idx_bytes(bytes, 1, &count, 5), 0);
    for (Split split = TRAIN; split <= TEST; split++) {
        check_pictures(split, 0, 5, 1);
        check_pictures(split, 5, 5, 1);
        check_pictures(split, 2, 2, 1);
        check_pictures(split, 99, 5, 1);
        int n;
        uint8_t *label = labels_load(found(), split, 3, &n);
        check(n == 3 && label[0] == 0 && label[1] == 7 && label[2] == 14, "found %d labels", n);
        free(label);
        label = labels_load(found(), split, 0, &n);
        check(n == 5 && label[4] == 28, "found %d labels", n);
        free(label);
    }
    clear_set();
    write_packed("train-images-idx4-ubyte.gz", bytes, idx_bytes(bytes, 4, colour, 90), 0);
    check_pictures(TRAIN, 0, 5, 3);
    write_bytes("t10k-images-idx4-ubyte", bytes, idx_bytes(bytes, 4, colour, 90));
    check_pictures(TEST, 4, 4, 3);
}

static void load_train(int most)
{
    pictures_free(pictures_load(found(), TRAIN, most));
}

static void load_labels(int most)
{
    int n;
    free(labels_load(found(), TRAIN, most, &n));
}

#define REFUSED(call, most, ...) CHECK_DIES(1, call, most, "fetch or make the file again", __VA_ARGS__)

static size_t stride(void) { return under_valgrind() ? 7 : 1; }  // from byte to byte of what is damaged

static void lying_plain_files(void **state)
{
    (void)state;
    const char *file = "train-images-idx3-ubyte";
    const uint32_t none[] = {0, 3, 2}, flat[] = {5, 0, 2}, many[] = {UINT32_MAX, 3, 2};
    const uint32_t absurd[] = {UINT32_MAX, UINT32_MAX, UINT32_MAX}, wraps[] = {1u << 31, 1u << 31, 4};
    unsigned char bytes[200] = {0};
    clear_set();
    size_t size = idx_bytes(bytes, 3, five, 30);
    for (size_t cut = 0; cut < size; cut += stride()) {  // wherever it breaks off
        write_bytes(file, bytes, cut);
        REFUSED(load_train, 0, file, cut < 16 ? "expected an IDX header" : "claims 5 records of 6 bytes");
        REFUSED(load_train, 1, file);
    }
    write_bytes(file, bytes, size + 1);
    REFUSED(load_train, 0, file, "claims 5 records of 6 bytes (46)", "a file of 47");
    write_bytes(file, bytes, idx_bytes(bytes, 3, none, 0));
    REFUSED(load_train, 0, file, "expected pictures or labels, found none", "byte 4");
    write_bytes(file, bytes, idx_bytes(bytes, 3, flat, 0));
    REFUSED(load_train, 0, file, "found none", "byte 8");
    write_bytes(file, bytes, idx_bytes(bytes, 3, many, 30));
    REFUSED(load_train, 0, file, "claims 4294967295 records of 6 bytes");
    write_bytes(file, bytes, idx_bytes(bytes, 3, absurd, 30));
    REFUSED(load_train, 0, file, "more bytes than can be counted");
    write_bytes(file, bytes, idx_bytes(bytes, 3, wraps, 0));  // 2^64 bytes: 0, to who does not look
    REFUSED(load_train, 0, file, "more bytes than can be counted");
    for (int i = 0; i < 4; i++) {
        idx_bytes(bytes, 3, five, 30);
        bytes[i] ^= 0x18;
        write_bytes(file, bytes, size);
        REFUSED(load_train, 0, file, "expected an IDX file (at byte 0: 00 00 08 03), found");
    }
    write_bytes(file, bytes, idx_bytes(bytes, 1, five, 5));
    CHECK_DIES(1, load_train, 0, file, "expected pictures, of 3 dimensions (or 4: colours), found 1 dimension: ");
    write_bytes(file, "PK\3\4", 4);
    CHECK_DIES(1, load_train, 0, file, "found a zip archive: unpack it");
    write_bytes(file, "<!DOCTYPE html>", 15);
    REFUSED(load_train, 0, file, "found 3c 21 44 4f");
    const uint32_t three_billion = 3000000000u;  // a true claim (the file is a hole), and more than an int counts
    write_bytes("train-labels-idx1-ubyte", bytes, idx_bytes(bytes, 1, &three_billion, 0));
    check(truncate(path_of("train-labels-idx1-ubyte"), 8 + (off_t)three_billion) == 0, "cannot make a large file");
    CHECK_DIES(1, load_labels, 0, "expected fewer than 2^31 records", "found 3000000000 of 1", "split the file");
    const uint32_t wide[] = {1, 1 << 16, (1 << 15) + 1}, deep[] = {3, 1u << 31, 1u << 31, 3};
    write_bytes(file, bytes, idx_bytes(bytes, 3, wide, 0));  // the same for one picture
    check(truncate(path_of(file), 16 + ((off_t)wide[1] * wide[2])) == 0, "cannot make a large file");
    CHECK_DIES(1, load_train, 0, "expected fewer than 2^31 records of fewer than 2^31 bytes, found 1 of 2147549184");
    clear_set();
    file = "train-images-idx4-ubyte";
    write_bytes(file, bytes, idx_bytes(bytes, 4, deep, 30));  // one picture is too large already
    REFUSED(load_train, 0, file, "claims 3 records of more bytes than can be counted");
    write_bytes(file, bytes, idx_bytes(bytes, 4, colour, 89));
    REFUSED(load_train, 0, file, "claims 5 records of 18 bytes (110)", "a file of 109");
}

/*
What is no file, or no file for us. The administrator may read everything, so for him there is no closed file; but nobody can
read the first byte of his own memory, which the system shows as a plain file.
*/
static void unreadable_files(void **state)
{
    (void)state;
    const char *file = "train-images-idx3-ubyte";
    unsigned char bytes[200];
    clear_set();
    check(mkfifo(path_of(file), 0600) == 0, "no pipe");  // nobody will ever write into it
    CHECK_DIES(1, load_train, 0, file, "expected a file, found a pipe or a device");
    remove(path_of(file));
    check(symlink("/dev/zero", path_of(file)) == 0, "no link");
    CHECK_DIES(1, load_train, 0, file, "expected a file, found a pipe or a device");
    remove(path_of(file));
    if (access("/proc/self/mem", R_OK) == 0) {
        check(symlink("/proc/self/mem", path_of(file)) == 0, "no link");
        CHECK_DIES(1, load_train, 0, file, "cannot be read: ");
        remove(path_of(file));
    }
    check(symlink("nowhere", path_of(file)) == 0, "no link");
    CHECK_DIES(1, load_train, 0, "no data set", "--data digits");
    remove(path_of(file));
    write_bytes(file, bytes, idx_bytes(bytes, 3, five, 30));
    if (geteuid() != 0) {
        chmod(path_of(file), 0);
        CHECK_DIES(1, load_train, 0, file, "cannot be opened: ");
    }
}

static size_t read_back(const char *file, unsigned char *bytes, size_t room)
{
    FILE *f = fopen(path_of(file), "rb");
    size_t size = f ? fread(bytes, 1, room, f) : 0;
    check(size > 0 && fclose(f) == 0, "cannot read %s", file);
    return size;
}

static off_t file_size(const char *file)
{
    struct stat about;
    check(stat(path_of(file), &about) == 0, "no %s", file);
    return about.st_size;
}

static void lying_gzip_files(void **state)
{
    (void)state;
    const char *file = "train-images-idx3-ubyte.gz";
    const uint32_t many[] = {UINT32_MAX, 28, 28}, six[] = {6, 3, 2}, bomb[] = {100000, 28, 28};
    unsigned char bytes[300], packed[300];
    clear_set();
    write_packed(file, bytes, idx_bytes(bytes, 3, five, 30), 0);
    size_t size = read_back(file, packed, sizeof packed);
    for (size_t cut = 2; cut < size; cut += stride()) {  // in header, content, checksum
        write_bytes(file, packed, cut);
        REFUSED(load_train, 0, file, "the gzip file breaks off");
    }
    for (size_t i = 0; i < size; i += stride()) {  // a wrong byte anywhere but in the date and the name of the system
        packed[i] ^= 0x55;
        write_bytes(file, packed, size);
        packed[i] ^= 0x55;
        if (i < 4 || i >= 10)
            REFUSED(load_train, 0, file);
    }
    write_packed(file, bytes, idx_bytes(bytes, 3, six, 30), 0);
    REFUSED(load_train, 0, file, "claims 6 records of 6 bytes", "found the end in record 5");
    write_packed(file, bytes, idx_bytes(bytes, 3, five, 31), 0);
    REFUSED(load_train, 0, file, "found more");
    write_packed(file, bytes, idx_bytes(bytes, 3, many, 30), 0);  // three terabytes in 60 bytes
    REFUSED(load_train, 0, file, "claims 4294967295 records of 784 bytes", "a gzip file of");
    REFUSED(load_train, 1, file, "claims 4294967295 records of 784 bytes", "a gzip file of");
    const size_t room = (size_t)(under_valgrind() ? 4 : 64) << 20;
    write_packed(file, bytes, idx_bytes(bytes, 3, five, 30), room);  // unpacks to 64 MiB
    REFUSED(load_train, 0, file, "found more");
    check_pictures(TRAIN, 2, 2, 1);  // the first two are good, and nobody looks further
    if (!under_valgrind()) {
        write_packed(file, bytes, idx_bytes(bytes, 3, bomb, 0), 1200 << 16);  // 78,643,200 zeros of 78,400,000
        REFUSED(load_train, 0, file, "found more");
    }
    write_packed(file, bytes, idx_bytes(bytes, 3, five, 30), 0);  // two members, one behind the other, are one file
    size = read_back(file, packed, sizeof packed);
    write_packed(file, bytes + 16, 30, 0);
    size += read_back(file, packed + size, sizeof packed - size);
    write_bytes(file, packed, size);
    REFUSED(load_train, 0, file, "found more");
    write_packed(file, bytes, idx_bytes(bytes, 3, five, 12), 0);
    size = read_back(file, packed, sizeof packed);
    idx_bytes(bytes, 3, five, 30);
    write_packed(file, bytes + 16 + 12, 18, 0);
    size += read_back(file, packed + size, sizeof packed - size);
    write_bytes(file, packed, size);
    check_pictures(TRAIN, 0, 5, 1);
}

// Larger than zlib's buffers: so the end of the content is read long before the checksum behind it.
static void damage_at_the_end(void **state)
{
    (void)state;
    const char *file = "train-images-idx3-ubyte.gz";
    const uint32_t large[] = {2000, 28, 28};
    const size_t room = (size_t)2 << 20;
    unsigned char *bytes = alloc_zeroed(room, 1), *packed = alloc_zeroed(room, 1);
    Rng rng = rng_new(1, "content");
    clear_set();
    size_t size = idx_bytes(bytes, 3, large, 2000 * 784);
    for (size_t i = 16; i < size; i++)
        bytes[i] = (unsigned char)rng_below(&rng, 16);
    write_packed(file, bytes, size, 0);
    size = read_back(file, packed, room);
    check(size > 400000, "only %zu bytes: packs too well", size);
    load_train(0);
    for (size_t at = size - 8; at < size; at++) {  // CRC-32, then length modulo 2^32
        packed[at] ^= 1;
        write_bytes(file, packed, size);
        packed[at] ^= 1;
        REFUSED(load_train, 0, file, "damaged gzip data at byte");
        write_bytes(file, packed, at);
        REFUSED(load_train, 0, file, "the gzip file breaks off at byte");
    }
    write_bytes(file, packed, size / 2);
    REFUSED(load_train, 0, file, "the gzip file breaks off");
    memcpy(packed + size, "what is this?", 13);
    write_bytes(file, packed, size + 13);
    REFUSED(load_train, 0, file, "damaged gzip data");
    pictures_free(pictures_load(found(), TRAIN, 10));  // far in front of the damage
    free(bytes);
    free(packed);
}

/*
A packed file can hold a thousand times its size, so a megabyte may claim a gigabyte and not be lying for certain. Only what is
really in it may cost memory: this one says so much and ends after 1 MiB.
*/
static void large_claims_cost_little(void **state)
{
    (void)state;
    const char *file = "train-images-idx3-ubyte.gz";
    const uint32_t claim[] = {1024, 1024, 1024}, absurd[] = {2048, 1024, 1024};
    const size_t room = (size_t)1 << 20;
    struct rusage children;
    Rng rng = rng_new(1, "cannot be packed");
    if (under_valgrind())
        skip();
    unsigned char *bytes = alloc_zeroed(room + 16, 1);
    clear_set();
    idx_bytes(bytes, 3, claim, 0);
    for (size_t i = 16; i < room; i++)
        bytes[i] = (unsigned char)rng_bits(&rng);
    write_packed(file, bytes, room + 16, 0);
    check(file_size(file) * 1032 > (off_t)1 << 30, "only %ld bytes: the claim is absurd", (long)file_size(file));
    REFUSED(load_train, 0, file, "claims 1024 records of 1048576 bytes", "found the end in record 1");
    idx_bytes(bytes, 3, absurd, 0);
    write_packed(file, bytes, room + 16, 0);
    REFUSED(load_train, 0, file, "claims 2048 records of 1048576 bytes", "a gzip file of");
    free(bytes);
    // of all that died so far in these tests, and of a claimed gigabyte the sanitizer notes an eighth
    check(getrusage(RUSAGE_CHILDREN, &children) == 0, "no usage");
    long most = children.ru_maxrss / 1024;  // Linux counts in KiB, macOS in bytes
#ifdef __APPLE__
    most /= 1024;
#endif
    check(most < 512, "a refused file took %ld MiB", most);
}

static void open_source(int which)
{
    static const char *const name[] = {"no-such-set", "/no/such/folder", "", "empty"};
    source_free(source_open(name[which]));
}

static void sources(void **state)
{
    (void)state;
    unsigned char bytes[200];
    clear_set();
    write_bytes("train-images-idx3-ubyte", bytes, idx_bytes(bytes, 3, five, 30));
    found();
    check(strcmp(set->name, "set") == 0 && strcmp(set->folder + strlen(folder), "/set") == 0, "%s in %s", set->name,
          set->folder);
    check(strstr(set->origin, "set (") && strstr(set->origin, folder), "from %s", set->origin);
    Source *digits = source_open("digits");
    check(!digits->folder && strstr(digits->origin, "built in"), "from %s", digits->origin);
    source_free(digits);

    char empty[300], list[800];
    snprintf(empty, sizeof empty, "%s/empty", folder);
    check(mkdir(empty, 0700) == 0, "no folder");
    snprintf(list, sizeof list, "%s:/no/such/folder::%s", empty, folder);
    char *before = getenv("LTG_DATA") ? text_format("%s", getenv("LTG_DATA")) : NULL;
    setenv("LTG_DATA", list, 1);
    Source *listed = source_open("set");
    check(strncmp(listed->folder, folder, strlen(folder)) == 0 && strcmp(listed->name, "set") == 0, "in %s", listed->folder);
    source_free(listed);
    CHECK_DIES(1, open_source, 0, "no-such-set", "data/no-such-set", "/no/such/folder/no-such-set", folder,
               "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte",
               "LTG_DATA", "--data digits");
    CHECK_DIES(1, open_source, 1, "/no/such/folder", "--data digits");
    CHECK_DIES(1, open_source, 2, "--data digits");
    CHECK_DIES(1, open_source, 3, "data/empty", "/empty");
    unsetenv("LTG_DATA");
    CHECK_DIES(1, open_source, 0, "data/no-such-set, no-such-set for");
    if (before)
        setenv("LTG_DATA", before, 1);
    free(before);
    rmdir(empty);

    clear_set();
    write_bytes("t10k-images-idx3-ubyte", bytes, idx_bytes(bytes, 3, five, 30));
    CHECK_DIES(1, load_train, 0, "no training pictures in", "train-images-idx3-ubyte", "--data digits");
    write_bytes("train-images-idx3-ubyte", bytes, idx_bytes(bytes, 3, five, 30));
    int n = 99;
    check(labels_load(found(), TRAIN, 0, &n) == NULL && n == 0, "labels without a file");
    CHECK_DIES(1, load_train, -1, "found -1");
    CHECK_DIES(1, load_labels, -1, "found -1");
}

/*
Under which names people have such files: each is written, found, and gone again. The set's folder holds nothing else but the
pictures of its test part, so that it is one.
*/
static void write_pictures(const char *file, int n)
{
    unsigned char bytes[200];
    const uint32_t dim[] = {(uint32_t)n, 3, 2};
    write_bytes(file, bytes, idx_bytes(bytes, 3, dim, (size_t)n * 6));
}

static void names(void **state)
{
    (void)state;
    static const char *const good[] = {"train-images-idx3-ubyte",  "train-images.idx3-ubyte",
                                       "train-images-idx3-ubyte.gz", "train-images.idx3-ubyte.gz",
                                       "train-images.idx",         "train-images.idx3",
                                       "train-images.idx.gz",      "train-images-idx3-ubyte.idx",
                                       "train-images-idx4-ubyte",  "train-images-idx3-int",
                                       "emnist-letters-train-images-idx3-ubyte.gz", "bsds-train-gray.idx.gz",
                                       "train-photo-128.idx.gz"};
    static const char *const bad[] = {"train-images-idx3-ubyte.zip", "train-images-idx3-ubyte.gz.part", "train_images.idx",
                                      "Train-Images-idx3-ubyte", "train-images", "._train-images-idx3-ubyte",
                                      "-train-images-idx3-ubyte", "mytrain-images-idx3-ubyte", "test-image.csv"};
    clear_set();
    for (int i = 0; i < COUNT(good); i++) {
        write_pictures(good[i], 5);
        check_pictures(TRAIN, 0, 5, 1);
        check(!strstr(set->origin, "not read"), "%s: %s", good[i], set->origin);
        remove(path_of(good[i]));
    }
    write_pictures("t10k-images-idx3-ubyte", 5);
    for (int i = 0; i < COUNT(bad); i++) {
        write_pictures(bad[i], 5);
        CHECK_DIES(1, load_train, 0, "no training pictures in set (", *bad[i] == '.' ? "" : bad[i],
                   "expected train-images-idx3-ubyte");
        found();
        check((strstr(set->origin, "not read: ") != NULL) == (*bad[i] != '.'), "%s: %s", bad[i], set->origin);
        remove(path_of(bad[i]));
    }
    remove(path_of("t10k-images-idx3-ubyte"));
    write_pictures("train_images.gz", 5);
    CHECK_DIES(1, load_train, 0, "no data set", "/set; not read: train_images.gz for train-images-idx3-ubyte");
    remove(path_of("train_images.gz"));
    for (int i = 0; i < 100; i++) {  // a folder of pictures: a few names tell what is wrong
        char file[40];
        snprintf(file, sizeof file, "train_image_%03d.png", i);
        write_pictures(file, 1);
    }
    CHECK_DIES(1, load_train, 0, "; not read: train_image_0", "for train-images-idx3-ubyte");
    write_pictures("train-images-idx3-ubyte", 5);
    check(strlen(found()->origin) < 500, "%s", set->origin);
    for (int i = 0; i < 100; i++) {
        char file[40];
        snprintf(file, sizeof file, "train_image_%03d.png", i);
        remove(path_of(file));
    }
    remove(path_of("train-images-idx3-ubyte"));

    // the test part: one name comes before the other, and both before what is packed
    write_pictures("test-images-idx3-ubyte", 2);
    check_pictures(TEST, 0, 2, 1);
    write_pictures("t10k-images.idx3-ubyte", 3);
    check_pictures(TEST, 0, 3, 1);
    write_pictures("t10k-images-idx3-ubyte.gz", 4);
    check_pictures(TEST, 0, 4, 1);
    write_pictures("t10k-images-idx3-ubyte", 5);
    check_pictures(TEST, 0, 5, 1);
    remove(path_of("t10k-images.idx3-ubyte"));
    remove(path_of("t10k-images-idx3-ubyte.gz"));
    remove(path_of("test-images-idx3-ubyte"));

    // a folder of that name, empty or with the file in it, beside the file or not
    const char *inner = "train-images-idx3-ubyte/train-images.idx3-ubyte";
    check(mkdir(path_of("train-images-idx3-ubyte"), 0700) == 0, "no folder");
    CHECK_DIES(1, load_train, 0, "no training pictures in set (");
    check(symlink(".", path_of("train-images-idx3-ubyte/train-images.idx")) == 0, "no link");  // in a ring
    write_pictures(inner, 2);
    check_pictures(TRAIN, 0, 2, 1);
    write_pictures("train-images-idx3-ubyte.gz", 3);
    check_pictures(TRAIN, 0, 3, 1);
    remove(path_of(inner));
    check_pictures(TRAIN, 0, 3, 1);
    remove(path_of("train-images-idx3-ubyte/train-images.idx"));
    rmdir(path_of("train-images-idx3-ubyte"));
    clear_set();
}

static void open_in_set(int which)
{
    source_free(source_open(path_of(which ? "emnist-let" : "")));
}

static void several_sets(void **state)
{
    (void)state;
    static const char *const file[] = {"emnist-letters-train-images-idx3-ubyte", "emnist-letters-test-images-idx3-ubyte",
                                       "emnist-digits-train-images-idx3-ubyte", "emnist-train-images-idx3-ubyte",
                                       "train-images-idx3-ubyte"};
    clear_set();
    write_pictures(file[0], 1);
    write_pictures(file[1], 2);
    check_pictures(TRAIN, 0, 1, 1);
    check_pictures(TEST, 0, 2, 1);
    check(strcmp(set->name, "set") == 0, "the only set of a folder has the name '%s'", set->name);
    write_pictures(file[2], 3);
    write_pictures(file[3], 4);
    CHECK_DIES(1, open_in_set, 0, "set: expected one set, found emnist-", "-...", "choose one, as by --data", "/set/emnist");
    CHECK_DIES(1, open_in_set, 1, "no data set", "/set/emnist-let for");
    static const char *const name[] = {"emnist-letters", "emnist-digits", "emnist"};
    static const int n[] = {1, 3, 4};
    char *before = getenv("LTG_DATA") ? text_format("%s", getenv("LTG_DATA")) : NULL;
    for (int i = 0; i < 6; i++) {  // by its whole path, and in a folder that $LTG_DATA lists
        setenv("LTG_DATA", path_of(""), 1);
        Source *one = source_open(i < 3 ? path_of(name[i]) : name[i - 3]);
        Survey s = source_survey(one);
        check(s.train == n[i % 3] && s.test == (i % 3 ? 0 : 2), "%s: found %d and %d", name[i % 3], s.train, s.test);
        check(strcmp(one->name, name[i % 3]) == 0, "the name of %s is %s", name[i % 3], one->name);
        source_free(one);
    }
    unsetenv("LTG_DATA");
    if (before)
        setenv("LTG_DATA", before, 1);
    free(before);
    write_pictures(file[4], 5);  // what has nothing in front is meant
    check_pictures(TRAIN, 0, 5, 1);
    for (int i = 0; i < 5; i++)
        remove(path_of(file[i]));
}

/*
Numbers that are no bytes: `type` bytes to a number, high byte first. Whatever is from 0 to 255 is read as it is.
*/
static size_t numbers(unsigned char *to, int type, int rank, const uint32_t *dim, const long *number, int n)
{
    const int width = type == 8 || type == 9 ? 1 : type == 11 ? 2 : type == 14 ? 8 : 4;
    size_t size = idx_bytes(to, rank, dim, 0);
    to[2] = (unsigned char)type;
    for (int i = 0; i < n; i++)
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8)
            to[size++] = (unsigned char)((unsigned long)number[i] >> shift);
    return size;
}

static void other_types(void **state)
{
    (void)state;
    enum { N = 6 };
    const char *images = "train-images-idx3-ubyte", *labels = "train-labels-idx1-ubyte";
    static const struct { int type; const char *name; long beyond[2]; } kind[] = {
        {9, "signed bytes", {-1, -128}}, {11, "16-bit integers", {256, -1}}, {12, "32-bit integers", {65536 + 7, -7}}};
    const uint32_t dim[] = {N, 1, 1}, qmnist[] = {N, 8}, one_hot[] = {N, 10}, column[] = {N, 1};
    unsigned char bytes[600] = {0}, packed[600];
    for (int k = 0; k < COUNT(kind); k++) {
        long number[N] = {0, 1, 127, kind[k].type == 9 ? 100 : 255, kind[k].type == 9 ? 0 : 128, 7};
        for (int pack = 0; pack < 2; pack++) {
            clear_set();
            size_t size = numbers(bytes, kind[k].type, 3, dim, number, N);
            pack ? write_packed("train-images-idx3-ubyte.gz", bytes, size, 0) : write_bytes(images, bytes, size);
            size = numbers(bytes, kind[k].type, 1, dim, number, N);
            pack ? write_packed("train-labels-idx1-ubyte.gz", bytes, size, 0) : write_bytes(labels, bytes, size);
            for (int most = 0; most <= N; most += 3) {
                int n;
                Pictures *p = pictures_load(found(), TRAIN, most);
                uint8_t *label = labels_load(found(), TRAIN, most, &n);
                check(p->n == (most ? most : N) && n == p->n && p->Y == 1 && p->X == 1 && p->C == 1, "%d and %d", p->n, n);
                for (int i = 0; i < n; i++)
                    check(label[i] == number[i] && p->pixel[i] == number[i], "%s %d: %d, %d", kind[k].name, i, label[i],
                          p->pixel[i]);
                pictures_free(p);
                free(label);
            }
            int classes = source_survey(found()).classes;
            check(classes == (k ? 256 : 128), "%s: %d classes", kind[k].name, classes);
        }
        clear_set();
        size_t size = numbers(bytes, kind[k].type, 3, dim, number, N);
        for (size_t cut = 0; cut < size; cut++) {
            write_bytes(images, bytes, cut);
            REFUSED(load_train, 0, images);
        }
        write_bytes(images, bytes, size + 1);
        REFUSED(load_train, 0, images, "claims 6 records of");
        write_packed("train-images-idx3-ubyte.gz", bytes, size - 1, 0);
        remove(path_of(images));
        REFUSED(load_train, 0, "found the end in record 5");
        write_packed("train-images-idx3-ubyte.gz", bytes, size + 1, 0);
        REFUSED(load_train, 0, "found more");
        for (int b = 0; b < 2; b++) {
            number[4] = kind[k].beyond[b];
            clear_set();
            write_bytes(images, bytes, numbers(bytes, kind[k].type, 3, dim, number, N));
            char found_text[60];
            snprintf(found_text, sizeof found_text, "found %ld in record 4 (of %s)", number[4], kind[k].name);
            CHECK_DIES(1, load_train, 0, images, "expected numbers from 0 to 255", found_text);
            load_train(4);
        }
    }
    static const char *const floats[] = {"32-bit floats", "64-bit floats"};
    long number[10 * N] = {0};
    for (int i = 0; i < 2; i++) {
        clear_set();
        write_bytes(images, bytes, numbers(bytes, 13 + i, 3, dim, number, N));
        CHECK_DIES(1, load_train, 0, images, "expected whole numbers from 0 to 255", floats[i], "IDX type 08");
    }
    clear_set();
    write_bytes(images, bytes, numbers(bytes, 8, 3, dim, number, N));
    write_bytes(labels, bytes, numbers(bytes, 12, 2, one_hot, number, 10 * N));
    CHECK_DIES(1, load_labels, 0, labels, "expected one label for each picture", "found 10 32-bit integers");
    write_bytes(labels, bytes, numbers(bytes, 8, 2, qmnist, number, 8 * N));
    CHECK_DIES(1, load_labels, 0, labels, "expected one label for each picture", "found 8 bytes");
    write_bytes(labels, bytes, numbers(bytes, 8, 3, dim, number, N));
    CHECK_DIES(1, load_labels, 0, labels, "expected labels, of 1 dimension, found 3 dimensions");
    for (int i = 0; i < 8 * N; i++)
        number[i] = i % 8 ? 4096 + i : i / 8;  // of eight the first is the class; the others may be anything
    for (int pack = 0; pack < 2; pack++) {
        int n;
        size_t size = numbers(packed, 12, 2, qmnist, number, 8 * N);
        remove(path_of(labels));
        if (!pack)
            write_bytes("train-labels-idx2-int", packed, size);
        else {
            write_packed("qmnist-train-labels-idx2-int.gz", packed, size, 0);
            remove(path_of("train-labels-idx2-int"));
            check(rename(path_of(images), path_of("qmnist-train-images-idx3-ubyte")) == 0, "no other name");
        }
        uint8_t *label = labels_load(found(), TRAIN, 0, &n);
        check(label && n == N, "%d labels", n);
        for (int i = 0; i < N; i++)
            check(label[i] == i, "label %d is %d", i, label[i]);
        free(label);
    }
    remove(path_of("qmnist-train-labels-idx2-int.gz"));
    remove(path_of("qmnist-train-images-idx3-ubyte"));
    write_bytes(images, bytes, numbers(bytes, 8, 3, dim, number, N));
    write_bytes(labels, bytes, numbers(bytes, 8, 2, column, number, N));
    load_labels(0);
}

// Tapes fill their last block with zeros; gzip(1) takes that, and so do we, but nothing behind it.
static void zeros_behind(void **state)
{
    (void)state;
    enum { MOST = 1 << 17 };
    const char *file = "train-images-idx3-ubyte.gz";
    static const size_t padding[] = {1, 512, MOST - 300};
    static unsigned char packed[MOST];
    unsigned char bytes[200];
    clear_set();
    write_packed(file, bytes, idx_bytes(bytes, 3, five, 30), 0);
    size_t size = read_back(file, packed, 300);
    for (int i = 0; i < COUNT(padding); i++) {
        write_bytes(file, packed, size + padding[i]);
        check_pictures(TRAIN, 0, 5, 1);
        packed[size + padding[i]] = 0x1f;
        write_bytes(file, packed, size + padding[i] + 1);
        packed[size + padding[i]] = 0;
        REFUSED(load_train, 0, file, "something stands behind the zeros");
    }
}

// A file of labels does not say how many classes there are: who learns ten of them finds out.
static void learn_labels(int most)
{
    int n, index[5];
    uint8_t *label = labels_load(found(), TRAIN, most, &n);
    for (int i = 0; i < n; i++)
        index[i] = label[i];
    softmax_cross_entropy(tensor_zeros(shape2(n, 10)), index);
}

static void labels(void **state)
{
    (void)state;
    unsigned char bytes[200];
    const uint32_t four = 4, count = 5;
    int n = 99;
    clear_set();
    write_bytes("train-images-idx3-ubyte", bytes, idx_bytes(bytes, 3, five, 30));
    write_bytes("train-labels-idx1-ubyte", bytes, idx_bytes(bytes, 1, &four, 4));
    CHECK_DIES(1, load_labels, 0, "train-labels-idx1-ubyte", "expected 5 labels", "found 4: are both files of one set?");
    CHECK_DIES(1, load_labels, 1, "expected 5 labels");
    write_bytes("train-labels-idx1-ubyte", bytes, idx_bytes(bytes, 1, &count, 4));
    REFUSED(load_labels, 0, "claims 5 records of 1 bytes");
    write_bytes("train-labels-idx1-ubyte", bytes, idx_bytes(bytes, 1, &count, 5));
    load_labels(0);
    CHECK_DIES(1, learn_labels, 0, "softmax_cross_entropy: index 14 at place 2 is not in 0 .. 9");
    write_bytes("train-labels-idx1-ubyte", bytes, idx_bytes(bytes, 1, &count, 6));
    REFUSED(load_labels, 0, "claims 5 records of 1 bytes (13)", "a file of 14");
    remove(path_of("train-labels-idx1-ubyte"));
    write_packed("train-labels-idx1-ubyte.gz", bytes, idx_bytes(bytes, 1, &four, 4), 0);
    CHECK_DIES(1, load_labels, 0, "train-labels-idx1-ubyte.gz", "expected 5 labels", "found 4");
    remove(path_of("train-labels-idx1-ubyte.gz"));

    Source *digits = source_open("digits");
    setenv("LTG_NO_LABELS", "1", 1);
    check(labels_load(found(), TRAIN, 0, &n) == NULL && n == 0, "labels were handed out");
    n = 99;
    check(labels_load(digits, TEST, 0, &n) == NULL && n == 0, "labels of digits were handed out");
    load_train(0);  // pictures are not withheld
    unsetenv("LTG_NO_LABELS");
    source_free(digits);
}

static void survey_now(int most)
{
    (void)most;
    source_survey(found());
}

static void survey(void **state)
{
    (void)state;
    unsigned char bytes[300];
    const uint32_t other[] = {2, 4, 5}, five_labels = 5, two_labels = 2;
    clear_set();
    write_bytes("train-images-idx4-ubyte", bytes, idx_bytes(bytes, 4, colour, 90));
    Survey s = source_survey(found());
    check(s.train == 5 && s.Y == 3 && s.X == 2 && s.C == 3 && !s.test && !s.testY && !s.testX && !s.testC && !s.classes &&
              !s.train_labels && !s.test_labels && s.print,
          "only pictures to learn from: %d of %dx%dx%d, %d, %d classes", s.train, s.Y, s.X, s.C, s.test, s.classes);
    const uint32_t print = s.print;
    write_packed("t10k-images-idx3-ubyte.gz", bytes, idx_bytes(bytes, 3, other, 40), 0);
    write_bytes("train-labels-idx1-ubyte", bytes, idx_bytes(bytes, 1, &five_labels, 5));
    bytes[idx_bytes(bytes, 1, &two_labels, 2) - 1] = 255;
    write_packed("t10k-labels-idx1-ubyte.gz", bytes, 10, 0);
    s = source_survey(found());
    check(s.train == 5 && s.test == 2 && s.testY == 4 && s.testX == 5 && s.testC == 1 && s.train_labels == 5 &&
              s.test_labels == 2 && s.classes == 256 && s.print != print,
          "all four: %d and %d of %dx%dx%d, %d and %d labels, %d classes", s.train, s.test, s.testY, s.testX, s.testC,
          s.train_labels, s.test_labels, s.classes);
    setenv("LTG_NO_LABELS", "1", 1);
    Survey withheld = source_survey(found());
    unsetenv("LTG_NO_LABELS");
    check(!withheld.train_labels && !withheld.test_labels && !withheld.classes && withheld.print == s.print &&
              withheld.train == 5, "labels withheld: %d, %d", withheld.train_labels, withheld.test_labels);
    bytes[9] = 254;  // of the same length, packed or not
    write_packed("t10k-labels-idx1-ubyte.gz", bytes, 10, 0);
    Survey changed = source_survey(found());
    check(changed.print != s.print && changed.classes == 255, "a changed file has the same print");
    write_bytes("t10k-labels-idx1-ubyte", bytes, 9);
    CHECK_DIES(1, survey_now, 0, "t10k-labels-idx1-ubyte", "claims 2 records");
    remove(path_of("t10k-labels-idx1-ubyte"));
    write_bytes("train-labels-idx1-ubyte", bytes, idx_bytes(bytes, 1, &two_labels, 2));
    CHECK_DIES(1, survey_now, 0, "expected 5 labels", "found 2");
    remove(path_of("train-labels-idx1-ubyte"));
    write_bytes("t10k-images-idx3-ubyte", bytes, 15);
    CHECK_DIES(1, survey_now, 0, "t10k-images-idx3-ubyte", "expected pictures");

    const uint32_t large[] = {4, 1024, 1024};  // what lies in the middle is not looked at, the ends are
    unsigned char *content = alloc_zeroed(16 + (4 << 20), 1);
    const size_t size = 16 + (4 << 20), at[] = {16, 2 << 20, size - 1};
    clear_set();
    idx_bytes(content, 3, large, 0);
    write_bytes("train-images-idx3-ubyte", content, size);
    s = source_survey(found());
    for (int i = 0; i < 3; i++) {
        content[at[i]] ^= 1;
        write_bytes("train-images-idx3-ubyte", content, size);
        content[at[i]] ^= 1;
        check((source_survey(found()).print == s.print) == (i == 1), "print of a large file changed at %zu", at[i]);
    }
    free(content);

    Source *digits = source_open("digits");
    s = source_survey(digits);
    check(s.train == 60000 && s.test == 10000 && s.Y == 28 && s.X == 28 && s.C == 1 && s.testY == 28 && s.testX == 28 &&
              s.testC == 1 && s.classes == 10 && s.train_labels == 60000 && s.test_labels == 10000 && s.print == 0,
          "digits: %d, %d, %d classes", s.train, s.test, s.classes);
    source_free(digits);
}

static void built_in(void **state)
{
    (void)state;
    enum { N = 300 };
    static uint8_t pixel[N * 784], label[N];
    if (under_valgrind())  // it would draw for long
        skip();
    Source *digits = source_open("digits");
    for (Split split = TRAIN; split <= TEST; split++) {
        long first = split == TRAIN ? 0 : 60000;
        int n;
        Pictures *p = pictures_load(digits, split, N);
        uint8_t *l = labels_load(digits, split, N, &n);
        digits_draw(first, N, pixel);
        digits_labels(first, N, label);
        check(p->n == N && p->Y == 28 && p->X == 28 && p->C == 1 && n == N, "found %d pictures, %d labels", p->n, n);
        assert_memory_equal(p->pixel, pixel, sizeof pixel);
        assert_memory_equal(l, label, N);
        pictures_free(p);
        free(l);
        free(labels_load(digits, split, 0, &n));
        check(n == (split == TRAIN ? 60000 : 10000), "%d labels", n);
    }
    source_free(digits);
}

static Pictures *sample;  // of the calls that die

static void rows_wrong(int which)
{
    static const int index[][2] = {{0, 5}, {-1, 0}};
    if (which < 2)
        pictures_rows(sample, index[which], 2);
    else
        pictures_rows(sample, NULL, which == 2 ? 6 : 0);
}

static void rows(void **state)
{
    (void)state;
    unsigned char bytes[200];
    const int index[] = {4, 0, 4};
    clear_set();
    write_bytes("train-images-idx4-ubyte", bytes, idx_bytes(bytes, 4, colour, 90));
    sample = pictures_load(found(), TRAIN, 0);
    Tensor *x = pictures_rows(sample, index, 3), *all = pictures_rows(sample, NULL, 5);
    require_shape("test", x, shape2(3, 18));
    require_shape("test", all, shape2(5, 18));
    for (int i = 0; i < 3; i++)
        for (int d = 0; d < 18; d++)
            check(x->data[i * 18 + d] == (real)(uint8_t)(7 * (index[i] * 18 + d)) / 255, "row %d, number %d", i, d);
    for (int i = 0; i < 90; i++)
        check(all->data[i] == (real)sample->pixel[i] / 255, "number %d", i);
    CHECK_DIES(1, rows_wrong, 0, "indices 0 to 4, found 5 at place 1");
    CHECK_DIES(1, rows_wrong, 1, "indices 0 to 4, found -1 at place 0");
    CHECK_DIES(1, rows_wrong, 2, "1 to 5 pictures, found 6");
    CHECK_DIES(1, rows_wrong, 3, "1 to 5 pictures, found 0");
    pictures_free(sample);

    Pictures many = {4000, 20, 20, 1, alloc_zeroed(4000, 400)};  // enough for all threads
    for (int i = 0; i < 4000 * 400; i++)
        many.pixel[i] = (uint8_t)(i * 2654435761u >> 24);
    int *back = alloc_zeroed(4000, sizeof *back);
    for (int i = 0; i < 4000; i++)
        back[i] = 3999 - i;
    x = pictures_rows(&many, back, 4000);
    for (int i = 0; i < 4000 * 400; i++)
        if (x->data[i] != (real)many.pixel[(3999 - i / 400) * 400 + i % 400] / 255)
            fail_msg("number %d", i);
    free(many.pixel);
    free(back);
    step_reset();
}

static void batches_wrong(int which)
{
    Rng rng = rng_new(1, "test");
    Batches b = batches_new(10, which == 0 ? 11 : which == 1 ? 0 : 3, &rng);
    b.taken = which == 2 ? 4 : -3;
    batches_next(&b);
}

static void every_picture_once(void **state)
{
    (void)state;
    static const int size[][2] = {{12, 4}, {10, 3}, {7, 7}, {5, 1}, {1000, 64}};
    for (int k = 0; k < COUNT(size); k++) {
        int n = size[k][0], B = size[k][1], seen[1000], left_out[1000] = {0}, moved = 0, first = 0;
        Rng rng = rng_new(3, "test");
        Batches b = batches_new(n, B, &rng);
        for (int epoch = 0; epoch < 30; epoch++) {
            memset(seen, 0, sizeof seen);
            for (int i = 0; i < n / B; i++) {
                const int *batch = batches_next(&b);
                for (int j = 0; j < B; j++) {
                    check(batch[j] >= 0 && batch[j] < n, "index %d of %d", batch[j], n);
                    seen[batch[j]]++;
                    moved += batch[j] != i * B + j;
                }
                if (i == 0 && epoch == 0)
                    first = batch[0];
                else if (i == 0)
                    moved += batch[0] != first;
            }
            int total = 0;
            for (int i = 0; i < n; i++) {
                check(seen[i] <= 1, "n %d, size %d, epoch %d: picture %d came %d times", n, B, epoch, i, seen[i]);
                total += seen[i];
                left_out[i] += !seen[i];
            }
            check(total == n / B * B, "n %d, size %d: %d pictures in an epoch", n, B, total);
        }
        check(b.taken == 30L * (n / B) * B, "taken %ld", b.taken);
        check(moved > 30, "n %d, size %d: hardly shuffled", n, B);
        for (int i = 0; i < n; i++)
            check(left_out[i] < 15, "n %d, size %d: picture %d is left out %d times of 30", n, B, i, left_out[i]);
        batches_free(&b);
    }
    CHECK_DIES(1, batches_wrong, 0, "batches of 1 to 10 pictures", "found 11");
    CHECK_DIES(1, batches_wrong, 1, "found 0");
    CHECK_DIES(1, batches_wrong, 2, "whole batches of 3", "found 4");
    CHECK_DIES(1, batches_wrong, 3, "found -3");
}

static void order_is_a_function_of_taken(void **state)
{
    (void)state;
    enum { N = 103, B = 10, TURNS = 45 };
    int trace[TURNS][B], different = 0;
    Rng rng = rng_new(8, "test"), same = rng, other = rng_new(9, "test");
    Batches whole = batches_new(N, B, &rng);
    check(rng.counter == same.counter + 1, "batches_new takes one number");
    for (int i = 0; i < TURNS; i++)
        memcpy(trace[i], batches_next(&whole), sizeof trace[i]);
    for (int at = 0; at < TURNS; at++) {  // resumed anywhere, in the middle of an epoch or between two
        Rng again = same;
        Batches resumed = batches_new(N, B, &again);
        resumed.taken = (long)at * B;
        for (int i = at; i < TURNS; i++)
            assert_memory_equal(batches_next(&resumed), trace[i], sizeof trace[i]);
        resumed.taken = 0;  // and back
        assert_memory_equal(batches_next(&resumed), trace[0], sizeof trace[0]);
        batches_free(&resumed);
    }
    Batches elsewhere = batches_new(N, B, &other);
    for (int i = 0; i < TURNS; i++)
        different += memcmp(batches_next(&elsewhere), trace[i], sizeof trace[i]) != 0;
    check(different > TURNS - 3, "another seed gives the same order");
    for (int i = 0; i < TURNS - 10; i++)
        check(memcmp(trace[i], trace[i + 10], sizeof trace[i]) != 0, "two epochs have the same order");
    batches_free(&whole);
    batches_free(&elsewhere);
}

static void mnist(void **state)
{
    (void)state;
    static const uint8_t first[2][10] = {{5, 0, 4, 1, 9, 2, 1, 3, 1, 4}, {7, 2, 1, 0, 4, 1, 4, 9, 5, 9}};
    static const double mean[2] = {33.318421, 33.791224};  // of bytes; 0.1307 and 0.1325 of 1
    Source *source = under_valgrind() ? NULL : find_mnist();
    if (!source) {
        print_message("no mnist in $LTG_DATA or ../shared/data\n");
        skip();
    }
    for (Split split = TRAIN; split <= TEST; split++) {
        int n, size = split == TRAIN ? 60000 : 10000;
        Pictures *p = pictures_load(source, split, 0);
        uint8_t *label = labels_load(source, split, 0, &n);
        check(p->n == size && p->Y == 28 && p->X == 28 && p->C == 1 && n == size, "found %d pictures, %d labels", p->n, n);
        assert_memory_equal(label, first[split], 10);
        double sum = 0;
        for (long i = 0; i < 784L * size; i++)
            sum += p->pixel[i];
        check(fabs(sum / 784 / size - mean[split]) < 1e-5, "the mean is %.6f", sum / 784 / size);
        pictures_free(p);
        free(label);
    }
    source_free(source);
}

int main(void)
{
    unsetenv("LTG_NO_LABELS");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_files),
        cmocka_unit_test(lying_plain_files),
        cmocka_unit_test(unreadable_files),
        cmocka_unit_test(lying_gzip_files),
        cmocka_unit_test(damage_at_the_end),
        cmocka_unit_test(large_claims_cost_little),
        cmocka_unit_test(sources),
        cmocka_unit_test(names),
        cmocka_unit_test(several_sets),
        cmocka_unit_test(other_types),
        cmocka_unit_test(zeros_behind),
        cmocka_unit_test(labels),
        cmocka_unit_test(survey),
        cmocka_unit_test(every_picture_once),
        cmocka_unit_test(order_is_a_function_of_taken),
        cmocka_unit_test(rows),
        cmocka_unit_test(built_in),
        cmocka_unit_test(mnist),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
