#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 20, the second laboratory, as a program: that it draws and claims everything, chains translators without labels, and
# gives the same numbers after being killed.

chapter=20_cyclegan_lab2
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 3 3
    none "what a quick run claims holds: formulas" "$(columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    LTG_NO_LABELS=1 run unlabelled --part chain
    is "without labels part chain goes on" ends 0 unlabelled
    none "and reads no classes" "$(numbers unlabelled | grep 'class kept')"
}

deep() {
    reference
    other_seed hidden,wrong,chain
    stopped_and_resumed KILL 137 --part hidden,chain --epochs 10
    odd_set odd 120 40 18 30 3 3
    odd_run odd '^== chain' --part chain
    with_sanitizers --epochs 0.1
}

finish
