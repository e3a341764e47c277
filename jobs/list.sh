#!/bin/sh
# SPDX-License-Identifier: MIT
#
# list.sh: one line for each run of a campaign, on standard output and in out/jobs/list.    make jobs CHAPTERS="06 15" SEEDS=1-30
#
#   sh jobs/list.sh SEEDS "ARGS" build/NN_name...
#
# SEEDS is a number, a range as 1-30, or several of both between commas. Each line is a command that can be typed alone, from
# the root of the book; each run has one thread and a folder of its own, out/jobs/NAME/HOW/seedN, where HOW tells ARGS.

cd "$(dirname "$0")/.." || exit 1
export LC_ALL=C
seeds=$1 args=$2
shift 2
numbers=$(echo "$seeds" | tr ',' '\n' | awk -F- '
    !/^[0-9]+(-[0-9]+)?$/ || $NF + 0 < $1 + 0 { exit 1 }
    { for (i = $1 + 0; i <= $NF + 0; i++) print i }') || {
    echo "SEEDS: expected numbers or ranges, as 1-30 or 1,2,5, found '$seeds'" >&2
    exit 2
}
case " $args " in
*" --out "* | *" --seed "* | *" --threads "* | *" --resume "* | *" --part "*)
    echo "ARGS: found '$args'; --out, --seed, --threads, --resume and --part are not for a campaign, which sets the first four" >&2
    exit 2 ;;
esac
how=$(echo "$args" | tr -cs 'a-zA-Z0-9._\n' '-' | sed 's/^-//; s/-$//')
mkdir -p out/jobs || exit 1
for program; do
    for seed in $numbers; do
        echo "sh jobs/run.sh $program out/jobs/${program##*/}/${how:-default}/seed$seed --seed $seed --threads 1${args:+ $args}"
    done
done >out/jobs/list.new && mv out/jobs/list.new out/jobs/list && cat out/jobs/list
