# game.gp: to draw this figure again, in its folder: gnuplot game.gp
# caption: Who feeds whom, and whom the gradient of V reaches.
# alt: Noise to generator; generator and data to discriminator; two arrows back.
kind = 'png'
if (!exists('picture')) picture = 'game.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="Two players, one value: D pushes it up, G down\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
z [shape=circle style=filled fillcolor=white color=black margin=0.02]; G [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="generator\nG"]; D [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="discriminator\nD"];x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="data\nx"]; V [shape=ellipse style=dashed color=black label="V(G, D)"];z -> G; G -> D [label="G(z)"]; x -> D; D -> V;V -> D [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="up"]; D -> G [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="down, through D"]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
