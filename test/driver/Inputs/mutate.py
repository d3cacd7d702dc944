#!/usr/bin/env python3
"""Breaks a project in known ways, and looks whether Ashlar says exactly that.

    mutate.py PROJECT_DIR COMMAND...

PROJECT_DIR is a copy of Inputs/mutated. COMMAND is `ashlar check` with its options; it is run in
PROJECT_DIR. Each mutation alone and all of them together must give the findings listed here and
no other; the project as it was, before, between and afterwards, none.
"""

import json
import os
import subprocess
import sys

CYCLE = (
    "components 'codec', 'net', 'store' form a cycle; removing 1 of 4 edges breaks it: "
    "'codec' -> 'net'"
)
LINES = "file is 401 lines; its budget is 400 (2 code, 398 comment, 0 data, 0 inactive)"
TYPE = "'log_level' declared 'long' here but defined 'int'"

# A mutation: what it does, edits (file, text that is there once, text instead; None: at the end),
# findings (rule, file, line, message).
MUTATIONS = [
    (
        "an include upwards",
        [("base/log.c", '#include "base/log.h"\n', '#include "base/log.h"\n#include "app/app.h"\n')],
        [("arch-layer", "base/log.c", 2, "'base' includes 'app/app.h' of 'app', two layers above it")],
    ),
    (
        "a call upwards, declared by a third header",
        [
            ("mid/store/store.h", "int store_get", "int app_warn(const char *text);\nint store_get"),
            ("mid/net/net.c", 'log_line("send");', 'app_warn("send"), log_line("send");'),
        ],
        [("arch-layer", "mid/net/net.c", 9, "'net' calls 'app_warn' in 'app', the layer above it")],
    ),
    (
        "a cycle of three components, all of one layer",
        [
            (
                "mid/codec/codec.c",
                "int codec_unpack(int value)\n{\n\treturn value",
                '#include "mid/net/net.h"\nint codec_unpack(int value)\n{\n'
                "\treturn net_pending() ? 0 : value",
            )
        ],
        [("arch-cycle", "mid/codec/codec.c", 8, CYCLE)],
    ),
    (
        "an extern of another type",
        [("app/main.c", "int main(void)", "extern long log_level;\n\nint main(void)")],
        [("program-decl-mismatch", "app/main.c", 5, TYPE)],
    ),
    (
        "a file of 401 lines",
        [("mid/store/page.c", None, "/* one more */\n" * 398)],
        [("budget-file-lines", "mid/store/page.c", 1, LINES)],
    ),
]


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def apply(edits):
    for path, old, new in edits:
        text = read(path)
        if old is None:
            write(path, text + new)
            continue
        if text.count(old) != 1:
            sys.exit(f"{path}: '{old}' stands there {text.count(old)} times")
        write(path, text.replace(old, new))


def found(command):
    report = "report.json"
    run = subprocess.run(
        [*command, "--output", f"json:{report}"], capture_output=True, text=True, check=False
    )
    findings = json.loads(read(report))["findings"]
    os.remove(report)
    if run.returncode != (1 if findings else 0):
        sys.exit(f"exit {run.returncode} with {len(findings)} findings:\n{run.stderr}")
    return findings


def matches(expected, finding):
    return expected == tuple(finding[key] for key in ("rule", "path", "line", "message"))


def faults(findings, expected):
    """What was found and not expected, and the other way round."""
    left = list(expected)
    for finding in findings:
        match = next((one for one in left if matches(one, finding)), None)
        if match:
            left.remove(match)
        else:
            yield "not expected: {path}:{line}: {message} [{rule}]".format(**finding)
    for one in left:
        yield f"not found: {one}"


def try_out(command, name, mutations):
    """Applies the mutations, compares, and undoes them; whether all was as expected."""
    originals = {path: read(path) for _, edits, _ in mutations for path, _, _ in edits}
    for _, edits, _ in mutations:
        apply(edits)
    wrong = list(faults(found(command), [one for _, _, some in mutations for one in some]))
    for path, text in originals.items():
        write(path, text)
    print(f"{name}: {'as expected' if not wrong else 'WRONG'}", *wrong, sep="\n  ")
    return not wrong


def main():
    os.chdir(sys.argv[1])
    command = sys.argv[2:]
    good = try_out(command, "as it was", [])
    for mutation in MUTATIONS:
        good &= try_out(command, mutation[0], [mutation])
        good &= try_out(command, "undone", [])
    good &= try_out(command, "all together", MUTATIONS)
    good &= try_out(command, "all undone", [])
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
