#!/usr/bin/env python3
"""Speaks with a worker as the driver does, and prints what it answers, sorted by job.

    talk.py WORKER ROOT OUT [--timeout MS] [--memory MIB] [--in-turn] -- COMMAND... [-- COMMAND...]...

Each command is one job, run in ROOT, all of them at once, or one after the other is done; job N
leaves OUT/N.facts, .deps and .log. In turn, the processes that the worker keeps are counted too.
"""

import argparse
import os
import struct
import subprocess
import sys


def frame(*words):
    payload = b"".join(word.encode() + b"\0" for word in words)
    return struct.pack("<II", len(payload), len(words)) + payload


def receive(stream):
    header = stream.read(8)
    if len(header) < 8:
        return None
    size, _ = struct.unpack("<II", header)
    return stream.read(size).decode().split("\0")[:-1]


def is_child_of(status, parent):
    try:
        with open(status, encoding="utf-8", errors="replace") as file:
            state, its_parent = file.read().rpartition(")")[2].split()[:2]
    except OSError:
        return False
    return int(its_parent) == parent and state != "Z"


def children(parent):
    numbers = [name for name in os.listdir("/proc") if name.isdigit()]
    return sum(is_child_of("/proc/%s/stat" % number, parent) for number in numbers)


def split(words):
    commands = []
    for word in words:
        if word == "--":
            commands.append([])
        else:
            commands[-1].append(word)
    return commands


def main():
    at = sys.argv.index("--")
    parser = argparse.ArgumentParser()
    parser.add_argument("worker")
    parser.add_argument("root")
    parser.add_argument("out")
    parser.add_argument("--timeout", default="0")
    parser.add_argument("--memory", default="0")
    parser.add_argument("--in-turn", action="store_true")
    options = parser.parse_args(sys.argv[1:at])
    root = os.path.realpath(options.root)
    os.makedirs(options.out, exist_ok=True)
    out = os.path.realpath(options.out)
    worker = subprocess.Popen([options.worker], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    hello = receive(worker.stdout)
    assert hello[0] == "hello" and len(hello) == 4, hello
    commands = split(sys.argv[at:])
    answers = []
    for number, command in enumerate(commands):
        files = [os.path.join(out, "%d.%s" % (number, kind)) for kind in ("facts", "deps", "log")]
        job = ["job", str(number), root, root, *files, options.timeout, options.memory, ""]
        worker.stdin.write(frame(*job, "0", *command))
        worker.stdin.flush()
        if options.in_turn:
            answers.append(receive(worker.stdout))
    if options.in_turn:
        print("hosts", children(worker.pid))
    worker.stdin.close()
    while len(answers) < len(commands):
        answers.append(receive(worker.stdout))
    for answer in sorted(answers):
        assert answer[0] == "done" and len(answer) == 7, answer
        print(answer[1], answer[2], answer[3])
    return worker.wait()


if __name__ == "__main__":
    sys.exit(main())
