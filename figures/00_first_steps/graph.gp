# graph.gp: to draw this figure again, in its folder: gnuplot graph.gp
# caption: A loss (blue, to the right) and its gradient (orange, to the left), as the tape recorded them; grey arrows: results that the way back needs again.
# alt: A chain of blue boxes to the right; above it an orange one that runs back to four gradients.
kind = 'png'
if (!exists('picture')) picture = 'graph.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="The way back passes the same stations as the way there\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
n0 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="dense\n(200, 16)"]
leaf5 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="x\n(200, 1)"]
leaf5 -> n0
leaf0 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="W₁\n(1, 16)"]
leaf0 -> n0
leaf1 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="b₁\n(16)"]
leaf1 -> n0
n1 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="dense\n(200, 1)"]
n0 -> n1
leaf2 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="W₂\n(16, 1)"]
leaf2 -> n1
leaf3 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="b₂\n(1)"]
leaf3 -> n1
n2 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="subtract\n(200, 1)"]
n1 -> n2
leaf4 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="t\n(200, 1)"]
leaf4 -> n2
n3 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="square\n(200, 1)"]
n2 -> n3
n4 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="sum_to\n()"]
n3 -> n4
n5 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="scale\n()"]
n4 -> n5
n6 [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="scale\n()"]
n7 [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="broadcast_to\n(200, 1)"]
n7 -> n6 [dir=back color="#d55e00"]
n8 [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="multiply\n(200, 1)"]
n8 -> n7 [dir=back color="#d55e00"]
n2 -> n8 [color="#b0b0b0" penwidth=2 constraint=false]
n9 [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="scale\n(200, 1)"]
n9 -> n8 [dir=back color="#d55e00"]
n10 [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="matmul\n(200, 16)"]
n10 -> n9 [dir=back color="#d55e00"]
n11 [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="matmul\n∂L/∂W₂"]
n0 -> n11 [color="#b0b0b0" penwidth=2 constraint=false]
n11 -> n9 [dir=back color="#d55e00"]
n12 [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="sum_to\n∂L/∂b₂"]
n12 -> n9 [dir=back color="#d55e00"]
n13 [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="activate_back\n(200, 16)"]
n0 -> n13 [color="#b0b0b0" penwidth=2 constraint=false]
n13 -> n10 [dir=back color="#d55e00"]
n14 [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="matmul\n∂L/∂W₁"]
n14 -> n13 [dir=back color="#d55e00"]
n15 [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="sum_to\n∂L/∂b₁"]
n15 -> n13 [dir=back color="#d55e00"]

}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
