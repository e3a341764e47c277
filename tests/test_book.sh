#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# The book: that the weaver loses no line, that what the pages say agrees with what they were woven from
# (tests/test_book.js), and that every promise a text can break is noticed: chapter 00 is spoilt in many ways, one at a
# time, and none of them may be woven.

cd "$(dirname "$0")/.." || exit 1
here=$PWD
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0 left=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1; then ok; else no "$what"; sed 's/^/    /' "$work/said"; fi; }
end() { echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"; [ $bad = 0 ]; exit; }

# ---- the filter: from its Markdown the source comes back, blank lines and the marks of comments apart ----

unwoven() { # reads Markdown of weave.awk; writes the lines of code as NUMBER:LINE, and those of prose as LINE
    awk '/^~~~~~~~~ / { split($0, f, "\""); n = f[2]; next } /^~~~~~~~~$/ { n = 0; next } n { print n++ ":" $0; next } { print }' |
        grep -vE '^([0-9]+:)?$'
}
numbered() { awk '$0 == "/*" || $0 == "*/" { prose = $0 == "/*"; next } { print (prose ? "" : FNR ":") $0 }' "$1" | grep -vE '^([0-9]+:)?$'; }
for chapter in chapters/*.c; do
    numbered "$chapter" >"$work/source"
    awk -f notes/book/weave.awk "$chapter" | unwoven >"$work/woven"
    is "$chapter: every line is woven once, in order, under its number" diff "$work/source" "$work/woven"
done
printf '/*\nprose\n' >"$work/open.c"
is "a comment that is not closed is an error" [ "$(awk -f notes/book/weave.awk "$work/open.c" 2>/dev/null >/dev/null; echo $?)" = 1 ]

# ---- the book as it is ----

for tool in pandoc node katex; do
    command -v $tool >/dev/null && continue
    echo "skipped: all that needs a woven book; $tool is missing (sh install.sh book)"
    left=1
    end
done
is "the book can be woven, and no promise is broken" sh notes/book/weave.sh "$work/book"
node tests/test_book.js "$work/book" >"$work/log" 2>&1 || no "the pages agree with their sources"
cat "$work/log"
last=$(tail -n 1 "$work/log")
if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed(,\ ([0-9]+)\ skipped)?$ ]]; then
    good=$((good + BASH_REMATCH[1])) bad=$((bad + BASH_REMATCH[2])) left=$((left + ${BASH_REMATCH[4]:-0}))
fi
is "an animation has a still: its end" cmp -s figures/00_first_steps/curve_end.png "$work/book/figures/00_first_steps/curve_end.png"

# ---- a book with one fault ----

mkdir "$work/tree" && cp -R common figures notes chapters tests Makefile README.md "$work/tree/" && cd "$work/tree" || exit 1
rm -rf chapters/0[1-9]* chapters/[1-9]* figures/0[1-9]* figures/[1-9]* notes/0[1-9]* notes/[1-9]* notes/solutions/0[1-9]* notes/solutions/[1-9]*
# of the glossary's references those to chapter 00
sed -i.bak -E 's/\[(0[1-9]|[1-9][0-9])\]\([^)]*\)( \([0-9.]*\))?,? ?//g' notes/glossary.md && rm notes/glossary.md.bak
name=00_first_steps program=chapters/00_first_steps.c theory=notes/00_first_steps.md
is "chapter 00 alone can be woven" sh notes/book/weave.sh "$work/one"
spoilt() { # WHAT PATTERN FILE SED-SCRIPT: with that change the weaver must fail, saying something like PATTERN
    cp "$3" "$work/kept" && sed "$4" "$work/kept" >"$3"
    if cmp -s "$3" "$work/kept"; then no "$1: nothing was spoilt"
    elif sh notes/book/weave.sh "$work/spoilt" >"$work/said" 2>&1; then no "$1: woven all the same"
    elif grep -qE "$2" "$work/said"; then ok
    else no "$1: no line like '$2' in:"; head -n 5 "$work/said" | sed 's/^/    /'
    fi
    cp "$work/kept" "$3"
}
spoilt "a formula that KaTeX does not know" 'KaTeX parse error' $theory 's/\\frac 1 n/\\fraction 1 n/'
spoilt "a formula that strict TeX would not take" 'LaTeX-incompatible' $theory 's/\$\\eta\$/$é$/'
spoilt "the text names an equation that nobody defines" 'names equation .00\.99' $program 's/^\(.*\)(00\.7)/\1(00.99)/'
spoilt "an equation is defined twice" 'defined twice' $theory 's/\\tag{00\.2}/\\tag{00.1}/'
spoilt "a mark without code" 'marked as implemented, but' $program 's/(00\.13)/(00.12)/g'
spoilt "code without a mark" 'does not mark' $theory '/00\.4}/,/implemented/s/\*\*(implemented)\*\* //'
spoilt "a figure that is not there" 'figure nothing' $program 's/`curve\.gif`/`nothing.gif`/'
spoilt "a figure of which nobody speaks" 'neither text nor program' $program 's/p, "fit", /p, fit, /'
spoilt "no alternative text" 'no alternative text' figures/$name/fit.gp '/^# alt/d'
spoilt "a link to nowhere" 'no such place' notes/glossary.md '1s/$/\n\nSee [there](errata.md#nowhere)./'
spoilt "an exercise that does not exist" 'exercise-77' $theory '1s/$/\n\nSee exercise 77./'
spoilt "an exercise without a solution" 'solution-8' notes/solutions/$name.md 's/^\*\*8\. /**/'

different() { # WHAT CHECK FILE SED-SCRIPT: with that change test_book.js must fail, though the book was woven before it
    cp "$3" "$work/kept" && sed "$4" "$work/kept" >"$3"
    node tests/test_book.js "$work/one" "$2" >"$work/said" 2>&1 && no "$1: not noticed" || ok
    cp "$work/kept" "$3"
}
different "a claim whose number is another" claims figures/$name/results.tsv '2s/^\([^	]*	[^	]*	\)/\19/'
different "a claim less" claims figures/$name/results.tsv '$d'
different "a line of code that changed after the weaving" lines $program 's/loss += miss \* miss/loss -= miss * miss/'
different "code that leads to no equation" links "$work/one/$name.html" 's/<a class="eq" href="#eq-00\.2">/<a>/'
different "an equation that leads to no code" links "$work/one/$name.html" 's/<span class="implemented">//'
different "a function that does not exist" names $theory '1s/$/\n\nSee `line_looss`./'
different "an option that does not exist" names $theory '1s/$/\n\nSee `--lazy`./'
different "another reading order" readme README.md 's/^| \[00/| [0/'
different "a row of the glossary that leads nowhere" glossary notes/glossary.md 's/(00\.15) |$/(00.99) |/'
different "a spelling that is not found" glossary notes/glossary.md 's/^| optimiser ([^)]*)/| optimiser/'
printf 'run default size\nfresh points 0.01234\n' >notes/book/runs/$name.txt
printf '7.777\tnobody needs it\n' >notes/book/runs/$name.other
node tests/test_book.js "$work/one" numbers >"$work/numbers"
is "a number that the run did not print is noticed" grep -q "^not so: $program: numbers come from the run.*5\.0625" "$work/numbers"
is "an excuse that no number needs is noticed" grep -q 'every entry is needed (not 7\.777' "$work/numbers"

# ---- a book for handing out, and one with a reader's drafts ----

lines() { [ "$(wc -l <"$work/words")" -eq "$1" ] && grep -qE "$2" "$work/words" || { cat "$work/words"; return 1; }; } # NUMBER PATTERN
no_solutions() { # in the pages of $work/one: no page of them, and nothing that leads there
    ! ls "$work/one" | grep solutions && ! grep -lE 'solutions\.html|#solution-|class="solution"' "$work/one"/*.html
}
weave() { sh notes/book/weave.sh "$@" >"$work/words" 2>&1 </dev/null || { head -n 5 "$work/words"; return 1; }; }
is "there are solutions before" [ -s "$work/one/${name}_solutions.html" ]
SOLUTIONS=0 is "without solutions the book is woven" weave "$work/one"
is "nothing is said" [ ! -s "$work/words" ]
is "no solution is left, and none is led to" no_solutions
mv notes/solutions "$work/solutions"
is "without the folder of solutions the book is woven" weave "$work/one"
is "which is said in one line" lines 1 'no notes/solutions/'
is "no solution is left, and none is led to, without the folder" no_solutions
mv "$work/solutions" notes/solutions
printf '// a draft\nint main(void) { return 0; }\n' >chapters/40_mine.c
cp README.md "$work/README"
is "with a draft the book is woven" weave
is "which is said in one line" lines 1 'chapters/40_mine.c is left out.* no notes/40_mine.md'
is "the draft has no page, and README.md stays as it is" [ ! -e build/book/40_mine.html -a -z "$(diff "$work/README" README.md)" ]
is "test_book.js looks at the others only" node tests/test_book.js build/book claims
printf '# Mine\n' >notes/40_mine.md
is "with theory and without results it is a draft, too" weave
is "which is said in one line" lines 1 'chapters/40_mine.c is left out.* no figures/40_mine/results.tsv'
mv figures/$name/results.tsv "$work/kept" && cp "$here"/chapters/10*.c chapters && cp -R "$here"/figures/10* figures && cp "$here"/notes/10* notes
cp "$here"/notes/solutions/10* notes/solutions
is "a chapter whose results are lost is left out, and no link leads there" weave "$work/one"
is "which is said in a line for each" lines 2 "$name.c is left out"
rm -r chapters/10* figures/10* notes/10* notes/solutions/10* chapters/40* notes/40* && mv "$work/kept" figures/$name/results.tsv
is "without drafts the reading order is written" weave
is "into README.md" [ "$(grep -cE '^\| \[[0-9][0-9] ' README.md)" = 1 ]

# ---- what a run printed ----

cat >"$work/output" <<'END'
run   default size, seed 1, 2 threads
BLAS  OpenBLAS, kernels for this processor
   one gradient: 50 us by hand, 20 us by the tape
   line took 0.2 s
3 claims, 0 short
13.1 s in all, at most 101 MiB of memory
figures figures/a.png
        figures/b.png
END
is "a run is recorded" sh notes/book/record.sh $name "$work/output"
is "without times, memory, folders and processor" [ "$(tr '\n' ';' <notes/book/runs/$name.txt)" = \
    "run   default size, seed 1, 2 threads;   one gradient: ... us by hand, ... us by the tape;3 claims, 0 short;" ]
sed -i.bak 's/default/quick/' "$work/output"
if sh notes/book/record.sh $name "$work/output" >/dev/null 2>&1; then no "a quick run is recorded"; else ok; fi
cd "$here" || exit 1
end
