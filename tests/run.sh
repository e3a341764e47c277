#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Runs the tests: bash tests/run.sh [--deep] [NAME...]. Without --deep those of `make test`, which are to take ten minutes
# on two cores at most; with it those of `make test-deep`, which are all others. No names means all of them. A name is
# that of a file in tests/, with or without its ending; a test that is named runs at whatever depth it stands.
#
#   test_*.c    cmocka tests of common/, built twice: `double` (real is double, with sanitizers) and `float` (as the
#               programs are built). A line `// flavours: double` among the first five chooses.
#   check_*.c   checks of chapters, built as `float`, and for make test-deep as `asan` (float with sanitizers); a line
#               `// flavours: float` chooses the first, and a line `// deep: double asan` the second.
#   *.sh        scripts, run by bash in the repository's root: status 0 passed, 77 skipped (the last line says why),
#               anything else failed. If the last line reads `3 passed, 0 failed`, these count; otherwise one.
#               They find the chapters' programs as build/NN_name. A line `# depth: deep` among the first five puts a
#               script into make test-deep, `# depth: both` into both; there LTG_DEEP=1 tells it which of its stages is
#               meant, and the chapters' programs are built with sanitizers, too: build/test/asan/NN_name.
#
# A warning is an error, a program that does not build is a failure, and so are a leak and a name without a test. One
# line is printed for each program, with its seconds, and what they cost a processor, which tells more where others are
# at work; whole logs are in build/test-logs/. LIMIT is the time limit of one program in seconds. The last line is `N passed, N failed` (and `, N skipped`, if any); the status is 0 only if something ran and
# nothing failed.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL LTG_DEEP
export LC_ALL=C
depth=test
if [ "$1" = --deep ]; then
    depth=deep
    export LTG_DEEP=1
    shift
fi
limit=${LIMIT:-$([ $depth = test ] && echo 300 || echo 900)}
logs=build/test-logs
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)     # compilers at a time; and one test more than that
passed=0 failed=0 skipped=0
mkdir -p $logs && rm -rf ${logs:?}/* || exit 1

# Several tests run at once, so each takes two threads: enough to see what threads do.
export OMP_NUM_THREADS=${OMP_NUM_THREADS:-2}

only=("$@")
named() { # NAME: is it among the arguments?
    local name
    for name in "${only[@]}"; do
        name=${name##*/}
        [ "${name%.*}" = "$1" ] && return 0
    done
    return 1
}
wanted() { [ ${#only[@]} = 0 ] || named "$1"; }
stated() { sed -n "1,5s,^[/#]* *$2: *,,p" "$1"; } # FILE WORD: what its first lines say of this

verdict() { printf '%-8s %-32s %s\n' "$1" "$2" "$3"; }
indented() { sed 's/^/    | /'; }

# ---- build ----

chapters=()
for file in chapters/[0-9]*.c; do
    [ -e "$file" ] && chapters+=("$(basename "$file" .c)")
done

programs=()     # build/test/FLAVOUR/NAME: what will be run
for file in tests/test_*.c tests/check_*.c; do
    name=$(basename "$file" .c)
    [ -e "$file" ] && wanted "$name" || continue
    flavours=$(stated "$file" flavours) deep=$(stated "$file" deep)
    case $file in
    tests/test_*) flavours=${flavours:-double float} ;;
    *) [ -n "$flavours$deep" ] || deep=asan
        flavours=${flavours:-float} ;;
    esac
    if [ $depth = test ]; then [ -n "$flavours" ] || flavours=$deep
    elif [ -n "$deep" ] || [ ${#only[@]} = 0 ]; then flavours=$deep
    fi
    for flavour in $flavours; do
        programs+=("build/test/$flavour/$name")
    done
done

scripts=()      # from the last name back, for the slowest are there, and none should be left to run alone at the end
for file in $(printf '%s\n' tests/*.sh | sort -r); do
    name=$(basename "$file" .sh) own=$(stated "$file" depth)
    [ "$name" != run ] && [ -e "$file" ] && wanted "$name" || continue
    named "$name" || [ "$own" = both ] || [ "${own:-test}" = $depth ] || continue
    scripts+=("$file")
done

for name in "${only[@]}"; do
    name=${name##*/} name=${name%.*}
    if [ "$name" = run ] || { [ ! -e "tests/$name.c" ] && [ ! -e "tests/$name.sh" ]; }; then
        echo "$name: there is no such test"
        failed=$((failed + 1))
    fi
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

begun_building=$SECONDS
built=()        # the chapters' programs, for the scripts
[ ${#scripts[@]} -gt 0 ] && grep -qE 'build/|chapter\.bash' "${scripts[@]}" && built=("${chapters[@]}")
for flavour in double float asan; do
    targets=()
    for program in "${programs[@]}"; do
        [ "$(basename "$(dirname "$program")")" = $flavour ] && targets+=("$program")
    done
    if [ $flavour = asan ] && [ $depth = deep ]; then
        for name in "${built[@]}"; do targets+=("build/test/asan/$name"); done
    fi
    build $flavour "${targets[@]}"
done
targets=()
for name in "${built[@]}"; do targets+=("build/$name"); done
build release "${targets[@]}"
for name in "${built[@]}"; do
    not_built "build/test/asan/$name" "chapters/$name.c" asan || not_built "build/$name" "chapters/$name.c" release
done
building=$((SECONDS - begun_building))

# ---- run ----

# The leak checker traces its own process, which some containers forbid, and Apple's compiler has none.
export UBSAN_OPTIONS="print_stacktrace=1${UBSAN_OPTIONS:+:$UBSAN_OPTIONS}"
if [ ${#programs[@]} -gt 0 ]; then
    echo 'int main(void) { return 0; }' >$logs/leaks.c
    if ${CC:-cc} -fsanitize=address $logs/leaks.c -o $logs/leaks 2>/dev/null && ! $logs/leaks >/dev/null 2>&1; then
        export ASAN_OPTIONS="detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
        echo "leaks are not looked for: the leak checker does not work here"
    fi
    rm -f $logs/leaks*
    # LLVM's OpenMP keeps what it has allocated to the end, and its threads' own memory stops the checker at times. A frame
    # of it is enough to tell what is its own, if frames are told right, which takes the slow way.
    case $(${CC:-cc} --version 2>/dev/null) in *clang*)
        printf 'leak:%s\n' libomp libiomp _dlerror_run pthread_getattr_np >$logs/openmp.leaks # the last two are the C library's, of a thread, too
        export ASAN_OPTIONS="fast_unwind_on_malloc=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
        export LSAN_OPTIONS="suppressions=$PWD/$logs/openmp.leaks:print_suppressions=0:use_tls=0${LSAN_OPTIONS:+:$LSAN_OPTIONS}" ;;
    esac
fi

timer=$(command -v timeout || command -v gtimeout)
limited() { if [ -n "$timer" ]; then exec "$timer" -k 10 "$limit" "$@"; else exec "$@"; fi; }

count() { # PATTERN LOG: the sum of the numbers that cmocka wrote in such lines
    sed -nE "s/^\[ +$1 +\] ([^:]*: )?([0-9]+) test\(s\).*/\2/p" "$2" | awk '{ n += $1 } END { print n + 0 }'
}

# Some tests wait for most of their time, so one worker more than there are cores goes through the list; whoever can make the folder of a number has that test. A
# worker that is told to stop tells its test.
labels=() commands=()
log_of() { echo "$logs/$(echo "$1" | tr / -).log"; } # LABEL
spent() { awk 'NR == 2 { gsub(/[ms]/, " "); printf "%.1f\n", 60 * ($1 + $3) + $2 + $4 }' "$1"; } # FILE that `times` wrote
worker() {
    local i log begun child= status before=0 after
    trap '[ -z "$child" ] || kill "$child"; exit 143' TERM
    for ((i = 0; i < ${#labels[@]}; i++)); do
        mkdir "$logs/taken.$i" 2>/dev/null || continue
        log=$(log_of "${labels[i]}") begun=$SECONDS
        limited ${commands[i]} >"$log" 2>&1 </dev/null &
        child=$!
        wait $child
        status=$? child=
        times >"$log.new" && after=$(spent "$log.new")
        echo "$status $((SECONDS - begun)) $before $after" >"$log.new" && mv "$log.new" "$log.end"
        before=$after
    done
}
judge() { # LABEL: waits until it has ended, counts and shows it
    local label=$1 log status seconds before after processor good=0 bad=0 left=0 problem= last
    log=$(log_of "$label")
    while [ ! -s "$log.end" ] && [ -n "$(jobs -rp)" ]; do sleep 0.2; done
    read -r status seconds before after 2>/dev/null <"$log.end" || status=126
    rm -f "$log.end"
    processor=$(awk -v from="$before" -v to="$after" 'BEGIN { printf "%.1f", to - from }')
    echo "$(basename "$label") $processor" >>$logs/processor
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
        verdict ok "$label" "$good passed$last, $seconds s, $processor of a processor"
    fi
}

for program in "${programs[@]}"; do
    flavour=$(basename "$(dirname "$program")")
    label=$flavour/$(basename "$program")
    not_built "$program" "$label" "$flavour" || { labels+=("$label") && commands+=("$program"); }
done
for script in "${scripts[@]}"; do
    labels+=("$(basename "$script")") && commands+=("bash $script")
done
workers=
trap 'kill $workers 2>/dev/null; exit 130' INT TERM
for ((i = 0; i <= jobs && i < ${#labels[@]}; i++)); do
    worker &
    workers="$workers $!"
done
for label in "${labels[@]}"; do judge "$label"; done
wait

[ $((passed + failed)) -gt 0 ] || echo "no test ran"
times >$logs/times
echo "$building s to build, $((SECONDS - building)) s to run, $(spent $logs/times) of a processor$(sed -n \
    's/^check_\([0-9][0-9]\)[^ ]* /\1 /p' $logs/processor | awk '{ s[$1] += $2 } END { for (n in s) print n, s[n] }' |
    sort | awk '{ printf "%s%s %s", (NR > 1 ? ", " : "; chapters: "), $1, $2 }')"
echo "$passed passed, $failed failed$([ $skipped = 0 ] || echo ", $skipped skipped")"
[ $failed = 0 ] && [ $passed -gt 0 ]
