#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 22, the laboratory, as a program: that it draws and claims everything, takes grey pictures of other shapes and
# says why it leaves others out, and gives the same numbers after being killed.

chapter=22_infogan_lab
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 4 8
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    odd_set grey 120 40 20 30 1 0
    odd_run grey 'factors, drawn, lean' --part factors
}

deep() {
    reference
    other_seed factors,mirror
    stopped_and_resumed KILL 137 --part factors --epochs 4
    with_sanitizers --epochs 0.1
    odd_set colour 200 60 16 12 3 20
    odd_run colour 'part factors needs' --part factors
}

finish
