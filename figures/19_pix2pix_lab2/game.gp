# game.gp: to draw this figure again, in its folder: gnuplot game.gp
# caption: Who feeds whom, and where gradients go.
# alt: Plan and chance to generator; plan with drawing or answer to discriminator; the distance of drawing and answer; arrows back from both losses to the generator.
kind = 'png'
if (!exists('picture')) picture = 'game.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="Two losses teach G: a game over patches, and a distance\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="plan x"]; z [shape=circle style=filled fillcolor=white color=black margin=0.02 label="z"]; y [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="answer y"];G [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="U-Net\nG"]; D [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="patches\nD"];L [shape=ellipse style=dashed color=black label="distance"]; V [shape=ellipse style=dashed color=black label="game"];x -> G; z -> G; G -> D [label="G(x, z)"]; x -> D; y -> D; G -> L; y -> L; D -> V;V -> D [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false]; V -> G [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false]; L -> G [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
