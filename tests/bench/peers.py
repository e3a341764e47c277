# SPDX-License-Identifier: MIT
"""The other side of `make bench`: the steps of bench.c in PyTorch (and some in scikit-learn), as fast as they go.

    python3 tests/bench/peers.py ROW... [--style eager] [--threads N] [--seconds S] [--batch B] [--width H] [--serve]
    python3 tests/bench/peers.py versions

The styles are three ways to run one program:

  - eager: operation by operation, Adam's loop over parameters (foreach=False). On a CPU the foreach version was 3-10 %
    slower on ae_deep, vae_mlp and lstm_lm, and not clearly faster on gan_mlp (1.13).
  - fused: the same, with Adam in one pass for each parameter (fused=True; PyTorch 2.4 and later).
  - compile: fused Adam, and each loss under torch.compile, which makes one program of the loss and one of its gradients.
    A gradient of a gradient is taken by torch.func then, because what is compiled can be differentiated once only.

To beat a slow peer proves nothing, so wherever two spellings of the same mathematics are plausible, both were timed
(samples per second of processor time, alternating) and the faster one stands here; a spelling that is the faster one
under one version only asks for the version. For all rows:

  - zero_grad(set_to_none=True): an assignment instead of an addition to zeros, for every parameter.
  - (Leaky) ReLU in place: no slower, and less memory.
  - backward(inputs=...) in a generator's step: without it the discriminator's weight gradients are computed and thrown
    away, 3-20 % of gan_mlp and wgan_gp. What is compiled computes all gradients at once; there the discriminator's
    weights are constants instead (`frozen`).
  - numbers too small to be normal count as zero, as in ours.

The environment that PyTorch needs to be at its best (which BLAS it finds) is run.py's affair.
"""
import peer

try:
    import torch
    from torch import nn
    from torch.nn import functional as F
except ImportError as missing:
    peer.absent("PyTorch", missing)

STYLE = "eager"
MODERN = int(torch.__version__.split(".")[0]) >= 2


def compiled(function):
    """Under --style compile, a compiled one."""
    return torch.compile(function) if STYLE == "compile" else function


def frozen(net):
    """The net with its weights as constants."""
    if STYLE != "compile":
        return net
    return lambda x: torch.func.functional_call(net, {name: p.detach() for name, p in net.named_parameters()}, (x,))


def slope_of(scores, x):
    """Gradient of the sum of scores(x) by x, which can be differentiated again."""
    if STYLE == "compile":
        return torch.func.grad(lambda y: scores(y).sum())(x)
    x.requires_grad_()
    return torch.autograd.grad(scores(x).sum(), x, create_graph=True)[0]


def adam(parameters, rate=1e-3, beta1=0.9):
    how = {} if STYLE == "eager" else {"fused": True}
    return torch.optim.Adam(parameters, lr=rate, betas=(beta1, 0.999), **how)


def gan_adam(parameters):
    return adam(parameters, 2e-4, 0.5)


def descend(loss, optimizer, inputs=None):
    """One step down; `inputs` are the parameters that want a gradient, if not all in sight do."""
    optimizer.zero_grad(set_to_none=True)
    loss.backward(inputs=inputs)
    optimizer.step()


def bce_pixels(logits, x):
    """Summed over pixels, mean over the batch."""
    return F.binary_cross_entropy_with_logits(logits, x, reduction="sum") / len(x)


bce = F.binary_cross_entropy_with_logits


def holds(expected, *parts):
    """Dies unless modules and tensors have that many parameters together: the row's definition, by arithmetic."""
    found = sum(p.numel() for part in parts for p in (part.parameters() if isinstance(part, nn.Module) else [part]))
    assert found == expected, f"expected {expected} parameters, found {found}"


def mlp(widths, hidden, last=None, linear_at=()):
    layers = []
    for i, (D, H) in enumerate(zip(widths, widths[1:])):
        layers.append(nn.Linear(D, H))
        if i < len(widths) - 2 and i not in linear_at:
            layers.append(hidden())
    return nn.Sequential(*layers, *([last()] if last else []))


def relu():
    return nn.ReLU(inplace=True)


def leaky():
    return nn.LeakyReLU(0.2, inplace=True)


# ---- each row: a function of batch and width that returns its step ----


def ae_deep(B, H):
    net = mlp([784, 1000, 500, 250, 30, 250, 500, 1000, 784], relu, linear_at=[3])
    holds(2837314, net)  # products 2 (784000 + 500000 + 125000 + 7500), biases 4314
    optimizer, x = adam(net.parameters()), torch.rand(B, 784)

    loss = compiled(lambda: bce_pixels(net(x), x))
    return lambda: descend(loss(), optimizer)


def vae_mlp(B, H):
    # One layer of 40 units, cut in two, was 5 % slower than two heads: its halves' gradients are put together by a copy.
    encoder, mean, log_variance = nn.Linear(784, H), nn.Linear(H, 20), nn.Linear(H, 20)
    decoder, pixels = nn.Linear(20, H), nn.Linear(H, 784)
    parts = nn.ModuleList([encoder, mean, log_variance, decoder, pixels])
    holds(H * (2 * 784 + 3 * 20) + 2 * H + 2 * 20 + 784, parts)
    optimizer, x = adam(parts.parameters()), torch.rand(B, 784)

    @compiled
    def loss():
        h = F.relu(encoder(x), inplace=True)
        mu, lv = mean(h), log_variance(h)
        z = mu + torch.exp(0.5 * lv) * torch.randn_like(mu)
        logits = pixels(F.relu(decoder(z), inplace=True))
        kl = 0.5 / B * (lv.exp() + mu * mu - 1 - lv).sum()
        return bce_pixels(logits, x) + kl

    return lambda: descend(loss(), optimizer)


def cae(B, H):
    # W as (784, 256) or its transpose: the same within 3 %, this one the faster.
    W = (0.05 * torch.randn(784, 256)).requires_grad_()
    b, c = torch.zeros(256, requires_grad=True), torch.zeros(784, requires_grad=True)
    holds(784 * 256 + 256 + 784, W, b, c)
    optimizer, x = adam([W, b, c]), torch.rand(B, 784)

    @compiled
    def loss():
        h = torch.sigmoid(torch.addmm(b, x, W))
        logits = F.linear(h, W, c)
        jacobian = ((h * (1 - h)).square() @ W.square().sum(0)).sum()
        return bce_pixels(logits, x) + 0.1 / B * jacobian

    return lambda: descend(loss(), optimizer)


def cae_penalty(B, H):
    """One random direction of a code of two layers: a gradient of a gradient."""
    encoder = mlp([784, 256, 64], nn.Sigmoid, nn.Sigmoid)
    decoder = mlp([64, 256, 784], nn.Sigmoid)
    holds(2 * (784 * 256 + 256 * 64) + 256 + 64 + 256 + 784, encoder, decoder)
    parameters = [*encoder.parameters(), *decoder.parameters()]
    optimizer, x = adam(parameters), torch.rand(B, 784)
    target, moved = x.detach(), x.clone().requires_grad_()

    @compiled
    def loss():
        if STYLE == "compile":
            h, back = torch.func.vjp(encoder, x)
            (along,) = back(torch.randn_like(h))
        else:
            h = encoder(moved)
            (along,) = torch.autograd.grad(h, moved, torch.randn_like(h), create_graph=True)
        return bce_pixels(decoder(h), target) + 0.1 / B * along.square().sum()

    return lambda: descend(loss(), optimizer, parameters)


def rbm_cd1(B, H):
    # Uniform numbers made in place and compared in place: 12 % faster than torch.bernoulli, 2 % than rand_like() < p.
    W, b, c = 0.01 * torch.randn(784, 500), torch.zeros(784), torch.zeros(500)
    v0, rate = (torch.rand(B, 784) < 0.13).float(), 0.01 / B
    u_h, u_v = torch.empty(B, 500), torch.empty(B, 784)

    @compiled
    @torch.no_grad()
    def step():
        h0 = torch.addmm(c, v0, W).sigmoid_()
        h = torch.lt(u_h.uniform_(), h0, out=u_h)
        v1 = torch.lt(u_v.uniform_(), torch.addmm(b, h, W.t()).sigmoid_(), out=u_v)
        h1 = torch.addmm(c, v1, W).sigmoid_()
        W.addmm_(v0.t(), h0, alpha=rate).addmm_(v1.t(), h1, alpha=-rate)
        b.add_((v0 - v1).sum(0), alpha=rate)
        c.add_(h0.sub_(h1).sum(0), alpha=rate)

    return step


def rbm_cd1_sklearn(B, H):
    """Persistent chains instead of restarted ones: the same products and draws. `partial_fit` would convert to double
    at each call; `_fit` is what `fit` calls for each batch, and stays in single precision."""
    try:
        import numpy
        from sklearn.neural_network import BernoulliRBM
        from threadpoolctl import threadpool_limits
    except ImportError as missing:
        peer.absent("scikit-learn", missing)
    threadpool_limits(torch.get_num_threads())
    rng = numpy.random.RandomState(1)
    x = (rng.uniform(size=(B, 784)) < 0.13).astype(numpy.float32)
    rbm = BernoulliRBM(n_components=500, learning_rate=0.01, batch_size=B, n_iter=1, random_state=rng).fit(x)
    assert rbm.components_.shape == (500, 784) and rbm.components_.dtype == numpy.float32

    def step():
        rbm._fit(x, rng)

    return step


def fista_problem(B):
    """Rows that are mixtures of about 8 of 128 atoms of length 1; the 1-norm is weighted by 0.2."""
    W = torch.randn(128, 64)
    W /= W.norm(dim=1, keepdim=True)
    return torch.randn(B, 128).mul_(torch.rand(B, 128) < 8 / 128) @ W, W, 0.2


def fista(B, H):
    x, W, weight = fista_problem(B)
    gram = W @ W.T
    L = torch.linalg.eigvalsh(gram)[-1].item()

    @compiled
    @torch.no_grad()
    def step():
        target = x @ W.T
        h, y, t = torch.zeros(B, 128), torch.zeros(B, 128), 1.0
        for _ in range(40):  # within 1e-4 of the minimum, as in bench.c
            z = F.softshrink(y.add(torch.addmm(target, y, gram, alpha=-1), alpha=1 / L), weight / L)
            following = 0.5 * (1 + (1 + 4 * t * t) ** 0.5)
            h, y, t = z, torch.lerp(h, z, 1 + (t - 1) / following), following
        return h  # what nobody gets, a compiler leaves out

    return step


def sparse_encode_sklearn(B, algorithm, **options):
    try:
        import warnings
        from sklearn.decomposition import sparse_encode
        from threadpoolctl import threadpool_limits
    except ImportError as missing:
        peer.absent("scikit-learn", missing)
    warnings.simplefilter("ignore")  # that ten rounds are not all
    threadpool_limits(torch.get_num_threads())
    x, W, weight = (part.numpy() if hasattr(part, "numpy") else part for part in fista_problem(B))

    def step():
        sparse_encode(x, W, algorithm=algorithm, alpha=weight, **options)

    return step


def fista_cd_sklearn(B, H):
    """Coordinate descent; after 10 rounds its objective is within 1e-4 of the minimum, as FISTA's after 40 steps."""
    return sparse_encode_sklearn(B, "lasso_cd", max_iter=10)


def fista_lars_sklearn(B, H):
    """Least-angle regression: exact, at its own price."""
    return sparse_encode_sklearn(B, "lasso_lars")


def gan_nets():
    G, D = mlp([100, 256, 512, 784], relu, nn.Tanh), mlp([784, 512, 256, 1], leaky)
    holds(100 * 256 + 256 * 512 + 512 * 784 + 256 + 512 + 784, G)
    holds(784 * 512 + 512 * 256 + 256 + 512 + 256 + 1, D)
    return G, D


def gan_steps(G, D, x):
    """One step of D and one of G; the non-saturating loss."""
    B = len(x)
    of_G, one, zero = list(G.parameters()), torch.ones(B, 1), torch.zeros(B, 1)
    adam_G, adam_D = gan_adam(of_G), gan_adam(D.parameters())

    constant_D = frozen(D)

    @compiled
    @torch.no_grad()
    def generate():
        return G(torch.randn(B, 100))

    loss_D = compiled(lambda fake: bce(D(x), one) + bce(D(fake), zero))
    loss_G = compiled(lambda: bce(constant_D(G(torch.randn(B, 100))), one))

    def step():
        descend(loss_D(generate()), adam_D)
        descend(loss_G(), adam_G, of_G)

    return step


def gan_mlp(B, H):
    G, D = gan_nets()
    return gan_steps(G, D, torch.rand(B, 784))


def wgan_gp(B, H):
    return wgan_steps(B, *gan_nets())


def wgan_gp_ch17(B, H):
    """The nets of chapter 17's digits."""
    G, D = mlp([64, 128, 128, 128, 784], leaky, nn.Tanh), mlp([784, 128, 128, 128, 1], leaky)
    holds(64 * 128 + 2 * 128 * 128 + 128 * 784 + 3 * 128 + 784, G)
    holds(784 * 128 + 2 * 128 * 128 + 128 + 3 * 128 + 1, D)
    return wgan_steps(B, G, D)


def wgan_steps(B, G, D):
    """Five steps of D and one of G."""
    Z = G[0].in_features
    of_G, of_D = list(G.parameters()), list(D.parameters())
    adam_G, adam_D, x = gan_adam(of_G), gan_adam(of_D), torch.rand(B, 784)

    constant_D = frozen(D)

    @compiled
    @torch.no_grad()
    def generate():
        fake = G(torch.randn(B, Z))
        return fake, torch.lerp(fake, x, torch.rand(B, 1))

    @compiled
    def loss_D(fake, between):
        penalty = 10 * (slope_of(D, between).norm(2, 1) - 1).square().mean()
        return penalty + D(fake).mean() - D(x).mean()

    loss_G = compiled(lambda: -constant_D(G(torch.randn(B, Z))).mean())

    def step():
        for _ in range(5):
            descend(loss_D(*generate()), adam_D, of_D)
        descend(loss_G(), adam_G, of_G)

    return step


class ChannelsLast(nn.Module):
    """(B, 49 C) seen as (B, C, 7, 7), with the channels next to each other in memory."""

    def forward(self, x):
        return x.view(len(x), 7, 7, -1).permute(0, 3, 1, 2)


def dcgan(B, H):
    return dcgan_of(B, 64)


def dcgan_ch15(B, H):
    """The nets of chapter 15's digits: half as wide."""
    return dcgan_of(B, 32)


def dcgan_of(B, C):
    # A bias before batch norm has no effect, so there is none. Channels last: up to 5 % faster than channels first.
    G = nn.Sequential(nn.Linear(100, 98 * C, bias=False), ChannelsLast(), nn.BatchNorm2d(2 * C), relu(),
                      nn.ConvTranspose2d(2 * C, C, 4, 2, 1, bias=False), nn.BatchNorm2d(C), relu(),
                      nn.ConvTranspose2d(C, 1, 4, 2, 1), nn.Tanh()).to(memory_format=torch.channels_last)
    D = nn.Sequential(nn.Conv2d(1, C, 4, 2, 1), leaky(), nn.Conv2d(C, 2 * C, 4, 2, 1, bias=False),
                      nn.BatchNorm2d(2 * C), leaky(), nn.Flatten(), nn.Linear(98 * C, 1))
    D = D.to(memory_format=torch.channels_last)
    holds(100 * 98 * C + 16 * 2 * C * C + 16 * C + 1 + 2 * (2 * C + C), G)
    holds(16 * C + C + 16 * C * 2 * C + 2 * 2 * C + 98 * C + 1, D)
    return gan_steps(G, D, torch.rand(B, 1, 28, 28).to(memory_format=torch.channels_last))


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        down, into, out = [1, 32, 64, 128, 128], [128, 256, 128, 64], [128, 64, 32, 1]
        self.e = nn.ModuleList(nn.Conv2d(down[i], down[i + 1], 4, 2, 1, bias=i in (0, 3)) for i in range(4))
        self.e_norm = nn.ModuleList(nn.BatchNorm2d(C) for C in (64, 128))
        self.d = nn.ModuleList(nn.ConvTranspose2d(into[i], out[i], 4, 2, 1, bias=i == 3) for i in range(4))
        self.d_norm = nn.ModuleList(nn.BatchNorm2d(C) for C in out[:3])

    def forward(self, x):
        e1 = F.leaky_relu(self.e[0](x), 0.2, True)
        e2 = F.leaky_relu(self.e_norm[0](self.e[1](e1)), 0.2, True)
        e3 = F.leaky_relu(self.e_norm[1](self.e[2](e2)), 0.2, True)
        y = F.relu(self.e[3](e3), True)
        for up, norm, skip in zip(self.d, self.d_norm, (e3, e2, e1)):
            y = torch.cat([F.relu(norm(up(y)), True), skip], 1)
        return torch.tanh(self.d[3](y))


def pix2pix_small(B, H):
    # Channels last: 2-4 % slower than channels first, unlike in dcgan.
    G = UNet()
    D = nn.Sequential(nn.Conv2d(2, 32, 4, 2, 1), leaky(), nn.Conv2d(32, 64, 4, 2, 1, bias=False),
                      nn.BatchNorm2d(64), leaky(), nn.Conv2d(64, 1, 4, 1, 1))
    pairs = 1 * 32 + 32 * 64 + 64 * 128 + 128 * 128 + 128 * 128 + 256 * 64 + 128 * 32 + 64 * 1
    holds(16 * pairs + 32 + 128 + 1 + 2 * (64 + 128 + 128 + 64 + 32), G)
    holds(16 * (2 * 32 + 32 * 64 + 64) + 32 + 1 + 2 * 64, D)
    of_G, adam_D = list(G.parameters()), gan_adam(D.parameters())
    adam_G = gan_adam(of_G)
    x, wanted = torch.rand(B, 1, 32, 32), torch.rand(B, 1, 32, 32)
    one, zero = torch.ones(B, 1, 7, 7), torch.zeros(B, 1, 7, 7)

    constant_D = frozen(D)

    def critic(net, y):
        return net(torch.cat([x, y], 1))

    generate = compiled(lambda: G(x))
    loss_D = compiled(lambda fake: bce(critic(D, wanted), one) + bce(critic(D, fake), zero))
    loss_G = compiled(lambda fake: bce(critic(constant_D, fake), one) + 100 * F.l1_loss(fake, wanted))

    def step():
        fake = generate()
        descend(loss_D(fake.detach()), adam_D)
        descend(loss_G(fake), adam_G, of_G)

    return step


VOCABULARY, T = 5000, 20


def lstm_lm(B, H):
    # Time first: 5 % faster than batch first, which makes copies.
    words, lstm, out = nn.Embedding(VOCABULARY, 32), nn.LSTM(32, 32), nn.Linear(32, VOCABULARY)
    parts = nn.ModuleList([words, lstm, out])
    holds(VOCABULARY * 32 + 4 * 32 * 64 + 2 * 4 * 32 + 33 * VOCABULARY, parts)  # PyTorch's LSTM has two biases
    optimizer, text = adam(parts.parameters()), torch.randint(VOCABULARY, (T, B))
    shifted = torch.cat([torch.zeros(1, B, dtype=torch.long), text[:-1]])

    def unrolled(x):  # what is compiled cannot look into nn.LSTM
        gates = F.linear(x, lstm.weight_ih_l0, lstm.bias_ih_l0 + lstm.bias_hh_l0)
        h, c, all_h = x.new_zeros(B, 32), x.new_zeros(B, 32), []
        for t in range(T):
            i, f, g, o = (gates[t] + h @ lstm.weight_hh_l0.T).chunk(4, 1)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c)
            all_h.append(h)
        return torch.stack(all_h)

    @compiled
    def loss():
        h = unrolled(words(shifted)) if STYLE == "compile" else lstm(words(shifted))[0]
        return F.cross_entropy(out(h.view(-1, 32)), text.view(-1))

    return lambda: descend(loss(), optimizer)


def lstm_sample(B, H):
    # PyTorch 1.13: one draw with or without replacement is the same draw, but not to `multinomial`: without (its default)
    # it makes an exponential number for each of the 5,000 words, and with, it sums up and searches; the latter makes the
    # whole row 4 times as fast. cumsum and searchsorted: 0.8 of that. nn.LSTM of one step instead of the cell: 0.85.
    # PyTorch 2.13: `multinomial` is 9 times as slow as cumsum and searchsorted.
    words, cell, out = nn.Embedding(VOCABULARY, 32), nn.LSTMCell(32, 32), nn.Linear(32, VOCABULARY)
    text = torch.empty(T, B, dtype=torch.long)

    def draw(logits):
        if not MODERN:
            return torch.multinomial(F.softmax(logits, 1), 1, replacement=True)[:, 0]
        below = F.softmax(logits, 1).cumsum(1)
        return torch.searchsorted(below, below[:, -1:] * torch.rand(B, 1))[:, 0].clamp_(max=VOCABULARY - 1)

    @compiled
    @torch.no_grad()
    def advance(word, h, c):
        h, c = cell(words(word), (h, c))
        return draw(out(h)), h, c

    def step():
        word, h, c = torch.zeros(B, dtype=torch.long), torch.zeros(B, 32), torch.zeros(B, 32)
        for t in range(T):
            word, h, c = advance(word, h, c)
            text[t] = word

    return step


WINDOWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20]
FILTERS = [100, 200, 200, 200, 200, 100, 100, 100, 100, 100, 160, 160]


def text_cnn(B, H):
    # Copies of the windows and a dense layer: 1.25 times as fast as Conv1d, 1.5 times as Conv2d of (words, 64).
    # The greatest of the ReLUs is the ReLU of the greatest, on fewer numbers; amax: 3 % faster than max.
    words = nn.Embedding(VOCABULARY, 64)
    convs = nn.ModuleList(nn.Linear(64 * w, n) for w, n in zip(WINDOWS, FILTERS))
    H = sum(FILTERS)
    highway, gate, out = nn.Linear(H, H), nn.Linear(H, H), nn.Linear(H, 2)
    parts = nn.ModuleList([words, convs, highway, gate, out])
    assert H == 1720
    holds(VOCABULARY * 64 + sum(64 * w * n for w, n in zip(WINDOWS, FILTERS)) + H + 2 * H * (H + 1) + 2 * (H + 1), parts)
    optimizer, text, label = adam(parts.parameters()), torch.randint(VOCABULARY, (B, T)), torch.arange(B) % 2

    @compiled
    def loss():
        e = words(text)
        features = []
        for conv, w in zip(convs, WINDOWS):
            windows = e.unfold(1, w, 1).transpose(2, 3).reshape(B, T - w + 1, 64 * w)
            features.append(conv(windows).amax(1))
        x = F.relu(torch.cat(features, 1), inplace=True)
        t = torch.sigmoid(gate(x))
        return F.cross_entropy(out(t * F.relu(highway(x)) + (1 - t) * x), label)

    return lambda: descend(loss(), optimizer)


# name: how to start, batch, and samples of one step in batches
ROWS = {
    "ae_deep": (ae_deep, 100, 1),
    "vae_mlp": (vae_mlp, 128, 1),
    "cae": (cae, 100, 1),
    "cae_penalty": (cae_penalty, 100, 1),
    "rbm_cd1": (rbm_cd1, 100, 1),
    "rbm_cd1_sklearn": (rbm_cd1_sklearn, 100, 1),
    "fista": (fista, 256, 1),
    "fista_cd_sklearn": (fista_cd_sklearn, 256, 1),
    "fista_lars_sklearn": (fista_lars_sklearn, 256, 1),
    "gan_mlp": (gan_mlp, 64, 1),
    "wgan_gp": (wgan_gp, 64, 5),
    "wgan_gp_ch17": (wgan_gp_ch17, 64, 5),
    "dcgan": (dcgan, 64, 1),
    "dcgan_ch15": (dcgan_ch15, 64, 1),
    "pix2pix_small": (pix2pix_small, 16, 1),
    "lstm_lm": (lstm_lm, 64, 1),
    "lstm_sample": (lstm_sample, 64, 1),
    "text_cnn": (text_cnn, 64, 1),
}


def versions():
    found = {"torch": torch.__version__}
    try:
        import sklearn
        found["sklearn"] = sklearn.__version__
    except ImportError:
        pass
    return found


def main():
    global STYLE
    args = peer.options(ROWS, ["eager", "fused", "compile"])
    STYLE = args.style
    torch.set_flush_denormal(True)  # before any thread is made: they inherit it
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    peer.run(args, ROWS, versions)


if __name__ == "__main__":
    main()
