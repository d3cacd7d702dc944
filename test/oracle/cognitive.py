#!/usr/bin/env python3
"""Cognitive complexity against clang-tidy, on functions where macros play no part."""

import re
import subprocess
import sys

import witness

MESSAGE = re.compile(r"^(.+?):(\d+):\d+: warning: (?:function '|lambda).* complexity of (\d+) ")
CHECK = "readability-function-cognitive-complexity"
OPTIONS = (
    "{CheckOptions: [{key: %s.Threshold, value: 0}, {key: %s.DescribeBasicIncrements, value: false}]}"
    % (CHECK, CHECK)
)
# Definitions without any macro, used or spelled, between their first and last line.
FUNCTIONS = """
SELECT p.path, f.line, e.qualified_name, f.cognitive
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


def examine(project):
    verdict = witness.Verdict("clang-tidy", project)
    told = {}
    for found in project.each_unit(lambda unit: tidy(project, unit)):
        for place, values in found.items():
            told.setdefault(place, set()).update(values)
    for path, line, name, cognitive in project.query(FUNCTIONS):
        if path.startswith("/"):
            continue
        expected = told.get((path, int(line)), {0})
        if int(cognitive) in expected:
            verdict.agree()
        else:
            verdict.differ(f"{path}:{line} {name}: facts {cognitive}, clang-tidy {expected}")
    return verdict


if __name__ == "__main__":
    sys.exit(witness.main(examine))
