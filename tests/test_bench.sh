#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# The bench: that every row of ours runs, without allocating, and every row of the peers; and that run.py's arithmetic and
# verdicts are right, on recorded lines which two false programs say again. No time is asserted anywhere.

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
is "run.py has them all" [ "$(sed -n 's/^    "\([a-z0-9_]*\)": ([0-9].*/\1/p' tests/bench/run.py)" = "$theirs" ]
$python -S tests/bench/peers.py vae_mlp >"$work/out" 2>"$work/err"     # -S: without what is installed
is "without PyTorch the peer ends with 77" [ $? = 77 -a ! -s "$work/out" ]
said "and says why" 'PyTorch is not installed' "$work/err"
if $python -c 'import torch' 2>/dev/null; then
    chosen=$theirs
    $python -c 'import sklearn' 2>/dev/null || { chosen=$(echo "$theirs" | grep -v sklearn); skip "scikit-learn's row"; }
    is "the peers run" eval '$python tests/bench/peers.py $chosen --seconds 0 --threads 2 >"$work/out"'
    for row in $chosen; do
        said "PyTorch's $row" "^row=$row	threads=2	batch=$positive	width=400	samples_per_second=$positive	peak_bytes=$positive\$" "$work/out"
        [ "${row%_sklearn}" = "$row" ] || continue
        # the batch, too, is the same on both sides
        is "$row: the same batch" [ "$(grep "^row=$row	" "$work/out" | grep -o 'batch=[0-9]*')" = \
            "$(build/bench "$row" --seconds 0 | grep -o 'batch=[0-9]*')" ]
    done
else skip "PyTorch's rows: it is not installed"; fi

# ---- run.py, with two false programs that say recorded lines again, in turn ----

lines=$work/lines
cat >"$work/false" <<'END'
#!/bin/sh
# false SIDE ROW [--threads N] ...: the next line of SIDE.ROW.N, or of SIDE.other; `busy` in it is others' seconds
[ "$2" != versions ] || { echo "torch=9.9	sklearn=8.8"; exit 0; }
file=$RECORDED/$1.$2.${4:-0}
[ -e "$file" ] || file=$RECORDED/$1.other
at=$(cat "$file.at" 2>/dev/null || echo 0)
echo $((at + 1)) >"$file.at"
line=$(sed -n "$((at % $(grep -c . "$file") + 1))p" "$file")
case $line in *busy*)
    read -r cpu user rest <"$RECORDED/stat"
    echo "$cpu $((user + 100000)) $rest" >"$RECORDED/stat" ;;
esac
echo "${line% busy}"
END
chmod +x "$work/false"
export RECORDED=$lines
step() { # SAMPLES MB [WORDS]: a line as a program says it
    echo "row=x	threads=2	batch=128	width=400	samples_per_second=$1	flop_per_sample=3280000	peak_bytes=${2}000000	${3:-allocations=0}"
}
record() { # a morning's lines: five pairs of two threads, of which the second and third saw the cores move
    rm -rf "$lines" && mkdir "$lines"
    echo "cpu  0 0 0 0 0 0 0 0 0 0" >"$lines/stat"
    echo "gflops=200.0" >"$lines/ours.sgemm.2"
    for ns in 60 60 61 310 320 300 60 55 65 66 67.5; do echo "ping_pong_ns=$ns"; done >"$lines/ours.pingpong.0"
    for rate in 20000 90000 1000 30000 44000; do step $rate 40; done >"$lines/ours.$1.2"
    for rate in 10000 10000 10000 10000 20000; do step $rate 100; done >"$lines/theirs.$1.2"
    for rate in 15000 12000 14000; do step $rate 40; done >"$lines/ours.$1.1"
    step 10000 100 >"$lines/theirs.$1.1"
}
bench() { # OPTIONS...: run.py on these lines; the table in $work/table, the rest in $work/err
    python3 tests/bench/run.py --ours "$work/false ours" --theirs "$work/false theirs" --out "$work/out.d" \
        --raw "$work/raw.tsv" --stat "$lines/stat" --seconds 0 "$@" >"$work/table" 2>"$work/err"
}
verdict() { said "$1" "^[a-z_0-9]+  .*  $2\$" "$work/table"; }

record vae_mlp
is "run.py on recorded lines" bench --rows vae_mlp --pairs 5
said "median and quartiles of the pairs in one state; floor, goal, medians, share of the peak, memory, one thread" \
    '^vae_mlp  2\.20 \(2\.10-2\.60\) +1\.7 +2\.2 +30,000 +10,000 +98 +49 % +40 +100 +1\.40 +near \(3 of 5\) +met$' "$work/table"
said "the goal that was reached is named" '^Goals reached: vae_mlp\.$' "$work/table"
said "the peers' versions are told" 'PyTorch 9\.9, scikit-learn 8\.8' "$work/table"
is "a run of some rows is not kept in figures/" [ ! -e "$work/out.d/table.md" ]
said "and this is said" 'not all rows were measured' "$work/err"
# 1 peak, 11 ping-pongs, 5 pairs of two threads, 3 of one
is "every run is in the raw file" [ "$(grep -cE '^(ours|theirs)	' "$work/raw.tsv")" -eq 28 ]

for rate in 16000 1 1 16000 32000; do step $rate 40; done >"$lines/ours.vae_mlp.2"
rm "$lines"/*.at
is "a ratio below the floor" bench --rows vae_mlp --pairs 5
verdict "a ratio below the floor" 'short: ratio'
record vae_mlp && step 12000 40 >"$lines/ours.vae_mlp.1" && sed -i.bak 's/_bytes=40/_bytes=51/; s/ns=0/ns=2/' "$lines/ours.vae_mlp.2"
is "one thread, memory and allocations" bench --rows vae_mlp --pairs 5
verdict "one thread, memory and allocations" 'short: memory, one thread, allocations'

# the share of the peak counts for ae_deep, and only while the cores are near
record ae_deep
is "share of the peak" bench --rows ae_deep --pairs 5
verdict "share of the peak" 'short: share of the peak'
echo "gflops=140" >"$lines/ours.sgemm.2" && rm "$lines"/*.at
is "70 % of the peak" bench --rows ae_deep --pairs 5
verdict "70 % of the peak" 'met'
record ae_deep && echo "ping_pong_ns=310" >"$lines/ours.pingpong.0"
is "far" bench --rows ae_deep --pairs 5
verdict "far: all five count, and the share does not" 'far \(5 of 5\) +met'
printf 'ping_pong_ns=%s\n' 60 310 >"$lines/ours.pingpong.0"
is "never twice the same state" bench --rows ae_deep --pairs 5
verdict "never twice the same state" 'mixed \(0 of 5\) +short: no pair within one state'

# other processes
record vae_mlp
{ step 1 40 "allocations=0 busy"; step 20000 40; } >"$lines/ours.vae_mlp.2"
echo "ping_pong_ns=60" >"$lines/ours.pingpong.0"
is "a pair under load is measured again" bench --rows vae_mlp --pairs 1
said "a pair under load is measured again" '^vae_mlp  2\.00 .*near \(1 of 1\), 1 repeated +met$' "$work/table"
step 20000 40 "allocations=0 busy" >"$lines/ours.vae_mlp.2"
is "but no more than three times" bench --rows vae_mlp --pairs 1
said "but no more than three times" 'near \(1 of 1\), 3 repeated, 1 under load +met$' "$work/table"
rm "$lines/stat"
is "where load cannot be seen" bench --rows vae_mlp --pairs 1
said "where load cannot be seen, this is said" 'foreign load is not watched' "$work/err"

# without a peer, and wrong usage
record vae_mlp && echo "ping_pong_ns=60" >"$lines/ours.pingpong.0" && step 9000 40 >"$lines/ours.other"
is "without PyTorch it goes on" bench --rows vae_mlp --pairs 5 --theirs false --growth 1
said "and says so" 'PyTorch is not installed: ours is measured alone' "$work/err"
said "ours alone, without a verdict" '^vae_mlp  - +1\.7 .* 98 +49 % +40 +- +- +near \(5 of 5\) +-$' "$work/table"
is "nothing is kept then" [ ! -e "$work/out.d/growth.tsv" ]
bench --rows nonsense
is "an unknown row is wrong usage" [ $? = 2 ]
bench --rows vae_mlp --pairs 0
is "so is no pair" [ $? = 2 ]
is "a program of ours that fails" eval '! bench --rows vae_mlp --ours false'
said "is a failure, with its command" '^false sgemm' "$work/err"

# all rows, with the growth study and the figures
record vae_mlp
step 20000 40 >"$lines/ours.other" && step 10000 100 >"$lines/theirs.other"
echo "ping_pong_ns=60" >"$lines/ours.pingpong.0"
mkdir -p "$work/figures/bench" && cp figures/style.gp "$work/figures" && cp figures/bench/*.gp "$work/figures/bench"
is "all rows" bench --pairs 1 --out "$work/figures/bench"
is "the table is kept" [ "$(grep -cE '^\| ([a-z_0-9]+) \|.*(met|short)' "$work/figures/bench/table.md")" -eq 18 ]
said "the table tells the machine" '^Theirs: PyTorch 9\.9' "$work/figures/bench/table.md"
said "one and two threads" '^\| vae_mlp \| ours \| 14,000 \| 20,000 \| 1\.43 \| near \|$' "$work/figures/bench/table.md"
is "growth: seven batches and five widths" [ "$(grep -c '^[0-9]' "$work/figures/bench/growth.tsv")" -eq 12 ]
said "growth: speed and memory of both" '^1024	[0-9.]+	[0-9.]+	40\.0	100\.0	near$' "$work/figures/bench/growth.tsv"
said "ratios, to be drawn" '^17	vae_mlp	2\.0	2\.0	2\.0	1\.7	2\.2$' "$work/figures/bench/ratio.tsv"
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
