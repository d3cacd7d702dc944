#!/usr/bin/env python3
"""Score of `ashlar patterns` against labelled programs.

    score.py --ashlar PATH --labels TABLE --checkouts DIR [--language c|c++] [--unit TEXT]
             [--no-names] [--both] [--candidates] [--work DIR] [--compat FILE] [--llvm N] [-q]
             [--scramble] [--defects TABLE [--declare] [--good]]

TABLE is tab-separated with a header: repo, commit, unit, language, patterns, anchor, also_ok, flags
(more columns are passed over). A unit is a file or a folder of the repository, looked for below
DIR/<owner>/<name> or DIR/<owner>__<name>; its sources are it or all below it. `patterns` and `also_ok`
are separated by commas; `none` is a unit in which nothing is to be found. With several patterns, the n-th anchor
is that of the n-th; with one, they are other names of the same.

Flags: -std=, -D, -fms- and -I options and `-include FILE` are taken wherever they stand in the text; <dir> is
the source's folder, <parent> the one above, <compat.h> the file given with --compat, else an empty one.
Any other placeholder is the source's folder. Include paths are relative to the repository.

A label is a hit when an instance of that pattern binds a main role to the anchor or to a base or a
derived class of it. A report "state/strategy" is a hit of either, and so is what an instance is
made with. Strict precision counts every other
pattern reported in a unit as false, lenient precision only those outside also_ok. A unit that does not
compile is listed, and its labels are misses.

With --scramble the programs are copied and everything they name is renamed (scramble.py): the score of
what remains. With --defects programs with one mistake each are checked instead, and their good twins, the units of
TABLE: unit, path, line, pattern, rule, note, which begins `twin UNIT;`. All patterns are
looked for, and with --declare that of the twin's anchor is declared besides. A mistake is found when a finding of a pattern's rule
stands near that line, or says what
the declared one lacks; any such finding in a twin is an alarm, and with --good in any unit of TABLE.
"""

import argparse
import collections
import json
import pathlib
import re
import shutil
import sys
import tempfile

from mistakes import check_defects
from programs import SUFFIXES, Unit, ask, read_labels, write_database
from scramble import without_names

GROUPS = {
    "creational": "abstract-factory builder factory-method prototype singleton simple-factory",
    "forwarders": "adapter bridge decorator proxy chain-of-responsibility facade",
    "decouplers": "observer mediator command state strategy visitor template-method",
}
GROUP_OF = {name: group for group, names in GROUPS.items() for name in names.split()}


def relatives(options, unit, folder):
    """Each class's bases and derived classes, itself included, by unqualified name."""
    sql = (
        "SELECT d.name, b.name FROM base JOIN entity d ON d.id = base.derived "
        "JOIN entity b ON b.id = base.base"
    )
    pairs = [line.split("\t") for line in ask(options, unit, folder, "query", sql).stdout.splitlines()[1:]]
    near = collections.defaultdict(set)
    for derived, base in [pair for pair in pairs if len(pair) == 2]:
        near[derived].add(base)
        near[base].add(derived)
    return near


def close_over(near, name):
    seen, wave = {name}, [name]
    while wave:
        wave = [other for one in wave for other in near[one] if other not in seen]
        seen.update(wave)
    return seen


def plain(name):
    return re.sub(r"<.*", "", name).split("::")[-1]


def main_names(instance):
    return {plain(member["name"]) for role in instance["main"] for member in instance["roles"].get(role, [])}


def ingredients(instance):
    """What it is made with, such as a table of operations: reported with it, not beside it."""
    for one in instance.get("ingredients", []):
        yield {"pattern": one["pattern"], "main": ["one"], "roles": {"one": [one]}}


class Score:
    """Counts of one run over all units."""

    def __init__(self):
        self.hits = collections.Counter()
        self.labels = collections.Counter()
        self.strict = collections.Counter()
        self.lenient = collections.Counter()
        self.remarks = []

    def count(self, unit, instances, near):
        reported = {tuple(instance["pattern"].split("/")) for instance in instances}
        for number, name in enumerate(unit.expected):
            group = GROUP_OF.get(name, "rest")
            self.labels[group] += 1
            names = unit.anchors if len(unit.expected) == 1 else [unit.anchor(number)]
            wanted = set().union(*(close_over(near, one) for one in names if one)) or None
            found = [one for one in instances if name in one["pattern"].split("/")]
            found += [one for inst in instances for one in ingredients(inst) if one["pattern"] == name]
            if any(wanted is None or wanted & main_names(one) for one in found):
                self.hits[group] += 1
            else:
                where = sorted({other for one in found for other in main_names(one)})
                self.remarks.append(f"miss   {unit.name}: {name} ({', '.join(where) or 'not reported'})")
        for names in sorted(reported):
            if set(names) & set(unit.expected):
                continue
            group = GROUP_OF.get(names[0], "rest")
            self.strict[group] += 1
            fine = bool(set(names) & unit.also_ok)
            self.lenient[group] += not fine
            who = [main_names(one) for one in instances if tuple(one["pattern"].split("/")) == names]
            who = "; ".join(sorted(", ".join(sorted(one)) for one in who)[:4])
            self.remarks.append(f"{'also' if fine else 'false'}   {unit.name}: {'/'.join(names)} ({who})")

    def fail(self, unit, why):
        for name in unit.expected:
            self.labels[GROUP_OF.get(name, "rest")] += 1
        self.remarks.append(f"broken {unit.name}: {why}")

    def line(self, title, group=None):
        def total(counter):
            return counter[group] if group else sum(counter.values())

        hits, labels = total(self.hits), total(self.labels)

        def share(part, whole):
            return f"{part / whole:.2f}" if whole else "-"

        return (
            f"{title:34} labels {labels:3}  recall {share(hits, labels):4}  strict "
            f"{share(hits, hits + total(self.strict)):4}  lenient "
            f"{share(hits, hits + total(self.lenient)):4}"
        )


def measure(options, units, names, work):
    score = Score()
    compat = options.compat or work / "compat.h"
    (work / "compat.h").touch()
    for number, unit in enumerate(units):
        folder = work / str(number)
        folder.mkdir(exist_ok=True)
        if not unit.sources:
            score.fail(unit, "no checkout" if not unit.top else "no sources")
            continue
        if options.scramble:
            unit = without_names(options, unit, folder)
        write_database(unit, folder, compat)
        wish = ["patterns", "--format", "json"] + ([] if names else ["--no-names"])
        wish += ["--candidates"] if options.candidates else []
        answer = ask(options, unit, folder, *wish)
        if answer.returncode not in (0, 3) or not answer.stdout:
            score.fail(unit, (answer.stderr.strip().splitlines() or ["no answer"])[0])
            continue
        if answer.returncode == 3:
            errors = [line for line in answer.stderr.splitlines() if "error" in line][:1]
            score.remarks.append(f"partly {unit.name}: {(errors or ['incomplete'])[0]}")
        score.count(unit, json.loads(answer.stdout), relatives(options, unit, folder))
    return score


def report(title, score, verbose):
    print(score.line(title))
    for group in ("creational", "forwarders", "decouplers", "rest"):
        print(score.line("  " + group, group))
    if verbose:
        print(*("  " + remark for remark in score.remarks), sep="\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--ashlar", "--labels", "--checkouts"):
        parser.add_argument(name, required=True)
    parser.add_argument("--language", choices=sorted(SUFFIXES))
    parser.add_argument("--unit", help="only units whose name holds this text (mistakes: one of these, by commas)")
    for name in ("--no-names", "--both", "--candidates", "--scramble"):
        parser.add_argument(name, action="store_true")
    parser.add_argument("--defects", help="a table of mistakes: check these and their twins")
    parser.add_argument("--declare", action="store_true", help="say what programs with mistakes are")
    parser.add_argument("--good", action="store_true", help="look for alarms in all good programs")
    parser.add_argument("--work", help="keep compile databases here")
    parser.add_argument("--compat", help="the file that <compat.h> means", type=pathlib.Path)
    parser.add_argument("--llvm")
    parser.add_argument("-q", "--quiet", action="store_true", help="figures only")
    options = parser.parse_args()
    options.ashlar = shutil.which(options.ashlar) or str(pathlib.Path(options.ashlar).resolve())
    labels = read_labels(options.labels)
    with tempfile.TemporaryDirectory() as room:
        work = pathlib.Path(options.work or room)
        work.mkdir(parents=True, exist_ok=True)
        if options.defects:
            (work / "compat.h").touch()
            check_defects(options, [Unit(label, options) for label in labels], work)
            return 0
        for language in [options.language] if options.language else sorted(SUFFIXES, reverse=True):
            units = [Unit(label, options) for label in labels if label["language"] == language]
            units = [unit for unit in units if not options.unit or options.unit in unit.name]
            for names in ([True, False] if options.both else [not options.no_names]):
                title = f"{language}, {len(units)} units, names {'on' if names else 'off'}"
                report(title, measure(options, units, names, work), not options.quiet)
    return 0


if __name__ == "__main__":
    sys.exit(main())
