#!/usr/bin/env python3
"""Processor time (user + system) of `ashlar check` and `patterns` against `clang -fsyntax-only`.

    bench.py [--ashlar PATH] [--clang PATH] [--rounds N] PROJECT_DIR...

The check is cold (--no-cache); patterns are looked for in facts that an earlier run left. One after
the other within each round, so that all meet the same machine; the smallest of the rounds counts. The
ratios are what matters: below 1, it costs less than parsing alone.
"""

import argparse
import json
import os
import resource
import shlex
import subprocess
import sys
import tempfile
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


def run(folder, options, words, cache=None):
    command = [options.ashlar, *words, "-p", folder, "--progress", "never"]
    environment = {**os.environ, "XDG_CACHE_HOME": cache} if cache else None
    result = subprocess.run(
        command, cwd=folder, env=environment, check=False, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    if result.returncode not in (0, 1):
        last = result.stderr.decode(errors="replace").strip().splitlines()[-1:]
        print(f"    {folder}: exit {result.returncode}: {' '.join(last)}", file=sys.stderr)


def measure(folder, entries, options, cache):
    """Least (processor, wall) seconds of clang, of a cold check, and of patterns with facts cached."""
    run(folder, options, ["patterns"], cache)  # the facts are there from here on
    sides = (
        lambda: parse_all(entries, options.clang),
        lambda: run(folder, options, ["check", "--no-cache"]),
        lambda: run(folder, options, ["patterns"], cache),
    )
    rounds = [[spent(side) for side in sides] for _ in range(options.rounds)]
    return [min(side) for side in zip(*rounds)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ashlar", default="ashlar")
    parser.add_argument("--clang", default="clang-14")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("projects", nargs="+")
    options = parser.parse_args()
    print("clang: -fsyntax-only of every unit; check: with nothing cached; patterns: with facts cached\n"
          "ratio: of processor time, to clang's")
    print(f"{'project':<12} {'units':>5} {'clang s':>8} {'check s':>8} {'ratio':>6} {'patterns s':>10}"
          f" {'ratio':>6} {'clang wall':>10} {'check wall':>10}")
    for folder in options.projects:
        folder = os.path.realpath(folder)
        with open(os.path.join(folder, "compile_commands.json"), encoding="utf-8") as file:
            entries = [e for e in json.load(file) if not e["file"].endswith((".S", ".s"))]
        with tempfile.TemporaryDirectory() as cache:
            clang, check, patterns = measure(folder, entries, options, cache)
        print(f"{os.path.basename(folder):<12} {len(entries):>5} {clang[0]:>8.2f} {check[0]:>8.2f}"
              f" {check[0] / clang[0]:>6.2f} {patterns[0]:>10.2f} {patterns[0] / clang[0]:>6.2f}"
              f" {clang[1]:>10.2f} {check[1]:>10.2f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
