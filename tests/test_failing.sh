#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# How chapters fail: wrong options, output that goes nowhere, folders that cannot be written or are full, damaged and
# foreign states, a gnuplot that is missing, fails, is killed or hangs, two runs in one folder, and names that would
# like to be commands. Always one line that says what was expected, what was found and what mends it; the right status;
# and what was there before is still there. All of it is tried on the release programs, and in make test-deep on those with
# sanitizers.

cd "$(dirname "$0")/.." || exit 1
here=$PWD
export GOMP_SPINCOUNT=1000 OMP_NUM_THREADS=1
export ASAN_OPTIONS="detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}"     # who dies in the middle frees nothing
unset LTG_DATA LTG_NO_LABELS
work=$(mktemp -d) || exit 1
export LTG_JUDGE=$work/judge work here
child=
trap '[ -z "$child" ] || kill -KILL $child 2>/dev/null; chmod -R u+w "$work"; rm -rf "$work"' EXIT
good=0 bad=0 left=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so ($bin): $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1; then ok; else no "$what"; sed 's/^/    /' "$work/said"; fi; }
skip() { left=$((left + 1)); echo "skipped ($bin): $*"; }
run() { # CHAPTER OPTIONS...: quick; words in $work/out and $work/err; its status is this function's
    local program=$here/$bin/$1
    shift
    $by "$program" --quick "$@" >"$work/out" 2>"$work/err" </dev/null
}
by=     # a command that starts the program with fewer rights
refused() { # STATUS PATTERN CHAPTER OPTIONS...: the status, and one line 'error: ...' with this in it
    local status=$1 pattern=$2 found
    shift 2
    run "$@"
    found=$?
    [ $found = "$status" ] && [ "$(wc -l <"$work/err")" -eq 1 ] && grep -qE "^error: .*$pattern" "$work/err" ||
        { echo "expected status $status and one line with '$pattern', found $found and:"; cat "$work/err"; return 1; }
}
ends() { run "$@" || { echo "status $?:"; cat "$work/err"; return 1; }; }
quiet() { ends "$@" && [ ! -s "$work/err" ] || { cat "$work/err"; return 1; }; }
warned() { # PATTERN CHAPTER OPTIONS...: status 0, and one line 'warning: ...' with this in it
    local pattern=$1
    shift
    ends "$@" && [ "$(grep -cE '^(warning|error): ' "$work/err")" = 1 ] &&
        grep -qE "^warning: .*$pattern" "$work/err" ||
        { echo "expected one warning with '$pattern', found:"; cat "$work/err"; return 1; }
}
tidy() { # FOLDER: nothing in it is half written
    [ -z "$(find "$1" \( -name '*.tmp' -o -name '*.part' \) -print)" ] || { find "$1"; return 1; }
}
numbers() { awk -F'\t' -v OFS='\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "part_seconds") at = i }
    { $at = "-"; print }' "$1/results.tsv"; }   # FOLDER: its results without the times
eventually() { # CONDITION...: waits until it holds, at most two minutes
    local i
    for i in $(seq 2400); do "$@" && return; sleep 0.05; done
    echo "in vain: $*"
    return 1
}
gone() { case $(ps -o stat= -p "$1") in '' | Z*) ;; *) return 1 ;; esac; }     # PROCESS

# ---- options and streams ----

options() {
    cd "$work" || exit 1
    for chapter in 00_first_steps 01_autoencoder; do
        is "an unknown option" refused 2 "'--frobnicate'.*|.*--help" $chapter --frobnicate
        is "a missing value" refused 2 '--seed expects a value, found none' $chapter --seed
        is "seed: nonsense" refused 2 "--seed expects a whole number.*found 'x7'" $chapter --seed x7
        is "seed: overflow" refused 2 '--seed expects.*18446744073709551616' $chapter --seed 18446744073709551616
        is "threads: too many" refused 2 '--threads expects.*from 1 to 256' $chapter --threads 4294967297
        is "epochs: nonsense" refused 2 "--epochs expects a number.*'1e'" $chapter --epochs 1e
        is "epochs: overflow" refused 2 "--epochs expects.*'1e999'" $chapter --epochs 1e999
        is "out: empty" refused 2 "--out expects a folder, found ''" $chapter --out ''
        is "data: empty" refused 2 "--data expects a name or a folder, found ''" $chapter --data ''
        is "part: unknown" refused 2 "--part expects.*--list.*found 'cellar'" $chapter --part cellar
        is "data: not there" refused 1 "no data set 'nowhere'.*looked in" $chapter --data nowhere
    done
    is "nothing was written" [ -z "$(ls build figures 2>/dev/null)" ]
    cd "$here" || exit 1
}

streams() {
    local out=$work/streams program=$here/$bin/00_first_steps
    if [ -w /dev/full ]; then
        for what in --help --list "--part line --out $out"; do
            "$program" --quick $what >/dev/full 2>"$work/err"
            is "$what into a full disk: status 1" [ $? = 1 ]
            is "$what into a full disk: one line" grep -qx 'error: standard output cannot be written: .*' "$work/err"
        done
        is "the claims are kept all the same" grep -q '^line' "$out/results.tsv"
        "$program" --quick --part line --out "$out" >"$work/said" 2>/dev/full
        is "a full disk behind standard error is no reason to stop" [ $? = 0 ]
    else
        skip "/dev/full is not here"
    fi
    "$program" --quick --part line --out "$out" >&- 2>"$work/err"
    is "closed output: status 1" [ $? = 1 ]
    is "closed output: one line" grep -q '^error: standard output cannot be written: Bad file' "$work/err"
    is "closed output: what was said went into no file" [ "$(wc -l <"$out/state/lock")" -eq 1 ]
    "$program" --quick --part line --out "$out" <&- >&- 2>&-
    is "all closed: status 1" [ $? = 1 ]
    is "all closed: what was said went into no file" [ "$(wc -l <"$out/state/lock")" -eq 1 ]
    "$program" --part cellar 2>&-
    is "closed errors: the status is right" [ $? = 2 ]
}

# ---- folders ----

folders() {
    local out=$work/folders
    mkdir "$out" && touch "$out/file" || exit 1
    is "a missing folder is made" quiet 00_first_steps --part line --out "$out/a/b/c"
    is "and written to" [ -s "$out/a/b/c/results.tsv" ]
    is "a file where the folder should be" \
        refused 1 "cannot create the folder '$out/file': a file has that name; .*--out" 00_first_steps --out "$out/file"
    is "a file above it" refused 1 "'$out/file': a file has that name; .*--out" 00_first_steps --out "$out/file/b"
    is "the file is as it was" [ -f "$out/file" -a ! -s "$out/file" ]

    if [ "$(id -u)" = 0 ]; then
        no=-dac_override,-dac_read_search
        by="setpriv --bounding-set=$no --inh-caps=$no" # Linux only
    fi
    mkdir "$out/closed" && cp "$out/a/b/c/results.tsv" "$out/closed" && mkdir "$out/closed/state" || exit 1
    chmod 555 "$out/closed"
    if $by touch "$out/closed/x" 2>/dev/null || ! $by true 2>/dev/null; then
        skip "root cannot be kept from writing here"
    else
        is "an unwritable folder" refused 1 "cannot write into '$out/closed': Permission.*--out" \
            00_first_steps --out "$out/closed"
        is "one inside it" refused 1 "cannot create the folder '$out/closed/b': Permission.*--out" \
            00_first_steps --out "$out/closed/b"
        is "its old results are kept" cmp "$out/a/b/c/results.tsv" "$out/closed/results.tsv"
        cp -R "$work/base" "$out/secret" && chmod 000 "$out/secret/state/byhand.net.safetensors"
        is "a state that may not be read" refused 1 "byhand.net.safetensors': cannot be read: Permission" \
            01_autoencoder --part byhand --resume --out "$out/secret"
    fi
    chmod 755 "$out/closed"
    by=
}

# In a mount namespace of its own, with a small disk; leaves with 0, or says what went wrong.
full_disk() {
    local disk=$work/small out=$work/small/o state=$work/small/o/state/byhand.net.safetensors
    mkdir "$disk" && mount -t tmpfs -o size=2m none "$disk" || return 77
    # there is room for one state, not for two
    refused 1 "cannot write '$state': No space left.*untouched; make room, or .*--out" \
        01_autoencoder --part byhand --save-every 0 --out "$out" || return 1
    [ -s "$state" ] && tidy "$out" || { echo "the first state is not kept"; return 1; }
    mount -o remount,size=64m "$disk"
    ends 01_autoencoder --part byhand --save-every 0 --out "$out" --resume && grep -q 'goes on, after' "$work/err" ||
        { echo "it does not go on from it"; cat "$work/err"; return 1; }
    numbers "$out" | diff <(numbers "$work/base") - || { echo "it ends differently"; return 1; }

    cp "$out/results.tsv" "$work/results.old" && head -c 64000000 /dev/zero >"$disk/filler"
    cat /dev/zero >>"$disk/filler" 2>/dev/null
    refused 1 'cannot write .*No space left.*untouched' 01_autoencoder --part byhand --out "$out" || return 1
    rm "$state" 2>/dev/null && cat /dev/zero >>"$disk/filler" 2>/dev/null
    refused 1 "cannot (write|create).*No space left.*--out" 00_first_steps --part line --out "$disk/other" || return 1
    cmp "$out/results.tsv" "$work/results.old" && tidy "$disk" || return 1

    rm "$disk/filler"
    command -v gnuplot >/dev/null || return 0
    out=$disk/first
    quiet 00_first_steps --part line,tape --out "$out" && cp "$out/graph.png" "$work/graph.old" || return 1
    cat /dev/zero >"$disk/filler" 2>/dev/null
    # a picture of 88 KiB has no room
    truncate -s -60K "$disk/filler" # Linux only
    warned 'figure graph is not drawn: gnuplot left no whole picture: the disk may be full' \
        00_first_steps --part tape --resume --out "$out" || return 1
    cmp "$out/graph.png" "$work/graph.old" && tidy "$disk"
}

small_disk() {
    local status
    command -v unshare >/dev/null && unshare -rm true 2>/dev/null || { skip "no right to mount a small disk"; return; }
    export bin by
    export -f full_disk refused run ends quiet warned tidy numbers
    unshare -rm bash -c full_disk >"$work/disk" 2>&1 # Linux only
    status=$?
    rmdir "$work/small"
    if [ $status = 77 ]; then skip "no right to mount a small disk"; return; fi
    is "a full disk: what was there is kept, and one line: $(cat "$work/disk")" [ $status = 0 ]
}

# ---- states ----

poke() { # FILE AT: changes one bit of the byte there
    local byte
    byte=$(od -An -tu1 -j "$2" -N 1 "$1")
    printf "\\$(printf %03o $((byte ^ 1)))" | dd of="$1" bs=1 seek="$2" conv=notrunc 2>/dev/null
}
damage() { # KIND FILE
    case $1 in
    "cut short") head -c 500000 "$work/base/state/byhand.net.safetensors" >"$2" ;;
    "empty") : >"$2" ;;
    "no checkpoint at all") head -c 5000 "$here/$bin/01_autoencoder" >"$2" ;;
    "of another chapter") cp "$work/first/state/line.safetensors" "$2" ;;
    "made elsewhere")
        printf '\070\0\0\0\0\0\0\0{"W":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}    \0\0\0\0' >"$2" ;;
    "of a newer format") local at; at=$(LC_ALL=C grep -abo '"format_version":"1"' "$2" | head -n 1 | cut -d: -f1)
        printf 2 | dd of="$2" bs=1 seek=$((at + 18)) conv=notrunc 2>/dev/null ;;
    "with a flipped bit") poke "$2" 600000 ;;
    "a folder") rm "$2" && mkdir "$2" ;;
    esac
}
states() {
    local kind pattern out=$work/damaged state=$work/damaged/state/byhand.net.safetensors
    while IFS='|' read -r kind pattern; do
        rm -rf "$out" && cp -R "$work/base" "$out" && damage "$kind" "$state" || exit 1
        rm -rf "$work/before" && cp -R "$out" "$work/before"
        is "a state $kind" refused 1 "'$state'.*$pattern.*without --resume" \
            01_autoencoder --part byhand --resume --out "$out"
        is "a state $kind: nothing is touched" diff -r -x lock "$work/before" "$out"
        [ "$kind" = "a folder" ] ||
            is "a state $kind: what it says mends it, does" ends 01_autoencoder --part byhand --out "$out"
    done <<'END'
cut short|cut off.*delete it, or
empty|expected a checkpoint, found a file of 0 bytes.*delete it, or
no checkpoint at all|expected a header.*no checkpoint.*delete it, or
of another chapter|made with chapter=00_first_steps, but this run has chapter=01_autoencoder; use those options, or
made elsewhere|expected a checkpoint of this program, found a file of another one; delete it, or
of a newer format|expected format version 1, found '2' .written by a newer program: use that one.; delete it, or
with a flipped bit|checksum.*damaged.*delete it, or
a folder|something that is not a file; delete it, or
END
    rm -rf "$out" && cp -R "$work/first" "$out" || exit 1
    head -c 900 "$work/first/state/line.safetensors" >"$out/state/line.safetensors"
    is "a state of chapter 00, cut short" refused 1 "line.safetensors': .*cut off.*delete it" \
        00_first_steps --part line --resume --out "$out"
}

# ---- gnuplot ----

gnuplots() {
    local out=$work/plots path=$PATH kind
    mkdir -p "$work/bin" "$out" || exit 1
    false_gnuplot() { printf '#!/bin/sh\n%s\n' "$1" >"$work/bin/gnuplot" && chmod +x "$work/bin/gnuplot"; }
    for kind in missing failing killed idle half; do
        PATH=$work/bin:$path
        case $kind in
        missing) PATH=/nowhere ;;
        failing) false_gnuplot 'echo half >line.png.part; echo "no such terminal" >&2; exit 1' ;;
        killed) false_gnuplot 'echo half >line.png.part; kill -KILL $$' ;;
        idle) false_gnuplot 'exit 0' ;;
        half) false_gnuplot 'printf "\211PNG, and then the disk was full" >line.png.part; exit 0' ;;
        esac
        by="env PATH=$PATH"
        PATH=$path
        rm -rf "$out" && mkdir "$out" && echo old >"$out/line.png"
        is "gnuplot $kind: one warning, and on it goes" \
            warned 'gnuplot.*`make replot`' 00_first_steps --part line --out "$out"
        is "gnuplot $kind: data, script and results are there" \
            [ -s "$out/line.tsv" -a -s "$out/line.gp" -a -s "$out/results.tsv" ]
        is "gnuplot $kind: the old picture, too" grep -qx old "$out/line.png"
        is "gnuplot $kind: nothing half" tidy "$out"
    done
    by=
    false_gnuplot 'echo $$ >hanging.tmp; mv hanging.tmp hanging; exec sleep 1000'
    for signal in INT TERM KILL; do
        rm -rf "$out"
        set -m  # else bash has its background jobs ignore SIGINT
        PATH=$work/bin:$path "$here/$bin/00_first_steps" --quick --part line --out "$out" >"$work/out" 2>"$work/err" &
        child=$!
        set +m
        eventually [ -s "$out/hanging" ] || no "the false gnuplot was not started"
        kill -$signal $child
        { wait $child; } 2>/dev/null
        status=$? child=
        [ $signal = KILL ] && expected=137 || expected=130
        is "gnuplot hangs, $signal: status $expected, not $status" [ $status = $expected ]
        [ "$(uname)" != Linux ] ||
            is "gnuplot hangs, $signal: it ends with the program" eventually gone "$(cat "$out/hanging")"
        kill -KILL "$(cat "$out/hanging")" 2>/dev/null
        is "gnuplot hangs, $signal: the state is kept" ends 00_first_steps --part line --resume --out "$out"
    done
}

# ---- two runs, one folder ----

two_runs() {
    local out=$work/two
    "$here/$bin/00_first_steps" --quick --part digits --out "$out" >"$work/first.out" 2>&1 &
    child=$!
    eventually [ -s "$out/state/lock" ]
    kill -STOP $child       # it cannot be finished before we have looked
    is "the second run is refused" refused 1 "'$out' is in use by another run .process $child.: wait.*--out" \
        00_first_steps --part digits --out "$out"
    is "also with --resume" refused 1 "in use by another run" 00_first_steps --part line --resume --out "$out"
    kill -CONT $child
    wait $child
    is "the first does not notice" [ $? = 0 ]
    child=
    is "nor its results" diff <(numbers "$work/alone") <(numbers "$out")
    "$here/$bin/00_first_steps" --quick --part digits --out "$out" >"$work/first.out" 2>&1 &
    child=$!
    eventually grep -qx $child "$out/state/lock"
    { kill -KILL $child; wait $child; } 2>/dev/null
    child=
    is "a run that was killed does not block" ends 00_first_steps --part line --out "$out"
}

# ---- names ----

odd=("it's" 'a "b"  c' '`touch pwned`' '$(touch pwned)' '"`touch pwned`"' '|touch pwned' '"; system("touch pwned"); "'
    "'; system('touch pwned'); '" $'\'\nsystem "touch pwned"\n\'' $'two\nlines' $'tab\tand\033[31m' $'\377\376'
    'back\slash\' '-rf' '%s%n%d' 'größe λ 東' ';&#*?[a]~@x')

idx() { # FILE MAGIC COUNT: a header
    printf "\\0\\0\\010\\00$2\\0\\0\\$(printf %03o $(($3 / 256)))\\$(printf %03o $(($3 % 256)))" >"$1"
}
data_set() { # FOLDER: pictures of noise
    mkdir "$1" || exit 1
    for split in train t10k; do
        idx "$1/$split-images-idx3-ubyte" 3 2000 && printf '\0\0\0\034\0\0\0\034' >>"$1/$split-images-idx3-ubyte"
        tr '\0' '\5' </dev/zero | head -c 1200000 >>"$1/$split-images-idx3-ubyte"
        seq 100000 | head -c 368000 >>"$1/$split-images-idx3-ubyte"
        idx "$1/$split-labels-idx1-ubyte" 1 2000 && head -c 2000 /dev/zero >>"$1/$split-labels-idx1-ubyte"
    done
}
odd_names() {
    local name shown place data=$work/set book=$work/book
    rm -rf "$data" "$work/odd" "$book" && data_set "$data" && mkdir "$work/odd" "$book" || exit 1
    for name in "${odd[@]}"; do
        shown=$(printf %q "$name") place=$work/odd/$name
        mkdir "$place" && cd "$place" && mkdir -p "./$name" || exit 1
        export TMPDIR=$place
        is "$shown: as working folder, output and TMPDIR" quiet 00_first_steps --part line --out "$name"
        unset TMPDIR
        is "$shown: results" grep -q '^line' "./$name/results.tsv"
        [ -z "$drawn" ] || is "$shown: a picture" [ -s "./$name/line.png" ]
        mkdir data figures && mv "$data" "data/$name" && cp "$here/figures/style.gp" figures || exit 1
        is "$shown: as a book's folder and its data" \
            quiet 01_autoencoder --part pca --data "./data/$name" --out "build/$name"
        is "$shown: rows of 15 fields" \
            awk -F'\t' 'NF != 15 || NR > 1 && $1 != "pca" { print; exit 1 }' "build/$name/results.tsv"
        [ -z "$drawn" ] || is "$shown: a picture in the book" [ -s "build/$name/pca.png" ]
        data=$place/data/$name
    done
    cd "$here" || exit 1
    is "no name became a command" [ -z "$(find "$work" "$here" -name pwned)" ]
}

bin=build
[ -z "$LTG_DEEP" ] || bin=build/test/asan
[ -x $bin/00_first_steps ] && [ -x $bin/01_autoencoder ] || { echo "the programs in $bin are not built"; exit 1; }
drawn=$(command -v gnuplot)
is "a run to compare with" quiet 01_autoencoder --part byhand --out "$work/base"
is "another" ends 00_first_steps --part line --out "$work/first"
is "and another" ends 00_first_steps --part digits --out "$work/alone"
options
streams
folders
small_disk
states
gnuplots
two_runs
odd_names

echo "$good passed, $bad failed, $left skipped"
[ $bad = 0 ]
