# SPDX-License-Identifier: MIT
#
# weave.awk: a chapter's program as Markdown.    awk -f weave.awk chapters/01_autoencoder.c
#
# A block comment whose marks each stand alone in column 1 is prose and passes through as it is. Every other line is
# code: it goes into a fence that carries the file's name and the number of its first line, from which pandoc numbers
# the others. Blank lines at the end of a piece of code are the only lines that are lost; nothing is moved.

function fence_close() { if (open) print fence "\n"; open = blanks = 0 }

BEGIN { fence = "~~~~~~~~" }
$0 == "/*" && !prose { fence_close(); prose = 1; next }
$0 == "*/" && prose { print ""; prose = 0; next }
prose { print; next }
$0 == "" { blanks++; next }
{
    if (!open) printf "\n%s {.c .numberLines startFrom=\"%d\" file=\"%s\"}\n", fence, FNR, FILENAME
    for (; open && blanks; blanks--) print ""
    open = 1
    blanks = 0
    print
}
END {
    fence_close()
    if (prose) { print FILENAME ": a block comment is not closed" > "/dev/stderr"; exit 1 }
}
