#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# Many runs: the list, GNU parallel, a run that is killed and one that fails, the merged table against one by hand; and the same
# lines as a Slurm array, on a node of one machine that this script starts and ends.

cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL CHAPTERS SEEDS ARGS
export OMP_WAIT_POLICY=passive
work=$(mktemp -d) || exit 1
good=0 bad=0 left=0 started=
finish() { for pid in $started; do kill "$pid" 2>/dev/null; done; wait 2>/dev/null; rm -rf "$work"; }
trap finish EXIT

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1; then ok; else no "$what"; sed 's/^/    /' "$work/said" | tail -n 20; fi; }
said() { if grep -qE -e "$2" "$3"; then ok; else no "$1: no line like '$2' in:"; tail -n 20 "$3" | sed 's/^/    /'; fi; }
skip() { left=$((left + 1)); echo "skipped: $*"; }
end() { echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"; [ $bad = 0 ]; exit; }

# A copy of the book, so that nobody's campaign is lost.
book=$work/book
mkdir "$book" && cp -R Makefile VERSION install.sh chapters common figures jobs data tests "$book" && cd "$book" || exit 1
rm -rf out figures/*/results.tsv.* build

# ---- the list ----
make -s jobs CHAPTERS=nonsense >"$work/heard" 2>&1
said "a chapter that does not exist is told" 'there is no chapter nonsense' "$work/heard"
make -s jobs CHAPTERS=10 SEEDS=3-1 >"$work/heard" 2>&1
said "seeds that are none are told" "SEEDS: expected numbers or ranges, as 1-30 or 1,2,5, found '3-1'" "$work/heard"
make -s jobs CHAPTERS=10 ARGS="--seed 3" >"$work/heard" 2>&1
said "options of the campaign are refused" 'ARGS: found' "$work/heard"
is "merge without a list says how to get one" eval '! make -s merge >"$work/merge" 2>&1 && grep -q "there are no jobs yet" "$work/merge"'
is "a list of thirty runs" eval 'make -s jobs CHAPTERS="00 10 15" SEEDS=1-9,20 ARGS="--quick --save-every 1" >"$work/list" 2>"$work/err"'
is "one line a run" [ "$(wc -l <"$work/list")" -eq 30 ]
is "and they are kept" cmp "$work/list" out/jobs/list
is "a folder each" [ "$(cut -d' ' -f4 "$work/list" | sort -u | wc -l)" -eq 30 ]
said "a line" '^sh jobs/run.sh build/15_gan out/jobs/15_gan/quick-save-every-1/seed20 --seed 20 --threads 1 --quick --save-every 1$' "$work/list"
is "nothing is finished yet: the merge names all" eval '! make -s merge >"$work/merge" 2>&1; [ "$(grep -c "^missing: sh jobs/run.sh" "$work/merge")" -eq 30 ]'
end_early() { [ "$bad" = 0 ] || end; }
end_early

# ---- GNU parallel: one run is made to fail, one is killed ----
if ! command -v parallel >/dev/null; then skip "GNU parallel is not installed (package parallel)"; else
    mkdir -p out/jobs/10_boltzmann_distribution/quick-save-every-1 && : >out/jobs/10_boltzmann_distribution/quick-save-every-1/seed2
    sh jobs/run.sh build/15_gan out/jobs/15_gan/quick-save-every-1/seed1 --seed 1 --threads 1 --quick --save-every 1 &
    killed=$!
    for ((i = 0; i < 200; i++)); do # until it has begun, and then at once
        pid=$(ps -o pid= -o ppid= | awk -v parent=$killed '$2 == parent { print $1 }')
        [ -n "$pid" ] && kill -9 $pid 2>/dev/null && break
        sleep 0.05
    done
    wait $killed 2>/dev/null
    is "a killed run is not finished" [ ! -e out/jobs/15_gan/quick-save-every-1/seed1/finished ]
    parallel --will-cite --jobs 2 --joblog "$work/joblog" <out/jobs/list >"$work/out" 2>"$work/err"
    is "of thirty one has failed" [ $? = 1 ]
    is "the killed one has gone on to its end" [ -s out/jobs/15_gan/quick-save-every-1/seed1/finished ]
    is "the merge names the one that is missing, and its command" eval '! make -s merge >"$work/merge" 2>&1
        [ "$(grep -c "^missing" "$work/merge")" -eq 1 ] && grep -q "^missing: sh jobs/run.sh build/10.*seed2 --seed 2" "$work/merge"'
    said "nine of ten runs are added up" '  9 +9 of 9 ' "$work/merge"
    rm out/jobs/10_boltzmann_distribution/quick-save-every-1/seed2
    before=$(ls -l out/jobs/15_gan/quick-save-every-1/seed3/results.tsv)
    is "again: only what is missing runs" parallel --will-cite --jobs 2 <out/jobs/list
    is "what was finished was left alone" [ "$before" = "$(ls -l out/jobs/15_gan/quick-save-every-1/seed3/results.tsv)" ]
    is "now nothing is missing" eval 'make -s merge >"$work/merge" 2>&1'
    # by hand: one column of ten files
    claim='toy: V(G, D) in the end'
    by_hand=$(for seed in 1 2 3 4 5 6 7 8 9 20; do
        awk -F'\t' -v claim="$claim" '$2 == claim { print $3 }' out/jobs/15_gan/quick-save-every-1/seed$seed/results.tsv
    done | awk '{ n++; sum += $1; v[n] = $1 } END { m = sum / n; for (i = 1; i <= n; i++) q += (v[i] - m) ^ 2; printf "%.5g %.2g %d", m, sqrt(q / (n - 1)), n }')
    merged=$(awk -F'\t' -v claim="$claim" '$4 == claim { print $6, $7, $8 }' out/jobs/merged.tsv)
    is "mean, spread and number of ten runs, by hand: $by_hand, merged: $merged" [ "$by_hand" = "$merged" -a -n "$merged" ]
    for seed in 1 20; do # a run of the list is the run that one types
        build/15_gan --quick --seed $seed --threads 1 --out "$work/alone$seed" >/dev/null 2>&1
        is "seed $seed: the run of the list is the run by hand" cmp <(cut -f1-10 "$work/alone$seed/results.tsv") \
            <(cut -f1-10 out/jobs/15_gan/quick-save-every-1/seed$seed/results.tsv)
    done
    # what differs in its kind is not added up
    echo "OpenBLAS 0.0, kernels for Elsewhere" >out/jobs/15_gan/quick-save-every-1/seed20/machine
    make -s merge >"$work/merge" 2>&1
    is "runs on other kernels have a table of their own" [ "$(grep -c '^15_gan: ' "$work/merge")" -eq 2 ]
    said "that says so" '^15_gan: quick, digits, OpenBLAS 0.0, kernels for Elsewhere, program ' "$work/merge"
    if command -v gnuplot >/dev/null; then is "a figure for each program" [ -s out/jobs/figures/00_first_steps.png -a -s out/jobs/figures/15_gan.png ]; fi
fi

# ---- Slurm: a node of one machine ----
if ! command -v slurmctld >/dev/null || ! command -v slurmd >/dev/null || ! command -v munged >/dev/null; then
    skip "Slurm is not installed (packages slurm-wlm and munge)"; end
fi
[ "$(id -u)" = 0 ] || { skip "Slurm's node can be started by root only"; end; }
pgrep -x slurmctld >/dev/null && { skip "a Slurm controller is running here already"; end; }
slurm=$work/slurm
mkdir -p "$slurm/state" "$slurm/spool" "$slurm/munge" && chmod 700 "$slurm/munge" && chmod 755 "$work"
dd if=/dev/urandom of="$slurm/munge/key" bs=128 count=1 2>/dev/null && chmod 400 "$slurm/munge/key"
host=$(hostname -s)
cat >"$slurm/slurm.conf" <<END
ClusterName=book
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$slurm/munge/socket
StateSaveLocation=$slurm/state
SlurmdSpoolDir=$slurm/spool
SlurmctldPidFile=$slurm/slurmctld.pid
SlurmdPidFile=$slurm/slurmd.pid
SlurmctldLogFile=$slurm/slurmctld.log
SlurmdLogFile=$slurm/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 RealMemory=4096 State=UNKNOWN
PartitionName=book Nodes=$host Default=YES MaxTime=INFINITE State=UP
END
export SLURM_CONF=$slurm/slurm.conf
munged --foreground --force --key-file="$slurm/munge/key" --socket="$slurm/munge/socket" --pid-file="$slurm/munge/pid" \
    --log-file="$slurm/munge/log" --seed-file="$slurm/munge/seed" >"$slurm/munged.out" 2>&1 &
started="$started $!"
sleep 1
slurmctld -D >"$slurm/slurmctld.out" 2>&1 &
started="$started $!"
slurmd -D >"$slurm/slurmd.out" 2>&1 &
started="$started $!"
for ((i = 0; i < 60; i++)); do sinfo -h -o %t 2>/dev/null | grep -q idle && break; sleep 0.5; done
if ! sinfo -h -o %t 2>/dev/null | grep -q idle; then
    skip "Slurm's node does not come up here: $(tail -n 1 "$slurm/slurmd.out" "$slurm/slurmctld.out" | grep . | tr '\n' ' ' | cut -c1-300)"
    end
fi
make -s jobs CHAPTERS=10 SEEDS=31-34 ARGS=--quick >"$work/list" 2>"$work/err"
is "an array of four is taken" sbatch --array=1-4 --time=10 --mem=512M jobs/slurm.sh
for ((i = 0; i < 600; i++)); do [ -n "$(squeue -h)" ] || break; sleep 0.5; done
is "and all four runs are there" eval 'make -s merge >"$work/merge" 2>&1'
said "as one table" '  4 +4 of 4 ' "$work/merge"
end
