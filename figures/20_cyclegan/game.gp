# game.gp: to draw this figure again, in its folder: gnuplot game.gp
# caption: One half of (20.1): from A to B and back. The other half, from B to A and back with D_A, is its mirror image.
# alt: A chain from a over G_AB and G_BA back to a; in its middle D_B compares with b.
kind = 'png'
if (!exists('picture')) picture = 'game.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="Two nets translate, one compares, and the way round must end where it began\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
a [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="a"]; AB [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="translator\nG_AB"]; BA [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="translator\nG_BA"]; back [shape=ellipse style=dashed color=black label="L_cycle:\n= a ?"]; b [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="b"]; like [shape=ellipse style=dashed color=black label="V:\nlike B ?"]; DB [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="discriminator\nD_B"]; a -> AB; AB -> BA [label="G_AB(a)"]; BA -> back; AB -> DB; b -> DB; DB -> like
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
