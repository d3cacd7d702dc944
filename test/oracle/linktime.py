#!/usr/bin/env python3
"""The program rules against GCC's link-time optimiser, which sees all files of a program at once.

    linktime.py --ashlar PATH [--llvm N] [--gcc PATH] [--gxx PATH] [--list]

Each seed is a program with one defect (or none), written for a rule. GCC links it with
`-flto -Wlto-type-mismatch` (C) or `-flto -Wodr` (C++) and Ashlar checks it without link
information. Whatever GCC names, Ashlar must name; of a sound program neither may say anything.
Exit 1 when that does not hold.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

NAMED = re.compile(r"warning: (?:type of |type |)['‘](?:struct |class |union |enum )?([\w:]+)")
RULES = (
    "program-decl-mismatch",
    "program-layout-mismatch",
    "program-odr",
    "program-collision",
)

# name: (the defective thing, or None; {file: text})
SEEDS = {
    "function-arity": ("st_put", {
        "a.c": "int st_put(int key, int value);\nint st_put(int key, int value)\n"
               "{\n\treturn key + value;\n}\n",
        "main.c": "int st_put(int key);\nint main(void)\n{\n\treturn st_put(1);\n}\n",
    }),
    "argument-type": ("st_scale", {
        "a.c": "double st_scale(double by);\ndouble st_scale(double by)\n{\n\treturn by;\n}\n",
        "main.c": "double st_scale(int by);\nint main(void)\n{\n\treturn st_scale(1) > 0;\n}\n",
    }),
    "return-type": ("st_size", {
        "a.c": "double st_size(void);\ndouble st_size(void)\n{\n\treturn 1;\n}\n",
        "main.c": "int st_size(void);\nint main(void)\n{\n\treturn st_size();\n}\n",
    }),
    "variable-type": ("st_hits", {
        "a.c": "long st_hits = 1;\n",
        "main.c": "extern int st_hits;\nint main(void)\n{\n\treturn st_hits;\n}\n",
    }),
    "variable-array": ("st_name", {
        "a.c": 'char *st_name = "x";\n',
        "main.c": "extern char st_name[];\nint main(void)\n{\n\treturn st_name[0];\n}\n",
    }),
    "struct-by-macro": ("conf", {
        "conf.h": "struct conf {\n#ifdef WITH_TLS\n\tint tls;\n#endif\n\tint port;\n};\n"
                  "extern struct conf settings;\n",
        "a.c": '#include "conf.h"\nstruct conf settings = {80};\n',
        "main.c": '#define WITH_TLS\n#include "conf.h"\n'
                  "int main(void)\n{\n\treturn settings.port;\n}\n",
    }),
    "struct-by-value": ("pair", {
        "a.c": "struct pair {\n\tint a, b;\n};\nint st_sum(struct pair p);\n"
               "int st_sum(struct pair p)\n{\n\treturn p.a + p.b;\n}\n",
        "main.c": "struct pair {\n\tlong a, b;\n};\nint st_sum(struct pair p);\n"
                  "int main(void)\n{\n\tstruct pair p = {1, 2};\n\n\treturn st_sum(p);\n}\n",
    }),
    "struct-variable": ("conf", {
        "a.c": "struct conf {\n\tint port;\n};\nstruct conf settings = {80};\n",
        "main.c": "struct conf {\n\tint tls, port;\n};\nextern struct conf settings;\n"
                  "int main(void)\n{\n\treturn settings.port;\n}\n",
    }),
    "class-fields": ("visitor", {
        "a.cpp": "struct visitor {\n\tint seen;\n\tvirtual ~visitor() {}\n"
                 "\tvirtual int next() { return ++seen; }\n};\n"
                 "int a();\nint a()\n{\n\tvisitor *v = new visitor();\n\treturn v->next();\n}\n",
        "main.cpp": "struct visitor {\n\tlong total, seen;\n\tvirtual ~visitor() {}\n"
                    "\tvirtual int next() { return (int)++total; }\n};\n"
                    "int a();\nint main()\n{\n\tvisitor *v = new visitor();\n"
                    "\treturn v->next() + a();\n}\n",
    }),
    "class-by-macro": ("shape", {
        "shape.hpp": "struct shape {\n\tvirtual ~shape() {}\n#ifdef STRICT\n"
                     "\tvirtual int area() { return 1; }\n#endif\n"
                     "\tvirtual int sides() { return 4; }\n};\n",
        "a.cpp": '#define STRICT\n#include "shape.hpp"\nint a(shape *s);\n'
                 "int a(shape *s)\n{\n\treturn s->sides();\n}\nshape *make();\n"
                 "shape *make()\n{\n\treturn new shape();\n}\n",
        "main.cpp": '#include "shape.hpp"\nint a(shape *s);\nshape *make();\n'
                    "int main()\n{\n\tshape local;\n\n"
                    "\treturn a(&local) + make()->sides();\n}\n",
    }),
    "class-field-by-macro": ("gauge", {
        "gauge.hpp": "struct gauge {\n#ifdef WIDE\n\tlong value;\n#else\n\tint value;\n#endif\n"
                     "\tvirtual ~gauge() {}\n};\n",
        "a.cpp": '#define WIDE\n#include "gauge.hpp"\ngauge *make();\n'
                 "gauge *make()\n{\n\treturn new gauge();\n}\n",
        "main.cpp": '#include "gauge.hpp"\ngauge *make();\n'
                    "int main()\n{\n\tgauge local;\n\n\treturn (int)make()->value + "
                    "(int)local.value;\n}\n",
    }),
    "cxx-variable": ("counter", {
        "a.cpp": "long counter = 1;\n",
        "main.cpp": "extern int counter;\nint main()\n{\n\treturn counter;\n}\n",
    }),
    "enum-values": ("color", {
        "a.cpp": "enum color { red, green };\ncolor first();\n"
                 "color first()\n{\n\treturn green;\n}\n",
        "main.cpp": "enum color { red, blue, green };\ncolor first();\n"
                    "int main()\n{\n\treturn first() == green;\n}\n",
    }),
    "sound-c": (None, {
        "conf.h": "struct conf {\n\tint port;\n};\nextern struct conf settings;\n"
                  "int conf_get(const struct conf *conf);\n",
        "a.c": '#include "conf.h"\nstruct state {\n\tint a;\n};\nstatic struct state mine;\n'
               "struct conf settings = {80};\nint conf_get(const struct conf *conf)\n"
               "{\n\treturn conf->port + mine.a;\n}\n",
        "main.c": '#include "conf.h"\nstruct state {\n\tlong a, b;\n};\n'
                  "static struct state mine;\nint main(void)\n"
                  "{\n\treturn conf_get(&settings) + (int)mine.b;\n}\n",
    }),
    "sound-cxx": (None, {
        "a.hpp": "template <typename T> struct box {\n\tT one;\n\tT get() { return one; }\n};\n"
                 "int a();\n",
        "a.cpp": '#include "a.hpp"\nnamespace\n{\nstruct visitor {\n\tint seen;\n};\n}\n'
                 "int a()\n{\n\treturn box<int>{1}.get() + visitor{1}.seen;\n}\n",
        "main.cpp": '#include "a.hpp"\nnamespace\n{\nstruct visitor {\n\tlong seen;\n};\n}\n'
                    "int main()\n{\n\treturn a() + (int)box<long>{1}.get() + "
                    "(int)visitor{1}.seen;\n}\n",
    }),
}


def run(words, folder):
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)


def asked_of_gcc(options, folder, files):
    sources = [name for name in files if not name.startswith(".") and ".h" not in name]
    cxx = any(name.endswith(".cpp") for name in sources)
    compiler = options.gxx if cxx else options.gcc
    words = [compiler, "-flto", "-O2", "-Wodr", "-Wlto-type-mismatch", "-o", "program"]
    done = run([*words, *sources], folder)
    if done.returncode:
        sys.exit(f"{compiler} fails:\n{done.stderr}")
    return {match.split("::")[-1] for match in NAMED.findall(done.stderr)}, done.stderr


def asked_of_ashlar(options, folder, files):
    clang = options.clang + ("-%d" % options.llvm if options.llvm else "")
    units = []
    for name in files:
        if ".h" not in name:
            mode = ["--driver-mode=g++"] if name.endswith(".cpp") else []
            units.append({"directory": folder, "file": name,
                          "arguments": [clang, *mode, "-c", name]})
    pathlib.Path(folder, "compile_commands.json").write_text(json.dumps(units))
    os.mkdir(os.path.join(folder, ".git"))
    words = [options.ashlar, "check", "--no-cache", "--output", "json:out.json"]
    words += ["--llvm", str(options.llvm)] if options.llvm else []
    done = run(words, folder)
    if done.returncode > 1:
        sys.exit(f"ashlar fails:\n{done.stderr}")
    findings = json.loads(pathlib.Path(folder, "out.json").read_text())["findings"]
    found = [finding for finding in findings if finding["rule"] in RULES]
    return {finding["entity"].split("::")[-1] for finding in found}, found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ashlar", required=True)
    parser.add_argument("--llvm", type=int, default=0)
    parser.add_argument("--clang", default="clang")
    parser.add_argument("--gcc", default="gcc")
    parser.add_argument("--gxx", default="g++")
    parser.add_argument("--list", action="store_true", help="print what both said")
    options = parser.parse_args()
    options.ashlar = os.path.abspath(options.ashlar)
    seeded = gcc_right = ashlar_right = faults = 0
    for seed, (thing, files) in SEEDS.items():
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                pathlib.Path(folder, name).write_text(text)
            gcc, said = asked_of_gcc(options, folder, files)
            ashlar, found = asked_of_ashlar(options, folder, files)
        if options.list:
            print(said, *(f"{f['path']}:{f['line']}: {f['message']}" for f in found), sep="\n")
        right = (thing in ashlar) if thing else not ashlar
        # GCC names the variable, Ashlar the type of it: either is the seed
        missed = bool(gcc) and not right
        seeded += thing is not None
        gcc_right += thing is not None and bool(gcc)
        ashlar_right += thing is not None and right
        faults += missed or not right
        print(f"{seed:22} gcc: {', '.join(sorted(gcc)) or '-':14} ashlar: "
              f"{', '.join(sorted(ashlar)) or '-':14} {'ok' if right else 'WRONG'}")
    print(f"{seeded} seeds: gcc finds {gcc_right}, ashlar {ashlar_right}; "
          f"{len(SEEDS) - seeded} sound programs; {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
