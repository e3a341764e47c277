// SPDX-License-Identifier: MIT
/*
# base.c: failing well, memory, threads, time

Four small things that everything else stands on. A program that fails says in one line what was
wrong and stops: no function of this library returns an error code that somebody might forget to
look at. Memory is asked for through `alloc_zeroed`, which does not return without it. The results
of a training step live in an *arena*: a few large blocks that are handed out from the front and
taken back all at once, so a step costs no calls to `malloc`, and nobody has to say who frees what.
And one place decides how many threads there are.
*/
#include "common.h"

#include <cblas.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <omp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#if defined(__SSE__)
#include <xmmintrin.h>
#endif
#if defined(__linux__)
#include <sys/mman.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif
#if __has_include(<sanitizer/asan_interface.h>)
#include <sanitizer/asan_interface.h>  // without the sanitizer its macros do nothing
#else
#define ASAN_POISON_MEMORY_REGION(address, size) ((void)(address), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(address, size) ((void)(address), (void)(size))
#endif

/*
## Messages

A message is one line: what was expected, what was found, where, what mends it. The status is 1 when
the work failed and 2 when the command line was wrong, so that scripts can tell the two apart.
*/
static void message(const char *kind, const char *format, va_list list)
{
    char line[4096];
    vsnprintf(line, sizeof line, format, list);
    for (char *c = line; *c; c++)
        if ((unsigned char)*c < ' ' || *c == 127)
            *c = '?';  // a file name may hold anything, a message is one line
    fflush(stdout);    // results first: the message then stands below what led to it
    // on a terminal a progress bar may stand there half drawn
    fprintf(stderr, "%s%s: %s\n", isatty(STDERR_FILENO) ? "\r\033[K" : "", kind, line);
}

// A file under its temporary name, which a signal that ends the program at once should not leave.
const char *volatile half_written;
volatile int half_writer;  // a process (gnuplot) that writes it

// Prints "error: ..." and ends the program with status 1.
_Noreturn void die(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    message("error", format, list);
    va_end(list);
    exit(1);
}

// Prints "error: ..." and ends the program with status 2: the command line was wrong.
_Noreturn void die_usage(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    message("error", format, list);
    va_end(list);
    exit(2);
}

// Prints "warning: ..." and returns.
void warn(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    message("warning", format, list);
    va_end(list);
}

/*
## Memory
*/

// `count` times `size` bytes, all zero; the caller frees them. Dies when there is no such memory.
void *alloc_zeroed(size_t count, size_t size)
{
    void *memory = calloc(count ? count : 1, size ? size : 1);
    if (!memory)
        die("out of memory: %zu times %zu bytes asked for; a smaller run (--quick) needs less",
            count, size);
    return memory;
}

// `old` (or NULL) made `count` times `size` bytes large; new bytes are not zeroed. Dies likewise.
void *alloc_again(void *old, size_t count, size_t size)
{
    bool fits = !size || count <= SIZE_MAX / size;
    void *memory = fits ? realloc(old, count && size ? count * size : 1) : NULL;
    if (!memory)
        die("out of memory: %zu times %zu bytes asked for; a smaller run (--quick) needs less",
            count, size);
    return memory;
}

// Adds what is formatted as by printf to the end of a text, whose bytes end with a 0.
void put_list(Text *text, const char *format, va_list list)
{
    va_list again;
    va_copy(again, list);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0)
        die("cannot format a text: %s", strerror(errno));
    size_t need = text->used + (size_t)length + 1;
    if (need > text->room) {
        text->room = text->used ? 2 * need + 100 : need;
        text->bytes = alloc_again(text->bytes, text->room, 1);
    }
    vsnprintf(text->bytes + text->used, text->room - text->used, format, list);
    text->used = need - 1;
}

// The same.
void put(Text *text, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    put_list(text, format, list);
    va_end(list);
}

// A fresh string, formatted as by printf; the caller frees it.
char *text_format(const char *format, ...)
{
    Text text = {0};
    va_list list;
    va_start(list, format);
    put_list(&text, format, list);
    va_end(list);
    return text.bytes;
}

// How many characters the longest line of a UTF-8 text has (bytes that begin one), at least `least`.
int text_characters(const char *text, int least)
{
    for (int here = 0; *text; text++) {
        here = *text == '\n' ? 0 : here + ((*text & 0xC0) != 0x80);
        least = here > least ? here : least;
    }
    return least;
}

// The folder that this program lies in, whatever the working folder and by whatever link it was
// started; or NULL where the system does not tell. The caller frees it.
char *program_folder(void)
{
    char path[PATH_MAX];
#if defined(__linux__)
    ssize_t length = readlink("/proc/self/exe", path, sizeof path);
#elif defined(__APPLE__)
    char called[PATH_MAX];
    uint32_t room = sizeof called;
    bool found = _NSGetExecutablePath(called, &room) == 0 && realpath(called, path);
    ssize_t length = found ? (ssize_t)strlen(path) : -1;
#else
    ssize_t length = -1;
#endif
    if (length <= 0 || length >= (ssize_t)sizeof path)  // or cut to that
        return NULL;
    while (length > 1 && path[--length] != '/')
        ;
    return text_format("%.*s", (int)length, path);
}

// The path without links, fresh, or NULL. Dies when only memory is missing: the file may be there.
char *true_path(const char *path)
{
    char *found = realpath(path, NULL);
    if (!found && errno == ENOMEM)
        die("cannot look for '%s': out of memory", path);
    return found;
}

// A file of the book, as "figures/style.gp": its true path, fresh, looked for in the working folder
// and then in each folder above the program's own; or NULL.
char *find_above(const char *name)
{
    char *found = true_path(name), *folder = program_folder();
    for (char *slash = folder; !found && slash;) {
        char *path = text_format("%s/%s", folder, name);
        found = true_path(path);
        free(path);
        if ((slash = strrchr(folder, '/')))
            *slash = 0;  // the folder above
    }
    free(folder);
    return found;
}

// Seconds on a clock that never jumps; only differences mean something.
double clock_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/*
## The arena

A training step makes dozens of tensors and needs none of them when it is over. So they are cut from
the front of a large block, one behind the other, and `step_reset` takes them all back by setting
one number to zero. After the first step the blocks are there: no step asks for memory again.

A block is never moved or given back, so pointers stay good until they are released; when one is
full the next begins. Under the address sanitizer what has been released is poisoned: who uses a
tensor of an earlier step is caught in the act.
*/
#define ARENA_BLOCKS 64
#define ARENA_SMALLEST ((size_t)64 << 20)  // bytes

static struct {
    unsigned char *start;
    size_t size;
} arena[ARENA_BLOCKS];
static int arena_count, arena_now;
static size_t arena_used;

static void arena_block(size_t bytes)
{
    const size_t page = (size_t)2 << 20;  // a huge page: fewer look-ups in hundreds of MB
    if (arena_count == ARENA_BLOCKS)
        die("out of memory: one step needs more than %d blocks; release results earlier "
            "(step_release)",
            ARENA_BLOCKS);
    size_t size = bytes > ARENA_SMALLEST ? bytes : ARENA_SMALLEST;
    size = (size + page - 1) / page * page;
    unsigned char *start = aligned_alloc(page, size);
    if (!start)
        die("out of memory: %zu MiB for the results of one step; a smaller batch or --quick needs "
            "less",
            size >> 20);
#if defined(__linux__)
    madvise(start, size, MADV_HUGEPAGE);  // a hint: nothing depends on it
#endif
    ASAN_POISON_MEMORY_REGION(start, size);
    arena[arena_count].start = start;
    arena[arena_count++].size = size;
}

// `bytes`, aligned to a cache line, not zeroed; valid until the release of an earlier mark.
void *step_alloc(size_t bytes)
{
    if (bytes > SIZE_MAX / 2)  // rounding up must not make it small
        die("out of memory: %zu bytes asked for, more than can be addressed", bytes);
    bytes = (bytes + 63) & ~(size_t)63;
    while (arena_now < arena_count && arena_used + bytes > arena[arena_now].size) {
        arena_now++;
        arena_used = 0;
    }
    if (arena_now == arena_count)
        arena_block(bytes);
    unsigned char *memory = arena[arena_now].start + arena_used;
    arena_used += bytes;
    ASAN_UNPOISON_MEMORY_REGION(memory, bytes);
    return memory;
}

// How full the arena is now: up to its release it may serve as scratch paper.
ArenaMark arena_mark(void) { return (ArenaMark){arena_now, arena_used}; }

// Takes back all that came after the mark.
void arena_release(ArenaMark mark)
{
    for (int i = mark.block; i < arena_count && i <= arena_now; i++) {
        size_t from = i == mark.block ? mark.used : 0,
               to = i == arena_now ? arena_used : arena[i].size;
        ASAN_POISON_MEMORY_REGION(arena[i].start + from, to - from);
    }
    arena_now = mark.block;
    arena_used = mark.used;
}

// Bytes that the arena has asked the system for.
size_t step_bytes(void)
{
    size_t bytes = 0;
    for (int i = 0; i < arena_count; i++)
        bytes += arena[i].size;
    return bytes;
}

/*
## Threads

There is one pool of threads, OpenMP's. The linear algebra library uses one thread only, whether it
was built for OpenMP, for threads of its own or for none, and is called from inside our own split of
each product (kernels.c): two pools on the same cores wait for each other, and that makes a program
several times slower.

Numbers below about $10^{-38}$ ("denormals") cost the processor a hundred times the usual effort and
change nothing we could see, so each thread treats them as zero: our only liberty with arithmetic.
*/
static int thread_count;

/*
OpenBLAS works on scratch paper: a sheet for each thread that multiplies at the moment. Where there
is no memory for a sheet, versions before 0.3.30 ask again, for ever. So we ask first, and say so if
there is none; then OpenBLAS is made to take all its sheets, which it keeps, before anything else of
the program takes their place. Built without threads, as Debian's libopenblas0-serial is, it gives
two threads that ask at once the same sheet, and both products are wrong: so they ask us, in turn.
*/
#if defined(__linux__)
void blas_memory_free(void *sheet) __attribute__((weak));  // OpenBLAS's own: others have none

void *blas_memory_alloc(int kind)
{
    static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
    static void *(*alloc)(int);
    pthread_mutex_lock(&turn);
    alloc = alloc ? alloc : (void *(*)(int))dlsym(RTLD_NEXT, __func__);
    void *sheet = alloc(kind);
    pthread_mutex_unlock(&turn);
    return sheet;
}

static void find_memory(int threads)
{
    const size_t MiB = 1 << 20, each = 144 * MiB;  // a sheet, and what else a thread needs
    void *place[THREADS_MOST];
    int found = 0;
    for (; found < threads; found++) {
        place[found] = mmap(NULL, each, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (place[found] == MAP_FAILED)
            break;
    }
    for (int i = 0; i < found; i++)
        munmap(place[i], each);
    if (found < threads)
        die("out of memory: products of matrices need %zu MiB for each of %d thread%s, and there "
            "is enough for %d; allow more (ulimit -v)%s",
            each / MiB, threads, threads > 1 ? "s" : "", found,
            threads > 1 ? ", or ask for fewer threads (OMP_NUM_THREADS)" : "");
}

static void take_scratch_paper(int threads)
{
    static int taken;
    void *sheet[THREADS_MOST];
    if (threads <= taken)
        return;
    find_memory(threads - taken);
    taken = threads;
    if (!blas_memory_free || threads > 64)  // it may not have so many
        return;
    for (int i = 0; i < threads; i++)
        sheet[i] = blas_memory_alloc(0);
    for (int i = 0; i < threads; i++)
        blas_memory_free(sheet[i]);
}
#else
static void take_scratch_paper(int threads) { (void)threads; }
#endif

/*
A thread that waits for another one spins before it goes to sleep, because waking up takes longer
than most waits. GNU's OpenMP spins for milliseconds. On a laptop with a browser open the other
thread may be off its core just then, and the waiting one burns the time that would have brought it
back: trainings became five times slower. Some ten microseconds lose little there; where nothing
else runs, ten times that is a fifth faster. And OpenBLAS, left alone, starts threads of its own
before anybody can tell it that it has one.

Both libraries ask the environment before `main` begins, when it is too late for a program to write
into it. So this one has its own `getenv`, which answers these two questions: the first with a
proposal, which stands back behind what the user has set. Nothing needs to be started twice.
*/
#if defined(__linux__) && defined(__GLIBC__)
static char *spins_before_sleep(void)
{
    static char few[] = "1000", many[] = "20000";
    int running = 2;  // programs that run just now, this one among them
    char load[100] = "";
    int file = open("/proc/loadavg", O_RDONLY | O_CLOEXEC);
    if (read(file, load, sizeof load - 1) < 0 || sscanf(load, "%*f %*f %*f %d", &running) != 1)
        running = 2;
    close(file);
    return running > 1 ? few : many;
}

// Those that OpenBLAS counts when it is loaded, if it was built for OpenMP.
static int threads_at_start(void)
{
    const char *asked = getenv("OMP_NUM_THREADS");
    int all = (int)sysconf(_SC_NPROCESSORS_ONLN), threads = asked ? atoi(asked) : all;
    threads = threads < 1 || threads > all ? all : threads;
    return threads > THREADS_MOST ? THREADS_MOST : threads;
}

// As the C library's, but for two names.
char *getenv(const char *name)
{
    static char one[] = "1";
    size_t length = strlen(name);
    if (!strcmp(name, "OPENBLAS_NUM_THREADS")) {
        // Asked as it is loaded. Then builds for OpenMP take all their sheets, others since 0.3.29 one.
        find_memory(openblas_get_parallel() == OPENBLAS_OPENMP ? threads_at_start() : 1);
        return one;
    }
    for (char **entry = environ; entry && *entry; entry++)
        if (!strncmp(*entry, name, length) && (*entry)[length] == '=')
            return *entry + length + 1;
    return strcmp(name, "GOMP_SPINCOUNT") || getenv("OMP_WAIT_POLICY") ? NULL
                                                                       : spins_before_sleep();
}
#endif

// Tells this thread's processor, where we know how.
static void flush_denormals(void)
{
#if defined(__SSE__)
    _mm_setcsr(_mm_getcsr() | 0x8040);  // results are flushed to zero, operands taken as zero
#elif defined(__aarch64__)
    uint64_t control;
    __asm__ volatile("mrs %0, fpcr" : "=r"(control));
    __asm__ volatile("msr fpcr, %0" : : "r"(control | 1 << 24));  // both
#endif
}

// Sets the number of threads; 0 takes what OpenMP proposes: OMP_NUM_THREADS if set, else all cores.
// More than THREADS_MOST are not used: sums keep a place for each.
void threads_set(int threads)
{
    thread_count = threads > 0 ? threads : omp_get_max_threads();
    if (thread_count > THREADS_MOST)
        thread_count = THREADS_MOST;
    take_scratch_paper(thread_count);
    omp_set_dynamic(0);
    openblas_set_num_threads(1);  // some versions set OpenMP's number with it, so ours comes last
    omp_set_num_threads(thread_count);
    flush_denormals();  // here too: after a region, LLVM's OpenMP gives back what it found before
#pragma omp parallel
    flush_denormals();
}

// Until it is undone OpenMP has one thread, to be set before the library of products is called outside
// our loops: built for OpenMP, it takes as many as OpenMP has, whatever it was told.
void threads_one(bool one) { omp_set_num_threads(one ? (threads_count(), 1) : thread_count); }

// The number of threads; the first call decides it if threads_set has not.
int threads_count(void)
{
    if (thread_count == 0)
        threads_set(0);
    return thread_count;
}
