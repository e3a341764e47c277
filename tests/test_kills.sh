#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# Stopped at any moment, and not a bit is lost. Quick runs of chapters 00 and 01 are killed (-9) at random moments,
# resumed, killed again, until they come through; others are interrupted in the same way by SIGINT and SIGTERM. Then
# every file must be that of a run that was never stopped, bit by bit: results, states, figures and their data, the
# judge. Only what says how long something took may differ.
#
# The moments are drawn from SEED (1); KILLS (50) and STOPS (24) say how many must hit a program that runs. A program
# that has been hit gets a little more time before the next signal, and one that came through makes it less: so this
# needs no clock, and no machine is too fast or too slow for it.

cd "$(dirname "$0")/.." || exit 1
here=$PWD
for chapter in 00_first_steps 01_autoencoder; do
    [ -x build/$chapter ] || { echo "build/$chapter is not built"; exit 1; }
done
export OMP_NUM_THREADS=2 GOMP_SPINCOUNT=1000
unset LTG_NO_LABELS
RANDOM=${SEED:-1}
work=$(mktemp -d) || exit 1
child=
trap '[ -z "$child" ] || kill -KILL $child 2>/dev/null; rm -rf "$work"' EXIT
set -m      # else bash has its background jobs ignore SIGINT
good=0 bad=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1; then ok; else no "$what"; sed 's/^/    /' "$work/said"; fi; }

# ---- what must be the same ----

timeless_state() { # FILE: without its seconds, and without the checksum over them
    local head at
    head=$(od -An -tu8 -N8 "$1" | tr -d ' ')
    tail -c +9 "$1" | head -c "$head" | sed 's/"crc32":"[0-9a-f]*"//'
    at=$(tail -c +9 "$1" | head -c "$head" |
        sed -n 's/.*"training\.seconds":{"dtype":"F64","shape":\[1\],"data_offsets":\[\([0-9]*\),.*/\1/p')
    tail -c +$((9 + head)) "$1" | head -c "$at"
    tail -c +$((9 + head + at + 8)) "$1"
}
timeless() { # NAME: all files of $work/NAME as they are in $work/NAME.bits, but for the times
    local file
    rm -rf "$work/$1.bits" && cp -R "$work/$1" "$work/$1.bits" && rm "$work/$1.bits/state/lock" || return 1
    awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "part_seconds") at = i } { $at = "-"; print }' OFS='\t' \
        "$work/$1/results.tsv" >"$work/$1.bits/results.tsv"
    for file in "$work/$1"/state/*.safetensors; do
        timeless_state "$file" >"$work/$1.bits/state/${file##*/}"
    done
}
same() { timeless "$2" && diff -r "$work/$1.bits" "$work/$2.bits"; }

# ---- what a stopped run may leave ----

whole() { # NAME: the table of results is not there, or has whole lines only
    local rows=$work/$1/results.tsv
    [ ! -e "$rows" ] || { [ -z "$(tail -c 1 "$rows")" ] && awk -F'\t' 'NF != 15 { exit 1 }' "$rows"; } || cat "$rows"
}
stopped() { # STATUS NAME: the status of an interruption, and a last line that says so
    [ "$1" = 130 ] && tail -n 1 "$work/$2.err" | grep -qE '^stopped$|^stopped at step .* --resume goes on$' ||
        { [ ! -s "$work/$2.out" ] && [ "$1" = 130 -o "$1" = 143 ]; } ||     # so early that nobody listened yet
        { echo "status $1, and:"; tail -n 3 "$work/$2.err"; return 1; }
}

# ---- one run, stopped until it comes through ----

range=700 hits=0 early=0 saving=0
chain() { # NAME SIGNALS CHAPTER OPTIONS...: into $work/NAME; adds to hits
    local name=$1 signals=($2) chapter=$3 moments= resume= ms signal status broken=0
    shift 3
    rm -rf "${work:?}/$name"
    while :; do
        ms=$(((RANDOM * 32768 + RANDOM) % range))
        signal=${signals[RANDOM % ${#signals[@]}]}
        LTG_JUDGE=$work/$name/judge build/$chapter --quick --out "$work/$name" "$@" $resume \
            >"$work/$name.out" 2>"$work/$name.err" </dev/null &
        child=$!
        sleep $((ms / 1000)).$(printf %03d $((ms % 1000)))
        kill "-$signal" $child 2>/dev/null
        { wait $child; } 2>/dev/null
        status=$? child=
        [ $status != 0 ] || break
        moments="$moments $signal:$ms"
        range=$((range + range / 10)) hits=$((hits + 1)) resume=--resume
        if [ "$signal" = KILL ]; then [ $status = 137 ]; else stopped $status "$name"; fi >"$work/said" 2>&1 || broken=1
        whole "$name" >>"$work/said"
        if [ $broken = 1 -o -s "$work/said" ]; then
            no "$chapter is left in order after$moments (status $status)"
            cat "$work/said" "$work/$name.err"
            return
        fi
        ls "$work/$name"/state/*.safetensors >/dev/null 2>&1 || early=$((early + 1))
        [ -z "$(find "$work/$name" -name '*.tmp' 2>/dev/null)" ] || saving=$((saving + 1))
    done
    range=$((range * 6 / 10 + 20))
    [ -z "$moments" ] ||
        is "$chapter after$moments: the bits of a run that was never stopped" same straight.$chapter "$name"
}
first="00_first_steps --part line,digits --epochs 0.5 --save-every 0.05"
second="01_autoencoder --part byhand,denoise --epochs 0.5 --save-every 0.05"
for run in "$first" "$second"; do
    set -- $run
    chapter=$1
    shift
    LTG_JUDGE=$work/straight.$chapter/judge \
        build/$chapter --quick --out "$work/straight.$chapter" "$@" >"$work/out" 2>&1
    is "$chapter, never stopped, ends with status 0" [ $? = 0 ]
    timeless "straight.$chapter"
done

until_enough() { # HOW MANY, WHAT, SIGNALS
    local round=0
    hits=0 early=0 saving=0
    while [ $hits -lt "$1" ] && [ $bad = 0 ]; do
        [ $round -lt "$1" ] || { no "only $hits of $1 $2 hit a program that runs"; break; }
        if [ $((round % 2)) = 0 ]; then chain often "$3" $first; else chain often "$3" $second; fi
        round=$((round + 1))
    done
    echo "$hits $2 in $round runs; $early came before the first state, $saving while a file was written"
}
echo "seed ${SEED:-1}"
until_enough "${KILLS:-50}" kills KILL
until_enough "${STOPS:-24}" interruptions "INT TERM"

echo "$good passed, $bad failed"
[ $bad = 0 ]
