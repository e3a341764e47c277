#!/bin/sh
# SPDX-License-Identifier: MIT
#
# results.sh: the tables of claims, as one.    sh figures/results.sh [NN...]    (no number: every chapter)
#
# Each claim has the book's value, from figures/, and beside it the reader's own, from out/, where there is one.

cd "$(dirname "$0")/.." || exit 1
tables=
for number in "${@:-}"; do
    before=$tables
    for program in chapters/"$number"*.c; do
        name=$(basename "$program" .c)
        for table in "figures/$name/results.tsv" "out/$name/results.tsv"; do
            [ ! -s "$table" ] || tables="$tables $table"
        done
    done
    [ "$tables" != "$before" ] || { echo "no results${number:+ of chapter $number} yet: make ${number:-figures}" >&2; exit 1; }
done

# In the C locale every awk counts bytes, so that characters can be counted: all bytes but those that go on with one.
LC_ALL=C awk -F'\t' '
function characters(text) { gsub(/[\200-\277]/, "", text); return length(text) }
function field(name) { return name in at && $at[name] != "-" ? $at[name] : "" }
function holds(value,    target) {
    target = field("target") + 0
    if (field("relation") == "<=") return value <= target
    if (field("relation") == ">=") return value >= target
    return (value > target ? value - target : target - value) <= field("tolerance") + 0
}
function number(value, digits,    size) {
    value += 0
    size = value < 0 ? -value : value
    if (size >= 1e5 && size < 1e15 && length(sprintf("%.0f", size)) > digits) digits = length(sprintf("%.0f", size))
    return sprintf("%." digits "g", value)
}
# As the programs print it: five digits, as many decimals as the spread deserves, more where the verdict needs them.
function ours(    value, digits, text, spread, seeds) {
    value = field("ours")
    if (value !~ /^-?[0-9.]+(e[-+]?[0-9]+)?$/) return value
    value += 0
    seeds = field("seeds") == "" || field("seeds") == 0 ? "" : field("seeds") == 1 ? " (one seed)" : " (" field("seeds") " seeds)"
    if ((spread = field("spread") + 0) > 0) {
        text = sprintf("%.1e", spread)
        digits = 1 - substr(text, index(text, "e") + 1)
        if (digits < 0) digits = 0
        return sprintf("%." digits "f +- %." digits "f", value, spread) seeds
    }
    for (digits = 5; digits < 17; digits++) {
        text = number(value, digits)
        if (field("relation") == "" || holds(text + 0) == (field("verdict") == "ok")) break
    }
    return text seeds
}
function goal(    relation) {
    relation = field("relation")
    if (relation == "") return ""
    if (relation != "=") return relation " " number(field("target"), 6)
    return number(field("target"), 6) (field("tolerance") > 0 ? " +- " sprintf("%g", field("tolerance")) : "")
}
FNR == 1 {
    for (i in at) delete at[i]
    for (i = 1; i <= NF; i++) at[$i] = i
    split(FILENAME, path, "/")
    own = path[1] == "out"
    chapter = path[2]
    sub(/_.*/, "", chapter)
    next
}
{
    key = chapter FS field("part") FS field("claim")
    key = key FS (++times[own, key])        # a claim may stand there twice
    if (!(key in row)) {                    # what only the reader has stands behind what the book has
        row[key] = ++rows
        cell[rows, 1] = chapter; cell[rows, 2] = field("part"); cell[rows, 3] = field("claim")
    }
    r = row[key]
    if (!own || !(r in goals)) { goals[r] = cell[r, 8] = goal(); cell[r, 9] = field("source") }
    cell[r, own ? 6 : 4] = ours()
    cell[r, own ? 7 : 5] = field("verdict")
    if (own) {
        any = 1
        how = (field("size") == "" ? "" : field("size") " size, ") field("data") ", seed " field("seed")
        if (!((path[2], how) in seen)) { seen[path[2], how] = 1; note[++notes] = "yours of " chapter ": out/" path[2] ", " how }
    }
}
END {
    split("chapter,part,claim,book,,yours,,target,source", head, ",")
    for (c = 1; c <= 9; c++) {
        cell[0, c] = head[c]
        for (r = 0; r <= rows; r++) if ((n = characters(cell[r, c])) > wide[c]) wide[c] = n
    }
    for (r = 0; r <= rows; r++) {
        line = ""
        for (c = 1; c <= 9; c++)
            if (wide[c] && (any || c < 6 || c > 7)) line = line sprintf("%s%" (wide[c] - characters(cell[r, c]) + 2) "s", cell[r, c], "")
        sub(/ +$/, "", line)
        print line
    }
    for (i = 1; i <= notes; i++) print note[i]
}' $tables
