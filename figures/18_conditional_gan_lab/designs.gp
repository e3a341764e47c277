# designs.gp: to draw this figure again, in its folder: gnuplot designs.gp
# caption: The lesson's discriminator gives one answer; the second design gives two, and features meet c.
# alt: Picture and condition into one net with one answer; and two nets with an answer each.
kind = 'png'
if (!exists('picture')) picture = 'designs.'.kind
$diagram << DIAGRAM
digraph {
graph [fontname="DejaVu Sans Bold" fontsize=30 labelloc=t dpi=72 size="17.6,9.8!" ratio=compress pad=0.2 rankdir=LR bgcolor=white label="One net for one question, or two nets for two\n "]
node [fontname="DejaVu Sans" fontsize=28 penwidth=3]
edge [fontname="DejaVu Sans" fontsize=24 penwidth=3 color="#333333"]
x [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="picture x"]; c [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="condition c"];D [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="D(x, c)"]; a [shape=ellipse style=dashed color=black label="real and right?"];x2 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="picture x"]; c2 [shape=box style=filled fillcolor="#e4e4e4" color="#6f6f6f" label="condition c"];n [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="picture's net"]; r [shape=ellipse style=dashed color=black label="real?"];m [shape=box style="rounded,filled" fillcolor="#fbe5d6" color="#d55e00" label="small net"]; fit [shape=ellipse style=dashed color=black label="right?"];x -> D; c -> D; D -> a; x2 -> n; n -> r; n -> m [label="features"]; c2 -> m; m -> fit
}
DIAGRAM
if (system('command -v dot') eq '') { print 'diagrams are drawn by Graphviz, and its dot is not here'; exit status 1 }
set print '| dot -T'.kind.' -o '.picture
print $diagram
set print
