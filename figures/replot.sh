#!/bin/sh
# SPDX-License-Identifier: MIT
#
# replot.sh: draws figures again from their scripts and data, after a change of style.gp, say. Nothing is trained.
#
#   sh figures/replot.sh            every figure of the book (figures/) and of the reader's own runs (out/), in its place
#   sh figures/replot.sh svg        in that format (png, svg, pdf): the book's into out/svg/NN_name/, the reader's own
#                                   into out/svg/own/; of an animation the GIF, and its last picture in that format
#   ONLY="15 bench" sh ...          only the folders whose names begin so
#
# The data are in a folder's data.tar.gz; those that lie loose beside it count where they are newer. All is drawn in a
# folder of build/, and a picture is replaced, in one step, by another that is whole: whatever goes wrong, and whenever
# it is stopped, each picture is either the old one or the new one. One whose data are not there stays as it is.

cd "$(dirname "$0")/.." || exit 1
export LC_ALL=C     # in Turkish, i is not within a-z

# ---- one figure: replot.sh --draw WORK FORMAT SCRIPT, as the rest of this page calls it ----

is_whole() { # PICTURE: does it end as its format does?
    case $1 in
    *.png.part) tail -c 12 "$1" | LC_ALL=C grep -q IEND ;;
    *.svg.part) tail -c 16 "$1" | grep -q '</svg>' ;;
    *.pdf.part) tail -c 16 "$1" | grep -q '%%EOF' ;;
    *.gif.part) [ "$(tail -c 2 "$1" | od -An -tx1 | tr -d ' \n')" = 003b ] ;;
    esac 2>/dev/null
}

# The last picture of an animation stands for 2.5 s: a GIF is a list of blocks, one of which, before a picture, has its time.
hold_last() { # GIF
    time=$(od -An -v -tu1 "$1" | awk '{ for (i = 1; i <= NF; i++) b[n++] = $i }
        function colours(flags) { return flags >= 128 ? 3 * 2 ^ (flags % 8 + 1) : 0 }
        END { at = 13 + colours(b[10])
            while (b[at] == 33 || b[at] == 44) {
                if (b[at] == 33 && b[at + 1] == 249) time = at + 4
                at += b[at] == 44 ? 11 + colours(b[at + 9]) : 2
                while (b[at]) at += b[at] + 1
                at++ }
            print time + 0 }')
    [ "$time" = 0 ] || printf '\372\000' | dd of="$1" bs=1 seek="$time" conv=notrunc 2>/dev/null
}

picture() { # NAME KIND FOLDER: NAME.KIND.gp draws it into FOLDER
    if ! (cd "$at" && LC_ALL=C.UTF-8 gnuplot -d -e "picture = '$1.$2.part'" "$1.$2.gp") >"$at/$1.said" 2>&1 </dev/null; then
        echo "$script: not drawn: $(grep '[^ ^]' "$at/$1.said" | tail -n 1)" >&2
    elif ! is_whole "$at/$1.$2.part"; then
        echo "$script: not drawn: gnuplot left no whole picture; is the disk full?" >&2
    elif [ "$2" = gif ] && ! hold_last "$at/$1.$2.part"; then
        echo "$script: not drawn: $1.gif cannot be changed" >&2
    elif [ -e "$at/$1.$2.part.png" ] && mkdir -p "$3" && mv "$at/$1.$2.part.png" "$3/$1.replot.part" &&
        ! mv "$3/$1.replot.part" "$3/$1_end.png"; then      # the end of an animation
        echo "$script: not drawn: cannot write $3/$1_end.png" >&2
    elif cmp -s "$at/$1.$2.part" "$3/$1.$2" || { mkdir -p "$3" &&
        mv "$at/$1.$2.part" "$3/$1.$2.replot.part" && mv "$3/$1.$2.replot.part" "$3/$1.$2"; }; then
        echo "$3/$1.$2"
        return
    fi
    echo "$script" >>"$work/failed"
    return 1
}

if [ "$1" = --draw ]; then
    work=$2 format=$3 script=$4
    folder=${script%/*} name=${script##*/}
    name=${name%.gp} at=$work/$folder
    kind=$(sed -n "s/^kind = '\([a-z]*\)'.*/\1/p" "$script" | head -n 1)
    for data in $(grep -oE "'$name(\.[0-9]+)?\.(tsv|pgm|ppm)'" "$script" | tr -d "'" | sort -u); do
        [ ! -e "$at/$data" ] || continue
        echo "$script: left as it is, its data ($data) are not there"
        echo "$folder" >>"$work/left"
        exit 0
    done
    to=$folder
    [ -z "$format" ] || case $folder in figures/*) to=out/$format/${folder#figures/} ;; *) to=out/$format/own/${folder#out/} ;; esac
    if [ -z "$format" ] || [ "$kind" = gif ]; then
        cp "$script" "$at/$name.$kind.gp" && picture "$name" "$kind" "$to" || exit 0
    fi
    if [ -n "$format" ]; then   # what stands before the first frame, and the last one
        sed "s/^kind = '[a-z]*'/kind = '$format'/" "$script" | awk '/^set multiplot/ { n++; frame = "" }
            { if (n) frame = frame $0 "\n"; else print } END { printf "%s", frame }' >"$at/$name.$format.gp" &&
            picture "$name" "$format" "$to" || exit 0
    fi
    echo "$script" >>"$work/drawn"
    exit 0
fi

# ---- all of them ----

format=$1
case $format in
'' | png | svg | pdf) ;;
*) echo "FORMAT expects png, svg or pdf, found '$format'" >&2; exit 2 ;;
esac
command -v gnuplot >/dev/null || { echo "replot needs gnuplot; sh install.sh says how to get it" >&2; exit 1; }
mkdir -p build && work=$(mktemp -d build/replot.XXXXXX) || exit 1
trap 'rm -rf "$work"; rm -f figures/*/*.replot.part out/*/*.replot.part out/*/*/*.replot.part' EXIT
trap 'exit 130' INT TERM HUP
: >"$work/drawn" && : >"$work/left" && : >"$work/failed" || exit 1

# The style alone first: a mistake in it, or a machine without any font, is said once, and no figure is touched.
cp figures/style.gp "$work/" && printf '%s\n' "kind = 'png'; width = height = 100; scale = across = down = 1; styled = 0" \
    "load 'style.gp'" "set output 'style.png'" "plot 0" \
    "if (exists('GPVAL_TERM_HCHAR') && GPVAL_TERM_HCHAR < GPVAL_TERM_SCALE) { print 'cannot find any font' }" >"$work/style.try"
if ! (cd "$work" && LC_ALL=C.UTF-8 gnuplot -d style.try) >"$work/said" 2>&1 </dev/null; then
    echo "gnuplot does not take figures/style.gp: $(grep '[^ ^]' "$work/said" | tail -n 1)" >&2
    exit 1
elif grep -q 'find.*font' "$work/said"; then
    echo "gnuplot finds no font, and would draw pictures without words: install one (Debian's package is fonts-dejavu-core)" >&2
    exit 1
fi

chosen() { # FOLDER: is it, or are all?
    [ -n "$ONLY" ] || return 0
    for begin in $ONLY; do case ${1##*/} in "$begin"*) return 0 ;; esac; done
    return 1
}
for folder in figures/* out/*; do
    ls "$folder"/*.gp >/dev/null 2>&1 && chosen "$folder" || continue
    at=$work/$folder
    mkdir -p "$at" && cp figures/style.gp "${at%/*}/" && cp figures/style.gp "$at/" || exit 1
    [ ! -e "$folder/data.tar.gz" ] || gzip -dc "$folder/data.tar.gz" | tar xf - -C "$at" ||
        echo "$folder/data.tar.gz is damaged: git checkout $folder/data.tar.gz" >&2
    for data in "$folder"/*.tsv "$folder"/*.pgm "$folder"/*.ppm; do
        [ -e "$data" ] || continue
        [ "$data" -nt "$folder/data.tar.gz" ] || [ ! -e "$folder/data.tar.gz" ] || continue
        cp "$data" "$at/" || exit 1
    done
    if [ -z "$format" ] && [ -e "$folder/style.gp" ] && ! cmp -s figures/style.gp "$folder/style.gp"; then
        cp figures/style.gp "$folder/style.gp"
    fi
    for script in "$folder"/*.gp; do
        [ "${script##*/}" = style.gp ] || printf '%s\0' "$script" >>"$work/scripts"
    done
done
[ -s "$work/scripts" ] || { echo "there is no figure${ONLY:+ of $ONLY} in figures/ or out/" >&2; exit 1; }
xargs -0 -n 1 -P "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" sh figures/replot.sh --draw "$work" "$format" <"$work/scripts"

# ---- what came of it ----

count() { wc -l <"$work/$1" | tr -d ' '; }
numbers() { sed -n "s,^$1/\([0-9][0-9]\)_.*,\1,p" "$work/left" | sort -u | tr '\n' ' ' | sed 's/ $//'; }
missing=$(numbers figures) mine=$(numbers out)
mend=${missing:+make figures ONLY=\"$missing\"}
! grep -q '^figures/bench' "$work/left" || mend="${mend:+$mend; }make bench"
for number in $mine; do mend="${mend:+$mend; }make $number"; done
left=$(count left) failed=$(count failed)
echo "$(count drawn) drawn$([ "$left" = 0 ] || echo ", $left left as $([ "$left" = 1 ] && echo it is || echo they are): no data ($mend)"
    )$([ "$failed" = 0 ] || echo ", $failed failed: see above")"
[ "$failed" = 0 ] && [ -s "$work/drawn" ]
