#!/usr/bin/env python3
"""Each rule has tests of both kinds: what it finds, and what it must leave alone.

    rules_have_tests.py SOURCE_DIR

For each ASH_CHECK(family, name) of checks/checks.def: checks/<family>/<name>.c exists, and
test/<family>-<name>/ (underscores as hyphens) holds at least one entry named bad* and one named
good*, itself or below Inputs/, and at least one test with a RUN line.
"""

import pathlib
import re
import sys

CHECK = re.compile(r"^\s*ASH_CHECK\(\s*(\w+)\s*,\s*(\w+)\s*\)", re.MULTILINE)


def entries(folder):
    names = [path.name for path in folder.iterdir()]
    inputs = folder / "Inputs"
    return names + ([path.name for path in inputs.iterdir()] if inputs.is_dir() else [])


def has_run_line(folder):
    tests = [path for path in folder.iterdir() if path.suffix in (".test", ".c", ".cpp")]
    return any("RUN:" in path.read_text(encoding="utf-8", errors="replace") for path in tests)


def faults_of(top, family, name):
    rule = (family + "-" + name).replace("_", "-")
    folder = top / "test" / rule
    faults = []
    if not (top / "checks" / family / (name + ".c")).is_file():
        faults.append(f"checks/{family}/{name}.c is missing")
    if not folder.is_dir():
        return faults + [f"test/{rule}/ is missing"]
    names = entries(folder)
    for kind in ("bad", "good"):
        if not any(entry.startswith(kind) for entry in names):
            faults.append(f"test/{rule}/ has no {kind}* case")
    if not has_run_line(folder):
        faults.append(f"test/{rule}/ has no test with a RUN line")
    return faults


def main():
    top = pathlib.Path(sys.argv[1])
    rules = CHECK.findall((top / "checks" / "checks.def").read_text(encoding="utf-8"))
    if not rules:
        sys.exit("checks/checks.def lists no rule")
    faults = [fault for family, name in rules for fault in faults_of(top, family, name)]
    for fault in faults:
        print(fault)
    print(f"{len(rules)} rules, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
