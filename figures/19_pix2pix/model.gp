# model.gp: to draw this figure again, in its folder: gnuplot model.gp
# caption: The U-Net: sides of the picture on the way down and up; skips across.
# alt: A chain of boxes from 32 down to 2 and up to 32, with arrows across between equals.
kind = 'png'
if (!exists('picture')) picture = 'model.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="The long way finds out what, the skips carry where\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="plan\n32"]; d0 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="16"]; d1 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="8"]; d2 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="4"]; d3 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="2"]; u3 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="4"]; u2 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="8"]; u1 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="16"]; u0 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="32"]; y [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="drawing\n32"]; z [shape=circle style=filled fillcolor=white color=black margin=0.02]; x -> d0 -> d1 -> d2 -> d3 -> u3 -> u2 -> u1 -> u0 -> y; z -> u3; d2 -> u2 [label="skip"]; d1 -> u1; d0 -> u0; x -> y
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
