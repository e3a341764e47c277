# model.gp: to draw this figure again, in its folder: gnuplot model.gp
# caption: One layer each way with the same weights; the error looks at the copy, the penalty at the encoder alone.
# alt: A picture goes through an encoder to a code and through a decoder to a copy; two losses.
kind = 'png'
if (!exists('picture')) picture = 'model.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="Two prices: of a bad copy, and of a code that moves\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="picture x\n(B, D)"]; x -> e; e [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="encoder\ns(xW + b)"]; e -> h; h [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="code h\n(B, H)"]; h -> d; d [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="decoder\nhWᵀ + c"]; d -> y; y [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="copy\n(B, D)"]; y -> L; L [shape=ellipse style=dashed color=black label="error L"]; P [shape=ellipse style=dashed color=black label="penalty λ|J|²"]; h -> P; {rank=same; h; P}
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
