#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 20, the first laboratory, as a program: that it draws and claims everything, says what it cannot do without labels, and
# gives the same numbers after being killed.

chapter=20_cyclegan_lab
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 4 1
    none "what a quick run claims holds: formulas" "$(columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    LTG_NO_LABELS=1 run unlabelled --part encoder --part kinds --part additions
    is "without labels two parts are left out, and the third goes on" [ "$(grep -c 'is left out: it needs labels' "$work/unlabelled.out")" = 2 ]
}

deep() {
    reference
    other_seed additions,shallow
    stopped_and_resumed KILL 137 --part additions,encoder --epochs 4
    odd_set odd 120 40 18 30 3 3
    odd_run odd '^== kinds' --part additions,kinds
    with_sanitizers --epochs 0.1
}

finish
