#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: both
#
# Chapter 00 as a program: that it draws and claims everything, and what it makes of pictures that are no digits.

chapter=00_first_steps
. "$(dirname "$0")/chapter.bash"

shallow() { whole_run 6 12; }

deep() {
    odd_set many 300 30 8 8 1 65
    odd_run many 'part digits needs labels of 2 to 64 classes' --part digits
    odd_set bare 300 30 8 8 1 0
    odd_run bare 'part digits is left out: it needs labels, and --data bare has none' --part line,digits
    odd_set few 120 25 6 9 1 3
    odd_run few 'part judge is left out: it needs 1000 training pictures' --part digits,judge
    is "few: the digits are read all the same" grep -q '^digits.*guessing' "$work/on-few/results.tsv"
    odd_set colour 1000 100 8 10 3 40
    odd_run colour 'judge: wrong on unseen pictures' --part digits,judge
    odd_set flat 1000 100 8 8 1 2
    for split in train t10k; do # all black: the header stays
        file=$work/flat/$split-images-idx3-ubyte
        { head -c 16 "$file"; head -c $(($(wc -c <"$file") - 16)) /dev/zero; } >"$file.new" && mv "$file.new" "$file"
    done
    odd_run flat 'judge: wrong on unseen pictures' --part digits,judge
    is "flat: every figure is drawn" eval '! grep -qE "not drawn|^warning" "$work/on-flat.out" "$work/on-flat.err"'
}

finish
