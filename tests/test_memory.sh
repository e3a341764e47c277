#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# No memory, at every place where common/ asks for some: the program ends well, and no file is harmed (memory.c says
# how that is tried). Here the list of those places is taken from the sources, and each must be among those that were
# tried: a new one without a scenario makes this test fail.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL
if ! getconf GNU_LIBC_VERSION >/dev/null 2>&1 || ! command -v addr2line >/dev/null; then
    echo "this needs the C library of GNU and addr2line"
    exit 77
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0

none() { if [ -z "$2" ]; then good=$((good + 1)); else bad=$((bad + 1)); echo "not so: $1:"; echo "$2" | sed 's/^/    /'; fi; }

# Nothing inlined: a place is then a line. No sanitizers: their memory is another one.
out=build/test/memory
plain="-O1 -g -fno-inline -fno-omit-frame-pointer -fno-optimize-sibling-calls -Werror"
packages="openblas zlib libcjson $(pkg-config --exists lapacke && echo lapacke)"
make -s -j"$(getconf _NPROCESSORS_ONLN)" BIN=$out FLAVOUR=memory memory="$plain" $out/libltg.a >"$work/log" 2>&1 &&
    ${CC:-cc} -std=c17 -D_GNU_SOURCE -Wall -Wextra $plain -no-pie -fopenmp -Icommon $(pkg-config --cflags $packages) \
        -o $out/memory tests/memory.c $out/libltg.a $(pkg-config --libs $packages) -lm >>"$work/log" 2>&1 || {
    tail -n 20 "$work/log"
    exit 1
}

mkdir "$work/bin" "$work/run"
cat >"$work/bin/gnuplot" <<'END_OF_GNUPLOT' # gnuplot -d -e "picture = 'NAME'" SCRIPT
#!/bin/sh
name=${3#*"'"}
case $name in # as the ends of whole pictures are
*.gif.part*) printf 'a whole picture\0;' && echo 'a whole picture: IEND' >"${name%"'"*}.png" ;;
*) echo 'a whole picture: IEND' ;;
esac >"${name%"'"*}"
END_OF_GNUPLOT
chmod +x "$work/bin/gnuplot"
memory=$PWD/$out/memory
(cd "$work/run" && PATH=$work/bin:$PATH OMP_NUM_THREADS=1 OMP_WAIT_POLICY=passive "$memory" "$work/hits") >"$work/log" 2>&1
status=$?
cat "$work/log"
last=$(tail -n 1 "$work/log")
if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    good=$((good + BASH_REMATCH[1])) bad=$((bad + BASH_REMATCH[2]))
else
    bad=$((bad + 1))
    echo "it ended with status $status"
fi

# ---- each place of the sources was tried ----

calls='alloc_zeroed|alloc_again|text_format|malloc|calloc|realloc|aligned_alloc|posix_memalign|mmap|strn?dup|v?asprintf'
calls="$calls|fopen|fdopen|freopen|tmpfile|popen|opendir|scandir|glob|realpath|getline|getdelim|open_memstream|fmemopen"
calls="$calls|LAPACKE_[a-z]+|(in|de)flateInit2?|inflate|gzopen|gzdopen|cJSON_(Create|Add|Print|Parse|Duplicate)[A-Za-z]*"
places() { # FILE: FILE:LINE of every such call; not in comments, strings and definitions
    awk -v file="$1" -v calls="(^|[^A-Za-z0-9_])($calls)\\\\(" '
        /^\/\*$/ { inside = 1 }
        { line = $0; gsub(/"([^"\\]|\\.)*"/, "", line); sub(/\/\/.*/, "", line) }
        !inside && line ~ calls && line !~ /^[A-Za-z].*\)$/ { print file ":" FNR }
        /^\*\/$/ { inside = 0 }' "$1"
}
for file in common/*.c; do places "$file"; done | sort >"$work/places"
tr ' ' '\n' <"$work/hits" | grep . | sort -u | xargs addr2line -e $out/memory | sed 's/ (discriminator.*//; s,.*/common/,common/,' |
    sort -u >"$work/tried"
untried='cJSON_PrintUnformatted\(shape\)' # part of a message with which the program dies anyway
untried="$untried|_NSGetExecutablePath"    # of another system
count=$(($(wc -l <"$work/places")))
none "each of the $count places in common/ that ask for memory was tried without" "$(
    for place in $(comm -23 "$work/places" "$work/tried"); do
        echo "$place: $(sed -n "${place##*:}p" "${place%:*}")"; done | grep -vE "$untried")"
none "there are more than a hundred places" "$([ "$count" -gt 100 ] || echo "found $count")"

echo "$good passed, $bad failed"
[ $bad = 0 ]
