"""Are mistakes found, and nothing said of the good programs that they were made of?"""

import json
import pathlib
import re

from programs import Unit, ask, read_labels, words, write_database

NEAR = 5  # lines between where a declaration begins, its name, and what is wrong with it
RECORDS = {"struct": "record", "class": "record", "union": "record", "method": "function"}
DEFINITIONS = pathlib.Path(__file__).resolve().parents[2] / "checks" / "pattern"


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


def role_of(options, unit, folder, definition):
    """The role that whoever declares the anchor would give it: the one it is seen in, else the first of its kind."""
    text = definition.read_text(encoding="utf-8")
    main = re.findall(r"[\w-]+", re.search(r"^main: \[(.*)\]", text, re.MULTILINE).group(1))
    seen = ask(options, unit, folder, "patterns", "--pattern", definition.stem, "--format", "json")
    for one in json.loads(seen.stdout) if seen.stdout else []:
        for role in main:
            names = [member["name"].split("::")[-1] for member in one["roles"].get(role, [])]
            if unit.anchor(0) in names:
                return role
    roles = re.search(r"^roles: \{(.*)\}", text, re.MULTILINE).group(1)
    kinds = ask(options, unit, folder, "query", f"SELECT kind FROM entity WHERE name = '{unit.anchor(0)}'")
    kinds = {RECORDS.get(kind, kind) for kind in kinds.stdout.split()[1:]} | {"any"}
    fitting = [role for role, kind in re.findall(r"([\w-]+): (\w+)", roles) if role in main and kind in kinds]
    return fitting[0] if fitting else None


def declaration(options, unit, folder):
    """The entry of ashlar.yaml that says what a good program is."""
    definition = DEFINITIONS / f"{unit.expected[0] if unit.expected else ''}.yaml"
    role = unit.anchors and definition.is_file() and role_of(options, unit, folder, definition)
    return f"  - {{is: {definition.stem}, {role}: {unit.anchor(0)}}}\n" if role else ""


def findings_of(options, unit, folder, declared):
    """What the rules of patterns say of a unit: (file, line, rule, message)."""
    config = folder / "ashlar.yaml"
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
    wanted = (options.unit or "").split(",")
    defects = [Defect(row, units) for row in rows if any(text in row["unit"] for text in wanted)]
    twins = {one.name: one for one in (units if options.good else [defect.twin for defect in defects])}
    found, alarms, remarks, of_twin, declared = 0, 0, [], {}, {}

    def room_of(unit, name):
        folder = work / name
        folder.mkdir(exist_ok=True)
        write_database(unit, folder, options.compat or work / "compat.h")
        return folder

    for number, unit in enumerate(twins.values()):
        folder = room_of(unit, f"twin{number}")
        declared[unit.name] = declaration(options, unit, folder) if options.declare else ""
        said = of_twin[unit.name] = findings_of(options, unit, folder, declared[unit.name])
        alarms += len(said)
        remarks += [f"alarm  {unit.name}: {file}:{line}: {what} [{rule}]" for file, line, rule, what in said]
    for number, defect in enumerate(defects):
        unit = Unit(defect.label, options)
        said = findings_of(options, unit, room_of(unit, f"defect{number}"), declared[defect.twin.name])
        if defect.is_found(said, of_twin[defect.twin.name]):
            found += 1
            continue
        remarks.append(f"miss   {defect.unit}: {defect.rule}, {defect.file}:{defect.line}")
        remarks += [f"       said {file}:{line}: {what} [{rule}]" for file, line, rule, what in said]
    print(f"defects {len(defects)}, found {found}; good programs {len(twins)}, alarms {alarms}")
    if not options.quiet:
        print(*("  " + remark for remark in remarks), sep="\n")
