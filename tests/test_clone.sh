#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# A fresh clone, and the README's commands in it, shortly, in one order and in the other: what a reader runs leaves
# nothing that Git would show but what was asked for, and the tests pass after a run as before it.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL ONLY ARGS LTG_DEEP LTG_JUDGE LTG_DATA
export GOMP_SPINCOUNT=1000
git rev-parse --is-inside-work-tree >/dev/null 2>&1 || { echo "not a clone, or no git"; exit 77; }
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0 left=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { # WHAT COMMAND...
    local what=$1
    shift
    if "$@" >"$work/said" 2>&1 </dev/null; then ok; else no "$what"; tail -n 20 "$work/said" | sed 's/^/    /'; fi
}
clean() { # AFTER WHAT
    local status
    status=$(git status --porcelain)
    if [ -z "$status" ]; then ok; else no "after $1, git status is clean:"; echo "$status" | sed 's/^/    /'; fi
}

here=$PWD
is "HEAD can be cloned" git clone -q --no-hardlinks "$here" "$work/clone"
cd "$work/clone" || exit 1
clean "git clone"

# A default run of one part, and a test: what others would look at is the same, if git status says so.
demo() { is "make demo, $1" make demo ARGS="--part pca --epochs 0.01"; clean "make demo, $1"; }
tests() {
    local log
    is "make test, $1" make test ONLY=test_base
    grep -qE '^[0-9]+ passed, 0 failed' "$work/said" && ok || no "make test, $1: $(tail -n 1 "$work/said")"
    clean "make test, $1"
}
demo "in a fresh clone"
is "a reader's results are in out/" [ -s out/01_autoencoder/results.tsv ]
tests "after a demo"
is "make results, after a demo" make results
clean "make results"
rm -rf out
tests "before a demo"
demo "after the tests"
is "make 00, shortly" make 00 ARGS="--quick --part line"
clean "make 00"

# only make figures writes into figures/, and what it writes is to be kept
cat >chapters/98_tiny.c <<'END'
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "common.h"
static FILE *file(const char *folder, const char *name)
{
    char *path = text_format("%s/%s", folder, name);
    FILE *out = fopen(path, "w");
    if (out == NULL)
        die("cannot write '%s'", path);
    free(path);
    return out;
}
int main(int argc, char **argv)
{
    const char *folder = argc == 3 && !strcmp(argv[1], "--out") ? argv[2] : "out/98_tiny";
    char *make = text_format("mkdir -p '%s/state'", folder);
    FILE *out[] = {system(make) ? NULL : file(folder, "line.tsv"), file(folder, "line.gp"),
                   file(folder, "line.png"), file(folder, "results.tsv"), file(folder, "state/lock")};
    fputs("1 2\n", out[0]);
    fputs("# alt: a line\nplot 'line.tsv'\n", out[1]);
    fputs("no picture\n", out[2]);
    fputs("part\tclaim\nline\ttwo\n", out[3]);
    for (int i = 0; i < 5; i++)
        fclose(out[i]);
    free(make);
    return 0;
}
END
is "make 98" make 98
is "make 98 leaves figures/ alone" [ ! -e figures/98_tiny ]
is "make figures" make figures ONLY=98
git status --porcelain -uall | sort >"$work/status"
printf '?? %s\n' chapters/98_tiny.c figures/98_tiny/data.tar.gz figures/98_tiny/line.gp figures/98_tiny/line.png \
    figures/98_tiny/results.tsv >"$work/expected"
is "make figures writes what is to be kept, and nothing else" diff "$work/expected" "$work/status"
rm -rf figures/98_tiny chapters/98_tiny.c

if command -v pandoc >/dev/null && command -v katex >/dev/null; then
    is "make book" make book
    clean "make book"
else left=1 && echo "skipped: make book needs pandoc and KaTeX"
fi
is "make clean" make clean
clean "make clean"
is "make clean leaves a reader's runs" [ -s out/01_autoencoder/results.tsv ]
cd "$here" || exit 1

echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"
[ $bad = 0 ]
