# machine.gp: to draw this figure again, in its folder: gnuplot machine.gp
# caption: Both rules add what a picture gives (above) and take away what the machine's own chain gives; their chains differ in where they start.
# alt: From a picture up to the hidden units; from there CD's chain of one step; below PCD's chain, which is kept.
kind = 'png'
if (!exists('picture')) picture = 'machine.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="CD starts at each picture anew, PCD goes on where it stopped\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
v [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="picture\nv"]; h [shape=circle style=filled fillcolor=white color=black margin=0.02 label="h"]; v -> h [label="P(h|v)"];a [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="v′"]; b [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="h′"]; h -> a [label="P(v|h)"];a -> b [label="CD-1" fontcolor="#a84a00"];c [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="v kept"]; d [shape=circle style=filled fillcolor=white color=black margin=0.02 label="h"]; e [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="v′"];g [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="h′"];c -> d; d -> e; e -> g [label="PCD" fontcolor="#004f87"];e -> c [label="kept for the next step" color="#004f87" fontcolor="#004f87" style=dashed constraint=false];u [shape=ellipse style=dashed color=black label="+ ⟨v h⟩"]; w [shape=ellipse style=dashed color=black label="− ⟨v′h′⟩"]; h -> u; b -> w; g -> w
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
