#!/usr/bin/env python3
"""Score of `ashlar patterns` against labelled programs.

    score.py --ashlar PATH --labels TABLE --checkouts DIR [--language c|c++] [--unit TEXT]
             [--no-names] [--both] [--candidates] [--work DIR] [--compat FILE] [--llvm N] [-q]
             [--defects TABLE [--declare]]

TABLE is tab-separated with a header: repo, commit, unit, language, patterns, anchor, also_ok, flags
(more columns are passed over). A unit is a file or a folder of the repository, looked for below
DIR/<owner>/<name> or DIR/<owner>__<name>; its sources are it or all below it. `patterns` and `also_ok`
are separated by commas; `none` is a unit in which nothing is to be found.

Flags: -std=, -D, -fms- and -I options and `-include FILE` are taken wherever they stand in the text; <dir> is
the source's folder, <parent> the one above, <compat.h> the file given with --compat, else an empty one.
Any other placeholder is the source's folder. Include paths are relative to the repository.

A label is a hit when an instance of that pattern binds a main role to the anchor or to a base or a
derived class of it. A report "state/strategy" is a hit of either. Strict precision counts every other
pattern reported in a unit as false, lenient precision only those outside also_ok. A unit that does not
compile is listed, and its labels are misses.

With --defects programs with one mistake each are checked instead, and their good twins, the units of
TABLE: unit, path, line, pattern, rule, note, which begins `twin UNIT;`. All patterns are
looked for, and with --declare that of the twin's anchor is declared besides. A mistake is found when a finding of a pattern's rule
stands near that line, or says what
the declared one lacks; any such finding in a twin is an alarm.
"""

import argparse
import collections
import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

DEFINITIONS = pathlib.Path(__file__).resolve().parents[2] / "checks" / "pattern"
NEAR = 4  # lines between where a declaration begins, its name, and what is wrong with it
RECORDS = {"struct": "record", "class": "record", "union": "record", "method": "function"}
ALIASES = {"reference-count": "refcount", "registration": "plugin-registration"}
SUFFIXES = {"c": (".c",), "c++": (".cc", ".cpp", ".cxx", ".c++", ".C")}
GROUPS = {
    "creational": "abstract-factory builder factory-method prototype singleton simple-factory",
    "forwarders": "adapter bridge decorator proxy chain-of-responsibility facade",
    "decouplers": "observer mediator command state strategy visitor template-method",
}
GROUP_OF = {name: group for group, names in GROUPS.items() for name in names.split()}


def words(text):
    found = [word.strip() for word in (text or "").split(",") if word.strip()]
    return [ALIASES.get(word, word) for word in found]


def read_labels(path):
    with open(path, encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def checkout_of(folder, repo):
    for name in (repo, repo.replace("/", "__"), repo.replace("/", "_"), repo.split("/")[-1]):
        if (folder / name).is_dir():
            return folder / name
    return None


def sources_of(top, unit, language):
    suffixes = SUFFIXES[language]
    if (top / unit).is_file():
        return [top / unit]
    found = [path for path in sorted((top / unit).rglob("*")) if path.suffix in suffixes]
    return [path for path in found if path.is_file()]


def placeholder(text, top, source, compat):
    def value(match):
        name = match.group(1)
        if name == "parent":
            return str(source.parent.parent)
        return str(compat) if name.startswith("compat") else str(source.parent)

    text = re.sub(r"<([^<>]*)>", value, text)
    path = pathlib.Path(text)
    return str(path if path.is_absolute() or not (top / path).exists() else top / path)


def flags_of(label, top, source, compat):
    tokens = re.sub(r"[()]", " ", label.get("flags") or "").split()
    flags = []
    for number, token in enumerate(tokens):
        if token.startswith(("-std=", "-D", "-fms-")):
            flags.append(token)
        elif token.startswith("-I") and len(token) > 2:
            flags.append("-I" + placeholder(token[2:], top, source, compat))
        elif token == "-include" and number + 1 < len(tokens):
            flags += [token, placeholder(tokens[number + 1], top, source, compat)]
    if not any(flag.startswith("-std=") for flag in flags):
        flags.insert(0, "-std=gnu17" if label["language"] == "c" else "-std=c++20")
    return flags


class Unit:
    """One labelled program: where it is, what is expected of it."""

    def __init__(self, label, options):
        self.label = label
        self.name = f"{label['repo']}:{label['unit']}"
        self.expected = [name for name in words(label["patterns"]) if name != "none"]
        self.also_ok = set(words(label.get("also_ok")))
        self.anchors = words(label.get("anchor"))
        self.top = checkout_of(pathlib.Path(options.checkouts), label["repo"])
        self.sources = []
        if self.top:
            self.sources = sources_of(self.top.resolve(), label["unit"], label["language"])

    def anchor(self, number):
        if not self.anchors:
            return ""
        return self.anchors[min(number, len(self.anchors) - 1)]


def write_database(unit, folder, compat):
    top = unit.top.resolve()
    compiler = "clang" if unit.label["language"] == "c" else "clang++"
    entries = []
    for source in unit.sources:
        flags = flags_of(unit.label, top, source, compat)
        command = [compiler, *flags, "-I", str(source.parent), "-w", "-c", str(source)]
        entries.append({"directory": str(top), "file": str(source), "arguments": command})
    (folder / "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")


def ask(options, unit, folder, *arguments):
    root = unit.top.resolve() / unit.label["unit"]
    root = root.parent if root.is_file() else root
    command = [options.ashlar, arguments[0], "-p", str(folder), "--root", str(root)]
    if options.llvm:
        command += ["--llvm", options.llvm]
    return subprocess.run(command + list(arguments[1:]), capture_output=True, text=True, check=False)


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
            wanted = close_over(near, unit.anchor(number)) if unit.anchor(number) else None
            found = [one for one in instances if name in one["pattern"].split("/")]
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


class Defect:
    """One seeded mistake: where it is and of which good program it was made."""

    def __init__(self, row, units):
        twin = re.match(r"twin ([^;]*)", row["note"]).group(1).strip()
        self.unit, self.file, self.line = row["unit"], row["path"], int(row["line"])
        self.rule, self.pattern = row["rule"], "pattern-" + words(row["pattern"])[0]
        self.twin = next(unit for unit in units if unit.label["unit"] == twin)
        self.label = dict(self.twin.label, unit=row["unit"])

    def is_found(self, said, before):
        """Among what is said of it, and not of its twin?"""
        return any(
            file.endswith(self.file) and abs(line - self.line) <= NEAR
            or file.endswith("ashlar.yaml") and rule == self.pattern and "is missing" in what
            for file, line, rule, what in said
            if (rule, what) not in [one[2:] for one in before]
        )


def declaration(options, unit, folder):
    """The entry of ashlar.yaml that says what the unit is, its anchor in the first role of that kind."""
    definition = DEFINITIONS / f"{unit.expected[0] if unit.expected else ''}.yaml"
    if not unit.anchors or not definition.is_file():
        return ""
    roles = re.search(r"^roles: \{(.*)\}", definition.read_text(encoding="utf-8"), re.MULTILINE).group(1)
    kinds = ask(options, unit, folder, "query", f"SELECT kind FROM entity WHERE name = '{unit.anchor(0)}'")
    kinds = {RECORDS.get(kind, kind) for kind in kinds.stdout.split()[1:]} | {"any"}
    for role, kind in re.findall(r"([\w-]+): (\w+)", roles):
        if kind in kinds:
            return f"  - {{is: {definition.stem}, {role}: {unit.anchor(0)}}}\n"
    return ""


def findings_of(options, unit, folder):
    """What the rules of patterns say of a unit: (file, line, rule, message)."""
    config = folder / "ashlar.yaml"
    declared = declaration(options, unit, folder) if options.declare else ""
    config.write_text(f"version: 1\npatterns:\n{declared}  - {{detect: all}}\n", encoding="utf-8")
    answer = ask(options, unit, folder, "check", "--config", str(config), "--output", "json")
    found = json.loads(answer.stdout)["findings"] if answer.stdout else []
    return [
        (one.get("path", ""), one.get("line", 0), one["rule"], one["message"])
        for one in found
        if one["rule"].startswith("pattern-")
    ]


def check_defects(options, units, work):
    """Found mistakes and alarms on the twins; prints what was missed and what is wrong."""
    rows = read_labels(options.defects)
    defects = [Defect(row, units) for row in rows if options.unit is None or options.unit in row["unit"]]
    twins = {one.twin.name: one.twin for one in defects}
    found, alarms, remarks, of_twin = 0, 0, [], {}

    def said_of(unit, name):
        folder = work / name
        folder.mkdir(exist_ok=True)
        write_database(unit, folder, options.compat or work / "compat.h")
        return findings_of(options, unit, folder)

    for number, unit in enumerate(twins.values()):
        said = of_twin[unit.name] = said_of(unit, f"twin{number}")
        alarms += len(said)
        remarks += [f"alarm  {unit.name}: {file}:{line}: {what} [{rule}]" for file, line, rule, what in said]
    for number, defect in enumerate(defects):
        said = said_of(Unit(defect.label, options), f"defect{number}")
        if defect.is_found(said, of_twin[defect.twin.name]):
            found += 1
            continue
        remarks.append(f"miss   {defect.unit}: {defect.rule}, {defect.file}:{defect.line}")
        remarks += [f"       said {file}:{line}: {what} [{rule}]" for file, line, rule, what in said]
    print(f"defects {len(defects)}, found {found}; twins {len(twins)}, alarms {alarms}")
    if not options.quiet:
        print(*("  " + remark for remark in remarks), sep="\n")


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
    parser.add_argument("--unit", help="only units whose name holds this text")
    for name in ("--no-names", "--both", "--candidates"):
        parser.add_argument(name, action="store_true")
    parser.add_argument("--defects", help="a table of mistakes: check these and their twins")
    parser.add_argument("--declare", action="store_true", help="say what programs with mistakes are")
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
