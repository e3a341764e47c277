# game.gp: to draw this figure again, in its folder: gnuplot game.gp
# caption: Who feeds whom: the generator's words are finished by roll-outs and judged.
# alt: Generator to words to roll-outs to discriminator; a reward goes back to the loss.
kind = 'png'
if (!exists('picture')) picture = 'game.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="D's answer comes back as a number, not as a gradient\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
G [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="generator\n(LSTM)"]; y [shape=circle style=filled fillcolor=white color=black margin=0.02 label="words"];r [shape=circle style=filled fillcolor=white color=black margin=0.02 label="N endings"]; D [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="discriminator\n(text CNN)"];x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="real\nsentences"]; Q [shape=ellipse style=dashed color=black label="worth Q\n(T, B)"];L [shape=ellipse style=dashed color=black label="policy loss"]; LD [shape=ellipse style=dashed color=black label="D's loss"];D -> LD; LD -> D [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false]; y -> D; G -> y; y -> r; r -> D [label="sentences"]; x -> D;D -> Q [label="mean D"]; Q -> L; y -> L; L -> G [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="ln G"]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
