#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Runs the tests: bash tests/run.sh [NAME...]; no names means all of them. A name is that of a file in tests/,
# with or without its ending.
#
#   test_*.c    cmocka tests of common/, built twice: `double` (real is double, with sanitizers) and `float` (as the
#               programs are built). A line `// flavours: double` among the first five chooses.
#   check_*.c   checks of chapters, built as `float` and `asan` (float with sanitizers); chosen in the same way.
#   *.sh        scripts, run by bash in the repository's root: status 0 passed, 77 skipped (the last line says why),
#               anything else failed. If the last line reads `3 passed, 0 failed`, these count; otherwise one.
#               They find the chapters' programs as build/NN_name, and with sanitizers as build/test/asan/NN_name.
#
# A warning is an error, a program that does not build is a failure, and so is a leak. One line is printed for each
# program; whole logs are in build/test-logs/. LIMIT is the time limit of one program in seconds. The last line is
# `N passed, N failed` (and `, N skipped`, if any); the status is 0 only if something ran and nothing failed.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL
export LC_ALL=C
limit=${LIMIT:-300}
logs=build/test-logs
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
passed=0 failed=0 skipped=0
mkdir -p $logs && rm -f $logs/* || exit 1

wanted() { # NAME: is it among the arguments, or are there none?
    [ ${#only[@]} = 0 ] && return 0
    local name
    for name in "${only[@]}"; do
        name=${name##*/}
        [ "${name%.*}" = "$1" ] && return 0
    done
    return 1
}
only=("$@")

verdict() { printf '%-8s %-32s %s\n' "$1" "$2" "$3"; }
indented() { sed 's/^/    | /'; }

# ---- build ----

programs=()     # build/test/FLAVOUR/NAME: what will be run
chapters=()
for file in chapters/[0-9]*.c; do
    [ -e "$file" ] && chapters+=("$(basename "$file" .c)")
done
for file in tests/test_*.c tests/check_*.c; do
    name=$(basename "$file" .c)
    [ -e "$file" ] && wanted "$name" || continue
    flavours=$(sed -n '1,5s,^// flavours: *,,p' "$file")
    case $file in
    tests/test_*) flavours=${flavours:-double float} ;;
    *) flavours=${flavours:-float asan} ;;
    esac
    for flavour in $flavours; do
        programs+=("build/test/$flavour/$name")
    done
done

scripts=()      # from the last name back, for the slowest are there, and none should be left to run alone at the end
for file in $(printf '%s\n' tests/*.sh | sort -r); do
    name=$(basename "$file" .sh)
    [ "$name" != run ] && [ -e "$file" ] && wanted "$name" && scripts+=("$file")
done

missing=" "     # what could not be built
build() { # FLAVOUR TARGET...
    local flavour=$1 log=$logs/build-$1.log target
    shift
    [ $# -gt 0 ] || return 0
    make -k -j"$jobs" FLAVOUR="$flavour" "$@" >"$log" 2>&1 </dev/null && return 0
    for target in "$@"; do
        make -q FLAVOUR="$flavour" "$target" >/dev/null 2>&1 </dev/null || missing="$missing$target "
    done
}
not_built() { # PROGRAM LABEL FLAVOUR: counts and shows it, if so
    case $missing in *" $1 "*) ;; *) return 1 ;; esac
    failed=$((failed + 1))
    verdict FAILED "$2" "does not build (see $logs/build-$3.log)"
    grep -E 'error|undefined reference|No rule|cannot build' "$logs/build-$3.log" | head -n 8 | indented
}

for flavour in double float asan; do
    targets=()
    for program in "${programs[@]}"; do
        [ "$(basename "$(dirname "$program")")" = $flavour ] && targets+=("$program")
    done
    if [ $flavour = asan ] && [ ${#scripts[@]} -gt 0 ]; then
        for name in "${chapters[@]}"; do targets+=("build/test/asan/$name"); done
    fi
    build $flavour "${targets[@]}"
done
if [ ${#scripts[@]} -gt 0 ]; then
    targets=()
    for name in "${chapters[@]}"; do targets+=("build/$name"); done
    build release "${targets[@]}"
    for name in "${chapters[@]}"; do
        not_built "build/test/asan/$name" "chapters/$name.c" asan || not_built "build/$name" "chapters/$name.c" release
    done
fi

# ---- run ----

# The leak checker traces its own process, which some containers forbid, and Apple's compiler has none.
export UBSAN_OPTIONS="print_stacktrace=1${UBSAN_OPTIONS:+:$UBSAN_OPTIONS}"
if [ ${#programs[@]} -gt 0 ]; then
    echo 'int main(void) { return 0; }' >$logs/leaks.c
    if "${CC:-cc}" -fsanitize=address $logs/leaks.c -o $logs/leaks 2>/dev/null && ! $logs/leaks >/dev/null 2>&1; then
        export ASAN_OPTIONS="detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
        echo "leaks are not looked for: the leak checker does not work here"
    fi
    rm -f $logs/leaks*
fi

timer=$(command -v timeout || command -v gtimeout)
limited() { if [ -n "$timer" ]; then "$timer" -k 10 "$limit" "$@"; else "$@"; fi; }

count() { # PATTERN LOG: the sum of the numbers that cmocka wrote in such lines
    sed -nE "s/^\[ +$1 +\] ([^:]*: )?([0-9]+) test\(s\).*/\2/p" "$2" | awk '{ n += $1 } END { print n + 0 }'
}

# Scripts mostly wait or use one core, so as many run at once as there are cores; their verdicts come in order. Unit
# tests, which use all cores, run one by one.
begin() { # LABEL COMMAND...: runs it in the background; its log is followed by a file with status and seconds
    local log=$logs/${1//\//-}.log start=$SECONDS
    shift
    { limited "$@" >"$log" 2>&1 </dev/null; echo "$? $((SECONDS - start))" >"$log.end"; } &
}
judge() { # LABEL: waits until it has ended, counts and shows it
    local label=$1 log=$logs/${1//\//-}.log status seconds good=0 bad=0 left=0 problem= last
    while [ ! -s "$log.end" ] && [ -n "$(jobs -rp)" ]; do wait -n; done
    read -r status seconds <"$log.end" || status=126
    rm -f "$log.end"
    last=$(tail -n 1 "$log")
    if grep -qE '^\[=+\] .*Running' "$log"; then                     # cmocka
        good=$(count PASSED "$log") bad=$(count FAILED "$log") left=$(count SKIPPED "$log")
        if [ "$(grep -cE '^\[=+\] .*Running' "$log")" != "$(grep -cE '^\[=+\].* run\.' "$log")" ]; then
            problem="stopped before its end (status $status)"
        elif [ $((good + bad + left)) = 0 ]; then problem="contains no test"
        fi
    elif [ $status = 77 ]; then left=1
    elif [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed(,\ ([0-9]+)\ skipped)?$ ]]; then
        good=${BASH_REMATCH[1]} bad=${BASH_REMATCH[2]} left=${BASH_REMATCH[4]:-0}
        [ $((good + bad + left)) = 0 ] && problem="contains no test"
    elif [ $status = 0 ]; then good=1
    fi
    if [ $status = 124 ] || [ $status = 137 ]; then problem="not finished after $limit s"
    elif [ $status != 0 ] && [ $status != 77 ] && [ $bad = 0 ]; then problem=${problem:-"status $status"}
    fi
    [ -n "$problem" ] && bad=$((bad + 1))
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + left))
    if [ $bad -gt 0 ]; then
        verdict FAILED "$label" "$bad of $((good + bad)); ${problem:+$problem; }the end of $log:"
        grep -E '^\[  FAILED  \] [^0-9]|ERROR: |runtime error: ' "$log" | sort -u | head -n 10 | indented
        tail -n 25 "$log" | indented
    elif [ $good = 0 ]; then
        verdict skipped "$label" "$last"
    else
        [ $left = 0 ] && last= || last=", $left skipped"
        verdict ok "$label" "$good passed$last, $seconds s"
    fi
}

for program in "${programs[@]}"; do
    flavour=$(basename "$(dirname "$program")")
    label=$flavour/$(basename "$program")
    not_built "$program" "$label" "$flavour" || { begin "$label" "$program" && judge "$label"; }
done
begun=0 judged=0
while [ $judged -lt ${#scripts[@]} ]; do
    while [ $begun -lt ${#scripts[@]} ] && [ "$(jobs -rp | wc -l)" -lt "$jobs" ]; do
        begin "$(basename "${scripts[begun]}")" bash "${scripts[begun]}"
        begun=$((begun + 1))
    done
    while [ $judged -lt $begun ] &&
        { [ -s "$logs/$(basename "${scripts[judged]}").log.end" ] || [ -z "$(jobs -rp)" ]; }; do
        judge "$(basename "${scripts[judged]}")"
        judged=$((judged + 1))
    done
    [ -z "$(jobs -rp)" ] || wait -n
done

[ $((passed + failed)) -gt 0 ] || echo "no test ran${only:+: there is none called $*}"
echo "$passed passed, $failed failed$([ $skipped = 0 ] || echo ", $skipped skipped")"
[ $failed = 0 ] && [ $passed -gt 0 ]
