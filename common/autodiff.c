// SPDX-License-Identifier: MIT
/*
# autodiff.c: the tape

A network is a long chain of simple operations, and the derivative of a chain is a product of simple
derivatives. To have the gradient of the last number with respect to every parameter we need two
things: a list of what was computed, in order, and for each operation the rule that turns "how $y$
changes with my result" into "how $y$ changes with my inputs". The list is the *tape*; the rule is
the operation's *adjoint* and stands beside it in ops.c. Walking the tape once from its end to its
beginning then costs about twice as much as computing $y$ did, however many parameters there are.
This is reverse-mode automatic differentiation (Linnainmaa 1970; Griewank and Walther, "Evaluating
Derivatives", 2008, chapter 3), and in a neural network it is called back-propagation.

Write $\bar u = \partial y / \partial u$ for the adjoint of an intermediate result $u$. If $u$ is
used by several operations $v_1, v_2, \dots$, each sends back a share, and the shares add:

$$ \bar u = \sum_i \bar v_i \, \frac{\partial v_i}{\partial u}. $$

In words: to know how $y$ feels a change of $u$, ask everyone who used $u$ and add up. Going
backwards through the tape, everyone who used $u$ comes before the operation that made $u$, so by
the time we reach it the sum is complete.

Three decisions keep this file short.

*An adjoint is written with the same operations as everything else.* It calls `matmul` and
`multiply`, not loops. When the caller asks for a differentiable gradient, those calls are recorded
too, and the gradient of a gradient needs no code at all.

*Only what is asked for is computed.* `grad` first walks forward from the tensors whose gradient is
wanted and marks what depends on them. Holding a network fixed is then not a flag in the network:
one simply does not ask for its gradient.

*The tape lives in the arena.* It is emptied with the step.
*/
#include "common.h"

#include <stdlib.h>
#include <string.h>

static Node *tape;  // grows when needed, is never shrunk
static int tape_count, tape_room;
static bool recording = true;
static unsigned running;  // the number of the latest call of grad()

// Switches recording on or off and returns what it was. Off: operations compute and leave no trace,
// as in an evaluation.
bool tape_recording(bool on)
{
    bool before = recording;
    recording = on;
    return before;
}

bool tape_is_recording(void) { return recording; }

// How many operations the tape holds.
int tape_length(void) { return tape_count; }

// Operation i, 0 <= i < tape_length(), in the order in which they were computed.
const Node *tape_node(int i)
{
    if (i < 0 || i >= tape_count)
        die("tape_node: expected 0 to %d, found %d", tape_count - 1, i);
    return &tape[i];
}

// How full arena and tape are now.
StepMark step_mark(void) { return (StepMark){arena_mark(), tape_count}; }

// Takes back all that came after the mark: tensors made since are gone, and the tape forgets them.
void step_release(StepMark mark)
{
    arena_release(mark.arena);
    tape_count = mark.nodes;
}

// The end of a training step: every tensor of the step is gone, and the tape is empty.
void step_reset(void) { step_release((StepMark){{0, 0}, 0}); }

// Writes down that `out` was computed from `in` (count). Returns the new node, for the attributes
// that its adjoint will want, valid until the next operation is recorded; when nothing is recorded,
// one that nobody reads.
Node *tape_record(const char *name, Adjoint *adjoint, Tensor *out, int count, Tensor *const *in)
{
    static Node unread;
    if (!recording)
        return &unread;
    if (tape_count == tape_room) {
        tape_room = tape_room ? 2 * tape_room : 1024;
        tape = alloc_again(tape, (size_t)tape_room, sizeof *tape);
    }
    Node *node = &tape[tape_count++];
    *node = (Node){.name = name, .adjoint = adjoint, .count = count, .out = out};
    node->in = step_alloc((size_t)count * sizeof(Tensor *));
    memcpy(node->in, in, (size_t)count * sizeof(Tensor *));
    return node;
}

/*
## The two questions an adjoint asks

An adjoint is called with its node and with $g$, the adjoint of the node's result. For each input it
may ask whether anybody wants the share, and hand it over. The first share is taken as it is. The
second is added to it in a fresh tensor, because the first may also be somebody else's (the adjoint
of `add` hands the same $g$ to both its inputs). That sum is ours, so the third and later ones are
added in place: a weight that was used at twenty time steps does not need twenty sums. Only when the
way back is itself recorded is every sum a tensor of its own.
*/
bool tape_wants(const Node *node, int i) { return node->in[i]->mark == running; }

void tape_give(Node *node, int i, Tensor *share)
{
    Tensor *in = node->in[i];
    if (in->mark != running)
        return;
    if (!shape_equal(in->shape, share->shape))
        die("adjoint of %s: input %d has shape %s, its share has %s", node->name, i,
            shape_text(in->shape), shape_text(share->shape));
    if (!in->adjoint || recording || !in->summed) {
        in->summed = in->adjoint != NULL;
        in->adjoint = in->adjoint ? add(in->adjoint, share) : share;
        return;
    }
    real *sum = in->adjoint->data;
    const real *more = share->data;
#pragma omp parallel for simd schedule(static) if (parallel : share->size > 16384)
    for (long k = 0; k < share->size; k++)
        sum[k] += more[k];
}

/*
## grad

Forward to mark, backward to collect. The tape may grow while we walk it backwards (when the way
back is recorded), and growing may move it; the walk therefore copies each node before calling its
adjoint, and ends where the tape ended when it began.
*/

// gradient[i], shaped like x[i], receives dy/dx[i]; zeros where y does not depend on x[i]. y holds
// one number. The gradients are results of this step, each with numbers of its own. With
// `differentiable` the way back is recorded, and gradients of the gradients can be asked for.
void grad(Tensor *y, Tensor *const *x, int n, Tensor **gradient, bool differentiable)
{
    if (y->size != 1)
        die("grad: expected one number to differentiate, found shape %s", shape_text(y->shape));
    unsigned call = ++running;
    for (int i = 0; i < n; i++) {
        x[i]->mark = call;
        x[i]->adjoint = NULL;
    }
    int length = tape_count;
    for (int i = 0; i < length; i++)
        for (int k = 0; k < tape[i].count; k++)
            if (tape[i].in[k]->mark == call && tape[i].out->mark != call) {
                tape[i].out->mark = call;
                tape[i].out->adjoint = NULL;
            }

    bool before = tape_recording(differentiable);
    if (y->mark == call)
        y->adjoint = tensor_fill(y->shape, 1);
    for (int i = length - 1; i >= 0; i--) {
        Node node = tape[i];
        if (node.out->mark == call && node.out->adjoint)
            node.adjoint(&node, node.out->adjoint);
    }
    for (int i = 0; i < n; i++) {
        gradient[i] = x[i]->adjoint ? x[i]->adjoint : tensor_zeros(x[i]->shape);
        for (int k = 0; k < i; k++)
            if (gradient[k]->data == gradient[i]->data)
                gradient[i] = scale(gradient[i], 1);
    }
    tape_recording(before);
}
