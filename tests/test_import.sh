#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# data/import.sh, in a tree of its own: pictures whose every value is known, under names that are hard on a shell, broken
# ones, too few, too many classes; stopped, killed, on a full disk, and without ImageMagick.

cd "$(dirname "$0")/.." || exit 1
here=$PWD
unset MAKEFLAGS MFLAGS MAKELEVEL FROM NAME SIZE COLOUR FORCE
{ magick mogrify -version || mogrify -version; } 2>/dev/null | grep -q ImageMagick || {
    echo "ImageMagick is not here (apt-get install imagemagick), so no picture is imported"
    exit 77
}
convert=convert
command -v magick >/dev/null && convert=magick
work=$(mktemp -d) || exit 1
chmod 755 "$work" # for a moment we are nobody
child=
trap 'kill $child 2>/dev/null; rm -rf "$work"' EXIT
good=0 bad=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { # WHAT COMMAND...
    local what=$1
    shift
    if "$@" >"$work/why" 2>&1; then ok; else no "$what"; sed 's/^/    /' "$work/why" "$work/said"; fi
}
until_true() { local i; for i in $(seq 600); do "$@" >/dev/null 2>&1 && return; sleep 0.05; done; return 1; }

tree="$work/the book's [tree]"
mkdir -p "$tree/data" && cp Makefile VERSION "$tree" && cp data/import.sh "$tree/data" || exit 1
from=$work/from
clear_all() { rm -rf "$from" "$tree"/data/[!i]*; mkdir -p "$from"; }

call() { # NAME=VALUE...: import.sh there, with FROM and NAME=mine unless others are given; $status, and $work/said
    env -i PATH="${path:-$PATH}" HOME="$work" TMPDIR="$work" FROM="$from" NAME=mine "$@" ${shell:-sh} "$tree/data/import.sh" \
        >"$work/said" 2>&1 </dev/null
    status=$?
}
comes() { # WHAT PATTERN: it is made, and said in these words
    is "$1: status 0 ($status)" [ $status = 0 ]
    is "$1: says so" grep -qE "mine: $2; for example: make 01" "$work/said"
    is "$1: nothing else is left" [ -z "$(ls -A "$tree/data" | grep -vxE 'import.sh|mine')" ]
}
fails() { # WHAT PATTERN [STATUS]
    is "$1: status ${3:-1} ($status)" [ $status = "${3:-1}" ]
    is "$1: says so" grep -qE "^error: .*$2" "$work/said"
    is "$1: in one line, the last" [ "$(grep -a '^error: ' "$work/said")" = "$(tail -n 1 "$work/said")" ]
    is "$1: nothing is left" [ -z "$(ls -A "$tree/data" | grep -vxE "import.sh${kept:+|$kept}")" ]
}
hex() { od -An -v -tx1 "$@" | tr -d ' \n'; }
set_hex() { hex "$tree/data/mine/$1"; }
records() { # FILE HEADER BYTES: a line in hex for each
    set_hex "$1" | cut -c $(($2 * 2 + 1))- | fold -w $(($3 * 2)) | awk 1
}
sums() { (cd "$tree/data/mine" && cksum *); }
grey() { # FILE VALUE: 4x4 of that value
    printf 'P5 4 4 255\n' >"$1"
    printf "$(printf "\\\\%03o" $2 $2 $2 $2 $2 $2 $2 $2 $2 $2 $2 $2 $2 $2 $2 $2)" >>"$1"
}

# ---- values ----

# Pictures of the right size come byte by byte: of 14 two are held out, the seventh and the last by name.
clear_all
for i in $(seq 10 23); do
    printf 'P5 2 2 255\n' >"$from/$i.pgm"
    printf "\\$(printf %03o $i)\\000\\377\\$(printf %03o $((i * 7)))" >>"$from/$i.pgm"
done
echo 'no picture' >"$from/notes.txt"
call SIZE=2
comes "grey" "12 grey pictures and 2 to test with, 2x2, no labels \(sub-folders would be classes\)"
is "grey: two files, no labels" \
    [ "$(ls -A "$tree/data/mine" | tr '\n' ' ')" = "t10k-images-idx3-ubyte train-images-idx3-ubyte " ]
is "grey: header" [ "$(set_hex train-images-idx3-ubyte | cut -c -32)" = 000008030000000c0000000200000002 ]
expected() { for i in "$@"; do printf '%02x00ff%02x\n' $i $((i * 7)); done | sort; }
is "grey: the pictures to test with" [ "$(records t10k-images-idx3-ubyte 16 4 | sort)" = "$(expected 16 23)" ]
is "grey: the others, each once" [ "$(records train-images-idx3-ubyte 16 4 | sort)" = \
    "$(expected $(seq 10 15) $(seq 17 22))" ]
is "grey: not in the order of the names" \
    [ "$(records train-images-idx3-ubyte 16 4)" != "$(expected $(seq 10 15) $(seq 17 22))" ]
sums >"$work/first"
mv "$from" "$work/elsewhere" && mkdir "$from"
touch "$work/elsewhere"/*
for shell in sh bash "busybox sh"; do
    command -v ${shell%% *} >/dev/null || continue
    call SIZE=2 FORCE=1 FROM="$work/elsewhere"
    comes "again ($shell)" "12 grey.*"
    is "again ($shell): the same bytes" [ "$(sums)" = "$(cat "$work/first")" ]
done
shell=

clear_all
for i in 1 2 3 4 5 6 7; do printf "P6 1 2 255\n\\00$i\\100\\200\\377\\000\\00$i" >"$from/$i.ppm"; done
call SIZE=1 COLOUR=1
comes "colour" "6 coloured pictures and 1 to test with, 1x1, .*"
printf 'P6 1 1 255\nabc' | tee "$from"/{1,2,3,4,5,6,7}.ppm >/dev/null
call SIZE=1 COLOUR=1 FORCE=1
is "colour: red, green, blue of the last" \
    [ "$(set_hex t10k-images-idx4-ubyte)" = 0000080400000001000000010000000100000003616263 ]
for i in 1 2 3 4 5 6 7; do grey "$from/$i.ppm" 77; done
call SIZE=4 COLOUR=1 FORCE=1
is "grey as colours" [ "$(records t10k-images-idx4-ubyte 20 3 | sort -u)" = 4d4d4d ]
is "grey as colours: 16 points" [ "$(records t10k-images-idx4-ubyte 20 3 | grep -c 4d4d4d)" = 16 ]

# The middle square: 2x6 and 6x2, 1 to 12 in both.
clear_all
for i in 1 2 3 4 5 6 7; do
    printf 'P5 6 2 255\n\001\002\003\004\005\006\007\010\011\012\013\014' >"$from/$i.pgm"
done
call SIZE=2
is "wide: the middle" [ "$(records t10k-images-idx3-ubyte 16 4)" = 0304090a ]
for i in 1 2 3 4 5 6 7; do
    printf 'P5 2 6 255\n\001\002\003\004\005\006\007\010\011\012\013\014' >"$from/$i.pgm"
done
call SIZE=2 FORCE=1
is "tall: the middle" [ "$(records t10k-images-idx3-ubyte 16 4)" = 05060708 ]

# Sizes and kinds: each one grey, the seventh of the seven; JPEG is right to 2.
near() { [ "$1" -ge $(($2 - 2)) ] && [ "$1" -le $(($2 + 2)) ]; }
clear_all
for i in 1 2 3 4 5 6; do grey "$from/$i.pgm" 1; done
kind() { # WHAT VALUE FILE ARGUMENT...: convert makes FILE, which comes as that value
    local what=$1 value=$2 file=$from/${3#*:} as=
    case $3 in *:*) as=${3%%:*}: ;; esac
    shift 3
    rm -f "$from"/7*
    $convert "$@" "$as$file" || no "$what: cannot be made"
    call SIZE=4 FORCE=1
    is "$what: all 7 are read" grep -q ': 6 grey pictures and 1 to' "$work/said"
    for byte in $(records t10k-images-idx3-ubyte 16 1 | sort -u); do
        is "$what: $((16#$byte)) is $value" near $((16#$byte)) $value
    done
}
kind "PNG" 99 7.png -size 4x4 'xc:rgb(99,99,99)'
kind "PNG, larger" 99 7.PNG -size 300x200 'xc:rgb(99,99,99)'
kind "PNG, smaller" 99 7.png -size 2x1 'xc:rgb(99,99,99)'
kind "PNG, of 16 bits" 128 7.png -size 4x4 'xc:rgb(50.2%,50.2%,50.2%)' -depth 16
kind "PNG, palette" 255 7.png -size 4x4 xc:white -type Palette
kind "PNG, transparent" 255 7.png -size 4x4 xc:none
kind "JPEG" 99 7.jpg -size 40x40 'xc:rgb(99,99,99)'
kind "JPEG, four colours" 99 7.JPEG -size 40x40 'xc:rgb(99,99,99)' -colorspace CMYK
kind "JPEG that is called PNG" 99 jpeg:7.png -size 40x40 'xc:rgb(99,99,99)'
kind "PNG that is called JPEG" 99 png:7.jpg -size 4x4 'xc:rgb(99,99,99)'

# ---- classes, and names that are hard on a shell ----

clear_all
odd=('-dash' "it's \"quoted\" *[x]" $'two\nlines' '$(touch oops); `touch oops`' '@list' ' space ' '%d' 'a:b')
c=0
for class in "${odd[@]}"; do
    mkdir -p "$from/$class/below/it"
    for file in "${odd[@]:0:7}"; do grey "$from/$class/$file.pgm" $c; done
    for i in $(seq 7); do grey "$from/$class/below/it/-$i.PGM" $c; done
    c=$((c + 1))
done
mkdir "$from/no pictures" "$from/.hidden" && grey "$from/.hidden/1.pgm" 99 && grey "$from/beside.pgm" 98
ln -s .. "$from/-dash/ring"
cd "$work" || exit 1
call SIZE=4 FROM=from
comes "odd names" "96 grey pictures and 16 to test with, 4x4, 8 classes \(classes.txt\)"
cd "$here" || exit 1
is "odd names: nothing was taken for a command" [ -z "$(find . "$work" -name 'oops*' 2>/dev/null)" ]
is "odd names: what is beside is said" grep -q 'beside the sub-folders .* of no class (1)' "$work/said"
is "odd names: classes.txt has a line for each" [ "$(wc -l <"$tree/data/mine/classes.txt")" -eq 8 ]
is "a line end in a class's name" grep -qx '[0-7] two?lines' "$tree/data/mine/classes.txt"
is "odd names: classes in the order of the alphabet" [ "$(cut -d' ' -f2- "$tree/data/mine/classes.txt")" = \
    "$(printf '%s\n' "${odd[@]/$'\n'/?}" | LC_ALL=C sort)" ]
for part in train t10k; do
    value=$(records $part-images-idx3-ubyte 16 16 | cut -c -2)
    label=$(records $part-labels-idx1-ubyte 8 1)
    paste -d' ' <(echo "$value") <(echo "$label") | sort | uniq -c >"$work/pairs"
    is "odd names: $part: each class has one label, and one number of pictures" \
        [ "$(awk 'NF == 3 { print $1 }' "$work/pairs" | sort -u)" = $([ $part = train ] && echo 12 || echo 2) ]
    is "odd names: $part: eight pairs of class and label" [ "$(awk 'NF == 3' "$work/pairs" | wc -l)" -eq 8 ]
done
is "the first sixteen are of most classes" [ "$(records train-labels-idx1-ubyte 8 1 | head -n 16 | sort -u | wc -l)" -ge 7 ]
for i in 0 1 2 3 4 5 6 7; do
    name=$(sed -n "s/^$i //p" "$tree/data/mine/classes.txt" | tr '?' '\n')
    pair=$(awk -v l="$(printf %02x $i)" '$3 == l { print $2 }' "$work/pairs")
    is "the label $i is that of its folder" [ "${odd[$((16#$pair))]}" = "$name" ]
done

clear_all
for c in $(seq 100 163); do mkdir "$from/$c" && grey "$from/$c/1.pgm" $c; done
call SIZE=4
comes "64 classes" "55 grey pictures and 9 to test with, 4x4, 64 classes \(classes.txt\)"
mkdir "$from/164" && grey "$from/164/1.pgm" 164
call SIZE=4 FORCE=1
comes "65 classes" "56 grey pictures and 9 to test with, 4x4, no labels \(of 65 sub-folders; chapters know up to 64 classes\)"
is "65 classes: nothing of the old set is left" [ "$(ls "$tree/data/mine" | wc -l)" -eq 2 ]
clear_all
mkdir "$from/all" && for i in 1 2 3 4 5; do grey "$from/all/$i.pgm" $i; done
grey "$from/1.pgm" 6 && grey "$from/2.pgm" 7
call SIZE=4
comes "one class, and pictures beside it" "6 grey pictures and 1 to test with, 4x4, no labels .*"
mkdir "$from/test" && mv "$from/all" "$from/train" && grey "$from/test/1.pgm" 1
kept=mine call SIZE=4 FORCE=1
kept=mine fails "parts instead of classes" "sub-folders are the parts of a set, not classes: import one, FROM=.*/"

# ---- what is broken, or too little ----

clear_all
for i in 1 2 3 4 5 6 7; do grey "$from/$i.pgm" $i; done
echo 'not a picture' >"$from/0 it's text.png"
: >"$from/0 empty.jpg"
$convert -size 90x90 plasma:red-blue "$work/whole.png" && head -c 3000 "$work/whole.png" >"$from/0 half.png"
$convert -size 90x90 plasma:red-blue "$work/whole.jpg" && head -c 900 "$work/whole.jpg" >"$from/0 half.jpg"
grey "$work/whole.pgm" 9 && head -c 20 "$work/whole.pgm" >"$from/0 half.pgm"
echo '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>' >"$from/0 svg.png"
printf 'push graphic-context\nviewbox 0 0 9 9\nimage over 0,0 0,0 "label:@%s"\npop graphic-context\n' "$here/VERSION" \
    >"$from/0 mvg.jpg"
$convert -size 9x9 xc:red "$work/a.gif" && mv "$work/a.gif" "$from/0 gif.png"
ln -s /nonexistent "$from/0 dangling.png"
call SIZE=4
comes "broken ones" "6 grey pictures and 1 to test with, 4x4, no labels .*, 8 left out"
for file in "it's text.png" empty.jpg half.png half.jpg half.pgm svg.png mvg.jpg gif.png; do
    is "broken: $file is named" grep -qxF "left out: $from/0 $file: cannot be read as PNG, JPEG, PGM or PPM" "$work/said"
done
rm "$from"/[1-7].pgm
kept=mine call SIZE=4 FORCE=1
kept=mine fails "all broken" "expected pictures, found 8 that cannot be read"
clear_all
for i in 1 2 3 4 5 6; do grey "$from/$i.pgm" $i; done
call SIZE=4
fails "six pictures" "expected 7 pictures or more, for every seventh is held out, found 6 that can be read"
clear_all
call
fails "an empty folder" "from: expected pictures, .png, .jpg, .jpeg, .pgm or .ppm, found none"
mkdir "$from/sub" && touch "$from/sub/notes.txt"
call
fails "a folder without pictures" "found none"

# ---- wrong words ----

for i in 1 2 3 4 5 6 7; do grey "$from/$i.pgm" $i; done
wrong() { # PATTERN NAME=VALUE
    call SIZE=4 "$2"
    fails "$2" "$1; for example: make import FROM=" 2
}
wrong "FROM=folder, found none" FROM=
wrong "expected a folder, found '/no/where', which is not there" FROM=/no/where
wrong "expected a folder, found '$from/1.pgm', which is a file" FROM="$from/1.pgm"
wrong "expected a folder, found '-e\?x', which is not there" FROM=$'-e\nx'
wrong "NAME: expected small letters, digits, - and _, found ''" NAME=
wrong "found 'a/b'" NAME=a/b
wrong "found '\.\.'" NAME=..
wrong "found '-f'" NAME=-f
wrong "found 'x y'" NAME='x y'
wrong "found 'digits', which is another set" NAME=digits
wrong "found 'mnist', which is another set" NAME=mnist
for size in 0 -1 513 1000 4x 1e2 ' 4' 99999999999999999999; do
    wrong "SIZE: expected a whole number from 1 to 512, found '$size'" SIZE="$size"
done
wrong "COLOUR: expected 1, or nothing for grey, found 'yes'" COLOUR=yes
for tool in sh env grep sed tr dirname cat awk; do
    mkdir -p "$work/bin" && ln -s "$(command -v $tool)" "$work/bin/$tool"
done
path=$work/bin call SIZE=4
fails "no ImageMagick" "ImageMagick, .*, is not here: apt-get install imagemagick"
printf '#!/bin/sh\necho GraphicsMagick 1.3\n' >"$work/bin/mogrify" && chmod +x "$work/bin/mogrify"
path=$work/bin call SIZE=4
fails "another mogrify" "ImageMagick, .*, is not here: apt-get install imagemagick"

# ---- what is there already ----

call SIZE=4
comes "once" "6 grey .*"
sums >"$work/first"
kept=mine call SIZE=8
kept=mine fails "twice" "data/mine is there already: choose another NAME, or say FORCE=1"
is "twice: it is as it was" [ "$(sums)" = "$(cat "$work/first")" ]
call SIZE=8 FORCE=1
comes "twice, by FORCE" "6 grey pictures and 1 to test with, 8x8, .*"
for file in holiday.jpg .notes; do
    touch "$tree/data/mine/$file"
    kept=mine call SIZE=4 FORCE=1
    kept=mine fails "FORCE where $file lies" "data/mine/$file was made by no import: choose another NAME"
    is "FORCE where $file lies: all is there" [ -e "$tree/data/mine/$file" -a -s "$tree/data/mine/train-images-idx3-ubyte" ]
    rm "$tree/data/mine/$file"
done
mv "$tree/data/mine" "$work/mine" && ln -s "$work/mine" "$tree/data/mine"
kept=mine call SIZE=4 FORCE=1
kept=mine fails "FORCE where a link is" "data/mine is no folder, so no import made it"
rm "$tree/data/mine" && echo mine >"$tree/data/mine"
kept=mine call SIZE=4 FORCE=1
kept=mine fails "FORCE where a file is" "data/mine is no folder"
rm -rf "$tree/data/mine" "$work/mine"
echo hers >"$tree/data/mine.part"
kept=mine.part call SIZE=4
kept=mine.part fails "a file in the way" "data/mine.part is in the way: remove it"
rm "$tree/data/mine.part"

# ---- stopped, killed, full, read-only ----

real=$(command -v magick || command -v mogrify)
mkdir "$work/slow"
printf '#!/bin/sh\ncase "$*" in *-version*) exec "%s" "$@" ;; esac\n: >"%s/begun"\nexec sleep 60\n' "$real" "$work" \
    >"$work/slow/${real##*/}"
chmod +x "$work/slow/${real##*/}"
begin() { # import, in the background, as its own group of processes, until ImageMagick is at work
    rm -f "$work/begun"
    set -m
    env -i PATH="$work/slow:$PATH" HOME="$work" FROM="$from" NAME=mine SIZE=4 sh "$tree/data/import.sh" \
        >"$work/said" 2>&1 </dev/null &
    child=$!
    set +m
    is "ImageMagick begins" until_true [ -e "$work/begun" ]
}
ends() { wait $child 2>/dev/null; status=$?; child=; }
begin
kept=mine.part call SIZE=4
kept=mine.part fails "a second one meanwhile" "process $child is at work on it"
kill -INT -$child # as Ctrl-C does: to the whole group
ends
is "Ctrl-C: status 130 ($status)" [ $status = 130 ]
is "Ctrl-C: nothing is left" [ "$(ls -A "$tree/data")" = import.sh ]
begin
group=$child
kill -TERM $child
ends
is "SIGTERM: ImageMagick is stopped" until_true eval '! kill -0 -$group'
is "SIGTERM: status 143 ($status)" [ $status = 143 ]
is "SIGTERM: nothing is left" [ "$(ls -A "$tree/data")" = import.sh ]
begin
group=$child
kill -KILL $child
ends
is "SIGKILL: nothing has the final name" [ ! -e "$tree/data/mine" ]
call SIZE=4
comes "after SIGKILL" "6 grey .*"
kill -KILL -$group 2>/dev/null # the sleep that stood for ImageMagick
printf '#!/bin/sh\ncase "$*" in *-version*) exec "%s" "$@" ;; esac\nkill -9 $$\n' "$real" >"$work/slow/${real##*/}"
kept=mine path=$work/slow:$PATH call SIZE=4 FORCE=1
kept=mine fails "ImageMagick is killed" "was stopped \(status 137\)"

rm -r "$tree/data/mine"
for i in 1 2 3 4 5 6 7; do $convert -size 90x90 "xc:gray($i)" "$from/$i.pgm"; done
(trap '' XFSZ; ulimit -f 8; call SIZE=300; exit $status) # 90,000 bytes to a picture
status=$?
fails "a full disk" "data/mine.part: cannot be written: is the disk full\?"
as=
[ "$(id -u)" = 0 ] && as=$(command -v setpriv) && as="$as --reuid=65534 --regid=65534 --clear-groups"
if [ "$(id -u)" != 0 ] || [ -n "$as" ]; then
    chmod a-w "$tree/data"
    shell="$as sh" call SIZE=4
    fails "a folder that is not to be written" "data/mine.part: cannot be made"
    chmod u+w "$tree/data"
fi

# ---- by make, and a chapter reads it ----

clear_all
mv "$from" "$work/my \"best\" it's pictures"
for c in a b c; do
    mkdir "$work/my \"best\" it's pictures/$c"
    for i in $(seq 100 450); do grey "$work/my \"best\" it's pictures/$c/$i.pgm" $((i % 256)); done
done
(cd "$tree" && make import FROM="../my \"best\" it's pictures" NAME=mine SIZE=8 COLOUR=1) >"$work/said" 2>&1 </dev/null
status=$?
comes "make import" "903 coloured pictures and 150 to test with, 8x8, 3 classes \(classes.txt\)"
cd "$tree" || exit 1
env -u LTG_DATA "$here/build/01_autoencoder" --quick --part pca --data mine --out "$work/out" >"$work/said" 2>&1 </dev/null
status=$?
is "a chapter reads it: status 0 ($status)" [ $status = 0 ]
is "a chapter finds it" grep -q 'data  mine (data/mine)' "$work/said"
cd "$here" || exit 1

echo "$good passed, $bad failed"
[ $bad = 0 ]
