#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 12 as a program: that it draws and claims everything, gives the same numbers twice, and after being killed,
# gets the judge that it needs, and refuses nonsense in one line.

chapter=12_dbn
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 7 15
    is "nothing is short, even in a quick run" grep -q ', 0 short' "$work/whole.out"
    nonsense
    export LTG_NO_LABELS=1
    is "labels that are withheld are missed" refuses 1 labels --part labels
    unset LTG_NO_LABELS
}

deep() {
    judge_on_demand labels
    reference
    run again
    is "again it is as good" ends 0 again
    is "and gives the same numbers" same whole again
    other_seed helps,real
    stopped_and_resumed KILL 137 --part stack --epochs 15
    with_sanitizers --part helps,explain,labels,real,unroll --epochs 0.1
    odd_set letters 1000 100 5 7 3 27
    odd_run letters 'label held: share that shows it' --part stack,labels
    odd_set few 240 30 7 5 1 13
    odd_run few '240 labels, from the stack: errors' --part labels,fewlabels
    odd_set nameless 120 12 9 4 1 0
    odd_run nameless 'part labels is left out: it needs labels' --part stack,labels,unroll
    odd_set five 5 5 8 8 1 2
    odd_run five 'part stack needs 100 training pictures, and --data five has 5' --part stack
}

finish
