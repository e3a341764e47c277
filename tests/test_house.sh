#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# The house's own manners: that files say their licence, names and numbers agree, dependencies flow one way and nothing
# heavy or foreign is kept; and that Makefile, test runner and install.sh do what their comments say, tried on a small
# tree of their own with false system commands.

cd "$(dirname "$0")/.." || exit 1
here=$PWD
unset MAKEFLAGS MFLAGS MAKELEVEL CFLAGS PORTABLE ONLY LIMIT
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1; then ok; else no "$what"; sed 's/^/    /' "$work/said"; fi; }
none() { if [ -z "$2" ]; then ok; else no "$1:"; echo "$2" | head -n 20 | sed 's/^/    /'; fi; }
said() { if grep -qE "$2" "$3"; then ok; else no "$1: no line like '$2' in:"; sed 's/^/    /' "$3"; fi; }

# ---- licences, names and numbers ----

sources=$(ls Makefile .ci/run .github/workflows/* ./*.sh common/*.[ch] chapters/*.c tests/*.[ch] tests/*.sh tests/*.bash tests/*.js notes/book/*.{awk,css,js,sh} figures/*.{gp,sh} jobs/*.sh 2>/dev/null)
none "every source names its licence in its first three lines" "$(for f in $sources; do
    sed -n 1,3p "$f" | grep -q 'SPDX-License-Identifier: ' || echo "$f"; done)"
none "the prose of a chapter has its own licence (MIT AND CC-BY-4.0)" "$(for f in chapters/*.c; do
    [ ! -e "$f" ] || sed -n 1,3p "$f" | grep -q 'SPDX-License-Identifier: MIT AND CC-BY-4.0' || echo "$f"; done)"

version=$(cat VERSION)
is "VERSION is a version" grep -qE '^[0-9]+\.[0-9]+\.[0-9]+$' VERSION
newest=$(grep -m1 '^## \[[0-9]' CHANGELOG.md)
is "the newest entry of CHANGELOG.md ($newest) is VERSION ($version)" [ "${newest#"## [$version]"}" != "$newest" ]
none "the version stands in one place" "$(grep -nF "$version" $sources README.md)"

none "a chapter is chapters/NN_name.c, no number twice" "$(ls chapters | grep -vE '^[0-9][0-9]_[a-z0-9_]+\.c$'
    ls chapters | grep -v '_lab2*\.c$' | cut -c1-2 | uniq -d)"
none "a laboratory belongs to a chapter: NN_name_lab.c and NN_name_lab2.c to NN_name.c" "$(
    for f in chapters/*_lab.c chapters/*_lab2.c; do [ ! -e "$f" ] || [ -e "${f%_lab*}.c" ] || echo "$f"; done)"
none "in make test, a chapter's check is built and run once: asan and a second flavour are for make test-deep" "$(
    grep -nE '^// flavours: .*(asan|[a-z] [a-z])' tests/check_*.c)"
none "what the first lines of a test say of its depth is one of the words that run.sh knows" "$(for f in tests/*.sh tests/*.c; do
    sed -n 1,5p "$f" | grep -E '^[#/]+ *(depth|flavours|deep): '; done | sort -u | grep -vE \
    '^# depth: (deep|both)$|^// (flavours|deep): (double|float|asan)( (double|float|asan))*$')"
none "every chapter has its check" "$(for f in chapters/*.c; do n=${f#chapters/}; n=${n%%_*}
    [ ! -e "$f" ] || ls tests/check_"$n".* >/dev/null 2>&1 || echo "$f: no tests/check_$n.c or .sh"; done)"
none "every file of the library has its test" "$(for f in common/*.c; do n=$(basename "$f" .c)
    [ -e "tests/test_$n.c" ] || sed -n 1,9p tests/test_program.c | grep -q "\b$n\.c\b" || echo "$f: no tests/test_$n.c"; done)"

# ---- dependencies and size ----

none "the library knows no chapter" "$(grep -nE '#include.*chapters/' common/*.[ch])"
libraries='sitting|cblas|lapacke|zlib|cjson/cJSON|cJSON|omp'
system='assert|getopt|ctype|errno|fenv|float|inttypes|limits|locale|math|signal|stdalign|stdarg|stdatomic|stdbool|stddef|stdint'
system="$system|stdio|stdlib|stdnoreturn|string|tgmath|time"
system="$system|dirent|fcntl|glob|libgen|poll|pthread|spawn|strings|termios|unistd|sys/[a-z_]+|mach/[a-z_]+|mach-o/dyld"
system="$system|xmmintrin|pmmintrin|immintrin|arm_neon|dlfcn|sanitizer/asan_interface"
none "chapters and library use nothing but the C library, POSIX, OpenMP, OpenBLAS, zlib and cJSON" "$(
    grep -nE '^ *# *include' common/*.[ch] chapters/*.c 2>/dev/null | grep -v 'digits_styles.inc' |
    grep -vE '^chapters/([0-9a-z_]+)_lab2?\.c:[0-9]+:#include "\1\.c"$|^chapters/([0-9a-z_]+_lab)2\.c:[0-9]+:#include "\2\.c"$' |
    grep -vE "[<\"](common|$libraries|$system)\.h[>\"]")"
none "in a chapter, the marks of a block comment stand alone in column 1, in pairs" "$(for f in chapters/*.c; do
    [ ! -e "$f" ] || awk '/\/\*|\*\// { code = $0; gsub(/"([^"\\]|\\.)*"/, "", code); sub(/\/\/.*/, "", code)
        if (code !~ /\/\*|\*\// && !inside) next
        if ($0 != "/*" && $0 != "*/" || ($0 == "*/") != inside) print FILENAME ":" FNR ": " $0
        else inside = !inside }
        END { if (inside) print FILENAME ": a comment is not closed" }' "$f"; done)"
lines() { cat "$@" | wc -l | tr -d ' '; }
is "common.h is a table of contents: at most 560 lines" [ "$(lines common/common.h)" -le 560 ]
# the design wants 8,200 when all chapters stand: what it has grown to is a ceiling until it has been brought down
is "the library can be read in an afternoon: at most 8830 lines" [ "$(lines common/*.[ch])" -le 8830 ]
# The pattern of a chapter, second edition (notes/adding_a_chapter.md): the one training step stands early. Chapters that
# have not been brought into it are named here, and the list only becomes shorter.
first_edition='00 01 06 10 11 12'
steps() { grep -nE '^static .*[ *]train_step\(' "$1" | grep -v ';$' | cut -d: -f1; } # FILE: the lines that begin one
none "every lesson has exactly one train_step, before line 300, and no laboratory has one" "$(for f in chapters/*.c; do
    n=${f#chapters/} n=${n%%_*} at=$(steps "$f") count=$(steps "$f" | lines)
    case $f in (*_lab.c | *_lab2.c) [ "$count" = 0 ] || echo "$f:$at"; continue ;; esac
    case " $first_edition " in (*" $n "*) [ "$count" = 0 ] || echo "$f has a train_step: take it off the list"; continue ;; esac
    [ "$count" = 1 ] && [ "$at" -lt 300 ] || echo "$f: $count of them, lines $(echo $at)"; done)"
none "chapters of the first edition exist" "$(for n in $first_edition; do ls chapters/"$n"_*.c >/dev/null 2>&1 || echo "$n"; done)"
for f in chapters/*.c; do # said, not failed, of the second edition: how far each is from at most 1,000 lines, and a lesson from 40 % prose
    n=${f#chapters/}
    case " $first_edition " in *" ${n%%_*} "*) continue ;; esac
    awk -v f="$f" '$0 == "/*" { prose = 1 } NF { all++; told += prose } $0 == "*/" { prose = 0 } END {
        if (NR > 1050) printf "to do: %s has %d lines, more than 1,000\n", f, NR
        if (f !~ /_lab/ && told < 0.4 * all) printf "to do: %s is prose by %d %%, less than 40\n", f, 100 * told / all }' "$f"
done
# Used twice belongs to the library: no run of more than 12 lines of code stands in two chapters.
repeated() { awk '
    FNR == 1 { n = prose = 0; number = FILENAME; sub(/^.*\//, "", number); sub(/_.*/, "", number) }
    $0 == "/*" { prose = 1 }
    { line = $0; sub(/[ \t]*\/\/.*$/, "", line); gsub(/[ \t]+/, " ", line); sub(/^ /, "", line) }
    !prose && line != "" {
        text[++n % 13] = line; at[n % 13] = FNR
        if (n >= 13) {
            run = ""
            for (i = n - 12; i <= n; i++) run = run "\n" text[i % 13]
            if (!(run in first)) { first[run] = FILENAME ":" at[(n - 12) % 13]; of[run] = number }
            else if (of[run] != number) print FILENAME ":" at[(n - 12) % 13] " is " first[run]
        }
    }
    $0 == "*/" { prose = 0 }' "$@"; }
none "no run of more than 12 lines of code stands in two chapters: it belongs to the library" "$(repeated chapters/*.c)"
seq 1 13 | sed 's/.*/    int line&;/' >"$work/07_a.c"
sed 's/$/  \/\/ a remark/' "$work/07_a.c" >"$work/08_b.c"
is "and such a run would be noticed" [ -n "$(repeated "$work"/0[78]_[ab].c)" ]
is "twelve lines would not" [ -z "$(sed -i.bak 1d "$work/08_b.c"; repeated "$work"/0[78]_[ab].c)" ]

# What the prose of a chapter calls a figure is drawn, and what is drawn is spoken of.
told() { awk '$0 == "/*" { prose = 1 } prose { print } $0 == "*/" { prose = 0 }' "$@" | tr '\n' ' '; }
figures_of() { # FILE...: lesson and laboratories: what is named and not drawn, and, but for the first edition, the reverse
    local n=${1##*/} drawn named name
    drawn=$(cat "$@" | tr -d '\n' | grep -oE 'program_figure\( *[a-z]+, *"[a-z0-9_]+"' | sed 's/.*"\(.*\)"/\1/' | sort -u)
    named=$(told "$@" | grep -oE '[Ff]igures? `[a-z0-9_]+`((, | and |, and )`[a-z0-9_]+`)*|figures/[0-9a-z_]+/[a-z0-9_]+\.(png|gif)' |
        sed -E 's,figures/.*/([a-z0-9_]+)\..*,`\1`,' | grep -oE '`[a-z0-9_]+`' | tr -d '`' | sort -u)
    for name in $named; do echo "$drawn" | grep -qx "$name" || echo "$1 names the figure $name, which nobody draws"; done
    case " $first_edition " in *" ${n%%_*} "*) return ;; esac
    for name in $drawn; do told "$@" | grep -qE "\`$name\`|/$name\.(png|gif)" || echo "$1 draws $name, of which nothing is said"; done
}
none "what a chapter calls a figure is drawn, and what it draws is spoken of" "$(for f in chapters/*.c; do
    case $f in (*_lab.c | *_lab2.c) continue ;; esac
    figures_of $(ls "$f" "${f%.c}_lab.c" "${f%.c}_lab2.c" 2>/dev/null); done)"
printf '%s\n' '/*' 'The figure `one` and the' 'figures `two` and `three`.' '*/' 'program_figure(' '  p, "two", "");' \
    'program_figure(p, "four", "");' >"$work/99_c.c"
is "and such a figure would be noticed" [ "$(figures_of "$work/99_c.c" | lines)" = 3 ]

is "the Makefile is short: at most 170 lines" [ "$(lines Makefile)" -le 170 ]

# ---- what is kept ----

none "README.md names only files that exist" "$(
    { grep -oE '(src|href)="[^"]*"' README.md | sed 's/^[a-z]*="//; s/"$//'
      grep -oE '\]\([^)]*\)' README.md | sed 's/^](//; s/)$//'; } | sed 's/#.*//' | grep -vE '^(https?:|mailto:|$)' |
    while read -r f; do [ -e "$f" ] || echo "$f"; done)"
heavy() { find figures -name "$1" -size +"$2"k 2>/dev/null; }
none "a still is under 250 KiB, an animation under 1 MiB, a chapter's data under 700 KiB" "$(
    heavy '*.png' 250; heavy '*.svg' 250; heavy '*.gif' 1024; heavy data.tar.gz 700)"
if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    none "nothing that git ignores is kept" "$(git ls-files -ci --exclude-standard)"
    none "no data set is kept" "$(git ls-files | grep -E 'idx[0-9]*(-ubyte)?(\.gz)?$|\.mat$|\.npy$|^data/[^/]*/')"
    is "all kept figures together are under 60 MiB" [ "$(git ls-files -z figures |
        (cd "$here" && xargs -0 cat 2>/dev/null) | wc -c)" -lt $((60 << 20)) ]
    none "figures/ keeps pictures, scripts, results and packed data, what make figures writes, and nothing else" "$(
        git ls-files figures | grep -vE '^figures/([a-z]+\.sh|style\.gp|[0-9][0-9]_[a-z0-9_]+/([a-z0-9_-]+\.(gp|png|svg|gif|pdf)|results\.tsv|data\.tar\.gz)|bench/.*)$')"
    none "what a run leaves is ignored by git" "$(for f in out/01_x/results.tsv build/x figures/01_x/a.tsv figures/01_x/a.pgm \
        figures/01_x/state/x x.part x.tmp data/mnist/x; do git check-ignore -q "$f" || echo "$f"; done)"
    none "what make figures writes is not" "$(for f in a.png a.gif a.gp results.tsv data.tar.gz; do
        git check-ignore "figures/01_x/$f"; done)"
fi

# ---- the Makefile and the test runner, on a small tree ----

mkdir -p "$work/tree/.ci" && cd "$work/tree" && mkdir common chapters tests figures data || exit 1
cp "$here"/Makefile "$here"/VERSION "$here"/install.sh . && cp "$here/tests/run.sh" tests && cp "$here/.ci/run" .ci && cp "$here"/figures/*.sh figures
echo 'int answer(void);' >common/common.h
printf '#include "common.h"\nint answer(void) { return 42; }\n' >common/base.c
cat >chapters/07_small.c <<'END'
#include <stdio.h>
#include "common.h"
int main(int argc, char **argv)
{
    FILE *table = fopen("figures/07_small/results.tsv", "w");
    if (table == NULL) return 1;
    fprintf(table, "claim\tours\nanswer\t%d\n", answer());
    printf("ran %s\n", argc > 1 ? argv[1] : "by default");
    return fclose(table);
}
END
cat >tests/head.h <<'END'
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdlib.h>
#include "common.h"
END
cmocka() { # NAME FLAVOURS BODY: a program of two tests, the second with this body
    printf '// flavours: %s\n#include "head.h"\n%s\n' "$2" "
static void one(void **s) { (void)s; assert_int_equal(answer(), 42); }
static void two(void **s) { (void)s; $3 }
int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(one), cmocka_unit_test(two)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}" >"tests/test_$1.c"
}
mkdir -p figures/07_small
tests() { LIMIT=20 bash tests/run.sh "$@" >"$work/log" 2>&1; }
last() { [ "$(tail -n 1 "$work/log")" = "$1" ]; }

# help, one chapter, the flags
is "make alone" make
for target in demo test NN figures replot results clean; do
    said "make alone lists the targets" "^  $target  " "$work/said"
done
none "make alone lists no target that does not exist" "$(sed -n 's/^  \([a-z][a-z]*\)  .*/\1/p' "$work/said" |
    while read -r t; do make -n "$t" >/dev/null 2>"$work/err" || ! grep -q 'No rule' "$work/err" || echo "$t"; done)"
is "make 07" make 07 ARGS=--quick
said "make 07 runs the chapter with ARGS" '^ran --quick' "$work/said"
is "make 07 again" make 07
is "nothing is compiled twice" [ -z "$(grep -E '^(compile|build) ' "$work/said")" ]
is "PORTABLE=1" make 07 PORTABLE=1
said "a change of flags compiles again" '^compile common/base.c' "$work/said"
none "PORTABLE=1 says nothing of the processor" "$(grep -oE -e '-m(arch|cpu)=[^ ]*' build/obj/flags)"
none "fast-math never" "$(grep -oE -e '-ffast-math|-Ofast|-ffinite-math-only' build/obj/flags)"
is "make figures" make figures
is "make figures again" make figures
said "make figures skips what is finished" '^07_small is finished' "$work/said"
touch chapters/07_small.c && sed -i.bak 's/nanswer/nthe answer/' chapters/07_small.c
is "make figures after a change" make figures
said "make figures runs a chapter that changed, into figures/" '^ran --out' "$work/said"
is "make results" make results
said "make results prints the claims" '^07 +the answer +42' "$work/said"

# the runner: what passes, and every way to fail
tests && no "zero tests are a failure" || ok
is "zero tests are counted" last "0 passed, 0 failed"
cmocka good "double float" ""
cmocka left "float" "skip();"
printf 'echo "no data"; exit 77\n' >tests/test_absent.sh
printf '# depth: both\ntest -x build/07_small && %s\n' 'if [ -z "$LTG_DEEP" ]; then echo "5 passed, 0 failed"
else test -x build/test/asan/07_small && echo "2 passed, 0 failed"; fi' >tests/check_07.sh
printf '# depth: deep\n[ ! -e hold ] || { mv hold held; sleep 1000; }\n' >tests/test_long.sh
{ echo '// deep: asan'; cat tests/test_good.c; } >tests/check_07.c
sed -i.bak 's,^// flavours.*,// flavours: float,' tests/check_07.c && rm tests/*.bak
tests && ok || no "good tests pass: $(cat "$work/log")"
is "passes and skips are summed: $(tail -n 1 "$work/log")" last "12 passed, 0 failed, 2 skipped"
none "make test builds nothing with sanitizers but double" "$(ls build/test/asan 2>/dev/null)"
tests --deep && ok || no "good deep tests pass: $(cat "$work/log")"
is "only what is deep runs there: $(tail -n 1 "$work/log")" last "5 passed, 0 failed"
tests --deep test_good check_07 test_absent && last "8 passed, 0 failed, 1 skipped" && ok ||
    no "what is named runs at any depth: $(cat "$work/log")"
tests check_07 test_long && last "8 passed, 0 failed" && ok || no "and so it does the other way round: $(cat "$work/log")"
tests test_good check_40 run && no "a name without a test is no failure" || ok
said "a name without a test is said" '^check_40: there is no such test$' "$work/log"
is "and counted: $(tail -n 1 "$work/log")" last "4 passed, 2 failed"
touch hold
bash tests/run.sh --deep test_long >"$work/log" 2>&1 &
child=$!
for i in $(seq 300); do [ -e held ] && break || sleep 0.1; done
kill -TERM $child
wait $child
status=$?
is "a runner that is stopped says so: status $status" [ $status = 130 ]
gone() { for i in $(seq 300); do ps -A -o args= | grep -q '^bash tests/test_lon[g]' || return 0; sleep 0.1; done; return 1; }
is "and stops its tests" gone

fails() { # WHAT PATTERN NAME: the test of that name must fail, saying something like this, and end in a summary
    if tests "test_$3"; then no "$1: passed"; fi
    said "$1" "$2" "$work/log"
    tail -n 1 "$work/log" >"$work/last"
    said "$1: the summary is the last line" '^[0-9]+ passed, [1-9][0-9]* failed' "$work/last"
    rm "tests/test_$3".*
}
rm -f tests/test_*.c tests/check_* tests/*.sh && cp "$here/tests/run.sh" tests
cmocka wrong float "assert_int_equal(answer(), 43);"
fails "a failed assertion" '^FAILED +float/test_wrong +1 of 2' wrong
cmocka over double "int *p = malloc(4 * sizeof *p); p[answer() - 38] = 1; free(p);"
fails "a write past the end" 'heap-buffer-overflow|runtime error: store' over
cmocka undefined double "volatile int big = 2147483647; big = big + answer();"
fails "undefined behaviour" 'runtime error: signed integer overflow' undefined
cmocka leak double "volatile char *p = malloc(64); p[0] = 1; p = NULL;"
tests test_leak && leaked=no || leaked=yes      # the leak checker does not work in every container
grep -q '^leaks are not looked for' "$work/log" && leaked=yes
is "a leak is a failure: $(cat "$work/log")" [ $leaked = yes ]
rm tests/test_leak.c
cmocka quit float "exit(0);"
fails "a program that ends early with status 0" 'stopped before its end' quit
cmocka slow float "for (volatile int go = 1; go;) { }"
LIMIT=2 bash tests/run.sh >"$work/log" 2>&1
command -v timeout >/dev/null && said "a test that never ends" 'not finished after 2 s' "$work/log"
rm tests/test_slow.c
cmocka warned float "int unused;"
fails "a warning" 'does not build' warned
printf 'echo "3 passed, 1 failed"; exit 1\n' >tests/test_script.sh
fails "a script that counts" '^FAILED +test_script.sh +1 of 4' script
printf 'exit 3\n' >tests/test_status.sh
fails "a script's status" 'status 3' status

# what the continuous integration runs, with a false make

mkdir "$work/make" && cat >"$work/make/make" <<'END'
#!/bin/sh
echo "make $*"
cat "../made.$1" 2>/dev/null
! grep -q broken "../made.$1" 2>/dev/null
END
chmod +x "$work/make/make"
integrated() { # DEMO TEST DEEP: .ci/run where make says this
    printf '%s\n' "$1" >../made.demo && printf '%s\n' "$2" >../made.test && printf '%s\n' "$3" >../made.test-deep
    PATH=$work/make:$PATH .ci/run >"$work/log" 2>&1
}
integrated "figures" "5 passed, 0 failed, 1 skipped" "7 passed, 0 failed" && ok || no ".ci/run passes on"
is "it sums: $(tail -n 1 "$work/log")" last "13 passed, 0 failed, 1 skipped"
is "it runs the README's commands in their order" [ "$(grep '^make [a-z-]*$' "$work/log" | tr '\n' ,)" = "make demo,make test,make test-deep," ]
integrated "broken" "5 passed, 0 failed" "7 passed, 0 failed" && no "a broken demo is no failure" || ok
is "it runs all: $(tail -n 1 "$work/log")" last "12 passed, 1 failed"
integrated "" "5 passed, 2 failed
broken" "nothing" && no "failures are none" || ok
is "no summary is a failure: $(tail -n 1 "$work/log")" last "6 passed, 3 failed"
integrated "" "5 passed, 0 failed
broken" "1 passed, 0 failed" && no "a status is no failure" || ok
is "so is a status: $(tail -n 1 "$work/log")" last "7 passed, 1 failed"

# ---- install.sh, among false system commands ----

mkdir "$work/bin" && cd "$work/bin" || exit 1
for tool in sh env sed head find mktemp rm touch cat grep tr; do ln -s "$(command -v $tool)" $tool; done
false_command() { printf '#!/bin/sh\n%s\n' "$2" >"$1" && chmod +x "$1"; }
false_command cc 'exit 0'
false_command uname 'echo Linux'
false_command id 'echo ${FALSE_UID:-1000}'
installed=$work/installed
false_command pkg-config "[ -e $installed ]"
false_command apt-get "echo \"apt-get \$*\"; case \"\$*\" in *install*) touch $installed ;; esac"
on() { # SYSTEM [NAME=VALUE...] [MODE]: install.sh there, its status in $status, what it said in $work/told
    local system=$1
    shift
    printf '%s\n' "$system" >"$work/os-release"
    rm -f "$installed"
    env -i PATH="$work/bin" OS_RELEASE="$work/os-release" "${@:1:$#-1}" sh "$here/install.sh" "${@:$#}" \
        >"$work/told" 2>&1 </dev/null
    status=$?
}
stops() { is "$1: status 1, nothing done" [ $status = 1 -a ! -e "$installed" ]; said "$1" "$2" "$work/told"; }
all='pkg-config libopenblas-dev liblapacke-dev zlib1g-dev libcjson-dev'
all=${all#pkg-config }      # the false pkg-config is there, and knows nothing

on ID=debian X= build
stops "Debian, neither root nor sudo" \
    "^    (apt-get update && )?apt-get install -y --no-install-recommends $all gnuplot-nox"
said "it says what is missing and why" '^  OpenBLAS: multiplies matrices' "$work/told"
on ID=ubuntu X= test
stops "Ubuntu, for the tests" "libcjson-dev libcmocka-dev gnuplot-nox"
on ID=ubuntu X= test-deep
stops "Ubuntu, for the deep tests" "libcmocka-dev gnuplot-nox .* chromium .* valgrind clang .* locales qemu-user gcc-aarch64-linux-gnu"
on ID=debian X= book
stops "Debian, for the book" 'no-install-recommends pandoc nodejs katex$'
on $'ID=linuxmint\nID_LIKE="ubuntu debian"' FALSE_UID=0 build
is "a relative of Debian, as root: status 0 ($status), installed" [ $status = 0 -a -e "$installed" ]
said "root needs no sudo" "^apt-get -q install -y --no-install-recommends $all" "$work/told"
on ID=fedora FALSE_UID=0 build
stops "Fedora, even as root" '^    dnf install -y openblas-devel lapack-devel zlib-devel cjson-devel gnuplot'
on ID=arch X= test
stops "Arch" '^    pacman -S --needed openblas zlib cjson cmocka gnuplot'
on ID=plan9 X= build
stops "an unknown system" 'package manager is not known'
on ID=debian X= check
stops "check" '^cannot build yet, missing: OpenBLAS, LAPACKE, zlib, cJSON; mend it with: sh install.sh'
is "check says one line" [ "$(wc -l <"$work/told")" -eq 1 ]
on ID=debian TMPDIR=/nonexistent check
stops "no scratch folder" '^cannot make a scratch folder in /nonexistent \(TMPDIR\)'
is "no scratch folder: one line" [ "$(wc -l <"$work/told")" -eq 1 ]
false_command wrapper '[ "$1" = cc ]'
on ID=debian CC="wrapper cc" check
stops "a compiler of two words" 'missing: OpenBLAS,'
on ID=debian CC="wrapper c" check
stops "a compiler of two words that is none" 'missing: C compiler, OpenBLAS,'
false_command sudo 'while :; do case $1 in -n) shift ;; *) break ;; esac; done; "$@"'
on ID=debian X= build
is "Debian, through sudo: status 0 ($status), installed" [ $status = 0 -a -e "$installed" ]
said "it says that it uses sudo" '^Installing by apt through sudo: libopenblas-dev' "$work/told"
false_command sudo 'exit 1'
on ID=debian X= build
stops "Debian, sudo refuses" '^    sudo (apt-get update && sudo )?apt-get install'
on ID=fedora X= build
stops "Fedora with sudo" '^    sudo dnf install'
false_command uname 'echo Darwin'
false_command brew "echo $work/homebrew"
on ID=none X= test
stops "macOS" '^    brew install (libomp )?openblas zlib cjson cmocka gnuplot'
false_command uname 'echo Linux'
false_command sudo 'exit 1'
false_command apt-get 'echo broken; exit 100'
on ID=debian FALSE_UID=0 build
stops "apt that fails" '^    (apt-get update && )?apt-get install'
false_command apt-get 'echo "apt-get $*"; case "$*" in *chromium*) exit 100 ;; *install*) touch '"$installed"' ;; esac'
false_command pkg-config "[ -e $installed ]"
on ID=debian FALSE_UID=0 test-deep
is "a package that cannot be had: the others are installed, and on it goes ($status)" [ $status = 0 -a -e "$installed" ]
said "what is needed comes first" "^apt-get -q install -y --no-install-recommends $all libcmocka-dev\$" "$work/told"
said "then the others, one by one" '^apt-get -q install -y --no-install-recommends valgrind$' "$work/told"
said "what could not be had is said" '^Going on without .*Chromium, valgrind.*: what needs them is left out' "$work/told"
false_command pkg-config 'exit 0'
for tool in pandoc node katex python3 dot; do false_command $tool 'exit 0'; done
on ID=debian X= test
is "only gnuplot missing: goes on ($status)" [ $status = 0 ]
said "only gnuplot missing: says so" '^Going on without gnuplot: figures stay data and scripts' "$work/told"
false_command gnuplot 'exit 0'
false_command fc-list :
on ID=debian X= build
is "no font: goes on ($status)" [ $status = 0 ]
said "no font: says so" '^  fonts: write the words' "$work/told"
said "no font: says how to get one" '^    .*install .* fonts-dejavu-core$' "$work/told"
false_command fc-list 'echo /usr/share/fonts/x.ttf: X'
on ID=debian PYTHON=python3 test
is "nothing missing: nothing said ($status)" [ $status = 0 -a ! -s "$work/told" ]

echo "$good passed, $bad failed"
[ $bad = 0 ]
