#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# depth: deep
#
# The pages of the book in a browser without a window: test_pages.js says what is looked at. Where the
# browser is missing, this is skipped.    tests/test_pages.sh [SHOTS [PATTERN]]: keeps pictures, too

cd "$(dirname "$0")/.." || exit 1
for chromium in chromium chromium-browser google-chrome; do command -v $chromium >/dev/null && break || chromium=; done
[ -n "$chromium" ] || { echo "no Chromium (sh install.sh test-deep installs it)"; exit 77; }
for tool in pandoc node katex; do
    command -v $tool >/dev/null || { echo "no $tool (sh install.sh book installs it)"; exit 77; }
done
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
sh notes/book/weave.sh "$work/pages" || { echo "the book cannot be woven"; exit 1; }

# A page with every fault first: whoever does not see them sees nothing.
mkdir "$work/faulty" && cat >"$work/faulty/faulty.html" <<'END'
<!DOCTYPE html><html lang="en"><title>x</title><body style="background:#fff"><main><p style="color:#999">pale</p>
<p style="font-size:8px">tiny</p><img src="none.png" alt="x"><img src="none.png"><p style="width:2000px">wide</p></main>
<script>console.error('heard')</script></body></html>
END
HOME=$work TMPDIR=$work node tests/test_pages.js "$chromium" "$work/faulty" >"$work/faults"
for fault in 'contrast 2' 'text of 8 px' 'broken picture' 'no alternative text' 'scrolls sideways' 'console: .*heard' 'has a script'; do
    grep -q "$fault" "$work/faults" || { echo "not seen on a faulty page: $fault"; cat "$work/faults"; exit 1; }
done
HOME=$work TMPDIR=$work node tests/test_pages.js "$chromium" "$work/pages" "$@"
