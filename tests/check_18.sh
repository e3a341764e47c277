#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 18, the lesson, as a program: that it draws and claims everything, with the judge of chapter 00 and without one,
# leaves out what it has no labels for, gives the same numbers after being killed, and refuses nonsense in one line.

chapter=18_conditional_gan
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 2 0
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    nonsense
    odd_set few 120 40 20 30 1 3
    odd_run few 'mean: error of regression' --part mean
    odd_set colour 200 60 16 12 3 20
    odd_run colour 'mean: error of regression' --part mean
}

deep() {
    export LTG_NO_LABELS=1
    is "without labels there is nothing to ask for, in one line" refuses 1 'needs labels, and LTG_NO_LABELS withholds them'
    unset LTG_NO_LABELS
    judge_on_demand labels
    reference
    other_seed mean,labels
    stopped_and_resumed KILL 137 --part mean,labels --epochs 4
    with_sanitizers --epochs 0.1
    odd_set letters 1000 100 8 4 3 27
    odd_run letters 'mean: spread of the answers' --part mean
    odd_set five 5 5 8 8 1 2
    odd_run five 'part labels needs 100 training pictures, and --data five has 5' --part labels
}

finish
