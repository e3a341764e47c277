#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 17, the first laboratory, as a program: that it draws and claims everything, gives other numbers with another
# seed, and the same after being killed.

chapter=17_wgan_gp_lab
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 4 10
    is "nothing is short, even in a quick run" grep -q ', 0 short' "$work/whole.out"
}

deep() {
    reference
    run single --threads 1 --part transport
    is "with one thread it is as good" ends 0 single
    other_seed leashes,spectral
    stopped_and_resumed KILL 137 --part leashes,spectral,momentum --epochs 4
    with_sanitizers --epochs 0.1
}

finish
