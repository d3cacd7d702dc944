"""Copies of programs in which nothing has its name: what they score, they score by their structure.

Every name that the program declares itself is replaced by a hash of it, the same in all its files.
Keywords, names of the system and of included files stay, and so does a name of the program's that
the system has too where it cannot be told apart; comments and strings are left as they are.
"""

import copy
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess

from programs import ask, write_database

# Strings, characters, comments and what an include names are passed over.
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    r"|#[ \t]*include[ \t]*<[^>\n]*>|(?P<number>\b\d[\w.']*)|(?P<name>[A-Za-z_]\w*)",
    re.DOTALL,
)
NAME = re.compile(r"^(?!_[A-Z_])[A-Za-z_]\w*$")  # reserved ones speak to the system
TEXTS = (".c", ".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp", ".hxx", ".inc", ".def", ".ipp", ".tcc")
# What the language calls by name.
LANGUAGE = set("main begin end get override final size first second value type std".split())


def hashed(name):
    return "n" + hashlib.sha256(name.encode()).hexdigest()[:11]


def renamed(text, names):
    def one(match):
        name = match.group("name")
        return hashed(name) if name in names else match.group(0)

    return TOKEN.sub(one, text)


def declared(query):
    """Names of what the program declares, as far as the system has no such thing in use."""
    sql = (
        "SELECT DISTINCT e.name, coalesce(f.flags & 3, 1) FROM entity e "
        "LEFT JOIN file f ON f.id = coalesce(e.defined_in, e.declared_in) "
        "WHERE e.kind <> 'namespace' UNION SELECT name, 0 FROM entity WHERE kind = 'namespace'"
    )
    rows = [line.split("\t") for line in query(sql).splitlines()[1:]]
    ours = {row[0] for row in rows if len(row) == 2 and row[1] == "0"}
    theirs = {row[0] for row in rows if len(row) == 2 and row[1] != "0"}
    return {name for name in ours - theirs - LANGUAGE if NAME.match(name)}


def of_the_system(commands, root):
    """All names in the headers from elsewhere that these commands read."""
    names = set()
    for command in commands:
        answer = subprocess.run(
            [*command, "-E", "-dD", "-o", "-"], capture_output=True, text=True, check=False, cwd=root
        )
        inside = False
        for line in answer.stdout.splitlines():
            marker = re.match(r'# \d+ "([^"]*)"', line)
            if marker:
                inside = str(root) in os.path.join(root, marker.group(1))
            elif not inside:
                names.update(re.findall(r"[A-Za-z_]\w*", line))
    return names


def copied(top, unit, into):
    """A copy of the unit's folder at its place below `into`; what stands beside it is linked."""
    if into.exists():
        shutil.rmtree(into)
    into.mkdir(parents=True)
    here = into
    for part in pathlib.PurePath(unit).parts:
        for beside in top.iterdir():
            if beside.name != part:
                (here / beside.name).symlink_to(beside)
        top, here = top / part, here / part
        here.mkdir()
    here.rmdir()
    shutil.copytree(top, here)


def scramble(folder, names):
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix in TEXTS:
            text = path.read_bytes().decode("utf-8", "surrogateescape")
            path.write_bytes(renamed(text, names).encode("utf-8", "surrogateescape"))


def without_names(options, unit, folder):
    """A copy of the unit in which all that it declares is called something else."""
    write_database(unit, folder, options.compat or folder.parent / "compat.h")
    names = declared(lambda sql: ask(options, unit, folder, "query", sql).stdout)
    entries = json.loads((folder / "compile_commands.json").read_text(encoding="utf-8"))
    top, root = unit.top.resolve(), unit.label["unit"]
    root = root if (top / root).is_dir() else str(pathlib.PurePath(root).parent)
    for careful in (False, True):
        if careful:
            commands = [entry["arguments"][:-2] + [entry["file"]] for entry in entries]
            names -= of_the_system(commands, top / root)
        other = copy.copy(unit)
        other.top = folder.resolve() / "copy"
        copied(top, root, other.top)
        scramble(other.top / root, names)
        other.sources = [other.top / source.relative_to(top) for source in unit.sources]
        other.anchors = [hashed(one) if one in names else one for one in unit.anchors]
        write_database(other, folder, options.compat or folder.parent / "compat.h")
        if ask(options, other, folder, "query", "SELECT 1").returncode == 0:
            break
    return other
