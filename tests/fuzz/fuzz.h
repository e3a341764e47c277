// SPDX-License-Identifier: MIT
#ifndef LTG_FUZZ_H
#define LTG_FUZZ_H

/*
# fuzz.h: a parser that may die a million times in one process

The library answers a bad file by ending the program, and a fuzzer wants thousands of bad files a
second: a process for each would be a hundred times too slow. So the linker hands us a few calls
(`-Wl,--wrap=exit` and the like, see run.sh; the library itself is as it always is), and a call
under *watch* that wants to exit comes back here by `longjmp` instead.

What it had asked for until then, it can no longer give back. Looking away (no leak checker, a new
process every so many runs) would be simple, but would also hide the leaks of calls that succeed.
The sanitizer tells us of every `malloc` and `free`, also of those that zlib, cJSON and the C
library make, so we keep a list of what the watched call holds: after a death we close its files and
free its memory ourselves; after a success anything left over is a finding. Memory and files stay
flat over millions of runs, without a fork.

Files are one `memfd`: whatever name a watched call opens, it gets the fuzzer's input, and no
file of the machine is ever touched. Standard error is a buffer while we watch, and a death must
have left exactly one line "error: ..." in it.

A finding prints why and aborts; the fuzzer then keeps the input as a file.
*/

#include "../../common/common.h"

#include <fcntl.h>
#include <sanitizer/allocator_interface.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define CAME_BACK (-1)

static jmp_buf fuzz_home;
static int fuzz_status;              // of the watched call's exit, or CAME_BACK
static bool fuzz_watching;           // only ever set while the main thread is in a watched call
static __thread bool fuzz_main;      // the fuzzer has threads of its own
static int fuzz_input, fuzz_beside;  // memfds: the input; what a file named "...images..." holds,
static bool fuzz_two_files;          // if this is set
static void *volatile fuzz_held[1 << 16];  // volatile: the compiler believes that free() changes
static volatile int fuzz_helds;            // nothing of ours, but it calls fuzz_gives
static FILE *fuzz_open[8];
static int fuzz_opens;
static char fuzz_said[8192];  // by the watched call, on standard error
static FILE *fuzz_mouth;

#define finding(...)                                                                               \
    do {                                                                                           \
        fuzz_watching = false;                                                                     \
        dprintf(STDERR_FILENO, "FINDING: " __VA_ARGS__);                                           \
        dprintf(STDERR_FILENO, "\n");                                                              \
        abort();                                                                                   \
    } while (0)

/*
## What the watched call holds
*/
static void fuzz_takes(const volatile void *memory, size_t size)
{
    (void)size;
    if (!fuzz_watching || !fuzz_main || !memory)
        return;
    if (fuzz_helds == (int)(sizeof fuzz_held / sizeof *fuzz_held))
        finding("more than %d pieces of memory at once for one small input", fuzz_helds);
    fuzz_held[fuzz_helds++] = (void *)memory;
}

static void fuzz_gives(const volatile void *memory)
{
    if (!fuzz_main || !memory)
        return;
    for (int i = fuzz_helds - 1; i >= 0; i--)  // mostly it is one of the latest
        if (fuzz_held[i] == memory) {
            fuzz_held[i] = fuzz_held[--fuzz_helds];
            return;
        }
}

// Everything goes: after a death, or when a program ends that frees nothing.
static void fuzz_clean_up(void)
{
    while (fuzz_opens > 0)
        fclose(fuzz_open[--fuzz_opens]);
    while (fuzz_helds > 0)
        free(fuzz_held[fuzz_helds - 1]);
}

/*
## The calls that the linker hands us

Outside a watch they do what they always did: the fuzzer itself calls them, too.
*/
_Noreturn void __real_exit(int status);
FILE *__real_fopen(const char *path, const char *mode);
int __real_fclose(FILE *file);
int __real_stat(const char *path, struct stat *about);
int __real_isatty(int file);
int __real_sigaction(int number, const struct sigaction *action, struct sigaction *old);
sighandler_t __real_signal(int number, sighandler_t handler);
_Noreturn void __wrap_exit(int status);
FILE *__wrap_fopen(const char *path, const char *mode);
int __wrap_fclose(FILE *file);
int __wrap_stat(const char *path, struct stat *about);
int __wrap_isatty(int file);
int __wrap_sigaction(int number, const struct sigaction *action, struct sigaction *old);
sighandler_t __wrap_signal(int number, sighandler_t handler);
void __wrap_threads_set(int threads);
Source *__wrap_source_open(const char *name);

_Noreturn void __wrap_exit(int status)
{
    if (!fuzz_watching)
        __real_exit(status);
    fuzz_status = status;
    longjmp(fuzz_home, 1);
}

static int fuzz_file(const char *path)
{
    return fuzz_two_files && strstr(path, "images") ? fuzz_beside : fuzz_input;
}

FILE *__wrap_fopen(const char *path, const char *mode)
{
    if (!fuzz_watching)
        return __real_fopen(path, mode);
    char name[40];
    snprintf(name, sizeof name, "/proc/self/fd/%d", fuzz_file(path));
    FILE *file = *mode == 'r' ? fdopen(open(name, O_RDONLY | O_CLOEXEC), "r") : NULL;
    if (!file || fuzz_opens == 8)
        finding("'%s' opened as '%s': too many files, or not for reading", path, mode);
    return fuzz_open[fuzz_opens++] = file;
}

int __wrap_fclose(FILE *file)
{
    for (int i = 0; i < fuzz_opens; i++)
        if (fuzz_open[i] == file)
            fuzz_open[i] = fuzz_open[--fuzz_opens];
    return __real_fclose(file);
}

int __wrap_stat(const char *path, struct stat *about)
{
    return fuzz_watching ? fstat(fuzz_file(path), about) : __real_stat(path, about);
}

// No terminal: a message is then one line and nothing else.
int __wrap_isatty(int file) { return fuzz_watching ? 0 : __real_isatty(file); }

// The fuzzer's own handlers stay in place.
int __wrap_sigaction(int number, const struct sigaction *action, struct sigaction *old)
{
    return __real_sigaction(number, fuzz_watching ? NULL : action, old);
}

sighandler_t __wrap_signal(int number, sighandler_t handler)
{
    return fuzz_watching ? SIG_DFL : __real_signal(number, handler);
}

// These two only the library calls.
void __wrap_threads_set(int threads)
{
    if (threads < 1 || threads > THREADS_MOST)
        finding("%d threads", threads);
}

// Behind the options a chapter's work begins: good options end here, as by exit(0).
Source *__wrap_source_open(const char *name)
{
    if (!*name || strlen(name))
        __wrap_exit(0);
    return NULL;
}

/*
## Watching
*/
static void fuzz_begin(void)
{
    fuzz_main = true;
    fuzz_input = memfd_create("input", MFD_CLOEXEC);
    fuzz_beside = memfd_create("beside", MFD_CLOEXEC);
    fuzz_mouth = fmemopen(fuzz_said, sizeof fuzz_said, "w");
    stdout = __real_fopen("/dev/null", "w");
    if (fuzz_input < 0 || fuzz_beside < 0 || !fuzz_mouth || !stdout)
        finding("cannot begin");
    setvbuf(stdout, NULL, _IONBF, 0);      // no buffer is made in the middle of a watch;
    setvbuf(fuzz_mouth, NULL, _IONBF, 0);  // what is said is there to be read at once
    __sanitizer_install_malloc_and_free_hooks(fuzz_takes, fuzz_gives);
}

static inline void fuzz_fill(int file, const uint8_t *bytes, size_t size)
{
    if (ftruncate(file, 0) || pwrite(file, bytes, size, 0) != (ssize_t)size)
        finding("cannot write the input");
}

// Exactly one line, beginning with `kind` ("error: "), all of it printable.
static void fuzz_one_line(const char *kind)
{
    size_t length = strcspn(fuzz_said, "\n");
    if (strncmp(fuzz_said, kind, strlen(kind)) || strcmp(fuzz_said + length, "\n"))
        finding("expected one line '%s...', found '%s'", kind, fuzz_said);
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)fuzz_said[i] < 32 || fuzz_said[i] == 127)
            finding("byte %02x in the message '%s'", fuzz_said[i], fuzz_said);
}

typedef void Watched(void *what);

// Calls it; returns its exit status or CAME_BACK. A death must have one of the two statuses and one
// line; who comes back (or exits with 0) must have been silent, if `silent`. Afterwards all that
// the call held is gone after a death, and still there when it came back: fuzz_done.
static int fuzz_watch(Watched *call, void *what, int status, bool silent)
{
    FILE *before = stderr;
    memset(fuzz_said, 0, sizeof fuzz_said);
    rewind(fuzz_mouth);
    stderr = fuzz_mouth;
    fuzz_status = CAME_BACK;
    if (!setjmp(fuzz_home)) {
        fuzz_watching = true;
        call(what);
    }
    fuzz_watching = false;
    stderr = before;
    if (fuzz_status > 0) {
        if (fuzz_status != status)
            finding("expected status %d, found %d, and said '%s'", status, fuzz_status, fuzz_said);
        fuzz_one_line("error: ");
        fuzz_clean_up();
    } else if (silent && *fuzz_said)
        finding("a call that succeeds said '%s'", fuzz_said);
    return fuzz_status;
}

// After a call that came back, when the target has freed what it was given: nothing may be left.
static inline void fuzz_done(void)
{
    if (fuzz_opens || fuzz_helds)
        finding("%d files and %d pieces of memory are left", fuzz_opens, fuzz_helds);
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
size_t LLVMFuzzerMutate(uint8_t *bytes, size_t size, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t most, unsigned seed);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc, (void)argv;
    fuzz_begin();
    return 0;
}

#endif
