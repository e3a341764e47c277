# model.gp: to draw this figure again, in its folder: gnuplot model.gp
# caption: Who feeds whom in a VAE, and where the gradient goes: through the code to mean and deviation, and not to the noise.
# alt: Picture, encoder, mean and deviation, code, decoder, copy term, in a row; noise feeds the code, the KL term hangs at mean and deviation; dashed arrows go back.
kind = 'png'
if (!exists('picture')) picture = 'model.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="The noise enters from the side, so the gradient passes the code\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="picture\nx"]; e [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="encoder"]; m [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="μ, σ"];n [shape=circle style=filled fillcolor=white color=black margin=0.02 label="ε"]; z [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="code z =\nμ + σ ε"]; d [shape=box style="rounded,filled" fillcolor="#dbe8f3" color="#004f87" label="decoder"];c [shape=ellipse style=dashed color=black label="copy\n−ln p(x|z)"]; k [shape=ellipse style=dashed color=black label="KL term"];x -> e; e -> m; m -> z; n -> z; z -> d; d -> c; m -> k;c -> d [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false]; d -> z [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false]; z -> m [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false];k -> m [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false]; m -> e [color="#d55e00" fontcolor="#a84a00" style=dashed constraint=false]
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
