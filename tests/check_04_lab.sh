#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 04, the first laboratory, as a program: that it draws and claims everything.

chapter=04_contractive_autoencoder_lab
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 5 12
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
}

deep() {
    reference
    other_seed softmax,second
    with_sanitizers
}

finish
