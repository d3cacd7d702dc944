#!/usr/bin/env python3
"""The generated pages in docs/ are those that the program would write now, and fit a terminal.

    manual.py --source DIR --manual PATH --ashlar PATH

After a change that is meant: cmake --build build --target docs, and commit docs/.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

COLUMNS = 80
LITERAL_COLUMNS = COLUMNS - 11  # what scdoc's indentation leaves of a terminal


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def stale_pages(options):
    with tempfile.TemporaryDirectory() as room:
        run(options.manual, "docs", room)
        made = {path.relative_to(room): path.read_bytes() for path in pathlib.Path(room).rglob("*.md")}
    docs = options.source / "docs"
    kept = {path.relative_to(docs) for path in (docs / "rules").rglob("*.md")}
    for path, text in sorted(made.items()):
        if not (docs / path).is_file() or (docs / path).read_bytes() != text:
            yield f"docs/{path} is not what the program says; build the target 'docs'"
    for path in sorted(kept - set(made)):
        yield f"docs/{path} is of a rule that is gone; delete it"


def too_wide(name, text, columns=COLUMNS):
    for line in text.splitlines():
        if len(line.expandtabs(8)) > columns:
            yield f"{name}: wider than {columns} columns: {line}"


def wide_texts(options):
    rules = [line.split()[0] for line in run(options.ashlar, "rules").splitlines()]
    topics = re.findall(r"^  (\S+) ", run(options.ashlar, "explain"), re.MULTILINE)
    assert len(rules) > 20 and len(topics) > 3, (rules, topics)
    for name in rules + topics:
        yield from too_wide(f"ashlar explain {name}", run(options.ashlar, "explain", name))
    top = run(options.ashlar, "--help")
    yield from too_wide("ashlar --help", top)
    for command in re.findall(r"^  ([a-z]+) {2,}\S", top, re.MULTILINE):
        yield from too_wide(f"ashlar {command} --help", run(options.ashlar, command, "--help"))


def wide_man_pages(options):
    with tempfile.TemporaryDirectory() as room:
        run(options.manual, "man", room)
        pages = sorted(pathlib.Path(room).glob("*.scd"))
        assert len(pages) > 8, pages
        for page in pages:
            parts = page.read_text(encoding="utf-8").split("```\n")
            for literal in parts[1::2]:
                yield from too_wide(page.stem, literal, LITERAL_COLUMNS)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    for name in ("--manual", "--ashlar"):
        parser.add_argument(name, required=True)
    options = parser.parse_args()
    faults = [*stale_pages(options), *wide_texts(options), *wide_man_pages(options)]
    print(*faults, f"{len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
