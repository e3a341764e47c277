#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 26, the second laboratory, as a program: that it draws and claims everything, and gives the same numbers after
# being killed. It uses no pictures, so that other pictures do not matter.

chapter=26_seqgan_lab2
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 2 5
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
}

deep() {
    reference
    other_seed soft,search
    stopped_and_resumed KILL 137 --part soft --epochs 20
    with_sanitizers --epochs 0.1
}

finish
