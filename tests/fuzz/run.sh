#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Builds the fuzzers and runs them: bash tests/fuzz/run.sh [PARSER...]; no names means all of them.
#
#   RUNS=n    executions of each (a million)
#   HANG=n    seconds without an end that count as a hang (5)
#   SEED=n    1 or more: the same every time, and nothing is learnt; without it each run tries others
#
# It needs clang with its fuzzer and OpenMP (Debian: clang, libclang-rt-14-dev, libomp-dev); without them it ends with
# status 77. Programs are built in build/fuzz; what they learn grows in build/fuzz/corpus (not with SEED), on top of what
# lies in tests/fuzz/seeds. A finding is a sanitizer's report, a hang, 1 GiB, anything but one line on
# dying, or what else a target complains of (fuzz.h). It is kept in build/fuzz/findings, and named with the command that
# repeats it; the last lines of the fuzzer stand above. When it is mended, it belongs among the seeds.

cd "$(dirname "$0")/../.." || exit 1
export LC_ALL=C OMP_WAIT_POLICY=passive
export ASAN_OPTIONS="detect_leaks=0:allocator_may_return_null=1:quarantine_size_mb=8" # leaks: fuzz.h counts them exactly
export UBSAN_OPTIONS="print_stacktrace=1"
clang=${CLANG:-clang}
out=build/fuzz
mkdir -p $out/findings || exit 1
echo 'int LLVMFuzzerTestOneInput(const char *c, long n) { return n > 9 && *c; }' >$out/probe.c
"$clang" -fopenmp -fsanitize=fuzzer,address,undefined $out/probe.c -o $out/probe 2>/dev/null || {
    echo "no $clang here that has libFuzzer and OpenMP"
    exit 77
}

checked='-g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined'
make --no-print-directory -s -j"$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" CC="$clang" BIN=$out FLAVOUR=fuzz fuzz="-O1 $checked -fsanitize=fuzzer-no-link" \
    "$out/libltg.a" >$out/build.log 2>&1 || { tail $out/build.log; exit 1; }
wrap=
for call in exit fopen fclose stat isatty sigaction signal threads_set source_open; do wrap="$wrap -Wl,--wrap=$call"; done
build() { # PARSER
    [ $out/"$1" -nt $out/libltg.a ] && [ -z "$(find tests/fuzz -name '*.[ch]' -newer $out/"$1")" ] ||
        "$clang" -std=c17 -D_GNU_SOURCE -O1 $checked -fsanitize=fuzzer -fopenmp -Wall -Wextra -Werror $wrap \
            -o $out/"$1" tests/fuzz/"$1".c $out/libltg.a \
            $(pkg-config --libs openblas zlib libcjson; pkg-config --exists lapacke && pkg-config --libs lapacke) -lm
}

empty=$(mktemp -d) || exit 1
trap 'rm -rf "$empty"' EXIT
good=0 bad=0
for parser in ${*:-idx gzip checkpoint options results}; do
    build "$parser" || { bad=$((bad + 1)); continue; }
    corpus=$out/corpus/$parser log=$out/$parser.log begun=$SECONDS
    [ -z "$SEED" ] && mkdir -p "$corpus" || corpus=$empty/$parser
    mkdir -p "$corpus" "$empty/found"
    seeds=tests/fuzz/seeds/$parser
    [ -d "$seeds" ] || seeds=
    $out/"$parser" -runs="${RUNS:-1000000}" ${SEED:+-seed="$SEED"} -timeout="${HANG:-5}" -rss_limit_mb=1024 -use_value_profile=1 \
        -print_final_stats=1 -artifact_prefix="$empty/found/$parser-" "$corpus" $seeds >"$log" 2>&1 </dev/null
    status=$?
    found=$(ls "$empty/found")
    echo "$parser: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") executions, $((SECONDS - begun)) s," \
        "$(echo $found | wc -w | tr -d ' ') findings"
    if [ $status = 0 ] && [ -z "$found" ]; then
        good=$((good + 1))
        continue
    fi
    bad=$((bad + 1))
    grep -E 'FINDING|ERROR: |runtime error: |^    #[0-9]+ .*(common|tests)/' "$log" | head -n 15 | sed 's/^/    | /'
    [ -n "$found" ] || { echo "    it ended with status $status, see $log"; continue; }
    for file in $found; do
        mv "$empty/found/$file" $out/findings/ && echo "    repeat: $out/$parser $out/findings/$file"
    done
done
echo "$good passed, $bad failed"
[ $bad = 0 ]
