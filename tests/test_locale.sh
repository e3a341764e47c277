#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# Where numbers have a decimal comma (German), where the small letter of I is no i (Turkish), and where characters are
# three bytes long and words have no blanks between them (Chinese), programs and scripts do what they do in the C
# locale, bit for bit: words, tables, scripts and pictures; only times differ. The locales are made here, by localedef.

cd "$(dirname "$0")/.." || exit 1
here=$PWD
unset MAKEFLAGS MFLAGS MAKELEVEL ONLY LTG_NO_LABELS LC_ALL LANG LANGUAGE
export GOMP_SPINCOUNT=1000 OMP_NUM_THREADS=1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0 left=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { # WHAT COMMAND...
    local what=$1
    shift
    if "$@" >"$work/said" 2>&1; then ok; else no "$what"; tail -n 20 "$work/said" | sed 's/^/    /'; fi
}
skip() { left=$((left + 1)); echo "skipped: $*"; }
end() { echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"; [ $bad = 0 ]; exit; }

export LOCPATH=$work/locale
mkdir "$LOCPATH" || exit 1
locales=
for locale in de_DE tr_TR zh_CN; do
    localedef -i $locale -f UTF-8 "$LOCPATH/$locale.UTF-8" >"$work/said" 2>&1 # a warning is a status, too
    [ "$(LC_ALL=$locale.UTF-8 locale charmap 2>"$work/said")" = UTF-8 ] && [ ! -s "$work/said" ] || continue
    locales="$locales $locale.UTF-8"
done
[ -n "$locales" ] || { echo "no locale can be made here (Debian: locales)"; exit 77; }
case $locales in
*de_DE*) is "German has a decimal comma" [ "$(LC_ALL=de_DE.UTF-8 locale decimal_point)" = , ] ;;
esac

in_locales() { # WHAT COMMAND...: called in each locale with $out, a folder; what it says and leaves there is the same
    local what=$1 locale
    shift
    for locale in C $locales; do
        out=$work/$locale
        rm -rf "$out" && mkdir "$out" || exit 1
        (export LC_ALL=$locale LANG=$locale && "$@") >"$out.words" 2>&1 </dev/null
        echo "status $?" >>"$out.words"
        sed -e "s,$out,OUT,g" -e '/ in all, at most /d' -e 's/ took [0-9.]* s$/ took TIME/' -e 's/[0-9.]* us/TIME/g' \
            "$out.words" >"$out/words"
        [ $locale = C ] && continue
        is "$what in $locale" diff -r "$work/C" "$out"
    done
    is "$what: in C, status 0" grep -qx 'status 0' "$work/C/words"
}

# ---- programs ----

quick() { # PROGRAM OPTIONS...: without what says how long something took
    local program=$1
    shift
    "build/$program" --quick --out "$out/run" "$@" 2>"$out.err" || return
    grep -E '^(warning|error): ' "$out.err"
    rm -rf "$out/run/state"
    awk -F'\t' -v OFS='\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "part_seconds") at = i }
        { $at = "-"; print }' "$out/run/results.tsv" >"$out/rows" && mv "$out/rows" "$out/run/results.tsv"
}
for program in 00_first_steps 01_autoencoder; do
    [ -x build/$program ] || { echo "build/$program is not built"; exit 1; }
done
in_locales "a run of chapter 00" quick 00_first_steps --part line,curve,digits
in_locales "a run of chapter 01" quick 01_autoencoder --part pca,byhand --epochs 0.5
half() { ! build/00_first_steps --epochs 0,5 --out "$out/run"; }
in_locales "a number with a comma is refused" half
lists() { build/00_first_steps --help && build/00_first_steps --list; }
in_locales "help and list" lists

# ---- scripts ----

in_locales "make alone" make help
in_locales "make results" make results
in_locales "install.sh" sh install.sh check
weave_awk() { for f in $(printf "%s\n" chapters/*.c | LC_ALL=C sort); do "$@" -f notes/book/weave.awk "$f"; done; } # a glob sorts by locale
for awk in mawk gawk original-awk "busybox awk"; do
    command -v "${awk% *}" >/dev/null || { skip "$awk is not here"; continue; }
    in_locales "the filter of the book by $awk" weave_awk $awk
done
if command -v pandoc >/dev/null && command -v katex >/dev/null; then
    weave() { sh notes/book/weave.sh "$out/book"; }
    in_locales "the pages of the book" weave
else skip "the pages of the book: no pandoc or no KaTeX"
fi
if command -v gnuplot >/dev/null; then
    replot() { # of a copy, in which one figure has been harmed
        mkdir -p "$out/tree/figures" || return
        cp -R figures/*.sh figures/*.gp figures/01_autoencoder "$out/tree/figures" || return
        rm "$out/tree/figures/01_autoencoder/"*.png
        (cd "$out/tree" && sh figures/replot.sh | sort)
    }
    [ ! -e figures/01_autoencoder/data.tar.gz ] || in_locales "make replot" replot
else skip "make replot: no gnuplot"
fi
check() { bash tests/check_01.sh; }
in_locales "the check of a chapter" check
fetch() { # a set whose sums are known, from a server that is not there; a folder of that name may be there already
    cp -R data/fetch.sh data/README.md "$out/" && ! LTG_MIRROR=http://127.0.0.1:1 sh "$out/fetch.sh" fashion-mnist
    rm -rf "$out"/*
}
in_locales "fetch.sh" fetch
end
