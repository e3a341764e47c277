#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 19, the lesson, as a program: that it draws and claims everything, reads no labels of pictures, gives the same numbers
# after being killed, and refuses nonsense in one line.

chapter=19_pix2pix
. "$(dirname "$0")/chapter.bash"

shallow() {
    export LTG_NO_LABELS=1
    whole_run 2 3
    none "what a quick run claims holds: formulas" "$(columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    nonsense
}

deep() {
    export LTG_NO_LABELS=1
    reference
    other_seed street
    stopped_and_resumed KILL 137 --part street --epochs 20
    with_sanitizers --epochs 0.5
}

finish
