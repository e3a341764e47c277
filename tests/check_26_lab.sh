#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 26, the laboratory, as a program: that it draws and claims everything, takes an oracle from a folder, and gives the
# same numbers after being killed. It uses no pictures, so that other pictures do not matter.

chapter=26_seqgan_lab
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 4 4
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    mkdir -p "$work/spoilt" && head -c 40000 /dev/zero >"$work/spoilt/oracle.f32le"
    run spoilt --data "$work/spoilt" --part released
    is "an oracle of a wrong size ends the program" ends 1 spoilt
    is "in one line" [ "$(grep -c 'spoilt/oracle.f32le: expected 8320 numbers and 65 for each word' "$work/spoilt.err")" = 1 ]
}

deep() {
    export LTG_NO_LABELS=1
    reference
    other_seed rivals,relatives
    head -c 34320 /dev/zero >"$work/oracle.f32le"
    run given --data "$work" --part released
    is "an oracle of four words is read" ends 0 given
    stopped_and_resumed KILL 137 --part relatives --epochs 2
    with_sanitizers --epochs 0.1
}

finish
