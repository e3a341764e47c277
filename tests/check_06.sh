#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 06 as a program: that it draws and claims everything, never needs a label to train, gives the same numbers
# twice and after being killed, and refuses nonsense in one line.

chapter=06_variational_autoencoder
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 9 20
    none "what a quick run claims holds: exact models, formulas, samplers" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    none "a short training claims nothing about its length" "$(columns whole '
        $at["claim"] ~ /^(bound|IW-|sharpness|factors)/ && $at["verdict"] ~ /ok|short/ { print $at["claim"] }')"
    nonsense
}

deep() {
    reference
    LTG_NO_LABELS=1 run blind
    is "without labels it still finishes" ends 0 blind
    is "and says that labels are withheld" grep -q 'labels are withheld' "$work/blind.out"
    is "the rows of factors are all that is missing, and the same seed gives the same numbers" same whole blind 'factors: '
    other_seed channel,mixture
    stopped_and_resumed KILL 137 --part digits --epochs 6
    with_sanitizers --part moon,identity,kl,gradient,mixture,digits,problem --epochs 0.1
}

finish
