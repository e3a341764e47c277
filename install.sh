#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Finds out what this machine lacks for the book's programs, and installs it where that can be done simply.
#
#   sh install.sh             what building a chapter and drawing its figures need
#   sh install.sh test        the same, and what the tests need
#   sh install.sh test-deep   the same, and what make test-deep needs: other compilers, emulators, a browser
#   sh install.sh bench       what building needs, and PyTorch and its like, which make bench compares with
#   sh install.sh book        what weaving the pages of the book needs
#   sh install.sh check       install nothing: if a library is missing, say so in one line and fail
#
# When nothing is missing it says nothing, whatever the system. Otherwise it prints what is missing and why; then, on
# Debian, Ubuntu and their relatives, it installs that by apt, as root or through sudo. Elsewhere, or without the right
# to install, it changes nothing, prints the one line to type (or to hand to the administrator) and ends with status 1.
# A missing gnuplot or Graphviz alone stops nobody: the programs then leave data and scripts, for a later `make replot`; nor
# does a missing peer of make bench, which then measures the book's programs alone, nor what only the book's pages or the
# deep tests need, which are then skipped. CC may be several words: CC="ccache gcc".

mode=${1:-build}
CC=${CC:-cc}
case $mode in
build | test | test-deep | bench | book | check) ;;
*) echo "usage: sh install.sh [build | test | test-deep | bench | book | check]" >&2; exit 2 ;;
esac

# ---- which system ----

family=unknown
if [ "$(uname)" = Darwin ]; then
    family=brew
    brew=$(brew --prefix 2>/dev/null || echo /opt/homebrew)/opt
    PKG_CONFIG_PATH=$brew/openblas/lib/pkgconfig:$brew/zlib/lib/pkgconfig:$PKG_CONFIG_PATH
    export PKG_CONFIG_PATH
elif [ -r "${OS_RELEASE:=/etc/os-release}" ]; then      # OS_RELEASE: for the tests
    for id in $(. "$OS_RELEASE" && echo "$ID $ID_LIKE"); do
        case $id in
        debian | ubuntu) family=apt ;;
        fedora | rhel) family=dnf ;;
        arch) family=pacman ;;
        *) continue ;;
        esac
        break
    done
fi

# ---- what is missing ----

# need NAME WHY APT DNF PACMAN BREW: notes something missing and the packages that bring it ("-": comes with another).
# Nobody can go on without it, unless it stands below `soft=yes`.
need() {
    report="$report
  $1: $2"
    names="$names${names:+, }$1"
    [ -n "$soft" ] || required="$required${required:+, }$1"
    case $family in
    apt) package=$3 ;;
    dnf) package=$4 ;;
    pacman) package=$5 ;;
    brew) package=$6 ;;
    *) package=- ;;
    esac
    [ "$package" != - ] || return 0
    if [ -z "$soft" ]; then packages="$packages $package"; else
        extras="$extras $package"
        groups="$groups $(echo "$package" | tr ' ' +)"
    fi
}

folder=${TMPDIR:-/tmp}
scratch=$(mktemp -d "$folder/ltg.XXXXXX" 2>/dev/null) && echo >"$scratch/a.c" || {
    echo "cannot make a scratch folder in $folder${TMPDIR:+ (TMPDIR)}: is it there, may you write to it, has it room?" >&2
    exit 1
}
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

compiles() { # FLAGS...: does the compiler take the program on standard input?
    cat >"$scratch/a.c"
    $CC "$scratch/a.c" -o "$scratch/a.out" "$@" >/dev/null 2>&1
}

# The system's python3, which run.py starts for PyTorch, whatever other one stands first. PYTHON: for the tests.
[ -n "$PYTHON" ] || { [ -x /usr/bin/python3 ] && PYTHON=/usr/bin/python3; } || PYTHON=python3
imports() { "$PYTHON" -c "import $1" >/dev/null 2>&1; }

has() { command -v pkg-config >/dev/null && pkg-config --exists "$1"; }

# pandoc, and KaTeX with the node that runs it: about 40 MB to fetch, seconds to install. Small enough for the tests to
# have it everywhere, so that no formula that does not render gets in; they go on without it, if it cannot be had.
weaver() {
    command -v pandoc >/dev/null || need pandoc "turns the book's Markdown into pages" pandoc pandoc pandoc-cli pandoc
    command -v node >/dev/null || need node "runs KaTeX" nodejs nodejs "nodejs npm" node
    command -v katex >/dev/null ||
        need KaTeX "sets the book's formulas (where no package has it: npm install -g katex)" katex - - -
}

# What the deep tests look through; each of them says which it misses.
instruments() {
    command -v chromium >/dev/null || command -v google-chrome >/dev/null ||
        need Chromium "looks at the book's pages" "chromium fonts-noto-core" chromium chromium chromium
    command -v valgrind >/dev/null || need valgrind "sees numbers that were never set" valgrind valgrind valgrind -
    echo 'int LLVMFuzzerTestOneInput(const char *c, long n) { return n > 9 && *c; }' |
        (CC=clang && compiles -fopenmp -fsanitize=fuzzer,address,undefined) ||
        need clang "builds everything once more, and the fuzzers" \
            "clang libclang-rt-dev libomp-dev" "clang compiler-rt libomp-devel" "clang compiler-rt openmp" -
    [ $family = brew ] && return
    { command -v localedef && [ -e /usr/share/i18n/locales/de_DE ]; } >/dev/null ||
        need locales "other languages' signs and letters" locales "glibc-locale-source glibc-common" - -
    command -v qemu-aarch64 >/dev/null || command -v qemu-aarch64-static >/dev/null ||
        need QEMU "plays other processors" qemu-user qemu-user qemu-user -
    command -v aarch64-linux-gnu-gcc >/dev/null ||
        need "gcc for ARM" "builds for one of them" "gcc-aarch64-linux-gnu libc6-dev-arm64-cross" \
            gcc-aarch64-linux-gnu aarch64-linux-gnu-gcc -
    command -v parallel >/dev/null || need "GNU parallel" "runs many seeds side by side" parallel parallel parallel -
    { command -v slurmctld && command -v munged; } >/dev/null ||
        need Slurm "does so on a cluster" "slurm-wlm munge" "slurm slurm-slurmctld slurm-slurmd munge" "slurm-llnl munge" -
    for build in openmp serial; do
        [ $family != apt ] || [ -e "$(echo /usr/lib/*-linux-gnu/openblas-$build/libblas.so.3)" ] ||
            need "OpenBLAS ($build)" "is tried instead of the usual one" libopenblas0-$build - - -
    done
}

look() {
    report= names= required= packages= extras= groups= soft=
    if [ $mode = book ]; then
        weaver
        return
    fi
    if ! echo '#include <stdlib.h>
int main(void) { return EXIT_SUCCESS; }' | compiles; then
        need "C compiler" "builds every program ($CC does not compile a small one)" \
            "gcc libc6-dev" gcc gcc gcc
    elif ! echo '#include <omp.h>
int main(void) { return omp_get_max_threads() < 1; }' | compiles -fopenmp && [ ! -e "$brew/libomp/lib" ]; then
        need OpenMP "runs the loops on all cores" libomp-dev libomp-devel openmp libomp
    fi
    command -v pkg-config >/dev/null ||
        need pkg-config "tells the compiler where the libraries are" pkg-config pkgconf-pkg-config pkgconf pkgconf
    has openblas ||
        need OpenBLAS "multiplies matrices" libopenblas-dev openblas-devel openblas openblas
    has lapacke || { has openblas && echo 'int LAPACKE_dsyevd(void); int main(void) { return LAPACKE_dsyevd(); }' |
        compiles $(pkg-config --libs openblas); } || {
        lapacke=lapacke
        has openblas || lapacke=-       # where OpenBLAS contains it
        need LAPACKE "eigenvectors and singular values" liblapacke-dev lapack-devel $lapacke -
    }
    has zlib || need zlib "reads compressed data" zlib1g-dev zlib-devel zlib zlib
    has libcjson || need cJSON "reads and writes the notes in a checkpoint" libcjson-dev cjson-devel cjson cjson
    [ $mode != check ] || return 0
    case $mode in test*)
        has cmocka || need cmocka "runs the tests" libcmocka-dev libcmocka-devel cmocka cmocka
        [ -n "$required" ] || echo 'int main(void) { return 0; }' | compiles -fsanitize=address,undefined ||
            need sanitizers "watch the tests for wrong use of memory" libclang-rt-dev "libasan libubsan" - - ;;
    esac
    soft=yes
    if [ $mode = bench ]; then
        command -v "$PYTHON" >/dev/null || need python3 "lets both sides alternate" python3 python3 python python
        imports torch || need PyTorch "is compared with" python3-torch python3-torch python-pytorch pytorch
        imports sklearn ||
            need scikit-learn "is compared with" python3-sklearn python3-scikit-learn python-scikit-learn -
        [ $family != apt ] || [ -e "$(echo /usr/lib/*-linux-gnu/openblas-openmp/libblas.so.3)" ] ||
            need "OpenBLAS for OpenMP" "makes PyTorch fast" libopenblas0-openmp - - -
    fi
    if ! command -v gnuplot >/dev/null; then
        need gnuplot "draws the figures" "gnuplot-nox fonts-dejavu-core" "gnuplot dejavu-sans-fonts" \
            "gnuplot ttf-dejavu" gnuplot
    elif command -v fc-list >/dev/null && [ -z "$(fc-list)" ]; then
        need fonts "write the words in the figures" fonts-dejavu-core dejavu-sans-fonts ttf-dejavu -
    fi
    command -v dot >/dev/null || need Graphviz "draws the diagrams" graphviz graphviz graphviz graphviz
    case $mode in test*)
        weaver
        command -v "$PYTHON" >/dev/null || need python3 "plays the servers of data sets" python3 python3 python python ;;
    esac
    [ $mode != test-deep ] || instruments
}

look
[ -n "$names" ] || exit 0
if [ $mode = check ]; then
    echo "cannot build yet, missing: $names; mend it with: sh install.sh" >&2
    exit 1
fi

# ---- what to do about it ----

all="$packages$extras"
[ -n "$(find /var/lib/apt/lists -name '*_Packages*' 2>/dev/null | head -n 1)" ] || update=yes
case $family in
apt) line="${update:+apt-get update && }apt-get install -y --no-install-recommends$all" ;;
dnf) line="dnf install -y$all" ;;
pacman) line="pacman -S --needed$all" ;;
brew) line="brew install$all" ;;
*) line= ;;
esac
[ -n "$all" ] || line=         # nothing that this system's packages could bring

root() { [ "$(id -u)" = 0 ]; }
sudo_line() { command -v sudo >/dev/null && ! root && [ $family != brew ] &&
    line="sudo $(echo "$line" | sed 's/&& /\&\& sudo /')"; }

# Without the right to install: the line to type, and nothing else is done. Figures alone are not worth stopping for.
hand_over() {
    sudo_line
    if [ -z "$required" ]; then
        stay="what needs them is left out"
        case $names in gnuplot | Graphviz | "gnuplot, Graphviz") stay="figures stay data and scripts until make replot" ;; esac
        echo "Going on without $names: $stay. To have it:"
    elif [ -z "$line" ]; then
        echo "This system's package manager is not known here: please install the above, then come back."
        exit 1
    else
        echo "Type this, or hand it to the administrator (as root), then come back:"
    fi
    [ -z "$line" ] || printf '\n    %s\n\n' "$line"
    [ -z "$required" ] || exit 1
    exit 0
}

{
    echo "Missing on this machine:$report"
    [ $family = apt ] || hand_over
    if root; then as_root=
    elif ! command -v sudo >/dev/null; then hand_over
    elif sudo -n true 2>/dev/null; then as_root="sudo -n"
    elif [ -t 0 ]; then as_root=sudo                    # it will ask for the password
    else hand_over
    fi
    echo "Installing by apt${as_root:+ through sudo}:$all"
} >&2

run() { $as_root env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >&2; }
install() { run apt-get -q install -y --no-install-recommends "$@"; }
one_by_one() { # something cannot be had: first what nobody can do without, then the rest, each for itself
    [ -z "$packages" ] || install $packages || return
    for group in $groups; do install $(echo "$group" | tr + ' ') || true; done
}
{ { [ -z "$update" ] || run apt-get -q update; } && install $all; } ||
    { run apt-get -q update && { install $all || one_by_one; }; } || {
    echo "apt did not succeed; its message stands above." >&2
    hand_over >&2
}
look
if [ -n "$required" ]; then
    echo "installed, but still not found: $required (is PKG_CONFIG_PATH or CC set to something else?)" >&2
    exit 1
fi
[ -z "$names" ] || echo "Going on without $names: what needs them is left out." >&2
exit 0
