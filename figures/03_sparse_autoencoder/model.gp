# model.gp: to draw this figure again, in its folder: gnuplot model.gp
# caption: The sparse autoencoder: layers, codes, and the two losses that meet at the codes.
# alt: A chain from x over W1 and W2 to a copy; below the codes their mean, and the penalty.
kind = 'png'
if (!exists('picture')) picture = 'model.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="The error speaks of each picture, the penalty only of means\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="x\n(B, D)"]
encoder [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="W₁, sigmoid\n(D, H)"]
h [shape=circle style=filled fillcolor=white color=black margin=0.02 label="codes h\n(B, H)"]
decoder [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="W₂\n(H, D)"]
copy [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="copy\n(B, D)"]
error [shape=ellipse style=dashed color=black label="squared error\nof each picture"]
mean [shape=circle style=filled fillcolor=white color=black margin=0.02 label="mean of h\n(H)"]
penalty [shape=ellipse style=dashed color=black label="KL(ρ ‖ mean)\nof each unit"]
x -> encoder -> h -> decoder -> copy -> error
x -> error
h -> mean -> penalty

}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
