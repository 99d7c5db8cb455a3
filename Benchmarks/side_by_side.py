"""Runs commands in turn and compares what they take: every figure is a ratio beside a peer of the same round.

Rounds alternate, so that what else the machine does falls on all alike; the ratio of a round is taken first, then the
median over rounds. Memory is the largest resident set, read by GNU time, which is small itself: a child of a large
process would report that process's memory as its own.
"""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build-bench"
DREMPEL = ROOT / ".build/release/drempel"
PYTHON = WORK / "venv/bin/python"
PEERS = ROOT / "Benchmarks/peers"


@dataclass
class Run:
    wall: float  # seconds
    cpu: float  # seconds, user and system
    memory: float  # MB, largest resident set
    output: bytes


def run(command, accept=(0,)):
    """Runs one command in the repository's folder and measures it."""
    with tempfile.NamedTemporaryFile("r", dir=WORK) as report, tempfile.TemporaryFile(dir=WORK) as output:
        timed = ["/usr/bin/time", "--quiet", "-o", report.name, "-f", "%U %S %M", *map(str, command)]
        start = time.perf_counter()
        status = subprocess.run(timed, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=output).returncode
        wall = time.perf_counter() - start
        if status not in accept:
            raise SystemExit(f"{' '.join(map(str, command))} exited {status}")
        user, system, kilobytes = report.read().split()
        output.seek(0)
        return Run(wall, float(user) + float(system), int(kilobytes) / 1024, output.read())


def compare(title, commands, rounds, before=lambda: None):
    """Measures `commands`, a dict of name to command of which the first is ours, and prints a table.

    `before` is called before each run. One round more is run first and not counted. Returns the last run of each.
    """
    names = list(commands)
    counted = []
    for number in range(rounds + 1):
        runs = {}
        for name in names:
            before()
            runs[name] = run(commands[name])
        if number > 0:
            counted.append(runs)
    print(f"\n### {title}\n\nMedians of {rounds} alternated rounds; times and memory of whole processes.\n")
    print("| | wall | CPU | memory | wall beside ours | memory beside ours |\n|---|---|---|---|---|---|")
    ours = names[0]
    for name in names:
        wall, cpu, memory = (statistics.median(getattr(r[name], k) for r in counted) for k in ("wall", "cpu", "memory"))
        cells = [name, seconds(wall), seconds(cpu), f"{memory:.0f} MB"]
        if name == ours:
            cells += ["1", "1"]
        else:
            ratios = [[getattr(r[name], k) / getattr(r[ours], k) for r in counted] for k in ("wall", "memory")]
            cells += [spread(r) for r in ratios]
        print("| " + " | ".join(cells) + " |")
    return counted[-1]


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def spread(ratios):
    return f"{statistics.median(ratios):.1f} × ({min(ratios):.1f}–{max(ratios):.1f})"


def drop_from_cache(path):
    """Drops a file's pages from the page cache, which needs no rights once they are on the disk.

    Returns the megabytes that stayed, `None` when that cannot be told.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)
    try:
        found = subprocess.run(["fincore", "-b", "-n", "-o", "RES", path], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return int(found.stdout) / 1e6
