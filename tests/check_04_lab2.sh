#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 04, the second laboratory, as a program: that it draws everything, takes pictures of any shape, and gives the same
# numbers after being killed.

chapter=04_contractive_autoencoder_lab2
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 2 0
    odd_set colour 200 60 16 12 3 20
    odd_run colour 'own picture / another one' --part tangents
}

deep() {
    reference
    export LTG_NO_LABELS=1
    run blind
    is "without labels it still finishes" ends 0 blind
    is "and the trainings are the same" same whole blind '1-NN'
    is "with no word of neighbours" [ -z "$(numbers blind | grep 1-NN)" ]
    unset LTG_NO_LABELS
    other_seed tangents,noise
    stopped_and_resumed KILL 137 --part tangents --epochs 2
    with_sanitizers --epochs 0.1
    odd_set few 120 40 20 30 1 0
    odd_run few 'cost of a copy' --part noise
    odd_set letters 1000 100 8 4 3 27
    odd_run letters '1-NN error of the pixels' --part noise
}

finish
