#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 17, the lesson, as a program: that it draws and claims everything, gives the same numbers twice, without
# labels, and after being killed, gets the judge that it needs, and refuses nonsense in one line.

chapter=17_wgan_gp
. "$(dirname "$0")/chapter.bash"

shallow() {
    whole_run 3 1
    is "nothing is short, even in a quick run" grep -q ', 0 short' "$work/whole.out"
    is "and the samples are scored by the judge" [ "$(numbers whole | grep -c FLD)" = 2 ]
    nonsense
}

deep() {
    judge_on_demand digits
    reference
    LTG_NO_LABELS=1 run again
    is "without labels it still finishes" ends 0 again
    is "and gives the same numbers" same whole again
    run single --threads 1 --part line
    is "with one thread it is as good" ends 0 single
    other_seed plane,digits
    stopped_and_resumed KILL 137 --part line,plane,digits --epochs 6
    with_sanitizers --epochs 0.1
    odd_set letters 240 30 5 7 3 27
    odd_run letters 'WGAN-GP: estimate of W1 of pictures' --part digits
    odd_set five 5 5 8 8 1 2
    odd_run five 'part digits needs 100 training pictures, and --data five has 5' --part digits
}

finish
