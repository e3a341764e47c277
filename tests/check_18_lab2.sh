#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 18, the second laboratory, as a program: that it draws and claims everything, with the judge of chapter 00 and
# without one, needs no pictures and no labels for attention, leaves captions out where it knows no factors, and gives the
# same numbers after being killed.

chapter=18_conditional_gan_lab2
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 2 7
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    odd_set grey 1000 100 12 16 1 5
    odd_run grey 'captions need factors that are known|it needs' --part words
}

deep() {
    export LTG_NO_LABELS=1
    run nameless
    is "without labels attention runs, and captions are left out" ends 0 nameless
    is "which is said in one line" grep -q 'part words is left out: it needs labels' "$work/nameless.err" "$work/nameless.out"
    unset LTG_NO_LABELS
    judge_on_demand words
    reference
    other_seed words,attention
    stopped_and_resumed KILL 137 --epochs 4
    with_sanitizers --epochs 0.1
}

finish
