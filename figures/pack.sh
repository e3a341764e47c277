#!/bin/sh
# SPDX-License-Identifier: MIT
#
# pack.sh: keeps the data behind figures, in one compressed file a folder.    sh figures/pack.sh FOLDER...
#
# FOLDER/data.tar.gz holds, of every figure whose script lies in FOLDER, its numbers and its pixels, so that replot.sh can
# draw it in a fresh clone. What lies there loose replaces what was packed earlier; what no script reads any more is
# dropped. A file that would hold the same is not touched: Git sees a change only where there is one.

cd "$(dirname "$0")/.." || exit 1
mkdir -p build && work=$(mktemp -d build/pack.XXXXXX) || exit 1
trap 'rm -rf "$work"' EXIT
owner=      # nobody's, of no time, in one order, where tar can be told so
tar --version 2>/dev/null | grep -q GNU && owner="--owner=0 --group=0 --numeric-owner --mtime=@0 --sort=name"

pack() { # FOLDER
    packed=$1/data.tar.gz
    rm -rf "$work/old" "$work/new"
    mkdir "$work/old" "$work/new" || return
    if [ -e "$packed" ]; then gzip -dc "$packed" | tar xf - -C "$work/old" || return; fi
    for file in "$work"/old/* "$1"/*.tsv "$1"/*.pgm "$1"/*.ppm; do
        name=${file##*/}
        script=$1/${name%%.*}.gp
        [ -e "$file" ] && [ -e "$script" ] && grep -qF "'$name'" "$script" || continue
        case $file in "$1"/*) [ ! -e "$packed" ] || [ "$file" -nt "$packed" ] || continue ;; esac
        cp "$file" "$work/new/" || return
    done
    [ -n "$(ls "$work/new")" ] || return 0
    [ -e "$packed" ] && diff -r "$work/old" "$work/new" >/dev/null && return 0
    (cd "$work/new" && tar $owner -cf - *) | gzip -9n >"$work/data.tar.gz" && mv "$work/data.tar.gz" "$packed" &&
        echo "$packed: $(($(wc -c <"$packed") / 1024)) KiB"
}
for folder; do pack "${folder%/}" || { echo "$folder: its data cannot be packed" >&2; exit 1; }; done
