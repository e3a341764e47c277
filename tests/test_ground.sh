#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# The ground that a reader stands on: a fresh clone, in which runs, redrawing and tables must leave the book as it was.
# Everything here happens in a clone of this tree, as it is now, and in a small tree of its own.

cd "$(dirname "$0")/.." || exit 1
here=$PWD
unset MAKEFLAGS MFLAGS MAKELEVEL CFLAGS PORTABLE ONLY FORMAT SOLUTIONS
export GOMP_SPINCOUNT=1000
git rev-parse --is-inside-work-tree >/dev/null 2>&1 || { echo "this tree is not Git's, so it cannot be cloned"; exit 77; }
command -v gnuplot >/dev/null || { echo "no gnuplot (sh install.sh says how to get it)"; exit 77; }
first=$here/build/00_first_steps
[ -x "$first" ] || { echo "$first is not built"; exit 1; }
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { # WHAT COMMAND...: what it says is in $work/said, and what the one before it said in $work/before
    local what=$1
    shift
    [ ! -e "$work/said" ] || mv "$work/said" "$work/before"
    if "$@" >"$work/said" 2>&1 </dev/null; then ok; else no "$what"; tail -n 20 "$work/said" | sed 's/^/    /'; fi
}
none() { if [ -z "$2" ]; then ok; else no "$1:"; echo "$2" | head -n 20 | sed 's/^/    /'; fi; }
ends() { local status=$1; shift; "$@"; [ $? = "$status" ]; } # WITH COMMAND...
last() { cp "$work/before" "$work/heard" && tail -n 1 "$work/heard" | grep -qE "$1" || { cat "$work/heard"; return 1; }; }

# ---- a clone, by a Git that is told to write the line ends of Windows ----

is "the tree can be cloned" git clone -q -c core.autocrlf=true "$here" "$work/clone"
git diff --binary HEAD >"$work/changes"
[ ! -s "$work/changes" ] || is "with what is not committed yet" git -C "$work/clone" apply --whitespace=nowarn "$work/changes"
git ls-files -z --others --exclude-standard | while IFS= read -r -d '' file; do
    mkdir -p "$work/clone/$(dirname "$file")" && cp "$file" "$work/clone/$file"
done
cd "$work/clone" || exit 1
for setting in "user.name nobody" "user.email nobody@localhost" "commit.gpgsign false" "core.hooksPath /dev/null" \
    "core.excludesFile /dev/null" "status.showUntrackedFiles normal"; do
    git config ${setting% *} "${setting#* }" || exit 1
done
none "no line ends as those of Windows do" "$(git ls-files -z --eol | tr '\0' '\n' | grep -E 'w/(crlf|mixed)' | grep -v 'attr/-text')"
none "a picture, and what is packed, is no text" "$(git ls-files --eol -- '*.png' '*.gif' '*.gz' '*.pdf' | grep -v '[^ ]*attr/-text')"

# ---- a run leaves the book alone ----

keep() { git add -A && git commit -qm "$1" --allow-empty; }
is_clean() { [ -z "$(git status --porcelain)" ] || { git status --short; return 1; }; }
keep "the tree as it is"
is "a default run" "$first" --part line
is "and its files are in out/" [ -s out/00_first_steps/results.tsv -a -s out/00_first_steps/line.png ]
is "after which Git sees no change" is_clean

# ---- what is packed ----

# Two parts of a short run stand for the data of chapter 00, packed as `make figures` packs them.
is "a short run into figures/" "$first" --quick --part line,curve --out figures/00_first_steps
is "its data can be packed" sh figures/pack.sh figures/00_first_steps
packed=figures/00_first_steps/data.tar.gz
inside() { gzip -dc $packed | tar tf - | sort | tr '\n' ' '; }
is "they are there: $(inside)" [ "$(inside | tr ' ' '\n' | grep -cE '^(curve|line)\.tsv$')" = 2 ]
none "nothing but data of figures is there" "$(inside | tr ' ' '\n' | grep -vE '^([a-z0-9_]+(\.[0-9]+)?\.(tsv|pgm|ppm))?$|^results')"
sum=$(cksum $packed) && touch figures/00_first_steps/line.tsv
is "packed again: the same file" sh figures/pack.sh figures/00_first_steps
is "to the last bit" [ "$(cksum $packed)" = "$sum" ]
rm -f figures/00_first_steps/{line,curve}.tsv
is "without loose data" sh figures/pack.sh figures/00_first_steps
is "nothing is lost" [ "$(cksum $packed)" = "$sum" ]
keep "data of chapter 00"

# ---- redrawing everything ----

pictures() { git status --porcelain | grep -vE '^ M figures/[^/]*/[^/]*\.(png|gif|svg|pdf)$'; } # what else Git sees
whole() { # does each picture of figures/ end as its format does?
    local file
    for file in figures/*/*.png; do tail -c 12 "$file" | LC_ALL=C grep -q IEND || echo "$file"; done
    for file in figures/*/*.gif; do [ "$(tail -c 2 "$file" | od -An -tx1 | tr -d ' \n')" = 003b ] || echo "$file"; done
}
is "make replot" make replot
cp "$work/said" "$work/all"
for script in figures/*/*.gp; do
    name=${script%.gp}
    drawn=$(grep -cE "^$name\.(png|gif)\$" "$work/all") left=$(grep -cF "$script: left as it is" "$work/all")
    [ $((drawn + left)) = 1 ] || echo "$script: drawn $drawn times, left $left times"
    [ "$left" = 0 ] || git diff --quiet -- "$name".png "$name".gif 2>/dev/null || echo "$script: left, and changed"
done >"$work/wrong"
none "each figure is drawn, or left as it is, bit for bit" "$(cat "$work/wrong")"
scripts=$(($(ls figures/*/*.gp | wc -l))) own=1 # out/00_first_steps/line
counted=$(sed -nE '$s/^([0-9]+) drawn(, ([0-9]+) left as (it is|they are): no data \(make .*\))?$/\1 \3/p' "$work/all")
is "and they are counted: $(tail -n 1 "$work/all")" [ $((${counted/ / + } + 0)) = $((scripts + own)) ]
is "those with data are drawn" grep -qx figures/00_first_steps/curve.gif "$work/all"
is "the reader's own, too" grep -qx out/00_first_steps/line.png "$work/all"
none "Git sees nothing but pictures" "$(pictures)"
none "no file is half written" "$(whole; find . -name '*.part'; ls -d build/replot.* 2>/dev/null)"
keep "pictures of this gnuplot"

# ---- what redrawing must not depend on, and what it must ----

export ONLY=00
mkdir "$work/home" && printf 'set datafile separator ","\nset decimalsign ","\n' >"$work/home/.gnuplot"
is "with settings of the reader's own for gnuplot, in another language" env HOME="$work/home" LC_ALL=C make replot
is "the same bits" is_clean
cp figures/style.gp "$work/style.gp" && cp out/00_first_steps/line.png "$work/line.png"
sed -i.bak "s/#6F6F6F/#772B00/" figures/style.gp && rm figures/style.gp.bak
is "after a change of the style" make replot
is "the book's figures have it" [ "$(git status --porcelain figures/00_first_steps/line.png figures/00_first_steps/curve.gif | wc -l)" -eq 2 ]
is "the reader's own, too" ends 1 cmp -s out/00_first_steps/line.png "$work/line.png"
is "and their copy of the style" cmp figures/style.gp out/00_first_steps/style.gp
git checkout -q figures

mkdir "$work/spare" && gzip -dc $packed | tar xf - -C "$work/spare" && rm "$work/spare/curve.tsv"
(cd "$work/spare" && tar cf - *) | gzip -9n >$packed
is "without the data of one figure" make replot
is "it is left and counted" last '^[0-9]+ drawn, [0-9]+ left as (it is|they are): no data \(make figures ONLY="00"\)$'
is "bit for bit" git diff --quiet -- figures/00_first_steps/curve.gif
git checkout -q figures
printf 'nonsense here\n' >>figures/style.gp
is "a mistake in the style" ends 1 sh figures/replot.sh
is "is said once" [ "$(grep -c 'figures/style.gp.*invalid command' "$work/said")" = 1 -a "$(wc -l <"$work/said")" -eq 1 ]
git checkout -q figures
printf '<fontconfig><dir>/nowhere</dir></fontconfig>' >"$work/no.fonts"
is "without any font" ends 1 env FONTCONFIG_FILE="$work/no.fonts" sh figures/replot.sh
is "it says what to install" last 'no font.*fonts-dejavu-core'
is "and draws nothing" is_clean
unset ONLY

# ---- stopped in the middle ----

sed -i.bak "s/#6F6F6F/#772B00/" figures/style.gp && rm figures/style.gp.bak && keep "another style"
for seconds in 0.7 1.5; do
    timer=$(command -v timeout) || break
    "$timer" -s INT $seconds make replot >"$work/said" 2>&1 </dev/null && echo "replot was too fast to be stopped"
    for again in 1 2 3 4 5; do ls -d build/replot.* >/dev/null 2>&1 || break; sleep 0.2; done
    none "after Ctrl-C every picture is whole" "$(whole)"
    none "and nothing else is left" "$(pictures; find . -name '*.part'; ls -d build/replot.* 2>/dev/null)"
done
git reset -q --hard HEAD^

# ---- other formats ----

export ONLY=00
is "make replot FORMAT=svg" make replot FORMAT=svg
is "the book's figures are in out/svg/" grep -q '</svg>' out/svg/00_first_steps/line.svg
is "an animation has its last picture beside it" [ -s out/svg/00_first_steps/curve.gif -a -s out/svg/00_first_steps/curve.svg ]
is "which is one picture" [ "$(grep -c 'step [0-9]' out/svg/00_first_steps/curve.svg)" = 1 ]
is "the reader's own are apart" [ -s out/svg/own/00_first_steps/line.svg ]
is "FORMAT=pdf" make replot FORMAT=pdf
is "draws PDF" grep -aq '%%EOF' out/pdf/00_first_steps/curve.pdf
is "and nothing in figures/ has changed" is_clean
is "another format" ends 2 sh figures/replot.sh bmp
is "says what is expected" last "png, svg or pdf, found 'bmp'"
is "in one line" [ "$(wc -l <"$work/before")" -eq 1 ]
unset ONLY

# ---- tables ----

is "make results 00" make results 00
cp "$work/said" "$work/table"
is "has the book's value and the reader's own" grep -qE '^00 +line +line: slope after 400 steps +1\.6[0-9]* +ok +1\.6[0-9]* +ok ' "$work/table"
is "says what the reader's run was" grep -qx 'yours of 00: out/00_first_steps, default size, digits, seed 1' "$work/table"
is "has no other chapter" [ "$(grep -cvE '^(00 |chapter|yours of 00)' "$work/table")" = 0 ]
is "runs no program, and builds none" [ ! -e build/00_first_steps ]
printf 'part\tclaim\tours\nline\tλ₁ of θ\t1\nline\tlambda 1 of t\t2\n' >out/00_first_steps/results.tsv
is "a table with letters of several bytes" make results 00
places=$(LC_ALL=C awk '/^00 +line +(λ|lambda)/ { gsub(/[\200-\277]/, ""); print match($0, / [12]$/) }' "$work/said")
is "is aligned by characters" [ "$(echo "$places" | wc -l)" -eq 2 -a "$(echo "$places" | uniq | wc -l)" -eq 1 ]
is "a chapter without results" ends 1 sh figures/results.sh 99
is "is refused in one line" last '^no results of chapter 99 yet: make 99$'

# ---- building, on a small tree ----

mkdir -p "$work/tree" && cd "$work/tree" && mkdir common chapters tests figures || exit 1
cp "$here"/Makefile "$here"/VERSION "$here"/install.sh . && cp "$here"/figures/*.sh figures
echo 'int answer(void);' >common/common.h
printf '#include "common.h"\nint answer(void) { return 42; }\n' >common/base.c
printf '#include "common.h"\nint main(void) { return answer() != 42; }\n' | tee chapters/00_first.c chapters/01_second.c >chapters/02_third.c
echo '// it needs judge_load' >>chapters/02_third.c
is "make -j with several chapters" make -j8 00 01 02
is "builds the library once" [ "$(grep -c '^compile ' "$work/said")" = 1 -a "$(grep -c '^build ' "$work/said")" = 3 ]
none "without a warning" "$(grep -i 'warning' "$work/said")"
rm -rf build
is "a chapter that looks through the judge" make 02
is "has the one that trains it built, too" [ -x build/00_first ]
for try in 1 2 3; do
    rm -rf build
    make 00 >"$work/one" 2>&1 </dev/null &
    is "two terminals may build at once" make 01
    wait $! && ok || { no "both of them"; cat "$work/one"; }
done
none "and leave nothing half made" "$(find build -name '*.[0-9]*')"
mkdir -p build figures/03_slow && printf '#!/bin/sh\necho "$@"\n[ -e stop ] && exit 130\necho x >figures/03_slow/results.tsv\n' >build/03_slow
chmod +x build/03_slow && touch stop
is "a run of make figures that is interrupted" ends 130 sh figures/run.sh build/03_slow
rm stop
is "goes on" sh figures/run.sh build/03_slow
is "with what was saved" last '^--out figures/03_slow --resume$'
is "and is finished" sh figures/run.sh build/03_slow
is "which is its receipt" last 'is finished$'

echo "$good passed, $bad failed"
[ $bad = 0 ]
