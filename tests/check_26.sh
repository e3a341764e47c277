#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 26, the lesson, as a program: that it draws and claims everything, gives the same numbers after being killed and refuses
# nonsense in one line. It uses no pictures, so that other pictures do not matter.

chapter=26_seqgan
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 3 9
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    nonsense
}

deep() {
    export LTG_NO_LABELS=1
    reference
    other_seed blocked,gradient,oracle
    stopped_and_resumed KILL 137 --part oracle --epochs 4
    with_sanitizers --epochs 0.1
}

finish
