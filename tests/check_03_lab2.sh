#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 03, the second laboratory, as a program: that it draws and claims everything, uses labels where it says so and
# nowhere else, and gives the same numbers after being killed.

chapter=03_sparse_autoencoder_lab2
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 2 0
    export LTG_NO_LABELS=1
    run blind --part digits
    is "digits needs no labels" ends 0 blind
    none "and has the same numbers without them" "$(diff <(numbers blind) <(numbers whole | grep '^digits'))"
    unset LTG_NO_LABELS
    odd_set few 150 120 9 7 1 3
    odd_run few 'needs 200 training pictures'
}

deep() {
    reference
    other_seed digits
    stopped_and_resumed KILL 137 --epochs 8
    with_sanitizers --epochs 0.1
    odd_set letters 260 110 9 7 1 4
    odd_run letters 'fewlabels, 100 labels, stacked: errors'
}

finish
