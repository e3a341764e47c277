# game.gp: to draw this figure again, in its folder: gnuplot game.gp
# caption: Pictures of A go to B and back; D_B compares translations with pictures of B. The way from B is the mirror image.
# alt: A chain from a over G_AB and G_BA back to a, and its mirror image from b.
kind = 'png'
if (!exists('picture')) picture = 'game.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="Four nets: two translate, two judge, and each way round must end where it began\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
a [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="a"]; AB [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="translator\nG_AB"]; BA [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="translator\nG_BA"]; back [shape=ellipse style=dashed color=black label="= a ?"]; b [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="b"]; DB [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="discriminator\nD_B"]; like [shape=ellipse style=dashed color=black label="like B ?"]; a -> AB; AB -> BA [label="G_AB(a)"]; BA -> back; AB -> DB; b -> DB; DB -> like; b2 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="b"]; BA2 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="translator\nG_BA"]; AB2 [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="translator\nG_AB"]; back2 [shape=ellipse style=dashed color=black label="= b ?"]; a2 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="a"]; DA [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="discriminator\nD_A"]; like2 [shape=ellipse style=dashed color=black label="like A ?"]; b2 -> BA2; BA2 -> AB2 [label="G_BA(b)"]; AB2 -> back2; BA2 -> DA; a2 -> DA; DA -> like2
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
