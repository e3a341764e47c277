#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# That the book does not depend on how OpenBLAS was built: with threads of its own (Debian's libopenblas0-pthread), with
# OpenMP's (libopenblas0-openmp), with none (libopenblas0-serial). With each of them that is here, as many threads work
# as were asked for, no two of them write onto one sheet of scratch paper (with the last they would, and products came out
# wrong), the numeric tests pass, and chapters give the same digits.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL CFLAGS PORTABLE LD_LIBRARY_PATH LD_PRELOAD OMP_NUM_THREADS OPENBLAS_NUM_THREADS
unset OPENBLAS_CORETYPE OMP_WAIT_POLICY
export LC_ALL=C GOMP_SPINCOUNT=1000
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0 left=0 here=

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1 </dev/null; then ok; else no "$what"; tail -n 20 "$work/said" | sed 's/^/    /'; fi; }
skip() { left=$((left + 1)); echo "skipped: $*"; }

for build in pthread openmp serial; do
    for folder in /usr/lib/*/openblas-$build; do
        [ -e "$folder/libopenblas.so.0" ] && here="$here $folder" && continue
        skip "OpenBLAS with $build is not here (Debian: libopenblas0-$build)"
    done
done
[ -n "$here" ] || { echo "no build of OpenBLAS has a folder of its own here (as Debian's libopenblas0-openmp has)"; exit 77; }

threads=build/test/float/threads
tests="test_base test_kernels test_ops test_measure test_optimizer"
make -s FLAVOUR=float $threads $(for name in $tests; do echo "build/test/float/$name"; done) >"$work/said" 2>&1 ||
    { tail -n 20 "$work/said"; exit 1; }

taken() { ldd $threads | grep -qF "libopenblas.so.0 => $1/libopenblas.so.0 "; } # FOLDER
asked() { # THREADS: so many work; LAPACK, and products too small to be split, have one
    [ "$($threads "$1" 5000000 | tee /dev/stderr | sed 's/ in all [0-9]*//')" = \
        "asked $1 loop $1 product $1 small 1 eigen 1 flushed $1 shared 0" ]
}
in_turn() { # what the library calls to get a sheet is the program's
    LD_DEBUG=bindings $threads 1 2>&1 | grep blas_memory_alloc | tee /dev/stderr |
        grep -q 'libopenblas[^ ]* \[0\] to [^ ]*/threads \[0\]'
}
digits() { # CHAPTER PARTS THREADS: part, claim, number and spread, without the times
    rm -rf "$work/out"
    "build/$1" --quick --part "$2" --threads "$3" --out "$work/out" >"$work/words" 2>&1 </dev/null || { cat "$work/words"; return 1; }
    awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
        { print $at["part"] "\t" $at["claim"] "\t" $at["ours"] "\t" $at["spread"] }' "$work/out/results.tsv"
}
first=
for folder in $here; do
    export LD_LIBRARY_PATH=$folder
    build=${folder##*/}
    is "$build is what programs take" taken "$folder"
    is "$build: who multiplies asks the program for scratch paper" in_turn
    for n in 1 2 3; do
        is "$build, $n threads: so many work, each on its own sheet" asked $n
    done
    for name in $tests; do
        is "$build: $name" env OMP_NUM_THREADS=2 "build/test/float/$name"
    done
    for chapter in "00_first_steps line,curve,tape,ravine" "01_autoencoder pca,linear,byhand" "15_gan toy"; do
        for n in 1 2; do
            numbers=$work/$n.${chapter% *}
            digits $chapter $n >"$numbers.$build" || no "$build: $chapter: $(cat "$numbers.$build")"
            if [ -z "$first" ]; then is "$chapter has numbers" [ -s "$numbers.$build" ]
            else is "$build, $n threads: the numbers of $chapter are those with $first" diff "$numbers.$first" "$numbers.$build"; fi
        done
    done
    first=${first:-$build}
done

echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"
[ $bad = 0 ]
