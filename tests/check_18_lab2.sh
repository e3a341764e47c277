#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 18, the second laboratory, as a program: that it draws and claims everything, needs no pictures and no labels, and
# gives the same numbers after being killed.

chapter=18_conditional_gan_lab2
. "$(dirname "$0")/chapter.bash"

shallow() {
    export LTG_NO_LABELS=1
    whole_run 1 5
    unset LTG_NO_LABELS
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
}

deep() {
    reference
    other_seed attention
    stopped_and_resumed KILL 137 --epochs 4
    with_sanitizers --epochs 0.1
}

finish
