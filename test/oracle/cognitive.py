#!/usr/bin/env python3
"""Cognitive complexity against clang-tidy, on functions where macros play no part."""

import re
import subprocess
import sys

import witness

# What clang-tidy 14 does not count: a loop, switch or goto that is itself a branch, unbraced.
UNBRACED = re.compile(r"(?:\)|\belse)\s*(?:goto|while|for|do|switch)\b")
MESSAGE = re.compile(r"^(.+?):(\d+):\d+: warning: (?:function '|lambda).* complexity of (\d+) ")
CHECK = "readability-function-cognitive-complexity"
OPTIONS = (
    "{CheckOptions: [{key: %s.Threshold, value: 0}, {key: %s.DescribeBasicIncrements, value: false}]}"
    % (CHECK, CHECK)
)
# Definitions without any macro, used or spelled, between their first and last line.
FUNCTIONS = """
SELECT p.path, f.line, f.end_line, e.qualified_name, f.cognitive,
       coalesce((SELECT min(d.begin_line) FROM declaration AS d
                 WHERE d.entity = f.entity AND d.file = f.file AND d.line = f.line), f.line)
FROM function AS f JOIN entity AS e ON e.id = f.entity JOIN file AS p ON p.id = f.file
WHERE f.flags & 1 AND f.end_line > 0 AND NOT EXISTS (
      SELECT 1 FROM use AS u WHERE u.file = f.file AND u.line BETWEEN f.line AND f.end_line
      AND (u.kind = 'macro' OR u.macro IS NOT NULL))
"""


def tidy(project, unit):
    """{(path, line): complexities} that clang-tidy gives for one unit; 0 is not printed."""
    command = [project.options.clang_tidy, "-checks=-*," + CHECK, "-config=" + OPTIONS]
    command += ["-header-filter=.*", "-quiet", unit.file, "--"]
    result = subprocess.run(
        command + unit.command("clang")[1:],
        cwd=unit.directory, capture_output=True, text=True, errors="replace", check=False,
    )
    found = {}
    for line in result.stdout.splitlines():
        match = MESSAGE.match(line)
        if match:
            place = (project.relative(match[1], unit.directory), int(match[2]))
            found.setdefault(place, set()).add(int(match[3]))
    return found


def explain(sources, row, expected):
    """The two known quirks of clang-tidy 14, where the text shows their cause."""
    path, line, end, _, cognitive, begin = row
    lines = sources.lines(path)
    if cognitive > max(expected) and UNBRACED.search("\n".join(lines[line - 1 : end])):
        return "clang-tidy overlooks a loop or goto that is an unbraced branch"
    if cognitive < min(expected) and re.search(r"&&|\|\|", "\n".join(lines[begin - 1 : line])):
        return "clang-tidy counts operators of the declaration, outside the body"
    return ""


def examine(project):
    sources = witness.Sources(project)
    verdict = witness.Verdict("clang-tidy", project)
    told = {}
    for found in project.each_unit(lambda unit: tidy(project, unit)):
        for place, values in found.items():
            told.setdefault(place, set()).update(values)
    for row in project.query(FUNCTIONS):
        path, line, _, name, cognitive, _ = row
        if path.startswith("/"):
            continue
        expected = told.get((path, line), {0})
        if cognitive in expected:
            verdict.agree()
        else:
            verdict.differ(
                f"{path}:{line} {name}: facts {cognitive}, clang-tidy {sorted(expected)}",
                explain(sources, row, expected),
            )
    return verdict


if __name__ == "__main__":
    sys.exit(witness.main(examine))
