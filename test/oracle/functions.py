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

FROM_MACRO = 1 << 14
NOISE = re.compile(
    r"//[^\n]*|/\*.*?\*/|R\"\(.*?\)\"|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL
)
DEFINITIONS = """
SELECT p.path, f.line, f.end_line, e.name, f.flags
FROM function AS f JOIN entity AS e ON e.id = f.entity JOIN file AS p ON p.id = f.file
WHERE f.flags & 1 AND f.end_line > 0
"""


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
        if tag.get("_type") == "tag" and "end" in tag:
            tags[(tag["path"], tag["line"], tag["name"])] = tag["end"]
    return tags


class Text:
    """Source text as a judge: live lines without comments and literals."""

    def __init__(self, project):
        self.sources, self.live, self.clean = witness.Sources(project), {}, {}
        for path, begin, end in project.query(
            "SELECT p.path, l.begin_line, l.end_line FROM live AS l JOIN file AS p ON p.id = l.file"
        ):
            self.live.setdefault(path, []).append((int(begin), int(end)))

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


def compare_extents(verdict, project, facts, tags):
    text = Text(project)
    for key in sorted(facts.keys() & tags.keys()):
        path, line, name = key
        if facts[key] == tags[key]:
            verdict.agree()
        else:
            right = text.braces_close(path, line, facts[key])
            verdict.differ(
                f"{path}:{line} {name}: ends at {facts[key]}, ctags says {tags[key]}",
                "ctags lost the braces, the text agrees with the facts" if right else "",
            )
    for key in sorted(facts.keys() - tags.keys()):
        path, line, name = key
        right = name.split("::")[-1].lstrip("~") in text.sources.line(
            path, line
        ) and text.braces_close(path, line, facts[key])
        verdict.differ(
            f"only in facts: {path}:{line} {name}",
            "ctags does not see it, the text agrees with the facts" if right else "",
        )
    for path, line, name in sorted(tags.keys() - facts.keys()):
        live = text.is_live(path, line)
        called = not re.match(r"^\w[\w\s\*&:<>,~]*\b" + re.escape(name) + r"\s*\(",
                              text.line(path, line))
        reason = "" if live else "lines the preprocessor skipped"
        if live and called and is_written_by_macro(text, path, line, name):
            reason = "a macro call that ctags takes for a function"
        verdict.differ(f"only in ctags: {path}:{line} {name}", reason)


def is_written_by_macro(text, path, line, name):
    """An upper-case word at the margin: what it expands to is for the compiler to say."""
    return re.match(r"^\s*[A-Z][A-Z0-9_]*\b", text.line(path, line)) or name.isupper()


def examine(project):
    rows = project.query(DEFINITIONS)
    verdict = witness.Verdict("ctags", project)
    facts, paths, macros = {}, set(), set()
    for path, line, end, name, flags in rows:
        if path.startswith("/"):
            continue
        paths.add(path)
        if int(flags) & FROM_MACRO:
            macros.add((path, int(line)))
        else:
            facts[(path, int(line), name)] = int(end)
    tags = {
        key: end
        for key, end in tags_of(project, sorted(paths)).items()
        if (key[0], key[1]) not in macros
    }
    compare_extents(verdict, project, facts, tags)
    return verdict


if __name__ == "__main__":
    sys.exit(witness.main(examine))
