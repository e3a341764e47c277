# SPDX-License-Identifier: MIT
"""What all peers of the bench share: the options, the clock, and the line that they print.

    PEER ROW [--threads N] [--seconds S] [--batch B] [--width H] [--style WORD]    one line, and the end
    PEER ROW ... --serve        a line for each line of standard input, which says for how many seconds
    PEER versions               what is installed, as key=value pairs

A row makes its step, does some to warm up (so that whatever is compiled is compiled), then whole steps for at least S
seconds. `cpu_seconds` is what the process has used meanwhile. Status 77: what the row needs is not installed.
"""
import argparse
import os
import resource
import sys
import time


def absent(what, missing):
    print(f"{what} is not installed for {sys.executable}: {missing}", file=sys.stderr)
    sys.exit(77)


def only_cores(threads):
    """This process and its threads stay on so many cores, where the system can be told."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])


def options(rows, styles):
    parser = argparse.ArgumentParser(description="One training step, as often as fits into the time.")
    parser.add_argument("row", nargs="+", choices=["versions", *rows])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--batch", type=int, default=0)
    parser.add_argument("--width", type=int, default=400)
    parser.add_argument("--style", choices=styles, default=styles[0])
    parser.add_argument("--serve", action="store_true")
    return parser.parse_args()


def timed(step, wait, seconds):
    """Steps in at least so many seconds, the seconds, and the process's own; `wait` ends what is still under way."""
    use = time.process_time()
    steps, begun = 0, time.perf_counter()
    while True:
        step()
        steps += 1
        if steps % 8 == 0:
            wait()
        if time.perf_counter() - begun >= seconds:
            wait()
            return steps, time.perf_counter() - begun, time.process_time() - use


def measure(args, name, row, wait=lambda: None):
    """row: how to make a step of batch and width, the usual batch, and samples of a step in batches."""
    start, usual_batch, batches = row
    B = args.batch or usual_batch
    step = start(B, args.width)
    for _ in range(3):
        step()
    wait()
    for line in sys.stdin if args.serve else [args.seconds]:
        steps, elapsed, cpu = timed(step, wait, float(line))
        peak = (1 if sys.platform == "darwin" else 1024) * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"row={name}", f"threads={args.threads}", f"batch={B}", f"width={args.width}",
              f"samples_per_second={steps * batches * B / elapsed:.1f}", f"peak_bytes={peak}", f"cpu_seconds={cpu:.3f}",
              sep="\t", flush=True)


def run(args, rows, versions, wait=lambda: None):
    for name in args.row:
        if name == "versions":
            print("\t".join(f"{key}={value}" for key, value in versions().items()))
        else:
            measure(args, name, rows[name], wait)
