#!/bin/sh
# SPDX-License-Identifier: MIT
#
# merge.sh: the claims of all runs of a campaign, as one table; a figure for each program.    make merge
#
# For each claim: the book's value; mean and spread over the runs, and how many; in how many of them it holds. Runs that
# differ in program, size, data or kernels are never added up: each kind has a table of its own, under a line that says so.
# What is missing, of the lines in out/jobs/list, is named with the command that runs it, and the status is then 1.
# The table is in out/jobs/merged.tsv, too, and figures are in out/jobs/figures.

cd "$(dirname "$0")/.." || exit 1
[ -s out/jobs/list ] || { echo 'there are no jobs yet: make jobs CHAPTERS="15" SEEDS=1-10' >&2; exit 1; }
rm -rf out/jobs/figures && mkdir -p out/jobs/figures || exit 1
rows=out/jobs/rows missing=out/jobs/missing
: >$rows && : >$missing

while IFS= read -r command; do
    folder=$(echo "$command" | cut -d' ' -f4)
    name=$(basename "$(echo "$command" | cut -d' ' -f3)")
    if [ ! -s "$folder/finished" ]; then
        died=
        [ ! -s "$folder/log" ] || died=" (it has begun and is not finished: $folder/log)"
        echo "missing$died: $command" >>$missing
        continue
    fi
    awk -F'\t' -v OFS='\t' -v name="$name" -v machine="$(cat "$folder/machine")" -v book="figures/$name/results.tsv" '
        BEGIN {
            while ((getline line <book) > 0) {
                n = split(line, cell, "\t")
                if (!columns) { for (i = 1; i <= n; i++) of[cell[i]] = i; columns = n } else
                    value[cell[of["part"]] FS cell[of["claim"]]] = cell[of["ours"]]
            }
        }
        FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
        {
            key = $at["part"] FS $at["claim"]
            print name, $at["size"] ", " $at["data"] ", " machine ", program " $at["program"], $at["part"], $at["claim"],
                $at["ours"], $at["relation"], $at["target"], $at["tolerance"], $at["verdict"], $at["seed"],
                (key in value ? value[key] : "-")
        }' "$folder/results.tsv" >>$rows
done <out/jobs/list

# One line a claim: name, kind, part, claim, book, mean, spread, runs, holds, relation, target. And dots for the figures.
LC_ALL=C awk -F'\t' -v OFS='\t' '
function margin(value) {
    if ($6 == "<=") return $7 - value
    if ($6 == ">=") return value - $7
    return $8 - (value > $7 ? value - $7 : $7 - value)
}
{
    key = $1 OFS $2 OFS $3 OFS $4
    if (!(key in runs)) { order[++claims] = key; book[key] = $11; target[key] = $6 == "-" ? "-" : $6 " " $7; judged[key] = $6 != "-" }
    if (judged[key] && target[key] != $6 " " $7) target[key] = $6 " each run'"'"'s own"
    n = ++runs[key]
    value[key, n] = $5
    holds[key] += $9 == "ok"
    gap[key, n] = judged[key] ? margin($5) : 0
    size = gap[key, n] < 0 ? -gap[key, n] : gap[key, n]
    if (size > most[key]) most[key] = size
}
END {
    print "program", "runs of", "part", "claim", "book", "mean", "spread", "runs", "holds", "target" >"out/jobs/merged.tsv"
    for (c = 1; c <= claims; c++) {
        key = order[c]
        split(key, part, OFS)
        n = runs[key]; mean = 0; square = 0
        for (i = 1; i <= n; i++) mean += value[key, i] / n
        for (i = 1; i <= n; i++) square += (value[key, i] - mean) ^ 2
        spread = n > 1 ? sprintf("%.2g", sqrt(square / (n - 1))) : "-"
        known = book[key] == "-" ? "-" : sprintf("%.5g", book[key])
        held = judged[key] ? holds[key] " of " n : "-"
        line = key OFS known OFS sprintf("%.5g", mean) OFS spread OFS n OFS held OFS target[key]
        print line >"out/jobs/merged.tsv"
        if (!judged[key]) continue
        file = "out/jobs/figures/" part[1] ".tsv"
        place[file]++
        gsub(/"/, "", part[4])
        for (i = 1; i <= n; i++) {
            dot = most[key] > 0 ? gap[key, i] / most[key] : 0
            print dot OFS (-place[file]) OFS part[4] >file
        }
    }
}' $rows

awk -F'\t' '
NR == 1 { next }
$1 FS $2 != kind { kind = $1 FS $2; print (NR > 2 ? "\n" : "") $1 ": " $2; printf "  %-72s %12s %12s %9s %5s %9s  %s\n", "claim", "book", "mean", "spread", "runs", "holds", "target" }
{ printf "  %-72s %12s %12s %9s %5s %9s  %s\n", $4, $5, $6, $7, $8, $9, $10 == "-" ? "" : $10 }' out/jobs/merged.tsv

for data in out/jobs/figures/*.tsv; do
    [ -s "$data" ] && command -v gnuplot >/dev/null || continue
    name=$(basename "$data" .tsv) count=$(cut -f2 "$data" | sort -n | head -n 1 | tr -d '-')
    cat >"${data%.tsv}.gp" <<END
kind = 'png'; width = 1280; height = $((200 + 44 * count)); scale = 0.7; across = 1; down = 1; styled = 0
set terminal pngcairo size width, height
set output '$name.png'
load '../../../figures/style.gp'
set datafile separator "\t"
set title "$name: each dot a run; right of the line the claim holds" noenhanced
set xrange [-1.1:1.1]; set yrange [-$count.6:-0.4]; set xtics ("falls short" -1, "target" 0, "largest margin" 1)
set arrow from 0, graph 0 to 0, graph 1 nohead lc rgb 'black' dt 2 lw 3
set ytics noenhanced
unset key; set lmargin at screen 0.55
plot '$name.tsv' using 1:2:ytic(3) with points pt 7 ps 1.6 lc rgb '#00508c'
END
    (cd out/jobs/figures && gnuplot "$name.gp") && echo "out/jobs/figures/$name.png"
done
[ ! -s $missing ] || { cat $missing; exit 1; }
