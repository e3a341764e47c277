#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 03, the first laboratory, as a program: that it draws and claims everything, and gives the same numbers after
# being killed.

chapter=03_sparse_autoencoder_lab
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 5 8
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
}

deep() {
    reference
    other_seed ista,bars
    stopped_and_resumed KILL 137 --part bars,amortise --epochs 10
    with_sanitizers --epochs 0.1
}

finish
