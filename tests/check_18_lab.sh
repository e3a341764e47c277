#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 18, the laboratory, as a program: that it draws and claims everything, takes pictures of other shapes where it can
# and says why where it cannot, and gives the same numbers after being killed.

chapter=18_conditional_gan_lab
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 3 1
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    odd_set odd 120 40 18 30 1 3
    odd_run odd 'part grow needs pictures whose height and width are multiples of 4' --part grow
}

deep() {
    judge_on_demand grow
    reference
    other_seed designs,grow
    stopped_and_resumed KILL 137 --part stack,grow --epochs 2
    with_sanitizers --epochs 0.1
}

finish
