#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 15, the lesson, as a program: that it draws and claims everything, with the judge of chapter 00 and without
# one, takes no labels, gives the same numbers after being killed, and refuses nonsense in one line.

chapter=15_gan
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 3 3
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    is "and the game is scored by the judge" [ "$(scores whole)" = 1 ]
    nonsense
    for judge in "$LTG_JUDGE"/*.safetensors; do echo "this is no judge" >"$judge"; done
    is "a judge that is none is refused" refuses 1 "$LTG_JUDGE/digits.*quick" --part digits
    odd_set few 120 40 20 30 1 0
    odd_run few 'the judge needs' --part digits
    odd_set colour 200 60 16 12 3 20
    odd_run colour 'losses of D and G in the end' --part digits
}

deep() {
    export LTG_NO_LABELS=1
    run blind --part digits
    is "without labels there is no judge, and it still finishes" ends 0 blind
    is "and says why" grep -q 'the judge needs labels, and LTG_NO_LABELS withholds them; what it measures is left out' "$work/blind.out"
    is "and says nothing in the judge's name" [ -z "$(numbers blind | grep -E 'FLD|recall')" ]
    unset LTG_NO_LABELS
    judge_on_demand digits
    export LTG_NO_LABELS=1
    reference
    is "with a judge, but without labels, the game is scored" [ "$(scores whole)" = 1 ]
    other_seed toy
    stopped_and_resumed KILL 137 --part signal,digits --epochs 4
    with_sanitizers --epochs 0.1
    unset LTG_NO_LABELS
    odd_set letters 1000 100 8 4 3 27
    odd_run letters 'MLP on pictures: FLD' --part digits
    odd_set wide 120 12 5 7 1 0
    odd_run wide 'losses of D and G in the end' --part digits
    odd_set five 5 5 8 8 1 2
    odd_run five 'part digits needs 100 training pictures, and --data five has 5' --part digits
}
scores() { numbers "$1" | grep -cE 'MLP.*FLD'; } # NAME: how many

finish
