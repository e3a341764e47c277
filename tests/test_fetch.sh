#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# data/fetch.sh, by curl and by wget, from a server of our own on this machine that can do all that goes wrong out
# there: break off, stall, know nothing of ranges, hand out something else. Nothing here leaves the machine. The script
# is a copy in a folder with an odd name, and README.md there states the sums of small files; the real ones have their
# turn at the end, if they are here.

cd "$(dirname "$0")/.." || exit 1
here=$PWD
command -v python3 >/dev/null || { echo "skipped: python3, which would play the server, is not here"; exit 77; }
work=$(mktemp -d) || exit 1
chmod 755 "$work" # for a moment we are nobody
server= child= transfer=
trap 'kill $server $child 2>/dev/null; rm -rf "$work"' EXIT
good=0 bad=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { # WHAT COMMAND...
    local what=$1
    shift
    if "$@" >"$work/why" 2>&1; then ok; else no "$by$what"; sed 's/^/    /' "$work/why" "$work/said" "$work/server.log"; fi
}
until_true() { local i; for i in $(seq 600); do "$@" >/dev/null 2>&1 && return; sleep 0.05; done; return 1; }

# ---- the server: http://127.0.0.1:PORT/MANNER/.../SET/FILE ----

cat >"$work/server.py" <<'END'
import http.server, os, re, sys, time
work, port = sys.argv[1], sys.argv[2]
class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass
    def do_GET(self):
        manner, *_, folder, name = self.path.strip('/').split('/')
        asked = self.headers.get('Range')
        with open(work + '/log', 'a') as log:
            log.write(f'{manner} {folder}/{name} {asked}\n')
        if manner == 'moved':
            self.send_response(302)
            self.send_header('Location', f'/good/{folder}/{name}')
            self.send_header('Connection', 'close') # or wget may ask again on a line that is about to be cut
            return self.end_headers()
        path = f'{open(work + "/root").read().strip()}/{folder}/{name}'
        if manner == 'missing' or not os.path.exists(path):
            return self.send_error(404)
        data = open(path, 'rb').read()
        if manner == 'wrong':
            data = b'<html>please log in</html>' + data[26:]
        start = 0
        if asked and manner not in ('plain', 'wrong'):
            start = int(re.fullmatch(r'bytes=(\d+)-', asked)[1])
            if start >= len(data):
                self.send_response(416)
                self.send_header('Content-Range', f'bytes */{len(data)}')
                self.send_header('Content-Length', '0')
                return self.end_headers()
        self.send_response(206 if start else 200)
        if start:
            self.send_header('Content-Range', f'bytes {start}-{len(data) - 1}/{len(data)}')
        self.send_header('Content-Length', str(len(data) - start))
        self.end_headers()
        half = len(data) // 2
        if manner == 'cut':                    # what is there breaks off in the middle; the second half arrives
            return self.wfile.write(data[start:half] if start < half else data[start:])
        if manner == 'stall' and 'train-images' in name: # half of it, then silence; at last, if still there, rubbish
            self.wfile.write(data[start:half])
            self.wfile.flush()
            while not os.path.exists(work + '/release'):
                time.sleep(0.05)
            return self.wfile.write(b'X' * (len(data) - max(half, start)))
        self.wfile.write(data[start:])
class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    def handle_error(self, *_):                # a client that hangs up is part of the test
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(*_)
with Server(('127.0.0.1', 0), Handler) as server:
    with open(port + '.new', 'w') as file:
        file.write(str(server.server_address[1]))
    os.rename(port + '.new', port)
    server.serve_forever()
END
python3 "$work/server.py" "$work" "$work/port" >"$work/server.log" 2>&1 &
server=$!
until_true test -s "$work/port" || { cat "$work/server.log"; echo "the server did not start"; exit 1; }
at=http://127.0.0.1:$(cat "$work/port")
dead=http://127.0.0.1:1

# ---- a small set, and a tree with fetch.sh ----

first=train-images-idx3-ubyte.gz
names="$first train-labels-idx1-ubyte.gz t10k-images-idx3-ubyte.gz t10k-labels-idx1-ubyte.gz"
digest() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi <"$1" | cut -c 1-64; }
echo "$work/sets" >"$work/root"
tree="$work/it's \"odd\" \$(touch oops) [1] * \\n/data"
mkdir -p "$tree" "$work/sets/mnist" "$work/sets/fashion-mnist"
cp data/fetch.sh "$tree"
echo "# Sums" >"$tree/README.md"
for set in mnist fashion-mnist; do
    for name in $names; do
        yes "$set $name" | head -c 100000 >"$work/sets/$set/$name"
        echo "$(digest "$work/sets/$set/$name")  $set/$name" >>"$tree/README.md"
    done
done
bytes=$(($(wc -c <"$work/sets/mnist/$first")))
middle=$((bytes / 2))

mkdir "$work/curl" "$work/wget" "$work/none" "$work/false"
for tool in sh dirname sha256sum shasum perl cut wc tail cp mv rm rmdir mkdir cat sed; do
    path=$(command -v $tool) && for bin in curl wget none false; do ln -s "$path" "$work/$bin/$tool"; done
done
for bin in curl wget none false; do # a second try comes at once
    echo '#!/bin/sh' >"$work/$bin/sleep" && chmod +x "$work/$bin/sleep"
done
for tool in curl wget; do
    path=$(command -v $tool) && ln -s "$path" "$work/$tool/$tool"
done
cat >"$work/false/curl" <<END # what is said without a network, and a note of what was asked for
#!/bin/sh
for last; do :; done
echo "\$last" >>"$work/asked"
echo "curl: (6) Could not resolve host" >&2
exit 6
END
chmod +x "$work/false/curl"

as= sha="SHA-256 [0-9a-f]{64}"
call() { # MIRRORS NAME...: fetch.sh there; its status in $status, its words in $work/said
    local mirrors=$1
    shift
    : >"$work/log"
    env -i PATH="$work/$bin" HOME="$work" LTG_MIRROR="$mirrors" LTG_PATIENCE="${patience:-60}" \
        $as "${shell:-sh}" "$tree/fetch.sh" "$@" >"$work/said" 2>&1 </dev/null
    status=$?
}
fresh() { rm -rf "$tree/mnist" "$tree/mnist.part" "$tree/fashion-mnist" "$tree/fashion-mnist.part" "$work/release"; }
whole() { # SET...: is each there, equal, with nothing beside it and nothing left over?
    local set name
    for set in "$@"; do
        for name in $names; do cmp "$work/sets/$set/$name" "$tree/$set/$name" || return; done
        ls -lA "$tree" "$tree/$set"
        [ "$(ls -A "$tree/$set" | wc -l)" -eq 4 ] && [ ! -e "$tree/$set.part" ] || return
    done
}
comes() { is "$1: status 0 ($status)" [ $status = 0 ]; is "$1: the set is whole" whole mnist; }
never_half() { is "$1: nothing under the final name" [ ! -e "$tree/mnist" ]; }
fails() { # WHAT PATTERN [STATUS]
    is "$1: status ${3:-1} ($status)" [ $status = "${3:-1}" ]
    is "$1: says so" grep -qE "$2" "$work/said"
    is "$1: in one line, the last" [ "$(grep '^error: ' "$work/said")" = "$(tail -n 1 "$work/said")" ]
    never_half "$1"
}
arrives() { [ "$(wc -c <"$tree/mnist.part/$first")" -gt 1000 ]; } 2>/dev/null # the tool may hold some back
find_transfer() { # of the child
    transfer=$(ps -A -o pid= -o ppid= -o comm= | awk -v p=$child -v t=$bin '
        { sub(/.*\//, "", $3) } $2 == p && $3 == t { print $1 }')
    [ -n "$transfer" ]
}
begin() { # MIRRORS: in the background, as its own group of processes, until some of a file is there
    set -m
    env -i PATH="$work/$bin" HOME="$work" LTG_MIRROR="$1" LTG_PATIENCE=60 sh "$tree/fetch.sh" mnist \
        >"$work/said" 2>&1 </dev/null &
    child=$!
    set +m
    is "half a file arrives" until_true arrives
    is "a transfer is at work" until_true find_transfer
}
gone() { ! kill -0 "$1"; }
ends() { wait $child 2>/dev/null; status=$?; child=; }

# ---- what happens out there ----

for bin in curl wget; do
    by="$bin: "
    [ -e "$work/$bin/$bin" ] || { echo "$bin is not here, so it is not tried"; continue; }
    fresh
    call "$at/good/"
    comes "both sets"
    is "both sets: the second too" whole fashion-mnist
    call "$at/missing"
    comes "already there"
    is "already there: nobody is asked" [ ! -s "$work/log" ]
    rm "$tree/mnist/$first"
    call "$at/good" mnist
    comes "one file is missing"
    is "one file is missing: only that is fetched" [ "$(cat "$work/log")" = "good mnist/$first None" ]
    echo damaged >"$tree/mnist/$first"
    call "$at/missing" mnist
    is "damaged, and no help: status 1, left as it is" [ $status = 1 -a "$(cat "$tree/mnist/$first")" = damaged ]
    call "$at/good" mnist
    comes "damaged"

    fresh
    call "$at/missing" mnist
    fails "404" "$first: expected $sha, found nothing \(.*404.*\) at $at/missing/mnist/$first: try"
    is "404: nothing is left" [ ! -e "$tree/mnist.part" ]
    call "$at/wrong $at/missing" mnist
    fails "a wrong file" "expected $sha, found $sha at [^ ]*wrong[^ ]*, nothing .* at .*missing"
    is "a wrong file: nothing is left" [ ! -e "$tree/mnist.part" ]
    call "$at/wrong $dead $at/missing $at/good" mnist
    comes "one server wrong, one dead, one without it, one good"
    fresh
    call "$dead" mnist
    fails "nobody answers" "found nothing \(.*\) at $dead/mnist/$first: try again later, or name another server"
    call "$at/moved" mnist
    comes "moved elsewhere"

    fresh
    call "$at/cut" mnist
    comes "breaks off"
    is "breaks off: continued in the middle" grep -q "cut mnist/$first bytes=$middle-" "$work/log"
    fresh
    patience=1 call "$at/stall" mnist
    fails "stalls" "found nothing .* at $at/stall"
    is "stalls: what came is kept" [ "$(wc -c <"$tree/mnist.part/$first")" -eq $middle ]
    call "$at/good" mnist
    comes "stalled, then a good server"
    is "stalled, then a good server: continued" grep -q "good mnist/$first bytes=$middle-" "$work/log"
    fresh
    patience=1 call "$at/stall $at/plain" mnist
    comes "stalled, then a server that knows no ranges"
    mkdir "$tree/mnist.part" && mv "$tree/mnist/$first" "$tree/mnist.part" && rm -r "$tree/mnist"
    call "$at/good" mnist
    comes "all was fetched, but not moved"
    is "all was fetched, but not moved: not asked for again" [ "$(grep -c "$first" "$work/log")" = 0 ]
    for rubbish in 10 $bytes $((bytes + 5)); do
        fresh
        mkdir "$tree/mnist.part" && head -c "$rubbish" /dev/zero >"$tree/mnist.part/$first"
        call "$at/good" mnist
        comes "continues $rubbish bytes of rubbish"
    done
    mkdir "$tree/mnist.part" && echo half >"$tree/mnist.part/$first"
    call "$at/missing" mnist
    comes "a leftover beside a set that is whole"

    # stopped, in three ways, and once more
    fresh
    begin "$at/stall"
    call "$at/good" mnist
    fails "a second call meanwhile" "process [0-9]+ is at work on it"
    kill -INT -$child # as Ctrl-C does: to the whole group
    ends
    is "Ctrl-C: status 130 ($status)" [ $status = 130 ]
    is "Ctrl-C: the transfer is stopped" until_true gone $transfer
    is "Ctrl-C: leaves what came" [ "$(ls -A "$tree/mnist.part")" = "$first" ]
    never_half Ctrl-C
    begin "$at/stall"
    kill -TERM $child # to the shell alone
    ends
    is "SIGTERM: status 143 ($status)" [ $status = 143 ]
    is "SIGTERM: the transfer is stopped" until_true gone $transfer
    never_half SIGTERM
    call "$at/good" mnist
    comes "after Ctrl-C and SIGTERM"
    is "after Ctrl-C and SIGTERM: continued" grep -q "$first bytes=[1-9]" "$work/log"
    fresh
    begin "$at/stall"
    kill -KILL $child
    ends
    never_half SIGKILL
    is "SIGKILL: the transfer lives on" kill -0 $transfer
    call "$at/good" mnist
    comes "after SIGKILL"
    is "after SIGKILL: continued" grep -q "$first bytes=[1-9]" "$work/log"
    touch "$work/release" # now the old transfer writes rubbish, where it may
    is "the transfer that lived on ends" until_true gone $transfer
    comes "whatever it wrote"

    # a disk that is full, a folder that is not to be written, something in the way
    fresh
    (trap '' XFSZ; ulimit -f $((bytes / 2048)); call "$at/good" mnist; exit $status)
    status=$?
    fails "full" "mnist.part/$first: cannot be written: is the disk full\?"
    call "$at/good" mnist
    comes "no longer full"
    fresh
    [ "$(id -u)" = 0 ] && as=$(command -v setpriv) && as="$as --reuid=65534 --regid=65534 --clear-groups"
    chmod a-w "$tree"
    [ "$(id -u)" = 0 ] && [ -z "$as" ] || { call "$at/good" mnist; fails "read-only" "mnist.part: cannot be written"; }
    chmod u+w "$tree"
    as=
    echo mine >"$tree/mnist.part"
    call "$at/good" mnist
    fails "a file in the way" "mnist.part: cannot be written"
    rm "$tree/mnist.part" && echo mine >"$tree/mnist"
    call "$at/good" mnist
    is "a file under the final name: status 1 ($status), left alone" [ $status = 1 -a "$(cat "$tree/mnist")" = mine ]
    is "a file under the final name: says so" grep -q '^error: .*mnist: cannot be written' "$work/said"
    rm "$tree/mnist" && mkdir "$work/elsewhere" && ln -s "$work/elsewhere" "$tree/mnist"
    call "$at/missing" mnist
    comes "all was fetched, into a folder that is linked"
    is "a linked folder stays linked" [ -L "$tree/mnist" ]
    rm -r "$tree/mnist" "$work/elsewhere"

    # odd and wrong words
    fresh
    call "$at/good/it's\$(touch\${IFS}oops);touch\${IFS}oops&*[1]{2,3}\`x\`|%41\\" mnist
    comes "odd characters in an address"
    fresh
    call "-o$work/oops" mnist
    fails "an address that is an option" "LTG_MIRROR: expected addresses .* found '-o" 2
    call "$at/good file://$work/sets" mnist
    fails "a file as address" "LTG_MIRROR: expected addresses .* found 'file:" 2
    call "$at/good" mnist "cifar; touch oops"
    fails "an unknown set" "expected mnist, fashion-mnist or nothing .*found 'cifar; touch oops'" 2
    patience=soon call "$at/good" mnist
    fails "no number of seconds" "LTG_PATIENCE: expected a whole number .*found 'soon'" 2
done
is "no name was taken for a command" [ -z "$(find "$work" . -name 'oops*')" ]

by="no tool: " bin=none
fresh
call "$at/good" mnist
fails "neither curl nor wget" "neither curl nor wget is here"
by="no network: " bin=false
call "" fashion-mnist
fails "offline" "fashion-mnist/$first: expected $sha, found nothing \(curl: \(6\).*\) at .*, nothing .* at https://"
call "" mnist
fails "offline" "mnist/$first: expected"
is "four public servers are asked" [ "$(sort -u "$work/asked" | grep -cE "^https?://.*/$first\$")" = 4 ]
grep -v ' mnist/' "$tree/README.md" >"$work/README.md" && mv "$work/README.md" "$tree"
call "" mnist
fails "no sums" "README.md: no sums of mnist"

# ---- the real ones ----

by="real: "
for folder in $(echo "${LTG_DATA:-../shared/data}" | tr : ' '); do
    [ -s "$folder/mnist/$first" ] && real=$folder && break
done
if [ -n "$real" ]; then
    (cd "$real" && pwd) >"$work/root"
    tree="$work/book/data"
    mkdir -p "$tree"
    cp data/fetch.sh data/README.md "$tree"
    [ -e "$work/curl/curl" ] && bin=curl || bin=wget
    for set in mnist fashion-mnist; do
        [ -s "$real/$set/$first" ] || { echo "$set is not here, so its sums are not tried"; continue; }
        shell=$(command -v bash) call "$at/good" $set
        is "$set: the sums are right: status 0 ($status)" [ $status = 0 ]
        cd "$work/book" || exit 1
        env -u LTG_DATA "$here/build/01_autoencoder" --quick --part pca --data $set --out "$work/out" \
            >"$work/said" 2>&1 </dev/null
        status=$?
        is "$set: a chapter reads it: status 0 ($status)" [ $status = 0 ]
        cd "$here" || exit 1
        is "$set: a chapter finds it" grep -q "$set (data/$set)" "$work/said"
    done
else echo "MNIST is not in LTG_DATA, so the sums of the real files are not tried"
fi

echo "$good passed, $bad failed"
[ $bad = 0 ]
