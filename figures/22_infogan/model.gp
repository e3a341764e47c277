# model.gp: to draw this figure again, in its folder: gnuplot model.gp
# caption: Code and noise to G; pictures to a critic with two heads; the gradient of both losses to G.
# alt: Code, noise, generator, critic with heads D and Q, two losses, dashed arrows back to the generator.
kind = 'png'
if (!exists('picture')) picture = 'model.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="The reader's loss reaches the generator, and no label reaches anybody\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
c [shape=circle style=filled fillcolor=white color=black margin=0.02 label="code c"]; z [shape=circle style=filled fillcolor=white color=black margin=0.02 label="noise z"]; G [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="generator\nG(z, c)"]; x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="pictures x"]; T [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="shared layers\n(B, D) to (B, H)"]; D [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="head D:\nreal?"]; Q [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="head Q:\nwhich c?"]; V [shape=ellipse style=dashed color=black label="V(G, D)"]; L [shape=ellipse style=dashed color=black label="ln Q(c | G)"]; c -> G; z -> G; G -> T; x -> T; T -> D; T -> Q; D -> V; Q -> L; c -> L; V -> G [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="down"]; L -> G [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="up"]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
