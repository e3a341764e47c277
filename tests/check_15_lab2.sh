#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 15, the second laboratory, as a program: that it draws and claims everything, with a judge and without one, takes
# pictures of other shapes, and gives the same numbers after being killed.

chapter=15_gan_lab2
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 2 2
    none "what a quick run claims holds: formulas, measures" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    is "and both games are marked by the judge" [ "$(scores whole)" = 8 ]
    odd_set few 120 40 20 28 1 0
    odd_run few 'the judge needs' --part dcgan
    odd_set odd 120 40 18 30 1 0
    odd_run odd 'needs pictures whose height and width are multiples of 4' --part dcgan
}

deep() {
    export LTG_NO_LABELS=1
    run blind --part dcgan
    is "without labels there is no judge, and it still finishes" ends 0 blind
    is "and says nothing in the judge's name" [ -z "$(numbers blind | grep -E 'FLD|recall|birthday')" ]
    unset LTG_NO_LABELS
    judge_on_demand dcgan
    reference
    other_seed modes
    stopped_and_resumed KILL 137 --part modes,dcgan --epochs 2
    with_sanitizers --epochs 0.1
    odd_set letters 1000 100 8 12 3 27
    odd_run letters 'DCGAN, one seed: KL of classes' --part dcgan
}
scores() { numbers "$1" | grep -cE '(MLP|DCGAN), one seed: (FLD|precision|recall|birthday)'; } # NAME: how many

finish
