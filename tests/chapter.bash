# SPDX-License-Identifier: MIT
#
# What the checks of chapters as programs, check_NN.sh, have in common. A check sets `chapter`, sources this file,
# defines two stages, and ends with `finish`, which runs one of them:
#
#   shallow   in make test, of which a chapter may take some ten seconds: one quick run of everything, with its claims
#             and figures, and what costs next to nothing
#   deep      in make test-deep: again, other seeds, stopping and resuming, sanitizers; `reference` is the same quick run
#             of everything, to be compared with
#
# What the numbers should be is tested in check_NN.c.

cd "$(dirname "$0")/.." || exit 1
program=build/$chapter
[ -x "$program" ] || { echo "$program is not built"; exit 1; }
export GOMP_SPINCOUNT=1000 LC_ALL=C
unset LTG_NO_LABELS
work=$(mktemp -d) || exit 1
export LTG_JUDGE=$work/judge
child=
trap '[ -z "$child" ] || kill -KILL $child 2>/dev/null; rm -rf "$work"' EXIT
good=0 bad=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1; then ok; else no "$what"; sed 's/^/    /' "$work/said"; fi; }
lines() { wc -l | tr -d ' '; } # wc of BSD pads with blanks
none() { if [ -z "$2" ]; then ok; else no "$1:"; echo "$2" | head -n 20 | sed 's/^/    /'; fi; }
finish() {
    if [ -z "$LTG_DEEP" ]; then shallow; else deep; fi
    echo "$good passed, $bad failed"
    [ $bad = 0 ]
}

run() { # NAME OPTIONS...: a quick run into $work/NAME; its words in NAME.out and NAME.err, its status in $status
    local name=$1
    shift
    "$program" --quick --out "$work/$name" "$@" >"$work/$name.out" 2>"$work/$name.err" </dev/null
    status=$?
}
ends() { [ $status = "$1" ] || { echo "status $status; the last words:"; tail -n 3 "$work/$2.err"; return 1; }; } # WITH NAME
columns() { # NAME WHAT: an awk program over the rows of its results; at["claim"] is the number of that column
    awk -F'\t' "NR == 1 { for (i = 1; i <= NF; i++) at[\$i] = i; next } $2" "$work/$1/results.tsv"
}
numbers() { # NAME: part, claim, number and spread, without the times
    columns "$1" '{ print $at["part"] "\t" $at["claim"] "\t" $at["ours"] "\t" $at["spread"] }' | sort
}
same() { # NAME NAME [PATTERN]: the same numbers, where rows that match PATTERN are left out of both
    diff <(numbers "$1" | grep -vE "${3:-^$}") <(numbers "$2" | grep -vE "${3:-^$}")
}

reference() { run whole; is "a quick run to compare with ends with status 0" ends 0 whole; }

judge_on_demand() { # PART that uses the judge of chapter 00: it is trained when it is asked for, and found again
    rm -rf "$LTG_JUDGE"
    run asked --part "$1"
    is "a judge that is not there yet is trained" ends 0 asked
    is "which is said in one line" [ "$(grep -c 'chapter 00 has trained the judge of digits, in ' "$work/asked.out")" = 1 ]
    run found --part "$1"
    is "and found again" ends 0 found
    none "without another word" "$(grep 'chapter 00' "$work/found.out")"
    is "with the same numbers" same asked found
}

whole_run() { # PARTS CLAIMS: everything once; so many parts, and so many claims at least
    local parts claims
    run whole
    is "a quick run ends with status 0" ends 0 whole
    is "there is a table of results" [ -s "$work/whole/results.tsv" ]
    parts=$(sed -n '/PARTS\[\] = {/,/^};/p' "chapters/$chapter.c" | grep -oE '^    \{(\.name = )?"[a-z0-9]+"' | grep -oE '"[a-z0-9]+"' | tr -d '{ "')
    none "every part has rows in results.tsv" "$(for part in $parts; do
        cut -f1 "$work/whole/results.tsv" | grep -qx "$part" || echo "$part: none"; done)"
    is "it has the parts that the chapter promises" [ "$(echo "$parts" | lines)" = "$1" ]
    claims=$(columns whole '$at["verdict"] ~ /ok|short/' | lines)
    is "the program counts the claims of its table ($claims)" grep -qE "^$claims claims?, [0-9]+ short" "$work/whole.out"
    is "there are $2 claims at least, even where little is trained ($claims)" [ "$claims" -ge "$2" ]
    none "every number is finite" "$(numbers whole | awk -F'\t' '$3 !~ /^-?[0-9.]+(e[-+]?[0-9]+)?$/')"
    none "every figure has its script, with its alternative text" "$(tr -d '\n' <"chapters/$chapter.c" |
        grep -oE 'program_figure\( *p, *"[a-z0-9_]+"' | sed 's/.*"\(.*\)"/\1/' | sort -u | while read -r name; do
            grep -q '^# alt: ..' "$work/whole/$name.gp" || echo "$name.gp: missing"; done)"
}

other_seed() { # PARTS, as in a,b
    run other --seed 2 --part "$1"
    is "another seed is as good" ends 0 other
    is "and gives other numbers" [ "$(numbers other)" != "$(numbers whole | grep -E "^(${1//,/|})")" ]
}

stopped_and_resumed() { # SIGNAL STATUS OPTIONS...: stopped in the middle, and resumed, as if nothing had been
    local signal=$1 expected=$2
    shift 2
    run through "$@"
    is "an uninterrupted run ends with status 0" ends 0 through
    "$program" --quick "$@" --out "$work/broken" --save-every 0.1 >"$work/broken.out" 2>"$work/broken.err" </dev/null &
    child=$!
    for _ in $(seq 1500); do # when something has been saved, it is in the middle
        ls "$work"/broken/state/*.safetensors >/dev/null 2>&1 && break
        sleep 0.02
    done
    kill "-$signal" $child 2>/dev/null
    wait $child 2>/dev/null
    status=$?
    child=
    is "a run stopped by $signal ends with status $expected" ends "$expected" broken
    is "and leaves no table of results for it" [ ! -s "$work/broken/results.tsv" ]
    run broken "$@" --resume
    is "it can be resumed" ends 0 broken
    is "the numbers are those of the run that was not stopped" same through broken
}

be32() { local shift; for shift in 24 16 8 0; do printf "\\$(printf %03o $(($1 >> shift & 255)))"; done; }
odd_set() { # NAME TRAIN TEST Y X C K: pictures of that shape, made of whatever, labels 0 to K - 1 (K 0: none), in $work/NAME
    local split n k rank=$(($6 == 1 ? 3 : 4)) labels
    mkdir -p "$work/$1"
    for split in train t10k; do
        [ $split = train ] && n=$2 || n=$3
        { printf "\\0\\0\\010\\00$rank"; be32 "$n"; be32 "$4"; be32 "$5"; [ "$6" = 1 ] || be32 "$6"
            seq 1000000 | LC_ALL=C tr '0123456789\n' '\0\30\60\120\150\200\230\260\310\340\377' |
                head -c $((n * $4 * $5 * $6)); } >"$work/$1/$split-images-idx$rank-ubyte"
        [ "$7" = 0 ] && continue
        labels=$(for k in $(seq 0 $(($7 - 1))); do printf '\\%03o' "$k"; done)
        { printf '\0\0\010\001'; be32 "$n"
            for k in $(seq 0 $((n / $7))); do printf "$labels"; done | head -c "$n"; } >"$work/$1/$split-labels-idx1-ubyte"
    done
}
done_or_refused() { # NAME: status 0; or 1, with one line of error or a part of those asked for left out
    [ $status = 0 ] || { [ $status = 1 ] && { [ "$(grep -c '^error: ' "$work/$1.err")" = 1 ] ||
        grep -q '^part [a-z0-9]* is left out: it needs ' "$work/$1.out"; }; } || ends 0 "$1"
}
odd_run() { # NAME WORDS OPTIONS...: a short run on the set NAME, and words of it (an extended pattern)
    local name=$1 words=$2
    shift 2
    run "on-$name" --data "$work/$name" --epochs 0.01 "$@"
    is "$name: it ends well, or in one line" done_or_refused "on-$name"
    is "$name: it says '$words'" grep -hqE "$words" "$work/on-$name.out" "$work/on-$name.err"
    none "$name: no function of the library answers" "$(grep -E '^error: [a-z0-9_]+(, [A-Za-z]+)?: ' "$work/on-$name.err")"
}

refuses() { # STATUS WORD OPTIONS...: status, one line, the word in it
    local status=$1 word=$2 found
    shift 2
    "$program" --quick --out "$work/refused" "$@" >"$work/refused.out" 2>"$work/refused.err" </dev/null
    found=$?
    [ $found = "$status" ] && [ "$(lines <"$work/refused.err")" = 1 ] && grep -q "^error: .*$word" "$work/refused.err" ||
        { echo "expected status $status and one line with '$word', found $found:"; cat "$work/refused.err"; return 1; }
}
nonsense() {
    is "a data set that is not there is refused" refuses 1 nowhere --data nowhere
    is "a part that is not there is refused" refuses 2 cellar --part cellar
}

with_sanitizers() { # OPTIONS...: the program that run.sh has built with them, if it has
    program=build/test/asan/$chapter
    [ -x "$program" ] || return
    run sound "$@"
    is "the sanitizers have nothing to say" ends 0 sound
}
