#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Fetches real data sets into this folder: sh data/fetch.sh [mnist] [fashion-mnist]; no name means both.
#
# The sums that README.md states are what a file is held against, so it does not matter who hands it over. A set grows
# in NAME.part, and moves to NAME when all its files are right: whatever happens, NAME never holds half of one. What
# broke off is continued by the next call; what is there and right is not fetched again.
#
#   LTG_MIRROR     ask there, not the public servers: http or https addresses, spaces between, each of a folder in
#                  which the sets lie as they do here (python3 -m http.server, started in a filled data/, makes one)
#   LTG_PATIENCE   seconds to wait for a server that says nothing (30)
#
# Needs curl or wget. Status: 0 all is there, 1 failed, 2 wrong usage, 130 stopped by Ctrl-C (129, 143: by kill).

export LC_ALL=C # in Turkish, i is not within a-z
set -f # nothing below is a pattern, and an address may hold a star
patience=${LTG_PATIENCE:-30}
stage= held= busy= # the folder in which a set grows; whether it is ours alone; whether a transfer runs

die() { # STATUS WORD...: one line, and the end
    code=$1
    shift
    printf 'error: %s\n' "$*" >&2
    exit "$code"
}

[ $# -gt 0 ] || set -- mnist fashion-mnist
for set in "$@"; do
    case $set in
    mnist | fashion-mnist) ;;
    *) die 2 "expected mnist, fashion-mnist or nothing (both), found '$set'; for example: sh data/fetch.sh mnist" ;;
    esac
done
for mirror in $LTG_MIRROR; do
    case $mirror in
    http://?* | https://?*) ;;
    *) die 2 "LTG_MIRROR: expected addresses that begin with http:// or https://, found '$mirror'" ;;
    esac
done
case $patience in
*[!0-9]* | 0*) die 2 "LTG_PATIENCE: expected a whole number of seconds, found '$patience'" ;;
esac
if command -v sha256sum >/dev/null; then sum() { sha256sum <"$1" | cut -c 1-64; }
elif command -v shasum >/dev/null; then sum() { shasum -a 256 <"$1" | cut -c 1-64; }
else die 1 "neither sha256sum nor shasum is here, so no file could be checked: install coreutils"
fi
if command -v curl >/dev/null; then
    transfer() { exec curl -fgsSL --proto =http,https --connect-timeout "$patience" --speed-time "$patience" \
        --speed-limit 100 -C - -o "$2" --url "$1"; }
elif command -v wget >/dev/null; then transfer() { exec wget -nv -c -t 1 -T "$patience" -O "$2" "$1"; }
else die 1 "neither curl nor wget is here: install one, or put the files here by hand (README.md beside fetch.sh)"
fi
right() { [ -f "$1" ] && [ "$(sum "$1")" = "$2" ]; } # FILE SUM
size() { if [ -f "$1" ]; then echo $(($(wc -c <"$1"))); else echo 0; fi; }

# A shell obeys a signal only after what runs in the foreground has ended, so a transfer runs in the background; and
# there it does not hear Ctrl-C, so we stop it ourselves.
stop() {
    trap '' HUP INT TERM
    [ -z "$busy" ] || { kill "$!" && wait "$!"; } 2>/dev/null
    exit "$1"
}
leave() { [ -z "$held" ] || { rm -f "$stage/pid" "$stage/said" "$stage/copy" && rmdir "$stage"; } 2>/dev/null; }
trap leave EXIT
trap 'stop 129' HUP
trap 'stop 130' INT
trap 'stop 143' TERM

fetch() { # FILE SUM: makes $stage/FILE whole and right, or ends it all
    file=$stage/$1 found=
    if [ -f "$file" ]; then # a copy, for a transfer that outlived its killed shell may still write to the old one
        { cp "$file" "$stage/copy" && mv -f "$stage/copy" "$file"; } || die 1 "$PWD/$file: cannot be written"
        right "$file" "$2" && return
    fi
    for mirror in $mirrors; do
        url=${mirror%/}/$1
        for try in 1 2 3 4 5; do # while a try brings us further
            before=$(size "$file") busy=yes
            transfer "$url" "$file" >"$stage/said" 2>&1 &
            wait "$!"
            status=$? busy=
            said=$(tail -n 1 "$stage/said")
            right "$file" "$2" && return
            case "$status $said" in
            0\ *) why="SHA-256 $(sum "$file")" && rm -f "$file" ;;
            33\ curl* | 22\ curl*416) why="nothing (cannot be continued)" && rm -f "$file" ;;
            23\ curl* | 3\ [!c]*) die 1 "$PWD/$file: cannot be written: is the disk full? ($said)" ;; # 3: wget
            *)
                why="nothing (${said:-status $status})"
                [ -s "$file" ] || rm -f "$file"
                [ "$(size "$file")" -gt "$before" ] && continue
                [ $try = 1 ] && sleep 1 || break # a server may hang up once for no reason
                continue
                ;;
            esac
            [ "$before" -gt 0 ] || break # fetched from its start and wrong: that will not change
        done
        found="$found${found:+, }$why at $url"
    done
    die 1 "$PWD/$set/$1: expected SHA-256 $2, found $found: try again later, or name another server in LTG_MIRROR"
}

CDPATH= cd -- "$(dirname -- "$0")" || exit 1
for set in "$@"; do
    stage=$set.part
    case $set in
    mnist) mirrors="https://storage.googleapis.com/cvdf-datasets/mnist https://ossci-datasets.s3.amazonaws.com/mnist" ;;
    *) mirrors="http://fashion-mnist.s3-website.eu-central-1.amazonaws.com
        https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion" ;;
    esac
    [ -z "$LTG_MIRROR" ] || mirrors=$(for mirror in $LTG_MIRROR; do printf '%s\n' "${mirror%/}/$set"; done)
    wanted=$(sed -n "s,^\([0-9a-f]\{64\}\)  $set/\([a-z0-9.-]*\)\$,\1:\2,p" README.md) && [ -n "$wanted" ] ||
        die 1 "$PWD/README.md: no sums of $set in it, so no file could be checked: git checkout data/README.md"
    mkdir -p "$stage" 2>/dev/null
    if ! (set -C && echo $$ >"$stage/pid") 2>/dev/null; then # not ours to have; unless who had it was killed
        pid=$(cat "$stage/pid" 2>/dev/null) && kill -0 "$pid" 2>/dev/null &&
            die 1 "$PWD/$stage: process $pid is at work on it: let it finish (or, if it is no fetch, remove $stage/pid)"
        { echo $$ >"$stage/pid"; } 2>/dev/null || die 1 "$PWD/$stage: cannot be written"
    fi
    held=yes
    for one in $wanted; do
        if right "$set/${one#*:}" "${one%%:*}"; then rm -f "$stage/${one#*:}"
        else echo "$set/${one#*:}" && fetch "${one#*:}" "${one%%:*}"
        fi
    done
    for one in $wanted; do # in two steps, for where a linked folder is on another disk, moving is copying
        one=${one#*:}
        [ ! -f "$stage/$one" ] || { mkdir -p "$set" && mv -f "$stage/$one" "$set/$one.part" &&
            mv -f "$set/$one.part" "$set/$one"; } || die 1 "$PWD/$set: cannot be written"
    done
    leave
    held=
    printf '%s\n' "$PWD/$set: whole and right; for example: make 01 ARGS=\"--data $set\""
done
