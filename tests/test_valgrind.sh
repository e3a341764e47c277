#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# Tests of common/ once more under valgrind, which sees what the sanitizers do not: numbers that were never set, also
# inside the libraries that are handed our memory. No error, and nothing lost when a test program ends. Calls that die
# do so in child processes: their errors count (they end with another status), what they leave behind does not.
# base.c itself is used by all of these; its own test would be slow here, and asks for denormals to be flushed, which
# valgrind does not do.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL
export LC_ALL=C OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 OMP_WAIT_POLICY=passive
if ! command -v valgrind >/dev/null || ! valgrind -q --error-exitcode=9 true 2>/dev/null; then
    echo "no valgrind here, or it does not know this system"
    exit 77
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0
not() { bad=$((bad + 1)); echo "not so: $1"; tail -n 30 "$2" | sed 's/^/    | /'; }

# Plain code: valgrind 3.19 does not know the newest instructions. Real is double, as most of these tests want it.
tests="random tensor autodiff data checkpoint optimizer layers"
out=build/test/valgrind
for test in $tests; do targets="$targets $out/test_$test"; done
make -s -j"$(getconf _NPROCESSORS_ONLN)" BIN=$out FLAVOUR=valgrind valgrind="-O1 -g -Werror -DLTG_DOUBLE" $targets \
    >"$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }

for test in $tests; do
    begun=$SECONDS
    valgrind --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=none --error-exitcode=99 \
        --child-silent-after-fork=yes --log-file="$work/$test.log" $out/test_$test >"$work/$test.out" 2>&1 </dev/null
    status=$?
    log=$work/$test.log
    echo "$test: status $status, $((SECONDS - begun)) s, $(grep -o 'ERROR SUMMARY: [0-9]* errors' "$log")," \
        "$(grep -o 'definitely lost: .*' "$log" || echo nothing lost)"
    if [ $status != 0 ] && [ $status != 99 ]; then not "test_$test passes under valgrind" "$work/$test.out"
    elif [ $status = 99 ] || ! grep -q 'ERROR SUMMARY: 0 errors' "$log"; then not "valgrind finds no error in test_$test" "$log"
    elif grep 'definitely lost:' "$log" | grep -qv ': 0 bytes'; then not "test_$test loses nothing" "$log"
    else good=$((good + 1))
    fi
done
echo "$good passed, $bad failed"
[ $bad = 0 ]
