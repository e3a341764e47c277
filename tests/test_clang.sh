#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# That the book does not depend on the compiler at hand. First, the other one (clang if this one is gcc, gcc if it is
# clang) builds every program with warnings as errors, and what it made keeps error bounds and verdicts. Second, what
# clang's sanitizers see: the tests of the library, with LLVM's OpenMP, whose own leaks are suppressed by its name.
# Third, this compiler without optimising, with little and with much of it (what it warns of hangs on that), and under a
# name of several words.
# Left out: sanitizers of clang on the checks of chapters, which make test-deep runs with this compiler's.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL CFLAGS PORTABLE LD_LIBRARY_PATH LD_PRELOAD
export LC_ALL=C OMP_NUM_THREADS=2 OMP_WAIT_POLICY=passive
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0 left=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1 </dev/null; then ok; else no "$what"; tail -n 20 "$work/said" | sed 's/^/    /'; fi; }
skip() { left=$((left + 1)); echo "skipped: $*"; }

programs() { # FOLDER: $float and $double become what is made for either there; what is not made for float is for double
    local file
    float=() double=()
    for file in chapters/[0-9]*.c tests/test_*.c tests/check_*.c tests/bench/*.c; do
        [ -e "$file" ] || continue
        case $(sed -n '1,5s,^// [a-z]*: *,,p' "$file") in
        '' | *float*) float+=("$1/float/$(basename "$file" .c)") ;;
        *) double+=("$1/double/$(basename "$file" .c)") ;;
        esac
    done
}
by() { make -k -j"$jobs" CC="$1" FLAVOUR=float BIN="${@:2}"; } # float: a warning is an error
all() { # COMPILER FOLDER FLAGS: every program
    programs "$2"
    is "$1 $3 builds all without a warning" by "$1" "$2/float" CFLAGS="$3" "${float[@]}"
    is "$1 $3 builds all without a warning, in double" by "$1" "$2/double" CFLAGS="$3 -DLTG_DOUBLE" "${double[@]}"
}

# What is short in so short a run may be so by a hair, and another way of rounding may decide it otherwise; what holds
# is meant to hold.
verdicts() { # FOLDER: the claims that hold in some short parts of the programs there
    local chapter
    for chapter in "00_first_steps line,curve,tape,ravine" "01_autoencoder pca,byhand"; do
        "$1/${chapter% *}" --quick --part "${chapter#* }" --out "$work/out/${chapter% *}" >"$work/words" 2>&1 </dev/null || return
        awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
            $at["verdict"] == "ok" { print $at["part"], $at["claim"] }' "$work/out/${chapter% *}/results.tsv"
    done
}
holds() { # FOLDER: every claim that holds in the programs of build/?
    verdicts "$1" >"$work/there" || { cat "$work/words"; return 1; }
    ! grep -vxFf "$work/there" "$work/native"
}
verdicts build >"$work/native" || { cat "$work/words"; echo "the programs in build/ do not run"; exit 1; }
is "the native programs claim something" [ "$(wc -l <"$work/native")" -ge 15 ]

# ---- the other compiler ----

this=${CC:-cc}
if $this --version 2>/dev/null | grep -qi clang; then other=gcc; else other=clang; fi
printf '#include <omp.h>\nint main(void) { return omp_get_max_threads() < 1; }\n' >"$work/omp.c"
if command -v $other >/dev/null && $other -fopenmp "$work/omp.c" -o "$work/omp" 2>/dev/null; then
    all $other "$work/other" -O1
    for name in kernels ops measure optimizer; do is "$other: test_$name" "$work/other/float/test_$name"; done
    is "$other: every claim that holds in the native programs holds" holds "$work/other/float"
else skip "$other with OpenMP is not here, so nothing is built by it (Debian: clang libomp-dev)"
fi

# ---- clang's sanitizers ----

if command -v clang >/dev/null && clang -fopenmp -fsanitize=address,undefined "$work/omp.c" -o "$work/omp" 2>/dev/null; then
    # The runtime never frees what its threads have; a frame in it is enough, if frames are told right.
    printf 'leak:%s\n' libomp libiomp >"$work/leaks"
    # Clang 14 with glibc 2.36 stumbles over the memory of threads (DTLS) when it looks there.
    export LSAN_OPTIONS="suppressions=$work/leaks:print_suppressions=0:use_tls=0" UBSAN_OPTIONS=print_stacktrace=1
    export ASAN_OPTIONS=fast_unwind_on_malloc=0
    "$work/omp" >/dev/null 2>&1 || ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 # some containers forbid it to look
    sane=$work/sane
    tests="autodiff base checkpoint data figure kernels layers measure optimizer ops random synthetic tensor"
    is "clang builds the tests of the library with sanitizers" make -k -j"$jobs" CC=clang FLAVOUR=double BIN="$sane" \
        $(for name in $tests; do echo "$sane/test_$name"; done)
    for name in $tests; do is "clang's sanitizers: test_$name" "$sane/test_$name"; done
    is "and a chapter, in float" make -j"$jobs" CC=clang FLAVOUR=asan BIN="$sane/asan" "$sane/asan/01_autoencoder"
    is "which runs" "$sane/asan/01_autoencoder" --quick --part pca,byhand,narrow --epochs 0.1 --out "$work/out/sane"
    cat >"$work/wrong.c" <<'END'
#include <stdlib.h>
int main(int argc, char **argv)
{
    char *volatile lost = malloc(10), *nothing = argc > 9 ? argv[0] : NULL;
    lost = argc > 1 ? NULL : nothing + argc;
    return !lost;
}
END
    clang -g -fsanitize=address,undefined -fno-sanitize-recover=undefined "$work/wrong.c" -o "$work/wrong"
    if "$work/wrong" >"$work/said" 2>&1; then no "clang's sanitizer sees no null pointer with an offset"; else ok; fi
    if [ "${ASAN_OPTIONS%detect_leaks=0}" != "$ASAN_OPTIONS" ]; then skip "leaks are not looked for: the leak checker does not work here"
    elif "$work/wrong" lost >"$work/said" 2>&1; then no "a leak that is not OpenMP's is not seen"
    else ok; fi
else skip "clang with OpenMP and sanitizers is not here (Debian: clang libclang-rt-dev libomp-dev)"
fi
unset LSAN_OPTIONS ASAN_OPTIONS

# ---- this compiler, otherwise ----

for level in -O0 -O1; do all "$this" "$work/$level" $level; rm -rf "${work:?}/$level"; done # make test has -O3
words="env $this -pipe"
is "sh install.sh check with CC=\"$words\"" env CC="$words" sh install.sh check
is "a compiler of several words" by "$words" "$work/words.d" "$work/words.d/00_first_steps"
is "runs the chapter" "$work/words.d/00_first_steps" --quick --part line --check --out "$work/out/words"

echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"
[ $bad = 0 ]
