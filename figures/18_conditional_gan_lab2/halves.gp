# halves.gp: to draw this figure again, in its folder: gnuplot halves.gp
# caption: The generator draws the right half for the left one; the discriminator sees both halves.
# alt: Left half and noise to a box, attention, and to a right half; both halves to another box.
kind = 'png'
if (!exists('picture')) picture = 'halves.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="Only attention leads from one half to the other\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
x1 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="left half\ngiven"]; z [shape=circle style=filled fillcolor=white color=black margin=0.02 label="noise"];g [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="G: attention\nover 50 places"];x2 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="right half\ndrawn or real"];d [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="D: attention\nover 50 places"];L [shape=ellipse style=dashed color=black label="real, and do\nthey agree?"];x1 -> g; z -> g; g -> x2; x1 -> d; x2 -> d; d -> L; d -> g [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="accept!"]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
