#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 19, the second laboratory, as a program: chance, patches, outlines of digits and of pictures of other shapes, photographs with their
# plans, and files that do not belong together.

chapter=19_pix2pix_lab2
. "$(dirname "$0")/chapter.bash"

plans() { # NAME PLANS CLASS: sixteen photographs of 128 by 128, and so many plans of one class (an octal number)
    mkdir -p "$work/$1"
    for split in train val; do
        { printf '\0\0\010\004'; be32 16; be32 128; be32 128; be32 3; head -c 786432 /dev/zero | tr '\0' '\120'; } >"$work/$1/$split-photo-128.idx"
        { printf '\0\0\010\003'; be32 "$2"; be32 128; be32 128; head -c $(($2 * 16384)) /dev/zero | tr '\0' "\\$3"; } >"$work/$1/$split-label-128.idx"
    done
}

shallow() {
    export LTG_NO_LABELS=1
    run whole
    is "a quick run ends with status 0" ends 0 whole
    none "every number is finite" "$(numbers whole | awk -F'\t' '$3 !~ /^-?[0-9.]+(e[-+]?[0-9]+)?$/')"
    is "with rows for both losses and the controls" [ "$(numbers whole | grep -c "^pairs")" = 7 ]
    is "it draws its figures" [ "$(cd "$work/whole" && grep -l '^# alt: ..' noise.gp patches.gp game.gp spectrum.gp pairs.gp | lines)" = 5 ]
    none "what a quick run claims holds: formulas" "$(columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    nonsense
    plans fewer 15 1
    is "photographs and plans in different numbers are refused" refuses 1 'a plan for each' --part pairs --data "$work/fewer"
    plans strange 16 14
    is "a class that is none is refused" refuses 1 'expected classes 0 to 11, found 12' --part pairs --data "$work/strange"
}

deep() {
    export LTG_NO_LABELS=1
    reference
    other_seed noise,pairs
    odd_set colour 60 20 16 12 3 0
    odd_run colour 'both: PSNR' --part pairs
    odd_set wide 60 20 40 36 1 0
    odd_run wide 'both: PSNR' --part pairs
    odd_set few 5 5 28 28 1 0
    odd_run few 'needs 16 training pictures' --part pairs
    stopped_and_resumed KILL 137 --part noise,pairs --epochs 20
    with_sanitizers --epochs 0.5
}

finish
