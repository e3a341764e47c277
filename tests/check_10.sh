#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 10 as a program: that it draws and claims everything, gives the same numbers twice, with one thread or two,
# and after being killed, and refuses nonsense in one line.

chapter=10_boltzmann_distribution
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 10 45
    is "nothing is short, even in a quick run" grep -q ', 0 short' "$work/whole.out"
    nonsense
}

deep() {
    reference
    run again --threads 1
    is "with one thread it is as good" ends 0 again
    is "and gives the same numbers" same whole again
    other_seed sampling,visible
    stopped_and_resumed KILL 137 --part visible,hidden --epochs 60
    odd_set colour 1 5 12 20 3 0
    odd_run colour 'pictures: wrong pixels, annealed' --part inference
    odd_set huge 1 2 200 400 1 0
    odd_run huge 'part inference is left out: it needs pictures of at most 65536 numbers' --part exponential,inference
    with_sanitizers --part exponential,levels,gibbs,rates,relax,inference,visible,hidden --epochs 0.1
}

finish
