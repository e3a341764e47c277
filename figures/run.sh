#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh: the default run of each program given, one after another, into figures/.    sh figures/run.sh build/NN_name...
#
# A copy of the program that drew a chapter's figures is its receipt: the same program need not draw them again. A run
# that was interrupted goes on where it was, if the program is still the same. The data behind the figures are packed.

cd "$(dirname "$0")/.." && mkdir -p build/finished || exit 1
for program; do
    name=${program##*/} again=
    receipt=build/finished/$name
    if [ -s "figures/$name/results.tsv" ] && cmp -s "$program" "$receipt"; then
        echo "$name is finished"
        continue
    fi
    echo "$name"
    cmp -s "$program" "$receipt.begun" && again=--resume
    cp "$program" "$receipt.begun" && "$program" --out "figures/$name" $again && sh figures/pack.sh "figures/$name" &&
        mv "$receipt.begun" "$receipt" || exit
done
