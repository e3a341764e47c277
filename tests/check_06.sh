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
    is "and says that labels are withheld" grep -q 'LTG_NO_LABELS withholds them, is left out' "$work/blind.out"
    is "the rows of factors are all that is missing, and the same seed gives the same numbers" same whole blind 'factors: '
    other_seed channel,mixture
    stopped_and_resumed KILL 137 --part digits --epochs 6
    odd_set letters 150 30 9 12 1 26
    odd_run letters 'sharpness of test pictures' --part likelihood,kl,gradient,mixture,digits,problem
    is "letters: 26 classes are told of" [ -n "$(numbers on-letters | grep 'factors: nats that the best unit tells of class')" ]
    odd_set colour 110 21 10 7 3 0
    odd_run colour 'needs labels, and --data colour has none, is left out' --part digits,problem
    odd_set few 7 7 28 28 1 3
    odd_run few 'part digits is left out: it needs 100 training pictures, and --data few has 7' --part likelihood,digits
    odd_set other 7 7 9 9 1 3
    mkdir "$work/mixed"
    cp "$work"/few/train* "$work"/other/t10k* "$work/mixed"
    odd_run mixed 'part likelihood needs training and test pictures of one size, .* 28x28 and 9x9' --part likelihood
    with_sanitizers --part moon,identity,kl,gradient,mixture,digits,problem --epochs 0.1
    [ ! -x "$program" ] || odd_run letters 'sharpness of test pictures' --part likelihood,digits,problem
}

finish
