#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 20, the lesson, as a program: that it draws and claims everything, goes on without labels, takes odd sets or says why
# not, gives the same numbers after being killed, and refuses nonsense in one line.

chapter=20_cyclegan
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 2 0
    LTG_NO_LABELS=1 run unlabelled --part cycle
    is "without labels part cycle goes on" ends 0 unlabelled
    run labelled --part cycle
    is "and finds the same: the lesson uses none" [ "$(numbers unlabelled)" = "$(numbers labelled)" ]
    nonsense
}

deep() {
    reference
    other_seed toy,cycle
    stopped_and_resumed KILL 137 --part toy,cycle --epochs 10
    odd_set small 120 12 8 8 1 10
    odd_run small '^== cycle' --part cycle
    odd_set wide 120 12 20 30 3 7
    odd_run wide '^== cycle' --part cycle
    odd_set colour 120 12 64 64 3 136
    odd_run colour '^== cycle' --part cycle
    odd_set few 7 7 28 28 1 7
    odd_run few 'part cycle needs 100 training pictures' --part cycle
    with_sanitizers --epochs 0.2
}

finish
