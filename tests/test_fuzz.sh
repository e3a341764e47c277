#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# The fuzzers (tests/fuzz/), shortly: all seeds and some 20,000 executions each, the same ones every time. `make fuzz` is
# the long run. First it is shown that they find what is there to be found: faults planted on purpose, one of each kind.

cd "$(dirname "$0")/.." || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0

RUNS=1 bash tests/fuzz/run.sh planted >"$work/log" 2>&1
status=$?
if [ $status != 0 ]; then
    cat "$work/log"
    exit $status
fi
fault() { # LETTER WORDS [SECONDS]: the planted fault of that letter is reported with these words; none: there is no report
    printf '%s' "$1" >"$work/input"
    OMP_WAIT_POLICY=passive ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 build/fuzz/planted -timeout="${3:-60}" \
        -rss_limit_mb=1024 -artifact_prefix="$work/" "$work/input" >"$work/log" 2>&1 </dev/null
    local status=$?
    if [ -z "$2" ] && [ $status = 0 ] || { [ -n "$2" ] && [ $status != 0 ] && grep -qa "$2" "$work/log"; }; then
        good=$((good + 1))
    else
        bad=$((bad + 1))
        echo "not so: the planted '$1' is reported as '$2' (status $status):"
        tail -n 5 "$work/log"
    fi
}
fault . ''
fault x ''
fault s 'expected status 1, found 3'
fault q 'expected one line'
fault l 'expected one line'
fault w 'a call that succeeds said'
fault m '0 files and 1 pieces of memory are left'
fault f '1 files and'
fault o 'heap-buffer-overflow'
fault u 'shift exponent'
fault h 'timeout after' 1
fault g 'malloc limit exceeded\|out-of-memory'

# A busy machine may stop a program for a while: only the long run is strict about hangs.
SEED=1 HANG=60 RUNS=${RUNS:-20000} bash tests/fuzz/run.sh >"$work/log" 2>&1
cat "$work/log"
last=$(tail -n 1 "$work/log")
if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    good=$((good + BASH_REMATCH[1])) bad=$((bad + BASH_REMATCH[2]))
else
    bad=$((bad + 1))
fi
echo "$good passed, $bad failed"
[ $bad = 0 ]
