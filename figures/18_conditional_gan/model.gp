# model.gp: to draw this figure again, in its folder: gnuplot model.gp
# caption: The reader belongs to D. G draws for a meaning, and D accepts or rejects pairs of picture and meaning.
# alt: Labels and noise go to a generator, pictures and meanings to a discriminator, and pairs to a loss.
kind = 'png'
if (!exists('picture')) picture = 'model.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="D sees pairs, and must reject two kinds of them\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
w [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="labels c, c'"]; z [shape=circle style=filled fillcolor=white color=black margin=0.02 label="noise z"]; r [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="reader"]; G [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="generator\nG(z, c)"]; x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="picture x"]; D [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="discriminator\nD(x, c)"]; L [shape=ellipse style=dashed color=black label="x, c: accept\nG, c: reject\nx, c': reject"]; w -> r; r -> D [label="meaning"]; r -> G [label="detached"]; z -> G; G -> D; x -> D; D -> L; D -> G [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="G, c: accept!"]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
