#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# The book on an ARM64 processor: built by Debian's cross compiler, run by an emulator. Every program builds without a
# warning, also with gcc 12.2; the tests of the library pass in float and in double, the gradients among them, and the
# sum of the built-in digits; and what holds in short parts of chapters here holds there. The libraries come from
# packages of this system's own release, for the other processor; build/arm64 keeps them, and a second run needs no
# network.
#
# An emulated processor takes thirty times as long, so these are left out: parts of chapters that train on pictures,
# checks of chapters, double for what has no floating point in it. And test_program and the judge on demand of
# test_needs, which start programs of that processor that this one's kernel does not know.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL CFLAGS PORTABLE LD_LIBRARY_PATH LD_PRELOAD PKG_CONFIG_PATH OPENBLAS_CORETYPE
export LC_ALL=C OMP_NUM_THREADS=2 GOMP_SPINCOUNT=1000
here=$PWD cc=aarch64-linux-gnu-gcc jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
absent() { echo "$*"; exit 77; }
command -v $cc >/dev/null || absent "no $cc is here (Debian: gcc-aarch64-linux-gnu)"
qemu=$(command -v qemu-aarch64 || command -v qemu-aarch64-static) || absent "no qemu-aarch64 is here (Debian: qemu-user)"
case $(uname -m) in (aarch64 | arm64) absent "this is an ARM64 processor: make test is this test" ;; esac
work=$(mktemp -d) || exit 1
workers=
trap 'kill $workers 2>/dev/null; rm -rf "$work"' EXIT
good=0 bad=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1 </dev/null; then ok; else no "$what"; tail -n 20 "$work/said" | sed 's/^/    /'; fi; }

# ---- its libraries ----

packages="libopenblas0-pthread libopenblas-pthread-dev liblapack3 liblapacke liblapacke-dev libtmglib3 libgfortran5
    zlib1g zlib1g-dev libcjson1 libcjson-dev libcmocka0 libcmocka-dev"
root=$here/build/arm64/root
fetch() { # apt, with folders of its own, so that this system's packages stay as they are
    local apt=$work/apt package
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/new" && : >"$apt/status" || return
    cat >"$apt/conf" <<END
APT::Architecture "arm64";
APT::Architectures { "arm64"; };
APT::Sandbox::User "root";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
Acquire::http::Timeout "20";
Dir::State "$apt";
Dir::State::lists "$apt/lists";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
END
    export APT_CONFIG=$apt/conf
    apt-get -q update && (cd "$apt/new" && apt-get -q download $packages) || return
    rm -rf "$root" && mkdir -p "$root" || return
    for package in "$apt/new"/*.deb; do dpkg-deb -x "$package" "$root" || return; done
    rm -rf "$root/usr/share"
    ln -s ../openblas-pthread/pkgconfig/lapack-openblas.pc "$root/usr/lib/aarch64-linux-gnu/pkgconfig/lapack.pc"
    echo "$packages" >"$root/whole"
}
[ "$(cat "$root/whole" 2>/dev/null)" = "$packages" ] || (fetch) >"$work/said" 2>&1 || {
    tail -n 3 "$work/said" | sed 's/^/    /'
    absent "the ARM64 packages of the libraries cannot be had (once fetched, they stay in build/arm64)"
}
lib=$root/usr/lib/aarch64-linux-gnu
export PKG_CONFIG_LIBDIR=$lib/openblas-pthread/pkgconfig:$lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$root
export LDFLAGS="-Wl,-rpath-link,$lib/openblas-pthread:$lib"
libraries=$lib/openblas-pthread:$lib:$root/lib/aarch64-linux-gnu
arm() { QEMU_CPU=cortex-a72 "$qemu" -L /usr/aarch64-linux-gnu -E LD_LIBRARY_PATH="$libraries" "$@"; }

# ---- every program builds, and a warning is an error ----

bin=$here/build/arm64
float=() double=() # what is not made for float is made for double
for file in chapters/[0-9]*.c tests/test_*.c tests/check_*.c tests/bench/*.c; do
    case $(sed -n '1,5s,^// [a-z]*: *,,p' "$file") in
    '' | *float*) float+=("$bin/float/$(basename "$file" .c)") ;;
    *) double+=("$bin/double/$(basename "$file" .c)") ;;
    esac
done
both="kernels ops optimizer tensor random"
for name in $both; do double+=("$bin/double/test_$name"); done
by() { make -k -j"$jobs" CC=$cc FLAVOUR=float BIN="$@"; }
is "$($cc --version | head -n 1): every program builds" by "$bin/float" CFLAGS= "${float[@]}"
is "in double, too" by "$bin/double" CFLAGS=-DLTG_DOUBLE "${double[@]}"
is "they are for ARM64" grep -q AArch64 <(LC_ALL=C readelf -h "$bin/float/00_first_steps")
unset PKG_CONFIG_LIBDIR PKG_CONFIG_SYSROOT_DIR LDFLAGS

# ---- as many run at once as there are processors, the longest first ----

parts() { # FOLDER CHAPTER OPTIONS... : the claims that hold there, of what is run by $run
    local out=$work/out.$1.$2
    $run "$3" --quick --out "$out" "${@:4}" >"$out.log" 2>&1 </dev/null || { tail -n 5 "$out.log"; return 1; }
    awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
        $at["verdict"] == "ok" { print $at["part"], $at["claim"] }' "$out/results.tsv"
}
holds() { # CHAPTER OPTIONS... : every claim that holds here holds there, and there are some
    run=env parts here "$1" "build/$1" "${@:2}" >"$work/here.$1" || { cat "$work/here.$1"; return 1; }
    run=arm parts there "$1" "$bin/float/$1" "${@:2}" >"$work/there.$1" || { cat "$work/there.$1"; return 1; }
    [ -s "$work/here.$1" ] && ! grep -vxFf "$work/there.$1" "$work/here.$1"
}
tasks=("holds 01_autoencoder --part linear,byhand" "arm $bin/float/test_measure" "arm $bin/double/test_kernels"
    "holds 15_gan --part toy --epochs 0.3" "holds 00_first_steps --part line,curve,tape,ravine" "arm $bin/float/test_digits"
    "holds 10_boltzmann_distribution --part visible,exponential,levels,relax,gibbs,inference,hidden")
for name in base checkpoint data figure kernels ops optimizer random synthetic tensor; do
    tasks+=("arm $bin/float/test_$name")
done
for name in autodiff layers ops optimizer tensor random; do tasks+=("arm $bin/double/test_$name"); done
worker() {
    local i begun
    for ((i = 0; i < ${#tasks[@]}; i++)); do
        mkdir "$work/taken.$i" 2>/dev/null || continue
        begun=$SECONDS
        ${tasks[i]} >"$work/log.$i" 2>&1 </dev/null
        echo "$? $((SECONDS - begun))" >"$work/end.$i"
    done
}
for ((i = 0; i < jobs; i++)); do
    worker &
    workers="$workers $!"
done
wait
for ((i = 0; i < ${#tasks[@]}; i++)); do
    read -r status seconds <"$work/end.$i"
    what=${tasks[i]//"$bin/"/}
    if [ "$status" = 0 ]; then ok; else no "$what: status $status"; tail -n 20 "$work/log.$i" | sed 's/^/    /'; fi
    echo "$what: $seconds s"
done

echo "$good passed, $bad failed"
[ $bad = 0 ]
