#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 22, the lesson, as a program: that it draws and claims everything, with the judge of chapter 00 and without one,
# trains to the same end when labels are withheld, takes pictures of any shape, gives the same numbers after being killed,
# and refuses nonsense in one line.

chapter=22_infogan
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 2 4
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    LTG_NO_LABELS=1 run blind --part digits
    is "without labels the training ends all the same" ends 0 blind
    is "and says in one line what is left out" grep -q 'LTG_NO_LABELS withholds them, is left out' "$work/blind.out"
    none "with the same information in the code" "$(diff <(numbers whole | grep 'L_I of the ten ways') \
        <(numbers blind | grep 'L_I of the ten ways'))"
    none "and no error of the code" "$(numbers blind | grep 'error of the code')"
    nonsense
    odd_set few 120 40 20 30 1 3
    odd_run few 'InfoGAN: L_I of the ten ways'
}

deep() {
    judge_on_demand digits
    reference
    other_seed bound,digits
    stopped_and_resumed KILL 137 --part digits --epochs 4
    with_sanitizers --epochs 0.1
    odd_set colour 200 60 16 12 3 20
    odd_run colour 'without D: L_I of the ten ways' --part bound,digits
    odd_set letters 1000 100 8 4 3 27
    odd_run letters 'without the term: L_I of the ten ways' --part digits
    odd_set five 5 5 8 8 1 2
    odd_run five 'part digits needs 100 training pictures, and --data five has 5' --part digits
}

finish
