# machine.gp: to draw this figure again, in its folder: gnuplot machine.gp
# caption: The stack of part labels: black arrows draw a picture, the thick line is a Boltzmann machine, grey dashed arrows take a picture up.
# alt: Picture and three layers in a row; arrows to the picture; the last two layers, and a label, tied by thick lines.
kind = 'png'
if (!exists('picture')) picture = 'machine.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="Arrows point down to the picture; only the top pair is an RBM\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
v [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="picture\nv"]; a [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="h⁽¹⁾\n500"]; b [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="h⁽²⁾\n500"];c [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="h⁽³⁾\n1,000"]; y [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="label\n10"];v -> a [dir=back label="  P(v|h⁽¹⁾)  "]; a -> b [dir=back label="  P(h⁽¹⁾|h⁽²⁾)  "];b -> c [dir=none penwidth=9 color="#004f87" fontcolor="#004f87" label="  RBM  "];y -> c [dir=none penwidth=9 color="#004f87"]; {rank=same; b; y};v -> a [style=dashed color="#6f6f6f" fontcolor="#6f6f6f" constraint=false label="recognition, up"];a -> b [style=dashed color="#6f6f6f" fontcolor="#6f6f6f" constraint=false label="up"]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
