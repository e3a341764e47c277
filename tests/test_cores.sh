#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# That no number hangs on the kernels that OpenBLAS picks for the processor at hand. It has others for older and newer
# ones, which add up in another order; OPENBLAS_CORETYPE chooses. The numeric tests pass with each of those that this
# processor can do, and so do the checks of some chapters; and with a library of products that adds up one term after
# another, from the front, from the back or fused (plain_blas.c), whose sums are worse than any processor's.
# Left out: the checks of the other chapters, which take longer.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL CFLAGS PORTABLE LD_LIBRARY_PATH LD_PRELOAD OPENBLAS_CORETYPE PLAIN_BLAS
export LC_ALL=C OMP_NUM_THREADS=2 GOMP_SPINCOUNT=1000
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0 left=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1 </dev/null; then ok; else no "$what"; tail -n 20 "$work/said" | sed 's/^/    /'; fi; }
skip() { left=$((left + 1)); echo "skipped: $*"; }

flags=$(sed -n 's/^flags[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
can() { local flag; for flag in "$@"; do case " $flags " in (*" $flag "*) ;; (*) return 1 ;; esac; done; }
cores=
[ -z "$flags" ] || for core in "Nehalem sse4_2" "Sandybridge avx" "Haswell avx2 fma" "Zen avx2 fma" \
    "SkylakeX avx512f avx512bw avx512dq avx512vl" "Cooperlake avx512f avx512bw avx512dq avx512vl avx512_bf16"; do
    if can ${core#* }; then cores="$cores ${core%% *}"; else skip "this processor cannot do what ${core%% *}'s kernels ask"; fi
done

numeric="test_kernels test_ops test_measure test_optimizer test_tensor test_base"
chapters="check_10 check_15"
make -s FLAVOUR=float $(for name in $numeric $chapters; do echo "build/test/float/$name"; done) >"$work/said" 2>&1 ||
    { tail -n 20 "$work/said"; exit 1; }
pass() { # HOW TEST... : each passes, in that environment
    local how=$1 name
    shift
    for name in "$@"; do is "$how: $name" env $how "build/test/float/$name"; done
}

# ---- each processor's kernels ----

printf '#include <cblas.h>\n#include <stdio.h>\nint main(void) { return puts(openblas_get_corename()) < 0; }\n' >"$work/core.c"
if [ -z "$cores" ]; then skip "not an x86-64 machine with Linux, so no other processor's kernels are asked for"
elif ! ${CC:-cc} $(pkg-config --cflags openblas) "$work/core.c" -o "$work/core" $(pkg-config --libs openblas) 2>"$work/said" ||
    [ "$(OPENBLAS_CORETYPE=Nehalem "$work/core")" != Nehalem ]; then
    skip "this OpenBLAS has one processor's kernels only"
else
    for core in $cores; do
        taken=$(OPENBLAS_CORETYPE=$core "$work/core")
        is "OPENBLAS_CORETYPE=$core is heard: $taken" [ "$taken" = "$core" ]
        pass OPENBLAS_CORETYPE=$core $numeric
        case $core in Nehalem | SkylakeX) pass OPENBLAS_CORETYPE=$core $chapters ;; esac
    done
fi

# ---- a library that adds up one after another ----

if ${CC:-cc} -O2 -shared -fPIC $(pkg-config --cflags openblas) tests/plain_blas.c -o "$work/plain.so" -lm 2>"$work/said" &&
    LD_DEBUG=bindings LD_PRELOAD=$work/plain.so build/test/float/test_kernels 2>&1 |
    grep -q "to $work/plain.so .*cblas_sgemm"; then
    for how in ahead back fused; do
        pass "LD_PRELOAD=$work/plain.so PLAIN_BLAS=$how" $numeric
    done
else skip "no library can be loaded before the others here"; fi

echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"
[ $bad = 0 ]
