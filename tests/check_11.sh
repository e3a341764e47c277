#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 11 as a program: that it draws and claims everything, gives the same numbers twice, without labels, and after
# being killed, and refuses nonsense in one line.

chapter=11_rbm
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 6 11
    is "nothing is short, even in a quick run" grep -q ', 0 short' "$work/whole.out"
    nonsense
}

deep() {
    reference
    LTG_NO_LABELS=1 run again --part gauss,small
    is "it runs again, and without labels" ends 0 again
    is "and gives the same numbers" same whole again '^(conditionals|bars|digits|codes)'
    other_seed gauss,small
    stopped_and_resumed KILL 137 --part small,codes --epochs 5
    with_sanitizers --part conditionals,gauss,codes --epochs 0.2
}

finish
