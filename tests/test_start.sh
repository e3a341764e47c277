#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# How a program starts and ends where something stands between it and the machine: valgrind, the dynamic linker called
# by hand, threads bound to cores, waits chosen by the user, memory that is limited, a library that never returns. It
# has as many threads as it would have otherwise, or says in one line what it lacks, and no signal is lost. `make
# test-deep` tries more limits, and each build of OpenBLAS that is here.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL OMP_NUM_THREADS OMP_WAIT_POLICY GOMP_SPINCOUNT OMP_PROC_BIND OMP_PLACES GOMP_CPU_AFFINITY
export LC_ALL=C
here=$PWD
work=$(mktemp -d) || exit 1
child=
trap '[ -z "$child" ] || kill -KILL $child 2>/dev/null; rm -rf "$work"' EXIT
good=0 bad=0 left=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1 </dev/null; then ok; else no "$what"; tail -n 20 "$work/said" | sed 's/^/    /'; fi; }
skip() { left=$((left + 1)); echo "skipped: $*"; }
end() { echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"; [ $bad = 0 ]; exit; }

threads=build/test/float/threads
is "threads.c builds" make -s FLAVOUR=float $threads
asked() { "$@" $threads | tee "$work/line" | grep -oE '^asked [0-9]+ loop [0-9]+ product [0-9]+'; }   # COMMAND...
line() { "$@" build/00_first_steps --quick --part line --out "$work/out"; }
free=$(asked env) cores=$(getconf _NPROCESSORS_ONLN)
is "without any setting ($free): one for each processor" [ "${free%% loop*}" = "asked $cores" ]

# ---- tools that start it ----

linker=$(ldd $threads | sed -n 's,^[[:space:]]*\(/[^ ]*ld-linux[^ ]*\) .*,\1,p')
if [ -n "$linker" ]; then
    is "$linker starts a program" line "$linker"
    is "with as many threads" [ "$(asked "$linker")" = "$free" ]
else skip "there is no dynamic linker to call by hand"; fi
if [ -z "$LTG_DEEP" ]; then :   # for it programs are built once more
elif command -v valgrind >/dev/null && valgrind -q --error-exitcode=9 true 2>/dev/null; then
    make -s PORTABLE=1 FLAVOUR=float BIN="$work/portable" "$work/portable/00_first_steps" >"$work/said" 2>&1   # old instructions
    is "valgrind starts a program" valgrind -q --error-exitcode=9 "$work/portable/00_first_steps" --quick --part line \
        --out "$work/out"
else skip "there is no valgrind"; fi
for setting in OMP_PROC_BIND=true OMP_PLACES=cores OMP_PLACES=threads "GOMP_CPU_AFFINITY=0-$((cores - 1))"; do
    is "$setting: as many threads" [ "$(asked env "$setting")" = "$free" ]
done
is "OMP_NUM_THREADS decides" [ "$(OMP_NUM_THREADS=3 asked env)" = "asked 3 loop 3 product 3" ]
is "OPENBLAS_NUM_THREADS does not" [ "$(OPENBLAS_NUM_THREADS=5 asked env)" = "$free" ]

# ---- how it waits: GNU's OpenMP tells ----

spins() { env OMP_DISPLAY_ENV=verbose "$@" $threads 2>&1 | sed -n "s/.*GOMP_SPINCOUNT = '\(.*\)'.*/\1/p"; }
if [ -n "$(spins GOMP_SPINCOUNT=7)" ]; then
    is "threads spin for a short while: $(spins)" eval 'case $(spins) in 1000 | 20000) ;; *) false ;; esac'
    is "what the user has set comes first" [ "$(spins GOMP_SPINCOUNT=7)" = 7 ]
    is "OMP_WAIT_POLICY comes first" eval '[ "$(spins OMP_WAIT_POLICY=passive)" = 0 ]'
else skip "this OpenMP does not tell how it waits"; fi

# ---- a library that never returns ----

if ${CC:-cc} -O2 -shared -fPIC $(pkg-config --cflags openblas) tests/plain_blas.c -o "$work/plain.so" -lm 2>"$work/said" &&
    LD_PRELOAD=$work/plain.so $threads 1 >/dev/null 2>&1; then
    for signal in INT TERM; do
        rm -f "$work/hanging"
        set -m  # else bash has its background jobs ignore SIGINT
        (cd "$work" && LD_PRELOAD=$work/plain.so PLAIN_BLAS=hang exec "$here/build/01_autoencoder" --quick --part byhand \
            --out "$work/hung") >"$work/out.log" 2>"$work/err.log" &
        child=$!
        set +m
        for i in $(seq 600); do [ -e "$work/hanging" ] && break; sleep 0.1; done
        kill -$signal $child
        for i in $(seq 100); do grep -q 'once more: at once' "$work/err.log" && break; sleep 0.1; done
        is "in a product that never ends, $signal is heard" grep -q 'stopping after this step' "$work/err.log"
        begun=$SECONDS
        kill -$signal $child
        { wait $child; } 2>/dev/null
        is "a second $signal ends it at once, status $?" [ $? = 130 -a $((SECONDS - begun)) -le 5 ]
        child=
    done
else skip "no library can be loaded before the others here"; fi

# ---- memory that is limited ----

if ! (ulimit -v 4000000) 2>/dev/null || ! line env LD_BIND_NOW=1 >/dev/null 2>&1; then skip "memory cannot be limited here"; end; fi
timer=$(command -v timeout || command -v gtimeout)
short() { # KIBIBYTES PROGRAM OPTIONS...: it is done, or says in one line that memory is short, within seconds
    local limit=$1 status seconds=$SECONDS
    shift
    rm -rf "$work/short"    # a folder belongs to one chapter
    (ulimit -v "$limit" && exec ${timer:+"$timer" -k 5 60} "$@" --out "$work/short") >"$work/out.log" 2>"$work/err.log"
    status=$?
    [ $status = 0 ] || { [ $status = 1 ] && [ "$(grep -c . "$work/err.log")" = 1 ] && [ $((SECONDS - seconds)) -le 30 ] &&
        grep -qiE 'memory|cannot create|Resource' "$work/err.log"; } ||
        { echo "status $status after $((SECONDS - seconds)) s:"; cat "$work/err.log"; return 1; }
}
builds=default
limits="150 300 400 450 700"
if [ -n "$LTG_DEEP" ]; then
    builds="default $(ls -d /usr/lib/*/openblas-*/ 2>/dev/null)"
    limits="120 150 200 250 300 330 360 380 400 420 440 460 480 500 550 600 650 700 800 1000 1200 1500"
fi
for build in $builds; do
    [ $build = default ] || export LD_LIBRARY_PATH=$build
    for limit in $limits; do
        is "$limit MB, $build: chapter 01 is done, or says so" \
            short ${limit}000 build/01_autoencoder --quick --part pca --threads 2
        [ -z "$LTG_DEEP" ] || is "$limit MB, $build: chapter 15, too" \
            short ${limit}000 build/15_gan --quick --part toy
    done
    is "enough memory, $build: done" [ "$(tail -n 1 "$work/err.log")" = "" ]
done
end
