# layers.gp: to draw this figure again, in its folder: gnuplot layers.gp
# caption: The layers of both convolutional players, with their shapes.
# alt: A chain of boxes from noise to a picture, and on to one number.
kind = 'png'
if (!exists('picture')) picture = 'layers.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="G doubles the picture's size twice, D halves it twice\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
z [shape=circle style=filled fillcolor=white color=black margin=0.02]; a [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="7 x 7\n64 channels"]; b [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="14 x 14\n32 channels"];c [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="picture\n28 x 28"]; d [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="14 x 14\n32 channels"];e [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="7 x 7\n64 channels"]; f [shape=ellipse style=dashed color=black label="logit"];z -> a [label="dense"]; a -> b [label="up"]; b -> c [label="up"];c -> d [label="down" color="#d55e00"]; d -> e [label="down" color="#d55e00"];e -> f [label="dense" color="#d55e00"]; {rank=same; c; d}
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
