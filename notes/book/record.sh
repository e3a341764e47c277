#!/bin/sh
# SPDX-License-Identifier: MIT
#
# record.sh: keeps what the default run of a chapter printed, so that the numbers in its prose can be held against it.
#
#   sh notes/book/record.sh 00_first_steps          runs build/00_first_steps (minutes) and keeps its words
#   sh notes/book/record.sh 00_first_steps FILE     keeps those of a run whose standard output is in FILE
#
# They go to notes/book/runs/00_first_steps.txt, without what differs from run to run though nothing has changed: times,
# memory, folders, the processor. tests/test_book.js says how the comparison is made.

cd "$(dirname "$0")/../.." || exit 1
export LC_ALL=C
name=${1:?usage: sh notes/book/record.sh NN_name [FILE]} file=$2
[ -e "chapters/$name.c" ] || { echo "there is no chapters/$name.c" >&2; exit 1; }
mkdir -p notes/book/runs
kept=notes/book/runs/$name.txt
if [ -n "$file" ]; then cat "$file"; else "build/$name"; fi >"$kept.new" || { rm -f "$kept.new"; exit 1; }
if ! grep -q '^run .*default size' "$kept.new" || ! grep -q '^[0-9]* claims\{0,1\}, ' "$kept.new"; then
    echo "this is not the output of a whole default run of $name" >&2
    rm -f "$kept.new"
    exit 1
fi
sed -e '/^BLAS /d; /^out /d; /^ *[a-z0-9_]* took [0-9]/d; / in all, at most /d; /^figures /d; /^        [^ ]*\/[^ ]*$/d' \
    -e 's/[0-9.][0-9.]* us /... us /g; s/ in [0-9.]* s$/ in ... s/' "$kept.new" >"$kept" && rm "$kept.new" && echo "$kept"
