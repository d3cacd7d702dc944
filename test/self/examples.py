#!/usr/bin/env python3
"""The examples that `ashlar explain` shows are true: bad gives the rule's finding, good gives none.

    examples.py --ashlar PATH --clang PATH --clangxx PATH [RULE...]

An example is a project: lines `// file: NAME` (or `# file: NAME`) begin its files. Without one it
is an ashlar.yaml. Bad must give findings of its rule and of no other, good none at all, and all
units of both must compile. Of an ashlar-baseline.yaml the example shows the findings only.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FILE = re.compile(r"^(?://|#|'|%%|--) file: (\S+)$")
# What an example shows besides its own rule: the findings that an outgrown exception lets stand.
BESIDES = {"config-allow-grown": {"arch-layer"}}
HERE = pathlib.Path(__file__).resolve().parent


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


def example(text, heading):
    """The lines below a heading of `explain`, without their indentation."""
    lines = []
    inside = False
    for line in text.splitlines():
        if line and not line.startswith(" "):
            inside = line == heading
        elif inside:
            lines.append(line.removeprefix("    "))
    return "\n".join(lines).strip("\n") + "\n"


def write_project(folder, text):
    files = {}
    name = "ashlar.yaml"
    for line in text.splitlines(keepends=True):
        begin = FILE.match(line.rstrip("\n"))
        if begin:
            name = begin.group(1)
            files[name] = ""
        else:
            files[name] = files.get(name, "") + line
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")


def complete_baseline(options, project):
    """Says what a baseline was made with, which no example can: it is one build's own."""
    baseline = project / "ashlar-baseline.yaml"
    if not baseline.is_file():
        return
    run(options.ashlar, "baseline", "update", "--baseline", "made.yaml", cwd=project)
    made = (project / "made.yaml").read_text(encoding="utf-8").splitlines()
    head = [line for line in made if line.startswith("made-with:")]
    baseline.write_text("\n".join(["version: 1", *head, baseline.read_text(encoding="utf-8")]))


def faults_of(options, rule, kind, text):
    """What is wrong with one example, as a list of lines."""
    with tempfile.TemporaryDirectory() as room:
        source, project = pathlib.Path(room, "source"), pathlib.Path(room, "project")
        source.mkdir()
        write_project(source, text)
        compilers = ["--clang", options.clang, "--clangxx", options.clangxx]
        run(sys.executable, str(HERE.parent / "project.py"), *compilers, str(source), str(project))
        complete_baseline(options, project)
        report = project / "report.json"
        checked = run(options.ashlar, "check", "--no-cache", "--output", "json:report.json", cwd=project)
        if not report.is_file():
            return [f"{rule}: {kind}: no report:\n{checked.stderr}"]
        answer = json.loads(report.read_text(encoding="utf-8"))
    found = [one["rule"] for one in answer["findings"] if one.get("state") != "unchanged"]
    faults = []
    if answer["units"]["failed"] or answer["units"]["incomplete"]:
        faults.append(f"{rule}: {kind}: does not compile:\n{checked.stderr}")
    if kind == "Good" and (found or checked.returncode != 0):
        faults.append(f"{rule}: good gives findings:\n{checked.stderr}")
    if kind == "Bad" and set(found) != {rule} | BESIDES.get(rule, set()):
        faults.append(f"{rule}: bad gives {found}:\n{checked.stderr}")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--ashlar", "--clang", "--clangxx"):
        parser.add_argument(name, required=True)
    parser.add_argument("rule", nargs="*")
    options = parser.parse_args()
    options.ashlar = os.path.realpath(options.ashlar)
    listed = json.loads(run(options.ashlar, "rules", "--format", "json").stdout)
    rules = options.rule or [one["id"] for one in listed]
    faults = []
    for rule in rules:
        help_text = run(options.ashlar, "explain", rule).stdout
        for kind in ("Bad", "Good"):
            faults += faults_of(options, rule, kind, example(help_text, kind))
    print(*faults, f"{len(rules)} rules, {len(faults)} faults", sep="\n")
    return 1 if faults or not rules else 0


if __name__ == "__main__":
    sys.exit(main())
