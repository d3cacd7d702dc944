#!/usr/bin/env python3
"""Processor time (user + system) of `ashlar check --no-cache` against `clang -fsyntax-only`.

    bench.py [--ashlar PATH] [--clang PATH] [--rounds N] PROJECT_DIR...

One after the other within each round, so that both meet the same machine; the smaller of the
rounds counts. The ratio is what matters: below 1, checking costs less than parsing alone.
"""

import argparse
import json
import os
import resource
import shlex
import subprocess
import sys
import time

WITH_VALUE = {"-o", "-MF", "-MT", "-MQ", "-MJ"}
ALONE = {"-c", "-MD", "-MMD", "-MP"}


def spent(work):
    """Processor seconds of the children that `work` waits for, and wall seconds."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.monotonic() - begin


def syntax_only(entry, clang):
    words = entry.get("arguments") or shlex.split(entry["command"])
    kept, rest = [], iter(words[1:])
    for word in rest:
        if word in WITH_VALUE:
            next(rest, None)
        elif word not in ALONE:
            kept.append(word)
    mode = ["--driver-mode=g++"] if "++" in os.path.basename(words[0]) else []
    return [clang, *mode, *kept, "-w", "-Qunused-arguments", "-fsyntax-only"]


def parse_all(entries, clang):
    for entry in entries:
        subprocess.run(
            syntax_only(entry, clang), cwd=entry["directory"], check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )


def check(folder, options):
    command = [options.ashlar, "check", "--no-cache", "-p", folder, "--progress", "never"]
    result = subprocess.run(
        command, cwd=folder, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    if result.returncode not in (0, 1):
        last = result.stderr.decode(errors="replace").strip().splitlines()[-1:]
        print(f"    {folder}: exit {result.returncode}: {' '.join(last)}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ashlar", default="ashlar")
    parser.add_argument("--clang", default="clang-14")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("projects", nargs="+")
    options = parser.parse_args()
    print(f"{'project':<12} {'units':>5} {'clang s':>8} {'ashlar s':>8} {'ratio':>6}"
          f" {'clang wall':>10} {'ashlar wall':>11}")
    for folder in options.projects:
        folder = os.path.realpath(folder)
        with open(os.path.join(folder, "compile_commands.json"), encoding="utf-8") as file:
            entries = [e for e in json.load(file) if not e["file"].endswith((".S", ".s"))]
        rounds = [
            (spent(lambda: parse_all(entries, options.clang)), spent(lambda: check(folder, options)))
            for _ in range(options.rounds)
        ]
        (clang, clang_wall), (ashlar, ashlar_wall) = (min(side) for side in zip(*rounds))
        print(f"{os.path.basename(folder):<12} {len(entries):>5} {clang:>8.2f} {ashlar:>8.2f}"
              f" {ashlar / clang:>6.2f} {clang_wall:>10.2f} {ashlar_wall:>11.2f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
