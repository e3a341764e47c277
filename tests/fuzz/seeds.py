#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the inputs that the fuzzers begin with: python3 tests/fuzz/seeds.py

Good ones, and one of each kind of lie we could think of. An input that a fuzzer found is added to its folder by hand,
under a name that says what was wrong; this script leaves it alone.
"""
import gzip
import json
import os
import struct
import zlib

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "seeds")


def write(parser, name, data):
    os.makedirs(os.path.join(HERE, parser), exist_ok=True)
    with open(os.path.join(HERE, parser, name), "wb") as f:
        f.write(data)


def idx(rank, dims, content, kind=8):
    return bytes([0, 0, kind, rank]) + b"".join(struct.pack(">I", d) for d in dims) + content


FIVE = idx(3, [5, 3, 2], bytes(range(30)))
IDX = {
    "pictures": FIVE,
    "colour": idx(4, [2, 3, 2, 3], bytes(range(36))),
    "labels": idx(1, [5], bytes(5)),
    "four-labels": idx(1, [4], bytes(4)),
    "labels-of-255": idx(1, [5], b"\xff" * 5),
    "overflow": idx(3, [1 << 31, 1 << 31, 4], b""),
    "overflow-twice": idx(4, [0xFFFFFFFF] * 4, b""),
    "too-many": idx(3, [0xFFFFFFFF, 3, 2], bytes(30)),
    "none": idx(3, [0, 3, 2], b""),
    "one-more": FIVE + b"x",
    "one-less": FIVE[:-1],
    "doubles": idx(3, [5, 1, 1], bytes(40), 14),
    "integers": idx(3, [5, 1, 2], struct.pack(">10i", *range(246, 256)), 12),
    "integers-beyond": idx(3, [5, 1, 1], struct.pack(">5i", 0, 1, 256, -1, 2), 12),
    "shorts": idx(4, [2, 1, 1, 3], struct.pack(">6h", *range(6)), 11),
    "signed": idx(1, [5], bytes([0, 1, 127, 3, 4]), 9),
    "signed-beyond": idx(1, [5], bytes([0, 1, 128, 3, 4]), 9),
    "qmnist": idx(2, [5, 8], struct.pack(">40i", *(i % 8 * 1000 + i // 8 for i in range(40))), 12),
    "column": idx(2, [5, 1], bytes(5)),
    "one-hot": idx(2, [5, 10], bytes(50)),
    "archive": b"PK\3\4" + bytes(30),
    "page": b"<!DOCTYPE html><html>not found</html>",
    "empty": b"",
}
for name, data in IDX.items():
    write("idx", name, data)


def pack(data):
    return gzip.compress(data, 9, mtime=0)


for name in ["pictures", "colour", "labels", "too-many", "one-more", "one-less", "integers", "qmnist"]:
    write("gzip", name, pack(IDX[name]))
write("gzip", "two-members", pack(FIVE[:20]) + pack(FIVE[20:]))
write("gzip", "cut-off", pack(FIVE)[:-9])
write("gzip", "wrong-sum", pack(FIVE)[:-8] + b"\0\0\0\0" + pack(FIVE)[-4:])
write("gzip", "junk-behind", pack(FIVE) + b"what is this?")
write("gzip", "zeros-behind", pack(FIVE) + bytes(512))
write("gzip", "behind-zeros", pack(FIVE) + bytes(20) + b"x")
write("gzip", "bomb", pack(idx(3, [1, 1024, 2048], bytes(1 << 21))))  # honest: 2 KiB that are 2 MiB
write("gzip", "claims-more", pack(idx(3, [1, 1024, 2048], bytes(1 << 18))))
write("gzip", "two-bytes", b"\x1f\x8b")


def checkpoint(entries, curve=2, data=None, **remarks):
    meta = {"format": "ltg-checkpoint", "format_version": "1", "about": "chapter=fuzz; seed=1"}
    n = 32 + 8 + 16 + 8 * 2 * curve  # weights, then ...
    data = bytes(16 + 8 + 16 + 16 * curve + 24) if data is None else data
    meta["crc32"] = "%08x" % zlib.crc32(data)
    meta.update(remarks)
    text = json.dumps({"__metadata__": meta, **entries}, separators=(",", ":")).encode()
    return struct.pack("<Q", len(text)) + text + data


def entries(curve=2):
    at, out = 0, {}
    for name, kind, shape in [("rng", "I64", [2]), ("step", "I64", [1]), ("value", "F64", [2]), ("curve", "F64", [2, curve]),
                              ("net.W", "F32", [2, 3])]:
        size = {"F32": 4, "F64": 8, "I64": 8}[kind]
        for d in shape:
            size *= d
        out[name] = {"dtype": kind, "shape": shape, "data_offsets": [at, at + size]}
        at += size
    return out


GOOD = checkpoint(entries())
write("checkpoint", "good", GOOD)
write("checkpoint", "curve-of-none", checkpoint(entries(0), 0))
write("checkpoint", "curve-of-billions", checkpoint(entries(2000000000)))
write("checkpoint", "wrong-sum", checkpoint(entries(), crc32="00000000"))
write("checkpoint", "another-seed", checkpoint(entries(), about="chapter=fuzz; seed=2"))
write("checkpoint", "newer", checkpoint(entries(), format_version="2"))
write("checkpoint", "cut-off", GOOD[:-1])
write("checkpoint", "one-more", GOOD + b"x")
write("checkpoint", "header-beyond", struct.pack("<Q", 1 << 62) + GOOD[8:])
write("checkpoint", "nested", struct.pack("<Q", 3000) + b"[" * 3000)
write("checkpoint", "twice", GOOD.replace(b'"step"', b'"rng" ', 1))
write("checkpoint", "no-shape", GOOD.replace(b'"shape"', b'"scape"'))
write("checkpoint", "huge-numbers", GOOD.replace(b"[0,16]", b"[0,1e999]").replace(b"[2,3]", b"[-2,3]"))

for name, line in {
    "all": "--part pca --seed 7 --threads 2 --epochs 0.5 --out here --format svg --save-every 5 --data mnist --check",
    "parts": "--part pca,deep --part linear --quick --live --resume",
    "full": "--full --epochs=1e3 --seed=18446744073709551615",
    "list": "--list --out nowhere",
    "help": "--help --full",
    "both": "--quick --full",
    "no-part": "--part pca,",
    "no-value": "--seed",
    "letter": "-q",
    "abbreviated": "--f --li --he",
    "stray": "--quick stray",
    "not-numbers": "--epochs nan --seed 1e3",
    "too-large": "--threads 1025",
    "seed-beyond": "--seed 18446744073709551616",
    "value-unasked": "--quick=yes",
}.items():
    write("options", name, b"".join(w.encode() + b"\0" for w in line.split()))
write("options", "empty-words", b"--out\0\0")
write("options", "line-ends", b"--part\0pca\ndeep\x1b[31m\0")
write("options", "beyond-ascii", b"-\xc3\xa9\0")
write("options", "long", b"--data\0" + b"x" * 3000 + b"\0--part\0" + b"y" * 1000)

TITLE = "part claim ours spread seeds relation target tolerance source verdict part_seconds size data seed".split()
ROW = ["pca", "a claim", "13.8", "-", "-", "<=", "13.87", "0", "somebody 06", "ok", "12.50", "default", "mnist", "1"]


def table(*rows):
    return "".join("\t".join(r) + "\n" for r in rows).encode()


write("results", "good", table(TITLE, ROW, ["deep"] + ROW[1:]))
write("results", "title-only", table(TITLE))
write("results", "another-title", table(["part", "claim"], ROW))
write("results", "short-row", table(TITLE, ROW[:-1]))
write("results", "long-row", table(TITLE, ROW + ["more"]))
write("results", "cut-off", table(TITLE, ROW)[:-1])
write("results", "strange-times", table(TITLE, ROW[:10] + ["1e300"] + ROW[11:], ["deep"] + ROW[1:10] + ["nan"] + ROW[11:]))
write("results", "zero-byte", table(TITLE, ROW).replace(b"somebody", b"some\0ody"))
write("results", "other-part", table(TITLE, ["nobody"] + ROW[1:], [""] + ROW[1:]))
write("results", "empty", b"")
