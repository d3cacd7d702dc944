#!/usr/bin/env python3
"""A test project: a fresh copy of a folder, with a compile database.

    project.py [--clang PATH] [--clangxx PATH] DIR OUT [FLAG...]

OUT is removed first, and made a repository's top, so that no configuration above it counts. Each .c, .cc, .cpp and .cxx file gets one entry, in order of their paths:
`clang -I. -Iinclude -Isrc FLAG... -c file -o file.o`, run in OUT.
"""

import argparse
import json
import os
import shutil
import sys

C = (".c",)
CXX = (".cc", ".cpp", ".cxx")


def sources(top):
    found = []
    for folder, folders, names in os.walk(top):
        folders.sort()
        for name in names:
            if name.endswith(C + CXX):
                found.append(os.path.relpath(os.path.join(folder, name), top))
    return sorted(found)


def entry(directory, path, options):
    compiler = options.clangxx if path.endswith(CXX) else options.clang
    return {
        "directory": directory,
        "file": path,
        "output": path + ".o",
        "arguments": [compiler, "-I.", "-Iinclude", "-Isrc", *options.flags, "-c", path]
        + ["-o", path + ".o"],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clang", default="clang")
    parser.add_argument("--clangxx", default="clang++")
    parser.add_argument("dir")
    parser.add_argument("out")
    parser.add_argument("flags", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    shutil.copytree(options.dir, options.out, symlinks=True)
    out = os.path.realpath(options.out)
    os.makedirs(os.path.join(out, ".git"), exist_ok=True)
    database = [entry(out, path, options) for path in sources(out)]
    with open(os.path.join(out, "compile_commands.json"), "w", encoding="utf-8") as file:
        json.dump(database, file, indent=1)
        file.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
