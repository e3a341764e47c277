#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Finds out what this machine lacks for the book's programs, and installs it where that can be done simply.
#
#   sh install.sh         what building a chapter and drawing its figures need
#   sh install.sh test    the same, and what the tests need
#   sh install.sh bench   what building needs, and PyTorch and its like, which make bench compares with
#   sh install.sh book    what weaving the pages of the book needs; `pages`: and looking at them in a browser
#   sh install.sh check   install nothing: if a library is missing, say so in one line and fail
#
# When nothing is missing it says nothing, whatever the system. Otherwise it prints what is missing and why; then, on
# Debian, Ubuntu and their relatives, it installs that by apt, as root or through sudo. Elsewhere, or without the right
# to install, it changes nothing, prints the one line to type (or to hand to the administrator) and ends with status 1.
# A missing gnuplot alone stops nobody: the programs then leave data and scripts, to be drawn later by `make replot`; nor
# does a missing peer of make bench, which then measures the book's programs alone, nor what only the book's pages need,
# whose tests are then skipped.

mode=${1:-build}
CC=${CC:-cc}
case $mode in
build | test | bench | book | pages | check) ;;
*) echo "usage: sh install.sh [build | test | bench | book | pages | check]" >&2; exit 2 ;;
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
need() {
    report="$report
  $1: $2"
    names="$names${names:+, }$1"
    case $family in
    apt) package=$3 ;;
    dnf) package=$4 ;;
    pacman) package=$5 ;;
    brew) package=$6 ;;
    *) package=- ;;
    esac
    [ "$package" = - ] || packages="$packages $package"
}

compiles() { # FLAGS...: does the compiler take the program on standard input?
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/ltg.XXXXXX") || exit 1
    "$CC" -x c - -o "$scratch/a.out" "$@" >/dev/null 2>&1
    answer=$?
    rm -rf "$scratch"
    return $answer
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

look() {
    report= names= packages=
    case $mode in book | pages)
        weaver
        [ $mode = book ] || command -v chromium >/dev/null || command -v google-chrome >/dev/null ||
            need Chromium "looks at the pages" "chromium fonts-noto-core" chromium chromium chromium
        required=$names
        return ;;
    esac
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
    required=$names
    [ $mode = check ] && return
    if [ $mode = test ]; then
        has cmocka || need cmocka "runs the tests" libcmocka-dev libcmocka-devel cmocka cmocka
        [ -n "$required" ] || echo 'int main(void) { return 0; }' | compiles -fsanitize=address,undefined ||
            need sanitizers "watch the tests for wrong use of memory" libclang-rt-dev "libasan libubsan" - -
        required=$names
    fi
    if [ $mode = bench ]; then
        command -v "$PYTHON" >/dev/null || need python3 "lets both sides alternate" python3 python3 python python
        imports torch || need PyTorch "is compared with" python3-torch python3-torch python-pytorch pytorch
        imports sklearn ||
            need scikit-learn "is compared with" python3-sklearn python3-scikit-learn python-scikit-learn -
        [ $family != apt ] || [ -e "$(echo /usr/lib/*-linux-gnu/openblas-openmp/libblas.so.3)" ] ||
            need "OpenBLAS for OpenMP" "makes PyTorch fast" libopenblas0-openmp - - -
    fi
    command -v gnuplot >/dev/null ||
        need gnuplot "draws the figures" "gnuplot-nox fonts-dejavu-core" "gnuplot dejavu-sans-fonts" \
            "gnuplot ttf-dejavu" gnuplot
    [ $mode != test ] || weaver
}

look
[ -n "$names" ] || exit 0
if [ $mode = check ]; then
    echo "cannot build yet, missing: $names; mend it with: sh install.sh" >&2
    exit 1
fi

# ---- what to do about it ----

apt="apt-get install -y --no-install-recommends$packages"
[ -n "$(find /var/lib/apt/lists -name '*_Packages*' 2>/dev/null | head -n 1)" ] || update=yes
case $family in
apt) line="${update:+apt-get update && }$apt" ;;
dnf) line="dnf install -y$packages" ;;
pacman) line="pacman -S --needed$packages" ;;
brew) line="brew install$packages" ;;
*) line= ;;
esac
[ -n "$packages" ] || line=         # nothing that this system's packages could bring

root() { [ "$(id -u)" = 0 ]; }
sudo_line() { command -v sudo >/dev/null && ! root && [ $family != brew ] &&
    line="sudo $(echo "$line" | sed 's/&& /\&\& sudo /')"; }

# Without the right to install: the line to type, and nothing else is done. Figures alone are not worth stopping for.
hand_over() {
    sudo_line
    if [ -z "$required" ]; then
        stay="what needs them is left out"
        case $names in *gnuplot*) [ $mode = bench ] || stay="figures stay data and scripts until make replot" ;; esac
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
    echo "Installing by apt${as_root:+ through sudo}:$packages"
} >&2

run() { $as_root env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >&2; }
install() { run apt-get -q install -y --no-install-recommends $packages; }
{ [ -z "$update" ] || run apt-get -q update; } && install || { run apt-get -q update && install; } || {
    echo "apt did not succeed; its message stands above." >&2
    hand_over >&2
}
look
[ -z "$required" ] && exit 0
echo "installed, but still not found: $required (is PKG_CONFIG_PATH or CC set to something else?)" >&2
exit 1
