# SPDX-License-Identifier: MIT
"""`make bench`: the book's training steps against PyTorch and JAX at their best, side by side, in one run.

    make bench                              every row, and the growth study, against the system's PyTorch
    make bench PYTHON=~/peers/bin/python    against what this interpreter has, too (tests/bench/requirements.txt)
    make bench ROWS="vae_mlp dcgan"         these rows
    PAIRS=7, SECONDS=2, GROWTH=1            how many rounds, how long each run, with or without (0) the growth study

What makes a ratio of two speeds honest, and how it is done here:

  - The peer at its best. Each row runs in each peer that is there: PyTorch operation by operation (eager), with fused
    Adam, and compiled (torch.compile); JAX, the whole step under one jit; and the system's own PyTorch, which is what
    many readers have. The ratio that counts is the one against the fastest.
  - Debian's PyTorch takes whatever BLAS it finds. With the pthread build of OpenBLAS, two pools of threads fight for
    the same cores, and PyTorch is up to four times slower than it can be; to beat that proves nothing. So its
    process, and only its, is given the OpenMP build of OpenBLAS (package libopenblas0-openmp), which shares one pool
    with PyTorch's own loops. Ours gets no such help.
  - TUNED=1 also tells PyTorch's allocator to keep the memory of a step for the next one (GLIBC_TUNABLES). Left alone
    it gives the memory back to the system and has it cleared again, some 2,000 pages a step; a user who knows this
    is faster on the small rows.
  - Warm peers. A peer is started once for a row, imports and compiles what it wants, and then waits for its turns.
  - Alternation. Ours, each of theirs, ours, each of theirs: what changes slowly on the machine meets all. The ratio is
    the median over rounds, with its quartiles.
  - The state of the machine. On a virtual machine the cores may be near (a cache line goes across in less than 150 ns)
    or far, which changes within minutes and moves training by up to 1.8. A ping-pong before and after each run tells;
    a round is used only if all of its ping-pongs were on the same side, and a row uses only rounds of one state, that
    which it has most of. One thread does not feel it.
  - Foreign load. If other processes (or other guests of the host) had more than 10 % of the processors during a run,
    the round is repeated, at most three times, and the table says so.
  - The limit. What a row could reach at most with this library of products: the time of its products alone (same
    shapes, same split, nothing between them) and of its optimiser alone, measured in each round, too.

What is not installed is left out, with a message: without a peer, ours is measured alone. The table goes to standard
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

ROWS = ["ae_deep", "vae_mlp", "cae", "cae_penalty", "rbm_cd1", "rbm_cd1_sklearn", "fista", "fista_cd_sklearn",
        "fista_lars_sklearn", "gan_mlp", "wgan_gp", "wgan_gp_ch17", "dcgan", "dcgan_ch15", "pix2pix_small", "lstm_lm",
        "lstm_sample", "text_cnn"]
OURS_OF = {"rbm_cd1_sklearn": "rbm_cd1", "fista_cd_sklearn": "fista", "fista_lars_sklearn": "fista"}  # more peers
# A row is done at GOAL times the fastest peer, or at LIMIT_GOAL of its limit; below FLOOR it is short.
FLOOR, GOAL, LIMIT_GOAL = 1.1, 1.5, 0.9
MEMORY_CEILING = 0.37  # of the fastest peer's
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


class Peer:
    """A program of theirs: how it is called, under which name, and what it said is installed."""

    def __init__(self, name, command, installed):
        self.name, self.command, self.installed = name, command, installed

    def has(self, row):
        return (self.name == "scikit-learn") == row.endswith("_sklearn")


def peers_of(args, environment):
    """Those that are there, the newer ones first."""
    here, found, seen = os.path.dirname(os.path.abspath(__file__)), [], {}

    def ask(command):
        try:
            done = subprocess.run([*command, "versions"], env=environment, capture_output=True, text=True, check=True)
            return dict(word.split("=", 1) for word in done.stdout.split())
        except (OSError, subprocess.CalledProcessError):
            return {}

    if args.theirs:
        command = shlex.split(args.theirs)
        seen = ask(command)
        names = ["eager", *(args.styles.split() if args.styles else []), *(["scikit-learn"] if "sklearn" in seen else [])]
        return [Peer(name, [*command, "--style", name], seen) for name in names] if seen else []
    system = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
    torch_of = {python: ask([python, f"{here}/peers.py"]) for python in dict.fromkeys(filter(None, [args.python, system]))}
    if args.python:
        installed = torch_of[args.python]
        if installed:
            found += [Peer(style, [args.python, f"{here}/peers.py", "--style", style], installed)
                      for style in ("eager", "fused", "compile")]
        else:
            say(f"{args.python} has no PyTorch: its columns are left out")
        jax = ask([args.python, f"{here}/peers_jax.py"])
        if jax:
            found.append(Peer("JAX", [args.python, f"{here}/peers_jax.py"], jax))
        else:
            say(f"{args.python} has no JAX: its column is left out")
    if torch_of[system] and system != args.python:
        found.append(Peer("system", [system, f"{here}/peers.py"], torch_of[system]))
    for python, installed in torch_of.items():
        if "sklearn" in installed:
            found.append(Peer("scikit-learn", [python, f"{here}/peers.py"], installed))
            break
    return found


class Machine:
    """Runs the programs, watches what else runs, and keeps the raw lines."""

    def __init__(self, args):
        self.ours = shlex.split(args.ours)
        self.environment = {"ours": dict(os.environ), "theirs": peer_environment(args.tuned)}
        self.newer = {key: value for key, value in self.environment["theirs"].items() if key != "LD_PRELOAD"}
        self.seconds, self.stat, self.warm = args.seconds, args.stat, {}
        self.peers = peers_of(args, self.environment["theirs"])
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

    def keep(self, side, line, text, before, elapsed, used):
        """The line with `foreign`, others' share of the machine meanwhile (None: unknown)."""
        after, foreign = self.busy(), None
        if before is not None and after is not None:
            foreign = max(0.0, after - before - used) / (elapsed * (os.cpu_count() or 1))
        share = "" if foreign is None else f"{foreign:.3f}"
        self.raw.write(f"{side}\t{share}\t" + " ".join(text.split()) + "\n")
        self.raw.flush()
        return {**line, "foreign": foreign}

    def run(self, *arguments):
        """A dictionary of the line that our program prints."""
        command = [*self.ours, *arguments]
        before, own, start = self.busy(), children_seconds(), time.perf_counter()
        done = subprocess.run(command, env=self.environment["ours"], capture_output=True, text=True, cwd=ROOT)
        if done.returncode != 0:
            raise SystemExit(f"{shlex.join(command)}: status {done.returncode}\n{done.stderr[-2000:]}")
        return self.keep("ours", parse(done.stdout), done.stdout, before, time.perf_counter() - start,
                         children_seconds() - own)

    def ours_step(self, row, threads, options):
        line = self.run(OURS_OF.get(row, row), "--threads", str(threads), "--seconds", str(self.seconds), *options)
        return self.checked(line, f"ours, {row}")

    def limit(self, row, threads, options):
        """Samples per second of the products and the optimiser alone; None where our program cannot tell."""
        line = self.run(OURS_OF.get(row, row), "--threads", str(threads), "--seconds", str(self.seconds / 2), *options,
                        "--limit", "1")
        return line.get("limit_per_second")

    def their_step(self, peer, row, threads, options):
        """A turn of a peer that is started if it is not there yet. None: it cannot do this row."""
        key = peer.name, row, threads, options
        if key not in self.warm:
            command = [*peer.command, row, "--threads", str(threads), *options, "--serve"]
            environment = self.environment["theirs"] if peer.name in ("system", "scikit-learn") else self.newer
            self.warm[key] = subprocess.Popen(command, env=environment, cwd=ROOT, text=True, stdin=subprocess.PIPE,
                                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            self.turn(peer, row, self.warm[key], 0)  # until it is warm
        before, start = self.busy(), time.perf_counter()
        text = self.turn(peer, row, self.warm[key], self.seconds)
        if text is None:
            return None
        line = self.checked(parse(text), f"{peer.name}, {row}")
        return self.keep(peer.name, line, text, before, time.perf_counter() - start, line.get("cpu_seconds", 0))

    def turn(self, peer, row, process, seconds):
        try:
            process.stdin.write(f"{seconds}\n")
            process.stdin.flush()
            text = process.stdout.readline()
        except BrokenPipeError:
            text = ""
        if text:
            return text
        if process.wait() == 0:
            return None
        last = (process.stderr.read().strip().split("\n") or [""])[-1]
        if process.returncode not in (-9, 77):  # what is told once is enough
            say(f"{peer.name} cannot do {row}: {last[:200]}")
            process.returncode = -9
        return None

    def dismiss(self):
        """Those that wait for a turn may go."""
        for process in self.warm.values():
            process.kill()
            process.communicate()
        self.warm = {}

    @staticmethod
    def checked(line, whose):
        if "samples_per_second" not in line or "peak_bytes" not in line:
            raise SystemExit(f"{whose}: no line with samples_per_second and peak_bytes")
        return line

    def ping(self):
        """Nanoseconds for a cache line to cross, or None where there is no second core to answer."""
        try:
            return self.run("pingpong").get("ping_pong_ns")
        except SystemExit:
            return None


def children_seconds():
    use = resource.getrusage(resource.RUSAGE_CHILDREN)
    return use.ru_utime + use.ru_stime


# ---- rounds, and what follows from them ----


def state_of(pings):
    """near or far if all pings agree, mixed if not, unknown if there are none."""
    sides = {"unknown" if ns is None else "near" if ns < NEAR_NS else "far" for ns in pings}
    return sides.pop() if len(sides) == 1 else "mixed"


def loaded(turn):
    return any((line["foreign"] or 0) > FOREIGN_LIMIT for line in [turn["ours"], *turn["theirs"].values()])


def measure(machine, row, threads, count, peers, options=()):
    """`count` rounds, alternating. Each: ours, theirs (by name), limit, state, repeats, loaded."""
    rounds, before = [], machine.ping() if threads > 1 else None
    peers = [peer for peer in peers if peer.has(row)]
    for number in range(count):
        for repeats in range(REPEATS + 1):
            turn, pings = {"ours": machine.ours_step(row, threads, options), "theirs": {}}, [before]
            for peer in list(peers):
                pings.append(machine.ping() if threads > 1 else None)
                line = machine.their_step(peer, row, threads, options)
                if line:
                    turn["theirs"][peer.name] = line
                else:
                    peers.remove(peer)
            turn["limit"] = machine.limit(row, threads, options)
            before = machine.ping() if threads > 1 else None
            turn.update(state=state_of([*pings, before]), repeats=repeats, loaded=loaded(turn))
            rates = {"ours": turn["ours"], **turn["theirs"]}
            say(f"{row} {' '.join(options)} --threads {threads}, round {number + 1} of {count}, {turn['state']}: "
                + ", ".join(f"{name} {line['samples_per_second']:,.0f}" for name, line in rates.items())
                + (" (other processes were busy)" if turn["loaded"] else ""))
            if not turn["loaded"]:
                break
        rounds.append(turn)
    machine.dismiss()
    return rounds


def quartiles(values):
    """First quartile, median, third quartile, by linear interpolation; of one value, that value."""
    return tuple(statistics.quantiles(values, n=4, method="inclusive")) if len(values) > 1 else (values[0],) * 3


def summarise(rounds):
    """Medians over the rounds of one state: the one that most are in (near, if as many). No such round: no ratio."""
    clean = [turn["state"] for turn in rounds if turn["state"] != "mixed"]
    state = max(("near", "far", "unknown"), key=clean.count) if clean else "mixed"
    used = [turn for turn in rounds if turn["state"] == state]  # all, if all are mixed
    names = [name for name in rounds[0]["theirs"] if all(name in turn["theirs"] for turn in rounds)]

    def median(turns, side, key):
        return statistics.median((turn["ours"] if side == "ours" else turn["theirs"][side])[key] for turn in turns)

    def ratios(name):
        return [turn["ours"]["samples_per_second"] / turn["theirs"][name]["samples_per_second"] for turn in used]

    best = min(names, key=lambda name: statistics.median(ratios(name))) if names and used else names[0] if names else None
    limits = [turn["ours"]["samples_per_second"] / turn["limit"] for turn in used if turn["limit"]]
    return {"state": state, "used": len(used) if clean else 0, "of": len(rounds),
            "repeats": sum(turn["repeats"] for turn in rounds), "loaded": sum(turn["loaded"] for turn in rounds),
            "ours": median(used, "ours", "samples_per_second") if used else None, "best": best,
            "theirs": median(used, best, "samples_per_second") if best and used else None,
            "memory": median(rounds, "ours", "peak_bytes"),
            "their_memory": median(rounds, best, "peak_bytes") if best else None,
            "flop": rounds[0]["ours"].get("flop_per_sample"), "compared": bool(names),
            "of_limit": statistics.median(limits) if limits else None,
            "ratios": {name: statistics.median(ratios(name)) for name in names} if used else {},
            "allocations": max(turn["ours"].get("allocations", 0) for turn in rounds),
            "quartiles": quartiles(ratios(best)) if best and clean else None}


def reached(summary, least):
    """Is the fastest peer beaten by so much, or the limit near?"""
    return (summary["quartiles"] is not None and summary["quartiles"][1] >= least
            or summary["of_limit"] is not None and summary["of_limit"] >= LIMIT_GOAL)


def judge(two, one):
    """`done`, `above the floor`, or `short:` and what is; `-` where there was nothing to compare with."""
    if not two["compared"]:
        return "-"
    if two["quartiles"] is None:
        return "short: no round within one state"
    short = []
    if not reached(two, FLOOR):
        short.append("ratio")
    if two["memory"] > MEMORY_CEILING * two["their_memory"]:
        short.append("memory")
    if not reached(one, FLOOR):
        short.append("one thread")
    if two["allocations"]:
        short.append("allocations")
    if short:
        return "short: " + ", ".join(short)
    return "done" if reached(two, GOAL) and reached(one, GOAL) else "above the floor"


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


def head_of(names):
    return ["row", "fastest peer", "ours / fastest (quartiles)", *names, "ours /s", "of limit", "of peak", "MB ours", "MB theirs",
            "1 thread: ours / fastest", "1 thread: of limit", "state (rounds)", "verdict"]


def percent(share):
    return number(share and 100 * share, "{:.0f} %")


def cells(result, names):
    row, two, one = result["row"], result["two"], result["one"]
    state = f"{two['state']} ({two['used']} of {two['of']})"
    notes = load_words({key: two[key] + one[key] for key in ("repeats", "loaded")})
    return [row, two["best"] or "-", spread(two["quartiles"]),
            *[number(two["ratios"].get(name), "{:.2f}") for name in names], number(two["ours"]), percent(two["of_limit"]),
            percent(share_of(two, result["peak"])), number(two["memory"] / 1e6),
            number(two["their_memory"] and two["their_memory"] / 1e6),
            number(one["quartiles"] and one["quartiles"][1], "{:.2f}") + (f" ({one['best']})" if one["best"] else ""),
            percent(one["of_limit"]), state + (f", {notes}" if notes else ""), judge(two, one)]


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


def machine_lines(args, peers):
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
    versions = []
    for peer in peers:
        what = [f"{WORDS[key]} {peer.installed[key]}" for key in ("torch", "jax", "sklearn")
                if key in peer.installed and (key == "sklearn") == (peer.name == "scikit-learn")]
        versions.append(f"{peer.name}: {', '.join(what)}" + (f" (OpenBLAS, OpenMP, {theirs})" if peer.name == "system" else ""))
    return [f"{cpu}, {os.cpu_count()} processors; {datetime.date.today()}; "
            f"commit {first_line('git', '-C', ROOT, 'describe', '--always', '--dirty')}.",
            f"Ours: {first_line(os.environ.get('CC', 'cc'), '--version')}, "
            f"OpenBLAS {first_line('pkg-config', '--modversion', 'openblas')}.",
            "Theirs: " + ("; ".join(versions) + f"; allocator {'tuned' if args.tuned else 'as it comes'}."
                          if peers else "nothing is installed."),
            f"{THREADS} threads; up to {args.pairs} rounds of {args.seconds:g} s for each, and {ONE_THREAD_PAIRS} rounds of one thread."
            + (f" Set in the environment of all: {' '.join(special)}." if special else "")]


WORDS = {"torch": "PyTorch", "jax": "JAX", "sklearn": "scikit-learn"}
NOTES = """Ratios: samples per second, ours over theirs, medians over rounds; eager, fused and compile are three ways to run one
PyTorch. Of limit: of what the products alone (same shapes, same split, nothing between) and the optimiser alone would
allow. Of peak: of the same machine's matrix product. MB: the most that the process held; theirs: the fastest peer's.
Done: %.1f times the fastest peer, or %.0f %% of the limit, with two threads and with one. Short: below %.1f and below that
share, or more than %.0f %% of the peer's memory, or an allocation after the first step.""" % (
    GOAL, 100 * LIMIT_GOAL, FLOOR, 100 * MEMORY_CEILING)


# ---- the studies ----


def study_rows(machine, rows, count):
    results = []
    for row in rows:
        peak = machine.run("sgemm", "--threads", str(THREADS)).get("gflops")
        if row.endswith("_sklearn") and not any(peer.has(row) for peer in machine.peers) and machine.peers:
            say(f"{row}: scikit-learn is not installed; ours is measured alone")
        two = summarise(measure(machine, row, THREADS, count, machine.peers))
        one = summarise(measure(machine, row, 1, ONE_THREAD_PAIRS, machine.peers))
        results.append({"row": row, "peak": peak, "two": two, "one": one})
    return results


def first_peer(machine):
    """For the studies of growth, the one that most have: PyTorch, operation by operation."""
    return [peer for peer in machine.peers if peer.name in ("eager", "system")][:1]


def study_growth(machine):
    """Per axis, [value, summary] of vae_mlp."""
    return {axis: [[v, summarise(measure(machine, "vae_mlp", THREADS, GROWTH_PAIRS, first_peer(machine),
                                         (f"--{axis}", str(v))))]
                   for v in values] for axis, values in GROWTH.items()}


def study_threads(machine):
    """Samples per second of three rows with 1, 2, 4 ... threads, ours and the same peer's."""
    counts = [threads for threads in (1, 2, 4, 8, 16) if threads <= (os.cpu_count() or 1)]
    rows = []
    for row in THREAD_ROWS:
        each = [summarise(measure(machine, row, threads, GROWTH_PAIRS, first_peer(machine))) for threads in counts]
        for side in ("ours", "theirs"):
            rates = [summary[side] for summary in each]
            rows.append([row, side, *map(number, rates),
                         number(rates[0] and rates[-1] and rates[-1] / rates[0], "{:.2f}"), each[-1]["state"]])
    return ["row", "side", *[f"{threads} thread{'s' * (threads > 1)} /s" for threads in counts], "gain", "state"], rows


# ---- figures: numbers for ratio.gp and growth.gp, which stand in figures/bench/ ----


def column(*values):
    return "\t".join("?" if v is None else str(v) for v in values) + "\n"


def write(path, text):
    with open(path + ".tmp", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(path + ".tmp", path)


def ratio_data(results):
    text = "# place\trow\tratio\tfirst quartile\tthird quartile\tfastest\tover eager\tof limit\n"
    for place, result in enumerate(results):
        two = result["two"]
        q1, q2, q3 = two["quartiles"] or (None,) * 3
        text += column(len(results) - place, result["row"], q2, q1, q3, two["best"],
                       two["ratios"].get("eager", two["ratios"].get("system")), two["of_limit"])
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
    parser = argparse.ArgumentParser(description="Our training steps against PyTorch's and JAX's.")
    parser.add_argument("--rows", default="", help="names between spaces; default: all")
    parser.add_argument("--pairs", default="", help="default 5")
    parser.add_argument("--seconds", default="", help="default 1.5")
    parser.add_argument("--growth", default="", help="1 or 0; default 1 if all rows are measured")
    parser.add_argument("--tuned", default="", help="1: PyTorch's allocator keeps its memory")
    parser.add_argument("--python", default="", help="an interpreter that has newer peers")
    parser.add_argument("--ours", default=os.path.join(ROOT, "build/bench"))
    parser.add_argument("--theirs", default="", help="one program in the place of all peers")
    parser.add_argument("--styles", default="", help="of that program, besides eager")
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
    if args.python and not shutil.which(args.python):
        parser.error(f"PYTHON: expected an interpreter, found nothing at {args.python} (tests/bench/requirements.txt)")
    try:
        args.pairs, args.seconds = int(args.pairs or 5), float(args.seconds or 1.5)
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
    if not machine.peers:
        say("PyTorch is not installed: ours is measured alone (sh install.sh bench says how to get it)")
    elif not args.python:
        say("only the system's PyTorch is compared with: PYTHON= takes an interpreter that has newer peers")
    turns = len(args.rows) * (1.5 + len([peer for peer in machine.peers if peer.name != "scikit-learn"]))
    seconds = turns * (args.pairs + ONE_THREAD_PAIRS) * (args.seconds + 0.5) + len(args.rows) * 60 * bool(args.python)
    say(f"{len(args.rows)} rows: {seconds / 60:.0f} minutes or more")
    results = study_rows(machine, args.rows, args.pairs)
    names = [peer.name for peer in machine.peers]
    facts, rows = machine_lines(args, machine.peers), [cells(result, names) for result in results]
    finished = [row[0] for row in rows if row[-1] == "done"]
    finished = f"Done: {', '.join(finished) or 'none'}."
    head = head_of(names)
    print("\n".join(facts), "\n", plain(head, rows), "\n", NOTES, finished, sep="\n", flush=True)
    kept = "# `make bench`\n\n" + "\n".join(facts) + f"\n\n{markdown(head, rows)}\n\n{NOTES}\n{finished}\n"
    os.makedirs(args.out, exist_ok=True)
    keep = args.whole and machine.peers
    if keep:
        write(f"{args.out}/ratio.tsv", ratio_data(results))
        write(f"{args.out}/table.md", kept)
        draw(args.out, "ratio")
    if args.growth:
        growth = study_growth(machine)
        head, lines = study_threads(machine)
        print("", plain(head, lines), sep="\n")
        if machine.peers:
            write(f"{args.out}/growth.tsv", growth_data(growth))
            draw(args.out, "growth")
        if keep:
            write(f"{args.out}/table.md", f"{kept}\n{markdown(head, lines)}\n")
    if not keep:
        say("not kept in figures/bench: " + ("not all rows were measured" if machine.peers else "there was no peer"))


if __name__ == "__main__":
    main()
