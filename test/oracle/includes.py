#!/usr/bin/env python3
"""Include edges against `clang -H`, which prints each file that it enters or skips."""

import re
import sys

import witness

ENTRY = re.compile(r"^(\.+) (.*)$")
DIRECTIVE = re.compile(r"^\s*(#|%:|\?\?=)\s*(include|include_next|import)\b")


def edges_of(project, unit):
    """(includer, included) of one unit: project includers only."""
    result = unit.run(
        project.options.clang, "-fsyntax-only", "-H", "-Xclang", "-fshow-skipped-includes"
    )
    stack, edges = [project.relative(unit.file)], set()
    for line in result.stderr.splitlines():
        match = ENTRY.match(line)
        if not match:
            continue
        depth, path = len(match[1]), project.relative(match[2], unit.directory)
        del stack[depth:]
        if not stack[-1].startswith("/"):
            edges.add((stack[-1], path))
        stack.append(path)
    return edges


def examine(project):
    rows = project.query(
        "SELECT includer, line, included FROM v_include WHERE included IS NOT NULL"
    )
    verdict = witness.Verdict("clang -H", project)
    seen = set().union(*project.each_unit(lambda unit: edges_of(project, unit)))
    facts = {(includer, included) for includer, _, included in rows if includer[0] != "/"}
    verdict.compare(facts, seen, lambda item, side: "")
    sources = witness.Sources(project)
    for includer, line, included in rows:
        if line and not DIRECTIVE.match(sources.line(includer, line)):
            verdict.differ(f"{includer}:{line} holds no directive for {included}")
    return verdict


if __name__ == "__main__":
    sys.exit(witness.main(examine))
