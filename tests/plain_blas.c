// SPDX-License-Identifier: MIT
/*
# plain_blas.c: a library of products that adds up one term after another

For scripts that have it loaded before OpenBLAS. No processor's library adds up in fewer, longer
sums than this one, and none loses more: what passes with it hangs on no library's order.
PLAIN_BLAS=back begins at the last term, PLAIN_BLAS=fused rounds each term together with its sum.
Like some of OpenBLAS's kernels it takes its scratch paper by malloc. With PLAIN_BLAS=hang
it makes the empty file `hanging` in its hundredth product, and never returns.
*/
#include <cblas.h>
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#define PRODUCT(name, real, fused_add)                                                             \
    void name(const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE ta,                         \
              const enum CBLAS_TRANSPOSE tb, const blasint M, const blasint N, const blasint K,    \
              const real alpha, const real *A, const blasint lda, const real *B,                   \
              const blasint ldb, const real beta, real *C, const blasint ldc)                      \
    {                                                                                              \
        const char *how = getenv("PLAIN_BLAS");                                                    \
        const int back = how && *how == 'b', fused = how && *how == 'f';                           \
        real *row = malloc((size_t)K * sizeof *row + 1);                                           \
        static long count;                                                                         \
        while (how && *how == 'h' && ++count > 99)                                                 \
            close(open("hanging", O_CREAT, 0666));                                                 \
        if (order != CblasRowMajor || !row)                                                        \
            abort();                                                                               \
        for (long i = 0; i < M; i++) {                                                             \
            for (long k = 0; k < K; k++)                                                           \
                row[k] = ta == CblasTrans ? A[k * lda + i] : A[i * lda + k];                       \
            for (long j = 0; j < N; j++) {                                                         \
                real total = 0, *c = &C[i * ldc + j];                                              \
                for (long n = 0; n < K; n++) {                                                     \
                    long k = back ? K - 1 - n : n;                                                 \
                    real b = tb == CblasTrans ? B[j * ldb + k] : B[k * ldb + j];                   \
                    total = fused ? fused_add(row[k], b, total) : total + row[k] * b;              \
                }                                                                                  \
                *c = beta == 0 ? alpha * total : alpha * total + beta * *c;                        \
            }                                                                                      \
        }                                                                                          \
        free(row);                                                                                 \
    }

PRODUCT(cblas_sgemm, float, fmaf)
PRODUCT(cblas_dgemm, double, fma)
