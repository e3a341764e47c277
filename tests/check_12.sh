#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Chapter 12 as a program: that it draws and claims everything, gives the same numbers twice, and after being killed,
# and refuses nonsense in one line. A quick run needs no judge: it claims nothing about dreams.

chapter=12_dbn
. "$(dirname "$0")/chapter.bash"

whole_run 7 15
is "nothing is short, even in a quick run" grep -q ', 0 short' "$work/whole.out"
run again
is "again it is as good" ends 0 again
is "and gives the same numbers" same whole again
other_seed helps,real
stopped_and_resumed KILL 137 --part stack --epochs 15
nonsense
export LTG_NO_LABELS=1
is "labels that are withheld are missed" refuses 1 labels --part labels
unset LTG_NO_LABELS
is "a judge that is not there, in a run that needs it, is missed" env LTG_JUDGE="$work/nowhere" sh -c \
    "$program --part stack --epochs 0.001 --out $work/judged 2>&1 | grep -q '^error: no judge of digits'"
with_sanitizers --part helps,explain,labels,real,unroll --epochs 0.1
finish
