# SPDX-License-Identifier: MIT
"""`make bench`: the book's training steps against PyTorch at its best, side by side, in one run.

    make bench                        every row, and the growth study
    make bench ROWS="vae_mlp dcgan"   these rows
    PAIRS=7, SECONDS=2, GROWTH=1      how many pairs of runs, how long each, with or without (0) the growth study

What makes a ratio of two speeds honest, and how it is done here:

  - The peer at its best. Debian's PyTorch takes whatever BLAS it finds. With the pthread build of OpenBLAS, two pools
    of threads fight for the same cores, and PyTorch is up to four times slower than it can be; to beat that proves
    nothing. So its process, and only its, is given the OpenMP build of OpenBLAS (package libopenblas0-openmp), which
    shares one pool with PyTorch's own loops, and the system's python3. Ours gets no such help.
  - TUNED=1 also tells PyTorch's allocator to keep the memory of a step for the next one (GLIBC_TUNABLES). Left alone
    it gives the memory back to the system and has it cleared again, some 2,000 pages a step; a user who knows this
    is faster on the small rows.
  - Alternation. Ours, theirs, ours, theirs: what changes slowly on the machine meets both. The ratio is the median
    over pairs, with its quartiles.
  - The state of the machine. On a virtual machine the cores may be near (a cache line goes across in less than 150 ns)
    or far, which changes within minutes and moves training by up to 1.8. A ping-pong before and after each run tells;
    a pair is used only if all of its three were on the same side, and a row uses only pairs of one state, that which
    it has most of. One thread does not feel it.
  - Foreign load. If other processes (or other guests of the host) had more than 10 % of the processors during a run,
    the pair is repeated, at most three times, and the table says so.

What is not installed is left out, with a message: without PyTorch, ours is measured alone. The table goes to standard
output; a run of all rows leaves it in figures/bench/ too, with its figures. Every single run is in build/bench.tsv.
"""
import argparse
import datetime
import glob
import os
import platform
import resource
import shlex
import shutil
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# name: (floor, goal) of the ratio
ROWS = {
    "ae_deep": (1.5, 2.0),
    "vae_mlp": (1.7, 2.2),
    "cae": (1.6, 2.0),
    "cae_penalty": (1.6, 2.0),
    "rbm_cd1": (1.8, 2.5),
    "rbm_cd1_sklearn": (2.5, 4.0),
    "fista": (1.5, 2.0),
    "fista_cd_sklearn": (1.5, 3.0),
    "fista_lars_sklearn": (1.5, 20.0),
    "gan_mlp": (1.7, 2.0),
    "wgan_gp": (1.8, 2.2),
    "wgan_gp_ch17": (1.8, 2.2),
    "dcgan": (1.4, 2.0),
    "dcgan_ch15": (1.4, 2.0),
    "pix2pix_small": (1.3, 1.8),
    "lstm_lm": (1.8, 2.5),
    "lstm_sample": (5.0, 10.0),
    "text_cnn": (1.3, 1.8),
}
OURS_OF = {"rbm_cd1_sklearn": "rbm_cd1", "fista_cd_sklearn": "fista", "fista_lars_sklearn": "fista"}  # more peers
ONE_THREAD_FLOOR = 1.3
MEMORY_CEILING = 0.5
SHARE_FLOOR = {"ae_deep": 0.70}  # of the sgemm peak, in the near state
NEAR_NS = 150
FOREIGN_LIMIT, REPEATS = 0.10, 3
THREADS, ONE_THREAD_PAIRS, GROWTH_PAIRS = 2, 3, 3
GROWTH = {"batch": [16, 32, 64, 128, 256, 512, 1024], "width": [100, 200, 400, 800, 1600]}
THREAD_ROWS = ["ae_deep", "vae_mlp", "dcgan"]


def say(text):
    print(text, file=sys.stderr, flush=True)


# ---- one run ----


def parse(line):
    """key=value pairs between white space; numbers as numbers."""
    pairs = dict(word.split("=", 1) for word in line.split() if "=" in word)
    return {key: value if key == "row" else float(value) for key, value in pairs.items() if value}


def peer_environment(tuned):
    environment = dict(os.environ)
    folder = f"/usr/lib/{platform.machine()}-linux-gnu/openblas-openmp"
    if os.path.exists(f"{folder}/libblas.so.3"):
        environment.update(LD_PRELOAD=f"{folder}/libblas.so.3", LD_LIBRARY_PATH=folder)
    if tuned:
        environment["GLIBC_TUNABLES"] = "glibc.malloc.mmap_max=0:glibc.malloc.trim_threshold=17179869184"
    return environment


class Absent(Exception):
    """What a run needs is not installed."""


class Machine:
    """Runs both programs, watches what else runs, and keeps the raw lines."""

    def __init__(self, args):
        self.ours, self.theirs = shlex.split(args.ours), shlex.split(args.theirs)
        self.environment = {"ours": dict(os.environ), "theirs": peer_environment(args.tuned)}
        self.seconds, self.stat = args.seconds, args.stat
        os.makedirs(os.path.dirname(os.path.abspath(args.raw)), exist_ok=True)
        self.raw = open(args.raw, "w", encoding="utf-8")
        self.raw.write("side\tforeign\tline\n")
        self.guarded = self.busy() is not None
        if not self.guarded:
            say(f"foreign load is not watched: {self.stat} cannot be read")

    def busy(self):
        """Seconds of all processors that were not idle since the start, other guests' included; None if unknown."""
        try:
            with open(self.stat, encoding="ascii") as file:
                user, nice, system, _, _, irq, softirq, steal = map(int, file.readline().split()[1:9])
        except (OSError, ValueError):
            return None
        return (user + nice + system + irq + softirq + steal) / os.sysconf("SC_CLK_TCK")

    def run(self, side, *arguments):
        """A dictionary of the line, with `foreign`, others' share of the machine meanwhile (None: unknown)."""
        command = [*(self.ours if side == "ours" else self.theirs), *arguments]
        before, own, start = self.busy(), children_seconds(), time.perf_counter()
        done = subprocess.run(command, env=self.environment[side], capture_output=True, text=True, cwd=ROOT)
        elapsed, after = time.perf_counter() - start, self.busy()
        if done.returncode == 77:
            raise Absent(done.stderr.strip().split("\n")[-1])
        if done.returncode != 0:
            raise SystemExit(f"{shlex.join(command)}: status {done.returncode}\n{done.stderr[-2000:]}")
        line = parse(done.stdout)
        foreign = None
        if before is not None and after is not None:
            used = children_seconds() - own
            foreign = max(0.0, after - before - used) / (elapsed * (os.cpu_count() or 1))
        share = "" if foreign is None else f"{foreign:.3f}"
        self.raw.write(f"{side}\t{share}\t" + " ".join(done.stdout.split()) + "\n")
        self.raw.flush()
        return {**line, "foreign": foreign}

    def step(self, side, row, threads, options):
        row = OURS_OF.get(row, row) if side == "ours" else row
        line = self.run(side, row, "--threads", str(threads), "--seconds", str(self.seconds), *options)
        if "samples_per_second" not in line or "peak_bytes" not in line:
            raise SystemExit(f"{side} {row}: no line with samples_per_second and peak_bytes")
        return line

    def ping(self):
        """Nanoseconds for a cache line to cross, or None where there is no second core to answer."""
        try:
            return self.run("ours", "pingpong").get("ping_pong_ns")
        except SystemExit:
            return None


def children_seconds():
    use = resource.getrusage(resource.RUSAGE_CHILDREN)
    return use.ru_utime + use.ru_stime


# ---- pairs, and what follows from them ----


def state_of(pings):
    """near or far if all pings agree, mixed if not, unknown if there are none."""
    sides = {"unknown" if ns is None else "near" if ns < NEAR_NS else "far" for ns in pings}
    return sides.pop() if len(sides) == 1 else "mixed"


def loaded(pair):
    return any((pair[side]["foreign"] or 0) > FOREIGN_LIMIT for side in ("ours", "theirs") if pair[side])


def measure(machine, row, threads, count, compare, options=()):
    """`count` pairs of runs, alternating. Each: ours, theirs (None if not compared), state, repeats, loaded."""
    pairs, before = [], machine.ping() if threads > 1 else None
    for number in range(count):
        for repeats in range(REPEATS + 1):
            pair = {"ours": machine.step("ours", row, threads, options), "theirs": None}
            pings = [before]
            if compare:
                pings.append(machine.ping() if threads > 1 else None)
                pair["theirs"] = machine.step("theirs", row, threads, options)
            before = machine.ping() if threads > 1 else None
            pair.update(state=state_of([*pings, before]), repeats=repeats, loaded=loaded(pair))
            say(f"{row} {' '.join(options)} --threads {threads}, pair {number + 1} of {count}, {pair['state']}: "
                + " against ".join(f"{pair[s]['samples_per_second']:,.0f}" for s in ("ours", "theirs") if pair[s])
                + (" (other processes were busy)" if pair["loaded"] else ""))
            if not pair["loaded"]:
                break
        pairs.append(pair)
    return pairs


def quartiles(values):
    """First quartile, median, third quartile, by linear interpolation; of one value, that value."""
    return tuple(statistics.quantiles(values, n=4, method="inclusive")) if len(values) > 1 else (values[0],) * 3


def median_of(pairs, side, key):
    return statistics.median(pair[side][key] for pair in pairs) if pairs and pairs[0][side] else None


def summarise(pairs):
    """Medians over the pairs of one state: the one that most pairs are in (near, if as many). No such pair: no ratio."""
    clean = [pair["state"] for pair in pairs if pair["state"] != "mixed"]
    state = max(("near", "far", "unknown"), key=clean.count) if clean else "mixed"
    used = [pair for pair in pairs if pair["state"] == state]
    summary = {"state": state, "used": len(used) if clean else 0, "of": len(pairs),
               "repeats": sum(pair["repeats"] for pair in pairs), "loaded": sum(pair["loaded"] for pair in pairs),
               "ours": median_of(used, "ours", "samples_per_second"),
               "theirs": median_of(used, "theirs", "samples_per_second"),
               "memory": median_of(pairs, "ours", "peak_bytes"),
               "their_memory": median_of(pairs, "theirs", "peak_bytes"),
               "flop": pairs[0]["ours"].get("flop_per_sample"),
               "compared": pairs[0]["theirs"] is not None,
               "allocations": max(pair["ours"].get("allocations", 0) for pair in pairs), "quartiles": None}
    if clean and summary["compared"]:
        ratios = [pair["ours"]["samples_per_second"] / pair["theirs"]["samples_per_second"] for pair in used]
        summary["quartiles"] = quartiles(ratios)
    return summary


def judge(row, two, one, peak):
    """`met`, or `short:` and what is; `-` where there was nothing to compare with."""
    if not two["compared"]:
        return "-"
    if two["quartiles"] is None:
        return "short: no pair within one state"
    floor = ROWS[row][0]
    short = []
    if two["quartiles"][1] < floor:
        short.append("ratio")
    share = share_of(two, peak)
    if row in SHARE_FLOOR and two["state"] == "near" and (share is None or share < SHARE_FLOOR[row]):
        short.append("share of the peak")
    if two["memory"] > MEMORY_CEILING * two["their_memory"]:
        short.append("memory")
    if one["quartiles"][1] < ONE_THREAD_FLOOR:
        short.append("one thread")
    if two["allocations"]:
        short.append("allocations")
    return "short: " + ", ".join(short) if short else "met"


def gflops(summary):
    return summary["ours"] * summary["flop"] / 1e9 if summary["ours"] and summary["flop"] else None


def share_of(summary, peak):
    return gflops(summary) / peak if gflops(summary) and peak else None


# ---- tables ----


def number(value, form="{:,.0f}"):
    return "-" if value is None else form.format(value)


def spread(q):
    return "-" if q is None else f"{q[1]:.2f} ({q[0]:.2f}-{q[2]:.2f})"


def load_words(summary):
    words = [f"{summary['repeats']} repeated"] if summary["repeats"] else []
    words += [f"{summary['loaded']} under load"] if summary["loaded"] else []
    return ", ".join(words)


HEAD = ["row", "ratio (quartiles)", "floor", "goal", "ours /s", "theirs /s", "GFLOP/s", "of peak", "MB ours", "MB theirs",
        "ratio 1 thread", "state (pairs)", "verdict"]


def cells(result):
    row, two, one = result["row"], result["two"], result["one"]
    state = f"{two['state']} ({two['used']} of {two['of']})"
    notes = load_words({key: two[key] + one[key] for key in ("repeats", "loaded")})
    share = share_of(two, result["peak"])
    return [row, spread(two["quartiles"]), f"{ROWS[row][0]:.1f}", f"{ROWS[row][1]:.1f}", number(two["ours"]),
            number(two["theirs"]), number(gflops(two)), number(share and 100 * share, "{:.0f} %"),
            number(two["memory"] / 1e6), number(two["their_memory"] and two["their_memory"] / 1e6),
            number(one["quartiles"] and one["quartiles"][1], "{:.2f}"), state + (f", {notes}" if notes else ""),
            judge(row, two, one, result["peak"])]


def plain(head, rows):
    wide = [max(len(row[k]) for row in [head, *rows]) for k in range(len(head))]
    return "\n".join("  ".join(cell.ljust(w) for cell, w in zip(row, wide)).rstrip() for row in [head, *rows])


def markdown(head, rows):
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *rows])


def first_line(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")[0].strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def machine_lines(args, peer):
    """What the figures belong to."""
    cpu = "unknown processor"
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            cpu = next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        cpu = platform.processor() or cpu
    blas = glob.glob(f"/usr/lib/{platform.machine()}-linux-gnu/openblas-openmp/libopenblasp-r*.so")
    theirs = os.path.basename(blas[0])[len("libopenblasp-r"):-len(".so")] if blas else "whatever it finds"
    special = [f"{key}={value}" for key, value in sorted(os.environ.items())
               if key.split("_")[0] in ("OMP", "GOMP", "OPENBLAS", "MKL", "KMP", "MALLOC")]
    return [f"{cpu}, {os.cpu_count()} processors; {datetime.date.today()}; "
            f"commit {first_line('git', '-C', ROOT, 'describe', '--always', '--dirty')}.",
            f"Ours: {first_line(os.environ.get('CC', 'cc'), '--version')}, "
            f"OpenBLAS {first_line('pkg-config', '--modversion', 'openblas')}.",
            f"Theirs: PyTorch {peer['torch']}, scikit-learn {peer.get('sklearn', 'absent')}, OpenBLAS (OpenMP) {theirs}, "
            f"allocator {'tuned' if args.tuned else 'as it comes'}." if peer else "Theirs: PyTorch is absent.",
            f"{THREADS} threads; up to {args.pairs} pairs of {args.seconds:g} s, and {ONE_THREAD_PAIRS} pairs of one thread."
            + (f" Set in the environment of both: {' '.join(special)}." if special else "")]


NOTES = """ratio: samples per second, ours over theirs, median over pairs. Met: ratio at least the floor, one thread at least
%.1f, memory at most %.0f %% of theirs, no allocation after the first step; ae_deep, when near, at least %.0f %% of the peak
of the same machine's matrix product. MB: the most that the process held.""" % (
    ONE_THREAD_FLOOR, 100 * MEMORY_CEILING, 100 * SHARE_FLOOR["ae_deep"])


# ---- the studies ----


def study_rows(machine, rows, pairs, peer):
    results = []
    for row in rows:
        peak = machine.run("ours", "sgemm", "--threads", str(THREADS)).get("gflops")
        compare = bool(peer)
        if row.endswith("_sklearn") and compare and "sklearn" not in peer:
            say(f"{row}: scikit-learn is not installed; ours is measured alone")
            compare = False
        two = summarise(measure(machine, row, THREADS, pairs, compare))
        one = summarise(measure(machine, row, 1, ONE_THREAD_PAIRS, compare))
        results.append({"row": row, "peak": peak, "two": two, "one": one})
    return results


def study_growth(machine, compare):
    """Per axis, [value, summary] of vae_mlp."""
    return {axis: [[v, summarise(measure(machine, "vae_mlp", THREADS, GROWTH_PAIRS, compare, (f"--{axis}", str(v))))]
                   for v in values] for axis, values in GROWTH.items()}


def study_threads(machine, results, compare):
    """Table of one and two threads for three rows; what `results` has is not measured again."""
    known = {result["row"]: result for result in results}
    rows = []
    for row in THREAD_ROWS:
        both = [known[row]["one"], known[row]["two"]] if row in known else [
            summarise(measure(machine, row, threads, GROWTH_PAIRS, compare)) for threads in (1, THREADS)]
        for side in ("ours", "theirs"):
            one, two = (summary[side] for summary in both)
            rows.append([row, side, number(one), number(two), number(one and two and two / one, "{:.2f}"),
                         both[1]["state"]])
    return ["row", "side", "1 thread /s", "2 threads /s", "gain", "state"], rows


# ---- figures: numbers for ratio.gp and growth.gp, which stand in figures/bench/ ----


def column(*values):
    return "\t".join("?" if v is None else str(v) for v in values) + "\n"


def write(path, text):
    with open(path + ".tmp", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(path + ".tmp", path)


def ratio_data(results):
    text = "# place\trow\tratio\tfirst quartile\tthird quartile\tfloor\tgoal\n"
    for place, result in enumerate(results):
        q1, q2, q3 = result["two"]["quartiles"] or (None,) * 3
        text += column(len(results) - place, result["row"], q2, q1, q3, *ROWS[result["row"]])
    return text


def growth_data(growth):
    blocks = []
    for axis, points in growth.items():
        text = f"# {axis}\tours per second\ttheirs\tours MB\ttheirs MB\tstate\n"
        for value, s in points:
            text += column(value, s["ours"], s["theirs"], s["memory"] / 1e6,
                           s["their_memory"] and s["their_memory"] / 1e6, s["state"])
        blocks.append(text)
    return "\n\n".join(blocks)


def draw(out, name):
    if not os.path.exists(f"{out}/{name}.gp"):
        return
    if not shutil.which("gnuplot"):
        say(f"{name} is not drawn: there is no gnuplot; later: make replot")
    elif subprocess.run(["gnuplot", f"{name}.gp"], cwd=out).returncode == 0:
        say(f"drawn: {out}/{name}.png")


# ---- all of it ----


def arguments():
    parser = argparse.ArgumentParser(description="Our training steps against PyTorch's.")
    parser.add_argument("--rows", default="", help="names between spaces; default: all")
    parser.add_argument("--pairs", default="", help="default 7")
    parser.add_argument("--seconds", default="", help="default 2")
    parser.add_argument("--growth", default="", help="1 or 0; default 1 if all rows are measured")
    parser.add_argument("--tuned", default="", help="1: PyTorch's allocator keeps its memory")
    parser.add_argument("--ours", default=os.path.join(ROOT, "build/bench"))
    python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
    parser.add_argument("--theirs", default=shlex.join([python, os.path.join(ROOT, "tests/bench/peers.py")]))
    parser.add_argument("--out", default=os.path.join(ROOT, "figures/bench"))
    parser.add_argument("--raw", default=os.path.join(ROOT, "build/bench.tsv"))
    parser.add_argument("--stat", default="/proc/stat", help="where the processors' time is read")
    args = parser.parse_args()
    args.rows = args.rows.replace(",", " ").split()
    unknown = [row for row in args.rows if row not in ROWS]
    if unknown:
        parser.error(f"ROWS: {unknown[0]} is none of: {' '.join(ROWS)}")
    args.whole = not args.rows or set(args.rows) == set(ROWS)
    args.rows = args.rows or list(ROWS)
    try:
        args.pairs, args.seconds = int(args.pairs or 7), float(args.seconds or 2)
    except ValueError as wrong:
        parser.error(f"PAIRS and SECONDS are numbers: {wrong}")
    if args.pairs < 1 or not 0 <= args.seconds < 3600:
        parser.error("PAIRS is at least 1, SECONDS from 0 to an hour")
    args.growth = args.whole if args.growth == "" else args.growth != "0"
    args.tuned = args.tuned not in ("", "0")
    return args


def main():
    args = arguments()
    machine = Machine(args)
    try:
        peer = dict(word.split("=", 1) for word in subprocess.run(
            [*machine.theirs, "versions"], env=machine.environment["theirs"], capture_output=True, text=True,
            check=True).stdout.split())
    except (OSError, subprocess.CalledProcessError):
        peer = {}
        say("PyTorch is not installed: ours is measured alone (sh install.sh bench says how to get it)")
    runs = len(args.rows) * 2 * (args.pairs + ONE_THREAD_PAIRS) + (2 * GROWTH_PAIRS * 12 if args.growth else 0)
    say(f"{len(args.rows)} rows, {runs} runs: {runs * (args.seconds + 2.5) / 60:.0f} minutes or more")
    results = study_rows(machine, args.rows, args.pairs, peer)
    facts, rows = machine_lines(args, peer), [cells(result) for result in results]
    reached = [result["row"] for result in results
               if result["two"]["quartiles"] and result["two"]["quartiles"][1] >= ROWS[result["row"]][1]]
    reached = f"Goals reached: {', '.join(reached) or 'none'}."
    print("\n".join(facts), "\n", plain(HEAD, rows), "\n", NOTES, reached, sep="\n", flush=True)
    kept = "# `make bench`\n\n" + "\n".join(facts) + f"\n\n{markdown(HEAD, rows)}\n\n{NOTES}\n{reached}\n"
    os.makedirs(args.out, exist_ok=True)
    keep = args.whole and peer
    if keep:
        write(f"{args.out}/ratio.tsv", ratio_data(results))
        write(f"{args.out}/table.md", kept)
        draw(args.out, "ratio")
    if args.growth:
        growth = study_growth(machine, bool(peer))
        head, lines = study_threads(machine, results, bool(peer))
        print("", plain(head, lines), sep="\n")
        if peer:
            write(f"{args.out}/growth.tsv", growth_data(growth))
            draw(args.out, "growth")
        if keep:
            write(f"{args.out}/table.md", f"{kept}\n{markdown(head, lines)}\n")
    if not keep:
        say("not kept in figures/bench: " + ("not all rows were measured" if peer else "there was no peer"))


if __name__ == "__main__":
    main()
