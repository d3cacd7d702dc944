#!/usr/bin/env python3
"""Names and extents of functions against Universal Ctags, which reads text, not a language.

Ctags sees every branch of a conditional and believes every brace. Where it differs, the text of
the live lines decides: the braces of the function, counted outside comments and literals.
"""

import json
import re
import subprocess
import sys

import witness

# Flags of functions: no body of their own; a body that a macro wrote.
DEFAULTED, FROM_MACRO = 1 << 9, 1 << 14
NOISE = re.compile(
    r"//[^\n]*|/\*.*?\*/|R\"\(.*?\)\"|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL
)
DEFINITIONS = """
SELECT p.path, f.line, f.end_line, e.name, f.flags
FROM function AS f JOIN entity AS e ON e.id = f.entity JOIN file AS p ON p.id = f.file
WHERE f.flags & 1 AND f.lines > 0
"""
MACROS = "SELECT DISTINCT name FROM entity WHERE kind = 'macro'"


def plain(name):
    """One spelling for both sides: a conversion is named by a type, spelled in many ways."""
    name = name.replace(" ", "")
    conversion = re.match(r"operator[\w$:]", name) and not re.match(r"operator(new|delete)\b", name)
    return "operator-conversion" if conversion else name


def tags_of(project, paths):
    """{(path, line of the name, name): last line} of all function definitions."""
    command = ["ctags", "--output-format=json", "--fields=NFneK", "--kinds-C=f", "--kinds-C++=f"]
    command += ["--language-force=C++" if any(u.is_cxx() for u in project.units) else
                "--language-force=C", "-L", "-", "-f", "-"]
    result = subprocess.run(
        command, input="\n".join(paths), capture_output=True, text=True, errors="replace",
        cwd=project.folder, check=True,
    )
    tags = {}
    for line in result.stdout.splitlines():
        tag = json.loads(line)
        lambda_ = tag.get("name", "").startswith("__anon")  # it counts in its function
        if tag.get("_type") == "tag" and "end" in tag and not lambda_:
            tags[(tag["path"], tag["line"], plain(tag["name"]))] = tag["end"]
    return tags


class Text:
    """Source text as a judge: live lines without comments and literals."""

    def __init__(self, project):
        self.sources, self.live, self.clean = witness.Sources(project), {}, {}
        self.macros = {name for (name,) in project.query(MACROS)}
        for path, begin, end in project.query(
            "SELECT p.path, l.begin_line, l.end_line FROM live AS l JOIN file AS p ON p.id = l.file"
        ):
            self.live.setdefault(path, []).append((begin, end))

    def is_live(self, path, line):
        ranges = self.live.get(path)
        return ranges is None or any(begin <= line <= end for begin, end in ranges)

    def line(self, path, number):
        if path not in self.clean:
            text = "\n".join(self.sources.lines(path))
            blank = NOISE.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), text)
            self.clean[path] = blank.split("\n")
        return self.clean[path][number - 1]

    def braces_close(self, path, first, last):
        """Do the braces opened from `first` on close on `last` and not before?"""
        depth, opened = 0, False
        for number in range(first, last + 1):
            line = self.line(path, number)
            if not self.is_live(path, number) or line.lstrip().startswith("#"):
                continue
            for character in line:
                depth += (character == "{") - (character == "}")
                opened = opened or depth > 0
            if opened and depth <= 0:
                return number == last
        return False


def extent(text, key, end, tag_end):
    """What to say of an extent that differs, and its explanation."""
    path, line, name = key
    right = text.braces_close(path, line, end)
    return (
        f"{path}:{line} {name}: ends at {end}, ctags says {tag_end}",
        "ctags lost the braces, the text agrees with the facts" if right else "",
    )


def renames(text, facts, tags):
    """Functions whose written name is a macro for the real one, as {fact key: tag key}."""
    by_line = {}
    for key in tags.keys() - facts.keys():
        by_line.setdefault(key[:2], []).append(key)
    return {
        key: tag
        for key in facts.keys() - tags.keys()
        for tag in by_line.get(key[:2], [])
        if tag[2] in text.macros
    }


def unseen(text, key, end):
    """Why ctags does not list a function that facts have."""
    path, line, name = key
    word = "operator" if name.startswith("operator") else name.lstrip("~")
    named = word in text.sources.line(path, line)
    if named and text.braces_close(path, line, end):
        return "ctags does not see it, the text agrees with the facts"
    return ""


def unknown(text, key):
    """Why facts do not have a function that ctags lists."""
    path, line, name = key
    if not text.is_live(path, line):
        return "lines the preprocessor skipped"
    written = re.match(r"\s*([A-Za-z_]\w*)", text.line(path, line))
    if name in text.macros or (written and written[1] in text.macros):
        return "a macro call that ctags takes for a function"
    return ""


def compare(verdict, project, facts, tags):
    text = Text(project)
    renamed = renames(text, facts, tags)
    for key in sorted(facts.keys() & tags.keys()):
        if facts[key] == tags[key]:
            verdict.agree()
        else:
            verdict.differ(*extent(text, key, facts[key], tags[key]))
    for key, tag in sorted(renamed.items()):
        same = facts[key] == tags[tag]
        verdict.differ(
            f"{key[0]}:{key[1]} {key[2]}: written as {tag[2]}",
            "the written name is a macro for the real one" if same else "",
        )
    for key in sorted(facts.keys() - tags.keys() - renamed.keys()):
        verdict.differ("only in facts: %s:%d %s" % key, unseen(text, key, facts[key]))
    for key in sorted(tags.keys() - facts.keys() - set(renamed.values())):
        verdict.differ("only in ctags: %s:%d %s" % key, unknown(text, key))


def examine(project):
    rows = project.query(DEFINITIONS)
    verdict = witness.Verdict("ctags", project)
    facts, paths, macros = {}, set(), set()
    for path, line, end, name, flags in rows:
        if path.startswith("/") or flags & DEFAULTED:
            continue
        paths.add(path)
        if flags & FROM_MACRO:
            macros.add((path, line))
        else:
            facts[(path, line, plain(name))] = end
    tags = {
        key: end
        for key, end in tags_of(project, sorted(paths)).items()
        if (key[0], key[1]) not in macros
    }
    compare(verdict, project, facts, tags)
    return verdict


if __name__ == "__main__":
    sys.exit(witness.main(examine))
