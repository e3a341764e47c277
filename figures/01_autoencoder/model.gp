# model.gp: to draw this figure again, in its folder: gnuplot model.gp
# caption: An encoder makes k numbers of a picture, a decoder makes a picture of them; the loss compares the two, and its gradient goes back through both.
# alt: Picture, encoder, code, decoder, copy, error, in a row; dashed arrows go back.
kind = 'png'
if (!exists('picture')) picture = 'model.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="Whatever the copy knows of the picture has passed the code\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="picture x\n(B, D)"]; f [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="encoder\nf"];z [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="code z\n(B, k)"]; g [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="decoder\ng"];y [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="copy\n(B, D)"]; L [shape=ellipse style=dashed color=black label="squared\nerror"];x -> f; f -> z; z -> g; g -> y; y -> L; x -> L [weight=0];L -> g [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="gradient"]; g -> f [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false label="gradient"]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
