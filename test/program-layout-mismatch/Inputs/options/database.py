"""compile_commands.json of two programs: argument FLAG=A:B of the second unit, "same" for none."""
import json, os, sys

clang, second = sys.argv[1], sys.argv[2:]
here = os.getcwd()
units = [("a.c", "a.o", ["-DPAGE=16"]), ("b.c", "b.o", second or ["-DPAGE=16"])]
units += [("a.c", "a_small.o", ["-DPAGE=8"]), ("b.c", "b_small.o", ["-DPAGE=8"])]
base = [clang, "-I."]
json.dump([{"directory": here, "file": f, "arguments": base + d + ["-c", f, "-o", o]}
           for f, o, d in units], open("compile_commands.json", "w"))
