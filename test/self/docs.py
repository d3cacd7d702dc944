#!/usr/bin/env python3
"""What the documentation says is so: links lead somewhere, commands parse, examples load and run.

    docs.py --source DIR --ashlar PATH --clang PATH --clangxx PATH

In README.md, CONTRIBUTING.md and docs/**/*.md:
- a relative link names a file or folder, its anchor a heading;
- a line of a code block that begins with `ashlar`, and code in running text that does, is known to
  the command's own parser (run in an empty folder: it must not answer "Try 'ashlar ... --help'");
- a block marked ```yaml is an ashlar.yaml, or part of one, that loads without a complaint; what it
  leaves out (components, layers) is added. With a second word, ```yaml NAME, it is another file;
- a query in docs/sql-views.md, indented or marked ```sql, runs on Inputs/program.
"""

import argparse
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`]+)`")
FENCE = re.compile(r"^\s*```+\s*(.*)$")
COMMAND = re.compile(r"^(?:\$ )?(?:build/bin/)?ashlar (?=\S)")
OPERATORS = {"&&", "||", "|", ";", ">", ">>", "<", "&", "(", ")", "2>"}
PLACEHOLDERS = {"RULE": "arch-layer", "TOPIC": "config", "COMMAND": "check", "N": "1"}
# What parts of an ashlar.yaml speak of when they do not say it themselves.
NAMES = ["base", "store", "net", "cli", "openssl", "drivers", "core", "ext4", "ntfs"]
CONTEXT = {
    "components": "components: {%s}\n" % ", ".join(f"{name}: [src/{name}/**]" for name in NAMES),
    "layers": "layers: {id: stack, order: [cli, [net, store], base]}\n",
}
COMPLAINTS = {"config-unknown-key", "config-contradiction", "config-ambiguous", "config-allow-reason"}


class Page:
    """A Markdown file: its prose without code, its code blocks, its headings."""

    def __init__(self, path):
        self.path = path
        self.prose, self.blocks = [], []  # (line, text); (line, words behind the fence, text)
        block = None
        indented = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            fence = FENCE.match(line)
            if fence and block is None:
                block = (number + 1, fence.group(1).split(), [])
            elif fence:
                self.blocks.append((block[0], block[1], "\n".join(block[2]) + "\n"))
                block = None
            elif block is not None:
                block[2].append(line)
            elif line.startswith("    "):
                indented.append(line[4:])
                continue
            else:
                self.prose.append((number, line))
            if indented:
                self.blocks.append((number - len(indented), [], "\n".join(indented) + "\n"))
                indented = []
        if indented:
            self.blocks.append((0, [], "\n".join(indented) + "\n"))

    def anchors(self):
        found = set()
        for _, line in self.prose:
            heading = re.match(r"^#+\s+(.*)$", line)
            if not heading:
                continue
            words = re.sub(r"[`*]|\[|\]\([^)]*\)", "", heading.group(1).strip().lower())
            slug = "".join(c if c.isalnum() or c in "-_" else "-" if c == " " else "" for c in words)
            same = 0
            while slug + (f"-{same}" if same else "") in found:
                same += 1
            found.add(slug + (f"-{same}" if same else ""))
        return found


class Checker:
    def __init__(self, options):
        self.options = options
        self.faults = []
        self.counts = dict.fromkeys(("links", "commands", "configurations", "queries"), 0)
        self.pages = {}

    def fault(self, page, line, text):
        name = page.path.relative_to(self.options.source)
        self.faults.append(f"{name}:{line}: {text}")

    def ashlar(self, *words, cwd):
        return subprocess.run(
            [self.options.ashlar, *words], capture_output=True, text=True, check=False, cwd=cwd
        )

    def project(self, folder):
        target = pathlib.Path(folder, "project")
        compilers = ["--clang", self.options.clang, "--clangxx", self.options.clangxx]
        script = [sys.executable, str(HERE.parent / "project.py"), *compilers]
        subprocess.run([*script, str(HERE / "Inputs/program"), str(target)], check=True)
        return target

    # ---- links ----

    def page(self, path):
        if path not in self.pages:
            self.pages[path] = Page(path)
        return self.pages[path]

    def check_links(self, page):
        for number, line in page.prose:
            for target in LINK.findall(CODE.sub("", line)):
                if re.match(r"^[a-z]+:", target):
                    continue
                self.counts["links"] += 1
                name, _, anchor = target.partition("#")
                path = (page.path.parent / name).resolve() if name else page.path
                if not path.exists():
                    self.fault(page, number, f"link to '{target}': there is no such file")
                elif anchor and anchor not in self.page(path).anchors():
                    self.fault(page, number, f"link to '{target}': there is no such heading")

    # ---- commands ----

    def check_command(self, page, number, text, folder):
        lexer = shlex.shlex(COMMAND.sub("", text), posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        words = []
        for word in lexer:
            if word in OPERATORS:
                break
            words.append(PLACEHOLDERS.get(word.strip("[]"), word))
        if not words or words[0] in ("--help", "--version"):
            return
        self.counts["commands"] += 1
        answer = self.ashlar(*words, cwd=folder)
        if "Try 'ashlar" in answer.stderr:
            self.fault(page, number, f"ashlar {shlex.join(words)}: {answer.stderr.splitlines()[0]}")

    def check_commands(self, page, folder):
        for first, _, text in page.blocks:
            for number, line in enumerate(text.replace("\\\n", " ").splitlines(), first):
                if COMMAND.match(line):
                    self.check_command(page, number, line, folder)
        for number, line in page.prose:
            for code in CODE.findall(line):
                if COMMAND.match(code) and "..." not in code:
                    alone = " --help" if code.count(" ") == 1 else ""
                    self.check_command(page, number, code + alone, folder)

    # ---- configurations ----

    def check_configuration(self, page, number, text, project):
        self.counts["configurations"] += 1
        keys = set(re.findall(r"^([a-z]+):", text, re.MULTILINE))
        added = "" if "version" in keys else "version: 1\n"
        if "components" not in keys:
            added += "".join(part for key, part in CONTEXT.items() if key not in keys)
        (project / "ashlar.yaml").write_text(added + text, encoding="utf-8")
        if "baseline" in keys:
            self.ashlar("baseline", "update", "--accept-new", cwd=project)
        answer = self.ashlar("check", "--output", "json", cwd=project)
        if answer.returncode not in (0, 1):
            self.fault(page, number, f"the configuration does not load:\n{answer.stderr}")
            return
        for finding in json.loads(answer.stdout)["findings"]:
            if finding["rule"] in COMPLAINTS:
                self.fault(page, number, f"{finding['message']} [{finding['rule']}]")

    # ---- queries ----

    def check_query(self, page, number, text, project):
        self.counts["queries"] += 1
        answer = self.ashlar("query", text, cwd=project)
        if answer.returncode != 0:
            self.fault(page, number, f"the query fails: {answer.stderr.strip()}")

    # ---- all ----

    def check(self, path, empty, project):
        page = self.page(path)
        self.check_links(page)
        self.check_commands(page, empty)
        generated = path.parent.name == "rules"  # their examples are those of help-examples
        for number, words, text in page.blocks:
            if words == ["yaml"] and not generated:
                self.check_configuration(page, number, text, project)
            if path.name == "sql-views.md" and re.match(r"\s*(SELECT|WITH)\b", text):
                (project / "ashlar.yaml").unlink(missing_ok=True)
                self.check_query(page, number, text, project)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--source", "--ashlar", "--clang", "--clangxx"):
        parser.add_argument(name, required=True)
    options = parser.parse_args()
    options.source = pathlib.Path(options.source).resolve()
    options.ashlar = os.path.realpath(options.ashlar)
    checker = Checker(options)
    paths = [options.source / "README.md", options.source / "CONTRIBUTING.md"]
    paths += sorted((options.source / "docs").rglob("*.md"))
    with tempfile.TemporaryDirectory() as room:
        os.environ["XDG_CACHE_HOME"] = os.path.join(room, "cache")
        empty = pathlib.Path(room, "empty")
        (empty / ".git").mkdir(parents=True)
        project = checker.project(room)
        for path in paths:
            checker.check(path, empty, project)
    print(*checker.faults, sep="\n")
    said = ", ".join(f"{n} {what}" for what, n in checker.counts.items())
    print(f"{len(paths)} pages: {said}; {len(checker.faults)} faults")
    return 1 if checker.faults or 0 in checker.counts.values() else 0


if __name__ == "__main__":
    sys.exit(main())
