#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 19, the laboratory, as a program: that it draws and claims everything, that the sound files are there and can
# be read, and that it gives the same numbers after being killed.

chapter=19_pix2pix_lab
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 3 2
    none "what a quick run claims holds: formulas" "$(
        columns whole '$at["verdict"] == "short" { print $at["claim"] }')"
    for sound in noisy enhanced clean; do
        is "$sound.wav begins as a sound file does" [ "$(head -c 4 "$work/whole/$sound.wav")" = RIFF ]
        is "$sound.wav is as long as it says" [ "$(wc -c <"$work/whole/$sound.wav" | tr -d ' ')" = $((44 + 2 * 63 * 64)) ]
    done
}

deep() {
    reference
    other_seed complete,speech
    stopped_and_resumed KILL 137 --part super --epochs 20
    with_sanitizers --part complete,speech --epochs 0.1
}

finish
