#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 17, the second laboratory, as a program: that it draws everything, with a judge and without one, takes pictures
# of other shapes, and gives the same numbers after being killed.

chapter=17_wgan_gp_lab2
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 5 8
    is "both games are scored by the judge" [ "$(numbers whole | grep -cE '(WGAN-GP|GAN): FLD')" = 2 ]
}

deep() {
    judge_on_demand meaning
    reference
    other_seed toys,frozen
    stopped_and_resumed KILL 137 --part toys,meaning --epochs 4
    with_sanitizers --epochs 0.1
    odd_set letters 240 30 5 7 3 27
    odd_run letters 'WGAN-GP: W1 of pictures' --part meaning
    odd_set few 120 40 20 30 1 0
    odd_run few 'WGAN-GP: W1 of pictures' --part meaning
}

finish
