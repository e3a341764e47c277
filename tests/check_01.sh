#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 01 as a program: that it draws and claims everything, never needs a label to train, and gives the same numbers
# twice and after an interruption. How it fails is tested in test_failing.sh.

chapter=01_autoencoder
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 9 4
    none "the exact claims hold even when nothing is trained" "$(columns whole '
        $at["claim"] ~ /dropped variance|by hand against the tape/ && $at["verdict"] != "ok"')"
}

deep() {
    reference
    LTG_NO_LABELS=1 run blind
    is "without labels it still finishes" ends 0 blind
    is "and says that labels are withheld" grep -q 'needs labels, and LTG_NO_LABELS withholds them, is left out' "$work/blind.out"
    is "the 1-NN errors are all that is missing, and the same seed gives the same numbers" same whole blind '1-NN error'
    other_seed byhand
    stopped_and_resumed INT 130 --part stacked --epochs 3
    is "and went on from where it was" grep -q 'goes on, after' "$work/broken.err"

    odd_set tall 300 20 20 6 1 70
    odd_run tall 'largest of --data tall is 69, is left out'
    odd_set colour 60 12 16 16 3 3
    odd_run colour 'mixed codes: distance to the nearest picture'
    odd_set small 100 10 6 6 1 0
    odd_run small 'deep-30: squared error per test picture'
    odd_set wide 55 10 64 66 1 0
    odd_run wide 'denoising autoencoder' --part pca,linear,byhand,denoise
    odd_set seven 7 7 28 28 1 3
    odd_run seven 'needs 50 training pictures, and --data seven has 7'
    with_sanitizers --part byhand,narrow,denoise,generate --epochs 0.1
}

finish
