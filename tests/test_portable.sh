#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# That the book does not depend on the machine at hand: programs made by PORTABLE=1 hold no instruction that only newer
# processors have, keep the error bounds of the kernels and reach the same verdicts; where an emulator of an old
# processor is at hand, one runs there.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL CFLAGS PORTABLE GOMP_SPINCOUNT
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
ulimit -c 0 # one program below is meant to crash
good=0 bad=0 left=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { # WHAT COMMAND...
    local what=$1
    shift
    if "$@" >"$work/said" 2>&1 </dev/null; then ok; else no "$what"; tail -n 20 "$work/said" | sed 's/^/    /'; fi
}
skip() { left=$((left + 1)); echo "skipped: $*"; }

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
holds() { # FOLDER: every claim that holds in the programs for this machine?
    verdicts "$1" >"$work/there" || { cat "$work/words"; return 1; }
    ! grep -vxFf "$work/there" "$work/native"
}
verdicts build >"$work/native" || { cat "$work/words"; echo "the programs in build/ do not run"; exit 1; }
is "the native programs claim something" [ "$(wc -l <"$work/native")" -ge 15 ]

bin=$work/portable
is "PORTABLE=1 builds without a warning" make -j"$jobs" PORTABLE=1 FLAVOUR=float BIN="$bin" \
    "$bin/libltg.a" "$bin/00_first_steps" "$bin/01_autoencoder" "$bin/test_kernels" "$bin/test_ops"
new_instructions() { objdump -d --no-show-raw-insn "$@" 2>/dev/null | grep -E '[yz]mm[0-9]|	v[a-z0-9]+ .*xmm[0-9]'; }
case $(uname -m) in
x86_64 | amd64)
    if command -v objdump >/dev/null; then
        echo 'void f(float *x) { for (int i = 0; i < 64; i++) x[i] *= 2; }' >"$work/avx.c"
        ${CC:-cc} -O3 -mavx -c "$work/avx.c" -o "$work/avx.o"
        is "AVX is seen where it is" new_instructions "$work/avx.o"
        new_instructions "$bin/libltg.a" "$bin/00_first_steps" "$bin/01_autoencoder" >"$work/new" &&
            no "PORTABLE=1 uses AVX: $(head -n 3 "$work/new")" || ok
    else skip "objdump is not here, so instructions are not looked at"
    fi
    # the emulated processor of 2006 knows nothing newer than SSSE3
    if command -v qemu-x86_64 >/dev/null; then
        emulated() {
            qemu-x86_64 -cpu Conroe "$1/00_first_steps" --quick --part line --check --out "$work/out/old"
        }
        fails() { ! "$@"; }
        is "PORTABLE=1 runs on an old processor" emulated "$bin"
        ! new_instructions build/00_first_steps >/dev/null || is "a native program does not" fails emulated build
    else skip "qemu-x86_64 is not here, so no old processor is tried"
    fi
    ;;
*) skip "not an x86-64 machine, so instructions are not looked at" ;;
esac
is "PORTABLE=1: test_kernels" "$bin/test_kernels"
is "PORTABLE=1: test_ops" "$bin/test_ops"
is "PORTABLE=1: every claim that holds in the native programs holds" holds "$bin"

echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"
[ $bad = 0 ]
