#!/bin/sh
# SPDX-License-Identifier: MIT
#
# weave.sh: notes and programs become pages.    sh notes/book/weave.sh [FOLDER]    (default: build/book)
#
# Three tools, each for what it is best at: weave.awk turns a program into Markdown, pandoc turns Markdown into HTML,
# and book.js does what only this book needs: formulas by KaTeX, links between equations and code, figures in their
# places, tables of claims, the frame of a page. Nothing is trained: pictures and claims are those in figures/.
# SOLUTIONS=0 leaves out the solutions, for handing out; so does a folder notes/solutions/ that is not there. A draft, that
# is, a chapter without theory or results, is left out, too. Without FOLDER, and with every chapter in the book, the
# reading order in README.md is written anew.
# Whatever the text promises and the book does not keep (an equation, a figure, a link) is an error: one line for
# each, and status 1.

cd "$(dirname "$0")/../.." || exit 1
out=${1:-build/book}
work=$(mktemp -d "${TMPDIR:-/tmp}/ltg.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
for tool in pandoc node; do
    command -v $tool >/dev/null || { echo "weaving needs $tool: sh install.sh book" >&2; exit 1; }
done
katex=
look_in() { [ -n "$katex" ] || [ ! -e "$1/katex.js" ] || katex=$1; }
for folder in "$KATEX" /usr/share/javascript/katex /usr/share/nodejs/katex/dist node_modules/katex/dist; do look_in "$folder"; done
[ -n "$katex" ] || look_in "$(npm root -g 2>/dev/null)/katex/dist"
[ -n "$katex" ] || { echo "weaving needs KaTeX (KATEX=folder of katex.js says where it is): sh install.sh book" >&2; exit 1; }

# Markdown to HTML, all pages at once. Headings go one level down: the page has a title above them.
html() {    # OUTPUT INPUT
    pandoc -f markdown-implicit_figures -t html5 --katex --wrap=none --shift-heading-level-by=1 -o "$1" "$2" ||
        echo "$2" >>"$work/failed"
}
if [ "$SOLUTIONS" != 0 ] && [ ! -d notes/solutions ]; then
    echo "there is no notes/solutions/: the book is woven without solutions"
    SOLUTIONS=0
fi
drafts=
for program in chapters/[0-9]*.c; do
    name=$(basename "$program" .c) lacks=
    [ -s "figures/$name/results.tsv" ] || lacks="figures/$name/results.tsv (make figures ONLY=${name%%_*})"
    [ -s "notes/${name%_lab*}.md" ] || lacks=notes/${name%_lab*}.md
    if [ -n "$lacks" ]; then
        echo "$program is left out of the book: there is no $lacks"
        drafts=yes
        continue
    fi
    awk -f notes/book/weave.awk "$program" >"$work/$name.md" || exit 1
    html "$work/$name.program" "$work/$name.md" &
    case $name in *_lab | *_lab2) continue ;; esac       # its theory and solutions are the lesson's
    html "$work/$name.notes" "notes/$name.md" &
    if [ "$SOLUTIONS" = 0 ]; then continue; fi
    if [ ! -s "notes/solutions/$name.md" ]; then
        echo "$program is woven without solutions: there is no notes/solutions/$name.md"
        continue
    fi
    html "$work/$name.solutions" "notes/solutions/$name.md" &
done
html "$work/front.page" notes/book/front.md &
for page in notation glossary concordance errata adding_a_chapter cluster; do
    html "$work/$page.page" notes/$page.md &
done
wait
[ ! -e "$work/failed" ] || exit 1

mkdir -p "$out/katex/fonts" || exit 1
cp "$katex/katex.min.css" "$out/katex/" && cp "$katex"/fonts/*.woff2 "$out/katex/fonts/" &&
    cp notes/book/book.css "$out/" || exit 1
node notes/book/book.js "$work" "$out" "$katex/katex.js" || exit 1

[ $# = 0 ] && [ -z "$drafts" ] || exit 0
awk -v table="$out/reading_order.md" '
    /^<!-- end of the reading order -->/ { inside = 0 }
    !inside { print }
    /^<!-- reading order/ { inside = 1; while ((getline line < table) > 0) print line }' README.md >"$work/README.md" || exit 1
cmp -s "$work/README.md" README.md || cat "$work/README.md" >README.md
