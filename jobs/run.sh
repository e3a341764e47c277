#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh: one run of a campaign.    sh jobs/run.sh build/NN_name FOLDER OPTIONS...
#
# A run that is finished does nothing. One that died goes on where it was, if program and options are still the same; else it
# begins anew. What it says is in FOLDER/log, what it ran on in FOLDER/machine.

cd "$(dirname "$0")/.." || exit 1
program=$1 folder=$2
shift 2
mkdir -p "$folder" || exit 1
stamp=$({ cat "$program" && echo "$*"; } | cksum) || exit 1
[ "$(cat "$folder/finished" 2>/dev/null)" != "$stamp" ] || exit 0
again=
[ "$(cat "$folder/begun" 2>/dev/null)" != "$stamp" ] || again=--resume
rm -f "$folder/finished"
echo "$stamp" >"$folder/begun"
"$program" "$@" --out "$folder" $again </dev/null >"$folder/log" 2>&1
status=$?
sed -n 's/^BLAS  *//p' "$folder/log" | head -n 1 >"$folder/machine"
if [ $status != 0 ]; then
    echo "$folder: status $status: $(grep -v '^ ' "$folder/log" | tail -n 1)" >&2
    exit $status
fi
echo "$stamp" >"$folder/finished"
