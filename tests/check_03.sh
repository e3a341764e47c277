#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 03, the lesson, as a program: that it draws and claims everything, takes no labels, gives the same numbers
# after being killed, and refuses nonsense in one line.

chapter=03_sparse_autoencoder
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 2 3
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    nonsense
    odd_set small 60 10 7 9 1 0
    odd_run small 'part patches needs pictures of at least 8x8, and those of --data small are 7x9' --part patches
    odd_set colour 40 10 16 12 3 0
    odd_run colour 'patches, beta 10: score' --part patches
}

deep() {
    export LTG_NO_LABELS=1
    reference
    unset LTG_NO_LABELS
    other_seed objective,patches
    stopped_and_resumed KILL 137 --part patches --epochs 6
    with_sanitizers --epochs 0.1
    odd_set least 4 4 8 8 1 2
    odd_run least 'patches, beta 10: score' --part patches
    odd_set three 3 3 8 8 1 2
    odd_run three 'part patches needs 4 training pictures, and --data three has 3' --part patches
    odd_set even 8 4 30 30 1 0
    head -c 7216 /dev/zero | tail -c 7200 >"$work/even.zeros"
    { head -c 16 "$work/even/train-images-idx3-ubyte"; cat "$work/even.zeros"; } >"$work/even.new"
    mv "$work/even.new" "$work/even/train-images-idx3-ubyte"
    run on-even --data "$work/even" --part patches
    is "even pictures are refused" ends 1 on-even
    is "in one line" grep -q '^error: part patches: expected pictures with something in them' "$work/on-even.err"
}

finish
