#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 15, the laboratory, as a program: that it draws and claims everything, and gives the same numbers after being
# killed.

chapter=15_gan_lab
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 4 4
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
}

deep() {
    reference
    other_seed best,alone
    stopped_and_resumed KILL 137 --part race,alternate --epochs 2
    with_sanitizers --epochs 0.1
}

finish
