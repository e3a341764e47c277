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
    odd_set colour 130 20 6 9 3 0
    odd_run colour '162-16, centred: ln Z by AIS' --part small,digits,codes
    odd_set few 7 7 28 28 1 3
    odd_run few 'part small is left out: it needs 100 training pictures, and --data few has 7' --part gauss,small
    odd_set other 130 20 9 6 3 0
    mkdir "$work/mixed"
    cp "$work"/colour/train* "$work"/other/t10k* "$work/mixed"
    odd_run mixed 'needs training and test pictures of one size, .* 6x9x3 and 9x6x3' --part small
    odd_set huge 100 20 65 64 3 0
    odd_run huge 'needs pictures of at most 12288 numbers, and those of --data huge have 12480' --part codes
    with_sanitizers --part conditionals,gauss,codes --epochs 0.2
    [ ! -x "$program" ] || odd_run colour 'an empty picture: the same' --part small,digits,codes
}

finish
