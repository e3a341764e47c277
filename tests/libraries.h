// SPDX-License-Identifier: MIT
#ifndef LTG_LIBRARIES_H
#define LTG_LIBRARIES_H

/*
# libraries.h: who asks for memory

A program that has its own `malloc` sees the calls of every library. What OpenMP and the library of
products do is not ours to say: some of OpenBLAS's kernels take their scratch paper by `malloc`, and
LLVM's OpenMP asks for memory whenever threads meet. They are told by the address that a call
returns to.
*/
#include <link.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static struct {
    uintptr_t from, to;
} libraries[16];  // their code
static int libraries_count;

static int libraries_note(struct dl_phdr_info *library, size_t size, void *unused)
{
    static const char *const name[] = {"libgomp", "libomp", "libiomp", "blas", "libgfortran"};
    const char *file = strrchr(library->dlpi_name, '/');
    bool known = false;
    (void)size, (void)unused;
    for (size_t i = 0; file && i < sizeof name / sizeof *name; i++)
        known = known || strstr(file, name[i]);
    for (int i = 0; known && i < library->dlpi_phnum; i++)
        if (library->dlpi_phdr[i].p_type == PT_LOAD && library->dlpi_phdr[i].p_flags & PF_X &&
            libraries_count < 16) {
            libraries[libraries_count].from = library->dlpi_addr + library->dlpi_phdr[i].p_vaddr;
            libraries[libraries_count].to =
                libraries[libraries_count].from + library->dlpi_phdr[i].p_memsz;
            libraries_count++;
        }
    return 0;
}

// To be called first: where their code lies.
static inline void libraries_find(void) { dl_iterate_phdr(libraries_note, NULL); }

static inline bool libraries_call(const void *back)
{
    for (int i = 0; i < libraries_count; i++)
        if ((uintptr_t)back >= libraries[i].from && (uintptr_t)back < libraries[i].to)
            return true;
    return false;
}
#endif
