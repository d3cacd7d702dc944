"""What the witnesses share: the compile database, questions to Ashlar, the table of verdicts.

A witness is a program of its own (includes.py, lines.py, ...) that compares facts, as `ashlar
query` tells them, with a tool that knows nothing of Ashlar. It lists each disagreement. One that
has a known, mechanical explanation is counted under it; any other makes the exit code 1.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import shlex
import subprocess
import sys

# Options with a value in the next word, and options alone, that must not reach a second compile.
DROPPED_WITH_VALUE = {"-o", "-MF", "-MT", "-MQ", "-MJ"}
DROPPED = {"-c", "-MD", "-MMD", "-MP", "-M", "-MM", "-S", "-E"}
ASSEMBLER = (".S", ".s", ".asm")
SHOWN = 20  # disagreements of one kind that are listed


class Unit:
    """One entry of the compile database."""

    def __init__(self, entry):
        self.directory = os.path.realpath(entry["directory"])
        self.file = os.path.realpath(os.path.join(self.directory, entry["file"]))
        words = entry.get("arguments") or shlex.split(entry["command"])
        self.compiler, self.options = words[0], list(self._kept(words[1:]))

    @staticmethod
    def _kept(words):
        words = iter(words)
        for word in words:
            if word in DROPPED_WITH_VALUE:
                next(words, None)
            elif word not in DROPPED and not word.startswith("-Werror"):
                yield word

    def is_cxx(self):
        return "++" in os.path.basename(self.compiler) or self.file.endswith(
            (".cc", ".cpp", ".cxx")
        )

    def command(self, clang, *more):
        mode = ["--driver-mode=g++"] if "++" in os.path.basename(self.compiler) else []
        return [clang, *mode, *self.options, "-Qunused-arguments", "-w", *more]

    def run(self, clang, *more):
        return subprocess.run(
            self.command(clang, *more),
            cwd=self.directory,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )


class Project:
    """A folder with a compile_commands.json, and how to ask Ashlar about it."""

    def __init__(self, folder, options):
        self.folder = os.path.realpath(folder)
        self.name = os.path.basename(self.folder)
        self.options = options
        path = os.path.join(self.folder, "compile_commands.json")
        with open(path, encoding="utf-8") as file:
            entries = [e for e in json.load(file) if not e["file"].endswith(ASSEMBLER)]
        self.units = [Unit(entry) for entry in entries]

    def query(self, sql, *files):
        """Rows as tuples; no column may be NULL. Facts come from the cache after the first one."""
        command = [self.options.ashlar, "query", "-p", self.folder, "--root", self.folder]
        command += ["--progress", "never", "--format", "json", *files, sql]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode not in (0, 3) or not result.stdout.strip():
            sys.exit(f"{' '.join(command)}: exit {result.returncode}\n{result.stderr}")
        return [tuple(row.values()) for row in json.loads(result.stdout)]

    def relative(self, path, directory=None):
        """As facts name it: relative to the project where inside it, symlinks resolved."""
        path = os.path.realpath(os.path.join(directory or self.folder, path))
        inside = path.startswith(self.folder + os.sep)
        return path[len(self.folder) + 1 :] if inside else path

    def absolute(self, path):
        return os.path.join(self.folder, path)

    def each_unit(self, work):
        """work(unit) for all units, some at once; answers in order of the units."""
        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            return list(pool.map(work, self.units))


class Sources:
    """Text of source files, read once."""

    def __init__(self, project):
        self.project, self.texts = project, {}

    def lines(self, path):
        if path not in self.texts:
            with open(self.project.absolute(path), encoding="utf-8", errors="replace") as file:
                self.texts[path] = file.read().split("\n")
        return self.texts[path]

    def line(self, path, number):
        lines = self.lines(path)
        return lines[number - 1] if 0 < number <= len(lines) else ""


class Verdict:
    """Agreements, and disagreements by explanation; "" means there is none."""

    def __init__(self, witness, project):
        self.witness, self.project = witness, project
        self.agreed = 0
        self.others = collections.defaultdict(list)

    def agree(self, count=1):
        self.agreed += count

    def differ(self, text, explanation=""):
        self.others[explanation].append(text)

    def compare(self, facts, witness, explain):
        """Two sets; explain(item, side) answers "" when it knows no reason."""
        self.agree(len(facts & witness))
        for item in sorted(facts - witness):
            self.differ(f"only in facts: {item}", explain(item, "facts"))
        for item in sorted(witness - facts):
            self.differ(f"only in {self.witness}: {item}", explain(item, "witness"))

    def print(self):
        total = self.agreed + sum(len(items) for items in self.others.values())
        print(f"{self.witness:<12} {self.project.name:<12} agree {self.agreed} of {total}")
        for explanation, items in sorted(self.others.items()):
            print(f"    {explanation or 'UNEXPLAINED'}: {len(items)}")
            for item in items[: SHOWN if explanation == "" else 3]:
                print(f"        {item}")
            if explanation == "" and len(items) > SHOWN:
                print(f"        ... and {len(items) - SHOWN} more")
        sys.stdout.flush()
        return not self.others.get("")


def main(examine):
    """The command line of a witness; examine(project) answers a Verdict, or None."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--ashlar", default="ashlar")
    parser.add_argument("--clang", default="clang-14")
    parser.add_argument("--clang-tidy", default="clang-tidy-14")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("projects", nargs="+")
    options = parser.parse_args()
    good = True
    for folder in options.projects:
        verdict = examine(Project(folder, options))
        if verdict and not verdict.print():
            good = False
    return 0 if good else 1
