# SPDX-License-Identifier: MIT
"""Another side of `make bench`: the steps of bench.c in JAX, as fast as they go.

    python3 tests/bench/peers_jax.py ROW... [--threads N] [--seconds S] [--batch B] [--width H] [--serve]
    python3 tests/bench/peers_jax.py versions

A whole step, Adam included, is one function under one `jax.jit`, so that XLA may fuse whatever it wants, and the weights
that go in are donated to those that come out. Random numbers are those of the generator "rbg", which is the fastest
here. XLA takes as many threads as the process has cores, so the process is kept on so many.
"""
import os
import sys

import peer

threads = int(sys.argv[sys.argv.index("--threads") + 1]) if "--threads" in sys.argv[:-1] else 2
peer.only_cores(threads)  # before XLA counts them
os.environ.setdefault("JAX_PLATFORMS", "cpu")
try:
    import jax
    import jax.numpy as np
    from jax import lax, nn, random
except ImportError as missing:
    peer.absent("JAX", missing)

jax.config.update("jax_default_prng_impl", "rbg")
LATEST = []  # what the last step gave: to be waited for


def glorot(key, D, H):
    return random.normal(key, (D, H)) * (2 / (D + H)) ** 0.5


def keys(n, seed=1):
    return list(random.split(random.key(seed), n))


def layers(widths, seed=1):
    """A list of (W, b)."""
    return [(glorot(k, D, H), np.zeros(H)) for k, D, H in zip(keys(len(widths)), widths, widths[1:])]


def through(net, x, hidden, last=lambda x: x, linear_at=()):
    for i, (W, b) in enumerate(net):
        x = x @ W + b
        x = last(x) if i == len(net) - 1 else x if i in linear_at else hidden(x)
    return x


def leaky(x):
    return nn.leaky_relu(x, 0.2)


def zeros_of(params):
    return jax.tree.map(np.zeros_like, params)


def adam_new(params):
    return params, zeros_of(params), zeros_of(params), np.zeros(())


def adam(state, gradient, rate=1e-3, beta1=0.9, beta2=0.999):
    params, first, second, t = state
    t = t + 1
    first = jax.tree.map(lambda m, g: beta1 * m + (1 - beta1) * g, first, gradient)
    second = jax.tree.map(lambda v, g: beta2 * v + (1 - beta2) * g * g, second, gradient)
    scale, root = rate / (1 - beta1**t), 1 / np.sqrt(1 - beta2**t)
    params = jax.tree.map(lambda p, m, v: p - scale * m / (np.sqrt(v) * root + 1e-8), params, first, second)
    return params, first, second, t


def gan_adam(state, gradient):
    return adam(state, gradient, 2e-4, 0.5)


def bce(logits, target):
    return nn.softplus(logits) - target * logits


def bce_pixels(logits, x):
    return bce(logits, x).sum() / len(x)


def holds(expected, *parts):
    found = sum(leaf.size for leaf in jax.tree.leaves(parts))
    assert found == expected, f"expected {expected} parameters, found {found}"


def stepping(update, *state):
    """A step that hands on what it keeps: update(state, key) gives the next of both."""
    compiled = jax.jit(update, donate_argnums=0)
    box = [state, random.key(2)]

    def step():
        box[:] = compiled(*box)
        LATEST[:] = box

    return step


def descending(loss, params):
    """Down the gradient of loss(params, key) by Adam."""
    def update(state, key):
        key, draw = random.split(key)
        return (adam(state[0], jax.grad(loss)(state[0][0], draw)),), key

    return stepping(update, adam_new(params))


def pixels(B):
    return random.uniform(random.key(3), (B, 784))


def ae_deep(B, H):
    net, x = layers([784, 1000, 500, 250, 30, 250, 500, 1000, 784]), pixels(B)
    holds(2837314, net)
    return descending(lambda net, key: bce_pixels(through(net, x, nn.relu, linear_at=[3]), x), net)


def vae_mlp(B, H):
    net, x = layers([784, H]) + layers([H, 20]) + layers([H, 20]) + layers([20, H, 784]), pixels(B)
    holds(H * (2 * 784 + 3 * 20) + 2 * H + 2 * 20 + 784, net)

    def loss(net, key):
        h = nn.relu(through(net[:1], x, None))
        mu, lv = through(net[1:2], h, None), through(net[2:3], h, None)
        z = mu + np.exp(0.5 * lv) * random.normal(key, mu.shape)
        return bce_pixels(through(net[3:], z, nn.relu), x) + 0.5 / B * (np.exp(lv) + mu * mu - 1 - lv).sum()

    return descending(loss, net)


def cae(B, H):
    net, x = (0.05 * random.normal(random.key(1), (784, 256)), np.zeros(256), np.zeros(784)), pixels(B)
    holds(784 * 256 + 256 + 784, net)

    def loss(net, key):
        W, b, c = net
        h = nn.sigmoid(x @ W + b)
        jacobian = (np.square(h * (1 - h)).sum(0) * np.square(W).sum(0)).sum()
        return bce_pixels(h @ W.T + c, x) + 0.1 / B * jacobian

    return descending(loss, net)


def cae_penalty(B, H):
    net, x = layers([784, 256, 64, 256, 784]), pixels(B)
    holds(2 * (784 * 256 + 256 * 64) + 256 + 64 + 256 + 784, net)

    def loss(net, key):
        h, back = jax.vjp(lambda x: through(net[:2], x, nn.sigmoid, nn.sigmoid), x)
        (along,) = back(random.normal(key, h.shape))
        return bce_pixels(through(net[2:], h, nn.sigmoid), x) + 0.1 / B * np.square(along).sum()

    return descending(loss, net)


def rbm_cd1(B, H):
    W, b, c = 0.01 * random.normal(random.key(1), (784, 500)), np.zeros(784), np.zeros(500)
    v0, rate = (pixels(B) < 0.13).astype(np.float32), 0.01 / B

    def update(state, key):
        W, b, c = state
        key, of_h, of_v = random.split(key, 3)
        h0 = nn.sigmoid(v0 @ W + c)
        h = (random.uniform(of_h, h0.shape) < h0).astype(np.float32)
        p = nn.sigmoid(h @ W.T + b)
        v1 = (random.uniform(of_v, p.shape) < p).astype(np.float32)
        h1 = nn.sigmoid(v1 @ W + c)
        W = W + rate * (v0.T @ h0 - v1.T @ h1)
        return (W, b + rate * (v0 - v1).sum(0), c + rate * (h0 - h1).sum(0)), key

    return stepping(update, W, b, c)


def fista(B, H):
    W = random.normal(random.key(1), (128, 64))
    W = W / np.linalg.norm(W, axis=1, keepdims=True)
    draw, chosen = keys(2, 4)
    x = (random.normal(draw, (B, 128)) * (random.uniform(chosen, (B, 128)) < 8 / 128)) @ W
    gram, weight = W @ W.T, 0.2
    L = float(np.linalg.eigvalsh(gram)[-1])

    def update(state, key):  # what x is must not be known to the compiler, or it does all this once
        x = state[0]
        target = x @ W.T
        h = y = np.zeros((B, 128))
        t = 1.0
        for _ in range(40):
            u = y + (target - y @ gram) / L
            z = np.sign(u) * nn.relu(np.abs(u) - weight / L)
            following = 0.5 * (1 + (1 + 4 * t * t) ** 0.5)
            h, y, t = z, z + (t - 1) / following * (z - h), following
        return (x, h), random.split(key)[0]

    return stepping(update, x, np.zeros((B, 128)))


def gan_of(B, G, D, generate, critic, x):
    """One step of D and one of G; the non-saturating loss. generate(G, z), critic(D, x)."""
    def update(state, key):
        G, D = state
        key, first, second = random.split(key, 3)
        fake = generate(G[0], random.normal(first, (B, 100)))
        D = gan_adam(D, jax.grad(lambda D: (bce(critic(D, x), 1.0) + bce(critic(D, fake), 0.0)).mean())(D[0]))
        G = gan_adam(G, jax.grad(
            lambda G: bce(critic(D[0], generate(G, random.normal(second, (B, 100)))), 1.0).mean())(G[0]))
        return (G, D), key

    return stepping(update, adam_new(G), adam_new(D))


def gan_mlp(B, H):
    G, D = layers([100, 256, 512, 784]), layers([784, 512, 256, 1])
    holds(100 * 256 + 256 * 512 + 512 * 784 + 256 + 512 + 784, G)
    holds(784 * 512 + 512 * 256 + 256 + 512 + 256 + 1, D)
    return gan_of(B, G, D, lambda G, z: through(G, z, nn.relu, np.tanh), lambda D, x: through(D, x, leaky), pixels(B))


def wgan_of(B, G, D, hidden):
    Z, x = G[0][0].shape[0], pixels(B)

    def generate(G, key):
        return through(G, random.normal(key, (B, Z)), hidden, np.tanh)

    def critic(D, x):
        return through(D, x, leaky)

    def loss_D(D, fake, key):
        between = fake + random.uniform(key, (B, 1)) * (x - fake)
        slope = jax.grad(lambda y: critic(D, y).sum())(between)
        penalty = 10 * np.square(np.sqrt(np.square(slope).sum(1) + 1e-12) - 1).mean()
        return penalty + critic(D, fake).mean() - critic(D, x).mean()

    def update(state, key):
        G, D = state
        for _ in range(5):
            key, first, second = random.split(key, 3)
            D = gan_adam(D, jax.grad(loss_D)(D[0], generate(G[0], first), second))
        key, first = random.split(key)
        G = gan_adam(G, jax.grad(lambda G: -critic(D[0], generate(G, first)).mean())(G[0]))
        return (G, D), key

    return stepping(update, adam_new(G), adam_new(D))


def wgan_gp(B, H):
    return wgan_of(B, layers([100, 256, 512, 784]), layers([784, 512, 256, 1]), nn.relu)


def wgan_gp_ch17(B, H):
    return wgan_of(B, layers([64, 128, 128, 128, 784]), layers([784, 128, 128, 128, 1]), leaky)


def batch_norm(x, gain, bias):
    axes = tuple(range(x.ndim - 1))
    mean = x.mean(axes)
    variance = np.square(x - mean).mean(axes)
    return (x - mean) * lax.rsqrt(variance + 1e-5) * gain + bias


NHWC = ("NHWC", "HWIO", "NHWC")


def conv(x, W, stride=2, pad=1):
    return lax.conv_general_dilated(x, W, (stride, stride), [(pad, pad)] * 2, dimension_numbers=NHWC)


def conv_transpose(x, W):
    """Kernel 4, stride 2, padding 1: twice the size."""
    return lax.conv_transpose(x, W, (2, 2), [(2, 2)] * 2, dimension_numbers=NHWC)


def kernels(seed, *shapes):
    return [0.02 * random.normal(k, s) for k, s in zip(keys(len(shapes), seed), shapes)]


def norm_of(C):
    return np.ones(C), np.zeros(C)


def dcgan_of(B, C):
    W0, W1, W2 = kernels(5, (100, 98 * C), (4, 4, 2 * C, C), (4, 4, C, 1))
    G = W0, norm_of(2 * C), W1, norm_of(C), W2, np.zeros(1)
    V0, V1, V2 = kernels(6, (4, 4, 1, C), (4, 4, C, 2 * C), (98 * C, 1))
    D = V0, np.zeros(C), V1, norm_of(2 * C), V2, np.zeros(1)
    holds(100 * 98 * C + 16 * 2 * C * C + 16 * C + 1 + 2 * (2 * C + C), G)
    holds(16 * C + C + 16 * C * 2 * C + 2 * 2 * C + 98 * C + 1, D)

    def generate(G, z):
        W0, norm0, W1, norm1, W2, b = G
        x = nn.relu(batch_norm((z @ W0).reshape(B, 7, 7, 2 * C), *norm0))
        x = nn.relu(batch_norm(conv_transpose(x, W1), *norm1))
        return np.tanh(conv_transpose(x, W2) + b)

    def critic(D, x):
        V0, b0, V1, norm1, V2, b2 = D
        x = leaky(batch_norm(conv(leaky(conv(x, V0) + b0), V1), *norm1))
        return x.reshape(B, 98 * C) @ V2 + b2

    return gan_of(B, G, D, generate, critic, pixels(B).reshape(B, 28, 28, 1))


def dcgan(B, H):
    return dcgan_of(B, 64)


def dcgan_ch15(B, H):
    return dcgan_of(B, 32)


def pix2pix_small(B, H):
    down, into, out = [1, 32, 64, 128, 128], [128, 256, 128, 64], [128, 64, 32, 1]
    G = (kernels(7, *[(4, 4, down[i], down[i + 1]) for i in range(4)]), [norm_of(64), norm_of(128)],
         kernels(8, *[(4, 4, into[i], out[i]) for i in range(4)]), [norm_of(C) for C in out[:3]],
         np.zeros(32), np.zeros(128), np.zeros(1))
    D = kernels(9, (4, 4, 2, 32), (4, 4, 32, 64), (4, 4, 64, 1)), np.zeros(32), norm_of(64), np.zeros(1)
    pairs = 1 * 32 + 32 * 64 + 64 * 128 + 128 * 128 + 128 * 128 + 256 * 64 + 128 * 32 + 64 * 1
    holds(16 * pairs + 32 + 128 + 1 + 2 * (64 + 128 + 128 + 64 + 32), G)
    holds(16 * (2 * 32 + 32 * 64 + 64) + 32 + 1 + 2 * 64, D)
    first, second = keys(2, 10)
    x, wanted = random.uniform(first, (B, 32, 32, 1)), random.uniform(second, (B, 32, 32, 1))

    def unet(G):
        e, e_norm, d, d_norm, b0, b3, b = G
        e1 = leaky(conv(x, e[0]) + b0)
        e2 = leaky(batch_norm(conv(e1, e[1]), *e_norm[0]))
        e3 = leaky(batch_norm(conv(e2, e[2]), *e_norm[1]))
        y = nn.relu(conv(e3, e[3]) + b3)
        for W, norm, skip in zip(d, d_norm, (e3, e2, e1)):
            y = np.concatenate([nn.relu(batch_norm(conv_transpose(y, W), *norm)), skip], 3)
        return np.tanh(conv_transpose(y, d[3]) + b)

    def critic(D, y):
        W, b0, norm, b = D
        h = leaky(conv(np.concatenate([x, y], 3), W[0]) + b0)
        return conv(leaky(batch_norm(conv(h, W[1]), *norm)), W[2], 1) + b

    def update(state, key):
        G, D = state
        fake, back = jax.vjp(unet, G[0])
        D = gan_adam(D, jax.grad(lambda D: bce(critic(D, wanted), 1.0).mean() + bce(critic(D, fake), 0.0).mean())(D[0]))
        (gradient,) = back(jax.grad(
            lambda y: bce(critic(D[0], y), 1.0).mean() + 100 * np.abs(y - wanted).mean())(fake))
        return (gan_adam(G, gradient), D), random.split(key)[0]

    return stepping(update, adam_new(G), adam_new(D))


VOCABULARY, T = 5000, 20


def language_model():
    table, W, U = kernels(11, (VOCABULARY, 32), (32, 128), (32, 128))
    return table, W, U, np.zeros(128), layers([32, VOCABULARY])[0]


def cell(gates, h, c, U):
    i, f, g, o = np.split(gates + h @ U, 4, axis=1)
    c = nn.sigmoid(f) * c + nn.sigmoid(i) * np.tanh(g)
    return nn.sigmoid(o) * np.tanh(c), c


def lstm_lm(B, H):
    text = random.randint(random.key(12), (T, B), 0, VOCABULARY)
    shifted = np.concatenate([np.zeros((1, B), text.dtype), text[:-1]])

    def loss(params, key):
        table, W, U, b, (V, d) = params
        gates = table[shifted] @ W + b
        h = c = np.zeros((B, 32))
        all_h = []
        for t in range(T):
            h, c = cell(gates[t], h, c, U)
            all_h.append(h)
        logits = np.concatenate(all_h) @ V + d
        right = np.take_along_axis(logits, text.reshape(-1, 1), 1)[:, 0]
        return (nn.logsumexp(logits, 1) - right).mean()

    return descending(loss, language_model())


def lstm_sample(B, H):
    table, W, U, b, (V, d) = language_model()

    def update(state, key):
        word, h, c = np.zeros(B, np.int32), np.zeros((B, 32)), np.zeros((B, 32))
        text = []
        for t in range(T):
            key, draw = random.split(key)
            h, c = cell(table[word] @ W + b, h, c, U)
            below = np.cumsum(nn.softmax(h @ V + d), 1)
            u = below[:, -1:] * random.uniform(draw, (B, 1))
            word = np.minimum((below < u).sum(1), VOCABULARY - 1).astype(np.int32)
            text.append(word)
        return (np.stack(text),), key

    return stepping(update, np.zeros((T, B), np.int32))


WINDOWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20]
FILTERS = [100, 200, 200, 200, 200, 100, 100, 100, 100, 100, 160, 160]


def text_cnn(B, H):
    H = sum(FILTERS)
    table = kernels(13, (VOCABULARY, 64))[0]
    net = table, [layers([64 * w, n])[0] for w, n in zip(WINDOWS, FILTERS)], layers([H, H])[0], layers([H, H])[0], \
        layers([H, 2])[0]
    holds(VOCABULARY * 64 + sum(64 * w * n for w, n in zip(WINDOWS, FILTERS)) + H + 2 * H * (H + 1) + 2 * (H + 1), net)
    text, label = random.randint(random.key(14), (B, T), 0, VOCABULARY), np.arange(B) % 2

    def loss(net, key):
        table, convs, highway, gate, out = net
        e, features = table[text], []
        for (W, b), w in zip(convs, WINDOWS):
            windows = np.concatenate([e[:, k:T - w + 1 + k] for k in range(w)], 2)
            features.append((windows @ W + b).max(1))
        x = nn.relu(np.concatenate(features, 1))
        t = nn.sigmoid(x @ gate[0] + gate[1])
        logits = (t * nn.relu(x @ highway[0] + highway[1]) + (1 - t) * x) @ out[0] + out[1]
        right = np.take_along_axis(logits, label[:, None], 1)[:, 0]
        return (nn.logsumexp(logits, 1) - right).mean()

    return descending(loss, net)


ROWS = {
    "ae_deep": (ae_deep, 100, 1),
    "vae_mlp": (vae_mlp, 128, 1),
    "cae": (cae, 100, 1),
    "cae_penalty": (cae_penalty, 100, 1),
    "rbm_cd1": (rbm_cd1, 100, 1),
    "fista": (fista, 256, 1),
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


def main():
    peer.run(peer.options(ROWS, ["jit"]), ROWS, lambda: {"jax": jax.__version__},
             lambda: jax.block_until_ready(LATEST))


if __name__ == "__main__":
    main()
