#!/usr/bin/env python3
"""References between units of a C project against the undefined symbols of its -O0 objects.

None may be missed. Facts know more than an object does: what stands in code that the compiler
drops is a reference all the same. Each such extra one is explained by where it stands.
"""

import collections
import os
import re
import subprocess
import sys
import tempfile

import witness

UNEVALUATED, DISCARDED = 1, 2
# References that would make code or data refer to a symbol, with what they stand in.
USES = """
SELECT t.linkage_name, u.kind, u.flags, coalesce(f.linkage_name, f.name, ''),
       coalesce(f.linkage, ''), coalesce(f.kind, ''), p.path, u.line
FROM use AS u JOIN entity AS t ON t.id = u."to" LEFT JOIN entity AS f ON f.id = u."from"
     JOIN file AS p ON p.id = u.file
WHERE u.kind IN ('call', 'addr', 'global.read', 'global.write')
      AND t.linkage = 'external' AND t.linkage_name <> ''
"""
Symbols = collections.namedtuple("Symbols", "defined undefined emitted")


def symbols_of(unit, clang):
    """What the unit's -O0 object defines for others, wants of others, and emits at all."""
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, "unit.o")
        result = unit.run(clang, "-O0", "-g0", "-fno-lto", "-c", "-o", output)
        if result.returncode:
            sys.exit(f"{unit.file} does not compile:\n{result.stderr}")
        listing = subprocess.run(
            ["nm", "-P", output], capture_output=True, text=True, check=True
        ).stdout
    names = [line.split()[:2] for line in listing.splitlines()]
    return Symbols(
        {name for name, kind in names if kind.isupper() and kind != "U"},
        {name for name, kind in names if kind in "Uwv"},
        {name for name, kind in names if kind not in "Uwv"},
    )


def is_emitted(name, emitted):
    """Static locals are emitted as function.name."""
    return name in emitted or any(other.endswith("." + name) for other in emitted)


def reason(use, emitted):
    """Why this use leaves no trace in the object; "" when it should have left one."""
    _, kind, flags, user, linkage, user_kind, _, _ = use
    if flags & UNEVALUATED:
        return "unevaluated operand"
    if flags & DISCARDED:
        return "code under a constant condition"
    if user and not is_emitted(user, emitted):
        return f"in a {user_kind} the unit does not emit ({linkage} linkage)"
    if kind.startswith("global") and user == "":
        return "in an initialiser the unit does not emit"
    return ""


def is_dead(use, sources):
    """Behind a return, break, goto or a call that never returns, with no label between."""
    path, line = use[6], use[7]
    for number in range(line - 1, max(line - 4, 0), -1):
        text = sources.line(path, number).strip()
        if re.match(r"(return|break|goto|continue)\b.*;", text):
            return True
        if text and text != "}":
            return False
    return False


def explain(name, uses, emitted, sources):
    reasons = {reason(use, emitted) or ("dead code" if is_dead(use, sources) else "")
               for use in uses if use[0] == name}
    return "" if "" in reasons else " / ".join(sorted(reasons))


def join(many):
    """Objects of one source file, compiled in several ways, taken together."""
    return Symbols(*(set().union(*parts) for parts in zip(*many)))


def examine(project):
    if any(unit.is_cxx() for unit in project.units):
        print(f"{'nm':<12} {project.name:<12} left out: not a C project")
        return None
    verdict = witness.Verdict("nm", project)
    clang, sources = project.options.clang, witness.Sources(project)
    by_file = collections.defaultdict(list)
    for unit, symbols in zip(
        project.units, project.each_unit(lambda unit: symbols_of(unit, clang))
    ):
        by_file[unit.file].append(symbols)
    by_file = {file: join(many) for file, many in by_file.items()}
    defined = set().union(*(symbols.defined for symbols in by_file.values()))
    for file, symbols in sorted(by_file.items()):
        uses = project.query(USES, file)
        wanted = symbols.undefined & defined
        told = {use[0] for use in uses} & (defined - symbols.defined)
        name = project.relative(file)
        verdict.agree(len(wanted & told))
        for symbol in sorted(wanted - told):
            verdict.differ(f"missed: {name} refers to {symbol}")
        for symbol in sorted(told - wanted):
            verdict.differ(
                f"extra: {name} refers to {symbol}",
                explain(symbol, uses, symbols.emitted, sources),
            )
    return verdict


if __name__ == "__main__":
    sys.exit(witness.main(examine))
