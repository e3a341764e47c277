# players.gp: to draw this figure again, in its folder: gnuplot players.gp
# caption: Who feeds whom; the critic's gradient is asked for at points in between.
# alt: Noise to generator; data, fakes and points in between to the critic.
kind = 'png'
if (!exists('picture')) picture = 'players.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="The penalty is taken between a real point and a generated one\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
z [shape=circle style=filled fillcolor=white color=black margin=0.02]; G [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="generator\nG"]; x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="data\nx"];m [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="in between\nx̂ = ε x + (1 - ε) G(z)"]; D [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="critic\nf"];W [shape=ellipse style=dashed color=black label="f(x) - f(G(z))"]; P [shape=ellipse style=dashed color=black label="(slope - 1)²"];z -> G; G -> D; x -> D; x -> m; G -> m; m -> D; D -> W; D -> P [label="slope at x̂"];W -> D [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="up"]; P -> D [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="down"];D -> G [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="up, through f"]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
