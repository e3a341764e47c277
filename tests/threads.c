// SPDX-License-Identifier: MIT
/*
# threads.c: how many threads really work

For test_blas.sh, which runs it with several libraries of products. It asks for as many threads as
its argument says and prints how many there are in a loop, how many have a share of the work of a
large product and of an eigenvalue problem, how many threads the process has altogether, and in how
many of them denormals are flushed. Who works is told by the processor time that each thread has
had, so others that use the machine change nothing. The last number, if a second argument says how
often to try, is how often two threads were given one sheet of scratch paper by OpenBLAS: products
that both of them work out then are wrong.
*/
#include "../common/common.h"

#include <dirent.h>
#include <float.h>
#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *blas_memory_alloc(int kind) __attribute__((weak));
void blas_memory_free(void *sheet) __attribute__((weak));

enum { TASKS = 1000 };
typedef struct Times {
    int count;
    long task[TASKS];
    double seconds[TASKS];
} Times;

// The processor time of each thread of this process so far.
static Times times_now(void)
{
    Times times = {0};
    DIR *folder = opendir("/proc/self/task");
    if (!folder)
        die("no /proc/self/task");
    for (struct dirent *entry; (entry = readdir(folder)) != NULL && times.count < TASKS;) {
        double nanoseconds;
        char *path = text_format("/proc/self/task/%s/schedstat", entry->d_name);
        FILE *file = entry->d_name[0] == '.' ? NULL : fopen(path, "r");
        if (file && fscanf(file, "%lf", &nanoseconds) == 1) {
            times.task[times.count] = atol(entry->d_name);
            times.seconds[times.count++] = 1e-9 * nanoseconds;
        }
        if (file)
            fclose(file);
        free(path);
    }
    closedir(folder);
    return times;
}

// How many threads have had more than a tenth of the busiest one's time since then.
static int workers_since(const Times *before)
{
    Times now = times_now();
    double most = 0;
    int workers = 0;
    for (int i = 0; i < now.count; i++) {
        for (int j = 0; j < before->count; j++)
            if (now.task[i] == before->task[j])
                now.seconds[i] -= before->seconds[j];
        most = fmax(most, now.seconds[i]);
    }
    for (int i = 0; i < now.count; i++)
        workers += now.seconds[i] > most / 10;
    return workers;
}

static int in_loop(void)
{
    int threads = 0;
#pragma omp parallel reduction(+ : threads)
    threads += 1;
    return threads;
}

// M of 1: below 0.4 million operations, not ours to split.
static int in_product(int M, int size)
{
    Tensor *a = tensor_fill(shape2(size, size), 0.5), *c = tensor_new(a->shape);
    Times before = times_now();
    for (int i = 0; i < 10000 / M; i++)
        gemm(false, false, M, size, size, a->data, a->data, 0, c->data, NULL, LINEAR);
    step_reset();
    return workers_since(&before);
}

// Each thread takes a sheet of OpenBLAS's scratch paper and gives it back, again and again, while
// others do the same: how often does it find on its sheet what another one has written?
static int shared(int times)
{
    int found = 0;
    if (!blas_memory_alloc || !blas_memory_free)
        return 0;
#pragma omp parallel reduction(+ : found)
    for (int i = 0; i < times; i++) {
        volatile int *sheet = blas_memory_alloc(0);
        *sheet = omp_get_thread_num();
        for (volatile int wait = 0; wait < 50; wait++)
            ;
        found += *sheet != omp_get_thread_num();
        blas_memory_free((void *)sheet);
    }
    return found;
}

static int in_eigen(int size)
{
    double *matrix = alloc_zeroed((size_t)size * (size_t)size, sizeof *matrix),
           *value = alloc_zeroed((size_t)size, sizeof *value);
    for (int i = 0; i < size; i++)
        for (int j = i; j < size; j++)
            matrix[i * size + j] = 1.0 / (1 + j - i);
    Times before = times_now();
    eigen_symmetric(matrix, size, value);
    free(matrix);
    free(value);
    return workers_since(&before);
}

static int flushed(void)
{
    volatile float tiny = FLT_MIN;
    int threads = 0;
#pragma omp parallel reduction(+ : threads)
    {
        volatile float half = tiny * 0.5f;
        threads += half == 0;
    }
    return threads;
}

int main(int argc, char **argv)
{
    threads_set(argc > 1 ? atoi(argv[1]) : 0);
    int before = in_loop(), eigen = in_eigen(500), after = in_loop();
    int loop = before < after ? before : after;
    int small = in_product(1, 400), product = in_product(500, 500);
    printf("asked %d loop %d product %d small %d eigen %d flushed %d in all %d shared %d\n",
           threads_count(), loop, product, small, eigen, flushed(), times_now().count,
           shared(argc > 2 ? atoi(argv[2]) : 0));
    return 0;
}
