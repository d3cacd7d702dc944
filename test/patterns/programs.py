"""The labelled programs of a table: where they are, how they are compiled, and asking Ashlar of them."""

import csv
import json
import pathlib
import re
import subprocess

ALIASES = {"reference-count": "refcount", "registration": "plugin-registration"}
SUFFIXES = {"c": (".c",), "c++": (".cc", ".cpp", ".cxx", ".c++", ".C")}


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
