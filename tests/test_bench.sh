#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# The bench: that every row of ours runs, without allocating, and every row of the peers that are installed (PEERS names an
# interpreter that has more of them); and that run.py's arithmetic and verdicts are right, on recorded lines which false
# programs say again. No time is asserted anywhere.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL ROWS PAIRS GROWTH TUNED
export OMP_WAIT_POLICY=passive PYTHONDONTWRITEBYTECODE=1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0 left=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1; then ok; else no "$what"; sed 's/^/    /' "$work/said"; fi; }
said() { if grep -qE -e "$2" "$3"; then ok; else no "$1: no line like '$2' in:"; sed 's/^/    /' "$3"; fi; }
skip() { left=$((left + 1)); echo "skipped: $*"; }
end() { echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"; [ $bad = 0 ]; exit; }

# ---- ours: every row, a step or two ----

is "build/bench builds" make -s build/bench
rows=$(sed -n '/^static const Row rows/,/^};/s/^ *{"\([a-z0-9_]*\)".*/\1/p' tests/bench/bench.c)
is "bench.c has thirteen rows or more" [ "$(echo "$rows" | wc -l)" -ge 13 ]
positive='[1-9][0-9]*(\.[0-9]+)?'
for row in $rows; do
    is "$row runs" build/bench "$row" --seconds 0 --threads 2
    said "$row says what it should, and allocates nothing after the first step" "^row=$row[[:space:]]threads=2[[:space:]]batch=$positive[[:space:]]width=400[[:space:]]samples_per_second=$positive[[:space:]]flop_per_sample=$positive[[:space:]]peak_bytes=$positive[[:space:]]allocations=0[[:space:]]library_allocations=[0-9]+\$" "$work/said"
done
for row in ae_deep rbm_cd1 dcgan_ch15 lstm_sample; do # with an optimiser and without, dense and convolved, short products
    is "$row has a limit" build/bench "$row" --seconds 0 --threads 2 --limit 1
    said "$row has a limit" "^row=$row[[:space:]].*limit_per_second=$positive\$" "$work/said"
done
is "batch, width and one thread can be chosen" build/bench vae_mlp --seconds 0 --batch 16 --width 100 --threads 1
said "batch, width and one thread can be chosen" 'threads=1[[:space:]]batch=16[[:space:]]width=100' "$work/said"
is "the peak of the matrix product" build/bench sgemm --threads 1
said "the peak of the matrix product" "gflops=$positive" "$work/said"
if [ "$(getconf _NPROCESSORS_ONLN)" -gt 1 ]; then
    is "ping-pong" build/bench pingpong
    said "ping-pong" "ping_pong_ns=$positive" "$work/said"
else skip "ping-pong: there is one processor"; fi
build/bench nonsense >"$work/said" 2>&1
is "a row that does not exist is wrong usage" [ $? = 2 ]

# ---- theirs ----

command -v python3 >/dev/null || { skip "run.py and peers.py: there is no python3"; end; }
python=/usr/bin/python3
[ -x $python ] || python=python3
theirs=$(sed -n 's/^    "\([a-z0-9_]*\)": (.*/\1/p' tests/bench/peers.py)
is "both sides have the same rows" [ "$(echo "$theirs" | grep -v sklearn | sort)" = "$(echo "$rows" | sort)" ]
is "run.py has them all" [ "$(cd tests/bench && python3 -c 'import run; print("\n".join(run.ROWS))')" = "$theirs" ]
is "JAX has those that need no scikit-learn" [ "$(sed -n 's/^    "\([a-z0-9_]*\)": (.*/\1/p' tests/bench/peers_jax.py)" = \
    "$(echo "$theirs" | grep -v sklearn)" ]
$python -S tests/bench/peers.py vae_mlp >"$work/out" 2>"$work/err"     # -S: without what is installed
is "without PyTorch the peer ends with 77" [ $? = 77 -a ! -s "$work/out" ]
said "and says why" 'PyTorch is not installed' "$work/err"
$python -S tests/bench/peers_jax.py vae_mlp >"$work/out" 2>"$work/err"
is "without JAX, too" [ $? = 77 -a ! -s "$work/out" ]
said "and says why" 'JAX is not installed' "$work/err"
peers_run() { # NAME INTERPRETER PROGRAM ROWS [OPTIONS]: each row prints its line, with the same batch as ours
    local name=$1 python=$2 program=$3 rows=$4 options=$5 row
    is "$name: the peers run" eval '$python $program $rows --seconds 0 --threads 2 $options >"$work/out"'
    for row in $rows; do
        said "$name: $row" "^row=$row	threads=2	batch=$positive	width=400	samples_per_second=$positive	peak_bytes=$positive	cpu_seconds=[0-9.]+\$" "$work/out"
        [ "${row%_sklearn}" = "$row" ] || continue
        is "$name: $row: the same batch" [ "$(grep "^row=$row	" "$work/out" | grep -o 'batch=[0-9]*')" = \
            "$(build/bench "$row" --seconds 0 | grep -o 'batch=[0-9]*')" ]
    done
}
without=$(echo "$theirs" | grep -v sklearn)
for python in ${PEERS:-} $python; do
    chosen=$theirs
    $python -c 'import sklearn' 2>/dev/null || chosen=$without
    if $python -c 'import torch' 2>/dev/null; then
        peers_run PyTorch $python tests/bench/peers.py "$chosen"
        is "PyTorch: a peer that waits gives a line for each turn" [ "$(printf '0\n0\n' |
            $python tests/bench/peers.py cae --threads 1 --serve | grep -c samples_per_second)" = 2 ]
        if $python -c 'import torch, sys; sys.exit(torch.__version__ < "2")'; then
            peers_run "fused Adam" $python tests/bench/peers.py "$without" "--style fused"
        fi
    else skip "PyTorch's rows: $python does not have it"; fi
    if $python -c 'import jax' 2>/dev/null; then
        peers_run JAX $python tests/bench/peers_jax.py "cae rbm_cd1 fista wgan_gp_ch17"
    else skip "JAX's rows: $python does not have it"; fi
done

# ---- run.py, with false programs that say recorded lines again, in turn ----

lines=$work/lines
cat >"$work/false" <<'END'
#!/bin/bash
# false ours ROW [--threads N] ... [--limit 1]: the next line of ours.ROW.N (or limit.ROW.N), or of ours.other
# false theirs [--style NAME] ROW [--threads N] ... --serve: for each line of standard input, the next of NAME.ROW.N
# `busy` in a line is others' seconds
side=$1
shift
[ "$1" != versions ] || { echo "torch=9.9	sklearn=8.8"; exit 0; }
[ "$1" != --style ] || { side=$2; shift 2; }
row=$1 threads=0 serve=
while [ $# -gt 0 ]; do
    case $1 in --threads) threads=$2 ;; --limit) side=limit ;; --serve) serve=1 ;; esac
    shift
done
say() {
    local file=$RECORDED/$side.$row.$threads at line
    [ -e "$file" ] || file=$RECORDED/$side.other
    [ -e "$file" ] || exit 0
    at=$(cat "$file.at" 2>/dev/null || echo 0)
    echo $((at + 1)) >"$file.at"
    line=$(sed -n "$((at % $(grep -c . "$file") + 1))p" "$file")
    case $line in *busy*)
        read -r cpu user rest <"$RECORDED/stat"
        echo "$cpu $((user + 100000)) $rest" >"$RECORDED/stat" ;;
    esac
    echo "${line% busy}"
}
[ -n "$serve" ] || { say; exit 0; }
read -r first && echo warm # the turn that warms it up
while read -r seconds; do say; done
END
chmod +x "$work/false"
export RECORDED=$lines
styles=
step() { # SAMPLES MB [WORDS]: a line as a program says it
    echo "row=x	threads=2	batch=128	width=400	samples_per_second=$1	flop_per_sample=3280000	peak_bytes=${2}000000	${3:-allocations=0}"
}
record() { # a morning's lines: five pairs of two threads, of which the second and third saw the cores move
    rm -rf "$lines" && mkdir "$lines"
    echo "cpu  0 0 0 0 0 0 0 0 0 0" >"$lines/stat"
    echo "gflops=200.0" >"$lines/ours.sgemm.2"
    for ns in 60 60 61 310 320 300 60 55 65 66 67.5; do echo "ping_pong_ns=$ns"; done >"$lines/ours.pingpong.0"
    for rate in 20000 90000 1000 30000 44000; do step $rate 40; done >"$lines/ours.$1.2"
    for rate in 10000 10000 10000 10000 20000; do step $rate 120; done >"$lines/eager.$1.2"
    for rate in 15000 12000 14000; do step $rate 40; done >"$lines/ours.$1.1"
    step 10000 120 >"$lines/eager.$1.1"
    echo "limit_per_second=50000" >"$lines/limit.$1.2"
    echo "limit_per_second=20000" >"$lines/limit.$1.1"
}
bench() { # OPTIONS...: run.py on these lines; the table in $work/table, the rest in $work/err
    python3 tests/bench/run.py --ours "$work/false ours" --theirs "$work/false theirs" --styles "$styles" --out "$work/out.d" \
        --raw "$work/raw.tsv" --stat "$lines/stat" --seconds 0 "$@" >"$work/table" 2>"$work/err"
}
verdict() { said "$1" "^[a-z_0-9]+  .*  $2\$" "$work/table"; }

record vae_mlp
is "run.py on recorded lines" bench --rows vae_mlp --pairs 5
said "median and quartiles of the rounds in one state; medians, shares of the limit and of the peak, memory, one thread" \
    '^vae_mlp +eager +2\.20 \(2\.10-2\.60\) +2\.20 +- +30,000 +60 % +49 % +40 +120 +1\.40 \(eager\) +70 % +near \(3 of 5\) +above the floor$' "$work/table"
said "the peers' versions are told" 'eager: PyTorch 9\.9; scikit-learn: scikit-learn 8\.8' "$work/table"
is "a run of some rows is not kept in figures/" [ ! -e "$work/out.d/table.md" ]
said "and this is said" 'not all rows were measured' "$work/err"
# 1 peak, 11 ping-pongs, 5 rounds of two threads and 3 of one, each of ours, theirs and the limit
is "every run is in the raw file" [ "$(grep -cE '^(ours|eager)	' "$work/raw.tsv")" -eq 36 ]

for rate in 16000 15000 17000; do step $rate 40; done >"$lines/ours.vae_mlp.1"
rm "$lines"/*.at
is "half as fast again, with two threads and with one" bench --rows vae_mlp --pairs 5
verdict "half as fast again, with two threads and with one" 'done'
for rate in 10500 1 1 10500 21000; do step $rate 40; done >"$lines/ours.vae_mlp.2"
rm "$lines"/*.at
is "a ratio below the floor" bench --rows vae_mlp --pairs 5
verdict "a ratio below the floor" 'short: ratio'
for rate in 10500 21000; do echo "limit_per_second=$((rate * 10 / 9))"; done >"$lines/limit.vae_mlp.2"
echo "ping_pong_ns=60" >"$lines/ours.pingpong.0"
for rate in 10500 21000; do step $rate 40; done >"$lines/ours.vae_mlp.2"
rm "$lines"/*.at
is "nine tenths of the limit are enough" bench --rows vae_mlp --pairs 2
verdict "nine tenths of the limit are enough" 'done'
record vae_mlp && step 10900 40 >"$lines/ours.vae_mlp.1" && sed -i.bak 's/_bytes=40/_bytes=51/; s/ns=0/ns=2/' "$lines/ours.vae_mlp.2"
is "one thread, memory and allocations" bench --rows vae_mlp --pairs 5
verdict "one thread, memory and allocations" 'short: memory, one thread, allocations'

# of several peers the fastest counts; one that cannot do a row is left out
record vae_mlp && styles="fused compile"
echo "ping_pong_ns=60" >"$lines/ours.pingpong.0"
step 20000 40 >"$lines/ours.vae_mlp.2" && step 10000 120 >"$lines/eager.vae_mlp.2"
step 16000 110 >"$lines/fused.vae_mlp.2" && step 14000 120 >"$lines/compile.vae_mlp.2"
step 10000 120 >"$lines/fused.vae_mlp.1" && step 12000 120 >"$lines/compile.vae_mlp.1"
is "three styles" bench --rows vae_mlp --pairs 3
said "the fastest counts, with its memory" \
    '^vae_mlp +fused +1\.25 \(1\.25-1\.25\) +2\.00 +1\.25 +1\.43 +- +20,000 +40 % +33 % +40 +110 +1\.17 \(compile\) ' "$work/table"
rm -f "$lines"/*.at "$lines"/compile.*
is "a peer that cannot do a row" bench --rows vae_mlp --pairs 3
said "is left out" '^vae_mlp +fused +1\.25 \(1\.25-1\.25\) +2\.00 +1\.25 +- +- ' "$work/table"
styles=

record ae_deep && echo "ping_pong_ns=310" >"$lines/ours.pingpong.0"
is "far" bench --rows ae_deep --pairs 5
said "far: all five count" 'far \(5 of 5\) ' "$work/table"
printf 'ping_pong_ns=%s\n' 60 310 >"$lines/ours.pingpong.0"
is "never twice the same state" bench --rows ae_deep --pairs 5
verdict "never twice the same state" 'mixed \(0 of 5\) +short: no round within one state'

# other processes
record vae_mlp
{ step 1 40 "allocations=0 busy"; step 20000 40; } >"$lines/ours.vae_mlp.2"
echo "ping_pong_ns=60" >"$lines/ours.pingpong.0"
is "a round under load is measured again" bench --rows vae_mlp --pairs 1
said "a round under load is measured again" '^vae_mlp +eager +2\.00 .*near \(1 of 1\), 1 repeated ' "$work/table"
step 20000 40 "allocations=0 busy" >"$lines/ours.vae_mlp.2"
is "but no more than three times" bench --rows vae_mlp --pairs 1
said "but no more than three times" 'near \(1 of 1\), 3 repeated, 1 under load ' "$work/table"
rm "$lines/stat"
is "where load cannot be seen" bench --rows vae_mlp --pairs 1
said "where load cannot be seen, this is said" 'foreign load is not watched' "$work/err"

# without a peer, and wrong usage
record vae_mlp && echo "ping_pong_ns=60" >"$lines/ours.pingpong.0" && step 9000 40 >"$lines/ours.other"
echo "limit_per_second=50000" >"$lines/limit.other"
is "without PyTorch it goes on" bench --rows vae_mlp --pairs 5 --theirs false --growth 1
said "and says so" 'PyTorch is not installed: ours is measured alone' "$work/err"
said "ours alone, without a verdict" '^vae_mlp  - +- +30,000 +60 % +49 % +40 +- +- +70 % +near \(5 of 5\) +-$' "$work/table"
is "nothing is kept then" [ ! -e "$work/out.d/growth.tsv" ]
bench --rows nonsense
is "an unknown row is wrong usage" [ $? = 2 ]
bench --rows vae_mlp --pairs 0
is "so is no pair" [ $? = 2 ]
bench --rows vae_mlp --python /nonexistent
is "so is an interpreter that is not there" [ $? = 2 ]
said "which is told" 'PYTHON: expected an interpreter, found nothing at /nonexistent' "$work/err"
is "a program of ours that fails" eval '! bench --rows vae_mlp --ours false'
said "is a failure, with its command" '^false sgemm' "$work/err"

# all rows, with the growth study and the figures
record vae_mlp
step 20000 40 >"$lines/ours.other" && step 10000 120 >"$lines/eager.other" && cp "$lines/eager.other" "$lines/scikit-learn.other"
echo "limit_per_second=50000" >"$lines/limit.other"
echo "ping_pong_ns=60" >"$lines/ours.pingpong.0"
mkdir -p "$work/figures/bench" && cp figures/style.gp "$work/figures" && cp figures/bench/*.gp "$work/figures/bench"
is "all rows" bench --pairs 1 --out "$work/figures/bench"
is "the table is kept" [ "$(grep -cE '^\| ([a-z_0-9]+) \|.*(done|above|short)' "$work/figures/bench/table.md")" -eq 18 ]
said "the table tells the machine" '^Theirs: eager: PyTorch 9\.9' "$work/figures/bench/table.md"
said "one and two threads" '^\| vae_mlp \| ours \| 14,000 \| 30,000 \| 2\.14 \| near \|$' "$work/figures/bench/table.md"
is "growth: seven batches and five widths" [ "$(grep -c '^[0-9]' "$work/figures/bench/growth.tsv")" -eq 12 ]
said "growth: speed and memory of both" '^1024	[0-9.]+	[0-9.]+	40\.0	120\.0	near$' "$work/figures/bench/growth.tsv"
said "ratios, to be drawn" '^17	vae_mlp	2\.0	2\.0	2\.0	eager	2\.0	0\.4$' "$work/figures/bench/ratio.tsv"
if command -v gnuplot >/dev/null; then
    for name in ratio growth; do said "$name is drawn" "^drawn: .*/$name\.png" "$work/err"; done
else skip "the figures: there is no gnuplot"; fi

# ---- install.sh bench: what is absent is told, and stops nobody ----

if sh install.sh check >/dev/null 2>&1; then
    PYTHON=/nonexistent OS_RELEASE=/dev/null sh install.sh bench >"$work/err" 2>&1
    is "without peers install.sh goes on" [ $? = 0 ]
    said "it says what is missing" '^  PyTorch: is compared with' "$work/err"
    said "and goes on" '^Going on without .*PyTorch.*: what needs them is left out' "$work/err"
else skip "install.sh: what builds the book is not there"; fi
end
