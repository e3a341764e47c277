#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 04, the lesson, as a program: that it draws and claims everything, trains without labels, gives the same numbers
# after being killed, takes pictures of any shape, and refuses nonsense in one line.

chapter=04_contractive_autoencoder
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 3 1
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    nonsense
    odd_set few 120 40 20 30 1 0
    odd_run few 'directions' --part spectrum
    odd_set colour 200 60 16 12 3 20
    odd_run colour 'saturated units' --part digits,spectrum
}

deep() {
    reference
    export LTG_NO_LABELS=1
    run blind
    is "without labels it still finishes" ends 0 blind
    is "with the same numbers" same whole blind
    unset LTG_NO_LABELS
    other_seed linear,digits
    stopped_and_resumed KILL 137 --part linear,digits --epochs 4
    with_sanitizers --epochs 0.1
    odd_set five 5 5 8 8 1 2
    odd_run five 'part digits needs 100 training pictures, and --data five has 5' --part digits
}

finish
