# machine.gp: to draw this figure again, in its folder: gnuplot machine.gp
# caption: From a state to its probability, and from a state to the next one of Metropolis' walk.
# alt: Above: state, energy, weight, and a division by Z, which is a sum over all states. Below: a move, the difference of two energies, a coin, the next state.
kind = 'png'
if (!exists('picture')) picture = 'machine.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="A probability takes the sum over all states, a step does not\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="state x"]; E [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="energy\nE(x)"];w [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="weight\nexp(−E/T)"];Z [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="÷ Z, the sum\nover all states"]; p [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="probability\np(x)"];x -> E; E -> w; w -> Z; Z -> p;y [shape=circle style=filled fillcolor=white color=black margin=0.02 label="move"]; d [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="difference\nΔE"]; a [shape=circle style=filled fillcolor=white color=black margin=0.02 label="coin"];n [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="next state"]; x -> y; y -> d; d -> a [label="  exp(−ΔE/T)  "]; a -> n;n -> x [label="and again" style=dashed constraint=false]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
