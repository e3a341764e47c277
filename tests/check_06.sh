#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Chapter 06 as a program: that it draws and claims everything, never needs a label to train, gives the same numbers
# twice and after being killed, and refuses nonsense in one line. Sizes are --quick; what the numbers should be is
# tested in check_06.c.

cd "$(dirname "$0")/.." || exit 1
chapter=06_variational_autoencoder
program=build/$chapter
[ -x $program ] || { echo "$program is not built"; exit 1; }
export GOMP_SPINCOUNT=1000
unset LTG_NO_LABELS
work=$(mktemp -d) || exit 1
child=
trap '[ -z "$child" ] || kill -KILL $child 2>/dev/null; rm -rf "$work"' EXIT
good=0 bad=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1; then ok; else no "$what"; sed 's/^/    /' "$work/said"; fi; }
none() { if [ -z "$2" ]; then ok; else no "$1:"; echo "$2" | head -n 20 | sed 's/^/    /'; fi; }
run() { # NAME OPTIONS...: a quick run into $work/NAME; its words in NAME.out and NAME.err, its status in $status
    local name=$1
    shift
    $program --quick --out "$work/$name" "$@" >"$work/$name.out" 2>"$work/$name.err" </dev/null
    status=$?
}
ends() { [ $status = "$1" ] || { echo "status $status; the last words:"; tail -n 3 "$work/$2.err"; return 1; }; } # WITH NAME
numbers() { # NAME: part, claim, number and spread, without the times
    awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
        { print $at["part"] "\t" $at["claim"] "\t" $at["ours"] "\t" $at["spread"] }' "$work/$1/results.tsv" | sort
}

# ---- a whole run ----

run whole
is "a quick run ends with status 0" ends 0 whole
rows=$work/whole/results.tsv
is "there is a table of results" [ -s "$rows" ]
none "every part has rows in results.tsv" "$(sed -n '/PARTS\[\] = {/,/^};/p' chapters/$chapter.c | tr -d '\n' |
    grep -oE '\{ *"[a-z0-9]+",' | tr -d '{ ",' | while read -r part; do
        cut -f1 "$rows" | grep -qx "$part" || echo "$part: none"; done)"
is "it has the parts that the chapter promises" [ "$(cut -f1 "$rows" | sed 1d | sort -u | wc -l)" -ge 9 ]
none "every number is finite" "$(numbers whole | awk -F'\t' '$3 !~ /^-?[0-9.]+(e[-+]?[0-9]+)?$/')"
none "every figure has its script, with its alternative text" "$(tr -d '\n' <chapters/$chapter.c |
    grep -oE 'program_figure\( *p, *"[a-z0-9_]+"' | sed 's/.*"\(.*\)"/\1/' | sort -u | while read -r name; do
        [ -s "$work/whole/$name.gp" ] || echo "$name.gp: missing"; done)"
none "what a quick run claims holds: exact models, formulas, samplers" "$(awk -F'\t' '
    NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
    $at["verdict"] == "short" { print $at["claim"] }' "$rows")"
claims=$(awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i } NR > 1 && $at["verdict"] ~ /ok|short/' "$rows" | wc -l)
is "there are 20 claims at least, even where nothing is trained ($claims)" [ "$claims" -ge 20 ]
none "a short training claims nothing about its length" "$(awk -F'\t' '
    NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
    $at["claim"] ~ /^(bound|IW-|sharpness|factors)/ && $at["verdict"] ~ /ok|short/ { print $at["claim"] }' "$rows")"

# ---- without labels, and the same seed again ----

LTG_NO_LABELS=1 run blind --part kl,mixture,digits,problem
is "without labels it still finishes" ends 0 blind
is "and says that labels are withheld" grep -q 'labels are withheld' "$work/blind.out"
numbers whole | grep -E '^(kl|mixture|digits|problem)' | grep -v 'factors: ' >"$work/whole.numbers"
numbers blind >"$work/blind.numbers"
is "the rows of factors are all that is missing, and the same seed gives the same numbers" \
    diff "$work/whole.numbers" "$work/blind.numbers"

run other --seed 2 --part channel,mixture
is "another seed is as good" ends 0 other
is "and gives other numbers" [ "$(numbers other)" != "$(numbers whole | grep -E '^(channel|mixture)')" ]

# ---- killed, and resumed ----

long="--part digits --epochs 6"
run through $long
is "an uninterrupted run ends with status 0" ends 0 through
$program --quick $long --out "$work/broken" --save-every 0.1 >"$work/broken.out" 2>"$work/broken.err" </dev/null &
child=$!
for _ in $(seq 600); do # when something has been saved, it is in the middle
    ls "$work"/broken/state/*.safetensors >/dev/null 2>&1 && break
    sleep 0.05
done
kill -KILL $child 2>/dev/null
wait $child 2>/dev/null
status=$?
child=
is "a killed run ends with status 137" ends 137 broken
is "and leaves no table of results for it" [ ! -s "$work/broken/results.tsv" ]
run broken $long --resume
is "it can be resumed" ends 0 broken
numbers through >"$work/through.numbers"
numbers broken >"$work/broken.numbers"
is "the numbers are those of the run that was not interrupted" diff "$work/through.numbers" "$work/broken.numbers"

# ---- nonsense ----

refused() { # STATUS WORD OPTIONS...: status, one line, the word in it
    local status=$1 word=$2 found
    shift 2
    $program --quick --out "$work/refused" "$@" >"$work/refused.out" 2>"$work/refused.err" </dev/null
    found=$?
    [ $found = "$status" ] && [ "$(wc -l <"$work/refused.err")" = 1 ] && grep -q "^error: .*$word" "$work/refused.err" ||
        { echo "expected status $status and one line with '$word', found $found:"; cat "$work/refused.err"; return 1; }
}
is "a data set that is not there" refused 1 nowhere --data nowhere
is "a part that is not there" refused 2 cellar --part cellar

# ---- with sanitizers ----

program=build/test/asan/$chapter
if [ -x $program ]; then
    run sound --part moon,identity,kl,gradient,mixture,digits,problem --epochs 0.1
    is "the sanitizers have nothing to say" ends 0 sound
fi

echo "$good passed, $bad failed"
[ $bad = 0 ]
