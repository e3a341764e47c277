#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Chapter 11 as a program: that it draws and claims everything, gives the same numbers twice and after being killed,
# and refuses nonsense in one line. Sizes are --quick; what the numbers should be is tested in
# check_11.c.

cd "$(dirname "$0")/.." || exit 1
program=build/11_rbm
[ -x $program ] || { echo "$program is not built"; exit 1; }
export GOMP_SPINCOUNT=1000
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

# ---- a whole run, and the same seed again with another number of threads ----

run whole
is "a quick run ends with status 0" ends 0 whole
rows=$work/whole/results.tsv
is "there is a table of results" [ -s "$rows" ]
none "every part has rows in results.tsv" "$(sed -n '/PARTS\[\] = {/,/^};/s/^    {"\([a-z]*\)",.*/\1/p' \
    chapters/11_rbm.c | while read -r part; do
        cut -f1 "$rows" | grep -qx "$part" || echo "$part: none"; done)"
is "it has the parts that the chapter promises" [ "$(cut -f1 "$rows" | sed 1d | sort -u | wc -l)" = 6 ]
claims=$(awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i } NR > 1 && $at["verdict"] ~ /ok|short/' "$rows" | wc -l)
is "the program counts the claims of its table ($claims)" grep -qE "^$claims claims, 0 short" "$work/whole.out"
is "there are 11 claims at least" [ "$claims" -ge 11 ]
none "every number is finite" "$(numbers whole | awk -F'\t' '$3 !~ /^-?[0-9.]+(e[-+]?[0-9]+)?$/')"
none "every figure has its script, with its alternative text" "$(tr -d '\n' <chapters/11_rbm.c |
    grep -oE 'program_figure\( *p, *"[a-z0-9_]+"' | sed 's/.*"\(.*\)"/\1/' | sort -u | while read -r name; do
        grep -q '^# alt: ..' "$work/whole/$name.gp" || echo "$name.gp: missing"; done)"

LTG_NO_LABELS=1 run again --part gauss,small
is "it runs again, and without labels" ends 0 again
numbers whole | grep -E '^(gauss|small)' >"$work/whole.numbers"
numbers again >"$work/again.numbers"
is "and gives the same numbers" diff "$work/whole.numbers" "$work/again.numbers"
run other --seed 2 --part gauss,small
is "another seed is as good" ends 0 other
is "and gives other numbers" [ "$(numbers other)" != "$(cat "$work/whole.numbers")" ]

# ---- killed, and resumed ----

long="--part small,codes --epochs 5"
run through $long
is "an uninterrupted run ends with status 0" ends 0 through
$program --quick $long --out "$work/broken" --save-every 0.1 >"$work/broken.out" 2>"$work/broken.err" </dev/null &
child=$!
for _ in $(seq 600); do # when something has been saved, it is in the middle
    ls "$work"/broken/state/*.safetensors >/dev/null 2>&1 && break
    sleep 0.02
done
kill -KILL $child 2>/dev/null
wait $child 2>/dev/null
status=$?
child=
is "it was killed ($status)" [ $status = 137 ]
is "and leaves no table of results for it" [ ! -s "$work/broken/results.tsv" ]
run broken $long --resume
is "it can be resumed" ends 0 broken
numbers through >"$work/through.numbers"
numbers broken >"$work/broken.numbers"
is "the numbers are those of the run that was not killed" diff "$work/through.numbers" "$work/broken.numbers"

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

program=build/test/asan/11_rbm
if [ -x $program ]; then
    run sound --part conditionals,gauss,codes --epochs 0.2
    is "the sanitizers have nothing to say" ends 0 sound
fi

echo "$good passed, $bad failed"
[ $bad = 0 ]
