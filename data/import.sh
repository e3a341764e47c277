#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Makes a data set of a folder of pictures: make import FROM=folder NAME=faces SIZE=64 COLOUR=1 FORCE=1
#
#   FROM     the folder: PNG, JPEG, PGM or PPM files, or sub-folders of them, each a class
#   NAME     of the set, which will be data/NAME and is then asked for by --data NAME
#   SIZE     height and width of the set's pictures (28); the middle square of each picture is taken
#   COLOUR   1: red, green and blue; else grey
#   FORCE    1: replace the set of that name, if an import has made it
#
# The set grows in NAME.part and moves to NAME when it is whole: whatever happens, NAME never holds half of one. The same
# folder gives the same bytes: of the pictures in the order of their names every seventh is held out for the tests; then
# both parts are dealt out in steps of the golden ratio, so that the first hundred are of all classes.
#
# Needs ImageMagick. Status: 0 all is there, 1 failed, 2 wrong usage, 130 stopped by Ctrl-C (129, 143: by kill).

export LC_ALL=C
unset GLOBIGNORE
stage= busy=

plain() { printf '%s' "$1" | tr '\001-\037\177' '?'; } # a name may hold anything, a message is one line
die() { # STATUS WORD...: one line, and the end
    code=$1
    shift
    printf 'error: %s\n' "$(plain "$*")" >&2
    exit "$code"
}
usage() { die 2 "$1; for example: make import FROM=~/pictures NAME=faces SIZE=64"; }

# ---- what is asked for ----

name=$NAME size=${SIZE:-28} types='.png, .jpg, .jpeg, .pgm or .ppm'
[ -n "$FROM" ] || usage "expected a folder of pictures, FROM=folder, found none"
case $FROM in
'~/'*) from=$HOME/${FROM#??} ;;
/*) from=$FROM ;;
*) from=./$FROM ;;
esac
[ -d "$from" ] || usage "FROM: expected a folder, found '$FROM', which is $([ -e "$from" ] && echo a file || echo not there)"
case $name in
'' | [!a-z]* | *[!a-z0-9_-]*) usage "NAME: expected small letters, digits, - and _, found '$name'" ;;
digits | mnist | fashion-mnist) usage "NAME: expected a name of your own, found '$name', which is another set" ;;
esac
case $size in
*[!0-9]* | 0* | ????*) usage "SIZE: expected a whole number from 1 to 512, found '$size'" ;;
esac
[ "$size" -le 512 ] || usage "SIZE: expected a whole number from 1 to 512, found '$size'"
case $COLOUR in
'' | 0) channels=1 rank=3 kind=grey format=gray colours=Gray ;;
1) channels=3 rank=4 kind=coloured format=rgb colours=sRGB ;;
*) usage "COLOUR: expected 1, or nothing for grey, found '$COLOUR'" ;;
esac
bytes=$((size * size * channels))

tool=
for words in 'magick mogrify' mogrify; do
    $words -version 2>/dev/null | grep -q ImageMagick && tool=$words && break
done
[ -n "$tool" ] || die 1 "ImageMagick, which reads the pictures, is not here: apt-get install imagemagick" \
    "(macOS: brew install imagemagick; others: https://imagemagick.org)"

from=$(CDPATH= cd -- "$from" 2>/dev/null && pwd -P && echo /) || die 1 "$FROM: cannot be entered"
from=${from%?/}
CDPATH= cd -- "$(dirname -- "$0")" || exit 1

# ---- a place that is ours ----

free_place() { # may data/NAME be made, or replaced?
    [ -e "$name" ] || [ -L "$name" ] || return 0
    [ "$FORCE" = 1 ] || die 1 "$PWD/$name is there already: choose another NAME, or say FORCE=1 to replace it"
    [ -d "$name" ] && [ ! -L "$name" ] || die 1 "$PWD/$name is no folder, so no import made it: choose another NAME"
    for file in "$name"/* "$name"/.[!.]* "$name"/..?*; do
        case ${file#"$name/"} in
        train-images-idx[34]-ubyte | t10k-images-idx[34]-ubyte | train-labels-idx1-ubyte | t10k-labels-idx1-ubyte) continue ;;
        classes.txt) continue ;;
        esac
        [ ! -e "$file" ] && [ ! -L "$file" ] ||
            die 1 "$PWD/$file was made by no import: choose another NAME, or move it away"
    done
}
leave() { [ -z "$stage" ] || rm -rf "$stage"; }
stop() {
    trap '' HUP INT TERM
    [ -z "$busy" ] || { kill "$busy" && wait "$busy"; } 2>/dev/null
    exit "$1"
}
trap leave EXIT
trap 'stop 129' HUP
trap 'stop 130' INT
trap 'stop 143' TERM

free_place
if [ -e "$name.part" ]; then # unless who had it was killed
    pid=$(cat "$name.part/pid" 2>/dev/null) || die 1 "$PWD/$name.part is in the way: remove it"
    kill -0 "$pid" 2>/dev/null &&
        die 1 "$PWD/$name.part: process $pid is at work on it: let it finish (or, if it is no import, remove that folder)"
    rm -rf "$name.part"
fi
mkdir "$name.part" 2>/dev/null && stage=$name.part && echo $$ >"$stage/pid" &&
    mkdir "$stage/in" "$stage/out" "$stage/set" || die 1 "$PWD/$name.part: cannot be made"

# ---- which pictures there are: a number for each, a link of that name, a line "NUMBER CLASS KIND" ----

n=0 class=0
take() { # FILE: if it is a picture by its name
    case $1 in
    *.[Pp][Nn][Gg]) type=png ;;
    *.[Jj][Pp][Gg] | *.[Jj][Pp][Ee][Gg]) type=jpeg ;;
    *.[Pp][GgPp][Mm]) type=ppm ;; # PGM, too
    *) return ;;
    esac
    n=$((n + 1))
    { ln -s "$1" "$stage/in/$n" && echo "$n $class $type" >>"$stage/numbers"; } || die 1 "$PWD/$stage: cannot be written"
}
walk() { # FOLDER: what is in it and below, in the order of the names
    [ -r "$1" ] && [ -x "$1" ] || printf 'left out: %s: cannot be looked into\n' "$(plain "$1")" >&2
    for entry in "$1"/*; do
        if [ -f "$entry" ]; then take "$entry"
        elif [ -d "$entry" ] && [ ! -L "$entry" ]; then walk "$entry" # a link may lead in a ring
        fi
    done
}

: >"$stage/numbers" && : >"$stage/set/classes.txt" || die 1 "$PWD/$stage: cannot be written"
parts=yes # are all sub-folders called as the parts of a set are?
for sub in "$from"/*; do
    [ -d "$sub" ] || continue
    before=$n
    walk "$sub"
    [ "$n" -gt "$before" ] || continue
    case ${sub##*/} in
    train | training | test | testing | val | valid | validation | t10k) part=${sub##*/} ;;
    *) parts= ;;
    esac
    printf '%s %s\n' "$class" "$(plain "${sub##*/}")" >>"$stage/set/classes.txt"
    class=$((class + 1))
done
[ -z "$parts" ] || [ $class = 0 ] ||
    die 1 "$from: its sub-folders are the parts of a set, not classes: import one, FROM=.../$part"
inside=$n labels=yes note="$class classes (classes.txt)"
if [ $class -lt 2 ]; then labels= note="no labels (sub-folders would be classes)"
elif [ $class -gt 64 ]; then labels= note="no labels (of $class sub-folders; chapters know up to 64 classes)"
fi
for entry in "$from"/*; do
    [ ! -f "$entry" ] || take "$entry"
done
if [ -n "$labels" ] && [ "$n" -gt "$inside" ]; then
    echo "left out: what lies beside the sub-folders and is of no class ($((n - inside)))"
    n=$inside
fi
[ -n "$labels" ] || rm "$stage/set/classes.txt"
[ "$n" -gt 0 ] || die 1 "$from: expected pictures, $types, found none"

# ---- ImageMagick makes each $bytes bytes, or nothing ----

make_list() { # of lines KIND:FILE
    xargs -n 100 <"$stage/list" >"$stage/hundreds"
    while read -r hundred; do # in the background: there a signal stops it at once
        $tool -path "$stage/out" -format $format -define jpeg:size=$((2 * size))x$((2 * size)) -auto-orient \
            -background white -alpha remove -alpha off -colorspace $colours -resize "${size}x$size^" -gravity center \
            -extent "${size}x$size" -strip -depth 8 $hundred >/dev/null 2>>"$stage/said" &
        busy=$!
        wait $busy
        status=$? busy=
        [ $status -lt 126 ] || die 1 "$tool was stopped (status $status): is there too little memory?"
    done <"$stage/hundreds"
    find "$stage/out" -type f -exec wc -c {} + |
        sed -n "s,^ *$bytes .*/out/\([0-9]*\)\.$format\$,\1 good,p" >"$stage/made"
}

# Each is read as what its name says and, if that fails, as one of the other kinds; never as what ImageMagick may find in
# it, for there are kinds that make it read other files and addresses.
echo "$n pictures to be made ${size}x$size"
: >"$stage/made"
for type in '' png jpeg ppm; do
    head -n "$n" "$stage/numbers" | awk -v folder="$stage/in/" -v type="$type" '
        $2 == "good" { good[$1] = 1; next }
        !($1 in good) { print (type ? type : $3) ":" folder $1 }' "$stage/made" - >"$stage/list"
    [ ! -s "$stage/list" ] || make_list
done
dd if=/dev/zero of="$stage/probe" bs=$bytes count=2 2>/dev/null || die 1 "$PWD/$stage: cannot be written: is the disk full?"
sed -n "s,.*remature end.*/in/\([0-9]*\)'.*,\1 cut,p" "$stage/said" >>"$stage/made" # half a JPEG is read, with a warning

# ---- their order, and the files ----

for list in order train t10k train-labels t10k-labels broken; do : >"$stage/$list"; done
head -n "$n" "$stage/numbers" | awk -v stage="$stage" '
    $2 == "good" { good[$1] = 1; next }
    $2 == "cut" { delete good[$1]; next }
    !($1 in good) { print $1 >(stage "/broken"); next }
    { x = ++k * 0.6180339887498949
      printf("%.9f %s %s %s\n", x - int(x), k % 7 ? "train" : "t10k", $1, $2) }' "$stage/made" - | sort >"$stage/order"
awk -v stage="$stage" -v format=$format '
    { print stage "/out/" $3 "." format >(stage "/" $2)
      printf("\\%03o", $4) >(stage "/" $2 "-labels") }' "$stage/order"
broken=$(($(wc -l <"$stage/broken"))) train=$(($(wc -l <"$stage/train"))) test=$(($(wc -l <"$stage/t10k")))
while read -r i; do
    printf 'left out: %s: cannot be read as PNG, JPEG, PGM or PPM\n' \
        "$(plain "$(readlink "$stage/in/$i")")" >&2
done <"$stage/broken"
[ $((train + test)) -gt 0 ] || die 1 "$from: expected pictures, found $n that cannot be read"
[ "$test" -gt 0 ] ||
    die 1 "$from: expected 7 pictures or more, for every seventh is held out, found $train that can be read"

number() { # N: four bytes, the high one first
    printf "$(printf '\\%03o\\%03o\\%03o\\%03o' $(($1 >> 24 & 255)) $(($1 >> 16 & 255)) $(($1 >> 8 & 255)) $(($1 & 255)))"
}
write() { # PART COUNT: its files
    file=$stage/set/$1-images-idx$rank-ubyte
    {
        printf "\\000\\000\\010\\00$rank" && number "$2" && number "$size" && number "$size" &&
            { [ $channels = 1 ] || number 3; } && xargs cat <"$stage/$1"
    } >"$file" && [ $(($(wc -c <"$file"))) = $((4 + 4 * rank + $2 * bytes)) ] || return
    [ -n "$labels" ] || return 0
    file=$stage/set/$1-labels-idx1-ubyte
    { printf '\000\000\010\001' && number "$2" && printf "$(cat "$stage/$1-labels")"; } >"$file" &&
        [ $(($(wc -c <"$file"))) = $((8 + $2)) ]
}
write train $((train)) && write t10k $((test)) || die 1 "$PWD/$stage: cannot be written: is the disk full?"

free_place
trap '' HUP INT TERM # the set is whole: two moves more, and nothing may come between
if [ -e "$name" ]; then mv "$name" "$stage/old"; fi
mv "$stage/set" "$name" || { [ ! -e "$stage/old" ] || mv "$stage/old" "$name"; die 1 "$PWD/$name: cannot be written"; }
[ $((broken)) = 0 ] || note="$note, $((broken)) left out"
echo "$PWD/$name: $((train)) $kind pictures and $((test)) to test with, ${size}x$size, $note;" \
    "for example: make 01 ARGS=\"--data $name\""
